// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/text.hpp>

#include "overview.hpp"
#include "table_lines.hpp"
#include "table_text.hpp"
#include "text_layout.hpp"

#include <sluitend/model/statutory_direction-inl.hpp>

#include <algorithm>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::size_t least_width = 40;

class DocumentText {
public:
    DocumentText(const Document& document, const TextOptions& options)
        : document_(document),
          say_{options.language},
          width_(std::max(options.width, least_width)),
          names_actions_(options.verbose) {}

    std::string write() {
        const auto& record = document_.record();
        if (record.title) paragraph(record.title->value);
        if (record.government) paragraph(record.government->value);
        for (const Programme& programme : document_.programmes())
            write_programme(programme);
        if (document_.programmes().empty() && document_.tables().empty())
            paragraph(say_("Geen programma's.", "No programmes."));
        for (const Table& table : document_.tables())
            write_table(table);
        mandated(document_.mandated_indicators());
        sections();
        return std::move(out_);
    }

private:
    void line(std::string_view text) { out_.append(text).append("\n"); }
    void paragraph(std::string_view text, std::size_t indent = 0) {
        for (const std::string& each : wrapped(text, width_ - indent))
            line(std::string(indent, ' ') + each);
    }
    void section(std::string_view name, const TextTable& table) {
        if (table.is_empty()) return;
        heading(name);
        out_ += table.text(width_, 2);
    }
    void heading(std::string_view name) {
        if (!out_.empty()) line("");
        paragraph(name);
    }

    void write_programme(const Programme& programme) {
        if (!out_.empty()) line("");
        std::string heading = heading_of(programme);
        if (const auto year = document_.budget_year())
            heading +=
                std::string(say_(" — begroting ", " — budget ")) + std::to_string(year->number());
        paragraph(heading);
        people(programme);
        goals(programme);
        if (const auto table = programme.budget()) budget(*table);
        targets(programme);
        mandated(programme.mandated_indicators());
        claims(programme);
    }

    void people(const Programme& programme) {
        TextTable table({Set::left, Set::wrap});
        for (const Role role : {Role::portfolio_holder, Role::executive_director}) {
            std::string who;
            std::size_t people = 0;
            for (const Responsibility& each : programme.responsibilities())
                if (each.role == role) {
                    who += (who.empty() ? "" : ", ") + each.name.value;
                    ++people;
                }
            if (people > 0) table.add({role_heading(role, people, say_.language), who});
        }
        out_ += table.text(width_, 2);
    }

    static std::string count_text(std::optional<int> declared, std::size_t found) {
        if (!declared && found == 0) return {};
        if (!declared || static_cast<std::size_t>(std::max(*declared, 0)) == found)
            return std::to_string(found);
        return std::to_string(found) + " ≠ " + std::to_string(*declared);
    }

    void goals(const Programme& programme) {
        const std::string unit = goal_unit(programme);
        TextTable table({Set::left, Set::wrap, Set::right, Set::right, Set::right});
        table.add({"", "", std::string(say_("lasten", "expenditure")),
                   std::string(say_("acties", "actions")),
                   std::string(say_("indicatoren", "indicators"))});
        for (const Goal& goal : programme.all_goals()) {
            table.add({std::string(goal.number().value_or("")),
                       std::string(2 * depth_of(goal), ' ') + std::string(goal.title()),
                       goal.stated_expenditure() ? figure_text(*goal.stated_expenditure()) : "",
                       count_text(goal.declared_action_count(), goal.actions().size()),
                       count_text(goal.declared_indicator_count(), goal.indicators().size())});
            if (names_actions_) add_actions(table, goal);
        }
        if (programme.all_goals().empty()) return;
        std::string name(say_("Doelenboom", "Goal tree"));
        if (!unit.empty()) name += " (" + unit + ")";
        section(name, table);
    }

    static void add_actions(TextTable& table, const Goal& goal) {
        for (const Action& action : goal.actions()) {
            std::string name(2 * depth_of(goal) + 2, ' ');
            name += action.number() ? std::string(*action.number()) + " " : "- ";
            table.add({"", name + std::string(action.title()), "", "", ""});
        }
    }

