// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: equations that the roles of rows and columns call for.
///
/// - `detail::RoleFinder`: finds the sign convention and the equations of all blocks.
#pragma once

#include <sluitend/check/equation_residual-inl.hpp>
#include <sluitend/check/table_blocks-inl.hpp>
#include <sluitend/check/table_grid-inl.hpp>
#include <sluitend/check/table_structure.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// Finds what the roles of rows and columns call for.
class RoleFinder {
public:
    RoleFinder(const TableRecord& table, const TableGrid& grid);

    /// Adds identities and the sign convention to `out`.
    void find(TableStructure& out);
    /// True if a row holds a side of something, so that it is no item of a list.
    bool is_in_block(std::size_t row) const noexcept { return in_block_[row]; }
    /// True for a column that follows from others, so that its sums are no evidence of their own.
    bool is_derived(std::size_t column) const noexcept { return derived_[column]; }

private:
    using Hypotheses = std::vector<RoleCoefficients>;

    void find_convention(TableStructure& out) const;
    void find_balances(TableStructure& out) const;
    void find_results(bool is_rows, TableStructure& out) const;
    void find_structural(TableStructure& out) const;

    void find_crossed_rows();
    bool shows_both_sides(std::size_t row, const RoleCoefficients& balance) const;
    bool leaves_cells_empty(std::size_t row) const;
    bool is_crossed(const RoleBlock& block, std::size_t cross, bool with_reserves) const {
        return block.is_rows || crossed_[cross] || (with_reserves && balanced_[cross]);
    }
    CellIdentity stated(const RoleBlock& block, const RoleCoefficients& coefficients,
                        std::size_t cross) const;
    std::size_t crossings(const RoleBlock& block) const noexcept {
        return block.is_rows ? grid_.columns() : grid_.rows();
    }
    Tally tally(const RoleBlock& block, const RoleCoefficients& coefficients) const;
    static RoleCoefficients whole_result(SignConvention convention);
    Tally balances_under(SignConvention convention) const;
    std::optional<RoleCoefficients> best_of(const Hypotheses& hypotheses,
                                            const std::vector<RoleBlock>& blocks) const;
    std::vector<SignConvention> by_signs(bool is_signed) const;
    int sign_of(TableRole role) const;
    void add(TableRule rule, const RoleBlock& block, const RoleCoefficients& coefficients,
             TableStructure& out) const;

    const TableRecord& table_;
    const TableGrid& grid_;
    std::vector<RoleBlock> blocks_{};
    std::vector<bool> in_block_{};
    std::vector<bool> derived_{};
    std::vector<bool> crossed_{};               ///< rows that sides in columns cross
    std::vector<bool> balanced_{};              ///< rows of reserve movements that show both sides
    std::optional<RoleCoefficients> balance_{}; ///< under the convention that was found
    std::optional<RoleCoefficients> result_{};
    std::optional<RoleCoefficients> whole_{}; ///< the result without a balance
};

inline RoleFinder::RoleFinder(const TableRecord& table, const TableGrid& grid)
    : table_(table),
      grid_(grid),
      blocks_(row_blocks(table)),
      in_block_(table.rows.size()),
      derived_(table.columns.size()) {
    const std::vector<RoleBlock> columns = column_blocks(table);
    blocks_.insert(blocks_.end(), columns.begin(), columns.end());
    for (const RoleBlock& each : blocks_) {
        for (const auto& line : each.lines)
            if (each.is_rows && line && each.is_budget()) in_block_[*line] = true;
        if (!each.is_rows && each.has_balance()) derived_[*each.line(TableRole::balance)] = true;
    }
    find_crossed_rows();
}

inline CellIdentity RoleFinder::stated(const RoleBlock& block, const RoleCoefficients& coefficients,
                                       std::size_t cross) const {
    CellIdentity out;
    for (std::size_t role = 0; role < coefficients.size(); ++role)
        if (coefficients[role] != 0 && block.lines[role])
            out.push_back({block.is_rows ? *block.lines[role] : cross,
                           block.is_rows ? cross : *block.lines[role], coefficients[role]});
    return out;
}

/// Rows that hold sides themselves, or movements of reserves, are not crossed by sides in columns.
inline void RoleFinder::find_crossed_rows() {
    for (std::size_t row = 0; row < table_.rows.size(); ++row)
        crossed_.push_back(!in_block_[row] && !is_reserve(table_.rows[row].role) &&
                           !leaves_cells_empty(row));
}

/// True if no block of a row has more than one figure besides zeros, and more than one has that.
inline bool RoleFinder::leaves_cells_empty(std::size_t row) const {
    std::size_t filled_blocks = 0;
    for (const RoleBlock& each : blocks_) {
        if (each.is_rows || !each.has_balance()) continue;
        std::size_t filled = 0;
        for (const TableRole role :
             {TableRole::expenditure, TableRole::revenue, TableRole::balance})
            filled += grid_.at(row, *each.line(role)).is_zero() ? 0u : 1u;
        if (filled > 1) return false;
        filled_blocks += filled;
    }
    return filled_blocks > 1;
}

