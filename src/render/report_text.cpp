// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/text.hpp>

#include "claim_lines.hpp"
#include "overview.hpp"
#include "suspects.hpp"
#include "text_layout.hpp"

#include <algorithm>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::size_t least_width = 40;
constexpr std::size_t longest_quote = 80;
constexpr std::size_t most_related = 6;

class ReportText {
public:
    ReportText(const Report& report, const TextOptions& options)
        : report_(report),
          say_{options.language},
          options_(options),
          width_(std::max(options.width, least_width)),
          verbatims_(report.document),
          marks_(report) {}

    std::string write() {
        heading();
        for (const Severity severity : {Severity::error, Severity::warning})
            findings(severity);
        prove();
        accuse();
        sums();
        claims();
        if (options_.verbose) {
            findings(Severity::info);
            assumptions();
        } else if (report_.count(Severity::info) > 0) {
            line("");
            paragraph(
                say_.count(report_.count(Severity::info),
                           "punt ter informatie staat in de uitgebreide weergave (verbose).",
                           "punten ter informatie staan in de uitgebreide weergave (verbose).",
                           "point for information stands in the verbose report.",
                           "points for information stand in the verbose report."));
        }
        return std::move(out_);
    }

private:
    void line(std::string_view text) { out_.append(text).append("\n"); }
    void paragraph(std::string_view text, std::size_t indent = 0) {
        for (const std::string& each : wrapped(text, width_ - indent))
            line(std::string(indent, ' ') + each);
    }
    void title(std::string_view text) {
        line("");
        paragraph(text);
    }

    void heading() {
        const Summary summary = summarise(report_, options_.language);
        paragraph(summary.headline);
        if (!summary.sums.empty()) paragraph(summary.sums);
        paragraph(summary.findings);
        line("");
        for (const Programme& programme : report_.document.programmes())
            paragraph(std::string(say_("Programma ", "Programme ")) + heading_of(programme));
        if (const auto year = report_.document.budget_year())
            paragraph(std::string(say_("Begroting ", "Budget ")) + std::to_string(year->number()));
        if (!report_.document.source().empty())
            paragraph(std::string(say_("Bron ", "Source ")) + report_.document.source());
    }

    void findings(Severity severity) {
        if (report_.count(severity) == 0) return;
        std::string words(label(severity, options_.language));
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
        title(words);
        for (const Finding& finding : report_.findings)
            if (finding.severity == severity) write_finding(finding);
    }

    void write_finding(const Finding& finding) {
        const std::string place = place_text(finding.span);
        const std::string where = where_of(finding);
        std::string head = place.empty() ? std::string() : place + ": ";
        head += std::string(label(finding, options_.language));
        if (!where.empty()) head += ", " + where;
        paragraph(head + " [" + finding.id + "]", 2);
        const std::string said = message(finding, options_.language);
        paragraph(said, 6);
        const std::string text = shortened(verbatims_.of(finding), longest_quote);
        if (!text.empty() && said.find(text) == std::string::npos) paragraph("“" + text + "”", 6);
        related(finding);
    }

    void related(const Finding& finding) {
        std::string places;
        std::size_t shown = 0;
        for (const SourceSpan& span : finding.related) {
            const std::string place = place_text(span);
            if (place.empty()) continue;
            places += (places.empty() ? "" : ", ") + place;
            const std::string text = shortened(verbatims_.at(span), longest_quote);
            if (!text.empty()) places += " “" + text + "”";
            if (++shown == most_related) break;
        }
        if (finding.related.size() > most_related) places += ", …";
        if (!places.empty()) paragraph(std::string(say_("zie ook ", "see also ")) + places, 6);
    }

