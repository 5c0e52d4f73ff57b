// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/tidy_table.hpp>

#include "json_text.hpp"
#include "table_writer.hpp"

#include <sluitend/model/document_data.hpp>
#include <sluitend/model/figures.hpp>

#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

/// The line of a heading: that of its number, else of its title.
template <class Record> std::optional<std::uint32_t> line_of_heading(const Record& record) {
    return line_of(record.number && record.number->span.is_known() ? record.number->span
                                                                   : record.title.span);
}

/// What `part` gives of an amount, if there is one.
template <class Part> auto of(const std::optional<Amount>& amount, Part part) {
    using Value = std::remove_cvref_t<decltype(part(*amount))>;
    return amount ? std::optional<Value>(part(*amount)) : std::nullopt;
}

std::int64_t depth_of(const DocumentData& data, const GoalNode& goal) {
    std::int64_t depth = 1;
    for (auto parent = goal.parent; parent; parent = data.goals[*parent].parent)
        ++depth;
    return depth;
}

/// The place of an identity is that of its total, which stands last.
SourceSpan place_of(const Identity& identity, const std::vector<Figure>& all) {
    if (identity.terms.empty() || !identity.terms.back().figure) return {};
    return all[*identity.terms.back().figure].amount.span();
}

std::string arguments_json(const Finding& finding) {
    JsonText out(false);
    out.begin_object();
    for (const FindingArgument& each : finding.arguments) {
        out.name(each.name);
        out.text(each.value);
    }
    out.end_object();
    std::string text = std::move(out).take();
    text.pop_back();
    return text;
}

} // namespace

} // namespace detail

using enum CellType;

TidyTable figures_table(const Document& document) {
    detail::TableWriter out({{"programme", text},
                             {"goal", text},
                             {"row", text},
                             {"line", text},
                             {"column", text},
                             {"year", int32},
                             {"phase", text},
                             {"printed", decimal},
                             {"value", decimal},
                             {"multiplier", int32},
                             {"quantum", decimal},
                             {"verbatim", text},
                             {"line_number", int32},
                             {"edition", int32},
                             {"scope", text}});
    for (const Figure& each : figures(document))
        out.row(each.programme, each.goal, each.row, each.line, each.column, each.year, each.phase,
                each.amount.printed(), each.amount.value(), each.amount.multiplier(),
                each.amount.quantum(), each.amount.verbatim(), detail::line_of(each.amount.span()),
                each.edition, each.scope);
    return std::move(out).take();
}

TidyTable goals_table(const Document& document) {
    detail::TableWriter out({{"programme", text},
                             {"goal", text},
                             {"parent", text},
                             {"depth", int32},
                             {"title", text},
                             {"description", text},
                             {"printed", decimal},
                             {"value", decimal},
                             {"multiplier", int32},
                             {"quantum", decimal},
                             {"verbatim", text},
                             {"declared_actions", int32},
                             {"actions", int32},
                             {"declared_indicators", int32},
                             {"indicators", int32},
                             {"line_number", int32}});
    const detail::DocumentData& data = document.data();
    const auto first = [](const std::vector<Printed<int>>& counts) {
        return counts.empty() ? std::nullopt : std::optional(counts.front().value);
    };
    const auto size = [](const detail::Extent& extent) { return extent.last - extent.first; };
    for (const detail::GoalNode& goal : data.goals) {
        const GoalRecord& record = goal.record;
        const auto& amount = record.stated_expenditure;
        out.row(data.programmes[goal.programme].record.number, record.number,
                goal.parent ? data.goals[*goal.parent].record.number : std::nullopt,
                detail::depth_of(data, goal), record.title, record.description,
                detail::of(amount, [](const Amount& a) { return a.printed(); }),
                detail::of(amount, [](const Amount& a) { return a.value(); }),
                detail::of(amount, [](const Amount& a) { return a.multiplier(); }),
                detail::of(amount, [](const Amount& a) { return a.quantum(); }),
                detail::of(amount, [](const Amount& a) { return a.verbatim(); }),
                first(record.declared_action_counts), size(goal.actions),
                first(record.declared_indicator_counts), size(goal.indicators),
                detail::line_of_heading(record));
    }
    return std::move(out).take();
}

