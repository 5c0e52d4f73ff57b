// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/report.hpp>

#include <sluitend/base/text.hpp>
#include <sluitend/check/assumption_findings-inl.hpp>
#include <sluitend/check/printed_text-inl.hpp>
#include <sluitend/check/claim_findings-inl.hpp>
#include <sluitend/check/equation_residual-inl.hpp>
#include <sluitend/check/figure_at-inl.hpp>
#include <sluitend/check/identity_builder-inl.hpp>
#include <sluitend/check/overview_findings-inl.hpp>
#include <sluitend/check/structure.hpp>
#include <sluitend/check/sum_findings-inl.hpp>
#include <sluitend/check/table_structure.hpp>
#include <sluitend/model/document_data.hpp>
#include <sluitend/model/table_words-inl.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

SLUITEND_BEGIN

namespace detail {

SLUITEND_INLINE std::string bracketed(const std::string& verbatim, bool first) {
    const bool is_signed = !verbatim.empty() && (verbatim.front() < '0' || verbatim.front() > '9');
    return is_signed && !first ? "(" + verbatim + ")" : verbatim;
}

/// The addition behind an identity, as a person would write it: "41.169 − 8.307 = 32.862".
SLUITEND_INLINE std::string addition(const IdentityResult& result, std::span<const Figure> all) {
    const auto& terms = result.identity.terms;
    const int total_sign = terms.back().coefficient;
    std::string text;
    for (std::size_t i = 0; i + 1 < terms.size(); ++i) {
        const bool minus = terms[i].coefficient == total_sign;
        if (i > 0)
            text += minus ? " − " : " + ";
        else if (minus)
            text += "−";
        text += bracketed(figure_text(all[*terms[i].figure].amount), i == 0 && !minus);
    }
    const Amount& total = all[*terms.back().figure].amount;
    const Rational unit(result.multiplier);
    const Rational printed = Rational(total.value()) / unit;
    return text + " = " +
           dutch_number(total_sign < 0 ? printed + result.residual : printed - result.residual);
}

SLUITEND_INLINE Finding identity_finding(const IdentityResult& result, std::span<const Figure> all,
                                         std::string id, Severity severity) {
    Finding finding{std::move(id), severity, {}, {}, {}};
    const Amount& total = all[*result.identity.terms.back().figure].amount;
    finding.arguments = {
        {"where", result.identity.where},      {"sum", addition(result, all)},
        {"printed", figure_text(total)},       {"residual", dutch_number(result.residual)},
        {"bound", dutch_number(result.bound)}, {"figures", std::to_string(result.figure_count)}};
    if (result.verdict == Verdict::suspicious)
        finding.arguments.push_back({"suspicion", std::string(name_of(result.suspicion))});
    finding.span = total.span();
    for (std::size_t i = 0; i + 1 < result.identity.terms.size(); ++i)
        finding.related.push_back(all[*result.identity.terms[i].figure].amount.span());
    return finding;
}

SLUITEND_INLINE void add_identity_findings(const std::vector<IdentityResult>& results,
                                           const StyleReport& styles, std::span<const Figure> all,
                                           Findings& out) {
    for (std::size_t i = 0; i < results.size(); ++i) {
        const IdentityResult& result = results[i];
        const std::string& rule = result.identity.rule;
        switch (result.verdict) {
        case Verdict::broken:
            out.push_back(identity_finding(result, all, rule + "-broken", Severity::error));
            break;
        case Verdict::suspicious:
            out.push_back(identity_finding(result, all, rule + "-suspicious", Severity::warning));
            break;
        case Verdict::within_rounding:
            if (std::binary_search(styles.exceptions.begin(), styles.exceptions.end(), i)) {
                out.push_back(identity_finding(result, all, rule + "-style", Severity::warning));
                out.back().arguments.push_back(
                    {"style_basis", styles.declared ? "declared" : "inferred"});
            } else
                out.push_back(identity_finding(result, all, rule + "-rounding", Severity::info));
            break;
        case Verdict::not_checkable:
            if (result.reason == Reason::quantum_ambiguous)
                out.push_back(
                    identity_finding(result, all, "quantum.ambiguous", Severity::warning));
            break;
        case Verdict::exact:
            break;
        }
    }
}

/// "4 + 5 + 7 + 12", the figures of one sign in a certificate.
SLUITEND_INLINE std::string side_of(const Certificate& certificate, std::span<const Figure> all,
                                    int sign) {
    std::string text;
    for (const PrintedTerm& term : certificate.figures) {
        if ((term.coefficient > 0 ? 1 : -1) != sign) continue;
        const std::int64_t times = term.coefficient * sign;
        text += (text.empty() ? "" : " + ") +
                (times == 1 ? std::string() : std::to_string(times) + " × ") +
                bracketed(figure_text(all[term.figure].amount), text.empty());
    }
    return text.empty() ? "0" : text;
}

/// Where identities that each hold by themselves contradict each other; others are findings already.
SLUITEND_INLINE void add_joint_findings(Report& report, std::span<const Figure> all) {
    for (const JointBlock& block : report.joint.blocks) {
        const bool is_known =
            std::any_of(block.identities.begin(), block.identities.end(), [&](std::size_t each) {
                return report.identities[each].verdict == Verdict::broken;
            });
        if (!block.certificate || is_known) continue;
        const Certificate& proof = *block.certificate;
        Finding finding{"joint.impossible", Severity::error, {}, {}, {}};
        finding.arguments = {{"more", side_of(proof, all, 1)},
                             {"less", side_of(proof, all, -1)},
                             {"residual", dutch_number(proof.residual)},
                             {"bound", dutch_number(proof.explained_at_most)},
                             {"figures", std::to_string(proof.figures.size())}};
        for (const PrintedTerm& term : proof.figures)
            finding.related.push_back(all[term.figure].amount.span());
        finding.span = finding.related.front();
        finding.related.erase(finding.related.begin());
        report.findings.push_back(std::move(finding));
    }
}

/// A sum of a table that is broken in every column in which it can be checked, in two at least.
class MissingRowFindings {
public:
    MissingRowFindings(std::span<const Figure> all, Findings& out) : all_(all), out_(out) {}

