// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "html_parts.hpp"

#include <sluitend/model/statutory_direction-inl.hpp>
#include <sluitend/render/svg.hpp>

#include <algorithm>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::size_t longest_prose = 1000; // in pieces that must stay small there is no prose

constexpr std::array<std::string_view, 4> depth_classes{"sl-goal", "sl-goal sl-deep-1",
                                                        "sl-goal sl-deep-2", "sl-goal sl-deep-3"};

std::string count_text(std::size_t found) {
    return found == 0 ? std::string() : std::to_string(found);
}

} // namespace

void HtmlParts::goal_list(const Programme& programme) {
    for (const Goal& goal : programme.all_goals()) {
        out_.open("div", {{"class", depth_classes[std::min<std::size_t>(depth_of(goal), 3)]}});
        own("p", heading_of(goal), "sl-goal-title");
        if (goal.record().description) own("p", goal.record().description->value, "sl-prose");
        action_list(goal);
        for (const RelatedPartyContribution& each : goal.record().related_party_contributions) {
            out_.open("p").leaf("strong", std::string(say_("Verbonden partij ", "Related party ")) +
                                              each.party.value);
            if (each.societal_return) {
                out_.text(": ");
                own("span", each.societal_return->value);
            }
            out_.close();
        }
        out_.close();
    }
}

void HtmlParts::action_list(const Goal& goal) {
    const auto actions = goal.actions();
    if (actions.empty()) return;
    out_.open("ul", {{"class", "sl-actions"}});
    for (std::size_t i = 0; i < std::min(actions.size(), most_.rows); ++i) {
        out_.open("li");
        if (const auto number = actions[i].number())
            out_.leaf("span", cut(*number), {{"class", "sl-code"}}).text(" ");
        own("span", actions[i].title());
        if (actions[i].record().text && most_.characters > longest_prose)
            own("p", actions[i].record().text->value, "sl-prose sl-muted");
        out_.close();
    }
    out_.close();
    more(actions.size());
}

void HtmlParts::goal_table(const std::vector<Goal>& goals) {
    if (goals.empty()) return;
    open_table(say_("Doelen", "Goals"));
    out_.open("thead").open("tr");
    head(say_("Nummer", "Number"));
    head(say_("Doel", "Goal"));
    head(say_("Lasten", "Expenditure"), "sl-number");
    head(say_("Acties", "Actions"), "sl-number");
    head(say_("Indicatoren", "Indicators"), "sl-number");
    out_.close().close().open("tbody");
    for (std::size_t i = 0; i < std::min(goals.size(), most_.rows); ++i) {
        const Goal& goal = goals[i];
        const auto& amount = goal.stated_expenditure();
        out_.open("tr").leaf("th", cut(goal.number().value_or("")), {{"scope", "row"}});
        own("td", goal.title());
        out_.leaf("td", amount ? figure_text(*amount) : "", {{"class", "sl-number"}});
        out_.leaf("td", count_text(actions_below(goal)), {{"class", "sl-number"}});
        out_.leaf("td", count_text(indicators_below(goal)), {{"class", "sl-number"}});
        out_.close();
    }
    out_.close();
    close_table();
    more(goals.size());
}

// ---- indicators ---------------------------------------------------------------------------------

void HtmlParts::target_cell(const Indicator& indicator) {
    out_.open("td");
    for (const Target& target : judged_targets(indicator)) {
        out_.leaf("p", cut(printed_target(target, unit_of(indicator), say_.language, Language::nl)),
                  {{"class", "sl-aim"}});
        if (!target.text.value.empty()) {
            out_.open("p", {{"class", "sl-muted"}});
            own("q", target.text.value);
            if (target.text.span.is_known())
                out_.text(" ").leaf("span", place(target.text.span), {{"class", "sl-place"}});
            out_.close();
        }
    }
    if (indicator.targets().empty())
        out_.leaf("p", say_("geen streefwaarde gevonden", "no target found"),
                  {{"class", "sl-muted"}});
    out_.close();
}

void HtmlParts::target_table(const std::vector<Indicator>& indicators) {
    if (indicators.empty()) return;
    open_table(say_("Indicatoren van de doelen en hun streefwaarden",
                    "Indicators of the goals and their targets"),
               "sl-targets");
    out_.open("thead").open("tr");
    head(say_("Doel", "Goal"));
    head(say_("Indicator", "Indicator"));
    head(say_("Streefwaarde", "Target"));
    head(say_("Op de schaal", "On the scale"));
    out_.close().close().open("tbody");
    for (std::size_t i = 0; i < std::min(indicators.size(), most_.rows); ++i) {
        const Indicator& indicator = indicators[i];
        const auto goal = indicator.goal();
        out_.open("tr").leaf("th", goal ? cut(goal->number().value_or("")) : "",
                             {{"scope", "row"}});
        own("td", name_of(indicator, say_.language));
        target_cell(indicator);
        const std::string svg = target_svg(indicator, {.language = say_.language});
        if (svg.empty())
            out_.leaf("td", "–", {{"class", "sl-muted"}});
        else
            out_.open("td").add(svg).close();
        out_.close();
    }
    out_.close();
    close_table();
    more(indicators.size());
}

void HtmlParts::mandated_table(const std::vector<Indicator>& indicators) {
    const auto [of_law, others] = parted_by_law(indicators);
    table_beside_goals(of_law,
                       say_("Wettelijk verplichte indicatoren", "Indicators prescribed by law"));
    table_beside_goals(others, say_("Andere indicatoren", "Other indicators"));
}

void HtmlParts::table_beside_goals(const std::vector<Indicator>& indicators,
                                   std::string_view name) {
    if (indicators.empty()) return;
    open_table(name);
    out_.open("thead").open("tr");
    head(say_("Nr.", "No."), "sl-number");
    head(say_("Indicator", "Indicator"));
    head(say_("Eenheid", "Unit"));
    head(say_("Jaar", "Year"));
    head(say_("Waarde", "Value"), "sl-number");
    head(say_("Bron", "Source"));
    out_.close().close().open("tbody");
    for (std::size_t i = 0; i < std::min(indicators.size(), most_.rows); ++i) {
        const IndicatorRecord& record = indicators[i].record();
        const Observation* seen =
            record.observations.empty() ? nullptr : &record.observations.front();
        std::string value;
        if (seen != nullptr && seen->value)
            value = seen->value->verbatim;
        else if (seen != nullptr && seen->missing_reason)
            value = label(*seen->missing_reason, say_.language);
        out_.open("tr").leaf("th", cut(indicators[i].number().value_or("")),
                             {{"scope", "row"}, {"class", "sl-number"}});
        own("td", name_of(indicators[i], say_.language));
        own("td", record.unit ? std::string_view(record.unit->verbatim) : "");
        out_.leaf("td", seen != nullptr ? describe(seen->period.value, say_.language) : "");
        out_.leaf("td", cut(value), {{"class", "sl-number"}});
        own("td", record.source ? std::string_view(record.source->value) : "");
        out_.close();
    }
    out_.close();
    close_table();
    more(indicators.size());
}

} // namespace detail

SLUITEND_END
