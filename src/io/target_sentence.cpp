// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "target_sentence.hpp"

#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

/// Words that say who aims, that there is an aim, and how the number is fitted in.
constexpr std::array<std::string_view, 51> framing{"ambitie",
                                                   "doel",
                                                   "voor iedereen",
                                                   "voor deze indicator",
                                                   "we",
                                                   "wij",
                                                   "onze",
                                                   "ons",
                                                   "gemeente",
                                                   "stad",
                                                   "raad",
                                                   "gemeenteraad",
                                                   "college",
                                                   "door",
                                                   "streven",
                                                   "streeft",
                                                   "willen",
                                                   "wil",
                                                   "ernaar",
                                                   "er",
                                                   "naar",
                                                   "om",
                                                   "de",
                                                   "het",
                                                   "een",
                                                   "van",
                                                   "te",
                                                   "op",
                                                   "is",
                                                   "bedraagt",
                                                   "scoren",
                                                   "halen",
                                                   "behalen",
                                                   "bereiken",
                                                   "gesteld",
                                                   "gezet",
                                                   "realiseren",
                                                   "ook",
                                                   "daarom",
                                                   "streefwaarde",
                                                   "vastgestelde",
                                                   "vastgesteld",
                                                   "streefcijfer",
                                                   "deze",
                                                   "indicator",
                                                   "score",
                                                   "cijfer",
                                                   "waarde",
                                                   "bepaald",
                                                   "percentage",
                                                   "wordt"};

/// Behind these a sentence tells why.
constexpr std::array<std::string_view, 5> reasons{"zodat", "want", "omdat", "waardoor", "waarmee"};

struct Bound {
    std::string_view words;
    Comparator comparator;
};
constexpr std::array<Bound, 7> bounds_before{{{"minimaal", Comparator::at_least},
                                              {"minstens", Comparator::at_least},
                                              {"ten minste", Comparator::at_least},
                                              {"tenminste", Comparator::at_least},
                                              {"maximaal", Comparator::at_most},
                                              {"hoogstens", Comparator::at_most},
                                              {"ten hoogste", Comparator::at_most}}};
constexpr std::array<Bound, 4> bounds_behind{{{"of hoger", Comparator::at_least},
                                              {"of meer", Comparator::at_least},
                                              {"of lager", Comparator::at_most},
                                              {"of minder", Comparator::at_most}}};

struct Change {
    std::string_view word;
    Movement movement;
};
constexpr std::array<Change, 13> changes{{{"toename", Movement::increase},
                                          {"stijging", Movement::increase},
                                          {"groei", Movement::increase},
                                          {"verhoging", Movement::increase},
                                          {"meer", Movement::increase},
                                          {"hoger", Movement::increase},
                                          {"afname", Movement::decrease},
                                          {"daling", Movement::decrease},
                                          {"vermindering", Movement::decrease},
                                          {"verlaging", Movement::decrease},
                                          {"reductie", Movement::decrease},
                                          {"minder", Movement::decrease},
                                          {"lager", Movement::decrease}}};

bool goes_on(std::string_view text, std::size_t at) {
    return at < text.size() && (is_letter(text[at]) || is_digit(text[at]) ||
                                static_cast<unsigned char>(text[at]) >= 0x80);
}

/// Where `word` ends if it stands at `at` as a whole.
std::optional<std::size_t> whole_at(std::string_view text, std::size_t at, std::string_view word) {
    const auto end = words_at(text, at, word);
    return end && !goes_on(text, *end) ? end : std::nullopt;
}

std::optional<std::pair<Movement, std::size_t>> change_at(std::string_view text, std::size_t at) {
    for (const Change& each : changes)
        if (const auto end = whole_at(text, at, each.word)) return std::pair(each.movement, *end);
    return std::nullopt;
}

struct ProseNumber {
    Printed<Decimal> value;
    bool percent = false;
};

class SentenceReader {
public:
    SentenceReader(const TextLines& page, std::string_view text,
                   const std::optional<std::string_view>& note)
        : page_(page), text_(text), note_(note) {}

