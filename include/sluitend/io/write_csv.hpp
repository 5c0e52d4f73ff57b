// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: tables as comma-separated values.
///
/// - `WriteCsvOptions`: for programs or for spreadsheets;
/// - `write_csv`: a tidy table, the figures of a document, or observations.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/io/tidy_table.hpp>

#include <string>

SLUITEND_BEGIN

/// How CSV is written.
struct WriteCsvOptions {
    /// Puts an apostrophe before texts that a spreadsheet would take for a formula.
    ///
    /// These start with `=`, `+`, `-`, `@`, a tab or a full-width form of one; texts that start
    /// with an apostrophe get one more, so that `ReadCsvOptions::spreadsheet_safe` can undo it.
    /// Numbers, also numbers as printed such as `-328`, stay as they are.
    bool spreadsheet_safe = false;
};

/// A table as CSV (RFC 4180): a header, commas, lines ended by LF.
///
/// Decimals are plain with the scale as printed. An absent cell is empty; an empty text is `""`.
/// \throws ValueError with id `text.utf8` or `text.control-character` if a text is not UTF-8 or
///         holds a control character other than tab and line feed
std::string write_csv(const TidyTable& table, const WriteCsvOptions& options = {});

/// The figures of a document as CSV, one row each: `figures_table`.
std::string write_csv(const Document& document, const WriteCsvOptions& options = {});

/// Observations as CSV, one row each: `observations_table`; `read_observations_csv` reads it back.
std::string write_csv(const ObservationTable& table, const WriteCsvOptions& options = {});

SLUITEND_END
