// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: tables for other programs through the Arrow C interfaces, exactly.
///
/// - `WriteArrowOptions`: what a consumer can ask for;
/// - `export_table`, `export_figures`: a stream of batches;
/// - `export_schema`: the types alone.
///
/// Texts are `utf8`, years, counts and lines `int32`, byte offsets `int64`, decimals
/// `decimal128(18, 2)`; with more decimals where a column needs them, with precision 38 where 18
/// digits do not hold its values.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/io/arrow_abi.hpp>
#include <sluitend/io/tidy_table.hpp>

#include <cstddef>

SLUITEND_BEGIN

/// What a consumer can ask for.
struct WriteArrowOptions {
    /// Types that the consumer prefers, or nullptr; it stays the caller's.
    ///
    /// Honoured per column of the same name and place: another precision, scale or width (32, 64,
    /// 128 or 256 bits) of a decimal that loses no digit, and `large_utf8`. Else the default comes.
    const ArrowSchema* requested_schema = nullptr;
    std::size_t batch_rows = 65'536;              ///< rows per batch
    std::size_t batch_text_bytes = 2'147'483'647; ///< of one column in a batch; 32-bit offsets
};

/// Fills `out` with a stream that owns `table`; the caller releases it.
///
/// Everything is checked here: a stream that exists can fail for lack of memory only.
/// \throws NumberOverflow if a decimal column needs more than 38 digits
/// \throws ModelError with id `model.limit` if a text alone exceeds `batch_text_bytes`
void export_table(TidyTable table, ArrowArrayStream* out, const WriteArrowOptions& options = {});

/// Fills `out` with the type of `export_table`'s batches; the caller releases it.
/// \throws NumberOverflow as `export_table`
void export_schema(const TidyTable& table, ArrowSchema* out);

/// Fills `out` with a stream of the figures of a document, one row each: `figures_table`.
/// \throws NumberOverflow as `export_table`
void export_figures(const Document& document, ArrowArrayStream* out,
                    const WriteArrowOptions& options = {});

SLUITEND_END
