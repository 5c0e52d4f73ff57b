// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: the storage of a document, for the floors above; users see handles.
///
/// - `detail::DocumentData`: one vector per kind of node, in document order.
#pragma once

#include <sluitend/model/programme.hpp>
#include <sluitend/model/table.hpp>

#include <cstdint>
#include <optional>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// Positions [first, last) of one vector.
struct Extent {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool operator==(const Extent&) const = default;
};

struct ProgrammeNode {
    ProgrammeRecord record;
    Extent goals; ///< of every depth, parents before children
    Extent mandated_indicators;
    Extent claims;
    std::optional<std::uint32_t> budget;
    bool operator==(const ProgrammeNode&) const = default;
};

struct GoalNode {
    GoalRecord record;
    std::uint32_t programme = 0;
    std::optional<std::uint32_t> parent;
    std::uint32_t subtree_end = 0; ///< descendants are [own position + 1, subtree_end)
    Extent actions;
    Extent indicators;
    bool operator==(const GoalNode&) const = default;
};

struct ActionNode {
    ActionRecord record;
    std::uint32_t goal = 0;
    bool operator==(const ActionNode&) const = default;
};

struct IndicatorNode {
    IndicatorRecord record;
    std::optional<std::uint32_t> programme; ///< none in an annex
    std::optional<std::uint32_t> goal;      ///< none for a mandated indicator
    bool operator==(const IndicatorNode&) const = default;
};

struct BudgetTableNode {
    BudgetTableRecord record;
    std::uint32_t programme = 0;
    bool operator==(const BudgetTableNode&) const = default;
};

struct ClaimNode {
    ClaimRecord record;
    std::uint32_t programme = 0;
    bool operator==(const ClaimNode&) const = default;
};

struct TableNode {
    TableRecord record;
    bool operator==(const TableNode&) const = default;
};

struct DocumentData {
    DocumentRecord record;
    std::vector<ProgrammeNode> programmes;
    std::vector<GoalNode> goals;
    std::vector<ActionNode> actions;
    std::vector<IndicatorNode> indicators;
    std::vector<BudgetTableNode> budget_tables;
    std::vector<ClaimNode> claims;
    std::vector<TableNode> tables;
    Extent mandated_indicators; ///< of no programme
    std::uint64_t fingerprint = 0;
    bool operator==(const DocumentData&) const = default;
};

} // namespace detail

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/model/document-inl.hpp>
#endif
