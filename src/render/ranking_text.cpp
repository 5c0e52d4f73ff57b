// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "ranking_text.hpp"

#include "chart_data.hpp"

#include <sluitend/analyse/statistics.hpp>
#include <sluitend/base/error.hpp>
#include <sluitend/base/text.hpp>
#include <sluitend/model/observation_rows-inl.hpp>

#include <algorithm>
#include <vector>

SLUITEND_BEGIN

namespace detail {

namespace {

std::string name_of_area(const Area& area) {
    return area.name.empty() ? area.code : area.name;
}

template <class Item> const Item* find_area(const std::vector<Item>& all, std::string_view area) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Item& each) { return each.area.code == area; });
    return area.empty() || found == all.end() ? nullptr : &*found;
}

} // namespace

RankingText::RankingText(const Ranking& ranking, std::string_view area, Language language)
    : ranking_(ranking),
      say_{language},
      sought_(find_area(ranking.areas, area_code(area))),
      sought_in_vain_(find_area(ranking.left_out, area_code(area))) {
    if (!area.empty() && sought_ == nullptr && sought_in_vain_ == nullptr)
        throw ValueError("peers.area", "no area " + excerpt(area) + " in the ranking");
}

std::pair<const AreaValue*, const AreaValue*> RankingText::ends() const {
    const auto less = [](const AreaValue& a, const AreaValue& b) { return a.value < b.value; };
    const auto [least, most] =
        std::minmax_element(ranking_.areas.begin(), ranking_.areas.end(), less);
    return {&*least, &*most};
}

Rational RankingText::middle() const {
    std::vector<Rational> values;
    for (const AreaValue& each : ranking_.areas)
        values.push_back(each.value);
    return *median(values);
}

std::string RankingText::title() const {
    const std::string unit = unit_words(ranking_.unit, say_.language);
    return (ranking_.name.empty() ? ranking_.indicator : ranking_.name) + ", " +
           describe(ranking_.period, say_.language) + (unit.empty() ? "" : ", " + unit);
}

std::string RankingText::value_of(const AreaValue& each) const {
    return name_of_area(each.area) + ": " + number_text(each, say_.language);
}

std::string RankingText::place_of(const AreaValue& each) const {
    return value_of(each) + std::string(say_(", plaats ", ", rank ")) +
           number_text(each.rank, say_.language) + std::string(say_(" van ", " of ")) +
           std::to_string(ranking_.areas.size());
}

std::string RankingText::middle_text() const {
    const Rational value = middle();
    for (const AreaValue& each : ranking_.areas)
        if (each.value == value) return number_text(each, say_.language);
    return number_text(value, say_.language);
}

std::string RankingText::order() const {
    return std::string(ranking_.order == RankOrder::ascending
                           ? say_("Plaats 1 heeft de laagste waarde.", "Rank 1 is the lowest.")
                           : say_("Plaats 1 heeft de hoogste waarde.", "Rank 1 is the highest."));
}

std::string RankingText::on_sought() const {
    if (sought_ != nullptr) return place_of(*sought_) + ".";
    if (sought_in_vain_ == nullptr) return {};
    return name_of_area(sought_in_vain_->area) +
           std::string(say_(" doet niet mee: ", " takes no part: ")) +
           std::string(label(sought_in_vain_->reason, say_.language)) + ".";
}

std::string RankingText::left_out() const {
    if (ranking_.left_out.empty()) return {};
    std::string out =
        say_.count(ranking_.left_out.size(), "gebied doet niet mee: ", "gebieden doen niet mee: ",
                   "area takes no part: ", "areas take no part: ");
    constexpr std::size_t most = 8;
    for (std::size_t i = 0; i < std::min(most, ranking_.left_out.size()); ++i)
        out += (i == 0 ? "" : ", ") + name_of_area(ranking_.left_out[i].area);
    return out + (ranking_.left_out.size() > most ? ", …" : ".");
}

std::string RankingText::description() const {
    std::string out = title() + ".";
    if (ranking_.areas.empty()) {
        out += say_(" Er zijn geen waarden.", " There are no values.");
    } else {
        const auto [least, most] = ends();
        out += std::string(say_(" Laagste ", " Lowest ")) + place_of(*least) + ". " +
               std::string(say_("Hoogste ", "Highest ")) + place_of(*most) + ". " +
               std::string(say_("Mediaan ", "Median ")) + middle_text() + ".";
    }
    for (const std::string& each : {on_sought(), left_out()})
        out += (each.empty() ? "" : " ") + each;
    return out;
}

} // namespace detail

SLUITEND_END
