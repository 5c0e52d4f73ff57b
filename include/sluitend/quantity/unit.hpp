// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor quantity: the unit of an indicator.
///
/// - `UnitKind`: percent, score, rate and their kin;
/// - `AgeRange`: the ages that a population is limited to;
/// - `Unit`: a kind with its base, population and range;
/// - `conversion_factor`: from one unit to another, where that is exact.
///
/// \code
/// sluitend::Unit youths{.kind = sluitend::UnitKind::rate, .per = 10'000, .population = "jongeren"};
/// \endcode
#pragma once

#include <sluitend/base/names.hpp>
#include <sluitend/number/decimal.hpp>
#include <sluitend/number/rational.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

SLUITEND_BEGIN

/// What the number of an indicator counts or measures.
enum class UnitKind {
    text,                ///< not understood; the printed words are all there is
    percent,             ///< 75 means 75 %
    score,               ///< a mark between `minimum` and `maximum`
    rate,                ///< a count per `per` of `population`
    count,               ///< a plain count
    currency,            ///< euro
    currency_per_capita, ///< euro per inhabitant
    mass_per_capita,     ///< kilogram per inhabitant
    index,               ///< a ratio to a base
};

/// The names of `UnitKind`.
constexpr std::array<std::string_view, 9> names(UnitKind) {
    return {"text",
            "percent",
            "score",
            "rate",
            "count",
            "currency",
            "currency_per_capita",
            "mass_per_capita",
            "index"};
}

/// The ages that a population is limited to, both ends included: 12 to 17; 19 and older.
struct AgeRange {
    int from = 0;            ///< youngest age in years
    std::optional<int> to{}; ///< oldest age in years; absent for "and older"
    bool inferred = false;   ///< true if a catalogue tells it, not the page

    /// Same ages; who tells them does not count.
    friend bool operator==(const AgeRange& a, const AgeRange& b) {
        return a.from == b.from && a.to == b.to;
    }
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("from", self.from);
        visit("to", self.to);
        visit("inferred", self.inferred);
    }
};

/// A structured unit (eenheid): two figures are comparable only if one unit converts into the other.
struct Unit {
    UnitKind kind = UnitKind::text;           ///< what is measured
    std::optional<std::int64_t> per{};        ///< 1,000 in "per 1.000 inwoners"
    std::optional<std::string> population{};  ///< "inwoners", as printed
    std::optional<AgeRange> ages{};           ///< of the population, where limited
    std::optional<std::int64_t> multiplier{}; ///< 1,000 in "x 1.000 euro"; absent for 1
    std::optional<Decimal> minimum{};         ///< least possible value, where there is one
    std::optional<Decimal> maximum{};         ///< greatest possible value, where there is one

    bool operator==(const Unit&) const = default;

    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("kind", self.kind);
        visit("per", self.per);
        visit("population", self.population);
        visit("ages", self.ages);
        visit("multiplier", self.multiplier);
        visit("minimum", self.minimum);
        visit("maximum", self.maximum);
    }
};

/// What figures in `from` are multiplied by to become figures in `to`, if there is an exact factor.
///
/// 1/10 from "per 10.000 inwoners" to "per 1.000 inwoners", 10 from a percentage of pupils to "per
/// 1.000 leerlingen", 1,000 from thousands of euro to euro. Kind, population and ages must agree:
/// populations are compared by `comparable`, an absent one agrees with an absent one only. Scores
/// convert to their own range only, `text` to nothing, not even to itself.
std::optional<Rational> conversion_factor(const Unit& from, const Unit& to);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/quantity/unit-inl.hpp>
#endif
