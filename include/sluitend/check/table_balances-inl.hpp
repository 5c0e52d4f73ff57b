// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: balances below the totals of two lists.
///
/// - `detail::find_list_balances`: "Saldo incidentele baten en lasten" below "Totaal incidentele
///   lasten" and "Totaal incidentele baten" (BBV art. 19 c).
#pragma once

#include <sluitend/check/table_grid-inl.hpp>
#include <sluitend/check/table_structure.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// The side that the total of a list names by one of its words.
inline std::optional<TableRole> side_of_total(const sluitend::TableRow& row) {
    if (!row.is_total || row.role) return std::nullopt;
    const std::string plain = comparable(row.label.value);
    const auto names = [&](auto... words) { return (has_word(plain, words) || ...); };
    const bool is_cost = names("lasten", "uitgaven", "kosten");
    const bool is_yield = names("baten", "inkomsten", "opbrengsten", "ontvangsten");
    if (is_cost == is_yield) return std::nullopt;
    return is_cost ? TableRole::expenditure : TableRole::revenue;
}

/// Adds the balance of two totals, in the signs under which at least half of its columns hold.
inline void add_list_balance(const TableGrid& grid, std::size_t cost, std::size_t yield,
                             std::size_t row, TableStructure& out) {
    std::vector<CellIdentity> best;
    Tally most;
    for (const auto& [a, b] : {std::pair{-1, 1}, {1, -1}, {1, 1}}) {
        std::vector<CellIdentity> found;
        Tally sum;
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            found.push_back({{cost, column, a}, {yield, column, b}, {row, column, -1}});
            grid.count(found.back(), sum);
        }
        if (sum.holding <= most.holding || !sum.is_half()) continue;
        best = std::move(found);
        most = sum;
    }
    for (CellIdentity& each : best)
        if (grid.is_complete(each))
            out.identities.push_back({TableRule::balance, std::move(each), true});
}

/// Balances that are no sides of a block, below two totals that name what they are of.
inline void find_list_balances(const TableRecord& table, const TableGrid& grid,
                               TableStructure& out) {
    std::optional<std::size_t> cost; // the nearest above
    std::optional<std::size_t> yield;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const sluitend::TableRow& each = table.rows[row];
        const auto side = side_of_total(each);
        if (side) (side == TableRole::expenditure ? cost : yield) = row;
        if (!each.role && cost && yield && comparable(each.label.value).starts_with("saldo"))
            add_list_balance(grid, *cost, *yield, row, out);
    }
}

} // namespace detail

SLUITEND_END
