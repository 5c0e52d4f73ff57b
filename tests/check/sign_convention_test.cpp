// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/sign_convention.hpp>

#include "../support/budget_tables.hpp"
#include "../support/fact_tables.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace sluitend;
using sample::Row;
using enum LineCode;
using enum SignConvention;

SignInference inferred(const std::vector<Row>& rows) {
    return infer_sign_convention(sample::table(rows));
}

TEST(SignConvention, IsNetCostWhereTheBalanceIsWhatTheTownPays) {
    const SignInference sign = inferred(sample::enschede_rows());
    EXPECT_EQ(sign.chosen, net_cost);
    EXPECT_FALSE(sign.declared);
    EXPECT_TRUE(sign.candidates.empty());
    EXPECT_EQ(sign.discriminating_columns, 5u);
}

TEST(SignConvention, IsNetRevenueWhereTheBalanceIsWhatIsLeft) {
    EXPECT_EQ(inferred({{revenue, {"8.307", "8.270"}},
                        {expenditure, {"41.169", "41.484"}},
                        {balance, {"-32.863", "-33.215"}}})
                  .chosen,
              net_revenue);
}

TEST(SignConvention, IsSignedWhereOneSideIsNegative) {
    EXPECT_EQ(inferred({{expenditure, {"-41.169", "-41.484"}},
                        {revenue, {"8.307", "8.270"}},
                        {balance, {"-32.863", "-33.215"}}})
                  .chosen,
              signed_cash);
    EXPECT_EQ(inferred({{expenditure, {"41.169", "41.484"}},
                        {revenue, {"-8.307", "-8.270"}},
                        {balance, {"32.863", "33.215"}}})
                  .chosen,
              signed_cost);
}

TEST(SignConvention, IsNotGuessedFromATableOfZeros) {
    const SignInference sign = inferred({{expenditure, {"0"}}, {revenue, {"0"}}, {balance, {"0"}}});
    EXPECT_EQ(sign.chosen, std::nullopt);
    EXPECT_EQ(sign.candidates, (std::vector{net_cost, net_revenue, signed_cash, signed_cost}));
    EXPECT_EQ(sign.discriminating_columns, 0u);
}

TEST(SignConvention, IsNotGuessedFromATableWithoutEquations) {
    const SignInference sign = inferred({{expenditure, {"10"}}, {revenue, {"4"}}});
    EXPECT_EQ(sign.chosen, std::nullopt);
    EXPECT_TRUE(sign.candidates.empty());
}

TEST(SignConvention, IsTakenFromTheTableThatDeclaresIt) {
    BudgetTableRecord table = sample::table(sample::enschede_rows());
    table.sign_convention = net_revenue;
    const SignInference sign = infer_sign_convention(table);
    EXPECT_EQ(sign.chosen, net_revenue);
    EXPECT_TRUE(sign.declared);
}

TEST(SignConvention, IsWhatMostColumnsSay) {
    const SignInference sign = inferred({{expenditure, {"10", "20", "30"}},
                                         {revenue, {"4", "5", "6"}},
                                         {balance, {"6", "99", "24"}}});
    EXPECT_EQ(sign.chosen, net_cost);
}

TEST(SignConvention, IgnoresAbsentCells) {
    const SignInference sign =
        inferred({{expenditure, {"", "20"}}, {revenue, {"4", "5"}}, {balance, {"-4", "15"}}});
    EXPECT_EQ(sign.chosen, net_cost);
    EXPECT_EQ(sign.discriminating_columns, 1u);
}

TEST(SignConvention, OfReservesIsThatOfTheResult) {
    // One column tells: the others hold only zeros.
    const SignInference sign = inferred({{balance, {"32.863", "33.215"}},
                                         {reserve_additions, {"11", "0"}},
                                         {reserve_withdrawals, {"328", "0"}},
                                         {result, {"32.546", "33.215"}}});
    EXPECT_EQ(sign.chosen, net_cost);
    EXPECT_EQ(sign.discriminating_columns, 1u);
}

TEST(SignConvention, IsInferredFromCountedEvidence) {
    const SignInference sign = inferred(sample::enschede_rows());
    ASSERT_EQ(sign.evidence.size(), 4u);
    // Two balances are off by one.
    EXPECT_EQ(sign.evidence[0], (SignEvidence{net_cost, 8, 2, 0, 0}));
    EXPECT_EQ(sign.evidence[0].holding(), 10u);
    EXPECT_EQ(sign.evidence[1].convention, net_revenue);
    EXPECT_EQ(sign.evidence[1].exact, 4u); // results without reserve movements
    EXPECT_EQ(sign.evidence[1].broken, 6u);
    EXPECT_EQ(sign.evidence[2].unusual_signs, 5u); // expenditure is above 0
    EXPECT_EQ(sign.evidence[3].unusual_signs, 5u); // and so is revenue
}

