// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Tables whose rows or columns have units of their own; all figures are invented.

#include <sluitend/io/read_tables.hpp>

#include <sluitend/check/table_structure.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace sluitend;
using Amounts = std::vector<std::optional<Decimal>>;

ReadTablesResult read(const std::string& text) {
    return read_tables(text);
}

Amounts amounts(const TableRecord& table, std::size_t row) {
    Amounts out;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const auto amount = amount_of(table, row, column);
        out.push_back(amount ? std::optional(amount->value()) : std::nullopt);
    }
    return out;
}

std::vector<std::optional<std::int64_t>> own_units(const TableRecord& table) {
    std::vector<std::optional<std::int64_t>> out;
    for (const TableColumn& each : table.columns)
        out.push_back(each.multiplier);
    return out;
}

bool has(const ReadTablesResult& result, std::string_view id) {
    for (const Finding& each : result.diagnostics)
        if (each.id == id) return true;
    return false;
}

const Amounts zorg{Decimal(12'345'000), Decimal(123), Decimal(1'500'000), {}, {}};

TEST(UnitsOfColumns, AColumnKeepsItsOwnUnitBesideThatOfTheTable) {
    const std::string bars = "Bedragen x € 1.000\n\n"
                             "| Programma | Lasten 2025 | Per inwoner (in euro) | Investering (x € "
                             "1 mln) | Fte | Aandeel (%) |\n|---|---|---|---|---|---|\n"
                             "| Zorg | 12.345 | 123 | 1,5 | 35 | 60 |\n"
                             "| Wonen | 8.230 | 82 | 2,0 | 20,5 | 40 |\n"
                             "| Totaal | 20.575 | 205 | 3,5 | 55,5 | 100 |\n";
    const std::string padded =
        "Programma      Lasten 2025   Per inwoner (in euro)   Investering (x € 1 mln)    Fte   "
        "Aandeel (%)\n"
        "                              Bedragen x € 1.000\n"
        "Zorg                12.345                     123                       1,5     35"
        "            60\n"
        "Wonen                8.230                      82                       2,0   20,5"
        "            40\n"
        "Totaal              20.575                     205                       3,5   55,5"
        "           100\n";
    for (const std::string& text : {bars, padded}) {
        const auto result = read(text);
        ASSERT_EQ(result.tables.size(), 1U) << text;
        const TableRecord& table = result.tables[0];
        EXPECT_EQ(table.conventions.multiplier.value, 1'000) << text;
        EXPECT_EQ(own_units(table),
                  (std::vector<std::optional<std::int64_t>>{{}, 1, 1'000'000, {}, {}}));
        EXPECT_EQ(amounts(table, 0), zorg) << text;
        EXPECT_EQ(table.columns[3].role, TableRole::quantity);
        EXPECT_EQ(table.columns[4].role, TableRole::percentage);
        EXPECT_EQ(find_structure(table).identities.size(), 3U); // sums of the columns of money
    }
}

TEST(UnitsOfColumns, WithCellsOnLinesOfTheirOwnToo) {
    const auto result = read("Bedragen x € 1.000\nProgramma\nLasten\nBaten\n"
                             "Investering (x € 1 mln)\nZorg\n12.345\n300\n1,5\nWonen\n8.230\n200\n"
                             "2,0\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_EQ(amounts(result.tables[0], 1),
              (Amounts{Decimal(8'230'000), Decimal(200'000), Decimal(2'000'000)}));
}

TEST(UnitsOfColumns, TheOnlyUnitBehindTheYearsIsThatOfTheTable) {
    const auto result = read("Omschrijving Rekening 2019 Begroting 2020 (x € 1.000)\n"
                             "Zorg 12.345 12.300\nWonen 8.230 8.000\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_EQ(result.tables[0].conventions.multiplier.value, 1'000);
    EXPECT_EQ(amounts(result.tables[0], 1), (Amounts{Decimal(8'230'000), Decimal(8'000'000)}));
}

TEST(UnitsOfColumns, EachMayStateItsUnitAndTheTableNone) {
    const auto result =
        read("| Project | Krediet (x € 1.000) | Per jaar (in euro) |\n|---|---|---|\n"
             "| Brug | 1.200 | 345 |\n| Plein | 800 | 120 |\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_EQ(amounts(result.tables[0], 0), (Amounts{Decimal(1'200'000), Decimal(345)}));
    EXPECT_FALSE(has(result, "table.unit-unstated"));
}

TEST(UnitsOfColumns, AUnitThatIsRepeatedOverAllColumnsIsNoNameOfThem) {
    const auto result = read("| Bedragen x € 1.000 | Bedragen x € 1.000 | Bedragen x € 1.000 |\n"
                             "| Programma | Begroting 2024 | Begroting 2025 |\n|---|---|---|\n"
                             "| Zorg | 12.300 | 12.900 |\n| Wonen | 8.000 | 8.100 |\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_EQ(result.tables[0].columns[0].label.value, "Begroting 2024");
    EXPECT_EQ(result.tables[0].conventions.multiplier.value, 1'000);
}

TEST(UnitsOfRows, SharesAndNumbersAreNoMoney) {
    const auto result = read("Bedragen x € 1.000\n"
                             "Omschrijving              2024     2025\n"
                             "Lasten                   1.000    1.100\n"
                             "Baten                      400      500\n"
                             "Saldo                      600      600\n"
                             "Aantal inwoners         12.345   12.400\n"
                             "Woonlasten (in euro)       800      810\n"
                             "Solvabiliteit (%)           35       36\n"
                             "Formatie (fte)            30,5     31,0\n"
                             "Indexatie 2%               100      110\n");
    ASSERT_EQ(result.tables.size(), 1U);
    const TableRecord& table = result.tables[0];
    EXPECT_EQ(amounts(table, 3), (Amounts{{}, {}}));
    EXPECT_EQ(amounts(table, 4), (Amounts{Decimal(800), Decimal(810)}));
    EXPECT_EQ(amounts(table, 5), (Amounts{{}, {}}));
    EXPECT_EQ(amounts(table, 6), (Amounts{{}, {}}));
    EXPECT_EQ(amounts(table, 7), (Amounts{Decimal(100'000), Decimal(110'000)}));
    EXPECT_EQ(find_structure(table).identities.size(), 2U);
}

TEST(UnitsOfFigures, ACommaBeforeThreeDigitsBesideWholeFiguresIsNotRead) {
    const auto result = read("Bedragen in euro\n"
                             "Programma          Begroting 2024   Rekening 2024\n"
                             "Zorg                        1,000           1,100\n"
                             "Wonen                         400             350\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_TRUE(has(result, "table.comma-ambiguous"));
    EXPECT_EQ(amounts(result.tables[0], 0), (Amounts{{}, {}}));
    EXPECT_EQ(amounts(result.tables[0], 1), (Amounts{Decimal(400), Decimal(350)}));
}

TEST(UnitsOfFigures, ThreeDecimalsThroughoutAreRead) {
    const auto result = read("Bedragen x € 1 mln\n"
                             "Programma          Begroting 2024   Rekening 2024\n"
                             "Zorg                        1,250           1,100\n"
                             "Wonen                       0,400           0,350\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_FALSE(has(result, "table.comma-ambiguous"));
    EXPECT_EQ(amounts(result.tables[0], 0), (Amounts{Decimal(1'250'000), Decimal(1'100'000)}));
}

TEST(UnitsOfFigures, ThousandsInBracketsOfEuros) {
    const auto result =
        read("| Programma (€ 000) | Begroting 2024 | Rekening 2024 |\n|---|---|---|\n"
             "| Zorg | – 1.320 | - 1.100 |\n| Wonen | 400⁴ | 350 |\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_EQ(amounts(result.tables[0], 0), (Amounts{Decimal(-1'320'000), Decimal(-1'100'000)}));
    EXPECT_EQ(amounts(result.tables[0], 1), (Amounts{Decimal(400'000), Decimal(350'000)}));
}

TEST(UnitsOfFigures, AMinusMayStandApartInPaddedColumns) {
    const auto result = read("Bedragen x € 1.000\n"
                             "Programma          Begroting 2024   Rekening 2024\n"
                             "Zorg                      – 1.320         – 1.100\n"
                             "Wonen                         400             350\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_EQ(amounts(result.tables[0], 0), (Amounts{Decimal(-1'320'000), Decimal(-1'100'000)}));
}

TEST(UnitsOfColumns, WhatIsPerHeadIsInEuros) {
    const auto result = read("Bedragen x € 1.000\n"
                             "Programma       Begroting 2026   Lasten per inwoner\n"
                             "Wonen                    1.310                30,61\n"
                             "Zorg                     2.430                56,77\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_TRUE(has(result, "table.unit-per-head"));
    EXPECT_EQ(amounts(result.tables[0], 0),
              (Amounts{Decimal(1'310'000), Decimal::with_scale(3'061, 2)}));
}

TEST(UnitsOfColumns, YearsAndIndexNumbersAreNoMoney) {
    const auto result = read(
        "Bedragen x € 1.000\n| Investering | Bruto | Afschrijving (jaren) | Index |\n"
        "|---|---|---|---|\n| Sporthal | 4.500 | 40 | 110 |\n| Riolering | 2.000 | 60 | 105 |\n"
        "| Totaal | 6.500 | | 107 |\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_EQ(amounts(result.tables[0], 0), (Amounts{Decimal(4'500'000), {}, {}}));
    EXPECT_EQ(find_structure(result.tables[0]).identities.size(), 1U);
}

TEST(UnitsOfTables, InTheSpellingsOfTowns) {
    for (const std::string caption : {"Bedragen in k€", "Bedragen x € 1,000", "(€ 000)"}) {
        const auto result =
            read(caption + "\nProgramma 2025 2026\nWonen 1.310 1.320\nZorg 20 30\n");
        ASSERT_EQ(result.tables.size(), 1U) << caption;
        EXPECT_EQ(result.tables[0].conventions.multiplier.value, 1'000) << caption;
    }
}

TEST(UnitsOfRows, InTheSpellingsOfTowns) {
    const auto result = read("Bedragen x € 1.000\n| | 2025 | 2026 |\n|---|---|---|\n"
                             "| Opbrengst | 9.100 | 9.300 |\n| Woonlasten (€) | 912 | 940 |\n"
                             "| Tarief, in euro | 312 | 340 |\n| Heffing in € | 312 | 340 |\n"
                             "| Inwonertal per 1 januari | 25.000 | 26.000 |\n"
                             "| Prijsindex | 102,3 | 104,1 |\n| Looptijd in jaren | 25 | 26 |\n"
                             "| Bijdrage (€ 2,50 per inwoner) | 100 | 101 |\n");
    ASSERT_EQ(result.tables.size(), 1U);
    const TableRecord& table = result.tables[0];
    EXPECT_EQ(amounts(table, 1), (Amounts{Decimal(912), Decimal(940)}));
    EXPECT_EQ(amounts(table, 2), (Amounts{Decimal(312), Decimal(340)}));
    EXPECT_EQ(amounts(table, 3), (Amounts{Decimal(312), Decimal(340)}));
    for (const std::size_t row : {4U, 5U, 6U})
        EXPECT_EQ(amounts(table, row), (Amounts{{}, {}})) << row;
    EXPECT_EQ(amounts(table, 7), (Amounts{Decimal(100'000), Decimal(101'000)}));
}

} // namespace
