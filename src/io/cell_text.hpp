// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: cells of indicator tables on a page.
#pragma once

#include "page_text.hpp"

#include <sluitend/io/indicator_cell.hpp>

#include <optional>
#include <string_view>

SLUITEND_BEGIN
namespace detail {

/// A cell and where it ends in the text that was read.
struct CellText {
    IndicatorCell cell{};
    std::size_t end = 0; ///< 0 if the cell is unreadable
};

/// The cell that `text` is, or, of a row whose cells lost their borders, that it begins with.
/// \param page  where the text stands; nullptr for a text without a place
CellText cell_in(std::string_view text, NumberStyle style, const TextLines* page, bool is_whole);

/// The decimal that a cell prints, with its decimals, if it prints one.
std::optional<Decimal> decimal_in(std::string_view cell, NumberStyle style);

/// The unit of a value whose cell names `of_cell`, in a table that says `of_row`.
struct UnitOfCell {
    std::optional<Printed<Unit>> own{}; ///< where it is not that of the row
    bool is_contradiction = false;      ///< true if cell and row cannot both be right
};
UnitOfCell unit_of_cell(const std::optional<Printed<Unit>>& of_cell,
                        const std::optional<Printed<Unit>>& of_row);

} // namespace detail
SLUITEND_END
