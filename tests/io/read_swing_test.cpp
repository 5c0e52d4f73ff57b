// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_swing.hpp>

#include <sluitend/model/observation_columns-inl.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace {

using namespace sluitend;

// The shapes are those of the service; all figures are invented.

constexpr std::string_view rows =
    R"rows({"@odata.context":"https://example.org/ods/odata/$metadata#Values","value":[
{"@odata.type":"#x","@odata.id":"Variables('halt')/GeoLevels('gemeente')","ExternalCode":"153","GeoLevel":"gemeente","PeriodLevel":"year","Period":"2019","ValueString":"119","Description":null},
{"@odata.type":"#x","@odata.id":"Variables('halt')/GeoLevels('gemeente')","ExternalCode":"164","GeoLevel":"gemeente","PeriodLevel":"year","Period":"2019","ValueString":"?","Description":"geen levering"}]})rows";

std::vector<std::string> ids(const ReadObservationsResult& read) {
    std::vector<std::string> out;
    for (const Finding& each : read.diagnostics)
        out.push_back(each.id);
    return out;
}

using Ids = std::vector<std::string>;

std::string id_of(const SwingPayload& payload) {
    try {
        static_cast<void>(read_swing(payload));
    } catch (const ReadError& error) {
        return error.id();
    }
    return "read";
}

