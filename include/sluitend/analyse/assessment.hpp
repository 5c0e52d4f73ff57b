// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor analyse: is the town keeping its promises?
///
/// - `AssessmentVerdict`, `AssessmentReason`: the eight answers, and why;
/// - `Assessment`: one period judged;
/// - `assess`: a series, or an indicator of a document, against its targets.
///
/// \code
/// for (const sluitend::Assessment& each : sluitend::assess(indicator))
///     std::cout << each.period.to_string() << ' ' << name_of(each.verdict) << '\n';
/// \endcode
#pragma once

#include <sluitend/model/indicator.hpp>
#include <sluitend/model/series.hpp>
#include <sluitend/model/target.hpp>
#include <sluitend/number/rational.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// What is said of one period.
enum class AssessmentVerdict {
    met,                ///< the value is as aimed for
    not_met,            ///< it is not
    not_yet_applicable, ///< the period lies before the target's first year
    no_target,          ///< there is deliberately none, or none for this period
    target_unstated,    ///< there is one, but its value is not in the text
    no_observation,     ///< nothing was measured, or the value is missing
    not_comparable,     ///< another unit, or a break of the series, stands between
    indeterminate,      ///< it cannot be told; the reason says why
};

/// The names of `AssessmentVerdict`.
constexpr std::array<std::string_view, 8> names(AssessmentVerdict) {
    return {"met",
            "not_met",
            "not_yet_applicable",
            "no_target",
            "target_unstated",
            "no_observation",
            "not_comparable",
            "indeterminate"};
}

/// Why a verdict is what it is, where the verdict alone does not tell.
enum class AssessmentReason {
    none,               ///< the verdict tells
    no_value,           ///< no_observation: observed, but without a value
    target_ended,       ///< no_target: the period lies after the target's last year
    no_target_point,    ///< no_target: the trajectory has no value for this period
    unit_differs,       ///< not_comparable: its unit does not convert
    series_break,       ///< not_comparable: a break lies between value and target or baseline
    several_targets,    ///< indeterminate: targets with one first year differ
    target_in_words,    ///< indeterminate: the target is words
    neutral_direction,  ///< indeterminate: neither way is better, and the target is no range
    comparator_unclear, ///< indeterminate: the page says neither how to compare nor, with
                        ///< direction `lower_is_better` or `closest_to_target`, the opposite;
                        ///< or an increase is by an amount below 0
    no_baseline,        ///< indeterminate: the page does not say compared with when
    baseline_missing,   ///< indeterminate: there is no value for that period
    reference_missing,  ///< indeterminate: there is no value of the area compared with
    several_references, ///< indeterminate: areas that may be meant have different values
    contradicting_observations, ///< indeterminate: editions of which none is out of date differ
    part_of_year, ///< indeterminate: the period is part of a year, and the target has one value
    comparator_assumed, ///< met or not_met: the page says neither how to compare nor which way is
                        ///< better, so that at least was taken, or at most as the targets fall
};

/// The names of `AssessmentReason`.
constexpr std::array<std::string_view, 17> names(AssessmentReason) {
    return {"none",
            "no_value",
            "target_ended",
            "no_target_point",
            "unit_differs",
            "series_break",
            "several_targets",
            "target_in_words",
            "neutral_direction",
            "comparator_unclear",
            "no_baseline",
            "baseline_missing",
            "reference_missing",
            "several_references",
            "contradicting_observations",
            "part_of_year",
            "comparator_assumed"};
}

/// One period judged against the target that holds for it.
struct Assessment {
    Period period{Year(Year::first)};                         ///< what is judged
    std::optional<std::size_t> observation{};                 ///< position in series or table
    std::optional<std::size_t> target{};                      ///< position among the targets
    AssessmentVerdict verdict = AssessmentVerdict::no_target; ///< the answer
    AssessmentReason reason = AssessmentReason::none;         ///< why, where that needs saying
    std::optional<Rational> value{};    ///< what was measured, in the unit of the series
    std::optional<Rational> goal{};     ///< what it was compared with; the nearer end of a range
    std::optional<Rational> distance{}; ///< `value` less `goal`, 0 within a range

    bool operator==(const Assessment&) const = default;
};

/// What a caller can tell `assess`.
struct AssessOptions {
    /// Periods to judge besides those that were observed, such as the budget year.
    std::vector<Period> periods{};
    /// Series of the areas that benchmarks refer to: country, province, size class, other towns. Only
    /// those of the indicator that is judged count: by number or key, else by name; one without any
    /// of these is of the same.
    std::vector<Series> references{};
    /// Judge a direction without a stated baseline against the value before it.
    ///
    /// Without this, such a target is `indeterminate` with reason `no_baseline`.
    bool previous_is_baseline = false;
};

/// Judges every observed period, in order of time.
///
/// A target holds from its first to its last year, both included, by `Period::year`: a school year
/// counts as the year in which it begins. Of several that hold, the one with the latest first year
/// is used, among those with a value if there are such. A target without a first year holds always.
/// A target with no value in the text is `target_unstated` in every year. Whatever the target, a
/// period without a value is `no_observation`. A comparator that the page does not state is taken
/// from the direction; where that is unknown it is `at_least`, as the reader inferred, and the
/// reason says so unless value and target are equal. A movement from a baseline is judged after
/// that baseline. Where an observation that another stands for (`superseded`) has another value and
/// is not out of date (`in_order`), nothing is concluded from that period. No area is its own
/// reference. A quantile is that of the other areas of the same kind (of municipalities, where the
/// area is not said) that have one value in the same period, by `quantile` as `linear`: "at most"
/// with share 0.25 is among the lowest quarter; of fewer than two values there is none
/// (`reference_missing`). A target with one value is about whole years: a part of a year is judged
/// against it only in percent, scores and indices, of which a year has no more than a part (else
/// `part_of_year`; a trajectory has values for parts of years).
/// \param targets  in the unit of the series
/// \throws ModelError with id `model.indicator` if a target contradicts itself, ValueError with
///         `series.order` if the series has two observations of one period, which `in_order` mends
std::vector<Assessment> assess(const Series& series, std::span<const Target> targets,
                               const AssessOptions& options = {});

/// Judges an indicator of a document against its own targets, in its own town.
///
/// The budget year is judged too, and observations elsewhere serve as references. Which way is better
/// is told by the page, else by the list of the law (`series_of`).
std::vector<Assessment> assess(const Indicator& indicator);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/analyse/assessment-inl.hpp>
#endif
