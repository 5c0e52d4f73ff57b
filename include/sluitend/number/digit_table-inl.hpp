// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor number, internal: the text of all numbers of four digits, for the writers of this floor.
#pragma once

#include <sluitend/base/config.hpp>

#include <array>
#include <bit>
#include <cstdint>

SLUITEND_BEGIN

namespace detail {

/// Four characters each, `0000` to `9999`, as they lie in memory.
inline constexpr auto four_digit_texts = [] {
    std::array<std::uint32_t, 10'000> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        const std::uint32_t text =
            i / 1000 | (i / 100 % 10) << 8 | (i / 10 % 10) << 16 | (i % 10) << 24;
        table[i] = text + 0x30303030;
    }
    return table;
}();

/// The text of a number below 10^8 in eight characters, the first one in the lowest byte.
inline std::uint64_t eight_characters(std::uint64_t value) {
    return four_digit_texts[value / 10'000] |
           static_cast<std::uint64_t>(four_digit_texts[value % 10'000]) << 32;
}

} // namespace detail

SLUITEND_END
