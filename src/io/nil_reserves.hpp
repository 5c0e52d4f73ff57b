// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: dashes in the rows of reserves of a budget.
#pragma once

#include <sluitend/base/finding.hpp>
#include <sluitend/model/budget_table.hpp>
#include <sluitend/model/table.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// A dash in a cell of a budget, or a blank cell; then `verbatim` is empty and `span` that of its row.
struct NilCell {
    std::size_t line = 0;
    std::size_t column = 0;
    std::string verbatim{};
    SourceSpan span{};
};

/// The blank cells of a table that is read as a budget, and its dashes unless they are known to be no
/// zeros.
std::vector<NilCell> nil_cells_of(const TableRecord& table);

/// Makes zeros of such cells in the rows of reserves if results of the table show that they are: at least
/// one is its balance without them, and no more are not.
/// \return what to say of it; nothing if no cell is changed
std::optional<Finding> take_nil_reserves(BudgetTableRecord& budget,
                                         const std::vector<NilCell>& dashes);

} // namespace detail
SLUITEND_END
