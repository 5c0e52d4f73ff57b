// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the texts of figures about towns: periods, units, marks of missing values.
#pragma once

#include <sluitend/base/result.hpp>
#include <sluitend/model/indicator.hpp>

#include <optional>
#include <string_view>

SLUITEND_BEGIN
namespace detail {

/// A period as printed, with the stars of figures that are not final.
struct PeriodText {
    std::optional<Period> period{};            ///< absent: no year or part of a year
    std::optional<ObservationStatus> status{}; ///< `*` is provisional, `**` revised
};

/// Reads what `parse_period` reads, codes of StatLine, and Dutch words.
PeriodText period_in_words(std::string_view text);

/// What the stars at the end of a title say.
std::optional<ObservationStatus> status_of_stars(std::string_view title);
/// What a word says of how firm a figure is: "Final", "Provisional", "RevisedProvisional".
std::optional<ObservationStatus> status_in_words(std::string_view text);

/// What a mark in the place of a figure says; nothing if it is no such mark.
std::optional<MissingReason> missing_reason_of(std::string_view text);

/// True for -99999 to -99995, by which databanks of Swing say that there is no figure.
bool is_missing_code(const Decimal& value);

/// The unit of a data set: as `unit_of`, and "x 1 000", "mln euro", "per 1 000 inwoners".
Unit unit_in_words(std::string_view text);
/// The unit of an indicator on a page: the list of the law prints "kg" for what it counts per
/// inhabitant.
Unit unit_of_indicator(std::string_view text, const IndicatorRecord& record);

/// A number of JSON, exactly; fails as `parse_decimal` does.
Result<Decimal> json_decimal(std::string_view literal);

} // namespace detail
SLUITEND_END
