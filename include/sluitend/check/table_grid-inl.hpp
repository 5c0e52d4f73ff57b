// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: the figures of a table as whole numbers, for the search for what they add to.
///
/// - `detail::GridCell`, `detail::TableGrid`: every cell in the smallest printed unit of the table;
/// - `detail::SearchBudget`: how much a search may still do;
/// - `detail::Tally`: how many instances of an equation hold, and how telling they are.
#pragma once

#include <sluitend/check/recover.hpp>
#include <sluitend/check/table_effects-inl.hpp>
#include <sluitend/check/whole_figure-inl.hpp>
#include <sluitend/model/table_units-inl.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// A cell in the smallest printed unit of its table.
struct GridCell {
    enum class State : std::uint8_t {
        known,  ///< a figure, or a dash that is zero
        open,   ///< undecided: it holds a figure that is not known yet; its readings may be
        absent, ///< no figure
    };
    int128 value = 0;
    int128 quantum = 0;
    State state = State::absent;

    bool is_zero() const noexcept { return value == 0; }
};

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
    /// True if some hold, and as many as fail.
    bool is_half() const noexcept { return holding > 0 && failing() <= holding; }
    std::size_t failing() const noexcept { return tested - holding; }
    Tally& operator+=(const Tally& other) noexcept {
        tested += other.tested;
        holding += other.holding;
        open += other.open;
        bits += other.bits;
        off += other.off;
        return *this;
    }
};

/// How much a search may still do: what is too large is given up, not waited for.
class SearchBudget {
public:
    explicit SearchBudget(std::size_t cells) noexcept : left_(cells) {}

    /// Takes the work of so many cells; false if it is not left.
    bool take(std::size_t cells) noexcept {
        left_ -= std::min(cells, left_);
        return left_ > 0;
    }
    bool is_spent() const noexcept { return left_ == 0; }

private:
    std::size_t left_;
};

/// How far a sum is from 0, if rounding explains it.
constexpr std::optional<int128> distance(int128 residual, int128 quanta) noexcept {
    if (2 * magnitude(residual) > quanta) return std::nullopt;
    return magnitude(residual);
}

/// Likewise with one more term, of which only the readings are known: the nearest of them.
inline std::optional<int128> distance(int128 residual, int128 quanta, int coefficient,
                                      std::span<const GridCell> readings) noexcept {
    std::optional<int128> best;
    for (const GridCell& each : readings)
        if (const auto off = distance(residual + coefficient * each.value, quanta + each.quantum))
            best = best ? std::min(*best, *off) : *off;
    return best;
}

/// The figures of a table as whole numbers.
class TableGrid {
public:
    /// \param blank_is_zero whether a blank cell counts as zero; else it is absent
    explicit TableGrid(const TableRecord& table, bool blank_is_zero = false);

    std::size_t rows() const noexcept { return columns_ == 0 ? 0 : cells_.size() / columns_; }
    std::size_t columns() const noexcept { return columns_; }
    const GridCell& at(std::size_t row, std::size_t column) const noexcept {
        return cells_[row * columns_ + column];
    }
    const GridCell& at(const CellTerm& term) const noexcept { return at(term.row, term.column); }

    /// True if an identity can be stated: every cell has a figure, decided or not.
    bool is_complete(const CellIdentity& identity) const noexcept;
    /// True if the total has a figure and some part has none.
    bool lacks_a_part(const CellIdentity& identity) const noexcept {
        return at(identity.back()).state == GridCell::State::known && !is_complete(identity);
    }
    /// Adds an instance to a tally.
    void count(const CellIdentity& identity, Tally& tally) const noexcept;
    /// The readings that are left of an open cell; none if they are not known.
    std::span<const GridCell> readings(std::size_t row, std::size_t column) const noexcept;

private:
    GridCell cell(const TableRecord& table, std::size_t row, std::size_t column);
    /// `cell` in the smallest unit of the table; absent if the units do not go together.
    GridCell scaled(GridCell cell, std::int64_t multiplier) const;
    GridCell in_units(const Decimal& number, const std::optional<Decimal>& quantum) const;
    void read_open_cells(const TableRecord& table);

    std::size_t columns_;
    bool blank_is_zero_;
    int scale_ = 0;
    int128 nil_quantum_ = 0;
    std::vector<bool> effects_{}; ///< columns of differences that show no sum
    std::int64_t smallest_ = 0;   ///< multiplier of a row, a column or the table
    std::vector<GridCell> cells_;
    std::map<std::size_t, std::vector<GridCell>> readings_{}; ///< by position in the cells
};

inline int128 whole(const Decimal& value) noexcept {
    return static_cast<int128>(static_cast<uint128>(value.high()) << 64 | value.low());
}

/// The figure that a cell of a reading spells, whatever parts its thousands; a lone dash is 0.
inline std::optional<Decimal> figure_of(std::string_view verbatim) {
    std::string plain;
    bool is_negative = false;
    for (const char c : verbatim) {
        if ((c >= '0' && c <= '9') || c == ',') plain += c == ',' ? '.' : c;
        is_negative |= c == '-' || c == '\x92'; // the last byte of U+2212
    }
    if (plain.empty()) return is_negative ? std::optional(Decimal()) : std::nullopt;
    const auto number = parse_decimal(plain, NumberStyle::plain);
    if (!number) return std::nullopt;
    return is_negative ? -*number : *number;
}

/// The smallest unit that the table, a column or a row states.
inline std::int64_t smallest_multiplier(const TableRecord& table) {
    std::int64_t out = table.conventions.multiplier.value.value_or(1);
    for (const TableColumn& each : table.columns)
        out = std::min(out, each.multiplier.value_or(out));
    for (const sluitend::TableRow& each : table.rows)
        out = std::min(out, each.multiplier.value_or(out));
    return out;
}

