// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to analyse: which programmes, goals, actions and indicators of two editions are the same.
#pragma once

#include <sluitend/analyse/edition_sides-inl.hpp>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// A programme or goal that something stands in; for a document itself, behind all programmes.
struct ParentPlace {
    static constexpr std::size_t document = std::numeric_limits<std::uint32_t>::max();

    bool is_goal = false;
    std::size_t at = 0;

    bool is_document() const noexcept { return at == document; }
    auto operator<=>(const ParentPlace&) const = default;
};

inline ParentPlace parent_of(const GoalNode& node) {
    return node.parent ? ParentPlace{true, *node.parent} : ParentPlace{false, node.programme};
}
inline ParentPlace parent_of(const ActionNode& node) {
    return {true, node.goal};
}
inline ParentPlace parent_of(const IndicatorNode& node) {
    if (node.goal) return {true, *node.goal};
    return {false, node.programme ? *node.programme : ParentPlace::document};
}

/// Pairs the parts of two documents, from the top down and from the bottom up.
class EditionMatching {
public:
    EditionMatching(const DocumentData& before, const DocumentData& after, std::size_t comparisons)
        : before_(before),
          after_(after),
          comparisons_(comparisons),
          programmes_(programme_items(before), programme_items(after), &comparisons_),
          goals_(heading_items(before.goals), heading_items(after.goals), &comparisons_),
          actions_(heading_items(before.actions), heading_items(after.actions), &comparisons_),
          indicators_(indicator_items(before), indicator_items(after), &comparisons_) {
        while (pair_in_place() || pair_titles() || pair_by_contents() || pair_like_titles()) {}
    }
    EditionMatching(const EditionMatching&) = delete;
    EditionMatching& operator=(const EditionMatching&) = delete;

    PartMatching& programmes() noexcept { return programmes_; }
    PartMatching& goals() noexcept { return goals_; }
    PartMatching& actions() noexcept { return actions_; }
    PartMatching& indicators() noexcept { return indicators_; }

    /// What a parent is in the other edition.
    std::optional<ParentPlace> after_of(const ParentPlace& parent) const {
        if (parent.is_document()) return parent;
        const auto at = (parent.is_goal ? goals_ : programmes_).after_of(parent.at);
        return at ? std::optional(ParentPlace{parent.is_goal, *at}) : std::nullopt;
    }
    /// What a parent was in the other edition.
    std::optional<ParentPlace> before_of(const ParentPlace& parent) const {
        if (parent.is_document()) return parent;
        const auto at = (parent.is_goal ? goals_ : programmes_).before_of(parent.at);
        return at ? std::optional(ParentPlace{parent.is_goal, *at}) : std::nullopt;
    }

private:
    /// A number for a place of the later edition; never 0.
    static std::uint64_t number_of(const ParentPlace& place) {
        return 2 * (static_cast<std::uint64_t>(place.at) + 1) + (place.is_goal ? 1 : 0);
    }

    template <class Node>
    void place(PartMatching& parts, const std::vector<Node>& before,
               const std::vector<Node>& after) {
        for (std::size_t i = 0; i < before.size(); ++i) {
            const auto parent = after_of(parent_of(before[i]));
            parts.place_before(i, parent ? number_of(*parent) : 0);
        }
        for (std::size_t j = 0; j < after.size(); ++j) {
            const ParentPlace parent = parent_of(after[j]);
            parts.place_after(j, before_of(parent) ? number_of(parent) : 0);
        }
    }

    bool pair_in_place() {
        bool any = programmes_.pair_in_place();
        for (bool deeper = true; deeper;) { // a goal makes a place for the goals below it
            place(goals_, before_.goals, after_.goals);
            deeper = goals_.pair_in_place();
            any |= deeper;
        }
        place(actions_, before_.actions, after_.actions);
        any |= actions_.pair_in_place();
        place(indicators_, before_.indicators, after_.indicators);
        any |= indicators_.pair_in_place();
        return any;
    }
    bool pair_titles() {
        bool any = goals_.pair_titles();
        any |= actions_.pair_titles();
        any |= indicators_.pair_titles();
        return any;
    }
    bool pair_like_titles() {
        bool any = goals_.pair_like_titles();
        any |= actions_.pair_like_titles();
        any |= indicators_.pair_like_titles();
        return any;
    }

