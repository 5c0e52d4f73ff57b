// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: whether totals were rounded by themselves, or added from rounded figures.
///
/// - `RoundingStyle`: the two habits;
/// - `chance_of_residual`: how often honest rounding leaves a difference;
/// - `StyleInference`, `infer_style`: which habit a set of identities shows.
///
/// Where every figure is rounded by itself, a quarter of all sums of two parts is off by one. A
/// document in which none ever is has computed its totals from rounded figures, and there a
/// difference of one is a mistake.
#pragma once

#include <sluitend/check/reconcile.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// How the totals and balances of a document came about.
enum class RoundingStyle {
    independent, ///< every figure is the rounding of its own true value
    derived,     ///< totals are added from rounded figures, so they add exactly
    undecided,   ///< the figures do not tell
};

/// The names of `RoundingStyle`.
constexpr std::array<std::string_view, 3> names(RoundingStyle) {
    return {"independent", "derived", "undecided"};
}

/// How likely parts and their total, each rounded to the nearest, differ by `residual` quanta.
///
/// P(residual − ½ < U₁ + … + Uₙ ≤ residual + ½) for n parts, each off by a uniform Uᵢ within half a
/// quantum: the distribution of Irwin and Hall, exactly. Two parts: 3/4 for 0, 1/8 for 1 and for −1.
Rational chance_of_residual(std::size_t parts, std::int64_t residual);

/// Which style a set of identities shows, and how strongly.
///
/// An identity can tell if it has two parts or more that are not 0, all figures of one quantum, and
/// figures that no other identity of the set repeats.
struct StyleInference {
    std::string rule{}; ///< of the identities, such as `table.balance`; empty: of all rules
    RoundingStyle style = RoundingStyle::undecided; ///< what they show
    std::size_t informative = 0;                    ///< how many identities can tell
    std::size_t off = 0;                            ///< how many of these do not add exactly
    /// The chance of so few, or fewer, if every figure were rounded by itself; rounded up.
    Decimal chance{1};

    bool operator==(const StyleInference&) const = default;
};

/// What the styles of a document are, rule by rule, and which identities go against theirs.
struct StyleReport {
    bool declared = false;               ///< true if the caller says what the style is
    StyleInference all{};                ///< over all identities at once
    std::vector<StyleInference> rules{}; ///< by rule, in the order in which they first occur
    /// Identities that are off although the others of their rule, or of the document where the
    /// rule alone does not tell, add exactly; positions in the identities.
    std::vector<std::size_t> exceptions{};

    /// The style of a rule: its own, else that of all.
    RoundingStyle style_of(std::string_view rule) const noexcept;
};

/// Judges the style of identities.
///
/// `derived` if at most 1 in 50 is off and independent rounding would so seldom show as few: in 1 of
/// 1,000 documents if none is off, in 1 of 1,000,000 if some are. `independent` if more are off.
/// \param figures  the figures that their terms point into
/// \param declared the style of every rule, if it is known; the evidence is counted all the same
StyleReport infer_style(std::span<const IdentityResult> identities, std::span<const Figure> figures,
                        std::optional<RoundingStyle> declared = {});

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/rounding_style-inl.hpp>
#endif
