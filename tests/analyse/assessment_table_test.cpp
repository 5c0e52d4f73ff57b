// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/analyse/assessment_table.hpp>

#include <sluitend/model/builder.hpp>
#include <sluitend/model/programme.hpp>

#include "../support/random.hpp"
#include "../support/sample_document.hpp"
#include "../support/series.hpp"

#include <gtest/gtest.h>

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace sample;

const std::vector<Area>& areas() {
    static const std::vector<Area> all{{AreaKind::municipality, "GM0153", "Enschede"},
                                       {AreaKind::municipality, "GM0141", "Almelo"},
                                       {AreaKind::country, "NL01", "Nederland"},
                                       {AreaKind::province, "PV23", "Overijssel"},
                                       {AreaKind::province, "PV25", "Gelderland"},
                                       {AreaKind::size_class, "", "grote steden"}};
    return all;
}

template <class T> const T& one_of(Random& random, const std::vector<T>& values) {
    return values[random.position(values.size())];
}

Printed<Decimal> number(Random& random) {
    const int scale = static_cast<int>(random.below(3));
    return {Decimal::with_scale(random.between(-30, 60), scale), {}, {}};
}

template <class T> std::optional<T> perhaps(Random& random, T value) {
    return random.chance(2) ? std::nullopt : std::optional(std::move(value));
}

Period period(Random& random) {
    const Year year(static_cast<int>(random.between(2018, 2023)));
    switch (random.below(8)) {
    case 0:
        return Period(PeriodKind::school_year, year);
    case 1:
        return Period(PeriodKind::quarter, year, static_cast<int>(random.between(1, 4)));
    default:
        return Period(year);
    }
}

std::optional<Printed<Unit>> unit(Random& random) {
    static const std::vector<Unit> units{rate(1'000), rate(10'000), Unit{UnitKind::percent},
                                         Unit{UnitKind::text}};
    if (random.chance(2)) return std::nullopt;
    return Printed<Unit>{one_of(random, units), {}, {}};
}

TargetValue target_value(Random& random) {
    const auto comparator = static_cast<Comparator>(random.below(4));
    const auto one_sided = static_cast<Comparator>(random.below(3)); // within comes last
    switch (random.below(8)) {
    case 0:
    case 1:
        if (comparator != Comparator::within)
            return StepTarget{comparator, random.chance(2), number(random), {}};
        return StepTarget{comparator, random.chance(2), number(random),
                          Printed<Decimal>{Decimal(1'000'000), {}, {}}};
    case 2: {
        TrajectoryTarget out{one_sided, {}};
        for (auto i = random.between(1, 4); i > 0; --i) {
            const Period at = period(random);
            const auto is_known = [&](const TrajectoryPoint& each) { return each.period == at; };
            if (std::none_of(out.points.begin(), out.points.end(), is_known))
                out.points.push_back({at, number(random)});
        }
        return out;
    }
    case 3:
        return DirectionalTarget{static_cast<Movement>(random.below(5)),
                                 perhaps(random, number(random)), perhaps(random, period(random)),
                                 random.chance(2)};
    case 4:
    case 5:
        return BenchmarkTarget{static_cast<Benchmark>(random.below(4)), one_sided,
                               random.chance(4) ? std::optional(number(random)) : std::nullopt,
                               perhaps(random, number(random)),
                               Decimal::with_scale(random.between(0, 4) * 25, 2)};
    case 6:
        return UnstatedTarget{};
    default:
        return random.chance(2) ? TargetValue(NoTarget{}) : TargetValue(TextTarget{});
    }
}

std::vector<Target> targets(Random& random) {
    std::vector<Target> out;
    for (auto i = random.below(4); i > 0; --i) {
        Target each;
        each.value = target_value(random);
        if (random.chance(2)) each.valid_from = Year(static_cast<int>(random.between(2018, 2022)));
        if (random.chance(4)) each.valid_to = Year(static_cast<int>(random.between(2022, 2023)));
        out.push_back(std::move(each));
    }
    return out;
}

