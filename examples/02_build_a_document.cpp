// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// A document made by a program instead of a reader.

#include <sluitend/check/report.hpp>
#include <sluitend/model/builder.hpp>

#include <iostream>

int main() {
    using namespace sluitend;
    const auto thousands = [](int printed) {
        return Amount(
            {.printed = Decimal(printed), .multiplier = 1000, .verbatim = std::to_string(printed)});
    };

    //! [build]
    DocumentBuilder builder({.budget_year = Year(2021)});
    const auto programme = builder.add(ProgrammeRecord{.title = {"Sport", {}}});
    const auto goal = builder.add(programme, GoalRecord{.title = {"Iedereen beweegt", {}},
                                                        .stated_expenditure = thousands(620)});
    builder.add(goal, ActionRecord{.title = {"We openen een zwembad", {}}});
    builder.set_budget(programme,
                       {.columns = {{{"Begroting 2021", {}, {}}, Year(2021), Phase::adopted}},
                        .lines = {{{"Lasten", {}, {}}, LineCode::expenditure, {thousands(640)}}}});
    const Document document = builder.build();
    //! [build]

    const Goal first = document.programmes().front().goals().front();
    std::cout << first.title() << ": " << first.actions().size() << " action\n";
    const Report report = check(document);
    for (const IdentityResult& each : report.identities)
        std::cout << each.identity.id() << ": " << name_of(each.verdict) << ", residual "
                  << each.residual.to_string() << ", rounding explains at most "
                  << each.bound.to_string() << '\n';
}
