// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve, internal: some equations of a system as a system of their own.
#pragma once

#include <sluitend/solve/certificate.hpp>

#include <algorithm>
#include <utility>

SLUITEND_BEGIN
namespace solve::detail {

/// One part of a system with positions of its own.
class Part {
public:
    Part(const LinearSystem& system, const std::vector<std::size_t>& equations)
        : equations_(equations) {
        std::vector<std::size_t> position(system.variables().size(), none);
        for (const std::size_t each : equations) {
            std::vector<Term> terms = system.equations()[each].terms;
            for (Term& term : terms) {
                if (position[term.variable] == none) {
                    position[term.variable] = part_.add(system.variables()[term.variable]);
                    variables_.push_back(term.variable);
                }
                term.variable = position[term.variable];
            }
            part_.require(std::move(terms), system.equations()[each].constant);
        }
    }

    const LinearSystem& local() const { return part_; }
    std::size_t variable(std::size_t own) const { return variables_[own]; }
    std::vector<std::size_t> outside(std::vector<std::size_t> own) const {
        for (std::size_t& each : own)
            each = variables_[each];
        std::sort(own.begin(), own.end());
        return own;
    }
    Proof outside(Proof proof) const {
        for (Multiplier& each : proof.multipliers)
            each.equation = equations_[each.equation];
        return proof;
    }

private:
    static constexpr std::size_t none = ~std::size_t{0};

    LinearSystem part_;
    std::vector<std::size_t> variables_;
    const std::vector<std::size_t>& equations_;
};

} // namespace solve::detail
SLUITEND_END
