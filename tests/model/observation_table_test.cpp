// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/observation_table.hpp>

#include <sluitend/model/builder.hpp>
#include <sluitend/model/programme.hpp>

#include "../support/sample_document.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace sluitend;

IndicatorRecord named(std::string key) {
    IndicatorRecord out;
    out.key = std::move(key);
    return out;
}

Area town(std::string code) {
    return {AreaKind::municipality, std::move(code), {}};
}

/// Two indicators in two towns and two years, row by row.
ObservationTable small_table() {
    ObservationTableBuilder builder;
    int value = 0;
    for (const char* indicator : {"theft", "waste"})
        for (const char* area : {"GM0153", "GM0141"})
            for (const int year : {2021, 2020}) {
                ObservationRow row;
                row.indicator = builder.add(named(indicator));
                row.area = builder.add(town(area));
                row.period = Period(Year(year));
                const std::string text = std::to_string(++value) + ".50";
                row.value = Decimal::with_scale(value * 100 + 50, 2);
                row.verbatim = text;
                builder.add(row);
            }
    return builder.build();
}

TEST(ObservationTable, KeepsRowsAsTheyCame) {
    const ObservationTable table = small_table();
    ASSERT_EQ(table.size(), 8u);
    EXPECT_EQ(table.indicators().size(), 2u);
    EXPECT_EQ(table.areas().size(), 2u);
    EXPECT_EQ(table.periods(), (std::vector{Period(Year(2020)), Period(Year(2021))}));
    EXPECT_EQ(table[2].value->verbatim, "3.50");
    EXPECT_EQ(table[2].area->code, "GM0141");
    EXPECT_EQ(table[2].period.verbatim, "2021");
    EXPECT_EQ(table.indicator(7), 1u);
    EXPECT_THROW(table[8], std::out_of_range);
    EXPECT_EQ(ObservationTable().size(), 0u);
}

TEST(ObservationTable, TakesBlanksOffTheCodesOfAreas) {
    ObservationTableBuilder builder;
    ObservationRow row;
    row.indicator = builder.add(named("theft"));
    row.value = Decimal(7);
    for (const char* code : {"GM0002    ", "GM0002"}) {
        row.area = builder.add(town(code));
        builder.add(row);
    }
    const ObservationTable table = builder.build();
    ASSERT_EQ(table.areas().size(), 1U);
    EXPECT_EQ(table.areas()[0].code, "GM0002");
    EXPECT_EQ(table.series("theft", "GM0002  ").observations.size(), 1U);
    EXPECT_EQ(table.with_areas({town(" GM0003 ")}).areas()[0].code, "GM0003");
}

TEST(ObservationTable, KeepsWhatFewRowsSay) {
    const auto row_of = [](std::size_t at, std::size_t speaking) {
        ObservationRow row;
        row.period = Period(Year(2020));
        row.value = Decimal(1);
        if (at != speaking) return row;
        row.value.reset();
        row.missing_reason = MissingReason::not_published;
        row.status = ObservationStatus::revised;
        row.unit = 0;
        row.source = "bron";
        row.vintage = "2021";
        row.qualifier = "raming";
        return row;
    };
    for (std::size_t speaking = 0; speaking < 4; ++speaking) {
        ObservationTableBuilder builder;
        builder.add(named("theft"));
        builder.add(Printed<Unit>{Unit{.kind = UnitKind::percent}, "%", {}});
        builder.reserve(2);
        for (std::size_t at = 0; at < 4; ++at)
            builder.add(row_of(at, speaking));
        const ObservationTable table = builder.build();
        for (std::size_t at = 0; at < 4; ++at) {
            const Observation one = table[at];
            EXPECT_EQ(one.missing_reason.has_value(), at == speaking);
            EXPECT_EQ(one.status.has_value(), at == speaking);
            EXPECT_EQ(one.unit.has_value(), at == speaking);
            EXPECT_EQ(one.source.has_value(), at == speaking);
            EXPECT_EQ(one.vintage.has_value(), at == speaking);
            EXPECT_EQ(one.qualifier.has_value(), at == speaking);
        }
        EXPECT_EQ(table[speaking].qualifier->value, "raming");
    }
}

