// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/analyse/diff.hpp>

#include "../support/edition_draft.hpp"
#include "../support/own_tables.hpp"
#include "../support/sample_document.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace sluitend;
using sample::document_of;
using sample::DraftBudget;
using sample::DraftGoal;
using sample::told;
using Lines = std::vector<std::string>;

/// A programme with two goals, the first with two actions and a subgoal, and a table.
DraftBudget budget() {
    return {
        .year = 2024,
        .programmes = {{.number = "3",
                        .title = "Sport en cultuur",
                        .goals = {{.number = "1",
                                   .title = "Iedereen beweegt",
                                   .amount = 620,
                                   .actions = {{"01", "We openen een zwembad"},
                                               {"02", "Gymzalen blijven open"}},
                                   .goals = {{.number = "1.01",
                                              .title = "Kinderen leren fietsen",
                                              .actions = {{"01", "Verkeersles voor groep vijf"}}}}},
                                  {.number = "2",
                                   .title = "Kunst is dichtbij",
                                   .actions = {{"01", "Muziek in de wijk"}}}},
                        .rows = {{"Lasten", {610, 640}}, {"Baten", {10, 20}}}}},
        .years = {2023, 2024}};
}

Lines changes(const DraftBudget& before, const DraftBudget& after) {
    return told(diff(document_of(before), document_of(after)).changes);
}

TEST(TitleSimilarity, IsTheShareOfCommonWordsOfFourLettersAndMore) {
    EXPECT_EQ(title_similarity("Zwembad openen in oost", "In oost openen zwembad"), Rational(1));
    EXPECT_EQ(title_similarity("Wonen, werken en leren", "Leren wij spelen of wonen"),
              Rational(2, 3));
}

TEST(TitleSimilarity, IsTheShareOfEqualLettersWhereThatIsMore) {
    EXPECT_EQ(title_similarity("Wij bewaken onze integriteit", "Wij bevorderen onze integriteit"),
              Rational(25, 31))
        << "6 of 31 letters differ";
    EXPECT_EQ(title_similarity("Plan 2024 voor het bos", "Plan 2025 voor het bos"),
              Rational(21, 22));
}

TEST(TitleSimilarity, LooksAtNeitherCaseNorAccentsNorMarks) {
    EXPECT_EQ(title_similarity("Cliënten, met (WMO)*", "clienten met wmo"), Rational(1));
}

TEST(TitleSimilarity, IsNothingBetweenTitlesWithNothingInCommon) {
    EXPECT_EQ(title_similarity("aaaa", "bbbb"), Rational(0));
    EXPECT_EQ(title_similarity("aaaa", ""), Rational(0));
    EXPECT_EQ(title_similarity("", ""), Rational(1));
}

TEST(TitleSimilarity, TakesShortWordsWhereThereAreNoOthers) {
    EXPECT_EQ(title_similarity("op de fiets", "fiets"), Rational(1));
    EXPECT_EQ(title_similarity("aan de zee", "de zee aan"), Rational(1));
}

TEST(TitleSimilarity, ComparesTheFirstTwoHundredLetters) {
    const std::string same(200, 'x');
    EXPECT_EQ(title_similarity(same + "aaaa", same + "bbbb"), Rational(1));
    EXPECT_EQ(title_similarity(std::string(199, 'x') + "a", std::string(199, 'x') + "b"),
              Rational(199, 200));
}

TEST(Diff, IsEmptyBetweenEqualDocuments) {
    EXPECT_TRUE(diff(sample::document(), sample::document()).is_empty());
    EXPECT_TRUE(diff(Document(), Document()).is_empty());
    EXPECT_EQ(changes(budget(), budget()), Lines{});
}

TEST(Diff, TellsAnotherTitleWithItsSimilarity) {
    DraftBudget after = budget();
    after.programmes[0].goals[0].actions[0].title = "We openen het nieuwe zwembad";
    EXPECT_EQ(changes(budget(), after), Lines{"renamed action: 3/1/01 We openen een zwembad -> "
                                              "3/1/01 We openen het nieuwe zwembad ~ 4/5"});
}

