// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: what the columns of a table have to do with each other besides sides.
///
/// - `detail::ColumnFinder`: stands that roll forward, and columns of differences.
#pragma once

#include <sluitend/check/table_blocks-inl.hpp>
#include <sluitend/check/table_grid-inl.hpp>
#include <sluitend/check/table_structure.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// Finds equations between columns that hold in every row.
class ColumnFinder {
public:
    ColumnFinder(const TableRecord& table, const TableGrid& grid, SearchBudget& budget)
        : table_(table), grid_(grid), budget_(budget) {
        const auto has = [&](auto... roles) {
            return std::count_if(table.columns.begin(), table.columns.end(),
                                 [&](const auto& each) { return ((each.role == roles) || ...); });
        };
        names_stands_ = has(TableRole::opening, TableRole::closing) > 1;
        has_sides_ = has(TableRole::expenditure, TableRole::revenue, TableRole::balance) > 0;
    }

    /// Adds identities to `out`.
    /// \param derived columns that follow from others; stands that roll forward are added
    void find(std::vector<bool>& derived, TableStructure& out) const;

private:
    /// Columns with their coefficients; the total last.
    using Equation = std::vector<std::pair<std::size_t, int>>;
    /// The columns of a stand in one year.
    struct Stand {
        std::vector<std::size_t> closings{};
        std::vector<std::size_t> increases{};
        std::vector<std::size_t> decreases{};
    };

    void find_roll_forward(std::vector<bool>& derived, TableStructure& out) const;
    void find_difference(std::size_t column, TableStructure& out) const;
    void find_parts(std::size_t column, TableStructure& out) const;
    void find_total(std::size_t column, std::vector<bool>& derived, TableStructure& out) const;
    bool is_stand(std::size_t column) const;
    int sign_of_move(std::size_t column) const;
    /// True for a column between stands that is not called a movement.
    bool is_other(std::size_t column) const;
    bool is_called_for() const;
    int usual_sign() const;
    std::vector<std::optional<int>> ends() const;
    std::map<int, Stand> stands(int others) const;
    /// \param others how columns that are not called movements count: 1, −1 as decreases, or not at all
    std::vector<Equation> roll_forward(int sign, int others) const;
    bool is_difference(std::size_t column) const;
    Tally tally(const Equation& equation) const;
    void add(TableRule rule, const Equation& equation, bool is_by_label, TableStructure& out) const;
    CellIdentity stated(const Equation& equation, std::size_t row) const;

    const TableRecord& table_;
    const TableGrid& grid_;
    SearchBudget& budget_;
    bool names_stands_ = false; ///< two columns or more are called stands
    bool has_sides_ = false;    ///< reserve movements belong to a result then
};

/// Evidence, in bits, without which columns are not taken to add up.
inline constexpr std::size_t least_column_bits = 12;

inline CellIdentity ColumnFinder::stated(const Equation& equation, std::size_t row) const {
    CellIdentity out;
    for (const auto& [column, coefficient] : equation)
        out.push_back({row, column, coefficient});
    return out;
}

/// Ends early where next to nothing holds.
inline Tally ColumnFinder::tally(const Equation& equation) const {
    constexpr std::size_t enough = 16;
    Tally out;
    for (std::size_t row = 0; row < grid_.rows(); ++row) {
        if (out.tested >= enough && 4 * out.holding < out.tested) break;
        if (!budget_.take(equation.size())) return {};
        grid_.count(stated(equation, row), out);
    }
    return out;
}

inline void ColumnFinder::add(TableRule rule, const Equation& equation, bool is_by_label,
                              TableStructure& out) const {
    for (std::size_t row = 0; row < grid_.rows(); ++row)
        if (CellIdentity identity = stated(equation, row); grid_.is_complete(identity))
            out.identities.push_back({rule, std::move(identity), is_by_label});
}

/// Where stands are called that, a column without a role is a movement.
inline bool ColumnFinder::is_stand(std::size_t column) const {
    const auto role = table_.columns[column].role;
    return role ? detail::is_stand(role) : !names_stands_;
}

/// 1 for increases, −1 for decreases, 0 for what is no movement of a stand.
inline int ColumnFinder::sign_of_move(std::size_t column) const {
    const auto role = table_.columns[column].role;
    if (is_reserve(role) && has_sides_) return 0;
    if (role == TableRole::reserve_movements || is_other(column)) return 1;
    return move_of(role);
}

inline bool ColumnFinder::is_other(std::size_t column) const {
    const auto role = table_.columns[column].role;
    return names_stands_ && (!role || role == TableRole::result || role == TableRole::difference);
}

