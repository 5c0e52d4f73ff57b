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

// ---- a column of units

const std::vector<std::string> with_units{
    "| Omschrijving | Eenheid | Rekening 2024 | Begroting 2025 |\n|---|---|---|---|\n"
    "| Lasten | x € 1.000 | 12.345 | 12.500 |\n| Schuld | euro | 1.234 | 1.250 |\n"
    "| Formatie | fte | 245,3 | 250,1 |\n| Solvabiliteit | % | 32 | 31 |\n"
    "| Woningen | aantal | 12.000 | 12.500 |\n| Oppervlak | m2 | 1.200 | 1.210 |\n",
    "| Omschrijving | Rekening 2024 | Begroting 2025 | Meeteenheid |\n|---|---|---|---|\n"
    "| Lasten | 12.345 | 12.500 | x € 1.000 |\n| Schuld | 1.234 | 1.250 | € |\n"
    "| Formatie | 245,3 | 250,1 | fte |\n| Solvabiliteit | 32 | 31 | % |\n"
    "| Woningen | 12.000 | 12.500 | aantal |\n| Oppervlak | 1.200 | 1.210 | m2 |\n",
    "Omschrijving     Eenheid     Rekening 2024   Begroting 2025\n"
    "Lasten           x € 1.000          12.345           12.500\n"
    "Schuld           euro                1.234            1.250\n"
    "Formatie         fte                 245,3            250,1\n"
    "Solvabiliteit    %                      32               31\n"
    "Woningen         aantal             12.000           12.500\n"
    "Oppervlak        m2                  1.200            1.210\n",
    "Omschrijving Eenheid Rekening 2024 Begroting 2025\nLasten x € 1.000 12.345 12.500\n"
    "Schuld euro 1.234 1.250\nFormatie fte 245,3 250,1\nSolvabiliteit % 32 31\n"
    "Woningen aantal 12.000 12.500\nOppervlak m2 1.200 1.210\n",
    "Omschrijving\nEenheid\nRekening 2024\nBegroting 2025\nLasten\nx € 1.000\n12.345\n12.500\n"
    "Schuld\neuro\n1.234\n1.250\nFormatie\nfte\n245,3\n250,1\nSolvabiliteit\n%\n32\n31\n"
    "Woningen\naantal\n12.000\n12.500\nOppervlak\nm2\n1.200\n1.210\n"};

Amounts without_blanks(Amounts amounts) {
    std::erase(amounts, std::nullopt);
    return amounts;
}

TEST(UnitsOfRows, MayStandInAColumn) {
    for (const std::string& text : with_units) {
        const auto result = read(text);
        ASSERT_EQ(result.tables.size(), 1U) << text;
        const TableRecord& table = result.tables[0];
        ASSERT_EQ(table.rows.size(), 6U) << text;
        EXPECT_EQ(without_blanks(amounts(table, 0)),
                  (Amounts{Decimal(12'345'000), Decimal(12'500'000)}))
            << text;
        EXPECT_EQ(without_blanks(amounts(table, 1)), (Amounts{Decimal(1'234), Decimal(1'250)}))
            << text;
        for (const std::size_t row : {2U, 3U, 4U, 5U})
            EXPECT_EQ(without_blanks(amounts(table, row)), Amounts()) << text << row;
        EXPECT_EQ(table.rows[3].role, TableRole::percentage) << text;
        for (const char* id :
             {"table.unit-unstated", "table.unit-unclear", "table.cell-unreadable"})
            EXPECT_FALSE(has(result, id)) << text << id;
    }
}

TEST(UnitsOfRows, OfAColumnGoBeforeThatOfTheTable) {
    const auto result =
        read("Bedragen x € 1.000\n| Omschrijving | Eenheid | Begroting 2025 | 2026 |"
             "\n|---|---|---|---|\n| Schuld per inwoner | euro | 1.234 | 1.250 |\n"
             "| Zorg | | 20 | 30 |\n| Wonen | x € 1.000 | 5 | 6 |\n"
             "| Bezetting | fte | 245,3 | 250,1 |\n| Totaal | | 25 | 36 |\n");
    ASSERT_EQ(result.tables.size(), 1U);
    const TableRecord& table = result.tables[0];
    EXPECT_EQ(amounts(table, 0), (Amounts{{}, Decimal(1'234), Decimal(1'250)}));
    EXPECT_EQ(amounts(table, 1), (Amounts{{}, Decimal(20'000), Decimal(30'000)}));
    EXPECT_EQ(amounts(table, 2), (Amounts{{}, Decimal(5'000), Decimal(6'000)}));
    EXPECT_EQ(amounts(table, 3), (Amounts{{}, {}, {}}));
}

