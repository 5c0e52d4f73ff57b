// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to check: what the figures of a document have to add to.
///
/// - `detail::table_structures`: the structure of every table, found once;
/// - `detail::IdentityBuilder`: all identities of a document.
#pragma once

#include <sluitend/check/identity.hpp>

#include <sluitend/check/sign_convention.hpp>
#include <sluitend/check/table_structure.hpp>

#include <sluitend/check/equation_residual-inl.hpp>
#include <sluitend/model/document_data.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// What was found in each table of a document.
inline std::vector<TableStructure> table_structures(const DocumentData& data) {
    std::vector<TableStructure> out;
    for (const TableNode& table : data.tables)
        out.push_back(find_structure(table.record));
    return out;
}

/// Walks a document in the order of `figures` and knows the position of each figure.
class IdentityBuilder {
public:
    /// \param structures of the tables of `data`
    IdentityBuilder(const DocumentData& data, const std::vector<TableStructure>& structures)
        : data_(data), structures_(structures) {}

    std::vector<Identity> build() {
        goals_.resize(data_.goals.size());
        for (const ProgrammeNode& programme : data_.programmes) {
            number_figures(programme);
            if (programme.budget) {
                add_table(programme, data_.budget_tables[*programme.budget].record);
                add_items(programme, data_.budget_tables[*programme.budget].record);
            }
            add_goal_totals(programme);
        }
        for (std::size_t i = 0; i < data_.tables.size(); ++i)
            add_table(data_.tables[i].record, i);
        return std::move(out_);
    }

private:
    static std::string name_of(const ProgrammeRecord& record) {
        return record.number ? record.number->value.text() : record.title.value;
    }
    static std::string name_of(const GoalRecord& record) {
        return record.number ? record.number->value.text() : record.title.value;
    }

    /// A cell that may be printed or not.
    struct Cell {
        std::optional<std::size_t> figure;
        std::optional<std::size_t> unprinted{};
        std::optional<LineCode> line{};
        std::optional<Year> year{};
        std::optional<Phase> phase{};

        IdentityTerm term(int coefficient, std::string label) const {
            return {figure, coefficient, std::move(label), unprinted, line, year, phase};
        }
    };

    Cell number(bool is_printed, std::optional<LineCode> line, std::optional<Year> year,
                std::optional<Phase> phase) {
        if (is_printed) return {next_++};
        return {std::nullopt, next_unprinted_++, line, year, phase};
    }

    void number_figures(const ProgrammeNode& programme) {
        for (std::uint32_t i = programme.goals.first; i < programme.goals.last; ++i)
            goals_[i] = number(data_.goals[i].record.stated_expenditure.has_value(),
                               LineCode::expenditure, data_.record.budget_year, Phase::adopted);
        cells_.clear();
        if (!programme.budget) return;
        const BudgetTableRecord& table = data_.budget_tables[*programme.budget].record;
        for (const BudgetLine& line : table.lines) {
            cells_.emplace_back();
            for (std::size_t i = 0; i < line.amounts.size(); ++i)
                cells_.back().push_back(number(line.amounts[i].has_value(), line.code,
                                               table.columns[i].year, table.columns[i].phase));
        }
    }

    std::optional<std::size_t> line_position(const BudgetTableRecord& table, LineCode code) const {
        for (std::size_t i = 0; i < table.lines.size(); ++i)
            if (table.lines[i].code == code) return i;
        return std::nullopt;
    }

    void add_table(const ProgrammeNode& programme, const BudgetTableRecord& table) {
        const SignInference sign = infer_sign_convention(table);
        // Both signed conventions have the same equations.
        const bool signed_sides = !sign.chosen && !sign.candidates.empty() &&
                                  sign.candidates.front() == SignConvention::signed_cash;
        const bool known = sign.chosen || signed_sides;
        const auto equations = equations_of(
            table, sign.chosen ? *sign.chosen : nearest_convention(table, sign.candidates));
        for (std::size_t rule = 0; rule < equations.size(); ++rule)
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                add_equation(programme, table, equations[rule], column,
                             known || is_refuted(table, sign.candidates, rule, column));
    }

