// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve, internal: an exact simplex method on fractions, for what is no tree and no network.
///
/// Every row gets a variable of its own, its sum, confined to the constant. A tableau writes some
/// variables (the basis) as sums of the others; whenever one of them is out of its range, another
/// takes its place. The smallest position that helps is taken (the rule of Bland), so that it ends.
#pragma once

#include <sluitend/solve/piece-inl.hpp>

SLUITEND_BEGIN
namespace solve::detail {

template <class Number> class SimplexMethod {
public:
    using Amount = Level<Number>;

    SimplexMethod(const std::vector<Row>& rows, const std::vector<Number>& constants,
                  std::vector<Range<Number>> ranges, std::size_t pivots)
        : columns_(ranges.size()), rows_(rows.size()), pivots_left_(pivots) {
        ranges_ = std::move(ranges);
        for (const Number& constant : constants)
            ranges_.push_back({Amount{constant, 0}, Amount{constant, 0}});
        values_.resize(columns_ + rows_);
        for (std::size_t i = 0; i < columns_; ++i)
            values_[i] = ranges_[i].clamped(Amount{});
        row_of_.assign(columns_ + rows_, none);
        for (std::size_t i = 0; i < rows_; ++i) {
            tableau_.emplace_back(columns_ + rows_);
            Amount sum;
            for (const Entry& entry : rows[i]) {
                tableau_[i][entry.variable] = Number(entry.coefficient);
                sum += times(values_[entry.variable], entry.coefficient);
            }
            basis_.push_back(columns_ + i);
            row_of_[columns_ + i] = i;
            values_[columns_ + i] = sum;
        }
    }

    Outcome<Number> run(bool wants_bounds) {
        Outcome<Number> out;
        out.route = Route::simplex;
        out.state = find_values(out.multipliers);
        if (out.state != Feasibility::feasible) return out;
        out.values.assign(values_.begin(), values_.begin() + static_cast<std::ptrdiff_t>(columns_));
        if (!wants_bounds) return out;
        seen_.assign(columns_, {});
        note_seen();
        for (std::size_t i = 0; i < columns_; ++i) {
            out.bounds.emplace_back();
            if (find_end(i, -1, out.bounds.back().lower) && find_end(i, 1, out.bounds.back().upper))
                continue;
            out.bounds.clear();
            break;
        }
        return out;
    }

    /// Values under which one variable is as low as it can be; counts `pivots` down.
    Outcome<Number> run_lowest(std::size_t variable, std::size_t& pivots) {
        pivots_left_ = pivots;
        Outcome<Number> out = run(false);
        if (out.state == Feasibility::feasible) {
            seen_.assign(columns_, {});
            std::optional<Amount> end;
            if (!optimise(variable, -1, end)) out.state = Feasibility::undecided;
            out.values.assign(values_.begin(),
                              values_.begin() + static_cast<std::ptrdiff_t>(columns_));
        }
        pivots = out.state == Feasibility::undecided ? 0 : pivots_left_;
        return out;
    }

    /// Gives a variable another range; what runs next starts from the values at hand.
    void confine(std::size_t variable, const Range<Number>& range) {
        ranges_[variable] = range;
        if (row_of_[variable] == none)
            move(variable, range.clamped(values_[variable]) - values_[variable]);
    }
    const Range<Number>& range(std::size_t variable) const { return ranges_[variable]; }

private:
    static constexpr std::size_t none = ~std::size_t{0};

    bool can_rise(std::size_t i) const {
        return !ranges_[i].upper || values_[i] < *ranges_[i].upper;
    }
    bool can_fall(std::size_t i) const {
        return !ranges_[i].lower || *ranges_[i].lower < values_[i];
    }

    Feasibility find_values(std::vector<Fraction>& multipliers) {
        for (;;) {
            const std::size_t leaving = first_outside();
            if (leaving == none) return Feasibility::feasible;
            if (pivots_left_-- == 0) return Feasibility::undecided;
            const bool must_rise =
                ranges_[leaving].lower && values_[leaving] < *ranges_[leaving].lower;
            const Amount target = must_rise ? *ranges_[leaving].lower : *ranges_[leaving].upper;
            const std::size_t entering = first_helpful(row_of_[leaving], must_rise);
            if (entering == none) {
                multipliers = conflict(leaving);
                return Feasibility::infeasible;
            }
            pivot_to(leaving, entering, target);
        }
    }

    std::size_t first_outside() const {
        for (std::size_t i = 0; i < row_of_.size(); ++i)
            if (row_of_[i] != none && ((ranges_[i].lower && values_[i] < *ranges_[i].lower) ||
                                       (ranges_[i].upper && *ranges_[i].upper < values_[i])))
                return i;
        return none;
    }

    std::size_t first_helpful(std::size_t row, bool must_rise) const {
        for (std::size_t i = 0; i < row_of_.size(); ++i) {
            if (row_of_[i] != none || tableau_[row][i] == 0) continue;
            const bool rises = (tableau_[row][i] > 0) == must_rise;
            if (rises ? can_rise(i) : can_fall(i)) return i;
        }
        return none;
    }

    /// Basic variable − Σ others = 0 is a sum of the equations: the multiplier of each.
    std::vector<Fraction> conflict(std::size_t leaving) const {
        const auto& row = tableau_[row_of_[leaving]];
        std::vector<Fraction> out;
        for (std::size_t i = columns_; i < columns_ + rows_; ++i)
            out.push_back(i == leaving         ? Fraction(-1)
                          : row_of_[i] == none ? fraction_from(row[i])
                                               : Fraction(0));
        return out;
    }

    /// Brings the leaving variable to `target` by the entering one and swaps their places.
    void pivot_to(std::size_t leaving, std::size_t entering, const Amount& target) {
        const std::size_t row = row_of_[leaving];
        const Number& factor = tableau_[row][entering];
        const Amount change = target - values_[leaving];
        move(entering, {change.value / factor, change.steps / factor});
        exchange(row, entering);
    }

    /// Changes a variable that is not in the basis, and the basis with it.
    void move(std::size_t variable, const Amount& change) {
        values_[variable] += change;
        for (std::size_t i = 0; i < rows_; ++i) {
            const Number& factor = tableau_[i][variable];
            if (factor == 0) continue;
            values_[basis_[i]] += Amount{change.value * factor, change.steps * factor};
        }
    }

    void exchange(std::size_t row, std::size_t entering) {
        const std::size_t leaving = basis_[row];
        auto& pivot = tableau_[row];
        const Number inverse = Number(1) / pivot[entering];
        // entering = (leaving − the rest) / factor
        for (Number& each : pivot)
            if (each != 0) each *= -inverse;
        pivot[entering] = 0;
        pivot[leaving] = inverse;
        for (std::size_t i = 0; i < rows_; ++i) {
            if (i == row || tableau_[i][entering] == 0) continue;
            const Number factor = std::exchange(tableau_[i][entering], Number(0));
            for (std::size_t k = 0; k < pivot.size(); ++k)
                if (pivot[k] != 0) tableau_[i][k] += factor * pivot[k];
        }
        basis_[row] = entering;
        row_of_[entering] = row;
        row_of_[leaving] = none;
    }

    /// The furthest a variable goes, without search where some solution was seen at its own end.
    bool find_end(std::size_t variable, int direction, std::optional<Amount>& end) {
        const auto& own = direction < 0 ? ranges_[variable].lower : ranges_[variable].upper;
        const auto& seen = direction < 0 ? seen_[variable].lower : seen_[variable].upper;
        if (own && *own == *seen) {
            end = own;
            return true;
        }
        return optimise(variable, direction, end);
    }

    /// Widens what has been seen of every variable by the solution at hand.
    void note_seen() {
        for (std::size_t i = 0; i < columns_; ++i) {
            auto& [lower, upper] = seen_[i];
            if (!lower || values_[i] < *lower) lower = values_[i];
            if (!upper || *upper < values_[i]) upper = values_[i];
        }
    }

    /// Moves a variable as far as it goes; false if the pivots run out.
    bool optimise(std::size_t variable, int direction, std::optional<Amount>& end) {
        for (;;) {
            const auto [entering, rises] = improving(variable, direction);
            if (entering == none) {
                end = values_[variable];
                return true;
            }
            if (pivots_left_-- == 0) return false;
            std::optional<Amount> room = rises
                                             ? distance(values_[entering], ranges_[entering].upper)
                                             : distance(ranges_[entering].lower, values_[entering]);
            const std::size_t blocking = first_blocking(entering, rises, room);
            if (!room) return true; // without end
            move(entering, rises ? *room : -*room);
            note_seen();
            if (blocking != none) exchange(blocking, entering);
        }
    }

    struct Step {
        std::size_t variable;
        bool rises;
    };

    /// The first variable outside the basis whose change moves `variable` on.
    Step improving(std::size_t variable, int direction) const {
        if (row_of_[variable] == none) {
            const bool rises = direction > 0;
            return {(rises ? can_rise(variable) : can_fall(variable)) ? variable : none, rises};
        }
        const auto& row = tableau_[row_of_[variable]];
        for (std::size_t i = 0; i < row_of_.size(); ++i) {
            if (row_of_[i] != none || row[i] == 0) continue;
            const bool rises = (row[i] > 0) == (direction > 0);
            if (rises ? can_rise(i) : can_fall(i)) return {i, rises};
        }
        return {none, false};
    }

    static std::optional<Amount> distance(const std::optional<Amount>& from,
                                          const std::optional<Amount>& to) {
        return from && to ? std::optional(*to - *from) : std::nullopt;
    }

    /// The row of the basis that stops a change first, and how far it may go.
    std::size_t first_blocking(std::size_t entering, bool rises,
                               std::optional<Amount>& room) const {
        std::size_t blocking = none;
        for (std::size_t i = 0; i < rows_; ++i) {
            const Number& factor = tableau_[i][entering];
            if (factor == 0) continue;
            const std::size_t basic = basis_[i];
            const bool basic_rises = (factor > 0) == rises;
            const auto way = basic_rises ? distance(values_[basic], ranges_[basic].upper)
                                         : distance(ranges_[basic].lower, values_[basic]);
            if (!way) continue;
            const Number size = factor < Number(0) ? Number(-factor) : factor;
            const Amount most{way->value / size, way->steps / size};
            const bool is_first = !room || most < *room ||
                                  (most == *room && blocking != none && basic < basis_[blocking]);
            if (!is_first) continue;
            room = most;
            blocking = i;
        }
        return blocking;
    }

    std::size_t columns_;
    std::size_t rows_;
    std::size_t pivots_left_;
    std::vector<Range<Number>> ranges_; ///< of the columns, then of the sums of the rows
    std::vector<Amount> values_;
    std::vector<std::vector<Number>> tableau_;
    std::vector<Range<Number>> seen_; ///< how far each column went in the solutions so far
    std::vector<std::size_t> basis_;  ///< the variable of each row of the tableau
    std::vector<std::size_t> row_of_; ///< the row of each variable in the basis
};

} // namespace solve::detail
SLUITEND_END
