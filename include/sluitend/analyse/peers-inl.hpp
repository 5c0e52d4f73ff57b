// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/analyse/peers.hpp>

#include <sluitend/analyse/converted-inl.hpp>
#include <sluitend/base/text.hpp>
#include <sluitend/model/observation_rows-inl.hpp>

#include <algorithm>
#include <utility>

SLUITEND_BEGIN

namespace detail {

/// What an area is in one period, or why it takes no part.
struct AreaAnswer {
    Area area;
    std::optional<Rational> value;
    LeftOutReason reason = LeftOutReason::no_observation;
    std::optional<Decimal> printed{};
};

inline AreaAnswer answer_of(const Series& series, const Period& period) {
    AreaAnswer out{series.area, {}, LeftOutReason::no_observation, {}};
    for (const Observation& each : series.observations) {
        if (each.period.value != period) continue;
        if (!each.value) {
            out.reason = LeftOutReason::no_value;
        } else if (is_contradicted(series, each)) {
            out.reason = LeftOutReason::contradicting_observations;
        } else {
            out.reason = LeftOutReason::unit_differs;
            out.value = converted_value(series, each);
        }
        if (out.value && is_in_unit(series, each)) out.printed = each.value->value;
    }
    return out;
}

/// A group with its codes as tables hold them.
inline PeerGroup with_codes(PeerGroup group) {
    for (std::string& each : group.areas)
        each = area_code(each);
    return group;
}

inline bool is_listed(const PeerGroup& group, const std::string& code) {
    return !code.empty() &&
           std::find(group.areas.begin(), group.areas.end(), code) != group.areas.end();
}

inline bool is_known(const ObservationTable& table, std::string_view code) {
    const auto areas = table.areas();
    return !code.empty() && std::any_of(areas.begin(), areas.end(),
                                        [&](const Area& each) { return each.code == code; });
}

/// The areas of a group that the table does not have; a group of which it has none is an error.
inline std::vector<AreaLeftOut> unknown_areas(const ObservationTable& table,
                                              const PeerGroup& group) {
    std::vector<AreaLeftOut> out;
    for (const std::string& code : group.areas) {
        if (is_known(table, code)) continue;
        const Area area = area_of_code(code).value_or(Area{});
        out.push_back({area, LeftOutReason::not_in_table});
    }
    if (!out.empty() && out.size() == group.areas.size())
        throw ValueError("peers.area", "no area of the group is in the table: its areas are codes "
                                       "such as GM0153, and the first is " +
                                           excerpt(group.areas.front()));
    return out;
}

inline void sort_by_code(std::vector<AreaLeftOut>& areas) {
    std::stable_sort(areas.begin(), areas.end(), [](const AreaLeftOut& a, const AreaLeftOut& b) {
        return a.area.code < b.area.code;
    });
}

/// The answers of all areas that are wanted, by code; also of those without a row.
template <class Wanted>
std::vector<AreaAnswer> answers(const ObservationTable& table, std::string_view indicator,
                                const Period& period, Wanted is_wanted) {
    std::vector<AreaAnswer> out;
    std::vector<Area> missing;
    for (const Area& each : table.areas())
        if (is_wanted(each)) missing.push_back(each);
    for (const Series& each : table.all_series(indicator)) {
        if (!is_wanted(each.area)) continue;
        out.push_back(answer_of(each, period));
        std::erase(missing, each.area);
    }
    for (const Area& each : missing)
        out.push_back({each, {}, LeftOutReason::no_observation, {}});
    std::sort(out.begin(), out.end(),
              [](const AreaAnswer& a, const AreaAnswer& b) { return a.area.code < b.area.code; });
    return out;
}

inline RankOrder better_first(const IndicatorRecord& indicator) {
    return indicator.direction == Direction::higher_is_better ? RankOrder::descending
                                                              : RankOrder::ascending;
}

} // namespace detail

SLUITEND_INLINE Ranking rank_areas(const ObservationTable& table, std::string_view indicator,
                                   const Period& period, const RankOptions& options) {
    Ranking out;
    const auto among =
        options.among ? std::optional(detail::with_codes(*options.among)) : std::nullopt;
    if (among) out.left_out = detail::unknown_areas(table, *among);
    const auto all = detail::answers(table, indicator, period, [&](const Area& each) {
        if (among) return detail::is_listed(*among, each.code);
        return each.kind == options.kind || each.kind == AreaKind::other;
    });
    out.indicator = std::string(indicator);
    out.period = period;
    const IndicatorRecord& record =
        table.indicators()[detail::position_called(table.indicators(), indicator)];
    if (record.name) out.name = record.name->value;
    if (record.unit) out.unit = record.unit->value;
    out.order = options.order.value_or(detail::better_first(record));
    std::vector<Rational> values;
    for (const detail::AreaAnswer& each : all) {
        if (each.area.kind != options.kind) {
            out.left_out.push_back({each.area, LeftOutReason::kind_differs});
        } else if (each.value) {
            out.areas.push_back({each.area, *each.value, {}, each.printed});
            values.push_back(*each.value);
        } else {
            out.left_out.push_back({each.area, each.reason});
        }
    }
    detail::sort_by_code(out.left_out);
    const std::vector<Rational> rank = ranks(values, out.order, options.ties);
    for (std::size_t i = 0; i < rank.size(); ++i)
        out.areas[i].rank = rank[i];
    std::stable_sort(out.areas.begin(), out.areas.end(),
                     [](const AreaValue& a, const AreaValue& b) { return a.rank < b.rank; });
    return out;
}

SLUITEND_INLINE PeerComparison compare_with_peers(const ObservationTable& table,
                                                  std::string_view indicator, const Period& period,
                                                  std::string_view given, const PeerGroup& among) {
    const std::string area = detail::area_code(given);
    const PeerGroup group = detail::with_codes(among);
    if (!detail::is_known(table, area))
        throw ValueError("peers.area", "no area " + excerpt(given) + " in the table");
    PeerComparison out;
    out.group = group.name;
    out.left_out = detail::unknown_areas(table, group);
    std::vector<Rational> others;
    const auto all = detail::answers(table, indicator, period, [&](const Area& each) {
        return each.code == area || detail::is_listed(group, each.code);
    });
    const auto own = std::find_if(all.begin(), all.end(),
                                  [&](const auto& each) { return each.area.code == area; });
    for (const detail::AreaAnswer& each : all) {
        if (own != all.end() && each.area.kind != own->area.kind)
            out.left_out.push_back({each.area, LeftOutReason::kind_differs});
        else if (!each.value)
            out.left_out.push_back({each.area, each.reason});
        else if (each.area.code == area)
            out.value = each.value;
        else
            others.push_back(*each.value);
    }
    detail::sort_by_code(out.left_out);
    out.count = others.size();
    out.mean = arithmetic_mean(others);
    out.median = median(others);
    if (out.value && out.mean) out.difference = *out.value - *out.mean;
    if (out.value) out.percentile_rank = percentile_rank(others, *out.value);
    return out;
}

SLUITEND_END
