// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to check: figures of programmes that stand in other tables too.
///
/// - `detail::CopiedFigure`: one of them, beside the programme's own;
/// - `detail::difference`, `detail::unit_factor`: how far they are apart;
/// - `detail::CopyFinder`: finds them in a table.
#pragma once

#include <sluitend/check/report.hpp>

#include <sluitend/base/text.hpp>
#include <sluitend/check/equation_residual-inl.hpp>
#include <sluitend/check/printed_rounding.hpp>
#include <sluitend/model/document_data.hpp>
#include <sluitend/model/table_programmes-inl.hpp>
#include <sluitend/model/table_words-inl.hpp>
#include <sluitend/solve/interval.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// A cell of a table and the figure of a programme's own budget for the same line, year and phase.
struct CopiedFigure {
    std::size_t row = 0;
    std::size_t column = 0;
    std::uint32_t programme = 0;
    LineCode line = LineCode::expenditure;
    Year year;
    Phase phase = Phase::adopted;
    Amount amount;
    const Amount* own = nullptr;
    solve::Interval cell{};     ///< all that prints as the copy
    solve::Interval own_cell{}; ///< all that prints as the programme's own
    std::optional<int>
        sign{};       ///< −1 if the conventions of both tables differ in sign; absent: unknown
    int own_sign = 1; ///< 1 where the programme's own table prints cost and revenue unsigned
    bool agrees = false;
};

/// A cell with every value times `factor`.
inline solve::Interval scaled(const solve::Interval& cell, const Rational& factor) {
    solve::End lower{cell.lower->value * factor, cell.lower->open};
    solve::End upper{cell.upper->value * factor, cell.upper->open};
    if (factor.sign() < 0) std::swap(lower, upper);
    return {std::move(lower), std::move(upper)};
}

/// All sums of a value of one cell and a value of another.
inline solve::Interval sum_of(const solve::Interval& a, const solve::Interval& b) {
    return {solve::End{a.lower->value + b.lower->value, a.lower->open || b.lower->open},
            solve::End{a.upper->value + b.upper->value, a.upper->open || b.upper->open}};
}

inline bool may_be_equal(const solve::Interval& a, const solve::Interval& b) {
    return !solve::intersection(a, b).is_empty();
}

/// True if a copy times `factor` can be `own`, where its sign may be unknown.
inline bool may_copy(const CopiedFigure& copy, const solve::Interval& own,
                     const Rational& factor = Rational(1)) {
    const solve::Interval cell = scaled(copy.cell, factor);
    return (copy.sign != -1 && may_be_equal(cell, own)) ||
           (copy.sign != 1 && may_be_equal(scaled(cell, Rational(-1)), own));
}

/// Copy less own figure, in euro and as the programme's own table counts.
inline Rational difference(const CopiedFigure& copy) {
    const Rational value(copy.amount.value());
    const Rational own(copy.own->value());
    const bool is_opposite = copy.sign ? *copy.sign < 0 : value.sign() * own.sign() < 0;
    return (is_opposite ? -value : value) - own;
}

