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
#include <tuple>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// Rows put together that belong to one series: those of one indicator in one area.
struct SeriesRows {
    struct Series {
        std::uint32_t indicator;
        std::uint32_t area; ///< or `absent_position`
        std::size_t begin;  ///< in `rows`
        std::size_t end;
    };
    std::vector<std::uint32_t> rows; ///< of each series in the order of the table
    std::vector<Series> series;

    std::span<const std::uint32_t> of(const Series& each) const {
        return std::span(rows).subspan(each.begin, each.end - each.begin);
    }
    /// Series by indicator and area, as the table lists them.
    void order_by_name() {
        std::sort(series.begin(), series.end(), [](const Series& a, const Series& b) {
            return std::tie(a.indicator, a.area) < std::tie(b.indicator, b.area);
        });
    }
    /// Series by their first row, so that what is looked at stays near.
    void order_by_row() {
        std::sort(series.begin(), series.end(),
                  [&](const Series& a, const Series& b) { return rows[a.begin] < rows[b.begin]; });
    }
};

/// Puts the rows of one area together by indicator.
class AreaSplitter {
public:
    explicit AreaSplitter(const ObservationColumns& columns)
        : indicators_(columns.indicator), counts_(columns.indicators.size()) {}

    void split(std::uint32_t area, std::span<const std::uint32_t> rows, SeriesRows& out) {
        const std::size_t first = out.series.size();
        for (const std::uint32_t row : rows)
            if (counts_[indicators_[row]]++ == 0)
                out.series.push_back({indicators_[row], area, 0, 0});
        std::size_t next = out.rows.size();
        out.rows.resize(next + rows.size());
        for (std::size_t i = first; i < out.series.size(); ++i) {
            SeriesRows::Series& each = out.series[i];
            each.begin = next;
            each.end = next += std::exchange(counts_[each.indicator], each.begin);
        }
        for (const std::uint32_t row : rows)
            out.rows[counts_[indicators_[row]]++] = row;
        for (std::size_t i = first; i < out.series.size(); ++i)
            counts_[out.series[i].indicator] = 0;
    }

private:
    const std::vector<std::uint32_t>& indicators_;
    std::vector<std::size_t> counts_; ///< rows of an indicator, then where its next row goes
};

/// The rows that are wanted, by series.
template <class Wanted>
SeriesRows series_rows(const ObservationColumns& columns, Wanted is_wanted) {
    if (columns.size() >= std::numeric_limits<std::uint32_t>::max())
        throw ModelError("model.limit", "a table of observations has too many rows");
    const auto areas = static_cast<std::uint32_t>(columns.areas.size());
    const auto size = static_cast<std::uint32_t>(columns.size());
    std::vector<std::size_t> ends(areas + 1);
    for (std::uint32_t row = 0; row < size; ++row)
        if (is_wanted(row)) ++ends[std::min(columns.area[row], areas)];
    std::size_t begin = 0;
    for (std::size_t& each : ends)
        begin += std::exchange(each, begin);
    std::vector<std::uint32_t> by_area(begin);
    for (std::uint32_t row = 0; row < size; ++row)
        if (is_wanted(row)) by_area[ends[std::min(columns.area[row], areas)]++] = row;
    SeriesRows out;
    out.rows.reserve(by_area.size());
    AreaSplitter splitter(columns);
    begin = 0;
    for (std::uint32_t area = 0; area <= areas; ++area) {
        const std::size_t end = ends[area];
        splitter.split(area == areas ? absent_position : area,
                       std::span(by_area).subspan(begin, end - begin), out);
        begin = end;
    }
    return out;
}

} // namespace detail

SLUITEND_END
