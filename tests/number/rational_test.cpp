// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/number/rational.hpp>

#include <sluitend/number/number_style.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <unordered_set>
#include <vector>

namespace {

using namespace sluitend;

static_assert(!std::is_constructible_v<Rational, double>);
static_assert(!std::is_constructible_v<Rational, bool>);
static_assert(!std::is_convertible_v<Decimal, Rational>);

Decimal number(const char* text) {
    return parse_decimal(text, NumberStyle::plain).value();
}
Rational ratio(std::string_view text) {
    return Rational::from_text(text).value();
}

TEST(Rational, IsZeroByDefault) {
    EXPECT_TRUE(Rational().is_zero());
    EXPECT_EQ(Rational().to_string(), "0");
    EXPECT_EQ(Rational().denominator_text(), "1");
}

TEST(Rational, ShowsReducedTexts) {
    EXPECT_EQ(Rational(6, -8).to_string(), "-3/4");
    EXPECT_EQ(Rational(6, -8).numerator_text(), "-3");
    EXPECT_EQ(Rational(6, -8).denominator_text(), "4");
    EXPECT_EQ(Rational(number("2.50")).to_string(), "5/2");
    EXPECT_EQ(Rational(0, 5).to_string(), "0");
}

TEST(Rational, TakesTheExtremesOfItsParts) {
    constexpr auto smallest = std::numeric_limits<std::int64_t>::min();
    EXPECT_EQ(Rational(smallest, smallest), Rational(1));
    EXPECT_EQ(Rational(1, smallest).to_string(), "-1/9223372036854775808");
    EXPECT_THROW(static_cast<void>(Rational(1, 0)), DivisionByZero);
}

TEST(Rational, MultipliesBackWhatItDivided) {
    EXPECT_EQ(Rational(1, 3) * Rational(3), Rational(1));
    EXPECT_EQ(Rational(1, 49) * Rational(49), Rational(1));
    EXPECT_EQ(Rational(1, 3) + Rational(1, 6), Rational(1, 2));
    EXPECT_EQ(Rational(1, 3) - Rational(1, 2), Rational(-1, 6));
    EXPECT_EQ(Rational(2, 3) / Rational(-4, 3), Rational(-1, 2));
    EXPECT_THROW(static_cast<void>(Rational(1) / Rational()), DivisionByZero);
}

TEST(Rational, GrowsBeyondItsInlineWords) {
    auto power = Rational(1);
    for (int i = 0; i < 60; ++i)
        power *= Rational(10, 7);
    EXPECT_EQ(power.numerator_text(), "1" + std::string(60, '0'));
    for (int i = 0; i < 60; ++i)
        power /= Rational(10, 7);
    EXPECT_EQ(power, Rational(1));
    auto sum = Rational();
    for (int i = 1; i <= 100; ++i)
        sum += Rational(1, i);
    for (int i = 1; i <= 100; ++i)
        sum -= Rational(1, i);
    EXPECT_TRUE(sum.is_zero());
    EXPECT_EQ(sum.to_string(), "0");
}

TEST(Rational, KeepsItsSignWhenItIsLong) {
    const auto value = ratio("-1" + std::string(50, '0') + "/3");
    EXPECT_EQ(value.sign(), -1);
    EXPECT_EQ((-value).sign(), 1);
    EXPECT_EQ(abs(value), -value);
    EXPECT_EQ((Rational(1) / value).to_string(), "-3/1" + std::string(50, '0'));
    EXPECT_LT(value, Rational());
    EXPECT_LT(value, -value);
    EXPECT_EQ(value + -value, Rational());
    EXPECT_THROW(static_cast<void>(value.to_decimal(0, Rounding::down)), NumberOverflow);
}

TEST(Rational, ComparesNumerically) {
    EXPECT_EQ(Rational(1, 2), Rational(2, 4));
    EXPECT_LT(Rational(1, 3), Rational(34, 100));
    EXPECT_GT(Rational(-1, 3), Rational(-34, 100));
    const Rational wide(number("99999999999999999999999999999999999999"));
    EXPECT_LT(wide, wide + Rational(number("0.000000000000000001")));
    EXPECT_EQ(wide - wide, Rational());
}

TEST(Rational, RoundsOnceToADecimal) {
    const auto share = divide(number("11133.00"), number("41485"));
    EXPECT_EQ(format_decimal(share.to_decimal(4, Rounding::half_up), NumberStyle::plain), "0.2684");
    EXPECT_EQ(Rational(-1, 2).to_decimal(0, Rounding::half_even), Decimal());
    EXPECT_EQ(Rational(-1, 2).to_decimal(0, Rounding::half_up), Decimal(-1));
    EXPECT_EQ(format_decimal(Rational(3).to_decimal(2, Rounding::down), NumberStyle::plain),
              "3.00");
    EXPECT_THROW(static_cast<void>(Rational(1).to_decimal(19, Rounding::down)), NumberOverflow);
    EXPECT_THROW(static_cast<void>(divide(Decimal(1), Decimal())), DivisionByZero);
}

TEST(Rational, IsADecimalWhereOneIsEqual) {
    const auto plain = [](const Rational& value) {
        const auto decimal = value.to_exact_decimal();
        return decimal ? format_decimal(*decimal, NumberStyle::plain) : "none";
    };
    EXPECT_EQ(plain(Rational(1, 8)), "0.125");
    EXPECT_EQ(plain(Rational(-10, 5)), "-2");
    EXPECT_EQ(plain(Rational(1, 3)), "none");
    EXPECT_EQ(plain(Rational(1, std::int64_t{1} << 18)), "0.000003814697265625");
    EXPECT_EQ(plain(Rational(1, std::int64_t{1} << 19)), "none");
    EXPECT_EQ(plain(ratio("1" + std::string(38, '0'))), "none");
    EXPECT_EQ(plain(ratio("1" + std::string(37, '0'))), "1" + std::string(37, '0'));
    EXPECT_EQ(plain(ratio(std::string(60, '9'))), "none");
}

TEST(Rational, ReadsItsOwnText) {
    for (const char* text : {"0", "-7", "7/3", "-1/1000000000000000000000000000000000000000001"})
        EXPECT_EQ(ratio(text).to_string(), text);
    EXPECT_EQ(ratio("-0/5").to_string(), "0");
    EXPECT_EQ(ratio("010/0020").to_string(), "1/2");
}

TEST(Rational, RefusesOtherText) {
    const auto failure = [](std::string_view text) { return Rational::from_text(text).error(); };
    EXPECT_EQ(failure(""), (Failure{"number.empty", 0}));
    EXPECT_EQ(failure("-"), (Failure{"number.empty", 1}));
    EXPECT_EQ(failure("/3"), (Failure{"number.empty", 0}));
    EXPECT_EQ(failure("-3/"), (Failure{"number.empty", 3}));
    EXPECT_EQ(failure("1/-3"), (Failure{"number.character", 2}));
    EXPECT_EQ(failure("1/2/3"), (Failure{"number.character", 3}));
    EXPECT_EQ(failure("1.5"), (Failure{"number.character", 1}));
    EXPECT_EQ(failure("1/00"), (Failure{"number.denominator", 2}));
    EXPECT_EQ(failure("1/" + std::string(20'001, '1')), (Failure{"number.digits", 20'002}));
}

TEST(Rational, HashesAsPythonDoes) {
    EXPECT_EQ(numeric_hash(Rational(1, 3)), 1537228672809129301);
    EXPECT_EQ(numeric_hash(Rational(2, 6)), 1537228672809129301);
    EXPECT_EQ(numeric_hash(Rational(-1)), -2);
    constexpr auto prime = (std::int64_t{1} << 61) - 1;
    EXPECT_EQ(numeric_hash(Rational(1, prime)), 314159);
    EXPECT_EQ(numeric_hash(Rational(-1, prime)), -314159);
    EXPECT_EQ(numeric_hash(Rational(prime, prime)), 1);
    EXPECT_EQ(numeric_hash(Rational(number("123.45"))), numeric_hash(number("123.45")));
    const std::unordered_set<Rational> keys{Rational(1, 2), Rational(2, 4),
                                            Rational(number("0.50"))};
    EXPECT_EQ(keys.size(), 1u);
}

TEST(Rational, TakesTheExactMean) {
    const std::vector<Decimal> values{number("9223372036854775807.12"),
                                      number("9223372036854775807.24")};
    EXPECT_EQ(mean(values), Rational(number("9223372036854775807.18")));
    const std::vector<Decimal> three{Decimal(1), Decimal(1), number("0.5")};
    EXPECT_EQ(mean(three).to_string(), "5/6");
    EXPECT_THROW(static_cast<void>(mean({})), DivisionByZero);
}

} // namespace
