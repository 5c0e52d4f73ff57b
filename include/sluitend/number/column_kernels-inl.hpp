// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor number, internal: sums and rounded quotients of whole arrays.
///
/// **Split sum.** An array of any mantissa is read as words of 64 bits, of which those at even and
/// at odd places are added apart. For a word w = hi * 2^32 + lo two sums suffice: S, of all w modulo
/// 2^64, and H, of all hi. For at most 2^32 words the sum of lo is below 2^64, so that S - H * 2^32
/// modulo 2^64 *is* that sum, although S has wrapped. A bias that is added to signed words, and
/// taken off the total, makes every word unsigned.
#pragma once

#include <sluitend/number/decimal.hpp>
#include <sluitend/number/decimal_column.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#ifdef __linux__
#include <sys/mman.h>
#endif

#ifdef __x86_64__
#define SLUITEND_X86_KERNELS
#include <immintrin.h>
// A lambda or an unmarked function around intrinsics would not inherit these.
#define SLUITEND_AVX2 __attribute__((target("avx2,bmi,bmi2")))
#define SLUITEND_AVX512 __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,bmi,bmi2")))
#endif

SLUITEND_BEGIN

namespace detail {

/// What a processor can do.
enum class SimdLevel {
    scalar, ///< nothing in particular
    avx2,   ///< AVX2, BMI and BMI2
    avx512, ///< AVX-512 F, BW, DQ and VL too
};

inline bool is_supported(SimdLevel level) noexcept {
    if (level == SimdLevel::scalar) return true;
#ifdef SLUITEND_X86_KERNELS
    const bool has_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
                          __builtin_cpu_supports("bmi2");
    if (level == SimdLevel::avx2) return has_avx2;
    return has_avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
#else
    return false;
#endif
}

inline SimdLevel best_level() noexcept {
    static const SimdLevel best = is_supported(SimdLevel::avx512) ? SimdLevel::avx512
                                  : is_supported(SimdLevel::avx2) ? SimdLevel::avx2
                                                                  : SimdLevel::scalar;
    return best;
}

/// Asks for large pages where memory is large: first touching it page by page takes longer than
/// most of what is done to a column.
inline void advise_large_pages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) {
#ifdef __linux__
    constexpr std::size_t page = 4096, least = std::size_t{1} << 22;
    const auto excess = reinterpret_cast<std::uintptr_t>(memory) % page;
    if (bytes >= least)
        madvise(static_cast<std::byte*>(memory) + (page - excess) % page, bytes - page,
                MADV_HUGEPAGE);
#endif
}

/// Asks for what a kernel will read soon, as some processors look ahead too little themselves.
/// Only a hint, also beyond the end of the memory.
[[gnu::always_inline]] inline void prefetch_after(const void* from) {
    const auto soon = reinterpret_cast<std::uintptr_t>(from) + 2048; // no pointer may lie there
    __builtin_prefetch(reinterpret_cast<const void*>(soon));
}

// ---- split sums -------------------------------------------------------------------------------------

/// What is added to the words at even and odd places to make them unsigned.
struct SplitBias {
    std::uint64_t even;
    std::uint64_t odd;
};

/// S and H of the words at even and of those at odd places.
struct SplitSum {
    std::array<std::uint64_t, 2> words{};
    std::array<std::uint64_t, 2> halves{};
};

inline std::uint64_t load_mantissa_word(const std::byte* from) {
    std::uint64_t word;
    std::memcpy(&word, from, sizeof word);
    return word;
}

inline void add_mantissa_word(SplitSum& sum, std::size_t parity, std::uint64_t word) {
    sum.words[parity] += word;
    sum.halves[parity] += word >> 32;
}

inline void split_sum_scalar(SplitSum& sum, const std::byte* from, std::size_t words,
                             SplitBias bias) {
    SplitSum first, second; // two of each, as one addition waits for the last
    for (; words >= 4; words -= 4, from += 32) {
        prefetch_after(from);
        add_mantissa_word(first, 0, load_mantissa_word(from) ^ bias.even);
        add_mantissa_word(first, 1, load_mantissa_word(from + 8) ^ bias.odd);
        add_mantissa_word(second, 0, load_mantissa_word(from + 16) ^ bias.even);
        add_mantissa_word(second, 1, load_mantissa_word(from + 24) ^ bias.odd);
    }
    for (std::size_t i = 0; i < words; ++i)
        add_mantissa_word(first, i % 2,
                          load_mantissa_word(from + 8 * i) ^ (i % 2 == 0 ? bias.even : bias.odd));
    for (std::size_t parity = 0; parity < 2; ++parity) {
        sum.words[parity] += first.words[parity] + second.words[parity];
        sum.halves[parity] += first.halves[parity] + second.halves[parity];
    }
}

