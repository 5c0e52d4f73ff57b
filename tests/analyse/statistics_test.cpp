// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/analyse/statistics.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace sluitend;

using Numbers = std::vector<Rational>;

Numbers whole(std::initializer_list<int> values) {
    Numbers out;
    for (const int each : values)
        out.push_back(Rational(each));
    return out;
}

template <class Do> std::string error_of(Do&& perform) {
    try {
        static_cast<void>(perform());
        return "none";
    } catch (const Error& error) {
        return error.id();
    }
}

TEST(ArithmeticMean, IsExactAndAbsentOfNothing) {
    EXPECT_EQ(arithmetic_mean(whole({1, 2, 4})), Rational(7, 3));
    EXPECT_EQ(arithmetic_mean(whole({0})), Rational(0));
    EXPECT_EQ(arithmetic_mean({}), std::nullopt);
}

TEST(WeightedMean, OfRatesByPopulationIsThatOfAllTogether) {
    // 3 per 1,000 of 200 and 6 per 1,000 of 100: 1,2 in 300, 4 per 1,000.
    EXPECT_EQ(weighted_mean(whole({3, 6}), whole({200, 100})), Rational(4));
    EXPECT_EQ(weighted_mean(whole({3, 6}), whole({0, 0})), std::nullopt);
    EXPECT_EQ(weighted_mean({}, {}), std::nullopt);
    EXPECT_EQ(error_of([] {
                  return weighted_mean(whole({1}), whole({1, 2}));
              }),
              "statistics.weights");
    EXPECT_EQ(error_of([] { return weighted_mean(whole({1}), whole({-1})); }),
              "statistics.weights");
}

TEST(Quantile, FollowsTheNamedMethods) {
    const Numbers four = whole({40, 10, 30, 20});
    EXPECT_EQ(quantile(four, Rational(1, 4)), Rational(35, 2)) << "10, 20: 1 + 3/4 on the line";
    EXPECT_EQ(quantile(four, Rational(1, 4), QuantileMethod::inverse), Rational(10));
    EXPECT_EQ(quantile(four, Rational(26, 100), QuantileMethod::inverse), Rational(20));
    EXPECT_EQ(quantile(four, Rational(1, 4), QuantileMethod::median_unbiased),
              Rational(10) + Rational(10) * (Rational(1, 3) + Rational(13, 12) - Rational(1)));
    for (const QuantileMethod method :
         {QuantileMethod::inverse, QuantileMethod::linear, QuantileMethod::median_unbiased}) {
        EXPECT_EQ(quantile(four, Rational(0), method), Rational(10)) << name_of(method);
        EXPECT_EQ(quantile(four, Rational(1), method), Rational(40)) << name_of(method);
        EXPECT_EQ(quantile(whole({7}), Rational(1, 2), method), Rational(7));
        EXPECT_EQ(quantile({}, Rational(1, 2), method), std::nullopt);
    }
}

TEST(Quantile, RefusesSharesThatAreNone) {
    for (const Rational& wrong : {Rational(-1, 100), Rational(101, 100)})
        EXPECT_EQ(error_of([&] { return quantile(whole({1}), wrong); }), "statistics.share");
}

TEST(Median, IsTheMiddleOrBetweenTheTwoInTheMiddle) {
    EXPECT_EQ(median(whole({9, 1, 5})), Rational(5));
    EXPECT_EQ(median(whole({4, 1, 3, 2})), Rational(5, 2));
    EXPECT_EQ(median({}), std::nullopt);
}

TEST(Ranks, ShareTiesAsNamed) {
    const Numbers values = whole({30, 10, 30, 20});
    EXPECT_EQ(ranks(values), whole({3, 1, 3, 2}));
    EXPECT_EQ(ranks(values, RankOrder::descending), whole({1, 4, 1, 3}));
    EXPECT_EQ(ranks(values, RankOrder::descending, Ties::dense), whole({1, 3, 1, 2}));
    EXPECT_EQ(ranks(values, RankOrder::ascending, Ties::average),
              (Numbers{Rational(7, 2), Rational(1), Rational(7, 2), Rational(2)}));
    EXPECT_TRUE(ranks({}).empty());
}

TEST(PercentileRank, CountsEqualOnesHalf) {
    const Numbers values = whole({10, 20, 20, 40});
    EXPECT_EQ(percentile_rank(values, Rational(20)), Rational(1, 2));
    EXPECT_EQ(percentile_rank(values, Rational(5)), Rational(0));
    EXPECT_EQ(percentile_rank(values, Rational(50)), Rational(1));
    EXPECT_EQ(percentile_rank(values, Rational(30)), Rational(3, 4));
    EXPECT_EQ(percentile_rank({}, Rational(1)), std::nullopt);
}

} // namespace
