// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// No figure and no shape of a document makes `check` throw, and nothing takes more than linear time.

#include <sluitend/check/report.hpp>

#include "../support/budget_tables.hpp"
#include "../support/sample_document.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace sluitend;
using enum LineCode;

std::size_t count(const Report& report, std::string_view id) {
    return static_cast<std::size_t>(
        std::count_if(report.findings.begin(), report.findings.end(),
                      [&](const Finding& each) { return each.id == id; }));
}

TEST(Check, OfAnEmptyDocumentFindsNothing) {
    const Report report = check(Document());
    EXPECT_TRUE(report.identities.empty());
    EXPECT_TRUE(report.findings.empty());
    EXPECT_TRUE(report.all_passed());
}

TEST(Check, OfADocumentWithEveryFieldThrowsNothing) {
    const Report report = check(sample::document());
    EXPECT_EQ(report.document, sample::document());
    EXPECT_EQ(report.assumptions.size(), 1u);
}

TEST(Check, TakesFiguresOfThirtyEightDigits) {
    const std::string most(38, '9');
    const std::string tiny = "0," + std::string(17, '0') + "1";
    for (const std::string& a : {most, "-" + most, tiny, std::string("0")})
        for (const std::string& b : {most, "-" + most, tiny})
            for (const std::string& c : {most, tiny}) {
                const Document document = sample::document_with(
                    sample::table({{expenditure, {a, b}},
                                   {revenue, {b, c}},
                                   {balance, {c, a}},
                                   {reserve_additions, {a, a}},
                                   {reserve_withdrawals, {b, b}},
                                   {result, {c, c}}},
                                  1),
                    {sample::printed(a), sample::printed(b), sample::printed(c)});
                const Report report = check(document);
                EXPECT_EQ(report.identities.size(), 5u);
            }
}

TEST(Check, TakesEveryMixOfQuantaAndUnits) {
    for (const int power : {0, 18, 37}) {
        const Decimal quantum = Decimal::from_digits(false, "1", power).value();
        std::vector<Amount> goals;
        for (const std::int64_t multiplier : {1, 1'000, 1'000'000'000}) {
            AmountParts parts = sample::printed("0,000000000000000001", multiplier).parts();
            goals.emplace_back(parts);
            parts.quantum = quantum;
            parts.quantum_basis = QuantumBasis::declared;
            goals.emplace_back(parts);
        }
        const Report report =
            check(sample::document_with(sample::table({{expenditure, {"1", "2"}}}), goals));
        EXPECT_EQ(report.identities.size(), 1u);
    }
}

TEST(Check, SaysOnceWhichQuantumOfATableWasJudged) {
    BudgetTableRecord table = sample::table({{expenditure, {"11,00", "12,00"}},
                                             {revenue, {"1,00", "2,00"}},
                                             {balance, {"10,00", "10,00"}}});
    for (BudgetLine& line : table.lines)
        for (auto& amount : line.amounts) {
            AmountParts parts = amount->parts();
            parts.quantum = Decimal(1'000);
            parts.quantum_basis = QuantumBasis::content;
            amount = Amount(parts);
        }
    const Report report = check(sample::document_with(table));
    ASSERT_EQ(count(report, "quantum.assumed"), 1u);
    const Finding& finding = report.findings.front();
    EXPECT_EQ(finding.argument("figures"), "6");
    EXPECT_EQ(finding.argument("quantum"), "1.000");
    EXPECT_EQ(finding.argument("example"), "11,00");
    EXPECT_EQ(finding.related.size(), 5u);
}

TEST(Check, WritesOutAdditionsWithNegativeFigures) {
    const Report report = check(sample::document_with(sample::table(
        {{expenditure, {"-10", "-20"}}, {revenue, {"4", "5"}}, {balance, {"-6", "-9"}}})));
    ASSERT_EQ(count(report, "table.balance-broken"), 1u);
    const Finding& finding = report.findings.front();
    EXPECT_EQ(finding.argument("sum"), "-20 + 5 = -15");
    EXPECT_EQ(finding.argument("printed"), "-9");
    EXPECT_EQ(finding.argument("residual"), "-6");
}

TEST(Check, FindsABrokenTableOfOneColumn) {
    const Report report = check(sample::document_with(
        sample::table({{expenditure, {"100"}}, {revenue, {"40"}}, {balance, {"75"}}})));
    EXPECT_EQ(count(report, "table.balance-broken"), 1u);
    EXPECT_FALSE(report.all_passed());
}

TEST(Check, GivesTheSameReportEveryTime) {
    const Document document = sample::document();
    const Report a = check(document);
    const Report b = check(document);
    EXPECT_EQ(a.findings, b.findings);
    EXPECT_EQ(a.identities.size(), b.identities.size());
}

TEST(Check, TakesManyOfEverything) {
    DocumentBuilder builder({{}, {}, Year(2021), ""});
    const auto programme = builder.add(ProgrammeRecord{});
    GoalRecord goal;
    goal.number = Printed<Code>{Code("1"), "1", {}};
    goal.stated_expenditure = sample::printed("1,5");
    ActionRecord action;
    action.number = goal.number;
    IndicatorRecord indicator;
    indicator.number = goal.number;
    indicator.policy_field = Text{"1. Veiligheid", {}};
    auto place = builder.add(programme, goal);
    for (int i = 0; i < 30'000; ++i) {
        builder.add(place, action);
        builder.add(programme, indicator);
        place = builder.add(programme, goal);
    }
    builder.set_budget(programme, sample::table({{expenditure, {"1", "45.002"}}}));
    const Report report = check(builder.build());
    EXPECT_EQ(count(report, "goal.duplicate-code"), 1u);
    EXPECT_EQ(count(report, "indicator.duplicate-number"), 1u);
    EXPECT_EQ(report.identities.back().verdict, Verdict::broken);
}

} // namespace
