// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/labels.hpp>

#include "words.hpp"

#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <cstddef>

SLUITEND_BEGIN

namespace {

using detail::choose;
using detail::Pair;
using detail::Words;

/// What an argument that names an enumerator or a part says to people; may hold `{arguments}`.
struct Translation {
    std::string_view argument;
    std::string_view value;
    std::string_view nl;
    std::string_view en;
};

constexpr std::array translations{
    Translation{"decided_by", "grammar", "Getallen zijn hier maar op één manier te lezen",
                "Numbers can be read in one way only"},
    Translation{"decided_by", "identities",
                "Van de {readings} mogelijke lezingen past er één bij de optellingen van de tabel",
                "Of {readings} possible readings one fits the sums of the table"},
    Translation{"decided_by", "most_identities",
                "Geen van de {readings} mogelijke lezingen past bij alle optellingen van de tabel; "
                "bij deze kloppen de meeste",
                "None of {readings} possible readings fits all sums of the table; with this one "
                "most of them hold"},
    Translation{"decided_by", "label", "Achter dit bekende label is maar één lezing mogelijk",
                "Behind this known label there is one way to read it"},
    Translation{"decided_by", "row_identities",
                "Van de {readings} mogelijke lezingen past er één bij de optellingen in de regel",
                "Of {readings} possible readings one fits the sums within the row"},
    Translation{"decided_by", "joint",
                "Van de {readings} mogelijke lezingen is er één waarbij alle bedragen tegelijk "
                "kunnen kloppen",
                "Of {readings} possible readings there is one with which all figures can be true "
                "at once"},
    Translation{"style_basis", "declared",
                "Totalen zijn uit afgeronde bedragen berekend, zoals opgegeven.",
                "Totals are computed from rounded figures, as declared."},
    Translation{"style_basis", "inferred",
                "Zulke sommen kloppen in dit stuk verder precies: totalen lijken er uit afgeronde "
                "bedragen berekend.",
                "Other such sums of this document add exactly: totals seem to be computed from "
                "rounded figures."},
    Translation{"suspicion", "implausible_size",
                "Afronding kan zoveel schelen, maar dat is hoogst onwaarschijnlijk.",
                "Rounding can make such a difference, but that is most unlikely."},
    Translation{"suspicion", "ties_only",
                "Afronding verklaart dit alleen als alle bedragen precies op een half uitkomen.",
                "Rounding explains this only if all figures lie exactly on a half."},
    Translation{"reading", "programmes", "programma's", "programmes"},
    Translation{"reading", "goals", "doelen van één programma", "goals of one programme"},
    Translation{"section", "tree", "de doelenboom", "goal tree (doelenboom)"},
    Translation{"section", "achieve", "“Wat willen we bereiken?”",
                "part “Wat willen we bereiken?”"},
    Translation{"section", "act", "“Wat gaan we doen?”", "part “Wat gaan we doen?”"},
    Translation{"section", "cost", "“Wat mag het kosten?”", "part “Wat mag het kosten?”"},
    Translation{"section", "budget", "een leesbare tabel met bedragen",
                "readable table of amounts"},
    Translation{"line", "expenditure", "lasten", "expenditure (lasten)"},
    Translation{"line", "revenue", "baten", "revenue (baten)"},
    Translation{"line", "balance", "het saldo van baten en lasten", "the balance (saldo)"},
    Translation{"line", "reserve_additions", "storting in reserves",
                "additions to reserves (storting)"},
    Translation{"line", "reserve_withdrawals", "onttrekking aan reserves",
                "withdrawals from reserves (onttrekking)"},
    Translation{"line", "result", "het resultaat", "the result (resultaat)"},
};

std::optional<Pair> translation(std::string_view argument, std::string_view value) {
    for (const Translation& each : translations)
        if (each.argument == argument && each.value == value) return Pair{each.nl, each.en};
    return std::nullopt;
}

/// The names of some members of `E`, such as "net_cost, signed_cost", in words.
template <class E> std::string labels_of(std::string_view names, Language language) {
    std::string out;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(", "), names.size());
        const auto known = from_name<E>(names.substr(0, end));
        if (!out.empty()) out += "; ";
        out += known ? label(*known, language) : names.substr(0, end);
        names.remove_prefix(std::min(end + 2, names.size()));
    }
    return out;
}

/// Fills a sentence in; what is filled in is never looked at again.
class Sentence {
public:
    Sentence(const Finding& finding, Language language) : finding_(finding), language_(language) {}

