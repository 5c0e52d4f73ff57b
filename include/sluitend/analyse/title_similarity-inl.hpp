// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to analyse: how much two titles are alike.
#pragma once

#include <sluitend/base/text.hpp>
#include <sluitend/number/rational.hpp>

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// A share from 0 to 1.
struct Likeness {
    std::int64_t part = 0;
    std::int64_t whole = 1; ///< above 0

    Rational ratio() const { return Rational(part, whole); }
    friend std::weak_ordering operator<=>(const Likeness& a, const Likeness& b) noexcept {
        return a.part * b.whole <=> b.part * a.whole;
    }
    friend bool operator==(const Likeness& a, const Likeness& b) noexcept { return (a <=> b) == 0; }
};

/// The words and letters of a title that are compared.
class TitleParts {
public:
    explicit TitleParts(const std::string& comparable_title) {
        for (const char byte : comparable_title) {
            const bool begins = (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
            if (begins && letters_.size() == most_letters) break;
            if (begins) letters_.emplace_back();
            letters_.back() = (letters_.back() << 8U) | static_cast<unsigned char>(byte);
            text_ += byte;
        }
        take_words(true);
        if (words_.empty()) take_words(false);
        std::sort(words_.begin(), words_.end());
    }

    /// Twice the common words, over all words.
    friend Likeness common_words(const TitleParts& a, const TitleParts& b) {
        std::size_t common = 0;
        for (auto x = a.words_.begin(), y = b.words_.begin();
             x != a.words_.end() && y != b.words_.end();) {
            const int order = x->compare(*y);
            common += order == 0 ? 1U : 0U;
            if (order <= 0) ++x;
            if (order >= 0) ++y;
        }
        const std::size_t all = a.words_.size() + b.words_.size();
        if (all == 0) return {0, 1};
        return {static_cast<std::int64_t>(2 * common), static_cast<std::int64_t>(all)};
    }

    /// The greater share of words and letters; where it is below `least`, some number below it.
    friend Likeness likeness(const TitleParts& a, const TitleParts& b, const Likeness& least) {
        const Likeness words = common_words(a, b);
        const std::size_t longer = std::max(a.letters_.size(), b.letters_.size());
        const std::size_t most = longer * static_cast<std::size_t>(least.whole - least.part) /
                                 static_cast<std::size_t>(least.whole);
        const std::size_t distance = edit_distance(a.letters_, b.letters_, most);
        if (longer == 0 || distance > most) return words;
        return std::max(words, Likeness{static_cast<std::int64_t>(longer - distance),
                                        static_cast<std::int64_t>(longer)});
    }

private:
    static constexpr std::size_t most_letters = 200;
    static constexpr std::size_t short_word = 3;

    void take_words(bool only_long) {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t end = std::min(text_.find(' ', at), text_.size());
            const std::string word = text_.substr(at, end - at);
            const bool has_digit = word.find_first_of("0123456789") != std::string::npos;
            if (!word.empty() && (!only_long || has_digit || count_code_points(word) > short_word))
                words_.push_back(word);
            at = end + 1;
        }
    }

    /// The edit distance, if it is `most` or less; else some number above `most`.
    static std::size_t edit_distance(const std::vector<std::uint32_t>& a,
                                     const std::vector<std::uint32_t>& b, std::size_t most) {
        const std::size_t too_many = most + 1;
        std::vector<std::size_t> row(b.size() + 1, too_many);
        for (std::size_t j = 0; j <= std::min(most, b.size()); ++j)
            row[j] = j;
        for (std::size_t i = 1; i <= a.size(); ++i) { // cells further than `most` off the diagonal
            const std::size_t first = i > most ? i - most : 1; // cannot lie on the way
            std::size_t diagonal = row[first - 1];
            std::size_t left = first == 1 ? std::min(i, too_many) : too_many;
            row[first - 1] = left;
            std::size_t least = left;
            for (std::size_t j = first; j <= std::min(i + most, b.size()); ++j) {
                const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U);
                diagonal = row[j];
                left = row[j] = std::min({changed, left + 1, row[j] + 1, too_many});
                least = std::min(least, left);
            }
            if (least > most) return too_many;
        }
        return row.back();
    }

    std::string text_;
    std::vector<std::uint32_t> letters_; ///< the bytes of each
    std::vector<std::string> words_;     ///< sorted
};

} // namespace detail

SLUITEND_END
