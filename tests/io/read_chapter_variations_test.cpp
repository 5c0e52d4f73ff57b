// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// What chapters of other towns bring: each is read right or reported, never silently wrong.

#include <sluitend/io/read_chapter.hpp>

#include <sluitend/number/number_style.hpp>

#include "../support/chapter.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace {

using namespace sluitend;
using sample::cells;
using sample::count;
using sample::find;
using sample::ids;
using sample::small_chapter;
using enum LineCode;
using Strings = std::vector<std::string>;

/// A text with one piece of it replaced; the piece must be there.
std::string with(std::string text, std::string_view old, std::string_view fresh) {
    const std::size_t at = text.find(old);
    if (at == std::string::npos) throw std::invalid_argument("no \"" + std::string(old) + "\"");
    return text.replace(at, old.size(), fresh);
}

std::string cost(const std::string& lines) {
    return small_chapter("Wat mag het kosten?\n" + lines);
}

Programme programme(const ReadResult& result) {
    return result.document.programmes().at(0);
}

Strings numbers(const std::vector<Goal>& goals) {
    Strings out;
    for (const Goal& each : goals)
        out.emplace_back(each.number().value_or("-"));
    return out;
}

Strings action_numbers(const Goal& goal) {
    Strings out;
    for (const Action& each : goal.actions())
        out.emplace_back(each.number().value_or("-"));
    return out;
}

/// Errors and warnings, of reading and of checking.
Strings troubles(const ReadResult& result) {
    Strings out;
    for (const Findings& findings : {result.diagnostics, check(result.document).findings})
        for (const Finding& each : findings)
            if (each.severity != Severity::info &&
                std::find(out.begin(), out.end(), each.id) == out.end())
                out.push_back(each.id);
    return out;
}

TEST(ReadChapter, ReadsASmallChapterWithoutAFinding) {
    const ReadResult result = read_chapter(small_chapter());
    EXPECT_EQ(result.diagnostics, Findings{});
    EXPECT_EQ(troubles(result), Strings{});
    EXPECT_EQ(programme(result).number(), "3.2");
    EXPECT_EQ(numbers(programme(result).all_goals()), (Strings{"1", "1.01"}));
    EXPECT_EQ(cells(programme(result), expenditure), "100|200|300");
    EXPECT_EQ(check(result.document).count(Verdict::exact), 4u);
}

// ---- tables ----

TEST(ReadChapter, CutsCellsAtBlanksTabsAndBars) {
    for (const std::string between : {" ", "   ", "\t", " | ", "|", "\u00A0", "\u202F", "  |  "}) {
        const std::string head = "Bedragen x 1.000 euro" + between + "Begroting 2020" + between +
                                 "Begroting 2021" + between + "Raming 2022\n";
        const std::string rows = "Lasten" + between + "1.100" + between + "200" + between +
                                 "300\nBaten" + between + "40" + between + "50" + between +
                                 "60\nSaldo" + between + "1.060" + between + "150" + between +
                                 "240\n";
        const ReadResult result = read_chapter(cost(head + rows));
        EXPECT_EQ(cells(programme(result), expenditure), "1.100|200|300") << between;
        EXPECT_EQ(cells(programme(result), balance), "1.060|150|240") << between;
        EXPECT_EQ(result.diagnostics, Findings{}) << between;
        EXPECT_EQ(programme(result).budget()->record().caption->value, "Bedragen x 1.000 euro");
    }
}

TEST(ReadChapter, ReadsATableWithBarsAroundIt) {
    const ReadResult result =
        read_chapter(cost("| Bedragen x 1.000 euro | Begroting 2020 | Begroting 2021 |\n"
                          "|---|---|---|\n"
                          "| Lasten | 1.100 | -200 |\n"
                          "| Baten | 40 | - |\n"));
    EXPECT_EQ(cells(programme(result), expenditure), "1.100|-200");
    EXPECT_EQ(cells(programme(result), revenue), "40|.") << "a lone dash is no figure";
    ASSERT_NE(find(result.diagnostics, "table.nil-cells"), nullptr);
    EXPECT_EQ(find(result.diagnostics, "table.nil-cells")->argument("cells"), "1");
}

