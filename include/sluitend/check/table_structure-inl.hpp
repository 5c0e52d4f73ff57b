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
#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>

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

/// What the figures of a grid show.
inline TableStructure structure_in(const TableRecord& table, const TableGrid& grid) {
    TableStructure out;
    RoleFinder roles(table, grid);
    roles.find(out);
    std::vector<bool> derived(table.columns.size());
    for (std::size_t column = 0; column < derived.size(); ++column)
        derived[column] = roles.is_derived(column);
    SearchBudget columns(2'000'000);
    ColumnFinder(table, grid, columns).find(derived, out);
    find_effects(table, out);
    find_carried_stands(table, grid, out);
    SearchBudget budget(20'000'000);
    find_sums({table, grid, roles, derived, budget, out});
    find_list_balances(table, grid, out);
    find_closing_balances(table, grid, roles, out);
    if (!out.sign_convention.value && out.sign_convention.candidates.empty())
        judge_by_reserves(table, grid, out);
    out.is_complete = !columns.is_spent() && !budget.is_spent();
    put_in_order(out);
    return out;
}

inline bool is_blank(const TableRecord& table, std::size_t row, std::size_t column) {
    const auto& cells = table.rows[row].cells;
    return column < cells.size() && cells[column].kind == CellKind::blank;
}

inline bool has_blank(const TableRecord& table) {
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            if (is_blank(table, row, column) && is_money(table, row, column)) return true;
    return false;
}

/// Takes the blank cells out of identities; what has no total or no parts then is none.
/// \return how those that had blank cells fare
inline Tally take_blanks_out(const TableRecord& table, const TableGrid& grid,
                             std::vector<TableIdentity>& identities) {
    Tally out;
    std::erase_if(identities, [&](TableIdentity& each) {
        const CellTerm total = each.terms.back();
        if (is_blank(table, total.row, total.column)) return true;
        const std::size_t blanks = std::erase_if(each.terms, [&](const CellTerm& term) {
            return is_blank(table, term.row, term.column);
        });
        if (blanks > 0 && each.terms.size() > 1) grid.count(each.terms, out);
        return each.terms.size() < 2;
    });
    return out;
}

/// What figures show if a blank cell is zero; nothing if they do not show that it is.
inline std::optional<TableStructure> structure_over_blanks(const TableRecord& table,
                                                           const TableGrid& grid) {
    if (!has_blank(table)) return std::nullopt;
    TableStructure out = structure_in(table, TableGrid(table, true));
    const Tally over_blanks = take_blanks_out(table, grid, out.identities);
    take_blanks_out(table, grid, out.unchecked);
    if (over_blanks.holding < 2 || !over_blanks.is_most()) return std::nullopt;
    out.blank_is_zero.value = true;
    out.blank_is_zero.basis = DetectionBasis::inferred;
    out.blank_is_zero.holding = static_cast<std::uint32_t>(over_blanks.holding);
    out.blank_is_zero.tested = static_cast<std::uint32_t>(over_blanks.tested);
    return out;
}

} // namespace detail

SLUITEND_INLINE TableStructure find_structure(const TableRecord& table) {
    const detail::TableGrid grid(table);
    if (auto over_blanks = detail::structure_over_blanks(table, grid))
        return std::move(*over_blanks);
    return detail::structure_in(table, grid);
}

SLUITEND_END
