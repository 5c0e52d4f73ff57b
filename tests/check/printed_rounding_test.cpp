// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/printed_rounding.hpp>

#include "../support/budget_tables.hpp"
#include "../support/printed_system.hpp"

#include <gtest/gtest.h>

#include <map>

namespace sluitend {
namespace {

using sample::text_of;

TEST(CellOf, IsCountedInEuros) {
    const Amount amount = sample::printed("41.484", 1'000);
    EXPECT_EQ(text_of(cell_of(amount, PrintedRounding::nearest)), "[41483500, 41484500]");
    EXPECT_EQ(text_of(cell_of(amount, PrintedRounding::half_up)), "[41483500, 41484500)");
    EXPECT_EQ(text_of(cell_of(amount, PrintedRounding::down)), "[41484000, 41485000)");
    EXPECT_EQ(text_of(cell_of(amount, PrintedRounding::unknown)), "(41483000, 41485000)");
    EXPECT_EQ(text_of(cell_of(sample::exact("12,5"), PrintedRounding::down)), "[25/2, 25/2]");
}

/// Every hypothesis that is also a mode of rounding holds what that mode prints, and nothing else.
TEST(CellOf, HoldsExactlyWhatItsModePrints) {
    const std::map<PrintedRounding, Rounding> modes{
        {PrintedRounding::down, Rounding::down},
        {PrintedRounding::up, Rounding::up},
        {PrintedRounding::floor, Rounding::floor},
        {PrintedRounding::ceiling, Rounding::ceiling},
        {PrintedRounding::half_up, Rounding::half_up},
        {PrintedRounding::half_down, Rounding::half_down},
        {PrintedRounding::half_even, Rounding::half_even}};
    for (const auto& [hypothesis, mode] : modes)
        for (int twentieths = -140; twentieths <= 140; ++twentieths) {
            const Rational value(twentieths, 20);
            for (int printed = -6; printed <= 6; ++printed) {
                const bool is_printed = value.to_decimal(0, mode) == Decimal(printed);
                const Amount amount({.printed = Decimal(printed)});
                EXPECT_EQ(cell_of(amount, hypothesis).contains(value), is_printed)
                    << name_of(hypothesis) << ' ' << twentieths << "/20 as " << printed;
                if (is_printed) {
                    EXPECT_TRUE(cell_of(amount, PrintedRounding::unknown).contains(value));
                }
            }
        }
}

TEST(CellOf, OfHalvesGoesTheWayThatIsSaid) {
    const Amount minus_two({.printed = Decimal(-2)});
    EXPECT_EQ(text_of(cell_of(minus_two, PrintedRounding::half_ceiling)), "[-5/2, -3/2)");
    EXPECT_EQ(text_of(cell_of(minus_two, PrintedRounding::half_floor)), "(-5/2, -3/2]");
    EXPECT_EQ(text_of(cell_of(minus_two, PrintedRounding::exact)), "[-2, -2]");
}

} // namespace
} // namespace sluitend
