// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "overview.hpp"

#include <sluitend/model/document_data.hpp>
#include <sluitend/model/indicator_title-inl.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <variant>

SLUITEND_BEGIN

namespace detail {

namespace {

/// Findings of a reader that left a page, a table, a row or a cell unread.
constexpr std::array<std::string_view, 14> unread_ids{
    "figure.unreadable",       "file.cell-uncomputed",
    "file.cells-hidden",       "file.page-garbled",
    "file.page-image",         "file.parts-hidden",
    "file.sheet-hidden",       "indicator.unreadable-row",
    "table.ambiguous-reading", "table.cell-unreadable",
    "table.further",           "table.no-header",
    "table.row-outside",       "table.unreadable-row"};

std::size_t count_unread(const Report& report) {
    return static_cast<std::size_t>(
        std::count_if(report.findings.begin(), report.findings.end(), [](const Finding& each) {
            return std::find(unread_ids.begin(), unread_ids.end(), each.id) != unread_ids.end();
        }));
}

std::string verdict_on_sums(const Report& report, Words say) {
    const std::size_t unchecked = report.count(Verdict::not_checkable);
    if (report.count(Verdict::broken) == 0 && report.joint.verdict == JointVerdict::impossible)
        return std::string(say("Deze bedragen kunnen niet allemaal juist zijn",
                               "These figures cannot all be true"));
    if (report.count(Verdict::broken) == 0 && report.count(Severity::error) > 0)
        return std::string(
            say("Niet alles is in orde: zie de fouten", "Not all is in order: see the errors"));
    if (report.identities.size() == unchecked)
        return std::string(say("Er viel niets na te rekenen", "There was nothing to check"));
    if (report.count(Verdict::broken) > 0)
        return std::string(say("Niet alle optellingen kloppen", "Not all sums hold"));
    if (report.count(Verdict::suspicious) > 0)
        return std::string(say("De optellingen kunnen kloppen, maar een verschil valt op",
                               "The sums may hold, but a difference stands out"));
    std::string out(
        report.count(Verdict::within_rounding) > 0
            ? say("Alle optellingen kloppen, op afronding na", "All sums hold, but for rounding")
            : say("Alle optellingen kloppen precies", "All sums hold exactly"));
    const bool has_gaps =
        std::any_of(report.findings.begin(), report.findings.end(),
                    [](const Finding& each) { return each.id == "table.line-missing"; });
    if (unchecked > 0 || has_gaps || count_unread(report) > 0)
        out += say(", voor zover zij na te rekenen zijn", ", as far as they can be checked");
    return out;
}

std::string headline(const Report& report, Words say) {
    std::string out = verdict_on_sums(report, say);
    if (const std::size_t unread = count_unread(report); unread > 0)
        out += "; " + say.count(unread, "onderdeel is niet gelezen", "onderdelen zijn niet gelezen",
                                "part was not read", "parts were not read");
    return out + ".";
}

void add_item(std::string& list, const std::string& item) {
    list += (list.empty() ? "" : ", ") + item;
}

std::string sums(const Report& report, Words say) {
    std::string list;
    const auto add = [&](Verdict verdict, std::string_view nl, std::string_view en) {
        if (const std::size_t count = report.count(verdict); count > 0)
            add_item(list, say.count(count, nl, nl, en, en));
    };
    add(Verdict::exact, "precies goed", "exact");
    add(Verdict::within_rounding, "op afronding na", "within rounding");
    add(Verdict::suspicious, "met een opvallend verschil", "suspicious");
    add(Verdict::broken, "fout", "wrong");
    add(Verdict::not_checkable, "niet na te rekenen", "not checkable");
    if (list.empty()) return {};
    return say.count(report.identities.size(), "optelling", "optellingen", "sum", "sums") + ": " +
           list + ".";
}

std::string finding_counts(const Report& report, Words say) {
    std::string list;
    if (const auto errors = report.count(Severity::error); errors > 0)
        add_item(list, say.count(errors, "fout", "fouten", "error", "errors"));
    if (const auto warnings = report.count(Severity::warning); warnings > 0)
        add_item(list, say.count(warnings, "punt om op te letten", "punten om op te letten",
                                 "point to look at", "points to look at"));
    if (const auto notes = report.count(Severity::info); notes > 0)
        add_item(list, say.count(notes, "ter informatie", "ter informatie", "for information",
                                 "for information"));
    if (list.empty()) return std::string(say("Verder niets gevonden.", "Nothing else was found."));
    return list + ".";
}

/// Gathers the verbatim text of everything in a record, through its fields.
class Gather {
public:
    explicit Gather(std::map<std::pair<std::uint32_t, std::uint32_t>, std::string>& out)
        : out_(out) {}

