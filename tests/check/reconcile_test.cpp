// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/reconcile.hpp>

#include "../support/budget_tables.hpp"
#include "../support/fact_tables.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace {

using namespace sluitend;
using sample::exact;
using sample::printed;
using sample::Sum;

/// `figures` whole figures that are off by `residual`.
Sum off_by(std::size_t figures, std::int64_t residual) {
    std::vector<Amount> amounts(figures - 1, printed("100"));
    const auto total = 100 * (static_cast<std::int64_t>(figures) - 1) - residual;
    amounts.push_back(Amount({.printed = Decimal(total)}));
    return Sum(amounts);
}

struct Golden {
    std::size_t figures;
    std::int64_t sharp_bound;
    Rational bound;
    std::int64_t plausible;
};

const std::vector<Golden> golden{{2, 0, {2, 2}, 1},   {3, 1, {3, 2}, 1},   {4, 1, {4, 2}, 2},
                                 {5, 2, {5, 2}, 2},   {6, 2, {6, 2}, 2},   {7, 3, {7, 2}, 2},
                                 {8, 3, {8, 2}, 2},   {9, 4, {9, 2}, 3},   {10, 4, {10, 2}, 3},
                                 {11, 5, {11, 2}, 3}, {16, 7, {16, 2}, 4}, {21, 10, {21, 2}, 4},
                                 {32, 15, {32, 2}, 5}};

TEST(Reconcile, KnowsTheBoundsOfEveryNumberOfFigures) {
    for (const Golden& each : golden) {
        const IdentityResult result = off_by(each.figures, 0).result();
        EXPECT_EQ(result.verdict, Verdict::exact);
        EXPECT_EQ(result.bound, each.bound) << each.figures;
        EXPECT_EQ(result.sharp_bound, Rational(each.sharp_bound)) << each.figures;
        EXPECT_EQ(result.figure_count, each.figures);
    }
}

TEST(Reconcile, GradesEveryResidualUpToBeyondTheBound) {
    for (const Golden& each : golden) {
        const auto most = static_cast<std::int64_t>(each.figures) / 2 + 1;
        for (std::int64_t residual = -most - 1; residual <= most + 1; ++residual) {
            const IdentityResult result = off_by(each.figures, residual).result();
            const Rational size = abs(Rational(residual));
            Verdict verdict = Verdict::within_rounding;
            Suspicion suspicion = Suspicion::none;
            if (residual == 0) {
                verdict = Verdict::exact;
            } else if (size > each.bound) {
                verdict = Verdict::broken;
            } else if (size == each.bound) {
                verdict = Verdict::suspicious;
                suspicion = Suspicion::ties_only;
            } else if (size > Rational(each.plausible)) {
                verdict = Verdict::suspicious;
                suspicion = Suspicion::implausible_size;
            }
            EXPECT_EQ(result.verdict, verdict) << each.figures << " figures off by " << residual;
            EXPECT_EQ(result.suspicion, suspicion)
                << each.figures << " figures off by " << residual;
            EXPECT_EQ(result.reason, Reason::none);
            EXPECT_EQ(result.residual, Rational(residual));
        }
    }
}

TEST(Reconcile, IsSuspiciousOfOneFigurePrintedInTwoWays) {
    EXPECT_EQ(off_by(2, 1).result().suspicion, Suspicion::ties_only);
    EXPECT_EQ(off_by(2, 2).result().verdict, Verdict::broken);
}

