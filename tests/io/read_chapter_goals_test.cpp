// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// Goals of programmes without a goal tree; all words and figures are invented.

#include <sluitend/io/read_chapter.hpp>

#include "../support/chapter.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace sluitend;
using sample::find;
using Strings = std::vector<std::string>;

ReadResult read(const std::string& achieve, const std::string& act) {
    return read_chapter("Programma 3 Veilig\n\nWat willen we bereiken?\n" + achieve +
                        "\nWat gaan we daarvoor doen?\n" + act +
                        "\nWat mag het kosten?\nBedragen x € 1.000 Begroting 2024 Begroting 2025\n"
                        "Lasten 1.200 1.300\nBaten 200 300\nSaldo -1.000 -1.000\n");
}

/// Goals with their actions: "1 Minder inbraken: 1.1 2 voor".
Strings outline(const ReadResult& result) {
    Strings out;
    for (const Goal& goal : result.document.programmes().at(0).goals()) {
        out.push_back(std::string(goal.number().value_or("-")) + " " + std::string(goal.title()));
        for (const Action& action : goal.actions())
            out.back() += " / " + std::string(action.number().value_or("-"));
    }
    return out;
}

TEST(GoalsWithoutATree, StandUnderTheFirstQuestion) {
    const ReadResult result =
        read("Wij werken aan twee dingen.\n1. Minder inbraken\nIeder woont veilig.\n"
             "2. Minder overlast\n",
             "1.1 We zetten wijkagenten in.\nIn alle wijken.\n2.1 We handhaven vaker.\n");
    EXPECT_EQ(outline(result), (Strings{"1 Minder inbraken / 1.1", "2 Minder overlast / 2.1"}));
    const Programme programme = result.document.programmes().at(0);
    EXPECT_EQ(programme.goals()[0].record().description->value, "Ieder woont veilig.");
    EXPECT_EQ(programme.goals()[0].actions()[0].record().text->value, "In alle wijken.");
    EXPECT_EQ(programme.record().narrative.achieve->value, "Wij werken aan twee dingen.");
    EXPECT_EQ(find(result.diagnostics, "text.unplaced"), nullptr);
}

TEST(GoalsWithoutATree, MayNameTheirLevel) {
    const ReadResult result = read("Doel 3.1: Minder inbraken\nDoel 3.2: Minder overlast\n",
                                   "Doel 3.1: Minder inbraken\nActies 2025\n1. Wijkagenten\n"
                                   "2. Voorlichting\nDoel 3.2: Minder overlast\n3.2.1 Handhaven\n");
    EXPECT_EQ(outline(result),
              (Strings{"3.1 Minder inbraken / 1 / 2", "3.2 Minder overlast / 3.2.1"}));
    EXPECT_EQ(find(result.diagnostics, "goal.unexplained"), nullptr);
}

TEST(GoalsWithoutATree, MayDriftWhereTheyComeAgain) {
    const ReadResult result = read("1. Minder inbraken\n2. Minder overlast\n",
                                   "1. Minder inbraak\nWijkagenten.\n2. Minder overlast\n");
    EXPECT_EQ(outline(result), (Strings{"1 Minder inbraken", "2 Minder overlast"}));
    EXPECT_NE(find(result.diagnostics, "goal.title-drift"), nullptr);
}

TEST(GoalsWithoutATree, AreNoNumbersInSentences) {
    const ReadResult result =
        read("In 2025 zijn er\n12 wijkagenten en\n3. veilige wijken.\n", "Veel.\n");
    EXPECT_EQ(outline(result), Strings{});
    EXPECT_EQ(result.document.programmes().at(0).record().narrative.achieve->value,
              "In 2025 zijn er\n12 wijkagenten en\n3. veilige wijken.");
}

TEST(GoalsWithoutATree, AreNoListsInProse) {
    EXPECT_EQ(outline(read("Er spelen ontwikkelingen:\n1. De vergrijzing neemt toe.\n"
                           "2. De kosten stijgen.\nDaarom werken wij door.\n",
                           "Veel.\n")),
              Strings{});
    EXPECT_EQ(outline(read("Doel 1 Meer sport\nWij richten ons op:\n1. Jeugd\n2. Ouderen\n"
                           "Doel 2 Goede velden\n",
                           "Veel.\n")),
              (Strings{"1 Meer sport", "2 Goede velden"}));
}

TEST(GoalsWithoutATree, HaveNumberedActions) {
    EXPECT_EQ(outline(read("Doel 1 Meer sport\nDoel 2 Goede velden\n",
                           "Doel 1 Meer sport\n1. We steunen clubs\n2. We geven advies\n"
                           "Doel 2 Goede velden\n1. We zaaien\nDoel 3 Erbij\n- Nog iets\n")),
              (Strings{"1 Meer sport / 1 / 2", "2 Goede velden / 1", "3 Erbij / -"}));
}

