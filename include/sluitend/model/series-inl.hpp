// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/series.hpp>

#include <sluitend/base/text.hpp>
#include <sluitend/model/series_parts-inl.hpp>
#include <sluitend/model/statutory_direction-inl.hpp>

#include <algorithm>
#include <utility>

SLUITEND_BEGIN

namespace detail {

inline bool is_in(const Observation& observation, const std::optional<Area>& area) {
    if (!area || !observation.area) return area.has_value() == observation.area.has_value();
    const Area& its = *observation.area;
    if (!area->code.empty() && !its.code.empty()) return area->code == its.code;
    return comparable(area->name) == comparable(its.name) && !its.name.empty();
}

inline Series series_in(const Indicator& indicator, const std::optional<Area>& area) {
    Series series = empty_series(indicator.record());
    series.direction = judged_direction(indicator.record(), !indicator.goal());
    if (area) series.area = *area;
    for (const Observation& each : indicator.observations())
        if (is_in(each, area)) series.observations.push_back(each);
    return in_order(std::move(series));
}

} // namespace detail

SLUITEND_INLINE Series in_order(Series series) {
    auto superseded = detail::take_superseded(
        series.observations, [](const Observation& each) { return each.period.value; },
        [](const Observation& each) { return each.value.has_value(); },
        [](const Observation& each) { return detail::edition_of(each); });
    for (auto& each : superseded)
        series.superseded.push_back(std::move(each.item));
    std::stable_sort(series.breaks.begin(), series.breaks.end(),
                     [](const SeriesBreak& a, const SeriesBreak& b) { return a.first < b.first; });
    return series;
}

SLUITEND_INLINE Series series_of(const Indicator& indicator) {
    return detail::series_in(indicator, std::nullopt);
}

SLUITEND_INLINE Series series_of(const Indicator& indicator, const Area& area) {
    return detail::series_in(indicator, area);
}

SLUITEND_END