    /// Lines of a budget that are no line of the law may be the items of one that is: "Totaal lasten".
    void add_items(const ProgrammeNode& programme, const BudgetTableRecord& table) {
        const auto is_item = [&](std::size_t row) { return !table.lines[row].code; };
        std::size_t items = 0;
        for (std::size_t row = 0; row < table.lines.size(); ++row)
            items += is_item(row) ? 1u : 0u;
        if (items == 0) return;
        for (const TableIdentity& each : find_structure(as_table(table)).identities) {
            const bool has_item =
                std::any_of(each.terms.begin(), each.terms.end(),
                            [&](const CellTerm& term) { return is_item(term.row); });
            if (!has_item || each.rule == TableRule::difference) continue;
            const auto label = [&](const CellTerm& term) {
                return table.lines[term.row].label.value + ", " +
                       table.columns[term.column].label.value;
            };
            Identity identity{.rule = rule_of(each.rule),
                              .kind = kind_of(each.rule),
                              .where = name_of(programme.record) + "/" + label(each.terms.back()),
                              .sign_known = true,
                              .terms = {}};
            for (const CellTerm& term : each.terms)
                identity.terms.push_back(
                    cells_[term.row][term.column].term(term.coefficient, label(term)));
            out_.push_back(std::move(identity));
        }
    }

    /// A budget in the shape of any table.
    static TableRecord as_table(const BudgetTableRecord& table) {
        TableRecord out;
        for (const Column& column : table.columns)
            out.columns.push_back(
                {{column.label.value, column.label.span}, column.year, column.phase, {}, {}});
        for (const BudgetLine& line : table.lines) {
            sluitend::TableRow row;
            row.label = {line.label.value, line.label.span};
            row.role = line.code ? role_of(*line.code) : role_of_words(line.label.value);
            row.is_total = is_total_label(line.label.value);
            for (const auto& amount : line.amounts) {
                row.cells.emplace_back();
                if (!amount) continue;
                row.cells.back().kind = CellKind::figure;
                row.cells.back().number = amount->printed();
            }
            out.rows.push_back(std::move(row));
        }
        return out;
    }

