// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/structure.hpp>

#include "../support/budget_tables.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace {

using namespace sluitend;

/// A document for 2021 with one programme, in which a test puts its oddities.
struct Draft {
    DocumentBuilder builder{{{}, {}, Year(2021), ""}};
    Index<Programme> programme = builder.add(ProgrammeRecord{});

    static Printed<Code> code(const std::string& text, std::uint32_t line = 0) {
        return {Code(text), text, {.line = line, .column = 1, .byte_column = 1, .begin = line}};
    }
    static GoalRecord goal(const std::string& number, std::uint32_t line = 0) {
        GoalRecord record;
        record.number = code(number, line);
        record.title = {"Doel " + number, record.number->span};
        record.stated_expenditure = sample::printed("1"); // so that it has content
        return record;
    }
    static ActionRecord action(const std::string& number, std::uint32_t line = 0) {
        ActionRecord record;
        record.number = code(number, line);
        return record;
    }
    static IndicatorRecord mandated(const std::string& number, const std::string& name,
                                    const std::string& field = "1. Veiligheid") {
        IndicatorRecord record;
        record.number = code(number);
        record.name = Text{name, {}};
        if (!field.empty()) record.policy_field = Text{field, {}};
        return record;
    }
    Findings findings() const { return check_structure(builder.build()); }
};

std::vector<std::string> ids(const Findings& findings) {
    std::vector<std::string> out;
    for (const Finding& each : findings)
        out.push_back(each.id);
    return out;
}

using Ids = std::vector<std::string>;

TEST(Structure, HasNoFindingWhereNothingIsOdd) {
    Draft draft;
    GoalRecord goal = Draft::goal("1");
    goal.declared_action_counts = {{2, "2", {}}};
    goal.declared_indicator_counts = {{0, "0", {}}};
    const auto place = draft.builder.add(draft.programme, goal);
    draft.builder.add(place, Draft::action("01"));
    draft.builder.add(place, Draft::action("02"));
    draft.builder.add(draft.programme, Draft::goal("2"));
    EXPECT_EQ(draft.findings(), Findings{});
}

TEST(Structure, ComparesEveryDeclaredCountWithWhatIsFound) {
    Draft draft;
    GoalRecord goal = Draft::goal("1");
    goal.declared_action_counts = {{2, "2", {}}, {1, "1", {.line = 7}}, {-3, "-3", {}}};
    goal.declared_indicator_counts = {{1, "1", {}}};
    draft.builder.add(draft.builder.add(draft.programme, goal), Draft::action("01"));
    const Findings found = draft.findings();
    ASSERT_EQ(ids(found), (Ids{"goal.action-count", "goal.action-count", "goal.indicator-count"}));
    EXPECT_EQ(found[0].severity, Severity::warning);
    EXPECT_EQ(found[0].argument("number"), "1");
    EXPECT_EQ(found[0].argument("title"), "Doel 1");
    EXPECT_EQ(found[0].argument("declared"), "2");
    EXPECT_EQ(found[0].argument("found"), "1");
    EXPECT_EQ(found[1].argument("declared"), "-3");
    EXPECT_EQ(found[2].argument("found"), "0");
}

TEST(Structure, TakesADeclaredCountForTheGoalAloneOrForAllBelowIt) {
    for (const int declared : {1, 3, 2}) {
        Draft draft;
        GoalRecord goal = Draft::goal("1");
        goal.declared_action_counts = {{declared, std::to_string(declared), {}}};
        const auto parent = draft.builder.add(draft.programme, goal);
        const auto child = draft.builder.add(parent, Draft::goal("1.01"));
        draft.builder.add(parent, Draft::action("01"));
        draft.builder.add(child, Draft::action("01"));
        draft.builder.add(child, Draft::action("02"));
        EXPECT_EQ(ids(draft.findings()), declared == 2 ? Ids{"goal.action-count"} : Ids{});
    }
}

