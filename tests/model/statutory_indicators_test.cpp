// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/statutory_indicators.hpp>

#include <sluitend/base/text.hpp>
#include <sluitend/model/statutory_list-inl.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace {

using namespace sluitend;

std::set<int> lapsed_in(int year) {
    std::set<int> numbers;
    for (const StatutoryIndicator& each : statutory_indicators())
        if (!each.is_mandatory(Year(year))) numbers.insert(each.number);
    return numbers;
}

TEST(StatutoryIndicators, ShrankFromThirtyNineToThirtyFour) {
    EXPECT_EQ(statutory_indicators().size(), 39u);
    EXPECT_EQ(lapsed_in(2017), std::set<int>{});
    EXPECT_EQ(lapsed_in(2018), (std::set<int>{7, 25}));
    EXPECT_EQ(lapsed_in(2019), (std::set<int>{7, 25}));
    EXPECT_EQ(lapsed_in(2020), (std::set<int>{7, 12, 13, 25}));
    EXPECT_EQ(lapsed_in(2021), (std::set<int>{7, 12, 13, 25}));
    EXPECT_EQ(lapsed_in(2022), (std::set<int>{7, 12, 13, 15, 25}));
    EXPECT_EQ(lapsed_in(2026).size(), 5u);
}

TEST(StatutoryIndicators, AreNumberedFromOneWithoutGaps) {
    int number = 0;
    for (const StatutoryIndicator& each : statutory_indicators()) {
        EXPECT_EQ(each.number, ++number);
        EXPECT_GE(each.chapter, 0);
        EXPECT_LE(each.chapter, 8);
        EXPECT_FALSE(each.name.empty());
        EXPECT_EQ(find_statutory_indicator(std::to_string(number)), &each);
    }
}

TEST(StatutoryIndicators, OfSafetyAreSixToEleven) {
    std::set<int> numbers;
    for (const StatutoryIndicator& each : statutory_indicators())
        if (each.chapter == 1) numbers.insert(each.number);
    EXPECT_EQ(numbers, (std::set<int>{6, 7, 8, 9, 10, 11}));
    EXPECT_EQ(find_statutory_indicator("10")->name, "Diefstallen uit woning");
}

TEST(StatutoryIndicators, AreFoundByTheNumberAsPrintedOnly) {
    for (const char* wrong : {"", "0", "00", "01", "40", "99", "100", "1a", "a1", " 1", "-1", "1."})
        EXPECT_EQ(find_statutory_indicator(wrong), nullptr) << wrong;
}

TEST(StatutoryIndicators, OfAYearAreThoseThatItPrescribes) {
    EXPECT_TRUE(statutory_indicators(Year(2016)).empty()) << "the regulation begins in 2017";
    EXPECT_EQ(statutory_indicators(Year(2017)).size(), 39u);
    EXPECT_EQ(statutory_indicators(Year(2018)).size(), 37u);
    EXPECT_EQ(statutory_indicators(Year(2020)).size(), 35u);
    EXPECT_EQ(statutory_indicators(Year(2022)).size(), 34u);
}

TEST(StatutoryIndicators, HaveUnitsAndSources) {
    for (const StatutoryIndicator& each : statutory_indicators()) {
        EXPECT_NE(each.unit.kind, UnitKind::text) << each.number;
        EXPECT_EQ(each.unit.kind == UnitKind::rate, each.unit.per.has_value()) << each.number;
        EXPECT_FALSE(each.source.empty()) << each.number;
        EXPECT_FALSE(each.label.empty()) << each.number;
        EXPECT_EQ(each.iv3_code, each.number <= 5 ? "bi." + std::to_string(each.number) : "");
    }
    const Unit& halt = find_statutory_indicator("6")->unit;
    EXPECT_EQ(halt.per, 10'000);
    EXPECT_EQ(halt.population, "jongeren");
    EXPECT_EQ(halt.ages, (AgeRange{12, 17, true}));
    EXPECT_EQ(find_statutory_indicator("35")->unit.multiplier, 1'000);
    EXPECT_EQ(find_statutory_indicator("37")->direction, Direction::neutral);
    EXPECT_EQ(find_statutory_indicator("8")->direction, Direction::lower_is_better);
}

int matched(std::optional<std::string_view> number, std::optional<std::string_view> name,
            MatchBasis basis) {
    const auto match = match_statutory_indicator(number, name);
    if (!match) return 0;
    EXPECT_EQ(match->basis, basis) << name.value_or("") << ' ' << name_of(match->basis);
    return match->indicator->number;
}

TEST(MatchStatutoryIndicator, KnowsEveryNameAndNumberOfTheList) {
    for (const StatutoryIndicator& each : statutory_indicators()) {
        const std::string number = std::to_string(each.number);
        EXPECT_EQ(matched({}, each.name, MatchBasis::name), each.number);
        EXPECT_EQ(matched(number, {}, MatchBasis::number), each.number);
        EXPECT_EQ(matched(number, each.name, MatchBasis::number_and_name), each.number);
    }
}

TEST(MatchStatutoryIndicator, KnowsWordingsOfTowns) {
    EXPECT_EQ(matched({}, "Vernielingen en beschadigingen", MatchBasis::name), 11);
    EXPECT_EQ(matched({}, "CLIENTEN MET EEN MAATWERKARRANGEMENT  Wmo", MatchBasis::name), 32);
    EXPECT_EQ(matched({}, "Hernieuwbare elektriciteit*", MatchBasis::name), 34);
    EXPECT_EQ(matched({}, "Geweldmisdrijven", MatchBasis::alias), 9);
    EXPECT_EQ(matched({}, "Kinderen in armoede", MatchBasis::alias), 23);
    EXPECT_EQ(matched({}, "Demografishe druk", MatchBasis::similar_name), 37);
    EXPECT_EQ(matched("9", "Misdrijven met geweld", MatchBasis::number), 9);
    EXPECT_TRUE(match_statutory_indicator("9", "Misdrijven met geweld")->is_renamed);
    EXPECT_FALSE(match_statutory_indicator("9", "Geweldsmisdrijven")->is_renamed);
}

TEST(MatchStatutoryIndicator, BelievesNeitherOfTwoThatContradict) {
    EXPECT_EQ(match_statutory_indicator("9", "Winkeldiefstallen"), std::nullopt);
    EXPECT_EQ(match_statutory_indicator({}, {}), std::nullopt);
    EXPECT_EQ(match_statutory_indicator("40", {}), std::nullopt);
    EXPECT_EQ(match_statutory_indicator({}, "Tevredenheid"), std::nullopt);
    EXPECT_EQ(match_statutory_indicator({}, "Banan"), std::nullopt) << "too short to be near";
    EXPECT_EQ(match_statutory_indicator({}, "()"), std::nullopt);
    EXPECT_EQ(match_statutory_indicator({}, std::string(100'000, 'a')), std::nullopt);
}

TEST(StatutoryAliases, AreWrittenAsTheyAreComparedAndDecideAlone) {
    for (const auto& [alias, number] : detail::statutory_aliases) {
        EXPECT_EQ(comparable(alias), alias);
        EXPECT_EQ(matched({}, alias, MatchBasis::alias), number) << alias;
    }
}

} // namespace
