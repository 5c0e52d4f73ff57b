// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/recover.hpp>

#include <sluitend/check/sign_convention.hpp>
#include <sluitend/number/rational.hpp>

#include <algorithm>
#include <array>
#include <utility>

SLUITEND_BEGIN

namespace detail {

inline constexpr std::size_t most_cell_digits = 18; ///< of one cell; sums of cells never overflow
inline constexpr std::size_t most_cut_states = 4'000'000;
inline constexpr std::uint64_t most_combinations = 1'000'000;

SLUITEND_INLINE bool is_cell_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

SLUITEND_INLINE std::uint64_t saturating_add(std::uint64_t a, std::uint64_t b) noexcept {
    return a > ~b ? ~std::uint64_t{0} : a + b;
}
SLUITEND_INLINE std::uint64_t saturating_multiply(std::uint64_t a, std::uint64_t b) noexcept {
    return b != 0 && a > ~std::uint64_t{0} / b ? ~std::uint64_t{0} : a * b;
}

/// Bytes of a cell border at `at`: blank, tab, bar, no-break or narrow no-break space; else 0.
SLUITEND_INLINE std::size_t border_at(std::string_view text, std::size_t at) noexcept {
    if (text[at] == ' ' || text[at] == '\t' || text[at] == '|') return 1;
    if (text.substr(at, 2) == "\u00A0") return 2;
    if (text.substr(at, 3) == "\u202F") return 3;
    return 0;
}

SLUITEND_INLINE std::size_t skip_borders(std::string_view text, std::size_t at) noexcept {
    while (at < text.size()) {
        const std::size_t border = border_at(text, at);
        if (border == 0) break;
        at += border;
    }
    return at;
}

/// Bytes of a minus at `at`: hyphen, U+2212 or en dash; else 0.
SLUITEND_INLINE std::size_t minus_at(std::string_view text, std::size_t at) noexcept {
    if (text.substr(at, 1) == "-") return 1;
    return text.substr(at, 3) == "\u2212" || text.substr(at, 3) == "\u2013" ? 3 : 0;
}

SLUITEND_INLINE bool are_digits(std::string_view text, std::size_t at, std::size_t count) noexcept {
    if (at + count > text.size()) return false;
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                       text.begin() + static_cast<std::ptrdiff_t>(at + count), is_cell_digit);
}

/// The grammar of one cell: where numbers that start at `at` may end.
struct CellGrammar {
    bool allow_ungrouped;
    std::size_t decimals; ///< of every cell of the row

    template <class Each> void ends(std::string_view text, std::size_t at, Each&& each) const {
        at += minus_at(text, at);
        if (at >= text.size() || !is_cell_digit(text[at])) return;
        const auto end_integer = [&](std::size_t end) {
            if (decimals == 0)
                each(end);
            else if (text.substr(end, 1) == "," && are_digits(text, end + 1, decimals))
                each(end + 1 + decimals);
        };
        end_integer(at + 1);
        if (text[at] == '0') return;
        for (std::size_t length = 1; length <= 3 && are_digits(text, at, length); ++length) {
            if (length > 1) end_integer(at + length);
            std::size_t end = at + length;
            for (std::size_t digits = length + 3; digits <= most_cell_digits; digits += 3) {
                if (text.substr(end, 1) != "." || !are_digits(text, end + 1, 3)) break;
                end += 4;
                end_integer(end);
            }
        }
        if (!allow_ungrouped) return;
        for (std::size_t length = 4; length <= most_cell_digits && are_digits(text, at, length);
             ++length)
            end_integer(at + length);
    }
};

SLUITEND_INLINE CellText make_cell(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t minus = minus_at(text, begin);
    std::string plain = minus == 0 ? std::string() : std::string("-");
    plain += text.substr(begin + minus, end - begin - minus);
    return {begin, std::string(text.substr(begin, end - begin)),
            parse_decimal(plain, NumberStyle::dutch).value()};
}

/// A row that has one number between every two borders: its only reading, however it is grouped.
SLUITEND_INLINE std::optional<RowReading> bordered_reading(std::string_view text,
                                                           std::size_t columns) {
    RowReading cells;
    for (std::size_t at = skip_borders(text, 0); at < text.size(); at = skip_borders(text, at)) {
        std::size_t end = at;
        std::size_t digits = 0;
        while (end < text.size() && border_at(text, end) == 0)
            digits += is_cell_digit(text[end++]) ? 1U : 0U;
        const std::size_t minus = minus_at(text, at);
        std::string plain = minus == 0 ? std::string() : std::string("-");
        plain += text.substr(at + minus, end - at - minus);
        if (digits > most_cell_digits || cells.size() == columns ||
            !parse_decimal(plain, NumberStyle::dutch))
            return std::nullopt;
        cells.push_back(make_cell(text, at, end));
        at = end;
    }
    if (cells.size() != columns) return std::nullopt;
    return cells;
}