TEST(ObservationTable, GivesSeriesInOrderOfTime) {
    const ObservationTable table = small_table();
    const Series series = table.series("waste", "GM0141");
    EXPECT_EQ(series.indicator, "waste");
    EXPECT_EQ(series.area.code, "GM0141");
    ASSERT_EQ(series.observations.size(), 2u);
    EXPECT_EQ(series.observations.front().period.value, Period(Year(2020)));
    EXPECT_EQ(series.observations.front().value->value, Decimal::with_scale(850, 2));
    const std::vector<Series> all = table.all_series("waste");
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[1], series);
    EXPECT_EQ(table.all_series().size(), 4u);
    EXPECT_EQ(table.all_series()[3], series);
    EXPECT_TRUE(ObservationTable().all_series().empty());
}

TEST(ObservationTable, SaysWhatIsUnknown) {
    const ObservationTable table = small_table();
    for (const auto& [indicator, area] : std::vector<std::pair<const char*, const char*>>{
             {"theft", "GM9999"}, {"crime", "GM0153"}}) {
        try {
            static_cast<void>(table.series(indicator, area));
            FAIL();
        } catch (const ValueError& error) {
            EXPECT_EQ(error.id(), "observation.unknown");
        }
    }
}

std::string refusal(const ObservationTable& table, const char* indicator) {
    try {
        static_cast<void>(table.series(indicator, "GM0153"));
        return "found";
    } catch (const ValueError& error) {
        return error.id() + " " + error.what();
    }
}

TEST(ObservationTable, DoesNotChooseBetweenIndicatorsOfOneNumber) {
    const ObservationTable table = small_table();
    std::vector<IndicatorRecord> records{named("theft"), named("waste")};
    for (IndicatorRecord& each : records)
        each.number = Printed<Code>{Code("8"), "8", {}};
    const ObservationTable numbered = table.with_indicators(records);
    const std::string said = refusal(numbered, "8");
    EXPECT_TRUE(said.starts_with("observation.ambiguous ")) << said;
    EXPECT_NE(said.find("theft"), std::string::npos) << said;
    EXPECT_NE(said.find("waste"), std::string::npos) << said;
    EXPECT_THROW(static_cast<void>(numbered.all_series("8")), ValueError);
    EXPECT_EQ(numbered.series("waste", "GM0153").observations.front().value->verbatim, "6.50");
    records[1].key = "8";
    EXPECT_EQ(table.with_indicators(records).series("8", "GM0153"),
              table.with_indicators(records).all_series()[2])
        << "a key goes before a number";
    for (IndicatorRecord& each : records)
        each.key.reset();
    records[0].name = Text{"Diefstal", {}};
    records[1].name = Text{"Afval", {}};
    const ObservationTable printed = table.with_indicators(records);
    EXPECT_NE(refusal(printed, "8").find("Diefstal"), std::string::npos);
    EXPECT_EQ(printed.series("Afval", "GM0153").name, "Afval");
    records[0].name = records[1].name;
    records[1].number.reset();
    EXPECT_EQ(refusal(table.with_indicators(records), "Afval"), "found")
        << "of one without number and key it is what it is called by";
    EXPECT_TRUE(refusal(table, "nowhere").starts_with("observation.unknown"));
}

TEST(ObservationTable, SelectsAndJoins) {
    const ObservationTable table = small_table();
    const std::vector<std::size_t> odd{1, 3, 5, 7};
    const std::vector<std::size_t> even{0, 2, 4, 6};
    const ObservationTable a = table.select(odd);
    const ObservationTable b = table.select(even);
    ASSERT_EQ(a.size(), 4u);
    EXPECT_EQ(a[1].value->verbatim, "4.50");
    const ObservationTable both = join(a, b);
    EXPECT_EQ(both.size(), 8u);
    EXPECT_EQ(both.indicators().size(), 2u);
    EXPECT_EQ(both.areas().size(), 2u);
    EXPECT_EQ(both[4].value->verbatim, "1.50");
    EXPECT_EQ(join(table, ObservationTable()), table);
    EXPECT_NE(both, table);
    const std::vector<std::size_t> beyond{8};
    EXPECT_THROW(table.select(beyond), std::out_of_range);
}

