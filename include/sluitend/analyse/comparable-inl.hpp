// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/analyse/comparable.hpp>

#include <sluitend/analyse/converted-inl.hpp>

#include <algorithm>

SLUITEND_BEGIN

SLUITEND_INLINE ComparableValues comparable_values(const Series& series) {
    const auto is_wrong = [](const Observation& a, const Observation& b) {
        return a.period.value >= b.period.value;
    };
    if (std::adjacent_find(series.observations.begin(), series.observations.end(), is_wrong) !=
        series.observations.end())
        throw ValueError("series.order", "observations are not in order of time: see in_order");
    ComparableValues out;
    const PeriodKind usual = detail::usual_kind(series);
    for (std::size_t i = 0; i < series.observations.size(); ++i) {
        const Observation& each = series.observations[i];
        const Period& period = each.period.value;
        const auto leave_out = [&](LeftOutReason why) { out.left_out.push_back({i, why}); };
        if (!each.value) {
            leave_out(LeftOutReason::no_value);
        } else if (period.kind() != usual) {
            leave_out(LeftOutReason::period_differs);
        } else if (!series.breaks.empty() && detail::is_before(period, series.breaks.back())) {
            leave_out(LeftOutReason::before_break);
        } else if (detail::is_contradicted(series, each)) {
            leave_out(LeftOutReason::contradicting_observations);
        } else if (auto value = detail::converted_value(series, each)) {
            out.values.push_back({i, period, std::move(*value)});
        } else {
            leave_out(LeftOutReason::unit_differs);
        }
    }
    return out;
}

SLUITEND_END
