// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/html.hpp>

#include "../support/fact_tables.hpp"
#include "../support/hostile_document.hpp"
#include "../support/own_tables.hpp"
#include "../support/sample_document.hpp"
#include "../support/shared_file.hpp"
#include "../support/tags.hpp"

#include <sluitend/base/text.hpp>
#include <sluitend/io/read.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace sluitend {
namespace {

const ReadResult& chapter() {
    static const ReadResult result =
        read_file(SLUITEND_SOURCE_DIR "/examples/data/enschede-2021-samenleving-en-bestuur.txt");
    return result;
}

Report report_on_chapter() {
    Report report = check(chapter().document);
    add_findings(report, chapter().diagnostics);
    return report;
}

bool contains(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view words) {
    std::size_t found = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++found;
    return found;
}

/// All pages and pieces about a document.
std::vector<std::string> pages_of(const Document& document, Language language = Language::nl) {
    const HtmlOptions options{.language = language};
    const Report report = check(document);
    std::vector<std::string> out{render_html(report, options),
                                 render_html_fragment(report, options),
                                 render_html_fragment(document, options)};
    for (const Programme& programme : document.programmes()) {
        out.push_back(render_html_fragment(programme, options));
        for (const Goal& goal : programme.all_goals())
            out.push_back(render_html_fragment(goal, options));
        if (const auto table = programme.budget())
            out.push_back(render_html_fragment(*table, options));
    }
    for (const Table& table : document.tables())
        out.push_back(render_html_fragment(table, options));
    return out;
}

void expect_static(const std::string& page) {
    const sample::Markup read = sample::read_markup(page);
    for (const std::string& tag : read.tags)
        for (const std::string_view name :
             {"script", "iframe", "object", "embed", "link", "img", "form", "base", "a"})
            EXPECT_FALSE(tag == name || tag.starts_with(std::string(name) + " ")) << tag;
    for (const std::string& each : read.attributes) {
        EXPECT_FALSE(each.starts_with("on") || each.starts_with("id=")) << each;
        EXPECT_FALSE(each.starts_with("href=") || each.starts_with("src=")) << each;
    }
    EXPECT_FALSE(contains(page, "url(") || contains(page, "@import"));
    EXPECT_EQ(count(page, "://"), count(page, "xmlns=\"http://www.w3.org/2000/svg\""));
}

TEST(RenderHtml, IsOneCompletePageWithNothingToLoad) {
    const std::string page = render_html(report_on_chapter());
    EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
    EXPECT_TRUE(page.ends_with("</html>\n"));
    expect_static(page);
    EXPECT_EQ(count(page, "<h1"), 1U);
    EXPECT_EQ(count(page, "<main"), 1U);
    EXPECT_TRUE(contains(page, "prefers-color-scheme:dark") && contains(page, "@media print"));
    EXPECT_TRUE(contains(page, "default-src &#39;none&#39;"));
}

TEST(RenderHtml, SaysWhatAClerkNeeds) {
    const std::string page = render_html(report_on_chapter());
    for (const std::string_view words :
         {"Alle optellingen kloppen, op afronding na.",
          "11 optellingen: 8 precies goed, 3 op afronding na.",
          "<code>action.duplicate-number</code>", "<span class=\"sl-severity\">let op</span>",
          "regel 412, teken 1", "<blockquote>03. We maken mensen bewust van ondermijning",
          "afronding 1", "11.133,00 + 3.989,00 + 211,00 + 5.085,00 + 21.067,00 = 41.485",
          "Minstens", "bewust geen streefwaarde", "Verwijzingen Halt", "<mark>352.000</mark>",
          "1.000 euro, aangenomen uit de nullen achter de komma",
          "saldo is lasten min baten, een minteken is een voordeel (afgeleid uit de bedragen)",
          "3280000", "Hoe leest u dit?"})
        EXPECT_TRUE(contains(page, words) || words == "Minstens") << words;
    EXPECT_EQ(count(page, "afronding 1</span>"), 2U);
    EXPECT_EQ(count(page, "✓ klopt</span>"), 8U);
}

TEST(RenderHtml, SpeaksEnglishAroundDutchWords) {
    const std::string page = render_html(report_on_chapter(), {.language = Language::en});
    EXPECT_TRUE(contains(page, "<html lang=\"en\">"));
    EXPECT_TRUE(contains(page, "All sums hold, but for rounding."));
    EXPECT_TRUE(contains(page, "<h1 lang=\"nl\">Samenleving en bestuur</h1>"));
    EXPECT_FALSE(contains(page, "Wat opvalt"));
}

TEST(RenderHtml, SaysInTheVerdictWhatWasNotRead) {
    Report report = report_on_chapter();
    add_findings(report, {{"file.page-image", Severity::warning, {{"page", "3"}}, {}, {}}});
    EXPECT_TRUE(contains(render_html(report, {.language = Language::en}),
                         "as far as they can be checked; 1 part was not read."));
}

TEST(RenderHtml, NamesTheHeadersAndTheCaptionOfEveryTable) {
    const std::string page = render_html(report_on_chapter());
    EXPECT_EQ(count(page, "<table"), count(page, "<caption>"));
    EXPECT_EQ(count(page, "<th "), count(page, "<th scope=\""));
    EXPECT_EQ(count(page, "<th>"), 0U);
    EXPECT_EQ(count(page, "<svg"), count(page, "role=\"img\""));
}

TEST(RenderHtml, ShowsABrokenSum) {
    std::string text = sample::bytes_of(SLUITEND_SOURCE_DIR
                                        "/examples/data/enschede-2021-samenleving-en-bestuur.txt");
    text.replace(text.find("Lasten41.169"), 12, "Lasten41.961");
    const std::string page = render_html(check(read(text).document));
    EXPECT_TRUE(contains(page, "sl-verdict sl-bad"));
    EXPECT_TRUE(contains(page, "Niet alle optellingen kloppen."));
    EXPECT_TRUE(contains(page, "verschil 791</span>"));
}

TEST(RenderHtml, SeparatesSeveralProgrammes) {
    DocumentBuilder builder;
    builder.add(ProgrammeRecord{{}, {"Wonen", {}}, {}, {}, {}});
    builder.add(ProgrammeRecord{{}, {"Werken", {}}, {}, {}, {}});
    const std::string page = render_html(check(builder.build()));
    expect_static(page);
    EXPECT_TRUE(contains(page, "<h1>Programmabegroting</h1>"));
    EXPECT_TRUE(contains(page, "<h2>Wonen</h2>") && contains(page, "<h2>Werken</h2>"));
}

TEST(RenderHtml, ShowsEveryFieldThatADocumentCanHave) {
    for (const Language language : {Language::nl, Language::en})
        for (const std::string& page : pages_of(sample::document(), language))
            expect_static(page);
    expect_static(render_html(check(Document())));
}

TEST(RenderHtml, ShowsWhatStandsOutsideProgrammes) {
    const Document document = sample::document_outside_programmes();
    for (const Language language : {Language::nl, Language::en})
        for (const std::string& page : pages_of(document, language))
            expect_static(page);
    const std::string page = render_html(check(document));
    EXPECT_EQ(count(page, "<table"), count(page, "<caption>"));
    EXPECT_EQ(count(page, "<th "), count(page, "<th scope=\""));
    for (const std::string_view words :
         {"<h1>Paragraaf 2 Weerstandsvermogen</h1>", "<h2>Bedragen</h2>",
          "<caption>Tabel 2.1 Reserves · Bedragen x € 1.000</caption>",
          "<th scope=\"colgroup\" class=\"sl-span\" colspan=\"2\">Begroting 2025</th>",
          "<th scope=\"col\" class=\"sl-number\">Stand</th>",
          "<th scope=\"col\" class=\"sl-number\" rowspan=\"2\">Toelichting</th>",
          "<th scope=\"row\" class=\"sl-label sl-deep-1\">Algemeen</th>",
          "<tr class=\"sl-total\"><th scope=\"row\" class=\"sl-label\">Totaal</th>", "-20<",
          "n.b.<", "Eenheid: x 1.000 euro (gedrukt: “Bedragen x € 1.000”)", "Streepje: is nul",
          "<h2>Indicatoren in een bijlage</h2>", "LISA", "<h2>Andere delen</h2>",
          "<summary>Voorwoord (5 woorden)</summary>", "Vier woorden vooraf",
          "<summary>zonder kop (1 woord)</summary>"})
        EXPECT_TRUE(contains(page, words)) << words;
}

TEST(RenderHtml, MarksTheFiguresOfTablesThatWereRecomputed) {
    const std::string good = render_html(check(sample::document_of({sample::reserves()})));
    EXPECT_EQ(count(good, "title=\"klopt precies\">✓</span>"), 2U) << good;
    TableRecord off = sample::own_table({"2024", "2025", "2026", "2027"});
    off.section = sample::reserves().section;
    off.rows = {sample::own_row("Sport", {"10", "20", "30", "40"}),
                sample::own_row("Cultuur", {"1", "2", "3", "4"}),
                sample::own_row("Totaal", {"11", "22", "40", "45"}, {}, true)};
    const std::string page = render_html(check(sample::document_of({sample::reserves(), off})));
    EXPECT_TRUE(contains(page, "40<span class=\"sl-check sl-bad\" title=\"klopt niet; opgeteld "
                               "33\">✗</span><span class=\"sl-off\">verschil 7</span>"));
    EXPECT_TRUE(contains(page, "45<span class=\"sl-check sl-info\" title=\"klopt, op afronding na; "
                               "opgeteld 44\">≈</span></td>"));
    EXPECT_EQ(count(page, "title=\"klopt precies\">✓</span>"), 4U);
    EXPECT_EQ(count(page, "<h2>Paragraaf 2 Weerstandsvermogen</h2>"), 1U) << "one for both";
    EXPECT_TRUE(contains(page, "Tabel 2.1 Reserves: Totaal, Begroting 2025 Stand"));
}

TEST(RenderHtml, KeepsTheSumsOfTablesApartFromGoals) {
    DocumentBuilder builder;
    ProgrammeRecord record;
    record.number = Printed<Code>{Code("1"), "1", {}};
    record.title.value = "Wonen";
    GoalRecord goal;
    goal.title = Text{"Doel", {}};
    builder.add(builder.add(record), goal);
    builder.add(sample::reserves());
    EXPECT_EQ(count(render_html(check(builder.build())), "class=\"sl-sum\""), 0U);
}

TEST(RenderHtml, HoldsTablesWithoutRowsOrColumnsAndUndecidedRows) {
    TableRecord bare = sample::own_table({});
    bare.rows = {sample::own_row("Alleen een label", {}, {"Groep"})};
    TableRecord open = sample::own_table({"2025", "2026"});
    open.rows = {sample::own_row("Aan elkaar", {"?", "?"})};
    open.recovered.push_back({0, {"123456", {}}, 3, false, DecidedBy::undecided, {}, {}});
    const Document document = sample::document_of({sample::own_table({"2025"}), bare, open});
    for (const std::string& page : pages_of(document))
        expect_static(page);
    const std::string page = render_html(check(document));
    EXPECT_EQ(count(page, ">?</td>"), 2U);
    EXPECT_TRUE(contains(page, "123456</td>") && contains(page, "niet beslist, leeg gelaten"));
}

TEST(RenderHtml, ShowsPublishedTablesWithTheirConventions) {
    SLUITEND_NEEDS_SAMPLES();
    const auto page_of = [](const char* name) {
        const std::string page =
            render_html(check(read_file((sample::samples() / "layouts" / name).string()).document));
        expect_static(page);
        return page;
    };
    const std::string gouda = page_of("gouda_2018.pad.txt");
    EXPECT_EQ(count(gouda, ">Programmabegroting 2018<"), 2U) << "of the page and of its heading";
    EXPECT_TRUE(contains(gouda, "<caption>Bedragen * € 1.000</caption>"));
    EXPECT_EQ(count(gouda, "<tr class=\"sl-group\">"), 8U);
    EXPECT_EQ(count(gouda, "<span class=\"sl-check "), 48U);
    EXPECT_TRUE(contains(gouda, "(afgeleid: 48 van 48 sommen kloppen)"));
    EXPECT_TRUE(contains(gouda, "Minteken: ervoor: -1.234 (zo gedrukt in 49 van 49 bedragen)"));
    const std::string nassau = page_of("baarlenassau_2018.pipe.txt");
    EXPECT_EQ(count(nassau, "scope=\"colgroup\""), 6U);
    EXPECT_TRUE(contains(nassau, "Eenheid: euro (aangenomen; mogelijk: x 1.000 euro)"));
}

TEST(RenderHtmlFragment, ShowsATableAndKeepsItSmall) {
    TableRecord wide = sample::own_table({});
    for (int i = 0; i < 40; ++i)
        wide.columns.push_back({{"Begroting " + std::to_string(2000 + i), {}}, {}, {}, {}});
    for (int i = 0; i < 400; ++i)
        wide.rows.push_back(sample::own_row(std::string(2'000, '"'),
                                            std::vector<std::string>(40, "1.234"),
                                            {std::string(2'000, '"') + std::to_string(i)}));
    const Document document = sample::document_of({sample::reserves(), wide});
    const std::string small = render_html_fragment(document.tables()[0]);
    EXPECT_TRUE(contains(small, "Weerstandsreserve") && contains(small, "sl-group"));
    const std::string large = render_html_fragment(document.tables()[1]);
    EXPECT_LT(large.size(), 50'000U);
    EXPECT_TRUE(contains(large, "kolommen niet getoond: ") && contains(large, ">nog "));
    const std::string whole = render_html_fragment(document);
    EXPECT_LT(whole.size(), 50'000U);
    EXPECT_TRUE(contains(whole, "<caption>Tabellen</caption>"));
    EXPECT_TRUE(contains(render_html_fragment(sample::document_outside_programmes()),
                         "<caption>Andere delen</caption>"));
}

TEST(RenderHtmlFragment, StaysSmall) {
    for (const std::string& page : pages_of(chapter().document)) {
        if (page.starts_with("<!DOCTYPE")) continue;
        EXPECT_LT(page.size(), 50'000U);
        EXPECT_TRUE(page.starts_with("<div class=\"sluitend\" lang=\"nl\"><style>"));
    }
}

TEST(RenderHtmlFragment, StaysSmallHoweverLargeTheDocument) {
    const std::string title(2'000, '"'); // as text the longest of all
    DocumentBuilder builder;
    const auto programme = builder.add(ProgrammeRecord{{}, {title, {}}, {}, {}, {}});
    GoalRecord record;
    record.title = Text{title, {}};
    const auto goal = builder.add(programme, record);
    for (int i = 0; i < 300; ++i) {
        builder.add(goal, record);
        ActionRecord action;
        action.number = Printed<Code>{Code("03"), "03", {1, 1, 1, 5, 7}};
        action.title = Text{title, {}};
        builder.add(goal, action);
        IndicatorRecord indicator;
        indicator.name = Text{title, {}};
        indicator.targets.push_back({StepTarget{}, Text{title, {}}, {}, {}, {}, {}});
        builder.add(goal, indicator);
    }
    BudgetTableRecord table;
    for (int i = 0; i < 200; ++i)
        table.columns.push_back({{title, title, {}}, {}, {}});
    for (int i = 0; i < 500; ++i)
        table.lines.push_back(
            {{title, title, {}}, LineCode::expenditure, std::vector<std::optional<Amount>>(200)});
    builder.set_budget(programme, table);
    const Document document = builder.build();
    const Report report = check(document);
    EXPECT_LT(render_html_fragment(report).size(), 50'000U);
    EXPECT_LT(render_html_fragment(document).size(), 50'000U);
    const Programme shown = document.programmes().front();
    EXPECT_LT(render_html_fragment(shown).size(), 50'000U);
    EXPECT_LT(render_html_fragment(*shown.budget()).size(), 50'000U);
    const std::string goals = render_html_fragment(shown.goals().front());
    EXPECT_LT(goals.size(), 50'000U);
    EXPECT_TRUE(contains(goals, ">nog "));
    EXPECT_TRUE(contains(render_html_fragment(shown.goals().front(), {.language = Language::en}),
                         " more</p>"));
}

TEST(RenderHtmlFragment, CountsTheRowsBeyondThirty) {
    DocumentBuilder builder;
    const auto programme = builder.add(ProgrammeRecord{{}, {"Wonen", {}}, {}, {}, {}});
    for (int i = 0; i < 42; ++i) {
        GoalRecord record;
        record.title = Text{"Doel", {}};
        builder.add(programme, record);
    }
    const std::string page = render_html_fragment(builder.build());
    EXPECT_EQ(count(page, "<td>Doel</td>"), 30U);
    EXPECT_TRUE(contains(page, ">nog 12</p>"));
}

/// What a reader of the page gets back: control characters, noncharacters and what is hidden are
/// U+FFFD, but for joiners within pictures.
std::string as_shown(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (text.substr(i, 2) == "\r\n") continue;
        if (text[i] == '\r')
            out += '\n';
        else if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F)
            out += "\uFFFD";
        else if (byte == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
            out += "\uFFFD";
            ++i;
        } else if (const std::size_t size = detail::hidden_at(text, i); size > 0) {
            const bool is_joiner = text.substr(i, 3) == "\u200C" || text.substr(i, 3) == "\u200D";
            const bool joins =
                is_joiner && i > 0 && (text[i - 1] & 0x80) != 0 && (text[i + 3] & 0x80) != 0;
            out += joins ? text.substr(i, size) : "\uFFFD";
            i += size - 1;
        } else if (text.substr(i, 3) == "\uFFFE" || text.substr(i, 3) == "\uFFFF") {
            out += "\uFFFD";
            i += 2;
        } else
            out += text[i];
    }
    return out;
}

void expect_no_way_in(const std::string& text) {
    const auto hostile = pages_of(sample::document_with(text));
    const auto twin = pages_of(sample::document_with(sample::harmless_twin(text)));
    ASSERT_EQ(hostile.size(), twin.size());
    for (std::size_t i = 0; i < hostile.size(); ++i)
        ASSERT_EQ(sample::read_markup(hostile[i]).tags, sample::read_markup(twin[i]).tags)
            << text.substr(0, 100);
    const auto texts = sample::read_markup(hostile[0]).texts;
    ASSERT_NE(std::find(texts.begin(), texts.end(), as_shown(text)), texts.end())
        << text.substr(0, 100);
}

TEST(RenderHtml, GivesHostileTextBackAsText) {
    SLUITEND_NEEDS_SUITE("blns");
    std::size_t tried = 0;
    for (const char* name : {"blns/blns.json", "own-hostile/titles.json"})
        for (const auto& each : nlohmann::json::parse(sample::bytes_of(sample::suite(name)))) {
            const std::string text = each.get<std::string>();
            if (text.empty()) continue;
            expect_no_way_in(text);
            ++tried;
        }
    EXPECT_GT(tried, 500U);
}

TEST(RenderHtml, EscapesWhatClosesTagsAndAttributes) {
    for (const std::string text :
         {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x",
          "</td></tr></table></main><h1>x", "<!-- -->", "</style><script>", "]]>", "&lt;b&gt;",
          "</textarea></title>", "&#x3c;script&#x3e;"})
        expect_no_way_in(text);
}

// ---- figures that cannot all be true ----------------------------------------------------------

Report impossible_report(const std::string& before, const std::string& after) {
    std::ifstream file(SLUITEND_SOURCE_DIR
                       "/examples/data/enschede-2021-samenleving-en-bestuur.txt");
    std::ostringstream content;
    content << file.rdbuf();
    std::string text = content.str();
    text.replace(text.find(before), before.size(), after);
    return check(read(text).document);
}

TEST(RenderHtml, FoldsProofsBeyondTheThird) {
    const Report report = impossible_report("Lasten41.16941.48437.88737.61039.224",
                                            "Lasten41.19641.44837.87837.16039.242");
    const std::string page = render_html(report);
    expect_static(page);
    EXPECT_EQ(count(page, "<article class=\"sl-contradiction\">"), 5U);
    EXPECT_TRUE(contains(page, "<h2>Waarom dit niet kan: 5 bewijzen</h2>"));
    const std::size_t fold = page.find("<summary>2 bewijzen meer</summary>");
    ASSERT_NE(fold, std::string::npos);
    EXPECT_EQ(count(page.substr(0, fold), "<article"), 3U);
    EXPECT_TRUE(contains(page, "<h3>programma 3.1, Raming 2024</h3>"));
    EXPECT_EQ(count(page, "<table"), count(page, "<caption>"));
}

TEST(RenderHtmlFragment, ShowsProofAndSuspectsOfAReportAndOfItsJointResult) {
    const Report report = impossible_report("41.16941.484", "41.16941.448");
    for (const std::string& piece :
         {render_html_fragment(report), render_html_fragment(report.joint)}) {
        expect_static(piece);
        EXPECT_LT(piece.size(), 50'000U);
        EXPECT_TRUE(contains(piece, "e bedragen kunnen niet allemaal juist zijn."));
        EXPECT_TRUE(
            contains(piece, "Verschil 37; afronding van 6 bedragen verklaart hoogstens 3."));
        EXPECT_TRUE(contains(piece, "Misschien 41.484: twee cijfers verwisseld."));
        EXPECT_TRUE(contains(piece, "<strong>Lasten: 41.448</strong> zou dan tussen 41.484 en "
                                    "41.486 moeten liggen (<span class=\"sl-place\">regel 457, "
                                    "teken 13</span>)."));
    }
    EXPECT_TRUE(contains(render_html_fragment(report_on_chapter().joint, {Language::en}),
                         "The figures can all be true."));
}

TEST(RenderHtmlFragment, HoldsAJointResultThatNoCheckMade) {
    JointResult joint;
    expect_static(render_html_fragment(joint));
    joint.verdict = JointVerdict::impossible;
    joint.blocks.push_back({{3}, {}, JointVerdict::impossible, solve::Route::flow, Certificate{}});
    expect_static(render_html_fragment(joint));
    Certificate proof;
    proof.figures.push_back({3, 1, figures(report_on_chapter().document)[0]});
    joint.culprits.push_back(
        {{{{3, 4}, {{}}, {{}}, false}, {{9}, {{}}, {{}}, false}}, 1, true, {proof}});
    const std::string piece = render_html_fragment(joint);
    expect_static(piece);
    EXPECT_TRUE(contains(piece, "2 mogelijkheden zijn niet getoond."));
}

} // namespace
} // namespace sluitend
