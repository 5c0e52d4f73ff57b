// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "html_parts.hpp"

#include "suspects.hpp"

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::size_t most_suspects = 5;

} // namespace

void HtmlParts::proofs(const Report& report) {
    if (report.joint.verdict != JointVerdict::impossible) return;
    out_.open("section").leaf("h2", say_("Waarom dit niet kan", "Why this cannot be"));
    for (const ProofText& proof : detail::proofs(report, say_))
        write_proof(proof);
    for (const SuspectsText& part : suspects(report, say_, most_suspects))
        write_suspects(part);
    out_.close();
}

void HtmlParts::write_proof(const ProofText& proof) {
    out_.open("div", {{"class", "sl-scroll"}, {"tabindex", "0"}}).open("table");
    out_.leaf("caption", say_("Bewijs, na te rekenen met pen en papier",
                              "Proof, to be checked with pencil and paper"));
    const auto row = [&](const std::string& name, const std::string& figure, const char* style) {
        out_.open("tr", {{"class", style}});
        own("td", cut(name));
        out_.leaf("td", figure, {{"class", "sl-number"}}).close();
    };
    for (const ProofLine& each : proof.parts)
        row(each.name, each.printed, "");
    row(std::string(say_("samen; dat moet gelijk zijn aan", "together; that must equal")),
        proof.sum, "sl-total");
    for (const ProofLine& each : proof.totals)
        row(each.name, each.printed, "");
    if (proof.totals.size() != 1)
        row(std::string(say_("samen", "together")), proof.total, "sl-total");
    out_.close().close().leaf("p", proof.conclusion);
}

void HtmlParts::write_suspects(const SuspectsText& part) {
    out_.leaf("h3", say_("Waar kan het zitten?", "Where may it be?")).leaf("p", part.heading);
    out_.open("ol");
    for (const auto& set : part.sets) {
        out_.open("li");
        for (const Suspect& each : set) {
            out_.open("p").leaf("strong", cut(each.name)).text(" ");
            if (each.span.is_known())
                out_.leaf("span", place(each.span), {{"class", "sl-place"}}).text(" ");
            out_.text(each.printed + " " + each.implied + ".");
            if (!each.proposal.empty())
                out_.text(std::string(say_(" Misschien ", " Perhaps ")) + each.proposal + ".");
            out_.close();
        }
        out_.close();
    }
    out_.close();
    more(part.sets.size() + part.left_out);
}

} // namespace detail

SLUITEND_END
