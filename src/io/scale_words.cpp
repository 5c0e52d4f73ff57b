// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "scale_words.hpp"

#include "page_text.hpp"

#include <algorithm>
#include <array>
#include <string>

SLUITEND_BEGIN
namespace detail {

namespace {

struct ScaleWord {
    std::string_view word;
    std::int64_t factor;
    bool is_of_money = false;
};
/// Longer ones first.
constexpr std::array scale_words{
    ScaleWord{"duizenden", 1'000},         ScaleWord{"duizend", 1'000},
    ScaleWord{"k\u20AC", 1'000, true},     ScaleWord{"t\u20AC", 1'000, true},
    ScaleWord{"keur", 1'000, true},        ScaleWord{"teur", 1'000, true},
    ScaleWord{"miljoenen", 1'000'000},     ScaleWord{"miljoen", 1'000'000},
    ScaleWord{"mln.", 1'000'000},          ScaleWord{"mln", 1'000'000},
    ScaleWord{"miljarden", 1'000'000'000}, ScaleWord{"miljard", 1'000'000'000},
    ScaleWord{"mld.", 1'000'000'000},      ScaleWord{"mld", 1'000'000'000}};

struct Power {
    std::string_view text;
    std::int64_t factor;
    bool needs_euro = false;
};
/// Longer ones before those that they begin with.
constexpr std::array powers{Power{"1 000 000", 1'000'000},
                            Power{"1 000", 1'000},
                            Power{"1.000", 1'000},
                            Power{"1000", 1'000},
                            Power{"1,000", 1'000, true},
                            Power{"000", 1'000, true},
                            Power{"10.000", 10'000, true},
                            Power{"10000", 10'000, true},
                            Power{"100.000", 100'000, true},
                            Power{"100000", 100'000, true},
                            Power{"1.000.000", 1'000'000},
                            Power{"1000000", 1'000'000},
                            Power{"1,000,000", 1'000'000, true},
                            Power{"1.000.000.000", 1'000'000'000},
                            Power{"1000000000", 1'000'000'000},
                            Power{"1", 1, true}};

bool is_small(char c) noexcept {
    return c >= 'a' && c <= 'z';
}

/// True if no word ends at `at`; a digit may: "1mln".
bool begins_word(std::string_view text, std::size_t at) noexcept {
    return at == 0 || !is_small(lower(text[at - 1]));
}

/// True if no word goes on at `at`; a capital begins another: "x 1 mlnRekening".
bool ends_word(std::string_view text, std::size_t at) noexcept {
    return at >= text.size() || text[at - 1] == '.' || !(is_small(text[at]) || is_digit(text[at]));
}

bool names_euro(std::string_view text) {
    return text.find("\u20AC") != std::string_view::npos ||
           lowered(text).find("euro") != std::string::npos;
}

/// A power of ten and the word behind it, if there is one: "1 mln".
std::optional<ScaleText> product_at(std::string_view text, std::size_t at) {
    const auto power = power_of_ten_at(text, at);
    if (!power) return std::nullopt;
    const auto word = scale_word_at(text, skip_blanks(text, power->end));
    if (!word) return power;
    return ScaleText{power->factor * word->factor, word->end, word->is_of_money, false};
}

} // namespace

std::optional<ScaleText> scale_word_at(std::string_view text, std::size_t at) {
    if (at >= text.size() || !begins_word(text, at)) return std::nullopt;
    for (const ScaleWord& each : scale_words)
        if (const auto end = words_at(text, at, each.word); end && ends_word(text, *end))
            return ScaleText{each.factor, *end, each.is_of_money, false};
    return std::nullopt;
}

std::optional<ScaleText> power_of_ten_at(std::string_view text, std::size_t at) {
    const std::string_view number = number_at(text, at);
    for (const Power& each : powers) {
        const bool is_parted = each.text.find(' ') != std::string_view::npos;
        const auto end = is_parted && number == "1" ? words_at(text, at, each.text)
                         : number == each.text      ? std::optional(at + number.size())
                                                    : std::nullopt;
        if (end && !(is_parted && *end < text.size() && is_digit(text[*end])))
            return ScaleText{each.factor, *end, false, each.needs_euro};
    }
    return std::nullopt;
}

std::optional<ScaleText> scale_behind_number_at(std::string_view text, std::size_t at) {
    if (const auto word = scale_word_at(text, at)) return word;
    const auto end = words_at(text, at, "k");
    if (!end || !ends_word(text, *end)) return std::nullopt;
    return ScaleText{1'000, *end, false, false};
}

std::optional<ScaleText> times_at(std::string_view text, std::size_t at) {
    for (const std::string_view times : {"x", "\u00D7", "*"}) {
        const auto end = words_at(text, at, times);
        const auto found = end ? product_at(text, skip_blanks(text, *end)) : std::nullopt;
        if (found && !found->needs_euro) return found;
    }
    return std::nullopt;
}

std::optional<std::int64_t> multiplier_of(std::string_view caption) {
    const std::string text = plain(caption);
    const bool is_of_euros = names_euro(text);
    std::optional<std::int64_t> word;
    std::optional<std::int64_t> power;
    for (std::size_t at = 0; at < text.size();) {
        const bool is_number = is_digit(text[at]);
        const auto found = is_number ? product_at(text, at) : scale_word_at(text, at);
        const bool is_plain_power =
            is_number && found && power_of_ten_at(text, at)->end == found->end;
        if (found && !is_plain_power)
            word = std::max(word.value_or(1), found->factor);
        else if (found && (!found->needs_euro || is_of_euros) && (found->factor > 1 || !power))
            power = found->factor;
        at = found ? found->end : at + std::max<std::size_t>(number_at(text, at).size(), 1);
    }
    if (word) return word;
    const std::string words = lowered(text);
    const bool is_in_euro = words.find("in euro") != std::string::npos ||
                            words.find("in hele euro") != std::string::npos ||
                            words.find("in \u20AC") != std::string::npos;
    return power || !is_in_euro ? power : std::optional<std::int64_t>(1);
}

std::string_view sentence_of_unit(const TextLines& page) {
    constexpr std::size_t most_bytes = 300;
    std::string_view found;
    std::optional<std::int64_t> factor;
    for (std::size_t i = 0; i < page.size(); ++i) {
        const std::string_view line = page[i];
        if (line.size() > most_bytes) continue;
        const std::string words = lowered(line);
        const bool is_of_all = words.find("alle bedragen") != std::string::npos ||
                               (words.find("bedragen") != std::string::npos &&
                                words.find("tenzij anders") != std::string::npos);
        const auto stated = is_of_all ? multiplier_of(line) : std::nullopt;
        if (!stated) continue;
        if (factor && factor != stated) return {};
        factor = stated;
        if (found.empty()) found = trimmed(line);
    }
    return found;
}

} // namespace detail
SLUITEND_END
