// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/analyse/converted-inl.hpp>
#include <sluitend/base/text.hpp>

#include <algorithm>
#include <cstdint>
#include <deque>
#include <limits>
#include <span>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

inline constexpr std::uint32_t not_observed = std::numeric_limits<std::uint32_t>::max();

/// What the judge sees of an observation: nothing here owns anything.
struct ObservedValue {
    Period period;
    std::uint32_t at = not_observed;        ///< its position where it came from
    const Decimal* value = nullptr;         ///< absent: observed without a value, or not at all
    const Conversion* conversion = nullptr; ///< absent: none is needed
    bool is_contradicted = false;           ///< one edition has several values

    std::optional<Exact> in_unit() const {
        return conversion == nullptr ? std::optional(Exact(*value))
                                     : converted(*value, *conversion);
    }
};

/// True unless values in the unit are the same for a quarter as for a year that is like it.
inline bool is_per_period(const std::optional<Unit>& unit) noexcept {
    return !unit || (unit->kind != UnitKind::percent && unit->kind != UnitKind::score &&
                     unit->kind != UnitKind::index);
}

/// What the judge sees of a series.
struct JudgedSeries {
    Direction direction = Direction::unknown;
    const Area* area = nullptr; ///< absent: the document's town
    bool is_per_period = false; ///< a whole year has more of it than a part of one
    std::span<const SeriesBreak> breaks{};
    std::vector<ObservedValue> values{};
};

/// True if both have a value, and these differ.
inline bool are_different(const ObservedValue& a, const ObservedValue& b) {
    if (a.value == nullptr || b.value == nullptr) return false;
    const auto mine = a.in_unit();
    const auto other = b.in_unit();
    return mine && other && *mine != *other;
}

/// True if both are the same area, by code where both have one; there is one country.
inline bool is_same_place(const Area& a, const Area& b) {
    if (a.kind != b.kind || a.kind == AreaKind::country) return a.kind == b.kind;
    if (!a.code.empty() && !b.code.empty()) return a.code == b.code;
    return !a.name.empty() && comparable(a.name) == comparable(b.name);
}

/// True if both may be one indicator: by number or key where both have one, else by name. A series
/// that has none of these is what its caller takes it for.
inline bool is_same_indicator(const Series& a, const Series& b) {
    const auto is_nameless = [](const Series& each) {
        return each.indicator.empty() && each.name.empty();
    };
    if (is_nameless(a) || is_nameless(b)) return true;
    if (!a.indicator.empty() && !b.indicator.empty()) return a.indicator == b.indicator;
    return !a.name.empty() && comparable(a.name) == comparable(b.name);
}

/// A series with its values in `unit`; `kept` holds how they got there.
inline JudgedSeries judged_series(const Series& series, const std::optional<Unit>& unit,
                                  std::deque<Conversion>& kept) {
    const auto way_from = [&](const Unit* own) -> const Conversion* {
        Conversion way = conversion_into(unit, own);
        return way.is_needed ? &kept.emplace_back(std::move(way)) : nullptr;
    };
    const Conversion* const usual =
        series.unit && series.unit != unit ? way_from(&*series.unit) : nullptr;
    JudgedSeries out{series.direction, &series.area, is_per_period(unit), series.breaks, {}};
    for (const Observation& each : series.observations)
        out.values.push_back({each.period.value, static_cast<std::uint32_t>(out.values.size()),
                              each.value ? &each.value->value : nullptr,
                              each.unit ? way_from(&each.unit->value) : usual,
                              is_contradicted(series, each)});
    return out;
}

/// The periods to judge, in order of time: those observed, and further ones that were not.
inline std::vector<ObservedValue> periods_of(const JudgedSeries& series,
                                             std::span<const Period> further) {
    std::vector<ObservedValue> out = series.values;
    for (const Period& each : further) {
        const auto same = [&](const ObservedValue& known) { return known.period == each; };
        if (std::none_of(out.begin(), out.end(), same)) out.push_back({each});
    }
    const auto earlier = [](const ObservedValue& a, const ObservedValue& b) {
        return a.period < b.period;
    };
    if (!std::is_sorted(out.begin(), out.end(), earlier))
        std::stable_sort(out.begin(), out.end(), earlier);
    return out;
}

} // namespace detail

SLUITEND_END
