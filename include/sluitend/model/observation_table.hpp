// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: many observations at once, of all towns, indicators and years.
///
/// - `ObservationTable`: columns of observations, immutable and cheap to copy;
/// - `ObservationRow`, `ObservationTableBuilder`: fill one;
/// - `observations_of`: those of a document, of a town that is named or not.
///
/// \code
/// const auto table = sluitend::read_statline(payload).table;
/// const auto theft = table.series("Winkeldiefstal_1", "GM0153");
/// \endcode
#pragma once

#include <sluitend/model/document.hpp>
#include <sluitend/model/indicator.hpp>
#include <sluitend/model/observation.hpp>
#include <sluitend/model/series.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

namespace detail {
struct ObservationColumns;
using ObservationColumnsPointer = std::shared_ptr<const ObservationColumns>;
} // namespace detail

/// Many observations (waarnemingen): a row is one value of one indicator, area and period.
///
/// Texts that repeat are kept once; the literal text of every value is kept. Copies share their
/// rows, and reading from many threads is safe.
class ObservationTable {
public:
    /// An empty table.
    ObservationTable();

    std::size_t size() const noexcept; ///< rows
    /// Row `row`, put together; its period is printed as the source prints it.
    /// \throws std::out_of_range beyond the last row
    Observation operator[](std::size_t row) const;
    /// The position of the indicator of a row in `indicators`.
    std::size_t indicator(std::size_t row) const;

    /// What is known of the indicators, without their observations; `targets` may be filled.
    std::span<const IndicatorRecord> indicators() const noexcept;
    /// The areas, in the order in which they were met.
    std::span<const Area> areas() const noexcept;
    /// The periods, in order of time.
    std::vector<Period> periods() const;

    /// One indicator in one area, in order of time.
    /// \param indicator  its key, else its number, else its name
    /// \param area  code of the area, or its name if it has no code; empty for rows without an area,
    ///              which are of the document's own town
    /// \throws ValueError with id `observation.unknown` if no row has this indicator or area,
    ///         `observation.ambiguous` if several indicators are called so; the message names them
    Series series(std::string_view indicator, std::string_view area) const;
    /// All series of one indicator, in the order of `areas`. \throws ValueError as `series`
    std::vector<Series> all_series(std::string_view indicator) const;
    /// All series, by indicator and area in the order of the table.
    std::vector<Series> all_series() const;

    /// The same rows with indicators described anew, as many as `indicators`, in their order.
    /// \throws ModelError with id `model.index` if there are more or fewer
    ObservationTable with_indicators(std::vector<IndicatorRecord> indicators) const;
    /// The same rows with areas described anew, such as with their kind. \throws ModelError as above
    ObservationTable with_areas(std::vector<Area> areas) const;

    /// The rows at these positions, as a table of their indicators and areas alone.
    /// \throws std::out_of_range as `operator[]`
    ObservationTable select(std::span<const std::size_t> rows) const;
    /// The rows of both, of `a` first; indicators and areas that are equal become one.
    ///
    /// So do indicators with one number of the law and no name that contradicts it, where the unit of
    /// one converts into that of the other or neither says one; of several in one table none is chosen.
    /// Targets, and the unit that they are in, are those of the first that has any; a key stays where
    /// one has it or both have the same. Rows keep their unit: where that of their indicator becomes
    /// another, it is their own. Nothing is said where the tables contradict each other: both rows stay,
    /// and every analysis leaves such values out (`in_order`).
    friend ObservationTable join(const ObservationTable& a, const ObservationTable& b);

    /// The columns themselves, for readers and writers.
    const detail::ObservationColumns& columns() const noexcept { return *columns_; }

    /// Same rows in the same order, texts and places included.
    friend bool operator==(const ObservationTable& a, const ObservationTable& b);

private:
    friend class ObservationTableBuilder;
    explicit ObservationTable(detail::ObservationColumnsPointer columns);

    detail::ObservationColumnsPointer columns_;
};

/// A row for `ObservationTableBuilder::add`; positions are those that its other `add`s gave.
struct ObservationRow {
    std::uint32_t indicator = 0;         ///< position
    std::optional<std::uint32_t> area{}; ///< position; absent for the document's town
    Period period{Year(Year::first)};    ///< what the figure is about
    std::string_view period_verbatim{};  ///< `2019JJ00`; empty if as `to_string` writes it
    std::optional<Decimal> value{};      ///< in `unit`, else in that of the indicator
    std::string_view verbatim{};         ///< the literal text of the value
    SourceSpan span{};                   ///< where that stands
    std::optional<MissingReason> missing_reason{}; ///< why there is no value
    std::optional<ObservationStatus> status{};     ///< how firm it is
    std::optional<std::uint32_t> unit{};           ///< position, where it differs
    std::string_view source{};                     ///< where it differs
    std::string_view vintage{};                    ///< edition
    std::string_view qualifier{};                  ///< words beside the figure
};

/// Makes an `ObservationTable`, row by row.
class ObservationTableBuilder {
public:
    ObservationTableBuilder();
    ~ObservationTableBuilder();
    /// Moves; the other one may only be given a new value.
    ObservationTableBuilder(ObservationTableBuilder&&) noexcept;
    /// Moves, as above.
    ObservationTableBuilder& operator=(ObservationTableBuilder&&) noexcept;

    /// The position of an indicator; one with this number and key is added once (without a key also
    /// of this name, where both have one), and what an earlier
    /// one does not say is taken from a later one, but for targets in another unit. Its observations
    /// are not added.
    /// \throws ModelError with id `model.indicator` if it contradicts itself
    std::uint32_t add(const IndicatorRecord& indicator);
    /// The position of an area; an equal one is added once, a later name fills an empty one.
    std::uint32_t add(const Area& area);
    /// The position of a unit; an equal one is added once. \throws ModelError as for an indicator
    std::uint32_t add(const Printed<Unit>& unit);
    /// Adds a row.
    /// \throws ModelError with id `model.index` for a position that was not given, `model.limit`
    ///         beyond 4 GiB of texts, `model.indicator` for a value with a reason for its absence
    void add(const ObservationRow& row);
    /// Adds an observation of the indicator at a position. \throws ModelError as above
    void add(std::uint32_t indicator, const Observation& observation);
    /// What is known so far of the indicator at a position. \throws ModelError with `model.index`
    const IndicatorRecord& indicator(std::uint32_t at) const;
    /// Gives a row that was added, counted from 0, a unit of its own. \throws ModelError as above
    void set_unit(std::size_t row, std::uint32_t unit);
    /// Makes room for so many rows in all, where the caller knows about how many will come.
    void reserve(std::size_t rows);
    /// The table; the builder is empty afterwards.
    ObservationTable build();

private:
    std::unique_ptr<detail::ObservationColumns> columns_;
};

/// All observations of a document, in document order, with their indicators and targets.
///
/// Those of its own town have no area: `series("8", "")` finds them. Directions are those of
/// `series_of`.
ObservationTable observations_of(const Document& document);
/// The same, with `area` for the document's own town, so that rows join with those of other tables.
///
/// An observation that has an area of its own, such as the country, keeps it.
ObservationTable observations_of(const Document& document, const Area& area);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/model/observation_table-inl.hpp>
#endif
