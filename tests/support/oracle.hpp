// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Slow and obvious answers to compare with: a textbook simplex method, and trying all values.
///
/// Nothing here shares code with the methods of the floor `solve`; only the question is read from
/// its types.
#pragma once

#include "random_table.hpp"

#include <sluitend/solve/linear_system.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

namespace oracle {

using namespace sluitend;
using Number = boost::multiprecision::number<boost::multiprecision::cpp_rational_backend,
                                             boost::multiprecision::et_off>;

inline Number number(const Rational& value) {
    return Number(value.to_string());
}
inline Rational rational(const Number& value) {
    return Rational::from_text(value.str()).value();
}

/// Maximises over A y = b, y ≥ 0, from a tableau with one column per y and b as the last.
class Tableau {
public:
    Tableau(std::vector<std::vector<Number>> rows, std::size_t columns)
        : rows_(std::move(rows)), columns_(columns) {}

    /// Finds some y ≥ 0; false if there is none. \param slack a column to start with, per row
    bool start(const std::vector<std::optional<std::size_t>>& slack) {
        const std::size_t count = rows_.size();
        std::vector<Number> cost(columns_ + count + 1);
        for (std::size_t i = 0; i < count; ++i) {
            auto& row = rows_[i];
            if (row.back() < 0)
                for (Number& each : row)
                    each = -each;
            row.insert(row.end() - 1, count, Number(0));
            row[columns_ + i] = 1;
            basis_.push_back(slack[i].value_or(columns_ + i));
            if (slack[i]) continue;
            for (std::size_t k = 0; k <= columns_ + count; ++k)
                if (k < columns_ || k == columns_ + count) cost[k] -= row[k];
        }
        static_cast<void>(improve(cost));
        if (cost.back() != 0) return false;
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t k = 0; basis_[i] >= columns_ && k < columns_; ++k)
                if (rows_[i][k] != 0) pivot(i, k, cost);
        return true;
    }

    /// The largest Σ objective × y; nothing if there is none.
    std::optional<Number> maximum(const std::vector<Number>& objective) {
        std::vector<Number> cost(rows_.empty() ? columns_ + 1 : rows_[0].size());
        for (std::size_t k = 0; k < columns_; ++k)
            cost[k] = -objective[k];
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (basis_[i] < columns_) eliminate(cost, i, basis_[i]);
        if (!improve(cost)) return std::nullopt;
        return cost.back();
    }

private:
    void eliminate(std::vector<Number>& row, std::size_t with, std::size_t column) const {
        if (row[column] == 0) return;
        const Number factor = row[column];
        for (std::size_t k = 0; k < row.size(); ++k)
            if (rows_[with][k] != 0) row[k] -= factor * rows_[with][k];
    }

    void pivot(std::size_t row, std::size_t column, std::vector<Number>& cost) {
        const Number divisor = rows_[row][column];
        for (Number& each : rows_[row])
            if (each != 0) each /= divisor;
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (i != row) eliminate(rows_[i], row, column);
        eliminate(cost, row, column);
        basis_[row] = column;
    }

    /// Takes the first column that helps (the rule of Bland); false if nothing stops it.
    bool improve(std::vector<Number>& cost) {
        for (;;) {
            std::size_t column = 0;
            while (column < columns_ && cost[column] >= 0)
                ++column;
            if (column == columns_) return true;
            std::optional<std::size_t> row;
            for (std::size_t i = 0; i < rows_.size(); ++i) {
                if (rows_[i][column] <= 0) continue;
                const auto order = row ? rows_[i].back() * rows_[*row][column] -
                                             rows_[*row].back() * rows_[i][column]
                                       : Number(-1);
                if (order < 0 || (order == 0 && basis_[i] < basis_[*row])) row = i;
            }
            if (!row) return false;
            pivot(*row, column, cost);
        }
    }

    std::vector<std::vector<Number>> rows_;
    std::size_t columns_;
    std::vector<std::size_t> basis_{};
};

