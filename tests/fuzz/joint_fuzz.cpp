// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// Small systems and tables from bytes: every answer holds, fits the others, and heeds its limits.

#include <sluitend/base/error.hpp>
#include <sluitend/check/joint.hpp>
#include <sluitend/solve/culprits.hpp>

#include "../support/budget_tables.hpp"
#include "../support/joint_proof.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace {

using namespace sluitend;
using namespace sluitend::solve;

void require(bool holds) {
    if (!holds) std::abort();
}

/// Numbers from bytes; 0 where they end.
class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size) : data_(data), left_(size) {}

    bool is_empty() const { return left_ == 0; }
    std::uint8_t next() {
        if (left_ == 0) return 0;
        --left_;
        return *data_++;
    }
    std::int64_t number() {
        const std::uint8_t first = next();
        if (first < 250) return static_cast<std::int64_t>(first) - 100;
        std::uint64_t out = 0; // a large one
        for (int i = 0; i < first - 247; ++i)
            out = out << 8U | next();
        return static_cast<std::int64_t>(out);
    }

private:
    const std::uint8_t* data_;
    std::size_t left_;
};

std::vector<Term> terms_from(Bytes& bytes, std::size_t variables, bool is_small) {
    std::vector<Term> out;
    for (std::size_t count = bytes.next() % 7U; count > 0; --count) {
        const std::uint8_t byte = bytes.next();
        const std::int64_t sign = byte % 2 == 0 ? 1 : -1;
        const bool is_one = is_small || byte < 224;
        out.push_back({byte / 2U % variables, is_one ? sign : sign * (bytes.next() % 8U + 1)});
    }
    return out;
}

LinearSystem system_from(Bytes& bytes) {
    LinearSystem out;
    const std::size_t variables = 1 + bytes.next() % 12U;
    for (std::size_t i = 0; i < variables; ++i) {
        const std::uint8_t shape = bytes.next();
        const Rational value = Rational(bytes.number()) / Rational(1 + shape % 3);
        const Rational width(shape / 32 % 4, 2);
        Interval cell{End{value, shape / 4 % 2 == 1}, End{value + width, shape / 8 % 2 == 1}};
        if (shape % 16 == 15) cell.lower.reset();
        if (shape % 32 > 28) cell.upper.reset();
        if (cell.is_empty()) cell = Interval::point(value);
        out.add(std::move(cell));
    }
    for (std::size_t count = bytes.next() % 10U; count > 0; --count) {
        std::vector<Term> terms = terms_from(bytes, variables, false);
        out.require(std::move(terms), Rational(bytes.is_empty() ? 0 : bytes.number() / 50));
    }
    return out;
}

LinearSystem released(LinearSystem system, const std::vector<std::size_t>& set) {
    for (const std::size_t each : set)
        system.confine(each, {});
    return system;
}

void check_bounds(const LinearSystem& system, const Solution& solution) {
    const auto all = bounds(system);
    require(all.has_value() && all->size() == solution.values.size());
    for (std::size_t i = 0; i < all->size(); ++i) {
        const Interval& own = (*all)[i];
        require(own.contains(solution.values[i]));
        require(intersection(own, system.variables()[i]) == own);
        for (const auto* end : {&own.lower, &own.upper}) {
            if (!*end) continue;
            LinearSystem fixed = system;
            fixed.confine(i, Interval::point((*end)->value));
            const bool is_reached = system.variables()[i].contains((*end)->value) &&
                                    decide(fixed).state == Feasibility::feasible;
            require(is_reached == !(*end)->open);
        }
    }
    const Term sum[] = {{0, 1}};
    require(extent(system, sum) == all->front());
}

