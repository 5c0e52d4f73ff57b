// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>

SLUITEND_BEGIN

namespace detail {

/// The same byte eight times.
constexpr std::uint64_t repeat_byte(unsigned char byte) {
    return byte * std::uint64_t{0x0101010101010101};
}

/// Sixteen characters in one register; the first one is the lowest byte.
struct Block {
    uint128 bytes;

    std::uint64_t first() const { return static_cast<std::uint64_t>(bytes); }
    std::uint64_t last() const { return static_cast<std::uint64_t>(bytes >> 64); }
    char at(int index) const { return static_cast<char>(bytes >> (8 * index)); }

    /// Takes out the character at `index`; those before it move up, a 0 comes in front.
    void remove(int index) {
        const uint128 before = (static_cast<uint128>(1) << (8 * index)) - 1;
        const uint128 after = bytes & ~before & ~(static_cast<uint128>(0xFF) << (8 * index));
        bytes = after | (bytes & before) << 8 | static_cast<unsigned char>('0');
    }
};

inline Block join(std::uint64_t first, std::uint64_t last) {
    return {static_cast<uint128>(last) << 64 | first};
}

template <class Word> uint128 load_word(const char* from) {
    Word word;
    std::memcpy(&word, from, sizeof word);
    return word;
}

/// 1 to 16 characters at the end of a block, zeros in front; reads nothing else.
///
/// Two loads overlap where the length asks for it: the same character then meets itself.
inline Block load_block(const char* first, std::size_t size) {
    const char* const last = first + size;
    const auto place = 8 * (16 - size);
    uint128 text = 0;
    if (size >= 8) {
        text = load_word<std::uint64_t>(last - 8) << 64 | load_word<std::uint64_t>(first) << place;
    } else if (size >= 4) {
        text = load_word<std::uint32_t>(last - 4) << 96 | load_word<std::uint32_t>(first) << place;
    } else {
        const auto middle = size / 2;
        text = load_word<std::uint8_t>(last - 1) << 120 | load_word<std::uint8_t>(first) << place |
               load_word<std::uint8_t>(first + middle) << (place + 8 * middle);
    }
    const uint128 in_front = (static_cast<uint128>(1) << place) - 1;
    constexpr auto zeros = static_cast<uint128>(repeat_byte('0')) << 64 | repeat_byte('0');
    return {text | (zeros & in_front)};
}

inline bool all_digits(std::uint64_t text) {
    constexpr auto high_bits = repeat_byte(0x80);
    return (((text + repeat_byte(0x7F - '9')) | (text - repeat_byte('0')) | text) & high_bits) == 0;
}

/// The value of eight digits, joined in pairs, fours and eight.
inline std::uint64_t eight_digits(std::uint64_t text) {
    const auto ones = text - repeat_byte('0');
    const auto pairs = (ones & 0x00FF00FF00FF00FF) * 10 + ((ones >> 8) & 0x00FF00FF00FF00FF);
    const auto fours = (pairs & 0x0000FFFF0000FFFF) * 100 + ((pairs >> 16) & 0x0000FFFF0000FFFF);
    return (fours & 0xFFFFFFFF) * 10'000 + (fours >> 32);
}

/// The text of a number below 10^8 in eight digits, the inverse of `eight_digits`.
inline std::uint64_t eight_characters(std::uint64_t value) {
    const auto fours = value / 10'000 | (value % 10'000) << 32;
    const auto hundreds = ((fours * 5243) >> 19) & 0x0000007F0000007F; // fours / 100
    const auto pairs = hundreds | (fours - hundreds * 100) << 16;
    const auto tens = ((pairs * 103) >> 10) & 0x000F000F000F000F; // pairs / 10
    return (tens | (pairs - tens * 10) << 8) + repeat_byte('0');
}

/// The place of the last `character` in a block, or 16.
inline int find_last(const Block& block, char character) {
    const auto find = [character](std::uint64_t text) {
        const auto difference = text ^ repeat_byte(static_cast<unsigned char>(character));
        const auto low_bits = repeat_byte(0x7F); // exact for every byte, unlike a borrow
        const auto found = ~(((difference & low_bits) + low_bits) | difference | low_bits);
        return found == 0 ? -1 : 7 - std::countl_zero(found) / 8;
    };
    if (const int place = find(block.last()); place >= 0) return 8 + place;
    const int place = find(block.first());
    return place >= 0 ? place : 16;
}

