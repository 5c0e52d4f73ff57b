// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/write_diff.hpp>

#include <sluitend/io/read_chapter.hpp>
#include <sluitend/io/read_json.hpp>
#include <sluitend/io/write_csv.hpp>

#include "../support/chapter.hpp"
#include "../support/edition_draft.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <utility>
#include <vector>

namespace {

using namespace sluitend;
using Lines = std::vector<std::string>;

std::string chapter() {
    return sample::bytes_of(sample::own_chapter());
}
Document read_text(const std::string& text) {
    return read_chapter(text).document;
}
/// The chapter with every `was` made `is`.
Document changed(const std::vector<std::pair<std::string, std::string>>& words) {
    std::string text = chapter();
    for (const auto& [was, is] : words) {
        std::size_t at = text.find(was);
        EXPECT_NE(at, std::string::npos) << was;
        for (; at != std::string::npos; at = text.find(was, at + is.size()))
            text.replace(at, was.size(), is);
    }
    return read_text(text);
}
Lines changes(const std::vector<std::pair<std::string, std::string>>& words) {
    return sample::told(diff(read_text(chapter()), changed(words)).changes);
}
Document sample_edition(const std::string& name) {
    return read_text(
        sample::bytes_of(std::filesystem::path(SLUITEND_SOURCE_DIR) / "examples/data" / name));
}
EditionDiff sample_diff() {
    return diff(sample_edition("zandveen-2024-samen-leven.txt"),
                sample_edition("zandveen-2025-samen-leven.txt"));
}

TEST(ChapterDiff, FindsOneChangeInTheWholeChapter) {
    EXPECT_EQ(changes({}), Lines{});
    EXPECT_EQ(changes({{"We schrijven begrijpelijk", "We schrijven weer begrijpelijk"}}),
              Lines{"renamed action: 3.1/1/1.01/01 We schrijven begrijpelijk -> "
                    "3.1/1/1.01/01 We schrijven weer begrijpelijk ~ 5/6"});
    EXPECT_EQ(
        changes({{"4. Professionele dienstverlening", "4. Snelle dienstverlening"}}),
        Lines{"renamed goal: 3.1/4 Professionele dienstverlening aan de samenleving = 5.085,00 "
              "-> 3.1/4 Snelle dienstverlening aan de samenleving = 5.085,00 ~ 13/16"});
    EXPECT_EQ(changes({{"41.16941.484", "41.16941.584"}}),
              Lines{"restated figure: 3.1 Lasten, Begroting 2021 = 41.484 -> "
                    "3.1 Lasten, Begroting 2021 = 41.584 (100000)"});
    EXPECT_EQ(changes({{"3.989,00", "3.898,50"}}),
              Lines{"restated figure: 3.1/2 Versterking samenwerking bestuur/samenleving, totale "
                    "lasten = 3.989,00 -> 3.1/2 Versterking samenwerking bestuur/samenleving, "
                    "totale lasten = 3.898,50 (-90500)"});
}

TEST(ChapterDiff, TellsTwoActionsWithOneNumberApart) {
    EXPECT_EQ(changes({{"03. We maken mensen bewust van ondermijning",
                        "04. We maken mensen bewust van ondermijning"}}),
              Lines{"renumbered action: 3.1/5/5.02/03 We maken mensen bewust van ondermijning -> "
                    "3.1/5/5.02/04 We maken mensen bewust van ondermijning"});
    EXPECT_EQ(changes({{"03. We verbeteren onze informatie over ondermijning",
                        "03. We verbeteren de informatie over ondermijning"}}),
              Lines{"renamed action: 3.1/5/5.02/03 We verbeteren onze informatie over ondermijning "
                    "-> 3.1/5/5.02/03 We verbeteren de informatie over ondermijning ~ 44/47"});
}

TEST(ChapterDiff, FindsWhatIsAimedForAndWhatWasMeasured) {
    EXPECT_EQ(changes({{"3,9 CBS", "4,1 CBS"}}),
              Lines{"restated observation: 3.1/8 Winkeldiefstallen, 2019 = 3,9 -> "
                    "3.1/8 Winkeldiefstallen, 2019 = 4,1 (1/5)"});
    const Lines aims = changes({{"vanaf 2020 een 7 te scoren", "vanaf 2020 een 8 te scoren"}});
    ASSERT_EQ(aims.size(), 1U);
    EXPECT_EQ(aims[0].substr(0, 16), "restated target:");
}

TEST(ChapterDiff, MirrorsItself) {
    const auto [there, back] =
        sample::told_both_ways(sample_edition("zandveen-2024-samen-leven.txt"),
                               sample_edition("zandveen-2025-samen-leven.txt"));
    EXPECT_EQ(there.size(), 26U);
    EXPECT_EQ(there, back);
}

TEST(ChapterDiff, FindsTheSameFiguresInTheChapterAsPublished) {
    if (!std::filesystem::exists(sample::real_chapter()))
        GTEST_SKIP() << "the shared folder is not here";
    const EditionDiff found =
        diff(read_text(chapter()), read_text(sample::bytes_of(sample::real_chapter())));
    for (const EditionChange& each : found.changes)
        EXPECT_TRUE(each.part == EditionPart::action || each.part == EditionPart::indicator ||
                    each.part == EditionPart::target)
            << sample::told(each) << "; only wording was made anew";
}

TEST(ChangesTable, HasARowForEveryChange) {
    const EditionDiff found = sample_diff();
    const TidyTable table = changes_table(found);
    EXPECT_EQ(table.rows(), found.changes.size());
    std::size_t row = 0;
    while (table.column("part")->text(row) != "figure")
        ++row;
    EXPECT_EQ(table.column("kind")->text(row), "restated");
    EXPECT_EQ(table.column("path")->text(row), "2");
    EXPECT_EQ(table.column("title")->text(row), "Lasten");
    EXPECT_EQ(table.column("column")->text(row), "Begroting 2024");
    EXPECT_EQ(table.column("before")->text(row), "6.575");
    EXPECT_EQ(table.column("after")->text(row), "6.598");
    EXPECT_EQ(table.column("difference")->decimal(row), Decimal(23'000));
    EXPECT_EQ(table.column("value_before")->decimal(row), Decimal(6'575'000));
    EXPECT_FALSE(table.column("similarity")->has(row));
    EXPECT_EQ(table.column("line_before")->number(row), 107);
    EXPECT_EQ(write_csv(table).find("kind,part,programme,path,title,column,before,after"), 0U);
}

TEST(ChangesTable, IsEmptyWithItsColumnsWhereNothingChanged) {
    const TidyTable table = changes_table(diff(Document(), Document()));
    EXPECT_EQ(table.rows(), 0U);
    EXPECT_EQ(table.columns.size(), 16U);
}

TEST(WriteDiffJson, CountsAndListsTheChangesWithTheirCandidates) {
    const auto json = nlohmann::json::parse(write_json(sample_diff()));
    EXPECT_EQ(json["format"], "sluitend.diff");
    EXPECT_EQ(json["before"]["budget_year"], 2024);
    EXPECT_EQ(json["counts"]["restated"], 11);
    EXPECT_EQ(json["changes"].size(), 26U);
    const auto& last = json["changes"].back();
    EXPECT_EQ(last["kind"], "ambiguous");
    ASSERT_EQ(last["candidates"].size(), 2U);
    EXPECT_EQ(last["candidates"][0]["similarity"], "41/45");
    EXPECT_EQ(json["changes"][0].count("difference"), 0U);
    EXPECT_EQ(write_json(sample_diff(), {.indented = true}).substr(0, 2), "{\n");
}

} // namespace
