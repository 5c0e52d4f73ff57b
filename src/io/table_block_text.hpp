// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: where tables stand on a page, and their rows, whatever the layout.
#pragma once

#include "page_line.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// A row as it stands on the page.
struct BlockRow {
    std::vector<std::string_view> label{};           ///< its pieces, if it is wrapped
    std::vector<std::string> groups{};               ///< headings above it
    std::vector<std::optional<PrintedCell>> cells{}; ///< one per column, if their places are known
    std::vector<PrintedCell> loose{};                ///< else cells in their order
    std::string_view run{};                          ///< else label and cells, to be cut
    std::string_view caption{};                      ///< the unit that a line between rows states
};

/// A table as it stands on the page.
struct TableBlock {
    std::string_view title{};
    std::string_view caption{};
    std::string_view legend{};
    std::vector<ColumnHead> heads{};         ///< one per column; empty if they are not known
    std::vector<std::string_view> heading{}; ///< its lines
    std::size_t columns = 0;
    bool has_uncertain_years = false; ///< under some columns stand fewer years than columns
    bool has_repeated_years = false;  ///< years in cells do not tell rows apart
    std::vector<BlockRow> rows{};
    std::size_t first = 0;       ///< first line of its heading, from 0
    std::size_t first_row = 0;   ///< first line behind its heading, from 0
    std::size_t last = 0;        ///< last line, from 0
    std::size_t words_above = 0; ///< lines between it and the table above, or the top of the page
};

/// All tables of a page, in order.
std::vector<TableBlock> table_blocks(const std::vector<PageLine>& lines);

} // namespace detail
SLUITEND_END
