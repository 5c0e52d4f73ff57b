// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve, internal: the numbers of a block as the methods see them.
///
/// Every end is a `Level`: a number and a count of infinitely small steps, compared in that order. An
/// open end lies one step inside, so that all ends are closed. Integers are as wide as the sum
/// of all ends needs, which bounds whatever the methods add up: nothing can overflow.
#pragma once

#include <sluitend/number/ratio_parts-inl.hpp>
#include <sluitend/solve/decide.hpp>
#include <sluitend/solve/small_fraction-inl.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

SLUITEND_BEGIN
namespace solve::detail {

namespace mp = boost::multiprecision;
using sluitend::detail::RatioParts;
using WideInteger = mp::number<mp::cpp_int_backend<>, mp::et_off>;
using Fraction = mp::number<mp::rational_adaptor<mp::cpp_int_backend<>>, mp::et_off>;

/// A number and infinitely small steps beside it.
template <class Number> struct Level {
    Number value{0};
    Number steps{0};

    friend bool operator==(const Level&, const Level&) = default;
    friend bool operator<(const Level& a, const Level& b) {
        return a.value < b.value || (a.value == b.value && a.steps < b.steps);
    }
    friend bool operator>(const Level& a, const Level& b) { return b < a; }
    Level& operator+=(const Level& other) {
        value += other.value;
        steps += other.steps;
        return *this;
    }
    Level& operator-=(const Level& other) {
        value -= other.value;
        steps -= other.steps;
        return *this;
    }
    friend Level operator+(Level a, const Level& b) { return a += b; }
    friend Level operator-(Level a, const Level& b) { return a -= b; }
    Level operator-() const { return Level{} - *this; }
    bool is_zero() const { return value == 0 && steps == 0; }
};

/// A level times a coefficient; most are 1 or −1.
template <class Number> Level<Number> times(const Level<Number>& level, std::int64_t coefficient) {
    if (coefficient == 1) return level;
    if (coefficient == -1) return -level;
    return {level.value * Number(coefficient), level.steps * Number(coefficient)};
}

/// Whether numbers of a type may be divided.
template <class Number>
inline constexpr bool is_fraction =
    std::is_same_v<Number, Fraction> || std::is_same_v<Number, SmallFraction>;

/// A level over a coefficient, which is 1 or −1 unless the numbers are fractions.
template <class Number>
Level<Number> divided(const Level<Number>& level, std::int64_t coefficient) {
    if (coefficient == 1) return level;
    if (coefficient == -1) return -level;
    return {level.value / Number(coefficient), level.steps / Number(coefficient)};
}

/// What lies between two levels; an absent one is no end.
template <class Number> struct Range {
    std::optional<Level<Number>> lower{};
    std::optional<Level<Number>> upper{};

    bool is_empty() const { return lower && upper && *upper < *lower; }
    Level<Number> clamped(Level<Number> level) const {
        if (lower && level < *lower) return *lower;
        if (upper && *upper < level) return *upper;
        return level;
    }
};

/// A variable of a row, by its position in the block, and its coefficient.
struct Entry {
    std::uint32_t variable;
    std::int64_t coefficient;
};
using Row = std::vector<Entry>;

/// A block with positions of its own.
template <class Number> struct Piece {
    std::vector<Range<Number>> cells;
    std::vector<Level<Number>> preferred; ///< the middle of each cell
    std::vector<Row> rows;
    std::vector<Number> constants;
};

/// How a method ended.
template <class Number> struct Outcome {
    Feasibility state = Feasibility::feasible;
    Route route = Route::propagation;
    std::vector<Fraction> multipliers{}; ///< one per row, if infeasible
    std::vector<Level<Number>> values{}; ///< one per variable, if feasible
    std::vector<Range<Number>> bounds{}; ///< likewise, if asked for and the pivots sufficed
};

/// A number of a method as a wide fraction.
template <class Number> Fraction fraction_from(const Number& value) {
    if constexpr (std::is_same_v<Number, Fraction>)
        return value;
    else if constexpr (std::is_same_v<Number, SmallFraction>)
        return Fraction(WideInteger(value.numerator()), WideInteger(value.denominator()));
    else
        return Fraction(WideInteger(value));
}

inline Rational rational_from(const Fraction& value) {
    using sluitend::detail::BigInteger;
    return RatioParts::make(BigInteger(mp::numerator(value)), BigInteger(mp::denominator(value)));
}

inline Fraction fraction_from(const Rational& value) {
    const auto [numerator, denominator] = RatioParts::big(value);
    return Fraction(WideInteger(numerator), WideInteger(denominator));
}

/// A value times a scale, if that is whole. Nearly all numbers are small: they take no fraction.
inline std::optional<WideInteger> scaled(const Rational& value, const WideInteger& scale) {
    using sluitend::detail::bits_of;
    if (RatioParts::is_small(value) && mp::msb(scale) < 62) {
        const auto [numerator, denominator] = RatioParts::small(value);
        const auto factor = static_cast<std::int64_t>(scale);
        if (bits_of(numerator) + bits_of(factor) <= 126) {
            const auto product = numerator * factor;
            if (product % denominator != 0) return std::nullopt;
            const auto whole = product / denominator;
            if (bits_of(whole) < 63) return WideInteger(static_cast<std::int64_t>(whole));
        }
    }
    const Fraction product = fraction_from(value) * Fraction(scale);
    if (mp::denominator(product) != 1) return std::nullopt;
    return WideInteger(mp::numerator(product));
}

/// Wide enough for two products of numbers, which for 64 bits lie below 2^62.
inline sluitend::detail::int128 widened(std::int64_t value) {
    return value;
}
template <class Number> Fraction widened(const Number& value) {
    return fraction_from(value);
}

/// A share of a unit, one at first.
template <class Number> struct Share {
    using Wide = decltype(widened(Number()));

    Wide numerator{1};
    Wide denominator{1};

    friend bool operator<(const Share& a, const Share& b) {
        return a.numerator * b.denominator < b.numerator * a.denominator;
    }
};

/// A number of a method over a scale.
template <class Number> Rational over(const Number& value, const WideInteger& scale) {
    if constexpr (std::is_same_v<Number, std::int64_t>)
        if (mp::msb(scale) < 62) return RatioParts::make(value, static_cast<std::int64_t>(scale));
    return rational_from(fraction_from(value) / Fraction(scale));
}

/// The same for a quotient.
template <class Wide>
Rational over(const Wide& numerator, const Wide& denominator, const WideInteger& scale) {
    if constexpr (std::is_same_v<Wide, Fraction>) {
        return rational_from(numerator / denominator / Fraction(scale));
    } else {
        using sluitend::detail::big_from;
        if (mp::msb(scale) < 62)
            return RatioParts::make(numerator, denominator * static_cast<std::int64_t>(scale));
        return rational_from(Fraction(WideInteger(big_from(numerator))) /
                             Fraction(WideInteger(big_from(denominator)) * scale));
    }
}

} // namespace solve::detail
SLUITEND_END
