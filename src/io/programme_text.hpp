// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the lines of one programme, section by section.
#pragma once

#include "budget_table_text.hpp"
#include "finding_list.hpp"
#include "goal_cost_text.hpp"
#include "goal_table_text.hpp"
#include "indicator_table_text.hpp"
#include "page_parts.hpp"
#include "page_sections.hpp"
#include "page_text.hpp"

#include <sluitend/io/read_chapter.hpp>
#include <sluitend/model/builder.hpp>

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// What other readers made of the lines of a page.
struct PageClaims {
    PageSections sections{};                            ///< that lines open
    std::vector<bool> taken{};                          ///< lines that are left to tables
    std::vector<bool> furniture{};                      ///< page numbers, running heads
    std::map<std::size_t, IndicatorTable> indicators{}; ///< tables by their first line
    std::string_view sentence_of_unit{};                ///< of all tables without a unit
};

/// An action while its lines are read.
struct ActionDraft {
    ActionRecord record;
    Passage text;
};

/// A contribution of a related party while its lines are read.
struct ContributionDraft {
    Text party;
    Passage societal_return;
};

/// A goal while its lines are read.
struct GoalDraft {
    GoalRecord record;
    std::optional<std::size_t> parent;
    std::size_t depth = 1;
    bool listed = false;          ///< in the goal tree
    bool explained = false;       ///< in the text
    std::string_view level{};     ///< "Subdoel", if it has no number
    std::string_view open_cost{}; ///< what states its cost, if no unit stands there
    Passage description;
    std::vector<ActionDraft> actions;
    std::vector<Passage> indicators;       ///< their explanations
    std::vector<IndicatorRecord> measured; ///< indicators of a table
    std::vector<ContributionDraft> contributions;
};

/// Reads the lines of one programme.
class ProgrammeReader {
public:
    ProgrammeReader(const TextLines& page, const ReadChapterOptions& options, FindingList& findings,
                    std::size_t& nodes)
        : page_(page),
          options_(options),
          findings_(findings),
          nodes_(nodes),
          table_(page, options.limits, findings) {}

    /// The line that names the programme.
    void take_title(std::string_view line);
    /// Says that no line names the programme, which begins at `line`.
    void miss_title(std::string_view line);
    /// Keeps a line that fits nowhere.
    void unplaced(std::string_view line);
    /// Reads the lines of its part, but for those that are taken by something else; tables of
    /// indicators that begin there are taken out of the claims.
    void read(const PagePart& part, PageClaims& claims);
    /// A budget that the page prints in a layout of its own; used if no other is found.
    void offer_budget(BudgetTableRecord budget) { offered_ = std::move(budget); }
    /// True if the programme has a table that is read line by line.
    bool has_own_table() const noexcept { return table_.has_table(); }
    /// The numbers of the law that its indicators print.
    std::set<std::string> statutory_numbers() const;
    /// Builds what was read.
    void finish(DocumentBuilder& builder);

    /// The year in "Acties 2021", if there is one.
    std::optional<Year> action_year() const { return action_year_; }
    /// The year that the table is a budget for.
    std::optional<Year> table_year() const {
        return !table_.has_table() && offered_ ? adopted_year(phase_years(offered_->columns))
                                               : table_.adopted_year();
    }

    /// That no column is known to be the budget year, so that the costs of its goals are compared
    /// with none; nothing if there are no such costs or no table.
    std::optional<Finding> unclear_year() const;

private:
    enum class Block { none, description, indicators, actions, contribution };

    void place(std::string_view line, std::optional<Section> section);
    void open_section(Section section, std::string_view line);
    void report_repeated(Section section, std::string_view line);
    void place_in_tree(std::string_view line);
    void place_in_achieve(std::string_view line);
    bool list_goal(std::string_view line);
    bool nest_goal(std::string_view line, std::optional<Section> next);
    void open_goal(std::string_view line);
    void open_theme(std::string_view line);
    std::optional<std::size_t> top_goal() const;
    bool take_listed_action(std::string_view line);
    std::size_t take_goal_table(std::size_t i, std::size_t last, const PageClaims& claims);
    std::optional<std::size_t> goal_of_row(const Heading& cell) const;
    void take_goal_row(const GoalRow& row);
    bool lists_actions(std::size_t first, std::size_t last, const PageClaims& claims) const;
    bool keep_loose_action(std::string_view line);
    void place_in_act(std::string_view line);
    void place_mandated(std::string_view line);
    void take_indicators(IndicatorTable table);
    bool take_cost_of_goal(std::string_view line);
    void place_in_cost(std::string_view line);

