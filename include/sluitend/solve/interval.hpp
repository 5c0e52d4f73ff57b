// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve: intervals of exact numbers, with ends that are open, closed or absent.
///
/// - `End`: one end of an interval;
/// - `Interval`: all numbers between two ends.
///
/// \code
/// auto cell = sluitend::solve::Interval::closed(Rational(83, 2), Rational(85, 2)); // 42 rounded
/// \endcode
#pragma once

#include <sluitend/number/rational.hpp>

#include <optional>
#include <utility>

SLUITEND_BEGIN
namespace solve {

/// One end of an interval.
struct End {
    Rational value;    ///< where it ends
    bool open = false; ///< true if `value` itself lies outside

    bool operator==(const End&) const = default;
};

/// All numbers between two ends; an absent end means that there is none on that side.
struct Interval {
    std::optional<End> lower{}; ///< the least number, or what all numbers are above
    std::optional<End> upper{}; ///< the largest number, or what all numbers are below

    /// The interval that holds both ends.
    static Interval closed(Rational lower, Rational upper) {
        return {End{std::move(lower)}, End{std::move(upper)}};
    }
    /// The interval that holds neither end.
    static Interval open(Rational lower, Rational upper) {
        return {End{std::move(lower), true}, End{std::move(upper), true}};
    }
    /// One number.
    static Interval point(const Rational& value) { return closed(value, value); }

    /// True if `value` lies in it.
    bool contains(const Rational& value) const;
    /// True if no number lies in it.
    bool is_empty() const;

    bool operator==(const Interval&) const = default;
};

/// The numbers that lie in both.
Interval intersection(const Interval& a, const Interval& b);

} // namespace solve
SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/solve/interval-inl.hpp>
#endif
