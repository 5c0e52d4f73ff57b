// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor number: many decimals of one scale, with exact sums.
///
/// - `DecimalColumn`: mantissas of 64 bits (32 or 128 where that serves), one scale, some absent;
/// - `WideSum`: the exact total of any column or of several;
/// - `concatenate`, `to_unit`: columns from columns.
///
/// \code
/// const std::vector<std::int64_t> cents{1113300, 398900, 21100};
/// auto column = sluitend::DecimalColumn::from_mantissas(cents, 2);
/// sluitend::Decimal total = column.sum();   // 15333.00
/// \endcode
#pragma once

#include <sluitend/number/decimal.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>
#include <variant>
#include <vector>

SLUITEND_BEGIN

class BigDecimal;

/// A mantissa of 128 bits in two's complement, laid out as Arrow's decimal128.
struct WideMantissa {
    std::uint64_t low = 0; ///< lower word
    std::int64_t high = 0; ///< upper word

    bool operator==(const WideMantissa&) const = default;
};

/// What the figures of a column are; figures with different tags are never added.
///
/// The numbers mean nothing here: the floor `quantity` and its users give them meaning. 0 is
/// "not stated", and equals only itself.
struct ColumnTags {
    std::uint32_t currency = 0; ///< which currency (valuta)
    std::uint32_t unit = 0;     ///< which unit (eenheid)

    bool operator==(const ColumnTags&) const = default;
};

/// The exact total of figures: a whole number of 192 bits, a scale, and the tags of the figures.
class WideSum {
public:
    /// Words of a total, lowest first, in two's complement.
    using Words = std::array<std::uint64_t, 3>;

    /// Zero, without decimals and tags.
    WideSum() = default;
    /// The whole number `words` times 10^-`scale`. \throws NumberOverflow if the scale is not 0 to 18
    WideSum(const Words& words, int scale, ColumnTags tags = {});

    /// The words of the total, lowest first, in two's complement.
    const Words& words() const noexcept { return words_; }
    /// The number of decimals.
    int scale() const noexcept { return scale_; }
    /// What was added up.
    const ColumnTags& tags() const noexcept { return tags_; }

    /// The total. \throws NumberOverflow beyond 38 digits
    Decimal to_decimal() const;
    /// The total, of any length; never fails. Include `big_decimal.hpp` to use it.
    BigDecimal to_big_decimal() const;

    /// Adds another total; the result has the larger scale.
    /// \throws UnitError if the tags differ
    /// \throws NumberOverflow beyond 192 bits
    WideSum& operator+=(const WideSum& other);
    friend WideSum operator+(WideSum a, const WideSum& b) { return a += b; }

private:
    Words words_{};
    int scale_ = 0;
    ColumnTags tags_;
};

namespace detail {

void* allocate_mantissas(std::size_t bytes);
void deallocate_mantissas(void* memory) noexcept;

/// Memory on a cache line of its own, not cleared before it is written.
template <class T> struct MantissaAllocator {
    using value_type = T;

    MantissaAllocator() = default;
    template <class Other> MantissaAllocator(const MantissaAllocator<Other>&) noexcept {}
    T* allocate(std::size_t count) {
        return static_cast<T*>(allocate_mantissas(count * sizeof(T)));
    }
    void deallocate(T* memory, std::size_t) noexcept { deallocate_mantissas(memory); }
    template <class Other> void construct(Other*) noexcept {
        static_assert(std::is_trivially_copyable_v<Other>);
    }
    template <class Other> void construct(Other* place, const Other& value) noexcept {
        *place = value;
    }
    bool operator==(const MantissaAllocator&) const = default;
};

template <class T> using MantissaBuffer = std::vector<T, MantissaAllocator<T>>;

class ColumnBuilder;

} // namespace detail

/// Many decimals of one scale (kolom), some of them perhaps absent (leeg).
///
/// A value is a mantissa times 10^-scale. Mantissas have 64 bits; 128 where a value needs it; 32
/// where `compact` or a rounding found that they suffice. Absent values are marked in a bitmap and
/// count in no sum. A column does not change once made.
///
/// Sums are exact, and the same for every order, division and number of threads.
///
/// Invariant: all values fit `Decimal`; an absent value has mantissa 0; the smallest and largest
/// value are known.
class DecimalColumn {
public:
    /// The mantissas in the width in which they are kept; absent ones are 0.
    using Mantissas = std::variant<std::span<const std::int32_t>, std::span<const std::int64_t>,
                                   std::span<const WideMantissa>>;

    /// No values, scale 0.
    DecimalColumn() = default;

