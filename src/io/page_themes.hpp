// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the numbered parts below one heading, each with questions of its own.
#pragma once

#include "page_sections.hpp"

#include <sluitend/base/text.hpp>

#include <cstddef>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// "3.1 Jeugd" and "3.2 Wmo", each above "Wat willen we bereiken?", below "Programma 3 Zorg".
struct ThemeGroup {
    std::size_t cover = 0;             ///< the line above them that has the number of all
    bool is_cover_asked = false;       ///< questions stand right below the cover as well
    std::vector<std::size_t> themes{}; ///< their headings
    std::size_t last = 0;              ///< the line behind them
    std::size_t with_costs = 0;        ///< that have a section over costs of their own
    bool are_programmes = true;        ///< else goals of the one programme that the cover names
    bool is_clear = true;              ///< the sections over costs leave one reading
};

/// A numbered heading and the question that is asked about it, which may stand far below.
struct AskedHeading {
    std::size_t line = 0;
    std::size_t question = 0;
};

/// How the numbered headings of a page hang together, in order.
struct PageOutline {
    std::vector<AskedHeading> asked{};
    std::vector<ThemeGroup> groups{};
};

/// The outline of a page.
/// \param taken as for `page_parts`
PageOutline page_outline(const TextLines& page, const std::vector<bool>& taken,
                         const PageSections& sections);

/// The headings of goals in lines [`first`, `last`) that each have "Wat gaan we doen?" right below
/// them, under one "Wat willen we bereiken?".
std::vector<std::size_t> goals_asked(const TextLines& page, const std::vector<bool>& taken,
                                     const PageSections& sections, std::size_t first,
                                     std::size_t last);

} // namespace detail
SLUITEND_END
