// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor number: exact decimal numbers.
///
/// - `Decimal`: a 128-bit coefficient and a scale; exact `+ - *`, numeric equality and order;
/// - `divide`, `divide_exact`, `multiply`, `to_unit`: results rounded once, in a named mode;
/// - `identical`, `numeric_hash`, `to_double_lossy`.
///
/// \code
/// auto stated = sluitend::Decimal::with_scale(1113300, 2);   // 11133.00
/// auto euros = stated.shift(3);                              // 11133000
/// \endcode
#pragma once

#include <sluitend/base/result.hpp>
#include <sluitend/number/rounding.hpp>

#include <array>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#ifndef __SIZEOF_INT128__
#error "sluitend needs a compiler with a 128-bit integer type, such as g++ or clang"
#endif

SLUITEND_BEGIN

class Decimal;

namespace detail {

__extension__ typedef __int128 int128;
__extension__ typedef unsigned __int128 uint128;

template <class T, class... Others>
concept OneOf = (std::same_as<std::remove_cv_t<T>, Others> || ...);

/// Integers of at most 64 bits; bool and characters are no numbers.
template <class T>
concept WholeNumber = std::integral<T> && sizeof(T) <= 8 &&
                      !OneOf<T, bool, char, wchar_t, char8_t, char16_t, char32_t>;

/// 10^0 to 10^19.
inline constexpr auto powers_of_ten = [] {
    std::array<std::uint64_t, 20> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i)
        powers[i] = powers[i - 1] * 10;
    return powers;
}();

/// What divides a number of at most 2^63 by 10^drop, 1 <= drop <= 18, without a division.
struct alignas(32) Reciprocal {
    std::uint64_t divisor; ///< 10^drop
    std::uint64_t factor;  ///< floor(2^(64 + shift) / divisor) + 1
    int shift;             ///< floor(log2(divisor))
};
inline constexpr auto reciprocals = [] {
    std::array<Reciprocal, 19> table{};
    for (std::size_t i = 1; i < table.size(); ++i) {
        auto& [divisor, factor, shift] = table[i];
        divisor = powers_of_ten[i];
        while ((divisor >> (shift + 1)) != 0)
            ++shift;
        factor =
            static_cast<std::uint64_t>((static_cast<uint128>(1) << (64 + shift)) / divisor) + 1;
    }
    return table;
}();

/// `value` / 10^drop rounded, 1 <= drop <= 18; without branches, as signs and digits are random.
constexpr std::int64_t drop_digits(std::int64_t value, int drop, Rounding mode) noexcept {
    const auto& [divisor, factor, shift] = reciprocals[static_cast<std::size_t>(drop)];
    const auto sign = static_cast<std::uint64_t>(value >> 63); // all bits or none
    const auto magnitude = (static_cast<std::uint64_t>(value) ^ sign) - sign;
    const auto biased = magnitude + rounding_bias(mode, divisor, value < 0);
    const auto product = static_cast<uint128>(biased) * factor;
    auto quotient = static_cast<std::uint64_t>(product >> 64) >> shift;
    const bool is_whole = quotient * divisor == biased;
    if (mode == Rounding::half_even) quotient -= quotient & std::uint64_t{is_whole}; // a tie
    return static_cast<std::int64_t>((quotient ^ sign) - sign);
}

[[noreturn]] void throw_scale_overflow();
// By value and out of line, so that the operands of the fast path can stay in registers.
Decimal add_slow(Decimal a, Decimal b);
Decimal multiply_slow(Decimal a, Decimal b);
Decimal multiply_slow(Decimal a, Decimal b, int scale, Rounding mode);
std::weak_ordering compare_slow(const Decimal& a, const Decimal& b) noexcept;

} // namespace detail

/// An exact decimal number (decimaal getal): coefficient times 10^-scale.
///
/// The scale is representation, not value: `11.133,00` keeps its two decimals when printed, while
/// `==`, `<=>` and the hash see the number alone. Every operation is exact or throws; nothing
/// wraps, saturates or rounds unnamed. There is no `operator/`: `divide` gives a `Rational`
/// (`rational.hpp`) or takes a scale and a mode.
///
/// Invariant: |coefficient| <= 10^38 - 1 and 0 <= scale <= 18; zero has no sign.
class Decimal {
public:
    static constexpr int max_digits = 38; ///< digits of the largest coefficient
    static constexpr int max_scale = 18;  ///< decimals at most

    /// Zero, without decimals.
    constexpr Decimal() noexcept = default;
    /// A whole number.
    template <detail::WholeNumber T>
    constexpr explicit Decimal(T whole) noexcept : Decimal(static_cast<detail::int128>(whole), 0) {}
    template <std::floating_point T> Decimal(T) = delete; // write the number as text