/// A system as A y = b, y ≥ 0; open ends all stay away by one more variable, the gap.
class Program {
public:
    Program(const solve::LinearSystem& system, bool is_strict) : is_strict_(is_strict) {
        columns_ = 1; // the gap
        for (const solve::Interval& each : system.variables())
            add(each);
        if (is_strict) bound(Parts{{0, 1}}, Number(1));
        for (const solve::Equation& equation : system.equations()) {
            Parts parts;
            Number constant = number(equation.constant);
            for (const solve::Term& term : equation.terms) {
                constant -= term.coefficient * offsets_[term.variable];
                for (const auto& [column, factor] : variables_[term.variable])
                    parts.emplace_back(column, factor * term.coefficient);
            }
            if (!is_strict) std::erase_if(parts, [](const auto& each) { return each.first == 0; });
            equations_.emplace_back(std::move(parts), std::move(constant));
        }
    }

    /// The largest coefficient × variable, or the largest gap; nothing if there is no solution, an
    /// absent number if there is no largest.
    std::optional<std::optional<Number>> maximum(std::optional<std::size_t> variable, int sign) {
        std::vector<std::vector<Number>> rows;
        std::vector<std::optional<std::size_t>> slack;
        for (const auto* each : {&bounds_, &equations_})
            for (const auto& [parts, constant] : *each) {
                rows.emplace_back(columns_ + 1);
                for (const auto& [column, factor] : parts)
                    rows.back()[column] += factor;
                rows.back().back() = constant;
                slack.push_back(each == &bounds_ ? std::optional(parts.back().first)
                                                 : std::nullopt);
            }
        Tableau tableau(std::move(rows), columns_);
        if (!tableau.start(slack)) return std::nullopt;
        std::vector<Number> objective(columns_);
        if (!variable) objective[0] = 1;
        if (variable)
            for (const auto& [column, factor] : variables_[*variable])
                if (column != 0 || is_strict_) objective[column] = sign * factor;
        auto out = tableau.maximum(objective);
        if (out && variable) *out += sign * offsets_[*variable];
        return out;
    }

private:
    using Parts = std::vector<std::pair<std::size_t, std::int64_t>>;

    void add(const solve::Interval& cell) {
        Parts parts;
        const auto& [lower, upper] = cell;
        const int gap_below = lower && lower->open ? 1 : 0;
        const int gap_above = upper && upper->open ? 1 : 0;
        if (lower)
            parts = {{0, gap_below}, {columns_++, 1}};
        else if (upper)
            parts = {{0, -gap_above}, {columns_++, -1}};
        else {
            parts = {{columns_, 1}, {columns_ + 1, -1}};
            columns_ += 2;
        }
        offsets_.push_back(number(lower ? lower->value : upper ? upper->value : Rational()));
        if (lower && upper) {
            Parts sum{{columns_ - 1, 1}};
            if (is_strict_) sum.emplace_back(0, gap_below + gap_above);
            bound(std::move(sum), number(upper->value) - offsets_.back());
        }
        variables_.push_back(std::move(parts));
    }

    /// parts + slack = most.
    void bound(Parts parts, Number most) {
        parts.emplace_back(columns_++, 1);
        bounds_.emplace_back(std::move(parts), std::move(most));
    }

    bool is_strict_;
    std::size_t columns_ = 0;
    std::vector<Number> offsets_{};
    std::vector<Parts> variables_{};
    std::vector<std::pair<Parts, Number>> bounds_{};
    std::vector<std::pair<Parts, Number>> equations_{};
};

inline bool is_feasible(const solve::LinearSystem& system) {
    const auto gap = Program(system, true).maximum(std::nullopt, 1);
    return gap && (!*gap || **gap > 0);
}

/// The tightest interval of one variable of a system that has a solution.
inline solve::Interval range_of(const solve::LinearSystem& system, std::size_t variable) {
    solve::Interval out;
    for (const int sign : {-1, 1}) {
        const auto most = Program(system, false).maximum(variable, sign).value();
        if (!most) continue;
        solve::End end{rational(sign * *most)};
        end.open = !system.variables()[variable].contains(end.value);
        if (!end.open) {
            solve::LinearSystem fixed = system;
            fixed.confine(variable, solve::Interval::point(end.value));
            end.open = !is_feasible(fixed);
        }
        (sign < 0 ? out.lower : out.upper) = end;
    }
    return out;
}

