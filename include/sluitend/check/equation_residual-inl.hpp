// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: the equations of a table, column by column, for the bodies of this floor.
///
/// - `detail::residual_of`, `detail::holds`: one equation in one column;
/// - `detail::usual_sign`: the sign that a convention gives a line;
/// - `detail::is_refuted`, `detail::nearest_convention`: all conventions together.
#pragma once

#include <sluitend/model/budget_table.hpp>
#include <sluitend/number/rational.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

SLUITEND_BEGIN

namespace detail {

inline const BudgetLine* find_line(const BudgetTableRecord& table, LineCode code) noexcept {
    for (const BudgetLine& line : table.lines)
        if (line.code == code) return &line;
    return nullptr;
}

/// How far an equation is off in a column and how far rounding may take it, in euro.
struct EquationResidual {
    Rational size;
    Rational bound;
};

/// The equations of the lines that a table has.
inline std::array<LineEquation, 2> equations_of(const BudgetTableRecord& table,
                                                SignConvention convention) noexcept {
    return line_equations(convention, find_line(table, LineCode::balance) != nullptr);
}

/// True for the side of the reserves on which nothing moves, so that the table has no such line.
inline bool is_spare(const BudgetTableRecord& table, LineCode line) noexcept {
    const auto other = line == LineCode::reserve_additions     ? LineCode::reserve_withdrawals
                       : line == LineCode::reserve_withdrawals ? LineCode::reserve_additions
                                                               : line;
    return find_line(table, line) == nullptr && find_line(table, other) != nullptr;
}

/// Nothing if a figure is absent.
inline std::optional<EquationResidual>
residual_of(const BudgetTableRecord& table, const LineEquation& equation, std::size_t column) {
    Rational residual;
    Rational quanta;
    for (const LineTerm& term : equation.terms) {
        const BudgetLine* line = find_line(table, term.line);
        if (is_spare(table, term.line)) continue;
        if (line == nullptr || !line->amounts[column]) return std::nullopt;
        const Amount& amount = *line->amounts[column];
        residual += Rational(term.coefficient) * Rational(amount.value());
        quanta += Rational(amount.quantum());
    }
    return EquationResidual{abs(residual), quanta / Rational(2)};
}

/// Whether an equation holds in a column within the rounding bound; nothing if a figure is absent.
inline std::optional<bool> holds(const BudgetTableRecord& table, const LineEquation& equation,
                                 std::size_t column) {
    const auto residual = residual_of(table, equation, column);
    if (!residual) return std::nullopt;
    return residual->size <= residual->bound;
}

/// The sign that figures of a line usually have under a convention; 0 for lines that may have both.
inline int usual_sign(SignConvention convention, std::optional<LineCode> line) noexcept {
    if (line == LineCode::expenditure) return convention == SignConvention::signed_cash ? -1 : 1;
    if (line == LineCode::revenue) return convention == SignConvention::signed_cost ? -1 : 1;
    return 0;
}

inline constexpr std::array distinct_conventions{
    SignConvention::net_cost, SignConvention::net_revenue, SignConvention::signed_cash};

/// The conventions that are still possible: the candidates, or all if none fits.
inline std::vector<SignConvention>
possible_conventions(const std::vector<SignConvention>& candidates) {
    if (!candidates.empty()) return candidates;
    return {distinct_conventions.begin(), distinct_conventions.end()};
}

/// True if an equation is beyond rounding under every possible convention.
inline bool is_refuted(const BudgetTableRecord& table,
                       const std::vector<SignConvention>& candidates, std::size_t rule,
                       std::size_t column) {
    const auto possible = possible_conventions(candidates);
    return std::all_of(possible.begin(), possible.end(), [&](SignConvention each) {
        return holds(table, equations_of(table, each)[rule], column) == std::optional(false);
    });
}

/// The possible convention whose equations are least off in all.
inline SignConvention nearest_convention(const BudgetTableRecord& table,
                                         const std::vector<SignConvention>& candidates) {
    std::optional<Rational> least;
    SignConvention nearest = SignConvention::net_cost;
    for (const SignConvention each : possible_conventions(candidates)) {
        Rational sum;
        for (const LineEquation& equation : equations_of(table, each))
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                if (const auto residual = residual_of(table, equation, column))
                    sum += residual->size;
        if (least && *least <= sum) continue;
        least = sum;
        nearest = each;
    }
    return nearest;
}

} // namespace detail

SLUITEND_END
