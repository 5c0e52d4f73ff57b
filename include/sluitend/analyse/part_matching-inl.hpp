// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to analyse: which parts of two editions are the same one, by the rules of `diff.hpp`.
#pragma once

#include <sluitend/analyse/title_similarity-inl.hpp>
#include <sluitend/base/error.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// What tells whether a part of one edition is a part of the other.
struct PartItem {
    std::uint64_t place = 0; ///< equal for parts below the same parent; 0 below none of both
    std::string key{};       ///< decides alone; empty if there is none
    std::string number{};
    std::string title{};      ///< `comparable`
    bool drifts = true;       ///< may it be the same under a like title?
    bool may_be_last = false; ///< may it be the same as the only one left?
};

/// A pair that fits, and how well.
struct PartPair {
    std::size_t before = 0;
    std::size_t after = 0;
    Likeness similarity{};
    bool is_backed = false; ///< by the same number, or by the same figures of a table

    /// What decides between pairs: the similarity, and 1/4 for what backs it; in quarters.
    Likeness score() const noexcept {
        return {4 * similarity.part + (is_backed ? similarity.whole : 0), 4 * similarity.whole};
    }
};

/// Pairs the parts of one kind.
class PartMatching {
public:
    PartMatching(std::vector<PartItem> before, std::vector<PartItem> after, std::size_t* budget)
        : before_(std::move(before)),
          after_(std::move(after)),
          budget_(budget),
          after_of_(before_.size()),
          before_of_(after_.size()) {
        for (const PartItem& each : before_)
            before_parts_.emplace_back(each.title);
        for (const PartItem& each : after_)
            after_parts_.emplace_back(each.title);
    }

    std::optional<std::size_t> after_of(std::size_t before) const { return after_of_[before]; }
    std::optional<std::size_t> before_of(std::size_t after) const { return before_of_[after]; }
    void place_before(std::size_t at, std::uint64_t place) { before_[at].place = place; }
    void place_after(std::size_t at, std::uint64_t place) { after_[at].place = place; }
    std::size_t before_size() const noexcept { return before_.size(); }
    std::size_t after_size() const noexcept { return after_.size(); }

    /// How much two titles are alike; where that is below `least`, some number below it.
    Likeness similarity(std::size_t before, std::size_t after,
                        const Likeness& least = {0, 1}) const {
        if (before_[before].title == after_[after].title) return {1, 1};
        return likeness(before_parts_[before], after_parts_[after], least);
    }
    void pair(std::size_t before, std::size_t after) {
        after_of_[before] = after;
        before_of_[after] = before;
    }

    /// Pairs below the same parent. True if there were any.
    bool pair_in_place() {
        using Key = std::tuple<std::uint64_t, std::string, std::string, std::string>;
        const auto is_placed = [](const PartItem& each) { return each.place != 0; };
        bool any = pair_equal<Key>(true, is_placed, [](const PartItem& each) {
            return Key{each.place, each.key, each.number, each.title};
        });
        any |= pair_equal<Key>(
            false, [](const PartItem& each) { return each.place != 0 && !each.key.empty(); },
            [](const PartItem& each) {
                return Key{each.place, each.key, {}, {}};
            });
        any |= pair_equal<Key>(
            false, [](const PartItem& each) { return each.place != 0 && !each.title.empty(); },
            [](const PartItem& each) {
                return Key{each.place, {}, {}, each.title};
            });
        any |= pair_best(pairs_in_place());
        any |= pair_equal<Key>(
            false, [](const PartItem& each) { return each.place != 0 && each.may_be_last; },
            [](const PartItem& each) {
                return Key{each.place, {}, {}, {}};
            });
        return any;
    }
    /// Pairs the same titles, wherever they stand. True if there were any.
    bool pair_titles() {
        return pair_equal<std::string>(
            false, [](const PartItem& each) { return !each.title.empty(); },
            [](const PartItem& each) { return each.title; });
    }
    /// Pairs like titles, wherever they stand. True if there were any.
    bool pair_like_titles() { return pair_best(pairs_that_fit(true)); }