TEST(Diff, TellsATitleThatIsOnlySpeltOtherwise) {
    DraftBudget after = budget();
    after.programmes[0].title = "Sport en Cultuur";
    EXPECT_EQ(changes(budget(), after),
              Lines{"renamed programme: 3 Sport en cultuur -> 3 Sport en Cultuur ~ 1"});
}

TEST(Diff, KeepsActionsApartThatShareANumberOnly) {
    DraftBudget after = budget();
    after.programmes[0].goals[0].actions[1].title = "Een subsidie voor clubs";
    EXPECT_EQ(changes(budget(), after),
              (Lines{"added action: - -> 3/1/02 Een subsidie voor clubs",
                     "dropped action: 3/1/02 Gymzalen blijven open -> -"}));
}

TEST(Diff, SeesThatAnActionInFrontRenumbersTheOthers) {
    DraftBudget after = budget();
    auto& actions = after.programmes[0].goals[0].actions;
    actions = {{"01", "Veilige sportvelden"}, {"02", actions[0].title}, {"03", actions[1].title}};
    EXPECT_EQ(changes(budget(), after), (Lines{"added action: - -> 3/1/01 Veilige sportvelden",
                                               "renumbered action: 3/1/01 We openen een zwembad -> "
                                               "3/1/02 We openen een zwembad",
                                               "renumbered action: 3/1/02 Gymzalen blijven open -> "
                                               "3/1/03 Gymzalen blijven open"}));
}

TEST(Diff, TellsAMoveOnce) {
    DraftBudget after = budget();
    auto& goals = after.programmes[0].goals;
    goals[1].actions.push_back({"02", goals[0].actions[0].title});
    goals[0].actions.erase(goals[0].actions.begin());
    EXPECT_EQ(changes(budget(), after), Lines{"moved action: 3/1/01 We openen een zwembad -> "
                                              "3/2/02 We openen een zwembad"});
}

TEST(Diff, MovesAGoalWithAllThatStandsBelowIt) {
    DraftBudget after = budget();
    auto& goals = after.programmes[0].goals;
    goals[1].goals.push_back(goals[0].goals[0]);
    goals[0].goals.clear();
    EXPECT_EQ(changes(budget(), after), Lines{"moved subgoal: 3/1/1.01 Kinderen leren fietsen -> "
                                              "3/2/1.01 Kinderen leren fietsen"});
}

TEST(Diff, DoesNotTellANumberThatFollowsThatOfItsParent) {
    DraftBudget after = budget();
    after.programmes[0].goals[0].number = "4";
    after.programmes[0].goals[0].goals[0].number = "4.01";
    EXPECT_EQ(changes(budget(), after), Lines{"renumbered goal: 3/1 Iedereen beweegt = 620 -> "
                                              "3/4 Iedereen beweegt = 620"});
}

TEST(Diff, KnowsAGoalByWhatStandsInIt) {
    DraftBudget after = budget();
    after.programmes[0].goals[0].title = "Gezond ouder worden";
    EXPECT_EQ(changes(budget(), after), Lines{"renamed goal: 3/1 Iedereen beweegt = 620 -> "
                                              "3/1 Gezond ouder worden = 620 ~ 4/19"});
}

TEST(Diff, TellsWhatComesWithItsGoal) {
    DraftBudget after = budget();
    after.programmes[0].goals.push_back({.number = "3",
                                         .title = "Meer bomen",
                                         .amount = 80,
                                         .actions = {{"01", "Elk kind plant iets"}}});
    EXPECT_EQ(changes(budget(), after),
              (Lines{"added goal: - -> 3/3 Meer bomen = 80",
                     "added action: - -> 3/3/01 Elk kind plant iets with parent"}));
}

TEST(Diff, NeverGuessesBetweenTwoThatFitAboutAsWell) {
    DraftBudget before = budget();
    before.programmes[0].goals[1].actions = {{"01", "Speeltuin Dorpsstraat"},
                                             {"02", "Speeltuin Kerkstraat"}};
    DraftBudget after = before;
    after.programmes[0].goals[1].actions = {{"03", "Speeltuin Molenstraat"}};
    EXPECT_EQ(changes(before, after),
              Lines{"ambiguous action: [3/2/01 Speeltuin Dorpsstraat -> 3/2/03 Speeltuin "
                    "Molenstraat 17/21][3/2/02 Speeltuin Kerkstraat -> 3/2/03 Speeltuin "
                    "Molenstraat 16/21]"});
}

