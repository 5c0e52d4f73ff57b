// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor analyse: are all towns keeping their promises?
///
/// - `AssessmentTable`: the series of an `ObservationTable` judged, in columns;
/// - `assess`: judges them, a million observations at a time.
///
/// \code
/// const auto judged = sluitend::assess(sluitend::observations_of(programme));
/// std::cout << judged.count(sluitend::AssessmentVerdict::met) << " of " << judged.size() << '\n';
/// \endcode
#pragma once

#include <sluitend/analyse/assessment.hpp>
#include <sluitend/model/observation_table.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

SLUITEND_BEGIN

namespace detail {
struct AssessmentColumns;
using AssessmentColumnsPointer = std::shared_ptr<const AssessmentColumns>;
class TableAssessor;
} // namespace detail

/// The periods of many series judged (oordelen): series in the order in which the table of
/// observations meets them, each in order of time.
///
/// What is said is kept, numbers are put together when asked for. Copies share what they hold, and
/// reading from many threads is safe.
class AssessmentTable {
public:
    /// An empty table.
    AssessmentTable();

    std::size_t size() const noexcept; ///< periods judged
    /// One period; its `observation` is the row in `observations`.
    /// \throws std::out_of_range beyond the last period, as all that is asked by position
    Assessment operator[](std::size_t at) const;
    /// The position of the indicator in `observations().indicators()`.
    std::size_t indicator(std::size_t at) const;
    /// The position of the area in `observations().areas()`; absent for the document's town.
    std::optional<std::size_t> area(std::size_t at) const;
    /// The targets among which `Assessment::target` is a position.
    std::span<const Target> targets(std::size_t at) const;
    AssessmentVerdict verdict(std::size_t at) const;             ///< the answer
    std::size_t count(AssessmentVerdict verdict) const noexcept; ///< how often it is the answer

    /// What was judged.
    const ObservationTable& observations() const noexcept;

private:
    friend class detail::TableAssessor;
    explicit AssessmentTable(detail::AssessmentColumnsPointer columns);

    detail::AssessmentColumnsPointer columns_;
};

/// Judges every series of a table against the targets of its indicator, as `assess` of a series.
///
/// An observation that another of the same period stands for is not judged (`in_order`). Without
/// references in `options`, the other areas in the table serve as such. Targets are those of towns:
/// where an indicator has rows of municipalities or without an area, its other rows are references
/// and are not judged.
///
/// Of `observations_of(document)` the same is said as by `assess` of each indicator, but for this:
/// the budget year is judged only if it is among `options.periods`, an indicator without rows is not
/// there, one that is printed twice is one, and rows of other municipalities are judged too, as are
/// those of any area where the town has none.
AssessmentTable assess(const ObservationTable& table, const AssessOptions& options = {});
/// Judges every series of a table, of whatever area, against targets of the caller instead.
/// \param targets  in the unit of every indicator
AssessmentTable assess(const ObservationTable& table, std::span<const Target> targets,
                       const AssessOptions& options = {});

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/analyse/assessment_table-inl.hpp>
#endif
