// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/figures.hpp>

#include <sluitend/model/builder.hpp>

#include "../support/sample_document.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace {

using namespace sluitend;

TEST(Figures, OfAnEmptyDocumentAreNone) {
    EXPECT_TRUE(figures(Document()).empty());
}

TEST(Figures, AreGoalsFirstAndThenTheTableRowByRow) {
    const std::vector<Figure> all = figures(sample::document());
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].goal, "1");
    EXPECT_EQ(all[0].row, "totale lasten");
    EXPECT_EQ(all[0].line, LineCode::expenditure);
    EXPECT_EQ(all[0].column, std::nullopt);
    EXPECT_EQ(all[0].year, Year(2021));
    EXPECT_EQ(all[0].phase, Phase::adopted);
    EXPECT_EQ(all[0].amount.verbatim(), "11.133,00");
    EXPECT_EQ(all[1].programme, "3.1");
    EXPECT_EQ(all[1].goal, std::nullopt);
    EXPECT_EQ(all[1].row, "Lasten");
    EXPECT_EQ(all[1].column, "Begroting 2020");
    EXPECT_EQ(all[1].year, Year(2020));
    EXPECT_EQ(all[1].phase, Phase::adopted);
    EXPECT_EQ(all[2].column, "Raming 2021");
    EXPECT_EQ(all[2].phase, Phase::estimate);
    EXPECT_EQ(all[2].amount.printed(), Decimal(-328));
}

TEST(Figures, SkipAbsentCellsAndGoalsWithoutAnAmount) {
    for (const Figure& each : figures(sample::document()))
        EXPECT_NE(each.row, "Overig");
}

TEST(Figures, OfAGoalHaveNoYearWhereTheDocumentHasNone) {
    DocumentBuilder builder;
    const auto programme = builder.add(ProgrammeRecord{});
    GoalRecord goal;
    goal.stated_expenditure = Amount({.printed = Decimal(5)});
    builder.add(programme, goal);
    const std::vector<Figure> all = figures(builder.build());
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].year, std::nullopt);
    EXPECT_EQ(all[0].phase, std::nullopt);
    EXPECT_EQ(all[0].programme, std::nullopt);
    EXPECT_EQ(all[0].goal, std::nullopt);
    EXPECT_EQ(all[0].row, "");
}

} // namespace
