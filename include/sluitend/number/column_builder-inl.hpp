// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor number, internal: how columns are made.
#pragma once

#include <sluitend/base/error.hpp>
#include <sluitend/number/column_kernels-inl.hpp>
#include <sluitend/number/decimal_column.hpp>

#include <limits>
#include <utility>

SLUITEND_BEGIN

namespace detail {

inline std::optional<std::int64_t> small_coefficient(const Decimal& value) {
    const auto low = static_cast<std::int64_t>(value.low());
    if (value.high() != low >> 63) return std::nullopt;
    return low;
}

inline Decimal to_decimal(std::int64_t mantissa, int scale) {
    return Decimal::with_scale(mantissa, scale);
}
inline Decimal to_decimal(const WideMantissa& mantissa, int scale) {
    return Decimal::from_words(mantissa.high, mantissa.low, scale);
}

/// The smallest and the largest of some numbers; the other way round for none.
template <class T> struct Bounds {
    T min = std::numeric_limits<T>::max();
    T max = std::numeric_limits<T>::min();

    void include(T value) {
        min = std::min(min, value);
        max = std::max(max, value);
    }
    void include(const Bounds& other) {
        min = std::min(min, other.min);
        max = std::max(max, other.max);
    }
};

template <class T> Bounds<T> find_bounds(std::span<const T> values) {
    Bounds<T> a, b, c, d; // four, as one comparison waits for the last
    for (; values.size() >= 4; values = values.subspan(4)) {
        prefetch_after(values.data());
        a.include(values[0]);
        b.include(values[1]);
        c.include(values[2]);
        d.include(values[3]);
    }
    for (const T value : values)
        a.include(value);
    a.include(b);
    c.include(d);
    a.include(c);
    return a;
}

/// A column in the making: values one by one, or whole pieces of 64-bit mantissas at once.
class ColumnBuilder {
public:
    explicit ColumnBuilder(ColumnTags tags, int scale = 0) {
        column_.tags_ = tags;
        column_.scale_ = scale;
    }

    std::size_t rows() const { return is_wide() ? wide().size() : narrow().size(); }
    int scale() const { return column_.scale_; }
    bool is_wide() const { return column_.mantissa_bits() == 128; }
    void reserve(std::size_t rows) { narrow().reserve(rows); }

    /// Adds a value; the scale grows where it must. \throws NumberOverflow beyond 38 digits
    void append(const std::optional<Decimal>& value) {
        if (!value) {
            nulls_.push_back(rows());
            return push_back(Decimal());
        }
        if (value->scale() > scale()) raise_scale(value->scale());
        push_back(value->scale() < scale() ? value->rescale(scale()) : *value);
    }

    /// Room for more mantissas, which the caller fills, or takes back with `give_back`.
    std::span<std::int64_t> extend(std::size_t rows) {
        auto& buffer = narrow();
        buffer.resize(buffer.size() + rows);
        return std::span(buffer).last(rows);
    }
    void give_back(std::size_t rows) { narrow().resize(narrow().size() - rows); }

    DecimalColumn finish() && {
        if (!nulls_.empty()) {
            column_.validity_ = all_valid(rows());
            for (const auto row : nulls_)
                column_.validity_[row / 64] &= ~(std::uint64_t{1} << row % 64);
        }
        return complete(std::move(column_));
    }

    /// A column of these mantissas, of which absent ones may be anything; `bounds` if they are known.
    template <class T>
    static DecimalColumn from_mantissas(MantissaBuffer<T> buffer, int scale,
                                        std::span<const std::uint64_t> validity, ColumnTags tags,
                                        std::optional<Bounds<std::int64_t>> bounds = std::nullopt) {
        if (scale < 0 || scale > Decimal::max_scale) throw_scale_overflow();
        DecimalColumn column;
        column.scale_ = scale;
        column.tags_ = tags;
        if (bounds) set_bounds(column, *bounds);
        if (!validity.empty()) {
            column.validity_ = all_valid(buffer.size());
            if (validity.size() < column.validity_.size())
                throw ValueError("column.validity", "the bitmap ends before the column");
            for (std::size_t i = 0; i < column.validity_.size(); ++i)
                column.validity_[i] &= validity[i];
            for (std::size_t row = 0; row < buffer.size(); ++row)
                if (!column.has_value(row)) buffer[row] = T{};
        }
        column.buffer_ = std::move(buffer);
        return complete(std::move(column));
    }

