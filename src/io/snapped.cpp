// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "arrow_reader.hpp"

#include <sluitend/base/error.hpp>
#include <sluitend/base/text.hpp>
#include <sluitend/number/number_style.hpp>
#include <sluitend/number/rational.hpp>

#include <algorithm>

SLUITEND_BEGIN
namespace detail {

namespace {

/// How IEEE 754 lays a number out.
struct BinaryLayout {
    int fraction_bits;
    int exponent_bits;
};

/// 2 to the power of `exponent`, exactly.
Rational power_of_two(int exponent) {
    Rational out(1, 1);
    constexpr int step = 60;
    for (int left = exponent < 0 ? -exponent : exponent; left > 0; left -= step) {
        const Rational factor(std::int64_t{1} << std::min(left, step), 1);
        out = exponent < 0 ? out / factor : out * factor;
    }
    return out;
}

} // namespace

Decimal snapped(std::uint64_t pattern, int bits, int decimals, std::string_view column,
                std::size_t row, Findings& findings) {
    const auto [fraction_bits, exponent_bits] =
        bits == 32 ? BinaryLayout{23, 8} : BinaryLayout{52, 11};
    const auto refuse = [&](const char* words) {
        refuse_arrow("arrow.value", "column " + excerpt(column) + ", row " +
                                        std::to_string(row + 1) + ": " + words);
    };
    constexpr const char* too_large = "a number beyond 18 digits before the point";
    const std::uint64_t fraction = pattern & ((std::uint64_t{1} << fraction_bits) - 1);
    const int largest = (1 << exponent_bits) - 1;
    const auto field = static_cast<int>(pattern >> fraction_bits) & largest;
    const bool is_negative = (pattern >> (bits - 1) & 1) != 0;
    if (field == largest) refuse("infinity and what is no number are no values: leave them absent");
    const int exponent = std::max(field, 1) - (largest >> 1) - fraction_bits;
    if (exponent + fraction_bits > 60) refuse(too_large);
    const auto whole = static_cast<std::int64_t>(
        field == 0 ? fraction : fraction | std::uint64_t{1} << fraction_bits);
    const Rational step = power_of_two(exponent);
    const Rational value = Rational(is_negative ? -whole : whole, 1) * step;
    if (abs(value) >= Rational(std::int64_t{1'000'000'000'000'000'000}, 1)) refuse(too_large);
    const Decimal out = value.to_decimal(decimals, Rounding::half_even);
    const Rational change = Rational(out) - value;
    if (change.is_zero()) return out;
    // Within half a step the decimal prints as this very number; beyond, it is another one.
    const bool is_same = abs(change) * Rational(2, 1) <= step;
    findings.push_back(
        {"arrow.snapped",
         is_same ? Severity::info : Severity::warning,
         {{"column", excerpt(column)},
          {"row", std::to_string(row + 1)},
          {"from", format_decimal(value.to_decimal(Decimal::max_scale, Rounding::half_even),
                                  NumberStyle::plain)},
          {"to", format_decimal(out, NumberStyle::plain)}},
         {},
         {}});
    return out;
}

} // namespace detail
SLUITEND_END
