// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: cells of foreign Arrow arrays.
#pragma once

#include <sluitend/io/read_arrow.hpp>

#include <cstdint>
#include <string>
#include <string_view>

SLUITEND_BEGIN
namespace detail {

/// What an Arrow type is to us.
struct ForeignType {
    enum class Kind { absent, text, text_view, whole, decimal, binary, boolean };

    Kind kind = Kind::absent;
    int bits = 0;            ///< of an offset, a number or a decimal
    int scale = 0;           ///< of a decimal
    bool is_signed = true;   ///< of a whole number
    bool is_coded = false;   ///< a whole number stands for a text of a dictionary
    int dictionary_bits = 0; ///< offsets of those texts; 0: views

    /// The type of our column.
    CellType cells() const noexcept;
};

/// The type that a schema names. \throws ReadError with id `arrow.type` or `arrow.shape`
ForeignType foreign_type(const ArrowSchema& schema);

/// Reads rows `first` to `last` of a foreign array into a column.
///
/// \throws ReadError as `import_table`
void read_rows(const ArrowArray& array, const ForeignType& type, std::int64_t first,
               std::int64_t last, const ReadArrowOptions& options, TidyColumn& column,
               Findings& snapped);

/// A binary number of IEEE 754 (64 or 32 bits) as a decimal; a finding if it is not the same.
Decimal snapped(std::uint64_t pattern, int bits, int decimals, std::string_view column,
                std::size_t row, Findings& findings);

[[noreturn]] void refuse_arrow(std::string_view id, const std::string& message);

} // namespace detail
SLUITEND_END