    template <class T> void operator()(std::string_view, const T& value) { take(value); }

    void put(const SourceSpan& span, std::string text) {
        if (span.is_known() && !text.empty()) out_[{span.begin, span.end}] = std::move(text);
    }

    template <class T> void take(const T& value) {
        if constexpr (requires { T::fields(value, *this); }) T::fields(value, *this);
    }
    template <class T> void take(const Printed<T>& value) { put(value.span, value.verbatim); }
    template <class T> void take(const std::optional<T>& value) {
        if (value) take(*value);
    }
    template <class T> void take(const std::vector<T>& values) {
        for (const T& each : values)
            take(each);
    }
    template <class... T> void take(const std::variant<T...>& value) {
        std::visit([this](const auto& each) { take(each); }, value);
    }
    void take(const Text& text) { put(text.span, text.value); }
    void take(const Amount& amount) { put(amount.span(), amount.verbatim()); }
    void take(const TableCell& cell) { put(cell.span, cell.verbatim); }

private:
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::string>& out_;
};

void put_number(Gather& gather, const std::optional<Printed<Code>>& number,
                std::string_view title) {
    if (number) gather.put(number->span, number->verbatim + " " + std::string(title));
}

std::vector<Amount> stated_amounts(const Programme& programme) {
    std::vector<Amount> amounts;
    for (const Goal& goal : programme.all_goals())
        if (goal.stated_expenditure()) amounts.push_back(*goal.stated_expenditure());
    return amounts;
}

/// How many cells of a row before `column` hold an amount.
std::size_t amounts_in(const TableRecord& table, std::size_t row, std::size_t column) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < column; ++i)
        if (amount_of(table, row, i)) ++count;
    return count;
}

} // namespace

Summary summarise(const Report& report, Language language) {
    const Words say{language};
    Summary out;
    const bool is_bad = report.count(Severity::error) > 0 || report.count(Verdict::broken) > 0;
    const bool is_doubtful = report.count(Verdict::suspicious) > 0 ||
                             report.joint.verdict == JointVerdict::consistent_at_ties_only ||
                             report.count(Verdict::not_checkable) == report.identities.size() ||
                             count_unread(report) > 0;
    out.tone = is_bad ? Tone::bad : is_doubtful ? Tone::attention : Tone::good;
    out.headline = headline(report, say);
    out.sums = sums(report, say);
    if (report.joint.verdict != JointVerdict::not_checkable)
        out.joint = std::string(say("Samen genomen: ", "Taken together: ")) +
                    std::string(label(report.joint.verdict, language)) + ".";
    out.findings = finding_counts(report, say);
    return out;
}

std::string heading_of(const Programme& programme) {
    const auto number = programme.number();
    return (number ? std::string(*number) + " " : std::string()) + std::string(programme.title());
}

std::string heading_of(const Goal& goal) {
    const auto number = goal.number();
    return (number ? std::string(*number) + " " : std::string()) + std::string(goal.title());
}

std::string title_of(const Document& document, Language language) {
    if (document.record().title) return document.record().title->value;
    const auto programmes = document.programmes();
    if (programmes.size() == 1) return std::string(programmes.front().title());
    if (programmes.empty() && document.tables().size() == 1) {
        const TableRecord& table = document.tables().front().record();
        if (const auto& heading = table.section ? table.section : table.title)
            return heading->value;
    }
    return std::string(Words{language}("Programmabegroting", "Programme budget"));
}

std::string shared_unit(const std::vector<Amount>& amounts) {
    if (amounts.empty()) return {};
    const std::int64_t first = amounts.front().multiplier();
    const bool same = std::all_of(amounts.begin(), amounts.end(),
                                  [&](const Amount& each) { return each.multiplier() == first; });
    return same ? unit_text(first) : std::string();
}

