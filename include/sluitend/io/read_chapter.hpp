// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: reads a chapter of a programme budget from the text of its page.
///
/// - `ReadResult`: the document and what was odd while reading;
/// - `read_chapter`: reads the text of one programme.
///
/// \par Example
/// \snippet examples/04_check_a_chapter.cpp read
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/base/finding.hpp>
#include <sluitend/base/limits.hpp>
#include <sluitend/model/programme.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// A document and what was odd while reading it.
struct ReadResult {
    Document document;    ///< what was read, as printed
    Findings diagnostics; ///< what the reader had to judge or could not place
};

/// What a caller can tell a reader.
struct ReadChapterOptions {
    std::string source{};              ///< name of the text, such as a file name
    std::optional<Year> budget_year{}; ///< if the caller knows; else read from the page
    std::optional<SignConvention>
        sign_convention{}; ///< if the caller knows; else inferred by checks
    std::vector<LineOrigin>
        origins{};    ///< of a text made from another file: where its lines came from
    Findings found{}; ///< what whoever made the text found; comes first
    Limits limits{};  ///< bounds on hostile input
};

/// Reads the text of a programme chapter (programma): goal tree, goals, indicators, budget table.
///
/// Lines end in LF or CRLF; a byte-order mark is skipped. What cannot be placed is kept as prose of
/// its section and reported, never dropped.
/// \param text UTF-8
/// \throws ReadError with line, column, byte and id if the text is no UTF-8, exceeds a limit, or
///         holds no programme
ReadResult read_chapter(std::string_view text, const ReadChapterOptions& options = {});

SLUITEND_END
