// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor number: a column as text, one value per line.
///
/// - `parse_column`, `format_column`: text to column and back, in a named style;
/// - `find_row`: in which row a failure lies.
///
/// \code
/// auto column = sluitend::parse_column("11.133,00\n3.989,00\n", sluitend::NumberStyle::dutch);
/// std::string text = sluitend::format_column(*column, sluitend::NumberStyle::plain);
/// \endcode
#pragma once

#include <sluitend/number/decimal_column.hpp>
#include <sluitend/number/number_style.hpp>

#include <cstddef>
#include <string>
#include <string_view>

SLUITEND_BEGIN

/// The column whose values `text` spells in `style`, one per line, at the largest scale among them.
///
/// Lines end with LF, the last one perhaps without. An empty line is an absent value. The failures
/// are those of `parse_decimal`, with the offset in `text`; `find_row` tells the row.
/// `number.digits` also means that a value does not fit 38 digits at the scale of the column.
Result<DecimalColumn> parse_column(std::string_view text, NumberStyle style, ColumnTags tags = {});

/// `column` as text in `style`: each value and an LF, an absent one as an empty line.
std::string format_column(const DecimalColumn& column, NumberStyle style);

/// A place in the text of a column.
struct RowPlace {
    std::size_t row = 0;  ///< index of the value, from 0
    std::size_t byte = 0; ///< offset in its line, from 0

    bool operator==(const RowPlace&) const = default;
};

/// The place of the byte at `offset` of the text of a column.
RowPlace find_row(std::string_view text, std::size_t offset) noexcept;

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/number/column_text-inl.hpp>
#endif