    std::optional<TargetValue> read() && {
        take_subject();
        while (!is_at_end()) {
            const bool is_known = take_note() || take_onset() || take_baseline() || take_bound() ||
                                  take_value() || take_change() || take_framing() || take_remark();
            if (!is_known || is_refused_) return std::nullopt;
        }
        return movement_ ? direction() : step();
    }

private:
    bool is_at_end() {
        at_ = skip_blanks(text_, at_);
        while (at_ < text_.size() && std::string_view(".,:;!").find(text_[at_]) != text_.npos)
            at_ = skip_blanks(text_, at_ + 1);
        return at_ >= text_.size() ||
               std::any_of(reasons.begin(), reasons.end(), [&](std::string_view each) {
                   return whole_at(text_, at_, each).has_value();
               });
    }

    /// What was taken makes no sense with what stood before.
    bool refuse() {
        is_refused_ = true;
        return false;
    }

    bool take(std::string_view word) {
        const auto end = whole_at(text_, at_, word);
        if (end) at_ = skip_blanks(text_, *end);
        return end.has_value();
    }

    /// "Zandveen streeft": whoever aims.
    void take_subject() {
        const std::size_t end = text_.find(' ');
        if (end != text_.npos && whole_at(text_, skip_blanks(text_, end), "streeft")) at_ = end;
    }

    bool take_note() {
        if (!note_ || note_->data() != text_.data() + at_) return false;
        at_ += note_->size();
        return true;
    }

    bool take_onset() {
        const auto onset = onset_at(text_, at_);
        if (!onset || std::exchange(has_onset_, true)) return false;
        at_ = onset->end;
        return true;
    }

    /// "dan in 2018", "ten opzichte van 2018".
    bool take_baseline() {
        const std::size_t begin = at_;
        const bool is_against =
            take("dan in") || take("t.o.v.") || take("tov") || take("ten opzichte van");
        const auto year = is_against && !baseline_ ? year_at(text_, at_) : std::nullopt;
        if (!year) {
            at_ = begin;
            return false;
        }
        baseline_ = Period(*year);
        at_ += 4;
        return true;
    }

    bool take_bound() {
        for (const Bound& each : bounds_before)
            if (!value_ && take(each.words)) return add(each.comparator);
        for (const Bound& each : bounds_behind)
            if (value_ && take(each.words)) return add(each.comparator);
        return false;
    }
    bool add(Comparator comparator) {
        if (comparator_ && comparator_ != comparator) return refuse();
        comparator_ = comparator;
        return true;
    }

    /// A number, or "7,0 tot 8,0", or "tussen 70 en 80%".
    bool take_value() {
        const bool is_between = take("tussen de") || take("tussen");
        auto value = take_number();
        if (!value) return is_between && refuse();
        if (value_ || movement_) return refuse();
        value_ = std::move(value);
        const bool is_range =
            is_between ? take("en de") || take("en")
                       : take("tot en met") || take("t/m") || take("tot een") || take("tot");
        if (!is_range) return !is_between || refuse();
        upper_ = take_number();
        const bool is_sound = upper_ && (upper_->percent || !value_->percent) &&
                              upper_->value.value >= value_->value.value && !is_year(*upper_);
        return is_sound || refuse();
    }
    static bool is_year(const ProseNumber& number) {
        return number.value.verbatim.size() == 4 && year_at(number.value.verbatim, 0);
    }

    std::optional<ProseNumber> take_number() {
        const std::string_view digits = number_at(text_, at_);
        const auto value = parse_decimal(digits, NumberStyle::dutch);
        if (!value || goes_on(text_, at_ + digits.size())) return std::nullopt;
        const std::size_t begin = std::exchange(at_, at_ + digits.size());
        std::size_t end = at_;
        at_ = skip_blanks(text_, at_);
        const bool is_sign = text_.substr(at_, 1) == "%";
        const bool is_word = !is_sign && whole_at(text_, at_, "procent");
        if (is_sign || is_word) end = at_ + (is_sign ? 1 : 7);
        at_ = skip_blanks(text_, end);
        const std::string_view verbatim = text_.substr(begin, end - begin);
        return ProseNumber{{*value, std::string(verbatim), page_.span(verbatim)},
                           is_sign || is_word};
    }

