// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: balances that are no lines of one block.
///
/// - `detail::find_list_balances`: "Saldo incidentele baten en lasten" below "Totaal incidentele
///   lasten" and "Totaal incidentele baten" (BBV art. 19 c);
/// - `detail::find_closing_balances`: "Saldo" over the balances of programmes and what stands behind.
#pragma once

#include <sluitend/check/table_grid-inl.hpp>
#include <sluitend/check/table_roles-inl.hpp>
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
    if (!row.is_total) return std::nullopt;
    if (row.role == TableRole::expenditure || row.role == TableRole::revenue) return row.role;
    if (row.role) return std::nullopt;
    const std::string plain = comparable(row.label.value);
    const auto names = [&](auto... words) { return (has_word(plain, words) || ...); };
    const bool is_cost = names("lasten", "uitgaven", "kosten");
    const bool is_yield = names("baten", "inkomsten", "opbrengsten", "ontvangsten");
    if (is_cost == is_yield) return std::nullopt;
    return is_cost ? TableRole::expenditure : TableRole::revenue;
}

/// True if an identity tells already what a row concludes.
inline bool is_concluded(const TableStructure& structure, std::size_t row) {
    return std::any_of(structure.identities.begin(), structure.identities.end(),
                       [&](const TableIdentity& each) { return each.terms.back().row == row; });
}

/// The rows of a balance, in two kinds that may count with other signs.
struct BalanceParts {
    std::vector<std::size_t> turned{};
    std::vector<std::size_t> others{};
};

/// Adds the balance of rows, in the signs under which at least half of its columns hold.
inline void add_balance(const TableGrid& grid, const BalanceParts& parts, std::size_t row,
                        TableStructure& out) {
    std::vector<CellIdentity> best;
    Tally most;
    for (const auto& [a, b] : {std::pair{-1, 1}, {1, -1}, {1, 1}}) {
        std::vector<CellIdentity> found;
        Tally sum;
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            found.emplace_back();
            for (const std::size_t each : parts.turned)
                found.back().push_back({each, column, a});
            for (const std::size_t each : parts.others)
                found.back().push_back({each, column, b});
            found.back().push_back({row, column, -1});
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
        const bool is_balance = each.role ? each.role == TableRole::balance
                                          : comparable(each.label.value).starts_with("saldo");
        if (is_balance && cost && yield && !(each.role && is_concluded(out, row)))
            add_balance(grid, {{*cost}, {*yield}}, row, out);
    }
}

/// Balances of the balances above them and the rows behind those: "Saldo" below "Algemene
/// dekkingsmiddelen", over all programmes.
inline void find_closing_balances(const TableRecord& table, const TableGrid& grid,
                                  const RoleFinder& roles, TableStructure& out) {
    BalanceParts parts;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const sluitend::TableRow& each = table.rows[row];
        if (roles.is_in_block(row)) {
            parts.others.clear();
            if (each.role == TableRole::balance) parts.turned.push_back(row);
        } else if (each.role == TableRole::balance) {
            if (!parts.turned.empty() && !parts.others.empty() && !is_concluded(out, row))
                add_balance(grid, parts, row, out);
        } else if (!each.is_total && is_money(each.role) && !is_part_of_above(each.label.value)) {
            parts.others.push_back(row);
        }
    }
}

} // namespace detail

SLUITEND_END
