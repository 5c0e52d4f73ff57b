// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: indicators in prose, and the units that they name.
#pragma once

#include "finding_list.hpp"
#include "page_text.hpp"

#include <sluitend/model/indicator.hpp>

#include <string_view>

SLUITEND_BEGIN
namespace detail {

/// Completes an own indicator from its explanation: targets, unit, direction as far as it is said.
void read_explanation(const TextLines& page, const Passage& explanation, IndicatorRecord& indicator,
                      FindingList& findings);

/// The unit that a cell names, such as "Aantal per 1.000 inwoners".
Unit unit_of(std::string_view text);

} // namespace detail
SLUITEND_END
