// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/document_data.hpp>

#include "../support/sample_document.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sluitend;

TEST(DocumentData, ListsParentsBeforeChildrenWithoutGaps) {
    const Document document = sample::document();
    const detail::DocumentData& data = document.data();
    std::uint32_t next_action = 0;
    for (std::uint32_t i = 0; i < data.goals.size(); ++i) {
        const detail::GoalNode& node = data.goals[i];
        EXPECT_GT(node.subtree_end, i);
        EXPECT_LE(node.subtree_end, data.programmes[node.programme].goals.last);
        if (node.parent) {
            EXPECT_LT(*node.parent, i);
            EXPECT_LE(node.subtree_end, data.goals[*node.parent].subtree_end);
        }
        EXPECT_EQ(node.actions.first, next_action);
        next_action = node.actions.last;
        for (std::uint32_t k = node.actions.first; k < node.actions.last; ++k)
            EXPECT_EQ(data.actions[k].goal, i);
        for (std::uint32_t k = node.indicators.first; k < node.indicators.last; ++k)
            EXPECT_EQ(data.indicators[k].goal, i);
    }
    EXPECT_EQ(next_action, data.actions.size());
}

TEST(DocumentData, GivesEveryProgrammeAStretchOfItsOwn) {
    const Document document = sample::document();
    const detail::DocumentData& data = document.data();
    std::uint32_t next_goal = 0;
    for (std::uint32_t i = 0; i < data.programmes.size(); ++i) {
        const detail::ProgrammeNode& node = data.programmes[i];
        EXPECT_EQ(node.goals.first, next_goal);
        next_goal = node.goals.last;
        for (std::uint32_t k = node.mandated_indicators.first; k < node.mandated_indicators.last;
             ++k) {
            EXPECT_EQ(data.indicators[k].programme, i);
            EXPECT_EQ(data.indicators[k].goal, std::nullopt);
        }
        for (std::uint32_t k = node.claims.first; k < node.claims.last; ++k)
            EXPECT_EQ(data.claims[k].programme, i);
        if (node.budget) {
            EXPECT_EQ(data.budget_tables[*node.budget].programme, i);
        }
    }
    EXPECT_EQ(next_goal, data.goals.size());
}

} // namespace
