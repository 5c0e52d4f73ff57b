// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/diff.hpp>

#include <sluitend/io/read_chapter.hpp>

#include "../support/chapter.hpp"
#include "../support/edition_draft.hpp"
#include "../support/tags.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace sluitend;

Document sample_edition(const std::string& name) {
    return read_chapter(sample::bytes_of(std::filesystem::path(SLUITEND_SOURCE_DIR) /
                                         "examples/data" / name))
        .document;
}
EditionDiff sample_diff() {
    return diff(sample_edition("zandveen-2024-samen-leven.txt"),
                sample_edition("zandveen-2025-samen-leven.txt"));
}
bool contains(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}
/// One programme with one goal that states an amount.
Document with(std::int64_t printed, std::int64_t multiplier, const std::string& number = "1") {
    DocumentBuilder builder({.budget_year = Year(2024)});
    const auto programme = builder.add(
        ProgrammeRecord{.number = sample::draft_number(number), .title = {"Sport", {}}});
    builder.add(programme,
                GoalRecord{.number = sample::draft_number("1.1"),
                           .title = {"Bewegen", {}},
                           .stated_expenditure = sample::draft_amount(printed, multiplier)});
    return builder.build();
}

TEST(DiffText, BeginsWithCountsAndBothEditions) {
    const std::string text = render_text(sample_diff());
    EXPECT_EQ(text.find("26 wijzigingen: 7 bijgekomen, 3 vervallen, 2 hernoemd, 1 verplaatst, "
                        "1 hernummerd, 11 aangepast, 1\nniet eenduidig.\n"),
              0U);
    EXPECT_TRUE(contains(text, "van   Samen leven, begroting 2024\n"));
    EXPECT_TRUE(contains(text, "naar  Samen leven, begroting 2025\n"));
}

TEST(DiffText, AlignsFiguresWithTheirDifference) {
    EXPECT_TRUE(
        contains(render_text(sample_diff()),
                 "  Bedragen (x 1.000 euro)\n"
                 "    regel of doel              kolom             was     is  verschil\n"
                 "    Lasten                     Begroting 2024  6.575  6.598       +23\n"
                 "    Lasten                     Raming 2026     6.590  6.690      +100\n"));
}

TEST(DiffText, CountsWhatCameWithItsGoalAndListsItWhenVerbose) {
    const std::string text = render_text(sample_diff());
    EXPECT_TRUE(contains(text, "Een dorp zonder gas    met 1 subdoel, 1 actie; 200 x 1.000 euro"));
    EXPECT_FALSE(contains(text, "We geven advies aan huis"));
    EXPECT_TRUE(
        contains(render_text(sample_diff(), {.verbose = true}), "We geven advies aan huis"));
}

TEST(DiffText, SaysThatNothingChangedAndWhatIsNotCompared) {
    const std::string text = render_text(diff(with(1, 1), with(1, 1)), {.language = Language::en});
    EXPECT_EQ(text.find("No changes.\n"), 0U);
    EXPECT_TRUE(contains(text, "are not compared."));
}

TEST(DiffText, GivesEveryAmountItsUnitWhereEditionsPrintInOther) {
    const std::string text = render_text(diff(with(62, 1'000), with(61'800, 1)));
    EXPECT_TRUE(contains(text, "62 x 1.000 euro  61800 euro      -200  afronding")) << text;
}

TEST(DiffText, PutsWhatARenumberedProgrammeLostUnderItsNewNumber) {
    DocumentBuilder after({.budget_year = Year(2024)});
    after.add(ProgrammeRecord{.number = sample::draft_number("2"), .title = {"Sport", {}}});
    const std::string text = render_text(diff(with(1, 1), after.build()));
    EXPECT_TRUE(contains(text, "Programma 2 Sport"));
    EXPECT_FALSE(contains(text, "Programma 1 Sport"));
}

TEST(DiffHtml, IsAWholePageInBothLanguagesWithBalancedTags) {
    for (const Language language : {Language::nl, Language::en}) {
        const std::string page = render_html(sample_diff(), {.language = language});
        EXPECT_EQ(page.find("<!DOCTYPE html>"), 0U);
        EXPECT_TRUE(contains(page, language == Language::nl ? "lang=\"nl\"" : "lang=\"en\""));
        EXPECT_TRUE(contains(page, "We geven advies aan huis")) << "a page tells everything";
        EXPECT_FALSE(contains(page, "<script"));
        EXPECT_NO_THROW(sample::read_markup(page));
    }
}

TEST(DiffHtml, GivesANotebookASmallPiece) {
    const std::string piece = render_html_fragment(sample_diff());
    EXPECT_EQ(piece.find("<div class=\"sluitend\" lang=\"nl\">"), 0U);
    EXPECT_LT(piece.size(), 50'000U);
    EXPECT_NO_THROW(sample::read_markup(piece));
}

TEST(DiffHtml, EscapesForeignText) {
    DocumentBuilder hostile({.budget_year = Year(2024)});
    hostile.add(ProgrammeRecord{.number = sample::draft_number("<b>"),
                                .title = {"<script>alert(1)</script>\x1B[2J", {}}});
    const EditionDiff found = diff(with(1, 1), hostile.build());
    EXPECT_FALSE(contains(render_html(found), "<script>"));
    EXPECT_FALSE(contains(render_html_fragment(found), "<script>"));
    EXPECT_FALSE(contains(render_text(found), "\x1B"));
}

TEST(ChangeMessage, TellsAChangeInASentence) {
    const EditionDiff found = diff(with(62, 1'000), with(64, 1'000));
    ASSERT_EQ(found.changes.size(), 1U);
    EXPECT_EQ(message(found.changes[0], Language::nl),
              "bedrag 1/1.1 “Bewegen”: aangepast; was “62”, is “64” (+2).");
    EXPECT_EQ(message(found.changes[0], Language::en),
              "figure 1/1.1 “Bewegen”: restated; was “62”, is “64” (+2).");
    for (const EditionChange& each : sample_diff().changes)
        EXPECT_FALSE(message(each, Language::nl).empty());
}

TEST(ChangeLabels, AreDifferentForEveryWord) {
    EXPECT_EQ(label(EditionChangeKind::ambiguous, Language::nl), "niet eenduidig");
    EXPECT_EQ(label(EditionPart::figure, Language::en), "figure");
}

} // namespace
