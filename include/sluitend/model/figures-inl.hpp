// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/figures.hpp>

#include <sluitend/model/document_data.hpp>
#include <sluitend/model/table_programmes-inl.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <utility>

SLUITEND_BEGIN

namespace detail {

SLUITEND_INLINE std::optional<std::string> code_text(const std::optional<Printed<Code>>& code) {
    if (!code) return std::nullopt;
    return code->value.text();
}

/// The number of a programme, or its title; nothing if it has neither.
SLUITEND_INLINE std::optional<std::string> name_in_figures(const ProgrammeRecord& programme) {
    if (programme.number || programme.title.value.empty()) return code_text(programme.number);
    return programme.title.value;
}

SLUITEND_INLINE void append_goal_figures(const DocumentData& data, const ProgrammeNode& programme,
                                         std::vector<Figure>& out) {
    const auto year = data.record.budget_year;
    for (std::uint32_t i = programme.goals.first; i < programme.goals.last; ++i) {
        const GoalRecord& goal = data.goals[i].record;
        if (!goal.stated_expenditure) continue;
        out.push_back(
            {.edition = year,
             .scope = std::nullopt,
             .programme = name_in_figures(programme.record),
             .goal = code_text(goal.number),
             .row = goal.expenditure_label ? goal.expenditure_label->value : std::string(),
             .line = LineCode::expenditure,
             .column = std::nullopt,
             .year = year,
             .phase = year ? std::optional(Phase::adopted) : std::nullopt,
             .amount = *goal.stated_expenditure});
    }
}

SLUITEND_INLINE void append_table_figures(std::optional<Year> edition,
                                          const ProgrammeRecord& programme,
                                          const BudgetTableRecord& table,
                                          std::vector<Figure>& out) {
    for (const BudgetLine& line : table.lines)
        for (std::size_t i = 0; i < line.amounts.size(); ++i) {
            if (!line.amounts[i]) continue;
            const Column& column = table.columns[i];
            out.push_back({.edition = edition,
                           .scope = std::nullopt,
                           .programme = name_in_figures(programme),
                           .goal = std::nullopt,
                           .row = line.label.value,
                           .line = line.code,
                           .column = column.label.value,
                           .year = column.year,
                           .phase = column.phase,
                           .amount = *line.amounts[i]});
        }
}

SLUITEND_INLINE void append_table_figures(const DocumentData& data,
                                          const TableProgrammes& programmes, std::size_t position,
                                          std::vector<Figure>& out) {
    const TableRecord& table = data.tables[position].record;
    const std::string scope = scope_of(table, position);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto programme = programmes.of(table, row);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            auto amount = amount_of(table, row, i);
            if (!amount) continue;
            const TableColumn& column = table.columns[i];
            out.push_back({.edition = data.record.budget_year,
                           .scope = scope,
                           .programme = programme
                                            ? name_in_figures(data.programmes[*programme].record)
                                            : std::nullopt,
                           .goal = std::nullopt,
                           .row = row_name(table.rows[row]),
                           .line = line_in(table.rows[row].role, column.role),
                           .column = column.label.value,
                           .year = column.year,
                           .phase = column.phase,
                           .amount = std::move(*amount)});
        }
    }
}

} // namespace detail

SLUITEND_INLINE std::vector<Figure> figures(const Document& document) {
    const detail::DocumentData& data = document.data();
    std::vector<Figure> out;
    for (const detail::ProgrammeNode& programme : data.programmes) {
        detail::append_goal_figures(data, programme, out);
        if (programme.budget)
            detail::append_table_figures(data.record.budget_year, programme.record,
                                         data.budget_tables[*programme.budget].record, out);
    }
    const detail::TableProgrammes programmes(data);
    for (std::size_t i = 0; i < data.tables.size(); ++i)
        detail::append_table_figures(data, programmes, i, out);
    return out;
}

SLUITEND_END
