// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/base/origin.hpp>

#include <gtest/gtest.h>

namespace {

using namespace sluitend;

SourceSpan at(std::uint32_t line, std::uint32_t column = 1) {
    return {.line = line, .column = column, .byte_column = column, .begin = 0, .end = 0};
}

TEST(LineOrigin, HoldsUpToTheLineOfTheNext) {
    const std::vector<LineOrigin> origins{{.line = 3, .page = 1}, {.line = 8, .page = 2}};
    EXPECT_EQ(origin_of(origins, at(2)), nullptr);
    EXPECT_EQ(origin_of(origins, at(3)), &origins[0]);
    EXPECT_EQ(origin_of(origins, at(7)), &origins[0]);
    EXPECT_EQ(origin_of(origins, at(8)), &origins[1]);
    EXPECT_EQ(origin_of(origins, at(4'000'000'000)), &origins[1]);
    EXPECT_EQ(origin_of(origins, {}), nullptr);
    EXPECT_EQ(origin_of({}, at(3)), nullptr);
}

TEST(LineOrigin, NamesTheCellThatAColumnOfTheLineIsIn) {
    const LineOrigin origin{
        .line = 1, .page = 0, .table = 0, .sheet = "A", .row = 7, .cells = "A3 C12 AB20"};
    EXPECT_EQ(cell_of(origin, at(1, 1)), "A7"); // the bar before it
    EXPECT_EQ(cell_of(origin, at(1, 11)), "A7");
    EXPECT_EQ(cell_of(origin, at(1, 12)), "C7");
    EXPECT_EQ(cell_of(origin, at(1, 400)), "AB7");
}

TEST(LineOrigin, WithoutCellsNamesNone) {
    EXPECT_EQ(cell_of({.line = 1}, at(1)), "");
}

TEST(LineOrigin, MayHoldAnythingThatAFileSays) {
    LineOrigin origin{.line = 1};
    for (const char* cells : {" ", "A", "3", "A3  B", "A99999999999999999999 B5", "é4 -"}) {
        origin.cells = cells;
        EXPECT_LT(cell_of(origin, at(1, 4)).size(), 30U) << cells;
    }
}

} // namespace
