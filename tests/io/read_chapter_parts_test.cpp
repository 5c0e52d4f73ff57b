// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// Numbered parts of a programme with questions of their own; all words and figures are invented.

#include <sluitend/io/read_chapter.hpp>
#include <sluitend/model/indicator.hpp>

#include "../support/chapter.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace sluitend;
using sample::find;
using sample::finding;
using Strings = std::vector<std::string>;

const std::string cost = "Wat mag het kosten?\n"
                         "Bedragen x € 1.000 Begroting 2024 Begroting 2025\n"
                         "Lasten 1.200 1.300\nBaten 200 300\nSaldo -1.000 -1.000\n\n";

std::string answers(const std::string& achieve, const std::string& act) {
    return "Wat willen we bereiken?\n" + achieve + "\n\nWat gaan we doen?\n" + act + "\n\n";
}

std::string outline(const Goal& goal) {
    std::string out = std::string(goal.number().value_or("-")) + " " + std::string(goal.title());
    for (const Action& action : goal.actions())
        out += " / " + std::string(action.title());
    for (const Goal& each : goal.goals())
        out += " { " + outline(each) + " }";
    return out;
}

/// Programmes with their goals and actions; "*" for a budget.
Strings outline(const ReadResult& result) {
    Strings out;
    for (const Programme& each : result.document.programmes()) {
        out.push_back(std::string(each.number().value_or("-")) + " " + std::string(each.title()) +
                      (each.budget() ? " *" : ""));
        for (const Goal& goal : each.goals())
            out.push_back("  " + outline(goal));
    }
    return out;
}

Strings sections(const ReadResult& result) {
    Strings out;
    for (const DocumentSection& each : result.document.record().sections)
        out.push_back(each.title.value);
    return out;
}

std::string with_two_parts(const std::string& cover, const std::string& cost_of_first) {
    return cover + "\n\n3.1 Jeugd\n\n" + answers("Kinderen spelen.", "- Een punt\n- Een team") +
           cost_of_first + "3.2 Wmo\n\n" + answers("Ouderen reizen.", "- Een bus") + cost;
}

TEST(PartsOfAProgramme, AreItsGoalsIfItHasOneBudget) {
    for (const std::string cover : {"Programma 3 Zorg", "3 Zorg", "3. Zorg", "# Programma 3: Zorg"})
        for (const std::string before : {"", "2 Rust\n", "Programma 2 Rust\n"}) {
            const ReadResult result =
                read_chapter((before.empty() ? "" : before + answers("Rust.", "Veel.") + cost) +
                             with_two_parts(cover, "") + "Programma 4 Werk\n" +
                             answers("Werk.", "Meer.") + cost);
            Strings expected{"3 Zorg *", "  3.1 Jeugd / Een punt / Een team", "  3.2 Wmo / Een bus",
                             "4 Werk *"};
            if (!before.empty()) expected.insert(expected.begin(), "2 Rust *");
            EXPECT_EQ(outline(result), expected) << before << cover;
            EXPECT_EQ(find(result.diagnostics, "text.unplaced"), nullptr);
            EXPECT_EQ(find(result.diagnostics, "programme.parts-unclear"), nullptr);
        }
}

TEST(PartsOfAProgramme, KeepTheirProse) {
    const ReadResult result = read_chapter(with_two_parts("Programma 3 Zorg", ""));
    const Programme programme = result.document.programmes().at(0);
    EXPECT_EQ(programme.goals()[0].record().description->value, "Kinderen spelen.");
    EXPECT_EQ(programme.goals()[1].record().description->value, "Ouderen reizen.");
    EXPECT_FALSE(programme.record().narrative.achieve);
}

TEST(PartsOfAProgramme, AreProgrammesIfEachHasABudget) {
    for (const std::string cover : {"Programma 3 Zorg", "3 Zorg"}) {
        const ReadResult result = read_chapter("Programma 2 Rust\n" + answers("Rust.", "Veel.") +
                                               cost + with_two_parts(cover + "\nOver zorg.", cost) +
                                               "4 Werk\n" + answers("Werk.", "Meer.") + cost);
        EXPECT_EQ(outline(result), (Strings{"2 Rust *", "3.1 Jeugd *", "3.2 Wmo *", "4 Werk *"}));
        EXPECT_EQ(sections(result), Strings{cover});
        EXPECT_EQ(result.document.record().sections[0].text->value, "Over zorg.");
        EXPECT_EQ(find(result.diagnostics, "text.unplaced"), nullptr);
        EXPECT_EQ(find(result.diagnostics, "programme.parts-unclear"), nullptr);
    }
}

