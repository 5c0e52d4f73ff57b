// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "observation_text.hpp"

#include "indicator_text.hpp"
#include "page_text.hpp"

#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

SLUITEND_BEGIN
namespace detail {

namespace {

constexpr std::array<std::string_view, 12> months{"januari",   "februari", "maart",    "april",
                                                  "mei",       "juni",     "juli",     "augustus",
                                                  "september", "oktober",  "november", "december"};

std::optional<Year> year_of(std::string_view text) {
    return text.size() == 4 ? year_at(text, 0) : std::nullopt;
}

std::optional<Period> period_of(PeriodKind kind, Year year, int part) {
    if (part < 1 || part > Period::parts(kind)) return std::nullopt;
    return Period(kind, year, part);
}

/// `2019JJ00`, `2018SJ00`, `2018KW03`, `2016MM04`, `2017HJ02`.
std::optional<Period> statline_period(std::string_view text) {
    const auto year = text.size() == 8 ? year_of(text.substr(0, 4)) : std::nullopt;
    const auto part = small_number(text.substr(std::min<std::size_t>(text.size(), 6)));
    if (!year || !part) return std::nullopt;
    const std::string_view letters = text.substr(4, 2);
    if (letters == "JJ" && *part == 0) return Period(*year);
    if (letters == "SJ" && *part == 0) return Period(PeriodKind::school_year, *year);
    if (letters == "HJ") return period_of(PeriodKind::half_year, *year, *part);
    if (letters == "KW") return period_of(PeriodKind::quarter, *year, *part);
    if (letters == "MM") return period_of(PeriodKind::month, *year, *part);
    return std::nullopt;
}

/// "2018/2019", "2018/19" or "2018/'19"; with a hyphen only where the words say what it means.
std::optional<Period> school_year_of(std::string_view text, bool is_named) {
    const auto first = text.size() > 5 ? year_of(text.substr(0, 4)) : std::nullopt;
    if (!first || (text[4] != '/' && !(is_named && text[4] == '-'))) return std::nullopt;
    std::string_view second = text.substr(5);
    if (second.starts_with("'")) second.remove_prefix(1);
    const std::string next = std::to_string(first->number() + 1);
    if (second != next && second != std::string_view(next).substr(2)) return std::nullopt;
    return Period(PeriodKind::school_year, *first);
}

/// The number of "1e", "2de" or "tweede"; 0 if it is none.
int ordinal_of(std::string_view word) {
    constexpr std::array<std::string_view, 4> words{"eerste", "tweede", "derde", "vierde"};
    for (std::size_t i = 0; i < words.size(); ++i)
        if (word == words[i]) return static_cast<int>(i) + 1;
    if (word.empty() || !is_digit(word[0])) return 0;
    const std::string_view ending = word.substr(1);
    return ending == "e" || ending == "de" || ending == "ste" ? word[0] - '0' : 0;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

/// "2e halfjaar", "derde kwartaal", "april", "q3", "h1" in a year.
std::optional<Period> part_of_year(Year year, const std::vector<std::string_view>& words) {
    if (words.size() == 1) {
        const std::string_view word = words[0];
        const auto month = std::find(months.begin(), months.end(), word);
        if (month != months.end())
            return Period(PeriodKind::month, year, static_cast<int>(month - months.begin()) + 1);
        const bool is_short = word.size() == 2 && is_digit(word[1]);
        if (is_short && word[0] == 'q') return period_of(PeriodKind::quarter, year, word[1] - '0');
        if (is_short && word[0] == 'h')
            return period_of(PeriodKind::half_year, year, word[1] - '0');
        return std::nullopt;
    }
    if (words.size() != 2 && !(words.size() == 3 && words[1] == "half" && words[2] == "jaar"))
        return std::nullopt;
    const int part = ordinal_of(words[0]);
    if (words.size() == 3 || words[1] == "halfjaar")
        return period_of(PeriodKind::half_year, year, part);
    return words[1] == "kwartaal" ? period_of(PeriodKind::quarter, year, part) : std::nullopt;
}

std::optional<Period> period_of_words(const std::string& text) {
    std::vector<std::string_view> words = words_of(text);
    if (words.empty()) return std::nullopt;
    const bool is_school = words[0] == "schooljaar" || words[0] == "studiejaar";
    if (is_school && words.size() == 2) return school_year_of(words[1], true);
    if (words.size() == 1) {
        if (const auto school = school_year_of(words[0], false)) return school;
        const auto year = words[0].size() == 6 ? year_of(words[0].substr(0, 4)) : std::nullopt;
        return year ? part_of_year(*year, {words[0].substr(4)}) : std::nullopt;
    }
    const bool is_first = year_of(words.front()).has_value();
    const auto year = year_of(is_first ? words.front() : words.back());
    if (!year) return std::nullopt;
    words.erase(is_first ? words.begin() : words.end() - 1);
    return part_of_year(*year, words);
}

} // namespace

std::optional<ObservationStatus> status_of_stars(std::string_view title) {
    title = trimmed(title);
    if (title.ends_with("**")) return ObservationStatus::revised;
    return title.ends_with('*') ? std::optional(ObservationStatus::provisional) : std::nullopt;
}

std::optional<ObservationStatus> status_in_words(std::string_view text) {
    const std::string word = folded_label(text);
    if (word == "final" || word == "definitief" || word == "definitive")
        return ObservationStatus::final;
    if (word == "provisional" || word == "voorlopig") return ObservationStatus::provisional;
    if (word == "revised" || word == "revisedprovisional" || word == "naderevoorlopig" ||
        word == "nadervoorlopig")
        return ObservationStatus::revised;
    if (word == "estimate" || word == "estimated" || word == "raming" || word == "geraamd")
        return ObservationStatus::estimate;
    return std::nullopt;
}

PeriodText period_in_words(std::string_view text) {
    text = trimmed(text);
    PeriodText out{.period = {}, .status = status_of_stars(text)};
    while (text.ends_with('*'))
        text.remove_suffix(1);
    text = trimmed(text);
    if (const auto plain_text = parse_period(text))
        out.period = *plain_text;
    else if (const auto code = statline_period(text))
        out.period = *code;
    else if (text.size() <= 40)
        out.period = period_of_words(lowered(text));
    return out;
}

std::optional<MissingReason> missing_reason_of(std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return MissingReason::empty_cell;
    if (text.size() > 20) return std::nullopt;
    std::string words = lowered(text);
    if (words.size() > 1) words.erase(std::remove(words.begin(), words.end(), '.'), words.end());
    const auto is_one_of = [&](auto... each) { return ((words == each) || ...); };
    if (is_one_of("nnb", "nog niet bekend")) return MissingReason::not_yet_known;
    if (is_one_of("nb", ".", "niet bekend", "niet beschikbaar", "geen gegevens", "geen data"))
        return MissingReason::not_available;
    if (is_one_of("nvt", "niet van toepassing")) return MissingReason::not_applicable;
    if (is_one_of("x", "geheim")) return MissingReason::not_published;
    if (is_one_of("-", "\u2013", "\u2014", "?", "#", "onbekend")) return MissingReason::unknown;
    return std::nullopt;
}

bool is_missing_code(const Decimal& value) {
    return value >= Decimal(-99'999) && value <= Decimal(-99'995) &&
           value == value.rescale(0, Rounding::down);
}

Result<Decimal> json_decimal(std::string_view literal) {
    const auto plain = parse_decimal(literal, NumberStyle::plain);
    const std::size_t mark = plain ? literal.npos : literal.find_first_of("eE");
    if (mark == literal.npos) return plain;
    std::string_view power = literal.substr(mark + 1);
    const bool is_small = power.starts_with('-');
    if (is_small || power.starts_with('+')) power.remove_prefix(1);
    power.remove_prefix(std::min(power.find_first_not_of('0'), power.size()));
    const auto shift = power.empty() ? std::optional(0) : small_number(power);
    std::string digits(literal.substr(0, mark));
    const bool is_negative = digits.starts_with('-');
    digits.erase(0, is_negative ? 1 : 0);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const std::size_t decimals = point == digits.size() ? 0 : digits.size() - point - 1;
    if (decimals != 0) digits.erase(point, 1);
    const bool is_zero = digits.find_first_not_of('0') == digits.npos;
    if (is_zero) return parse_decimal(literal.substr(0, mark), NumberStyle::plain);
    constexpr int most_shift = 60;
    if (!shift || *shift > most_shift) return Failure{"number.digits", mark};
    // The point moves; digits that are not there are zeros.
    const int places = static_cast<int>(decimals) + (is_small ? *shift : -*shift);
    if (places <= 0) {
        digits.append(static_cast<std::size_t>(-places), '0');
    } else {
        const auto scale = static_cast<std::size_t>(places);
        if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
        digits.insert(digits.size() - scale, ".");
    }
    return parse_decimal((is_negative ? "-" : "") + digits, NumberStyle::plain);
}

} // namespace detail
SLUITEND_END
