// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/write_json.hpp>

#include "json_text.hpp"

#include <sluitend/model/document_data.hpp>
#include <sluitend/number/number_style.hpp>

#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

/// Writes the values of a document; a record is written field by field in the order of `fields`.
class JsonEncoder {
public:
    explicit JsonEncoder(JsonText& out) : out_(out) {}

    void write(const std::string& text) { out_.text(text); }
    void write(const Code& code) { out_.text(code.text()); }
    void write(const Decimal& number) { out_.text(format_decimal(number, NumberStyle::plain)); }
    void write(Year year) { out_.number(year.number()); }
    void write(bool value) { out_.boolean(value); }
    template <std::integral T> void write(T number) { out_.number(number); }
    template <NamedEnum E> void write(E value) { out_.text(name_of(value)); }

    void write(const SourceSpan& span) { out_.span(span); }
    /// Prose without a place is a plain string.
    void write(const Text& text) {
        if (text.span == SourceSpan{}) return out_.text(text.value);
        out_.begin_object();
        member("value", text.value);
        place(text.span);
        out_.end_object();
    }
    void write(const Period& period) {
        out_.begin_object();
        member("kind", period.kind());
        member("year", period.year());
        if (period.part() != 0) member("part", period.part());
        out_.end_object();
    }
    void write(const Amount& amount) {
        out_.begin_object();
        member("value", amount.value());
        member("printed", amount.printed());
        member("multiplier", amount.multiplier());
        member("quantum", amount.quantum());
        member("quantum_basis", amount.quantum_basis());
        member("currency", std::string(amount.currency().code()));
        print(amount.verbatim(), amount.span());
        out_.end_object();
    }
    template <class T> void write(const Printed<T>& printed) {
        out_.begin_object();
        member("value", printed.value);
        print(printed.verbatim, printed.span);
        out_.end_object();
    }
    template <class T> void write(const std::optional<T>& value) {
        if (value)
            write(*value);
        else
            out_.null();
    }
    template <class T> void write(const std::vector<T>& values) {
        out_.begin_array();
        for (const T& each : values)
            write(each);
        out_.end_array();
    }
    void write(const TargetValue& value) {
        out_.begin_object();
        member("kind", static_cast<TargetKind>(value.index()));
        std::visit([this](const auto& alternative) { members(alternative); }, value);
        out_.end_object();
    }
    template <class Record>
    requires requires(const Record& record) {
        Record::fields(record, [](auto&&...) {});
    }
    void write(const Record& record) {
        out_.begin_object();
        members(record);
        out_.end_object();
    }

    /// The fields of a record, inside an object that the caller opens.
    template <class Record> void members(const Record& record) {
        Record::fields(record, [this](std::string_view name, const auto& value) {
            this->member(name, value);
        });
    }
    template <class T> void member(std::string_view name, const T& value) {
        out_.name(name);
        write(value);
    }
    template <class T> void member(std::string_view name, const std::optional<T>& value) {
        if (value) member(name, *value);
    }
    void member(std::string_view name, const std::vector<LineOrigin>& origins) {
        if (origins.empty()) return;
        out_.name(name);
        write(origins);
    }
    void member(std::string_view name, const std::vector<DocumentSection>& sections) {
        if (sections.empty()) return;
        out_.name(name);
        write(sections);
    }

private:
    void print(const std::string& verbatim, const SourceSpan& span) {
        if (!verbatim.empty()) member("verbatim", verbatim);
        place(span);
    }
    void place(const SourceSpan& span) {
        if (span == SourceSpan{}) return;
        out_.name("span");
        out_.span(span);
    }

    JsonText& out_;
};

class DocumentWriter {
public:
    DocumentWriter(const DocumentData& data, JsonText& out)
        : data_(data), out_(out), encoder_(out) {}

