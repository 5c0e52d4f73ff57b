// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor analyse: which values of a series can be compared.
///
/// - `comparable_values`: exact values in one unit, and what was left out and why.
///
/// Every other analysis starts here, so all of them leave out the same.
#pragma once

#include <sluitend/model/series.hpp>
#include <sluitend/number/rational.hpp>
#include <sluitend/quantity/period.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// Why something takes no part in an analysis.
enum class LeftOutReason {
    no_value,                   ///< there is an observation without a value
    no_observation,             ///< there is none for the period
    unit_differs,               ///< its unit does not convert into that of the series
    before_break,               ///< it lies before the last break of the series
    period_differs,             ///< a quarter among years, a school year among calendar years
    contradicting_observations, ///< editions of which none is out of date differ (`in_order`)
    kind_differs, ///< it is an area of another kind than is asked for, or of none that is known
    not_in_table, ///< no area of the table has its code
};

/// The names of `LeftOutReason`.
constexpr std::array<std::string_view, 8> names(LeftOutReason) {
    return {"no_value",     "no_observation", "unit_differs",
            "before_break", "period_differs", "contradicting_observations",
            "kind_differs", "not_in_table"};
}

/// An observation that takes no part, and why.
struct LeftOut {
    std::size_t observation = 0;                    ///< its position in the series
    LeftOutReason reason = LeftOutReason::no_value; ///< why

    bool operator==(const LeftOut&) const = default;
};

/// A value in the unit of its series.
struct ComparableValue {
    std::size_t observation = 0;      ///< its position in the series
    Period period{Year(Year::first)}; ///< what it is about
    Rational value{};                 ///< exact, in the unit of the series

    bool operator==(const ComparableValue&) const = default;
};

/// The values of a series that mean the same thing, and the others.
struct ComparableValues {
    std::vector<ComparableValue> values{}; ///< in order of time
    std::vector<LeftOut> left_out{};       ///< in order of time

    bool operator==(const ComparableValues&) const = default;
};

/// The values from the last break on, in the unit of the series, of the kind of period that is met
/// most often (of several, that of the last observation).
/// \throws ValueError with id `series.order` if observations are not in order of time, one per
///         period, as `in_order` puts them
ComparableValues comparable_values(const Series& series);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/analyse/comparable-inl.hpp>
#endif