/// Takes out the full stops of groups that end before `end`; false if they are not regular.
inline bool remove_groups(Block& block, int begin, int end) {
    if (end - begin < 4 || block.at(end - 4) != '.') return true; // not grouped
    if (block.at(begin) == '0') return false;
    for (int stop = end - 4; stop >= begin; stop -= 3) {
        if (stop == begin || block.at(stop) != '.') return false;
        block.remove(stop);
        ++begin;
        if (stop - begin < 3) return true;
    }
    return false;
}

/// Numbers of at most 16 characters without anything odd; the rest is for `parse_any`.
inline std::optional<Decimal> parse_short(std::string_view text, NumberStyle style) {
    if (text.empty()) return std::nullopt;
    const bool negative = text.front() == '-';
    const std::size_t size = text.size() - (negative ? 1 : 0);
    if (size == 0 || size > 16) return std::nullopt;
    auto block = load_block(text.data() + (negative ? 1 : 0), size);
    const int begin = static_cast<int>(16 - size);
    const int point = find_last(block, style == NumberStyle::dutch ? ',' : '.');
    int end = 16;
    int scale = 0;
    if (point != 16) {
        if (point == begin || point == 15) return std::nullopt;
        block.remove(point);
        scale = 15 - point;
        end = point + 1;
    }
    if (style == NumberStyle::dutch && !remove_groups(block, begin + (point != 16), end))
        return std::nullopt;
    if (!all_digits(block.first()) || !all_digits(block.last())) return std::nullopt;
    const auto value = static_cast<std::int64_t>(eight_digits(block.first()) * 100'000'000 +
                                                 eight_digits(block.last()));
    return Decimal::with_scale(negative ? -value : value, scale);
}

/// Why the integer part [begin, end) of a Dutch number is not grouped well, if it is not.
inline std::optional<Failure> check_groups(std::string_view text, std::size_t begin,
                                           std::size_t end) {
    auto stop = text.find('.', begin);
    if (stop >= end) return std::nullopt;
    if (stop == begin || stop - begin > 3) return Failure{"number.grouping", stop};
    while (stop < end) {
        const auto next = std::min(text.find('.', stop + 1), end);
        if (next - stop != 4) return Failure{"number.grouping", stop};
        stop = next;
    }
    if (text[begin] == '0') return Failure{"number.leading-zero", begin};
    return std::nullopt;
}

/// Where the separators of a number are wrong, if they are; `point` is the decimal one or the end.
inline std::optional<Failure> check_separators(std::string_view text, std::size_t begin,
                                               std::size_t point, NumberStyle style) {
    if (text.empty() || begin == text.size()) return Failure{"number.empty", begin};
    for (auto i = begin; i < text.size(); ++i) {
        const char c = text[i];
        if ((c < '0' || c > '9') && c != '.' && c != ',') return Failure{"number.character", i};
    }
    const auto before_point = text.substr(0, point);
    if (style == NumberStyle::plain && before_point.find(',') != std::string_view::npos)
        return Failure{"number.separator", before_point.find(',')};
    if (point < text.size()) {
        const auto next = text.find_first_of(".,", point + 1);
        if (next != std::string_view::npos) return Failure{"number.separator", next};
        if (point == begin || point + 1 == text.size()) return Failure{"number.separator", point};
    }
    if (style == NumberStyle::dutch) return check_groups(text, begin, point);
    return std::nullopt;
}

