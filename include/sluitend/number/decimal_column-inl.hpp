// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/number/decimal_column.hpp>

#include <sluitend/number/big_decimal.hpp>
#include <sluitend/number/column_builder-inl.hpp>

#include <new>

SLUITEND_BEGIN

namespace detail {

inline constexpr std::align_val_t mantissa_alignment{64};

SLUITEND_INLINE void* allocate_mantissas(std::size_t bytes) {
    void* const memory = ::operator new(bytes, mantissa_alignment);
    advise_large_pages(memory, bytes);
    return memory;
}
SLUITEND_INLINE void deallocate_mantissas(void* memory) noexcept {
    ::operator delete(memory, mantissa_alignment);
}

inline bool is_negative(const WideSum::Words& words) {
    return words[2] >> 63 != 0;
}

inline WideSum::Words negate(WideSum::Words words) {
    std::uint64_t carry = 1;
    for (auto& word : words) {
        word = ~word + carry;
        carry = carry != 0 && word == 0;
    }
    return words;
}

inline WideSum::Words magnitude(const WideSum::Words& words) {
    return is_negative(words) ? negate(words) : words;
}

[[noreturn]] inline void throw_sum_overflow() {
    throw NumberOverflow("a sum holds at most 192 bits");
}

/// The same total with `scale` decimals, at least as many as it has.
inline WideSum::Words at_scale(const WideSum& sum, int scale) {
    if (scale == sum.scale()) return sum.words();
    const auto factor = powers_of_ten[static_cast<std::size_t>(scale - sum.scale())];
    auto words = magnitude(sum.words());
    uint128 product = 0;
    for (auto& word : words) {
        product = (product >> 64) + static_cast<uint128>(word) * factor;
        word = static_cast<std::uint64_t>(product);
    }
    if (product >> 64 != 0 || is_negative(words)) throw_sum_overflow();
    return is_negative(sum.words()) ? negate(words) : words;
}

template <class T> MantissaBuffer<T> copy_mantissas(std::span<const T> mantissas) {
    return MantissaBuffer<T>(mantissas.begin(), mantissas.end());
}

/// What `make` makes of each value, one by one.
template <class Make> DecimalColumn map_values(const DecimalColumn& column, int scale, Make make) {
    ColumnBuilder builder(column.tags(), scale);
    builder.reserve(column.rows());
    for (std::size_t row = 0; row < column.rows(); ++row) {
        const auto value = column[row];
        builder.append(value ? std::optional(make(*value)) : std::nullopt);
    }
    return std::move(builder).finish().with_quantum(column.quantum());
}

/// Mantissas of at most 64 bits, converted.
template <class To> MantissaBuffer<To> convert_mantissas(const DecimalColumn& column) {
    MantissaBuffer<To> result(column.rows());
    const auto convert = [&](const auto& mantissas) {
        for (std::size_t row = 0; row < result.size(); ++row)
            if constexpr (std::is_same_v<To, WideMantissa>)
                result[row] = {static_cast<std::uint64_t>(mantissas[row]), mantissas[row] >> 63};
            else
                result[row] = static_cast<To>(mantissas[row]);
    };
    const auto all = column.mantissas();
    if (const auto* narrow = std::get_if<0>(&all)) convert(*narrow);
    if (const auto* normal = std::get_if<1>(&all)) convert(*normal);
    if (const auto* wide = std::get_if<2>(&all)) {
        if constexpr (std::is_same_v<To, WideMantissa>)
            std::copy(wide->begin(), wide->end(), result.begin());
        else
            for (std::size_t row = 0; row < result.size(); ++row)
                result[row] = static_cast<To>((*wide)[row].low);
    }
    return result;
}

/// The narrowest of 32, 64 and 128 bits that hold all mantissas between two.
inline int bits_for(const std::optional<Decimal>& min, const std::optional<Decimal>& max) {
    using Narrow = std::numeric_limits<std::int32_t>;
    if (!min) return 32;
    const auto low = small_coefficient(*min), high = small_coefficient(*max);
    if (!low || !high) return 128;
    return *low >= Narrow::min() && *high <= Narrow::max() ? 32 : 64;
}

/// All mantissas divided by a number above 1, rounded, or nothing if one of them is too long.
inline std::optional<DecimalColumn>
divide_mantissas(const DecimalColumn& column, std::uint64_t divisor, int scale, Rounding mode) {
    constexpr auto limit = std::uint64_t{1} << 62;
    if (!column.min() || divisor >= limit) return std::nullopt;
    const auto min = small_coefficient(*column.min()), max = small_coefficient(*column.max());
    const auto bound = static_cast<std::int64_t>(limit);
    if (!min || !max || *min <= -bound || *max >= bound) return std::nullopt;

    const RoundedDivisor by(divisor, mode);
    const auto all = column.mantissas();
    const auto* normal = std::get_if<1>(&all);
    const auto copy =
        normal ? MantissaBuffer<std::int64_t>() : convert_mantissas<std::int64_t>(column);
    const auto values = normal ? *normal : std::span(copy);
    const Bounds<std::int64_t> bounds{by(*min), by(*max)}; // as rounding keeps the order
    const auto divide = [&]<class To>(MantissaBuffer<To> result) {
        divide_rounded(best_level(), values, result.data(), by);
        return ColumnBuilder::replace(column, std::move(result), scale, bounds);
    };
    const bool is_narrow = bits_for(Decimal(bounds.min), Decimal(bounds.max)) == 32;
    if (is_narrow) return divide(MantissaBuffer<std::int32_t>(values.size()));
    return divide(MantissaBuffer<std::int64_t>(values.size()));
}

} // namespace detail

