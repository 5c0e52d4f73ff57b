// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/html.hpp>

#include "assumption_lines.hpp"
#include "html_parts.hpp"
#include "table_lines.hpp"

#include <sluitend/number/number_style.hpp>
#include <sluitend/render/svg.hpp>

#include <limits>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

/// The whole page about one report.
class Page {
public:
    Page(const Report& report, const HtmlOptions& options)
        : report_(report),
          say_{options.language},
          parts_(options.language, {all, all, all}),
          verbatims_(report.document),
          marks_(report),
          is_single_(report.document.programmes().size() == 1) {
        parts_.stand_in(report.document);
    }

    std::string write() {
        parts_.open_page(title_of(report_.document, say_.language) +
                         std::string(say_(": kloppen de bedragen?", ": do the figures hold?")));
        header();
        out().open("main");
        parts_.verdict(report_, "h2");
        findings();
        parts_.contradictions(report_.joint);
        for (const Programme& programme : report_.document.programmes())
            write_programme(programme);
        tables();
        annex_indicators();
        sections();
        evidence();
        guide();
        out().close();
        parts_.close_page({report_.document.source()});
        return std::move(parts_).take();
    }

private:
    Markup& out() noexcept { return parts_.out(); }
    /// Sections of a programme are one level deeper if there are several programmes.
    std::string_view heading_tag() const noexcept { return is_single_ ? "h2" : "h3"; }

    void header() {
        std::string kicker(say_("Programmabegroting", "Programme budget"));
        if (const auto year = report_.document.budget_year())
            kicker += " " + std::to_string(year->number());
        const auto programmes = report_.document.programmes();
        if (is_single_ && programmes.front().number())
            kicker += std::string(say_(" · programma ", " · programme ")) +
                      std::string(*programmes.front().number());
        if (report_.document.record().government)
            kicker = report_.document.record().government->value + " · " + kicker;
        out().open("header").leaf("p", kicker, {{"class", "sl-kicker"}});
        parts_.own("h1", title_of(report_.document, say_.language));
        if (is_single_) people(programmes.front());
        out().close();
    }

    void people(const Programme& programme) {
        for (const Role role : {Role::portfolio_holder, Role::executive_director}) {
            std::string names;
            std::size_t people = 0;
            for (const Responsibility& each : programme.responsibilities())
                if (each.role == role) {
                    names += (names.empty() ? "" : ", ") + each.name.value;
                    ++people;
                }
            if (people == 0) continue;
            out().open("p", {{"class", "sl-people"}});
            out().text(role_heading(role, people, say_.language) + ": ").text(names);
            out().close();
        }
    }

    void findings() {
        const bool any = report_.count(Severity::error) + report_.count(Severity::warning) > 0;
        if (any) {
            out().open("section").leaf("h2", say_("Wat opvalt", "What stands out"));
            parts_.findings(report_, verbatims_, {Severity::error, Severity::warning});
            out().close();
        }
    }

    void write_programme(const Programme& programme) {
        if (!is_single_) {
            out().open("section", {{"class", "sl-programme"}});
            parts_.own("h2", heading_of(programme));
            people(programme);
        }
        budget(programme);
        goals(programme);
        indicators(programme);
        claims(programme);
        if (!is_single_) out().close();
    }

    void budget(const Programme& programme) {
        const auto table = programme.budget();
        if (!table) return;
        out().open("section").leaf(heading_tag(), say_("Wat mag het kosten?", "What may it cost?"));
        parts_.budget_table(*table, &marks_);
        parts_.picture(budget_svg(*table, {.language = say_.language}),
                       say_("Lasten, baten en saldo in beeld", "Picture of the money"));
        parts_.change_table(report_, *table);
        out().close();
    }

    void goals(const Programme& programme) {
        if (programme.all_goals().empty()) return;
        out().open("section").leaf(heading_tag(), say_("Doelen", "Goals"));
        parts_.picture(goal_tree_svg(programme, {.language = say_.language}),
                       say_("Doelenboom in beeld", "Picture of the goals"));
        goal_sums(programme);
        out().open("details").leaf("summary", say_("Alle doelen en acties, met hun tekst",
                                                   "All goals and actions, with their text"));
        parts_.goal_list(programme);
        out().close().close();
    }

