// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/solve/whole.hpp>

#include <sluitend/base/error.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <tuple>

namespace sluitend::solve {
namespace {

using Costs = std::vector<std::vector<Rational>>;

Interval between(std::int64_t lower, std::int64_t upper) {
    return Interval::closed(Rational(lower), Rational(upper));
}

std::vector<Rational> rationals(const std::vector<std::int64_t>& values) {
    std::vector<Rational> out;
    for (const std::int64_t each : values)
        out.emplace_back(each);
    return out;
}

TEST(DecideWhole, IsTheExampleOfTheHeader) {
    LinearSystem system;
    const auto a = system.add(between(10, 11));
    const auto b = system.add(between(20, 21));
    const auto total = system.add(between(30, 31));
    system.require({{a, 1}, {b, 1}, {total, -1}});
    const std::vector<Rational> deviation{Rational(1, 5), Rational(1, 5), Rational(-3, 5)};
    const Solution solution = decide_whole(system, Costs{deviation});
    EXPECT_EQ(solution.state, Feasibility::feasible);
    EXPECT_EQ(solution.values, rationals({11, 20, 31}));
    EXPECT_EQ(solution.blocks.at(0).route, Route::flow);
}

TEST(DecideWhole, ChoosesTheCheaperEndOfWhatIsFree) {
    LinearSystem system;
    for (int i = 0; i < 4; ++i)
        system.add(between(-2, 3));
    const Costs costs{rationals({0, 1, -1, 0}), rationals({1, -1, 1, 0})};
    EXPECT_EQ(decide_whole(system, costs).values, rationals({-2, -2, 3, 3}));
    EXPECT_EQ(decide_whole(system, {}).values, rationals({3, 3, 3, 3}));
}

TEST(DecideWhole, KnowsWhereFractionsWouldDoAndWholeNumbersDoNot) {
    // x + y = 1 and x = y; the second time with whole numbers that do not fit at all.
    LinearSystem system;
    const auto x = system.add(between(0, 1));
    const auto y = system.add(between(0, 1));
    system.require({{x, 1}, {y, 1}}, Rational(1));
    system.require({{x, 1}, {y, -1}});
    EXPECT_EQ(decide(system).state, Feasibility::feasible);
    EXPECT_EQ(decide_whole(system, {}).state, Feasibility::infeasible);
    LinearSystem network;
    const auto z = network.add(between(0, 1));
    network.require({{z, 1}}, Rational(2));
    EXPECT_EQ(decide_whole(network, {}).state, Feasibility::infeasible);
    LinearSystem points;
    points.require({{points.add(between(2, 2)), 1}}, Rational(2));
    EXPECT_EQ(decide_whole(points, {}).state, Feasibility::feasible);
    EXPECT_EQ(decide_whole(points, {}).blocks.at(0).route, Route::arithmetic);
    points.require({{0, 1}}, Rational(3));
    EXPECT_EQ(decide_whole(points, {}).state, Feasibility::infeasible);
}

TEST(DecideWhole, StopsAtItsLimits) {
    LinearSystem network;
    const auto x = network.add(between(0, 5));
    network.require({{x, 1}}, Rational(2));
    EXPECT_EQ(decide_whole(network, {}, {.pivots = 0}).state, Feasibility::undecided);
    EXPECT_EQ(decide_whole(network, {}, {.block_variables = 0}).state, Feasibility::undecided);
    LinearSystem other;
    other.require({{other.add(between(0, 5)), 2}}, Rational(4));
    EXPECT_EQ(decide_whole(other, {}, {.pivots = 0}).state, Feasibility::undecided);
    EXPECT_EQ(decide_whole(other, {}).values, rationals({2}));
    EXPECT_EQ(decide_whole(other, {}).blocks.at(0).route, Route::simplex);
    // A cost beyond 60 bits is for networks only.
    const Costs large{{Rational(Decimal::with_scale(1, 0).shift(18))}};
    EXPECT_EQ(decide_whole(other, large).state, Feasibility::undecided);
    EXPECT_EQ(decide_whole(network, large).values, rationals({2}));
}

std::string error_of(const std::function<void()>& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.id();
    }
    return "";
}

TEST(DecideWhole, RefusesWhatIsNotWhole) {
    for (const Interval& each :
         {Interval{}, Interval::open(Rational(0), Rational(1)),
          Interval::closed(Rational(1, 2), Rational(1)), Interval{End{Rational(1)}, {}}}) {
        LinearSystem system;
        system.add(each);
        EXPECT_EQ(error_of([&] { decide_whole(system, {}); }), "solve.whole");
    }
    LinearSystem system;
    const auto x = system.add(between(0, 1));
    EXPECT_EQ(error_of([&] { decide_whole(system, Costs{{}}); }), "solve.weights");
    system.require({{x, 1}}, Rational(1, 2));
    EXPECT_EQ(error_of([&] { decide_whole(system, {}); }), "solve.whole");
    LinearSystem wide;
    wide.add(between(0, std::int64_t{1} << 40));
    EXPECT_EQ(error_of([&] { decide_whole(wide, {}); }), "number.overflow");
}

/// The best values by trying all.
std::optional<std::vector<std::int64_t>> enumerated(const LinearSystem& system, const Costs& costs,
                                                    std::int64_t most) {
    using Rank = std::tuple<Rational, Rational, std::vector<std::int64_t>>;
    std::optional<Rank> best;
    std::vector<std::int64_t> values(system.variables().size(), 0);
    for (;;) {
        const std::vector<Rational> all = rationals(values);
        if (verify(system, all)) {
            Rank rank;
            for (std::size_t i = 0; i < values.size(); ++i) {
                std::get<0>(rank) += costs[0][i] * all[i];
                std::get<1>(rank) += costs[1][i] * all[i];
                std::get<2>(rank).push_back(-values[i]);
            }
            if (!best || rank < *best) best = rank;
        }
        std::size_t i = 0;
        while (i < values.size() && values[i] == most)
            values[i++] = 0;
        if (i == values.size()) break;
        ++values[i];
    }
    if (!best) return std::nullopt;
    for (std::int64_t& each : std::get<2>(*best))
        each = -each;
    return std::get<2>(*best);
}

TEST(DecideWhole, AgreesWithEnumerationByBothRoutes) {
    std::mt19937 random(3);
    std::array<int, 2> routes{};
    std::array<int, 2> states{};
    for (int i = 0; i < 1'000; ++i) {
        LinearSystem system;
        const std::size_t variables = 3 + random() % 4;
        for (std::size_t k = 0; k < variables; ++k)
            system.add(between(0, 2));
        Costs costs(2);
        for (std::size_t k = 0; k < variables; ++k) {
            costs[0].emplace_back(static_cast<std::int64_t>(random() % 7) - 3, 1 + random() % 3);
            costs[1].emplace_back(static_cast<std::int64_t>(random() % 3) - 1);
        }
        for (std::size_t row = 0; row < 2 + random() % 2; ++row) {
            std::vector<Term> terms;
            for (std::size_t k = 0; k < variables; ++k)
                if (const int a = static_cast<int>(random() % 5) - 2; random() % 2 == 0 && a != 0)
                    terms.push_back({k, i % 2 == 0 ? a / std::abs(a) : a});
            if (!terms.empty()) system.require(terms, Rational(random() % 3));
        }
        const Solution solution = decide_whole(system, costs);
        const auto best = enumerated(system, costs, 2);
        ASSERT_EQ(solution.state, best ? Feasibility::feasible : Feasibility::infeasible);
        EXPECT_EQ(solution.values, rationals(best.value_or(std::vector<std::int64_t>{})));
        for (const Block& each : solution.blocks)
            ++routes[each.route == Route::simplex];
        ++states[best.has_value()];
    }
    EXPECT_GT(std::min(routes[0], routes[1]), 50);
    EXPECT_GT(std::min(states[0], states[1]), 50);
}

} // namespace
} // namespace sluitend::solve