    void write() {
        out_.begin_object();
        out_.name("format");
        out_.text("sluitend.document");
        out_.name("format_version");
        out_.number(1);
        encoder_.members(data_.record);
        out_.name("programmes");
        out_.begin_array();
        for (const ProgrammeNode& node : data_.programmes)
            programme(node);
        out_.end_array();
        if (data_.mandated_indicators.first != data_.mandated_indicators.last)
            records("mandated_indicators", data_.indicators, data_.mandated_indicators);
        if (!data_.tables.empty())
            records("tables", data_.tables, {0, static_cast<std::uint32_t>(data_.tables.size())});
        out_.end_object();
    }

private:
    void programme(const ProgrammeNode& node) {
        out_.begin_object();
        encoder_.members(node.record);
        out_.name("goals");
        goals(node.goals);
        if (node.budget) encoder_.member("budget", data_.budget_tables[*node.budget].record);
        records("mandated_indicators", data_.indicators, node.mandated_indicators);
        records("claims", data_.claims, node.claims);
        out_.end_object();
    }

    /// Goals stand depth first, so a goal is open until the end of its subtree.
    void goals(const Extent& extent) {
        std::vector<std::uint32_t> ends;
        out_.begin_array();
        for (std::uint32_t i = extent.first; i < extent.last; ++i) {
            close_goals(ends, i);
            const GoalNode& node = data_.goals[i];
            out_.begin_object();
            encoder_.members(node.record);
            records("actions", data_.actions, node.actions);
            records("indicators", data_.indicators, node.indicators);
            out_.name("goals");
            out_.begin_array();
            ends.push_back(node.subtree_end);
        }
        close_goals(ends, extent.last);
        out_.end_array();
    }
    void close_goals(std::vector<std::uint32_t>& ends, std::uint32_t position) {
        while (!ends.empty() && ends.back() <= position) {
            ends.pop_back();
            out_.end_array();
            out_.end_object();
        }
    }

    template <class Node>
    void records(std::string_view name, const std::vector<Node>& nodes, const Extent& extent) {
        out_.name(name);
        out_.begin_array();
        for (std::uint32_t i = extent.first; i < extent.last; ++i)
            encoder_.write(nodes[i].record);
        out_.end_array();
    }

    const DocumentData& data_;
    JsonText& out_;
    JsonEncoder encoder_;
};

/// "1.5", or "1/3" if no decimal is equal.
std::string exact_text(const Rational& number) {
    const auto decimal = number.to_exact_decimal();
    return decimal ? format_decimal(*decimal, NumberStyle::plain) : number.to_string();
}

class ReportWriter {
public:
    ReportWriter(const Report& report, JsonText& out)
        : report_(report), out_(out), encoder_(out), figures_(figures(report.document)) {}

    void write() {
        out_.begin_object();
        out_.name("format");
        out_.text("sluitend.report");
        out_.name("format_version");
        out_.number(1);
        encoder_.member("source", report_.document.source());
        encoder_.member("all_passed", report_.all_passed());
        counts();
        list("identities", report_.identities, [this](const auto& each) { identity(each); });
        list("assumptions", report_.assumptions, [this](const auto& each) { assumption(each); });
        out_.name("joint");
        out_.begin_object();
        joint();
        out_.end_object();
        list("claims", report_.claims, [this](const auto& each) { claim(each); });
        list("findings", report_.findings, [this](const auto& each) { finding(each); });
        out_.end_object();
    }

private:
    template <class Items, class Write>
    void list(std::string_view name, const Items& items, Write write) {
        out_.name(name);
        out_.begin_array();
        for (const auto& each : items) {
            out_.begin_object();
            write(each);
            out_.end_object();
        }
        out_.end_array();
    }

    template <NamedEnum E> void count_of_each(std::string_view name) {
        out_.name(name);
        out_.begin_object();
        for (const std::string_view each : names(E{}))
            encoder_.member(each, report_.count(from_name<E>(each).value()));
        out_.end_object();
    }
    void counts() {
        out_.name("counts");
        out_.begin_object();
        count_of_each<Verdict>("identities");
        count_of_each<Severity>("findings");
        out_.end_object();
    }

