// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Whole budgets: several programmes, sections, annexes, and tables in any layout on one page.

#include <sluitend/io/read_chapter.hpp>

#include "../support/chapter.hpp"
#include "../support/fact_tables.hpp"

#include <sluitend/check/report.hpp>
#include <sluitend/io/read_json.hpp>
#include <sluitend/io/read_tables.hpp>
#include <sluitend/io/write_json.hpp>
#include <sluitend/model/figures.hpp>
#include <sluitend/model/table.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace sluitend;
using Strings = std::vector<std::string>;

// Invented, as all figures below.
const std::string budget = R"(Programmabegroting 2026-2029
Gemeente Zandveen

Inhoudsopgave
Programma 1 Veilig en leefbaar ........ 5
Paragraaf 1 Lokale heffingen ........ 40
Bijlage 1 Beleidsindicatoren ........ 60

Voorwoord

Voor u ligt de begroting.

Programma 1 Veilig en leefbaar

Wat willen we bereiken?
Een veilige gemeente.

Wat gaan we daarvoor doen?
1.1 Meer toezicht
Acties 2026
01. Wij zetten toezichthouders in.
Zij lopen vaker rond.

Wat mag het kosten?

                            Rekening     Begroting    Begroting

Bedragen x € 1.000              2024          2025         2026

Lasten                        12.345        12.811       13.001
Baten                          2.345         2.307        2.401
Saldo van baten en lasten     10.000        10.504       10.600

Programma 2: Zorg en welzijn

Wat willen we bereiken?
Goede zorg.

Wat gaan we daarvoor doen?
2.1 Meer hulp
Er komt een wijkteam bij.

Wat mag het kosten?

Bedragen x € 1.000

Rekening 2024

Begroting 2025

Begroting 2026

Lasten

20.017

21.029

22.031

Baten

1.007

1.009

1.013

Saldo van baten en lasten

19.010

20.020

21.018

Paragrafen

Paragraaf 1 Lokale heffingen

De tarieven volgen de prijzen.

Financiële begroting 2026

Overzicht van baten en lasten

Bedragen x € 1.000
 | Begroting 2025 | | | Begroting 2026 | | |
Programma | Lasten | Baten | Saldo | Lasten | Baten | Saldo |
---|---|---|---|---|---|---|
1 Veilig en leefbaar | 12.811 | 2.307 | 10.504 | 13.001 | 2.401 | 10.600 |
Programma 2 | 20.529 | 1.009 | 19.520 | 21.530 | 1.013 | 20.517 |
Totaal | 33.340 | 3.316 | 30.024 | 34.531 | 3.414 | 31.117 |

Bijlage 1 Beleidsindicatoren

6. 1. Veiligheid Verwijzingen Halt Aantal per 10.000 jongeren 2024 119 Bureau Halt
8. 1. Veiligheid Winkeldiefstallen Aantal per 1.000 inwoners 2024 3,9 CBS
)";

Strings titles_of(const Document& document) {
    Strings out;
    for (const Programme& each : document.programmes())
        out.emplace_back(each.title());
    return out;
}

TEST(WholeBudget, ProgrammesSectionsAndAnnexesBecomeOneDocument) {
    const Document document = read_chapter(budget).document;
    EXPECT_EQ(document.record().title->value, "Programmabegroting 2026-2029");
    EXPECT_EQ(document.record().government->value, "Zandveen");
    EXPECT_EQ(document.budget_year(), Year(2026));
    EXPECT_EQ(titles_of(document), (Strings{"Veilig en leefbaar", "Zorg en welzijn"}));
    EXPECT_EQ(document.programmes()[1].number(), "2");
    Strings sections;
    for (const DocumentSection& each : document.sections())
        sections.push_back(each.title.value);
    EXPECT_EQ(sections, (Strings{"Inhoudsopgave", "Voorwoord", "Paragrafen",
                                 "Paragraaf 1 Lokale heffingen", "Financiële begroting 2026",
                                 "Overzicht van baten en lasten", "Bijlage 1 Beleidsindicatoren"}));
    EXPECT_EQ(document.sections()[3].text->value, "De tarieven volgen de prijzen.");
    ASSERT_EQ(document.mandated_indicators().size(), 2U);
    EXPECT_EQ(document.mandated_indicators()[1].number(), "8");
    EXPECT_FALSE(document.mandated_indicators()[1].programme());
    EXPECT_TRUE(document.programmes()[1].mandated_indicators().empty());
}

