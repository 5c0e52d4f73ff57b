// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/solve/interval.hpp>

SLUITEND_BEGIN
namespace solve {

SLUITEND_INLINE bool Interval::contains(const Rational& value) const {
    const bool below = lower && (value < lower->value || (lower->open && value == lower->value));
    const bool above = upper && (value > upper->value || (upper->open && value == upper->value));
    return !below && !above;
}

SLUITEND_INLINE bool Interval::is_empty() const {
    if (!lower || !upper) return false;
    return lower->value > upper->value ||
           (lower->value == upper->value && (lower->open || upper->open));
}

SLUITEND_INLINE Interval intersection(const Interval& a, const Interval& b) {
    Interval out = a;
    const auto is_tighter = [](const End& end, const End& other, bool inward) {
        return inward || (end.value == other.value && end.open);
    };
    if (b.lower && (!a.lower || is_tighter(*b.lower, *a.lower, b.lower->value > a.lower->value)))
        out.lower = b.lower;
    if (b.upper && (!a.upper || is_tighter(*b.upper, *a.upper, b.upper->value < a.upper->value)))
        out.upper = b.upper;
    return out;
}

} // namespace solve
SLUITEND_END
