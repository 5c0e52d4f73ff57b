// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/joint.hpp>

#include <sluitend/check/figure_at-inl.hpp>
#include <sluitend/check/joint_system-inl.hpp>
#include <sluitend/solve/culprits.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

SLUITEND_BEGIN

namespace detail {

class JointCheck {
public:
    JointCheck(std::span<const IdentityResult> identities, std::span<const Figure> figures,
               const JointOptions& options)
        : identities_(identities),
          figures_(figures),
          options_(options),
          closed_(identities, figures, {options.rounding, options.grid}) {
        out_.rounding = options.rounding;
        out_.grid = options.grid;
        out_.elsewhere = options.elsewhere;
        out_.styles = infer_style(identities, figures, options.style);
        out_.style = out_.styles.all.style;
        derived_ = derived_figures(identities, figures, out_.styles);
    }

    JointResult run() {
        // What solves the open system solves the closed one too.
        const solve::Solution inner =
            has_ties() ? solved(without_ends(closed_.linear())) : solved(closed_.linear());
        const bool is_enough = !has_ties() || inner.state == solve::Feasibility::feasible;
        const solve::Solution outer = is_enough ? solve::Solution{} : solved(closed_.linear());
        const solve::Solution& solution = is_enough ? inner : outer;
        for (std::size_t i = 0; i < solution.blocks.size(); ++i)
            out_.blocks.push_back(block(solution.blocks[i], inner.blocks[i].state));
        out_.verdict = worst();
        for (const JointBlock& each : out_.blocks)
            out_.route = std::max(out_.route, each.route);
        if (out_.verdict == JointVerdict::impossible) {
            if (options_.wants_culprits) find_culprits();
        } else if (solution.state == solve::Feasibility::feasible && !out_.blocks.empty()) {
            keep_values(solution);
        }
        return std::move(out_);
    }

private:
    /// Only where halves may have gone either way do the ends of a cell ask for another answer.
    bool has_ties() const {
        return options_.rounding == PrintedRounding::nearest && options_.grid == Grid::unknown;
    }

    /// With bounds unless they are those of another system.
    solve::Solution solved(const solve::LinearSystem& system) const {
        return derived_.empty() ? solve::decide_with_bounds(system, options_.effort)
                                : solve::decide(system, options_.effort);
    }

    JointBlock block(const solve::Block& solved, solve::Feasibility inner) const {
        JointBlock out;
        for (const std::size_t each : solved.variables)
            if (closed_.figure(each) != no_index) out.figures.push_back(closed_.figure(each));
        std::sort(out.figures.begin(), out.figures.end());
        for (const std::size_t each : solved.equations)
            out.identities.push_back(closed_.identity(each));
        out.route = solved.route;
        out.verdict = verdict(solved, inner, out.identities);
        if (solved.proof)
            out.certificate =
                certificate_of(closed_, figures_,
                               solve::shortened(closed_.linear(), *solved.proof, options_.effort));
        return out;
    }

    JointVerdict verdict(const solve::Block& solved, solve::Feasibility inner,
                         const std::vector<std::size_t>& identities) const {
        using solve::Feasibility;
        if (solved.state == Feasibility::infeasible) return JointVerdict::impossible;
        if (solved.state == Feasibility::undecided) return JointVerdict::undecided;
        const bool is_exact =
            std::all_of(identities.begin(), identities.end(), [&](std::size_t each) {
                return identities_[each].verdict == Verdict::exact ||
                       identities_[each].reason == Reason::missing_figure;
            });
        const bool has_any =
            std::any_of(identities.begin(), identities.end(), [&](std::size_t each) {
                return identities_[each].verdict == Verdict::exact;
            });
        if (is_exact && has_any) return JointVerdict::adds_up_exactly;
        if (inner == Feasibility::feasible && is_free(solved.equations))
            return JointVerdict::not_checkable;
        if (inner == Feasibility::feasible) return JointVerdict::consistent;
        return inner == Feasibility::infeasible ? JointVerdict::consistent_at_ties_only
                                                : JointVerdict::undecided;
    }

    /// The blank cells of an equation.
    std::vector<std::size_t> blanks(std::size_t equation) const {
        std::vector<std::size_t> out;
        for (const solve::Term& term : closed_.linear().equations()[equation].terms)
            if (closed_.figure(term.variable) == no_index) out.push_back(term.variable);
        return out;
    }

    /// True if blank cells make up for whatever is printed, one after another: an equation with a
    /// blank cell that no other has left says nothing of figures.
    bool is_free(const std::vector<std::size_t>& equations) const {
        std::map<std::size_t, std::set<std::size_t>> equations_of;
        for (const std::size_t each : equations)
            for (const std::size_t blank : blanks(each))
                equations_of[blank].insert(each);
        std::vector<std::size_t> own;
        for (const auto& [blank, all] : equations_of)
            if (all.size() == 1) own.push_back(blank);
        std::size_t freed = 0;
        while (!own.empty()) {
            const std::set<std::size_t> last = equations_of[own.back()];
            own.pop_back();
            if (last.empty()) continue;
            ++freed;
            for (const std::size_t blank : blanks(*last.begin())) {
                equations_of[blank].erase(*last.begin());
                if (equations_of[blank].size() == 1) own.push_back(blank);
            }
        }
        return freed == equations.size();
    }

