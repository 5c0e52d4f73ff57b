// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: what a page prints around its text.
#pragma once

#include <sluitend/base/text.hpp>

#include <vector>

SLUITEND_BEGIN
namespace detail {

/// Which lines are page numbers, running heads and links, and no part of the text that they part.
std::vector<bool> page_furniture(const TextLines& page);

} // namespace detail
SLUITEND_END
