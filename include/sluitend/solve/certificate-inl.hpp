// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/solve/certificate.hpp>

#include <sluitend/solve/terms-inl.hpp>

SLUITEND_BEGIN
namespace solve {

namespace detail {

/// Adds `end` × `coefficient` to an end of a sum; an absent end makes the sum's end absent.
inline void add_end(std::optional<End>& sum, const std::optional<End>& end,
                    const Rational& coefficient) {
    if (!sum || !end) {
        sum.reset();
        return;
    }
    sum->value += coefficient * end->value;
    sum->open = sum->open || end->open;
}

} // namespace detail

SLUITEND_INLINE Sum add_up(const LinearSystem& system, const Proof& proof) {
    Sum out;
    for (const Multiplier& each : proof.multipliers) {
        if (each.equation >= system.equations().size())
            throw ValueError("solve.equation",
                             "there is no equation " + std::to_string(each.equation));
        const Equation& equation = system.equations()[each.equation];
        out.constant += Rational(each.times) * equation.constant;
        for (const Term& term : equation.terms) {
            std::int64_t coefficient = 0;
            if (__builtin_mul_overflow(term.coefficient, each.times, &coefficient))
                throw NumberOverflow("a coefficient holds at most 64 bits");
            out.terms.push_back({term.variable, coefficient});
        }
    }
    out.terms = detail::joined(std::move(out.terms));
    out.reach = Interval::point(Rational());
    for (const Term& term : out.terms) {
        const Interval& cell = system.variables()[term.variable];
        const bool turned = term.coefficient < 0;
        const Rational coefficient(term.coefficient);
        detail::add_end(out.reach.lower, turned ? cell.upper : cell.lower, coefficient);
        detail::add_end(out.reach.upper, turned ? cell.lower : cell.upper, coefficient);
    }
    return out;
}

SLUITEND_INLINE bool verify(const LinearSystem& system, const Proof& proof) {
    const Sum sum = add_up(system, proof);
    return !sum.reach.contains(sum.constant);
}

SLUITEND_INLINE bool verify(const LinearSystem& system, std::span<const Rational> values) {
    if (values.size() != system.variables().size()) return false;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!system.variables()[i].contains(values[i])) return false;
    for (const Equation& equation : system.equations()) {
        Rational sum;
        for (const Term& term : equation.terms)
            sum += Rational(term.coefficient) * values[term.variable];
        if (sum != equation.constant) return false;
    }
    return true;
}

} // namespace solve
SLUITEND_END