    bool start_explanation(std::string_view line);
    bool explain_by_title(std::string_view line);
    std::optional<std::size_t> explained_goal(const Heading& heading) const;
    std::optional<Heading> named_goal(std::string_view line) const;
    std::optional<std::size_t> goal_of(const Heading& heading) const;
    bool is_new_goal(const Heading& heading) const;
    bool is_next_action(const Heading& heading) const;
    bool is_next_top_goal(const Heading& heading) const;
    void explain(std::size_t goal, const Heading& heading);
    bool is_lower_level(const Heading& heading) const;
    std::size_t add_goal(const Heading& heading, std::string_view title, bool listed);
    bool take_arrows(std::string_view line);
    void add_level(std::string_view level);
    static std::string_view title_of_level(std::string_view level);
    void require_depth(std::size_t depth, std::string_view place) const;
    bool take_declared_counts(std::string_view line);
    bool take_expenditure(std::string_view line);
    bool take_stated(std::string_view label, std::string_view figure);
    bool take_block_title(std::string_view line);
    bool take_action(std::string_view line);
    void add_action(const Heading& heading);
    bool take_bullet(std::string_view line);
    bool take_enumerated(std::string_view line);
    bool take_rest_of_bullet(std::string_view line);
    bool take_named_action(std::string_view line);
    bool take_lettered_action(std::string_view line);
    std::optional<std::string> wrapped_title(std::string_view title) const;
    bool names_goal(std::size_t goal, std::string_view title) const;
    Text take_title_lines(std::string_view title);
    bool goes_on(std::string_view line) const;
    void resume_bullets(std::string_view line);
    bool is_detail(std::string_view mark) const;
    bool is_first_or_next(const Heading& heading) const;
    bool take_contribution(std::string_view line);
    bool take_responsibility(std::string_view line);
    bool take_second_title(std::string_view line);
    void add_people(Role role, std::string_view names);
    void report_structure(std::string_view line);
    void count_node(std::string_view title);
    GoalCosts costs_of_goals() const;
    void settle_goal_units(const BudgetTableRecord* budget);
    std::optional<BudgetTableRecord> take_budget();
    void judge_goal_quantum();
    void finish_goals(DocumentBuilder& builder, Index<Programme> programme);
    void report_missing();
    std::size_t next_at(std::size_t i, std::size_t last, const PageClaims& claims) const;

    void find(std::string id, Severity severity, std::vector<FindingArgument> arguments,
              std::string_view place, std::vector<SourceSpan> related = {}) {
        findings_.add(
            {std::move(id), severity, std::move(arguments), page_.span(place), std::move(related)});
    }

    const TextLines& page_;
    const ReadChapterOptions& options_;
    FindingList& findings_;
    std::size_t& nodes_; ///< of the whole document
    TableReader table_;
    std::optional<BudgetTableRecord> offered_;

    ProgrammeRecord record_;
    std::deque<GoalDraft> goals_;                                        // prose_ points into it
    std::multimap<std::string, std::size_t, std::less<>> goals_by_code_; ///< of the theme
    std::multimap<std::string, std::size_t> goals_by_title_;             ///< likewise, folded
    std::multimap<std::string, std::size_t, std::less<>>
        themes_by_code_;                  ///< and what is above them
    std::vector<std::size_t> open_goals_; ///< the path to the last goal
    bool names_levels_ = false;           ///< goals are called "Doel 1"
    bool takes_bullets_ = false;    ///< nothing but actions stood below the heading of the goal
    bool is_sentence_cut_ = false;  ///< the last line may be the first of a sentence
    bool is_in_detail_ = false;     ///< of the last action
    std::string_view bullet_;       ///< the mark of the last action
    std::size_t bullet_indent_ = 0; ///< bytes before that mark
    std::size_t indent_ = 0;        ///< of the line that is read
    bool measures_goals_ = false;   ///< goals are measured one by one
    bool has_taken_costs_ = false;  ///< a table that is read by another stands under the costs
    std::string_view above_;        ///< the last line of prose among the goals
    bool is_title_bare_ = false;    ///< "Programma 3", and no name yet
    bool has_tree_ = false;
    bool is_plan_ = false;                        ///< of objectives, without questions
    std::optional<std::size_t> nested_goal_;      ///< the questions below are about it alone
    std::optional<std::size_t> theme_;            ///< such a goal, and goals below are parts of it
    bool lists_goals_in_text_ = false;            ///< under "Wat willen we bereiken?", and no tree
    bool lists_actions_ = false;                  ///< of this section: no goals
    bool has_unnumbered_ = false;                 ///< goals without a number
    std::optional<std::int64_t> tree_multiplier_; ///< of the amounts of the goal tree
    std::optional<std::int64_t> unit_of_all_;     ///< of all amounts, as a sentence says
    Passage achieve_;
    Passage act_;
    Passage cost_;
    Passage mandated_note_;
    std::vector<IndicatorRecord> mandated_;
    std::vector<ClaimRecord> claims_;

    std::vector<Section> sections_;
    Section section_ = Section::before;
    Block block_ = Block::none;
    Passage* prose_ = nullptr;
    std::optional<std::size_t> goal_;
    std::optional<std::size_t> costed_goal_; ///< what the heading over costs stands below
    bool after_blank_ = false;
    std::string_view next_;
    std::string_view rest_of_title_; ///< the next line, which is part of a title
    std::optional<Year> action_year_;
    std::optional<Year> block_year_;
};

} // namespace detail
SLUITEND_END
