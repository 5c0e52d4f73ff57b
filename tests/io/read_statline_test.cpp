// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_statline.hpp>

#include <sluitend/model/observation_columns-inl.hpp>

#include "../support/shared_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace sluitend;

// The shapes are those of the services; all figures are invented.

constexpr std::string_view typed_rows =
    R"({"odata.metadata":"https://example.org/$metadata#x","value":[
{"ID":0,"RegioS":"GM0153   ","Perioden":"2018JJ00","Winkeldiefstal_1":3.9,"TotaleBevolking_2":158986},
{"ID":1,"RegioS":"GM0153   ","Perioden":"2019JJ00","Winkeldiefstal_1":4,"TotaleBevolking_2":null},
{"ID":2,"RegioS":"NL01  ","Perioden":"2019JJ00","Winkeldiefstal_1":2.125,"TotaleBevolking_2":17282163}
]})";

constexpr std::string_view properties = R"({"value":[
{"odata.type":"x","ID":0,"Position":0,"ParentID":null,"Type":"GeoDimension","Key":"RegioS","Title":"Regio's"},
{"ID":1,"Position":1,"ParentID":null,"Type":"TimeDimension","Key":"Perioden","Title":"Perioden"},
{"ID":2,"Position":2,"ParentID":null,"Type":"TopicGroup","Key":"","Title":"Misdrijven"},
{"ID":3,"Position":3,"ParentID":2,"Type":"Topic","Key":"Winkeldiefstal_1","Title":"Winkeldiefstal",
 "Description":"Per jaar.\r\nAangiften.","Datatype":"Float","Unit":"per 1 000 inwoners","Decimals":1,"Default":"0"},
{"ID":4,"Position":4,"ParentID":null,"Type":"Topic","Key":"TotaleBevolking_2","Title":"Totale bevolking",
 "Description":"","Datatype":"Integer","Unit":"aantal","Decimals":0}
]})";

constexpr std::string_view regions =
    R"({"value":[{"Key":"GM0153   ","Title":"Enschede"},{"Key":"NL01  ","Title":"Nederland"}]})";
constexpr std::string_view periods =
    R"({"value":[{"Key":"2018JJ00","Title":"2018","Status":"Final"},{"Key":"2019JJ00","Title":"2019*"}]})";

std::vector<std::string> ids(const ReadObservationsResult& read) {
    std::vector<std::string> out;
    for (const Finding& each : read.diagnostics)
        out.push_back(each.id);
    return out;
}

using Ids = std::vector<std::string>;

std::optional<ReadError> refusal(const StatlinePayload& payload,
                                 const ReadObservationsOptions& options = {}) {
    try {
        static_cast<void>(read_statline(payload, options));
    } catch (const ReadError& error) {
        return error;
    }
    return std::nullopt;
}

std::string id_of(std::string_view rows) {
    const auto error = refusal({.rows = {rows}});
    return error ? error->id() : "read";
}

/// A row of one topic with this value, as JSON.
std::string with_value(const std::string& value) {
    return R"({"value":[{"ID":0,"RegioS":"GM0153","Perioden":"2019JJ00","Topic_1":)" + value +
           "}]}";
}

