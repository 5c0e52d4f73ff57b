// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: reads a document, whatever it is written in.
///
/// - `ReadOptions`: what a caller can tell;
/// - `read`, `read_file`: JSON of this library, or the text of a chapter.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/base/limits.hpp>
#include <sluitend/io/read_chapter.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// What a caller can tell `read`; a JSON document knows all but the limits itself.
struct ReadOptions {
    std::string source{};              ///< name of the text; `read_file` takes the file's name
    std::optional<Year> budget_year{}; ///< if the caller knows; else read from the page
    std::optional<SignConvention>
        sign_convention{};             ///< if the caller knows; else inferred by checks
    bool allow_unknown_fields = false; ///< of JSON: report them instead of refusing
    std::vector<LineOrigin>
        origins{};    ///< of a text made from another file: where its lines came from
    Findings found{}; ///< what whoever made the text found; comes first
    Limits limits{};  ///< bounds on hostile input
};

/// Reads a document from text: what starts with `{` is JSON, all else the text of a chapter.
/// \throws ReadError as `read_json` and `read_chapter`
ReadResult read(std::string_view content, const ReadOptions& options = {});

/// Reads a document from a file; the path is used as it is.
/// \throws ReadError as `read`; `input.file` if the file cannot be read; `input.too-large` before
///         more than the limit is loaded
ReadResult read_file(const std::string& path, const ReadOptions& options = {});

SLUITEND_END
