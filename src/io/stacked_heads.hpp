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
/// head two columns, however the figures below are aligned. "Formatie (fte)" and "Loonsom" over
/// "2025  2026  2025  2026" head two each. What begins where the labels do is no heading of a column.
/// \param lines of the heading
/// \param edges where the columns of figures end, in characters
/// \param label_begin where labels begin, in characters
/// \return empty if that does not say of each column what heads it
std::vector<std::vector<std::string_view>> stacked_heads(const std::vector<const PageLine*>& lines,
                                                         const std::vector<std::size_t>& edges,
                                                         std::size_t label_begin);

/// Where the columns of figures end at most, in characters; empty unless each keeps its own place, at
/// whatever side its figures are aligned.
std::vector<std::size_t> column_ends(const std::vector<const PageLine*>& rows, std::size_t columns);

} // namespace detail
SLUITEND_END
