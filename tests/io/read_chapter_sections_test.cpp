// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// Headings of sections in the words of other towns; all words and figures are invented.

#include <sluitend/io/read_chapter.hpp>
#include <sluitend/model/table.hpp>

#include "../support/chapter.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace {

using namespace sluitend;
using sample::find;
using sample::finding;

const std::string table = "Bedragen x € 1.000 Begroting 2024 Begroting 2025\n"
                          "Lasten 1.200 1.300\nBaten 200 300\nSaldo -1.000 -1.000\n\n";

std::string programme(const std::string& title, const std::array<std::string, 3>& headings) {
    return title + "\n\n" + headings[0] + "\nIeder slaapt rustig in zijn huis.\n\n" + headings[1] +
           "\nWij lopen elke dag door de wijk.\n\n" + headings[2] + "\n" + table;
}

void expect_sections(const Programme& programme) {
    const Narrative& narrative = programme.record().narrative;
    ASSERT_TRUE(narrative.achieve);
    EXPECT_EQ(narrative.achieve->value, "Ieder slaapt rustig in zijn huis.");
    ASSERT_TRUE(narrative.act);
    EXPECT_EQ(narrative.act->value, "Wij lopen elke dag door de wijk.");
    EXPECT_TRUE(programme.budget());
}

TEST(HeadingsOfSections, MayBeWordsWhereNoQuestionIsAsked) {
    using Headings = std::array<std::string, 3>;
    for (const Headings& each :
         {Headings{"Onze ambities", "Activiteiten", "Wat zijn de kosten?"},
          Headings{"Ambitie", "Wat doen we daarvoor?", "Financiën"},
          Headings{"Wat wil de gemeente bereiken?", "Wat gaat de gemeente daarvoor doen?",
                   "Wat gaat het kosten?"},
          Headings{"Doelstellingen", "Acties 2025", "Financiën 2025"},
          Headings{"Wat willen we bereiken?", "Activiteiten", "Kosten"}}) {
        const ReadResult result = read_chapter(programme("Programma 1 Veilig", each) +
                                               programme("Programma 2 Zorg", each));
        const auto programmes = result.document.programmes();
        ASSERT_EQ(programmes.size(), 2U) << each[0];
        expect_sections(programmes[0]);
        expect_sections(programmes[1]);
        EXPECT_EQ(find(result.diagnostics, "text.unplaced"), nullptr) << each[0];
    }
}

TEST(HeadingsOfSections, AreWordsOfTheTextWhereQuestionsAreAsked) {
    const ReadResult result = read_chapter(
        "Programma 1 Veilig\n\nWat willen we bereiken?\nAmbitie\nRust.\n\nWat gaan we doen?\n"
        "Activiteiten\nLopen.\n\nWat mag het kosten?\nKosten\n" +
        table);
    const Narrative& narrative = result.document.programmes().at(0).record().narrative;
    EXPECT_EQ(narrative.achieve->value, "Ambitie\nRust.");
    EXPECT_EQ(narrative.act->value, "Activiteiten\nLopen.");
    EXPECT_TRUE(result.document.programmes().at(0).budget());
}

TEST(HeadingsOfSections, AreNoTitlesOfProgrammes) {
    const ReadResult result = read_chapter(programme(
        "5. Financiën", {"Wat willen we bereiken?", "Wat gaan we doen?", "Lasten en baten"}));
    EXPECT_EQ(result.document.programmes().at(0).title(), "Financiën");
}

TEST(HeadingsOfSections, AreToldIfNoneIsKnown) {
    const ReadResult result =
        read_chapter(programme("Programma 3 Zorg", {"Waar staan we nu?", "Inzet", "Middelen"}));
    EXPECT_TRUE(result.document.programmes().empty());
    EXPECT_EQ(result.document.tables().size(), 1U);
    EXPECT_EQ(finding(result, "text.without-programme").argument("text"), "Programma 3 Zorg");
    const auto& sections = result.document.record().sections;
    ASSERT_EQ(sections.size(), 1U);
    EXPECT_NE(sections[0].text->value.find("Wij lopen"), std::string::npos);
}

