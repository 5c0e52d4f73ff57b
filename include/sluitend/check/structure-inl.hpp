// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/structure.hpp>

#include <sluitend/base/text.hpp>
#include <sluitend/model/document_data.hpp>
#include <sluitend/model/statutory_indicators.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

SLUITEND_INLINE std::string number_or_title(const std::optional<Printed<Code>>& number,
                                            const Text& title) {
    return number ? number->value.text() : title.value;
}

/// A number that is one more than another: prefix and value of its last run of digits.
struct Sequenced {
    std::string_view prefix;
    std::uint64_t value = 0;
};

SLUITEND_INLINE std::optional<Sequenced> sequenced(std::string_view code) noexcept {
    std::size_t begin = code.size();
    while (begin > 0 && code[begin - 1] >= '0' && code[begin - 1] <= '9')
        --begin;
    if (begin == code.size() || code.size() - begin > 9) return std::nullopt;
    Sequenced out{code.substr(0, begin), 0};
    for (const char c : code.substr(begin))
        out.value = out.value * 10 + static_cast<std::uint64_t>(c - '0');
    return out;
}

/// A policy field's main task field: 1 for "1. Veiligheid".
SLUITEND_INLINE std::optional<int> chapter_of(const Text& policy_field) noexcept {
    const std::string& text = policy_field.value;
    const bool numbered =
        text.size() > 1 && text[0] >= '0' && text[0] <= '8' && (text[1] == '.' || text[1] == ' ');
    return numbered ? std::optional(text[0] - '0') : std::nullopt;
}

/// Lower-case ASCII letters and digits of a name, to compare spellings.
SLUITEND_INLINE std::string folded(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                 static_cast<unsigned char>(c) >= 0x80)
            out += c;
    }
    return out;
}

class StructureChecker {
public:
    explicit StructureChecker(const DocumentData& data) : data_(data) {}

    Findings run() {
        for (const ProgrammeNode& programme : data_.programmes) {
            for (std::uint32_t i = programme.goals.first; i < programme.goals.last; ++i)
                check_goal(i);
            check_numbers(programme.goals, "goal.duplicate-code", "goal.sequence");
            if (programme.budget) check_table(data_.budget_tables[*programme.budget].record);
            check_mandated(programme.mandated_indicators);
        }
        check_mandated(data_.mandated_indicators);
        for (const IndicatorNode& node : data_.indicators)
            check_domain(node.record);
        return std::move(out_);
    }

private:
    void add(std::string id, Severity severity, std::vector<FindingArgument> arguments,
             SourceSpan span, std::vector<SourceSpan> related = {}) {
        out_.push_back({std::move(id), severity, std::move(arguments), span, std::move(related)});
    }

    void check_goal(std::uint32_t position) {
        const GoalNode& goal = data_.goals[position];
        check_count("goal.action-count", goal, goal.record.declared_action_counts,
                    goal.actions.last - goal.actions.first, below(position, &GoalNode::actions));
        check_count("goal.indicator-count", goal, goal.record.declared_indicator_counts,
                    goal.indicators.last - goal.indicators.first,
                    below(position, &GoalNode::indicators));
        check_actions(goal);
        const bool leaf = goal.subtree_end == position + 1;
        if (leaf && goal.actions.first == goal.actions.last &&
            goal.indicators.first == goal.indicators.last && !goal.record.stated_expenditure)
            add("goal.without-content", Severity::info,
                {{"number", number_or_title(goal.record.number, goal.record.title)},
                 {"title", goal.record.title.value}},
                goal.record.title.span);
    }

    /// What hangs on a goal and on all goals below it.
    std::uint32_t below(std::uint32_t position, Extent GoalNode::*what) const {
        const GoalNode& last = data_.goals[data_.goals[position].subtree_end - 1];
        return (last.*what).last - (data_.goals[position].*what).first;
    }

    /// A count may be declared for the goal alone or for all below it.
    void check_count(const char* id, const GoalNode& goal,
                     const std::vector<Printed<int>>& declared, std::uint32_t own,
                     std::uint32_t all) {
        for (const Printed<int>& count : declared) {
            if (count.value >= 0 && (static_cast<std::uint32_t>(count.value) == own ||
                                     static_cast<std::uint32_t>(count.value) == all))
                continue;
            add(id, Severity::warning,
                {{"number", number_or_title(goal.record.number, goal.record.title)},
                 {"title", goal.record.title.value},
                 {"declared", count.verbatim},
                 {"found", std::to_string(own)}},
                count.span, {goal.record.title.span});
        }
    }

