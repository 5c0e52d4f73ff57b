// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/number/decimal.hpp>

#include <sluitend/base/error.hpp>
#include <sluitend/number/wide_integer-inl.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

SLUITEND_BEGIN

namespace detail {

// Holds every intermediate of this file: at most 76 + 18 digits, below 2^313.
using FixedWide = boost::multiprecision::checked_int512_t;

inline constexpr int128 largest_coefficient =
    static_cast<int128>(powers_of_ten[19]) * powers_of_ten[19] - 1;

[[noreturn]] inline void throw_overflow() {
    throw NumberOverflow("a decimal holds at most 38 digits");
}

inline void require_scale(std::int64_t scale) {
    if (scale < 0 || scale > Decimal::max_scale) throw_scale_overflow();
}

/// 10^exponent for 0 <= exponent <= 18.
inline int128 small_power_of_ten(int exponent) {
    return static_cast<int128>(powers_of_ten[static_cast<std::size_t>(exponent)]);
}

inline Decimal from_coefficient(int128 value, int scale) {
    return Decimal::from_words(static_cast<std::int64_t>(value >> 64),
                               static_cast<std::uint64_t>(value), scale);
}

inline Decimal from_wide(const FixedWide& value, int scale) {
    const FixedWide size = value < 0 ? FixedWide(-value) : value;
    if ((size >> 127) != 0) throw_overflow();
    const auto low = static_cast<std::uint64_t>(FixedWide(size & ~std::uint64_t{0}));
    const auto high = static_cast<std::uint64_t>(FixedWide(size >> 64));
    const auto whole = static_cast<int128>(static_cast<uint128>(high) << 64 | low);
    return from_coefficient(value < 0 ? -whole : whole, scale);
}

/// The coefficient that `value` has at `scale`, which is at least its own.
template <class Integer> Integer coefficient_at(const Decimal& value, int scale) {
    return coefficient_of<Integer>(value) *
           powers_of_ten[static_cast<std::size_t>(scale - value.scale())];
}

inline bool fits_64_bits(const Decimal& value) {
    return value.high() == static_cast<std::int64_t>(value.low()) >> 63;
}

/// Two integers whose quotient is a / b times 10^scale.
inline std::pair<FixedWide, FixedWide> scaled_ratio(const Decimal& a, const Decimal& b, int scale) {
    require_scale(scale);
    if (b.is_zero()) throw DivisionByZero("a decimal was divided by 0");
    std::pair ratio{coefficient_of<FixedWide>(a), coefficient_of<FixedWide>(b)};
    const int exponent = scale + b.scale() - a.scale();
    if (exponent >= 0)
        ratio.first *= power_of_ten<FixedWide>(static_cast<std::uint64_t>(exponent));
    else
        ratio.second *= power_of_ten<FixedWide>(static_cast<std::uint64_t>(-exponent));
    return ratio;
}

SLUITEND_INLINE void throw_scale_overflow() {
    throw NumberOverflow("a decimal has 0 to 18 decimals");
}

SLUITEND_INLINE Decimal add_slow(Decimal a, Decimal b) {
    const int scale = std::max(a.scale(), b.scale());
    if (fits_64_bits(a) && fits_64_bits(b)) // below 2^63 * 10^18 + 2^63
        return from_coefficient(coefficient_at<int128>(a, scale) + coefficient_at<int128>(b, scale),
                                scale);
    return from_wide(coefficient_at<FixedWide>(a, scale) + coefficient_at<FixedWide>(b, scale),
                     scale);
}

SLUITEND_INLINE Decimal multiply_slow(Decimal a, Decimal b) {
    require_scale(a.scale() + b.scale());
    return from_wide(coefficient_of<FixedWide>(a) * coefficient_of<FixedWide>(b),
                     a.scale() + b.scale());
}

SLUITEND_INLINE Decimal multiply_slow(Decimal a, Decimal b, int scale, Rounding mode) {
    require_scale(scale);
    const FixedWide product = coefficient_of<FixedWide>(a) * coefficient_of<FixedWide>(b);
    const int drop = a.scale() + b.scale() - scale;
    if (drop <= 0)
        return from_wide(product * powers_of_ten[static_cast<std::size_t>(-drop)], scale);
    const auto divisor = power_of_ten<FixedWide>(static_cast<std::uint64_t>(drop));
    return from_wide(divide_rounded(product, divisor, mode), scale);
}

SLUITEND_INLINE std::weak_ordering compare_slow(const Decimal& a, const Decimal& b) noexcept {
    const int scale = std::max(a.scale(), b.scale());
    const int order =
        coefficient_at<FixedWide>(a, scale).compare(coefficient_at<FixedWide>(b, scale));
    return order <=> 0;
}

} // namespace detail

SLUITEND_INLINE Decimal Decimal::from_words(std::int64_t high, std::uint64_t low, int scale) {
    detail::require_scale(scale);
    Decimal result;
    result.high_ = high;
    result.low_ = low;
    result.scale_ = scale;
    const auto coefficient = result.coefficient();
    if (coefficient > detail::largest_coefficient || coefficient < -detail::largest_coefficient)
        detail::throw_overflow();
    return result;
}

