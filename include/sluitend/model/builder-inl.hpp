// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/builder.hpp>

#include <sluitend/base/error.hpp>
#include <sluitend/base/text.hpp>
#include <sluitend/model/fingerprint-inl.hpp>
#include <sluitend/model/sound_parts-inl.hpp>

#include <string>
#include <utility>

SLUITEND_BEGIN

namespace detail {

SLUITEND_INLINE void require_limit(bool within, const char* what, std::size_t bound) {
    if (!within)
        throw ModelError("model.limit",
                         std::string(what) + " beyond the limit of " + std::to_string(bound));
}

SLUITEND_INLINE void require_index(bool known, const char* what) {
    if (!known)
        throw ModelError("model.index", std::string("no such ") + what + " in this builder");
}

/// Refuses a unit that no amount can have, before anybody asks for an amount.
SLUITEND_INLINE void require_unit(const TableRecord& table) {
    const auto require = [&](std::optional<std::int64_t> multiplier) {
        AmountParts parts;
        parts.multiplier = multiplier.value_or(1);
        parts.quantum = table.quantum;
        static_cast<void>(Amount(std::move(parts)));
    };
    require(table.conventions.multiplier.value);
    for (const TableColumn& each : table.columns)
        require(each.multiplier);
    for (const sluitend::TableRow& each : table.rows)
        require(each.multiplier);
}

/// Positions of children grouped by parent, each group in the order of adding.
template <class Children>
std::vector<std::vector<std::uint32_t>> group_by_parent(const Children& children,
                                                        std::size_t parents) {
    std::vector<std::vector<std::uint32_t>> groups(parents);
    for (std::uint32_t i = 0; i < children.size(); ++i)
        groups[children[i].parent].push_back(i);
    return groups;
}

} // namespace detail

SLUITEND_INLINE DocumentBuilder::DocumentBuilder(DocumentRecord record, Limits limits)
    : record_(std::move(record)), limits_(limits) {}

SLUITEND_INLINE void DocumentBuilder::require_title(std::string_view title) const {
    detail::require_limit(count_code_points(title) <= limits_.title_characters,
                          "a title, label or code", limits_.title_characters);
}

SLUITEND_INLINE void DocumentBuilder::count_node(std::string_view title,
                                                 const std::optional<Printed<Code>>& number) {
    detail::require_limit(nodes_ < limits_.nodes, "nodes", limits_.nodes);
    require_title(title);
    if (number) require_title(number->value.text());
    ++nodes_;
}

SLUITEND_INLINE Index<Programme> DocumentBuilder::add(ProgrammeRecord record) {
    count_node(record.title.value, record.number);
    programmes_.push_back(std::move(record));
    return {static_cast<std::uint32_t>(programmes_.size() - 1)};
}

SLUITEND_INLINE Index<Goal> DocumentBuilder::add_goal(GoalDraft draft) {
    detail::require_limit(draft.depth <= limits_.goal_depth, "goal depth", limits_.goal_depth);
    count_node(draft.record.title.value, draft.record.number);
    goals_.push_back(std::move(draft));
    return {static_cast<std::uint32_t>(goals_.size() - 1)};
}

SLUITEND_INLINE Index<Goal> DocumentBuilder::add(Index<Programme> programme, GoalRecord record) {
    detail::require_index(programme.value < programmes_.size(), "programme");
    return add_goal({programme.value, std::nullopt, 1, std::move(record)});
}

SLUITEND_INLINE Index<Goal> DocumentBuilder::add(Index<Goal> parent, GoalRecord record) {
    detail::require_index(parent.value < goals_.size(), "goal");
    const GoalDraft& above = goals_[parent.value];
    return add_goal({above.programme, parent.value, above.depth + 1, std::move(record)});
}

SLUITEND_INLINE void DocumentBuilder::add(Index<Goal> goal, ActionRecord record) {
    detail::require_index(goal.value < goals_.size(), "goal");
    count_node(record.title.value, record.number);
    actions_.push_back({goal.value, std::move(record)});
}

