// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the cells of a line that bars or tabs part.
#pragma once

#include <sluitend/base/config.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

using BarCells = std::vector<std::string_view>;

/// True if two bars or tabs or more stand on a line.
bool parts_by_bars(std::string_view line);
/// True if a line parts the rows of a table: "---|---|---".
bool is_rule_of_bars(std::string_view line);
/// What bars part, without the bars around the line unless they are needed for so many cells.
BarCells cells_between_bars(std::string_view line, std::size_t width);

} // namespace detail
SLUITEND_END
