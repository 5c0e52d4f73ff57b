// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: whether all printed figures can be true at once, with a proof either way.
///
/// - `JointVerdict`: the answer;
/// - `Certificate`: an addition that a person can check, whose difference rounding cannot explain;
/// - `FigureBounds`, `UnprintedBounds`, `guaranteed_decimals`: what is known of unrounded values;
/// - `CulpritSet`: figures of which at least one must be wrong, and how they may have gone wrong;
/// - `JointBlock`, `JointResult`, `check_jointly`: all of it, block by block.
///
/// Sums that each hold within rounding can still contradict each other. So the true values behind
/// all figures are looked for at once: one unknown per figure, within what prints like it.
#pragma once

#include <sluitend/check/printed_rounding.hpp>
#include <sluitend/check/reconcile.hpp>
#include <sluitend/check/repair.hpp>
#include <sluitend/check/rounding_style.hpp>
#include <sluitend/solve/decide.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// Whether figures can all be true.
enum class JointVerdict {
    adds_up_exactly, ///< every identity holds at face value
    consistent,      ///< true values exist that print like this, whatever halves do
    /// Only if some true values lie exactly on a half; told where no grid is assumed.
    consistent_at_ties_only,
    impossible,    ///< no true values print like this: at least one figure is wrong
    undecided,     ///< a limit was reached
    not_checkable, ///< no figure is bound to another: blank cells can make up for anything
};

/// The names of `JointVerdict`.
constexpr std::array<std::string_view, 6> names(JointVerdict) {
    return {"adds_up_exactly", "consistent", "consistent_at_ties_only",
            "impossible",      "undecided",  "not_checkable"};
}

/// A figure in a sum, and how often it is counted.
struct FigureTerm {
    std::size_t figure = 0;       ///< position in the figures
    std::int64_t coefficient = 1; ///< not 0

    bool operator==(const FigureTerm&) const = default;
};

/// A figure in a proof, and how often it is counted.
struct PrintedTerm {
    std::size_t figure = 0;       ///< position in the figures
    std::int64_t coefficient = 1; ///< not 0
    Figure printed;               ///< the figure itself, so that a proof can be told alone

    bool operator==(const PrintedTerm&) const = default;
};

/// An identity in a sum of identities, and how often it is added; below 0 it is taken off.
struct IdentityTimes {
    std::size_t identity = 0; ///< position in the identities
    std::int64_t times = 1;   ///< not 0

    bool operator==(const IdentityTimes&) const = default;
};

/// A proof that figures cannot all be true: identities whose sum rounding cannot explain.
///
/// Added up, the identities say that Σ coefficient × figure = 0. The printed figures give
/// `residual` instead, and the assumed rounding explains at most `explained_at_most` (where cells
/// are open, not even that).
struct Certificate {
    std::vector<IdentityTimes> identities{}; ///< what to add up
    std::vector<PrintedTerm> figures{};      ///< the figures that do not cancel
    std::int64_t multiplier = 1;             ///< the printed unit in euro
    Rational residual;                       ///< what is left, in the printed unit
    Rational explained_at_most;              ///< the most that rounding explains, likewise
};

/// What is known of the unrounded value of a figure, in euro.
struct FigureBounds {
    std::size_t figure = 0;   ///< position in the figures
    solve::Interval bounds{}; ///< an open end is approached, not reached
    Figure printed;           ///< the figure itself, so that bounds can be told alone

    bool operator==(const FigureBounds&) const = default;
};

/// What is known of a cell that identities name and the page leaves blank, in euro.
struct UnprintedBounds {
    std::string where;              ///< place of the first identity: "3.1/Begroting 2020"
    std::string label;              ///< what would stand there: "Lasten, Begroting 2020"
    std::optional<LineCode> line{}; ///< what its row is about, where known
    std::optional<Year> year{};     ///< of which year, likewise
    std::optional<Phase> phase{};   ///< in which phase, likewise
    std::int64_t multiplier = 1;    ///< the printed unit of the figures around it, in euro
    solve::Interval bounds{};       ///< without ends where two blanks leave each other open

    bool operator==(const UnprintedBounds&) const = default;
};

