// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/number/decimal_column.hpp>

#include <sluitend/number/big_decimal.hpp>
#include <sluitend/number/column_builder-inl.hpp>
#include <sluitend/number/column_kernels-inl.hpp>
#include <sluitend/number/number_style.hpp>

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace sluitend;
using boost::multiprecision::cpp_int;
using detail::SimdLevel;

constexpr auto smallest = std::numeric_limits<std::int64_t>::min();
constexpr auto largest = std::numeric_limits<std::int64_t>::max();
constexpr std::array modes{Rounding::half_even, Rounding::half_up, Rounding::half_down,
                           Rounding::down,      Rounding::up,      Rounding::floor,
                           Rounding::ceiling};

std::vector<SimdLevel> levels() {
    std::vector<SimdLevel> result;
    for (const auto level : {SimdLevel::scalar, SimdLevel::avx2, SimdLevel::avx512})
        if (detail::is_supported(level)) result.push_back(level);
    return result;
}

Decimal number(std::string_view text) {
    return parse_decimal(text, NumberStyle::plain).value();
}

cpp_int whole(const WideMantissa& value) {
    return cpp_int(value.high) * (cpp_int(1) << 64) + value.low;
}
cpp_int whole(std::int64_t value) {
    return value;
}
cpp_int whole(const WideSum::Words& words) {
    const auto upper = static_cast<std::int64_t>(words[2]);
    return (cpp_int(upper) * (cpp_int(1) << 64) + words[1]) * (cpp_int(1) << 64) + words[0];
}

/// Values at which a sum that loses a bit shows it, mixed with random ones.
template <class T> std::vector<T> awkward_values(std::size_t size, unsigned seed) {
    std::mt19937_64 random(seed);
    constexpr std::array<std::int64_t, 9> special{std::numeric_limits<T>::min(),
                                                  std::numeric_limits<T>::max(),
                                                  -1,
                                                  0,
                                                  1,
                                                  std::numeric_limits<T>::min() + 1,
                                                  0xFFFF,
                                                  -0x10000,
                                                  0x7FFFFFFF};
    std::vector<T> values(size);
    for (auto& value : values)
        value = random() % 2 == 0 ? static_cast<T>(random())
                                  : static_cast<T>(special[random() % special.size()]);
    return values;
}
template <>
std::vector<WideMantissa> awkward_values<WideMantissa>(std::size_t size, unsigned seed) {
    const auto highs = awkward_values<std::int64_t>(size, seed);
    const auto lows = awkward_values<std::int64_t>(size, seed + 1);
    std::vector<WideMantissa> values;
    for (std::size_t i = 0; i < size; ++i)
        values.push_back({static_cast<std::uint64_t>(lows[i]), highs[i]});
    return values;
}

template <class T> cpp_int plain_sum(const std::vector<T>& values) {
    cpp_int sum = 0;
    for (const auto& value : values)
        sum += whole(value);
    return sum;
}

template <class T> class SumKernel : public testing::Test {};
using MantissaTypes = testing::Types<std::int32_t, std::int64_t, WideMantissa>;
TYPED_TEST_SUITE(SumKernel, MantissaTypes);

TYPED_TEST(SumKernel, EqualsUnboundedArithmeticAtAllLengths) {
    for (const auto level : levels())
        for (std::size_t size = 0; size <= 70; ++size)
            for (unsigned seed = 0; seed < 8; ++seed) {
                const auto values = awkward_values<TypeParam>(size, seed);
                const std::span<const TypeParam> span(values);
                EXPECT_EQ(whole(detail::sum_mantissas(span, level)), plain_sum(values))
                    << size << " values, seed " << seed;
                if (size == 0) continue;
                EXPECT_EQ(whole(detail::sum_mantissas(span.subspan(1), level)),
                          plain_sum(values) - whole(values.front()));
            }
}

