// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor analyse: what changed from one edition of a programme budget to another.
///
/// - `EditionPart`, `EditionChangeKind`: what changed, and how;
/// - `EditionSide`, `EditionCandidate`, `EditionChange`: one change, with both prints;
/// - `EditionDiff`, `diff`: all of them;
/// - `title_similarity`: how much two titles are alike.
///
/// A restatement is a result to show, never a conflict: the key of a figure includes its edition.
///
/// \par Example
/// \snippet examples/14_compare_editions.cpp diff
#pragma once

#include <sluitend/model/programme.hpp>
#include <sluitend/number/rational.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// What part of a budget a change is about.
enum class EditionPart {
    programme,   ///< programma
    goal,        ///< doel: at the top of its programme in every edition that has it
    subgoal,     ///< subdoel: any other goal
    action,      ///< actie
    indicator,   ///< indicator
    unit,        ///< eenheid of an indicator
    target,      ///< streefwaarde of an indicator
    observation, ///< meting of an indicator
    table,       ///< tabel of no programme
    column,      ///< a year in a phase; of a table, or of the amounts that goals state
    row,         ///< a row of a table
    figure,      ///< an amount in a row and column that both editions have, or of a goal
};

/// The names of `EditionPart`.
constexpr std::array<std::string_view, 12> names(EditionPart) {
    return {"programme", "goal",        "subgoal", "action", "indicator", "unit",
            "target",    "observation", "table",   "column", "row",       "figure"};
}

/// What happened to a part.
enum class EditionChangeKind {
    added,      ///< only the later edition has it
    dropped,    ///< only the earlier edition has it
    renamed,    ///< it has another title or label
    moved,      ///< it stands below another programme or goal
    renumbered, ///< it has another number, or has or lacks one now
    restated,   ///< it says something else: another amount, value, target or unit
    ambiguous,  ///< several parts fit each other about as well; the candidates are told
};

/// The names of `EditionChangeKind`.
constexpr std::array<std::string_view, 7> names(EditionChangeKind) {
    return {"added", "dropped", "renamed", "moved", "renumbered", "restated", "ambiguous"};
}

/// A part as one edition prints it.
struct EditionSide {
    std::string programme{}; ///< number of its programme, else its title; of a table its title
    std::string path{};      ///< "3.1/1/1.01/03": numbers, or titles where there are none
    std::string number{};    ///< its own; empty if it has none
    /// Title; label of a row or column; name of an indicator, else the first sentence about it.
    std::string title{};
    std::string column{};  ///< column of a figure, period of an observation, year of a target
    std::string printed{}; ///< figure, value, sentence or unit, as printed
    std::optional<Amount> amount{};                ///< of a figure; of a goal, what it states
    std::optional<MissingReason> missing_reason{}; ///< of an observation without a value
    SourceSpan span{};                             ///< where it stands in its edition

    bool operator==(const EditionSide&) const = default;
};

/// Two parts that may be the same one.
struct EditionCandidate {
    EditionSide before{};  ///< in the earlier edition
    EditionSide after{};   ///< in the later edition
    Rational similarity{}; ///< of their titles, of tables of what they hold; 0 to 1

    bool operator==(const EditionCandidate&) const = default;
};

/// One change from an earlier edition to a later one (wijziging).
struct EditionChange {
    EditionChangeKind kind = EditionChangeKind::restated; ///< what happened
    EditionPart part = EditionPart::figure;               ///< to what
    std::optional<EditionSide> before{};                  ///< absent if added or ambiguous
    std::optional<EditionSide> after{};                   ///< absent if dropped or ambiguous
    /// After less before: in euro for figures, in the unit for observations in one unit.
    std::optional<Decimal> difference{};
    /// True if both amounts can be roundings of one amount: printed in other steps, not changed.
    bool within_rounding = false;
    /// True if what it stands in was added or dropped too.
    bool with_parent = false;
    std::optional<Rational> similarity{};       ///< of both titles, where renamed
    std::vector<EditionCandidate> candidates{}; ///< where ambiguous: every pair that fits