    /// The pairs that are the best for both by at least 1/10.
    std::vector<PartPair> best(const std::vector<PartPair>& pairs) const {
        const auto of_before =
            best_of(pairs, before_.size(), [](const PartPair& each) { return each.before; });
        const auto of_after =
            best_of(pairs, after_.size(), [](const PartPair& each) { return each.after; });
        const auto stands_out = [](const PartPair& each, const Best& among) {
            return among.near == 1 && each.score() == among.score;
        };
        std::vector<PartPair> out;
        for (const PartPair& each : pairs)
            if (stands_out(each, of_before[each.before]) && stands_out(each, of_after[each.after]))
                out.push_back(each);
        return out;
    }
    /// Takes the best pairs until there are no more.
    bool pair_best(std::vector<PartPair> pairs) {
        bool any = false;
        for (auto found = best(pairs); !found.empty(); found = best(pairs)) {
            for (const PartPair& each : found)
                pair(each.before, each.after);
            any = true;
            std::erase_if(pairs, [&](const PartPair& each) { return is_taken(each); });
        }
        return any;
    }
    /// Groups of pairs that fit but exclude each other, among the parts that are left.
    std::vector<std::vector<PartPair>> groups_of(std::vector<PartPair> pairs) {
        std::erase_if(pairs, [&](const PartPair& each) { return is_taken(each); });
        spend(pairs.size() * cost_of_candidate);
        return components(std::move(pairs));
    }
    /// Likewise, of pairs with like titles.
    std::vector<std::vector<PartPair>> ambiguous(bool anywhere) {
        return groups_of(pairs_that_fit(anywhere));
    }
    void spend(std::size_t pairs) {
        if (pairs > *budget_)
            throw ModelError("model.limit", "too many titles to compare; see DiffOptions");
        *budget_ -= pairs;
    }

private:
    static constexpr std::size_t cost_of_candidate = 1'000; ///< comparisons, by the room it takes

    static bool may_pair(const PartItem& before, const PartItem& after) {
        return before.key.empty() || after.key.empty() || before.key == after.key;
    }

    template <class Key>
    using Group = std::pair<std::vector<std::size_t>, std::vector<std::size_t>>;

    /// Pairs parts with the same key: one and one, or as many on both sides if `in_order`.
    template <class Key, class Takes, class MakeKey>
    bool pair_equal(bool in_order, Takes takes, MakeKey make_key) {
        std::map<Key, Group<Key>> groups;
        for (std::size_t i = 0; i < before_.size(); ++i)
            if (!after_of_[i] && takes(before_[i])) groups[make_key(before_[i])].first.push_back(i);
        for (std::size_t j = 0; j < after_.size(); ++j)
            if (!before_of_[j] && takes(after_[j])) groups[make_key(after_[j])].second.push_back(j);
        bool any = false;
        for (const auto& [key, group] : groups) {
            const auto& [mine, its] = group;
            if (mine.size() != its.size() || (mine.size() > 1 && !in_order)) continue;
            for (std::size_t k = 0; k < mine.size(); ++k) {
                if (!may_pair(before_[mine[k]], after_[its[k]])) continue;
                pair(mine[k], its[k]);
                any = true;
            }
        }
        return any;
    }

