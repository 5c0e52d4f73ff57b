// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Laws of the checks, on random budget tables with goals. Rapidcheck prints its seed;
// RC_PARAMS="seed=... max_success=..." repeats or lengthens a run.

#include <sluitend/check/report.hpp>
#include <sluitend/model/builder.hpp>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace sluitend;
using enum LineCode;

template <class Law> void holds(const char* name, Law&& law) {
    EXPECT_TRUE(rc::check(name, std::forward<Law>(law)));
}

/// A budget in hundredths of the unit in which it will be printed.
struct Truth {
    struct Year {
        std::int64_t expenditure, revenue, additions, withdrawals;
    };
    std::vector<Year> years;
    std::vector<std::int64_t> goals; ///< they add to the expenditure of the last year
    SignConvention convention = SignConvention::net_cost;
};

/// What is printed of a figure.
struct Cell {
    std::int64_t units;
    std::int64_t quantum = 1; ///< in units; 0 is exact
};

struct PrintedBudget {
    std::map<LineCode, std::vector<Cell>> lines;
    std::vector<Cell> goals;
    std::optional<SignConvention> declared{};
};

class Random {
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    std::int64_t below(std::int64_t bound) {
        return static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(bound));
    }
    template <class T> void shuffle(std::vector<T>& values) {
        std::shuffle(values.begin(), values.end(), engine_);
    }
    /// From nothing to 100,000 units, small numbers often.
    std::int64_t amount() {
        constexpr std::int64_t sizes[] = {1, 300, 10'000, 10'000'000};
        return below(sizes[below(4)]);
    }
    Truth truth() {
        Truth out;
        for (std::int64_t i = 0, count = 1 + below(4); i < count; ++i)
            out.years.push_back({amount(), amount(), amount(), amount()});
        std::int64_t left = out.years.back().expenditure;
        for (std::int64_t i = 0, count = below(6); i < count; ++i) {
            out.goals.push_back(i + 1 == count ? left : below(left + 1));
            left -= out.goals.back();
        }
        out.convention = static_cast<SignConvention>(below(4));
        return out;
    }

private:
    std::mt19937_64 engine_;
};

/// A seed for one case.
Random any() {
    return Random(*rc::gen::noShrink(rc::gen::arbitrary<std::uint64_t>()));
}

/// Hundredths rounded to units, halves away from zero.
Cell rounded(std::int64_t hundredths) {
    const std::int64_t size = (std::abs(hundredths) + 50) / 100;
    return {hundredths < 0 ? -size : size};
}

/// Every figure of a budget as its convention signs it, in hundredths.
std::map<LineCode, std::vector<std::int64_t>> signed_lines(const Truth& truth) {
    using enum SignConvention;
    std::map<LineCode, std::vector<std::int64_t>> out;
    for (const Truth::Year& each : truth.years) {
        const std::int64_t net = each.expenditure - each.revenue;
        const std::int64_t left = net + each.additions - each.withdrawals;
        const bool is_revenue = truth.convention == net_revenue || truth.convention == signed_cash;
        const std::int64_t cost = truth.convention == signed_cash ? -1 : 1;
        const std::int64_t gain = truth.convention == signed_cost ? -1 : 1;
        out[expenditure].push_back(cost * each.expenditure);
        out[revenue].push_back(gain * each.revenue);
        out[balance].push_back(is_revenue ? -net : net);
        out[reserve_additions].push_back(cost * each.additions);
        out[reserve_withdrawals].push_back(gain * each.withdrawals);
        out[result].push_back(is_revenue ? -left : left);
    }
    return out;
}

/// Every figure rounded by itself.
PrintedBudget printed(const Truth& truth) {
    PrintedBudget out;
    for (const auto& [line, values] : signed_lines(truth))
        for (const std::int64_t value : values)
            out.lines[line].push_back(rounded(value));
    for (const std::int64_t goal : truth.goals)
        out.goals.push_back(rounded(goal));
    return out;
}

