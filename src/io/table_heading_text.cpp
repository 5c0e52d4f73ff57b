// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "table_heading_text.hpp"

#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

/// The name of the column of labels, and words that say nothing of a column.
constexpr std::array<std::string_view, 3> stub_words{"omschrijving", "programma's", "programma"};
constexpr std::array<std::string_view, 3> filler_words{"per 31 december", "31 december",
                                                       "per 1 januari"};

bool is_word_letter(char c) noexcept {
    return (lower(c) >= 'a' && lower(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_small(char c) noexcept {
    return c >= 'a' && c <= 'z';
}

/// True if a word can begin at `at`: behind a border, or glued to what is before it by a capital.
bool begins_word(std::string_view text, std::size_t at) noexcept {
    if (at == 0 || !is_word_letter(text[at - 1])) return true;
    return is_small(text[at - 1]) && text[at] >= 'A' && text[at] <= 'Z';
}

/// The end of "€ 1.000" at `at` if nothing else stands there.
std::optional<std::size_t> lone_unit(std::string_view text, std::size_t at) {
    const std::string_view words = trimmed(text);
    const bool is_all = !words.empty() && words.data() == text.data() + at && is_lone_unit(words);
    return is_all ? std::optional(at + words.size()) : std::nullopt;
}

/// The end of a unit caption at `at`: "Bedragen in 1.000 euro's", "x € 1.000,-", "(x 1.000 euro)".
std::optional<std::size_t> caption_at(std::string_view text, std::size_t at) {
    if (!begins_word(text, at) && !words_at(text, at, "bedragen")) return std::nullopt;
    std::size_t end = at;
    const bool is_bracketed = text[end] == '(';
    if (is_bracketed) ++end;
    const auto take = [&](std::string_view words) {
        const auto behind = words_at(text, end, words);
        if (behind) end = skip_blanks(text, *behind);
        return behind.has_value();
    };
    const bool has_name = take("bedragen") || take("bedrag");
    const bool has_times = take("x") || take("*") || take("in") || take("\u00D7");
    const bool has_euro = take("\u20AC") || take("euro");
    if (!has_name && !has_times && !is_bracketed) return lone_unit(text, at);
    if (!has_name && !has_times && !has_euro) return std::nullopt;
    std::size_t last = end;
    const auto take_scale = [&](const std::optional<ScaleText>& scale) {
        if (scale) end = skip_blanks(text, scale->end);
        return scale.has_value();
    };
    if (end < text.size() && is_digit(text[end])) {
        const auto power = power_of_ten_at(text, end);
        if (!power) return std::nullopt;
        end = power->end;
        if (text.substr(end, 2) == ",-") end += 2;
        last = end;
        if (!take_scale(scale_word_at(text, skip_blanks(text, end)))) end = last;
    } else if (!take_scale(scale_word_at(text, end)) && !take("hele") && !has_euro) {
        return std::nullopt;
    }
    last = end;
    end = skip_blanks(text, end);
    for (const std::string_view unit : {"euro's", "euro\u2019s", "euro", "eur", "\u20AC", "gulden"})
        if (const auto behind = words_at(text, end, unit)) {
            last = *behind;
            break;
        }
    if (is_bracketed && text.substr(last, 1) == ")") ++last;
    while (last > at && blank_at(text, last - 1) > 0)
        --last;
    const std::string_view caption = text.substr(at, last - at);
    return multiplier_of(caption) ? std::optional(last) : std::nullopt;
}

/// The item that a word at `at` is, if it is known.
std::optional<HeadingItem> word_at(std::string_view text, std::size_t at) {
    if (!begins_word(text, at)) return std::nullopt;
    const auto ends_at = [&](std::string_view words) -> std::size_t {
        const auto end = words_at(text, at, words);
        return end && (*end == text.size() || !is_small(text[*end])) ? *end - at : 0;
    };
    const auto item = [&](HeadingKind kind, std::size_t size) {
        HeadingItem out;
        out.kind = kind;
        out.text = text.substr(at, size);
        return out;
    };
    for (const bool is_qualifier : {false, true})
        for (const KindWord& each : is_qualifier ? std::span<const KindWord>(qualifier_words)
                                                 : std::span<const KindWord>(kind_words))
            if (const std::size_t size = ends_at(each.word)) {
                HeadingItem out = item(HeadingKind::phase, size);
                out.phase = each.phase;
                out.is_qualifier = is_qualifier;
                return out;
            }
    for (const std::string_view word : stub_words) {
        if (const std::size_t size = ends_at(word)) return item(HeadingKind::stub, size);
        const auto end = words_at(text, at, word); // "Programmabedragen x € 1.000"
        if (end && caption_at(text, *end)) return item(HeadingKind::stub, *end - at);
    }
    for (const std::string_view words : filler_words)
        if (const std::size_t size = ends_at(words)) return item(HeadingKind::filler, size);
    std::size_t end = at;
    while (end < text.size() && is_word_letter(text[end]) && (end == at || !begins_word(text, end)))
        ++end;
    const auto role = end > at ? role_of_words(text.substr(at, end - at)) : std::nullopt;
    if (!role) return std::nullopt;
    HeadingItem out = item(HeadingKind::role, end - at);
    out.role = role;
    return out;
}

/// The kind that a letter right before a year stands for: "R2024", "B 2025".
std::optional<HeadingItem> short_kind_at(std::string_view text, std::size_t at) {
    if (at > 0 && (is_word_letter(text[at - 1]) || is_digit(text[at - 1]))) return std::nullopt;
    const bool is_letter_of_kind = text[at] == 'R' || text[at] == 'B';
    const std::size_t year = at + 1 + blank_at(text, at + 1);
    if (!is_letter_of_kind || !year_at(text, year)) return std::nullopt;
    HeadingItem out;
    out.kind = HeadingKind::phase;
    out.text = text.substr(at, 1);
    out.phase = text[at] == 'R' ? Phase::actual : Phase::adopted;
    return out;
}

/// The end of a legend of signs in brackets at `at`.
std::optional<std::size_t> legend_at(std::string_view text, std::size_t at) {
    if (text[at] != '(') return std::nullopt;
    const std::size_t close = text.find(')', at);
    if (close == std::string_view::npos) return std::nullopt;
    return minus_is_surplus(text.substr(at, close - at)) ? std::optional(close + 1) : std::nullopt;
}

/// Years that have run together: 2018201920202021.
std::size_t years_at(std::string_view text, std::size_t at, std::vector<HeadingItem>& out) {
    std::size_t count = 0;
    while (at + count < text.size() && is_digit(text[at + count]))
        ++count;
    if (count == 0 || count % 4 != 0 || (at > 0 && (text[at - 1] == '.' || text[at - 1] == ',')))
        return 0;
    std::vector<HeadingItem> found;
    for (std::size_t i = at; i < at + count; i += 4) {
        const int number = small_number(text.substr(i, 4)).value_or(0);
        if (number < 1980 || number > 2100) return 0;
        found.push_back({HeadingKind::year, text.substr(i, 4), Year(number), {}, false, {}});
    }
    out.insert(out.end(), found.begin(), found.end());
    return count;
}

/// The end of words in brackets at `at` that hold a year which is not that of the column: "(prijspeil
/// 2025)", but not "(begroting 2026)" or "(2026)".
std::optional<std::size_t> remark_at(std::string_view text, std::size_t at) {
    if (text[at] != '(') return std::nullopt;
    const std::size_t close = text.find(')', at);
    if (close == std::string_view::npos) return std::nullopt;
    bool has_year = false;
    bool has_word = false;
    for (const HeadingItem& item : heading_items(text.substr(at + 1, close - at - 1))) {
        if (item.kind == HeadingKind::phase || item.kind == HeadingKind::role) return std::nullopt;
        has_year |= item.kind == HeadingKind::year;
        has_word |= item.kind == HeadingKind::word;
    }
    return has_year && has_word ? std::optional(close + 1) : std::nullopt;
}

/// The end of several years as one at `at`: "2026-2029", "2026 t/m 2029".
std::optional<std::size_t> range_at(std::string_view text, std::size_t at) {
    const auto first = year_at(text, at);
    if (!first) return std::nullopt;
    for (const std::string_view joint :
         {"-", " - ", "\u2013", " \u2013 ", "/", " t/m ", " tot en met "}) {
        if (text.substr(at + 4, joint.size()) != joint) continue;
        const auto last = year_at(text, at + 4 + joint.size());
        if (last && *last > *first) return at + 8 + joint.size();
    }
    return std::nullopt;
}

/// A word that is not known: up to a blank, a bar, a year or a word that is known.
std::size_t unknown_word(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && blank_at(text, end) == 0 && text[end] != '|' &&
           !(is_word_letter(text[end]) && !is_word_letter(text[end - 1]) && word_at(text, end)) &&
           !(is_word_letter(text[end - 1]) && begins_word(text, end) && is_word_letter(text[end])))
        ++end;
    return end;
}

} // namespace

bool is_lone_unit(std::string_view words) {
    constexpr std::string_view euro = "\u20AC";
    if (!words.starts_with(euro)) return false;
    std::string_view number = words.substr(skip_blanks(words, euro.size()));
    if (number.ends_with(",-")) number.remove_suffix(2);
    return number == "1.000" || number == "1000" || number == "1.000.000";
}

std::vector<HeadingItem> heading_items(std::string_view text) {
    std::vector<HeadingItem> out;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '|' || blank_at(text, at) > 0) {
            at += std::max<std::size_t>(blank_at(text, at), 1);
            continue;
        }
        std::size_t end = at;
        if (const auto caption = caption_at(text, at)) {
            end = *caption;
            out.push_back({HeadingKind::caption, text.substr(at, end - at), {}, {}, false, {}});
        } else if (const auto legend = legend_at(text, at)) {
            end = *legend;
            out.push_back({HeadingKind::legend, text.substr(at, end - at), {}, {}, false, {}});
        } else if (const auto words = remark_at(text, at)) {
            end = *words;
            out.push_back({HeadingKind::word, text.substr(at, end - at), {}, {}, false, {}});
        } else if (const auto range = range_at(text, at)) {
            end = *range;
            out.push_back({HeadingKind::word, text.substr(at, end - at), {}, {}, false, {}});
        } else if (const auto day = year_end_at(text, at)) {
            end = at + day->text.size();
            out.push_back({HeadingKind::year, day->text, day->year, {}, false, {}});
        } else if (const std::size_t years = years_at(text, at, out)) {
            end = at + years;
        } else if (const auto word = word_at(text, at)) {
            end = at + word->text.size();
            out.push_back(*word);
        } else if (const auto kind = short_kind_at(text, at)) {
            end = at + kind->text.size();
            out.push_back(*kind);
        } else {
            end = unknown_word(text, at);
            out.push_back({HeadingKind::word, text.substr(at, end - at), {}, {}, false, {}});
        }
        at = end;
    }
    return out;
}

