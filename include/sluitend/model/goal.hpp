// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: goals of any depth, and their actions.
///
/// - `ActionRecord`, `Action`: what will be done;
/// - `RelatedPartyContribution`: what a related party adds;
/// - `GoalRecord`, `Goal`: what the town wants to achieve.
#pragma once

#include <sluitend/fwd.hpp>
#include <sluitend/model/code.hpp>
#include <sluitend/model/document.hpp>
#include <sluitend/quantity/amount.hpp>
#include <sluitend/quantity/period.hpp>

#include <optional>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// What the page says of an action.
struct ActionRecord {
    std::optional<Printed<Code>> number{}; ///< "03"; may repeat among siblings
    Text title{};                          ///< the heading
    std::optional<Text> text{};            ///< what is going to be done
    std::optional<Year> year{};            ///< 2021 under "Acties 2021"

    bool operator==(const ActionRecord&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("number", self.number);
        visit("title", self.title);
        visit("text", self.text);
        visit("year", self.year);
    }
};

/// What a related party adds to a goal (bijdrage verbonden partij; BBV art. 8).
struct RelatedPartyContribution {
    Text party{};                          ///< "Euregio"
    std::optional<Text> societal_return{}; ///< maatschappelijk rendement

    bool operator==(const RelatedPartyContribution&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("party", self.party);
        visit("societal_return", self.societal_return);
    }
};

/// What the page says of a goal; what it *declares* stays beside what is found below it.
struct GoalRecord {
    std::optional<Printed<Code>>
        number{};                      ///< "1" for a printed "1."; the verbatim text keeps the stop
    Text title{};                      ///< the heading
    std::optional<Text> description{}; ///< the prose under it
    std::optional<Text> expenditure_label{};    ///< the words before the amount: "totale lasten"
    std::optional<Amount> stated_expenditure{}; ///< expenditure in the budget year
    std::vector<Printed<int>>
        declared_action_counts{}; ///< "Aantal acties: 5", each time it is printed
    std::vector<Printed<int>>
        declared_indicator_counts{}; ///< "Indicatoren: 1", each time it is printed
    std::vector<RelatedPartyContribution>
        related_party_contributions{}; ///< in the order of the text

    bool operator==(const GoalRecord&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("number", self.number);
        visit("title", self.title);
        visit("description", self.description);
        visit("expenditure_label", self.expenditure_label);
        visit("stated_expenditure", self.stated_expenditure);
        visit("declared_action_counts", self.declared_action_counts);
        visit("declared_indicator_counts", self.declared_indicator_counts);
        visit("related_party_contributions", self.related_party_contributions);
    }
};

/// An action (actie): what the town will do for a goal.
class Action : public detail::Handle<Action> {
public:
    using Handle::Handle;

    const ActionRecord& record() const noexcept;             ///< all that the page says
    std::optional<std::string_view> number() const noexcept; ///< "03"
    std::string_view title() const noexcept;                 ///< the heading
    Goal goal() const;                                       ///< the goal it serves
};

/// A goal or subgoal (doel, subdoel): a situation that the town wants.
class Goal : public detail::Handle<Goal> {
public:
    using Handle::Handle;

    const GoalRecord& record() const noexcept;               ///< all that the page says
    std::optional<std::string_view> number() const noexcept; ///< "1.01"
    std::string_view title() const noexcept;                 ///< the heading
    /// The expenditure that the page states for it, in the budget year.
    const std::optional<Amount>& stated_expenditure() const noexcept;
    std::optional<int> declared_action_count() const noexcept;    ///< as first printed
    std::optional<int> declared_indicator_count() const noexcept; ///< as first printed

    std::vector<Goal> goals() const;           ///< its children, in document order
    std::vector<Action> actions() const;       ///< its own actions
    std::vector<Indicator> indicators() const; ///< its own indicators
    std::optional<Goal> parent() const;        ///< the goal above it
    Programme programme() const;               ///< its programme
};

SLUITEND_END
