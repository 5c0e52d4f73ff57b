// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/base/result.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

using sluitend::Failure;
using sluitend::Result;

TEST(Result, GivesItsValueInEveryWay) {
    const Result<std::string> result = std::string("saldo");
    EXPECT_TRUE(result.has_value());
    EXPECT_TRUE(result);
    EXPECT_EQ(*result, "saldo");
    EXPECT_EQ(result.value(), "saldo");
    EXPECT_EQ(result->size(), 5u);
    EXPECT_EQ(result.value_or("other"), "saldo");
}

TEST(Result, GivesItsFailureOrAnotherValue) {
    const Result<int> result = Failure{"number.grouping", 3};
    EXPECT_FALSE(result.has_value());
    EXPECT_FALSE(result);
    EXPECT_EQ(result.error(), (Failure{"number.grouping", 3}));
    EXPECT_EQ(result.value_or(7), 7);
}

TEST(Result, ThrowsTheFailuresIdWhenForced) {
    const Result<int> result = Failure{"number.grouping", 3};
    try {
        static_cast<void>(result.value());
        FAIL() << "nothing was thrown";
    } catch (const sluitend::ValueError& error) {
        EXPECT_EQ(error.id(), "number.grouping");
        EXPECT_STREQ(error.what(), "number.grouping at byte 3");
    }
}

} // namespace
