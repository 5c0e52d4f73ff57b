// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/analyse/assessment.hpp>

#include <sluitend/analyse/converted-inl.hpp>
#include <sluitend/model/series_parts-inl.hpp>
#include <sluitend/model/sound_parts-inl.hpp>
#include <sluitend/model/programme.hpp>

#include <algorithm>
#include <utility>
#include <variant>

SLUITEND_BEGIN

namespace detail {

/// True if a target of this kind can be compared with a value.
inline bool has_value(const Target& target) noexcept {
    switch (target.kind()) {
    case TargetKind::step:
    case TargetKind::trajectory:
    case TargetKind::directional:
    case TargetKind::benchmark:
        return true;
    case TargetKind::unstated:
    case TargetKind::none:
    case TargetKind::text:
        break;
    }
    return false;
}

/// Judges one observation against one target.
class TargetJudge {
public:
    TargetJudge(const Series& series, const AssessOptions& options, Assessment& out)
        : series_(series), options_(options), out_(out) {}

    void operator()(const StepTarget& target) {
        const Comparator comparator = comparator_of(target);
        compare(comparator, Rational(target.value.value),
                target.upper ? std::optional(Rational(target.upper->value)) : std::nullopt);
        const bool is_contradicted =
            target.comparator_inferred && (series_.direction == Direction::closest_to_target);
        if (is_contradicted && !out_.distance->is_zero())
            leave(AssessmentReason::comparator_unclear);
    }
    void operator()(const TrajectoryTarget& target) {
        for (const TrajectoryPoint& point : target.points)
            if (point.period == out_.period)
                return compare(target.comparator, Rational(point.value.value), {});
        conclude(AssessmentVerdict::no_target, AssessmentReason::no_target_point);
    }
    void operator()(const DirectionalTarget& target) {
        const auto baseline = target.baseline ? target.baseline : period_before();
        if (!baseline) return leave(AssessmentReason::no_baseline);
        const auto value = value_in(series_, *baseline);
        if (is_parted(series_, *baseline, out_.period))
            return conclude(AssessmentVerdict::not_comparable, AssessmentReason::series_break);
        if (!value) return leave(AssessmentReason::baseline_missing);
        compare_movement(target, *value);
    }
    void operator()(const BenchmarkTarget& target) {
        auto value = target.value ? std::optional(Rational(target.value->value))
                                  : reference_value(target.reference);
        if (!value) return leave(AssessmentReason::reference_missing);
        if (target.offset) *value += Rational(target.offset->value);
        compare(target.comparator, *value, {});
    }
    void operator()(const UnstatedTarget&) {
        conclude(AssessmentVerdict::target_unstated, AssessmentReason::none);
    }
    void operator()(const NoTarget&) {
        conclude(AssessmentVerdict::no_target, AssessmentReason::none);
    }
    void operator()(const TextTarget&) { leave(AssessmentReason::target_in_words); }

private:
    void conclude(AssessmentVerdict verdict, AssessmentReason reason) {
        out_.verdict = verdict;
        out_.reason = reason;
    }
    void leave(AssessmentReason reason) { conclude(AssessmentVerdict::indeterminate, reason); }
    void decide(bool is_met) {
        conclude(is_met ? AssessmentVerdict::met : AssessmentVerdict::not_met,
                 AssessmentReason::none);
    }

    Comparator comparator_of(const StepTarget& target) const {
        const bool is_lower = series_.direction == Direction::lower_is_better;
        return target.comparator_inferred && is_lower ? Comparator::at_most : target.comparator;
    }

