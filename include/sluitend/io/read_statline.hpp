// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: reads tables of StatLine, the databank of Statistics Netherlands (CBS).
///
/// - `StatlineCodes`, `StatlinePayload`: the texts that the service returned;
/// - `read_statline`: OData version 3 or 4, JSON or CSV.
///
/// Nothing is fetched: who calls has the texts.
///
/// \code
/// const auto read = sluitend::read_statline({.rows = {rows}, .properties = data_properties});
/// const auto theft = read.table.series("Winkeldiefstal_1", "GM0153");
/// \endcode
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/io/read_observations.hpp>
#include <sluitend/quantity/area.hpp>
#include <sluitend/quantity/period.hpp>

#include <optional>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// The codes of one dimension: the collection `RegioS` (version 3) or `RegioSCodes` (version 4).
struct StatlineCodes {
    std::string_view dimension{}; ///< the name of its column in the rows, `RegioS`
    std::string_view text{};      ///< the collection, JSON or CSV
};

/// The texts of one table; only `rows` is needed.
struct StatlinePayload {
    std::vector<std::string_view> rows{}; ///< pages of `TypedDataSet`, `UntypedDataSet` or
                                          ///< `Observations`
    std::string_view properties{};        ///< `DataProperties` or `MeasureCodes`: names and units
    std::vector<StatlineCodes> codes{};   ///< names of areas, marks of provisional periods
    std::optional<Period> period{};       ///< of a table without periods, such as 83765NED
    std::optional<Area> area{};           ///< of a table without regions
};

/// Reads the observations of one table.
///
/// Each topic (version 3) or measure (version 4) is an indicator with the name of its column as key.
/// A dimension other than region and period becomes part of it: key `Misdrijven_1|Soort=CRI1100`,
/// name "Misdrijven (Soort: Diefstal)". Codes are compared without blanks at their ends. The literal
/// text of every value is kept, with at least the decimals that the properties declare. Places are
/// those in the page in question.
///
/// No figure: null is `unknown`; `.` (unknown, unreliable or secret) `not_available`; `x` (secret)
/// `not_published`; blank (cannot occur) `not_applicable`. A `-` was "nil" in old tables and is no
/// sign of its own today, so it is `unknown`, and reported. A `ValueAttribute` other than `None` is
/// kept as qualifier. Provisional are periods whose title ends in `*`, `revised` those in `**`, or
/// as their `Status` says.
///
/// -99999 to -99995, codes of databanks for no figure, are `unknown` and reported. A field of figures
/// that some rows of a table have and others lack is reported, a dimension that earlier rows lack
/// refused, and what rows contradict or repeat reported.
///
/// A row that came before, with the same ID and the same text, counts once and is reported, and so
/// are a further page that was not fetched and codes that the properties do not know. Periods that
/// are no years or parts of years (days, weeks) have no place in the model: their rows are counted
/// and reported.
/// \throws ReadError with line, column, byte and id. `input.markup`: XML or HTML instead of JSON;
///         `observation.shape`: no rows of StatLine, or an error message of the service; `json.syntax`,
///         `json.depth`, `json.duplicate-key`, `json.field`; `csv.` ids; `input.` ids; `model.limit`
ReadObservationsResult read_statline(const StatlinePayload& payload,
                                     const ReadObservationsOptions& options = {});

SLUITEND_END
