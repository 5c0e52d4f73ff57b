// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/analyse/assessment.hpp>

#include <sluitend/analyse/target_judge-inl.hpp>
#include <sluitend/model/programme.hpp>
#include <sluitend/model/series_parts-inl.hpp>
#include <sluitend/model/sound_parts-inl.hpp>

SLUITEND_BEGIN

namespace detail {

/// One value per period, so that no verdict depends on which of several is looked at.
inline void require_one_per_period(const Series& series) {
    std::vector<Period> periods;
    for (const Observation& each : series.observations)
        periods.push_back(each.period.value);
    std::sort(periods.begin(), periods.end());
    if (std::adjacent_find(periods.begin(), periods.end()) != periods.end())
        throw ValueError("series.order", "two observations of one period: see in_order");
}

} // namespace detail

SLUITEND_INLINE std::vector<Assessment>
assess(const Series& series, std::span<const Target> targets, const AssessOptions& options) {
    for (const Target& each : targets)
        detail::require_sound(each);
    detail::require_one_per_period(series);
    std::deque<detail::Conversion> kept;
    const detail::JudgedSeries judged = detail::judged_series(series, series.unit, kept);
    std::vector<detail::JudgedSeries> references;
    if (detail::needs_references(targets))
        for (const Series& each : options.references)
            if (detail::is_same_indicator(series, each))
                references.push_back(detail::judged_series(each, series.unit, kept));
    const detail::Standard standard{targets, references, options.previous_is_baseline};
    const detail::Assessor assessor(judged, standard);
    std::vector<Assessment> out;
    for (const detail::ObservedValue& each : detail::periods_of(judged, options.periods))
        out.push_back(detail::assessment(each, assessor.judge(each)));
    return out;
}

SLUITEND_INLINE std::vector<Assessment> assess(const Indicator& indicator) {
    AssessOptions options;
    if (const auto year = indicator.document().record().budget_year)
        options.periods.push_back(Period(*year));
    options.references = detail::series_elsewhere(indicator);
    return assess(series_of(indicator), indicator.targets(), options);
}

SLUITEND_END
