// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/analyse/assessment.hpp>

#include <sluitend/analyse/judged_series-inl.hpp>
#include <sluitend/analyse/statistics.hpp>
#include <sluitend/model/statutory_direction-inl.hpp>

#include <algorithm>
#include <array>
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

/// True if other areas have to be looked at.
inline bool needs_references(std::span<const Target> targets) {
    return std::any_of(targets.begin(), targets.end(), [](const Target& each) {
        const auto* benchmark = std::get_if<BenchmarkTarget>(&each.value);
        return benchmark != nullptr && !benchmark->value;
    });
}

/// What is said of one period.
struct TargetJudgement {
    std::optional<std::size_t> target{};
    AssessmentVerdict verdict = AssessmentVerdict::no_target;
    AssessmentReason reason = AssessmentReason::none;
    std::optional<Exact> value{};
    std::optional<Exact> goal{};
    bool is_inside = false; ///< the value lies within a range
};

/// `value` less `goal`, 0 within a range.
inline std::optional<Exact> distance(const std::optional<Exact>& value,
                                     const std::optional<Exact>& goal, bool is_inside) {
    if (!value || !goal) return std::nullopt;
    return is_inside ? Exact(Decimal()) : *value + -*goal;
}

inline Assessment assessment(const ObservedValue& one, const TargetJudgement& said) {
    const auto ratio = [](const std::optional<Exact>& number) {
        return number ? std::optional(number->ratio()) : std::nullopt;
    };
    return {one.period,
            one.at == not_observed ? std::nullopt : std::optional<std::size_t>(one.at),
            said.target,
            said.verdict,
            said.reason,
            ratio(said.value),
            ratio(said.goal),
            ratio(distance(said.value, said.goal, said.is_inside))};
}

/// Against what a series is judged.
struct Standard {
    std::span<const Target> targets{};
    std::span<const JudgedSeries> references{}; ///< in the unit of the series
    bool previous_is_baseline = false;
};

/// Judges one observation against one target.
class TargetJudge {
public:
    TargetJudge(const JudgedSeries& series, const Standard& standard, const Period& period,
                TargetJudgement& out)
        : series_(series), standard_(standard), period_(period), out_(out) {}

    void operator()(const StepTarget& target) {
        if (is_part_of_a_year()) return leave(AssessmentReason::part_of_year);
        const Comparator comparator = comparator_of(target, series_.direction);
        const auto sign =
            compare(comparator, Exact(target.value.value),
                    target.upper ? std::optional(Exact(target.upper->value)) : std::nullopt);
        if (!target.comparator_inferred || sign == 0) return;
        if (series_.direction == Direction::closest_to_target)
            leave(AssessmentReason::comparator_unclear);
        if (series_.direction == Direction::unknown)
            out_.reason = AssessmentReason::comparator_assumed;
    }
    void operator()(const TrajectoryTarget& target) {
        for (const TrajectoryPoint& point : target.points)
            if (point.period == period_) {
                compare(target.comparator, Exact(point.value.value), {});
                return;
            }
        conclude(AssessmentVerdict::no_target, AssessmentReason::no_target_point);
    }
    void operator()(const DirectionalTarget& target) {
        const auto baseline = target.baseline ? target.baseline : period_before();
        if (!baseline) return leave(AssessmentReason::no_baseline);
        const ObservedValue* const known = known_in(series_, *baseline);
        if (is_parted(series_.breaks, *baseline, period_))
            return conclude(AssessmentVerdict::not_comparable, AssessmentReason::series_break);
        if (known != nullptr && known->is_contradicted)
            return leave(AssessmentReason::contradicting_observations);
        const auto value = known != nullptr ? known->in_unit() : std::nullopt;
        if (!value) return leave(AssessmentReason::baseline_missing);
        compare_movement(target, *value);
    }
    void operator()(const BenchmarkTarget& target) {
        if (target.value && is_part_of_a_year()) return leave(AssessmentReason::part_of_year);
        auto value =
            target.value ? std::optional(Exact(target.value->value)) : reference_value(target);
        if (!value) return;
        if (target.offset) *value = *value + Exact(target.offset->value);
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

    /// True if what is judged may be a part of what the target is about.
    bool is_part_of_a_year() const { return series_.is_per_period && period_.part() != 0; }

    /// On which side of the nearer end of a range the value lies; 0 within it.
    std::weak_ordering compare(Comparator comparator, const Exact& goal,
                               const std::optional<Exact>& upper) {
        const Exact& value = *out_.value;
        const bool is_range = comparator == Comparator::within && upper;
        out_.goal = is_range && value > *upper ? *upper : goal;
        out_.is_inside = is_range && value >= goal && value <= *upper;
        const auto sign = out_.is_inside ? std::weak_ordering::equivalent : value <=> *out_.goal;
        const bool is_one_sided =
            comparator == Comparator::at_least || comparator == Comparator::at_most;
        if (is_one_sided && series_.direction == Direction::neutral)
            leave(AssessmentReason::neutral_direction);
        else
            decide(comparator == Comparator::at_least  ? sign >= 0
                   : comparator == Comparator::at_most ? sign <= 0
                                                       : sign == 0);
        return sign;
    }

    void compare_movement(const DirectionalTarget& target, const Exact& baseline) {
        if (target.amount && target.amount->value.sign() < 0)
            return leave(AssessmentReason::comparator_unclear);
        Exact step = target.amount ? Exact(target.amount->value) : Exact(Decimal());
        if (target.amount && target.is_relative)
            step = Exact(step.ratio() * abs(baseline.ratio()) / Rational(100));
        const Exact lower = baseline + -step;
        const Exact upper = baseline + step;
        if (target.movement == Movement::stable) {
            compare(Comparator::within, lower, upper);
            return;
        }
        const bool is_upper =
            target.movement == Movement::increase || target.movement == Movement::not_increase;
        out_.goal = is_upper ? upper : lower;
        if (series_.direction == Direction::neutral)
            return leave(AssessmentReason::neutral_direction);
        const auto sign = *out_.value <=> *out_.goal;
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
            break;
        }
    }

