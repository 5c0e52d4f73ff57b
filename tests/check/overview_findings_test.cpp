// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Tables that print other figures of a programme than the programme does itself.

#include "../support/budget_tables.hpp"
#include "../support/own_tables.hpp"

#include <sluitend/check/report.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

using namespace sluitend;
using enum LineCode;

namespace {

using Cells = std::vector<std::string>;
using Rows = std::vector<sample::Row>;

/// Figures of three programmes in 2020 and 2021; invented, as all below.
std::vector<Rows> own_budgets() {
    return {{{expenditure, {"1.210", "1.320"}},
             {revenue, {"210", "220"}},
             {balance, {"1.000", "1.100"}}},
            {{expenditure, {"7.450", "7.615"}},
             {revenue, {"405", "415"}},
             {balance, {"7.045", "7.200"}}},
            {{expenditure, {"3.033", "3.044"}},
             {revenue, {"11", "12"}},
             {balance, {"3.022", "3.032"}}}};
}
const std::vector<Cells> overview_cells{{"1.210", "210", "1.000", "1.320", "220", "1.100"},
                                        {"7.450", "405", "7.045", "7.615", "415", "7.200"},
                                        {"3.033", "11", "3.022", "3.044", "12", "3.032"}};
constexpr std::array names_of_programmes{"Wonen", "Zorg en welzijn", "Bestuur"};

/// Expenditure, revenue and balance of 2020 and 2021 by programme.
TableRecord overview(const std::vector<Cells>& cells) {
    TableRecord out = sample::own_table({"Begroting 2020 Lasten", "Begroting 2020 Baten",
                                         "Begroting 2020 Saldo", "Begroting 2021 Lasten",
                                         "Begroting 2021 Baten", "Begroting 2021 Saldo"});
    constexpr std::array roles{TableRole::expenditure, TableRole::revenue, TableRole::balance};
    for (std::size_t i = 0; i < out.columns.size(); ++i) {
        out.columns[i].year = Year(i < 3 ? 2020 : 2021);
        out.columns[i].phase = Phase::adopted;
        out.columns[i].role = roles[i % 3];
    }
    for (std::size_t i = 0; i < cells.size(); ++i)
        out.rows.push_back(sample::own_row(names_of_programmes[i], cells[i]));
    return out;
}

/// Only the last `columns` of it.
TableRecord last_columns(TableRecord table, std::size_t columns) {
    const auto shorten = [&](auto& all) {
        all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(columns));
    };
    shorten(table.columns);
    for (TableRow& row : table.rows)
        shorten(row.cells);
    return table;
}

/// A budget for 2021 of programmes 1, 2, … and one more table.
Document document_with(const std::vector<Rows>& budgets, TableRecord table,
                       std::int64_t multiplier = 1'000) {
    DocumentBuilder builder({{}, {}, Year(2021), ""});
    for (std::size_t i = 0; i < budgets.size(); ++i) {
        ProgrammeRecord programme;
        const std::string number = std::to_string(i + 1);
        programme.number = Printed<Code>{Code(number), number, {}};
        programme.title.value = names_of_programmes[i];
        builder.set_budget(builder.add(std::move(programme)),
                           sample::table(budgets[i], multiplier));
    }
    builder.add(std::move(table));
    return builder.build();
}

Findings found_in(const Document& document) {
    Findings out = check(document).findings;
    std::erase_if(out, [](const Finding& each) { return !each.id.starts_with("overview."); });
    return out;
}

/// "id row, column" of every finding on overviews.
Cells said_of(const Document& document) {
    Cells out;
    for (const Finding& each : found_in(document))
        out.push_back(each.id.substr(9) + " " + std::string(*each.argument("row")) + ", " +
                      std::string(*each.argument("column")));
    return out;
}

Cells said_of(const std::vector<Cells>& cells) {
    return said_of(document_with(own_budgets(), overview(cells)));
}

/// The usual overview with some cells of one row replaced.
std::vector<Cells> with(std::size_t row,
                        const std::vector<std::pair<std::size_t, std::string>>& cells) {
    std::vector<Cells> out = overview_cells;
    for (const auto& [column, text] : cells)
        out[row][column] = text;
    return out;
}

} // namespace

TEST(OverviewFindings, SayNothingOfAnOverviewThatAgrees) {
    EXPECT_EQ(said_of(overview_cells), Cells{});
}

