// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to analyse: changes between two editions as they are told, whatever part they are about.
#pragma once

#include <sluitend/analyse/edition_matching-inl.hpp>

#include <optional>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// What a part of both editions, or of one, is told with.
struct Placed {
    bool moved = false;
    bool number_follows = false; ///< the number changes with the parent
    bool with_parent = false;
};

/// Collects changes.
class EditionChanges {
protected:
    using Position = std::optional<std::size_t>;

    EditionChanges(const DocumentData& before, const DocumentData& after, std::size_t comparisons)
        : before_(before), after_(after), comparisons_(comparisons) {}

    EditionChange& add(EditionChangeKind kind, EditionPart part, std::optional<EditionSide> before,
                       std::optional<EditionSide> after) {
        EditionChange change;
        change.kind = kind;
        change.part = part;
        change.before = std::move(before);
        change.after = std::move(after);
        out_.push_back(std::move(change));
        return out_.back();
    }
    EditionChange& add_one(EditionPart part, std::optional<EditionSide> before,
                           std::optional<EditionSide> after) {
        const auto kind = before ? EditionChangeKind::dropped : EditionChangeKind::added;
        return add(kind, part, std::move(before), std::move(after));
    }
    void ambiguous(EditionPart part, const EditionKind& kind) {
        for (const auto& group : kind.groups) {
            EditionPart mine = part;
            std::vector<EditionCandidate> candidates;
            for (const PartPair& each : group) {
                candidates.push_back(
                    {kind.before(each.before), kind.after(each.after), each.similarity.ratio()});
                if (part == EditionPart::goal && (before_.data().goals[each.before].parent ||
                                                  after_.data().goals[each.after].parent))
                    mine = EditionPart::subgoal;
            }
            add(EditionChangeKind::ambiguous, mine, {}, {}).candidates = std::move(candidates);
        }
    }

    /// What happened to a part with a heading.
    void heading(EditionPart part, const EditionKind& kind, Position i, Position j,
                 const Placed& placed) {
        if (i && j) {
            const EditionSide before = kind.before(*i);
            const EditionSide after = kind.after(*j);
            if (before.title != after.title)
                add(EditionChangeKind::renamed, part, before, after).similarity =
                    kind.matching->similarity(*i, *j).ratio();
            if (placed.moved) add(EditionChangeKind::moved, part, before, after);
            if (before.number != after.number && !placed.number_follows)
                add(EditionChangeKind::renumbered, part, before, after);
        } else if (i && kind.is_dropped(*i)) {
            add_one(part, kind.before(*i), {}).with_parent = placed.with_parent;
        } else if (j && kind.is_added(*j)) {
            add_one(part, {}, kind.after(*j)).with_parent = placed.with_parent;
        }
    }

    /// Calls `write(before, after)` for every part in an extent of the later edition, then for those
    /// in one of the earlier edition that have no partner.
    template <class Write>
    static void each(const PartMatching& parts, const Extent& before, const Extent& after,
                     Write write) {
        for (std::size_t j = after.first; j < after.last; ++j)
            write(parts.before_of(j), Position(j));
        for (std::size_t i = before.first; i < before.last; ++i)
            if (!parts.after_of(i)) write(Position(i), Position());
    }
    void figure(EditionSide before, EditionSide after) {
        const auto mine = before.amount;
        const auto its = after.amount;
        if (!mine && !its) return;
        if (!mine || !its) {
            add_one(EditionPart::figure, mine ? std::optional(std::move(before)) : std::nullopt,
                    its ? std::optional(std::move(after)) : std::nullopt);
            return;
        }
        const bool same_currency = mine->currency() == its->currency();
        if (same_currency && mine->value() == its->value()) return;
        EditionChange& change = add(EditionChangeKind::restated, EditionPart::figure,
                                    std::move(before), std::move(after));
        if (!same_currency) return;
        change.difference = its->value() - mine->value();
        change.within_rounding = abs(Rational(2) * Rational(*change.difference)) <
                                 Rational(mine->quantum()) + Rational(its->quantum());
    }
    /// Tells what one edition lacks and what has another label.
    void labels(EditionPart part, const EditionKind& kind) {
        const auto end = [](std::size_t size) {
            return Extent{0, static_cast<std::uint32_t>(size)};
        };
        each(*kind.matching, end(kind.matching->before_size()), end(kind.matching->after_size()),
             [&](Position i, Position j) { heading(part, kind, i, j, {}); });
        ambiguous(part, kind);
    }
    EditionParts before_;
    EditionParts after_;
    std::size_t comparisons_;
    std::vector<EditionChange> out_;
};

} // namespace detail

SLUITEND_END
