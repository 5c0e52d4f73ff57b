// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Plain text in columns, measured in code points.
#pragma once

#include "words.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// The lines of a text, broken at blanks to `width` code points; longer words are cut.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// How a column is set.
enum class Set { left, right, wrap };

/// Cells in aligned columns, two blanks between them.
class TextTable {
public:
    explicit TextTable(std::vector<Set> columns) : columns_(std::move(columns)) {}

    /// Adds a row; there must be a cell for every column. Cells are made harmless, on one line.
    void add(std::vector<std::string> cells);
    bool is_empty() const noexcept { return rows_.empty(); }
    /// The rows, `indent` blanks before each; wrapping columns share what `width` leaves.
    std::string text(std::size_t width, std::size_t indent) const;

private:
    std::vector<std::size_t> widths(std::size_t width, std::size_t indent) const;

    std::vector<Set> columns_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace detail

SLUITEND_END
