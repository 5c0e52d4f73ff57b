// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: a budget table in the lines of a page, its cells perhaps run together.
#pragma once

#include "page_text.hpp"

#include <sluitend/base/finding.hpp>
#include <sluitend/base/limits.hpp>
#include <sluitend/model/budget_table.hpp>

#include <optional>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// The heading of a table: what stands before its columns, and the columns.
struct TableHeader {
    std::optional<Text> title;
    std::optional<Text> caption;
    std::vector<Column> columns;
};

/// The heading that `line` is: at least two columns with years; nothing else.
std::optional<TableHeader> table_header(const TextLines& page, std::string_view line);

/// A row: its label and the text of its cells.
struct TableRow {
    std::string_view label;
    std::string_view cells;
    std::optional<LineCode> code;
};

/// The row that `line` may be: words, then nothing but figures.
std::optional<TableRow> table_row(std::string_view line);

/// The table of a heading and its rows; what could not be read is in `findings`.
BudgetTableRecord make_table(const TextLines& page, TableHeader header,
                             const std::vector<TableRow>& rows, std::int64_t multiplier,
                             std::optional<SignConvention> convention, const Limits& limits,
                             Findings& findings);

/// An amount, or nothing and a finding if the figure is beyond what an amount can hold.
std::optional<Amount> amount_at(const TextLines& page, std::string_view verbatim,
                                const Decimal& printed, std::int64_t multiplier,
                                const Limits& limits, Findings& findings);

} // namespace detail
SLUITEND_END