/// The power of 1,000 that parts the two, if that is all.
inline std::optional<Rational> unit_factor(const CopiedFigure& copy) {
    if (copy.amount.value().is_zero() || copy.own->value().is_zero()) return std::nullopt;
    for (const std::int64_t each : {1'000, 1'000'000})
        for (const Rational& factor : {Rational(each), Rational(1, each)})
            if (may_copy(copy, copy.own_cell, factor)) return Rational(each);
    return std::nullopt;
}

/// True if words narrow down or widen what figures are about: "exclusief overhead", "structureel".
inline bool changes_scope(std::string_view words) {
    constexpr std::array<std::string_view, 11> scopes{
        "exclusief",   "excl",        "inclusief",   "incl",        "zonder", "overhead",
        "incidenteel", "incidentele", "structureel", "structurele", "waarvan"};
    constexpr std::size_t most_bytes = 1'000; // of prose that was taken for a heading
    const std::string plain = comparable(words.substr(0, most_bytes));
    return std::any_of(scopes.begin(), scopes.end(),
                       [&](std::string_view each) { return has_word(plain, each); });
}

/// Finds the figures of a table that programmes print themselves.
class CopyFinder {
public:
    CopyFinder(const DocumentData& data, const std::vector<TableAssumption>& assumptions,
               PrintedRounding rounding)
        : data_(data), assumptions_(assumptions), rounding_(rounding), programmes_(data) {
        for (const BudgetTableNode& each : data.budget_tables)
            add_own(each.programme, each.record);
    }

    /// One for every programme, line, year and phase; none where it cannot be told which is meant.
    ///
    /// Two zeros tell nothing and are left out, and so is what includes reserve movements.
    std::vector<CopiedFigure> find(const TableRecord& table,
                                   std::optional<SignConvention> convention) const {
        std::vector<CopiedFigure> out;
        if (own_.empty() || is_of_other_scope(table)) return out;
        std::map<Key, std::vector<CopiedFigure>> found;
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            find_in(table, row, convention, found);
        for (auto& [key, copies] : found) {
            const auto same = std::find_if(copies.begin(), copies.end(),
                                           [](const CopiedFigure& each) { return each.agrees; });
            if (same != copies.end())
                out.push_back(std::move(*same));
            else if (copies.size() == 1 && !includes_reserves(copies.front()))
                out.push_back(std::move(copies.front()));
        }
        std::stable_sort(out.begin(), out.end(), [](const CopiedFigure& a, const CopiedFigure& b) {
            return std::tie(a.row, a.column) < std::tie(b.row, b.column);
        });
        return out;
    }

private:
    using Key = std::tuple<std::uint32_t, LineCode, Year, Phase>;

    static bool is_of_other_scope(const std::optional<Text>& title) {
        return title && changes_scope(title->value);
    }
    static bool is_of_other_scope(const TableRecord& table) {
        return is_of_other_scope(table.title) || is_of_other_scope(table.section) ||
               is_of_other_scope(table.caption);
    }

    void find_in(const TableRecord& table, std::size_t row,
                 std::optional<SignConvention> convention,
                 std::map<Key, std::vector<CopiedFigure>>& out) const {
        const sluitend::TableRow& named = table.rows[row];
        const auto programme = programmes_.whole(named);
        if (!programme || !data_.programmes[*programme].budget || changes_scope(row_name(named)))
            return;
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            if (auto copy = copy_at(table, row, column, *programme, convention))
                out[{*programme, copy->line, copy->year, copy->phase}].push_back(std::move(*copy));
    }

    std::optional<CopiedFigure> copy_at(const TableRecord& table, std::size_t row,
                                        std::size_t column, std::uint32_t programme,
                                        std::optional<SignConvention> convention) const {
        const TableColumn& heading = table.columns[column];
        const auto line = line_in(table.rows[row].role, heading.role);
        const bool is_compared =
            line && *line != LineCode::reserve_additions && *line != LineCode::reserve_withdrawals;
        if (!is_compared || !heading.year || !heading.phase || changes_scope(heading.label.value))
            return std::nullopt;
        const Amount* own = own_figure({programme, *line, *heading.year, *heading.phase});
        auto amount = amount_of(table, row, column);
        if (own == nullptr || !amount || amount->currency() != own->currency() ||
            (own->value().is_zero() && amount->value().is_zero()))
            return std::nullopt;
        CopiedFigure out{.row = row,
                         .column = column,
                         .programme = programme,
                         .line = *line,
                         .year = *heading.year,
                         .phase = *heading.phase,
                         .amount = std::move(*amount),
                         .own = own};
        out.cell = cell_of(out.amount, rounding_);
        out.own_cell = cell_of(*own, rounding_);
        const auto own_convention = assumptions_[*data_.programmes[programme].budget].sign.chosen;
        if (own_convention) out.own_sign = sign_in(*own_convention, *line);
        if (own_convention && convention) out.sign = out.own_sign * sign_in(*convention, *line);
        out.agrees = may_copy(out, out.own_cell);
        return out;
    }

    /// The sign of an ordinary cost or revenue, or of a balance that is a cost.
    static int sign_in(SignConvention convention, LineCode line) noexcept {
        if (const int sign = usual_sign(convention, line); sign != 0) return sign;
        return convention == SignConvention::net_cost || convention == SignConvention::signed_cost
                   ? 1
                   : -1;
    }

    /// The figures of a programme's own budget; of several for one key, none.
    void add_own(std::uint32_t programme, const BudgetTableRecord& table) {
        if (is_of_other_scope(table.title) || is_of_other_scope(table.caption)) return;
        for (const BudgetLine& line : table.lines)
            for (std::size_t i = 0; i < table.columns.size(); ++i) {
                const Column& column = table.columns[i];
                if (!line.code || !line.amounts[i] || !column.year || !column.phase) continue;
                const Key key{programme, *line.code, *column.year, *column.phase};
                const bool is_plain =
                    !changes_scope(line.label.value) && !changes_scope(column.label.value);
                const auto [place, is_new] = own_.emplace(key, &*line.amounts[i]);
                if (!is_new || !is_plain) place->second = nullptr;
            }
    }

    const Amount* own_figure(const Key& key) const {
        const auto found = own_.find(key);
        return found == own_.end() ? nullptr : found->second;
    }

    /// True if a copy is the programme's own figure with its reserve movements.
    bool includes_reserves(const CopiedFigure& copy) const {
        const auto own = [&](LineCode line) {
            return own_figure({copy.programme, line, copy.year, copy.phase});
        };
        if (copy.line == LineCode::balance || copy.line == LineCode::result) {
            const Amount* other =
                own(copy.line == LineCode::balance ? LineCode::result : LineCode::balance);
            return other != nullptr && may_copy(copy, cell_of(*other, rounding_));
        }
        const Amount* moved =
            own(copy.line == LineCode::expenditure ? LineCode::reserve_additions
                                                   : LineCode::reserve_withdrawals);
        if (moved == nullptr || moved->value().is_zero()) return false;
        const solve::Interval movement = cell_of(*moved, rounding_);
        return may_copy(copy, sum_of(copy.own_cell, movement)) ||
               may_copy(copy, sum_of(copy.own_cell, scaled(movement, Rational(-1))));
    }

    const DocumentData& data_;
    const std::vector<TableAssumption>& assumptions_;
    PrintedRounding rounding_;
    TableProgrammes programmes_;
    std::map<Key, const Amount*> own_;
};

} // namespace detail

SLUITEND_END
