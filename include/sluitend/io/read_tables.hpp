// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: reads the tables of a page, in whatever layout its text has kept.
///
/// - `ReadTablesOptions`: what a caller knows better than the page;
/// - `ReadTablesResult`: the tables, and what was odd;
/// - `read_tables`: reads them.
///
/// One reader for all layouts: one cell per line, one row per line with single blanks, columns
/// padded by blanks (the text layer of a PDF), bars or tabs between cells, and rows that have run
/// together, labels and headings too. One table in two layouts gives equal records.
///
/// \code
/// for (const sluitend::TableRecord& table : sluitend::read_tables(text).tables)
///     std::cout << table.rows.size() << " rows by " << table.columns.size() << '\n';
/// \endcode
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/base/finding.hpp>
#include <sluitend/base/limits.hpp>
#include <sluitend/model/table.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// What a caller knows better than the page; what is absent is detected, table by table.
struct ReadTablesOptions {
    std::optional<std::int64_t> multiplier{};        ///< 1,000 if figures are thousands of euro
    std::optional<SignConvention> sign_convention{}; ///< what minus means
    std::optional<bool> dash_is_zero{};              ///< whether a lone dash is zero or absent
    Limits limits{};                                 ///< bounds on hostile input
};

/// The tables of a page and what was odd while reading them.
struct ReadTablesResult {
    std::vector<TableRecord> tables{}; ///< in the order of the page
    Findings diagnostics{};            ///< what could not be read, with its place
};

/// Reads all tables of a page; text between them is left alone.
///
/// A cell that cannot be read (`49.7`), a row that can be cut in several ways and a row whose blank
/// cell has vanished are kept and reported: no figure is guessed.
/// \param text UTF-8; lines end in LF or CRLF
/// \throws ReadError with line, column, byte and id if the text is no UTF-8 or exceeds a limit
ReadTablesResult read_tables(std::string_view text, const ReadTablesOptions& options = {});

SLUITEND_END
