// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/programme.hpp>

#include <sluitend/model/builder.hpp>

#include <gtest/gtest.h>

namespace {

using namespace sluitend;

Document two_programmes() {
    DocumentBuilder builder;
    ProgrammeRecord first;
    first.number = Printed<Code>{Code("3.1"), "3.1", {}};
    first.title.value = "Samenleving en bestuur";
    first.narrative.achieve = Text{"Een goed bestuurde stad.", {}};
    first.responsibilities.push_back({Role::portfolio_holder, {"J. Jansen", {}}});
    const auto one = builder.add(first);
    ProgrammeRecord second;
    second.title.value = "Zonder nummer";
    const auto two = builder.add(second);
    GoalRecord goal;
    goal.title.value = "van het tweede";
    builder.add(two, goal);
    goal.title.value = "van het eerste";
    builder.add(one, goal);
    builder.add(two, IndicatorRecord{});
    builder.add(one, ClaimRecord{Amount({.printed = Decimal(352'000)}),
                                 {"De lasten stijgen met 352.000 euro.", {}},
                                 ClaimDirection::up,
                                 Year(2020),
                                 Year(2021)});
    return builder.build();
}

TEST(Programme, HasItsOwnGoalsOnly) {
    const auto programmes = two_programmes().programmes();
    ASSERT_EQ(programmes.size(), 2u);
    EXPECT_EQ(programmes[0].goals().at(0).title(), "van het eerste");
    EXPECT_EQ(programmes[1].goals().at(0).title(), "van het tweede");
    EXPECT_EQ(programmes[0].goals().size(), 1u);
}

TEST(Programme, HasItsOwnIndicatorsAndClaimsOnly) {
    const auto programmes = two_programmes().programmes();
    EXPECT_TRUE(programmes[0].mandated_indicators().empty());
    EXPECT_EQ(programmes[1].mandated_indicators().size(), 1u);
    ASSERT_EQ(programmes[0].claims().size(), 1u);
    EXPECT_TRUE(programmes[1].claims().empty());
    EXPECT_EQ(programmes[0].claims()[0].amount().value(), Decimal(352'000));
    EXPECT_EQ(programmes[0].claims()[0].programme(), programmes[0]);
    EXPECT_EQ(programmes[0].claims()[0].record().direction, ClaimDirection::up);
}

TEST(Programme, KeepsWhatThePageSays) {
    const auto programmes = two_programmes().programmes();
    EXPECT_EQ(programmes[0].number(), "3.1");
    EXPECT_EQ(programmes[0].title(), "Samenleving en bestuur");
    EXPECT_EQ(programmes[0].narrative().achieve->value, "Een goed bestuurde stad.");
    EXPECT_EQ(programmes[0].narrative().cost, std::nullopt);
    EXPECT_EQ(programmes[0].responsibilities().at(0).name.value, "J. Jansen");
    EXPECT_EQ(programmes[1].number(), std::nullopt);
    EXPECT_EQ(programmes[1].budget(), std::nullopt);
}

TEST(Programme, HasANameForEveryEnumerator) {
    EXPECT_EQ(name_of(Role::executive_director), "executive_director");
    EXPECT_EQ(name_of(ClaimDirection::down), "down");
}

} // namespace
