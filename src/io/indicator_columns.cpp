// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "indicator_columns.hpp"

#include "page_text.hpp"

#include <algorithm>
#include <array>
#include <string>

SLUITEND_BEGIN
namespace detail {

namespace {

struct HeadWord {
    std::string_view folded;
    IndicatorColumn kind;
};

constexpr std::array head_words{
    HeadWord{"nr", IndicatorColumn::number},
    HeadWord{"nummer", IndicatorColumn::number},
    HeadWord{"no", IndicatorColumn::number},
    HeadWord{"bbvnummer", IndicatorColumn::number},
    HeadWord{"indicatornummer", IndicatorColumn::number},
    HeadWord{"programma", IndicatorColumn::programme},
    HeadWord{"programmanummer", IndicatorColumn::programme},
    HeadWord{"beleidsveld", IndicatorColumn::policy_field},
    HeadWord{"taakveld", IndicatorColumn::policy_field},
    HeadWord{"hoofdtaakveld", IndicatorColumn::policy_field},
    HeadWord{"eenheid", IndicatorColumn::unit},
    HeadWord{"meeteenheid", IndicatorColumn::unit},
    HeadWord{"bron", IndicatorColumn::source},
    HeadWord{"bronnen", IndicatorColumn::source},
    HeadWord{"jaar", IndicatorColumn::period},
    HeadWord{"periode", IndicatorColumn::period},
    HeadWord{"peiljaar", IndicatorColumn::period},
    HeadWord{"meetjaar", IndicatorColumn::period},
    HeadWord{"peildatum", IndicatorColumn::period},
    HeadWord{"actualiteit", IndicatorColumn::period},
    HeadWord{"score", IndicatorColumn::score},
    HeadWord{"waarde", IndicatorColumn::score},
    HeadWord{"realisatie", IndicatorColumn::score},
    HeadWord{"rekening", IndicatorColumn::score},
    HeadWord{"jaarrekening", IndicatorColumn::score},
    HeadWord{"nulmeting", IndicatorColumn::score},
    HeadWord{"meting", IndicatorColumn::score},
    HeadWord{"laatstemeting", IndicatorColumn::score},
    HeadWord{"laatstbekendewaarde", IndicatorColumn::score},
    HeadWord{"stand", IndicatorColumn::score},
    HeadWord{"werkelijk", IndicatorColumn::score},
    HeadWord{"gemeente", IndicatorColumn::score},
    HeadWord{"streefwaarde", IndicatorColumn::target},
    HeadWord{"streefwaarden", IndicatorColumn::target},
    HeadWord{"streefcijfer", IndicatorColumn::target},
    HeadWord{"doelwaarde", IndicatorColumn::target},
    HeadWord{"toelichting", IndicatorColumn::note},
    HeadWord{"definitie", IndicatorColumn::note},
    HeadWord{"beschrijving", IndicatorColumn::note},
};

/// Words that mean a target only beside a year: "doel 2026" is a figure, "doel" may be a sentence.
constexpr std::array<std::string_view, 4> dated_targets{"doel", "ambitie", "norm", "begroting"};

constexpr std::array<std::string_view, 8> name_words{
    "indicator",        "indicatoren",        "naamindicator",      "naamvandeindicator",
    "beleidsindicator", "beleidsindicatoren", "prestatieindicator", "effectindicator"};
constexpr std::array<std::string_view, 5> weak_name_words{"naam", "omschrijving", "onderwerp",
                                                          "kengetal", "kengetallen"};

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// The years in a heading.
std::vector<Year> years_in(std::string_view text) {
    std::vector<Year> out;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (const auto year = year_at(text, at)) out.push_back(*year);
    return out;
}

/// A heading without figures and marks.
std::string words_of(std::string_view text) {
    std::string out = folded_label(text);
    std::erase_if(out, is_digit);
    return out;
}

IndicatorColumn kind_of(const std::string& words, bool has_year) {
    for (const HeadWord& each : head_words)
        if (each.folded == words) return each.kind;
    if (words.empty() && has_year) return IndicatorColumn::dated;
    if (has_year && is_among(dated_targets, words)) return IndicatorColumn::target;
    if (is_among(name_words, words) || is_among(weak_name_words, words))
        return IndicatorColumn::name;
    return IndicatorColumn::other;
}

bool is_figure(const IndicatorHead& head) {
    return head.kind == IndicatorColumn::score || head.kind == IndicatorColumn::target ||
           head.kind == IndicatorColumn::dated;
}

/// True if two columns say the same of a row: of two scores without a year none is known to be the
/// score of the year of the row.
bool say_the_same(const IndicatorHead& a, const IndicatorHead& b) {
    if (a.kind != b.kind || a.kind == IndicatorColumn::other || a.kind == IndicatorColumn::note)
        return false;
    const bool is_dated_figure = is_figure(a) && a.year;
    return a.year == b.year && a.area == b.area &&
           (!is_dated_figure || words_of(a.text) == words_of(b.text));
}

std::ptrdiff_t count_of(const std::vector<IndicatorHead>& heads, IndicatorColumn kind) {
    return std::ranges::count(heads, kind, &IndicatorHead::kind);
}

/// The column of the town has its name for a heading.
void name_town(std::vector<IndicatorHead>& heads, const IndicatorContext& context) {
    const std::string town = folded_label(context.government);
    const auto is_own = [](const IndicatorHead& head) {
        return head.kind == IndicatorColumn::score && !head.area;
    };
    IndicatorHead* unknown = nullptr;
    for (IndicatorHead& head : heads) {
        if (head.kind != IndicatorColumn::other) continue;
        if (!town.empty() && words_of(head.text) == town) head.kind = IndicatorColumn::score;
        unknown = &head;
    }
    const bool is_compared =
        std::ranges::any_of(heads, [](const auto& each) { return each.area.has_value(); });
    if (std::ranges::none_of(heads, is_own) && count_of(heads, IndicatorColumn::other) == 1 &&
        count_of(heads, IndicatorColumn::period) == 1 && is_compared)
        unknown->kind = IndicatorColumn::score;
}

} // namespace

std::optional<Area> elsewhere(std::string_view text) {
    struct Place {
        std::string_view folded;
        AreaKind kind;
    };
    constexpr std::array places{Place{"provincie", AreaKind::province},
                                Place{"regio", AreaKind::region},
                                Place{"grootteklasse", AreaKind::size_class},
                                Place{"gemeentegrootte", AreaKind::size_class},
                                Place{"vergelijkbaregemeenten", AreaKind::size_class},
                                Place{"gemiddeldegemeente", AreaKind::size_class}};
    constexpr std::array<std::string_view, 5> country{"nederland", "nl", "landelijk",
                                                      "landelijkgemiddelde", "gemiddeldenederland"};
    const std::string words = words_of(text);
    if (is_among(country, words)) return Area{AreaKind::country, "NL01", "Nederland"};
    for (const Place& each : places)
        if (words.starts_with(each.folded)) return Area{each.kind, "", plain(text)};
    return std::nullopt;
}

IndicatorHead indicator_head(std::string_view text, std::optional<Year> below) {
    IndicatorHead out;
    out.text = text;
    const auto years = years_in(text);
    if (years.size() > 1) return out;
    out.year = years.empty() ? below : years.front();
    const std::string words = words_of(text);
    out.area = elsewhere(text);
    out.kind = out.area ? IndicatorColumn::score : kind_of(words, out.year.has_value());
    out.is_certain = out.kind == IndicatorColumn::name && is_among(name_words, words);
    return out;
}

std::optional<std::size_t> column_of(const std::vector<IndicatorHead>& heads,
                                     IndicatorColumn kind) {
    const auto found = std::ranges::find(heads, kind, &IndicatorHead::kind);
    if (found == heads.end()) return std::nullopt;
    return static_cast<std::size_t>(found - heads.begin());
}

bool head_indicators(const std::vector<IndicatorHead>& heads, const IndicatorContext& context) {
    constexpr std::size_t fewest_columns = 3;
    const auto name = column_of(heads, IndicatorColumn::name);
    if (heads.size() < fewest_columns || !name) return false;
    const bool is_known = heads[*name].is_certain || context.lists_indicators ||
                          column_of(heads, IndicatorColumn::unit);
    return is_known && std::ranges::any_of(heads, [](const IndicatorHead& head) {
               return is_figure(head) || head.kind == IndicatorColumn::period;
           });
}

bool settle_heads(std::vector<IndicatorHead>& heads, const IndicatorContext& context) {
    if (count_of(heads, IndicatorColumn::name) > 1) // a description beside the name
        for (IndicatorHead& head : heads)
            if (head.kind == IndicatorColumn::name && !head.is_certain)
                head.kind = IndicatorColumn::note;
    for (auto head = heads.begin(); head != heads.end(); ++head)
        if (std::any_of(heads.begin(), head,
                        [&](const auto& before) { return say_the_same(before, *head); }))
            return false;
    name_town(heads, context);
    for (IndicatorHead& head : heads)
        if (head.kind == IndicatorColumn::dated)
            head.kind = !context.budget_year                ? IndicatorColumn::other
                        : *head.year < *context.budget_year ? IndicatorColumn::score
                                                            : IndicatorColumn::target;
    return std::ranges::any_of(heads, is_figure);
}

} // namespace detail
SLUITEND_END
