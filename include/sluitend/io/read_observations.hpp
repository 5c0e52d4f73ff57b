// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: reads observations from a plain table.
///
/// - `ReadObservationsOptions`, `ReadObservationsResult`: of every reader of observations;
/// - `read_observations_csv`: a table with one observation per row.
///
/// \code
/// const auto read = sluitend::read_observations_csv("indicator,period,value\nHalt,2019,119\n");
/// \endcode
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/base/finding.hpp>
#include <sluitend/base/limits.hpp>
#include <sluitend/model/observation_table.hpp>
#include <sluitend/number/number_style.hpp>

#include <optional>
#include <string>
#include <string_view>

SLUITEND_BEGIN

/// What a caller can tell a reader of observations.
struct ReadObservationsOptions {
    Limits limits{};                               ///< bounds on hostile input
    std::string vintage{};                         ///< edition or date of retrieval, of every row
    NumberStyle number_style = NumberStyle::plain; ///< of values that are text; JSON has its own
    bool spreadsheet_safe = false; ///< of CSV: takes away what `WriteCsvOptions` added
    /// Of CSV and Swing: what areas are that do not tell it: with `municipality` `153` is `GM0153`.
    std::optional<AreaKind> area_kind{};
};

/// Observations and what was odd while reading them.
struct ReadObservationsResult {
    ObservationTable table; ///< in the order of the input
    Findings diagnostics;   ///< what could not be read or had to be judged
};

/// Reads a table in CSV (RFC 4180), one observation per row, columns by name in any order and case.
///
/// Required are `indicator` (a key), `period` and `value`. Optional: `number`, `key`, `name`,
/// `direction`, `indicator_source` and the unit, which are those of the indicator; `area` (a code),
/// `area_kind`, `area_name`; `missing_reason`, `verbatim`, `status`, `source`, `vintage`,
/// `qualifier`, `period_verbatim`. The unit is in words (`unit`) or in `unit_kind`, `per`,
/// `population`, `age_from`, `age_to`, `multiplier`, `minimum` and `maximum`; a row whose unit is not
/// that of its indicator keeps its own; one without a unit has that of its indicator, or among rows
/// of several units an unknown one. Any other column is reported. The first row of an indicator says
/// what it is; rows that say otherwise are reported.
///
/// Periods are as `parse_period` reads them, as in StatLine (`2019JJ00`, `2018KW03`) or in Dutch
/// words ("2e halfjaar 2017", "schooljaar 2018/2019"); `2022*` is provisional. A value is a number
/// in the style that is named, or a marker: blank `empty_cell`; `n.n.b.`, `nnb` `not_yet_known`;
/// `n.b.`, `nb`, `.`, "geen gegevens" `not_available`; `n.v.t.` `not_applicable`; `x`
/// `not_published`; `-`, `?`, `#` `unknown`. -99999 to -99995, codes of databanks, are `unknown`
/// and reported. What is none of these is reported and kept as `unreadable`, never guessed.
///
/// What `write_csv` wrote of a table comes back equal, places included, if each of its indicators has
/// a number or a key.
/// \param text UTF-8
/// \throws ReadError as `read_csv`; `observation.shape` if a required column is missing
ReadObservationsResult read_observations_csv(std::string_view text,
                                             const ReadObservationsOptions& options = {});

SLUITEND_END
