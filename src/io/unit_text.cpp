// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "observation_text.hpp"

#include "indicator_text.hpp"
#include "page_text.hpp"

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
    return is_one_of(word, {"eur", "euro", "euro's", "euros", "\u20AC"});
}

/// The power of ten that a word stands for: "1.000", "mln", "miljard"; 0 if it is none.
std::int64_t factor_of(std::string_view word) {
    if (is_one_of(word, {"duizend", "duizenden", "k"})) return 1'000;
    if (is_one_of(word, {"mln", "miljoen", "miljoenen"})) return 1'000'000;
    if (is_one_of(word, {"mld", "miljard", "miljarden"})) return 1'000'000'000;
    const auto number = parse_decimal(word, NumberStyle::dutch);
    if (!number || number->scale() != 0) return 0;
    constexpr std::int64_t most = 1'000'000'000;
    for (std::int64_t power = 1; power <= most; power *= 10)
        if (*number == Decimal(power)) return power;
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
        if (const std::int64_t factor = factor_of(word); factor != 0)
            out.factor *= out.factor <= 1'000'000'000 ? factor : 1;
        else if (is_money(word))
            out.is_of_money = true;
        else if (!is_one_of(word, {"x", "\u00D7", "*", "in", "bedrag", "bedragen"}) &&
                 !(word == "per" && is_before_factor))
            out.others.push_back(word);
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

/// True if what stands before "per" is measured and not counted.
bool is_measured_rate(const Words& words) {
    const auto per = std::find(words.begin(), words.end(), "per");
    const Words before(words.begin(), per);
    return std::any_of(before.begin(), before.end(), is_money) ||
           has_word(before,
                    {"kg", "ton", "gram", "uur", "uren", "dagen", "liter", "kwh", "m2", "m3"});
}

/// Money for something that the unit cannot tell: per month, per household, in cents.
bool is_other_money(const Words& words) {
    const auto pers = std::count(words.begin(), words.end(), "per");
    return pers > (has_word(words, {"inwoner", "inwoners"}) ? 1 : 0) ||
           std::any_of(words.begin(), words.end(),
                       [](const std::string& each) { return each.find("cent") != each.npos; });
}

/// A unit as `unit_of` understands it, if none of the words makes it another.
Unit told_by(std::string_view text, const Words& words, const Scale& scale) {
    Unit unit = unit_of(text);
    switch (unit.kind) {
    case UnitKind::rate:
        return is_measured_rate(words) ? Unit{} : unit;
    case UnitKind::currency:
    case UnitKind::currency_per_capita:
        if (is_other_money(words)) return {};
        unit.multiplier = multiplier(scale);
        return unit;
    case UnitKind::mass_per_capita:
        // Lists of the law print "kg" for what is meant per inhabitant.
        return has_word(words, {"inwoner", "inwoners"}) || joined(words) == "kg" ? unit : Unit{};
    case UnitKind::index: {
        const bool has_base = std::any_of(text.begin(), text.end(), is_digit);
        return has_base ? Unit{} : unit;
    }
    case UnitKind::count:
        return count_of(words, scale);
    case UnitKind::text:
    case UnitKind::percent:
    case UnitKind::score:
        break;
    }
    return unit;
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

} // namespace detail
SLUITEND_END
