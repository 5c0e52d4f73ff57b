// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/base/error.hpp>
#include <sluitend/number/rational.hpp>

#include <compare>
#include <utility>
#include <variant>

SLUITEND_BEGIN

namespace detail {

/// A number that stays a decimal as long as it can, as ratios take longer.
class Exact {
public:
    explicit Exact(const Decimal& value) noexcept : value_(value) {}
    explicit Exact(Rational value) noexcept : value_(std::move(value)) {}

    Rational ratio() const {
        const Decimal* const own = decimal();
        return own != nullptr ? Rational(*own) : std::get<Rational>(value_);
    }

    friend std::weak_ordering operator<=>(const Exact& a, const Exact& b) {
        const Decimal* const left = a.decimal();
        const Decimal* const right = b.decimal();
        return left != nullptr && right != nullptr ? *left <=> *right : a.ratio() <=> b.ratio();
    }
    friend bool operator==(const Exact& a, const Exact& b) { return (a <=> b) == 0; }
    friend Exact operator+(const Exact& a, const Exact& b) {
        const Decimal* const left = a.decimal();
        const Decimal* const right = b.decimal();
        if (left != nullptr && right != nullptr) {
            try {
                return Exact(*left + *right);
            } catch (const NumberOverflow&) { // a ratio has room for it
            }
        }
        return Exact(a.ratio() + b.ratio());
    }
    Exact operator-() const {
        const Decimal* const own = decimal();
        return own != nullptr ? Exact(-*own) : Exact(-ratio());
    }

private:
    const Decimal* decimal() const noexcept { return std::get_if<Decimal>(&value_); }

    std::variant<Decimal, Rational> value_;
};

} // namespace detail

SLUITEND_END
