// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/printed_rounding.hpp>

SLUITEND_BEGIN

namespace detail {

/// How far a cell reaches below and above a printed figure, in halves of its quantum.
struct Reach {
    int below;
    int above;
    bool is_open_below;
    bool is_open_above;
};

/// \param sign    of the printed figure
/// \param is_even whether it is an even number of quanta
inline Reach reach_of(PrintedRounding rounding, int sign, bool is_even) {
    switch (rounding) {
    case PrintedRounding::nearest:
        return {1, 1, false, false};
    case PrintedRounding::exact:
        return {0, 0, false, false};
    case PrintedRounding::half_up:
        return {1, 1, sign <= 0, sign >= 0};
    case PrintedRounding::half_down:
        return {1, 1, sign > 0, sign < 0};
    case PrintedRounding::half_even:
        return {1, 1, !is_even, !is_even};
    case PrintedRounding::half_ceiling:
        return {1, 1, false, true};
    case PrintedRounding::half_floor:
        return {1, 1, true, false};
    case PrintedRounding::down:
        return {sign > 0 ? 0 : 2, sign < 0 ? 0 : 2, sign <= 0, sign >= 0};
    case PrintedRounding::up:
        return {sign > 0 ? 2 : 0, sign < 0 ? 2 : 0, sign > 0, sign < 0};
    case PrintedRounding::floor:
        return {0, 2, false, true};
    case PrintedRounding::ceiling:
        return {2, 0, true, false};
    case PrintedRounding::unknown:
        break;
    }
    return {2, 2, true, true};
}

} // namespace detail

SLUITEND_INLINE solve::Interval cell_of(const Amount& amount, PrintedRounding rounding) {
    const Rational value(amount.value());
    if (amount.quantum().is_zero()) return solve::Interval::point(value);
    const Rational quantum(amount.quantum());
    const auto quanta = (value / quantum).to_exact_decimal();
    const auto half = quanta ? (Rational(*quanta) / Rational(2)).to_exact_decimal() : std::nullopt;
    const bool is_even = half && half->rescale(0, Rounding::down) == *half;
    const auto [below, above, is_open_below, is_open_above] =
        detail::reach_of(rounding, amount.value().sign(), is_even);
    return {solve::End{value - Rational(below) * quantum / Rational(2), is_open_below},
            solve::End{value + Rational(above) * quantum / Rational(2), is_open_above}};
}

SLUITEND_END
