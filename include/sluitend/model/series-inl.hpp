// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/series.hpp>

#include <sluitend/base/text.hpp>
#include <sluitend/model/series_parts-inl.hpp>

#include <algorithm>
#include <utility>

SLUITEND_BEGIN

namespace detail {

/// True if an observation stands for its period rather than another of the same period before it.
inline bool stands_for_period(const Observation& later, const Observation& earlier) {
    return later.value.has_value() || !earlier.value.has_value();
}

inline bool is_in(const Observation& observation, const std::optional<Area>& area) {
    if (!area || !observation.area) return area.has_value() == observation.area.has_value();
    const Area& its = *observation.area;
    if (!area->code.empty() && !its.code.empty()) return area->code == its.code;
    return comparable(area->name) == comparable(its.name) && !its.name.empty();
}

inline Series series_in(const Indicator& indicator, const std::optional<Area>& area) {
    Series series = empty_series(indicator.record());
    if (area) series.area = *area;
    for (const Observation& each : indicator.observations())
        if (is_in(each, area)) series.observations.push_back(each);
    return in_order(std::move(series));
}

} // namespace detail

SLUITEND_INLINE Series in_order(Series series) {
    const auto earlier = [](const auto& a, const auto& b) {
        return a.period.value < b.period.value;
    };
    std::stable_sort(series.observations.begin(), series.observations.end(), earlier);
    std::stable_sort(series.breaks.begin(), series.breaks.end(),
                     [](const SeriesBreak& a, const SeriesBreak& b) { return a.first < b.first; });
    std::vector<Observation> kept;
    for (Observation& each : series.observations) {
        if (kept.empty() || kept.back().period != each.period) {
            kept.push_back(std::move(each));
            continue;
        }
        if (detail::stands_for_period(each, kept.back())) std::swap(each, kept.back());
        series.superseded.push_back(std::move(each));
    }
    series.observations = std::move(kept);
    return series;
}

SLUITEND_INLINE Series series_of(const Indicator& indicator) {
    return detail::series_in(indicator, std::nullopt);
}

SLUITEND_INLINE Series series_of(const Indicator& indicator, const Area& area) {
    return detail::series_in(indicator, area);
}

SLUITEND_END
