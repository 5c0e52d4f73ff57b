// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/solve/decide.hpp>

#include "../support/printed_system.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace sluitend::solve {
namespace {

using sample::BalanceTable;
using sample::cell;
using sample::text_of;

/// The same system with every equation doubled: integers no longer do, so fractions decide it.
LinearSystem doubled(const LinearSystem& system) {
    LinearSystem out;
    for (const Interval& each : system.variables())
        out.add(each);
    for (const Equation& each : system.equations()) {
        std::vector<Term> terms = each.terms;
        for (Term& term : terms)
            term.coefficient *= 2;
        out.require(std::move(terms), each.constant * Rational(2));
    }
    return out;
}

TEST(Decide, FindsWhatNoSingleIdentityShows) {
    const BalanceTable table({{10, 4, 5}, {20, 7, 12}, {31, 12, 18}});
    const Solution solution = decide(table.system);
    EXPECT_EQ(solution.state, Feasibility::infeasible);
    ASSERT_EQ(solution.blocks.size(), 1U);
    EXPECT_EQ(solution.blocks[0].route, Route::flow);
    const Proof proof = shortened(table.system, *solution.blocks[0].proof);
    EXPECT_TRUE(verify(table.system, proof));
    const Sum sum = add_up(table.system, proof);
    EXPECT_EQ(sum.terms.size(), 5U);
    // Difference 3 between the printed figures; rounding of five explains 2.5.
    EXPECT_EQ((sum.reach.upper->value - sum.reach.lower->value) / Rational(2), Rational(5, 2));
}

TEST(Decide, GivesAWitnessForAnHonestTable) {
    const BalanceTable table({{10, 4, 5}, {20, 7, 12}, {30, 12, 18}}, true);
    const Solution solution = decide(table.system);
    EXPECT_EQ(solution.state, Feasibility::feasible);
    EXPECT_TRUE(verify(table.system, solution.values));
}

/// The chapter of Enschede: per year expenditure, revenue, balance, additions, withdrawals, result.
TEST(Bounds, HalveTheFiguresOfAnOffByOne) {
    LinearSystem system;
    std::vector<std::size_t> year;
    for (const std::int64_t figure : {41'169, 8'307, 32'863, 11, 328, 32'546})
        year.push_back(system.add(cell(figure)));
    system.require({{year[0], 1}, {year[1], -1}, {year[2], -1}});
    system.require({{year[2], 1}, {year[3], 1}, {year[4], -1}, {year[5], -1}});
    const auto all = bounds(system);
    ASSERT_TRUE(all);
    EXPECT_EQ(text_of((*all)[0]), "[41169, 82339/2]");
    EXPECT_EQ(text_of((*all)[1]), "[16613/2, 8307]");
    EXPECT_EQ(text_of((*all)[2]), "[65725/2, 32863]");
    EXPECT_EQ(text_of((*all)[5]), "[65091/2, 65093/2]");
    EXPECT_EQ(decide(system).blocks[0].route, Route::propagation);
}

TEST(Bounds, SayWhetherAnEndIsReached) {
    LinearSystem system;
    const std::size_t part = system.add(Interval::open(Rational(1), Rational(2)));
    const std::size_t total = system.add({});
    system.require({{part, 1}, {total, -1}}, Rational(-1));
    EXPECT_EQ(text_of(bounds(system)->at(total)), "(2, 3)");
}

TEST(Bounds, AreThoseOfAnyRoute) {
    const BalanceTable table({{10, 4, 5}, {20, 7, 12}, {30, 12, 18}});
    const auto flow = bounds(table.system);
    const auto simplex = bounds(doubled(table.system));
    EXPECT_EQ(decide(doubled(table.system)).blocks[0].route, Route::simplex);
    ASSERT_TRUE(flow && simplex);
    EXPECT_EQ(*flow, *simplex);
}

TEST(Bounds, MayRunOutOfPivotsWhereTheAnswerDoesNot) {
    const BalanceTable table({{10, 4, 5}, {20, 7, 12}, {30, 12, 18}});
    const LinearSystem system = doubled(table.system);
    std::size_t pivots = 0;
    while (decide(system, {.pivots = pivots}).state == Feasibility::undecided)
        ++pivots;
    const Solution solution = decide_with_bounds(system, {.pivots = pivots});
    EXPECT_EQ(solution.state, Feasibility::feasible);
    EXPECT_EQ(solution.values, decide(system).values);
    EXPECT_TRUE(solution.bounds.empty());
    EXPECT_FALSE(bounds(system, {.pivots = pivots}));
}

TEST(Decide, EndsWherePropagationWouldCrawl) {
    // The balance is printed twice, as 1 and as 4; both sides are unreadable.
    LinearSystem system;
    const std::size_t expenditure = system.add({});
    const std::size_t revenue = system.add({});
    const std::size_t first = system.add(cell(1));
    const std::size_t second = system.add(cell(4));
    system.require({{expenditure, 1}, {revenue, -1}, {first, -1}});
    system.require({{expenditure, 1}, {revenue, -1}, {second, -1}});
    EXPECT_EQ(decide(system).state, Feasibility::infeasible);
}

TEST(Decide, TakesFractionsWhereIntegersDoNotDo) {
    // Three mutually crossing families: the only solution is a half everywhere.
    LinearSystem system;
    std::vector<std::size_t> x;
    for (int i = 0; i < 4; ++i)
        x.push_back(system.add({}));
    system.require({{x[0], 1}, {x[1], 1}}, Rational(1));
    system.require({{x[0], 1}, {x[2], 1}}, Rational(1));
    system.require({{x[1], 1}, {x[2], 1}}, Rational(1));
    system.require({{x[0], 1}, {x[3], 1}, {x[1], 1}, {x[2], 1}}, Rational(2));
    const Solution solution = decide(system);
    ASSERT_EQ(solution.state, Feasibility::feasible);
    EXPECT_EQ(solution.blocks[0].route, Route::simplex);
    for (const Rational& value : solution.values)
        EXPECT_EQ(value, Rational(1, 2));
}

TEST(Decide, KnowsConstantsThatContradict) {
    LinearSystem system;
    const std::size_t exact = system.add(Interval::point(Rational(3)));
    system.require({{exact, 1}}, Rational(3));
    system.require({}, Rational(0));
    EXPECT_EQ(decide(system).state, Feasibility::feasible);
    EXPECT_EQ(decide(system).blocks[0].route, Route::arithmetic);
    system.require({{exact, 1}}, Rational(4));
    const Solution solution = decide(system);
    EXPECT_EQ(solution.state, Feasibility::infeasible);
    EXPECT_EQ(solution.blocks[2].proof->multipliers.size(), 1U);
}

TEST(Decide, StopsAtItsLimits) {
    const BalanceTable table({{10, 4, 5}, {20, 7, 12}, {30, 12, 18}});
    EXPECT_EQ(decide(table.system, {.block_variables = 8}).state, Feasibility::undecided);
    EXPECT_EQ(decide(doubled(table.system), {.pivots = 0}).state, Feasibility::undecided);
    EXPECT_FALSE(bounds(table.system, {.block_variables = 8}));
}

TEST(Extent, HeedsWhatFiguresShare) {
    // Both years are off by one, so the growth of expenditure is known to a whole unit.
    LinearSystem system;
    std::vector<std::size_t> x;
    for (const std::int64_t figure : {41'169, 8'307, 32'863, 41'484, 8'270, 33'215})
        x.push_back(system.add(cell(figure)));
    system.require({{x[0], 1}, {x[1], -1}, {x[2], -1}});
    system.require({{x[3], 1}, {x[4], -1}, {x[5], -1}});
    const Term growth[] = {{x[3], 1}, {x[0], -1}};
    EXPECT_EQ(text_of(*extent(system, growth)), "[629/2, 631/2]");
}

/// A random table of expenditure, revenue and balance, rounded and sometimes spoilt.
BalanceTable random_table(std::mt19937_64& random, bool open) {
    const std::size_t rows = 2 + random() % 3;
    std::vector<std::vector<std::int64_t>> cents(rows + 1, {0, 0, 0});
    for (std::size_t i = 0; i < rows; ++i) {
        cents[i][0] = static_cast<std::int64_t>(random() % 5'000);
        cents[i][1] = static_cast<std::int64_t>(random() % 5'000);
        cents[i][2] = cents[i][0] - cents[i][1];
        for (std::size_t k = 0; k < 3; ++k)
            cents[rows][k] += cents[i][k];
    }
    for (auto& row : cents)
        for (std::int64_t& each : row)
            each = (each >= 0 ? each + 50 : each - 50) / 100;
    for (std::uint64_t slips = random() % 3; slips > 0; --slips)
        cents[random() % cents.size()][random() % 3] += random() % 2 == 0 ? 1 : -1;
    return BalanceTable(cents, open);
}

TEST(Decide, AgreesWithItselfByAnyRoute) {
    std::mt19937_64 random(20211);
    int infeasible = 0;
    for (int i = 0; i < 300; ++i) {
        const LinearSystem system = random_table(random, i % 2 == 0).system;
        const Solution flow = decide(system);
        const Solution simplex = decide(doubled(system));
        ASSERT_EQ(flow.blocks[0].route, Route::flow);
        ASSERT_EQ(simplex.blocks[0].route, Route::simplex);
        ASSERT_EQ(flow.state, simplex.state) << "table " << i;
        ASSERT_EQ(bounds(system), bounds(doubled(system))) << "table " << i;
        const Solution both = decide_with_bounds(system);
        ASSERT_EQ(both.state, flow.state) << "table " << i;
        ASSERT_EQ(both.values, flow.values) << "table " << i;
        ASSERT_EQ(both.bounds, bounds(system).value_or(std::vector<Interval>())) << "table " << i;
        infeasible += flow.state == Feasibility::infeasible ? 1 : 0;
    }
    EXPECT_GT(infeasible, 30);
    EXPECT_LT(infeasible, 270);
}

TEST(Bounds, StayWhenOpenEndsAreClosed) {
    std::mt19937_64 random(7);
    int solved = 0;
    for (int i = 0; i < 200; ++i) {
        LinearSystem system = random_table(random, true).system;
        auto open = bounds(system);
        if (!open) continue;
        ++solved;
        for (std::size_t k = 0; k < system.variables().size(); ++k) {
            const Interval& cell = system.variables()[k];
            system.confine(k, Interval::closed(cell.lower->value, cell.upper->value));
            (*open)[k].lower->open = (*open)[k].upper->open = false;
        }
        ASSERT_EQ(bounds(system), open) << "table " << i;
    }
    EXPECT_GT(solved, 20);
}

} // namespace
} // namespace sluitend::solve
