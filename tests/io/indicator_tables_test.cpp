// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Tables of indicators inside programmes and in annexes, in the layouts that towns print.

#include <sluitend/io/read_chapter.hpp>

#include "../support/chapter.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace {

using namespace sluitend;
using sample::finding;
using sample::indicator_ids;
using Strings = std::vector<std::string>;

/// A budget of two programmes, `table` in the first of them.
std::string budget_with(const std::string& table, const std::string& annex = {}) {
    return "Programmabegroting 2026\nGemeente Zandveen\n\n"
           "Programma 1 Veilig wonen\n\nWat willen we bereiken?\nRust.\n\n" +
           table +
           "\nWat gaan we daarvoor doen?\nToezicht.\n\nWat mag het kosten?\n\n"
           "Bedragen x € 1.000 Rekening 2024 Begroting 2025 Begroting 2026\n"
           "Lasten 210 221 233\nBaten 17 19 23\nSaldo 193 202 210\n\n"
           "Programma 2 Zorg\n\nWat willen we bereiken?\nHulp.\n\n"
           "Wat gaan we daarvoor doen?\nWijkteams.\n\nWat mag het kosten?\n"
           "Bedragen x € 1.000 Rekening 2024 Begroting 2025 Begroting 2026\n"
           "Lasten 310 321 333\nBaten 17 19 23\nSaldo 293 302 310\n" +
           annex;
}

std::vector<Indicator> indicators_of(const ReadResult& result, std::size_t programme = 0) {
    return result.document.programmes().at(programme).mandated_indicators();
}

Strings names_of(const std::vector<Indicator>& indicators) {
    Strings out;
    for (const Indicator& each : indicators)
        out.emplace_back(each.name().value_or("?"));
    return out;
}

/// "2022 3,9", "2022 3,9 Nederland", "2023 empty_cell".
Strings scores_of(const Indicator& indicator) {
    Strings out;
    for (const Observation& each : indicator.observations())
        out.push_back(each.period.verbatim + " " +
                      (each.value ? each.value->verbatim
                                  : std::string(name_of(each.missing_reason.value()))) +
                      (each.area ? " " + each.area->name : ""));
    return out;
}

/// "step 2026-2026 3,5 inferred", "text 2026-2026 stijgend".
Strings targets_of(const Indicator& indicator) {
    Strings out;
    for (const Target& each : indicator.targets()) {
        const auto* step = std::get_if<StepTarget>(&each.value);
        const auto year = [](std::optional<Year> of) {
            return of ? std::to_string(of->number()) : std::string();
        };
        out.push_back(std::string(name_of(each.kind())) + " " + year(each.valid_from) + "-" +
                      year(each.valid_to) + " " + each.text.value +
                      (step == nullptr             ? ""
                       : step->comparator_inferred ? " inferred"
                                                   : " " + std::string(name_of(step->comparator))));
    }
    return out;
}

const std::string barred = R"(Hoe meten we dat?

| Indicator | Eenheid | Bron | Nulmeting 2022 | Streefwaarde 2026 | Streefwaarde 2027 |
|---|---|---|---|---|---|
| Winkeldiefstallen | Aantal per 1.000 inwoners | CBS | 3,9 | 3,5 | 3,2 |
| Rapportcijfer wijk | Cijfer | Enquête | 7,1 | ≥ 7,3 | n.n.b. |
)";