    void add(const std::vector<IdentityResult>& results) {
        for (const IdentityResult& each : results) {
            if (each.verdict == Verdict::not_checkable || each.identity.kind == IdentityKind::sum)
                continue;
            if (!sum_.empty() && !is_same_sum(each)) finish();
            sum_.push_back(&each);
        }
        finish();
    }

private:
    const Figure& total(const IdentityResult& result) const {
        return all_[*result.identity.terms.back().figure];
    }
    bool is_same_sum(const IdentityResult& next) const {
        return next.identity.rule == sum_.back()->identity.rule &&
               is_same_table(total(next), total(*sum_.back())) &&
               total(next).row == total(*sum_.back()).row;
    }

    void finish() {
        const bool is_broken = std::all_of(sum_.begin(), sum_.end(), [](const auto* each) {
            return each->verdict == Verdict::broken;
        });
        if (is_broken && sum_.size() >= 2) out_.push_back(finding());
        sum_.clear();
    }

    Finding finding() const {
        std::string implied;
        Finding out{"table.row-missing", Severity::warning, {}, {}, {}};
        for (const IdentityResult* each : sum_) {
            const bool is_less = each->identity.terms.back().coefficient < 0;
            implied += (implied.empty() ? "" : " | ") +
                       dutch_number(is_less ? -each->residual : each->residual) + " ± " +
                       dutch_number(each->bound);
            out.related.push_back(total(*each).amount.span());
        }
        out.arguments = {{"row", total(*sum_.front()).row},
                         {"columns", std::to_string(sum_.size())},
                         {"implied", implied}};
        out.span = out.related.front();
        out.related.erase(out.related.begin());
        return out;
    }

