// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "indicator_text.hpp"

#include "target_sentence.hpp"

#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

std::optional<Onset> onset_of(std::string_view sentence) {
    for (std::size_t at = 0; at < sentence.size(); ++at)
        if (at == 0 || !is_letter(sentence[at - 1]))
            if (const auto onset = onset_at(sentence, at)) return onset;
    return std::nullopt;
}

NoTargetReason reason_of(const std::string& sentence) {
    if (has(sentence, "aantal is geen doel")) return NoTargetReason::count_is_not_a_goal;
    if (has(sentence, "beleid")) return NoTargetReason::policy_makes_figure_ambiguous;
    if (has(sentence, "nog niet") || has(sentence, "nog geen")) return NoTargetReason::not_yet_set;
    if (has(sentence, "niet van toepassing") || has(sentence, "n.v.t."))
        return NoTargetReason::not_applicable;
    return NoTargetReason::unknown;
}

std::optional<Text> set_by(const TextLines& page, std::string_view sentence) {
    for (const std::string_view who : {"de raad", "de gemeenteraad", "het college"}) {
        const std::size_t at = sentence.find("door " + std::string(who));
        if (at != std::string_view::npos) return text_at(page, sentence.substr(at + 5, who.size()));
    }
    return std::nullopt;
}

/// The clause that says that 100 % is not the aim.
std::optional<std::string_view> upper_note(std::string_view sentence) {
    constexpr std::string_view words = "niet het uitgangspunt";
    const std::size_t key = sentence.find(words);
    if (key == std::string_view::npos || sentence.find('%') == std::string_view::npos)
        return std::nullopt;
    const std::size_t comma = sentence.rfind(", ", key);
    const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 2;
    return sentence.substr(begin, key + words.size() - begin);
}

/// The first number in a sentence that is no year and stands not in `note`.
std::optional<std::string_view> other_number(std::string_view sentence,
                                             const std::optional<std::string_view>& note) {
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        if (!is_digit(sentence[at])) continue;
        const std::string_view number = number_at(sentence, at);
        const bool is_noted =
            note && number.data() >= note->data() && number.data() < note->data() + note->size();
        if (!is_noted && !(number.size() == 4 && year_at(sentence, at))) return number;
        at += number.size() - 1;
    }
    return std::nullopt;
}

bool names_target(const std::string& text) {
    return has(text, "streefwaarde") || has(text, "streefcijfer");
}
bool strives(const std::string& text) {
    return has(text, "streven") || has(text, "streeft");
}
bool wants(const std::string& text) {
    for (const std::string_view who :
         {"we willen", "wij willen", "willen we ", "willen wij ", "gemeente wil ",
          "wil de gemeente", "ambitie is ", "doel is "})
        if (has(text, who)) return true;
    return false;
}

std::optional<Target> target_of(const TextLines& page, std::string_view sentence,
                                FindingList& findings) {
    const std::string text = lowered(sentence);
    Target target{TextTarget{}, text_at(page, sentence), {}, {}, {}, {}};
    if (has(text, "geen streefwaarde") || has(text, "geen streefcijfer") ||
        has(text, "geen doelwaarde")) {
        target.value = NoTarget{reason_of(text)};
        return target;
    }
    const bool is_named = names_target(text);
    if (!is_named && !strives(text) && !wants(text)) return std::nullopt;
    const auto onset = onset_of(sentence);
    const auto note = upper_note(sentence);
    if (onset) target.valid_from = onset->year;
    target.set_by = set_by(page, sentence);
    if (note) target.upper_note = text_at(page, *note);
    if (auto value = target_in_sentence(page, sentence, note)) {
        target.value = std::move(*value);
        return target;
    }
    if (const auto number = other_number(sentence, note)) {
        findings.add({"indicator.unreadable-target",
                      Severity::warning,
                      {{"text", excerpt(sentence)}},
                      page.span(*number),
                      {}});
        return target;
    }
    if (!is_named && !strives(text)) return std::nullopt;
    if (is_named && (onset || has(text, "vastgestelde streef"))) target.value = UnstatedTarget{};
    const bool is_aim =
        onset || target.kind() == TargetKind::unstated || speaks_of_change(sentence);
    return is_aim ? std::optional(target) : std::nullopt;
}

