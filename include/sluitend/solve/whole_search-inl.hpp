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
        : rows_(piece.rows), pivots_left_(pivots) {
        for (const std::int64_t each : piece.constants)
            constants_.push_back(Number(each));
        for (const std::int64_t each : piece.spans)
            ranges_.push_back(between(0, each));
        // One more variable, the last, is the cost.
        Row sum;
        for (std::uint32_t i = 0; i < piece.costs.size(); ++i)
            sum.push_back({i, static_cast<std::int64_t>(piece.costs[i])});
        std::erase_if(sum, [](const Entry& each) { return each.coefficient == 0; });
        sum.push_back({static_cast<std::uint32_t>(ranges_.size()), -1});
        rows_.push_back(std::move(sum));
        constants_.push_back(Number(0));
        ranges_.push_back(between(-reach, reach));
    }

    Feasibility run() {
        const Feasibility state = search(ranges_, best_);
        if (state != Feasibility::feasible) return state;
        const std::size_t cost = ranges_.size() - 1;
        ranges_[cost] = between(best_[cost], best_[cost]);
        for (std::size_t i = 0; i < cost; ++i) {
            const std::int64_t top = whole(ranges_[i].upper->value);
            while (best_[i] < top) {
                Ranges higher = ranges_;
                higher[i] = between(best_[i] + 1, top);
                const Feasibility found = search(std::move(higher), best_);
                if (found == Feasibility::undecided) return found;
                if (found == Feasibility::infeasible) break;
            }
            ranges_[i] = between(best_[i], best_[i]);
        }
        return Feasibility::feasible;
    }
    /// One per variable, and the cost.
    const std::vector<std::int64_t>& values() const { return best_; }

private:
    using Ranges = std::vector<Range<Number>>;

    static Range<Number> between(std::int64_t lower, std::int64_t upper) {
        return {Level<Number>{Number(lower), Number(0)}, Level<Number>{Number(upper), Number(0)}};
    }
    static std::int64_t floor_of(const Number& value) {
        const Fraction fraction = fraction_from(value);
        const WideInteger rest = mp::numerator(fraction) % mp::denominator(fraction);
        return static_cast<std::int64_t>(
            WideInteger(mp::numerator(fraction) / mp::denominator(fraction) - (rest < 0 ? 1 : 0)));
    }
    static std::int64_t whole(const Number& value) { return floor_of(value); }
    static bool is_whole(const Number& value) { return value == Number(floor_of(value)); }

    /// The cheapest whole values within some ranges; `best` is kept unless it is feasible.
    Feasibility search(Ranges root, std::vector<std::int64_t>& best) {
        const std::size_t cost = root.size() - 1;
        const Level<Number> least = *root[cost].lower;
        std::optional<Level<Number>> limit = root[cost].upper;
        bool is_found = false;
        std::vector<Ranges> open{std::move(root)};
        while (!open.empty() && !(*limit < least)) {
            Ranges ranges = std::move(open.back());
            open.pop_back();
            ranges[cost].upper = limit;
            if (pivots_left_ == 0) return Feasibility::undecided;
            SimplexMethod<Number> method(rows_, constants_, ranges, pivots_left_ - 1);
            const Outcome<Number> outcome = method.run_lowest(cost);
            if (outcome.state == Feasibility::undecided) return outcome.state;
            pivots_left_ = method.pivots_left();
            if (outcome.state == Feasibility::infeasible) continue;
            const auto broken =
                std::find_if(outcome.values.begin(), outcome.values.end() - 1,
                             [](const Level<Number>& each) { return !is_whole(each.value); });
            if (broken != outcome.values.end() - 1) {
                const auto i = static_cast<std::size_t>(broken - outcome.values.begin());
                const std::int64_t below = floor_of(broken->value);
                Ranges above = ranges;
                above[i].lower = Level<Number>{Number(below + 1), Number(0)};
                ranges[i].upper = Level<Number>{Number(below), Number(0)};
                open.push_back(std::move(above));
                open.push_back(std::move(ranges));
                continue;
            }
            is_found = true;
            best.clear();
            for (const Level<Number>& each : outcome.values)
                best.push_back(whole(each.value));
            limit = Level<Number>{outcome.values[cost].value - Number(1), Number(0)};
        }
        return is_found ? Feasibility::feasible : Feasibility::infeasible;
    }

    std::vector<Row> rows_;
    std::vector<Number> constants_;
    Ranges ranges_;
    std::size_t pivots_left_;
    std::vector<std::int64_t> best_;
};

} // namespace solve::detail
SLUITEND_END
