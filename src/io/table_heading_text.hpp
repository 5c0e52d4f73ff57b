// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the headings of a published table, whatever their layout.
#pragma once

#include "page_text.hpp"

#include <sluitend/model/table.hpp>

#include <optional>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// What a word in a heading is.
enum class HeadingKind {
    year,
    phase,   ///< begroting, rekening, na wijziging
    role,    ///< lasten, baten, saldo, vermeerderingen
    caption, ///< the unit: bedragen x € 1.000
    legend,  ///< what signs mean: ("-"=nadeel/"+"=voordeel)
    stub,    ///< the name of the labels' column: Programma, Omschrijving
    filler,  ///< words that go with the others: per, 31 december
    word,    ///< anything else
};

struct HeadingItem {
    HeadingKind kind = HeadingKind::word;
    std::string_view text{};
    std::optional<Year> year{};
    std::optional<Phase> phase{};
    bool is_qualifier = false; ///< of a phase: "na wijziging"
    std::optional<TableRole> role{};
};

/// True for "€ 1.000" and nothing else: a unit in a heading, a figure among cells.
bool is_lone_unit(std::string_view words);

/// The items of a heading, also where they run together.
std::vector<HeadingItem> heading_items(std::string_view text);

/// A heading of one column, as far as one line says.
struct ColumnHead {
    std::vector<std::string_view> texts{}; ///< its pieces, from above
    std::optional<Year> year{};
    std::optional<Phase> phase{};
    std::optional<TableRole> role{};
    bool is_qualified = false; ///< the phase is that of "na wijziging", whatever stands over it
    std::string_view caption{}; ///< a unit of its own: the (x € 1 mln) of "Investering (x € 1 mln)"

    void add(const HeadingItem& item);
};

/// What one line of a heading says.
struct HeadingLine {
    std::vector<ColumnHead> heads{};
    std::string_view caption{};
    std::string_view legend{};
    std::string_view stub{}; ///< words before the columns: a title, the name of the labels
    bool is_whole = true;    ///< nothing on it but what a heading has
};

/// Reads a line of headings that stand side by side.
HeadingLine heading_line(std::string_view line);

/// The side that all rows below a heading are on, by the words before its columns: "Lasten" of
/// "Lasten (x € 1.000)  2025  2026"; empty if they name none.
std::string_view side_in_corner(std::string_view stub);

/// What the words of one column say together.
ColumnHead column_head(const std::vector<std::string_view>& texts);

/// The lines of a heading as one list of columns; empty if they do not go together.
/// \param columns how many there are, if that is known; else 0
std::vector<ColumnHead> joined_heads(std::vector<std::vector<ColumnHead>> lines,
                                     std::size_t columns);

/// A column of the model. \param page the text into which the pieces point
TableColumn column_of(const TextLines& page, const ColumnHead& head);

/// Whether minus is a deficit (false) or a surplus (true), if the words say so.
std::optional<bool> minus_is_surplus(std::string_view words);

} // namespace detail
SLUITEND_END
