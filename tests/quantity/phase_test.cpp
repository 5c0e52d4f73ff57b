// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/quantity/phase.hpp>

#include <gtest/gtest.h>

namespace {

using namespace sluitend;

TEST(Phase, HasANameForEveryEnumerator) {
    for (std::size_t i = 0; i < names(Phase{}).size(); ++i) {
        const auto phase = static_cast<Phase>(i);
        EXPECT_EQ(from_name<Phase>(name_of(phase)), phase);
    }
    EXPECT_EQ(name_of(Phase::forecast), "forecast");
    EXPECT_EQ(from_name<Phase>("begroting"), std::nullopt);
}

} // namespace
