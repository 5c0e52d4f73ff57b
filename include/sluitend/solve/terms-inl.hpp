// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve, internal: what systems and proofs ask of terms.
#pragma once

#include <sluitend/solve/linear_system.hpp>

#include <sluitend/base/error.hpp>

#include <algorithm>
#include <string>

SLUITEND_BEGIN
namespace solve {

namespace detail {

inline void require_variable(std::size_t variable, std::size_t count) {
    if (variable >= count)
        throw ValueError("solve.variable", "there is no variable " + std::to_string(variable));
}

inline void require_numbers(const Interval& interval) {
    if (interval.is_empty()) throw ValueError("solve.interval", "no number lies in the interval");
}

/// Terms by variable, each once and none with 0.
inline std::vector<Term> joined(std::vector<Term> terms) {
    std::stable_sort(terms.begin(), terms.end(),
                     [](const Term& a, const Term& b) { return a.variable < b.variable; });
    std::vector<Term> out;
    for (const Term& term : terms) {
        if (out.empty() || out.back().variable != term.variable)
            out.push_back(term);
        else if (__builtin_add_overflow(out.back().coefficient, term.coefficient,
                                        &out.back().coefficient))
            throw NumberOverflow("a coefficient holds at most 64 bits");
        if (out.back().coefficient == 0) out.pop_back();
    }
    return out;
}

} // namespace detail

} // namespace solve
SLUITEND_END
