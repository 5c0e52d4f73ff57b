// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/recover.hpp>

#include <sluitend/check/row_cutter-inl.hpp>
#include <sluitend/check/sign_convention.hpp>
#include <sluitend/number/rational.hpp>

#include <algorithm>
#include <map>
#include <utility>

SLUITEND_BEGIN

namespace detail {

/// Additions that a search may do in all; a real table needs a few hundred.
inline constexpr std::uint64_t most_additions = 10'000'000;

/// An equation in one column; its rows by their position.
struct ColumnEquation {
    std::vector<std::pair<std::size_t, int>> terms; ///< row, coefficient
    std::size_t column;
};

/// Tries combinations of row readings against the equations of a table.
class CombinationSearch {
public:
    CombinationSearch(std::span<const RawRow> raw, const std::vector<RecoveredRow>& rows,
                      std::size_t columns)
        : rows_(rows), columns_(columns), survives_(rows.size()) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (raw[i].line) row_of_.emplace(*raw[i].line, i);
            survives_[i].assign(rows[i].surviving.size(), false);
        }
    }

    /// The conventions that the rows with one reading support best.
    std::vector<SignConvention> supported(const std::vector<SignConvention>& conventions) const {
        std::vector<std::size_t> holding;
        for (const SignConvention each : conventions) {
            holding.push_back(0);
            for (const ColumnEquation& equation : equations(each, false))
                if (!excess_of(equation, {})) ++holding.back();
        }
        const std::size_t most = *std::max_element(holding.begin(), holding.end());
        std::vector<SignConvention> best;
        for (std::size_t i = 0; i < conventions.size(); ++i)
            if (holding[i] == most) best.push_back(conventions[i]);
        return best;
    }

    /// Marks the readings under which the fewest equations fail, of all conventions run so far.
    ///
    /// One figure that is printed wrong makes an equation fail under the true reading too; the
    /// others tell it from the rest. \return false if nothing could be tried
    bool run(SignConvention convention) {
        const std::vector<ColumnEquation> all = equations(convention, true);
        std::map<std::size_t, std::size_t> choice; // row, reading
        for (const ColumnEquation& equation : all)
            for (const auto& [row, coefficient] : equation.terms) {
                choice.emplace(row, 0);
                is_exhausted_ = is_exhausted_ || rows_[row].truncated;
            }
        if (all.empty() || is_exhausted_) return false;
        tried_ = all.size();
        bool is_best = false;
        do {
            additions_ += all.size();
            if (additions_ > most_additions) {
                is_exhausted_ = true;
                return false;
            }
            const Misses misses = misses_of(all, choice);
            if (misses.count > fewest_) {
                note_rejected(misses);
                continue;
            }
            if (misses.count < fewest_) start_over(misses.count);
            is_best = true;
            if (!nearest_ || misses.worst < *nearest_) nearest_ = misses.worst;
            for (const auto& [row, reading] : choice)
                survives_[row][reading] = true;
        } while (advance(choice));
        return is_best;
    }

    /// How many equations fail under the readings that survive.
    std::size_t failing() const { return fewest_; }
    /// True if every combination was tried and more than one wrong figure speaks against each.
    bool none_fits() const { return tried_ > 0 && !is_exhausted_ && !is_decisive(); }
    /// True if one figure that is printed wrong is all that speaks against what survives.
    bool is_decisive() const { return fewest_ == 0 || (fewest_ == 1 && tried_ >= 3); }

    /// True if not all combinations could be tried: then nothing is decided.
    bool is_exhausted() const { return is_exhausted_; }
    const std::vector<bool>& survives(std::size_t row) const { return survives_[row]; }
    const std::optional<Decimal>& margin() const { return margin_; }