inline GridCell TableGrid::scaled(GridCell cell, std::int64_t multiplier) const {
    if (multiplier == smallest_) return cell;
    const int128 most = power_of_ten(std::size_t{14}) * power_of_ten(std::size_t{14}); // as below
    if (smallest_ <= 0 || multiplier % smallest_ != 0) return {};
    const int128 times = multiplier / smallest_;
    if (magnitude(cell.value) > most / times || cell.quantum > most / times) return {};
    cell.value *= times;
    cell.quantum *= times;
    return cell;
}

inline TableGrid::TableGrid(const TableRecord& table, bool blank_is_zero)
    : columns_(table.columns.size()), blank_is_zero_(blank_is_zero) {
    if (table.quantum) scale_ = table.quantum->scale();
    for (const TableRow& row : table.rows)
        for (const TableCell& each : row.cells)
            if (each.number) scale_ = std::max(scale_, each.number->scale());
    smallest_ = smallest_multiplier(table);
    for (std::size_t column = 0; column < columns_; ++column)
        effects_.push_back(shows_effect(table, column));
    cells_.reserve(table.rows.size() * columns_);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < columns_; ++column)
            cells_.push_back(cell(table, row, column));
    for (std::size_t i = 0; i < cells_.size(); ++i)
        if (const TableRow& row = table.rows[i / columns_]; i % columns_ < row.cells.size())
            if (row.cells[i % columns_].kind == CellKind::nil)
                cells_[i].quantum =
                    scaled({0, nil_quantum_, {}},
                           multiplier_at(table, i / columns_, i % columns_).value_or(smallest_))
                        .quantum;
    read_open_cells(table);
}

inline void TableGrid::read_open_cells(const TableRecord& table) {
    for (const RecoveredCells& each : table.recovered)
        for (const auto& reading : each.surviving)
            for (std::size_t column = 0; column < std::min(columns_, reading.size()); ++column) {
                const std::size_t place = each.line * columns_ + column;
                if (place >= cells_.size() || cells_[place].state != GridCell::State::open)
                    continue;
                if (const auto number = figure_of(reading[column]))
                    readings_[place].push_back(
                        scaled(in_units(*number, table.quantum),
                               multiplier_at(table, each.line, column).value_or(smallest_)));
            }
}

inline GridCell TableGrid::in_units(const Decimal& number,
                                    const std::optional<Decimal>& quantum) const {
    constexpr int most_digits = 28; // so that no sum over a table overflows
    const Decimal step = quantum.value_or(Decimal::with_scale(1, number.scale()));
    for (const Decimal& each : {number, step})
        if (each.scale() > scale_ || each.digits() + scale_ - each.scale() > most_digits) return {};
    const auto units = [&](const Decimal& value) {
        return whole(value) * power_of_ten(static_cast<std::size_t>(scale_ - value.scale()));
    };
    return {units(number), units(step), GridCell::State::known};
}

inline GridCell TableGrid::cell(const TableRecord& table, std::size_t row, std::size_t column) {
    const auto& cells = table.rows[row].cells;
    if (column >= cells.size() || effects_[column] || !is_money(table, row, column)) return {};
    const TableCell& printed = cells[column];
    if (printed.kind == CellKind::undecided) return {0, 0, GridCell::State::open};
    if (printed.kind == CellKind::nil && table.conventions.dash_is_zero.value.value_or(true))
        return {0, 0, GridCell::State::known};
    if (printed.kind == CellKind::blank && blank_is_zero_) return {0, 0, GridCell::State::known};
    if (printed.kind != CellKind::figure || !printed.number) return {};
    const GridCell out = in_units(*printed.number, table.quantum);
    nil_quantum_ = std::max(nil_quantum_, out.quantum);
    return scaled(out, multiplier_at(table, row, column).value_or(smallest_));
}

inline std::span<const GridCell> TableGrid::readings(std::size_t row,
                                                     std::size_t column) const noexcept {
    const auto found = readings_.find(row * columns_ + column);
    if (found == readings_.end()) return {};
    return found->second;
}

inline bool TableGrid::is_complete(const CellIdentity& identity) const noexcept {
    return std::none_of(identity.begin(), identity.end(), [&](const CellTerm& term) {
        return at(term).state == GridCell::State::absent;
    });
}

/// Over one open cell an instance holds if it does so under one of its readings.
inline void TableGrid::count(const CellIdentity& identity, Tally& tally) const noexcept {
    int128 residual = 0;
    int128 quanta = 0;
    int128 largest = 0;
    std::size_t parts = 0;
    const CellTerm* open = nullptr;
    for (const CellTerm& term : identity) {
        const GridCell& each = at(term);
        if (each.state == GridCell::State::absent) return;
        if (each.state == GridCell::State::open) {
            if (open != nullptr || readings(term.row, term.column).empty()) {
                ++tally.open;
                return;
            }
            open = &term;
            continue;
        }
        residual += term.coefficient * each.value;
        quanta += each.quantum;
        largest = std::max(largest, magnitude(each.value));
        if (!each.is_zero()) ++parts;
    }
    const auto off = open == nullptr ? distance(residual, quanta)
                                     : distance(residual, quanta, open->coefficient,
                                                readings(open->row, open->column));
    if (largest == 0 && off) return;
    ++tally.tested;
    if (!off) return;
    ++tally.holding;
    tally.off += *off;
    if (parts > 2) tally.bits += bits_of(largest, quanta + 1);
}

} // namespace detail

SLUITEND_END
