// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/pipeline.hpp>

#include "contradiction.hpp"
#include "markup.hpp"
#include "overview.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::size_t most_suspects = 5;

enum class Outcome { passed, failed, skipped };

/// One test and how it came out.
struct Case {
    std::string group;                 ///< "table.balance"
    std::string name;                  ///< "Begroting 2021, saldo"
    Outcome outcome = Outcome::passed; ///< how it came out
    std::string type{};                ///< id of the finding, if it failed
    std::string message{};             ///< why, in a sentence
    std::string text{};                ///< all there is to say
};

struct Suite {
    std::string_view name;
    std::vector<Case> cases{};

    std::string count(Outcome outcome) const {
        return std::to_string(std::count_if(
            cases.begin(), cases.end(), [&](const Case& each) { return each.outcome == outcome; }));
    }
};

class JunitWriter {
public:
    JunitWriter(const Report& report, const PipelineOptions& options)
        : report_(report),
          say_{options.language},
          file_(options.file.empty() ? report.document.source() : options.file),
          marks_(report),
          told_(report.findings.size(), false) {}

    std::string write() {
        Suite sums{say_("Optellingen", "Sums")};
        for (const IdentityResult& each : report_.identities)
            if (!each.identity.terms.empty()) sums.cases.push_back(sum(each));
        Suite blocks{say_("Alle bedragen samen", "All figures together")};
        for (const JointBlock& each : report_.joint.blocks)
            blocks.cases.push_back(block(each));
        Suite others{say_("Overige bevindingen", "Other findings")};
        for (std::size_t i = 0; i < report_.findings.size(); ++i)
            if (!told_[i] && report_.findings[i].severity != Severity::info)
                others.cases.push_back(other(report_.findings[i]));
        out_.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out_.open("testsuites", {{"name", "sluitend"}}).add("\n");
        for (Suite* each : {&sums, &blocks, &others})
            if (!each->cases.empty()) write(*each);
        out_.close().add("\n");
        return std::move(out_).take();
    }

private:
    std::string place_of(const SourceSpan& span) const {
        std::string out = origin_text(report_.document, span, say_);
        return out.empty() ? place_text(span) : out;
    }

    /// "begroting.txt:412:7: "
    std::string before(const SourceSpan& span) const {
        const std::string place = place_of(span);
        if (place.empty()) return {};
        return (file_.empty() ? "" : file_ + ":") + place + ": ";
    }

    std::string told(const Finding& finding) const {
        return before(finding.span) + std::string(label(finding, say_.language)) + ". " +
               message(finding, say_.language);
    }

    /// The first finding that fits and was not told yet; nullptr if there is none.
    template <class Fits> const Finding* take(Fits fits) {
        for (std::size_t i = 0; i < told_.size(); ++i)
            if (!told_[i] && fits(report_.findings[i])) {
                told_[i] = true;
                return &report_.findings[i];
            }
        return nullptr;
    }

    Case sum(const IdentityResult& result) {
        const std::string& rule = result.identity.rule;
        Case out{rule, marks_.where(result, say_.language)};
        if (result.verdict == Verdict::not_checkable) {
            out.outcome = Outcome::skipped;
            out.message = label(result.reason, say_.language);
            return out;
        }
        const Finding* finding = take([&](const Finding& each) {
            return each.id.starts_with(rule + "-") && each.span == marks_.span(result) &&
                   each.argument("where") == result.identity.where;
        });
        if (result.verdict == Verdict::broken) out.outcome = Outcome::failed;
        out.type = finding == nullptr ? rule : finding->id;
        if (finding == nullptr) return out;
        out.message = message(*finding, say_.language);
        out.text = told(*finding);
        return out;
    }

    Case block(const JointBlock& block) {
        std::vector<const Figure*> figures;
        for (const std::size_t each : block.figures)
            if (each < marks_.figures().size()) figures.push_back(&marks_.figures()[each]);
        Case out{"joint", shared_name(figures, say_)};
        out.message = label(block.verdict, say_.language);
        if (block.verdict == JointVerdict::undecided ||
            block.verdict == JointVerdict::not_checkable)
            out.outcome = Outcome::skipped;
        if (block.verdict == JointVerdict::consistent_at_ties_only) out.text = out.message;
        if (block.certificate) contradict(block, out);
        return out;
    }

    void contradict(const JointBlock& block, Case& out) {
        const Certificate& proof = *block.certificate;
        take([&](const Finding& each) { return tells(each, proof); });
        const ContradictionText text = contradiction(report_.joint, block, say_, most_suspects);
        out.outcome = Outcome::failed;
        out.type = "joint.impossible";
        out.message += ". " + message(proof, say_.language);
        out.text = whole_text(text, say_);
    }

    Case other(const Finding& finding) const {
        Case out{finding.id, std::string(label(finding, say_.language))};
        if (const std::string place = place_of(finding.span); !place.empty())
            out.name += ", " + place;
        if (finding.severity == Severity::error) out.outcome = Outcome::failed;
        out.type = finding.id;
        out.message = message(finding, say_.language);
        out.text = told(finding);
        return out;
    }

    void write(const Suite& suite) {
        out_.open("testsuite", {{"name", suite.name},
                                {"tests", std::to_string(suite.cases.size())},
                                {"failures", suite.count(Outcome::failed)},
                                {"errors", "0"},
                                {"skipped", suite.count(Outcome::skipped)}})
            .add("\n");
        std::map<std::string, std::size_t> seen;
        for (const Case& each : suite.cases) {
            const std::size_t times = ++seen[each.group + "/" + each.name];
            write(each, times == 1 ? each.name : each.name + " (" + std::to_string(times) + ")");
        }
        out_.close().add("\n");
    }

    void write(const Case& each, const std::string& name) {
        out_.open("testcase", {{"classname", each.group}, {"name", name}});
        if (each.outcome == Outcome::failed)
            out_.leaf("failure", each.text, {{"type", each.type}, {"message", each.message}});
        else if (each.outcome == Outcome::skipped)
            out_.empty("skipped", {{"message", each.message}});
        else if (!each.text.empty())
            out_.leaf("system-out", each.text);
        out_.close().add("\n");
    }

    const Report& report_;
    Words say_;
    std::string file_;
    Marks marks_;
    std::vector<bool> told_;
    Markup out_;
};

} // namespace

} // namespace detail

std::string render_junit(const Report& report, const PipelineOptions& options) {
    return detail::JunitWriter(report, options).write();
}

SLUITEND_END
