// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/analyse/trend.hpp>

#include <algorithm>
#include <utility>

SLUITEND_BEGIN

namespace detail {

/// The years from the start of one period to that of another.
inline Rational years_between(const Period& from, const Period& to) {
    return Rational(to.first_month() - from.first_month(), 12);
}

inline SeriesChange change_of(const ComparableValue& from, const ComparableValue& to) {
    SeriesChange out{from, to, to.value - from.value, {}, {}};
    if (!from.value.is_zero()) out.growth = out.difference / from.value;
    const Rational years = years_between(from.period, to.period);
    if (!years.is_zero()) out.per_year = out.difference / years;
    return out;
}

} // namespace detail

SLUITEND_INLINE std::optional<SeriesChange> change_between(const Series& series, const Period& from,
                                                           const Period& to) {
    const ComparableValues all = comparable_values(series);
    const auto in = [&](const Period& period) {
        return std::find_if(all.values.begin(), all.values.end(),
                            [&](const ComparableValue& each) { return each.period == period; });
    };
    const auto earlier = in(from);
    const auto later = in(to);
    if (earlier == all.values.end() || later == all.values.end()) return std::nullopt;
    return detail::change_of(*earlier, *later);
}

SLUITEND_INLINE std::vector<SeriesChange> changes_of(const Series& series) {
    const ComparableValues all = comparable_values(series);
    std::vector<SeriesChange> out;
    for (std::size_t i = 1; i < all.values.size(); ++i)
        out.push_back(detail::change_of(all.values[i - 1], all.values[i]));
    return out;
}

SLUITEND_INLINE Rational Trend::at(const Period& period) const {
    return level + slope * detail::years_between(values.front().period, period);
}

SLUITEND_INLINE std::optional<Trend> linear_trend(const Series& series) {
    ComparableValues all = comparable_values(series);
    if (all.values.size() < 2) return std::nullopt;
    Rational times;
    Rational values;
    Rational squares;
    Rational products;
    for (const ComparableValue& each : all.values) {
        const Rational time = detail::years_between(all.values.front().period, each.period);
        times += time;
        values += each.value;
        squares += time * time;
        products += time * each.value;
    }
    const Rational n(static_cast<std::int64_t>(all.values.size()), 1);
    // Above 0, as one kind of period has no two periods with one start.
    const Rational spread = n * squares - times * times;
    Trend out;
    out.slope = (n * products - times * values) / spread;
    out.level = (values - out.slope * times) / n;
    out.values = std::move(all.values);
    out.left_out = std::move(all.left_out);
    return out;
}

SLUITEND_INLINE std::optional<Rational> progress(const Rational& baseline, const Rational& goal,
                                                 const Rational& value) {
    if (goal != baseline) return (value - baseline) / (goal - baseline);
    return value == goal ? std::optional(Rational(1)) : std::nullopt;
}

SLUITEND_END
