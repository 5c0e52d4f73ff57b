// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Habits of web pages of towns, one cell per line; all figures are invented.

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

/// Cells on lines of their own, blank lines between; they are parted by bars here.
std::string page(std::string cells) {
    std::string out;
    for (const char c : cells)
        out += c == '|' ? std::string("\n\n") : std::string(1, c);
    return out + "\n";
}

std::vector<TableRecord> read(const std::string& cells) {
    return read_tables(page(cells)).tables;
}

Strings heads(const TableRecord& table) {
    Strings out;
    for (const TableColumn& each : table.columns)
        out.push_back(each.label.value);
    return out;
}

/// Label and cells of a row, as printed.
std::string row(const TableRecord& table, std::size_t at) {
    std::string out = detail::row_name(table.rows.at(at)) + ":";
    for (const TableCell& cell : table.rows[at].cells)
        out += " " + cell.verbatim;
    return out;
}

TEST(TablesOfTowns, NumbersBeforeLabelsAreNoFigures) {
    const auto tables =
        read("Nr.|Bedragen x € 1.000|01-01-2025|Storting 2025|Onttrekking 2025|31-12-2025|"
             "Algemene reserves|1|Bufferreserve|1.545|0|0|1.545|2|Vrije reserve|2.810|5|-15|2.800|"
             "4.355|5|-15|4.345|Dekkingsreserves|3|Riolering|400|0|-75|325|4|Bruggen|476|0|-25|451|"
             "876|0|-100|776");
    ASSERT_EQ(tables.size(), 1U);
    ASSERT_EQ(tables[0].rows.size(), 6U);
    EXPECT_EQ(heads(tables[0]),
              (Strings{"01-01-2025", "Storting 2025", "Onttrekking 2025", "31-12-2025"}));
    EXPECT_EQ(row(tables[0], 0), "Algemene reserves / 1 Bufferreserve: 1.545 0 0 1.545");
    EXPECT_EQ(row(tables[0], 1), "Algemene reserves / 2 Vrije reserve: 2.810 5 -15 2.800");
    EXPECT_EQ(row(tables[0], 2), "Algemene reserves / : 4.355 5 -15 4.345");
    EXPECT_EQ(row(tables[0], 3), "Dekkingsreserves / 3 Riolering: 400 0 -75 325");
    EXPECT_EQ(tables[0].rows[3].code->value.text(), "3");
    EXPECT_EQ(row(tables[0], 5), "Dekkingsreserves / : 876 0 -100 776");
}

TEST(TablesOfTowns, LongNumbersBeforeLabelsAreNoFigures) {
    const auto tables = read(
        "Bedragen x € 1.000|Nummer|Naam reserve|Stand|Mutaties 2025|Stand|1-1-2025|Onttrekking|"
        "Toevoeging|31-12-2025|1. Reserves|891400000|Vrije reserve|12.302|-1.706|185|10.781|"
        "891400010|Vaste reserve|17.220|-|-|17.220|Totaal reserves|29.522|-1.706|185|28.001");
    ASSERT_EQ(tables.size(), 1U);
    ASSERT_EQ(tables[0].rows.size(), 3U);
    EXPECT_EQ(heads(tables[0]), (Strings{"1-1-2025", "Onttrekking", "Toevoeging", "31-12-2025"}));
    EXPECT_EQ(row(tables[0], 1), "1. Reserves / 891400010 Vaste reserve: 17.220 - - 17.220");
    EXPECT_EQ(row(tables[0], 2), "1. Reserves / Totaal reserves: 29.522 -1.706 185 28.001");
}