    void prove() {
        for (const ProofText& proof : proofs(report_, say_)) {
            title(say_("Bewijs, na te rekenen", "Proof, to be added up"));
            TextTable table({Set::right, Set::wrap});
            const auto add = [&](const std::vector<ProofLine>& lines) {
                for (const ProofLine& each : lines)
                    table.add({each.printed, each.name});
            };
            add(proof.parts);
            table.add({proof.sum, std::string(say_("samen; dat moet gelijk zijn aan",
                                                   "together; that must equal"))});
            add(proof.totals);
            if (proof.totals.size() != 1)
                table.add({proof.total, std::string(say_("samen", "together"))});
            out_ += table.text(width_, 2);
            paragraph(proof.conclusion, 2);
        }
    }

    void accuse() {
        const std::size_t most = options_.verbose ? 20 : 5;
        for (const SuspectsText& part : suspects(report_, say_, most)) {
            title(say_("Waar kan het zitten?", "Where may it be?"));
            paragraph(part.heading, 2);
            for (const auto& set : part.sets)
                for (const Suspect& each : set)
                    accuse(each, &each == &set.front());
            if (part.left_out > 0)
                paragraph(say_.count(part.left_out, "mogelijkheid is niet getoond",
                                     "mogelijkheden zijn niet getoond", "possibility is not shown",
                                     "possibilities are not shown") +
                              ".",
                          2);
        }
    }

    void accuse(const Suspect& suspect, bool is_first) {
        const std::string place = place_text(suspect.span);
        paragraph(std::string(is_first ? "• " : say_("  en ", "  and ")) +
                      (place.empty() ? std::string() : place + ": ") + suspect.name + ", " +
                      suspect.printed + " " + suspect.implied +
                      (suspect.proposal.empty()
                           ? std::string()
                           : std::string(say_("; misschien ", "; perhaps ")) + suspect.proposal) +
                      ".",
                  2);
    }

    void sums() {
        TextTable table({Set::left, Set::left, Set::wrap, Set::left});
        for (const IdentityResult& result : report_.identities) {
            if (result.verdict == Verdict::exact && !options_.verbose) continue;
            if (result.identity.terms.empty()) continue;
            const std::string printed = marks_.printed(result);
            std::string verdict(label(result.verdict, options_.language));
            if (result.reason != Reason::none)
                verdict += ": " + std::string(label(result.reason, options_.language));
            table.add({place_text(marks_.span(result)), marks_.where(result, options_.language),
                       marks_.addition(result) +
                           (result.verdict == Verdict::exact || printed.empty()
                                ? std::string()
                                : std::string(say_(", gedrukt ", ", printed ")) + printed),
                       verdict});
        }
        if (table.is_empty()) return;
        title(options_.verbose ? say_("Optellingen", "Sums")
                               : say_("Optellingen met een verschil", "Sums with a difference"));
        out_ += table.text(width_, 2);
    }

    void claims() {
        const auto lines = claim_lines(report_, say_);
        if (lines.empty()) return;
        title(say_("Bedragen in de toelichting", "Amounts in the explanation"));
        for (const ClaimLine& each : lines)
            paragraph(each.text, 2);
    }

    void assumptions() {
        if (report_.assumptions.empty()) return;
        title(say_("Aangenomen", "Assumed"));
        for (const TableAssumption& each : report_.assumptions) {
            const BudgetTable table(report_.document, each.table);
            std::string text =
                std::string(say_("Tabel ", "Table ")) + heading_of(table.programme()) + ": ";
            text += each.sign.chosen ? label(*each.sign.chosen, options_.language)
                                     : say_("tekenafspraak onbekend", "sign convention unknown");
            text += each.sign.declared
                        ? say_(" (opgegeven)", " (declared)")
                        : say_(" (afgeleid uit de bedragen)", " (inferred from the figures)");
            paragraph(text + ".", 2);
        }
    }

    const Report& report_;
    Words say_;
    const TextOptions& options_;
    std::size_t width_;
    Verbatims verbatims_;
    Marks marks_;
    std::string out_;
};

} // namespace

} // namespace detail

std::string render_text(const Report& report, const TextOptions& options) {
    return detail::ReportText(report, options).write();
}

SLUITEND_END
