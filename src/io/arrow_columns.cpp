// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "arrow_columns.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <new>
#include <optional>

SLUITEND_BEGIN
namespace detail {

namespace {

constexpr std::align_val_t alignment{64};

/// Decimals in a column: the most decimals, and the most digits before the point.
struct DecimalSize {
    int scale = 0;
    int whole_digits = 0;
};

DecimalSize size_of(const TidyColumn& column) {
    std::array<Decimal, Decimal::max_scale + 1> largest{}; // per scale, for digits cost time
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (!column.has(row)) continue;
        const Decimal size = abs(column.decimal(row));
        Decimal& most = largest[static_cast<std::size_t>(size.scale())];
        if (size > most || most.scale() != size.scale()) most = size;
    }
    DecimalSize out;
    for (const Decimal& each : largest) {
        out.scale = std::max(out.scale, each.scale());
        if (!each.is_zero())
            out.whole_digits = std::max(out.whole_digits, each.digits() - each.scale());
    }
    return out;
}

/// True if every value of the column has exactly this form.
bool fits(const TidyColumn& column, int precision, int scale) {
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (!column.has(row)) continue;
        try {
            if (column.decimal(row).rescale(scale).digits() > precision) return false;
        } catch (const NumberError&) {
            return false;
        }
    }
    return true;
}

/// `d:precision,scale` or `d:precision,scale,bits` of a type that we can write.
std::optional<ArrowType> decimal_type(std::string_view format) {
    if (!format.starts_with("d:")) return std::nullopt;
    std::array<int, 3> numbers{0, 0, 128};
    const char* at = format.data() + 2;
    const char* const end = format.data() + format.size();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto read = std::from_chars(at, end, numbers[i]);
        if (read.ec != std::errc{}) return std::nullopt;
        at = read.ptr;
        if (at == end && i > 0) break;
        if (at == end || *at++ != ',') return std::nullopt;
    }
    const auto [precision, scale, bits] = numbers;
    constexpr std::array<std::array<int, 2>, 4> most_digits{
        {{32, 9}, {64, 18}, {128, 38}, {256, 76}}};
    for (const auto& [width, digits] : most_digits)
        if (at == end && bits == width && precision >= 1 && precision <= digits && scale >= 0 &&
            scale <= std::min(precision, Decimal::max_scale))
            return ArrowType{CellType::decimal, false, bits, precision, scale};
    return std::nullopt;
}

void put(const ArrowBuffer& buffer, std::size_t bytes_before, const void* from, std::size_t bytes) {
    if (bytes != 0) std::memcpy(buffer.data() + bytes_before, from, bytes);
}

void set_bit(const ArrowBuffer& buffer, std::size_t position) {
    buffer.data()[position / 8] |= std::byte{1} << (position % 8);
}

template <class Offset>
void add_texts(ArrowBuffers& out, const TidyColumn& column, std::size_t first, std::size_t last) {
    ArrowBuffer offsets((last - first + 1) * sizeof(Offset));
    Offset end = 0;
    for (std::size_t row = first; row < last; ++row) {
        end += static_cast<Offset>(column.text_bytes(row));
        put(offsets, (row - first + 1) * sizeof(Offset), &end, sizeof(Offset));
    }
    const std::string_view all = column.texts(first, last);
    ArrowBuffer characters(all.size());
    put(characters, 0, all.data(), all.size());
    out.owned.push_back(std::move(offsets));
    out.owned.push_back(std::move(characters));
}

void add_decimals(ArrowBuffers& out, const TidyColumn& column, const ArrowType& type,
                  std::size_t first, std::size_t last) {
    const auto width = static_cast<std::size_t>(type.bits) / 8;
    ArrowBuffer values((last - first) * width);
    for (std::size_t row = first; row < last; ++row) {
        if (!column.has(row)) continue;
        const Decimal& printed = column.decimal(row);
        const Decimal value = printed.scale() == type.scale ? printed : printed.rescale(type.scale);
        const auto low = static_cast<std::int64_t>(value.low());
        const std::int64_t sign = value.high() < 0 ? -1 : 0;
        const auto narrow = static_cast<std::int32_t>(low);
        const std::array<std::int64_t, 4> words{low, value.high(), sign, sign};
        const void* from = width == 4 ? static_cast<const void*>(&narrow) : words.data();
        put(values, (row - first) * width, from, width);
    }
    out.owned.push_back(std::move(values));
}

