// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve: whole values of least cost.
///
/// - `decide_whole`: the cheapest solution in whole numbers, which is one and the same everywhere.
///
/// \code
/// sluitend::solve::LinearSystem system; // 10.4 + 20.4 = 30.8, each to be rounded
/// const auto a = system.add(Interval::closed(Rational(10), Rational(11)));
/// const auto b = system.add(Interval::closed(Rational(20), Rational(21)));
/// const auto total = system.add(Interval::closed(Rational(30), Rational(31)));
/// system.require({{a, 1}, {b, 1}, {total, -1}});
/// const std::vector<std::vector<Rational>> costs{{Rational(1, 5), Rational(1, 5), Rational(-3, 5)}};
/// auto cheapest = decide_whole(system, costs); // 11 + 20 = 31
/// \endcode
#pragma once

#include <sluitend/solve/decide.hpp>

#include <span>
#include <vector>

SLUITEND_BEGIN
namespace solve {

/// The whole values that meet a system at least cost.
///
/// A cost list says what every variable costs per step upward. The first list is made least; of
/// what is left the second, and so on; then the first variable that differs is the larger one. So
/// there is one answer at most. A network is solved by flow, which needs no search; other blocks by
/// branching on the simplex method. \return `infeasible` if no whole values meet the system, with
/// no proof in its blocks, as there need be none: see `decide` for one; `undecided` if a limit of
/// `effort` was reached, `pivots` being the steps for a block in all.
/// \throws ValueError with id `solve.whole` if an interval lacks an end, or an end or constant is
///   not whole, or an end is open
/// \throws ValueError with id `solve.weights` unless every list has one cost per variable
/// \throws NumberOverflow if an interval or a constant spans more than 40 bits
/// \throws std::logic_error if a solution does not hold, which is a defect of this library
Solution decide_whole(const LinearSystem& system, std::span<const std::vector<Rational>> costs,
                      const Effort& effort = {});

} // namespace solve
SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/solve/whole-inl.hpp>
#endif
