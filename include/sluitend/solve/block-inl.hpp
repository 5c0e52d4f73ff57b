// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve, internal: the blocks of a system, and the methods put to work on one of them.
#pragma once

#include <sluitend/solve/decide.hpp>

#include <sluitend/base/error.hpp>
#include <sluitend/solve/flow-inl.hpp>
#include <sluitend/solve/simplex-inl.hpp>
#include <sluitend/solve/tree-inl.hpp>

#include <stdexcept>

SLUITEND_BEGIN
namespace solve::detail {

inline bool is_point(const Interval& interval) {
    return interval.lower && interval.upper && interval.lower->value == interval.upper->value;
}

/// What is known of a block: the answer, and per variable of it a value and an interval.
struct Answer {
    Block block;
    std::vector<std::size_t> open; ///< variables that are no points
    std::vector<Rational> values{};
    std::vector<Interval> bounds{}; ///< if asked for and the pivots sufficed
};

/// Finds the blocks of a system; a variable that is a point joins equations only if asked to.
class BlockFinder {
public:
    explicit BlockFinder(const LinearSystem& system, bool points_join = false)
        : system_(system), points_join_(points_join), leader_(system.variables().size()) {
        for (std::size_t i = 0; i < leader_.size(); ++i)
            leader_[i] = i;
    }

    /// The equations of every block, by their first one.
    std::vector<std::vector<std::size_t>> equations() {
        const auto& equations = system_.equations();
        for (const Equation& equation : equations) {
            const auto first = first_joining(equation);
            for (const Term& term : equation.terms)
                if (joins(term)) leader_[lead(term.variable)] = lead(*first);
        }
        std::vector<std::size_t> block_of(leader_.size(), equations.size());
        std::vector<std::vector<std::size_t>> out;
        for (std::size_t i = 0; i < equations.size(); ++i) {
            const auto first = first_joining(equations[i]);
            std::size_t block = first ? block_of[lead(*first)] : equations.size();
            if (block == equations.size()) {
                block = out.size();
                out.emplace_back();
                if (first) block_of[lead(*first)] = block;
            }
            out[block].push_back(i);
        }
        return out;
    }

private:
    bool joins(const Term& term) const {
        return points_join_ || !is_point(system_.variables()[term.variable]);
    }
    std::size_t lead(std::size_t variable) {
        while (leader_[variable] != variable)
            variable = leader_[variable] = leader_[leader_[variable]];
        return variable;
    }
    std::optional<std::size_t> first_joining(const Equation& equation) const {
        for (const Term& term : equation.terms)
            if (joins(term)) return term.variable;
        return std::nullopt;
    }

    const LinearSystem& system_;
    bool points_join_;
    std::vector<std::size_t> leader_;
};

/// An answer yet to be found, for the block of some equations.
inline Answer unanswered(const LinearSystem& system, std::vector<std::size_t> equations) {
    Answer out{{{}, std::move(equations)}, {}};
    auto& variables = out.block.variables;
    for (const std::size_t each : out.block.equations)
        for (const Term& term : system.equations()[each].terms)
            variables.push_back(term.variable);
    std::sort(variables.begin(), variables.end());
    variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
    for (const std::size_t each : variables)
        if (!is_point(system.variables()[each])) out.open.push_back(each);
    return out;
}

/// Decides one block.
class BlockMethod {
public:
    BlockMethod(const LinearSystem& system, const Effort& effort, bool wants_bounds, Answer& answer)
        : system_(system), effort_(effort), wants_bounds_(wants_bounds), answer_(answer) {}

    void run() {
        collect();
        const bool fits = mp::msb(total_) + mp::msb(WideInteger(cells_.size() + 1)) + 5 < 62;
        const bool is_done =
            is_whole_ && (fits ? run_with<std::int64_t>() : run_with<WideInteger>());
        if (!is_done && !(fits && run_small())) run_with<Fraction>();
        if (answer_.open.empty()) answer_.block.route = Route::arithmetic;
    }

private:
    /// False if fractions of 64 bits do not do; nothing is kept then.
    bool run_small() {
        const Answer before = answer_;
        try {
            return run_with<SmallFraction>();
        } catch (const SmallFractionOverflow&) {
            answer_ = before;
            return false;
        }
    }

    struct Ends {
        std::optional<WideInteger> lower;
        std::optional<WideInteger> upper;
    };