    std::string fill(std::string_view pattern) const {
        std::string out;
        while (!pattern.empty()) {
            const std::size_t open = std::min(pattern.find('['), pattern.size());
            out += fill_part(pattern.substr(0, open));
            pattern.remove_prefix(open);
            if (pattern.empty()) break;
            const std::size_t close = pattern.find(']');
            const std::string_view part = pattern.substr(1, close - 1);
            if (is_complete(part)) out += fill_part(part);
            pattern.remove_prefix(close + 1);
        }
        return out;
    }

private:
    /// The next `{name}` in `pattern`; its offset is npos if there is none.
    static std::string_view next_name(std::string_view pattern, std::size_t& open) {
        open = pattern.find('{');
        if (open == std::string_view::npos) return {};
        return pattern.substr(open + 1, pattern.find('}', open) - open - 1);
    }

    bool is_complete(std::string_view part) const {
        std::size_t open = 0;
        for (std::string_view name = next_name(part, open); open != std::string_view::npos;
             name = next_name(part, open)) {
            if (finding_.argument(name).value_or("").empty()) return false;
            part.remove_prefix(open + name.size() + 2);
        }
        return true;
    }

    std::string fill_part(std::string_view part, bool translate = true) const {
        std::string out;
        std::size_t open = 0;
        for (std::string_view name = next_name(part, open); open != std::string_view::npos;
             name = next_name(part, open)) {
            out += part.substr(0, open);
            out += value(name, translate);
            part.remove_prefix(open + name.size() + 2);
        }
        return out.append(part);
    }

    std::string value(std::string_view name, bool translate) const {
        std::string_view text = finding_.argument(name).value_or("?");
        if (const auto words = translation(name, text); words && translate)
            return fill_part(Words{language_}(words->nl, words->en), false);
        if (name == "candidates") return labels_of<SignConvention>(text, language_);
        if (name == "possible" || name == "assumed")
            return labels_of<PrintedRounding>(text, language_);
        if (name == "residual" && text.starts_with('-')) text.remove_prefix(1);
        if (name == "margin" && text.ends_with(",0")) text.remove_suffix(2);
        return detail::harmless(text);
    }

    const Finding& finding_;
    Language language_;
};

const FindingLabel* find_label(std::string_view id) noexcept {
    const auto all = finding_labels();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const FindingLabel& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// Where rounding comes as far as the difference and yet does not explain it, an end of a cell is
/// open: then it explains less than the bound.
std::string with_open_bound(const Finding& finding, std::string_view pattern, Words say) {
    std::string out(pattern);
    std::string_view residual = finding.argument("residual").value_or("");
    if (residual.starts_with('-')) residual.remove_prefix(1);
    const std::string_view most = say("hoogstens {bound}", "at most {bound}");
    const std::size_t at = out.find(most);
    if (residual.empty() || at == std::string::npos || finding.argument("bound") != residual)
        return out;
    return out.replace(at, most.size(), say("minder dan {bound}", "less than {bound}"));
}

} // namespace

std::string message(const Finding& finding, Language language) {
    const Words say{language};
    if (const FindingLabel* words = find_label(finding.id))
        return Sentence(finding, language)
            .fill(with_open_bound(finding, say(words->sentence_nl, words->sentence_en), say));
    std::string out(say("Bevinding ", "Finding "));
    out += finding.id;
    for (const FindingArgument& each : finding.arguments)
        out += (&each == &finding.arguments.front() ? ": " : ", ") + each.name + " " + each.value;
    return out + ".";
}

std::string message(const Error& error, Language language) {
    for (const ErrorLabel& each : error_labels())
        if (each.id == error.id()) return std::string(Words{language}(each.nl, each.en));
    return error.what();
}

std::string_view label(const Finding& finding, Language language) noexcept {
    const FindingLabel* words = find_label(finding.id);
    return words == nullptr ? std::string_view(finding.id) : Words{language}(words->nl, words->en);
}

std::string_view label(Severity severity, Language language) noexcept {
    constexpr std::array<Pair, 3> pairs{
        {{"ter informatie", "for information"}, {"let op", "worth a look"}, {"fout", "error"}}};
    return choose(pairs, severity, language);
}

std::string_view label(Verdict verdict, Language language) noexcept {
    constexpr std::array<Pair, 5> pairs{{{"klopt precies", "holds exactly"},
                                         {"klopt, op afronding na", "holds, but for rounding"},
                                         {"opvallend verschil", "suspicious difference"},
                                         {"klopt niet", "does not hold"},
                                         {"niet na te rekenen", "cannot be checked"}}};
    return choose(pairs, verdict, language);
}

