// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: what identities say of readings of rows, for the bodies of this floor.
///
/// - `detail::ReadingCheck`: whether the figures of a combination of readings can all be true;
/// - `detail::Judgement`, `detail::GroupJudge`: what is left of the readings of a group.
#pragma once

#include <sluitend/check/reading_search-inl.hpp>
#include <sluitend/solve/decide.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// The true values behind the figures of a group, of which only their cells depend on a reading.
class ReadingCheck {
public:
    ReadingCheck(const std::vector<RowReadings>& rows, std::span<const CellIdentity> identities,
                 const Group& group)
        : rows_(rows) {
        for (std::size_t i = 0; i < group.rows.size(); ++i)
            place_.emplace(group.rows[i], i);
        std::map<Cell, std::vector<std::size_t>> uses; // the identities that a cell is in
        for (std::size_t i = 0; i < identities.size(); ++i)
            for (const CellTerm& term : identities[i])
                uses[{term.row, term.column}].push_back(i);
        std::vector<bool> is_seen(identities.size(), false);
        for (const std::size_t i : group.identities)
            is_seen[i] = true;
        std::vector<std::size_t> connected = group.identities;
        for (std::size_t next = 0; next < connected.size(); ++next) {
            require(identities[connected[next]]);
            for (const CellTerm& term : identities[connected[next]])
                for (const std::size_t i : uses[{term.row, term.column}]) {
                    if (is_seen[i]) continue;
                    is_seen[i] = true;
                    if (is_telling(identities[i])) connected.push_back(i);
                }
        }
    }

    /// True if some figure is in two identities: only then can they contradict each other.
    bool is_needed() const { return has_shared_; }

    /// True unless it is proved that the figures cannot all be true.
    bool allows(const std::vector<std::size_t>& chosen) {
        for (const auto& [cell, variable] : variables_) {
            const auto place = place_.find(cell.first);
            const std::size_t reading = place == place_.end() ? 0 : chosen[place->second];
            system_.confine(variable, interval_of(rows_[cell.first].listed[reading][cell.second]));
        }
        return solve::decide(system_).state != solve::Feasibility::infeasible;
    }

private:
    using Cell = std::pair<std::size_t, std::size_t>; // row, column

    /// True if an identity speaks of no choice outside the group. One that fails whatever is chosen
    /// is none of a reading's faults.
    bool is_telling(const CellIdentity& identity) const {
        bool has_choice = false;
        SumRange sum;
        for (const CellTerm& term : identity) {
            const RowReadings& row = rows_[term.row];
            const bool is_chosen = place_.contains(term.row);
            if (row.listed.empty() || row.truncated) return false;
            if (row.listed.size() > 1 && !is_chosen) return false;
            has_choice = has_choice || is_chosen;
            sum = sum + range_of(row.listed.front()[term.column], term.coefficient);
        }
        return has_choice || sum.excess() <= 0;
    }

    void require(const CellIdentity& identity) {
        std::vector<solve::Term> terms;
        for (const CellTerm& term : identity) {
            const auto [variable, is_new] =
                variables_.try_emplace({term.row, term.column}, system_.variables().size());
            if (is_new)
                system_.add({});
            else
                has_shared_ = true;
            terms.push_back({variable->second, term.coefficient});
        }
        system_.require(std::move(terms));
    }

    /// In half units.
    static solve::Interval interval_of(const Cut& cut) {
        if (cut.is_free) return {};
        return solve::Interval::closed(whole(2 * cut.value - cut.tolerance),
                                       whole(2 * cut.value + cut.tolerance));
    }

    static Rational whole(int128 value) {
        return Rational(Decimal::from_words(static_cast<std::int64_t>(value >> 64),
                                            static_cast<std::uint64_t>(value), 0));
    }

    const std::vector<RowReadings>& rows_;
    std::map<std::size_t, std::size_t> place_; ///< row of the table, of the group
    std::map<Cell, std::size_t> variables_;
    solve::LinearSystem system_;
    bool has_shared_ = false;
};

/// What the identities of one group say of its readings.
struct Judgement {
    enum class State { fits, one_fails, none_fits, too_many };

    Group group;
    State state = State::fits;
    std::vector<std::vector<bool>> by_sums{};  ///< what every sum by itself leaves
    std::vector<std::vector<bool>> survives{}; ///< what is left in the end
    std::optional<int128> nearest{};           ///< excess of the nearest rejected combination
};

inline std::size_t count_of(const std::vector<bool>& marks) {
    return static_cast<std::size_t>(std::count(marks.begin(), marks.end(), true));
}

/// Judges the groups of a table by one set of identities.
class GroupJudge {
public:
    /// \param allows_failing  whether one identity may fail where no combination meets all
    /// \param most            combinations that are checked jointly
    GroupJudge(const std::vector<RowReadings>& rows, std::span<const CellIdentity> identities,
               bool allows_failing, std::size_t most)
        : rows_(rows), identities_(identities), allows_failing_(allows_failing), most_(most) {}

    Judgement judge(Group group) const {
        using State = Judgement::State;
        Judgement out{std::move(group), State::fits, {}, {}, {}};
        GroupSearch search(rows_, identities_, out.group);
        Combinations found = search.find(most_);
        bool is_complete = found.is_complete;
        if (is_complete && found.count == 0) {
            out.state = State::none_fits;
            if (allows_failing_ && out.group.identities.size() >= 3)
                is_complete = spare_one(search, found);
            if (found.count > 0) out.state = State::one_fails;
        }
        out.by_sums = found.survives;
        out.survives = std::move(found.survives);
        if (!is_complete) {
            out.state = State::too_many;
        } else if (out.state == State::fits) {
            out.nearest = search.nearest();
            if (found.count == found.listed.size()) check_jointly(found, out);
        }
        return out;
    }

private:
    /// Leaves out every identity in turn. \return false if there was too much to look at
    static bool spare_one(GroupSearch& search, Combinations& found) {
        const std::size_t identities = search.identities();
        for (std::size_t spared = 0; spared < identities; ++spared) {
            const Combinations others = search.find(0, spared);
            if (!others.is_complete) return false;
            found.count += others.count;
            for (std::size_t i = 0; i < found.survives.size(); ++i)
                for (std::size_t k = 0; k < found.survives[i].size(); ++k)
                    if (others.survives[i][k]) found.survives[i][k] = true;
        }
        return true;
    }

    /// Keeps the combinations whose figures can all be true; if there is none, all have one wrong.
    void check_jointly(const Combinations& found, Judgement& out) const {
        ReadingCheck check(rows_, identities_, out.group);
        if (!check.is_needed()) return;
        for (auto& readings : out.survives)
            readings.assign(readings.size(), false);
        std::size_t allowed = 0;
        for (const auto& chosen : found.listed) {
            if (!check.allows(chosen)) continue;
            ++allowed;
            for (std::size_t i = 0; i < chosen.size(); ++i)
                out.survives[i][chosen[i]] = true;
        }
        if (allowed < found.listed.size()) out.nearest.reset();
        if (allowed > 0) return;
        out.survives = out.by_sums;
        out.state = Judgement::State::one_fails;
    }

    const std::vector<RowReadings>& rows_;
    std::span<const CellIdentity> identities_;
    bool allows_failing_;
    std::size_t most_;
};

} // namespace detail

SLUITEND_END
