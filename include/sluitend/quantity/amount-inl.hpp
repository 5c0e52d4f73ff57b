// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/quantity/amount.hpp>

#include <sluitend/base/error.hpp>

#include <utility>

SLUITEND_BEGIN

namespace detail {

SLUITEND_INLINE int power_of_ten(std::int64_t multiplier) {
    int power = 0;
    for (std::int64_t step = 1; power <= 9; ++power, step *= 10)
        if (step == multiplier) return power;
    throw ValueError("amount.multiplier",
                     "the multiplier must be a power of ten from 1 to 10^9, not " +
                         std::to_string(multiplier));
}

} // namespace detail

SLUITEND_INLINE Currency::Currency(std::string_view code) {
    if (code.size() != 3) throw ValueError("currency.code", "a currency code has three letters");
    for (std::size_t i = 0; i < 3; ++i) {
        if (code[i] < 'A' || code[i] > 'Z')
            throw ValueError("currency.code", "a currency code has three capital letters");
        code_[i] = code[i];
    }
}

SLUITEND_INLINE Amount::Amount(AmountParts parts) : parts_(std::move(parts)) {
    const int power = detail::power_of_ten(parts_.multiplier);
    value_ = parts_.printed.shift(power);
    if (!parts_.quantum)
        parts_.quantum = Decimal::with_scale(1, parts_.printed.scale()).shift(power);
    if (parts_.quantum->sign() < 0)
        throw ValueError("amount.quantum", "a quantum cannot be negative");
}

SLUITEND_INLINE std::weak_ordering operator<=>(const Amount& a, const Amount& b) {
    if (a.currency() != b.currency())
        throw UnitError("cannot order " + std::string(a.currency().code()) + " and " +
                        std::string(b.currency().code()));
    return a.value() <=> b.value();
}

SLUITEND_INLINE bool identical(const Amount& a, const Amount& b) {
    return a == b && identical(a.printed(), b.printed()) && a.multiplier() == b.multiplier() &&
           a.quantum_basis() == b.quantum_basis() && a.verbatim() == b.verbatim() &&
           a.span() == b.span();
}

SLUITEND_END
