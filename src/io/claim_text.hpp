// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: amounts in prose.
#pragma once

#include "finding_list.hpp"
#include "page_text.hpp"

#include <sluitend/base/limits.hpp>
#include <sluitend/model/programme.hpp>

#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// The amounts of money in a line of prose, each with its sentence.
/// \param before  the line before it in the same paragraph, in which an amount may begin
std::vector<ClaimRecord> claims_in(const TextLines& page, std::string_view line,
                                   std::string_view before, const Limits& limits,
                                   FindingList& findings);

} // namespace detail
SLUITEND_END
