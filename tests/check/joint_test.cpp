// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/joint.hpp>

#include "../support/budget_tables.hpp"
#include "../support/printed_system.hpp"
#include "../support/published_table.hpp"

#include <gtest/gtest.h>

namespace sluitend {
namespace {

using sample::text_of;

/// Expenditure, revenue, balance per row, the last row the total; x 1,000 euro.
struct Table {
    std::vector<Figure> figures;
    std::vector<IdentityResult> identities;

    explicit Table(const std::vector<std::vector<const char*>>& rows) {
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t column = 0; column < 3; ++column) {
                figures.push_back(sample::figure(sample::printed(rows[row][column], 1'000)));
                figures.back().row = std::string(1, static_cast<char>('A' + row));
                figures.back().column = std::string(1, "LBS"[column]);
            }
        for (std::size_t row = 0; row < rows.size(); ++row)
            add({{3 * row, 1}, {3 * row + 1, -1}, {3 * row + 2, -1}});
        for (std::size_t column = 0; column < 3; ++column) {
            std::vector<std::pair<std::size_t, int>> terms;
            for (std::size_t row = 0; row < rows.size(); ++row)
                terms.emplace_back(3 * row + column, row + 1 == rows.size() ? -1 : 1);
            add(terms);
        }
    }

    void add(const std::vector<std::pair<std::size_t, int>>& terms) {
        Identity identity;
        for (const auto& [figure, coefficient] : terms)
            identity.terms.push_back({figure, coefficient, ""});
        identities.push_back(reconcile(identity, figures));
    }
    JointResult check(const JointOptions& options = {}) const {
        return check_jointly(identities, figures, options);
    }
};

TEST(CheckJointly, FindsWhatNoIdentityShowsByItself) {
    const Table table({{"10", "4", "5"}, {"20", "7", "12"}, {"31", "12", "18"}});
    for (const IdentityResult& each : table.identities)
        EXPECT_EQ(each.verdict, Verdict::within_rounding);
    const JointResult joint = table.check();
    EXPECT_EQ(joint.verdict, JointVerdict::impossible);
    ASSERT_NE(joint.certificate(), nullptr);
    EXPECT_EQ(joint.certificate()->residual, Rational(3));
    EXPECT_EQ(joint.certificate()->explained_at_most, Rational(5, 2));
    EXPECT_EQ(joint.certificate()->figures.size(), 5U);
    EXPECT_EQ(joint.certificate()->multiplier, 1'000);
    EXPECT_TRUE(joint.bounds.empty());
}

TEST(CheckJointly, RefusesAFigureThatIsNotThere) {
    const Table table({{"10", "4", "6"}, {"20", "7", "13"}, {"30", "11", "19"}});
    const std::span<const Figure> all = table.figures;
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, all.size() - 1})
        try {
            static_cast<void>(check_jointly(table.identities, all.first(size)));
            FAIL() << size;
        } catch (const ValueError& error) {
            EXPECT_EQ(error.id(), "expression.figure");
        }
}

TEST(CheckJointly, PutsTheFigureThatAnyRuleForHalvesBlamesFirst) {
    const Table table({{"10", "4", "5"}, {"20", "7", "12"}, {"31", "12", "18"}});
    const JointResult joint = table.check();
    ASSERT_EQ(joint.culprits.size(), 1U);
    const auto& sets = joint.culprits[0].sets;
    ASSERT_EQ(sets.size(), 5U);
    EXPECT_EQ(sets[0].figures, std::vector<std::size_t>{6});
    EXPECT_EQ(text_of(sets[0].implied[0]), "[29000, 30000]");
    EXPECT_FALSE(sets[0].ties_only);
    EXPECT_TRUE(sets[1].ties_only);
    ASSERT_FALSE(sets[0].repairs[0].empty());
    EXPECT_EQ(sets[0].repairs[0][0].kind, RepairKind::digit_substitution);
    EXPECT_EQ(sets[0].repairs[0][0].printed, Decimal(30));
}

TEST(CheckJointly, BoundsWhatAnOffByOneTells) {
    const Table table(
        {{"41.169", "8.307", "32.863"}, {"0", "0", "0"}, {"41.169", "8.307", "32.863"}});
    const JointResult joint = table.check();
    EXPECT_EQ(joint.verdict, JointVerdict::consistent);
    EXPECT_EQ(text_of(*joint.bounds_of(0)), "[41169000, 41169500]");
    EXPECT_EQ(text_of(*joint.bounds_of(1)), "[8306500, 8307000]");
    EXPECT_EQ(text_of(*joint.bounds_of(2)), "[32862500, 32863000]");
    EXPECT_EQ(joint.bounds_of(99), nullptr);
    ASSERT_TRUE(joint.witness[0]);
    EXPECT_TRUE(joint.bounds_of(0)->contains(*joint.witness[0]));
}

TEST(CheckJointly, SaysWhenAllAddsUpAndWhenHalvesAreNeeded) {
    EXPECT_EQ(Table({{"3", "1", "2"}, {"5", "2", "3"}, {"8", "3", "5"}}).check().verdict,
              JointVerdict::adds_up_exactly);
    Table twice({});
    twice.figures = {sample::figure(sample::printed("1")), sample::figure(sample::printed("2"))};
    twice.identities.clear();
    twice.add({{0, 1}, {1, -1}});
    EXPECT_EQ(twice.check().verdict, JointVerdict::consistent_at_ties_only);
    EXPECT_EQ(check_jointly({}, {}).verdict, JointVerdict::not_checkable);
}

TEST(CheckJointly, SolvesForAFigureThatIsNotPrinted) {
    // Enschede 2021: expenditure and revenue are printed, the balance is absent.
    std::vector<Figure> figures{sample::figure(sample::printed("634.176", 1'000)),
                                sample::figure(sample::printed("236.300", 1'000))};
    Identity identity;
    identity.terms = {{0, 1, ""}, {1, -1, ""}, {std::nullopt, -1, ""}};
    const std::vector<IdentityResult> identities{reconcile(identity, figures)};
    const JointResult joint = check_jointly(identities, figures);
    EXPECT_EQ(joint.verdict, JointVerdict::not_checkable);
    ASSERT_EQ(joint.unprinted.size(), 1U);
    EXPECT_EQ(text_of(joint.unprinted[0].bounds), "[397875000, 397877000]");
}

/// Expenditure, revenue and balance of two columns that no sum connects, row by row.
JointResult two_columns(const std::vector<const char*>& cells) {
    std::vector<Figure> figures;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        figures.push_back(sample::figure(sample::printed(cells[i], 1'000)));
        figures.back().row = std::string(1, "LBS"[i / 2]);
        figures.back().column = i % 2 == 0 ? "2022" : "2023";
    }
    std::vector<Identity> identities(2);
    for (std::size_t column = 0; column < 2; ++column)
        identities[column].terms = {{column, 1, ""}, {column + 2, -1, ""}, {column + 4, -1, ""}};
    return check_jointly(sample::judged(identities, figures), figures);
}

TEST(CheckJointly, ProposesThatTwoColumnsChangedPlaces) {
    const JointResult joint =
        two_columns({"37.610", "37.887", "4.922", "4.781", "32.965", "32.829"});
    ASSERT_EQ(joint.culprits.size(), 2U);
    for (std::size_t column = 0; column < 2; ++column) {
        const CulpritSet& first = joint.culprits[column].sets.at(0);
        EXPECT_EQ(first.figures, std::vector<std::size_t>{column});
        ASSERT_FALSE(first.repairs[0].empty());
        EXPECT_EQ(first.repairs[0][0].kind, RepairKind::neighbours_swapped);
        EXPECT_EQ(first.repairs[0][0].neighbour, 1 - column);
    }
}

TEST(CheckJointly, ProposesNoSwapThatTheOtherColumnRefutes) {
    const JointResult joint =
        two_columns({"37.610", "37.887", "4.922", "5.058", "32.965", "32.829"});
    ASSERT_EQ(joint.culprits.size(), 1U);
    for (const CulpritSet& set : joint.culprits[0].sets)
        for (const Repair& each : set.repairs[0])
            EXPECT_NE(each.kind, RepairKind::neighbours_swapped);
}

TEST(CheckJointly, ProposesTheTransposedDigits) {
    const Table table(
        {{"41.448", "8.270", "33.215"}, {"0", "0", "0"}, {"41.484", "8.270", "33.215"}});
    const JointResult joint = table.check();
    ASSERT_EQ(joint.verdict, JointVerdict::impossible);
    const CulpritSet& first = joint.culprits.at(0).sets.at(0);
    EXPECT_EQ(first.figures, std::vector<std::size_t>{0});
    EXPECT_EQ(first.repairs[0].at(0).kind, RepairKind::transposition);
    EXPECT_EQ(first.repairs[0].at(0).printed, Decimal(41'484));
}

TEST(CheckJointly, LeavesOutAnIdentityWithoutFigures) {
    sample::Sum sum({sample::printed("1"), sample::printed("2"), sample::printed("3")});
    const std::vector<IdentityResult> identities{reconcile(Identity{}, sum.figures), sum.result()};
    EXPECT_EQ(check_jointly(identities, sum.figures).verdict, JointVerdict::adds_up_exactly);
}

TEST(CheckJointly, HeedsTheAssumedRounding) {
    // 10.9 + 20.9 = 31.8 cut off: 10, 20, 31; rounded to the nearest it is possible too.
    std::vector<Figure> figures{sample::figure(sample::printed("10")),
                                sample::figure(sample::printed("20")),
                                sample::figure(sample::printed("31"))};
    Identity identity;
    identity.terms = {{0, 1, ""}, {1, 1, ""}, {2, -1, ""}};
    const std::vector<IdentityResult> identities{reconcile(identity, figures)};
    const auto under = [&](PrintedRounding rounding) {
        return check_jointly(identities, figures, {.rounding = rounding}).verdict;
    };
    EXPECT_EQ(under(PrintedRounding::nearest), JointVerdict::consistent);
    EXPECT_EQ(under(PrintedRounding::down), JointVerdict::consistent);
    EXPECT_EQ(under(PrintedRounding::exact), JointVerdict::impossible);
    EXPECT_EQ(under(PrintedRounding::up), JointVerdict::impossible);
}

TEST(CheckJointly, ExplainsByTheAssumedRoundingAndNoOther) {
    // 10, 20 and 31 miss by 1. Away from zero, 31 may stand for little more than 30, and 10 and 20
    // for no more than themselves: 1 is explained but for the last bit. Unrounded, nothing is.
    Table table({});
    for (const char* each : {"31", "10", "20"})
        table.figures.push_back(sample::figure(sample::printed(each)));
    table.identities.clear();
    table.add({{0, 1}, {1, -1}, {2, -1}});
    const auto under = [&](PrintedRounding rounding) {
        const JointResult joint = table.check({.rounding = rounding});
        EXPECT_EQ(joint.verdict, JointVerdict::impossible);
        EXPECT_EQ(joint.certificate()->residual, Rational(1));
        return joint.certificate()->explained_at_most;
    };
    EXPECT_EQ(under(PrintedRounding::exact), Rational(0));
    EXPECT_EQ(under(PrintedRounding::up), Rational(1));
}

TEST(JointCheck, BoundsACellThatTwoIdentitiesLeaveBlank) {
    // 10 + x = 30 and x − 4 = y, where y is blank as well.
    Table table({});
    for (const char* each : {"30", "10", "4"})
        table.figures.push_back(sample::figure(sample::printed(each)));
    table.identities.clear();
    Identity sum{
        .rule = "sum", .where = "a", .terms = {{1, 1, "10"}, {{}, 1, "x", 0}, {0, -1, "30"}}};
    Identity rest{
        .rule = "sum", .where = "b", .terms = {{{}, 1, "x", 0}, {2, -1, "4"}, {{}, -1, "y", 1}}};
    for (const Identity& each : {sum, rest})
        table.identities.push_back(reconcile(each, table.figures));
    const JointResult joint = table.check();
    ASSERT_EQ(joint.unprinted.size(), 2U);
    EXPECT_EQ(joint.unprinted[0].label, "x");
    EXPECT_EQ(joint.unprinted[0].where, "a");
    EXPECT_EQ(joint.unprinted[0].bounds, solve::Interval::closed(Rational(19), Rational(21)));
    EXPECT_EQ(joint.unprinted[1].label, "y");
    EXPECT_EQ(joint.unprinted[1].bounds, solve::Interval::closed(Rational(29, 2), Rational(35, 2)));
    for (const FigureBounds& each : joint.bounds)
        EXPECT_EQ(each.printed, table.figures[each.figure]);
}

/// a − blank = b, and where `second` names a blank cell: c + that cell = d.
JointResult with_blanks(std::optional<std::size_t> second) {
    std::vector<Figure> figures;
    for (const char* each : {"30", "20", "5", "9"})
        figures.push_back(sample::figure(sample::printed(each)));
    Identity first;
    first.terms = {{0, 1, "a"}, {std::nullopt, -1, "x", 0}, {1, -1, "b"}};
    std::vector<Identity> all{first};
    if (second) {
        Identity other;
        other.terms = {{2, 1, "c"}, {std::nullopt, 1, "y", *second}, {3, -1, "d"}};
        all.push_back(other);
    }
    return check_jointly(sample::judged(all, figures), figures);
}

TEST(CheckJointly, SaysNothingOfFiguresThatABlankCellMakesUpFor) {
    const JointResult one = with_blanks(std::nullopt);
    EXPECT_EQ(one.verdict, JointVerdict::not_checkable);
    ASSERT_EQ(one.unprinted.size(), 1U);
    EXPECT_EQ(one.unprinted[0].bounds, solve::Interval::closed(Rational(9), Rational(11)));
    EXPECT_EQ(with_blanks(1).verdict, JointVerdict::not_checkable);
    EXPECT_EQ(with_blanks(0).verdict, JointVerdict::impossible) << "the same blank cell";
}

TEST(CheckJointly, JudgesByTheBlocksThatAreCheckable) {
    Table table({{"10", "4", "6"}, {"20", "7", "13"}, {"30", "11", "19"}});
    table.figures.push_back(sample::figure(sample::printed("3")));
    Identity blank;
    blank.terms = {{9, 1, "p"}, {std::nullopt, -1, "q", 0}};
    table.identities.push_back(reconcile(blank, table.figures));
    const JointResult joint = table.check();
    EXPECT_EQ(joint.verdict, JointVerdict::adds_up_exactly);
    ASSERT_EQ(joint.blocks.size(), 2U);
    EXPECT_EQ(joint.blocks[1].verdict, JointVerdict::not_checkable);
}

TEST(GuaranteedDecimals, AreThoseToWhichAllOfAnIntervalRoundsAlike) {
    using solve::Interval;
    const auto digits = [](Rational lower, Rational upper) {
        return guaranteed_decimals(Interval::closed(lower, upper), Rounding::half_up);
    };
    EXPECT_EQ(digits(Rational(7'639, 10'000), Rational(7'664, 10'000)), 1);
    EXPECT_EQ(digits(Rational(-4'514, 10'000), Rational(-4'394, 10'000)), 0);
    EXPECT_EQ(digits(Rational(507'816, 10'000), Rational(507'846, 10'000)), 2);
    EXPECT_EQ(digits(Rational(668), Rational(670)), std::nullopt);
    EXPECT_EQ(digits(Rational(629, 2), Rational(631, 2)), std::nullopt);
    EXPECT_EQ(
        guaranteed_decimals(Interval::open(Rational(629, 2), Rational(631, 2)), Rounding::half_up),
        0);
    EXPECT_EQ(guaranteed_decimals({}, Rounding::half_up), std::nullopt);
}

// ---- published tables ----

using sample::PublishedTable;

TEST(PublishedTables, CanAllBeTrueAtOnce) {
    SLUITEND_NEEDS_SAMPLES();
    for (const sample::TableName& name : sample::table_names) {
        const JointResult joint = PublishedTable(name).check();
        EXPECT_TRUE(joint.verdict == JointVerdict::adds_up_exactly ||
                    joint.verdict == JointVerdict::consistent)
            << name.name << ": " << name_of(joint.verdict);
        EXPECT_FALSE(joint.bounds.empty()) << name.name;
        for (const FigureBounds& each : joint.bounds)
            EXPECT_TRUE(each.bounds.contains(*joint.witness[each.figure])) << name.name;
    }
}

TEST(PublishedTables, OfBaarleNassauAreTightenedInFortyFiveFigures) {
    SLUITEND_NEEDS_SAMPLES();
    const JointResult joint = PublishedTable(sample::TableName{"baarlenassau_2018"}).check();
    ASSERT_EQ(joint.blocks.size(), 6U);
    std::size_t tightened = 0;
    Rational width;
    for (const FigureBounds& each : joint.bounds) {
        const Rational own = each.bounds.upper->value - each.bounds.lower->value;
        if (own < Rational(1)) ++tightened;
        width += own;
    }
    for (const JointBlock& block : joint.blocks)
        EXPECT_EQ(block.route, solve::Route::flow);
    EXPECT_EQ(joint.bounds.size(), 180U);
    EXPECT_EQ(tightened, 45U);
    EXPECT_EQ(width / Rational(180), Rational(7, 8)); // 0.875 on average
}

} // namespace
} // namespace sluitend
