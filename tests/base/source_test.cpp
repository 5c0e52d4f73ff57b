// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/base/source.hpp>

#include <gtest/gtest.h>

#include <type_traits>

namespace {

using namespace sluitend;

constexpr SourceSpan fifth_line{.line = 5, .column = 2, .byte_column = 2, .begin = 40, .end = 46};

TEST(SourceSpan, IsSmallAndPlain) {
    static_assert(sizeof(SourceSpan) == 20);
    static_assert(std::is_trivially_copyable_v<SourceSpan>);
}

TEST(SourceSpan, WithoutALineIsNoPlace) {
    EXPECT_FALSE(SourceSpan{}.is_known());
    EXPECT_TRUE(fifth_line.is_known());
}

TEST(SourceSpan, IsOrderedByItsPlaceInTheDocument) {
    SourceSpan later = fifth_line;
    later.line = 6;
    EXPECT_LT(fifth_line, later);
    later = fifth_line;
    later.column = 3;
    EXPECT_LT(fifth_line, later);
}

TEST(Text, ComparesTheProseAlone) {
    EXPECT_EQ((Text{"Doel", fifth_line}), (Text{"Doel", {}}));
    EXPECT_NE((Text{"Doel", fifth_line}), (Text{"Subdoel", fifth_line}));
}

TEST(Printed, ComparesTheValueAlone) {
    const Printed<int> printed{5, "5", fifth_line};
    EXPECT_EQ(printed, (Printed<int>{5, "05", {}}));
    EXPECT_NE(printed, (Printed<int>{6, "5", fifth_line}));
}

TEST(Printed, IsIdenticalWithEqualTextAndPlaceOnly) {
    const Printed<int> printed{5, "5", fifth_line};
    EXPECT_TRUE(identical(printed, printed));
    EXPECT_FALSE(identical(printed, {5, "05", fifth_line}));
    EXPECT_FALSE(identical(printed, {5, "5", {}}));
    EXPECT_FALSE(identical(printed, {6, "5", fifth_line}));
}

} // namespace
