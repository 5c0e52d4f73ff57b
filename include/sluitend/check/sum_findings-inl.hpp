// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to check: totals of a table for which no sum was found, or none that can be checked.
///
/// - `detail::add_sum_findings`.
#pragma once

#include <sluitend/base/finding.hpp>
#include <sluitend/check/table_structure.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <cstddef>
#include <string>

SLUITEND_BEGIN

namespace detail {

/// True if a row has the cells of the row above it: a total of one item.
inline bool repeats_row_above(const TableRecord& table, std::size_t row) {
    const auto is_same = [](const TableCell& a, const TableCell& b) {
        return a.number && a.number == b.number;
    };
    return row > 0 && std::equal(table.rows[row].cells.begin(), table.rows[row].cells.end(),
                                 table.rows[row - 1].cells.begin(), is_same);
}

/// Rows that are called a total and add up to nothing above them.
inline void add_unexplained_totals(const TableRecord& table, const TableStructure& structure,
                                   Findings& out) {
    for (const std::size_t row : structure.unexplained)
        if (!repeats_row_above(table, row))
            out.push_back({"table.total-unexplained",
                           Severity::warning,
                           {{"row", row_name(table.rows[row])}},
                           table.rows[row].label.span,
                           {}});
}

/// Sums that could not be checked since a cell is blank or holds no figure.
inline void add_unchecked_sums(const TableRecord& table, const TableStructure& structure,
                               Findings& out) {
    if (structure.unchecked.empty()) return;
    const CellTerm& total = structure.unchecked.front().terms.back();
    out.push_back({"table.sums-unchecked",
                   Severity::info,
                   {{"sums", std::to_string(structure.unchecked.size())},
                    {"row", row_name(table.rows[total.row])},
                    {"column", table.columns[total.column].label.value}},
                   table.rows[total.row].cells[total.column].span,
                   {}});
}

/// Blank cells that count as zero, and why.
inline void add_blanks(const TableRecord& table, const TableStructure& structure, Findings& out) {
    const Detected<bool>& blanks = structure.blank_is_zero;
    if (!blanks.value) return;
    out.push_back(
        {"table.blanks-zero",
         Severity::info,
         {{"holding", std::to_string(blanks.holding)}, {"tested", std::to_string(blanks.tested)}},
         table.rows.front().label.span,
         {}});
}

/// All that there is to say of sums that were not checked.
inline void add_sum_findings(const TableRecord& table, const TableStructure& structure,
                             Findings& out) {
    add_unexplained_totals(table, structure, out);
    add_unchecked_sums(table, structure, out);
    add_blanks(table, structure, out);
}

} // namespace detail

SLUITEND_END