TEST(Diff, TakesPartsThatAreTheSameInNumberAndTitleInOrder) {
    DraftBudget before = budget();
    before.programmes[0].goals[1].actions = {{"03", "Overig"}, {"03", "Overig"}};
    EXPECT_EQ(changes(before, before), Lines{});
    DraftBudget after = before;
    after.programmes[0].goals[1].actions.pop_back();
    EXPECT_EQ(changes(before, after), Lines{"ambiguous action: [3/2/03 Overig -> 3/2/03 Overig 1]"
                                            "[3/2/03 Overig -> 3/2/03 Overig 1]"});
}

TEST(Diff, TellsARestatedFigureWithBothPrintsAndTheExactDifference) {
    DraftBudget after = budget();
    after.programmes[0].rows[0].second[0] = 607;
    after.programmes[0].goals[0].amount = 625;
    EXPECT_EQ(changes(budget(), after), (Lines{"restated figure: 3 Lasten, Begroting 2023 = 610 -> "
                                               "3 Lasten, Begroting 2023 = 607 (-3000)",
                                               "restated figure: 3/1 Iedereen beweegt = 620 -> "
                                               "3/1 Iedereen beweegt = 625 (5000)"}));
}

TEST(Diff, TellsAYearThatCameOrWentOncePerColumn) {
    DraftBudget after = budget();
    after.year = 2025;
    after.years = {2024, 2025};
    after.programmes[0].rows = {{"Lasten", {641, 700}}, {"Baten", {20, 30}}};
    EXPECT_EQ(changes(budget(), after),
              (Lines{"added column: - -> 3 Begroting 2025", "dropped column: 3 Begroting 2023 -> -",
                     "restated figure: 3 Lasten, Begroting 2024 = 640 -> "
                     "3 Lasten, Begroting 2024 = 641 (1000)",
                     "dropped column: 3 , 2024 -> -", "added column: - -> 3 , 2025"}));
}

TEST(Diff, TellsARowOnceAndAnEmptyCellByItself) {
    DraftBudget after = budget();
    after.programmes[0].rows[0].second[1] = std::nullopt;
    after.programmes[0].rows.push_back({"Reserves", {1, 2}});
    EXPECT_EQ(changes(budget(), after),
              (Lines{"added row: - -> 3 Reserves",
                     "dropped figure: 3 Lasten, Begroting 2024 = 640 -> -"}));
}

TEST(Diff, SaysWhereRoundingMayBeAllThatChanged) {
    const auto with = [](std::int64_t printed, std::int64_t multiplier) {
        DocumentBuilder builder;
        const auto programme = builder.add(ProgrammeRecord{.title = {"Sport", {}}});
        builder.set_budget(programme,
                           {.columns = {{{"Begroting 2021", {}, {}}, Year(2021), Phase::adopted}},
                            .lines = {{{"Lasten", {}, {}},
                                       LineCode::expenditure,
                                       {sample::draft_amount(printed, multiplier)}}}});
        return builder.build();
    };
    EXPECT_TRUE(diff(with(41, 1'000), with(41'000, 1)).is_empty()) << "printed otherwise only";
    EXPECT_TRUE(diff(with(41, 1'000), with(41'312, 1)).changes.at(0).within_rounding);
    EXPECT_FALSE(diff(with(41, 1'000), with(41'512, 1)).changes.at(0).within_rounding);
    EXPECT_FALSE(diff(with(41, 1'000), with(42, 1'000)).changes.at(0).within_rounding);
}