SLUITEND_INLINE void DocumentBuilder::add(Index<Goal> goal, IndicatorRecord record) {
    detail::require_index(goal.value < goals_.size(), "goal");
    detail::require_sound(record);
    count_node(record.name ? record.name->value : std::string_view{}, record.number);
    goal_indicators_.push_back({goal.value, std::move(record)});
}

SLUITEND_INLINE void DocumentBuilder::add(Index<Programme> programme, IndicatorRecord record) {
    detail::require_index(programme.value < programmes_.size(), "programme");
    detail::require_sound(record);
    count_node(record.name ? record.name->value : std::string_view{}, record.number);
    mandated_indicators_.push_back({programme.value, std::move(record)});
}

SLUITEND_INLINE void DocumentBuilder::add(IndicatorRecord record) {
    detail::require_sound(record);
    count_node(record.name ? record.name->value : std::string_view{}, record.number);
    annex_indicators_.push_back(std::move(record));
}

SLUITEND_INLINE void DocumentBuilder::add(Index<Programme> programme, ClaimRecord record) {
    detail::require_index(programme.value < programmes_.size(), "programme");
    count_node({});
    claims_.push_back({programme.value, std::move(record)});
}

SLUITEND_INLINE void DocumentBuilder::set_budget(Index<Programme> programme,
                                                 BudgetTableRecord record) {
    detail::require_index(programme.value < programmes_.size(), "programme");
    require_table(record.columns.size(), record.lines.size(), record.recovered);
    for (const Column& column : record.columns)
        require_title(column.label.value);
    for (const BudgetLine& line : record.lines) {
        require_title(line.label.value);
        if (line.amounts.size() != record.columns.size())
            throw ModelError("model.table",
                             "a line must have one cell per column: " + excerpt(line.label.value));
    }
    has_budget_.resize(programmes_.size());
    if (has_budget_[programme.value])
        throw ModelError("model.table", "the programme has a budget table already");
    count_node(record.title ? record.title->value : std::string_view{});
    has_budget_[programme.value] = true;
    budget_tables_.push_back({programme.value, std::move(record)});
}

SLUITEND_INLINE void
DocumentBuilder::require_table(std::size_t columns, std::size_t rows,
                               const std::vector<RecoveredCells>& recovered) const {
    detail::require_limit(columns <= limits_.columns, "columns", limits_.columns);
    detail::require_limit(rows <= limits_.rows, "rows", limits_.rows);
    for (const RecoveredCells& each : recovered) {
        if (each.line >= rows)
            throw ModelError("model.table", "recovered cells name a line that is not there");
        if (each.decided_by != DecidedBy::undecided && each.surviving.empty())
            throw ModelError("model.table", "recovered cells are decided but have no reading");
    }
}

SLUITEND_INLINE Index<Table> DocumentBuilder::add(TableRecord record) {
    detail::require_unit(record);
    require_table(record.columns.size(), record.rows.size(), record.recovered);
    for (const TableColumn& column : record.columns)
        require_title(column.label.value);
    for (const TableRow& row : record.rows) {
        require_title(row.label.value);
        if (row.cells.size() != record.columns.size())
            throw ModelError("model.table",
                             "a row must have one cell per column: " + excerpt(row.label.value));
    }
    count_node(record.title ? record.title->value : std::string_view{});
    tables_.push_back(std::move(record));
    return {static_cast<std::uint32_t>(tables_.size() - 1)};
}

SLUITEND_INLINE Document DocumentBuilder::build() const {
    detail::DocumentData data;
    data.record = record_;
    for (const ProgrammeRecord& record : programmes_)
        data.programmes.push_back({record, {}, {}, {}, {}});
    place_goals(data);
    place_programme_children(data);
    data.mandated_indicators.first = static_cast<std::uint32_t>(data.indicators.size());
    for (const IndicatorRecord& record : annex_indicators_)
        data.indicators.push_back({record, std::nullopt, std::nullopt});
    data.mandated_indicators.last = static_cast<std::uint32_t>(data.indicators.size());
    for (const TableRecord& record : tables_)
        data.tables.push_back({record});
    data.fingerprint = detail::fingerprint(data);
    return Document(std::make_shared<const detail::DocumentData>(std::move(data)));
}

