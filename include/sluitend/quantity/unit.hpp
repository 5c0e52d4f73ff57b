// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor quantity: the unit of an indicator.
///
/// - `UnitKind`: percent, score, rate and their kin;
/// - `Unit`: a kind with its base, population and range.
///
/// \code
/// sluitend::Unit youths{.kind = sluitend::UnitKind::rate, .per = 10'000, .population = "jongeren"};
/// \endcode
#pragma once

#include <sluitend/base/names.hpp>
#include <sluitend/number/decimal.hpp>

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

/// A structured unit (eenheid): two figures are comparable only if their units are equal.
struct Unit {
    UnitKind kind = UnitKind::text;          ///< what is measured
    std::optional<std::int64_t> per{};       ///< 1,000 in "per 1.000 inwoners"
    std::optional<std::string> population{}; ///< "inwoners", as printed
    std::optional<Decimal> minimum{};        ///< least possible value, where there is one
    std::optional<Decimal> maximum{};        ///< greatest possible value, where there is one

    bool operator==(const Unit&) const = default;

    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("kind", self.kind);
        visit("per", self.per);
        visit("population", self.population);
        visit("minimum", self.minimum);
        visit("maximum", self.maximum);
    }
};

SLUITEND_END
