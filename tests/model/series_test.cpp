// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/series.hpp>

#include <sluitend/model/builder.hpp>
#include <sluitend/model/programme.hpp>

#include "../support/series.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace {

using namespace sluitend;

Observation observed(int year, std::optional<int> value) {
    Observation out;
    out.period = {Period(Year(year)), std::to_string(year), {}};
    if (value)
        out.value = Printed<Decimal>{Decimal(*value), std::to_string(*value), {}};
    else
        out.missing_reason = MissingReason::not_yet_known;
    return out;
}

TEST(InOrder, PutsObservationsAndBreaksInOrderOfTime) {
    Series series;
    series.observations = {observed(2021, 3), observed(2019, 1), observed(2020, 2)};
    series.breaks = {{Period(Year(2021)), BreakKind::unit, {}},
                     {Period(Year(2020)), BreakKind::definition, {}}};
    const Series sorted = in_order(series);
    EXPECT_EQ(sorted.observations,
              (std::vector{observed(2019, 1), observed(2020, 2), observed(2021, 3)}));
    EXPECT_EQ(sorted.breaks.front().kind, BreakKind::definition);
    EXPECT_TRUE(sorted.superseded.empty());
    EXPECT_EQ(in_order(sorted), sorted);
}

TEST(InOrder, KeepsTheLastEditionOfAPeriodAndLosesNone) {
    Series series;
    series.observations = {observed(2020, 1), observed(2020, 2), observed(2020, std::nullopt),
                           observed(2021, std::nullopt), observed(2021, 4)};
    const Series sorted = in_order(series);
    EXPECT_EQ(sorted.observations, (std::vector{observed(2020, 2), observed(2021, 4)}));
    EXPECT_EQ(sorted.superseded, (std::vector{observed(2020, 1), observed(2020, std::nullopt),
                                              observed(2021, std::nullopt)}));
}

Document with_comparison() {
    IndicatorRecord record;
    record.number = Printed<Code>{Code("8"), "8.", {}};
    record.name = Text{"Winkeldiefstallen", {}};
    record.direction = Direction::lower_is_better;
    record.unit = Printed<Unit>{Unit{}, "Aantal per 1.000 inwoners", {}};
    record.breaks = {{Period(Year(2020)), BreakKind::source, {}}};
    record.observations = {observed(2019, 4), observed(2020, 5)};
    record.observations.push_back(observed(2019, 2));
    record.observations.back().area = Area{AreaKind::country, "", "Nederland"};
    record.observations.push_back(observed(2019, 3));
    record.observations.back().area = Area{AreaKind::province, "PV23", "Overijssel"};
    DocumentBuilder builder;
    const auto programme = builder.add(ProgrammeRecord{});
    builder.add(programme, record);
    return std::move(builder).build();
}

TEST(InOrder, KeepsNoEditionThatIsOutOfDate) {
    const auto kept = [](const char* first, const char* second, ObservationStatus one = {},
                         ObservationStatus other = {}) {
        Series out = sample::series(2020, {1, 2});
        out.observations[1].period = out.observations[0].period;
        out.observations[0].vintage = Text{first, {}};
        out.observations[1].vintage = Text{second, {}};
        out.observations[0].status = one;
        out.observations[1].status = other;
        out = in_order(out);
        EXPECT_EQ(out.superseded.size(), 1u);
        return out.observations.at(0).value->value;
    };
    EXPECT_EQ(kept("2020", "2021"), Decimal(2));
    EXPECT_EQ(kept("2021", "2020"), Decimal(1));
    EXPECT_EQ(kept("2024-01-31", "2023-12-31"), Decimal(1));
    EXPECT_EQ(kept("2024-01", "2024-01-31"), Decimal(2)) << "neither is known to be earlier";
    EXPECT_EQ(kept("najaar", "2020"), Decimal(2));
    EXPECT_EQ(kept("", "2020"), Decimal(2));
    EXPECT_EQ(kept("", "", ObservationStatus::final, ObservationStatus::provisional), Decimal(1));
    EXPECT_EQ(kept("", "", ObservationStatus::provisional, ObservationStatus::final), Decimal(2));
    EXPECT_EQ(kept("2020", "2021", ObservationStatus::final, ObservationStatus::provisional),
              Decimal(1))
        << "no provisional one stands for a firm one";
    EXPECT_EQ(kept("15-1-2021", "1-2-2021"), Decimal(2));
    EXPECT_EQ(kept("1-2-2021", "15-1-2021"), Decimal(1));
    EXPECT_EQ(kept("2021-02-01", "31-01-2021"), Decimal(1));
    EXPECT_EQ(kept("31-12-2021", "15-13-2021"), Decimal(2)) << "that is no date";
    EXPECT_EQ(kept("Begroting 2022", "Begroting 2021"), Decimal(1));
    EXPECT_EQ(kept("Begroting 2021", "Begroting 2022"), Decimal(2));
    EXPECT_EQ(kept("Begroting 2022", "Jaarrekening 2021"), Decimal(2));
    EXPECT_EQ(kept("Begroting 2022-2025", "Begroting 2021-2025"), Decimal(2)) << "two numbers";
}

TEST(InOrder, KeepsWhatIsNotProvisionalWhateverTheOrder) {
    for (const auto firm :
         {std::optional<ObservationStatus>(), std::optional(ObservationStatus::final),
          std::optional(ObservationStatus::revised)})
        for (const auto loose : {ObservationStatus::provisional, ObservationStatus::estimate})
            for (const bool is_first : {false, true}) {
                Series one;
                one.observations = {observed(2020, 1), observed(2020, 2)};
                one.observations[is_first ? 0 : 1].status = firm;
                one.observations[is_first ? 1 : 0].status = loose;
                EXPECT_EQ(in_order(one).observations.at(0).status, firm);
            }
}

TEST(InOrder, LooksAtAllEditionsWhateverTheOrder) {
    std::vector<Observation> rows{observed(2020, 1), observed(2020, 2), observed(2020, 3)};
    rows[0].vintage = Text{"Begroting 2021", {}};
    rows[1].vintage = Text{"Begroting 2022", {}};
    rows[2].vintage = Text{"najaar", {}};
    for (const auto& order :
         std::vector<std::vector<std::size_t>>{{1, 2, 0}, {2, 1, 0}, {0, 1, 2}}) {
        Series one;
        for (const std::size_t at : order)
            one.observations.push_back(rows[at]);
        EXPECT_NE(in_order(one).observations.at(0).value->value, Decimal(1));
    }
}

TEST(SeriesOf, IsThatOfTheTownUnlessAnAreaIsNamed) {
    const Document document = with_comparison();
    const Indicator indicator = document.programmes().front().mandated_indicators().front();
    const Series own = series_of(indicator);
    EXPECT_EQ(own.indicator, "8");
    EXPECT_EQ(own.name, "Winkeldiefstallen");
    EXPECT_EQ(own.direction, Direction::lower_is_better);
    EXPECT_EQ(own.breaks.size(), 1u);
    EXPECT_EQ(own.observations, (std::vector{observed(2019, 4), observed(2020, 5)}));
    const Series country = series_of(indicator, {AreaKind::country, "NL01", "NEDERLAND"});
    ASSERT_EQ(country.observations.size(), 1u);
    EXPECT_EQ(country.observations.front().value->value, Decimal(2));
    const Series province = series_of(indicator, {AreaKind::province, "PV23", "anders"});
    ASSERT_EQ(province.observations.size(), 1u);
    EXPECT_TRUE(series_of(indicator, {AreaKind::province, "PV24", "x"}).observations.empty());
}

} // namespace
