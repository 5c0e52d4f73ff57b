// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/analyse/round_consistently.hpp>

#include <sluitend/base/error.hpp>
#include <sluitend/check/joint_system-inl.hpp>
#include <sluitend/model/code.hpp>
#include <sluitend/solve/whole.hpp>

#include <algorithm>
#include <compare>
#include <numeric>
#include <utility>

SLUITEND_BEGIN

namespace detail {

/// A figure in quanta.
struct QuantumCount {
    Rational exact;
    Decimal below;
    Decimal above;
    Decimal conventional;

    QuantumCount turned() const { return {-exact, -above, -below, -conventional}; }
};

/// The order of figures by all that is known of them but their amount; what is absent comes first.
inline std::strong_ordering code_order(const Figure& a, const Figure& b) {
    const auto text = [](const auto& one, const auto& other) {
        if (!one || !other || *one == *other) return one.has_value() <=> other.has_value();
        return natural_less(*one, *other) ? std::strong_ordering::less
                                          : std::strong_ordering::greater;
    };
    const auto label = [](const Figure& each) { return std::optional<std::string_view>(each.row); };
    if (const auto order = a.edition <=> b.edition; order != 0) return order;
    if (const auto order = text(a.scope, b.scope); order != 0) return order;
    if (const auto order = text(a.programme, b.programme); order != 0) return order;
    if (const auto order = text(a.goal, b.goal); order != 0) return order;
    if (const auto order = a.line <=> b.line; order != 0) return order;
    if (const auto order = text(label(a), label(b)); order != 0) return order;
    if (const auto order = a.year <=> b.year; order != 0) return order;
    if (const auto order = text(a.column, b.column); order != 0) return order;
    return a.phase <=> b.phase;
}

class ConsistentRounding {
public:
    ConsistentRounding(std::span<const Figure> figures, std::span<const Identity> identities,
                       const Decimal& quantum, RoundingPolicy policy, const RoundOptions& options)
        : figures_(figures),
          identities_(identities),
          quantum_(quantum),
          options_(options),
          is_kept_(figures.size(), false),
          order_(figures.size()) {
        if (quantum.sign() <= 0) throw NumberError("number.unit", "a quantum is above 0");
        out_.policy = policy;
        for (std::size_t i = 0; i < identities.size(); ++i)
            if (is_usable(identities[i])) used_.push_back(i);
        for (const Figure& each : figures)
            counts_.push_back(count(each.amount.value()));
        for (const std::size_t each : options.kept) {
            require_figure(each);
            is_kept_[each] = policy == RoundingPolicy::keep_totals;
        }
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
            return code_order(figures[a], figures[b]) < 0;
        });
        find_turns();
    }

    RoundedTable run() {
        switch (out_.policy) {
        case RoundingPolicy::independent:
            keep(conventional());
            break;
        case RoundingPolicy::bottom_up:
            keep(added_up());
            break;
        case RoundingPolicy::keep_totals:
        case RoundingPolicy::controlled:
            choose_neighbours();
            break;
        }
        return std::move(out_);
    }

