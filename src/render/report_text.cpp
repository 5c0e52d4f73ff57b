// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/text.hpp>

#include "assumption_lines.hpp"
#include "claim_lines.hpp"
#include "contradiction.hpp"
#include "overview.hpp"
#include "table_lines.hpp"
#include "text_layout.hpp"

#include <algorithm>
#include <limits>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::size_t least_width = 40;
constexpr std::size_t longest_quote = 80;
constexpr std::size_t most_related = 6;
constexpr std::size_t most_contradictions = 3;
constexpr std::size_t most_suspects = 5;

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
        contradict();
        if (options_.verbose) {
            sums();
            claims();
            findings(Severity::info);
            true_values();
            unprinted();
            assumptions();
        } else {
            rest();
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
        for (const std::string& each : {summary.sums, summary.joint})
            if (!each.empty()) paragraph(each);
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
        const std::string place = place_of(finding.span);
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

    std::string place_of(const SourceSpan& span) const {
        std::string out = origin_text(report_.document, span, say_);
        return out.empty() ? place_text(span) : out;
    }

    void related(const Finding& finding) {
        std::string places;
        std::size_t shown = 0;
        for (const SourceSpan& span : finding.related) {
            const std::string place = place_of(span);
            if (place.empty()) continue;
            places += (places.empty() ? "" : ", ") + place;
            const std::string text = shortened(verbatims_.at(span), longest_quote);
            if (!text.empty()) places += " “" + text + "”";
            if (++shown == most_related) break;
        }
        if (finding.related.size() > most_related) places += ", …";
        if (!places.empty()) paragraph(std::string(say_("zie ook ", "see also ")) + places, 6);
    }

    void contradict() {
        const std::size_t all = std::numeric_limits<std::size_t>::max();
        const auto found =
            contradictions(report_.joint, say_, options_.verbose ? all : most_suspects);
        const std::size_t shown = options_.verbose ? found.size() : most_contradictions;
        for (std::size_t i = 0; i < std::min(shown, found.size()); ++i)
            contradict(found[i]);
        if (found.size() <= shown) return;
        line("");
        paragraph(say_.count(found.size() - shown, "bewijs is niet getoond; --verbose toont het.",
                             "bewijzen zijn niet getoond; --verbose toont ze.",
                             "proof is not shown; --verbose shows it.",
                             "proofs are not shown; --verbose shows them."));
    }

    /// Its proofs, at once followed by the figures that may be wrong.
    void contradict(const ContradictionText& text) {
        for (const ProofText& proof : text.proofs) {
            std::string heading(say_("Bewijs, na te rekenen", "Proof, to be added up"));
            if (!text.where.empty()) heading += ": " + text.where;
            title(heading);
            prove(proof);
        }
        if (text.heading.empty()) return;
        line("");
        paragraph(text.heading, 2);
        for (const SuspectSet& set : text.sets)
            paragraph("• " + sentence(set, say_), 2);
        if (const std::string left_out = left_out_text(text, say_); !left_out.empty())
            paragraph(left_out, 2);
    }

    void prove(const ProofText& proof) {
        TextTable table({Set::right, Set::wrap});
        for (const ProofLine& each : proof.parts)
            table.add({each.printed, each.name});
        table.add({proof.sum, std::string(say_("samen; dat moet gelijk zijn aan",
                                               "together; that must equal"))});
        for (const ProofLine& each : proof.totals)
            table.add({each.printed, each.name});
        if (proof.totals.size() != 1)
            table.add({proof.total, std::string(say_("samen", "together"))});
        out_ += table.text(width_, 2);
        paragraph(proof.conclusion, 2);
    }

    /// What only the verbose report shows, in one line.
    void rest() {
        const std::size_t all = report_.count(Severity::info);
        const auto rounding = static_cast<std::size_t>(std::count_if(
            report_.findings.begin(), report_.findings.end(), [](const Finding& each) {
                return each.severity == Severity::info && each.id.ends_with("-rounding");
            }));
        const std::size_t notes = all - rounding;
        std::string list;
        const auto add = [&](std::size_t count, std::string_view nl_one, std::string_view nl_many,
                             std::string_view en_one, std::string_view en_many) {
            if (count == 0) return;
            list += (list.empty() ? "" : say_(" en ", " and "));
            list += say_.count(count, nl_one, nl_many, en_one, en_many);
        };
        add(rounding, "afrondingsverschil", "afrondingsverschillen", "rounding difference",
            "rounding differences");
        add(notes, "ander punt ter informatie", "andere punten ter informatie",
            "other point for information", "other points for information");
        if (list.empty()) return;
        line("");
        paragraph(list + std::string(say_("; --verbose toont alles.", "; --verbose shows all.")));
    }

    void sums() {
        TextTable table({Set::left, Set::left, Set::wrap, Set::left});
        for (const IdentityResult& result : report_.identities) {
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
        title(say_("Optellingen", "Sums"));
        out_ += table.text(width_, 2);
    }

    /// The figures of which the sums tell more than how they were rounded.
    void true_values() {
        TextTable table({Set::left, Set::wrap, Set::right, Set::left});
        for (const FigureBounds& each : report_.joint.bounds) {
            const Figure& figure = marks_.figures()[each.figure];
            const solve::Interval cell =
                on_grid(cell_of(figure.amount, report_.joint.rounding), report_.joint.grid);
            if (each.bounds == cell) continue;
            table.add({place_text(figure.amount.span()), figure_name(figure, say_),
                       figure_text(figure.amount),
                       range_text(each.bounds, figure.amount.multiplier(), say_)});
        }
        if (table.is_empty()) return;
        title(say_("Wat er vóór het afronden stond", "What stood there before rounding"));
        out_ += table.text(width_, 2);
    }

    /// Cells that the page leaves blank, where the sums leave something to say of them.
    void unprinted() {
        TextTable table({Set::left, Set::wrap, Set::left});
        for (const UnprintedBounds& each : report_.joint.unprinted)
            if (each.bounds.lower || each.bounds.upper)
                table.add({each.where, each.label, range_text(each.bounds, each.multiplier, say_)});
        if (table.is_empty()) return;
        title(say_("Wat er in lege cellen zou staan", "What would stand in blank cells"));
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
        const auto rounding = assumption_lines(report_, say_);
        const auto tables = report_.document.tables();
        if (report_.assumptions.empty() && rounding.empty() && tables.empty()) return;
        title(say_("Aangenomen", "Assumed"));
        for (const AssumptionLine& each : rounding)
            paragraph(each.name + ": " + each.text + ".", 2);
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
            for (const std::string& evidence : sign_evidence_lines(each.sign, say_))
                paragraph(evidence, 4);
        }
        for (const Table& table : tables) {
            paragraph(name_of(table, say_) + ":", 2);
            for (const AssumptionLine& each : convention_lines(table, say_))
                paragraph("• " + each.name + ": " + each.text + ".", 4);
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
