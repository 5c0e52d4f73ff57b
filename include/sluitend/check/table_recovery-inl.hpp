// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: recovers one table, for the bodies of this floor.
///
/// - `detail::TableRecovery`: reads the rows, judges them by identities, and takes what is left.
#pragma once

#include <sluitend/check/group_judge-inl.hpp>
#include <sluitend/number/rational.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

inline constexpr std::size_t most_listed_cells = 250'000; ///< of all readings of a table

/// What a row that is missing in an identity holds; nothing if a row is undecided or a cell free.
inline std::optional<solve::Interval> implied_by(const CellIdentity& identity,
                                                 const Recovery& recovery, bool is_exact) {
    Decimal residual;
    Decimal tolerance;
    for (const CellTerm& term : identity) {
        const RecoveredRow& row = recovery.rows[term.row];
        if (row.decided_by == DecidedBy::undecided) return std::nullopt;
        const CellText& cell = row.surviving.front()[term.column];
        if (cell.is_nil && row.nil_cells != NilCells::zero) return std::nullopt;
        residual += cell.value * Decimal(term.coefficient);
        if (!is_exact)
            tolerance +=
                Decimal::with_scale(5, cell.value.scale() + 1) * abs(Decimal(term.coefficient));
    }
    return solve::Interval::closed(Rational(-residual - tolerance), Rational(tolerance - residual));
}

/// Sums over the same rows that fail in two columns at least: one wrong figure is no reason.
inline std::vector<MissingRow> missing_rows(std::span<const CellIdentity> identities,
                                            const Recovery& recovery, bool is_exact) {
    std::map<std::vector<std::pair<std::size_t, int>>, std::vector<std::size_t>> sums; // by rows
    for (std::size_t i = 0; i < identities.size(); ++i) {
        std::vector<std::pair<std::size_t, int>> rows;
        for (const CellTerm& term : identities[i])
            if (term.column == identities[i].front().column)
                rows.emplace_back(term.row, term.coefficient);
        if (rows.size() < 2 || rows.size() < identities[i].size()) continue; // across columns
        std::sort(rows.begin(), rows.end());
        sums[std::move(rows)].push_back(i);
    }
    std::vector<MissingRow> out;
    for (const auto& [rows, same] : sums) {
        MissingRow missing;
        std::size_t failing = 0;
        for (const std::size_t i : same) {
            const auto implied = implied_by(identities[i], recovery, is_exact);
            if (!implied) continue;
            if (!implied->contains(Rational())) ++failing;
            missing.identities.push_back(i);
            missing.implied.push_back(*implied);
        }
        if (failing >= 2) out.push_back(std::move(missing));
    }
    return out;
}

/// Recovers one table.
class TableRecovery {
public:
    using Identities = std::span<const CellIdentity>;

    TableRecovery(std::span<const RawRow> rows, std::size_t columns, Identities identities,
                  const RecoveryOptions& options, bool allows_failing)
        : raw_(rows),
          options_(options),
          allows_failing_(allows_failing),
          habits_(habits_of(rows, columns, options)) {
        std::vector<std::vector<RowEquation>> own(rows.size());
        for (const CellIdentity& identity : identities) {
            if (identity.empty() || !is_within_row(identity)) continue;
            RowEquation& equation = own[identity.front().row].emplace_back();
            for (const CellTerm& term : identity)
                equation[term.column] += term.coefficient;
        }
        const std::size_t cells = std::max<std::size_t>(columns, 1) * rows.size();
        most_ =
            std::min(options.limits.split_candidates,
                     std::max<std::size_t>(2, most_listed_cells / std::max<std::size_t>(cells, 1)));
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows_.push_back(
                RowReader(rows[i], columns, habits_, options, own[i], most_).read(allows_failing));
    }

    /// True if some row can be read in several ways.
    bool has_choice() const {
        return std::any_of(rows_.begin(), rows_.end(),
                           [](const RowReadings& row) { return row.listed.size() > 1; });
    }

    /// How many identities among rows without a choice hold.
    std::size_t holding(Identities identities) const {
        const auto holds = [&](const CellIdentity& identity) {
            SumRange sum;
            for (const CellTerm& term : identity) {
                if (rows_[term.row].count != 1 || rows_[term.row].listed.size() != 1) return false;
                const Cut& cut = rows_[term.row].listed.front()[term.column];
                sum = sum + range_of(cut, term.coefficient);
            }
            return sum.excess() <= 0;
        };
        return static_cast<std::size_t>(std::count_if(identities.begin(), identities.end(), holds));
    }

    std::vector<Judgement> judge(Identities identities) const {
        const GroupJudge judge(rows_, identities, allows_failing_,
                               options_.limits.split_candidates);
        std::vector<Judgement> out;
        for (Group& group : groups_of(rows_, identities))
            out.push_back(judge.judge(std::move(group)));
        return out;
    }

