// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/builder.hpp>

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace {

using namespace sluitend;

template <class Do> std::string error_of(Do&& perform) {
    try {
        perform();
        return "none";
    } catch (const ModelError& error) {
        return error.id();
    }
}

GoalRecord goal(const std::string& title) {
    GoalRecord record;
    record.title.value = title;
    return record;
}

ActionRecord action(const std::string& title) {
    ActionRecord record;
    record.title.value = title;
    return record;
}

BudgetTableRecord table(std::size_t columns, std::size_t lines) {
    BudgetTableRecord record;
    record.columns.resize(columns);
    record.lines.resize(lines);
    for (BudgetLine& line : record.lines)
        line.amounts.resize(columns);
    return record;
}

/// A builder with a programme and a goal.
struct Started {
    DocumentBuilder builder;
    Index<Programme> programme;
    Index<Goal> goal;

    explicit Started(Limits limits = {})
        : builder({}, limits),
          programme(builder.add(ProgrammeRecord{})),
          goal(builder.add(programme, GoalRecord{})) {}
};

TEST(DocumentBuilder, NeedsAParentThatItKnows) {
    Started it;
    EXPECT_EQ(error_of([&] { it.builder.add(Index<Programme>{1}, goal("x")); }), "model.index");
    EXPECT_EQ(error_of([&] { it.builder.add(Index<Goal>{1}, goal("x")); }), "model.index");
    EXPECT_EQ(error_of([&] { it.builder.add(Index<Goal>{1}, action("x")); }), "model.index");
    EXPECT_EQ(error_of([&] { it.builder.add(Index<Goal>{1}, IndicatorRecord{}); }), "model.index");
    EXPECT_EQ(error_of([&] { it.builder.add(Index<Programme>{1}, IndicatorRecord{}); }),
              "model.index");
    EXPECT_EQ(error_of([&] {
                  it.builder.add(Index<Programme>{1},
                                 ClaimRecord{Amount({.printed = Decimal(1)}), {}, {}, {}, {}});
              }),
              "model.index");
    EXPECT_EQ(error_of([&] { it.builder.set_budget(Index<Programme>{1}, table(1, 1)); }),
              "model.index");
}

TEST(DocumentBuilder, TakesGoalsAsDeepAsTheLimitAndNoDeeper) {
    Limits limits;
    for (const std::size_t depth : {std::size_t{3}, limits.goal_depth}) {
        limits.goal_depth = depth;
        Started it(limits);
        for (std::size_t i = 1; i < depth; ++i)
            it.goal = it.builder.add(it.goal, goal("dieper"));
        EXPECT_EQ(error_of([&] { it.builder.add(it.goal, goal("te diep")); }), "model.limit");
        EXPECT_EQ(it.builder.build().data().goals.size(), depth);
    }
}

TEST(DocumentBuilder, TakesAsManyNodesAsTheLimitAndNoMore) {
    Limits limits;
    limits.nodes = 7;
    Started it(limits);
    it.builder.add(it.goal, action("3"));
    it.builder.add(it.goal, IndicatorRecord{});
    it.builder.add(it.programme, IndicatorRecord{});
    it.builder.set_budget(it.programme, table(1, 1));
    it.builder.add(it.programme, ClaimRecord{Amount({.printed = Decimal(1)}), {}, {}, {}, {}});
    EXPECT_EQ(error_of([&] { it.builder.add(it.goal, action("8")); }), "model.limit");
    EXPECT_EQ(error_of([&] { it.builder.add(it.goal, goal("8")); }), "model.limit");
    EXPECT_EQ(error_of([&] { it.builder.add(ProgrammeRecord{}); }), "model.limit");
    EXPECT_EQ(it.builder.build().data().actions.size(), 1u);
}

TEST(DocumentBuilder, TakesTitlesAndCodesAsLongAsTheLimitAndNoLonger) {
    Limits limits;
    limits.title_characters = 5;
    Started it(limits);
    const std::string five = "d\u00E9\u20ACel"; // counted in characters, not bytes
    const std::string six = five + "s";
    EXPECT_EQ(error_of([&] { it.builder.add(it.goal, goal(five)); }), "none");
    EXPECT_EQ(error_of([&] { it.builder.add(it.goal, goal(six)); }), "model.limit");
    EXPECT_EQ(error_of([&] { it.builder.add(it.goal, action(six)); }), "model.limit");
    GoalRecord numbered = goal("x");
    numbered.number = Printed<Code>{Code(five), five, {}};
    EXPECT_EQ(error_of([&] { it.builder.add(it.goal, numbered); }), "none");
    numbered.number = Printed<Code>{Code(six), six, {}};
    EXPECT_EQ(error_of([&] { it.builder.add(it.goal, numbered); }), "model.limit");
    ProgrammeRecord programme;
    programme.title.value = six;
    EXPECT_EQ(error_of([&] { it.builder.add(programme); }), "model.limit");
    IndicatorRecord indicator;
    indicator.name = Text{six, {}};
    EXPECT_EQ(error_of([&] { it.builder.add(it.goal, indicator); }), "model.limit");
    BudgetTableRecord labelled = table(1, 1);
    labelled.lines[0].label.value = six;
    EXPECT_EQ(error_of([&] { it.builder.set_budget(it.programme, labelled); }), "model.limit");
    labelled = table(1, 1);
    labelled.columns[0].label.value = six;
    EXPECT_EQ(error_of([&] { it.builder.set_budget(it.programme, labelled); }), "model.limit");
}

TEST(DocumentBuilder, TakesTablesAsWideAndLongAsTheLimitsAndNoLarger) {
    Limits limits;
    limits.columns = 3;
    limits.rows = 2;
    for (const auto& [columns, rows, expected] :
         {std::tuple{3, 2, "none"}, std::tuple{4, 2, "model.limit"},
          std::tuple{3, 3, "model.limit"}}) {
        Started it(limits);
        EXPECT_EQ(error_of([&] {
                      it.builder.set_budget(it.programme, table(static_cast<std::size_t>(columns),
                                                                static_cast<std::size_t>(rows)));
                  }),
                  expected);
    }
}

TEST(DocumentBuilder, WantsOneCellPerColumn) {
    Started it;
    BudgetTableRecord ragged = table(3, 2);
    ragged.lines[1].amounts.pop_back();
    EXPECT_EQ(error_of([&] { it.builder.set_budget(it.programme, ragged); }), "model.table");
    ragged.lines[1].amounts.resize(4);
    EXPECT_EQ(error_of([&] { it.builder.set_budget(it.programme, ragged); }), "model.table");
}

TEST(DocumentBuilder, TakesOneTablePerProgramme) {
    Started it;
    const auto other = it.builder.add(ProgrammeRecord{});
    it.builder.set_budget(other, table(1, 1));
    it.builder.set_budget(it.programme, table(1, 1));
    EXPECT_EQ(error_of([&] { it.builder.set_budget(it.programme, table(1, 1)); }), "model.table");
    EXPECT_EQ(it.builder.build().data().budget_tables.size(), 2u);
}

TEST(DocumentBuilder, WantsRecoveredCellsToNameALineAndAReading) {
    Started it;
    BudgetTableRecord record = table(1, 1);
    record.recovered.push_back({});
    record.recovered[0].line = 1;
    EXPECT_EQ(error_of([&] { it.builder.set_budget(it.programme, record); }), "model.table");
    record.recovered[0].line = 0;
    record.recovered[0].decided_by = DecidedBy::grammar;
    EXPECT_EQ(error_of([&] { it.builder.set_budget(it.programme, record); }), "model.table");
    record.recovered[0].surviving = {{"5"}};
    EXPECT_EQ(error_of([&] { it.builder.set_budget(it.programme, record); }), "none");
}

Target step(Comparator comparator, std::optional<int> upper) {
    Target out;
    StepTarget value{comparator, false, {Decimal(5), "5", {}}, {}};
    if (upper) value.upper = Printed<Decimal>{Decimal(*upper), std::to_string(*upper), {}};
    out.value = value;
    return out;
}

Target path(std::vector<int> years) {
    TrajectoryTarget value;
    for (const int each : years)
        value.points.push_back({Period(Year(each)), {Decimal(5), "5", {}}});
    Target out;
    out.value = value;
    return out;
}

IndicatorRecord aiming_at(Target target) {
    IndicatorRecord out;
    out.targets = {std::move(target)};
    return out;
}

IndicatorRecord counted_in(Unit unit) {
    IndicatorRecord out;
    out.unit = Printed<Unit>{std::move(unit), "", {}};
    return out;
}

TEST(DocumentBuilder, RefusesATableInAUnitThatNoAmountHas) {
    const auto refused = [](std::int64_t multiplier, std::optional<Decimal> quantum) {
        TableRecord table;
        table.conventions.multiplier.value = multiplier;
        table.quantum = quantum;
        try {
            DocumentBuilder().add(std::move(table));
        } catch (const ValueError& error) {
            return std::string(error.id());
        }
        return std::string();
    };
    EXPECT_EQ(refused(1'000, Decimal(5)), "");
    for (const std::int64_t multiplier : {0, -1, 12, 999})
        EXPECT_EQ(refused(multiplier, {}), "amount.multiplier") << multiplier;
    EXPECT_EQ(refused(1, Decimal(-1)), "amount.quantum");
}

TEST(DocumentBuilder, RefusesIndicatorsThatContradictThemselves) {
    Target ended;
    ended.valid_from = Year(2022);
    ended.valid_to = Year(2021);
    IndicatorRecord observed;
    observed.observations.emplace_back();
    observed.observations[0].value = Printed<Decimal>{Decimal(1), "1", {}};
    observed.observations[0].missing_reason = MissingReason::unknown;
    IndicatorRecord elsewhere;
    elsewhere.observations.emplace_back();
    elsewhere.observations[0].unit = Printed<Unit>{Unit{.kind = UnitKind::rate, .per = 0}, "", {}};
    const std::vector<IndicatorRecord> wrong{
        aiming_at(step(Comparator::within, std::nullopt)),
        aiming_at(step(Comparator::within, 4)),
        aiming_at(step(Comparator::at_least, 6)),
        aiming_at(path({})),
        aiming_at(path({2021, 2022, 2021})),
        aiming_at(ended),
        counted_in(Unit{.kind = UnitKind::rate, .per = 0}),
        counted_in(Unit{.kind = UnitKind::rate, .per = -1'000}),
        counted_in(Unit{.kind = UnitKind::count, .multiplier = 0}),
        counted_in(Unit{.kind = UnitKind::percent, .ages = AgeRange{18, 12, false}}),
        counted_in(Unit{.kind = UnitKind::score, .minimum = Decimal(10), .maximum = Decimal(0)}),
        observed,
        elsewhere,
    };
    Started it;
    for (const IndicatorRecord& each : wrong)
        EXPECT_EQ(error_of([&] { it.builder.add(it.goal, each); }), "model.indicator");
    for (const Target& each :
         {step(Comparator::within, 5), step(Comparator::at_most, std::nullopt), path({2021, 2022})})
        EXPECT_EQ(error_of([&] { it.builder.add(it.goal, aiming_at(each)); }), "none");
}

TEST(DocumentBuilder, CanGoOnAfterItRefused) {
    Started it;
    EXPECT_EQ(error_of([&] { it.builder.add(Index<Goal>{9}, goal("x")); }), "model.index");
    it.builder.add(it.goal, goal("y"));
    const Document document = it.builder.build();
    EXPECT_EQ(document.programmes()[0].goals()[0].goals().at(0).title(), "y");
}

TEST(DocumentBuilder, BuildsAsOftenAsItIsAsked) {
    Started it;
    const Document first = it.builder.build();
    EXPECT_EQ(first, it.builder.build());
    it.builder.record().budget_year = Year(2021);
    it.builder.add(it.goal, action("later"));
    EXPECT_EQ(first.programmes()[0].goals()[0].actions().size(), 0u) << "a document never changes";
    EXPECT_EQ(it.builder.build().budget_year(), Year(2021));
}

TEST(DocumentBuilder, RefusesNothingBecauseACountOrNumberIsOff) {
    Started it;
    GoalRecord wrong = goal("dubbel");
    wrong.number = Printed<Code>{Code("1"), "1", {}};
    wrong.declared_action_counts = {{-7, "-7", {}}};
    it.builder.add(it.goal, wrong);
    it.builder.add(it.goal, wrong);
    EXPECT_EQ(it.builder.build().programmes()[0].goals()[0].goals().size(), 2u);
}

} // namespace