std::vector<IndicatorRecord> indicators(Random& random) {
    std::vector<IndicatorRecord> out;
    for (const char* key : {"theft", "waste"}) {
        IndicatorRecord each;
        each.key = key;
        each.unit = unit(random);
        each.direction = static_cast<Direction>(random.below(5));
        each.targets = targets(random);
        if (random.chance(3)) each.breaks.push_back({period(random), BreakKind::method, {}});
        out.push_back(std::move(each));
    }
    return out;
}

/// Rows in no order, some of one period, with their number as edition so that no two are equal.
ObservationTable table(Random& random) {
    ObservationTableBuilder builder;
    const std::vector<IndicatorRecord> all = indicators(random);
    for (const IndicatorRecord& each : all)
        builder.add(each);
    for (auto rows = random.between(0, 60); rows > 0; --rows) {
        const Period when = period(random);
        Observation each =
            observed(when, random.chance(6) ? std::nullopt : std::optional(number(random).value));
        if (!random.chance(5)) each.area = one_of(random, areas());
        if (random.chance(4)) each.unit = unit(random);
        if (!random.chance(4)) each.vintage = Text{std::to_string(rows), {}};
        builder.add(static_cast<std::uint32_t>(random.below(2)), each);
    }
    return builder.build();
}

/// The series of an indicator by the rows of a table, in the order of its areas, its own town last.
std::vector<Series> series_of_rows(const ObservationTable& table, std::size_t indicator) {
    const IndicatorRecord& record = table.indicators()[indicator];
    std::vector<std::optional<Area>> places(table.areas().begin(), table.areas().end());
    places.emplace_back();
    std::vector<Series> out;
    for (const std::optional<Area>& place : places) {
        Series each;
        if (place) each.area = *place;
        if (record.unit) each.unit = record.unit->value;
        each.direction = record.direction;
        each.breaks = record.breaks;
        for (std::size_t row = 0; row < table.size(); ++row)
            if (table.indicator(row) == indicator && table[row].area == place)
                each.observations.push_back(table[row]);
        if (!each.observations.empty()) out.push_back(in_order(std::move(each)));
    }
    return out;
}

std::size_t first_row(const ObservationTable& table, std::size_t indicator, const Area& area) {
    std::size_t row = 0;
    while (table.indicator(row) != indicator || table[row].area.value_or(Area()) != area)
        ++row;
    return row;
}

/// A period that was judged, with the observation itself instead of its position.
struct Judged {
    std::size_t indicator;
    Area area;
    std::optional<Observation> observation;
    Assessment said;

    bool operator==(const Judged&) const = default;
};

bool is_of_a_town(const Series& series) {
    return series.area == Area() || series.area.kind == AreaKind::municipality;
}

std::vector<Judged> one_by_one(const ObservationTable& table, const AssessOptions& options,
                               const std::vector<Target>* given) {
    std::map<std::size_t, std::vector<Judged>> by_first_row;
    for (std::size_t i = 0; i < table.indicators().size(); ++i) {
        const std::vector<Series> all = series_of_rows(table, i);
        AssessOptions with = options;
        for (const Series& each : all)
            if (options.references.empty() && each.area != Area()) with.references.push_back(each);
        const bool has_towns = std::any_of(all.begin(), all.end(), is_of_a_town);
        for (const Series& each : all) {
            if (given == nullptr && has_towns && !is_of_a_town(each)) continue;
            std::vector<Judged>& its = by_first_row[first_row(table, i, each.area)];
            for (Assessment& said :
                 assess(each, given != nullptr ? *given : table.indicators()[i].targets, with)) {
                const auto at = std::exchange(said.observation, std::nullopt);
                its.push_back({i, each.area,
                               at ? std::optional(each.observations[*at]) : std::nullopt, said});
            }
        }
    }
    std::vector<Judged> out;
    for (const auto& [row, its] : by_first_row)
        out.insert(out.end(), its.begin(), its.end());
    return out;
}

