// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/text.hpp>

#include "../support/fact_tables.hpp"
#include "../support/hostile_document.hpp"
#include "../support/own_tables.hpp"

#include <sluitend/base/text.hpp>
#include <sluitend/io/read.hpp>

#include <gtest/gtest.h>

#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace sluitend {
namespace {

const std::string chapter =
    SLUITEND_SOURCE_DIR "/examples/data/enschede-2021-samenleving-en-bestuur.txt";

Report report_on_chapter() {
    const ReadResult result = read_file(chapter);
    Report report = check(result.document);
    add_findings(report, result.diagnostics);
    return report;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> out;
    for (std::string line; std::getline(stream, line);)
        out.push_back(line);
    return out;
}

bool contains(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

TEST(RenderText, CountsOnlyWhatItLeavesOut) {
    // In a derived style the three differences are warnings, and those are shown.
    JointOptions options;
    options.style = RoundingStyle::derived;
    const Report report = check(read_file(chapter).document, options);
    EXPECT_EQ(report.count(Severity::info), 7U);
    const std::string text = render_text(report, {.language = Language::nl});
    EXPECT_TRUE(contains(text, "7 andere punten ter informatie; --verbose toont alles."));
    EXPECT_FALSE(contains(text, "afrondingsverschillen en"));
    const std::string wide = render_text(report, {.language = Language::nl, .width = 1'000});
    EXPECT_TRUE(contains(wide, "Totalen zijn uit afgeronde bedragen berekend, zoals opgegeven."));
    EXPECT_FALSE(contains(wide, "lijken er"));
}

/// The sample chapter, cut off within the row Lasten.
Report report_on_part() {
    std::ifstream file(chapter, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    const std::string text = content.str();
    return check(read(text.substr(0, text.find("Lasten41.169") + 3)).document);
}

TEST(RenderText, ClaimsNothingOfFiguresThatCouldNotBeChecked) {
    const Report report = report_on_part();
    ASSERT_EQ(report.identities.size(), report.count(Verdict::not_checkable));
    EXPECT_EQ(report.joint.verdict, JointVerdict::not_checkable);
    const std::string text = render_text(report, {.language = Language::nl});
    EXPECT_EQ(lines_of(text)[0], "Er viel niets na te rekenen.");
    EXPECT_FALSE(contains(text, "Samen genomen")) << text;
}

TEST(RenderText, SaysTheVerdictOfAReportFirst) {
    const std::string text = render_text(report_on_chapter());
    const auto lines = lines_of(text);
    EXPECT_EQ(lines[0], "Alle optellingen kloppen, op afronding na.");
    EXPECT_EQ(lines[1], "11 optellingen: 8 precies goed, 3 op afronding na.");
    EXPECT_TRUE(contains(text, "Actienummer 03 staat 2 keer bij 5.02."));
    EXPECT_TRUE(contains(text, "412:1: actienummer dubbel [action.duplicate-number]"));
    EXPECT_TRUE(contains(text, "“03. We maken mensen bewust van ondermijning”"));
    EXPECT_TRUE(contains(text, "zie ook 408:1 “03. We verbeteren onze informatie"));
    EXPECT_EQ(lines[2], "Samen genomen: de bedragen kunnen allemaal juist zijn.");
    EXPECT_FALSE(contains(text, "41.169 − 8.307"));
    EXPECT_EQ(lines.back(),
              "3 afrondingsverschillen en 7 andere punten ter informatie; --verbose toont alles.");
}

TEST(RenderText, SaysInTheVerdictWhatWasNotRead) {
    Report report = report_on_chapter();
    const auto verdict = [&](Language language) {
        return lines_of(render_text(report, {.language = language, .width = 200}))[0];
    };
    add_findings(report, {{"file.page-image", Severity::warning, {{"page", "3"}}, {}, {}}});
    EXPECT_EQ(verdict(Language::nl), "Alle optellingen kloppen, op afronding na, voor zover zij na "
                                     "te rekenen zijn; 1 onderdeel is niet gelezen.");
    add_findings(report, {{"file.sheet-hidden", Severity::warning, {{"sheet", "B"}}, {}, {}},
                          {"text.unplaced", Severity::warning, {{"text", "x"}}, {}, {}}});
    EXPECT_EQ(verdict(Language::en), "All sums hold, but for rounding, as far as they can be "
                                     "checked; 2 parts were not read.");
    add_findings(report, {{"table.cell-unreadable", Severity::error, {}, {}, {}}});
    EXPECT_EQ(verdict(Language::nl),
              "Niet alles is in orde: zie de fouten; 3 onderdelen zijn niet gelezen.");
}

TEST(RenderText, KeepsWhatIsNormalForTheVerboseReport) {
    const Report report = report_on_chapter();
    const std::string brief = render_text(report);
    const std::string verbose = render_text(report, {.verbose = true});
    EXPECT_FALSE(contains(brief, "table.recovered"));
    EXPECT_FALSE(contains(brief, "klopt precies"));
    EXPECT_TRUE(contains(verbose, "table.recovered"));
    EXPECT_TRUE(contains(verbose, "klopt precies"));
    EXPECT_TRUE(contains(verbose, "41.169 − 8.307 = 32.862, gedrukt 32.863"));
    EXPECT_TRUE(contains(verbose, "tussen 41.169 en 41.169,5"));
    EXPECT_FALSE(contains(verbose, "--verbose"));
    EXPECT_TRUE(contains(verbose, "saldo is lasten min baten"));
}

TEST(RenderText, ShowsTheEvidenceForASignConventionInTheVerboseReport) {
    const Report report = report_on_chapter();
    EXPECT_NE(render_text(report, {.width = 200, .verbose = true})
                  .find("een minteken is een voordeel: 10 sommen, waarvan 8 precies, 2 binnen de "
                        "afronding en 0 niet."),
              std::string::npos);
    EXPECT_EQ(render_text(report, {.width = 200}).find("sommen, waarvan"), std::string::npos);
}

TEST(RenderText, SpeaksEnglishWhenAsked) {
    const std::string text = render_text(report_on_chapter(), {.language = Language::en});
    EXPECT_TRUE(text.starts_with("All sums hold, but for rounding.\n11 sums: 8 exact"));
    EXPECT_FALSE(contains(text, "optelling"));
}

TEST(RenderText, SaysThatSumsAreBroken) {
    std::string text;
    {
        DocumentBuilder builder;
        const auto programme = builder.add(ProgrammeRecord{{}, {"Wonen", {}}, {}, {}, {}});
        BudgetTableRecord table;
        table.columns.push_back({{"Begroting 2021", "", {}}, Year(2021), Phase::adopted});
        const auto line = [&](LineCode code, std::int64_t value) {
            AmountParts parts;
            parts.printed = Decimal(value);
            table.lines.push_back(
                {{std::string(label(code, Language::nl)), "", {}}, code, {Amount(parts)}});
        };
        line(LineCode::expenditure, 100);
        line(LineCode::revenue, 40);
        line(LineCode::balance, 75);
        builder.set_budget(programme, table);
        text = render_text(check(builder.build()));
    }
    EXPECT_TRUE(contains(text, "\nFout\n")) << text;
    EXPECT_TRUE(text.starts_with("Niet alle optellingen kloppen.")) << text;
    EXPECT_TRUE(contains(text, "[table.balance-broken]")) << text;
    EXPECT_TRUE(contains(text, "Dat scheelt 15; afronding van 3 bedragen verklaart hoogstens"))
        << text;
}

Report report_with(const std::vector<std::pair<std::string, std::string>>& changes) {
    std::ifstream file(chapter, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    std::string text = content.str();
    for (const auto& [before, after] : changes)
        text.replace(text.find(before), before.size(), after);
    return check(read(text).document);
}

TEST(RenderText, PutsTheSuspectsRightBehindTheirProof) {
    const std::string text = render_text(report_with({{"41.16941.484", "41.16941.448"}}));
    EXPECT_TRUE(contains(text, R"(
Bewijs, na te rekenen: programma 3.1, Begroting 2021
  11.133,00  totale lasten, doel 1
   3.989,00  totale lasten, doel 2
     211,00  totale lasten, doel 3
   5.085,00  totale lasten, doel 4
  21.067,00  totale lasten, doel 5
     41.485  samen; dat moet gelijk zijn aan
     41.448  Lasten
  Verschil 37; afronding van 6 bedragen verklaart hoogstens 3.

  Minstens 1 bedrag is fout, en alleen hier kan het zitten.
  • 457:13: Lasten, 41.448 zou dan tussen 41.484 en 41.486 moeten liggen; misschien 41.484: twee
  cijfers verwisseld.
)")) << text;
}

TEST(RenderText, TellsFiguresThatAreWrongTogetherAsOneEvent) {
    const Report report = report_with({{"21.067,00", "21.607,00"},
                                       {"33.21532.965", "33.25132.965"},
                                       {"32.54633.215", "32.54633.251"}});
    const std::string text = render_text(report, {.width = 1'000});
    EXPECT_TRUE(contains(text, "Minstens 2 bedragen zijn fout.")) << text;
    EXPECT_TRUE(contains(text, "• samen: ")) << text;
    EXPECT_TRUE(contains(text, "mogelijkheden zijn niet getoond.")) << text;
    EXPECT_FALSE(contains(render_text(report, {.verbose = true}), "niet getoond"));
}

TEST(RenderText, ShowsThreeProofsAndCountsTheRest) {
    const Report report = report_with(
        {{"Lasten41.16941.48437.88737.61039.224", "Lasten41.19641.44837.87837.16039.242"}});
    const std::string text = render_text(report);
    const auto proofs = [](const std::string& all) {
        std::size_t found = 0;
        for (std::size_t at = all.find("Bewijs, na"); at != std::string::npos;
             at = all.find("Bewijs, na", at + 1))
            ++found;
        return found;
    };
    EXPECT_EQ(proofs(text), 3U);
    EXPECT_TRUE(contains(text, "2 bewijzen zijn niet getoond; --verbose toont ze.")) << text;
    EXPECT_EQ(proofs(render_text(report, {.verbose = true})), 5U);
}

TEST(RenderText, WritesAmountsAsThePageDoesInEnglishToo) {
    Report report = report_with({{"Resultaat32.546", "Resultaat37.546"}});
    const std::string text = render_text(report, {.language = Language::en, .verbose = true});
    EXPECT_TRUE(contains(text, "Difference 5.000; rounding of")) << text;
    EXPECT_TRUE(contains(text, "105.000 of 352.000 euro is")) << text;
    EXPECT_FALSE(contains(text, "5,000")) << text;
    for (int i = 0; i < 1'234; ++i)
        report.findings.push_back({"text.unplaced", Severity::error, {}, {}, {}});
    EXPECT_TRUE(contains(render_text(report, {.language = Language::en}), "1,235 errors"))
        << "counts";
}

TEST(RenderText, SaysThatThereIsNothingToCheck) {
    const std::string text = render_text(check(Document()));
    EXPECT_TRUE(text.starts_with("Er viel niets na te rekenen.\n"));
    EXPECT_TRUE(contains(render_text(Document()), "Geen programma's."));
}

TEST(RenderText, ShowsADocumentAsItWasPrinted) {
    const std::string text = render_text(read_file(chapter).document);
    EXPECT_TRUE(text.starts_with("3.1 Samenleving en bestuur — begroting 2021\n"));
    for (const std::string_view words :
         {"Portefeuillehouders  Onno van Veldhuizen, Arjan Kampman", "11.133,00",
          "Saldo van baten en lasten          32.863          33.215", "7, vanaf 2020",
          "bewust geen streefwaarde", "Aantal per 10.000 jongeren", "352.000 euro"})
        EXPECT_TRUE(contains(text, words)) << words;
}

TEST(RenderText, CallsNoOtherIndicatorPrescribedByLaw) {
    const std::string text = render_text(
        read_chapter("Programma 5 Afval\n\nWat willen we bereiken?\nMinder afval.\n\n"
                     "Indicator | Eenheid | Meting 2023 | Streefwaarde 2026 | Streefwaarde 2027\n"
                     "Bijeenkomsten | aantal | 160 | 100 | 60\n"
                     "Zwerfvuil | aantal | 3 | 4 | 2\n\nWat gaan we doen?\nVegen.\n")
            .document,
        {.language = Language::en});
    EXPECT_FALSE(contains(text, "law"));
    EXPECT_TRUE(contains(text, "Other indicators"));
    EXPECT_TRUE(contains(text, "at most 100, in 2026"));
    EXPECT_FALSE(contains(text, "at least")) << "the page does not say";
}

TEST(RenderText, NamesActionsIfVerbose) {
    const Document document = read_file(chapter).document;
    const std::string_view action = "03 Wij bewaken onze integriteit";
    EXPECT_FALSE(contains(render_text(document), action));
    EXPECT_TRUE(contains(render_text(document, {.verbose = true}), action));
}

TEST(RenderText, ShowsWhatStandsOutsideProgrammes) {
    EXPECT_EQ(render_text(sample::document_outside_programmes()),
              R"(Paragraaf 2 Weerstandsvermogen — Tabel 2.1 Reserves (Bedragen x € 1.000)
                         Begroting  Begroting
                              2025       2025
                             Stand    Mutatie  Toelichting
  Reserves
    Algemeen
      Weerstandsreserve      1.200        -20         n.b.
      Saldireserve             300          -            ·
    Bestemd
      Grondexploitatie         500         15            ·
  Totaal                     2.000         -5            ·

Wettelijk verplichte indicatoren
  10  Banen        LISA

Andere delen
  Voorwoord   5 woorden
  Bijlagen
  zonder kop    1 woord
)");
    const std::string english =
        render_text(sample::document_outside_programmes(), {.language = Language::en});
    EXPECT_TRUE(contains(english, "\nOther parts\n  Voorwoord          5 words\n")) << english;
}

TEST(RenderText, SaysHowTheFiguresOfATableAreMeantInTheVerboseReport) {
    const Report report = check(sample::document_outside_programmes());
    const std::string text = render_text(report, {.verbose = true});
    EXPECT_TRUE(contains(text, "\n  Tabel 2.1 Reserves:\n"
                               "    • Eenheid: x 1.000 euro (gedrukt: “Bedragen x € 1.000”).\n"))
        << text;
    EXPECT_TRUE(contains(text, "\n    • Streepje: is nul (aangenomen).\n")) << text;
    EXPECT_FALSE(contains(text, "Doel ")) << "sums of tables are no goals: " << text;
}

TEST(RenderText, CutsAWideTableBetweenColumns) {
    std::vector<std::string> columns;
    std::vector<std::string> cells;
    for (int year = 0; year < 20; ++year)
        for (const char* side : {"Lasten", "Baten"}) {
            columns.push_back("Begroting " + std::to_string(2000 + year) + " " + side);
            cells.push_back(std::to_string(1'000'000 + year));
        }
    TableRecord record = sample::own_table(columns);
    for (int i = 0; i < 3; ++i)
        record.rows.push_back(sample::own_row("Programma " + std::to_string(i), cells, {"Alle"}));
    for (const std::size_t width : {40U, 72U, 100U}) {
        const std::string text = render_text(sample::document_of({record}), {.width = width});
        std::size_t figures = 0;
        for (const std::string& line : lines_of(text)) {
            EXPECT_LE(count_code_points(line), width) << line;
            if (!contains(line, "Programma 1 ")) continue;
            std::size_t in_line = 0;
            for (std::size_t at = line.find(" 100"); at != std::string::npos;
                 at = line.find(" 100", at + 1))
                ++in_line;
            EXPECT_GT(in_line, 0U) << line;
            EXPECT_EQ(in_line % 2, 0U) << "a year stays whole: " << line;
            figures += in_line;
        }
        EXPECT_EQ(figures, 40U) << width;
    }
}

TEST(RenderText, HoldsTablesWithoutRowsOrColumnsAndUndecidedRows) {
    TableRecord bare = sample::own_table({});
    bare.rows = {sample::own_row("Alleen een label", {})};
    TableRecord open = sample::own_table({"2025", "2026"});
    open.rows = {sample::own_row("Aan elkaar", {"?", "?"})};
    const std::string text =
        render_text(sample::document_of({sample::own_table({"2025"}), bare, open}));
    EXPECT_TRUE(contains(text, "Tabel 1 (bedragen x 1.000 euro)\n"
                               "    2025\n"))
        << text;
    EXPECT_TRUE(contains(text, "\n  Alleen een label\n")) << text;
    EXPECT_TRUE(contains(text, "\n  Aan elkaar     ?     ?\n")) << text;
}

TEST(RenderText, KeepsATableWithinItsWidthWhateverItsCellsHold) {
    const std::string word(4'000, 'a');
    TableRecord record = sample::own_table({word, word + " " + word, "\x1b[31m"});
    record.title = Text{word, {}};
    record.rows = {sample::own_row(word, {word, "\x1b[2J", "1\n2"}, {word, "b", word})};
    for (const std::size_t width : {40U, 60U, 100U}) {
        const std::string text = render_text(sample::document_of({record}), {.width = width});
        EXPECT_EQ(text.find('\x1b'), std::string::npos);
        EXPECT_TRUE(contains(text, "\uFFFD[2J") && contains(text, "1 2"));
        for (const std::string& line : lines_of(text))
            EXPECT_LE(count_code_points(line), width) << line;
    }
}

TEST(RenderText, ShowsPublishedTablesWholeAndWithinItsWidth) {
    SLUITEND_NEEDS_SAMPLES();
    for (const char* name : {"gouda_2018", "wassenaar_2026_reserves", "baarlenassau_2018",
                             "sintkatelijnewaver_2023_t1"}) {
        const auto file = sample::samples() / "layouts" / (std::string(name) + ".pipe.txt");
        const Document document = read_file(file.string()).document;
        for (const std::size_t width : {60U, 100U}) {
            const std::string text = render_text(document, {.width = width});
            for (const std::string& line : lines_of(text))
                EXPECT_LE(count_code_points(line), width) << line;
            for (const Table& table : document.tables())
                for (const TableRow& row : table.rows())
                    for (const TableCell& cell : row.cells)
                        EXPECT_TRUE(contains(text, cell.verbatim)) << cell.verbatim;
        }
    }
}

TEST(RenderText, AlignsByCodePointsNotBytes) {
    DocumentBuilder builder;
    const auto programme = builder.add(ProgrammeRecord{{}, {"Zorg", {}}, {}, {}, {}});
    BudgetTableRecord table;
    table.columns.push_back({{"Één", "", {}}, Year(2021), Phase::adopted});
    for (const char* label : {"Reïntegratie", "Bijstand    "}) {
        AmountParts parts;
        parts.printed = Decimal(12'345);
        table.lines.push_back({{label, label, {}}, std::nullopt, {Amount(parts)}});
    }
    builder.set_budget(programme, table);
    std::vector<std::size_t> ends;
    for (const std::string& line : lines_of(render_text(builder.build())))
        if (line.ends_with("12.345") || line.ends_with("Één"))
            ends.push_back(count_code_points(line));
    ASSERT_EQ(ends.size(), 3U);
    EXPECT_EQ(ends[0], ends[1]);
    EXPECT_EQ(ends[1], ends[2]);
}

TEST(RenderText, KeepsParagraphsWithinItsWidth) {
    const Report report = report_on_chapter();
    for (const std::size_t width : {40U, 72U, 100U})
        for (const std::string& line : lines_of(render_text(report, {.width = width})))
            EXPECT_TRUE(count_code_points(line) <= width || line.find("  ", 6) != std::string::npos)
                << line;
    EXPECT_EQ(render_text(report, {.width = 0}), render_text(report, {.width = 40}));
}

TEST(RenderText, LetsNoTitleSteerATerminal) {
    const Document document = sample::document_with("rood \x1b[31m \x07 \xC2\x9B"
                                                    "2J \rover");
    for (const std::string& text :
         {render_text(document), render_text(check(document), {.verbose = true})}) {
        EXPECT_EQ(text.find_first_of("\x1b\x07\r"), std::string::npos);
        EXPECT_FALSE(contains(text, "\xC2\x9B"));
        EXPECT_TRUE(contains(text, "rood \uFFFD[31m"));
    }
}

TEST(RenderText, LetsNoTitleTurnTheDirectionOfReading) {
    const Document document = sample::document_with("Baten\u202E 8.307\u200B \u2066x\uFEFF");
    for (const std::string& text :
         {render_text(document), render_text(check(document), {.verbose = true})}) {
        for (const std::string_view hidden : {"\u202E", "\u200B", "\u2066", "\uFEFF"})
            EXPECT_FALSE(contains(text, hidden));
        EXPECT_TRUE(contains(text, "Baten\uFFFD 8.307\uFFFD"));
    }
}

TEST(RenderText, HoldsAVeryLongWord) {
    const std::string text = render_text(sample::document_with(std::string(5'000, 'a')));
    EXPECT_TRUE(contains(text, std::string(40, 'a')));
}

TEST(RenderText, BreaksAVeryLongWordInTimeThatGrowsWithItsLength) {
    Report report = check(Document());
    report.findings.push_back(
        {"text.unplaced", Severity::warning, {{"text", std::string(1'000'000, '1')}}, {}, {}});
    const auto before = std::clock();
    EXPECT_GT(render_text(report).size(), 1'000'000U);
    EXPECT_LT(std::clock() - before, 3 * CLOCKS_PER_SEC); // the square of it takes longer
}

} // namespace
} // namespace sluitend