void ColumnHead::add(const HeadingItem& item) {
    if (item.kind == HeadingKind::caption) {
        caption = item.text;
        return;
    }
    texts.push_back(item.text);
    if (item.year) year = item.year;
    if (item.phase && (!phase || item.is_qualifier)) phase = item.phase;
    is_qualified = is_qualified || item.is_qualifier;
    if (item.role) role = item.role;
}

namespace {

/// "Begroting 2025 na 1e wijziging", "incl. begrotingswijziging": an adopted budget that was amended.
bool is_amended(const ColumnHead& head, std::string_view words) {
    if (head.phase != Phase::adopted) return false;
    const std::string plain = comparable(words);
    if (has_word(plain, "voor wijziging")) return false;
    constexpr std::array<std::string_view, 5> changes{
        "wijziging", "wijz", "wijzigingen", "begrotingswijziging", "begrotingswijzigingen"};
    return std::any_of(changes.begin(), changes.end(),
                       [&](std::string_view change) { return has_word(plain, change); });
}

/// What a heading is about as a whole, else by one of its words: "Aandeel (%)", "Saldo 31-12-2025". A
/// day alone is that of a stand; the first day of a dated year is the last of the year before.
std::optional<TableRole> role_of_head(const ColumnHead& head, std::string_view words) {
    const auto role = role_of_words(words);
    const auto is_day = [](std::string_view text) { return year_end_at(text, 0).has_value(); };
    const bool is_dated = std::any_of(head.texts.begin(), head.texts.end(), is_day);
    const bool is_bare = is_dated && head.texts.size() == 1;
    if (is_bare || (is_dated && role == TableRole::opening)) return TableRole::closing;
    return role ? role : head.role;
}

/// What all words of a heading say together.
void conclude(ColumnHead& head, std::string_view words) {
    head.role = role_of_head(head, words);
    if (!is_amended(head, words)) return;
    head.phase = Phase::amended;
    if (head.role == TableRole::difference) head.role.reset();
}

/// Takes the items of a line into heads: one ends at its year, or begins with it.
class HeadSplitter {
public:
    explicit HeadSplitter(const std::vector<HeadingItem>& items) {
        const auto is_year = [](const HeadingItem& each) { return each.kind == HeadingKind::year; };
        const auto is_named = [](const HeadingItem& each) {
            return each.kind == HeadingKind::phase || each.kind == HeadingKind::role;
        };
        for (std::size_t i = 1; i < items.size(); ++i)
            is_padded_ |=
                items[i].text.data() - (items[i - 1].text.data() + items[i - 1].text.size()) > 1;
        const auto last = std::find_if(items.rbegin(), items.rend(), is_year);
        last_year_ = static_cast<std::size_t>(items.rend() - last); // items up to the last year
        const auto first = std::find_if(items.begin(), items.end(), [&](const HeadingItem& each) {
            return is_year(each) || is_named(each);
        });
        if (first != items.end() && is_year(*first) && last_year_ < items.size())
            is_year_first_ = std::any_of(first + 1, items.end(), is_named) &&
                             std::count_if(items.begin(), items.end(), is_year) > 1;
    }