TEST(ReadStatline, ReadsTypedRowsWithTheirProperties) {
    ReadObservationsOptions options;
    options.vintage = "2020-02-01";
    const auto read = read_statline({.rows = {typed_rows},
                                     .properties = properties,
                                     .codes = {{"RegioS", regions}, {"Perioden", periods}}},
                                    options);
    EXPECT_EQ(ids(read), Ids{"observation.too-precise"}) << "of the country";
    ASSERT_EQ(read.table.size(), 6U);

    ASSERT_EQ(read.table.indicators().size(), 2U);
    const IndicatorRecord& theft = read.table.indicators()[0];
    EXPECT_EQ(theft.key, "Winkeldiefstal_1");
    EXPECT_EQ(theft.name->value, "Winkeldiefstal");
    EXPECT_EQ(theft.description->value, "Per jaar.\nAangiften.");
    EXPECT_EQ(theft.unit->value.kind, UnitKind::rate);
    EXPECT_EQ(theft.unit->value.per, 1'000);
    EXPECT_EQ(theft.unit->verbatim, "per 1 000 inwoners");

    const Series series = read.table.series("Winkeldiefstal_1", "GM0153");
    ASSERT_EQ(series.observations.size(), 2U);
    EXPECT_EQ(series.area.name, "Enschede");
    const Observation& first = series.observations[0];
    EXPECT_EQ(first.period.value, Period(Year(2018)));
    EXPECT_EQ(first.period.verbatim, "2018JJ00");
    EXPECT_EQ(first.status, ObservationStatus::final);
    EXPECT_EQ(first.value->verbatim, "3.9");
    EXPECT_EQ(first.vintage->value, "2020-02-01");
    EXPECT_EQ(first.value->span.line, 2U);
    EXPECT_EQ(typed_rows.substr(first.value->span.begin, 3), "3.9");
    const Observation& second = series.observations[1];
    EXPECT_EQ(second.status, ObservationStatus::provisional);
    EXPECT_EQ(second.value->value.scale(), 1) << "JSON drops the zero that the table prints";
    EXPECT_EQ(second.value->verbatim, "4");
    const Observation country = read.table.series("Winkeldiefstal_1", "NL01").observations[0];
    EXPECT_EQ(country.value->value.scale(), 3) << "more decimals than declared are kept";
    EXPECT_EQ(read.table[3].missing_reason, MissingReason::unknown);
}

TEST(ReadStatline, NeedsNothingButTheRows) {
    const auto read = read_statline({.rows = {typed_rows}});
    EXPECT_EQ(ids(read), Ids{});
    EXPECT_EQ(read.table.size(), 6U);
    EXPECT_FALSE(read.table.indicators()[0].name);
    EXPECT_EQ(read.table.areas()[1].kind, AreaKind::country);
}

TEST(ReadStatline, ResolvesTopicsByNameAndNotByPosition) {
    const std::string rows =
        R"([{"TotaleBevolking_2":7,"Perioden":"2019JJ00","Winkeldiefstal_1":1,"RegioS":"GM0153","ID":9},
        {"Winkeldiefstal_1":2,"ID":10,"TotaleBevolking_2":8,"RegioS":"GM0153","Perioden":"2020JJ00"}])";
    const auto read = read_statline({.rows = {rows}, .properties = properties});
    const Series theft = read.table.series("Winkeldiefstal_1", "GM0153");
    EXPECT_EQ(theft.name, "Winkeldiefstal");
    ASSERT_EQ(theft.observations.size(), 2U);
    EXPECT_EQ(theft.observations[1].value->value, Decimal(2));
}

TEST(ReadStatline, KeepsFurtherDimensionsInTheIndicator) {
    const std::string rows = R"({"value":[
        {"ID":0,"SoortMisdrijf":"T001161","RegioS":"GM0153","Perioden":"2019JJ00","Misdrijven_1":9000},
        {"ID":1,"SoortMisdrijf":"CRI1100 ","RegioS":"GM0153","Perioden":"2019JJ00","Misdrijven_1":2000},
        {"ID":2,"SoortMisdrijf":"CRI9999","RegioS":"GM0153","Perioden":"2019JJ00","Misdrijven_1":1}]})";
    const std::string about = R"({"value":[
        {"Type":"Dimension","Key":"SoortMisdrijf","Title":"Soort misdrijf"},
        {"Type":"TimeDimension","Key":"Perioden","Title":"Perioden"},
        {"Type":"GeoDimension","Key":"RegioS","Title":"Regio"},
        {"Type":"Topic","Key":"Misdrijven_1","Title":"Misdrijven","Unit":"aantal","Decimals":0}]})";
    const std::string kinds =
        R"({"value":[{"Key":"T001161 ","Title":"Totaal"},{"Key":"CRI1100","Title":"Diefstal"}]})";
    const auto read =
        read_statline({.rows = {rows}, .properties = about, .codes = {{"SoortMisdrijf", kinds}}});
    ASSERT_EQ(read.table.indicators().size(), 3U);
    EXPECT_EQ(read.table.indicators()[1].key, "Misdrijven_1|SoortMisdrijf=CRI1100");
    EXPECT_EQ(read.table.indicators()[1].name->value, "Misdrijven (Soort misdrijf: Diefstal)");
    EXPECT_EQ(read.table.indicators()[2].name->value, "Misdrijven (Soort misdrijf: CRI9999)");
    EXPECT_EQ(ids(read), Ids{"observation.unknown-code"});
    EXPECT_EQ(read.diagnostics[0].argument("code"), "CRI9999");
    EXPECT_EQ(read.diagnostics[0].span.line, 4U);
}

