// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: headings of padded columns whose words go on below each other.
#pragma once

#include "page_line.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// The pieces of a heading that stand over each other, top down, per column from left to right.
///
/// "Jaar-", "rekening" and "2024" in one place and "Begroting", "2025 na" and "wijziging" in another
/// head two columns, however the figures below are aligned. What begins where the labels do is no
/// heading of a column.
/// \param lines of the heading
/// \param edges where the columns of figures end, in characters
/// \param label_begin where labels begin, in characters
/// \return empty if the pieces make more or fewer places than columns, if a place is not over its
///         column, or if a line above may stand over several columns
std::vector<std::vector<std::string_view>> stacked_heads(const std::vector<const PageLine*>& lines,
                                                         const std::vector<std::size_t>& edges,
                                                         std::size_t label_begin);

} // namespace detail
SLUITEND_END
