// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// A budget that can be changed, and changes told in one line each.
#pragma once

#include <sluitend/analyse/diff.hpp>
#include <sluitend/model/builder.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace sample {

using namespace sluitend;

/// A part with a number and a title.
struct DraftAction {
    std::string number;
    std::string title;
};
struct DraftGoal {
    std::string number;
    std::string title;
    std::optional<std::int64_t> amount{};
    std::vector<DraftAction> actions{};
    std::vector<DraftGoal> goals{};
};
struct DraftProgramme {
    std::string number;
    std::string title;
    std::vector<DraftGoal> goals{};
    std::vector<std::pair<std::string, std::vector<std::optional<std::int64_t>>>> rows{};
};
struct DraftBudget {
    int year = 2024;
    std::vector<DraftProgramme> programmes{};
    std::vector<int> years{}; ///< of the columns of every table, all adopted
};

inline std::optional<Printed<Code>> draft_number(const std::string& number) {
    if (number.empty()) return std::nullopt;
    return Printed<Code>{Code(number), number, {}};
}
inline Amount draft_amount(std::int64_t printed, std::int64_t multiplier = 1'000) {
    return Amount({.printed = Decimal(printed),
                   .multiplier = multiplier,
                   .verbatim = std::to_string(printed)});
}

template <class Parent>
void add_draft(DocumentBuilder& builder, Parent parent, const DraftGoal& draft) {
    GoalRecord record;
    record.number = draft_number(draft.number);
    record.title = {draft.title, {}};
    if (draft.amount) record.stated_expenditure = draft_amount(*draft.amount);
    const auto goal = builder.add(parent, std::move(record));
    for (const DraftAction& each : draft.actions)
        builder.add(goal, ActionRecord{draft_number(each.number), {each.title, {}}, {}, {}});
    for (const DraftGoal& each : draft.goals)
        add_draft(builder, goal, each);
}

inline Document document_of(const DraftBudget& draft) {
    DocumentBuilder builder({.budget_year = Year(draft.year)});
    for (const DraftProgramme& each : draft.programmes) {
        const auto programme = builder.add(
            ProgrammeRecord{.number = draft_number(each.number), .title = {each.title, {}}});
        for (const DraftGoal& goal : each.goals)
            add_draft(builder, programme, goal);
        BudgetTableRecord table;
        for (const int year : draft.years)
            table.columns.push_back(
                {{"Begroting " + std::to_string(year), {}, {}}, Year(year), Phase::adopted});
        for (const auto& [label, amounts] : each.rows) {
            BudgetLine line{{label, {}, {}}, {}, {}};
            for (const auto& amount : amounts)
                line.amounts.push_back(amount ? std::optional(draft_amount(*amount))
                                              : std::nullopt);
            table.lines.push_back(std::move(line));
        }
        if (!each.rows.empty()) builder.set_budget(programme, std::move(table));
    }
    return builder.build();
}

/// "renamed action: 1/2/03 Zwemmen -> 1/2/03 Zwemmen leren".
inline std::string told(const EditionChange& change) {
    const auto side = [](const std::optional<EditionSide>& each) {
        if (!each) return std::string("-");
        std::string out = each->path + " " + each->title;
        if (!each->column.empty()) out += ", " + each->column;
        if (!each->printed.empty()) out += " = " + each->printed;
        return out;
    };
    std::string out(name_of(change.kind));
    out += " " + std::string(name_of(change.part)) + ": ";
    if (change.candidates.empty()) out += side(change.before) + " -> " + side(change.after);
    for (const EditionCandidate& each : change.candidates)
        out += "[" + side(each.before) + " -> " + side(each.after) + " " +
               each.similarity.to_string() + "]";
    if (change.difference) out += " (" + Rational(*change.difference).to_string() + ")";
    if (change.similarity) out += " ~ " + change.similarity->to_string();
    if (change.within_rounding) out += " rounding";
    if (change.with_parent) out += " with parent";
    return out;
}
inline std::vector<std::string> told(const std::vector<EditionChange>& changes) {
    std::vector<std::string> out;
    for (const EditionChange& each : changes)
        out.push_back(told(each));
    return out;
}

/// What the change is the other way round.
inline EditionChange mirrored(EditionChange change) {
    using enum EditionChangeKind;
    std::swap(change.before, change.after);
    if (change.kind == added || change.kind == dropped)
        change.kind = change.kind == added ? dropped : added;
    if (change.difference) change.difference = -*change.difference;
    for (EditionCandidate& each : change.candidates)
        std::swap(each.before, each.after);
    std::sort(change.candidates.begin(), change.candidates.end(),
              [](const EditionCandidate& a, const EditionCandidate& b) {
                  const auto key = [](const EditionCandidate& each) {
                      return std::tie(each.before.path, each.before.title, each.after.path,
                                      each.after.title);
                  };
                  return key(a) < key(b);
              });
    return change;
}

/// The changes from one edition to the other, told both ways; equal if they mirror each other.
inline std::pair<std::vector<std::string>, std::vector<std::string>>
told_both_ways(const Document& a, const Document& b) {
    std::vector<std::string> there;
    std::vector<std::string> back;
    for (const EditionChange& each : diff(a, b).changes)
        there.push_back(told(mirrored(mirrored(each))));
    for (const EditionChange& each : diff(b, a).changes)
        back.push_back(told(mirrored(each)));
    std::sort(there.begin(), there.end());
    std::sort(back.begin(), back.end());
    return {std::move(there), std::move(back)};
}

} // namespace sample