/// The year in which each column belongs: its own, else that of the next stand, as for all that are not
/// called movements ("Resultaat 2024"). Where no year is printed a stand ends what counts as one.
inline std::vector<std::optional<int>> ColumnFinder::ends() const {
    const auto& columns = table_.columns;
    const bool has_years = std::any_of(columns.begin(), columns.end(),
                                       [](const auto& each) { return each.year.has_value(); });
    std::vector<std::optional<int>> out(columns.size());
    int stands = 0;
    for (std::size_t column = 0; !has_years && column < columns.size(); ++column) {
        out[column] = stands;
        if (is_stand(column)) ++stands;
    }
    std::optional<int> next;
    for (std::size_t column = columns.size(); has_years && column-- > 0;) {
        const auto& year = columns[column].year;
        const bool is_undated_stand = !year && is_stand(column);
        if (year) out[column] = year->number();
        if (is_other(column) || (!year && !is_undated_stand)) out[column] = next;
        if (is_stand(column)) next = out[column];
    }
    return out;
}

/// The columns of each year.
inline std::map<int, ColumnFinder::Stand> ColumnFinder::stands(int others) const {
    const auto years = ends();
    std::map<int, Stand> out;
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
        if (!years[column]) continue;
        Stand& stand = out[*years[column]];
        const int sign = is_other(column) ? others : sign_of_move(column);
        if (sign > 0) stand.increases.push_back(column);
        if (sign < 0) stand.decreases.push_back(column);
        if (is_stand(column)) stand.closings.push_back(column);
    }
    return out;
}

/// The stand before, increases and decreases give the stand after, year by year.
///
/// Of two stands in one year the first is that at its beginning, unless movements stand before both:
/// then the second is that at the beginning of the next year.
inline std::vector<ColumnFinder::Equation> ColumnFinder::roll_forward(int sign, int others) const {
    std::vector<Equation> out;
    std::optional<std::size_t> before;
    for (const auto& [year, stand] : stands(others)) {
        Equation equation{{before.value_or(0), 1}};
        for (const std::size_t each : stand.increases)
            equation.emplace_back(each, 1);
        for (const std::size_t each : stand.decreases)
            equation.emplace_back(each, sign);
        const auto is_behind = [&](std::size_t closing) {
            return std::all_of(equation.begin() + 1, equation.end(),
                               [&](const auto& move) { return move.first < closing; });
        };
        const auto& closings = stand.closings;
        auto after = std::find_if(closings.begin(), closings.end(), is_behind);
        if (after == closings.end() && after != closings.begin()) --after;
        if (after != closings.begin()) before = closings.front();
        if (before && equation.size() > 1 && after != closings.end()) {
            equation.front().first = *before;
            equation.emplace_back(*after, -1);
            out.push_back(std::move(equation));
        }
        if (!closings.empty()) before = closings.back();
    }
    return out;
}

/// True if headings leave no doubt: stands, and between them nothing but what comes and goes.
inline bool ColumnFinder::is_called_for() const {
    std::size_t moves = 0;
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
        if (sign_of_move(column) != 0 && move_of(table_.columns[column].role) == 0) return false;
        moves += sign_of_move(column) != 0 ? 1u : 0u;
    }
    return names_stands_ && moves > 1;
}

/// The sign with which most decreases count, as they are printed.
inline int ColumnFinder::usual_sign() const {
    int printed = 0;
    for (std::size_t column = 0; column < table_.columns.size(); ++column)
        for (std::size_t row = 0; row < grid_.rows() && sign_of_move(column) < 0; ++row)
            printed += grid_.at(row, column).value < 0 ? -1 : grid_.at(row, column).value > 0;
    return printed < 0 ? 1 : -1;
}

inline void ColumnFinder::find_roll_forward(std::vector<bool>& derived, TableStructure& out) const {
    using Way =
        std::pair<int, int>; // of decreases, which may have their sign, and of other columns
    std::optional<Way> best;
    if (is_called_for()) best = Way{usual_sign(), 1};
    Tally most;
    for (const Way& way : {Way{1, 1}, Way{-1, 1}, Way{-1, -1}, Way{1, 0}, Way{-1, 0}}) {
        Tally sum;
        for (const Equation& each : roll_forward(way.first, way.second))
            sum += tally(each);
        const bool holds = sum.is_most() || (names_stands_ && sum.is_half());
        const bool is_first = !best && (holds || (sum.tested == 0 && sum.open > 0));
        if (!is_first && (!holds || sum.holding <= most.holding)) continue;
        best = way;
        most = sum;
    }
    if (!best) return;
    for (const Equation& each : roll_forward(best->first, best->second)) {
        add(TableRule::roll_forward, each, true, out);
        derived[each.back().first] = true;
    }
}

/// A column that is called a difference, or a balance without a year and sides of its own.
inline bool ColumnFinder::is_difference(std::size_t column) const {
    const TableColumn& each = table_.columns[column];
    if (each.role == TableRole::difference) return true;
    const bool has_sides =
        std::any_of(table_.columns.begin(), table_.columns.end(), [](const TableColumn& other) {
            return !other.year &&
                   (other.role == TableRole::expenditure || other.role == TableRole::revenue);
        });
    return each.role == TableRole::balance && !each.year && !has_sides;
}

