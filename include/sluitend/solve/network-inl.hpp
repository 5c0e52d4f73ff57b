// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve, internal: whether rows are the nodes of a network.
///
/// They are if every variable stands in at most two of them, and if rows can be turned (all signs
/// changed) so that a variable in two rows has opposite signs there: then it is an arc between two
/// nodes, and what the rows say is that nothing gets lost at a node. Rows that follow from others
/// are dropped first where they stand in the way: the balance of a total follows from the balances
/// of its parts and the sums of its columns. The test looks at the equations alone, never at names.
#pragma once

#include <sluitend/solve/piece-inl.hpp>

#include <numeric>

SLUITEND_BEGIN
namespace solve::detail {

/// A combination of rows that cancels out: one coefficient per row.
using Dependency = std::vector<std::int64_t>;

/// Rows as nodes: how each is turned, 0 if it was dropped.
struct NetworkForm {
    std::vector<int> turn;
    std::vector<Dependency> dropped; ///< what showed that a row could be dropped
};

/// Rows were dropped because they follow from others; their constants must follow too.
/// \return what shows that those of a row do not; nullptr if all do
template <class Number>
const Dependency* wrong_dependency(const NetworkForm& form, const std::vector<Number>& constants) {
    for (const Dependency& each : form.dropped) {
        WideInteger sum = 0;
        for (std::size_t row = 0; row < each.size(); ++row)
            sum += WideInteger(each[row]) * WideInteger(constants[row]);
        if (sum != 0) return &each;
    }
    return nullptr;
}

/// All ways to combine rows to nothing; nothing if numbers get large, as no budget makes them.
class DependencyFinder {
public:
    DependencyFinder(const std::vector<Row>& rows, std::size_t variables)
        : columns_(variables), rows_(rows.size()) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            matrix_.emplace_back(variables + rows.size(), 0);
            for (const Entry& entry : rows[i])
                matrix_[i][entry.variable] = entry.coefficient;
            matrix_[i][variables + i] = 1;
        }
    }

    std::optional<std::vector<Dependency>> find() {
        std::size_t rank = 0;
        for (std::size_t column = 0; column < columns_ && rank < rows_; ++column) {
            std::size_t pivot = rank;
            while (pivot < rows_ && matrix_[pivot][column] == 0)
                ++pivot;
            if (pivot == rows_) continue;
            std::swap(matrix_[rank], matrix_[pivot]);
            for (std::size_t i = rank + 1; i < rows_; ++i)
                if (matrix_[i][column] != 0 && !eliminate(matrix_[i], matrix_[rank], column))
                    return std::nullopt;
            ++rank;
        }
        std::vector<Dependency> out;
        for (std::size_t i = rank; i < rows_; ++i)
            out.emplace_back(matrix_[i].begin() + static_cast<std::ptrdiff_t>(columns_),
                             matrix_[i].end());
        return out;
    }

    /// Makes `row` 0 at `column` with the help of `pivot`; false if numbers get large.
    static bool eliminate(Dependency& row, const Dependency& pivot, std::size_t column) {
        constexpr std::int64_t large = std::int64_t{1} << 30;
        const std::int64_t divisor = std::gcd(row[column], pivot[column]);
        const std::int64_t own = pivot[column] / divisor;
        const std::int64_t other = row[column] / divisor;
        for (std::size_t i = 0; i < row.size(); ++i) {
            row[i] = own * row[i] - other * pivot[i];
            if (row[i] > large || row[i] < -large) return false;
        }
        return true;
    }

private:
    std::size_t columns_;
    std::size_t rows_;
    std::vector<Dependency> matrix_;
};

class NetworkFinder {
public:
    NetworkFinder(const std::vector<Row>& rows, std::size_t variables)
        : rows_(rows), counts_(variables), variables_(variables) {
        form_.turn.assign(rows.size(), 1);
    }

