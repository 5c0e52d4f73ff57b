// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "arrow_reader.hpp"

#include <sluitend/base/error.hpp>
#include <sluitend/base/text.hpp>

#include <array>
#include <charconv>
#include <cstring>
#include <limits>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

using Kind = ForeignType::Kind;

/// `d:precision,scale` or `d:precision,scale,bits`.
std::optional<ForeignType> decimal_type(std::string_view format) {
    std::array<int, 3> numbers{0, 0, 128};
    const char* at = format.data();
    const char* const end = at + format.size();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto read = std::from_chars(at, end, numbers[i]);
        if (read.ec != std::errc{}) return std::nullopt;
        at = read.ptr;
        if (at == end && i > 0) break;
        if (at == end || *at++ != ',' || i + 1 == numbers.size()) return std::nullopt;
    }
    const auto [precision, scale, bits] = numbers;
    const bool is_width = bits == 32 || bits == 64 || bits == 128 || bits == 256;
    if (at != end || !is_width || precision < 1 || scale < 0 || scale > Decimal::max_scale)
        return std::nullopt;
    return ForeignType{.kind = Kind::decimal, .bits = bits, .scale = scale};
}

std::optional<ForeignType> type_of(std::string_view format) {
    if (format.starts_with("d:")) return decimal_type(format.substr(2));
    constexpr std::array<std::pair<std::string_view, ForeignType>, 15> types{{
        {"n", {.kind = Kind::absent}},
        {"b", {.kind = Kind::boolean}},
        {"u", {.kind = Kind::text, .bits = 32}},
        {"U", {.kind = Kind::text, .bits = 64}},
        {"vu", {.kind = Kind::text_view}},
        {"c", {.kind = Kind::whole, .bits = 8}},
        {"C", {.kind = Kind::whole, .bits = 8, .is_signed = false}},
        {"s", {.kind = Kind::whole, .bits = 16}},
        {"S", {.kind = Kind::whole, .bits = 16, .is_signed = false}},
        {"i", {.kind = Kind::whole, .bits = 32}},
        {"I", {.kind = Kind::whole, .bits = 32, .is_signed = false}},
        {"l", {.kind = Kind::whole, .bits = 64}},
        {"L", {.kind = Kind::whole, .bits = 64, .is_signed = false}},
        {"f", {.kind = Kind::binary, .bits = 32}},
        {"g", {.kind = Kind::binary, .bits = 64}},
    }};
    for (const auto& [name, type] : types)
        if (name == format) return type;
    return std::nullopt;
}

std::string_view text_or_empty(const char* text) noexcept {
    return text == nullptr ? std::string_view() : std::string_view(text);
}

/// One value at a position of a buffer, whatever its alignment.
template <class T> T value_at(const void* buffer, std::int64_t position) noexcept {
    T out{};
    std::memcpy(&out,
                static_cast<const std::byte*>(buffer) +
                    static_cast<std::size_t>(position) * sizeof(T),
                sizeof(T));
    return out;
}

/// A foreign array with what was checked of it.
class Cells {
public:
    Cells(const ArrowArray& array, const ForeignType& type, std::int64_t first, std::int64_t last,
          std::string_view column)
        : array_(array), type_(type), column_(column) {
        constexpr auto most = std::numeric_limits<std::int64_t>::max() / 64;
        require(array.length >= 0 && array.offset >= 0 && array.length <= most &&
                    array.offset <= most && first >= 0 && first <= last && last <= array.length,
                "counts of rows do not fit");
        const bool is_empty = first == last;
        if (type.kind == Kind::absent) return;
        const std::int64_t buffers = type.kind == Kind::text ? 3 : 2;
        const bool has_views = type.kind == Kind::text_view;
        require(has_views ? array.n_buffers >= 3 && array.n_buffers < most
                          : array.n_buffers == buffers,
                "the number of buffers does not fit the type");
        require(array.buffers != nullptr && (is_empty || array.buffers[1] != nullptr),
                "a buffer is missing");
        require(array.buffers[0] != nullptr || array.null_count <= 0,
                "cells are absent, but the buffer that tells which is missing");
    }

    bool is_present(std::int64_t row) const noexcept {
        if (type_.kind == Kind::absent) return false;
        if (array_.buffers[0] == nullptr) return true;
        return bit(array_.buffers[0], row);
    }
    bool flag(std::int64_t row) const noexcept { return bit(array_.buffers[1], row); }