TEST(OverviewFindings, NameAFigureThatTheProgrammeContradicts) {
    const Document document = document_with(own_budgets(), overview(with(1, {{3, "7.651"}})));
    const Findings found = found_in(document);
    ASSERT_EQ(found.size(), 1U);
    const Finding& only = found.front();
    EXPECT_EQ(only.id, "overview.contradicts-programme");
    EXPECT_EQ(only.severity, Severity::error);
    EXPECT_EQ(only.argument("row"), "Zorg en welzijn");
    EXPECT_EQ(only.argument("column"), "Begroting 2021 Lasten");
    EXPECT_EQ(only.argument("programme"), "Zorg en welzijn");
    EXPECT_EQ(only.argument("printed"), "7.651");
    EXPECT_EQ(only.argument("value"), "7.651.000");
    EXPECT_EQ(only.argument("own"), "7.615");
    EXPECT_EQ(only.argument("own_value"), "7.615.000");
    EXPECT_EQ(only.argument("difference"), "36.000");
    EXPECT_EQ(only.argument("agreeing"), "17");
}

TEST(OverviewFindings, PointAtBothPlaces) {
    std::vector<Rows> budgets = own_budgets();
    TableRecord table = overview(with(0, {{5, "1.001"}}));
    table.rows[0].cells[5].span = {
        .line = 9, .column = 3, .byte_column = 3, .begin = 90, .end = 95};
    const Findings found = found_in(document_with(budgets, std::move(table)));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().span.line, 9U);
    EXPECT_EQ(found.front().related.size(), 1U);
}

