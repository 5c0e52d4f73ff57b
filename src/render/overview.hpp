// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// What text and HTML both say of a document and a report, before any layout.
#pragma once

#include "words.hpp"

#include <sluitend/check/printed_text-inl.hpp>
#include <sluitend/check/report.hpp>
#include <sluitend/model/figures.hpp>
#include <sluitend/model/table.hpp>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// What colour the verdict has.
enum class Tone { good, attention, bad };

/// The verdict in plain sentences.
struct Summary {
    Tone tone = Tone::good;
    std::string headline; ///< "Alle optellingen kloppen, op afronding na."
    std::string sums;     ///< "11 optellingen nagerekend: 8 precies, 3 op afronding na."
    std::string joint;    ///< "Samen genomen: de bedragen kunnen allemaal juist zijn."
    std::string findings; ///< "1 punt om op te letten, 9 ter informatie."
};

Summary summarise(const Report& report, Language language);

/// "3.1 Samenleving en bestuur".
std::string heading_of(const Programme& programme);
/// "1.01 Integere en transparante organisatie".
std::string heading_of(const Goal& goal);
/// The title of a page: the document's own, its one programme, or a general word.
std::string title_of(const Document& document, Language language);

/// The unit that all figures share: "x 1.000 euro"; nothing if they differ or there are none.
std::string shared_unit(const std::vector<Amount>& amounts);
/// The unit of the amounts that goals state.
std::string goal_unit(const Programme& programme);
/// The unit of the cells of a table.
std::string table_unit(const BudgetTable& table);

/// "Portefeuillehouders", as a heading above names.
std::string role_heading(Role role, std::size_t people, Language language);

/// How deep a goal lies: 0 for the top level.
std::size_t depth_of(const Goal& goal);
/// The actions of a goal and of all goals below it.
std::size_t actions_below(const Goal& goal);
/// The indicators of a goal and of all goals below it.
std::size_t indicators_below(const Goal& goal);

/// What an indicator is called: its name, else the first sentence of its explanation.
std::string name_of(const Indicator& indicator, Language language);

/// The place of a finding's identity in words: "Begroting 2020"; nothing without one.
std::string where_of(const Finding& finding);

/// The verbatim text at every place of a document.
class Verbatims {
public:
    explicit Verbatims(const Document& document);

    /// What stands at `span`, with the title behind a number; empty if that is not kept.
    std::string_view at(const SourceSpan& span) const;
    /// What stands at the main place of a finding.
    std::string of(const Finding& finding) const;

private:
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> texts_;
};

/// The verdicts of a report by the figure that each of them judges.
class Marks {
public:
    explicit Marks(const Report& report);

    const std::vector<Figure>& figures() const noexcept { return figures_; }
    /// The verdicts on a cell of the table of a programme: balance, result or total of goals.
    std::vector<const IdentityResult*> of_cell(const BudgetTable& table, std::size_t line,
                                               std::size_t column) const;
    /// The verdicts on a cell of another table.
    std::vector<const IdentityResult*> of_cell(const Table& table, std::size_t row,
                                               std::size_t column) const;
    /// The addition with its outcome in the printed unit: "41.169 − 8.307 = 32.862".
    std::string addition(const IdentityResult& result) const;
    /// The outcome of the addition: "32.862".
    std::string outcome(const IdentityResult& result) const;
    /// What is printed for it: "32.863".
    std::string printed(const IdentityResult& result) const;
    /// What the addition is about: "Begroting 2020", "Doelen"; with several programmes also which.
    std::string where(const IdentityResult& result, Language language) const;
    /// The place of the printed total.
    SourceSpan span(const IdentityResult& result) const;

private:
    std::vector<const IdentityResult*> of_figure(std::size_t figure) const;
    std::string where_in_table(const IdentityResult& result) const;

    const Report& report_;
    std::vector<Figure> figures_;
    std::map<std::size_t, std::vector<const IdentityResult*>> by_total_;
    std::vector<std::size_t> first_cells_;                ///< of every programme, among the figures
    std::vector<std::vector<std::size_t>> first_of_rows_; ///< of every table, likewise
};

} // namespace detail

SLUITEND_END