    /// `coefficient` times 10^-`scale`. \throws NumberOverflow if the scale is not 0 to 18
    static constexpr Decimal with_scale(std::int64_t coefficient, int scale) {
        if (scale < 0 || scale > max_scale) detail::throw_scale_overflow();
        return Decimal(coefficient, scale);
    }
    /// The two's complement coefficient `high`:`low` times 10^-`scale`.
    /// \throws NumberOverflow beyond 38 digits or scale 0 to 18
    static Decimal from_words(std::int64_t high, std::uint64_t low, int scale);
    /// `digits` times 10^`exponent`, negated if `negative`; a positive exponent gives scale 0.
    ///
    /// Nothing is expanded before it is known to fit. Fails with `number.empty`,
    /// `number.character`, `number.digits` (more than 38) or `number.scale` (more than 18).
    static Result<Decimal> from_digits(bool negative, std::string_view digits,
                                       std::int64_t exponent);

    /// The number of decimals.
    constexpr int scale() const noexcept { return scale_; }
    /// -1, 0 or 1.
    constexpr int sign() const noexcept { return high_ < 0 ? -1 : (high_ | small()) != 0; }
    /// True if the value is 0.
    constexpr bool is_zero() const noexcept { return (high_ | small()) == 0; }
    /// The upper word of the coefficient in two's complement.
    constexpr std::int64_t high() const noexcept { return high_; }
    /// The lower word of the coefficient in two's complement.
    constexpr std::uint64_t low() const noexcept { return low_; }
    /// The number of digits of the coefficient; 1 for zero.
    int digits() const noexcept;
    /// The value, if it is whole and fits 64 bits: 5.00 gives 5, 5.10 nothing.
    std::optional<std::int64_t> to_int64() const noexcept;

    /// The same value with `scale` decimals.
    /// \throws InexactResult if that would drop a digit other than 0
    /// \throws NumberOverflow beyond 38 digits or scale 0 to 18
    Decimal rescale(int scale) const;
    /// The value rounded to `scale` decimals. \throws NumberOverflow as `rescale`
    Decimal rescale(int scale, Rounding mode) const;
    /// The value times 10^`power`, exact: the point moves, 11133.00 shifted by 3 is 11133000.
    /// \throws NumberOverflow beyond 38 digits or 18 decimals
    Decimal shift(int power) const;

    /// The sum, with the larger scale. \throws NumberOverflow beyond 38 digits
    [[gnu::always_inline]] friend constexpr Decimal operator+(const Decimal& a, const Decimal& b) {
        if (a.scale_ == b.scale_)
            if (const Decimal sum(a.bits() + b.bits(), a.scale_); sum.is_moderate()) return sum;
        return copy(detail::add_slow(a, b));
    }
    /// The difference, with the larger scale. \throws NumberOverflow beyond 38 digits
    [[gnu::always_inline]] friend constexpr Decimal operator-(const Decimal& a, const Decimal& b) {
        if (a.scale_ == b.scale_)
            if (const Decimal rest(a.bits() - b.bits(), a.scale_); rest.is_moderate()) return rest;
        return copy(detail::add_slow(a, -b));
    }
    /// The product; the scales add. \throws NumberOverflow beyond 38 digits or 18 decimals
    friend constexpr Decimal operator*(const Decimal& a, const Decimal& b) {
        if (a.is_small() && b.is_small() && a.scale_ + b.scale_ <= max_scale)
            return Decimal(static_cast<detail::int128>(a.small()) * b.small(), a.scale_ + b.scale_);
        return copy(detail::multiply_slow(a, b));
    }
    /// The value with the opposite sign; never fails.
    constexpr Decimal operator-() const noexcept { return Decimal(-coefficient(), scale_); }
    constexpr Decimal& operator+=(const Decimal& other) { return *this = *this + other; }
    constexpr Decimal& operator-=(const Decimal& other) { return *this = *this - other; }
    constexpr Decimal& operator*=(const Decimal& other) { return *this = *this * other; }

    /// Numeric order; equal values may differ in scale. Never throws.
    friend constexpr std::weak_ordering operator<=>(const Decimal& a, const Decimal& b) noexcept {
        if (a.scale_ == b.scale_) {
            if (a.high_ != b.high_) return a.high_ <=> b.high_;
            return a.low_ <=> b.low_;
        }
        if (a.is_small() && b.is_small()) {
            const auto left = a.scale_ > b.scale_ ? a.coefficient() : a.small_at(b.scale_);
            const auto right = a.scale_ < b.scale_ ? b.coefficient() : b.small_at(a.scale_);
            return left < right   ? std::weak_ordering::less
                   : left > right ? std::weak_ordering::greater
                                  : std::weak_ordering::equivalent;
        }
        return detail::compare_slow(a, b);
    }
    /// Numeric equality: 1.0 equals 1.00.
    friend constexpr bool operator==(const Decimal& a, const Decimal& b) noexcept {
        return (a <=> b) == 0;
    }