    void identity(const IdentityResult& result) {
        encoder_.member("id", result.identity.id());
        encoder_.member("rule", result.identity.rule);
        encoder_.member("where", result.identity.where);
        encoder_.member("kind", result.identity.kind);
        encoder_.member("verdict", result.verdict);
        if (result.suspicion != Suspicion::none) encoder_.member("suspicion", result.suspicion);
        if (result.reason != Reason::none) encoder_.member("reason", result.reason);
        encoder_.member("multiplier", result.multiplier);
        if (result.verdict != Verdict::not_checkable ||
            result.reason == Reason::quantum_ambiguous) {
            encoder_.member("residual", exact_text(result.residual));
            encoder_.member("bound", exact_text(result.bound));
            encoder_.member("sharp_bound", exact_text(result.sharp_bound));
        }
        list("terms", result.identity.terms, [this](const auto& each) { term(each); });
    }
    void term(const IdentityTerm& term) {
        encoder_.member("coefficient", term.coefficient);
        encoder_.member("label", term.label);
        if (!term.figure) return;
        encoder_.member("figure", *term.figure);
        encoder_.member("amount", figures_[*term.figure].amount);
    }
    void assumption(const TableAssumption& assumption) {
        const BudgetTable table(report_.document, assumption.table);
        if (const auto number = table.programme().number())
            encoder_.member("programme", std::string(*number));
        encoder_.member("table", assumption.table.value);
        encoder_.member("sign_convention", assumption.sign.chosen);
        encoder_.member("declared", assumption.sign.declared);
        encoder_.member("candidates", assumption.sign.candidates);
        encoder_.member("discriminating_columns", assumption.sign.discriminating_columns);
        list("evidence", assumption.sign.evidence, [this](const SignEvidence& each) {
            encoder_.member("sign_convention", each.convention);
            encoder_.member("exact", each.exact);
            encoder_.member("within_rounding", each.within_rounding);
            encoder_.member("broken", each.broken);
            encoder_.member("unusual_signs", each.unusual_signs);
        });
    }
    void joint() {
        const JointResult& joint = report_.joint;
        encoder_.member("verdict", joint.verdict);
        encoder_.member("rounding", joint.rounding);
        encoder_.member("grid", joint.grid);
        encoder_.member("route", joint.route);
        styles(joint.styles);
        roundings(report_.rounding);
        list("blocks", joint.blocks, [this](const JointBlock& block) {
            encoder_.member("verdict", block.verdict);
            encoder_.member("route", block.route);
            encoder_.member("figures", block.figures);
            encoder_.member("identities", block.identities);
            if (block.certificate) certificate("certificate", *block.certificate);
        });
        list("bounds", joint.bounds, [this](const FigureBounds& each) {
            encoder_.member("figure", each.figure);
            interval(each.bounds);
        });
        list("unprinted", joint.unprinted, [this](const UnprintedBounds& each) {
            encoder_.member("where", each.where);
            encoder_.member("label", each.label);
            encoder_.member("line", each.line);
            encoder_.member("year", each.year);
            encoder_.member("phase", each.phase);
            encoder_.member("multiplier", each.multiplier);
            interval(each.bounds);
        });
        list("culprits", joint.culprits, [this](const FigureCulprits& each) { culprits(each); });
    }
    void styles(const StyleReport& styles) {
        encoder_.member("style", styles.all.style);
        encoder_.member("style_declared", styles.declared);
        std::vector<StyleInference> all{styles.all};
        all.insert(all.end(), styles.rules.begin(), styles.rules.end());
        list("styles", all, [this](const StyleInference& each) {
            encoder_.member("rule", each.rule);
            encoder_.member("style", each.style);
            encoder_.member("informative", each.informative);
            encoder_.member("off", each.off);
            encoder_.member("chance", exact_text(Rational(each.chance)));
        });
    }
    void roundings(const RoundingInference& inference) {
        out_.name("roundings");
        out_.begin_object();
        encoder_.member("basis", inference.basis);
        encoder_.member("blocks", inference.blocks);
        encoder_.member("telling", inference.telling);
        encoder_.member("survivors", inference.survivors);
        list("refuted", inference.refuted, [this](const RefutedRounding& each) {
            encoder_.member("rounding", each.rounding);
            encoder_.member("possible_blocks", each.possible_blocks);
            certificate("certificate", each.certificate);
        });
        out_.end_object();
    }
    void certificate(std::string_view name, const Certificate& proof) {
        out_.name(name);
        out_.begin_object();
        list("identities", proof.identities, [this](const IdentityTimes& each) {
            encoder_.member("id", report_.identities[each.identity].identity.id());
            encoder_.member("times", each.times);
        });
        list("figures", proof.figures, [this](const PrintedTerm& each) {
            encoder_.member("figure", each.figure);
            encoder_.member("coefficient", each.coefficient);
            encoder_.member("verbatim", figures_[each.figure].amount.verbatim());
        });
        encoder_.member("multiplier", proof.multiplier);
        encoder_.member("residual", exact_text(proof.residual));
        encoder_.member("explained_at_most", exact_text(proof.explained_at_most));
        out_.end_object();
    }
    void interval(const solve::Interval& interval) {
        const auto end = [this](std::string_view name, const std::optional<solve::End>& each) {
            if (!each) return;
            encoder_.member(name, exact_text(each->value));
            encoder_.member(std::string(name) + "_open", each->open);
        };
        end("lower", interval.lower);
        end("upper", interval.upper);
    }
    void culprits(const FigureCulprits& part) {
        encoder_.member("at_least", part.at_least);
        encoder_.member("complete", part.complete);
        list("sets", part.sets, [this](const CulpritSet& set) {
            encoder_.member("ties_only", set.ties_only);
            out_.name("figures");
            out_.begin_array();
            for (std::size_t i = 0; i < set.figures.size(); ++i)
                suspect(set, i);
            out_.end_array();
        });
    }
    void suspect(const CulpritSet& set, std::size_t member) {
        out_.begin_object();
        encoder_.member("figure", set.figures[member]);
        interval(set.implied[member]);
        list("repairs", set.repairs[member], [this](const Repair& each) {
            encoder_.member("kind", each.kind);
            encoder_.member("printed", each.printed);
            encoder_.member("neighbour", each.neighbour);
        });
        out_.end_object();
    }
    void claim(const ClaimResult& claim) {
        encoder_.member("programme", claim.programme.value);
        if (claim.claim) encoder_.member("claim", claim.claim->value);
        encoder_.member("sentence", claim.sentence);
        encoder_.member("form", claim.form);
        encoder_.member("direction", claim.direction);
        encoder_.member("measures", claim.measures);
        encoder_.member("from", claim.from);
        encoder_.member("to", claim.to);
        if (claim.amount) named_interval("amount", *claim.amount);
        encoder_.member("verdict", claim.verdict);
        encoder_.member("tested", claim.tested);
        list("claimed", claim.claimed, [this](const auto& each) { match(each); });
        list("matches", claim.matches, [this](const auto& each) { match(each); });
        if (claim.ledger) ledger(*claim.ledger);
    }
    void match(const ClaimMatch& match) {
        encoder_.member("label", match.expression.label);
        list("terms", match.expression.terms, [this](const FigureTerm& each) {
            encoder_.member("figure", each.figure);
            encoder_.member("coefficient", each.coefficient);
        });
        interval(match.bounds);
    }
    void ledger(const ChangeLedger& ledger) {
        out_.name("ledger");
        out_.begin_object();
        out_.name("items");
        out_.begin_array();
        for (const Index<Claim> each : ledger.items)
            encoder_.write(each.value);
        out_.end_array();
        encoder_.member("explained", exact_text(ledger.explained));
        encoder_.member("unexplained", exact_text(ledger.unexplained));
        named_interval("if_exact", ledger.if_exact);
        named_interval("if_rounded", ledger.if_rounded);
        encoder_.member("share", exact_text(ledger.share));
        out_.end_object();
    }
    void named_interval(std::string_view name, const solve::Interval& each) {
        out_.name(name);
        out_.begin_object();
        interval(each);
        out_.end_object();
    }
    void finding(const Finding& finding) {
        encoder_.member("id", finding.id);
        encoder_.member("severity", finding.severity);
        out_.name("arguments");
        out_.begin_object();
        for (const FindingArgument& each : finding.arguments)
            encoder_.member(each.name, each.value);
        out_.end_object();
        out_.name("span");
        out_.span(finding.span);
        out_.name("related");
        out_.begin_array();
        for (const SourceSpan& each : finding.related)
            out_.span(each);
        out_.end_array();
    }

    const Report& report_;
    JsonText& out_;
    JsonEncoder encoder_;
    std::vector<Figure> figures_;
};

} // namespace

} // namespace detail

std::string write_json(const Document& document, const WriteJsonOptions& options) {
    detail::JsonText out(options.indented);
    detail::DocumentWriter(document.data(), out).write();
    return std::move(out).take();
}

std::string write_json(const Report& report, const WriteJsonOptions& options) {
    detail::JsonText out(options.indented);
    detail::ReportWriter(report, out).write();
    return std::move(out).take();
}

SLUITEND_END
