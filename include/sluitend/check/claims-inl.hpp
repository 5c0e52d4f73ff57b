// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/claims.hpp>

#include <sluitend/base/text.hpp>
#include <sluitend/check/claim_words-inl.hpp>
#include <sluitend/check/expression_bounds-inl.hpp>
#include <sluitend/check/prose-inl.hpp>
#include <sluitend/check/table_rows-inl.hpp>
#include <sluitend/model/document_data.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

SLUITEND_BEGIN

namespace detail {

/// The claims of one programme against its table.
class ClaimCheck {
public:
    ClaimCheck(const Document& document, std::uint32_t programme, std::span<const Figure> figures,
               ExpressionBounds& known, std::vector<ClaimResult>& out)
        : data_(document.data()),
          node_(data_.programmes[programme]),
          programme_(programme),
          figures_(figures),
          known_(known),
          out_(out) {
        if (node_.budget) rows_.emplace(data_, *node_.budget);
    }

    void run() {
        std::uint32_t next = node_.claims.first;
        const auto& cost = node_.record.narrative.cost;
        for (const ProseLine& line : prose_lines(cost ? cost->value : std::string_view{}))
            for (const std::string& sentence : prose_sentences(line.text)) {
                const std::uint32_t end = claims_of(sentence, next);
                if (end == next) add_direction(sentence);
                for (; next < end; ++next)
                    add_claim(next, line.is_item);
            }
        for (; next < node_.claims.last; ++next)
            add_claim(next, false);
    }

private:
    using Columns = std::vector<std::size_t>;

    // ---- the explanation ----

    /// One past the last claim, from `next`, that stands in a sentence.
    std::uint32_t claims_of(const std::string& sentence, std::uint32_t next) const {
        const auto stands_in = [&](const std::string& claimed) {
            return !claimed.empty() && sentence.find(claimed) != std::string::npos;
        };
        while (next < node_.claims.last && stands_in(data_.claims[next].record.sentence.value))
            ++next;
        return next;
    }

    // ---- results ----

    ClaimResult result(Text sentence, const ClaimWords& words) const {
        ClaimResult out;
        out.programme = {programme_};
        out.sentence = std::move(sentence);
        out.measures = words.measures();
        return out;
    }

    void add_claim(std::uint32_t position, bool is_item) {
        const ClaimRecord& record = data_.claims[position].record;
        const ClaimWords words(record.sentence.value);
        ClaimResult out = result(record.sentence, words);
        out.claim = Index<Claim>{position};
        out.direction = record.direction;
        out.from = record.from;
        out.to = record.to;
        out.amount = reach(record);
        out.form = words.form(place_of(record));
        if (out.form == ClaimForm::level && !out.to) out.to = words.only_year();
        const bool has_period = out.from || out.to;
        if (is_item && !has_period) {
            out.form = ClaimForm::item;
            out_.push_back(std::move(out));
            return add_item(record, position);
        }
        if (!words.has_other_years()) judge(out, record.amount.currency());
        out_.push_back(std::move(out));
        explained_ = out_.back().form == ClaimForm::change && has_period
                         ? std::optional(out_.size() - 1)
                         : std::nullopt;
    }

    /// A sentence without an amount, if it says which way whole rows moved between two years.
    void add_direction(const std::string& sentence) {
        const ClaimWords words(sentence);
        if (words.measures().empty() || words.direction() == ClaimDirection::unstated ||
            !words.from() || !words.to() || words.has_other_years() || !rows_)
            return;
        explained_.reset();
        ClaimResult out = result({sentence, node_.record.narrative.cost->span}, words);
        out.form = ClaimForm::change;
        out.direction = words.direction();
        out.from = words.from();
        out.to = words.to();
        judge_direction(out);
        out_.push_back(std::move(out));
    }

    // ---- amounts ----

    /// Where the amount stands in its sentence: "1", not that of "2021".
    static std::size_t place_of(const ClaimRecord& claim) {
        const std::string& text = claim.sentence.value;
        const std::string& number = claim.amount.verbatim();
        const auto is_digit = [&](std::size_t at) {
            return at < text.size() && text[at] >= '0' && text[at] <= '9';
        };
        std::size_t at = text.find(number);
        while (at != std::string::npos &&
               (is_digit(at + number.size()) || (at > 0 && is_digit(at - 1))))
            at = text.find(number, at + 1);
        return at;
    }