TEST(SignConvention, OfSignedSidesIsToldBySignsAlone) {
    const SignInference sign = inferred({{expenditure, {"-41.169", "-41.484"}},
                                         {revenue, {"8.307", "8.270"}},
                                         {balance, {"-32.863", "-33.215"}}});
    EXPECT_EQ(sign.evidence[2], (SignEvidence{signed_cash, 0, 2, 0, 0}));
    EXPECT_EQ(sign.evidence[3], (SignEvidence{signed_cost, 0, 2, 0, 4}));
    EXPECT_EQ(sign.evidence[0], (SignEvidence{net_cost, 0, 0, 2, 2}));
}

TEST(SignConvention, KeepsTheEvidenceAgainstWhatATableDeclares) {
    BudgetTableRecord table = sample::table(sample::enschede_rows());
    table.sign_convention = net_revenue;
    EXPECT_EQ(infer_sign_convention(table).evidence[0].holding(), 10u);
}

TEST(SignConvention, HasEquationsThatEndInTheirTotal) {
    for (const SignConvention each : {net_cost, net_revenue, signed_cash, signed_cost}) {
        const auto equations = line_equations(each);
        EXPECT_EQ(equations[0].rule, "table.balance");
        EXPECT_EQ(equations[0].terms.back().line, balance);
        EXPECT_EQ(equations[1].rule, "table.result");
        EXPECT_EQ(equations[1].terms.back().line, result);
        for (const LineEquation& equation : equations)
            EXPECT_EQ(equation.terms.back().coefficient, -1);
    }
}

/// The line that the end of a column label or a row label names: L, B or S.
std::optional<LineCode> line_of(const std::string& label) {
    if (label.ends_with(" L") || label.ends_with("asten") || label == "2022 lasten" ||
        label.ends_with("Uitgave"))
        return label.ends_with("baten en lasten") ? balance : expenditure;
    if (label.ends_with(" B") || label.ends_with("aten") || label.ends_with("Ontvangst"))
        return revenue;
    if (label.ends_with(" S") || label.ends_with("aldo")) return balance;
    return std::nullopt;
}

/// Tables of three lines: from a row with a column per line, or from rows of one programme.
std::vector<BudgetTableRecord> balance_tables(const sample::FactTable& facts) {
    std::vector<BudgetTableRecord> out;
    const bool across =
        std::count_if(facts.columns.begin(), facts.columns.end(),
                      [](const auto& each) { return line_of(each).has_value(); }) >= 3;
    std::map<std::string, std::vector<Row>> programmes;
    for (const sample::FactRow& row : facts.rows) {
        if (across) {
            std::map<LineCode, Row> lines;
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                if (const auto line = line_of(facts.columns[i])) {
                    lines[*line].code = *line;
                    lines[*line].cells.push_back(row.cells[i] == "-" ? "0" : row.cells[i]);
                }
            const std::size_t columns = lines[balance].cells.size();
            std::vector<Row> rows;
            for (auto& [line, each] : lines) {
                each.cells.resize(columns);
                rows.push_back(each);
            }
            out.push_back(sample::table(rows));
        } else if (const auto line = line_of(row.label)) {
            const std::string programme = row.label.substr(0, row.label.rfind(" / ") + 1);
            if (row.label.find(" / ") != std::string::npos)
                programmes[programme].push_back({*line, row.cells});
        }
    }
    for (const auto& [programme, rows] : programmes)
        if (rows.size() == 3) out.push_back(sample::table(rows));
    return out;
}

TEST(SignConvention, IsFoundInPublishedTables) {
    SLUITEND_NEEDS_SAMPLES();
    int decided = 0;
    for (const auto& [name, is_exact] : sample::table_names) {
        const sample::FactTable facts = sample::fact_table(name);
        const std::map<std::string, SignConvention> codes{
            {"S1", net_cost}, {"S2", net_revenue}, {"S3", signed_cash}, {"S4", signed_cost}};
        const auto expected = codes.find(facts.sign.substr(0, 2));
        if (expected == codes.end()) continue;
        int of_this = 0;
        for (const BudgetTableRecord& table : balance_tables(facts)) {
            const SignInference sign = infer_sign_convention(table);
            if (sign.chosen) {
                EXPECT_EQ(sign.chosen, expected->second) << name;
                ++of_this;
                continue;
            }
            const auto& left = sign.candidates; // of a row of zeros
            EXPECT_TRUE(left.empty() ||
                        std::find(left.begin(), left.end(), expected->second) != left.end())
                << name;
        }
        decided += of_this;
    }
    EXPECT_GE(decided, 100);
}

} // namespace
