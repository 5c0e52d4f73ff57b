// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/solve/culprits.hpp>

#include <sluitend/solve/block-inl.hpp>
#include <sluitend/solve/part-inl.hpp>

SLUITEND_BEGIN
namespace solve {

namespace detail {

/// Searches the smallest sets for one part.
class CulpritSearch {
public:
    CulpritSearch(const LinearSystem& part, std::vector<std::size_t> weights, const Effort& effort)
        : part_(part), weights_(std::move(weights)), effort_(effort) {}

    /// Sets and conflicts by the positions of the part; nothing if it has a solution.
    std::optional<Culprits> run() {
        if (!is_conflict({})) return is_stopped_ ? std::optional(stopped()) : std::nullopt;
        if (weights_.size() > effort_.culprit_variables) {
            out_.at_least = 1;
            return stopped();
        }
        for (budget_ = 1; budget_ <= effort_.culprit_size && out_.sets.empty(); ++budget_) {
            out_.at_least = budget_;
            extend({}, 0, std::vector<bool>(weights_.size(), false));
            if (is_stopped_) return stopped();
        }
        if (out_.sets.empty()) ++out_.at_least;
        out_.complete = !out_.sets.empty();
        std::sort(out_.sets.begin(), out_.sets.end());
        return std::move(out_);
    }

private:
    Culprits stopped() {
        out_.complete = false;
        return std::move(out_);
    }

    /// True if a set does not do: then one more conflict is known, which it does not meet.
    bool is_conflict(const std::vector<std::size_t>& released) {
        LinearSystem system = part_;
        for (const std::size_t each : released)
            system.confine(each, {});
        const Solution solution = decide(system, effort_);
        if (solution.state == Feasibility::feasible) return false;
        if (solution.state == Feasibility::undecided ||
            out_.conflicts.size() == effort_.conflicts) {
            is_stopped_ = true;
            return false;
        }
        const auto block = std::find_if(solution.blocks.begin(), solution.blocks.end(),
                                        [](const Block& each) { return each.proof.has_value(); });
        out_.conflicts.push_back(shortened(system, *block->proof, effort_));
        members_.emplace_back();
        for (const Term& term : add_up(system, out_.conflicts.back()).terms)
            if (weights_[term.variable] > 0) members_.back().push_back(term.variable);
        return true;
    }

    /// Adds variables to a set until it meets all conflicts and does, or becomes too heavy.
    void extend(const std::vector<std::size_t>& set, std::size_t weight,
                std::vector<bool> excluded) {
        if (is_stopped_) return;
        const auto missed = std::find_if(
            members_.begin(), members_.end(), [&](const std::vector<std::size_t>& conflict) {
                return std::none_of(set.begin(), set.end(), [&](std::size_t each) {
                    return std::binary_search(conflict.begin(), conflict.end(), each);
                });
            });
        if (missed == members_.end()) {
            if (is_conflict(set)) return extend(set, weight, std::move(excluded));
            if (!is_stopped_ && weight == budget_) keep(set);
            return;
        }
        // A copy: the list of conflicts grows below.
        const std::vector<std::size_t> choices = *missed;
        for (const std::size_t choice : choices) {
            if (excluded[choice] || weight + weights_[choice] > budget_) continue;
            std::vector<std::size_t> larger = set;
            larger.push_back(choice);
            extend(larger, weight + weights_[choice], excluded);
            excluded[choice] = true;
        }
    }

    void keep(std::vector<std::size_t> set) {
        if (out_.sets.size() == effort_.culprit_sets) {
            is_stopped_ = true;
            return;
        }
        std::sort(set.begin(), set.end());
        out_.sets.push_back(std::move(set));
    }

    const LinearSystem& part_;
    std::vector<std::size_t> weights_;
    const Effort& effort_;
    Culprits out_;
    std::vector<std::vector<std::size_t>> members_; ///< the variables of each conflict
    std::size_t budget_ = 0;
    bool is_stopped_ = false;
};

} // namespace detail

SLUITEND_INLINE std::vector<Culprits> smallest_releases(const LinearSystem& system,
                                                        std::span<const std::size_t> weights,
                                                        const Effort& effort) {
    if (!weights.empty() && weights.size() != system.variables().size())
        throw ValueError("solve.weights", "there must be one weight per variable");
    std::vector<Culprits> out;
    for (const auto& equations : detail::BlockFinder(system, true).equations()) {
        const detail::Part part(system, equations);
        std::vector<std::size_t> own;
        for (std::size_t i = 0; i < part.local().variables().size(); ++i)
            own.push_back(weights.empty() ? 1 : weights[part.variable(i)]);
        auto found = detail::CulpritSearch(part.local(), std::move(own), effort).run();
        if (!found) continue;
        for (auto& set : found->sets)
            set = part.outside(std::move(set));
        std::sort(found->sets.begin(), found->sets.end());
        for (Proof& each : found->conflicts)
            each = part.outside(std::move(each));
        found->equations = equations;
        out.push_back(std::move(*found));
    }
    return out;
}

} // namespace solve
SLUITEND_END
