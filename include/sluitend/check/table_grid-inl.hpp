// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: the figures of a table as whole numbers, for the search for what they add to.
///
/// - `detail::GridCell`, `detail::TableGrid`: every cell in the smallest printed unit of the table;
/// - `detail::Tally`: how many instances of an equation hold, and how telling they are.
#pragma once

#include <sluitend/check/recover.hpp>
#include <sluitend/model/table.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// A cell in the smallest printed unit of its table.
struct GridCell {
    enum class State : std::uint8_t {
        known,  ///< a figure, or a dash that is zero
        open,   ///< undecided: it holds a figure that is not known yet
        absent, ///< no figure
    };
    int128 value = 0;
    int128 quantum = 0;
    State state = State::absent;

    bool is_zero() const noexcept { return value == 0; }
};

constexpr int128 abs_of(int128 value) noexcept {
    return value < 0 ? -value : value;
}

/// How often `unit` goes into `size`, as a number of bits.
constexpr std::size_t bits_of(int128 size, int128 unit) noexcept {
    const auto times = std::min<int128>(size / unit, INT64_MAX);
    return static_cast<std::size_t>(std::bit_width(static_cast<std::uint64_t>(times)));
}

/// How many instances of an equation hold.
///
/// An instance over zeros alone tells nothing and is not counted. A sum that holds by chance does so
/// about once in largest part ÷ what rounding allows: the bits of that, added up over instances, say
/// how unlikely chance is.
struct Tally {
    std::size_t tested = 0;  ///< instances that can tell
    std::size_t holding = 0; ///< how many of them hold within rounding
    std::size_t open = 0;    ///< instances over cells that are not decided
    std::size_t bits = 0;    ///< evidence of those that hold
    int128 off = 0;          ///< Σ |residual| of those that hold

    bool is_most() const noexcept { return 2 * holding > tested; }
    std::size_t failing() const noexcept { return tested - holding; }
    bool operator==(const Tally&) const = default;
};

/// The figures of a table as whole numbers.
class TableGrid {
public:
    explicit TableGrid(const TableRecord& table);

    std::size_t rows() const noexcept { return columns_ == 0 ? 0 : cells_.size() / columns_; }
    std::size_t columns() const noexcept { return columns_; }
    const GridCell& at(std::size_t row, std::size_t column) const noexcept {
        return cells_[row * columns_ + column];
    }
    const GridCell& at(const CellTerm& term) const noexcept { return at(term.row, term.column); }

    /// True if an identity can be stated: every cell has a figure, decided or not.
    bool is_complete(const CellIdentity& identity) const noexcept;
    /// Adds an instance to a tally.
    void count(const CellIdentity& identity, Tally& tally) const noexcept;

private:
    GridCell cell(const TableRecord& table, std::size_t row, std::size_t column) const;

    std::size_t columns_;
    int scale_ = 0;
    int128 nil_quantum_ = 0;
    std::vector<GridCell> cells_;
};

inline int128 whole(const Decimal& value) noexcept {
    return static_cast<int128>(static_cast<uint128>(value.high()) << 64 | value.low());
}

inline int128 power_of_ten(int exponent) noexcept {
    int128 out = 1;
    while (exponent-- > 0)
        out *= 10;
    return out;
}

inline TableGrid::TableGrid(const TableRecord& table) : columns_(table.columns.size()) {
    if (table.quantum) scale_ = table.quantum->scale();
    for (const TableRow& row : table.rows)
        for (const TableCell& each : row.cells)
            if (each.number) scale_ = std::max(scale_, each.number->scale());
    cells_.reserve(table.rows.size() * columns_);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < columns_; ++column)
            cells_.push_back(cell(table, row, column));
    for (const GridCell& each : cells_)
        nil_quantum_ = std::max(nil_quantum_, each.quantum);
    for (std::size_t i = 0; i < cells_.size(); ++i)
        if (const TableRow& row = table.rows[i / columns_]; i % columns_ < row.cells.size())
            if (row.cells[i % columns_].kind == CellKind::nil) cells_[i].quantum = nil_quantum_;
}

inline GridCell TableGrid::cell(const TableRecord& table, std::size_t row,
                                std::size_t column) const {
    constexpr int most_digits = 28; // so that no sum over a table overflows
    const auto& cells = table.rows[row].cells;
    if (column >= cells.size() || table.columns[column].role == TableRole::percentage) return {};
    const TableCell& printed = cells[column];
    if (printed.kind == CellKind::undecided) return {0, 0, GridCell::State::open};
    if (printed.kind == CellKind::nil && table.conventions.dash_is_zero.value.value_or(true))
        return {0, 0, GridCell::State::known};
    if (printed.kind != CellKind::figure || !printed.number) return {};
    const Decimal quantum = table.quantum.value_or(Decimal::with_scale(1, printed.number->scale()));
    const auto is_long = [&](const Decimal& value) {
        return value.digits() + scale_ - value.scale() > most_digits;
    };
    if (is_long(*printed.number) || is_long(quantum)) return {};
    const auto in_units = [&](const Decimal& value) {
        return whole(value) * power_of_ten(scale_ - value.scale());
    };
    return {in_units(*printed.number), in_units(quantum), GridCell::State::known};
}

inline bool TableGrid::is_complete(const CellIdentity& identity) const noexcept {
    return std::none_of(identity.begin(), identity.end(), [&](const CellTerm& term) {
        return at(term).state == GridCell::State::absent;
    });
}

inline void TableGrid::count(const CellIdentity& identity, Tally& tally) const noexcept {
    int128 residual = 0;
    int128 quanta = 0;
    int128 largest = 0;
    std::size_t parts = 0;
    for (const CellTerm& term : identity) {
        const GridCell& each = at(term);
        if (each.state == GridCell::State::absent) return;
        if (each.state == GridCell::State::open) {
            ++tally.open;
            return;
        }
        residual += term.coefficient * each.value;
        quanta += each.quantum;
        largest = std::max(largest, abs_of(each.value));
        if (!each.is_zero()) ++parts;
    }
    if (largest == 0) return;
    ++tally.tested;
    if (2 * abs_of(residual) > quanta) return;
    ++tally.holding;
    tally.off += abs_of(residual);
    if (parts > 2) tally.bits += bits_of(largest, quanta + 1);
}

} // namespace detail

SLUITEND_END
