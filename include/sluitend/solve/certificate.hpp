// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve: proofs that can be checked without trusting who found them.
///
/// - `Multiplier`, `Proof`: equations that contradict the intervals when they are added up;
/// - `Sum`, `add_up`: what a proof adds up to;
/// - `verify`: whether a proof, or a solution, holds.
///
/// A system has no solution if and only if such a proof exists (the lemma of Farkas).
#pragma once

#include <sluitend/solve/linear_system.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

SLUITEND_BEGIN
namespace solve {

/// How many times an equation is added; a negative number takes it off.
struct Multiplier {
    std::size_t equation = 0; ///< position in the system
    std::int64_t times = 1;   ///< not 0

    bool operator==(const Multiplier&) const = default;
};

/// Equations whose sum no values in the intervals can meet.
struct Proof {
    std::vector<Multiplier> multipliers; ///< by equation, each once

    bool operator==(const Proof&) const = default;
};

/// The sum of equations: Σ terms = constant, and what the intervals let the terms add to.
struct Sum {
    std::vector<Term> terms; ///< variables that do not cancel
    Rational constant;       ///< what they must add to
    Interval reach;          ///< what they can add to
};

/// Adds up the equations of a proof.
/// \throws ValueError with id `solve.equation` if it names an equation that is not there
/// \throws NumberOverflow if a coefficient exceeds 64 bits
Sum add_up(const LinearSystem& system, const Proof& proof);

/// True if the sum of the equations lies beyond what the intervals allow: there is no solution.
bool verify(const LinearSystem& system, const Proof& proof);

/// True if the values, one per variable, lie in their intervals and meet every equation.
bool verify(const LinearSystem& system, std::span<const Rational> values);

} // namespace solve
SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/solve/certificate-inl.hpp>
#endif