TYPED_TEST(SumKernel, EqualsUnboundedArithmeticWhereAllValuesAreExtreme) {
    for (const auto level : levels())
        for (const std::size_t size : {1u, 64u, 100'003u})
            for (unsigned seed = 0; seed < 16; ++seed) {
                const std::vector<TypeParam> values(size,
                                                    awkward_values<TypeParam>(1, seed).front());
                const std::span<const TypeParam> span(values);
                EXPECT_EQ(whole(detail::sum_mantissas(span, level)), size * whole(values.front()));
            }
}

TYPED_TEST(SumKernel, GivesTheSameForEveryBlockSize) {
    const auto values = awkward_values<TypeParam>(1'001, 7);
    const std::span<const TypeParam> span(values);
    const auto expected = plain_sum(values);
    for (const auto level : levels())
        for (const std::size_t block : {2u, 4u, 6u, 64u, 500u, 1'000u, 4'096u})
            EXPECT_EQ(whole(detail::sum_mantissas(span, level, block)), expected) << block;
}

TYPED_TEST(SumKernel, GivesTheSameForEveryOrderAndDivision) {
    auto values = awkward_values<TypeParam>(10'007, 3);
    const auto expected = plain_sum(values);
    std::mt19937_64 random(11);
    for (int round = 0; round < 5; ++round) {
        std::shuffle(values.begin(), values.end(), random);
        for (const auto level : levels())
            for (const std::size_t chunks : {1u, 2u, 7u}) {
                WideSum total;
                for (std::size_t i = 0; i < chunks; ++i) {
                    const auto begin = values.size() * i / chunks;
                    const auto end = values.size() * (i + 1) / chunks;
                    const auto part =
                        std::span<const TypeParam>(values).subspan(begin, end - begin);
                    total += WideSum(detail::sum_mantissas(part, level), 0);
                }
                EXPECT_EQ(whole(total.words()), expected) << chunks << " chunks";
            }
    }
}

TEST(SplitSum, KeepsTheExampleOfTheDesign) {
    const std::vector<std::int64_t> values{-1, 3, -(std::int64_t{1} << 33)};
    for (const auto level : levels())
        EXPECT_EQ(whole(detail::sum_mantissas(std::span<const std::int64_t>(values), level)),
                  -8'589'934'590);
}

TEST(SplitSum, HoldsWhereAPlainSumOfWordsWraps) {
    const std::vector<std::int64_t> values(1'000, smallest);
    const auto column = DecimalColumn::from_mantissas(values, 18);
    EXPECT_EQ(format_decimal(column.sum(), NumberStyle::plain), "-9223.372036854775808000");
}

TEST(Bounds, AreThoseOfTheStandardLibraryAtAllLengths) {
    for (std::size_t size = 1; size <= 70; ++size) {
        const auto values = awkward_values<std::int64_t>(size, static_cast<unsigned>(size));
        const auto bounds = detail::find_bounds(std::span<const std::int64_t>(values));
        EXPECT_EQ(bounds.min, *std::min_element(values.begin(), values.end()));
        EXPECT_EQ(bounds.max, *std::max_element(values.begin(), values.end()));
    }
}

/// Values around multiples of `divisor` and of half of it.
std::vector<std::int64_t> values_near_ties(std::int64_t divisor) {
    std::vector<std::int64_t> values;
    constexpr std::int64_t limit = (std::int64_t{1} << 62) - 1;
    for (const std::int64_t multiple : {0, 1, 2, 3, 7, 1'000'000})
        for (const std::int64_t offset : {-1, 0, 1})
            for (const std::int64_t half : {std::int64_t{0}, divisor / 2}) {
                if (multiple > limit / divisor - 2) continue;
                values.push_back(multiple * divisor + half + offset);
                values.push_back(-values.back());
            }
    for (const auto value : {limit, limit - 1, limit / divisor * divisor})
        values.insert(values.end(), {value, -value});
    return values;
}

TEST(RoundedQuotient, EqualsThatOfDecimalsInEveryMode) {
    std::mt19937_64 random(5);
    std::vector<std::int64_t> divisors{2, 3, 5, 7, 8, 10, 100, 1'000, 100'000, 1'024, 999'999'937};
    for (std::size_t power = 6; power <= 18; ++power)
        divisors.push_back(static_cast<std::int64_t>(detail::powers_of_ten[power]));
    for (const auto divisor : divisors) {
        auto values = values_near_ties(divisor);
        for (int i = 0; i < 40; ++i)
            values.push_back(static_cast<std::int64_t>(random()) >> (2 + random() % 60));
        for (const auto mode : modes) {
            const detail::RoundedDivisor by(static_cast<std::uint64_t>(divisor), mode);
            for (const auto level : levels()) {
                std::vector<std::int64_t> results(values.size());
                detail::divide_rounded(level, std::span<const std::int64_t>(values), results.data(),
                                       by);
                for (std::size_t i = 0; i < values.size(); ++i)
                    EXPECT_EQ(Decimal(results[i]),
                              divide(Decimal(values[i]), Decimal(divisor), 0, mode))
                        << values[i] << " / " << divisor << ", mode " << static_cast<int>(mode);
            }
        }
    }
}

TEST(RoundedQuotient, IsTheSameAtAllLengthsAndWidths) {
    const detail::RoundedDivisor by(1'000, Rounding::half_even);
    for (std::size_t size = 0; size <= 70; ++size) {
        std::vector<std::int64_t> values(size);
        std::iota(values.begin(), values.end(), -30 * 500);
        for (auto& value : values)
            value *= 500;
        for (const auto level : levels()) {
            std::vector<std::int64_t> normal(size + 1, 99);
            std::vector<std::int32_t> narrow(size + 1, 99);
            const std::span<const std::int64_t> span(values);
            detail::divide_rounded(level, span, normal.data(), by);
            detail::divide_rounded(level, span, narrow.data(), by);
            for (std::size_t i = 0; i < size; ++i) {
                EXPECT_EQ(normal[i], by(values[i]));
                EXPECT_EQ(narrow[i], by(values[i]));
            }
            EXPECT_EQ(normal[size], 99) << "written past the end";
            EXPECT_EQ(narrow[size], 99) << "written past the end";
        }
    }
}

// ---- columns ----------------------------------------------------------------------------------------

TEST(DecimalColumn, KeepsDecimalsAtTheLargestScale) {
    const std::vector values{number("11133.00"), number("3.9"), number("-5")};
    const auto column = DecimalColumn::from_decimals(values);
    EXPECT_EQ(column.rows(), 3u);
    EXPECT_EQ(column.nulls(), 0u);
    EXPECT_EQ(column.scale(), 2);
    EXPECT_EQ(column.mantissa_bits(), 64);
    EXPECT_TRUE(identical(*column[1], number("3.90")));
    EXPECT_EQ(column.min(), number("-5"));
    EXPECT_EQ(column.max(), number("11133"));
    EXPECT_TRUE(identical(column.sum(), number("11131.90")));
}

TEST(DecimalColumn, WithoutValuesSumsToZero) {
    const DecimalColumn column;
    EXPECT_EQ(column.rows(), 0u);
    EXPECT_FALSE(column.min().has_value());
    EXPECT_TRUE(identical(column.sum(), Decimal()));
    EXPECT_EQ(DecimalColumn::from_decimals(std::span<const Decimal>()).rows(), 0u);
    EXPECT_TRUE(identical(DecimalColumn::from_mantissas(std::span<const std::int64_t>(), 3).sum(),
                          number("0.000")));
}

TEST(DecimalColumn, SkipsAbsentValues) {
    std::vector<std::optional<Decimal>> values(200, number("1.5"));
    for (const std::size_t row : {0u, 63u, 64u, 130u, 199u})
        values[row] = std::nullopt;
    const auto column = DecimalColumn::from_decimals(values);
    EXPECT_EQ(column.nulls(), 5u);
    EXPECT_EQ(column.validity().size(), 4u);
    EXPECT_EQ(column.validity()[0],
              ~std::uint64_t{0} & ~(std::uint64_t{1} << 63) & ~std::uint64_t{1});
    EXPECT_EQ(column.validity()[3], 0x7Fu);
    EXPECT_FALSE(column[64].has_value());
    EXPECT_EQ(column[65], number("1.5"));
    EXPECT_EQ(column.min(), number("1.5")) << "an absent value is no zero";
    EXPECT_EQ(column.sum(), number("292.5"));
    EXPECT_EQ(column.wide_sum(60, 10).to_decimal(), number("12.0"));
}

TEST(DecimalColumn, OfAbsentValuesAloneHasNoBounds) {
    const std::vector<std::optional<Decimal>> values(3);
    const auto column = DecimalColumn::from_decimals(values);
    EXPECT_EQ(column.nulls(), 3u);
    EXPECT_FALSE(column.max().has_value());
    EXPECT_TRUE(column.sum().is_zero());
    EXPECT_EQ(column.rescale(2, Rounding::half_up).nulls(), 3u);
    EXPECT_EQ(to_unit(column, Decimal(1000), Rounding::half_up).nulls(), 3u);
}

TEST(DecimalColumn, TakesArrowsBitmapAndIgnoresWhatLiesUnderAbsentValues) {
    for (std::size_t size = 1; size <= 140; ++size) {
        const auto values = awkward_values<std::int64_t>(size, 1);
        const auto bits = awkward_values<std::int64_t>((size + 63) / 64, 2);
        std::vector<std::uint64_t> validity(bits.begin(), bits.end());
        cpp_int sum = 0;
        std::size_t nulls = 0;
        for (std::size_t i = 0; i < size; ++i)
            if ((validity[i / 64] >> i % 64 & 1) != 0)
                sum += values[i];
            else
                ++nulls;
        const auto column = DecimalColumn::from_mantissas(values, 0, validity);
        EXPECT_EQ(whole(column.wide_sum().words()), sum) << size;
        EXPECT_EQ(column.nulls(), nulls);
        const auto narrow = awkward_values<std::int32_t>(size, 1);
        const auto other = DecimalColumn::from_mantissas(narrow, 0, validity);
        EXPECT_EQ(other.mantissa_bits(), 32);
        EXPECT_EQ(other.nulls(), nulls);
    }
}

TEST(DecimalColumn, RefusesABitmapThatEndsBeforeIt) {
    const std::vector<std::int64_t> values(65);
    const std::vector<std::uint64_t> validity(1);
    try {
        static_cast<void>(DecimalColumn::from_mantissas(values, 0, validity));
        FAIL();
    } catch (const ValueError& error) {
        EXPECT_EQ(error.id(), "column.validity");
    }
}

TEST(DecimalColumn, RefusesAScaleThatNoDecimalHas) {
    const std::vector<std::int64_t> values(1);
    EXPECT_THROW(static_cast<void>(DecimalColumn::from_mantissas(values, 19)), NumberOverflow);
    EXPECT_THROW(static_cast<void>(DecimalColumn::from_mantissas(values, -1)), NumberOverflow);
    EXPECT_THROW(static_cast<void>(DecimalColumn::from_mantissas(values, 0).rescale(19)),
                 NumberOverflow);
    EXPECT_THROW(WideSum({}, 19), NumberOverflow);
}

TEST(DecimalColumn, WidensForOneLongValueAndCompactsAgain) {
    std::vector<Decimal> values(100, number("0.25"));
    values[50] = number("123456789012345678901234567890");
    const auto column = DecimalColumn::from_decimals(values);
    EXPECT_EQ(column.mantissa_bits(), 128);
    EXPECT_EQ(column.scale(), 2);
    EXPECT_EQ(column[50], values[50]);
    EXPECT_EQ(column[99], values[99]);
    EXPECT_EQ(column.max(), values[50]);
    EXPECT_EQ(column.compact().mantissa_bits(), 128);
    EXPECT_EQ(column.sum(), number("123456789012345678901234567914.75"));

    const std::vector<WideMantissa> small{{7, 0}, {static_cast<std::uint64_t>(-8), -1}};
    const auto compact = DecimalColumn::from_mantissas(small, 1).compact();
    EXPECT_EQ(compact.mantissa_bits(), 32);
    EXPECT_EQ(compact[0], number("0.7"));
    EXPECT_EQ(compact[1], number("-0.8"));
    const std::vector<WideMantissa> middle{{1ull << 40, 0}};
    EXPECT_EQ(DecimalColumn::from_mantissas(middle, 0).compact().mantissa_bits(), 64);
}

TEST(DecimalColumn, KeepsSmallestAndLargestMantissa) {
    const std::vector<std::int64_t> values{smallest, largest, -1};
    const auto column = DecimalColumn::from_mantissas(values, 2);
    EXPECT_EQ(column[0], Decimal::with_scale(smallest, 2));
    EXPECT_EQ(column.min(), Decimal::with_scale(smallest, 2));
    EXPECT_EQ(column.max(), Decimal::with_scale(largest, 2));
    EXPECT_EQ(column.sum(), number("-0.02"));
    EXPECT_EQ(column.compact().mantissa_bits(), 64);
    for (const auto mode : modes) {
        const auto rounded = column.rescale(0, mode);
        for (std::size_t row = 0; row < values.size(); ++row)
            EXPECT_TRUE(identical(*rounded[row], column[row]->rescale(0, mode)));
        const auto thousands = to_unit(column, Decimal(1000), mode);
        for (std::size_t row = 0; row < values.size(); ++row)
            EXPECT_TRUE(identical(*thousands[row], to_unit(*column[row], Decimal(1000), mode)));
    }
    const auto raised = column.rescale(3);
    EXPECT_EQ(raised.mantissa_bits(), 128);
    EXPECT_EQ(raised[0], column[0]);
}

TEST(DecimalColumn, RescalesExactlyOrNotAtAll) {
    const std::vector<std::int64_t> values{1'150, -250, 0};
    const auto column = DecimalColumn::from_mantissas(values, 2);
    const auto up = column.rescale(5);
    EXPECT_EQ(up.scale(), 5);
    EXPECT_TRUE(identical(*up[0], number("11.50000")));
    EXPECT_TRUE(identical(*column.rescale(1)[1], number("-2.5")));
    EXPECT_THROW(static_cast<void>(column.rescale(0)), InexactResult);
    EXPECT_TRUE(identical(*column.rescale(2)[0], number("11.50")));
}

TEST(DecimalColumn, RefusesToDropDigitsThatCancelOut) {
    const std::vector<std::int64_t> values{150, -150};
    EXPECT_THROW(static_cast<void>(DecimalColumn::from_mantissas(values, 2).rescale(0)),
                 InexactResult);
}

TEST(DecimalColumn, RoundsEveryWidthAsDecimalsDo) {
    std::mt19937_64 random(9);
    for (const int bits : {32, 64, 128}) {
        std::vector<WideMantissa> values;
        for (int i = 0; i < 100; ++i) {
            const auto low = static_cast<std::int64_t>(random()) >> (bits == 32 ? 33 : 2);
            values.push_back({static_cast<std::uint64_t>(low), low >> 63});
            if (bits == 128) values.back().high = static_cast<std::int64_t>(random()) >> 4;
        }
        std::vector<std::uint64_t> validity{random(), random()};
        const auto column = DecimalColumn::from_mantissas(values, 4, validity).compact();
        EXPECT_EQ(column.mantissa_bits(), bits);
        for (const auto mode : modes)
            for (const int scale : {0, 1, 3, 4, 5, 6}) {
                if (bits == 128 && scale > 4) continue;
                const auto rounded = column.rescale(scale, mode);
                EXPECT_EQ(rounded.scale(), scale);
                EXPECT_EQ(rounded.nulls(), column.nulls());
                for (std::size_t row = 0; row < column.rows(); ++row) {
                    ASSERT_EQ(rounded[row].has_value(), column[row].has_value());
                    if (!column[row]) continue;
                    EXPECT_TRUE(identical(*rounded[row], column[row]->rescale(scale, mode)));
                }
            }
    }
}

TEST(DecimalColumn, CountsUnitsAsDecimalsDo) {
    const std::vector<std::int64_t> values{4'148'435'210, -50'000, 50'000, 150'000, 149'999, 0};
    const auto column = DecimalColumn::from_mantissas(values, 2, {}, {.currency = 1, .unit = 3})
                            .with_quantum(number("0.01"));
    for (const auto* unit :
         {"1000", "1000.00", "0.001", "-1000", "3", "0.01", "99999999999999999999"})
        for (const auto mode : modes) {
            const auto counts = to_unit(column, number(unit), mode);
            for (std::size_t row = 0; row < values.size(); ++row)
                EXPECT_TRUE(identical(*counts[row], to_unit(*column[row], number(unit), mode)))
                    << unit;
        }
    const auto thousands = to_unit(column, Decimal(1000), Rounding::half_up);
    EXPECT_EQ(thousands[0], Decimal(41484));
    EXPECT_EQ(thousands.mantissa_bits(), 32) << "32 bits suffice";
    EXPECT_EQ(thousands.tags(), (ColumnTags{.currency = 1, .unit = 0}));
    EXPECT_FALSE(thousands.quantum().has_value());
    EXPECT_THROW(static_cast<void>(to_unit(column, Decimal(), Rounding::up)), DivisionByZero);
}

TEST(DecimalColumn, KeepsItsQuantumUnlessRoundingCoarsensIt) {
    const std::vector<std::int64_t> values{1'133'300};
    const auto column = DecimalColumn::from_mantissas(values, 2).with_quantum(Decimal(1000));
    EXPECT_EQ(column.rescale(0, Rounding::half_up).quantum(), Decimal(1000));
    EXPECT_EQ(column.rescale(4).quantum(), Decimal(1000));
    EXPECT_EQ(column.compact().quantum(), Decimal(1000));
    const auto cents = column.with_quantum(number("0.01"));
    EXPECT_EQ(cents.rescale(0, Rounding::half_up).quantum(), Decimal(1));
    EXPECT_EQ(cents.rescale(0).quantum(), number("0.01"));
    EXPECT_EQ(cents.rescale(3, Rounding::half_up).quantum(), number("0.01"));
    EXPECT_FALSE(cents.with_quantum(std::nullopt).quantum().has_value());
}

TEST(DecimalColumn, JoinsPartsAtTheLargestScale) {
    const ColumnTags euros{.currency = 978, .unit = 1};
    const std::vector parts{
        DecimalColumn::from_decimals(std::vector{number("1.5")}, euros).with_quantum(Decimal(1)),
        DecimalColumn::from_decimals(
            std::vector{std::optional<Decimal>(), std::optional(number("2.25"))}, euros)
            .with_quantum(Decimal(1000))};
    const auto joined = concatenate(parts);
    EXPECT_EQ(joined.rows(), 3u);
    EXPECT_TRUE(identical(*joined[0], number("1.50")));
    EXPECT_FALSE(joined[1].has_value());
    EXPECT_EQ(joined.sum(), number("3.75"));
    EXPECT_EQ(joined.tags(), euros);
    EXPECT_EQ(joined.quantum(), Decimal(1000));
    EXPECT_EQ(concatenate({}).rows(), 0u);

    const std::vector vague{parts[0], parts[1].with_quantum(std::nullopt)};
    EXPECT_FALSE(concatenate(vague).quantum().has_value());
}

TEST(DecimalColumn, NeverMixesTags) {
    const std::vector<std::int64_t> values{1};
    const auto euros = DecimalColumn::from_mantissas(values, 0, {}, {.currency = 978});
    const auto guilders = euros.with_tags({.currency = 528});
    const auto thousands = euros.with_tags({.currency = 978, .unit = 3});
    EXPECT_THROW(static_cast<void>(concatenate(std::vector{euros, guilders})), UnitError);
    EXPECT_THROW(static_cast<void>(concatenate(std::vector{euros, thousands})), UnitError);
    EXPECT_THROW(static_cast<void>(euros.wide_sum() + guilders.wide_sum()), UnitError);
    EXPECT_THROW(static_cast<void>(euros.wide_sum() + WideSum()), UnitError);
    EXPECT_EQ((euros.wide_sum() + euros.wide_sum()).tags(), euros.tags());
}

TEST(DecimalColumn, SumsAlikeInOneAndManyThreads) {
    const auto values = awkward_values<std::int64_t>(100'000, 21);
    const auto column = DecimalColumn::from_mantissas(values, 2);
    for (const std::size_t count : {2u, 3u, 7u}) {
        std::vector<WideSum> parts(count);
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < count; ++i)
            threads.emplace_back([&, i] {
                const auto begin = column.rows() * i / count, end = column.rows() * (i + 1) / count;
                parts[i] = column.wide_sum(begin, end - begin);
            });
        for (auto& thread : threads)
            thread.join();
        WideSum total({}, 2);
        for (const auto& part : parts)
            total += part;
        EXPECT_EQ(total.words(), column.wide_sum().words());
    }
}

// ---- wide sums --------------------------------------------------------------------------------------

TEST(WideSum, ThrowsBeyondADecimalButNotAsBigDecimal) {
    const auto most = number(std::string(38, '9'));
    const auto column = DecimalColumn::from_decimals(std::vector{most, most});
    EXPECT_THROW(static_cast<void>(column.sum()), NumberOverflow);
    EXPECT_EQ(column.wide_sum().to_big_decimal().to_string(), "1" + std::string(37, '9') + "8");
    EXPECT_EQ(DecimalColumn::from_decimals(std::vector{most, -most}).sum(), Decimal());
    EXPECT_EQ(DecimalColumn::from_decimals(std::vector{most}).sum(), most);

    const auto many = DecimalColumn::from_decimals(std::vector<Decimal>(1'000, -most));
    EXPECT_THROW(static_cast<void>(many.sum()), NumberOverflow);
    EXPECT_EQ(many.wide_sum().to_big_decimal().to_string(), "-" + std::string(38, '9') + "000");
}

TEST(WideSum, AddsTotalsOfDifferentScales) {
    const auto a = DecimalColumn::from_decimals(std::vector{number("-7.25")}).wide_sum();
    const auto b = DecimalColumn::from_decimals(std::vector{number("10")}).wide_sum();
    EXPECT_TRUE(identical((a + b).to_decimal(), number("2.75")));
    EXPECT_TRUE(identical((b + a).to_decimal(), number("2.75")));
    EXPECT_TRUE(identical((a + a).to_decimal(), number("-14.50")));
}

TEST(WideSum, ThrowsBeyondItsWords) {
    const std::uint64_t top = std::uint64_t{1} << 63;
    const WideSum most({~0ull, ~0ull, top - 1}, 0), least({0, 0, top}, 0), one({1, 0, 0}, 0);
    EXPECT_THROW(static_cast<void>(most + one), NumberOverflow);
    EXPECT_EQ((least + one).words(), (WideSum::Words{1, 0, top}));
    EXPECT_THROW(static_cast<void>(least + WideSum({~0ull, ~0ull, ~0ull}, 0)), NumberOverflow);
    EXPECT_THROW(static_cast<void>(most + WideSum({}, 1)), NumberOverflow);
    EXPECT_EQ(least.to_big_decimal().sign(), -1);
    EXPECT_EQ((most + least).to_decimal(), Decimal(-1));
}

// ---- what other engines get wrong -------------------------------------------------------------------

TEST(ColumnAdversarial, RescalingBeyondTheDigitsThrows) {
    const auto column =
        DecimalColumn::from_decimals(std::vector{number("4" + std::string(37, '0'))});
    EXPECT_THROW(static_cast<void>(column.rescale(1)), NumberOverflow);
    const std::vector mixed{number("4" + std::string(37, '0')), number("0.1")};
    EXPECT_THROW(static_cast<void>(DecimalColumn::from_decimals(mixed)), NumberOverflow);
}

TEST(ColumnAdversarial, AMantissaOf39DigitsIsRefused) {
    const std::vector<WideMantissa> values{{0, largest}};
    EXPECT_THROW(static_cast<void>(DecimalColumn::from_mantissas(values, 0)), NumberOverflow);
    const std::vector<std::uint64_t> absent{0};
    EXPECT_EQ(DecimalColumn::from_mantissas(values, 0, absent).nulls(), 1u)
        << "what lies under an absent value does not matter";
}

TEST(ColumnAdversarial, SmallAdditionsToLargeValuesAreKept) {
    const std::vector values{number("7922816251426433759354395033.5"), number("0.01"),
                             number("9999999999999999"), number("0.01")};
    EXPECT_EQ(format_decimal(DecimalColumn::from_decimals(values).sum(), NumberStyle::plain),
              "7922816251436433759354395032.52");
}

TEST(ColumnAdversarial, ValuesNearHalfRoundInEveryMode) {
    const std::vector values{number("0.999"), number("2.665"), number("2.675"), number("-2.675"),
                             number("-0.005")};
    const auto column = DecimalColumn::from_decimals(values);
    for (const auto mode : modes)
        for (const int scale : {0, 2}) {
            const auto rounded = column.rescale(scale, mode);
            for (std::size_t row = 0; row < values.size(); ++row)
                EXPECT_TRUE(identical(*rounded[row], values[row].rescale(scale, mode)));
        }
}

} // namespace