/// Counts and lists the cuts of one row under one grammar.
class RowCutter {
public:
    RowCutter(std::string_view text, std::size_t columns, CellGrammar grammar)
        : text_(text),
          columns_(columns),
          grammar_(grammar),
          ways_((columns + 1) * (text.size() + 1), 0) {
        ways(0, text.size()) = 1;
        for (std::size_t at = text.size(); at-- > 0;)
            if (skip_borders(text, at) == text.size()) ways(0, at) = 1;
        for (std::size_t cells = 1; cells <= columns; ++cells)
            for (std::size_t at = 0; at < text.size(); ++at)
                grammar_.ends(text, at, [&](std::size_t end) {
                    ways(cells, at) =
                        saturating_add(ways(cells, at), ways(cells - 1, skip_borders(text, end)));
                });
    }

    std::uint64_t count() const {
        return ways_[columns_ * (text_.size() + 1) + skip_borders(text_, 0)];
    }

    void list(std::vector<RowReading>& out, std::size_t most) {
        std::vector<Step> path;
        if (count() != 0) path.push_back(step_at(skip_borders(text_, 0), columns_));
        while (!path.empty() && out.size() < most) {
            Step& top = path.back();
            if (top.next == top.ends.size()) {
                path.pop_back();
                continue;
            }
            const std::size_t end = top.ends[top.next++];
            if (top.cells > 1) {
                const Step deeper = step_at(skip_borders(text_, end), top.cells - 1);
                path.push_back(deeper);
                continue;
            }
            RowReading reading;
            for (const Step& step : path)
                reading.push_back(make_cell(text_, step.begin, step.ends[step.next - 1]));
            out.push_back(std::move(reading));
        }
    }

private:
    struct Step {
        std::size_t begin;
        std::size_t cells; ///< still to be cut, this one included
        std::vector<std::size_t> ends;
        std::size_t next = 0;
    };

    std::uint64_t& ways(std::size_t cells, std::size_t at) {
        return ways_[cells * (text_.size() + 1) + at];
    }

    Step step_at(std::size_t begin, std::size_t cells) {
        Step step{begin, cells, {}, 0};
        grammar_.ends(text_, begin, [&](std::size_t end) {
            if (ways(cells - 1, skip_borders(text_, end)) != 0) step.ends.push_back(end);
        });
        return step;
    }

    std::string_view text_;
    std::size_t columns_;
    CellGrammar grammar_;
    std::vector<std::uint64_t> ways_;
};

/// Tries combinations of row readings against the equations of a table.
class CombinationSearch {
public:
    CombinationSearch(std::span<const RawRow> rows, std::size_t columns,
                      const std::vector<std::vector<RowReading>>& readings)
        : rows_(rows), columns_(columns), readings_(readings), surviving_(rows.size()) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            surviving_[i].assign(readings[i].size(), false);
    }

    /// Marks the readings that survive under `convention`; false if none do.
    bool run(SignConvention convention) {
        collect_constraints(convention);
        if (constraints_.empty()) return false;
        std::vector<std::size_t> choice(rows_.size(), 0);
        bool any = false;
        do {
            if (++tried_ > most_combinations) return any;
            const std::optional<Decimal> excess = worst_excess(choice);
            if (!excess) {
                any = true;
                for (std::size_t i = 0; i < choice.size(); ++i)
                    surviving_[i][choice[i]] = true;
            } else if (!nearest_ || *excess < *nearest_) {
                nearest_ = excess;
            }
        } while (advance(choice));
        if (any && (!margin_ || (nearest_ && *nearest_ < *margin_))) margin_ = nearest_;
        nearest_.reset();
        return any;
    }

    bool truncated() const { return tried_ > most_combinations; }
    const std::vector<std::vector<bool>>& surviving() const { return surviving_; }
    const std::optional<Decimal>& margin() const { return margin_; }