TEST(TablesOfTowns, TheLastKindStandsOverAllYearsThatAreLeft) {
    const auto tables =
        read("Rekening|Begroting|Begroting|Meerjarenraming|bedrag x € 1.000|2024|2025|"
             "2026|2027|2028|2029|Lasten|5.518|1.360|1.485|716|17|18|Baten|5.983|7.544|"
             "3.249|2.220|452|452|Saldo|-465|-6.184|-1.764|-1.504|-435|-434");
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(heads(tables[0]),
              (Strings{"Rekening 2024", "Begroting 2025", "Begroting 2026", "Meerjarenraming 2027",
                       "Meerjarenraming 2028", "Meerjarenraming 2029"}));
    EXPECT_EQ(tables[0].columns[2].phase, Phase::adopted);
    EXPECT_EQ(tables[0].columns[5].phase, Phase::estimate);
    EXPECT_EQ(find_structure(tables[0]).identities.size(), 6U);
}

TEST(TablesOfTowns, OtherYearsBeginAnotherTable) {
    const auto tables =
        read("Begroting 2025|Begroting 2026|Begroting 2027|Lasten|5.518|1.360|1.485|Baten|"
             "983|544|249|Incidenteel|Programma|2026|2027|Toevoeging|1.485|716|"
             "Onttrekking|3.117|1.661");
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_EQ(heads(tables[1]), (Strings{"2026", "2027"}));
    EXPECT_EQ(row(tables[1], 1), "Onttrekking: 3.117 1.661");
}

TEST(TablesOfTowns, RowsWithVanishedCellsAreLeftOpen) {
    const auto read_page = read_tables(
        page("Bedragen x € 1.000|Raming 2025|waarvan vast|Raming 2026|waarvan vast|PROG01|0|"
             "PROG02|100|0|PROG03|1.508|108|109|107|Alles bij elkaar|40|41|9|8"));
    ASSERT_EQ(read_page.tables.size(), 1U);
    const TableRecord& table = read_page.tables[0];
    EXPECT_EQ(table.columns.size(), 4U);
    ASSERT_EQ(table.rows.size(), 4U) << "the row of one cell is not lost";
    EXPECT_EQ(table.rows[0].cells[0].kind, CellKind::undecided);
    EXPECT_EQ(table.rows[1].cells[0].kind, CellKind::undecided);
    EXPECT_EQ(table.rows[2].cells[3].verbatim, "107");
    EXPECT_EQ(
        std::count_if(read_page.diagnostics.begin(), read_page.diagnostics.end(),
                      [](const Finding& each) { return each.id == "table.ambiguous-reading"; }),
        2);
}

TEST(TablesOfTowns, PartedWordsOfTwoLevelsBecomeOneHeading) {
    const auto tables = read(
        "Overzicht reserves|Begroting|Vermeerde-|Verminde-|Begroting|2025-2029   per 31 december|"
        "2025|ringen 2026|ringen 2026|2026|Algemene reserves|Vrije reserve|36.921|0|-21|36.900|"
        "Vaste reserve|8.000|0|0|8.000");
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(heads(tables[0]), (Strings{"Begroting 2025", "Vermeerderingen 2026",
                                         "Verminderingen 2026", "Begroting 2026"}));
    EXPECT_EQ(tables[0].columns[1].role, TableRole::increase);
    EXPECT_EQ(row(tables[0], 0), "Algemene reserves / Vrije reserve: 36.921 0 -21 36.900");
}

TEST(TablesOfTowns, ABarBeforeTheFirstCellIsABorderOnlyWhereMostLinesHaveOne) {
    const std::string rows =
        "Programma | Lasten | Baten | Lasten | Baten |\n---|---|---|---|---|\n"
        "Veilig | 12.811 | 2.307 | 13.001 | 2.401 |\nZorg | 20 | 10 | 21 | 11 |\n";
    const auto tables = read_tables(" | Begroting 2025 | | Begroting 2026 | |\n" + rows).tables;
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(tables[0].columns[0].year, Year(2025));
    EXPECT_EQ(tables[0].columns[1].year, Year(2025));
    EXPECT_EQ(tables[0].columns[2].year, Year(2026));
}

} // namespace
