// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/solve/linear_system.hpp>

#include <sluitend/solve/terms-inl.hpp>

#include <utility>

SLUITEND_BEGIN
namespace solve {

SLUITEND_INLINE std::size_t LinearSystem::add(Interval interval) {
    detail::require_numbers(interval);
    variables_.push_back(std::move(interval));
    return variables_.size() - 1;
}

SLUITEND_INLINE std::size_t LinearSystem::require(std::vector<Term> terms, Rational constant) {
    for (const Term& term : terms)
        detail::require_variable(term.variable, variables_.size());
    equations_.push_back({detail::joined(std::move(terms)), std::move(constant)});
    return equations_.size() - 1;
}

SLUITEND_INLINE void LinearSystem::confine(std::size_t variable, Interval interval) {
    detail::require_variable(variable, variables_.size());
    detail::require_numbers(interval);
    variables_[variable] = std::move(interval);
}

} // namespace solve
SLUITEND_END
