// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_observations.hpp>

#include <sluitend/io/tidy_table.hpp>
#include <sluitend/io/write_csv.hpp>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace sluitend;

std::vector<std::string> ids(const ReadObservationsResult& read) {
    std::vector<std::string> out;
    for (const Finding& each : read.diagnostics)
        out.push_back(each.id);
    return out;
}

using Ids = std::vector<std::string>;

std::optional<ReadError> refusal(std::string_view text,
                                 const ReadObservationsOptions& options = {}) {
    try {
        static_cast<void>(read_observations_csv(text, options));
    } catch (const ReadError& error) {
        return error;
    }
    return std::nullopt;
}

std::string id_of(std::string_view text) {
    const auto error = refusal(text);
    return error ? error->id() : "read";
}

/// The only observation of a table with this value cell.
Observation with_value(const std::string& cell, NumberStyle style = NumberStyle::plain) {
    ReadObservationsOptions options;
    options.number_style = style;
    const auto read =
        read_observations_csv("indicator;period;value\nHalt;2019;" + cell + "\n", options);
    EXPECT_EQ(read.table.size(), 1U);
    return read.table[0];
}

std::string period_of(const std::string& cell) {
    const auto read = read_observations_csv("indicator,period,value\nHalt," + cell + ",1\n");
    return read.table.size() == 0 ? "none" : read.table[0].period.value.to_string();
}

TEST(ReadObservations, ReadsRowsByTheNamesOfTheirColumns) {
    const std::string text =
        "\xEF\xBB\xBFvalue;period;indicator;area;area_name;unit;status;source\r\n"
        "119;2019;Halt;GM0153;Enschede;per 10.000 jongeren;final;Bureau Halt\r\n"
        "13.0;2021;Halt;GM0153;;per 1.000 jongeren;provisional;\r\n";
    const auto read = read_observations_csv(text);
    EXPECT_EQ(ids(read), Ids{});
    ASSERT_EQ(read.table.size(), 2U);
    const Observation first = read.table[0];
    EXPECT_EQ(first.value->value, Decimal(119));
    EXPECT_EQ(first.value->verbatim, "119");
    EXPECT_EQ(first.value->span.line, 2U);
    EXPECT_EQ(first.value->span.column, 1U);
    EXPECT_EQ(text.substr(first.value->span.begin, 3), "119");
    EXPECT_EQ(first.area->kind, AreaKind::municipality);
    EXPECT_EQ(first.area->name, "Enschede");
    EXPECT_EQ(first.status, ObservationStatus::final);
    EXPECT_EQ(first.source->value, "Bureau Halt");
    EXPECT_FALSE(first.unit);
    const IndicatorRecord& halt = read.table.indicators()[0];
    EXPECT_EQ(halt.key, "Halt");
    EXPECT_EQ(halt.unit->value.per, 10'000);
    const Observation second = read.table[1];
    EXPECT_EQ(second.value->value.scale(), 1);
    EXPECT_EQ(second.unit->value.per, 1'000) << "a unit that differs stays with its row";
    EXPECT_FALSE(second.source);
    EXPECT_EQ(read.table.areas().size(), 1U);
}

TEST(ReadObservations, ReadsPeriodsInEveryLayout) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"2019", "2019"},
        {"2019JJ00", "2019"},
        {"2018SJ00", "2018/2019"},
        {"2018KW03", "2018-Q3"},
        {"2016MM04", "2016-04"},
        {"2017HJ02", "2017-H2"},
        {"2018/2019", "2018/2019"},
        {"2018/'19", "2018/2019"},
        {"schooljaar 2018-2019", "2018/2019"},
        {"2e halfjaar 2017", "2017-H2"},
        {"Tweede half jaar 2017", "2017-H2"},
        {"2018 3e kwartaal", "2018-Q3"},
        {"2018Q3", "2018-Q3"},
        {"2018-H1", "2018-H1"},
        {"april 2016", "2016-04"},
        {"2022*", "2022"},
        {"2018-2019", "none"}, // may be two years together
        {"2018/2020", "none"},
        {"2018KW05", "none"},
        {"2020W101", "none"},
        {"20060101", "none"},
        {"5e kwartaal 2018", "none"},
        {"1492", "none"},
        {"", "none"}};
    for (const auto& [cell, expected] : cases)
        EXPECT_EQ(period_of(cell), expected) << cell;
}

