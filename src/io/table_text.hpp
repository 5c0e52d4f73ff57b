// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the tables of a page with the lines that they take.
#pragma once

#include <sluitend/base/text.hpp>
#include <sluitend/io/read_tables.hpp>

#include <cstddef>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// A table and where it stands.
struct PlacedTable {
    TableRecord table;
    Findings findings{};       ///< what was odd in it
    std::size_t first = 0;     ///< first line of its heading, from 0
    std::size_t first_row = 0; ///< first line behind its heading, from 0
    std::size_t last = 0;      ///< last line, from 0
};

/// All tables of a page, in order.
std::vector<PlacedTable> placed_tables(const TextLines& page, const ReadTablesOptions& options);

/// True if a table is no budget of one programme: its columns have sides, or lines come again under
/// other names.
bool is_overview(const TableRecord& table);

} // namespace detail
SLUITEND_END
