// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check, internal: what a report says of the assumptions behind its verdicts.
#pragma once

#include <sluitend/check/report.hpp>
#include <sluitend/model/table.hpp>

#include <sluitend/number/number_style.hpp>
#include <sluitend/number/ratio_parts-inl.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// How often totals are above and below the sum of their parts.
struct Sides {
    std::size_t above = 0;
    std::size_t below = 0;
    SourceSpan first{};
};

/// True if a fair coin would seldom fall so one-sidedly: in 1 of 1,000 trials.
inline bool is_one_sided(const Sides& sides) {
    const std::size_t all = sides.above + sides.below;
    const std::size_t few = std::min(sides.above, sides.below);
    if (10 * few > 4 * all) return false;
    BigInteger ways = 1;
    BigInteger sum = 1;
    for (std::size_t i = 0; i < few; ++i) {
        ways = ways * (all - i) / (i + 1);
        sum += ways;
    }
    return 2'000 * sum <= BigInteger(1) << static_cast<unsigned>(all);
}

/// A hint that figures may have been cut off, or that totals hold what the parts do not.
inline void add_one_sided_findings(const std::vector<IdentityResult>& results,
                                   std::span<const Figure> all, Findings& out) {
    std::map<std::string, Sides> by_rule;
    for (const IdentityResult& result : results) {
        if (result.verdict != Verdict::within_rounding) continue;
        const IdentityTerm& total = result.identity.terms.back();
        Sides& sides = by_rule[result.identity.rule];
        if (sides.above + sides.below == 0) sides.first = all[*total.figure].amount.span();
        ++((result.residual.sign() > 0) == (total.coefficient > 0) ? sides.above : sides.below);
    }
    for (const auto& [rule, sides] : by_rule)
        if (is_one_sided(sides))
            out.push_back({"rounding.one-sided",
                           Severity::info,
                           {{"rule", rule},
                            {"above", std::to_string(sides.above)},
                            {"below", std::to_string(sides.below)}},
                           sides.first,
                           {}});
}

/// Where the figures cannot all be true as assumed, but could if they were rounded otherwise.
inline void add_rounding_finding(const Report& report, std::span<const Figure> all, Findings& out) {
    const RoundingInference& inference = report.rounding;
    const Certificate* proof = report.joint.certificate();
    if (proof == nullptr || inference.survivors.empty()) return;
    std::string survivors;
    for (const PrintedRounding each : inference.survivors)
        survivors += (survivors.empty() ? "" : ", ") + std::string(name_of(each));
    out.push_back({"rounding.refuted",
                   Severity::info,
                   {{"assumed", std::string(name_of(inference.assumed))}, {"possible", survivors}},
                   all[proof->figures.front().figure].amount.span(),
                   {}});
}

/// Nearly three times the largest municipal budget (Amsterdam 2024: 7.06 billion euro, Iv3).
inline constexpr std::int64_t implausible_euros = 20'000'000'000;
/// So many figures that all end in 000 do so by chance less than once in 10^12 tables.
inline constexpr std::size_t telling_zeros = 4;

/// The amounts of a table.
inline std::vector<Amount> amounts_of(const BudgetTableRecord& table) {
    std::vector<Amount> out;
    for (const BudgetLine& line : table.lines)
        for (const auto& amount : line.amounts)
            if (amount) out.push_back(*amount);
    return out;
}
inline std::vector<Amount> amounts_of(const TableRecord& table) {
    std::vector<Amount> out;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            if (auto amount = amount_of(table, row, column)) out.push_back(std::move(*amount));
    return out;
}

/// Where the caption says thousands and the figures look like whole euros.
template <class Table> void add_unit_finding(const Table& table, Findings& out) {
    std::size_t figures = 0;
    std::size_t round = 0;
    const Amount* largest = nullptr;
    const std::vector<Amount> amounts = amounts_of(table);
    for (const Amount& amount : amounts) {
        if (amount.multiplier() == 1 || amount.printed().is_zero()) continue;
        ++figures;
        const Rational thousands = Rational(amount.printed()) / Rational(1'000);
        const auto whole = thousands.to_exact_decimal();
        if (whole && whole->scale() == 0) ++round;
        if (largest == nullptr || abs(Rational(largest->value())) < abs(Rational(amount.value())))
            largest = &amount;
    }
    if (largest == nullptr) return;
    const bool is_large = largest->currency().code() == "EUR" &&
                          abs(Rational(largest->value())) > Rational(implausible_euros);
    const bool is_round = figures >= telling_zeros && round == figures;
    if (!is_large && !is_round) return;
    out.push_back(
        {"unit.magnitude",
         Severity::warning,
         {{"caption", table.caption ? table.caption->value : std::string()},
          {"multiplier", format_decimal(Decimal(largest->multiplier()), NumberStyle::dutch)},
          {"verbatim", largest->verbatim()},
          {"value", format_decimal(largest->value(), NumberStyle::dutch)},
          {"why", is_large ? "size" : "zeros"}},
         largest->span(),
         {}});
}

} // namespace detail

SLUITEND_END