    /// The step of a claim: its own, or what its zeros suggest up to the step of the table;
    /// beyond that only if it is said to be rounded.
    Rational step_of(const ClaimRecord& claim) const {
        const Rational own(claim.amount.quantum());
        const Rational value(claim.amount.value());
        if (value.is_zero() || !rows_) return own;
        const bool is_rounded = ClaimWords(claim.sentence.value).is_approximate(place_of(claim));
        Rational step(1);
        for (Rational wider(10); is_rounded || wider <= table_step(); wider *= Rational(10)) {
            if ((value / wider).denominator_text() != "1") break;
            step = wider;
        }
        return own > step ? own : step;
    }
    Rational table_step() const {
        Decimal out;
        for (const BudgetLine& line : rows_->record().lines)
            for (const auto& amount : line.amounts)
                if (amount) out = std::max(out, amount->quantum());
        return Rational(out);
    }
    solve::Interval reach(const ClaimRecord& claim) const {
        const Rational value = abs(Rational(claim.amount.value()));
        const Rational half = step_of(claim) / Rational(2);
        return solve::Interval::closed(value - half, value + half);
    }

    // ---- candidates ----

    Columns columns_of(std::optional<Year> year) const {
        Columns out;
        const auto& columns = rows_->record().columns;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i].year && (!year || *columns[i].year == *year)) out.push_back(i);
        return out;
    }

    struct Candidate {
        const TableRow* row;
        std::size_t from; ///< that of `to` for a level
        std::size_t to;
        Expression expression;
    };

    std::vector<Candidate> candidates(const ClaimResult& claim) const {
        std::vector<Candidate> out;
        const auto add = [&](const TableRow& row, std::size_t from, std::size_t to,
                             std::optional<Expression> each) {
            if (each) out.push_back({&row, from, to, std::move(*each)});
        };
        for (const TableRow& row : rows_->rows())
            for (const std::size_t to : columns_of(claim.to)) {
                if (claim.form == ClaimForm::level) add(row, to, to, rows_->level(row, to));
                if (claim.form != ClaimForm::change) continue;
                for (const std::size_t from : columns_of(claim.from))
                    if (from != to && (claim.from || from < to))
                        add(row, from, to, rows_->change(row, from, to));
            }
        return out;
    }

    bool is_claimed(const TableRow& row, const ClaimResult& claim) const {
        if (row.codes.empty()) return false;
        return std::all_of(row.codes.begin(), row.codes.end(), [&](LineCode each) {
            return std::find(claim.measures.begin(), claim.measures.end(), each) !=
                   claim.measures.end();
        });
    }
    /// −1 for a side that is printed below 0, 1 for other sides; 0 where more may be less.
    int orientation(const Candidate& candidate) const {
        if (candidate.row->codes.size() != 1) return 0;
        const LineCode code = candidate.row->codes.front();
        if (code == LineCode::balance || code == LineCode::result) return 0;
        int sign = 1;
        for (const std::size_t column : {candidate.from, candidate.to})
            for (const std::size_t figure : candidate.row->cells[column])
                if (figures_[figure].amount.value().sign() < 0) sign = -1;
        return sign;
    }

    // ---- verdicts ----

    void judge(ClaimResult& claim, const Currency& currency) {
        const bool is_change = claim.form == ClaimForm::change;
        const bool has_period = claim.to && (!is_change || claim.from);
        if (!rows_ || claim.measures.empty() || (!is_change && claim.form != ClaimForm::level))
            return;
        bool is_wrong_way = false;
        bool is_supported = false;
        bool is_known = true;
        std::vector<const Candidate*> others;
        std::vector<ClaimMatch> own;
        std::vector<ClaimMatch> other;
        const std::vector<Candidate> all = candidates(claim);
        for (const Candidate& each : all) {
            const auto value = bounds_of(each, currency);
            is_known = is_known && value;
            if (!value) continue;
            ++claim.tested;
            const bool is_own = is_claimed(*each.row, claim);
            if (is_own) claim.claimed.push_back({each.expression, *value});
            const auto [fits, opposes] = compare(claim, each, *value);
            if (is_own) {
                is_supported = is_supported || fits;
                is_wrong_way = is_wrong_way || opposes;
                if (fits || opposes) own.push_back({each.expression, *value});
            } else if (fits) {
                others.push_back(&each);
                other.push_back({each.expression, *value});
            }
        }
        if (claim.claimed.empty()) return;
        using enum ClaimVerdict;
        claim.matches = is_supported || is_wrong_way ? std::move(own) : std::move(other);
        if (is_supported)
            claim.verdict = supported;
        else if (!has_period || (claim.matches.empty() && !is_known))
            claim.verdict = claim.matches.empty() ? not_checkable : ambiguous;
        else if (is_wrong_way)
            claim.verdict = wrong_direction;
        else if (others.empty())
            claim.verdict = unsupported;
        else
            claim.verdict = is_one_period(others) ? other_label : ambiguous;
    }

    static bool is_one_period(const std::vector<const Candidate*>& all) {
        return std::all_of(all.begin(), all.end(), [&](const Candidate* each) {
            return each->from == all.front()->from && each->to == all.front()->to;
        });
    }

    std::optional<solve::Interval> bounds_of(const Candidate& candidate, const Currency& currency) {
        for (const FigureTerm& term : candidate.expression.terms)
            if (figures_[term.figure].amount.currency() != currency) return std::nullopt;
        return known_.of(candidate.expression);
    }

    /// Whether a number fits a claim, and whether it would but for its sign.
    std::pair<bool, bool> compare(const ClaimResult& claim, const Candidate& candidate,
                                  const solve::Interval& value) const {
        const auto meets = [&](int sign) {
            return !solve::intersection(scaled(*claim.amount, Rational(sign)), value).is_empty();
        };
        const int side = orientation(candidate);
        if (claim.form == ClaimForm::level || claim.direction == ClaimDirection::unstated ||
            side == 0)
            return {meets(1) || meets(-1), false};
        const int sign = claim.direction == ClaimDirection::up ? side : -side;
        return {meets(sign), !meets(sign) && meets(-sign)};
    }

    void judge_direction(ClaimResult& claim) {
        bool is_right = true;
        bool is_wrong = false;
        for (const Candidate& each : candidates(claim)) {
            const int side = orientation(each);
            if (!is_claimed(*each.row, claim) || side == 0) continue;
            const auto value = known_.of(each.expression);
            if (!value) return;
            ++claim.tested;
            claim.claimed.push_back({each.expression, *value});
            const int sign = claim.direction == ClaimDirection::up ? side : -side;
            const solve::Interval way = scaled(*value, Rational(sign));
            const bool rises = way.lower->value.sign() > 0;
            is_right = is_right && rises;
            is_wrong = is_wrong || way.upper->value.sign() < 0;
            if (rises) claim.matches.push_back(claim.claimed.back());
        }
        if (claim.tested < claim.measures.size()) return;
        using enum ClaimVerdict;
        const bool is_one = claim.tested == claim.measures.size();
        claim.verdict = is_right ? supported : is_wrong && is_one ? wrong_direction : ambiguous;
    }

    // ---- the ledger ----

    /// An item that says the opposite of the change above it leaves open which way it counts.
    void add_item(const ClaimRecord& record, std::uint32_t position) {
        if (!explained_) return;
        ClaimResult& change = out_[*explained_];
        const bool opposes =
            record.direction != ClaimDirection::unstated && record.direction != change.direction;
        const Currency& currency = data_.claims[change.claim->value].record.amount.currency();
        if (opposes || record.amount.currency() != currency) {
            change.ledger.reset();
            explained_.reset();
            return;
        }
        const Rational claimed =
            abs(Rational(data_.claims[change.claim->value].record.amount.value()));
        if (!change.ledger) {
            change.ledger.emplace();
            change.ledger->if_exact = change.ledger->if_rounded = *change.amount;
        }
        ChangeLedger& ledger = *change.ledger;
        const Rational value = abs(Rational(record.amount.value()));
        ledger.items.push_back({position});
        ledger.explained += value;
        ledger.unexplained = claimed - ledger.explained;
        ledger.if_exact = sum_of(ledger.if_exact, solve::Interval::point(-value));
        ledger.if_rounded = sum_of(ledger.if_rounded, scaled(reach(record), Rational(-1)));
        if (!claimed.is_zero()) ledger.share = ledger.explained / claimed;
    }

    const DocumentData& data_;
    const ProgrammeNode& node_;
    std::uint32_t programme_;
    std::span<const Figure> figures_;
    ExpressionBounds& known_;
    std::vector<ClaimResult>& out_;
    std::optional<TableRows> rows_;
    std::optional<std::size_t> explained_; ///< the change that items would explain
};

} // namespace detail

SLUITEND_INLINE std::vector<ClaimResult> check_claims(const Document& document,
                                                      std::span<const IdentityResult> identities,
                                                      std::span<const Figure> figures,
                                                      const JointResult& joint) {
    detail::ExpressionBounds known(identities, figures, joint);
    std::vector<ClaimResult> out;
    for (std::uint32_t i = 0; i < document.data().programmes.size(); ++i)
        detail::ClaimCheck(document, i, figures, known, out).run();
    return out;
}

SLUITEND_END
