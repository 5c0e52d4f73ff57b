// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the programmes and other parts of a page.
#pragma once

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
};

/// A line without the byte-order mark that may stand before the first, and without the marks of a
/// heading: "## Programma 1".
std::string_view line_of_page(const TextLines& page, std::size_t i);

/// True if a line is a heading that begins a section wherever it stands: "Bijlage 2 Reserves".
bool names_section(std::string_view line);

/// The parts of a page in order; lines before the first belong to none.
/// \param taken for each line, whether it belongs to a table and is no heading
std::vector<PagePart> page_parts(const TextLines& page, const std::vector<bool>& taken);

} // namespace detail
SLUITEND_END
