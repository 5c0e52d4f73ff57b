// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/number/column_text.hpp>

#include <sluitend/number/column_rows-inl.hpp>

SLUITEND_BEGIN

SLUITEND_INLINE Result<DecimalColumn> parse_column(std::string_view text, NumberStyle style,
                                                   ColumnTags tags) {
    return detail::parse_rows(text, style, tags, detail::best_level());
}

SLUITEND_INLINE std::string format_column(const DecimalColumn& column, NumberStyle style) {
    return detail::RowText(column, style, detail::best_level()).write();
}

SLUITEND_INLINE RowPlace find_row(std::string_view text, std::size_t offset) noexcept {
    const auto before = text.substr(0, offset);
    const auto row = std::count(before.begin(), before.end(), '\n');
    return {static_cast<std::size_t>(row), offset - (before.rfind('\n') + 1)};
}

SLUITEND_END