    /// The rows of the block with points moved to the constants, and what scale makes all whole.
    void collect() {
        std::vector<Rational> constants;
        scale_ = 1;
        for (const std::size_t variable : answer_.open) {
            const Interval& interval = system_.variables()[variable];
            if (interval.lower) make_whole(interval.lower->value);
            if (interval.upper) make_whole(interval.upper->value);
        }
        for (const std::size_t each : answer_.block.equations) {
            const Equation& equation = system_.equations()[each];
            Rational constant = equation.constant;
            Row row;
            for (const Term& term : equation.terms) {
                const Interval& interval = system_.variables()[term.variable];
                if (is_point(interval))
                    constant -= Rational(term.coefficient) * interval.lower->value;
                else
                    row.push_back({position(term.variable), term.coefficient});
                is_whole_ = is_whole_ && (term.coefficient == 1 || term.coefficient == -1);
            }
            make_whole(constant);
            rows_.push_back(std::move(row));
            constants.push_back(std::move(constant));
        }
        scale_ *= 2; // so that the middle of a cell is whole
        total_ = 1;
        for (const std::size_t variable : answer_.open) {
            const Interval& interval = system_.variables()[variable];
            Ends ends;
            if (interval.lower) ends.lower = counted(interval.lower->value);
            if (interval.upper) ends.upper = counted(interval.upper->value);
            cells_.push_back(std::move(ends));
        }
        for (const Rational& constant : constants)
            constants_.push_back(counted(constant));
    }

    std::uint32_t position(std::size_t variable) const {
        const auto& open = answer_.open;
        return static_cast<std::uint32_t>(std::lower_bound(open.begin(), open.end(), variable) -
                                          open.begin());
    }

    void make_whole(const Rational& value) {
        if (!scaled(value, scale_))
            scale_ = mp::lcm(scale_, WideInteger(mp::denominator(fraction_from(value))));
    }
    WideInteger counted(const Rational& value) {
        WideInteger whole = *scaled(value, scale_);
        total_ += mp::abs(whole);
        return whole;
    }

    template <class Number> static Number number(const WideInteger& whole) {
        if constexpr (std::is_same_v<Number, SmallFraction>)
            return SmallFraction(static_cast<std::int64_t>(whole));
        else
            return static_cast<Number>(whole);
    }

    template <class Number> Piece<Number> piece() const {
        Piece<Number> out;
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            const Interval& interval = system_.variables()[answer_.open[i]];
            Range<Number> range;
            Level<Number> middle;
            if (interval.lower)
                range.lower = {number<Number>(*cells_[i].lower), interval.lower->open ? 1 : 0};
            if (interval.upper)
                range.upper = {number<Number>(*cells_[i].upper), interval.upper->open ? -1 : 0};
            if (range.lower && range.upper)
                middle.value = (range.lower->value + range.upper->value) / 2;
            out.cells.push_back(std::move(range));
            out.preferred.push_back(std::move(middle));
        }
        out.rows = rows_;
        for (const WideInteger& constant : constants_)
            out.constants.push_back(number<Number>(constant));
        return out;
    }

    /// False if these numbers do not do for this block.
    template <class Number> bool run_with() {
        const Piece<Number> piece = this->piece<Number>();
        Tree<Number> tree(piece);
        answer_.block.route = Route::propagation;
        if (!tree.inward()) {
            refute(tree.proof());
            return true;
        }
        const std::vector<std::uint32_t> core = tree.core();
        std::vector<Level<Number>> values(piece.cells.size());
        std::vector<Range<Number>> bounds(piece.cells.size());
        if (!core.empty() && !run_core(piece, tree, core, values, bounds)) return false;
        if (answer_.block.state == Feasibility::infeasible) return true;
        if (answer_.block.state != Feasibility::feasible && !core.empty()) return true;
        answer_.block.state = Feasibility::feasible;
        keep(piece, tree.values(std::move(values)));
        if (wants_bounds_ && bounds.size() == piece.cells.size())
            for (const Range<Number>& range : tree.outward(std::move(bounds)))
                answer_.bounds.push_back({end_of(range.lower), end_of(range.upper)});
        return true;
    }

    template <class Number>
    bool run_core(const Piece<Number>& piece, const Tree<Number>& tree,
                  const std::vector<std::uint32_t>& core, std::vector<Level<Number>>& values,
                  std::vector<Range<Number>>& bounds) {
        std::vector<std::uint32_t> position(piece.cells.size(), nowhere);
        std::vector<std::uint32_t> columns;
        std::vector<Row> rows;
        std::vector<Number> constants;
        std::vector<Range<Number>> ranges;
        for (const std::uint32_t row : core) {
            rows.emplace_back();
            constants.push_back(piece.constants[row]);
            for (const Entry& entry : piece.rows[row]) {
                if (position[entry.variable] == nowhere) {
                    position[entry.variable] = static_cast<std::uint32_t>(columns.size());
                    columns.push_back(entry.variable);
                    ranges.push_back(tree.inner(entry.variable));
                }
                rows.back().push_back({position[entry.variable], entry.coefficient});
            }
        }
        if (columns.size() > effort_.block_variables) {
            answer_.block.state = Feasibility::undecided;
            return true;
        }
        auto outcome = decide_core(rows, constants, std::move(ranges));
        if (!outcome) return false;
        answer_.block.route = outcome->route;
        answer_.block.state = outcome->state;
        if (outcome->state == Feasibility::infeasible) {
            std::vector<Fraction> multipliers(piece.rows.size());
            for (std::size_t i = 0; i < core.size(); ++i)
                multipliers[core[i]] = outcome->multipliers[i];
            refute(tree.proof(std::move(multipliers)));
        }
        if (outcome->state != Feasibility::feasible) return true;
        for (std::size_t i = 0; i < columns.size(); ++i)
            values[columns[i]] = outcome->values[i];
        if (outcome->bounds.empty()) bounds.clear();
        for (std::size_t i = 0; i < outcome->bounds.size(); ++i)
            bounds[columns[i]] = outcome->bounds[i];
        return true;
    }

