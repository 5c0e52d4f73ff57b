// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: a budget table in the lines of a page, its cells perhaps run together.
#pragma once

#include "finding_list.hpp"
#include "page_text.hpp"

#include <sluitend/base/limits.hpp>
#include <sluitend/check/recover.hpp>
#include <sluitend/model/budget_table.hpp>
#include <sluitend/model/table.hpp>

#include <map>
#include <optional>
#include <set>
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

/// A row: its label and the text of its cells.
struct RowText {
    std::string_view label;
    std::string_view cells;
    std::optional<LineCode> code;
};

/// The years of columns by what they print.
using PhaseYears = std::map<Phase, std::set<Year>>;
template <class Columns> PhaseYears phase_years(const Columns& columns) {
    PhaseYears out;
    for (const auto& column : columns)
        if (column.phase && column.year) out[*column.phase].insert(*column.year);
    return out;
}

/// The year that a table is a budget for: the only one, or the one behind the year in progress, as
/// many towns call the years of the multi-year table budgets too. Nothing if that cannot be told.
std::optional<Year> adopted_year(PhaseYears years);

/// The budget table of a programme, fed line by line.
class TableReader {
public:
    TableReader(const TextLines& page, const Limits& limits, FindingList& findings)
        : page_(page), limits_(limits), findings_(findings) {}

    /// Takes a line that is part of the table; false if it is not. `next` is the line after it.
    bool take(std::string_view line, std::string_view next);
    /// A blank line ends the table unless `next`, the first line after it, is a row that is known.
    void pause(std::string_view next);
    /// A line that may be the unit caption of the table.
    void note_caption(std::string_view line);
    /// The unit of a table that states none itself; may be empty.
    void note_sentence_of_unit(std::string_view sentence) { sentence_of_unit_ = sentence; }
    /// Ends the table, as a heading of the page does.
    void close();

    bool is_open() const noexcept { return is_open_; } ///< inside the table
    bool has_table() const noexcept { return header_.has_value(); }
    const std::vector<Column>& columns() const noexcept { return header_->columns; }
    std::optional<Year> adopted_year() const {
        return header_ ? detail::adopted_year(phase_years(header_->columns)) : std::nullopt;
    }
    /// The table; there must be one.
    BudgetTableRecord make(std::optional<SignConvention> convention);

private:
    bool take_header(TableHeader header, std::string_view line);
    bool take_row(const RowText& row, std::string_view line);
    bool take_words(std::string_view line, std::string_view next);
    void find_unknown_rows();
    void find(const char* id, Severity severity, const char* argument, std::string_view text);
    std::int64_t multiplier();

    const TextLines& page_;
    const Limits& limits_;
    FindingList& findings_;
    std::optional<TableHeader> header_;
    std::string_view caption_line_;
    std::string_view sentence_of_unit_;
    std::optional<RowText> pending_; ///< the next line, whose label began on the last one
    std::vector<RowText> rows_;
    bool is_open_ = false;
    bool is_further_ = false; ///< inside a further table, which is not read
};

/// How the cells of a row were cut, as the model keeps it. \param line its position in the table
RecoveredCells evidence_of(const RecoveredRow& row, std::size_t line, Text cells);

/// The budget of a programme that a table in any layout is, if its rows are the lines of one.
std::optional<BudgetTableRecord> budget_of(const TableRecord& table,
                                           std::optional<SignConvention> convention);

/// The heading of columns that `line` is: two or more columns with years at its end.
std::optional<TableHeader> table_header(const TextLines& page, std::string_view line);

/// The row that `line` may be: words, then nothing but figures and dashes.
std::optional<RowText> table_row(std::string_view line);

/// An amount, or nothing and a finding if the figure is beyond what an amount can hold.
std::optional<Amount> amount_at(const TextLines& page, std::string_view verbatim,
                                const Decimal& printed, std::int64_t multiplier,
                                const Limits& limits, FindingList& findings);

/// Judges zero decimals: if all figures end in z of them and z × figures >= 6, the chance of an
/// accident is below one in a million and the figures are taken as rounded there.
void judge_quantum(const std::vector<Amount*>& figures);

} // namespace detail
SLUITEND_END