std::string_view label(ClaimVerdict verdict, Language language) noexcept {
    constexpr std::array<Pair, 6> pairs{
        {{"klopt met de tabel", "agrees with the table"},
         {"bedrag hoort bij een andere post", "amount belongs to another line"},
         {"richting klopt niet", "wrong direction"},
         {"bedrag niet in de tabel te vinden", "amount not found in the table"},
         {"niet te beslissen", "cannot be decided"},
         {"niet na te gaan", "cannot be checked"}}};
    return choose(pairs, verdict, language);
}

std::string_view label(Suspicion suspicion, Language language) noexcept {
    constexpr std::array<Pair, 3> pairs{
        {{"", ""},
         {"het verschil is onwaarschijnlijk groot", "the difference is implausibly large"},
         {"dit kan alleen bij precies halve bedragen", "possible only at exact halves"}}};
    return choose(pairs, suspicion, language);
}

std::string_view label(Reason reason, Language language) noexcept {
    constexpr std::array<Pair, 5> pairs{
        {{"", ""},
         {"een bedrag ontbreekt of is onleesbaar", "a figure is missing or unreadable"},
         {"de betekenis van het minteken is onduidelijk", "the meaning of the minus is unclear"},
         {"de bedragen staan in verschillende munten", "the figures are in different currencies"},
         {"onduidelijk is hoe ver de bedragen zijn afgerond",
          "it is unclear how far the figures were rounded"}}};
    return choose(pairs, reason, language);
}

std::string_view label(JointVerdict verdict, Language language) noexcept {
    constexpr std::array<Pair, 6> pairs{
        {{"alles telt precies op", "all adds up exactly"},
         {"de bedragen kunnen allemaal juist zijn", "the figures can all be true"},
         {"de bedragen kunnen alleen allemaal juist zijn als sommige precies op een half uitkomen",
          "the figures can all be true only if some lie exactly on a half"},
         {"de bedragen kunnen niet allemaal juist zijn", "the figures cannot all be true"},
         {"niet beslist, want de rekengrens is bereikt", "not decided, as a limit was reached"},
         {"niet na te rekenen", "cannot be checked"}}};
    return choose(pairs, verdict, language);
}

std::string_view label(PrintedRounding rounding, Language language) noexcept {
    constexpr std::array<Pair, 12> pairs{
        {{"op het dichtstbijzijnde", "to the nearest"},
         {"afgekapt (naar nul toe)", "cut off (towards zero)"},
         {"naar beneden (ook onder nul)", "down (also below zero)"},
         {"naar boven (ook onder nul)", "up (also below zero)"},
         {"van nul af", "away from zero"},
         {"niet afgerond", "not rounded"},
         {"op het dichtstbijzijnde, halven van nul af", "to the nearest, halves away from zero"},
         {"op het dichtstbijzijnde, halven naar nul toe", "to the nearest, halves towards zero"},
         {"op het dichtstbijzijnde, halven naar even", "to the nearest, halves to even"},
         {"op het dichtstbijzijnde, halven naar boven", "to the nearest, halves up"},
         {"op het dichtstbijzijnde, halven naar beneden", "to the nearest, halves down"},
         {"onbekend hoe", "in an unknown way"}}};
    return choose(pairs, rounding, language);
}

std::string_view label(Basis basis, Language language) noexcept {
    constexpr std::array<Pair, 4> pairs{
        {{"opgegeven", "declared"},
         {"geen andere is mogelijk", "no other is possible"},
         {"aangenomen als gebruikelijk", "assumed as the usual one"},
         {"aangenomen, maar uitgesloten door de bedragen",
          "assumed, but ruled out by the figures"}}};
    return choose(pairs, basis, language);
}

std::string_view label(RoundingStyle style, Language language) noexcept {
    constexpr std::array<Pair, 3> pairs{
        {{"elk bedrag is apart afgerond", "every figure is rounded by itself"},
         {"totalen zijn uit afgeronde bedragen opgeteld", "totals are added from rounded figures"},
         {"niet te zeggen of totalen apart zijn afgerond",
          "whether totals are rounded by themselves cannot be told"}}};
    return choose(pairs, style, language);
}

std::string_view label(RepairKind kind, Language language) noexcept {
    constexpr std::array<Pair, 9> pairs{
        {{"zo staat het in een andere uitgave", "as another edition prints it"},
         {"het minteken is vergeten of te veel", "the minus is missing or too much"},
         {"in een andere eenheid gedrukt", "printed in another unit"},
         {"overgenomen uit de cel ernaast, erboven of eronder",
          "copied from the cell beside, above or below"},
         {"met elkaar verwisseld", "swapped with each other"},
         {"twee cijfers verwisseld", "two digits swapped"},
         {"één cijfer fout", "one digit wrong"},
         {"een cijfer weggevallen", "a digit missing"},
         {"een cijfer te veel", "a digit too many"}}};
    return choose(pairs, kind, language);
}

