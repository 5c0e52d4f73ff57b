// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/solve/interval.hpp>

#include <gtest/gtest.h>

namespace sluitend::solve {
namespace {

const Rational one(1);
const Rational two(2);
const Rational three(3);

TEST(Interval, HoldsItsClosedEndsOnly) {
    EXPECT_TRUE(Interval::closed(one, two).contains(one));
    EXPECT_FALSE(Interval::open(one, two).contains(two));
    EXPECT_TRUE(Interval::open(one, two).contains(Rational(3, 2)));
    EXPECT_FALSE(Interval::closed(one, two).contains(three));
    EXPECT_TRUE(Interval{}.contains(Rational(-1'000)));
}

TEST(Interval, IsEmptyWhereNoNumberLies) {
    EXPECT_FALSE(Interval::point(one).is_empty());
    EXPECT_TRUE(Interval::open(one, one).is_empty());
    EXPECT_TRUE(Interval::closed(two, one).is_empty());
    EXPECT_FALSE(Interval{}.is_empty());
    EXPECT_FALSE((Interval{End{two}, {}}).is_empty());
}

TEST(Interval, MeetsAnotherInTheTighterEnds) {
    EXPECT_EQ(intersection(Interval::closed(one, three), Interval::open(one, two)),
              Interval::open(one, two));
    EXPECT_EQ(intersection(Interval::open(one, two), Interval::closed(one, three)),
              Interval::open(one, two));
    EXPECT_EQ(intersection({}, Interval::closed(one, two)), Interval::closed(one, two));
    EXPECT_TRUE(intersection(Interval::point(one), Interval::point(two)).is_empty());
}

} // namespace
} // namespace sluitend::solve
