// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/tidy_observations.hpp>

#include <sluitend/io/read.hpp>
#include <sluitend/io/tidy_table.hpp>

#include "../support/sample_document.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace sluitend;

TidyColumn texts(const char* name, const std::vector<const char*>& cells) {
    TidyColumn out(name, CellType::text);
    for (const char* each : cells)
        if (each == nullptr)
            out.add_absent();
        else
            out.add_text(each);
    return out;
}

TidyColumn decimals(const char* name, const std::vector<std::optional<Decimal>>& cells) {
    TidyColumn out(name, CellType::decimal);
    for (const auto& each : cells)
        if (each)
            out.add_decimal(*each);
        else
            out.add_absent();
    return out;
}

TidyColumn numbers(const char* name, const std::vector<std::int64_t>& cells) {
    TidyColumn out(name, CellType::int64);
    for (const auto each : cells)
        out.add_number(each);
    return out;
}

/// Two rows of indicator 8.
TidyTable theft() {
    return {{texts("indicator", {"8", "8"}), texts("period", {"2019", "2020-Q3"}),
             decimals("value", {Decimal::with_scale(390, 2), std::nullopt})}};
}

template <class Work> std::string refusal(Work work) {
    try {
        work();
    } catch (const ReadError& error) {
        return error.id() + " " + error.what();
    }
    return "done";
}

std::string refusal_of(TidyColumn column) {
    TidyTable table = theft();
    for (TidyColumn& each : table.columns)
        if (each.name() == column.name()) {
            each = std::move(column);
            return refusal([&] { static_cast<void>(observations_from(table)); });
        }
    table.columns.push_back(std::move(column));
    return refusal([&] { static_cast<void>(observations_from(table)); });
}

TEST(ObservationsFrom, ReadsThreeColumns) {
    const auto [table, diagnostics] = observations_from(theft());
    EXPECT_TRUE(diagnostics.empty());
    ASSERT_EQ(table.size(), 2U);
    EXPECT_EQ(table.indicators()[0].number->value.text(), "8");
    EXPECT_EQ(table[0].value->value, Decimal::with_scale(39, 1));
    EXPECT_EQ(table[0].period.value, Period(Year(2019)));
    EXPECT_EQ(table[1].period.value, Period(PeriodKind::quarter, Year(2020), 3));
    EXPECT_EQ(table[1].missing_reason, MissingReason::empty_cell);
    EXPECT_FALSE(table[0].area);
}

TEST(ObservationsFrom, GivesBackWhatWasWritten) {
    const ObservationTable table = observations_of(sample::document());
    std::vector<std::size_t> named; // by number or key: others are known by their name alone
    for (std::size_t row = 0; row < table.size(); ++row)
        if (table.indicators()[table.indicator(row)].number) named.push_back(row);
    ASSERT_GT(named.size(), 2U);
    const ObservationTable before = table.select(named);
    const auto [after, diagnostics] = observations_from(observations_table(before));
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_EQ(after, before);
    EXPECT_EQ(observations_table(after), observations_table(before));
}

std::vector<std::string> ids(const Findings& findings) {
    std::vector<std::string> out;
    for (const Finding& each : findings)
        out.push_back(each.id);
    return out;
}

TEST(ObservationsFrom, GivesBackIndicatorsThatHaveANameOnly) {
    const auto read = read_file(std::filesystem::path(SLUITEND_SOURCE_DIR) /
                                "examples/data/zandveen-2024-veilig-en-leefbaar.json");
    const ObservationTable before = observations_of(read.document);
    const TidyTable frame = observations_table(before);
    for (std::size_t row = 0; row < frame.rows(); ++row)
        EXPECT_TRUE(frame.column("indicator")->has(row)) << row;
    const auto [after, diagnostics] = observations_from(frame);
    EXPECT_EQ(diagnostics, Findings{});
    EXPECT_EQ(after, before);
    EXPECT_EQ(observations_table(after), frame);

    TidyTable narrow;
    for (const char* name : {"indicator", "area", "period", "value", "unit"})
        narrow.columns.push_back(*frame.column(name));
    const ObservationTable some = observations_from(narrow).table;
    ASSERT_EQ(some.size(), before.size());
    for (std::size_t row = 0; row < some.size(); ++row)
        EXPECT_EQ(some[row].value.has_value(), before[row].value.has_value()) << row;
}

