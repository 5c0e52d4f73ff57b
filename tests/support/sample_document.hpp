// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// A small document in which every field and every kind of target occurs, with places.
#pragma once

#include <sluitend/model/builder.hpp>

#include <string>
#include <utility>

namespace sample {

using namespace sluitend;

/// A place that is different for every number.
inline SourceSpan span(std::uint32_t number) {
    return {.line = number,
            .column = number + 1,
            .byte_column = number + 2,
            .begin = 10 * number,
            .end = 10 * number + 7};
}

inline Text text(std::string value, std::uint32_t line) {
    return {std::move(value), span(line)};
}

inline Printed<Code> code(const std::string& value, std::uint32_t line) {
    return {Code(value), value + ".", span(line)};
}

inline Printed<Decimal> number(std::int64_t coefficient, int scale, std::string verbatim,
                               std::uint32_t line) {
    return {Decimal::with_scale(coefficient, scale), std::move(verbatim), span(line)};
}

/// An amount under "x 1.000 euro".
inline Amount thousands(std::int64_t coefficient, int scale, std::string verbatim,
                        std::uint32_t line) {
    return Amount({.printed = Decimal::with_scale(coefficient, scale),
                   .multiplier = 1'000,
                   .quantum = Decimal(1'000),
                   .quantum_basis = QuantumBasis::content,
                   .currency = {},
                   .verbatim = std::move(verbatim),
                   .span = span(line)});
}

inline std::vector<Target> targets() {
    const auto target = [](TargetValue value, std::uint32_t line) {
        return Target{std::move(value), text("streefwaarde " + std::to_string(line), line),
                      std::nullopt,     std::nullopt,
                      std::nullopt,     std::nullopt};
    };
    std::vector<Target> out;
    out.push_back(target(StepTarget{Comparator::at_least, true, number(7, 0, "7", 40)}, 40));
    out.back().valid_from = Year(2020);
    out.back().valid_to = Year(2024);
    out.back().set_by = text("de raad", 40);
    out.back().upper_note = text("een 10 hoeft niet", 40);
    TrajectoryTarget trajectory{Comparator::at_most, {}};
    trajectory.points.push_back({Period(Year(2021)), number(725, 1, "72,5", 41)});
    trajectory.points.push_back(
        {Period(PeriodKind::quarter, Year(2022), 3), number(-80, 1, "-8,0", 41)});
    out.push_back(target(std::move(trajectory), 41));
    out.push_back(target(DirectionalTarget{Movement::not_increase, number(5, 2, "0,05", 42),
                                           Period(PeriodKind::school_year, Year(2019)), true},
                         42));
    out.push_back(target(BenchmarkTarget{Benchmark::size_class, Comparator::equal,
                                         number(699, 0, "€ 699", 43), number(-5, 0, "5 lager", 43),
                                         Decimal::with_scale(25, 2)},
                         43));
    out.push_back(target(UnstatedTarget{}, 44));
    out.push_back(target(NoTarget{NoTargetReason::count_is_not_a_goal}, 45));
    out.push_back(target(TextTarget{}, 46));
    out.push_back(target(
        StepTarget{Comparator::within, false, number(5, 0, "5", 47), number(7, 0, "7", 47)}, 47));
    return out;
}

inline IndicatorRecord indicator(const std::string& name, std::uint32_t line) {
    IndicatorRecord out;
    out.number = code("10", line);
    out.key = "Topic_" + std::to_string(line);
    out.name = text(name, line);
    out.description = text("Waarom wij dit meten.", line);
    out.policy_field = text("1. Veiligheid", line);
    Unit unit;
    unit.kind = UnitKind::rate;
    unit.per = 1'000;
    unit.population = "inwoners";
    unit.ages = AgeRange{15, 64, true};
    unit.multiplier = 1;
    unit.minimum = Decimal(0);
    unit.maximum = Decimal::with_scale(1000, 1);
    out.unit = Printed<Unit>{unit, "Aantal per 1.000 inwoners", span(line)};
    out.direction = Direction::lower_is_better;
    out.source = text("CBS", line);
    out.targets = targets();
    out.observations.push_back(
        {{Period(Year(2019)), "2019", span(line)}, number(24, 1, "2,4", line + 1), std::nullopt});
    out.observations.push_back(
        {{Period(PeriodKind::month, Year(2020), 12), "dec. 2020", span(line)},
         std::nullopt,
         MissingReason::not_yet_known});
    Observation elsewhere;
    elsewhere.period = {Period(PeriodKind::half_year, Year(2019), 2), "2e helft 2019", span(line)};
    elsewhere.value = number(24, 0, "24", line + 1);
    elsewhere.status = ObservationStatus::provisional;
    elsewhere.area = Area{AreaKind::country, "NL01", "Nederland"};
    elsewhere.unit = Printed<Unit>{unit, "per 10.000", span(line)};
    elsewhere.unit->value.per = 10'000;
    elsewhere.source = text("BZK", line);
    elsewhere.vintage = text("Begroting 2021", line);
    elsewhere.qualifier = text("(voorlopig)", line);
    out.observations.push_back(elsewhere);
    out.breaks.push_back(
        {Period(Year(2018)), BreakKind::definition, text("vanaf 2018 anders geteld", line)});
    return out;
}

inline BudgetTableRecord budget() {
    const auto cell = [](std::int64_t value, std::string verbatim) {
        return std::optional(thousands(value, 0, std::move(verbatim), 60));
    };
    BudgetTableRecord out;
    out.title = text("Samen leven", 58);
    out.caption = text("Bedragen x 1.000 euro", 59);
    out.sign_convention = SignConvention::net_cost;
    out.columns.push_back(
        {{"Begroting 2020", "Begroting\u00A02020", span(59)}, Year(2020), Phase::adopted});
    out.columns.push_back({{"Raming 2021", "Raming 2021", span(59)}, Year(2021), Phase::estimate});
    out.columns.push_back({{"Toelichting", "Toelichting", span(59)}, std::nullopt, std::nullopt});
    out.lines.push_back({{"Lasten", "Lasten", span(60)},
                         LineCode::expenditure,
                         {cell(41'169, "41.169"), cell(-328, "-328"), std::nullopt}});
    out.lines.push_back(
        {{"Overig", "Overig", {}}, std::nullopt, {std::nullopt, std::nullopt, std::nullopt}});
    out.recovered.push_back({0,
                             text("41.169-328", 60),
                             3,
                             false,
                             DecidedBy::identities,
                             {{"41.169", "-328", ""}},
                             Decimal::with_scale(15, 1)});
    out.recovered.push_back({1,
                             text("110000", 61),
                             2'000'000'000'000'000'000U,
                             true,
                             DecidedBy::undecided,
                             {{"11", "0", "000"}, {"1", "1", "0000"}},
                             std::nullopt});
    return out;
}

inline GoalRecord goal(const std::string& number, const std::string& title, std::uint32_t line) {
    GoalRecord out;
    out.number = code(number, line);
    out.title = text(title, line);
    return out;
}

/// The document; `title` is the title of its programme.
inline Document document(const std::string& title = "Samen leven") {
    DocumentBuilder builder({.title = text("Programmabegroting 2021", 1),
                             .government = text("Enschede", 1),
                             .budget_year = Year(2021),
                             .source = "begroting.txt"});
    ProgrammeRecord record;
    record.number = code("3.1", 2);
    record.title = text(title, 2);
    record.narrative = {text("Een stad voor iedereen.\n\nOok morgen.", 3),
                        text("\"Samen\" doen\tof laten\\", 4), text("Zie de tabel.", 5)};
    record.responsibilities.push_back({Role::portfolio_holder, text("J. Jansen", 6)});
    record.responsibilities.push_back({Role::executive_director, text("P. Pietersen", 7)});
    record.mandated_note = text("Verplicht.", 8);
    record.other_text.push_back(text("Zie ook de website.", 9));
    const auto programme = builder.add(std::move(record));

    GoalRecord first = goal("1", "Iedereen doet mee", 10);
    first.description = text("Niemand blijft achter.", 11);
    first.expenditure_label = text("totale lasten", 12);
    first.stated_expenditure = thousands(1'113'300, 2, "11.133,00", 12);
    first.declared_action_counts = {{5, "5", span(13)}, {6, "6", span(14)}};
    first.declared_indicator_counts = {{1, "1", span(13)}};
    first.related_party_contributions.push_back({text("Euregio", 15), text("Over de grens.", 16)});
    first.related_party_contributions.push_back({text("Regio", 17), std::nullopt});
    const auto top = builder.add(programme, std::move(first));
    const auto below = builder.add(top, goal("1.01", "Buurten helpen", 20));
    const auto deepest = builder.add(below, goal("1.01.1", "Straten helpen", 21));
    builder.add(below, goal("1.01.2", "Pleinen helpen", 22));
    GoalRecord bare;
    bare.title.value = "Zonder nummer of plaats";
    builder.add(programme, std::move(bare));

    builder.add(deepest, ActionRecord{code("03", 23), text("Doen", 23), text("Wat wij doen.", 24),
                                      Year(2021)});
    builder.add(deepest, ActionRecord{std::nullopt, text("Laten", 25), std::nullopt, std::nullopt});
    builder.add(below, indicator("Vertrouwen", 30));
    builder.add(programme, indicator("Diefstallen", 50));
    builder.add(programme, IndicatorRecord{});
    builder.set_budget(programme, budget());
    builder.add(
        programme,
        ClaimRecord{Amount({.printed = Decimal(352'000), .verbatim = "352.000", .span = span(70)}),
                    text("De lasten stijgen met 352.000 euro.", 70), ClaimDirection::up, Year(2020),
                    Year(2021)});

    ProgrammeRecord second;
    second.title.value = "Alleen een naam";
    builder.add(std::move(second));
    return builder.build();
}

} // namespace sample
