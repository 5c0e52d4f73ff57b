// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor quantity: the codes of Statistics Netherlands, for the bodies of this floor and above.
///
/// - `detail::area_codes`: the letters and digits of each kind of area;
/// - `detail::official_code`: the code of a number.
#pragma once

#include <sluitend/quantity/area.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

SLUITEND_BEGIN

namespace detail {

/// How the codes of a kind of area are written.
struct AreaCode {
    std::string_view letters;
    AreaKind kind;
    std::size_t digits; ///< 0 where a number does not tell the code
};
inline constexpr std::array<AreaCode, 7> area_codes{{{"GM", AreaKind::municipality, 4},
                                                     {"WK", AreaKind::district, 6},
                                                     {"BU", AreaKind::neighbourhood, 8},
                                                     {"PV", AreaKind::province, 2},
                                                     {"LD", AreaKind::region, 0},
                                                     {"CR", AreaKind::region, 0},
                                                     {"NL", AreaKind::country, 0}}};

/// `GM0153` for 153 among municipalities; a code that is no number as it is.
inline std::string official_code(AreaKind kind, std::string code) {
    const bool is_number =
        !code.empty() && code.find_first_not_of("0123456789") == std::string::npos;
    for (const AreaCode& each : area_codes)
        if (is_number && each.kind == kind && code.size() <= each.digits)
            return std::string(each.letters) + std::string(each.digits - code.size(), '0') + code;
    return code;
}

} // namespace detail

SLUITEND_END
