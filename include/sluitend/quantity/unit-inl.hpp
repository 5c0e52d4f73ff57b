// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/quantity/unit.hpp>

#include <sluitend/base/text.hpp>

SLUITEND_BEGIN

namespace detail {

/// The population that a rate counts in, and how many of it.
inline std::optional<std::int64_t> rate_base(const Unit& unit) noexcept {
    if (unit.kind == UnitKind::rate) return unit.per && *unit.per > 0 ? unit.per : std::nullopt;
    return unit.kind == UnitKind::percent && unit.population ? std::optional<std::int64_t>(100)
                                                             : std::nullopt;
}

inline bool has_same_population(const Unit& a, const Unit& b) {
    if (a.ages != b.ages || a.population.has_value() != b.population.has_value()) return false;
    return !a.population || comparable(*a.population) == comparable(*b.population);
}

} // namespace detail

SLUITEND_INLINE std::optional<Rational> conversion_factor(const Unit& from, const Unit& to) {
    if (from.kind == UnitKind::text || !detail::has_same_population(from, to)) return std::nullopt;
    if (from.minimum != to.minimum || from.maximum != to.maximum) return std::nullopt;
    Rational factor(from.multiplier.value_or(1), 1);
    factor /= Rational(to.multiplier.value_or(1), 1);
    const auto base = detail::rate_base(from);
    const auto wanted = detail::rate_base(to);
    if (base && wanted) return factor * Rational(*wanted, *base);
    const bool is_same = from.kind == to.kind && from.per == to.per;
    return is_same ? std::optional(factor) : std::nullopt;
}

SLUITEND_END
