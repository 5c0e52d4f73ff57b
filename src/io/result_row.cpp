// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "result_row.hpp"

#include <sluitend/check/table_effects-inl.hpp>

#include <cstddef>

SLUITEND_BEGIN
namespace detail {

namespace {

/// The rows since the last balance or result.
struct OpenBudget {
    const RoleRow* expenditure = nullptr;
    const RoleRow* revenue = nullptr;
    std::vector<const RoleRow*> reserves{};
};

bool is_zero(const std::optional<Decimal>& figure) {
    return !figure || *figure == Decimal();
}

/// True if the sides give the balance in a column, whatever their signs, two units of rounding apart.
bool balances(const Decimal& cost, const Decimal& yield, const Decimal& balance) {
    const Decimal most = Decimal::with_scale(2, balance.scale());
    const auto holds = [&](const Decimal& exact) {
        return balance - exact <= most && exact - balance <= most;
    };
    return holds(cost - yield) || holds(yield - cost) || holds(cost + yield);
}

bool is_result(const OpenBudget& open, const RoleRow& balance) {
    if (open.expenditure == nullptr || open.revenue == nullptr) return false;
    bool is_apart = false;
    for (std::size_t column = 0; column < balance.figures.size(); ++column) {
        bool moves = false;
        for (const RoleRow* each : open.reserves)
            moves = moves || !is_zero(each->figures[column]);
        const auto& cost = open.expenditure->figures[column];
        const auto& yield = open.revenue->figures[column];
        const auto& printed = balance.figures[column];
        if (!moves || !can_subtract(cost) || !can_subtract(yield) || !can_subtract(printed))
            continue;
        if (balances(*cost, *yield, *printed)) return false;
        is_apart = true;
    }
    return is_apart;
}

} // namespace

void name_results(std::vector<RoleRow>& rows) {
    OpenBudget open;
    for (RoleRow& row : rows) {
        if (row.role == TableRole::expenditure) {
            open = {};
            open.expenditure = &row;
        } else if (row.role == TableRole::revenue) {
            open.revenue = &row;
        } else if (row.role == TableRole::reserve_additions ||
                   row.role == TableRole::reserve_withdrawals ||
                   row.role == TableRole::reserve_movements) {
            open.reserves.push_back(&row);
        } else if (row.role == TableRole::balance || row.role == TableRole::result) {
            if (row.role == TableRole::balance && is_result(open, row))
                row.role = TableRole::result;
            open = {};
        }
    }
}

} // namespace detail
SLUITEND_END