    /// What the cells of a table of any shape have to add to; cells that count as zero are left out.
    void add_table(const TableRecord& table, std::size_t position) {
        const std::size_t columns = table.columns.size();
        std::vector<std::optional<Cell>> cells;
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t column = 0; column < columns; ++column)
                cells.push_back(cell_of(table, row, column));
        for (const TableIdentity& each : structures_[position].identities) {
            Identity identity;
            identity.rule = rule_of(each.rule);
            identity.kind = kind_of(each.rule);
            const auto label = [&](const CellTerm& term) {
                return row_name(table.rows[term.row]) + ", " +
                       table.columns[term.column].label.value;
            };
            identity.where = std::to_string(position + 1) + "/" + label(each.terms.back());
            for (const CellTerm& term : each.terms)
                if (const auto& cell = cells[term.row * columns + term.column])
                    identity.terms.push_back(cell->term(term.coefficient, label(term)));
            if (identity.terms.size() > 1) out_.push_back(std::move(identity));
        }
    }
    /// Nothing for a cell that counts as zero; what is there but not known is no zero.
    std::optional<Cell> cell_of(const TableRecord& table, std::size_t row, std::size_t column) {
        const CellKind kind = table.rows[row].cells[column].kind;
        const bool is_printed = amount_of(table, row, column).has_value();
        const bool is_unknown = kind == CellKind::undecided || kind == CellKind::unreadable ||
                                kind == CellKind::missing;
        if (!is_printed && !is_unknown) return std::nullopt;
        const TableColumn& heading = table.columns[column];
        return number(is_printed, std::nullopt, heading.year, heading.phase);
    }
    static IdentityKind kind_of(TableRule rule) noexcept {
        return rule == TableRule::balance  ? IdentityKind::balance
               : rule == TableRule::result ? IdentityKind::result
                                           : IdentityKind::sum;
    }
    static std::string rule_of(TableRule rule) {
        switch (rule) {
        case TableRule::balance:
            return "table.balance";
        case TableRule::result:
            return "table.result";
        case TableRule::roll_forward:
            return "table.roll-forward";
        case TableRule::movements:
        case TableRule::sum:
        case TableRule::difference:
        case TableRule::structural:
            break;
        }
        return "table.sum";
    }

    /// Adds an equation of the table unless one of its lines is not printed at all.
    void add_equation(const ProgrammeNode& programme, const BudgetTableRecord& table,
                      const LineEquation& equation, std::size_t column, bool sign_known) {
        Identity identity;
        identity.rule = equation.rule;
        identity.kind =
            equation.rule == "table.balance" ? IdentityKind::balance : IdentityKind::result;
        identity.where = name_of(programme.record) + "/" + table.columns[column].label.value;
        identity.sign_known = sign_known;
        for (const LineTerm& term : equation.terms) {
            const auto line = line_position(table, term.line);
            if (!line && is_spare(table, term.line)) continue;
            if (!line) return;
            identity.terms.push_back(cells_[*line][column].term(
                term.coefficient,
                table.lines[*line].label.value + ", " + table.columns[column].label.value));
        }
        out_.push_back(std::move(identity));
    }

    void add_goal_totals(const ProgrammeNode& programme) {
        std::vector<std::uint32_t> top;
        for (std::uint32_t i = programme.goals.first; i < programme.goals.last;
             i = data_.goals[i].subtree_end)
            top.push_back(i);
        if (const auto total = budget_year_expenditure(programme, top))
            add_sum(name_of(programme.record), top, *total);
        for (std::uint32_t i = programme.goals.first; i < programme.goals.last; ++i) {
            if (!goals_[i].figure) continue;
            std::vector<std::uint32_t> children;
            for (std::uint32_t child = i + 1; child < data_.goals[i].subtree_end;
                 child = data_.goals[child].subtree_end)
                children.push_back(child);
            add_sum(name_of(programme.record) + "/" + name_of(data_.goals[i].record), children,
                    goals_[i].term(-1, goal_label(i)));
        }
    }

    std::string goal_label(std::uint32_t goal) const {
        const GoalRecord& record = data_.goals[goal].record;
        return record.number ? record.number->value.text() + " " + record.title.value
                             : record.title.value;
    }

    /// The programme's expenditure in the budget year, as the total of its goals.
    ///
    /// Goals state what they cost without a sign, also where the table prints expenditure negative.
    std::optional<IdentityTerm>
    budget_year_expenditure(const ProgrammeNode& programme,
                            const std::vector<std::uint32_t>& goals) const {
        if (!programme.budget || !data_.record.budget_year) return std::nullopt;
        const BudgetTableRecord& table = data_.budget_tables[*programme.budget].record;
        const auto line = line_position(table, LineCode::expenditure);
        if (!line) return std::nullopt;
        std::optional<std::size_t> column;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].year != data_.record.budget_year) continue;
            if (!column || table.columns[i].phase == Phase::adopted) column = i;
        }
        if (!column) return std::nullopt;
        const auto& total = table.lines[*line].amounts[*column];
        const bool opposite = total && total->value().sign() < 0 && sign_of_sum(goals) > 0;
        return cells_[*line][*column].term(opposite ? 1 : -1,
                                           table.lines[*line].label.value + ", " +
                                               table.columns[*column].label.value);
    }

    int sign_of_sum(const std::vector<std::uint32_t>& goals) const {
        Rational sum;
        for (const std::uint32_t goal : goals)
            if (const auto& amount = data_.goals[goal].record.stated_expenditure)
                sum += Rational(amount->value());
        return sum.sign();
    }

    /// Adds parts = total unless no part states an amount.
    void add_sum(std::string where, const std::vector<std::uint32_t>& parts, IdentityTerm total) {
        Identity identity{.rule = "goal.total",
                          .kind = IdentityKind::sum,
                          .where = std::move(where),
                          .sign_known = true,
                          .terms = {}};
        bool any = false;
        for (const std::uint32_t goal : parts) {
            any = any || goals_[goal].figure;
            identity.terms.push_back(goals_[goal].term(1, goal_label(goal)));
        }
        if (!any) return;
        identity.terms.push_back(std::move(total));
        out_.push_back(std::move(identity));
    }

    const DocumentData& data_;
    const std::vector<TableStructure>& structures_;
    std::size_t next_ = 0;
    std::size_t next_unprinted_ = 0;
    std::vector<Cell> goals_;
    std::vector<std::vector<Cell>> cells_;
    std::vector<Identity> out_;
};

} // namespace detail

SLUITEND_END
