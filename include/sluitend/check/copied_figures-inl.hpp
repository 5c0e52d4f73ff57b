// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to check: figures of programmes that stand in other tables too.
///
/// - `detail::CopiedFigure`: one of them, beside the programme's own;
/// - `detail::difference`, `detail::unit_factor`: how far they are apart;
/// - `detail::Agreement`: how many of them agree;
/// - `detail::TableCopies`: finds them in a table.
#pragma once

#include <sluitend/check/report.hpp>

#include <sluitend/check/equation_residual-inl.hpp>
#include <sluitend/check/expression_bounds-inl.hpp>
#include <sluitend/check/own_figures-inl.hpp>
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
#include <string>
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
    FigurePeriod period;
    Amount amount;
    const Amount* own = nullptr;
    solve::Interval cell{};     ///< all that prints as the copy
    solve::Interval own_cell{}; ///< all that prints as the programme's own
    std::optional<int>
        sign{};       ///< −1 if the conventions of both tables differ in sign; absent: unknown
    int own_sign = 1; ///< 1 where the programme's own table prints cost and revenue unsigned
    bool agrees = false;
};

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

/// How many figures agree with the budgets of programmes, and how many do not.
struct Agreement {
    std::size_t agreeing = 0;
    std::size_t differing = 0;

    void count(bool agrees) { ++(agrees ? agreeing : differing); }
    /// True if the figures that agree are not outnumbered.
    bool is_usual() const noexcept { return agreeing > 0 && agreeing >= differing; }
    /// True if several differ and most do.
    bool is_unusual() const noexcept { return differing > 1 && differing > agreeing; }
};

/// True if two figures are one, if need be in another unit.
inline bool is_alike(const CopiedFigure& copy) {
    return copy.agrees || unit_factor(copy).has_value();
}

/// The one of several meanings with which most figures agree, two at least; nothing if there are two.
template <class Meaning>
std::optional<Meaning> most_agreed(const std::map<Meaning, Agreement>& meanings) {
    std::optional<Meaning> best;
    std::size_t most = 1;
    for (const auto& [meaning, each] : meanings) {
        if (!each.is_usual() || each.agreeing < most) continue;
        best = each.agreeing > most ? std::optional(meaning) : std::nullopt;
        most = each.agreeing;
    }
    return best;
}

/// What all tables of a document are compared with.
struct CopySearch {
    const DocumentData& data;
    const std::vector<TableAssumption>& assumptions;
    PrintedRounding rounding;
    TableProgrammes programmes{data};
    OwnFigures own{data};
};

/// Finds the figures of one table that programmes print themselves.
///
/// Where neither row, column nor the heading right above name the line, it is the one with which most
/// rows under the same headings agree; likewise the year of a table that names none.
class TableCopies {
public:
    TableCopies(const CopySearch& search, const TableRecord& table,
                std::optional<SignConvention> convention)
        : search_(search), table_(table), convention_(convention) {}

    /// One for every programme, line, year and phase; none where it cannot be told which is meant.
    ///
    /// Two zeros tell nothing and are left out, and so is what includes reserve movements.
    std::vector<CopiedFigure> find() {
        if (search_.own.is_empty() || is_of_other_scope(table_.title) ||
            is_of_other_scope(table_.section) || is_of_other_scope(table_.caption))
            return {};
        find_plain();
        guess_lines();
        guess_period();
        std::map<Key, std::vector<CopiedFigure>> found;
        for (const auto& [row, programme] : rows_)
            for (std::size_t column = 0; column < table_.columns.size(); ++column)
                if (auto copy = copy_at(row, column, programme))
                    found[{programme, copy->line, copy->period}].push_back(std::move(*copy));
        return told(std::move(found));
    }

private:
    using Key = std::tuple<std::uint32_t, LineCode, FigurePeriod>;
    static constexpr std::array compared_lines{LineCode::expenditure, LineCode::revenue,
                                               LineCode::balance, LineCode::result};

