// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/tidy_table.hpp>

#include "../support/sample_document.hpp"

#include <sluitend/analyse/assessment.hpp>
#include <sluitend/analyse/peers.hpp>
#include <sluitend/io/write_csv.hpp>
#include <sluitend/model/builder.hpp>
#include <sluitend/model/indicator.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace sluitend;

/// The columns of a table as "name:type".
std::string shape(const TidyTable& table) {
    std::string out;
    for (const TidyColumn& each : table.columns)
        out += (out.empty() ? "" : " ") + each.name() + ":" + std::string(name_of(each.type()));
    return out;
}

/// Row `row` of a table as CSV.
std::string line(const TidyTable& table, std::size_t row) {
    std::string csv = write_csv(table);
    for (std::size_t i = 0; i <= row; ++i)
        csv.erase(0, csv.find('\n') + 1);
    return csv.substr(0, csv.find('\n'));
}

TEST(TidyColumn, KeepsCellsAndTellsWhichAreAbsent) {
    TidyColumn column("naam", CellType::text);
    column.add_text("een");
    column.add_absent();
    column.add_text("");
    column.add_text("vier");
    EXPECT_EQ(column.size(), 4U);
    EXPECT_EQ(column.text(0), "een");
    EXPECT_FALSE(column.has(1));
    EXPECT_EQ(column.text(2), "");
    EXPECT_EQ(column.text(3), "vier");
    EXPECT_EQ(column.texts(0, 4), "eenvier");
    EXPECT_EQ(column.texts(1, 3), "");
    EXPECT_EQ(column.texts(4, 4), "");
}