std::string goal_unit(const Programme& programme) {
    return shared_unit(stated_amounts(programme));
}

std::string table_unit(const BudgetTable& table) {
    std::vector<Amount> amounts;
    for (const BudgetLine& line : table.lines())
        for (const auto& amount : line.amounts)
            if (amount) amounts.push_back(*amount);
    return shared_unit(amounts);
}

std::string role_heading(Role role, std::size_t people, Language language) {
    const Words say{language};
    if (people == 1) {
        std::string one(label(role, language));
        one.front() = static_cast<char>(one.front() - 'a' + 'A');
        return one;
    }
    return std::string(role == Role::portfolio_holder
                           ? say("Portefeuillehouders", "Portfolio holders")
                           : say("Concerndirecteuren", "Executive directors"));
}

std::size_t depth_of(const Goal& goal) {
    std::size_t depth = 0;
    for (auto parent = goal.parent(); parent; parent = parent->parent())
        ++depth;
    return depth;
}

std::size_t actions_below(const Goal& goal) {
    const auto& goals = goal.document().data().goals;
    const GoalNode& first = goals[goal.index().value];
    return goals[first.subtree_end - 1].actions.last - first.actions.first;
}

std::size_t indicators_below(const Goal& goal) {
    const auto& goals = goal.document().data().goals;
    const GoalNode& first = goals[goal.index().value];
    return goals[first.subtree_end - 1].indicators.last - first.indicators.first;
}

std::string name_of(const Indicator& indicator, Language language) {
    const IndicatorRecord& record = indicator.record();
    if (!record.name && !record.description)
        return std::string(Words{language}("indicator zonder naam", "indicator without a name"));
    return title_of(record);
}

std::string where_of(const Finding& finding) {
    const std::string_view where = finding.argument("where").value_or("");
    const std::size_t slash = where.find('/');
    return std::string(slash == std::string_view::npos ? std::string_view{}
                                                       : where.substr(slash + 1));
}

Verbatims::Verbatims(const Document& document) {
    const DocumentData& data = document.data();
    Gather gather(texts_);
    for (const ProgrammeNode& each : data.programmes)
        gather.take(each.record);
    for (const BudgetTableNode& each : data.budget_tables)
        gather.take(each.record);
    for (const ClaimNode& each : data.claims)
        gather.take(each.record);
    for (const TableNode& each : data.tables)
        gather.take(each.record);
    for (const IndicatorNode& each : data.indicators) {
        gather.take(each.record);
        if (each.record.name) put_number(gather, each.record.number, each.record.name->value);
    }
    for (const ActionNode& each : data.actions) {
        gather.take(each.record);
        put_number(gather, each.record.number, each.record.title.value);
    }
    for (const GoalNode& each : data.goals) {
        gather.take(each.record);
        put_number(gather, each.record.number, each.record.title.value);
    }
}

std::string_view Verbatims::at(const SourceSpan& span) const {
    const auto found = texts_.find({span.begin, span.end});
    return found == texts_.end() ? std::string_view{} : std::string_view(found->second);
}

std::string Verbatims::of(const Finding& finding) const {
    if (!finding.span.is_known()) return {};
    return std::string(at(finding.span));
}

Marks::Marks(const Report& report) : report_(report), figures_(sluitend::figures(report.document)) {
    for (const IdentityResult& each : report.identities)
        if (!each.identity.terms.empty() && each.identity.terms.back().figure)
            by_total_[*each.identity.terms.back().figure].push_back(&each);
    const DocumentData& data = report.document.data();
    std::size_t next = 0;
    for (const ProgrammeNode& programme : data.programmes) {
        for (std::uint32_t i = programme.goals.first; i < programme.goals.last; ++i)
            if (data.goals[i].record.stated_expenditure) ++next;
        first_cells_.push_back(next);
        if (!programme.budget) continue;
        for (const BudgetLine& line : data.budget_tables[*programme.budget].record.lines)
            for (const auto& amount : line.amounts)
                if (amount) ++next;
    }
    for (const TableNode& table : data.tables) {
        auto& first = first_of_rows_.emplace_back();
        for (std::size_t row = 0; row < table.record.rows.size(); ++row) {
            first.push_back(next);
            next += amounts_in(table.record, row, table.record.columns.size());
        }
    }
}

