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
        std::vector<std::string> common;
        std::set_intersection(a.words_.begin(), a.words_.end(), b.words_.begin(), b.words_.end(),
                              std::back_inserter(common));
        const std::size_t all = a.words_.size() + b.words_.size();
        if (all == 0) return {0, 1};
        return {static_cast<std::int64_t>(2 * common.size()), static_cast<std::int64_t>(all)};
    }

    /// 1 less the edit distance, over the letters of the longer title.
    friend Likeness common_letters(const TitleParts& a, const TitleParts& b) {
        const std::size_t longer = std::max(a.letters_.size(), b.letters_.size());
        if (longer == 0) return {0, 1};
        return {static_cast<std::int64_t>(longer - edit_distance(a.letters_, b.letters_)),
                static_cast<std::int64_t>(longer)};
    }

    friend Likeness likeness(const TitleParts& a, const TitleParts& b) {
        return std::max(common_words(a, b), common_letters(a, b));
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

    static std::size_t edit_distance(const std::vector<std::uint32_t>& a,
                                     const std::vector<std::uint32_t>& b) {
        std::vector<std::size_t> row(b.size() + 1);
        for (std::size_t j = 0; j <= b.size(); ++j)
            row[j] = j;
        for (std::size_t i = 0; i < a.size(); ++i) {
            std::size_t diagonal = row[0]++;
            for (std::size_t j = 0; j < b.size(); ++j) {
                const std::size_t changed = diagonal + (a[i] == b[j] ? 0U : 1U);
                diagonal = row[j + 1];
                row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
            }
        }
        return row.back();
    }

    std::string text_;
    std::vector<std::uint32_t> letters_; ///< the bytes of each
    std::vector<std::string> words_;     ///< sorted
};

} // namespace detail

SLUITEND_END
