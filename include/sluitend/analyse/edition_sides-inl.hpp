// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to analyse: the parts of one edition, as changes tell them and as they are paired.
#pragma once

#include <sluitend/analyse/diff.hpp>
#include <sluitend/analyse/part_matching-inl.hpp>
#include <sluitend/base/text.hpp>
#include <sluitend/check/printed_text-inl.hpp>
#include <sluitend/model/document_data.hpp>
#include <sluitend/model/indicator_title-inl.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

inline std::string number_text(const std::optional<Printed<Code>>& number) {
    return number ? number->value.text() : std::string();
}

inline const std::optional<Printed<Unit>>& unit_of(const IndicatorRecord& indicator,
                                                   const Observation& observation) {
    return observation.unit ? observation.unit : indicator.unit;
}

/// One edition, part by part.
class EditionParts {
public:
    explicit EditionParts(const DocumentData& data) : data_(data) {}

    const DocumentData& data() const noexcept { return data_; }

    EditionSide programme(std::size_t at) const {
        const ProgrammeRecord& record = data_.programmes[at].record;
        return heading({.programme = name_of_programme(at), .path = name_of_programme(at)}, record);
    }
    EditionSide goal(std::size_t at) const {
        const GoalNode& node = data_.goals[at];
        EditionSide out = heading(below_programme(node.programme), node.record);
        out.path = path_of_goal(at);
        if (node.record.stated_expenditure) put(out, *node.record.stated_expenditure);
        return out;
    }
    EditionSide action(std::size_t at) const {
        const ActionNode& node = data_.actions[at];
        EditionSide out = heading(below_programme(data_.goals[node.goal].programme), node.record);
        out.path = path_of_goal(node.goal) + "/" + name(node.record);
        return out;
    }
    EditionSide indicator(std::size_t at) const {
        const IndicatorNode& node = data_.indicators[at];
        EditionSide out = node.programme ? below_programme(*node.programme) : EditionSide{};
        out.path = node.goal ? path_of_goal(*node.goal) : out.path;
        out.number = number_text(node.record.number);
        out.title = title_of(node.record);
        const std::string own = !out.number.empty() ? out.number
                                : node.record.name  ? node.record.name->value
                                                    : std::string();
        if (!own.empty()) out.path += (out.path.empty() ? "" : "/") + own;
        out.span = node.record.number        ? node.record.number->span
                   : node.record.name        ? node.record.name->span
                   : node.record.description ? node.record.description->span
                                             : SourceSpan{};
        return out;
    }
    EditionSide unit(std::size_t indicator_at) const {
        EditionSide out = indicator(indicator_at);
        const auto& unit = data_.indicators[indicator_at].record.unit;
        if (unit) out.printed = unit->verbatim;
        if (unit) out.span = unit->span;
        return out;
    }
    EditionSide target(std::size_t indicator_at, const Target& target) const {
        EditionSide out = indicator(indicator_at);
        if (target.valid_from) out.column = std::to_string(target.valid_from->number());
        out.printed = target.text.value;
        out.span = target.text.span;
        return out;
    }
    EditionSide observation(std::size_t indicator_at, const Observation& observation) const {
        EditionSide out = indicator(indicator_at);
        out.column = observation.period.value.to_string();
        if (observation.area)
            out.column += " " + (observation.area->name.empty() ? observation.area->code
                                                                : observation.area->name);
        if (observation.value) out.printed = value_text(*observation.value);
        out.missing_reason = observation.missing_reason;
        out.span = observation.value ? observation.value->span : observation.period.span;
        return out;
    }
    EditionSide column(std::size_t programme_at, const Column& column) const {
        return labelled(programme_at, column.label);
    }
    EditionSide row(std::size_t programme_at, const BudgetLine& line) const {
        return labelled(programme_at, line.label);
    }
    EditionSide cell(std::size_t programme_at, const BudgetLine& line, std::size_t column) const {
        EditionSide out = row(programme_at, line);
        out.column = table_of(programme_at)->columns[column].label.value;
        if (line.amounts[column]) put(out, *line.amounts[column]);
        return out;
    }
    /// The column that the amounts of goals make together; nothing if no goal states any.
    std::optional<EditionSide> goal_column(std::size_t programme_at) const {
        const Extent goals = data_.programmes[programme_at].goals;
        for (std::size_t i = goals.first; i < goals.last; ++i) {
            const GoalRecord& record = data_.goals[i].record;
            if (!record.stated_expenditure) continue;
            EditionSide out = below_programme(programme_at);
            if (record.expenditure_label) out.title = record.expenditure_label->value;
            if (data_.record.budget_year)
                out.column = std::to_string(data_.record.budget_year->number());
            out.span = record.stated_expenditure->span();
            return out;
        }
        return std::nullopt;
    }
    EditionSide goal_figure(std::size_t at) const {
        EditionSide out = goal(at);
        const auto& label = data_.goals[at].record.expenditure_label;
        if (label) out.column = label->value;
        if (out.amount) out.span = out.amount->span();
        return out;
    }
    EditionSide table(std::size_t at) const {
        const TableRecord& record = data_.tables[at].record;
        EditionSide out;
        out.title = out.path = out.programme = scope_of(record, at);
        out.span = record.title          ? record.title->span
                   : record.rows.empty() ? SourceSpan{}
                                         : record.rows.front().label.span;
        return out;
    }
    EditionSide table_column(std::size_t at, std::size_t column) const {
        return below_table(at, data_.tables[at].record.columns[column].label);
    }
    EditionSide table_row(std::size_t at, std::size_t row) const {
        const sluitend::TableRow& from = data_.tables[at].record.rows[row];
        return below_table(at, {row_name(from), from.label.span});
    }
    EditionSide table_cell(std::size_t at, std::size_t row, std::size_t column) const {
        EditionSide out = table_row(at, row);
        out.column = data_.tables[at].record.columns[column].label.value;
        if (const auto amount = amount_of(data_.tables[at].record, row, column)) put(out, *amount);
        return out;
    }
    const BudgetTableRecord* table_of(std::size_t programme_at) const {
        const auto& budget = data_.programmes[programme_at].budget;
        return budget ? &data_.budget_tables[*budget].record : nullptr;
    }

private:
    template <class Record> static std::string name(const Record& record) {
        return record.number ? record.number->value.text() : record.title.value;
    }
    template <class Record> static EditionSide heading(EditionSide out, const Record& record) {
        out.number = number_text(record.number);
        out.title = record.title.value;
        out.span = record.number && record.number->span.is_known() ? record.number->span
                                                                   : record.title.span;
        return out;
    }
    static std::string value_text(const Printed<Decimal>& value) {
        return value.verbatim.empty() ? format_decimal(value.value, NumberStyle::dutch)
                                      : value.verbatim;
    }
    static void put(EditionSide& out, const Amount& amount) {
        out.amount = amount;
        out.printed = figure_text(amount);
        if (amount.span().is_known()) out.span = amount.span();
    }

