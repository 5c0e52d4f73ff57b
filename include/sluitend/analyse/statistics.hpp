// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor analyse: statistics by formulas with a name, exact.
///
/// - `arithmetic_mean`, `weighted_mean`, `median`, `quantile`: of numbers;
/// - `Ties`, `rank`, `percentile_rank`: where a number stands among others.
///
/// None rounds, and none takes or gives a binary float. Order of the values never matters. Of no
/// values there is no statistic: the answer is absent, not 0.
#pragma once

#include <sluitend/base/names.hpp>
#include <sluitend/number/rational.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

SLUITEND_BEGIN

/// The arithmetic mean (gemiddelde): the sum divided by how many there are.
std::optional<Rational> arithmetic_mean(std::span<const Rational> values);

/// The weighted mean (gewogen gemiddelde): sum of value times weight, divided by the sum of weights.
///
/// Of rates weighted by population it is the rate of all together. Absent if all weights are 0.
/// \throws ValueError with id `statistics.weights` if a weight is below 0 or there are not as many
///         weights as values
std::optional<Rational> weighted_mean(std::span<const Rational> values,
                                      std::span<const Rational> weights);

/// How a quantile is read between two values; numbers are those of Hyndman and Fan (1996).
enum class QuantileMethod {
    inverse, ///< type 1: the least value with at least the share `p` of values at or below it
    linear,  ///< type 7: on the line between neighbours, at 1 + (n - 1) p; as spreadsheets do
    median_unbiased, ///< type 8: on the line, at 1/3 + (n + 1/3) p, cut to 1 to n
};

/// The names of `QuantileMethod`.
constexpr std::array<std::string_view, 3> names(QuantileMethod) {
    return {"inverse", "linear", "median_unbiased"};
}

/// The value below which the share `p` of the values lies (kwantiel).
/// \throws ValueError with id `statistics.share` if `p` is not from 0 to 1
std::optional<Rational> quantile(std::span<const Rational> values, const Rational& p,
                                 QuantileMethod method = QuantileMethod::linear);

/// The middle value (mediaan): `quantile` at 1/2, by `linear`.
std::optional<Rational> median(std::span<const Rational> values);

/// What equal values share.
enum class Ties {
    lowest,  ///< 1, 2, 2, 4: as in sports
    average, ///< 1, 2 1/2, 2 1/2, 4: keeps the sum of ranks
    dense,   ///< 1, 2, 2, 3
};

/// The names of `Ties`.
constexpr std::array<std::string_view, 3> names(Ties) {
    return {"lowest", "average", "dense"};
}

/// Which end is rank 1.
enum class RankOrder { ascending, descending };

/// The names of `RankOrder`.
constexpr std::array<std::string_view, 2> names(RankOrder) {
    return {"ascending", "descending"};
}

/// The rank of every value, from 1, in the order of the values (rangorde).
std::vector<Rational> ranks(std::span<const Rational> values,
                            RankOrder order = RankOrder::ascending, Ties ties = Ties::lowest);

/// The share of the values that lie below `value`, equal ones counted half, from 0 to 1.
std::optional<Rational> percentile_rank(std::span<const Rational> values, const Rational& value);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/analyse/statistics-inl.hpp>
#endif
