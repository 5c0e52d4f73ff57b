// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/analyse/assessment_table.hpp>

#include <sluitend/analyse/target_judge-inl.hpp>
#include <sluitend/model/observation_columns-inl.hpp>
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
    Period period;
    std::uint32_t row;    ///< its own, else the first of its series
    std::uint32_t target; ///< or `no_position`, as below
    std::uint32_t goal;   ///< position in `AssessmentColumns::goals`
    AssessmentVerdict verdict;
    AssessmentReason reason;
    bool is_observed;
    bool is_inside;
};

struct AssessmentColumns {
    ObservationTable observations;
    std::optional<std::vector<Target>> targets; ///< absent: those of the indicators
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
                                     own == no_position ? nullptr : &columns.units[own].value));
}

/// Judges the series of a table.
class TableAssessor {
public:
    TableAssessor(const ObservationTable& table, std::optional<std::vector<Target>> targets,
                  const AssessOptions& options)
        : columns_(table.columns()),
          options_(options),
          all_(series_rows(columns_, [](std::size_t) { return true; })),
          out_(std::make_shared<AssessmentColumns>()) {
        out_->observations = table;
        out_->targets = std::move(targets);
    }

    AssessmentTable judge() {
        out_->periods.reserve(columns_.size() + all_.size() * options_.periods.size());
        for (std::size_t first = 0; first < all_.size();) {
            std::size_t last = first;
            while (last < all_.size() && indicator_of(last) == indicator_of(first))
                ++last;
            judge_indicator(first, last);
            first = last;
        }
        return AssessmentTable(std::move(out_));
    }

private:
    std::uint32_t indicator_of(std::size_t series) const {
        return columns_.indicator[all_[series].front()];
    }

    void judge_indicator(std::size_t first, std::size_t last) {
        const std::uint32_t indicator = indicator_of(first);
        conversions_.clear();
        kept_.clear();
        const std::span<const Target> targets = out_->targets_of(indicator);
        std::vector<JudgedSeries> references;
        if (needs_references(targets)) references = references_among(first, last);
        const Standard standard{targets, references, options_.previous_is_baseline};
        for (std::size_t i = first; i < last; ++i)
            judge_series(i, standard);
    }

    std::vector<JudgedSeries> references_among(std::size_t first, std::size_t last) {
        std::vector<JudgedSeries> out;
        const auto& unit = columns_.indicators[indicator_of(first)].unit;
        for (const Series& each : options_.references)
            out.push_back(
                judged_series(each, unit ? std::optional(unit->value) : std::nullopt, kept_));
        for (std::size_t i = first; i < last && options_.references.empty(); ++i)
            if (columns_.area[all_[i].front()] != no_position) out.push_back(series_at(i));
        return out;
    }

    JudgedSeries series_at(std::size_t at) {
        const std::uint32_t first = all_[at].front();
        const IndicatorRecord& indicator = columns_.indicators[columns_.indicator[first]];
        const std::uint32_t area = columns_.area[first];
        JudgedSeries out{indicator.direction,
                         area == no_position ? AreaKind::other : columns_.areas[area].kind,
                         indicator.breaks,
                         {}};
        out.values.reserve(all_[at].size());
        for (const std::uint32_t row : all_[at])
            out.values.push_back({columns_.period[row], row,
                                  columns_.has_value[row] != 0 ? &columns_.value[row] : nullptr,
                                  conversion_of(indicator, columns_.unit[row])});
        take_superseded(
            out.values, [](const ObservedValue& each) { return each.period; },
            [](const ObservedValue& each) { return each.value != nullptr; });
        return out;
    }

    /// How a unit of rows gets into that of the indicator, found out once.
    const Conversion* conversion_of(const IndicatorRecord& indicator, std::uint32_t own) {
        if (own == no_position) return nullptr;
        const auto [found, is_new] = conversions_.try_emplace(own);
        if (is_new)
            found->second = conversion_into(indicator.unit ? std::optional(indicator.unit->value)
                                                           : std::nullopt,
                                            &columns_.units[own].value);
        return found->second.is_needed ? &found->second : nullptr;
    }

    void judge_series(std::size_t at, const Standard& standard) {
        const JudgedSeries series = series_at(at);
        const Assessor assessor(series, standard);
        for (const ObservedValue& each : periods_of(series, options_.periods))
            add(each, all_[at].front(), assessor.judge(each));
    }

    void add(const ObservedValue& one, std::uint32_t first_row, const Judgement& said) {
        const bool is_observed = one.at != not_observed;
        out_->periods.push_back(
            {one.period, is_observed ? one.at : first_row,
             said.target ? static_cast<std::uint32_t>(*said.target) : no_position,
             said.goal ? goal_at(*said.goal) : no_position, said.verdict, said.reason, is_observed,
             said.is_inside});
    }

    std::uint32_t goal_at(const Exact& goal) {
        if (out_->goals.empty() || out_->goals.back() != goal) out_->goals.push_back(goal);
        return static_cast<std::uint32_t>(out_->goals.size() - 1);
    }

    const ObservationColumns& columns_;
    const AssessOptions& options_;
    SeriesRows all_;
    std::shared_ptr<AssessmentColumns> out_;
    std::unordered_map<std::uint32_t, Conversion> conversions_; // of the indicator at hand, by unit
    std::deque<Conversion> kept_;                               // of its references
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
    detail::Judgement said;
    if (one.target != detail::no_position) said.target = one.target;
    said.verdict = one.verdict;
    said.reason = one.reason;
    if (one.is_observed) said.value = value_in_unit(columns_->observations.columns(), one.row);
    if (one.goal != detail::no_position) said.goal = columns_->goals[one.goal];
    said.is_inside = one.is_inside;
    return detail::assessment({one.period, one.is_observed ? one.row : detail::not_observed}, said);
}

SLUITEND_INLINE std::size_t AssessmentTable::indicator(std::size_t at) const {
    return observations().columns().indicator[columns_->periods.at(at).row];
}
SLUITEND_INLINE std::optional<std::size_t> AssessmentTable::area(std::size_t at) const {
    const std::uint32_t area = observations().columns().area[columns_->periods.at(at).row];
    return area == detail::no_position ? std::nullopt : std::optional<std::size_t>(area);
}
SLUITEND_INLINE std::span<const Target> AssessmentTable::targets(std::size_t at) const {
    return columns_->targets_of(observations().columns().indicator[columns_->periods.at(at).row]);
}
SLUITEND_INLINE AssessmentVerdict AssessmentTable::verdict(std::size_t at) const {
    return columns_->periods.at(at).verdict;
}
SLUITEND_INLINE std::size_t AssessmentTable::count(AssessmentVerdict verdict) const noexcept {
    const auto is_it = [&](const detail::AssessedPeriod& each) { return each.verdict == verdict; };
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
    return detail::TableAssessor(table, std::vector(targets.begin(), targets.end()), options)
        .judge();
}

SLUITEND_END