SLUITEND_INLINE WideSum::WideSum(const Words& words, int scale, ColumnTags tags)
    : words_(words), scale_(scale), tags_(tags) {
    if (scale < 0 || scale > Decimal::max_scale) detail::throw_scale_overflow();
}

SLUITEND_INLINE Decimal WideSum::to_decimal() const {
    const auto high = static_cast<std::int64_t>(words_[1]);
    if (words_[2] != static_cast<std::uint64_t>(high >> 63))
        throw NumberOverflow("a decimal holds at most 38 digits");
    return Decimal::from_words(high, words_[0], scale_);
}

SLUITEND_INLINE BigDecimal WideSum::to_big_decimal() const {
    return BigDecimal::from_words(detail::is_negative(words_), detail::magnitude(words_), scale_);
}

SLUITEND_INLINE WideSum& WideSum::operator+=(const WideSum& other) {
    if (tags_ != other.tags_) throw UnitError("totals of different things are not added");
    const int scale = std::max(scale_, other.scale_);
    auto words = detail::at_scale(*this, scale);
    const auto more = detail::at_scale(other, scale);
    const bool was_negative = detail::is_negative(words);
    detail::uint128 sum = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        sum = (sum >> 64) + words[i] + more[i];
        words[i] = static_cast<std::uint64_t>(sum);
    }
    if (was_negative == detail::is_negative(more) && was_negative != detail::is_negative(words))
        detail::throw_sum_overflow();
    words_ = words;
    scale_ = scale;
    return *this;
}

SLUITEND_INLINE DecimalColumn DecimalColumn::from_decimals(std::span<const Decimal> values,
                                                           ColumnTags tags) {
    int scale = 0;
    for (const auto& value : values)
        scale = std::max(scale, value.scale());
    detail::ColumnBuilder builder(tags, scale);
    builder.reserve(values.size());
    for (const auto& value : values)
        builder.append(value);
    return std::move(builder).finish();
}

SLUITEND_INLINE DecimalColumn
DecimalColumn::from_decimals(std::span<const std::optional<Decimal>> values, ColumnTags tags) {
    int scale = 0;
    for (const auto& value : values)
        scale = std::max(scale, value ? value->scale() : 0);
    detail::ColumnBuilder builder(tags, scale);
    builder.reserve(values.size());
    for (const auto& value : values)
        builder.append(value);
    return std::move(builder).finish();
}

SLUITEND_INLINE DecimalColumn DecimalColumn::from_mantissas(std::span<const std::int64_t> mantissas,
                                                            int scale,
                                                            std::span<const std::uint64_t> validity,
                                                            ColumnTags tags) {
    return detail::ColumnBuilder::from_mantissas(detail::copy_mantissas(mantissas), scale, validity,
                                                 tags);
}
SLUITEND_INLINE DecimalColumn DecimalColumn::from_mantissas(std::span<const std::int32_t> mantissas,
                                                            int scale,
                                                            std::span<const std::uint64_t> validity,
                                                            ColumnTags tags) {
    return detail::ColumnBuilder::from_mantissas(detail::copy_mantissas(mantissas), scale, validity,
                                                 tags);
}
SLUITEND_INLINE DecimalColumn DecimalColumn::from_mantissas(std::span<const WideMantissa> mantissas,
                                                            int scale,
                                                            std::span<const std::uint64_t> validity,
                                                            ColumnTags tags) {
    return detail::ColumnBuilder::from_mantissas(detail::copy_mantissas(mantissas), scale, validity,
                                                 tags);
}

SLUITEND_INLINE DecimalColumn::Mantissas DecimalColumn::mantissas() const noexcept {
    return std::visit([](const auto& buffer) { return Mantissas(std::span(buffer)); }, buffer_);
}

