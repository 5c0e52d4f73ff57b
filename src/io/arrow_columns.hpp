// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the Arrow types and buffers of the columns of a table.
#pragma once

#include <sluitend/io/arrow_abi.hpp>
#include <sluitend/io/tidy_table.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// The Arrow type of a column.
struct ArrowType {
    CellType cells = CellType::text;
    bool is_large = false; ///< texts with 64-bit offsets
    int bits = 128;        ///< of a decimal
    int precision = 18;
    int scale = 2;

    /// As in `ArrowSchema::format`.
    std::string format() const;
};

/// The type for a column: as requested where no digit is lost, else the default.
/// \throws NumberOverflow if a decimal column needs more than 38 digits
ArrowType arrow_type(const TidyColumn& column, const ArrowSchema* requested);

/// Memory on a boundary of 64 bytes, zeroed.
class ArrowBuffer {
public:
    explicit ArrowBuffer(std::size_t bytes);
    std::byte* data() const noexcept { return data_.get(); }

private:
    struct Free {
        void operator()(std::byte* data) const noexcept;
    };
    std::unique_ptr<std::byte, Free> data_;
};

/// The buffers of some rows of a column, in the order of its type.
struct ArrowBuffers {
    std::size_t absent = 0;            ///< how many cells are absent
    std::vector<ArrowBuffer> owned;    ///< what `pointers` points to
    std::vector<const void*> pointers; ///< validity first; null if no cell is absent
};

ArrowBuffers arrow_buffers(const TidyColumn& column, const ArrowType& type, std::size_t first,
                           std::size_t last);

} // namespace detail
SLUITEND_END
