// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// The budget table of the Enschede 2021 chapter, and documents around tables.
#pragma once

#include <sluitend/model/builder.hpp>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace sample {

using namespace sluitend;

inline Amount in_thousands(std::int64_t printed) {
    return Amount(
        {.printed = Decimal(printed), .multiplier = 1'000, .verbatim = std::to_string(printed)});
}

inline BudgetLine line(std::string label, LineCode code, const std::vector<std::int64_t>& printed) {
    BudgetLine out{{label, label, {}}, code, {}};
    for (const std::int64_t each : printed)
        out.amounts.emplace_back(in_thousands(each));
    return out;
}

/// A table of consecutive years from 2020: the first two adopted, the rest estimates.
inline BudgetTableRecord table(std::vector<BudgetLine> lines) {
    BudgetTableRecord out;
    const std::size_t columns = lines.empty() ? 0 : lines.front().amounts.size();
    for (std::size_t i = 0; i < columns; ++i) {
        const int year = 2020 + static_cast<int>(i);
        const std::string label = (i < 2 ? "Begroting " : "Raming ") + std::to_string(year);
        out.columns.push_back(
            {{label, label, {}}, Year(year), i < 2 ? Phase::adopted : Phase::estimate});
    }
    out.lines = std::move(lines);
    return out;
}

inline BudgetTableRecord enschede_table() {
    return table({line("Lasten", LineCode::expenditure, {41'169, 41'484, 37'887, 37'610, 39'224}),
                  line("Baten", LineCode::revenue, {8'307, 8'270, 4'922, 4'781, 6'395}),
                  line("Saldo", LineCode::balance, {32'863, 33'215, 32'965, 32'829, 32'829}),
                  line("Storting", LineCode::reserve_additions, {11, 0, 0, 0, 0}),
                  line("Onttrekking", LineCode::reserve_withdrawals, {328, 0, 0, 0, 0}),
                  line("Resultaat", LineCode::result, {32'546, 33'215, 32'965, 32'829, 32'829})});
}

/// A document of one programme, "3.1", with a table and goals of these amounts.
inline Document document(BudgetTableRecord budget, const std::vector<std::int64_t>& goals = {}) {
    DocumentBuilder builder({.budget_year = Year(2021)});
    const auto programme =
        builder.add(ProgrammeRecord{.number = Printed<Code>{Code("3.1"), "3.1", {}}});
    for (std::size_t i = 0; i < goals.size(); ++i)
        builder.add(programme,
                    GoalRecord{.number = Printed<Code>{Code(std::to_string(i + 1)), {}, {}},
                               .stated_expenditure = in_thousands(goals[i])});
    builder.set_budget(programme, std::move(budget));
    return builder.build();
}

inline const std::vector<std::int64_t> enschede_goals{11'133, 3'989, 211, 5'085, 21'067};

} // namespace sample
