// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/command_line.hpp>

#include <sluitend/io/read.hpp>
#include <sluitend/io/write_csv.hpp>
#include <sluitend/io/write_json.hpp>
#include <sluitend/model/builder.hpp>

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace sluitend {
namespace {

const std::string chapter =
    SLUITEND_SOURCE_DIR "/examples/data/enschede-2021-samenleving-en-bestuur.txt";

CommandOutcome run(const std::vector<std::string>& arguments, std::string_view input = {}) {
    return run_command_line(arguments, input);
}

std::string read_bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

bool contains(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

TEST(CommandLine, ChecksAChapterThatIsOnlyRoundedWithStatusZero) {
    const CommandOutcome outcome = run({"check", chapter});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_TRUE(outcome.errors.empty());
    EXPECT_TRUE(contains(outcome.output, "Samenleving en bestuur"));
    EXPECT_TRUE(contains(outcome.output, "5.02"));
}

TEST(CommandLine, ChecksABrokenChapterWithStatusOne) {
    std::string text = read_bytes(chapter);
    text.replace(text.find("Lasten41.169"), 12, "Lasten41.961");
    const CommandOutcome outcome = run({"check", "-"}, text);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_TRUE(contains(outcome.output, "41.961"));
}

TEST(CommandLine, RefusesUnreadableInputWithPlaceAndId) {
    const CommandOutcome outcome =
        run({"check", "-", "--lang", "en"}, "3.1 Programme\n\nDoelenboom\n1. \xFF\n");
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(outcome.output.empty());
    EXPECT_TRUE(contains(outcome.errors, "[input.utf8]"));
    EXPECT_TRUE(contains(outcome.errors, "“")) << "an excerpt may hold quotes";
    EXPECT_FALSE(contains(outcome.errors, "\""));
    EXPECT_TRUE(contains(outcome.errors, "line 4, column 4"));
}

TEST(CommandLine, RefusesAFileThatIsNotThereWithoutShowingItsFolder) {
    const CommandOutcome outcome = run({"check", "/no/such/folder/begroting.txt"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(contains(outcome.errors, "[input.file]"));
    EXPECT_FALSE(contains(outcome.errors, "/no/such/folder"));
}

TEST(CommandLine, SaysWhyAFileCannotBeRead) {
    for (const char* command : {"check", "chart", "show", "doctor"})
        EXPECT_EQ(run({command, "niet.txt"}).errors,
                  "sluitend: “niet.txt”: Dit bestand bestaat niet. [input.file]\n");
    EXPECT_EQ(run({"check", "niet.txt", "--lang", "en"}).errors,
              "sluitend: “niet.txt”: This file does not exist. [input.file]\n");
    EXPECT_EQ(run({"check", "/usr"}).errors,
              "sluitend: “usr”: Dit is een map. Noem een bestand. [input.file]\n");
    EXPECT_EQ(run({"check", "/dev/null/x"}).errors,
              "sluitend: “x”: Dit bestand bestaat niet. [input.file]\n");
}

TEST(CommandLine, NamesTheKindOfAForeignFileAndWhatReadsIt) {
    const std::string zip("PK\x03\x04\x14\0", 6);
    for (const auto& [content, kind] :
         {std::pair<std::string, std::string>{zip + "xl/workbook.xml", "Excel (.xlsx)"},
          {zip + "application/vnd.oasis.opendocument.spreadsheet", "OpenDocument (.ods)"},
          {"<!doctype html><p>Lasten", "HTML"},
          {"%PDF-1.7", "PDF"}}) {
        const std::string said = run({"check", "-"}, content).errors;
        EXPECT_TRUE(said.starts_with("sluitend: “" + kind + "”: ")) << said;
        EXPECT_TRUE(contains(said, "pip install 'sluitend[documents]'")) << said;
        EXPECT_TRUE(contains(said, "sluitend.read(pad)")) << said;
        EXPECT_TRUE(said.ends_with("(regel 1, kolom 1) [input.unknown-format]\n")) << said;
    }
}

TEST(CommandLine, SaysHowToConvertAnotherEncoding) {
    const std::string said = run({"check", "-"}, "Programma 1\nRaming \x80 5\n").errors;
    EXPECT_TRUE(contains(said, "iconv -f CP1252 -t UTF-8")) << said;
    EXPECT_TRUE(contains(said, "(regel 2, kolom 8)")) << said;
}

TEST(CommandLine, RefusesWrongCallsWithARemedy) {
    for (const auto& arguments :
         std::vector<std::vector<std::string>>{{},
                                               {"chekc", chapter},
                                               {"check"},
                                               {"check", chapter, chapter},
                                               {"check", chapter, "--colour"},
                                               {"check", chapter, "--format", "pdf"},
                                               {"check", chapter, "--format"},
                                               {"check", chapter, "--to", "csv"},
                                               {"export", chapter}}) {
        const CommandOutcome outcome = run(arguments);
        EXPECT_EQ(outcome.status, 2);
        EXPECT_TRUE(outcome.output.empty());
        EXPECT_FALSE(outcome.errors.empty());
    }
    EXPECT_TRUE(contains(run({"check", chapter, "--format", "pdf"}).errors,
                         "text, json, html, junit, sarif"));
}

TEST(CommandLine, SpeaksDutchUnlessAskedForEnglish) {
    EXPECT_TRUE(contains(run({"--help"}).output, "programmabegrotingen"));
    EXPECT_TRUE(contains(run({"--help", "--lang", "en"}).output, "programme budgets"));
    EXPECT_TRUE(contains(run({"chekc"}).errors, "Onbekende opdracht"));
    EXPECT_TRUE(contains(run({"chekc", "--lang", "en"}).errors, "Unknown command"));
}

TEST(CommandLine, ExportsWhatTheLibraryWrites) {
    const Document document = read_file(chapter).document;
    EXPECT_EQ(run({"export", chapter, "--to", "csv"}).output, write_csv(document));
    EXPECT_EQ(run({"export", chapter, "--to", "json"}).output, write_json(document));
}

TEST(CommandLine, ReadsItsOwnJson) {
    const std::string json = run({"export", chapter, "--to", "json"}).output;
    const CommandOutcome outcome = run({"export", "-", "--to", "json"}, json);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.output, json);
}

TEST(CommandLine, GivesHtmlAndJsonOfACheck) {
    const std::string html = run({"check", chapter, "--format", "html"}).output;
    EXPECT_TRUE(html.starts_with("<!DOCTYPE html>") || html.starts_with("<!doctype html>"));
    EXPECT_FALSE(contains(html, "<script"));
    const std::string json = run({"check", chapter, "--format", "json"}).output;
    EXPECT_TRUE(contains(json, "action.duplicate-number"));
}

TEST(CommandLine, GivesJunitAndSarifOfACheck) {
    std::string broken = read_bytes(chapter);
    broken.replace(broken.find("Lasten41.169"), 12, "Lasten41.961");
    for (const char* format : {"junit", "sarif"}) {
        EXPECT_EQ(run({"check", chapter, "--format", format}).status, 0);
        const CommandOutcome outcome = run({"check", "-", "--format", format}, broken);
        EXPECT_EQ(outcome.status, 1);
        EXPECT_TRUE(contains(outcome.output, "table.balance-broken"));
        EXPECT_FALSE(contains(outcome.output, "\"uri\""));
        EXPECT_EQ(run({"check", "-", "--format", format}, "\xFF").status, 2);
        EXPECT_EQ(run({"show", chapter, "--format", format}).status, 2);
        const std::string path = testing::TempDir() + "sluitend-command-line-test." + format;
        EXPECT_TRUE(run({"check", chapter, "--format", format, "--output", path}).output.empty());
        EXPECT_EQ(read_bytes(path), run({"check", chapter, "--format", format}).output);
        std::remove(path.c_str());
    }
    EXPECT_TRUE(contains(run({"check", chapter, "--format", "sarif"}).output,
                         "enschede-2021-samenleving-en-bestuur.txt\""));
}

TEST(CommandLine, NamesAFileBelowTheWorkingFolderByItsRelativePath) {
    const std::string name = "sluitend-command-line-test.txt";
    std::ofstream(name, std::ios::binary) << read_bytes(chapter);
    const std::string path = (std::filesystem::current_path() / name).string();
    for (const std::string& each : {name, path})
        EXPECT_TRUE(
            contains(run({"check", each, "--format", "sarif"}).output, "\"uri\":\"" + name + "\""));
    std::remove(name.c_str());
}

TEST(CommandLine, WritesToAFileAndStaysQuiet) {
    const std::string path = testing::TempDir() + "sluitend-command-line-test.csv";
    const CommandOutcome outcome = run({"export", chapter, "--to", "csv", "--output", path});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_TRUE(outcome.output.empty());
    EXPECT_EQ(read_bytes(path), run({"export", chapter, "--to", "csv"}).output);
    std::remove(path.c_str());
    EXPECT_TRUE(run({"check", chapter, "--quiet"}).output.empty());
}

TEST(CommandLine, SaysInVerboseWhatIsNormal) {
    EXPECT_GT(run({"check", chapter, "--verbose"}).output.size(),
              run({"check", chapter}).output.size());
}

TEST(CommandLine, ExaminesItselfAndAFile) {
    const CommandOutcome alone = run({"doctor", "--lang", "en"});
    EXPECT_EQ(alone.status, 0);
    EXPECT_TRUE(contains(alone.output, "passed"));
    const CommandOutcome with_file = run({"doctor", chapter});
    EXPECT_EQ(with_file.status, 0);
    EXPECT_TRUE(contains(with_file.output, "35"));
    EXPECT_FALSE(contains(with_file.output, "examples/data"));
}

TEST(CommandLine, DrawsAnIndicatorByNumberNameOrGoal) {
    for (const char* word : {"8", "winkeldiefstallen", "Winkeldiefstallen"}) {
        const CommandOutcome outcome = run({"chart", chapter, "--indicator", word});
        EXPECT_EQ(outcome.status, 0) << outcome.errors;
        EXPECT_TRUE(outcome.output.starts_with("<svg"));
        EXPECT_TRUE(contains(outcome.output, "Winkeldiefstallen"));
    }
    EXPECT_TRUE(contains(run({"chart", chapter, "--indicator", "1.01"}).output, "7, vanaf"));
    EXPECT_TRUE(contains(run({"chart", chapter, "--indicator", "4.02:1"}).output, "75%"));
    EXPECT_TRUE(contains(
        run({"chart", chapter, "--indicator", "8", "--format", "vega-lite", "--lang", "en"}).output,
        "measured"));
}

TEST(CommandLine, DrawsAllIndicatorsOfAProgramme) {
    const CommandOutcome outcome = run({"chart", chapter});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_TRUE(contains(outcome.output, "Verwijzingen Halt"));
    EXPECT_TRUE(contains(outcome.output, "bewust geen streefwaarde"));
}

TEST(CommandLine, DrawsTheIndicatorsOfAnAnnex) {
    const std::string budget = SLUITEND_SOURCE_DIR "/examples/data/zandveen-2026-begroting.txt";
    const CommandOutcome all = run({"chart", budget});
    EXPECT_EQ(all.status, 0) << all.errors;
    EXPECT_TRUE(contains(all.output, "Winkeldiefstallen"));
    EXPECT_TRUE(contains(all.output, "Verwijzingen Halt"));
    EXPECT_EQ(run({"chart", budget, "--indicator", "8"}).status, 0);
}

TEST(CommandLine, WantsToKnowWhichIndicatorWhereProgrammesAndAnAnnexHaveSome) {
    DocumentBuilder builder;
    builder.add(builder.add(ProgrammeRecord{}), IndicatorRecord{});
    IndicatorRecord banen;
    banen.name = Text{"Banen", {}};
    builder.add(banen);
    const CommandOutcome outcome = run({"chart", "-"}, write_json(builder.build()));
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(contains(outcome.errors, "banen")) << outcome.errors;
}

TEST(CommandLine, SaysWhatToChooseFromWhereAChartIsNotClear) {
    const CommandOutcome two = run({"chart", chapter, "--indicator", "4.02", "--lang", "en"});
    EXPECT_EQ(two.status, 2);
    EXPECT_TRUE(contains(two.errors, "4.02:1, 4.02:2")) << two.errors;
    EXPECT_EQ(run({"chart", chapter, "--indicator", "99"}).status, 2);
    EXPECT_EQ(run({"chart", chapter, "--indicator", ""}).status, 2);
    EXPECT_EQ(run({"chart", chapter, "--format", "html"}).status, 2);
    EXPECT_EQ(run({"check", chapter, "--format", "svg"}).status, 2);
    EXPECT_EQ(run({"check", chapter, "--indicator", "8"}).status, 2);
    EXPECT_EQ(run({"chart", "-"}, "").status, 2);
}

const std::string earlier = SLUITEND_SOURCE_DIR "/examples/data/zandveen-2024-samen-leven.txt";
const std::string later = SLUITEND_SOURCE_DIR "/examples/data/zandveen-2025-samen-leven.txt";

TEST(CommandLine, ComparesTwoEditionsWithTheStatusOfDiff) {
    const CommandOutcome same = run({"diff", chapter, chapter});
    EXPECT_EQ(same.status, 0);
    EXPECT_TRUE(contains(same.output, "Geen wijzigingen."));
    const CommandOutcome other = run({"diff", earlier, later, "--lang", "en"});
    EXPECT_EQ(other.status, 1);
    EXPECT_EQ(other.output.find("26 changes: 7 added"), 0U);
    EXPECT_EQ(run({"diff", earlier, "/no/such/file.txt"}).status, 2);
}

TEST(CommandLine, WritesAComparisonInEveryFormat) {
    EXPECT_EQ(run({"diff", earlier, later, "--format", "html"}).output.find("<!DOCTYPE html>"), 0U);
    EXPECT_TRUE(contains(run({"diff", earlier, later, "--format", "json"}).output,
                         "\"format\":\"sluitend.diff\""));
    EXPECT_EQ(run({"diff", earlier, later, "--format", "csv"}).output.find("kind,part,"), 0U);
    EXPECT_TRUE(contains(run({"diff", earlier, later, "--verbose"}).output, "advies aan huis"));
    EXPECT_TRUE(run({"diff", earlier, later, "--quiet"}).output.empty());
}

TEST(CommandLine, ReadsOneEditionFromTheInput) {
    EXPECT_EQ(run({"diff", "-", later}, read_bytes(later)).status, 0);
    EXPECT_EQ(run({"diff", later, "-"}, read_bytes(earlier)).status, 1);
    EXPECT_EQ(run({"diff", "-", "-"}, read_bytes(later)).status, 2);
}

TEST(CommandLine, SaysWhichEditionCannotBeRead) {
    const CommandOutcome outcome = run({"diff", earlier, "-", "--lang", "en"}, "3.1 P\n1. \xFF\n");
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(contains(outcome.errors, "sluitend: -: "));
    EXPECT_TRUE(contains(outcome.errors, "[input.utf8]"));
}

TEST(CommandLine, RefusesWrongCallsOfDiff) {
    EXPECT_EQ(run({"diff", earlier}).status, 2);
    EXPECT_EQ(run({"diff", earlier, later, chapter}).status, 2);
    EXPECT_EQ(run({"diff", earlier, later, "--format", "sarif"}).status, 2);
    EXPECT_EQ(run({"diff", earlier, later, "--output", later}).status, 2);
    EXPECT_EQ(run({"check", chapter, "--format", "csv"}).status, 2);
}

} // namespace
} // namespace sluitend