TEST(WholeBudget, BudgetsAreReadInAnyLayout) {
    const Document document = read_chapter(budget).document;
    const auto padded = document.programmes()[0].budget();
    const auto cells = document.programmes()[1].budget();
    ASSERT_TRUE(padded && cells);
    EXPECT_EQ(padded->columns()[2].phase, Phase::adopted);
    EXPECT_EQ(padded->amount(LineCode::balance, 1)->value(), Decimal(10'504'000));
    EXPECT_EQ(padded->amount(LineCode::revenue, 2)->verbatim(), "2.401");
    EXPECT_EQ(cells->columns()[0].label.value, "Rekening 2024");
    EXPECT_EQ(cells->amount(LineCode::expenditure, 2)->value(), Decimal(22'031'000));
    const Report report = check(document);
    EXPECT_EQ(report.count(Verdict::broken), 0U);
    EXPECT_EQ(report.count(Verdict::exact), report.identities.size());
}

TEST(WholeBudget, ADamagedBudgetInAnyLayoutIsFound) {
    std::string wrong = budget;
    wrong.replace(wrong.find("10.504"), 6, "10.540");
    EXPECT_EQ(check(read_chapter(wrong).document).count(Verdict::broken), 1U);
}

TEST(WholeBudget, RowsOfAnOverviewAreTiedToTheirProgrammes) {
    const Document document = read_chapter(budget).document;
    ASSERT_EQ(document.tables().size(), 1U);
    const Table overview = document.tables()[0];
    EXPECT_EQ(overview.record().section->value, "Overzicht van baten en lasten");
    EXPECT_EQ(overview.programme(0), document.programmes()[0]);
    EXPECT_EQ(overview.programme(1), document.programmes()[1]);
    EXPECT_EQ(overview.programme(2), std::nullopt);
}

TEST(WholeBudget, OneProgrammePrintedTwiceIsTwoFiguresWithTheirScope) {
    Strings found;
    for (const Figure& each : figures(read_chapter(budget).document))
        if (each.programme == "2" && each.line == LineCode::expenditure && each.year == Year(2026))
            found.push_back(each.scope.value_or("own") + " " + each.amount.verbatim());
    EXPECT_EQ(found, (Strings{"own 22.031", "Overzicht van baten en lasten 21.530"}));
}

TEST(WholeBudget, JsonKeepsAllOfIt) {
    const Document document = read_chapter(budget).document;
    const Document again = read_json(write_json(document)).document;
    EXPECT_EQ(again, document);
    EXPECT_EQ(again.fingerprint(), document.fingerprint());
    EXPECT_EQ(again.sections(), document.sections());
    EXPECT_EQ(again.mandated_indicators().size(), 2U);
}

TEST(WholeBudget, NoLineIsLost) {
    const std::string json = write_json(read_chapter(budget).document);
    for (const char* words : {"Voor u ligt", "........ 40", "Een veilige gemeente", "wijkteam",
                              "volgen de prijzen", "Bureau Halt", "34.531"})
        EXPECT_NE(json.find(words), std::string::npos) << words;
}

