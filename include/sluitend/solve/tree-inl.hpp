// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve, internal: intervals passed along the part of a block that is a tree.
///
/// Variables and rows are taken off as long as one has at most one neighbour left; what a row leaves
/// its last variable is intersected with the cell of that variable. So everything outside the
/// cycles is decided exactly; what is left, the core, is for another method. Back outward, the
/// bounds of the core (or of the last node) become the bounds of everything.
#pragma once

#include <sluitend/solve/piece-inl.hpp>

#include <deque>

SLUITEND_BEGIN
namespace solve::detail {

inline constexpr std::uint32_t nowhere = ~std::uint32_t{0};

/// A sum of ends, from which one can be taken off again although some are absent.
template <class Number> class EndSum {
public:
    void add(const std::optional<Level<Number>>& end, std::int64_t coefficient) {
        if (end)
            sum_ += times(*end, coefficient);
        else
            ++absent_;
    }
    void take_off(const std::optional<Level<Number>>& end, std::int64_t coefficient) {
        if (end)
            sum_ -= times(*end, coefficient);
        else
            --absent_;
    }
    std::optional<Level<Number>> value() const {
        return absent_ == 0 ? std::optional(sum_) : std::nullopt;
    }

private:
    Level<Number> sum_{};
    std::size_t absent_ = 0;
};

/// The range of a sum of variables.
template <class Number> class RangeSum {
public:
    void add(const Range<Number>& range, std::int64_t coefficient) {
        lower_.add(coefficient > 0 ? range.lower : range.upper, coefficient);
        upper_.add(coefficient > 0 ? range.upper : range.lower, coefficient);
    }
    void take_off(const Range<Number>& range, std::int64_t coefficient) {
        lower_.take_off(coefficient > 0 ? range.lower : range.upper, coefficient);
        upper_.take_off(coefficient > 0 ? range.upper : range.lower, coefficient);
    }
    Range<Number> value() const { return {lower_.value(), upper_.value()}; }

    /// What a variable with `coefficient` can be if it and this sum add to `constant`.
    Range<Number> rest(const Number& constant, std::int64_t coefficient) const {
        const auto left = [&](const std::optional<Level<Number>>& end) {
            return end ? std::optional(divided(Level<Number>{constant, 0} - *end, coefficient))
                       : std::nullopt;
        };
        Range<Number> out{left(upper_.value()), left(lower_.value())};
        if (coefficient < 0) std::swap(out.lower, out.upper);
        return out;
    }

private:
    EndSum<Number> lower_;
    EndSum<Number> upper_;
};

template <class Number> class Tree {
public:
    explicit Tree(const Piece<Number>& piece)
        : piece_(piece),
          inner_(piece.cells),
          rows_of_(piece.cells.size()),
          parent_of_variable_(piece.cells.size(), nowhere),
          parent_of_row_(piece.rows.size(), nowhere),
          source_(piece.cells.size(), {nowhere, nowhere}) {
        for (std::uint32_t row = 0; row < piece.rows.size(); ++row)
            for (const Entry& entry : piece.rows[row])
                rows_of_[entry.variable].push_back(row);
        for (const auto& rows : rows_of_)
            variable_degree_.push_back(rows.size());
        for (const Row& row : piece.rows)
            row_degree_.push_back(row.size());
    }

    /// Takes off whatever is a tree; false if that shows that there is no solution.
    bool inward() {
        is_off_variable_.assign(piece_.cells.size(), false);
        is_off_row_.assign(piece_.rows.size(), false);
        for (std::uint32_t i = 0; i < piece_.cells.size(); ++i) {
            if (variable_degree_[i] <= 1) queue_.push_back({false, i});
        }
        for (std::uint32_t i = 0; i < piece_.rows.size(); ++i)
            if (row_degree_[i] <= 1) queue_.push_back({true, i});
        for (; !queue_.empty(); queue_.pop_front()) {
            const auto [is_row, index] = queue_.front();
            if (is_row ? !take_row(index) : !take_variable(index)) return false;
        }
        return true;
    }

    /// The rows that are left, with every variable in them.
    std::vector<std::uint32_t> core() const {
        std::vector<std::uint32_t> rows;
        for (std::uint32_t i = 0; i < piece_.rows.size(); ++i)
            if (!is_off_row_[i]) rows.push_back(i);
        return rows;
    }
    /// What a variable can be as far as the tree that hangs on it says.
    const Range<Number>& inner(std::uint32_t variable) const { return inner_[variable]; }

    /// The bounds of all variables, from those of the variables of the core.
    std::vector<Range<Number>> outward(std::vector<Range<Number>> bounds) const {
        for (std::uint32_t i = 0; i < bounds.size(); ++i)
            if (is_off_variable_[i] && is_root_of_variable(i)) bounds[i] = inner_[i];
        for (auto row = order_.rbegin(); row != order_.rend(); ++row)
            bound_children(*row, bounds);
        return bounds;
    }

    /// The values of all variables, from those of the variables of the core.
    std::vector<Level<Number>> values(std::vector<Level<Number>> values) const {
        for (std::uint32_t i = 0; i < values.size(); ++i)
            if (is_off_variable_[i] && is_root_of_variable(i))
                values[i] = inner_[i].clamped(piece_.preferred[i]);
        for (auto row = order_.rbegin(); row != order_.rend(); ++row)
            set_children(*row, values);
        return values;
    }

    /// The multipliers that show the conflict found by `inward`.
    std::vector<WideInteger> proof() const { return scaled(multipliers_); }

    /// Completes multipliers of core rows, whose variables may be bounded by the tree.
    std::vector<WideInteger> proof(std::vector<Fraction> multipliers) const {
        std::vector<Fraction> sums(piece_.cells.size());
        Fraction residual = 0;
        for (std::uint32_t row = 0; row < piece_.rows.size(); ++row) {
            residual += multipliers[row] * fraction_from(piece_.constants[row]);
            for (const Entry& entry : piece_.rows[row])
                sums[entry.variable] += multipliers[row] * Fraction(entry.coefficient);
        }
        const bool from_above = exceeds(sums, residual);
        std::vector<Demand> demands;
        for (std::uint32_t i = 0; i < sums.size(); ++i)
            if (sums[i] != 0) demands.push_back({i, sums[i]});
        expand(std::move(demands), from_above, multipliers);
        return scaled(multipliers);
    }

private:
    struct Node {
        bool is_row;
        std::uint32_t index;
    };
    /// `coefficient` × variable stands in a sum whose largest (or least) value is wanted.
    struct Demand {
        std::uint32_t variable;
        Fraction coefficient;
    };
    struct Sources {
        std::uint32_t lower;
        std::uint32_t upper;
    };

    bool is_root_of_variable(std::uint32_t variable) const {
        return parent_of_variable_[variable] == nowhere;
    }

    bool take_variable(std::uint32_t variable) {
        if (is_off_variable_[variable]) return true;
        is_off_variable_[variable] = true;
        for (const std::uint32_t row : rows_of_[variable]) {
            if (is_off_row_[row]) continue;
            parent_of_variable_[variable] = row;
            if (--row_degree_[row] <= 1) queue_.push_back({true, row});
        }
        return true;
    }

    bool take_row(std::uint32_t row) {
        if (is_off_row_[row]) return true;
        is_off_row_[row] = true;
        order_.push_back(row);
        RangeSum<Number> sum;
        const Entry* last = nullptr;
        for (const Entry& entry : piece_.rows[row]) {
            if (is_off_variable_[entry.variable])
                sum.add(inner_[entry.variable], entry.coefficient);
            else
                last = &entry;
        }
        if (last == nullptr) return holds_at_root(row, sum.value());
        parent_of_row_[row] = last->variable;
        if (--variable_degree_[last->variable] <= 1) queue_.push_back({false, last->variable});
        return tighten(last->variable, sum.rest(piece_.constants[row], last->coefficient), row);
    }

    bool tighten(std::uint32_t variable, const Range<Number>& range, std::uint32_t row) {
        Range<Number>& inner = inner_[variable];
        if (range.lower && (!inner.lower || *inner.lower < *range.lower)) {
            inner.lower = range.lower;
            source_[variable].lower = row;
        }
        if (range.upper && (!inner.upper || *range.upper < *inner.upper)) {
            inner.upper = range.upper;
            source_[variable].upper = row;
        }
        return inner.is_empty() ? conflict_at(variable) : true;
    }

    bool conflict_at(std::uint32_t variable) {
        multipliers_.assign(piece_.rows.size(), Fraction(0));
        expand({{variable, Fraction(1)}, {variable, Fraction(-1)}}, true, multipliers_);
        return false;
    }

    bool holds_at_root(std::uint32_t row, const Range<Number>& sum) {
        const Level<Number> constant{piece_.constants[row], 0};
        const bool is_above = sum.upper && *sum.upper < constant;
        const bool is_below = sum.lower && constant < *sum.lower;
        if (!is_above && !is_below) return true;
        multipliers_.assign(piece_.rows.size(), Fraction(0));
        multipliers_[row] = 1;
        std::vector<Demand> demands;
        for (const Entry& entry : piece_.rows[row])
            demands.push_back({entry.variable, Fraction(entry.coefficient)});
        expand(std::move(demands), is_above, multipliers_);
        return false;
    }

    /// Replaces variables whose end comes from a row by the other variables of that row.
    void expand(std::vector<Demand> demands, bool from_above,
                std::vector<Fraction>& multipliers) const {
        while (!demands.empty()) {
            const Demand demand = std::move(demands.back());
            demands.pop_back();
            const bool wants_upper = (demand.coefficient > 0) == from_above;
            const std::uint32_t row =
                wants_upper ? source_[demand.variable].upper : source_[demand.variable].lower;
            if (row == nowhere) continue;
            const auto own =
                std::find_if(piece_.rows[row].begin(), piece_.rows[row].end(),
                             [&](const Entry& entry) { return entry.variable == demand.variable; });
            const Fraction times = -demand.coefficient / Fraction(own->coefficient);
            multipliers[row] += times;
            for (const Entry& entry : piece_.rows[row])
                if (entry.variable != demand.variable)
                    demands.push_back({entry.variable, times * Fraction(entry.coefficient)});
        }
    }

    /// True if a sum of variables stays below what it must be, false if above.
    bool exceeds(const std::vector<Fraction>& sums, const Fraction& wanted) const {
        Fraction most = 0;
        Fraction steps = 0;
        for (std::uint32_t i = 0; i < sums.size(); ++i) {
            if (sums[i] == 0) continue;
            const auto& end = sums[i] > 0 ? inner_[i].upper : inner_[i].lower;
            if (!end) return false;
            most += sums[i] * fraction_from(end->value);
            steps += sums[i] * fraction_from(end->steps);
        }
        return most < wanted || (most == wanted && steps < 0);
    }

    void bound_children(std::uint32_t row, std::vector<Range<Number>>& bounds) const {
        const std::uint32_t parent = parent_of_row_[row];
        RangeSum<Number> sum;
        const auto range_of = [&](const Entry& entry) -> const Range<Number>& {
            return entry.variable == parent ? bounds[parent] : inner_[entry.variable];
        };
        for (const Entry& entry : piece_.rows[row])
            sum.add(range_of(entry), entry.coefficient);
        for (const Entry& entry : piece_.rows[row]) {
            if (entry.variable == parent) continue;
            sum.take_off(inner_[entry.variable], entry.coefficient);
            const auto rest = sum.rest(piece_.constants[row], entry.coefficient);
            sum.add(inner_[entry.variable], entry.coefficient);
            Range<Number>& bound = bounds[entry.variable] = inner_[entry.variable];
            if (rest.lower && (!bound.lower || *bound.lower < *rest.lower))
                bound.lower = rest.lower;
            if (rest.upper && (!bound.upper || *rest.upper < *bound.upper))
                bound.upper = rest.upper;
        }
    }

    /// Gives the children of a row values near their preferred ones that meet the row.
    void set_children(std::uint32_t row, std::vector<Level<Number>>& values) const {
        const std::uint32_t parent = parent_of_row_[row];
        Level<Number> left{piece_.constants[row], 0};
        for (const Entry& entry : piece_.rows[row]) {
            if (entry.variable != parent)
                values[entry.variable] =
                    inner_[entry.variable].clamped(piece_.preferred[entry.variable]);
            left -= times(values[entry.variable], entry.coefficient);
        }
        for (const Entry& entry : piece_.rows[row]) {
            if (entry.variable == parent || left.is_zero()) continue;
            Level<Number>& value = values[entry.variable];
            const Level<Number> moved =
                inner_[entry.variable].clamped(value + divided(left, entry.coefficient));
            left -= times(moved - value, entry.coefficient);
            value = moved;
        }
    }

    /// Multipliers as whole numbers without a common divisor.
    static std::vector<WideInteger> scaled(const std::vector<Fraction>& multipliers) {
        WideInteger denominator = 1;
        for (const Fraction& each : multipliers)
            denominator = mp::lcm(denominator, WideInteger(mp::denominator(each)));
        WideInteger divisor = 0;
        std::vector<WideInteger> whole;
        for (const Fraction& each : multipliers) {
            whole.push_back(mp::numerator(each) * (denominator / mp::denominator(each)));
            divisor = mp::gcd(divisor, whole.back());
        }
        std::vector<WideInteger> out;
        for (const WideInteger& each : whole)
            out.emplace_back(divisor == 0 ? each : WideInteger(each / divisor));
        return out;
    }

    const Piece<Number>& piece_;
    std::vector<Range<Number>> inner_;
    std::vector<std::vector<std::uint32_t>> rows_of_;
    std::vector<std::size_t> variable_degree_;
    std::vector<std::size_t> row_degree_;
    std::vector<bool> is_off_variable_;
    std::vector<bool> is_off_row_;
    std::vector<std::uint32_t> parent_of_variable_;
    std::vector<std::uint32_t> parent_of_row_;
    std::vector<Sources> source_; ///< the rows that tightened the ends of a variable
    std::deque<Node> queue_;
    std::vector<std::uint32_t> order_; ///< rows as they were taken off
    std::vector<Fraction> multipliers_;
};

} // namespace solve::detail
SLUITEND_END
