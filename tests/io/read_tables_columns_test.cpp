// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// What the columns of tables with bars hold: codes, words, years and kinds; all figures are invented.

#include <sluitend/io/read_tables.hpp>

#include <sluitend/model/table_words-inl.hpp>

#include <gtest/gtest.h>

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

/// Groups, label and cells of each row, as printed.
Strings rows(const TableRecord& table) {
    Strings out;
    for (const TableRow& row : table.rows) {
        out.push_back(detail::row_name(row) + ":");
        for (const TableCell& cell : row.cells)
            out.back() += " " + (cell.kind == CellKind::blank ? "_" : cell.verbatim);
    }
    return out;
}

Strings ids(const Findings& findings) {
    Strings out;
    for (const Finding& each : findings)
        out.push_back(each.id);
    return out;
}

const std::string unit = "Bedragen x € 1.000\n";

TEST(TableColumns, CodesAndWordsBeforeFiguresAreLabels) {
    const auto page = read_tables(unit + "Programma | Product | Omschrijving | 2025 | 2026\n"
                                         "1 | 1.1 | Bestuur | 1.200 | 1.300\n"
                                         "1 | 1.2 | Burgerzaken | 800 | 850\n"
                                         "2 | 2.1 | Veiligheid | 3.000 | 3.100\n"
                                         " | | Totaal | 5.000 | 5.250\n");
    ASSERT_EQ(page.tables.size(), 1U);
    EXPECT_EQ(heads(page.tables[0]), (Strings{"2025", "2026"}));
    EXPECT_EQ(
        rows(page.tables[0]),
        (Strings{"Programma 1 / 1.1 Bestuur: 1.200 1.300", "Programma 1 / 1.2 Burgerzaken: 800 850",
                 "Programma 2 / 2.1 Veiligheid: 3.000 3.100", "Totaal: 5.000 5.250"}));
    EXPECT_EQ(page.tables[0].rows[1].code->verbatim, "1.2");
    EXPECT_TRUE(page.diagnostics.empty());
}

TEST(TableColumns, NumbersOfCostCentresAreNoAmounts) {
    const auto page = read_tables(unit + "Taakveld | Kostenplaats | Grootboek | Bedrag\n"
                                         "0.1 | 600100 | 4310 | 12.500\n"
                                         "0.1 | 600100 | 4320 | 2.500\n");
    ASSERT_EQ(page.tables.size(), 1U);
    EXPECT_EQ(rows(page.tables[0]),
              (Strings{"0.1 / 600100 / 4310: 12.500", "0.1 / 600100 / 4320: 2.500"}));
}

TEST(TableColumns, GroupsMayHaveACodeOfTheirOwn) {
    const auto page = read_tables(unit + "Nr | Omschrijving | 2025 | 2026\n"
                                         "1 | Programma Bestuur | |\n"
                                         "1.1 | Bestuur | 100 | 110\n"
                                         "1.2 | Burgerzaken | 50 | 60\n"
                                         "2 | Programma Zorg | |\n"
                                         "2.1 | Jeugd | 200 | 210\n");
    ASSERT_EQ(page.tables.size(), 1U);
    EXPECT_EQ(rows(page.tables[0]), (Strings{"1 Programma Bestuur / 1.1 Bestuur: 100 110",
                                             "1 Programma Bestuur / 1.2 Burgerzaken: 50 60",
                                             "2 Programma Zorg / 2.1 Jeugd: 200 210"}));
}

TEST(TableColumns, SidesBehindProgrammesAreRowsOfThem) {
    const auto page = read_tables(unit + "Programma | | 2025 | 2026\n"
                                         "1 Bestuur | Lasten | 1.200 | 1.300\n"
                                         " | Baten | 800 | 850\n"
                                         "2 Zorg | Lasten | 1.100 | 1.200\n"
                                         " | Baten | 700 | 750\n");
    ASSERT_EQ(page.tables.size(), 1U);
    EXPECT_EQ(rows(page.tables[0]),
              (Strings{"1 Bestuur / Lasten: 1.200 1.300", "1 Bestuur / Baten: 800 850",
                       "2 Zorg / Lasten: 1.100 1.200", "2 Zorg / Baten: 700 750"}));
    EXPECT_EQ(page.tables[0].rows[3].role, TableRole::revenue);
}

TEST(TableColumns, RemarksAndUnitsAreNoLabels) {
    const auto page = read_tables(unit +
                                  "Nr | Maatregel | Portefeuillehouder | I/S | 2025 | 2026\n"
                                  "1 | Hogere leges | De Vries | S | 20 | 20\n"
                                  "2 | Verkoop pand | Jansen | I | 300 | 0\n"
                                  " | Totaal | | | 320 | 20\n\n" +
                                  unit +
                                  "Omschrijving | Toelichting | 2025 | 2026\n"
                                  "Lagere rente | Minder leningen | 20 | 30\n"
                                  "waarvan incidenteel | Eenmalig | 10 | 0\n"
                                  "waarvan incidenteel | Deels | 5 | 0\n");
    ASSERT_EQ(page.tables.size(), 2U);
    EXPECT_EQ(rows(page.tables[0]),
              (Strings{"1 Hogere leges: De Vries S 20 20", "2 Verkoop pand: Jansen I 300 0",
                       "Totaal: _ _ 320 20"}));
    EXPECT_EQ(rows(page.tables[1])[1], "waarvan incidenteel: Eenmalig 10 0");
    EXPECT_TRUE(page.diagnostics.empty());
}

