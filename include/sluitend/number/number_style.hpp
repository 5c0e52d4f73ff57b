// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor number: decimals as text, in a style that is always named and never guessed.
///
/// - `NumberStyle`: Dutch layout (11.133,00) or plain (11133.00);
/// - `parse_decimal`, `format_decimal`: text to number and back; `parse(format(x))` is `identical`.
///
/// \code
/// auto fare = sluitend::parse_decimal("3,9", sluitend::NumberStyle::dutch);   // 3.9, never 39
/// \endcode
///
/// \code{.unparsed}
/// plain = [-] digits [ . digits ]
/// dutch = [-] ( digits | group1 ( . ddd )+ ) [ , digits ]     group1 = 1..3 digits, no leading 0
/// \endcode
#pragma once

#include <sluitend/base/result.hpp>
#include <sluitend/number/decimal.hpp>

#include <cstddef>
#include <string>
#include <string_view>

SLUITEND_BEGIN

/// How numbers are written (schrijfwijze van getallen).
enum class NumberStyle {
    dutch, ///< full stop between groups of three, decimal comma: `1.234.567,89`
    plain, ///< no grouping, decimal point: `1234567.89`
};

/// The decimal that `text` spells in `style`, with the scale as printed.
///
/// ASCII digits only; no plus sign, blank, exponent or currency sign. Leading zeros do not count
/// (`010` is 10), but a grouped number may not start with one. `-0,00` is 0.00.
///
/// Failures, each with the offset of the byte in question:
/// - `number.empty`: no text, or a sign alone;
/// - `number.character`: a byte that no number has;
/// - `number.separator`: a decimal separator that is doubled, misplaced, or of the other style;
/// - `number.grouping`: full stops that do not part groups of three digits;
/// - `number.leading-zero`: a grouped number that starts with 0;
/// - `number.digits`: more than 38 digits;
/// - `number.scale`: more than 18 decimals.
Result<Decimal> parse_decimal(std::string_view text, NumberStyle style);

/// `value` as text in `style`, with all decimals of its scale; Dutch output is grouped.
std::string format_decimal(const Decimal& value, NumberStyle style);

/// The longest text that `format_decimal` gives: sign, 38 digits, 12 stops and a comma.
inline constexpr std::size_t decimal_text_size = 52;

/// Writes what `format_decimal` returns to `first`, which has room for `decimal_text_size` bytes.
///
/// \return the end of what was written; no terminating zero
char* format_decimal_to(char* first, const Decimal& value, NumberStyle style) noexcept;

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/number/number_style-inl.hpp>
#endif
