// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/analyse/assessment_table.hpp>

#include <sluitend/analyse/target_judge-inl.hpp>
#include <sluitend/model/sound_parts-inl.hpp>
#include <sluitend/model/observation_columns-inl.hpp>
#include <sluitend/model/observation_rows-inl.hpp>
#include <sluitend/model/series_parts-inl.hpp>
#include <sluitend/model/series_rows-inl.hpp>

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// What is said of one period, without its numbers.
struct AssessedPeriod {
    std::uint32_t row;    ///< its own; of a period that was not observed, the first of its series
    std::uint32_t target; ///< or `absent_position`, as below
    std::uint32_t number; ///< position of its goal; of a period that was not observed, in `further`
    std::uint8_t verdict;
    std::uint8_t reason;
    bool is_observed;
    bool is_inside;
};

struct AssessmentColumns {
    ObservationTable observations;
    std::optional<std::vector<Target>> targets; ///< absent: those of the indicators
    std::vector<Period> further;                ///< that were judged besides
    std::vector<AssessedPeriod> periods;
    std::vector<Exact> goals; ///< neighbours share theirs

    std::span<const Target> targets_of(std::uint32_t indicator) const {
        return targets ? *targets : observations.columns().indicators[indicator].targets;
    }
};

/// What a row's value is in the unit of its indicator.
inline std::optional<Exact> value_in_unit(const ObservationColumns& columns, std::size_t row) {
    if (columns.has_value[row] == 0) return std::nullopt;
    const auto& unit = columns.indicators[columns.indicator[row]].unit;
    const std::uint32_t own = columns.unit[row];
    return converted(columns.value[row],
                     conversion_into(unit ? std::optional(unit->value) : std::nullopt,
                                     own == absent_position ? nullptr : &columns.units[own].value));
}

/// Judges the series of a table.
class TableAssessor {
public:
    TableAssessor(const ObservationTable& table, std::optional<std::vector<Target>> targets,
                  const AssessOptions& options)
        : columns_(table.columns()),
          options_(options),
          all_(series_rows(columns_, [](std::size_t) { return true; })),
          standards_(columns_.indicators.size()),
          out_(std::make_shared<AssessmentColumns>()) {
        all_.order_by_row();
        out_->observations = table;
        out_->targets = std::move(targets);
        out_->further = options.periods;
        for (std::uint32_t i = 0; i < standards_.size(); ++i)
            prepare(i);
        for (const SeriesRows::Series& each : all_.series)
            if (is_of_a_town(each)) standards_[each.indicator].has_towns = true;
    }

    AssessmentTable judge() {
        add_references();
        out_->periods.reserve(columns_.size() + all_.series.size() * options_.periods.size());
        JudgedSeries judged;
        for (const SeriesRows::Series& each : all_.series) {
            if (is_for_comparison(each)) continue;
            fill(judged, each);
            judge(judged, standards_[each.indicator].standard(), all_.of(each).front());
        }
        return AssessmentTable(std::move(out_));
    }

private:
    /// Against what the series of one indicator are judged.
    struct IndicatorStandard {
        std::optional<Unit> unit;
        std::span<const Target> targets;
        bool needs_references = false;
        bool has_towns = false;
        bool previous_is_baseline = false;
        std::vector<JudgedSeries> references;
        std::deque<Conversion> kept;                               // of references
        std::unordered_map<std::uint32_t, Conversion> conversions; // of rows, by their unit

        Standard standard() const { return {targets, references, previous_is_baseline}; }
    };

    void prepare(std::uint32_t indicator) {
        IndicatorStandard& its = standards_[indicator];
        const Series own = empty_series(columns_.indicators[indicator]);
        its.unit = own.unit;
        its.targets = out_->targets_of(indicator);
        its.needs_references = needs_references(its.targets);
        its.previous_is_baseline = options_.previous_is_baseline;
        if (its.needs_references)
            for (const Series& each : options_.references)
                if (is_same_indicator(own, each))
                    its.references.push_back(judged_series(each, its.unit, its.kept));
    }

    bool is_of_a_town(const SeriesRows::Series& each) const {
        return each.area == absent_position ||
               columns_.areas[each.area].kind == AreaKind::municipality;
    }
    /// True if it is there beside towns, whose targets it does not have.
    bool is_for_comparison(const SeriesRows::Series& each) const {
        return !out_->targets && standards_[each.indicator].has_towns && !is_of_a_town(each);
    }

    void add_references() {
        if (!options_.references.empty()) return;
        for (const SeriesRows::Series& each : all_.series)
            if (each.area != absent_position && standards_[each.indicator].needs_references)
                fill(standards_[each.indicator].references.emplace_back(), each);
    }

    void fill(JudgedSeries& out, const SeriesRows::Series& from) {
        const IndicatorRecord& indicator = columns_.indicators[from.indicator];
        out.direction = indicator.direction;
        out.breaks = indicator.breaks;
        out.is_per_period = is_per_period(standards_[from.indicator].unit);
        out.area = from.area == absent_position ? nullptr : &columns_.areas[from.area];
        out.values.clear();
        out.values.reserve(from.end - from.begin);
        for (const std::uint32_t row : all_.of(from))
            out.values.push_back({columns_.period[row], row,
                                  columns_.has_value[row] != 0 ? &columns_.value[row] : nullptr,
                                  conversion_of(from.indicator, columns_.unit[row])});
        const auto superseded = take_superseded(
            out.values, [](const ObservedValue& each) { return each.period; },
            [](const ObservedValue& each) { return each.value != nullptr; },
            [&](const ObservedValue& each) {
                return edition_of(columns_.texts[columns_.vintage[each.at]],
                                  named<ObservationStatus>(columns_.status[each.at]));
            });
        auto kept = out.values.begin(); // both are in order of time
        for (const auto& [item, is_rival] : superseded) {
            while (kept->period != item.period)
                ++kept;
            if (is_rival && are_different(*kept, item)) kept->is_contradicted = true;
        }
    }