    std::vector<ColumnHead> split(const std::vector<HeadingItem>& items) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (qualifies_last(items, i))
                heads_.back().add(items[i]);
            else
                take(items[i], i);
        }
        flush();
        return std::move(heads_);
    }

private:
    /// "Begroting 2025 na wijziging   Rekening 2025": what stands behind a year, before another kind
    /// or apart from what follows, is about that year.
    bool qualifies_last(const std::vector<HeadingItem>& items, std::size_t i) const {
        if (!items[i].is_qualifier || i == 0 || items[i - 1].kind != HeadingKind::year)
            return false;
        if (!open_.texts.empty() || heads_.empty() || is_year_first_) return false;
        const bool is_beside =
            items[i - 1].text.data() + items[i - 1].text.size() + 1 == items[i].text.data();
        if (i + 1 == items.size()) return is_beside && is_padded_;
        const HeadingItem& next = items[i + 1];
        if (next.kind == HeadingKind::phase && !next.is_qualifier) return true;
        return is_beside && next.text.data() - (items[i].text.data() + items[i].text.size()) > 1;
    }

    void take(const HeadingItem& item, std::size_t position) {
        if (item.kind == HeadingKind::caption) {
            (open_.texts.empty() && !heads_.empty() ? heads_.back() : open_).add(item);
            return;
        }
        const bool is_year = item.kind == HeadingKind::year;
        if (is_year_first_) {
            if (is_year) flush();
            open_.add(item);
            return;
        }
        if (position >= last_year_) { // behind the last year every name is a column
            const bool goes_on = item.is_qualifier && !open_.texts.empty();
            if (!goes_on) flush();
            open_.add(item);
            return;
        }
        if (is_flow(item.role) && open_.role && open_.role != item.role) flush();
        open_.add(item);
        if (is_year) flush();
    }
    /// Movements and stands of reserves need no year to stand side by side.
    static bool is_flow(std::optional<TableRole> role) noexcept {
        return role == TableRole::reserve_additions || role == TableRole::reserve_withdrawals ||
               role == TableRole::increase || role == TableRole::decrease ||
               role == TableRole::closing;
    }
    void flush() {
        if (open_.texts.empty()) return;
        std::string words;
        for (const std::string_view text : open_.texts)
            words += (words.empty() ? "" : " ") + std::string(text);
        conclude(open_, words);
        heads_.push_back(std::exchange(open_, {}));
    }

    std::size_t last_year_ = 0;
    bool is_year_first_ = false;
    bool is_padded_ = false; ///< columns stand apart
    ColumnHead open_{};
    std::vector<ColumnHead> heads_{};
};

