// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/number/decimal.hpp>

#include <sluitend/number/number_style.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace {

using namespace sluitend;

constexpr auto int64_min = std::numeric_limits<std::int64_t>::min();
constexpr auto int64_max = std::numeric_limits<std::int64_t>::max();

static_assert(sizeof(Decimal) == 24);
static_assert(alignof(Decimal) == 8);
static_assert(std::is_trivially_copyable_v<Decimal>);
static_assert(std::is_standard_layout_v<Decimal>);
static_assert(std::is_nothrow_default_constructible_v<Decimal>);
static_assert(!std::is_convertible_v<int, Decimal>);
static_assert(std::is_constructible_v<Decimal, std::uint64_t>);
static_assert(!std::is_constructible_v<Decimal, double>);
static_assert(!std::is_constructible_v<Decimal, float>);
static_assert(!std::is_constructible_v<Decimal, bool>);
static_assert(!std::is_constructible_v<Decimal, char>);
static_assert(!std::is_constructible_v<Decimal, const char*>);
static_assert(Decimal(3) + Decimal(4) == Decimal::with_scale(700, 2));

Decimal number(const char* text) {
    return parse_decimal(text, NumberStyle::plain).value();
}

std::string text(const Decimal& value) {
    return format_decimal(value, NumberStyle::plain);
}

const auto nines = std::string(38, '9');
const auto largest = number(nines.c_str());

TEST(Decimal, IsZeroWithoutDecimalsByDefault) {
    EXPECT_TRUE(Decimal().is_zero());
    EXPECT_EQ(Decimal().scale(), 0);
    EXPECT_EQ(Decimal().sign(), 0);
    EXPECT_EQ(Decimal().digits(), 1);
}

TEST(Decimal, TakesWholeNumbersOfEveryWidth) {
    EXPECT_EQ(text(Decimal(int64_min)), "-9223372036854775808");
    EXPECT_EQ(text(Decimal(std::numeric_limits<std::uint64_t>::max())), "18446744073709551615");
    EXPECT_EQ(text(Decimal(std::int8_t{-5})), "-5");
    EXPECT_EQ(text(Decimal(7u)), "7");
}

TEST(Decimal, KeepsPrintedScaleOfDutchNumber) {
    const auto value = parse_decimal("11.133,00", NumberStyle::dutch).value();
    EXPECT_EQ(value.scale(), 2);
    EXPECT_EQ(format_decimal(value, NumberStyle::dutch), "11.133,00");
}

TEST(Decimal, RefusesScalesBeyondEighteen) {
    EXPECT_EQ(text(Decimal::with_scale(1, 18)), "0.000000000000000001");
    EXPECT_THROW(static_cast<void>(Decimal::with_scale(1, 19)), NumberOverflow);
    EXPECT_THROW(static_cast<void>(Decimal::with_scale(1, -1)), NumberOverflow);
    EXPECT_THROW(static_cast<void>(Decimal::from_words(0, 1, 19)), NumberOverflow);
}

TEST(Decimal, IsBuiltFromItsWords) {
    const auto value = Decimal::from_words(largest.high(), largest.low(), 5);
    EXPECT_TRUE(identical(value, number((nines.substr(0, 33) + "." + nines.substr(33)).c_str())));
    EXPECT_EQ(Decimal::from_words(-1, ~std::uint64_t{0}, 0), Decimal(-1));
    EXPECT_THROW(static_cast<void>(Decimal::from_words(largest.high(), largest.low() + 1, 0)),
                 NumberOverflow);
    EXPECT_THROW(static_cast<void>(Decimal::from_words(int64_min, 0, 0)), NumberOverflow);
    const auto smallest = -largest;
    EXPECT_THROW(static_cast<void>(Decimal::from_words(smallest.high(), smallest.low() - 1, 0)),
                 NumberOverflow);
}