TEST(PartsOfAProgramme, HaveNoBudgetWithoutATable) {
    const ReadResult result =
        read_chapter(with_two_parts("Programma 3 Zorg", "Wat mag het kosten?\nZie het einde.\n\n"));
    EXPECT_EQ(outline(result),
              (Strings{"3 Zorg *", "  3.1 Jeugd / Een punt / Een team", "  3.2 Wmo / Een bus"}));
}

TEST(PartsOfAProgramme, AreUnclearIfSomeHaveABudget) {
    const std::string three =
        with_two_parts("Programma 3 Zorg", cost) + "3.3 Sport\n\n" + answers("Sport.", "Meer.");
    const ReadResult result = read_chapter(three);
    EXPECT_EQ(outline(result), (Strings{"3.1 Jeugd *", "3.2 Wmo *", "3.3 Sport"}));
    const Finding& unclear = finding(result, "programme.parts-unclear");
    EXPECT_EQ(unclear.argument("parts"), "3");
    EXPECT_EQ(unclear.argument("costs"), "2");
    EXPECT_EQ(unclear.argument("reading"), "programmes");
    EXPECT_EQ(unclear.related.size(), 3U);
}

TEST(PartsOfAProgramme, AreUnclearIfTheOneBudgetIsNotTheLast) {
    const ReadResult result =
        read_chapter("Programma 3 Zorg\n\n3.1 Jeugd\n\n" + answers("Spelen.", "- Een punt") + cost +
                     "3.2 Wmo\n\n" + answers("Reizen.", "- Een bus"));
    EXPECT_EQ(outline(result),
              (Strings{"3 Zorg *", "  3.1 Jeugd / Een punt", "  3.2 Wmo / Een bus"}));
    EXPECT_EQ(finding(result, "programme.parts-unclear").argument("reading"), "goals");
}

TEST(PartsOfAProgramme, AreUnclearIfThereIsABudgetMore) {
    const ReadResult result = read_chapter(with_two_parts("Programma 3 Zorg", cost) + cost);
    EXPECT_EQ(outline(result), (Strings{"3.1 Jeugd *", "3.2 Wmo *"}));
    EXPECT_EQ(finding(result, "programme.parts-unclear").argument("costs"), "2");
}

TEST(PartsOfAProgramme, MayFollowQuestionsOfTheWhole) {
    const std::string parts = "3.1 Jeugd\n\n" + answers("Spelen.", "- Een punt") + "3.2 Wmo\n\n" +
                              answers("Reizen.", "- Een bus");
    for (const std::string& text :
         {"Programma 3 Zorg\n\n" + answers("Zorg.", "Veel.") + cost + parts,
          "Programma 3 Zorg\n\n" + answers("Zorg.", "Veel.") + parts + cost}) {
        const ReadResult result = read_chapter(text);
        EXPECT_EQ(outline(result),
                  (Strings{"3 Zorg *", "  3.1 Jeugd / Een punt", "  3.2 Wmo / Een bus"}));
        EXPECT_EQ(result.document.programmes().at(0).record().narrative.achieve->value, "Zorg.");
        EXPECT_EQ(find(result.diagnostics, "programme.parts-unclear"), nullptr);
    }
}

TEST(PartsOfAProgramme, MayHaveGoalsOfTheirOwn) {
    const ReadResult result = read_chapter(
        "Programma 3 Zorg\n\n3.1 Jeugd\nOver jeugd.\n\n" +
        answers("3.1.1 Minder hulp\n3.1.2 Meer school", "3.1.1 Minder hulp\n- Een punt") +
        "3.2 Wmo\n\n" +
        answers("Doel 1: Thuis\nDoel 2: Reizen",
                "Doel 1: Thuis\n- Een lift\nDoel 2: Reizen\n- Bus") +
        "3.3 Sport\n\n" + answers("1. Meer velden\n2. Meer clubs", "1. Meer velden\n- Gras") +
        cost);
    EXPECT_EQ(
        outline(result),
        (Strings{"3 Zorg *", "  3.1 Jeugd { 3.1.1 Minder hulp / Een punt } { 3.1.2 Meer school }",
                 "  3.2 Wmo { 1 Thuis / Een lift } { 2 Reizen / Bus }",
                 "  3.3 Sport { 1 Meer velden / Gras } { 2 Meer clubs }"}));
}

