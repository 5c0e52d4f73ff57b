// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "contradiction.hpp"

#include "overview.hpp"

#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::size_t longest_row = 60;

/// The parts of a name that are not shared with the figures around it.
struct Distinct {
    bool programme = true;
    bool column = true;
};

std::string name_of(const Figure& figure, Distinct distinct, Words say) {
    std::string out;
    const auto add = [&](std::string_view before, const std::string& part) {
        out += (out.empty() ? "" : ", ") + std::string(before) + part;
    };
    if (!figure.row.empty()) add("", shortened(figure.row, longest_row));
    if (figure.goal) add(say("doel ", "goal "), *figure.goal);
    if (distinct.programme && figure.programme && !figure.scope) // rows of tables name it
        add(say("programma ", "programme "), *figure.programme);
    if (distinct.column && figure.column) add("", *figure.column);
    return out;
}

/// What figures that are told together are called: what they share is said once, above them.
class FigureNames {
public:
    FigureNames(const std::vector<const Figure*>& figures, Words say) : say_(say) {
        for (const Figure* each : figures)
            if (!column_) column_ = each->column;
        if (!figures.empty()) programme_ = figures.front()->programme;
        for (const Figure* each : figures) {
            shares_column_ &= !each->column || each->column == column_;
            shares_programme_ &= each->programme == programme_;
        }
        std::map<std::string, SourceSpan> first;
        for (const Figure* each : figures) {
            const std::string name = plain(*each);
            const auto [known, is_new] = first.emplace(name, each->amount.span());
            if (!is_new && known->second != each->amount.span()) doubles_.insert(name);
        }
    }

    /// "programma 3.1, Begroting 2021"; empty if nothing is shared.
    std::string where() const {
        std::string out;
        if (shares_programme_ && programme_)
            out = std::string(say_("programma ", "programme ")) + *programme_;
        if (shares_column_ && column_) out += (out.empty() ? "" : ", ") + *column_;
        return out;
    }

    std::string of(const Figure& figure) const {
        std::string out = plain(figure);
        if (doubles_.count(out) > 0)
            out += std::string(say_(", regel ", ", line ")) +
                   std::to_string(figure.amount.span().line);
        return out;
    }

private:
    std::string plain(const Figure& figure) const {
        return name_of(figure, {!shares_programme_, !shares_column_}, say_);
    }

    Words say_;
    std::optional<std::string> column_;
    std::optional<std::string> programme_;
    bool shares_column_ = true;
    bool shares_programme_ = true;
    std::set<std::string> doubles_;
};

class ProofWriter {
public:
    ProofWriter(const Certificate& proof, const FigureNames& names, Words say)
        : proof_(proof), names_(names), say_(say) {}

    ProofText write() const {
        const auto positive = lines(1);
        const auto negative = lines(-1);
        const int sign = positive.size() > negative.size() ? 1 : -1;
        return {sign > 0 ? positive : negative, sum(sign), sign > 0 ? negative : positive,
                sum(-sign), conclusion()};
    }

private:
    bool is_on_side(const PrintedTerm& term, int sign) const {
        return sign > 0 ? term.coefficient > 0 : term.coefficient < 0;
    }

    std::vector<ProofLine> lines(int sign) const {
        std::vector<ProofLine> out;
        for (const PrintedTerm& term : proof_.figures)
            if (is_on_side(term, sign)) out.push_back({names_.of(term.printed), printed(term)});
        return out;
    }

    /// "2 keer 41.448"; with its unit if that is not the unit of the addition.
    std::string printed(const PrintedTerm& term) const {
        const Amount& amount = term.printed.amount;
        std::string out = figure_text(amount);
        if (amount.multiplier() != proof_.multiplier) out += " " + unit_text(amount.multiplier());
        const Rational times = abs(Rational(term.coefficient));
        if (times == Rational(1)) return out;
        return dutch_number(times) + std::string(say_(" keer ", " times ")) + out;
    }

    std::string sum(int sign) const {
        Rational out;
        for (const PrintedTerm& term : proof_.figures)
            if (is_on_side(term, sign))
                out += abs(Rational(term.coefficient)) * Rational(term.printed.amount.value());
        return dutch_number(out / Rational(proof_.multiplier));
    }

    std::string conclusion() const {
        // A proof in which rounding reaches the difference is one because it does not quite.
        const bool is_open = proof_.residual == proof_.explained_at_most;
        return std::string(say_("Verschil ", "Difference ")) + dutch_number(proof_.residual) +
               std::string(say_("; afronding van ", "; rounding of ")) +
               say_.count(proof_.figures.size(), "bedrag", "bedragen", "figure", "figures") +
               std::string(is_open ? say_(" verklaart minder dan ", " explains less than ")
                                   : say_(" verklaart hoogstens ", " explains at most ")) +
               dutch_number(proof_.explained_at_most) + ".";
    }