    std::string_view text(std::int64_t row) const {
        const std::string_view out = type_.kind == Kind::text_view ? viewed(row)
                                     : type_.bits == 64            ? between<std::int64_t>(row)
                                                                   : between<std::int32_t>(row);
        if (find_invalid_utf8(out)) refuse("arrow.value", "a text is not UTF-8");
        return out;
    }

    std::int64_t whole(std::int64_t row) const {
        if (type_.bits == 8) return whole<std::int8_t, std::uint8_t>(row);
        if (type_.bits == 16) return whole<std::int16_t, std::uint16_t>(row);
        if (type_.bits == 32) return whole<std::int32_t, std::uint32_t>(row);
        if (type_.is_signed) return number<std::int64_t>(row);
        const auto large = number<std::uint64_t>(row);
        if (large > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            refuse("arrow.value", "a whole number exceeds 64 bits with a sign");
        return static_cast<std::int64_t>(large);
    }

    std::uint64_t pattern(std::int64_t row) const noexcept {
        return type_.bits == 32 ? number<std::uint32_t>(row) : number<std::uint64_t>(row);
    }

    Decimal decimal(std::int64_t row) const {
        std::array<std::int64_t, 4> words{};
        if (type_.bits == 32) {
            words[0] = number<std::int32_t>(row);
        } else {
            const std::int64_t count = type_.bits / 64;
            for (std::int64_t i = 0; i < count; ++i)
                words[static_cast<std::size_t>(i)] =
                    value_at<std::int64_t>(array_.buffers[1], (row + array_.offset) * count + i);
        }
        if (type_.bits < 128) words[1] = words[0] >> 63;
        if (type_.bits == 256 && (words[2] != words[1] >> 63 || words[3] != words[2]))
            refuse("arrow.value", "a number exceeds 38 digits");
        try {
            return Decimal::from_words(words[1], static_cast<std::uint64_t>(words[0]), type_.scale);
        } catch (const NumberError&) {
            refuse("arrow.value", "a number exceeds 38 digits");
        }
    }

    [[noreturn]] void refuse(std::string_view id, std::string_view words) const {
        refuse_arrow(id, "column " + excerpt(column_) + ": " + std::string(words));
    }

private:
    void require(bool fits, std::string_view words) const {
        if (!fits) refuse("arrow.shape", words);
    }
    bool bit(const void* buffer, std::int64_t row) const noexcept {
        const std::int64_t at = row + array_.offset;
        const unsigned byte = value_at<std::uint8_t>(buffer, at / 8);
        return (byte >> static_cast<unsigned>(at % 8) & 1U) != 0;
    }
    template <class T> T number(std::int64_t row) const noexcept {
        return value_at<T>(array_.buffers[1], row + array_.offset);
    }
    template <class Signed, class Unsigned> std::int64_t whole(std::int64_t row) const noexcept {
        if (type_.is_signed) return number<Signed>(row);
        return number<Unsigned>(row);
    }
    template <class Offset> std::string_view between(std::int64_t row) const {
        const std::int64_t begin = number<Offset>(row);
        const std::int64_t end = number<Offset>(row + 1);
        require(begin >= 0 && begin <= end, "the places of texts go backwards");
        if (begin == end) return {};
        require(array_.buffers[2] != nullptr, "a buffer is missing");
        return {static_cast<const char*>(array_.buffers[2]) + begin,
                static_cast<std::size_t>(end - begin)};
    }
    /// A text of at most 12 bytes stands in its view, a longer one in a buffer of known size.
    std::string_view viewed(std::int64_t row) const {
        const auto* view =
            static_cast<const std::byte*>(array_.buffers[1]) + (row + array_.offset) * 16;
        const auto size = value_at<std::int32_t>(view, 0);
        require(size >= 0, "a text has a negative length");
        constexpr std::int32_t longest_inside = 12;
        if (size <= longest_inside)
            return {reinterpret_cast<const char*>(view + 4), static_cast<std::size_t>(size)};
        const std::int64_t buffer = value_at<std::int32_t>(view, 2);
        const std::int64_t begin = value_at<std::int32_t>(view, 3);
        const std::int64_t buffers = array_.n_buffers - 3;
        const void* sizes = array_.buffers[array_.n_buffers - 1];
        require(buffer >= 0 && buffer < buffers && begin >= 0 && sizes != nullptr,
                "a text lies outside its buffer");
        const auto room = value_at<std::int64_t>(sizes, buffer);
        require(begin <= room && size <= room - begin, "a text lies outside its buffer");
        const void* characters = array_.buffers[2 + buffer];
        require(characters != nullptr, "a buffer is missing");
        return {static_cast<const char*>(characters) + begin, static_cast<std::size_t>(size)};
    }

    const ArrowArray& array_;
    const ForeignType& type_;
    std::string_view column_;
};

/// The texts that codes stand for.
TidyColumn dictionary_of(const ArrowArray& array, const ForeignType& type,
                         const ReadArrowOptions& options, const TidyColumn& column) {
    TidyColumn out(column.name(), CellType::text);
    if (array.dictionary == nullptr)
        refuse_arrow("arrow.shape",
                     "column " + excerpt(column.name()) + ": the dictionary is missing");
    const ForeignType texts{.kind = type.dictionary_bits == 0 ? Kind::text_view : Kind::text,
                            .bits = type.dictionary_bits};
    Findings none;
    read_rows(*array.dictionary, texts, 0, array.dictionary->length, options, out, none);
    return out;
}

void read_codes(const Cells& cells, const TidyColumn& texts, std::int64_t first, std::int64_t last,
                TidyColumn& column) {
    for (std::int64_t row = first; row < last; ++row) {
        const std::int64_t code = cells.is_present(row) ? cells.whole(row) : 0;
        if (!cells.is_present(row)) {
            column.add_absent();
            continue;
        }
        if (code < 0 || code >= static_cast<std::int64_t>(texts.size()))
            cells.refuse("arrow.shape", "a code stands for no text of the dictionary");
        const auto at = static_cast<std::size_t>(code);
        if (texts.has(at))
            column.add_text(texts.text(at));
        else
            column.add_absent();
    }
}

} // namespace

