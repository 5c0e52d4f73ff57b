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
        for (const TableRow& row : table.rows) {
            if (!row.label.value.starts_with("Openbaar")) continue;
            for (const TableCell& cell : row.cells)
                EXPECT_TRUE(cell.kind == CellKind::undecided || !cell.verbatim.empty());
        }
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

TEST(HeadingsAgain, ThreeYearsInOrderBeginAnotherTable) {
    const auto tables =
        read_tables("Lasten (x € 1.000) | 2024 | 2025 | 2026\nWonen | 100 | 110 | 120\n"
                    "Investeringen | 2025 | 2026 | 2027\nSchool | 10 | 11 | 12\n")
            .tables;
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_EQ(heads(tables[1]), (Strings{"2025", "2026", "2027"}));
}

TEST(HeadingsAgain, ARowOfYearsIsNoHeading) {
    const auto tables = read_tables("Investering | 2026 | 2027\nBrug | 430 | 440\n"
                                    "Gereed in | 2028 | 2029\nSchool | 80 | 90\n")
                            .tables;
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(heads(tables[0]), (Strings{"2026", "2027"}));
}

TEST(HeadingsAgain, MoreColumnsBeginAnotherTable) {
    const auto tables = read_tables("Programma | Lasten 2026 | Baten 2026\nBestuur | 10 | 20\n"
                                    "Overzicht | Lasten | Baten | Saldo\nZorg | 5 | 6 | 1\n")
                            .tables;
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_EQ(rows(tables[1]), (Strings{"Zorg: 5 6 1"}));
}