TEST(Structure, KeepsActionsThatShareANumberAndSaysSo) {
    Draft draft;
    GoalRecord goal = Draft::goal("5.02");
    goal.declared_action_counts = {{4, "4", {}}};
    const auto place = draft.builder.add(draft.programme, goal);
    for (const auto& [number, line] : {std::pair{"01", 1u}, {"02", 2u}, {"03", 3u}, {"03", 4u}})
        draft.builder.add(place, Draft::action(number, line));
    const Findings found = draft.findings();
    ASSERT_EQ(ids(found), Ids{"action.duplicate-number"});
    EXPECT_EQ(found[0].severity, Severity::warning);
    EXPECT_EQ(found[0].argument("goal"), "5.02");
    EXPECT_EQ(found[0].argument("number"), "03");
    EXPECT_EQ(found[0].argument("count"), "2");
    EXPECT_EQ(found[0].argument("declared"), "4");
    EXPECT_EQ(found[0].argument("found"), "4");
    EXPECT_EQ(found[0].span.line, 4u) << "the second of them";
    ASSERT_EQ(found[0].related.size(), 1u);
    EXPECT_EQ(found[0].related[0].line, 3u);
}

TEST(Structure, SaysWhereNumbersSkip) {
    Draft draft;
    const auto place = draft.builder.add(draft.programme, Draft::goal("1"));
    for (const char* number : {"01", "02", "04", "03"})
        draft.builder.add(place, Draft::action(number));
    draft.builder.add(draft.programme, Draft::goal("3"));
    const Findings found = draft.findings();
    ASSERT_EQ(ids(found), (Ids{"action.sequence", "action.sequence", "goal.sequence"}));
    EXPECT_EQ(found[0].severity, Severity::info);
    EXPECT_EQ(found[0].argument("after"), "02");
    EXPECT_EQ(found[0].argument("number"), "04");
    EXPECT_EQ(found[2].argument("after"), "1");
    EXPECT_EQ(found[2].argument("number"), "3");
}

TEST(Structure, CountsOnAsPeopleDo) {
    for (const auto& [before, after, gap] :
         {std::tuple{"1.09", "1.10", false}, std::tuple{"1.9", "1.10", false},
          std::tuple{"9", "10", false}, std::tuple{"1.01", "1.03", true},
          std::tuple{"1.01", "2.01", false}, std::tuple{"1A", "1B", false},
          std::tuple{"A", "B", false}, std::tuple{"2", "1", true},
          std::tuple{"999999999", "1000000000", false}}) {
        Draft draft;
        draft.builder.add(draft.programme, Draft::goal(before));
        draft.builder.add(draft.programme, Draft::goal(after));
        EXPECT_EQ(ids(draft.findings()), gap ? Ids{"goal.sequence"} : Ids{})
            << before << " and " << after;
    }
}

TEST(Structure, SaysWhereSiblingGoalsShareANumber) {
    Draft draft;
    const auto first = draft.builder.add(draft.programme, Draft::goal("1"));
    draft.builder.add(draft.programme, Draft::goal("1"));
    draft.builder.add(first, Draft::goal("1")); // a child is no sibling
    const Findings found = draft.findings();
    ASSERT_EQ(ids(found), Ids{"goal.duplicate-code"});
    EXPECT_EQ(found[0].argument("count"), "2");
}

TEST(Structure, SaysWhichGoalHasNothing) {
    Draft draft;
    GoalRecord empty = Draft::goal("1");
    empty.stated_expenditure.reset();
    const auto parent = draft.builder.add(draft.programme, empty);
    empty.number = Draft::code("1.01");
    draft.builder.add(parent, empty);
    const Findings found = draft.findings();
    ASSERT_EQ(ids(found), Ids{"goal.without-content"}) << "a goal with subgoals has content";
    EXPECT_EQ(found[0].argument("number"), "1.01");
    EXPECT_EQ(found[0].severity, Severity::info);
}

TEST(Structure, MissesNoIndicatorThatHasLapsed) {
    Draft draft;
    for (const auto& [number, name] :
         {std::pair{"6", "Verwijzingen Halt"},
          {"8", "Winkeldiefstallen"},
          {"9", "Geweldsmisdrijven"},
          {"10", "Diefstallen uit woning"},
          {"11", "Vernielingen en beschadigingen (in de openbare ruimte)"}})
        draft.builder.add(draft.programme, Draft::mandated(number, name));
    EXPECT_EQ(draft.findings(), Findings{}) << "number 7 is no longer prescribed";
}

