// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "page_text.hpp"

#include <algorithm>
#include <array>
#include <span>

SLUITEND_BEGIN
namespace detail {

std::size_t blank_at(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) return 0;
    if (text[at] == ' ' || text[at] == '\t' || text[at] == '\f') return 1;
    if (text.substr(at, 2) == "\u00A0") return 2;
    return text.substr(at, 3) == "\u202F" ? 3 : 0;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept {
    while (const std::size_t blank = blank_at(text, at))
        at += blank;
    return at;
}

bool ends_in_blank(std::string_view text) noexcept {
    return text.ends_with(' ') || text.ends_with('\t') || text.ends_with('\f') ||
           text.ends_with("\u00A0") || text.ends_with("\u202F");
}

std::string_view trimmed(std::string_view text) noexcept {
    text.remove_prefix(std::min(skip_blanks(text, 0), text.size()));
    while (ends_in_blank(text))
        text.remove_suffix(text.ends_with("\u00A0") ? 2 : text.ends_with("\u202F") ? 3 : 1);
    return text;
}

std::string plain(std::string_view text) {
    std::string out;
    text = trimmed(text);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = skip_blanks(text, at);
        out += next == at ? text[at] : ' ';
        at = next == at ? at + 1 : next;
    }
    return out;
}

std::string lowered(std::string_view text) {
    std::string out = plain(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

std::string folded_label(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const std::size_t blank = blank_at(text, at)) {
            at += blank - 1;
            continue;
        }
        if (const std::size_t hidden = hidden_at(text, at)) {
            at += hidden - 1;
            continue;
        }
        if (text.substr(at, 2) == "\u00AD") { // soft hyphen
            ++at;
            continue;
        }
        const char c = lower(text[at]);
        if ((c >= 'a' && c <= 'z') || is_digit(c) || static_cast<unsigned char>(c) >= 0x80)
            out += c;
    }
    return out;
}

std::optional<std::size_t> words_at(std::string_view text, std::size_t at,
                                    std::string_view words) noexcept {
    for (const char c : words) {
        const std::size_t next = c == ' ' ? skip_blanks(text, at) : at + 1;
        if (next == at || at >= text.size() || (c != ' ' && lower(text[at]) != c))
            return std::nullopt;
        at = next;
    }
    return at;
}

std::optional<std::string_view> behind(std::string_view line, std::string_view words) noexcept {
    const auto end = words_at(line, 0, words);
    return end ? std::optional(trimmed(line.substr(*end))) : std::nullopt;
}

std::optional<Year> year_at(std::string_view text, std::size_t at) noexcept {
    const std::string_view digits = text.substr(std::min(at, text.size()), 4);
    if (digits.size() != 4 || !std::all_of(digits.begin(), digits.end(), is_digit))
        return std::nullopt;
    if (at > 0 && is_digit(text[at - 1])) return std::nullopt;
    if (at + 4 < text.size() && is_digit(text[at + 4])) return std::nullopt;
    const int number = small_number(digits).value_or(0);
    return Year::is_valid(number) ? std::optional(Year(number)) : std::nullopt;
}

std::optional<YearEnd> year_end_at(std::string_view text, std::size_t at) noexcept {
    struct Day {
        std::string_view day;
        int years; ///< to the year that ends
    };
    constexpr std::array<Day, 9> days{{{"31-12-", 0},
                                       {"1 januari ", -1},
                                       {"31/12/", 0},
                                       {"31-12 ", 0},
                                       {"1-1-", -1},
                                       {"01-01-", -1},
                                       {"1/1/", -1},
                                       {"01/01/", -1},
                                       {"1-1 ", -1}}};
    if (at > 0 && is_digit(text[at - 1])) return std::nullopt;
    for (const Day& each : days) {
        if (text.substr(at, each.day.size()) != each.day) continue;
        const auto year = year_at(text, at + each.day.size());
        if (year && year->number() > Year::first)
            return YearEnd{text.substr(at, each.day.size() + 4), *year + each.years};
    }
    return std::nullopt;
}