    /// Other mantissas in the place of those of a column, whose values are absent where they were.
    template <class T>
    static DecimalColumn replace(const DecimalColumn& column, MantissaBuffer<T> buffer, int scale,
                                 std::optional<Bounds<std::int64_t>> bounds = std::nullopt) {
        auto result =
            from_mantissas(std::move(buffer), scale, column.validity_, column.tags_, bounds);
        result.quantum_ = column.quantum_;
        return result;
    }

private:
    template <class T> auto& buffer() { return std::get<MantissaBuffer<T>>(column_.buffer_); }
    MantissaBuffer<std::int64_t>& narrow() { return buffer<std::int64_t>(); }
    MantissaBuffer<WideMantissa>& wide() { return buffer<WideMantissa>(); }
    const MantissaBuffer<std::int64_t>& narrow() const { return std::get<1>(column_.buffer_); }
    const MantissaBuffer<WideMantissa>& wide() const { return std::get<2>(column_.buffer_); }

    void push_back(const Decimal& value) {
        const auto small = small_coefficient(value);
        if (!is_wide() && small) return narrow().push_back(*small);
        widen();
        wide().push_back({value.low(), value.high()});
    }

    void widen() {
        if (is_wide()) return;
        MantissaBuffer<WideMantissa> values;
        values.reserve(narrow().capacity());
        for (const auto mantissa : narrow())
            values.push_back({static_cast<std::uint64_t>(mantissa), mantissa >> 63});
        column_.buffer_ = std::move(values);
    }

    void raise_scale(int scale) {
        ColumnBuilder raised(column_.tags_, scale);
        raised.reserve(is_wide() ? 0 : narrow().capacity());
        const auto raise = [&](const auto& mantissas) {
            for (const auto& mantissa : mantissas)
                raised.push_back(to_decimal(mantissa, column_.scale_).rescale(scale));
        };
        is_wide() ? raise(wide()) : raise(narrow());
        column_ = std::move(raised.column_);
    }

    static std::vector<std::uint64_t> all_valid(std::size_t rows) {
        std::vector<std::uint64_t> words((rows + 63) / 64, ~std::uint64_t{0});
        if (rows % 64 != 0) words.back() >>= 64 - rows % 64;
        return words;
    }

    static DecimalColumn complete(DecimalColumn column) {
        std::visit([&](const auto& buffer) { column.rows_ = buffer.size(); }, column.buffer_);
        std::size_t values = 0;
        for (const auto word : column.validity_)
            values += static_cast<std::size_t>(std::popcount(word));
        column.nulls_ = column.validity_.empty() ? 0 : column.rows_ - values;
        if (column.nulls_ == 0) column.validity_.clear();
        if (column.nulls_ < column.rows_ && !column.min_)
            std::visit([&](const auto& buffer) { set_bounds(column, std::span(buffer)); },
                       column.buffer_);
        return column;
    }

    template <class T> static void set_bounds(DecimalColumn& column, std::span<const T> values) {
        Bounds<T> bounds;
        if (column.validity_.empty()) bounds = find_bounds(values);
        for (std::size_t i = 0; i < column.validity_.size(); ++i) {
            const auto piece =
                values.subspan(64 * i, std::min<std::size_t>(64, values.size() - 64 * i));
            const auto word = column.validity_[i];
            if (word == ~std::uint64_t{0})
                bounds.include(find_bounds(piece));
            else
                for (auto left = word; left != 0; left &= left - 1)
                    bounds.include(piece[static_cast<std::size_t>(std::countr_zero(left))]);
        }
        set_bounds(column, bounds);
    }

    template <class T> static void set_bounds(DecimalColumn& column, const Bounds<T>& bounds) {
        column.min_ = Decimal::with_scale(bounds.min, column.scale_);
        column.max_ = Decimal::with_scale(bounds.max, column.scale_);
    }

    /// Also refuses mantissas of more than 38 digits.
    static void set_bounds(DecimalColumn& column, std::span<const WideMantissa> values) {
        for (std::size_t row = 0; row < values.size(); ++row) {
            if (!column.has_value(row)) continue;
            const auto value = to_decimal(values[row], column.scale_);
            if (!column.min_ || value < *column.min_) column.min_ = value;
            if (!column.max_ || value > *column.max_) column.max_ = value;
        }
    }

    DecimalColumn column_;
    std::vector<std::size_t> nulls_;
};

} // namespace detail

SLUITEND_END
