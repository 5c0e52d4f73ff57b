// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/analyse/diff.hpp>

#include <sluitend/analyse/edition_changes-inl.hpp>
#include <sluitend/analyse/table_matching-inl.hpp>

#include <algorithm>
#include <functional>
#include <utility>

SLUITEND_BEGIN

namespace detail {

/// Writes the changes between two editions.
class EditionDiffWriter : EditionChanges {
public:
    EditionDiffWriter(const Document& before, const Document& after, const DiffOptions& options)
        : EditionChanges(before.data(), after.data(), options.comparisons),
          matching_(before.data(), after.data(), options.comparisons),
          programmes_(&matching_.programmes(), at(before_, &EditionParts::programme),
                      at(after_, &EditionParts::programme), false),
          goals_(&matching_.goals(), at(before_, &EditionParts::goal),
                 at(after_, &EditionParts::goal), true),
          actions_(&matching_.actions(), at(before_, &EditionParts::action),
                   at(after_, &EditionParts::action), true),
          indicators_(&matching_.indicators(), at(before_, &EditionParts::indicator),
                      at(after_, &EditionParts::indicator), true) {}

    std::vector<EditionChange> write() {
        for (std::size_t j = 0; j < after_.data().programmes.size(); ++j)
            programme(matching_.programmes().before_of(j), j);
        for (std::size_t i = 0; i < before_.data().programmes.size(); ++i)
            if (!matching_.programmes().after_of(i)) programme(i, {});
        each(matching_.indicators(), before_.data().mandated_indicators,
             after_.data().mandated_indicators,
             [this](Position i, Position j) { indicator(i, j); });
        tables();
        ambiguous(EditionPart::programme, programmes_);
        ambiguous(EditionPart::goal, goals_);
        ambiguous(EditionPart::action, actions_);
        ambiguous(EditionPart::indicator, indicators_);
        return std::move(out_);
    }

private:
    static SideAt at(const EditionParts& parts,
                     EditionSide (EditionParts::*side)(std::size_t) const) {
        return [&parts, side](std::size_t position) { return (parts.*side)(position); };
    }

    const EditionKind& kind_of(const ParentPlace& parent) const {
        return parent.is_goal ? goals_ : programmes_;
    }
    /// True if `number` is that of its parent with something behind it, and what.
    static std::optional<std::string> behind(const std::string& number, const std::string& parent) {
        if (parent.empty() || !number.starts_with(parent)) return std::nullopt;
        return number.substr(parent.size());
    }
    /// How a part stands below its parents.
    Placed placed(const EditionSide& before, const ParentPlace& mine, const EditionSide& after,
                  const ParentPlace& its) const {
        Placed out;
        const bool is_clear = (mine.is_document() || !kind_of(mine).ambiguous_before[mine.at]) &&
                              (its.is_document() || !kind_of(its).ambiguous_after[its.at]);
        const auto now = matching_.after_of(mine);
        out.moved = is_clear && now != its;
        out.number_follows = out.moved;
        if (now != its || its.is_document()) return out;
        const auto was = behind(before.number, kind_of(mine).before(mine.at).number);
        out.number_follows = was && was == behind(after.number, kind_of(its).after(its.at).number);
        return out;
    }
    template <class Node>
    Placed placed(const EditionKind& kind, const std::vector<Node>& before,
                  const std::vector<Node>& after, Position i, Position j) const {
        if (i && j)
            return placed(kind.before(*i), parent_of(before[*i]), kind.after(*j),
                          parent_of(after[*j]));
        Placed out;
        const ParentPlace parent = i ? parent_of(before[*i]) : parent_of(after[*j]);
        if (parent.is_document()) return out;
        const EditionKind& above = kind_of(parent);
        out.with_parent = i ? above.is_dropped(parent.at) : above.is_added(parent.at);
        return out;
    }

    // ---- programmes and goals --------------------------------------------------------------------

    template <class Node>
    static Extent extent(const std::vector<Node>& nodes, Position position, Extent Node::*which) {
        return position ? nodes[*position].*which : Extent{};
    }

    void programme(Position i, Position j) {
        heading(EditionPart::programme, programmes_, i, j, {});
        if (i && j) {
            table(*i, *j);
            goal_columns(*i, *j);
        }
        const auto& mine = before_.data().programmes;
        const auto& its = after_.data().programmes;
        each(matching_.goals(), extent(mine, i, &ProgrammeNode::goals),
             extent(its, j, &ProgrammeNode::goals), [this](Position b, Position a) { goal(b, a); });
        each(matching_.indicators(), extent(mine, i, &ProgrammeNode::mandated_indicators),
             extent(its, j, &ProgrammeNode::mandated_indicators),
             [this](Position b, Position a) { indicator(b, a); });
    }
    void goal(Position i, Position j) {
        const auto& mine = before_.data().goals;
        const auto& its = after_.data().goals;
        const bool is_top = (!i || !mine[*i].parent) && (!j || !its[*j].parent);
        heading(is_top ? EditionPart::goal : EditionPart::subgoal, goals_, i, j,
                placed(goals_, mine, its, i, j));
        if (i && j && has_same_year()) goal_figure(*i, *j);
        each(matching_.indicators(), extent(mine, i, &GoalNode::indicators),
             extent(its, j, &GoalNode::indicators),
             [this](Position b, Position a) { indicator(b, a); });
        each(matching_.actions(), extent(mine, i, &GoalNode::actions),
             extent(its, j, &GoalNode::actions), [this](Position b, Position a) { action(b, a); });
    }

