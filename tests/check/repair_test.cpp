// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/repair.hpp>

#include "../support/budget_tables.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace sluitend {
namespace {

using solve::Interval;

/// Two rows of a table of two columns, x 1,000 euro.
std::vector<Figure> table(const char* a, const char* b, const char* c, const char* d) {
    std::vector<Figure> out;
    for (const char* text : {a, b, c, d}) {
        out.push_back(sample::figure(sample::printed(text, 1'000)));
        out.back().row = out.size() <= 2 ? "Lasten" : "Baten";
        out.back().column = out.size() % 2 == 1 ? "2020" : "2021";
    }
    return out;
}

Interval around(std::int64_t thousands) {
    return Interval::closed(Rational(1'000 * thousands - 500), Rational(1'000 * thousands + 500));
}

/// The likeliest slip of the first cell that `wanted` thousands were printed like.
std::string first(const char* printed, std::int64_t wanted) {
    const auto repairs = find_repairs(table(printed, "7", "8", "9"), 0, around(wanted));
    if (repairs.empty()) return "-";
    return std::string(name_of(repairs[0].kind)) + " " +
           format_decimal(repairs[0].printed, NumberStyle::dutch);
}

TEST(FindRepairs, KnowTheSlipsThatPrintersMake) {
    EXPECT_EQ(first("41.448", 41'484), "transposition 41.484");
    EXPECT_EQ(first("328", -328), "sign_flip -328");
    EXPECT_EQ(first("211.000", 211), "scale_factor 211");
    EXPECT_EQ(first("41.494", 41'484), "digit_substitution 41.484");
    EXPECT_EQ(first("4.184", 41'484), "digit_dropped 41.484");
    EXPECT_EQ(first("418.484", 41'484), "digit_doubled 41.484");
    EXPECT_EQ(first("12.345", 99), "-");
}

TEST(FindRepairs, AllowForTheRoundingOfTheTrueFigure) {
    EXPECT_EQ(first("31", 29), "digit_substitution 30") << "30 prints from 29.5, which 29 reaches";
    EXPECT_EQ(first("31", 31), "digit_substitution 30");
}

TEST(FindRepairs, LookAtTheCellsAround) {
    const auto figures = table("880", "880", "8", "9");
    const auto copied = find_repairs(figures, 1, around(919));
    ASSERT_FALSE(copied.empty());
    EXPECT_EQ(copied[0].kind, RepairKind::neighbour_copied);
    EXPECT_EQ(copied[0].neighbour, 0U);
    EXPECT_EQ(copied[0].printed, Decimal(919));
    const auto swapped = find_repairs(table("5", "66", "8", "9"), 0, around(66));
    ASSERT_FALSE(swapped.empty());
    EXPECT_EQ(swapped[0].kind, RepairKind::neighbours_swapped);
    EXPECT_EQ(swapped[0].neighbour, 1U);
    const auto below = find_repairs(table("5", "66", "8", "9"), 0, around(8));
    ASSERT_FALSE(below.empty());
    EXPECT_EQ(below[0].neighbour, 2U);
}

TEST(FindRepairs, BelieveAnotherEditionFirst) {
    std::vector<Figure> own = table("41.448", "7", "8", "9");
    own[0].line = LineCode::expenditure;
    own[0].year = Year(2021);
    std::vector<Figure> elsewhere = own;
    elsewhere[0].row = "Totale lasten";
    elsewhere[0].amount = sample::printed("41.484", 1'000);
    const auto repairs = find_repairs(own, 0, around(41'484), elsewhere);
    ASSERT_FALSE(repairs.empty());
    EXPECT_EQ(repairs[0].kind, RepairKind::cross_document);
    EXPECT_EQ(repairs[0].printed, Decimal(41'484));
    EXPECT_EQ(find_repairs(own, 0, around(41'484), own)[0].kind, RepairKind::transposition)
        << "the same figure repairs nothing";
    for (const auto& change :
         std::vector<void (*)(Figure&)>{[](Figure& figure) { figure.year = Year(2022); },
                                        [](Figure& figure) { figure.line = LineCode::revenue; },
                                        [](Figure& figure) { figure.goal = "1"; }}) {
        std::vector<Figure> other = elsewhere;
        change(other[0]);
        EXPECT_NE(find_repairs(own, 0, around(41'484), other)[0].kind, RepairKind::cross_document);
    }
}

TEST(FindRepairs, KeepASlipOfDigitsThatLeadsToTheFigureBeside) {
    const auto repairs = find_repairs(table("32.892", "32.829", "8", "9"), 0, around(32'829));
    EXPECT_TRUE(std::any_of(repairs.begin(), repairs.end(), [](const Repair& each) {
        return each.kind == RepairKind::transposition && each.printed == Decimal(32'829);
    }));
}

TEST(FindRepairs, KeepDecimalsAndBoundsOfDecimals) {
    std::vector<Figure> figures{sample::figure(sample::printed("12,50"))};
    const auto repairs = find_repairs(figures, 0, Interval::point(Rational(125)));
    ASSERT_FALSE(repairs.empty());
    EXPECT_EQ(repairs[0].kind, RepairKind::scale_factor);
    EXPECT_EQ(format_decimal(repairs[0].printed, NumberStyle::dutch), "125,00");
    figures = {sample::figure(
        Amount({.printed = Decimal::from_digits(false, std::string(38, '9'), 0).value()}))};
    EXPECT_NO_THROW(static_cast<void>(find_repairs(figures, 0, {})));
}

/// The figures that one kind of slip leads to, in their order.
std::string figures_of(RepairKind kind, const char* printed, const Interval& implied) {
    std::string out;
    for (const Repair& each : find_repairs(table(printed, "7", "8", "9"), 0, implied))
        if (each.kind == kind)
            out += (out.empty() ? "" : " ") + format_decimal(each.printed, NumberStyle::dutch);
    return out;
}

TEST(FindRepairs, PutTheMiddleOfWhatIsImpliedFirst) {
    EXPECT_EQ(figures_of(RepairKind::digit_substitution, "32.824",
                         Interval::closed(Rational(32'828'000), Rational(32'830'000))),
              "32.829 32.828");
    EXPECT_EQ(figures_of(RepairKind::digit_substitution, "33.215",
                         Interval::closed(Rational(33'213'500), Rational(33'214'000))),
              "33.214 33.213");
}

TEST(FindRepairs, PutWhatNeedsAHalfLast) {
    // 14 is nearer to the middle, and 13.5 is all that it shares.
    EXPECT_EQ(figures_of(RepairKind::digit_substitution, "18",
                         Interval::closed(Rational(11'600), Rational(13'500))),
              "13 12 14");
    EXPECT_EQ(figures_of(RepairKind::digit_substitution, "18", Interval::point(Rational(13'500))),
              "13 14");
    EXPECT_EQ(figures_of(RepairKind::digit_substitution, "18", Interval::point(Rational(13'000))),
              "13");
}

TEST(FindRepairs, RefuseAFigureThatIsNotThere) {
    try {
        static_cast<void>(find_repairs(table("1", "2", "3", "4"), 99, {}));
        FAIL();
    } catch (const ValueError& error) {
        EXPECT_EQ(error.id(), "expression.figure");
    }
}

} // namespace
} // namespace sluitend
