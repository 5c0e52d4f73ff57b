// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the headings of the sections of a programme.
#pragma once

#include <sluitend/base/text.hpp>

#include <optional>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// The sections of a programme, as headings on the page open them.
enum class Section { before, tree, achieve, act, mandated, cost };

/// A heading and the unit of the table below it: "Wat mag het kosten? (x € 1.000)".
struct HeadingUnit {
    std::string_view words;
    std::string_view unit; ///< empty if there is none
};
HeadingUnit heading_unit_of(std::string_view line);

/// The section that a line opens, if it is the heading of one on any page.
std::optional<Section> section_of(std::string_view line);

/// The section that each line of a page opens. Words such as "Ambities", "Activiteiten" and
/// "Financiën", and questions such as "Wat wil Zandveen bereiken?", are headings of sections in a
/// programme that has no usual question for them.
using PageSections = std::vector<std::optional<Section>>;
PageSections page_sections(const TextLines& page);

} // namespace detail
SLUITEND_END