TEST(PartsOfAProgramme, MayBeNumberedFromOneOrHaveAWord) {
    for (const std::string word : {"", "Thema ", "Beleidsveld "}) {
        const std::string stop = word.empty() ? ". " : ": ";
        const ReadResult result =
            read_chapter("Programma 1 Zorg\n\n" + word + "1" + stop + "Jeugd\n\n" +
                         answers("Spelen.", "- Punt") + word + "2" + stop + "Wmo\n\n" +
                         answers("Reizen.", "- Bus") + cost);
        EXPECT_EQ(outline(result), (Strings{"1 Zorg *", "  1 Jeugd / Punt", "  2 Wmo / Bus"}))
            << word;
    }
    const std::string parts = "Programma 3 Zorg\n\nDeelprogramma 3.1 Jeugd\n\n" +
                              answers("Spelen.", "Punt.") + cost + "Deelprogramma 3.2 Wmo\n\n" +
                              answers("Reizen.", "Bus.") + cost;
    EXPECT_EQ(outline(read_chapter(parts)), (Strings{"3.1 Jeugd *", "3.2 Wmo *"}));
}

TEST(PartsOfAProgramme, AreProgrammesBelowTheHeadingOfAChapter) {
    const ReadResult result =
        read_chapter("3 Programma's\n\n3.1 Jeugd\n\n" + answers("Spelen.", "Punt.") + cost);
    EXPECT_EQ(outline(result), Strings{"3.1 Jeugd *"});
    EXPECT_EQ(sections(result), Strings{"3 Programma's"});
    EXPECT_EQ(find(result.diagnostics, "programme.parts-unclear"), nullptr);
}

TEST(PartsOfAProgramme, KeepTheirIndicators) {
    const auto measure = [](const std::string& name) {
        return "Hoe meten we dat?\n| Indicator | Eenheid | Nulmeting | Streefwaarde 2026 |\n"
               "|---|---|---|---|\n| " +
               name + " | % | 3,1 (2024) | 2,0 |\n\n";
    };
    const std::string first =
        "Programma 3 Zorg\n\n3.1 Jeugd\n\n" + answers("Spelen.", "- Een punt");
    const std::string second = "3.2 Wmo\n\n" + answers("Reizen.", "- Een bus") + measure("Ritten");
    const Programme each =
        read_chapter(first + measure("Uitval") + second + cost).document.programmes().at(0);
    EXPECT_TRUE(each.mandated_indicators().empty());
    ASSERT_EQ(each.goals()[0].indicators().size(), 1U);
    EXPECT_EQ(each.goals()[0].indicators()[0].record().name->value, "Uitval");
    EXPECT_EQ(each.goals()[1].indicators().size(), 1U);
    const Programme whole = read_chapter(first + second + cost).document.programmes().at(0);
    EXPECT_EQ(whole.mandated_indicators().size(), 1U) << "it may be one of the whole programme";
}

TEST(TitlesOfProgrammes, StandAboveAnIntroduction) {
    for (const std::string stop : {" ", ". "}) {
        std::string text;
        for (const std::string number : {"3", "4"})
            text += number + stop + "Leefomgeving\n\n" + number +
                    ".1 Inleiding\nHet is groen.\n\n" + number +
                    ".2 Wat willen we bereiken?\nGras.\n\n" + number +
                    ".3 Wat gaan we doen?\nZaaien.\n\n" + number + ".4 " + cost;
        const ReadResult result = read_chapter(text);
        EXPECT_EQ(outline(result), (Strings{"3 Leefomgeving *", "4 Leefomgeving *"})) << stop;
    }
    std::string text;
    for (const std::string number : {"1", "2"})
        text += "Programma " + number +
                " \u2013 Zorg\n\nPortefeuillehouder\nA. Bos\n\nInleiding\n" +
                "Hier gaat het over zorg.\n\n" + answers("Zorg.", "Veel.") + cost;
    EXPECT_EQ(outline(read_chapter(text)), (Strings{"1 Zorg *", "2 Zorg *"}));
}

TEST(TitlesOfProgrammes, MayHaveNoNumber) {
    const std::string text = "Bestuur\n\n" + answers("Rust.", "Veel.") + cost +
                             "Zorg\nTerug naar navigatie\n\n" + answers("Zorg.", "Meer.") + cost;
    EXPECT_EQ(outline(read_chapter(text)), (Strings{"- Bestuur *", "- Zorg *"}));
}

} // namespace