TEST(Decimal, IsBuiltFromDigitsAndExponent) {
    EXPECT_EQ(text(*Decimal::from_digits(true, "00123", -2)), "-1.23");
    EXPECT_EQ(text(*Decimal::from_digits(false, "1", 3)), "1000");
    EXPECT_EQ(text(*Decimal::from_digits(true, "000", -2)), "0.00");
    EXPECT_EQ(text(*Decimal::from_digits(false, "0", 999'999'999)), "0");
    EXPECT_EQ(text(*Decimal::from_digits(false, "1", 37)), "1" + std::string(37, '0'));
}

TEST(Decimal, ChecksTheExponentBeforeExpandingIt) {
    const auto failure = [](std::string_view digits, std::int64_t exponent) {
        return Decimal::from_digits(false, digits, exponent).error();
    };
    EXPECT_EQ(failure("", 0), (Failure{"number.empty", 0}));
    EXPECT_EQ(failure("12x", 0), (Failure{"number.character", 2}));
    EXPECT_EQ(failure("1", 38), (Failure{"number.digits", 1}));
    EXPECT_EQ(failure("1", int64_max), (Failure{"number.digits", 1}));
    EXPECT_EQ(failure("1", -19), (Failure{"number.scale", 0}));
    EXPECT_EQ(failure("0", int64_min), (Failure{"number.scale", 0}));
    EXPECT_EQ(failure("00" + nines + "1", 0), (Failure{"number.digits", 40}));
}

TEST(Decimal, AddsAtTheLargerScale) {
    EXPECT_EQ(text(number("1.5") + number("2.25")), "3.75");
    EXPECT_EQ(text(number("2.25") + number("1.5")), "3.75");
    EXPECT_EQ(text(number("11133.00") + number("3989.00")), "15122.00");
    EXPECT_EQ(text(number("41169") - number("8307")), "32862");
    EXPECT_EQ(text(Decimal(int64_max) + Decimal(int64_max)), "18446744073709551614");
    EXPECT_EQ(text(Decimal(int64_min) - Decimal(int64_min)), "0");
    EXPECT_EQ(text(Decimal(int64_max) + Decimal::with_scale(1, 18)),
              "9223372036854775807.000000000000000001");
}

TEST(Decimal, AddsExactlyWhenOnlyAnIntermediateIsTooLong) {
    const auto a = number("10500000000000000000000000000000000000"); // 39 digits with a decimal
    const auto b = number("-9999999999999999999999999999999999999.9");
    EXPECT_EQ(text(a + b), "500000000000000000000000000000000000.1");
}

TEST(Decimal, AddsAndSubtractsCoefficientsOfEveryLength) {
    // 2^125, 2^126 and 2^127 - 10^38, around which sums leave the fast path or would wrap.
    for (const auto* const near :
         {"42535295865117307932921825928971026432", "85070591730234615865843651857942052864",
          "70141183460469231731687303715884105728"}) {
        const auto a = number(near);
        for (const auto& b : {Decimal(1), Decimal(-1), largest - a})
            EXPECT_EQ((a - b) + b, a) << near;
        EXPECT_EQ(text(a + Decimal(1)).substr(0, 37), std::string(near).substr(0, 37));
        EXPECT_EQ(text((largest - a) + a), nines);
        EXPECT_EQ(text((-largest + a) - a), '-' + nines);
        EXPECT_THROW(static_cast<void>(largest + a), NumberOverflow);
        EXPECT_THROW(static_cast<void>(-largest - a), NumberOverflow);
    }
    EXPECT_THROW(static_cast<void>(largest + largest), NumberOverflow);
    EXPECT_THROW(static_cast<void>(-largest - largest), NumberOverflow);
}

TEST(Decimal, ThrowsBeyondThirtyEightDigits) {
    EXPECT_THROW(static_cast<void>(largest + Decimal(1)), NumberOverflow);
    EXPECT_THROW(static_cast<void>(-largest - Decimal(1)), NumberOverflow);
    EXPECT_THROW(static_cast<void>(largest + Decimal::with_scale(0, 1)), NumberOverflow);
    EXPECT_THROW(static_cast<void>(largest * Decimal(2)), NumberOverflow);
    EXPECT_EQ(largest - largest, Decimal());
}

