// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// The pieces of HTML that pages and fragments are made of.
#pragma once

#include "change_groups.hpp"
#include "contradiction.hpp"
#include "markup.hpp"
#include "overview.hpp"

#include <sluitend/render/html.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

SLUITEND_BEGIN

namespace detail {

/// The style sheet of a page.
std::string_view page_style() noexcept;
/// The style sheet of a fragment, for elements below `.sluitend` alone.
std::string_view fragment_style() noexcept;

/// What a piece may hold.
struct Extents {
    std::size_t rows;
    std::size_t columns;
    std::size_t characters; ///< of one text
};

/// Writes pieces one after another.
class HtmlParts {
public:
    HtmlParts(Language language, Extents most) : say_{language}, most_(most) {}

    /// Says in what document the places of the next pieces are.
    void stand_in(const Document& document) { document_ = document; }

    void verdict(const Report& report, std::string_view heading_tag);
    void verdict(const JointResult& joint);
    /// Those of some severities, in the order of the report.
    void findings(const Report& report, const Verbatims& verbatims,
                  std::initializer_list<Severity> severities);
    /// Why figures cannot all be true, and which may be wrong; nothing if they can.
    void contradictions(const JointResult& joint);
    void budget_table(const BudgetTable& table, const Marks* marks);
    void sums(const Report& report, const Marks& marks);
    void goal_list(const Programme& programme);
    void goal_table(const std::vector<Goal>& goals);
    void action_list(const Goal& goal);
    void target_table(const std::vector<Indicator>& indicators);
    void mandated_table(const std::vector<Indicator>& indicators);
    void table_beside_goals(const std::vector<Indicator>& indicators, std::string_view name);
    void claim_table(const Programme& programme);
    void recovered_table(const BudgetTable& table);
    void recovered_table(const Table& table);
    /// A table of any shape, with signs beside the cells that were recomputed.
    void table(const Table& table, const Marks* marks);
    /// What tables there are, one line each.
    void table_list(const std::vector<Table>& tables);
    /// The parts outside the programmes: what they are called and how long they are.
    void section_list(const std::vector<DocumentSection>& sections);
    /// What every row does from column to column, in certain digits.
    void change_table(const Report& report, const BudgetTable& table);
    /// What the table says of the claims of a programme.
    void claim_verdicts(const Report& report, const Programme& programme);

    /// How many changes there are of every kind.
    void change_counts(const EditionDiff& diff);
    /// The changes of one programme, its sections under headings of this kind.
    void change_sections(const ChangeGroup& group, std::string_view heading_tag);

    /// Everything before the contents of a page.
    void open_page(std::string_view title);
    /// Everything behind them: who made it, and the sources.
    void close_page(const std::vector<std::string>& sources);

    /// A picture that may be wider than the screen; nothing if it is empty.
    void picture(const std::string& svg, std::string_view name);
    /// "nog 12 doelen", if something was left out.
    void more(std::size_t all);

    Markup& out() noexcept { return out_; }
    Words say() const noexcept { return say_; }
    /// The document's own words: always Dutch, whatever the language of the page.
    void own(std::string_view tag, std::string_view text, std::string_view style = {});
    /// A text, shortened if the piece must stay small; `times` as long as others may be.
    std::string cut(std::string_view text, std::size_t times = 1) const;
    std::string place(const SourceSpan& span) const;
    std::string take() && { return std::move(out_).take(); }

private:
    void verdict(Tone tone, std::string_view headline, std::string_view heading_tag,
                 const std::vector<std::string>& lines);
    void open_table(std::string_view caption, std::string_view style = {});
    void close_table();
    void head(std::string_view text, std::string_view style = {});
    void finding(const Finding& finding, const Verbatims& verbatims);
    void contradiction(const ContradictionText& text);
    void proof(const ProofText& proof, const std::string& where);
    void suspects(const ContradictionText& text);
    void see_also(const Finding& finding, const Verbatims& verbatims);
    void recomputed_row(const BudgetTable& table, const Marks& marks, std::size_t line,
                        std::size_t columns);
    void mark(const IdentityResult& result, const Marks& marks);
    void target_cell(const Indicator& indicator);
    void recovered_rows(const std::vector<RecoveredCells>& rows,
                        const std::vector<std::string>& labels);
    std::string caption_of(const Table& table, bool has_heading) const;
    void column_heads(const Table& table, std::size_t columns);
    void group_rows(const Table& table, std::size_t row, std::size_t columns);
    void table_row(const Table& table, const Marks* marks, std::size_t row, std::size_t columns);
    void checked_figure(const std::vector<const IdentityResult*>& results, const Marks& marks);
    void highlighted(std::string_view sentence, std::string_view amount);

    Document document_;
    Words say_;
    Extents most_;
    Markup out_;
};

/// The unit of an indicator, without its place.
std::optional<Unit> unit_of(const Indicator& indicator);

} // namespace detail

SLUITEND_END