TEST(ReadObservations, KeepsThePeriodAsPrintedAndWhatItsStarsSay) {
    const auto read = read_observations_csv(
        "indicator,period,value\na,2021JJ00,1\na,2022*,2\na,2023**,3\na,2e halfjaar 2017,4\n");
    EXPECT_EQ(read.table[0].period.verbatim, "2021JJ00");
    EXPECT_FALSE(read.table[0].status);
    EXPECT_EQ(read.table[1].status, ObservationStatus::provisional);
    EXPECT_EQ(read.table[1].period.verbatim, "2022*");
    EXPECT_EQ(read.table[2].status, ObservationStatus::revised);
    EXPECT_EQ(read.table[3].period.verbatim, "2e halfjaar 2017");
}

TEST(ReadObservations, ReportsAPeriodThatHasNoPlaceOnceWithItsRows) {
    const auto read = read_observations_csv(
        "indicator,period,value\na,2020W101,1\na,2020,2\nb,2020W101,3\na,soon,4\n");
    EXPECT_EQ(read.table.size(), 1U);
    ASSERT_EQ(ids(read), (Ids{"observation.period", "observation.period"}));
    EXPECT_EQ(read.diagnostics[0].argument("rows"), "2");
    EXPECT_EQ(read.diagnostics[0].span.line, 2U);
    EXPECT_EQ(read.diagnostics[1].argument("period"), "soon");
}

TEST(ReadObservations, KnowsTheMarksOfMissingValues) {
    const std::vector<std::pair<std::string, MissingReason>> cases{
        {"", MissingReason::empty_cell},
        {"\"\"", MissingReason::empty_cell},
        {"  ", MissingReason::empty_cell},
        {"n.n.b.", MissingReason::not_yet_known},
        {"NNB", MissingReason::not_yet_known},
        {"N.n.b.", MissingReason::not_yet_known},
        {"n.b.", MissingReason::not_available},
        {"NB", MissingReason::not_available},
        {".", MissingReason::not_available},
        {"niet beschikbaar", MissingReason::not_available},
        {"Geen data", MissingReason::not_available},
        {"n.v.t.", MissingReason::not_applicable},
        {"x", MissingReason::not_published},
        {"-", MissingReason::unknown},
        {"?", MissingReason::unknown},
        {"#", MissingReason::unknown}};
    for (const auto& [cell, reason] : cases) {
        const Observation read = with_value(cell);
        EXPECT_FALSE(read.value) << cell;
        EXPECT_EQ(read.missing_reason, reason) << cell;
    }
    EXPECT_TRUE(with_value("0.0").value) << "a zero is a value";
}

TEST(ReadObservations, NeverGuessesAMalformedValue) {
    for (const std::string cell :
         {"1,5", "15.5%%", "€ 30", "1e400", "NaN", "49% (2020)", "1.234.567", "--", "0x10", "+3",
          "1111111111222222222233333333334444444444"}) {
        const auto read = read_observations_csv("indicator;period;value\nHalt;2019;" + cell + "\n");
        ASSERT_EQ(read.table.size(), 1U) << cell;
        EXPECT_EQ(read.table[0].missing_reason, MissingReason::unreadable) << cell;
        ASSERT_EQ(ids(read), Ids{"observation.unreadable"}) << cell;
        EXPECT_EQ(read.diagnostics[0].span.line, 2U);
        EXPECT_EQ(read.diagnostics[0].span.column, 11U);
        EXPECT_EQ(read.diagnostics[0].argument("text"), cell);
    }
    EXPECT_EQ(with_value("1.323,5", NumberStyle::dutch).value->value.scale(), 1);
    EXPECT_EQ(with_value("21.51", NumberStyle::dutch).missing_reason, MissingReason::unreadable);
}

