// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "html_parts.hpp"

#include <sluitend/base/text.hpp>
#include <sluitend/render/place.hpp>
#include <sluitend/render/svg.hpp>

#include <algorithm>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::size_t most_related = 6;
constexpr std::size_t longest_quote = 160;

std::string_view tone_class(Tone tone) {
    switch (tone) {
    case Tone::good:
        return "sl-verdict sl-good";
    case Tone::attention:
        return "sl-verdict sl-attention";
    case Tone::bad:
        return "sl-verdict sl-bad";
    }
    return {};
}

/// A sign beside the verdict; the words say the same.
std::string_view tone_sign(Tone tone) {
    switch (tone) {
    case Tone::good:
        return "M8 16.5l5 5L24 11";
    case Tone::attention:
        return "M16 8v10M16 22.6v.4";
    case Tone::bad:
        return "M10 10l12 12M22 10L10 22";
    }
    return {};
}

Tone tone_of(JointVerdict verdict) {
    switch (verdict) {
    case JointVerdict::adds_up_exactly:
    case JointVerdict::consistent:
        return Tone::good;
    case JointVerdict::impossible:
        return Tone::bad;
    case JointVerdict::consistent_at_ties_only:
    case JointVerdict::undecided:
    case JointVerdict::not_checkable:
        break;
    }
    return Tone::attention;
}

std::string_view tone_word(Tone tone, Words say) {
    switch (tone) {
    case Tone::good:
        return say("in orde", "fine");
    case Tone::attention:
        return say("let op", "look at this");
    case Tone::bad:
        return say("fout", "wrong");
    }
    return {};
}

std::string_view severity_class(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "sl-finding sl-bad";
    case Severity::warning:
        return "sl-finding sl-attention";
    case Severity::info:
        return "sl-finding sl-info";
    }
    return {};
}

std::string_view mark_class(Verdict verdict) {
    switch (verdict) {
    case Verdict::exact:
        return "sl-mark sl-good";
    case Verdict::within_rounding:
        return "sl-mark sl-info";
    case Verdict::suspicious:
        return "sl-mark sl-attention";
    case Verdict::broken:
        return "sl-mark sl-bad";
    case Verdict::not_checkable:
        return "sl-mark sl-info";
    }
    return {};
}

} // namespace

std::optional<Unit> unit_of(const Indicator& indicator) {
    const auto& unit = indicator.record().unit;
    return unit ? std::optional(unit->value) : std::nullopt;
}

void HtmlParts::own(std::string_view tag, std::string_view text, std::string_view style) {
    const bool is_foreign = say_.language != Language::nl;
    out_.leaf(tag, cut(text),
              {{style.empty() ? "" : "class", style}, {is_foreign ? "lang" : "", "nl"}});
}

std::string HtmlParts::cut(std::string_view text, std::size_t times) const {
    if (text.size() / times <= most_.characters) return std::string(text);
    return shortened(text, times * most_.characters);
}

std::string HtmlParts::place(const SourceSpan& span) const {
    return sluitend::place(document_, span, say_.language);
}

void HtmlParts::more(std::size_t all) {
    if (all <= most_.rows) return;
    const std::string number = std::to_string(all - most_.rows);
    out_.leaf("p", say_.language == Language::nl ? "nog " + number : number + " more",
              {{"class", "sl-muted"}});
}

void HtmlParts::picture(const std::string& svg, std::string_view name) {
    if (svg.empty()) return;
    out_.open("div", {{"class", "sl-scroll sl-picture"},
                      {"role", "region"},
                      {"aria-label", name},
                      {"tabindex", "0"}});
    out_.add(svg).close();
}

void HtmlParts::open_table(std::string_view caption, std::string_view style) {
    out_.open(
        "div",
        {{"class", "sl-scroll"}, {"role", "region"}, {"aria-label", caption}, {"tabindex", "0"}});
    out_.open("table", {{style.empty() ? "" : "class", style}}).leaf("caption", caption);
}

void HtmlParts::close_table() {
    out_.close().close();
}

void HtmlParts::head(std::string_view text, std::string_view style) {
    out_.leaf("th", text, {{"scope", "col"}, {style.empty() ? "" : "class", style}});
}

void HtmlParts::verdict(const Report& report, std::string_view heading_tag) {
    const Summary summary = summarise(report, say_.language);
    verdict(summary.tone, summary.headline, heading_tag,
            {summary.sums, summary.joint, summary.findings});
}

void HtmlParts::verdict(const JointResult& joint) {
    std::string headline(label(joint.verdict, say_.language));
    headline.front() = static_cast<char>(headline.front() - 'a' + 'A');
    verdict(tone_of(joint.verdict), headline + ".", "p",
            {say_.count(joint.blocks.size(), "groep bedragen die aan elkaar vast zitten",
                        "groepen bedragen die aan elkaar vast zitten",
                        "group of figures that hang together",
                        "groups of figures that hang together")});
}