    void action(Position i, Position j) {
        heading(EditionPart::action, actions_, i, j,
                placed(actions_, before_.data().actions, after_.data().actions, i, j));
    }

    // ---- figures ---------------------------------------------------------------------------------

    bool has_same_year() const noexcept {
        return before_.data().record.budget_year == after_.data().record.budget_year;
    }
    void goal_figure(std::size_t i, std::size_t j) {
        figure(before_.goal_figure(i), after_.goal_figure(j));
    }
    void goal_columns(std::size_t i, std::size_t j) {
        if (has_same_year()) return;
        auto mine = before_.goal_column(i);
        auto its = after_.goal_column(j);
        if (mine) add_one(EditionPart::column, std::move(mine), {});
        if (its) add_one(EditionPart::column, {}, std::move(its));
    }
    /// How one edition tells the parts of a table, by their positions.
    struct TableSides {
        SideAt column;
        SideAt row;
        std::function<EditionSide(std::size_t, std::size_t)> cell;
    };

    /// Columns, and if both editions have the table, rows and the cells of rows and columns in both.
    template <class Record>
    void compare(const Record& before, const TableSides& mine, const Record& after,
                 const TableSides& its, bool has_both) {
        PartMatching columns(column_items(before), column_items(after), &comparisons_);
        PartMatching rows(row_items(before), row_items(after), &comparisons_);
        columns.pair_in_place();
        rows.pair_in_place();
        labels(EditionPart::column, {&columns, mine.column, its.column, false});
        if (!has_both) return;
        labels(EditionPart::row, {&rows, mine.row, its.row, false});
        for (std::size_t row = 0; row < rows.after_size(); ++row)
            for (std::size_t column = 0; column < columns.after_size(); ++column) {
                const auto my_row = rows.before_of(row);
                const auto my_column = columns.before_of(column);
                if (my_row && my_column)
                    figure(mine.cell(*my_row, *my_column), its.cell(row, column));
            }
    }

    void table(std::size_t i, std::size_t j) {
        const BudgetTableRecord none;
        const BudgetTableRecord* mine = before_.table_of(i);
        const BudgetTableRecord* its = after_.table_of(j);
        const BudgetTableRecord& before = mine != nullptr ? *mine : none;
        const BudgetTableRecord& after = its != nullptr ? *its : none;
        const auto sides = [](const EditionParts& parts, std::size_t programme,
                              const BudgetTableRecord& table) -> TableSides {
            return {[&parts, &table, programme](std::size_t at) {
                        return parts.column(programme, table.columns[at]);
                    },
                    [&parts, &table, programme](std::size_t at) {
                        return parts.row(programme, table.lines[at]);
                    },
                    [&parts, &table, programme](std::size_t row, std::size_t column) {
                        return parts.cell(programme, table.lines[row], column);
                    }};
        };
        compare(before, sides(before_, i, before), after, sides(after_, j, after),
                mine != nullptr && its != nullptr);
    }

    /// Tables of no programme.
    void tables() {
        const auto& mine = before_.data().tables;
        const auto& its = after_.data().tables;
        TableMatching matching(mine, its, &comparisons_);
        const PartMatching& parts = matching.parts();
        const EditionKind kind(&matching.parts(), at(before_, &EditionParts::table),
                               at(after_, &EditionParts::table), matching.groups());
        each(parts, {0, static_cast<std::uint32_t>(mine.size())},
             {0, static_cast<std::uint32_t>(its.size())}, [&](Position i, Position j) {
                 if (!i || !j || parts.similarity(*i, *j) != Likeness{1, 1})
                     heading(EditionPart::table, kind, i, j, {});
             });
        ambiguous(EditionPart::table, kind);
        for (std::size_t j = 0; j < its.size(); ++j)
            if (const auto i = parts.before_of(j)) further_table(*i, j);
    }
    void further_table(std::size_t i, std::size_t j) {
        const auto sides = [](const EditionParts& parts, std::size_t table) -> TableSides {
            return {[&parts, table](std::size_t at) { return parts.table_column(table, at); },
                    [&parts, table](std::size_t at) { return parts.table_row(table, at); },
                    [&parts, table](std::size_t row, std::size_t column) {
                        return parts.table_cell(table, row, column);
                    }};
        };
        compare(before_.data().tables[i].record, sides(before_, i), after_.data().tables[j].record,
                sides(after_, j), true);
    }

