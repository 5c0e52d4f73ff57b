// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/analyse/statistics.hpp>

#include <algorithm>
#include <numeric>

SLUITEND_BEGIN

namespace detail {

inline Rational sum_of(std::span<const Rational> values) {
    return std::accumulate(values.begin(), values.end(), Rational());
}

inline Rational whole(std::size_t number) {
    return Rational(static_cast<std::int64_t>(number), 1);
}

inline std::vector<Rational> sorted(std::span<const Rational> values) {
    std::vector<Rational> out(values.begin(), values.end());
    std::sort(out.begin(), out.end());
    return out;
}

/// How many of the positions 1, 2, … n lie at or below `position`; at most n.
inline std::size_t whole_part(const Rational& position, std::size_t n) {
    std::size_t low = 0;
    while (low < n) {
        const std::size_t middle = low + (n - low + 1) / 2;
        if (whole(middle) <= position)
            low = middle;
        else
            n = middle - 1;
    }
    return low;
}

} // namespace detail

SLUITEND_INLINE std::optional<Rational> arithmetic_mean(std::span<const Rational> values) {
    if (values.empty()) return std::nullopt;
    return detail::sum_of(values) / detail::whole(values.size());
}

SLUITEND_INLINE std::optional<Rational> weighted_mean(std::span<const Rational> values,
                                                      std::span<const Rational> weights) {
    if (values.size() != weights.size())
        throw ValueError("statistics.weights", "there are not as many weights as values");
    Rational sum;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (weights[i].sign() < 0) throw ValueError("statistics.weights", "a weight is below 0");
        sum += values[i] * weights[i];
    }
    const Rational all = detail::sum_of(weights);
    return all.is_zero() ? std::nullopt : std::optional(sum / all);
}

SLUITEND_INLINE std::optional<Rational> quantile(std::span<const Rational> values,
                                                 const Rational& p, QuantileMethod method) {
    if (p < Rational(0) || p > Rational(1))
        throw ValueError("statistics.share", "a share lies from 0 to 1: " + p.to_string());
    if (values.empty()) return std::nullopt;
    const std::vector<Rational> all = detail::sorted(values);
    const Rational n = detail::whole(all.size());
    const Rational position = method == QuantileMethod::inverse ? n * p
                              : method == QuantileMethod::linear
                                  ? Rational(1) + (n - Rational(1)) * p
                                  : Rational(1, 3) + (n + Rational(1, 3)) * p;
    const std::size_t below = detail::whole_part(position, all.size());
    const bool is_between = position != detail::whole(below);
    if (below == 0) return all.front();
    if (below == all.size() || !is_between) return all[below - 1];
    if (method == QuantileMethod::inverse) return all[below];
    return all[below - 1] + (all[below] - all[below - 1]) * (position - detail::whole(below));
}

SLUITEND_INLINE std::optional<Rational> median(std::span<const Rational> values) {
    return quantile(values, Rational(1, 2));
}

SLUITEND_INLINE std::vector<Rational> ranks(std::span<const Rational> values, RankOrder order,
                                            Ties ties) {
    std::vector<std::size_t> places(values.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        return order == RankOrder::ascending ? values[a] < values[b] : values[b] < values[a];
    });
    std::vector<Rational> out(values.size());
    std::size_t group = 0;
    for (std::size_t first = 0, last = 0; first < places.size(); first = last) {
        while (last < places.size() && values[places[last]] == values[places[first]])
            ++last;
        ++group;
        const Rational rank = ties == Ties::lowest  ? detail::whole(first + 1)
                              : ties == Ties::dense ? detail::whole(group)
                                                    : detail::whole(first + 1 + last) / Rational(2);
        for (std::size_t i = first; i < last; ++i)
            out[places[i]] = rank;
    }
    return out;
}

SLUITEND_INLINE std::optional<Rational> percentile_rank(std::span<const Rational> values,
                                                        const Rational& value) {
    if (values.empty()) return std::nullopt;
    const auto below = std::count_if(values.begin(), values.end(),
                                     [&](const Rational& each) { return each < value; });
    const auto equal = std::count(values.begin(), values.end(), value);
    return Rational(2 * below + equal, 2 * static_cast<std::int64_t>(values.size()));
}

SLUITEND_END