TEST(WordsOverColumns, AreNoHeadingsOfParts) {
    const std::string wide = "Bedragen x € 1.000\n"
                             "                                   Meerjarenraming\n"
                             "Programma     2025    2026     2027     2028\n"
                             "Bestuur      4.000   4.100    4.200    4.300\n"
                             "Zorg         9.400   9.400    9.500    9.500\n"
                             "Totaal      13.400  13.500   13.700   13.800\n";
    const std::string lines = "Bedragen x € 1.000\n\nProgramma\n\nRekening 2025\n\nBegroting 2026"
                              "\n\nMeerjarenraming 2027\n\nMeerjarenraming 2028\n\n"
                              "Bestuur\n\n4.000\n\n4.100\n\n4.200\n\n4.300\n\n"
                              "Zorg\n\n9.400\n\n9.400\n\n9.500\n\n9.500\n\n"
                              "Totaal\n\n13.400\n\n13.500\n\n13.700\n\n13.800\n";
    for (const std::string& page : {wide, lines}) {
        const ReadResult result = read_chapter("Overzicht programma's\n" + page);
        ASSERT_EQ(result.document.tables().size(), 1U) << page;
        const auto& sections = result.document.record().sections;
        EXPECT_TRUE(sections.empty() || sections[0].title.value != "Meerjarenraming") << page;
        EXPECT_EQ(find(result.diagnostics, "table.unit-unstated"), nullptr) << page;
    }
}

TEST(WordsAroundTables, AreKeptWithoutAnyProgramme) {
    const ReadResult result = read_chapter(
        "Nota reserves 2026\n\nDe raad stelde deze nota vast.\n\nBedragen x € 1.000\n"
        "Reserve | 2025 | 2026\nAlgemeen | 300 | 400\nWegen | 200 | 100\nTotaal | 500 | 500\n\n"
        "¹ Zonder rente.\n");
    ASSERT_EQ(result.document.tables().size(), 1U);
    const auto& sections = result.document.record().sections;
    ASSERT_EQ(sections.size(), 1U);
    EXPECT_EQ(sections[0].text->value,
              "Nota reserves 2026\n\nDe raad stelde deze nota vast.\n\n¹ Zonder rente.");
    EXPECT_EQ(find(result.diagnostics, "text.without-programme"), nullptr);
}

TEST(HeadingsOfSections, AreNotMissedAroundTablesAlone) {
    EXPECT_EQ(find(read_chapter("Overzicht\nDit zijn de lasten.\n\n" + table).diagnostics,
                   "text.without-programme"),
              nullptr);
}

TEST(HeadingsOfSections, MayNameTheUnitOfTheTable) {
    const std::string rows = "1.200 | 1.300\nBaten | 200 | 300\nSaldo | -1.000 | -1.000\n";
    for (const std::string question :
         {"Wat mag het kosten? (x € 1.000)", "Wat mag het kosten? Bedragen x € 1.000",
          "Wat kost het? (bedragen in duizenden euro's)", "3.3 Wat mag het kosten (x € 1.000)"})
        for (const std::string euro : {"", "€ "}) { // read by other readers
            const ReadResult result = read_chapter(
                "Programma 3 Zorg\n\nWat willen we bereiken?\nRust.\n\nWat gaan we "
                "doen?\nLopen.\n\n" +
                question + "\nPost | Rekening 2024 | Begroting 2025\nLasten | " + euro + rows);
            const auto budget = result.document.programmes().at(0).budget();
            ASSERT_TRUE(budget) << question;
            EXPECT_EQ(budget->lines()[0].amounts[0]->value(), Decimal(1'200'000)) << question;
            EXPECT_EQ(find(result.diagnostics, "table.unit-unstated"), nullptr) << question;
        }
}

TEST(HeadingsOfSections, AreNoQuestionsWithOtherWordsBehindThem) {
    const ReadResult result = read_chapter(
        "Programma 3 Zorg\n\nWat willen we bereiken?\nWat mag het kosten? Meer dan 1.000 euro "
        "niet.\n\nWat gaan we doen?\nLopen.\n");
    EXPECT_EQ(result.document.programmes().at(0).record().narrative.achieve->value,
              "Wat mag het kosten? Meer dan 1.000 euro niet.");
}

} // namespace
