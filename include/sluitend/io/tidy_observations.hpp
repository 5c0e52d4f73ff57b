// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: observations from tables in tidy form, such as those of Arrow.
///
/// - `TidyObservations`, `observations_from`: one row of a table, one observation.
///
/// \code
/// auto imported = sluitend::import_table(&stream);
/// const auto table = sluitend::observations_from(imported.table).table;
/// \endcode
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/base/finding.hpp>
#include <sluitend/io/tidy_table.hpp>
#include <sluitend/model/observation_table.hpp>

SLUITEND_BEGIN

/// Observations and what was odd about their table.
struct TidyObservations {
    ObservationTable table; ///< in the order of the rows
    Findings diagnostics;   ///< columns and cells that were not taken
};

/// Reads the columns of `observations_table(const ObservationTable&)`, by name, in any order.
///
/// What that wrote comes back equal. Needed are something to call the indicator by (`indicator`,
/// `number`, `key` or `name`), a time (`period`, or `year` with `period_kind` and `part`) and
/// `value`; every other column may be absent. An `indicator` that is a number of the law is one,
/// any other a key, or its name where the row says that too and the column `key` has none. Numbers
/// and years may be whole numbers or decimals, codes whole numbers too. A row whose unit is not
/// that of its indicator, which is the first that is met, keeps its own. One without a unit has
/// that of its indicator, or among rows of several units an unknown one. A value has the decimals
/// of its verbatim text, if that spells it in Dutch or plain layout. A cell without value and
/// reason is `empty_cell`. Of one number without a key, another name is another indicator.
///
/// -99999 to -99995 are no values but codes of databanks for none: `unknown`, with that text, and
/// reported (`observation.missing-code`).
///
/// Reported are columns with other names (`observation.unknown-column`), the first row that says
/// otherwise of its indicator (`observation.indicator-differs`) and cells of a row that contradict
/// each other (`observation.cell-differs`): `value` is believed before `verbatim`, `unit_kind` and
/// `per` before the words of `unit`, `number` before `indicator`. So are areas as in
/// `read_observations_csv`, and rows that contradict or repeat each other.
/// \throws ReadError with id `observation.shape` if a needed column is missing, `observation.cell`
///         for a cell that means nothing in its column
TidyObservations observations_from(const TidyTable& table);

SLUITEND_END