#ifdef SLUITEND_X86_KERNELS

SLUITEND_AVX2 inline void split_sum_avx2(SplitSum& sum, const std::byte* from, std::size_t words,
                                         SplitBias bias) {
    const auto even = static_cast<long long>(bias.even), odd = static_cast<long long>(bias.odd);
    const __m256i flip = _mm256_set_epi64x(odd, even, odd, even);
    __m256i s0 = _mm256_setzero_si256(), h0 = s0, s1 = s0, h1 = s0;
    for (; words >= 8; words -= 8, from += 64) {
        prefetch_after(from);
        const auto* place = reinterpret_cast<const __m256i*>(from);
        const __m256i word0 = _mm256_xor_si256(_mm256_loadu_si256(place), flip);
        const __m256i word1 = _mm256_xor_si256(_mm256_loadu_si256(place + 1), flip);
        s0 = _mm256_add_epi64(s0, word0);
        s1 = _mm256_add_epi64(s1, word1);
        h0 = _mm256_add_epi64(h0, _mm256_srli_epi64(word0, 32));
        h1 = _mm256_add_epi64(h1, _mm256_srli_epi64(word1, 32));
    }
    std::array<std::uint64_t, 4> s, h;
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(s.data()), _mm256_add_epi64(s0, s1));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(h.data()), _mm256_add_epi64(h0, h1));
    for (std::size_t i = 0; i < s.size(); ++i) {
        sum.words[i % 2] += s[i];
        sum.halves[i % 2] += h[i];
    }
    split_sum_scalar(sum, from, words, bias);
}

SLUITEND_AVX512 inline void split_sum_avx512(SplitSum& sum, const std::byte* from,
                                             std::size_t words, SplitBias bias) {
    const auto even = static_cast<long long>(bias.even), odd = static_cast<long long>(bias.odd);
    const __m512i flip = _mm512_set_epi64(odd, even, odd, even, odd, even, odd, even);
    __m512i s0 = _mm512_setzero_si512(), h0 = s0, s1 = s0, h1 = s0;
    for (; words >= 16; words -= 16, from += 128) {
        prefetch_after(from);
        prefetch_after(from + 64);
        const __m512i word0 = _mm512_xor_si512(_mm512_loadu_si512(from), flip);
        const __m512i word1 = _mm512_xor_si512(_mm512_loadu_si512(from + 64), flip);
        s0 = _mm512_add_epi64(s0, word0);
        s1 = _mm512_add_epi64(s1, word1);
        h0 = _mm512_add_epi64(h0, _mm512_maskz_srli_epi64(0xFF, word0, 32));
        h1 = _mm512_add_epi64(h1, _mm512_maskz_srli_epi64(0xFF, word1, 32));
    }
    std::array<std::uint64_t, 8> s, h;
    _mm512_storeu_si512(s.data(), _mm512_add_epi64(s0, s1));
    _mm512_storeu_si512(h.data(), _mm512_add_epi64(h0, h1));
    for (std::size_t i = 0; i < s.size(); ++i) {
        sum.words[i % 2] += s[i];
        sum.halves[i % 2] += h[i];
    }
    split_sum_scalar(sum, from, words, bias);
}

#endif

inline void split_sum([[maybe_unused]] SimdLevel level, SplitSum& sum, const std::byte* from,
                      std::size_t words, SplitBias bias) {
#ifdef SLUITEND_X86_KERNELS
    if (level == SimdLevel::avx512) return split_sum_avx512(sum, from, words, bias);
    if (level == SimdLevel::avx2) return split_sum_avx2(sum, from, words, bias);
#endif
    split_sum_scalar(sum, from, words, bias);
}

/// Sums of the lower and upper halves of the words at even (0) and odd (1) places.
struct SplitTotals {
    std::array<uint128, 2> lows{};
    std::array<uint128, 2> highs{};

    uint128 words(std::size_t parity) const { return (highs[parity] << 32) + lows[parity]; }
};

/// Blocks of the split sum hold at most 2^32 words at even or odd places; this is half of that.
inline constexpr std::size_t split_block_words = std::size_t{1} << 32;

