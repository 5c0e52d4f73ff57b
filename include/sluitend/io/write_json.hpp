// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: documents and reports as JSON.
///
/// - `WriteJsonOptions`: how the text is laid out;
/// - `write_json`: a document, to be read back by `read_json`, or the facts of a report.
///
/// The formats are described by the JSON Schemas in `docs/schema/`.
///
/// \code
/// std::string text = sluitend::write_json(document);
/// assert(sluitend::read_json(text).document == document);
/// \endcode
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/check/report.hpp>
#include <sluitend/model/document.hpp>

#include <string>

SLUITEND_BEGIN

/// How JSON is laid out.
struct WriteJsonOptions {
    bool indented = false; ///< one field per line, for people; else all on one line
};

/// A document as canonical JSON, format `sluitend.document` version 1, ended by a line feed.
///
/// Equal documents with equal places give equal bytes. Amounts and decimals are strings with the
/// scale as printed; what is absent in the document is left out; a place is
/// `[line, column, byte column, begin, end]`.
/// \throws ValueError with id `text.utf8` or `text.control-character` if a text in the document is
///         not UTF-8 or holds a control character other than tab and line feed
std::string write_json(const Document& document, const WriteJsonOptions& options = {});

/// The facts of a report as JSON, format `sluitend.report` version 1, ended by a line feed.
///
/// Verdicts with residuals and bounds in the printed unit, assumptions, and findings with their
/// arguments and places; sentences about them are made by `message` in `render/labels.hpp`.
/// \throws ValueError as for a document
std::string write_json(const Report& report, const WriteJsonOptions& options = {});

SLUITEND_END
