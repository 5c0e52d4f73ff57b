// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "claim_text.hpp"

#include "budget_table_text.hpp"
#include "scale_words.hpp"

#include <sluitend/check/claim_words-inl.hpp>
#include <sluitend/check/prose-inl.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

/// Longer runs of text and longer lists of amounts are no sentences; they are not taken apart.
constexpr std::size_t most_sentence_bytes = 2'000;
constexpr std::size_t most_claims = 20;

/// True if a sentence may go on after "3 ton" and mean money: what follows is no noun.
bool may_be_money(std::string_view after, const ClaimWords& words) {
    if (words.measures().empty()) return false;
    after = after.substr(std::min(after.size(), after.find_first_not_of(' ')));
    if (after.empty() || after.find_first_of(".,;:)") == 0) return true;
    for (const std::string_view word :
         {"ten opzichte", "in 20", "hoger", "lager", "meer", "minder", "en ", "naar "})
        if (after.starts_with(word)) return true;
    return false;
}

/// The factor of the unit behind a number, or nothing if it is no amount of money.
std::optional<std::int64_t> money_factor(std::string_view text, std::size_t begin, std::size_t end,
                                         const ClaimWords& words) {
    const std::size_t window = std::min<std::size_t>(begin, 12);
    const std::string before = lowered(text.substr(begin - window, window));
    for (const std::string_view caption : {"x", "x €", "*", "* €"}) {
        if (!before.ends_with(caption)) continue;
        const std::string_view rest =
            std::string_view(before).substr(0, before.size() - caption.size());
        if (rest.empty() || rest.back() == ' ' || rest.back() == '(') return std::nullopt;
    }
    const bool euro_sign = before.ends_with("€") || before.ends_with("€ -");
    const std::string after = lowered(text.substr(end, 40));
    auto scale = scale_behind_number_at(after, 0);
    if (!scale && after.starts_with("ton")) scale = ScaleText{100'000, 3, false, false};
    if (scale) {
        const std::size_t euro = after.find("euro");
        const bool is_letter = scale->end == 1; // "k"
        if (euro_sign || scale->is_of_money || euro <= scale->end + 2 ||
            (!is_letter && may_be_money(std::string_view(after).substr(scale->end), words)))
            return scale->factor;
    }
    if (euro_sign || after.starts_with("euro")) return 1;
    return std::nullopt;
}

std::string_view without_bullet(std::string_view line) {
    line = trimmed(line);
    return trimmed(line.substr(bullet_size(line)));
}

/// A number in a sentence and the minus before it.
std::optional<std::string_view> number_in(std::string_view sentence, std::size_t at) {
    if (!is_digit(sentence[at])) return std::nullopt;
    const char before = at == 0 ? ' ' : sentence[at - 1];
    const bool inside = is_digit(before) || before == '.' || before == ',' ||
                        (lower(before) >= 'a' && lower(before) <= 'z');
    if (inside) return std::nullopt;
    const std::size_t size = number_at(sentence, at).size();
    const bool minus = before == '-' && (at == 1 || ends_in_blank(sentence.substr(0, at - 1)) ||
                                         sentence.substr(0, at - 1).ends_with("€"));
    return minus ? sentence.substr(at - 1, size + 1) : sentence.substr(at, size);
}

/// True if a line ends in digits that are no year, so that a number may go on on the next.
bool ends_in_number(std::string_view line) {
    while (line.ends_with('.') || line.ends_with(','))
        line.remove_suffix(1);
    std::size_t begin = line.size();
    while (begin > 0 && is_digit(line[begin - 1]))
        --begin;
    return begin < line.size() && !(line.size() - begin == 4 && year_at(line, begin));
}

/// The amount that a number in prose is; nothing if it is written as no amount is: "35. 00 euro".
Result<Decimal> prose_amount(std::string_view number) {
    const std::size_t digits = number.starts_with('-') ? 1 : 0;
    if (number.size() > digits + 1 && number[digits] == '0' && is_digit(number[digits + 1]))
        return Failure{"number.leading-zero", digits};
    return parse_decimal(number, NumberStyle::dutch);
}

std::vector<ClaimRecord> claims_of(const TextLines& page, std::string_view sentence,
                                   bool may_be_broken, const Limits& limits,
                                   FindingList& findings) {
    std::vector<ClaimRecord> claims;
    if (std::none_of(sentence.begin(), sentence.end(), is_digit)) return claims;
    const ClaimWords words(plain(sentence));
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        const auto number = number_in(sentence, at);
        if (!number) continue;
        const auto begin = static_cast<std::size_t>(number->data() - sentence.data());
        const std::size_t end = begin + number->size();
        const auto factor = money_factor(sentence, begin, end, words);
        at = end - 1;
        if (!factor) continue;
        const auto printed = prose_amount(*number);
        if (!printed || (may_be_broken && begin == 0)) {
            findings.add({"figure.unreadable",
                          Severity::error,
                          {{"text", excerpt(*number)}},
                          page.span(*number),
                          {}});
            continue;
        }
        auto amount = amount_at(page, *number, *printed, *factor, limits, findings);
        if (!amount) continue;
        claims.push_back({std::move(*amount), text_at(page, sentence), words.direction(),
                          words.from(), words.to()});
        if (claims.size() > most_claims) break;
    }
    return claims;
}

} // namespace

std::vector<ClaimRecord> claims_in(const TextLines& page, std::string_view line,
                                   std::string_view before, const Limits& limits,
                                   FindingList& findings) {
    std::vector<ClaimRecord> claims;
    const bool goes_on = ends_in_number(before);
    for (const std::string_view sentence : sentences_of(without_bullet(line))) {
        std::vector<ClaimRecord> found;
        const bool is_short = sentence.size() <= most_sentence_bytes;
        const bool may_be_broken = goes_on && sentence.data() == line.data();
        if (is_short) found = claims_of(page, sentence, may_be_broken, limits, findings);
        if (!is_short || found.size() > most_claims)
            findings.add({"text.unplaced",
                          Severity::warning,
                          {{"text", excerpt(sentence)}},
                          page.span(sentence),
                          {}});
        else
            std::move(found.begin(), found.end(), std::back_inserter(claims));
    }
    return claims;
}

} // namespace detail
SLUITEND_END
