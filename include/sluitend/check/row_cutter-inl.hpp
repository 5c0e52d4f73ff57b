// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: cuts the text of one row into cells, for the bodies of this floor.
///
/// - `detail::CellGrammar`: where one number may end;
/// - `detail::RowText`: the borders in a row and the tokens between them;
/// - `detail::RowCutter`: counts and lists all cuts.
#pragma once

#include <sluitend/check/recover.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

inline constexpr std::size_t most_cell_digits = 18; ///< of one cell; sums of cells never overflow
inline constexpr std::size_t most_decimals = 2;     ///< of one cell of a row that is run together
inline constexpr std::size_t most_cut_states = 400'000;   ///< positions times cells of one row
inline constexpr std::size_t most_listed_cells = 120'000; ///< of all readings of a table

constexpr bool is_cell_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

constexpr std::uint64_t saturating_add(std::uint64_t a, std::uint64_t b) noexcept {
    return a > ~b ? ~std::uint64_t{0} : a + b;
}
constexpr std::uint64_t saturating_multiply(std::uint64_t a, std::uint64_t b) noexcept {
    return b != 0 && a > ~std::uint64_t{0} / b ? ~std::uint64_t{0} : a * b;
}

/// Bytes of a cell border at `at`: blank, tab, bar, no-break or narrow no-break space; else 0.
inline std::size_t border_at(std::string_view text, std::size_t at) noexcept {
    if (text[at] == ' ' || text[at] == '\t' || text[at] == '|') return 1;
    if (text.substr(at, 2) == "\u00A0") return 2;
    return text.substr(at, 3) == "\u202F" ? 3 : 0;
}

/// Bytes of a minus at `at`: hyphen, U+2212 or en dash; else 0.
inline std::size_t minus_at(std::string_view text, std::size_t at) noexcept {
    if (text.substr(at, 1) == "-") return 1;
    return text.substr(at, 3) == "\u2212" || text.substr(at, 3) == "\u2013" ? 3 : 0;
}

inline bool are_digits(std::string_view text, std::size_t at, std::size_t count) noexcept {
    if (at + count > text.size()) return false;
    const std::string_view run = text.substr(at, count);
    return std::all_of(run.begin(), run.end(), is_cell_digit);
}

/// A number as printed in a cell: any style of grouping, any of the minus signs.
inline std::optional<Decimal> cell_value(std::string_view token) {
    const std::size_t minus = minus_at(token, 0);
    const auto digits = std::count_if(token.begin(), token.end(), is_cell_digit);
    if (digits > static_cast<std::ptrdiff_t>(most_cell_digits)) return std::nullopt;
    if (are_digits(token, minus, 2) && token[minus] == '0') return std::nullopt;
    std::string plain(minus == 0 ? "" : "-");
    plain += token.substr(minus);
    const auto value = parse_decimal(plain, NumberStyle::dutch);
    return value ? std::optional(*value) : std::nullopt;
}

/// A token is what stands between two borders.
struct Token {
    std::size_t begin;
    std::size_t end;
    std::optional<Decimal> value; ///< if it is a number as it stands
    bool is_nil;                  ///< a lone dash
};

/// The borders in the text of a row and the tokens between them.
struct RowText {
    std::string_view text;
    std::vector<Token> tokens;
    std::vector<std::size_t> next; ///< from every position, the first one that is no border

    explicit RowText(std::string_view row) : text(row), next(row.size() + 1, row.size()) {
        for (std::size_t at = text.size(); at-- > 0;) {
            const std::size_t border = border_at(text, at);
            next[at] = border == 0 ? at : next[at + border];
        }
        for (std::size_t at = next[0]; at < text.size(); at = next[at]) {
            const std::size_t begin = at;
            while (at < text.size() && border_at(text, at) == 0)
                ++at;
            const std::string_view token = text.substr(begin, at - begin);
            tokens.push_back({begin, at, cell_value(token), minus_at(token, 0) == token.size()});
        }
    }

    bool has_borders() const noexcept { return tokens.size() > 1; }

    /// The only reading of a row that has one number or dash between every two borders.
    std::optional<RowReading> bordered(std::size_t columns) const {
        const auto is_cell = [](const Token& token) { return token.value || token.is_nil; };
        if (columns < 2 || tokens.size() != columns ||
            !std::all_of(tokens.begin(), tokens.end(), is_cell))
            return std::nullopt;
        RowReading cells;
        for (const Token& token : tokens)
            cells.push_back({token.begin,
                             std::string(text.substr(token.begin, token.end - token.begin)),
                             token.value.value_or(Decimal()), token.is_nil});
        return cells;
    }
};

/// The grammar of one cell of a row that is run together.
struct CellGrammar {
    bool allow_ungrouped;
    std::size_t decimals; ///< of every cell of the row

