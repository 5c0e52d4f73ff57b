// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor analyse: how an indicator moves, by formulas with a name, exact.
///
/// - `SeriesChange`, `change_between`: what happened from one period to another;
/// - `Trend`, `linear_trend`: the straight line through all values;
/// - `progress`: how much of the way to a target is done.
#pragma once

#include <sluitend/analyse/comparable.hpp>
#include <sluitend/model/series.hpp>
#include <sluitend/model/target.hpp>
#include <sluitend/number/rational.hpp>

#include <optional>
#include <vector>

SLUITEND_BEGIN

/// What happened from one period to another.
struct SeriesChange {
    ComparableValue from{};             ///< the earlier value
    ComparableValue to{};               ///< the later value
    Rational difference{};              ///< later less earlier, in the unit of the series
    std::optional<Rational> growth{};   ///< difference by the earlier value; absent if that is 0
    std::optional<Rational> per_year{}; ///< difference by the years between the two periods' starts

    bool operator==(const SeriesChange&) const = default;
};

/// The change between two periods, where both have comparable values.
std::optional<SeriesChange> change_between(const Series& series, const Period& from,
                                           const Period& to);
/// The changes between neighbouring comparable values, in order of time; gaps are not filled.
std::vector<SeriesChange> changes_of(const Series& series);

/// The straight line nearest to all comparable values: least squares of the distances in value.
struct Trend {
    Rational slope{};                      ///< per year, in the unit of the series
    Rational level{};                      ///< at the start of the first period
    std::vector<ComparableValue> values{}; ///< what it is drawn through
    std::vector<LeftOut> left_out{};       ///< what takes no part

    /// The height of the line at the start of a period.
    Rational at(const Period& period) const;
    bool operator==(const Trend&) const = default;
};

/// The trend of a series; absent with fewer than two comparable values.
///
/// Time counts in years from the start of a period, so gaps count as long as they last.
std::optional<Trend> linear_trend(const Series& series);

/// How much of the way from `baseline` to `goal` a value has gone: 0 none, 1 all, above 1 further,
/// below 0 the wrong way.
///
/// (value - baseline) / (goal - baseline). Where the goal is the baseline there is no way to go: 1 if
/// the value is at the goal too, else absent.
std::optional<Rational> progress(const Rational& baseline, const Rational& goal,
                                 const Rational& value);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/analyse/trend-inl.hpp>
#endif