inline Tally RoleFinder::tally(const RoleBlock& block, const RoleCoefficients& coefficients) const {
    Tally out;
    for (std::size_t cross = 0; cross < crossings(block); ++cross)
        if (is_crossed(block, cross, false)) grid_.count(stated(block, coefficients, cross), out);
    return out;
}

inline void RoleFinder::add(TableRule rule, const RoleBlock& block,
                            const RoleCoefficients& coefficients, TableStructure& out) const {
    for (std::size_t cross = 0; cross < crossings(block); ++cross) {
        if (!is_crossed(block, cross, true)) continue;
        CellIdentity identity = stated(block, coefficients, cross);
        if (grid_.is_complete(identity))
            out.identities.push_back({rule, std::move(identity), true});
    }
}

/// Reserve movements leave one side of a row empty, mostly; where both are filled they balance too.
inline bool RoleFinder::shows_both_sides(std::size_t row, const RoleCoefficients& balance) const {
    if (in_block_[row] || !is_reserve(table_.rows[row].role)) return false;
    Tally out;
    for (const RoleBlock& each : blocks_)
        if (!each.is_rows && each.has_balance()) grid_.count(stated(each, balance, row), out);
    return out.is_most() && out.bits > 0;
}

/// The sign of all that is printed in the lines of a role.
inline int RoleFinder::sign_of(TableRole role) const {
    int128 sum = 0;
    for (std::size_t row = 0; row < grid_.rows(); ++row)
        for (std::size_t column = 0; column < grid_.columns(); ++column)
            if (table_.rows[row].role == role || table_.columns[column].role == role)
                sum += grid_.at(row, column).value;
    return sum < 0 ? -1 : sum > 0;
}

/// The conventions that the signs of the sides allow, whether or not the balance is their sum.
inline std::vector<SignConvention> RoleFinder::by_signs(bool is_signed) const {
    using enum SignConvention;
    const int expenditure = sign_of(TableRole::expenditure);
    const int revenue = sign_of(TableRole::revenue);
    if (expenditure < 0 && revenue >= 0) return {signed_cash};
    if (revenue < 0 && expenditure >= 0) return {signed_cost};
    if (is_signed) return {signed_cash, signed_cost};
    if (expenditure > 0 && revenue > 0) return {net_cost, net_revenue};
    return {};
}

/// The result over both sides and the reserves, where no balance is printed.
inline RoleCoefficients RoleFinder::whole_result(SignConvention convention) {
    RoleCoefficients out = coefficients_of(line_equations(convention, false)[1].terms);
    out[index_of(TableRole::reserve_movements)] = 1;
    return out;
}

/// How many balances hold under a convention.
inline Tally RoleFinder::balances_under(SignConvention convention) const {
    Tally sum;
    for (const RoleBlock& block : blocks_) {
        if (block.has_balance())
            sum += tally(block, coefficients_of(line_equations(convention)[0].terms));
        if (block.has_result_only()) sum += tally(block, whole_result(convention));
    }
    return sum;
}

/// The convention under which most balances hold, if most do; else those that hold as many.
inline void RoleFinder::find_convention(TableStructure& out) const {
    Detected<SignConvention>& found = out.sign_convention;
    const Detected<SignConvention>& known = table_.conventions.sign_convention;
    const bool is_known = known.value && known.basis >= DetectionBasis::printed;
    if (is_known) found = known;
    if (blocks_.empty()) return;
    Tally best;
    std::vector<SignConvention> candidates;
    for (const SignConvention each : distinct_conventions) {
        if (is_known) break;
        const Tally sum = balances_under(each);
        if (sum.tested == 0 || sum.holding < best.holding) continue;
        if (sum.holding > best.holding) candidates.clear();
        best = sum;
        candidates.push_back(each);
    }
    if (is_known) best = balances_under(*known.value);
    found.holding = static_cast<std::uint32_t>(best.holding);
    found.tested = static_cast<std::uint32_t>(best.tested);
    if (is_known) return;
    found.basis = DetectionBasis::inferred;
    if (best.tested == 0)
        candidates = by_signs(false);
    else if (!best.is_half())
        candidates.clear();
    if (candidates == std::vector{SignConvention::signed_cash}) candidates = by_signs(true);
    if (candidates.size() == 1)
        found.value = candidates.front();
    else
        found.candidates = std::move(candidates);
}

inline void RoleFinder::find_balances(TableStructure& out) const {
    constexpr std::size_t enough = 4; // instances that may speak against one block
    for (const RoleBlock& each : blocks_) {
        if (!balance_ || !each.has_balance()) continue;
        const Tally sum = tally(each, *balance_);
        if (sum.tested < enough || sum.is_most()) add(TableRule::balance, each, *balance_, out);
    }
}

