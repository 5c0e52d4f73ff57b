// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// How towns print the tables of programmes: euro signs, brackets, "nihil", page breaks, blanks.

#include <sluitend/io/read_chapter.hpp>
#include <sluitend/io/read_tables.hpp>
#include <sluitend/model/table.hpp>
#include <sluitend/number/number_style.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace sluitend;
using Strings = std::vector<std::string>;

std::string programme_with(const std::string& table) {
    return "Programma 1 Veilig wonen\n\nWat willen we bereiken?\nRust.\n\n"
           "Wat gaan we daarvoor doen?\nToezicht.\n\nWat mag het kosten?\n\n" +
           table;
}

/// "Lasten 1234 1300", amounts in the printed unit; "?" where there is none.
Strings lines_of(const ReadResult& result) {
    Strings out;
    const auto budget = result.document.programmes().at(0).budget();
    if (!budget) return out;
    for (const BudgetLine& line : budget->record().lines) {
        out.push_back(line.label.value);
        for (const auto& amount : line.amounts)
            out.back() +=
                " " + (amount ? format_decimal(amount->printed(), NumberStyle::plain) : "?");
    }
    return out;
}

Strings ids(const Findings& findings) {
    Strings out;
    for (const Finding& each : findings)
        if (!each.id.starts_with("programme.")) out.push_back(each.id);
    return out;
}

const Strings expected{"Lasten 20017 21029", "Baten 0 1009", "Saldo -20017 -20020"};

TEST(PrintedTables, EuroSignsBracketsAndNihilAreRead) {
    const Strings layouts{
        "Bedragen x € 1.000 Rekening 2024 Begroting 2025\nLasten € 20.017 € 21.029\n"
        "Baten nihil € 1.009\nSaldo (20.017) € (20.020)\n",
        "Bedragen x € 1.000\n| | Rekening 2024 | Begroting 2025 |\n|---|---|---|\n"
        "| Lasten | € 20.017 | € 21.029 |\n| Baten | Nihil | € 1.009 |\n"
        "| Saldo | (€ 20.017) | (20.020) |\n",
        "Bedragen x € 1.000\n\nRekening 2024\n\nBegroting 2025\n\nLasten\n\n€ 20.017\n\n€ "
        "21.029\n\n"
        "Baten\n\nnihil\n\n€ 1.009\n\nSaldo\n\n(20.017)\n\n(20.020)\n",
        "                         Rekening    Begroting\n"
        "Bedragen x € 1.000           2024         2025\n\n"
        "Lasten                   € 20.017     € 21.029\n"
        "Baten                       nihil      € 1.009\n"
        "Saldo                    (20.017)     (20.020)\n"};
    for (const std::string& layout : layouts) {
        const ReadResult result = read_chapter(programme_with(layout));
        EXPECT_EQ(lines_of(result), expected) << layout;
        EXPECT_EQ(ids(result.diagnostics), Strings{"table.bracket-minus"}) << layout;
    }
}

TEST(PrintedTables, EuroSignsAloneSayNothing) {
    const ReadResult result = read_chapter(
        programme_with("Bedragen x € 1.000 Rekening 2024 Begroting 2025\nLasten € 20.017 € 21.029\n"
                       "Baten € 1.007 € 1.009\nSaldo € 19.010 € 20.020\n"));
    EXPECT_EQ(lines_of(result),
              (Strings{"Lasten 20017 21029", "Baten 1007 1009", "Saldo 19010 20020"}));
    EXPECT_EQ(ids(result.diagnostics), Strings{});
}

TEST(PrintedTables, BracketsAreAConvention) {
    const auto read = read_tables("Programma | Lasten 2025 | Saldo 2025\n"
                                  "1 Veilig | 120 | (120)\n2 Zorg | 300 | (7)\n");
    const TableRecord& table = read.tables.at(0);
    EXPECT_EQ(table.conventions.minus.value, MinusStyle::brackets);
    EXPECT_EQ(table.rows[1].cells[1].number, Decimal(-7));
    EXPECT_EQ(read.diagnostics.at(0).argument("cells"), "2");
}