    const Certificate& proof_;
    const FigureNames& names_;
    Words say_;
};

std::string implied_words(const solve::Interval& implied, const Amount& amount, Words say) {
    if (!implied.lower || !implied.upper)
        return std::string(
            say("volgt niet uit de andere bedragen", "does not follow from the others"));
    const bool is_one = implied.lower->value == implied.upper->value;
    return std::string(
               say("zou dan ", is_one ? "would then have to be " : "would then have to lie ")) +
           range_text(implied, amount.multiplier(), say) +
           std::string(say(is_one ? " moeten zijn" : " moeten liggen", ""));
}

/// What the likeliest slips of the members come to; those that are alike are told once.
std::string proposal(const CulpritSet& set, Words say) {
    std::string out;
    std::optional<RepairKind> last;
    for (const auto& repairs : set.repairs) {
        if (repairs.empty()) return {};
        const Repair& first = repairs.front();
        if (last && *last != first.kind)
            out += ": " + std::string(label(*last, say.language)) + "; ";
        if (last && *last == first.kind) out += say(" en ", " and ");
        out += format_decimal(first.printed, NumberStyle::dutch);
        last = first.kind;
    }
    if (!last) return out;
    const bool is_alone = set.repairs.size() == 1 && *last == RepairKind::neighbours_swapped;
    return out + ": " +
           std::string(
               is_alone ? say("verwisseld met een naburige cel", "swapped with a cell next to it")
                        : label(*last, say.language));
}

using FigureAt = std::map<std::size_t, const Figure*>;

void gather(const Certificate& proof, FigureAt& out) {
    for (const PrintedTerm& each : proof.figures)
        out.emplace(each.figure, &each.printed);
}

std::vector<const Figure*> values_of(const FigureAt& figures) {
    std::vector<const Figure*> out;
    for (const auto& [position, figure] : figures)
        out.push_back(figure);
    return out;
}

FigureNames names_of(const Certificate& proof, Words say) {
    FigureAt figures;
    gather(proof, figures);
    return {values_of(figures), say};
}

/// True if no figure of `proof` is among `figures`.
bool is_apart(const Certificate& proof, const FigureAt& figures) {
    return std::none_of(proof.figures.begin(), proof.figures.end(),
                        [&](const PrintedTerm& each) { return figures.count(each.figure) > 0; });
}

/// The culprits within a block; nullptr if none were searched.
const FigureCulprits* culprits_of(const JointResult& joint, const JointBlock& block) {
    for (const FigureCulprits& part : joint.culprits)
        for (const Certificate& proof : part.conflicts)
            if (!proof.figures.empty() &&
                std::find(block.figures.begin(), block.figures.end(),
                          proof.figures.front().figure) != block.figures.end())
                return &part;
    return nullptr;
}

/// Nothing for a set that does not say as much of every figure.
template <class NameOf>
std::optional<SuspectSet> suspects(const CulpritSet& set, const NameOf& name_of, Words say) {
    const std::size_t size = set.printed.size();
    if (set.implied.size() != size || set.repairs.size() != size) return std::nullopt;
    SuspectSet out{{}, proposal(set, say)};
    for (std::size_t i = 0; i < size; ++i) {
        const Figure& figure = set.printed[i];
        out.members.push_back({name_of(figure), figure_text(figure.amount),
                               implied_words(set.implied[i], figure.amount, say),
                               figure.amount.span()});
    }
    if (set.ties_only && !out.members.empty())
        out.members.back().implied += say(", en alleen als waarden precies op een half liggen",
                                          ", and only if values lie exactly on a half");
    return out;
}

} // namespace

std::string heading(const FigureCulprits& culprits, Words say) {
    std::string out(say("Minstens ", "At least "));
    out += say.count(culprits.at_least, "bedrag is fout", "bedragen zijn fout", "figure is wrong",
                     "figures are wrong");
    if (culprits.sets.empty()) return out + ".";
    if (culprits.sets.size() == 1 && culprits.complete)
        return out + std::string(say(", en alleen hier kan het zitten.", ", and only here."));
    return out + std::string(say(". Het kan op een van deze plaatsen zitten, de waarschijnlijkste "
                                 "eerst.",
                                 ". It may be any of these, the likeliest first."));
}

std::string shared_name(const std::vector<const Figure*>& figures, Words say) {
    return FigureNames(figures, say).where();
}

std::string figure_name(const Figure& figure, Words say) {
    return name_of(figure, {}, say);
}