    void check_actions(const GoalNode& goal) {
        const std::string name = number_or_title(goal.record.number, goal.record.title);
        std::map<std::string, std::vector<const ActionRecord*>> by_number;
        const ActionRecord* previous = nullptr;
        for (std::uint32_t i = goal.actions.first; i < goal.actions.last; ++i) {
            const ActionRecord& action = data_.actions[i].record;
            if (!action.number) continue;
            by_number[action.number->value.text()].push_back(&action);
            if (previous != nullptr &&
                is_gap(previous->number->value.text(), action.number->value.text()))
                add("action.sequence", Severity::info,
                    {{"goal", name},
                     {"after", previous->number->value.text()},
                     {"number", action.number->value.text()}},
                    action.number->span, {previous->number->span});
            previous = &action;
        }
        const std::uint32_t found = goal.actions.last - goal.actions.first;
        for (const auto& [number, actions] : by_number) {
            if (actions.size() == 1) continue;
            const auto& declared = goal.record.declared_action_counts;
            add("action.duplicate-number", Severity::warning,
                {{"goal", name},
                 {"number", number},
                 {"count", std::to_string(actions.size())},
                 {"declared", declared.empty() ? std::string() : declared.front().verbatim},
                 {"found", std::to_string(found)}},
                actions[1]->number->span, other_spans(actions));
        }
    }

    template <class Record>
    static std::vector<SourceSpan> other_spans(const std::vector<const Record*>& records) {
        std::vector<SourceSpan> spans;
        for (std::size_t i = 0; i < records.size(); ++i)
            if (i != 1) spans.push_back(records[i]->number->span);
        return spans;
    }

    static bool is_gap(std::string_view before, std::string_view after) noexcept {
        if (before == after) return false;
        const auto a = sequenced(before);
        const auto b = sequenced(after);
        return a && b && a->prefix == b->prefix && b->value != a->value + 1;
    }

    /// Repeated numbers and gaps among the children of every goal, and among the top-level goals.
    void check_numbers(Extent goals, const char* duplicate, const char* sequence) {
        std::map<std::optional<std::uint32_t>, std::vector<const GoalRecord*>> siblings;
        for (std::uint32_t i = goals.first; i < goals.last; ++i)
            if (data_.goals[i].record.number)
                siblings[data_.goals[i].parent].push_back(&data_.goals[i].record);
        for (const auto& [parent, records] : siblings) {
            std::map<std::string, std::vector<const GoalRecord*>> by_number;
            for (std::size_t i = 0; i < records.size(); ++i) {
                const std::string& number = records[i]->number->value.text();
                by_number[number].push_back(records[i]);
                if (i > 0 && is_gap(records[i - 1]->number->value.text(), number))
                    add(sequence, Severity::info,
                        {{"after", records[i - 1]->number->value.text()}, {"number", number}},
                        records[i]->number->span, {records[i - 1]->number->span});
            }
            for (const auto& [number, same] : by_number)
                if (same.size() > 1)
                    add(duplicate, Severity::warning,
                        {{"number", number}, {"count", std::to_string(same.size())}},
                        same[1]->number->span, other_spans(same));
        }
    }

    void check_table(const BudgetTableRecord& table) {
        check_columns(table);
        std::map<LineCode, std::vector<const BudgetLine*>> by_code;
        for (const BudgetLine& line : table.lines)
            if (line.code) by_code[*line.code].push_back(&line);
        for (const auto& [code, lines] : by_code)
            if (lines.size() > 1)
                add("table.row-duplicate", Severity::error,
                    {{"row", lines[1]->label.value}, {"count", std::to_string(lines.size())}},
                    lines[1]->label.span, {lines[0]->label.span});
        using enum LineCode;
        const bool has_sides = by_code.contains(expenditure) || by_code.contains(revenue);
        const bool has_reserves =
            by_code.contains(reserve_additions) || by_code.contains(reserve_withdrawals);
        const std::pair<LineCode, bool> wanted[] = {{expenditure, has_sides},
                                                    {revenue, has_sides},
                                                    {balance, has_sides},
                                                    {result, has_reserves}};
        for (const auto& [code, is_wanted] : wanted)
            if (is_wanted && !by_code.contains(code))
                add("table.line-missing", Severity::warning, {{"line", std::string(name_of(code))}},
                    heading_of(table));
    }

    /// Where a table begins.
    static SourceSpan heading_of(const BudgetTableRecord& table) {
        if (table.title && table.title->span.is_known()) return table.title->span;
        const bool has_place =
            !table.columns.empty() && table.columns.front().label.span.is_known();
        return has_place ? table.columns.front().label.span : table.lines.front().label.span;
    }

