// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor render: reports in the forms that pipelines read.
///
/// - `PipelineOptions`: language, and the file that the places refer to;
/// - `render_junit`: as the outcome of tests, one for every sum;
/// - `render_sarif`: as the results of an analysis, one for every finding.
///
/// Both hold the sentences of `render/labels.hpp`. Foreign text is escaped; characters that the
/// format forbids become U+FFFD.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "render is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/check/report.hpp>
#include <sluitend/render/labels.hpp>

#include <string>

SLUITEND_BEGIN

/// How a report is written for a pipeline.
struct PipelineOptions {
    Language language = Language::nl; ///< of everything but the document's own words
    /// The path of the text, relative to what the pipeline looks at; if empty, the document's
    /// source. Without either, or with `-`, places name no file.
    std::string file{};
};

/// A report as JUnit XML.
///
/// Three suites: every sum, every block of figures that hang together, and the other findings that
/// are worth a look. A sum or block that cannot hold fails, and so does an error; what could not be
/// checked is skipped with its reason; what is odd but possible passes and is told in `system-out`.
/// Findings for information are left out. There are failures exactly if the report has errors.
std::string render_junit(const Report& report, const PipelineOptions& options = {});

/// A report as SARIF 2.1.0: every finding with its level, sentence and places.
///
/// Rules are the ids that occur, each with its label and what to do about it. Columns count code
/// points; a region ends where its verbatim text ends, if that is known.
std::string render_sarif(const Report& report, const PipelineOptions& options = {});

SLUITEND_END
