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
///
/// Rounding explains half a unit of the last digit per figure. Zeros alone tell nothing. Chance is
/// weighed in bits: a column in which two parts or more are not 0 and that holds counts log2 of its
/// largest figure ÷ what rounding explains; columns that repeat others or follow from them do not
/// count again.
///
/// | sum over rows | columns that hold | evidence |
/// |---|---|---|
/// | of a row called a total, over the items that order, groups and codes suggest | most | none needed |
/// | of a row called a total, over others | most | 8 bits and log2 of the items above it |
/// | of a row that is not, without which a total below it does not add up | 3 of 4, two at least | 6 bits |
/// | of a row that is not, by itself | all, two at least | 20 bits and log2 of the items above it |
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
    std::vector<TableIdentity> unchecked{};     ///< sums whose total is printed, but not all parts
    Detected<bool> blank_is_zero{}; ///< true if figures show that a blank cell counts as zero
    bool is_complete = true; ///< false if the table was too large to try all sums over rows
};

/// Finds the identities of a table.
///
/// - Sides: expenditure, revenue and balance in columns of one year and phase, or in rows of one
///   group, balance in every row or column; likewise reserve movements and results. A row of reserve
///   movements takes part only if it fills both sides, and no row that fills one cell of three.
/// - Stands: increases, or additions to reserves, and decreases, in columns or in rows between two
///   stands; a column without a role is a stand too, where fewer than two are called that, else an
///   increase. The stand at the end of a year is that at the beginning of the next, if one in four
///   of those that are printed twice is.
/// - Balances of lists: a row called a balance below a total of expenditure and one of revenue.
/// - Differences: a column without a year that is called one, or a balance; of which two columns,
///   figures say; one that tells by N and V what is favourable is that difference without its sign.
///   Columns without year and role are its parts if they add up to it.
/// - Lists: rows above a total; rows whose codes begin with the code of the row above them, `1A` and
///   `1.1` below `1`, or that begin with a dash or a dot below one that does not; a result over its balance and reserves; a total without the reserve movements
///   that its items include (Σ items = total + movements).
///
/// A dash counts as zero unless `conventions.dash_is_zero` denies it, and an identity over a missing
/// cell is left out. A blank cell counts as zero where at least two identities over blank cells hold
/// so, and more than fail; they are stated without these cells. Else they are left out as well. An undecided cell counts with its readings in `recovered`: a sum over one
/// of them holds if it does under one reading. Without readings only what labels leave no doubt of is
/// proposed. A convention that is printed or given is not doubted; whoever has nothing but undecided
/// rows can try each.
///
/// Work is bounded: what takes more than 20 million comparisons of cells is given up (`is_complete`).
TableStructure find_structure(const TableRecord& table);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/table_structure-inl.hpp>
#endif
