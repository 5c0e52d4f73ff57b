// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: the cells of indicator tables.
///
/// - `IndicatorCell`, `ComparedValue`: all that one cell says;
/// - `read_indicator_cell`: the text of a cell, taken apart.
///
/// \code
/// const auto cell = sluitend::read_indicator_cell("12 (2021)");   // 12, of 2021; never -2021
/// \endcode
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/model/observation.hpp>
#include <sluitend/model/target.hpp>
#include <sluitend/number/number_style.hpp>

#include <optional>
#include <string_view>

SLUITEND_BEGIN

/// A value of elsewhere beside the own one: "134 landelijk".
struct ComparedValue {
    Printed<Decimal> value{}; ///< in the unit of the cell
    Area area{};              ///< where

    bool operator==(const ComparedValue&) const = default;
    /// Calls `visit(name, member)` for every field.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("value", self.value);
        visit("area", self.area);
    }
};

/// What one cell of an indicator table says (cel).
///
/// There is a value, or a reason why there is none, or a target that is relative to another year.
struct IndicatorCell {
    std::optional<Printed<Decimal>> value{};   ///< with its decimals; verbatim as in "€ 28,6 mln"
    std::optional<Printed<Unit>> unit{};       ///< what the cell itself names: % or "€ mln"
    std::optional<Printed<Period>> period{};   ///< 2021 in "12 (2021)", 2018 in "2018: 172"
    std::optional<ObservationStatus> status{}; ///< "(voorlopig)"
    std::optional<ComparedValue> comparison{}; ///< "t.o.v. 134 landelijk"
    std::optional<Target> target{};            ///< "10% toename t.o.v. 2015"
    std::optional<MissingReason> missing_reason{}; ///< "nnb", an empty cell, or `unreadable`
    std::optional<Text> mark{};                    ///< of a footnote: `*`, `1)`
    std::optional<Text> qualifier{};               ///< other words: "(=60 gemeenten)", "tov 134"

    bool operator==(const IndicatorCell&) const = default;
    /// Calls `visit(name, member)` for every field.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("value", self.value);
        visit("unit", self.unit);
        visit("period", self.period);
        visit("status", self.status);
        visit("comparison", self.comparison);
        visit("target", self.target);
        visit("missing_reason", self.missing_reason);
        visit("mark", self.mark);
        visit("qualifier", self.qualifier);
    }
};

/// Reads the text of a cell as Dutch towns print it; never fails and never guesses.
///
/// \code{.unparsed}
/// cell    = "" | missing rest | [ period ":" | "in" year ] ( figure | change ) rest
/// missing = "nb" | "n.n.b." | "n.v.t." | "x" | "-" | "geen data" …
/// figure  = [ "€" ] number [ "%" | "kg" | [ "mln" | "mld" | "duizend" ] [ "euro" ] ]
/// change  = [ figure ] ( "toename" | "afname" … ) [ "van" figure ] [ "t.o.v." year ]
/// rest    = { mark | "(" period | status | words ")" | "in" year | "t.o.v." figure [ place ] }
/// \endcode
///
/// What is none of this has the reason `unreadable` and nothing else. Every word of any other cell is
/// in one of the fields, but for the words that join them.
/// \param text   UTF-8 \param style  how its numbers are written
IndicatorCell read_indicator_cell(std::string_view text, NumberStyle style = NumberStyle::dutch);

SLUITEND_END
