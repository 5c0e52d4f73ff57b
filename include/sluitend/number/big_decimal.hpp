// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor number: decimals of any length, for those who need `+ - *` never to fail.
///
/// - `BigDecimal`: an unbounded coefficient and a scale; the operations of `Decimal`;
/// - `divide`, `divide_exact`, `multiply`, `identical`, `numeric_hash`.
///
/// \code
/// sluitend::BigDecimal total(some_decimal);
/// total += sluitend::BigDecimal(another);    // never overflows
/// \endcode
#pragma once

#include <sluitend/number/decimal.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// An exact decimal number of any length.
///
/// The rules of `Decimal` hold: the scale is representation, `==` and hash are numeric, nothing is
/// rounded unnamed. Only the coefficient is unbounded.
///
/// Invariant: 0 <= scale <= 100,000; the highest word is not 0; zero has no words and no sign.
class BigDecimal {
public:
    static constexpr int max_scale = 100'000;      ///< decimals at most
    static constexpr int max_text_digits = 20'000; ///< digits and exponent that text may have

    /// Zero, without decimals.
    BigDecimal() = default;
    /// A whole number.
    template <detail::WholeNumber T> explicit BigDecimal(T whole) : BigDecimal(Decimal(whole)) {}
    template <std::floating_point T> BigDecimal(T) = delete; // write the number as text
    /// The same coefficient and scale.
    explicit BigDecimal(const Decimal& value);

    /// A magnitude of 64-bit words, lowest first, times 10^-`scale`, negated if `negative`.
    /// \throws NumberOverflow if the scale is not 0 to 100,000
    static BigDecimal from_words(bool negative, std::span<const std::uint64_t> words, int scale);
    /// `digits` times 10^`exponent`, negated if `negative`; a positive exponent gives scale 0.
    ///
    /// Fails with `number.empty`, `number.character`, `number.digits` (more than 20,000 when
    /// expanded) or `number.scale` (more than 20,000).
    static Result<BigDecimal> from_digits(bool negative, std::string_view digits,
                                          std::int64_t exponent);

    /// The number of decimals.
    int scale() const noexcept { return scale_; }
    /// -1, 0 or 1.
    int sign() const noexcept { return words_.empty() ? 0 : negative_ ? -1 : 1; }
    /// True if the value is 0.
    bool is_zero() const noexcept { return words_.empty(); }
    /// The magnitude of the coefficient in 64-bit words, lowest first.
    std::span<const std::uint64_t> words() const noexcept { return words_; }
    /// The number of digits of the coefficient; 1 for zero.
    std::size_t digits() const;

    /// The same coefficient and scale as a `Decimal`. \throws NumberOverflow if it does not fit
    Decimal to_decimal() const;
    /// Plain text with all decimals: `-11133.00`.
    std::string to_string() const;

    /// The same value with `scale` decimals.
    /// \throws InexactResult if that would drop a digit other than 0
    BigDecimal rescale(int scale) const;
    /// The value rounded to `scale` decimals.
    BigDecimal rescale(int scale, Rounding mode) const;

    friend BigDecimal operator+(const BigDecimal& a, const BigDecimal& b);
    friend BigDecimal operator-(const BigDecimal& a, const BigDecimal& b);
    friend BigDecimal operator*(const BigDecimal& a, const BigDecimal& b);
    BigDecimal operator-() const;
    BigDecimal& operator+=(const BigDecimal& other) { return *this = *this + other; }
    BigDecimal& operator-=(const BigDecimal& other) { return *this = *this - other; }
    BigDecimal& operator*=(const BigDecimal& other) { return *this = *this * other; }

    /// Numeric order; equal values may differ in scale.
    friend std::weak_ordering operator<=>(const BigDecimal& a, const BigDecimal& b);
    /// Numeric equality: 1.0 equals 1.00.
    friend bool operator==(const BigDecimal& a, const BigDecimal& b) { return (a <=> b) == 0; }

private:
    std::vector<std::uint64_t> words_;
    std::int32_t scale_ = 0;
    bool negative_ = false;
};

/// The product rounded once to `scale` decimals.
BigDecimal multiply(const BigDecimal& a, const BigDecimal& b, int scale, Rounding mode);
/// `a` / `b`, rounded once from the exact quotient. \throws DivisionByZero if `b` is 0
BigDecimal divide(const BigDecimal& a, const BigDecimal& b, int scale, Rounding mode);
/// `a` / `b` with `scale` decimals. \throws InexactResult if it needs more; else as `divide`
BigDecimal divide_exact(const BigDecimal& a, const BigDecimal& b, int scale);

/// The value without its sign.
BigDecimal abs(const BigDecimal& value);
/// True if coefficient and scale are equal.
bool identical(const BigDecimal& a, const BigDecimal& b) noexcept;
/// CPython's hash of the value, equal to that of an equal `Decimal` or `Rational`.
std::int64_t numeric_hash(const BigDecimal& value) noexcept;

SLUITEND_END

/// Hashes by value.
template <> struct std::hash<sluitend::BigDecimal> {
    std::size_t operator()(const sluitend::BigDecimal& value) const noexcept {
        return static_cast<std::size_t>(sluitend::numeric_hash(value));
    }
};

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/number/big_decimal-inl.hpp>
#endif
