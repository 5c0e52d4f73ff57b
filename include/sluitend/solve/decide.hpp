// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve: whether a system has a solution, with a proof either way, and what it leaves open.
///
/// - `Effort`: how far a search may go;
/// - `Route`, `Feasibility`, `Block`, `Solution`: the answer, block by block;
/// - `decide`: finds a solution, or a proof that there is none;
/// - `bounds`, `extent`: the tightest interval of every variable, and of a sum of variables;
/// - `decide_with_bounds`: both at once.
///
/// Everything is exact. An open end is kept apart from a closed one by counting infinitely small
/// steps beside every number, never by a small number. Equations that form a tree are decided by
/// passing intervals along; a network (every variable in at most two equations, once dependent
/// equations are dropped, with signs that balance) by flow; what is left by a simplex method.
#pragma once

#include <sluitend/base/names.hpp>
#include <sluitend/solve/certificate.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace solve {

/// How far a search may go; counts, never seconds, so that an answer is the same everywhere.
struct Effort {
    std::size_t block_variables = 5'000;   ///< a larger block that is no tree is left undecided
    std::size_t pivots = 50'000;           ///< of the simplex method, per block
    std::size_t culprit_variables = 2'000; ///< in a larger part no culprits are searched
    std::size_t culprit_size = 4;          ///< variables of a set of culprits
    std::size_t culprit_sets = 1'000;      ///< sets kept
    std::size_t conflicts = 10'000;        ///< conflicts kept

    bool operator==(const Effort&) const = default;
};

/// How a block was decided.
enum class Route {
    arithmetic,  ///< no variable is open: the equations hold or not
    propagation, ///< intervals passed along a tree
    flow,        ///< a circulation in a network
    simplex,     ///< an exact simplex method
};

/// The names of `Route`.
constexpr std::array<std::string_view, 4> names(Route) {
    return {"arithmetic", "propagation", "flow", "simplex"};
}

/// Whether there is a solution.
enum class Feasibility {
    feasible,   ///< there is one
    infeasible, ///< there is none
    undecided,  ///< a limit was reached
};

/// The names of `Feasibility`.
constexpr std::array<std::string_view, 3> names(Feasibility) {
    return {"feasible", "infeasible", "undecided"};
}

/// Variables that hang together by equations.
struct Block {
    std::vector<std::size_t> variables;         ///< in rising order
    std::vector<std::size_t> equations;         ///< in rising order
    Route route = Route::arithmetic;            ///< how it was decided
    Feasibility state = Feasibility::undecided; ///< the answer
    std::optional<Proof> proof{};               ///< if it is infeasible
};

/// The answer for a whole system.
struct Solution {
    Feasibility state = Feasibility::feasible; ///< infeasible if one block is
    std::vector<Rational> values{};            ///< a solution, if it is feasible
    std::vector<Block> blocks{};               ///< by their first equation
    std::vector<Interval> bounds{};            ///< as `bounds` says, if asked for; else none
};

/// Decides a system. Every solution and every proof has passed `verify`.
/// \throws std::logic_error if one does not, which is a defect of this library
Solution decide(const LinearSystem& system, const Effort& effort = {});

/// The tightest interval of every variable over all solutions; an open end is approached only.
///
/// \return one interval per variable; nothing if the system is infeasible or undecided
std::optional<std::vector<Interval>> bounds(const LinearSystem& system, const Effort& effort = {});

/// What `decide` and `bounds` say, for little more than `bounds` costs.
///
/// No bounds are told if the pivots suffice to decide only.
Solution decide_with_bounds(const LinearSystem& system, const Effort& effort = {});

/// What Σ terms can be over all solutions; nothing if the system is infeasible or undecided.
std::optional<Interval> extent(const LinearSystem& system, std::span<const Term> terms,
                               const Effort& effort = {});

/// A proof with equations taken out as long as it stays one: no equation of it can be spared.
Proof shortened(const LinearSystem& system, const Proof& proof, const Effort& effort = {});

} // namespace solve
SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/solve/decide-inl.hpp>
#endif
