// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/number/rounding.hpp>

#include <sluitend/number/decimal.hpp>
#include <sluitend/number/number_style.hpp>

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace {

using namespace sluitend;

constexpr std::array all_modes{Rounding::half_even, Rounding::half_up, Rounding::half_down,
                               Rounding::down,      Rounding::up,      Rounding::floor,
                               Rounding::ceiling};

std::string rounded(const char* text, int scale, Rounding mode) {
    const auto value = parse_decimal(text, NumberStyle::plain).value();
    return format_decimal(value.rescale(scale, mode), NumberStyle::plain);
}

TEST(Rounding, FollowsTheTableOfTheHeader) {
    struct Row {
        Rounding mode;
        std::array<const char*, 5> expected;
    };
    const std::array rows{
        Row{Rounding::half_even, {"2.66", "2.68", "-2.68", "2.66", "-2.66"}},
        Row{Rounding::half_up, {"2.67", "2.68", "-2.68", "2.66", "-2.66"}},
        Row{Rounding::half_down, {"2.66", "2.67", "-2.67", "2.66", "-2.66"}},
        Row{Rounding::down, {"2.66", "2.67", "-2.67", "2.66", "-2.66"}},
        Row{Rounding::up, {"2.67", "2.68", "-2.68", "2.67", "-2.67"}},
        Row{Rounding::floor, {"2.66", "2.67", "-2.68", "2.66", "-2.67"}},
        Row{Rounding::ceiling, {"2.67", "2.68", "-2.67", "2.67", "-2.66"}},
    };
    const std::array texts{"2.665", "2.675", "-2.675", "2.661", "-2.661"};
    for (const auto& row : rows)
        for (std::size_t i = 0; i < texts.size(); ++i)
            EXPECT_EQ(rounded(texts[i], 2, row.mode), row.expected[i]) << texts[i];
}

TEST(Rounding, TakesTheSignFromTheValueWhenTheQuotientIsZero) {
    EXPECT_EQ(rounded("-0.005", 2, Rounding::floor), "-0.01");
    EXPECT_EQ(rounded("-0.005", 2, Rounding::ceiling), "0.00");
    EXPECT_EQ(rounded("-0.005", 2, Rounding::up), "-0.01");
    EXPECT_EQ(rounded("0.005", 2, Rounding::floor), "0.00");
    EXPECT_EQ(rounded("0.005", 2, Rounding::ceiling), "0.01");
}

TEST(Rounding, LeavesExactValuesAlone) {
    for (const auto mode : all_modes) {
        EXPECT_EQ(rounded("2.660", 2, mode), "2.66");
        EXPECT_EQ(rounded("-7", 2, mode), "-7.00");
        EXPECT_EQ(rounded("0.000", 1, mode), "0.0");
    }
}

TEST(Rounding, ComparesWithoutDoublingTheRemainder) {
    using detail::steps_away;
    constexpr std::uint64_t divisor = 0xFFFF'FFFF'FFFF'FFFF;
    constexpr std::uint64_t remainder = 0xF000'0000'0000'0000;
    static_assert(steps_away(Rounding::half_even, remainder, divisor - remainder, false, false));
    static_assert(!steps_away(Rounding::half_even, divisor - remainder, remainder, true, false));
}

} // namespace