    /// Calls `each(end)` for every place where a number that begins at `at` may end.
    template <class Each> void ends(std::string_view text, std::size_t at, Each&& each) const {
        const std::size_t minus = minus_at(text, at);
        at += minus;
        if (at >= text.size() || !is_cell_digit(text[at])) return;
        const auto end_integer = [&](std::size_t end) {
            if (decimals == 0)
                each(end);
            else if (text.substr(end, 1) == "," && are_digits(text, end + 1, decimals))
                each(end + 1 + decimals);
        };
        if (minus == 0 || text[at] != '0' || decimals > 0) end_integer(at + 1);
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

/// Which tokens of a row are one cell and never several.
///
/// Where borders stand between cells, a token that could be cut may also be the only cell that is
/// left of two: a blank cell leaves no trace.
enum class Whole {
    none,        ///< all cells are run together
    grammatical, ///< tokens that are one number by the grammar
    numbers,     ///< tokens that are a number in any style: the other rows have all their borders
};

/// Counts and lists the cuts of one row under one grammar.
class RowCutter {
public:
    RowCutter(const RowText& row, std::size_t columns, CellGrammar grammar, Whole whole)
        : row_(row),
          columns_(columns),
          grammar_(grammar),
          token_ends_(whole == Whole::none ? 0 : row.text.size(), 0),
          ways_((columns + 1) * (row.text.size() + 1), 0) {
        if (whole != Whole::none)
            for (const Token& token : row.tokens)
                if (is_grammatical(token) || (whole == Whole::numbers && token.value))
                    token_ends_[token.begin] = token.end;
        for (std::size_t at = 0; at <= row.text.size(); ++at)
            if (row.next[at] == row.text.size()) ways(0, at) = 1;
        for (std::size_t cells = 1; cells <= columns; ++cells)
            for (std::size_t at = 0; at < row.text.size(); ++at)
                each_end(at, [&](std::size_t end) {
                    ways(cells, at) =
                        saturating_add(ways(cells, at), ways(cells - 1, row.next[end]));
                });
    }

    std::uint64_t count() { return ways(columns_, row_.next[0]); }

    void list(std::vector<RowReading>& out, std::size_t most) {
        std::vector<Step> path;
        if (count() != 0) path.push_back(step_at(row_.next[0], columns_));
        while (!path.empty() && out.size() < most) {
            Step& top = path.back();
            if (top.tried == top.ends.size()) {
                path.pop_back();
                continue;
            }
            const std::size_t end = top.ends[top.tried++];
            if (top.cells > 1) {
                path.push_back(step_at(row_.next[end], top.cells - 1));
                continue;
            }
            RowReading reading;
            for (const Step& step : path) {
                const std::string_view cell =
                    row_.text.substr(step.begin, step.ends[step.tried - 1] - step.begin);
                reading.push_back({step.begin, std::string(cell), cell_value(cell).value(), false});
            }
            out.push_back(std::move(reading));
        }
    }

private:
    struct Step {
        std::size_t begin;
        std::size_t cells; ///< still to be cut, this one included
        std::vector<std::size_t> ends;
        std::size_t tried = 0;
    };

    std::uint64_t& ways(std::size_t cells, std::size_t at) {
        return ways_[cells * (row_.text.size() + 1) + at];
    }

    /// True if the grammar lets a token be one number as it stands.
    bool is_grammatical(const Token& token) const {
        bool whole = false;
        grammar_.ends(row_.text, token.begin,
                      [&](std::size_t end) { whole = whole || end == token.end; });
        return whole;
    }

    template <class Each> void each_end(std::size_t at, Each&& each) const {
        if (!token_ends_.empty() && token_ends_[at] != 0)
            each(token_ends_[at]);
        else
            grammar_.ends(row_.text, at, each);
    }

    Step step_at(std::size_t begin, std::size_t cells) {
        Step step{begin, cells, {}, 0};
        each_end(begin, [&](std::size_t end) {
            if (ways(cells - 1, row_.next[end]) != 0) step.ends.push_back(end);
        });
        return step;
    }

    const RowText& row_;
    std::size_t columns_;
    CellGrammar grammar_;
    std::vector<std::size_t> token_ends_;
    std::vector<std::uint64_t> ways_;
};

/// All cuts of a row into `columns` cells, at most `most`; `count` says how many there are.
inline std::vector<RowReading> cuts_of(const RowText& row, std::size_t columns,
                                       bool allow_ungrouped, Whole whole, std::size_t most,
                                       std::uint64_t& count) {
    count = 0;
    std::vector<RowReading> out;
    if (columns == 0) return out;
    if (auto reading = row.bordered(columns)) {
        count = 1;
        out.push_back(std::move(*reading));
        return out;
    }
    const auto digits =
        static_cast<std::size_t>(std::count_if(row.text.begin(), row.text.end(), is_cell_digit));
    if (digits < columns || digits / (most_cell_digits + most_decimals) > columns) return out;
    if (row.text.size() + 1 > most_cut_states / (columns + 1)) return out;
    const bool has_comma = row.text.find(',') != std::string_view::npos;
    for (std::size_t decimals = 0; decimals <= (has_comma ? most_decimals : 0); ++decimals) {
        RowCutter cutter(row, columns, {allow_ungrouped, decimals}, whole);
        count = saturating_add(count, cutter.count());
        cutter.list(out, most);
    }
    return out;
}

} // namespace detail

SLUITEND_END