TEST(UnitsOfRows, AScaleOfWhatIsNotToldIsNoAmount) {
    const auto result = read("| Omschrijving | Eenheid | Begroting 2025 | Begroting 2026 |\n"
                             "|---|---|---|---|\n| Lasten | x 1.000 | 1.234 | 1.250 |\n"
                             "| Bezoekers | x 1.000 | 20 | 30 |\n| Zorg | | 20 | 30 |\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_EQ(amounts(result.tables[0], 0), (Amounts{{}, Decimal(1'234'000), Decimal(1'250'000)}));
    EXPECT_EQ(amounts(result.tables[0], 1), (Amounts{{}, {}, {}}));
    EXPECT_TRUE(has(result, "table.unit-unclear"));
    EXPECT_TRUE(has(result, "table.unit-unstated"));
}

TEST(UnitsOfRows, ALabelWithoutOneKeepsThatOfTheTable) {
    const auto result =
        read("Bedragen x € 1.000\nOmschrijving Eenheid Begroting 2025 Begroting 2026\n"
             "Totaal lasten 1.234 1.250\nBezetting fte 20 30\nKlanten stoel 20 30\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_EQ(amounts(result.tables[0], 0), (Amounts{Decimal(1'234'000), Decimal(1'250'000)}));
    EXPECT_EQ(amounts(result.tables[0], 1), (Amounts{{}, {}}));
    EXPECT_EQ(amounts(result.tables[0], 2), (Amounts{{}, {}}));
    ASSERT_EQ(result.diagnostics.size(), 1U);
    EXPECT_EQ(result.diagnostics[0].id, "table.unit-unclear");
    EXPECT_EQ(result.diagnostics[0].arguments[0].value, "stoel");
}

TEST(UnitsOfRows, DepartmentsAreNoUnits) {
    for (const std::string text :
         {"Bedragen x € 1.000\nOrganisatorische eenheid Begroting 2025 Begroting 2026\n"
          "Sociaal domein 1.234 1.250\nRuimte en wonen 20 30\n",
          "Bedragen x € 1.000\nEenheid                 Begroting 2025   Begroting 2026\n"
          "Sociaal domein                   1.234            1.250\n"
          "Ruimte en wonen                     20               30\n",
          "Bedragen x € 1.000\n| Nr | Eenheid | Begroting 2025 | Begroting 2026 |\n"
          "|---|---|---|---|\n| 1 | Sociaal domein | 1.234 | 1.250 |\n"
          "| 2 | Ruimte en wonen | 20 | 30 |\n"}) {
        const auto result = read(text);
        ASSERT_EQ(result.tables.size(), 1U) << text;
        EXPECT_EQ(without_blanks(amounts(result.tables[0], 0)),
                  (Amounts{Decimal(1'234'000), Decimal(1'250'000)}))
            << text;
    }
}

TEST(UnitsOfRows, AColumnOfFiguresHoldsNone) {
    const auto result =
        read("Bedragen in euro\n| Product | Eenheid | Tarief 2025 | Tarief 2026 |\n"
             "|---|---|---|---|\n| Paspoort | 1 | 77 | 78 |\n| Leges | 2 | 8 | 9 |\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_EQ(amounts(result.tables[0], 0), (Amounts{Decimal(1), Decimal(77), Decimal(78)}));
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

TEST(UnitsOfFigures, MayStandBehindThem) {
    const auto result = read(
        "| Omschrijving | Rekening 2024 | Begroting 2025 |\n|---|---|---|\n"
        "| Lasten | € 1,2 mln | € 1,3 mln |\n| Formatie | 20 fte | 21,5 fte |\n"
        "| Baten | 300 k | 310 k |\n| Bezoekers | 12 k | 13 k |\n| Zorg | 120 euro | 130 euro |\n"
        "| Wonen | 1,2 mln euro | 130 |\n| Saldo | 5 | 6 |\n");
    ASSERT_EQ(result.tables.size(), 1U);
    const TableRecord& table = result.tables[0];
    ASSERT_EQ(table.rows.size(), 7U);
    EXPECT_EQ(amounts(table, 0), (Amounts{Decimal(1'200'000), Decimal(1'300'000)}));
    EXPECT_EQ(amounts(table, 1), (Amounts{{}, {}}));
    EXPECT_EQ(table.rows[1].cells[1].number, Decimal::with_scale(215, 1));
    EXPECT_EQ(amounts(table, 2), (Amounts{Decimal(300'000), Decimal(310'000)}));
    EXPECT_EQ(amounts(table, 3), (Amounts{{}, {}}));
    EXPECT_EQ(amounts(table, 4), (Amounts{Decimal(120), Decimal(130)}));
    EXPECT_EQ(amounts(table, 5), (Amounts{{}, Decimal(130)}));
    EXPECT_TRUE(has(result, "table.unit-unclear"));
    EXPECT_TRUE(has(result, "table.cell-unreadable"));
}

TEST(UnitsOfFigures, OfAColumnMayBeNoMoney) {
    const auto result = read("Bedragen x € 1.000\n| Programma | Lasten 2025 | Inzet 2025 |\n"
                             "|---|---|---|\n| Zorg | 1.200 | 20 fte |\n| Wonen | 800 | 5 fte |\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_EQ(amounts(result.tables[0], 0), (Amounts{Decimal(1'200'000), {}}));
    EXPECT_EQ(result.tables[0].columns[1].role, TableRole::quantity);
    EXPECT_TRUE(result.diagnostics.empty());
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

TEST(UnitsOfDocuments, HoldForTablesWithoutOne) {
    const std::string sentence =
        "Alle bedragen in deze begroting zijn in duizenden euro's, tenzij anders vermeld.\n";
    const std::string words = "\nEen regel.\nNog een regel.\nEn nog een.\nDe laatste.\n\n";
    const std::string rows = "| Omschrijving | 2025 | 2026 |\n|---|---|---|\n"
                             "| Wonen | 1.310 | 1.320 |\n| Zorg | 2.430 | 2.440 |\n";
    const auto result = read(sentence + words + "Bedragen in euro\n" + rows + words + rows);
    ASSERT_EQ(result.tables.size(), 2U);
    EXPECT_EQ(result.tables[0].conventions.multiplier.value, 1);
    const auto& found = result.tables[1].conventions.multiplier;
    EXPECT_EQ(found.value, 1'000);
    EXPECT_EQ(found.basis, DetectionBasis::printed);
    ASSERT_TRUE(found.words);
    EXPECT_EQ(found.words->span.line, 1U);
    const auto unclear = read(sentence + "Alle bedragen zijn in euro's.\n" + words + rows);
    ASSERT_EQ(unclear.tables.size(), 1U);
    EXPECT_EQ(unclear.tables[0].conventions.multiplier.basis, DetectionBasis::assumed);
}

TEST(UnitsOfColumns, AreNotThoseOfOtherThings) {
    const auto result = read("Soort | Tarief 2026 | Opbrengst 2026 (x € 1.000)\n---|---|---\n"
                             "Rioolheffing | € 205,50 | 2.900\nHonden | € 73,00 | 210\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_EQ(amounts(result.tables[0], 0),
              (Amounts{Decimal::with_scale(20'550, 2), Decimal(2'900'000)}));
}

TEST(FlagsOfCells, AreNoEndsOfLabels) {
    const auto result = read("Bedragen x € 1.000\nWegvak               2025        2026\n"
                             "Gebouw A              100         110\n"
                             "Gebouw N              200         220\n"
                             "Gebouw V              300         330\n"
                             "Totaal                600         660\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_EQ(result.tables[0].rows[1].label.value, "Gebouw N");
    EXPECT_EQ(result.tables[0].rows[1].cells[0].number, Decimal(200));
    EXPECT_EQ(find_structure(result.tables[0]).identities.size(), 2U);
}

TEST(FlagsOfCells, OnlyRepeatWhatSignsSay) {
    const auto result = read("Bedragen in €\n| Programma | Lasten | Baten | Saldo | V/N |\n"
                             "|---|---|---|---|---|\n| Bestuur | 1000 | 200 | 800 | N |\n"
                             "| Financiën | 100 | 2000 | -1900 | V |\n"
                             "| Totaal | 1100 | 2200 | -1100 | V |\n");
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_TRUE(result.diagnostics.empty());
    EXPECT_EQ(result.tables[0].rows[0].cells[2].number, Decimal(800));
    EXPECT_EQ(find_structure(result.tables[0]).sign_convention.value, SignConvention::net_cost);
}

TEST(ReadTables, HeadingsAndBracketsCountWhatIsNoMoney) {
    const auto page = read_tables("Tabel 4 Personeel (in fte)\n"
                                  "Afdeling        2025    2026\n"
                                  "Bestuur         12,5    13,0\n"
                                  "Zorg            30,2    31,0\n\n"
                                  "Bedragen x € 1.000\n"
                                  "Kerngegevens | 2025 | 2026\n"
                                  "Woningen (aantal) | 12.500 | 12.600\n"
                                  "Uitgaven (in natura) | 130 | 140\n");
    ASSERT_EQ(page.tables.size(), 2U);
    EXPECT_EQ(page.tables[0].columns[1].role, TableRole::quantity);
    EXPECT_EQ(page.tables[1].rows[0].role, TableRole::quantity);
    EXPECT_FALSE(page.tables[1].rows[1].role);
    EXPECT_FALSE(amount_of(page.tables[0], 0, 0));
}

TEST(UnitsOfRows, PartsOfANumberAreNumbers) {
    const TableRecord table =
        read_tables("Bedragen x \u20AC 1.000                    2024     2025\n"
                    "Aantal inwoners                     45.210   45.480\n"
                    "waarvan jonger dan 20 jaar          10.120   10.090\n"
                    "- w.v. jonger dan 4 jaar             1.120    1.090\n"
                    "waarvan in leges (x \u20AC 1.000)            20       21\n"
                    "Algemene uitkering                  61.200   62.300\n"
                    "waarvan onderwijs                    1.200    1.300\n")
            .tables.at(0);
    ASSERT_EQ(table.rows.size(), 6U);
    for (const std::size_t row : {0U, 1U, 2U})
        EXPECT_EQ(table.rows[row].role, TableRole::quantity) << row;
    for (const std::size_t row : {3U, 4U, 5U})
        EXPECT_EQ(table.rows[row].role, std::nullopt) << row;
}

TEST(UnitsOfTables, AreEurosWhereEveryAmountPrintsTheSign) {
    const std::string head = "| Belasting | 2025 | 2026 |\n|---|---|---|\n";
    const auto result = read_tables(head + "| Honden | \u20AC 1.200 | \u20AC 1.300 |\n"
                                           "| Aantal honden | 500 | 510 |\n"
                                           "| Toeristen | \u20AC 30 | - |\n");
    const auto& multiplier = result.tables.at(0).conventions.multiplier;
    EXPECT_EQ(multiplier.value, 1);
    EXPECT_EQ(multiplier.basis, DetectionBasis::printed);
    ASSERT_TRUE(multiplier.words);
    EXPECT_EQ(multiplier.words->value, "\u20AC");
    EXPECT_TRUE(result.diagnostics.empty());
    const auto some = read_tables(head + "| Honden | \u20AC 1.200 | 1.300 |\n"
                                         "| Toeristen | \u20AC 30 | \u20AC 40 |\n");
    EXPECT_EQ(some.tables.at(0).conventions.multiplier.basis, DetectionBasis::assumed);
    ASSERT_EQ(some.diagnostics.size(), 1U);
    EXPECT_EQ(some.diagnostics[0].id, "table.unit-unstated");
}

TEST(UnitsOfFigures, AEuroSignMayStandBeforeADashOrAMinusApart) {
    const TableRecord table = read_tables("                       2025         2026\n"
                                          "Lasten               \u20AC 1.200      \u20AC 1.300\n"
                                          "Baten                  \u20AC -        \u20AC 300\n"
                                          "Saldo              \u20AC - 1.200    \u20AC- 1.000\n")
                                  .tables.at(0);
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.rows[1].cells[0].kind, CellKind::nil);
    EXPECT_EQ(table.rows[1].cells[1].number, Decimal(300));
    EXPECT_EQ(table.rows[2].label.value, "Saldo");
    EXPECT_EQ(table.rows[2].cells[0].number, Decimal(-1'200));
    EXPECT_EQ(table.rows[2].cells[1].number, Decimal(-1'000));
}

TEST(UnitsOfRows, MayBeStatedBetweenThem) {
    const TableRecord table = read_tables("Bedragen x \u20AC 1.000            2025     2026\n"
                                          "Lasten                       1.200    1.300\n"
                                          "Baten                          200      300\n"
                                          "Bedragen in euro\n"
                                          "Woonlasten                     810      820\n"
                                          "Aantal huishoudens          20.100   20.300\n"
                                          "waarvan huur                10.100   10.300\n")
                                  .tables.at(0);
    ASSERT_EQ(table.rows.size(), 5U);
    EXPECT_EQ(table.conventions.multiplier.value, 1'000);
    EXPECT_EQ(table.rows[1].multiplier, std::nullopt);
    EXPECT_EQ(table.rows[2].multiplier, 1);
    EXPECT_EQ(table.rows[4].role, TableRole::quantity);
    EXPECT_EQ(table.rows[4].multiplier, std::nullopt);
}

} // namespace
