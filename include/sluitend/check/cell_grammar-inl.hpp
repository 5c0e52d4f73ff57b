// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: what a number in a cell looks like, for the bodies of this floor.
///
/// - `detail::RowTokens`: the borders in a row and the tokens between them;
/// - `detail::CellGrammar`: where one number may end;
/// - `detail::label_ends`: where the label of a row may end.
#pragma once

#include <sluitend/check/recover.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

namespace detail {

inline constexpr std::size_t most_cell_digits = 18; ///< of one cell; sums of cells never overflow
inline constexpr std::size_t most_cell_bytes = 40;  ///< of one cell, signs and separators included
inline constexpr std::size_t most_decimals = 2;     ///< of one cell, where they are judged
inline constexpr std::size_t most_label_digits = 4; ///< behind a blank at the end of a label

constexpr bool is_cell_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

constexpr std::string_view text_of(GroupSeparator separator) noexcept {
    constexpr std::array<std::string_view, 4> texts{".", " ", "\u00A0", "\u202F"};
    return texts[static_cast<std::size_t>(separator)];
}

/// Bytes of a cell border at `at`: blank, tab, bar, no-break or narrow no-break space; else 0.
///
/// A no-break space that parts groups of digits is no border; a blank may always be one.
inline std::size_t border_at(std::string_view text, std::size_t at,
                             GroupSeparator separator = GroupSeparator::point) noexcept {
    if (text[at] == ' ' || text[at] == '\t' || text[at] == '|') return 1;
    if (text.substr(at, 2) == "\u00A0") return separator == GroupSeparator::no_break_blank ? 0 : 2;
    if (text.substr(at, 3) != "\u202F") return 0;
    return separator == GroupSeparator::narrow_no_break_blank ? 0 : 3;
}

/// Bytes of a minus at `at`: hyphen, U+2212 or en dash; else 0.
inline std::size_t minus_at(std::string_view text, std::size_t at) noexcept {
    if (text.substr(at, 1) == "-") return 1;
    const std::string_view mark = text.substr(at, 3);
    return mark == "\u2212" || mark == "\u2013" ? 3 : 0;
}

/// Bytes of a sign at `at`: a minus or `+`; else 0.
inline std::size_t sign_at(std::string_view text, std::size_t at) noexcept {
    return text.substr(at, 1) == "+" ? 1 : minus_at(text, at);
}

inline bool are_digits(std::string_view text, std::size_t at, std::size_t count) noexcept {
    if (at + count > text.size()) return false;
    const std::string_view run = text.substr(at, count);
    return std::all_of(run.begin(), run.end(), is_cell_digit);
}

/// A number as printed in a cell: any style of grouping, any of the signs.
inline std::optional<Decimal> cell_value(std::string_view token,
                                         GroupSeparator separator = GroupSeparator::point) {
    const std::size_t sign = sign_at(token, 0);
    const auto digits = std::count_if(token.begin(), token.end(), is_cell_digit);
    if (digits > static_cast<std::ptrdiff_t>(most_cell_digits)) return std::nullopt;
    if (are_digits(token, sign, 2) && token[sign] == '0') return std::nullopt;
    std::string plain(minus_at(token, 0) == 0 ? "" : "-");
    const std::string_view mark = text_of(separator);
    for (std::size_t at = sign; at < token.size();) {
        const bool is_mark = token.substr(at, mark.size()) == mark;
        plain += is_mark ? '.' : token[at] == '.' ? '?' : token[at];
        at += is_mark ? mark.size() : 1;
    }
    const auto value = parse_decimal(plain, NumberStyle::dutch);
    return value ? std::optional(*value) : std::nullopt;
}

/// A token is what stands between two borders.
struct Token {
    std::size_t begin;
    std::size_t end;
    std::optional<Decimal> value; ///< if it is a number as it stands
    bool is_nil;                  ///< a lone dash

    bool is_cell() const noexcept { return value || is_nil; }
};

/// The borders in the text of a row and the tokens between them.
struct RowTokens {
    std::string_view text;
    GroupSeparator separator;
    std::vector<Token> tokens;
    std::vector<std::size_t> next; ///< from every position, the first one that is no border

