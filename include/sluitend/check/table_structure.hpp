// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: what the cells of a published table have to add to.
///
/// - `TableRule`, `TableIdentity`: one equation between cells, and why it should hold;
/// - `TableStructure`: all that were found, and the sign convention under which they hold;
/// - `find_structure`: finds them from headings, labels, codes and figures.
///
/// Nobody writes down which rows a total covers. Labels and codes propose it, the figures of all
/// columns together decide: a sum counts if it holds, within what rounding explains, in most of
/// them. A column in which it then fails is what checks report.
#pragma once

#include <sluitend/check/recover.hpp>
#include <sluitend/check/sign_convention.hpp>
#include <sluitend/model/table.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// Why cells should add up.
enum class TableRule {
    balance,   ///< expenditure and revenue give the balance (BBV art. 17 a), in a row or a column
    result,    ///< balance and reserve movements give the result (BBV art. 17 e)
    movements, ///< additions and withdrawals give the movements of reserves
    sum,       ///< parts give their total
    roll_forward, ///< a stand with its increases and decreases gives the next stand
    difference,   ///< two columns give the column of their difference
    structural,   ///< the result less its incidental part is the structural balance (BBV art. 19 c)
};

/// The names of `TableRule`.
constexpr std::array<std::string_view, 7> names(TableRule) {
    return {"balance", "result", "movements", "sum", "roll_forward", "difference", "structural"};
}

/// Σ coefficient × cell = 0.
struct TableIdentity {
    TableRule rule = TableRule::sum; ///< why
    CellIdentity terms{};            ///< the parts, then the total
    bool is_by_label = false;        ///< labels, headings or codes call for it; else figures alone
};

/// What was found in a table.
struct TableStructure {
    std::vector<TableIdentity> identities{};    ///< by the place of their totals
    Detected<SignConvention> sign_convention{}; ///< under which they hold
    std::vector<std::size_t> unexplained{};     ///< rows called a total for which no sum was found
    bool is_complete = true; ///< false if the table was too large to try all sums over rows
};

/// Finds the identities of a table.
///
/// Cells that are no figure: a dash counts as zero unless `conventions.dash_is_zero` denies it, and an
/// identity over a blank or missing cell is left out. One over an undecided cell is proposed if labels
/// call for it. A convention that is printed or given is not doubted.
TableStructure find_structure(const TableRecord& table);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/table_structure-inl.hpp>
#endif
