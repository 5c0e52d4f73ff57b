// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: tables between bars with a goal and what is done for it in each row.
#pragma once

#include "bar_cells.hpp"
#include "page_text.hpp"

#include <optional>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// A cell beside goal and action, and its heading.
struct GoalRemark {
    std::string_view heading;
    std::string_view cell;
};

/// A row of such a table. Without a title its goal is that of the row above; a goal that is known may
/// have its number for a title.
struct GoalRow {
    Heading goal{};
    std::vector<std::string_view> actions{}; ///< the pieces of the cell
    std::vector<GoalRemark> remarks{};       ///< the other cells
};

/// "| Doel | Actie | Planning |" and the rows below it.
struct GoalTable {
    std::vector<GoalRow> rows{};
    std::size_t end = 0;     ///< the line behind it
    bool names_goals = true; ///< else its actions are of the goal above it
    bool is_unclear = false; ///< some row has other cells, or no goal stands above it
};

/// True if a line heads such a table with questions: "| Wat willen we bereiken? | Wat gaan we doen? |".
bool asks_in_columns(std::string_view line);

/// The table that begins on line `i`, before line `last`.
/// \param has_goal whether a goal stands above it, which actions alone may belong to
std::optional<GoalTable> goal_table_at(const TextLines& page, std::size_t i, std::size_t last,
                                       bool has_goal);

} // namespace detail
SLUITEND_END
