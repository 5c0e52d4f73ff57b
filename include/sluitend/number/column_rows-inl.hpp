// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor number, internal: whole columns as text, from the pieces that the kernels can do.
#pragma once

#include <sluitend/number/column_builder-inl.hpp>
#include <sluitend/number/column_text_kernels-inl.hpp>

#include <string>
#include <string_view>

SLUITEND_BEGIN

namespace detail {

/// Rows that a text will have, judged from its beginning.
inline std::size_t expected_rows(std::string_view text) {
    const auto sample = text.substr(0, 64 * 1024);
    const auto rows = static_cast<std::size_t>(std::count(sample.begin(), sample.end(), '\n')) + 1;
    if (sample.size() == text.size()) return rows;
    const auto more = rows + rows / 32; // later rows may be a little shorter
    return text.size() / sample.size() * more + more;
}

/// Reads the row at `begin`, whatever it is; the failure's offset counts from the row's begin.
inline std::optional<Failure> append_row(ColumnBuilder& builder, std::string_view row,
                                         NumberStyle style) {
    try {
        if (row.empty()) {
            builder.append(std::nullopt);
            return std::nullopt;
        }
        const auto value = parse_decimal(row, style);
        if (!value) return value.error();
        builder.append(*value);
        return std::nullopt;
    } catch (const NumberOverflow&) {
        return Failure{"number.digits", 0};
    }
}

/// Appends as many regular rows from `begin` on as there are; returns where it stopped.
inline std::size_t append_regular_rows([[maybe_unused]] ColumnBuilder& builder,
                                       [[maybe_unused]] std::string_view text, std::size_t begin,
                                       [[maybe_unused]] const RowParser& parser,
                                       [[maybe_unused]] SimdLevel level) {
#ifdef SLUITEND_X86_KERNELS
    constexpr std::size_t piece = 4096;
    if (level == SimdLevel::scalar || builder.is_wide() || begin < register_size) return begin;
    while (true) {
        const auto values = builder.extend(std::min(piece, text.size() - begin));
        const auto [next, rows] = parse_rows_avx2(text, begin, values, parser);
        builder.give_back(values.size() - rows);
        begin = next;
        if (rows < piece) return begin;
    }
#endif
    return begin;
}

inline Result<DecimalColumn> parse_rows(std::string_view text, NumberStyle style, ColumnTags tags,
                                        SimdLevel level) {
    ColumnBuilder builder(tags);
    builder.reserve(expected_rows(text));
    RowShape shape{style, 0, false};
    RowParser parser(shape);
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto row = text.substr(begin, end - begin);
        if (const auto failure = append_row(builder, row, style))
            return Failure{failure->id, begin + failure->offset};
        if (!row.empty()) {
            const auto next = shape_of(row, style, builder.scale());
            if (next != shape) parser = RowParser(next);
            shape = next;
        }
        if (end == text.size()) break;
        begin = append_regular_rows(builder, text, end + 1, parser, level);
    }
    return std::move(builder).finish();
}

/// Text that is written in pieces which stay in the cache.
class RowText {
public:
    RowText(const DecimalColumn& column, NumberStyle style, SimdLevel level)
        : column_(column),
          style_(style),
          is_fast_(level != SimdLevel::scalar && column.scale() < register_size),
          writer_({style, is_fast_ ? column.scale() : 0, style == NumberStyle::dutch}) {}

    std::string write() && {
        text_.reserve(column_.rows() * expected_size());
        advise_large_pages(text_.data(), text_.capacity());
        std::visit([&](const auto& mantissas) { write_pieces(mantissas); }, column_.mantissas());
        return std::move(text_);
    }

private:
    static constexpr std::size_t piece_rows = 512;

    std::size_t expected_size() const {
        if (!column_.min()) return 1;
        return 1 + std::max(format_decimal(*column_.min(), style_).size(),
                            format_decimal(*column_.max(), style_).size());
    }

    template <class T> void write_pieces(std::span<const T> mantissas) {
        for (std::size_t begin = 0; begin < mantissas.size(); begin += piece_rows) {
            const auto size = std::min(piece_rows, mantissas.size() - begin);
            char* const end = write_piece(mantissas.subspan(begin, size), begin);
            text_.append(piece_.data(), static_cast<std::size_t>(end - piece_.data()));
        }
    }

    template <class T> char* write_piece(std::span<const T> mantissas, std::size_t first_row) {
        char* to = piece_.data();
        for (std::size_t i = 0; i < mantissas.size();) {
            const auto rows = write_regular_rows(mantissas.subspan(i), first_row + i, to);
            i += rows;
            if (rows != 0) continue;
            if (column_.has_value(first_row + i))
                to = format_decimal_to(to, to_decimal(mantissas[i], column_.scale()), style_);
            *to++ = '\n';
            ++i;
        }
        return to;
    }

    /// The first mantissas, up to an absent one: as they are, or copied.
    template <class T>
    std::span<const std::int64_t> regular_values(std::span<const T> mantissas,
                                                 std::size_t first_row,
                                                 std::span<std::int64_t> copies) const {
        if constexpr (std::is_same_v<T, std::int64_t>)
            if (column_.nulls() == 0) return mantissas;
        std::size_t size = 0;
        for (; size < std::min(copies.size(), mantissas.size()); ++size) {
            if (!column_.has_value(first_row + size)) break;
            copies[size] = mantissas[size];
        }
        return copies.first(size);
    }

    /// Writes rows while they are there and short enough; returns their number.
    template <class T>
    std::size_t write_regular_rows([[maybe_unused]] std::span<const T> mantissas,
                                   [[maybe_unused]] std::size_t first_row,
                                   [[maybe_unused]] char*& to) const {
#ifdef SLUITEND_X86_KERNELS
        if constexpr (!std::is_same_v<T, WideMantissa>) {
            if (!is_fast_) return 0;
            std::array<std::int64_t, 64> copies;
            const auto values = regular_values(mantissas, first_row, copies);
            const auto written = write_rows_avx2(values, to, writer_);
            to = written.end;
            return written.rows;
        }
#endif
        return 0;
    }

    const DecimalColumn& column_;
    NumberStyle style_;
    bool is_fast_;
    RowWriter writer_;
    std::string text_;
    std::array<char, piece_rows * largest_row> piece_;
};

} // namespace detail

SLUITEND_END