    std::span<const Figure> all_;
    Findings& out_;
    std::vector<const IdentityResult*> sum_{};
};

/// Says that a quantum was judged from zero decimals, once for figures that were judged together.
SLUITEND_INLINE void add_quantum_finding(const std::vector<const Amount*>& figures, Findings& out) {
    std::vector<const Amount*> judged;
    for (const Amount* amount : figures)
        if (amount->quantum_basis() == QuantumBasis::content) judged.push_back(amount);
    if (judged.empty()) return;
    Finding finding{"quantum.assumed", Severity::info, {}, judged.front()->span(), {}};
    finding.arguments = {{"quantum", format_decimal(judged.front()->quantum(), NumberStyle::dutch)},
                         {"figures", std::to_string(judged.size())},
                         {"decimals", std::to_string(judged.front()->printed().scale())},
                         {"example", judged.front()->verbatim()}};
    for (std::size_t i = 1; i < judged.size(); ++i)
        finding.related.push_back(judged[i]->span());
    out.push_back(std::move(finding));
}

SLUITEND_INLINE void add_quantum_findings(const DocumentData& data, const ProgrammeNode& programme,
                                          Findings& out) {
    std::vector<const Amount*> goals;
    for (std::uint32_t i = programme.goals.first; i < programme.goals.last; ++i)
        if (const auto& amount = data.goals[i].record.stated_expenditure) goals.push_back(&*amount);
    add_quantum_finding(goals, out);
    if (!programme.budget) return;
    std::vector<const Amount*> cells;
    for (const BudgetLine& line : data.budget_tables[*programme.budget].record.lines)
        for (const auto& amount : line.amounts)
            if (amount) cells.push_back(&*amount);
    add_quantum_finding(cells, out);
}

SLUITEND_INLINE void add_sign_findings(const BudgetTableRecord& table, const SignInference& sign,
                                       Findings& out) {
    if (!sign.chosen && sign.candidates.size() > 1) {
        std::string candidates;
        for (const SignConvention each : sign.candidates)
            candidates += (candidates.empty() ? "" : ", ") + std::string(name_of(each));
        const SourceSpan span = table.lines.empty() ? SourceSpan{} : table.lines.front().label.span;
        out.push_back(
            {"sign.ambiguous", Severity::warning, {{"candidates", candidates}}, span, {}});
    }
    if (!sign.chosen) return;
    for (const BudgetLine& line : table.lines) {
        const int usual = usual_sign(*sign.chosen, line.code);
        for (std::size_t i = 0; i < line.amounts.size(); ++i)
            if (line.amounts[i] && line.amounts[i]->value().sign() * usual < 0)
                out.push_back({"figure.unusual-sign",
                               Severity::info,
                               {{"row", line.label.value},
                                {"column", table.columns[i].label.value},
                                {"verbatim", line.amounts[i]->verbatim()}},
                               line.amounts[i]->span(),
                               {}});
    }
}

SLUITEND_INLINE std::string joined(const std::vector<std::string>& cells) {
    std::string out;
    for (const std::string& cell : cells)
        out += (out.empty() ? "" : " | ") + cell;
    return out;
}

/// What is said of a row whose cells had run together.
SLUITEND_INLINE Finding recovery_finding(const RecoveredCells& row, const std::string& label,
                                         std::size_t columns) {
    Finding finding{"", Severity::info, {}, row.cells.span, {}};
    finding.arguments = {
        {"row", label}, {"cells", row.cells.value}, {"readings", std::to_string(row.readings)}};
    if (row.decided_by != DecidedBy::undecided) {
        const bool is_doubtful = row.decided_by == DecidedBy::most_identities;
        finding.id = is_doubtful ? "table.doubtful-reading" : "table.recovered";
        finding.severity = is_doubtful ? Severity::warning : Severity::info;
        finding.arguments.push_back({"decided_by", std::string(name_of(row.decided_by))});
        finding.arguments.push_back({"reading", detail::joined(row.surviving.front())});
        finding.arguments.push_back({"margin", row.margin
                                                   ? format_decimal(*row.margin, NumberStyle::dutch)
                                                   : std::string()});
    } else if (row.surviving.size() > 1) {
        finding.id = "table.ambiguous-reading";
        finding.severity = Severity::warning;
        finding.arguments.push_back({"surviving", std::to_string(row.surviving.size())});
        finding.arguments.push_back({"first", detail::joined(row.surviving[0])});
        finding.arguments.push_back({"second", detail::joined(row.surviving[1])});
    } else {
        finding.id = "table.unreadable-row";
        finding.severity = Severity::error;
        finding.arguments[1].value = excerpt(row.cells.value); // of any length
        finding.arguments.push_back({"columns", std::to_string(columns)});
    }
    return finding;
}

/// Worst first, then by place, then as found.
SLUITEND_INLINE void sort_findings(Findings& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tuple(-static_cast<int>(a.severity), a.span.begin) <
               std::tuple(-static_cast<int>(b.severity), b.span.begin);
    });
}

} // namespace detail