inline SplitTotals split_totals(const void* mantissas, std::size_t words, SplitBias bias,
                                SimdLevel level, std::size_t block = split_block_words) {
    SplitTotals totals;
    const auto* from = static_cast<const std::byte*>(mantissas);
    while (words != 0) {
        const std::size_t size = std::min(words, block); // even, but for the last block
        SplitSum sum;
        split_sum(level, sum, from, size, bias);
        for (std::size_t parity = 0; parity < 2; ++parity) {
            totals.lows[parity] += sum.words[parity] - (sum.halves[parity] << 32);
            totals.highs[parity] += sum.halves[parity];
        }
        from += 8 * size;
        words -= size;
    }
    return totals;
}

inline WideSum::Words to_words(int128 total) {
    const auto high = static_cast<std::int64_t>(total >> 64);
    return {static_cast<std::uint64_t>(total), static_cast<std::uint64_t>(high),
            high < 0 ? ~std::uint64_t{0} : 0};
}

inline WideSum::Words sum_mantissas(std::span<const std::int64_t> values, SimdLevel level,
                                    std::size_t block = split_block_words) {
    constexpr auto sign = std::uint64_t{1} << 63;
    const auto totals = split_totals(values.data(), values.size(), {sign, sign}, level, block);
    const auto biases = static_cast<uint128>(values.size()) << 63;
    return to_words(static_cast<int128>(totals.words(0) + totals.words(1) - biases));
}

inline WideSum::Words sum_mantissas(std::span<const std::int32_t> values, SimdLevel level,
                                    std::size_t block = split_block_words) {
    constexpr auto signs = std::uint64_t{1} << 63 | std::uint64_t{1} << 31;
    const std::size_t pairs = values.size() / 2;
    const auto totals = split_totals(values.data(), pairs, {signs, signs}, level, block);
    const auto biases = static_cast<uint128>(pairs) << 32;
    auto total = static_cast<int128>(totals.lows[0] + totals.lows[1] + totals.highs[0] +
                                     totals.highs[1] - biases);
    if (values.size() % 2 != 0) total += values.back();
    return to_words(total);
}

inline WideSum::Words sum_mantissas(std::span<const WideMantissa> values, SimdLevel level,
                                    std::size_t block = split_block_words) {
    constexpr auto sign = std::uint64_t{1} << 63;
    const auto totals = split_totals(values.data(), 2 * values.size(), {0, sign}, level, block);
    const uint128 low = totals.words(0);
    const auto biases = static_cast<uint128>(values.size()) << 63;
    const auto high = static_cast<int128>(totals.words(1) - biases + (low >> 64));
    return {static_cast<std::uint64_t>(low), static_cast<std::uint64_t>(high),
            static_cast<std::uint64_t>(high >> 64)};
}

// ---- rounded quotients ------------------------------------------------------------------------------

/// Divides magnitudes by a constant from 2 to 2^62, rounded in a mode.
///
/// Holds while magnitude and bias together stay below 2^63.
struct RoundedDivisor {
    std::uint64_t divisor;
    int shift;            ///< floor(log2(divisor - 1))
    std::uint64_t factor; ///< ceil(2^(64 + shift) / divisor)
    std::uint64_t positive_bias;
    std::uint64_t negative_bias;
    bool mends_ties;

    RoundedDivisor(std::uint64_t by, Rounding mode)
        : divisor(by),
          shift(63 - std::countl_zero(by - 1)),
          factor(static_cast<std::uint64_t>(((static_cast<uint128>(1) << (64 + shift)) + by - 1) /
                                            by)),
          positive_bias(rounding_bias(mode, by, false)),
          negative_bias(rounding_bias(mode, by, true)),
          mends_ties(mode == Rounding::half_even && by % 2 == 0) {}

    std::int64_t operator()(std::int64_t value) const {
        const auto sign = static_cast<std::uint64_t>(value >> 63); // all bits, or none
        const auto magnitude = (static_cast<std::uint64_t>(value) ^ sign) - sign;
        const auto biased = magnitude + (value < 0 ? negative_bias : positive_bias);
        auto quotient =
            static_cast<std::uint64_t>(static_cast<uint128>(biased) * factor >> 64) >> shift;
        if (mends_ties && quotient * divisor == biased) quotient &= ~std::uint64_t{1};
        return static_cast<std::int64_t>((quotient ^ sign) - sign);
    }
};