    /// `value` less the nearer end of a range; 0 within it.
    void compare(Comparator comparator, const Rational& goal, std::optional<Rational> upper) {
        const Rational& value = *out_.value;
        const bool is_range = upper.has_value();
        out_.goal = is_range && value > *upper ? *upper : goal;
        out_.distance =
            is_range && value >= goal && value <= *upper ? Rational() : value - *out_.goal;
        const bool is_one_sided =
            comparator == Comparator::at_least || comparator == Comparator::at_most;
        if (is_one_sided && series_.direction == Direction::neutral)
            return leave(AssessmentReason::neutral_direction);
        const int sign = out_.distance->sign();
        decide(comparator == Comparator::at_least  ? sign >= 0
               : comparator == Comparator::at_most ? sign <= 0
                                                   : sign == 0);
    }

    void compare_movement(const DirectionalTarget& target, const Rational& baseline) {
        const bool is_up = target.movement == Movement::increase;
        const bool is_down = target.movement == Movement::decrease;
        Rational goal = baseline;
        if (target.amount && (is_up || is_down)) {
            Rational step(target.amount->value);
            if (target.is_relative) step *= abs(baseline) / Rational(100);
            goal += is_up ? step : -step;
        }
        out_.goal = goal;
        out_.distance = *out_.value - goal;
        if (series_.direction == Direction::neutral && target.movement != Movement::stable)
            return leave(AssessmentReason::neutral_direction);
        const int sign = out_.distance->sign();
        switch (target.movement) {
        case Movement::increase:
            return decide(target.amount ? sign >= 0 : sign > 0);
        case Movement::decrease:
            return decide(target.amount ? sign <= 0 : sign < 0);
        case Movement::not_decrease:
            return decide(sign >= 0);
        case Movement::not_increase:
            return decide(sign <= 0);
        case Movement::stable:
            return decide(sign == 0);
        }
    }

    /// The period of the value before the one that is judged, where the caller allows it.
    std::optional<Period> period_before() const {
        std::optional<Period> found;
        if (!options_.previous_is_baseline) return found;
        for (const Observation& each : series_.observations)
            if (each.value && each.period.value < out_.period &&
                each.period.value.kind() == out_.period.kind())
                found = each.period.value;
        return found;
    }

    static std::optional<Rational> value_in(const Series& series, const Period& period) {
        for (const Observation& each : series.observations)
            if (each.period.value == period && each.value) return converted_value(series, each);
        return std::nullopt;
    }

    /// What the area of a benchmark was in the same period, in the unit of the series.
    std::optional<Rational> reference_value(Benchmark benchmark) const {
        constexpr std::array<AreaKind, 4> kinds{AreaKind::country, AreaKind::province,
                                                AreaKind::size_class, AreaKind::other};
        const AreaKind kind = kinds[static_cast<std::size_t>(benchmark)];
        for (const Series& each : options_.references) {
            if (each.area.kind != kind || benchmark == Benchmark::quantile) continue;
            Series in_own_unit = each;
            for (Observation& one : in_own_unit.observations)
                if (!one.unit && each.unit) one.unit = Printed<Unit>{*each.unit, {}, {}};
            in_own_unit.unit = series_.unit;
            if (auto value = value_in(in_own_unit, out_.period)) return value;
        }
        return std::nullopt;
    }

    const Series& series_;
    const AssessOptions& options_;
    Assessment& out_;
};

/// Chooses the target of a period and judges it.
class Assessor {
public:
    Assessor(const Series& series, std::span<const Target> targets, const AssessOptions& options)
        : series_(series), targets_(targets), options_(options) {}

