// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/rounding_style.hpp>

#include "../support/published_table.hpp"

#include <gtest/gtest.h>

using namespace sluitend;

namespace {

struct ChanceRow {
    std::size_t parts;
    Rational none;
    const char* one; ///< for either sign together, to four decimals
    const char* two;
};

std::string rounded(const Rational& value, int decimals) {
    return format_decimal(value.to_decimal(decimals, Rounding::half_even), NumberStyle::plain);
}

StyleReport style_of(const std::string& name, bool is_exact = false) {
    const sample::PublishedTable table({name.c_str(), is_exact});
    return infer_style(table.identities, table.figures);
}

/// Sums of two parts, each with figures of its own; `off` of them differ by one.
struct Sums {
    std::vector<Figure> figures;
    std::vector<IdentityResult> results;

    void add(std::int64_t first, std::int64_t total, const std::string& rule = "table.balance") {
        Identity identity{rule, IdentityKind::sum, "", true, {}};
        for (const std::int64_t each : {first, std::int64_t{1'000}, total}) {
            identity.terms.push_back({figures.size(), identity.terms.size() == 2 ? -1 : 1, ""});
            figures.push_back(sample::figure(sample::printed(std::to_string(each))));
        }
        results.push_back(reconcile(identity, figures));
    }
    Sums(int exact, int off) {
        for (int i = 0; i < exact + off; ++i)
            add(i + 1, i + 1'001 + (i < off ? 1 : 0));
    }
    StyleReport style() const { return infer_style(results, figures); }
};

} // namespace

TEST(ChanceOfResidual, AreThoseOfIrwinAndHall) {
    const std::vector<ChanceRow> rows{{1, Rational(1), "0.0000", "0.0000"},
                                      {2, Rational(3, 4), "0.2500", "0.0000"},
                                      {3, Rational(2, 3), "0.3333", "0.0000"},
                                      {4, Rational(115, 192), "0.3958", "0.0052"},
                                      {5, Rational(11, 20), "0.4333", "0.0167"},
                                      {6, Rational(5'887, 11'520), "0.4576", "0.0313"}};
    for (const ChanceRow& row : rows) {
        EXPECT_EQ(chance_of_residual(row.parts, 0), row.none) << row.parts;
        const auto both = [&](std::int64_t size) {
            return rounded(
                chance_of_residual(row.parts, size) + chance_of_residual(row.parts, -size), 4);
        };
        EXPECT_EQ(both(1), row.one) << row.parts;
        EXPECT_EQ(both(2), row.two) << row.parts;
    }
    EXPECT_EQ(rounded(chance_of_residual(31, 0), 4), "0.2432");
    EXPECT_EQ(rounded(chance_of_residual(31, 1) + chance_of_residual(31, -1), 4), "0.4045");
}

TEST(ChanceOfResidual, AddsToOne) {
    for (std::size_t parts = 1; parts <= 20; ++parts) {
        Rational sum;
        const auto most = static_cast<std::int64_t>(parts);
        for (std::int64_t residual = -most; residual <= most; ++residual)
            sum += chance_of_residual(parts, residual);
        EXPECT_EQ(sum, Rational(1)) << parts;
    }
}

TEST(ChanceOfResidual, IsZeroBeyondWhatIsPossible) {
    EXPECT_EQ(chance_of_residual(3, 3), Rational());
    EXPECT_EQ(chance_of_residual(3, 1'000'000'000), Rational());
    EXPECT_EQ(chance_of_residual(0, 0), Rational(1));
}

TEST(InferStyle, NeedsTwentyFiveSumsOfTwoPartsThatAllAddExactly) {
    EXPECT_EQ(Sums(24, 0).style().all.style, RoundingStyle::undecided);
    const StyleReport report = Sums(25, 0).style();
    EXPECT_EQ(report.all.style, RoundingStyle::derived);
    EXPECT_EQ(report.all.informative, 25u);
    EXPECT_EQ(rounded(Rational(report.all.chance), 6), "0.000753"); // (3/4)^25
    EXPECT_TRUE(report.exceptions.empty());
}

TEST(InferStyle, NamesTheOneThatGoesAgainstIt) {
    const StyleReport report = Sums(99, 1).style();
    EXPECT_EQ(report.all.style, RoundingStyle::derived);
    EXPECT_EQ(report.all.off, 1u);
    EXPECT_EQ(report.exceptions, std::vector<std::size_t>{0});
    EXPECT_EQ(report.style_of("table.balance"), RoundingStyle::derived);
}

TEST(InferStyle, JudgesAnExceptionWithoutItself) {
    // 1 of 30 is above 1 in 50, so the whole is independent; the other 29 are derived.
    const StyleReport report = Sums(29, 1).style();
    EXPECT_EQ(report.all.style, RoundingStyle::independent);
    EXPECT_EQ(report.exceptions, std::vector<std::size_t>{0});
}

TEST(InferStyle, IsIndependentWhereManyAreOff) {
    const StyleReport report = Sums(30, 10).style();
    EXPECT_EQ(report.all.style, RoundingStyle::independent);
    EXPECT_TRUE(report.exceptions.empty());
}

TEST(InferStyle, JudgesEveryRuleByItself) {
    Sums sums(30, 0);
    for (int i = 0; i < 30; ++i)
        sums.add(5'000 + i, 6'000 + i + i % 2, "goal.total");
    const StyleReport report = sums.style();
    ASSERT_EQ(report.rules.size(), 2u);
    EXPECT_EQ(report.rules[0].style, RoundingStyle::derived);
    EXPECT_EQ(report.rules[1].style, RoundingStyle::independent);
    EXPECT_EQ(report.style_of("goal.total"), RoundingStyle::independent);
    EXPECT_EQ(report.style_of("never.seen"), report.all.style);
    EXPECT_TRUE(report.exceptions.empty());
}

TEST(InferStyle, CountsARepeatedSumOnce) {
    Sums sums(0, 0);
    for (int i = 0; i < 30; ++i)
        sums.add(7, 1'007);
    EXPECT_EQ(sums.style().all.informative, 1u);
}

TEST(InferStyle, LeavesOutWhatCannotTell) {
    Sums sums(0, 0);
    sums.add(0, 1'000); // one part only
    sums.add(7, 9'000); // broken
    EXPECT_EQ(sums.style().all.informative, 0u);
    EXPECT_EQ(sums.style().all.style, RoundingStyle::undecided);
    EXPECT_EQ(infer_style({}, {}).all.informative, 0u);
}

TEST(InferStyle, StaysCheapWithManySums) {
    const StyleReport report = Sums(20'000, 5).style();
    EXPECT_EQ(report.all.style, RoundingStyle::derived);
    EXPECT_EQ(report.exceptions.size(), 5u);
}

TEST(InferStyleOfPublishedTables, IsAsExpected) {
    SLUITEND_NEEDS_SAMPLES();
    for (const auto& line : sample::lines_of(sample::samples() / "expected" / "summary.tsv")) {
        const auto cells = sample::cells_of(line);
        if (cells.front() == "item") continue;
        const bool is_exact = cells.back() == "whole euros";
        const RoundingStyle style = style_of(cells.front(), is_exact).all.style;
        const RoundingStyle expected = cells.back() == "derived"       ? RoundingStyle::derived
                                       : cells.back() == "independent" ? RoundingStyle::independent
                                                                       : RoundingStyle::undecided;
        EXPECT_EQ(style, expected) << cells.front();
    }
}

TEST(InferStyleOfPublishedTables, CountsAalten) {
    SLUITEND_NEEDS_SAMPLES();
    const StyleReport report = style_of("aalten_2021");
    EXPECT_EQ(report.all.informative, 100u); // 57 of two parts, 33 of three, 8 of four, 2 of five
    EXPECT_EQ(report.all.off, 0u);
    EXPECT_LT(report.all.chance, Decimal::with_scale(1, 15)); // about 10^-15.2
    EXPECT_TRUE(report.exceptions.empty());
}

TEST(InferStyleOfPublishedTables, CountsAmersfoort) {
    SLUITEND_NEEDS_SAMPLES();
    const StyleReport report = style_of("amersfoort_2020");
    EXPECT_EQ(report.all.informative, 16u);
    EXPECT_EQ(rounded(Rational(report.all.chance), 4), "0.0100");
}