    /// Nothing if integers do not do: the rows are no network.
    template <class Number>
    std::optional<Outcome<Number>> decide_core(const std::vector<Row>& rows,
                                               const std::vector<Number>& constants,
                                               std::vector<Range<Number>> ranges) {
        if constexpr (is_fraction<Number>) {
            return SimplexMethod<Number>(rows, constants, std::move(ranges), effort_.pivots)
                .run(wants_bounds_);
        } else {
            const auto form = NetworkFinder(rows, ranges.size()).find();
            if (!form) return std::nullopt;
            const Number large = static_cast<Number>(WideInteger(2 * total_ + 1));
            return FlowMethod<Number>(rows, constants, ranges, *form, large).run(wants_bounds_);
        }
    }

    void refute(const std::vector<WideInteger>& multipliers) {
        answer_.block.state = Feasibility::infeasible;
        Proof proof;
        for (std::size_t i = 0; i < multipliers.size(); ++i) {
            if (multipliers[i] == 0) continue;
            if (mp::abs(multipliers[i]) > WideInteger(std::numeric_limits<std::int64_t>::max()))
                throw NumberOverflow("a multiplier of a proof holds at most 64 bits");
            proof.multipliers.push_back(
                {answer_.block.equations[i], static_cast<std::int64_t>(multipliers[i])});
        }
        if (!verify(system_, proof)) throw std::logic_error("a proof does not hold");
        answer_.block.proof = std::move(proof);
    }

    /// A size of the small steps under which every value lies in its cell.
    template <class Number>
    Share<Number> step_size(const Piece<Number>& piece,
                            const std::vector<Level<Number>>& values) const {
        Share<Number> size;
        const auto heed = [&](const Level<Number>& inside, const Level<Number>& end,
                              int direction) {
            const Level<Number> inward = direction > 0 ? inside - end : end - inside;
            if (!(Number(0) < inward.value && inward.steps < Number(0))) return;
            const Share<Number> most{widened(inward.value), widened(inward.steps) * -2};
            if (most < size) size = most;
        };
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (piece.cells[i].lower) heed(values[i], *piece.cells[i].lower, 1);
            if (piece.cells[i].upper) heed(values[i], *piece.cells[i].upper, -1);
        }
        return size;
    }

    template <class Number>
    void keep(const Piece<Number>& piece, const std::vector<Level<Number>>& values) {
        const Share<Number> size = step_size(piece, values);
        for (const Level<Number>& level : values)
            answer_.values.push_back(level.steps == Number(0)
                                         ? over(level.value, scale_)
                                         : over(widened(level.value) * size.denominator +
                                                    widened(level.steps) * size.numerator,
                                                size.denominator, scale_));
    }

    template <class Number>
    std::optional<End> end_of(const std::optional<Level<Number>>& level) const {
        if (!level) return std::nullopt;
        return End{over(level->value, scale_), level->steps != Number(0)};
    }

    const LinearSystem& system_;
    const Effort& effort_;
    bool wants_bounds_;
    Answer& answer_;
    std::vector<Ends> cells_;
    std::vector<Row> rows_;
    std::vector<WideInteger> constants_;
    WideInteger scale_; ///< makes all ends and constants whole, and their middles
    WideInteger total_; ///< all ends together, in scaled units
    bool is_whole_ = true;
};

/// Infeasible if one answer is.
inline Feasibility joined_state(const std::vector<Answer>& answers) {
    const auto has = [&](Feasibility state) {
        return std::any_of(answers.begin(), answers.end(),
                           [&](const Answer& each) { return each.block.state == state; });
    };
    if (has(Feasibility::infeasible)) return Feasibility::infeasible;
    return has(Feasibility::undecided) ? Feasibility::undecided : Feasibility::feasible;
}

} // namespace solve::detail
SLUITEND_END