TEST(ReadStatline, NamesTopicsOfOneTitleAfterTheirGroups) {
    const std::string about = R"({"value":[
        {"ID":1,"Type":"TopicGroup","Title":"Mannen"},{"ID":2,"Type":"TopicGroup","Title":"Vrouwen"},
        {"ID":3,"ParentID":1,"Type":"Topic","Key":"Aantal_1","Title":"Aantal"},
        {"ID":4,"ParentID":2,"Type":"Topic","Key":"Aantal_2","Title":"Aantal"}]})";
    const auto read = read_statline(
        {.rows = {R"([{"Perioden":"2019JJ00","Aantal_1":1,"Aantal_2":2}])"}, .properties = about});
    EXPECT_EQ(read.table.indicators()[1].name->value, "Vrouwen: Aantal");
}

TEST(ReadStatline, ReadsTheSignsOfUntypedRows) {
    const std::vector<std::pair<std::string, MissingReason>> cases{
        {"\"       .\"", MissingReason::not_available},
        {"\"x\"", MissingReason::not_published},
        {"\"        \"", MissingReason::not_applicable},
        {"\"\"", MissingReason::not_applicable},
        {"null", MissingReason::unknown}};
    for (const auto& [value, reason] : cases) {
        const auto read = read_statline({.rows = {with_value(value)}});
        ASSERT_EQ(read.table.size(), 1U);
        EXPECT_EQ(read.table[0].missing_reason, reason) << value;
        EXPECT_EQ(ids(read), Ids{}) << value;
    }
    const auto number = read_statline({.rows = {with_value("\"    -12.50\"")}});
    EXPECT_EQ(number.table[0].value->value, Decimal::with_scale(-1250, 2));
    const auto dash = read_statline({.rows = {with_value("\"  -\"")}});
    EXPECT_EQ(dash.table[0].missing_reason, MissingReason::unknown);
    EXPECT_EQ(ids(dash), Ids{"observation.dash"});
    EXPECT_EQ(dash.diagnostics[0].argument("count"), "1");
}

TEST(ReadStatline, KeepsTheLiteralTextOfNumbersExactly) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"0.1", "0.1"},
        {"-0.0", "0.0"},
        {"12345678901234567890.123456789", "12345678901234567890.123456789"},
        {"1.5e3", "1500"},
        {"15E-1", "1.5"},
        {"1e-3", "0.001"},
        {"-2.50E+1", "-25.0"},
        {"0e999", "0"}};
    for (const auto& [value, expected] : cases) {
        const auto read = read_statline({.rows = {with_value(value)}});
        ASSERT_TRUE(read.table[0].value) << value;
        EXPECT_EQ(format_decimal(read.table[0].value->value, NumberStyle::plain), expected);
        EXPECT_EQ(read.table[0].value->verbatim, value);
    }
}

TEST(ReadStatline, NeverGuessesAMalformedValue) {
    for (const std::string value :
         {"1e400", "1e-400", "1e99999999999", "1111111111222222222233333333334444444444", "true",
          "\"1,5\"", "\"n.b.\"", "{\"a\":1}", "[1]", "0.1234567890123456789"}) {
        const auto read = read_statline({.rows = {with_value(value)}});
        ASSERT_EQ(read.table.size(), 1U) << value;
        EXPECT_EQ(read.table[0].missing_reason, MissingReason::unreadable) << value;
        ASSERT_EQ(ids(read), Ids{"observation.unreadable"}) << value;
        EXPECT_EQ(read.diagnostics[0].span.line, 1U);
    }
}

