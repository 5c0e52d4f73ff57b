// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Where rows begin, what they stand under and how they are cut; all figures are invented.

#include <sluitend/io/read_tables.hpp>

#include <sluitend/check/table_structure.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace {

using namespace sluitend;
using Strings = std::vector<std::string>;

TableRecord table_in(const std::string& text) {
    const auto result = read_tables(text);
    return result.tables.size() == 1 ? result.tables[0] : TableRecord{};
}

Strings names_of(const TableRecord& table) {
    Strings out;
    for (const TableRow& row : table.rows)
        out.push_back(detail::row_name(row));
    return out;
}

/// The cells of a row, as printed.
std::string cells(const TableRecord& table, std::size_t row) {
    std::string out;
    for (const TableCell& cell : table.rows.at(row).cells)
        out += (out.empty() ? "" : "|") + cell.verbatim;
    return out;
}

TEST(GroupsOfRows, MayStandRightBelowTheHeading) {
    const Strings expected{"Exploitatie / Uitgaven", "Exploitatie / Ontvangsten",
                           "Exploitatie / Saldo", "Investeringen / Uitgaven",
                           "Investeringen / Saldo"};
    const std::string bars = "| Omschrijving | Begroting 2024 | Begroting 2025 |\n|---|---|---|\n"
                             "| Exploitatie | | |\n| Uitgaven | 1.200 | 1.300 |\n"
                             "| Ontvangsten | 800 | 900 |\n| Saldo | -400 | -400 |\n"
                             "| Investeringen | | |\n| Uitgaven | 100 | 200 |\n"
                             "| Saldo | -100 | -200 |\n";
    const std::string lines = "Omschrijving Begroting 2024 Begroting 2025 Bedragen in euro\n"
                              "Exploitatie\nUitgaven 1.200 1.300\nOntvangsten 800 900\n"
                              "Saldo -400 -400\nInvesteringen\nUitgaven 100 200\nSaldo -100 -200\n";
    for (const std::string& text : {bars, lines}) {
        const TableRecord table = table_in(text);
        EXPECT_EQ(names_of(table), expected) << text;
        ASSERT_EQ(table.columns.size(), 2U);
        EXPECT_EQ(table.columns[0].label.value, "Begroting 2024");
        EXPECT_EQ(table.columns[0].year, Year(2024));
    }
}

TEST(GroupsOfRows, LeaveNamesOfPaddedColumnsAlone) {
    const TableRecord table =
        table_in("                                Jaarrekening 2022   Aanpassing MJP 2023\n"
                 "Beleidsdoelstelling 1: Zorgzame stad\n"
                 "Exploitatie\n"
                 "   Uitgaven                            1.200.345              1.300.123\n"
                 "   Ontvangsten                           800.345                900.123\n");
    ASSERT_EQ(table.columns.size(), 2U);
    EXPECT_EQ(table.columns[0].label.value, "Jaarrekening 2022");
    EXPECT_EQ(names_of(table).front(),
              "Beleidsdoelstelling 1: Zorgzame stad / Exploitatie / Uitgaven");
}

TEST(GroupsOfRows, ASideOverItemsEndsAtItsTotal) {
    for (const std::string heading :
         {"Programma              2024     2025\n", "Programma 2024 2025\n"}) {
        const TableRecord table = table_in("Bedragen x € 1.000\n" + heading +
                                           "Lasten\nZorg 1.000 1.100\nWonen 400 500\n"
                                           "Totaal lasten 1.400 1.600\nBaten\nZorg 100 110\n"
                                           "Wonen 40 50\nTotaal baten 140 160\n"
                                           "Saldo 1.260 1.440\n");
        EXPECT_EQ(names_of(table),
                  (Strings{"Lasten / Zorg", "Lasten / Wonen", "Totaal lasten", "Baten / Zorg",
                           "Baten / Wonen", "Totaal baten", "Saldo"}));
        ASSERT_EQ(table.columns.size(), 2U);
        EXPECT_EQ(table.columns[1].year, Year(2025));
        EXPECT_EQ(find_structure(table).identities.size(), 6U);
    }
}

TEST(LabelsOfRows, GoOnBeforeOrBehindTheFigures) {
    const Strings expected{"Zorg en maatschappelijke ondersteuning",
                           "Wonen en ruimtelijke ontwikkeling", "Sport"};
    const std::string heading = "Programma                              2024      2025\n";
    EXPECT_EQ(
        names_of(table_in(heading + "Zorg en maat-\n"
                                    "schappelijke ondersteuning            1.000     1.100\n"
                                    "Wonen en ruimtelijke\n"
                                    "ontwikkeling                            400       500\n"
                                    "Sport                                   100       100\n")),
        expected);
    EXPECT_EQ(
        names_of(table_in(heading + "Zorg en maat-                         1.000     1.100\n"
                                    "schappelijke ondersteuning\n"
                                    "Wonen en ruimtelijke                    400       500\n"
                                    "ontwikkeling\n"
                                    "Sport                                   100       100\n")),
        expected);
}

TEST(CellsOfRows, ABlankMayPartThousandsOrBelongToALabel) {
    const std::string heading = "Bedragen x € 1.000\nProgramma        2024 2025 2026\n";
    const TableRecord decided = table_in(heading + "Wonen 1 200 300 400\nZorg 800 700 600\n"
                                                   "Totaal 2 000 1 000 1 000\n");
    EXPECT_EQ(names_of(decided), (Strings{"Wonen", "Zorg", "Totaal"}));
    EXPECT_EQ(cells(decided, 0), "1 200|300|400");
    const auto open = read_tables(heading + "Wonen 1 200 300 400\nZorg 900 700 600\n");
    ASSERT_EQ(open.tables.size(), 1U);
    EXPECT_EQ(names_of(open.tables[0]), (Strings{"Wonen", "Zorg"}));
    EXPECT_EQ(open.tables[0].rows[0].cells[0].kind, CellKind::undecided);
    ASSERT_EQ(open.diagnostics.size(), 1U);
    EXPECT_EQ(open.diagnostics[0].id, "table.ambiguous-reading");
}