    /// The worst verdict of all blocks; those that add up exactly say least, if they are checkable.
    JointVerdict worst() const {
        for (const JointVerdict each : {JointVerdict::impossible, JointVerdict::undecided,
                                        JointVerdict::consistent_at_ties_only,
                                        JointVerdict::consistent, JointVerdict::adds_up_exactly})
            for (const JointBlock& block : out_.blocks)
                if (block.verdict == each) return each;
        return JointVerdict::not_checkable;
    }

    /// Ends that values only come near to are ends of the cells with their ends (see P-1).
    std::vector<solve::Interval> bounds(const solve::Solution& solution) const {
        if (solution.bounds.empty()) {
            const JointSystem known(identities_, figures_,
                                    {options_.rounding, options_.grid, derived_});
            return solve::bounds(known.linear(), options_.effort)
                .value_or(std::vector<solve::Interval>());
        }
        std::vector<solve::Interval> out = solution.bounds;
        if (has_ties())
            for (solve::Interval& each : out)
                for (auto* end : {&each.lower, &each.upper})
                    if (*end) (*end)->open = false;
        return out;
    }

    void keep_values(const solve::Solution& solution) {
        out_.witness.resize(figures_.size());
        const std::vector<solve::Interval> all = bounds(solution);
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            const std::size_t variable = closed_.variable(i);
            if (variable == no_index) continue;
            out_.witness[i] = solution.values[variable];
            if (!all.empty()) out_.bounds.push_back({i, all[variable], figures_[i]});
        }
        if (!all.empty()) keep_unprinted(all);
    }

    /// The unit that the printed figures of an identity share, else 1 (euro).
    std::int64_t multiplier_around(const Identity& identity) const {
        std::optional<std::int64_t> out;
        for (const IdentityTerm& term : identity.terms) {
            if (!term.figure) continue;
            const std::int64_t own = figures_[*term.figure].amount.multiplier();
            if (out.value_or(own) != own) return 1;
            out = own;
        }
        return out.value_or(1);
    }

    void keep_unprinted(const std::vector<solve::Interval>& bounds) {
        for (const auto& [variable, result, at] : closed_.unprinted()) {
            const Identity& identity = identities_[result].identity;
            const IdentityTerm& term = identity.terms[at];
            out_.unprinted.push_back({identity.where, term.label, term.line, term.year, term.phase,
                                      multiplier_around(identity), bounds[variable]});
        }
    }

    void find_culprits() {
        std::vector<std::size_t> weights;
        for (std::size_t i = 0; i < closed_.linear().variables().size(); ++i)
            weights.push_back(closed_.figure(i) == no_index ? 0 : 1);
        for (const solve::Culprits& found :
             solve::smallest_releases(closed_.linear(), weights, options_.effort)) {
            FigureCulprits out;
            out.at_least = found.at_least;
            out.complete = found.complete;
            for (const solve::Proof& proof : found.conflicts)
                out.conflicts.push_back(certificate_of(closed_, figures_, proof));
            const auto closed = part_of(closed_, found.equations);
            const auto open = has_ties() ? without_ends(closed) : closed;
            for (const auto& set : found.sets)
                out.sets.push_back(culprit_set(set, closed, open));
            out_.culprits.push_back(std::move(out));
        }
        keep_mutual_swaps();
        for (FigureCulprits& each : out_.culprits)
            std::stable_sort(each.sets.begin(), each.sets.end(),
                             [](const CulpritSet& a, const CulpritSet& b) {
                                 return likelihood(a) < likelihood(b);
                             });
    }

    /// Figures can have changed places only if both are wrong: in one set, or in two parts where
    /// each is what the other must be.
    void keep_mutual_swaps() {
        std::map<std::pair<std::size_t, std::size_t>, std::set<std::size_t>> parts_of;
        for (std::size_t part = 0; part < out_.culprits.size(); ++part)
            for (const CulpritSet& set : out_.culprits[part].sets)
                for (std::size_t i = 0; i < set.figures.size(); ++i)
                    for (const Repair& each : set.repairs[i])
                        if (each.kind == RepairKind::neighbours_swapped)
                            parts_of[{set.figures[i], *each.neighbour}].insert(part);
        const auto is_mutual = [&](std::size_t part, std::size_t figure, std::size_t other) {
            const auto found = parts_of.find({other, figure});
            return found != parts_of.end() &&
                   (found->second.size() > 1 || *found->second.begin() != part);
        };
        for (std::size_t part = 0; part < out_.culprits.size(); ++part)
            for (CulpritSet& set : out_.culprits[part].sets)
                for (std::size_t i = 0; i < set.figures.size(); ++i)
                    std::erase_if(set.repairs[i], [&](const Repair& each) {
                        return each.kind == RepairKind::neighbours_swapped &&
                               std::find(set.figures.begin(), set.figures.end(), *each.neighbour) ==
                                   set.figures.end() &&
                               !is_mutual(part, set.figures[i], *each.neighbour);
                    });
    }