private:
    using Choice = std::map<std::size_t, std::size_t>;

    /// Equations whose rows all have readings: those with a row that has a choice, or the others.
    std::vector<ColumnEquation> equations(SignConvention convention, bool with_choice) const {
        std::vector<ColumnEquation> out;
        for (const LineEquation& equation : line_equations(convention)) {
            std::vector<std::pair<std::size_t, int>> terms;
            bool has_choice = false;
            for (const LineTerm& term : equation.terms) {
                const auto row = row_of_.find(term.line);
                if (row == row_of_.end() || rows_[row->second].surviving.empty()) break;
                has_choice = has_choice || rows_[row->second].readings > 1;
                terms.emplace_back(row->second, term.coefficient);
            }
            if (terms.size() != equation.terms.size() || has_choice != with_choice) continue;
            for (std::size_t column = 0; column < columns_; ++column)
                out.push_back({terms, column});
        }
        return out;
    }

    /// How far an equation is beyond its rounding bound; nothing if it holds or a cell is nil.
    std::optional<Decimal> excess_of(const ColumnEquation& equation, const Choice& choice) const {
        Decimal residual;
        Decimal quanta;
        for (const auto& [row, coefficient] : equation.terms) {
            const auto chosen = choice.find(row);
            const std::size_t reading = chosen == choice.end() ? 0 : chosen->second;
            const CellText& cell = rows_[row].surviving[reading][equation.column];
            if (cell.is_nil) return std::nullopt;
            residual += coefficient > 0 ? cell.value : -cell.value;
            quanta += Decimal::with_scale(1, cell.value.scale());
        }
        const Decimal size = residual.sign() < 0 ? -residual : residual;
        const Decimal excess = size - quanta * Decimal::with_scale(5, 1);
        return excess.sign() > 0 ? std::optional(excess) : std::nullopt;
    }

    /// Equations that fail, and by how much the worst of them is beyond its bound.
    struct Misses {
        std::size_t count = 0;
        Decimal worst{};
    };

    Misses misses_of(const std::vector<ColumnEquation>& all, const Choice& choice) const {
        Misses out;
        for (const ColumnEquation& equation : all) {
            const auto excess = excess_of(equation, choice);
            if (!excess) continue;
            ++out.count;
            out.worst = std::max(out.worst, *excess);
        }
        return out;
    }

    void note_rejected(const Misses& misses) {
        if (!margin_ || misses.worst < *margin_) margin_ = misses.worst;
    }

    /// A combination is better than all before it, which are rejected now.
    void start_over(std::size_t fewest) {
        fewest_ = fewest;
        if (nearest_) note_rejected({0, *std::exchange(nearest_, std::nullopt)});
        for (auto& readings : survives_)
            readings.assign(readings.size(), false);
    }

    /// The next combination, the last row turning fastest; false after the last one.
    bool advance(Choice& choice) const {
        for (auto row = choice.rbegin(); row != choice.rend(); ++row) {
            if (++row->second < rows_[row->first].surviving.size()) return true;
            row->second = 0;
        }
        return false;
    }

    const std::vector<RecoveredRow>& rows_;
    std::size_t columns_;
    std::map<LineCode, std::size_t> row_of_;
    std::vector<std::vector<bool>> survives_;
    std::size_t tried_ = 0; ///< equations
    std::size_t fewest_ = ~std::size_t{0};
    std::optional<Decimal> nearest_; ///< the least excess among the survivors
    std::uint64_t additions_ = 0;
    bool is_exhausted_ = false;
    std::optional<Decimal> margin_;
};

/// What the rows of a table show together about the way they are printed.
struct TableHabits {
    bool has_grouping = false; ///< somewhere a point stands before three digits
    bool has_borders = false;  ///< some row has a border between every two cells
    bool is_glued = false;     ///< some row is neither that nor a single number

    Whole whole(const RowText& row) const {
        if (has_borders) return is_glued ? Whole::grammatical : Whole::numbers;
        return row.has_borders() ? Whole::grammatical : Whole::none;
    }
};