TEST(CellsOfRows, FlagsMayHaveAColumnOrALineOfTheirOwn) {
    const TableRecord bars = table_in("| Programma | Begroting 2024 | | Rekening 2024 | |\n"
                                      "|---|---|---|---|---|\n| Zorg | 1.000 | N | 1.100 | N |\n"
                                      "| Wonen | 400 | V | 350 | V |\n");
    ASSERT_EQ(bars.columns.size(), 2U);
    EXPECT_EQ(cells(bars, 0), "1.000 | N|1.100 | N");
    const TableRecord lines = table_in(
        "Programma\n\nBegroting 2024\n\nRekening 2024\n\nZorg\n\n1.000\n\nN\n\n1.100\n\nN\n\n"
        "Wonen\n\n400\n\nV\n\n350\n\nV\n");
    ASSERT_EQ(lines.columns.size(), 2U);
    EXPECT_EQ(cells(lines, 0), "1.000\n\nN|1.100\n\nN"); // as it stands there
    for (const TableRecord& table : {bars, lines}) {
        EXPECT_EQ(table.rows[0].cells[1].number, Decimal(-1'100));
        EXPECT_EQ(table.rows[1].cells[1].number, Decimal(350));
        EXPECT_EQ(table.conventions.minus.value, MinusStyle::flag_behind);
    }
}

TEST(TablesOfAPage, PartWhereTheHeadingOfTheLabelsChanges) {
    const auto result = read_tables("Programma 2024 2025\nZorg 1.000 1.100\nWonen 400 500\n\n"
                                    "Taakveld 2024 2025\nWegen 100 110\nSport 40 50\n\n"
                                    "Taakveld 2024 2025\nGroen 10 11\n");
    ASSERT_EQ(result.tables.size(), 2U);
    EXPECT_EQ(names_of(result.tables[1]), (Strings{"Wegen", "Sport", "Groen"}));
}

TEST(HeadingsOfColumns, AStrayWordAboveThemChangesNoPhase) {
    const TableRecord table = table_in(
        "Bijgesteld\n\nOmschrijving\n\nBegroting 2024\n\nBegroting 2025\n\nLasten\n\n1.200\n\n"
        "1.300\n\nBaten\n\n800\n\n900\n");
    ASSERT_EQ(table.columns.size(), 2U);
    EXPECT_EQ(table.columns[0].phase, Phase::adopted);
}

TEST(HeadingsOfColumns, MovementsAndStandsStandSideBySide) {
    const TableRecord table = table_in(
        "Voorziening Stand per 1 januari 2025 Toevoeging Onttrekking Stand per 31 december "
        "2025\nRiolering 1.500 200 50 1.650\nWegen 800 100 300 600\n");
    ASSERT_EQ(table.columns.size(), 4U);
    EXPECT_EQ(table.columns[1].role, TableRole::reserve_additions);
    EXPECT_EQ(table.columns[3].role, TableRole::closing);
    EXPECT_EQ(find_structure(table).identities.size(), 2U);
}

TEST(HeadingsOfColumns, AQualifierBehindAYearIsAboutThatYear) {
    const auto phases = [](const std::string& heading) {
        std::vector<std::optional<Phase>> out;
        const TableRecord table = table_in(
            heading + "\nWonen                             1.340                        1.510"
                      "           1.600\nZorg                                240            "
                      "              250             260\n");
        for (const TableColumn& each : table.columns)
            out.push_back(each.phase);
        return out;
    };
    using enum Phase;
    using Phases = std::vector<std::optional<Phase>>;
    EXPECT_EQ(
        phases("       Primitieve begroting 2025   Begroting 2025 na wijziging   Rekening 2025"),
        (Phases{adopted, amended, actual}));
    EXPECT_EQ(
        phases("                   Rekening 2024                Primitief 2025   Na wijziging "
               "2025"),
        (Phases{actual, adopted, amended}));
}

TEST(GroupsOfRows, EndAtTheTotalsOfTheTable) {
    const TableRecord blocks =
        table_in("Bedragen x € 1.000\n                                 2025      2026\n"
                 "Programma 1 Veilig\nLasten                           5.340     5.510\n"
                 "Baten                              240       250\nProgramma 2 Zorg\n"
                 "Lasten                          21.000    22.000\n"
                 "Baten                            2.100     2.200\n"
                 "Totaal lasten                   26.340    27.510\n"
                 "Totaal baten                     2.340     2.450\n");
    EXPECT_EQ(names_of(blocks).back(), "Totaal baten");
    EXPECT_EQ(names_of(blocks).at(4), "Totaal lasten");
    const TableRecord of_group = table_in("| Reserve | 2025 | 2026 |\n|---|---|---|\n"
                                          "| Algemene reserve | 10 | 20 |\n| Bestemming | | |\n"
                                          "| Wegen | 100 | 200 |\n| Riolering | 300 | 400 |\n"
                                          "| Totaal | 400 | 600 |\n");
    EXPECT_EQ(names_of(of_group).back(), "Bestemming / Totaal");
}

TEST(GroupsOfRows, MayBeCalledAsASectionOfTheBudget) {
    const TableRecord table =
        table_in("Bedragen x € 1.000\nProgramma                     Lasten 2026    Baten 2026\n"
                 "Veiligheid                          5.510           250\n"
                 "Algemene dekkingsmiddelen\n"
                 "Algemene uitkering                      0        46.100\n"
                 "Totaal                              5.510        46.350\n");
    EXPECT_EQ(names_of(table),
              (Strings{"Veiligheid", "Algemene dekkingsmiddelen / Algemene uitkering", "Totaal"}));
}

TEST(TablesOfAPage, GoOnBehindAPageNumber) {
    const std::string above = "Bedragen x € 1.000\nProgramma                     2026    2027\n"
                              "Veiligheid                   5.510   5.520\n";
    const std::string below = "Zorg                        22.000  22.100\n"
                              "Totaal                      27.510  27.620\n";
    for (const std::string break_of_page : {"\n45\n\n", "                  - 12 -\n",
                                            "\n      12\n\nProgrammabegroting 2026-2029\n\n"}) {
        const TableRecord table = table_in(above + break_of_page + below);
        EXPECT_EQ(names_of(table), (Strings{"Veiligheid", "Zorg", "Totaal"})) << break_of_page;
        EXPECT_EQ(find_structure(table).identities.size(), 2U);
    }
}

TEST(TablesOfAPage, MayHaveOneColumnBehindABar) {
    const TableRecord table =
        table_in("Langlopende leningen (x € 1.000)\nOmschrijving | Bedrag\n"
                 "Stand per 1 januari 2026 | 45.000\nNieuwe leningen | 5.000\n"
                 "Aflossing | -3.250\nStand per 31 december 2026 | 46.750\n");
    ASSERT_EQ(table.columns.size(), 1U);
    ASSERT_EQ(find_structure(table).identities.size(), 1U);
    EXPECT_EQ(find_structure(table).identities[0].rule, TableRule::roll_forward);
    EXPECT_TRUE(read_tables("Home | Begroting\nContact | 14020\nZoeken | Menu\n").tables.empty());
}

TEST(TablesOfAPage, MayStandSideBySide) {
    const auto result =
        read_tables("Bedragen x € 1.000\n"
                    "                      Lasten                              Baten\n"
                    "Programma             2025      2026      Programma       2025     2026\n"
                    "Wonen                1.000     1.100      Wonen            200      220\n"
                    "Zorg                 2.000     2.200      Zorg             300      330\n"
                    "Totaal               3.000     3.300      Totaal           500      550\n");
    ASSERT_EQ(result.tables.size(), 2U);
    for (const TableRecord& table : result.tables) {
        EXPECT_EQ(names_of(table), (Strings{"Wonen", "Zorg", "Totaal"}));
        EXPECT_EQ(table.conventions.multiplier.value, 1'000);
        EXPECT_EQ(find_structure(table).identities.size(), 2U);
        EXPECT_EQ(table.columns[1].year, Year(2026));
    }
    EXPECT_EQ(result.tables[0].columns[1].role, TableRole::expenditure);
    EXPECT_EQ(result.tables[1].columns[0].role, TableRole::revenue);
    EXPECT_EQ(cells(result.tables[1], 1), "300|330");
}

TEST(HeadingsOfColumns, OneWordOverSeveralYearsIsAboutAll) {
    const TableRecord table = table_in("Programma               Begroting\n"
                                       "                     2025      2026\n"
                                       "Wonen               1.000     1.100\n"
                                       "Zorg                2.000     2.200\n");
    ASSERT_EQ(table.columns.size(), 2U);
    EXPECT_EQ(table.columns[0].phase, Phase::adopted);
    EXPECT_EQ(table.columns[1].phase, Phase::adopted);
}

TEST(HeadingsOfColumns, ABudgetAfterAChangeIsAmended) {
    for (const std::string words : {"na 1e wijziging", "incl. begrotingswijziging"}) {
        const TableRecord table =
            table_in("| | Rekening 2024 | Begroting 2025 " + words +
                     " | Begroting 2026 |\n|---|---|---|---|\n"
                     "| Lasten | 900 | 920 | 950 |\n| Baten | 100 | 120 | 150 |\n");
        ASSERT_EQ(table.columns.size(), 3U) << words;
        EXPECT_EQ(table.columns[1].phase, Phase::amended) << words;
        EXPECT_EQ(table.columns[1].role, std::nullopt) << words;
    }
}

TEST(TablesOfAPage, SideBySideMayDifferInLength) {
    const auto result = read_tables(
        "Bedragen x € 1.000\n"
        "Lasten               2025     2026          Baten                2025     2026\n"
        "Wonen               1.310    1.320          Leges                 310      320\n"
        "                                            Huren                  40       40\n"
        "Sport                 100      100\n"
        "Totaal lasten       1.410    1.420          Totaal baten          350      360\n");
    ASSERT_EQ(result.tables.size(), 2U);
    EXPECT_EQ(names_of(result.tables[0]),
              (Strings{"Lasten / Wonen", "Lasten / Sport", "Totaal lasten"}));
    EXPECT_EQ(names_of(result.tables[1]),
              (Strings{"Baten / Leges", "Baten / Huren", "Totaal baten"}));
}

TEST(LabelsOfRows, GoOnAcrossRowsOfBars) {
    EXPECT_EQ(
        names_of(table_in("| Omschrijving | 2025 | 2026 |\n|---|---|---|\n"
                          "| Sociale voorzieningen en | | |\n| arbeidsmarkt | 1.200 | 1.300 |\n"
                          "| Beheer openbare ruimte en | 800 | 700 |\n| groen | | |\n"
                          "| Totaal | 2.000 | 2.000 |\n")),
        (Strings{"Sociale voorzieningen en arbeidsmarkt", "Beheer openbare ruimte en groen",
                 "Totaal"}));
}

TEST(LabelsOfRows, MayLookLikeHeadings) {
    EXPECT_EQ(names_of(table_in("                          Begroting    Begroting\n"
                                "                               2025         2026\n"
                                "Lasten                        2.000        2.100\n"
                                "Saldo van baten en\n"
                                "lasten                       -1.500       -1.600\n"
                                "Toevoegingen aan\n"
                                "reserves                        100            0\n")),
              (Strings{"Lasten", "Saldo van baten en lasten", "Toevoegingen aan reserves"}));
}

TEST(GroupsOfRows, MayHaveNoBarsWhereLinesEndInNone) {
    const TableRecord table = table_in(
        "Omschrijving | Rekening 2024 | Begroting 2025\nLasten\nBrandweer | 1.200 | 1.300\n"
        "Totaal lasten | 1.200 | 1.300\nBaten\nLeges | 500 | 500\n"
        "Totaal baten | 500 | 500\n");
    EXPECT_EQ(names_of(table),
              (Strings{"Lasten / Brandweer", "Totaal lasten", "Baten / Leges", "Totaal baten"}));
}

TEST(CellsOfRows, AColumnOfWordsIsNoError) {
    const auto result = read_tables("Bedragen x € 1.000\n| Omschrijving | I/S | 2025 | 2026 |\n"
                                    "|---|---|---|---|\n| Wonen | S | 1.310 | 1.320 |\n"
                                    "| Zorg | I | 2.430 | 2.440 |\n| Totaal | | 3.740 | 3.760 |\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_TRUE(result.diagnostics.empty());
    EXPECT_EQ(cells(result.tables[0], 0), "S|1.310|1.320");
}

/// Labels and years of columns, as "Rekening 2023|2023".
Strings columns_of(const TableRecord& table) {
    Strings out;
    for (const TableColumn& column : table.columns)
        out.push_back(column.label.value +
                      (column.year ? "|" + std::to_string(column.year->number()) : ""));
    return out;
}

const std::string padded_rows =
    "Lasten                    1.200         1.300         1.450         1.500\n"
    "Baten                       200           250           300           310\n"
    "Saldo                     1.000         1.050         1.150         1.190\n";

TEST(HeadingsOfColumns, GoOnBelowWhereTheyStand) {
    const TableRecord third =
        table_in("                        Rekening      Begroting     Begroting     Begroting\n"
                 "                        2023          2024          2025 na       2026\n"
                 "                                                    wijziging\n" +
                 padded_rows);
    EXPECT_EQ(columns_of(third),
              (Strings{"Rekening 2023|2023", "Begroting 2024|2024",
                       "Begroting 2025 na wijziging|2025", "Begroting 2026|2026"}));
    ASSERT_EQ(third.columns.size(), 4U);
    EXPECT_EQ(third.columns[1].phase, Phase::adopted);
    EXPECT_EQ(third.columns[2].phase, Phase::amended);
    EXPECT_EQ(third.columns[2].role, std::nullopt);
    EXPECT_EQ(columns_of(table_in(
                  "Omschrijving            Jaarreke-     Begroting     Meerjaren-    Meerjaren-\n"
                  "                        ning 2024     2025          begroting     raming\n"
                  "                                                    2026          2027\n" +
                  padded_rows)),
              (Strings{"Jaarrekening 2024|2024", "Begroting 2025|2025",
                       "Meerjarenbegroting 2026|2026", "Meerjarenraming 2027|2027"}));
}

TEST(HeadingsOfColumns, AreNotStackedWhereOneStandsOverSeveral) {
    const TableRecord table =
        table_in("                       Rekening     Begroting  Meerjarenraming\n"
                 "                           2023          2024          2025          2026\n" +
                 padded_rows);
    ASSERT_EQ(table.columns.size(), 4U);
    EXPECT_EQ(table.columns[2].phase, Phase::estimate);
    EXPECT_EQ(table.columns[3].phase, Phase::estimate);
}

TEST(HeadingsOfColumns, ASideInTheCornerHeadsTheRows) {
    const Strings expected{"Lasten / Wonen", "Totaal lasten", "Baten / Wonen", "Totaal baten"};
    const std::string padded = "Bedragen x € 1.000\n"
                               "Lasten                     2025      2026\n"
                               "Wonen                     1.200     1.300\n"
                               "Totaal lasten             1.200     1.300\n"
                               "Baten                      2025      2026\n"
                               "Wonen                       200       300\n"
                               "Totaal baten                200       300\n";
    const std::string bars = "| Lasten (x € 1.000) | 2025 | 2026 |\n|---|---|---|\n"
                             "| Wonen | 1.200 | 1.300 |\n| Totaal lasten | 1.200 | 1.300 |\n"
                             "| Baten | 2025 | 2026 |\n"
                             "| Wonen | 200 | 300 |\n| Totaal baten | 200 | 300 |\n";
    for (const std::string& text : {padded, bars}) {
        const TableRecord table = table_in(text);
        EXPECT_EQ(names_of(table), expected) << text;
        EXPECT_EQ(columns_of(table), (Strings{"2025|2025", "2026|2026"})) << text;
        for (const TableColumn& column : table.columns)
            EXPECT_EQ(column.role, std::nullopt);
    }
}

TEST(HeadingsOfColumns, AnAmountAloneAboveThemIsTheirUnit) {
    const std::string rows =
        "Lasten      1.200    1.300   1.400\nBaten         200      300     350\n"
        "Saldo       1.000    1.000   1.050\n";
    const TableRecord table = table_in("€ 1.000\n             2024     2025    2026\n" + rows);
    EXPECT_EQ(table.conventions.multiplier.value, 1'000);
    ASSERT_TRUE(table.caption);
    EXPECT_EQ(table.caption->value, "€ 1.000");
    const TableRecord cells_of_euros = table_in("| | 2025 | 2026 |\n|---|---|---|\n"
                                                "| Wonen | € 1.000 | € 500 |\n"
                                                "| Werken | € 1.000 | € 1.500 |\n");
    EXPECT_EQ(cells_of_euros.conventions.multiplier.value, 1);
    EXPECT_EQ(cells(cells_of_euros, 0), "€ 1.000|€ 500");
}

TEST(LabelsOfRows, GoOnIfTheyCannotEnd) {
    EXPECT_EQ(names_of(table_in("                                     Rekening    Begroting\n"
                                "                                     2024        2025\n"
                                "Bestuur                                 1.200       1.300\n"
                                "Openbare orde en veiligheid,              800         850\n"
                                "Crisisbeheersing en brandweer\n"
                                "Overige gebouwen en\n"
                                "Gronden                                   100         110\n"
                                "Totaal                                  2.100       2.260\n")),
              (Strings{"Bestuur", "Openbare orde en veiligheid, Crisisbeheersing en brandweer",
                       "Overige gebouwen en Gronden", "Totaal"}));
}

TEST(TablesOfOneColumn, ArePaddedUnderAHeadingOfTheirOwn) {
    const TableRecord table = table_in("Voorzieningen (x € 1.000)\n\n"
                                       "                                        Rekening\n"
                                       "                                            2024\n"
                                       "Riolering                                  1.250\n"
                                       "Wethouders                                     -\n"
                                       "Groot\n"
                                       "onderhoud                                    300\n"
                                       "Totaal voorzieningen                       1.550\n");
    EXPECT_EQ(columns_of(table), Strings{"Rekening 2024|2024"});
    EXPECT_EQ(names_of(table),
              (Strings{"Riolering", "Wethouders", "Groot onderhoud", "Totaal voorzieningen"}));
    EXPECT_EQ(table.conventions.multiplier.value, 1'000);
    EXPECT_EQ(find_structure(table).identities.size(), 1U);
}

TEST(TablesOfOneColumn, AreNoListsOfPages) {
    EXPECT_TRUE(read_tables("Inhoud van de begroting 2026            Pagina\n"
                            "Programma 1 Bestuur                          5\n"
                            "Programma 2 Veiligheid                      12\n"
                            "Programma 3 Wonen                           20\n")
                    .tables.empty());
}

TEST(HeadingsOfColumns, StandOverAsManyColumns) {
    const TableRecord table =
        table_in("                        Formatie (fte)        Loonsom (x € 1.000)\n"
                 "Organisatieonderdeel      2025     2026          2025      2026\n"
                 "Directie                   4,0      4,0           620       640\n"
                 "Samenleving               62,3     61,8         5.220     5.400\n"
                 "Totaal                    66,3     65,8         5.840     6.040\n");
    EXPECT_EQ(columns_of(table),
              (Strings{"Formatie (fte) 2025|2025", "Formatie (fte) 2026|2026",
                       "Loonsom (x € 1.000) 2025|2025", "Loonsom (x € 1.000) 2026|2026"}));
    ASSERT_EQ(table.columns.size(), 4U);
    EXPECT_EQ(table.columns[0].role, TableRole::quantity);
    EXPECT_EQ(table.columns[3].multiplier, 1'000);
    EXPECT_FALSE(amount_of(table, 0, 0));
}

TEST(HeadingsOfColumns, MayBeMergedBeforeBlankCells) {
    const TableRecord table = table_in(
        "| Bedragen x € 1.000 | Begroting | Meerjarenraming | | |\n| :--- | ---: |---:|---:|---:|\n"
        "| | **2026** | **2027** | **2028** | **2029** |\n"
        "| **Lasten** | 1.400 | 1.410 | 1.420 | 1.430 |\n"
        "| **Saldo** | **-1.200** | **-1.210** | **-1.220** | **-1.230** |\n");
    ASSERT_EQ(table.columns.size(), 4U);
    for (std::size_t column = 1; column < 4; ++column)
        EXPECT_EQ(table.columns[column].phase, Phase::estimate);
    EXPECT_EQ(table.columns[3].year, Year(2029));
    EXPECT_EQ(names_of(table), (Strings{"Lasten", "Saldo"}));
    EXPECT_EQ(cells(table, 1), "-1.200|-1.210|-1.220|-1.230");
}

TEST(HeadingsOfColumns, MayBeAbbreviated) {
    const TableRecord table =
        table_in("Omschrijving       Rek. 2024   Begr. 2025   Begr. 2026   MJR 2027\n"
                 "ICT                    2.150        2.200        2.310      2.280\n"
                 "Totaal overhead        7.380        7.620        7.870      7.840\n");
    ASSERT_EQ(table.columns.size(), 4U);
    EXPECT_EQ(table.columns[0].phase, Phase::actual);
    EXPECT_EQ(table.columns[1].phase, Phase::adopted);
    EXPECT_EQ(table.columns[3].phase, Phase::estimate);
}

TEST(GroupsOfRows, MayEndTheHeadingOfCells) {
    std::string text = "Bedragen x € 1.000\n";
    for (const char* line : {"Rekening 2024",
                             "Begroting 2025",
                             "Begroting 2026",
                             "Lasten",
                             "Verkeer",
                             "4.210",
                             "4.300",
                             "4.450",
                             "Totaal lasten",
                             "4.210",
                             "4.300",
                             "4.450",
                             "Baten",
                             "Verkeer",
                             "310",
                             "300",
                             "300",
                             "Totaal baten",
                             "310",
                             "300",
                             "300"})
        text += "\n" + std::string(line) + "\n";
    const TableRecord table = table_in(text);
    EXPECT_EQ(columns_of(table),
              (Strings{"Rekening 2024|2024", "Begroting 2025|2025", "Begroting 2026|2026"}));
    EXPECT_EQ(names_of(table),
              (Strings{"Lasten / Verkeer", "Totaal lasten", "Baten / Verkeer", "Totaal baten"}));
}

TEST(LinesOfATable, MayBeDrawn) {
    const TableRecord table = table_in("Omschrijving                Rekening      Begroting\n"
                                       "                                2024           2025\n"
                                       "---------------------------------------------------\n"
                                       "Lasten                    12 345 678     12 500 000\n"
                                       "Baten                      2 345 678      2 400 000\n"
                                       "                         -----------    -----------\n"
                                       "Saldo                    -10 000 000    -10 100 000\n");
    EXPECT_EQ(columns_of(table), (Strings{"Rekening 2024|2024", "Begroting 2025|2025"}));
    EXPECT_EQ(names_of(table), (Strings{"Lasten", "Baten", "Saldo"}));
}

TEST(ResultsOfBudgets, MayBeCalledBalances) {
    const auto text = [](const std::string& balance) {
        return "| x € 1.000 | 2024 | 2025 | 2026 |\n|---|---|---|---|\n"
               "| Lasten | 6.320 | 6.450 | 6.650 |\n| Baten | 310 | 300 | 300 |\n"
               "| Onttrekkingen | 200 | 0 | 0 |\n| Stortingen | 50 | 0 | 0 |\n"
               "| Saldo | " +
               balance + " | -6.150 | -6.350 |\n";
    };
    const TableRecord result = table_in(text("-5.860"));
    ASSERT_EQ(result.rows.size(), 5U);
    EXPECT_EQ(result.rows[4].role, TableRole::result);
    const TableStructure structure = find_structure(result);
    EXPECT_EQ(structure.sign_convention.value, SignConvention::net_revenue);
    ASSERT_EQ(structure.identities.size(), 3U);
    EXPECT_EQ(structure.identities[0].rule, TableRule::result);
    EXPECT_EQ(structure.identities[0].terms.size(), 5U);
    const TableRecord balance = table_in(text("-6.010"));
    ASSERT_EQ(balance.rows.size(), 5U);
    EXPECT_EQ(balance.rows[4].role, TableRole::balance);
}

TEST(UnitsOfTables, GoOnBelowWithTheSameColumns) {
    const std::string heading = "            31-12-2024  31-12-2025\n";
    const std::string text = "Balans (bedragen x € 1.000)\n\nActiva" + heading.substr(6) +
                             "Vaste activa    90.020      91.660\n"
                             "Voorraden        2.410       2.000\n"
                             "Totaal activa   92.430      93.660\n\nPassiva" +
                             heading.substr(7) +
                             "Vermogen        31.200      30.800\n"
                             "Schuld          61.230      62.860\n"
                             "Totaal passiva  92.430      93.660\n";
    const auto result = read_tables(text);
    ASSERT_EQ(result.tables.size(), 2U);
    EXPECT_TRUE(result.diagnostics.empty());
    EXPECT_EQ(result.tables[1].conventions.multiplier.value, 1'000);
    ASSERT_TRUE(result.tables[1].conventions.multiplier.words);
    EXPECT_EQ(result.tables[1].conventions.multiplier.words->span.line, 1U);
}

TEST(RolesOfRows, FollowTheStandardOverview) {
    const TableRecord table =
        table_in("bedragen x € 1.000\n"
                 "                                                   2026      2027      2028\n"
                 "Saldo baten en lasten                            -1.250      -840       310\n"
                 "Toevoegingen en onttrekkingen aan reserves        1.600       900        40\n"
                 "Begrotingssaldo na bestemming                       350        60       350\n"
                 "Waarvan incidentele baten en lasten (saldo)        -210      -150        20\n"
                 "Structureel begrotingssaldo                         560       210       330\n");
    const TableStructure structure = find_structure(table);
    std::size_t results = 0;
    std::size_t structural = 0;
    for (const TableIdentity& each : structure.identities) {
        results += each.rule == TableRule::result ? 1U : 0U;
        structural += each.rule == TableRule::structural ? 1U : 0U;
    }
    EXPECT_EQ(results, 3U);
    EXPECT_EQ(structural, 3U);
    EXPECT_TRUE(structure.unexplained.empty());
    EXPECT_EQ(detail::role_of_words("Saldo voor mutaties reserves"), TableRole::balance);
    EXPECT_EQ(detail::role_of_words("Resultaat na resultaatbestemming"), TableRole::result);
    EXPECT_EQ(detail::role_of_words("Boekwaarde per 1-1-2026"), TableRole::opening);
    EXPECT_EQ(detail::role_of_words("Saldo 31-12"), TableRole::closing);
    EXPECT_EQ(detail::role_of_words("Netto schuldquote"), TableRole::quantity);
}

/// The phases of columns; "-" for none.
Strings phases_of(const TableRecord& table) {
    Strings out;
    for (const TableColumn& column : table.columns)
        out.push_back(column.phase ? std::string(name_of(*column.phase)) : "-");
    return out;
}

TEST(HeadingsOfColumns, MayStandOverTheLastYearsAsOne) {
    const TableRecord table = table_in(
        "                     Realisatie     Begroting     Begroting     Meerjarenraming\n"
        "                           2024       2025 na          2026    2027    2028    2029\n"
        "                                    wijziging\n"
        "Lasten                    4.000         4.100         4.200   4.300   4.400   4.500\n"
        "Baten                       400           400           500     500     500     500\n"
        "Saldo                    -3.600        -3.700        -3.700  -3.800  -3.900  -4.000\n");
    EXPECT_EQ(phases_of(table),
              (Strings{"actual", "amended", "adopted", "estimate", "estimate", "estimate"}));
    ASSERT_EQ(table.columns.size(), 6U);
    EXPECT_EQ(table.columns[1].label.value, "Begroting 2025 na wijziging");
}

TEST(HeadingsOfColumns, MayStandOverFiguresAtTheLeft) {
    const TableRecord table =
        table_in("               Rekening      Begroting     Begroting     Raming\n"
                 "               2024          2025          2026          2027\n"
                 "                             na 1e wijz.\n"
                 "Lasten         4.000         4.100         4.200         14.300\n"
                 "Baten          400           400           500           500\n"
                 "Saldo          -3.600        -3.700        -3.700        -13.800\n");
    EXPECT_EQ(phases_of(table), (Strings{"actual", "amended", "adopted", "estimate"}));
}

TEST(HeadingsOfColumns, MayEndInYearsOfOneKind) {
    std::string text = "Overzicht\n";
    for (const char* line : {"Realisatie",
                             "2024",
                             "Actuele begroting",
                             "2025",
                             "Begroting",
                             "2026",
                             "Meerjarenraming",
                             "2027",
                             "2028",
                             "Bestuur",
                             "4.000",
                             "4.100",
                             "4.200",
                             "4.300",
                             "4.400",
                             "Zorg",
                             "9.400",
                             "9.400",
                             "9.500",
                             "9.500",
                             "9.600"})
        text += "\n" + std::string(line) + "\n";
    const TableRecord table = table_in(text);
    EXPECT_EQ(phases_of(table), (Strings{"actual", "amended", "adopted", "estimate", "estimate"}));
    ASSERT_EQ(table.columns.size(), 5U);
    EXPECT_EQ(table.columns[4].year, Year(2028));
    EXPECT_EQ(cells(table, 0), "4.000|4.100|4.200|4.300|4.400");
}

TEST(HeadingsOfColumns, AreNoTitlesWithAUnit) {
    std::string text = "Incidentele lasten (x € 1.000)\n";
    for (const char* line : {"2026", "2027", "Onderzoek", "50", "50", "Totaal", "50", "50"})
        text += "\n" + std::string(line) + "\n";
    const TableRecord table = table_in(text);
    EXPECT_EQ(columns_of(table), (Strings{"2026|2026", "2027|2027"}));
    EXPECT_EQ(table.conventions.multiplier.value, 1'000);
}

TEST(HeadingsOfColumns, MayNameKindsByALetter) {
    const TableRecord table = table_in("Programma                 R2024     B2025    MJB2027\n"
                                       "Bestuur                   4.000     4.100      4.200\n"
                                       "Totaal                   13.500    13.620     13.830\n");
    EXPECT_EQ(columns_of(table), (Strings{"R2024|2024", "B2025|2025", "MJB2027|2027"}));
    EXPECT_EQ(phases_of(table), (Strings{"actual", "adopted", "estimate"}));
}

TEST(LabelsOfRows, MayBeNamesOfSections) {
    std::string text = "Bedragen x € 1.000\n";
    for (const char* line :
         {"2025", "2026", "Overhead", "2.000", "2.100", "Algemene dekkingsmiddelen", "14.000",
          "14.200", "Onvoorzien", "300", "400"})
        text += "\n" + std::string(line) + "\n";
    EXPECT_EQ(names_of(table_in(text)),
              (Strings{"Overhead", "Algemene dekkingsmiddelen", "Onvoorzien"}));
}

TEST(HeadingsOfColumns, MayHoldOtherYears) {
    const auto result = read_tables(
        "Bedragen x € 1.000\n"
        "| Post | Realisatie 2024 (prijspeil 2023) | Begroting 2026 (vastgesteld november 2025) |"
        " Totaal 2026-2029 | Lasten (begroting 2027) | Toelichting |\n|---|---|---|---|---|---|\n"
        "| Wonen | 100 | 101 | 404 | 5 | Stijging 3% door cao |\n"
        "| Zorg | 100 | 101 | 404 | 6 | Zie besluit 2025/12 |\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_EQ(columns_of(result.tables[0]),
              (Strings{"Realisatie 2024 (prijspeil 2023)|2024",
                       "Begroting 2026 (vastgesteld november 2025)|2026", "Totaal 2026-2029",
                       "Lasten (begroting 2027)|2027", "Toelichting"}));
    EXPECT_TRUE(result.diagnostics.empty()); // remarks are no figures
}

TEST(CellsOfRows, YearsAreNoAmounts) {
    const TableRecord table =
        table_in("Investeringen (x € 1.000)\n| Project | Jaar gereed | 2026 | 2027 | Totaal |\n"
                 "|---|---|---|---|---|\n| School | 2028 | 100 | 50 | 150 |\n"
                 "| Brug | 2027 | 200 | 0 | 250 |\n| Weg | 2028 | 30 | 30 | 60 |\n");
    ASSERT_EQ(table.columns.size(), 4U);
    EXPECT_EQ(table.columns[0].role, TableRole::quantity);
    EXPECT_FALSE(amount_of(table, 0, 0));
    const TableStructure structure = find_structure(table); // a total across the columns
    ASSERT_EQ(structure.identities.size(), 3U);
    EXPECT_EQ(structure.identities[1].terms.size(), 3U);
    EXPECT_EQ(structure.identities[1].terms.back().column, 3U);
}

TEST(CellsOfRows, MayHaveFlagsInWords) {
    const TableRecord table =
        table_in("Bedragen x € 1.000\n                    2024             2025\n"
                 "Wonen             3.600 nadeel     3.700 nadeel\n"
                 "Zorg              1.000 voordeel     500 nadelig\n"
                 "Totaal            2.600 nadeel     4.200 nadeel\n");
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.rows[0].cells[0].number, Decimal(-3'600));
    EXPECT_EQ(table.rows[1].cells[0].number, Decimal(1'000));
    EXPECT_EQ(find_structure(table).identities.size(), 2U);
}

TEST(RolesOfRows, ASideAloneIsAnItemOfItsTotal) {
    const TableRecord table =
        table_in("| x € 1.000 | 2025 | 2026 |\n|---|---|---|\n| Wonen | 300 | 330 |\n"
                 "| Zorg | 700 | 770 |\n| Totaal lasten | 1.000 | 1.100 |\n"
                 "| Toevoeging reserves | 204 | 210 |\n| Totaal | 1.204 | 1.310 |\n");
    const TableStructure structure = find_structure(table);
    EXPECT_EQ(structure.identities.size(), 4U);
    EXPECT_TRUE(structure.unexplained.empty());
}

TEST(GroupsOfRows, MayEndInANumber) {
    const TableRecord table = table_in("Toelichting (x € 1.000)\n\n"
                                       "                              2026      2027      2028\n"
                                       "Programma 1\n"
                                       "Omgevingswet                   150       100\n"
                                       "Programma 3\n"
                                       "Sporthal                       420\n"
                                       "Verkiezingen                    10                  85\n");
    EXPECT_EQ(names_of(table), (Strings{"Programma 1 / Omgevingswet", "Programma 3 / Sporthal",
                                        "Programma 3 / Verkiezingen"}));
    EXPECT_EQ(cells(table, 2), "10||85");
    EXPECT_EQ(table.conventions.multiplier.value, 1'000);
}

TEST(LabelsOfRows, MayHoldWordsOfHeadings) {
    const TableRecord table = table_in(
        "                                      Rekening 2024   Begroting 2025   Begroting 2026\n"
        "Netto schuldquote                                 45%              52%              58%\n"
        "Netto schuldquote gecorrigeerd voor\n"
        "verstrekte leningen                               41%              48%              54%\n"
        "Solvabiliteitsratio                               38%              36%              "
        "34%\n");
    EXPECT_EQ(names_of(table), (Strings{"Netto schuldquote",
                                        "Netto schuldquote gecorrigeerd voor verstrekte leningen",
                                        "Solvabiliteitsratio"}));
}

TEST(ColumnsOfWords, StandBehindFiguresThatHaveFlags) {
    const std::string padded = "Bedragen x \u20AC 1.000       2025     2026    I/S\n"
                               "Zwembad fase I          120 N    130 N     I\n"
                               "Bibliotheek              30 V     20 V     S\n"
                               "Totaal                   90 N    110 N\n";
    const std::string single = "Bedragen x \u20AC 1.000\nOmschrijving 2025 2026 I/S\n"
                               "Zwembad fase I 120 N 130 N I\nBibliotheek 30 V 20 V S\n"
                               "Totaal 90 N 110 N\n";
    const std::string lines = "Bedragen x \u20AC 1.000\nOmschrijving\n2025\n2026\nI/S\n"
                              "Zwembad fase I\n120 N\n130 N\nI\nBibliotheek\n30 V\n20 V\nS\n"
                              "Totaal\n90 N\n110 N\n";
    for (const std::string& text : {padded, single, lines}) {
        const TableRecord table = table_in(text);
        ASSERT_EQ(table.columns.size(), 3U) << text;
        EXPECT_EQ(table.columns[2].label.value, "I/S");
        EXPECT_EQ(names_of(table), (Strings{"Zwembad fase I", "Bibliotheek", "Totaal"})) << text;
        EXPECT_EQ(cells(table, 0), "120 N|130 N|I");
        EXPECT_EQ(cells(table, 2), "90 N|110 N|");
        EXPECT_EQ(find_structure(table).identities.size(), 2U);
        EXPECT_TRUE(read_tables(text).diagnostics.empty()) << text;
    }
}

TEST(ColumnsOfWords, AreNoneWithoutTheirHeading) {
    const TableRecord table = table_in("Bedragen x \u20AC 1.000     2025     2026\n"
                                       "Zwembad                120      130\n"
                                       "Fase S                  30       20\n");
    EXPECT_EQ(table.columns.size(), 2U);
    EXPECT_EQ(names_of(table), (Strings{"Zwembad", "Fase S"}));
}

/// The year of every column, or "-".
Strings years_of(const TableRecord& table) {
    Strings out;
    for (const TableColumn& column : table.columns)
        out.push_back(column.year ? std::to_string(column.year->number()) : "-");
    return out;
}

TEST(MovementsBetweenStands, BelongToTheYearOfTheNext) {
    const std::string rows = "| Algemene reserve | 1.000 | 100 | 50 | 1.050 | 20 | 1.070 |\n"
                             "| Reserve jeugd | 500 | 0 | 50 | 450 | 10 | 460 |\n";
    const auto years = [&](const std::string& heading) {
        return years_of(table_in("| x \u20AC 1.000 | " + heading + " |\n" +
                                 "|---|---|---|---|---|---|---|\n" + rows));
    };
    EXPECT_EQ(years("Stand 1-1-2025 | Toevoeging | Onttrekking | Stand 31-12-2025 | Toevoeging | "
                    "Stand 31-12-2026"),
              (Strings{"2024", "2025", "2025", "2025", "2026", "2026"}));
    EXPECT_EQ(years("Stand 31-12-2024 | Bij | Onttrekking | Stand 31-12-2025 | Rente | "
                    "Stand 31-12-2026"),
              (Strings{"2024", "2025", "2025", "2025", "2026", "2026"}));
    EXPECT_EQ(years("Stand 31-12-2024 | Toevoeging | Onttrekking | Stand 31-12-2026 | Toevoeging "
                    "2027 | Stand 31-12-2027"),
              (Strings{"2024", "-", "-", "2026", "2027", "2027"}))
        << "two years lie between them";
    EXPECT_EQ(years("Stand 31-12-2024 | Toevoeging 2026 | Onttrekking | Stand 31-12-2025 | "
                    "Toevoeging | Stand 31-12-2027"),
              (Strings{"2024", "2026", "-", "2025", "-", "2027"}))
        << "one has another year";
    EXPECT_EQ(years_of(table_in("| x \u20AC 1.000 | Stand 31-12-2024 | Toevoeging | Maximum | "
                                "Stand 31-12-2025 |\n|---|---|---|---|---|\n"
                                "| Wegen | 100 | 20 | 500 | 120 |\n"
                                "| Jeugd | 200 | 10 | 900 | 210 |\n")),
              (Strings{"2024", "2025", "-", "2025"}))
        << "a maximum moves nothing";
}

TEST(PaddedHeadings, AsManyWordsAsColumnsMayBeChance) {
    const TableRecord table = table_in("Geldleningen (x \u20AC 1.000)\n"
                                       "            Stand per     Nieuwe                     Stand "
                                       "per     Nieuwe              Stand per\n"
                                       "           31-12-2024   leningen   Aflossing   Rente  "
                                       "31-12-2025   leningen  Aflossing  31-12-2026\n"
                                       "Lening A        1.000          -         100      30       "
                                       "  900          -        100         800\n"
                                       "Lening B          500        200          50      20       "
                                       "  650          -         50         600\n");
    ASSERT_EQ(table.columns.size(), 8U);
    EXPECT_EQ(table.columns[0].label.value, "Stand per 31-12-2024");
    EXPECT_EQ(table.columns[1].label.value, "Nieuwe leningen");
    EXPECT_EQ(table.columns[3].label.value, "Rente");
    EXPECT_EQ(years_of(table),
              (Strings{"2024", "2025", "2025", "-", "2025", "2026", "2026", "2026"}));
}

Strings labels_of(const TableRecord& table) {
    Strings out;
    for (const TableColumn& column : table.columns)
        out.push_back(column.label.value);
    return out;
}

TEST(PaddedHeadings, OfUnknownWordsNameTheFiguresBelowThem) {
    const std::string right =
        "Project                Bruto investering    Bijdrage derden    Netto\n"
        "Zwembad                            1.200                800      400\n"
        "Totaal                             1.500                900      600\n";
    const std::string left = "Project      Bruto investering    Bijdrage derden    Netto\n"
                             "Nieuw beleid\n"
                             "Zwembad      1.200                800                400\n"
                             "Totaal       1.500                900                600\n";
    const Strings expected{"Bruto investering", "Bijdrage derden", "Netto"};
    for (const std::string& caption : {std::string("Bedragen x \u20AC 1.000\n"), std::string()}) {
        EXPECT_EQ(labels_of(table_in(caption + right)), expected);
        EXPECT_EQ(names_of(table_in(caption + right)), (Strings{"Zwembad", "Totaal"}));
        EXPECT_EQ(labels_of(table_in(caption + left)), expected);
        EXPECT_EQ(names_of(table_in(caption + left)),
                  (Strings{"Nieuw beleid / Zwembad", "Nieuw beleid / Totaal"}));
    }
    const std::string group = "Bedragen x \u20AC 1.000\nNieuw beleid        Noord en Zuid\n"
                              "Zwembad                1.200       800       400\n"
                              "Totaal                 1.500       900       600\n";
    EXPECT_EQ(labels_of(table_in(group)), (Strings{"", "", ""})) << "words over some of them";
}

TEST(PaddedHeadings, OfUnknownWordsBeginAnotherTable) {
    const auto tables = read_tables("Bedragen x \u20AC 1.000         2025      2026\n"
                                    "Wegen                       100       110\n"
                                    "Project                 Krediet   Besteed\n"
                                    "Zwembad                   1.200       800\n")
                            .tables;
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_EQ(names_of(tables[0]), Strings{"Wegen"});
    EXPECT_EQ(labels_of(tables[1]), (Strings{"Krediet", "Besteed"}));
}

TEST(TablesOverPages, GoOnUnderTheirHeading) {
    const std::string padded = "Omschrijving             2025     2026\n";
    const std::string first = "Zorg\nWegen                     100      110\n";
    const std::string second = "Scholen                   300      310\nBestuur\n"
                               "Raad                        5        5\n"
                               "Totaal                    405      425\n";
    const Strings expected{"Zorg / Wegen", "Zorg / Scholen", "Bestuur / Raad", "Totaal"};
    const std::string unit = "Bedragen x \u20AC 1.000\n";
    const std::string title = "Tabel 3 Lasten (x \u20AC 1.000)\n";
    for (const std::string& text :
         {unit + padded + first + "\n12\n\fProgrammabegroting 2026\n\n" + padded + second,
          unit + padded + first + "\nPagina 12 van 80\n\f" + unit + padded + second,
          title + padded + first + "\n        12\n\f" + title + padded + second,
          title + padded + first + "\n12\n\fTabel 3 Lasten (vervolg)\n" + padded + second,
          unit + "| | 2025 | 2026 |\n| Zorg | | |\n| Wegen | 100 | 110 |\n\n12\n\n"
                 "| | 2025 | 2026 |\n| Scholen | 300 | 310 |\n| Bestuur | | |\n"
                 "| Raad | 5 | 5 |\n| Totaal | 405 | 425 |\n"}) {
        const TableRecord table = table_in(text);
        EXPECT_EQ(names_of(table), expected) << text;
        EXPECT_EQ(find_structure(table).identities.size(), 2U) << text;
    }
}

TEST(TablesOverPages, MayHaveWordsBehindTheirFigures) {
    const std::string heading = "Omschrijving              2026    2027   I/S\n";
    const TableRecord table =
        table_in("Bedragen x \u20AC 1.000\n" + heading +
                 "Zwembad                    100       -    I\n15\n" + heading +
                 "Wegen                       10      10    S\n"
                 "Totaal                     110      10\n");
    EXPECT_EQ(names_of(table), (Strings{"Zwembad", "Wegen", "Totaal"}));
}

TEST(TablesOverPages, HaveFiguresAtTheirEnds) {
    const TableRecord table = table_in(
        "Bedragen x \u20AC 1.000\nOmschrijving\n2025\n2026\nWegen\n100\n110\nBomen\n20\n21\n\f\n"
        "Omschrijving\n2025\n2026\nScholen\n300\n310\nTotaal\n420\n441\n");
    EXPECT_EQ(names_of(table), (Strings{"Wegen", "Bomen", "Scholen", "Totaal"}));
    EXPECT_EQ(cells(table, 1), "20|21") << "which are no page numbers";
}

TEST(TablesOverPages, AreTwoWhereEachEndsInItsTotal) {
    const std::string heading = "Bedragen x \u20AC 1.000      2025     2026\n";
    const std::string first = heading + "Wegen                     100      110\n"
                                        "Totaal                    100      110\n";
    const std::string second = heading + "Scholen                   300      310\n"
                                         "Totaal                    300      310\n";
    EXPECT_EQ(read_tables(first + "\n12\n\f" + second).tables.size(), 2U);
    EXPECT_EQ(read_tables("Tabel 1 Wegen\n" + first + "\nTabel 2 Scholen\n" + second).tables.size(),
              2U);
    const std::string whole = heading + "Scholen                   300      310\n"
                                        "Totaal                    400      420\n";
    EXPECT_EQ(read_tables(first + "\n12\n\f" + whole).tables.size(), 1U) << "of both parts";
    const std::string again = heading + "Wegen                     120      130\n"
                                        "Bomen                      20       20\n";
    EXPECT_EQ(read_tables(first + "\n12\n\f" + again).tables.size(), 2U)
        << "a row that is there already";
    EXPECT_EQ(read_tables("| x \u20AC 1.000 | 2025 |\n|---|---|\n| Wegen | 100 |\n\n12\n\n"
                          "| in euro | 2025 |\n|---|---|\n| Bomen | 200 |\n")
                  .tables.size(),
              2U)
        << "another unit";
}

TEST(ClosingBalances, AreOverTheBalancesOfProgrammesAndWhatStandsBehind) {
    const auto balances = [](const std::string& rest) {
        const TableRecord table =
            table_in("Bedragen x \u20AC 1.000            2025     2026\n"
                     "Programma 1\nLasten                        500      510\n"
                     "Baten                         100      110\n"
                     "Saldo                        -400     -400\n" +
                     rest);
        const TableStructure structure = find_structure(table);
        EXPECT_TRUE(structure.unexplained.empty()) << rest;
        std::size_t out = 0;
        for (const TableIdentity& each : structure.identities)
            out += each.terms.back().row + 1 == table.rows.size() ? 1U : 0U;
        return out;
    };
    EXPECT_EQ(balances("Algemene dekkingsmiddelen\n"
                       "Lokale heffingen              300      310\n"
                       "Algemene uitkering            250      260\n"
                       "Saldo                         150      170\n"),
              2U);
    EXPECT_EQ(balances("Algemene dekkingsmiddelen\n"
                       "Algemene uitkering            550      560\n"
                       "Saldo                         150      163\n"),
              2U)
        << "the one that fails is judged too";
}

TEST(ClosingBalances, AreOverTotalsInOtherGroups) {
    const TableRecord table = table_in(
        "| x \u20AC 1.000 | 2025 | 2026 |\n|---|---|---|\n| Programma's | | |\n| Zorg | 500 | 510 "
        "|\n"
        "| Overhead | | |\n| ICT | 20 | 25 |\n| Totaal lasten | 520 | 535 |\n| Programma's | | |\n"
        "| Zorg | 50 | 51 |\n| Dekkingsmiddelen | | |\n| Uitkering | 400 | 490 |\n"
        "| Totaal baten | 450 | 541 |\n| Saldo | -70 | 6 |\n");
    EXPECT_EQ(find_structure(table).identities.size(), 6U);
}

} // namespace
