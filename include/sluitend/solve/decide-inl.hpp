// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/solve/decide.hpp>

#include <sluitend/solve/block-inl.hpp>
#include <sluitend/solve/part-inl.hpp>

SLUITEND_BEGIN
namespace solve {

namespace detail {

inline std::vector<Answer> answers(const LinearSystem& system, const Effort& effort,
                                   bool wants_bounds) {
    std::vector<Answer> out;
    for (auto& equations : BlockFinder(system).equations()) {
        out.push_back(unanswered(system, std::move(equations)));
        BlockMethod(system, effort, wants_bounds, out.back()).run();
        // Where one block has no solution, there are no bounds of any.
        wants_bounds = wants_bounds && out.back().block.state == Feasibility::feasible;
    }
    return out;
}

/// Some value in an interval: its middle, or one beside its only end.
inline Rational some_value(const Interval& interval) {
    if (interval.lower && interval.upper)
        return (interval.lower->value + interval.upper->value) / Rational(2);
    if (interval.lower) return interval.lower->value + Rational(interval.lower->open ? 1 : 0);
    if (interval.upper) return interval.upper->value - Rational(interval.upper->open ? 1 : 0);
    return Rational();
}

/// A solution, or proofs, from the answers for all blocks.
inline Solution solution_of(const LinearSystem& system, std::vector<Answer> answers) {
    Solution out;
    out.state = joined_state(answers);
    if (out.state == Feasibility::feasible) {
        for (const Interval& interval : system.variables())
            out.values.push_back(some_value(interval));
        for (const Answer& each : answers)
            for (std::size_t i = 0; i < each.open.size(); ++i)
                out.values[each.open[i]] = each.values[i];
        if (!verify(system, out.values)) throw std::logic_error("a solution does not hold");
    }
    for (Answer& each : answers)
        out.blocks.push_back(std::move(each.block));
    return out;
}

/// Nothing unless all answers tell bounds.
inline std::optional<std::vector<Interval>> bounds_of(const LinearSystem& system,
                                                      const std::vector<Answer>& answers) {
    if (joined_state(answers) != Feasibility::feasible) return std::nullopt;
    std::vector<Interval> out = system.variables();
    for (const Answer& each : answers) {
        if (each.bounds.size() != each.open.size()) return std::nullopt;
        for (std::size_t i = 0; i < each.open.size(); ++i)
            out[each.open[i]] = each.bounds[i];
    }
    return out;
}

/// A proof that some equations contradict each other, if they do.
inline std::optional<Proof> refutation(const LinearSystem& system,
                                       const std::vector<std::size_t>& equations,
                                       const Effort& effort) {
    const Part part(system, equations);
    for (Answer& each : answers(part.local(), effort, false))
        if (each.block.proof) return part.outside(std::move(*each.block.proof));
    return std::nullopt;
}

} // namespace detail

SLUITEND_INLINE Solution decide(const LinearSystem& system, const Effort& effort) {
    return detail::solution_of(system, detail::answers(system, effort, false));
}

SLUITEND_INLINE std::optional<std::vector<Interval>> bounds(const LinearSystem& system,
                                                            const Effort& effort) {
    return detail::bounds_of(system, detail::answers(system, effort, true));
}

SLUITEND_INLINE Solution decide_with_bounds(const LinearSystem& system, const Effort& effort) {
    std::vector<detail::Answer> answers = detail::answers(system, effort, true);
    auto all = detail::bounds_of(system, answers);
    Solution out = detail::solution_of(system, std::move(answers));
    if (all) out.bounds = std::move(*all);
    return out;
}

SLUITEND_INLINE std::optional<Interval> extent(const LinearSystem& system,
                                               std::span<const Term> terms, const Effort& effort) {
    LinearSystem wider = system;
    std::vector<Term> sum(terms.begin(), terms.end());
    const std::size_t variable = wider.add({});
    sum.push_back({variable, -1});
    wider.require(std::move(sum));
    auto all = bounds(wider, effort);
    return all ? std::optional(std::move((*all)[variable])) : std::nullopt;
}

SLUITEND_INLINE Proof shortened(const LinearSystem& system, const Proof& proof,
                                const Effort& effort) {
    Proof best = proof;
    if (best.multipliers.size() == 1) return best;
    for (std::size_t i = best.multipliers.size(); i-- > 0 && i < best.multipliers.size();) {
        std::vector<std::size_t> kept;
        for (std::size_t k = 0; k < best.multipliers.size(); ++k)
            if (k != i) kept.push_back(best.multipliers[k].equation);
        auto refuted = detail::refutation(system, kept, effort);
        if (!refuted) continue;
        best = std::move(*refuted);
        i = best.multipliers.size();
    }
    return best;
}

} // namespace solve
SLUITEND_END