    void budget(const BudgetTable& budget) {
        std::vector<Set> sets(budget.columns().size() + 1, Set::right);
        sets.front() = Set::left;
        TextTable table(std::move(sets));
        std::vector<std::string> cells{""};
        for (const Column& column : budget.columns())
            cells.push_back(column.label.value);
        table.add(std::move(cells));
        for (const BudgetLine& each : budget.lines()) {
            cells = {each.label.value};
            for (const auto& amount : each.amounts)
                cells.push_back(amount ? figure_text(*amount) : "·");
            table.add(std::move(cells));
        }
        std::string name(say_("Wat mag het kosten?", "What may it cost?"));
        if (const std::string unit = table_unit(budget); !unit.empty())
            name += std::string(say_(" (bedragen ", " (amounts ")) + unit + ")";
        section(name, table);
    }

    static std::optional<Unit> unit_of(const Indicator& indicator) {
        const auto& unit = indicator.record().unit;
        return unit ? std::optional(unit->value) : std::nullopt;
    }

    void targets(const Programme& programme) {
        TextTable table({Set::left, Set::wrap, Set::wrap});
        for (const Goal& goal : programme.all_goals())
            for (const Indicator& indicator : goal.indicators()) {
                const std::string aims = aims_of(indicator);
                table.add({std::string(goal.number().value_or("")),
                           name_of(indicator, say_.language),
                           aims.empty()
                               ? std::string(say_("geen streefwaarde gevonden", "no target found"))
                               : aims});
            }
        for (const Indicator& indicator : programme.mandated_indicators())
            if (!indicator.targets().empty())
                table.add({"", name_of(indicator, say_.language), aims_of(indicator)});
        section(say_("Indicatoren en streefwaarden", "Indicators and targets"), table);
    }

    std::string aims_of(const Indicator& indicator) const {
        std::string out;
        for (const Target& target : detail::judged_targets(indicator))
            out += (out.empty() ? "" : "; ") +
                   detail::printed_target(target, unit_of(indicator), say_.language, Language::nl);
        return out;
    }

    void mandated(const std::vector<Indicator>& indicators) {
        const auto [of_law, others] = detail::parted_by_law(indicators);
        beside_goals(of_law,
                     say_("Wettelijk verplichte indicatoren", "Indicators prescribed by law"));
        beside_goals(others, say_("Andere indicatoren", "Other indicators"));
    }

    void beside_goals(const std::vector<Indicator>& indicators, std::string_view name) {
        TextTable table({Set::right, Set::wrap, Set::wrap, Set::left, Set::right, Set::left});
        for (const Indicator& each : indicators) {
            const IndicatorRecord& record = each.record();
            const Observation* observed =
                record.observations.empty() ? nullptr : &record.observations.front();
            std::string value;
            if (observed != nullptr && observed->value)
                value = observed->value->verbatim;
            else if (observed != nullptr && observed->missing_reason)
                value = label(*observed->missing_reason, say_.language);
            table.add({std::string(each.number().value_or("")), name_of(each, say_.language),
                       record.unit ? record.unit->verbatim : "",
                       observed != nullptr ? describe(observed->period.value, say_.language) : "",
                       value, record.source ? record.source->value : ""});
        }
        section(name, table);
    }

    void claims(const Programme& programme) {
        TextTable table({Set::left, Set::right, Set::wrap});
        for (const Claim& claim : programme.claims())
            table.add({place_text(claim.amount().span()),
                       figure_text(claim.amount()) + " " + unit_text(claim.amount().multiplier()),
                       claim.record().sentence.value});
        section(say_("Bedragen in de toelichting", "Amounts in the explanation"), table);
    }

    void write_table(const Table& table) {
        std::string name = name_of(table, say_);
        if (const auto& section = table.record().section; section && section->value != name)
            name = section->value + " — " + name;
        if (const std::string unit = unit_words(table, say_); !unit.empty())
            name += " (" + unit + ")";
        heading(name);
        out_ += table_text(table, width_, 2);
    }

    void sections() {
        TextTable table({Set::wrap, Set::right});
        for (const DocumentSection& each : document_.sections())
            table.add({name_of(each, say_), words_in(each, say_)});
        section(say_("Andere delen", "Other parts"), table);
    }

    const Document& document_;
    Words say_;
    std::size_t width_;
    bool names_actions_;
    std::string out_;
};

} // namespace

} // namespace detail

std::string render_text(const Document& document, const TextOptions& options) {
    return detail::DocumentText(document, options).write();
}

SLUITEND_END