void refuse_arrow(std::string_view id, const std::string& message) {
    throw ReadError(id, message, {}, {});
}

CellType ForeignType::cells() const noexcept {
    if (is_coded) return CellType::text;
    switch (kind) {
    case Kind::whole:
        return CellType::int64;
    case Kind::decimal:
    case Kind::binary:
        return CellType::decimal;
    case Kind::boolean:
        return CellType::boolean;
    default:
        return CellType::text;
    }
}

ForeignType foreign_type(const ArrowSchema& schema) {
    const std::string name = "column " + excerpt(text_or_empty(schema.name));
    const std::string_view format = text_or_empty(schema.format);
    auto out = type_of(format);
    if (out && schema.dictionary != nullptr) {
        const auto texts = type_of(text_or_empty(schema.dictionary->format));
        const bool has_texts = texts && schema.dictionary->dictionary == nullptr &&
                               (texts->kind == Kind::text || texts->kind == Kind::text_view);
        if (out->kind != Kind::whole || !has_texts) out.reset();
        if (out) {
            out->is_coded = true;
            out->dictionary_bits = texts->bits;
        }
    }
    if (!out)
        refuse_arrow("arrow.type",
                     name + " has Arrow type " + excerpt(format) +
                         ", which is none of text, whole number, decimal and yes/no: change it, or "
                         "leave the column out");
    return *out;
}

void read_rows(const ArrowArray& array, const ForeignType& type, std::int64_t first,
               std::int64_t last, const ReadArrowOptions& options, TidyColumn& column,
               Findings& findings) {
    const Cells cells(array, type, first, last, column.name());
    if (type.is_coded) {
        read_codes(cells, dictionary_of(array, type, options, column), first, last, column);
        return;
    }
    for (std::int64_t row = first; row < last; ++row) {
        if (!cells.is_present(row)) {
            column.add_absent();
            continue;
        }
        switch (type.kind) {
        case Kind::whole:
            column.add_number(cells.whole(row));
            break;
        case Kind::decimal:
            column.add_decimal(cells.decimal(row));
            break;
        case Kind::binary:
            if (!options.decimals)
                cells.refuse("arrow.float",
                             "it holds binary numbers, which are rarely what was printed: make it "
                             "decimal, or name the decimals to round to");
            column.add_decimal(snapped(cells.pattern(row), type.bits, *options.decimals,
                                       column.name(), column.size(), findings));
            break;
        case Kind::boolean:
            column.add_flag(cells.flag(row));
            break;
        default:
            column.add_text(cells.text(row));
        }
    }
}

} // namespace detail
SLUITEND_END
