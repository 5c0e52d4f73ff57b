// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "nil_reserves.hpp"

#include <sluitend/check/sign_convention.hpp>

#include <sluitend/check/equation_residual-inl.hpp>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

bool is_reserve(const BudgetLine& line) {
    return line.code == LineCode::reserve_additions || line.code == LineCode::reserve_withdrawals;
}

/// The factor of the amounts of a table; nothing if it prints none, or they differ.
std::optional<std::int64_t> multiplier_of_all(const BudgetTableRecord& budget) {
    std::set<std::int64_t> out;
    for (const BudgetLine& line : budget.lines)
        for (const auto& amount : line.amounts)
            if (amount) out.insert(amount->multiplier());
    return out.size() == 1 ? std::optional(*out.begin()) : std::nullopt;
}

/// True if an equation has a figure in a column that is no zero.
bool has_figure(const BudgetTableRecord& budget, const LineEquation& equation, std::size_t column) {
    return std::ranges::any_of(equation.terms, [&](const LineTerm& term) {
        const BudgetLine* line = find_line(budget, term.line);
        return line != nullptr && line->amounts[column] &&
               line->amounts[column]->value().sign() != 0;
    });
}

/// The equation of the result under the convention that the figures of a table support.
LineEquation result_of(const BudgetTableRecord& budget) {
    const SignInference sign = infer_sign_convention(budget);
    const auto equations = equations_of(
        budget, sign.chosen ? *sign.chosen : nearest_convention(budget, sign.candidates));
    return *std::ranges::find(equations, std::string_view("table.result"), &LineEquation::rule);
}

} // namespace

std::vector<NilCell> nil_cells_of(const TableRecord& table) {
    std::vector<NilCell> out;
    const bool is_dash_zero = table.conventions.dash_is_zero.value.value_or(true);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.rows[row].cells.size(); ++column) {
            const TableCell& cell = table.rows[row].cells[column];
            if (cell.kind == CellKind::nil && is_dash_zero)
                out.push_back({row, column, cell.verbatim, cell.span});
            else if (cell.kind == CellKind::blank)
                out.push_back({row, column, {}, table.rows[row].label.span});
        }
    return out;
}

std::optional<Finding> take_nil_reserves(BudgetTableRecord& budget,
                                         const std::vector<NilCell>& dashes) {
    const auto multiplier = multiplier_of_all(budget);
    if (!multiplier || find_line(budget, LineCode::result) == nullptr) return std::nullopt;
    BudgetTableRecord filled = budget;
    std::set<std::size_t> columns;
    for (const NilCell& each : dashes) {
        if (!is_reserve(budget.lines[each.line])) continue;
        filled.lines[each.line].amounts[each.column] =
            Amount({.printed = Decimal(0),
                    .multiplier = *multiplier,
                    .quantum = {},
                    .quantum_basis = QuantumBasis::formal,
                    .currency = {},
                    .verbatim = each.verbatim,
                    .span = each.span});
        columns.insert(each.column);
    }
    const LineEquation result = result_of(filled);
    std::size_t holding = 0;
    std::size_t failing = 0;
    std::erase_if(columns, [&](std::size_t column) {
        const auto is_held = holds(filled, result, column);
        const bool is_judged = is_held && has_figure(filled, result, column);
        if (is_judged) ++(*is_held ? holding : failing);
        return !is_judged;
    });
    if (holding == 0 || failing > holding) return std::nullopt;
    std::size_t taken = 0;
    std::optional<SourceSpan> first;
    for (const NilCell& each : dashes) {
        if (!is_reserve(budget.lines[each.line]) || !columns.contains(each.column)) continue;
        budget.lines[each.line].amounts[each.column] = filled.lines[each.line].amounts[each.column];
        if (!first) first = each.span;
        ++taken;
    }
    return Finding{"table.nil-zero",
                   Severity::info,
                   {{"cells", std::to_string(taken)}, {"results", std::to_string(holding)}},
                   *first,
                   {}};
}

} // namespace detail
SLUITEND_END
