// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// A document in which one text stands wherever a page can put text.
#pragma once

#include <sluitend/model/builder.hpp>
#include <sluitend/model/table.hpp>

#include <cctype>
#include <string>

namespace sample {

using namespace sluitend;

/// As long as `text` and broken at the same places, but of harmless letters.
inline std::string harmless_twin(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r')
            out += c == '\r' ? '\n' : c;
        else if ((byte & 0xC0U) != 0x80U)
            out += 'x';
    }
    return out;
}

inline Document document_with(const std::string& text) {
    std::uint32_t line = 0;
    const auto said = [&] {
        ++line;
        return Text{text, {line, 1, 1, 100 * line, 100 * line + 9}};
    };
    const auto money = [&](std::int64_t value) {
        AmountParts parts;
        parts.printed = Decimal(value);
        parts.multiplier = 1'000;
        parts.verbatim = std::to_string(value);
        parts.span = said().span;
        return Amount(parts);
    };
    DocumentBuilder builder({said(), said(), Year(2021), text});
    ProgrammeRecord record;
    record.title = said();
    record.narrative = {said(), said(), said()};
    record.responsibilities.push_back({Role::portfolio_holder, said()});
    record.mandated_note = said();
    const auto programme = builder.add(record);

    GoalRecord goal;
    goal.title = said();
    goal.description = said();
    goal.stated_expenditure = money(7);
    goal.declared_action_counts.push_back({5, text, said().span});
    goal.related_party_contributions.push_back({said(), said()});
    const auto parent = builder.add(programme, goal);
    ActionRecord action;
    action.title = said();
    action.text = said();
    builder.add(parent, action);

    IndicatorRecord indicator;
    indicator.name = said();
    indicator.description = said();
    indicator.source = said();
    Unit unit;
    unit.kind = UnitKind::rate;
    unit.per = 10;
    unit.population = text;
    indicator.unit = Printed<Unit>{unit, text, said().span};
    Target target{StepTarget{Comparator::at_least, false, {Decimal(7), text, said().span}},
                  said(),
                  Year(2020),
                  std::nullopt,
                  said(),
                  said()};
    indicator.targets.push_back(target);
    target.value = UnstatedTarget{};
    indicator.targets.push_back(target);
    target.value = TextTarget{};
    indicator.targets.push_back(target);
    Observation seen;
    seen.period = {Period(Year(2019)), text, said().span};
    seen.value = Printed<Decimal>{Decimal(3), text, said().span};
    indicator.observations.push_back(seen);
    builder.add(parent, indicator);
    builder.add(programme, indicator);

    BudgetTableRecord table;
    table.title = said();
    table.caption = said();
    for (const int year : {2021, 2022})
        table.columns.push_back({{text, text, said().span}, Year(year), Phase::adopted});
    for (const LineCode code : {LineCode::expenditure, LineCode::revenue, LineCode::balance})
        table.lines.push_back({{text, text, said().span}, code, {money(10), money(4)}});
    table.recovered.push_back({0, said(), 2, false, DecidedBy::identities, {{text, text}}, {}});
    builder.set_budget(programme, table);
    builder.add(programme, ClaimRecord{money(35), said(), ClaimDirection::up, {}, {}});

    builder.record().sections = {{said(), said()}, {said(), {}}};
    builder.add(indicator);
    TableRecord reserves;
    reserves.title = said();
    reserves.section = said();
    reserves.caption = said();
    reserves.conventions.multiplier = {1'000, DetectionBasis::printed, {}, said(), 0, 0};
    for (int i = 0; i < 3; ++i)
        reserves.columns.push_back({said(), {}, {}, {}});
    for (const CellKind kind : {CellKind::missing, CellKind::unreadable, CellKind::undecided})
        reserves.rows.push_back({said(),
                                 {text, text},
                                 Printed<Code>{Code("1"), text, said().span},
                                 {},
                                 kind == CellKind::missing,
                                 {{CellKind::figure, Decimal(5), text, said().span},
                                  {kind, {}, text, said().span},
                                  {}}});
    reserves.recovered.push_back({2, said(), 2, false, DecidedBy::undecided, {{text}}, {}});
    builder.add(reserves);
    return builder.build();
}

} // namespace sample
