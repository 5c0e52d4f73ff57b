// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Budget tables and documents from a few printed figures.
#pragma once

#include <sluitend/check/reconcile.hpp>
#include <sluitend/model/builder.hpp>
#include <sluitend/number/number_style.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sample {

using namespace sluitend;

/// An amount as printed in Dutch, such as "41.169" or "-0,5".
inline Amount printed(std::string_view text, std::int64_t multiplier = 1) {
    return Amount({.printed = parse_decimal(text, NumberStyle::dutch).value(),
                   .multiplier = multiplier,
                   .verbatim = std::string(text)});
}

/// An amount that is not rounded at all.
inline Amount exact(std::string_view text) {
    AmountParts parts = printed(text).parts();
    parts.quantum = Decimal(0);
    parts.quantum_basis = QuantumBasis::declared;
    return Amount(std::move(parts));
}

inline Figure figure(Amount amount) {
    return {.programme = {},
            .goal = {},
            .row = "",
            .line = {},
            .column = {},
            .year = {},
            .phase = {},
            .amount = std::move(amount)};
}

/// What `reconcile` says of identities over figures.
inline std::vector<IdentityResult> judged(const std::vector<Identity>& identities,
                                          const std::vector<Figure>& figures) {
    std::vector<IdentityResult> out;
    for (const Identity& each : identities)
        out.push_back(reconcile(each, figures));
    return out;
}

/// Σ parts = total, the total last, over figures of their own.
struct Sum {
    std::vector<Figure> figures;
    Identity identity;

    explicit Sum(const std::vector<Amount>& amounts) {
        identity.rule = "goal.total";
        identity.where = "3.1";
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            figures.push_back(figure(amounts[i]));
            identity.terms.push_back({i, i + 1 == amounts.size() ? -1 : 1, ""});
        }
    }
    IdentityResult result() const { return reconcile(identity, figures); }
};

/// A row of a table: "" is an absent cell.
struct Row {
    std::optional<LineCode> code;
    std::vector<std::string> cells;
};

inline BudgetTableRecord table(const std::vector<Row>& rows, std::int64_t multiplier = 1'000) {
    BudgetTableRecord out;
    for (std::size_t i = 0; i < rows.front().cells.size(); ++i) {
        const int year = 2020 + static_cast<int>(i);
        const std::string label = "Begroting " + std::to_string(year);
        out.columns.push_back({{label, label, {}}, Year(year), Phase::adopted});
    }
    for (const Row& row : rows) {
        const std::string label(row.code ? name_of(*row.code) : "overig");
        BudgetLine line{{label, label, {}}, row.code, {}};
        for (const std::string& cell : row.cells)
            line.amounts.push_back(cell.empty() ? std::nullopt
                                                : std::optional(printed(cell, multiplier)));
        out.lines.push_back(std::move(line));
    }
    return out;
}

/// A document for 2021 with one programme 3.1 that has this table and goals 1, 2, … so printed.
inline Document document_with(BudgetTableRecord budget, const std::vector<Amount>& goals = {}) {
    DocumentBuilder builder({{}, {}, Year(2021), ""});
    ProgrammeRecord programme;
    programme.number = Printed<Code>{Code("3.1"), "3.1", {}};
    programme.title.value = "Samen";
    const auto place = builder.add(std::move(programme));
    for (std::size_t i = 0; i < goals.size(); ++i) {
        GoalRecord goal;
        const std::string number = std::to_string(i + 1);
        goal.number = Printed<Code>{Code(number), number + ".", {}};
        goal.title.value = "Doel";
        goal.stated_expenditure = goals[i];
        builder.add(place, std::move(goal));
    }
    builder.set_budget(place, std::move(budget));
    return builder.build();
}

/// The figures of the programme "Samenleving en bestuur", Enschede 2021, in thousands.
inline std::vector<Row> enschede_rows() {
    using enum LineCode;
    return {{expenditure, {"41.169", "41.484", "37.887", "37.610", "39.224"}},
            {revenue, {"8.307", "8.270", "4.922", "4.781", "6.395"}},
            {balance, {"32.863", "33.215", "32.965", "32.829", "32.829"}},
            {reserve_additions, {"11", "0", "0", "0", "0"}},
            {reserve_withdrawals, {"328", "0", "0", "0", "0"}},
            {result, {"32.546", "33.215", "32.965", "32.829", "32.829"}}};
}

} // namespace sample
