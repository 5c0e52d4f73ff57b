// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/expression.hpp>

#include <sluitend/base/error.hpp>
#include <sluitend/check/figure_at-inl.hpp>
#include <sluitend/check/table_rows-inl.hpp>

#include <tuple>
#include <utility>

SLUITEND_BEGIN

namespace detail {

SLUITEND_INLINE std::string column_of(const Figure& figure) {
    if (figure.column) return *figure.column;
    return figure.year ? std::to_string(figure.year->number()) : std::string();
}

SLUITEND_INLINE std::string row_of(const Figure& figure) {
    return figure.goal ? *figure.goal + " " + figure.row : figure.row;
}

SLUITEND_INLINE void require_one_currency(const Figure& a, const Figure& b) {
    if (a.amount.currency() != b.amount.currency())
        throw UnitError("figures in different currencies");
}

} // namespace detail

SLUITEND_INLINE Expression level(std::span<const Figure> all, std::size_t figure) {
    const Figure& one = detail::figure_at(all, figure);
    const std::string column = detail::column_of(one);
    return {detail::row_of(one) + (column.empty() ? "" : ", " + column), {{figure, 1}}, {}};
}

SLUITEND_INLINE Expression change(std::span<const Figure> all, std::size_t from, std::size_t to) {
    const Figure& a = detail::figure_at(all, from);
    const Figure& b = detail::figure_at(all, to);
    if (std::tie(a.scope, a.programme, a.goal, a.row, a.line) !=
        std::tie(b.scope, b.programme, b.goal, b.row, b.line))
        throw ValueError("expression.scope", "a change is that of one row of one table");
    detail::require_one_currency(a, b);
    return {detail::row_of(a) + ", " + detail::column_of(a) + " → " + detail::column_of(b),
            {{to, 1}, {from, -1}},
            {}};
}

SLUITEND_INLINE Ratio growth(std::span<const Figure> all, std::size_t from, std::size_t to) {
    Expression numerator = change(all, from, to);
    std::string label = numerator.label;
    return {std::move(label), std::move(numerator), level(all, from)};
}

SLUITEND_INLINE Ratio share(std::span<const Figure> all, std::size_t part, std::size_t whole) {
    const Figure& a = detail::figure_at(all, part);
    const Figure& b = detail::figure_at(all, whole);
    if (!detail::is_same_table(a, b) || std::tie(a.year, a.phase) != std::tie(b.year, b.phase))
        throw ValueError("expression.scope", "a share is one of the same table, year and phase");
    detail::require_one_currency(a, b);
    Expression numerator = level(all, part);
    Expression denominator = level(all, whole);
    std::string label = numerator.label + " / " + denominator.label;
    return {std::move(label), std::move(numerator), std::move(denominator)};
}

SLUITEND_INLINE std::vector<Expression> expressions(const BudgetTable& table) {
    const detail::TableRows rows(table.document().data(), table.index().value);
    const std::size_t columns = table.columns().size();
    std::vector<Expression> out;
    const auto add = [&](std::optional<Expression> each) {
        if (each) out.push_back(std::move(*each));
    };
    for (const detail::TableRow& row : rows.rows()) {
        for (std::size_t i = 0; i < columns; ++i)
            add(rows.level(row, i));
        for (std::size_t from = 0; from < columns; ++from)
            for (std::size_t to = from + 1; to < columns; ++to)
                add(rows.change(row, from, to));
    }
    return out;
}

SLUITEND_END
