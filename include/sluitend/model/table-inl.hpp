// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/table.hpp>
#include <sluitend/model/table_units-inl.hpp>

#include <utility>

SLUITEND_BEGIN

SLUITEND_INLINE std::optional<Amount> amount_of(const TableRecord& table, std::size_t row,
                                                std::size_t column) {
    const TableCell& cell = table.rows.at(row).cells.at(column);
    const auto multiplier = detail::multiplier_at(table, row, column);
    if (!cell.number || !multiplier || !detail::is_money(table, row, column)) return std::nullopt;
    AmountParts parts{.printed = *cell.number,
                      .multiplier = *multiplier,
                      .quantum = {},
                      .quantum_basis = QuantumBasis::formal,
                      .currency = {},
                      .verbatim = cell.verbatim,
                      .span = cell.span};
    if (table.quantum) {
        parts.quantum = *table.quantum * Decimal(*multiplier);
        parts.quantum_basis = QuantumBasis::content;
    }
    return Amount(std::move(parts));
}

SLUITEND_END
