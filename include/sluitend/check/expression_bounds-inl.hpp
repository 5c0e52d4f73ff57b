// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to check: expressions over the blocks of a joint check.
///
/// - `detail::sum_of`, `detail::scaled`, `detail::quotient`: arithmetic of intervals;
/// - `detail::ExpressionBounds`: what expressions can be.
#pragma once

#include <sluitend/base/error.hpp>
#include <sluitend/check/expression.hpp>
#include <sluitend/check/figure_at-inl.hpp>
#include <sluitend/check/joint_system-inl.hpp>
#include <sluitend/solve/decide.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

inline std::optional<solve::End> sum_of(const std::optional<solve::End>& a,
                                        const std::optional<solve::End>& b) {
    if (!a || !b) return std::nullopt;
    return solve::End{a->value + b->value, a->open || b->open};
}

inline solve::Interval sum_of(const solve::Interval& a, const solve::Interval& b) {
    return {sum_of(a.lower, b.lower), sum_of(a.upper, b.upper)};
}

inline solve::Interval scaled(solve::Interval interval, const Rational& factor) {
    if (factor.is_zero()) return solve::Interval::point(Rational());
    if (factor.sign() < 0) std::swap(interval.lower, interval.upper);
    for (auto* end : {&interval.lower, &interval.upper})
        if (*end) (*end)->value *= factor;
    return interval;
}

/// All a / b; nothing if b can be 0 or come near it, or if an end is absent.
inline std::optional<solve::Interval> quotient(const solve::Interval& a, const solve::Interval& b) {
    if (!a.lower || !a.upper || !b.lower || !b.upper) return std::nullopt;
    if (b.lower->value.sign() <= 0 && b.upper->value.sign() >= 0) return std::nullopt;
    solve::Interval out;
    for (const auto& n : {*a.lower, *a.upper})
        for (const auto& d : {*b.lower, *b.upper}) {
            const solve::End corner{n.value / d.value, n.open || (d.open && !n.value.is_zero())};
            const auto take = [&](std::optional<solve::End>& end, bool is_further) {
                if (!end || is_further) end = corner;
                if (end->value == corner.value) end->open = end->open && corner.open;
            };
            take(out.lower, out.lower && corner.value < out.lower->value);
            take(out.upper, out.upper && corner.value > out.upper->value);
        }
    return out;
}

/// What expressions can be, each block of figures by itself.
class ExpressionBounds {
public:
    ExpressionBounds(std::span<const IdentityResult> identities, std::span<const Figure> figures,
                     const JointResult& joint)
        : identities_(identities),
          figures_(figures),
          joint_(joint),
          assumed_{joint.rounding, joint.grid, derived_figures(identities, figures, joint.styles)},
          block_of_(figures.size(), no_index) {
        for (std::size_t i = 0; i < joint.blocks.size(); ++i)
            for (const std::size_t figure : joint.blocks[i].figures)
                block_of_[figure] = i;
    }

    std::optional<solve::Interval> of(const Expression& expression) {
        std::map<std::size_t, std::vector<FigureTerm>> by_block;
        solve::Interval out = solve::Interval::point(expression.constant);
        for (const auto& [figure, coefficient] : joined(expression.terms)) {
            const std::size_t block = block_of_[figure];
            if (block != no_index)
                by_block[block].push_back({figure, coefficient});
            else
                out = sum_of(out, scaled(assumed_.of(figure, figures_[figure].amount),
                                         Rational(coefficient)));
        }
        for (const auto& [block, terms] : by_block) {
            const auto part = of_block(block, terms);
            if (!part) return std::nullopt;
            out = sum_of(out, *part);
        }
        return out;
    }

    std::optional<solve::Interval> of(const sluitend::Ratio& ratio) {
        const auto numerator = of(ratio.numerator);
        const auto denominator = of(ratio.denominator);
        if (!numerator || !denominator) return std::nullopt;
        return quotient(*numerator, *denominator);
    }

private:
    std::map<std::size_t, std::int64_t> joined(const std::vector<FigureTerm>& terms) const {
        std::map<std::size_t, std::int64_t> out;
        for (const FigureTerm& term : terms) {
            if (term.figure >= figures_.size()) throw_no_figure(term.figure);
            std::int64_t& sum = out[term.figure];
            if (term.coefficient > 0 ? sum > INT64_MAX - term.coefficient
                                     : sum < INT64_MIN - term.coefficient)
                throw NumberOverflow("a figure is counted too often");
            sum += term.coefficient;
        }
        std::erase_if(out, [](const auto& each) { return each.second == 0; });
        return out;
    }

    std::optional<solve::Interval> of_block(std::size_t block,
                                            const std::vector<FigureTerm>& terms) {
        const JointVerdict verdict = joint_.blocks[block].verdict;
        if (verdict == JointVerdict::impossible || verdict == JointVerdict::undecided)
            return std::nullopt;
        if (const auto* known = joint_.bounds_of(terms.front().figure); known && terms.size() == 1)
            return scaled(*known, Rational(terms.front().coefficient));
        const JointSystem& system = system_of(block);
        std::vector<solve::Term> sum;
        for (const FigureTerm& term : terms)
            sum.push_back({system.variable(term.figure), term.coefficient});
        return solve::extent(system.linear(), sum);
    }

    const JointSystem& system_of(std::size_t block) {
        const auto known = systems_.find(block);
        if (known != systems_.end()) return known->second;
        std::vector<IdentityResult> identities;
        for (const std::size_t each : joint_.blocks[block].identities)
            identities.push_back(identities_[each]);
        return systems_.emplace(block, JointSystem(identities, figures_, assumed_)).first->second;
    }

    std::span<const IdentityResult> identities_;
    std::span<const Figure> figures_;
    const JointResult& joint_;
    TrueValues assumed_;
    std::vector<std::size_t> block_of_;
    std::map<std::size_t, JointSystem> systems_;
};

} // namespace detail

SLUITEND_END