TEST(OverviewFindings, LeaveRoomForTheRoundingOfBoth) {
    TableRecord table = overview(with(1, {{3, "7.614.501"}}));
    for (TableRow& row : table.rows)
        for (TableCell& cell : row.cells)
            if (*cell.number < Decimal(100'000)) cell.number = *cell.number * Decimal(1'000);
    table.conventions.multiplier.value = 1;
    EXPECT_EQ(said_of(document_with(own_budgets(), table)), Cells{});
    table.rows[1].cells[3].number = Decimal(7'614'499);
    EXPECT_EQ(said_of(document_with(own_budgets(), table)),
              Cells{"contradicts-programme Zorg en welzijn, Begroting 2021 Lasten"});
}

TEST(OverviewFindings, KnowRowsUnderTheHeadingOfAProgramme) {
    TableRecord table = sample::own_table({"Begroting 2020", "Begroting 2021"});
    for (std::size_t i = 0; i < 2; ++i) {
        table.columns[i].year = Year(2020 + static_cast<int>(i));
        table.columns[i].phase = Phase::adopted;
    }
    table.rows = {sample::own_row("Lasten", {"7.450", "7.651"}, {"Programma 2"}),
                  sample::own_row("Baten", {"405", "415"}, {"Programma 2"}),
                  sample::own_row("Jeugd", {"350", "400"}, {"Programma 2"})};
    table.rows[0].role = TableRole::expenditure;
    table.rows[1].role = TableRole::revenue;
    EXPECT_EQ(said_of(document_with(own_budgets(), table)),
              Cells{"contradicts-programme Programma 2 / Lasten, Begroting 2021"});
}

TEST(OverviewFindings, TakeNoPartOfAProgrammeForTheWhole) {
    TableRecord table = overview(overview_cells);
    table.section = Text{"Zorg en welzijn", {}};
    table.rows = {sample::own_row("Jeugd", {"1", "2", "3", "4", "5", "6"}),
                  sample::own_row("Wmo", {"1", "2", "3", "4", "5", "6"}, {"Zorg en welzijn"})};
    EXPECT_EQ(said_of(document_with(own_budgets(), table)), Cells{});
}

TEST(OverviewFindings, DoNotAccuseWhatMayHaveAnotherScope) {
    // Without overhead: expenditure and balance move together, in all years.
    EXPECT_EQ(said_of(with(2, {{0, "2.533"}, {2, "2.522"}, {3, "2.544"}, {5, "2.532"}})),
              Cells{"other-scope Bestuur, Begroting 2020 Lasten"});
    const Findings found = found_in(
        document_with(own_budgets(),
                      overview(with(2, {{0, "2.533"}, {2, "2.522"}, {3, "2.544"}, {5, "2.532"}}))));
    EXPECT_EQ(found.front().id, "overview.other-scope");
    EXPECT_EQ(found.front().severity, Severity::info);
    EXPECT_EQ(found.front().argument("figures"), "4");
    EXPECT_EQ(found.front().argument("agreeing"), "2");
    EXPECT_EQ(found.front().argument("difference"), "500.000");
}

TEST(OverviewFindings, AccuseARowThatMovesInTheYearOfTheBudgetAlone) {
    EXPECT_EQ(said_of(with(2, {{3, "2.544"}, {5, "2.532"}})),
              (Cells{"contradicts-programme Bestuur, Begroting 2021 Lasten",
                     "contradicts-programme Bestuur, Begroting 2021 Saldo"}));
}

TEST(OverviewFindings, LeaveAColumnAloneThatIsOfAnotherEdition) {
    std::vector<Cells> amended = overview_cells;
    amended[0][0] = "1.230";
    amended[0][2] = "1.020";
    amended[1][0] = "7.500";
    amended[1][2] = "7.095";
    for (const std::string& each : said_of(amended))
        EXPECT_TRUE(each.starts_with("other-scope")) << each;
    EXPECT_EQ(said_of(amended).size(), 2U);
}

TEST(OverviewFindings, JudgeASingleColumnByItsOtherLines) {
    const auto said = [](const Cells& cells) {
        return said_of(document_with({own_budgets()[0]}, last_columns(overview({cells}), 3)));
    };
    EXPECT_EQ(said({"0", "0", "0", "1.320", "220", "1.101"}), Cells{});
    EXPECT_EQ(said({"0", "0", "0", "1.320", "220", "1.110"}),
              Cells{"contradicts-programme Wonen, Begroting 2021 Saldo"});
    EXPECT_EQ(said({"0", "0", "0", "1.230", "220", "1.010"}),
              Cells{"other-scope Wonen, Begroting 2021 Lasten"});
    EXPECT_EQ(said({"0", "0", "0", "8.230", "4.220", "4.010"}), Cells{}) << "of something else";
}

TEST(OverviewFindings, ReadSignsUnderTheConventionOfEachTable) {
    const auto negated = [](std::vector<Cells> cells) {
        for (Cells& row : cells)
            for (const std::size_t column : {0U, 2U, 3U, 5U})
                row[column] = "-" + row[column];
        return cells;
    };
    EXPECT_EQ(said_of(negated(overview_cells)), Cells{});
    EXPECT_EQ(said_of(negated(with(1, {{3, "7.651"}}))),
              Cells{"contradicts-programme Zorg en welzijn, Begroting 2021 Lasten"});
}

TEST(OverviewFindings, WithoutAConventionOnlySizesCount) {
    // Balances alone tell no convention.
    TableRecord table = last_columns(overview(overview_cells), 1);
    table.rows[0].cells[0] = sample::own_cell("-1.100");
    EXPECT_EQ(said_of(document_with(own_budgets(), table)), Cells{});
}

TEST(OverviewFindings, LeaveOutWhatIncludesReserveMovements) {
    std::vector<Rows> budgets = own_budgets();
    budgets[0].push_back({reserve_additions, {"0", "50"}});
    budgets[0].push_back({reserve_withdrawals, {"0", "20"}});
    budgets[0].push_back({result, {"1.000", "1.130"}});
    EXPECT_EQ(said_of(document_with(budgets,
                                    overview(with(0, {{3, "1.370"}, {4, "240"}, {5, "1.130"}})))),
              Cells{});
    EXPECT_EQ(said_of(document_with(budgets, overview(with(0, {{3, "1.360"}})))),
              Cells{"contradicts-programme Wonen, Begroting 2021 Lasten"});
}

TEST(OverviewFindings, LeaveOutWhatIsCalledAnotherScope) {
    for (const char* words : {"Lasten exclusief overhead", "Incidentele baten en lasten",
                              "Structurele baten en lasten", "Waarvan onderwijs"}) {
        TableRecord table = overview(with(1, {{3, "7.651"}}));
        table.title = Text{words, {}};
        EXPECT_EQ(said_of(document_with(own_budgets(), table)), Cells{}) << words;
        table.title.reset();
        table.columns[3].label.value += std::string(" ") + words;
        EXPECT_EQ(said_of(document_with(own_budgets(), table)), Cells{}) << words;
    }
}

TEST(OverviewFindings, CompareOnlyTheSamePhase) {
    TableRecord table = overview(with(1, {{3, "7.651"}}));
    for (std::size_t i = 3; i < 6; ++i)
        table.columns[i].phase = Phase::amended;
    EXPECT_EQ(said_of(document_with(own_budgets(), table)), Cells{});
}

TEST(OverviewFindings, LeaveOpenWhichOfTwoFiguresIsMeant) {
    TableRecord table = overview(overview_cells);
    table.rows.push_back(sample::own_row("Totaal Wonen", {"1", "2", "3", "4", "5", "6"}));
    EXPECT_EQ(said_of(document_with(own_budgets(), table)), Cells{});
}

TEST(OverviewFindings, NameTheUnitWhereAllFiguresAreAThousandfoldApart) {
    TableRecord table = overview(overview_cells);
    table.conventions.multiplier.value = 1;
    const Findings found = found_in(document_with(own_budgets(), table));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().id, "overview.other-unit");
    EXPECT_EQ(found.front().severity, Severity::error);
    EXPECT_EQ(found.front().argument("factor"), "1.000");
    EXPECT_EQ(found.front().argument("figures"), "18");
    EXPECT_EQ(found.front().argument("value"), "1.210");
    EXPECT_EQ(found.front().argument("own_value"), "1.210.000");
    EXPECT_EQ(found.front().related.size(), 18U);

    table.conventions.multiplier.value = 1'000'000;
    EXPECT_EQ(found_in(document_with(own_budgets(), table)).front().argument("factor"), "1.000");
    EXPECT_EQ(found_in(document_with(own_budgets(), table, 1)).front().argument("factor"),
              "1.000.000");
}

