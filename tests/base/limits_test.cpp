// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/base/limits.hpp>

#include <gtest/gtest.h>

namespace {

using sluitend::Limits;

TEST(Limits, DefaultsAreThoseOfTheDocumentation) {
    const Limits limits;
    EXPECT_EQ(limits.input_bytes, 67'108'864u);
    EXPECT_EQ(limits.line_bytes, 1'048'576u);
    EXPECT_EQ(limits.goal_depth, 32u);
    EXPECT_EQ(limits.nodes, 1'000'000u);
    EXPECT_EQ(limits.columns, 4'096u);
    EXPECT_EQ(limits.rows, 5'000'000u);
    EXPECT_EQ(limits.title_characters, 10'000u);
    EXPECT_EQ(limits.diagnostics, 1'000u);
    EXPECT_EQ(limits.split_candidates, 1'000u);
    EXPECT_EQ(limits.document_scale, 6);
}

TEST(Limits, JsonIsDeepEnoughForTheDeepestGoals) {
    const Limits limits;
    EXPECT_GE(limits.json_depth, 2 * limits.goal_depth + 6);
}

TEST(Limits, EachBoundCanBeChangedByTheCaller) {
    Limits limits;
    limits.input_bytes = 1024;
    EXPECT_NE(limits, Limits{});
}

} // namespace