SLUITEND_INLINE Result<Decimal> Decimal::from_digits(bool negative, std::string_view digits,
                                                     std::int64_t exponent) {
    const auto run = detail::scan_digits(digits);
    if (!run) return run.error();
    if (exponent < -max_scale) return Failure{"number.scale", 0};
    const int scale = exponent < 0 ? static_cast<int>(-exponent) : 0;
    if (run->significant.empty()) return with_scale(0, scale);
    constexpr auto limit = static_cast<std::size_t>(max_digits);
    if (run->significant.size() > limit)
        return Failure{"number.digits", run->leading_zeros + limit};
    const auto room = static_cast<std::int64_t>(limit - run->significant.size());
    if (exponent > room) return Failure{"number.digits", digits.size()};
    auto coefficient = detail::magnitude_from_digits<detail::int128>(run->significant);
    if (exponent > 0)
        coefficient *= detail::power_of_ten<detail::int128>(static_cast<std::uint64_t>(exponent));
    return detail::from_coefficient(negative ? -coefficient : coefficient, scale);
}

SLUITEND_INLINE int Decimal::digits() const noexcept {
    constexpr auto split = static_cast<detail::uint128>(detail::powers_of_ten[19]);
    const auto magnitude = static_cast<detail::uint128>(abs(*this).coefficient());
    const bool is_long = magnitude >= split;
    const auto word = static_cast<std::uint64_t>(is_long ? magnitude / split : magnitude);
    int count = 1;
    while (count < 20 && word >= detail::powers_of_ten[static_cast<std::size_t>(count)])
        ++count;
    return is_long ? count + 19 : count;
}

SLUITEND_INLINE std::optional<std::int64_t> Decimal::to_int64() const noexcept {
    const auto divisor = detail::small_power_of_ten(scale_);
    const auto whole = coefficient() / divisor;
    const auto low = static_cast<std::int64_t>(whole);
    if (whole * divisor != coefficient() || low != whole) return std::nullopt;
    return low;
}

SLUITEND_INLINE Decimal Decimal::rescale(int scale) const {
    const auto result = rescale(scale, Rounding::down);
    if (scale < scale_ && result != *this)
        throw InexactResult("rescaling would drop a digit other than 0");
    return result;
}

SLUITEND_INLINE Decimal Decimal::rescale(int scale, Rounding mode) const {
    detail::require_scale(scale);
    if (scale >= scale_) {
        if (is_small()) return Decimal(small_at(scale), scale);
        return detail::from_wide(detail::coefficient_at<detail::FixedWide>(*this, scale), scale);
    }
    const int drop = scale_ - scale;
    if (is_small()) return Decimal(detail::drop_digits(small(), drop, mode), scale);
    const auto divisor = detail::small_power_of_ten(drop);
    return detail::from_coefficient(detail::divide_rounded(coefficient(), divisor, mode), scale);
}

SLUITEND_INLINE Decimal Decimal::shift(int power) const {
    const std::int64_t scale = static_cast<std::int64_t>(scale_) - power;
    if (scale >= 0) {
        detail::require_scale(scale);
        return Decimal(coefficient(), static_cast<int>(scale));
    }
    if (is_zero()) return Decimal();
    if (scale < -max_digits) detail::throw_overflow();
    const auto factor = detail::power_of_ten<detail::FixedWide>(static_cast<std::uint64_t>(-scale));
    return detail::from_wide(detail::coefficient_of<detail::FixedWide>(*this) * factor, 0);
}

SLUITEND_INLINE Decimal divide(const Decimal& a, const Decimal& b, int scale, Rounding mode) {
    const auto [numerator, denominator] = detail::scaled_ratio(a, b, scale);
    return detail::from_wide(detail::divide_rounded(numerator, denominator, mode), scale);
}

SLUITEND_INLINE Decimal divide_exact(const Decimal& a, const Decimal& b, int scale) {
    const auto [numerator, denominator] = detail::scaled_ratio(a, b, scale);
    if (numerator % denominator != 0)
        throw InexactResult("the quotient has more decimals than were asked for");
    return detail::from_wide(numerator / denominator, scale);
}

SLUITEND_INLINE Decimal to_unit(const Decimal& value, const Decimal& unit, Rounding mode) {
    return divide(value, unit, 0, mode);
}

SLUITEND_INLINE std::int64_t numeric_hash(const Decimal& value) noexcept {
    static constexpr auto inverses = [] {
        std::array<std::uint64_t, 19> table{1};
        for (std::size_t i = 1; i < table.size(); ++i)
            table[i] = detail::multiply_modulo(table[i - 1], detail::inverse_modulo(10));
        return table;
    }();
    const auto size = abs(value);
    const std::array words{size.low(), static_cast<std::uint64_t>(size.high())};
    const auto inverse = inverses[static_cast<std::size_t>(value.scale())];
    return detail::finish_hash(detail::multiply_modulo(detail::residue_of(words), inverse),
                               value.sign() < 0);
}

SLUITEND_INLINE double to_double_lossy(const Decimal& value) noexcept {
    if (value.is_zero()) return 0.0;
    const detail::FixedWide divisor = detail::small_power_of_ten(value.scale());
    const detail::FixedWide numerator = detail::coefficient_of<detail::FixedWide>(abs(value))
                                        << 128;
    const detail::FixedWide quotient = numerator / divisor; // at least 2^68
    const auto drop = msb(quotient) - 52;
    auto mantissa = static_cast<std::uint64_t>(detail::FixedWide(quotient >> drop));
    const detail::FixedWide rest = quotient - (detail::FixedWide(mantissa) << drop);
    const detail::FixedWide half = detail::FixedWide(1) << (drop - 1);
    const bool is_tie = rest == half && quotient * divisor == numerator;
    if (is_tie ? (mantissa & 1) != 0 : rest >= half) ++mantissa;
    const double size = std::ldexp(static_cast<double>(mantissa), static_cast<int>(drop) - 128);
    return value.sign() < 0 ? -size : size;
}

SLUITEND_END