    /// Pairs below the same parent that fit.
    std::vector<PartPair> pairs_in_place() {
        std::map<std::uint64_t, Group<std::uint64_t>> places;
        for (std::size_t i = 0; i < before_.size(); ++i)
            if (!after_of_[i] && before_[i].place != 0) places[before_[i].place].first.push_back(i);
        for (std::size_t j = 0; j < after_.size(); ++j)
            if (!before_of_[j] && after_[j].place != 0) places[after_[j].place].second.push_back(j);
        std::vector<PartPair> out;
        for (const auto& [place, group] : places) {
            spend(group.first.size() * group.second.size());
            for (const std::size_t i : group.first)
                for (const std::size_t j : group.second)
                    add_in_place(out, i, j);
        }
        return out;
    }
    void add_in_place(std::vector<PartPair>& out, std::size_t i, std::size_t j) {
        const PartItem& before = before_[i];
        const PartItem& after = after_[j];
        if (!may_pair(before, after)) return;
        const bool same_key = !before.key.empty() && before.key == after.key;
        const bool same_title = !before.title.empty() && before.title == after.title;
        if (!same_key && !same_title && !(before.drifts && after.drifts)) return;
        const bool same_number = !before.number.empty() && before.number == after.number;
        const Likeness least = same_key ? Likeness{0, 1} : Likeness{same_number ? 2 : 3, 4};
        const PartPair found{i, j, similarity(i, j, least), same_number};
        if (same_key || found.score() >= Likeness{3, 4}) out.push_back(found);
    }
    /// Pairs below the same parent, and those that fit anywhere.
    std::vector<PartPair> pairs_that_fit(bool anywhere) {
        std::vector<PartPair> out = pairs_in_place();
        if (anywhere) add_elsewhere(out);
        return out;
    }
    void add_elsewhere(std::vector<PartPair>& out) {
        if (!alike_) alike_ = alike();
        std::erase_if(*alike_, [&](const PartPair& each) { return is_taken(each); });
        for (const PartPair& each : *alike_)
            if (before_[each.before].place == 0 ||
                before_[each.before].place != after_[each.after].place)
                out.push_back(each);
    }
    /// Pairs of the parts that are left whose titles are alike by themselves.
    std::vector<PartPair> alike() {
        std::vector<PartPair> out;
        std::vector<std::size_t> left;
        for (std::size_t j = 0; j < after_.size(); ++j)
            if (!before_of_[j]) left.push_back(j);
        for (std::size_t i = 0; i < before_.size(); ++i) {
            if (after_of_[i] || before_[i].title.empty()) continue;
            spend(left.size());
            for (const std::size_t j : left) {
                if (!may_pair(before_[i], after_[j])) continue;
                const PartPair found{i, j, similarity(i, j, {4, 5}), false};
                if (found.similarity >= Likeness{4, 5}) out.push_back(found);
            }
        }
        return out;
    }

    /// The best score of a part, and how many of its scores are not behind it by 1/10.
    struct Best {
        Likeness score{};
        std::size_t near = 0;
    };
    /// The best of every part on one side, told by `side_of` a pair.
    template <class SideOf>
    static std::vector<Best> best_of(const std::vector<PartPair>& pairs, std::size_t parts,
                                     SideOf side_of) {
        std::vector<Best> out(parts);
        for (const PartPair& each : pairs)
            out[side_of(each)].score = std::max(out[side_of(each)].score, each.score());
        for (const PartPair& each : pairs) {
            Best& best = out[side_of(each)];
            const bool is_near = best.score.ratio() - each.score().ratio() < Rational(1, 10);
            best.near += is_near ? 1U : 0U;
        }
        return out;
    }

    bool is_taken(const PartPair& each) const {
        return after_of_[each.before] || before_of_[each.after];
    }

    /// Pairs that hang together by a part that they share, in the order of the editions.
    std::vector<std::vector<PartPair>> components(std::vector<PartPair> pairs) const {
        std::sort(pairs.begin(), pairs.end(), [](const PartPair& a, const PartPair& b) {
            return std::pair(a.before, a.after) < std::pair(b.before, b.after);
        });
        std::vector<std::size_t> leader(before_.size() + after_.size());
        for (std::size_t i = 0; i < leader.size(); ++i)
            leader[i] = i;
        const auto find = [&](std::size_t at) {
            while (leader[at] != at)
                at = leader[at] = leader[leader[at]];
            return at;
        };
        for (const PartPair& each : pairs)
            leader[find(before_.size() + each.after)] = find(each.before);
        std::vector<std::vector<PartPair>> out;
        std::map<std::size_t, std::size_t> place;
        for (const PartPair& each : pairs) {
            const auto [at, is_new] = place.try_emplace(find(each.before), out.size());
            if (is_new) out.emplace_back();
            out[at->second].push_back(each);
        }
        return out;
    }

    std::vector<PartItem> before_;
    std::vector<PartItem> after_;
    std::vector<TitleParts> before_parts_;
    std::vector<TitleParts> after_parts_;
    std::size_t* budget_;
    std::vector<std::optional<std::size_t>> after_of_;
    std::vector<std::optional<std::size_t>> before_of_;
    std::optional<std::vector<PartPair>> alike_{}; ///< once asked for; only becomes smaller
};

} // namespace detail

SLUITEND_END
