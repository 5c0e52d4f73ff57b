// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to check: the rows of a table as sums of figures.
///
/// - `detail::TableRows`: a table, its figures and its expressions.
#pragma once

#include <sluitend/check/expression.hpp>
#include <sluitend/model/document_data.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// A row, or expenditure + revenue: which figures make up its cells.
struct TableRow {
    std::string label;
    std::vector<LineCode> codes;                 ///< empty for a row that is not known
    std::vector<std::vector<std::size_t>> cells; ///< of each column; empty: not printed
};

/// The rows of a budget table over the figures of its document.
class TableRows {
public:
    TableRows(const DocumentData& data, std::uint32_t table)
        : record_(data.budget_tables[table].record) {
        std::size_t next = first_figure(data, table);
        for (const BudgetLine& line : record_.lines) {
            TableRow row{line.label.value, {}, {}};
            if (line.code) row.codes.push_back(*line.code);
            for (const auto& amount : line.amounts) {
                row.cells.emplace_back();
                if (amount) row.cells.back().push_back(next++);
            }
            rows_.push_back(std::move(row));
        }
        add_sides();
    }

    const BudgetTableRecord& record() const { return record_; }
    const std::vector<TableRow>& rows() const { return rows_; }

    std::optional<Expression> level(const TableRow& row, std::size_t column) const {
        if (row.cells[column].empty()) return std::nullopt;
        Expression out{row.label + ", " + record_.columns[column].label.value, {}, {}};
        for (const std::size_t figure : row.cells[column])
            out.terms.push_back({figure, 1});
        return out;
    }
    std::optional<Expression> change(const TableRow& row, std::size_t from, std::size_t to) const {
        if (row.cells[from].empty() || row.cells[to].empty()) return std::nullopt;
        Expression out{row.label + ", " + record_.columns[from].label.value + " → " +
                           record_.columns[to].label.value,
                       {},
                       {}};
        for (const std::size_t figure : row.cells[to])
            out.terms.push_back({figure, 1});
        for (const std::size_t figure : row.cells[from])
            out.terms.push_back({figure, -1});
        return out;
    }

private:
    /// Figures stand per programme: those of its goals, then those of its table.
    static std::size_t first_figure(const DocumentData& data, std::uint32_t table) {
        std::size_t out = 0;
        for (const ProgrammeNode& programme : data.programmes) {
            for (std::uint32_t i = programme.goals.first; i < programme.goals.last; ++i)
                out += data.goals[i].record.stated_expenditure ? 1U : 0U;
            if (!programme.budget) continue;
            if (*programme.budget == table) break;
            for (const BudgetLine& line : data.budget_tables[*programme.budget].record.lines)
                out += static_cast<std::size_t>(
                    std::count_if(line.amounts.begin(), line.amounts.end(),
                                  [](const auto& each) { return each.has_value(); }));
        }
        return out;
    }

    const TableRow* first(LineCode code) const {
        for (const TableRow& row : rows_)
            if (!row.codes.empty() && row.codes.front() == code) return &row;
        return nullptr;
    }

    void add_sides() {
        const TableRow* expenditure = first(LineCode::expenditure);
        const TableRow* revenue = first(LineCode::revenue);
        if (expenditure == nullptr || revenue == nullptr) return;
        TableRow sum{expenditure->label + " + " + revenue->label,
                     {LineCode::expenditure, LineCode::revenue},
                     {}};
        for (std::size_t i = 0; i < record_.columns.size(); ++i) {
            sum.cells.emplace_back();
            if (expenditure->cells[i].empty() || revenue->cells[i].empty()) continue;
            sum.cells.back() = {expenditure->cells[i].front(), revenue->cells[i].front()};
        }
        rows_.push_back(std::move(sum));
    }

    const BudgetTableRecord& record_;
    std::vector<TableRow> rows_;
};

} // namespace detail

SLUITEND_END