/// The years in a heading: 2026 and 2025 of "Mutatie 2026 t.o.v. 2025".
inline std::set<int> years_in(std::string_view heading) {
    std::set<int> out;
    for (std::size_t at = 0; at < heading.size();) {
        const std::size_t end =
            std::min(heading.find_first_not_of("0123456789", at), heading.size());
        if (end - at == 4 && (heading[at] == '1' || heading[at] == '2'))
            out.insert((heading[at] - '0') * 1000 + (heading[at + 1] - '0') * 100 +
                       (heading[at + 2] - '0') * 10 + heading[at + 3] - '0');
        at = std::max(end, at + 1);
    }
    return out;
}

/// The two columns of one role whose difference it is in most rows, of the years that it names if it
/// names two; of equals the amended budget.
inline void ColumnFinder::find_difference(std::size_t column, TableStructure& out) const {
    const auto& columns = table_.columns;
    std::optional<Equation> best;
    Tally most;
    const auto named = years_in(columns[column].label.value);
    const auto is_named = [&](std::size_t a, std::size_t b) {
        return named.size() != 2 || !columns[a].year ||
               (named.contains(columns[a].year->number()) &&
                named.contains(columns[b].year->number()));
    };
    const auto is_nearer = [&](std::size_t minuend) {
        return columns[minuend].phase == Phase::amended &&
               columns[best->front().first].phase != Phase::amended;
    };
    for (std::size_t minuend = 0; minuend < columns.size(); ++minuend)
        for (std::size_t other = 0; other < columns.size(); ++other) {
            const bool are_dated = columns[minuend].year && columns[other].year;
            const bool are_kinds = !columns[minuend].year && !columns[other].year &&
                                   columns[minuend].phase && columns[other].phase;
            const bool is_pair = minuend != other && (are_dated || are_kinds) &&
                                 columns[minuend].role == columns[other].role;
            if (budget_.is_spent()) return;
            if (!is_pair || !is_named(minuend, other)) continue;
            Equation equation{{minuend, 1}, {other, -1}, {column, -1}};
            const Tally sum = tally(equation);
            // What stands between two columns leads from one to the other, also if half of it fails.
            const bool is_between = other + 1 == column && column + 1 == minuend;
            const bool is_behind = std::max(other, minuend) + 1 == column &&
                                   std::max(other, minuend) == std::min(other, minuend) + 1;
            const bool is_called = is_between || is_behind || named.size() == 2;
            const bool counts = is_called ? sum.holding > 0 && 3 * sum.holding >= sum.tested
                                          : sum.is_most() && sum.bits >= least_column_bits;
            if (!counts || sum.holding < most.holding) continue;
            if (best && sum.holding == most.holding && !is_nearer(minuend)) continue;
            best = std::move(equation);
            most = sum;
        }
    if (best) add(TableRule::difference, *best, true, out);
}

/// Columns without year and role split the difference, if they do so in most rows.
inline void ColumnFinder::find_parts(std::size_t column, TableStructure& out) const {
    Equation equation;
    for (std::size_t each = 0; each < table_.columns.size(); ++each)
        if (!table_.columns[each].year && !table_.columns[each].role)
            equation.emplace_back(each, 1);
    if (equation.size() < 2) return;
    equation.emplace_back(column, -1);
    const Tally sum = tally(equation);
    if (sum.is_most() && sum.bits >= least_column_bits) add(TableRule::sum, equation, false, out);
}

/// A column that is called a total holds the sum of those before it, in at least half of the rows.
inline void ColumnFinder::find_total(std::size_t column, std::vector<bool>& derived,
                                     TableStructure& out) const {
    const auto& columns = table_.columns;
    if (!is_total_label(columns[column].label.value) || columns[column].year) return;
    Equation equation;
    for (std::size_t each = column; each-- > 0;) {
        const bool is_part = columns[each].role == columns[column].role && !derived[each] &&
                             columns[each].year && columns[each].phase == columns[column - 1].phase;
        if (!is_part) break;
        equation.emplace(equation.begin(), each, 1);
    }
    if (equation.size() < 2) return;
    equation.emplace_back(column, -1);
    const Tally sum = tally(equation);
    if (!sum.is_half()) return;
    add(TableRule::sum, equation, true, out);
    derived[column] = true;
}

inline void ColumnFinder::find(std::vector<bool>& derived, TableStructure& out) const {
    find_roll_forward(derived, out);
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
        find_total(column, derived, out);
        if (!is_difference(column)) continue;
        find_difference(column, out);
        find_parts(column, out);
        derived[column] = true;
    }
}

} // namespace detail

SLUITEND_END