TidyTable actions_table(const Document& document) {
    detail::TableWriter out({{"programme", text},
                             {"goal", text},
                             {"action", text},
                             {"title", text},
                             {"text", text},
                             {"year", int32},
                             {"line_number", int32}});
    const detail::DocumentData& data = document.data();
    for (const detail::ActionNode& action : data.actions) {
        const detail::GoalNode& goal = data.goals[action.goal];
        out.row(data.programmes[goal.programme].record.number, goal.record.number,
                action.record.number, action.record.title, action.record.text, action.record.year,
                detail::line_of_heading(action.record));
    }
    return std::move(out).take();
}

TidyTable claims_table(const Document& document) {
    detail::TableWriter out({{"programme", text},
                             {"printed", decimal},
                             {"value", decimal},
                             {"multiplier", int32},
                             {"quantum", decimal},
                             {"direction", text},
                             {"year_from", int32},
                             {"year_to", int32},
                             {"sentence", text},
                             {"verbatim", text},
                             {"line_number", int32}});
    const detail::DocumentData& data = document.data();
    for (const detail::ClaimNode& claim : data.claims) {
        const ClaimRecord& record = claim.record;
        out.row(data.programmes[claim.programme].record.number, record.amount.printed(),
                record.amount.value(), record.amount.multiplier(), record.amount.quantum(),
                record.direction, record.from, record.to, record.sentence, record.amount.verbatim(),
                detail::line_of(record.amount.span()));
    }
    return std::move(out).take();
}

TidyTable identities_table(const Report& report) {
    detail::TableWriter out({{"rule", text},
                             {"where", text},
                             {"kind", text},
                             {"verdict", text},
                             {"suspicion", text},
                             {"reason", text},
                             {"residual", decimal},
                             {"bound", decimal},
                             {"sharp_bound", decimal},
                             {"multiplier", int32},
                             {"figures", int32},
                             {"line_number", int32}});
    const std::vector<Figure> all = figures(report.document);
    for (const IdentityResult& each : report.identities) {
        const bool known =
            each.verdict != Verdict::not_checkable || each.reason == Reason::quantum_ambiguous;
        const auto exact = [known](const Rational& number) {
            return known ? number.to_exact_decimal() : std::nullopt;
        };
        out.row(each.identity.rule, each.identity.where, each.identity.kind, each.verdict,
                each.suspicion == Suspicion::none ? std::nullopt : std::optional(each.suspicion),
                each.reason == Reason::none ? std::nullopt : std::optional(each.reason),
                exact(each.residual), exact(each.bound), exact(each.sharp_bound), each.multiplier,
                each.figure_count, detail::line_of(detail::place_of(each.identity, all)));
    }
    return std::move(out).take();
}

TidyTable findings_table(const Report& report, std::span<const std::string> messages) {
    detail::TableWriter out({{"id", text},
                             {"severity", text},
                             {"message", text},
                             {"arguments", text},
                             {"line_number", int32},
                             {"column", int32},
                             {"byte_begin", int64},
                             {"byte_end", int64}});
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
        const Finding& each = report.findings[i];
        const bool known = each.span.is_known();
        out.row(each.id, each.severity,
                i < messages.size() ? std::optional(messages[i]) : std::nullopt,
                detail::arguments_json(each), detail::line_of(each.span),
                known ? std::optional(each.span.column) : std::nullopt,
                known ? std::optional(each.span.begin) : std::nullopt,
                known ? std::optional(each.span.end) : std::nullopt);
    }
    return std::move(out).take();
}

SLUITEND_END