SLUITEND_INLINE TableHabits habits_of(std::span<const RawRow> rows, std::size_t columns) {
    TableHabits out;
    for (const RawRow& row : rows) {
        for (std::size_t i = 1; i < row.cells.size() && !out.has_grouping; ++i)
            out.has_grouping = row.cells[i] == '.' && is_cell_digit(row.cells[i - 1]) &&
                               are_digits(row.cells, i + 1, 3);
        const RowText text(row.cells);
        out.has_borders = out.has_borders || text.bordered(columns);
        out.is_glued = out.is_glued || (text.tokens.size() == 1 && !text.tokens.front().value);
    }
    return out;
}

/// Keeps what the search left of the rows that have a choice.
SLUITEND_INLINE void settle(std::vector<RecoveredRow>& rows, const CombinationSearch& search) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        RecoveredRow& row = rows[i];
        if (row.readings <= 1) continue;
        row.truncated = row.truncated || search.is_exhausted();
        std::vector<RowReading> left;
        for (std::size_t k = 0; k < row.surviving.size(); ++k)
            if (search.survives(i)[k]) left.push_back(row.surviving[k]);
        if (search.none_fits()) row.surviving.clear();
        if (left.empty() || row.truncated || !search.is_decisive()) continue;
        row.surviving = std::move(left);
        if (row.surviving.size() > 1) {
            if (search.failing() > 0) row.surviving.clear(); // none fits, and none is nearest
            continue;
        }
        row.decided_by = search.failing() == 0 ? DecidedBy::identities : DecidedBy::most_identities;
        if (search.margin() && search.failing() == 0)
            row.margin = Rational(*search.margin()).to_exact_decimal();
    }
}

} // namespace detail

SLUITEND_INLINE std::vector<RowReading> cut_row(std::string_view cells, std::size_t columns,
                                                bool allow_ungrouped, std::size_t most,
                                                std::uint64_t& count) {
    const detail::RowText row(cells);
    const auto whole = row.has_borders() ? detail::Whole::grammatical : detail::Whole::none;
    return detail::cuts_of(row, columns, allow_ungrouped, whole, most, count);
}

SLUITEND_INLINE Recovery recover(std::span<const RawRow> rows, std::size_t columns,
                                 std::optional<SignConvention> convention, const Limits& limits) {
    Recovery out;
    out.combinations = 1;
    const detail::TableHabits habits = detail::habits_of(rows, columns);
    std::size_t listed_cells = 0;
    for (const RawRow& raw : rows) {
        const detail::RowText text(raw.cells);
        const std::size_t room =
            detail::most_listed_cells - std::min(listed_cells, detail::most_listed_cells);
        const std::size_t most =
            std::min(limits.split_candidates,
                     std::max<std::size_t>(2, room / std::max<std::size_t>(columns, 1)));
        RecoveredRow row;
        row.surviving = detail::cuts_of(text, columns, !habits.has_grouping, habits.whole(text),
                                        most, row.readings);
        listed_cells += row.surviving.size() * columns;
        row.truncated = row.surviving.size() < row.readings;
        row.decided_by =
            row.readings == 1 && !row.truncated ? DecidedBy::grammar : DecidedBy::undecided;
        out.combinations = detail::saturating_multiply(out.combinations, row.readings);
        out.rows.push_back(std::move(row));
    }
    const auto has_choice = [](const RecoveredRow& row) { return row.readings > 1; };
    if (std::none_of(out.rows.begin(), out.rows.end(), has_choice)) return out;

    detail::CombinationSearch search(rows, out.rows, columns);
    using enum SignConvention;
    const auto conventions = convention ? std::vector{*convention}
                                        : search.supported({net_cost, net_revenue, signed_cash});
    std::size_t failing = search.failing();
    for (const SignConvention each : conventions) {
        if (!search.run(each)) continue;
        if (search.failing() < std::exchange(failing, search.failing())) out.conventions.clear();
        out.conventions.push_back(each);
    }
    if (search.failing() > 0) out.conventions.clear();
    detail::settle(out.rows, search);
    return out;
}

SLUITEND_END
