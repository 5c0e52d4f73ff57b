// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to the floors above model: what an indicator is called where many have no name.
#pragma once

#include <sluitend/model/indicator.hpp>

#include <algorithm>
#include <string>
#include <string_view>

SLUITEND_BEGIN

namespace detail {

/// Its name, else the first sentence of its explanation, else nothing.
inline std::string title_of(const IndicatorRecord& indicator) {
    if (indicator.name) return indicator.name->value;
    if (!indicator.description) return {};
    const std::string_view text = indicator.description->value;
    return std::string(text.substr(0, std::min(text.find(". "), text.find('\n'))));
}

} // namespace detail

SLUITEND_END
