// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/analyse/assessment.hpp>

#include <sluitend/model/builder.hpp>
#include <sluitend/model/programme.hpp>

#include "../support/series.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace {

using namespace sample;
using enum AssessmentVerdict;

Printed<Decimal> number(int value) {
    return {Decimal(value), std::to_string(value), {}};
}

Target target(TargetValue value, std::optional<int> from = {}, std::optional<int> to = {}) {
    Target out;
    out.value = std::move(value);
    if (from) out.valid_from = Year(*from);
    if (to) out.valid_to = Year(*to);
    return out;
}

Target at_least(int value, std::optional<int> from = {}, std::optional<int> to = {}) {
    return target(StepTarget{Comparator::at_least, false, number(value), {}}, from, to);
}

Assessment one(const Series& series, const std::vector<Target>& targets,
               const AssessOptions& options = {}) {
    const auto all = assess(series, targets, options);
    return all.empty() ? Assessment{} : all.back();
}

std::string said(const Assessment& each) {
    std::string out(name_of(each.verdict));
    if (each.reason != AssessmentReason::none) out += " " + std::string(name_of(each.reason));
    return out;
}

TEST(Assess, StepIsMetAtItsValueAndCountsFromItsFirstYear) {
    const auto all = assess(series(2019, {6, 7, 8, 6}), std::vector{at_least(7, 2020)});
    ASSERT_EQ(all.size(), 4u);
    EXPECT_EQ(said(all[0]), "not_yet_applicable");
    EXPECT_EQ(said(all[1]), "met");
    EXPECT_EQ(all[1].distance, Rational(0));
    EXPECT_EQ(said(all[2]), "met");
    EXPECT_EQ(all[2].distance, Rational(1));
    EXPECT_EQ(said(all[3]), "not_met");
    EXPECT_EQ(all[3].distance, Rational(-1));
    EXPECT_EQ(all[3].goal, Rational(7));
    EXPECT_EQ(all[3].target, 0u);
    EXPECT_EQ(all[3].observation, 3u);
}

TEST(Assess, ComparesAsTheTargetSays) {
    const auto verdict = [](Comparator comparator, int value) {
        StepTarget step{comparator, false, number(5), {}};
        if (comparator == Comparator::within) step.upper = number(7);
        return said(one(series(2020, {value}), {target(step)}));
    };
    EXPECT_EQ(verdict(Comparator::at_most, 5), "met");
    EXPECT_EQ(verdict(Comparator::at_most, 6), "not_met");
    EXPECT_EQ(verdict(Comparator::equal, 5), "met");
    EXPECT_EQ(verdict(Comparator::equal, 4), "not_met");
    EXPECT_EQ(verdict(Comparator::within, 4), "not_met");
    EXPECT_EQ(verdict(Comparator::within, 5), "met");
    EXPECT_EQ(verdict(Comparator::within, 7), "met");
    EXPECT_EQ(verdict(Comparator::within, 8), "not_met");
}

TEST(Assess, DistanceWithinARangeIsZeroAndElseToItsNearerEnd) {
    const Target range = target(StepTarget{Comparator::within, false, number(5), number(7)});
    EXPECT_EQ(one(series(2020, {6}), {range}).distance, Rational(0));
    EXPECT_EQ(one(series(2020, {9}), {range}).distance, Rational(2));
    EXPECT_EQ(one(series(2020, {3}), {range}).distance, Rational(-2));
}

TEST(Assess, WithoutAValueThereIsNoObservation) {
    const std::vector<Target> targets{at_least(7)};
    EXPECT_EQ(said(one(series(2020, {std::nullopt}), targets)), "no_observation no_value");
    AssessOptions options;
    options.periods = {Period(Year(2021)), Period(Year(2020))};
    const auto all = assess(series(2020, {8}), targets, options);
    ASSERT_EQ(all.size(), 2u) << "a period that was observed is not judged twice";
    EXPECT_EQ(said(all[1]), "no_observation");
    EXPECT_EQ(all[1].observation, std::nullopt);
    EXPECT_EQ(all[1].target, 0u) << "the target that waits for a value";
    EXPECT_TRUE(assess({}, targets).empty());
}

