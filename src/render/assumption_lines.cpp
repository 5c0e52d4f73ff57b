// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "assumption_lines.hpp"

#include <sluitend/number/number_style.hpp>
#include <sluitend/render/labels.hpp>

#include <string_view>

SLUITEND_BEGIN

namespace detail {

namespace {

class AssumptionText {
public:
    AssumptionText(const Report& report, Words say) : report_(report), say_(say) {}

    std::string rounding() const {
        const RoundingInference& inference = report_.rounding;
        std::string text(label(inference.assumed, say_.language));
        text += " (" + std::string(label(inference.basis, say_.language)) + ")";
        if (inference.telling == 0)
            return text +
                   std::string(say_("; alle sommen kloppen precies, dus elke afronding is mogelijk",
                                    "; all sums hold exactly, so every rounding is possible"));
        add(text, say_("; ook mogelijk: ", "; possible too: "), others());
        std::vector<PrintedRounding> refuted;
        for (const RefutedRounding& each : inference.refuted)
            refuted.push_back(each.rounding);
        add(text, say_("; uitgesloten: ", "; ruled out: "), refuted);
        return text;
    }

    std::string style() const {
        const StyleReport& styles = report_.joint.styles;
        std::string text(label(styles.all.style, say_.language));
        if (styles.declared) return text + std::string(say_(" (opgegeven)", " (declared)"));
        text += " (" +
                say_.count(styles.all.informative, "som kan het tonen", "sommen kunnen het tonen",
                           "sum can tell", "sums can tell") +
                ", " + std::to_string(styles.all.off) +
                std::string(say_(" met een verschil", " with a difference"));
        if (styles.all.style == RoundingStyle::derived)
            text += std::string(say_("; kans op zo weinig: ", "; chance of so few: ")) + chance();
        return text + ")";
    }

private:
    std::vector<PrintedRounding> others() const {
        std::vector<PrintedRounding> out;
        for (const PrintedRounding each : report_.rounding.survivors)
            if (each != report_.rounding.assumed) out.push_back(each);
        return out;
    }

    void add(std::string& text, std::string_view before,
             const std::vector<PrintedRounding>& which) const {
        for (std::size_t i = 0; i < which.size(); ++i)
            text +=
                std::string(i == 0 ? before : ", ") + std::string(label(which[i], say_.language));
    }

    std::string chance() const {
        const Decimal shown = report_.joint.styles.all.chance.rescale(6, Rounding::ceiling);
        return std::string(say_("hoogstens ", "at most ")) +
               format_decimal(shown, NumberStyle::dutch);
    }

    const Report& report_;
    Words say_;
};

} // namespace

std::vector<AssumptionLine> assumption_lines(const Report& report, Words say) {
    if (report.joint.blocks.empty()) return {};
    const AssumptionText text(report, say);
    return {{std::string(say("Afronding", "Rounding")), text.rounding()},
            {std::string(say("Totalen", "Totals")), text.style()}};
}

std::vector<std::string> sign_evidence_lines(const SignInference& sign, Words say) {
    std::vector<std::string> out;
    for (const SignEvidence& each : sign.evidence) {
        const std::size_t sums = each.holding() + each.broken;
        if (sums == 0) continue;
        std::string text(label(each.convention, say.language));
        text += ": " +
                say.count(sums, "som, waarvan ", "sommen, waarvan ", "sum, of which ",
                          "sums, of which ") +
                std::to_string(each.exact) + std::string(say(" precies, ", " exact, ")) +
                std::to_string(each.within_rounding) +
                std::string(say(" binnen de afronding en ", " within rounding and ")) +
                std::to_string(each.broken) + std::string(say(" niet", " not"));
        if (each.unusual_signs > 0)
            text += "; " + say.count(each.unusual_signs, "bedrag heeft het andere teken",
                                     "bedragen hebben het andere teken",
                                     "figure has the other sign", "figures have the other sign");
        out.push_back("• " + text + ".");
    }
    return out;
}

} // namespace detail

SLUITEND_END
