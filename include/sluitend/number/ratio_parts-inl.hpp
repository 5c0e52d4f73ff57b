// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor number, internal: the words of a `Rational` as numbers, for its body and for solve.
#pragma once

#include <sluitend/number/rational.hpp>

#include <sluitend/base/error.hpp>
#include <sluitend/number/wide_integer-inl.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <array>
#include <bit>
#include <utility>

SLUITEND_BEGIN

namespace detail {

using BigInteger = boost::multiprecision::checked_cpp_int;

inline constexpr std::size_t rational_text_digits = 20'000;

inline std::array<std::uint64_t, 2> words_of(int128 value) {
    const auto size = static_cast<uint128>(value < 0 ? -value : value);
    return {static_cast<std::uint64_t>(size), static_cast<std::uint64_t>(size >> 64)};
}

inline int bits_of(int128 value) {
    const auto [low, high] = words_of(value);
    return static_cast<int>(high != 0 ? 64 + std::bit_width(high) : std::bit_width(low));
}

/// True if the product surely stays below 2^126, so that two products can be added.
inline bool product_fits(int128 a, int128 b) {
    return bits_of(a) + bits_of(b) <= 126;
}

inline BigInteger big_from(int128 value) {
    const auto size = magnitude_from_words<BigInteger>(words_of(value));
    return value < 0 ? BigInteger(-size) : size;
}

inline int128 small_from(std::uint64_t low, std::uint64_t high) {
    return static_cast<int128>(static_cast<uint128>(high) << 64 | low);
}

/// A numerator of any sign over a denominator above 0.
template <class Integer> struct Ratio {
    Integer numerator;
    Integer denominator;
};

/// Reads and makes the two representations of a `Rational`.
struct RatioParts {
    static bool is_small(const Rational& value) { return value.value_.index() == 0; }

    static Ratio<int128> small(const Rational& value) {
        const auto& words = std::get<SmallRatio>(value.value_);
        return {small_from(words.numerator_low, words.numerator_high),
                small_from(words.denominator_low, words.denominator_high)};
    }

    static Ratio<BigInteger> big(const Rational& value) {
        if (is_small(value)) {
            const auto [numerator, denominator] = small(value);
            return {big_from(numerator), big_from(denominator)};
        }
        const auto& words = std::get<LargeRatio>(value.value_);
        const auto size = magnitude_from_words<BigInteger>(words.numerator);
        return {words.negative ? BigInteger(-size) : size,
                magnitude_from_words<BigInteger>(words.denominator)};
    }

    static Ratio<BigInteger> reduced(const Rational& value) {
        auto [numerator, denominator] = big(value);
        const BigInteger divisor = gcd(numerator, denominator);
        return {numerator / divisor, denominator / divisor};
    }

    static Rational make(int128 numerator, int128 denominator) {
        Rational result;
        result.value_ = SmallRatio{
            static_cast<std::uint64_t>(numerator), static_cast<std::uint64_t>(numerator >> 64),
            static_cast<std::uint64_t>(denominator), static_cast<std::uint64_t>(denominator >> 64)};
        return result;
    }

    static Rational make(const BigInteger& numerator, const BigInteger& denominator) {
        const BigInteger divisor = gcd(numerator, denominator);
        const bool negative = numerator < 0;
        auto above = words_from_magnitude(BigInteger(abs(numerator) / divisor));
        auto below = words_from_magnitude(BigInteger(denominator / divisor));
        const auto fits = [](const auto& words) {
            return words.size() < 2 || (words.size() == 2 && words[1] >> 63 == 0);
        };
        Rational result;
        if (!fits(above) || !fits(below)) {
            result.value_ = LargeRatio{negative, std::move(above), std::move(below)};
            return result;
        }
        above.resize(2);
        below.resize(2);
        const auto size = small_from(above[0], above[1]);
        return make(negative ? -size : size, small_from(below[0], below[1]));
    }
};

inline Rational inverse(const Rational& value) {
    if (value.is_zero()) throw DivisionByZero("a rational was divided by 0");
    const bool negative = value.sign() < 0;
    if (RatioParts::is_small(value)) {
        const auto [numerator, denominator] = RatioParts::small(value);
        return negative ? RatioParts::make(-denominator, -numerator)
                        : RatioParts::make(denominator, numerator);
    }
    const auto [numerator, denominator] = RatioParts::big(value);
    return negative ? RatioParts::make(BigInteger(-denominator), BigInteger(-numerator))
                    : RatioParts::make(denominator, numerator);
}

/// A rounded coefficient as a decimal, if it has at most 127 bits and 38 digits.
inline Decimal decimal_from(const BigInteger& coefficient, int scale) {
    auto words = words_from_magnitude(BigInteger(abs(coefficient)));
    if (words.size() > 2 || (words.size() == 2 && words[1] >> 63 != 0))
        throw NumberOverflow("a decimal holds at most 38 digits");
    words.resize(2);
    const auto size = Decimal::from_words(static_cast<std::int64_t>(words[1]), words[0], scale);
    return coefficient < 0 ? -size : size;
}

} // namespace detail

SLUITEND_END
