// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/budget_table.hpp>

#include <sluitend/model/builder.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace sluitend;

BudgetTableRecord table() {
    BudgetTableRecord record;
    record.columns = {{{"Begroting 2020", "Begroting  2020", {}}, Year(2020), Phase::adopted},
                      {{"Raming 2021", "Raming 2021", {}}, Year(2021), Phase::estimate}};
    record.lines = {
        {{"Lasten", "Lasten", {}}, LineCode::expenditure, {Amount({.printed = Decimal(41)}), {}}},
        {{"Overig", "Overig", {}}, std::nullopt, {{}, Amount({.printed = Decimal(5)})}},
        {{"Lasten", "Lasten", {}}, LineCode::expenditure, {Amount({.printed = Decimal(1)}), {}}}};
    return record;
}

BudgetTable built() {
    DocumentBuilder builder;
    const auto programme = builder.add(ProgrammeRecord{});
    builder.set_budget(programme, table());
    return builder.build().programmes()[0].budget().value();
}

TEST(BudgetTable, GivesTheFirstLineOfACode) {
    const BudgetTable budget = built();
    ASSERT_NE(budget.line(LineCode::expenditure), nullptr);
    EXPECT_EQ(budget.line(LineCode::expenditure), &budget.lines()[0]);
    EXPECT_EQ(budget.line(LineCode::result), nullptr);
}

TEST(BudgetTable, GivesTheAmountOfALineAndAColumn) {
    const BudgetTable budget = built();
    EXPECT_EQ(budget.amount(LineCode::expenditure, 0)->value(), Decimal(41));
    EXPECT_EQ(budget.amount(LineCode::expenditure, 1), std::nullopt);
    EXPECT_EQ(budget.amount(LineCode::expenditure, 2), std::nullopt);
    EXPECT_EQ(budget.amount(LineCode::revenue, 0), std::nullopt);
}

TEST(BudgetTable, KnowsItsProgrammeAndItsColumns) {
    const BudgetTable budget = built();
    EXPECT_EQ(budget.programme().budget(), budget);
    EXPECT_EQ(budget.columns().size(), 2u);
    EXPECT_EQ(budget.columns()[0].phase, Phase::adopted);
}

TEST(BudgetTableRecord, IsEqualWhateverItsPlacesAndBlanks) {
    BudgetTableRecord other = table();
    other.columns[0].label.verbatim = "Begroting 2020";
    other.lines[0].label.span.line = 7;
    EXPECT_EQ(table(), other);
    other.columns[0].phase = Phase::draft;
    EXPECT_NE(table(), other);
    other = table();
    other.lines[0].amounts[1] = Amount({.printed = Decimal(0)});
    EXPECT_NE(table(), other) << "an absent cell is not zero";
}

TEST(BudgetTable, HasANameForEveryEnumerator) {
    EXPECT_EQ(name_of(LineCode::result), "result");
    EXPECT_EQ(name_of(SignConvention::signed_cost), "signed_cost");
    EXPECT_EQ(name_of(DecidedBy::undecided), "undecided");
}

} // namespace