TEST(GoalsWithoutATree, HaveNoActionsBelowOtherHeadings) {
    const ReadResult result =
        read("Doel 1 Meer woningen\nDoel 2 Groen\n",
             "Doel 1 Meer woningen\n- We verkopen kavels aan de\nrand van de stad\n"
             "Wat is daarvoor nodig?\n- geld\nVerbonden partijen:\n- GGD\n");
    EXPECT_EQ(outline(result), (Strings{"1 Meer woningen / -", "2 Groen"}));
    EXPECT_EQ(result.document.programmes().at(0).goals()[0].actions()[0].title(),
              "We verkopen kavels aan de rand van de stad");
}

TEST(GoalsWithoutATree, HaveBulletsForActions) {
    const ReadResult result =
        read("Doel 1.1 Minder overlast\nDoel 1.2 Meer toezicht\n",
             "Doel 1.1 Minder overlast\n- Jeugdwerk\n- Surveillance\nDoel 1.2 Meer toezicht\n"
             "\u2022 Camera's\n");
    EXPECT_EQ(outline(result), (Strings{"1.1 Minder overlast / - / -", "1.2 Meer toezicht / -"}));
    EXPECT_EQ(result.document.programmes().at(0).goals()[1].actions()[0].title(), "Camera's");
}

TEST(GoalsWithoutATree, MayHaveQuestionsOfTheirOwn) {
    const ReadResult result = read_chapter(
        "Programma 1 Veilig\n\nDoel 1.1 Minder overlast\n\nWat willen we bereiken?\nMinder "
        "klachten.\nWat gaan we daarvoor doen?\n1.1.1 Jeugdwerk\n1.1.2 Surveillance\n\nDoel 1.2 "
        "Meer toezicht\n\nWat willen we bereiken?\nMeer ogen.\nWat gaan we daarvoor doen?\n"
        "1.2.1 Camera's\n\nWat mag het kosten?\nBedragen x € 1.000 Begroting 2024 Begroting 2025\n"
        "Lasten 1.200 1.300\nBaten 200 300\nSaldo -1.000 -1.000\n");
    EXPECT_EQ(outline(result),
              (Strings{"1.1 Minder overlast / 1.1.1 / 1.1.2", "1.2 Meer toezicht / 1.2.1"}));
    EXPECT_EQ(result.document.programmes().at(0).goals()[1].record().description->value,
              "Meer ogen.");
}

TEST(GoalsWithoutATree, MayEachSayWhatIsDone) {
    const auto goals = [](const std::string& first, const std::string& second) {
        return read(first + "\nIeder woont veilig.\n\nWat gaan we daarvoor doen?\n" + second +
                        "\nMinder klachten.\n",
                    "1. Jeugdwerk\n2. Surveillance\n");
    };
    struct Pair {
        std::string first, second;
    };
    for (const Pair& each : {Pair{"Doel 3.1 Minder inbraken", "Doel 3.2 Minder overlast"},
                             Pair{"3.1 Minder inbraken", "3.2 Minder overlast"},
                             Pair{"1. Minder inbraken", "2. Minder overlast"}})
        for (const std::string actions :
             {"- Wijkagenten\n- Voorlichting\n\n", "1. Wijkagenten\n2. Voorlichting\n",
              "a. Wijkagenten\nb. Voorlichting\n",
              "1) Wijkagenten\nIn wijken.\n2) Voorlichting\n"}) {
            const ReadResult result = goals(each.first, actions + each.second);
            const auto read_goals = result.document.programmes().at(0).goals();
            ASSERT_EQ(read_goals.size(), 2U) << each.first << actions;
            EXPECT_EQ(read_goals[0].title(), "Minder inbraken");
            EXPECT_EQ(read_goals[0].record().description->value, "Ieder woont veilig.");
            ASSERT_EQ(read_goals[0].actions().size(), 2U) << each.first << actions;
            EXPECT_EQ(read_goals[0].actions()[1].title(), "Voorlichting");
            EXPECT_EQ(read_goals[1].record().description->value, "Minder klachten.");
            EXPECT_EQ(read_goals[1].actions().size(), 2U) << each.first << actions;
            EXPECT_FALSE(result.document.programmes().at(0).record().narrative.act);
            EXPECT_EQ(find(result.diagnostics, "text.unplaced"), nullptr);
        }
}