/// The hypothesis under which most instances hold, if most do; the first of those that do as well.
///
/// Without a figure that can tell the first one is taken.
inline std::optional<RoleCoefficients>
RoleFinder::best_of(const Hypotheses& hypotheses, const std::vector<RoleBlock>& blocks) const {
    std::optional<RoleCoefficients> best;
    Tally most;
    for (const RoleCoefficients& each : hypotheses) {
        Tally sum;
        for (const RoleBlock& block : blocks)
            sum += tally(block, each);
        if (sum.tested > 0 ? !sum.is_most() || sum.holding <= most.holding : best.has_value())
            continue;
        best = each;
        most = sum;
    }
    return best;
}

/// Additions and withdrawals of a block, its movements and its result.
inline void RoleFinder::find_results(bool is_rows, TableStructure& out) const {
    std::vector<RoleBlock> moved;
    std::vector<RoleBlock> concluded;
    std::vector<RoleBlock> whole;
    for (const RoleBlock& each : blocks_) {
        if (each.is_rows != is_rows) continue;
        if (each.has(TableRole::reserve_movements) && each.has_flow()) moved.push_back(each);
        const bool has_reserves = each.has(TableRole::reserve_movements) || each.has_flow();
        if (each.has(TableRole::result) && each.has(TableRole::balance) && has_reserves)
            concluded.push_back(each);
        if (each.has_result_only()) whole.push_back(each);
    }
    const auto movements = best_of({reserve_coefficients(1, 1, -1), reserve_coefficients(1, -1, -1),
                                    reserve_coefficients(-1, 1, -1)},
                                   moved);
    for (const RoleBlock& each : moved)
        if (movements) add(TableRule::movements, each, *movements, out);
    if (movements)
        for (auto* blocks : {&concluded, &whole})
            std::transform(blocks->begin(), blocks->end(), blocks->begin(), without_flow);
    for (const RoleBlock& each : whole)
        if (whole_) add(TableRule::result, each, *whole_, out);
    Hypotheses hypotheses;
    if (result_) {
        hypotheses.push_back(*result_);
        hypotheses.back()[index_of(TableRole::reserve_movements)] = 1;
    }
    for (const auto& each : {reserve_coefficients(1, 1, 1), reserve_coefficients(1, -1, 1),
                             reserve_coefficients(-1, 1, 1), reserve_coefficients(1, 1, -1)})
        hypotheses.push_back(result_with(each));
    const auto result = best_of(hypotheses, concluded);
    for (const RoleBlock& each : concluded)
        if (result) add(TableRule::result, each, *result, out);
}

/// The result, less or with its incidental part in one row or two, is the structural balance.
inline void RoleFinder::find_structural(TableStructure& out) const {
    std::optional<std::size_t> result;
    std::optional<std::size_t> structural;
    std::vector<std::size_t> parts;
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
        const TableRow& each = table_.rows[row];
        const bool is_structural = is_structural_label(each.label.value);
        const bool is_saldo = comparable(each.label.value).starts_with("saldo ");
        if (!is_structural && (each.role == TableRole::result || (is_saldo && parts.empty())))
            result = row;
        if (!each.role && is_incidental_label(each.label.value)) parts.push_back(row);
        const bool is_balance = each.role == TableRole::balance || each.role == TableRole::result;
        if (is_balance && is_structural) structural = row;
    }
    constexpr std::size_t most_parts = 2; // expenditure and revenue
    if (!result || !structural || parts.empty() || parts.size() > most_parts) return;
    for (const auto& [first, second] : {std::pair{-1, 1}, {1, -1}, {-1, -1}, {1, 1}}) {
        std::vector<CellIdentity> found;
        Tally sum;
        for (std::size_t column = 0; column < grid_.columns(); ++column) {
            found.push_back({{*result, column, 1}});
            for (const std::size_t part : parts)
                found.back().push_back({part, column, part == parts.front() ? first : second});
            found.back().push_back({*structural, column, -1});
            grid_.count(found.back(), sum);
        }
        if (!sum.is_most() && (sum.tested > 0 || sum.open == 0)) continue;
        for (CellIdentity& each : found)
            if (grid_.is_complete(each))
                out.identities.push_back({TableRule::structural, std::move(each), true});
        return;
    }
}

inline void RoleFinder::find(TableStructure& out) {
    find_convention(out);
    const auto& convention = out.sign_convention;
    const bool is_signed = convention.candidates ==
                           std::vector{SignConvention::signed_cash, SignConvention::signed_cost};
    if (convention.value || is_signed) {
        const auto equations =
            line_equations(convention.value.value_or(SignConvention::signed_cash));
        balance_ = coefficients_of(equations[0].terms);
        result_ = coefficients_of(equations[1].terms);
        whole_ = whole_result(convention.value.value_or(SignConvention::signed_cash));
    }
    for (std::size_t row = 0; row < table_.rows.size(); ++row)
        balanced_.push_back(balance_ && shows_both_sides(row, *balance_));
    find_balances(out);
    find_results(true, out);
    find_results(false, out);
    find_structural(out);
}

} // namespace detail

SLUITEND_END