std::string_view number_at(std::string_view text, std::size_t at) noexcept {
    std::size_t end = at;
    while (end < text.size() && (is_digit(text[end]) || text[end] == '.' || text[end] == ','))
        ++end;
    while (end > at && !is_digit(text[end - 1]))
        --end;
    return text.substr(at, end - at);
}

std::optional<int> small_number(std::string_view digits) noexcept {
    if (digits.empty() || digits.size() > 6 || !std::all_of(digits.begin(), digits.end(), is_digit))
        return std::nullopt;
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

std::optional<Heading> heading_of(std::string_view line) noexcept {
    std::size_t end = 0;
    std::size_t components = 0;
    for (;;) {
        std::size_t digits = 0;
        while (end + digits < line.size() && is_digit(line[end + digits]))
            ++digits;
        if (digits == 0 || digits > 2) return std::nullopt;
        end += digits;
        ++components;
        if (end + 1 >= line.size() || line[end] != '.' || !is_digit(line[end + 1])) break;
        ++end;
    }
    Heading out{{}, line.substr(0, end), components, end < line.size() && line[end] == '.', {}};
    if (out.has_stop) ++end;
    out.verbatim = line.substr(0, end);
    const std::size_t title = skip_blanks(line, end);
    if (title == end || title >= line.size() || is_digit(line[title])) return std::nullopt;
    out.title = trimmed(line.substr(title));
    const char first = out.title.front();
    const bool word = (lower(first) >= 'a' && lower(first) <= 'z') ||
                      static_cast<unsigned char>(first) >= 0x80 || first == '\'' || first == '"' ||
                      first == '(';
    return word ? std::optional(out) : std::nullopt;
}

std::optional<Heading> programme_heading_of(std::string_view line) noexcept {
    if (const auto numbered = heading_of(line)) return numbered;
    constexpr std::size_t most_bytes = 100;
    auto rest = behind(line, "programma ");
    if (!rest) rest = behind(line, "programma:");
    if (!rest || rest->empty() || line.size() > most_bytes || line.ends_with('.'))
        return std::nullopt;
    Heading out{{}, {}, 0, false, {}};
    std::size_t end = 0;
    while (end < rest->size() && is_digit((*rest)[end])) {
        ++out.components;
        while (end < rest->size() && is_digit((*rest)[end]))
            ++end;
        out.code = rest->substr(0, end);
        if (end + 1 < rest->size() && (*rest)[end] == '.' && is_digit((*rest)[end + 1])) ++end;
    }
    out.verbatim = line.substr(0, line.size() - rest->size() + end);
    while (end < rest->size() &&
           ((*rest)[end] == '.' || (*rest)[end] == ':' || (*rest)[end] == '-'))
        ++end;
    out.title = trimmed(rest->substr(end));
    for (const std::string_view dash : {"- ", "\u2013 ", "\u2014 "})
        if (out.components > 0 && out.title.starts_with(dash))
            out.title = trimmed(out.title.substr(dash.size()));
    if (out.title.empty() && out.components > 0) out.title = line;
    const bool is_title = !out.title.empty() &&
                          ((out.title.front() >= 'A' && out.title.front() <= 'Z') ||
                           static_cast<unsigned char>(out.title.front()) >= 0x80) &&
                          (out.title == line || !is_digit(out.title.back()));
    return is_title ? std::optional(out) : std::nullopt;
}

std::optional<Heading> lettered_heading_of(std::string_view line) noexcept {
    if (line.size() < 4 || line[0] < 'A' || line[0] > 'Z') return std::nullopt;
    std::size_t end = 1;
    std::size_t components = 1;
    while (end < line.size()) {
        const std::size_t digit = end + (line[end] == '.' ? 1U : 0U);
        std::size_t behind = digit;
        while (behind < line.size() && is_digit(line[behind]))
            ++behind;
        if (behind == digit || (components > 1 && digit == end)) break;
        ++components;
        end = behind;
    }
    Heading out{{}, line.substr(0, end), components, end < line.size() && line[end] == '.', {}};
    if (out.has_stop) ++end;
    if (components == 1 && !out.has_stop) return std::nullopt; // "A" may be a word
    out.verbatim = line.substr(0, end);
    const std::size_t title = skip_blanks(line, end);
    if (title == end || title >= line.size() || !is_letter(line[title])) return std::nullopt;
    out.title = trimmed(line.substr(title));
    return out;
}

namespace {

/// The heading that a line is if a number and a name stand behind one of some words.
std::optional<Heading> named_heading_of(std::string_view line,
                                        std::span<const std::string_view> words) noexcept {
    for (const std::string_view word : words) {
        const auto rest = behind(line, word);
        if (!rest) continue;
        std::size_t end = 0;
        std::size_t components = 0;
        while (end < rest->size() && is_digit((*rest)[end])) {
            ++components;
            while (end < rest->size() && is_digit((*rest)[end]))
                ++end;
            if (end + 1 < rest->size() && (*rest)[end] == '.' && is_digit((*rest)[end + 1])) ++end;
        }
        const bool is_lettered = rest->size() > 1 && (*rest)[0] >= 'A' && (*rest)[0] <= 'Z' &&
                                 ((*rest)[1] == ':' || (*rest)[1] == '.');
        if (is_lettered) components = end = 1;
        Heading out{{}, rest->substr(0, end), components, true, {}};
        if (end >= rest->size() || components == 0) return std::nullopt;
        const char stop = (*rest)[end];
        out.verbatim = line.substr(0, line.size() - rest->size() + end);
        out.title = trimmed(rest->substr(end + 1));
        for (const std::string_view dash : {"- ", "\u2013 "})
            if (stop == ' ' && out.title.starts_with(dash))
                out.title = trimmed(out.title.substr(dash.size()));
        const bool is_name = stop == ' ' && !out.title.empty() && out.title.front() >= 'A' &&
                             out.title.front() <= 'Z' && !out.title.ends_with('.');
        const bool is_title = ((stop == ':' || stop == '.') && !out.title.empty()) || is_name;
        return is_title ? std::optional(out) : std::nullopt;
    }
    return std::nullopt;
}

/// "Doel: Minder inbraken": one of these words and no number.
std::optional<Heading> unnumbered_heading_of(std::string_view line,
                                             std::span<const std::string_view> words) noexcept {
    for (const std::string_view word : words) {
        const auto rest = behind(line, word.substr(0, word.size() - 1));
        if (!rest || !rest->starts_with(':')) continue;
        const std::string_view title = trimmed(rest->substr(1));
        const std::string_view verbatim = line.substr(0, line.size() - rest->size());
        const bool is_name = !title.empty() && !is_digit(title.front()) &&
                             !(title.front() >= 'a' && title.front() <= 'z');
        if (!is_name) return std::nullopt;
        return Heading{verbatim, {}, 0, true, title};
    }
    return std::nullopt;
}

constexpr std::array<std::string_view, 10> goal_words{
    "doelstelling ",      "doel ",
    "subdoel ",           "beleidsdoel ",
    "hoofddoel ",         "beleidsdoelstelling ",
    "operationeel doel ", "strategisch doel ",
    "programmadoel ",     "strategische doelstelling "};
constexpr std::array<std::string_view, 8> numbered_goal_words{
    "ambitie ",   "opgave ", "maatschappelijk effect ", "bd ", "prioritaire beleidsdoelstelling ",
    "actieplan ", "ap ",     "prioritair actieplan "};
constexpr std::array<std::string_view, 4> action_words{"actie ", "activiteit ", "maatregel ",
                                                       "prioritaire actie "};

} // namespace

std::optional<Heading> goal_heading_of(std::string_view line) noexcept {
    constexpr std::size_t most_bytes = 100; // without a number
    if (const auto heading = named_heading_of(line, goal_words)) return heading;
    if (const auto heading = named_heading_of(line, numbered_goal_words)) return heading;
    return line.size() > most_bytes ? std::nullopt : unnumbered_heading_of(line, goal_words);
}

std::optional<Heading> action_heading_of(std::string_view line) noexcept {
    const auto heading = named_heading_of(line, action_words);
    return heading ? heading : unnumbered_heading_of(line, action_words);
}

bool is_objective(const Heading& heading) noexcept {
    return std::ranges::any_of(
        std::array<std::string_view, 3>{"bd ", "beleidsdoelstelling ",
                                        "prioritaire beleidsdoelstelling "},
        [&](std::string_view word) { return words_at(heading.verbatim, 0, word).has_value(); });
}

bool is_action_plan(const Heading& heading) noexcept {
    return std::ranges::any_of(
        std::array<std::string_view, 3>{"ap ", "actieplan ", "prioritair actieplan "},
        [&](std::string_view word) { return words_at(heading.verbatim, 0, word).has_value(); });
}

std::string_view without_emphasis(std::string_view text) noexcept {
    for (const std::string_view mark : {"**", "__"}) {
        if (text.size() <= 2 * mark.size() || !text.starts_with(mark) || !text.ends_with(mark))
            continue;
        const std::string_view inside = text.substr(mark.size(), text.size() - 2 * mark.size());
        if (inside.find(mark) == std::string_view::npos) return trimmed(inside);
    }
    return text;
}

std::optional<Heading> theme_heading_of(std::string_view line) noexcept {
    constexpr std::array<std::string_view, 7> words{"deelprogramma ", "subprogramma ", "thema ",
                                                    "beleidsthema ",  "beleidsveld ",  "taakveld ",
                                                    "onderdeel "};
    const auto heading = programme_heading_of(line);
    return heading ? heading : named_heading_of(line, words);
}

std::vector<std::string_view> arrow_pieces(std::string_view line) {
    constexpr std::array<std::string_view, 3> arrows{"-->", "->", "\u2192"};
    std::vector<std::string_view> out;
    for (;;) {
        std::size_t at = std::string_view::npos;
        std::size_t size = 0;
        for (const std::string_view arrow : arrows)
            if (const std::size_t found = line.find(arrow); found < at) {
                at = found;
                size = arrow.size();
            }
        const std::string_view level = trimmed(line.substr(0, at));
        if (!level.empty()) out.push_back(level);
        if (at == std::string_view::npos) return out;
        line.remove_prefix(at + size);
    }
}

namespace {

/// True if a stop at `at` belongs to a word that is cut short before a number: "ca. 35.000".
bool is_abbreviated(std::string_view line, std::size_t at) {
    constexpr std::array<std::string_view, 10> words{"ca", "circa", "max",  "min",  "art",
                                                     "nr", "blz",   "excl", "incl", "resp"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        if (at < word.size() || !words_at(line, at - word.size(), word)) return false;
        const std::string_view before = line.substr(0, at - word.size());
        return before.empty() || before.back() == '(' || ends_in_blank(before);
    });
}

/// True if the stop at `at` ends a sentence and `next` begins another.
bool ends_sentence(std::string_view line, std::size_t at, std::size_t next) {
    if (next >= line.size()) return true;
    if (next == at + 1 || (line[next] >= 'a' && line[next] <= 'z')) return false;
    return !is_digit(line[next]) || !is_abbreviated(line, at);
}

} // namespace

std::vector<std::string_view> sentences_of(std::string_view line) {
    std::vector<std::string_view> out;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool stop = line[at] == '.' || line[at] == '!' || line[at] == '?';
        if (!stop) continue;
        const std::size_t next = skip_blanks(line, at + 1);
        if (!ends_sentence(line, at, next)) continue;
        out.push_back(trimmed(line.substr(begin, at + 1 - begin)));
        begin = next;
    }
    if (!trimmed(line.substr(begin)).empty()) out.push_back(trimmed(line.substr(begin)));
    return out;
}

void Passage::add(std::string_view line, bool after_blank, std::string_view words) {
    if (!lines_.empty()) value_ += after_blank ? "\n\n" : "\n";
    value_ += words;
    lines_.push_back(line);
}

std::optional<Text> Passage::text(const TextLines& page) const {
    if (lines_.empty()) return std::nullopt;
    Text out{value_, page.span(lines_.front())};
    out.span.end = page.span(lines_.back()).end;
    return out;
}

Text text_at(const TextLines& page, std::string_view piece) {
    return {plain(piece), page.span(trimmed(piece))};
}

} // namespace detail
SLUITEND_END