    std::string name_of_programme(std::size_t at) const {
        return name(data_.programmes[at].record);
    }
    EditionSide below_programme(std::size_t at) const {
        return {.programme = name_of_programme(at), .path = name_of_programme(at)};
    }
    EditionSide below_table(std::size_t at, const Text& label) const {
        EditionSide out = table(at);
        out.title = label.value;
        out.span = label.span;
        return out;
    }
    EditionSide labelled(std::size_t programme_at, const Printed<std::string>& label) const {
        EditionSide out = below_programme(programme_at);
        out.title = label.value;
        out.span = label.span;
        return out;
    }
    std::string path_of_goal(std::size_t at) const {
        std::string out = name(data_.goals[at].record);
        for (auto parent = data_.goals[at].parent; parent; parent = data_.goals[*parent].parent)
            out = name(data_.goals[*parent].record) + "/" + out;
        return name_of_programme(data_.goals[at].programme) + "/" + out;
    }

    const DocumentData& data_;
};

/// The words of a side that a change of this kind is about.
inline const std::string& words_of(EditionChangeKind kind, EditionPart part,
                                   const EditionSide& side) {
    const bool is_printed = part == EditionPart::figure || part == EditionPart::unit ||
                            part == EditionPart::target || part == EditionPart::observation;
    if (is_printed) return side.printed;
    if (kind == EditionChangeKind::moved) return side.path;
    return kind == EditionChangeKind::renumbered ? side.number : side.title;
}
/// One side of a change in words; of candidates each part once.
inline std::optional<std::string> words_of(const EditionChange& change,
                                           const std::optional<EditionSide>& side,
                                           EditionSide EditionCandidate::*candidate) {
    if (side) return words_of(change.kind, change.part, *side);
    std::vector<EditionSide> told;
    std::string out;
    for (const EditionCandidate& each : change.candidates) {
        const EditionSide& mine = each.*candidate;
        if (std::find(told.begin(), told.end(), mine) != told.end()) continue;
        told.push_back(mine);
        out += (out.empty() ? "" : " | ") + words_of(change.kind, change.part, mine);
    }
    return told.empty() ? std::nullopt : std::optional(out);
}

