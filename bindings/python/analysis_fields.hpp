// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// The fields of what analyses of indicators give, listed once.
#pragma once

#include "record.hpp"

#include <sluitend/analyse/assessment.hpp>
#include <sluitend/analyse/comparable.hpp>
#include <sluitend/analyse/peers.hpp>
#include <sluitend/analyse/trend.hpp>

namespace sluitend_python {

template <>
inline constexpr auto fields_of<sluitend::ComparableValue> =
    std::tuple{Field{"observation", &sluitend::ComparableValue::observation},
               Field{"period", &sluitend::ComparableValue::period},
               Field{"value", &sluitend::ComparableValue::value}};
template <>
inline constexpr auto fields_of<sluitend::LeftOut> =
    std::tuple{Field{"observation", &sluitend::LeftOut::observation},
               Field{"reason", &sluitend::LeftOut::reason}};
template <>
inline constexpr auto fields_of<sluitend::ComparableValues> =
    std::tuple{Field{"values", &sluitend::ComparableValues::values},
               Field{"left_out", &sluitend::ComparableValues::left_out}};
template <>
inline constexpr auto fields_of<sluitend::Assessment> =
    std::tuple{Field{"period", &sluitend::Assessment::period},
               Field{"observation", &sluitend::Assessment::observation},
               Field{"target", &sluitend::Assessment::target},
               Field{"verdict", &sluitend::Assessment::verdict},
               Field{"reason", &sluitend::Assessment::reason},
               Field{"value", &sluitend::Assessment::value},
               Field{"goal", &sluitend::Assessment::goal},
               Field{"distance", &sluitend::Assessment::distance}};
template <>
inline constexpr auto fields_of<sluitend::SeriesChange> =
    std::tuple{Field{"from", &sluitend::SeriesChange::from},
               Field{"to", &sluitend::SeriesChange::to},
               Field{"difference", &sluitend::SeriesChange::difference},
               Field{"growth", &sluitend::SeriesChange::growth},
               Field{"per_year", &sluitend::SeriesChange::per_year}};
template <>
inline constexpr auto fields_of<sluitend::Trend> =
    std::tuple{Field{"slope", &sluitend::Trend::slope}, Field{"level", &sluitend::Trend::level},
               Field{"values", &sluitend::Trend::values},
               Field{"left_out", &sluitend::Trend::left_out}};
template <>
inline constexpr auto fields_of<sluitend::PeerGroup> = std::tuple{
    Field{"name", &sluitend::PeerGroup::name}, Field{"areas", &sluitend::PeerGroup::areas}};
template <>
inline constexpr auto fields_of<sluitend::AreaValue> = std::tuple{
    Field{"area", &sluitend::AreaValue::area}, Field{"value", &sluitend::AreaValue::value},
    Field{"rank", &sluitend::AreaValue::rank}, Field{"printed", &sluitend::AreaValue::printed}};
template <>
inline constexpr auto fields_of<sluitend::AreaLeftOut> = std::tuple{
    Field{"area", &sluitend::AreaLeftOut::area}, Field{"reason", &sluitend::AreaLeftOut::reason}};
template <>
inline constexpr auto fields_of<sluitend::Ranking> =
    std::tuple{Field{"indicator", &sluitend::Ranking::indicator},
               Field{"period", &sluitend::Ranking::period},
               Field{"order", &sluitend::Ranking::order},
               Field{"areas", &sluitend::Ranking::areas},
               Field{"left_out", &sluitend::Ranking::left_out},
               Field{"name", &sluitend::Ranking::name},
               Field{"unit", &sluitend::Ranking::unit}};
template <>
inline constexpr auto fields_of<sluitend::PeerComparison> =
    std::tuple{Field{"group", &sluitend::PeerComparison::group},
               Field{"value", &sluitend::PeerComparison::value},
               Field{"mean", &sluitend::PeerComparison::mean},
               Field{"median", &sluitend::PeerComparison::median},
               Field{"difference", &sluitend::PeerComparison::difference},
               Field{"percentile_rank", &sluitend::PeerComparison::percentile_rank},
               Field{"count", &sluitend::PeerComparison::count},
               Field{"left_out", &sluitend::PeerComparison::left_out}};

} // namespace sluitend_python
