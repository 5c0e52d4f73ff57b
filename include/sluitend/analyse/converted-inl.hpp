// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/analyse/exact-inl.hpp>
#include <sluitend/model/series.hpp>
#include <sluitend/model/series_parts-inl.hpp>
#include <sluitend/number/rational.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// How values get into another unit: as they are, by a factor, or not at all.
struct Conversion {
    bool is_needed = false;
    std::optional<Rational> factor{};
};

/// The way into `unit`; without an own one a value is in it already.
///
/// An own one that is not understood is another: only its words can tell which.
inline Conversion conversion_into(const std::optional<Unit>& unit, const Unit* own) {
    if (own == nullptr || (own->kind != UnitKind::text && *own == unit)) return {};
    return {true, unit ? conversion_factor(*own, *unit) : std::nullopt};
}

inline std::optional<Exact> converted(const Decimal& value, const Conversion& way) {
    if (!way.is_needed) return Exact(value);
    return way.factor ? std::optional(Exact(Rational(value) * *way.factor)) : std::nullopt;
}

/// True if a figure needs no conversion.
inline bool is_in_unit(const Series& series, const Observation& observation) {
    return !observation.unit || observation.unit->value == series.unit;
}

/// A value in the unit of its series, if its own unit converts; `observation` must have a value.
inline std::optional<Rational> converted_value(const Series& series,
                                               const Observation& observation) {
    const Unit* const own = observation.unit ? &observation.unit->value : nullptr;
    const auto value = converted(observation.value->value, conversion_into(series.unit, own));
    return value ? std::optional(value->ratio()) : std::nullopt;
}

/// True if an edition that is not out of date says otherwise of the period of `known`, which stands
/// for the others.
inline bool is_contradicted(const Series& series, const Observation& known) {
    if (!known.value) return false;
    std::vector<std::optional<Edition>> editions{edition_of(known)};
    std::vector<const Observation*> others;
    for (const Observation& each : series.superseded) {
        if (each.period.value != known.period.value || !each.value) continue;
        editions.push_back(edition_of(each));
        others.push_back(&each);
    }
    if (others.empty()) return false;
    const auto mine = converted_value(series, known);
    const std::vector<bool> stands = standing(editions);
    for (std::size_t i = 0; i < others.size(); ++i) {
        const auto its = stands[i + 1] ? converted_value(series, *others[i]) : std::nullopt;
        if (mine && its && *mine != *its) return true;
    }
    return false;
}

/// The kind of period that is met most often; of several, that of the last observation with it.
inline PeriodKind usual_kind(const Series& series) {
    std::array<std::size_t, names(PeriodKind{}).size()> counts{};
    PeriodKind usual = PeriodKind::calendar_year;
    const auto count = [&](PeriodKind kind) -> std::size_t& {
        return counts[static_cast<std::size_t>(kind)];
    };
    for (const Observation& each : series.observations)
        ++count(each.period.value.kind());
    for (const Observation& each : series.observations)
        if (count(each.period.value.kind()) >= count(usual)) usual = each.period.value.kind();
    return usual;
}

/// True if a period ends before the first period after a break begins.
inline bool is_before(const Period& period, const SeriesBreak& each) noexcept {
    return period.first_month() < each.first.first_month();
}

/// True if one of the breaks lies between two periods, whichever is earlier.
inline bool is_parted(std::span<const SeriesBreak> breaks, const Period& a,
                      const Period& b) noexcept {
    for (const SeriesBreak& each : breaks)
        if (is_before(a, each) != is_before(b, each)) return true;
    return false;
}

} // namespace detail

SLUITEND_END
