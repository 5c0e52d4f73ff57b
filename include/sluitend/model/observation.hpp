// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: what was measured.
///
/// - `Observation`: one measured value with its period, area and status;
/// - `SeriesBreak`: where values stop being comparable.
#pragma once

#include <sluitend/base/names.hpp>
#include <sluitend/base/source.hpp>
#include <sluitend/number/decimal.hpp>
#include <sluitend/quantity/area.hpp>
#include <sluitend/quantity/period.hpp>
#include <sluitend/quantity/unit.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>

SLUITEND_BEGIN

/// Why an observation has no value.
enum class MissingReason {
    not_yet_known,
    not_available,
    not_applicable,
    not_published,
    empty_cell,
    unreadable,
    unknown
};

/// The names of `MissingReason`.
constexpr std::array<std::string_view, 7> names(MissingReason) {
    return {"not_yet_known", "not_available", "not_applicable", "not_published",
            "empty_cell",    "unreadable",    "unknown"};
}

/// How firm an observation is.
enum class ObservationStatus { final, provisional, revised, estimate };

/// The names of `ObservationStatus`.
constexpr std::array<std::string_view, 4> names(ObservationStatus) {
    return {"final", "provisional", "revised", "estimate"};
}

/// One measured value (meting, score): no value always has a reason.
///
/// What is absent is not said: no area is the town of the document, no unit that of the indicator.
struct Observation {
    Printed<Period> period{
        Period(Year(Year::first)), {}, {}};        ///< what the figure is about (peiljaar)
    std::optional<Printed<Decimal>> value{};       ///< in `unit`, else in that of the indicator
    std::optional<MissingReason> missing_reason{}; ///< why there is no value
    std::optional<ObservationStatus> status{};     ///< provisional and revised figures change
    std::optional<Area> area{};                    ///< another area, such as the country
    std::optional<Printed<Unit>> unit{};           ///< where it differs: a break of the series
    std::optional<Text> source{};                  ///< where it differs: "CBS"
    std::optional<Text> vintage{};   ///< the edition it was printed in or the date of retrieval
    std::optional<Text> qualifier{}; ///< words beside the figure: "(=60 gemeenten)"

    bool operator==(const Observation&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("period", self.period);
        visit("value", self.value);
        visit("missing_reason", self.missing_reason);
        visit("status", self.status);
        visit("area", self.area);
        visit("unit", self.unit);
        visit("source", self.source);
        visit("vintage", self.vintage);
        visit("qualifier", self.qualifier);
    }
};

/// Why values before and after are not comparable as they are.
enum class BreakKind {
    unit,       ///< per 10,000 became per 1,000
    definition, ///< something else is counted
    source,     ///< somebody else counts
    method,     ///< counted in another way
    area,       ///< the town has other borders
};

/// The names of `BreakKind`.
constexpr std::array<std::string_view, 5> names(BreakKind) {
    return {"unit", "definition", "source", "method", "area"};
}

/// A break in a series (trendbreuk): from `first` on, values mean something else than before.
///
/// Nothing converts across it. A change of unit that converts needs no break: observations carry
/// their own unit.
struct SeriesBreak {
    Period first{Year(Year::first)};        ///< the first period of the new kind
    BreakKind kind = BreakKind::definition; ///< what changed
    std::optional<Text> note{};             ///< in words

    bool operator==(const SeriesBreak&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("first", self.first);
        visit("kind", self.kind);
        visit("note", self.note);
    }
};

SLUITEND_END
