// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: tables of other programs through the Arrow C stream interface, exactly.
///
/// - `ReadArrowOptions`: whether binary numbers may come in;
/// - `import_table`: all batches of a stream as one table.
///
/// Texts are read from `utf8`, `large_utf8`, `utf8_view` and dictionaries of them, whole numbers of
/// every width, decimals of 32 to 256 bits, yes/no, and columns of nulls. Nothing is rounded, unless
/// the caller asks for it.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/base/finding.hpp>
#include <sluitend/io/arrow_abi.hpp>
#include <sluitend/io/tidy_table.hpp>

#include <optional>

SLUITEND_BEGIN

/// What a caller can tell `import_table`.
struct ReadArrowOptions {
    /// Decimals to which binary numbers are rounded, halves to even; absent: they are refused.
    std::optional<int> decimals{};
};

/// A table that came from elsewhere, and what had to be changed on the way.
struct ImportedTable {
    TidyTable table;      ///< a column per column, in their order
    Findings diagnostics; ///< `arrow.snapped`: every binary number that was no decimal
};

/// Reads a stream to its end and releases it, also if it fails.
///
/// The stream is foreign: counts, pointers and offsets are checked as far as the interface allows,
/// which tells no sizes of buffers.
/// \throws ReadError with an id. `arrow.stream`: no stream, a released one, or one that fails;
///         `arrow.type`: a column of another type; `arrow.float`: a binary number where `decimals` is
///         absent; `arrow.shape`: parts that do not fit together; `arrow.value`: a number that no
///         decimal holds, or a text that is not UTF-8
ImportedTable import_table(ArrowArrayStream* stream, const ReadArrowOptions& options = {});

SLUITEND_END
