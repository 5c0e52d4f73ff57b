// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor analyse: rounding exact figures for publication, so that the printed table adds up.
///
/// - `RoundingPolicy`: what is given up, closeness or sums;
/// - `ChangedFigure`, `RoundedTable`: the printed figures, and what they cost;
/// - `round_consistently`: rounds figures under a policy.
///
/// It serves tables that are yet to be printed; figures of a source are never changed.
///
/// \par Example
/// \snippet examples/08_round_for_publication.cpp round
#pragma once

#include <sluitend/check/joint.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// How figures are rounded for publication.
enum class RoundingPolicy {
    independent, ///< each by itself: as close as can be, but sums may be off
    bottom_up,   ///< parts by themselves, totals added up from them: a total may be far off
    keep_totals, ///< named figures by themselves, all others to a neighbour so that all adds up
    controlled,  ///< each to one of its two neighbours so that all adds up, as close as can be
};

/// The names of `RoundingPolicy`.
constexpr std::array<std::string_view, 4> names(RoundingPolicy) {
    return {"independent", "bottom_up", "keep_totals", "controlled"};
}

/// How figures are rounded, and how far the search may go.
struct RoundOptions {
    Rounding mode = Rounding::half_up; ///< the conventional rounding of one figure
    std::vector<std::size_t> kept{};   ///< positions of the figures that `keep_totals` keeps
    solve::Effort effort{};            ///< limits of the search
};

/// A figure that is not printed as it would be by itself; all in euro.
struct ChangedFigure {
    std::size_t figure = 0; ///< position in the figures
    Decimal exact{};        ///< what it is
    Decimal conventional{}; ///< what it would be by itself
    Decimal printed{};      ///< what is printed

    bool operator==(const ChangedFigure&) const = default;
};

/// Figures for publication.
struct RoundedTable {
    RoundingPolicy policy = RoundingPolicy::controlled; ///< as asked for
    /// `feasible`: here is the table; `infeasible`: there is none; `undecided`: a limit was reached.
    solve::Feasibility state = solve::Feasibility::undecided;
    std::vector<Figure> figures{};          ///< as they are to be printed; empty unless feasible
    std::vector<ChangedFigure> changed{};   ///< those that conventional rounding prints otherwise
    std::vector<std::size_t> beyond{};      ///< figures printed one quantum past a neighbour
    std::vector<std::size_t> violated{};    ///< positions of the identities that do not add up
    Rational total_deviation{};             ///< Σ |printed − exact|, in quanta
    std::optional<Certificate> certificate; ///< why there is no table, if not even fractions do
};

/// Rounds exact figures to multiples of `quantum` under a policy.
///
/// `keep_totals` and `controlled` print every figure as the multiple below or above it; whole
/// multiples stay. Of all such tables that add up they take the one with the least total deviation;
/// then the one that is the fewest quanta from conventional rounding; then the one in which the
/// first figure that differs is further from 0. First is what comes first by programme, goal, line,
/// row, year, column and phase, absent ones before all others and texts as `natural_less` has them;
/// the position decides between figures with the same codes only. So the answer does not depend on
/// the order of a document, and negated figures are printed negated (under a mode that treats both
/// signs alike). A figure of 0 that has to move goes as the first other figure it is joined to by
/// identities would move away from 0.
///
/// In a tree or a table of lines by columns `controlled` always finds one; where three dimensions
/// leave none, it prints as few figures as it can one quantum further (`beyond`). `keep_totals` may
/// be `infeasible`; then the certificate is an addition of conventionally rounded figures that no
/// choice of neighbours can mend. `bottom_up` takes the last figure of an identity for the total of
/// the others; a figure with several such identities is added up by the first that can be.
///
/// Left out are identities over absent figures or several currencies, and those whose sign
/// convention is not known. \param quantum in euro, such as 1000 or 0.01; powers of ten from 1 to
/// 10^9 become the multiplier of the printed amounts
/// \throws ValueError with id `rounding.identity` if an identity does not hold exactly
/// \throws ValueError with id `expression.figure` if a position names no figure
/// \throws NumberError with id `number.unit` if `quantum` is not above 0
/// \throws NumberOverflow if a sum or a printed figure needs more than 38 digits
RoundedTable round_consistently(std::span<const Figure> figures,
                                std::span<const Identity> identities, const Decimal& quantum,
                                RoundingPolicy policy, const RoundOptions& options = {});
/// Rounds the figures of a document, by the identities of the document. Throws likewise.
RoundedTable round_consistently(const Document& document, const Decimal& quantum,
                                RoundingPolicy policy, const RoundOptions& options = {});

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/analyse/round_consistently-inl.hpp>
#endif