TEST(Structure, MissesThePrescribedIndicatorsOfThePolicyFieldsThatArePrinted) {
    Draft draft;
    draft.builder.add(draft.programme, Draft::mandated("6", "Verwijzingen Halt"));
    draft.builder.add(draft.programme, Draft::mandated("99", "geweldsmisdrijven"));
    const Findings found = draft.findings();
    ASSERT_EQ(ids(found), (Ids{"indicator.mandated", "indicator.mandated", "indicator.mandated"}));
    EXPECT_EQ(found[0].severity, Severity::warning);
    EXPECT_EQ(found[0].argument("number"), "8");
    EXPECT_EQ(found[0].argument("policy_field"), "1. Veiligheid");
    EXPECT_EQ(found[0].argument("year"), "2021");
    EXPECT_EQ(found[1].argument("name"), "Diefstallen uit woning");
}

TEST(Structure, ChecksPrescribedIndicatorsAgainstTheListOfTheYear) {
    for (const auto& [year, missing] : {std::pair{2017, 5u}, {2018, 4u}, {2021, 4u}}) {
        Draft draft;
        draft.builder.record().budget_year = Year(year);
        draft.builder.add(draft.programme, Draft::mandated("6", "Verwijzingen Halt"));
        EXPECT_EQ(draft.findings().size(), missing) << year;
    }
    Draft without_year;
    without_year.builder.record().budget_year.reset();
    without_year.builder.add(without_year.programme, Draft::mandated("6", "Verwijzingen Halt"));
    EXPECT_EQ(without_year.findings(), Findings{});
}

TEST(Structure, SaysWhichIndicatorIsNoLongerPrescribed) {
    Draft draft;
    draft.builder.add(draft.programme, Draft::mandated("7", "Harde kern jongeren", ""));
    draft.builder.add(draft.programme, Draft::mandated("12", "Eigen indicator", ""));
    const Findings found = draft.findings();
    ASSERT_EQ(ids(found), Ids{"indicator.lapsed-number"})
        << "number 12 may be a number of the town's own";
    EXPECT_EQ(found[0].severity, Severity::info);
    EXPECT_EQ(found[0].argument("lapsed_from"), "2018");
}

TEST(Structure, KnowsNoLapsedNumberBeforeTheRegulation) {
    Draft draft;
    draft.builder.record().budget_year = Year(2016);
    draft.builder.add(draft.programme, Draft::mandated("7", "Harde kern jongeren", ""));
    draft.builder.add(draft.programme, Draft::mandated("1", "Formatie", "1. Veiligheid"));
    EXPECT_TRUE(draft.findings().empty());
}

TEST(Structure, SaysWhereAnIndicatorNumberRepeats) {
    Draft draft;
    draft.builder.add(draft.programme, Draft::mandated("40", "Een", ""));
    draft.builder.add(draft.programme, Draft::mandated("40", "Twee", ""));
    const Findings found = draft.findings();
    ASSERT_EQ(ids(found), Ids{"indicator.duplicate-number"});
    EXPECT_EQ(found[0].severity, Severity::error);
}

TEST(Structure, SaysWhichValueItsUnitCannotHave) {
    Draft draft;
    for (const auto& [value, odd] : {std::pair{-1, true}, {0, false}, {100, false}, {101, true}}) {
        IndicatorRecord record;
        Unit unit;
        unit.minimum = Decimal(0);
        unit.maximum = Decimal::with_scale(100, 1);
        record.unit = Printed<Unit>{unit, "cijfer", {}};
        Observation observation;
        observation.value =
            Printed<Decimal>{Decimal::with_scale(value, 1), std::to_string(value), {}};
        record.observations = {observation, Observation{}};
        Draft alone;
        alone.builder.add(alone.programme, record);
        const Findings found = alone.findings();
        ASSERT_EQ(ids(found), odd ? Ids{"indicator.out-of-domain"} : Ids{}) << value;
        if (odd) {
            EXPECT_EQ(found[0].argument("maximum"), "10,0");
        }
    }
}

