// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/quantity/area.hpp>

#include <gtest/gtest.h>

#include <vector>

namespace {

using namespace sluitend;

TEST(AreaOfCode, ReadsTheKindFromTheLettersAndTakesBlanksOff) {
    const std::vector<std::pair<const char*, AreaKind>> cases{
        {"GM0153   ", AreaKind::municipality},
        {"PV23  ", AreaKind::province},
        {"NL01  ", AreaKind::country},
        {"LD02  ", AreaKind::region},
        {"CR13  ", AreaKind::region},
        {"WK015300", AreaKind::district},
        {"BU01530000", AreaKind::neighbourhood},
        {"1018850  ", AreaKind::other},
        {"GM", AreaKind::other},
        {"GM01x3", AreaKind::other}};
    for (const auto& [code, kind] : cases) {
        const auto area = area_of_code(code);
        ASSERT_TRUE(area) << code;
        EXPECT_EQ(area->kind, kind) << code;
        EXPECT_EQ(area->code.find(' '), std::string::npos) << code;
        EXPECT_TRUE(area->name.empty());
    }
    EXPECT_EQ(area_of_code("GM0153   ")->code, "GM0153");
}

TEST(AreaOfCode, IsAbsentWithoutACode) {
    EXPECT_EQ(area_of_code(""), std::nullopt);
    EXPECT_EQ(area_of_code("   "), std::nullopt);
}

TEST(Area, IsEqualByCodeAndElseByName) {
    const Area one{AreaKind::municipality, "GM0153", "Enschede"};
    EXPECT_EQ(one, (Area{AreaKind::municipality, "GM0153", ""}));
    EXPECT_NE(one, (Area{AreaKind::municipality, "GM0141", "Enschede"}));
    EXPECT_NE(one, (Area{AreaKind::municipality, "", "Enschede"}));
    EXPECT_EQ((Area{AreaKind::country, "", "Nederland"}),
              (Area{AreaKind::country, "", "Nederland"}));
    EXPECT_NE((Area{AreaKind::country, "", "Nederland"}), (Area{AreaKind::country, "", ""}));
}

} // namespace
