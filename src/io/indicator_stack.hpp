// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: headings of tables of indicators on two lines, parted by blanks.
#pragma once

#include "indicator_columns.hpp"

#include <optional>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// "Indicator  Eenheid  Realisatie  Begroting" over "2023  2025  2026": a word stands over one year
/// or more, wherever the other headings are.
/// \return nothing if the lines are no such heading; no heads if a year may belong to two words
std::optional<std::vector<IndicatorHead>> stacked_indicator_heads(std::string_view upper,
                                                                  std::string_view lower);

} // namespace detail
SLUITEND_END
