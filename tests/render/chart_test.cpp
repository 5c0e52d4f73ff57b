// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/chart.hpp>

#include "../support/hostile_document.hpp"
#include "../support/sample_document.hpp"
#include "../support/series.hpp"
#include "../support/tags.hpp"

#include <sluitend/io/read.hpp>
#include <sluitend/model/programme.hpp>
#include <sluitend/number/number_style.hpp>

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sluitend {
namespace {

using Json = nlohmann::json;
using sample::observed;
using sample::rate;
using sample::series;

Programme chapter() {
    return read_file(SLUITEND_SOURCE_DIR "/examples/data/enschede-2021-samenleving-en-bestuur.txt")
        .document.programmes()
        .front();
}

bool contains(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

sample::Markup sound(const std::string& svg) {
    const sample::Markup page = sample::read_markup(svg);
    EXPECT_EQ(page.tags.front().substr(0, 4), "svg ");
    EXPECT_EQ(page.tags[1], "title");
    EXPECT_EQ(page.tags[3], "desc");
    for (const std::string& each : page.attributes)
        EXPECT_FALSE(contains(each, "nan") || contains(each, "inf") || contains(each, "url("))
            << each;
    EXPECT_FALSE(contains(svg, "<script"));
    return page;
}

std::size_t count(const sample::Markup& page, std::string_view attribute) {
    return static_cast<std::size_t>(
        std::count_if(page.attributes.begin(), page.attributes.end(),
                      [&](const std::string& each) { return contains(each, attribute); }));
}

Target at_least(int value, std::optional<int> from) {
    Target out;
    out.value =
        StepTarget{Comparator::at_least, false, {Decimal(value), std::to_string(value), {}}, {}};
    if (from) out.valid_from = Year(*from);
    return out;
}

/// Six years with a gap, a break and a provisional end.
Series theft() {
    Series out = series(2017, {9, 8, std::nullopt, 6, 7, 5});
    out.name = "Winkeldiefstallen";
    out.breaks = {{Period(Year(2020)), BreakKind::definition, Text{"anders geteld", {}}}};
    out.observations.back().status = ObservationStatus::provisional;
    return out;
}

Series country() {
    Series out = series(2017, {60, 50, 40});
    out.unit = rate(10'000);
    out.area = {AreaKind::country, "NL01", "Nederland"};
    return out;
}

/// All rows of all layers.
std::vector<Json> rows_of(const Json& specification) {
    std::vector<Json> out;
    for (const Json& layer : specification.at("layer"))
        for (const Json& row : layer.at("data").at("values"))
            out.push_back(row);
    return out;
}

TEST(IndicatorVegaLite, HoldsEveryValueOfTheModelExactly) {
    const Series one = theft();
    const Json specification = Json::parse(
        indicator_vega_lite(one, std::vector{at_least(7, 2019)}, std::vector{country()}));
    std::vector<std::string> shown;
    for (const Json& layer : specification.at("layer")) {
        if (layer.at("mark").at("type") != "point") continue;
        for (const Json& row : layer.at("data").at("values"))
            shown.push_back(row.at("period").get<std::string>() + " " +
                            row.at("exact").get<std::string>());
    }
    std::vector<std::string> wanted;
    for (const Observation& each : one.observations)
        if (each.value)
            wanted.push_back(each.period.value.to_string() + " " +
                             format_decimal(each.value->value, NumberStyle::plain));
    EXPECT_EQ(shown, wanted);
}

TEST(IndicatorVegaLite, ConvertsOtherAreasAndMarksBreaksAndTargets) {
    const Json specification = Json::parse(
        indicator_vega_lite(theft(), std::vector{at_least(7, 2019)}, std::vector{country()}));
    std::vector<std::string> of_country;
    std::vector<int> segments;
    for (const Json& row : rows_of(specification)) {
        if (row.value("area", "") == "Nederland") of_country.push_back(row.at("exact"));
        if (row.contains("segment") && row.at("area") == "gemeten")
            segments.push_back(row.at("segment"));
        if (!row.contains("from")) continue;
        EXPECT_EQ(row.at("from"), "2019-01-01");
        EXPECT_EQ(row.at("to"), "2023-01-01") << "to the end of what was measured";
        EXPECT_EQ(row.at("exact"), "7");
    }
    EXPECT_EQ(of_country, (std::vector<std::string>{"6", "5", "4"}));
    EXPECT_EQ(segments, (std::vector<int>{0, 0, 1, 1, 1, 0, 0, 1, 1, 1}));
    EXPECT_EQ(specification.at("usermeta").at("embedOptions").at("formatLocale").at("decimal"),
              ",");
    EXPECT_TRUE(contains(specification.at("description"), "Trendbreuk in 2020: anders geteld"));
    EXPECT_TRUE(contains(specification.at("title").at("subtitle").dump(), "nog niet bekend"));
}

TEST(IndicatorVegaLite, KeepsDigitsThatNoBinaryNumberHolds) {
    Series one = series(2020, {1});
    one.observations.front() =
        observed(Period(Year(2020)),
                 parse_decimal("12345678901234567890.123456789", NumberStyle::plain).value());
    const Json specification = Json::parse(indicator_vega_lite(one, {}));
    EXPECT_EQ(rows_of(specification).front().at("exact"), "12345678901234567890.123456789");
}

TEST(IndicatorSvg, ShowsTheSeriesWithBreakTargetAndProvisionalEnd) {
    const std::string svg =
        indicator_svg(theft(), std::vector{at_least(7, 2019)}, std::vector{country()});
    const sample::Markup page = sound(svg);
    EXPECT_TRUE(contains(svg, "Winkeldiefstallen"));
    EXPECT_TRUE(contains(svg, "minstens 7"));
    EXPECT_TRUE(contains(svg, "Nederland"));
    EXPECT_TRUE(contains(svg, "Trendbreuk in 2020: anders geteld"));
    EXPECT_TRUE(contains(svg, "2022 5 (voorlopig)"));
    EXPECT_TRUE(contains(svg, "Niet getekend: 2019: nog niet bekend"));
    EXPECT_EQ(count(page, "r=4"), 5u) << "a mark per value";
    EXPECT_TRUE(
        contains(indicator_svg(theft(), {}, {}, {.language = Language::en}), "provisional"));
}

TEST(IndicatorSvg, BreaksALegendThatIsTooWide) {
    const std::string svg =
        indicator_svg(theft(), std::vector{at_least(7, 2019)}, {}, {.width = 240});
    sound(svg);
    EXPECT_TRUE(contains(svg, ">streefwaarde: minstens 7 per<"));
    EXPECT_TRUE(contains(svg, ">1.000 inwoners, vanaf 2019<"));
}

TEST(IndicatorSvg, IsDefinedForNothingAndForExtremes) {
    sound(indicator_svg(Series{}, {}));
    sound(indicator_svg(series(2020, {0}), {}));
    sound(indicator_svg(series(2020, {-5, 5}), std::vector{at_least(1'000'000'000, 2150)}));
    Series same = series(1900, {3});
    same.observations.push_back(observed(2200, 3));
    sound(indicator_svg(same, {}));
    EXPECT_TRUE(Json::accept(indicator_vega_lite(Series{}, {})));
}

TEST(IndicatorSvg, RefusesSizesThatAreNone) {
    for (const auto& [width, height] :
         std::vector<std::pair<int, int>>{{0, 320}, {640, -1}, {5'000, 320}}) {
        try {
            static_cast<void>(indicator_svg(theft(), {}, {}, {Language::nl, width, height}));
            FAIL();
        } catch (const ValueError& error) {
            EXPECT_EQ(error.id(), "chart.size");
        }
    }
}

TEST(IndicatorsSvg, ShowsEveryIndicatorOfTheChapterOrNamesIt) {
    const std::string svg = indicators_svg(chapter());
    sound(svg);
    for (const std::string_view words :
         {"Winkeldiefstallen", "Verwijzingen Halt", "minstens 7, vanaf 2020",
          "bewust geen streefwaarde", "waarde niet vermeld"})
        EXPECT_TRUE(contains(svg, words)) << words;
    const Json specification = Json::parse(indicators_vega_lite(chapter()));
    EXPECT_EQ(specification.at("concat").size(), 9u)
        << "5 of the law and 4 with a target in numbers";
}

TEST(IndicatorCharts, DoNotTripOverHostileTexts) {
    const std::vector<std::string> hostile_texts{"<script>alert(1)</script>",
                                                 "\"' onload=x",
                                                 "a\u0000b",
                                                 "\x1b[31m",
                                                 "\xFF\xFE",
                                                 "]]>",
                                                 "&amp;",
                                                 std::string(3'000, 'w'),
                                                 "\u202E\u0301",
                                                 "\n\r\t",
                                                 ""};
    for (const std::string& hostile : hostile_texts) {
        const Document document = sample::document_with(hostile);
        for (const Programme& programme : document.programmes()) {
            sound(indicators_svg(programme));
            EXPECT_TRUE(Json::accept(indicators_vega_lite(programme)));
        }
        Series one = theft();
        one.name = hostile;
        one.area.name = hostile;
        sound(indicator_svg(one, {}));
        EXPECT_TRUE(Json::accept(indicator_vega_lite(one, {})));
    }
}

Ranking towns(std::size_t number) {
    Ranking out;
    out.indicator = "8";
    out.period = Period(Year(2023));
    for (std::size_t i = 0; i < number; ++i) {
        const auto rank = static_cast<std::int64_t>(i + 1);
        out.areas.push_back({{AreaKind::municipality, "GM" + std::to_string(1'000 + i), {}},
                             Rational(rank * rank, 7),
                             Rational(rank)});
    }
    out.left_out.push_back({{AreaKind::municipality, "GM0001", "Stil"}, LeftOutReason::no_value});
    return out;
}

TEST(RankingCharts, ShowEveryAreaAndPointOneOut) {
    const std::string svg = ranking_svg(towns(342), "GM1099");
    const sample::Markup page = sound(svg);
    EXPECT_EQ(count(page, "stroke-opacity:.35"), 342u);
    EXPECT_TRUE(contains(svg, "GM1099: ≈ 1.428,5714, plaats 100 van 342"));
    EXPECT_TRUE(contains(svg, "Stil"));
    const Json specification = Json::parse(ranking_vega_lite(towns(342), "GM1099"));
    const Json& rows = specification.at("data").at("values");
    ASSERT_EQ(rows.size(), 342u);
    EXPECT_EQ(rows[99].at("exact"), "10000/7");
    EXPECT_EQ(rows[99].at("sought"), true);
    EXPECT_EQ(rows[98].at("sought"), false);
}

TEST(RankingCharts, AreDefinedForNoneAndOne) {
    sound(ranking_svg(Ranking{}));
    sound(ranking_svg(towns(1), "GM1000"));
    EXPECT_TRUE(contains(ranking_svg(towns(2), "GM0001"), "Stil doet niet mee."));
    EXPECT_THROW(ranking_svg(towns(2), "GM9999"), ValueError);
    EXPECT_THROW(ranking_vega_lite(towns(2), "Stil"), ValueError);
    Ranking named = towns(2);
    named.name = "Winkeldiefstallen";
    named.unit = rate(1'000);
    EXPECT_TRUE(contains(ranking_svg(named), "Winkeldiefstallen, 2023, per 1.000 inwoners"));
    EXPECT_TRUE(Json::accept(ranking_vega_lite(Ranking{})));
}

} // namespace
} // namespace sluitend