/// A document with one prescribed indicator.
Document with(IndicatorRecord record) {
    DocumentBuilder builder({.budget_year = Year(2024)});
    const auto programme = builder.add(ProgrammeRecord{.title = {"Veiligheid", {}}});
    builder.add(programme, std::move(record));
    return builder.build();
}
IndicatorRecord thefts(Decimal value, std::int64_t per = 1'000) {
    Unit unit{.kind = UnitKind::rate, .per = per, .population = "inwoners"};
    IndicatorRecord out{.number = sample::draft_number("8"), .name = Text{"Winkeldiefstallen", {}}};
    out.unit = Printed<Unit>{unit, "per " + std::to_string(per) + " inwoners", {}};
    out.targets.push_back({StepTarget{Comparator::at_most, false, {Decimal(2), "2", {}}, {}},
                           {"vanaf 2024 hoogstens 2", {}},
                           Year(2024),
                           {},
                           {},
                           {}});
    out.observations.push_back({{Period(Year(2022)), {}, {}}, Printed<Decimal>{value, {}, {}}, {}});
    return out;
}

TEST(Diff, TellsARestatedObservationInItsUnit) {
    EXPECT_EQ(told(diff(with(thefts(Decimal(2))), with(thefts(Decimal(3)))).changes),
              Lines{"restated observation: Veiligheid/8 Winkeldiefstallen, 2022 = 2 -> "
                    "Veiligheid/8 Winkeldiefstallen, 2022 = 3 (1)"});
}

