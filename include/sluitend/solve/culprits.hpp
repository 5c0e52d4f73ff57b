// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve: the smallest sets of variables without whose intervals a system has a solution.
///
/// - `Culprits`: all smallest sets, and the proofs that no smaller one does;
/// - `smallest_releases`: finds them, for every part of a system that has no solution.
///
/// Every such set meets every conflict (a proof without one of its variables is still a proof), so
/// sets are built from conflicts: whatever meets all known ones is tried, and where it fails, that
/// yields another conflict. No set is missed, and the conflicts are the proof.
#pragma once

#include <sluitend/solve/decide.hpp>

#include <cstddef>
#include <span>
#include <vector>

SLUITEND_BEGIN
namespace solve {

/// The smallest sets of variables to release in one part of a system.
struct Culprits {
    /// Each in rising order; the sets by their members. Empty if none is small enough.
    std::vector<std::vector<std::size_t>> sets{};
    std::size_t at_least = 0;             ///< no set of less weight does; the weight of those found
    bool complete = true;                 ///< true if `sets` are all of that weight
    std::vector<Proof> conflicts;         ///< every set has a variable of each of them
    std::vector<std::size_t> equations{}; ///< of the part, in rising order
};

/// One result for every part that has no solution; parts share no variable.
///
/// \param weights how hard each variable is to release, 0 for one that may not be; empty: all 1
/// \throws ValueError with id `solve.weights` unless there is one weight per variable, or none
std::vector<Culprits> smallest_releases(const LinearSystem& system,
                                        std::span<const std::size_t> weights = {},
                                        const Effort& effort = {});

} // namespace solve
SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/solve/culprits-inl.hpp>
#endif
