// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: reads comma-separated values, strictly and with places.
///
/// - `CsvCell`, `CsvTable`: texts and where they stood;
/// - `ReadCsvOptions`: what a caller can tell the reader;
/// - `read_csv`: any table; `read_figures_csv`: figures that `write_csv` wrote.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/base/limits.hpp>
#include <sluitend/base/source.hpp>
#include <sluitend/io/tidy_table.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// One cell: its text without quotes, and its place with them.
struct CsvCell {
    std::string text;       ///< blanks are kept
    bool is_quoted = false; ///< true for `""`, which is an empty text and not an absent one
    SourceSpan span;        ///< lines are physical lines, also after a quoted line end
};

/// All rows of a table; the first names the columns.
struct CsvTable {
    char delimiter = ',';                   ///< as told, declared by `sep=`, or found
    std::vector<std::vector<CsvCell>> rows; ///< all of one length
};

/// What a caller can tell `read_csv`.
struct ReadCsvOptions {
    /// What parts cells; absent: the most frequent of comma, semicolon and tab in the header.
    std::optional<char> delimiter{};
    bool spreadsheet_safe = false; ///< takes away what `WriteCsvOptions::spreadsheet_safe` added
    Limits limits{};               ///< bounds on hostile input
};

/// Reads a table of texts (RFC 4180).
///
/// Lines end in LF, CRLF or a lone CR, mixed too; empty lines are skipped, and so are a byte-order
/// mark and a `sep=;` line. A quote inside an unquoted cell is a character like any other. Column
/// names are compared byte by byte.
/// \param text UTF-8
/// \throws ReadError with line, column, byte and id. `csv.syntax`: a quote that is not closed (the
///         place is where it opened) or text after one; `csv.columns`: a row of another length;
///         `csv.duplicate-column`, `csv.delimiter`, `csv.empty`: about the header; `model.limit`;
///         `input.utf8`, `input.utf16`, `input.control-character`, `input.too-large`,
///         `input.line-too-long`
CsvTable read_csv(std::string_view text, const ReadCsvOptions& options = {});

/// Reads figures back: `read_figures_csv(write_csv(table)) == table` for a `figures_table`.
/// \throws ReadError as `read_csv`; `csv.columns` if the columns are not those of figures in their
///         order; `csv.cell` or a `number.` id for a cell of the wrong kind
TidyTable read_figures_csv(std::string_view text, const ReadCsvOptions& options = {});

SLUITEND_END