TEST(ReadStatline, ReadsLongRowsOfVersionFour) {
    const std::string rows =
        R"({"@odata.context":"https://example.org/$metadata#Observations","value":[
        {"Id":0,"Measure":"A047220","ValueAttribute":"None","Value":1.325,"RegioS":"GM0153","Perioden":"2019JJ00"},
        {"Id":1,"Measure":"A047220","ValueAttribute":"Provisional","Value":1.5,"RegioS":"GM0153","Perioden":"2020JJ00"},
        {"Id":2,"Measure":"M000200_2","ValueAttribute":"None","Value":null,"StringValue":".","RegioS":"GM0153","Perioden":"2020JJ00"}]})";
    const std::string measures = R"({"value":[
        {"Identifier":"A047220","Index":1,"Title":"Banen","Unit":"x 1 000","Decimals":3,"DataType":"Double"}]})";
    const std::string times =
        R"({"value":[{"Identifier":"2020JJ00","Title":"2020","Status":"Voorlopig"},
        {"Identifier":"2019JJ00","Title":"2019","Status":"Definitief"}]})";
    const auto read =
        read_statline({.rows = {rows}, .properties = measures, .codes = {{"Perioden", times}}});
    ASSERT_EQ(read.table.size(), 3U);
    EXPECT_EQ(ids(read), Ids{"observation.unknown-code"}) << "M000200_2";
    EXPECT_EQ(read.table.indicators()[0].name->value, "Banen");
    EXPECT_EQ(read.table.indicators()[0].unit->value.multiplier, 1'000);
    EXPECT_EQ(read.table[0].value->verbatim, "1.325");
    EXPECT_EQ(read.table[0].status, ObservationStatus::final);
    EXPECT_FALSE(read.table[0].qualifier);
    EXPECT_EQ(read.table[1].value->value.scale(), 3);
    EXPECT_EQ(read.table[1].status, ObservationStatus::provisional);
    EXPECT_EQ(read.table[1].qualifier->value, "Provisional");
    EXPECT_EQ(read.table[2].missing_reason, MissingReason::not_available);
}

TEST(ReadStatline, TakesWhatAnAttributeSaysOfAFigure) {
    const std::string rows = R"({"value":[
        {"Id":0,"Measure":"M","ValueAttribute":"Estimated","Value":1.5,"Perioden":"2020JJ00"},
        {"Id":1,"Measure":"M","ValueAttribute":"Impossible","Value":null,"Perioden":"2021JJ00"},
        {"Id":2,"Measure":"M","ValueAttribute":"Confidential","Value":null,"Perioden":"2022JJ00"},
        {"Id":3,"Measure":"M","ValueAttribute":"None","Value":null,"Perioden":"2023JJ00"}]})";
    const auto read = read_statline({.rows = {rows}});
    ASSERT_EQ(read.table.size(), 4U);
    EXPECT_EQ(read.table[0].status, ObservationStatus::estimate);
    EXPECT_EQ(read.table[0].qualifier->value, "Estimated");
    EXPECT_EQ(read.table[1].missing_reason, MissingReason::not_applicable);
    EXPECT_EQ(read.table[2].missing_reason, MissingReason::not_published);
    EXPECT_EQ(read.table[3].missing_reason, MissingReason::unknown);
}

TEST(ReadStatline, SaysWhereDigitsComeFromTheServiceAndNotFromTheTable) {
    const std::string about =
        R"({"value":[{"Type":"TimeDimension","Key":"Perioden","Title":"Perioden"},
        {"Type":"Topic","Key":"Diefstal_1","Title":"Diefstal","Decimals":1}]})";
    const std::string rows = R"({"value":[
        {"ID":0,"Perioden":"2020JJ00","Diefstal_1":0.30000000000000004},
        {"ID":1,"Perioden":"2021JJ00","Diefstal_1":0.25},
        {"ID":2,"Perioden":"2022JJ00","Diefstal_1":0.300}]})";
    const auto read = read_statline({.rows = {rows}, .properties = about});
    EXPECT_EQ(ids(read), Ids{"observation.too-precise"});
    EXPECT_EQ(read.diagnostics[0].argument("count"), "2");
    EXPECT_EQ(read.diagnostics[0].argument("text"), "0.30000000000000004");
    EXPECT_EQ(read.table[0].value->value.scale(), 17) << "it is kept as it stands";
}

TEST(ReadStatline, ReadsCsvToo) {
    const std::string rows =
        "\"ID\";\"RegioS\";\"Perioden\";\"Winkeldiefstal_1\";\"TotaleBevolking_2\"\r\n"
        "\"0\";\"GM0153   \";\"2018JJ00\";\"     3.9\";158986\r\n"
        "\"1\";\"GM0153   \";\"2019JJ00\";\"       .\";\r\n";
    const std::string codes = "\"Key\";\"Title\"\r\n\"GM0153   \";\"Enschede\"\r\n";
    const auto read =
        read_statline({.rows = {rows}, .properties = properties, .codes = {{"RegioS", codes}}});
    EXPECT_EQ(ids(read), Ids{});
    ASSERT_EQ(read.table.size(), 4U);
    EXPECT_EQ(read.table[0].value->value, Decimal::with_scale(39, 1));
    EXPECT_EQ(read.table[0].area->name, "Enschede");
    EXPECT_EQ(read.table[2].missing_reason, MissingReason::not_available);
    EXPECT_EQ(read.table[3].missing_reason, MissingReason::unknown);

    const auto four = read_statline(
        {.rows = {
             "Id;Measure;ValueAttribute;Value;StringValue;Perioden\n0;M1;None;1.5;;2019JJ00\n"}});
    EXPECT_EQ(four.table.all_series("M1")[0].observations[0].value->verbatim, "1.5");
}

