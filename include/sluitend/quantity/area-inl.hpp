// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/quantity/area.hpp>
#include <sluitend/quantity/area_codes-inl.hpp>

SLUITEND_BEGIN

SLUITEND_INLINE std::optional<Area> area_of_code(std::string_view code) {
    const std::size_t begin = code.find_first_not_of(' ');
    if (begin == std::string_view::npos) return std::nullopt;
    code = code.substr(begin, code.find_last_not_of(' ') - begin + 1);
    Area area{AreaKind::other, std::string(code), {}};
    const bool has_number = code.size() > 2 && code.find_first_not_of("0123456789", 2) == code.npos;
    for (const detail::AreaCode& each : detail::area_codes)
        if (has_number && code.starts_with(each.letters)) area.kind = each.kind;
    return area;
}

SLUITEND_END