TEST(TidyColumn, RefusesCellsOfAnotherType) {
    const auto id = [](auto use) {
        try {
            use();
        } catch (const ModelError& error) {
            return error.id();
        }
        return std::string("done");
    };
    TidyColumn year("year", CellType::int32);
    EXPECT_EQ(id([&] { year.add_text("2020"); }), "table.cell");
    EXPECT_EQ(id([&] { year.add_number(2'147'483'648); }), "table.cell");
    EXPECT_EQ(id([&] { year.add_number(-2'147'483'649); }), "table.cell");
    EXPECT_EQ(id([&] { year.add_number(2'147'483'647); }), "done");
    EXPECT_EQ(id([&] { static_cast<void>(year.text(0)); }), "table.cell");
    EXPECT_EQ(id([&] { static_cast<void>(year.flag(0)); }), "table.cell");
    EXPECT_EQ(id([&] { static_cast<void>(year.decimal(0)); }), "table.cell");
    year.add_absent();
    EXPECT_EQ(id([&] { static_cast<void>(year.number(1)); }), "table.cell");
    EXPECT_EQ(id([&] { TidyColumn("a", CellType::text).add_decimal(Decimal(1)); }), "table.cell");
    EXPECT_EQ(id([&] { TidyColumn("a", CellType::text).add_flag(true); }), "table.cell");
    EXPECT_EQ(year.size(), 2U);
}

TEST(TidyColumn, IsEqualOnlyIfItPrintsAlike) {
    const auto column = [](const Decimal& value) {
        TidyColumn out("value", CellType::decimal);
        out.add_decimal(value);
        return out;
    };
    EXPECT_EQ(column(Decimal(1)), column(Decimal(1)));
    EXPECT_FALSE(column(Decimal(1)) == column(Decimal::with_scale(10, 1)));
    TidyColumn absent("value", CellType::decimal);
    absent.add_absent();
    EXPECT_FALSE(column(Decimal(0)) == absent);
}

TEST(TidyTable, FindsColumnsByName) {
    const TidyTable table = figures_table(sample::document());
    ASSERT_NE(table.column("printed"), nullptr);
    EXPECT_EQ(table.column("printed")->type(), CellType::decimal);
    EXPECT_EQ(table.column("Printed"), nullptr);
    EXPECT_EQ(table.rows(), 3U);
    EXPECT_EQ(TidyTable{}.rows(), 0U);
}

TEST(FiguresTable, HasItsColumnsInTheirOrder) {
    const TidyTable table = figures_table(sample::document());
    EXPECT_EQ(shape(table),
              "programme:text goal:text row:text line:text column:text year:int32 phase:text "
              "printed:decimal value:decimal multiplier:int32 quantum:decimal verbatim:text "
              "line_number:int32 edition:int32 scope:text");
    EXPECT_EQ(shape(figures_table(Document())), shape(table));
    EXPECT_TRUE(identical(table.column("printed")->decimal(0), Decimal::with_scale(1'113'300, 2)));
    EXPECT_FALSE(table.column("column")->has(0));
    EXPECT_FALSE(table.column("goal")->has(1));
}

TEST(GoalsTable, ShowsTheTreeWithDeclaredAndFoundCounts) {
    const TidyTable table = goals_table(sample::document());
    EXPECT_EQ(shape(table),
              "programme:text goal:text parent:text depth:int32 title:text description:text "
              "printed:decimal value:decimal multiplier:int32 quantum:decimal verbatim:text "
              "declared_actions:int32 actions:int32 declared_indicators:int32 indicators:int32 "
              "line_number:int32");
    EXPECT_EQ(table.rows(), 5U);
    EXPECT_EQ(line(table, 0), "3.1,1,,1,Iedereen doet mee,Niemand blijft achter.,11133.00,11133000,"
                              "1000,1000,\"11.133,00\",5,0,1,0,10");
    EXPECT_EQ(line(table, 2), "3.1,1.01.1,1.01,3,Straten helpen,,,,,,,,2,,0,21");
    EXPECT_EQ(line(table, 4), "3.1,,,1,Zonder nummer of plaats,,,,,,,,0,,0,");
}

TEST(ActionsTable, ShowsActionsWithTheirGoal) {
    const TidyTable table = actions_table(sample::document());
    EXPECT_EQ(shape(table), "programme:text goal:text action:text title:text text:text year:int32 "
                            "line_number:int32");
    EXPECT_EQ(table.rows(), 2U);
    EXPECT_EQ(line(table, 0), "3.1,1.01.1,03,Doen,Wat wij doen.,2021,23");
    EXPECT_EQ(line(table, 1), "3.1,1.01.1,,Laten,,,25");
}

TEST(IndicatorsTable, ShowsIndicatorsOfGoalsAndByLaw) {
    const TidyTable table = indicators_table(sample::document());
    EXPECT_EQ(table.rows(), 3U);
    EXPECT_EQ(line(table, 0),
              "3.1,1.01,10,Vertrouwen,false,Aantal per 1.000 inwoners,rate,1000,"
              "inwoners,lower_is_better,1. Veiligheid,Waarom wij dit meten.,CBS,8,3,"
              "30");
    EXPECT_EQ(line(table, 1).substr(0, 25), "3.1,,10,Diefstallen,true,");
    EXPECT_EQ(line(table, 2), "3.1,,,,true,,,,,unknown,,,,0,0,");
}

TEST(ObservationsTable, ShowsValuesAndWhyTheyAreMissing) {
    const TidyTable table = observations_table(sample::document());
    EXPECT_EQ(table.rows(), 6U);
    EXPECT_EQ(line(table, 0), "3.1,1.01,10,Vertrouwen,2019,calendar_year,2019,,2.4,,\"2,4\",,,,"
                              "Aantal per 1.000 inwoners,,,,,31");
    EXPECT_EQ(line(table, 1), "3.1,1.01,10,Vertrouwen,dec. 2020,month,2020,12,,not_yet_known,,"
                              ",,,Aantal per 1.000 inwoners,,,,,30");
}

TEST(ObservationsTable, ShowsWhereAnObservationDiffersFromItsIndicator) {
    EXPECT_EQ(line(observations_table(sample::document()), 2),
              "3.1,1.01,10,Vertrouwen,2e helft 2019,half_year,2019,2,24,,24,country,NL01,Nederland,"
              "per 10.000,provisional,BZK,Begroting 2021,(voorlopig),31");
}

TEST(ObservationsTable, OfATableShowsAllThatMakesUpARow) {
    const ObservationTable observations = observations_of(sample::document());
    const TidyTable table = observations_table(observations);
    ASSERT_EQ(table.rows(), observations.size());
    EXPECT_EQ(shape(table),
              "indicator:text number:text key:text name:text area:text area_kind:text "
              "area_name:text period:text period_kind:text year:int32 part:int32 value:decimal "
              "missing_reason:text verbatim:text status:text unit:text unit_kind:text per:int64 "
              "population:text age_from:int32 age_to:int32 multiplier:int64 minimum:decimal "
              "maximum:decimal own_unit:boolean direction:text source:text indicator_source:text "
              "vintage:text qualifier:text period_verbatim:text line_number:int32 column:int32 "
              "byte_column:int32 byte_begin:int64 byte_end:int64");
    const auto row = [&](auto of) {
        for (std::size_t i = 0; i < observations.size(); ++i)
            if (of(observations[i])) return i;
        return observations.size();
    };
    const std::size_t elsewhere = row([](const Observation& each) { return each.area; });
    ASSERT_LT(elsewhere, observations.size());
    EXPECT_EQ(line(table, elsewhere),
              "10,10,Topic_30,Vertrouwen,NL01,country,Nederland,2019-H2,half_year,2019,"
              "2,24,,24,provisional,per "
              "10.000,rate,10000,inwoners,15,64,1,0,100.0,true,lower_is_better,BZK,CBS,Begroting "
              "2021,(voorlopig),2e helft 2019,31,32,33,310,317");
}

TEST(AssessmentsTable, JudgesEveryIndicatorPeriodByPeriod) {
    const TidyTable table = assessments_table(sample::document());
    EXPECT_EQ(shape(table),
              "programme:text goal:text indicator:text name:text period:text period_kind:text "
              "year:int32 verdict:text reason:text value:decimal goal_value:decimal "
              "distance:decimal value_fraction:text goal_fraction:text distance_fraction:text "
              "target:text unit:text");
    ASSERT_GT(table.rows(), 0U);
    EXPECT_EQ(table.column("indicator")->text(0), "10");
    std::size_t judged = 0;
    for (const auto& programme : sample::document().programmes()) {
        for (const auto& goal : programme.all_goals())
            for (const auto& each : goal.indicators())
                judged += assess(each).size();
        for (const auto& each : programme.mandated_indicators())
            judged += assess(each).size();
    }
    EXPECT_EQ(table.rows(), judged);
}

TEST(AssessmentsTable, ShowsWhatNoDecimalHoldsAsAFraction) {
    IndicatorRecord record = sample::indicator("Derde", 30);
    record.targets.clear();
    Target target;
    target.value = StepTarget{Comparator::at_least, false, sample::number(1, 0, "1", 40), {}};
    record.targets.push_back(target);
    record.observations.resize(1);
    record.observations[0].unit = record.unit;
    record.unit->value.per = 1;
    record.observations[0].unit->value.per = 3;
    record.observations[0].value = sample::number(1, 0, "1", 31);
    DocumentBuilder builder;
    builder.add(builder.add(ProgrammeRecord{}), record);
    const TidyTable table = assessments_table(builder.build());
    ASSERT_EQ(table.rows(), 1U);
    EXPECT_FALSE(table.column("value")->has(0));
    EXPECT_EQ(table.column("value_fraction")->text(0), "1/3");
    EXPECT_EQ(table.column("goal_value")->decimal(0), Decimal(1));
    EXPECT_EQ(table.column("distance_fraction")->text(0), "-2/3");
}

TEST(AssessmentsTable, OfATableShowsIndicatorAreaAndRow) {
    ObservationTableBuilder builder;
    IndicatorRecord theft;
    theft.key = "Winkeldiefstal_1";
    theft.name = Text{"Winkeldiefstal", {}};
    Target target;
    target.value = StepTarget{Comparator::at_most, false, {Decimal(3), "3", {}}, {}};
    target.text = Text{"hooguit 3", {}};
    theft.targets = {target};
    const std::uint32_t indicator = builder.add(theft);
    for (const int year : {2021, 2020}) {
        Observation each;
        each.period = {Period(Year(year)), {}, {}};
        each.value = Printed<Decimal>{Decimal::with_scale(year - 1990, 1), {}, {}};
        each.area = Area{AreaKind::municipality, "GM0153", "Enschede"};
        builder.add(indicator, each);
    }
    const AssessmentTable judged = assess(builder.build());
    const TidyTable table = assessments_table(judged);
    EXPECT_EQ(shape(table),
              "indicator:text name:text area:text area_kind:text area_name:text observation:int64 "
              "period:text period_kind:text year:int32 verdict:text reason:text value:decimal "
              "goal_value:decimal distance:decimal value_fraction:text goal_fraction:text "
              "distance_fraction:text target:text unit:text");
    ASSERT_EQ(table.rows(), 2u);
    const std::string first = "Winkeldiefstal_1,Winkeldiefstal,GM0153,municipality,Enschede,1,2020,"
                              "calendar_year,2020,met,,3,3,0,,,,hooguit 3,";
    EXPECT_EQ(line(table, 0), first);
    EXPECT_EQ(table.column("distance")->decimal(1), Decimal::with_scale(1, 1));
    EXPECT_EQ(assessments_table(judged, 1).rows(), 1u);
    EXPECT_EQ(line(assessments_table(judged, 1), 0), first);
}

Area municipality(const char* code) {
    return {AreaKind::municipality, code, {}};
}

TEST(RankingTable, ShowsAreasByRankAndWhoTakesNoPart) {
    Ranking ranking;
    ranking.indicator = "8";
    ranking.period = Period(Year(2023));
    ranking.areas = {{municipality("GM0153"), Rational(3), Rational(1), Decimal::with_scale(30, 1)},
                     {municipality("GM0141"), Rational(10, 3), Rational(5, 2), {}}};
    ranking.left_out = {{municipality("GM0173"), LeftOutReason::no_value}};
    const TidyTable table = ranking_table(ranking);
    ASSERT_EQ(table.rows(), 3U);
    EXPECT_EQ(table.column("value")->decimal(0).scale(), 1) << "as printed";
    EXPECT_EQ(table.column("value_fraction")->text(1), "10/3");
    EXPECT_EQ(table.column("rank")->decimal(1), Decimal::with_scale(25, 1));
    EXPECT_EQ(table.column("area")->text(2), "GM0173");
    EXPECT_FALSE(table.column("rank")->has(2));
    EXPECT_EQ(table.column("reason")->text(2), "no_value");
    EXPECT_EQ(table.column("period")->text(2), "2023");
}

TEST(PeersTable, ShowsOneRow) {
    PeerComparison comparison;
    comparison.group = "Overijssel";
    comparison.value = Rational(4);
    comparison.mean = Rational(11, 3);
    comparison.count = 3;
    const TidyTable table = peers_table(comparison);
    ASSERT_EQ(table.rows(), 1U);
    EXPECT_EQ(table.column("group")->text(0), "Overijssel");
    EXPECT_EQ(table.column("value")->decimal(0), Decimal(4));
    EXPECT_EQ(table.column("mean_fraction")->text(0), "11/3");
    EXPECT_FALSE(table.column("median")->has(0));
    EXPECT_EQ(table.column("count")->number(0), 3);
}

TEST(ObservationsTable, ShowsRowsOfManyAreasWithTheUnitThatCounts) {
    ObservationTableBuilder builder;
    IndicatorRecord halt;
    halt.number = Printed<Code>{Code("6"), "6", {}};
    halt.name = Text{"Halt", {}};
    Unit youths;
    youths.kind = UnitKind::rate;
    youths.per = 10'000;
    youths.ages = AgeRange{12, 17, true};
    halt.unit = Printed<Unit>{youths, "per 10.000 jongeren", {}};
    ObservationRow row;
    row.indicator = builder.add(halt);
    row.area = builder.add(Area{AreaKind::municipality, "GM0153", "Enschede"});
    row.period = Period(PeriodKind::half_year, Year(2017), 2);
    row.value = Decimal::with_scale(1190, 1);
    row.verbatim = "119,0";
    row.span = {.line = 3, .column = 4, .byte_column = 5, .begin = 60, .end = 65};
    builder.add(row);
    row.value.reset();
    row.missing_reason = MissingReason::not_available;
    row.verbatim = "n.b.";
    row.span = {};
    row.area.reset();
    youths.per = 1'000;
    row.unit = builder.add(Printed<Unit>{youths, "per 1.000", {}});
    builder.add(row);
    const TidyTable table = observations_table(builder.build());
    EXPECT_EQ(table.columns.size(), 36U);
    EXPECT_EQ(line(table, 0),
              "6,6,,Halt,GM0153,municipality,Enschede,2017-H2,half_year,2017,2,119.0,,\"119,0\",,"
              "per 10.000 jongeren,rate,10000,,12,17,,,,,unknown,,,,,,3,4,5,60,65");
    EXPECT_EQ(line(table, 1),
              "6,6,,Halt,,,,2017-H2,half_year,2017,2,,not_available,n.b.,,per 1.000,"
              "rate,1000,,12,17,,,,true,unknown,,,,,,,,,,");
}

TEST(TargetsTable, ShowsOneRowPerTargetAndPerPointOfATrajectory) {
    const TidyTable table = targets_table(sample::document());
    ASSERT_EQ(table.rows(), 18U);
    EXPECT_EQ(line(table, 0), "3.1,1.01,10,Vertrouwen,step,at_least,,,,,7,7,,,,,2020,2024,de raad,"
                              "streefwaarde 40,40");
    EXPECT_EQ(line(table, 2),
              "3.1,1.01,10,Vertrouwen,trajectory,at_most,,,,2022,-8.0,\"-8,0\",,,,,,,,"
              "streefwaarde 41,41");
    EXPECT_EQ(line(table, 3), "3.1,1.01,10,Vertrouwen,directional,,not_increase,,,2019,0.05,"
                              "\"0,05\",,,,true,,,,streefwaarde 42,42");
    EXPECT_EQ(line(table, 4),
              "3.1,1.01,10,Vertrouwen,benchmark,equal,,size_class,,,699,€ 699,,-5,0.25,,,,,"
              "streefwaarde 43,43");
    EXPECT_EQ(line(table, 6), "3.1,1.01,10,Vertrouwen,none,,,,count_is_not_a_goal,,,,,,,,,,,"
                              "streefwaarde 45,45");
}

TEST(ClaimsTable, ShowsAmountsInProse) {
    const TidyTable table = claims_table(sample::document());
    EXPECT_EQ(table.rows(), 1U);
    EXPECT_EQ(line(table, 0), "3.1,352000,352000,1,1,up,2020,2021,"
                              "De lasten stijgen met 352.000 euro.,352.000,70");
}

TEST(IdentitiesTable, ShowsVerdictsInThePrintedUnit) {
    const Report report = check(sample::document());
    const TidyTable table = identities_table(report);
    EXPECT_EQ(table.rows(), report.identities.size());
    EXPECT_EQ(shape(table),
              "rule:text where:text kind:text verdict:text suspicion:text reason:text "
              "residual:decimal bound:decimal sharp_bound:decimal multiplier:int32 figures:int32 "
              "line_number:int32");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const IdentityResult& each = report.identities[row];
        EXPECT_EQ(table.column("verdict")->text(row), name_of(each.verdict));
        const bool has_numbers =
            each.verdict != Verdict::not_checkable || each.reason == Reason::quantum_ambiguous;
        EXPECT_EQ(table.column("residual")->has(row), has_numbers);
    }
}

TEST(FindingsTable, ShowsFactsAndTheMessagesOfTheCaller) {
    Report report;
    report.findings.push_back({.id = "goal.action-count",
                               .severity = Severity::warning,
                               .arguments = {{"number", "1\"2"}, {"found", "6"}},
                               .span = sample::span(3),
                               .related = {}});
    report.findings.push_back({.id = "quantum.assumed",
                               .severity = Severity::info,
                               .arguments = {},
                               .span = {},
                               .related = {}});
    const std::vector<std::string> messages{"Zes, niet vijf."};
    const TidyTable table = findings_table(report, messages);
    EXPECT_EQ(shape(table), "id:text severity:text message:text arguments:text line_number:int32 "
                            "column:int32 byte_begin:int64 byte_end:int64");
    EXPECT_EQ(table.column("arguments")->text(0), "{\"number\":\"1\\\"2\",\"found\":\"6\"}");
    EXPECT_EQ(table.column("message")->text(0), "Zes, niet vijf.");
    EXPECT_FALSE(table.column("message")->has(1));
    EXPECT_EQ(table.column("byte_end")->number(0), 37);
    EXPECT_FALSE(table.column("line_number")->has(1));
}

} // namespace
