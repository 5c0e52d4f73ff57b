// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Systems of printed whole figures, each rounded to the nearest.
#pragma once

#include <sluitend/solve/decide.hpp>

#include <string>
#include <vector>

namespace sample {

using namespace sluitend;
using namespace sluitend::solve;

/// All that prints as a whole figure: half a unit to both sides.
inline Interval cell(std::int64_t printed, bool open = false) {
    const Rational half(1, 2);
    const Rational value(printed);
    return open ? Interval::open(value - half, value + half)
                : Interval::closed(value - half, value + half);
}

/// Rows by columns of whole figures; columns: expenditure, revenue, balance.
struct BalanceTable {
    LinearSystem system;
    std::vector<std::vector<std::size_t>> cells;

    /// The last row is the total of the others.
    explicit BalanceTable(const std::vector<std::vector<std::int64_t>>& printed,
                          bool open = false) {
        for (const auto& row : printed) {
            cells.emplace_back();
            for (const std::int64_t figure : row)
                cells.back().push_back(system.add(cell(figure, open)));
        }
        for (const auto& row : cells)
            system.require({{row[0], 1}, {row[1], -1}, {row[2], -1}});
        for (std::size_t column = 0; column < 3; ++column) {
            std::vector<Term> terms;
            for (std::size_t row = 0; row < cells.size(); ++row)
                terms.push_back({cells[row][column], row + 1 == cells.size() ? -1 : 1});
            system.require(std::move(terms));
        }
    }
};

/// "[a, b]", "(a, b)", with "-" for an absent end.
inline std::string text_of(const Interval& interval) {
    const auto end = [](const std::optional<End>& each) {
        return each ? each->value.to_string() : std::string("-");
    };
    return std::string(interval.lower && interval.lower->open ? "(" : "[") + end(interval.lower) +
           ", " + end(interval.upper) + (interval.upper && interval.upper->open ? ")" : "]");
}

} // namespace sample
