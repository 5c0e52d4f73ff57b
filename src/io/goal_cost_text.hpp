// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: what goals cost as lines state it, and in which unit.
#pragma once

#include <sluitend/model/budget_table.hpp>
#include <sluitend/number/decimal.hpp>
#include <sluitend/number/rational.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

SLUITEND_BEGIN
namespace detail {

/// What a goal costs as a line states it: "1.700", "€ 1.700.000,-", "€ 1,7 mln".
struct StatedFigure {
    Decimal value;
    bool has_euro = false;
    std::optional<std::int64_t> scale{}; ///< a word behind the number
};

/// The figure that is all of `text`.
std::optional<StatedFigure> stated_figure(std::string_view text);

/// The sum of what goals cost, by how their units are known.
struct GoalCosts {
    Rational known;         ///< in euro
    Rational open;          ///< as printed without a unit
    bool are_whole = false; ///< every goal states its cost
};

/// The unit in which costs without one are of the size of the programme's expenditure: that of its
/// table, else euro.
/// \return nothing if neither is
std::optional<std::int64_t> fitting_unit(const GoalCosts& costs, const BudgetLine& expenditure);

/// The line of a table that says what the programme costs, if it prints any amount.
const BudgetLine* expenditure_of(const BudgetTableRecord& table);

} // namespace detail
SLUITEND_END
