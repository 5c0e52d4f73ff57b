// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "table_cell_text.hpp"

#include "observation_text.hpp"
#include "page_text.hpp"
#include "scale_words.hpp"

#include <sluitend/model/table_words-inl.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

/// Bytes of a minus or dash at `at`: hyphen, U+2212, en or em dash; else 0.
std::size_t dash_at(std::string_view text, std::size_t at) noexcept {
    if (text.substr(at, 1) == "-") return 1;
    const std::string_view mark = text.substr(std::min(at, text.size()), 3);
    return mark == "\u2212" || mark == "\u2013" || mark == "\u2014" ? 3 : 0;
}

bool is_border(std::string_view text, std::size_t at) noexcept {
    return at >= text.size() || text[at] == '|' || blank_at(text, at) > 0;
}

struct GroupMark {
    std::string_view text;
    Grouping grouping;
};
constexpr std::array group_marks{GroupMark{".", Grouping::point},
                                 GroupMark{"\u00A0", Grouping::no_break_blank},
                                 GroupMark{"\u202F", Grouping::narrow_no_break_blank}};

std::size_t digits_at(std::string_view text, std::size_t at) noexcept {
    std::size_t count = 0;
    while (at + count < text.size() && is_digit(text[at + count]))
        ++count;
    return count;
}

constexpr std::string_view euro = "\u20AC";

/// Reads one cell from the left.
class CellScanner {
public:
    CellScanner(std::string_view line, std::size_t at) : line_(line), begin_(at), at_(at) {}

    std::optional<PrintedCell> scan() {
        if (auto words = missing_or_nil()) return words;
        skip_euro();
        take_flag_before();
        take_sign_before();
        skip_euro();
        const bool has_bracket = take_bracket();
        if (!take_number()) return malformed();
        if (has_bracket) {
            if (is_year_in_brackets() || line_.substr(at_, 1) != ")") return malformed();
            ++at_;
        }
        take_behind();
        if (!is_border(line_, at_)) return malformed();
        cell_.text = line_.substr(begin_, at_ - begin_);
        if (is_negative_) cell_.number = -cell_.number;
        return cell_;
    }

private:
    std::optional<PrintedCell> missing_or_nil() const {
        const bool has_euro = line_.substr(begin_, euro.size()) == euro;
        const std::size_t first = has_euro ? skip_blanks(line_, begin_ + euro.size()) : begin_;
        std::size_t end = first;
        while (!is_border(line_, end))
            ++end;
        const std::string_view token = line_.substr(first, end - first);
        std::size_t dashes = 0;
        while (const std::size_t dash = dash_at(token, dashes))
            dashes += dash;
        PrintedCell out;
        out.text = line_.substr(begin_, end - begin_);
        if (!token.empty() && dashes == token.size()) {
            if (has_euro && is_apart_from_figure(end)) return std::nullopt;
            out.kind = CellKind::nil;
            return out;
        }
        if (has_euro || token.empty() ||
            std::string_view("nNpP.").find(token.front()) == token.npos)
            return std::nullopt; // most words of a page
        constexpr std::array<std::string_view, 5> words{"nvt", "nb", "nnb", "pm", ""};
        std::string letters = lowered(token);
        std::erase(letters, '.');
        if (letters == "nihil") return out; // a figure: zero
        const bool is_word = std::find(words.begin(), words.end(), letters) != words.end();
        if (!is_word || (letters.empty() && token.size() > 1)) return std::nullopt;
        out.kind = CellKind::missing;
        return out;
    }

    /// True if one blank parts what ends at `end` from a figure: "€ - 1.000" is a minus.
    bool is_apart_from_figure(std::size_t end) const {
        const std::size_t next = end + blank_at(line_, end);
        return next > end && digits_at(line_, next) > 0;
    }

    void skip_euro() {
        if (line_.substr(at_, euro.size()) != euro) return;
        at_ = skip_blanks(line_, at_ + euro.size());
        has_euro_ = true;
    }

    void take_flag_before() {
        const char flag = at_ < line_.size() ? line_[at_] : ' ';
        const std::size_t next = skip_blanks(line_, at_ + 1);
        if ((flag != 'N' && flag != 'V') || next == at_ + 1 || digits_at(line_, next) == 0) return;
        const std::string_view before = line_.substr(0, at_);
        const bool is_apart = before.empty() || before.ends_with("  ") || before.ends_with('|');
        if (next > at_ + 2 && !is_apart) return; // the end of a label: "Gebouw N      200"
        at_ = next;
        cell_.minus = MinusStyle::flag_before;
        is_negative_ = flag == 'N';
    }

    void take_sign_before() {
        if (line_.substr(at_, 3) == "-/-") {
            at_ = skip_blanks(line_, at_ + 3);
            mark_negative(MinusStyle::slashed);
        } else if (const std::size_t dash = dash_at(line_, at_)) {
            at_ += dash;
            if (has_euro_ && is_apart_from_figure(at_)) at_ += blank_at(line_, at_);
            mark_negative(MinusStyle::leading);
        } else if (line_.substr(at_, 1) == "+") {
            ++at_;
        }
    }

