// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/reconcile.hpp>

#include <sluitend/check/figure_at-inl.hpp>
#include <sluitend/check/reach-inl.hpp>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// One figure of an identity in the printed unit of the identity.
struct ReconcileTerm {
    int coefficient;
    Rational value;
    Rational quantum;
    Reach reach; ///< of its cell
};

/// Decimals that are not padding, for figures printed alike: with equal decimals and multiplier.
using KeptDecimals = std::map<std::pair<int, std::int64_t>, int>;

SLUITEND_INLINE KeptDecimals kept_decimals(const Identity& identity, std::span<const Figure> all) {
    KeptDecimals kept;
    for (const IdentityTerm& term : identity.terms) {
        const Decimal& printed = all[*term.figure].amount.printed();
        int scale = printed.scale();
        while (scale > 0 && printed.rescale(scale - 1, Rounding::down) == printed)
            --scale;
        int& most = kept[{printed.scale(), all[*term.figure].amount.multiplier()}];
        most = std::max(most, scale);
    }
    return kept;
}

/// The quantum of a figure if zero decimals that all figures like it share are padding.
SLUITEND_INLINE Rational coarse_quantum(const Amount& amount, const Rational& unit,
                                        const KeptDecimals& kept) {
    if (amount.quantum_basis() != QuantumBasis::formal) return Rational(amount.quantum()) / unit;
    const int scale = kept.at({amount.printed().scale(), amount.multiplier()});
    return Rational(Decimal::with_scale(1, scale)) * Rational(amount.multiplier()) / unit;
}

/// The most that rounding explains of a residual, and whether it can explain just that.
struct Explained {
    Rational size;
    bool is_reached = true;
};

/// \param sign of the residual; the true values must lie on the other side
SLUITEND_INLINE Explained explained_by(const std::vector<ReconcileTerm>& terms, int sign) {
    Explained out;
    for (const ReconcileTerm& term : terms) {
        if (term.quantum.is_zero()) continue;
        const bool is_below = (term.coefficient > 0) == (sign >= 0);
        out.size += Rational(is_below ? term.reach.below : term.reach.above) * term.quantum;
        if (is_below ? term.reach.is_open_below : term.reach.is_open_above) out.is_reached = false;
    }
    out.size /= Rational(2);
    return out;
}

/// The largest step of which both `a` and `b` are multiples.
SLUITEND_INLINE Rational common_step(Rational a, Rational b) {
    while (!b.is_zero()) {
        const Rational whole((a / b).to_decimal(0, Rounding::floor));
        a = std::exchange(b, a - whole * b);
    }
    return a;
}

/// The largest residual below `bound` that figures on their quanta can have; `bound` itself if
/// the quanta are further apart than 38 digits.
SLUITEND_INLINE Rational below_bound(const std::vector<ReconcileTerm>& terms,
                                     const Rational& bound) {
    try {
        Rational step;
        for (const ReconcileTerm& term : terms)
            if (term.quantum != step) step = common_step(step, term.quantum);
        if (step.is_zero()) return Rational();
        const Decimal steps = (bound / step).to_decimal(0, Rounding::ceiling);
        return Rational(steps - Decimal(1)) * step;
    } catch (const NumberOverflow&) {
        return bound;
    }
}

SLUITEND_INLINE bool is_implausible(const std::vector<ReconcileTerm>& terms,
                                    const Rational& residual) {
    Rational squares;
    for (const ReconcileTerm& term : terms)
        squares += term.quantum * term.quantum;
    return Rational(48) * residual * residual > Rational(49) * squares;
}

/// The printed unit of an identity: the common multiplier, else 1 (euro).
SLUITEND_INLINE std::int64_t common_multiplier(const Identity& identity,
                                               std::span<const Figure> all) {
    const std::int64_t first = all[*identity.terms.front().figure].amount.multiplier();
    const bool same =
        std::all_of(identity.terms.begin(), identity.terms.end(), [&](const IdentityTerm& term) {
            return all[*term.figure].amount.multiplier() == first;
        });
    return same ? first : 1;
}

SLUITEND_INLINE Reason reason_not_checkable(const Identity& identity, std::span<const Figure> all) {
    const auto is_missing = [](const IdentityTerm& term) { return !term.figure; };
    if (identity.terms.empty() ||
        std::any_of(identity.terms.begin(), identity.terms.end(), is_missing))
        return Reason::missing_figure;
    if (!identity.sign_known) return Reason::sign_convention_ambiguous;
    const Currency& currency = all[*identity.terms.front().figure].amount.currency();
    for (const IdentityTerm& term : identity.terms)
        if (all[*term.figure].amount.currency() != currency) return Reason::unit_differs;
    return Reason::none;
}

} // namespace detail

SLUITEND_INLINE IdentityResult reconcile(Identity handed_over, std::span<const Figure> all,
                                         PrintedRounding rounding) {
    IdentityResult out;
    out.identity = std::move(handed_over);
    const Identity& identity = out.identity;
    detail::require_figures(identity, all);
    out.reason = detail::reason_not_checkable(identity, all);
    if (out.reason != Reason::none) return out;

    out.multiplier = detail::common_multiplier(identity, all);
    const Rational unit(out.multiplier);
    std::vector<detail::ReconcileTerm> terms;
    terms.reserve(identity.terms.size());
    for (const IdentityTerm& term : identity.terms) {
        const Amount& amount = all[*term.figure].amount;
        terms.push_back(
            {term.coefficient, Rational(amount.value()) / unit, Rational(amount.quantum()) / unit,
             amount.quantum().is_zero() ? detail::Reach{} : detail::reach_of(amount, rounding)});
        out.residual += Rational(term.coefficient) * terms.back().value;
        if (!amount.quantum().is_zero()) ++out.figure_count;
    }
    const auto explained = detail::explained_by(terms, out.residual.sign());
    out.bound = explained.size;
    out.sharp_bound = detail::below_bound(terms, out.bound);

    const Rational size = abs(out.residual);
    if (size.is_zero()) {
        out.verdict = Verdict::exact;
    } else if (size > out.bound || (size == out.bound && !explained.is_reached)) {
        const detail::KeptDecimals kept = detail::kept_decimals(identity, all);
        for (std::size_t i = 0; i < terms.size(); ++i)
            terms[i].quantum =
                detail::coarse_quantum(all[*identity.terms[i].figure].amount, unit, kept);
        const auto coarse = detail::explained_by(terms, out.residual.sign());
        const bool is_padding = size < coarse.size || (size == coarse.size && coarse.is_reached);
        out.verdict = is_padding ? Verdict::not_checkable : Verdict::broken;
        out.reason = is_padding ? Reason::quantum_ambiguous : Reason::none;
    } else if (size == out.bound) {
        out.verdict = Verdict::suspicious;
        out.suspicion = Suspicion::ties_only;
    } else if (detail::is_to_nearest(rounding) && detail::is_implausible(terms, out.residual)) {
        out.verdict = Verdict::suspicious;
        out.suspicion = Suspicion::implausible_size;
    } else {
        out.verdict = Verdict::within_rounding;
    }
    return out;
}

SLUITEND_END