std::vector<Judged> at_once(const ObservationTable& table, const AssessOptions& options,
                            const std::vector<Target>* given) {
    const AssessmentTable judged =
        given != nullptr ? assess(table, *given, options) : assess(table, options);
    std::vector<Judged> out;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        Assessment said = judged[i];
        const auto row = std::exchange(said.observation, std::nullopt);
        const auto area = judged.area(i);
        EXPECT_EQ(judged.verdict(i), said.verdict);
        out.push_back({judged.indicator(i), area ? table.areas()[*area] : Area(),
                       row ? std::optional(table[*row]) : std::nullopt, said});
    }
    return out;
}

TEST(AssessTable, SaysOfEverySeriesWhatAssessSaysOfIt) {
    std::array<std::size_t, names(AssessmentVerdict{}).size()> verdicts{};
    std::array<std::size_t, names(AssessmentReason{}).size()> reasons{};
    for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
        Random random(seed);
        const ObservationTable rows = table(random);
        AssessOptions options;
        options.previous_is_baseline = random.chance(2);
        for (auto i = random.below(3); i > 0; --i)
            options.periods.push_back(period(random));
        if (random.chance(3)) options.references = series_of_rows(table(random), 0);
        const std::vector<Target> own = targets(random);
        const std::vector<Target>* const given = random.chance(3) ? &own : nullptr;
        const std::vector<Judged> expected = one_by_one(rows, options, given);
        ASSERT_EQ(at_once(rows, options, given), expected) << "seed " << seed;
        for (const Judged& each : expected) {
            ++verdicts[static_cast<std::size_t>(each.said.verdict)];
            ++reasons[static_cast<std::size_t>(each.said.reason)];
        }
    }
    EXPECT_EQ(std::count(verdicts.begin(), verdicts.end(), 0u), 0) << "every verdict was met";
    EXPECT_EQ(std::count(reasons.begin(), reasons.end(), 0u), 0) << "and every reason";
}

TEST(AssessTable, OfADocumentSaysWhatItsIndicatorsSay) {
    const Document document = sample::document();
    std::vector<Assessment> expected;
    for (const Programme& programme : document.programmes()) {
        for (const Goal& goal : programme.all_goals())
            for (const Indicator& each : goal.indicators())
                for (const Assessment& said : assess(each))
                    if (said.observation) expected.push_back(said);
        for (const Indicator& each : programme.mandated_indicators())
            for (const Assessment& said : assess(each))
                if (said.observation) expected.push_back(said);
    }
    const AssessmentTable judged = assess(observations_of(document));
    std::vector<Assessment> found;
    for (std::size_t i = 0; i < judged.size(); ++i)
        found.push_back(judged[i]);
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        found[i].observation = expected[i].observation;
        EXPECT_EQ(found[i], expected[i]);
    }
    EXPECT_GT(found.size(), 0u);
}

/// An indicator "theft" of which at most 3 is aimed for, with these rows: area, year, value.
struct Row {
    std::optional<Area> area;
    int year;
    int value;
    std::string vintage{};
};

ObservationTable aimed(const TargetValue& aim, const std::vector<Row>& rows) {
    ObservationTableBuilder builder;
    IndicatorRecord theft;
    theft.key = "theft";
    theft.targets.emplace_back().value = aim;
    const std::uint32_t position = builder.add(theft);
    for (const Row& row : rows) {
        Observation each = observed(row.year, row.value);
        each.area = row.area;
        if (!row.vintage.empty()) each.vintage = Text{row.vintage, {}};
        builder.add(position, each);
    }
    return builder.build();
}

std::vector<std::string> said_of(const AssessmentTable& judged) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < judged.size(); ++i)
        out.push_back(std::string(name_of(judged[i].verdict)) + " " +
                      std::string(name_of(judged[i].reason)));
    return out;
}

