// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: one indicator in one area, in order of time.
///
/// - `Series`: observations with what is needed to judge them;
/// - `series_of`: the series of a document's indicator.
///
/// \code
/// const sluitend::Series halt = sluitend::series_of(programme.mandated_indicators().front());
/// \endcode
#pragma once

#include <sluitend/model/indicator.hpp>
#include <sluitend/model/observation.hpp>
#include <sluitend/quantity/area.hpp>
#include <sluitend/quantity/unit.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// What one indicator was in one area (tijdreeks).
///
/// Invariant of what the library makes: observations are in order of time, one per period.
struct Series {
    std::string indicator{};                  ///< its number, else its key, else empty
    std::string name{};                       ///< its name; empty where none is known
    Area area{};                              ///< where; without code and name: the document's town
    std::optional<Unit> unit{};               ///< of values that carry no unit of their own
    Direction direction = Direction::unknown; ///< which way is better
    std::vector<Observation> observations{};  ///< in order of time
    std::vector<Observation> superseded{};    ///< for which another of the same period stands
    std::vector<SeriesBreak> breaks{};        ///< in order of time

    bool operator==(const Series&) const = default;
    /// Calls `visit(name, member)` for every field.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("indicator", self.indicator);
        visit("name", self.name);
        visit("area", self.area);
        visit("unit", self.unit);
        visit("direction", self.direction);
        visit("observations", self.observations);
        visit("superseded", self.superseded);
        visit("breaks", self.breaks);
    }
};

/// Observations and breaks put in order of time, with one observation per period.
///
/// Of several for one period the last one stays that is not out of date. A provisional one or an
/// estimate is out of date beside one that is neither, whatever their editions; else one is whose
/// `vintage` lies before that of another: of two dates ("2024-05-31", "31-5-2024", "2024-05",
/// "2024"), or of two texts that have one year number and differ in nothing else ("Begroting 2024").
/// Of an edition that is not named nothing is known. One with a value goes before one without. The
/// others move to `superseded`; those of them that are not out of date and have another value
/// contradict the one that stays.
Series in_order(Series series);

/// What a document says of one of its indicators, in its own town.
///
/// Where the page tells no direction, an indicator beside the goals has that of the list of the law
/// if its name is there: with the same number, or without one and with a unit of the same kind.
Series series_of(const Indicator& indicator);
/// What a document says of one of its indicators elsewhere, for comparison.
///
/// \param area  an area with a code is found by it, another by its name
Series series_of(const Indicator& indicator, const Area& area);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/model/series-inl.hpp>
#endif