    /// The period of the value before the one that is judged, where the caller allows it.
    std::optional<Period> period_before() const {
        std::optional<Period> found;
        if (!standard_.previous_is_baseline) return found;
        for (const ObservedValue& each : series_.values)
            if (each.value != nullptr && each.period < period_ &&
                each.period.kind() == period_.kind())
                found = each.period;
        return found;
    }

    static const ObservedValue* known_in(const JudgedSeries& series, const Period& period) {
        for (const ObservedValue& each : series.values)
            if (each.period == period && each.value != nullptr) return &each;
        return nullptr;
    }

    bool is_reference(const JudgedSeries& other, AreaKind kind) const {
        if (other.area == nullptr || other.area->kind != kind) return false;
        return series_.area == nullptr || !is_same_place(*other.area, *series_.area);
    }

    /// With which areas a town, or what else is judged, is ranked.
    AreaKind own_kind() const noexcept {
        const bool is_named = series_.area != nullptr && *series_.area != Area();
        return is_named ? series_.area->kind : AreaKind::municipality;
    }

    /// The quantile of the other areas of its kind in the same period; of one there is none.
    std::optional<Exact> quantile_of_others(const BenchmarkTarget& target) {
        std::vector<Rational> values;
        const AreaKind kind = own_kind();
        for (const JudgedSeries& each : standard_.references) {
            if (kind == AreaKind::other || !is_reference(each, kind)) continue;
            const ObservedValue* const known = known_in(each, period_);
            if (known == nullptr || known->is_contradicted) continue;
            if (const auto value = known->in_unit()) values.push_back(value->ratio());
        }
        if (!target.share || values.size() < 2) {
            leave(AssessmentReason::reference_missing);
            return std::nullopt;
        }
        return Exact(*quantile(values, Rational(*target.share)));
    }

    /// What the area of a benchmark was in the same period; where there is no one value, says why.
    std::optional<Exact> reference_value(const BenchmarkTarget& target) {
        if (target.reference == Benchmark::quantile) return quantile_of_others(target);
        constexpr std::array<AreaKind, 3> kinds{AreaKind::country, AreaKind::province,
                                                AreaKind::size_class};
        const AreaKind kind = kinds[static_cast<std::size_t>(target.reference)];
        std::optional<Exact> found;
        for (const JudgedSeries& each : standard_.references) {
            if (!is_reference(each, kind)) continue;
            const ObservedValue* const known = known_in(each, period_);
            if (known != nullptr && known->is_contradicted) {
                leave(AssessmentReason::contradicting_observations);
                return std::nullopt;
            }
            const auto value = known != nullptr ? known->in_unit() : std::nullopt;
            if (found && value && *value != *found) {
                leave(AssessmentReason::several_references);
                return std::nullopt;
            }
            if (value) found = value;
        }
        if (!found) leave(AssessmentReason::reference_missing);
        return found;
    }