TEST(ReadStatline, ReadsPagesAndCountsRepeatedRowsOnce) {
    const auto page = [](int first, bool has_next) {
        std::string out = R"({"value":[)";
        for (int i = first; i < first + 3; ++i)
            out += std::string(i == first ? "" : ",") + R"({"ID":)" + std::to_string(i) +
                   R"(,"RegioS":"GM0153","Perioden":")" + std::to_string(2000 + i) +
                   R"(JJ00","T_1":)" + std::to_string(i) + "}";
        return out + (has_next ? R"(],"odata.nextLink":"https://example.org/?$skip=3"})" : "]}");
    };
    const std::string first = page(0, true);
    const std::string second = page(3, true);
    const std::string third = page(6, false);
    const auto whole = read_statline({.rows = {first, second, third}});
    EXPECT_EQ(ids(whole), Ids{});
    EXPECT_EQ(whole.table.size(), 9U);

    const auto again = read_statline({.rows = {first, second, first, third}});
    EXPECT_EQ(again.table.size(), 9U);
    ASSERT_EQ(ids(again), Ids{"observation.page-repeated"});
    EXPECT_EQ(again.diagnostics[0].argument("page"), "3");
    EXPECT_EQ(again.diagnostics[0].argument("rows"), "3");

    const std::string overlapping = page(1, false);
    const auto overlap = read_statline({.rows = {first, overlapping}});
    EXPECT_EQ(overlap.table.size(), 4U);
    ASSERT_EQ(ids(overlap), Ids{"observation.page-repeated"});
    EXPECT_EQ(overlap.diagnostics[0].argument("rows"), "2");

    const auto backwards = read_statline({.rows = {third, first, second, overlapping}});
    EXPECT_EQ(backwards.table.size(), 9U);

    const auto cut = read_statline({.rows = {first, second}});
    EXPECT_EQ(cut.table.size(), 6U);
    ASSERT_EQ(ids(cut), Ids{"observation.incomplete"});
    EXPECT_EQ(cut.diagnostics[0].argument("link"), "https://example.org/?$skip=3");

    const auto empty = read_statline({.rows = {R"({"value":[]})"}});
    EXPECT_EQ(empty.table.size(), 0U);
    EXPECT_EQ(ids(empty), Ids{"observation.no-rows"});
}

TEST(ReadStatline, KeepsRowsOfOneIdThatDiffer) {
    const auto read = read_statline(
        {.rows = {
             R"([{"ID":0,"Perioden":"2019JJ00","T_1":1},{"ID":0,"Perioden":"2020JJ00","T_1":2}])"}});
    EXPECT_EQ(read.table.size(), 2U);
}

TEST(ReadStatline, TakesPeriodAndAreaOfTheCaller) {
    const std::string rows =
        R"([{"WijkenEnBuurten":"BU01530000","AantalInwoners_5":2045,"Gemeentenaam_1":"Enschede"}])";
    const std::string about = R"([{"Key":"Gemeentenaam_1","Type":"Topic","Datatype":"String"},
        {"Key":"AantalInwoners_5","Type":"Topic","Datatype":"Integer"},{"Key":"WijkenEnBuurten","Type":"GeoDetail"}])";
    EXPECT_EQ(refusal({.rows = {rows}})->id(), "observation.shape") << "no period";
    StatlinePayload payload{.rows = {rows}, .properties = about};
    payload.period = Period(Year(2016));
    const auto read = read_statline(payload);
    ASSERT_EQ(read.table.size(), 1U);
    EXPECT_EQ(read.table[0].area->kind, AreaKind::neighbourhood);
    EXPECT_EQ(read.table[0].period.value, Period(Year(2016)));
    EXPECT_EQ(ids(read), Ids{"observation.unknown-column"}) << "a topic of texts";

    StatlinePayload country{.rows = {R"([{"Perioden":"2019JJ00","T_1":1}])"}};
    EXPECT_FALSE(read_statline(country).table[0].area);
    country.area = Area{AreaKind::country, "NL01", "Nederland"};
    EXPECT_EQ(read_statline(country).table[0].area->name, "Nederland");
}