    /// "(" before a figure, and the euro sign between them.
    bool take_bracket() {
        if (cell_.minus || line_.substr(at_, 1) != "(") return false;
        ++at_;
        skip_euro();
        mark_negative(MinusStyle::brackets);
        return true;
    }
    bool is_year_in_brackets() const {
        return cell_.grouping == Grouping::none && at_ >= 4 && year_at(line_, at_ - 4);
    }

    void mark_negative(MinusStyle style) {
        cell_.minus = style;
        is_negative_ = true;
    }

    /// Digits in groups, a decimal comma; the groups of one number are parted alike.
    bool take_number() {
        const std::size_t first = digits_at(line_, at_);
        if (first == 0) return false;
        std::string plain(line_.substr(at_, first));
        std::size_t at = at_ + first;
        std::optional<Grouping> grouping;
        for (const GroupMark& mark : group_marks) {
            if (first > 3 || grouping) break;
            while (line_.substr(at, mark.text.size()) == mark.text &&
                   digits_at(line_, at + mark.text.size()) == 3) {
                plain += '.';
                plain += line_.substr(at + mark.text.size(), 3);
                at += mark.text.size() + 3;
                grouping = mark.grouping;
            }
        }
        if (!grouping && first > 3) grouping = Grouping::none;
        if (at < line_.size() && line_[at] == ',') {
            const std::size_t decimals = digits_at(line_, at + 1);
            plain += line_.substr(at, decimals == 0 ? 0 : decimals + 1);
            at += decimals == 0 ? 0 : decimals + 1;
            if (decimals == 0 && line_.substr(at, 2) == ",-") at += 2; // 1.000,-
        }
        const auto value = parse_decimal(plain, NumberStyle::dutch);
        if (!value) return false;
        cell_.number = *value;
        cell_.grouping = grouping;
        at_ = at;
        return true;
    }

    void take_behind() {
        take_percent();
        if (line_.substr(at_, 3) == "-/-") {
            at_ += 3;
            mark_negative(MinusStyle::slashed);
        } else if (const std::size_t next = skip_blanks(line_, at_);
                   next > at_ && line_.substr(next, 3) == "-/-" && is_border(line_, next + 3)) {
            at_ = next + 3;
            mark_negative(MinusStyle::slashed);
        } else if (const std::size_t dash = dash_at(line_, at_);
                   dash > 0 && is_border(line_, at_ + dash)) {
            at_ += dash;
            mark_negative(MinusStyle::trailing);
        }
        take_marks();
        take_qualifier();
        take_flag_behind();
    }

    void take_percent() {
        const std::size_t next = skip_blanks(line_, at_);
        if (line_.substr(next, 1) != "%") return;
        at_ = next + 1;
        cell_.is_percentage = true;
    }

    void take_marks() {
        if (line_.substr(at_, 2) == " *" && is_border(line_, at_ + 2)) ++at_; // apart
        constexpr std::array<std::string_view, 10> marks{"*",      "\u00B9", "\u00B2", "\u00B3",
                                                         "\u2074", "\u2075", "\u2076", "\u2077",
                                                         "\u2078", "\u2079"};
        for (bool is_more = true; is_more;) {
            is_more = false;
            for (const std::string_view mark : marks)
                if (line_.substr(at_, mark.size()) == mark) {
                    at_ += mark.size();
                    cell_.has_mark = is_more = true;
                }
        }
        if (cell_.has_mark && line_.substr(at_, 1) == ")") ++at_;
    }

    void take_qualifier() {
        const std::size_t open = skip_blanks(line_, at_);
        if (open + 5 >= line_.size() || line_[open] != '(' || line_[open + 5] != ')') return;
        cell_.qualifier = year_at(line_, open + 1);
        if (cell_.qualifier) at_ = open + 6;
    }

    void take_flag_behind() {
        std::size_t next = skip_blanks(line_, at_);
        if (line_.substr(next, 1) == "|") next = skip_blanks(line_, next + 1); // a column of flags
        while (next < line_.size() && (line_[next] == '\n' || line_[next] == '\r')) // or a line
            next = skip_blanks(line_, next + 1);
        if (cell_.minus) return;
        for (const auto& [word, is_bad] : {std::pair{std::string_view("N"), true},
                                           {"V", false},
                                           {"nadeel", true},
                                           {"voordeel", false},
                                           {"nadelig", true},
                                           {"voordelig", false}}) {
            if (line_.substr(next, word.size()) != word || !is_border(line_, next + word.size()))
                continue;
            at_ = next + word.size();
            cell_.minus = MinusStyle::flag_behind;
            is_negative_ = is_bad;
        }
    }

