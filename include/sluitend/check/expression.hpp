// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: numbers that are derived from figures, as data.
///
/// - `Expression`: a sum of figures, each counted so often;
/// - `Ratio`: an expression divided by another;
/// - `level`, `change`, `growth`, `share`: the usual ones;
/// - `expressions`: the levels and changes of a table.
///
/// \code
/// const auto all = sluitend::figures(document);
/// const auto rise = sluitend::change(all, from, to);       // Lasten, Begroting 2020 → 2021
/// const auto known = sluitend::bounds(report, rise);       // in euro; see derived.hpp
/// \endcode
#pragma once

#include <sluitend/check/joint.hpp>
#include <sluitend/model/figures.hpp>
#include <sluitend/number/rational.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

SLUITEND_BEGIN

/// Σ coefficient × figure + constant, in euro.
struct Expression {
    std::string label{};             ///< "Lasten, Begroting 2020 → Begroting 2021"
    std::vector<FigureTerm> terms{}; ///< a figure may stand in it more than once
    Rational constant{};             ///< an exact number, such as a number of inhabitants

    bool operator==(const Expression&) const = default;
};

/// An expression divided by another: a growth, a share, an amount per inhabitant.
struct Ratio {
    std::string label{};      ///< what it is called
    Expression numerator{};   ///< what is divided
    Expression denominator{}; ///< by what; a constant alone is an exact divisor

    bool operator==(const Ratio&) const = default;
};

/// One figure. \throws ValueError with id `expression.figure` if there is no such figure
Expression level(std::span<const Figure> all, std::size_t figure);

/// What a figure rose by from one column to another.
/// \throws ValueError with id `expression.figure` if there is no such figure
/// \throws ValueError with id `expression.scope` unless both are one row of one programme or goal
/// \throws UnitError if their currencies differ
Expression change(std::span<const Figure> all, std::size_t from, std::size_t to);

/// The change as a part of what it started from. \throws as `change`
Ratio growth(std::span<const Figure> all, std::size_t from, std::size_t to);

/// A figure as a part of another of the same year.
/// \throws ValueError with id `expression.figure` if there is no such figure
/// \throws ValueError with id `expression.scope` unless programme, year and phase are the same
/// \throws UnitError if their currencies differ
Ratio share(std::span<const Figure> all, std::size_t part, std::size_t whole);

/// Every level of every row of a table, every change from a column to a later one, and both of
/// expenditure + revenue: 105 for six rows and five columns.
std::vector<Expression> expressions(const BudgetTable& table);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/expression-inl.hpp>
#endif