    /// What is left under the judgements, which are of the same groups.
    Recovery settle(const std::vector<std::vector<Judgement>>& all) const {
        Recovery out;
        out.combinations = 1;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            out.rows.push_back(start(i));
            out.combinations = saturating_multiply(out.combinations, rows_[i].count);
        }
        for (std::size_t group = 0; !all.empty() && group < all.front().size(); ++group) {
            Judgement together = all.front()[group];
            for (std::size_t i = 1; i < all.size(); ++i)
                join(together, all[i][group]);
            for (std::size_t i = 0; i < together.group.rows.size(); ++i)
                settle(out.rows[together.group.rows[i]], together, i);
        }
        for (std::size_t i = 0; i < rows_.size(); ++i)
            note_label(out.rows[i], i);
        return out;
    }

private:
    /// A reading survives if it does under one of the judgements.
    static void join(Judgement& together, const Judgement& other) {
        together.state = std::max(together.state, other.state);
        if (other.nearest && (!together.nearest || *other.nearest < *together.nearest))
            together.nearest = other.nearest;
        for (std::size_t i = 0; i < together.survives.size(); ++i)
            for (std::size_t k = 0; k < together.survives[i].size(); ++k) {
                if (other.survives[i][k]) together.survives[i][k] = true;
                if (other.by_sums[i][k]) together.by_sums[i][k] = true;
            }
    }

    /// What a row says by itself.
    RecoveredRow start(std::size_t index) const {
        const RowReadings& row = rows_[index];
        RecoveredRow out;
        out.readings = row.count;
        out.fitting = row.fitting;
        out.truncated = row.truncated;
        if (row.count == 0) out.stopped_at = row.stopped_at;
        if (row.is_nearly && row.listed.size() > 1) return out; // none fits, and none is nearest
        for (const Reading& reading : row.listed)
            out.surviving.push_back(printed(reading, raw_[index].cells, habits_.separator));
        if (row.truncated || row.listed.size() != 1) return out;
        if (row.is_nearly)
            out.decided_by = DecidedBy::most_identities;
        else if (row.count > 1)
            out.decided_by = DecidedBy::row_identities;
        else
            out.decided_by = row.by_label ? DecidedBy::label : DecidedBy::grammar;
        if (row.count > 1 && !row.is_nearly) out.margin = margin_of(row.nearest);
        return out;
    }

    /// What is left of a row of a group.
    void settle(RecoveredRow& out, const Judgement& judgement, std::size_t place) const {
        using State = Judgement::State;
        const RowReadings& row = rows_[judgement.group.rows[place]];
        const bool is_certain = judgement.state == State::fits;
        if (judgement.state == State::too_many) {
            out.truncated = true;
            return;
        }
        const std::vector<bool>& survives = judgement.survives[place];
        std::vector<RowReading> left;
        if (is_certain || (judgement.state == State::one_fails && count_of(survives) == 1))
            for (std::size_t i = 0; i < survives.size(); ++i)
                if (survives[i])
                    left.push_back(printed(row.listed[i], raw_[judgement.group.rows[place]].cells,
                                           habits_.separator));
        out.surviving = std::move(left);
        if (out.surviving.size() != 1) return;
        out.decided_by = DecidedBy::most_identities;
        if (!is_certain || row.is_nearly) return;
        out.decided_by =
            count_of(judgement.by_sums[place]) == 1 ? DecidedBy::identities : DecidedBy::joint;
        std::optional<int128> nearest = judgement.nearest;
        if (nearest && row.nearest) nearest = std::min(*nearest, *row.nearest);
        out.margin = margin_of(nearest);
    }

    /// Half units in the printed unit.
    std::optional<Decimal> margin_of(const std::optional<int128>& excess) const {
        if (!excess) return std::nullopt;
        const int128 tenths = *excess * 5;
        const Decimal margin = Decimal::from_words(static_cast<std::int64_t>(tenths >> 64),
                                                   static_cast<std::uint64_t>(tenths),
                                                   static_cast<int>(habits_.scale) + 1);
        return Rational(margin).to_exact_decimal();
    }

    /// The label, and what cells without a figure were taken for, once readings are chosen.
    void note_label(RecoveredRow& out, std::size_t index) const {
        const std::string_view text = raw_[index].cells;
        for (const RowReading& reading : out.surviving)
            for (const CellText& cell : reading)
                if (cell.is_nil) {
                    const NilCells meaning =
                        cell.verbatim.empty() ? options_.blanks : options_.dashes;
                    if (out.nil_cells != NilCells::missing)
                        out.nil_cells = meaning == NilCells::zero ? meaning : NilCells::missing;
                }
        if (!raw_[index].has_label || out.surviving.empty()) return;
        const auto label = [&](const RowReading& reading) {
            const std::string_view before = text.substr(0, reading.front().offset);
            std::size_t end = 0; // behind the last character that is no border
            for (std::size_t at = 0; at < before.size(); ++at)
                if (border_at(before, at) == 0)
                    end = at + 1;
                else
                    at += border_at(before, at) - 1;
            return std::string(before.substr(0, end));
        };
        out.label = label(out.surviving.front());
        for (const RowReading& reading : out.surviving)
            if (label(reading) != *out.label) {
                out.label.reset();
                return;
            }
    }

    std::span<const RawRow> raw_;
    const RecoveryOptions& options_;
    bool allows_failing_;
    TableHabits habits_;
    std::size_t most_ = 0;
    std::vector<RowReadings> rows_;
};

} // namespace detail

SLUITEND_END
