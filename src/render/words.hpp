// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// What the files of this folder share: choosing a language, counting, quoting.
#pragma once

#include <sluitend/render/labels.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

SLUITEND_BEGIN

namespace detail {

/// Chooses between a Dutch and an English text.
struct Words {
    Language language;

    /// The text in the language.
    std::string_view operator()(std::string_view nl, std::string_view en) const noexcept {
        return language == Language::nl ? nl : en;
    }
    /// "1 doel", "2 doelen".
    std::string count(std::size_t number, std::string_view nl_one, std::string_view nl_many,
                      std::string_view en_one, std::string_view en_many) const;
};

/// What one enumerator is called.
struct Pair {
    std::string_view nl;
    std::string_view en;
};

/// The words for an enumerator, in the order of its enumeration.
template <std::size_t Size, class E>
std::string_view choose(const std::array<Pair, Size>& pairs, E value, Language language) noexcept {
    const Pair& pair = pairs[static_cast<std::size_t>(value)];
    return Words{language}(pair.nl, pair.en);
}

/// A number of our own in the layout of a language: "1.234,5" becomes "1,234.5" in English.
///
/// For counts and charts. Amounts, differences and bounds stand beside figures of the page, so they
/// are told in the layout of the page, whatever the language.
std::string number_in(Language language, std::string dutch);

/// As `describe` says it, with numbers in the layout of another language.
std::string printed_target(const Target& target, const std::optional<Unit>& unit, Language language,
                           Language layout);
/// The same of an interval.
std::string printed_range(const solve::Interval& interval, const Rational& unit, Language language,
                          Language layout);

/// A multiplier as printed above tables: "x 1.000 euro".
std::string unit_text(std::int64_t multiplier);

/// At most `most` code points of `text` on one line, an ellipsis where it was cut.
std::string shortened(std::string_view text, std::size_t most);

/// "12:5", or nothing without a place.
std::string place_text(const SourceSpan& span);

/// "blad “Lasten”, cel C7" or "bladzijde 12"; nothing where the text itself is the source.
std::string origin_text(const Document& document, const SourceSpan& span, Words say);

/// Foreign text that no terminal, page or XML reader trips over: what is no character, a control
/// character, no UTF-8, not shown or turns the direction of reading becomes U+FFFD; not so joiners within
/// foreign scripts and pictures.
///
/// Line feeds and tabs stay; a carriage return becomes a line feed.
std::string harmless(std::string_view text);

} // namespace detail

SLUITEND_END