    void check_columns(const BudgetTableRecord& table) {
        std::set<std::pair<int, int>> seen;
        const Column* previous = nullptr;
        for (const Column& column : table.columns) {
            if (!column.year) continue;
            if (previous != nullptr && *column.year < *previous->year)
                add("table.column-sequence", Severity::warning,
                    {{"label", column.label.value}, {"after", previous->label.value}},
                    column.label.span, {previous->label.span});
            previous = &column;
            const int phase = column.phase ? static_cast<int>(*column.phase) : -1;
            if (!seen.emplace(column.year->number(), phase).second)
                add("table.column-duplicate", Severity::error, {{"label", column.label.value}},
                    column.label.span);
        }
    }

    void check_mandated(const Extent& extent) {
        std::map<std::string, std::vector<const IndicatorRecord*>> by_number;
        std::map<int, const Text*> fields;
        for (std::uint32_t i = extent.first; i < extent.last; ++i) {
            const IndicatorRecord& record = data_.indicators[i].record;
            if (record.number) by_number[record.number->value.text()].push_back(&record);
            if (record.policy_field)
                if (const auto chapter = chapter_of(*record.policy_field))
                    fields.emplace(*chapter, &*record.policy_field);
            check_lapsed(record);
        }
        for (const auto& [number, records] : by_number)
            if (records.size() > 1)
                add("indicator.duplicate-number", Severity::error,
                    {{"number", number}, {"count", std::to_string(records.size())}},
                    records[1]->number->span, other_spans(records));
        if (data_.record.budget_year)
            for (const auto& [chapter, field] : fields)
                check_complete(extent, chapter, *field);
    }

    void check_lapsed(const IndicatorRecord& record) {
        if (!record.number || !record.name || !data_.record.budget_year) return;
        const StatutoryIndicator* known = find_statutory_indicator(record.number->value.text());
        const bool is_lapsed = known != nullptr && known->lapsed_from &&
                               data_.record.budget_year->number() >= *known->lapsed_from;
        if (!is_lapsed) return;
        if (folded(known->name) != folded(record.name->value)) return;
        add("indicator.lapsed-number", Severity::info,
            {{"number", record.number->value.text()},
             {"name", record.name->value},
             {"lapsed_from", std::to_string(*known->lapsed_from)}},
            record.number->span);
    }

    void check_complete(const Extent& extent, int chapter, const Text& field) {
        for (const StatutoryIndicator& wanted : statutory_indicators()) {
            if (wanted.chapter != chapter || !wanted.is_mandatory(*data_.record.budget_year))
                continue;
            bool present = false;
            for (std::uint32_t i = extent.first; i < extent.last; ++i) {
                const IndicatorRecord& record = data_.indicators[i].record;
                present = present ||
                          (record.number &&
                           record.number->value.text() == std::to_string(wanted.number)) ||
                          (record.name && folded(record.name->value) == folded(wanted.name));
            }
            if (!present)
                add("indicator.mandated", Severity::warning,
                    {{"number", std::to_string(wanted.number)},
                     {"name", std::string(wanted.name)},
                     {"policy_field", field.value},
                     {"year", std::to_string(data_.record.budget_year->number())}},
                    field.span);
        }
    }

    void check_domain(const IndicatorRecord& record) {
        if (!record.unit) return;
        for (const Observation& each : record.observations)
            if (each.value) check_domain(record, *each.value);
        for (const Target& target : record.targets)
            if (const auto* step = std::get_if<StepTarget>(&target.value))
                check_domain(record, step->value);
    }

    /// A rate counts cases among so many: from none to all of them.
    void check_domain(const IndicatorRecord& record, const Printed<Decimal>& number) {
        const Unit& unit = record.unit->value;
        std::optional<Decimal> minimum = unit.minimum;
        std::optional<Decimal> maximum = unit.maximum;
        if (unit.kind == UnitKind::rate && unit.per) {
            if (!minimum) minimum = Decimal(0);
            if (!maximum) maximum = Decimal(*unit.per);
        }
        if ((!minimum || number.value >= *minimum) && (!maximum || number.value <= *maximum))
            return;
        const auto text = [](const std::optional<Decimal>& bound) {
            return bound ? format_decimal(*bound, NumberStyle::dutch) : std::string();
        };
        add("indicator.out-of-domain", Severity::warning,
            {{"number", record.number ? record.number->value.text() : std::string()},
             {"value", number.verbatim},
             {"minimum", text(minimum)},
             {"maximum", text(maximum)}},
            number.span);
    }

    const DocumentData& data_;
    Findings out_;
};

} // namespace detail

SLUITEND_INLINE Findings check_structure(const Document& document) {
    return detail::StructureChecker(document.data()).run();
}

SLUITEND_END