TEST(Diff, GivesNoDifferenceAcrossAChangeOfUnit) {
    EXPECT_EQ(told(diff(with(thefts(Decimal(20), 10'000)), with(thefts(Decimal(2)))).changes),
              (Lines{"restated unit: Veiligheid/8 Winkeldiefstallen = per 10000 inwoners -> "
                     "Veiligheid/8 Winkeldiefstallen = per 1000 inwoners",
                     "restated observation: Veiligheid/8 Winkeldiefstallen, 2022 = 20 -> "
                     "Veiligheid/8 Winkeldiefstallen, 2022 = 2"}));
}

TEST(Diff, TellsANewYearOfAnIndicatorWithItsValue) {
    IndicatorRecord after = thefts(Decimal(2));
    after.observations.push_back(
        {{Period(Year(2023)), {}, {}}, std::nullopt, MissingReason::not_yet_known});
    EXPECT_EQ(told(diff(with(thefts(Decimal(2))), with(after)).changes),
              Lines{"added observation: - -> Veiligheid/8 Winkeldiefstallen, 2023"});
}

TEST(Diff, TellsARestatedTargetByItsSentences) {
    IndicatorRecord after = thefts(Decimal(2));
    std::get<StepTarget>(after.targets[0].value).value.value = Decimal(1);
    after.targets[0].text.value = "in 2026 moet het 1 zijn";
    after.targets[0].valid_from = Year(2026);
    EXPECT_EQ(
        told(diff(with(thefts(Decimal(2))), with(after)).changes),
        Lines{"restated target: Veiligheid/8 Winkeldiefstallen, 2024 = vanaf 2024 hoogstens 2 "
              "-> Veiligheid/8 Winkeldiefstallen, 2026 = in 2026 moet het 1 zijn"});
}

TEST(Diff, KnowsAPrescribedIndicatorByItsNumber) {
    IndicatorRecord after = thefts(Decimal(2));
    after.name->value = "Diefstal uit winkels";
    EXPECT_EQ(told(diff(with(thefts(Decimal(2))), with(after)).changes),
              Lines{"renamed indicator: Veiligheid/8 Winkeldiefstallen -> "
                    "Veiligheid/8 Diefstal uit winkels ~ 3/20"});
}

TEST(Diff, KnowsTheOnlyIndicatorWithoutANameByItsGoal) {
    const auto with_chart = [](const std::string& explanation) {
        DocumentBuilder builder;
        const auto programme = builder.add(ProgrammeRecord{.title = {"Dienstverlening", {}}});
        const auto goal = builder.add(programme, GoalRecord{.title = {"Blije klanten", {}}});
        builder.add(goal, IndicatorRecord{.description = Text{explanation, {}}});
        return builder.build();
    };
    EXPECT_EQ(told(diff(with_chart("Het cijfer van klanten. Per jaar."),
                        with_chart("Hoe tevreden men is. Per jaar."))
                       .changes),
              Lines{"renamed indicator: Dienstverlening/Blije klanten Het cijfer van klanten -> "
                    "Dienstverlening/Blije klanten Hoe tevreden men is ~ 3/11"});
    EXPECT_TRUE(diff(with_chart("Hoe tevreden men is. Per jaar."),
                     with_chart("Hoe tevreden men is. Elk kwartaal."))
                    .is_empty());
}

TEST(Diff, TellsTheSameTheOtherWayRound) {
    DraftBudget after = budget();
    after.programmes[0].goals[0].actions[0].title = "We openen het nieuwe zwembad";
    after.programmes[0].goals[0].amount = 700;
    after.programmes[0].goals.pop_back();
    const auto [there, back] = sample::told_both_ways(document_of(budget()), document_of(after));
    EXPECT_EQ(there.size(), 4U);
    EXPECT_EQ(there, back);
}

/// Tables of the years 2025 and 2026, outside programmes.
struct DraftTable {
    std::string title;
    std::string section;
    std::vector<std::pair<std::string, Lines>> rows;
};
Document document_of(const std::vector<DraftTable>& tables) {
    DocumentBuilder builder;
    for (const DraftTable& each : tables) {
        TableRecord table = sample::own_table({"2025", "2026"});
        for (std::size_t column = 0; column < 2; ++column)
            table.columns[column].year = Year(2025 + static_cast<int>(column));
        if (!each.title.empty()) table.title = Text{each.title, {}};
        if (!each.section.empty()) table.section = Text{each.section, {}};
        for (const auto& [label, cells] : each.rows)
            table.rows.push_back(sample::own_row(label, cells, {}, label == "Totaal"));
        builder.add(std::move(table));
    }
    return builder.build();
}
/// The changes, if they are the same the other way round.
Lines changes(const std::vector<DraftTable>& before, const std::vector<DraftTable>& after) {
    const auto [there, back] = sample::told_both_ways(document_of(before), document_of(after));
    EXPECT_EQ(there, back);
    return told(diff(document_of(before), document_of(after)).changes);
}
const DraftTable roads{
    "", "", {{"Wegen", {"100", "110"}}, {"Bomen", {"20", "21"}}, {"Totaal", {"120", "131"}}}};
const DraftTable schools{
    "", "", {{"Scholen", {"300", "310"}}, {"Gymzalen", {"40", "45"}}, {"Totaal", {"340", "355"}}}};
DraftTable sides(const std::string& expenditure, const std::string& revenue,
                 const std::string& section = "") {
    return {"", section, {{"Lasten", {expenditure, "50"}}, {"Baten", {revenue, "5"}}}};
}

TEST(DiffTables, KnowsATableWithoutATitleByWhatItHolds) {
    DraftTable restated = schools;
    restated.rows[0].second[1] = "312";
    EXPECT_EQ(changes({roads, schools}, {restated, roads}),
              Lines{"restated figure: table 2 Scholen, 2026 = 310 -> "
                    "table 1 Scholen, 2026 = 312 (2000)"})
        << "moved";
    EXPECT_EQ(changes({schools}, {roads, schools}), Lines{"added table: - -> table 1 table 1"});
    EXPECT_EQ(changes({roads}, {schools}),
              (Lines{"added table: - -> table 1 table 1", "dropped table: table 1 table 1 -> -"}));
}

TEST(DiffTables, TellsTablesWithTheSameRowsByTheirFiguresOrHeadings) {
    EXPECT_EQ(changes({sides("10", "1"), sides("20", "2"), sides("30", "3")},
                      {sides("10", "1"), sides("30", "3")}),
              Lines{"dropped table: table 2 table 2 -> -"});
    EXPECT_EQ(changes({sides("10", "1", "Zorg"), sides("20", "2", "Wonen")},
                      {sides("22", "2", "Wonen"), sides("44", "4", "Onderwijs")}),
              (Lines{"added table: - -> Onderwijs Onderwijs", "dropped table: Zorg Zorg -> -",
                     "restated figure: Wonen Lasten, 2025 = 20 -> "
                     "Wonen Lasten, 2025 = 22 (2000)"}));
    EXPECT_EQ(changes({sides("10", "1", "Programma 1")}, {sides("22", "2", "Programma 2")}),
              (Lines{"added table: - -> Programma 2 Programma 2",
                     "dropped table: Programma 1 Programma 1 -> -"}));
}

TEST(DiffTables, TellsThoseThatStayedFirst) {
    const auto with = [](const std::string& first, const std::string& second) {
        DraftTable out = roads;
        out.rows[0].second = {first, second};
        return out;
    };
    EXPECT_EQ(
        changes({with("100", "110"), with("100", "150")}, {with("100", "150"), with("100", "111")}),
        Lines{"restated figure: table 1 Wegen, 2026 = 110 -> table 2 Wegen, 2026 = 111 "
              "(1000)"});
}

TEST(DiffTables, AreAmbiguousWhereNothingTellsThemApart) {
    const auto far = [](const std::string& a, const std::string& b) {
        DraftTable out = sides(a, b);
        out.rows[0].second[1] = a + "1";
        out.rows[1].second[1] = b + "1";
        return out;
    };
    EXPECT_EQ(changes({far("10", "1"), far("20", "2")}, {far("33", "3")}),
              Lines{"ambiguous table: [table 1 table 1 -> table 1 table 1 1]"
                    "[table 2 table 2 -> table 1 table 1 1]"});
    EXPECT_EQ(changes({far("10", "1"), far("20", "2")}, {far("20", "2"), far("33", "3")}),
              Lines{"ambiguous table: [table 1 table 1 -> table 2 table 2 1]"});
}

TEST(DiffTables, PairsTablesOfOneTitleByWhatTheyHold) {
    DraftTable first = roads;
    DraftTable second = schools;
    first.title = second.title = "Reserves 2025";
    DraftTable left = schools;
    left.title = "Reserves 2026";
    EXPECT_EQ(changes({first, second}, {left}),
              (Lines{"dropped table: Reserves 2025 Reserves 2025 -> -"}));
    EXPECT_EQ(changes({first}, {left}), (Lines{"added table: - -> Reserves 2026 Reserves 2026",
                                               "dropped table: Reserves 2025 Reserves 2025 -> -"}));
    left.title = "Onderwijs";
    EXPECT_EQ(changes({first, second}, {first, left}),
              (Lines{"renamed table: Reserves 2025 Reserves 2025 -> Onderwijs Onderwijs ~ 1/3"}))
        << "the figures are the same";
}

TEST(Diff, CountsByKind) {
    DraftBudget after = budget();
    after.programmes[0].goals.pop_back();
    const EditionDiff found = diff(document_of(budget()), document_of(after));
    EXPECT_EQ(found.count(EditionChangeKind::dropped), 2U);
    EXPECT_EQ(found.count(EditionChangeKind::added), 0U);
    EXPECT_FALSE(found.is_empty());
}

TEST(Diff, RefusesMoreComparisonsThanAllowed) {
    DraftBudget before = budget();
    DraftBudget after = budget();
    for (int i = 0; i < 30; ++i) {
        before.programmes[0].goals[0].actions.push_back({"", "Voor " + std::to_string(i)});
        after.programmes[0].goals[0].actions.push_back({"", "Na de zomer " + std::to_string(i)});
    }
    EXPECT_NO_THROW(diff(document_of(before), document_of(after)));
    try {
        diff(document_of(before), document_of(after), {.comparisons = 100});
        FAIL() << "too many titles were compared";
    } catch (const ModelError& error) {
        EXPECT_EQ(error.id(), "model.limit");
    }
}

TEST(EditionChange, TellsItsPlaceAndWords) {
    DraftBudget after = budget();
    after.programmes[0].goals[0].actions[0].number = "09";
    const EditionDiff found = diff(document_of(budget()), document_of(after));
    ASSERT_EQ(found.changes.size(), 1U);
    EXPECT_EQ(found.changes[0].text_before(), "01");
    EXPECT_EQ(found.changes[0].text_after(), "09");
    EXPECT_EQ(found.changes[0].place().path, "3/1/09");
    EXPECT_THROW(EditionChange{}.place(), ModelError);
}

} // namespace
