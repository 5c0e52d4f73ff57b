// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/base/error.hpp>
#include <sluitend/model/indicator.hpp>

#include <algorithm>
#include <string>
#include <variant>

SLUITEND_BEGIN

namespace detail {

/// What no page can mean by an indicator is refused; what pages do print never is.
inline void require_indicator(bool is_sound, const char* words) {
    if (!is_sound) throw ModelError("model.indicator", words);
}

inline void require_sound(const Unit& unit) {
    require_indicator(unit.per.value_or(1) > 0, "a unit counts per 1 or more");
    require_indicator(unit.multiplier.value_or(1) > 0, "a multiplier of a unit is 1 or more");
    require_indicator(!unit.ages || !unit.ages->to || *unit.ages->to >= unit.ages->from,
                      "the oldest age of a unit is below the youngest");
    require_indicator(!unit.minimum || !unit.maximum || *unit.minimum <= *unit.maximum,
                      "the least value of a unit is above the greatest");
}

inline void require_sound(const StepTarget& step) {
    const bool is_range = step.comparator == Comparator::within;
    require_indicator(is_range == step.upper.has_value(),
                      "a target has an upper end if it is \"within\", and only then");
    require_indicator(!is_range || step.value.value <= step.upper->value,
                      "the upper end of a target is below its value");
}

inline void require_sound(const TrajectoryTarget& path) {
    require_indicator(!path.points.empty(), "a trajectory has at least one point");
    require_indicator(path.comparator != Comparator::within,
                      "a trajectory has no upper end, so it cannot be \"within\"");
    const auto& points = path.points;
    for (auto point = points.begin(); point != points.end(); ++point)
        require_indicator(
            std::none_of(points.begin(), point,
                         [&](const auto& each) { return each.period == point->period; }),
            "a trajectory has one point per period");
}

inline void require_sound(const BenchmarkTarget& benchmark) {
    require_indicator(!benchmark.share ||
                          (*benchmark.share >= Decimal(0) && *benchmark.share <= Decimal(1)),
                      "the share of a quantile is from 0 to 1: 0.25 for a quarter");
}

inline void require_sound(const Target& target) {
    if (const auto* other = std::get_if<BenchmarkTarget>(&target.value)) require_sound(*other);
    if (const auto* step = std::get_if<StepTarget>(&target.value)) require_sound(*step);
    if (const auto* path = std::get_if<TrajectoryTarget>(&target.value)) require_sound(*path);
    require_indicator(!target.valid_from || !target.valid_to ||
                          *target.valid_from <= *target.valid_to,
                      "the last year of a target lies before its first");
}

inline void require_one(bool has_value, bool has_reason) {
    require_indicator(!has_value || !has_reason,
                      "an observation has a value or a reason why it has none, not both");
}

inline void require_sound(const Observation& observation) {
    require_one(observation.value.has_value(), observation.missing_reason.has_value());
    if (observation.unit) require_sound(observation.unit->value);
}

inline void require_sound(const IndicatorRecord& record) {
    if (record.unit) require_sound(record.unit->value);
    for (const Target& each : record.targets)
        require_sound(each);
    for (const Observation& each : record.observations)
        require_sound(each);
}

} // namespace detail

SLUITEND_END
