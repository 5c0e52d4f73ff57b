// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor render: one self-contained HTML report, and small pieces for notebooks.
///
/// - `HtmlOptions`: language;
/// - `render_html`: a whole page about a report;
/// - `render_html_fragment`: a piece of a page about a report or a part of a document.
///
/// All of it is static: no script, no remote resource, every foreign text escaped. Pages adapt to
/// light and dark, to narrow screens and to paper; pictures are inline SVG.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "render is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/check/report.hpp>
#include <sluitend/model/document.hpp>
#include <sluitend/render/labels.hpp>

#include <string>

SLUITEND_BEGIN

/// How HTML is written.
struct HtmlOptions {
    Language language = Language::nl; ///< of everything but the document's own words
};

/// A page that a council clerk can read: verdict, tables with marks, findings, goals, targets.
///
/// Complete, with nothing to load; it may be mailed, printed or put on a shelf.
std::string render_html(const Report& report, const HtmlOptions& options = {});

/// The verdict, the findings, proofs and suspects, for a notebook.
///
/// Fragments hold at most 30 rows ("nog N" tells how many there are more) and less than 50 kB; they
/// take the colours of the page around them, Jupyter's `--jp-*` variables where it sets them.
std::string render_html_fragment(const Report& report, const HtmlOptions& options = {});
/// Whether all figures can be true at once: the verdict, proofs and suspects.
std::string render_html_fragment(const JointResult& joint, const HtmlOptions& options = {});
/// The programmes of a document with their goals and money, and what tables and other parts it has.
std::string render_html_fragment(const Document& document, const HtmlOptions& options = {});
/// A programme with its table and the picture of its goals.
std::string render_html_fragment(const Programme& programme, const HtmlOptions& options = {});
/// A goal with its subgoals, actions, indicators and targets.
std::string render_html_fragment(const Goal& goal, const HtmlOptions& options = {});
/// A budget table, and its picture.
std::string render_html_fragment(const BudgetTable& table, const HtmlOptions& options = {});
/// A table of any shape.
std::string render_html_fragment(const Table& table, const HtmlOptions& options = {});

SLUITEND_END