TEST(GoalsWithoutATree, MayEachSayWhatIsDoneBelowHigherOnes) {
    const ReadResult result =
        read("1. Veilig\n1.1 Minder inbraken\n\nWat gaan we doen?\n1. Wijkagenten\n\n"
             "1.2 Minder overlast\nWat gaan we doen?\n- Jeugdwerk\n\n"
             "2. Rust\nStil.\n2.1 Minder lawaai\n",
             "1. Meten\n2. Weten\n");
    Strings out;
    for (const Goal& goal : result.document.programmes().at(0).all_goals()) {
        out.push_back(std::string(goal.number().value_or("-")));
        for (const Action& action : goal.actions())
            out.back() += " " + std::string(action.title());
    }
    EXPECT_EQ(out, (Strings{"1", "1.1 Wijkagenten", "1.2 Jeugdwerk", "2", "2.1 Meten Weten"}));
}

TEST(GoalsWithoutATree, AreListedBeforeTheyAreExplained) {
    const ReadResult result =
        read("Doel 1 Minder inbraken\nDoel 2 Minder overlast\n",
             "Doel 1 Minder inbraken\n- Wijkagenten\nDoel 2 Minder overlast\n- Jeugdwerk\n");
    EXPECT_EQ(outline(result), (Strings{"1 Minder inbraken / -", "2 Minder overlast / -"}));
}

TEST(GoalsWithoutATree, HaveAllActionsIfThereIsOneGoal) {
    const ReadResult result =
        read("Doel 1 Minder inbraken\nIeder woont veilig.\n", "Dit doen wij.\n- Wijkagenten\n");
    EXPECT_EQ(outline(result), Strings{"1 Minder inbraken / -"});
    EXPECT_EQ(result.document.programmes().at(0).record().narrative.act->value, "Dit doen wij.");
}

/// Actions of the first goal with their texts, below "Doel 1 Minder inbraken".
Strings actions(const std::string& act) {
    Strings out;
    const ReadResult result =
        read("Doel 1 Minder inbraken\nDoel 2 Minder overlast\n",
             "Doel 1 Minder inbraken\n" + act + "Doel 2 Minder overlast\n- Jeugdwerk\n");
    const auto goals = result.document.programmes().at(0).goals();
    for (const Action& each : goals.at(0).actions()) {
        out.emplace_back(each.title());
        if (each.record().text) out.back() += " = " + each.record().text->value;
    }
    EXPECT_EQ(goals.at(1).actions().size(), 1U) << act;
    return out;
}

TEST(GoalsWithoutATree, AreNoListOfActionsBelowProse) {
    const ReadResult result =
        read("Alle kinderen leren.\n", "1. Nieuwbouw van de school\n2. Leerlingenvervoer\n"
                                       "   a. aanbesteden\n   b. evalueren\n");
    EXPECT_EQ(outline(result), Strings{});
    EXPECT_EQ(result.document.programmes().at(0).record().narrative.act->value,
              "1. Nieuwbouw van de school\n2. Leerlingenvervoer\na. aanbesteden\nb. evalueren");
    ASSERT_NE(find(result.diagnostics, "action.without-goal"), nullptr);
    EXPECT_EQ(find(result.diagnostics, "action.without-goal")->argument("text"),
              "1. Nieuwbouw van de school");
}

TEST(GoalsWithoutATree, MayHaveLetters) {
    EXPECT_EQ(outline(read("Doel A: Betere dienstverlening\nDoel B: Open bestuur\n",
                           "Doel A: Betere dienstverlening\nA.1 Een loket.\nA.2 Minder wachten.\n"
                           "Doel B: Open bestuur\nB.1 Besluiten op het web.\n")),
              (Strings{"A Betere dienstverlening / A.1 / A.2", "B Open bestuur / B.1"}));
}

TEST(GoalsWithoutATree, MayNumberActionsWithTheirNumberAndALetter) {
    EXPECT_EQ(outline(read("1. Bereikbaar bestuur\n2. Veilige gemeente\n",
                           "1. Bereikbaar bestuur\n1.a Spreekuren.\n1.b Een nieuwe site.\n\n"
                           "2. Veilige gemeente\n2a. Meer toezicht.\n2e fase later.\n"
                           "12\n")),
              (Strings{"1 Bereikbaar bestuur / 1.a / 1.b", "2 Veilige gemeente / 2a"}));
}

TEST(GoalsWithoutATree, MayHaveTitlesOnTwoLines) {
    const ReadResult result = read("3.1 Voldoende betaal-\nbare woningen\n3.2 Schone buurten in\n"
                                   "de hele stad\nIeder veegt mee.\n3.3 Meer in-\nen uitstroom\n",
                                   "3.1 Voldoende betaalbare woningen\n1. Bouwen langs de spoor-\n"
                                   "lijn.\n3.2 Schone buurten in\nde hele stad\n- Vegen\n");
    EXPECT_EQ(outline(result),
              (Strings{"3.1 Voldoende betaalbare woningen / 1",
                       "3.2 Schone buurten in de hele stad / -", "3.3 Meer in- en uitstroom"}));
    const auto goals = result.document.programmes().at(0).goals();
    EXPECT_EQ(goals[0].record().description, std::nullopt);
    EXPECT_EQ(goals[0].actions()[0].title(), "Bouwen langs de spoorlijn.");
    EXPECT_EQ(goals[1].record().description->value, "Ieder veegt mee.");
    EXPECT_EQ(find(result.diagnostics, "goal.title-drift"), nullptr);
}

