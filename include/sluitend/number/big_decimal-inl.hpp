// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/number/big_decimal.hpp>

#include <sluitend/base/error.hpp>
#include <sluitend/number/wide_integer-inl.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <array>
#include <utility>

SLUITEND_BEGIN

namespace detail {

using BigInteger = boost::multiprecision::checked_cpp_int;

inline void require_big_scale(std::int64_t scale) {
    if (scale < 0 || scale > BigDecimal::max_scale)
        throw NumberOverflow("a big decimal has 0 to 100,000 decimals");
}

inline BigInteger big_coefficient(const BigDecimal& value) {
    auto result = magnitude_from_words<BigInteger>(value.words());
    return value.sign() < 0 ? BigInteger(-result) : result;
}

inline BigInteger big_power_of_ten(std::int64_t exponent) {
    return power_of_ten<BigInteger>(static_cast<std::uint64_t>(exponent));
}

/// The coefficient that `value` has at `scale`, which is at least its own.
inline BigInteger big_coefficient_at(const BigDecimal& value, int scale) {
    return big_coefficient(value) * big_power_of_ten(scale - value.scale());
}

inline BigDecimal from_big_coefficient(const BigInteger& value, std::int64_t scale) {
    require_big_scale(scale);
    const auto words = words_from_magnitude(BigInteger(abs(value)));
    return BigDecimal::from_words(value < 0, words, static_cast<int>(scale));
}

/// `value` times 10^-`drop`, rounded; a negative `drop` multiplies.
inline BigInteger drop_digits(const BigInteger& value, std::int64_t drop, Rounding mode) {
    if (drop <= 0) return value * big_power_of_ten(-drop);
    return divide_rounded(value, big_power_of_ten(drop), mode);
}

/// Two integers whose quotient is a / b times 10^scale.
inline std::pair<BigInteger, BigInteger> scaled_big_ratio(const BigDecimal& a, const BigDecimal& b,
                                                          int scale) {
    require_big_scale(scale);
    if (b.is_zero()) throw DivisionByZero("a big decimal was divided by 0");
    std::pair ratio{big_coefficient(a), big_coefficient(b)};
    const std::int64_t exponent = std::int64_t{scale} + b.scale() - a.scale();
    if (exponent >= 0)
        ratio.first *= big_power_of_ten(exponent);
    else
        ratio.second *= big_power_of_ten(-exponent);
    return ratio;
}

} // namespace detail

SLUITEND_INLINE BigDecimal::BigDecimal(const Decimal& value) {
    const auto size = abs(value);
    const std::array words{size.low(), static_cast<std::uint64_t>(size.high())};
    *this = from_words(value.sign() < 0, words, value.scale());
}

SLUITEND_INLINE BigDecimal BigDecimal::from_words(bool negative,
                                                  std::span<const std::uint64_t> words, int scale) {
    detail::require_big_scale(scale);
    BigDecimal result;
    while (!words.empty() && words.back() == 0)
        words = words.first(words.size() - 1);
    result.words_.assign(words.begin(), words.end());
    result.scale_ = scale;
    result.negative_ = negative && !words.empty();
    return result;
}

SLUITEND_INLINE Result<BigDecimal> BigDecimal::from_digits(bool negative, std::string_view digits,
                                                           std::int64_t exponent) {
    const auto run = detail::scan_digits(digits);
    if (!run) return run.error();
    if (exponent < -max_text_digits) return Failure{"number.scale", 0};
    const int scale = exponent < 0 ? static_cast<int>(-exponent) : 0;
    if (run->significant.empty()) return from_words(false, {}, scale);
    constexpr auto limit = static_cast<std::size_t>(max_text_digits);
    if (run->significant.size() > limit)
        return Failure{"number.digits", run->leading_zeros + limit};
    const auto room = static_cast<std::int64_t>(limit - run->significant.size());
    if (exponent > room) return Failure{"number.digits", digits.size()};
    auto coefficient = detail::magnitude_from_digits<detail::BigInteger>(run->significant);
    if (exponent > 0) coefficient *= detail::big_power_of_ten(exponent);
    return from_words(negative, detail::words_from_magnitude(std::move(coefficient)), scale);
}

SLUITEND_INLINE std::size_t BigDecimal::digits() const {
    return detail::magnitude_from_words<detail::BigInteger>(words_).str().size();
}