void HtmlParts::verdict(Tone tone, std::string_view headline, std::string_view heading_tag,
                        const std::vector<std::string>& lines) {
    out_.open("div", {{"class", tone_class(tone)}});
    out_.open("svg", {{"class", "sl-sign"},
                      {"viewBox", "0 0 32 32"},
                      {"width", "48"},
                      {"height", "48"},
                      {"role", "img"}});
    out_.leaf("title", tone_word(tone, say_));
    out_.empty("circle", {{"cx", "16"}, {"cy", "16"}, {"r", "15"}, {"fill", "currentColor"}});
    out_.empty("path", {{"d", tone_sign(tone)},
                        {"fill", "none"},
                        {"stroke", "var(--sluitend-sign,#fff)"},
                        {"stroke-width", "3"},
                        {"stroke-linecap", "round"},
                        {"stroke-linejoin", "round"}});
    out_.close().open("div").leaf(heading_tag, headline, {{"class", "sl-headline"}});
    for (const std::string& each : lines)
        if (!each.empty()) out_.leaf("p", each);
    out_.close().close();
}

// ---- findings -----------------------------------------------------------------------------------

void HtmlParts::findings(const Report& report, const Verbatims& verbatims,
                         std::initializer_list<Severity> severities) {
    std::size_t all = 0;
    for (const Severity severity : severities)
        all += report.count(severity);
    if (all == 0) return;
    out_.open("ul", {{"class", "sl-findings"}});
    std::size_t shown = 0;
    for (const Finding& each : report.findings)
        if (std::count(severities.begin(), severities.end(), each.severity) > 0 &&
            shown++ < most_.rows)
            finding(each, verbatims);
    out_.close();
    more(all);
}

void HtmlParts::finding(const Finding& finding, const Verbatims& verbatims) {
    out_.open("li", {{"class", severity_class(finding.severity)}});
    std::string name(label(finding, say_.language));
    if (const std::string where = where_of(finding); !where.empty()) name += " · " + where;
    out_.open("p", {{"class", "sl-finding-head"}});
    out_.leaf("span", label(finding.severity, say_.language), {{"class", "sl-severity"}}).text(" ");
    out_.leaf("strong", cut(name));
    if (finding.span.is_known())
        out_.text(" ").leaf("span", place(finding.span), {{"class", "sl-place"}});
    out_.text(" ").leaf("code", cut(finding.id)).close();
    const std::string said = message(finding, say_.language);
    out_.leaf("p", cut(said, 4));
    const std::string text = cut(shortened(verbatims.of(finding), longest_quote));
    if (!text.empty() && said.find(harmless(text)) == std::string::npos) own("blockquote", text);
    see_also(finding, verbatims);
    out_.close();
}

void HtmlParts::see_also(const Finding& finding, const Verbatims& verbatims) {
    if (finding.related.empty()) return;
    out_.open("p", {{"class", "sl-muted"}}).text(say_("Zie ook ", "See also "));
    std::size_t shown = 0;
    for (const SourceSpan& span : finding.related) {
        if (shown == most_related) {
            out_.text(", …");
            break;
        }
        if (shown++ > 0) out_.text("; ");
        out_.text(place(span));
        const std::string text = cut(shortened(verbatims.at(span), longest_quote));
        if (text.empty()) continue;
        out_.text(" ");
        own("q", text);
    }
    out_.text(".").close();
}

// ---- money --------------------------------------------------------------------------------------

void HtmlParts::budget_table(const BudgetTable& table, const Marks* marks) {
    const std::size_t columns = std::min(table.columns().size(), most_.columns);
    std::string caption(say_("Bedragen", "Amounts"));
    if (const std::string unit = table_unit(table); !unit.empty()) caption += " " + unit;
    if (columns < table.columns().size())
        caption += std::string(say_("; kolommen niet getoond: ", "; columns not shown: ")) +
                   std::to_string(table.columns().size() - columns);
    open_table(caption, "sl-money");
    out_.open("thead").open("tr");
    head(say_("Regel", "Line"));
    for (std::size_t i = 0; i < columns; ++i)
        head(cut(table.columns()[i].label.value), "sl-number");
    out_.close().close().open("tbody");
    for (std::size_t i = 0; i < std::min(table.lines().size(), most_.rows); ++i) {
        const BudgetLine& line = table.lines()[i];
        const bool is_total = line.code == LineCode::balance || line.code == LineCode::result;
        out_.open("tr", {{is_total ? "class" : "", "sl-total"}});
        out_.leaf("th", cut(line.label.value), {{"scope", "row"}});
        for (std::size_t j = 0; j < columns; ++j) {
            const auto& amount = line.amounts[j];
            out_.leaf("td", amount ? figure_text(*amount) : "·", {{"class", "sl-number"}});
        }
        out_.close();
        if (marks != nullptr && is_total) recomputed_row(table, *marks, i, columns);
    }
    out_.close();
    close_table();
    more(table.lines().size());
}

