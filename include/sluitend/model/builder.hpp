// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: the one mutable object, which makes documents.
///
/// - `DocumentBuilder`: takes records, checks bounds, gives a `Document`.
///
/// \par Example
/// \snippet examples/02_build_a_document.cpp build
#pragma once

#include <sluitend/base/limits.hpp>
#include <sluitend/model/document_data.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// Collects what a page says and makes an immutable document of it.
///
/// A parent must exist before its child, so cycles and orphans cannot be built. Nothing is refused
/// because a count, number or total is off: that is for `check` to find.
class DocumentBuilder {
public:
    /// \param record what is known of the whole
    /// \param limits bounds on nodes, depth, columns, rows and titles
    explicit DocumentBuilder(DocumentRecord record = {}, Limits limits = {});

    /// Adds a programme. \throws ModelError with id `model.limit` beyond a bound
    Index<Programme> add(ProgrammeRecord record);
    /// Adds a top-level goal. \throws ModelError with id `model.limit` or `model.index`
    Index<Goal> add(Index<Programme> programme, GoalRecord record);
    /// Adds a goal below another. \throws ModelError with id `model.limit` or `model.index`
    Index<Goal> add(Index<Goal> parent, GoalRecord record);
    /// Adds an action to a goal. \throws ModelError with id `model.limit` or `model.index`
    void add(Index<Goal> goal, ActionRecord record);
    /// Adds an indicator to a goal.
    /// \throws ModelError with id `model.indicator` if it contradicts itself; else as above
    void add(Index<Goal> goal, IndicatorRecord record);
    /// Adds a mandated indicator. \throws ModelError as above
    void add(Index<Programme> programme, IndicatorRecord record);
    /// Adds a mandated indicator of an annex, which belongs to no programme. \throws ModelError as above
    void add(IndicatorRecord record);
    /// Adds a claim. \throws ModelError with id `model.limit` or `model.index`
    void add(Index<Programme> programme, ClaimRecord record);
    /// Sets the budget table of a programme.
    /// \throws ModelError with id `model.table` if a line has not one cell per column, recovered
    ///         cells name no line or no reading, or the programme has a table already; else as above
    void set_budget(Index<Programme> programme, BudgetTableRecord record);

    /// Adds a table that belongs to no programme.
    /// \throws ModelError as `set_budget`
    /// \throws ValueError as `Amount` if its multiplier or quantum is none of an amount
    Index<Table> add(TableRecord record);

    /// The record of the whole, to be completed while reading.
    DocumentRecord& record() noexcept { return record_; }

    /// The document: goals depth first, everything in the order of its parents.
    Document build() const;

private:
    template <class T> struct Child {
        std::uint32_t parent = 0;
        T record;
    };
    struct GoalDraft {
        std::uint32_t programme = 0;
        std::optional<std::uint32_t> parent;
        std::size_t depth = 1;
        GoalRecord record;
    };

    void require_title(std::string_view title) const;
    void count_node(std::string_view title, const std::optional<Printed<Code>>& number = {});
    Index<Goal> add_goal(GoalDraft draft);
    void require_table(std::size_t columns, std::size_t rows,
                       const std::vector<RecoveredCells>& recovered) const;
    void place_goals(detail::DocumentData& data) const;
    void place_programme_children(detail::DocumentData& data) const;

    DocumentRecord record_;
    Limits limits_;
    std::size_t nodes_ = 0;
    std::vector<ProgrammeRecord> programmes_;
    std::vector<bool> has_budget_; ///< of the first programmes; the others have none
    std::vector<GoalDraft> goals_;
    std::vector<Child<ActionRecord>> actions_;
    std::vector<Child<IndicatorRecord>> goal_indicators_;
    std::vector<Child<IndicatorRecord>> mandated_indicators_;
    std::vector<IndicatorRecord> annex_indicators_;
    std::vector<Child<ClaimRecord>> claims_;
    std::vector<Child<BudgetTableRecord>> budget_tables_;
    std::vector<TableRecord> tables_;
};

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/model/builder-inl.hpp>
#endif
