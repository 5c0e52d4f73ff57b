// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/number/big_decimal.hpp>

#include <sluitend/number/number_style.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <unordered_set>
#include <vector>

namespace {

using namespace sluitend;

static_assert(!std::is_constructible_v<BigDecimal, double>);
static_assert(!std::is_constructible_v<BigDecimal, bool>);
static_assert(!std::is_convertible_v<Decimal, BigDecimal>);

BigDecimal number(std::string text) {
    const bool negative = text.starts_with('-');
    if (negative) text.erase(0, 1);
    const auto point = text.find('.');
    if (point == std::string::npos) return BigDecimal::from_digits(negative, text, 0).value();
    const auto decimals = static_cast<std::int64_t>(text.size() - point - 1);
    return BigDecimal::from_digits(negative, text.erase(point, 1), -decimals).value();
}

const std::string nines(38, '9');

TEST(BigDecimal, IsZeroByDefault) {
    EXPECT_TRUE(BigDecimal().is_zero());
    EXPECT_EQ(BigDecimal().to_string(), "0");
    EXPECT_EQ(BigDecimal().digits(), 1u);
    EXPECT_EQ(BigDecimal().sign(), 0);
}

TEST(BigDecimal, TakesEveryDecimal) {
    for (const char* text : {"0", "0.00", "-1.50", "11133.00", "-0.000000000000000001"}) {
        const auto value = parse_decimal(text, NumberStyle::plain).value();
        EXPECT_EQ(BigDecimal(value).to_string(), text);
        EXPECT_TRUE(identical(BigDecimal(value).to_decimal(), value));
    }
    const auto largest = parse_decimal(nines, NumberStyle::plain).value();
    EXPECT_TRUE(identical(BigDecimal(-largest).to_decimal(), -largest));
    EXPECT_EQ(BigDecimal(std::numeric_limits<std::int64_t>::min()).to_string(),
              "-9223372036854775808");
}

TEST(BigDecimal, NeverOverflowsInArithmetic) {
    const auto largest = number(nines);
    EXPECT_EQ((largest + largest).to_string(), "1" + std::string(37, '9') + "8");
    EXPECT_EQ((largest * largest).to_string(),
              std::string(37, '9') + "8" + std::string(37, '0') + "1");
    EXPECT_EQ((number("0.5") - number("0.75")).to_string(), "-0.25");
    EXPECT_EQ((largest - largest).to_string(), "0");
}

TEST(BigDecimal, RefusesWhatNoDecimalHolds) {
    EXPECT_THROW(static_cast<void>((number(nines) + BigDecimal(1)).to_decimal()), NumberOverflow);
    EXPECT_THROW(static_cast<void>(number("1" + std::string(60, '0')).to_decimal()),
                 NumberOverflow);
    EXPECT_THROW(static_cast<void>(number("0." + std::string(19, '0')).to_decimal()),
                 NumberOverflow);
}

TEST(BigDecimal, IsBuiltFromWords) {
    const std::vector<std::uint64_t> words{0, 1, 0, 0};
    const auto value = BigDecimal::from_words(true, words, 3);
    EXPECT_EQ(value.to_string(), "-18446744073709551.616");
    EXPECT_EQ(value.words().size(), 2u);
    EXPECT_FALSE(BigDecimal::from_words(true, {}, 2).sign() < 0);
    EXPECT_EQ(BigDecimal::from_words(true, {}, 2).to_string(), "0.00");
    EXPECT_THROW(static_cast<void>(BigDecimal::from_words(false, {}, -1)), NumberOverflow);
    EXPECT_THROW(static_cast<void>(BigDecimal::from_words(false, {}, 100'001)), NumberOverflow);
}

TEST(BigDecimal, BoundsWhatTextMayExpandTo) {
    const auto failure = [](std::string_view digits, std::int64_t exponent) {
        return BigDecimal::from_digits(false, digits, exponent).error();
    };
    EXPECT_EQ(failure("", 0), (Failure{"number.empty", 0}));
    EXPECT_EQ(failure("1 ", 0), (Failure{"number.character", 1}));
    EXPECT_EQ(failure("1", 20'000), (Failure{"number.digits", 1}));
    EXPECT_EQ(failure("1", std::numeric_limits<std::int64_t>::max()),
              (Failure{"number.digits", 1}));
    EXPECT_EQ(failure("1", -20'001), (Failure{"number.scale", 0}));
    EXPECT_EQ(failure(std::string(20'001, '1'), 0), (Failure{"number.digits", 20'000}));
    EXPECT_EQ(BigDecimal::from_digits(false, "1", 19'999)->digits(), 20'000u);
    EXPECT_EQ(BigDecimal::from_digits(false, std::string(30'000, '0'), 0)->to_string(), "0");
}

TEST(BigDecimal, ComparesNumerically) {
    EXPECT_EQ(number("1.0"), number("1.00"));
    EXPECT_FALSE(identical(number("1.0"), number("1.00")));
    EXPECT_TRUE(identical(number("-1.0"), number("-1.0")));
    EXPECT_FALSE(identical(number("-1.0"), number("1.0")));
    EXPECT_LT(number("-1"), number("0." + std::string(40, '0') + "1"));
    EXPECT_GT(number("1" + std::string(50, '0')), number("0.1"));
}

TEST(BigDecimal, RoundsOnlyWhenAModeIsNamed) {
    EXPECT_EQ(number("2.675").rescale(2, Rounding::half_even).to_string(), "2.68");
    EXPECT_EQ(number("-2.675").rescale(2, Rounding::half_down).to_string(), "-2.67");
    EXPECT_EQ(number("2.50").rescale(1).to_string(), "2.5");
    EXPECT_EQ(number("2.5").rescale(3).to_string(), "2.500");
    EXPECT_THROW(static_cast<void>(number("2.55").rescale(1)), InexactResult);
    EXPECT_THROW(static_cast<void>(number("2.55").rescale(-1)), NumberOverflow);
    EXPECT_EQ(multiply(number("10.05"), number("0.5"), 2, Rounding::half_even).to_string(), "5.02");
    EXPECT_EQ(multiply(number("1.5"), number("2"), 3, Rounding::down).to_string(), "3.000");
}

TEST(BigDecimal, DividesAndRoundsOnce) {
    EXPECT_EQ(divide(BigDecimal(1), BigDecimal(3), 50, Rounding::down).to_string(),
              "0." + std::string(50, '3'));
    EXPECT_EQ(divide(number("1" + std::string(50, '0')), number("0.25"), 0, Rounding::down),
              number("4" + std::string(50, '0')));
    EXPECT_EQ(divide(number("0.0001"), BigDecimal(-3), 0, Rounding::floor).to_string(), "-1");
    EXPECT_EQ(divide_exact(BigDecimal(1), BigDecimal(8), 3).to_string(), "0.125");
    EXPECT_THROW(static_cast<void>(divide_exact(BigDecimal(1), BigDecimal(3), 30)), InexactResult);
    EXPECT_THROW(static_cast<void>(divide(BigDecimal(1), BigDecimal(), 2, Rounding::down)),
                 DivisionByZero);
}

TEST(BigDecimal, BoundsTheScaleOfProducts) {
    const auto fine = BigDecimal::from_digits(false, "1", -20'000).value();
    auto value = fine;
    for (int i = 0; i < 4; ++i)
        value *= fine;
    EXPECT_EQ(value.scale(), 100'000);
    EXPECT_THROW(static_cast<void>(value * fine), NumberOverflow);
}

TEST(BigDecimal, NegatesAndTakesAbsoluteValues) {
    EXPECT_EQ((-number("0.5")).to_string(), "-0.5");
    EXPECT_EQ((-number("0.0")).to_string(), "0.0");
    EXPECT_EQ(abs(number("-7.25")).to_string(), "7.25");
    auto value = number("1.5");
    value += number("1");
    value -= number("0.25");
    value *= number("2");
    EXPECT_EQ(value.to_string(), "4.50");
}

TEST(BigDecimal, HashesAsTheEqualDecimal) {
    EXPECT_EQ(numeric_hash(number("123.45")), 115292150460684821);
    EXPECT_EQ(numeric_hash(number("-1.000000000000000000000000")), -2);
    EXPECT_EQ(numeric_hash(number(nines)), 244469275760665570);
    const std::unordered_set<BigDecimal> keys{number("1.0"), number("1.00"), BigDecimal(1)};
    EXPECT_EQ(keys.size(), 1u);
}

} // namespace
