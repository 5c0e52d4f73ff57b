// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/goal.hpp>

#include <sluitend/model/builder.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace sluitend;

GoalRecord goal(const std::string& number) {
    GoalRecord record;
    record.number = Printed<Code>{Code(number), number + ".", {}};
    record.title.value = "Doel " + number;
    return record;
}

ActionRecord action(const std::string& number) {
    ActionRecord record;
    record.number = Printed<Code>{Code(number), number + ".", {}};
    record.title.value = "Actie " + number;
    return record;
}

/// Goals 1 (with 1.01 and 1.02, and 1.01.1 below that) and 2, added out of order.
Document tree() {
    DocumentBuilder builder;
    const auto programme = builder.add(ProgrammeRecord{});
    GoalRecord first = goal("1");
    first.declared_action_counts = {{5, "5", {}}, {6, "6", {}}};
    first.declared_indicator_counts = {{0, "0", {}}};
    first.stated_expenditure = Amount({.printed = Decimal(7)});
    const auto one = builder.add(programme, first);
    const auto two = builder.add(programme, goal("2"));
    const auto below = builder.add(one, goal("1.01"));
    builder.add(two, action("01"));
    builder.add(one, goal("1.02"));
    builder.add(below, goal("1.01.1"));
    builder.add(below, action("03"));
    builder.add(below, action("03"));
    builder.add(one, action("01"));
    return builder.build();
}

std::vector<std::string> numbers(const std::vector<Goal>& goals) {
    std::vector<std::string> out;
    for (const Goal& each : goals)
        out.emplace_back(each.number().value_or("-"));
    return out;
}

TEST(Goal, ChildrenKeepTheOrderInWhichTheyWereAdded) {
    const Programme programme = tree().programmes()[0];
    EXPECT_EQ(numbers(programme.goals()), (std::vector<std::string>{"1", "2"}));
    EXPECT_EQ(numbers(programme.goals()[0].goals()), (std::vector<std::string>{"1.01", "1.02"}));
    EXPECT_EQ(numbers(programme.all_goals()),
              (std::vector<std::string>{"1", "1.01", "1.01.1", "1.02", "2"}));
}

TEST(Goal, AndItsParentAgree) {
    const Programme programme = tree().programmes()[0];
    for (const Goal& goal : programme.all_goals()) {
        EXPECT_EQ(goal.programme(), programme);
        for (const Goal& child : goal.goals())
            EXPECT_EQ(child.parent(), goal);
        for (const Action& action : goal.actions())
            EXPECT_EQ(action.goal(), goal);
    }
    for (const Goal& goal : programme.goals())
        EXPECT_EQ(goal.parent(), std::nullopt);
}

TEST(Goal, KeepsActionsThatShareANumber) {
    const Goal goal = tree().programmes()[0].goals()[0].goals()[0];
    ASSERT_EQ(goal.actions().size(), 2u);
    EXPECT_EQ(goal.actions()[0].number(), "03");
    EXPECT_EQ(goal.actions()[1].number(), "03");
    EXPECT_NE(goal.actions()[0], goal.actions()[1]);
    EXPECT_EQ(goal.actions()[1].title(), "Actie 03");
}

TEST(Goal, HasTheCountThatWasDeclaredFirst) {
    const Goal one = tree().programmes()[0].goals()[0];
    EXPECT_EQ(one.declared_action_count(), 5);
    EXPECT_EQ(one.declared_indicator_count(), 0);
    EXPECT_EQ(one.goals()[0].declared_action_count(), std::nullopt);
    EXPECT_EQ(one.record().declared_action_counts.size(), 2u);
}

TEST(Goal, StatesItsExpenditureOrNothing) {
    const Goal one = tree().programmes()[0].goals()[0];
    EXPECT_EQ(one.stated_expenditure()->value(), Decimal(7));
    EXPECT_EQ(one.goals()[0].stated_expenditure(), std::nullopt);
    EXPECT_EQ(one.title(), "Doel 1");
}

} // namespace
