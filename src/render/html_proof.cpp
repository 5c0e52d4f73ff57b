// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "html_parts.hpp"

#include <algorithm>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::size_t most_suspects = 5;
constexpr std::size_t most_open = 3;

} // namespace

void HtmlParts::contradictions(const JointResult& joint) {
    const auto found = detail::contradictions(joint, say_, most_suspects);
    if (found.empty()) return;
    std::string title(say_("Waarom dit niet kan", "Why this cannot be"));
    if (found.size() > 1)
        title += ": " + say_.count(found.size(), "bewijs", "bewijzen", "proof", "proofs");
    out_.open("section").leaf("h2", title);
    const std::size_t shown = std::min(found.size(), most_.rows);
    for (std::size_t i = 0; i < std::min(shown, most_open); ++i)
        contradiction(found[i]);
    if (shown > most_open) {
        out_.open("details");
        out_.leaf("summary", say_.count(shown - most_open, "bewijs meer", "bewijzen meer",
                                        "more proof", "more proofs"));
        for (std::size_t i = most_open; i < shown; ++i)
            contradiction(found[i]);
        out_.close();
    }
    more(found.size());
    out_.close();
}

void HtmlParts::contradiction(const ContradictionText& text) {
    out_.open("article", {{"class", "sl-contradiction"}});
    if (!text.where.empty()) own("h3", text.where);
    for (const ProofText& each : text.proofs)
        proof(each, text.where);
    suspects(text);
    out_.close();
}

void HtmlParts::proof(const ProofText& proof, const std::string& where) {
    const std::string caption(say_("Bewijs, na te rekenen met pen en papier",
                                   "Proof, to be checked with pencil and paper"));
    if (proof.parts.size() + proof.totals.size() > most_.rows) {
        out_.leaf("p", cut(sentence(proof, where, say_), 4));
        return;
    }
    open_table(caption, "sl-proof");
    const auto row = [&](std::string_view name, const std::string& figure, const char* style) {
        out_.open("tr", {{*style == 0 ? "" : "class", style}});
        out_.leaf("td", cut(name)).leaf("td", figure, {{"class", "sl-number"}}).close();
    };
    out_.open("tbody");
    for (const ProofLine& each : proof.parts)
        row(each.name, each.printed, "");
    row(say_("samen", "together"), proof.sum, "sl-total");
    row(say_("dat moet gelijk zijn aan", "that must equal"), "", "sl-muted");
    for (const ProofLine& each : proof.totals)
        row(each.name, each.printed, "");
    if (proof.totals.size() != 1) row(say_("samen", "together"), proof.total, "sl-total");
    out_.close();
    close_table();
    out_.leaf("p", proof.conclusion, {{"class", "sl-conclusion"}});
}

void HtmlParts::suspects(const ContradictionText& text) {
    if (text.heading.empty()) return;
    out_.leaf("h4", say_("Waar kan het zitten?", "Where may it be?")).leaf("p", text.heading);
    if (!text.sets.empty()) out_.open("ol", {{"class", "sl-suspects"}});
    for (const SuspectSet& set : text.sets) {
        out_.open("li");
        if (set.members.size() > 1)
            out_.leaf("p", say_("samen, dus allemaal fout:", "together, so all of them wrong:"));
        for (const Suspect& each : set.members) {
            out_.open("p").leaf("strong", cut(each.name) + ": " + each.printed);
            out_.text(" " + each.implied);
            if (each.span.is_known())
                out_.text(" (").leaf("span", place(each.span), {{"class", "sl-place"}}).text(")");
            out_.text(".").close();
        }
        if (!set.proposal.empty())
            out_.leaf("p", std::string(say_("Misschien ", "Perhaps ")) + set.proposal + ".",
                      {{"class", "sl-proposal"}});
        out_.close();
    }
    if (!text.sets.empty()) out_.close();
    if (const std::string left_out = left_out_text(text, say_); !left_out.empty())
        out_.leaf("p", left_out, {{"class", "sl-muted"}});
}

} // namespace detail

SLUITEND_END
