// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "indicator_stack.hpp"

#include "page_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

SLUITEND_BEGIN
namespace detail {

namespace {

constexpr std::size_t most_years = 10; // all ways of sharing them are tried
constexpr std::size_t most_words = 4;

/// A piece of a line that blanks part, with its place in characters.
struct Field {
    std::string_view text;
    std::int64_t begin = 0;
    std::int64_t end = 0;

    bool is_year() const { return text.size() == 4 && year_at(text, 0); }
};

bool overlap(const Field& a, const Field& b) {
    return a.begin < b.end && b.begin < a.end;
}

bool are_years(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at = skip_blanks(text, at + 4))
        if (!year_at(text, at)) return false;
    return !text.empty();
}

/// Two blanks or more part fields, one is enough between years.
std::vector<Field> fields_of(std::string_view line) {
    std::vector<Field> out;
    const auto add = [&](std::string_view text) {
        const std::string_view before =
            line.substr(0, static_cast<std::size_t>(text.data() - line.data()));
        const auto begin = static_cast<std::int64_t>(count_code_points(before));
        out.push_back({text, begin, begin + static_cast<std::int64_t>(count_code_points(text))});
    };
    for (std::string_view rest = trimmed(line); !rest.empty();) {
        const std::size_t gap = std::min(rest.find("  "), rest.size());
        const std::string_view text = trimmed(rest.substr(0, gap));
        for (std::size_t at = 0; are_years(text) && at < text.size();
             at = skip_blanks(text, at + 4))
            add(text.substr(at, 4));
        if (!are_years(text)) add(text);
        rest = trimmed(rest.substr(gap));
    }
    return out;
}

/// True if a word says what the figures under it are, and not of which year.
bool may_stand_over_years(std::string_view text) {
    const IndicatorHead head = indicator_head(text, Year(2000));
    return !indicator_head(text).year &&
           (head.kind == IndicatorColumn::score || head.kind == IndicatorColumn::target);
}

/// Finds which word each year stands under; years before the first word may stand under none.
class YearSharing {
public:
    YearSharing(const std::vector<Field>& words, const std::vector<Field>& years)
        : words_(words), years_(years), owners_(years.size()) {}

    /// The word of each year, counted from 1; nothing if two ways of sharing them fit about as well.
    std::optional<std::vector<std::size_t>> find() {
        share(0, 0);
        constexpr std::int64_t most_apart = 8; // halves of a character
        const bool is_sure = best_ <= most_apart && second_ - best_ >= least_better;
        return is_sure ? std::optional(found_) : std::nullopt;
    }

private:
    static constexpr std::int64_t never = 1'000'000;
    static constexpr std::int64_t least_better = 6; ///< halves of a character

    void share(std::size_t year, std::size_t first) {
        if (year == years_.size()) return judge();
        for (std::size_t word = first; word <= words_.size(); ++word) {
            owners_[year] = word;
            share(year + 1, word);
        }
    }

    void judge() {
        std::int64_t apart = 0;
        for (std::size_t word = 0; word < words_.size(); ++word)
            apart = std::max(apart, distance(word));
        if (parts_neighbours()) apart += least_better;
        second_ = std::min(second_, std::max(apart, best_));
        if (apart >= best_) return;
        best_ = apart;
        found_ = owners_;
    }

    /// True if two years under one word are further apart than two under different ones; a year that
    /// stands under none must be further from the others than they are.
    bool parts_neighbours() const {
        constexpr std::int64_t least_wider = 2;
        std::int64_t widest_inside = 0;
        std::int64_t narrowest_between = never;
        for (std::size_t k = 1; k < years_.size(); ++k) {
            const std::int64_t gap = years_[k].begin - years_[k - 1].end;
            const bool is_inside = owners_[k] == owners_[k - 1];
            if (is_inside) widest_inside = std::max(widest_inside, gap);
            if (!is_inside) narrowest_between = std::min(narrowest_between, gap);
        }
        return owners_.front() == 0 ? narrowest_between < widest_inside + least_wider
                                    : widest_inside >= narrowest_between + least_wider;
    }

    /// How far a word is from standing at the left, in the middle or at the right of its years.
    std::int64_t distance(std::size_t word) const {
        const Field& over = words_[word];
        std::optional<Field> own;
        for (std::size_t k = 0; k < years_.size(); ++k) {
            const bool is_own = owners_[k] == word + 1;
            if (is_own) own = Field{{}, own ? own->begin : years_[k].begin, years_[k].end};
            if (!is_own && overlap(over, years_[k])) return never;
        }
        if (!own) return 0;
        const std::int64_t left = std::abs(over.begin - own->begin);
        const std::int64_t right = std::abs(over.end - own->end);
        const std::int64_t middle = std::abs(over.begin + over.end - own->begin - own->end);
        return std::min({2 * left, 2 * right, middle});
    }

    const std::vector<Field>& words_;
    const std::vector<Field>& years_;
    std::vector<std::size_t> owners_; ///< of the years, while they are tried
    std::vector<std::size_t> found_;
    std::int64_t best_ = never;
    std::int64_t second_ = never;
};

/// Headings on two lines, by what they are.
struct Stack {
    std::vector<Field> words{};
    std::vector<Field> years{};
    std::vector<Field> others{};
};

/// Nothing if words on the two lines are parts of one heading.
std::optional<Stack> stack_of(std::string_view upper, std::string_view lower) {
    Stack out;
    std::vector<Field> above;
    for (const std::string_view line : {upper, lower}) {
        const std::vector<Field> fields = fields_of(line);
        for (const Field& each : fields) {
            const bool is_word = may_stand_over_years(each.text);
            for (const Field& over : above)
                if (overlap(over, each) && !(is_word && over.is_year()) &&
                    !(each.is_year() && may_stand_over_years(over.text)))
                    return std::nullopt;
            (each.is_year() ? out.years : is_word ? out.words : out.others).push_back(each);
        }
        above = fields;
    }
    return out;
}

} // namespace

std::optional<std::vector<IndicatorHead>> stacked_indicator_heads(std::string_view upper,
                                                                  std::string_view lower) {
    auto stack = stack_of(upper, lower);
    if (!stack || stack->words.empty() || stack->years.empty()) return std::nullopt;
    auto& [words, years, others] = *stack;
    if (words.size() > most_words || years.size() > most_years) return std::nullopt;
    const auto owners = YearSharing(words, years).find();
    if (!owners) return std::vector<IndicatorHead>();
    struct Placed {
        std::int64_t begin;
        IndicatorHead head;
    };
    std::vector<Placed> placed;
    for (std::size_t k = 0; k < years.size(); ++k) {
        const std::size_t word = (*owners)[k];
        placed.push_back({years[k].begin, word == 0 ? indicator_head(years[k].text)
                                                    : indicator_head(words[word - 1].text,
                                                                     year_at(years[k].text, 0))});
    }
    for (std::size_t k = 0; k < words.size(); ++k)
        if (std::ranges::find(*owners, k + 1) == owners->end()) others.push_back(words[k]);
    for (const Field& each : others)
        placed.push_back({each.begin, indicator_head(each.text)});
    std::ranges::sort(placed, {}, &Placed::begin);
    std::vector<IndicatorHead> out;
    for (const Placed& each : placed)
        out.push_back(each.head);
    return out;
}

} // namespace detail
SLUITEND_END
