// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/number/allocate.hpp>

#include <sluitend/number/number_style.hpp>

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <vector>

namespace {

using namespace sluitend;

std::vector<Decimal> numbers(std::initializer_list<const char*> texts) {
    std::vector<Decimal> values;
    for (const char* text : texts)
        values.push_back(parse_decimal(text, NumberStyle::plain).value());
    return values;
}

Decimal number(const char* text) {
    return numbers({text}).front();
}

std::string joined(const std::vector<Decimal>& values) {
    std::string text;
    for (const auto& value : values)
        text += (text.empty() ? "" : " ") + format_decimal(value, NumberStyle::plain);
    return text;
}

TEST(Allocate, GivesTheRestToTheLargestRemainders) {
    const auto weights = numbers({"11133", "3989", "211", "5085", "21067"});
    EXPECT_EQ(joined(allocate(Decimal(41484), weights)), "11133 3989 211 5085 21066");
}

TEST(Allocate, BreaksTiesTowardsTheLowestIndex) {
    EXPECT_EQ(joined(allocate(Decimal(100), numbers({"1", "1", "1"}))), "34 33 33");
    EXPECT_EQ(joined(allocate(number("0.05"), numbers({"1", "1"}))), "0.03 0.02");
}

TEST(Allocate, MirrorsANegativeTotal) {
    EXPECT_EQ(joined(allocate(Decimal(-100), numbers({"1", "1", "1"}))), "-34 -33 -33");
}

TEST(Allocate, GivesNothingToAZeroWeight) {
    EXPECT_EQ(joined(allocate(Decimal(2), numbers({"0", "1", "0.0", "2"}))), "0 1 0 1");
    EXPECT_EQ(joined(allocate(number("0.00"), numbers({"1", "2"}))), "0.00 0.00");
}

TEST(Allocate, TakesWeightsOfAnyScaleAndSize) {
    const auto largest = "99999999999999999999999999999999999999";
    EXPECT_EQ(joined(allocate(number(largest), numbers({largest, largest}))),
              "50000000000000000000000000000000000000 49999999999999999999999999999999999999");
    EXPECT_EQ(joined(allocate(Decimal(10), numbers({"0.000000000000000001", largest}))), "0 10");
}

TEST(Allocate, RefusesWeightsThatNameNoShares) {
    EXPECT_THROW(static_cast<void>(allocate(Decimal(1), {})), NumberError);
    EXPECT_THROW(static_cast<void>(allocate(Decimal(1), numbers({"0", "0"}))), NumberError);
    EXPECT_THROW(static_cast<void>(allocate(Decimal(1), numbers({"2", "-1"}))), NumberError);
    try {
        static_cast<void>(allocate(Decimal(1), {}));
    } catch (const NumberError& error) {
        EXPECT_EQ(error.id(), "number.weights");
    }
}

TEST(RoundPreservingSum, AddsUpToTheRoundedTotal) {
    const auto values = numbers({"0.4", "0.4", "0.4"});
    EXPECT_EQ(joined(round_preserving_sum(values, Decimal(1), Rounding::half_up)), "1 0 0");
    EXPECT_EQ(joined(round_preserving_sum(values, Decimal(1), Rounding::ceiling)), "1 1 0");
    EXPECT_EQ(joined(round_preserving_sum(values, Decimal(1), Rounding::down)), "1 0 0");
}

TEST(RoundPreservingSum, RoundsToMultiplesOfTheUnit) {
    const auto values = numbers({"11133400", "3989400", "-211300.50"});
    EXPECT_EQ(joined(round_preserving_sum(values, Decimal(1000), Rounding::half_up)),
              "11133000 3989000 -211000");
    EXPECT_EQ(joined(round_preserving_sum(numbers({"0.126", "0.126"}), number("0.01"),
                                          Rounding::half_up)),
              "0.13 0.12");
}

TEST(RoundPreservingSum, LeavesMultiplesAlone) {
    const auto values = numbers({"3.000", "-2", "0"});
    EXPECT_EQ(joined(round_preserving_sum(values, Decimal(1), Rounding::up)), "3 -2 0");
    EXPECT_EQ(joined(round_preserving_sum({}, Decimal(1), Rounding::up)), "");
}

TEST(RoundPreservingSum, RefusesAUnitThatIsNotAboveZero) {
    const auto values = numbers({"1"});
    EXPECT_THROW(static_cast<void>(round_preserving_sum(values, Decimal(), Rounding::up)),
                 NumberError);
    try {
        static_cast<void>(round_preserving_sum(values, Decimal(-1), Rounding::up));
    } catch (const NumberError& error) {
        EXPECT_EQ(error.id(), "number.unit");
    }
}

} // namespace
