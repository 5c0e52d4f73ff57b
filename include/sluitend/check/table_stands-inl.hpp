// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: stands that a table prints twice.
///
/// - `detail::find_carried_stands`: the end of a year is the beginning of the next.
#pragma once

#include <sluitend/check/table_grid-inl.hpp>
#include <sluitend/check/table_structure.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// True if the second column holds what stands on the first day behind that of the first.
inline bool is_carried_to(const TableColumn& end, const TableColumn& begin) {
    if (end.role != TableRole::closing || is_first_day(end.label.value)) return false;
    if (!end.year || !begin.year || end.phase != begin.phase) return false;
    const bool is_dated = begin.role == TableRole::closing && is_first_day(begin.label.value);
    return (is_dated && *begin.year == *end.year) ||
           (begin.role == TableRole::opening && *begin.year == *end.year + 1);
}

/// True if the second column is about the year behind that of the first.
inline bool is_next_year(const TableColumn& a, const TableColumn& b) noexcept {
    return a.year && b.year && a.phase == b.phase && a.role == b.role && *b.year == *a.year + 1;
}

/// Pairs that should be equal, if at least one in four is: else they are about something else.
inline void add_carried(const std::vector<CellIdentity>& pairs, const TableGrid& grid,
                        TableStructure& out) {
    Tally sum;
    for (const CellIdentity& pair : pairs)
        grid.count(pair, sum);
    if (sum.holding == 0 || 4 * sum.holding < sum.tested) return;
    for (const CellIdentity& pair : pairs)
        if (grid.is_complete(pair)) out.identities.push_back({TableRule::roll_forward, pair, true});
}

inline void find_carried_across(const TableRecord& table, const TableGrid& grid,
                                TableStructure& out) {
    for (std::size_t end = 0; end < table.columns.size(); ++end)
        for (std::size_t begin = end + 1; begin < table.columns.size(); ++begin) {
            if (!is_carried_to(table.columns[end], table.columns[begin])) continue;
            std::vector<CellIdentity> pairs;
            for (std::size_t row = 0; row < table.rows.size(); ++row)
                pairs.push_back({{row, end, 1}, {row, begin, -1}});
            add_carried(pairs, grid, out);
            break;
        }
}

inline void find_carried_down(const TableRecord& table, const TableGrid& grid,
                              TableStructure& out) {
    for (std::size_t begin = 0; begin < table.rows.size(); ++begin) {
        if (table.rows[begin].role != TableRole::opening) continue;
        std::size_t end = begin + 1;
        while (end < table.rows.size() && !is_stand(table.rows[end].role))
            ++end;
        if (end == table.rows.size() || table.rows[end].role != TableRole::closing) continue;
        std::vector<CellIdentity> pairs;
        for (std::size_t column = 0; column + 1 < table.columns.size(); ++column)
            if (is_next_year(table.columns[column], table.columns[column + 1]))
                pairs.push_back({{end, column, 1}, {begin, column + 1, -1}});
        add_carried(pairs, grid, out);
    }
}

/// Stands at the end of a year and at the beginning of the next, in two columns or in two rows.
inline void find_carried_stands(const TableRecord& table, const TableGrid& grid,
                                TableStructure& out) {
    find_carried_across(table, grid, out);
    find_carried_down(table, grid, out);
}

} // namespace detail

SLUITEND_END
