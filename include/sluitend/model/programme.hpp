// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: programmes, the level at which a council authorises.
///
/// - `Narrative`: the three questions;
/// - `Responsibility`: who answers for a programme;
/// - `ClaimRecord`, `Claim`: an amount in prose;
/// - `ProgrammeRecord`, `Programme`: the programme.
#pragma once

#include <sluitend/fwd.hpp>
#include <sluitend/model/budget_table.hpp>
#include <sluitend/model/code.hpp>
#include <sluitend/model/document.hpp>
#include <sluitend/model/goal.hpp>
#include <sluitend/model/indicator.hpp>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// The prose under the three questions of a programme plan (BBV art. 8).
struct Narrative {
    std::optional<Text> achieve{}; ///< wat willen we bereiken?
    std::optional<Text> act{};     ///< wat gaan we doen?
    std::optional<Text> cost{};    ///< wat mag het kosten?

    bool operator==(const Narrative&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("achieve", self.achieve);
        visit("act", self.act);
        visit("cost", self.cost);
    }
};

/// What somebody answers for.
enum class Role {
    portfolio_holder,   ///< portefeuillehouder
    executive_director, ///< concerndirecteur
};

/// The names of `Role`.
constexpr std::array<std::string_view, 2> names(Role) {
    return {"portfolio_holder", "executive_director"};
}

/// One person who answers for a programme.
struct Responsibility {
    Role role = Role::portfolio_holder; ///< as what
    Text name{};                        ///< who

    bool operator==(const Responsibility&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("role", self.role);
        visit("name", self.name);
    }
};

/// The way an amount is said to move.
enum class ClaimDirection { unstated, up, down };

/// The names of `ClaimDirection`.
constexpr std::array<std::string_view, 3> names(ClaimDirection) {
    return {"unstated", "up", "down"};
}

/// An amount in prose, as found; whether a table supports it is a matter of checking.
struct ClaimRecord {
    Amount amount;                                       ///< 352000 for "352.000 euro"
    Text sentence{};                                     ///< the sentence or bullet that holds it
    ClaimDirection direction = ClaimDirection::unstated; ///< "stijgen" is up
    std::optional<Year> from{}; ///< 2020 in "in 2021 ten opzichte van 2020"
    std::optional<Year> to{};   ///< 2021

    bool operator==(const ClaimRecord&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("amount", self.amount);
        visit("sentence", self.sentence);
        visit("direction", self.direction);
        visit("from", self.from);
        visit("to", self.to);
    }
};

/// What the page says of a programme.
struct ProgrammeRecord {
    std::optional<Printed<Code>> number{};          ///< "3.1"
    Text title{};                                   ///< "Samenleving en bestuur"
    Narrative narrative{};                          ///< the three questions
    std::vector<Responsibility> responsibilities{}; ///< in the order of the text
    std::optional<Text> mandated_note{};            ///< the prose above the mandated indicators
    std::vector<Text> other_text{};                 ///< lines that fit nowhere, as printed

    bool operator==(const ProgrammeRecord&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("number", self.number);
        visit("title", self.title);
        visit("narrative", self.narrative);
        visit("responsibilities", self.responsibilities);
        visit("mandated_note", self.mandated_note);
        visit("other_text", self.other_text);
    }
};

/// An amount in the explanation of a programme.
class Claim : public detail::Handle<Claim> {
public:
    using Handle::Handle;

    const ClaimRecord& record() const noexcept; ///< all that the page says
    const Amount& amount() const noexcept {
        return record().amount;
    }                            ///< the amount, with its place
    Programme programme() const; ///< its programme
};

/// A programme (programma): a coherent set of tasks, with goals, indicators and money.
class Programme : public detail::Handle<Programme> {
public:
    using Handle::Handle;

    const ProgrammeRecord& record() const noexcept;          ///< all that the page says
    std::optional<std::string_view> number() const noexcept; ///< "3.1"
    std::string_view title() const noexcept;                 ///< the heading
    const Narrative& narrative() const noexcept {
        return record().narrative;
    } ///< the three questions
    const std::vector<Responsibility>& responsibilities() const noexcept {
        return record().responsibilities;
    } ///< who

    std::vector<Goal> goals() const;           ///< top-level goals, in document order
    std::vector<Goal> all_goals() const;       ///< goals of every depth, parents before children
    std::optional<BudgetTable> budget() const; ///< its budget table
    std::vector<Indicator> mandated_indicators() const; ///< prescribed by the law, in printed order
    std::vector<Indicator> all_indicators() const;      ///< those of goals, then the mandated ones
    std::vector<Claim> claims() const;                  ///< amounts in its explanation
};

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY // the bodies of all handles, which need all records
#include <sluitend/model/document_data.hpp>
#endif
