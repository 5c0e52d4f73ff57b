// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/table_structure.hpp>

#include <sluitend/check/table_balances-inl.hpp>
#include <sluitend/check/table_columns-inl.hpp>
#include <sluitend/check/table_grid-inl.hpp>
#include <sluitend/check/table_roles-inl.hpp>
#include <sluitend/check/table_stands-inl.hpp>
#include <sluitend/check/table_sums-inl.hpp>
#include <sluitend/model/table_units-inl.hpp>

#include <algorithm>
#include <tuple>

SLUITEND_BEGIN

namespace detail {

/// Sums over the rows that are items of a list, and over the rows of each side.
inline void find_sums(const SumSearch& search) {
    std::vector<std::size_t> items;
    std::array<std::vector<std::size_t>, names(TableRole{}).size()> sides;
    for (std::size_t row = 0; row < search.table.rows.size(); ++row) {
        const TableRow& each = search.table.rows[row];
        if (!is_money(each.role) || is_part_of_above(each.label.value)) continue;
        const bool is_side = search.roles.is_in_block(row);
        if (is_side) sides[index_of(*each.role)].push_back(row);
        if (!is_side || each.is_total) items.push_back(row);
    }
    SumFinder(search, false).walk(items);
    for (const auto& rows : sides)
        SumFinder(search, true).walk(rows);
}

/// Reserve movements tell what minus means where no side is printed.
inline void judge_by_reserves(const TableRecord& table, const TableGrid& grid,
                              TableStructure& out) {
    using enum SignConvention;
    const TableIdentity* result = nullptr;
    int favourable = 0; // a withdrawal that raises the result, or an addition that lowers it
    bool is_signed = true;
    for (const TableIdentity& each : out.identities) {
        if (each.rule != TableRule::result) continue;
        result = &each;
        for (const CellTerm& term : each.terms) {
            const auto role = table.rows[term.row].role;
            const int sign = role == TableRole::reserve_additions     ? -1
                             : role == TableRole::reserve_withdrawals ? 1
                                                                      : 0;
            const int128 value = grid.at(term).value * term.coefficient * sign;
            favourable += value > 0 ? 1 : value < 0 ? -1 : 0;
            is_signed &= term.coefficient == 1 || sign == 0;
        }
    }
    if (result == nullptr || favourable == 0) return;
    auto& candidates = out.sign_convention.candidates;
    candidates =
        favourable > 0 ? std::vector{net_revenue, signed_cash} : std::vector{net_cost, signed_cost};
    if (!is_signed) candidates.pop_back();
}

/// Identities by the place of their totals; what one of them concludes is explained.
inline void put_in_order(TableStructure& out) {
    std::stable_sort(out.identities.begin(), out.identities.end(),
                     [](const TableIdentity& a, const TableIdentity& b) {
                         const CellTerm& x = a.terms.back();
                         const CellTerm& y = b.terms.back();
                         return std::tie(x.row, x.column) < std::tie(y.row, y.column);
                     });
    std::erase_if(out.unexplained, [&](std::size_t row) {
        return std::any_of(out.identities.begin(), out.identities.end(), [&](const auto& each) {
            return each.terms.back().row == row && each.is_by_label;
        });
    });
    std::sort(out.unexplained.begin(), out.unexplained.end());
}

} // namespace detail

SLUITEND_INLINE TableStructure find_structure(const TableRecord& table) {
    TableStructure out;
    const detail::TableGrid grid(table);
    detail::RoleFinder roles(table, grid);
    roles.find(out);
    std::vector<bool> derived(table.columns.size());
    for (std::size_t column = 0; column < derived.size(); ++column)
        derived[column] = roles.is_derived(column);
    detail::SearchBudget columns(2'000'000);
    detail::ColumnFinder(table, grid, columns).find(derived, out);
    detail::find_carried_stands(table, grid, out);
    detail::SearchBudget budget(20'000'000);
    detail::find_sums({table, grid, roles, derived, budget, out});
    detail::find_list_balances(table, grid, out);
    detail::find_closing_balances(table, grid, roles, out);
    if (!out.sign_convention.value && out.sign_convention.candidates.empty())
        detail::judge_by_reserves(table, grid, out);
    out.is_complete = !columns.is_spent() && !budget.is_spent();
    detail::put_in_order(out);
    return out;
}

SLUITEND_END