TEST(ReadChapter, ReadsEveryKindOfColumn) {
    const ReadResult result = read_chapter(
        cost("(x \u20AC 1.000) Rekening 2018 Realisatie 2019 Begroting 2020 na wijziging "
             "begroting na wijziging 2021 Meerjarenbegroting 2022 Prognose 2023 "
             "Ontwerpbegroting 2024 Begroting 2025 (primitief) 2026\n"
             "Lasten 1 2 3 4 5 6 7 8 9\n"));
    const auto& columns = programme(result).budget()->columns();
    ASSERT_EQ(columns.size(), 9u);
    const std::vector<std::optional<Phase>> phases{Phase::actual,  Phase::actual,   Phase::amended,
                                                   Phase::amended, Phase::estimate, Phase::forecast,
                                                   Phase::draft,   Phase::adopted,  std::nullopt};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        EXPECT_EQ(columns[i].year, Year(2018 + static_cast<int>(i)));
        EXPECT_EQ(columns[i].phase, phases[i]) << columns[i].label.value;
    }
    EXPECT_EQ(columns[3].label.value, "begroting na wijziging 2021");
    EXPECT_EQ(programme(result).budget()->record().caption->value, "(x \u20AC 1.000)");
    EXPECT_EQ(programme(result).budget()->lines()[0].amounts[8]->value(), Decimal(9'000));
}

TEST(ReadChapter, ReadsBareYearsAsColumns) {
    const ReadResult result =
        read_chapter(cost("Bedragen x 1.000 euro 2020 2021 2022\nLasten 100 200 300\n"));
    ASSERT_EQ(programme(result).budget()->columns().size(), 3u);
    EXPECT_EQ(programme(result).budget()->columns()[0].phase, std::nullopt);
    EXPECT_EQ(cells(programme(result), expenditure), "100|200|300");
}

TEST(ReadChapter, TakesNoSentenceForAHeadingOfColumns) {
    const ReadResult result =
        read_chapter(cost("De Begroting 2020 en de Begroting 2021 laten een stijging zien.\n"
                          "Zie ook de Rekening 2019 en de Begroting 2020.\n"
                          "Bedragen x 1.000 euro Begroting 2020 Begroting 2021\nLasten 100 200\n"));
    EXPECT_EQ(programme(result).budget()->columns().size(), 2u);
    EXPECT_EQ(cells(programme(result), expenditure), "100|200");
    EXPECT_EQ(result.diagnostics, Findings{});
}

TEST(ReadChapter, RefusesColumnsThatItDoesNotUnderstand) {
    // A column without a year in the middle: four cells per row, and nobody knows which is which.
    const ReadResult result =
        read_chapter(cost("Bedragen x 1.000 euro Begroting 2020 Verschil Begroting 2021\n"
                          "Lasten 100 100 200\nBaten 1 1 2\n"));
    EXPECT_EQ(programme(result).budget(), std::nullopt);
    EXPECT_EQ(count(result.diagnostics, "table.no-header"), 2u);
}

TEST(ReadChapter, GivesNoFigureWhereACellIsBlank) {
    const ReadResult result = read_chapter(
        cost("Bedragen x 1.000 euro Begroting 2020 Begroting 2021 Raming 2022\n"
             "Lasten 100 200 300\nBaten 123\nSaldo 60 150 240\nStorting reserves | 12 | | 3\n"));
    EXPECT_EQ(cells(programme(result), expenditure), "100|200|300");
    EXPECT_EQ(cells(programme(result), revenue), ".|.|.") << "never 1, 2, 3";
    EXPECT_EQ(cells(programme(result), reserve_additions), ".|.|.");
    EXPECT_EQ(count(result.diagnostics, "table.unreadable-row"), 2u);
    EXPECT_EQ(find(result.diagnostics, "table.unreadable-row")->severity, Severity::error);
}

TEST(ReadChapter, SaysWhichRowsItDoesNotKnow) {
    const ReadResult result =
        read_chapter(cost("Bedragen x 1.000 euro Begroting 2020 Begroting 2021\n"
                          "Lasten 100 200\nwaarvan overhead 10 20\nBaten 40 50\n"));
    ASSERT_EQ(programme(result).budget()->lines().size(), 3u);
    EXPECT_EQ(programme(result).budget()->lines()[1].code, std::nullopt);
    EXPECT_EQ(cells(programme(result).budget()->lines()[1]), "10|20");
    ASSERT_NE(find(result.diagnostics, "table.unknown-row"), nullptr);
    EXPECT_EQ(find(result.diagnostics, "table.unknown-row")->argument("row"), "waarvan overhead");
}

TEST(ReadChapter, SaysWhichRowIsPerhapsMisspelt) {
    const auto misspelt = [](const std::string& rows) {
        const ReadResult result = read_chapter(
            cost("Bedragen x 1.000 euro Begroting 2020 Begroting 2021\n" + rows + "\n"));
        const Finding* finding = find(result.diagnostics, "table.row-misspelt");
        if (finding == nullptr) return std::string();
        EXPECT_EQ(finding->severity, Severity::warning);
        EXPECT_EQ(find(result.diagnostics, "table.unknown-row"), nullptr);
        return std::string(*finding->argument("row")) + ": " +
               std::string(*finding->argument("line"));
    };
    EXPECT_EQ(misspelt("Lasten 100 200\nBatn 40 50\nSaldo 60 150"), "Batn: revenue");
    EXPECT_EQ(misspelt("Lasten 100 200\nBaetn 40 50\nSaldo 60 150"), "Baetn: revenue");
    EXPECT_EQ(misspelt("Lasten 100 200\nBaten 40 50\nSaldo van baten en laste 60 150"),
              "Saldo van baten en laste: balance");
    EXPECT_EQ(misspelt("Lasten 100 200\nBaten 40 50\nBatn 1 2\nSaldo 60 150"), "") << "it is there";
    EXPECT_EQ(misspelt("Basten 100 200\nSaldo 60 150"), "") << "both Baten and Lasten";
    EXPECT_EQ(misspelt("Lasten 100 200\nBtn x 40 50\nSaldo 60 150"), "") << "three letters";
    EXPECT_EQ(misspelt("Lasten 100 200\nwaarvan overhead 40 50\nSaldo 60 150"), "");
}

TEST(ReadChapter, ReadsALabelThatIsWrapped) {
    for (const std::string end : {"\n", "\r\n"}) {
        std::string text = cost("Bedragen x 1.000 euro Begroting 2020 Begroting 2021\n"
                                "Lasten 100 200\nBaten 40 50\nSaldo van baten en\nlasten 60 150\n"
                                "Resultaat\n60 150\n");
        for (std::size_t at = text.find('\n'); end == "\r\n" && at != std::string::npos;
             at = text.find('\n', at + 2))
            text.insert(at, "\r");
        const ReadResult result = read_chapter(text);
        EXPECT_EQ(cells(programme(result), balance), "60|150");
        EXPECT_EQ(cells(programme(result), LineCode::result), "60|150");
        const Printed<std::string>& label = programme(result).budget()->line(balance)->label;
        EXPECT_EQ(label.value, "Saldo van baten en lasten");
        EXPECT_EQ(text.substr(label.span.begin, label.span.end - label.span.begin), label.verbatim);
        EXPECT_EQ(result.diagnostics, Findings{});
    }
}

TEST(ReadChapter, SaysWhichRowsStandOutsideTheTable) {
    const ReadResult result = read_chapter(
        cost("Bedragen x 1.000 euro Begroting 2020 Begroting 2021\n"
             "Lasten 100 200\nHier volgt een opmerking over de baten.\nBaten 40 50\n"));
    EXPECT_EQ(cells(programme(result), expenditure), "100|200");
    EXPECT_EQ(cells(programme(result), revenue), "-");
    ASSERT_NE(find(result.diagnostics, "table.row-outside"), nullptr);
    EXPECT_EQ(find(result.diagnostics, "table.row-outside")->severity, Severity::error);
    EXPECT_EQ(find(result.diagnostics, "table.row-outside")->argument("text"), "Baten 40 50");
}

TEST(ReadChapter, ReadsOnBehindBlankLines) {
    const ReadResult result =
        read_chapter(cost("Bedragen x 1.000 euro Begroting 2020 Begroting 2021\n\n\nLasten 100 "
                          "200\n \nBaten 40 50\n\nDe rest is 5 6\n"));
    EXPECT_EQ(cells(programme(result), expenditure), "100|200");
    EXPECT_EQ(cells(programme(result), revenue), "40|50");
    EXPECT_EQ(programme(result).budget()->lines().size(), 2u);
}

TEST(ReadChapter, EndsTheTableAtASentenceThatEndsInAFigure) {
    const ReadResult result = read_chapter(small_chapter() + "In 2022 is het saldo nog 240.123\n");
    EXPECT_EQ(programme(result).budget()->lines().size(), 3u);
    EXPECT_EQ(ids(result.diagnostics), Strings{"text.unplaced"});
    EXPECT_NE(programme(result).narrative().cost->value.find("nog 240"), std::string::npos);
}

TEST(ReadChapter, ReadsAFurtherTableAsOneOfTheDocument) {
    const ReadResult result = read_chapter(
        small_chapter() + "\nInvesteringen Begroting 2020 Begroting 2021\nLasten 1 2\nBaten 3 4\n");
    EXPECT_EQ(cells(programme(result), expenditure), "100|200|300");
    ASSERT_EQ(result.document.tables().size(), 1u);
    EXPECT_EQ(result.document.tables()[0].rows()[1].cells[1].verbatim, "4");
    EXPECT_EQ(ids(result.diagnostics), Strings{"table.unit-unstated"});
}

TEST(ReadChapter, GoesOnWhereTheHeadingIsRepeated) {
    const std::string head = "Bedragen x 1.000 euro Begroting 2020 Begroting 2021\n";
    const ReadResult result = read_chapter(
        cost(head + "Lasten 100 200\n\nVervolg van de tabel\n" + head + "Baten 4 5\n"));
    EXPECT_EQ(cells(programme(result), expenditure), "100|200");
    EXPECT_EQ(cells(programme(result), revenue), "4|5");
    EXPECT_EQ(result.diagnostics, Findings{});
}

TEST(ReadChapter, FindsTheUnitCaptionAboveTheTable) {
    for (const std::string caption :
         {"Bedragen x 1.000 euro", "(bedragen x \u20AC 1.000)", "Bedragen x 1000",
          "x \u20AC 1.000,-", "Bedragen in duizenden euro's", "(x 1.000 euro)", "* \u20AC 1.000",
          "Bedragen in 1.000 euro's"}) {
        const ReadResult result =
            read_chapter(cost(caption + "\nBegroting 2020 Begroting 2021\nLasten 100 200\n"));
        EXPECT_EQ(programme(result).budget()->amount(expenditure, 0)->value(), Decimal(100'000))
            << caption;
        EXPECT_EQ(result.diagnostics, Findings{}) << caption;
        EXPECT_EQ(programme(result).budget()->record().caption->value, caption);
    }
}

TEST(ReadChapter, KnowsOtherUnits) {
    for (const auto& [caption, value] :
         {std::pair<std::string, std::int64_t>{"Bedragen x 1.000.000 euro", 100'000'000},
          {"Bedragen in miljoenen euro's", 100'000'000},
          {"Bedragen in mln", 100'000'000},
          {"Bedragen x \u20AC 1 mln", 100'000'000},
          {"Bedragen x 1 miljoen euro", 100'000'000},
          {"Bedragen x \u20AC 100.000", 10'000'000},
          {"Bedragen in miljarden euro's", 100'000'000'000},
          {"Bedragen in hele euro's", 100},
          {"Bedragen x \u20AC 1", 100}}) {
        const ReadResult result =
            read_chapter(cost(caption + " Begroting 2020 Begroting 2021\nLasten 100 200\n"));
        EXPECT_EQ(programme(result).budget()->amount(expenditure, 0)->value(), Decimal(value))
            << caption;
        EXPECT_EQ(count(result.diagnostics, "table.unit-unstated"), 0u) << caption;
    }
}

TEST(ReadChapter, SaysThatAUnitIsNotStated) {
    for (const std::string caption : {"", "Bedragen x 1.00 euro", "Bedragen x 2.000 euro",
                                      "Bedragen x 11.000 euro", "Bedragen x 1.0000 euro"}) {
        const ReadResult result =
            read_chapter(cost(caption + " Begroting 2020 Begroting 2021\nLasten 100 200\n"));
        EXPECT_EQ(programme(result).budget()->amount(expenditure, 0)->value(), Decimal(100));
        EXPECT_EQ(ids(result.diagnostics), Strings{"table.unit-unstated"}) << caption;
    }
    const ReadResult goals = read_chapter(
        with(small_chapter(), "totale lasten (x 1.000 euro): 200", "totale lasten: 200"));
    EXPECT_EQ(programme(goals).goals()[0].stated_expenditure()->value(), Decimal(200'000));
    EXPECT_EQ(ids(goals.diagnostics), Strings{"goal.unit-assumed"});
}

TEST(ReadChapter, ReadsTablesOfEverySignConvention) {
    struct Case {
        const char* rows;
        SignConvention convention;
    };
    for (const auto& [rows, convention] :
         {Case{"Lasten 100 200\nBaten 40 50\nSaldo 60 150\nStorting reserves 5 5\n"
               "Onttrekking reserves 1 2\nResultaat 64 153\n",
               SignConvention::net_cost},
          Case{"Baten 40 50\nLasten 100 200\nSaldo -60 -150\nToevoegingen aan reserves 5 5\n"
               "Onttrekkingen aan reserves 1 2\nResultaat -64 -153\n",
               SignConvention::net_revenue},
          Case{"Lasten -100 -200\nBaten 40 50\nSaldo \u221260 \u2212150\nStorting reserves -5 -5\n"
               "Onttrekking reserves 1 2\nGeraamd resultaat -64 -153\n",
               SignConvention::signed_cash},
          Case{"Lasten 100 200\nBaten -40 -50\nSaldo 60 150\nStorting reserves 5 5\n"
               "Onttrekking reserves -1 -2\nResultaat 64 153\n",
               SignConvention::signed_cost}}) {
        const ReadResult result = read_chapter(
            cost(std::string("Bedragen x 1.000 euro Begroting 2020 Begroting 2021\n") + rows));
        const Report report = check(result.document);
        EXPECT_EQ(report.assumptions.at(0).sign.chosen, convention) << rows;
        EXPECT_EQ(report.count(Verdict::exact), 5u) << rows;
        EXPECT_EQ(report.count(Severity::error), 0u) << rows;
        EXPECT_EQ(count(report.findings, "figure.unusual-sign"), 0u) << rows;
    }
}

TEST(ReadChapter, JudgesThePaddingOfATable) {
    const ReadResult result =
        read_chapter(cost("Bedragen x 1.000 euro Begroting 2020 Begroting 2021\n"
                          "Lasten 100,00 201,00\nBaten 40,00 50,00\nSaldo 60,00 150,00\n"));
    const Amount amount = *programme(result).budget()->amount(expenditure, 0);
    EXPECT_EQ(amount.quantum(), Decimal(1'000));
    EXPECT_EQ(amount.quantum_basis(), QuantumBasis::content);
    const Report report = check(result.document);
    EXPECT_EQ(report.count(Verdict::within_rounding), 1u);
    EXPECT_EQ(report.count(Verdict::suspicious), 1u) << "one goal of 200 against 201";
    EXPECT_EQ(count(report.findings, "quantum.assumed"), 1u);
    const ReadResult cents =
        read_chapter(cost("Bedragen x 1.000 euro Begroting 2020 Begroting 2021\n"
                          "Lasten 100,00 201,00\nBaten 40,00 50,00\nSaldo 60,00 150,55\n"));
    EXPECT_EQ(programme(cents).budget()->amount(expenditure, 0)->quantum(), Decimal(10));
}

TEST(ReadChapter, ReadsAChapterWithoutATable) {
    const ReadResult result =
        read_chapter(small_chapter("Wat mag het kosten?\nDat staat elders.\n"));
    EXPECT_EQ(programme(result).budget(), std::nullopt);
    ASSERT_EQ(ids(result.diagnostics), Strings{"programme.section-missing"});
    EXPECT_EQ(result.diagnostics[0].argument("section"), "budget");
    EXPECT_EQ(programme(result).goals()[0].stated_expenditure()->value(), Decimal(200'000));
}

TEST(ReadChapter, TakesALabelWithAYearForNoRow) {
    const ReadResult result = read_chapter(cost("Lasten 2021\nDat was het.\n"));
    EXPECT_EQ(count(result.diagnostics, "table.no-header"), 0u);
}

// ---- goals and actions ----

TEST(ReadChapter, ReadsGoalsWithoutATree) {
    std::string text = small_chapter();
    text.erase(text.find("Doelenboom"), text.find("Wat willen") - text.find("Doelenboom"));
    text.insert(text.find("Wat mag"), "2. Meer banen\nOok belangrijk.\n");
    const ReadResult result = read_chapter(text);
    EXPECT_EQ(numbers(programme(result).all_goals()), (Strings{"1", "1.01", "2"}));
    EXPECT_EQ(action_numbers(programme(result).all_goals()[1]), Strings{"01"});
    ASSERT_EQ(ids(result.diagnostics), Strings{"programme.section-missing"});
    EXPECT_EQ(result.diagnostics[0].argument("section"), "tree");
}

TEST(ReadChapter, ReadsDeeperGoals) {
    const ReadResult result = read_chapter(
        "Programma\nDoelenboom\n3.1 Eerste\n3.1.1 Daaronder\n3.1.1.1 Nog dieper\n3.2 Tweede\n" +
        std::string("Wat mag het kosten?\n"));
    EXPECT_EQ(numbers(programme(result).goals()), (Strings{"3.1", "3.2"}));
    EXPECT_EQ(numbers(programme(result).all_goals()), (Strings{"3.1", "3.1.1", "3.1.1.1", "3.2"}));
    EXPECT_EQ(programme(result).all_goals()[2].parent()->number(), "3.1.1");
    EXPECT_EQ(count(result.diagnostics, "goal.without-parent"), 0u);
}

TEST(ReadChapter, ReadsActionsWithEveryNumbering) {
    for (const auto& [first, second] : {std::pair{"1.", "2."}, {"01.", "02."}, {"01", "02"}}) {
        const ReadResult result = read_chapter(with(small_chapter(), "01. We beginnen\nMeteen.\n",
                                                    std::string(first) + " We beginnen\nMeteen.\n" +
                                                        second + " We gaan door\nMorgen.\n"));
        EXPECT_EQ(programme(result).all_goals().at(1).actions().size(), 2u) << first;
        EXPECT_EQ(numbers(programme(result).all_goals()), (Strings{"1", "1.01"})) << first;
    }
}

TEST(ReadChapter, SaysWhatCouldBeAnActionOrAGoal) {
    // Without a tree "2." after action 1 of goal 1 may be either.
    const ReadResult result =
        read_chapter("Programma\nWat willen we bereiken?\nIets.\nWat gaan we "
                     "doen?\n1. Doel een\nActies 2021\n1. Actie een\n2. Wat is "
                     "dit?\nWat mag het kosten?\n");
    EXPECT_EQ(count(result.diagnostics, "text.unplaced"), 1u);
    const ReadResult clear = read_chapter(
        "Programma\nWat willen we bereiken?\nIets.\nWat gaan we doen?\n1. Doel een\nActies "
        "2021\n01. Actie een\n02. Actie twee\n2. Doel twee\nWat mag het kosten?\n");
    EXPECT_EQ(numbers(programme(clear).goals()), (Strings{"1", "2"}));
    EXPECT_EQ(count(clear.diagnostics, "text.unplaced"), 0u);
}

TEST(ReadChapter, TakesNoListInProseForGoals) {
    const ReadResult result =
        read_chapter(with(small_chapter(), "Zo doen we dat.",
                          "Zo doen we dat:\n1. eerst dit\n1. Dan dat\nen klaar."));
    EXPECT_EQ(numbers(programme(result).all_goals()), (Strings{"1", "1.01"}));
    EXPECT_NE(programme(result).goals()[0].record().description->value.find("1. Dan dat"),
              std::string::npos);
    EXPECT_EQ(result.diagnostics, Findings{});
}

TEST(ReadChapter, SaysWhichGoalIsNotInTheTree) {
    const ReadResult result = read_chapter(with(
        small_chapter(), "Wat mag", "1.02 Nog een doel\nNiet aangekondigd.\n2. Een punt\nWat mag"));
    EXPECT_EQ(numbers(programme(result).all_goals()), (Strings{"1", "1.01", "1.02"}));
    EXPECT_EQ(ids(result.diagnostics), (Strings{"goal.unlisted", "text.unplaced"}));
    EXPECT_EQ(result.diagnostics[0].argument("number"), "1.02");
}

TEST(ReadChapter, SaysWhichGoalIsNotExplained) {
    const ReadResult result = read_chapter(
        with(small_chapter(), "Aantal acties: 1\n", "Aantal acties: 1\n1.02 Vergeten\n"));
    ASSERT_EQ(ids(result.diagnostics), Strings{"goal.unexplained"});
    EXPECT_EQ(result.diagnostics[0].argument("title"), "Vergeten");
}

TEST(ReadChapter, SaysWhichTitleDrifted) {
    const ReadResult result = read_chapter(with(
        small_chapter(), "1.01 Banen voor iedereen\nIedereen", "1.01 Werk voor allen\nIedereen"));
    ASSERT_EQ(ids(result.diagnostics), Strings{"goal.title-drift"});
    EXPECT_EQ(result.diagnostics[0].argument("listed"), "Banen voor iedereen");
    EXPECT_EQ(result.diagnostics[0].argument("text"), "Werk voor allen");
    EXPECT_EQ(programme(result).all_goals()[1].title(), "Banen voor iedereen");
    EXPECT_EQ(programme(result).all_goals()[1].actions().size(), 1u);
}

TEST(ReadChapter, ExplainsEachOfTwoGoalsWithOneNumber) {
    const ReadResult result = read_chapter(
        "Programma\nDoelenboom\n1. Doel\n1.01 Eerste\n1.01 Tweede\nWat willen we bereiken?\nDat.\n"
        "Wat gaan we doen?\n1. Doel\n1.01 Tweede\nvan de tweede\n1.01 Eerste\nvan de eerste\n"
        "Wat mag het kosten?\n");
    const auto goals = programme(result).all_goals();
    ASSERT_EQ(goals.size(), 3u);
    EXPECT_EQ(goals[1].record().description->value, "van de eerste");
    EXPECT_EQ(goals[2].record().description->value, "van de tweede");
    EXPECT_EQ(count(check(result.document).findings, "goal.duplicate-code"), 1u);
}

TEST(ReadChapter, SaysWhichSubgoalHasNoGoal) {
    const ReadResult result = read_chapter(
        with(small_chapter(), "Aantal acties: 1\n", "Aantal acties: 1\n2.01 Zonder doel\n"));
    ASSERT_NE(find(result.diagnostics, "goal.without-parent"), nullptr);
    EXPECT_EQ(find(result.diagnostics, "goal.without-parent")->argument("number"), "2.01");
}

TEST(ReadChapter, KeepsWhatTheTreeSaysBeyondItsGoals) {
    const ReadResult result = read_chapter(
        with(small_chapter(), "Doelenboom\n", "Doelenboom\nWat dit is\nAantal acties: vijf\n"));
    EXPECT_EQ(ids(result.diagnostics), Strings(2, "text.unplaced"));
    ASSERT_EQ(programme(result).record().other_text.size(), 2u);
    EXPECT_EQ(programme(result).record().other_text[0].value, "Wat dit is");
}

TEST(ReadChapter, ReadsCountsWithAnyBlanks) {
    const ReadResult result =
        read_chapter(with(small_chapter(), "Aantal acties: 1", "aantal \u00A0ACTIES:\t 1"));
    EXPECT_EQ(programme(result).all_goals()[1].declared_action_count(), 1);
}

TEST(ReadChapter, RefusesAnExpenditureThatIsNoFigure) {
    for (const std::string wrong : {"11.13", "1.1.1", "veel", "200 euro", "1 000", "0x10", "1e3",
                                    "--5", "5-", "1,2,3", "\u0661\u0662"}) {
        const ReadResult result =
            read_chapter(with(small_chapter(), "euro): 200", "euro): " + wrong));
        EXPECT_EQ(programme(result).goals()[0].stated_expenditure(), std::nullopt) << wrong;
        ASSERT_NE(find(result.diagnostics, "figure.unreadable"), nullptr) << wrong;
        EXPECT_EQ(find(result.diagnostics, "figure.unreadable")->argument("text"), wrong);
    }
}

TEST(ReadChapter, ReadsAnExpenditureInTheTextToo) {
    std::string text = small_chapter();
    const ReadResult same =
        read_chapter(with(text, "Zo doen", "Totale lasten (x 1.000 euro): 200\nZo doen"));
    EXPECT_EQ(same.diagnostics, Findings{});
    const ReadResult other =
        read_chapter(with(text, "Zo doen", "Totale lasten (x 1.000 euro): 201\nZo doen"));
    EXPECT_EQ(ids(other.diagnostics), Strings{"text.unplaced"});
    EXPECT_EQ(programme(other).goals()[0].stated_expenditure()->value(), Decimal(200'000));
    const ReadResult prose = read_chapter(with(text, "Zo doen", "Lasten: zie tabel\nZo doen"));
    EXPECT_EQ(prose.diagnostics, Findings{});
    text = with(text, "totale lasten (x 1.000 euro): 200\n", "");
    const ReadResult only =
        read_chapter(with(text, "Zo doen", "Totale lasten (x 1.000 euro): 200\nZo doen"));
    EXPECT_EQ(programme(only).goals()[0].stated_expenditure()->value(), Decimal(200'000));
}

TEST(ReadChapter, ReadsAnExpenditureWithAnEuroSign) {
    const std::string old = "totale lasten (x 1.000 euro): 200\n";
    for (const std::string line :
         {"Lasten: € 200.000", "Lasten: €200.000,-", "Lasten: € 0,2 mln", "Lasten: 200 duizend"}) {
        const ReadResult result = read_chapter(with(small_chapter(), old, line + "\n"));
        EXPECT_EQ(result.diagnostics, Findings{}) << line;
        EXPECT_EQ(programme(result).goals()[0].stated_expenditure()->value(), Decimal(200'000))
            << line;
    }
}

// ---- the budget year ----

TEST(ReadChapter, FindsTheBudgetYearAmongYearsThatAreAllCalledBudgets) {
    struct Case {
        const char* columns;
        std::optional<int> year;
    };
    for (const Case& each : {
             Case{"Rekening 2024 Begroting 2025 Begroting 2026 Begroting 2027 Begroting 2028",
                  2026},
             Case{"Rekening 2024 Begroting 2025 Begroting 2026", 2026},
             Case{"Begroting 2025 na wijziging Begroting 2026 Begroting 2027 Begroting 2028", 2026},
             Case{"Rekening 2024 Begroting 2025 na wijziging Begroting 2026 Begroting 2027", 2026},
             Case{"Begroting 2025 Ontwerpbegroting 2026", 2026},
             Case{"Begroting 2024 Begroting 2025 Begroting 2026 Raming 2027", 2026},
             Case{"Begroting 2025 Begroting 2026", 2026},
             Case{"Begroting 2025 Begroting 2026 Begroting 2027", std::nullopt},
             Case{"Rekening 2024 Begroting 2026 Begroting 2027", std::nullopt},
         }) {
        std::string cells;
        const std::string columns = each.columns;
        for (std::size_t at = columns.find("20"); at != std::string::npos;
             at = columns.find("20", at + 4))
            cells += " 200";
        std::string text = cost("Bedragen x 1.000 euro " + columns + "\nLasten" + cells +
                                "\nBaten" + cells + "\n");
        text = with(text, "Acties 2021", "Acties");
        const ReadResult result = read_chapter(text);
        const auto year = result.document.budget_year();
        EXPECT_EQ(find(result.diagnostics, "programme.year-unclear") != nullptr, !each.year)
            << columns;
        EXPECT_EQ(year ? std::optional(year->number()) : std::nullopt, each.year) << columns;
    }
}

// ---- indicators ----

TEST(ReadChapter, ReadsTargetsInOtherWords) {
    struct Case {
        const char* sentence;
        std::int64_t value;
        Comparator comparator;
        bool inferred;
    };
    for (const auto& [sentence, value, comparator, inferred] :
         {Case{"De streefwaarde is 8.", 8, Comparator::at_least, true},
          Case{"We streven naar een 8.", 8, Comparator::at_least, true},
          Case{"De streefwaarde vanaf 2022 bedraagt 80 procent.", 80, Comparator::at_least, true},
          Case{"We streven vanaf 2022 naar een 8 voor iedereen.", 8, Comparator::at_least, true},
          Case{"Ons streefcijfer van minimaal 80% halen we.", 80, Comparator::at_least, false},
          Case{"De streefwaarde is maximaal 5%.", 5, Comparator::at_most, false},
          Case{"We streven er naar vanaf 2020 een 7 of lager te scoren.", 7, Comparator::at_most,
               false},
          Case{"We streven er naar vanaf 2020 een 7 of hoger te scoren.", 7, Comparator::at_least,
               false},
          Case{"Zandveen streeft naar ten hoogste 5%.", 5, Comparator::at_most, false},
          Case{"We willen vanaf 2022 een 8 scoren, want dan zijn we bij de beste 25.", 8,
               Comparator::at_least, true},
          Case{"Ons doel is een 8.", 8, Comparator::at_least, true},
          Case{"Streefwaarde: 8.", 8, Comparator::at_least, true},
          Case{"We streven naar 75% (groene smileys).", 75, Comparator::at_least, true}}) {
        const ReadResult result = read_chapter(
            with(small_chapter(), "We streven ernaar vanaf 2022 75% te halen.", sentence));
        const auto indicators = programme(result).all_goals()[1].indicators();
        ASSERT_EQ(indicators.size(), 1u) << sentence;
        ASSERT_EQ(indicators[0].targets().size(), 1u) << sentence;
        const Target& target = indicators[0].targets()[0];
        ASSERT_EQ(target.kind(), TargetKind::step) << sentence;
        EXPECT_EQ(std::get<StepTarget>(target.value).value.value, Decimal(value)) << sentence;
        EXPECT_EQ(std::get<StepTarget>(target.value).comparator, comparator) << sentence;
        EXPECT_EQ(std::get<StepTarget>(target.value).comparator_inferred, inferred) << sentence;
        EXPECT_EQ(result.diagnostics, Findings{}) << sentence;
    }
}

TEST(ReadChapter, NeverGuessesATarget) {
    for (const auto& [sentence, kind] :
         {std::pair{"We streven vanaf 2022 iets lagers dan 75,5 na.", TargetKind::text},
          {"De streefwaarde vanaf 2022475% halen we.", TargetKind::text},
          {"We streven naar een 7e plaats.", TargetKind::text},
          {"De streefwaarde vanaf 2022 stelt de raad nog vast.", TargetKind::unstated},
          {"Er is geen streefwaarde: het aantal is geen doel.", TargetKind::none},
          {"We streven vanaf 2022 naar beter.", TargetKind::text}}) {
        const ReadResult result = read_chapter(
            with(small_chapter(), "We streven ernaar vanaf 2022 75% te halen.", sentence));
        const auto indicators = programme(result).all_goals()[1].indicators();
        ASSERT_EQ(indicators.at(0).targets().size(), 1u) << sentence;
        EXPECT_EQ(indicators[0].targets()[0].kind(), kind) << sentence;
        const bool has_number = std::string(sentence).find_first_of("57") != std::string::npos;
        EXPECT_EQ(count(result.diagnostics, "indicator.unreadable-target"), has_number ? 1u : 0u)
            << sentence;
    }
    const ReadResult prose =
        read_chapter(with(small_chapter(), "We streven ernaar vanaf 2022 75% te halen.",
                          "We streven naar tevreden klanten."));
    EXPECT_TRUE(programme(prose).all_goals()[1].indicators().at(0).targets().empty());
    EXPECT_EQ(prose.diagnostics, Findings{});
}

std::vector<Target> targets_of(const ReadResult& result) {
    return programme(result).all_goals()[1].indicators().at(0).targets();
}
ReadResult read_sentence(const std::string& sentence) {
    return read_chapter(
        with(small_chapter(), "We streven ernaar vanaf 2022 75% te halen.", sentence));
}

TEST(ReadChapter, KeepsASentenceOfWhichItDoesNotUnderstandAWord) {
    for (const std::string sentence :
         {"We streven er naar ten minste 80% en vanaf 2024 90% te scoren.",
          "We streven naar meer dan 7.", "We streven niet naar een 7.",
          "We streven naar gemiddeld een 7.", "We streven naar een 7 (of lager).",
          "We streven naar minimaal 7 en maximaal 8.", "We streven naar 70% tot 80.",
          "We streven naar een 8 tot 7.", "We streven vanaf 2020 naar een 7 tot 2024.",
          "We streven naar tussen 7 te scoren.", "We streven naar een 7 lager dan in 2018.",
          "We streven naar maximaal 10% lager dan in 2018.", "Streven we naar een 7?",
          "We streven naar een stijging met 3 punten.", "We streven naar een stijging naar 8.",
          "We willen tot de top 25% van Nederland behoren."}) {
        const ReadResult result = read_sentence(sentence);
        ASSERT_EQ(targets_of(result).size(), 1u) << sentence;
        EXPECT_EQ(targets_of(result)[0].kind(), TargetKind::text) << sentence;
        EXPECT_EQ(targets_of(result)[0].text.value, sentence);
        EXPECT_EQ(count(result.diagnostics, "indicator.unreadable-target"), 1u) << sentence;
    }
    const ReadResult wordy = read_sentence("We streven naar minder klachten.");
    EXPECT_EQ(targets_of(wordy).at(0).kind(), TargetKind::text);
    EXPECT_EQ(wordy.diagnostics, Findings{});
    EXPECT_TRUE(targets_of(read_sentence("Het aantal is geen doel.")).empty());
    EXPECT_TRUE(targets_of(read_sentence("We willen dat iedereen meedoet.")).empty());
}

TEST(ReadChapter, ReadsARangeAsATarget) {
    for (const auto& [sentence, lower, upper] :
         {std::array{"We streven er naar vanaf 2020 een 7,0 tot 8,0 te scoren.", "7,0", "8,0"},
          {"De streefwaarde is 70 tot en met 80%.", "70", "80%"},
          {"We streven naar tussen de 7 en 8.", "7", "8"}}) {
        const ReadResult result = read_sentence(sentence);
        ASSERT_EQ(targets_of(result).at(0).kind(), TargetKind::step) << sentence;
        const StepTarget step = std::get<StepTarget>(targets_of(result)[0].value);
        EXPECT_EQ(step.comparator, Comparator::within) << sentence;
        EXPECT_FALSE(step.comparator_inferred);
        EXPECT_EQ(step.value.verbatim, lower);
        EXPECT_EQ(step.upper->verbatim, upper);
        EXPECT_EQ(result.diagnostics, Findings{}) << sentence;
    }
}

TEST(ReadChapter, ReadsADirectionAsATarget) {
    struct Case {
        const char* sentence;
        Movement movement;
        std::string amount{};
        std::optional<int> baseline{};
    };
    for (const auto& [sentence, movement, amount, baseline] :
         {Case{"We streven naar een stijging.", Movement::increase},
          Case{"We willen vanaf 2022 een daling.", Movement::decrease},
          Case{"We streven ernaar lager te scoren dan in 2018.", Movement::decrease, "", 2018},
          Case{"We streven er naar vanaf 2020 10% lager te scoren dan in 2018.", Movement::decrease,
               "10%", 2018},
          Case{"We streven naar een groei van 5% ten opzichte van 2019.", Movement::increase, "5%",
               2019}}) {
        const ReadResult result = read_sentence(sentence);
        ASSERT_EQ(targets_of(result).at(0).kind(), TargetKind::directional) << sentence;
        const auto target = std::get<DirectionalTarget>(targets_of(result)[0].value);
        EXPECT_EQ(target.movement, movement) << sentence;
        EXPECT_EQ(target.amount ? target.amount->verbatim : "", amount) << sentence;
        EXPECT_EQ(target.is_relative, !amount.empty()) << sentence;
        EXPECT_EQ(target.baseline ? std::optional(target.baseline->year().number()) : std::nullopt,
                  baseline)
            << sentence;
        EXPECT_FALSE(programme(result).all_goals()[1].indicators()[0].record().unit) << sentence;
        EXPECT_EQ(result.diagnostics, Findings{}) << sentence;
    }
}

std::string mandated(const std::string& rows) {
    return with(small_chapter(), "Wat mag",
                "Wettelijk verplichte indicatoren\nBeleidsveld Naam Eenheid Jaar Score Bron\n" +
                    rows + "\nWat mag");
}

TEST(ReadChapter, ReadsPrescribedIndicatorsInOtherLayouts) {
    for (const std::string row :
         {"10. 1. Veiligheid Diefstallen uit woning Aantal per 1.000 inwoners 2019 2,4 CBS",
          "10 | 1. Veiligheid | Diefstallen uit woning | Aantal per 1.000 inwoners | 2019 | 2,4 | "
          "CBS",
          "| 10. | 1. Veiligheid | Diefstallen uit woning | Aantal per 1.000 inwoners | 2019 | 2,4 "
          "| CBS |",
          "10.\t1. Veiligheid\tDiefstallen uit woning\tAantal per 1.000 "
          "inwoners\t2019\t2,4\tCBS"}) {
        const ReadResult result = read_chapter(mandated(row));
        const auto found = programme(result).mandated_indicators();
        ASSERT_EQ(found.size(), 1u) << row;
        EXPECT_EQ(found[0].number(), "10") << row;
        EXPECT_EQ(found[0].name(), "Diefstallen uit woning") << row;
        EXPECT_EQ(found[0].record().unit->value.per, 1'000) << row;
        EXPECT_EQ(found[0].observations().at(0).value->value, Decimal::with_scale(24, 1)) << row;
        EXPECT_EQ(found[0].record().source->value, "CBS") << row;
        EXPECT_EQ(result.diagnostics, Findings{}) << row;
    }
}

TEST(ReadChapter, ReadsScoresInOtherWords) {
    for (const auto& [score, value, reason] :
         {std::tuple{"78%", std::optional(78), std::optional<MissingReason>()},
          std::tuple{"\u20AC 699", std::optional(699), std::optional<MissingReason>()},
          std::tuple{"-5", std::optional(-5), std::optional<MissingReason>()},
          std::tuple{"n.n.b.", std::optional<int>(), std::optional(MissingReason::not_yet_known)},
          std::tuple{"n.v.t.", std::optional<int>(), std::optional(MissingReason::not_applicable)},
          std::tuple{"nb", std::optional<int>(), std::optional(MissingReason::not_available)}}) {
        const ReadResult result =
            read_chapter(mandated("37. 8. Vhrosv Demografische druk % 2019 " + std::string(score)));
        const auto found = programme(result).mandated_indicators();
        ASSERT_EQ(found.size(), 1u) << score;
        const Observation& observation = found[0].observations().at(0);
        EXPECT_EQ(observation.value.has_value(), value.has_value()) << score;
        if (value) {
            EXPECT_EQ(observation.value->value, Decimal(*value)) << score;
        }
        EXPECT_EQ(observation.missing_reason, reason) << score;
    }
}

TEST(ReadChapter, SaysWhichIndicatorRowItCannotRead) {
    for (const std::string row :
         {"10. 1. Veiligheid Diefstallen uit woning",
          "10. 1. Veiligheid Aantal per 1.000 inwoners 2019 2,4",
          "1. Veiligheid Diefstallen uit woning Aantal per 1.000 inwoners 20x9 2,4 CBS",
          "Veiligheid Diefstallen uit woning Aantal per 1.000 inwoners 2019 2,4 CBS"}) {
        const ReadResult result = read_chapter(mandated(row));
        EXPECT_TRUE(programme(result).mandated_indicators().empty()) << row;
        EXPECT_EQ(ids(result.diagnostics), Strings{"indicator.unreadable-row"}) << row;
        EXPECT_NE(programme(result).record().mandated_note->value.find(row), std::string::npos);
    }
}

// ---- claims and people ----

TEST(ReadChapter, FindsAmountsInProse) {
    struct Case {
        const char* sentence;
        const char* value;
        ClaimDirection direction;
    };
    for (const auto& [sentence, value, direction] :
         {Case{"De lasten stijgen met 352.000 euro.", "352000", ClaimDirection::up},
          Case{"De baten dalen met \u20AC 1,2 mln.", "1200000", ClaimDirection::down},
          Case{"Het kost 1,5 miljoen euro.", "1500000", ClaimDirection::unstated},
          Case{"Het kost \u20AC1.234,56 per jaar.", "1234.56", ClaimDirection::unstated},
          Case{"Een afname van \u20AC -5.000,-.", "-5000", ClaimDirection::down},
          Case{"Ongeveer ca. 35.000 euro gaat op.", "35000", ClaimDirection::unstated},
          Case{"Het is maximaal 3 ton euro.", "300000", ClaimDirection::unstated},
          Case{"Dat is max 12 duizend euro meer of minder.", "12000", ClaimDirection::unstated},
          Case{"\u2022 Hogere kosten 35.000 euro;", "35000", ClaimDirection::up}}) {
        const ReadResult result =
            read_chapter(small_chapter() + "\nToelichting\n" + sentence + "\n");
        const auto claims = programme(result).claims();
        ASSERT_EQ(claims.size(), 1u) << sentence;
        EXPECT_EQ(claims[0].amount().value(), parse_decimal(value, NumberStyle::plain).value())
            << sentence;
        EXPECT_EQ(claims[0].record().direction, direction) << sentence;
    }
}

TEST(ReadChapter, TakesNoOtherNumberForAnAmount) {
    const ReadResult result = read_chapter(
        small_chapter() +
        "\nIn 2021 helpen we 1.000 inwoners en 0,4 miljoen bezoekers.\n"
        "Bedragen x 1.000 euro en (x \u20AC 1.000).\nZie hoofdstuk 6.4 en A352000 euro.\n");
    EXPECT_TRUE(programme(result).claims().empty());
}

TEST(ReadChapter, SaysWhichAmountInProseItCannotRead) {
    const ReadResult result =
        read_chapter(small_chapter() + "\nDe lasten stijgen met 35.00 euro.\n");
    EXPECT_TRUE(programme(result).claims().empty());
    ASSERT_EQ(ids(result.diagnostics), Strings{"figure.unreadable"});
    EXPECT_EQ(result.diagnostics[0].argument("text"), "35.00");
}

TEST(ReadChapter, TakesNoLongListOfAmountsApart) {
    std::string list = "Samen";
    for (int i = 0; i < 20; ++i)
        list += " 5.000 euro,";
    const ReadResult most = read_chapter(small_chapter() + "\n" + list + " klaar.\n");
    EXPECT_EQ(programme(most).claims().size(), 20u);
    EXPECT_EQ(most.diagnostics, Findings{});
    const ReadResult more = read_chapter(small_chapter() + "\n" + list + " 1 euro.\n");
    EXPECT_TRUE(programme(more).claims().empty());
    EXPECT_EQ(ids(more.diagnostics), Strings{"text.unplaced"});
}

TEST(ReadChapter, FindsWhoAnswersWithAndWithoutAColon) {
    for (const std::string line : {"Portefeuillehouder: J. Jansen", "Portefeuillehouder J. Jansen",
                                   "portefeuillehouders :\u00A0J. Jansen"}) {
        const ReadResult result =
            read_chapter(with(small_chapter(), "Doelenboom", line + "\nDoelenboom"));
        ASSERT_EQ(programme(result).responsibilities().size(), 1u) << line;
        EXPECT_EQ(programme(result).responsibilities()[0].name.value, "J. Jansen");
    }
}

// ---- programmes ----

TEST(ReadChapter, ReadsProgrammesOneAfterTheOther) {
    const std::string second = with(with(small_chapter(), "3.2 Economie en werk", "3.3 Zorg"),
                                    "100 200 300", "101 201 301");
    const ReadResult result = read_chapter(small_chapter() + "Wethouder iemand\n\n" + second);
    const auto programmes = result.document.programmes();
    ASSERT_EQ(programmes.size(), 2u);
    EXPECT_EQ(programmes[0].title(), "Economie en werk");
    EXPECT_EQ(programmes[1].title(), "Zorg");
    EXPECT_EQ(cells(programmes[0], expenditure), "100|200|300");
    EXPECT_EQ(cells(programmes[1], expenditure), "101|201|301");
    EXPECT_EQ(programmes[1].goals().size(), 1u);
}

TEST(ReadChapter, FindsATitleAboveAnIntroduction) {
    const std::string second = with(small_chapter(), "3.2 Economie en werk\n",
                                    "3.3 Zorg\nDit programma gaat over zorg.\n");
    const ReadResult result = read_chapter(small_chapter() + second);
    ASSERT_EQ(result.document.programmes().size(), 2u);
    EXPECT_EQ(result.document.programmes()[1].title(), "Zorg");
    ASSERT_EQ(ids(result.diagnostics), Strings{"text.unplaced"});
    EXPECT_EQ(result.diagnostics[0].argument("text"), "Dit programma gaat over zorg.");
}

TEST(ReadChapter, StartsNoProgrammeWhereAQuestionIsRepeated) {
    const ReadResult result =
        read_chapter(with(small_chapter(), "Wat mag",
                          "Wat willen we bereiken?\nOok dit.\nWat gaan we doen?\nDat.\nWat mag"));
    EXPECT_EQ(result.document.programmes().size(), 1u);
    EXPECT_NE(programme(result).narrative().achieve->value.find("Ook dit."), std::string::npos);
}

TEST(ReadChapter, ReadsAProgrammeWithoutATitle) {
    const ReadResult result = read_chapter(with(small_chapter(), "3.2 Economie en werk\n", ""));
    EXPECT_EQ(programme(result).title(), "");
    EXPECT_EQ(cells(programme(result), expenditure), "100|200|300");
    EXPECT_EQ(ids(result.diagnostics), Strings{"programme.title-missing"});
    EXPECT_EQ(result.diagnostics[0].argument("text"), "Doelenboom");
}

TEST(ReadChapter, KeepsWhatStandsAboveTheTitle) {
    const ReadResult result = read_chapter("Home > Begroting\n" + small_chapter());
    EXPECT_EQ(programme(result).title(), "Economie en werk");
    EXPECT_EQ(ids(result.diagnostics), Strings{"text.unplaced"});
    EXPECT_EQ(programme(result).record().other_text.at(0).value, "Home > Begroting");
}

TEST(ReadChapter, SaysWhichSectionsAreMissing) {
    const ReadResult result = read_chapter("Programma\nDoelenboom\n1. Doel\n");
    Strings missing;
    for (const Finding& each : result.diagnostics)
        missing.emplace_back(each.argument("section").value_or(each.id));
    EXPECT_EQ(missing, (Strings{"achieve", "act", "cost", "budget"}));
}

TEST(ReadChapter, ReportsInvisibleCharactersAndKeepsThem) {
    const std::string title = "3.2 Economie \u202Een werk";
    const ReadResult result = read_chapter(with(small_chapter(), "3.2 Economie en werk", title));
    EXPECT_EQ(programme(result).title(), "Economie \u202Een werk");
    ASSERT_EQ(ids(result.diagnostics), Strings{"text.invisible-characters"});
    EXPECT_EQ(result.diagnostics[0].argument("characters"), "1");
    EXPECT_EQ(result.diagnostics[0].severity, Severity::warning);
}

TEST(ReadChapter, ReadsLabelsPastWhatIsNotShown) {
    for (const std::string label : {"Baten\u200B", "Baten\u202E", "Ba\u2060ten", "Ba\u00ADten"}) {
        const ReadResult result =
            read_chapter(cost("Bedragen x 1.000 euro Begroting 2020 Begroting 2021\n"
                              "Lasten 100 200\n" +
                              label + " 40 50\nSaldo 60 150\n"));
        EXPECT_EQ(cells(programme(result), revenue), "40|50") << label;
        EXPECT_EQ(programme(result).budget()->line(revenue)->label.value, label);
        EXPECT_EQ(find(result.diagnostics, "table.unknown-row"), nullptr);
    }
}

} // namespace