const TargetValue at_most_3 = StepTarget{Comparator::at_most, false, {Decimal(3), "3", {}}, {}};
using Said = std::vector<std::string>;

TEST(AssessTable, DoesNotHoldTheCountryToTheTargetsOfATown) {
    const Area town = areas()[0];
    const Area country = areas()[2];
    const ObservationTable both = aimed(at_most_3, {{town, 2021, 2}, {country, 2021, 5}});
    EXPECT_EQ(said_of(assess(both)), Said{"met none"});
    EXPECT_EQ(assess(both).area(0), 0u);
    EXPECT_EQ(assess(both, both.indicators()[0].targets).size(), 2u) << "as the caller says";
    EXPECT_EQ(assess(aimed(at_most_3, {{std::nullopt, 2021, 2}, {country, 2021, 5}})).size(), 1u);
    EXPECT_EQ(assess(aimed(at_most_3, {{country, 2021, 5}})).size(), 1u) << "there is no town";
}

TEST(AssessTable, ComparesNoAreaWithItself) {
    BenchmarkTarget mean;
    mean.comparator = Comparator::at_most;
    const Area named{AreaKind::country, "", "Nederland"};
    const ObservationTable both =
        aimed(mean, {{areas()[0], 2021, 2}, {areas()[2], 2021, 5}, {named, 2021, 5}});
    EXPECT_EQ(
        said_of(assess(both, both.indicators()[0].targets)),
        (Said{"met none", "indeterminate reference_missing", "indeterminate reference_missing"}));
    mean.reference = Benchmark::province;
    const ObservationTable province = aimed(mean, {{areas()[0], 2021, 2}, {areas()[3], 2021, 5}});
    EXPECT_EQ(said_of(assess(province, province.indicators()[0].targets)),
              (Said{"met none", "indeterminate reference_missing"}));
}

TEST(AssessTable, TakesAQuantileFromItsOtherTowns) {
    BenchmarkTarget cheapest{
        Benchmark::quantile, Comparator::at_most, {}, {}, Decimal::with_scale(25, 2)};
    std::vector<Row> rows;
    for (int i = 1; i <= 8; ++i)
        rows.push_back({*area_of_code("GM000" + std::to_string(i)), 2021, i});
    const AssessmentTable judged = assess(aimed(cheapest, rows));
    EXPECT_EQ(said_of(judged),
              (Said{"met none", "met none", "met none", "not_met none", "not_met none",
                    "not_met none", "not_met none", "not_met none"}));
    EXPECT_EQ(judged[0].goal, Rational(7, 2)) << "of 2 to 8";
    EXPECT_EQ(judged[7].goal, Rational(5, 2)) << "of 1 to 7";
}

TEST(AssessTable, TakesReferencesOfItsIndicatorOnly) {
    BenchmarkTarget mean;
    mean.comparator = Comparator::at_most;
    const ObservationTable rows = aimed(mean, {{areas()[0], 2021, 2}});
    AssessOptions options;
    options.references = {series(2021, {5})};
    options.references[0].unit.reset();
    options.references[0].area = areas()[2];
    options.references[0].indicator = "waste";
    EXPECT_EQ(said_of(assess(rows, options)), Said{"indeterminate reference_missing"});
    options.references[0].indicator = "theft";
    EXPECT_EQ(said_of(assess(rows, options)), Said{"met none"});
}

