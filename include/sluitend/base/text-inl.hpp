// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/base/text.hpp>

#include <sluitend/base/byte_block-inl.hpp>

#include <algorithm>

SLUITEND_BEGIN

namespace detail {

inline constexpr std::size_t text_block = 256;

/// The length of the valid UTF-8 sequence at the start of `text`, or 0.
SLUITEND_INLINE std::size_t utf8_sequence(std::string_view text) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto in = [&](std::size_t i, unsigned low, unsigned high) {
        return i < text.size() && byte(i) >= low && byte(i) <= high;
    };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return in(1, 0x80, 0xBF) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned low = first == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = first == 0xED ? 0x9F : 0xBF;
        return in(1, low, high) && in(2, 0x80, 0xBF) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned low = first == 0xF0 ? 0x90 : 0x80;
        const unsigned high = first == 0xF4 ? 0x8F : 0xBF;
        return in(1, low, high) && in(2, 0x80, 0xBF) && in(3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

SLUITEND_INLINE std::string escaped_byte(char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    return {'\\', 'x', digits[value >> 4], digits[value & 15]};
}

/// "\u202E" for U+202E.
SLUITEND_INLINE std::string escaped_character(std::string_view piece) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    unsigned code = static_cast<unsigned char>(piece[0]) & (piece.size() == 2   ? 0x1Fu
                                                            : piece.size() == 3 ? 0x0Fu
                                                                                : 0x07u);
    for (const char c : piece.substr(1))
        code = code << 6 | (static_cast<unsigned char>(c) & 0x3Fu);
    std::string out = code > 0xFFFF ? "\\U000" : "\\u";
    for (int shift = code > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4)
        out += digits[code >> shift & 15];
    return out;
}

SLUITEND_INLINE std::size_t hidden_at(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) -> unsigned {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
    };
    const unsigned last = byte(2);
    switch (byte(0)) {
    case 0xD8:
        return byte(1) == 0x9C ? 2 : 0;
    case 0xE1:
        return byte(1) == 0xA0 && last == 0x8E ? 3 : 0;
    case 0xE2:
        if (byte(1) == 0x80)
            return (last >= 0x8B && last <= 0x8F) || (last >= 0xAA && last <= 0xAE) ? 3 : 0;
        return byte(1) == 0x81 && last >= 0xA0 && last <= 0xAF ? 3 : 0;
    case 0xEF:
        return byte(1) == 0xBB && last == 0xBF ? 3 : 0;
    case 0xF3:
        return byte(1) == 0xA0 && (last == 0x80 || last == 0x81) && byte(3) != 0 ? 4 : 0;
    default:
        return 0;
    }
}

/// The small letter without accent of a letter from U+00C0 to U+017F; `?` if there is no such one.
SLUITEND_INLINE char plain_letter(unsigned code) noexcept {
    constexpr std::string_view letters =
        "aaaaaa?ceeeeiiii?nooooo?ouuuuy??aaaaaa?ceeeeiiii?nooooo?ouuuuy?y"
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkklllllll"
        "lllnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    static_assert(letters.size() == 0x180 - 0xC0);
    return code >= 0xC0 && code < 0x180 ? letters[code - 0xC0] : '?';
}

} // namespace detail

SLUITEND_INLINE std::optional<std::size_t> find_invalid_utf8(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        if (text.size() - at >= 8 && detail::EightBytes(text.data() + at).are_ascii()) {
            at += 8;
            continue;
        }
        const std::size_t length = detail::utf8_sequence(text.substr(at));
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

SLUITEND_INLINE std::size_t count_code_points(std::string_view text) noexcept {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    }));
}

