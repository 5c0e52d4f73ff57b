// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: indicators in prose, and the units that they name.
#pragma once

#include "finding_list.hpp"
#include "page_text.hpp"

#include <sluitend/model/indicator.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

SLUITEND_BEGIN
namespace detail {

/// Completes an own indicator from its explanation: targets, unit, direction as far as it is said.
void read_explanation(const TextLines& page, const Passage& explanation, IndicatorRecord& indicator,
                      FindingList& findings);

/// The unit that is named somewhere in a text; `unit_in_words` looks whether that is all it says.
Unit unit_of(std::string_view text);

/// 10,000 for "10.000", and for "10,000" as English prints it; nothing if it is no whole number.
std::optional<std::int64_t> whole_number(std::string_view digits);

} // namespace detail
SLUITEND_END
