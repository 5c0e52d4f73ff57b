// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/series.hpp>

#include <algorithm>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// The series of an indicator without its observations.
inline Series empty_series(const IndicatorRecord& record) {
    Series series;
    if (record.number)
        series.indicator = record.number->value.text();
    else if (record.key)
        series.indicator = *record.key;
    if (record.name) series.name = record.name->value;
    if (record.unit) series.unit = record.unit->value;
    series.direction = record.direction;
    series.breaks = record.breaks;
    return series;
}

/// Puts items in order of time, one per period; gives those that another stands for.
///
/// Of several for one period the last one stays; one with a value goes before one without.
template <class Item, class PeriodOf, class HasValue>
std::vector<Item> take_superseded(std::vector<Item>& items, PeriodOf period_of,
                                  HasValue has_value) {
    const auto earlier = [&](const Item& a, const Item& b) { return period_of(a) < period_of(b); };
    const auto is_late = [&](const Item& a, const Item& b) { return !earlier(a, b); };
    std::vector<Item> kept, superseded;
    if (std::adjacent_find(items.begin(), items.end(), is_late) == items.end()) return superseded;
    std::stable_sort(items.begin(), items.end(), earlier);
    for (Item& each : items) {
        if (kept.empty() || period_of(kept.back()) != period_of(each)) {
            kept.push_back(std::move(each));
            continue;
        }
        if (has_value(each) || !has_value(kept.back())) std::swap(each, kept.back());
        superseded.push_back(std::move(each));
    }
    items = std::move(kept);
    return superseded;
}

/// What a document says of one of its indicators elsewhere: a series per area, as they were met.
inline std::vector<Series> series_elsewhere(const Indicator& indicator) {
    std::vector<Series> out;
    for (const Observation& each : indicator.observations()) {
        if (!each.area) continue;
        const auto is_known = [&](const Series& known) { return known.area == *each.area; };
        if (std::none_of(out.begin(), out.end(), is_known))
            out.push_back(series_of(indicator, *each.area));
    }
    return out;
}

} // namespace detail

SLUITEND_END
