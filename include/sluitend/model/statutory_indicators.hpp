// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: the indicators that the law prescribes for every municipality.
///
/// - `StatutoryIndicator`: number, name, policy field, years in force;
/// - `statutory_indicators`: the list, numbers 1 to 39.
///
/// Source: Regeling beleidsindicatoren gemeenten, under BBV art. 25; the list has shrunk since 2017.
#pragma once

#include <sluitend/quantity/period.hpp>

#include <optional>
#include <span>
#include <string_view>

SLUITEND_BEGIN

/// One prescribed indicator (verplichte beleidsindicator).
struct StatutoryIndicator {
    int number = 0;                 ///< 1 to 39
    int chapter = 0;                ///< main task field, 0 to 8
    std::string_view name;          ///< as in the regulation, Dutch
    std::optional<int> lapsed_from; ///< first budget year in which it was not prescribed

    /// True if budgets for `year` must print it.
    constexpr bool is_mandatory(Year year) const noexcept {
        return !lapsed_from || year.number() < *lapsed_from;
    }
};

/// All prescribed indicators, by number.
std::span<const StatutoryIndicator> statutory_indicators() noexcept;

/// The indicator with this printed number ("10"), or nullptr.
const StatutoryIndicator* find_statutory_indicator(std::string_view number) noexcept;

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/model/statutory_indicators-inl.hpp>
#endif
