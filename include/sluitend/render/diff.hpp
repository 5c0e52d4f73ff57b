// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor render: what changed between two editions, as text and as HTML.
///
/// - `render_text`, `render_html`, `render_html_fragment`: a whole comparison;
/// - `message`: one change in a sentence;
/// - `label`: the words for kinds of changes and parts.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "render is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/analyse/diff.hpp>
#include <sluitend/render/html.hpp>
#include <sluitend/render/text.hpp>

#include <string>
#include <string_view>

SLUITEND_BEGIN

std::string_view label(EditionChangeKind kind, Language language) noexcept; ///< "bijgekomen"
std::string_view label(EditionPart part, Language language) noexcept;       ///< "streefwaarde"

/// A change in a sentence, amounts as printed, their difference in the unit of the page.
///
/// "bedrag 3.1 “Lasten”, Begroting 2021: aangepast; was “41.484”, is “41.900” (+416)."
std::string message(const EditionChange& change, Language language);

/// A comparison: counts per kind, then the changes by programme; figures with the exact difference.
///
/// What came or went with its goal or programme is counted there; verbose lists it.
std::string render_text(const EditionDiff& diff, const TextOptions& options = {});

/// A comparison as a page of its own, complete, with nothing to load.
std::string render_html(const EditionDiff& diff, const HtmlOptions& options = {});
/// A comparison for a notebook; bounds as for other fragments.
std::string render_html_fragment(const EditionDiff& diff, const HtmlOptions& options = {});

SLUITEND_END
