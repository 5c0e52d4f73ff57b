// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: one cell of a published table, as towns print them.
#pragma once

#include <sluitend/model/table.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// A cell as it stands in a line, signs, flags and marks included.
struct PrintedCell {
    std::string_view text{};            ///< all of it
    CellKind kind = CellKind::figure;   ///< figure, nil, missing or unreadable
    Decimal number{};                   ///< of a figure, its sign applied
    std::optional<MinusStyle> minus{};  ///< if a minus or a flag is printed
    std::optional<Grouping> grouping{}; ///< if it has four digits or more before the comma
    std::optional<Year> qualifier{};    ///< 2022 of `10 (2022)`
    bool is_percentage = false;         ///< 12,5 %
    bool has_mark = false;              ///< a footnote mark behind it
    std::string_view unit{};            ///< of a whole cell: "fte", "mln", "euro"

    bool is_year() const noexcept; ///< a year, or the day that ends one, and nothing else
};

/// The cell at `at`, followed by a border or the end of the line; nothing if there is none.
///
/// What has digits and separators only but is no number (`49.7`) is an unreadable cell.
std::optional<PrintedCell> cell_at(std::string_view line, std::size_t at);

/// The cell that `text` is, blanks around it apart.
std::optional<PrintedCell> whole_cell(std::string_view text);

/// The cells at the end of a line, as far as they go back.
std::vector<PrintedCell> trailing_cells(std::string_view line);

} // namespace detail
SLUITEND_END