/// The piece of `line` that names a rate: "per 1.000 inwoners".
std::optional<std::string_view> rate_piece(std::string_view line) {
    for (std::size_t at = line.find("er "); at != std::string_view::npos;
         at = line.find("er ", at + 1)) {
        if (at == 0 || (line[at - 1] != 'p' && line[at - 1] != 'P')) continue;
        const std::size_t number = skip_blanks(line, at + 2);
        const std::string_view digits = number_at(line, number);
        const std::size_t word = skip_blanks(line, number + digits.size());
        const std::size_t end = line.find_first_of(" .,;)", word);
        const std::size_t stop = std::min(end, line.size());
        if (whole_number(digits) && stop > word) return line.substr(at - 1, stop - at + 1);
    }
    return std::nullopt;
}

std::optional<Printed<Unit>> unit_in_prose(const TextLines& page, const Passage& explanation,
                                           const IndicatorRecord& indicator) {
    for (const std::string_view line : explanation.lines())
        if (const auto piece = rate_piece(line))
            return Printed<Unit>{unit_of(*piece), std::string(*piece), page.span(*piece)};
    for (const std::string_view line : explanation.lines()) {
        const std::size_t at = line.find("percentage");
        if (at != std::string_view::npos) {
            const std::string_view piece = line.substr(at, std::string_view("percentage").size());
            return Printed<Unit>{Unit{.kind = UnitKind::percent,
                                      .per = {},
                                      .population = {},
                                      .minimum = {},
                                      .maximum = {}},
                                 std::string(piece), page.span(piece)};
        }
    }
    for (const Target& target : indicator.targets) {
        const auto* step = std::get_if<StepTarget>(&target.value);
        if (step == nullptr) continue;
        const std::string sentence = lowered(target.text.value);
        const std::string& last = step->upper ? step->upper->verbatim : step->value.verbatim;
        if (has(last, "%") || has(last, "procent"))
            return Printed<Unit>{Unit{.kind = UnitKind::percent,
                                      .per = {},
                                      .population = {},
                                      .minimum = {},
                                      .maximum = {}},
                                 step->value.verbatim, step->value.span};
        if (step->value.value <= Decimal(10) &&
            has(sentence, "een " + step->value.verbatim + " ") && has(sentence, " te scoren"))
            return Printed<Unit>{Unit{.kind = UnitKind::score,
                                      .per = {},
                                      .population = {},
                                      .minimum = Decimal(0),
                                      .maximum = Decimal(10)},
                                 step->value.verbatim, step->value.span};
    }
    return std::nullopt;
}

/// A unit in words with its numbers in digits: "per duizend" becomes "per 1.000".
std::string with_digits(std::string_view text) {
    std::string out(text);
    for (const auto& [word, digits] :
         {std::pair<std::string_view, std::string_view>{"honderdduizend", "100.000"},
          {"tienduizend", "10.000"},
          {"duizend", "1.000"},
          {"honderd", "100"}})
        if (const std::size_t at = lowered(out).find("per " + std::string(word));
            at != std::string::npos && lowered(out).size() == out.size())
            out.replace(at + 4, word.size(), digits);
    return out;
}

/// What stands behind the first of some words that is there as a whole.
std::optional<std::size_t> behind_one(std::string_view words,
                                      std::initializer_list<std::string_view> ones) {
    for (const std::string_view each : ones) {
        const std::size_t at = words.find(each);
        if (at == std::string_view::npos) continue;
        const std::size_t end = at + each.size();
        const bool goes_on = is_letter(each.back()) && end < words.size() && is_letter(words[end]);
        if (!goes_on) return end;
    }
    return std::nullopt;
}

/// The ages in "12-17 jaar", "(15 t/m 64 jaar)", "van 18 jaar en ouder"; nothing if other words stand
/// there. "15 tot 65 jaar" ends at 64.
std::optional<AgeRange> ages_of(std::string_view words) {
    std::vector<int> numbers;
    bool is_open = false;
    bool is_to = false;
    bool is_with = false;
    for (std::size_t at = 0; at < words.size();) {
        if (is_digit(words[at])) {
            const std::string_view digits = number_at(words, at);
            if (digits.size() > 3) return std::nullopt;
            int value = 0;
            for (const char c : digits) {
                if (!is_digit(c)) return std::nullopt;
                value = value * 10 + (c - '0');
            }
            numbers.push_back(value);
            at += digits.size();
        } else if (is_letter(words[at])) {
            std::size_t end = at;
            while (end < words.size() && (is_letter(words[end]) || words[end] == '/'))
                ++end;
            const std::string_view word = words.substr(at, end - at);
            is_open = is_open || word == "ouder" || word == "vanaf";
            is_to = is_to || word == "tot";
            is_with = is_with || word == "met";
            constexpr std::array<std::string_view, 10> known{
                "van", "tot", "en", "met", "t/m", "jaar", "jarigen", "ouder", "vanaf", "leeftijd"};
            if (std::find(known.begin(), known.end(), word) == known.end()) return std::nullopt;
            at = end;
        } else {
            is_open = is_open || words[at] == '+';
            ++at;
        }
    }
    if (numbers.size() == 1 && is_open) return AgeRange{numbers[0], {}, false};
    if (numbers.size() != 2 || is_open) return std::nullopt;
    const int last = numbers[1] - (is_to && !is_with ? 1 : 0);
    return last < numbers[0] ? std::nullopt : std::optional(AgeRange{numbers[0], last, false});
}

