// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/statutory_indicators.hpp>

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

} // namespace