    const JudgedSeries& series_;
    const Standard& standard_;
    const Period& period_;
    TargetJudgement& out_;
};

/// Chooses the target of a period and judges it.
class Assessor {
public:
    Assessor(const JudgedSeries& series, const Standard& standard)
        : series_(series), standard_(standard) {}

    TargetJudgement judge(const ObservedValue& one) const {
        TargetJudgement out;
        const AssessmentReason choice = choose(one.period.year(), out);
        conclude(one, choice, out);
        return out;
    }

private:
    void conclude(const ObservedValue& one, AssessmentReason choice, TargetJudgement& out) const {
        const auto say = [&](AssessmentVerdict verdict, AssessmentReason reason) {
            out.verdict = verdict;
            out.reason = reason;
        };
        if (one.at == not_observed)
            return say(AssessmentVerdict::no_observation, AssessmentReason::none);
        if (one.value == nullptr)
            return say(AssessmentVerdict::no_observation, AssessmentReason::no_value);
        out.value = one.in_unit();
        if (choice == AssessmentReason::several_targets)
            return say(AssessmentVerdict::indeterminate, choice);
        if (!out.target) return say(AssessmentVerdict::no_target, choice);
        const Target& target = standard_.targets[*out.target];
        if (has_value(target)) {
            if (is_to_come(target, one.period))
                return say(AssessmentVerdict::not_yet_applicable, AssessmentReason::none);
            if (!out.value)
                return say(AssessmentVerdict::not_comparable, AssessmentReason::unit_differs);
            if (is_set_across_a_break(target, one.period))
                return say(AssessmentVerdict::not_comparable, AssessmentReason::series_break);
        }
        std::visit(TargetJudge(series_, standard_, one.period, out), target.value);
        const bool is_judged =
            out.verdict == AssessmentVerdict::met || out.verdict == AssessmentVerdict::not_met;
        if (!is_judged || !one.is_contradicted) return;
        out.goal.reset();
        out.is_inside = false;
        say(AssessmentVerdict::indeterminate, AssessmentReason::contradicting_observations);
    }

    /// True if a target does not hold yet; a movement begins after what it is compared with.
    static bool is_to_come(const Target& target, const Period& period) {
        if (target.valid_from && period.year() < *target.valid_from) return true;
        const auto* const way = std::get_if<DirectionalTarget>(&target.value);
        return way != nullptr && way->baseline && end_of(period) <= end_of(*way->baseline);
    }

    /// The month after the last of a period.
    static int end_of(const Period& period) noexcept {
        return period.first_month() + period.months();
    }

    /// Puts the target that holds for a year into `out`; why there is none, or no single one.
    AssessmentReason choose(Year year, TargetJudgement& out) const {
        const std::span<const Target> targets = standard_.targets;
        std::optional<std::size_t> coming;
        bool is_ended = false;
        bool is_tied = false;
        for (std::size_t i = 0; i < targets.size(); ++i) {
            const Target& each = targets[i];
            if (each.valid_to && year > *each.valid_to) {
                is_ended = true;
            } else if (has_value(each) && each.valid_from && year < *each.valid_from) {
                if (!coming || *each.valid_from < *targets[*coming].valid_from) coming = i;
            } else if (!out.target || is_outranked(targets[*out.target], each)) {
                out.target = i;
                is_tied = false;
            } else if (!is_outranked(each, targets[*out.target])) {
                is_tied = is_tied || !(each.value == targets[*out.target].value);
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
        if (target.kind() == TargetKind::directional || series_.values.empty()) return false;
        const Period set =
            target.valid_from ? Period(*target.valid_from) : series_.values.back().period;
        return is_parted(series_.breaks, set, period);
    }

    const JudgedSeries& series_;
    const Standard& standard_;
};

} // namespace detail

SLUITEND_END