    /// What was there in a few words: its title, path, number or print, whichever changed.
    ///
    /// Of candidates their titles, each once. Absent if there was nothing.
    std::optional<std::string> text_before() const;
    /// What is there now, likewise.
    std::optional<std::string> text_after() const;
    /// Where it stands: after the change, else before it; of candidates the first.
    const EditionSide& place() const;

    bool operator==(const EditionChange&) const = default;
};

/// What changed between two editions.
struct EditionDiff {
    Document before{};                    ///< the earlier edition
    Document after{};                     ///< the later edition
    std::vector<EditionChange> changes{}; ///< in the order of `after`; see `diff`

    /// True if nothing changed that is compared.
    bool is_empty() const noexcept { return changes.empty(); }
    /// How many changes are of a kind.
    std::size_t count(EditionChangeKind kind) const noexcept {
        std::size_t out = 0;
        for (const EditionChange& each : changes)
            out += each.kind == kind ? 1U : 0U;
        return out;
    }
};

/// How far the search for parts with other titles may go.
struct DiffOptions {
    std::size_t comparisons = 20'000'000; ///< pairs of titles that may be compared
};

/// How much two titles are alike: 1 for the same wording, 0 for nothing in common.
///
/// The greater of two shares, over the first 200 letters of what `comparable` makes of the titles.
/// Of words: twice the words that both have, divided by all words of both; words below four
/// letters without a digit do not count, unless a title has no others. Of letters: 1 less the edit
/// distance (letters put in, left out or changed) divided by the letters of the longer title.
Rational title_similarity(std::string_view a, std::string_view b);

/// Compares two editions of a budget, or of a part of one.
///
/// Compared are programmes, goals of any depth, actions, indicators with unit, targets and
/// observations, and all figures. Prose is not: explanations, claims, declared counts, persons.
///
/// **What is the same part.** Parts are paired by the first rule that pairs them. Below the same
/// parent: (1) same number and title; (2) same row or column key, same statutory number or key of
/// an indicator; (3) same title; (4) like titles: similarity, plus 1/4 if the number is the same,
/// is at least 3/4. Anywhere: (5) same title; (6) goals and programmes with more than half of what
/// stands below them in common, and at least two parts of it or the same number; (7) similarity at
/// least 4/5. By 3 and 5 a title pairs only if it is left once on both sides; by 4 and 7 a pair is
/// taken only if it is the best for both, by at least 1/10. Parts that are the same in number and
/// title are paired in order where both editions have as many. Titles are compared by `comparable`.
/// What fits but is not taken is `ambiguous`; all else is added or dropped, under the same number
/// too: what bears another title is another part.
///
/// **Figures.** The same programme, row (what it is about, else its label) and column (year and
/// phase, else its label) make the same figure; for a goal, the same budget year. An amount with
/// the same value and currency is no change, however it is printed. A row or column that one
/// edition lacks is told once, without its figures.
///
/// **Tables of no programme** are paired by title without years, where it stands once in both
/// editions; else by what they hold, never by position: half of the rows and of the kinds of columns
/// in common, below like titles and headings, or two figures and more than half of them the same.
/// Such a pair is taken if it is the best for both by 1/10, or if both editions have as many of such
/// tables, in order. Their columns are paired by year, phase and side, else by label, their rows by
/// code and label.
///
/// **Indicators.** Without a name, an indicator is known by the first sentence of its explanation, and
/// paired if it is the only such one left below its goal. Targets are paired as titles are, by
/// sentence and first year, and if they are the only ones left; observations by period and area.
///
/// **Numbers.** A number that changes only with that of its parent (1.01 to 2.01 below 1 to 2) or
/// because the part moved is not told. A part may be renamed and moved at once: these are two
/// changes.
///
/// Changes stand in the order of `after`, what was dropped behind what is left of its parent;
/// ambiguous ones last. `diff(b, a)` tells the same changes with the sides exchanged, in the order
/// of `a`; `diff(a, a)` is empty.
/// \throws ModelError with id `model.limit` beyond `DiffOptions::comparisons`
/// \throws NumberOverflow if a difference needs more than 38 digits
EditionDiff diff(const Document& before, const Document& after, const DiffOptions& options = {});

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/analyse/diff-inl.hpp>
#endif
