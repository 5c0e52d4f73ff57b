// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Blank cells, headings that come again and groups; all towns and figures are invented.

#include <sluitend/io/read_tables.hpp>

#include <sluitend/check/table_structure.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace sluitend;
using Strings = std::vector<std::string>;

Strings heads(const TableRecord& table) {
    Strings out;
    for (const TableColumn& each : table.columns)
        out.push_back(each.label.value);
    return out;
}

/// Labels and cells of all rows, as printed; "_" for a blank cell, "?" for one that is not decided.
Strings rows(const TableRecord& table) {
    Strings out;
    for (const TableRow& row : table.rows) {
        out.push_back(detail::row_name(row) + ":");
        for (const TableCell& cell : row.cells)
            out.back() += " " + (cell.kind == CellKind::undecided ? "?"
                                 : cell.verbatim.empty()          ? "_"
                                                                  : cell.verbatim);
    }
    return out;
}

std::size_t count(const ReadTablesResult& page, std::string_view id) {
    return static_cast<std::size_t>(
        std::count_if(page.diagnostics.begin(), page.diagnostics.end(),
                      [&](const Finding& each) { return each.id == id; }));
}

// ---- tabs

TEST(TablesWithTabs, EveryTabIsTheBorderOfACell) {
    const Strings expected{"Onderzoek: 31 _ _", "Verkiezingen: _ _ 62", "Inhuur: 100 _ _",
                           "Totaal: 131 0 62"};
    for (const bool are_cut_off : {false, true}) {
        const std::string behind = are_cut_off ? "\n" : "\t\t\n";
        const auto page = read_tables("Bedragen x € 1.000\nOmschrijving\tBegroting 2026\tRaming "
                                      "2027\tRaming 2028\nOnderzoek\t31" +
                                      behind + "Verkiezingen\t\t\t62\nInhuur\t100" + behind +
                                      "Totaal\t131\t0\t62\n");
        ASSERT_EQ(page.tables.size(), 1U);
        EXPECT_EQ(heads(page.tables[0]), (Strings{"Begroting 2026", "Raming 2027", "Raming 2028"}));
        EXPECT_EQ(rows(page.tables[0]), expected);
        EXPECT_EQ(page.tables[0].conventions.multiplier.value, 1'000);
        EXPECT_EQ(page.tables[0].conventions.multiplier.basis, DetectionBasis::printed);
        EXPECT_TRUE(page.diagnostics.empty());
    }
}

TEST(TablesWithTabs, TheFirstCellOfAHeadingMayBeBlank) {
    const auto tables = read_tables("Reserves (bedragen x € 1.000)\n\n\tBegroting 2025\tBegroting "
                                    "2026\nAlgemene reserve\t700\t650\nTotaal\t700\t650\n")
                            .tables;
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(heads(tables[0]), (Strings{"Begroting 2025", "Begroting 2026"}));
    EXPECT_EQ(tables[0].columns[0].phase, Phase::adopted);
}

TEST(TablesWithTabs, OneTabPartsALabelAndAFigure) {
    const auto tables =
        read_tables("Bedragen x € 1.000\nNaam\tBegroting 2026\nBibliotheek\t410\nMuseum\t90\n")
            .tables;
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(heads(tables[0]), (Strings{"Begroting 2026"}));
    EXPECT_EQ(rows(tables[0]), (Strings{"Bibliotheek: 410", "Museum: 90"}));
}

TEST(TablesWithTabs, ColumnsOfFlagsKeepTheirPlace) {
    const auto tables = read_tables("Bedragen x € 1.000\nProgramma\t2026\t\t2027\t\n"
                                    "Bestuur\t40\tN\t41\tN\nRuimte\t95\tV\t96\tV\n"
                                    "Saldo\t55\tV\t55\tV\n")
                            .tables;
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(heads(tables[0]), (Strings{"2026", "2027"}));
    EXPECT_EQ(tables[0].rows[0].cells[1].number, Decimal(-41));
}

TEST(TablesWithTabs, TabsThatAlignFiguresPlaceNone) {
    const auto page = read_tables("Bedragen x € 1.000\nOmschrijving\t\t2026\t2027\n"
                                  "Wegen\t\t\t10\t20\nOpenbaar groen en water\t30\t40\n"
                                  "Totaal\t\t\t40\t60\n");
    for (const TableRecord& table : page.tables)
        for (const TableRow& row : table.rows)
            if (row.label.value.starts_with("Openbaar"))
                for (const TableCell& cell : row.cells)
                    EXPECT_TRUE(cell.kind == CellKind::undecided || !cell.verbatim.empty());
}

// ---- headings that come again

TEST(HeadingsAgain, OtherYearsBeginAnotherTableOfTheSameUnit) {
    for (const std::string bar : {" | ", "\t"}) {
        std::string text = "Subsidies (x € 1.000)\n\n";
        for (const std::string year : {"2026", "2027"})
            text += "Naam" + bar + "Begroting " + year + "\nBibliotheek" + bar + "41\nMuseum" +
                    bar + "9\nTotaal" + bar + "50\n\n";
        const auto page = read_tables(text);
        ASSERT_EQ(page.tables.size(), 2U) << bar;
        EXPECT_EQ(heads(page.tables[0]), (Strings{"Begroting 2026"}));
        EXPECT_EQ(heads(page.tables[1]), (Strings{"Begroting 2027"}));
        EXPECT_EQ(rows(page.tables[1]), (Strings{"Bibliotheek: 41", "Museum: 9", "Totaal: 50"}));
        EXPECT_EQ(page.tables[1].conventions.multiplier.value, 1'000);
        EXPECT_TRUE(page.diagnostics.empty());
    }
}

TEST(HeadingsAgain, TheYearInTheCornerIsThatOfAllColumns) {
    const auto tables = read_tables("Per jaar (x € 1.000)\n\n2026 | Lasten | Baten | Saldo\n"
                                    "Bestuur | 43 | 3 | -40\nRuimte | 80 | 30 | -50\n\n"
                                    "2027 | Lasten | Baten | Saldo\n"
                                    "Bestuur | 44 | 4 | -40\nRuimte | 81 | 30 | -51\n")
                            .tables;
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_EQ(tables[0].columns[1].year, Year(2026));
    EXPECT_EQ(tables[1].columns[1].year, Year(2027));
    EXPECT_EQ(tables[1].columns[1].role, TableRole::revenue);
    EXPECT_EQ(tables[1].conventions.multiplier.value, 1'000);
}

TEST(HeadingsAgain, TheSameHeadingGoesOn) {
    const auto tables = read_tables("Programma | 2026 | 2027\nBestuur | 43 | 44\nRuimte | 8 | 9\n\n"
                                    "Programma | 2026 | 2027\nZorg | 43 | 44\nTotaal | 94 | 97\n")
                            .tables;
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(tables[0].rows.size(), 4U);
}

TEST(HeadingsAgain, ARowOfYearsIsNoHeading) {
    const auto tables = read_tables("Investering | 2026 | 2027\nBrug | 430 | 440\n"
                                    "Gereed in | 2028 | 2029\nSchool | 80 | 90\n")
                            .tables;
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(heads(tables[0]), (Strings{"2026", "2027"}));
}

} // namespace
