// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/joint.hpp>

#include <sluitend/check/joint_system-inl.hpp>
#include <sluitend/solve/culprits.hpp>

#include <algorithm>
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
          closed_(identities, figures, {options.rounding, options.grid}, false),
          open_(identities, figures, {options.rounding, options.grid}, true) {
        out_.rounding = options.rounding;
        out_.grid = options.grid;
        out_.styles = infer_style(identities, figures, options.style);
        out_.style = out_.styles.all.style;
    }

    JointResult run() {
        // What solves the open system solves the closed one too.
        const solve::Solution inner =
            solve::decide((has_ties() ? open_ : closed_).linear(), options_.effort);
        const solve::Solution solution = !has_ties() || inner.state == solve::Feasibility::feasible
                                             ? inner
                                             : solve::decide(closed_.linear(), options_.effort);
        for (std::size_t i = 0; i < solution.blocks.size(); ++i)
            out_.blocks.push_back(block(solution.blocks[i], inner.blocks[i].state));
        out_.verdict = worst();
        for (const JointBlock& each : out_.blocks)
            out_.route = std::max(out_.route, each.route);
        if (out_.verdict == JointVerdict::impossible) {
            if (options_.wants_culprits) find_culprits();
        } else if (options_.wants_values && solution.state == solve::Feasibility::feasible &&
                   !out_.blocks.empty()) {
            keep_values(inner.state == solve::Feasibility::feasible ? inner : solution);
        }
        return std::move(out_);
    }