TEST(TableColumns, TablesSideBySideShareTheirLines) {
    const auto page =
        read_tables(unit + "Activa | 2025 | 2024 | Passiva | 2025 | 2024\n"
                           "Vaste activa | 120 | 118 | Eigen vermogen | 45 | 44\n"
                           "Vlottende activa | 20 | 19 | Voorzieningen | 12 | 13\n"
                           " | | | Schulden | 83 | 80\n"
                           "Totaal activa | 140 | 137 | Totaal passiva | 140 | 137\n");
    ASSERT_EQ(page.tables.size(), 2U);
    EXPECT_EQ(heads(page.tables[1]), (Strings{"2025", "2024"}));
    EXPECT_EQ(rows(page.tables[0]), (Strings{"Vaste activa: 120 118", "Vlottende activa: 20 19",
                                             "Totaal activa: 140 137"}));
    EXPECT_EQ(rows(page.tables[1]), (Strings{"Eigen vermogen: 45 44", "Voorzieningen: 12 13",
                                             "Schulden: 83 80", "Totaal passiva: 140 137"}));
    EXPECT_EQ(page.tables[1].conventions.multiplier.value, 1000);
}

TEST(TableColumns, YearsInCellsHeadColumns) {
    const auto page = read_tables(unit + "Jaar | Programma | Lasten | Baten\n"
                                         "2025 | Bestuur | 1.200 | 200\n"
                                         "2025 | Zorg | 800 | 50\n"
                                         "2026 | Bestuur | 1.300 | 210\n");
    ASSERT_EQ(page.tables.size(), 1U);
    const TableRecord& table = page.tables[0];
    EXPECT_EQ(heads(table), (Strings{"2025 Lasten", "2025 Baten", "2026 Lasten", "2026 Baten"}));
    EXPECT_EQ(table.columns[3].year, Year(2026));
    EXPECT_EQ(table.columns[3].role, TableRole::revenue);
    EXPECT_EQ(rows(table), (Strings{"Bestuur: 1.200 200 1.300 210", "Zorg: 800 50 _ _"}));
    EXPECT_EQ(table.rows[0].cells[2].span.line, 5U);
}

TEST(TableColumns, KindsAndSidesInCellsToo) {
    const auto page = read_tables("Programma | Taakveld | Jaar | Fase | Lasten/Baten | Bedrag (€)\n"
                                  "1 Bestuur | 0.1 Bestuur | 2024 | Rekening | Lasten | 1100000\n"
                                  "1 Bestuur | 0.1 Bestuur | 2024 | Rekening | Baten | 190000\n"
                                  "1 Bestuur | 0.1 Bestuur | 2025 | Begroting | Lasten | 1200000\n"
                                  "1 Bestuur | 0.1 Bestuur | 2025 | Begroting | Baten | 200000\n");
    ASSERT_EQ(page.tables.size(), 1U);
    const TableRecord& table = page.tables[0];
    ASSERT_EQ(table.columns.size(), 2U);
    EXPECT_EQ(table.columns[0].phase, Phase::actual);
    EXPECT_EQ(table.columns[1].phase, Phase::adopted);
    EXPECT_EQ(table.columns[1].year, Year(2025));
    EXPECT_EQ(rows(table), (Strings{"1 Bestuur / 0.1 Bestuur / Lasten: 1100000 1200000",
                                    "1 Bestuur / 0.1 Bestuur / Baten: 190000 200000"}));
    EXPECT_EQ(table.rows[0].role, TableRole::expenditure);
    EXPECT_EQ(table.columns[0].multiplier, 1);
    EXPECT_TRUE(page.diagnostics.empty());
}

TEST(TableColumns, RowsThatRepeatAYearKeepItAsTheirGroup) {
    const auto page = read_tables(unit + "Jaar | Taakveld | Bedrag\n"
                                         "2025 | 0.1 Bestuur | 100\n"
                                         "2025 | 0.1 Bestuur | 140\n"
                                         "2026 | 0.1 Bestuur | 110\n");
    ASSERT_EQ(page.tables.size(), 1U);
    EXPECT_EQ(rows(page.tables[0]), (Strings{"2025 / 0.1 Bestuur: 100", "2025 / 0.1 Bestuur: 140",
                                             "2026 / 0.1 Bestuur: 110"}));
    EXPECT_EQ(ids(page.diagnostics), (Strings{"table.rows-repeated"}));
}

TEST(TableColumns, YearsThatAreLabelsStay) {
    const auto page =
        read_tables(unit + "Jaar | Lasten | Baten\n2024 | 100 | 90\n2025 | 110 | 95\n");
    ASSERT_EQ(page.tables.size(), 1U);
    EXPECT_EQ(rows(page.tables[0]), (Strings{"2024: 100 90", "2025: 110 95"}));
}

TEST(TableColumns, AnotherTableMayFollowABlankLineOrAUnit) {
    const auto page =
        read_tables(unit + "Product | 2025\nBestuur | 100\nZorg | 200\n\n" + unit +
                    "Taakveld | Kostenplaats | Bedrag\n0.1 | 600 | 12\n0.2 | 610 | 13\n\n"
                    "Wijk | Naam | Stand | Waarde\n1 | Noord | 70 | 80\n2 | Zuid | 60 | 90\n");
    ASSERT_EQ(page.tables.size(), 3U);
    EXPECT_EQ(rows(page.tables[1]), (Strings{"0.1 / 600: 12", "0.2 / 610: 13"}));
    EXPECT_EQ(rows(page.tables[2]), (Strings{"1 Noord: 70 80", "2 Zuid: 60 90"}));
}

} // namespace
