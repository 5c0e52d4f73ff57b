// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

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

SLUITEND_INLINE Rational::Rational(const Decimal& value)
    : Rational(detail::RatioParts::make(
          detail::small_from(value.low(), static_cast<std::uint64_t>(value.high())),
          static_cast<detail::int128>(
              detail::powers_of_ten[static_cast<std::size_t>(value.scale())]))) {}

SLUITEND_INLINE Rational::Rational(std::int64_t numerator, std::int64_t denominator)
    : Rational(Rational(numerator) / Rational(denominator)) {}

SLUITEND_INLINE Result<Rational> Rational::from_text(std::string_view text) {
    const bool negative = text.starts_with('-');
    const auto slash = std::min(text.find('/'), text.size());
    const std::string_view parts[] = {text.substr(negative ? 1 : 0, slash - (negative ? 1 : 0)),
                                      slash == text.size() ? "1" : text.substr(slash + 1)};
    const std::size_t begins[] = {negative ? std::size_t{1} : 0, slash + 1};
    detail::BigInteger values[2];
    for (std::size_t i = 0; i < 2; ++i) {
        const auto run = detail::scan_digits(parts[i]);
        if (!run) return Failure{run.error().id, begins[i] + run.error().offset};
        if (run->significant.size() > detail::rational_text_digits)
            return Failure{"number.digits",
                           begins[i] + run->leading_zeros + detail::rational_text_digits};
        values[i] = detail::magnitude_from_digits<detail::BigInteger>(run->significant);
    }
    if (values[1] == 0) return Failure{"number.denominator", begins[1]};
    if (negative) values[0] = -values[0];
    return detail::RatioParts::make(values[0], values[1]);
}

SLUITEND_INLINE int Rational::sign() const noexcept {
    if (const auto* large = std::get_if<detail::LargeRatio>(&value_))
        return large->negative ? -1 : 1; // large ratios are reduced and never 0
    const auto numerator = detail::RatioParts::small(*this).numerator;
    return numerator < 0 ? -1 : numerator != 0;
}

SLUITEND_INLINE std::string Rational::numerator_text() const {
    return detail::RatioParts::reduced(*this).numerator.str();
}

SLUITEND_INLINE std::string Rational::denominator_text() const {
    return detail::RatioParts::reduced(*this).denominator.str();
}

SLUITEND_INLINE std::string Rational::to_string() const {
    const auto [numerator, denominator] = detail::RatioParts::reduced(*this);
    return denominator == 1 ? numerator.str() : numerator.str() + '/' + denominator.str();
}

SLUITEND_INLINE Decimal Rational::to_decimal(int scale, Rounding mode) const {
    if (scale < 0 || scale > Decimal::max_scale) detail::throw_scale_overflow();
    const auto [numerator, denominator] = detail::RatioParts::big(*this);
    const detail::BigInteger shifted =
        numerator * detail::powers_of_ten[static_cast<std::size_t>(scale)];
    return detail::decimal_from(detail::divide_rounded(shifted, denominator, mode), scale);
}

SLUITEND_INLINE std::optional<Decimal> Rational::to_exact_decimal() const {
    const auto [numerator, denominator] = detail::RatioParts::reduced(*this);
    for (int scale = 0; scale <= Decimal::max_scale; ++scale) {
        const detail::BigInteger power = detail::powers_of_ten[static_cast<std::size_t>(scale)];
        if (power % denominator != 0) continue;
        const detail::BigInteger coefficient = numerator * (power / denominator);
        static const auto limit = detail::power_of_ten<detail::BigInteger>(Decimal::max_digits);
        if (abs(coefficient) >= limit) return std::nullopt;
        return detail::decimal_from(coefficient, scale);
    }
    return std::nullopt;
}