    // ---- indicators ------------------------------------------------------------------------------

    void indicator(Position i, Position j) {
        const auto& mine = before_.data().indicators;
        const auto& its = after_.data().indicators;
        heading(EditionPart::indicator, indicators_, i, j, placed(indicators_, mine, its, i, j));
        if (!i || !j) return;
        unit(*i, *j);
        targets(*i, *j);
        observations(*i, *j);
    }
    void unit(std::size_t i, std::size_t j) {
        const auto& mine = before_.data().indicators[i].record.unit;
        const auto& its = after_.data().indicators[j].record.unit;
        if (mine == its) return;
        const auto before = mine ? std::optional(before_.unit(i)) : std::nullopt;
        const auto after = its ? std::optional(after_.unit(j)) : std::nullopt;
        if (mine && its)
            add(EditionChangeKind::restated, EditionPart::unit, before, after);
        else
            add_one(EditionPart::unit, before, after);
    }
    /// Pairs what two indicators list; `same` tells of a pair whether it says the same.
    template <class Item, class Side, class Items, class Restate>
    void listed(EditionPart part, const std::vector<Item>& mine, const std::vector<Item>& its,
                Items items, Side side, std::size_t i, std::size_t j, Restate restate) {
        PartMatching parts(items(mine), items(its), &comparisons_);
        parts.pair_in_place();
        const EditionKind kind(
            &parts, [&](std::size_t at) { return (before_.*side)(i, mine[at]); },
            [&](std::size_t at) { return (after_.*side)(j, its[at]); }, false);
        for (std::size_t at = 0; at < its.size(); ++at) {
            const Position partner = parts.before_of(at);
            if (partner)
                restate(mine[*partner], its[at], kind.before(*partner), kind.after(at));
            else if (kind.is_added(at))
                add_one(part, {}, kind.after(at));
        }
        for (std::size_t at = 0; at < mine.size(); ++at)
            if (kind.is_dropped(at)) add_one(part, kind.before(at), {});
        ambiguous(part, kind);
    }
    static bool says_the_same(const Target& a, const Target& b) {
        const bool same_words = a.kind() != TargetKind::text || a.text == b.text;
        return same_words && a.value == b.value && a.valid_from == b.valid_from &&
               a.valid_to == b.valid_to;
    }
    void targets(std::size_t i, std::size_t j) {
        listed(EditionPart::target, before_.data().indicators[i].record.targets,
               after_.data().indicators[j].record.targets, target_items, &EditionParts::target, i,
               j,
               [&](const Target& mine, const Target& its, EditionSide before, EditionSide after) {
                   if (!says_the_same(mine, its))
                       add(EditionChangeKind::restated, EditionPart::target, std::move(before),
                           std::move(after));
               });
    }
    void observations(std::size_t i, std::size_t j) {
        const IndicatorRecord& was = before_.data().indicators[i].record;
        const IndicatorRecord& is = after_.data().indicators[j].record;
        listed(EditionPart::observation, was.observations, is.observations, observation_items,
               &EditionParts::observation, i, j,
               [&](const Observation& mine, const Observation& its, EditionSide before,
                   EditionSide after) {
                   const bool same_unit = unit_of(was, mine) == unit_of(is, its);
                   if (mine.value == its.value && mine.missing_reason == its.missing_reason &&
                       mine.unit == its.unit)
                       return;
                   EditionChange& change =
                       add(EditionChangeKind::restated, EditionPart::observation, std::move(before),
                           std::move(after));
                   if (same_unit && mine.value && its.value)
                       change.difference = its.value->value - mine.value->value;
               });
    }

    EditionMatching matching_;
    EditionKind programmes_;
    EditionKind goals_;
    EditionKind actions_;
    EditionKind indicators_;
};

} // namespace detail

SLUITEND_INLINE std::optional<std::string> EditionChange::text_before() const {
    return detail::words_of(*this, before, &EditionCandidate::before);
}
SLUITEND_INLINE std::optional<std::string> EditionChange::text_after() const {
    return detail::words_of(*this, after, &EditionCandidate::after);
}
SLUITEND_INLINE const EditionSide& EditionChange::place() const {
    if (after) return *after;
    if (before) return *before;
    if (candidates.empty()) throw ModelError("model.index", "a change of nothing");
    return candidates.front().after;
}

SLUITEND_INLINE Rational title_similarity(std::string_view a, std::string_view b) {
    const std::string mine = comparable(a);
    const std::string its = comparable(b);
    if (mine == its) return Rational(1);
    return likeness(detail::TitleParts(mine), detail::TitleParts(its), {0, 1}).ratio();
}

SLUITEND_INLINE EditionDiff diff(const Document& before, const Document& after,
                                 const DiffOptions& options) {
    EditionDiff out{before, after, {}};
    if (before.data().fingerprint == after.data().fingerprint && before == after) return out;
    out.changes = detail::EditionDiffWriter(before, after, options).write();
    return out;
}

SLUITEND_END