TEST(BulletsOfActions, MayBeArrowsAndTicks) {
    for (const std::string mark : {"→ ", "✓ ", "▪ ", "» ", "➢ "})
        EXPECT_EQ(outline(read("2.1 Samen doen\n", "2.1 Samen doen\n" + mark + "Een buurthuis\n" +
                                                       mark + "Een fonds\n")),
                  Strings{"2.1 Samen doen / - / -"})
            << mark;
}

TEST(BulletsOfActions, AreDetailsIfTheyStandDeeperOrHaveAnotherMark) {
    EXPECT_EQ(actions("- Wijkagenten\n  - te voet\n  - op de\n    fiets\n- Voorlichting\n"),
              (Strings{"Wijkagenten = - te voet\n- op de\nfiets", "Voorlichting"}));
    EXPECT_EQ(actions("\u2022 Wijkagenten\no te voet\no op de fiets\n\u2022 Voorlichting\n"),
              (Strings{"Wijkagenten = o te voet\no op de fiets", "Voorlichting"}));
    EXPECT_EQ(actions("    - Wijkagenten\n- Voorlichting\n- Folders\n"),
              (Strings{"Wijkagenten", "Voorlichting", "Folders"}));
    EXPECT_EQ(actions("1. Wijkagenten\n- te voet\n2. Voorlichting\n"),
              (Strings{"Wijkagenten = - te voet", "Voorlichting"}));
}

TEST(BulletsOfActions, GoOnBelowSentencesAndPages) {
    EXPECT_EQ(actions("- Wijkagenten\nZij lopen in alle\nwijken van de stad.\n- Voorlichting\n"),
              (Strings{"Wijkagenten = Zij lopen in alle\nwijken van de stad.", "Voorlichting"}));
    EXPECT_EQ(actions("In 2025 gaan wij het volgende doen:\n- Wijkagenten\n- Voorlichting\n"),
              (Strings{"Wijkagenten", "Voorlichting"}));
    EXPECT_EQ(actions("- Wijkagenten\nGemeente Zandveen | 12\n\f- Voorlichting\n"
                      "Gemeente Zandveen | 13\n"),
              (Strings{"Wijkagenten", "Voorlichting"}));
    const std::string more(220, 'X');
    EXPECT_EQ(actions("- Wij lopen. " + more + "\n- Voorlichting\n"),
              (Strings{"Wij lopen. = " + more, "Voorlichting"}));
}

TEST(BulletsOfActions, AreNoListsBelowOtherHeadings) {
    EXPECT_EQ(actions("- Wijkagenten\nOverige partners\n- GGD\n"),
              Strings{"Wijkagenten = Overige partners\n- GGD"});
}

TEST(BulletsOfActions, AreNoPartnersOfTheProgramme) {
    const ReadResult result =
        read("Doel 1 Minder inbraken\n",
             "Doel 1 Minder inbraken\n- Wijkagenten\n\nVerbonden partijen\n- GGD\n");
    EXPECT_EQ(outline(result), Strings{"1 Minder inbraken / -"});
    EXPECT_EQ(result.document.programmes().at(0).record().narrative.act->value,
              "Verbonden partijen\n- GGD");
}

TEST(GoalsWithoutATree, MayBeCalledOperational) {
    EXPECT_EQ(outline(read("Operationeel doel 1.1 Rust\nOperationeel doel 1.2 Orde\n",
                           "Operationeel doel 1.1 Rust\n- Lopen\n")),
              (Strings{"1.1 Rust / -", "1.2 Orde"}));
}

TEST(NamesOfActions, MayStandBeforeTheirNumbers) {
    EXPECT_EQ(actions("Actie 1: Wijkagenten\nTe voet.\nActie 2: Voorlichting\n"),
              (Strings{"Wijkagenten = Te voet.", "Voorlichting"}));
    EXPECT_EQ(actions("Maatregel 1.1 Wijkagenten\n"), Strings{"Wijkagenten"});
}

TEST(QuestionsOfGoals, MayComeAgainBelowTheirHeadings) {
    const ReadResult result =
        read("Doel 1: Minder inbraken\nDoel 2: Minder overlast\n",
             "Doel 1: Minder inbraken\nWat gaan we daarvoor doen in 2025?\n- Wijkagenten\n"
             "Doel 2: Minder overlast\nWat gaan we daarvoor doen in 2025?\n- Jeugdwerk\n");
    EXPECT_EQ(outline(result), (Strings{"1 Minder inbraken / -", "2 Minder overlast / -"}));
    EXPECT_EQ(find(result.diagnostics, "programme.section-repeated"), nullptr);
}

