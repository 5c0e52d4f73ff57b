// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/report.hpp>

#include <sluitend/base/text.hpp>

#include "../support/budget_tables.hpp"
#include "../support/enschede_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace sluitend {
namespace {

const Finding* find(const Report& report, std::string_view id) {
    const auto at = std::find_if(report.findings.begin(), report.findings.end(),
                                 [&](const Finding& each) { return each.id == id; });
    return at == report.findings.end() ? nullptr : &*at;
}

TEST(Check, FindsOnlyRoundingInTheEnschedeChapter) {
    const Report report = check(sample::document(sample::enschede_table(), sample::enschede_goals));
    EXPECT_EQ(report.count(Verdict::exact), 8U);
    EXPECT_EQ(report.count(Verdict::within_rounding), 3U);
    EXPECT_TRUE(report.all_passed());
    const Finding* balance = find(report, "table.balance-rounding");
    ASSERT_NE(balance, nullptr);
    EXPECT_EQ(balance->argument("where"), "3.1/Begroting 2020");
    EXPECT_EQ(balance->argument("sum"), "41169 − 8307 = 32.862");
    EXPECT_EQ(balance->argument("residual"), "-1");
    EXPECT_EQ(balance->argument("bound"), "1,5");
    const Finding* goals = find(report, "goal.total-rounding");
    ASSERT_NE(goals, nullptr);
    EXPECT_EQ(goals->argument("residual"), "1");
    EXPECT_EQ(goals->argument("bound"), "3");
}

TEST(Check, ReportsWhatRoundingCannotExplain) {
    BudgetTableRecord table = sample::enschede_table();
    table.lines[4] = sample::line("Onttrekking", LineCode::reserve_withdrawals, {382, 0, 0, 0, 0});
    const Report report = check(sample::document(table, {11'133, 3'989, 211, 5'085, 21'607}));
    EXPECT_EQ(report.count(Severity::error), 2U);
    EXPECT_FALSE(report.all_passed());
    EXPECT_EQ(report.findings.front().severity, Severity::error) << "worst first";
    EXPECT_EQ(find(report, "table.result-broken")->argument("residual"), "-54");
    EXPECT_EQ(find(report, "goal.total-broken")->argument("residual"), "541");
}

TEST(Check, CallsADifferenceAtTheBoundSuspicious) {
    BudgetTableRecord table = sample::enschede_table();
    table.lines[5] =
        sample::line("Resultaat", LineCode::result, {32'544, 33'215, 32'965, 32'829, 32'829});
    const Report report = check(sample::document(table));
    ASSERT_NE(find(report, "table.result-suspicious"), nullptr);
    EXPECT_EQ(find(report, "table.result-suspicious")->argument("suspicion"), "ties_only");
}

TEST(Check, SaysWhichQuantumWasJudged) {
    DocumentBuilder builder;
    AmountParts parts = sample::in_thousands(11'133).parts();
    parts.quantum_basis = QuantumBasis::content;
    builder.add(builder.add(ProgrammeRecord{}), GoalRecord{.stated_expenditure = Amount(parts)});
    const Report report = check(builder.build());
    ASSERT_NE(find(report, "quantum.assumed"), nullptr);
    EXPECT_EQ(find(report, "quantum.assumed")->argument("quantum"), "1.000");
}

TEST(Check, FindsSumsThatHoldOneByOneButNotTogether) {
    const auto goal = [](const char* amount) {
        return GoalRecord{.stated_expenditure = sample::printed(amount, 1'000)};
    };
    DocumentBuilder builder;
    const auto programme = builder.add(ProgrammeRecord{});
    const auto total = builder.add(programme, goal("19"));
    for (int i = 0; i < 2; ++i) {
        const auto part = builder.add(total, goal("10"));
        builder.add(part, goal("5"));
        builder.add(part, goal("6"));
    }
    const Report report = check(builder.build());
    EXPECT_EQ(report.count(Verdict::within_rounding), 3U);
    EXPECT_EQ(report.joint.verdict, JointVerdict::impossible);
    const Finding* finding = find(report, "joint.impossible");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("residual"), "3");
    EXPECT_EQ(finding->argument("bound"), "2,5");
    EXPECT_EQ(finding->related.size(), 4U);
    EXPECT_FALSE(report.all_passed());
}

TEST(Check, KnowsWhatWouldStandInABlankCell) {
    BudgetTableRecord table = sample::enschede_table();
    table.lines[1].amounts[1].reset(); // revenue of 2021: 41.484 − 33.215 on the page
    table.lines[0].amounts[4].reset(); // both gross lines of 2024: nothing follows
    table.lines[1].amounts[4].reset();
    const Report report = check(sample::document(table));
    ASSERT_EQ(report.joint.unprinted.size(), 3U);
    const UnprintedBounds& blank = report.joint.unprinted[0];
    EXPECT_EQ(blank.where, "3.1/Begroting 2021");
    EXPECT_EQ(blank.label, "Baten, Begroting 2021");
    EXPECT_EQ(blank.line, LineCode::revenue);
    EXPECT_EQ(blank.year, Year(2021));
    EXPECT_EQ(blank.phase, Phase::adopted);
    EXPECT_EQ(blank.multiplier, 1'000);
    EXPECT_EQ(blank.bounds, solve::Interval::closed(Rational(8'268'000), Rational(8'270'000)));
    EXPECT_EQ(report.joint.unprinted[1].line, LineCode::expenditure);
    EXPECT_EQ(report.joint.unprinted[1].bounds, solve::Interval{});
    EXPECT_EQ(report.joint.unprinted[2].label, "Baten, Raming 2024");
}

TEST(Check, SaysNothingOfBlankCellsWhereFiguresContradictEachOther) {
    BudgetTableRecord table = sample::enschede_table();
    table.lines[1].amounts[1].reset();
    table.lines[2].amounts[0] = sample::line("", LineCode::balance, {99'999}).amounts[0];
    const Report report = check(sample::document(table));
    EXPECT_EQ(report.joint.verdict, JointVerdict::impossible);
    EXPECT_TRUE(report.joint.unprinted.empty());
}

TEST(Check, SuspectsALostRowWhereASumFailsInEveryColumn) {
    const auto report_on = [](std::initializer_list<std::int64_t> balance) {
        BudgetTableRecord table = sample::enschede_table();
        table.lines.resize(2);
        table.lines.push_back(sample::line("Saldo", LineCode::balance, balance));
        table.sign_convention = SignConvention::net_cost;
        return check(sample::document(table));
    };
    const Report lost = report_on({32'962, 33'324, 33'065, 32'950, 32'930});
    const Finding* finding = find(lost, "table.row-missing");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->severity, Severity::warning);
    EXPECT_EQ(finding->argument("row"), "Saldo");
    EXPECT_EQ(finding->argument("implied"),
              "100 ± 1,5 | 110 ± 1,5 | 100 ± 1,5 | 121 ± 1,5 | 101 ± 1,5");
    EXPECT_EQ(finding->related.size(), 4U);
    // Where one column holds, the others are wrong by themselves.
    EXPECT_EQ(find(report_on({32'862, 33'324, 33'065, 32'950, 32'930}), "table.row-missing"),
              nullptr);
}

TEST(Check, SaysWhenZeroDecimalsAreTooFewToJudge) {
    const auto goal = [](const char* amount) {
        return GoalRecord{.stated_expenditure = sample::printed(amount, 1'000)};
    };
    DocumentBuilder builder;
    const auto total = builder.add(builder.add(ProgrammeRecord{}), goal("31"));
    builder.add(total, goal("10,00"));
    builder.add(total, goal("20,00"));
    const Report report = check(builder.build());
    const Finding* finding = find(report, "quantum.ambiguous");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->severity, Severity::warning);
    EXPECT_EQ(finding->argument("sum"), "10,00 + 20,00 = 30");
    EXPECT_EQ(finding->argument("printed"), "31");
}

TEST(Check, SaysWhenSignsTellNothing) {
    const Report report =
        check(sample::document(sample::table({sample::line("Lasten", LineCode::expenditure, {0}),
                                              sample::line("Baten", LineCode::revenue, {0}),
                                              sample::line("Saldo", LineCode::balance, {0})})));
    ASSERT_NE(find(report, "sign.ambiguous"), nullptr);
    EXPECT_EQ(report.count(Verdict::not_checkable), 1U);
    EXPECT_EQ(report.identities[0].reason, Reason::sign_convention_ambiguous);
}

TEST(Check, NotesAGrossAmountOfTheUnusualSign) {
    BudgetTableRecord table = sample::enschede_table();
    table.lines[1] = sample::line("Baten", LineCode::revenue, {-5, 8'270, 4'922, 4'781, 6'395});
    table.lines[2] =
        sample::line("Saldo", LineCode::balance, {41'174, 33'215, 32'965, 32'829, 32'829});
    const Report report = check(sample::document(table));
    ASSERT_NE(find(report, "figure.unusual-sign"), nullptr);
    EXPECT_EQ(find(report, "figure.unusual-sign")->argument("verbatim"), "-5");
}

TEST(RecoveryFindings, TellDecidedFromAmbiguousFromUnreadable) {
    BudgetTableRecord table = sample::enschede_table();
    const auto row = [](std::uint32_t line, DecidedBy by,
                        std::vector<std::vector<std::string>> surviving) {
        return RecoveredCells{.line = line,
                              .cells = {"110000", {}},
                              .readings = 2,
                              .decided_by = by,
                              .surviving = std::move(surviving)};
    };
    const std::vector<std::string> cells{"11", "0", "0", "0", "0"};
    const std::vector<std::string> other{"1", "10", "0", "0", "0"};
    table.recovered = {row(3, DecidedBy::identities, {cells}),
                       row(4, DecidedBy::undecided, {cells, other}),
                       row(5, DecidedBy::undecided, {})};
    const Findings findings = recovery_findings(table);
    ASSERT_EQ(findings.size(), 3U);
    EXPECT_EQ(findings[0].id, "table.recovered");
    EXPECT_EQ(findings[0].argument("reading"), "11 | 0 | 0 | 0 | 0");
    EXPECT_EQ(findings[1].id, "table.ambiguous-reading");
    EXPECT_EQ(findings[2].id, "table.unreadable-row");
    EXPECT_EQ(findings[2].severity, Severity::error);
}

TEST(RecoveryFindings, WarnWhereNoReadingFitsAllSums) {
    BudgetTableRecord table = sample::enschede_table();
    table.recovered = {{.line = 4,
                        .cells = {"328000", {}},
                        .readings = 4,
                        .decided_by = DecidedBy::most_identities,
                        .surviving = {{"32", "8", "0", "0", "0"}}}};
    const Findings findings = recovery_findings(table);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].id, "table.doubtful-reading");
    EXPECT_EQ(findings[0].severity, Severity::warning);
    EXPECT_EQ(findings[0].argument("reading"), "32 | 8 | 0 | 0 | 0");
}

TEST(RecoveryFindings, QuoteARowOfAnyLengthInPart) {
    BudgetTableRecord table = sample::enschede_table();
    table.recovered = {{.line = 1, .cells = {std::string(100'000, '1'), {}}}};
    const Findings findings = recovery_findings(table);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].id, "table.unreadable-row");
    EXPECT_LE(count_code_points(*findings[0].argument("cells")), 80U);
}

TEST(AddFindings, RepeatsNothing) {
    Report report = check(sample::document(sample::enschede_table(), sample::enschede_goals));
    const std::size_t before = report.findings.size();
    add_findings(report, report.findings);
    EXPECT_EQ(report.findings.size(), before);
    add_findings(report, {{"text.unplaced", Severity::warning, {}, {}, {}}});
    EXPECT_EQ(report.findings.front().id, "text.unplaced");
}

} // namespace
} // namespace sluitend
