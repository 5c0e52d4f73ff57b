// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to check: claims that the table does not support, as findings.
#pragma once

#include <sluitend/base/finding.hpp>
#include <sluitend/check/claims.hpp>
#include <sluitend/check/printed_text-inl.hpp>
#include <sluitend/model/document_data.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// Claims in words: rows with what they did, in the printed unit.
class ClaimFindings {
public:
    ClaimFindings(const DocumentData& data, std::span<const Figure> figures, Findings& out)
        : data_(data), figures_(figures), out_(out) {}

    void add(const ClaimResult& claim) {
        const std::string_view id = id_of(claim.verdict);
        if (id.empty()) return;
        Finding finding{std::string(id), Severity::warning, {}, claim.sentence.span, {}};
        std::string amount;
        if (claim.claim) {
            const Amount& own = data_.claims[claim.claim->value].record.amount;
            amount = format_decimal(own.value(), NumberStyle::dutch);
            finding.span = own.span();
        }
        const bool is_other = claim.verdict == ClaimVerdict::other_label;
        finding.arguments = {{"period", period_of(claim.claimed.front().expression)},
                             {"amount", amount},
                             {"match", is_other ? shown(claim.matches) : std::string()},
                             {"claimed", shown(claim.claimed)},
                             {"tested", std::to_string(claim.tested)},
                             {"matched", std::to_string(claim.matches.size())}};
        for (const ClaimMatch& each : is_other ? claim.matches : claim.claimed)
            for (const FigureTerm& term : each.expression.terms)
                add_place(finding.related, figures_[term.figure].amount.span());
        out_.push_back(std::move(finding));
    }

private:
    static std::string_view id_of(ClaimVerdict verdict) {
        switch (verdict) {
        case ClaimVerdict::other_label:
            return "claim.measure";
        case ClaimVerdict::wrong_direction:
            return "claim.direction";
        case ClaimVerdict::unsupported:
            return "claim.unsupported";
        default:
            return {};
        }
    }
    static void add_place(std::vector<SourceSpan>& places, const SourceSpan& span) {
        if (std::find(places.begin(), places.end(), span) == places.end()) places.push_back(span);
    }

    /// "Begroting 2020 → Begroting 2021": the columns of a change stand after its figures.
    std::string period_of(const Expression& expression) const {
        const std::string to = figures_[expression.terms.front().figure].column.value_or("");
        const std::string from = figures_[expression.terms.back().figure].column.value_or("");
        return from == to ? to : from + " → " + to;
    }

    /// "Lasten (+315), Baten (−37)".
    std::string shown(const std::vector<ClaimMatch>& matches) const {
        std::string out;
        for (const ClaimMatch& each : matches)
            out += (out.empty() ? "" : ", ") + shown(each.expression);
        return out;
    }
    std::string shown(const Expression& expression) const {
        std::string rows;
        Rational value;
        bool is_change = false;
        for (const FigureTerm& term : expression.terms) {
            const Figure& figure = figures_[term.figure];
            value += Rational(term.coefficient) * Rational(figure.amount.value()) /
                     Rational(unit_of(expression));
            if (term.coefficient > 0) rows += (rows.empty() ? "" : " + ") + figure.row;
            is_change = is_change || term.coefficient < 0;
        }
        return rows + " (" + (is_change && value.sign() > 0 ? "+" : "") + dutch_number(value) + ")";
    }
    /// The printed unit in euro, if all figures share it.
    std::int64_t unit_of(const Expression& expression) const {
        const std::int64_t unit = figures_[expression.terms.front().figure].amount.multiplier();
        for (const FigureTerm& term : expression.terms)
            if (figures_[term.figure].amount.multiplier() != unit) return 1;
        return unit;
    }

    const DocumentData& data_;
    std::span<const Figure> figures_;
    Findings& out_;
};

} // namespace detail

SLUITEND_END