TEST(ObservationsFrom, ReportsRowsThatSayTwoThings) {
    TidyTable table = theft();
    table.columns[1] = texts("period", {"2019", "2019"});
    table.columns[2] = decimals("value", {Decimal(3), Decimal(4)});
    const Findings found = observations_from(table).diagnostics;
    ASSERT_EQ(ids(found), std::vector<std::string>{"observation.contradiction"});
    EXPECT_EQ(found[0].argument("row"), "2");
    EXPECT_EQ(found[0].argument("first"), "3");
    EXPECT_TRUE(found[0].related.empty());
    table.columns[2] = decimals("value", {Decimal(3), Decimal(3)});
    EXPECT_EQ(ids(observations_from(table).diagnostics),
              std::vector<std::string>{"observation.repeated-row"});
}

TEST(ObservationsFrom, AsksWhatKindOfAreaIsMeant) {
    TidyTable table = theft();
    table.columns.push_back(texts("area", {"gm0153", "153"}));
    const Findings found = observations_from(table).diagnostics;
    ASSERT_EQ(ids(found), std::vector<std::string>{"observation.area-kind"});
    EXPECT_EQ(found[0].argument("area"), "gm0153");
    EXPECT_EQ(found[0].argument("count"), "2");
    table.columns.push_back(texts("area_kind", {"other", "municipality"}));
    EXPECT_EQ(observations_from(table).diagnostics, Findings{});
}

TEST(ObservationsFrom, KeepsTheFirstNameOfACodeAndSaysSo) {
    TidyTable table = theft();
    table.columns.push_back(texts("area", {"GM0001", "GM0001"}));
    table.columns.push_back(texts("area_name", {"X", "Y"}));
    EXPECT_EQ(ids(observations_from(table).diagnostics),
              std::vector<std::string>{"observation.area-differs"});
}

