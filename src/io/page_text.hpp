// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: pieces of the text of a page. All views point into the text that was read.
#pragma once

#include "scale_words.hpp"

#include <sluitend/base/text.hpp>
#include <sluitend/model/code.hpp>
#include <sluitend/quantity/amount.hpp>
#include <sluitend/quantity/period.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
/// ASCII only.
constexpr char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// ASCII only.
constexpr bool is_letter(char c) noexcept {
    return lower(c) >= 'a' && lower(c) <= 'z';
}

/// Bytes of a blank at `at`: space, tab, form feed, no-break or narrow no-break space; else 0.
std::size_t blank_at(std::string_view text, std::size_t at) noexcept;
/// The first position from `at` that is no blank.
std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept;
/// True if the last character of `text` is a blank.
bool ends_in_blank(std::string_view text) noexcept;
/// `text` without blanks at its ends.
std::string_view trimmed(std::string_view text) noexcept;
/// `text` with every run of blanks as one space.
std::string plain(std::string_view text);
/// `plain(text)` in lower case (ASCII).
std::string lowered(std::string_view text);
/// Lower-case letters and digits only, to compare labels and titles.
std::string folded_label(std::string_view text);

/// Where `words` end if they stand at `at`, compared without case; a space stands for any blanks.
std::optional<std::size_t> words_at(std::string_view text, std::size_t at,
                                    std::string_view words) noexcept;
/// What stands behind `words` at the start of a line.
std::optional<std::string_view> behind(std::string_view line, std::string_view words) noexcept;

/// A year at `at`: four digits with no digit beside them.
std::optional<Year> year_at(std::string_view text, std::size_t at) noexcept;
/// The day that ends or begins a year: 31-12-2025, or 1-1-2026, which is the end of 2025.
struct YearEnd {
    std::string_view text;
    Year year;
};
/// The end of a year at `at`, with no digit beside it.
std::optional<YearEnd> year_end_at(std::string_view text, std::size_t at) noexcept;
/// The digits, points and commas at `at`, without trailing points and commas.
std::string_view number_at(std::string_view text, std::size_t at) noexcept;
/// A whole number of at most six digits.
std::optional<int> small_number(std::string_view digits) noexcept;

/// A numbered heading: "1. Goed bestuur", "1.01 Integere …", "03. Wij …".
struct Heading {
    std::string_view verbatim; ///< the number with its stop: "1."
    std::string_view code;     ///< the number: "1"
    std::size_t components;    ///< 1 for "03", 2 for "1.01"
    bool has_stop;             ///< true for "03."
    std::string_view title;
};
/// The heading that `line` is, if it begins with a number and goes on with words.
std::optional<Heading> heading_of(std::string_view line) noexcept;
/// Likewise, or "Programma 2: Veilig", of which the number may be absent: then `components` is 0.
std::optional<Heading> programme_heading_of(std::string_view line) noexcept;

/// Likewise with a letter for its first number: "A. Veilig", "A.1 Toezicht", "B2 Zorg".
std::optional<Heading> lettered_heading_of(std::string_view line) noexcept;

/// Likewise with the name of its level before the number or letter: "Doel 1: Minder inbraken". The
/// number may be absent, as in "Doel: Minder inbraken"; then `components` is 0.
std::optional<Heading> goal_heading_of(std::string_view line) noexcept;

/// True if such a heading is that of an objective of a Flemish plan: "Beleidsdoelstelling 1".
bool is_objective(const Heading& heading) noexcept;
/// Likewise of what is a part of an objective: "Actieplan 1.1", "AP 1.1".
bool is_action_plan(const Heading& heading) noexcept;

/// Likewise for an action: "Actie 1: Handhaven", "Actie: Handhaven".
std::optional<Heading> action_heading_of(std::string_view line) noexcept;

/// A line or title without the stars around it that print it bold.
std::string_view without_emphasis(std::string_view text) noexcept;

/// `programme_heading_of`, or one with another word before its number: "Thema 2: Wonen".
std::optional<Heading> theme_heading_of(std::string_view line) noexcept;

/// The levels of "goal --> theme --> product"; one if there is no arrow.
std::vector<std::string_view> arrow_pieces(std::string_view line);

/// The piece of the page from the start of `a` to the end of `b`.
inline std::string_view from_to(std::string_view a, std::string_view b) noexcept {
    return {a.data(), static_cast<std::size_t>(b.data() - a.data()) + b.size()};
}

/// The sentences of a line.
std::vector<std::string_view> sentences_of(std::string_view line);

/// Prose that grows line by line.
class Passage {
public:
    /// Adds a line; `after_blank` starts a paragraph.
    void add(std::string_view line, bool after_blank) { add(line, after_blank, line); }
    /// Likewise, with what it is to read as.
    void add(std::string_view line, bool after_blank, std::string_view words);
    bool empty() const noexcept { return lines_.empty(); }
    const std::vector<std::string_view>& lines() const noexcept { return lines_; }
    /// The prose with its place; nothing if empty.
    std::optional<Text> text(const TextLines& page) const;

private:
    std::string value_;
    std::vector<std::string_view> lines_;
};

/// A piece of the page as text, blanks made plain.
Text text_at(const TextLines& page, std::string_view piece);

} // namespace detail
SLUITEND_END
