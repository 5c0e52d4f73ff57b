// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/base/config.hpp>

#include <gtest/gtest.h>

#include <string>
#include <typeinfo>

SLUITEND_BEGIN
struct InsideTheHouse {};
SLUITEND_END

namespace {

TEST(Config, VersionIsThreeWholeNumbers) {
    static_assert(SLUITEND_VERSION_MAJOR >= 0);
    static_assert(SLUITEND_VERSION_MINOR >= 0);
    static_assert(SLUITEND_VERSION_PATCH >= 0);
}

TEST(Config, ModeIsInvisibleInSourcesAndVisibleInSymbols) {
    const std::string symbol = typeid(sluitend::InsideTheHouse).name();
#ifdef SLUITEND_HEADER_ONLY
    EXPECT_NE(symbol.find("header_only"), std::string::npos);
#else
    EXPECT_NE(symbol.find("compiled"), std::string::npos);
#endif
}

} // namespace
