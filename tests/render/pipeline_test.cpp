// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/pipeline.hpp>

#include "../support/chapter.hpp"
#include "../support/hostile_document.hpp"

#include <sluitend/io/read.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <set>
#include <sstream>
#include <string>

namespace sluitend {
namespace {

using Json = nlohmann::json;

/// A report on the sample with one piece of its text changed.
Report report_with(const std::string& before = {}, const std::string& after = {}) {
    std::ifstream file(sample::own_chapter(), std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    std::string text = content.str();
    if (!before.empty()) text.replace(text.find(before), before.size(), after);
    return check(read(text, {.source = "hoofdstuk.txt"}).document);
}

Report impossible_report() {
    return report_with("Resultaat32.546", "Resultaat32.548");
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(RenderJunit, HasACaseForEverySumBlockAndFurtherFinding) {
    const Report report = report_with();
    const std::string xml = render_junit(report);
    EXPECT_TRUE(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites"));
    EXPECT_TRUE(contains(xml, "<testsuite name=\"Optellingen\" tests=\"11\" failures=\"0\" "
                              "errors=\"0\" skipped=\"0\">"));
    EXPECT_TRUE(contains(xml, "<testsuite name=\"Alle bedragen samen\" tests=\"5\""));
    EXPECT_TRUE(contains(xml, "<testsuite name=\"Overige bevindingen\" tests=\"2\""));
    EXPECT_EQ(count_of(xml, "<testcase "), 18U);
    EXPECT_TRUE(contains(xml,
                         "<testcase classname=\"table.balance\" name=\"Begroting 2020, saldo\">"
                         "<system-out>hoofdstuk.txt:459:26: afrondingsverschil saldo."));
    EXPECT_FALSE(contains(xml, "table.recovered"));
}

TEST(RenderJunit, FailsASumWithItsFindingAndItsBlockWithProofAndSuspects) {
    const std::string xml = render_junit(report_with("41.16941.484", "41.16941.448"),
                                         {.language = Language::en, .file = "a/b.txt"});
    EXPECT_TRUE(contains(xml, "<failure type=\"table.balance-broken\" message=\"41.448 − 8.270 = "
                              "33.178, but the page says 33.215."));
    EXPECT_TRUE(contains(xml, ">a/b.txt:459:32: balance does not add up."));
    EXPECT_TRUE(contains(xml, "<failure type=\"joint.impossible\""));
    EXPECT_TRUE(contains(xml,
                         "This must equal Lasten (41.448). Difference 37; rounding of 6 figures "
                         "explains at most 3."));
    EXPECT_TRUE(contains(xml, "perhaps 41.484: two digits swapped."));
}

TEST(RenderJunit, TellsAJointContradictionOnce) {
    const std::string xml = render_junit(impossible_report());
    EXPECT_EQ(count_of(xml, "<failure "), 1U);
    EXPECT_EQ(count_of(xml, "type=\"joint.impossible\""), 1U);
}

TEST(RenderJunit, FailsExactlyIfTheReportHasErrors) {
    EXPECT_TRUE(report_with().all_passed());
    EXPECT_EQ(count_of(render_junit(report_with()), "<failure "), 0U);
    for (const Report& report : {impossible_report(), report_with("33.21532.965", "33.21532.695"),
                                 report_with("211,00", "2x1,00")}) {
        EXPECT_FALSE(report.all_passed());
        EXPECT_GE(count_of(render_junit(report), "<failure "), 1U);
    }
}

TEST(RenderJunit, SkipsWhatCannotBeCheckedWithItsReason) {
    const std::string xml = render_junit(report_with("211,00", "2x1,00"));
    EXPECT_TRUE(contains(xml, "<skipped message=\"een bedrag ontbreekt of is onleesbaar\"/>"));
}

TEST(RenderJunit, HasNoSuiteForAnEmptyDocument) {
    EXPECT_EQ(render_junit(check(Document())), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                               "<testsuites name=\"sluitend\">\n</testsuites>\n");
}

TEST(RenderJunit, HoldsNoCharacterThatXmlForbids) {
    const Document document = sample::document_with("<a> & \"b\" ]]> \x01\x1b \uFFFE \uFFFF \xFF");
    const std::string xml = render_junit(check(document), {.file = "\x02<\"'.txt"});
    EXPECT_EQ(xml.find_first_of("\x01\x02\x1b\xFF"), std::string::npos);
    EXPECT_FALSE(contains(xml, "\uFFFE"));
    EXPECT_FALSE(contains(xml, "\uFFFF"));
    EXPECT_FALSE(contains(xml, "<a>"));
    EXPECT_TRUE(contains(xml, "\uFFFD"));
}

Json sarif_of(const Report& report, const PipelineOptions& options = {}) {
    return Json::parse(render_sarif(report, options));
}

TEST(RenderSarif, TellsThatFiguresContradictEachOtherAlsoWhereASingleSumIsBroken) {
    const Report report = report_with("41.16941.484", "41.16941.448");
    for (const auto& [finding, times] :
         {std::pair{"table.balance-broken", 1U}, std::pair{"joint.impossible", 1U}}) {
        const Json run = Json::parse(render_sarif(report))["runs"][0];
        std::size_t count = 0;
        for (const Json& each : run["results"])
            if (each["ruleId"] == finding) ++count;
        EXPECT_EQ(count, times) << finding;
    }
    const Json run = Json::parse(render_sarif(report, {.language = Language::en}))["runs"][0];
    const Json& told = run["results"].back();
    EXPECT_EQ(told["ruleId"], "joint.impossible");
    EXPECT_EQ(told["level"], "error");
    EXPECT_EQ(run["tool"]["driver"]["rules"][told["ruleIndex"].get<std::size_t>()]["id"],
              "joint.impossible");
    const std::string words = told["message"]["text"];
    EXPECT_TRUE(contains(words, "Difference 37; rounding of 6 figures explains at most 3."));
    EXPECT_TRUE(contains(words, "perhaps 41.484: two digits swapped."));
    EXPECT_EQ(told["relatedLocations"].size(), 5U);
}

TEST(RenderSarif, TellsAJointContradictionOnce) {
    EXPECT_EQ(count_of(render_sarif(impossible_report()), "\"ruleId\":\"joint.impossible\""), 1U);
}

TEST(RenderSarif, HasAResultForEveryFindingWithItsRule) {
    const Report report = report_with("41.16941.484", "41.16941.448");
    const Json run = sarif_of(report).at("runs").at(0);
    ASSERT_EQ(run.at("results").size(), report.findings.size() + 1); // and the contradiction
    std::set<std::string> rules;
    for (const Json& each : run.at("tool").at("driver").at("rules")) {
        EXPECT_TRUE(rules.insert(each.at("id")).second);
        EXPECT_FALSE(each.at("shortDescription").at("text").get<std::string>().empty());
    }
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
        const Json& result = run.at("results")[i];
        const Finding& finding = report.findings[i];
        const std::size_t rule = result.at("ruleIndex");
        EXPECT_EQ(result.at("ruleId"), finding.id);
        EXPECT_EQ(run["tool"]["driver"]["rules"][rule]["id"], finding.id);
        EXPECT_EQ(result.at("message").at("text"), message(finding, Language::nl));
        EXPECT_EQ(result.at("level"), finding.severity == Severity::error     ? "error"
                                      : finding.severity == Severity::warning ? "warning"
                                                                              : "note");
    }
}

TEST(RenderSarif, PointsAtCodePointsAndBytes) {
    const Json run = sarif_of(report_with("41.16941.484", "41.16941.448"),
                              {.file = "map/begroting 2021.txt"})["runs"][0];
    EXPECT_EQ(run.at("columnKind"), "unicodeCodePoints");
    EXPECT_EQ(run.at("language"), "nl");
    EXPECT_EQ(run.at("artifacts")[0]["location"]["uri"], "map/begroting%202021.txt");
    const Json& place = run.at("results")[0].at("locations").at(0).at("physicalLocation");
    EXPECT_EQ(place.at("artifactLocation"),
              (Json{{"uri", "map/begroting%202021.txt"}, {"index", 0}}));
    const Json& region = place.at("region");
    EXPECT_EQ(region.at("startLine"), 457);
    EXPECT_EQ(region.at("startColumn"), 13);
    EXPECT_EQ(region.at("endColumn"), 19);
    EXPECT_EQ(region.at("byteLength"), 6);
    EXPECT_EQ(run["results"][0].at("relatedLocations").size(), 5U);
    EXPECT_EQ(run["results"][0]["relatedLocations"][4].at("id"), 5);
}

/// The place of a finding in line 4 of a text whose lines came from elsewhere.
Json place_from(const LineOrigin& origin) {
    DocumentRecord record;
    record.origins = {origin};
    Report report = check(DocumentBuilder(std::move(record)).build());
    const SourceSpan span{.line = 4, .column = 9, .byte_column = 9, .begin = 50, .end = 55};
    report.findings = {{"table.cell-unreadable", Severity::error, {}, span, {span}}};
    const Json result =
        sarif_of(report, {.language = Language::en, .file = "a.xlsx"})["runs"][0]["results"][0];
    EXPECT_EQ(result["relatedLocations"][0]["physicalLocation"],
              result["locations"][0]["physicalLocation"]);
    return result["locations"][0];
}

TEST(RenderSarif, PointsAtTheCellThatAPlaceCameFrom) {
    LineOrigin origin{.line = 4, .sheet = "Lasten", .row = 7, .cells = "A3 AB9"};
    const Json cell = place_from(origin);
    EXPECT_EQ(cell["logicalLocations"],
              Json::parse(R"([{"fullyQualifiedName": "sheet “Lasten”, cell AB7"}])"));
    EXPECT_EQ(cell["physicalLocation"]["region"],
              Json::parse(R"({"startLine": 7, "startColumn": 28})"));
    origin.cells = "";
    EXPECT_EQ(place_from(origin)["physicalLocation"]["region"], Json::parse(R"({"startLine": 7})"));
    origin.cells = "ABCDEF9";
    EXPECT_FALSE(place_from(origin)["physicalLocation"]["region"].contains("startColumn"));
    for (const LineOrigin& other :
         {LineOrigin{.line = 1, .page = 12}, LineOrigin{.line = 1, .table = 2, .row = 3}}) {
        const Json place = place_from(other);
        EXPECT_FALSE(place["physicalLocation"].contains("region")) << "of a text that is not there";
        EXPECT_EQ(place["logicalLocations"].size(), 1U);
    }
}

TEST(RenderSarif, NamesNoFileWhereThereIsNone) {
    Report report = report_with();
    EXPECT_EQ(sarif_of(report)["runs"][0]["artifacts"][0]["location"]["uri"], "hoofdstuk.txt");
    const Json run = sarif_of(report, {.file = "-"})["runs"][0];
    EXPECT_FALSE(run.contains("artifacts"));
    for (const Json& result : run["results"])
        for (const Json& each : result.value("locations", Json::array()))
            EXPECT_FALSE(each["physicalLocation"]["artifactLocation"].contains("uri"));
    EXPECT_EQ(sarif_of(report, {.file = "/a/b"})["runs"][0]["artifacts"][0]["location"]["uri"],
              "file:///a/b");
}

TEST(RenderSarif, ExplainsEveryRuleAsThePageDoes) {
    Report report{Document(), {}, {}, {}, {}, {}};
    for (const FindingLabel& each : finding_labels())
        report.findings.push_back({std::string(each.id), each.severity, {}, {}, {}});
    const Json run = sarif_of(report)["runs"][0];
    const Json& rules = run["tool"]["driver"]["rules"];
    ASSERT_EQ(rules.size(), finding_labels().size());
    for (const Json& each : rules) {
        const std::string help = each.value("help", Json{{"markdown", ""}})["markdown"];
        EXPECT_TRUE(contains(help, "*What to do:*")) << each["id"];
        EXPECT_FALSE(contains(help, "###")) << each["id"];
        EXPECT_TRUE(each.contains("defaultConfiguration")) << each["id"];
    }
    report.findings = {{"later.finding", Severity::info, {}, {}, {}}};
    EXPECT_FALSE(sarif_of(report)["runs"][0]["tool"]["driver"]["rules"][0].contains("help"));
}

TEST(RenderSarif, HoldsHostileText) {
    const std::string text = "[hier](http://x) \x01 \xFF";
    const Report report = check(sample::document_with(text));
    const std::string json = render_sarif(report, {.file = "a#b?\xFF"});
    EXPECT_TRUE(contains(json, "a%23b%3F%FF"));
    EXPECT_FALSE(contains(json, "]("));
    EXPECT_EQ(Json::parse(json)["version"], "2.1.0");
}

} // namespace
} // namespace sluitend