    /// How a unit of rows gets into that of the indicator, found out once.
    const Conversion* conversion_of(std::uint32_t indicator, std::uint32_t own) {
        if (own == absent_position) return nullptr;
        IndicatorStandard& its = standards_[indicator];
        const auto [found, is_new] = its.conversions.try_emplace(own);
        if (is_new) found->second = conversion_into(its.unit, &columns_.units[own].value);
        return found->second.is_needed ? &found->second : nullptr;
    }

    void judge(const JudgedSeries& series, const Standard& standard, std::uint32_t first_row) {
        const Assessor assessor(series, standard);
        const auto judge_all = [&](const std::vector<ObservedValue>& periods) {
            for (const ObservedValue& each : periods)
                add(each, first_row, assessor.judge(each));
        };
        if (options_.periods.empty()) return judge_all(series.values);
        judge_all(periods_of(series, options_.periods));
    }

    void add(const ObservedValue& one, std::uint32_t first_row, const TargetJudgement& said) {
        const bool is_observed = one.at != not_observed;
        out_->periods.push_back(
            {is_observed ? one.at : first_row,
             said.target ? static_cast<std::uint32_t>(*said.target) : absent_position,
             !is_observed ? further_at(one.period)
             : said.goal  ? goal_at(*said.goal)
                          : absent_position,
             static_cast<std::uint8_t>(said.verdict), static_cast<std::uint8_t>(said.reason),
             is_observed, said.is_inside});
    }

    std::uint32_t further_at(const Period& period) const {
        const auto& all = out_->further;
        return static_cast<std::uint32_t>(std::find(all.begin(), all.end(), period) - all.begin());
    }

    std::uint32_t goal_at(const Exact& goal) {
        if (out_->goals.empty() || out_->goals.back() != goal) out_->goals.push_back(goal);
        return static_cast<std::uint32_t>(out_->goals.size() - 1);
    }

    const ObservationColumns& columns_;
    const AssessOptions& options_;
    SeriesRows all_;
    std::vector<IndicatorStandard> standards_; // by indicator
    std::shared_ptr<AssessmentColumns> out_;
};

} // namespace detail

SLUITEND_INLINE AssessmentTable::AssessmentTable()
    : columns_(std::make_shared<const detail::AssessmentColumns>()) {}
SLUITEND_INLINE AssessmentTable::AssessmentTable(detail::AssessmentColumnsPointer columns)
    : columns_(std::move(columns)) {}

SLUITEND_INLINE std::size_t AssessmentTable::size() const noexcept {
    return columns_->periods.size();
}

SLUITEND_INLINE Assessment AssessmentTable::operator[](std::size_t at) const {
    const detail::AssessedPeriod& one = columns_->periods.at(at);
    detail::TargetJudgement said;
    if (one.target != detail::absent_position) said.target = one.target;
    said.verdict = verdict(at);
    said.reason = static_cast<AssessmentReason>(one.reason);
    said.is_inside = one.is_inside;
    if (!one.is_observed) return detail::assessment({columns_->further[one.number]}, said);
    const detail::ObservationColumns& rows = observations().columns();
    said.value = value_in_unit(rows, one.row);
    if (one.number != detail::absent_position) said.goal = columns_->goals[one.number];
    return detail::assessment({rows.period[one.row], one.row}, said);
}

SLUITEND_INLINE std::size_t AssessmentTable::indicator(std::size_t at) const {
    return observations().columns().indicator[columns_->periods.at(at).row];
}
SLUITEND_INLINE std::optional<std::size_t> AssessmentTable::area(std::size_t at) const {
    const std::uint32_t area = observations().columns().area[columns_->periods.at(at).row];
    return area == detail::absent_position ? std::nullopt : std::optional<std::size_t>(area);
}
SLUITEND_INLINE std::span<const Target> AssessmentTable::targets(std::size_t at) const {
    return columns_->targets_of(observations().columns().indicator[columns_->periods.at(at).row]);
}
SLUITEND_INLINE AssessmentVerdict AssessmentTable::verdict(std::size_t at) const {
    return static_cast<AssessmentVerdict>(columns_->periods.at(at).verdict);
}
SLUITEND_INLINE std::size_t AssessmentTable::count(AssessmentVerdict verdict) const noexcept {
    const auto is_it = [&](const detail::AssessedPeriod& each) {
        return each.verdict == static_cast<std::uint8_t>(verdict);
    };
    return static_cast<std::size_t>(
        std::count_if(columns_->periods.begin(), columns_->periods.end(), is_it));
}
SLUITEND_INLINE const ObservationTable& AssessmentTable::observations() const noexcept {
    return columns_->observations;
}

SLUITEND_INLINE AssessmentTable assess(const ObservationTable& table,
                                       const AssessOptions& options) {
    return detail::TableAssessor(table, std::nullopt, options).judge();
}
SLUITEND_INLINE AssessmentTable assess(const ObservationTable& table,
                                       std::span<const Target> targets,
                                       const AssessOptions& options) {
    for (const Target& each : targets)
        detail::require_sound(each);
    return detail::TableAssessor(table, std::vector(targets.begin(), targets.end()), options)
        .judge();
}

SLUITEND_END