TEST(ReadStatline, TakesCodesOfNoFigureForNoneAndSaysSo) {
    const auto read = read_statline({.rows = {with_value("-99997")}});
    ASSERT_EQ(ids(read), Ids{"observation.missing-code"});
    EXPECT_EQ(read.diagnostics[0].argument("text"), "-99997");
    EXPECT_EQ(read.table[0].missing_reason, MissingReason::unknown);
    EXPECT_EQ(read.table.columns().verbatim(0), "-99997");
}

TEST(ReadStatline, ReportsFieldsThatRowsLack) {
    const auto read = read_statline(
        {.rows = {R"({"value":[{"RegioS":"GM0153","Perioden":"2020JJ00","W_1":"3.9"},)"
                  R"({"RegioS":"GM0141","Perioden":"2020JJ00"},)"
                  R"({"RegioS":"GM0164","Perioden":"2020JJ00","W_1":"1","V_2":"2"}]})"}});
    ASSERT_EQ(ids(read), (Ids{"observation.absent-field", "observation.absent-field"}));
    EXPECT_EQ(read.diagnostics[0].argument("column"), "W_1");
    EXPECT_EQ(read.diagnostics[0].argument("rows"), "1");
    EXPECT_EQ(read.diagnostics[0].argument("row"), "2");
    EXPECT_EQ(read.diagnostics[1].argument("column"), "V_2");
    EXPECT_EQ(read.diagnostics[1].argument("rows"), "2");
    EXPECT_EQ(read.diagnostics[1].argument("row"), "1");
}

TEST(ReadStatline, RefusesADimensionThatEarlierRowsLack) {
    const std::string towns =
        R"({"RegioS":"GM0153","Perioden":"2020JJ00","Measure":"W","Value":1})";
    const std::string lacking = R"({"Perioden":"2020JJ00","Measure":"W","Value":1})";
    EXPECT_EQ(id_of("[" + lacking + "," + towns + "]"), "json.field");
    EXPECT_EQ(id_of("[" + towns + "," + lacking + "]"), "json.field");
    EXPECT_EQ(id_of("[" + towns + "," + towns + "]"), "read");
}

TEST(ReadStatline, ReportsRowsThatSayTwoThingsWithTheirPage) {
    const auto row = [](const char* value) {
        return R"([{"RegioS":"GM0153","Perioden":"2020JJ00","Measure":"W","Value":)" +
               std::string(value) + "}]";
    };
    const std::string first = row("1");
    const std::string second = row("2");
    const auto read = read_statline({.rows = {first, second}});
    ASSERT_EQ(ids(read), Ids{"observation.contradiction"});
    EXPECT_EQ(read.diagnostics[0].argument("first"), "1");
    EXPECT_EQ(read.diagnostics[0].argument("text"), "2");
    EXPECT_EQ(read.diagnostics[0].argument("page"), "2");
}

