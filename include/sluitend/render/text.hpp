// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor render: reports and documents as plain text.
///
/// - `TextOptions`: language, width, how much;
/// - `render_text`: a report, verdict first, or all that was read of a document.
///
/// Figures stand as printed. Control characters in titles are replaced, so that foreign text cannot
/// steer a terminal; there are no colour codes.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "render is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/check/report.hpp>
#include <sluitend/model/document.hpp>
#include <sluitend/render/labels.hpp>

#include <cstddef>
#include <string>

SLUITEND_BEGIN

/// How text is set.
struct TextOptions {
    Language language = Language::nl; ///< of everything but the document's own words
    std::size_t width = 100;          ///< code points on a line, at least 40; tables may be wider
    bool verbose = false;             ///< also what is normal: every sum, every finding
};

/// A report: the verdict, what is worth a look, the sums that are off; all of it if verbose.
std::string render_text(const Report& report, const TextOptions& options = {});

/// What was read: goals with money and counts, tables, indicators and targets, claims, other parts; if
/// verbose the actions by name too.
std::string render_text(const Document& document, const TextOptions& options = {});

SLUITEND_END