    /// Digits, separators and signs that are no number.
    std::optional<PrintedCell> malformed() const {
        std::size_t end = begin_;
        bool has_digit = false;
        while (!is_border(line_, end)) {
            const char c = line_[end];
            const std::size_t dash = dash_at(line_, end);
            if (!is_digit(c) && c != '.' && c != ',' && c != '+' && c != '/' && c != '%' &&
                dash == 0)
                return std::nullopt;
            has_digit = has_digit || is_digit(c);
            end += std::max<std::size_t>(dash, 1);
        }
        if (!has_digit) return std::nullopt;
        PrintedCell out;
        out.text = line_.substr(begin_, end - begin_);
        out.kind = CellKind::unreadable;
        return out;
    }

    std::string_view line_;
    std::size_t begin_;
    std::size_t at_;
    PrintedCell cell_{};
    bool is_negative_ = false;
    bool has_euro_ = false;
};

/// True if a figure in brackets may be the number of a note behind a label: "Lasten (1) 12.345".
bool may_be_note(const PrintedCell& cell) {
    constexpr std::size_t most_bytes = 4;
    return cell.minus == MinusStyle::brackets && cell.text.size() <= most_bytes;
}

} // namespace

bool PrintedCell::is_year() const noexcept {
    const auto day = year_end_at(text, 0);
    return (day && day->text.size() == text.size()) ||
           (kind == CellKind::figure && text.size() == 4 && year_at(text, 0));
}

std::optional<PrintedCell> cell_at(std::string_view line, std::size_t at) {
    return CellScanner(line, at).scan();
}

namespace {

/// The figure that `text` is if its minus stands apart: "– 1.320".
std::optional<PrintedCell> with_minus_apart(const PrintedCell& dash, std::string_view text) {
    auto cell = cell_at(text, skip_blanks(text, dash.text.size()));
    const bool is_rest = cell && cell->text.data() + cell->text.size() == text.data() + text.size();
    if (!is_rest || cell->kind != CellKind::figure || cell->minus) return std::nullopt;
    cell->number = -cell->number;
    cell->minus = MinusStyle::leading;
    cell->text = text;
    return cell;
}

/// True for words that make a figure of what stands before them, also where no heading says so: in
/// "20 jaar" they may belong to a label.
bool is_unit_of_figure(std::string_view words) {
    if (const auto scale = scale_behind_number_at(words, 0); scale && scale->end == words.size())
        return true;
    constexpr std::array<std::string_view, 4> of_time{"jaar", "jaren", "jr", "inwoners"};
    if (std::ranges::find(of_time, words) != of_time.end()) return false;
    return is_counted_unit(words) || unit_in_words(words).kind == UnitKind::currency;
}

} // namespace

std::optional<PrintedCell> whole_cell(std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return std::nullopt;
    auto cell = cell_at(text, 0);
    if (cell && cell->text.size() == text.size()) return cell;
    if (cell && cell->kind == CellKind::figure && !cell->is_year()) {
        const std::string_view words = trimmed(text.substr(cell->text.size()));
        if (is_unit_of_figure(words)) {
            cell->text = text;
            cell->unit = words;
            return cell;
        }
    }
    return cell && cell->kind == CellKind::nil ? with_minus_apart(*cell, text) : std::nullopt;
}

namespace {

/// A dash with wide blanks before it and one behind it is the minus of a figure: "  – 1.320".
void join_minuses(std::string_view line, std::vector<PrintedCell>& cells) {
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
        if (cells[i].kind != CellKind::nil) continue;
        const char* const begin = cells[i].text.data();
        const char* const end = begin + cells[i].text.size();
        const bool is_apart = begin - line.data() >= 2 && begin[-1] == ' ' && begin[-2] == ' ';
        if (!is_apart || cells[i + 1].text.data() != end + 1) continue;
        const auto size = static_cast<std::size_t>(end - begin) + 1 + cells[i + 1].text.size();
        if (auto joined = with_minus_apart(cells[i], {begin, size})) {
            cells[i] = std::move(*joined);
            cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(i + 1));
        }
    }
}

} // namespace

std::vector<PrintedCell> trailing_cells(std::string_view line) {
    std::vector<PrintedCell> cells;
    for (std::size_t at = skip_blanks(line, 0); at < line.size();) {
        auto cell = cell_at(line, at);
        std::size_t end = at;
        if (cell && cells.empty() && at > skip_blanks(line, 0) && may_be_note(*cell)) cell.reset();
        if (cell) {
            cells.push_back(*cell);
            end = at + cell->text.size();
        } else {
            cells.clear();
            while (!is_border(line, end))
                ++end;
        }
        while (end < line.size() && line[end] == '|')
            ++end;
        at = skip_blanks(line, std::max(end, at + 1));
    }
    join_minuses(line, cells);
    return cells;
}

} // namespace detail
SLUITEND_END
