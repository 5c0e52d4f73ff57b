// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve: linear equations between variables that lie in intervals.
///
/// - `Term`, `Equation`: an equation with integer coefficients;
/// - `LinearSystem`: variables and equations.
///
/// \code
/// sluitend::solve::LinearSystem system;
/// const auto parts = system.add(Interval::closed(Rational(2), Rational(3)));
/// const auto total = system.add(Interval::closed(Rational(5), Rational(6)));
/// system.require({{parts, 1}, {total, -1}}); // parts − total = 0
/// \endcode
#pragma once

#include <sluitend/solve/interval.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

SLUITEND_BEGIN
namespace solve {

/// A variable of an equation and its coefficient.
struct Term {
    std::size_t variable = 0;     ///< position in the system
    std::int64_t coefficient = 1; ///< not 0 within an equation

    bool operator==(const Term&) const = default;
};

/// Σ coefficient × variable = constant.
struct Equation {
    std::vector<Term> terms; ///< by variable, each once
    Rational constant;       ///< what they add to

    bool operator==(const Equation&) const = default;
};

/// Variables in intervals, and the equations that they must meet.
///
/// Invariant: no interval is empty; every term names a variable, with a coefficient other than 0.
class LinearSystem {
public:
    /// Adds a variable. \return its position
    /// \throws ValueError with id `solve.interval` if no number lies in the interval
    std::size_t add(Interval interval);
    /// Adds Σ terms = `constant`; terms of one variable are joined. \return its position
    /// \throws ValueError with id `solve.variable` if a term names no variable
    /// \throws NumberOverflow if joined coefficients exceed 64 bits
    std::size_t require(std::vector<Term> terms, Rational constant = Rational());
    /// Gives a variable another interval. \throws ValueError as `add` and `require`
    void confine(std::size_t variable, Interval interval);

    /// The interval of every variable.
    const std::vector<Interval>& variables() const noexcept { return variables_; }
    /// The equations, in the order in which they were added.
    const std::vector<Equation>& equations() const noexcept { return equations_; }

private:
    std::vector<Interval> variables_;
    std::vector<Equation> equations_;
};

} // namespace solve
SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/solve/linear_system-inl.hpp>
#endif
