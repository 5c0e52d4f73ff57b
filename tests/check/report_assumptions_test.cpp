// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// What a report says of its assumptions: style, rounding, unit.

#include "../support/budget_tables.hpp"

#include <sluitend/check/report.hpp>

#include <gtest/gtest.h>

#include <algorithm>

using namespace sluitend;
using enum LineCode;

namespace {

std::size_t count(const Report& report, std::string_view id) {
    return static_cast<std::size_t>(
        std::count_if(report.findings.begin(), report.findings.end(),
                      [&](const Finding& each) { return each.id == id; }));
}

std::string argument(const Report& report, std::string_view id, std::string_view name) {
    for (const Finding& each : report.findings)
        if (each.id == id)
            for (const auto& argument : each.arguments)
                if (argument.name == name) return argument.value;
    return "absent";
}

/// Expenditure − revenue = balance in so many years, off by one in the first ones.
std::vector<sample::Row> balances(int years, int off) {
    std::vector<sample::Row> rows{{expenditure, {}}, {revenue, {}}, {balance, {}}};
    for (int i = 0; i < years; ++i) {
        rows[0].cells.push_back(std::to_string(500 + 7 * i));
        rows[1].cells.push_back(std::to_string(100 + 3 * i));
        rows[2].cells.push_back(std::to_string(400 + 4 * i + (i < off ? 1 : 0)));
    }
    return rows;
}

Document small(const std::vector<Amount>& goals = {}, const char* result_figure = "60") {
    return sample::document_with(sample::table({{expenditure, {"90", "100"}},
                                                {revenue, {"40", "40"}},
                                                {balance, {"50", "60"}},
                                                {reserve_additions, {"5", "7"}},
                                                {reserve_withdrawals, {"5", "7"}},
                                                {result, {"50", result_figure}}}),
                                 goals);
}

JointOptions derived() {
    JointOptions out;
    out.style = RoundingStyle::derived;
    return out;
}

} // namespace

TEST(ReportStyle, WarnsOfAnExceptionInAnExactTable) {
    const Report report = check(sample::document_with(sample::table(balances(60, 1))));
    EXPECT_EQ(report.joint.style, RoundingStyle::derived);
    EXPECT_FALSE(report.joint.styles.declared);
    EXPECT_EQ(count(report, "table.balance-style"), 1u);
    EXPECT_EQ(count(report, "table.balance-rounding"), 0u);
    EXPECT_EQ(report.count(Verdict::within_rounding), 1u);
    EXPECT_EQ(report.joint.verdict, JointVerdict::consistent);
    EXPECT_EQ(argument(report, "table.balance-style", "residual"), "-1");
    EXPECT_EQ(argument(report, "table.balance-style", "style_basis"), "inferred");
}

TEST(ReportStyle, IsSilentWhereTheCallerSaysIndependent) {
    JointOptions options;
    options.style = RoundingStyle::independent;
    const Report report = check(sample::document_with(sample::table(balances(60, 1))), options);
    EXPECT_TRUE(report.joint.styles.declared);
    EXPECT_EQ(count(report, "table.balance-style"), 0u);
    EXPECT_EQ(count(report, "table.balance-rounding"), 1u);
}

TEST(ReportStyle, HoldsForEveryRuleIfDeclared) {
    const Report report =
        check(small({sample::printed("50", 1'000), sample::printed("51", 1'000)}, "61"), derived());
    EXPECT_EQ(count(report, "goal.total-style"), 1u);
    EXPECT_EQ(count(report, "table.result-style"), 1u);
    EXPECT_EQ(argument(report, "table.result-style", "style_basis"), "declared");
}

TEST(ReportStyle, LeavesADerivedTotalToItsParts) {
    // Each part may be half a unit off, so their sum a whole one.
    const Report report = check(small(), derived());
    const solve::Interval* bounds = report.joint.bounds_of(4); // balance, first year
    ASSERT_NE(bounds, nullptr);
    EXPECT_EQ(report.document.programmes().size(), 1u);
    EXPECT_EQ(*bounds, solve::Interval::closed(Rational(49'000), Rational(51'000)));
    EXPECT_EQ(*check(small()).joint.bounds_of(4),
              solve::Interval::closed(Rational(49'500), Rational(50'500)));
}

