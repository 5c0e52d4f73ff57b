// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/series.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
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

/// What a figure says of its edition.
struct Edition {
    std::string_view vintage{};
    std::optional<ObservationStatus> status{};

    bool is_firm() const noexcept {
        return status == ObservationStatus::final || status == ObservationStatus::revised;
    }
    bool is_loose() const noexcept {
        return status == ObservationStatus::provisional || status == ObservationStatus::estimate;
    }
};

/// True for "2024", "2024-05" and "2024-05-31", which sort as they follow each other.
inline bool is_date(std::string_view text) noexcept {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_digit = text[i] >= '0' && text[i] <= '9';
        if (i == 4 || i == 7 ? text[i] != '-' : !is_digit) return false;
    }
    return true;
}

/// True if `a` is known to be out of date beside `b`: of an earlier date, or not yet firm.
inline bool is_outdated(const Edition& a, const Edition& b) noexcept {
    if (a.vintage == b.vintage) return a.is_loose() && b.is_firm();
    const std::size_t size = std::min(a.vintage.size(), b.vintage.size());
    return is_date(a.vintage) && is_date(b.vintage) &&
           a.vintage.substr(0, size) < b.vintage.substr(0, size);
}

/// Puts items in order of time, one per period; gives those that another stands for.
///
/// Of several for one period the last one stays, unless it is out of date; one with a value goes
/// before one without.
template <class Item, class PeriodOf, class HasValue, class EditionOf>
std::vector<Item> take_superseded(std::vector<Item>& items, PeriodOf period_of, HasValue has_value,
                                  EditionOf edition_of) {
    const auto stands_for = [&](const Item& late, const Item& early) {
        if (has_value(late) != has_value(early)) return has_value(late);
        return !is_outdated(edition_of(late), edition_of(early));
    };
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
        if (stands_for(each, kept.back())) std::swap(each, kept.back());
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
