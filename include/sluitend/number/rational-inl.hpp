// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/number/rational.hpp>

#include <sluitend/number/ratio_parts-inl.hpp>

SLUITEND_BEGIN

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
    const auto power =
        static_cast<detail::int128>(detail::powers_of_ten[static_cast<std::size_t>(scale)]);
    if (detail::RatioParts::is_small(*this)) {
        const auto [numerator, denominator] = detail::RatioParts::small(*this);
        if (detail::product_fits(numerator, power)) {
            const auto whole = detail::divide_rounded(
                static_cast<detail::int128>(numerator * power), denominator, mode);
            return Decimal::from_words(static_cast<std::int64_t>(whole >> 64),
                                       static_cast<std::uint64_t>(whole), scale);
        }
    }
    const auto [numerator, denominator] = detail::RatioParts::big(*this);
    const detail::BigInteger shifted =
        numerator * detail::powers_of_ten[static_cast<std::size_t>(scale)];
    return detail::decimal_from(detail::divide_rounded(shifted, denominator, mode), scale);
}

SLUITEND_INLINE std::optional<Decimal> Rational::to_exact_decimal() const {
    if (detail::RatioParts::is_small(*this)) {
        const auto [numerator, denominator] = detail::RatioParts::small(*this);
        int scale = 0;
        for (; scale <= Decimal::max_scale; ++scale) {
            const detail::int128 power =
                static_cast<detail::int128>(detail::powers_of_ten[static_cast<std::size_t>(scale)]);
            if (!detail::product_fits(numerator, power)) break;
            const detail::int128 shifted = numerator * power;
            if (shifted % denominator != 0) continue;
            const detail::int128 whole = shifted / denominator; // below 2^126, so 38 digits at most
            return Decimal::from_words(static_cast<std::int64_t>(whole >> 64),
                                       static_cast<std::uint64_t>(whole), scale);
        }
        if (scale > Decimal::max_scale) return std::nullopt;
    }
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
