// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/base/config.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

SLUITEND_BEGIN

namespace detail {

/// Eight bytes of a text, of which questions can be asked at once.
struct EightBytes {
    static constexpr std::uint64_t each = 0x0101010101010101U;
    static constexpr std::uint64_t top = 0x80U * each;

    explicit EightBytes(const char* first) noexcept { std::memcpy(&bits, first, sizeof bits); }
    bool are_ascii() const noexcept { return (bits & top) == 0; }
    /// True if they are ASCII without control characters.
    bool are_printable() const noexcept {
        const std::uint64_t below_blank = bits - 0x20U * each;
        const std::uint64_t above_tilde = bits + each;
        return ((bits | below_blank | above_tilde) & top) == 0;
    }

    std::uint64_t bits;
};

inline bool is_ascii(std::string_view text) noexcept {
    std::size_t at = 0;
    while (text.size() - at >= 8 && EightBytes(text.data() + at).are_ascii())
        at += 8;
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                       [](char c) { return (c & 0x80) == 0; });
}

} // namespace detail

SLUITEND_END
