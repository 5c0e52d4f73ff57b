// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/base/error.hpp>
#include <sluitend/model/observation_columns-inl.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// Rows put together that belong to one series: those of one indicator in one area.
struct SeriesRows {
    std::vector<std::uint32_t> rows;
    std::vector<std::size_t> begins; ///< of each series in `rows`, and the end of the last

    std::size_t size() const noexcept { return begins.size() - 1; }
    /// The rows of a series, in the order of the table.
    std::span<const std::uint32_t> operator[](std::size_t at) const {
        return std::span(rows).subspan(begins[at], begins[at + 1] - begins[at]);
    }
};

/// Rows in the order of their positions in a column; equal ones stay as they were, none come last.
inline std::vector<std::uint32_t> in_order_of(const std::vector<std::uint32_t>& column,
                                              std::size_t count,
                                              const std::vector<std::uint32_t>& rows) {
    const auto place = [&](std::uint32_t row) {
        return std::min<std::size_t>(column[row], count);
    };
    std::vector<std::uint32_t> next(count + 2);
    for (const std::uint32_t row : rows)
        ++next[place(row) + 1];
    for (std::size_t i = 1; i < next.size(); ++i)
        next[i] += next[i - 1];
    std::vector<std::uint32_t> out(rows.size());
    for (const std::uint32_t row : rows)
        out[next[place(row)]++] = row;
    return out;
}

/// The rows that are wanted, by indicator and area in the order of the table.
template <class Wanted>
SeriesRows series_rows(const ObservationColumns& columns, Wanted is_wanted) {
    if (columns.size() >= std::numeric_limits<std::uint32_t>::max())
        throw ModelError("model.limit", "a table of observations has too many rows");
    SeriesRows out;
    for (std::uint32_t row = 0; row < columns.size(); ++row)
        if (is_wanted(row)) out.rows.push_back(row);
    out.rows = in_order_of(columns.area, columns.areas.size(), out.rows);
    out.rows = in_order_of(columns.indicator, columns.indicators.size(), out.rows);
    for (std::size_t i = 0; i < out.rows.size(); ++i) {
        const std::uint32_t row = out.rows[i];
        const std::uint32_t before = i == 0 ? row : out.rows[i - 1];
        if (i == 0 || columns.indicator[row] != columns.indicator[before] ||
            columns.area[row] != columns.area[before])
            out.begins.push_back(i);
    }
    out.begins.push_back(out.rows.size());
    return out;
}

} // namespace detail

SLUITEND_END