TEST(Structure, SaysWhereAColumnIsThereTwice) {
    Draft draft;
    BudgetTableRecord budget = sample::table({{LineCode::expenditure, {"1", "2", "3", "4"}}});
    budget.columns[1].year = Year(2020);
    budget.columns[2].year = Year(2020);
    budget.columns[2].phase = Phase::amended;
    budget.columns[3].year.reset();
    draft.builder.set_budget(draft.programme, budget);
    const Findings found = draft.findings();
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].severity, Severity::error);
    EXPECT_EQ(found[0].id, "table.column-duplicate");
    EXPECT_EQ(found[0].argument("label"), "Begroting 2021");
}

TEST(Structure, SaysWhereYearsStepBack) {
    Draft draft;
    BudgetTableRecord budget = sample::table({{LineCode::result, {"1", "2", "3"}}});
    draft.builder.set_budget(draft.programme, budget);
    EXPECT_TRUE(draft.findings().empty());
    Draft other;
    budget.columns[1].year = Year(2012);
    other.builder.set_budget(other.programme, budget);
    const Findings found = other.findings();
    ASSERT_EQ(ids(found), Ids{"table.column-sequence"});
    EXPECT_EQ(found[0].argument("label"), budget.columns[1].label.value);
}

TEST(Structure, SaysWhichLineOfATableIsMissingOrTwice) {
    Draft draft;
    draft.builder.set_budget(draft.programme,
                             sample::table({{LineCode::revenue, {"1"}},
                                            {LineCode::revenue, {"2"}},
                                            {LineCode::balance, {"3"}},
                                            {LineCode::reserve_additions, {"0"}}}));
    const Findings found = draft.findings();
    ASSERT_EQ(ids(found), (Ids{"table.row-duplicate", "table.line-missing", "table.line-missing"}));
    EXPECT_EQ(found[0].severity, Severity::error);
    EXPECT_EQ(found[1].argument("line"), "expenditure");
    EXPECT_EQ(found[2].argument("line"), "result");
}

TEST(Structure, PointsAtTheHeadingWhereALineIsMissing) {
    Draft draft;
    BudgetTableRecord table =
        sample::table({{LineCode::revenue, {"1"}}, {LineCode::balance, {"3"}}});
    table.lines[0].label.span = {9, 1, 1, 90, 95};
    table.columns[0].label.span = {8, 20, 20, 80, 89};
    draft.builder.set_budget(draft.programme, table);
    ASSERT_EQ(ids(draft.findings()), Ids{"table.line-missing"});
    EXPECT_EQ(draft.findings()[0].span.line, 8U);
    Draft titled;
    table.title = Text{"Zorg", {8, 1, 1, 61, 65}};
    titled.builder.set_budget(titled.programme, table);
    EXPECT_EQ(titled.findings().at(0).span.begin, 61U);
}

TEST(Structure, SaysWhichRateOrTargetIsOutOfRange) {
    Draft draft;
    IndicatorRecord indicator;
    indicator.number = Printed<Code>{Code("10"), "10."};
    indicator.unit = Printed<Unit>{Unit{.kind = UnitKind::rate, .per = 1'000}, "per 1.000"};
    indicator.observations.push_back({.period = {Period(Year(2019)), "2019"},
                                      .value = Printed<Decimal>{Decimal(24'000), "24.000"}});
    indicator.targets.push_back(
        {StepTarget{Comparator::at_least, false, {Decimal(-1), "-1"}}, {}, {}, {}, {}, {}});
    draft.builder.add(draft.programme, indicator);
    const Findings found = draft.findings();
    ASSERT_EQ(ids(found), (Ids{"indicator.out-of-domain", "indicator.out-of-domain"}));
    EXPECT_EQ(found[0].argument("maximum"), "1.000");
    EXPECT_EQ(found[1].argument("value"), "-1");
}

} // namespace
