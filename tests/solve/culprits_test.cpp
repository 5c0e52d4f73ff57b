// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/solve/culprits.hpp>

#include <sluitend/base/error.hpp>

#include "../support/printed_system.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace sluitend::solve {
namespace {

using sample::BalanceTable;
using sample::cell;
using sample::text_of;
using Sets = std::vector<std::vector<std::size_t>>;

TEST(SmallestReleases, AreNoneWhereAllFits) {
    EXPECT_TRUE(
        smallest_releases(BalanceTable({{10, 4, 5}, {20, 7, 12}, {30, 12, 18}}).system).empty());
}

TEST(SmallestReleases, NameTheOneTotalThatMustBeWrong) {
    // With open cells, as under any rule for halves, only the total of expenditure can be wrong.
    const BalanceTable table({{10, 4, 5}, {20, 7, 12}, {31, 12, 18}}, true);
    const auto all = smallest_releases(table.system);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].sets, (Sets{{6}}));
    EXPECT_TRUE(all[0].complete);
    EXPECT_EQ(all[0].at_least, 1U);
    LinearSystem released = table.system;
    released.confine(6, {});
    EXPECT_EQ(text_of(bounds(released)->at(6)), "(29, 30)");
}

TEST(SmallestReleases, AddFiguresThatFitAtOnePointOnlyWhereHalvesMayGoEitherWay) {
    const BalanceTable table({{10, 4, 5}, {20, 7, 12}, {31, 12, 18}});
    const auto all = smallest_releases(table.system);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].sets, (Sets{{1}, {2}, {4}, {5}, {6}}));
    LinearSystem released = table.system;
    released.confine(1, {});
    EXPECT_EQ(text_of(bounds(released)->at(1)), "[5, 5]");
}

TEST(SmallestReleases, ListEverySumThatAnExactTableAllows) {
    // Exact figures: a slip in one of them breaks two sums, and only that figure explains both.
    LinearSystem system;
    std::vector<std::size_t> x;
    for (const std::int64_t value : {1, 2, 3, 4, 5, 9, 5, 8, 12})
        x.push_back(system.add(Interval::point(Rational(value))));
    for (std::size_t i = 0; i < 3; ++i)
        system.require({{x[3 * i], 1}, {x[3 * i + 1], 1}, {x[3 * i + 2], -1}});
    for (std::size_t i = 0; i < 3; ++i)
        system.require({{x[i], 1}, {x[i + 3], 1}, {x[i + 6], -1}});
    const auto all = smallest_releases(system);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].sets, (Sets{{7}}));
}

TEST(SmallestReleases, HeedWeights) {
    LinearSystem system;
    const std::size_t part = system.add(cell(1));
    const std::size_t total = system.add(cell(5));
    system.require({{part, 1}, {total, -1}});
    EXPECT_EQ(smallest_releases(system)[0].sets, (Sets{{0}, {1}}));
    const std::size_t heavy[] = {2, 1};
    EXPECT_EQ(smallest_releases(system, heavy)[0].sets, (Sets{{1}}));
    const std::size_t fixed[] = {0, 3};
    EXPECT_EQ(smallest_releases(system, fixed)[0].sets, (Sets{{1}}));
    EXPECT_EQ(smallest_releases(system, fixed)[0].at_least, 3U);
    const std::size_t few[] = {1};
    try {
        static_cast<void>(smallest_releases(system, few));
        FAIL();
    } catch (const ValueError& error) {
        EXPECT_EQ(error.id(), "solve.weights");
    }
}

TEST(SmallestReleases, SayAtLeastHowManyWhereTheyGiveUp) {
    // Six pairs that contradict each other, tied to one sum: at least six are wrong.
    LinearSystem system;
    std::vector<Term> sum;
    for (int i = 0; i < 6; ++i) {
        const std::size_t a = system.add(cell(1));
        const std::size_t b = system.add(cell(5));
        system.require({{a, 1}, {b, -1}});
        sum.push_back({a, 1});
    }
    sum.push_back({system.add({}), -1});
    system.require(sum);
    const auto all = smallest_releases(system);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_TRUE(all[0].sets.empty());
    EXPECT_FALSE(all[0].complete);
    EXPECT_EQ(all[0].at_least, 5U);
}

/// All smallest sets by trying every set.
Sets brute_force(const LinearSystem& system) {
    const std::size_t count = system.variables().size();
    for (std::size_t size = 0; size <= 3; ++size) {
        Sets out;
        std::vector<bool> chosen(count, false);
        std::fill(chosen.begin(), chosen.begin() + static_cast<std::ptrdiff_t>(size), true);
        do {
            LinearSystem released = system;
            std::vector<std::size_t> set;
            for (std::size_t i = 0; i < count; ++i)
                if (chosen[i]) {
                    released.confine(i, {});
                    set.push_back(i);
                }
            if (decide(released).state == Feasibility::feasible) out.push_back(set);
        } while (std::prev_permutation(chosen.begin(), chosen.end()));
        if (!out.empty()) {
            std::sort(out.begin(), out.end());
            return out;
        }
    }
    return {};
}

TEST(SmallestReleases, AreAllThatTryingEverySetFinds) {
    std::mt19937_64 random(7);
    for (int i = 0; i < 40; ++i) {
        std::vector<std::vector<std::int64_t>> figures{{0, 0, 0}, {0, 0, 0}, {0, 0, 0}};
        for (std::size_t row = 0; row < 2; ++row) {
            figures[row][0] = static_cast<std::int64_t>(random() % 50);
            figures[row][1] = static_cast<std::int64_t>(random() % 50);
            figures[row][2] = figures[row][0] - figures[row][1];
            for (std::size_t k = 0; k < 3; ++k)
                figures[2][k] += figures[row][k];
        }
        for (int slip = 0; slip < 2; ++slip)
            figures[random() % 3][random() % 3] += static_cast<std::int64_t>(random() % 9) - 4;
        const LinearSystem system = BalanceTable(figures, i % 2 == 0).system;
        const auto all = smallest_releases(system);
        const Sets expected = brute_force(system);
        ASSERT_EQ(all.empty(), expected == Sets{{}}) << "table " << i;
        if (!all.empty()) {
            ASSERT_EQ(all[0].sets, expected) << "table " << i;
        }
    }
}

} // namespace
} // namespace sluitend::solve
