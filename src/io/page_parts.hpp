// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the programmes and other parts of a page.
#pragma once

#include "page_themes.hpp"

#include <sluitend/base/text.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// A part of a page and its lines.
struct PagePart {
    bool is_programme = true;           ///< else a section: a preface, a thematic section, an annex
    std::optional<std::size_t> title{}; ///< its heading, if it has one
    std::size_t first = 0;              ///< its first line after that
    std::size_t last = 0;               ///< the line behind it
    bool is_plan =
        false; ///< a programme of objectives, action plans and actions, without questions
    std::vector<std::size_t> themes{}; ///< headings of goals with questions of their own
};

/// Words between a heading and the question below it are few.
inline constexpr std::size_t most_lines_apart = 10;

/// A line without the byte-order mark that may stand before the first, and without the marks of a
/// heading: "## Programma 1".
std::string_view line_of_page(const TextLines& page, std::size_t i);

/// True if a line is short enough for a heading, and in no list of contents.
bool may_head(std::string_view line);

/// True if a title is one of a text before the questions: "Inleiding".
bool introduces(std::string_view title);

/// True if a line is a heading that begins a section wherever it stands: "Bijlage 2 Reserves".
bool names_section(std::string_view line);

/// The parts of a page in order; lines before the first belong to none.
/// \param outline of the page
/// \param taken for each line, whether it belongs to a table and is no heading
std::vector<PagePart> page_parts(const TextLines& page, const std::vector<bool>& taken,
                                 const PageSections& sections, const PageOutline& outline);

} // namespace detail
SLUITEND_END
