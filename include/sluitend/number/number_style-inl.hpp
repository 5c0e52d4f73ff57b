// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/number/number_style.hpp>

#include <sluitend/number/digit_table-inl.hpp>

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
inline constexpr auto eight_zeros = repeat_byte('0');

/// Sixteen characters in two words, the first one in the lowest byte; each less than '0' by xor.
///
/// So a digit is its own value, and a place without a character is a zero.
struct Block {
    std::uint64_t first;
    std::uint64_t last;

    /// Takes out a character of `last`, marked by the highest bit of its byte; a 0 comes in front.
    void remove(std::uint64_t mark) {
        const auto before = (mark >> 7) - 1;
        const auto after = ~((mark << 1) - 1);
        last = (last & after) | (last & before) << 8 | first >> 56;
        first <<= 8;
    }
    /// The same for a character of `first`.
    void remove_first(std::uint64_t mark) {
        const auto before = (mark >> 7) - 1;
        const auto after = ~((mark << 1) - 1);
        first = (first & after) | (first & before) << 8;
    }
};

inline std::uint64_t load_four(const char* from) {
    std::uint32_t word = 0;
    std::memcpy(&word, from, sizeof word);
    return word ^ static_cast<std::uint32_t>(eight_zeros);
}

/// 4 to 16 characters at the end of a block; reads nothing else.
///
/// The loads overlap where the length asks for it: the same character then meets itself.
inline Block load_block(const char* text, std::size_t size) {
    // No branches, as lengths are random.
    const auto before = std::max<std::size_t>(size, 8) - 8;
    const auto tail = load_four(text + size - 4);
    const auto before_tail = load_four(text + before);
    const auto head = load_four(text);
    const auto after_head = load_four(text + (size - 4 - before));
    const auto reaches_first = std::uint64_t{0} - std::uint64_t{size > 8};
    const auto in_first = (after_head << 32 | head) << (8 * (16 - size) % 64);
    const auto missing_in_last = 8 * (8 - std::min<std::size_t>(size, 8)); // bits without text
    return {in_first & reaches_first, tail << 32 | before_tail << missing_in_last};
}

inline bool all_digits(const Block& block) {
    constexpr auto beyond_nine = repeat_byte(0x7F - 9);
    const auto high =
        (block.first + beyond_nine) | block.first | (block.last + beyond_nine) | block.last;
    return (high & repeat_byte(0x80)) == 0;
}