TEST(Decimal, MultipliesAndAddsScales) {
    EXPECT_EQ(text(number("2.25") * number("2.25")), "5.0625");
    EXPECT_EQ(text(number("2470") * number("0.001")), "2.470");
    EXPECT_EQ(text(Decimal(int64_min) * Decimal(int64_min)),
              "85070591730234615865843651857942052864");
    EXPECT_THROW(static_cast<void>(Decimal::with_scale(1, 10) * Decimal::with_scale(1, 9)),
                 NumberOverflow);
    EXPECT_EQ(text(number("20000000000000000000") * number("-3")), "-60000000000000000000");
}

TEST(Decimal, ChangesInPlace) {
    auto value = number("1.5");
    value += number("0.25");
    EXPECT_EQ(text(value), "1.75");
    value -= number("1");
    EXPECT_EQ(text(value), "0.75");
    value *= number("4");
    EXPECT_EQ(text(value), "3.00");
}

TEST(Decimal, LeavesTheTargetAloneWhenItThrows) {
    auto value = largest;
    EXPECT_THROW(value += largest, NumberOverflow);
    EXPECT_TRUE(identical(value, largest));
}

TEST(Decimal, NegatesEveryValue) {
    EXPECT_EQ(text(-largest), "-" + nines);
    EXPECT_TRUE(identical(-(-largest), largest));
    EXPECT_EQ(text(-Decimal(int64_min)), "9223372036854775808");
    EXPECT_EQ(text(-number("0.00")), "0.00");
    EXPECT_EQ(text(abs(number("-0.5"))), "0.5");
}

TEST(Decimal, ComparesNumerically) {
    EXPECT_EQ(number("1.0"), number("1.00"));
    EXPECT_FALSE(identical(number("1.0"), number("1.00")));
    EXPECT_LT(number("-1"), number("-0.99"));
    EXPECT_GT(number("0.1"), Decimal());
    EXPECT_LT(Decimal(int64_min), Decimal(int64_max));
    EXPECT_TRUE((number("2.50") <=> number("2.5")) == std::weak_ordering::equivalent);
}

TEST(Decimal, ComparesTheLargestWithTheFinest) {
    EXPECT_GT(largest, Decimal::with_scale(1, 18));
    EXPECT_LT(-largest, Decimal::with_scale(1, 18));
    EXPECT_GT(Decimal::with_scale(1, 18), -largest);
    const auto long_fraction = Decimal::from_words(largest.high(), largest.low(), 18);
    EXPECT_LT(long_fraction, number("100000000000000000000"));
    EXPECT_GT(long_fraction, number("99999999999999999999"));
}

TEST(Decimal, HashesAsPythonDoes) {
    EXPECT_EQ(numeric_hash(number("123.45")), 115292150460684821);
    EXPECT_EQ(numeric_hash(number("-1.00")), -2);
    EXPECT_EQ(numeric_hash(number("1.5")), 1152921504606846977);
    EXPECT_EQ(numeric_hash(number("1.50")), 1152921504606846977);
    EXPECT_EQ(numeric_hash(number("41484.00")), 41484);
    EXPECT_EQ(numeric_hash(largest), 244469275760665570);
    EXPECT_EQ(numeric_hash(-largest), -244469275760665570);
    EXPECT_EQ(numeric_hash(Decimal((std::int64_t{1} << 61) - 1)), 0);
}

TEST(Decimal, IsOneKeyWhateverItsScale) {
    const std::unordered_set<Decimal> keys{number("1.0"), number("1.00"), Decimal(1)};
    EXPECT_EQ(keys.size(), 1u);
}

