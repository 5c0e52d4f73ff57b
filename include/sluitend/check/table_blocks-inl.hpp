// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: rows and columns of a table that belong together by their roles.
///
/// - `detail::RoleBlock`: rows, or columns, that hold the sides of one thing;
/// - `detail::row_blocks`, `detail::column_blocks`: finds them;
/// - `detail::RoleCoefficients`: an equation between roles.
#pragma once

#include <sluitend/check/sign_convention.hpp>
#include <sluitend/model/table.hpp>
#include <sluitend/model/table_units-inl.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

constexpr std::size_t index_of(TableRole role) noexcept {
    return static_cast<std::size_t>(role);
}
constexpr bool is_reserve(std::optional<TableRole> role) noexcept {
    return role == TableRole::reserve_additions || role == TableRole::reserve_withdrawals ||
           role == TableRole::reserve_movements;
}
constexpr bool is_stand(std::optional<TableRole> role) noexcept {
    return role == TableRole::opening || role == TableRole::closing;
}
/// 1 for what is added to a stand, −1 for what is taken from it, else 0.
constexpr int move_of(std::optional<TableRole> role) noexcept {
    if (role == TableRole::decrease || role == TableRole::reserve_withdrawals) return -1;
    return role == TableRole::increase || role == TableRole::reserve_additions ? 1 : 0;
}

/// How often the line of each role counts in an equation.
using RoleCoefficients = std::array<int, names(TableRole{}).size()>;

/// Rows, or columns, that hold the sides of one thing: one line for every role that it has.
struct RoleBlock {
    bool is_rows = true; ///< the lines are rows, and equations hold in every column
    std::array<std::optional<std::size_t>, names(TableRole{}).size()> lines{};

    std::optional<std::size_t> line(TableRole role) const noexcept { return lines[index_of(role)]; }
    bool has(TableRole role) const noexcept { return line(role).has_value(); }
    bool has_side() const noexcept {
        return has(TableRole::expenditure) || has(TableRole::revenue);
    }
    bool has_balance() const noexcept {
        return has(TableRole::expenditure) && has(TableRole::revenue) && has(TableRole::balance);
    }
    bool has_result_only() const noexcept {
        return has(TableRole::expenditure) && has(TableRole::revenue) && !has(TableRole::balance) &&
               has(TableRole::result) && (has_flow() || has(TableRole::reserve_movements));
    }
    /// True if its sides have something to be compared with: each other, or an outcome.
    bool is_budget() const noexcept {
        return has(TableRole::balance) || has(TableRole::result) ||
               (has(TableRole::expenditure) && has(TableRole::revenue));
    }
    bool has_flow() const noexcept {
        return has(TableRole::reserve_additions) || has(TableRole::reserve_withdrawals);
    }
};

/// A block ends where a role comes again and where the groups above the rows change.
inline std::vector<RoleBlock> row_blocks(const TableRecord& table) {
    std::vector<RoleBlock> out;
    RoleBlock open;
    const TableRow* before = nullptr;
    const auto close = [&] {
        if (open.has_side()) out.push_back(open);
        open = {};
    };
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const TableRow& each = table.rows[row];
        if (!each.role || !is_money(each.role)) continue;
        if (open.has(*each.role) || (before != nullptr && before->groups != each.groups)) close();
        open.lines[index_of(*each.role)] = row;
        before = &each;
    }
    close();
    return out;
}

/// Columns of one year and phase are one block; the second of a role begins the next one.
inline std::vector<RoleBlock> column_blocks(const TableRecord& table) {
    using Key = std::pair<std::optional<Year>, std::optional<Phase>>;
    std::map<Key, std::vector<RoleBlock>> found;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const TableColumn& each = table.columns[column];
        if (!each.role || !is_money(each.role)) continue;
        auto& blocks = found[{each.year, each.phase}];
        auto block = std::find_if(blocks.begin(), blocks.end(),
                                  [&](const RoleBlock& old) { return !old.has(*each.role); });
        if (block == blocks.end()) block = blocks.insert(block, RoleBlock{.is_rows = false});
        block->lines[index_of(*each.role)] = column;
    }
    std::vector<RoleBlock> out;
    for (const auto& [key, blocks] : found)
        for (const RoleBlock& each : blocks)
            if (each.has_side()) out.push_back(each);
    return out;
}

inline RoleCoefficients coefficients_of(std::span<const LineTerm> terms) {
    RoleCoefficients out{};
    for (const LineTerm& each : terms)
        out[index_of(role_of(each.line))] = each.coefficient;
    return out;
}

/// A block without the additions and withdrawals that its movements hold already.
inline RoleBlock without_flow(RoleBlock block) {
    if (!block.has(TableRole::reserve_movements)) return block;
    block.lines[index_of(TableRole::reserve_additions)].reset();
    block.lines[index_of(TableRole::reserve_withdrawals)].reset();
    return block;
}

/// Coefficients of additions, withdrawals and movements, all else 0.
inline RoleCoefficients reserve_coefficients(int additions, int withdrawals, int movements) {
    RoleCoefficients out{};
    out[index_of(TableRole::reserve_additions)] = additions;
    out[index_of(TableRole::reserve_withdrawals)] = withdrawals;
    out[index_of(TableRole::reserve_movements)] = movements;
    return out;
}

/// Balance and reserves give the result.
inline RoleCoefficients result_with(RoleCoefficients reserves) {
    reserves[index_of(TableRole::balance)] = 1;
    reserves[index_of(TableRole::result)] = -1;
    return reserves;
}

} // namespace detail

SLUITEND_END