/// What the page's own figures add up to, under a line that is a total.
void HtmlParts::recomputed_row(const BudgetTable& table, const Marks& marks, std::size_t line,
                               std::size_t columns) {
    bool any = false;
    for (std::size_t i = 0; i < columns; ++i)
        any = any || !marks.of_cell(table, line, i).empty();
    if (!any) return;
    out_.open("tr", {{"class", "sl-recomputed"}});
    out_.leaf("th", say_("nagerekend", "recomputed"), {{"scope", "row"}});
    for (std::size_t i = 0; i < columns; ++i) {
        out_.open("td", {{"class", "sl-number"}});
        for (const IdentityResult* result : marks.of_cell(table, line, i))
            mark(*result, marks);
        out_.close();
    }
    out_.close();
}

/// "klopt", or the outcome and what the difference is.
void HtmlParts::mark(const IdentityResult& result, const Marks& marks) {
    const std::string_view style = mark_class(result.verdict);
    const std::string verdict(label(result.verdict, say_.language));
    if (result.verdict == Verdict::exact) {
        out_.leaf("span", say_("✓ klopt", "✓ holds"), {{"class", style}, {"title", verdict}});
        return;
    }
    if (result.verdict == Verdict::not_checkable) {
        out_.leaf("span", say_("niet na te rekenen", "not checkable"),
                  {{"class", style}, {"title", label(result.reason, say_.language)}});
        return;
    }
    out_.text(marks.outcome(result)).text(" ");
    const std::string size = dutch_number(abs(result.residual));
    std::string words(result.verdict == Verdict::within_rounding
                          ? say_("afronding ", "rounding ")
                          : say_("verschil ", "difference "));
    out_.leaf("span", words + size, {{"class", style}, {"title", verdict}});
}

void HtmlParts::sums(const Report& report, const Marks& marks) {
    open_table(say_("Alle optellingen, nagerekend", "All sums, recomputed"));
    out_.open("thead").open("tr");
    head(say_("Wat", "What"));
    head(say_("Optelling", "Sum"));
    head(say_("Gedrukt", "Printed"), "sl-number");
    head(say_("Verschil", "Difference"), "sl-number");
    head(say_("Afronding verklaart", "Rounding explains"), "sl-number");
    head(say_("Oordeel", "Verdict"));
    out_.close().close().open("tbody");
    std::size_t shown = 0;
    for (const IdentityResult& result : report.identities) {
        if (result.identity.terms.empty() || shown++ >= most_.rows) continue;
        const bool is_checked = result.verdict != Verdict::not_checkable;
        out_.open("tr").leaf("th", cut(marks.where(result, say_.language)), {{"scope", "row"}});
        out_.leaf("td", marks.addition(result), {{"class", "sl-figures"}});
        out_.leaf("td", marks.printed(result), {{"class", "sl-number"}});
        out_.leaf("td", is_checked ? dutch_number(abs(result.residual)) : "",
                  {{"class", "sl-number"}});
        out_.leaf("td",
                  is_checked ? std::string(say_("tot ", "up to ")) + dutch_number(result.bound)
                             : "",
                  {{"class", "sl-number"}});
        out_.open("td").leaf("span", label(result.verdict, say_.language),
                             {{"class", mark_class(result.verdict)}});
        const std::string_view why = result.verdict == Verdict::suspicious
                                         ? label(result.suspicion, say_.language)
                                         : label(result.reason, say_.language);
        if (!why.empty()) out_.text(" ").text(why);
        out_.close().close();
    }
    out_.close();
    close_table();
    more(report.identities.size());
}

void HtmlParts::highlighted(std::string_view sentence, std::string_view amount) {
    const bool is_foreign = say_.language != Language::nl;
    const std::string text = cut(sentence);
    const std::size_t at = amount.empty() ? std::string::npos : text.find(amount);
    out_.open("td", {{is_foreign ? "lang" : "", "nl"}});
    if (at == std::string::npos) {
        out_.text(text);
    } else {
        out_.text(text.substr(0, at)).leaf("mark", amount);
        out_.text(text.substr(at + amount.size()));
    }
    out_.close();
}

void HtmlParts::claim_table(const Programme& programme) {
    const auto claims = programme.claims();
    if (claims.empty()) return;
    open_table(say_("Bedragen in de lopende tekst", "Amounts in the running text"));
    out_.open("thead").open("tr");
    head(say_("Bedrag", "Amount"), "sl-number");
    head(say_("Zin", "Sentence"));
    head(say_("Plaats", "Place"));
    out_.close().close().open("tbody");
    for (std::size_t i = 0; i < std::min(claims.size(), most_.rows); ++i) {
        const Amount& amount = claims[i].amount();
        out_.open("tr").leaf("td", figure_text(amount) + " " + unit_text(amount.multiplier()),
                             {{"class", "sl-number"}});
        highlighted(claims[i].record().sentence.value, amount.verbatim());
        out_.leaf("td", place(amount.span()), {{"class", "sl-place"}}).close();
    }
    out_.close();
    close_table();
    more(claims.size());
}

} // namespace detail

SLUITEND_END
