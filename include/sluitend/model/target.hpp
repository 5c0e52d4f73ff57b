// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: what a town wants an indicator to become (streefwaarde).
///
/// - seven alternatives, `StepTarget` to `TextTarget`;
/// - `Target`: one of them, with its sentence and the years for which it holds.
///
/// A target is a variant, not a number: pages say "vanaf 2022 75%", "afname", "max. op landelijk
/// gemiddelde", or that there is deliberately none and why.
#pragma once

#include <sluitend/base/names.hpp>
#include <sluitend/base/source.hpp>
#include <sluitend/number/decimal.hpp>
#include <sluitend/quantity/period.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

SLUITEND_BEGIN

/// How an observation must compare with a target's value.
enum class Comparator { at_least, at_most, equal, within };

/// The names of `Comparator`.
constexpr std::array<std::string_view, 4> names(Comparator) {
    return {"at_least", "at_most", "equal", "within"};
}

/// One value for every period from the first year on: "vanaf 2020 een 7".
struct StepTarget {
    Comparator comparator = Comparator::at_least; ///< how to compare
    bool comparator_inferred = false;             ///< true if the page does not say how
    Printed<Decimal> value{};                     ///< in the unit of the indicator
    std::optional<Printed<Decimal>> upper{};      ///< the other end of a range, for `within` only

    bool operator==(const StepTarget&) const = default;
    /// Calls `visit(name, member)` for every field.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("comparator", self.comparator);
        visit("comparator_inferred", self.comparator_inferred);
        visit("value", self.value);
        visit("upper", self.upper);
    }
};

/// One point of a `TrajectoryTarget`.
struct TrajectoryPoint {
    Period period;            ///< when
    Printed<Decimal> value{}; ///< in the unit of the indicator

    bool operator==(const TrajectoryPoint&) const = default;
    /// Calls `visit(name, member)` for every field.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("period", self.period);
        visit("value", self.value);
    }
};

/// A value per period, with no interpolation between them.
struct TrajectoryTarget {
    Comparator comparator = Comparator::at_least; ///< how to compare
    std::vector<TrajectoryPoint> points{};        ///< in order of time

    bool operator==(const TrajectoryTarget&) const = default;
    /// Calls `visit(name, member)` for every field.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("comparator", self.comparator);
        visit("points", self.points);
    }
};

/// The way an indicator must move.
enum class Movement { increase, decrease, not_decrease, not_increase, stable };

/// The names of `Movement`.
constexpr std::array<std::string_view, 5> names(Movement) {
    return {"increase", "decrease", "not_decrease", "not_increase", "stable"};
}

/// A direction instead of a value: "afname of gelijk".
struct DirectionalTarget {
    Movement movement = Movement::increase; ///< which way
    /// By how much, where said: at least, of an increase or decrease; at most, of a change that
    /// `not_decrease`, `not_increase` or `stable` leave room for.
    std::optional<Printed<Decimal>> amount{};
    std::optional<Period> baseline{}; ///< against when, where said
    bool is_relative = false;         ///< true if `amount` is a percentage of the baseline's value

    bool operator==(const DirectionalTarget&) const = default;
    /// Calls `visit(name, member)` for every field.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("movement", self.movement);
        visit("amount", self.amount);
        visit("baseline", self.baseline);
        visit("is_relative", self.is_relative);
    }
};

/// What a benchmark is taken from.
enum class Benchmark { national_mean, province, size_class, quantile };

/// The names of `Benchmark`.
constexpr std::array<std::string_view, 4> names(Benchmark) {
    return {"national_mean", "province", "size_class", "quantile"};
}

/// A comparison with others: "max. op landelijk gemiddelde (2019: € 699)", "bij de goedkoopste 25%".
struct BenchmarkTarget {
    Benchmark reference = Benchmark::national_mean; ///< with whom
    Comparator comparator = Comparator::at_most;    ///< how to compare
    std::optional<Printed<Decimal>> value{};        ///< the reference value, where printed
    std::optional<Printed<Decimal>> offset{};       ///< above (or, below 0, under) the reference
    std::optional<Decimal> share{}; ///< for `quantile`: of municipalities below it, 0 to 1

    bool operator==(const BenchmarkTarget&) const = default;
    /// Calls `visit(name, member)` for every field.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("reference", self.reference);
        visit("comparator", self.comparator);
        visit("value", self.value);
        visit("offset", self.offset);
        visit("share", self.share);
    }
};

/// A target exists, but its value is not in this text.
struct UnstatedTarget {
    bool operator==(const UnstatedTarget&) const = default;
    /// No fields.
    template <class Self, class Visit> static void fields(Self&, Visit&&) {}
};

/// Why there is no target.
enum class NoTargetReason {
    policy_makes_figure_ambiguous,
    count_is_not_a_goal,
    not_applicable,
    not_yet_set,
    unknown
};

/// The names of `NoTargetReason`.
constexpr std::array<std::string_view, 5> names(NoTargetReason) {
    return {"policy_makes_figure_ambiguous", "count_is_not_a_goal", "not_applicable", "not_yet_set",
            "unknown"};
}

/// Deliberately no target, with the reason that the page gives.
struct NoTarget {
    NoTargetReason reason =
        NoTargetReason::unknown; ///< in one word; the sentence is the target's text

    bool operator==(const NoTarget&) const = default;
    /// Calls `visit(name, member)` for every field.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("reason", self.reason);
    }
};

/// Words that are a target, but not one of the other kinds; the words are the target's text.
struct TextTarget {
    bool operator==(const TextTarget&) const = default;
    /// No fields.
    template <class Self, class Visit> static void fields(Self&, Visit&&) {}
};

/// The alternatives of a target, in the order of `TargetKind`.
using TargetValue = std::variant<StepTarget, TrajectoryTarget, DirectionalTarget, BenchmarkTarget,
                                 UnstatedTarget, NoTarget, TextTarget>;

/// Which alternative a target is.
enum class TargetKind { step, trajectory, directional, benchmark, unstated, none, text };

/// The names of `TargetKind`.
constexpr std::array<std::string_view, 7> names(TargetKind) {
    return {"step", "trajectory", "directional", "benchmark", "unstated", "none", "text"};
}

/// A target (streefwaarde): what is aimed for, from when, in whose words.
struct Target {
    TargetValue value{};              ///< one of the seven alternatives
    Text text{};                      ///< the sentence that sets it
    std::optional<Year> valid_from{}; ///< first year; before it the target does not apply yet
    std::optional<Year> valid_to{};   ///< last year
    std::optional<Text> set_by{};     ///< who set it, such as "de raad", where said
    std::optional<Text>
        upper_note; ///< a remark on a cap: "een 100% score is niet het uitgangspunt"

    /// Which alternative this is.
    TargetKind kind() const noexcept { return static_cast<TargetKind>(value.index()); }
    bool operator==(const Target&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("value", self.value);
        visit("text", self.text);
        visit("valid_from", self.valid_from);
        visit("valid_to", self.valid_to);
        visit("set_by", self.set_by);
        visit("upper_note", self.upper_note);
    }
};

SLUITEND_END