    /// Rows that name programmes, and columns, of which no words narrow down what they are about.
    void find_plain() {
        for (const TableColumn& each : table_.columns)
            is_plain_.push_back(!changes_scope(each.label.value));
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            const sluitend::TableRow& each = table_.rows[row];
            const auto programme = search_.programmes.whole(each);
            if (programme && search_.data.programmes[*programme].budget &&
                !changes_scope(row_name(each)))
                rows_.emplace_back(row, *programme);
        }
    }

    /// What row, column or the heading right above the row say that a cell is about.
    std::optional<LineCode> printed_line(std::size_t row, std::size_t column) const {
        const sluitend::TableRow& named = table_.rows[row];
        const auto& role = table_.columns[column].role;
        if (named.role || role) return line_in(named.role, role);
        const auto above = named.groups.empty() ? std::nullopt : role_of_words(named.groups.back());
        return above ? line_of(*above) : std::nullopt;
    }
    std::optional<LineCode> line_at(std::size_t row, std::size_t column) const {
        if (const auto line = printed_line(row, column)) return line;
        const auto guessed = lines_.find(table_.rows[row].groups);
        const bool is_silent = !table_.rows[row].role && !table_.columns[column].role;
        return is_silent && guessed != lines_.end() ? guessed->second : std::nullopt;
    }
    std::optional<FigurePeriod> period_of(std::size_t column) const {
        const TableColumn& heading = table_.columns[column];
        return heading.year ? FigurePeriod{*heading.year, heading.phase} : period_;
    }

    void guess_lines() {
        std::map<std::vector<std::string>, std::map<LineCode, Agreement>> meanings;
        for (const auto& [row, programme] : rows_)
            for (std::size_t column = 0; column < table_.columns.size(); ++column) {
                const sluitend::TableRow& named = table_.rows[row];
                const auto period = period_of(column);
                if (!period || named.role || table_.columns[column].role ||
                    printed_line(row, column))
                    continue;
                for (const LineCode line : compared_lines)
                    if (const auto copy = compared(row, column, programme, line, *period))
                        meanings[named.groups][line].count(is_alike(*copy));
            }
        for (const auto& [groups, lines] : meanings)
            lines_[groups] = most_agreed(lines);
    }

    void guess_period() {
        constexpr std::size_t most_periods = 32;
        const bool has_years =
            std::any_of(table_.columns.begin(), table_.columns.end(),
                        [](const TableColumn& each) { return each.year.has_value(); });
        if (has_years || search_.own.periods().size() > most_periods) return;
        std::map<FigurePeriod, Agreement> meanings;
        for (const auto& [row, programme] : rows_)
            for (std::size_t column = 0; column < table_.columns.size(); ++column)
                for (const FigurePeriod& period : search_.own.periods())
                    if (const auto line = line_at(row, column))
                        if (const auto copy = compared(row, column, programme, *line, period))
                            meanings[period].count(is_alike(*copy));
        period_ = most_agreed(meanings);
    }

    std::optional<CopiedFigure> copy_at(std::size_t row, std::size_t column,
                                        std::uint32_t programme) const {
        const auto line = line_at(row, column);
        const auto period = period_of(column);
        if (!line || !period ||
            std::find(compared_lines.begin(), compared_lines.end(), *line) == compared_lines.end())
            return std::nullopt;
        return compared(row, column, programme, *line, *period);
    }

    std::optional<CopiedFigure> compared(std::size_t row, std::size_t column,
                                         std::uint32_t programme, LineCode line,
                                         const FigurePeriod& period) const {
        const Amount* own = search_.own.find(programme, line, period);
        auto amount = amount_of(table_, row, column);
        if (own == nullptr || !amount || amount->currency() != own->currency() ||
            !is_plain_[column] || (own->value().is_zero() && amount->value().is_zero()))
            return std::nullopt;
        CopiedFigure out{.row = row,
                         .column = column,
                         .programme = programme,
                         .line = line,
                         .period = period,
                         .amount = std::move(*amount),
                         .own = own};
        out.cell = cell_of(out.amount, search_.rounding);
        out.own_cell = cell_of(*own, search_.rounding);
        const std::uint32_t budget = *search_.data.programmes[programme].budget;
        const auto own_convention = search_.assumptions[budget].sign.chosen;
        if (own_convention) out.own_sign = sign_in(*own_convention, line);
        if (own_convention && convention_) out.sign = out.own_sign * sign_in(*convention_, line);
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

    std::vector<CopiedFigure> told(std::map<Key, std::vector<CopiedFigure>> found) const {
        std::vector<CopiedFigure> out;
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

    /// True if a copy is the programme's own figure with its reserve movements.
    bool includes_reserves(const CopiedFigure& copy) const {
        const auto own = [&](LineCode line) {
            return search_.own.find(copy.programme, line, copy.period);
        };
        if (copy.line == LineCode::balance || copy.line == LineCode::result) {
            const Amount* other =
                own(copy.line == LineCode::balance ? LineCode::result : LineCode::balance);
            return other != nullptr && may_copy(copy, cell_of(*other, search_.rounding));
        }
        const Amount* moved =
            own(copy.line == LineCode::expenditure ? LineCode::reserve_additions
                                                   : LineCode::reserve_withdrawals);
        if (moved == nullptr || moved->value().is_zero()) return false;
        const solve::Interval movement = cell_of(*moved, search_.rounding);
        return may_copy(copy, sum_of(copy.own_cell, movement)) ||
               may_copy(copy, sum_of(copy.own_cell, scaled(movement, Rational(-1))));
    }

    const CopySearch& search_;
    const TableRecord& table_;
    std::optional<SignConvention> convention_;
    std::vector<std::pair<std::size_t, std::uint32_t>> rows_{};           ///< with their programmes
    std::vector<bool> is_plain_{};                                        ///< of columns
    std::map<std::vector<std::string>, std::optional<LineCode>> lines_{}; ///< by headings above
    std::optional<FigurePeriod> period_{};
};

} // namespace detail

SLUITEND_END
