// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/report.hpp>
#include <sluitend/io/read_chapter.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace sluitend {
namespace {

/// A small chapter in which every part stands; pieces are exchanged for others.
const std::string sound = R"(3.1 Veilig en leefbaar

Doelenboom
1. Veilige wijken
totale lasten (x 1.000 euro): 60
1.01 Minder overlast
Aantal acties: 1

Wat willen we bereiken?
Een veilige stad.

Wat gaan we doen?
1. Veilige wijken
Samen met bewoners.
1.01 Minder overlast
Minder lawaai.
Indicatoren
Toelichting
De grafiek toont een percentage. We streven ernaar om vanaf 2022 75% te scoren.
Acties 2021
Aantal acties: 1
01. Meer toezicht
In het weekend.
.

Wat mag het kosten?
Bedragen x 1.000 euro Begroting 2021 Raming 2022
Lasten 60 70
Baten 10 20
Saldo 50 50

Toelichting
De lasten stijgen.
)";

std::string with(std::string_view old, std::string_view fresh) {
    std::string text = sound;
    const std::size_t at = text.find(old);
    EXPECT_NE(at, std::string::npos) << old;
    return text.replace(at, old.size(), fresh);
}

bool reports(const std::string& text, std::string_view id) {
    const ReadResult result = read_chapter(text);
    Report report = check(result.document);
    add_findings(report, result.diagnostics);
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [&](const Finding& each) { return each.id == id; });
}

TEST(ReadChapter, HasNothingToSayOfASoundChapter) {
    const ReadResult result = read_chapter(sound);
    EXPECT_EQ(result.diagnostics, Findings{});
    EXPECT_EQ(check(result.document).count(Severity::error), 0U);
    EXPECT_EQ(check(result.document).count(Verdict::exact), 3U);
}

TEST(ReadChapter, ReportsPartsThatAreMissing) {
    EXPECT_TRUE(reports(sound.substr(0, sound.find("Wat mag")), "programme.section-missing"));
    EXPECT_TRUE(reports(sound.substr(sound.find("Doelenboom")), "programme.title-missing"));
    EXPECT_TRUE(reports(with("1.01 Minder overlast\nMinder lawaai.\n", ""), "goal.unexplained"));
    EXPECT_TRUE(reports(with("1.01 Minder overlast\nAantal", "2.01 Minder overlast\nAantal"),
                        "goal.without-parent"));
}

TEST(ReadChapter, ReportsGoalsThatDifferBetweenTreeAndText) {
    EXPECT_TRUE(reports(with("1.01 Minder overlast\nMinder", "1.01 Veel minder overlast\nMinder"),
                        "goal.title-drift"));
    EXPECT_TRUE(reports(with("1.01 Minder overlast\nMinder lawaai.\n",
                             "1.01 Minder overlast\nMinder lawaai.\n1.02 Meer groen\nBomen.\n"),
                        "goal.unlisted"));
    EXPECT_TRUE(
        reports(with("Een veilige stad.", "Een veilige stad.\u202E"), "text.invisible-characters"));
    EXPECT_TRUE(reports("Terug naar boven\n" + sound, "text.unplaced"));
}

TEST(ReadChapter, ReportsFiguresThatItCannotRead) {
    EXPECT_TRUE(reports(with("euro): 60", "euro): 6.0"), "figure.unreadable"));
    EXPECT_TRUE(reports(with("Lasten 60 70", "Lasten 60"), "table.unreadable-row"));
    EXPECT_TRUE(reports(with("Lasten 60 70", "Lasten 6070"), "table.unreadable-row"))
        << "the other rows have a blank between their cells";
    EXPECT_TRUE(reports(with("Lasten 60 70\nBaten 10 20\nSaldo 50 50", "Lasten60700\nBaten111"),
                        "table.ambiguous-reading"));
    EXPECT_TRUE(reports(with("vanaf 2022 75% te scoren", "dat met 3 punten te verbeteren"),
                        "indicator.unreadable-target"));
}

TEST(ReadChapter, ReportsTablesThatItCannotPlace) {
    EXPECT_TRUE(
        reports(with("Bedragen x 1.000 euro Begroting 2021 Raming 2022\n", ""), "table.no-header"));
    EXPECT_TRUE(reports(with("Bedragen x 1.000 euro ", ""), "table.unit-unstated"));
    EXPECT_TRUE(reports(with("De lasten stijgen.\n", "De lasten stijgen.\nResultaat 50 50\n"),
                        "table.row-outside"));
    EXPECT_TRUE(reports(
        with(
            "De lasten stijgen.\n",
            "De lasten stijgen.\n\nBedragen x 1.000 euro Begroting 2019 Raming 2020\nLasten 1 2\n"),
        "table.further"));
    EXPECT_TRUE(reports(with("Saldo 50 50\n", "Saldo 50 50\nWaarvan tijdelijk 5 5\n"),
                        "table.unknown-row"));
    EXPECT_TRUE(reports(with("Baten 10 20", "Baten - 20"), "table.nil-cells"));
}

