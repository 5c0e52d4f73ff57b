// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// The methods of the floor `solve` against slow and obvious ones, and against each other, on
// random tables of every shape. `tests/support/cases.hpp` says how a run is lengthened or repeated.

#include <sluitend/solve/culprits.hpp>

#include "../support/cases.hpp"
#include "../support/oracle.hpp"
#include "../support/printed_system.hpp"

#include <gtest/gtest.h>

#include <map>

namespace {

using namespace sluitend;
using namespace sluitend::solve;
using sample::Random;
using sample::RandomTable;
using sample::text_of;

const std::vector<std::int64_t> mixed_quanta{10, 10, 10, 100, 1, 0};

/// Leaves some figures out.
void forget(RandomTable& table, Random& random) {
    for (auto& cell : table.cells)
        cell.is_absent = random.chance(8);
}

RandomTable any_table(Random& random, std::size_t figures) {
    RandomTable out = random.chance(2) ? sample::random_table(random, figures, mixed_quanta)
                                       : sample::random_table(random, figures);
    if (random.chance(3)) forget(out, random);
    return out;
}

/// Every equation again, so many times as large: no part is a tree, and 2 makes it no network.
LinearSystem repeated(const LinearSystem& system, std::int64_t times) {
    LinearSystem out = system;
    for (const Equation& each : system.equations()) {
        std::vector<Term> terms = each.terms;
        for (Term& term : terms)
            term.coefficient *= times;
        out.require(std::move(terms), each.constant * Rational(times));
    }
    return out;
}

/// The answer with its proof or solution checked again, by a few lines of another hand.
Feasibility checked(const LinearSystem& system) {
    const Solution solution = decide(system);
    if (solution.state == Feasibility::feasible) {
        for (std::size_t i = 0; i < solution.values.size(); ++i)
            EXPECT_TRUE(system.variables()[i].contains(solution.values[i]));
        for (const Equation& equation : system.equations()) {
            Rational left = -equation.constant;
            for (const Term& term : equation.terms)
                left += Rational(term.coefficient) * solution.values[term.variable];
            EXPECT_TRUE(left.is_zero());
        }
        return solution.state;
    }
    bool is_proved = false;
    for (const Block& block : solution.blocks) {
        if (!block.proof) continue;
        is_proved = true;
        std::map<std::size_t, std::int64_t> sum;
        Rational constant;
        for (const auto& [equation, times] : block.proof->multipliers) {
            constant += Rational(times) * system.equations()[equation].constant;
            for (const auto& [variable, coefficient] : system.equations()[equation].terms)
                sum[variable] += times * coefficient;
        }
        // Σ coefficient × variable = constant: out of reach on one side, an open end included.
        bool is_beyond = false;
        for (const int side : {-1, 1}) {
            Rational most;
            bool is_open = false;
            bool is_bounded = true;
            for (const auto& [variable, coefficient] : sum) {
                if (coefficient == 0) continue;
                const Interval& cell = system.variables()[variable];
                const auto& end = side * coefficient > 0 ? cell.upper : cell.lower;
                is_bounded = is_bounded && end.has_value();
                if (!end) continue;
                most += Rational(side * coefficient) * end->value;
                is_open = is_open || end->open;
            }
            const Rational wanted = Rational(side) * constant;
            is_beyond = is_beyond || (is_bounded && (most < wanted || (most == wanted && is_open)));
        }
        EXPECT_TRUE(is_beyond);
    }
    EXPECT_EQ(is_proved, solution.state == Feasibility::infeasible);
    return solution.state;
}

TEST(SolveProperties, VerdictsAreThoseOfATextbookSimplexMethod) {
    std::map<Feasibility, int> seen;
    sample::for_each_case(1, [&](Random& random) {
        const std::size_t figures = random.chance(20) ? 60 : random.chance(4) ? 24 : 12;
        const LinearSystem system = any_table(random, figures).system();
        const Feasibility state = checked(system);
        ++seen[state];
        ASSERT_EQ(state == Feasibility::feasible, oracle::is_feasible(system));
    });
    if (sample::setting("SLUITEND_CASES", 1'000) >= 1'000) {
        EXPECT_GT(seen[Feasibility::feasible], 100);
        EXPECT_GT(seen[Feasibility::infeasible], 100);
    }
    EXPECT_EQ(seen[Feasibility::undecided], 0);
}

TEST(SolveProperties, BoundsAreThoseOfATextbookSimplexMethod) {
    sample::for_each_case(2, [&](Random& random) {
        const RandomTable table = any_table(random, random.chance(10) ? 24 : 12);
        const LinearSystem system = table.system();
        const auto all = bounds(system);
        if (!all) return;
        for (int i = 0; i < 2; ++i) {
            const std::size_t variable = random.position(table.cells.size());
            ASSERT_EQ(text_of((*all)[variable]), text_of(oracle::range_of(system, variable)))
                << "variable " << variable;
        }
    });
}

TEST(SolveProperties, CulpritsAreThoseThatTryingEverySetFinds) {
    int sets = 0;
    sample::for_each_case(10, [&](Random& random) {
        RandomTable table = sample::random_table(random, random.chance(4) ? 15 : 9);
        sample::spoil(table, random, 1);
        const LinearSystem system = table.system();
        const auto found = smallest_releases(system);
        // Parts share nothing, so a smallest set of the whole takes one of each.
        std::vector<std::vector<std::size_t>> expected{{}};
        for (const Culprits& part : found) {
            ASSERT_TRUE(part.complete);
            std::vector<std::vector<std::size_t>> next;
            for (const auto& head : expected)
                for (const auto& tail : part.sets) {
                    next.push_back(head);
                    next.back().insert(next.back().end(), tail.begin(), tail.end());
                    std::sort(next.back().begin(), next.back().end());
                }
            expected = std::move(next);
            for (const Proof& conflict : part.conflicts) {
                ASSERT_TRUE(verify(system, conflict));
                const auto terms = add_up(system, conflict).terms;
                for (const auto& set : part.sets)
                    ASSERT_TRUE(std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
                        return std::binary_search(set.begin(), set.end(), term.variable);
                    }));
            }
        }
        std::sort(expected.begin(), expected.end());
        if (expected.front().size() > 3) return;
        ASSERT_EQ(oracle::smallest_sets(system), expected);
        sets += static_cast<int>(expected.size());
    });
    EXPECT_GT(sets, 0);
}

