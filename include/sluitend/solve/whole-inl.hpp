// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/solve/whole.hpp>

#include <sluitend/solve/block-inl.hpp>
#include <sluitend/solve/whole_search-inl.hpp>

SLUITEND_BEGIN
namespace solve {

namespace detail {

class WholeDecision {
public:
    WholeDecision(const LinearSystem& system, std::span<const std::vector<Rational>> costs,
                  const Effort& effort)
        : system_(system), effort_(effort) {
        for (const Interval& each : system.variables()) {
            if (!each.lower || !each.upper || each.lower->open || each.upper->open) refuse();
            lower_.push_back(whole(each.lower->value));
            spans_.push_back(narrow(whole(each.upper->value) - lower_.back()));
        }
        for (const auto& each : costs)
            costs_.push_back(whole_costs(each));
    }

    Solution run() {
        Solution out;
        choose_cheaper_ends();
        std::vector<Answer> answers;
        for (auto& equations : BlockFinder(system_).equations()) {
            answers.push_back(unanswered(system_, std::move(equations)));
            decide_block(answers.back());
        }
        out.state = joined_state(answers);
        for (Answer& each : answers)
            out.blocks.push_back(std::move(each.block));
        if (out.state != Feasibility::feasible) return out;
        for (std::size_t i = 0; i < values_.size(); ++i)
            out.values.push_back(rational_from(Fraction(lower_[i] + values_[i])));
        if (!verify(system_, out.values)) throw std::logic_error("a solution does not hold");
        return out;
    }

private:
    [[noreturn]] static void refuse() {
        throw ValueError("solve.whole", "whole values need whole constants and two whole ends");
    }
    static WideInteger whole(const Rational& value) {
        const Fraction fraction = fraction_from(value);
        if (mp::denominator(fraction) != 1) refuse();
        return WideInteger(mp::numerator(fraction));
    }
    /// A number that can be counted with in 64 bits.
    static std::int64_t narrow(const WideInteger& value) {
        if (mp::abs(value) >> 40 != 0) throw NumberOverflow("whole values span more than 40 bits");
        return static_cast<std::int64_t>(value);
    }

    std::vector<WideInteger> whole_costs(const std::vector<Rational>& costs) const {
        if (costs.size() != lower_.size())
            throw ValueError("solve.weights", "there must be one cost per variable");
        std::vector<Fraction> fractions;
        WideInteger scale = 1;
        for (const Rational& each : costs) {
            fractions.push_back(fraction_from(each));
            scale = mp::lcm(scale, WideInteger(mp::denominator(fractions.back())));
        }
        std::vector<WideInteger> out;
        for (const Fraction& each : fractions)
            out.push_back(mp::numerator(each) * (scale / mp::denominator(each)));
        return out;
    }

    /// One cost for all lists over some variables: each weighs more than all that follow it.
    std::vector<WideInteger> joined_costs(const std::vector<std::size_t>& variables,
                                          const std::vector<std::int64_t>& spans) const {
        std::vector<WideInteger> out(variables.size());
        for (auto list = costs_.rbegin(); list != costs_.rend(); ++list) {
            const WideInteger weight = reach_of(out, spans) + 1;
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] += (*list)[variables[i]] * weight;
        }
        return out;
    }

    /// What is right for all variables that no equation confines.
    void choose_cheaper_ends() {
        for (std::size_t i = 0; i < spans_.size(); ++i) {
            const auto decisive = std::find_if(costs_.begin(), costs_.end(),
                                               [&](const auto& list) { return list[i] != 0; });
            values_.push_back(decisive != costs_.end() && (*decisive)[i] > 0 ? 0 : spans_[i]);
        }
    }

    WholePiece piece_of(const Answer& answer) const {
        WholePiece out;
        std::vector<std::uint32_t> position(spans_.size());
        for (const std::size_t variable : answer.open) {
            position[variable] = static_cast<std::uint32_t>(out.spans.size());
            out.spans.push_back(spans_[variable]);
        }
        for (const std::size_t each : answer.block.equations) {
            const Equation& equation = system_.equations()[each];
            WideInteger constant = whole(equation.constant);
            out.rows.emplace_back();
            for (const Term& term : equation.terms) {
                constant -= lower_[term.variable] * term.coefficient;
                if (spans_[term.variable] != 0)
                    out.rows.back().push_back({position[term.variable], term.coefficient});
            }
            out.constants.push_back(narrow(constant));
        }
        out.costs = joined_costs(answer.open, out.spans);
        return out;
    }

    void decide_block(Answer& answer) {
        if (answer.open.size() > effort_.block_variables) return;
        const WholePiece piece = piece_of(answer);
        if (const auto form = NetworkFinder(piece.rows, piece.spans.size()).find()) {
            answer.block.route = answer.open.empty() ? Route::arithmetic : Route::flow;
            LeastCostFlow flow(piece, *form);
            answer.block.state = flow.run(effort_.pivots);
            keep(answer, flow.values());
            return;
        }
        answer.block.route = Route::simplex;
        const WideInteger reach = reach_of(piece.costs, piece.spans);
        if (reach >> 60 != 0) return;
        try {
            search<SmallFraction>(answer, piece, static_cast<std::int64_t>(reach));
        } catch (const SmallFractionOverflow&) {
            search<Fraction>(answer, piece, static_cast<std::int64_t>(reach));
        }
    }

    template <class Number>
    void search(Answer& answer, const WholePiece& piece, std::int64_t reach) {
        WholeSearch<Number> search(piece, reach, effort_.pivots);
        answer.block.state = search.run();
        keep(answer, search.values());
    }

    void keep(const Answer& answer, const std::vector<std::int64_t>& values) {
        if (answer.block.state != Feasibility::feasible) return;
        for (std::size_t i = 0; i < answer.open.size(); ++i)
            values_[answer.open[i]] = values[i];
    }

    const LinearSystem& system_;
    const Effort& effort_;
    std::vector<WideInteger> lower_;
    std::vector<std::int64_t> spans_;
    std::vector<std::vector<WideInteger>> costs_; ///< per list, scaled to whole numbers
    std::vector<std::int64_t> values_;            ///< steps above the lower end
};

} // namespace detail

SLUITEND_INLINE Solution decide_whole(const LinearSystem& system,
                                      std::span<const std::vector<Rational>> costs,
                                      const Effort& effort) {
    return detail::WholeDecision(system, costs, effort).run();
}

} // namespace solve
SLUITEND_END
