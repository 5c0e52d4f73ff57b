// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Laws of rounding for publication, on random tables of every shape with many ties.
// `tests/support/cases.hpp` says how a run is lengthened or repeated.

#include <sluitend/analyse/round_consistently.hpp>

#include "../support/budget_tables.hpp"
#include "../support/cases.hpp"
#include "../support/random_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace {

using namespace sluitend;
using sample::Dimension;
using sample::Random;
using sample::RandomTable;
using solve::Feasibility;

/// A table in whole steps, and the quantum in which it is to be printed.
struct Exact {
    std::vector<std::int64_t> values{};
    std::vector<sample::Parts> sums{};
    std::vector<std::string> rows{};
    std::int64_t quantum = 1;
    RoundOptions options{};

    std::vector<Figure> figures() const {
        std::vector<Figure> out;
        for (std::size_t i = 0; i < values.size(); ++i) {
            out.push_back(
                sample::figure(Amount({.printed = Decimal(values[i]), .quantum = Decimal(0)})));
            out.back().row = rows[i];
        }
        return out;
    }
    std::vector<Identity> identities() const {
        std::vector<Identity> out;
        for (const sample::Parts& sum : sums) {
            Identity& identity = out.emplace_back();
            for (const auto& [figure, sign] : sum)
                identity.terms.push_back({figure, sign, ""});
        }
        return out;
    }
    RoundedTable round(RoundingPolicy policy = RoundingPolicy::controlled) const {
        return round_consistently(figures(), identities(), Decimal(quantum), policy, options);
    }
};

/// Printed values in steps.
std::vector<std::int64_t> printed(const RoundedTable& table) {
    std::vector<std::int64_t> out;
    for (const Figure& each : table.figures)
        out.push_back(each.amount.value().to_int64().value());
    return out;
}

Exact exact(Random& random, const std::vector<Dimension>& shape) {
    const RandomTable table = RandomTable::product(shape, random, random.chance(3) ? 3'000 : 9);
    Exact out{.values = table.truth, .sums = table.sums};
    for (std::size_t i = 0; i < out.values.size(); ++i)
        out.rows.push_back("Taakveld " + std::to_string(i));
    constexpr std::array<std::int64_t, 5> quanta{2, 2, 3, 5, 10};
    out.quantum = quanta[random.position(quanta.size())];
    out.options.mode = static_cast<Rounding>(random.below(7));
    return out;
}

/// Trees, and tables of which one side at most has totals of totals.
Exact network(Random& random) {
    const auto few = [&](std::size_t most) { return 1 + random.position(most); };
    const std::vector<std::vector<Dimension>> shapes{
        {sample::tree(random, few(20))},
        {sample::rows(few(6)), sample::sides()},
        {sample::rows(few(4)), sample::account()},
        {sample::rows(few(4)), sample::rows(few(4))},
        {sample::years(), sample::sides()},
        {sample::grouped_rows(few(2), few(3)), sample::sides()},
        {sample::rows(few(3)), sample::grouped_rows(few(2), few(2))},
    };
    return exact(random, shapes[random.position(shapes.size())]);
}

/// Any table; in three dimensions some figures have to go beyond a neighbour.
Exact any(Random& random) {
    if (random.chance(2)) return network(random);
    if (random.chance(2)) return exact(random, sample::random_shape(random, 27));
    return exact(random, {sample::rows(2), sample::rows(2), sample::rows(2)});
}

bool contains(const std::vector<std::size_t>& list, std::size_t each) {
    return std::find(list.begin(), list.end(), each) != list.end();
}

// ---- what is promised ----

TEST(RoundingProperties, TreesAndNetworksCanAlwaysBeRounded) {
    sample::for_each_case(1, [&](Random& random) {
        const Exact table = network(random);
        const RoundedTable rounded = table.round();
        ASSERT_EQ(rounded.state, Feasibility::feasible);
        ASSERT_TRUE(rounded.beyond.empty());
    });
}

TEST(RoundingProperties, AllAddsUpLessThanOneQuantumAwayAndMultiplesStay) {
    std::size_t beyond = 0;
    sample::for_each_case(1, [&](Random& random) {
        const Exact table = any(random);
        const RoundedTable rounded = table.round();
        ASSERT_EQ(rounded.state, Feasibility::feasible);
        ASSERT_TRUE(rounded.violated.empty());
        const auto values = printed(rounded);
        for (const sample::Parts& sum : table.sums) {
            std::int64_t left = 0;
            for (const auto& [figure, sign] : sum)
                left += sign * values[figure];
            ASSERT_EQ(left, 0);
        }
        std::int64_t deviation = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const std::int64_t off = std::abs(values[i] - table.values[i]);
            ASSERT_EQ(values[i] % table.quantum, 0);
            if (contains(rounded.beyond, i)) {
                ASSERT_GE(off, table.quantum);
                ASSERT_LT(off, 2 * table.quantum);
            } else {
                ASSERT_LT(off, table.quantum);
                if (table.values[i] % table.quantum == 0) {
                    ASSERT_EQ(off, 0);
                }
            }
            deviation += off;
        }
        ASSERT_EQ(rounded.total_deviation, Rational(deviation, table.quantum));
        if (!rounded.beyond.empty()) ++beyond;
    });
    std::cout << beyond << " tables with figures beyond a neighbour\n";
}

