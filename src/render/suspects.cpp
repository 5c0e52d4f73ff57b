// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "suspects.hpp"

#include "overview.hpp"

#include <sluitend/number/number_style.hpp>

#include <array>

SLUITEND_BEGIN

namespace detail {

namespace {

std::string_view repair_words(RepairKind kind, Words say) {
    constexpr std::array<std::string_view, 8> nl{
        "het minteken is vergeten of te veel",
        "in een andere eenheid gedrukt",
        "overgenomen uit de cel ernaast, erboven of eronder",
        "verwisseld met de cel ernaast, erboven of eronder",
        "twee cijfers verwisseld",
        "één cijfer fout",
        "een cijfer weggevallen",
        "een cijfer te veel"};
    constexpr std::array<std::string_view, 8> en{"the minus is missing or too much",
                                                 "printed in another unit",
                                                 "copied from the cell beside, above or below",
                                                 "swapped with the cell beside, above or below",
                                                 "two digits swapped",
                                                 "one digit wrong",
                                                 "a digit missing",
                                                 "a digit too many"};
    const auto at = static_cast<std::size_t>(kind);
    return say(nl[at], en[at]);
}

/// A number of our own, in the layout of the language.
std::string number_text(const Rational& number, Words say) {
    return number_in(say.language, dutch_number(number));
}

/// A number of euros in the printed unit of a figure.
std::string in_unit(const Rational& euros, const Amount& amount, Words say) {
    return number_text(euros / Rational(amount.multiplier()), say);
}

std::string implied_words(const solve::Interval& implied, const Amount& amount, Words say) {
    const bool is_one =
        implied.lower && implied.upper && implied.lower->value == implied.upper->value;
    if (is_one)
        return std::string(say("zou dan ", "would then have to be ")) +
               in_unit(implied.lower->value, amount, say) + std::string(say(" moeten zijn", ""));
    if (implied.lower && implied.upper)
        return std::string(say("zou dan tussen ", "would then have to lie between ")) +
               in_unit(implied.lower->value, amount, say) + std::string(say(" en ", " and ")) +
               in_unit(implied.upper->value, amount, say) + std::string(say(" moeten liggen", ""));
    return std::string(say("volgt niet uit de andere bedragen", "does not follow from the others"));
}

class ProofWriter {
public:
    ProofWriter(const Certificate& proof, const std::vector<Figure>& all, Words say)
        : proof_(proof), all_(all), say_(say) {}

    ProofText write() {
        const auto positive = lines(1);
        const auto negative = lines(-1);
        const bool is_turned = positive.size() > negative.size();
        ProofText out{is_turned ? positive : negative,
                      sum(is_turned ? 1 : -1),
                      is_turned ? negative : positive,
                      sum(is_turned ? -1 : 1),
                      {}};
        const std::string figures =
            say_.count(proof_.figures.size(), "bedrag", "bedragen", "figure", "figures");
        out.conclusion = std::string(say_("Dat scheelt ", "The difference is ")) +
                         number_text(proof_.residual, say_) +
                         std::string(say_("; afronding van ", "; rounding of ")) + figures +
                         std::string(say_(" verklaart hoogstens ", " explains at most ")) +
                         number_text(proof_.explained_at_most, say_) + ".";
        return out;
    }

private:
    std::vector<ProofLine> lines(int sign) const {
        std::vector<ProofLine> out;
        for (const FigureTerm& term : proof_.figures) {
            const std::int64_t times = term.coefficient * sign;
            if (times < 0) continue;
            const Figure& figure = all_[term.figure];
            out.push_back(
                {figure_name(figure, say_),
                 (times == 1 ? "" : std::to_string(times) + " × ") + figure_text(figure.amount),
                 figure.amount.span()});
        }
        return out;
    }

    std::string sum(int sign) const {
        Rational out;
        for (const FigureTerm& term : proof_.figures)
            if (term.coefficient * sign > 0)
                out +=
                    Rational(term.coefficient * sign) * Rational(all_[term.figure].amount.value());
        return number_text(out / Rational(proof_.multiplier), say_);
    }

    const Certificate& proof_;
    const std::vector<Figure>& all_;
    Words say_;
};

Suspect suspect(const CulpritSet& set, std::size_t member, const std::vector<Figure>& all,
                Words say) {
    const Figure& figure = all[set.figures[member]];
    Suspect out{figure_name(figure, say),
                figure_text(figure.amount),
                implied_words(set.implied[member], figure.amount, say),
                {},
                figure.amount.span()};
    if (!set.repairs[member].empty()) {
        const Repair& first = set.repairs[member].front();
        out.proposal = format_decimal(first.printed, NumberStyle::dutch) + ": " +
                       std::string(repair_words(first.kind, say));
    }
    return out;
}

std::string heading(const FigureCulprits& culprits, Words say) {
    std::string out(say("Minstens ", "At least "));
    out += say.count(culprits.at_least, "bedrag is fout", "bedragen zijn fout", "figure is wrong",
                     "figures are wrong");
    if (culprits.sets.empty()) return out + ".";
    if (culprits.sets.size() == 1)
        return out + std::string(say(", en alleen hier kan het zitten.", ", and only here."));
    return out + std::string(say(". Het kan op een van deze plaatsen zitten, de waarschijnlijkste "
                                 "eerst.",
                                 ". It may be any of these, the likeliest first."));
}

} // namespace

std::string figure_name(const Figure& figure, Words say) {
    std::string out = figure.row;
    if (figure.goal) out += std::string(say(", doel ", ", goal ")) + *figure.goal;
    if (figure.column) out += ", " + *figure.column;
    return out;
}

std::vector<ProofText> proofs(const Report& report, Words say) {
    const std::vector<Figure> all = figures(report.document);
    std::vector<ProofText> out;
    for (const JointBlock& block : report.joint.blocks)
        if (block.certificate) out.push_back(ProofWriter(*block.certificate, all, say).write());
    return out;
}

std::vector<SuspectsText> suspects(const Report& report, Words say, std::size_t most) {
    const std::vector<Figure> all = figures(report.document);
    std::vector<SuspectsText> out;
    for (const FigureCulprits& part : report.joint.culprits) {
        SuspectsText text{heading(part, say), {}, 0};
        for (const CulpritSet& set : part.sets) {
            if (text.sets.size() == most) {
                ++text.left_out;
                continue;
            }
            text.sets.emplace_back();
            for (std::size_t i = 0; i < set.figures.size(); ++i)
                text.sets.back().push_back(suspect(set, i, all, say));
        }
        out.push_back(std::move(text));
    }
    return out;
}

} // namespace detail

SLUITEND_END