    /// The product rounded once to `scale` decimals.
    /// \throws NumberOverflow if the rounded product has more than 38 digits, or scale 0 to 18
    [[gnu::always_inline]] friend constexpr Decimal multiply(const Decimal& a, const Decimal& b,
                                                             int scale, Rounding mode) {
        const int drop = a.scale_ + b.scale_ - scale;
        std::int64_t product = 0;
        if ((a.excess() | b.excess()) == 0 && scale >= 0 && scale <= max_scale && drop >= 1 &&
            drop <= max_scale && !__builtin_mul_overflow(a.small(), b.small(), &product))
            return Decimal(detail::drop_digits(product, drop, mode), scale);
        return copy(detail::multiply_slow(a, b, scale, mode));
    }

private:
    constexpr Decimal(detail::uint128 bits, int scale) noexcept
        : Decimal(static_cast<detail::int128>(bits), scale) {}
    constexpr Decimal(detail::int128 coefficient, int scale) noexcept
        : high_(static_cast<std::int64_t>(coefficient >> 64)),
          low_(static_cast<std::uint64_t>(coefficient)),
          scale_(scale) {}
    constexpr Decimal(std::int64_t coefficient, int scale) noexcept
        : high_(coefficient >> 63), low_(static_cast<std::uint64_t>(coefficient)), scale_(scale) {}

    /// The same value, made from its parts: the result of a call need not live in memory then.
    static constexpr Decimal copy(const Decimal& value) noexcept {
        return Decimal(value.coefficient(), value.scale_);
    }
    /// The coefficient in two's complement.
    constexpr detail::uint128 bits() const noexcept {
        return static_cast<detail::uint128>(high_) << 64 | low_;
    }
    constexpr detail::int128 coefficient() const noexcept {
        return static_cast<detail::int128>(bits());
    }
    /// True from -2^126 to 2^126 - 1: not too long, and no sum of two coefficients that wrapped,
    /// as that is at least 2^128 - 2 * 10^38 from zero.
    constexpr bool is_moderate() const noexcept {
        return static_cast<std::uint64_t>(high_) + (std::uint64_t{1} << 62) < std::uint64_t{1}
                                                                                  << 63;
    }
    /// 0 if the coefficient fits 64 bits; the value is called small then.
    constexpr std::int64_t excess() const noexcept { return high_ ^ (small() >> 63); }
    constexpr bool is_small() const noexcept { return excess() == 0; }
    constexpr std::int64_t small() const noexcept { return static_cast<std::int64_t>(low_); }
    /// The coefficient of a small value at a larger scale, below 10^37 + 1.
    constexpr detail::int128 small_at(int scale) const noexcept {
        const auto power = detail::powers_of_ten[static_cast<std::size_t>(scale - scale_)];
        return static_cast<detail::int128>(small()) * static_cast<detail::int128>(power);
    }

    std::int64_t high_ = 0;
    std::uint64_t low_ = 0;
    std::int32_t scale_ = 0;
};

/// The product rounded once to `scale` decimals; see the class.
constexpr Decimal multiply(const Decimal& a, const Decimal& b, int scale, Rounding mode);
/// `a` / `b`, rounded once from the exact quotient to `scale` decimals.
/// \throws DivisionByZero if `b` is 0
/// \throws NumberOverflow beyond 38 digits or scale 0 to 18
Decimal divide(const Decimal& a, const Decimal& b, int scale, Rounding mode);
/// `a` / `b` with `scale` decimals. \throws InexactResult if it needs more; else as `divide`
Decimal divide_exact(const Decimal& a, const Decimal& b, int scale);
/// How many times `unit` goes into `value`, rounded to a whole number.
///
/// 41,484,352.10 in units of 1,000 is 41484. \throws DivisionByZero if `unit` is 0
Decimal to_unit(const Decimal& value, const Decimal& unit, Rounding mode);

/// The value without its sign.
constexpr Decimal abs(const Decimal& value) noexcept {
    return value.sign() < 0 ? -value : value;
}
/// True if coefficient and scale are equal, so that both print alike.
constexpr bool identical(const Decimal& a, const Decimal& b) noexcept {
    return a.high() == b.high() && a.low() == b.low() && a.scale() == b.scale();
}
/// CPython's hash of the value: equal values hash equal, in C++ and in Python.
std::int64_t numeric_hash(const Decimal& value) noexcept;
/// The nearest `double`; most decimals have none that is equal.
double to_double_lossy(const Decimal& value) noexcept;

SLUITEND_END

/// Hashes by value: 1.0 and 1.00 are one key.
template <> struct std::hash<sluitend::Decimal> {
    std::size_t operator()(const sluitend::Decimal& value) const noexcept {
        return static_cast<std::size_t>(sluitend::numeric_hash(value));
    }
};

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/number/decimal-inl.hpp>
#endif
