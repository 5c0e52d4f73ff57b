// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/svg.hpp>

#include "../support/hostile_document.hpp"
#include "../support/sample_document.hpp"
#include "../support/tags.hpp"

#include <sluitend/io/read.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace sluitend {
namespace {

Programme chapter() {
    return read_file(SLUITEND_SOURCE_DIR "/examples/data/enschede-2021-samenleving-en-bestuur.txt")
        .document.programmes()
        .front();
}

bool contains(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

/// A table of one line per value, one column each.
BudgetTable table_of(std::size_t columns, const std::vector<std::pair<LineCode, Decimal>>& lines) {
    DocumentBuilder builder;
    const auto programme = builder.add(ProgrammeRecord{{}, {"Wonen", {}}, {}, {}, {}});
    BudgetTableRecord table;
    for (std::size_t i = 0; i < columns; ++i)
        table.columns.push_back(
            {{"Kolom " + std::to_string(i), "", {}}, std::nullopt, std::nullopt});
    for (const auto& [code, value] : lines) {
        AmountParts parts;
        parts.printed = value;
        table.lines.push_back(
            {{"regel", "", {}}, code, std::vector(columns, std::optional(Amount(parts)))});
    }
    builder.set_budget(programme, table);
    return *builder.build().programmes().front().budget();
}

void expect_sound(const std::string& svg) {
    const sample::Markup page = sample::read_markup(svg);
    EXPECT_EQ(page.tags.front().substr(0, 4), "svg ");
    EXPECT_EQ(page.tags[1], "title");
    EXPECT_EQ(page.tags[3], "desc");
    EXPECT_EQ(std::count(page.attributes.begin(), page.attributes.end(), "role=img"), 1);
    for (const std::string& each : page.attributes) {
        EXPECT_FALSE(each.starts_with("id=") || each.starts_with("on") || each.starts_with("href"))
            << each;
        EXPECT_FALSE(contains(each, "nan") || contains(each, "inf") || contains(each, "url("))
            << each;
    }
    EXPECT_FALSE(contains(svg, "<script"));
}

TEST(GoalTreeSvg, ShowsGoalsWithMoneyAndCounts) {
    const std::string svg = goal_tree_svg(chapter());
    expect_sound(svg);
    for (const std::string_view words :
         {"Goed bestuur", ">21.067,00<", "5 acties, 1 indicator", "Lasten (x 1.000 euro)"})
        EXPECT_TRUE(contains(svg, words)) << words;
    EXPECT_TRUE(contains(goal_tree_svg(chapter(), {.language = Language::en}), "7 actions"));
}

/// One goal with indicators of which the first `met` meet their target of 7 in 2020, and then, if so
/// wanted, a series that is broken and goes on in 2021.
Programme judged(int met, int not_met, bool is_broken = false) {
    DocumentBuilder builder;
    const auto programme = builder.add(ProgrammeRecord{{}, {"Wonen", {}}, {}, {}, {}});
    GoalRecord record;
    record.title = {"Goed wonen", {}};
    const auto goal = builder.add(programme, record);
    for (int i = 0; i < met + not_met; ++i) {
        IndicatorRecord indicator;
        Target target;
        target.value = StepTarget{Comparator::at_least, false, {Decimal(7), "7", {}}, {}};
        indicator.targets.push_back(target);
        Observation seen;
        seen.period = {Period(Year(2020)), "2020", {}};
        seen.value = Printed<Decimal>{Decimal(i < met ? 8 : 6), "", {}};
        indicator.observations.push_back(seen);
        if (is_broken) {
            indicator.targets[0].valid_from = Year(2019);
            indicator.breaks.push_back({Period(Year(2021)), BreakKind::definition, {}});
            seen.period = {Period(Year(2021)), "2021", {}};
            indicator.observations.push_back(seen);
        }
        builder.add(goal, indicator);
    }
    return builder.build().programmes().front();
}

TEST(GoalTreeSvg, MarksTheTargetsThatAreMetAndThoseThatAreNot) {
    const std::string svg = goal_tree_svg(judged(2, 1));
    expect_sound(svg);
    EXPECT_TRUE(contains(svg, "streefwaarden gehaald: 2 van 3"));
    EXPECT_TRUE(contains(svg, ">niet gehaald<"));
    EXPECT_FALSE(contains(goal_tree_svg(chapter()), "gehaald")) << "nothing was measured";
    EXPECT_TRUE(contains(goal_tree_svg(judged(2, 1, true)),
                         "streefwaarden gehaald: 0 van 3, niet te zeggen: 3"));
}

TEST(GoalTreeSvg, CountsTheGoalsThatItLeavesOut) {
    const std::string svg = goal_tree_svg(chapter(), {.rows = 3});
    expect_sound(svg);
    EXPECT_TRUE(contains(svg, "13 doelen meer"));
    EXPECT_FALSE(contains(svg, "21.067,00"));
}

TEST(GoalTreeSvg, DrawsTheLargestMoneyAsTheLongestBar) {
    const sample::Markup page = sample::read_markup(goal_tree_svg(chapter()));
    EXPECT_NE(std::find(page.attributes.begin(), page.attributes.end(), "width=190"),
              page.attributes.end());
}

TEST(BudgetSvg, ShowsEveryFigureOfTheTable) {
    const std::string svg = budget_svg(*chapter().budget());
    expect_sound(svg);
    for (const std::string_view words :
         {">41.169<", ">8.307<", ">32.863<", ">50.000<", "Raming 2024", "x 1.000 euro"})
        EXPECT_TRUE(contains(svg, words)) << words;
    EXPECT_TRUE(contains(svg, "Begroting 2020: lasten 41.169, baten 8.307, "
                              "saldo van baten en lasten 32.863."));
}

TEST(BudgetSvg, LeavesRoomForTheNumbersBesideTheAxis) {
    const std::string svg = budget_svg(table_of(2, {{LineCode::expenditure, Decimal(1'141'169)}}));
    const std::size_t tick = svg.find(">1.500.000<");
    ASSERT_NE(tick, std::string::npos);
    const std::size_t start = svg.rfind("<text", tick);
    const std::size_t x = svg.find("x=\"", start) + 3;
    // It ends there, and takes some 6 units per character.
    EXPECT_GE(std::stoi(svg.substr(x)), 9 * 6) << svg.substr(start, tick - start);
}

TEST(BudgetSvg, DrawsNegativeHugeAndEqualFigures) {
    const Decimal huge = Decimal::with_scale(9'000'000'000'000'000'000, 0).shift(18);
    for (const Decimal& value : {Decimal(0), Decimal(-328), huge, Decimal::with_scale(1, 18)})
        expect_sound(budget_svg(table_of(3, {{LineCode::expenditure, value},
                                             {LineCode::revenue, -value},
                                             {LineCode::balance, value}})));
}

TEST(BudgetSvg, DrawsAtMostTwentyFourColumns) {
    const std::string svg = budget_svg(table_of(4'000, {{LineCode::expenditure, Decimal(5)}}));
    expect_sound(svg);
    EXPECT_TRUE(contains(svg, "Kolom 23"));
    EXPECT_FALSE(contains(svg, "Kolom 24"));
}

TEST(BudgetSvg, IsEmptyWithoutMoney) {
    EXPECT_EQ(budget_svg(table_of(2, {})), "");
    EXPECT_EQ(budget_svg(table_of(0, {{LineCode::revenue, Decimal(1)}})), "");
    EXPECT_EQ(budget_svg(table_of(2, {{LineCode::result, Decimal(1)}})), "");
}

TEST(TargetSvg, MarksATargetOnItsScale) {
    const Indicator indicator = chapter().all_goals()[1].indicators().front();
    const std::string svg = target_svg(indicator);
    expect_sound(svg);
    EXPECT_TRUE(contains(svg, "7, vanaf 2020"));
    EXPECT_TRUE(contains(svg, ">10<"));
}

TEST(TargetSvg, IsEmptyWithoutAValue) {
    for (const Goal& goal : chapter().all_goals())
        if (goal.number() == "5.02") {
            EXPECT_EQ(target_svg(goal.indicators().front()), "");
        }
}

TEST(TargetSvg, ShowsWhatWasMeasured) {
    const auto goals = sample::document().programmes().front().all_goals();
    for (const Goal& goal : goals)
        for (const Indicator& indicator : goal.indicators()) {
            const std::string svg = target_svg(indicator);
            expect_sound(svg);
            EXPECT_TRUE(contains(svg, "Gemeten: 2,4")) << svg;
        }
}

TEST(Svg, TakesNoTagFromTheDocument) {
    const std::string title = R"(</text><script>alert('1')</script> " onload="x" & <svg> <!-- ]]>)";
    const auto pictures = [](const std::string& text) {
        const Programme programme = sample::document_with(text).programmes().front();
        return std::vector{goal_tree_svg(programme), budget_svg(*programme.budget()),
                           target_svg(programme.mandated_indicators().front())};
    };
    const auto hostile = pictures(title);
    const auto twin = pictures(sample::harmless_twin(title));
    for (std::size_t i = 0; i < hostile.size(); ++i) {
        expect_sound(hostile[i]);
        EXPECT_EQ(sample::read_markup(hostile[i]).tags, sample::read_markup(twin[i]).tags);
    }
}

} // namespace
} // namespace sluitend
