// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: tables of indicators with headings over their columns.
#pragma once

#include "indicator_columns.hpp"
#include "page_text.hpp"

#include <sluitend/base/finding.hpp>
#include <sluitend/model/indicator.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// An indicator of a table.
struct TableIndicator {
    IndicatorRecord record{};
    std::optional<Text> programme{}; ///< that its row or a heading in the table names
};

/// A table of indicators and the lines that it takes.
struct IndicatorTable {
    std::vector<TableIndicator> indicators{};
    Findings findings{};
    std::vector<std::size_t> lines{}; ///< from 0, in order; of what cannot be read none
};

/// All tables of indicators of a page, in order. What only looks like one has findings and no lines.
/// \param furniture lines that stand in no table
std::vector<IndicatorTable> indicator_tables(const TextLines& page,
                                             const std::vector<bool>& furniture,
                                             const IndicatorContext& document);

/// True if a heading stands over indicators that the law prescribes.
bool lists_statutory_indicators(std::string_view line);

} // namespace detail
SLUITEND_END