// ---- how parts are paired ------------------------------------------------------------------------

/// Parts of which both editions have one parent only.
inline constexpr std::uint64_t only_place = 1;

inline PartItem item_of(const std::optional<Printed<Code>>& number, const Text& title) {
    return {.number = number_text(number), .title = comparable(title.value)};
}

inline std::vector<PartItem> programme_items(const DocumentData& data) {
    std::vector<PartItem> out;
    for (const ProgrammeNode& each : data.programmes) {
        out.push_back(item_of(each.record.number, each.record.title));
        out.back().place = only_place;
    }
    return out;
}
template <class Node> std::vector<PartItem> heading_items(const std::vector<Node>& nodes) {
    std::vector<PartItem> out;
    for (const Node& each : nodes)
        out.push_back(item_of(each.record.number, each.record.title));
    return out;
}
inline std::vector<PartItem> indicator_items(const DocumentData& data) {
    std::vector<PartItem> out;
    for (const IndicatorNode& each : data.indicators) {
        PartItem item{.number = number_text(each.record.number),
                      .title = comparable(title_of(each.record))};
        const bool is_prescribed = !each.goal && each.record.number;
        item.key = is_prescribed ? "#" + item.number : each.record.key.value_or(std::string());
        item.may_be_last = !each.record.name;
        out.push_back(std::move(item));
    }
    return out;
}
inline PartItem column_item(const std::string& label, std::optional<Year> year,
                            std::optional<Phase> phase, std::optional<TableRole> role) {
    PartItem item{.place = only_place, .title = comparable(label), .drifts = false};
    if (!year) return item;
    item.key = std::to_string(year->number()) + " ";
    if (phase) item.key += name_of(*phase);
    if (role) item.key += " " + std::string(name_of(*role));
    return item;
}
inline std::vector<PartItem> column_items(const BudgetTableRecord& table) {
    std::vector<PartItem> out;
    for (const Column& each : table.columns)
        out.push_back(column_item(each.label.value, each.year, each.phase, std::nullopt));
    return out;
}
inline std::vector<PartItem> row_items(const BudgetTableRecord& table) {
    std::vector<PartItem> out;
    for (const BudgetLine& each : table.lines)
        out.push_back({.place = only_place,
                       .key = each.code ? std::string(name_of(*each.code)) : std::string(),
                       .title = comparable(each.label.value)});
    return out;
}
inline std::vector<PartItem> column_items(const TableRecord& table) {
    std::vector<PartItem> out;
    for (const TableColumn& each : table.columns)
        out.push_back(column_item(each.label.value, each.year, each.phase, each.role));
    return out;
}
inline std::vector<PartItem> row_items(const TableRecord& table) {
    std::vector<PartItem> out;
    for (const sluitend::TableRow& each : table.rows)
        out.push_back({.place = only_place,
                       .number = number_text(each.code),
                       .title = comparable(row_name(each))});
    return out;
}
inline std::vector<PartItem> target_items(const std::vector<Target>& targets) {
    std::vector<PartItem> out;
    for (const Target& each : targets)
        out.push_back({.place = only_place,
                       .number = each.valid_from ? std::to_string(each.valid_from->number()) : "",
                       .title = comparable(each.text.value),
                       .may_be_last = true});
    return out;
}
inline std::vector<PartItem> observation_items(const std::vector<Observation>& observations) {
    std::vector<PartItem> out;
    for (const Observation& each : observations) {
        std::string key = each.period.value.to_string();
        if (each.area) key += " " + (each.area->code.empty() ? each.area->name : each.area->code);
        out.push_back({.place = only_place,
                       .key = std::move(key),
                       .title = each.value ? each.value->verbatim : std::string(),
                       .drifts = false});
    }
    return out;
}

} // namespace detail

SLUITEND_END