    /// The values, at the largest scale among them.
    /// \throws NumberOverflow if a value does not fit 38 digits at that scale
    static DecimalColumn from_decimals(std::span<const Decimal> values, ColumnTags tags = {});
    /// The values that are there, at the largest scale among them. \throws NumberOverflow as above
    static DecimalColumn from_decimals(std::span<const std::optional<Decimal>> values,
                                       ColumnTags tags = {});
    /// Mantissas of 64 bits times 10^-`scale`.
    ///
    /// \param validity Arrow's bitmap: bit i % 64 of word i / 64 is set if value i is there; empty
    ///                 if all are
    /// \throws NumberOverflow if the scale is not 0 to 18
    /// \throws ValueError with id `column.validity` if the bitmap is too short
    static DecimalColumn from_mantissas(std::span<const std::int64_t> mantissas, int scale,
                                        std::span<const std::uint64_t> validity = {},
                                        ColumnTags tags = {});
    /// Mantissas of 32 bits; as above.
    static DecimalColumn from_mantissas(std::span<const std::int32_t> mantissas, int scale,
                                        std::span<const std::uint64_t> validity = {},
                                        ColumnTags tags = {});
    /// Mantissas of 128 bits; as above. \throws NumberOverflow also beyond 38 digits
    static DecimalColumn from_mantissas(std::span<const WideMantissa> mantissas, int scale,
                                        std::span<const std::uint64_t> validity = {},
                                        ColumnTags tags = {});

    /// The number of values, absent ones included.
    std::size_t rows() const noexcept { return rows_; }
    /// The number of absent values.
    std::size_t nulls() const noexcept { return nulls_; }
    /// The number of decimals of every value.
    int scale() const noexcept { return scale_; }
    /// The smallest value, if any is there.
    const std::optional<Decimal>& min() const noexcept { return min_; }
    /// The largest value, if any is there.
    const std::optional<Decimal>& max() const noexcept { return max_; }
    /// What the values are.
    const ColumnTags& tags() const noexcept { return tags_; }
    /// To which amount the values are good, such as 1000 in a table "x 1.000 euro"; if stated.
    const std::optional<Decimal>& quantum() const noexcept { return quantum_; }

    /// The mantissas.
    Mantissas mantissas() const noexcept;
    /// Bits of a mantissa: 32, 64 or 128.
    int mantissa_bits() const noexcept { return 32 << buffer_.index(); }
    /// Arrow's bitmap of values that are there; empty if all are.
    std::span<const std::uint64_t> validity() const noexcept { return validity_; }
    /// True if value `row` is there.
    bool has_value(std::size_t row) const noexcept {
        return validity_.empty() || (validity_[row / 64] >> row % 64 & 1) != 0;
    }
    /// Value `row`, below `rows()`, if it is there.
    std::optional<Decimal> operator[](std::size_t row) const;

    /// The exact sum. \throws NumberOverflow beyond 38 digits, for mantissas of 128 bits only
    Decimal sum() const { return wide_sum().to_decimal(); }
    /// The exact sum; never fails.
    WideSum wide_sum() const { return wide_sum(0, rows_); }
    /// The exact sum of `count` values from `first` on, all within the column.
    WideSum wide_sum(std::size_t first, std::size_t count) const;

    /// The same values with `scale` decimals.
    /// \throws InexactResult if that would drop a digit other than 0
    /// \throws NumberOverflow beyond 38 digits or scale 0 to 18
    DecimalColumn rescale(int scale) const;
    /// The values rounded to `scale` decimals. \throws NumberOverflow as `rescale`
    ///
    /// A stated quantum grows to the last decimal that is left.
    DecimalColumn rescale(int scale, Rounding mode) const;
    /// The same values in the narrowest mantissas that hold them.
    DecimalColumn compact() const;
    /// The same values as something else.
    DecimalColumn with_tags(ColumnTags tags) const& { return DecimalColumn(*this).with_tags(tags); }
    /// The same, of a column that is no longer needed.
    DecimalColumn with_tags(ColumnTags tags) &&;
    /// The same values, good to `quantum`, or to an amount that is not stated.
    DecimalColumn with_quantum(std::optional<Decimal> quantum) const& {
        return DecimalColumn(*this).with_quantum(quantum);
    }
    /// The same, of a column that is no longer needed.
    DecimalColumn with_quantum(std::optional<Decimal> quantum) &&;

private:
    friend class detail::ColumnBuilder;

    std::variant<detail::MantissaBuffer<std::int32_t>, detail::MantissaBuffer<std::int64_t>,
                 detail::MantissaBuffer<WideMantissa>>
        buffer_{std::in_place_index<1>};
    std::vector<std::uint64_t> validity_;
    std::size_t rows_ = 0;
    std::size_t nulls_ = 0;
    int scale_ = 0;
    ColumnTags tags_;
    std::optional<Decimal> quantum_;
    std::optional<Decimal> min_;
    std::optional<Decimal> max_;
};

/// The values of all parts after one another, at the largest scale among them.
///
/// The result is good to the coarsest quantum; to none, if one part states none.
/// \throws UnitError if the tags of two parts differ
/// \throws NumberOverflow if a value does not fit 38 digits at that scale
DecimalColumn concatenate(std::span<const DecimalColumn> parts);

/// How many times `unit` goes into each value, rounded to whole numbers: `to_unit` of `Decimal`.
///
/// Euros in units of 1,000 are thousands of euros: the unit tag of the result is not stated, nor
/// its quantum. \throws DivisionByZero if `unit` is 0
DecimalColumn to_unit(const DecimalColumn& column, const Decimal& unit, Rounding mode);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/number/decimal_column-inl.hpp>
#endif