/// How many items before the years of a line are its corner: "Lasten  2025  2026", "Baten en lasten
/// 2025 2026", where nothing but years follows.
std::size_t corner_items(const std::vector<HeadingItem>& items) {
    const auto is_year = [](const HeadingItem& each) { return each.kind == HeadingKind::year; };
    const auto is_side = [](const HeadingItem& each) {
        return each.kind == HeadingKind::word ||
               (each.kind == HeadingKind::role && !each.is_qualifier);
    };
    const auto years = std::find_if_not(items.begin(), items.end(), is_side);
    const bool are_years = years != items.begin() && items.end() - years > 1 &&
                           std::all_of(years, items.end(), is_year);
    return are_years ? static_cast<std::size_t>(years - items.begin()) : 0;
}

} // namespace

HeadingLine heading_line(std::string_view line) {
    HeadingLine out;
    std::vector<HeadingItem> columns;
    std::size_t stub_end = 0;
    const auto offset = [&](std::string_view piece) {
        return static_cast<std::size_t>(piece.data() - line.data());
    };
    for (const HeadingItem& item : heading_items(line)) {
        switch (item.kind) {
        case HeadingKind::caption:
            out.caption = item.text;
            if (!columns.empty()) columns.push_back(item);
            break;
        case HeadingKind::legend:
            out.legend = item.text;
            break;
        case HeadingKind::word:
            out.is_whole = false;
            if (columns.empty())
                stub_end = offset(item.text) + item.text.size();
            else
                columns.push_back(item);
            break;
        case HeadingKind::stub:
            if (columns.empty()) stub_end = offset(item.text) + item.text.size();
            break;
        case HeadingKind::filler:
            break;
        case HeadingKind::year:
        case HeadingKind::phase:
        case HeadingKind::role:
            columns.push_back(item);
        }
    }
    if (const std::size_t corner = corner_items(columns)) {
        const std::string_view last = columns[corner - 1].text;
        stub_end = offset(last) + last.size();
        columns.erase(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(corner));
    }
    out.stub = trimmed(line.substr(0, stub_end));
    out.heads = HeadSplitter(columns).split(columns);
    return out;
}