    /// Two parents, one of each edition.
    using Parents = std::pair<ParentPlace, ParentPlace>;
    /// How many parts two parents have in common, or all parts of each.
    struct Contents {
        std::map<Parents, std::size_t> common;
        std::map<ParentPlace, std::size_t> before;
        std::map<ParentPlace, std::size_t> after;
    };
    template <class Node>
    static void count(Contents& out, const PartMatching& parts, const std::vector<Node>& before,
                      const std::vector<Node>& after) {
        for (std::size_t i = 0; i < before.size(); ++i) {
            const ParentPlace parent = parent_of(before[i]);
            ++out.before[parent];
            const auto j = parts.after_of(i);
            if (j) ++out.common[{parent, parent_of(after[*j])}];
        }
        for (const Node& each : after)
            ++out.after[parent_of(each)];
    }

    /// Pairs goals and programmes that have most of what stands in them in common.
    bool pair_by_contents() {
        Contents contents;
        count(contents, goals_, before_.goals, after_.goals);
        count(contents, actions_, before_.actions, after_.actions);
        count(contents, indicators_, before_.indicators, after_.indicators);
        bool any = false;
        for (const auto& [parents, common] : contents.common) {
            const auto& [mine, its] = parents;
            if (mine.is_goal != its.is_goal || after_of(mine) || before_of(its)) continue;
            if (2 * common <= std::max(contents.before[mine], contents.after[its])) continue;
            const std::string number = number_at(before_, mine);
            const bool same_number = !number.empty() && number == number_at(after_, its);
            if (common < 2 && !same_number) continue;
            (mine.is_goal ? goals_ : programmes_).pair(mine.at, its.at);
            any = true;
        }
        return any;
    }
    static std::string number_at(const DocumentData& data, const ParentPlace& parent) {
        return number_text(parent.is_goal ? data.goals[parent.at].record.number
                                          : data.programmes[parent.at].record.number);
    }

    const DocumentData& before_;
    const DocumentData& after_;
    std::size_t comparisons_;
    PartMatching programmes_;
    PartMatching goals_;
    PartMatching actions_;
    PartMatching indicators_;
};

using SideAt = std::function<EditionSide(std::size_t)>;

/// The parts of one kind in both editions: how they are paired and how they are told.
struct EditionKind {
    PartMatching* matching;
    SideAt before;
    SideAt after;
    std::vector<std::vector<PartPair>> groups{}; ///< of parts that are ambiguous
    std::vector<bool> ambiguous_before{};
    std::vector<bool> ambiguous_after{};

    EditionKind(PartMatching* parts, SideAt before_side, SideAt after_side, bool anywhere)
        : EditionKind(parts, std::move(before_side), std::move(after_side),
                      parts->ambiguous(anywhere)) {}
    EditionKind(PartMatching* parts, SideAt before_side, SideAt after_side,
                std::vector<std::vector<PartPair>> ambiguous_groups)
        : matching(parts),
          before(std::move(before_side)),
          after(std::move(after_side)),
          groups(std::move(ambiguous_groups)),
          ambiguous_before(parts->before_size()),
          ambiguous_after(parts->after_size()) {
        for (const auto& group : groups)
            for (const PartPair& each : group) {
                ambiguous_before[each.before] = true;
                ambiguous_after[each.after] = true;
            }
    }
    bool is_dropped(std::size_t i) const { return !matching->after_of(i) && !ambiguous_before[i]; }
    bool is_added(std::size_t j) const { return !matching->before_of(j) && !ambiguous_after[j]; }
};

} // namespace detail

SLUITEND_END
