// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "goal_table_text.hpp"

#include "page_parts.hpp"
#include "page_sections.hpp"

#include <algorithm>
#include <array>
#include <string>

SLUITEND_BEGIN
namespace detail {

namespace {

enum class GoalColumn { number, goal, action, other };

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

GoalColumn column_of(std::string_view cell) {
    constexpr std::array<std::string_view, 8> goals{
        "doel",        "doelen",        "doelstelling", "doelstellingen",
        "beleidsdoel", "beleidsdoelen", "subdoel",      "subdoelen"};
    constexpr std::array<std::string_view, 8> actions{"actie",        "acties",      "activiteit",
                                                      "activiteiten", "maatregel",   "maatregelen",
                                                      "inspanning",   "inspanningen"};
    constexpr std::array<std::string_view, 3> numbers{"nr", "nummer", "no"};
    const std::string word = folded_label(without_emphasis(cell));
    if (is_among(numbers, word)) return GoalColumn::number;
    const auto section = section_of(without_emphasis(cell));
    if (is_among(goals, word) || section == Section::achieve) return GoalColumn::goal;
    if (is_among(actions, word) || section == Section::act) return GoalColumn::action;
    return GoalColumn::other;
}

/// The columns of a heading; none if none is one of actions, nor one of goals unless one is open.
std::vector<GoalColumn> columns_of(const BarCells& cells, bool has_goal) {
    std::vector<GoalColumn> out;
    for (const std::string_view cell : cells)
        out.push_back(column_of(cell));
    const bool is_heading = cells.size() > 1 && std::ranges::count(out, GoalColumn::action) > 0 &&
                            (has_goal || std::ranges::count(out, GoalColumn::goal) > 0);
    return is_heading ? out : std::vector<GoalColumn>();
}

/// A cell may hold several lines, or items.
std::vector<std::string_view> pieces_of(std::string_view cell) {
    std::vector<std::string_view> out;
    while (!cell.empty()) {
        const std::size_t at = std::min(cell.find("<br"), cell.size());
        std::string_view piece = trimmed(cell.substr(0, at));
        for (const std::string_view mark : {"- ", "* ", "\u2022 "})
            if (piece.starts_with(mark)) piece = trimmed(piece.substr(mark.size()));
        if (!piece.empty()) out.push_back(piece);
        const std::size_t end = std::min(cell.find('>', at), cell.size() - 1);
        cell.remove_prefix(at == cell.size() ? at : end + 1);
    }
    return out;
}

Heading goal_in(std::string_view cell) {
    cell = without_emphasis(cell);
    const std::size_t digits = std::min(cell.find_first_of("0123456789"), cell.size());
    const std::string_view code = cell.substr(digits);
    const bool is_bare =
        !code.empty() && code.find_first_not_of("0123456789.") == code.npos && !code.ends_with('.');
    if (is_bare && (digits == 0 || column_of(trimmed(cell.substr(0, digits))) == GoalColumn::goal))
        return {cell, code, 1, true, cell};
    if (const auto named = goal_heading_of(cell)) return *named;
    if (const auto numbered = heading_of(cell)) return *numbered;
    return {{}, {}, 0, false, cell};
}

GoalRow row_of(const BarCells& cells, const BarCells& heads,
               const std::vector<GoalColumn>& columns) {
    GoalRow out;
    std::string_view number;
    for (std::size_t k = 0; k < std::min(cells.size(), columns.size()); ++k) {
        if (columns[k] == GoalColumn::goal) out.goal = goal_in(cells[k]);
        if (columns[k] == GoalColumn::action) out.actions = pieces_of(cells[k]);
        const bool is_number = columns[k] == GoalColumn::number && k + 1 < columns.size() &&
                               columns[k + 1] == GoalColumn::goal && !cells[k + 1].empty();
        if (is_number)
            number = cells[k];
        else if (columns[k] != GoalColumn::goal && columns[k] != GoalColumn::action &&
                 !cells[k].empty())
            out.remarks.push_back({heads[k], cells[k]});
    }
    const bool ends = number.ends_with('.');
    if (!number.empty() && out.goal.code.empty())
        out.goal = {number, number.substr(0, number.size() - (ends ? 1 : 0)), 1, true,
                    out.goal.title};
    return out;
}

} // namespace

bool asks_in_columns(std::string_view line) {
    if (line.find_first_of("|\t") == std::string_view::npos) return false;
    const BarCells cells = cells_between_bars(line, 0);
    const bool is_asked = std::ranges::any_of(
        cells, [](std::string_view cell) { return section_of(cell) == Section::achieve; });
    return is_asked && !columns_of(cells, false).empty();
}

std::optional<GoalTable> goal_table_at(const TextLines& page, std::size_t i, std::size_t last,
                                       bool has_goal) {
    const auto has_bar = [&](std::size_t k) {
        return line_of_page(page, k).find_first_of("|\t") != std::string_view::npos;
    };
    if (!has_bar(i)) return std::nullopt;
    const BarCells heads = cells_between_bars(line_of_page(page, i), 0);
    const std::vector<GoalColumn> columns = columns_of(heads, has_goal);
    if (columns.empty()) return std::nullopt;
    GoalTable out;
    const auto goals = std::ranges::count(columns, GoalColumn::goal);
    out.names_goals = goals > 0;
    out.is_unclear = goals > 1 || std::ranges::count(columns, GoalColumn::action) > 1;
    for (out.end = i + 1; out.end < last && has_bar(out.end); ++out.end) {
        const std::string_view line = line_of_page(page, out.end);
        if (is_rule_of_bars(line)) continue;
        const BarCells cells = cells_between_bars(line, heads.size());
        out.is_unclear |= cells.size() != heads.size();
        GoalRow row = row_of(cells, heads, columns);
        out.is_unclear |= out.names_goals && out.rows.empty() && row.goal.title.empty();
        out.rows.push_back(std::move(row));
    }
    out.is_unclear |= out.rows.empty();
    return out;
}

} // namespace detail
SLUITEND_END