std::string_view side_in_corner(std::string_view stub) {
    for (const HeadingItem& item : heading_items(stub))
        if (item.kind == HeadingKind::caption)
            stub =
                trimmed(stub.substr(0, static_cast<std::size_t>(item.text.data() - stub.data())));
    const auto role = role_of_words(stub);
    const bool is_side = role == TableRole::expenditure || role == TableRole::revenue;
    return is_side ? stub : std::string_view();
}

ColumnHead column_head(const std::vector<std::string_view>& texts) {
    ColumnHead out;
    std::string whole; // a word may be parted at the end of a line
    for (const std::string_view text : texts) {
        const std::string_view piece = trimmed(text);
        if (piece.empty()) continue;
        for (const HeadingItem& item : heading_items(piece))
            if (item.kind == HeadingKind::caption) out.caption = item.text;
        const bool is_parted = whole.ends_with('-');
        if (is_parted) whole.pop_back();
        whole += (whole.empty() || is_parted ? "" : " ");
        whole += piece;
        out.texts.push_back(piece);
    }
    ColumnHead meaning;
    for (const HeadingItem& item : heading_items(whole))
        meaning.add(item);
    conclude(meaning, whole);
    out.year = meaning.year;
    out.phase = meaning.phase;
    out.role = meaning.role;
    return out;
}

