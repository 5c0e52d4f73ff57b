// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: the verdict on one identity.
///
/// - `Verdict`, `Suspicion`, `Reason`: the five grades and what is behind two of them;
/// - `IdentityResult`: verdict, residual and bounds;
/// - `reconcile`: judges an identity.
///
/// Printed figures are rounded, each by itself, so an identity over printed figures may be off by
/// as much as rounding explains: half a quantum for each of its figures.
#pragma once

#include <sluitend/check/identity.hpp>
#include <sluitend/check/printed_rounding.hpp>
#include <sluitend/number/rational.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

SLUITEND_BEGIN

/// How an identity over printed figures stands.
enum class Verdict : std::uint8_t {
    exact,           ///< holds at face value
    within_rounding, ///< rounding explains the difference
    suspicious,      ///< possible, but implausible: see `Suspicion`
    broken,          ///< no true values print like this
    not_checkable,   ///< see `Reason`
};

/// The names of `Verdict`.
constexpr std::array<std::string_view, 5> names(Verdict) {
    return {"exact", "within_rounding", "suspicious", "broken", "not_checkable"};
}

/// Why a possible difference is suspicious.
enum class Suspicion : std::uint8_t {
    none,             ///< not suspicious
    implausible_size, ///< beyond 3.5 standard deviations of independent rounding
    ties_only,        ///< possible only if every figure lies exactly on a half
};

/// The names of `Suspicion`.
constexpr std::array<std::string_view, 3> names(Suspicion) {
    return {"none", "implausible_size", "ties_only"};
}

/// Why an identity cannot be checked.
enum class Reason : std::uint8_t {
    none,                      ///< it can
    missing_figure,            ///< a figure is not printed or could not be read
    sign_convention_ambiguous, ///< the table does not tell what minus means
    unit_differs,              ///< figures in different currencies
    quantum_ambiguous,         ///< broken or not, depending on what the zero decimals mean
};

/// The names of `Reason`.
constexpr std::array<std::string_view, 5> names(Reason) {
    return {"none", "missing_figure", "sign_convention_ambiguous", "unit_differs",
            "quantum_ambiguous"};
}

/// The verdict on one identity, with the numbers behind it in the printed unit.
///
/// The printed unit is that of the figures if they share a multiplier, else euro.
struct IdentityResult {
    Identity identity;                        ///< what was judged
    Verdict verdict = Verdict::not_checkable; ///< how it stands
    Suspicion suspicion = Suspicion::none;    ///< why, if suspicious
    Reason reason = Reason::none;             ///< why, if not checkable
    std::int64_t multiplier = 1; ///< the printed unit in euro: 1,000 under "x 1.000 euro"
    Rational residual;           ///< Σ coefficient × printed figure
    /// The most that rounding explains: beyond it it is broken. Where a cell is open at that end,
    /// as when figures are cut off, rounding explains less than this, and at it it is broken too.
    Rational bound;
    Rational sharp_bound;         ///< largest residual possible without ties on all figures
    std::size_t figure_count = 0; ///< printed figures in it
};

/// Judges one identity; `all` must be the figures that its terms point into.
///
/// The result keeps the identity: one that is handed over is not copied. Exact arithmetic
/// throughout. For figures rounded to the nearest, |r| > ½ Σ u is broken, |r| = ½ Σ u
/// is possible at ties only, and 48 r² > 49 Σ u² is implausible (3.5 standard deviations). Under
/// another hypothesis the ends of the cells (`cell_of`) decide, and no size is implausible.
/// \throws ValueError with id `expression.figure` if it names a figure that is not there
IdentityResult reconcile(Identity identity, std::span<const Figure> all,
                         PrintedRounding rounding = PrintedRounding::nearest);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/reconcile-inl.hpp>
#endif
