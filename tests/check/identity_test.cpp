// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/identity.hpp>

#include <sluitend/check/reconcile.hpp>

#include "../support/budget_tables.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace sluitend;
using sample::document_with;
using sample::printed;
using sample::Row;
using sample::table;
using enum LineCode;

std::vector<std::string> ids(const Document& document) {
    std::vector<std::string> out;
    for (const Identity& each : identities(document))
        out.push_back(each.id());
    return out;
}

/// The verdicts on all identities, in their order.
std::vector<Verdict> verdicts(const Document& document) {
    const auto all = figures(document);
    std::vector<Verdict> out;
    for (const Identity& each : identities(document))
        out.push_back(reconcile(each, all).verdict);
    return out;
}

std::vector<Amount> enschede_goals() {
    return {printed("11.133", 1'000), printed("3.989", 1'000), printed("211", 1'000),
            printed("5.085", 1'000), printed("21.067", 1'000)};
}

TEST(Identities, AreBalanceAndResultOfEveryColumnAndTheGoals) {
    EXPECT_EQ(ids(document_with(table(sample::enschede_rows()), enschede_goals())),
              (std::vector<std::string>{
                  "table.balance/3.1/Begroting 2020", "table.balance/3.1/Begroting 2021",
                  "table.balance/3.1/Begroting 2022", "table.balance/3.1/Begroting 2023",
                  "table.balance/3.1/Begroting 2024", "table.result/3.1/Begroting 2020",
                  "table.result/3.1/Begroting 2021", "table.result/3.1/Begroting 2022",
                  "table.result/3.1/Begroting 2023", "table.result/3.1/Begroting 2024",
                  "goal.total/3.1"}));
}

TEST(Identities, OfTheChapterAreExactButForThree) {
    using enum Verdict;
    EXPECT_EQ(verdicts(document_with(table(sample::enschede_rows()), enschede_goals())),
              (std::vector{within_rounding, within_rounding, exact, exact, exact, exact, exact,
                           exact, exact, exact, within_rounding}));
}

TEST(Identities, PointIntoTheFiguresOfTheDocument) {
    const Document document = document_with(table(sample::enschede_rows()), enschede_goals());
    const auto all = figures(document);
    for (const Identity& identity : identities(document))
        for (const IdentityTerm& term : identity.terms) {
            ASSERT_TRUE(term.figure.has_value());
            ASSERT_LT(*term.figure, all.size());
            const Figure& figure = all[*term.figure];
            if (identity.rule != "goal.total") {
                EXPECT_EQ(term.label, figure.row + ", " + *figure.column);
                EXPECT_TRUE(identity.where.ends_with(*figure.column));
            }
        }
}

TEST(Identities, HaveNoneForALineThatIsNotPrinted) {
    EXPECT_TRUE(ids(document_with(table({{expenditure, {"10"}}, {revenue, {"4"}}}))).empty());
    EXPECT_EQ(
        ids(document_with(table({{expenditure, {"10"}}, {revenue, {"4"}}, {balance, {"6"}}}))),
        std::vector<std::string>{"table.balance/3.1/Begroting 2020"});
}

TEST(Identities, CannotBeCheckedWithoutACell) {
    using enum Verdict;
    EXPECT_EQ(verdicts(document_with(table(
                  {{expenditure, {"10", ""}}, {revenue, {"4", "4"}}, {balance, {"6", "6"}}}))),
              (std::vector{exact, not_checkable}));
}

TEST(Identities, NeedOnlyTheSideOfTheReservesThatMoves) {
    using enum Verdict;
    EXPECT_EQ(verdicts(document_with(table({{expenditure, {"1.610", "1.720"}},
                                            {revenue, {"310", "320"}},
                                            {balance, {"-1.300", "-1.400"}},
                                            {reserve_withdrawals, {"100", "50"}},
                                            {result, {"-1.200", "-1.999"}}}))),
              (std::vector{exact, exact, exact, broken}));
}

TEST(Identities, AddItemsToTheLineThatTheyMakeUp) {
    BudgetTableRecord record = table({{std::nullopt, {"1.200", "1.300", "1.400"}},
                                      {std::nullopt, {"300", "310", "320"}},
                                      {expenditure, {"1.500", "1.610", "1.790"}},
                                      {revenue, {"300", "310", "320"}},
                                      {balance, {"-1.200", "-1.300", "-1.470"}}});
    record.lines[2].label.value = "Totaal lasten";
    using enum Verdict;
    EXPECT_EQ(verdicts(document_with(record)),
              (std::vector{exact, exact, exact, exact, exact, broken}));
    EXPECT_EQ(ids(document_with(record)).back(), "table.sum/3.1/Totaal lasten, Begroting 2022");
}

TEST(Identities, OfATableThatFitsNoConventionAreBroken) {
    const Document one =
        document_with(table({{expenditure, {"100"}}, {revenue, {"40"}}, {balance, {"75"}}}));
    ASSERT_EQ(verdicts(one), std::vector{Verdict::broken});
    const auto result = reconcile(identities(one)[0], figures(one));
    EXPECT_EQ(result.residual, Rational(-15)) << "the nearest convention is net cost";
}

TEST(Identities, ThatFailUnderEveryPossibleConventionAreBroken) {
    using enum Verdict;
    // The result row holds under all conventions, the balance row under none.
    EXPECT_EQ(verdicts(document_with(table({{expenditure, {"100"}},
                                            {revenue, {"40"}},
                                            {balance, {"75"}},
                                            {reserve_additions, {"0"}},
                                            {reserve_withdrawals, {"0"}},
                                            {result, {"75"}}}))),
              (std::vector{broken, not_checkable}));
}

TEST(Identities, OfZerosCannotBeChecked) {
    const Document zeros =
        document_with(table({{expenditure, {"0"}}, {revenue, {"0"}}, {balance, {"0"}}}));
    const auto result = reconcile(identities(zeros)[0], figures(zeros));
    EXPECT_EQ(result.verdict, Verdict::not_checkable);
    EXPECT_EQ(result.reason, Reason::sign_convention_ambiguous);
}

TEST(Identities, NeedNoChoiceBetweenTheSignedConventions) {
    // Both sides negative: which of them is cost cannot be told, but both have the same sum.
    EXPECT_EQ(verdicts(document_with(
                  table({{expenditure, {"-10"}}, {revenue, {"-4"}}, {balance, {"-14"}}}))),
              std::vector{Verdict::exact});
}

TEST(Identities, AddGoalsToTheBudgetYearWhateverTheSignOfTheTable) {
    using enum Verdict;
    const std::vector<Amount> goals{printed("30", 1'000), printed("70", 1'000)};
    for (const std::string sign : {"", "-"})
        EXPECT_EQ(verdicts(document_with(
                      table({{expenditure, {sign + "90", sign + "100"}}, {revenue, {"40", "40"}}}),
                      goals)),
                  std::vector{exact})
            << sign;
    EXPECT_EQ(verdicts(document_with(table({{expenditure, {"90", "103"}}, {revenue, {"4", "4"}}}),
                                     goals)),
              std::vector{broken});
}

TEST(Identities, OfGoalsNeedTheBudgetYear) {
    BudgetTableRecord other = table({{expenditure, {"100"}}});
    EXPECT_TRUE(ids(document_with(other, {printed("100", 1'000)})).empty())
        << "2020 is not the budget year";
}

TEST(Identities, TakeTheAdoptedColumnOfTheBudgetYear) {
    BudgetTableRecord budget = table({{expenditure, {"1", "100", "3"}}});
    budget.columns[0].year = Year(2021);
    budget.columns[0].phase = Phase::draft;
    budget.columns[2].year = Year(2021);
    budget.columns[2].phase = Phase::amended;
    EXPECT_EQ(verdicts(document_with(budget, {printed("100", 1'000)})),
              std::vector{Verdict::exact});
}

TEST(Identities, AddSubgoalsToTheirGoal) {
    DocumentBuilder builder;
    const auto programme = builder.add(ProgrammeRecord{});
    const auto goal = [](const char* number, const char* amount) {
        GoalRecord record;
        record.number = Printed<Code>{Code(number), number, {}};
        if (*amount != '\0') record.stated_expenditure = printed(amount);
        return record;
    };
    const auto parent = builder.add(programme, goal("1", "50"));
    builder.add(parent, goal("1.01", "20"));
    const auto below = builder.add(parent, goal("1.02", "30"));
    builder.add(below, goal("1.02.1", "99"));
    const auto other = builder.add(programme, goal("2", "10"));
    builder.add(other, goal("2.01", ""));
    builder.add(other, goal("2.02", "10"));
    const Document document = builder.build();
    EXPECT_EQ(ids(document),
              (std::vector<std::string>{"goal.total//1", "goal.total//1.02", "goal.total//2"}));
    using enum Verdict;
    EXPECT_EQ(verdicts(document), (std::vector{exact, broken, not_checkable}));
}

TEST(Identities, OfManyProgrammesTakeLinearTime) {
    DocumentBuilder builder;
    for (int i = 0; i < 20'000; ++i) {
        const auto programme = builder.add(ProgrammeRecord{});
        builder.add(programme, GoalRecord{});
        builder.set_budget(programme, table({{expenditure, {"0"}}}));
    }
    EXPECT_TRUE(identities(builder.build()).empty());
}

TEST(IdentityKind, HasANameForEveryEnumerator) {
    EXPECT_EQ(name_of(IdentityKind::balance), "balance");
    EXPECT_EQ(name_of(IdentityKind::sum), "sum");
}

} // namespace