TEST(RoundingProperties, WhatIsRoundedStaysAsItIs) {
    sample::for_each_case(1, [&](Random& random) {
        const Exact table = any(random);
        const RoundedTable rounded = table.round();
        for (const auto policy : {RoundingPolicy::independent, RoundingPolicy::bottom_up,
                                  RoundingPolicy::keep_totals, RoundingPolicy::controlled}) {
            const RoundedTable again = round_consistently(
                rounded.figures, table.identities(), Decimal(table.quantum), policy, table.options);
            ASSERT_EQ(printed(again), printed(rounded));
            ASSERT_TRUE(again.total_deviation.is_zero());
            ASSERT_TRUE(again.changed.empty());
        }
    });
}

TEST(RoundingProperties, MorePromisesCostMoreDeviation) {
    sample::for_each_case(1, [&](Random& random) {
        Exact table = any(random);
        for (std::size_t i = 0; i < table.values.size(); ++i)
            if (random.chance(8)) table.options.kept.push_back(i);
        table.options.mode = Rounding::half_up;
        const RoundedTable alone = table.round(RoundingPolicy::independent);
        const RoundedTable controlled = table.round();
        const RoundedTable kept = table.round(RoundingPolicy::keep_totals);
        ASSERT_LE(alone.total_deviation, controlled.total_deviation);
        if (kept.state != Feasibility::feasible) return;
        ASSERT_TRUE(controlled.beyond.empty());
        ASSERT_LE(controlled.total_deviation, kept.total_deviation);
        ASSERT_TRUE(kept.violated.empty());
        for (const std::size_t each : table.options.kept)
            ASSERT_EQ(kept.figures[each].amount, alone.figures[each].amount);
    });
}

// ---- what does not matter ----

TEST(RoundingProperties, TheOrderOfFiguresAndIdentitiesChangesNothing) {
    sample::for_each_case(1, [&](Random& random) {
        const Exact table = any(random);
        Exact other = table;
        std::vector<std::size_t> order(table.values.size()); // new positions
        std::iota(order.begin(), order.end(), std::size_t{0});
        random.shuffle(order);
        for (std::size_t i = 0; i < order.size(); ++i) {
            other.values[order[i]] = table.values[i];
            other.rows[order[i]] = table.rows[i];
        }
        random.shuffle(other.sums);
        for (sample::Parts& sum : other.sums) {
            random.shuffle(sum);
            for (auto& part : sum)
                part.first = order[part.first];
        }
        const auto values = printed(table.round());
        const auto shuffled = printed(other.round());
        for (std::size_t i = 0; i < order.size(); ++i)
            ASSERT_EQ(values[i], shuffled[order[i]]);
    });
}

TEST(RoundingProperties, NegatingAllFiguresMirrorsTheTable) {
    sample::for_each_case(1, [&](Random& random) {
        const Exact table = any(random);
        Exact mirror = table;
        for (std::int64_t& each : mirror.values)
            each = -each;
        for (sample::Parts& sum : mirror.sums)
            if (random.chance(2))
                for (auto& part : sum)
                    part.second = -part.second;
        if (table.options.mode == Rounding::floor) mirror.options.mode = Rounding::ceiling;
        if (table.options.mode == Rounding::ceiling) mirror.options.mode = Rounding::floor;
        auto values = printed(mirror.round());
        for (std::int64_t& each : values)
            each = -each;
        ASSERT_EQ(printed(table.round()), values);
    });
}

TEST(RoundingProperties, FiguresAndQuantumTogetherCanBeScaled) {
    sample::for_each_case(2, [&](Random& random) {
        const Exact table = any(random);
        const auto values = printed(table.round());
        for (const std::int64_t scale : {3, 10, 1'000'000'000}) {
            Exact larger = table;
            larger.quantum *= scale;
            for (std::int64_t& each : larger.values)
                each *= scale;
            auto scaled = printed(larger.round());
            for (std::int64_t& each : scaled)
                each /= scale;
            ASSERT_EQ(values, scaled);
        }
    });
}

TEST(RoundingProperties, ATableIsRoundedAsIfNoOtherWereThere) {
    sample::for_each_case(2, [&](Random& random) {
        const Exact table = any(random);
        Exact other = any(random);
        other.quantum = table.quantum;
        other.options = table.options;
        Exact both = table;
        both.values.insert(both.values.end(), other.values.begin(), other.values.end());
        both.rows.insert(both.rows.end(), other.rows.begin(), other.rows.end());
        for (sample::Parts sum : other.sums) {
            for (auto& part : sum)
                part.first += table.values.size();
            both.sums.push_back(std::move(sum));
        }
        auto values = printed(table.round());
        for (const std::int64_t each : printed(other.round()))
            values.push_back(each);
        ASSERT_EQ(printed(both.round()), values);
    });
}

} // namespace