std::string_view label(solve::Route route, Language language) noexcept {
    constexpr std::array<Pair, 4> pairs{
        {{"uitgerekend, want er is niets onbekend", "worked out, as nothing is unknown"},
         {"door grenzen van som tot som door te geven", "by passing limits from sum to sum"},
         {"als stroom door een netwerk", "as a flow through a network"},
         {"met een exacte simplexmethode", "by an exact simplex method"}}};
    return choose(pairs, route, language);
}

std::string_view label(Grid grid, Language language) noexcept {
    constexpr std::array<Pair, 3> pairs{{{"niets aangenomen", "nothing assumed"},
                                         {"hele euro's", "whole euros"},
                                         {"hele centen", "whole cents"}}};
    return choose(pairs, grid, language);
}

std::string_view label(LineCode line, Language language) noexcept {
    constexpr std::array<Pair, 6> pairs{{{"lasten", "expenditure"},
                                         {"baten", "revenue"},
                                         {"saldo van baten en lasten", "balance"},
                                         {"storting in reserves", "additions to reserves"},
                                         {"onttrekking aan reserves", "withdrawals from reserves"},
                                         {"resultaat", "result"}}};
    return choose(pairs, line, language);
}

std::string_view label(Phase phase, Language language) noexcept {
    constexpr std::array<Pair, 6> pairs{{{"rekening", "actual"},
                                         {"ontwerpbegroting", "draft budget"},
                                         {"begroting", "budget"},
                                         {"begroting na wijziging", "amended budget"},
                                         {"raming", "estimate"},
                                         {"prognose", "forecast"}}};
    return choose(pairs, phase, language);
}

std::string_view label(Role role, Language language) noexcept {
    constexpr std::array<Pair, 2> pairs{
        {{"portefeuillehouder", "portfolio holder"}, {"concerndirecteur", "executive director"}}};
    return choose(pairs, role, language);
}

std::string_view label(SignConvention sign, Language language) noexcept {
    constexpr std::array<Pair, 4> pairs{
        {{"saldo is lasten min baten, een minteken is een voordeel",
          "balance is expenditure less revenue, a minus is a surplus"},
         {"saldo is baten min lasten, een minteken is een nadeel",
          "balance is revenue less expenditure, a minus is a deficit"},
         {"lasten staan met een minteken, een negatief saldo is een nadeel",
          "expenditure carries a minus, a negative balance is a deficit"},
         {"baten staan met een minteken, een negatief saldo is een voordeel",
          "revenue carries a minus, a negative balance is a surplus"}}};
    return choose(pairs, sign, language);
}

std::string_view label(QuantumBasis basis, Language language) noexcept {
    constexpr std::array<Pair, 3> pairs{
        {{"opgegeven", "declared"},
         {"het laatste gedrukte cijfer", "the last printed digit"},
         {"aangenomen uit de nullen achter de komma", "judged from the zeros behind the comma"}}};
    return choose(pairs, basis, language);
}

std::string_view label(MissingReason reason, Language language) noexcept {
    constexpr std::array<Pair, 7> pairs{{{"nog niet bekend", "not yet known"},
                                         {"niet beschikbaar", "not available"},
                                         {"niet van toepassing", "not applicable"},
                                         {"niet gepubliceerd", "not published"},
                                         {"leeg", "empty"},
                                         {"onleesbaar", "unreadable"},
                                         {"onbekend", "unknown"}}};
    return choose(pairs, reason, language);
}

std::string_view label(TargetKind kind, Language language) noexcept {
    constexpr std::array<Pair, 7> pairs{{{"waarde", "value"},
                                         {"waarde per jaar", "value per year"},
                                         {"richting", "direction"},
                                         {"vergelijking met anderen", "comparison with others"},
                                         {"waarde niet vermeld", "value not stated"},
                                         {"bewust geen", "deliberately none"},
                                         {"in woorden", "in words"}}};
    return choose(pairs, kind, language);
}

std::string_view label(NoTargetReason reason, Language language) noexcept {
    constexpr std::array<Pair, 5> pairs{
        {{"nieuw beleid verandert het cijfer zelf", "policy itself changes the figure"},
         {"het aantal is geen doel op zich", "the count is no goal in itself"},
         {"niet van toepassing", "not applicable"},
         {"nog niet bepaald", "not yet set"},
         {"", ""}}};
    return choose(pairs, reason, language);
}

SLUITEND_END