    explicit RowTokens(std::string_view row, GroupSeparator kind = GroupSeparator::point)
        : text(row), separator(kind), next(row.size() + 1, row.size()) {
        for (std::size_t at = text.size(); at-- > 0;) {
            const std::size_t border = border_at(text, at, kind);
            next[at] = border == 0 ? at : next[at + border];
        }
        for (std::size_t at = next[0]; at < text.size(); at = next[at]) {
            const std::size_t begin = at;
            while (at < text.size() && border_at(text, at, kind) == 0)
                ++at;
            const std::string_view token = text.substr(begin, at - begin);
            tokens.push_back(
                {begin, at, cell_value(token, kind), minus_at(token, 0) == token.size()});
        }
    }

    bool has_borders() const noexcept { return tokens.size() > 1; }

    /// True if one number or dash stands between every two borders, after `skipped` tokens.
    bool is_bordered(std::size_t columns, std::size_t skipped = 0) const {
        return columns >= 2 && tokens.size() == columns + skipped &&
               std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(skipped), tokens.end(),
                           [](const Token& token) { return token.is_cell(); });
    }
};

/// The grammar of one cell.
struct CellGrammar {
    bool allow_ungrouped;
    std::string_view separator;

    /// Calls `each(end)` for every place where a number that begins at `at` may end.
    template <class Each>
    void ends(std::string_view text, std::size_t at, std::size_t decimals, Each&& each) const {
        const std::size_t sign = sign_at(text, at);
        at += sign;
        if (at >= text.size() || !is_cell_digit(text[at])) return;
        const auto end_integer = [&](std::size_t end) {
            if (decimals == 0)
                each(end);
            else if (text.substr(end, 1) == "," && are_digits(text, end + 1, decimals))
                each(end + 1 + decimals);
        };
        const std::size_t most = most_cell_digits - decimals;
        if (sign == 0 || text[at] != '0' || decimals > 0) end_integer(at + 1);
        if (text[at] == '0') return;
        for (std::size_t length = 1; length <= 3 && are_digits(text, at, length); ++length) {
            if (length > 1) end_integer(at + length);
            std::size_t end = at + length;
            for (std::size_t digits = length + 3; digits <= most; digits += 3) {
                if (text.substr(end, separator.size()) != separator ||
                    !are_digits(text, end + separator.size(), 3))
                    break;
                end += separator.size() + 3;
                end_integer(end);
            }
        }
        if (!allow_ungrouped) return;
        for (std::size_t length = 4; length <= most && are_digits(text, at, length); ++length)
            end_integer(at + length);
    }
};

/// Bytes of a character that may stand among cells and ends at `end`; else 0.
inline std::size_t cell_character_before(std::string_view text, std::size_t end) noexcept {
    if (is_cell_digit(text[end - 1]) ||
        std::string_view(" \t|.,+-").find(text[end - 1]) != std::string_view::npos)
        return 1;
    const std::string_view before = text.substr(0, end);
    if (before.ends_with("\u00A0")) return 2;
    const bool is_mark =
        before.ends_with("\u202F") || before.ends_with("\u2212") || before.ends_with("\u2013");
    return is_mark ? 3 : 0;
}

/// Where the label that begins a row may end, in rising order.
inline std::vector<std::size_t> label_ends(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0 && cell_character_before(text, end) != 0)
        end -= cell_character_before(text, end);
    while (end > 0 && end < text.size() && (text[end] == '.' || text[end] == ','))
        ++end;
    std::vector<std::size_t> out{end};
    std::size_t digit = end;
    while (end > 0 && digit < text.size() && text[digit] != '|' && border_at(text, digit) != 0)
        digit += border_at(text, digit);
    for (std::size_t i = 0; digit > end && i < most_label_digits && are_digits(text, digit, 1); ++i)
        out.push_back(++digit);
    return out;
}

} // namespace detail

SLUITEND_END