TEST(QuestionsOfProgrammes, AreToldIfTheyComeAgainWithoutAGoal) {
    const std::string again = "Wat gaan we doen?\nMeer.\n";
    EXPECT_NE(find(read("Rust.\n", "Veel.\n\nBuiten\n" + again).diagnostics,
                   "programme.section-repeated"),
              nullptr);
    EXPECT_EQ(find(read("Rust.\n", again).diagnostics, "programme.section-repeated"), nullptr)
        << "links to the sections may stand above them";
    const std::string costs =
        "Wat mag het kosten?\nBedragen x € 1.000 Begroting 2024 Begroting 2025\n"
        "Lasten 1.200 1.300\nBaten 200 300\nSaldo -1.000 -1.000\n";
    EXPECT_NE(find(read("Rust.\n", "Veel.\n" + costs).diagnostics, "programme.section-repeated"),
              nullptr);
}

TEST(TitlesOfProgrammes, MayBePrintedBold) {
    const ReadResult result = read_chapter("**Programma 3 Veilig**\n\n**Wat willen we bereiken?**\n"
                                           "Rust.\n");
    EXPECT_EQ(result.document.programmes().at(0).number(), "3");
    EXPECT_EQ(result.document.programmes().at(0).title(), "Veilig");
}

TEST(BudgetsOfProgrammes, KeepTheirItemsUnderEachSide) {
    const ReadResult result = read_chapter(
        "Programma 4 Economie\n\nWat willen we bereiken?\nGroei.\n\nWat mag het kosten?\n"
        "Bedragen x € 1.000\n                       Rekening 2024   Begroting 2025   Begroting "
        "2026\n"
        "Lasten\n3.1 Economie                   1.200            1.300            1.400\n"
        "3.4 Promotie                     300              310              320\n"
        "Totaal lasten                  1.500            1.610            1.720\nBaten\n"
        "3.1 Economie                     200              210              220\n"
        "3.4 Promotie                     100              100              100\n"
        "Totaal baten                     300              310              320\n"
        "Saldo van baten en lasten     -1.200           -1.300           -1.400\n");
    const auto budget = result.document.programmes().at(0).budget();
    ASSERT_TRUE(budget);
    EXPECT_EQ(budget->lines().size(), 7U);
    EXPECT_EQ(budget->lines()[3].label.value, "Baten / 3.1 Economie");
    EXPECT_EQ(result.document.budget_year(), Year(2026));
    EXPECT_EQ(find(result.diagnostics, "table.row-outside"), nullptr);
}

TEST(BudgetsOfProgrammes, SkipTheRuleBelowTheHeading) {
    const ReadResult result = read_chapter(
        "Programma 4 Economie\n\nWat willen we bereiken?\nGroei.\n\nWat mag het kosten?\n"
        "Bedragen x € 1.000\n\n| | Begroting 2025 | Begroting 2026 |\n|---|---|---|\n"
        "| Lasten | 1.610 | 1.720 |\n| Baten | 310 | 320 |\n| Saldo | -1.300 | -1.400 |\n");
    const auto budget = result.document.programmes().at(0).budget();
    ASSERT_TRUE(budget);
    EXPECT_EQ(budget->lines()[0].label.value, "Lasten");
}

TEST(TitlesOfProgrammes, MayStandBelowTheNumber) {
    const ReadResult result =
        read_chapter("Programma 3\nVeilig en leefbaar\n\nWat willen we bereiken?\nRust.\n");
    const Programme programme = result.document.programmes().at(0);
    EXPECT_EQ(programme.number(), "3");
    EXPECT_EQ(programme.title(), "Veilig en leefbaar");
    EXPECT_EQ(find(result.diagnostics, "text.unplaced"), nullptr);
}

std::string with_costs(const std::string& first, const std::string& second) {
    return "Programma 3 Veilig\n\nWat willen we bereiken?\nDoel 1 Minder inbraken\n"
           "Doel 2 Minder overlast\n\nWat gaan we daarvoor doen?\nDoel 1 Minder inbraken\n"
           "- Wijkagenten\n" +
           first + "\nDoel 2 Minder overlast\n- Handhaven\n" + second +
           "\n\nWat mag het kosten?\nBedragen x € 1.000 Begroting 2024 Begroting 2025\n"
           "Lasten 1.200 1.300\nBaten 200 300\nSaldo -1.000 -1.000\n";
}

