// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "html_parts.hpp"
#include "table_lines.hpp"

#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::array<std::string_view, 4> label_classes{"sl-label", "sl-label sl-deep-1",
                                                        "sl-label sl-deep-2", "sl-label sl-deep-3"};

std::string_view label_class(std::size_t depth) {
    return label_classes[std::min(depth, label_classes.size() - 1)];
}

/// A sign beside a figure, and what colour it has.
struct Sign {
    std::string_view text;
    std::string_view style;
};

Sign sign_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::exact:
        return {"✓", "sl-check sl-good"};
    case Verdict::within_rounding:
        return {"≈", "sl-check sl-info"};
    case Verdict::suspicious:
        return {"!", "sl-check sl-attention"};
    case Verdict::broken:
        return {"✗", "sl-check sl-bad"};
    case Verdict::not_checkable:
        break;
    }
    return {};
}

/// The worst of the verdicts that say something; nullptr if none does.
const IdentityResult* worst_of(const std::vector<const IdentityResult*>& results) {
    const IdentityResult* worst = nullptr;
    for (const IdentityResult* each : results)
        if (each->verdict != Verdict::not_checkable &&
            (worst == nullptr || each->verdict > worst->verdict))
            worst = each;
    return worst;
}

std::string_view who_decided(DecidedBy decided_by, const Words& say) {
    switch (decided_by) {
    case DecidedBy::grammar:
        return say("de schrijfwijze van getallen", "how numbers are written");
    case DecidedBy::label:
        return say("het bekende label", "the label, which is known");
    case DecidedBy::row_identities:
        return say("de optellingen in de regel", "the sums within the row");
    case DecidedBy::identities:
        return say("de optellingen van de tabel", "the sums of the table");
    case DecidedBy::joint:
        return say("alle optellingen tegelijk", "all sums at once");
    case DecidedBy::most_identities:
        return say("de meeste optellingen; één klopt niet", "most sums; one does not hold");
    case DecidedBy::undecided:
        break;
    }
    return say("niet beslist, leeg gelaten", "not decided, left absent");
}

} // namespace

// ---- tables of any shape ------------------------------------------------------------------------

void HtmlParts::table(const Table& table, const Marks* marks) {
    const std::size_t rows = std::min(table.rows().size(), most_.rows);
    const std::size_t columns = std::min(table.columns().size(), most_.columns);
    std::string caption = caption_of(table, marks != nullptr);
    if (columns < table.columns().size())
        caption += std::string(say_("; kolommen niet getoond: ", "; columns not shown: ")) +
                   std::to_string(table.columns().size() - columns);
    open_table(caption, marks == nullptr ? "sl-table" : "sl-table sl-checked");
    column_heads(table, columns);
    out_.open("tbody");
    for (std::size_t i = 0; i < rows; ++i) {
        group_rows(table, i, columns);
        table_row(table, marks, i, columns);
    }
    out_.close();
    close_table();
    more(table.rows().size());
}

/// What a table is called, unless that stands above it already, and its unit.
std::string HtmlParts::caption_of(const Table& table, bool has_heading) const {
    const TableRecord& record = table.record();
    const std::string unit = cut(unit_words(table, say_));
    const bool is_named = has_heading && !(record.title && record.section);
    if (is_named && !unit.empty()) return unit;
    return cut(name_of(table, say_)) + (unit.empty() ? "" : " · " + unit);
}

/// One line of headings, or two where neighbours share all but their last word.
void HtmlParts::column_heads(const Table& table, std::size_t columns) {
    auto runs = heading_runs(table.columns());
    while (!runs.empty() && runs.back().begin >= columns)
        runs.pop_back();
    if (!runs.empty()) runs.back().end = std::min(runs.back().end, columns);
    const bool has_two = std::any_of(runs.begin(), runs.end(),
                                     [](const HeadingRun& each) { return !each.head.empty(); });
    const auto leaf = [&](const HeadingRun& run, std::size_t column) {
        const std::string_view label = table.columns()[column].label.value;
        out_.leaf("th", cut(run.head.empty() ? label : label.substr(run.head.size() + 1)),
                  {{"scope", "col"}, {"class", "sl-number"}});
    };
    out_.open("thead").open("tr");
    out_.leaf("th", say_("Regel", "Row"),
              {{"scope", "col"}, {"class", "sl-label"}, {has_two ? "rowspan" : "", "2"}});
    for (const HeadingRun& run : runs)
        if (!has_two)
            leaf(run, run.begin);
        else if (run.head.empty())
            out_.leaf("th", cut(table.columns()[run.begin].label.value),
                      {{"scope", "col"}, {"class", "sl-number"}, {"rowspan", "2"}});
        else
            out_.leaf("th", cut(run.head),
                      {{"scope", "colgroup"},
                       {"class", "sl-span"},
                       {"colspan", std::to_string(run.end - run.begin)}});
    out_.close();
    if (has_two) {
        out_.open("tr");
        for (const HeadingRun& run : runs)
            for (std::size_t i = run.begin; i < run.end && !run.head.empty(); ++i)
                leaf(run, i);
        out_.close();
    }
    out_.close();
}

/// The headings above a row that do not stand above the row before it.
void HtmlParts::group_rows(const Table& table, std::size_t row, std::size_t columns) {
    const auto& groups = table.rows()[row].groups;
    for (std::size_t depth = shared_groups(table.rows(), row); depth < groups.size(); ++depth) {
        out_.open("tr", {{"class", "sl-group"}});
        out_.leaf("th", cut(groups[depth]), {{"scope", "row"}, {"class", label_class(depth)}});
        if (columns > 0) out_.leaf("td", "", {{"colspan", std::to_string(columns)}});
        out_.close();
    }
}