TEST(Assess, ThreeKindsOfTargetAreNotCompared) {
    const Series some = series(2020, {5});
    EXPECT_EQ(said(one(some, {})), "no_target");
    EXPECT_EQ(said(one(some, {target(NoTarget{})})), "no_target");
    EXPECT_EQ(said(one(some, {target(UnstatedTarget{}, 2022)})), "target_unstated");
    EXPECT_EQ(said(one(some, {target(TextTarget{})})), "indeterminate target_in_words");
    EXPECT_EQ(said(one(some, {at_least(3, 2015, 2019)})), "no_target target_ended");
}

TEST(Assess, OfSeveralTargetsTheLatestHolds) {
    const std::vector<Target> targets{at_least(9, 2021), at_least(4, 2018), at_least(6, 2020)};
    const auto all = assess(series(2017, {5, 5, 5, 5, 5}), targets);
    EXPECT_EQ(said(all[0]), "not_yet_applicable");
    EXPECT_EQ(all[0].target, 1u) << "the first to come";
    EXPECT_EQ(said(all[1]), "met");
    EXPECT_EQ(all[2].target, 1u);
    EXPECT_EQ(said(all[3]), "not_met");
    EXPECT_EQ(all[3].target, 2u);
    EXPECT_EQ(all[4].target, 0u);
}

TEST(Assess, TargetsThatContradictDecideNothing) {
    const Series some = series(2020, {5});
    EXPECT_EQ(said(one(some, {at_least(4, 2020), at_least(6, 2020)})),
              "indeterminate several_targets");
    EXPECT_EQ(said(one(some, {at_least(4, 2020), at_least(4, 2020)})), "met");
    EXPECT_EQ(said(one(some, {target(TextTarget{}), at_least(4)})), "met")
        << "a value goes before words";
}

TEST(Assess, RefusesTargetsThatContradictThemselves) {
    const Series some = series(2020, {5});
    const StepTarget endless{Comparator::within, false, {Decimal(4), "4", {}}, {}};
    for (const Target& each :
         {target(endless), target(TrajectoryTarget{}), at_least(4, 2021, 2020),
          target(BenchmarkTarget{Benchmark::quantile, Comparator::at_most, {}, {}, Decimal(25)})})
        EXPECT_THROW(assess(some, std::vector{each}), ModelError);
}

TEST(Assess, RefusesTwoObservationsOfOnePeriod) {
    Series some = series(2020, {5, 6});
    some.observations[1].period = some.observations[0].period;
    try {
        static_cast<void>(assess(some, std::vector{at_least(6)}));
        FAIL();
    } catch (const ValueError& error) {
        EXPECT_EQ(error.id(), "series.order");
    }
    EXPECT_EQ(said(one(in_order(some), {at_least(6)})), "indeterminate contradicting_observations");
}

/// A series that is read as data sets print it: school years, half years, quarters, months.
Series published(const std::vector<Period>& periods) {
    Series out;
    int value = 0;
    for (const Period& each : periods)
        out.observations.push_back(observed(each, Decimal(++value)));
    return out;
}

TEST(Assess, JudgesPartsOfYearsAndSchoolYears) {
    const Year first(2019), second(2020);
    for (const PeriodKind kind :
         {PeriodKind::school_year, PeriodKind::half_year, PeriodKind::quarter, PeriodKind::month}) {
        const int part = Period::parts(kind) == 0 ? 0 : 1;
        Series some = published({Period(kind, first, part), Period(kind, second, part)});
        some.unit = Unit{.kind = UnitKind::percent};
        const auto all = assess(some, std::vector{at_least(2, 2020)});
        ASSERT_EQ(all.size(), 2u);
        EXPECT_EQ(said(all[0]), "not_yet_applicable") << name_of(kind);
        EXPECT_EQ(said(all[1]), "met") << name_of(kind);
    }
}