template <class Number>
void add_numbers(ArrowBuffers& out, const TidyColumn& column, std::size_t first, std::size_t last) {
    ArrowBuffer values((last - first) * sizeof(Number));
    for (std::size_t row = first; row < last; ++row) {
        const Number value = column.has(row) ? static_cast<Number>(column.number(row)) : 0;
        put(values, (row - first) * sizeof(Number), &value, sizeof(Number));
    }
    out.owned.push_back(std::move(values));
}

void add_flags(ArrowBuffers& out, const TidyColumn& column, std::size_t first, std::size_t last) {
    ArrowBuffer values((last - first + 7) / 8);
    for (std::size_t row = first; row < last; ++row)
        if (column.has(row) && column.flag(row)) set_bit(values, row - first);
    out.owned.push_back(std::move(values));
}

/// The validity bitmap; not kept if no cell is absent.
void add_validity(ArrowBuffers& out, const TidyColumn& column, std::size_t first,
                  std::size_t last) {
    ArrowBuffer bits((last - first + 7) / 8);
    out.absent = last - first;
    for (std::size_t row = first; row < last; ++row)
        if (column.has(row)) {
            set_bit(bits, row - first);
            --out.absent;
        }
    if (out.absent != 0) out.owned.push_back(std::move(bits));
}

} // namespace

std::string ArrowType::format() const {
    switch (cells) {
    case CellType::decimal:
        return "d:" + std::to_string(precision) + "," + std::to_string(scale) +
               (bits == 128 ? "" : "," + std::to_string(bits));
    case CellType::int32:
        return "i";
    case CellType::int64:
        return "l";
    case CellType::boolean:
        return "b";
    case CellType::text:
        break;
    }
    return is_large ? "U" : "u";
}

ArrowType arrow_type(const TidyColumn& column, const ArrowSchema* requested) {
    const std::string_view wanted =
        requested != nullptr && requested->format != nullptr ? requested->format : "";
    if (column.type() != CellType::decimal)
        return {.cells = column.type(),
                .is_large = column.type() == CellType::text && wanted == "U"};
    const auto type = decimal_type(wanted);
    if (type && fits(column, type->precision, type->scale)) return *type;

    const DecimalSize size = size_of(column);
    const int scale = std::max(2, size.scale);
    const int digits = size.whole_digits + scale;
    if (digits > Decimal::max_digits)
        throw NumberOverflow("column \"" + column.name() + "\" needs " + std::to_string(digits) +
                             " digits to hold its values with one scale");
    return {.cells = CellType::decimal, .precision = digits <= 18 ? 18 : 38, .scale = scale};
}

ArrowBuffer::ArrowBuffer(std::size_t bytes) {
    const std::size_t size = std::max<std::size_t>((bytes + 63) / 64 * 64, 64);
    data_.reset(static_cast<std::byte*>(::operator new(size, alignment)));
    std::memset(data_.get(), 0, size);
}

void ArrowBuffer::Free::operator()(std::byte* data) const noexcept {
    ::operator delete(data, alignment);
}

ArrowBuffers arrow_buffers(const TidyColumn& column, const ArrowType& type, std::size_t first,
                           std::size_t last) {
    ArrowBuffers out;
    add_validity(out, column, first, last);
    if (type.cells == CellType::decimal)
        add_decimals(out, column, type, first, last);
    else if (type.cells == CellType::boolean)
        add_flags(out, column, first, last);
    else if (type.cells == CellType::int32)
        add_numbers<std::int32_t>(out, column, first, last);
    else if (type.cells == CellType::int64)
        add_numbers<std::int64_t>(out, column, first, last);
    else if (type.is_large)
        add_texts<std::int64_t>(out, column, first, last);
    else
        add_texts<std::int32_t>(out, column, first, last);
    if (out.absent == 0) out.pointers.push_back(nullptr);
    for (const ArrowBuffer& each : out.owned)
        out.pointers.push_back(each.data());
    return out;
}

} // namespace detail
SLUITEND_END