void check_culprits(const LinearSystem& system, const Solution& solution) {
    std::vector<std::size_t> one_of_each;
    bool is_complete = true;
    const auto all = smallest_releases(system);
    require(all.empty() == (solution.state == Feasibility::feasible));
    for (const Culprits& part : all) {
        require(part.at_least > 0 && part.complete == !part.sets.empty());
        for (const Proof& conflict : part.conflicts)
            require(verify(system, conflict));
        for (const auto& set : part.sets)
            require(set.size() == part.at_least);
        is_complete = is_complete && part.complete;
        if (!part.sets.empty())
            one_of_each.insert(one_of_each.end(), part.sets[0].begin(), part.sets[0].end());
    }
    if (!is_complete) return;
    require(decide(released(system, one_of_each)).state == Feasibility::feasible);
    for (std::size_t i = 0; i < one_of_each.size(); ++i) {
        std::vector<std::size_t> fewer = one_of_each;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        require(decide(released(system, fewer)).state == Feasibility::infeasible);
    }
}

void check_limits(const LinearSystem& system, Feasibility state) {
    for (const std::size_t limit : {0U, 1U, 4U}) {
        const Effort effort{.block_variables = limit,
                            .pivots = limit,
                            .culprit_variables = limit,
                            .culprit_size = limit,
                            .culprit_sets = limit,
                            .conflicts = limit};
        const Feasibility hasty = decide(system, effort).state;
        require(hasty == state || hasty == Feasibility::undecided);
        for (const Culprits& part : smallest_releases(system, {}, effort))
            require(part.sets.size() <= limit && part.conflicts.size() <= limit);
    }
}

void check_system(const LinearSystem& system) {
    const Solution solution = decide(system);
    require(solution.state != Feasibility::undecided);
    if (solution.state == Feasibility::feasible) {
        require(verify(system, solution.values));
        check_bounds(system, solution);
    }
    for (const Block& block : solution.blocks) {
        require(block.proof.has_value() == (block.state == Feasibility::infeasible));
        require(!block.proof || verify(system, *block.proof));
        require(!block.proof || verify(system, shortened(system, *block.proof)));
    }
    check_culprits(system, solution);
    check_limits(system, solution.state);
}

void check_table(Bytes& bytes) {
    std::vector<Figure> figures;
    const auto rounding = static_cast<PrintedRounding>(bytes.next() % 12U);
    for (std::size_t count = 1 + bytes.next() % 15U; count > 0; --count) {
        constexpr std::int64_t quanta[] = {1, 1, 1, 10, 1'000, 0};
        const std::int64_t quantum = quanta[bytes.next() % 6U];
        figures.push_back(sample::figure(Amount(
            {.printed = Decimal(bytes.number()) * Decimal(std::max<std::int64_t>(1, quantum)),
             .quantum = Decimal(quantum),
             .quantum_basis = QuantumBasis::declared})));
    }
    std::vector<IdentityResult> identities;
    for (std::size_t count = bytes.next() % 10U; count > 0; --count) {
        Identity identity;
        for (const Term& term : terms_from(bytes, figures.size() + 1, true)) {
            identity.terms.push_back({term.variable, static_cast<int>(term.coefficient), ""});
            if (term.variable == figures.size()) identity.terms.back().figure.reset();
        }
        identities.push_back(reconcile(identity, figures));
    }
    const JointResult joint = check_jointly(identities, figures, {.rounding = rounding});
    require(joint.verdict != JointVerdict::undecided);
    const bool is_impossible = joint.verdict == JointVerdict::impossible;
    require((joint.certificate() != nullptr) == is_impossible);
    require(joint.culprits.empty() == !is_impossible);
    require(joint.bounds.empty() || !is_impossible);
    require(is_impossible || joint.witness.empty() ||
            sample::witness_holds(joint, identities, figures));
    for (const JointBlock& block : joint.blocks)
        require(!block.certificate ||
                sample::certificate_holds(*block.certificate, identities, figures, rounding));
    for (const FigureBounds& each : joint.bounds)
        require(each.bounds.contains(joint.witness[each.figure].value()));
    for (const FigureCulprits& part : joint.culprits)
        for (const CulpritSet& set : part.sets)
            require(set.implied.size() == set.figures.size() &&
                    set.repairs.size() == set.figures.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0 || size > 256) return 0;
    Bytes bytes(data + 1, size - 1);
    if (data[0] % 2 == 0)
        check_system(system_from(bytes));
    else
        check_table(bytes);
    return 0;
}
