// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/rounding_style.hpp>

#include <sluitend/number/ratio_parts-inl.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

SLUITEND_BEGIN

namespace detail {

/// n! 2ⁿ P(U₁ + … + Uₙ ≤ halves / 2) for uniform Uᵢ within half a unit.
inline BigInteger scaled_distribution(std::int64_t parts, std::int64_t halves) {
    BigInteger sum = 0;
    BigInteger ways = 1;
    for (std::int64_t i = 0; i <= parts && halves + parts - 2 * i > 0; ++i) {
        const BigInteger power = boost::multiprecision::pow(BigInteger(halves + parts - 2 * i),
                                                            static_cast<unsigned>(parts));
        sum += i % 2 == 0 ? BigInteger(ways * power) : BigInteger(-ways * power);
        ways = ways * (parts - i) / (i + 1);
    }
    return sum;
}

inline Ratio<BigInteger> residual_chance(std::int64_t parts, std::int64_t residual) {
    BigInteger all = 1;
    for (std::int64_t i = 1; i <= parts; ++i)
        all *= 2 * i;
    return {scaled_distribution(parts, 2 * residual + 1) -
                scaled_distribution(parts, 2 * residual - 1),
            all};
}

/// How identities that can tell came out, by their number of parts.
struct StyleTally {
    std::map<std::size_t, std::size_t> by_parts;
    std::size_t off = 0;

    std::size_t count() const {
        std::size_t sum = 0;
        for (const auto& [parts, times] : by_parts)
            sum += times;
        return sum;
    }
};

/// Sums of more parts count as sums of so many: they are exact less often still.
inline constexpr std::size_t most_style_parts = 64;
/// Among more identities, so few off are a chance below what a `Decimal` can tell from 0.
inline constexpr std::size_t most_style_identities = 2'000;

/// The chance that at most `tally.off` identities are off; rounded up.
inline Decimal chance_of(const StyleTally& tally) {
    const Decimal least = Decimal::with_scale(1, Decimal::max_scale);
    if (tally.count() > most_style_identities) return least;
    const BigInteger one = BigInteger(1) << 256;
    std::vector<BigInteger> chances(tally.off + 1, BigInteger(0)); // of exactly i off
    chances[0] = one;
    for (const auto& [parts, times] : tally.by_parts) {
        const auto [exact, all] = residual_chance(static_cast<std::int64_t>(parts), 0);
        for (std::size_t i = 0; i < times; ++i)
            for (std::size_t off = tally.off + 1; off-- > 0;) {
                BigInteger next = chances[off] * exact;
                if (off > 0) next += chances[off - 1] * (all - exact);
                chances[off] = (next + all - 1) / all;
            }
    }
    BigInteger sum = 0;
    for (const BigInteger& each : chances)
        sum += each;
    return RatioParts::make(BigInteger(std::min(sum, one)), one)
        .to_decimal(Decimal::max_scale, Rounding::ceiling);
}

inline StyleInference style_of(const StyleTally& tally, std::string rule) {
    StyleInference out{std::move(rule), RoundingStyle::undecided, tally.count(), tally.off, {}};
    out.chance = Decimal(1);
    if (out.informative == 0) return out;
    if (50 * tally.off > out.informative) {
        out.style = RoundingStyle::independent;
        return out;
    }
    out.chance = chance_of(tally);
    const Decimal limit = Decimal::with_scale(1, tally.off == 0 ? 3 : 6);
    if (out.chance <= limit) out.style = RoundingStyle::derived;
    return out;
}

/// How many parts an identity has, if it can tell the style.
inline std::optional<std::size_t> informative_parts(const IdentityResult& result,
                                                    std::span<const Figure> figures) {
    if (result.verdict == Verdict::broken || result.verdict == Verdict::not_checkable)
        return std::nullopt;
    const auto& terms = result.identity.terms;
    const Decimal& quantum = figures[*terms.back().figure].amount.quantum();
    if (quantum.is_zero()) return std::nullopt;
    std::size_t parts = 0;
    for (const IdentityTerm& term : terms) {
        const Amount& amount = figures[*term.figure].amount;
        if (amount.quantum() != quantum) return std::nullopt;
        if (&term != &terms.back() && !amount.printed().is_zero()) ++parts;
    }
    if (parts < 2) return std::nullopt;
    return std::min(parts, most_style_parts);
}

/// Sorts identities by rule and judges each rule and all of them.
class StyleJudge {
public:
    StyleJudge(std::span<const IdentityResult> identities, std::span<const Figure> figures,
               std::optional<RoundingStyle> declared)
        : identities_(identities), declared_(declared) {
        for (std::size_t i = 0; i < identities.size(); ++i) {
            const auto parts = informative_parts(identities[i], figures);
            parts_.push_back(parts && is_new(identities[i], figures) ? parts : std::nullopt);
            if (parts_.back()) add(i);
        }
    }

