// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve, internal: fractions of 64-bit integers, which do for nearly every block.
///
/// An operation whose result does not fit throws; the block is then done again with wide fractions.
#pragma once

#include <sluitend/base/config.hpp>

#include <compare>
#include <cstdint>

SLUITEND_BEGIN
namespace solve::detail {

/// A result does not fit 64 bits.
struct SmallFractionOverflow {};

/// A reduced fraction; the denominator is above 0.
class SmallFraction {
public:
    SmallFraction() = default;
    // Implicit, as a whole number is a fraction like any other.
    SmallFraction(std::int64_t whole) : numerator_(whole) {}

    std::int64_t numerator() const { return numerator_; }
    std::int64_t denominator() const { return denominator_; }

    friend bool operator==(const SmallFraction&, const SmallFraction&) = default;
    friend std::strong_ordering operator<=>(const SmallFraction& a, const SmallFraction& b) {
        if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
        return wide(a.numerator_) * b.denominator_ <=> wide(b.numerator_) * a.denominator_;
    }
    SmallFraction operator-() const { return made(-wide(numerator_), denominator_); }
    friend SmallFraction operator+(const SmallFraction& a, const SmallFraction& b) {
        if (a.denominator_ == b.denominator_)
            return a.denominator_ == 1 ? whole(wide(a.numerator_) + b.numerator_)
                                       : made(wide(a.numerator_) + b.numerator_, a.denominator_);
        return made(wide(a.numerator_) * b.denominator_ + wide(b.numerator_) * a.denominator_,
                    wide(a.denominator_) * b.denominator_);
    }
    friend SmallFraction operator-(const SmallFraction& a, const SmallFraction& b) {
        return a + -b;
    }
    friend SmallFraction operator*(const SmallFraction& a, const SmallFraction& b) {
        if (a.denominator_ == 1 && b.denominator_ == 1)
            return whole(wide(a.numerator_) * b.numerator_);
        return made(wide(a.numerator_) * b.numerator_, wide(a.denominator_) * b.denominator_);
    }
    friend SmallFraction operator/(const SmallFraction& a, const SmallFraction& b) {
        const Wide sign = b.numerator_ < 0 ? -1 : 1;
        return made(sign * a.numerator_ * b.denominator_, sign * b.numerator_ * a.denominator_);
    }
    SmallFraction& operator+=(const SmallFraction& other) { return *this = *this + other; }
    SmallFraction& operator-=(const SmallFraction& other) { return *this = *this - other; }
    SmallFraction& operator*=(const SmallFraction& other) { return *this = *this * other; }

private:
    __extension__ typedef __int128 Wide;

    static Wide wide(std::int64_t value) { return value; }

    static std::int64_t narrow(Wide value) {
        const auto out = static_cast<std::int64_t>(value);
        if (out != value) throw SmallFractionOverflow{};
        return out;
    }
    static SmallFraction whole(Wide value) { return {narrow(value)}; }

    static SmallFraction made(Wide numerator, Wide denominator) {
        Wide a = numerator < 0 ? -numerator : numerator;
        Wide b = denominator;
        while (b != 0) {
            const Wide rest = a % b;
            a = b;
            b = rest;
        }
        SmallFraction out;
        out.numerator_ = narrow(numerator / a);
        out.denominator_ = narrow(denominator / a);
        return out;
    }

    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;
};

} // namespace solve::detail
SLUITEND_END
