// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: the units of a table's cells, for the bodies of this floor and above.
///
/// - `detail::is_money`: rows, columns and cells that hold amounts;
/// - `detail::multiplier_at`: how often a cell counts a euro.
#pragma once

#include <sluitend/model/table.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

SLUITEND_BEGIN

namespace detail {

/// False for what stands beside amounts: shares and numbers of staff, houses, inhabitants.
constexpr bool is_money(std::optional<TableRole> role) noexcept {
    return role != TableRole::percentage && role != TableRole::quantity;
}

/// False for a cell of such a row or column, and for one with a percent sign.
inline bool is_money(const TableRecord& table, std::size_t row, std::size_t column) {
    const sluitend::TableRow& line = table.rows.at(row);
    return is_money(line.role) && is_money(table.columns.at(column).role) &&
           !line.cells.at(column).verbatim.ends_with('%');
}

/// What its row says, else its column, else the table.
inline std::optional<std::int64_t> multiplier_at(const TableRecord& table, std::size_t row,
                                                 std::size_t column) {
    if (const auto own = table.rows.at(row).multiplier) return own;
    if (const auto own = table.columns.at(column).multiplier) return own;
    return table.conventions.multiplier.value;
}

} // namespace detail

SLUITEND_END
