// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/html.hpp>

#include "html_parts.hpp"

#include <sluitend/render/diff.hpp>
#include <sluitend/render/svg.hpp>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::size_t most_bytes = 50'000;

/// A piece that a notebook shows below a cell.
class Fragment {
public:
    Fragment(const HtmlOptions& options, Extents most)
        : say_{options.language}, rows_(most.rows), parts_(options.language, most) {
        out().open("div", {{"class", "sluitend"}, {"lang", name_of(say_.language)}});
        out().open("style").add(fragment_style()).close();
    }

    Markup& out() noexcept { return parts_.out(); }
    HtmlParts& parts() noexcept { return parts_; }

    void title(std::string_view text, std::string_view after = {}) {
        out().open("p", {{"class", "sl-title"}});
        parts_.own("strong", text);
        if (!after.empty())
            out().text(" ").leaf("span", parts_.cut(after), {{"class", "sl-muted"}});
        out().close();
    }
    void goal_tree(const Programme& programme) {
        if (programme.all_goals().empty()) return;
        parts_.picture(goal_tree_svg(programme, svg()), say_("Doelenboom", "Goal tree"));
    }
    void bars(const BudgetTable& table) {
        parts_.picture(budget_svg(table, svg()),
                       say_("Lasten, baten en saldo", "Expenditure, revenue and balance"));
    }

    std::string take() && {
        out().close();
        return std::move(parts_).take();
    }

private:
    SvgOptions svg() const noexcept { return {.language = say_.language, .rows = rows_}; }

    Words say_;
    std::size_t rows_;
    HtmlParts parts_;
};

/// Writes a fragment, again with less in it as long as it is too long.
template <class Write> std::string fitting(const HtmlOptions& options, Write write) {
    Extents most{30, 12, 120};
    while (true) {
        Fragment fragment(options, most);
        write(fragment);
        std::string text = std::move(fragment).take();
        if (text.size() < most_bytes || most.rows == 1) return text;
        most = {most.rows / 2, most.columns / 2 + 1, most.characters / 2 + 1};
    }
}

} // namespace

} // namespace detail

std::string render_html_fragment(const Report& report, const HtmlOptions& options) {
    const detail::Verbatims verbatims(report.document);
    return detail::fitting(options, [&](detail::Fragment& fragment) {
        fragment.parts().stand_in(report.document);
        fragment.title(detail::title_of(report.document, options.language));
        fragment.parts().verdict(report, "p");
        fragment.parts().findings(report, verbatims, {Severity::error, Severity::warning});
        fragment.parts().contradictions(report.joint);
    });
}

std::string render_html_fragment(const JointResult& joint, const HtmlOptions& options) {
    return detail::fitting(options, [&](detail::Fragment& fragment) {
        fragment.parts().verdict(joint);
        fragment.parts().contradictions(joint);
    });
}

std::string render_html_fragment(const Document& document, const HtmlOptions& options) {
    const auto programmes = document.programmes();
    const auto tables = document.tables();
    const auto year = document.budget_year();
    std::vector<Goal> goals;
    for (const Programme& programme : programmes)
        for (const Goal& goal : programme.goals())
            goals.push_back(goal);
    return detail::fitting(options, [&](detail::Fragment& fragment) {
        fragment.title(detail::title_of(document, options.language),
                       year ? std::to_string(year->number()) : std::string());
        fragment.parts().goal_table(goals);
        if (programmes.size() == 1 && programmes.front().budget())
            fragment.bars(*programmes.front().budget());
        if (programmes.empty() && tables.size() == 1)
            fragment.parts().table(tables.front(), nullptr);
        else
            fragment.parts().table_list(tables);
        fragment.parts().mandated_table(document.mandated_indicators());
        fragment.parts().section_list(document.sections());
    });
}

std::string render_html_fragment(const Programme& programme, const HtmlOptions& options) {
    return detail::fitting(options, [&](detail::Fragment& fragment) {
        fragment.title(detail::heading_of(programme));
        if (const auto table = programme.budget()) fragment.parts().budget_table(*table, nullptr);
        fragment.goal_tree(programme);
    });
}

std::string render_html_fragment(const Goal& goal, const HtmlOptions& options) {
    std::string money;
    if (const auto& amount = goal.stated_expenditure())
        money = detail::figure_text(*amount) + " " + detail::unit_text(amount->multiplier());
    return detail::fitting(options, [&](detail::Fragment& fragment) {
        fragment.parts().stand_in(goal.document());
        fragment.title(detail::heading_of(goal), money);
        if (goal.record().description)
            fragment.parts().own("p", goal.record().description->value, "sl-muted");
        fragment.parts().goal_table(goal.goals());
        fragment.parts().action_list(goal);
        fragment.parts().target_table(goal.indicators());
    });
}

std::string render_html_fragment(const BudgetTable& table, const HtmlOptions& options) {
    return detail::fitting(options, [&](detail::Fragment& fragment) {
        fragment.parts().budget_table(table, nullptr);
        fragment.bars(table);
    });
}

std::string render_html_fragment(const Table& table, const HtmlOptions& options) {
    return detail::fitting(
        options, [&](detail::Fragment& fragment) { fragment.parts().table(table, nullptr); });
}

std::string render_html_fragment(const EditionDiff& diff, const HtmlOptions& options) {
    const detail::Words say{options.language};
    const auto groups = detail::change_groups(diff, say, false);
    return detail::fitting(options, [&](detail::Fragment& fragment) {
        fragment.title(detail::change_headline(diff, say),
                       detail::edition_name(diff.before, say) + " → " +
                           detail::edition_name(diff.after, say));
        fragment.parts().change_counts(diff);
        for (const detail::ChangeGroup& each : groups) {
            fragment.parts().own("h3", each.heading);
            fragment.parts().change_sections(each, "h4");
        }
    });
}

SLUITEND_END