void HtmlParts::table_row(const Table& table, const Marks* marks, std::size_t row,
                          std::size_t columns) {
    const TableRow& line = table.rows()[row];
    out_.open("tr", {{is_outcome(line) ? "class" : "", "sl-total"}});
    out_.leaf("th", cut(line.label.value),
              {{"scope", "row"}, {"class", label_class(line.groups.size())}});
    for (std::size_t i = 0; i < columns; ++i) {
        out_.open("td", {{"class", "sl-number"}}).text(cut(cell_text(line.cells[i])));
        if (marks != nullptr) checked_figure(marks->of_cell(table, row, i), *marks);
        out_.close();
    }
    out_.close();
}

/// A sign with its words, and the difference where that is more than rounding.
void HtmlParts::checked_figure(const std::vector<const IdentityResult*>& results,
                               const Marks& marks) {
    const IdentityResult* worst = worst_of(results);
    if (worst == nullptr) return;
    const Sign sign = sign_of(worst->verdict);
    std::string title(label(worst->verdict, say_.language));
    if (worst->verdict != Verdict::exact)
        title += std::string(say_("; opgeteld ", "; adds up to ")) + marks.outcome(*worst);
    out_.leaf("span", sign.text, {{"class", sign.style}, {"title", title}});
    if (worst->verdict == Verdict::exact || worst->verdict == Verdict::within_rounding) return;
    out_.leaf("span",
              std::string(say_("verschil ", "difference ")) + dutch_number(abs(worst->residual)),
              {{"class", "sl-off"}});
}

// ---- what there is ------------------------------------------------------------------------------

void HtmlParts::table_list(const std::vector<Table>& tables) {
    if (tables.empty()) return;
    open_table(say_("Tabellen", "Tables"));
    out_.open("thead").open("tr");
    head(say_("Tabel", "Table"));
    head(say_("Rijen", "Rows"), "sl-number");
    head(say_("Kolommen", "Columns"), "sl-number");
    head(say_("Eenheid", "Unit"));
    out_.close().close().open("tbody");
    for (std::size_t i = 0; i < std::min(tables.size(), most_.rows); ++i) {
        out_.open("tr").leaf("th", cut(name_of(tables[i], say_)), {{"scope", "row"}});
        out_.leaf("td", std::to_string(tables[i].rows().size()), {{"class", "sl-number"}});
        out_.leaf("td", std::to_string(tables[i].columns().size()), {{"class", "sl-number"}});
        out_.leaf("td", cut(unit_words(tables[i], say_))).close();
    }
    out_.close();
    close_table();
    more(tables.size());
}

void HtmlParts::section_list(const std::vector<DocumentSection>& sections) {
    if (sections.empty()) return;
    open_table(say_("Andere delen", "Other parts"));
    out_.open("thead").open("tr");
    head(say_("Deel", "Part"));
    head(say_("Lengte", "Length"), "sl-number");
    out_.close().close().open("tbody");
    for (std::size_t i = 0; i < std::min(sections.size(), most_.rows); ++i) {
        out_.open("tr").leaf("th", cut(name_of(sections[i], say_)), {{"scope", "row"}});
        out_.leaf("td", words_in(sections[i], say_), {{"class", "sl-number"}}).close();
    }
    out_.close();
    close_table();
    more(sections.size());
}

// ---- rows that had run together -----------------------------------------------------------------

void HtmlParts::recovered_table(const BudgetTable& table) {
    std::vector<std::string> labels;
    for (const BudgetLine& each : table.lines())
        labels.push_back(each.label.value);
    recovered_rows(table.record().recovered, labels);
}

void HtmlParts::recovered_table(const Table& table) {
    std::vector<std::string> labels;
    for (const TableRow& each : table.rows())
        labels.push_back(row_name(each));
    recovered_rows(table.record().recovered, labels);
}

void HtmlParts::recovered_rows(const std::vector<RecoveredCells>& rows,
                               const std::vector<std::string>& labels) {
    if (rows.empty()) return;
    open_table(say_("Cellen die aan elkaar stonden", "Cells that had run together"),
               "sl-recovered");
    out_.open("thead").open("tr");
    head(say_("Regel", "Line"));
    head(say_("Zo stond het er", "As it stood"), "sl-number");
    head(say_("Zo is het gelezen", "As it was read"), "sl-number");
    head(say_("Mogelijke lezingen", "Possible readings"), "sl-number");
    head(say_("Beslist door", "Decided by"));
    out_.close().close().open("tbody");
    for (const RecoveredCells& row : rows) {
        std::string reading;
        if (row.decided_by != DecidedBy::undecided && !row.surviving.empty())
            for (const std::string& cell : row.surviving.front())
                reading += (reading.empty() ? "" : " | ") + cell;
        out_.open("tr").leaf("th", cut(labels[row.line]), {{"scope", "row"}});
        out_.leaf("td", cut(row.cells.value), {{"class", "sl-number"}});
        out_.leaf("td", reading.empty() ? "·" : cut(reading), {{"class", "sl-number"}});
        out_.leaf("td", std::to_string(row.readings), {{"class", "sl-number"}});
        out_.leaf("td", who_decided(row.decided_by, say_));
        out_.close();
    }
    out_.close();
    close_table();
}

} // namespace detail

SLUITEND_END