/// The most decimals to which all of an interval rounds alike: only those may be printed.
///
/// 0.7639 to 0.7664 gives 1 (0.8); an interval that does not even round to one whole number, and
/// one without an end, give nothing. \param most  decimals to try at most, 0 to 18
/// \throws ValueError with id `number.scale` if `most` is another number
std::optional<int> guaranteed_decimals(const solve::Interval& interval, Rounding mode,
                                       int most = 6);

/// A smallest set of figures that must be wrong if no others are.
struct CulpritSet {
    std::vector<std::size_t> figures{};         ///< their positions in the figures
    std::vector<solve::Interval> implied{};     ///< what each of them must be instead, in euro
    std::vector<std::vector<Repair>> repairs{}; ///< how each may have gone wrong, likeliest first
    bool ties_only = false;        ///< true if even then some value must lie exactly on a half
    std::vector<Figure> printed{}; ///< the figures themselves, so that a set can be told alone
};

/// All smallest sets of figures of one block, likeliest first.
struct FigureCulprits {
    std::vector<CulpritSet> sets{};       ///< empty if none is small enough
    std::size_t at_least = 0;             ///< so many figures are wrong, which is proved
    bool complete = true;                 ///< true if `sets` are all of that size
    std::vector<Certificate> conflicts{}; ///< every set has a figure of each of them
};

/// Figures that hang together by identities.
struct JointBlock {
    std::vector<std::size_t> figures{};             ///< positions in the figures
    std::vector<std::size_t> identities{};          ///< positions in the identities
    JointVerdict verdict = JointVerdict::undecided; ///< whether they can all be true
    solve::Route route = solve::Route::arithmetic;  ///< how that was decided
    std::optional<Certificate> certificate{};       ///< the proof, if it is impossible
};

/// Whether all figures can be true at once.
struct JointResult {
    JointVerdict verdict = JointVerdict::not_checkable;  ///< the worst of those that are checkable
    PrintedRounding rounding = PrintedRounding::nearest; ///< under this assumption
    Grid grid = Grid::unknown;                           ///< and this
    solve::Route route = solve::Route::arithmetic;       ///< the most that a block took to decide
    RoundingStyle style = RoundingStyle::undecided;      ///< of the document, declared or shown
    StyleReport styles{};                                ///< the evidence, rule by rule
    std::vector<JointBlock> blocks{};                    ///< in document order
    /// Unless it is impossible or undecided. A total of a derived style is what its rounded parts
    /// leave open; its own digits say nothing of its true value.
    std::vector<FigureBounds> bounds{};
    /// True values that print like this, by figure, in euro; likewise.
    std::vector<std::optional<Rational>> witness{};
    std::vector<FigureCulprits> culprits{};   ///< if it is impossible, for every such part
    std::vector<UnprintedBounds> unprinted{}; ///< blank cells, as `bounds`, in document order
    std::vector<Figure> elsewhere{}; ///< figures of other editions, as the caller gave them

    /// The proof of the first impossible block; nullptr if there is none.
    const Certificate* certificate() const noexcept;
    /// The bounds of a figure; nullptr if it is in no identity or nothing is known.
    const solve::Interval* bounds_of(std::size_t figure) const noexcept;
};

/// What a joint check assumes and how far it may go.
struct JointOptions {
    PrintedRounding rounding = PrintedRounding::nearest; ///< how figures were rounded
    Grid grid = Grid::unknown;                           ///< what true amounts are whole numbers of
    std::optional<RoundingStyle> style{}; ///< of totals, where it is known; else it is inferred
    solve::Effort effort{};               ///< limits of the search
    bool wants_culprits = true;           ///< whether culprits are searched
    /// Figures of other editions, of which a wrong figure may be a copy gone wrong.
    std::vector<Figure> elsewhere{};
};

/// Checks all identities at once.
///
/// Left out are identities whose sign convention or quantum is not known and those over different
/// currencies. An absent figure is an unknown like any other, without a printed value.
/// \param identities what `reconcile` said of each
/// \param figures    the figures that their terms point into
/// \throws ValueError with id `expression.figure` if a term names a figure that is not there
JointResult check_jointly(std::span<const IdentityResult> identities,
                          std::span<const Figure> figures, const JointOptions& options = {});

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/joint-inl.hpp>
#endif
