// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the lines of a page as tables see them.
#pragma once

#include "table_cell_text.hpp"
#include "table_heading_text.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// A line of the page that is not blank, and no page number or running head.
struct PageLine {
    std::string_view text{};          ///< without blanks behind it, tabs of blank cells apart
    std::size_t number = 0;           ///< from 0, blank lines counted
    bool is_prose = false;            ///< a sentence or heading, which never stands inside a table
    std::vector<PrintedCell> cells{}; ///< at its end
    std::size_t label_size = 0;       ///< bytes before those cells
    std::string_view behind{};        ///< a word in a column of its own behind them: "I" or "S"

    /// The words before the cells.
    std::string_view label() const noexcept { return trimmed(text.substr(0, label_size)); }
    /// True if nothing but cells stands on it.
    bool is_cells_only() const noexcept { return !cells.empty() && label().empty(); }
    /// True if it is one cell.
    bool is_cell() const noexcept { return cells.size() == 1 && label().empty(); }
};

/// Such lines of a page.
std::vector<PageLine> page_lines(const TextLines& page);

inline constexpr std::size_t most_words = 90;     ///< bytes of a heading inside a table
inline constexpr std::size_t heading_indent = 16; ///< blanks before words that stand over columns

/// Where a piece of a line begins and ends, in characters.
std::size_t begin_of(const PageLine& line, std::string_view piece);
std::size_t end_of(const PageLine& line, std::string_view piece);
/// The words of a line that wide blanks part.
std::vector<std::string_view> words_apart(std::string_view text);

/// True for a line of dashes, as between a heading and its rows.
bool is_rule(std::string_view text) noexcept;
/// True if bars or tabs stand between the cells of a line.
bool has_bars(std::string_view text) noexcept;
/// True if one bar or tab stands between a label and a cell: "Omschrijving | Bedrag".
bool is_pair(std::string_view text);
/// True for "Tabel 1.1 Baten en lasten".
bool is_title(std::string_view text);
bool are_years(const std::vector<PrintedCell>& cells);
/// True if a line is a phrase about a table, such as "Overzicht van baten en lasten".
bool is_phrase(std::string_view text, const std::vector<ColumnHead>& heads);
/// True if a line names columns or says how the figures are meant.
bool is_columnar(const PageLine& line);
/// True if a line is one word such as "Lasten", which heads the rows below it.
bool is_side(std::string_view text);
/// True if figures stand on a line, with a label or without.
bool is_row(const PageLine& line);
bool begins_small(std::string_view text);
/// True if words cannot end a label: "Openbare orde en", "Gebouwen,", "Wegen (incl.".
bool is_cut_off(std::string_view words);

/// Cells whose thousands stand apart by single blanks: "5 400 5 610" as 5400 and 5610.
std::vector<PrintedCell> with_thousands(const std::vector<PrintedCell>& cells);

} // namespace detail
SLUITEND_END