    StyleReport report() const {
        StyleReport out;
        out.declared = declared_.has_value();
        out.all = judged(all_, "");
        for (const std::string& rule : rules_)
            out.rules.push_back(judged(by_rule_.at(rule), rule));
        for (std::size_t i = 0; i < identities_.size(); ++i)
            if (is_exception(i)) out.exceptions.push_back(i);
        return out;
    }

private:
    StyleInference judged(const StyleTally& tally, std::string rule) const {
        StyleInference out = style_of(tally, std::move(rule));
        out.style = declared_.value_or(out.style);
        return out;
    }

    bool is_new(const IdentityResult& result, std::span<const Figure> figures) {
        std::vector<std::pair<int, Decimal>> terms;
        for (const IdentityTerm& term : result.identity.terms)
            terms.emplace_back(term.coefficient, figures[*term.figure].amount.value());
        return seen_.insert(std::move(terms)).second;
    }

    void add(std::size_t identity) {
        const std::string& rule = identities_[identity].identity.rule;
        if (!by_rule_.contains(rule)) rules_.push_back(rule);
        for (StyleTally* tally : {&all_, &by_rule_[rule]}) {
            ++tally->by_parts[*parts_[identity]];
            if (is_off(identity)) ++tally->off;
        }
    }

    bool is_off(std::size_t identity) const {
        return identities_[identity].verdict != Verdict::exact;
    }

    /// True if the style is derived even without this identity, which is off.
    bool is_exception(std::size_t identity) const {
        const IdentityResult& result = identities_[identity];
        if (result.verdict != Verdict::within_rounding && result.verdict != Verdict::suspicious)
            return false;
        if (declared_) return *declared_ == RoundingStyle::derived;
        const auto own = by_rule_.find(result.identity.rule);
        const RoundingStyle style =
            own == by_rule_.end() ? RoundingStyle::undecided : style_without(own->second, identity);
        if (style != RoundingStyle::undecided) return style == RoundingStyle::derived;
        return style_without(all_, identity) == RoundingStyle::derived;
    }

    RoundingStyle style_without(StyleTally tally, std::size_t identity) const {
        if (parts_[identity]) {
            --tally.by_parts[*parts_[identity]];
            --tally.off;
        }
        return style_of(tally, "").style;
    }

    std::span<const IdentityResult> identities_;
    std::optional<RoundingStyle> declared_;
    std::vector<std::optional<std::size_t>> parts_; ///< of the identities that can tell
    std::set<std::vector<std::pair<int, Decimal>>> seen_;
    std::vector<std::string> rules_;
    std::map<std::string, StyleTally> by_rule_;
    StyleTally all_;
};

} // namespace detail

SLUITEND_INLINE Rational chance_of_residual(std::size_t parts, std::int64_t residual) {
    const auto [numerator, denominator] =
        detail::residual_chance(static_cast<std::int64_t>(parts), residual);
    return detail::RatioParts::make(numerator, denominator);
}

SLUITEND_INLINE RoundingStyle StyleReport::style_of(std::string_view rule) const noexcept {
    for (const StyleInference& each : rules)
        if (each.rule == rule && each.style != RoundingStyle::undecided) return each.style;
    return all.style;
}

SLUITEND_INLINE StyleReport infer_style(std::span<const IdentityResult> identities,
                                        std::span<const Figure> figures,
                                        std::optional<RoundingStyle> declared) {
    return detail::StyleJudge(identities, figures, declared).report();
}

SLUITEND_END