TEST(CostsOfGoals, HaveTheUnitThatFitsTheProgramme) {
    for (const auto& [first, second] :
         {std::pair<std::string, std::string>{"Lasten: 800", "Lasten: 500"},
          {"Lasten: € 800", "Lasten: € 500"},
          {"Lasten (x € 1.000): 800", "Lasten: 500"},
          {"Lasten: 800.000", "Lasten: 500.000"},
          {"Lasten: € 0,8 mln", "Lasten: 500"},
          {"Lasten: 800", "Lasten: 500\nTotale lasten: € 500.000"}}) {
        const ReadResult result = read_chapter(with_costs(first, second));
        const auto goals = result.document.programmes().at(0).goals();
        ASSERT_EQ(goals.size(), 2U);
        EXPECT_EQ(goals[0].stated_expenditure()->value(), Decimal(800'000)) << first;
        EXPECT_EQ(goals[1].stated_expenditure()->value(), Decimal(500'000)) << second;
        EXPECT_EQ(find(result.diagnostics, "table.unit-unstated"), nullptr) << first;
        EXPECT_EQ(find(check(result.document).findings, "goal.total-broken"), nullptr) << first;
    }
    EXPECT_NE(find(read_chapter(with_costs("Lasten: 800", "Lasten: 500")).diagnostics,
                   "goal.unit-assumed"),
              nullptr);
}

TEST(CostsOfGoals, MayStandBelowAQuestionOfTheirOwn) {
    const std::string asked = "Wat mag het kosten?\n";
    const ReadResult result =
        read_chapter(with_costs(asked + "Lasten: 800", asked + "Totale lasten: 500"));
    EXPECT_EQ(outline(result), (Strings{"1 Minder inbraken / -", "2 Minder overlast / -"}));
    const auto goals = result.document.programmes().at(0).goals();
    EXPECT_EQ(goals[0].stated_expenditure()->value(), Decimal(800'000));
    EXPECT_EQ(goals[1].stated_expenditure()->value(), Decimal(500'000));
    EXPECT_EQ(find(result.diagnostics, "table.no-header"), nullptr);
}

TEST(CostsOfGoals, StayTextWhereNoUnitFits) {
    const ReadResult result = read_chapter(with_costs("Lasten: 8", "Lasten: 5"));
    const auto goals = result.document.programmes().at(0).goals();
    EXPECT_FALSE(goals[0].stated_expenditure());
    EXPECT_EQ(goals[0].record().description->value, "Lasten: 8");
    EXPECT_NE(find(result.diagnostics, "goal.unit-unclear"), nullptr);
    EXPECT_EQ(find(check(result.document).findings, "goal.total-broken"), nullptr);
}

TEST(CostsOfGoals, HaveTheUnitOfAllAmounts) {
    const ReadResult result =
        read_chapter("Alle bedragen zijn in duizenden euro's, tenzij anders vermeld.\n\n" +
                     with_costs("Lasten: 800", "Lasten: 400"));
    EXPECT_EQ(result.document.programmes().at(0).goals()[1].stated_expenditure()->value(),
              Decimal(400'000));
    EXPECT_EQ(find(result.diagnostics, "goal.unit-assumed"), nullptr);
    EXPECT_NE(find(check(result.document).findings, "goal.total-broken"), nullptr);
}

TEST(GoalsInTables, StandInRows) {
    const Strings expected{"1 Minder inbraken / - / -", "2 Minder overlast / -"};
    for (const std::string table :
         {"| Nr | Doel | Actie | Gereed |\n|---|---|---|---|\n"
          "| 1 | Minder inbraken | Wijkagenten | 2025 |\n| | | Sloten | 2026 |\n"
          "| 2 | Minder overlast | Handhaven | 2025 |\n",
          "| Doelstelling | Wat gaan we doen? |\n| --- | --- |\n"
          "| 1. Minder inbraken | - Wijkagenten<br>- Sloten |\n| 2. Minder overlast | Handhaven "
          "|\n",
          "| **Acties** | **Doel** |\n| Wijkagenten | Doel 1: Minder inbraken |\n"
          "| Sloten | Doel 1: Minder inbraken |\n| Handhaven | Doel 2: Minder overlast |\n"})
        for (const bool is_first : {true, false}) {
            const ReadResult result = read(is_first ? table : "Rust.\n", is_first ? "" : table);
            EXPECT_EQ(outline(result), expected) << table;
            EXPECT_EQ(find(result.diagnostics, "text.unplaced"), nullptr) << table;
            EXPECT_EQ(find(result.diagnostics, "programme.section-repeated"), nullptr) << table;
        }
}

TEST(GoalsInTables, MayHaveFurtherActionsBelow) {
    EXPECT_EQ(outline(read("| Doel | Actie |\n| 1. Rust | Toezicht |\n", "1. Rust\n- Handhaven\n")),
              Strings{"1 Rust / - / -"});
}

TEST(GoalsInTables, MayAskTheQuestionsInTheirHeading) {
    const std::string row = "| Rust | Toezicht | Over 2 jaar |\n";
    const std::string programme = " Veilig\n\n| Wat willen we bereiken? | Wat gaan we daarvoor "
                                  "doen? | Planning |\n|---|---|---|\n" +
                                  row +
                                  "\nWat mag het kosten?\nBedragen x € 1.000 Begroting 2024 "
                                  "Begroting 2025\nLasten 1.200 1.300\n\n";
    const ReadResult result = read_chapter("Programma 1" + programme + "Programma 2" + programme);
    ASSERT_EQ(result.document.programmes().size(), 2U);
    EXPECT_EQ(outline(result), Strings{"- Rust / -"});
    EXPECT_EQ(result.document.programmes()[1].goals()[0].actions()[0].record().text->value,
              "Planning: Over 2 jaar");
    EXPECT_EQ(find(result.diagnostics, "text.unplaced"), nullptr);
}

TEST(GoalsInTables, MayBeKnown) {
    EXPECT_EQ(outline(read("Doel 1 Minder inbraken\nDoel 2 Minder overlast\n",
                           "| Doel | Actie |\n| 1 | Sloten |\n| Doel 2 | Handhaven |\n"
                           "| minder overlast | Toezicht |\n")),
              (Strings{"1 Minder inbraken / -", "2 Minder overlast / - / -"}));
    EXPECT_EQ(outline(read("Doel 1 Minder inbraken\n| Actie | Planning |\n| Sloten | 2 jaar |\n"
                           "Doel 2 Minder overlast\n| Actie | Planning |\n| Toezicht | 2 jaar |\n",
                           "Veel.\n")),
              (Strings{"1 Minder inbraken / -", "2 Minder overlast / -"}));
}

TEST(GoalsInTables, StayTextWhereRowsDiffer) {
    for (const std::string rows : {"| Minder inbraken |\n", "| | Sloten |\n", ""}) {
        const ReadResult result = read("| Doel | Actie |\n|---|---|\n" + rows, "");
        EXPECT_EQ(outline(result), Strings{}) << rows;
        EXPECT_NE(find(result.diagnostics, "goal.table-unread"), nullptr) << rows;
        const auto text = result.document.programmes().at(0).record().narrative.achieve;
        EXPECT_EQ(text->value, "| Doel | Actie |\n|---|---|" +
                                   (rows.empty() ? "" : "\n" + rows.substr(0, rows.size() - 1)));
    }
}

const std::string small_budget = "Bedragen x € 1.000 Begroting 2024 Begroting 2025\n"
                                 "Lasten 1.200 1.300\nBaten 200 300\nSaldo -1.000 -1.000\n\n";

TEST(GoalsWithoutANumber, AreNamed) {
    const Strings expected{"- Minder inbraken / - / -", "- Minder overlast / -"};
    EXPECT_EQ(outline(read("Doel: Minder inbraken\nIeder woont veilig.\nDoel: Minder overlast\n",
                           "Doel: Minder inbraken\n- Wijkagenten\n- Sloten\n"
                           "Doel: Minder overlast\n- Handhaven\n")),
              expected);
    const std::string asked = "Wat gaan we daarvoor doen?\n";
    const ReadResult nested =
        read_chapter("Programma 3 Veilig\n\nWat willen we bereiken?\nDoel: Minder inbraken\n" +
                     asked + "- Wijkagenten\n- Sloten\nDoel: Minder overlast\n" + asked +
                     "Actie: Handhaven\nWat mag het kosten?\n" + small_budget);
    EXPECT_EQ(outline(nested), expected);
    EXPECT_EQ(find(nested.diagnostics, "programme.section-repeated"), nullptr);
}

TEST(GoalsWithoutANumber, MayBePartsOfOthers) {
    const ReadResult result = read("Hoofddoel: Veilig\nSubdoel: Minder inbraken\nSubdoel: Rust\n",
                                   "Subdoel: Minder inbraken\n- Sloten\nSubdoel: Rust\n- Wijk\n");
    EXPECT_EQ(outline(result), Strings{"- Veilig"});
    EXPECT_EQ(result.document.programmes().at(0).goals()[0].goals().size(), 2U);
    EXPECT_EQ(outline(read("Subdoel: Sloten\nSubdoel: Rust\n", "Subdoel: Rust\n- Wijk\n")),
              (Strings{"- Sloten", "- Rust / -"}));
}

TEST(GoalsWithoutANumber, AreTextAmongGoalsWithNumbers) {
    EXPECT_EQ(outline(read("1. Sport\nDoel: Meer leden\n2. Spel\nDoel: 75% doet mee\n",
                           "1. Sport\nDoel: Meer leden\n- Clubs\n2. Spel\n- Velden\n")),
              (Strings{"1 Sport / -", "2 Spel / -"}));
}

TEST(QuestionsOfProgrammes, MayDifferWithinADocument) {
    const ReadResult result = read_chapter(
        "Programma 1 Veilig\n\nWat willen we bereiken?\n1. Rust\nWat gaan we daarvoor doen?\n"
        "1. Rust\n- Wijk\nWat mag het kosten?\n" +
        small_budget +
        "Programma 2 Zorg\n\nWat wil Zandveen bereiken?\n1. Hulp\n"
        "Wat gaat Zandveen hiervoor doen?\n1. Hulp\n- Team\nWat mag dat de stad kosten?\n" +
        small_budget +
        "Programma 3 Sport\n\nDoelen\n1. Meer sport\nActiviteiten\n1. Meer sport\n- Clubs\n"
        "Kosten\n" +
        small_budget + "Programma 4 Groen\n\nWat is ons doel?\n1. Bomen\nWat doen we?\n" +
        "1. Bomen\n- Planten\nFinanciën\n" + small_budget);
    const auto programmes = result.document.programmes();
    ASSERT_EQ(programmes.size(), 4U);
    for (const Programme& each : programmes) {
        ASSERT_EQ(each.goals().size(), 1U) << each.title();
        EXPECT_EQ(each.goals()[0].actions().size(), 1U) << each.title();
        EXPECT_TRUE(each.budget()) << each.title();
    }
    EXPECT_EQ(find(result.diagnostics, "text.unplaced"), nullptr);
}

/// Titles with numbers, parts behind their goal: "1 Veilig (1.1 Rust / 1.1.1)".
std::string tree(const Goal& goal) {
    std::string out = std::string(goal.number().value_or("-")) + " " + std::string(goal.title());
    for (const Action& each : goal.actions())
        out += " / " + std::string(each.number().value_or("-"));
    for (const Goal& each : goal.goals())
        out += " (" + tree(each) + ")";
    return out;
}

TEST(ObjectivesOfAPlan, AreGoalsWithPlansAndActions) {
    const std::string table = "\nBedragen in euro\n| | 2026 | 2027 |\n|---|---|---|\n"
                              "| Uitgaven | 1.000 | 1.100 |\n| Ontvangsten | 200 | 300 |\n"
                              "| Saldo | -800 | -800 |\n";
    const auto read_plan = [&](const std::string& objectives) {
        return read_chapter("Meerjarenplan 2026-2031\n\nDit plan loopt zes jaar.\n\n" + objectives +
                            table);
    };
    const Strings expected{"1 Veilige stad (1.1 Rust / 1.1.1 / 1.1.2) (1.2 Licht / 1.2.1)",
                           "2 Zorg (2.1 Hulp / 2.1.1)"};
    for (const std::string objectives :
         {"Beleidsdoelstelling 1: Veilige stad\nVeilig.\nActieplan 1.1: Rust\nActie 1.1.1: "
          "Toezicht\nActie 1.1.2: Sloten\nActieplan 1.2: Licht\nActie 1.2.1: Lampen\n"
          "Beleidsdoelstelling 2: Zorg\nActieplan 2.1: Hulp\nActie 2.1.1: Teams\n",
          "BD 1 Veilige stad\nAP 1.1 Rust\nActie 1.1.1 Toezicht\nPrioritaire actie 1.1.2 Sloten\n"
          "Prioritair actieplan 1.2 Licht\nActie 1.2.1 Lampen\n\nBD 2 Zorg\nAP 2.1 Hulp\n"
          "Actie 2.1.1 Teams\n"}) {
        const ReadResult result = read_plan(objectives);
        Strings found;
        for (const Goal& each : result.document.programmes().at(0).goals())
            found.push_back(tree(each));
        EXPECT_EQ(found, expected) << objectives;
        EXPECT_EQ(result.document.tables().size(), 1U);
        EXPECT_EQ(sample::ids(result.diagnostics), Strings{}) << objectives;
    }
    const ReadResult restarting = read_plan(
        "Beleidsdoelstelling 1 - Veilig\nActieplan 1 - Rust\nActie 1 - Toezicht\nActieplan 2 - "
        "Licht\nBeleidsdoelstelling 2 - Zorg\nActieplan 1 - Hulp\nActie 1 - Teams\n");
    const auto goals = restarting.document.programmes().at(0).goals();
    ASSERT_EQ(goals.size(), 2U);
    EXPECT_EQ(tree(goals[0]), "1 Veilig (1 Rust / 1) (2 Licht)");
    EXPECT_EQ(tree(goals[1]), "2 Zorg (1 Hulp / 1)");
}

TEST(ObjectivesOfAPlan, MayStandUnderAQuestion) {
    const ReadResult result =
        read("Beleidsdoelstelling 1: Veilig\nActieplan 1.1: Rust\nActie 1.1.1: Toezicht\n", "");
    EXPECT_EQ(tree(result.document.programmes().at(0).goals().at(0)),
              "1 Veilig (1.1 Rust / 1.1.1)");
}

} // namespace