inline Result<Decimal> parse_any(std::string_view text, NumberStyle style) {
    const bool negative = text.starts_with('-');
    const std::size_t begin = negative ? 1 : 0;
    const auto point = std::min(text.find(style == NumberStyle::dutch ? ',' : '.'), text.size());
    if (const auto failure = check_separators(text, begin, point, style)) return *failure;
    const auto decimals = point < text.size() ? text.size() - point - 1 : 0;
    if (decimals > Decimal::max_scale)
        return Failure{"number.scale", point + 1 + Decimal::max_scale};
    uint128 coefficient = 0;
    int digits = 0;
    for (auto i = begin; i < text.size(); ++i) {
        if (text[i] == '.' || text[i] == ',') continue;
        const auto digit = static_cast<unsigned>(text[i] - '0');
        if (digits != 0 || digit != 0) ++digits;
        if (digits > Decimal::max_digits) return Failure{"number.digits", i};
        coefficient = coefficient * 10 + digit;
    }
    const auto value =
        Decimal::from_words(static_cast<std::int64_t>(coefficient >> 64),
                            static_cast<std::uint64_t>(coefficient), static_cast<int>(decimals));
    return negative ? -value : value;
}

/// Writes a magnitude below 10^16 without grouping; writes past the end it returns.
inline char* write_short(char* to, std::uint64_t magnitude, int scale) {
    const auto block =
        join(eight_characters(magnitude / 100'000'000), eight_characters(magnitude % 100'000'000));
    const auto first = block.first() ^ repeat_byte('0');
    const auto last = block.last() ^ repeat_byte('0');
    const int zeros =
        first != 0 ? std::countr_zero(first) / 8 : 8 + std::countr_zero(last | 1ull << 56) / 8;
    const int point = 16 - scale;
    const int begin = std::min(zeros, point - 1);
    const uint128 whole = block.bytes >> (8 * begin);
    std::memcpy(to, &whole, 16);
    to += point - begin;
    if (scale == 0) return to;
    *to++ = '.';
    const uint128 fraction = block.bytes >> (8 * point);
    std::memcpy(to, &fraction, 16);
    return to + scale;
}

/// The 48 digits of a magnitude, zeros in front.
inline std::array<char, 48> all_characters(uint128 magnitude) {
    constexpr std::uint64_t half = 100'000'000;
    std::array<char, 48> digits;
    for (std::size_t end = digits.size(); end != 0; end -= 16) {
        const auto low = static_cast<std::uint64_t>(magnitude % (half * half));
        magnitude /= half * half;
        const auto block = join(eight_characters(low / half), eight_characters(low % half));
        std::memcpy(digits.data() + end - 16, &block.bytes, 16);
    }
    return digits;
}

/// Writes any magnitude in any style.
inline char* write_any(char* to, uint128 magnitude, int scale, NumberStyle style) {
    const auto digits = all_characters(magnitude);
    const char* const point = digits.data() + digits.size() - scale;
    const char* from = digits.data();
    while (from < point - 1 && *from == '0')
        ++from;
    for (; from != point; ++from) {
        *to++ = *from;
        const auto left = point - from - 1;
        if (style == NumberStyle::dutch && left != 0 && left % 3 == 0) *to++ = '.';
    }
    if (scale == 0) return to;
    *to++ = style == NumberStyle::dutch ? ',' : '.';
    std::memcpy(to, point, static_cast<std::size_t>(scale));
    return to + scale;
}

} // namespace detail

SLUITEND_INLINE Result<Decimal> parse_decimal(std::string_view text, NumberStyle style) {
    if constexpr (std::endian::native == std::endian::little)
        if (const auto value = detail::parse_short(text, style)) return *value;
    return detail::parse_any(text, style);
}

SLUITEND_INLINE char* format_decimal_to(char* first, const Decimal& value,
                                        NumberStyle style) noexcept {
    if (value.sign() < 0) *first++ = '-';
    const auto size = abs(value);
    constexpr std::uint64_t limit = 10'000'000'000'000'000;
    if (std::endian::native == std::endian::little && style == NumberStyle::plain &&
        size.high() == 0 && size.low() < limit && value.scale() < 16)
        return detail::write_short(first, size.low(), value.scale());
    const auto magnitude =
        static_cast<detail::uint128>(static_cast<std::uint64_t>(size.high())) << 64 | size.low();
    return detail::write_any(first, magnitude, value.scale(), style);
}

SLUITEND_INLINE std::string format_decimal(const Decimal& value, NumberStyle style) {
    std::array<char, decimal_text_size> text;
    return std::string(text.data(), format_decimal_to(text.data(), value, style));
}

SLUITEND_END
