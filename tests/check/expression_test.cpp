// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/expression.hpp>

#include "../support/enschede_table.hpp"

#include <sluitend/base/error.hpp>

#include <gtest/gtest.h>

#include <set>

namespace sluitend {
namespace {

TEST(Expression, IsAFigureOrAChange) {
    const auto all = figures(sample::document(sample::enschede_table(), {11'133, 30'352}));
    EXPECT_EQ(level(all, 2), (Expression{"Lasten, Begroting 2020", {{2, 1}}, {}}));
    EXPECT_EQ(change(all, 2, 3),
              (Expression{"Lasten, Begroting 2020 → Begroting 2021", {{3, 1}, {2, -1}}, {}}));
    EXPECT_EQ(growth(all, 2, 3).numerator, change(all, 2, 3));
    EXPECT_EQ(growth(all, 2, 3).denominator, level(all, 2));
    EXPECT_EQ(share(all, 0, 3).denominator, level(all, 3));
}

TEST(Expression, RefusesWhatIsNotAboutTheSame) {
    const auto all = figures(sample::document(sample::enschede_table(), {11'133, 30'352}));
    const auto id_of = [](auto call) {
        try {
            call();
        } catch (const Error& error) {
            return std::string(error.id());
        }
        return std::string("none");
    };
    EXPECT_EQ(id_of([&] { level(all, all.size()); }), "expression.figure");
    EXPECT_EQ(id_of([&] { change(all, 2, all.size()); }), "expression.figure");
    EXPECT_EQ(id_of([&] { change(all, 2, 8); }), "expression.scope");
    EXPECT_EQ(id_of([&] { change(all, 0, 3); }), "expression.scope");
    EXPECT_EQ(id_of([&] { growth(all, 0, 1); }), "expression.scope");
    EXPECT_EQ(id_of([&] { share(all, 0, 2); }), "expression.scope");
    EXPECT_EQ(id_of([&] { share(all, 0, all.size()); }), "expression.figure");
    EXPECT_EQ(id_of([&] { change(all, 2, 3); }), "none");
}

TEST(Expression, RefusesOtherCurrencies) {
    BudgetTableRecord table = sample::enschede_table();
    AmountParts parts = table.lines[0].amounts[1]->parts();
    parts.currency = Currency("USD");
    table.lines[0].amounts[1] = Amount(parts);
    const auto all = figures(sample::document(table));
    EXPECT_THROW(change(all, 0, 1), UnitError);
    EXPECT_THROW(share(all, 6, 1), UnitError);
    EXPECT_NO_THROW(change(all, 2, 3));
}

TEST(Expressions, AreAllLevelsAndChangesOfATable) {
    const Document document = sample::document(sample::enschede_table(), {11'133});
    const auto all = expressions(*document.programmes()[0].budget());
    EXPECT_EQ(all.size(), 105U);
    std::set<std::string> labels;
    for (const Expression& each : all)
        labels.insert(each.label);
    EXPECT_EQ(labels.size(), 105U);
    EXPECT_EQ(all[0].terms, (std::vector<FigureTerm>{{1, 1}}));
    EXPECT_EQ(all.back().label, "Lasten + Baten, Raming 2023 → Raming 2024");
    EXPECT_EQ(all.back().terms, (std::vector<FigureTerm>{{5, 1}, {10, 1}, {4, -1}, {9, -1}}));
}

TEST(Expressions, LeaveOutWhatIsNotPrinted) {
    BudgetTableRecord table = sample::enschede_table();
    table.lines[0].amounts[0].reset();
    table.lines[3].code.reset();
    const Document document = sample::document(table);
    EXPECT_EQ(expressions(*document.programmes()[0].budget()).size(), 105U - 2 * 5);
}

} // namespace
} // namespace sluitend
