// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor number, internal: rows of text to mantissas and back, sixteen characters at a time.
///
/// Numbers that are not of the common kind (long, of another scale, ill-formed) are left to the
/// functions for one number, which know every rule and every failure.
#pragma once

#include <sluitend/number/column_kernels-inl.hpp>
#include <sluitend/number/number_style.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

SLUITEND_BEGIN

namespace detail {

inline constexpr int register_size = 16; ///< characters in a register

using Characters = std::array<char, register_size>;

/// How the numbers of a column look, apart from sign and length.
struct RowShape {
    NumberStyle style = NumberStyle::plain;
    int scale = 0;
    bool is_grouped = false; ///< full stops between groups of three digits

    bool operator==(const RowShape&) const = default;

    /// Characters after the last digit before the decimal separator.
    int fraction_size() const { return scale == 0 ? 0 : scale + 1; }
    /// The separator at a place counted from the right, or 0.
    char separator(int from_right) const {
        if (scale != 0 && from_right == scale) return style == NumberStyle::dutch ? ',' : '.';
        const int place = from_right - fraction_size();
        return is_grouped && place >= 0 && place % 4 == 3 ? '.' : '\0';
    }
};

/// The shape of a column of `scale` in which `row`, which parsed well, is regular.
inline RowShape shape_of(std::string_view row, NumberStyle style, int scale) {
    const auto whole = row.substr(0, row.find(','));
    const bool is_long = whole.size() > (whole.starts_with('-') ? 4u : 3u);
    const bool is_grouped = !is_long || whole.find('.') != std::string_view::npos;
    return {style, scale, style == NumberStyle::dutch && is_grouped};
}

// ---- text to mantissas ------------------------------------------------------------------------------

/// How rows of one shape are taken apart, with the last character of a row in the last place.
struct RowParser {
    Characters separators{};     ///< what must stand where
    Characters separator_mask{}; ///< where
    Characters closing{};        ///< which character goes where when the separators are taken out
    std::array<bool, register_size + 1> is_regular{}; ///< sizes, without sign, that are in order
    std::size_t grouped_from = register_size + 1;     ///< sizes from here on may not start with 0

    explicit RowParser(const RowShape& shape) {
        int from = register_size - 1;
        for (int to = register_size - 1; to >= 0; --to, --from) {
            for (; from >= 0 && shape.separator(register_size - 1 - from) != '\0'; --from) {
                const auto place = static_cast<std::size_t>(from);
                separators[place] = shape.separator(register_size - 1 - from);
                separator_mask[place] = '\xFF';
            }
            closing[static_cast<std::size_t>(to)] = from >= 0 ? static_cast<char>(from) : '\xFF';
        }
        for (int size = shape.fraction_size() + 1; size <= register_size; ++size)
            is_regular[static_cast<std::size_t>(size)] = shape.separator(size - 1) == '\0';
        if (shape.is_grouped) grouped_from = static_cast<std::size_t>(shape.fraction_size()) + 5;
    }
};

/// How far a kernel came.
struct ParsedRows {
    std::size_t begin; ///< where the first row starts that was not read
    std::size_t rows;  ///< how many were
};

#ifdef SLUITEND_X86_KERNELS

SLUITEND_AVX2 inline __m128i load_characters(const void* from) {
    return _mm_loadu_si128(static_cast<const __m128i*>(from));
}

/// Where line ends stand among 64 characters.
SLUITEND_AVX2 inline std::uint64_t find_line_ends(const char* text) {
    const __m256i line_end = _mm256_set1_epi8('\n');
    const auto* halves = reinterpret_cast<const __m256i*>(text);
    const auto low = _mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_loadu_si256(halves), line_end));
    const auto high =
        _mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_loadu_si256(halves + 1), line_end));
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(high)) << 32 |
           static_cast<std::uint32_t>(low);
}