    std::vector<Assessment> judge() const {
        std::vector<Assessment> out;
        for (std::size_t i = 0; i < series_.observations.size(); ++i)
            out.push_back(judge(series_.observations[i].period.value, i));
        for (const Period& each : options_.periods) {
            const auto same = [&](const Assessment& known) { return known.period == each; };
            if (std::none_of(out.begin(), out.end(), same)) out.push_back(judge(each, {}));
        }
        std::stable_sort(out.begin(), out.end(), [](const Assessment& a, const Assessment& b) {
            return a.period < b.period;
        });
        return out;
    }

private:
    Assessment judge(const Period& period, std::optional<std::size_t> observation) const {
        Assessment out;
        out.period = period;
        out.observation = observation;
        const auto conclude = [&](AssessmentVerdict verdict, AssessmentReason reason) {
            out.verdict = verdict;
            out.reason = reason;
            return out;
        };
        const AssessmentReason choice = choose(period, out);
        if (!observation)
            return conclude(AssessmentVerdict::no_observation, AssessmentReason::none);
        const Observation& its = series_.observations[*observation];
        if (!its.value)
            return conclude(AssessmentVerdict::no_observation, AssessmentReason::no_value);
        out.value = converted_value(series_, its);
        if (choice == AssessmentReason::several_targets)
            return conclude(AssessmentVerdict::indeterminate, choice);
        if (!out.target) return conclude(AssessmentVerdict::no_target, choice);
        const Target& target = targets_[*out.target];
        if (has_value(target)) {
            if (target.valid_from && period.year() < *target.valid_from)
                return conclude(AssessmentVerdict::not_yet_applicable, AssessmentReason::none);
            if (!out.value)
                return conclude(AssessmentVerdict::not_comparable, AssessmentReason::unit_differs);
            if (is_set_across_a_break(target, period))
                return conclude(AssessmentVerdict::not_comparable, AssessmentReason::series_break);
        }
        std::visit(TargetJudge(series_, options_, out), target.value);
        return out;
    }

    /// Puts the target that holds for a period into `out`; why there is none, or no single one.
    AssessmentReason choose(const Period& period, Assessment& out) const {
        std::optional<std::size_t> coming;
        bool is_ended = false;
        bool is_tied = false;
        for (std::size_t i = 0; i < targets_.size(); ++i) {
            const Target& each = targets_[i];
            if (each.valid_to && period.year() > *each.valid_to) {
                is_ended = true;
            } else if (has_value(each) && each.valid_from && period.year() < *each.valid_from) {
                if (!coming || *each.valid_from < *targets_[*coming].valid_from) coming = i;
            } else if (!out.target || is_outranked(targets_[*out.target], each)) {
                out.target = i;
                is_tied = false;
            } else if (!is_outranked(each, targets_[*out.target])) {
                is_tied = is_tied || !(each.value == targets_[*out.target].value);
            }
        }
        // A target to come says more than "no target", unless that is what the page says.
        if (!out.target) out.target = coming;
        if (out.target) return is_tied ? AssessmentReason::several_targets : AssessmentReason::none;
        return is_ended ? AssessmentReason::target_ended : AssessmentReason::none;
    }

    /// True if `b` goes before `a`: a target with a value before one without, else the later one.
    static bool is_outranked(const Target& a, const Target& b) noexcept {
        if (has_value(a) != has_value(b)) return has_value(b);
        if (!has_value(a)) return false;
        return a.valid_from < b.valid_from;
    }

    /// True if a break lies between the first year of a target, or the last period, and a period.
    bool is_set_across_a_break(const Target& target, const Period& period) const {
        if (target.kind() == TargetKind::directional || series_.observations.empty()) return false;
        const Period set = target.valid_from ? Period(*target.valid_from)
                                             : series_.observations.back().period.value;
        return is_parted(series_, set, period);
    }

    const Series& series_;
    std::span<const Target> targets_;
    const AssessOptions& options_;
};

} // namespace detail

SLUITEND_INLINE std::vector<Assessment>
assess(const Series& series, std::span<const Target> targets, const AssessOptions& options) {
    for (const Target& each : targets)
        detail::require_sound(each);
    return detail::Assessor(series, targets, options).judge();
}

SLUITEND_INLINE std::vector<Assessment> assess(const Indicator& indicator) {
    AssessOptions options;
    if (const auto year = indicator.document().record().budget_year)
        options.periods.push_back(Period(*year));
    options.references = detail::series_elsewhere(indicator);
    return assess(series_of(indicator), indicator.targets(), options);
}

SLUITEND_END
