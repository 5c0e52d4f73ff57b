// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: columns of differences that show an effect and no sum.
///
/// - `detail::shows_effect`: by N and V, or since more revenue and less expenditure are both positive;
/// - `detail::find_effects`: the two columns whose difference such a column tells.
#pragma once

#include <sluitend/check/recover.hpp>
#include <sluitend/check/table_structure.hpp>
#include <sluitend/model/table.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// True if a cell says by N or V, or by "nadeel" or "voordeel", what is unfavourable or favourable.
inline bool is_flagged(const TableCell& cell) noexcept {
    const auto& printed = cell.verbatim;
    return cell.number &&
           (printed.ends_with('N') || printed.ends_with('V') || printed.starts_with('N') ||
            printed.starts_with('V') || printed.ends_with("deel") || printed.ends_with("delig"));
}

/// True if N and V stand in this column of differences alone: there they tell the effect, and no sign.
inline bool is_flagged_effect(const TableRecord& table, std::size_t column) noexcept {
    bool is_flagged_here = false;
    for (const sluitend::TableRow& row : table.rows)
        for (std::size_t each = 0; each < row.cells.size(); ++each) {
            if (!is_flagged(row.cells[each])) continue;
            if (each < table.columns.size() && table.columns[each].role != TableRole::difference)
                return false;
            is_flagged_here |= each == column;
        }
    return is_flagged_here;
}

/// The side that a row is on by its label, else by the group that it stands in.
inline std::optional<TableRole> side_of(const sluitend::TableRow& row) {
    const auto role = row.role || row.groups.empty() ? row.role : role_of_words(row.groups.back());
    const bool is_side = role == TableRole::expenditure || role == TableRole::revenue;
    return is_side ? role : std::nullopt;
}

/// True if differences of such figures cannot overflow.
inline bool can_subtract(const std::optional<Decimal>& figure) noexcept {
    constexpr int most_digits = 18;
    return figure && figure->digits() <= most_digits && figure->scale() < most_digits;
}

/// How the differences of one side follow from two columns, up to the first that does neither way.
struct DifferenceSigns {
    std::size_t tested = 0;
    std::size_t plus = 0;  ///< first less second
    std::size_t minus = 0; ///< second less first
};

inline DifferenceSigns signs_of(const TableRecord& table, TableRole side, std::size_t first,
                                std::size_t second, std::size_t difference) {
    DifferenceSigns out;
    for (const sluitend::TableRow& row : table.rows) {
        if (side_of(row) != side || row.cells.size() != table.columns.size()) continue;
        const auto& a = row.cells[first].number;
        const auto& b = row.cells[second].number;
        const auto& printed = row.cells[difference].number;
        if (!can_subtract(a) || !can_subtract(b) || !can_subtract(printed)) continue;
        if (*printed == Decimal()) continue;
        const Decimal step = Decimal::with_scale(1, printed->scale()); // what rounding explains
        const auto holds = [&](const Decimal& exact) {
            return *printed - exact <= step && exact - *printed <= step;
        };
        ++out.tested;
        out.plus += holds(*a - *b) ? 1u : 0u;
        out.minus += holds(*b - *a) ? 1u : 0u;
        if (out.plus < out.tested && out.minus < out.tested) break;
    }
    return out;
}

/// True if both sides follow from the same two columns, with opposite signs, and from no two columns
/// with the same sign.
inline bool is_opposite_effect(const TableRecord& table, std::size_t column) {
    constexpr std::size_t most_columns = 40;
    if (table.columns.size() > most_columns) return false;
    bool is_opposite = false;
    for (std::size_t first = 0; first < table.columns.size(); ++first)
        for (std::size_t second = first + 1; second < table.columns.size(); ++second) {
            if (!table.columns[first].year || !table.columns[second].year) continue;
            const auto costs = signs_of(table, TableRole::expenditure, first, second, column);
            const auto yields = signs_of(table, TableRole::revenue, first, second, column);
            if (costs.tested == 0 || yields.tested == 0) continue;
            const auto all = [](std::size_t holding, const DifferenceSigns& signs) {
                return holding == signs.tested;
            };
            if ((all(costs.plus, costs) && all(yields.plus, yields)) ||
                (all(costs.minus, costs) && all(yields.minus, yields)))
                return false;
            is_opposite |= (all(costs.plus, costs) && all(yields.minus, yields)) ||
                           (all(costs.minus, costs) && all(yields.plus, yields));
        }
    return is_opposite;
}

/// True if a column of differences tells what is favourable: no balance is a sum there.
inline bool shows_effect(const TableRecord& table, std::size_t column) {
    return table.columns[column].role == TableRole::difference &&
           (is_flagged_effect(table, column) || is_opposite_effect(table, column));
}

/// What an effect differs by from two columns, whichever way it is favourable.
struct EffectTally {
    std::vector<CellIdentity> identities{};
    std::size_t holding = 0;
    std::size_t tested = 0;
};

inline EffectTally effects_of(const TableRecord& table, std::size_t first, std::size_t second,
                              std::size_t column) {
    EffectTally out;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto& cells = table.rows[row].cells;
        if (cells.size() != table.columns.size()) continue;
        const auto& a = cells[first].number;
        const auto& b = cells[second].number;
        const auto& effect = cells[column].number;
        if (!can_subtract(a) || !can_subtract(b) || !can_subtract(effect)) continue;
        const Decimal exact = *a - *b;
        const bool is_turned = (exact < Decimal()) != (*effect < Decimal());
        const int sign = is_turned ? -1 : 1;
        out.identities.push_back({{row, first, sign}, {row, second, -sign}, {row, column, -1}});
        if (*a == Decimal() && *b == Decimal() && *effect == Decimal()) continue;
        const Decimal off = (is_turned ? -exact : exact) - *effect;
        const Decimal step = Decimal::with_scale(1, effect->scale()); // what rounding explains
        ++out.tested;
        out.holding += off <= step && -off <= step ? 1u : 0u;
    }
    return out;
}

/// Effects of most rows between two columns of one role, each with a year or a kind of its own.
inline void find_effects(const TableRecord& table, TableStructure& out) {
    constexpr std::size_t most_columns = 40;
    const auto& columns = table.columns;
    if (columns.size() > most_columns) return;
    const auto are_alike = [&](std::size_t a, std::size_t b) {
        return columns[a].role == columns[b].role &&
               columns[a].multiplier == columns[b].multiplier &&
               columns[a].year.has_value() == columns[b].year.has_value() &&
               (columns[a].year || (columns[a].phase && columns[b].phase));
    };
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (!shows_effect(table, column)) continue;
        EffectTally best;
        for (std::size_t first = 0; first < columns.size(); ++first)
            for (std::size_t second = first + 1; second < columns.size(); ++second) {
                if (first == column || second == column || !are_alike(first, second)) continue;
                EffectTally each = effects_of(table, first, second, column);
                if (each.holding > best.holding) best = std::move(each);
            }
        if (best.holding < 2 || 2 * best.holding <= best.tested) continue;
        for (CellIdentity& each : best.identities)
            out.identities.push_back({TableRule::difference, std::move(each), true});
    }
}

} // namespace detail

SLUITEND_END