TEST(ReportGrid, MakesEndsWholeEuros) {
    JointOptions options;
    options.rounding = PrintedRounding::half_up;
    options.grid = Grid::euro;
    const Report report =
        check(sample::document_with(sample::table(sample::enschede_rows())), options);
    const auto bounds = [&](std::size_t row, std::size_t column) {
        const solve::Interval& found = *report.joint.bounds_of(row * 5 + column);
        return found.lower->value.to_string() + "…" + found.upper->value.to_string();
    };
    EXPECT_EQ(bounds(0, 0), "41169000…41169499");
    EXPECT_EQ(bounds(1, 0), "8306500…8306999");
    EXPECT_EQ(bounds(2, 0), "32862500…32862999");
    EXPECT_EQ(bounds(0, 1), "41484000…41484499");
    EXPECT_EQ(bounds(1, 1), "8269500…8269999");
    EXPECT_EQ(bounds(2, 1), "33214500…33214999");
    EXPECT_EQ(report.joint.grid, Grid::euro);
}

TEST(ReportUnprinted, IsOneUnknownInAllItsSums) {
    // Without the balance no sum can be checked by itself, but 100 − 40 is not 75.
    const auto rows = [](const char* result_figure) {
        return sample::table({{expenditure, {"100", "100"}},
                              {revenue, {"40", "40"}},
                              {balance, {"", "60"}},
                              {reserve_additions, {"0", "0"}},
                              {reserve_withdrawals, {"0", "0"}},
                              {result, {result_figure, "60"}}});
    };
    const Report wrong = check(sample::document_with(rows("75")));
    EXPECT_EQ(wrong.joint.verdict, JointVerdict::impossible);
    ASSERT_NE(wrong.joint.certificate(), nullptr);
    EXPECT_EQ(wrong.joint.certificate()->residual, Rational(15));
    EXPECT_EQ(wrong.joint.certificate()->explained_at_most, Rational(5, 2));
    EXPECT_EQ(count(wrong, "joint.impossible"), 1u);

    const Report right = check(sample::document_with(rows("62")));
    EXPECT_NE(right.joint.verdict, JointVerdict::impossible);
    EXPECT_EQ(right.count(Severity::error), 0u);
}

TEST(ReportRounding, HintsAtOneSidedDifferences) {
    const Report report = check(sample::document_with(sample::table(balances(12, 12))));
    ASSERT_EQ(count(report, "rounding.one-sided"), 1u);
    EXPECT_EQ(argument(report, "rounding.one-sided", "above"), "12");
    EXPECT_EQ(argument(report, "rounding.one-sided", "below"), "0");
    EXPECT_EQ(
        count(check(sample::document_with(sample::table(balances(10, 10)))), "rounding.one-sided"),
        0u); // 2 of 1,024 trials
}

TEST(ReportRounding, NamesARoundingThatWouldExplainAContradiction) {
    std::vector<Amount> ones(4, sample::printed("1", 1'000));
    const Document document = sample::document_with(
        sample::table({{expenditure, {"1", "7"}}, {revenue, {"0", "0"}}, {balance, {"1", "7"}}}),
        ones);
    const Report report = check(document);
    EXPECT_EQ(report.joint.verdict, JointVerdict::impossible);
    EXPECT_EQ(argument(report, "rounding.refuted", "possible"), "down, floor");

    JointOptions options;
    options.rounding = PrintedRounding::down;
    const Report cut_off = check(document, options);
    EXPECT_EQ(cut_off.joint.verdict, JointVerdict::consistent);
    EXPECT_EQ(cut_off.count(Verdict::broken), 0u);
    EXPECT_EQ(count(cut_off, "rounding.refuted"), 0u);
}

TEST(ReportUnit, DoubtsFiguresThatAreTooLarge) {
    const Report report =
        check(sample::document_with(sample::table({{expenditure, {"41.169.123", "41.484.456"}},
                                                   {revenue, {"1", "2"}},
                                                   {balance, {"3", "4"}}})));
    EXPECT_EQ(argument(report, "unit.magnitude", "why"), "size");
    EXPECT_EQ(argument(report, "unit.magnitude", "verbatim"), "41.484.456");
    EXPECT_EQ(argument(report, "unit.magnitude", "value"), "41.484.456.000");
}

TEST(ReportUnit, DoubtsFiguresThatAllEndInThreeZeros) {
    const auto rows = [](const char* last) {
        return sample::table({{expenditure, {"4.000", "5.000"}},
                              {revenue, {"1.000", "0"}},
                              {balance, {"3.000", last}}});
    };
    EXPECT_EQ(argument(check(sample::document_with(rows("5.000"))), "unit.magnitude", "why"),
              "zeros");
    EXPECT_EQ(count(check(sample::document_with(rows("5.001"))), "unit.magnitude"), 0u);
    EXPECT_EQ(count(check(small()), "unit.magnitude"), 0u);
}
