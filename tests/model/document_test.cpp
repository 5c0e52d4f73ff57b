// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/document.hpp>

#include <sluitend/model/builder.hpp>

#include "../support/sample_document.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>

namespace {

using namespace sluitend;

/// A programme with one goal, whose parts a test changes.
struct Parts {
    DocumentRecord document{};
    ProgrammeRecord programme{};
    GoalRecord goal{};
    ActionRecord action{};
    BudgetTableRecord budget{};

    Parts() {
        document.budget_year = Year(2021);
        programme.title.value = "Samen";
        goal.title.value = "Doel";
        goal.stated_expenditure =
            Amount({.printed = Decimal::with_scale(1'100, 2), .multiplier = 1'000});
        action.title.value = "Actie";
        budget.columns = {{{"2021", "2021", {}}, Year(2021), {}}};
        budget.lines = {{{"Lasten", "Lasten", {}},
                         LineCode::expenditure,
                         {Amount({.printed = Decimal(11), .multiplier = 1'000})}}};
    }

    Document build() const {
        DocumentBuilder builder(document);
        const auto place = builder.add(programme);
        builder.add(builder.add(place, goal), action);
        builder.set_budget(place, budget);
        return builder.build();
    }
};

void expect_equal(const Document& a, const Document& b) {
    EXPECT_EQ(a, b);
    EXPECT_EQ(a.fingerprint(), b.fingerprint());
}

void expect_different(const Document& a, const Document& b) {
    EXPECT_NE(a, b);
    EXPECT_NE(a.fingerprint(), b.fingerprint());
}

TEST(Document, IsEmptyWithoutABuilder) {
    const Document document;
    EXPECT_TRUE(document.programmes().empty());
    EXPECT_EQ(document.budget_year(), std::nullopt);
    EXPECT_EQ(document.source(), "");
    expect_equal(document, DocumentBuilder().build());
}

TEST(Document, IsEqualToOneBuiltTheSameWay) {
    expect_equal(Parts().build(), Parts().build());
    expect_equal(sample::document(), sample::document());
}

TEST(Document, IsEqualWhateverItsSourceAndPlaces) {
    Parts other;
    other.document.source = "elders.txt";
    other.programme.title.span.line = 3;
    other.goal.title.span.line = 4;
    other.budget.columns[0].label.verbatim = " 2021 ";
    expect_equal(Parts().build(), other.build());
}

TEST(Document, IsEqualWhateverThePrintedScaleOfAnAmount) {
    Parts other;
    other.goal.stated_expenditure = Amount(
        {.printed = Decimal(11), .multiplier = 1'000, .quantum = Decimal(10), .verbatim = "11"});
    expect_equal(Parts().build(), other.build());
}

TEST(Document, DiffersInEveryPartThatACheckSees) {
    const Document document = Parts().build();
    Parts other;
    other.document.budget_year = Year(2022);
    expect_different(document, other.build());
    other = {};
    other.programme.title.value = "Anders";
    expect_different(document, other.build());
    other = {};
    other.goal.number = Printed<Code>{Code("1"), "1", {}};
    expect_different(document, other.build());
    other = {};
    other.goal.stated_expenditure =
        Amount({.printed = Decimal(11), .multiplier = 1'000, .quantum = Decimal(1'000)});
    expect_different(document, other.build());
    other = {};
    other.action.year = Year(2021);
    expect_different(document, other.build());
    other = {};
    other.budget.lines[0].amounts[0].reset();
    expect_different(document, other.build());
    other = {};
    other.budget.sign_convention = SignConvention::net_cost;
    expect_different(document, other.build());
}

TEST(Document, DiffersInTheShapeOfItsTree) {
    GoalRecord goal;
    goal.title.value = "Doel";
    DocumentBuilder flat;
    const auto here = flat.add(ProgrammeRecord{});
    flat.add(here, goal);
    flat.add(here, goal);
    DocumentBuilder deep;
    deep.add(deep.add(deep.add(ProgrammeRecord{}), goal), goal);
    expect_different(flat.build(), deep.build());
}

TEST(Document, IsSharedByItsCopies) {
    const Document document = sample::document();
    const Document copy = document;
    EXPECT_EQ(&copy.data(), &document.data());
    expect_equal(copy, document);
}

TEST(Document, LivesAsLongAsAHandleOnIt) {
    std::optional<Document> document = sample::document();
    const Goal goal = document->programmes().at(0).goals().at(0).goals().at(0);
    const Action action = goal.goals().at(0).actions().at(0);
    document.reset();
    EXPECT_EQ(goal.number(), "1.01");
    EXPECT_EQ(action.title(), "Doen");
    EXPECT_EQ(action.goal().parent(), goal);
    EXPECT_EQ(goal.document().programmes().size(), 2u);
}

TEST(Document, HandlesAreEqualAtOnePositionOfEqualDocuments) {
    const Document a = sample::document();
    const Document b = sample::document();
    EXPECT_EQ(a.programmes()[0], b.programmes()[0]);
    EXPECT_NE(a.programmes()[0], a.programmes()[1]);
    EXPECT_NE(a.programmes()[0], sample::document("Anders").programmes()[0]);
}

} // namespace