TEST(WholeBudget, AHeadingInsideAProgrammeEndsNone) {
    std::string inside = budget;
    inside.insert(inside.find("Een veilige gemeente"),
                  "Paragraaf 1 Lokale heffingen\nBijlage 2 Foto's\nLokale heffingen\n");
    const Document document = read_chapter(inside).document;
    EXPECT_EQ(titles_of(document), titles_of(read_chapter(budget).document));
    EXPECT_TRUE(document.programmes()[0].budget());
}

TEST(WholeBudget, APageWithOnlyAnOverviewHasNoProgramme) {
    const std::string page = "Zandveen in cijfers\n\nWat mag het kosten?\n\n" +
                             budget.substr(budget.find("Bedragen x € 1.000\n |"));
    const ReadResult read = read_chapter(page.substr(0, page.find("Bijlage 1 B")));
    EXPECT_TRUE(read.document.programmes().empty());
    ASSERT_EQ(read.document.tables().size(), 1U);
    EXPECT_EQ(read.document.tables()[0].record().section->value, "Zandveen in cijfers");
    EXPECT_EQ(read.document.budget_year(), Year(2026));
    EXPECT_TRUE(read.diagnostics.empty());
}

TEST(WholeBudget, AnAnnexOfReservesStandsBehindOneOfIndicators) {
    const std::string page = sample::bytes_of(std::filesystem::path(SLUITEND_SOURCE_DIR) /
                                              "examples/data/zandveen-2026-begroting.txt");
    EXPECT_EQ(page.find(budget), 0U) << "the example goes on where this one ends";
    const Document document = read_chapter(page).document;
    ASSERT_EQ(document.tables().size(), 2U);
    const Table reserves = document.tables()[1];
    EXPECT_EQ(reserves.record().section->value, "Bijlage 2 Reserves en voorzieningen");
    EXPECT_EQ(reserves.columns()[0].label.value, "Stand 31-12-2024");
    EXPECT_EQ(reserves.columns()[0].role, TableRole::closing);
    EXPECT_EQ(document.mandated_indicators().size(), 2U);
    EXPECT_EQ(check(document).count(Verdict::exact), 26U);
}

TEST(WholeBudget, TheFirstDayOfAYearEndsTheOneBefore) {
    const std::string page =
        "Bedragen x € 1.000 Stand 1-1-2025 Vermeerdering 2025 Stand 31-12-2025\n"
        "Reserve A 10 5 15\nReserve B 20 7 27\n";
    const auto tables = read_tables(page).tables;
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(tables[0].columns[0].year, Year(2024));
    EXPECT_EQ(tables[0].columns[0].label.value, "Stand 1-1-2025");
    EXPECT_EQ(tables[0].columns[2].year, Year(2025));
}

TEST(WholeBudget, ACaptionThatTheFiguresContradictIsSaidOfAnyTable) {
    const auto ids = [](const std::string& caption) {
        const std::string page = caption +
                                 "\n | Lasten 2026 | Baten 2026 | Saldo 2026 |\n---|---|---|---|\n"
                                 "Wonen | 41.484.000 | 8.270.000 | 33.214.000 |\n"
                                 "Zorg | 20.017.000 | 1.013.000 | 19.004.000 |\n";
        return sample::ids(check(read_chapter(page).document).findings);
    };
    EXPECT_EQ(ids("Bedragen x € 1.000"), Strings{"unit.magnitude"});
    EXPECT_EQ(ids("Bedragen in euro"), Strings{});
}