private:
    struct Constraint {
        std::vector<std::pair<std::size_t, int>> terms; ///< row, coefficient
        std::size_t column;
    };

    std::optional<std::size_t> row_of(LineCode code) const {
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (rows_[i].line == code) return i;
        return std::nullopt;
    }

    /// Equations in which at least one row has a choice; the others cannot tell readings apart.
    void collect_constraints(SignConvention convention) {
        constraints_.clear();
        for (const LineEquation& equation : line_equations(convention)) {
            std::vector<std::pair<std::size_t, int>> terms;
            bool complete = true;
            bool choice = false;
            for (const LineTerm& term : equation.terms) {
                const auto row = row_of(term.line);
                complete = complete && row && !readings_[*row].empty();
                if (!complete) break;
                choice = choice || readings_[*row].size() > 1;
                terms.emplace_back(*row, term.coefficient);
            }
            if (!complete || !choice) continue;
            for (std::size_t column = 0; column < columns_; ++column)
                constraints_.push_back({terms, column});
        }
    }

    /// The largest excess over a rounding bound, or nothing if every constraint is met.
    std::optional<Decimal> worst_excess(const std::vector<std::size_t>& choice) const {
        std::optional<Decimal> worst;
        for (const Constraint& constraint : constraints_) {
            Decimal residual;
            Decimal quanta;
            for (const auto& [row, coefficient] : constraint.terms) {
                const Decimal& value = readings_[row][choice[row]][constraint.column].value;
                residual += coefficient > 0 ? value : -value;
                quanta += Decimal::with_scale(1, value.scale());
            }
            const Decimal size = residual.sign() < 0 ? -residual : residual;
            const Decimal excess = size - quanta * Decimal::with_scale(5, 1);
            if (excess.sign() > 0 && (!worst || excess > *worst)) worst = excess;
        }
        return worst;
    }

    /// The next combination, the last row turning fastest; false after the last one.
    bool advance(std::vector<std::size_t>& choice) const {
        for (std::size_t i = choice.size(); i-- > 0;) {
            if (readings_[i].empty()) continue;
            if (++choice[i] < readings_[i].size()) return true;
            choice[i] = 0;
        }
        return false;
    }

    std::span<const RawRow> rows_;
    std::size_t columns_;
    const std::vector<std::vector<RowReading>>& readings_;
    std::vector<Constraint> constraints_;
    std::vector<std::vector<bool>> surviving_;
    std::uint64_t tried_ = 0;
    std::optional<Decimal> nearest_;
    std::optional<Decimal> margin_;
};

SLUITEND_INLINE bool has_grouping(std::span<const RawRow> rows) noexcept {
    return std::any_of(rows.begin(), rows.end(), [](const RawRow& row) {
        for (std::size_t i = 1; i < row.cells.size(); ++i)
            if (row.cells[i] == '.' && is_cell_digit(row.cells[i - 1]) &&
                are_digits(row.cells, i + 1, 3))
                return true;
        return false;
    });
}

/// Keeps what the search left of the rows that have a choice.
SLUITEND_INLINE void settle(Recovery& recovery, const CombinationSearch& search) {
    for (std::size_t i = 0; i < recovery.rows.size(); ++i) {
        RecoveredRow& row = recovery.rows[i];
        if (row.readings <= 1) continue;
        std::vector<RowReading> left;
        for (std::size_t k = 0; k < row.surviving.size(); ++k)
            if (search.surviving()[i][k]) left.push_back(row.surviving[k]);
        row.truncated = row.truncated || search.truncated();
        if (left.empty() || left.size() == row.surviving.size()) continue;
        row.surviving = std::move(left);
        if (row.surviving.size() == 1 && !row.truncated) {
            row.decided_by = DecidedBy::identities;
            if (search.margin()) row.margin = Rational(*search.margin()).to_exact_decimal();
        }
    }
}

} // namespace detail

SLUITEND_INLINE std::vector<RowReading> cut_row(std::string_view cells, std::size_t columns,
                                                bool allow_ungrouped, std::size_t most,
                                                std::uint64_t& count) {
    count = 0;
    std::vector<RowReading> out;
    if (columns == 0) return out;
    if (auto reading = detail::bordered_reading(cells, columns)) {
        count = 1;
        out.push_back(std::move(*reading));
        return out;
    }
    if ((columns + 1) * (cells.size() + 1) > detail::most_cut_states) return out;
    const std::size_t most_decimals = cells.find(',') == std::string_view::npos ? 0 : 2;
    for (std::size_t decimals = 0; decimals <= most_decimals; ++decimals) {
        detail::RowCutter cutter(cells, columns, {allow_ungrouped, decimals});
        count = detail::saturating_add(count, cutter.count());
        cutter.list(out, most);
    }
    return out;
}

SLUITEND_INLINE Recovery recover(std::span<const RawRow> rows, std::size_t columns,
                                 std::optional<SignConvention> convention, const Limits& limits) {
    using enum SignConvention;
    Recovery out;
    out.combinations = 1;
    const bool allow_ungrouped = !detail::has_grouping(rows);
    std::vector<std::vector<RowReading>> readings;
    for (const RawRow& raw : rows) {
        RecoveredRow row;
        row.surviving =
            cut_row(raw.cells, columns, allow_ungrouped, limits.split_candidates, row.readings);
        row.truncated = row.surviving.size() < row.readings;
        row.decided_by = row.readings == 1 ? DecidedBy::grammar : DecidedBy::undecided;
        out.combinations = detail::saturating_multiply(out.combinations, row.readings);
        readings.push_back(row.surviving);
        out.rows.push_back(std::move(row));
    }
    const auto has_choice = [](const RecoveredRow& row) { return row.readings > 1; };
    if (std::none_of(out.rows.begin(), out.rows.end(), has_choice)) return out;

    detail::CombinationSearch search(rows, columns, readings);
    const std::array<SignConvention, 3> all{net_cost, net_revenue, signed_cash};
    for (const SignConvention each :
         convention ? std::vector{*convention} : std::vector(all.begin(), all.end()))
        if (search.run(each)) out.conventions.push_back(each);
    detail::settle(out, search);
    return out;
}

SLUITEND_END