TEST(ReadSwing, ReadsRowsOfTheOpenDataService) {
    SwingPayload payload;
    payload.rows = {rows};
    payload.variables =
        R"({"value":[{"ExternalCode":"halt","Name":"Verwijzingen Halt","Unit":"per 10.000 jongeren","DataSource":"Bureau Halt"}]})";
    payload.geo_items =
        R"({"value":[{"ExternalCode":"153","Name":"Enschede"},{"ExternalCode":"164","Name":"Hengelo"}]})";
    const auto read = read_swing(payload);
    EXPECT_EQ(ids(read), Ids{});
    ASSERT_EQ(read.table.size(), 2U);
    const IndicatorRecord& halt = read.table.indicators()[0];
    EXPECT_EQ(halt.key, "halt");
    EXPECT_EQ(halt.name->value, "Verwijzingen Halt");
    EXPECT_EQ(halt.unit->value.per, 10'000);
    EXPECT_EQ(halt.source->value, "Bureau Halt");
    const Area enschede{AreaKind::municipality, "153", "Enschede"};
    EXPECT_EQ(read.table[0].area, enschede) << "codes are those of the databank";
    EXPECT_EQ(read.table[0].area->name, "Enschede");
    EXPECT_EQ(read.table[0].value->verbatim, "119");
    EXPECT_EQ(read.table[0].value->span.line, 2U);
    EXPECT_EQ(read.table[1].missing_reason, MissingReason::unknown);
    EXPECT_EQ(read.table[1].qualifier->value, "geen levering");

    payload.has_official_codes = true;
    EXPECT_EQ(read_swing(payload).table[0].area->code, "GM0153");
}

TEST(ReadSwing, TakesTheVariableOfTheCaller) {
    const std::string plain =
        R"([{"ExternalCode":"153","GeoLevel":"gemeente","PeriodLevel":"halfyear","Period":"2019-H1","ValueString":"3,9"}])";
    EXPECT_EQ(id_of({.rows = {plain}}), "observation.shape") << "no variable is named";
    SwingPayload payload;
    payload.rows = {plain};
    payload.indicator = std::string("banen");
    payload.name = "Banen";
    payload.unit = "per 1.000 inwoners";
    EXPECT_EQ(ids(read_swing(payload)), Ids{"observation.unreadable"}) << "3,9 is not plain";
    ReadObservationsOptions options;
    options.number_style = NumberStyle::dutch;
    const auto read = read_swing(payload, options);
    EXPECT_EQ(read.table[0].value->value, Decimal::with_scale(39, 1));
    EXPECT_EQ(read.table[0].period.value.to_string(), "2019-H1");
    EXPECT_EQ(read.table.indicators()[0].name->value, "Banen");
    EXPECT_EQ(read.table.indicators()[0].unit->value.per, 1'000);
}

TEST(ReadSwing, ReportsAPeriodThatIsNotOfItsLevel) {
    SwingPayload payload;
    const std::string plain =
        R"([{"ExternalCode":"153","GeoLevel":"gemeente","PeriodLevel":"schooljaar","Period":"2019","ValueString":"1"}])";
    payload.rows = {plain};
    payload.indicator = std::string("verzuim");
    const auto read = read_swing(payload);
    EXPECT_EQ(read.table.size(), 0U);
    EXPECT_EQ(ids(read), Ids{"observation.period"});
}

TEST(ReadSwing, ReportsCodesThatTheListsDoNotKnow) {
    SwingPayload payload;
    payload.rows = {rows};
    payload.geo_items = R"([{"GeoLevel":"gemeente","ExternalCode":"153","Name":"Enschede"}])";
    payload.variables = R"([{"Code":"banen","Name":"Banen"}])";
    EXPECT_EQ(ids(read_swing(payload)),
              (Ids{"observation.unknown-code", "observation.unknown-code"}));
}

TEST(ReadSwing, ReadsPagesOnceAndMissesThoseThatWereNotFetched) {
    const std::string open =
        R"({"value":[{"ExternalCode":"1","GeoLevel":"wijk","Period":"2019","ValueString":"1"}],"@odata.nextLink":"x"})";
    SwingPayload payload;
    payload.rows = {open, open};
    payload.indicator = std::string("a");
    const auto read = read_swing(payload);
    EXPECT_EQ(read.table.size(), 1U);
    EXPECT_EQ(ids(read), (Ids{"observation.page-repeated", "observation.incomplete"}));
}

TEST(ReadSwing, ReadsAnExportedTable) {
    SwingPayload payload;
    const std::string table =
        "Gemeentecode;Gemeente;2018;2019*;opmerking\r\nGM0153;Enschede;1.119,5;-;\r\n"
        ";Hengelo;15%;n.b.;a\r\n";
    payload.rows = {table};
    payload.indicator = std::string("halt");
    ReadObservationsOptions options;
    options.number_style = NumberStyle::dutch;
    const auto read = read_swing(payload, options);
    EXPECT_EQ(ids(read), (Ids{"observation.unknown-column", "observation.unreadable"}));
    ASSERT_EQ(read.table.size(), 4U);
    EXPECT_EQ(read.table[0].value->value, Decimal::with_scale(11195, 1));
    EXPECT_EQ(read.table[0].area->code, "GM0153");
    EXPECT_EQ(read.table[1].status, ObservationStatus::provisional);
    EXPECT_EQ(read.table[2].area->kind, AreaKind::municipality);
    EXPECT_EQ(read.table[2].area->name, "Hengelo");
    EXPECT_EQ(read.table[3].missing_reason, MissingReason::not_available);
}

ReadObservationsResult read_text(const std::string& text, bool has_official_codes = false) {
    SwingPayload payload;
    payload.rows = {text};
    payload.indicator = std::string("A");
    payload.has_official_codes = has_official_codes;
    return read_swing(payload);
}

TEST(ReadSwing, TakesCodesOfNoFigureForNone) {
    const auto read = read_text("Gemeente;2019;2020;2021\nEnschede;-99999;-99995;-99994\n");
    EXPECT_EQ(ids(read), Ids{});
    EXPECT_EQ(read.table[0].missing_reason, MissingReason::unknown);
    EXPECT_EQ(read.table.columns().verbatim(0), "-99999");
    EXPECT_EQ(read.table[1].missing_reason, MissingReason::unknown);
    EXPECT_EQ(read.table[2].value->value, Decimal(-99'994));
}

TEST(ReadSwing, KnowsCountryProvincesAndTotalsByTheirNames) {
    const auto read = read_text("Gemeente;2020\nEnschede;1\nNederland;2\nOverijssel;3\nTotaal;4\n"
                                "Utrecht;5\nUtrecht (PV);6\nProvincie Groningen;7\n");
    using enum AreaKind;
    std::vector<AreaKind> kinds;
    for (const Area& each : read.table.areas())
        kinds.push_back(each.kind);
    EXPECT_EQ(kinds, (std::vector{municipality, country, province, other, municipality, province,
                                  province}));
    ASSERT_EQ(ids(read), Ids{"observation.area-kind"});
    EXPECT_EQ(read.diagnostics[0].argument("area"), "Totaal");
    EXPECT_EQ(read.diagnostics[0].argument("count"), "1");
    EXPECT_EQ(read.diagnostics[0].span.line, 5U);
}

TEST(ReadSwing, TellsTownsByOfficialCodesInRowsWithoutALevel) {
    const std::string row =
        R"({"value":[{"ExternalCode":"153","Period":"2020","ValueString":"3"}]})";
    const auto official = read_text(row, true);
    EXPECT_EQ(ids(official), Ids{});
    EXPECT_EQ(official.table[0].area, (Area{AreaKind::municipality, "GM0153", {}}));
    EXPECT_EQ(ids(read_text(row)), Ids{"observation.area-kind"});
}

TEST(ReadSwing, ReportsWhatRowsContradictOrLack) {
    const std::string town = R"({"ExternalCode":"GM0153","Period":"2020","ValueString":)";
    const auto twice = read_text("[" + town + "\"3\"}," + town + "\"4\"}]");
    EXPECT_EQ(ids(twice), Ids{"observation.contradiction"});
    EXPECT_EQ(twice.diagnostics[0].argument("first"), "3");
    EXPECT_EQ(ids(read_text("Code;Naam;2020\nGM0001;X;1\nGM0001;Y;1\n")),
              (Ids{"observation.area-differs", "observation.repeated-row"}));
    const auto lacking = read_text(
        R"([{"Code":"GM0001","2019":1,"2020":2},{"Code":"GM0002","2020":2},{"Code":"GM0003","2019":1,"2020":2}])");
    ASSERT_EQ(ids(lacking), Ids{"observation.absent-field"});
    EXPECT_EQ(lacking.diagnostics[0].argument("column"), "2019");
    EXPECT_EQ(lacking.diagnostics[0].argument("rows"), "1");
    EXPECT_EQ(lacking.diagnostics[0].argument("row"), "2");
}

TEST(ReadSwing, RefusesWhatIsNoSuchTable) {
    EXPECT_EQ(id_of({.rows = {"<html/>"}}), "input.markup");
    EXPECT_EQ(id_of({.rows = {R"({"error":{"code":"401"}})"}}), "observation.shape");
    EXPECT_EQ(id_of({.rows = {"a;b\n1;2\n"}}), "observation.shape");
    EXPECT_EQ(id_of({.rows = {R"([{"ExternalCode":"1","Period":"2019"}])"}}), "observation.shape");
    EXPECT_EQ(id_of({.rows = {rows.substr(0, 200)}}), "json.syntax");
    SwingPayload payload;
    payload.rows = {R"([{"ExternalCode":"","Period":"2019","ValueString":"1"}])"};
    payload.indicator = std::string("a");
    EXPECT_EQ(id_of(payload), "json.field");
}

} // namespace