namespace {

void merge(ColumnHead& head, const ColumnHead& below) {
    head.texts.insert(head.texts.end(), below.texts.begin(), below.texts.end());
    if (below.year) head.year = below.year;
    if (below.phase && (!head.phase || below.is_qualified)) head.phase = below.phase;
    if (below.role) head.role = below.role;
    if (!below.caption.empty()) head.caption = below.caption;
}

enum class HeadClass { dated, named, sided, other };

HeadClass class_of(const ColumnHead& head) noexcept {
    if (head.year) return HeadClass::dated;
    if (head.phase) return HeadClass::named;
    return head.role ? HeadClass::sided : HeadClass::other;
}

/// Heads of one kind in a row make one level: kinds, years, sides.
std::vector<std::vector<ColumnHead>> levels_of(std::vector<std::vector<ColumnHead>> lines) {
    std::vector<std::vector<ColumnHead>> out;
    for (std::vector<ColumnHead>& line : lines) {
        if (line.empty()) continue;
        const bool is_single = line.size() == 1;
        const bool goes_on =
            is_single && !out.empty() && class_of(out.back().back()) == class_of(line.front());
        if (goes_on)
            out.back().push_back(std::move(line.front()));
        else
            out.push_back(std::move(line));
    }
    return out;
}

/// Kinds and years that take turns, cell by cell: "Begroting", "2021", "Begroting", "2022"; the years
/// behind one are all of that kind.
std::vector<std::vector<ColumnHead>> paired(std::vector<std::vector<ColumnHead>> levels) {
    std::vector<std::vector<ColumnHead>> out;
    std::vector<ColumnHead> pairs;
    const auto takes_turns = [&](std::size_t i) {
        const bool is_single =
            levels[i].size() == 1 && (levels[i + 1].size() == 1 || !pairs.empty());
        return is_single && class_of(levels[i][0]) == HeadClass::named &&
               std::all_of(levels[i + 1].begin(), levels[i + 1].end(), [](const ColumnHead& head) {
                   return class_of(head) == HeadClass::dated && !head.phase;
               });
    };
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (i + 1 < levels.size() && takes_turns(i)) {
            for (const ColumnHead& year : levels[i + 1]) {
                pairs.push_back(levels[i][0]);
                merge(pairs.back(), year);
            }
            ++i;
        } else {
            if (!pairs.empty()) out.push_back(std::exchange(pairs, {}));
            out.push_back(std::move(levels[i]));
        }
    }
    if (!pairs.empty()) out.push_back(std::move(pairs));
    return out;
}

std::vector<ColumnHead> crossed(const std::vector<ColumnHead>& above,
                                const std::vector<ColumnHead>& below) {
    std::vector<ColumnHead> out;
    const std::size_t each = below.size() / above.size();
    for (std::size_t i = 0; i < below.size(); ++i) {
        out.push_back(above[i / each]);
        if (above.size() == 1 && below[i].phase) out.back().phase.reset(); // a stray word
        merge(out.back(), below[i]);
    }
    return out;
}

/// True if each kind stands over one year and the last, an estimate, over all that are left:
/// "Rekening", "Begroting", "Meerjarenraming" over 2024 to 2029.
bool is_last_spread(const std::vector<ColumnHead>& kinds, const std::vector<ColumnHead>& years) {
    if (kinds.size() < 2 || years.size() <= kinds.size()) return false;
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (class_of(kinds[i]) != HeadClass::named ||
            (kinds[i].phase == Phase::estimate) != (i + 1 == kinds.size()))
            return false;
    for (std::size_t i = 0; i < years.size(); ++i)
        if (!years[i].year || years[i].phase || (i > 0 && *years[i].year != *years[i - 1].year + 1))
            return false;
    return true;
}