private:
    void require_figure(std::size_t figure) const {
        if (figure >= figures_.size())
            throw ValueError("expression.figure", "a position names no figure");
    }

    /// Whether an identity is to hold for the printed figures.
    bool is_usable(const Identity& identity) const {
        const Currency* currency = nullptr;
        Decimal sum;
        for (const IdentityTerm& term : identity.terms) {
            if (!term.figure || !identity.sign_known) return false;
            require_figure(*term.figure);
            const Amount& amount = figures_[*term.figure].amount;
            if (currency != nullptr && *currency != amount.currency()) return false;
            currency = &amount.currency();
            sum += Decimal(term.coefficient) * amount.value();
        }
        if (!sum.is_zero())
            throw ValueError("rounding.identity", identity.id() + " does not hold exactly");
        return true;
    }

    QuantumCount count(const Decimal& value) const {
        return {divide(value, quantum_), to_unit(value, quantum_, Rounding::floor),
                to_unit(value, quantum_, Rounding::ceiling),
                to_unit(value, quantum_, options_.mode)};
    }

    /// Figures below 0 are turned, so that the larger amount wins a tie. Figures at 0 are turned as
    /// the first other figure to which identities join them.
    void find_turns() {
        std::vector<std::size_t> group(figures_.size());
        std::iota(group.begin(), group.end(), std::size_t{0});
        const auto group_of = [&](std::size_t figure) {
            while (group[figure] != figure)
                figure = group[figure] = group[group[figure]];
            return figure;
        };
        for (const std::size_t each : used_)
            for (const IdentityTerm& term : identities_[each].terms)
                group[group_of(*term.figure)] = group_of(*identities_[each].terms.front().figure);
        std::vector<int> sign(figures_.size(), 0); // of a group
        for (const std::size_t each : order_)
            if (int& own = sign[group_of(each)]; own == 0) own = counts_[each].exact.sign();
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            const int own = counts_[i].exact.sign();
            turn_.push_back((own != 0 ? own : sign[group_of(i)]) < 0 ? -1 : 1);
        }
    }

    std::vector<Decimal> conventional() const {
        std::vector<Decimal> out;
        for (const QuantumCount& each : counts_)
            out.push_back(each.conventional);
        return out;
    }

    /// Parts by themselves; a total once all its parts are known.
    std::vector<Decimal> added_up() const {
        std::vector<Decimal> out = conventional();
        std::vector<bool> is_known(out.size(), true);
        for (const std::size_t each : used_)
            if (has_total(identities_[each])) is_known[total_of(identities_[each])] = false;
        for (bool grows = true; grows;) {
            grows = false;
            for (const std::size_t each : used_) {
                const Identity& identity = identities_[each];
                if (!has_total(identity) || is_known[total_of(identity)]) continue;
                Decimal sum;
                bool is_ready = true;
                for (const IdentityTerm& term :
                     std::span(identity.terms).first(last_of(identity))) {
                    is_ready = is_ready && is_known[*term.figure];
                    sum += Decimal(term.coefficient) * out[*term.figure];
                }
                if (!is_ready) continue;
                out[total_of(identity)] = identity.terms.back().coefficient < 0 ? sum : -sum;
                is_known[total_of(identity)] = grows = true;
            }
        }
        return out; // totals that need each other stay as they are by themselves
    }
    static std::size_t last_of(const Identity& identity) { return identity.terms.size() - 1; }
    static bool has_total(const Identity& identity) {
        return identity.terms.size() > 1 &&
               (identity.terms.back().coefficient == 1 || identity.terms.back().coefficient == -1);
    }
    static std::size_t total_of(const Identity& identity) { return *identity.terms.back().figure; }

    /// The figures as variables, turned, in order; and what they cost: one list per aim, the first
    /// aim first.
    struct Choice {
        solve::LinearSystem system{};
        std::vector<std::vector<Rational>> costs{};
        std::vector<std::vector<std::size_t>> variables{}; ///< of each figure, which add to it
    };

    void add(Choice& choice, std::size_t figure, const solve::Interval& interval,
             std::initializer_list<Rational> costs) const {
        choice.variables[figure].push_back(choice.system.add(interval));
        auto list = choice.costs.begin();
        for (const Rational& each : costs)
            (list++)->push_back(each);
    }

    /// Every figure between its neighbours or, if asked for, one quantum further at a higher price.
    Choice choice(bool may_go_beyond) const {
        Choice out;
        out.costs.resize(3); // quanta beyond a neighbour, deviation, quanta off convention
        out.variables.resize(counts_.size());
        const Rational one(1);
        for (const std::size_t i : order_) {
            const QuantumCount each = turn_[i] < 0 ? counts_[i].turned() : counts_[i];
            const Rational below(each.below);
            if (is_kept_[i])
                add(out, i, solve::Interval::point(Rational(each.conventional)), {{}, {}, {}});
            else
                add(out, i, solve::Interval::closed(below, Rational(each.above)),
                    {Rational(), one - Rational(2) * (each.exact - below),
                     each.conventional == each.below ? one : -one});
            if (!may_go_beyond) continue;
            add(out, i, solve::Interval::closed(Rational(), one), {one, one, one});
            add(out, i, solve::Interval::closed(-one, Rational()), {-one, -one, -one});
        }
        for (const std::size_t each : used_) {
            std::vector<solve::Term> terms;
            for (const IdentityTerm& term : identities_[each].terms)
                for (const std::size_t variable : out.variables[*term.figure])
                    terms.push_back({variable, turn_[*term.figure] * term.coefficient});
            out.system.require(std::move(terms));
        }
        return out;
    }

    void choose_neighbours() {
        Choice choice = this->choice(false);
        solve::Solution solution = decide(choice);
        if (solution.state == solve::Feasibility::infeasible) {
            if (out_.policy == RoundingPolicy::keep_totals) {
                refute(choice.system);
                return;
            }
            choice = this->choice(true);
            solution = decide(choice);
        }
        out_.state = solution.state;
        if (solution.state != solve::Feasibility::feasible) return;
        std::vector<Decimal> counts;
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            Rational sum;
            for (const std::size_t each : choice.variables[i])
                sum += Rational(turn_[i]) * solution.values[each];
            counts.push_back(sum.to_decimal(0, Rounding::floor));
        }
        keep(counts);
    }

    solve::Solution decide(const Choice& choice) const {
        return solve::decide_whole(choice.system, choice.costs, options_.effort);
    }

    /// Proves that the kept figures contradict each other, if fractions would not help either.
    void refute(const solve::LinearSystem& system) {
        out_.state = solve::Feasibility::infeasible;
        const solve::Proof* least = nullptr;
        const solve::Solution solution = solve::decide(system, options_.effort);
        for (const solve::Block& each : solution.blocks)
            if (each.proof &&
                (least == nullptr || each.proof->multipliers.size() < least->multipliers.size()))
                least = &*each.proof;
        if (least != nullptr)
            out_.certificate =
                certificate(system, solve::shortened(system, *least, options_.effort));
    }

    /// The addition of conventionally rounded figures, turned so that what is left is above 0.
    Certificate certificate(const solve::LinearSystem& system, const solve::Proof& proof) const {
        const solve::Sum sum = solve::add_up(system, proof);
        const Gap gap = gap_of(sum, [&](std::size_t each) {
            const std::size_t figure = order_[each];
            return Decimal(turn_[figure]) * counts_[figure].conventional;
        });
        const Rational unit = divide(quantum_, Decimal(multiplier()));
        Certificate out;
        out.multiplier = multiplier();
        out.residual = gap.residual * unit;
        out.explained_at_most = gap.explained_at_most * unit;
        for (const solve::Multiplier& each : proof.multipliers)
            out.identities.push_back({used_[each.equation], gap.turn * each.times});
        for (const solve::Term& term : sum.terms) {
            const std::size_t figure = order_[term.variable];
            out.figures.push_back({figure, gap.turn * turn_[figure] * term.coefficient,
                                   printed(figure, counts_[figure].conventional)});
        }
        std::sort(out.figures.begin(), out.figures.end(),
                  [](const auto& a, const auto& b) { return a.figure < b.figure; });
        return out;
    }

    /// The quantum, where it can be one.
    std::int64_t multiplier() const {
        const auto whole = quantum_.to_int64();
        const auto& powers = powers_of_ten;
        const auto last = powers.begin() + 10;
        return whole && std::find(powers.begin(), last, *whole) != last ? *whole : 1;
    }

    Figure printed(std::size_t figure, const Decimal& count) const {
        Figure out = figures_[figure];
        const std::int64_t multiplier = this->multiplier();
        out.amount = Amount({.printed = multiplier == 1 ? count * quantum_ : count,
                             .multiplier = multiplier,
                             .quantum = quantum_,
                             .quantum_basis = QuantumBasis::declared,
                             .currency = out.amount.currency(),
                             .verbatim = {},
                             .span = {}});
        return out;
    }

    void keep(const std::vector<Decimal>& counts) {
        out_.state = solve::Feasibility::feasible;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const QuantumCount& each = counts_[i];
            out_.figures.push_back(printed(i, counts[i]));
            out_.total_deviation += abs(Rational(counts[i]) - each.exact);
            if (counts[i] != each.conventional)
                out_.changed.push_back({i, figures_[i].amount.value(), each.conventional * quantum_,
                                        counts[i] * quantum_});
            if (out_.policy != RoundingPolicy::bottom_up &&
                (counts[i] < each.below || each.above < counts[i]))
                out_.beyond.push_back(i);
        }
        for (const std::size_t each : used_) {
            Decimal sum;
            for (const IdentityTerm& term : identities_[each].terms)
                sum += Decimal(term.coefficient) * counts[*term.figure];
            if (!sum.is_zero()) out_.violated.push_back(each);
        }
    }

    std::span<const Figure> figures_;
    std::span<const Identity> identities_;
    const Decimal& quantum_;
    const RoundOptions& options_;
    std::vector<bool> is_kept_;
    std::vector<std::size_t> used_; ///< identities that are to hold
    std::vector<QuantumCount> counts_;
    std::vector<std::size_t> order_; ///< all figures by their codes
    std::vector<int> turn_;          ///< -1 where a figure is taken the other way round
    RoundedTable out_;
};

} // namespace detail

SLUITEND_INLINE RoundedTable round_consistently(std::span<const Figure> figures,
                                                std::span<const Identity> identities,
                                                const Decimal& quantum, RoundingPolicy policy,
                                                const RoundOptions& options) {
    return detail::ConsistentRounding(figures, identities, quantum, policy, options).run();
}

SLUITEND_INLINE RoundedTable round_consistently(const Document& document, const Decimal& quantum,
                                                RoundingPolicy policy,
                                                const RoundOptions& options) {
    return round_consistently(figures(document), identities(document), quantum, policy, options);
}

SLUITEND_END