/// The value of eight digits, joined in pairs, fours and eight.
inline std::uint64_t eight_digits(std::uint64_t ones) {
    const auto pairs = (ones * (10 << 8 | 1) >> 8) & 0x00FF00FF00FF00FF;
    const auto fours = (pairs * (100 << 16 | 1) >> 16) & 0x0000FFFF0000FFFF;
    return fours * (std::uint64_t{10'000} << 32 | 1) >> 32;
}

/// Marks the first `character` in a word by the highest bit of its byte; 0 without one.
inline std::uint64_t mark_first(std::uint64_t text, char character) {
    const auto difference = text ^ repeat_byte(static_cast<unsigned char>(character ^ '0'));
    const auto found = (difference - repeat_byte(1)) & ~difference & repeat_byte(0x80);
    return found & (0 - found);
}

/// Takes out the full stops of `whole` characters in groups; false if they are not regular.
///
/// `decimals` digits stand behind the last group; dots that do not belong are left in place.
inline bool remove_groups(Block& block, char head, std::size_t whole, int decimals) {
    const auto mark_at = [](int from_right) {
        return std::uint64_t{0x80} << (8 * (7 - from_right));
    };
    const auto is_stop = [&block](int from_right) {
        const auto word = from_right < 8 ? block.last : block.first;
        return static_cast<char>(word >> (8 * (7 - from_right % 8))) == ('.' ^ '0');
    };
    int place = decimals + 3;
    if (whole < 4 || !is_stop(place)) return true; // not grouped
    if (head == '0') return false;
    for (; whole > 3; whole -= 4, place += 3) {
        if (whole == 4 || !is_stop(place)) return false;
        if (place < 8)
            block.remove(mark_at(place));
        else
            block.remove_first(mark_at(place - 8));
    }
    return true;
}

struct ShortNumber {
    std::int64_t coefficient = 0;
    int scale = 0;
};

/// Reads 5 to 16 characters without anything odd; the rest is for `parse_any`.
[[gnu::always_inline]] inline bool parse_short(std::string_view text, NumberStyle style,
                                               ShortNumber& result) {
    if (text.size() < 5 || text.size() > 16) return false;
    const bool negative = text.front() == '-';
    const char* const first = text.data() + (negative ? 1 : 0);
    const std::size_t size = text.size() - (negative ? 1 : 0);
    auto block = load_block(first, size);
    const char point = style == NumberStyle::dutch ? ',' : '.';
    auto whole = size;
    if (const auto mark = mark_first(block.last, point); mark != 0) {
        result.scale = std::countl_zero(mark) / 8;
        if (result.scale == 0 || *first == point) return false;
        block.remove(mark);
        whole -= static_cast<std::size_t>(result.scale) + 1;
    }
    if (style == NumberStyle::dutch && !remove_groups(block, *first, whole, result.scale))
        return false;
    if (!all_digits(block)) return false;
    const auto sign = std::uint64_t{0} - static_cast<std::uint64_t>(negative);
    const auto size_of_number = eight_digits(block.first) * 100'000'000 + eight_digits(block.last);
    result.coefficient = static_cast<std::int64_t>((size_of_number ^ sign) - sign);
    return true;
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

[[gnu::noinline]] inline Result<Decimal> parse_any(std::string_view text, NumberStyle style) {
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

/// The number of digits of a magnitude below 10^19; 1 for zero.
inline int count_digits(std::uint64_t magnitude) {
    const auto guess = static_cast<std::size_t>((std::bit_width(magnitude | 1) * 1233) >> 12);
    return static_cast<int>(guess) + static_cast<int>(magnitude >= powers_of_ten[guess]);
}

/// Writes a number of at most 14 digits and 7 decimals without grouping, in words of 8 bytes.
inline char* write_short(char* to, std::uint64_t magnitude, bool negative, int scale) {
    auto first = eight_characters(magnitude / 100'000'000);
    auto last = eight_characters(magnitude % 100'000'000);
    int size = std::max(count_digits(magnitude), scale + 1);
    if (scale != 0) {
        const auto place = 8 * (8 - scale); // bits before the decimals
        const auto decimals = last & (~std::uint64_t{0} << place);
        const auto whole = (last >> 8) & ((std::uint64_t{1} << (place - 8)) - 1);
        first = first >> 8 | last << 56;
        last = decimals | std::uint64_t{'.'} << (place - 8) | whole;
        ++size;
    }
    const uint128 text = (static_cast<uint128>(last) << 64 | first) >> (8 * (16 - size));
    *to = '-';
    to += negative ? 1 : 0;
    std::memcpy(to, &text, sizeof text);
    return to + size;
}

/// The 48 digits of a magnitude, zeros in front.
inline std::array<char, 48> all_characters(uint128 magnitude) {
    constexpr std::uint64_t half = 100'000'000;
    std::array<char, 48> digits;
    for (std::size_t end = digits.size(); end != 0; end -= 16) {
        const bool is_long = (magnitude >> 64) != 0; // division of 128 bits is slow
        const auto low = is_long ? static_cast<std::uint64_t>(magnitude % (half * half))
                                 : static_cast<std::uint64_t>(magnitude) % (half * half);
        magnitude = is_long ? magnitude / (half * half)
                            : static_cast<std::uint64_t>(magnitude) / (half * half);
        const std::array words{eight_characters(low / half), eight_characters(low % half)};
        std::memcpy(digits.data() + end - 16, words.data(), 16);
    }
    return digits;
}

/// Writes any number in any style.
[[gnu::noinline]] inline char* write_any(char* to, const Decimal& value, NumberStyle style) {
    if (value.sign() < 0) *to++ = '-';
    const auto size = abs(value);
    const auto digits = all_characters(
        static_cast<uint128>(static_cast<std::uint64_t>(size.high())) << 64 | size.low());
    const char* const point = digits.data() + digits.size() - value.scale();
    const char* from = digits.data();
    while (from < point - 1 && *from == '0')
        ++from;
    for (; from != point; ++from) {
        *to++ = *from;
        const auto left = point - from - 1;
        if (style == NumberStyle::dutch && left != 0 && left % 3 == 0) *to++ = '.';
    }
    if (value.scale() == 0) return to;
    *to++ = style == NumberStyle::dutch ? ',' : '.';
    std::memcpy(to, point, static_cast<std::size_t>(value.scale()));
    return to + value.scale();
}

} // namespace detail

SLUITEND_INLINE Result<Decimal> parse_decimal(std::string_view text, NumberStyle style) {
    if constexpr (std::endian::native == std::endian::little)
        if (detail::ShortNumber number; detail::parse_short(text, style, number))
            return Decimal::with_scale(number.coefficient, number.scale);
    return detail::parse_any(text, style);
}

SLUITEND_INLINE char* format_decimal_to(char* first, const Decimal& value,
                                        NumberStyle style) noexcept {
    const auto low = static_cast<std::int64_t>(value.low());
    const auto sign = static_cast<std::uint64_t>(low >> 63); // all bits or none
    const auto magnitude = (value.low() ^ sign) - sign;
    constexpr std::uint64_t limit = 100'000'000'000'000;
    if (std::endian::native == std::endian::little && style == NumberStyle::plain &&
        value.high() == low >> 63 && magnitude < limit && value.scale() < 8)
        return detail::write_short(first, magnitude, sign != 0, value.scale());
    return detail::write_any(first, value, style);
}

SLUITEND_INLINE std::string format_decimal(const Decimal& value, NumberStyle style) {
    std::array<char, decimal_text_size> text;
    return std::string(text.data(), format_decimal_to(text.data(), value, style));
}

SLUITEND_END
