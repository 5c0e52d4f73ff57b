// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/printed_rounding.hpp>

#include <sluitend/check/reach-inl.hpp>

SLUITEND_BEGIN

namespace detail {

inline Rational grid_step(Grid grid) {
    return grid == Grid::cent ? Rational(1, 100) : Rational(1);
}

/// The outermost multiple of `step` on the inner side of an end.
inline solve::End inward(const solve::End& end, int direction, const Rational& step) {
    const Rational steps = end.value / step;
    Rational whole(steps.to_decimal(0, direction > 0 ? Rounding::ceiling : Rounding::floor));
    if (end.open && whole == steps) whole += Rational(direction);
    return {whole * step};
}

} // namespace detail

SLUITEND_INLINE solve::Interval cell_of(const Amount& amount, PrintedRounding rounding) {
    const Rational value(amount.value());
    if (amount.quantum().is_zero()) return solve::Interval::point(value);
    const Rational half = Rational(amount.quantum()) / Rational(2);
    const auto [below, above, is_open_below, is_open_above] = detail::reach_of(amount, rounding);
    return {solve::End{value - Rational(below) * half, is_open_below},
            solve::End{value + Rational(above) * half, is_open_above}};
}

SLUITEND_INLINE solve::Interval on_grid(const solve::Interval& cell, Grid grid) {
    if (grid == Grid::unknown) return cell;
    const Rational step = detail::grid_step(grid);
    solve::Interval out{detail::inward(*cell.lower, 1, step),
                        detail::inward(*cell.upper, -1, step)};
    return out.is_empty() ? cell : out;
}

SLUITEND_END
