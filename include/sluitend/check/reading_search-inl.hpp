// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: joins the readings of rows along identities, for the bodies of this floor.
///
/// - `detail::Group`: rows with a choice that hang together by identities;
/// - `detail::groups_of`: all of them;
/// - `detail::GroupSearch`: walks the combinations of readings of one group.
#pragma once

#include <sluitend/check/row_readings-inl.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// Partial sums that a search may look at in all; a real table needs a few thousand.
inline constexpr std::uint64_t most_looks = 3'000'000;

/// What figures add to in half units, their rounding included.
struct SumRange {
    int128 low = 0;
    int128 high = 0;

    SumRange operator+(const SumRange& other) const { return {low + other.low, high + other.high}; }
    /// How far it is from holding zero; not above 0 if it does.
    int128 excess() const { return std::max(low, -high); }
};

inline constexpr int128 free_range = static_cast<int128>(1) << 103; ///< beyond any sum

/// What a cell adds to an identity.
inline SumRange range_of(const Cut& cut, int coefficient) {
    if (cut.is_free) return {-free_range, free_range};
    const int128 middle = 2 * coefficient * cut.value;
    const int128 tolerance = magnitude(coefficient) * cut.tolerance;
    return {middle - tolerance, middle + tolerance};
}

inline bool is_within_row(const CellIdentity& identity) {
    return std::all_of(identity.begin(), identity.end(),
                       [&](const CellTerm& term) { return term.row == identity.front().row; });
}

/// Rows with a choice that hang together by identities.
struct Group {
    std::vector<std::size_t> rows;       ///< in rising order
    std::vector<std::size_t> identities; ///< likewise
};