SLUITEND_INLINE Rational operator+(const Rational& a, const Rational& b) {
    using Parts = detail::RatioParts;
    if (Parts::is_small(a) && Parts::is_small(b)) {
        const auto left = Parts::small(a);
        const auto right = Parts::small(b);
        if (left.denominator == right.denominator &&
            std::max(detail::bits_of(left.numerator), detail::bits_of(right.numerator)) < 127)
            return Parts::make(left.numerator + right.numerator, left.denominator);
        if (detail::product_fits(left.numerator, right.denominator) &&
            detail::product_fits(right.numerator, left.denominator) &&
            detail::product_fits(left.denominator, right.denominator))
            return Parts::make(left.numerator * right.denominator +
                                   right.numerator * left.denominator,
                               left.denominator * right.denominator);
    }
    const auto left = Parts::big(a);
    const auto right = Parts::big(b);
    return Parts::make(left.numerator * right.denominator + right.numerator * left.denominator,
                       left.denominator * right.denominator);
}

SLUITEND_INLINE Rational operator*(const Rational& a, const Rational& b) {
    using Parts = detail::RatioParts;
    if (Parts::is_small(a) && Parts::is_small(b)) {
        const auto left = Parts::small(a);
        const auto right = Parts::small(b);
        if (detail::product_fits(left.numerator, right.numerator) &&
            detail::product_fits(left.denominator, right.denominator))
            return Parts::make(left.numerator * right.numerator,
                               left.denominator * right.denominator);
    }
    const auto left = Parts::big(a);
    const auto right = Parts::big(b);
    return Parts::make(left.numerator * right.numerator, left.denominator * right.denominator);
}

SLUITEND_INLINE Rational operator/(const Rational& a, const Rational& b) {
    return a * detail::inverse(b);
}

SLUITEND_INLINE Rational Rational::operator-() const {
    auto result = *this;
    if (auto* large = std::get_if<detail::LargeRatio>(&result.value_)) {
        large->negative = !large->negative;
        return result;
    }
    const auto [numerator, denominator] = detail::RatioParts::small(*this);
    return detail::RatioParts::make(-numerator, denominator);
}

SLUITEND_INLINE std::weak_ordering operator<=>(const Rational& a, const Rational& b) {
    using Parts = detail::RatioParts;
    if (Parts::is_small(a) && Parts::is_small(b)) {
        const auto left = Parts::small(a);
        const auto right = Parts::small(b);
        if (detail::product_fits(left.numerator, right.denominator) &&
            detail::product_fits(right.numerator, left.denominator)) {
            const auto difference =
                left.numerator * right.denominator - right.numerator * left.denominator;
            return difference < 0   ? std::weak_ordering::less
                   : difference > 0 ? std::weak_ordering::greater
                                    : std::weak_ordering::equivalent;
        }
    }
    const auto left = Parts::big(a);
    const auto right = Parts::big(b);
    const detail::BigInteger first = left.numerator * right.denominator;
    const detail::BigInteger second = right.numerator * left.denominator;
    return first.compare(second) <=> 0;
}

SLUITEND_INLINE Rational divide(const Decimal& a, const Decimal& b) {
    return Rational(a) / Rational(b);
}

SLUITEND_INLINE Rational mean(std::span<const Decimal> values) {
    if (values.empty()) throw DivisionByZero("there is no mean of no values");
    detail::BigInteger sum = 0;
    for (const auto& each : values)
        sum += detail::coefficient_of<detail::BigInteger>(each) *
               detail::powers_of_ten[static_cast<std::size_t>(Decimal::max_scale - each.scale())];
    const detail::BigInteger count = detail::BigInteger(values.size());
    return detail::RatioParts::make(sum, count * detail::powers_of_ten[Decimal::max_scale]);
}

SLUITEND_INLINE Rational abs(const Rational& value) {
    return value.sign() < 0 ? -value : value;
}

SLUITEND_INLINE std::int64_t numeric_hash(const Rational& value) {
    const auto residue = [](const detail::BigInteger& number) {
        return detail::residue_of(detail::words_from_magnitude(detail::BigInteger(abs(number))));
    };
    auto ratio = detail::RatioParts::big(value);
    if (residue(ratio.denominator) == 0) ratio = detail::RatioParts::reduced(value);
    const auto denominator = residue(ratio.denominator);
    constexpr std::uint64_t infinity_hash = 314159; // CPython's, for a multiple of the prime
    const auto hash = denominator == 0
                          ? infinity_hash
                          : detail::multiply_modulo(residue(ratio.numerator),
                                                    detail::inverse_modulo(denominator));
    return detail::finish_hash(hash, value.sign() < 0);
}

SLUITEND_END
