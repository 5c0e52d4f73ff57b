// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor number: exact ratios, for shares, means, percentages and indexes.
///
/// - `Rational`: an exact fraction; `+ - * /` never round and never overflow;
/// - `divide`, `mean`: ratios made from decimals.
///
/// \code
/// auto share = sluitend::divide(goal, total);                               // exact
/// auto shown = share.to_decimal(3, sluitend::Rounding::half_up);            // rounded once
/// \endcode
#pragma once

#include <sluitend/number/decimal.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

SLUITEND_BEGIN

namespace detail {

struct SmallRatio { // two's complement numerator, denominator; lower word first
    std::uint64_t numerator_low = 0;
    std::uint64_t numerator_high = 0;
    std::uint64_t denominator_low = 1;
    std::uint64_t denominator_high = 0;
};
struct LargeRatio { // magnitudes, lowest word first
    bool negative = false;
    std::vector<std::uint64_t> numerator;
    std::vector<std::uint64_t> denominator;
};
struct RatioParts; // the only door to the words, in rational-inl.hpp

} // namespace detail

/// An exact fraction (breuk).
///
/// Numerator and denominator are kept in 128 bits each, not reduced, and move to longer words when
/// they outgrow them. Equality, order and hash are numeric; the texts are reduced.
///
/// Invariant: the denominator is above 0.
class Rational {
public:
    /// Zero.
    Rational() noexcept = default;
    /// A whole number.
    template <detail::WholeNumber T> explicit Rational(T whole) : Rational(Decimal(whole)) {}
    template <std::floating_point T> Rational(T) = delete; // write the number as text
    /// The value of a decimal.
    explicit Rational(const Decimal& value);
    /// `numerator` / `denominator`. \throws DivisionByZero if the denominator is 0
    Rational(std::int64_t numerator, std::int64_t denominator);

    /// Reads `-7/3` or `-7`: ASCII digits, an optional minus sign in front, no blanks.
    ///
    /// Fails with `number.empty`, `number.character`, `number.denominator` (0) or `number.digits`
    /// (more than 20,000 in one part).
    static Result<Rational> from_text(std::string_view text);

    /// -1, 0 or 1.
    int sign() const noexcept;
    /// True if the value is 0.
    bool is_zero() const noexcept { return sign() == 0; }
    /// The reduced numerator with its sign, in decimal digits.
    std::string numerator_text() const;
    /// The reduced denominator, in decimal digits; `1` for whole values.
    std::string denominator_text() const;
    /// `numerator/denominator`, reduced; whole values without the denominator.
    std::string to_string() const;

    /// The value rounded once to `scale` decimals.
    /// \throws NumberOverflow beyond 38 digits or scale 0 to 18
    Decimal to_decimal(int scale, Rounding mode) const;
    /// The value as a decimal with the fewest decimals, or nothing if no `Decimal` equals it.
    std::optional<Decimal> to_exact_decimal() const;

    friend Rational operator+(const Rational& a, const Rational& b);
    friend Rational operator-(const Rational& a, const Rational& b) { return a + -b; }
    friend Rational operator*(const Rational& a, const Rational& b);
    /// \throws DivisionByZero if `b` is 0
    friend Rational operator/(const Rational& a, const Rational& b);
    Rational operator-() const;
    Rational& operator+=(const Rational& other) { return *this = *this + other; }
    Rational& operator-=(const Rational& other) { return *this = *this - other; }
    Rational& operator*=(const Rational& other) { return *this = *this * other; }
    Rational& operator/=(const Rational& other) { return *this = *this / other; }

    /// Numeric order: 1/2 and 2/4 are equivalent.
    friend std::weak_ordering operator<=>(const Rational& a, const Rational& b);
    /// Numeric equality.
    friend bool operator==(const Rational& a, const Rational& b) { return (a <=> b) == 0; }

private:
    friend struct detail::RatioParts;

    std::variant<detail::SmallRatio, detail::LargeRatio> value_;
};

/// `a` / `b`, exact. \throws DivisionByZero if `b` is 0
Rational divide(const Decimal& a, const Decimal& b);
/// The exact mean (gemiddelde). \throws DivisionByZero if there are no values
Rational mean(std::span<const Decimal> values);
/// The value without its sign.
Rational abs(const Rational& value);
/// CPython's hash of the value, equal to that of an equal `Decimal`.
std::int64_t numeric_hash(const Rational& value);

SLUITEND_END

/// Hashes by value.
template <> struct std::hash<sluitend::Rational> {
    std::size_t operator()(const sluitend::Rational& value) const {
        return static_cast<std::size_t>(sluitend::numeric_hash(value));
    }
};

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/number/rational-inl.hpp>
#endif