/// One row of indicator "A" in the year 2020, of which the page prints this unit.
ObservationTable in_unit(const std::optional<Printed<Unit>>& unit, std::string area) {
    ObservationTableBuilder builder;
    IndicatorRecord record = named("A");
    record.unit = unit;
    ObservationRow row;
    row.indicator = builder.add(record);
    row.area = builder.add(town(std::move(area)));
    row.period = Period(Year(2020));
    row.value = Decimal(7);
    builder.add(row);
    return builder.build();
}

std::vector<std::string> units_of(const ObservationTable& table) {
    std::vector<std::string> out;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const auto& unit = table.indicators()[table.indicator(row)].unit;
        const auto own = table[row].unit;
        out.push_back(own ? own->verbatim : unit ? unit->verbatim : "");
    }
    return out;
}

Printed<Unit> unit_called(UnitKind kind, std::string words) {
    Printed<Unit> out;
    out.value.kind = kind;
    out.verbatim = std::move(words);
    return out;
}

const Printed<Unit> percent = unit_called(UnitKind::percent, "%");
const Printed<Unit> per_1000 = unit_called(UnitKind::rate, "per 1.000 inwoners");

TEST(ObservationTable, JoinsRowsThatKeepTheirUnit) {
    const ObservationTable a = in_unit(percent, "GM0153");
    const ObservationTable b = in_unit(per_1000, "GM0141");
    const ObservationTable c = in_unit(unit_called(UnitKind::text, "stuks"), "GM0150");
    const ObservationTable d = in_unit(unit_called(UnitKind::text, "dozen"), "GM0160");
    EXPECT_EQ(units_of(join(a, b)), (std::vector<std::string>{"%", "per 1.000 inwoners"}));
    EXPECT_EQ(units_of(join(b, a)), (std::vector<std::string>{"per 1.000 inwoners", "%"}));
    EXPECT_EQ(units_of(join(c, d)), (std::vector<std::string>{"stuks", "dozen"}));
    EXPECT_EQ(join(a, b).indicators().size(), 1U);
    EXPECT_FALSE(join(a, b)[0].unit) << "that of the indicator";
    EXPECT_FALSE(join(a, a)[1].unit);
    const std::vector<std::string> all{"%", "per 1.000 inwoners", "stuks", "dozen"};
    EXPECT_EQ(units_of(join(join(a, b), join(c, d))), all);
    const std::vector<std::size_t> last{1};
    EXPECT_EQ(units_of(join(a, b).select(last)), units_of(b));
    EXPECT_EQ(units_of(join(in_unit(std::nullopt, "GM0153"), a)),
              (std::vector<std::string>{"%", "%"}))
        << "what one table does not say the other does";
}

/// One row of indicator 8 of the law, or of another number, under this key and name.
ObservationTable numbered(std::optional<std::string> key, std::optional<std::string> name,
                          std::optional<Unit> unit = {}, std::string number = "8") {
    IndicatorRecord record;
    record.number = Printed<Code>{Code(number), number + ".", {}};
    record.key = std::move(key);
    if (name) record.name = Text{*name, {}};
    if (unit) record.unit = Printed<Unit>{*unit, "", {}};
    ObservationRow row;
    ObservationTableBuilder builder;
    row.indicator = builder.add(record);
    row.value = Decimal(7);
    builder.add(row);
    return builder.build();
}

Unit per(std::int64_t number, std::string population = "inwoners") {
    return Unit{.kind = UnitKind::rate, .per = number, .population = std::move(population)};
}

TEST(ObservationTable, JoinsIndicatorsOfOneNumberOfTheLaw) {
    const auto own = numbered({}, "Winkeldiefstallen");
    const auto one = join(own, numbered("W_1", "Winkeldiefstal"));
    ASSERT_EQ(one.indicators().size(), 1U);
    EXPECT_EQ(one.indicators()[0].key, "W_1");
    EXPECT_EQ(one.indicators()[0].name->value, "Winkeldiefstallen") << "that of the first";
    EXPECT_EQ(one.all_series("8").size(), 1U);
    const auto count = [](const ObservationTable& a, const ObservationTable& b) {
        EXPECT_EQ(join(a, b).size(), a.size() + b.size());
        EXPECT_EQ(join(b, a).indicators().size(), join(a, b).indicators().size());
        return join(a, b).indicators().size();
    };
    EXPECT_EQ(count(own, numbered("W_1", {})), 1U) << "a number needs no name";
    EXPECT_EQ(count(own, numbered("W_1", "Zwerfafval")), 2U) << "its name is of no number 8";
    EXPECT_EQ(count(numbered("A", "Grijs", {}, "80"), numbered("B", "Grijs", {}, "80")), 2U)
        << "the law has no number 80";
    EXPECT_EQ(count(join(numbered("W_1", {}), numbered("W_2", "Zwerfafval")), own), 2U);
    EXPECT_EQ(join(numbered("W_1", {}), numbered("X_9", {})).indicators()[0].key, std::nullopt)
        << "of two keys none is chosen";
}