/// Population and ages from what stands behind "per 1.000" or "%"; no word is lost.
void set_population(Unit& unit, std::string_view words) {
    std::string all = plain(words);
    for (const std::string_view article : {"van de ", "van het ", "van ", "(", "aantal "})
        if (std::string_view(all).starts_with(article)) all.erase(0, article.size());
    while (!all.empty() && (all.back() == '.' || all.back() == ',' || all.back() == ')'))
        all.pop_back();
    const std::size_t digit = all.find_first_of("0123456789");
    if (digit != std::string::npos) {
        std::size_t begin = all.find_last_not_of(" (", digit == 0 ? 0 : digit - 1);
        begin = begin == std::string::npos || digit == 0 ? 0 : begin + 1;
        for (const std::string_view word : {" van", " vanaf"})
            if (std::string_view(all).substr(0, begin).ends_with(word)) begin -= word.size();
        if (const auto ages = ages_of(lowered(all.substr(begin)))) {
            unit.ages = ages;
            if (has(lowered(all.substr(begin, digit - begin)), "vanaf")) unit.ages->to.reset();
            all.erase(begin);
        }
    }
    if (all = plain(all); !all.empty()) unit.population = all;
}

} // namespace

std::optional<std::int64_t> whole_number(std::string_view digits) {
    const bool is_english = digits.find('.') == digits.npos && digits.find(',') != digits.npos;
    std::string text(digits);
    if (is_english) std::replace(text.begin(), text.end(), ',', '.');
    const auto value = parse_decimal(text, NumberStyle::dutch);
    return value && value->scale() == 0 ? value->to_int64() : std::nullopt;
}

Unit unit_of(std::string_view printed) {
    Unit unit;
    const std::string text = with_digits(printed);
    const std::string words = lowered(text);
    if (const auto piece = rate_piece(text)) {
        const std::size_t number = skip_blanks(*piece, 3);
        const std::string_view digits = number_at(*piece, number);
        unit.per = whole_number(digits);
        if (*unit.per < 1) return {};
        unit.kind = UnitKind::rate;
        const auto behind = static_cast<std::size_t>(piece->data() - text.data()) + piece->size();
        set_population(unit, plain(piece->substr(number + digits.size())) +
                                 std::string(text.substr(behind)));
    } else if (const auto permille = behind_one(words, {"\u2030", "promille"})) {
        unit.kind = UnitKind::rate;
        unit.per = 1'000;
        set_population(unit, words.substr(*permille));
    } else if (const auto percent =
                   behind_one(words, {"%", "percentage", "procent", "procenten"})) {
        unit.kind = UnitKind::percent;
        set_population(unit, words.substr(*percent));
    } else if (has(words, "per inwoner") &&
               (has(words, "euro") || has(words, "€") || has(words, "kosten"))) {
        unit.kind = UnitKind::currency_per_capita;
    } else if (has(words, "kg") && has(words, "per inwoner")) {
        unit.kind = UnitKind::mass_per_capita;
    } else if (has(words, "euro") || has(words, "€") || words == "eur") {
        unit.kind = UnitKind::currency;
    } else if (has(words, "index")) {
        unit.kind = UnitKind::index;
    } else if (has(words, "aantal")) {
        unit.kind = UnitKind::count;
    }
    return unit;
}

void read_explanation(const TextLines& page, const Passage& explanation, IndicatorRecord& indicator,
                      FindingList& findings) {
    for (const std::string_view line : explanation.lines()) {
        for (const std::string_view sentence : sentences_of(line)) {
            if (auto target = target_of(page, sentence, findings))
                indicator.targets.push_back(std::move(*target));
            else if (const auto note = upper_note(sentence);
                     note && !indicator.targets.empty() && !indicator.targets.back().upper_note)
                indicator.targets.back().upper_note = text_at(page, *note);
            const std::string text = lowered(sentence);
            if (has(text, "niet") && has(text, "goed of slecht"))
                indicator.direction = Direction::neutral;
        }
    }
    indicator.unit = unit_in_prose(page, explanation, indicator);
}

} // namespace detail
SLUITEND_END