TEST(ReadObservations, ReportsWhatItDoesNotKnow) {
    const auto read = read_observations_csv("indicator,remark,period,value,status,unit_kind,per\n"
                                            "a,hello,2019,1,bijna,rate,0\n");
    EXPECT_EQ(ids(read), (Ids{"observation.unknown-column", "observation.unknown-word",
                              "observation.unknown-word"}));
    EXPECT_EQ(read.diagnostics[0].argument("column"), "remark");
    EXPECT_EQ(read.diagnostics[0].span.column, 11U);
    ASSERT_EQ(read.table.size(), 1U);
    EXPECT_FALSE(read.table[0].status);
    EXPECT_EQ(read.table.indicators()[0].unit->value.kind, UnitKind::rate);
}

TEST(ReadObservations, ReportsRowsThatDescribeTheirIndicatorDifferently) {
    const auto read = read_observations_csv("indicator,period,value,name,direction\n"
                                            "a,2019,1,,\n"
                                            "a,2020,2,Halt,lower_is_better\n"
                                            "a,2021,3,HALT,neutral\n"
                                            "a,2022,3,HALT,neutral\n");
    EXPECT_EQ(ids(read), (Ids{"observation.indicator-differs", "observation.indicator-differs"}));
    EXPECT_EQ(read.diagnostics[0].argument("first"), "Halt");
    EXPECT_EQ(read.diagnostics[0].span.line, 4U);
    ASSERT_EQ(read.table.indicators().size(), 1U);
    EXPECT_EQ(read.table.indicators()[0].name->value, "Halt");
    EXPECT_EQ(read.table.indicators()[0].direction, Direction::lower_is_better);
}

TEST(ReadObservations, TakesTheVintageOfTheCallerWhereTheRowHasNone) {
    ReadObservationsOptions options;
    options.vintage = "2024-05-01";
    const auto read =
        read_observations_csv("indicator,period,value,vintage\na,2019,1,begroting 2021\n"
                              "a,2020,2,\n",
                              options);
    EXPECT_EQ(read.table[0].vintage->value, "begroting 2021");
    EXPECT_EQ(read.table[1].vintage->value, "2024-05-01");
}

TEST(ReadObservations, TellsStatutoryNumbersFromKeys) {
    const auto read = read_observations_csv("indicator,number,period,value\n6,6,2019,119\n"
                                            "Halt,6,2020,1\nHalt,,2020,1\n");
    const auto& all = read.table.indicators();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].number->value.text(), "6");
    EXPECT_FALSE(all[0].key);
    EXPECT_EQ(all[1].key, "Halt");
    EXPECT_FALSE(all[2].number);
}

