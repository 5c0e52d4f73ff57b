// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/statutory_indicators.hpp>

#include <sluitend/base/text.hpp>
#include <sluitend/model/statutory_list-inl.hpp>

#include <algorithm>
#include <string>

SLUITEND_BEGIN

namespace detail {

/// A name as compared: `comparable`, without what stands in brackets.
inline std::string name_for_match(std::string_view name) {
    std::string out;
    int depth = 0;
    for (const char c : name) {
        depth += c == '(' ? 1 : 0;
        if (depth == 0) out += c;
        depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    const std::string inside = comparable(out);
    return inside.empty() ? comparable(name) : inside;
}

/// True if one text becomes the other by at most `most` letters added, left out or changed.
inline bool is_near(std::string_view a, std::string_view b, std::size_t most) {
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return false;
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = j;
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t before = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = before + (a[i] == b[j] ? 0 : 1);
            before = row[j + 1];
            row[j + 1] = std::min({changed, before + 1, row[j] + 1});
        }
    }
    return row[b.size()] <= most;
}

/// The indicator that a name alone means, if it means one.
inline std::optional<StatutoryMatch> match_by_name(std::string_view printed) {
    const std::string name = name_for_match(printed);
    if (name.empty() || name.size() > 200) return std::nullopt;
    const auto& list = statutory_indicator_list();
    for (const StatutoryIndicator& each : list)
        if (name_for_match(each.name) == name || comparable(each.name) == comparable(printed))
            return StatutoryMatch{&each, MatchBasis::name, false};
    for (const auto& [alias, number] : statutory_aliases)
        if (alias == name)
            return StatutoryMatch{&list[static_cast<std::size_t>(number - 1)], MatchBasis::alias,
                                  true};
    constexpr std::size_t shortest = 8; // shorter names are near to others by chance
    const StatutoryIndicator* found = nullptr;
    for (const StatutoryIndicator& each : list) {
        if (name.size() < shortest || !is_near(name_for_match(each.name), name, 2)) continue;
        if (found != nullptr) return std::nullopt;
        found = &each;
    }
    if (found == nullptr) return std::nullopt;
    return StatutoryMatch{found, MatchBasis::similar_name, true};
}

} // namespace detail

SLUITEND_INLINE std::span<const StatutoryIndicator> statutory_indicators() {
    return detail::statutory_indicator_list();
}

SLUITEND_INLINE std::vector<StatutoryIndicator> statutory_indicators(Year year) {
    std::vector<StatutoryIndicator> out;
    for (const StatutoryIndicator& each : statutory_indicators())
        if (each.is_mandatory(year)) out.push_back(each);
    return out;
}

SLUITEND_INLINE const StatutoryIndicator* find_statutory_indicator(std::string_view number) {
    for (const StatutoryIndicator& each : statutory_indicators())
        if (std::to_string(each.number) == number) return &each;
    return nullptr;
}

SLUITEND_INLINE std::optional<StatutoryMatch>
match_statutory_indicator(std::optional<std::string_view> number,
                          std::optional<std::string_view> name) {
    const StatutoryIndicator* numbered = number ? find_statutory_indicator(*number) : nullptr;
    auto named = name ? detail::match_by_name(*name) : std::nullopt;
    if (numbered == nullptr) return named;
    if (!named) return StatutoryMatch{numbered, MatchBasis::number, name.has_value()};
    if (named->indicator != numbered) return std::nullopt;
    named->basis = MatchBasis::number_and_name;
    return named;
}

SLUITEND_INLINE std::optional<StatutoryMatch>
match_statutory_indicator(const Indicator& indicator) {
    return match_statutory_indicator(indicator.number(), indicator.name());
}

SLUITEND_END