/// A budget of whole units: every figure is exactly what it is printed as.
Truth whole(Truth truth) {
    for (Truth::Year& each : truth.years)
        for (std::int64_t* value :
             {&each.expenditure, &each.revenue, &each.additions, &each.withdrawals})
            *value *= 100;
    for (std::int64_t& goal : truth.goals)
        goal *= 100;
    return truth;
}

Amount amount(const Cell& cell, std::int64_t factor) {
    return Amount({.printed = Decimal(cell.units * factor),
                   .multiplier = 1'000,
                   .quantum = Decimal(cell.quantum * factor * 1'000),
                   .quantum_basis = QuantumBasis::declared,
                   .verbatim = std::to_string(cell.units * factor)});
}

/// The document; columns in the order of `columns`, goals in that of `goals`.
Document document(const PrintedBudget& budget, std::int64_t factor,
                  const std::vector<std::size_t>& columns, const std::vector<std::size_t>& goals) {
    const int last = 2020 + static_cast<int>(columns.size());
    DocumentBuilder builder({{}, {}, Year(last), ""});
    const auto programme = builder.add(ProgrammeRecord{});
    for (const std::size_t i : goals) {
        GoalRecord goal;
        goal.number = Printed<Code>{Code(std::to_string(i + 1)), "", {}};
        goal.stated_expenditure = amount(budget.goals[i], factor);
        builder.add(programme, std::move(goal));
    }
    BudgetTableRecord table;
    table.sign_convention = budget.declared;
    for (const std::size_t i : columns) {
        const int year = 2021 + static_cast<int>(i);
        table.columns.push_back(
            {{std::to_string(year), std::to_string(year), {}}, Year(year), Phase::adopted});
    }
    for (const auto& [line, cells] : budget.lines) {
        BudgetLine row{{std::string(name_of(line)), "", {}}, line, {}};
        for (const std::size_t i : columns)
            row.amounts.push_back(amount(cells[i], factor));
        table.lines.push_back(std::move(row));
    }
    builder.set_budget(programme, std::move(table));
    return builder.build();
}

std::vector<std::size_t> in_order(std::size_t count) {
    std::vector<std::size_t> out(count);
    for (std::size_t i = 0; i < count; ++i)
        out[i] = i;
    return out;
}

Report report(const PrintedBudget& budget, std::int64_t factor = 1) {
    return check(document(budget, factor, in_order(budget.lines.at(balance).size()),
                          in_order(budget.goals.size())));
}

/// The verdicts by what they are about.
std::map<std::string, Verdict> verdicts(const Report& report) {
    std::map<std::string, Verdict> out;
    for (const IdentityResult& each : report.identities)
        out[each.identity.id()] = each.verdict;
    return out;
}

TEST(CheckLaws, RoundingATrueTableBreaksNothing) {
    holds("no identity over figures that were rounded one by one is broken", [] {
        Random random = any();
        const Truth truth = random.truth();
        const Report made = report(printed(truth));
        RC_ASSERT(made.count(Verdict::broken) == 0u);
        RC_ASSERT(made.all_passed());
        PrintedBudget declared = printed(truth);
        declared.declared = truth.convention;
        RC_ASSERT(report(declared).count(Verdict::broken) == 0u);
        RC_ASSERT(report(declared).count(Verdict::not_checkable) == 0u);
    });
}

TEST(CheckLaws, ATableThatAddsUpHasNoFinding) {
    holds("a table of whole figures that add up is exact", [] {
        Random random = any();
        const Truth truth = whole(random.truth());
        PrintedBudget budget = printed(truth);
        RC_ASSERT(report(budget).all_passed());
        budget.declared = truth.convention;
        const Report made = report(budget);
        RC_ASSERT(made.count(Verdict::exact) == made.identities.size());
        RC_ASSERT(made.count(Severity::warning) == 0u);
    });
}

TEST(CheckLaws, AResidualAboveTheBoundIsAlwaysBroken) {
    holds("a figure that is off by more than rounding allows breaks its identity", [] {
        Random random = any();
        const Truth truth = random.truth();
        PrintedBudget budget = printed(truth);
        budget.declared = truth.convention;
        auto line = budget.lines.begin();
        std::advance(line, random.below(6));
        Cell& cell = line->second[static_cast<std::size_t>(
            random.below(static_cast<std::int64_t>(line->second.size())))];
        // Off by at most the bound before, and by more than it afterwards.
        const std::int64_t step = 9 + random.below(1'000);
        cell.units += random.below(2) == 0 ? step : -step;
        const Report made = report(budget);
        RC_ASSERT(made.count(Verdict::broken) >= 1u);
        RC_ASSERT(!made.all_passed());
        for (const IdentityResult& each : made.identities)
            RC_ASSERT((each.verdict == Verdict::broken) == (abs(each.residual) > each.bound));
    });
}

TEST(CheckLaws, ABrokenColumnIsNeverOverlooked) {
    holds("without a declared convention a broken table still has an error", [] {
        Random random = any();
        PrintedBudget budget = printed(whole(random.truth()));
        for (auto& [line, cells] : budget.lines)
            if (line == balance)
                for (Cell& cell : cells)
                    cell.units += 1'000'003; // beyond every sum of both sides
        RC_ASSERT(!report(budget).all_passed());
    });
}

TEST(CheckLaws, ScalingFiguresAndQuantumKeepsTheVerdicts) {
    holds("ten times every figure and quantum: the same verdicts", [] {
        Random random = any();
        const PrintedBudget budget = printed(random.truth());
        const std::int64_t factor = random.below(2) == 0 ? 10 : 1'000'000;
        RC_ASSERT(verdicts(report(budget)) == verdicts(report(budget, factor)));
    });
}

TEST(CheckLaws, OrderDoesNotMatter) {
    holds("columns and goals in another order: the same verdicts", [] {
        Random random = any();
        const PrintedBudget budget = printed(random.truth());
        auto columns = in_order(budget.lines.at(balance).size());
        auto goals = in_order(budget.goals.size());
        const auto before = verdicts(check(document(budget, 1, columns, goals)));
        random.shuffle(columns);
        random.shuffle(goals);
        RC_ASSERT(before == verdicts(check(document(budget, 1, columns, goals))));
    });
}

TEST(CheckLaws, AddingABalancedGoalKeepsTheVerdicts) {
    holds("an exact goal that the total and the balance take along changes nothing", [] {
        Random random = any();
        const Truth truth = random.truth();
        PrintedBudget budget = printed(truth);
        budget.declared = SignConvention::net_cost;
        const auto before = verdicts(report(budget));
        const std::int64_t extra = random.below(1'000);
        if (!budget.goals.empty()) budget.goals.push_back({extra, 0});
        const std::int64_t sign =
            budget.lines[expenditure].back().units < 0 ? -1 : 1; // as the total is printed
        budget.lines[expenditure].back().units += sign * extra;
        budget.lines[revenue].back().units += sign * extra;
        RC_ASSERT(before == verdicts(report(budget)));
    });
}

TEST(CheckLaws, OneQuantumOnOneOfTwoFiguresGivesOneFinding) {
    holds("a goal that is the whole total, off by one", [] {
        Random random = any();
        const std::int64_t total = 1 + random.below(1'000'000);
        PrintedBudget budget;
        budget.lines[expenditure] = {{total}};
        budget.lines[revenue] = {{total}};
        budget.lines[balance] = {{0}};
        budget.declared = SignConvention::net_cost;
        budget.goals = {{total + (random.below(2) == 0 ? 1 : -1)}};
        const Report made = report(budget);
        RC_ASSERT(made.findings.size() == 1u);
        RC_ASSERT(made.findings[0].id == "goal.total-suspicious");
        RC_ASSERT(made.findings[0].argument("suspicion") ==
                  std::optional<std::string_view>("ties_only"));
    });
}

} // namespace