SLUITEND_INLINE std::optional<Decimal> DecimalColumn::operator[](std::size_t row) const {
    if (!has_value(row)) return std::nullopt;
    return std::visit([&](const auto& buffer) { return detail::to_decimal(buffer[row], scale_); },
                      buffer_);
}

SLUITEND_INLINE WideSum DecimalColumn::wide_sum(std::size_t first, std::size_t count) const {
    const auto words = std::visit(
        [&](const auto& buffer) {
            return detail::sum_mantissas(std::span(buffer).subspan(first, count),
                                         detail::best_level());
        },
        buffer_);
    return WideSum(words, scale_, tags_);
}

SLUITEND_INLINE DecimalColumn DecimalColumn::rescale(int scale) const {
    // Rounding to the floor lessens the sum as soon as it changes one value.
    const auto result = rescale(scale, Rounding::floor).with_quantum(quantum_);
    if (scale < scale_ &&
        (WideSum({}, scale_, tags_) + result.wide_sum()).words() != wide_sum().words())
        throw InexactResult("rescaling would drop a digit other than 0");
    return result;
}

SLUITEND_INLINE DecimalColumn DecimalColumn::rescale(int scale, Rounding mode) const {
    if (scale < 0 || scale > Decimal::max_scale) detail::throw_scale_overflow();
    if (scale == scale_) return *this;
    const auto one_by_one = [&](const Decimal& value) { return value.rescale(scale, mode); };
    if (scale > scale_) {
        const auto power = detail::powers_of_ten[static_cast<std::size_t>(scale - scale_)];
        const bool is_narrow = min_ && detail::bits_for(one_by_one(*min_), one_by_one(*max_)) <= 64;
        if (!is_narrow) return detail::map_values(*this, scale, one_by_one);
        auto buffer = detail::convert_mantissas<std::int64_t>(*this);
        for (auto& mantissa : buffer)
            mantissa *= static_cast<std::int64_t>(power);
        return detail::ColumnBuilder::replace(*this, std::move(buffer), scale);
    }
    const auto power = detail::powers_of_ten[static_cast<std::size_t>(scale_ - scale)];
    auto result = detail::divide_mantissas(*this, power, scale, mode);
    if (!result) result = detail::map_values(*this, scale, one_by_one);
    if (quantum_) result->quantum_ = std::max(*quantum_, Decimal::with_scale(1, scale));
    return *std::move(result);
}

SLUITEND_INLINE DecimalColumn DecimalColumn::compact() const {
    const auto convert = [&]<class To>(To) {
        return detail::ColumnBuilder::replace(*this, detail::convert_mantissas<To>(*this), scale_);
    };
    const int bits = detail::bits_for(min_, max_);
    if (bits >= mantissa_bits()) return *this;
    return bits == 32 ? convert(std::int32_t{}) : convert(std::int64_t{});
}

SLUITEND_INLINE DecimalColumn DecimalColumn::with_tags(ColumnTags tags) && {
    tags_ = tags;
    return std::move(*this);
}

SLUITEND_INLINE DecimalColumn DecimalColumn::with_quantum(std::optional<Decimal> quantum) && {
    quantum_ = quantum;
    return std::move(*this);
}

SLUITEND_INLINE DecimalColumn concatenate(std::span<const DecimalColumn> parts) {
    if (parts.empty()) return {};
    int scale = 0;
    auto quantum = parts.front().quantum();
    for (const auto& part : parts) {
        if (part.tags() != parts.front().tags())
            throw UnitError("columns of different things are not joined");
        scale = std::max(scale, part.scale());
        if (quantum)
            quantum =
                part.quantum() ? std::optional(std::max(*quantum, *part.quantum())) : std::nullopt;
    }
    detail::ColumnBuilder builder(parts.front().tags(), scale);
    for (const auto& part : parts)
        for (std::size_t row = 0; row < part.rows(); ++row)
            builder.append(part[row]);
    return std::move(builder).finish().with_quantum(quantum);
}

SLUITEND_INLINE DecimalColumn to_unit(const DecimalColumn& column, const Decimal& unit,
                                      Rounding mode) {
    if (unit.is_zero()) throw DivisionByZero("a column was divided by 0");
    std::optional<DecimalColumn> result;
    if (unit.sign() > 0 && unit.scale() <= column.scale()) {
        const auto divisor = detail::small_coefficient(unit.rescale(column.scale()));
        if (divisor && *divisor > 1)
            result =
                detail::divide_mantissas(column, static_cast<std::uint64_t>(*divisor), 0, mode);
    }
    if (!result)
        result = detail::map_values(
            column, 0, [&](const Decimal& value) { return to_unit(value, unit, mode); });
    return (*std::move(result)).with_tags({column.tags().currency, 0}).with_quantum(std::nullopt);
}

SLUITEND_END