    /// How the goals add up to the table, in one sentence.
    void goal_sums(const Programme& programme) {
        const std::string where =
            programme.number() ? std::string(*programme.number()) : std::string(programme.title());
        for (const IdentityResult& result : report_.identities) {
            const auto& identity = result.identity;
            if (identity.rule != "goal.total" || identity.terms.empty()) continue;
            if (identity.where != where && !identity.where.starts_with(where + "/")) continue;
            out().open("p", {{"class", "sl-sum"}});
            out().leaf("span", label(result.verdict, say_.language),
                       {{"class", result.verdict == Verdict::broken       ? "sl-mark sl-bad"
                                  : result.verdict == Verdict::exact      ? "sl-mark sl-good"
                                  : result.verdict == Verdict::suspicious ? "sl-mark sl-attention"
                                                                          : "sl-mark sl-info"}});
            out().text(" ").leaf("span", marks_.addition(result), {{"class", "sl-figures"}});
            if (const std::string printed = marks_.printed(result); !printed.empty())
                out()
                    .text(say_("; gedrukt staat bij ", "; printed at "))
                    .text(identity.terms.back().label)
                    .text(": ")
                    .leaf("span", printed, {{"class", "sl-figures"}});
            out().text(".").close();
        }
    }

    void indicators(const Programme& programme) {
        std::vector<Indicator> own;
        for (const Goal& goal : programme.all_goals())
            for (const Indicator& each : goal.indicators())
                own.push_back(each);
        if (own.empty() && programme.mandated_indicators().empty()) return;
        out().open("section").leaf(heading_tag(),
                                   say_("Indicatoren en streefwaarden", "Indicators and targets"));
        parts_.target_table(own);
        parts_.mandated_table(programme.mandated_indicators());
        out().close();
    }

    void claims(const Programme& programme) {
        if (programme.claims().empty()) return;
        out().open("section").leaf(
            heading_tag(), say_("Bedragen in de toelichting", "Amounts in the explanation"));
        parts_.claim_table(programme);
        parts_.claim_verdicts(report_, programme);
        out().close();
    }

    /// Tables of one section under one heading.
    void tables() {
        const auto tables = report_.document.tables();
        const std::string page = title_of(report_.document, say_.language);
        std::string before;
        for (std::size_t i = 0; i < tables.size(); ++i) {
            const TableRecord& record = tables[i].record();
            const std::string heading =
                record.section ? record.section->value : name_of(tables[i], say_);
            if (i == 0 || heading != before) {
                if (i > 0) out().close();
                out().open("section");
                if (heading == page)
                    out().leaf("h2", say_("Bedragen", "Amounts"));
                else
                    parts_.own("h2", heading);
            }
            before = heading;
            parts_.table(tables[i], &marks_);
        }
        if (tables.empty()) return;
        signs();
        out().close();
    }

    /// What the signs beside the figures of tables mean.
    void signs() {
        out().leaf("p",
                   say_("✓ klopt precies · ≈ klopt, op afronding na · ! opvallend verschil · "
                        "✗ klopt niet · zonder teken: niet nagerekend",
                        "✓ holds exactly · ≈ holds, but for rounding · ! suspicious difference · "
                        "✗ does not hold · without a sign: not recomputed"),
                   {{"class", "sl-muted"}});
    }

    void annex_indicators() {
        const auto indicators = report_.document.mandated_indicators();
        if (indicators.empty()) return;
        out().open("section").leaf("h2",
                                   say_("Indicatoren in een bijlage", "Indicators in an annex"));
        parts_.mandated_table(indicators);
        out().close();
    }

    void sections() {
        if (report_.document.sections().empty()) return;
        out().open("section").leaf("h2", say_("Andere delen", "Other parts"));
        for (const DocumentSection& each : report_.document.sections()) {
            std::string name = name_of(each, say_);
            if (const std::string length = words_in(each, say_); !length.empty())
                name += " (" + length + ")";
            out().open("details");
            parts_.own("summary", name);
            if (each.text) parts_.own("p", each.text->value, "sl-prose");
            out().close();
        }
        out().close();
    }

    void evidence() {
        out().open("section").leaf("h2", say_("Verantwoording", "Evidence"));
        if (const std::size_t count = report_.identities.size(); count > 0) {
            out().open("details").leaf("summary", say_.count(count, "optelling, nagerekend",
                                                             "optellingen, één voor één nagerekend",
                                                             "sum, recomputed",
                                                             "sums, recomputed one by one"));
            parts_.sums(report_, marks_);
            out().close();
        }
        if (const std::size_t count = report_.count(Severity::info); count > 0) {
            out().open("details").leaf(
                "summary", say_.count(count, "punt ter informatie", "punten ter informatie",
                                      "point for information", "points for information"));
            parts_.findings(report_, verbatims_, {Severity::info});
            out().close();
        }
        assumptions();
        out().close();
    }

    void assumptions() {
        out().open("details").leaf("summary", say_("Wat is aangenomen", "What was assumed"));
        out().open("dl");
        for (const AssumptionLine& each : assumption_lines(report_, say_))
            out().leaf("dt", each.name).leaf("dd", each.text);
        for (const TableAssumption& each : report_.assumptions)
            assumption(each);
        for (const Programme& programme : report_.document.programmes())
            quanta(programme);
        for (const Table& table : report_.document.tables())
            conventions(table);
        out().close();
        for (const TableAssumption& each : report_.assumptions)
            parts_.recovered_table(BudgetTable(report_.document, each.table));
        for (const Table& table : report_.document.tables())
            parts_.recovered_table(table);
        out().close();
    }