TEST(IndicatorTables, OfAProgrammeAreItsIndicators) {
    const ReadResult result = read_chapter(budget_with(barred));
    const auto found = indicators_of(result);
    ASSERT_EQ(names_of(found), (Strings{"Winkeldiefstallen", "Rapportcijfer wijk"}));
    EXPECT_EQ(found[0].programme()->title(), "Veilig wonen");
    EXPECT_FALSE(found[0].number());
    EXPECT_EQ(found[0].record().unit->value.per, 1'000);
    EXPECT_EQ(found[0].record().source->value, "CBS");
    EXPECT_EQ(scores_of(found[0]), Strings{"2022 3,9"});
    EXPECT_EQ(found[0].observations()[0].value->span.line, 13U);
    EXPECT_EQ(targets_of(found[0]),
              (Strings{"step 2026-2026 3,5 inferred", "step 2027-2027 3,2 inferred"}));
    EXPECT_EQ(targets_of(found[1]),
              (Strings{"step 2026-2026 ≥ 7,3 at_least", "none 2027-2027 n.n.b."}));
    EXPECT_EQ(indicator_ids(result), Strings{});
    const auto programme = result.document.programmes()[0];
    EXPECT_EQ(programme.record().narrative.achieve->value, "Rust.");
    EXPECT_EQ(programme.record().narrative.act->value, "Toezicht.");
    EXPECT_FALSE(programme.record().mandated_note);
}

TEST(IndicatorTables, WithBareTargetsThatFallAreReachedFromAbove) {
    const auto comparators = [](const std::string& cells) {
        const auto result = read_chapter(budget_with(
            "Indicator | Eenheid | 2023 | Streefwaarde 2026 | Streefwaarde 2027\nAfval | kg | " +
            cells + "\n"));
        Strings out;
        for (const Target& each : indicators_of(result).at(0).targets()) {
            const auto& step = std::get<StepTarget>(each.value);
            out.push_back(std::string(name_of(step.comparator)) +
                          (step.comparator_inferred ? " inferred" : ""));
        }
        return out;
    };
    const std::string most = "at_most inferred";
    const std::string least = "at_least inferred";
    EXPECT_EQ(comparators("160 | 100 | 60"), (Strings{most, most}));
    EXPECT_EQ(comparators("160 | ≤ 100 | 60"), (Strings{"at_most", most}));
    EXPECT_EQ(comparators("60 | 100 | 160"), (Strings{least, least}));
    EXPECT_EQ(comparators("160 | 100 | 120"), (Strings{least, least}));
    EXPECT_EQ(comparators("160 | 170 | 120"), (Strings{least, least}));
    EXPECT_EQ(comparators("160 | ≥ 100 | 60"), (Strings{"at_least", least}));
}

TEST(IndicatorTables, OfTheLawAloneAreNoProgramme) {
    const ReadResult result =
        read_chapter("Verplichte beleidsindicatoren\n\nNr | Naam indicator | Eenheid | Periode | "
                     "Zandveen | Nederland\n"
                     "1 | Formatie | Fte per 1.000 inwoners | 2026 | 7,2 | n.v.t.\n"
                     "2 | Bezetting | Fte per 1.000 inwoners | 2026 | 6,9 | n.v.t.\n");
    EXPECT_TRUE(result.document.programmes().empty());
    EXPECT_EQ(names_of(result.document.mandated_indicators()), (Strings{"Formatie", "Bezetting"}));
    EXPECT_EQ(result.document.mandated_indicators()[0].number(), "1");
    EXPECT_EQ(result.diagnostics, Findings{});
}

TEST(IndicatorTables, GoOnBehindAPageBreak) {
    std::string broken = barred;
    broken.insert(broken.find("| Rapportcijfer"), "\n14\n\fPagina 15\n\n");
    EXPECT_EQ(names_of(indicators_of(read_chapter(budget_with(broken)))),
              (Strings{"Winkeldiefstallen", "Rapportcijfer wijk"}));
}

TEST(IndicatorTables, KeepWordsAsTargetsAndMoreThanOneFigureAsUnreadable) {
    const auto target = [](const std::string& cell) {
        return read_chapter(budget_with("Indicator | Eenheid | 2024 | Streefwaarde 2026\n"
                                        "Banen | Aantal | 12 | " +
                                        cell + "\n"));
    };
    EXPECT_EQ(targets_of(indicators_of(target("stabiel")).at(0)),
              Strings{"text 2026-2026 stabiel"});
    EXPECT_EQ(indicator_ids(target("stabiel")), Strings{});
    EXPECT_EQ(targets_of(indicators_of(target("7 - 8")).at(0)), Strings{"text 2026-2026 7 - 8"});
    EXPECT_EQ(indicator_ids(target("7 - 8")), Strings{"indicator.unreadable-target"});
    EXPECT_EQ(targets_of(indicators_of(target("75%")).at(0)), Strings{"text 2026-2026 75%"});
    EXPECT_EQ(targets_of(indicators_of(target("max. 13")).at(0)),
              Strings{"step 2026-2026 max. 13 at_most"});
    EXPECT_EQ(targets_of(indicators_of(target("n.v.t.")).at(0)), Strings{"none 2026-2026 n.v.t."});
    EXPECT_EQ(targets_of(indicators_of(target("-")).at(0)), Strings{});
}

TEST(IndicatorTables, OfKeyFiguresHaveTheUnitsOfTheirRows) {
    for (const std::string heading :
         {"| Kengetal | Eenheid | 2024 | 2026 |", "| Omschrijving | Eenheid | Rekening 2024 | "
                                                  "Begroting 2026 |"}) {
        const auto result = read_chapter(budget_with(
            heading + "\n|---|---|---|---|\n| Schuld per inwoner | euro | 1.234 | 1.250 |\n"
                      "| Formatie | fte | 245,3 | 250,1 |\n| Solvabiliteit | % | 32 | 31 |\n"));
        const auto found = indicators_of(result);
        ASSERT_EQ(names_of(found), (Strings{"Schuld per inwoner", "Formatie", "Solvabiliteit"}));
        EXPECT_EQ(found[0].record().unit->value.kind, UnitKind::currency);
        EXPECT_EQ(found[1].record().unit->verbatim, "fte");
        EXPECT_EQ(found[2].record().unit->value.kind, UnitKind::percent);
        EXPECT_EQ(scores_of(found[1]), Strings{"2024 245,3"});
        EXPECT_EQ(targets_of(found[2]), Strings{"step 2026-2026 31 inferred"});
        EXPECT_TRUE(result.document.tables().empty());
    }
}

TEST(IndicatorTables, OutsideProgrammesAreOfTheDocument) {
    const auto result =
        read_chapter("Paragraaf financiering\n\n"
                     "| Kengetal | Eenheid | Rekening 2024 | Begroting 2026 |\n"
                     "|---|---|---|---|\n| Schuld per inwoner | euro | 1.234 | 1.250 |\n"
                     "| Formatie | fte | 245,3 | 250,1 |\n");
    EXPECT_EQ(names_of(result.document.mandated_indicators()),
              (Strings{"Schuld per inwoner", "Formatie"}));
}

TEST(IndicatorTables, WithLinesOfABudgetAreTablesWithUnits) {
    const auto result = read_chapter(
        "| Omschrijving | Eenheid | Rekening 2024 | Begroting 2026 |\n|---|---|---|---|\n"
        "| Lasten | x € 1.000 | 1.234 | 1.250 |\n| Baten | x € 1.000 | 1.000 | 1.000 |\n"
        "| Saldo | x € 1.000 | -234 | -250 |\n| Formatie | fte | 245,3 | 250,1 |\n");
    ASSERT_EQ(result.document.tables().size(), 1U);
    const Table table = result.document.tables()[0];
    EXPECT_EQ(table.amount(0, 1)->value(), Decimal(1'234'000));
    EXPECT_FALSE(table.amount(3, 1));
    EXPECT_TRUE(result.document.all_indicators().empty());
}

TEST(IndicatorTables, TellMeasuredYearsFromThoseAheadByTheYearOfTheBudget) {
    const std::string table = "Indicator | 2024 | 2025 | 2026 | 2027\n"
                              "Winkeldiefstallen per 1.000 inwoners | 3,9 | | 3,7 | 3,6\n";
    const Indicator found = indicators_of(read_chapter(budget_with(table))).at(0);
    EXPECT_EQ(scores_of(found), (Strings{"2024 3,9", "2025 empty_cell"}));
    EXPECT_EQ(targets_of(found),
              (Strings{"step 2026-2026 3,7 inferred", "step 2027-2027 3,6 inferred"}));
    EXPECT_EQ(found.record().unit->verbatim, "per 1.000 inwoners");
    std::string unknown = budget_with(table + "");
    unknown.erase(0, unknown.find("Gemeente"));
    const ReadResult result = read_chapter(unknown);
    EXPECT_TRUE(indicators_of(result).empty());
    EXPECT_EQ(indicator_ids(result), Strings{"indicator.table-unread"});
}

TEST(IndicatorTables, SaySuchColumnsAsTheyDoNotKnow) {
    const ReadResult result =
        read_chapter(budget_with("Indicator | Verplicht j/n | Eenheid | Jaar | Score\n"
                                 "Winkeldiefstallen | Ja | % | 2024 | 3,9\n"));
    EXPECT_EQ(scores_of(indicators_of(result).at(0)), Strings{"2024 3,9"});
    EXPECT_EQ(indicator_ids(result), Strings{"indicator.column-unread"});
    EXPECT_EQ(finding(result, "indicator.column-unread").argument("column"), "Verplicht j/n");
}

TEST(IndicatorTables, RefuseColumnsThatSayTheSame) {
    const std::string table = "Indicator | 2023 | 2024 | 2023 | 2024\n"
                              "Winkeldiefstallen | 3,9 | 3,8 | 2,1 | 2,0\n";
    const ReadResult result = read_chapter(budget_with(table));
    EXPECT_TRUE(indicators_of(result).empty());
    ASSERT_EQ(indicator_ids(result), Strings{"indicator.table-unread"});
    EXPECT_EQ(finding(result, "indicator.table-unread").span.line, 9U);
    const auto& achieve = result.document.programmes()[0].record().narrative.achieve->value;
    EXPECT_NE(achieve.find("Winkeldiefstallen | 3,9"), std::string::npos);
}

TEST(IndicatorTables, SayThatAFigureHasNoYear) {
    const ReadResult result = read_chapter(budget_with("Indicator | Nulmeting | Streefwaarde\n"
                                                       "Rapportcijfer wijk | 7,1 | 7,5\n"
                                                       "Rapportcijfer bieb | 7,2 (2023) | 7,6\n"));
    const auto found = indicators_of(result);
    EXPECT_EQ(scores_of(found.at(0)), Strings{});
    EXPECT_EQ(targets_of(found[0]), Strings{"step - 7,5 inferred"});
    EXPECT_EQ(scores_of(found.at(1)), Strings{"2023 7,2"});
    ASSERT_EQ(indicator_ids(result), Strings{"indicator.period-unknown"});
    EXPECT_EQ(finding(result, "indicator.period-unknown").argument("text"), "7,1");
}

TEST(IndicatorTables, GiveFiguresOfElsewhereAnArea) {
    const ReadResult result = read_chapter(
        budget_with("Beleidsindicator | Eenheid | Actualiteit | Zandveen | Nederland\n"
                    "Winkeldiefstallen | Aantal per 1.000 inwoners | 2024 | 0,2 | 0,6\n"));
    EXPECT_EQ(scores_of(indicators_of(result).at(0)), (Strings{"2024 0,2", "2024 0,6 Nederland"}));
    EXPECT_EQ(indicator_ids(result), Strings{});
}

TEST(IndicatorTables, KeepARowPerAreaTogether) {
    const ReadResult result = read_chapter(budget_with(R"(Verplichte beleidsindicatoren
Indicator | Rekening 2024 | Begroting 2025 | Rekening 2025 | |
Verwijzingen Halt | ||||
Gemeente | 110 | 109 | 49 | |
Nederland | 131 | 130 | 119 | |
Eenheid: | Aantal per 10.000 jongeren 12-17 jaar | |||
Bron: | Bureau Halt | |||
Toelichting: | De telling loopt een jaar achter. | |||
Niet sporters | ||||
Gemeente | 44,7 | 44,6 | NB | |
Eenheid: | % | |||
)"));
    const auto found = indicators_of(result);
    ASSERT_EQ(names_of(found), (Strings{"Verwijzingen Halt", "Niet sporters"}));
    EXPECT_EQ(scores_of(found[0]),
              (Strings{"2024 110", "2025 49", "2024 131 Nederland", "2025 119 Nederland"}));
    EXPECT_EQ(targets_of(found[0]), Strings{"step 2025-2025 109 inferred"});
    EXPECT_EQ(found[0].record().unit->value.per, 10'000);
    EXPECT_EQ(found[0].record().source->value, "Bureau Halt");
    EXPECT_EQ(found[0].record().description->value, "De telling loopt een jaar achter.");
    EXPECT_EQ(scores_of(found[1]), (Strings{"2024 44,7", "2025 not_available"}));
    EXPECT_EQ(indicator_ids(result), Strings{"indicator.column-unread"});
}

TEST(IndicatorTables, AreReadWithOneCellPerLine) {
    const ReadResult result = read_chapter(budget_with(R"(Beleidsindicatoren

Indicator

Eenheid

Realisatie
2023

Begroting
2026

NL

Bron

Gemiddelde WOZ waarde

€

€ 348

€ 363

2023:
€ 290

CBS

Nieuw gebouwde woningen

Aantal per 1.000 woningen

11,1

5,1

2023:
8,7

Basis-
registratie

Toelichting op de WOZ waarde
De gemiddelde waarde van een huis.
)"));
    const auto found = indicators_of(result);
    ASSERT_EQ(names_of(found), (Strings{"Gemiddelde WOZ waarde", "Nieuw gebouwde woningen"}));
    EXPECT_EQ(scores_of(found[0]), (Strings{"2023 € 348", "2023 € 290 Nederland"}));
    EXPECT_EQ(targets_of(found[1]), Strings{"step 2026-2026 5,1 inferred"});
    EXPECT_EQ(found[1].record().source->value, "Basis- registratie");
    EXPECT_EQ(indicator_ids(result), Strings{});
    EXPECT_EQ(result.document.programmes()[0].record().mandated_note->value,
              "Toelichting op de WOZ waarde\nDe gemiddelde waarde van een huis.");
}

TEST(IndicatorTables, LeaveARowThatLacksACell) {
    const ReadResult result = read_chapter(budget_with(R"(Verplichte beleidsindicatoren

Omschrijving

2023

2024

2025

Inbraken per 1.000 inwoners

2,9

2,9

2,0

Verwijzingen Halt per 1.000 jongeren

9,5

7,5

Leerlingen met een delict

1%

1%

0,9%
)"));
    const auto found = indicators_of(result);
    ASSERT_EQ(names_of(found),
              (Strings{"Inbraken per 1.000 inwoners", "Leerlingen met een delict"}));
    EXPECT_EQ(found[1].record().unit->value.kind, UnitKind::percent);
    EXPECT_FALSE(found[1].observations()[0].unit);
    EXPECT_EQ(finding(result, "indicator.unreadable-row").argument("text"),
              "Verwijzingen Halt per 1.000 jongeren");
}

TEST(IndicatorTables, AreReadWherePaddingPartsTheCells) {
    const ReadResult result = read_chapter(budget_with(
        "Indicator                  Eenheid             2023   2024   Streefwaarde 2026   Bron\n"
        "Bezoekers bieb             Aantal              1.010  1.009  1.050               Telling\n"
        "Vernielingen en            per 1.000 inwoners  7,4    7,1    ≤ 7,0               CBS\n"
        "beschadigingen\n"
        "Tevredenheid               Cijfer              7,1           7,5                 "
        "Enquête\n"));
    const auto found = indicators_of(result);
    ASSERT_EQ(names_of(found), (Strings{"Bezoekers bieb", "Vernielingen en beschadigingen"}));
    EXPECT_EQ(scores_of(found[1]), (Strings{"2023 7,4", "2024 7,1"}));
    EXPECT_EQ(targets_of(found[1]), Strings{"step 2026-2026 ≤ 7,0 at_most"});
    EXPECT_EQ(indicator_ids(result), Strings{"indicator.unreadable-row"});
    EXPECT_NE(
        result.document.programmes()[0].record().narrative.achieve->value.find("Tevredenheid"),
        std::string::npos);
}

TEST(IndicatorTables, KeepTheNumbersOfTheLawAndNotThoseOfRows) {
    const std::string rows = "Nr. | Indicator | Eenheid | Jaar | Score\n"
                             "1 | Verwijzingen Halt | Aantal per 10.000 jongeren | 2024 | 119\n"
                             "8 | Winkeldiefstallen | Aantal per 1.000 inwoners | 2024 | 3,9\n";
    const auto own = indicators_of(read_chapter(budget_with(rows)));
    EXPECT_FALSE(own.at(0).number());
    EXPECT_EQ(own.at(1).number(), "8");
    const auto listed =
        indicators_of(read_chapter(budget_with("Wettelijk verplichte indicatoren\n" + rows)));
    EXPECT_EQ(listed.at(0).number(), "1");
}

TEST(IndicatorTables, OfAGoalBelongToIt) {
    const ReadResult result = read_chapter(
        "Programma 1 Veilig\nWat willen we bereiken?\nRust.\nWat gaan we daarvoor doen?\n"
        "1. Toezicht\nMeer ogen.\nIndicatoren\n"
        "Indicator | Jaar | Score\nMeldingen | 2024 | 12\n"
        "Wat mag het kosten?\nLasten staan elders.\n");
    const auto programme = result.document.programmes().at(0);
    EXPECT_TRUE(programme.mandated_indicators().empty());
    EXPECT_EQ(names_of(programme.goals().at(0).indicators()), Strings{"Meldingen"});
}

const std::string annex = R"(
Bijlage 1 Beleidsindicatoren

| Nr. | Programma | Indicator | Eenheid | Jaar | Waarde | Bron |
|---|---|---|---|---|---|---|
| 6. | 1 Veilig wonen | Verwijzingen Halt | Aantal per 10.000 jongeren | 2024 | 119 | Bureau Halt |
| 8. | 1 | Winkeldiefstallen | Aantal per 1.000 inwoners | 2024 | 3,9 | CBS |
| 18. | Zorg | Relatief verzuim | Aantal per 1.000 leerlingen | 2024 | 26 | Ingrado |
| 20. | 7 | Niet-sporters | % | 2024 | 48 | RIVM |
)";

TEST(IndicatorTables, OfAnAnnexBelongToTheProgrammesThatTheyName) {
    const ReadResult result = read_chapter(budget_with("", annex));
    EXPECT_EQ(names_of(indicators_of(result, 0)),
              (Strings{"Verwijzingen Halt", "Winkeldiefstallen"}));
    EXPECT_EQ(names_of(indicators_of(result, 1)), Strings{"Relatief verzuim"});
    EXPECT_EQ(indicators_of(result, 1)[0].number(), "18");
    EXPECT_EQ(names_of(result.document.mandated_indicators()), Strings{"Niet-sporters"});
    ASSERT_EQ(indicator_ids(result), Strings{"indicator.programme-unknown"});
    EXPECT_EQ(finding(result, "indicator.programme-unknown").argument("programme"), "7");
}

TEST(IndicatorTables, OfAnAnnexThatAProgrammePrintsItselfStayInTheAnnex) {
    const ReadResult result = read_chapter(
        budget_with("Beleidsindicatoren\nNr. | Indicator | Eenheid | Jaar | Score\n"
                    "8. | Winkeldiefstallen | Aantal per 1.000 inwoners | 2024 | 3,9\n",
                    annex));
    EXPECT_EQ(names_of(indicators_of(result, 0)),
              (Strings{"Winkeldiefstallen", "Verwijzingen Halt"}));
    EXPECT_EQ(names_of(result.document.mandated_indicators()),
              (Strings{"Winkeldiefstallen", "Niet-sporters"}));
}

TEST(IndicatorTables, OfAnAnnexMayHaveProgrammesForHeadings) {
    const ReadResult result = read_chapter(budget_with("", R"(
Bijlage 1 Beleidsindicatoren

| Indicator | Eenheid | Jaar | Waarde | Nederland |
|---|---|---|---|---|
| Programma 2 Zorg | | | | |
| Relatief verzuim | Aantal per 1.000 leerlingen | 2024 | 26 | 27 |
| Programma 1 Veilig wonen | | | | |
| 1. Veiligheid | | | | |
| Winkeldiefstallen | Aantal per 1.000 inwoners | 2024 | 3,9 | 2,2 |
)"));
    ASSERT_EQ(names_of(indicators_of(result, 0)), Strings{"Winkeldiefstallen"});
    EXPECT_EQ(indicators_of(result, 0)[0].record().policy_field->value, "1. Veiligheid");
    EXPECT_EQ(scores_of(indicators_of(result, 0)[0]), (Strings{"2024 3,9", "2024 2,2 Nederland"}));
    EXPECT_EQ(names_of(indicators_of(result, 1)), Strings{"Relatief verzuim"});
    EXPECT_EQ(indicator_ids(result), Strings{});
}

TEST(IndicatorTables, MayHaveAHeadingOverSeveralYears) {
    const ReadResult result =
        read_chapter(budget_with("Indicator | Realisatie | | Streefwaarde | | Bron\n"
                                 " | 2023 | 2024 | 2026 | 2027 |\n"
                                 "Meldingen (per 1.000 inwoners) | 12 | 13 | 11 | 10 | Politie\n"));
    const Indicator found = indicators_of(result).at(0);
    EXPECT_EQ(scores_of(found), (Strings{"2023 12", "2024 13"}));
    EXPECT_EQ(targets_of(found),
              (Strings{"step 2026-2026 11 inferred", "step 2027-2027 10 inferred"}));
    EXPECT_EQ(found.record().source->value, "Politie");
    EXPECT_EQ(found.record().unit->value.per, 1'000);
}

TEST(HeadingsOnTwoLines, OfPaddedTablesAreShared) {
    for (const std::string heading :
         {"Indicator            Eenheid     Realisatie   Begroting\n"
          "                                 2024         2025   2026   2027\n",
          "Indicator            Eenheid     Realisatie          Begroting\n\n"
          "                                    2024      2025   2026   2027\n",
          "                                 Realisatie                   Begroting\n"
          "Indicator            Eenheid           2024         2025   2026    2027\n"}) {
        const ReadResult result = read_chapter(
            budget_with(heading + "Woninginbraken       aantal      41           40     "
                                  "38     35\n"
                                  "Winkeldiefstallen    aantal      23           20     "
                                  "19     18\n"));
        EXPECT_EQ(indicator_ids(result), Strings{}) << heading;
        const auto found = indicators_of(result);
        ASSERT_EQ(found.size(), 2U) << heading;
        EXPECT_EQ(scores_of(found[0]), Strings{"2024 41"}) << heading;
        EXPECT_EQ(found[1].targets().size(), 3U) << heading;
    }
}

TEST(HeadingsOnTwoLines, LeaveYearsApartToTheBudgetYear) {
    const ReadResult result =
        read_chapter(budget_with("                                            Streefwaarden\n"
                                 "Indicator            Eenheid   2024         2026   2027   2028\n"
                                 "Woninginbraken       aantal    44           41     40     39\n"));
    EXPECT_EQ(indicator_ids(result), Strings{});
    EXPECT_EQ(scores_of(indicators_of(result).at(0)), Strings{"2024 44"});
    EXPECT_EQ(indicators_of(result).at(0).targets().size(), 3U);
}

TEST(HeadingsOnTwoLines, MayHaveTheirYearsAbove) {
    const ReadResult result = read_chapter(
        budget_with("Indicator            Eenheid     2023         2024         2027\n"
                    "                                 Realisatie   Realisatie   Begroting\n"
                    "Woninginbraken       aantal      44           43           41\n"));
    EXPECT_EQ(indicator_ids(result), Strings{});
    EXPECT_EQ(scores_of(indicators_of(result).at(0)), (Strings{"2023 44", "2024 43"}));
}

TEST(HeadingsOnTwoLines, ThatMayBeSharedInTwoWaysAreTold) {
    const ReadResult result =
        read_chapter(budget_with("Indicator            Eenheid    Realisatie      Begroting\n"
                                 "                                2024        2025        2026\n"
                                 "Woninginbraken       aantal     41          38          35\n"));
    EXPECT_EQ(indicator_ids(result), Strings{"indicator.table-unread"});
}

} // namespace