std::vector<const IdentityResult*> Marks::of_cell(const BudgetTable& table, std::size_t line,
                                                  std::size_t column) const {
    if (!table.lines()[line].amounts[column]) return {};
    std::size_t figure = first_cells_[table.programme().index().value];
    for (std::size_t i = 0; i <= line; ++i)
        for (std::size_t j = 0; j < (i == line ? column : table.columns().size()); ++j)
            if (table.lines()[i].amounts[j]) ++figure;
    return of_figure(figure);
}

std::vector<const IdentityResult*> Marks::of_cell(const Table& table, std::size_t row,
                                                  std::size_t column) const {
    if (!table.amount(row, column)) return {};
    return of_figure(first_of_rows_[table.index().value][row] +
                     amounts_in(table.record(), row, column));
}

std::vector<const IdentityResult*> Marks::of_figure(std::size_t figure) const {
    const auto found = by_total_.find(figure);
    return found == by_total_.end() ? std::vector<const IdentityResult*>{} : found->second;
}

std::string Marks::addition(const IdentityResult& result) const {
    const auto& terms = result.identity.terms;
    std::string text;
    for (std::size_t i = 0; i + 1 < terms.size(); ++i) {
        const bool minus = terms[i].coefficient == terms.back().coefficient;
        if (i > 0 || minus) text += i == 0 ? "−" : minus ? " − " : " + ";
        const std::string figure =
            terms[i].figure ? figure_text(figures_[*terms[i].figure].amount) : std::string("…");
        const bool is_signed = figure.front() < '0' || figure.front() > '9';
        text += is_signed && !text.empty() ? "(" + figure + ")" : figure;
    }
    return text + (result.verdict == Verdict::not_checkable ? "" : " = " + outcome(result));
}

std::string Marks::outcome(const IdentityResult& result) const {
    const IdentityTerm& total = result.identity.terms.back();
    const Rational printed =
        Rational(figures_[*total.figure].amount.value()) / Rational(result.multiplier);
    return dutch_number(total.coefficient < 0 ? printed + result.residual
                                              : printed - result.residual);
}

std::string Marks::printed(const IdentityResult& result) const {
    const auto figure = result.identity.terms.back().figure;
    return figure ? figure_text(figures_[*figure].amount) : std::string();
}

std::string Marks::where(const IdentityResult& result, Language language) const {
    const Words say{language};
    if (const auto total = result.identity.terms.back().figure; total && figures_[*total].scope)
        return where_in_table(result);
    const std::string& where = result.identity.where;
    const std::size_t slash = where.find('/');
    const bool is_sum = result.identity.kind == IdentityKind::sum;
    std::string out;
    if (result.identity.rule == "table.sum")
        out = where.substr(slash + 1);
    else if (is_sum)
        out = slash == std::string::npos
                  ? std::string(say("Doelen", "Goals"))
                  : std::string(say("Doel ", "Goal ")) + where.substr(slash + 1);
    else
        out = (slash == std::string::npos ? where : where.substr(slash + 1)) +
              std::string(result.identity.kind == IdentityKind::balance
                              ? say(", saldo", ", balance")
                              : say(", resultaat", ", result"));
    const bool is_one = report_.document.data().programmes.size() == 1;
    return is_one ? out : where.substr(0, slash) + ": " + out;
}

/// "01 Economie / Saldo, 2018"; where there is more than one table, also in which.
std::string Marks::where_in_table(const IdentityResult& result) const {
    const std::string& where = result.identity.where;
    const std::string cell = where.substr(where.find('/') + 1);
    const DocumentData& data = report_.document.data();
    const bool is_one = data.programmes.empty() && data.tables.size() == 1;
    return is_one ? cell : *figures_[*result.identity.terms.back().figure].scope + ": " + cell;
}

SourceSpan Marks::span(const IdentityResult& result) const {
    const auto figure = result.identity.terms.back().figure;
    return figure ? figures_[*figure].amount.span() : SourceSpan{};
}

} // namespace detail

SLUITEND_END