SLUITEND_INLINE std::size_t Report::count(Verdict verdict) const noexcept {
    return static_cast<std::size_t>(
        std::count_if(identities.begin(), identities.end(),
                      [&](const IdentityResult& each) { return each.verdict == verdict; }));
}

SLUITEND_INLINE std::size_t Report::count(Severity severity) const noexcept {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [&](const Finding& each) { return each.severity == severity; }));
}

SLUITEND_INLINE void add_findings(Report& report, const Findings& findings) {
    for (const Finding& each : findings)
        if (std::find(report.findings.begin(), report.findings.end(), each) ==
            report.findings.end())
            report.findings.push_back(each);
    detail::sort_findings(report.findings);
}

SLUITEND_INLINE Findings recovery_findings(const BudgetTableRecord& table) {
    Findings out;
    for (const RecoveredCells& row : table.recovered)
        out.push_back(
            detail::recovery_finding(row, table.lines[row.line].label.value, table.columns.size()));
    return out;
}

SLUITEND_INLINE Findings recovery_findings(const TableRecord& table) {
    Findings out;
    for (const RecoveredCells& row : table.recovered)
        out.push_back(detail::recovery_finding(row, detail::row_name(table.rows[row.line]),
                                               table.columns.size()));
    return out;
}

SLUITEND_INLINE Report check(const Document& document, const JointOptions& options) {
    const detail::DocumentData& data = document.data();
    const std::vector<Figure> all = figures(document);
    Report report{document, {}, {}, {}, {}, check_structure(document), {}};
    const std::vector<TableStructure> structures = detail::table_structures(data);
    for (std::vector<Identity> own = detail::IdentityBuilder(data, structures).build();
         Identity & each : own)
        report.identities.push_back(reconcile(std::move(each), all, options.rounding));
    report.joint = check_jointly(report.identities, all, options);
    report.rounding = infer_rounding(report.identities, all, report.joint, options.effort);
    detail::add_identity_findings(report.identities, report.joint.styles, all, report.findings);
    detail::MissingRowFindings(all, report.findings).add(report.identities);
    detail::add_one_sided_findings(report.identities, all, report.findings);
    detail::add_rounding_finding(report, all, report.findings);
    detail::add_joint_findings(report, all);
    for (const detail::ProgrammeNode& programme : data.programmes) {
        detail::add_quantum_findings(data, programme, report.findings);
        if (!programme.budget) continue;
        const BudgetTableRecord& table = data.budget_tables[*programme.budget].record;
        report.assumptions.push_back({{*programme.budget}, infer_sign_convention(table)});
        detail::add_unit_finding(table, report.findings);
        detail::add_sign_findings(table, report.assumptions.back().sign, report.findings);
        for (Finding& finding : recovery_findings(table))
            report.findings.push_back(std::move(finding));
    }
    for (std::size_t i = 0; i < data.tables.size(); ++i) {
        const TableRecord& table = data.tables[i].record;
        for (Finding& finding : recovery_findings(table))
            report.findings.push_back(std::move(finding));
        detail::add_unit_finding(table, report.findings);
        detail::add_sum_findings(table, structures[i], report.findings);
    }
    detail::add_overview_findings(data, structures, report.assumptions, options.rounding,
                                  report.findings);
    report.claims = check_claims(document, report.identities, all, report.joint);
    detail::ClaimFindings claim_findings(data, all, report.findings);
    for (const ClaimResult& claim : report.claims)
        claim_findings.add(claim);
    add_findings(report, data.record.diagnostics);
    return report;
}

SLUITEND_END
