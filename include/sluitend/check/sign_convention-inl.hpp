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
inline constexpr std::array<LineTerm, 5> net_cost_whole{{{LineCode::expenditure, 1},
                                                         {LineCode::revenue, -1},
                                                         {LineCode::reserve_additions, 1},
                                                         {LineCode::reserve_withdrawals, -1},
                                                         {LineCode::result, -1}}};
inline constexpr std::array<LineTerm, 5> net_revenue_whole{{{LineCode::revenue, 1},
                                                            {LineCode::expenditure, -1},
                                                            {LineCode::reserve_additions, -1},
                                                            {LineCode::reserve_withdrawals, 1},
                                                            {LineCode::result, -1}}};
inline constexpr std::array<LineTerm, 5> signed_whole{{{LineCode::expenditure, 1},
                                                       {LineCode::revenue, 1},
                                                       {LineCode::reserve_additions, 1},
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

SLUITEND_INLINE SignEvidence sign_evidence(const BudgetTableRecord& table,
                                           SignConvention convention) {
    SignEvidence out{.convention = convention};
    for (const LineEquation& equation : equations_of(table, convention))
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            if (const auto residual = residual_of(table, equation, column)) {
                if (residual->size.is_zero())
                    ++out.exact;
                else
                    ++(residual->size <= residual->bound ? out.within_rounding : out.broken);
            }
    for (const BudgetLine& line : table.lines)
        for (const auto& amount : line.amounts)
            if (amount && amount->value().sign() * usual_sign(convention, line.code) < 0)
                ++out.unusual_signs;
    return out;
}

/// In how many columns it matters which equations are taken.
SLUITEND_INLINE std::size_t count_discriminating(const BudgetTableRecord& table) {
    std::size_t out = 0;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        bool differs = false;
        for (std::size_t rule = 0; rule < 2; ++rule) {
            const auto first =
                holds(table, equations_of(table, distinct_conventions[0])[rule], column);
            for (const SignConvention each : distinct_conventions)
                differs |= holds(table, equations_of(table, each)[rule], column) != first;
        }
        if (differs) ++out;
    }
    return out;
}

} // namespace detail

SLUITEND_INLINE std::array<LineEquation, 2> line_equations(SignConvention convention,
                                                           bool has_balance) noexcept {
    using Terms = std::span<const LineTerm>;
    const auto equations = [&](Terms balance, Terms result, Terms whole) {
        return std::array<LineEquation, 2>{
            {{"table.balance", balance}, {"table.result", has_balance ? result : whole}}};
    };
    switch (convention) {
    case SignConvention::net_cost:
        return equations(detail::net_cost_balance, detail::net_cost_result, detail::net_cost_whole);
    case SignConvention::net_revenue:
        return equations(detail::net_revenue_balance, detail::net_revenue_result,
                         detail::net_revenue_whole);
    case SignConvention::signed_cash:
    case SignConvention::signed_cost:
        break;
    }
    return equations(detail::signed_balance, detail::signed_result, detail::signed_whole);
}

SLUITEND_INLINE SignInference infer_sign_convention(const BudgetTableRecord& table) {
    using enum SignConvention;
    SignInference out;
    out.discriminating_columns = detail::count_discriminating(table);
    std::size_t most = 0;
    for (const std::string_view each : names(net_cost)) {
        out.evidence.push_back(detail::sign_evidence(table, *from_name<SignConvention>(each)));
        most = std::max(most, out.evidence.back().holding());
    }
    if (table.sign_convention) {
        out.chosen = table.sign_convention;
        out.declared = true;
        return out;
    }
    const int expenditure = detail::sign_of_line(table, LineCode::expenditure);
    const int revenue = detail::sign_of_line(table, LineCode::revenue);
    for (const SignEvidence& each : out.evidence) {
        if (most == 0 || each.holding() < most) continue;
        if (each.convention == signed_cash && revenue < 0 && expenditure >= 0) continue;
        if (each.convention == signed_cost && expenditure < 0 && revenue >= 0) continue;
        out.candidates.push_back(each.convention);
    }
    if (out.candidates.size() == 1) {
        out.chosen = out.candidates.front();
        out.candidates.clear();
    }
    return out;
}

SLUITEND_END