TEST(WholeBudget, QuestionsMayBeWordedOtherwise) {
    const auto asked = [](std::string_view achieve, std::string_view cost) {
        std::string page = budget;
        for (const auto& [from, to] :
             {std::pair<std::string_view, std::string_view>("Wat willen we bereiken?", achieve),
              {"Wat mag het kosten?", cost}})
            for (std::size_t at = page.find(from); at != std::string::npos;
                 at = page.find(from, at + to.size()))
                page.replace(at, from.size(), to);
        return read_chapter(page).document;
    };
    const Document plain = read_chapter(budget).document;
    for (const char* achieve : {"Wat willen wij bereiken?", "Wat willen we bereiken in 2026?",
                                "1.1 Wat willen we bereiken?", "Wat gaan we bereiken?",
                                "## Wat willen we bereiken?", "Wat wilden we bereiken?"})
        for (const char* cost :
             {"Wat mag dit kosten?", "Wat gaat dat kosten?", "Wat heeft het gekost?"}) {
            const Document other = asked(achieve, cost);
            EXPECT_EQ(titles_of(other), titles_of(plain)) << achieve << cost;
            ASSERT_TRUE(other.programmes()[1].budget()) << achieve << cost;
        }
}

TEST(WholeBudget, TheNextProgrammeBeginsAtItsTitleWhateverStandsBelow) {
    std::string page = budget;
    const std::size_t at = page.find("Wat willen we bereiken?\nGoede zorg.");
    page.replace(at, 23, "Onze ambitie voor de zorg");
    const Document document = read_chapter(page).document;
    EXPECT_EQ(titles_of(document), (Strings{"Veilig en leefbaar", "Zorg en welzijn"}));
    EXPECT_EQ(document.programmes()[0].budget()->lines().size(), 3U);
}

TEST(WholeBudget, HeadsOverSeveralPaddedColumnsAreThoseOfEach) {
    const std::string rows =
        "Programma              Lasten   Baten   Saldo    Lasten   Baten   Saldo\n"
        "1 Bestuur                 100      20     -80       110      25     -85\n"
        "2 Zorg                    300      50    -250       310      60    -250\n"
        "Totaal                    400      70    -330       420      85    -335\n";
    for (const char* heading :
         {"                               2025                      2026\n",
          "                       Rekening 2025            Begroting 2026\n",
          "                          Rekening 2025            Begroting 2026\n"}) {
        const auto tables =
            read_tables("Overzicht van baten en lasten\n\nBedragen x € 1.000\n" + (heading + rows))
                .tables;
        ASSERT_EQ(tables.size(), 1U) << heading;
        for (std::size_t k = 0; k < 6; ++k) {
            EXPECT_EQ(tables[0].columns[k].year, Year(k < 3 ? 2025 : 2026)) << heading << k;
            EXPECT_EQ(
                tables[0].columns[k].role,
                (std::array{TableRole::expenditure, TableRole::revenue, TableRole::balance})[k % 3])
                << heading << k;
        }
    }
}