/// All smallest sets of at most three variables whose release gives a solution.
inline std::vector<std::vector<std::size_t>> smallest_sets(const solve::LinearSystem& system) {
    std::vector<std::vector<std::size_t>> found;
    const auto search = [&](auto&& self, std::vector<std::size_t>& set, std::size_t size) -> void {
        if (set.size() == size) {
            solve::LinearSystem released = system;
            for (const std::size_t each : set)
                released.confine(each, {});
            if (is_feasible(released)) found.push_back(set);
            return;
        }
        for (std::size_t i = set.empty() ? 0 : set.back() + 1; i < system.variables().size(); ++i) {
            set.push_back(i);
            self(self, set, size);
            set.pop_back();
        }
    };
    for (std::size_t size = 0; size <= 3 && found.empty(); ++size) {
        std::vector<std::size_t> set;
        search(search, set, size);
    }
    return found;
}

// ---- trying all values on a grid ----

/// The first and the last step of a grid; they are all in between.
struct Steps {
    std::int64_t first;
    std::int64_t last;
    bool operator==(const Steps&) const = default;
};

/// All steps that print as a cell: those that `printed_as` says do.
inline Steps steps_of(const sample::PrintedCell& cell, PrintedRounding mode) {
    sample::Random random(0);
    const auto prints = [&](std::int64_t value) {
        if (mode != PrintedRounding::nearest && mode != PrintedRounding::unknown)
            return sample::printed_as(value, cell.quantum, mode, random) == cell.count;
        for (int each = 1; each < 11; ++each) {
            const auto rule = static_cast<PrintedRounding>(each);
            if ((mode == PrintedRounding::unknown || rule >= PrintedRounding::half_up) &&
                sample::printed_as(value, cell.quantum, rule, random) == cell.count)
                return true;
        }
        return false;
    };
    if (cell.quantum == 0) return {cell.count, cell.count};
    Steps out{cell.value(), cell.value()};
    while (prints(out.first - 1))
        --out.first;
    while (prints(out.last + 1))
        ++out.last;
    return out;
}

/// Tries all values in some cells that meet all sums; keeps the range of each variable.
class Enumeration {
public:
    Enumeration(std::vector<std::optional<Steps>> cells, const std::vector<sample::Parts>& sums)
        : cells_(std::move(cells)), sums_(sums), values_(cells_.size()) {}

    /// The range of every variable; nothing if no values do.
    std::optional<std::vector<Steps>> run() {
        search();
        if (ranges_.empty()) return std::nullopt;
        return ranges_;
    }

private:
    void search() {
        for (const sample::Parts& sum : sums_) {
            std::optional<std::pair<std::size_t, int>> left;
            std::int64_t total = 0;
            std::size_t unknown = 0;
            for (const auto& [figure, sign] : sum) {
                if (values_[figure])
                    total += sign * *values_[figure];
                else
                    left = {figure, sign}, ++unknown;
            }
            if (unknown == 0 && total != 0) return;
            if (unknown == 1) return try_value(left->first, -left->second * total);
        }
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            if (values_[i] || !cells_[i]) continue;
            for (std::int64_t value = cells_[i]->first; value <= cells_[i]->last; ++value)
                try_value(i, value);
            return;
        }
        keep();
    }

    void try_value(std::size_t figure, std::int64_t value) {
        if (cells_[figure] && (value < cells_[figure]->first || value > cells_[figure]->last))
            return;
        values_[figure] = value;
        search();
        values_[figure].reset();
    }

    void keep() {
        if (ranges_.empty())
            for (const auto& each : values_)
                ranges_.push_back({*each, *each});
        for (std::size_t i = 0; i < values_.size(); ++i) {
            ranges_[i].first = std::min(ranges_[i].first, *values_[i]);
            ranges_[i].last = std::max(ranges_[i].last, *values_[i]);
        }
    }

    std::vector<std::optional<Steps>> cells_;
    const std::vector<sample::Parts>& sums_;
    std::vector<std::optional<std::int64_t>> values_;
    std::vector<Steps> ranges_{};
};

/// Every sum that one value of each cell can have.
inline std::set<std::int64_t> all_sums(const std::vector<Steps>& cells,
                                       const std::vector<int>& signs) {
    std::set<std::int64_t> out{0};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::set<std::int64_t> next;
        for (const std::int64_t sum : out)
            for (std::int64_t value = cells[i].first; value <= cells[i].last; ++value)
                next.insert(sum + signs[i] * value);
        out = std::move(next);
    }
    return out;
}

} // namespace oracle