    std::optional<NetworkForm> find() {
        for (const Row& row : rows_)
            for (const Entry& entry : row) {
                if (entry.coefficient != 1 && entry.coefficient != -1) return std::nullopt;
                ++counts_[entry.variable];
            }
        if (!drop_rows() || !turn_rows()) return std::nullopt;
        return std::move(form_);
    }

private:
    /// How often variables of a row stand in more than two rows.
    std::size_t excess(std::size_t row) const {
        std::size_t sum = 0;
        for (const Entry& entry : rows_[row])
            sum += counts_[entry.variable] > 2 ? counts_[entry.variable] - 2 : 0;
        return sum;
    }

    /// Drops dependent rows, the worst first, until no variable stands in more than two.
    bool drop_rows() {
        if (std::all_of(counts_.begin(), counts_.end(), [](auto count) { return count <= 2; }))
            return true;
        auto dependencies = DependencyFinder(rows_, variables_).find();
        if (!dependencies) return false;
        for (;;) {
            std::size_t most = 0;
            std::size_t worst = rows_.size();
            for (std::size_t row = 0; row < rows_.size(); ++row) {
                if (form_.turn[row] == 0 || excess(row) <= most || !depends(*dependencies, row))
                    continue;
                most = excess(row);
                worst = row;
            }
            if (worst == rows_.size()) break;
            if (!drop(worst, *dependencies)) return false;
        }
        return std::all_of(counts_.begin(), counts_.end(), [](auto count) { return count <= 2; });
    }

    static bool depends(const std::vector<Dependency>& dependencies, std::size_t row) {
        return std::any_of(dependencies.begin(), dependencies.end(),
                           [&](const Dependency& each) { return each[row] != 0; });
    }

    bool drop(std::size_t row, std::vector<Dependency>& dependencies) {
        const auto used = std::find_if(dependencies.begin(), dependencies.end(),
                                       [&](const Dependency& each) { return each[row] != 0; });
        Dependency pivot = std::move(*used);
        dependencies.erase(used);
        for (Dependency& each : dependencies)
            if (each[row] != 0 && !DependencyFinder::eliminate(each, pivot, row)) return false;
        form_.dropped.push_back(std::move(pivot));
        form_.turn[row] = 0;
        for (const Entry& entry : rows_[row])
            --counts_[entry.variable];
        return true;
    }

    /// Turns rows so that every variable in two of them has opposite signs; false if none can.
    bool turn_rows() {
        struct Place {
            std::size_t row;
            std::int64_t coefficient;
        };
        std::vector<std::vector<Place>> places(variables_);
        for (std::size_t row = 0; row < rows_.size(); ++row)
            for (const Entry& entry : rows_[row])
                if (form_.turn[row] != 0)
                    places[entry.variable].push_back({row, entry.coefficient});
        std::vector<bool> is_set(rows_.size(), false);
        std::vector<std::size_t> stack;
        for (std::size_t start = 0; start < rows_.size(); ++start) {
            if (form_.turn[start] == 0 || is_set[start]) continue;
            is_set[start] = true;
            stack.assign(1, start);
            while (!stack.empty()) {
                const std::size_t row = stack.back();
                stack.pop_back();
                for (const Entry& entry : rows_[row])
                    for (const Place& other : places[entry.variable]) {
                        if (other.row == row) continue;
                        const int turn = other.coefficient == entry.coefficient ? -form_.turn[row]
                                                                                : form_.turn[row];
                        if (is_set[other.row]) {
                            if (form_.turn[other.row] != turn) return false;
                            continue;
                        }
                        is_set[other.row] = true;
                        form_.turn[other.row] = turn;
                        stack.push_back(other.row);
                    }
            }
        }
        return true;
    }

    const std::vector<Row>& rows_;
    std::vector<std::size_t> counts_; ///< rows that a variable stands in
    std::size_t variables_;
    NetworkForm form_;
};

} // namespace solve::detail
SLUITEND_END