TEST(Reconcile, AddsHalfTheQuantumOfEveryFigure) {
    // Goals in tens of euro against a total in thousands: 5 × 5 + 500.
    std::vector<Amount> amounts;
    for (const char* goal : {"11.133,00", "3.989,00", "211,00", "5.085,00", "21.067,00"}) {
        AmountParts parts = printed(goal, 1'000).parts();
        parts.quantum_basis = QuantumBasis::declared;
        amounts.emplace_back(parts);
    }
    amounts.push_back(printed("41.484", 1'000));
    const IdentityResult formal = Sum(amounts).result();
    EXPECT_EQ(formal.multiplier, 1'000);
    EXPECT_EQ(formal.residual, Rational(1));
    EXPECT_EQ(formal.bound, Rational(525, 1'000));
    EXPECT_EQ(formal.sharp_bound, Rational(520, 1'000));
    EXPECT_EQ(formal.verdict, Verdict::broken);

    for (std::size_t i = 0; i + 1 < amounts.size(); ++i) {
        AmountParts parts = amounts[i].parts();
        parts.quantum = Decimal(1'000);
        parts.quantum_basis = QuantumBasis::content;
        amounts[i] = Amount(parts);
    }
    const IdentityResult content = Sum(amounts).result();
    EXPECT_EQ(content.bound, Rational(3));
    EXPECT_EQ(content.sharp_bound, Rational(2));
    EXPECT_EQ(content.verdict, Verdict::within_rounding);
}

TEST(Reconcile, WorksInEuroWhereTheUnitsDiffer) {
    const IdentityResult result =
        Sum({printed("41.169"), printed("5"), printed("41", 1'000)}).result();
    EXPECT_EQ(result.multiplier, 1);
    EXPECT_EQ(result.residual, Rational(174));
    EXPECT_EQ(result.bound, Rational(501));
    EXPECT_EQ(result.verdict, Verdict::within_rounding);
}

TEST(Reconcile, AllowsExactFiguresNoDifference) {
    EXPECT_EQ(Sum({exact("40"), exact("2"), exact("42")}).result().verdict, Verdict::exact);
    const IdentityResult off = Sum({exact("40"), exact("2"), exact("43")}).result();
    EXPECT_EQ(off.verdict, Verdict::broken);
    EXPECT_EQ(off.figure_count, 0u);
    EXPECT_EQ(off.bound, Rational());
    EXPECT_EQ(off.sharp_bound, Rational());
    const IdentityResult one = Sum({exact("40"), exact("2"), printed("43")}).result();
    EXPECT_EQ(one.figure_count, 1u);
    EXPECT_EQ(one.bound, Rational(1, 2));
    EXPECT_EQ(one.verdict, Verdict::broken);
}

TEST(Reconcile, KnowsTheLargestResidualOfQuantaThatDoNotDivideEachOther) {
    std::vector<Amount> amounts;
    for (const int quantum : {3, 3, 2})
        amounts.push_back(Amount({.printed = Decimal(60),
                                  .quantum = Decimal(quantum),
                                  .quantum_basis = QuantumBasis::declared}));
    const IdentityResult result = Sum(amounts).result();
    EXPECT_EQ(result.bound, Rational(4));
    EXPECT_EQ(result.sharp_bound, Rational(3));
}

TEST(Reconcile, TakesNoSideWhereZeroDecimalsMayBePadding) {
    // Two figures with two zero decimals: too few to judge, and the answer depends on it.
    const auto goals = [](const char* total) {
        return Sum({printed("10,00", 1'000), printed("20,00", 1'000), printed(total, 1'000)});
    };
    EXPECT_EQ(goals("30").result().verdict, Verdict::exact);
    EXPECT_EQ(goals("31").result().verdict, Verdict::not_checkable);
    EXPECT_EQ(goals("31").result().reason, Reason::quantum_ambiguous);
    EXPECT_EQ(goals("32").result().verdict, Verdict::broken);
    EXPECT_EQ(goals("32").result().reason, Reason::none);
}

TEST(Reconcile, TakesNoPaddingWhereAFigureLikeItHasDecimals) {
    const IdentityResult result =
        Sum({printed("10,00"), printed("20,50"), printed("30,00")}).result();
    EXPECT_EQ(result.residual, Rational(1, 2));
    EXPECT_EQ(result.verdict, Verdict::broken);
}

TEST(Reconcile, NeedsEveryFigure) {
    Sum sum({printed("40"), printed("2"), printed("42")});
    sum.identity.terms[1].figure.reset();
    EXPECT_EQ(sum.result().verdict, Verdict::not_checkable);
    EXPECT_EQ(sum.result().reason, Reason::missing_figure);
    sum.identity.terms.clear();
    EXPECT_EQ(sum.result().reason, Reason::missing_figure);
}

TEST(Reconcile, NeedsTheMeaningOfTheSigns) {
    Sum sum({printed("40"), printed("2"), printed("42")});
    sum.identity.sign_known = false;
    EXPECT_EQ(sum.result().reason, Reason::sign_convention_ambiguous);
}

TEST(Reconcile, AddsNoDollarsToEuros) {
    AmountParts dollars = printed("2").parts();
    dollars.currency = Currency("USD");
    const IdentityResult result = Sum({printed("40"), Amount(dollars), printed("42")}).result();
    EXPECT_EQ(result.verdict, Verdict::not_checkable);
    EXPECT_EQ(result.reason, Reason::unit_differs);
}

TEST(Reconcile, IsExactBeyondThirtyEightDigits) {
    const std::string most(38, '9');
    std::vector<Amount> amounts(40, printed(most));
    amounts.push_back(printed("-" + most));
    const IdentityResult result = Sum(amounts).result();
    EXPECT_EQ(result.verdict, Verdict::broken);
    EXPECT_EQ(result.residual.to_string(), "40" + std::string(36, '9') + "59");
}

TEST(Reconcile, TakesQuantaOfEverySize) {
    std::vector<Amount> amounts{printed("0," + std::string(17, '0') + "1")};
    amounts.push_back(Amount({.printed = Decimal(0),
                              .quantum = Decimal::from_digits(false, "1", 37).value(),
                              .quantum_basis = QuantumBasis::declared}));
    const IdentityResult result = Sum(amounts).result();
    EXPECT_EQ(result.verdict, Verdict::within_rounding);
    EXPECT_EQ(result.sharp_bound, result.bound);
}

TEST(Reconcile, IsFastForLongSums) {
    std::vector<Amount> amounts(50'000, printed("1,25"));
    amounts.push_back(printed("62.500"));
    EXPECT_EQ(Sum(amounts).result().verdict, Verdict::exact);
}

TEST(Reconcile, HasANameForEveryEnumerator) {
    EXPECT_EQ(name_of(Verdict::not_checkable), "not_checkable");
    EXPECT_EQ(name_of(Suspicion::ties_only), "ties_only");
    EXPECT_EQ(name_of(Reason::quantum_ambiguous), "quantum_ambiguous");
}

/// The result of an identity of a published table.
IdentityResult result_of(const sample::FactTable& table, const sample::ExpectedIdentity& expected,
                         bool is_exact) {
    Identity identity;
    std::vector<Figure> figures;
    for (const auto& term : expected.terms) {
        identity.terms.push_back({figures.size(), term.coefficient, ""});
        figures.push_back(
            sample::figure(sample::cell(table.rows.at(term.row).cells.at(term.column), is_exact)));
    }
    return reconcile(identity, figures);
}

TEST(Reconcile, FindsNothingWrongInPublishedTables) {
    SLUITEND_NEEDS_SAMPLES();
    std::map<Verdict, int> counts;
    for (const auto& [name, is_exact] : sample::table_names) {
        const sample::FactTable table = sample::fact_table(name);
        for (const auto& expected : sample::expected_identities(name)) {
            const IdentityResult result = result_of(table, expected, is_exact);
            const std::string place = std::string(name) + ": " + expected.where;
            ++counts[result.verdict];
            EXPECT_EQ(result.residual.to_string(), expected.difference) << place;
            EXPECT_EQ(result.verdict,
                      expected.verdict == "exact" ? Verdict::exact : Verdict::within_rounding)
                << place;
            if (!is_exact) {
                EXPECT_EQ(std::to_string(result.figure_count), expected.figures) << place;
            }
        }
    }
    EXPECT_EQ(counts,
              (std::map<Verdict, int>{{Verdict::exact, 729}, {Verdict::within_rounding, 136}}));
}

TEST(Reconcile, FindsEveryFaultBeyondTheBoundInPublishedTables) {
    SLUITEND_NEEDS_SAMPLES();
    int faults = 0;
    for (const auto& [name, is_exact] : sample::table_names) {
        const sample::FactTable table = sample::fact_table(name);
        for (const auto& expected : sample::expected_identities(name)) {
            for (std::size_t i = 0; i < expected.terms.size(); ++i) {
                sample::FactTable changed = table;
                const auto& term = expected.terms[i];
                std::string& cell = changed.rows[term.row].cells[term.column];
                if (cell == "-") continue;
                const Amount before = sample::cell(cell);
                const auto step = static_cast<std::int64_t>(expected.terms.size()) + 1;
                cell = format_decimal(before.printed() + Decimal(step), NumberStyle::dutch);
                EXPECT_EQ(result_of(changed, expected, is_exact).verdict, Verdict::broken)
                    << name << ": " << expected.where;
                ++faults;
            }
        }
    }
    EXPECT_GT(faults, 2'500);
}

TEST(Reconcile, RefusesAFigureThatIsNotThere) {
    const std::vector<Figure> figures{sample::figure(printed("1"))};
    for (const std::size_t wrong : {std::size_t{1}, ~std::size_t{0}})
        try {
            Identity identity;
            identity.terms = {{0, 1, ""}, {wrong, -1, ""}};
            static_cast<void>(reconcile(identity, figures));
            FAIL() << wrong;
        } catch (const ValueError& error) {
            EXPECT_EQ(error.id(), "expression.figure");
        }
}

} // namespace