    /// "een stijging van 10%", "10% lager".
    bool take_change() {
        const auto change = change_at(text_, at_);
        if (!change || movement_) return false;
        movement_ = change->first;
        at_ = skip_blanks(text_, change->second);
        if (value_) return (value_->percent && !upper_) || refuse();
        if (!take("van") && !take("met")) return true;
        value_ = take_number();
        return value_ || refuse();
    }

    bool take_framing() {
        return std::any_of(framing.begin(), framing.end(),
                           [&](std::string_view each) { return take(each); });
    }

    /// Words in brackets that neither count nor compare: "(groene smileys)".
    bool take_remark() {
        const std::size_t end = text_.find(')', at_);
        if (text_.substr(at_, 1) != "(" || end == text_.npos) return false;
        const std::string_view inside = text_.substr(at_, end - at_);
        const bool counts = std::any_of(inside.begin(), inside.end(), is_digit);
        if (counts || speaks_of_change(inside) || compares(inside)) return false;
        at_ = end + 1;
        return true;
    }
    static bool compares(std::string_view words) {
        for (std::size_t at = 0; at < words.size(); ++at) {
            if (at > 0 && goes_on(words, at - 1)) continue;
            for (const Bound& each : bounds_before)
                if (whole_at(words, at, each.words)) return true;
            for (const std::string_view each : {"niet", "geen", "onder", "boven"})
                if (whole_at(words, at, each)) return true;
        }
        return false;
    }

    std::optional<TargetValue> step() {
        if (!value_ || baseline_ || (upper_ && comparator_)) return std::nullopt;
        StepTarget out{
            comparator_.value_or(Comparator::at_least), !comparator_, std::move(value_->value), {}};
        if (!upper_) return out;
        out.comparator = Comparator::within;
        out.comparator_inferred = false;
        out.upper = std::move(upper_->value);
        return out;
    }

    std::optional<TargetValue> direction() {
        const bool is_bounded = comparator_ && (!value_ || comparator_ == Comparator::at_most);
        if (is_bounded || upper_) return std::nullopt;
        DirectionalTarget out;
        out.movement = *movement_;
        out.baseline = baseline_;
        out.is_relative = value_ && value_->percent;
        if (value_) out.amount = std::move(value_->value);
        return out;
    }

    const TextLines& page_;
    std::string_view text_;
    const std::optional<std::string_view>& note_;
    std::size_t at_ = 0;
    bool is_refused_ = false;
    bool has_onset_ = false;
    std::optional<Comparator> comparator_{};
    std::optional<ProseNumber> value_{};
    std::optional<ProseNumber> upper_{};
    std::optional<Movement> movement_{};
    std::optional<Period> baseline_{};
};

} // namespace

std::optional<Onset> onset_at(std::string_view sentence, std::size_t at) {
    const auto end = whole_at(sentence, at, "vanaf");
    const std::size_t begin = skip_blanks(sentence, end.value_or(0));
    const auto year = end ? year_at(sentence, begin) : std::nullopt;
    return year && !goes_on(sentence, begin + 4) ? std::optional(Onset{*year, begin + 4})
                                                 : std::nullopt;
}

std::optional<TargetValue> target_in_sentence(const TextLines& page, std::string_view sentence,
                                              const std::optional<std::string_view>& note) {
    return SentenceReader(page, sentence, note).read();
}

bool speaks_of_change(std::string_view sentence) {
    for (std::size_t at = 0; at < sentence.size(); ++at)
        if ((at == 0 || !goes_on(sentence, at - 1)) && change_at(sentence, at)) return true;
    return false;
}

} // namespace detail
SLUITEND_END
