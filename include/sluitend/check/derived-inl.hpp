// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/derived.hpp>

#include <sluitend/check/expression_bounds-inl.hpp>
#include <sluitend/check/table_rows-inl.hpp>

#include <algorithm>
#include <utility>

SLUITEND_BEGIN

SLUITEND_INLINE std::optional<solve::Interval> bounds(const Report& report,
                                                      const Expression& expression) {
    const std::vector<Figure> all = figures(report.document);
    return detail::ExpressionBounds(report.identities, all, report.joint).of(expression);
}

SLUITEND_INLINE std::optional<solve::Interval> bounds(const Report& report, const Ratio& ratio) {
    const std::vector<Figure> all = figures(report.document);
    return detail::ExpressionBounds(report.identities, all, report.joint).of(ratio);
}

SLUITEND_INLINE std::optional<Decimal> guaranteed(const solve::Interval& interval, int most) {
    detail::require_most_decimals(most);
    if (!interval.lower || !interval.upper) return std::nullopt;
    const Rational middle = (interval.lower->value + interval.upper->value) / Rational(2);
    for (int decimals = most; decimals >= 0; --decimals) {
        const Decimal number = middle.to_decimal(decimals, Rounding::half_even);
        const Rational half = detail::half_step(decimals);
        const bool holds_all = interval.lower->value >= Rational(number) - half &&
                               interval.upper->value <= Rational(number) + half;
        if (holds_all && (!number.is_zero() || interval.contains(Rational()))) return number;
    }
    return std::nullopt;
}

SLUITEND_INLINE std::vector<Change> changes(const Report& report) {
    const std::vector<Figure> all = figures(report.document);
    const detail::DocumentData& data = report.document.data();
    detail::ExpressionBounds known(report.identities, all, report.joint);
    std::vector<Change> out;
    for (std::uint32_t table = 0; table < data.budget_tables.size(); ++table) {
        const detail::TableRows rows(data, table);
        for (const detail::TableRow& row : rows.rows())
            for (std::size_t i = 0; i + 1 < row.cells.size(); ++i) {
                if (row.cells[i].size() != 1 || row.cells[i + 1].size() != 1) continue;
                const std::size_t from = row.cells[i].front();
                const std::size_t to = row.cells[i + 1].front();
                if (all[from].amount.currency() != all[to].amount.currency()) continue;
                const Ratio part = growth(all, from, to);
                out.push_back({{table},
                               from,
                               to,
                               part.numerator,
                               all[to].amount.value() - all[from].amount.value(),
                               known.of(part.numerator),
                               known.of(part)});
            }
    }
    return out;
}

SLUITEND_END
