// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/chart.hpp>

#include "../support/hostile_document.hpp"
#include "../support/sample_document.hpp"
#include "../support/series.hpp"
#include "../support/tags.hpp"

#include <sluitend/analyse/comparable.hpp>
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

TEST(IndicatorSvg, LeavesOutWhatItCannotPlaceAndSaysSo) {
    Series one = theft();
    one.observations.push_back(observed(Period(PeriodKind::quarter, Year(2022), 2), Decimal(2)));
    one.observations.push_back(observed(2018, 80)); // contradicts
    const std::string svg = indicator_svg(one, {});
    EXPECT_TRUE(contains(svg, "2018: de metingen spreken elkaar tegen"));
    EXPECT_TRUE(contains(svg, "2e kwartaal 2022: een ander soort periode"));
    EXPECT_FALSE(contains(svg, "2018 80"));
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

/// A text of a picture and the room that it takes, as wide letters would.
struct Placed {
    std::string text;
    double left, top, right, bottom;
};

double number_of(const std::string& tag, const std::string& name) {
    const std::size_t at = tag.find(" " + name + "=\"") + name.size() + 3;
    return std::stod(tag.substr(at));
}

/// What stands between `<name ` and `>`, with the text behind it.
std::vector<std::pair<std::string, std::string>> elements(const std::string& svg,
                                                          const std::string& name) {
    std::vector<std::pair<std::string, std::string>> out;
    for (std::size_t at = svg.find("<" + name + " "); at != std::string::npos;
         at = svg.find("<" + name + " ", at + 1)) {
        const std::size_t end = svg.find('>', at);
        out.emplace_back(svg.substr(at, end - at),
                         svg.substr(end + 1, svg.find('<', end) - end - 1));
    }
    return out;
}

/// The labels in the plot: those with a halo.
std::vector<Placed> labels_of(const std::string& svg) {
    std::vector<Placed> out;
    for (const auto& [tag, text] : elements(svg, "text")) {
        if (!contains(tag, "paint-order")) continue;
        const double width = 5.5 * static_cast<double>(text.size());
        const double x = number_of(tag, "x"), y = number_of(tag, "y");
        const double left = x - (contains(tag, "\"end\"")      ? width
                                 : contains(tag, "\"middle\"") ? width / 2
                                                               : 0);
        out.push_back({text, left, y - 8, left + width, y + 1});
    }
    return out;
}

void expect_free_labels(const std::string& svg) {
    const std::vector<Placed> labels = labels_of(svg);
    EXPECT_FALSE(labels.empty());
    for (const auto& [tag, text] : elements(svg, "line")) {
        if (!contains(tag, "sluitend-target") || number_of(tag, "stroke-width") > 2.3) continue;
        const double y = number_of(tag, "y1");
        for (const Placed& each : labels)
            EXPECT_FALSE(each.top < y && y < each.bottom && each.left < number_of(tag, "x2") &&
                         each.right > number_of(tag, "x1"))
                << each.text << " on the line of the target";
    }
    for (std::size_t i = 0; i < labels.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            EXPECT_FALSE(labels[i].left < labels[k].right && labels[k].left < labels[i].right &&
                         labels[i].top < labels[k].bottom && labels[k].top < labels[i].bottom)
                << labels[i].text << " on " << labels[k].text;
}

TEST(IndicatorSvg, KeepsLabelsOffTargetsAndOffEachOther) {
    for (const int goal : {4, 5, 6, 7, 8})
        for (const auto& [width, height] :
             std::vector<std::pair<int, int>>{{240, 160}, {300, 180}, {640, 320}})
            expect_free_labels(indicator_svg(theft(), std::vector{at_least(goal, 2018)}, {},
                                             {.width = width, .height = height}));
}

TEST(IndicatorSvg, EndsItsAxisWithTheLastPeriodOfATrajectory) {
    Target aim;
    aim.value = TrajectoryTarget{
        Comparator::at_least,
        {{Period(Year(2021)), {Decimal(5), "5", {}}}, {Period(Year(2023)), {Decimal(6), "6", {}}}}};
    const std::string svg = indicator_svg(series(2020, {4}), std::vector{aim});
    EXPECT_TRUE(contains(svg, ">2023<"));
    EXPECT_FALSE(contains(svg, ">2024<"));
}

TEST(IndicatorSvg, KeepsTheDecimalsThatWerePrinted) {
    Series one = series(2020, {1});
    one.observations = {observed(Period(Year(2020)), Decimal::with_scale(30, 1)),
                        observed(Period(Year(2021)), Decimal::with_scale(250, 2))};
    Target aim = at_least(0, std::nullopt);
    std::get<StepTarget>(aim.value).value = {Decimal::with_scale(40, 1), "4,0", {}};
    const std::string svg = indicator_svg(one, std::vector{aim});
    for (const char* each : {">3,0<", ">2,50<", ">4,0<"})
        EXPECT_TRUE(contains(svg, each)) << each;
}

TEST(IndicatorSvg, WritesEnglishNumbersInEnglish) {
    Series one = series(2020, {1});
    one.observations = {observed(Period(Year(2020)), Decimal::with_scale(12'345, 1))};
    Target aim = at_least(0, 2020);
    std::get<StepTarget>(aim.value).value = {Decimal::with_scale(15'005, 1), "1.500,5", {}};
    const std::string svg = indicator_svg(one, std::vector{aim}, {}, {.language = Language::en});
    EXPECT_TRUE(contains(svg, "1,234.5"));
    EXPECT_TRUE(contains(svg, "at least 1,500.5 per 1,000 inwoners"));
    EXPECT_FALSE(contains(svg, "1.500,5"));
}

TEST(IndicatorSvg, SaysWhatItDoesNotDrawWithoutDoubleBlanks) {
    Series one = series(2020, {1, 2});
    one.observations[1].value->verbatim.clear();
    one.observations[1].unit = Printed<Unit>{Unit{.kind = UnitKind::percent}, "%", {}};
    const std::string svg = indicator_svg(one, {});
    EXPECT_TRUE(contains(svg, "Niet getekend: 2021: 2 in een andere eenheid."));
}

TEST(IndicatorCharts, ShowSchoolYearsAndPartsOfYears) {
    const Year year(2020);
    const std::vector<std::pair<Period, std::string>> periods{
        {Period(PeriodKind::school_year, Year(2019)), "2019/2020 3"},
        {Period(PeriodKind::half_year, year, 1), "1e helft 2020 3"},
        {Period(PeriodKind::quarter, year, 4), "4e kwartaal 2020 3"},
        {Period(PeriodKind::month, Year(2021), 3), "maart 2021 3"}};
    for (const auto& [period, words] : periods) {
        Series one = series(2020, {});
        one.observations = {observed(period, Decimal(3))};
        const std::string svg = indicator_svg(one, {});
        sound(svg);
        EXPECT_TRUE(contains(svg, words)) << words;
        for (const Json& row : rows_of(Json::parse(indicator_vega_lite(one, {}))))
            EXPECT_TRUE(row.contains("period"));
    }
}

TEST(IndicatorCharts, JoinNoPeriodsOfTwoKinds) {
    Series one = series(2018, {4});
    one.observations.push_back(observed(Period(PeriodKind::school_year, Year(2018)), Decimal(5)));
    const std::string svg = indicator_svg(one, {});
    EXPECT_EQ(count(sound(svg), "r=4"), 1U);
    EXPECT_TRUE(contains(svg, "2018/2019 5"));
    EXPECT_TRUE(contains(svg, "Niet getekend: 2018: een ander soort periode."));
    EXPECT_EQ(comparable_values(one).left_out.size(), 1U) << "as every analysis does";
}

TEST(IndicatorCharts, SayHowABareTargetIsJudged) {
    Series one = series(2020, {6});
    Target aim = at_least(7, std::nullopt);
    std::get<StepTarget>(aim.value).comparator_inferred = true;
    EXPECT_TRUE(contains(indicator_svg(one, std::vector{aim}), "streefwaarde: 7"));
    EXPECT_FALSE(contains(indicator_svg(one, std::vector{aim}), "minstens"));
    one.direction = Direction::higher_is_better;
    EXPECT_TRUE(contains(indicator_svg(one, std::vector{aim}), "minstens 7"));
    one.direction = Direction::lower_is_better;
    EXPECT_TRUE(contains(indicator_svg(one, std::vector{aim}), "hoogstens 7"));
    EXPECT_TRUE(contains(indicator_vega_lite(one, std::vector{aim}), "hoogstens 7"));
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
    for (const std::string_view words : {"Winkeldiefstallen", "Verwijzingen Halt", "7, vanaf 2020",
                                         "bewust geen streefwaarde", "waarde niet vermeld"})
        EXPECT_TRUE(contains(svg, words)) << words;
    const Json specification = Json::parse(indicators_vega_lite(chapter()));
    EXPECT_EQ(specification.at("concat").size(), 9u)
        << "5 of the law and 4 with a target in numbers";
}

TEST(IndicatorsSvg, ShowsTheIndicatorsOfAnAnnexUnderTheNameOfTheDocument) {
    DocumentBuilder builder;
    builder.record().title = Text{"Zandveen", {}};
    IndicatorRecord indicator;
    indicator.name = Text{"Banen", {}};
    builder.add(indicator);
    const Document document = builder.build();
    const std::string svg = indicators_svg(document, {.language = Language::en});
    sound(svg);
    EXPECT_TRUE(contains(svg, "Indicators of Zandveen"));
    EXPECT_TRUE(contains(svg, "Banen"));
    EXPECT_TRUE(contains(indicators_vega_lite(document, {.language = Language::en}),
                         "Indicators of Zandveen"));
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
                             Rational(rank),
                             {}});
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
    EXPECT_TRUE(contains(svg, "Plaats 1 heeft de laagste waarde."));
    EXPECT_FALSE(contains(ranking_svg(towns(2)), "Plaats 1")) << "no rank is shown";
    const Json specification = Json::parse(ranking_vega_lite(towns(342), "GM1099"));
    const Json& rows = specification.at("data").at("values");
    ASSERT_EQ(rows.size(), 342u);
    EXPECT_EQ(rows[99].at("exact"), "10000/7");
    EXPECT_EQ(rows[99].at("sought"), true);
    EXPECT_EQ(rows[98].at("sought"), false);
}

TEST(RankingCharts, SayInWordsWhatTheyPointOut) {
    const auto said = [](const Ranking& ranking, std::string_view area,
                         Language language = Language::nl) {
        return Json::parse(ranking_vega_lite(ranking, area, {.language = language}))
            .at("description")
            .get<std::string>();
    };
    const std::string found = said(towns(7), "GM1002 ");
    EXPECT_TRUE(contains(found, "GM1002: ≈ 1,2857, plaats 3 van 7. 1 gebied doet niet mee: Stil."))
        << found;
    EXPECT_TRUE(contains(found, "Laagste GM1000: ≈ 0,1429, plaats 1 van 7.")) << found;
    EXPECT_TRUE(contains(ranking_svg(towns(7), "GM1002"), found)) << "as the picture says";
    EXPECT_TRUE(contains(said(towns(7), "GM0001"), "Stil doet niet mee: meting zonder waarde."));
    EXPECT_TRUE(contains(said(towns(7), "GM0001", Language::en),
                         "Stil takes no part: observation without a value."));
    EXPECT_FALSE(contains(said(towns(7), {}), "GM1002"));
    const Json pointed = Json::parse(ranking_vega_lite(towns(7), "GM1002"));
    EXPECT_EQ(pointed.at("title").at("subtitle"), "GM1002: ≈ 1,2857, plaats 3 van 7.");
}

TEST(RankingCharts, AreDefinedForNoneAndOne) {
    sound(ranking_svg(Ranking{}));
    sound(ranking_svg(towns(1), "GM1000"));
    EXPECT_TRUE(
        contains(ranking_svg(towns(2), "GM0001"), "Stil doet niet mee: meting zonder waarde."));
    EXPECT_THROW(ranking_svg(towns(2), "GM9999"), ValueError);
    EXPECT_THROW(ranking_vega_lite(towns(2), "Stil"), ValueError);
    Ranking named = towns(2);
    named.name = "Winkeldiefstallen";
    named.unit = rate(1'000);
    EXPECT_TRUE(contains(ranking_svg(named), "Winkeldiefstallen, 2023, per 1.000 inwoners"));
    EXPECT_TRUE(Json::accept(ranking_vega_lite(Ranking{})));
    named.areas[0] = {named.areas[0].area, Rational(3), Rational(1), Decimal::with_scale(30, 1)};
    named.areas.resize(1);
    for (const char* each : {"GM1000: 3,0<", "mediaan 3,0<"})
        EXPECT_TRUE(contains(ranking_svg(named), each)) << each;
    EXPECT_EQ(Json::parse(ranking_vega_lite(named)).at("data").at("values")[0].at("shown"), "3,0");
}

} // namespace
} // namespace sluitend