TEST(Decimal, RescalesExactlyOrThrows) {
    EXPECT_EQ(text(number("3.9").rescale(3)), "3.900");
    EXPECT_EQ(text(number("3.900").rescale(1)), "3.9");
    EXPECT_THROW(static_cast<void>(number("3.91").rescale(1)), InexactResult);
    EXPECT_THROW(static_cast<void>(number("3.9").rescale(19)), NumberOverflow);
    EXPECT_THROW(static_cast<void>(number("3.9").rescale(-1)), NumberOverflow);
    EXPECT_THROW(static_cast<void>(largest.rescale(1)), NumberOverflow);
    const auto fine = Decimal::from_words(largest.high(), largest.low(), 18);
    EXPECT_EQ(text(fine.rescale(0, Rounding::half_up)), "100000000000000000000");
    EXPECT_EQ(text((-fine).rescale(0, Rounding::down)), "-99999999999999999999");
    EXPECT_THROW(static_cast<void>(fine.rescale(17)), InexactResult);
}

TEST(Decimal, RoundsTheWholeRangeOfSmallCoefficients) {
    EXPECT_EQ(text(Decimal::with_scale(int64_min, 18).rescale(0, Rounding::half_up)), "-9");
    EXPECT_EQ(text(Decimal::with_scale(int64_min, 1).rescale(0, Rounding::half_up)),
              "-922337203685477581");
    EXPECT_EQ(text(Decimal::with_scale(int64_max, 18).rescale(17, Rounding::up)),
              "9.22337203685477581");
}

TEST(Decimal, MovesItsPoint) {
    EXPECT_EQ(text(number("11133.00").shift(3)), "11133000");
    EXPECT_EQ(text(number("11133.00").shift(1)), "111330.0");
    EXPECT_EQ(text(number("11133.00").shift(0)), "11133.00");
    EXPECT_EQ(text(number("41484").shift(-3)), "41.484");
    EXPECT_EQ(text(Decimal().shift(1'000'000)), "0");
    EXPECT_EQ(text(Decimal(-1).shift(37)), "-1" + std::string(37, '0'));
    EXPECT_THROW(static_cast<void>(Decimal(1).shift(38)), NumberOverflow);
    EXPECT_THROW(static_cast<void>(Decimal(1).shift(std::numeric_limits<int>::max())),
                 NumberOverflow);
    EXPECT_THROW(static_cast<void>(Decimal(1).shift(-19)), NumberOverflow);
    EXPECT_THROW(static_cast<void>(Decimal().shift(std::numeric_limits<int>::min())),
                 NumberOverflow);
}

TEST(Decimal, CountsItsDigits) {
    EXPECT_EQ(number("0.001").digits(), 1);
    EXPECT_EQ(number("9.99").digits(), 3);
    EXPECT_EQ(number("10.00").digits(), 4);
    EXPECT_EQ(largest.digits(), 38);
    for (int power = 0; power < 38; ++power) {
        EXPECT_EQ(Decimal(1).shift(power).digits(), power + 1);
        if (power > 0) {
            EXPECT_EQ((Decimal(1).shift(power) - Decimal(1)).digits(), power);
        }
    }
}

TEST(Decimal, GivesAWholeNumberIfItIsOne) {
    EXPECT_EQ(number("5.00").to_int64(), 5);
    EXPECT_EQ(number("-5").to_int64(), -5);
    EXPECT_FALSE(number("5.10").to_int64().has_value());
    EXPECT_EQ(number("-9223372036854775808.0").to_int64(), int64_min);
    EXPECT_FALSE(number("9223372036854775808").to_int64().has_value());
    EXPECT_FALSE(largest.to_int64().has_value());
}

TEST(Decimal, DividesAndRoundsOnce) {
    EXPECT_EQ(text(divide(Decimal(1), Decimal(3), 4, Rounding::half_up)), "0.3333");
    EXPECT_EQ(text(divide(Decimal(-2), Decimal(3), 2, Rounding::half_even)), "-0.67");
    EXPECT_EQ(text(divide(Decimal(2), Decimal(-3), 0, Rounding::floor)), "-1");
    EXPECT_EQ(text(divide(number("0.01"), Decimal(7), 0, Rounding::ceiling)), "1");
    EXPECT_EQ(text(divide(number("2400000.0"), number("0.95"), 15, Rounding::half_even)),
              "2526315.789473684210526");
    EXPECT_EQ(text(divide(largest, largest, 18, Rounding::down)), "1." + std::string(18, '0'));
    EXPECT_THROW(static_cast<void>(divide(Decimal(1), Decimal(), 2, Rounding::down)),
                 DivisionByZero);
    EXPECT_THROW(static_cast<void>(divide(largest, number("0.1"), 0, Rounding::down)),
                 NumberOverflow);
    EXPECT_THROW(static_cast<void>(divide(Decimal(1), Decimal(1), 19, Rounding::down)),
                 NumberOverflow);
}

