// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "words.hpp"

#include <sluitend/base/text.hpp>
#include <sluitend/number/number_style.hpp>

SLUITEND_BEGIN

namespace detail {

namespace {

bool continues(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// True if a joiner or non-joiner at `at` stands between letters of foreign scripts or pictures.
bool joins_letters(std::string_view text, std::size_t at) noexcept {
    const std::string_view piece = text.substr(at, 3);
    const auto is_foreign = [&](std::size_t i) {
        return i < text.size() && static_cast<unsigned char>(text[i]) >= 0x80;
    };
    return (piece == "\u200C" || piece == "\u200D") && at > 0 && is_foreign(at - 1) &&
           is_foreign(at + 3);
}

constexpr std::string_view replacement = "\uFFFD";

/// UTF-8 in which every byte that is none has become U+FFFD.
std::string valid(std::string_view text) {
    std::string out;
    while (const auto bad = find_invalid_utf8(text)) {
        out.append(text.substr(0, *bad)).append(replacement);
        text.remove_prefix(*bad + 1);
    }
    return out.append(text);
}

} // namespace

std::string number_in(Language language, std::string dutch) {
    if (language == Language::nl) return dutch;
    for (char& each : dutch)
        each = each == '.' ? ',' : each == ',' ? '.' : each;
    return dutch;
}

std::string Words::count(std::size_t number, std::string_view nl_one, std::string_view nl_many,
                         std::string_view en_one, std::string_view en_many) const {
    const auto decimal = Decimal(static_cast<std::int64_t>(number));
    const auto words = number == 1 ? (*this)(nl_one, en_one) : (*this)(nl_many, en_many);
    return number_in(language, format_decimal(decimal, NumberStyle::dutch)) + " " +
           std::string(words);
}

std::string unit_text(std::int64_t multiplier) {
    if (multiplier == 1) return "euro";
    return "x " + format_decimal(Decimal(multiplier), NumberStyle::dutch) + " euro";
}

std::string shortened(std::string_view text, std::size_t most) {
    std::string out;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_blank = text[i] == '\n' || text[i] == '\t' || text[i] == '\r';
        if (!continues(text[i]) && characters++ == most) return out + "…";
        out += is_blank ? ' ' : text[i];
    }
    return out;
}

std::string place_text(const SourceSpan& span) {
    if (!span.is_known()) return {};
    return std::to_string(span.line) + ":" + std::to_string(span.column);
}

std::string harmless(std::string_view foreign) {
    const std::string text = valid(foreign);
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool is_second_set = byte == 0xC2 && i + 1 < text.size() &&
                                   static_cast<unsigned char>(text[i + 1]) < 0xA0 &&
                                   continues(text[i + 1]);
        if (byte == '\r') {
            if (text.compare(i + 1, 1, "\n") != 0) out += '\n';
        } else if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) {
            out += replacement;
        } else if (is_second_set) {
            out += replacement;
            ++i;
        } else if (const std::size_t hidden = hidden_at(text, i);
                   hidden > 0 && !joins_letters(text, i)) {
            out += replacement;
            i += hidden - 1;
        } else if (text.compare(i, 3, "\xEF\xBF\xBE") == 0 ||
                   text.compare(i, 3, "\xEF\xBF\xBF") == 0) {
            out += replacement;
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace detail

SLUITEND_END
