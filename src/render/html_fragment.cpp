// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/html.hpp>

#include "html_parts.hpp"

#include <sluitend/render/svg.hpp>

SLUITEND_BEGIN

namespace detail {

namespace {

/// A piece that a notebook shows below a cell.
class Fragment {
public:
    explicit Fragment(const HtmlOptions& options)
        : say_{options.language}, parts_(options.language, {30, 12, 120}) {
        out().open("div", {{"class", "sluitend"}, {"lang", name_of(say_.language)}});
        out().open("style").add(fragment_style()).close();
    }

    Markup& out() noexcept { return parts_.out(); }
    HtmlParts& parts() noexcept { return parts_; }
    Words say() const noexcept { return say_; }
    SvgOptions svg() const noexcept { return {.language = say_.language, .rows = 30}; }

    void title(std::string_view text, std::string_view after = {}) {
        out().open("p", {{"class", "sl-title"}});
        parts_.own("strong", text);
        if (!after.empty())
            out().text(" ").leaf("span", parts_.cut(after), {{"class", "sl-muted"}});
        out().close();
    }

    std::string take() && {
        out().close();
        return std::move(parts_).take();
    }

private:
    Words say_;
    HtmlParts parts_;
};

} // namespace

} // namespace detail

std::string render_html_fragment(const Report& report, const HtmlOptions& options) {
    detail::Fragment fragment(options);
    fragment.title(detail::title_of(report.document, options.language));
    fragment.parts().verdict(report, "p");
    const detail::Verbatims verbatims(report.document);
    fragment.parts().findings(report, verbatims, Severity::error);
    fragment.parts().findings(report, verbatims, Severity::warning);
    if (report.count(Severity::info) > 0) {
        fragment.out().open("details").leaf(
            "summary", fragment.say().count(report.count(Severity::info), "punt ter informatie",
                                            "punten ter informatie", "point for information",
                                            "points for information"));
        fragment.parts().findings(report, verbatims, Severity::info);
        fragment.out().close();
    }
    return std::move(fragment).take();
}

std::string render_html_fragment(const Document& document, const HtmlOptions& options) {
    detail::Fragment fragment(options);
    const auto year = document.budget_year();
    fragment.title(detail::title_of(document, options.language),
                   year ? std::to_string(year->number()) : std::string());
    std::vector<Goal> goals;
    const auto programmes = document.programmes();
    for (const Programme& programme : programmes)
        for (const Goal& goal : programme.goals())
            goals.push_back(goal);
    fragment.parts().goal_table(goals);
    if (programmes.size() == 1)
        if (const auto table = programmes.front().budget())
            fragment.parts().picture(budget_svg(*table, fragment.svg()),
                                     fragment.say()("Lasten, baten en saldo", "Money"));
    return std::move(fragment).take();
}

std::string render_html_fragment(const Programme& programme, const HtmlOptions& options) {
    detail::Fragment fragment(options);
    fragment.title(detail::heading_of(programme));
    if (const auto table = programme.budget()) fragment.parts().budget_table(*table, nullptr);
    if (!programme.all_goals().empty())
        fragment.parts().picture(goal_tree_svg(programme, fragment.svg()),
                                 fragment.say()("Doelenboom", "Goal tree"));
    return std::move(fragment).take();
}

std::string render_html_fragment(const Goal& goal, const HtmlOptions& options) {
    detail::Fragment fragment(options);
    std::string money;
    if (const auto& amount = goal.stated_expenditure())
        money = detail::figure_text(*amount) + " " + detail::unit_text(amount->multiplier());
    fragment.title(detail::heading_of(goal), money);
    if (goal.record().description)
        fragment.parts().own("p", goal.record().description->value, "sl-muted");
    fragment.parts().goal_table(goal.goals());
    fragment.parts().action_list(goal);
    fragment.parts().target_table(goal.indicators());
    return std::move(fragment).take();
}

std::string render_html_fragment(const BudgetTable& table, const HtmlOptions& options) {
    detail::Fragment fragment(options);
    fragment.parts().budget_table(table, nullptr);
    fragment.parts().picture(budget_svg(table, fragment.svg()),
                             fragment.say()("Lasten, baten en saldo", "Money"));
    return std::move(fragment).take();
}

SLUITEND_END