TEST(Decimal, DividesExactlyOrThrows) {
    EXPECT_EQ(text(divide_exact(Decimal(1), Decimal(8), 3)), "0.125");
    EXPECT_EQ(text(divide_exact(number("4.50"), number("1.5"), 1)), "3.0");
    EXPECT_THROW(static_cast<void>(divide_exact(Decimal(1), Decimal(8), 2)), InexactResult);
    EXPECT_THROW(static_cast<void>(divide_exact(Decimal(1), Decimal(3), 18)), InexactResult);
    EXPECT_THROW(static_cast<void>(divide_exact(Decimal(1), Decimal(), 2)), DivisionByZero);
}

TEST(Decimal, MultipliesAndRoundsOnce) {
    EXPECT_EQ(text(multiply(number("10.05"), number("0.5"), 2, Rounding::half_even)), "5.02");
    EXPECT_EQ(text(multiply(number("10.15"), number("-0.5"), 2, Rounding::half_even)), "-5.08");
    EXPECT_EQ(text(multiply(number("2.5"), number("2.5"), 4, Rounding::down)), "6.2500");
    EXPECT_EQ(text(multiply(number("2.5"), number("2.5"), 2, Rounding::down)), "6.25");
    EXPECT_EQ(text(multiply(Decimal::with_scale(int64_max, 18), Decimal::with_scale(int64_max, 18),
                            0, Rounding::half_up)),
              "85");
    const auto fine = Decimal::from_words(largest.high(), largest.low(), 18);
    EXPECT_THROW(static_cast<void>(multiply(fine, fine, 0, Rounding::up)), NumberOverflow);
    EXPECT_EQ(text(multiply(fine, Decimal::with_scale(1, 18), 18, Rounding::half_up)),
              "100.000000000000000000");
    EXPECT_THROW(static_cast<void>(multiply(Decimal(1), Decimal(1), 19, Rounding::down)),
                 NumberOverflow);
    EXPECT_THROW(static_cast<void>(multiply(largest, Decimal(1), 1, Rounding::down)),
                 NumberOverflow);
}

TEST(Decimal, CountsUnits) {
    EXPECT_EQ(text(to_unit(number("41484352.10"), Decimal(1000), Rounding::half_up)), "41484");
    EXPECT_EQ(text(to_unit(number("-500"), Decimal(1000), Rounding::half_up)), "-1");
    EXPECT_EQ(text(to_unit(number("0.125"), number("0.01"), Rounding::half_even)), "12");
    EXPECT_THROW(static_cast<void>(to_unit(Decimal(1), Decimal(), Rounding::down)), DivisionByZero);
}

TEST(Decimal, GivesTheNearestDouble) {
    EXPECT_EQ(to_double_lossy(number("0.1")), 0.1);
    EXPECT_EQ(to_double_lossy(number("-41484352.10")), -41484352.10);
    EXPECT_EQ(to_double_lossy(Decimal()), 0.0);
    EXPECT_EQ(to_double_lossy(largest), 1e38);
    EXPECT_EQ(to_double_lossy(Decimal::with_scale(1, 18)), 1e-18);
    EXPECT_EQ(to_double_lossy(number("9007199254740993")), 9007199254740992.0);
    EXPECT_EQ(to_double_lossy(number("9007199254740993.000000000000000001")), 9007199254740994.0);
    EXPECT_EQ(to_double_lossy(number("9007199254740995")), 9007199254740996.0);
}

} // namespace
