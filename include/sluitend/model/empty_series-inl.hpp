// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/series.hpp>

SLUITEND_BEGIN

namespace detail {

/// The series of an indicator without its observations.
inline Series empty_series(const IndicatorRecord& record) {
    Series series;
    if (record.number)
        series.indicator = record.number->value.text();
    else if (record.key)
        series.indicator = *record.key;
    if (record.name) series.name = record.name->value;
    if (record.unit) series.unit = record.unit->value;
    series.direction = record.direction;
    series.breaks = record.breaks;
    return series;
}

} // namespace detail

SLUITEND_END