TEST(Assess, DoesNotHoldAPartOfAYearToTheTargetOfTheYear) {
    const Period quarter(PeriodKind::quarter, Year(2020), 1);
    Series thefts = published({quarter});
    const Target norm = target(BenchmarkTarget{
        Benchmark::national_mean, Comparator::at_most, Printed<Decimal>{number(1)}, {}, {}});
    for (const UnitKind kind : {UnitKind::text, UnitKind::count, UnitKind::rate}) {
        thefts.unit = Unit{.kind = kind};
        EXPECT_EQ(said(one(thefts, {at_least(2)})), "indeterminate part_of_year");
        EXPECT_EQ(said(one(thefts, {norm})), "indeterminate part_of_year");
    }
    const TrajectoryTarget path{Comparator::at_least, {{quarter, number(1)}}};
    EXPECT_EQ(said(one(thefts, {target(path)})), "met") << "it names the quarter";
}

TEST(Assess, TrajectoryHasAValuePerPeriod) {
    const Target path = target(TrajectoryTarget{
        Comparator::at_most, {{Period(Year(2020)), number(5)}, {Period(Year(2022)), number(3)}}});
    const auto all = assess(series(2020, {5, 4, 4}), std::vector{path});
    EXPECT_EQ(said(all[0]), "met");
    EXPECT_EQ(said(all[1]), "no_target no_target_point") << "nothing is put between points";
    EXPECT_EQ(said(all[2]), "not_met");
}

TEST(Assess, DirectionIsComparedWithItsBaseline) {
    DirectionalTarget up{Movement::increase, {}, Period(Year(2018)), false};
    const Series some = series(2018, {5, 4, 5, 6});
    const auto all = assess(some, std::vector{target(up, 2019)});
    EXPECT_EQ(said(all[0]), "not_yet_applicable");
    EXPECT_EQ(said(all[1]), "not_met");
    EXPECT_EQ(said(all[2]), "not_met") << "equal is no increase";
    EXPECT_EQ(said(all[3]), "met");
    up.amount = number(10);
    up.is_relative = true;
    EXPECT_EQ(one(some, {target(up)}).goal, Rational(11, 2));
    EXPECT_EQ(said(one(some, {target(up)})), "met");
    up.amount = number(21);
    EXPECT_EQ(said(one(some, {target(up)})), "not_met");
    up.baseline = Period(Year(2017));
    EXPECT_EQ(said(one(some, {target(up)})), "indeterminate baseline_missing");
}

TEST(Assess, AMovementBeginsAfterItsBaseline) {
    const auto verdicts = [](const Period& baseline, const Series& some) {
        std::vector<std::string> out;
        const DirectionalTarget up{Movement::increase, {}, baseline, false};
        for (const Assessment& each : assess(some, std::vector{target(up)}))
            out.push_back(said(each));
        return out;
    };
    using Said = std::vector<std::string>;
    EXPECT_EQ(verdicts(Period(Year(2018)), series(2015, {9, 4, 5, 5, 6})),
              (Said{"not_yet_applicable", "not_yet_applicable", "not_yet_applicable",
                    "not_yet_applicable", "met"}));
    Series quarters;
    for (const int part : {3, 4})
        quarters.observations.push_back(
            observed(Period(PeriodKind::quarter, Year(2018), part), Decimal(part)));
    EXPECT_EQ(verdicts(Period(Year(2018)), quarters),
              (Said{"not_yet_applicable", "not_yet_applicable"}))
        << "parts of the baseline itself";
    EXPECT_EQ(verdicts(Period(PeriodKind::quarter, Year(2018), 3), quarters),
              (Said{"not_yet_applicable", "met"}));
}

TEST(Assess, AnAmountLeavesRoomWhereNoChangeIsAskedFor) {
    const auto verdict = [](Movement movement, int value, int amount) {
        const DirectionalTarget way{movement, number(amount), Period(Year(2020)), false};
        return said(assess(series(2020, {10, value}), std::vector{target(way)})[1]);
    };
    for (const int value : {8, 9, 10, 11, 12}) {
        EXPECT_EQ(verdict(Movement::not_increase, value, 1), value <= 11 ? "met" : "not_met");
        EXPECT_EQ(verdict(Movement::not_decrease, value, 1), value >= 9 ? "met" : "not_met");
        EXPECT_EQ(verdict(Movement::stable, value, 1),
                  value >= 9 && value <= 11 ? "met" : "not_met");
        EXPECT_EQ(verdict(Movement::stable, value, 0), value == 10 ? "met" : "not_met");
        EXPECT_EQ(verdict(Movement::increase, value, -1), "indeterminate comparator_unclear");
    }
}