TEST(SolveProperties, EveryRouteGivesTheSameAnswer) {
    std::map<std::pair<Route, Route>, int> seen;
    sample::for_each_case(1, [&](Random& random) {
        const LinearSystem system = any_table(random, random.chance(10) ? 40 : 16).system();
        const Solution solution = decide(system);
        const auto all = bounds(system);
        for (const std::int64_t times : {1, 2}) {
            const LinearSystem other = repeated(system, times);
            ASSERT_EQ(solution.state, checked(other));
            ASSERT_EQ(all, bounds(other));
            const auto blocks = decide(other).blocks;
            for (std::size_t i = 0; i < solution.blocks.size(); ++i)
                ++seen[{solution.blocks[i].route, blocks[i].route}];
        }
    });
    using enum Route;
    for (const auto& pair : {std::pair(propagation, flow), std::pair(propagation, simplex),
                             std::pair(flow, simplex), std::pair(simplex, simplex)})
        EXPECT_TRUE(seen[pair] > 20 || sample::setting("SLUITEND_CASES", 1'000) < 1'000)
            << name_of(pair.first) << " against " << name_of(pair.second);
}

/// The same system in a unit so small that no block fits into 64 bits.
LinearSystem scaled(const LinearSystem& system, const Rational& factor) {
    LinearSystem out;
    for (Interval cell : system.variables()) {
        if (cell.lower) cell.lower->value *= factor;
        if (cell.upper) cell.upper->value *= factor;
        out.add(cell);
    }
    for (const Equation& each : system.equations())
        out.require(each.terms, each.constant * factor);
    return out;
}

TEST(SolveProperties, WideNumbersGiveWhatNarrowOnesDo) {
    const Rational large = Rational::from_text("1" + std::string(25, '0') + "1").value();
    sample::for_each_case(1, [&](Random& random) {
        const LinearSystem system = any_table(random, 16).system();
        const LinearSystem wide = scaled(system, large);
        ASSERT_EQ(decide(system).state, checked(wide));
        const auto narrow = bounds(system);
        const auto all = bounds(wide);
        ASSERT_EQ(narrow.has_value(), all.has_value());
        for (std::size_t i = 0; all && i < all->size(); ++i) {
            Interval expected = (*narrow)[i];
            if (expected.lower) expected.lower->value *= large;
            if (expected.upper) expected.upper->value *= large;
            ASSERT_EQ(text_of((*all)[i]), text_of(expected));
        }
        ASSERT_EQ(smallest_releases(system).size(), smallest_releases(wide).size());
    });
}

TEST(SolveProperties, AnEndIsReachedExactlyWhereItIsClosed) {
    sample::for_each_case(1, [&](Random& random) {
        const RandomTable table = any_table(random, 16);
        const LinearSystem system = table.system();
        const auto all = bounds(system);
        if (!all) return;
        const std::size_t variable = random.position(table.cells.size());
        const Interval& own = (*all)[variable];
        ASSERT_EQ(intersection(own, system.variables()[variable]), own);
        LinearSystem fixed = system;
        for (const auto& end : {own.lower, own.upper}) {
            if (!end) continue;
            const bool is_inside = system.variables()[variable].contains(end->value);
            fixed.confine(variable, Interval::point(end->value));
            ASSERT_EQ(is_inside && decide(fixed).state == Feasibility::feasible, !end->open);
        }
        fixed.confine(variable, {});
        const auto wider = bounds(fixed);
        ASSERT_TRUE(wider);
        for (std::size_t i = 0; i < all->size(); ++i)
            ASSERT_EQ(intersection((*all)[i], (*wider)[i]), (*all)[i])
                << "releasing " << variable << " shrank " << i;
    });
}

TEST(SolveProperties, TheOrderOfVariablesAndEquationsChangesNothing) {
    sample::for_each_case(1, [&](Random& random) {
        const RandomTable table = any_table(random, 16);
        const LinearSystem system = table.system();
        const std::size_t count = system.variables().size();
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < count; ++i)
            order.push_back(i);
        random.shuffle(order); // order[new] = old
        std::vector<std::size_t> place(count);
        LinearSystem other;
        for (std::size_t i = 0; i < count; ++i)
            place[order[i]] = other.add(system.variables()[order[i]]);
        std::vector<Equation> equations = system.equations();
        random.shuffle(equations);
        for (Equation& each : equations) {
            for (Term& term : each.terms)
                term.variable = place[term.variable];
            random.shuffle(each.terms);
            other.require(each.terms, each.constant);
        }
        ASSERT_EQ(decide(system).state, decide(other).state);
        const auto all = bounds(system);
        const auto moved = bounds(other);
        ASSERT_EQ(all.has_value(), moved.has_value());
        for (std::size_t i = 0; all && i < count; ++i)
            ASSERT_EQ((*all)[i], (*moved)[place[i]]);
        std::set<std::vector<std::size_t>> own;
        std::set<std::vector<std::size_t>> theirs;
        for (const Culprits& part : smallest_releases(system))
            own.insert(part.sets.begin(), part.sets.end());
        for (const Culprits& part : smallest_releases(other))
            for (auto set : part.sets) {
                for (std::size_t& each : set)
                    each = order[each];
                std::sort(set.begin(), set.end());
                theirs.insert(set);
            }
        ASSERT_EQ(own, theirs);
    });
}

} // namespace