TEST(ObservationsFrom, TakesCodesOfNoFigureForNoneAndSaysSo) {
    TidyTable table = theft();
    table.columns[2] = decimals("value", {Decimal(-99'999), std::nullopt});
    const auto [read, diagnostics] = observations_from(table);
    ASSERT_EQ(ids(diagnostics), std::vector<std::string>{"observation.missing-code"});
    EXPECT_EQ(diagnostics[0].argument("text"), "-99999");
    EXPECT_EQ(read[0].missing_reason, MissingReason::unknown);
    const TidyTable written = observations_table(read);
    EXPECT_EQ(written.column("verbatim")->text(0), "-99999");
    EXPECT_EQ(observations_from(written).table, read);
    EXPECT_EQ(observations_from(written).diagnostics, Findings{});
}

TEST(ObservationsFrom, TakesTheDecimalsOfThePrintedText) {
    TidyTable table = theft();
    table.columns.push_back(texts("verbatim", {"3,9", nullptr}));
    EXPECT_TRUE(
        identical(observations_from(table).table[0].value->value, Decimal::with_scale(39, 1)));
    table.columns.back() = texts("verbatim", {"3,8", nullptr});
    EXPECT_TRUE(
        identical(observations_from(table).table[0].value->value, Decimal::with_scale(390, 2)));
}

TEST(ObservationsFrom, TellsNumbersOfTheLawFromKeys) {
    TidyTable table = theft();
    table.columns[0] = numbers("indicator", {8, 9});
    EXPECT_EQ(observations_from(table).table.indicators()[1].number->value.text(), "9");
    table.columns[0] = texts("indicator", {"Winkeldiefstal_1", "40"});
    const auto read = observations_from(table).table;
    EXPECT_EQ(read.indicators()[0].key, "Winkeldiefstal_1");
    EXPECT_EQ(read.indicators()[1].key, "40");
    EXPECT_FALSE(read.indicators()[1].number);
}

TEST(ObservationsFrom, ReadsAYearWithKindAndPart) {
    TidyTable table = theft();
    table.columns[1] = numbers("year", {2019, 2020});
    table.columns.push_back(texts("period_kind", {nullptr, "month"}));
    table.columns.push_back(decimals("part", {std::nullopt, Decimal(12)}));
    EXPECT_EQ(observations_from(table).table[1].period.value,
              Period(PeriodKind::month, Year(2020), 12));
}

TEST(ObservationsFrom, ReadsPeriodsAsTheyArePublished) {
    const std::vector<const char*> words{"2019/2020", "1e halfjaar 2020", "2020KW01", "2020MM03",
                                         "2020SJ00",  "2020HJ02",         "2021*",    "2021"};
    TidyTable table{{texts("indicator", std::vector<const char*>(words.size(), "8")),
                     texts("period", words), numbers("value", {1, 2, 3, 4, 5, 6, 7, 8})}};
    const ObservationTable read = observations_from(table).table;
    std::vector<std::string> periods;
    for (std::size_t row = 0; row < read.size(); ++row) {
        periods.push_back(read[row].period.value.to_string());
        EXPECT_EQ(read[row].period.verbatim, words[row]);
    }
    EXPECT_EQ(periods, (std::vector<std::string>{"2019/2020", "2020-H1", "2020-Q1", "2020-03",
                                                 "2020/2021", "2020-H2", "2021", "2021"}));
    EXPECT_EQ(read[6].status, ObservationStatus::provisional);
    EXPECT_FALSE(read[7].status);
}

TEST(ObservationsFrom, TakesTheKindOfAnAreaFromItsCode) {
    TidyTable table = theft();
    table.columns.push_back(texts("area", {"GM0153  ", nullptr}));
    table.columns.push_back(texts("area_name", {"Enschede", "Nederland"}));
    const auto read = observations_from(table).table;
    EXPECT_EQ(read[0].area, (Area{AreaKind::municipality, "GM0153", {}}));
    EXPECT_EQ(read[0].area->name, "Enschede");
    EXPECT_EQ(read[1].area, (Area{AreaKind::other, "", "Nederland"}));
}

TEST(ObservationsFrom, KeepsAUnitThatIsNotThatOfTheIndicator) {
    TidyTable table = theft();
    table.columns.push_back(texts("unit", {"Aantal per 1.000 inwoners", "per 10.000 inwoners"}));
    const auto read = observations_from(table).table;
    EXPECT_EQ(read.indicators()[0].unit->value.per, 1'000);
    EXPECT_FALSE(read[0].unit);
    EXPECT_EQ(read[1].unit->value.per, 10'000);
}

/// Three rows of indicator 8 with these units.
ObservationTable with_units(const std::vector<const char*>& units) {
    TidyTable table{{texts("indicator", {"8", "8", "8"}), texts("period", {"2019", "2020", "2021"}),
                     decimals("value", {Decimal(1), Decimal(2), Decimal(3)})}};
    table.columns.push_back(texts("unit", units));
    return observations_from(table).table;
}

TEST(ObservationsFrom, LeavesAnAbsentUnitUnknownAmongSeveral) {
    const ObservationTable mixed = with_units({"%", nullptr, "per 10.000 inwoners"});
    EXPECT_FALSE(mixed[0].unit);
    ASSERT_TRUE(mixed[1].unit);
    EXPECT_EQ(mixed[1].unit->value, Unit{});
    EXPECT_EQ(mixed[2].unit->value.per, 10'000);
    EXPECT_TRUE(with_units({nullptr, "%", "per 10.000 inwoners"})[0].unit);
    const ObservationTable one = with_units({nullptr, "%", nullptr});
    EXPECT_EQ(one.indicators()[0].unit->value.kind, UnitKind::percent);
    EXPECT_FALSE(one[0].unit);
    EXPECT_FALSE(one[2].unit);
    EXPECT_FALSE(with_units({nullptr, nullptr, nullptr})[1].unit);
    EXPECT_EQ(observations_from(observations_table(mixed)).table, mixed);
}

TEST(ObservationsFrom, TellsUnitsThatItDoesNotUnderstandByTheirWords) {
    const ObservationTable read = with_units({"stuks", "dozen", "stuks"});
    EXPECT_FALSE(read[0].unit);
    ASSERT_TRUE(read[1].unit);
    EXPECT_EQ(read[1].unit->verbatim, "dozen");
    EXPECT_FALSE(read[2].unit);
}

TEST(ObservationsFrom, ReportsWhatItDoesNotTake) {
    TidyTable table = theft();
    table.columns[0] = texts("indicator", {"Diefstal_1", "Diefstal_1"});
    table.columns.push_back(texts("retrieved_by", {"x", "y"}));
    table.columns.push_back(texts("name", {"Winkeldiefstallen", "Winkeldiefstal"}));
    const auto [read, diagnostics] = observations_from(table);
    ASSERT_EQ(diagnostics.size(), 2U);
    EXPECT_EQ(diagnostics[0].id, "observation.unknown-column");
    EXPECT_EQ(diagnostics[0].argument("column"), "retrieved_by");
    EXPECT_EQ(diagnostics[1].id, "observation.indicator-differs");
    EXPECT_EQ(diagnostics[1].argument("first"), "Winkeldiefstallen");
    EXPECT_EQ(diagnostics[1].argument("text"), "Winkeldiefstal");
    EXPECT_EQ(read.indicators()[0].name->value, "Winkeldiefstallen");
}

TEST(ObservationsFrom, ReportsCellsOfARowThatContradictEachOther) {
    TidyTable table = theft();
    table.columns[2] = decimals("value", {Decimal::with_scale(390, 2), Decimal(4)});
    table.columns.push_back(texts("verbatim", {"3,9", "5"}));
    table.columns.push_back(texts("number", {"8", "9"}));
    table.columns.push_back(texts("unit", {"per 1.000 inwoners", "per 1.000 inwoners"}));
    table.columns.push_back(texts("unit_kind", {"rate", "rate"}));
    table.columns.push_back(numbers("per", {10'000, 1'000}));
    const auto [read, diagnostics] = observations_from(table);
    ASSERT_EQ(diagnostics.size(), 3U);
    const auto said = [](const Finding& finding) {
        std::string out = finding.id;
        for (const FindingArgument& each : finding.arguments)
            out += " " + each.value;
        return out;
    };
    EXPECT_EQ(said(diagnostics[0]), "observation.cell-differs 1 2 value 4 verbatim 5");
    EXPECT_EQ(said(diagnostics[1]),
              "observation.cell-differs 1 1 unit_kind rate per 10000 unit per 1.000 inwoners");
    EXPECT_EQ(said(diagnostics[2]), "observation.cell-differs 1 2 number 9 indicator 8");
    EXPECT_EQ(read[1].value, (Printed<Decimal>{Decimal(4), "5", {}})) << "all of it is kept";
}

TEST(ObservationsFrom, ComparesPaddedTextsAndCellsThatWereEmptied) {
    TidyTable table = theft(); // 3.90 and nothing
    table.columns.push_back(texts("verbatim", {"      3,9", "   4,1"}));
    const auto [read, diagnostics] = observations_from(table);
    ASSERT_EQ(diagnostics.size(), 1U);
    EXPECT_EQ(diagnostics[0].argument("row"), "2");
    EXPECT_EQ(read[0].value->value.scale(), 1);
}

TEST(ObservationsFrom, KeepsIndicatorsApartThatShareANumberOnly) {
    TidyTable table = theft();
    table.columns.push_back(texts("name", {"Winkeldiefstallen", "Fietsendiefstallen"}));
    EXPECT_TRUE(observations_from(table).diagnostics.empty());
    table.columns.back() = texts("name", {"Winkeldiefstallen", " winkeldiefstallen"});
    EXPECT_EQ(observations_from(table).table.indicators().size(), 1U);
    table.columns.back() = texts("name", {nullptr, "Winkeldiefstallen"});
    const auto read = observations_from(table).table;
    ASSERT_EQ(read.indicators().size(), 1U);
    EXPECT_EQ(read.indicators()[0].name->value, "Winkeldiefstallen");
}

TEST(ObservationsFrom, NeedsIndicatorPeriodAndValue) {
    for (std::size_t lost = 0; lost < 3; ++lost) {
        TidyTable table = theft();
        table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(lost));
        EXPECT_TRUE(refusal([&] {
                        static_cast<void>(observations_from(table));
                    }).starts_with("observation.shape"))
            << lost;
    }
    EXPECT_TRUE(
        refusal([] { static_cast<void>(observations_from({})); }).starts_with("observation.shape"));
}

TEST(ObservationsFrom, RefusesCellsThatMeanNothing) {
    const auto is_refused = [](TidyColumn column, const char* words) {
        const std::string said = refusal_of(std::move(column));
        EXPECT_TRUE(said.starts_with("observation.cell column ")) << said;
        EXPECT_NE(said.find(words), std::string::npos) << said;
    };
    is_refused(texts("value", {"3,9", "4"}), "row 1: needs a number");
    is_refused(texts("period", {"2019", "ooit"}), "row 2: needs a period");
    is_refused(texts("period", {"2019", nullptr}), "row 2: there is no period");
    is_refused(texts("status", {"final", "voorlopig"}), "row 2: needs one of final, provisional");
    is_refused(numbers("year", {2019, 2021}), "row 2: the period is of another year");
    is_refused(numbers("year", {2019, 21}), "row 2: needs a number from 1900 to 2200");
    is_refused(decimals("part", {Decimal::with_scale(15, 1), {}}), "needs a whole number");
    is_refused(texts("period_kind", {nullptr, "month"}), "row 2: the period is of another kind");
    is_refused(numbers("part", {0, 2}), "row 2: the period is another part of the year");
    is_refused(texts("indicator", {"8", nullptr}), "row 2: the indicator has neither");
    is_refused(texts("number", {" 8", "8"}), "row 1:");
    is_refused(texts("own_unit", {"ja", "nee"}), "row 1: needs a yes or no");
    is_refused(numbers("line_number", {-1, 1}), "needs a number from 0");
    is_refused(texts("missing_reason", {"unknown", "unknown"}), "row 1: a value needs no reason");
    TidyColumn flags("indicator", CellType::boolean);
    flags.add_flag(true);
    flags.add_flag(true);
    is_refused(flags, "needs a text");
}

} // namespace