TEST(Assess, DirectionWithoutABaselineIsJudgedOnlyIfTheCallerSaysSo) {
    const std::vector<Target> targets{
        target(DirectionalTarget{Movement::not_increase, {}, {}, false})};
    const Series some = series(2018, {5, std::nullopt, 5});
    EXPECT_EQ(said(one(some, targets)), "indeterminate no_baseline");
    AssessOptions options;
    options.previous_is_baseline = true;
    const auto all = assess(some, targets, options);
    EXPECT_EQ(said(all[0]), "indeterminate no_baseline") << "there is none before";
    EXPECT_EQ(said(all[2]), "met");
}

TEST(Assess, BenchmarkIsPrintedOrTakenFromTheOtherArea) {
    BenchmarkTarget mean{Benchmark::national_mean, Comparator::at_most, {}, {}, {}};
    const Series some = series(2020, {5});
    EXPECT_EQ(said(one(some, {target(mean)})), "indeterminate reference_missing");
    Series country = series(2020, {60});
    country.area = {AreaKind::country, "NL01", "Nederland"};
    country.unit = rate(10'000);
    AssessOptions options;
    options.references = {country};
    const Assessment judged = one(some, {target(mean)}, options);
    EXPECT_EQ(said(judged), "met");
    EXPECT_EQ(judged.goal, Rational(6)) << "in the unit of the series";
    mean.offset = number(-2);
    EXPECT_EQ(said(one(some, {target(mean)}, options)), "not_met");
    mean.offset.reset();
    mean.value = number(4);
    EXPECT_EQ(said(one(some, {target(mean)}, options)), "not_met") << "as printed goes first";
    mean.value.reset();
    mean.reference = Benchmark::quantile;
    EXPECT_EQ(said(one(some, {target(mean)}, options)), "indeterminate reference_missing");
}

TEST(Assess, BenchmarkIsOfTheSameIndicator) {
    const BenchmarkTarget mean{Benchmark::national_mean, Comparator::at_most, {}, {}, {}};
    const auto against = [&](const Series& some, std::string indicator, std::string name) {
        Series country = series(2020, {6});
        country.area = {AreaKind::country, "NL01", "Nederland"};
        country.indicator = std::move(indicator);
        country.name = std::move(name);
        AssessOptions options;
        options.references = {country};
        return said(one(some, {target(mean)}, options));
    };
    Series some = series(2020, {5});
    EXPECT_EQ(against(some, "B", "afval"), "met") << "nothing is known of it";
    some.name = "Huishoudelijk afval";
    EXPECT_EQ(against(some, "B", "huishoudelijk  AFVAL"), "met");
    EXPECT_EQ(against(some, "B", "glas"), "indeterminate reference_missing");
    some.indicator = "A";
    EXPECT_EQ(against(some, "A", "glas"), "met");
    EXPECT_EQ(against(some, "B", "Huishoudelijk afval"), "indeterminate reference_missing");
    EXPECT_EQ(against(some, "", "Huishoudelijk afval"), "met");
    EXPECT_EQ(against(some, "", "glas"), "indeterminate reference_missing");
    EXPECT_EQ(against(some, "", ""), "met");
}

TEST(Assess, QuantileIsThatOfTheOtherTowns) {
    BenchmarkTarget cheapest{
        Benchmark::quantile, Comparator::at_most, {}, {}, Decimal::with_scale(25, 2)};
    AssessOptions options;
    for (int i = 0; i < 8; ++i) {
        options.references.push_back(series(2020, {8 - i}));
        options.references.back().area = *area_of_code("GM000" + std::to_string(i + 1));
    }
    options.references.push_back(series(2020, {0}));
    options.references.back().area = *area_of_code("NL01");
    const auto judged = [&](const Series& some) { return one(some, {target(cheapest)}, options); };
    EXPECT_EQ(judged(series(2020, {3})).goal, Rational(11, 4)) << "of 1 to 8";
    EXPECT_EQ(said(judged(series(2020, {3}))), "not_met");
    EXPECT_EQ(said(judged(series(2020, {2}))), "met");
    EXPECT_EQ(judged(options.references.front()).goal, Rational(5, 2)) << "of 1 to 7";
    EXPECT_EQ(said(judged(options.references.back())), "indeterminate reference_missing")
        << "there is one country";
    EXPECT_EQ(said(judged(series(2021, {2}))), "indeterminate reference_missing");
    cheapest.offset = number(1);
    EXPECT_EQ(judged(series(2020, {3})).goal, Rational(15, 4));
    options.references.erase(options.references.begin() + 1, options.references.end() - 1);
    EXPECT_EQ(said(judged(series(2020, {2}))), "indeterminate reference_missing") << "one is none";
    cheapest.share.reset();
    EXPECT_EQ(said(judged(series(2020, {2}))), "indeterminate reference_missing");
}

TEST(Assess, AreasOfOneKindThatDifferAreNoBenchmark) {
    const BenchmarkTarget mean{Benchmark::province, Comparator::at_most, {}, {}, {}};
    const Series some = series(2020, {5, 5});
    Series overijssel = series(2020, {60, 70});
    overijssel.area = {AreaKind::province, "PV23", "Overijssel"};
    overijssel.unit = rate(10'000);
    Series gelderland = series(2020, {6, 8});
    gelderland.area = {AreaKind::province, "PV25", "Gelderland"};
    AssessOptions options;
    options.references = {overijssel, gelderland};
    const auto all = assess(some, std::vector{target(mean)}, options);
    EXPECT_EQ(said(all[0]), "met") << "whichever is meant";
    EXPECT_EQ(said(all[1]), "indeterminate several_references");
    EXPECT_EQ(all[1].goal, std::nullopt);
}

TEST(Assess, NeutralIndicatorIsMetByRangeOrEqualityOnly) {
    Series some = series(2020, {5});
    some.direction = Direction::neutral;
    EXPECT_EQ(said(one(some, {at_least(4)})), "indeterminate neutral_direction");
    EXPECT_EQ(said(one(some, {target(StepTarget{Comparator::equal, false, number(5), {}})})),
              "met");
    EXPECT_EQ(
        said(one(some, {target(StepTarget{Comparator::within, false, number(4), number(6)})})),
        "met");
    some.observations.push_back(observed(2021, 6));
    const DirectionalTarget up{Movement::increase, {}, Period(Year(2020)), false};
    EXPECT_EQ(said(one(some, {target(up)})), "indeterminate neutral_direction");
}

TEST(Assess, ComparatorThatIsNotStatedFollowsTheDirection) {
    const std::vector<Target> targets{
        target(StepTarget{Comparator::at_least, true, number(5), {}})};
    Series some = series(2020, {6});
    some.direction = Direction::higher_is_better;
    EXPECT_EQ(said(one(some, targets)), "met");
    some.direction = Direction::lower_is_better;
    EXPECT_EQ(said(one(some, targets)), "not_met");
    some.direction = Direction::closest_to_target;
    EXPECT_EQ(said(one(some, targets)), "indeterminate comparator_unclear");
    some.observations = {observed(2020, 5)};
    EXPECT_EQ(said(one(some, targets)), "met");
}

TEST(Assess, SaysThatAtLeastWasTakenWhereNothingTellsHowToCompare) {
    StepTarget seven{Comparator::at_least, true, number(7), {}};
    const auto all = assess(series(2020, {8, 7, 6}), std::vector{target(seven, 2020)});
    EXPECT_EQ(said(all[0]), "met comparator_assumed");
    EXPECT_EQ(said(all[1]), "met") << "whichever is meant";
    EXPECT_EQ(said(all[2]), "not_met comparator_assumed");
    seven.comparator_inferred = false;
    EXPECT_EQ(said(one(series(2020, {8}), {target(seven)})), "met");
}

TEST(Assess, UnitsConvertOrAreNotComparable) {
    Series some = series(2020, {50});
    some.observations.front().unit = Printed<Unit>{rate(10'000), "per 10.000", {}};
    EXPECT_EQ(said(one(some, {at_least(5)})), "met");
    EXPECT_EQ(one(some, {at_least(5)}).value, Rational(5));
    some.observations.front().unit->value.population = "jongeren";
    EXPECT_EQ(said(one(some, {at_least(5)})), "not_comparable unit_differs");
}

TEST(Assess, BreakBetweenTargetAndValueBlocksTheComparison) {
    Series some = series(2018, {8, 8, 8});
    some.breaks = {{Period(Year(2020)), BreakKind::definition, {}}};
    const auto old_target = assess(some, std::vector{at_least(7, 2018)});
    EXPECT_EQ(said(old_target[1]), "met");
    EXPECT_EQ(said(old_target[2]), "not_comparable series_break");
    const auto new_target = assess(some, std::vector{at_least(7)});
    EXPECT_EQ(said(new_target[1]), "not_comparable series_break")
        << "a target without a year is meant as things are counted now";
    EXPECT_EQ(said(new_target[2]), "met");
    const DirectionalTarget up{Movement::not_decrease, {}, Period(Year(2018)), false};
    EXPECT_EQ(said(one(some, {target(up)})), "not_comparable series_break");
}

/// A document whose indicator has the value 5 and a bare target of 7, under a goal or beside it.
Indicator printed(const std::string& name, bool is_beside_goals, UnitKind kind = UnitKind::rate) {
    IndicatorRecord record;
    record.name = Text{name, {}};
    record.unit = Printed<Unit>{Unit{.kind = kind}, "", {}};
    record.targets = {target(StepTarget{Comparator::at_least, true, number(7), {}})};
    record.observations = {observed(2020, 5)};
    DocumentBuilder builder;
    const auto programme = builder.add(ProgrammeRecord{});
    if (is_beside_goals)
        builder.add(programme, record);
    else
        builder.add(builder.add(programme, GoalRecord{}), record);
    return std::move(builder).build().all_indicators().front();
}

TEST(Assess, IndicatorOfTheLawHasTheDirectionOfItsList) {
    const auto verdict = [](const Indicator& each) { return said(assess(each).front()); };
    const Indicator theft = printed("Winkeldiefstallen", true);
    EXPECT_EQ(verdict(theft), "met");
    EXPECT_EQ(series_of(theft).direction, Direction::lower_is_better);
    EXPECT_EQ(theft.record().direction, Direction::unknown) << "the page stays as it is";
    EXPECT_EQ(verdict(printed("Banen", true)), "not_met");
    EXPECT_EQ(verdict(printed("Functiemenging", true, UnitKind::percent)),
              "indeterminate neutral_direction");
    EXPECT_EQ(verdict(printed("Bijeenkomsten", true)), "not_met comparator_assumed");
    EXPECT_EQ(verdict(printed("Winkeldiefstallen", true, UnitKind::score)),
              "not_met comparator_assumed")
        << "a score is no rate";
    EXPECT_EQ(verdict(printed("Winkeldiefstal", true)), "met") << "in the town's words";
    EXPECT_EQ(verdict(printed("Winkeldiefstallen", false)), "not_met comparator_assumed")
        << "what stands under a goal is the town's own";
}

TEST(Assess, IndicatorOfADocumentIsJudgedForItsBudgetYear) {
    IndicatorRecord record;
    record.targets = {
        target(BenchmarkTarget{Benchmark::national_mean, Comparator::at_most, {}, {}, {}})};
    record.observations = {observed(2019, 5), observed(2019, 6)};
    record.observations.back().area = Area{AreaKind::country, "", "Nederland"};
    DocumentRecord about;
    about.budget_year = Year(2021);
    DocumentBuilder builder(about);
    builder.add(builder.add(ProgrammeRecord{}), record);
    const Document document = std::move(builder).build();
    const auto all = assess(document.programmes().front().mandated_indicators().front());
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(said(all[0]), "met");
    EXPECT_EQ(all[0].goal, Rational(6));
    EXPECT_EQ(said(all[1]), "no_observation");
    EXPECT_EQ(all[1].period, Period(Year(2021)));
}

} // namespace
