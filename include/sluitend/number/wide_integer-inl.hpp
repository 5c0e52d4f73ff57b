// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor number, internal: what the bodies of this floor share, for any integer type.
#pragma once

#include <sluitend/number/decimal.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

namespace detail {

inline constexpr std::uint64_t hash_prime = (std::uint64_t{1} << 61) - 1;

constexpr std::uint64_t multiply_modulo(std::uint64_t a, std::uint64_t b) noexcept {
    const uint128 product = static_cast<uint128>(a) * b;
    const auto folded = static_cast<std::uint64_t>(product & hash_prime) +
                        static_cast<std::uint64_t>(product >> 61);
    return folded >= hash_prime ? folded - hash_prime : folded;
}

constexpr std::uint64_t power_modulo(std::uint64_t base, std::uint64_t exponent) noexcept {
    std::uint64_t result = 1;
    for (; exponent != 0; exponent >>= 1) {
        if ((exponent & 1) != 0) result = multiply_modulo(result, base);
        base = multiply_modulo(base, base);
    }
    return result;
}

/// The inverse of a number that is not a multiple of the prime, by Fermat's little theorem.
constexpr std::uint64_t inverse_modulo(std::uint64_t value) noexcept {
    return power_modulo(value, hash_prime - 2);
}

constexpr std::int64_t finish_hash(std::uint64_t residue, bool negative) noexcept {
    const auto hash = static_cast<std::int64_t>(residue);
    if (!negative) return hash;
    return hash == 1 ? -2 : -hash; // CPython keeps -1 for errors
}

/// A magnitude of words, lowest first, modulo the prime; 2^64 is 8 there.
inline std::uint64_t residue_of(std::span<const std::uint64_t> words) noexcept {
    std::uint64_t result = 0;
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        const uint128 sum = (static_cast<uint128>(result) << 3) + *word; // below 2^65
        const auto folded =
            static_cast<std::uint64_t>(sum & hash_prime) + static_cast<std::uint64_t>(sum >> 61);
        result = folded >= hash_prime ? folded - hash_prime : folded;
    }
    return result;
}

/// 10^exponent; `Integer` must hold it.
template <class Integer> Integer power_of_ten(std::uint64_t exponent) {
    Integer result = 1;
    Integer base = 10;
    while (true) {
        if ((exponent & 1) != 0) result *= base;
        exponent >>= 1;
        if (exponent == 0) return result;
        base *= base;
    }
}

/// The quotient, stepped away from zero where `mode` says so; any signs.
template <class Integer>
Integer divide_rounded(const Integer& numerator, const Integer& denominator, Rounding mode) {
    Integer quotient = numerator / denominator;
    Integer remainder = numerator % denominator;
    if (remainder < 0) remainder = -remainder;
    const Integer size = denominator < 0 ? Integer(-denominator) : denominator;
    const bool negative = (numerator < 0) != (denominator < 0);
    if (steps_away(mode, remainder, Integer(size - remainder), quotient % 2 != 0, negative))
        quotient += negative ? -1 : 1;
    return quotient;
}

/// A magnitude from words, lowest first.
template <class Integer> Integer magnitude_from_words(std::span<const std::uint64_t> words) {
    Integer result = 0;
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        result <<= 64;
        result |= *word;
    }
    return result;
}

/// The words of a magnitude, lowest first, without leading zeros.
template <class Integer> std::vector<std::uint64_t> words_from_magnitude(Integer magnitude) {
    std::vector<std::uint64_t> words;
    for (; magnitude != 0; magnitude >>= 64)
        words.push_back(static_cast<std::uint64_t>(Integer(magnitude & ~std::uint64_t{0})));
    return words;
}

/// A coefficient of any sign as `Integer`, which may refuse to shift negative values.
template <class Integer> Integer coefficient_of(const Decimal& value) {
    return Integer(value.high()) * (Integer(1) << 64) + value.low();
}

/// Digits that were asked to stand for a number: leading zeros counted off, all of them digits.
struct DigitRun {
    std::string_view significant; ///< without leading zeros; empty for zero
    std::size_t leading_zeros = 0;
};

inline Result<DigitRun> scan_digits(std::string_view digits) {
    if (digits.empty()) return Failure{"number.empty", 0};
    for (std::size_t i = 0; i < digits.size(); ++i)
        if (digits[i] < '0' || digits[i] > '9') return Failure{"number.character", i};
    const auto first = digits.find_first_not_of('0');
    if (first == std::string_view::npos) return DigitRun{{}, digits.size()};
    return DigitRun{digits.substr(first), first};
}

/// The magnitude that digits spell, 18 at a time.
template <class Integer> Integer magnitude_from_digits(std::string_view digits) {
    Integer result = 0;
    while (!digits.empty()) {
        const auto size = digits.size() % 18 == 0 ? std::size_t{18} : digits.size() % 18;
        std::uint64_t piece = 0;
        for (const char digit : digits.substr(0, size))
            piece = piece * 10 + static_cast<std::uint64_t>(digit - '0');
        result = result * powers_of_ten[size] + piece;
        digits.remove_prefix(size);
    }
    return result;
}

} // namespace detail

SLUITEND_END
