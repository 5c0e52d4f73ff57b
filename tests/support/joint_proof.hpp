// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Checks what a joint check says against the printed figures alone, without any solver.
#pragma once

#include <sluitend/check/joint.hpp>

#include <map>
#include <span>

namespace sample {

using namespace sluitend;

/// True if the identities of a certificate, added up by hand, leave what it says of its figures,
/// and no true values of these figures add to zero.
inline bool certificate_holds(const Certificate& certificate,
                              std::span<const IdentityResult> identities,
                              std::span<const Figure> figures,
                              PrintedRounding rounding = PrintedRounding::nearest) {
    std::map<std::size_t, std::int64_t> sum;
    for (const auto& [identity, times] : certificate.identities)
        for (const IdentityTerm& term : identities[identity].identity.terms) {
            if (!term.figure) return false;
            sum[*term.figure] += times * term.coefficient;
        }
    std::erase_if(sum, [](const auto& each) { return each.second == 0; });
    if (sum.size() != certificate.figures.size()) return false;
    Rational residual;
    Rational least; // what the true values add to at least
    bool is_open = false;
    for (const auto& [figure, coefficient, printed] : certificate.figures) {
        if (sum[figure] != coefficient) return false;
        if (printed != figures[figure]) return false;
        const solve::Interval cell = cell_of(printed.amount, rounding);
        const solve::End& end = coefficient > 0 ? *cell.lower : *cell.upper;
        residual += Rational(coefficient) * Rational(figures[figure].amount.value());
        least += Rational(coefficient) * end.value;
        is_open = is_open || end.open;
    }
    const Rational unit(certificate.multiplier);
    return (least.sign() > 0 || (least.is_zero() && is_open)) &&
           residual == certificate.residual * unit &&
           residual - least == certificate.explained_at_most * unit;
}

/// True if the true values of a result print like the figures and meet every identity.
inline bool witness_holds(const JointResult& joint, std::span<const IdentityResult> identities,
                          std::span<const Figure> figures) {
    for (std::size_t i = 0; i < figures.size(); ++i)
        if (joint.witness[i] &&
            !cell_of(figures[i].amount, joint.rounding).contains(*joint.witness[i]))
            return false;
    for (const JointBlock& block : joint.blocks)
        for (const std::size_t each : block.identities) {
            Rational sum;
            bool is_whole = true;
            for (const IdentityTerm& term : identities[each].identity.terms) {
                is_whole = is_whole && term.figure;
                if (term.figure)
                    sum += Rational(term.coefficient) * joint.witness[*term.figure].value();
            }
            if (is_whole && !sum.is_zero()) return false;
        }
    return true;
}

} // namespace sample