std::string range_text(const solve::Interval& range, std::int64_t multiplier, Words say) {
    const auto text = [&](const solve::End& end) {
        return dutch_number(end.value / Rational(multiplier));
    };
    if (!range.lower && !range.upper) return std::string(say("onbekend", "unknown"));
    if (!range.lower) return std::string(say("hoogstens ", "at most ")) + text(*range.upper);
    if (!range.upper) return std::string(say("minstens ", "at least ")) + text(*range.lower);
    if (range.lower->value == range.upper->value) return text(*range.lower);
    return std::string(say("tussen ", "between ")) + text(*range.lower) +
           std::string(say(" en ", " and ")) + text(*range.upper);
}

ContradictionText contradiction(const JointResult& joint, const JointBlock& block, Words say,
                                std::size_t most) {
    ContradictionText out;
    if (!block.certificate) return out;
    FigureAt figures;
    gather(*block.certificate, figures);
    std::vector<const Certificate*> proofs{&*block.certificate};
    const FigureCulprits* culprits = culprits_of(joint, block);
    if (culprits != nullptr) {
        for (const Certificate& each : culprits->conflicts)
            if (is_apart(each, figures)) {
                proofs.push_back(&each);
                gather(each, figures);
            }
        for (const Certificate& each : culprits->conflicts)
            gather(each, figures);
    }
    const FigureNames names(values_of(figures), say);
    out.where = names.where();
    for (const Certificate* each : proofs)
        out.proofs.push_back(ProofWriter(*each, names, say).write());
    if (culprits == nullptr) return out;
    out.heading = heading(*culprits, say);
    for (const CulpritSet& each : culprits->sets) {
        auto set = out.sets.size() < most
                       ? suspects(
                             each, [&](const Figure& figure) { return names.of(figure); }, say)
                       : std::nullopt;
        if (set)
            out.sets.push_back(*std::move(set));
        else
            ++out.left_out;
    }
    return out;
}

std::vector<ContradictionText> contradictions(const JointResult& joint, Words say,
                                              std::size_t most) {
    std::vector<ContradictionText> out;
    for (const JointBlock& block : joint.blocks)
        if (block.certificate) out.push_back(contradiction(joint, block, say, most));
    return out;
}

std::string sentence(const ProofText& proof, const std::string& where, Words say) {
    const auto side = [](const std::vector<ProofLine>& lines) {
        std::string out;
        for (const ProofLine& each : lines)
            out += (out.empty() ? "" : " + ") + each.name + " (" + each.printed + ")";
        return out;
    };
    std::string out(say("Tel op", "Add"));
    if (!where.empty()) out += " (" + where + ")";
    if (!where.empty() || say.language == Language::nl) out += ":";
    out += " " + side(proof.parts) + " = " + proof.sum + ". ";
    out += say("Dat moet gelijk zijn aan ", "This must equal ");
    out += proof.totals.empty() ? "0" : side(proof.totals);
    if (proof.totals.size() > 1) out += " = " + proof.total;
    return out + ". " + proof.conclusion;
}

std::string sentence(const CulpritSet& set, Words say) {
    const auto known = suspects(
        set, [&](const Figure& each) { return figure_name(each, say); }, say);
    return known && !known->members.empty() ? sentence(*known, say) : std::string();
}

std::string sentence(const SuspectSet& set, Words say) {
    std::string out(set.members.size() > 1 ? say("samen: ", "together: ") : std::string_view{});
    for (const Suspect& each : set.members) {
        if (&each != &set.members.front()) out += say("; en ", "; and ");
        const std::string place = place_text(each.span);
        out += (place.empty() ? "" : place + ": ") + each.name + ", " + each.printed + " " +
               each.implied;
    }
    if (!set.proposal.empty()) out += std::string(say("; misschien ", "; perhaps ")) + set.proposal;
    return out + ".";
}

std::string whole_text(const ContradictionText& text, Words say) {
    std::string out;
    for (const ProofText& each : text.proofs)
        out += sentence(each, text.where, say) + "\n";
    if (!text.heading.empty()) out += text.heading + "\n";
    for (const SuspectSet& each : text.sets)
        out += "- " + sentence(each, say) + "\n";
    return out + left_out_text(text, say);
}

bool tells(const Finding& finding, const Certificate& proof) {
    return finding.id.starts_with("joint.") && !proof.figures.empty() &&
           finding.span == proof.figures.front().printed.amount.span() &&
           finding.related.size() + 1 == proof.figures.size();
}

std::string left_out_text(const ContradictionText& text, Words say) {
    if (text.left_out == 0) return {};
    return say.count(text.left_out, "mogelijkheid is niet getoond",
                     "mogelijkheden zijn niet getoond", "possibility is not shown",
                     "possibilities are not shown") +
           ".";
}

} // namespace detail

std::string message(const Certificate& certificate, Language language) {
    const detail::Words say{language};
    const detail::FigureNames names = detail::names_of(certificate, say);
    return detail::sentence(detail::ProofWriter(certificate, names, say).write(), names.where(),
                            say);
}

SLUITEND_END
