// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/series.hpp>
#include <sluitend/number/rational.hpp>

#include <optional>
#include <utility>

SLUITEND_BEGIN

namespace detail {

/// True if a figure needs no conversion.
inline bool is_in_unit(const Series& series, const Observation& observation) {
    return !observation.unit || observation.unit->value == series.unit;
}

/// A value in the unit of its series, if its own unit converts; `observation` must have a value.
inline std::optional<Rational> converted_value(const Series& series,
                                               const Observation& observation) {
    Rational value(observation.value->value);
    if (is_in_unit(series, observation)) return value;
    if (!series.unit) return std::nullopt;
    const auto factor = conversion_factor(observation.unit->value, *series.unit);
    return factor ? std::optional(value * *factor) : std::nullopt;
}

/// True if a period ends before the first period after a break begins.
inline bool is_before(const Period& period, const SeriesBreak& each) noexcept {
    return period.first_month() < each.first.first_month();
}

/// True if a break lies between two periods, whichever is earlier.
inline bool is_parted(const Series& series, const Period& a, const Period& b) noexcept {
    for (const SeriesBreak& each : series.breaks)
        if (is_before(a, each) != is_before(b, each)) return true;
    return false;
}

} // namespace detail

SLUITEND_END