SLUITEND_INLINE std::string excerpt(std::string_view text) {
    std::string out;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = detail::utf8_sequence(text.substr(at));
        const bool control =
            length == 1 && (static_cast<unsigned char>(text[at]) < 0x20 || text[at] == 0x7F);
        const std::string_view whole = text.substr(at, std::max<std::size_t>(length, 1));
        const bool second_set =
            length == 2 && whole[0] == '\xC2' && static_cast<unsigned char>(whole[1]) < 0xA0;
        const std::string piece = length == 0 || control ? detail::escaped_byte(text[at])
                                  : second_set || detail::hidden_at(whole, 0) == length
                                      ? detail::escaped_character(whole)
                                      : std::string(whole);
        characters += count_code_points(piece);
        if (characters > 79) return out + "…";
        out += piece;
        at += length == 0 ? 1 : length;
    }
    return out;
}

SLUITEND_INLINE TextLines::TextLines(std::string_view text) : text_(text) {
    for (std::size_t at = 0; at < text.size();) {
        begins_.push_back(at);
        const std::size_t end = text.find('\n', at);
        at = end == std::string_view::npos ? text.size() : end + 1;
    }
    std::size_t before = 0;
    for (std::size_t at = 0; at < text.size(); at += detail::text_block) {
        code_points_.push_back(static_cast<std::uint32_t>(before));
        before += count_code_points(text.substr(at, detail::text_block));
    }
}

SLUITEND_INLINE std::size_t TextLines::code_points_before(std::size_t byte) const noexcept {
    const std::size_t block = byte / detail::text_block;
    if (block >= code_points_.size())
        return code_points_.empty()
                   ? 0
                   : code_points_.back() + count_code_points(text_.substr(
                                               (code_points_.size() - 1) * detail::text_block));
    const std::size_t begin = block * detail::text_block;
    return code_points_[block] + count_code_points(text_.substr(begin, byte - begin));
}

SLUITEND_INLINE std::string_view TextLines::operator[](std::size_t index) const noexcept {
    const std::size_t begin = begins_[index];
    std::size_t end = index + 1 < begins_.size() ? begins_[index + 1] : text_.size();
    if (end > begin && text_[end - 1] == '\n') --end;
    if (end > begin && text_[end - 1] == '\r') --end;
    return text_.substr(begin, end - begin);
}

SLUITEND_INLINE SourceSpan TextLines::span(std::size_t index, std::size_t begin,
                                           std::size_t end) const noexcept {
    const std::size_t start = begins_[index];
    const auto number = [](std::size_t value) { return static_cast<std::uint32_t>(value); };
    return {.line = number(index + 1),
            .column = number(code_points_before(start + begin) - code_points_before(start) + 1),
            .byte_column = number(begin + 1),
            .begin = number(start + begin),
            .end = number(start + end)};
}

SLUITEND_INLINE SourceSpan TextLines::span(std::string_view piece) const noexcept {
    const auto begin = static_cast<std::size_t>(piece.data() - text_.data());
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), begin);
    const auto index = static_cast<std::size_t>(after - begins_.begin()) - 1;
    return span(index, begin - begins_[index], begin - begins_[index] + piece.size());
}

SLUITEND_INLINE std::string comparable(std::string_view text) {
    std::string out;
    bool is_apart = false;
    const auto add = [&](std::string_view letters) {
        if (is_apart && !out.empty()) out += ' ';
        is_apart = false;
        out += letters;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::max<std::size_t>(detail::utf8_sequence(text.substr(at)), 1);
        const std::string_view piece = text.substr(at, length);
        at += length;
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(piece[i]); };
        const char small = piece[0] >= 'A' && piece[0] <= 'Z' ? static_cast<char>(piece[0] + 32)
                           : length == 2
                               ? detail::plain_letter((byte(0) & 0x1Fu) << 6 | (byte(1) & 0x3Fu))
                               : piece[0];
        const bool is_letter = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
        const bool is_foreign = length == 2 ? byte(0) >= 0xC6 : length > 2 && byte(0) != 0xE2;
        if (is_letter)
            add({&small, 1});
        else if (is_foreign)
            add(piece);
        else
            is_apart = true;
    }
    return out;
}

SLUITEND_END
