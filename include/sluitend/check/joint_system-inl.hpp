// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to check: identities as a linear system.
#pragma once

#include <sluitend/base/error.hpp>
#include <sluitend/check/joint.hpp>
#include <sluitend/solve/certificate.hpp>

#include <cstddef>
#include <map>
#include <span>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

inline constexpr std::size_t no_index = ~std::size_t{0};

/// Half of the last of so many decimals.
inline Rational half_step(int decimals) {
    return Rational(Decimal::with_scale(1, decimals)) / Rational(2);
}

/// \throws ValueError with id `number.scale` unless so many decimals can be printed
inline void require_most_decimals(int most) {
    if (most < 0 || most > Decimal::max_scale) throw ValueError("number.scale", "most is 0 to 18");
}

/// What the true value behind a printed figure can be.
struct TrueValues {
    PrintedRounding rounding = PrintedRounding::nearest;
    Grid grid = Grid::unknown;
    /// By figure: true if it is added from rounded ones, so that it tells nothing.
    std::vector<bool> derived{};

    solve::Interval of(std::size_t figure, const Amount& amount) const {
        if (!derived.empty() && derived[figure]) return {};
        return on_grid(cell_of(amount, rounding), grid);
    }
};

/// True if an identity may be added to others.
inline bool is_usable(const IdentityResult& result, std::span<const Figure> figures) {
    if (result.reason != Reason::none && result.reason != Reason::missing_figure) return false;
    if (!result.identity.sign_known) return false;
    const Currency* currency = nullptr;
    for (const IdentityTerm& term : result.identity.terms) {
        if (!term.figure) continue;
        const Currency& own = figures[*term.figure].amount.currency();
        if (currency != nullptr && *currency != own) return false;
        currency = &own;
    }
    return currency != nullptr;
}

/// The figures that are totals of identities of a derived style, by figure; none: nothing.
inline std::vector<bool> derived_figures(std::span<const IdentityResult> identities,
                                         std::span<const Figure> figures,
                                         const StyleReport& styles) {
    std::vector<bool> out;
    for (const IdentityResult& each : identities) {
        if (!is_usable(each, figures) || !each.identity.terms.back().figure) continue;
        if (styles.style_of(each.identity.rule) != RoundingStyle::derived) continue;
        out.resize(figures.size(), false);
        out[*each.identity.terms.back().figure] = true;
    }
    return out;
}

/// Identities as equations over unknown true values.
class JointSystem {
public:
    JointSystem(std::span<const IdentityResult> identities, std::span<const Figure> figures,
                const TrueValues& assumed)
        : variable_of_(figures.size(), no_index) {
        for (std::size_t i = 0; i < identities.size(); ++i) {
            if (!is_usable(identities[i], figures)) continue;
            std::vector<solve::Term> terms;
            const auto& all = identities[i].identity.terms;
            for (std::size_t at = 0; at < all.size(); ++at) {
                const std::size_t known = system_.variables().size();
                const std::size_t added = variable(all[at], figures, assumed);
                if (added == known && !all[at].figure) unprinted_cells_.push_back({added, i, at});
                terms.push_back({added, all[at].coefficient});
            }
            system_.require(std::move(terms));
            identity_of_.push_back(i);
        }
    }

    const solve::LinearSystem& linear() const { return system_; }
    std::size_t identity(std::size_t equation) const { return identity_of_[equation]; }
    /// The figure of a variable; `no_index` for one that is not printed.
    std::size_t figure(std::size_t variable) const { return figure_of_[variable]; }
    std::size_t variable(std::size_t figure) const { return variable_of_[figure]; }

    /// A variable without a figure, and the first term that names it.
    struct Unprinted {
        std::size_t variable;
        std::size_t identity;
        std::size_t term;
    };
    const std::vector<Unprinted>& unprinted() const { return unprinted_cells_; }

private:
    std::size_t variable(const IdentityTerm& term, std::span<const Figure> figures,
                         const TrueValues& assumed) {
        if (!term.figure) return unprinted_variable(term);
        std::size_t& known = variable_of_[*term.figure];
        if (known != no_index) return known;
        figure_of_.push_back(*term.figure);
        return known = system_.add(assumed.of(*term.figure, figures[*term.figure].amount));
    }

    std::size_t unprinted_variable(const IdentityTerm& term) {
        if (term.unprinted)
            if (const auto known = unprinted_.find(*term.unprinted); known != unprinted_.end())
                return known->second;
        figure_of_.push_back(no_index);
        const std::size_t added = system_.add({});
        if (term.unprinted) unprinted_.emplace(*term.unprinted, added);
        return added;
    }

    solve::LinearSystem system_;
    std::map<std::size_t, std::size_t> unprinted_;
    std::vector<Unprinted> unprinted_cells_;
    std::vector<std::size_t> identity_of_;
    std::vector<std::size_t> figure_of_;
    std::vector<std::size_t> variable_of_;
};

/// The same equations where no true value lies at an end of its cell.
inline solve::LinearSystem without_ends(solve::LinearSystem system) {
    for (std::size_t i = 0; i < system.variables().size(); ++i) {
        solve::Interval cell = system.variables()[i];
        if (!cell.lower || !cell.upper || cell.lower->value == cell.upper->value) continue;
        cell.lower->open = cell.upper->open = true;
        system.confine(i, std::move(cell));
    }
    return system;
}

/// How far figures miss what the sum of a proof can be.
struct Gap {
    Rational residual;          ///< what is left of the figures; above 0
    Rational explained_at_most; ///< from there to the end that rounding would have to bring to 0
    int turn;                   ///< by which the proof is multiplied for that
};

/// \param value_of the figure of a variable
template <class ValueOf> Gap gap_of(const solve::Sum& sum, const ValueOf& value_of) {
    Rational left;
    for (const solve::Term& term : sum.terms)
        left += Rational(term.coefficient) * Rational(value_of(term.variable));
    const auto& nearest = left.sign() > 0 ? sum.reach.lower : sum.reach.upper;
    return {abs(left), abs(left - nearest->value), left.sign() < 0 ? -1 : 1};
}

/// A proof as an addition of printed figures, in their unit if they share it, else in euro.
inline Certificate certificate_of(const JointSystem& joint, std::span<const Figure> figures,
                                  const solve::Proof& proof) {
    const solve::Sum sum = solve::add_up(joint.linear(), proof);
    const auto figure_of = [&](std::size_t variable) -> const Figure& {
        return figures[joint.figure(variable)];
    };
    const Gap gap = gap_of(sum, [&](std::size_t each) { return figure_of(each).amount.value(); });
    Certificate out;
    for (const solve::Multiplier& each : proof.multipliers)
        out.identities.push_back({joint.identity(each.equation), gap.turn * each.times});
    for (const solve::Term& term : sum.terms)
        out.figures.push_back(
            {joint.figure(term.variable), gap.turn * term.coefficient, figure_of(term.variable)});
    out.multiplier = out.figures.front().printed.amount.multiplier();
    for (const PrintedTerm& each : out.figures)
        if (each.printed.amount.multiplier() != out.multiplier) out.multiplier = 1;
    out.residual = gap.residual / Rational(out.multiplier);
    out.explained_at_most = gap.explained_at_most / Rational(out.multiplier);
    return out;
}

} // namespace detail

SLUITEND_END