TEST(AssessTable, ConcludesNothingFromRowsThatContradictEachOther) {
    const Area town = areas()[0];
    const Said unclear{"indeterminate contradicting_observations"};
    EXPECT_EQ(said_of(assess(aimed(at_most_3, {{town, 2021, 5}, {town, 2021, 2}}))), unclear);
    EXPECT_EQ(said_of(assess(aimed(at_most_3, {{town, 2021, 2}, {town, 2021, 5}}))), unclear);
    EXPECT_EQ(said_of(assess(aimed(at_most_3, {{town, 2021, 2}, {town, 2021, 2}}))),
              Said{"met none"});
    EXPECT_EQ(said_of(assess(aimed(at_most_3, {{town, 2021, 5, "2022"}, {town, 2021, 2, "2023"}}))),
              Said{"met none"})
        << "a later edition corrects an earlier one";
    for (const auto& [one, other] : std::vector<std::pair<std::string, std::string>>{
             {"najaar", "voorjaar"}, {"Begroting 2021", "Rekening 2022"}, {"2022", ""}}) {
        EXPECT_EQ(said_of(assess(aimed(at_most_3, {{town, 2021, 5, one}, {town, 2021, 2, other}}))),
                  unclear)
            << "none is known to be later";
        EXPECT_EQ(said_of(assess(aimed(at_most_3, {{town, 2021, 2, one}, {town, 2021, 2, other}}))),
                  Said{"met none"});
    }
    EXPECT_EQ(said_of(assess(aimed(NoTarget{}, {{town, 2021, 2}, {town, 2021, 5}}))),
              Said{"no_target none"});
    BenchmarkTarget mean;
    mean.comparator = Comparator::at_most;
    EXPECT_EQ(said_of(assess(
                  aimed(mean, {{town, 2021, 2}, {areas()[2], 2021, 5}, {areas()[2], 2021, 1}}))),
              unclear);
    DirectionalTarget less;
    less.movement = Movement::decrease;
    less.baseline = Period(Year(2020));
    EXPECT_EQ(said_of(assess(aimed(less, {{town, 2020, 4}, {town, 2020, 1}, {town, 2021, 2}})))[1],
              unclear[0]);
}

TEST(AssessTable, CountsVerdictsAndKnowsWhatWasJudged) {
    ObservationTableBuilder builder;
    IndicatorRecord theft;
    theft.key = "theft";
    Target target;
    target.value = StepTarget{Comparator::at_most, false, {Decimal(3), "3", {}}, {}};
    theft.targets = {target};
    const std::uint32_t position = builder.add(theft);
    for (const int value : {2, 3, 4}) {
        Observation each = observed(2018 + value, value);
        each.area = areas()[0];
        builder.add(position, each);
    }
    const ObservationTable rows = builder.build();
    const AssessmentTable judged = assess(rows);
    EXPECT_EQ(judged.size(), 3u);
    EXPECT_EQ(judged.count(AssessmentVerdict::met), 2u);
    EXPECT_EQ(judged[2].distance, Rational(1));
    EXPECT_EQ(judged[2].observation, 2u);
    EXPECT_EQ(judged.area(0), 0u);
    EXPECT_EQ(judged.targets(0).size(), 1u);
    EXPECT_EQ(judged.observations(), rows);
    EXPECT_THROW(judged[3], std::out_of_range);
    EXPECT_THROW(judged.verdict(3), std::out_of_range);
    EXPECT_EQ(AssessmentTable().size(), 0u);
    EXPECT_EQ(assess(ObservationTable()).size(), 0u);
}

TEST(AssessTable, DifferencesBeyondADecimalStayExact) {
    const Decimal large = Decimal::from_digits(false, std::string(38, '9'), 0).value();
    const Decimal small = Decimal::with_scale(-1, 18);
    ObservationTableBuilder builder;
    Observation each = observed(2020, std::nullopt);
    each.value = Printed<Decimal>{large, {}, {}};
    each.missing_reason.reset();
    builder.add(builder.add(IndicatorRecord{}), each);
    Target target;
    target.value = StepTarget{Comparator::at_least, false, {small, {}, {}}, {}};
    const AssessmentTable judged = assess(builder.build(), std::vector{target});
    EXPECT_EQ(judged[0].verdict, AssessmentVerdict::met);
    EXPECT_EQ(judged[0].distance, Rational(large) - Rational(small));
}

} // namespace