SLUITEND_INLINE Decimal BigDecimal::to_decimal() const {
    constexpr auto sign_bit = std::uint64_t{1} << 63;
    if (words_.size() > 2 || (words_.size() == 2 && words_[1] >= sign_bit))
        throw NumberOverflow("a decimal holds at most 38 digits");
    const auto low = words_.empty() ? 0 : words_[0];
    const auto high = words_.size() < 2 ? 0 : static_cast<std::int64_t>(words_[1]);
    const auto size = Decimal::from_words(high, low, scale_);
    return negative_ ? -size : size;
}

SLUITEND_INLINE std::string BigDecimal::to_string() const {
    auto text = detail::magnitude_from_words<detail::BigInteger>(words_).str();
    const auto decimals = static_cast<std::size_t>(scale_);
    if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
    if (decimals != 0) text.insert(text.size() - decimals, 1, '.');
    if (negative_) text.insert(0, 1, '-');
    return text;
}

SLUITEND_INLINE BigDecimal BigDecimal::rescale(int scale) const {
    auto result = rescale(scale, Rounding::down);
    if (scale < scale_ && result != *this)
        throw InexactResult("rescaling would drop a digit other than 0");
    return result;
}

SLUITEND_INLINE BigDecimal BigDecimal::rescale(int scale, Rounding mode) const {
    detail::require_big_scale(scale);
    const auto coefficient = detail::big_coefficient(*this);
    return detail::from_big_coefficient(detail::drop_digits(coefficient, scale_ - scale, mode),
                                        scale);
}

SLUITEND_INLINE BigDecimal operator+(const BigDecimal& a, const BigDecimal& b) {
    const int scale = std::max(a.scale_, b.scale_);
    return detail::from_big_coefficient(
        detail::big_coefficient_at(a, scale) + detail::big_coefficient_at(b, scale), scale);
}

SLUITEND_INLINE BigDecimal operator-(const BigDecimal& a, const BigDecimal& b) {
    return a + -b;
}

SLUITEND_INLINE BigDecimal operator*(const BigDecimal& a, const BigDecimal& b) {
    return detail::from_big_coefficient(detail::big_coefficient(a) * detail::big_coefficient(b),
                                        std::int64_t{a.scale_} + b.scale_);
}

SLUITEND_INLINE BigDecimal BigDecimal::operator-() const {
    auto result = *this;
    result.negative_ = !negative_ && !is_zero();
    return result;
}

SLUITEND_INLINE std::weak_ordering operator<=>(const BigDecimal& a, const BigDecimal& b) {
    if (a.sign() != b.sign()) return a.sign() <=> b.sign();
    const int scale = std::max(a.scale_, b.scale_);
    const int order =
        detail::big_coefficient_at(a, scale).compare(detail::big_coefficient_at(b, scale));
    return order <=> 0;
}

SLUITEND_INLINE BigDecimal multiply(const BigDecimal& a, const BigDecimal& b, int scale,
                                    Rounding mode) {
    detail::require_big_scale(scale);
    const auto product =
        detail::BigInteger(detail::big_coefficient(a) * detail::big_coefficient(b));
    const std::int64_t drop = std::int64_t{a.scale()} + b.scale() - scale;
    return detail::from_big_coefficient(detail::drop_digits(product, drop, mode), scale);
}

SLUITEND_INLINE BigDecimal divide(const BigDecimal& a, const BigDecimal& b, int scale,
                                  Rounding mode) {
    const auto [numerator, denominator] = detail::scaled_big_ratio(a, b, scale);
    return detail::from_big_coefficient(detail::divide_rounded(numerator, denominator, mode),
                                        scale);
}

SLUITEND_INLINE BigDecimal divide_exact(const BigDecimal& a, const BigDecimal& b, int scale) {
    const auto [numerator, denominator] = detail::scaled_big_ratio(a, b, scale);
    if (numerator % denominator != 0)
        throw InexactResult("the quotient has more decimals than were asked for");
    return detail::from_big_coefficient(numerator / denominator, scale);
}

SLUITEND_INLINE BigDecimal abs(const BigDecimal& value) {
    return value.sign() < 0 ? -value : value;
}

SLUITEND_INLINE bool identical(const BigDecimal& a, const BigDecimal& b) noexcept {
    return a.scale() == b.scale() && a.sign() == b.sign() &&
           std::ranges::equal(a.words(), b.words());
}

SLUITEND_INLINE std::int64_t numeric_hash(const BigDecimal& value) noexcept {
    const auto inverse =
        detail::power_modulo(detail::inverse_modulo(10), static_cast<std::uint64_t>(value.scale()));
    return detail::finish_hash(detail::multiply_modulo(detail::residue_of(value.words()), inverse),
                               value.sign() < 0);
}

SLUITEND_END
