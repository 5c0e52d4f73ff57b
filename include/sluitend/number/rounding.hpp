// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor number: the rounding modes (afrondingswijzen).
///
/// - `Rounding`: seven modes; no function has a default, every rounding is named by its caller.
///
/// | mode      | 2.665 | 2.675 | -2.675 | 2.661 | -2.661 |
/// |-----------|-------|-------|--------|-------|--------|
/// | half_even | 2.66  | 2.68  | -2.68  | 2.66  | -2.66  |
/// | half_up   | 2.67  | 2.68  | -2.68  | 2.66  | -2.66  |
/// | half_down | 2.66  | 2.67  | -2.67  | 2.66  | -2.66  |
/// | down      | 2.66  | 2.67  | -2.67  | 2.66  | -2.66  |
/// | up        | 2.67  | 2.68  | -2.68  | 2.67  | -2.67  |
/// | floor     | 2.66  | 2.67  | -2.68  | 2.66  | -2.67  |
/// | ceiling   | 2.67  | 2.68  | -2.67  | 2.67  | -2.66  |
#pragma once

#include <sluitend/base/config.hpp>

#include <cstdint>

SLUITEND_BEGIN

/// How a value between two neighbours is rounded (afrondingswijze).
enum class Rounding {
    half_even, ///< to the nearest; a tie goes to the even neighbour
    half_up,   ///< to the nearest; a tie goes away from zero (rekenkundig, AFRONDEN)
    half_down, ///< to the nearest; a tie goes towards zero
    down,      ///< towards zero (afkappen)
    up,        ///< away from zero
    floor,     ///< towards minus infinity (naar beneden)
    ceiling,   ///< towards plus infinity (naar boven)
};

namespace detail {

/// True if a truncated quotient must step away from zero.
///
/// Compares the remainder r with d - r, as 2r could overflow; the sign comes from the operands,
/// as the quotient may be 0. `remainder` and `rest` (d - r) are magnitudes of the same type.
template <class Magnitude>
constexpr bool steps_away(Rounding mode, const Magnitude& remainder, const Magnitude& rest,
                          bool quotient_is_odd, bool negative) {
    switch (mode) {
    case Rounding::half_even:
        return Magnitude(remainder + (quotient_is_odd ? 1 : 0)) > rest;
    case Rounding::half_up:
        return remainder >= rest;
    case Rounding::half_down:
        return remainder > rest;
    case Rounding::down:
        return false;
    case Rounding::up:
        return remainder != 0;
    case Rounding::floor:
        return negative && remainder != 0;
    case Rounding::ceiling:
        return !negative && remainder != 0;
    }
    return false;
}

/// What is added to a magnitude so that cutting its quotient rounds it, but for ties to even.
constexpr std::uint64_t rounding_bias(Rounding mode, std::uint64_t divisor,
                                      bool negative) noexcept {
    switch (mode) {
    case Rounding::half_even:
    case Rounding::half_up:
        return divisor / 2;
    case Rounding::half_down:
        return (divisor - 1) / 2;
    case Rounding::down:
        return 0;
    case Rounding::up:
        return divisor - 1;
    case Rounding::floor:
        return negative ? divisor - 1 : 0;
    case Rounding::ceiling:
        return negative ? 0 : divisor - 1;
    }
    return 0;
}

} // namespace detail

SLUITEND_END