TEST(ReadStatline, ReportsPeriodsThatHaveNoPlace) {
    const auto read = read_statline({.rows = {R"([{"Perioden":"20060101","T_1":1,"U_2":1},
        {"Perioden":"20060101","T_1":1,"U_2":1},{"Perioden":"2006KW01","T_1":1,"U_2":1}])"}});
    EXPECT_EQ(read.table.size(), 2U);
    ASSERT_EQ(ids(read), Ids{"observation.period"});
    EXPECT_EQ(read.diagnostics[0].argument("rows"), "2");
}

TEST(ReadStatline, ReportsListsOfDimensionsThatAreNotThere) {
    const auto read = read_statline({.rows = {typed_rows}, .codes = {{"Regio", regions}}});
    ASSERT_EQ(ids(read), Ids{"observation.unknown-column"});
    EXPECT_EQ(read.diagnostics[0].argument("column"), "Regio");
}

TEST(ReadStatline, SaysWhatAnAnswerIsThatHoldsNoRows) {
    EXPECT_EQ(id_of("<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"/>"),
              "input.markup");
    EXPECT_EQ(id_of("\xEF\xBB\xBF \n<!DOCTYPE html><html></html>"), "input.markup");
    EXPECT_EQ(
        id_of(
            R"({"odata.error":{"code":"","message":{"lang":"en","value":"Resource not found"}}})"),
        "observation.shape");
    const auto error = refusal(
        {.rows = {R"({"odata.error":{"code":"","message":{"value":"Resource not found"}}})"}});
    EXPECT_NE(std::string(error->what()).find("Resource not found"), std::string::npos);
    EXPECT_EQ(id_of("{}"), "observation.shape");
    EXPECT_EQ(id_of(R"({"value":{"a":1}})"), "observation.shape");
    EXPECT_EQ(id_of(properties), "observation.shape") << "properties in the place of rows";
    EXPECT_EQ(id_of(R"([{"T_1":1}])"), "observation.shape");
    EXPECT_EQ(refusal({.rows = {typed_rows}, .properties = "<html/>"})->id(), "input.markup");
}

TEST(ReadStatline, RefusesMalformedJsonWithItsPlace) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {R"([{"T_1":1,"Perioden":"2019JJ00"})", "json.syntax"},
        {R"([{"T_1":1,"Perioden":"2019JJ00"},])", "json.syntax"},
        {R"([{"T_1":1,"Perioden":"2019JJ00",}])", "json.syntax"},
        {R"([{"T_1":01,"Perioden":"2019JJ00"}])", "json.syntax"},
        {R"([{"T_1":NaN,"Perioden":"2019JJ00"}])", "json.syntax"},
        {R"([{"T_1":-Infinity,"Perioden":"2019JJ00"}])", "json.syntax"},
        {R"([{"T_1":1.,"Perioden":"2019JJ00"}])", "json.syntax"},
        {R"([{"T_1":.5,"Perioden":"2019JJ00"}])", "json.syntax"},
        {R"([{"T_1":+5,"Perioden":"2019JJ00"}])", "json.syntax"},
        {R"([{"T_1":"\ud800","Perioden":"2019JJ00"}])", "json.syntax"},
        {R"([{"T_1":"\x","Perioden":"2019JJ00"}])", "json.syntax"},
        {R"([{"T_1":"\u0000","Perioden":"2019JJ00"}])", "input.control-character"},
        {"[{\"T_1\":\"a\nb\",\"Perioden\":\"2019JJ00\"}]", "json.syntax"},
        {R"([{"T_1":1,"Perioden":"2019JJ00","T_1":2}])", "json.duplicate-key"},
        {R"({"value":[],"value":[]})", "json.duplicate-key"},
        {R"([{"T_1":1,"Perioden":"2019JJ00"}] x)", "json.syntax"},
        {R"([{"T_1":1,"Perioden":"2019JJ00"},7])", "json.field"},
        {R"([{"T_1":1,"Perioden":"2019JJ00"},{"T_1":1}])", "json.field"},
        {R"([{"T_1":1,"Perioden":null}])", "json.field"},
        {R"([{"T_1":1,"Perioden":{}}])", "json.field"},
        {R"([{"T_1":1,"Perioden":"2019JJ00"},{"T_1":[[[1,{"a":}]]],"Perioden":"2019JJ00"}])",
         "json.syntax"},
        {"[{\"T_1\":1,\"Perioden\":\"2019JJ\xFF\"}]", "input.utf8"},
        {"\xFF\xFE[", "input.utf16"},
        {"", "csv.empty"}};
    for (const auto& [rows, expected] : cases)
        EXPECT_EQ(id_of(rows), expected) << rows;
    const auto error =
        refusal({.rows = {"[\r\n{\"Perioden\":\"2019JJ00\",\"é\":\"\",\"T_1\":x}]"}});
    EXPECT_EQ(error->span().line, 2U);
    EXPECT_EQ(error->span().column, 37U);
    EXPECT_EQ(error->span().byte_column, 38U);
}

TEST(ReadStatline, AgreesWithTheJsonSuiteBesideRowsAndInThem) {
    SLUITEND_NEEDS_SUITE("jsontestsuite");
    std::size_t files = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(sample::suite("jsontestsuite") / "test_parsing")) {
        const std::string name = entry.path().filename().string();
        const std::string text = sample::bytes_of(entry.path());
        for (const std::string& rows :
             {"{\"a\":" + text + ",\"value\":[]}",
              "[{\"Perioden\":\"2019JJ00\",\"T_1\":" + text + ",\"U_2\":1}]"}) {
            const std::string id = id_of(rows);
            if (name[0] == 'n') {
                EXPECT_NE(id, "read") << name;
            }
            if (name[0] == 'y') {
                EXPECT_TRUE(id == "read" || id == "input.control-character") << name << ' ' << id;
            }
        }
        ++files;
    }
    EXPECT_EQ(files, 318U);
}