    /// Some equations with all variables: other parts of the document may be impossible too.
    static solve::LinearSystem part_of(const JointSystem& joint,
                                       const std::vector<std::size_t>& equations) {
        solve::LinearSystem out;
        const auto& system = joint.linear();
        for (const solve::Interval& each : system.variables())
            out.add(each);
        for (const std::size_t each : equations)
            out.require(system.equations()[each].terms, system.equations()[each].constant);
        return out;
    }

    static solve::LinearSystem released(solve::LinearSystem part,
                                        const std::vector<std::size_t>& variables) {
        for (const std::size_t each : variables)
            part.confine(each, {});
        return part;
    }

    CulpritSet culprit_set(const std::vector<std::size_t>& variables,
                           const solve::LinearSystem& closed,
                           const solve::LinearSystem& open) const {
        CulpritSet out;
        const auto bounds = solve::bounds(released(closed, variables), options_.effort);
        for (const std::size_t each : variables) {
            out.figures.push_back(closed_.figure(each));
            out.printed.push_back(figures_[out.figures.back()]);
            out.implied.push_back(bounds ? (*bounds)[each] : solve::Interval{});
            out.repairs.push_back(
                find_repairs(figures_, out.figures.back(), out.implied.back(), options_.elsewhere));
        }
        out.ties_only =
            has_ties() && solve::decide(released(open, variables), options_.effort).state ==
                              solve::Feasibility::infeasible;
        return out;
    }

    /// Sets that any rule for halves allows first, then those whose members have likelier slips.
    static std::tuple<bool, std::size_t, int, int> likelihood(const CulpritSet& set) {
        std::size_t without = 0;
        int worst = 0;
        int sum = 0;
        for (const auto& repairs : set.repairs) {
            if (repairs.empty()) {
                ++without;
                continue;
            }
            const int rank = static_cast<int>(repairs.front().kind);
            worst = std::max(worst, rank);
            sum += rank;
        }
        return {set.ties_only, without, worst, sum};
    }

    std::span<const IdentityResult> identities_;
    std::span<const Figure> figures_;
    const JointOptions& options_;
    JointSystem closed_;
    std::vector<bool> derived_; ///< by figure, whether it is added from rounded ones; none: no one
    JointResult out_;
};

} // namespace detail

SLUITEND_INLINE const Certificate* JointResult::certificate() const noexcept {
    for (const JointBlock& block : blocks)
        if (block.certificate) return &*block.certificate;
    return nullptr;
}

SLUITEND_INLINE const solve::Interval* JointResult::bounds_of(std::size_t figure) const noexcept {
    const auto found = std::lower_bound(
        bounds.begin(), bounds.end(), figure,
        [](const FigureBounds& each, std::size_t wanted) { return each.figure < wanted; });
    return found == bounds.end() || found->figure != figure ? nullptr : &found->bounds;
}

namespace detail {

/// An end rounded; one that is not reached is taken a little inside, before any half.
inline Decimal rounded(const solve::End& end, int inward, int decimals, Rounding mode) {
    if (!end.open) return end.value.to_decimal(decimals, mode);
    const Rational half = half_step(decimals);
    const Rational steps = end.value / half;
    const Rational next =
        Rational(steps.to_decimal(0, inward > 0 ? Rounding::floor : Rounding::ceiling)) +
        Rational(inward);
    return ((steps + next) * half / Rational(2)).to_decimal(decimals, mode);
}

} // namespace detail

SLUITEND_INLINE std::optional<int> guaranteed_decimals(const solve::Interval& interval,
                                                       Rounding mode, int most) {
    detail::require_most_decimals(most);
    if (!interval.lower || !interval.upper) return std::nullopt;
    for (int decimals = most; decimals >= 0; --decimals)
        if (detail::rounded(*interval.lower, 1, decimals, mode) ==
            detail::rounded(*interval.upper, -1, decimals, mode))
            return decimals;
    return std::nullopt;
}

SLUITEND_INLINE JointResult check_jointly(std::span<const IdentityResult> identities,
                                          std::span<const Figure> figures,
                                          const JointOptions& options) {
    for (const IdentityResult& each : identities)
        detail::require_figures(each.identity, figures);
    return detail::JointCheck(identities, figures, options).run();
}

SLUITEND_END
