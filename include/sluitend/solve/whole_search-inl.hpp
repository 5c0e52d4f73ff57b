// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve, internal: whole values of least cost where rows are no network.
///
/// Fractions of least cost are a bound. Where one of them is not whole, the search goes on below and
/// above it (branch and bound). Then variable after variable is raised if that costs nothing.
#pragma once

#include <sluitend/solve/least_cost_flow-inl.hpp>
#include <sluitend/solve/simplex-inl.hpp>

SLUITEND_BEGIN
namespace solve::detail {

template <class Number> class WholeSearch {
public:
    /// \param reach what all costs together can be at most
    WholeSearch(const WholePiece& piece, std::int64_t reach, std::size_t pivots)
        : cost_(piece.spans.size()), pivots_left_(pivots), start_(method(piece, reach)) {}

    Feasibility run() {
        const Feasibility state = search(start_);
        if (state != Feasibility::feasible) return state;
        start_.confine(cost_, between(best_[cost_], best_[cost_]));
        for (std::size_t i = 0; i < cost_; ++i) {
            const std::int64_t top = floor_of(start_.range(i).upper->value);
            while (best_[i] < top) {
                Method higher = start_;
                higher.confine(i, between(best_[i] + 1, top));
                const Feasibility found = search(higher);
                if (found == Feasibility::undecided) return found;
                if (found == Feasibility::infeasible) break;
            }
            start_.confine(i, between(best_[i], best_[i]));
        }
        return Feasibility::feasible;
    }
    /// One per variable, and the cost.
    const std::vector<std::int64_t>& values() const { return best_; }

private:
    using Method = SimplexMethod<Number>;

    /// All rows, and one more by which a last variable is the cost.
    static Method method(const WholePiece& piece, std::int64_t reach) {
        std::vector<Row> rows = piece.rows;
        std::vector<Number> constants;
        std::vector<Range<Number>> ranges;
        for (const std::int64_t each : piece.constants)
            constants.push_back(Number(each));
        for (const std::int64_t each : piece.spans)
            ranges.push_back(between(0, each));
        Row sum;
        for (std::uint32_t i = 0; i < piece.costs.size(); ++i)
            if (piece.costs[i] != 0) sum.push_back({i, static_cast<std::int64_t>(piece.costs[i])});
        sum.push_back({static_cast<std::uint32_t>(ranges.size()), -1});
        rows.push_back(std::move(sum));
        constants.push_back(Number(0));
        ranges.push_back(between(-reach, reach));
        return Method(rows, constants, std::move(ranges), 0);
    }
    static Level<Number> level(std::int64_t value) { return {Number(value), Number(0)}; }
    static Range<Number> between(std::int64_t lower, std::int64_t upper) {
        return {level(lower), level(upper)};
    }
    static std::int64_t floor_of(const Number& value) {
        const Fraction fraction = fraction_from(value);
        const WideInteger rest = mp::numerator(fraction) % mp::denominator(fraction);
        return static_cast<std::int64_t>(
            WideInteger(mp::numerator(fraction) / mp::denominator(fraction) - (rest < 0 ? 1 : 0)));
    }
    static bool is_broken(const Level<Number>& level) {
        return level.value != Number(floor_of(level.value));
    }

    /// The cheapest whole values from some start; what was best is kept if there are none.
    Feasibility search(Method& start) {
        // Whoever searches from here again is spared this way.
        start.run_lowest(cost_, pivots_left_);
        const Level<Number> least = *start.range(cost_).lower;
        Level<Number> limit = *start.range(cost_).upper;
        bool is_found = false;
        std::vector<Method> open{start};
        while (!open.empty() && !(limit < least)) {
            Method method = std::move(open.back());
            open.pop_back();
            method.confine(cost_, {least, limit});
            if (pivots_left_ == 0) return Feasibility::undecided;
            --pivots_left_;
            const Outcome<Number> outcome = method.run_lowest(cost_, pivots_left_);
            if (outcome.state == Feasibility::undecided) return outcome.state;
            if (outcome.state == Feasibility::infeasible) continue;
            const auto end = outcome.values.end() - 1;
            const auto broken = std::find_if(outcome.values.begin(), end, is_broken);
            if (broken != end) {
                const auto i = static_cast<std::size_t>(broken - outcome.values.begin());
                const std::int64_t below = floor_of(broken->value);
                const Range<Number> range = method.range(i);
                open.push_back(method);
                open.back().confine(i, {level(below + 1), range.upper});
                method.confine(i, {range.lower, level(below)});
                open.push_back(std::move(method));
                continue;
            }
            is_found = true;
            best_.clear();
            for (const Level<Number>& each : outcome.values)
                best_.push_back(floor_of(each.value));
            limit = level(best_[cost_] - 1);
        }
        return is_found ? Feasibility::feasible : Feasibility::infeasible;
    }

    std::size_t cost_; ///< position of the variable that is the cost
    std::size_t pivots_left_;
    Method start_;
    std::vector<std::int64_t> best_;
};

} // namespace solve::detail
SLUITEND_END
