// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/series.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
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

/// What a figure says of its edition, so that editions can be compared.
struct Edition {
    bool is_loose = false; ///< provisional or an estimate
    std::string line{};    ///< editions of one line follow each other
    std::string at{};      ///< by this, as far as both go
};

/// What stands between dashes: of four parts or more no more than four.
inline std::vector<std::string_view> dashed_parts(std::string_view text) {
    std::vector<std::string_view> out;
    for (std::size_t begin = 0; begin <= text.size() && out.size() < 4;) {
        const std::size_t end = std::min(text.find('-', begin), text.size());
        out.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

/// "2024-05-31" of itself and of "31-5-2024", likewise "2024-05" and "2024"; else nothing.
inline std::string date_in(std::string_view text) {
    const auto parts = dashed_parts(text);
    const auto is_number = [](std::string_view part, std::size_t least, std::size_t most) {
        return part.size() >= least && part.size() <= most &&
               part.find_first_not_of("0123456789") == part.npos;
    };
    const auto padded = [](std::string_view part) {
        return (part.size() == 1 ? "-0" : "-") + std::string(part);
    };
    const auto is_day = [&](std::string_view month, std::string_view day, std::size_t least) {
        return is_number(month, least, 2) && is_number(day, least, 2) && padded(month) <= "-12" &&
               padded(month) >= "-01" && padded(day) <= "-31" && padded(day) >= "-01";
    };
    if (parts.size() == 1 && is_number(parts[0], 4, 4)) return std::string(text);
    if (parts.size() == 2 && is_number(parts[0], 4, 4) && is_day(parts[1], "01", 2))
        return std::string(text);
    if (parts.size() != 3) return {};
    if (is_number(parts[0], 4, 4) && is_day(parts[1], parts[2], 2)) return std::string(text);
    if (is_number(parts[2], 4, 4) && is_day(parts[1], parts[0], 1))
        return std::string(parts[2]) + padded(parts[1]) + padded(parts[0]);
    return {};
}

/// Where the one year number of a text begins, such as that of "Begroting 2022"; else nothing.
inline std::optional<std::size_t> year_in(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    std::optional<std::size_t> found;
    for (std::size_t begin = text.find_first_of(digits); begin < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of(digits, begin), text.size());
        const std::string_view number = text.substr(begin, end - begin);
        if (number.size() == 4 && number >= "1900" && number <= "2200") {
            if (found) return std::nullopt;
            found = begin;
        }
        begin = text.find_first_of(digits, end);
    }
    return found;
}

inline Edition edition_of(std::string_view vintage, std::optional<ObservationStatus> status) {
    Edition out;
    out.is_loose =
        status == ObservationStatus::provisional || status == ObservationStatus::estimate;
    out.at = date_in(vintage);
    if (!out.at.empty() || vintage.empty()) return out;
    out.line = vintage;
    if (const auto year = year_in(vintage)) {
        out.at = out.line.substr(*year, 4);
        out.line.replace(*year, 4, 1, '\0');
    }
    return out;
}
inline Edition edition_of(const Observation& each) {
    return edition_of(each.vintage ? std::string_view(each.vintage->value) : std::string_view(),
                      each.status);
}

/// Which editions of one period no other makes out of date: a firm one does so to a loose one, else
/// a later one of its line. An absent one takes no part.
inline std::vector<bool> standing(const std::vector<std::optional<Edition>>& editions) {
    const bool has_firm = std::any_of(editions.begin(), editions.end(),
                                      [](const auto& each) { return each && !each->is_loose; });
    const auto takes_part = [&](const std::optional<Edition>& each) {
        return each && !(has_firm && each->is_loose);
    };
    std::unordered_map<std::string, std::string> last;
    for (const auto& each : editions)
        if (takes_part(each)) last[each->line] = std::max(last[each->line], each->at);
    std::vector<bool> out;
    for (const auto& each : editions) {
        const std::string& at = takes_part(each) ? last[each->line] : std::string();
        const std::size_t size = takes_part(each) ? std::min(at.size(), each->at.size()) : 0;
        out.push_back(takes_part(each) && each->at.compare(0, size, at, 0, size) == 0);
    }
    return out;
}

/// An item that another of its period stands for.
template <class Item> struct Superseded {
    Item item;
    bool is_rival = false; ///< no edition says that it is out of date
};

/// Puts items in order of time, one per period; gives those that another stands for.
///
/// Of several for one period the last one stays that is not out of date; one with a value goes
/// before one without.
template <class Item, class PeriodOf, class HasValue, class EditionOf>
std::vector<Superseded<Item>> take_superseded(std::vector<Item>& items, PeriodOf period_of,
                                              HasValue has_value, EditionOf edition) {
    const auto earlier = [&](const Item& a, const Item& b) { return period_of(a) < period_of(b); };
    const auto is_late = [&](const Item& a, const Item& b) { return !earlier(a, b); };
    std::vector<Item> kept;
    std::vector<Superseded<Item>> superseded;
    if (std::adjacent_find(items.begin(), items.end(), is_late) == items.end()) return superseded;
    std::stable_sort(items.begin(), items.end(), earlier);
    for (auto begin = items.begin(), end = begin; begin != items.end(); begin = end) {
        end = std::find_if(begin, items.end(),
                           [&](const Item& each) { return earlier(*begin, each); });
        if (end - begin == 1) {
            kept.push_back(std::move(*begin));
            continue;
        }
        const bool has_values = std::any_of(begin, end, has_value);
        std::vector<std::optional<Edition>> editions;
        for (auto each = begin; each != end; ++each)
            editions.push_back(has_value(*each) == has_values ? std::optional(edition(*each))
                                                              : std::nullopt);
        const std::vector<bool> stands = standing(editions);
        const auto chosen = std::find(stands.rbegin(), stands.rend(), true).base() - 1;
        for (auto each = stands.begin(); each != stands.end(); ++each) {
            Item& item = *(begin + (each - stands.begin()));
            if (each == chosen)
                kept.push_back(std::move(item));
            else
                superseded.push_back({std::move(item), *each});
        }
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