    void assumption(const TableAssumption& each) {
        const BudgetTable table(report_.document, each.table);
        std::string name(say_("Tekenafspraak", "Sign convention"));
        if (!is_single_) name += " · " + heading_of(table.programme());
        out().leaf("dt", name);
        std::string text(each.sign.chosen ? label(*each.sign.chosen, say_.language)
                                          : say_("onbekend", "unknown"));
        text += each.sign.declared
                    ? say_(" (opgegeven)", " (declared)")
                    : say_(" (afgeleid uit de bedragen)", " (inferred from the figures)");
        out().leaf("dd", text);
    }

    /// How the figures of a table of any shape are meant.
    void conventions(const Table& table) {
        out().leaf("dt", name_of(table, say_)).open("dd");
        for (const AssumptionLine& each : convention_lines(table, say_))
            out().leaf("p", each.name + ": " + each.text);
        out().close();
    }

    /// To what the amounts of the goals and of the table are rounded.
    void quanta(const Programme& programme) {
        const auto add = [&](std::string_view name, const Amount& amount) {
            std::string heading(name);
            if (!is_single_) heading += " · " + heading_of(programme);
            out().leaf("dt", heading);
            out().leaf("dd", format_decimal(amount.quantum(), NumberStyle::dutch) + " euro, " +
                                 std::string(label(amount.quantum_basis(), say_.language)));
        };
        for (const Goal& goal : programme.all_goals())
            if (goal.stated_expenditure()) {
                add(say_("Afronding van de doelen", "Rounding of the goals"),
                    *goal.stated_expenditure());
                break;
            }
        if (const auto table = programme.budget())
            for (const BudgetLine& line : table->lines())
                if (!line.amounts.empty() && line.amounts.front()) {
                    add(say_("Afronding van de tabel", "Rounding of the table"),
                        *line.amounts.front());
                    break;
                }
    }

    void guide_entry(Verdict verdict, std::string_view nl, std::string_view en) {
        out().leaf("dt", label(verdict, say_.language)).leaf("dd", say_(nl, en));
    }

    void guide() {
        out().open("section").leaf("h2", say_("Hoe leest u dit?", "How to read this"));
        out().leaf(
            "p",
            say_(
                "Dit rapport vergelijkt de bedragen die gedrukt staan met elkaar. Elk bedrag is op "
                "zichzelf afgerond, en daardoor kan een optelling een beetje schelen zonder dat er "
                "iets fout is: lasten van 41.168,6 en baten van 8.306,4 geven een saldo van "
                "32.862,2, maar de afgeronde bedragen 41.169 en 8.306 geven 32.863. Hoeveel "
                "afronding hoogstens kan schelen, is precies uit te rekenen.",
                "This report compares the printed figures with each other. Each of them was "
                "rounded "
                "by itself, so a sum may be slightly off although nothing is wrong: expenditure of "
                "41.168,6 and revenue of 8.306,4 give a balance of 32.862,2, but the rounded "
                "figures 41.169 and 8.306 give 32.863. How far rounding can go is known exactly."));
        out().open("dl");
        guide_entry(Verdict::exact, "De gedrukte bedragen tellen precies op.",
                    "The printed figures add up exactly.");
        guide_entry(Verdict::within_rounding,
                    "Er is een verschil, en afronding verklaart het. Dit is gewoon.",
                    "There is a difference and rounding explains it. This is normal.");
        guide_entry(Verdict::suspicious,
                    "Afronding kan het verschil verklaren, maar dat is erg onwaarschijnlijk.",
                    "Rounding may explain the difference, but that is very unlikely.");
        guide_entry(
            Verdict::broken,
            "Geen afronding kan dit verklaren: een bedrag is fout of er ontbreekt een post.",
            "No rounding explains this: a figure is wrong or an item is missing.");
        guide_entry(Verdict::not_checkable, "Er ontbreekt iets om de optelling na te rekenen.",
                    "Something is missing that is needed to check the sum.");
        out().close();
        out().leaf("p",
                   say_("Een plaats zoals “regel 412, teken 1” verwijst naar de tekst die is "
                        "gelezen. Er is niets verbeterd of geraden: alles staat hier zoals het "
                        "gedrukt is.",
                        "A place such as “line 412, character 1” refers to the text that was "
                        "read. Nothing was repaired or guessed: all stands here as printed."));
        out().close();
    }

    const Report& report_;
    Words say_;
    HtmlParts parts_;
    Verbatims verbatims_;
    Marks marks_;
    bool is_single_;
};

} // namespace

} // namespace detail

std::string render_html(const Report& report, const HtmlOptions& options) {
    return detail::Page(report, options).write();
}

SLUITEND_END
