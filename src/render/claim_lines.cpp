// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "claim_lines.hpp"

#include "html_parts.hpp"

#include <sluitend/check/derived.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::size_t longest_quote = 120;

std::string ledger_text(const ChangeLedger& ledger, Words say) {
    const auto known = [&](const solve::Interval& interval) {
        return printed_range(interval, Rational(1), say.language, Language::nl);
    };
    const auto point = [&](const Rational& value) { return known(solve::Interval::point(value)); };
    const Rational claimed = ledger.explained + ledger.unexplained;
    const std::string percentage = format_decimal(
        (ledger.share * Rational(100)).to_decimal(1, Rounding::half_up), NumberStyle::dutch);
    return std::string(say(" Daaronder is ", " Below it ")) + point(ledger.explained) +
           std::string(say(" van ", " of ")) + point(claimed) +
           std::string(say(" euro verklaard (", " euro is explained (")) + percentage +
           std::string(say(" %); onverklaard blijft ", " %); unexplained is ")) +
           point(ledger.unexplained) + " euro" +
           (known(ledger.if_exact) == known(ledger.if_rounded)
                ? "."
                : " (" + known(ledger.if_rounded) +
                      std::string(say(" als ook de posten zijn afgerond).",
                                      " if the items are rounded too).")));
}

/// "Begroting 2020 → 2021": the years if both columns have one.
std::string step_text(const Column& from, const Column& to) {
    if (from.year && to.year)
        return std::to_string(from.year->number()) + " → " + std::to_string(to.year->number());
    return from.label.value + " → " + to.label.value;
}

/// "315 (0,8 %)": a percentage only if its digits are certain.
std::string change_text(const Change& change, std::int64_t multiplier, Words say) {
    if (!change.bounds) return "·";
    std::string out =
        printed_range(*change.bounds, Rational(multiplier), say.language, Language::nl);
    if (!change.growth) return out;
    const auto& [lower, upper] = *change.growth;
    const Rational hundred(100);
    if (guaranteed(solve::Interval::closed(lower->value * hundred, upper->value * hundred)))
        out += " (" + printed_range(*change.growth, Rational(1, 100), say.language, Language::nl) +
               " %)";
    return out;
}

} // namespace

std::vector<ClaimLine> claim_lines(const Report& report, Words say) {
    std::vector<ClaimLine> out;
    for (const ClaimResult& claim : report.claims) {
        if (claim.verdict == ClaimVerdict::not_checkable && !claim.ledger) continue;
        std::string text = "“" + shortened(claim.sentence.value, longest_quote) +
                           "”: " + std::string(label(claim.verdict, say.language)) + ".";
        if (claim.ledger) text += ledger_text(*claim.ledger, say);
        out.push_back({claim.programme, std::move(text)});
    }
    return out;
}

void HtmlParts::claim_verdicts(const Report& report, const Programme& programme) {
    bool is_open = false;
    for (const ClaimLine& line : claim_lines(report, say_)) {
        if (line.programme != programme.index()) continue;
        if (!is_open) out_.open("ul");
        is_open = true;
        out_.leaf("li", line.text);
    }
    if (is_open) out_.close();
}

void HtmlParts::change_table(const Report& report, const BudgetTable& table) {
    const std::vector<Column>& columns = table.columns();
    std::vector<Change> own = changes(report);
    std::erase_if(own, [&](const Change& each) { return each.table != table.index(); });
    if (own.empty()) return;
    out_.open("details").leaf("summary", say_("Wat verandert er?", "What changes?"));
    open_table(say_("Verandering per jaar; alleen cijfers die zeker zijn",
                    "Change by year; only digits that are certain"));
    out_.open("thead").open("tr");
    head(say_("Regel", "Line"));
    for (std::size_t i = 0; i + 1 < columns.size(); ++i)
        head(cut(step_text(columns[i], columns[i + 1])), "sl-number");
    out_.close().close().open("tbody");
    auto next = own.begin();
    for (const BudgetLine& line : table.lines()) {
        out_.open("tr").leaf("th", cut(line.label.value), {{"scope", "row"}});
        for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
            const bool is_next = next != own.end() && line.amounts[i] && line.amounts[i + 1] &&
                                 line.amounts[i]->currency() == line.amounts[i + 1]->currency();
            out_.leaf("td", is_next ? change_text(*next, line.amounts[i]->multiplier(), say_) : "·",
                      {{"class", "sl-number sl-change"}});
            if (is_next) ++next;
        }
        out_.close();
    }
    out_.close();
    close_table();
    out_.close();
}

} // namespace detail

SLUITEND_END
