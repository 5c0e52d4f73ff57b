// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Sums, products and roundings at which other engines wrap, round silently or turn to double.

#include <sluitend/number/big_decimal.hpp>
#include <sluitend/number/decimal.hpp>
#include <sluitend/number/number_style.hpp>
#include <sluitend/number/rational.hpp>

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <unordered_set>
#include <vector>

namespace {

using namespace sluitend;

Decimal number(std::string_view text) {
    return parse_decimal(text, NumberStyle::plain).value();
}
std::string text(const Decimal& value) {
    return format_decimal(value, NumberStyle::plain);
}

const Decimal largest = number(std::string(38, '9'));

TEST(Adversarial, LargestPlusLargestThrowsInsteadOfWrapping) {
    EXPECT_THROW(static_cast<void>(largest + largest), NumberOverflow);
    EXPECT_EQ((BigDecimal(largest) + BigDecimal(largest)).to_string(),
              "1" + std::string(37, '9') + "8");
    EXPECT_EQ(text(largest - largest), "0");
}

TEST(Adversarial, RescalingBeyondTheDigitsThrows) {
    EXPECT_THROW(static_cast<void>(number("4" + std::string(37, '0')).rescale(1)), NumberOverflow);
    EXPECT_THROW(static_cast<void>(number("4" + std::string(37, '0')).shift(1)), NumberOverflow);
}

TEST(Adversarial, ProductsKeepEveryDigit) {
    EXPECT_EQ(text(number("2470") * number("0.001")), "2.470");
    EXPECT_EQ(text(number("2.25") * number("2.25")), "5.0625");
    EXPECT_THROW(static_cast<void>(Decimal::with_scale(1, 38)), NumberOverflow);
    EXPECT_EQ(Rational(1, 3) * Rational(3), Rational(1));
}

TEST(Adversarial, MeansAndQuotientsAreExact) {
    const std::array values{number("9223372036854775807.12"), number("9223372036854775807.24")};
    EXPECT_EQ(text(mean(values).to_decimal(2, Rounding::down)), "9223372036854775807.18");
    EXPECT_EQ(text(divide(number("2400000.0"), number("0.95"), 15, Rounding::half_even)),
              "2526315.789473684210526");
}

TEST(Adversarial, SmallAdditionsToLargeValuesAreKept) {
    EXPECT_EQ(text(number("7922816251426433759354395033.5") + number("0.01")),
              "7922816251426433759354395033.51");
    EXPECT_EQ(text(number("9999999999999999") + number("0.01")), "9999999999999999.01");
    EXPECT_EQ(parse_decimal(std::string(39, '1'), NumberStyle::plain).error().id, "number.digits");
}

TEST(Adversarial, ValuesNearHalfRoundInEveryMode) {
    struct Row {
        const char* value;
        int scale;
        std::array<const char*, 7> expected;
    };
    constexpr std::array modes{Rounding::half_even, Rounding::half_up, Rounding::half_down,
                               Rounding::down,      Rounding::up,      Rounding::floor,
                               Rounding::ceiling};
    const std::array rows{
        Row{"0.999", 0, {"1", "1", "1", "0", "1", "0", "1"}},
        Row{"2.665", 2, {"2.66", "2.67", "2.66", "2.66", "2.67", "2.66", "2.67"}},
        Row{"2.675", 2, {"2.68", "2.68", "2.67", "2.67", "2.68", "2.67", "2.68"}},
        Row{"-2.675", 2, {"-2.68", "-2.68", "-2.67", "-2.67", "-2.68", "-2.68", "-2.67"}},
        Row{"-0.005", 2, {"0.00", "-0.01", "0.00", "0.00", "-0.01", "-0.01", "0.00"}},
    };
    for (const auto& [value, scale, expected] : rows)
        for (std::size_t i = 0; i < modes.size(); ++i) {
            EXPECT_EQ(text(number(value).rescale(scale, modes[i])), expected[i]) << value;
            EXPECT_EQ(text(divide(number(value), Decimal(1), scale, modes[i])), expected[i]);
            EXPECT_EQ(text(multiply(number(value), Decimal(1), scale, modes[i])), expected[i]);
            EXPECT_EQ(text(Rational(number(value)).to_decimal(scale, modes[i])), expected[i]);
            EXPECT_EQ(BigDecimal(number(value)).rescale(scale, modes[i]).to_string(), expected[i]);
        }
}

TEST(Adversarial, EqualValuesAreOneKey) {
    const std::unordered_set<Decimal> keys{number("1.0"), number("1.00"), number("1")};
    EXPECT_EQ(keys.size(), 1u);
    EXPECT_EQ(numeric_hash(number("1.00")), numeric_hash(Rational(2, 2)));
    EXPECT_EQ(numeric_hash(number("1.00")), numeric_hash(BigDecimal(1)));
}

TEST(Adversarial, LongDivisionOfAShareIsExactUntilShown) {
    const auto third = divide(Decimal(1), Decimal(3));
    EXPECT_EQ(third + third + third, Rational(1));
    const auto floor49 = (divide(Decimal(1), Decimal(49)) * Rational(49));
    EXPECT_EQ(text(floor49.to_decimal(0, Rounding::floor)), "1");
}

} // namespace