TEST(ReadObservations, ReadsUnitsInWords) {
    const auto unit_of = [](const std::string& words) {
        const auto read = read_observations_csv("indicator;period;value;unit\na;2019;1;" + words);
        return read.table.indicators()[0].unit->value;
    };
    EXPECT_EQ(unit_of("x 1 000 euro").kind, UnitKind::currency);
    EXPECT_EQ(unit_of("x 1 000 euro").multiplier, 1'000);
    EXPECT_EQ(unit_of("mln euro").multiplier, 1'000'000);
    EXPECT_EQ(unit_of("x 1 000").kind, UnitKind::count);
    EXPECT_EQ(unit_of("per 1 000 inwoners").kind, UnitKind::rate);
    EXPECT_EQ(unit_of("per 1 000 inwoners").per, 1'000);
    EXPECT_EQ(unit_of("per 1 000 inwoners").population, "inwoners");
    EXPECT_EQ(unit_of("kg per inwoner").kind, UnitKind::mass_per_capita);
    EXPECT_EQ(unit_of("mln kg").kind, UnitKind::text);
    EXPECT_EQ(unit_of("aantal per km2").kind, UnitKind::text);
    EXPECT_EQ(unit_of("%").kind, UnitKind::percent);
    EXPECT_EQ(unit_of("%").population, std::nullopt);
}

TEST(ReadObservations, KnowsMoneyInAllItsSpellings) {
    const auto unit_of = [](const std::string& words) {
        const auto read = read_observations_csv("indicator;period;value;unit\na;2019;1;" + words);
        return read.table.indicators()[0].unit->value;
    };
    const auto times = [&](const char* words) {
        const Unit unit = unit_of(words);
        EXPECT_EQ(unit.kind, UnitKind::currency) << words;
        return unit.multiplier.value_or(1);
    };
    for (const char* words : {"euro", "€", "Euro's", "in euro", "EUR", "x € 1", "bedrag in euro"})
        EXPECT_EQ(times(words), 1) << words;
    for (const char* words :
         {"x € 1000", "x € 1.000", "€ x 1.000", "duizend euro", "k€", "1 000 euro",
          "per duizend euro", "(x 1.000 euro)", "bedragen x 1.000 euro"})
        EXPECT_EQ(times(words), 1'000) << words;
    EXPECT_EQ(times("x € 100.000"), 100'000);
    for (const char* words : {"x € 1 mln", "x € 1 mln.", "x 1 miljoen euro", "in miljoenen euro",
                              "EUR mln", "x € 1.000.000"})
        EXPECT_EQ(times(words), 1'000'000) << words;
    for (const char* words : {"x € 1 mld", "miljard euro"})
        EXPECT_EQ(times(words), 1'000'000'000) << words;
}

TEST(ReadObservations, DoesNotTakeAUnitForAnotherOfWhichItDropsWords) {
    const auto unit_of = [](const std::string& words) {
        const auto read = read_observations_csv("indicator;period;value;unit\na;2019;1;" + words);
        return read.table.indicators()[0].unit->value;
    };
    for (const char* words : {"eurocent",
                              "euro per maand",
                              "euro per huishouden",
                              "euro per 1.000 inwoners",
                              "kg per 1.000 inwoners",
                              "uren per 1.000 inwoners",
                              "aantal per maand",
                              "index 2010=100",
                              "euro per inwoner per maand",
                              "kg",
                              "mln kg per inwoner",
                              "fte per 1.000 inwoners",
                              "mln per 1.000 inwoners",
                              "% per 1.000 inwoners",
                              "meldingen per 1.000 inwoners",
                              "x 1.000 aantal per 1.000 inwoners",
                              "aantal per 10,5 inwoners",
                              "procentpunt",
                              "x 1.000 %",
                              "euro/inwoner",
                              "aantal euro",
                              "gemiddelde in euro",
                              "indexcijfer x 1.000"})
        EXPECT_EQ(unit_of(words).kind, UnitKind::text) << words;
    const auto factor = [&](const char* from, const char* to) {
        return conversion_factor(unit_of(from), unit_of(to));
    };
    EXPECT_EQ(factor("aantal per 1.000", "aantal per 10.000"), Rational(10));
    EXPECT_EQ(factor("per 1.000", "aantal per 10.000"), Rational(10));
    EXPECT_EQ(factor("aantal personen", "aantal huishoudens"), std::nullopt);
    EXPECT_EQ(factor("aantal personen", "aantal personen x 1.000"), Rational(1, 1'000));
    EXPECT_EQ(factor("x 1.000 euro per inwoner", "euro per inwoner"), Rational(1'000));
    EXPECT_EQ(unit_of("index").kind, UnitKind::index);
    EXPECT_EQ(factor("per 10,000 inwoners", "per 1.000 inwoners"), Rational(1, 10));
    EXPECT_EQ(factor("x 1,000 euro", "euro"), Rational(1'000));
    EXPECT_EQ(factor("procenten", "in %"), Rational(1));
}

TEST(ReadObservations, LosesNoWordOfAUnit) {
    const auto unit_of = [](const std::string& words) {
        const auto read = read_observations_csv("indicator;period;value;unit\na;2019;1;" + words);
        return read.table.indicators()[0].unit->value;
    };
    for (const char* words :
         {"per 10.000 inwoners 12-17 jaar", "per 10.000 inwoners (12-17)",
          "aantal per 10.000 inwoners van 12 tot en met 17 jaar",
          "per 10.000 inwoners 12 t/m 17 jaar", "per 10 000 inwoners 12 tot 18 jaar",
          "Per tienduizend inwoners (12–17 jaar)"}) {
        const Unit unit = unit_of(words);
        EXPECT_EQ(unit.kind, UnitKind::rate) << words;
        EXPECT_EQ(unit.per, 10'000) << words;
        EXPECT_EQ(unit.population, "inwoners") << words;
        EXPECT_EQ(unit.ages, (AgeRange{12, 17, false})) << words;
    }
    for (const char* words : {"per 1.000 inwoners 18+", "per 1.000 inwoners van 18 jaar en ouder",
                              "per duizend inwoners vanaf 18 jaar"}) {
        EXPECT_EQ(unit_of(words).per, 1'000) << words;
        EXPECT_EQ(unit_of(words).population, "inwoners") << words;
        EXPECT_EQ(unit_of(words).ages, (AgeRange{18, {}, false})) << words;
    }
    EXPECT_EQ(unit_of("aantal per duizend inwoners").kind, UnitKind::rate);
    EXPECT_EQ(unit_of("aantal per duizend inwoners").per, 1'000);
    EXPECT_EQ(unit_of("aantal x 1.000").multiplier, 1'000);
    EXPECT_EQ(unit_of("€ x 1.000").multiplier, 1'000);
    EXPECT_EQ(unit_of("aantal per 0 inwoners").kind, UnitKind::text);
    EXPECT_EQ(unit_of("% van de inwoners").population, "inwoners");
    EXPECT_EQ(unit_of("% inwoners 15-64 jaar").ages, (AgeRange{15, 64, false}));
    EXPECT_EQ(unit_of("per 1.000 inwoners met een migratieachtergrond").population,
              "inwoners met een migratieachtergrond");
    EXPECT_EQ(unit_of("per 1.000 inwoners in 2020").ages, std::nullopt);
}

TEST(ReadObservations, RefusesWhatIsNoSuchTable) {
    EXPECT_EQ(id_of(""), "csv.empty");
    EXPECT_EQ(id_of("indicator,period\na,2019\n"), "observation.shape");
    EXPECT_EQ(id_of("indicator,period,value\na,2019\n"), "csv.columns");
    EXPECT_EQ(id_of("indicator,period,value,value\n"), "csv.duplicate-column");
    EXPECT_EQ(id_of("indicator,period,value\n\"a,2019,1\n"), "csv.syntax");
    EXPECT_EQ(id_of("indicator,period,value\na,2019,\xFF\n"), "input.utf8");
    EXPECT_EQ(id_of("indicator,period,value\na,2019,\x01\n"), "input.control-character");
    EXPECT_EQ(id_of("<html>indicator,period,value</html>"), "input.markup");
    EXPECT_EQ(id_of("indicator,period,value\n"), "read");
    ReadObservationsOptions options;
    options.limits.rows = 1;
    EXPECT_EQ(refusal("indicator,period,value\na,2019,1\na,2020,1\n", options)->id(),
              "model.limit");
}

TEST(ReadObservations, KeepsItsFindingsWithinTheLimit) {
    std::string text = "indicator,period,value\n";
    for (int i = 0; i < 2'000; ++i)
        text += "a,2019,?!\n";
    ReadObservationsOptions options;
    options.limits.diagnostics = 10;
    const auto read = read_observations_csv(text, options);
    EXPECT_EQ(read.table.size(), 2'000U);
    ASSERT_EQ(read.diagnostics.size(), 11U);
    EXPECT_EQ(read.diagnostics.back().id, "diagnostics.truncated");
}

// ---- round trip ---------------------------------------------------------------------------------

/// Tables in which every field may be there or not.
class RandomTable {
public:
    ObservationTable make() {
        ObservationTableBuilder builder;
        std::vector<std::uint32_t> indicators;
        for (int i = below(4); i >= 0; --i)
            indicators.push_back(builder.add(indicator(i)));
        std::vector<std::uint32_t> areas;
        for (int i = below(4); i >= 0; --i)
            areas.push_back(builder.add(area()));
        for (int i = below(20); i > 0; --i) {
            ObservationRow row;
            row.indicator = pick(indicators);
            if (maybe()) row.area = pick(areas);
            row.period = period();
            const std::string period_text = maybe() ? text() : "";
            row.period_verbatim = period_text;
            if (maybe())
                row.value = decimal();
            else
                row.missing_reason = static_cast<MissingReason>(below(7));
            const std::string verbatim = text();
            row.verbatim = verbatim;
            if (maybe())
                row.span = {.line = number(1),
                            .column = number(1),
                            .byte_column = number(1),
                            .begin = number(0),
                            .end = number(0)};
            if (maybe()) row.status = static_cast<ObservationStatus>(below(4));
            if (maybe()) row.unit = builder.add(Printed<Unit>{unit(), text(), {}});
            const std::string source = text();
            const std::string vintage = text();
            const std::string qualifier = text();
            row.source = source;
            row.vintage = vintage;
            row.qualifier = qualifier;
            builder.add(row);
        }
        return builder.build();
    }

private:
    static int below(int bound) { return *rc::gen::inRange(0, bound); }
    static bool maybe() { return below(2) == 0; }
    static std::uint32_t number(int least) {
        return static_cast<std::uint32_t>(*rc::gen::inRange(least, 1'000'000));
    }
    static std::uint32_t pick(const std::vector<std::uint32_t>& from) {
        return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
    }
    static std::string text() {
        return *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab ,;\"\n'=-0.?")));
    }
    static Decimal decimal() {
        return Decimal::with_scale(*rc::gen::arbitrary<std::int64_t>(), below(18));
    }
    static Period period() {
        const auto kind = static_cast<PeriodKind>(below(5));
        const int parts = Period::parts(kind);
        return Period(kind, Year(1900 + below(300)), parts == 0 ? 0 : 1 + below(parts));
    }
    static Area area() {
        if (maybe())
            return {static_cast<AreaKind>(below(8)), "GM0" + std::to_string(below(5)), text()};
        return {static_cast<AreaKind>(below(8)), "", "x" + text()};
    }
    static Unit unit() {
        Unit out;
        out.kind = static_cast<UnitKind>(below(9));
        if (maybe()) out.per = 1 + below(10'000);
        if (maybe()) out.population = text();
        if (maybe())
            out.ages =
                AgeRange{below(20), maybe() ? std::optional(20 + below(79)) : std::nullopt, false};
        if (maybe()) out.multiplier = 1'000;
        if (maybe()) out.minimum = decimal();
        if (maybe() && !out.minimum) out.maximum = decimal();
        return out;
    }
    static IndicatorRecord indicator(int i) {
        IndicatorRecord out;
        const std::string name = std::to_string(i);
        if (maybe()) out.number = Printed<Code>{Code(name), name, {}};
        if (!out.number || maybe()) out.key = maybe() ? name : "key_" + name;
        if (maybe()) out.name = Text{text(), {}};
        if (maybe()) out.source = Text{text(), {}};
        if (maybe()) out.unit = Printed<Unit>{unit(), text(), {}};
        out.direction = static_cast<Direction>(below(5));
        return out;
    }
};

TEST(ReadObservations, ReadsBackWhatWasWritten) {
    EXPECT_TRUE(rc::check([] {
        const ObservationTable table = RandomTable().make();
        for (const bool safe : {false, true}) {
            ReadObservationsOptions options;
            options.spreadsheet_safe = safe;
            const std::string csv = write_csv(table, {.spreadsheet_safe = safe});
            const auto read = read_observations_csv(csv, options);
            RC_ASSERT(ids(read) == Ids{});
            RC_ASSERT(read.table == table);
            RC_ASSERT(write_csv(read.table, {.spreadsheet_safe = safe}) == csv);
        }
    }));
}

TEST(ReadObservations, KeepsTheMarkOfAMissingValueOnTheWay) {
    const auto read = read_observations_csv("indicator,period,value\na,2019,n.b.\n");
    const std::string csv = write_csv(read.table);
    EXPECT_NE(csv.find("not_available,n.b.,"), std::string::npos) << csv;
    EXPECT_EQ(write_csv(read_observations_csv(csv).table), csv);
}

TEST(ReadObservations, AsksWhatKindOfAreaIsMeant) {
    const std::string text = "indicator,area,period,value\na,153,2019,1\na,Enschede,2019,2\n"
                             "a,GM0141,2019,3\na,153,2020,4\n";
    const auto untold = read_observations_csv(text);
    ASSERT_EQ(ids(untold), Ids{"observation.area-kind"});
    EXPECT_EQ(untold.diagnostics[0].argument("area"), "153");
    EXPECT_EQ(untold.diagnostics[0].argument("count"), "2");
    EXPECT_EQ(untold.diagnostics[0].span.line, 2U);

    const auto told = read_observations_csv(text, {.area_kind = AreaKind::municipality});
    EXPECT_EQ(ids(told), Ids{});
    const auto areas = told.table.areas();
    ASSERT_EQ(areas.size(), 3U);
    EXPECT_EQ(areas[0].code, "GM0153");
    EXPECT_EQ(areas[1].code, "Enschede");
    for (const Area& each : areas)
        EXPECT_EQ(each.kind, AreaKind::municipality);
    EXPECT_EQ(
        ids(read_observations_csv("indicator,area,area_kind,period,value\na,x,other,2019,1\n")),
        Ids{});
}

TEST(ReadObservations, ReportsRowsThatSayTwoThings) {
    const std::string head = "indicator,area,period,value,vintage\n";
    const auto read = read_observations_csv(head + "a,GM0153,2019,1,\na,GM0153,2019,2,\n"
                                                   "a,GM0153,2019,1.0,\na,GM0153,2020,2,\n");
    ASSERT_EQ(ids(read), (Ids{"observation.contradiction", "observation.repeated-row"}));
    const Finding& other = read.diagnostics[0];
    EXPECT_EQ(other.argument("indicator"), "a");
    EXPECT_EQ(other.argument("area"), "GM0153");
    EXPECT_EQ(other.argument("period"), "2019");
    EXPECT_EQ(other.argument("first"), "1");
    EXPECT_EQ(other.argument("text"), "2");
    EXPECT_EQ(other.span.line, 3U);
    EXPECT_EQ(other.related.at(0).line, 2U);
    EXPECT_EQ(read.diagnostics[1].span.line, 4U);
    EXPECT_EQ(read.diagnostics[1].argument("count"), "1");
    EXPECT_EQ(read.table.size(), 4U) << "all rows are kept";
    EXPECT_EQ(
        ids(read_observations_csv(head + "a,GM0153,2019,1,begroting\na,GM0153,2019,2,rekening\n")),
        Ids{})
        << "editions may differ";
    EXPECT_EQ(ids(read_observations_csv(head + "a,GM0153,2019,nb,\na,GM0153,2019,2,\n")),
              Ids{"observation.contradiction"});
}

TEST(ReadObservations, TellsUnreadableCellsApart) {
    const std::string head = "indicator,period,value\nA,2020,12.34.5\n";
    EXPECT_EQ(
        ids(read_observations_csv(head + "A,2020,abc\n")),
        (Ids{"observation.unreadable", "observation.unreadable", "observation.contradiction"}));
    EXPECT_EQ(
        ids(read_observations_csv(head + "A,2020,12.34.5\n")),
        (Ids{"observation.unreadable", "observation.unreadable", "observation.repeated-row"}));
}

TEST(ReadObservations, TakesCodesOfNoFigureForNoneAndSaysSo) {
    const auto read = read_observations_csv(
        "indicator,period,value\nA,2018,-99999\nA,2019,-99995.0\nA,2020,-99994\nA,2021,-99998.5\n");
    ASSERT_EQ(ids(read), Ids{"observation.missing-code"});
    EXPECT_EQ(read.diagnostics[0].argument("count"), "2");
    EXPECT_EQ(read.diagnostics[0].argument("text"), "-99999");
    EXPECT_EQ(read.diagnostics[0].span.line, 2U);
    EXPECT_EQ(read.table[0].missing_reason, MissingReason::unknown);
    EXPECT_EQ(read.table[1].missing_reason, MissingReason::unknown);
    EXPECT_TRUE(read.table[2].value && read.table[3].value);
    const std::string csv = write_csv(read.table);
    EXPECT_NE(csv.find("unknown,-99999,"), std::string::npos) << csv;
    EXPECT_EQ(read_observations_csv(csv).table, read.table);
}

TEST(ReadObservations, KeepsTheFirstNameOfACodeAndSaysSo) {
    const auto read = read_observations_csv("indicator,area,area_name,period,value\n"
                                            "A,GM0001,X,2019,1\nA,GM0001,Y,2020,2\n"
                                            "A,GM0001,,2021,3\nA,GM0001,Z,2022,3\n");
    ASSERT_EQ(ids(read), Ids{"observation.area-differs"});
    EXPECT_EQ(read.diagnostics[0].argument("area"), "GM0001");
    EXPECT_EQ(read.diagnostics[0].argument("first"), "X");
    EXPECT_EQ(read.diagnostics[0].argument("text"), "Y");
    EXPECT_EQ(read.diagnostics[0].span.line, 3U);
    EXPECT_EQ(read.table.areas()[0].name, "X");
}

TEST(ReadObservations, TakesNamesOfColumnsInAnyCaseAndWithBlanks) {
    const auto read = read_observations_csv("Indicator ;Area; PERIOD;Value\nA;GM0153;2020;3\n");
    EXPECT_EQ(ids(read), Ids{});
    EXPECT_EQ(read.table[0].area->code, "GM0153");
    EXPECT_EQ(ids(read_observations_csv("indicator,period,value,Value\nA,2020,3,4\n")),
              Ids{"observation.unknown-column"});
}

TEST(ReadObservations, GivesBackIndicatorsThatHaveANameOnly) {
    ObservationTableBuilder builder;
    IndicatorRecord record;
    record.name = Text{"Tevreden klanten", {}};
    ObservationRow row;
    row.indicator = builder.add(record);
    row.value = Decimal(7);
    row.verbatim = "7";
    builder.add(row);
    const ObservationTable table = builder.build();
    EXPECT_EQ(observations_table(table).column("indicator")->text(0), "Tevreden klanten");
    EXPECT_EQ(read_observations_csv(write_csv(table)).table, table);
}

TEST(ReadObservations, DoesNotNeedANameForAKindThatIsUnknown) {
    const auto read = read_observations_csv("indicator,area_kind,period,value\nA,village,2019,1\n");
    EXPECT_EQ(ids(read), (Ids{"observation.unknown-word", "observation.area-kind"}));
}

TEST(ReadObservations, LeavesAnAbsentUnitUnknownAmongSeveral) {
    const auto read = [](const std::string& rows) {
        return read_observations_csv("indicator;period;value;unit\n" + rows).table;
    };
    const ObservationTable mixed = read("a;2019;1;\na;2020;2;%\na;2021;3;per 10.000 inwoners\n"
                                        "b;2019;1;\nb;2020;2;%\n");
    ASSERT_EQ(mixed.size(), 5U);
    ASSERT_TRUE(mixed[0].unit);
    EXPECT_EQ(mixed[0].unit->value, Unit{});
    EXPECT_FALSE(mixed[1].unit);
    EXPECT_TRUE(mixed[2].unit);
    EXPECT_FALSE(mixed[3].unit) << "the other indicator has one unit";
    EXPECT_EQ(read_observations_csv(write_csv(mixed)).table, mixed);
    const ObservationTable words = read("a;2019;1;stuks\na;2020;2;dozen\na;2021;3;\n");
    EXPECT_EQ(words[1].unit->verbatim, "dozen");
    EXPECT_EQ(words[2].unit->verbatim, "");
}

TEST(ReadObservations, RefusesAnIndicatorThatCannotBeWithItsRow) {
    try {
        static_cast<void>(read_observations_csv(
            "indicator,area,period,value,unit,unit_kind,per,population,age_from,age_to\n"
            "6,GM0153,2019,119,per 10.000 jongeren,rate,10000,jongeren,24,17\n"));
        FAIL() << "no error";
    } catch (const ReadError& error) {
        EXPECT_EQ(error.id(), "model.indicator");
        EXPECT_EQ(error.span().line, 2U);
    }
}

} // namespace
