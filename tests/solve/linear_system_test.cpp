// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/solve/linear_system.hpp>

#include <sluitend/base/error.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

namespace sluitend::solve {
namespace {

TEST(LinearSystem, JoinsTermsOfOneVariable) {
    LinearSystem system;
    const std::size_t a = system.add({});
    const std::size_t b = system.add(Interval::point(Rational(1)));
    system.require({{b, 1}, {a, 2}, {b, -1}, {a, 1}}, Rational(5));
    ASSERT_EQ(system.equations().size(), 1U);
    EXPECT_EQ(system.equations()[0].terms, (std::vector<Term>{{a, 3}}));
    EXPECT_EQ(system.equations()[0].constant, Rational(5));
}

TEST(LinearSystem, RefusesWhatBreaksItsRules) {
    LinearSystem system;
    const std::size_t a = system.add({});
    EXPECT_THROW(system.require({{a + 1, 1}}), ValueError);
    EXPECT_THROW(system.add(Interval::open(Rational(1), Rational(1))), ValueError);
    EXPECT_THROW(system.confine(a + 1, {}), ValueError);
    EXPECT_THROW(system.confine(a, Interval::closed(Rational(2), Rational(1))), ValueError);
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    EXPECT_THROW(system.require({{a, most}, {a, 1}}), NumberOverflow);
    EXPECT_TRUE(system.equations().empty());
}

TEST(LinearSystem, NamesTheRuleThatWasBroken) {
    LinearSystem system;
    try {
        system.add(Interval::open(Rational(1), Rational(1)));
        FAIL();
    } catch (const ValueError& error) {
        EXPECT_EQ(error.id(), "solve.interval");
    }
    try {
        system.require({{7, 1}});
        FAIL();
    } catch (const ValueError& error) {
        EXPECT_EQ(error.id(), "solve.variable");
    }
}

} // namespace
} // namespace sluitend::solve
