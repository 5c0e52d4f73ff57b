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

std::vector<NamedIndicator> named_indicators(const Document& document) {
    std::vector<NamedIndicator> out;
    const auto add = [&](const Indicator& each, const std::string& goal, std::size_t at) {
        NamedIndicator named{each, {}, comparable(each.name().value_or("")), goal, {}};
        named.number = each.number() ? std::string(*each.number()) : each.record().key.value_or("");
        if (!goal.empty()) named.place = goal + ":" + std::to_string(at + 1);
        out.push_back(std::move(named));
    };
    for (const Programme& programme : document.programmes()) {
        for (const Goal& goal : programme.all_goals()) {
            const std::vector<Indicator> all = goal.indicators();
            for (std::size_t i = 0; i < all.size(); ++i)
                add(all[i], std::string(goal.number().value_or("")), i);
        }
        for (const Indicator& each : programme.mandated_indicators())
            add(each, {}, 0);
    }
    for (const Indicator& each : document.mandated_indicators())
        add(each, {}, 0);
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
