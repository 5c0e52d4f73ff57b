// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/sign_convention.hpp>

#include <sluitend/check/equation_residual-inl.hpp>

#include <algorithm>

SLUITEND_BEGIN

namespace detail {

inline constexpr std::array<LineTerm, 3> net_cost_balance{
    {{LineCode::expenditure, 1}, {LineCode::revenue, -1}, {LineCode::balance, -1}}};
inline constexpr std::array<LineTerm, 4> net_cost_result{{{LineCode::balance, 1},
                                                          {LineCode::reserve_additions, 1},
                                                          {LineCode::reserve_withdrawals, -1},
                                                          {LineCode::result, -1}}};
inline constexpr std::array<LineTerm, 3> net_revenue_balance{
    {{LineCode::revenue, 1}, {LineCode::expenditure, -1}, {LineCode::balance, -1}}};
inline constexpr std::array<LineTerm, 4> net_revenue_result{{{LineCode::balance, 1},
                                                             {LineCode::reserve_additions, -1},
                                                             {LineCode::reserve_withdrawals, 1},
                                                             {LineCode::result, -1}}};
inline constexpr std::array<LineTerm, 3> signed_balance{
    {{LineCode::expenditure, 1}, {LineCode::revenue, 1}, {LineCode::balance, -1}}};
inline constexpr std::array<LineTerm, 4> signed_result{{{LineCode::balance, 1},
                                                        {LineCode::reserve_additions, 1},
                                                        {LineCode::reserve_withdrawals, 1},
                                                        {LineCode::result, -1}}};

/// The sign of the sum of a line, 0 if it is absent.
SLUITEND_INLINE int sign_of_line(const BudgetTableRecord& table, LineCode code) {
    const BudgetLine* line = find_line(table, code);
    Rational sum;
    if (line != nullptr)
        for (const auto& amount : line->amounts)
            if (amount) sum += Rational(amount->value());
    return sum.sign();
}

/// How many equations hold under each of net_cost, net_revenue and the signed conventions.
struct ConventionCounts {
    std::array<std::size_t, 3> holding{};
    std::size_t discriminating_columns = 0;
};

SLUITEND_INLINE ConventionCounts count_holding(const BudgetTableRecord& table) {
    ConventionCounts counts;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        bool differs = false;
        for (std::size_t rule = 0; rule < 2; ++rule) {
            std::array<std::optional<bool>, 3> answers;
            for (std::size_t i = 0; i < 3; ++i) {
                answers[i] = holds(table, line_equations(distinct_conventions[i])[rule], column);
                if (answers[i].value_or(false)) ++counts.holding[i];
            }
            differs = differs || answers[0] != answers[1] || answers[1] != answers[2];
        }
        if (differs) ++counts.discriminating_columns;
    }
    return counts;
}

} // namespace detail

SLUITEND_INLINE std::array<LineEquation, 2> line_equations(SignConvention convention) noexcept {
    switch (convention) {
    case SignConvention::net_cost:
        return {{{"table.balance", detail::net_cost_balance},
                 {"table.result", detail::net_cost_result}}};
    case SignConvention::net_revenue:
        return {{{"table.balance", detail::net_revenue_balance},
                 {"table.result", detail::net_revenue_result}}};
    case SignConvention::signed_cash:
    case SignConvention::signed_cost:
        break;
    }
    return {{{"table.balance", detail::signed_balance}, {"table.result", detail::signed_result}}};
}

SLUITEND_INLINE SignInference infer_sign_convention(const BudgetTableRecord& table) {
    using enum SignConvention;
    const detail::ConventionCounts counts = detail::count_holding(table);
    SignInference out;
    out.discriminating_columns = counts.discriminating_columns;
    if (table.sign_convention) {
        out.chosen = table.sign_convention;
        out.declared = true;
        return out;
    }
    const std::size_t most = *std::max_element(counts.holding.begin(), counts.holding.end());
    if (most > 0 && counts.holding[0] == most) out.candidates.push_back(net_cost);
    if (most > 0 && counts.holding[1] == most) out.candidates.push_back(net_revenue);
    if (most > 0 && counts.holding[2] == most) {
        const int expenditure = detail::sign_of_line(table, LineCode::expenditure);
        const int revenue = detail::sign_of_line(table, LineCode::revenue);
        if (!(revenue < 0 && expenditure >= 0)) out.candidates.push_back(signed_cash);
        if (!(expenditure < 0 && revenue >= 0)) out.candidates.push_back(signed_cost);
    }
    if (out.candidates.size() == 1) {
        out.chosen = out.candidates.front();
        out.candidates.clear();
    }
    return out;
}

SLUITEND_END