TEST(WholeBudget, ThousandsMayStandApart) {
    for (const char* blank : {" ", "\u00A0", "\u202F"}) {
        const std::string b(blank);
        const std::string page = "Bedragen x € 1" + b + "000 Begroting 2025 Begroting 2026\nOZB 5" +
                                 b + "400 5" + b + "610\nHonden 90 95\nTotaal 5" + b + "490 5" + b +
                                 "705\n";
        const auto tables = read_tables(page).tables;
        ASSERT_EQ(tables.size(), 1U) << blank;
        EXPECT_EQ(tables[0].conventions.multiplier.value, 1'000) << blank;
        ASSERT_EQ(tables[0].columns.size(), 2U) << blank;
        EXPECT_EQ(tables[0].rows[0].cells[1].number, Decimal(5'610)) << blank;
        EXPECT_EQ(tables[0].rows[0].cells[1].verbatim, "5" + b + "610");
        EXPECT_EQ(check(read_chapter(page).document).count(Verdict::exact), 2U) << blank;
    }
}

TEST(WholeBudget, ATotalOverRowsThatAreLeftOpenIsNotCalledWrong) {
    const std::string page =
        "Bedragen x € 1.000\n\nBegroting 2025\n\nBegroting 2026\n\nWonen\n\n100\n\n"
        "Zorg\n\n20\n\n30\n\nWegen\n\n5\n\n6\n\nTotaal\n\n125\n\n36\n";
    const Report report = check(read_chapter(page).document);
    EXPECT_EQ(report.count(Verdict::broken), 0U);
    EXPECT_EQ(report.joint.verdict, JointVerdict::not_checkable);
}

// ---- goal trees

const std::string arrows = R"(Programma Veilig

Doelenboom
Bedragen x € 1.000
Veilige stad --> Minder overlast --> Toezicht --> Lasten 1.234
Veilige stad --> Minder overlast --> Handhaving --> Lasten 766
Veilige stad → Minder brand → Brandweer → Lasten 3.000

Wat willen we bereiken?
Rust.

Wat gaan we doen?
Toezicht
We houden meer toezicht.
Acties 2026
1. Toezichthouders aanstellen

Wat mag het kosten?
Bedragen x € 1.000 Begroting 2025 Begroting 2026
Lasten 4.900 5.000
Baten 200 210
Saldo van baten en lasten 4.700 4.790
)";

TEST(WholeBudget, ArrowTreesAreGoals) {
    const Document document = read_chapter(arrows).document;
    const Programme programme = document.programmes().at(0);
    ASSERT_EQ(programme.goals().size(), 1U);
    const Goal top = programme.goals()[0];
    EXPECT_EQ(top.title(), "Veilige stad");
    EXPECT_EQ(top.number(), std::nullopt);
    ASSERT_EQ(top.goals().size(), 2U);
    ASSERT_EQ(top.goals()[0].goals().size(), 2U);
    const Goal supervision = top.goals()[0].goals()[0];
    EXPECT_EQ(supervision.title(), "Toezicht");
    EXPECT_EQ(supervision.stated_expenditure()->value(), Decimal(1'234'000));
    EXPECT_EQ(supervision.record().description->value, "We houden meer toezicht.");
    EXPECT_EQ(supervision.actions().size(), 1U);
    EXPECT_EQ(top.goals()[1].goals()[0].stated_expenditure()->value(), Decimal(3'000'000));
}

TEST(WholeBudget, LevelsWithoutATextOfTheirOwnAreNotMissed) {
    Strings missed;
    for (const Finding& each : read_chapter(arrows).diagnostics)
        if (each.id == "goal.unexplained") missed.push_back(each.arguments[1].value);
    EXPECT_EQ(missed, (Strings{"Handhaving", "Brandweer"}));
}

TEST(WholeBudget, AnArrowTreeWithYearsIsATableToo) {
    std::string page = arrows;
    const std::size_t begin = page.find("Bedragen");
    page.replace(begin, page.find("\nWat willen") - begin,
                 "Bedragen x € 1.000 Begroting 2025 Begroting 2026\n"
                 "Veilige stad --> Toezicht --> Lasten 1.900 2.000\n"
                 "Baten 200 210\n"
                 "Veilige stad --> Brandweer --> Lasten 3.000 3.000\n"
                 "Baten 0 0\n"
                 "Totaal lasten 4.900 5.000\n"
                 "Totaal baten 200 210\n");
    const Document document = read_chapter(page).document;
    EXPECT_EQ(document.programmes()[0].all_goals().size(), 3U);
    ASSERT_EQ(document.tables().size(), 1U);
    const auto& rows = document.tables()[0].rows();
    ASSERT_EQ(rows.size(), 6U);
    EXPECT_EQ(rows[1].groups, (Strings{"Veilige stad", "Toezicht"}));
    EXPECT_EQ(rows[1].role, TableRole::revenue);
    EXPECT_TRUE(rows[4].groups.empty());
    const Report report = check(document);
    EXPECT_EQ(report.count(Verdict::exact), 6U);
}

TEST(WholeBudget, GoalsMayBeLettered) {
    const std::string page =
        "Programma Veilig\n\nDoelenboom\nA. Goed bestuur\nA.1 Open huis\nA2 Snel\n"
        "B. Veilig\n\nWat willen we bereiken?\nRust.\n\nWat gaan we doen?\n"
        "A.1 Open huis\nDe deur staat open.\nB. Jansen komt ook.\n";
    const Document document = read_chapter(page).document;
    const Programme programme = document.programmes()[0];
    ASSERT_EQ(programme.goals().size(), 2U);
    EXPECT_EQ(programme.goals()[0].number(), "A");
    ASSERT_EQ(programme.goals()[0].goals().size(), 2U);
    EXPECT_EQ(programme.goals()[0].goals()[0].record().description->value,
              "De deur staat open.\nB. Jansen komt ook.");
    EXPECT_EQ(programme.goals()[0].goals()[1].number(), "A2");
}

// ---- published pieces

std::string layout(const std::string& file) {
    return sample::bytes_of(sample::samples() / "layouts" / file);
}

TEST(WholeBudget, ABookOfPublishedPiecesEqualsThePieces) {
    SLUITEND_NEEDS_SAMPLES();
    const std::string chapter = sample::bytes_of(sample::real_chapter());
    const std::string body = chapter.substr(chapter.find('\n'));
    const Strings tables{"gouda_2018.pad.txt", "enschede_2021_overzicht.space.txt",
                         "wassenaar_2026_reserves.pad.txt", "baarlenassau_2018.pipe.txt",
                         "wassenaar_2026_taakvelden.pad.txt"};
    constexpr int programmes = 10;
    std::string book = "Programmabegroting 2021\n\nVoorwoord\n\nEen woord vooraf.\n\n";
    for (int i = 1; i <= programmes; ++i)
        book +=
            "3." + std::to_string(i) + " Programma " + static_cast<char>('A' + i) + body + "\n\n";
    for (std::size_t i = 0; i < tables.size(); ++i)
        book +=
            "Bijlage " + std::to_string(i + 1) + " Overzichten\n\n" + layout(tables[i]) + "\n\n";
    const Document document = read_chapter(book).document;
    const Document alone = read_chapter(chapter).document;
    ASSERT_EQ(document.programmes().size(), programmes);
    for (const Programme& each : document.programmes()) {
        EXPECT_EQ(each.budget()->record(), alone.programmes()[0].budget()->record());
        ASSERT_EQ(each.all_goals().size(), alone.programmes()[0].all_goals().size());
        for (std::size_t k = 0; k < each.all_goals().size(); ++k)
            EXPECT_EQ(each.all_goals()[k].record(), alone.programmes()[0].all_goals()[k].record());
        EXPECT_EQ(each.mandated_indicators().size(),
                  alone.programmes()[0].mandated_indicators().size());
    }
    ASSERT_EQ(document.tables().size(), tables.size());
    for (std::size_t i = 0; i < tables.size(); ++i) {
        TableRecord table = document.tables()[i].record();
        EXPECT_EQ(table.section->value, "Bijlage " + std::to_string(i + 1) + " Overzichten");
        table.section.reset();
        EXPECT_EQ(table, read_tables(layout(tables[i])).tables.at(0)) << tables[i];
    }
    EXPECT_EQ(check(document).count(Verdict::broken), 0U);
}

TEST(WholeBudget, AProgrammeWithAPublishedBudgetInAnyLayoutIsOne) {
    SLUITEND_NEEDS_SAMPLES();
    const std::string page = "Programma 1 Zorg\n\nWat willen we bereiken?\nZorg.\n\n"
                             "Wat gaan we doen?\n1.1 Hulp\n\n";
    for (const char* kind : {"cells", "space", "pipe", "pad", "glue"}) {
        const Document document =
            read_chapter(page + layout("stichtsevecht_2021." + std::string(kind) + ".txt"))
                .document;
        ASSERT_EQ(document.programmes().size(), 1U) << kind;
        const bool is_read = document.programmes()[0].budget() || !document.tables().empty();
        EXPECT_TRUE(is_read) << kind;
    }
}

} // namespace