template <class To>
void divide_rounded_scalar(std::span<const std::int64_t> values, To* to, const RoundedDivisor& by) {
    for (const auto& value : values) {
        prefetch_after(&value);
        *to++ = static_cast<To>(by(value));
    }
}

#ifdef SLUITEND_X86_KERNELS

/// The upper words of 64-bit products.
SLUITEND_AVX2 inline __m256i multiply_high_avx2(__m256i a, __m256i b) {
    const __m256i a_high = _mm256_srli_epi64(a, 32), b_high = _mm256_srli_epi64(b, 32);
    const __m256i low = _mm256_srli_epi64(_mm256_mul_epu32(a, b), 32);
    const __m256i middle = _mm256_add_epi64(_mm256_mul_epu32(a_high, b), low);
    const __m256i rest = _mm256_blend_epi32(middle, _mm256_setzero_si256(), 0xAA);
    const __m256i other = _mm256_add_epi64(_mm256_mul_epu32(a, b_high), rest);
    return _mm256_add_epi64(
        _mm256_add_epi64(_mm256_mul_epu32(a_high, b_high), _mm256_srli_epi64(middle, 32)),
        _mm256_srli_epi64(other, 32));
}

/// The lower words of 64-bit products.
SLUITEND_AVX2 inline __m256i multiply_low_avx2(__m256i a, __m256i b) {
    const __m256i cross = _mm256_mullo_epi32(a, _mm256_shuffle_epi32(b, 0xB1));
    const __m256i upper =
        _mm256_slli_epi64(_mm256_add_epi32(cross, _mm256_srli_epi64(cross, 32)), 32);
    return _mm256_add_epi64(_mm256_mul_epu32(a, b), upper);
}

SLUITEND_AVX2 inline void store_quotients_avx2(std::int64_t* to, __m256i quotients) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), quotients);
}

SLUITEND_AVX2 inline void store_quotients_avx2(std::int32_t* to, __m256i quotients) {
    const __m256i even = _mm256_set_epi32(0, 0, 0, 0, 6, 4, 2, 0);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to),
                     _mm256_castsi256_si128(_mm256_permutevar8x32_epi32(quotients, even)));
}

template <bool mends_ties, class To>
SLUITEND_AVX2 void divide_rounded_avx2(std::span<const std::int64_t> values, To* to,
                                       const RoundedDivisor& by) {
    const __m256i zero = _mm256_setzero_si256(), one = _mm256_set1_epi64x(1);
    const __m256i divisor = _mm256_set1_epi64x(static_cast<long long>(by.divisor));
    const __m256i factor = _mm256_set1_epi64x(static_cast<long long>(by.factor));
    const __m256i positive = _mm256_set1_epi64x(static_cast<long long>(by.positive_bias));
    const __m256i negative = _mm256_set1_epi64x(static_cast<long long>(by.negative_bias));
    const __m128i shift = _mm_cvtsi32_si128(by.shift);
    for (; values.size() >= 4; values = values.subspan(4), to += 4) {
        prefetch_after(values.data());
        const __m256i value = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(values.data()));
        const __m256i sign = _mm256_cmpgt_epi64(zero, value);
        const __m256i magnitude = _mm256_sub_epi64(_mm256_xor_si256(value, sign), sign);
        const __m256i biased =
            _mm256_add_epi64(magnitude, _mm256_blendv_epi8(positive, negative, sign));
        __m256i quotient = _mm256_srl_epi64(multiply_high_avx2(biased, factor), shift);
        if constexpr (mends_ties) {
            const __m256i tie = _mm256_cmpeq_epi64(multiply_low_avx2(quotient, divisor), biased);
            quotient = _mm256_andnot_si256(_mm256_and_si256(tie, one), quotient);
        }
        store_quotients_avx2(to, _mm256_sub_epi64(_mm256_xor_si256(quotient, sign), sign));
    }
    divide_rounded_scalar(values, to, by);
}

#endif

template <class To>
void divide_rounded([[maybe_unused]] SimdLevel level, std::span<const std::int64_t> values, To* to,
                    const RoundedDivisor& by) {
#ifdef SLUITEND_X86_KERNELS
    if (level != SimdLevel::scalar)
        return by.mends_ties ? divide_rounded_avx2<true>(values, to, by)
                             : divide_rounded_avx2<false>(values, to, by);
#endif
    divide_rounded_scalar(values, to, by);
}

} // namespace detail

SLUITEND_END
