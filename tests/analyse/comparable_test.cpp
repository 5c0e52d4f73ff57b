// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/analyse/comparable.hpp>

#include "../support/series.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace {

using namespace sample;

std::vector<std::size_t> taken(const Series& series) {
    std::vector<std::size_t> out;
    for (const ComparableValue& each : comparable_values(series).values)
        out.push_back(each.observation);
    return out;
}

using Places = std::vector<std::size_t>;

TEST(ComparableValues, AreAllOfAPlainSeries) {
    const ComparableValues all = comparable_values(series(2019, {4, 5, 6}));
    EXPECT_TRUE(all.left_out.empty());
    ASSERT_EQ(all.values.size(), 3u);
    EXPECT_EQ(all.values[1], (ComparableValue{1, Period(Year(2020)), Rational(5)}));
    EXPECT_EQ(comparable_values({}), ComparableValues{});
}

TEST(ComparableValues, LeaveOutWhatHasNoValue) {
    const ComparableValues all = comparable_values(series(2019, {4, std::nullopt, 0}));
    EXPECT_EQ(all.left_out, (std::vector<LeftOut>{{1, LeftOutReason::no_value}}));
    EXPECT_EQ(all.values.back().value, Rational(0)) << "zero is a value";
}

TEST(ComparableValues, BeginAtTheLastBreak) {
    Series one = series(2017, {1, 2, 3, 4});
    one.breaks = {{Period(Year(2018)), BreakKind::source, {}},
                  {Period(Year(2019)), BreakKind::definition, {}}};
    EXPECT_EQ(taken(one), (Places{2, 3}));
    EXPECT_EQ(
        comparable_values(one).left_out,
        (std::vector<LeftOut>{{0, LeftOutReason::before_break}, {1, LeftOutReason::before_break}}));
}

TEST(ComparableValues, ConvertUnitsExactlyOrLeaveOut) {
    Series one = series(2018, {176, 13, 5});
    one.observations[0].unit = Printed<Unit>{rate(10'000), "per 10.000 inwoners", {}};
    one.observations[2].unit = Printed<Unit>{Unit{}, "anders", {}};
    const ComparableValues all = comparable_values(one);
    ASSERT_EQ(all.values.size(), 2u);
    EXPECT_EQ(all.values[0].value, Rational(176, 10));
    EXPECT_EQ(all.values[1].value, Rational(13));
    EXPECT_EQ(all.left_out, (std::vector<LeftOut>{{2, LeftOutReason::unit_differs}}));
    one.unit.reset();
    EXPECT_EQ(taken(one), Places{1}) << "an unknown unit converts to nothing";
}

TEST(ComparableValues, LeaveOutWhatAnEditionContradictsThatIsNotOutOfDate) {
    Series one = series(2020, {1, 2});
    one.superseded = series(2021, {3}).observations;
    EXPECT_EQ(taken(one), Places{0});
    EXPECT_EQ(comparable_values(one).left_out,
              (std::vector<LeftOut>{{1, LeftOutReason::contradicting_observations}}));
    one.superseded[0].vintage = Text{"Begroting 2021", {}};
    EXPECT_EQ(taken(one), Places{0}) << "an edition that is not named may be earlier or later";
    one.observations[1].vintage = Text{"Begroting 2022", {}};
    EXPECT_EQ(taken(one), (Places{0, 1})) << "an earlier edition may say otherwise";
    one.observations[1].vintage = Text{"najaar", {}};
    EXPECT_EQ(taken(one), Places{0});
    one.superseded.push_back(one.observations[1]);
    one.superseded[1].vintage = Text{"Begroting 2022", {}};
    EXPECT_EQ(taken(one), (Places{0, 1})) << "what contradicts is out of date itself";
}

TEST(ComparableValues, AreOfTheUsualKindOfPeriod) {
    Series one = series(2019, {1, 2});
    one.observations.push_back(observed(Period(PeriodKind::quarter, Year(2021), 1), Decimal(3)));
    EXPECT_EQ(taken(one), (Places{0, 1}));
    EXPECT_EQ(comparable_values(one).left_out,
              (std::vector<LeftOut>{{2, LeftOutReason::period_differs}}));
    one.observations.push_back(observed(Period(PeriodKind::quarter, Year(2021), 2), Decimal(4)));
    EXPECT_EQ(taken(one), (Places{2, 3})) << "as often: that of the last observation";
}

TEST(ComparableValues, NeedTheOrderOfTime) {
    for (const auto& years : {std::vector{2020, 2019}, std::vector{2020, 2020}}) {
        Series one;
        for (const int year : years)
            one.observations.push_back(observed(year, 1));
        try {
            static_cast<void>(comparable_values(one));
            FAIL();
        } catch (const ValueError& error) {
            EXPECT_EQ(error.id(), "series.order");
        }
        EXPECT_FALSE(comparable_values(in_order(one)).values.empty());
    }
}

} // namespace
