// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/figures.hpp>

#include <sluitend/model/document_data.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <utility>

SLUITEND_BEGIN

namespace detail {

SLUITEND_INLINE std::optional<std::string> code_text(const std::optional<Printed<Code>>& code) {
    if (!code) return std::nullopt;
    return code->value.text();
}

SLUITEND_INLINE void append_goal_figures(const DocumentData& data, const ProgrammeNode& programme,
                                         std::vector<Figure>& out) {
    const auto year = data.record.budget_year;
    for (std::uint32_t i = programme.goals.first; i < programme.goals.last; ++i) {
        const GoalRecord& goal = data.goals[i].record;
        if (!goal.stated_expenditure) continue;
        out.push_back(
            {.programme = code_text(programme.record.number),
             .goal = code_text(goal.number),
             .row = goal.expenditure_label ? goal.expenditure_label->value : std::string(),
             .line = LineCode::expenditure,
             .column = std::nullopt,
             .year = year,
             .phase = year ? std::optional(Phase::adopted) : std::nullopt,
             .amount = *goal.stated_expenditure});
    }
}

SLUITEND_INLINE void append_table_figures(const ProgrammeRecord& programme,
                                          const BudgetTableRecord& table,
                                          std::vector<Figure>& out) {
    for (const BudgetLine& line : table.lines)
        for (std::size_t i = 0; i < line.amounts.size(); ++i) {
            if (!line.amounts[i]) continue;
            const Column& column = table.columns[i];
            out.push_back({.programme = code_text(programme.number),
                           .goal = std::nullopt,
                           .row = line.label.value,
                           .line = line.code,
                           .column = column.label.value,
                           .year = column.year,
                           .phase = column.phase,
                           .amount = *line.amounts[i]});
        }
}

SLUITEND_INLINE void append_table_figures(const TableRecord& table, std::vector<Figure>& out) {
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            auto amount = amount_of(table, row, i);
            if (!amount) continue;
            const TableColumn& column = table.columns[i];
            const auto role = table.rows[row].role ? table.rows[row].role : column.role;
            out.push_back({.programme = std::nullopt,
                           .goal = std::nullopt,
                           .row = row_name(table.rows[row]),
                           .line = role ? line_of(*role) : std::nullopt,
                           .column = column.label.value,
                           .year = column.year,
                           .phase = column.phase,
                           .amount = std::move(*amount)});
        }
}

} // namespace detail

SLUITEND_INLINE std::vector<Figure> figures(const Document& document) {
    const detail::DocumentData& data = document.data();
    std::vector<Figure> out;
    for (const detail::ProgrammeNode& programme : data.programmes) {
        detail::append_goal_figures(data, programme, out);
        if (programme.budget)
            detail::append_table_figures(programme.record,
                                         data.budget_tables[*programme.budget].record, out);
    }
    for (const detail::TableNode& table : data.tables)
        detail::append_table_figures(table.record, out);
    return out;
}

SLUITEND_END