/// The groups of a table. An identity with a row whose readings are not all known takes no part.
inline std::vector<Group> groups_of(const std::vector<RowReadings>& rows,
                                    std::span<const CellIdentity> identities) {
    std::vector<std::size_t> leader(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        leader[i] = i;
    const auto find = [&](std::size_t row) {
        while (leader[row] != row)
            row = leader[row] = leader[leader[row]];
        return row;
    };
    std::vector<std::pair<std::size_t, std::size_t>> members; // a row with a choice, identity
    for (std::size_t i = 0; i < identities.size(); ++i) {
        std::optional<std::size_t> chosen;
        bool is_known = true;
        for (const CellTerm& term : identities[i]) {
            const RowReadings& row = rows[term.row];
            is_known = is_known && !row.listed.empty() && !row.truncated;
            if (row.listed.size() > 1) chosen = term.row;
        }
        if (!is_known || !chosen || is_within_row(identities[i])) continue;
        members.emplace_back(*chosen, i);
        for (const CellTerm& term : identities[i])
            if (rows[term.row].listed.size() > 1) leader[find(term.row)] = find(*chosen);
    }
    std::map<std::size_t, Group> groups; // by leader
    for (const auto& [row, identity] : members)
        groups[find(row)].identities.push_back(identity);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (const auto group = groups.find(find(i)); group != groups.end())
            if (rows[i].listed.size() > 1) group->second.rows.push_back(i);
    std::vector<Group> out;
    for (auto& [row, group] : groups)
        out.push_back(std::move(group));
    return out;
}

/// What a search found.
struct Combinations {
    std::vector<std::vector<bool>> survives{};      ///< by row of the group and reading
    std::vector<std::vector<std::size_t>> listed{}; ///< the first of them: a reading for every row
    std::uint64_t count = 0;                        ///< how many meet all identities
    std::optional<int128> nearest{};                ///< excess of the nearest that does not
    bool is_complete = true;                        ///< false if there were too many to look at
};

/// Walks combinations of readings, row after row, and leaves what no further row can mend.
class GroupSearch {
public:
    GroupSearch(const std::vector<RowReadings>& rows, std::span<const CellIdentity> identities,
                const Group& group)
        : rows_(rows), group_(group) {
        std::map<std::size_t, std::size_t> place; // row of the table, of the group
        for (std::size_t i = 0; i < group.rows.size(); ++i)
            place.emplace(group.rows[i], i);
        for (const std::size_t i : group.identities)
            sums_.push_back(sum_of(identities[i], place));
        put_in_order();
    }

    /// How many identities the group has.
    std::size_t identities() const noexcept { return sums_.size(); }

    /// All combinations that meet all identities, but for the one at `spared` in the group.
    Combinations find(std::size_t most, std::optional<std::size_t> spared = std::nullopt) {
        Combinations out;
        for (const std::size_t row : group_.rows)
            out.survives.emplace_back(rows_[row].listed.size(), false);
        limit_ = 0;
        out.is_complete = walk(spared, [&](int128 excess, const auto& chosen) {
            if (excess > 0) return;
            ++out.count;
            for (std::size_t i = 0; i < chosen.size(); ++i)
                out.survives[i][chosen[i]] = true;
            if (out.listed.size() < most) out.listed.push_back(chosen);
        });
        return out;
    }

    /// The least excess of a combination that fails; nothing if there is none, or too many.
    std::optional<int128> nearest() {
        std::optional<int128> out;
        limit_ = free_range;
        const bool is_complete = walk(std::nullopt, [&](int128 excess, const auto&) {
            if (excess <= 0) return;
            out = excess;
            limit_ = excess - 1;
        });
        return is_complete ? out : std::nullopt;
    }

private:
    /// One identity: what is fixed, and what every reading of a row adds.
    struct Sum {
        SumRange fixed{};
        std::map<std::size_t, std::vector<SumRange>> added{}; ///< by row of the group
    };
    /// One identity at one step of the walk.
    struct Part {
        std::size_t sum;
        const std::vector<SumRange>* added; ///< by the reading of this row
        SumRange rest;                      ///< what the rows that follow may add
    };
    /// One row of the walk.
    struct Stage {
        std::size_t row;                   ///< of the group
        std::vector<Part> parts;           ///< the identities that it is in
        std::vector<std::size_t> readings; ///< in rising order of what they add to the first part
        int128 width = 0;                  ///< the widest of those ranges
    };

    Sum sum_of(const CellIdentity& identity,
               const std::map<std::size_t, std::size_t>& place) const {
        Sum out;
        for (const CellTerm& term : identity) {
            const std::vector<Reading>& listed = rows_[term.row].listed;
            const auto row = place.find(term.row);
            if (row == place.end()) {
                out.fixed = out.fixed + range_of(listed.front()[term.column], term.coefficient);
                continue;
            }
            std::vector<SumRange>& added = out.added[row->second];
            added.resize(listed.size());
            for (std::size_t i = 0; i < listed.size(); ++i)
                added[i] = added[i] + range_of(listed[i][term.column], term.coefficient);
        }
        return out;
    }

    /// Next comes the row that completes most identities; of those the one with fewest readings.
    void put_in_order() {
        std::vector<bool> is_placed(group_.rows.size(), false);
        while (stages_.size() < group_.rows.size()) {
            std::vector<std::size_t> completed(group_.rows.size(), 0);
            std::vector<std::size_t> left(sums_.size(), 0);
            for (std::size_t i = 0; i < sums_.size(); ++i) {
                std::size_t last = 0;
                for (const auto& [row, added] : sums_[i].added)
                    if (!is_placed[row]) {
                        ++left[i];
                        last = row;
                    }
                if (left[i] == 1) ++completed[last];
            }
            std::optional<std::size_t> best;
            const auto is_better = [&](std::size_t a, std::size_t b) {
                if ((completed[a] > 0) != (completed[b] > 0)) return completed[a] > 0;
                return rows_[group_.rows[a]].listed.size() < rows_[group_.rows[b]].listed.size();
            };
            for (std::size_t row = 0; row < group_.rows.size(); ++row)
                if (!is_placed[row] && (!best || is_better(row, *best))) best = row;
            is_placed[*best] = true;
            stages_.push_back(stage_of(*best, left, is_placed));
        }
    }

    Stage stage_of(std::size_t row, const std::vector<std::size_t>& left,
                   const std::vector<bool>& is_placed) const {
        Stage out{row, {}, {}, 0};
        for (std::size_t i = 0; i < sums_.size(); ++i) {
            const auto mine = sums_[i].added.find(row);
            if (mine == sums_[i].added.end()) continue;
            Part part{i, &mine->second, {}};
            for (const auto& [other, added] : sums_[i].added)
                if (!is_placed[other]) part.rest = part.rest + hull(added);
            if (left[i] == 1)
                out.parts.insert(out.parts.begin(), part);
            else
                out.parts.push_back(part);
        }
        const std::vector<SumRange>& first = *out.parts.front().added;
        for (std::size_t i = 0; i < first.size(); ++i) {
            out.readings.push_back(i);
            out.width = std::max(out.width, first[i].high - first[i].low);
        }
        std::stable_sort(out.readings.begin(), out.readings.end(),
                         [&](std::size_t a, std::size_t b) { return first[a].low < first[b].low; });
        return out;
    }

    static SumRange hull(const std::vector<SumRange>& ranges) {
        SumRange out = ranges.front();
        for (const SumRange& range : ranges) {
            out.low = std::min(out.low, range.low);
            out.high = std::max(out.high, range.high);
        }
        return out;
    }

    /// Calls `each(excess, readings)` for combinations that no identity puts beyond the limit.
    /// \return false if there were too many to look at
    template <class Each> bool walk(std::optional<std::size_t> spared, Each&& each) {
        std::vector<SumRange> totals;
        for (const Sum& sum : sums_)
            totals.push_back(sum.fixed);
        std::vector<std::size_t> chosen(stages_.size(), 0);
        std::vector<Place> path{{first_at(stages_[0], totals, spared), 0, totals}};
        while (!path.empty()) {
            const Stage& stage = stages_[path.size() - 1];
            Place& place = path.back();
            if (place.next == stage.readings.size() || is_beyond(stage, place, spared)) {
                path.pop_back();
                continue;
            }
            if (looks_ += stage.parts.size(); looks_ > most_looks) return false;
            const std::size_t reading = stage.readings[place.next++];
            const int128 excess =
                std::max(place.excess, excess_with(stage, reading, spared, place));
            if (excess > limit_) continue;
            chosen[stage.row] = reading;
            if (path.size() == stages_.size()) {
                each(excess, chosen);
                continue;
            }
            Place after{0, excess, place.totals};
            for (const Part& part : stage.parts)
                after.totals[part.sum] = after.totals[part.sum] + (*part.added)[reading];
            after.next = first_at(stages_[path.size()], after.totals, spared);
            path.push_back(std::move(after));
        }
        return true;
    }

    /// Where the walk stands in one row.
    struct Place {
        std::size_t next;             ///< which reading comes next
        int128 excess;                ///< the worst so far
        std::vector<SumRange> totals; ///< of every identity
    };

    /// The first reading of a row that the first of its identities may bear.
    std::size_t first_at(const Stage& stage, const std::vector<SumRange>& totals,
                         std::optional<std::size_t> spared) const {
        const Part& part = stage.parts.front();
        if (part.sum == spared) return 0;
        const int128 least = -limit_ - totals[part.sum].high - part.rest.high - stage.width;
        const auto found = std::lower_bound(
            stage.readings.begin(), stage.readings.end(), least,
            [&](std::size_t reading, int128 value) { return (*part.added)[reading].low < value; });
        return static_cast<std::size_t>(found - stage.readings.begin());
    }

    /// True if no reading from the next one on can be borne by the first identity of the row.
    bool is_beyond(const Stage& stage, const Place& place,
                   std::optional<std::size_t> spared) const {
        const Part& part = stage.parts.front();
        if (part.sum == spared) return false;
        const int128 added = (*part.added)[stage.readings[place.next]].low;
        return place.totals[part.sum].low + added + part.rest.low > limit_;
    }

    /// The worst excess that no further row can mend.
    int128 excess_with(const Stage& stage, std::size_t reading, std::optional<std::size_t> spared,
                       const Place& place) const {
        int128 worst = 0;
        for (const Part& part : stage.parts)
            if (part.sum != spared)
                worst = std::max(
                    worst, (place.totals[part.sum] + (*part.added)[reading] + part.rest).excess());
        return worst;
    }

    const std::vector<RowReadings>& rows_;
    const Group& group_;
    std::vector<Sum> sums_;
    std::vector<Stage> stages_;
    std::uint64_t looks_ = 0;
    int128 limit_ = 0;
};

} // namespace detail

SLUITEND_END