TEST(PrintedTables, BracketsBesideAnotherMinusAreRefused) {
    const auto read = read_tables("Programma | Lasten 2025 | Saldo 2025\n"
                                  "1 Veilig | 120 | (120)\n2 Zorg | 300 | -7\n");
    const TableRecord& table = read.tables.at(0);
    EXPECT_EQ(table.rows[0].cells[1].kind, CellKind::unreadable);
    EXPECT_EQ(table.rows[1].cells[1].number, Decimal(-7));
    EXPECT_EQ(table.conventions.minus.value, MinusStyle::leading);
    EXPECT_EQ(ids(read.diagnostics), (Strings{"table.unit-unstated", "table.cell-unreadable"}));
    EXPECT_EQ(read.diagnostics.at(1).span.line, 2U);
}

TEST(PrintedTables, ANumberInBracketsBehindALabelIsNoFigure) {
    const auto read = read_tables("Programma Lasten 2024 Lasten 2025\n"
                                  "Veilig (1) 120 130\nZorg (2) 300 310\nTotaal 420 440\n");
    const TableRecord& table = read.tables.at(0);
    EXPECT_EQ(table.columns.size(), 2U);
    EXPECT_EQ(table.rows[0].label.value, "Veilig (1)");
    EXPECT_EQ(table.rows[0].cells[0].number, Decimal(120));
    for (const Finding& each : read.diagnostics)
        EXPECT_NE(each.id, "table.bracket-minus");
}

TEST(PrintedTables, APageBreakDoesNotCutThem) {
    const std::string upper = "Bedragen x € 1.000 Rekening 2024 Begroting 2025\n"
                              "Lasten 20.017 21.029\nBaten 1.007 1.009\n";
    for (const std::string between :
         {"Zandveen · Programmabegroting 2025     Pagina 14\n14\n", "\fPagina 14 van 90\n",
          "\n14\n\n\fPagina 15\n\n", "\n\f\n", "Pagina 14\n\nRekening 2024 Begroting 2025\n"}) {
        const ReadResult result =
            read_chapter(programme_with(upper + between + "Saldo 19.010 20.020\n"));
        EXPECT_EQ(lines_of(result),
                  (Strings{"Lasten 20017 21029", "Baten 1007 1009", "Saldo 19010 20020"}))
            << between;
        EXPECT_EQ(ids(result.diagnostics), Strings{}) << between;
    }
}

TEST(PrintedTables, RunningHeadsThatCountThePagesDoNotCutTables) {
    const std::string first = "Bedragen x € 1.000\n| | Rekening 2024 | Begroting 2025 |\n"
                              "| Lasten | 20.017 | 21.029 |\n";
    const std::string rest = "| Baten | 1.007 | 1.009 |\nProgrammabegroting 2025 | 15\n"
                             "| Saldo | 19.010 | 20.020 |\n";
    const ReadResult result =
        read_chapter(programme_with(first + "Programmabegroting 2025 | 14\n" + rest));
    EXPECT_EQ(lines_of(result),
              (Strings{"Lasten 20017 21029", "Baten 1007 1009", "Saldo 19010 20020"}));
}

TEST(PrintedTables, NumbersAtFormFeedsThatCountThePagesAreNoCells) {
    const ReadResult result = read_chapter(programme_with(
        "Bedragen x € 1.000\n\nRekening 2024\n\nBegroting 2025\n\nLasten\n\n20.017\n\n14\n\f\n"
        "21.029\n\nBaten\n\n1.007\n\n15\n\f\n1.009\n\nSaldo\n\n19.010\n\n20.020\n"));
    EXPECT_EQ(lines_of(result),
              (Strings{"Lasten 20017 21029", "Baten 1007 1009", "Saldo 19010 20020"}));
}

TEST(PrintedTables, LinesThatOnlyLookLikeRunningHeadsStay) {
    const auto read =
        read_tables("Bedragen x € 1.000\nOmschrijving 2024 2025\n"
                    "Bijdrage gemeente 45 50\nOverig 12 14\nBijdrage gemeente 45 51\n");
    EXPECT_EQ(read.tables.at(0).rows.size(), 3U);
}

TEST(PrintedTables, ThousandsAreJoinedWithOneCellPerLine) {
    const ReadResult result = read_chapter(programme_with(
        "Bedragen x € 1.000\n\nRekening 2024\n\nBegroting 2025\n\nLasten\n\n20 017\n\n1 221 029\n\n"
        "Baten\n\n1 007\n\n9\n\nSaldo\n\n19 010\n\n1 221 020\n"));
    EXPECT_EQ(lines_of(result),
              (Strings{"Lasten 20017 1221029", "Baten 1007 9", "Saldo 19010 1221020"}));
    EXPECT_EQ(ids(result.diagnostics), Strings{});
}

} // namespace
