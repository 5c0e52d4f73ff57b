// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/number/allocate.hpp>

#include <sluitend/base/error.hpp>
#include <sluitend/number/big_decimal.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>

SLUITEND_BEGIN

namespace detail {

/// The indices of the `count` largest remainders, ties to the lowest index.
template <class Remainder>
std::vector<std::size_t> largest(const std::vector<Remainder>& remainders, std::size_t count) {
    std::vector<std::size_t> order(remainders.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&remainders](std::size_t a, std::size_t b) {
        return remainders[a] > remainders[b];
    });
    order.resize(count);
    return order;
}

inline std::size_t count_of(const Decimal& whole) {
    return static_cast<std::size_t>(*whole.to_int64());
}

inline BigDecimal weight_sum(std::span<const Decimal> weights) {
    BigDecimal sum;
    for (const auto& weight : weights) {
        if (weight.sign() < 0)
            throw NumberError("number.weights", "a weight of an allocation is negative");
        sum += BigDecimal(weight);
    }
    if (sum.is_zero()) throw NumberError("number.weights", "all weights of an allocation are 0");
    return sum;
}

} // namespace detail

SLUITEND_INLINE std::vector<Decimal> allocate(const Decimal& total,
                                              std::span<const Decimal> weights) {
    const auto sum = detail::weight_sum(weights);
    const auto whole = abs(total);
    std::vector<Decimal> parts;
    std::vector<BigDecimal> remainders;
    auto rest = whole;
    for (const auto& weight : weights) {
        const auto product = BigDecimal(whole) * BigDecimal(weight);
        const auto part = divide(product, sum, total.scale(), Rounding::floor);
        remainders.push_back(product - part * sum);
        parts.push_back(part.to_decimal());
        rest -= parts.back();
    }
    const auto last_digit = Decimal::with_scale(1, total.scale());
    const auto count = detail::count_of(to_unit(rest, last_digit, Rounding::down));
    for (const auto index : detail::largest(remainders, count))
        parts[index] += last_digit;
    if (total.sign() < 0)
        for (auto& part : parts)
            part = -part;
    return parts;
}

SLUITEND_INLINE std::vector<Decimal> round_preserving_sum(std::span<const Decimal> values,
                                                          const Decimal& unit, Rounding mode) {
    if (unit.sign() <= 0) throw NumberError("number.unit", "values are rounded to a unit above 0");
    std::vector<Decimal> parts;
    std::vector<BigDecimal> fractions;
    BigDecimal total;
    BigDecimal rounded_down;
    for (const auto& value : values) {
        const BigDecimal exact(value);
        const auto count = divide(exact, BigDecimal(unit), 0, Rounding::floor);
        const auto part = count * BigDecimal(unit);
        fractions.push_back(exact - part);
        parts.push_back(part.to_decimal());
        total += exact;
        rounded_down += count;
    }
    const auto rest = divide(total, BigDecimal(unit), 0, mode) - rounded_down;
    const auto count = detail::count_of(rest.to_decimal());
    for (const auto index : detail::largest(fractions, count))
        parts[index] += unit;
    return parts;
}

SLUITEND_END