private:
    /// Only where halves may have gone either way do the ends of a cell ask for another answer.
    bool has_ties() const {
        return options_.rounding == PrintedRounding::nearest && options_.grid == Grid::unknown;
    }

    JointBlock block(const solve::Block& solved, solve::Feasibility inner) const {
        JointBlock out;
        for (const std::size_t each : solved.variables)
            if (closed_.figure(each) != no_position) out.figures.push_back(closed_.figure(each));
        std::sort(out.figures.begin(), out.figures.end());
        for (const std::size_t each : solved.equations)
            out.identities.push_back(closed_.identity(each));
        out.route = solved.route;
        out.verdict = verdict(solved, inner, out.identities);
        if (solved.proof)
            out.certificate =
                certificate(solve::shortened(closed_.linear(), *solved.proof, options_.effort));
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
        if (inner == Feasibility::feasible) return JointVerdict::consistent;
        return inner == Feasibility::infeasible ? JointVerdict::consistent_at_ties_only
                                                : JointVerdict::undecided;
    }

    /// The worst verdict of all blocks; those that add up exactly say least.
    JointVerdict worst() const {
        if (out_.blocks.empty()) return JointVerdict::not_checkable;
        for (const JointVerdict each :
             {JointVerdict::impossible, JointVerdict::undecided,
              JointVerdict::consistent_at_ties_only, JointVerdict::consistent})
            for (const JointBlock& block : out_.blocks)
                if (block.verdict == each) return each;
        return JointVerdict::adds_up_exactly;
    }

    Certificate certificate(const solve::Proof& proof) const {
        Certificate out;
        for (const solve::Multiplier& each : proof.multipliers)
            out.identities.push_back({closed_.identity(each.equation), each.times});
        const solve::Sum sum = solve::add_up(closed_.linear(), proof);
        std::int64_t unit = 0;
        for (const solve::Term& term : sum.terms) {
            const std::size_t figure = closed_.figure(term.variable);
            out.figures.push_back({figure, term.coefficient, figures_[figure]});
            const Amount& amount = figures_[figure].amount;
            unit = unit == 0 || unit == amount.multiplier() ? amount.multiplier() : 1;
            out.residual += Rational(term.coefficient) * Rational(amount.value());
        }
        out.multiplier = std::max<std::int64_t>(unit, 1);
        // The end that rounding would have to bring to 0.
        const auto& nearest = out.residual.sign() > 0 ? sum.reach.lower : sum.reach.upper;
        out.explained_at_most = abs(out.residual - nearest->value) / Rational(out.multiplier);
        out.residual /= Rational(out.multiplier);
        orient(out);
        return out;
    }

    /// Turns a certificate so that what is left is above 0.
    static void orient(Certificate& certificate) {
        if (certificate.residual.sign() >= 0) return;
        certificate.residual = -certificate.residual;
        for (IdentityTimes& each : certificate.identities)
            each.times = -each.times;
        for (PrintedTerm& each : certificate.figures)
            each.coefficient = -each.coefficient;
    }

    void keep_values(const solve::Solution& solution) {
        out_.witness.resize(figures_.size());
        const auto derived = derived_figures(identities_, figures_.size(), out_.styles);
        const JointSystem known(identities_, figures_, {options_.rounding, options_.grid, derived},
                                false);
        const auto all = solve::bounds(known.linear(), options_.effort);
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            const std::size_t variable = closed_.variable(i);
            if (variable == no_position) continue;
            out_.witness[i] = solution.values[variable];
            if (all) out_.bounds.push_back({i, (*all)[variable]});
        }
    }

    void find_culprits() {
        std::vector<std::size_t> weights;
        for (std::size_t i = 0; i < closed_.linear().variables().size(); ++i)
            weights.push_back(closed_.figure(i) == no_position ? 0 : 1);
        for (const solve::Culprits& found :
             solve::smallest_releases(closed_.linear(), weights, options_.effort)) {
            FigureCulprits out;
            out.at_least = found.at_least;
            out.complete = found.complete;
            for (const solve::Proof& proof : found.conflicts)
                out.conflicts.push_back(certificate(proof));
            for (const auto& set : found.sets)
                out.sets.push_back(culprit_set(set));
            std::stable_sort(out.sets.begin(), out.sets.end(),
                             [&](const CulpritSet& a, const CulpritSet& b) {
                                 return likelihood(a) < likelihood(b);
                             });
            out_.culprits.push_back(std::move(out));
        }
    }

    /// Only this part of the document matters: other parts may be impossible too.
    solve::LinearSystem released(const JointSystem& joint,
                                 const std::vector<std::size_t>& variables) const {
        solve::LinearSystem out;
        const auto& system = joint.linear();
        for (const solve::Interval& each : system.variables())
            out.add(each);
        for (const std::size_t each : connected(variables))
            out.require(system.equations()[each].terms, system.equations()[each].constant);
        for (const std::size_t each : variables)
            out.confine(each, {});
        return out;
    }

    /// The equations that hang together with some variables.
    std::vector<std::size_t> connected(const std::vector<std::size_t>& variables) const {
        const auto& equations = closed_.linear().equations();
        std::vector<bool> reached(closed_.linear().variables().size(), false);
        std::vector<bool> taken(equations.size(), false);
        for (const std::size_t each : variables)
            reached[each] = true;
        for (bool grows = true; grows;) {
            grows = false;
            for (std::size_t i = 0; i < equations.size(); ++i) {
                const auto& terms = equations[i].terms;
                if (taken[i] || std::none_of(terms.begin(), terms.end(), [&](const auto& term) {
                        return reached[term.variable];
                    }))
                    continue;
                taken[i] = grows = true;
                for (const solve::Term& term : terms)
                    reached[term.variable] = true;
            }
        }
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < equations.size(); ++i)
            if (taken[i]) out.push_back(i);
        return out;
    }

    CulpritSet culprit_set(const std::vector<std::size_t>& variables) const {
        CulpritSet out;
        const auto bounds = solve::bounds(released(closed_, variables), options_.effort);
        for (const std::size_t each : variables) {
            out.figures.push_back(closed_.figure(each));
            out.implied.push_back(bounds ? (*bounds)[each] : solve::Interval{});
            out.repairs.push_back(find_repairs(figures_, out.figures.back(), out.implied.back()));
        }
        for (auto& repairs : out.repairs)
            std::erase_if(repairs, [&](const Repair& each) {
                return each.kind == RepairKind::neighbours_swapped &&
                       std::find(out.figures.begin(), out.figures.end(), *each.neighbour) ==
                           out.figures.end();
            });
        out.ties_only =
            has_ties() && solve::decide(released(open_, variables), options_.effort).state ==
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
    JointSystem open_;
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
    const Rational half = Rational(Decimal::with_scale(5, decimals + 1));
    const Rational steps = end.value / half;
    const Rational next =
        Rational(steps.to_decimal(0, inward > 0 ? Rounding::floor : Rounding::ceiling)) +
        Rational(inward);
    return ((steps + next) * half / Rational(2)).to_decimal(decimals, mode);
}

} // namespace detail

SLUITEND_INLINE std::optional<int> guaranteed_decimals(const solve::Interval& interval,
                                                       Rounding mode, int most) {
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
    return detail::JointCheck(identities, figures, options).run();
}

SLUITEND_END
