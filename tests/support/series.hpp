// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Short series for tests.
#pragma once

#include <sluitend/model/series.hpp>
#include <sluitend/number/number_style.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sample {

using namespace sluitend;

inline Observation observed(const Period& period, std::optional<Decimal> value) {
    Observation out;
    out.period = {period, period.to_string(), {}};
    if (value)
        out.value = Printed<Decimal>{*value, format_decimal(*value, NumberStyle::plain), {}};
    else
        out.missing_reason = MissingReason::not_yet_known;
    return out;
}

inline Observation observed(int year, std::optional<int> value) {
    return observed(Period(Year(year)), value ? std::optional(Decimal(*value)) : std::nullopt);
}

inline Unit rate(std::int64_t per) {
    Unit unit;
    unit.kind = UnitKind::rate;
    unit.per = per;
    unit.population = "inwoners";
    return unit;
}

/// One value per year from `first` on; an absent one has no value.
inline Series series(int first, const std::vector<std::optional<int>>& values) {
    Series out;
    out.unit = rate(1'000);
    for (const auto& value : values)
        out.observations.push_back(observed(first++, value));
    return out;
}

} // namespace sample
