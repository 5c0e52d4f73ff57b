// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/base/finding.hpp>
#include <sluitend/base/names.hpp>

#include <gtest/gtest.h>

namespace {

using namespace sluitend;

Finding action_count() {
    return {.id = "goal.action-count",
            .severity = Severity::warning,
            .arguments = {{"declared", "5"}, {"found", "4"}},
            .span = {.line = 11, .column = 1, .byte_column = 1, .begin = 80, .end = 96},
            .related = {}};
}

TEST(Severity, HasANamePerEnumerator) {
    EXPECT_EQ(name_of(Severity::info), "info");
    EXPECT_EQ(name_of(Severity::warning), "warning");
    EXPECT_EQ(name_of(Severity::error), "error");
    EXPECT_LT(Severity::info, Severity::error);
}

TEST(Finding, GivesAFactByItsName) {
    const Finding finding = action_count();
    EXPECT_EQ(finding.argument("declared"), "5");
    EXPECT_EQ(finding.argument("found"), "4");
    EXPECT_EQ(finding.argument("absent"), std::nullopt);
}

TEST(Finding, EqualsOnlyTheSameFactsAtTheSamePlace) {
    EXPECT_EQ(action_count(), action_count());
    Finding other = action_count();
    other.arguments[1].value = "3";
    EXPECT_NE(action_count(), other);
    other = action_count();
    other.span.line = 12;
    EXPECT_NE(action_count(), other);
}

} // namespace
