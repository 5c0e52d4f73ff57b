// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/joint_text.hpp>

#include "contradiction.hpp"
#include "overview.hpp"

SLUITEND_BEGIN

std::string message(const CulpritSet& set, Language language) {
    return detail::sentence(set, {language});
}

std::string message(const FigureCulprits& culprits, Language language) {
    std::string out = detail::heading(culprits, {language});
    for (const CulpritSet& each : culprits.sets)
        out += "\n- " + message(each, language);
    return out;
}

std::string message(const FigureBounds& bounds, Language language) {
    const detail::Words say{language};
    const Amount& amount = bounds.printed.amount;
    const std::string place = detail::place_text(amount.span());
    const std::string name = detail::figure_name(bounds.printed, say);
    return (place.empty() ? "" : place + ": ") + (name.empty() ? "" : name + ", ") +
           detail::figure_text(amount) + ": " +
           detail::range_text(bounds.bounds, amount.multiplier(), say);
}

std::string message(const UnprintedBounds& bounds, Language language) {
    return bounds.where + ": " + bounds.label + ": " +
           detail::range_text(bounds.bounds, bounds.multiplier, {language});
}

SLUITEND_END