/// Goals depth first with an explicit stack, each followed by its actions and indicators.
SLUITEND_INLINE void DocumentBuilder::place_goals(detail::DocumentData& data) const {
    std::vector<std::vector<std::uint32_t>> children(goals_.size());
    std::vector<std::vector<std::uint32_t>> roots(programmes_.size());
    for (std::uint32_t i = 0; i < goals_.size(); ++i)
        (goals_[i].parent ? children[*goals_[i].parent] : roots[goals_[i].programme]).push_back(i);
    const auto actions = detail::group_by_parent(actions_, goals_.size());
    const auto indicators = detail::group_by_parent(goal_indicators_, goals_.size());
    const auto here = [](const auto& nodes) { return static_cast<std::uint32_t>(nodes.size()); };

    struct Visit {
        std::uint32_t draft;
        std::optional<std::uint32_t> parent;
        bool leave;
    };
    for (std::uint32_t programme = 0; programme < programmes_.size(); ++programme) {
        data.programmes[programme].goals.first = here(data.goals);
        std::vector<Visit> stack;
        const auto push = [&](const std::vector<std::uint32_t>& drafts,
                              std::optional<std::uint32_t> parent) {
            for (auto it = drafts.rbegin(); it != drafts.rend(); ++it)
                stack.push_back({*it, parent, false});
        };
        push(roots[programme], std::nullopt);
        while (!stack.empty()) {
            const Visit visit = stack.back();
            stack.pop_back();
            if (visit.leave) {
                data.goals[visit.draft].subtree_end = here(data.goals);
                continue;
            }
            const std::uint32_t position = here(data.goals);
            detail::GoalNode node{
                goals_[visit.draft].record, programme, visit.parent, 0, {here(data.actions), 0},
                {here(data.indicators), 0}};
            for (const std::uint32_t i : actions[visit.draft])
                data.actions.push_back({actions_[i].record, position});
            for (const std::uint32_t i : indicators[visit.draft])
                data.indicators.push_back({goal_indicators_[i].record, programme, position});
            node.actions.last = here(data.actions);
            node.indicators.last = here(data.indicators);
            data.goals.push_back(std::move(node));
            stack.push_back({position, std::nullopt, true});
            push(children[visit.draft], position);
        }
        data.programmes[programme].goals.last = here(data.goals);
    }
}

SLUITEND_INLINE void DocumentBuilder::place_programme_children(detail::DocumentData& data) const {
    const auto indicators = detail::group_by_parent(mandated_indicators_, programmes_.size());
    const auto claims = detail::group_by_parent(claims_, programmes_.size());
    const auto tables = detail::group_by_parent(budget_tables_, programmes_.size());
    const auto here = [](const auto& nodes) { return static_cast<std::uint32_t>(nodes.size()); };
    for (std::uint32_t programme = 0; programme < programmes_.size(); ++programme) {
        detail::ProgrammeNode& node = data.programmes[programme];
        node.mandated_indicators.first = here(data.indicators);
        for (const std::uint32_t i : indicators[programme])
            data.indicators.push_back({mandated_indicators_[i].record, programme, std::nullopt});
        node.mandated_indicators.last = here(data.indicators);
        node.claims.first = here(data.claims);
        for (const std::uint32_t i : claims[programme])
            data.claims.push_back({claims_[i].record, programme});
        node.claims.last = here(data.claims);
        for (const std::uint32_t i : tables[programme]) {
            node.budget = here(data.budget_tables);
            data.budget_tables.push_back({budget_tables_[i].record, programme});
        }
    }
}

SLUITEND_END
