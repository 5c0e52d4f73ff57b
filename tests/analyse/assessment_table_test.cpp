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
        return BenchmarkTarget{static_cast<Benchmark>(random.below(4)),
                               one_sided,
                               random.chance(4) ? std::optional(number(random)) : std::nullopt,
                               perhaps(random, number(random)),
                               {}};
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
        each.vintage = Text{std::to_string(rows), {}};
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

std::vector<Judged> one_by_one(const ObservationTable& table, const AssessOptions& options,
                               const std::vector<Target>* given) {
    std::map<std::size_t, std::vector<Judged>> by_first_row;
    for (std::size_t i = 0; i < table.indicators().size(); ++i) {
        const std::vector<Series> all = series_of_rows(table, i);
        AssessOptions with = options;
        for (const Series& each : all)
            if (options.references.empty() && each.area != Area()) with.references.push_back(each);
        for (const Series& each : all) {
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
        if (!judged.area(i)) found.push_back(judged[i]);
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        found[i].observation = expected[i].observation;
        EXPECT_EQ(found[i], expected[i]);
    }
    EXPECT_GT(found.size(), 0u);
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
