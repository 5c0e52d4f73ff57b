// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to the command line: the indicator that a word on the command line means.
#pragma once

#include <sluitend/model/document.hpp>
#include <sluitend/model/indicator.hpp>

#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// The indicators that `word` means: by number or key, else by name, else by the number of their
/// goal, where `4.02:2` is the second of goal 4.02. Empty if there is none.
std::vector<Indicator> find_indicators(const Document& document, std::string_view word);

/// The words by which every indicator of a document is found.
std::vector<std::string> indicator_words(const Document& document);

} // namespace detail
SLUITEND_END