std::vector<ColumnHead> spread(const std::vector<ColumnHead>& kinds,
                               const std::vector<ColumnHead>& years) {
    std::vector<ColumnHead> out;
    for (std::size_t i = 0; i < years.size(); ++i) {
        out.push_back(kinds[std::min(i, kinds.size() - 1)]);
        merge(out.back(), years[i]);
    }
    return out;
}

/// True if some heads are kinds without a year and others years without a kind.
bool are_halves(const std::vector<ColumnHead>& heads) {
    const auto is_kind = [](const ColumnHead& head) { return head.phase && !head.year; };
    const auto is_year = [](const ColumnHead& head) { return head.year && !head.phase; };
    return std::any_of(heads.begin(), heads.end(), is_kind) &&
           std::any_of(heads.begin(), heads.end(), is_year);
}

} // namespace

std::vector<ColumnHead> joined_heads(std::vector<std::vector<ColumnHead>> lines,
                                     std::size_t columns) {
    const auto levels = paired(levels_of(std::move(lines)));
    std::vector<ColumnHead> out;
    for (const auto& level : levels)
        out.insert(out.end(), level.begin(), level.end());
    if (out.size() == columns && !are_halves(out)) return out;
    out.clear();
    for (const auto& level : levels) {
        const bool is_beside = !out.empty() && class_of(out.back()) == HeadClass::dated &&
                               class_of(level.front()) == HeadClass::dated;
        if (out.empty()) {
            out = level;
        } else if (is_beside) {
            out.insert(out.end(), level.begin(), level.end());
        } else if (is_last_spread(out, level)) {
            out = spread(out, level);
        } else if (level.size() >= out.size() && level.size() % out.size() == 0) {
            out = crossed(out, level);
        } else {
            return {};
        }
    }
    return columns > 0 && out.size() != columns ? std::vector<ColumnHead>{} : out;
}

TableColumn column_of(const TextLines& page, const ColumnHead& head) {
    TableColumn out;
    for (const std::string_view text : head.texts) {
        const bool is_parted = out.label.value.ends_with('-');
        if (is_parted) out.label.value.pop_back();
        out.label.value += (out.label.value.empty() || is_parted ? "" : " ") + plain(text);
    }
    if (!head.texts.empty()) out.label.span = page.span(head.texts.front());
    out.year = head.year;
    out.phase = head.phase;
    out.role = head.role;
    if (!head.caption.empty()) out.multiplier = multiplier_of(head.caption);
    return out;
}

std::optional<bool> minus_is_surplus(std::string_view words) {
    const std::string text = lowered(words);
    const auto has = [&](std::string_view what) { return text.find(what) != std::string::npos; };
    const std::size_t good = std::min({text.find("voordeel"), text.find("voordelig"),
                                       text.find("overschot"), text.find("positief resultaat")});
    const std::size_t bad = std::min({text.find("nadeel"), text.find("nadelig"),
                                      text.find("tekort"), text.find("negatief resultaat")});
    if (good == std::string::npos && bad == std::string::npos) return std::nullopt;
    if (has("positief resultaat") &&
        (has("minteken") || has("negatief weergegeven") || has(" min ")))
        return true;
    // Every sign belongs to the word that stands nearest behind it, else before it.
    const std::size_t minus = std::min(text.find('-'), text.find("\u2212"));
    const std::size_t plus = text.find('+');
    if (minus != std::string::npos) {
        const auto behind = [&](std::size_t at) {
            return at != std::string::npos && at > minus ? at : std::string::npos;
        };
        if (behind(bad) != behind(good)) return behind(good) < behind(bad);
    }
    if (plus != std::string::npos) {
        const auto behind = [&](std::size_t at) {
            return at != std::string::npos && at > plus ? at : std::string::npos;
        };
        if (behind(bad) != behind(good)) return behind(bad) < behind(good);
    }
    return std::nullopt;
}

} // namespace detail
SLUITEND_END
