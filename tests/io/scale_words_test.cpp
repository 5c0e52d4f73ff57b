// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Thousands and millions in all their spellings, wherever they may stand.

#include <sluitend/io/indicator_cell.hpp>
#include <sluitend/io/read_chapter.hpp>
#include <sluitend/io/read_tables.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace sluitend;
using Factor = std::optional<std::int64_t>;

struct Spelling {
    std::string words;
    Factor factor;
};

/// The unit of a table under a caption.
Factor of_caption(const std::string& caption) {
    const auto result = read_tables(caption + "\nProgramma Begroting 2025 Begroting 2026\n"
                                              "Wonen 1.310 1.320\nZorg 20 30\n");
    if (result.tables.size() != 1) return std::nullopt;
    const auto& multiplier = result.tables[0].conventions.multiplier;
    return multiplier.basis == DetectionBasis::printed ? multiplier.value : std::nullopt;
}

/// The unit of a row of money in a column of units.
Factor of_row(const std::string& unit) {
    const auto result = read_tables("| Omschrijving | Eenheid | Begroting 2025 | Begroting 2026 |\n"
                                    "|---|---|---|---|\n| Lasten | " +
                                    unit + " | 1.310 | 1.320 |\n| Bezetting | fte | 1 | 2 |\n");
    return result.tables.size() == 1 ? result.tables[0].rows[0].multiplier : std::nullopt;
}

/// What a figure of an indicator counts.
Factor of_cell(const std::string& words) {
    const IndicatorCell cell = read_indicator_cell("3 " + words);
    return cell.value && cell.unit ? cell.unit->value.multiplier : std::nullopt;
}

/// The unit of an amount in a sentence.
Factor of_sentence(const std::string& words) {
    const auto result =
        read_chapter("1. Zorg\nWat willen we bereiken?\nMinder zorg.\nWat mag het kosten?\n"
                     "Bedragen x € 1.000\nOmschrijving Rekening 2024 Begroting 2025\nLasten 1 2\n"
                     "Baten 3 4\nSaldo 2 2\nDe lasten stijgen met € 3 " +
                     words + " in 2025.\n");
    if (result.document.programmes().size() != 1) return std::nullopt;
    const auto claims = result.document.programmes()[0].claims();
    return claims.size() == 1 ? Factor(claims[0].amount().multiplier()) : std::nullopt;
}

const std::vector<Spelling> words{
    {"duizend", 1'000},     {"mln", 1'000'000},      {"mln.", 1'000'000},
    {"miljoen", 1'000'000}, {"Miljoen", 1'000'000},  {"miljoen euro", 1'000'000},
    {"mld", 1'000'000'000}, {"mld.", 1'000'000'000}, {"miljard", 1'000'000'000},
    {"k", 1'000},           {"duizend euro", 1'000}, {"miljard euro", 1'000'000'000},
};

TEST(ScaleWords, StandBehindFigures) {
    for (const auto& [text, factor] : words) {
        EXPECT_EQ(of_cell(text), factor) << text;
        EXPECT_EQ(of_sentence(text), factor) << text;
    }
    for (const auto& [text, factor] : std::vector<Spelling>{
             {"k€", 1'000}, {"x 1.000", 1'000}, {"x 1 mln", 1'000'000}, {"* 1.000", 1'000}})
        EXPECT_EQ(of_cell(text), factor) << text;
    EXPECT_EQ(read_indicator_cell("3 k€").unit->value.kind, UnitKind::currency);
    EXPECT_EQ(of_sentence("ton"), 100'000);
    EXPECT_EQ(of_sentence("kilo"), 1);
}

TEST(ScaleWords, AreUnitsOfRows) {
    for (const auto& [text, factor] : words)
        EXPECT_EQ(of_row(text.ends_with("euro") ? text : text + " euro"), factor) << text;
    for (const auto& [text, factor] : std::vector<Spelling>{{"x € 1.000", 1'000},
                                                            {"x€1.000", 1'000},
                                                            {"* € 1.000", 1'000},
                                                            {"in 1.000 euro's", 1'000},
                                                            {"(€ 000)", 1'000},
                                                            {"€ 1 000", 1'000},
                                                            {"k€", 1'000},
                                                            {"T€", 1'000},
                                                            {"TEUR", 1'000},
                                                            {"x1.000 euro", 1'000},
                                                            {"x € 1 mln", 1'000'000},
                                                            {"x € 1.000.000", 1'000'000},
                                                            {"x € 100.000", 100'000},
                                                            {"duizenden euro's", 1'000},
                                                            {"miljoenen euro's", 1'000'000},
                                                            {"euro", 1},
                                                            {"€", 1}})
        EXPECT_EQ(of_row(text), factor) << text;
}

TEST(ScaleWords, AreUnitsOfTables) {
    for (const auto& [text, factor] :
         std::vector<Spelling>{{"Bedragen x € 1.000", 1'000},
                               {"Bedragen x € 1.000,-", 1'000},
                               {"Bedragen * € 1.000", 1'000},
                               {"Bedragen x 1.000 euro", 1'000},
                               {"Bedragen in 1.000 euro's", 1'000},
                               {"Bedragen x € 1 000", 1'000},
                               {"Bedragen x € 1,000", 1'000},
                               {"(€ 000)", 1'000},
                               {"Bedragen in duizenden euro's", 1'000},
                               {"Bedragen in k€", 1'000},
                               {"Bedragen x € 1 mln", 1'000'000},
                               {"Bedragen x € 1 mln.", 1'000'000},
                               {"Bedragen in miljoenen euro's", 1'000'000},
                               {"Bedragen x € 1.000.000", 1'000'000},
                               {"Bedragen x € 1 000 000", 1'000'000},
                               {"Bedragen x € 1 mld", 1'000'000'000},
                               {"Bedragen in miljard euro", 1'000'000'000},
                               {"Bedragen x € 100.000", 100'000},
                               {"Bedragen in T€", 1'000},
                               {"Bedragen in KEUR", 1'000},
                               {"Bedragen x € 10.000", 10'000},
                               {"Bedragen in miljarden euro's", 1'000'000'000},
                               {"Bedragen in euro", 1},
                               {"Bedragen in hele euro's", 1},
                               {"Bedragen x € 1", 1},
                               {"Miljoenennota", {}}})
        EXPECT_EQ(of_caption(text), factor) << text;
}

} // namespace
