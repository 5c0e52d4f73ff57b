// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor analyse: one town among others.
///
/// - `PeerGroup`: with whom a town is compared;
/// - `AreaValue`, `Ranking`, `rank_areas`: all areas in order;
/// - `PeerComparison`, `compare_with_peers`: one area against a group.
///
/// \code
/// auto ranking = sluitend::rank_areas(table, "8", sluitend::Period(sluitend::Year(2023)));
/// \endcode
#pragma once

#include <sluitend/analyse/comparable.hpp>
#include <sluitend/analyse/statistics.hpp>
#include <sluitend/model/observation_table.hpp>
#include <sluitend/number/rational.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// Areas to compare with: a province, a size class, a hand-picked few.
struct PeerGroup {
    std::string name{};               ///< "100.000 tot 150.000 inwoners"
    std::vector<std::string> areas{}; ///< codes of areas

    bool operator==(const PeerGroup&) const = default;
};

/// One area in a ranking.
struct AreaValue {
    Area area{};                      ///< where
    Rational value{};                 ///< in the unit of the indicator
    Rational rank{};                  ///< from 1
    std::optional<Decimal> printed{}; ///< with its decimals, where it was not converted

    bool operator==(const AreaValue&) const = default;
};

/// An area that takes no part, and why.
struct AreaLeftOut {
    Area area{};                                          ///< where
    LeftOutReason reason = LeftOutReason::no_observation; ///< why

    bool operator==(const AreaLeftOut&) const = default;
};

/// All areas of one kind in order of one indicator in one period (ranglijst).
struct Ranking {
    std::string indicator{};                ///< its number or key
    Period period{Year(Year::first)};       ///< when
    RankOrder order = RankOrder::ascending; ///< which end is rank 1
    std::vector<AreaValue> areas{};         ///< by rank, equal ones by code
    std::vector<AreaLeftOut> left_out{};    ///< by code
    std::string name{};                     ///< of the indicator; empty if unknown
    std::optional<Unit> unit{};             ///< of the values

    bool operator==(const Ranking&) const = default;
};

/// What a caller can tell `rank_areas`.
struct RankOptions {
    AreaKind kind = AreaKind::municipality; ///< which areas
    std::optional<PeerGroup> among{};       ///< only these
    /// Which end is rank 1; absent: the better one, ascending where the direction is not known.
    std::optional<RankOrder> order{};
    Ties ties = Ties::lowest; ///< what equal values share
};

/// Ranks areas; breaks before the period do not matter, as all areas share it. Areas of kind `other`,
/// and those of the group that are of another kind, are left out by name (`kind_differs`).
/// \throws ValueError with id `observation.unknown` for an indicator that is not in the table,
///         `observation.ambiguous` for a word that several are called by, `peers.area` if no area of
///         the group is in the table; single ones that are not are left out (`not_in_table`)
Ranking rank_areas(const ObservationTable& table, std::string_view indicator, const Period& period,
                   const RankOptions& options = {});

/// One area against a group of others.
struct PeerComparison {
    std::string group{};                       ///< its name
    std::optional<Rational> value{};           ///< of the area itself; absent if it has none
    std::optional<Rational> mean{};            ///< of the group, the area itself not counted
    std::optional<Rational> median{};          ///< likewise
    std::optional<Rational> difference{};      ///< value less mean
    std::optional<Rational> percentile_rank{}; ///< of the area within the group, from 0 to 1
    std::size_t count = 0;                     ///< areas that took part, itself not counted
    std::vector<AreaLeftOut> left_out{};       ///< areas of the group that did not, and itself

    bool operator==(const PeerComparison&) const = default;
};

/// Compares an area with a group in one period, by unweighted formulas of `statistics.hpp`. Areas of
/// another kind than its own, such as the country among towns, are left out (`kind_differs`).
/// \throws ValueError as `rank_areas`, and `peers.area` if the area itself is not in the table
PeerComparison compare_with_peers(const ObservationTable& table, std::string_view indicator,
                                  const Period& period, std::string_view area,
                                  const PeerGroup& group);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/analyse/peers-inl.hpp>
#endif
