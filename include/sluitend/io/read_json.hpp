// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: reads documents that `write_json` wrote.
///
/// - `ReadJsonOptions`: what a caller can tell the reader;
/// - `read_json`: the document.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/base/limits.hpp>
#include <sluitend/io/read_chapter.hpp>

#include <string_view>

SLUITEND_BEGIN

/// What a caller can tell `read_json`.
struct ReadJsonOptions {
    bool allow_unknown_fields = false; ///< report fields of a later version instead of refusing
    Limits limits{};                   ///< bounds on hostile input
};

/// Reads a document in the format `sluitend.document` version 1.
///
/// The text is not trusted: it is checked as a whole and nothing is returned of a text with a
/// fault. A document that was written by `write_json` comes back `identical`, places included.
/// Places of errors and findings are places in the JSON text.
/// \param text    UTF-8; a byte-order mark is skipped
/// \param options unknown fields are refused, or become findings `json.unknown-field`
/// \throws ReadError with line, column, byte and id. `json.syntax`, `json.depth`, `json.nul`: no
///         JSON, or nested too deep; `json.duplicate-key`, `json.field`: a repeated, unknown,
///         missing or wrong field; `input.unknown-format`, `json.version`: not this format;
///         `input.utf8`, `input.utf16`, `input.control-character`, `input.too-large`; or the id of
///         the rule that a value breaks, such as `year.range` or `model.limit`
ReadResult read_json(std::string_view text, const ReadJsonOptions& options = {});

SLUITEND_END
