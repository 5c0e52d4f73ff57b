// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "observation_text.hpp"

#include "indicator_text.hpp"
#include "page_text.hpp"
#include "scale_words.hpp"

#include <sluitend/model/statutory_indicators.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

SLUITEND_BEGIN
namespace detail {

namespace {

using Words = std::vector<std::string>;

/// Blanks between groups of digits taken out: "per 1 000 inwoners" as "per 1000 inwoners".
std::string joined_groups(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_gap = text[at] == ' ' && at > 0 && is_digit(text[at - 1]);
        std::size_t digits = 0;
        while (at + 1 + digits < text.size() && is_digit(text[at + 1 + digits]))
            ++digits;
        if (!is_gap || digits != 3) out += text[at];
    }
    return out;
}

/// The words in lower case, without brackets; a euro sign is one by itself.
Words words_of(std::string_view text) {
    constexpr std::string_view euro = "\u20AC";
    std::string spaced;
    for (std::size_t at = 0; at < text.size();) {
        const bool is_euro = text.substr(at).starts_with(euro);
        const std::size_t size = is_euro ? euro.size() : 1;
        const bool is_bracket = text[at] == '(' || text[at] == ')' || text[at] == ':';
        spaced += is_euro ? " " + std::string(euro) + " "
                          : std::string(is_bracket ? std::string_view(" ") : text.substr(at, 1));
        at += size;
    }
    Words out;
    std::string word;
    for (const char c : lowered(spaced) + " ") {
        if (c != ' ') {
            word += c;
            continue;
        }
        if (word.size() > 1 && (word.back() == '.' || word.back() == ',')) word.pop_back();
        if (!word.empty()) out.push_back(std::exchange(word, {}));
    }
    return out;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_word(const Words& words, std::initializer_list<std::string_view> sought) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& each) { return is_one_of(each, sought); });
}

bool is_money(std::string_view word) {
    return is_one_of(word, {"eur", "euro", "euro's", "euros", "\u20AC", "keur", "teur"});
}

/// The power of ten that a word stands for: "1.000", "mln", "miljard"; 0 if it is none.
std::int64_t factor_of(std::string_view word) {
    for (const auto& scale : {scale_behind_number_at(word, 0), times_at(word, 0)})
        if (scale && scale->end == word.size()) return scale->factor;
    if (word == "000") return 1'000;
    const auto number = whole_number(word);
    constexpr std::int64_t most = 1'000'000'000;
    for (std::int64_t power = 1; power <= most; power *= 10)
        if (number == power) return power;
    return 0;
}

/// What the words say beside a factor: "x 1.000 euro", "in miljoenen", "per duizend".
struct Scale {
    std::int64_t factor = 1;
    bool is_of_money = false;
    Words others{};
};

Scale scale_of(const Words& words) {
    Scale out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        const bool is_before_factor = i + 1 < words.size() && factor_of(words[i + 1]) > 1;
        const bool is_thousand = word == "t" && i + 1 < words.size() && is_money(words[i + 1]);
        if (const std::int64_t factor = is_thousand ? 1'000 : factor_of(word); factor != 0)
            out.factor *= out.factor <= 1'000'000'000 ? factor : 1;
        else if (!is_money(word) &&
                 !is_one_of(word, {"x", "\u00D7", "*", "in", "bedrag", "bedragen"}) &&
                 !(word == "per" && is_before_factor))
            out.others.push_back(word);
        out.is_of_money |= is_money(word);
    }
    return out;
}

std::optional<std::int64_t> multiplier(const Scale& scale) {
    return scale.factor > 1 ? std::optional(scale.factor) : std::nullopt;
}

std::string joined(const Words& words) {
    std::string out;
    for (const std::string& each : words)
        out += (out.empty() ? "" : " ") + each;
    return out;
}

/// "aantal personen", "aantal per 1.000", "x 1.000": what is counted is the population.
Unit count_of(const Words& words, const Scale& scale) {
    Unit unit;
    Words counted = scale.others;
    std::erase_if(counted, [](const std::string& each) {
        return is_one_of(each, {"aantal", "aantallen"});
    });
    if (has_word(words, {"per"})) {
        if (!counted.empty() || scale.factor == 1) return unit;
        unit.kind = UnitKind::rate;
        unit.per = scale.factor;
        return unit;
    }
    unit.kind = UnitKind::count;
    unit.multiplier = multiplier(scale);
    if (!counted.empty()) unit.population = joined(counted);
    return unit;
}

bool are_all_of(const Words& words, std::initializer_list<std::string_view> known) {
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& each) { return is_one_of(each, known); });
}

/// The words before the first of some.
Words before(const Words& words, std::initializer_list<std::string_view> ones) {
    const auto is_one = [&](const std::string& each) { return is_one_of(each, ones); };
    return Words(words.begin(), std::find_if(words.begin(), words.end(), is_one));
}

/// A unit as `unit_of` understands it, if that is all that the words say.
Unit told_by(std::string_view text, const Words& words, const Scale& scale) {
    Unit unit = unit_of(text);
    switch (unit.kind) {
    case UnitKind::rate:
        return are_all_of(has_word(words, {"per"}) ? before(words, {"per"})
                                                   : before(words, {"\u2030", "promille"}),
                          {"aantal", "aantallen"})
                   ? unit
                   : Unit{};
    case UnitKind::percent:
        return are_all_of(before(words, {"%", "percentage", "procent", "procenten"}),
                          {"in", "als", "aandeel"})
                   ? unit
                   : Unit{};
    case UnitKind::currency_per_capita:
        if (!are_all_of(scale.others, {"per", "inwoner", "kosten"})) return {};
        unit.multiplier = multiplier(scale);
        return unit;
    case UnitKind::mass_per_capita:
        return are_all_of(words, {"kg", "per", "inwoner"}) ? unit : Unit{};
    case UnitKind::index:
        return are_all_of(words, {"index", "indexcijfer"}) ? unit : Unit{};
    case UnitKind::count:
        return count_of(words, scale);
    case UnitKind::currency:
    case UnitKind::text:
    case UnitKind::score:
        break;
    }
    return {};
}

} // namespace

Unit unit_in_words(std::string_view text) {
    const std::string all = joined_groups(plain(text));
    const Words words = words_of(all);
    const Scale scale = scale_of(words);
    if (has_word(words, {"km", "km2", "ha", "m2", "m3"})) return {};
    if (!scale.others.empty()) return told_by(all, words, scale);
    if (!scale.is_of_money) return scale.factor == 1 ? Unit{} : count_of(words, scale);
    Unit unit;
    unit.kind = UnitKind::currency;
    unit.multiplier = multiplier(scale);
    return unit;
}

Unit unit_of_indicator(std::string_view text, const IndicatorRecord& record) {
    const Unit unit = unit_in_words(text);
    if (lowered(text) != "kg" || !record.name) return unit;
    const auto number =
        record.number ? std::optional(std::string_view(record.number->value.text())) : std::nullopt;
    const auto match = match_statutory_indicator(number, record.name->value);
    const bool is_meant = match && match->basis != MatchBasis::number &&
                          match->indicator->unit.kind == UnitKind::mass_per_capita;
    return is_meant ? match->indicator->unit : unit;
}

} // namespace detail
SLUITEND_END
