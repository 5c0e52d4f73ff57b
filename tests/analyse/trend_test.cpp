// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/analyse/trend.hpp>

#include "../support/series.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace {

using namespace sample;

Period year(int number) {
    return Period(Year(number));
}

TEST(ChangeBetween, GivesDifferenceGrowthAndPacePerYear) {
    const auto change = change_between(series(2018, {8, 9, 10}), year(2018), year(2020));
    ASSERT_TRUE(change);
    EXPECT_EQ(change->difference, Rational(2));
    EXPECT_EQ(change->growth, Rational(1, 4));
    EXPECT_EQ(change->per_year, Rational(1));
}

TEST(ChangeBetween, IsDefinedAtZeroAndBackwards) {
    const Series one = series(2018, {0, 4, -4});
    EXPECT_EQ(change_between(one, year(2018), year(2019))->growth, std::nullopt);
    EXPECT_EQ(change_between(one, year(2019), year(2020))->growth, Rational(-2));
    EXPECT_EQ(change_between(one, year(2020), year(2019))->growth, Rational(-2))
        << "from below 0: the sign of growth is that of the division";
    EXPECT_EQ(change_between(one, year(2019), year(2019))->per_year, std::nullopt);
    EXPECT_EQ(change_between(one, year(2019), year(2019))->difference, Rational(0));
}

TEST(ChangeBetween, IsAbsentAcrossABreakOrWithoutAValue) {
    Series one = series(2018, {1, std::nullopt, 3});
    EXPECT_EQ(change_between(one, year(2018), year(2019)), std::nullopt);
    EXPECT_EQ(change_between(one, year(2018), year(2021)), std::nullopt);
    one.breaks = {{year(2020), BreakKind::definition, {}}};
    EXPECT_EQ(change_between(one, year(2018), year(2020)), std::nullopt);
}

TEST(ChangesOf, AreBetweenNeighboursWithAValue) {
    const auto changes = changes_of(series(2018, {1, std::nullopt, 5}));
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes.front().difference, Rational(4));
    EXPECT_EQ(changes.front().per_year, Rational(2));
    EXPECT_TRUE(changes_of(series(2018, {1})).empty());
}

TEST(LinearTrend, IsTheLineThroughPointsOnALine) {
    const auto trend = linear_trend(series(2018, {1, 3, 5, std::nullopt, 9}));
    ASSERT_TRUE(trend);
    EXPECT_EQ(trend->slope, Rational(2));
    EXPECT_EQ(trend->level, Rational(1));
    EXPECT_EQ(trend->at(year(2025)), Rational(15));
    EXPECT_EQ(trend->left_out, (std::vector<LeftOut>{{3, LeftOutReason::no_value}}));
}

TEST(LinearTrend, LeavesNoPullInTheResiduals) {
    const Series one = series(2015, {3, 1, 4, 1, 5, 9, 2, 6});
    const auto trend = linear_trend(one);
    Rational sum;
    Rational moment;
    for (const ComparableValue& each : trend->values) {
        const Rational residual = each.value - trend->at(each.period);
        sum += residual;
        moment += residual * Rational(each.period.year().number());
    }
    EXPECT_TRUE(sum.is_zero());
    EXPECT_TRUE(moment.is_zero());
}

TEST(LinearTrend, NeedsTwoValues) {
    EXPECT_EQ(linear_trend(series(2018, {1})), std::nullopt);
    EXPECT_EQ(linear_trend(series(2018, {std::nullopt, 1})), std::nullopt);
    EXPECT_EQ(linear_trend(series(2018, {4, 4}))->slope, Rational(0));
}

TEST(Progress, IsThePartOfTheWay) {
    EXPECT_EQ(progress(Rational(4), Rational(8), Rational(5)), Rational(1, 4));
    EXPECT_EQ(progress(Rational(8), Rational(4), Rational(5)), Rational(3, 4));
    EXPECT_EQ(progress(Rational(8), Rational(4), Rational(9)), Rational(-1, 4));
    EXPECT_EQ(progress(Rational(0), Rational(4), Rational(6)), Rational(3, 2));
}

TEST(Progress, WithoutAWayToGo) {
    EXPECT_EQ(progress(Rational(4), Rational(4), Rational(4)), Rational(1));
    EXPECT_EQ(progress(Rational(4), Rational(4), Rational(5)), std::nullopt);
}

} // namespace
