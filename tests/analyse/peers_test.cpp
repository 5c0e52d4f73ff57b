// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/analyse/peers.hpp>

#include "../support/series.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace sample;

const Period year{Year(2023)};

/// Theft in 2023; a town without a value has none, and "late" was observed in 2022 only.
ObservationTable towns() {
    ObservationTableBuilder builder;
    IndicatorRecord theft;
    theft.key = "theft";
    theft.name = Text{"Diefstal", {}};
    theft.direction = Direction::higher_is_better;
    theft.unit = Printed<Unit>{rate(1'000), "per 1.000 inwoners", {}};
    const std::vector<std::pair<std::string, std::optional<int>>> values{
        {"GM0003", 3}, {"GM0001", 1}, {"GM0002", std::nullopt}, {"GM0005", 5}, {"GM0004", 3}};
    const auto add = [&](const Area& area, int in, std::optional<int> value,
                         std::optional<std::uint32_t> unit = {}) {
        ObservationRow row;
        row.indicator = builder.add(theft);
        row.area = builder.add(area);
        row.period = Period(Year(in));
        if (value)
            row.value = Decimal(*value);
        else
            row.missing_reason = MissingReason::not_published;
        row.unit = unit;
        builder.add(row);
    };
    for (const auto& [code, value] : values)
        add({AreaKind::municipality, code, {}}, 2023, value);
    add({AreaKind::municipality, "GM0006", "late"}, 2022, 9);
    add({AreaKind::country, "NL01", "Nederland"}, 2023, 2);
    add({AreaKind::municipality, "GM0007", "other unit"}, 2023, 40,
        builder.add(Printed<Unit>{rate(10'000), "per 10.000 inwoners", {}}));
    add({AreaKind::municipality, "GM0008", "no unit"}, 2023, 40,
        builder.add(Printed<Unit>{Unit{}, "?", {}}));
    return builder.build();
}

std::vector<std::string> codes(const Ranking& ranking) {
    std::vector<std::string> out;
    for (const AreaValue& each : ranking.areas)
        out.push_back(each.area.code + " " + each.rank.to_string() + " " + each.value.to_string());
    return out;
}

using Words = std::vector<std::string>;

TEST(RankAreas, FindsAreasByCodesWithBlanks) {
    const PeerGroup group{"", {"GM0001    ", "GM0003  ", "GM0002"}};
    const Ranking ranking = rank_areas(towns(), "theft", year, {.among = group});
    EXPECT_EQ(codes(ranking), (Words{"GM0003 1 3", "GM0001 2 1"}));
    ASSERT_EQ(ranking.left_out.size(), 1U);
    EXPECT_EQ(ranking.left_out[0].reason, LeftOutReason::no_value);
    const PeerComparison beside = compare_with_peers(towns(), "theft", year, "GM0003  ", group);
    EXPECT_EQ(beside.value, Rational(3));
    EXPECT_EQ(beside.count, 1U) << "itself is not counted";
    EXPECT_THROW(compare_with_peers(towns(), "theft", year, "  ", group), ValueError);
}

TEST(RankAreas, DoesNotChooseBetweenIndicatorsOfOneNumber) {
    std::vector<IndicatorRecord> records{towns().indicators()[0], {}};
    records[1].key = "waste";
    ObservationTableBuilder builder;
    builder.add(records[1]);
    ObservationTable both = join(towns(), builder.build());
    for (IndicatorRecord& each : records)
        each.number = Printed<Code>{Code("8"), "8", {}};
    both = both.with_indicators(records);
    const auto id_of = [](auto work) {
        try {
            work();
        } catch (const ValueError& error) {
            return error.id();
        }
        return std::string("done");
    };
    EXPECT_EQ(id_of([&] { static_cast<void>(rank_areas(both, "8", year)); }),
              "observation.ambiguous");
    EXPECT_EQ(
        id_of([&] {
            static_cast<void>(compare_with_peers(both, "8", year, "GM0001", {"two", {"GM0003"}}));
        }),
        "observation.ambiguous");
    EXPECT_EQ(codes(rank_areas(both, "theft", year)), codes(rank_areas(towns(), "theft", year)));
}

TEST(RankAreas, PutsTheBetterEndFirstAndListsWhoIsLeftOut) {
    const Ranking ranking = rank_areas(towns(), "theft", year);
    EXPECT_EQ(ranking.order, RankOrder::descending);
    EXPECT_EQ(ranking.unit, rate(1'000));
    EXPECT_EQ(ranking.name, "Diefstal");
    EXPECT_EQ(codes(ranking),
              (Words{"GM0005 1 5", "GM0007 2 4", "GM0003 3 3", "GM0004 3 3", "GM0001 5 1"}));
    EXPECT_EQ(ranking.areas[0].printed, Decimal(5));
    EXPECT_FALSE(ranking.areas[1].printed) << "it was converted";
    EXPECT_EQ(ranking.left_out,
              (std::vector<AreaLeftOut>{
                  {{AreaKind::municipality, "GM0002", {}}, LeftOutReason::no_value},
                  {{AreaKind::municipality, "GM0006", {}}, LeftOutReason::no_observation},
                  {{AreaKind::municipality, "GM0008", {}}, LeftOutReason::unit_differs}}));
}

/// Theft in 2023 twice in one town, once as a later edition, and somewhere of which no code tells
/// the kind.
ObservationTable odd_towns(std::string_view vintage) {
    ObservationTableBuilder builder;
    IndicatorRecord theft;
    theft.key = "theft";
    const auto add = [&](const char* code, AreaKind kind, int value, std::string_view edition) {
        ObservationRow row;
        row.indicator = builder.add(theft);
        row.area = builder.add(Area{kind, code, {}});
        row.period = year;
        row.value = Decimal(value);
        row.vintage = edition;
        builder.add(row);
    };
    add("GM0001", AreaKind::municipality, 1, {});
    add("GM0002", AreaKind::municipality, 2, vintage.empty() ? "" : "2023");
    add("GM0002", AreaKind::municipality, 20, vintage);
    add("GM3", AreaKind::other, 3, {});
    add("PV23", AreaKind::province, 4, {});
    return builder.build();
}

TEST(RankAreas, NamesAreasOfWhichItCannotTellTheKind) {
    const Ranking ranking = rank_areas(odd_towns("2024"), "theft", year);
    EXPECT_EQ(codes(ranking), (Words{"GM0001 1 1", "GM0002 2 20"}));
    EXPECT_EQ(ranking.left_out, (std::vector<AreaLeftOut>{
                                    {{AreaKind::other, "GM3", {}}, LeftOutReason::kind_differs}}));
}

TEST(CompareWithPeers, DoesNotCompareTownsWithTheCountry) {
    const PeerGroup group{"mixed", {"GM0001", "NL01"}};
    const std::vector<AreaLeftOut> country{
        {{AreaKind::country, "NL01", {}}, LeftOutReason::kind_differs}};
    const PeerComparison one = compare_with_peers(towns(), "theft", year, "GM0003", group);
    EXPECT_EQ(one.count, 1u);
    EXPECT_EQ(one.left_out, country);
    RankOptions options;
    options.among = group;
    EXPECT_EQ(rank_areas(towns(), "theft", year, options).left_out, country);
}

TEST(RankAreas, DoesNotChooseBetweenRowsOfOneEdition) {
    const Ranking ranking = rank_areas(odd_towns({}), "theft", year);
    EXPECT_EQ(codes(ranking), (Words{"GM0001 1 1"}));
    EXPECT_EQ(ranking.left_out.front(), (AreaLeftOut{{AreaKind::municipality, "GM0002", {}},
                                                     LeftOutReason::contradicting_observations}));
    const PeerComparison one =
        compare_with_peers(odd_towns({}), "theft", year, "GM0001", {"two", {"GM0002"}});
    EXPECT_EQ(one.count, 0u);
    EXPECT_EQ(one.left_out.front().reason, LeftOutReason::contradicting_observations);
}

TEST(RankAreas, TakesOrderTiesKindAndGroupFromTheCaller) {
    RankOptions options;
    options.order = RankOrder::ascending;
    options.ties = Ties::average;
    options.among = PeerGroup{"some", {"GM0003", "GM0004", "GM0002"}};
    const Ranking ranking = rank_areas(towns(), "theft", year, options);
    EXPECT_EQ(codes(ranking), (Words{"GM0003 3/2 3", "GM0004 3/2 3"}));
    EXPECT_EQ(ranking.left_out.size(), 1u);
    RankOptions countries;
    countries.kind = AreaKind::country;
    EXPECT_EQ(codes(rank_areas(towns(), "theft", year, countries)), Words{"NL01 1 2"});
}

TEST(RankAreas, RefusesWhatTheTableDoesNotHold) {
    EXPECT_THROW(rank_areas(towns(), "waste", year), ValueError);
    RankOptions options;
    options.among = PeerGroup{"wrong", {"GM9999"}};
    try {
        static_cast<void>(rank_areas(towns(), "theft", year, options));
        FAIL();
    } catch (const ValueError& error) {
        EXPECT_EQ(error.id(), "peers.area");
    }
    EXPECT_THROW(compare_with_peers(towns(), "theft", year, "GM9999", {"two", {"GM0001"}}),
                 ValueError);
}

TEST(RankAreas, NamesAreasOfTheGroupThatTheTableDoesNotHave) {
    const PeerGroup group{"one is gone", {"GM0001", "GM0000"}};
    RankOptions options;
    options.among = group;
    const Ranking ranking = rank_areas(towns(), "theft", year, options);
    const std::vector<AreaLeftOut> gone{
        {{AreaKind::municipality, "GM0000", {}}, LeftOutReason::not_in_table}};
    EXPECT_EQ(codes(ranking), Words{"GM0001 1 1"});
    EXPECT_EQ(ranking.left_out, gone);
    EXPECT_EQ(compare_with_peers(towns(), "theft", year, "GM0003", group).left_out, gone);
}

TEST(CompareWithPeers, LeavesTheTownItselfOut) {
    const PeerGroup group{"peers", {"GM0001", "GM0002", "GM0003", "GM0005", "GM0007"}};
    const PeerComparison one = compare_with_peers(towns(), "theft", year, "GM0003", group);
    EXPECT_EQ(one.group, "peers");
    EXPECT_EQ(one.value, Rational(3));
    EXPECT_EQ(one.count, 3u);
    EXPECT_EQ(one.mean, Rational(10, 3));
    EXPECT_EQ(one.median, Rational(4));
    EXPECT_EQ(one.difference, Rational(-1, 3));
    EXPECT_EQ(one.percentile_rank, Rational(1, 3));
    EXPECT_EQ(one.left_out.size(), 1u);
}

TEST(CompareWithPeers, IsDefinedWithoutAValueOrPeers) {
    const PeerComparison none =
        compare_with_peers(towns(), "theft", year, "GM0002", {"two", {"GM0001", "GM0005"}});
    EXPECT_EQ(none.value, std::nullopt);
    EXPECT_EQ(none.mean, Rational(3));
    EXPECT_EQ(none.difference, std::nullopt);
    EXPECT_EQ(none.left_out.front().area.code, "GM0002");
    const PeerComparison alone = compare_with_peers(towns(), "theft", year, "GM0001", {});
    EXPECT_EQ(alone.count, 0u);
    EXPECT_EQ(alone.mean, std::nullopt);
    EXPECT_EQ(alone.percentile_rank, std::nullopt);
}

} // namespace