TEST(ReadChapter, ReportsAMandatedIndicatorThatItCannotTakeApart) {
    EXPECT_TRUE(reports(with("Wat mag", "Wettelijk verplichte indicatoren\n8. 1. Veiligheid "
                                        "Winkeldiefstallen 3,9 CBS\n\nWat mag"),
                        "indicator.unreadable-row"));
}

TEST(ReadChapter, LetsTheCheckGradeItsTable) {
    const std::string wide =
        with("Saldo 50 50\n",
             "Saldo 50 50\nStorting reserves 0 0\nOnttrekking reserves 0 0\nResultaat 49 48\n");
    EXPECT_TRUE(reports(wide, "table.result-rounding"));
    EXPECT_TRUE(reports(wide, "table.result-suspicious"));
    EXPECT_TRUE(reports(with("Saldo 50 50", "Saldo 50 52"), "table.balance-broken"));
    EXPECT_TRUE(reports(with("euro): 60", "euro): 61"), "goal.total-suspicious"));
}

TEST(ReadChapter, GradesABalanceThatOnlyTiesExplain) {
    EXPECT_TRUE(reports(with("Baten 10 20\nSaldo 50 50", "Baten 10,3 20\nSaldo 49,1 50"),
                        "table.balance-suspicious"));
}

/// A programme with rows of reserves below its balance.
std::string with_reserves(const std::string& rows, const std::string& head = {}) {
    return "3.1 Groen\nWat willen we bereiken?\nMeer bomen.\nWat gaan we doen?\nPlanten.\n"
           "Wat mag het kosten?\n" +
           (head.empty() ? "Bedragen x 1.000 euro Begroting 2021 Raming 2022 Raming 2023\n"
                         : head) +
           "Lasten 100 200 300\nBaten 40 50 60\nSaldo -60 -150 -240\n" + rows;
}

std::string verdicts(const std::string& text) {
    const ReadResult result = read_chapter(text);
    std::string out;
    for (const IdentityResult& each : check(result.document).identities)
        if (each.identity.rule == "table.result")
            out += std::string(out.empty() ? "" : " ") + std::string(name_of(each.verdict));
    return out;
}

TEST(DashesOfReserves, AreZeroWhereResultsShowIt) {
    const std::string rows = "Toevoeging aan reserves - - 5\nOnttrekking aan reserves 10 - -\n";
    const std::string text = with_reserves(rows + "Resultaat -50 -150 -245\n");
    EXPECT_EQ(verdicts(text), "exact exact exact");
    EXPECT_TRUE(reports(text, "table.nil-zero"));
    EXPECT_FALSE(reports(text, "table.nil-cells"));
    EXPECT_EQ(verdicts(with_reserves(rows + "Resultaat -50 -150 -215\n")), "exact exact broken");
}

TEST(DashesOfReserves, AreZeroInOtherLayouts) {
    const std::string text =
        "3.1 Groen\nWat willen we bereiken?\nBomen.\nWat gaan we doen?\nPlanten.\n"
        "Wat mag het kosten?\n| x € 1.000 | Begroting 2021 | Raming 2022 |\n"
        "|---|---|---|\n| Lasten | € 100 | € 200 |\n| Baten | € 40 | € 50 |\n"
        "| Saldo | € -60 | € -150 |\n| Toevoeging aan reserves | – | – |\n"
        "| Onttrekking aan reserves | € 10 | – |\n| Resultaat | € -50 | ";
    EXPECT_EQ(verdicts(text + "€ -150 |\n"), "exact exact");
    EXPECT_EQ(verdicts(text + "€ -170 |\n"), "exact broken");
}

TEST(DashesOfReserves, BlankCellsAreZeroToo) {
    const std::string text =
        "3.1 Groen\nWat willen we bereiken?\nBomen.\nWat gaan we doen?\nPlanten.\n"
        "Wat mag het kosten?\n| x € 1.000 | Begroting 2021 | Raming 2022 | Raming 2023 |\n"
        "|---|---|---|---|\n| Lasten | 100 | 200 | 300 |\n| Baten | 40 | 50 | 60 |\n"
        "| Saldo | -60 | -150 | -240 |\n| Toevoeging aan reserves | | 10 | |\n"
        "| Onttrekking aan reserves | 10 | | |\n| Resultaat | -50 | -160 | ";
    EXPECT_EQ(verdicts(text + "-240 |\n"), "exact exact exact");
    EXPECT_TRUE(reports(text + "-240 |\n", "table.nil-zero"));
    EXPECT_EQ(verdicts(text + "-290 |\n"), "exact exact broken");
}

TEST(DashesOfReserves, StayUnknownWhereResultsDoNotShowIt) {
    const std::string rows = "Toevoeging aan reserves - - -\nOnttrekking aan reserves - - -\n";
    for (const std::string result :
         {"Resultaat -50 -120 -245\n", "Resultaat - - -\n", "Resultaat -60 -120 -245\n", ""})
        EXPECT_FALSE(reports(with_reserves(rows + result), "table.result-broken")) << result;
    EXPECT_FALSE(reports(with_reserves(rows + "Resultaat -50 -120 -245\n"), "table.nil-zero"));
}

} // namespace
} // namespace sluitend