/// Reads rows from `begin` on until one is irregular, `values` is full or 64 characters are left.
///
/// Loads reach 16 characters back from the end of a row: `begin` is at least 16.
SLUITEND_AVX2 inline ParsedRows parse_rows_avx2(std::string_view text, std::size_t begin,
                                                std::span<std::int64_t> values,
                                                const RowParser& parser) {
    constexpr std::array<unsigned char, 32> last_ones{
        0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
    const __m128i separators = load_characters(parser.separators.data());
    const __m128i separator_mask = load_characters(parser.separator_mask.data());
    const __m128i closing = load_characters(parser.closing.data());
    const __m128i nines = _mm_set1_epi8(9), zeros = _mm_set1_epi8('0');
    const __m128i tens = _mm_set1_epi16(0x010A), hundreds = _mm_set1_epi32(0x00010064);
    const __m128i thousands = _mm_set1_epi32(0x00012710);
    std::size_t rows = 0;
    for (std::size_t block = begin; block + 64 <= text.size(); block += 64) {
        prefetch_after(text.data() + block);
        for (auto ends = find_line_ends(text.data() + block); ends != 0; ends = _blsr_u64(ends)) {
            const std::size_t end = block + _tzcnt_u64(ends);
            const std::uint64_t negative = text[begin] == '-';
            const std::size_t size = end - begin - negative;
            if (size > 16 || !parser.is_regular[size] || rows == values.size())
                return {begin, rows};
            // No branch on the size, which is anybody's guess.
            if ((size >= parser.grouped_from) & (text[end - size] == '0')) return {begin, rows};
            const __m128i mask = load_characters(last_ones.data() + size);
            const __m128i row = load_characters(text.data() + end - 16);
            const __m128i missing = _mm_andnot_si128(_mm_cmpeq_epi8(row, separators),
                                                     _mm_and_si128(mask, separator_mask));
            const __m128i digits =
                _mm_shuffle_epi8(_mm_and_si128(_mm_sub_epi8(row, zeros), mask), closing);
            const __m128i wrong = _mm_or_si128(_mm_subs_epu8(digits, nines), missing);
            if (!_mm_testz_si128(wrong, wrong)) return {begin, rows};
            const __m128i fours = _mm_madd_epi16(_mm_maddubs_epi16(digits, tens), hundreds);
            const __m128i eights = _mm_madd_epi16(_mm_packus_epi32(fours, fours), thousands);
            const auto both = static_cast<std::uint64_t>(_mm_cvtsi128_si64(eights));
            const auto value = (both & 0xFFFFFFFF) * 100'000'000 + (both >> 32);
            values[rows++] = static_cast<std::int64_t>((value ^ (0 - negative)) + negative);
            begin = end + 1;
        }
    }
    return {begin, rows};
}

#endif

// ---- mantissas to text ------------------------------------------------------------------------------

/// How the sixteen digits of a mantissa become a row, by the number of zeros that are left out.
struct RowWriter {
    /// A row without its sign, with its line end; 32 characters at most.
    struct alignas(64) Row {
        std::array<Characters, 2> digits{};     ///< which digit goes where; 0xFF for none
        std::array<Characters, 2> characters{}; ///< '0' for a digit, else what stands there
    };
    std::array<Row, register_size> rows{};
    std::array<std::size_t, register_size> sizes{}; ///< of the rows
    std::uint32_t last_zero; ///< the bit of the digit before the decimal separator

    /// \param shape of scale 0 to 15
    explicit RowWriter(const RowShape& shape)
        : last_zero(std::uint32_t{1} << (register_size - 1 - shape.scale)) {
        for (int zeros = 0; zeros < register_size; ++zeros) {
            const int digits = register_size - zeros;
            auto& row = rows[static_cast<std::size_t>(zeros)];
            std::array<char, 2 * register_size> text{}, sources{};
            sources.fill('\xFF');
            int size = digits;
            for (int i = 0; i < size; ++i)
                size += shape.separator(i) != '\0';
            int digit = register_size - 1;
            for (int i = 0; i < size; ++i) {
                const auto place = static_cast<std::size_t>(size - 1 - i);
                text[place] = shape.separator(i);
                if (text[place] != '\0') continue;
                text[place] = '0';
                sources[place] = static_cast<char>(digit--);
            }
            text[static_cast<std::size_t>(size)] = '\n';
            sizes[static_cast<std::size_t>(zeros)] = static_cast<std::size_t>(size) + 1;
            std::memcpy(row.digits.data(), sources.data(), sources.size());
            std::memcpy(row.characters.data(), text.data(), text.size());
        }
    }
};

inline constexpr std::size_t largest_row = 64; ///< bytes that writing one row may touch

/// How far a kernel came.
struct WrittenRows {
    char* end;        ///< where the text ends
    std::size_t rows; ///< how many were written
};

#ifdef SLUITEND_X86_KERNELS

/// The sixteen digits each of two numbers below 10^16, as numbers from 0 to 9, first digit first.
SLUITEND_AVX2 inline __m256i to_digits_avx2(std::uint64_t first, std::uint64_t second) {
    constexpr std::uint64_t half = 100'000'000;
    const __m256i eights = _mm256_set_epi64x(
        static_cast<long long>(second % half), static_cast<long long>(second / half),
        static_cast<long long>(first % half), static_cast<long long>(first / half));
    const __m256i first_fours = _mm256_srli_epi64(
        _mm256_mul_epu32(eights, _mm256_set1_epi64x(3'518'437'209)), 45); // by 10,000
    const __m256i last_fours =
        _mm256_sub_epi64(eights, _mm256_mul_epu32(first_fours, _mm256_set1_epi64x(10'000)));
    const __m256i fours = _mm256_or_si256(first_fours, _mm256_slli_epi64(last_fours, 32));
    const __m256i first_pairs =
        _mm256_srli_epi16(_mm256_mulhi_epu16(fours, _mm256_set1_epi16(5'243)), 3); // by 100
    const __m256i last_pairs =
        _mm256_sub_epi16(fours, _mm256_mullo_epi16(first_pairs, _mm256_set1_epi16(100)));
    const __m256i pairs = _mm256_or_si256(first_pairs, _mm256_slli_epi32(last_pairs, 16));
    const __m256i tens = _mm256_mulhi_epu16(pairs, _mm256_set1_epi16(6'554)); // by 10
    const __m256i ones = _mm256_sub_epi16(pairs, _mm256_mullo_epi16(tens, _mm256_set1_epi16(10)));
    return _mm256_or_si256(tens, _mm256_slli_epi16(ones, 8));
}

/// Writes a row without its sign; `others` marks the digits that are not 0.
SLUITEND_AVX2 inline char* write_row_avx2(char* to, __m128i digits, std::uint32_t others,
                                          const RowWriter& writer) {
    const auto zeros = _tzcnt_u32(others | writer.last_zero);
    const auto& row = writer.rows[zeros];
    for (std::size_t half = 0; half < 2; ++half) { // as a branch on the size would cost more
        const __m128i placed = _mm_shuffle_epi8(digits, load_characters(row.digits[half].data()));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to) + half,
                         _mm_add_epi8(placed, load_characters(row.characters[half].data())));
    }
    return to + writer.sizes[zeros];
}

/// Writes rows until a number, or the one after it, is too long; `to` has `largest_row` bytes for
/// each.
SLUITEND_AVX2 inline WrittenRows write_rows_avx2(std::span<const std::int64_t> values, char* to,
                                                 const RowWriter& writer) {
    constexpr std::uint64_t limit = 10'000'000'000'000'000;
    for (std::size_t i = 0; i < values.size(); i += 2) {
        prefetch_after(&values[i]);
        const bool is_pair = i + 1 < values.size();
        const std::array pair{values[i], is_pair ? values[i + 1] : 0};
        std::array<std::uint64_t, 2> signs, magnitudes;
        for (std::size_t k = 0; k < 2; ++k) {
            signs[k] = static_cast<std::uint64_t>(pair[k] >> 63); // all bits, or none
            magnitudes[k] = (static_cast<std::uint64_t>(pair[k]) ^ signs[k]) - signs[k];
        }
        if (magnitudes[0] >= limit || magnitudes[1] >= limit) return {to, i};
        const __m256i digits = to_digits_avx2(magnitudes[0], magnitudes[1]);
        const __m256i is_zero = _mm256_cmpeq_epi8(digits, _mm256_setzero_si256());
        const auto others = ~static_cast<std::uint32_t>(_mm256_movemask_epi8(is_zero));
        *to = '-';
        to = write_row_avx2(to + (signs[0] & 1), _mm256_castsi256_si128(digits), others, writer);
        if (!is_pair) break;
        *to = '-';
        to = write_row_avx2(to + (signs[1] & 1), _mm256_extracti128_si256(digits, 1), others >> 16,
                            writer);
    }
    return {to, values.size()};
}

#endif

} // namespace detail

SLUITEND_END
