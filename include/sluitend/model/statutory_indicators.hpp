// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: the indicators that the law prescribes for every municipality.
///
/// - `StatutoryIndicator`: number, name, unit, source and years in force;
/// - `statutory_indicators`: the list, numbers 1 to 39, or what a year prescribes of it;
/// - `StatutoryMatch`, `match_statutory_indicator`: from a town's own words to the list.
///
/// Source: Regeling beleidsindicatoren gemeenten, under BBV art. 25; the list has shrunk since 2017.
#pragma once

#include <sluitend/base/names.hpp>
#include <sluitend/model/indicator.hpp>
#include <sluitend/quantity/period.hpp>
#include <sluitend/quantity/unit.hpp>

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// One prescribed indicator (verplichte beleidsindicator).
struct StatutoryIndicator {
    int number = 0;                           ///< 1 to 39
    int chapter = 0;                          ///< main task field, 0 to 8
    std::string_view name{};                  ///< as in the regulation, Dutch
    std::string_view label{};                 ///< in English, by this library
    Unit unit{};                              ///< as first prescribed
    Direction direction = Direction::unknown; ///< only where no town would see it otherwise
    std::string_view source{};                ///< who publishes it, as the regulation names them
    std::string_view iv3_code{};              ///< `bi.1` where Iv3 deliveries carry it, else empty
    std::optional<int> lapsed_from{};         ///< first budget year in which it was not prescribed
    std::string_view change{}; ///< what changed since 2017, in English; empty if nothing

    static constexpr int first_year = 2017; ///< of the regulation; before it nothing is prescribed

    /// True if budgets for `year` must print it.
    bool is_mandatory(Year year) const noexcept {
        return year.number() >= first_year && (!lapsed_from || year.number() < *lapsed_from);
    }
};

/// All indicators ever prescribed, by number.
std::span<const StatutoryIndicator> statutory_indicators();
/// Those that budgets for `year` must print, by number: 39 for 2017, 34 for 2022, none before 2017.
std::vector<StatutoryIndicator> statutory_indicators(Year year);

/// The indicator with this printed number ("10"), or nullptr.
const StatutoryIndicator* find_statutory_indicator(std::string_view number);

/// By what a town's indicator was recognised.
enum class MatchBasis {
    number_and_name, ///< both agree
    number,       ///< there is no name, or it is another wording; see `StatutoryMatch::is_renamed`
    name,         ///< the name of the regulation, without a number
    alias,        ///< a wording that towns are known to use
    similar_name, ///< a few letters off one name, and of no other
};

/// The names of `MatchBasis`.
constexpr std::array<std::string_view, 5> names(MatchBasis) {
    return {"number_and_name", "number", "name", "alias", "similar_name"};
}

/// A town's indicator bound to the list.
struct StatutoryMatch {
    const StatutoryIndicator* indicator = nullptr; ///< never nullptr in an answer
    MatchBasis basis = MatchBasis::name;           ///< by what
    bool is_renamed = false; ///< true if the name printed is not that of the regulation

    bool operator==(const StatutoryMatch&) const = default;
};

/// Finds the prescribed indicator that a number and a name, as printed, mean.
///
/// Names are compared by `comparable`; what stands in brackets may be left out. A number counts only
/// if the name is absent or does not belong to another number: of two that contradict each other
/// neither is believed, and the answer is absent.
std::optional<StatutoryMatch> match_statutory_indicator(std::optional<std::string_view> number,
                                                        std::optional<std::string_view> name);
/// The same for an indicator of a document.
std::optional<StatutoryMatch> match_statutory_indicator(const Indicator& indicator);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/model/statutory_indicators-inl.hpp>
#endif
