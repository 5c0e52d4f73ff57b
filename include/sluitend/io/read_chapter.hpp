// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: reads a programme budget, or a chapter of one, from the text of its pages.
///
/// - `ReadResult`: the document and what was odd while reading;
/// - `read_chapter`: reads the text.
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

/// Reads programmes (programma's), each with its goal tree, goals, indicators and budget table, and
/// what stands around them: sections, tables, and the indicators of an annex.
///
/// A programme begins at its title above "Doelenboom" or "Wat willen we bereiken?"; the title is
/// numbered, or calls it "Programma". A section begins at a heading of the parts that the law names
/// (BBV art. 7 to 11), "Paragraaf …" or "Bijlage …", once the open programme has said what it costs.
/// Budgets are read in every layout that `read_tables` knows; tables over several programmes, those
/// with a title of their own behind a budget, and all outside programmes are `Document::tables`.
///
/// Lines end in LF or CRLF; a byte-order mark is skipped. What cannot be placed is kept as prose of
/// its section and reported, never dropped.
/// \param text UTF-8
/// \throws ReadError with line, column, byte and id if the text is no UTF-8, exceeds a limit, or
///         holds no programme
ReadResult read_chapter(std::string_view text, const ReadChapterOptions& options = {});

SLUITEND_END
