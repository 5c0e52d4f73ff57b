// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// The rows of the table of prescribed indicators, cell by cell.

#include <sluitend/io/read_chapter.hpp>

#include "../support/chapter.hpp"
#include "../support/fact_tables.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace sluitend;
using sample::finding;
using sample::indicator_ids;

namespace {

const std::string before = "3.1 Wonen\nDoelenboom\n1. Een dak\nWat willen we bereiken?\nEen dak.\n"
                           "Wat gaan we doen?\n1. Een dak\nBouwen.\nActies 2021\n01. Bouwen\n"
                           "Wettelijk verplichte indicatoren\n"
                           "Beleidsveld Naam indicator Eenheid Jaar Score Bron\n";

ReadResult read_row(const std::string& row) {
    return read_chapter(before + row + "\nWat mag het kosten?\nLasten staan elders.\n");
}

IndicatorRecord only(const ReadResult& result) {
    const auto all = result.document.programmes().front().mandated_indicators();
    EXPECT_EQ(all.size(), 1U);
    return all.front().record();
}

const std::string theft = "8. 1. Veiligheid Winkeldiefstallen Aantal per 1.000 inwoners 2019 ";

using Ids = std::vector<std::string>;

TEST(ChapterIndicators, KeepTheFigureAndItsSourceApart) {
    const ReadResult result = read_row(theft + "12 (2021) CBS");
    const IndicatorRecord record = only(result);
    EXPECT_EQ(record.observations.at(0).value->value, Decimal(12));
    EXPECT_EQ(record.observations[0].period.value, Period(Year(2021)));
    EXPECT_EQ(record.source->value, "CBS");
    EXPECT_EQ(indicator_ids(result), Ids{"indicator.cell-period"});
    EXPECT_EQ(finding(result, "indicator.cell-period").argument("row"), "2019");
    EXPECT_EQ(finding(result, "indicator.cell-period").argument("text"), "12 (2021)");
    EXPECT_EQ(indicator_ids(read_row(theft + "12 (2019) CBS")), Ids{});
}

TEST(ChapterIndicators, ReportAUnitThatContradictsTheRow) {
    const ReadResult result = read_row(theft + "15% CBS");
    const Observation own = only(result).observations.at(0);
    EXPECT_EQ(own.value->value, Decimal(15));
    EXPECT_EQ(own.value->verbatim, "15%");
    EXPECT_EQ(own.unit->value.kind, UnitKind::percent);
    ASSERT_EQ(indicator_ids(result), Ids{"indicator.cell-unit"});
    EXPECT_EQ(finding(result, "indicator.cell-unit").argument("unit"), "Aantal per 1.000 inwoners");
    EXPECT_EQ(finding(result, "indicator.cell-unit").span.line, 13U);
    EXPECT_EQ(indicator_ids(read_row(theft + "€ 258 CBS")), Ids{"indicator.cell-unit"});
    const ReadResult agrees = read_row("37. 8. Vhrosv Demografische druk % 2019 78% CBS");
    EXPECT_EQ(indicator_ids(agrees), Ids{});
    EXPECT_FALSE(only(agrees).observations[0].unit);
}

TEST(ChapterIndicators, TakeTheThousandsOfTheRowUnlessTheCellNamesItsOwn) {
    const ReadResult home =
        read_row("35. 8. Vhrosv Gemiddelde WOZ-waarde Duizend euro 2019 € 258 CBS");
    EXPECT_EQ(only(home).unit->value.multiplier, 1'000);
    EXPECT_FALSE(only(home).observations.at(0).unit);
    EXPECT_EQ(only(home).observations[0].value->verbatim, "€ 258");
    EXPECT_EQ(indicator_ids(home), Ids{});
    const ReadResult debt = read_row("| 40 | Rekening-courant | Euro | 2019 | € 28,6 mln | bank |");
    EXPECT_EQ(only(debt).observations.at(0).unit->value.multiplier, 1'000'000);
    EXPECT_EQ(indicator_ids(debt), Ids{});
}

TEST(ChapterIndicators, CountWasteByInhabitantAsTheLawDoes) {
    const auto kind = [](const std::string& row) { return only(read_row(row)).unit->value.kind; };
    EXPECT_EQ(kind("33. 7. Vm Omvang huishoudelijk restafval Kg 2019 105 CBS"),
              UnitKind::mass_per_capita);
    EXPECT_EQ(kind("| 40. | Zwerfafval | kg | 2019 | 105 | CBS |"), UnitKind::text);
}

TEST(ChapterIndicators, GiveTheValueOfElsewhereAnAreaOfItsOwn) {
    const ReadResult result = read_row(theft + "104 tov 134 landelijk Bureau Halt");
    const IndicatorRecord record = only(result);
    ASSERT_EQ(record.observations.size(), 2U);
    EXPECT_EQ(record.observations[0].value->value, Decimal(104));
    EXPECT_FALSE(record.observations[0].area);
    EXPECT_EQ(record.observations[1].value->value, Decimal(134));
    EXPECT_EQ(record.observations[1].area->code, "NL01");
    EXPECT_EQ(record.source->value, "Bureau Halt");
    EXPECT_EQ(indicator_ids(result), Ids{});
}

TEST(ChapterIndicators, StayWhenTheirFigureIsMissing) {
    for (const auto& [cell, reason] :
         {std::pair{"nnb CBS", MissingReason::not_yet_known},
          std::pair{"x", MissingReason::not_published},
          std::pair{"Geen data", MissingReason::not_available},
          std::pair{"", MissingReason::empty_cell}, std::pair{"CBS", MissingReason::empty_cell}}) {
        const ReadResult result = read_row(theft + cell);
        EXPECT_EQ(only(result).observations.at(0).missing_reason, reason) << cell;
        EXPECT_EQ(indicator_ids(result), Ids{}) << cell;
    }
    EXPECT_EQ(only(read_row(theft + "CBS")).source->value, "CBS");
    const auto barred = read_row("| 8. | Winkeldiefstallen | per 1.000 inwoners | 2019 | | GGD |");
    EXPECT_EQ(only(barred).observations.at(0).missing_reason, MissingReason::empty_cell);
    EXPECT_EQ(only(barred).source->value, "GGD");
}

TEST(ChapterIndicators, StayWithTheTextOfAnUnreadableCell) {
    for (const std::string cell :
         {"3,9 4,1", "3,9 4,1 CBS", "3,9CBS", "ca. 12", "12 van de 60", "veel", "12.34",
          "1111111111222222222233333333334444444444", "3,9 2020 4,1 CBS"}) {
        const ReadResult result = read_row(theft + cell);
        const Observation own = only(result).observations.at(0);
        EXPECT_EQ(own.missing_reason, MissingReason::unreadable) << cell;
        EXPECT_EQ(own.qualifier->value, cell);
        EXPECT_EQ(own.period.value, Period(Year(2019))) << cell;
        ASSERT_EQ(indicator_ids(result), Ids{"indicator.unreadable-cell"}) << cell;
        const Finding& found = finding(result, "indicator.unreadable-cell");
        EXPECT_EQ(found.argument("text"), cell);
        EXPECT_EQ(found.span.line, 13U);
        EXPECT_EQ(found.span.column, theft.size() + 1);
    }
    const auto barred =
        read_row("| 8. | Winkeldiefstallen | per 1.000 inwoners | 2019 | 3,9 | 4,1 | CBS |");
    EXPECT_EQ(indicator_ids(barred), Ids{"indicator.unreadable-cell"});
    EXPECT_EQ(finding(barred, "indicator.unreadable-cell").argument("text"), "3,9 | 4,1 | CBS");
}

TEST(ChapterIndicators, KeepMarksBesideTheFigure) {
    const ReadResult result = read_row(theft + "3,9* (=60 gemeenten) CBS");
    EXPECT_EQ(only(result).observations.at(0).value->verbatim, "3,9");
    EXPECT_EQ(only(result).observations[0].qualifier->value, "* (=60 gemeenten)");
    EXPECT_EQ(only(result).source->value, "CBS");
}

TEST(ChapterIndicators, TakeARelativeTargetAsATarget) {
    const ReadResult result = read_row(theft + "in 2020 10% toename t.o.v. 2015");
    const IndicatorRecord record = only(result);
    ASSERT_EQ(record.targets.size(), 1U);
    EXPECT_EQ(record.targets[0].kind(), TargetKind::directional);
    EXPECT_EQ(record.observations.at(0).missing_reason, MissingReason::not_available);
    EXPECT_EQ(indicator_ids(result), Ids{});
}

TEST(ChapterIndicators, MayHaveYearsInTheirUnit) {
    for (const std::string unit : {"Aantal (2015)", "Aantal peildatum 2018 per 1.000 inwoners",
                                   "Index 2015=100", "Aantal prijspeil 2015"}) {
        const ReadResult result = read_row("40. Banen " + unit + " 2019 3,9 LISA");
        EXPECT_EQ(only(result).unit->verbatim, unit);
        EXPECT_EQ(only(result).observations.at(0).period.value, Period(Year(2019))) << unit;
        EXPECT_EQ(only(result).observations[0].value->verbatim, "3,9") << unit;
    }
}

TEST(ChapterIndicators, KeepEveryPublishedCell) {
    SLUITEND_NEEDS_SAMPLES();
    for (const auto& row : sample::fact_table("indicator_cells").rows) {
        const std::string name = row.cells.at(1);
        const std::string unit = row.cells.at(2);
        const std::string cell = row.cells.at(4);
        const ReadResult result =
            read_row("| 40. | " + name + " | " + unit + " | 2030 | " + cell + " | bron |");
        const IndicatorRecord record = only(result);
        EXPECT_EQ(record.name->value, name);
        EXPECT_EQ(record.unit->verbatim, unit) << name;
        EXPECT_EQ(record.source->value, "bron") << cell;
        EXPECT_NE(record.observations.at(0).missing_reason, MissingReason::unreadable) << cell;
        const bool names_year = cell.starts_with("2018: ") || cell.find("(20") != cell.npos ||
                                cell.ends_with(" in 2019") || cell.ends_with(" in 2020");
        EXPECT_EQ(indicator_ids(result), cell == "15%" ? Ids{"indicator.cell-unit"}
                                         : names_year  ? Ids{"indicator.cell-period"}
                                                       : Ids{})
            << cell;
    }
}

} // namespace