TEST(HeadingsAgain, OtherYearsAbovePaddedColumnsBeginAnotherTable) {
    std::string text = "Bedragen x € 1.000\n";
    for (const std::string year : {"2026", "2027"})
        text += "            Begroting " + year +
                "\n            Lasten     Baten    Saldo\n"
                "Bestuur     4.310        310    -4.000\n"
                "Ruimte      8.000      3.000    -5.000\n\n";
    const auto page = read_tables(text);
    ASSERT_EQ(page.tables.size(), 2U);
    EXPECT_EQ(page.tables[0].columns[0].year, Year(2026));
    EXPECT_EQ(page.tables[1].columns[2].year, Year(2027));
    EXPECT_EQ(page.tables[1].conventions.multiplier.value, 1'000);
    EXPECT_TRUE(page.diagnostics.empty());
}

TEST(HeadingsAgain, APageBreakDoesNotTakeTheUnit) {
    const std::string heading =
        "                       Stand per            Toevoeging   Stand per\n"
        "                       1 januari 2026                    "
        "31 december 2026\n";
    const auto page = read_tables("Gemeente Veenmeer         Programmabegroting 2026\n\n"
                                  "Verloop reserves\nBedragen x € 1.000\n\n" +
                                  heading +
                                  "Algemene reserve             12.500               300"
                                  "          12.800\n"
                                  "Reserve wegen                 3.400                 0"
                                  "           3.400\n\n\n        45\n"
                                  "\fGemeente Veenmeer         Programmabegroting 2026\n\n" +
                                  heading +
                                  "Reserve groen                 1.250               250"
                                  "           1.500\n"
                                  "Totaal reserves              17.150               550"
                                  "          17.700\n");
    ASSERT_FALSE(page.tables.empty());
    for (const TableRecord& table : page.tables)
        EXPECT_EQ(table.conventions.multiplier.value, 1'000);
    EXPECT_EQ(count(page, "table.unit-unstated"), 0U);
}

// ---- padded columns

TEST(PaddedBlanks, ARowOfOneFigureStandsInItsColumn) {
    const std::string full = "Inhuur                       100      100      100\n";
    const std::string one = "Onderzoek                     50\n";
    const std::string last = "Verkiezingen                                    60\n";
    const std::string total = "Totaal                       150      100      160\n";
    for (const std::string& body : {full + one + last + total, one + last + full + total}) {
        const auto page = read_tables(
            "Bedragen x € 1.000\nOmschrijving                2026     2027     2028\n" + body);
        ASSERT_EQ(page.tables.size(), 1U);
        EXPECT_EQ(heads(page.tables[0]), (Strings{"2026", "2027", "2028"}));
        const Strings found = rows(page.tables[0]);
        ASSERT_EQ(found.size(), 4U);
        for (const std::string row : {"Onderzoek: 50 _ _", "Verkiezingen: _ _ 60",
                                      "Inhuur: 100 100 100", "Totaal: 150 100 160"})
            EXPECT_EQ(std::count(found.begin(), found.end(), row), 1) << row;
        EXPECT_TRUE(page.diagnostics.empty());
    }
}

TEST(PaddedBlanks, NoRowNeedsAllColumns) {
    const auto page =
        read_tables("Bedragen x € 1.000               2026     2027     2028     2029\n"
                    "Onderzoek energie                 50\n"
                    "Verkiezingen                                        60\n"
                    "Verkoop van het stadhuis                   500\n"
                    "Inhuur                            10       10\n");
    ASSERT_EQ(page.tables.size(), 1U);
    EXPECT_EQ(heads(page.tables[0]), (Strings{"2026", "2027", "2028", "2029"}));
    EXPECT_EQ(rows(page.tables[0]),
              (Strings{"Onderzoek energie: 50 _ _ _", "Verkiezingen: _ _ 60 _",
                       "Verkoop van het stadhuis: _ 500 _ _", "Inhuur: 10 10 _ _"}));
}

TEST(PaddedBlanks, WordsOfTheHeadingAreColumnsToo) {
    const auto tables =
        read_tables("Bedragen x € 1.000\n\n"
                    "Omschrijving         Bruto   Bijdrage   Netto    2026    2027   2028\n"
                    "Riolering            4.000         0    4.000   1.000   1.000  2.000\n"
                    "School De Wilg       9.500       500    9.000   3.000   6.000\n"
                    "Fietspad               900       500      400     400\n"
                    "Totaal              14.400     1.000   13.400   4.400   7.000  2.000\n")
            .tables;
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(heads(tables[0]), (Strings{"Bruto", "Bijdrage", "Netto", "2026", "2027", "2028"}));
    EXPECT_EQ(rows(tables[0])[2], "Fietspad: 900 500 400 400 _ _");
    EXPECT_EQ(rows(tables[0])[1], "School De Wilg: 9.500 500 9.000 3.000 6.000 _");
}

TEST(PaddedBlanks, WordsOverTheLabelsAreNoColumn) {
    const auto tables = read_tables("Projecten (x € 1.000)\n\n"
                                    "Nr.   Naam                2026     2027\n"
                                    "1     Visie                100       50\n"
                                    "2     Haven                 10       20\n"
                                    "      Totaal               110       70\n")
                            .tables;
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(heads(tables[0]), (Strings{"2026", "2027"}));
}

TEST(PaddedBlanks, AFigureThatEndsInNoColumnEndsTheTable) {
    const auto tables = read_tables("Bedragen x € 1.000\n"
                                    "Omschrijving      2026     2027\n"
                                    "Inhuur             100      100\n"
                                    "Onderzoek           50       50\n"
                                    "Aantal inwoners van de stad op deze dag      12345\n")
                            .tables;
    ASSERT_EQ(tables.size(), 1U);
    for (const TableRow& row : tables[0].rows)
        EXPECT_FALSE(row.label.value.starts_with("Aantal") &&
                     row.cells[0].kind == CellKind::figure);
}

TEST(PaddedBlanks, GroupsAndWrappedLabelsStandAmongShortRows) {
    const auto page = read_tables("Bedragen x € 1.000\n"
                                  "Omschrijving                    2026     2027     2028\n\n"
                                  "Lasten\n"
                                  "Onderzoek                         50 N\n"
                                  "Verkiezingen                                       60 N\n"
                                  "Inhuur en overige kosten van\n"
                                  "de organisatie                            100 N\n"
                                  "Totaal lasten                     50 N    100 N    60 N\n\n"
                                  "Baten\n"
                                  "Subsidie Rijk 2026                25 V\n");
    ASSERT_EQ(page.tables.size(), 1U);
    EXPECT_EQ(heads(page.tables[0]), (Strings{"2026", "2027", "2028"}));
    EXPECT_EQ(rows(page.tables[0]),
              (Strings{"Lasten / Onderzoek: 50 N _ _", "Lasten / Verkiezingen: _ _ 60 N",
                       "Lasten / Inhuur en overige kosten van de organisatie: _ 100 N _",
                       "Totaal lasten: 50 N 100 N 60 N", "Baten / Subsidie Rijk 2026: 25 V _ _"}));
}

TEST(PaddedBlanks, AMarkMayStandApart) {
    const auto tables = read_tables("Bedragen x € 1.000\n"
                                    "Omschrijving                2026     2027\n"
                                    "Inhuur                       100      100\n"
                                    "Verkiezingen                           60 *\n"
                                    "Totaal                       100      160\n\n* eenmalig\n")
                            .tables;
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(rows(tables[0])[1], "Verkiezingen: _ 60 *");
}

TEST(PaddedBlanks, ATableMayHaveShortRowsOnly) {
    const auto tables = read_tables("Omschrijving  (x € 1.000)  2026     2027\n"
                                    "Andere lasten                10\n"
                                    "Nog iets                              20\n")
                            .tables;
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(rows(tables[0]), (Strings{"Andere lasten: 10 _", "Nog iets: _ 20"}));
}

TEST(PaddedBlanks, FiguresMayBeginWhereTheirHeadingDoes) {
    const auto page = read_tables("Bedragen x € 1.000\n\n"
                                  "                     Bruto   Bijdrage     2026    Raming\n"
                                  "                             derden               2027\n"
                                  "Riolering            4.000   0            1.000   1.000\n"
                                  "School De Wilg       9.500   500          3.000\n"
                                  "Fietspad             900     500                  400\n"
                                  "Totaal               14.400  1.000        4.000   1.400\n");
    ASSERT_EQ(page.tables.size(), 1U);
    EXPECT_EQ(heads(page.tables[0]), (Strings{"Bruto", "Bijdrage derden", "2026", "Raming 2027"}));
    EXPECT_EQ(rows(page.tables[0])[1], "School De Wilg: 9.500 500 3.000 _");
    EXPECT_EQ(rows(page.tables[0])[2], "Fietspad: 900 500 _ 400");
    EXPECT_TRUE(page.diagnostics.empty());
}

// ---- labels that end in figures, and groups

TEST(LabelsWithFigures, DaysAndYearsBelongToTheLabel) {
    const auto page = read_tables("Verloop (x € 1.000)\n\n"
                                  "                          2026       2027\n"
                                  "Boekwaarde per 1/1      25.000     27.000\n"
                                  "Investeringen            4.000      3.000\n"
                                  "Afschrijvingen          -2.000     -2.000\n"
                                  "Saldo begroting 2025       850        650\n"
                                  "Boekwaarde per 31/12    27.850     28.650\n");
    ASSERT_EQ(page.tables.size(), 1U);
    EXPECT_EQ(rows(page.tables[0]),
              (Strings{"Boekwaarde per 1/1: 25.000 27.000", "Investeringen: 4.000 3.000",
                       "Afschrijvingen: -2.000 -2.000", "Saldo begroting 2025: 850 650",
                       "Boekwaarde per 31/12: 27.850 28.650"}));
    EXPECT_TRUE(page.diagnostics.empty());
}

TEST(LabelsWithFigures, NumbersBeforeTheFirstColumnAreNoFigures) {
    const auto page = read_tables("Bedragen x € 1.000\n"
                                  "Naam             2025     2026     2027\n"
                                  "Reserve 1         100      110      120\n"
                                  "Reserve 2                  210      220\n"
                                  "Reserve 3         300\n"
                                  "Fase 2                              999\n"
                                  "Totaal            400      320     1.339\n");
    ASSERT_EQ(page.tables.size(), 1U);
    EXPECT_EQ(rows(page.tables[0]),
              (Strings{"Reserve 1: 100 110 120", "Reserve 2: _ 210 220", "Reserve 3: 300 _ _",
                       "Fase 2: _ _ 999", "Totaal: 400 320 1.339"}));
    EXPECT_TRUE(page.diagnostics.empty());
}

TEST(GroupsAboveHeadings, TheFirstSideIsKeptToo) {
    const auto tables =
        read_tables("Bedragen x € 1.000\n\n"
                    "Lasten\n                 2026     2027\n"
                    "Bestuur         4.310    4.400\nRuimte          8.000    8.100\n"
                    "\nBaten\n                 2026     2027\n"
                    "Bestuur           310      400\nRuimte          3.000    3.000\n")
            .tables;
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(rows(tables[0]),
              (Strings{"Lasten / Bestuur: 4.310 4.400", "Lasten / Ruimte: 8.000 8.100",
                       "Baten / Bestuur: 310 400", "Baten / Ruimte: 3.000 3.000"}));
}

TEST(GroupsAboveHeadings, ASideAboveTheNextHeadingIsItsGroup) {
    const auto tables = read_tables("Bedragen x € 1.000\nNaam | Begroting 2026 | Begroting 2027\n"
                                    "Lasten | |\nBestuur | 10 | 20\nBaten | |\n"
                                    "Naam | Begroting 2028 | Begroting 2029\nBestuur | 1 | 2\n")
                            .tables;
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_EQ(rows(tables[0]), (Strings{"Lasten / Bestuur: 10 20"}));
    EXPECT_EQ(rows(tables[1]), (Strings{"Baten / Bestuur: 1 2"}));
}

TEST(GroupsAboveHeadings, TheUnitMayStandBetween) {
    const auto tables = read_tables("Lasten\nBedragen x € 1.000\n"
                                    "Programma           Begroting 2026   Begroting 2027\n"
                                    "Bestuur                      1.000            1.100\n"
                                    "Zorg                         2.000\n")
                            .tables;
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(rows(tables[0]),
              (Strings{"Lasten / Bestuur: 1.000 1.100", "Lasten / Zorg: 2.000 _"}));
}

} // namespace
