// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/pipeline.hpp>

#include "contradiction.hpp"
#include "finding_help.hpp"
#include "overview.hpp"

#include <sluitend/base/text.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>

SLUITEND_BEGIN

namespace detail {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_suspects = 5;

/// Our text or foreign text, in which nothing is taken for a link.
Json message_text(std::string_view text) {
    std::string out = harmless(text);
    for (std::size_t at = out.find("]("); at != std::string::npos; at = out.find("](", at))
        out.insert(++at, " ");
    return {{"text", out}};
}

/// A path as a reference: relative, or with the scheme `file`.
std::string uri_of(std::string_view path) {
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out(path.starts_with('/') ? "file://" : "");
    for (const char each : path) {
        const auto byte = static_cast<unsigned char>(each);
        if (plain.find(each) != std::string_view::npos)
            out += each;
        else
            out.append("%").append(1, digits[byte / 16]).append(1, digits[byte % 16]);
    }
    return out;
}

std::string_view level(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::info:
        break;
    }
    return "note";
}

class SarifWriter {
public:
    SarifWriter(const Report& report, const PipelineOptions& options)
        : report_(report), language_(options.language), verbatims_(report.document) {
        const std::string& file = options.file.empty() ? report.document.source() : options.file;
        if (!file.empty() && file != "-") uri_ = uri_of(file);
    }

    std::string write() {
        Json results = Json::array();
        for (const Finding& each : report_.findings)
            results.push_back(result(each, message(each, language_)));
        for (const JointBlock& each : report_.joint.blocks)
            if (each.certificate && !each.certificate->figures.empty() &&
                !is_told(*each.certificate))
                results.push_back(contradict(each));
        Json run;
        run["tool"]["driver"] = {{"name", "sluitend"},
                                 {"semanticVersion", std::to_string(SLUITEND_VERSION_MAJOR) + "." +
                                                         std::to_string(SLUITEND_VERSION_MINOR) +
                                                         "." +
                                                         std::to_string(SLUITEND_VERSION_PATCH)},
                                 {"rules", std::move(rules_)}};
        run["language"] = name_of(language_);
        run["columnKind"] = "unicodeCodePoints";
        if (!uri_.empty())
            run["artifacts"] = {
                {{"location", {{"uri", uri_}}}, {"roles", Json::array({"analysisTarget"})}}};
        run["results"] = std::move(results);
        const Json whole{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                         {"version", "2.1.0"},
                         {"runs", Json::array({std::move(run)})}};
        return whole.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    }

private:
    bool is_told(const Certificate& proof) const {
        return std::any_of(report_.findings.begin(), report_.findings.end(),
                           [&](const Finding& each) { return tells(each, proof); });
    }

    /// Of figures among which a single sum is broken too, so that no finding says it.
    Json contradict(const JointBlock& block) {
        const Words say{language_};
        Finding finding{"joint.impossible", Severity::error, {}, {}, {}};
        for (const PrintedTerm& each : block.certificate->figures)
            finding.related.push_back(each.printed.amount.span());
        finding.span = finding.related.front();
        finding.related.erase(finding.related.begin());
        return result(finding,
                      whole_text(contradiction(report_.joint, block, say, most_suspects), say));
    }

    Json result(const Finding& finding, const std::string& words) {
        Json out{{"ruleId", finding.id},
                 {"ruleIndex", rule_index(finding)},
                 {"level", level(finding.severity)},
                 {"message", message_text(words)}};
        if (finding.span.is_known() || !uri_.empty())
            out["locations"] = Json::array({location(finding.span)});
        Json related = Json::array();
        for (const SourceSpan& each : finding.related) {
            if (!each.is_known()) continue;
            related.push_back(location(each));
            related.back()["id"] = related.size();
        }
        if (!related.empty()) out["relatedLocations"] = std::move(related);
        return out;
    }

    /// The position of its rule, which is added where it is new.
    std::size_t rule_index(const Finding& finding) {
        const auto known = std::find_if(rules_.begin(), rules_.end(),
                                        [&](const Json& each) { return each["id"] == finding.id; });
        const auto index = static_cast<std::size_t>(known - rules_.begin());
        if (known == rules_.end()) rules_.push_back(rule(finding));
        return index;
    }

    Json rule(const Finding& finding) const {
        Json out{{"id", finding.id}, {"shortDescription", message_text(label(finding, language_))}};
        if (const std::string markdown(finding_help(finding.id)); !markdown.empty()) {
            std::string text = markdown;
            std::erase(text, '*');
            out["help"] = {{"text", text}, {"markdown", markdown}};
        }
        const auto labels = finding_labels();
        const auto usual = std::find_if(labels.begin(), labels.end(),
                                        [&](const auto& each) { return each.id == finding.id; });
        if (usual != labels.end())
            out["defaultConfiguration"] = {{"level", level(usual->severity)}};
        return out;
    }

    Json location(const SourceSpan& span) const {
        Json place;
        if (uri_.empty())
            place["artifactLocation"]["description"] = message_text(Words{language_}(
                "een tekst die niet uit een bestand kwam", "a text that came from no file"));
        else
            place["artifactLocation"] = {{"uri", uri_}, {"index", 0}};
        const std::string origin =
            origin_text(report_.document, span, Words{language_}); // of a line that was made
        if (span.is_known() && origin.empty()) place["region"] = region(span);
        if (Json cell = cell_region(span); !origin.empty() && !cell.is_null())
            place["region"] = std::move(cell);
        Json out{{"physicalLocation", std::move(place)}};
        if (!origin.empty())
            out["logicalLocations"] = Json::array({{{"fullyQualifiedName", origin}}});
        return out;
    }

    /// Row and column of a sheet as line and column; null for a place in anything else.
    Json cell_region(const SourceSpan& span) const {
        const LineOrigin* origin = origin_of(report_.document.record().origins, span);
        if (origin == nullptr || origin->row == 0 || origin->table != 0) return nullptr;
        Json out{{"startLine", origin->row}};
        if (const std::size_t column = column_of(cell_of(*origin, span)); column != 0)
            out["startColumn"] = column;
        return out;
    }

    /// 28 for "AB7"; 0 if that is the name of no cell.
    static std::size_t column_of(std::string_view cell) {
        constexpr std::size_t most_letters = 4;
        const std::size_t letters = cell.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        if (letters == std::string_view::npos || letters > most_letters) return 0;
        std::size_t out = 0;
        for (const char each : cell.substr(0, letters))
            out = out * 26 + static_cast<std::size_t>(each - 'A') + 1;
        return out;
    }

    Json region(const SourceSpan& span) const {
        Json out{{"startLine", span.line}, {"startColumn", span.column}};
        const std::string_view text = verbatims_.at(span);
        if (text.size() == span.end - span.begin && text.find('\n') == std::string_view::npos) {
            out["endLine"] = span.line;
            out["endColumn"] = span.column + count_code_points(text);
        }
        out["byteOffset"] = span.begin;
        out["byteLength"] = span.end - span.begin;
        return out;
    }

    const Report& report_;
    Language language_;
    Verbatims verbatims_;
    std::string uri_;
    Json rules_ = Json::array();
};

} // namespace

} // namespace detail

std::string render_sarif(const Report& report, const PipelineOptions& options) {
    return detail::SarifWriter(report, options).write();
}

SLUITEND_END
