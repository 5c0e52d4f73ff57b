// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/code.hpp>

#include <sluitend/base/error.hpp>
#include <sluitend/base/text.hpp>

#include <algorithm>

SLUITEND_BEGIN

namespace detail {

/// True for the code points that steer or hide text: U+0080–009F, U+061C, U+200B–200F, U+202A–202E,
/// U+2060, U+2066–2069, U+FEFF.
SLUITEND_INLINE bool has_invisible_character(std::string_view text) noexcept {
    const auto byte = [&](std::size_t i) -> unsigned {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned a = byte(i);
        const unsigned b = byte(i + 1);
        const unsigned c = byte(i + 2);
        if (a == 0xC2 && b < 0xA0) return true;
        if (a == 0xD8 && b == 0x9C) return true;
        if (a == 0xE2 && b == 0x80 && ((c >= 0x8B && c <= 0x8F) || (c >= 0xAA && c <= 0xAE)))
            return true;
        if (a == 0xE2 && b == 0x81 && (c == 0xA0 || (c >= 0xA6 && c <= 0xA9))) return true;
        if (a == 0xEF && b == 0xBB && c == 0xBF) return true;
    }
    return false;
}

/// True if `text` begins or ends with a space, tab, no-break or narrow no-break space.
SLUITEND_INLINE bool has_outer_blank(std::string_view text) noexcept {
    const auto has = [&](std::string_view blank) {
        return text.starts_with(blank) || text.ends_with(blank);
    };
    return has(" ") || has("\t") || has("\u00A0") || has("\u202F");
}

} // namespace detail

SLUITEND_INLINE Code::Code(std::string_view text) : text_(text) {
    const auto is_control = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    };
    if (text.empty() || detail::has_outer_blank(text) ||
        std::any_of(text.begin(), text.end(), is_control) || find_invalid_utf8(text) ||
        detail::has_invisible_character(text))
        throw ValueError("code.text", "not usable as a code: \"" + excerpt(text) + "\"");
}

SLUITEND_INLINE bool natural_less(std::string_view a, std::string_view b) noexcept {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto digits = [&](std::string_view text) {
        return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) -
                                        text.begin());
    };
    const std::string_view whole_a = a;
    const std::string_view whole_b = b;
    while (!a.empty() && !b.empty()) {
        if (is_digit(a.front()) && is_digit(b.front())) {
            std::string_view run_a = a.substr(0, digits(a));
            std::string_view run_b = b.substr(0, digits(b));
            a.remove_prefix(run_a.size());
            b.remove_prefix(run_b.size());
            run_a.remove_prefix(std::min(run_a.find_first_not_of('0'), run_a.size()));
            run_b.remove_prefix(std::min(run_b.find_first_not_of('0'), run_b.size()));
            if (run_a.size() != run_b.size()) return run_a.size() < run_b.size();
            if (run_a != run_b) return run_a < run_b;
        } else {
            if (a.front() != b.front())
                return static_cast<unsigned char>(a.front()) <
                       static_cast<unsigned char>(b.front());
            a.remove_prefix(1);
            b.remove_prefix(1);
        }
    }
    if (a.empty() != b.empty()) return a.empty();
    return whole_a.size() != whole_b.size() ? whole_a.size() > whole_b.size() : whole_a < whole_b;
}

SLUITEND_END
