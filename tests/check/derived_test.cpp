// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/derived.hpp>

#include "../support/enschede_table.hpp"

#include <sluitend/base/error.hpp>
#include <sluitend/number/number_style.hpp>

#include <gtest/gtest.h>

#include <random>

namespace sluitend {
namespace {

/// The chapter: five goals, then six rows of five columns.
Report enschede() {
    return check(sample::document(sample::enschede_table(), {11'133, 3'989, 211, 5'085, 21'067}));
}

/// The position of a cell among the figures of the chapter.
std::size_t cell(std::size_t row, std::size_t column) {
    return 5 + 5 * row + column;
}

/// "[314.5; 315.5]": the ends in a unit, to `decimals`.
std::string text_of(const std::optional<solve::Interval>& interval, const Rational& unit,
                    int decimals) {
    if (!interval) return "nothing";
    const auto end = [&](const solve::End& each) {
        return format_decimal((each.value / unit).to_decimal(decimals, Rounding::half_up),
                              NumberStyle::plain);
    };
    return "[" + end(*interval->lower) + "; " + end(*interval->upper) + "]";
}

const Rational thousand(1'000);
const Rational percent(1, 100);

TEST(Bounds, OfChangesMakeUseOfTheSums) {
    const Report report = enschede();
    const auto all = figures(report.document);
    const auto rise = [&](std::size_t row) {
        return text_of(bounds(report, change(all, cell(row, 0), cell(row, 1))), thousand, 1);
    };
    EXPECT_EQ(rise(0), "[314.5; 315.5]");
    EXPECT_EQ(rise(1), "[-37.5; -36.5]");
    EXPECT_EQ(rise(2), "[351.5; 352.5]");
    EXPECT_EQ(rise(3), "[-12.0; -10.0]");
    EXPECT_EQ(rise(4), "[-329.0; -327.0]");
    EXPECT_EQ(rise(5), "[668.0; 670.0]");
    const Expression both{
        "", {{cell(0, 1), 1}, {cell(1, 1), 1}, {cell(0, 0), -1}, {cell(1, 0), -1}}, {}};
    EXPECT_EQ(text_of(bounds(report, both), thousand, 1), "[277.0; 279.0]");
}

TEST(Bounds, OfRatiosAreThoseOfTheDesign) {
    const Report report = enschede();
    const auto all = figures(report.document);
    const auto rate = [&](std::size_t row) {
        return text_of(bounds(report, growth(all, cell(row, 0), cell(row, 1))), percent, 4);
    };
    EXPECT_EQ(rate(0), "[0.7639; 0.7664]");
    EXPECT_EQ(rate(1), "[-0.4515; -0.4394]");
    EXPECT_EQ(rate(2), "[1.0696; 1.0727]");
    EXPECT_EQ(text_of(bounds(report, share(all, 4, cell(0, 1))), percent, 4), "[50.7816; 50.7846]");
    EXPECT_EQ(text_of(bounds(report, share(all, cell(1, 1), cell(0, 1))), percent, 4),
              "[19.9340; 19.9354]");
}

TEST(Bounds, OfAnAmountPerInhabitantDivideByAnExactNumber) {
    const Report report = enschede();
    const Ratio each{"per inwoner",
                     level(figures(report.document), cell(0, 1)),
                     {"inwoners", {}, Rational(160'000)}};
    EXPECT_EQ(bounds(report, each),
              solve::Interval::closed(Rational(41'484, 160), Rational(82'969, 320)));
}

TEST(Bounds, OfADifferenceEqualThoseOfTheBalance) {
    const Report report = enschede();
    for (std::size_t i = 0; i < 5; ++i) {
        const Expression difference{"", {{cell(0, i), 1}, {cell(1, i), -1}}, {}};
        const Expression balance{"", {{cell(2, i), 1}}, {}};
        EXPECT_EQ(bounds(report, difference), bounds(report, balance));
        const Expression nothing{
            "", {{cell(0, i), 1}, {cell(1, i), -1}, {cell(2, i), -1}}, Rational(7)};
        EXPECT_EQ(bounds(report, nothing), solve::Interval::point(Rational(7)));
    }
}

TEST(Bounds, ScaleAndHoldTheWitness) {
    const Report report = enschede();
    std::mt19937 random(20211);
    for (int round = 0; round < 60; ++round) {
        Expression expression;
        Expression scaled;
        Rational value;
        for (int i = 0; i < 4; ++i) {
            const std::size_t figure = random() % 35;
            const auto coefficient = static_cast<std::int64_t>(random() % 7) - 3;
            if (coefficient == 0) continue;
            expression.terms.push_back({figure, coefficient});
            scaled.terms.push_back({figure, -10 * coefficient});
            ASSERT_TRUE(report.joint.witness[figure]);
            value += Rational(coefficient) * *report.joint.witness[figure];
        }
        const auto known = bounds(report, expression);
        const auto turned = bounds(report, scaled);
        ASSERT_TRUE(known && turned);
        EXPECT_TRUE(known->contains(value));
        EXPECT_EQ(turned->lower->value, Rational(-10) * known->upper->value);
        EXPECT_EQ(turned->upper->value, Rational(-10) * known->lower->value);
    }
}

TEST(Bounds, OfAFigureInNoIdentityAreItsCell) {
    const Report report = check(
        sample::document(sample::table({sample::line("Lasten", LineCode::expenditure, {10, 12})})));
    EXPECT_EQ(text_of(bounds(report, change(figures(report.document), 0, 1)), thousand, 1),
              "[1.0; 3.0]");
}

TEST(Bounds, AreNoneWhereFiguresContradictEachOther) {
    BudgetTableRecord table = sample::enschede_table();
    table.lines[0].amounts[0] = sample::in_thousands(51'169);
    const Report report = check(sample::document(table));
    ASSERT_EQ(report.joint.verdict, JointVerdict::impossible);
    const auto all = figures(report.document);
    EXPECT_FALSE(bounds(report, level(all, 0)));
    EXPECT_FALSE(bounds(report, growth(all, 0, 1)));
    EXPECT_EQ(text_of(bounds(report, change(all, 1, 2)), thousand, 1), "[-3598.0; -3596.5]");
}

TEST(Bounds, RefuseWhatIsNotThere) {
    const Report report = enschede();
    EXPECT_THROW((void)bounds(report, Expression{"", {{35, 1}}, {}}), ValueError);
    EXPECT_THROW((void)bounds(report, Expression{"", {{1, INT64_MAX}, {1, 1}}, {}}),
                 NumberOverflow);
    EXPECT_THROW((void)bounds(report, Expression{"", {{1, INT64_MIN}, {1, -1}}, {}}),
                 NumberOverflow);
    EXPECT_EQ(bounds(report, Expression{}), solve::Interval::point(Rational()));
}

TEST(Bounds, OfARatioAreNoneIfItsDenominatorCanBeZero) {
    const Report report = enschede();
    const auto all = figures(report.document);
    EXPECT_FALSE(bounds(report, growth(all, cell(3, 1), cell(3, 2))));
    EXPECT_FALSE(bounds(report, Ratio{"", level(all, 5), {}}));
}

TEST(Guaranteed, GivesTheDigitsThatAreCertain) {
    const auto digits = [](Rational lower, Rational upper, int most = 6) {
        const auto number = guaranteed(solve::Interval::closed(lower, upper), most);
        return number ? format_decimal(*number, NumberStyle::plain) : "nothing";
    };
    const auto of = [](std::int64_t number, std::int64_t parts) { return Rational(number, parts); };
    EXPECT_EQ(digits(of(3'145, 10), of(3'155, 10)), "315");
    EXPECT_EQ(digits(of(-375, 10), of(-365, 10)), "-37");
    EXPECT_EQ(digits(of(668, 1), of(670, 1)), "nothing");
    EXPECT_EQ(digits(of(7'639, 10'000), of(7'664, 10'000)), "0.8");
    EXPECT_EQ(digits(of(-4'514, 10'000), of(-4'394, 10'000)), "nothing");
    EXPECT_EQ(digits(of(10'696, 10'000), of(10'727, 10'000)), "1.07");
    EXPECT_EQ(digits(of(507'816, 10'000), of(507'846, 10'000)), "50.78");
    EXPECT_EQ(digits(of(199'340, 10'000), of(199'354, 10'000)), "19.9");
    EXPECT_EQ(digits(of(-1, 4), of(1, 4)), "0");
    EXPECT_EQ(digits(of(1, 3), of(1, 3), 2), "0.33");
    EXPECT_EQ(digits(of(1, 4), of(1, 4), 18), "0.250000000000000000");
    EXPECT_FALSE(guaranteed({}));
}

TEST(Guaranteed, RefusesDecimalsThatCannotBePrinted) {
    for (const int most : {-1, 19, 99}) {
        try {
            static_cast<void>(guaranteed({}, most));
            FAIL() << most;
        } catch (const ValueError& error) {
            EXPECT_EQ(error.id(), "number.scale");
        }
        EXPECT_THROW(static_cast<void>(guaranteed_decimals({}, Rounding::half_up, most)),
                     ValueError);
    }
    const auto open = solve::Interval::open(Rational(0), Rational(1, 4));
    EXPECT_EQ(guaranteed_decimals(open, Rounding::half_up, 18), 0);
}

TEST(Changes, AreThoseOfNeighbouringColumns) {
    const Report report = enschede();
    const std::vector<Change> all = changes(report);
    ASSERT_EQ(all.size(), 24U);
    const std::vector<std::vector<std::int64_t>> wanted{{315, -37, 352, -11, -328, 669},
                                                        {-3'597, -3'348, -250, 0, 0, -250},
                                                        {-277, -141, -136, 0, 0, -136},
                                                        {1'614, 1'614, 0, 0, 0, 0}};
    for (std::size_t row = 0; row < 6; ++row)
        for (std::size_t column = 0; column < 4; ++column) {
            const Change& each = all[4 * row + column];
            EXPECT_EQ(each.printed, Decimal(1'000 * wanted[column][row]));
            EXPECT_EQ(each.from, cell(row, column));
            EXPECT_EQ(each.to, cell(row, column + 1));
            ASSERT_TRUE(each.bounds);
            EXPECT_TRUE(each.bounds->contains(Rational(each.printed)));
            EXPECT_EQ(each.bounds, bounds(report, each.expression));
        }
    EXPECT_EQ(text_of(all[0].growth, percent, 4), "[0.7639; 0.7664]");
    EXPECT_FALSE(all[13].growth);
}

TEST(Changes, LeaveOutWhatCannotBeCompared) {
    BudgetTableRecord table = sample::enschede_table();
    table.lines[0].amounts[2].reset();
    AmountParts parts = table.lines[1].amounts[0]->parts();
    parts.currency = Currency("USD");
    table.lines[1].amounts[0] = Amount(parts);
    EXPECT_EQ(changes(check(sample::document(table))).size(), 24U - 2 - 1);
    EXPECT_TRUE(changes(check(Document())).empty());
}

} // namespace
} // namespace sluitend
