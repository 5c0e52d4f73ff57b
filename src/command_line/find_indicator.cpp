// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "find_indicator.hpp"

#include <sluitend/base/text.hpp>
#include <sluitend/model/programme.hpp>

SLUITEND_BEGIN
namespace detail {

namespace {

/// An indicator with the words that mean it.
struct NamedIndicator {
    Indicator indicator;
    std::string number; ///< or key; empty if there is neither
    std::string name;   ///< as compared
    std::string goal;   ///< `4.02`
    std::string place;  ///< `4.02:2`
};

/// Which of the indicators of its goal it is, from 1.
std::size_t position_in(const Goal& goal, const Indicator& indicator) {
    return indicator.index().value - goal.indicators().front().index().value + 1;
}

NamedIndicator named(const Indicator& indicator) {
    NamedIndicator out{indicator, {}, comparable(indicator.name().value_or("")), {}, {}};
    out.number =
        indicator.number() ? std::string(*indicator.number()) : indicator.record().key.value_or("");
    const auto goal = indicator.goal();
    if (goal && goal->number()) {
        out.goal = *goal->number();
        out.place = out.goal + ":" + std::to_string(position_in(*goal, indicator));
    }
    return out;
}

std::vector<NamedIndicator> named_indicators(const Document& document) {
    std::vector<NamedIndicator> out;
    for (const Indicator& each : document.all_indicators())
        out.push_back(named(each));
    return out;
}

} // namespace

std::vector<Indicator> find_indicators(const Document& document, std::string_view word) {
    if (word.empty()) return {};
    const std::string name = comparable(word);
    const std::vector<NamedIndicator> all = named_indicators(document);
    const auto those = [&](auto is_meant) {
        std::vector<Indicator> out;
        for (const NamedIndicator& each : all)
            if (is_meant(each)) out.push_back(each.indicator);
        return out;
    };
    auto found = those([&](const NamedIndicator& each) { return each.number == word; });
    if (found.empty())
        found =
            those([&](const NamedIndicator& each) { return !name.empty() && each.name == name; });
    if (found.empty())
        found = those(
            [&](const NamedIndicator& each) { return each.goal == word || each.place == word; });
    return found;
}

std::vector<std::string> indicator_words(const Document& document) {
    std::vector<std::string> out;
    for (const NamedIndicator& each : named_indicators(document))
        out.push_back(!each.number.empty()  ? each.number
                      : !each.place.empty() ? each.place
                                            : each.name);
    return out;
}

} // namespace detail
SLUITEND_END