TEST(ReadStatline, CountsColumnsInCodePoints) {
    const std::string rows = "[{\"Perioden\":\"2019JJ00\",\"Kéy\":\"é€\",\"T_1\":\"?\"}]";
    const auto read = read_statline({.rows = {rows}});
    ASSERT_EQ(ids(read), Ids{"observation.unreadable"});
    const SourceSpan& span = read.diagnostics[0].span;
    EXPECT_EQ(rows.substr(span.begin, span.end - span.begin), "\"?\"");
    EXPECT_EQ(span.byte_column, span.begin + 1);
    EXPECT_EQ(span.column, span.byte_column - 4);
}

TEST(ReadStatline, ReadsEveryCutPageOrRefusesIt) {
    for (std::size_t size = 0; size < typed_rows.size(); ++size) {
        const auto error = refusal({.rows = {typed_rows.substr(0, size)}});
        ASSERT_TRUE(error) << size;
        EXPECT_LE(error->span().begin, size);
        if (size > 0) {
            EXPECT_EQ(error->id(), "json.syntax") << size;
        }
    }
}

TEST(ReadStatline, HoldsItsLimits) {
    const std::string deep = with_value(std::string(200, '[') + std::string(200, ']'));
    EXPECT_EQ(id_of(deep), "json.depth");
    EXPECT_EQ(id_of(with_value(std::string(100'000, '['))), "json.depth");
    EXPECT_EQ(id_of(R"({"a":)" + std::string(100'000, '{')), "json.syntax");
    EXPECT_EQ(read_statline({.rows = {with_value("[[[[[[[[[[]]]]]]]]]]")}}).table.size(), 1U);
    ReadObservationsOptions options;
    options.limits.rows = 1;
    EXPECT_EQ(refusal({.rows = {typed_rows}}, options)->id(), "model.limit");
    options = {};
    options.limits.columns = 3;
    EXPECT_EQ(refusal({.rows = {typed_rows}}, options)->id(), "model.limit");
    options = {};
    options.limits.input_bytes = 10;
    EXPECT_EQ(refusal({.rows = {typed_rows}}, options)->id(), "input.too-large");
}

TEST(ReadStatline, DoesNotSlowDownWithTheNumberOfAreas) {
    std::string rows = "[";
    for (int i = 0; i < 100'000; ++i)
        rows += std::string(i == 0 ? "" : ",") + R"({"RegioS":"X)" + std::to_string(i) +
                R"(","Perioden":"2019JJ00","Soort":"S)" + std::to_string(i) + R"(","T_1":1})";
    const std::string about =
        R"([{"Key":"RegioS","Type":"GeoDimension"},{"Key":"Soort","Type":"Dimension"},
        {"Key":"Perioden","Type":"TimeDimension"},{"Key":"T_1","Type":"Topic"}])";
    const std::string whole = rows + "]";
    const auto read = read_statline({.rows = {whole}, .properties = about});
    EXPECT_EQ(read.table.areas().size(), 100'000U);
    EXPECT_EQ(read.table.indicators().size(), 100'000U);
}

TEST(ReadStatline, SaysThatThereIsNothing) {
    for (const std::string_view rows : {"[]", R"({"value":[]})", "null"}) {
        const StatlinePayload payload{.rows = {rows}};
        const auto read = read_statline(payload);
        EXPECT_EQ(read.table.size(), 0U) << rows;
        EXPECT_EQ(ids(read), Ids{"observation.no-rows"}) << rows;
    }
    EXPECT_EQ(ids(read_statline({})), Ids{"observation.no-rows"});
}

TEST(ReadStatline, ReportsCodesThatAnEmptyListDoesNotKnow) {
    StatlinePayload payload{.rows = {R"([{"RegioS":"GM0153","Perioden":"2019JJ00","W_1":1}])"},
                            .properties = "[]",
                            .codes = {{"RegioS", "[]"}}};
    const auto read = read_statline(payload);
    ASSERT_EQ(read.table.size(), 1U);
    std::vector<std::string> codes;
    for (const Finding& each : read.diagnostics)
        if (each.id == "observation.unknown-code") codes.emplace_back(*each.argument("code"));
    EXPECT_TRUE(std::find(codes.begin(), codes.end(), "W_1") != codes.end());
    EXPECT_TRUE(std::find(codes.begin(), codes.end(), "GM0153") != codes.end());
}

} // namespace