TEST(ObservationTable, JoinsNoIndicatorsOfTheLawWhoseUnitsDoNotConvert) {
    const auto own = numbered({}, "Winkeldiefstallen", per(1'000));
    const auto one = join(own, numbered("W_1", "Winkeldiefstallen", per(10'000)));
    ASSERT_EQ(one.indicators().size(), 1U);
    EXPECT_EQ(one.indicators()[0].unit->value.per, 1'000);
    ASSERT_TRUE(one[1].unit);
    EXPECT_EQ(one[1].unit->value.per, 10'000) << "its own";
    for (const auto& other : {std::optional<Unit>(), std::optional(per(1'000, "jongeren"))})
        EXPECT_EQ(join(own, numbered("W_1", "Winkeldiefstallen", other)).indicators().size(), 2U);
}

TEST(ObservationTable, JoinsTargetsWithTheUnitThatTheyAreIn) {
    const auto all = numbered("W_1", {}, per(10'000));
    const auto bare = numbered({}, {}, per(1'000));
    std::vector<IndicatorRecord> records{bare.indicators()[0]};
    records[0].targets.emplace_back();
    const auto aimed = bare.with_indicators(records);
    for (const auto& both : {join(all, aimed), join(aimed, all)}) {
        ASSERT_EQ(both.indicators().size(), 1U);
        EXPECT_EQ(both.indicators()[0].targets.size(), 1U);
        EXPECT_EQ(both.indicators()[0].unit->value.per, 1'000);
        const std::size_t of_all = both[0].unit ? 0 : 1;
        EXPECT_EQ(both[of_all].unit->value.per, 10'000);
        EXPECT_FALSE(both[1 - of_all].unit);
    }
    EXPECT_EQ(join(all, bare).indicators()[0].unit->value.per, 10'000);
}

TEST(ObservationTable, KeepsRowsThatContradictEachOther) {
    EXPECT_EQ(join(numbered({}, {}), numbered({}, {})).all_series("8")[0].superseded.size(), 1U);
}

TEST(ObservationTable, JoinsNoTargetsOfAnotherUnit) {
    std::vector<IndicatorRecord> records{named("A")};
    records[0].unit = per_1000;
    records[0].targets.emplace_back();
    const ObservationTable aimed = in_unit(per_1000, "GM0141").with_indicators(records);
    EXPECT_TRUE(join(in_unit(percent, "GM0153"), aimed).indicators()[0].targets.empty());
    EXPECT_EQ(join(in_unit(per_1000, "GM0153"), aimed).indicators()[0].targets.size(), 1U);
    EXPECT_EQ(join(aimed, in_unit(percent, "GM0153")).indicators()[0].targets.size(), 1U);
}

TEST(ObservationTable, KeepsTheUnitsOfIndicatorsThatBecomeOne) {
    const ObservationTable both = join(small_table(), ObservationTable());
    std::vector<IndicatorRecord> records{named("theft"), named("theft")};
    records[0].unit = percent;
    records[1].unit = per_1000;
    const std::vector<std::size_t> rows{0, 4};
    EXPECT_EQ(units_of(both.with_indicators(records).select(rows)),
              (std::vector<std::string>{"%", "per 1.000 inwoners"}));
}

TEST(ObservationTable, GivesARowAUnitAfterwards) {
    ObservationTableBuilder builder;
    EXPECT_THROW(builder.set_unit(0, 0), ModelError);
    EXPECT_THROW(static_cast<void>(builder.indicator(0)), ModelError);
    ObservationRow row;
    row.indicator = builder.add(named("A"));
    row.value = Decimal(7);
    builder.add(row);
    EXPECT_THROW(builder.set_unit(0, 0), ModelError);
    builder.set_unit(0, builder.add(percent));
    EXPECT_THROW(builder.set_unit(1, 0), ModelError);
    EXPECT_EQ(builder.indicator(0).key, "A");
    EXPECT_EQ(builder.build()[0].unit, percent);
}

TEST(ObservationTable, KeepsWhatChosenRowsReferToAndNoMore) {
    const ObservationTable table = small_table();
    const std::vector<std::size_t> rows{7, 6};
    const ObservationTable chosen = table.select(rows);
    ASSERT_EQ(chosen.indicators().size(), 1u);
    EXPECT_EQ(chosen.indicators()[0].key, "waste");
    ASSERT_EQ(chosen.areas().size(), 1u);
    EXPECT_EQ(chosen.areas()[0].code, "GM0141");
    EXPECT_EQ(chosen[0], table[7]);
    const std::vector<std::size_t> turned{4, 2, 0};
    ASSERT_EQ(table.select(turned).indicators().size(), 2u);
    EXPECT_EQ(table.select(turned).indicators()[0].key, "theft") << "in the order of the table";
    EXPECT_TRUE(table.select({}).areas().empty());
}

TEST(ObservationTable, RefusesRowsThatReferToNothing) {
    ObservationTableBuilder builder;
    EXPECT_THROW(builder.add(ObservationRow{}), ModelError);
    ObservationRow row;
    row.indicator = builder.add(named("theft"));
    row.area = 0;
    EXPECT_THROW(builder.add(row), ModelError);
}

TEST(ObservationTable, RefusesWhatContradictsItself) {
    ObservationTableBuilder builder;
    ObservationRow row;
    row.indicator = builder.add(named("theft"));
    row.value = Decimal(1);
    row.missing_reason = MissingReason::unknown;
    EXPECT_THROW(builder.add(row), ModelError);
    const Unit per_none{.kind = UnitKind::rate, .per = 0};
    EXPECT_THROW(builder.add(Printed<Unit>{per_none, "", {}}), ModelError);
    IndicatorRecord record = named("other");
    record.unit = Printed<Unit>{per_none, "", {}};
    EXPECT_THROW(builder.add(record), ModelError);
    EXPECT_EQ(builder.build().size(), 0u);
}

TEST(ObservationTable, AddsWhatIsTheSameOnceAndCompletesIt) {
    ObservationTableBuilder builder;
    IndicatorRecord bare;
    bare.key = "theft";
    IndicatorRecord full = bare;
    full.name = Text{"Winkeldiefstallen", {}};
    full.direction = Direction::lower_is_better;
    full.targets.emplace_back();
    full.breaks.push_back({Period(Year(2020)), BreakKind::method, {}});
    IndicatorRecord other = full;
    other.name = Text{"Something else", {}};
    const std::uint32_t first = builder.add(bare);
    EXPECT_EQ(builder.add(full), first);
    EXPECT_EQ(builder.add(other), first);
    IndicatorRecord numbered;
    numbered.number = Printed<Code>{Code("1"), "1", {}};
    numbered.name = Text{"Tevredenheid", {}};
    const std::uint32_t own = builder.add(numbered);
    numbered.name = Text{"Formatie", {}};
    EXPECT_NE(builder.add(numbered), own) << "numbers of a town and of the law may be the same";
    IndicatorRecord nameless;
    EXPECT_NE(builder.add(nameless), first);
    const std::uint32_t enschede = builder.add(Area{AreaKind::municipality, "GM0153", ""});
    EXPECT_EQ(builder.add(Area{AreaKind::municipality, "GM0153", "Enschede"}), enschede);
    EXPECT_NE(builder.add(Area{AreaKind::other, "GM0153", ""}), enschede);
    const ObservationTable table = builder.build();
    EXPECT_EQ(table.indicators()[first].name->value, "Winkeldiefstallen");
    EXPECT_EQ(table.indicators()[first].direction, Direction::lower_is_better);
    EXPECT_EQ(table.indicators()[first].targets, full.targets);
    EXPECT_EQ(table.indicators()[first].breaks, full.breaks);
    EXPECT_EQ(table.areas()[enschede].name, "Enschede");
    EXPECT_EQ(table.areas().size(), 2U);
}

TEST(ObservationTable, OfADocumentHoldsAllOfItsObservations) {
    const Document document = sample::document();
    const ObservationTable table = observations_of(document);
    std::size_t row = 0;
    for (const Programme& programme : document.programmes()) {
        std::vector<Indicator> all;
        for (const Goal& goal : programme.all_goals())
            for (const Indicator& each : goal.indicators())
                all.push_back(each);
        for (const Indicator& each : programme.mandated_indicators())
            all.push_back(each);
        for (const Indicator& each : all)
            for (const Observation& observation : each.observations()) {
                ASSERT_LT(row, table.size());
                EXPECT_EQ(table[row], observation);
                EXPECT_EQ(table.indicators()[table.indicator(row)].name, each.record().name);
                ++row;
            }
    }
    EXPECT_EQ(row, table.size());
    EXPECT_GT(row, 0u);
}

TEST(ObservationTable, OfADocumentHasTheDirectionOfTheLaw) {
    IndicatorRecord theft;
    theft.name = Text{"Winkeldiefstallen", {}};
    DocumentBuilder builder;
    builder.add(theft);
    const Document document = builder.build();
    EXPECT_EQ(observations_of(document).indicators()[0].direction, Direction::lower_is_better);
    EXPECT_EQ(document.all_indicators()[0].record().direction, Direction::unknown);
}

TEST(ObservationTable, OfADocumentIsFoundInItsOwnTown) {
    const Document document = sample::document();
    const ObservationTable own = observations_of(document);
    EXPECT_EQ(own.series("Topic_30", "").area, Area{});
    try {
        static_cast<void>(own.series("Topic_30", "GM0153"));
        FAIL() << "the document names no area";
    } catch (const ValueError& error) {
        EXPECT_EQ(error.id(), "observation.unknown");
        EXPECT_NE(std::string(error.what()).find("observations_of"), std::string::npos);
    }
    const ObservationTable placed = observations_of(document, town("GM0153"));
    EXPECT_EQ(placed.size(), own.size());
    EXPECT_EQ(placed.series("Topic_30", "GM0153").observations.size(),
              own.series("Topic_30", "").observations.size());
    for (std::size_t row = 0; row < own.size(); ++row)
        EXPECT_EQ(placed[row].area, own[row].area ? own[row].area : town("GM0153"));
}

TEST(ObservationTable, FindsIndicatorsAndAreasThatHaveANameOnly) {
    ObservationTableBuilder builder;
    IndicatorRecord waste;
    waste.name = Text{"Restafval", {}};
    ObservationRow row;
    row.indicator = builder.add(waste);
    row.area = builder.add(Area{AreaKind::municipality, "", "Enschede"});
    row.value = Decimal(7);
    builder.add(row);
    const ObservationTable table = builder.build();
    EXPECT_EQ(table.series("Restafval", "Enschede").observations.size(), 1U);
    EXPECT_EQ(table.all_series("Restafval").size(), 1U);
    EXPECT_THROW(static_cast<void>(table.series("Restafval", "")), ValueError);
}

TEST(ObservationTable, DescribesIndicatorsAndAreasAnew) {
    const ObservationTable table = small_table();
    std::vector<Area> areas(table.areas().begin(), table.areas().end());
    areas[0].name = "Enschede";
    std::vector<IndicatorRecord> indicators(table.indicators().begin(), table.indicators().end());
    indicators[0].number = Printed<Code>{Code("8"), "8", {}};
    const ObservationTable anew = table.with_areas(areas).with_indicators(indicators);
    EXPECT_EQ(anew.size(), table.size());
    EXPECT_EQ(anew.series("8", "GM0153").area.name, "Enschede");
    EXPECT_EQ(table.areas()[0].name, "") << "the old table stays as it is";
    areas.pop_back();
    EXPECT_THROW(static_cast<void>(table.with_areas(areas)), ModelError);
    indicators.pop_back();
    EXPECT_THROW(static_cast<void>(table.with_indicators(indicators)), ModelError);
}

} // namespace
