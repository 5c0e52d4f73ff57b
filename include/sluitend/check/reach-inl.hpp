// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check, internal: how far a cell reaches around a printed figure, for the bodies of this floor.
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

/// True if a cell lies as far to both sides of its figure, so that errors even out.
inline bool is_to_nearest(PrintedRounding rounding) {
    return reach_of(rounding, 1, false).below == 1 && reach_of(rounding, 1, false).above == 1;
}

/// True if an amount is an even number of quanta.
inline bool is_even(const Amount& amount) {
    const auto quanta = (Rational(amount.value()) / Rational(amount.quantum())).to_exact_decimal();
    const auto half = quanta ? (Rational(*quanta) / Rational(2)).to_exact_decimal() : std::nullopt;
    return half && half->rescale(0, Rounding::down) == *half;
}

/// How far the cell of an amount reaches; its quantum must not be 0.
inline Reach reach_of(const Amount& amount, PrintedRounding rounding) {
    return reach_of(rounding, amount.value().sign(),
                    rounding == PrintedRounding::half_even && is_even(amount));
}

} // namespace detail

SLUITEND_END