TEST(OverviewFindings, FollowTheRoundingOfTheCaller) {
    JointOptions options;
    options.rounding = PrintedRounding::down;
    TableRecord table = overview(with(1, {{3, "7.615.999"}}));
    for (TableRow& row : table.rows)
        for (TableCell& cell : row.cells)
            if (*cell.number < Decimal(100'000)) cell.number = *cell.number * Decimal(1'000);
    table.conventions.multiplier.value = 1;
    const Document document = document_with(own_budgets(), table);
    const auto count = [](const Report& report) {
        return std::count_if(
            report.findings.begin(), report.findings.end(),
            [](const Finding& each) { return each.id == "overview.contradicts-programme"; });
    };
    EXPECT_EQ(count(check(document)), 1);
    EXPECT_EQ(count(check(document, options)), 0);
}

namespace {

/// Two columns, 2020 and 2021, by programme, without a word on what they are.
TableRecord silent_table(const std::vector<Cells>& cells) {
    TableRecord out = sample::own_table({"Begroting 2020", "Begroting 2021"});
    for (std::size_t i = 0; i < 2; ++i) {
        out.columns[i].year = Year(2020 + static_cast<int>(i));
        out.columns[i].phase = Phase::adopted;
    }
    for (std::size_t i = 0; i < cells.size(); ++i)
        out.rows.push_back(sample::own_row(names_of_programmes[i], cells[i]));
    return out;
}

} // namespace

TEST(OverviewFindings, TakeTheLineFromTheHeadingAboveItsRows) {
    TableRecord table = silent_table({{"210", "220"}, {"405", "451"}});
    EXPECT_EQ(said_of(document_with(own_budgets(), table)),
              Cells{"contradicts-programme Zorg en welzijn, Begroting 2021"})
        << "three of four are revenue";
    for (TableRow& row : table.rows)
        row.groups = {"Baten"};
    EXPECT_EQ(said_of(document_with(own_budgets(), table)),
              Cells{"contradicts-programme Baten / Zorg en welzijn, Begroting 2021"});
    for (TableRow& row : table.rows)
        row.groups = {"Lasten"};
    EXPECT_EQ(said_of(document_with(own_budgets(), table)), Cells{});
}

TEST(OverviewFindings, TakeTheLineWithWhichMostFiguresAgree) {
    EXPECT_EQ(said_of(document_with(
                  own_budgets(),
                  silent_table({{"1.000", "1.100"}, {"7.045", "7.002"}, {"3.022", "3.032"}}))),
              Cells{"contradicts-programme Zorg en welzijn, Begroting 2021"});
    EXPECT_EQ(said_of(document_with(own_budgets(), silent_table({{"1.000", "1.111"}}))), Cells{})
        << "one figure tells nothing";
    EXPECT_EQ(
        said_of(document_with(
            own_budgets(), silent_table({{"1.210", "1.320"}, {"405", "415"}, {"3.000", "3.333"}}))),
        Cells{})
        << "of two lines neither is meant";
}

TEST(OverviewFindings, TakeTheYearWithWhichMostFiguresAgree) {
    TableRecord table = last_columns(overview(with(1, {{3, "7.651"}})), 3);
    for (TableColumn& each : table.columns) {
        each.year.reset();
        each.phase.reset();
    }
    EXPECT_EQ(said_of(document_with(own_budgets(), table)),
              Cells{"contradicts-programme Zorg en welzijn, Begroting 2021 Lasten"});
    table.conventions.multiplier.value = 1;
    table.rows[1].cells[0] = sample::own_cell("7.615");
    EXPECT_EQ(said_of(document_with(own_budgets(), table)),
              Cells{"other-unit Wonen, Begroting 2021 Lasten"});
}

TEST(OverviewFindings, PassOverAPhaseThatOneOfBothDoesNotPrint) {
    TableRecord table = overview(with(1, {{3, "7.651"}}));
    for (TableColumn& each : table.columns)
        each.phase.reset();
    EXPECT_EQ(said_of(document_with(own_budgets(), table)),
              Cells{"contradicts-programme Zorg en welzijn, Begroting 2021 Lasten"});
}
