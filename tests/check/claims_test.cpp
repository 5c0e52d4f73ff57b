// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/claims.hpp>
#include <sluitend/check/report.hpp>

#include "../support/enschede_table.hpp"

#include <gtest/gtest.h>

namespace sluitend {
namespace {

/// The table of the chapter under an explanation whose amounts are claims as a reader makes them.
struct Explanation {
    DocumentBuilder builder{{.budget_year = Year(2021)}};
    std::vector<ClaimRecord> claims{};
    std::string prose{};

    Explanation& say(const std::string& sentence) {
        prose += (prose.empty() ? "" : "\n") + sentence;
        return *this;
    }
    Explanation& claim(std::string sentence, std::int64_t amount, const std::string& verbatim,
                       ClaimDirection direction, std::optional<Year> from, std::optional<Year> to,
                       std::string_view bullet = {}) {
        say(std::string(bullet) + sentence);
        claims.push_back({Amount({.printed = Decimal(amount), .verbatim = verbatim}),
                          {std::move(sentence), {}},
                          direction,
                          from,
                          to});
        return *this;
    }
    Report check(BudgetTableRecord table = sample::enschede_table()) {
        ProgrammeRecord record{.number = Printed<Code>{Code("3.1"), "3.1", {}}};
        record.narrative.cost = Text{prose, {.line = 500}};
        const auto programme = builder.add(std::move(record));
        for (ClaimRecord& each : claims)
            builder.add(programme, std::move(each));
        if (!table.lines.empty()) builder.set_budget(programme, std::move(table));
        return sluitend::check(std::move(builder).build());
    }
};

using enum ClaimVerdict;

constexpr auto up = ClaimDirection::up;
constexpr auto down = ClaimDirection::down;

/// The verdict on one sentence with one amount, for 2020 to 2021.
ClaimResult judged(const std::string& sentence, std::int64_t amount, const std::string& verbatim,
                   ClaimDirection direction = up, std::optional<Year> from = Year(2020),
                   std::optional<Year> to = Year(2021)) {
    const Report report =
        Explanation().claim(sentence, amount, verbatim, direction, from, to).check();
    EXPECT_EQ(report.claims.size(), 1U) << sentence;
    return report.claims.at(0);
}

std::string text_of(const solve::Interval& interval) {
    return interval.lower->value.to_string() + "…" + interval.upper->value.to_string();
}

TEST(CheckClaims, SayToWhichRowAnAmountBelongs) {
    const ClaimResult claim = judged("De begrote baten en lasten stijgen in 2021 ten opzichte van "
                                     "2020 met 352.000 euro.",
                                     352'000, "352.000");
    EXPECT_EQ(claim.verdict, other_label);
    EXPECT_EQ(claim.form, ClaimForm::change);
    EXPECT_EQ(claim.measures, (std::vector<LineCode>{LineCode::revenue, LineCode::expenditure}));
    EXPECT_EQ(text_of(*claim.amount), "351500…352500");
    EXPECT_EQ(claim.tested, 7U);
    ASSERT_EQ(claim.matches.size(), 1U);
    EXPECT_EQ(claim.matches[0].expression.label, "Saldo, Begroting 2020 → Begroting 2021");
    EXPECT_EQ(text_of(claim.matches[0].bounds), "351500…352500");
    ASSERT_EQ(claim.claimed.size(), 3U);
    EXPECT_EQ(text_of(claim.claimed[0].bounds), "314500…315500");
    EXPECT_EQ(text_of(claim.claimed[1].bounds), "-37500…-36500");
    EXPECT_EQ(claim.claimed[2].expression.label, "Lasten + Baten, Begroting 2020 → Begroting 2021");
    EXPECT_EQ(text_of(claim.claimed[2].bounds), "277000…279000");
}

TEST(CheckClaims, JudgesDirectionsWithoutAmounts) {
    const Report report =
        Explanation()
            .say("De begrote baten en lasten dalen in 2022 ten opzichte van 2021. Dat komt door …")
            .say("De lasten stijgen in 2022 ten opzichte van 2021.")
            .say("De lasten en baten stijgen in 2021 ten opzichte van 2020.")
            .say("De lasten stijgen.")
            .check();
    ASSERT_EQ(report.claims.size(), 3U);
    EXPECT_EQ(report.claims[0].verdict, supported);
    EXPECT_EQ(report.claims[0].direction, down);
    EXPECT_FALSE(report.claims[0].claim);
    ASSERT_EQ(report.claims[0].matches.size(), 2U);
    EXPECT_EQ(text_of(report.claims[0].matches[0].bounds), "-3598000…-3596500");
    EXPECT_EQ(text_of(report.claims[0].matches[1].bounds), "-3348500…-3347000");
    EXPECT_EQ(report.claims[1].verdict, wrong_direction);
    EXPECT_EQ(report.claims[2].verdict, wrong_direction);
    EXPECT_EQ(report.claims[1].sentence.span.line, 500U);
}

TEST(CheckClaims, SupportWhatTheTableSays) {
    EXPECT_EQ(judged("De lasten stijgen in 2021 ten opzichte van 2020 met 315.000 euro.", 315'000,
                     "315.000")
                  .verdict,
              supported);
    EXPECT_EQ(judged("De baten dalen in 2021 ten opzichte van 2020 met 37.000 euro.", 37'000,
                     "37.000", down)
                  .verdict,
              supported);
    EXPECT_EQ(judged("Het saldo van baten en lasten stijgt in 2021 ten opzichte van 2020 met "
                     "352.000 euro.",
                     352'000, "352.000")
                  .verdict,
              supported);
    const ClaimResult level = judged("De lasten bedragen in 2021 41.484.000 euro.", 41'484'000,
                                     "41.484.000", ClaimDirection::unstated, {}, {});
    EXPECT_EQ(level.form, ClaimForm::level);
    EXPECT_EQ(level.to, Year(2021));
    EXPECT_EQ(level.verdict, supported);
}

TEST(CheckClaims, KnowMovementsOfReserves) {
    const auto level = [](const std::string& sentence, std::int64_t amount,
                          const std::string& verbatim) {
        return judged(sentence, amount, verbatim, ClaimDirection::unstated, {}, {});
    };
    const ClaimResult withdrawals =
        level("De onttrekking aan de reserves bedraagt in 2020 328.000 euro.", 328'000, "328.000");
    EXPECT_EQ(withdrawals.verdict, supported);
    EXPECT_EQ(withdrawals.measures, std::vector{LineCode::reserve_withdrawals});
    EXPECT_EQ(withdrawals.form, ClaimForm::level);
    const ClaimResult additions =
        judged("De stortingen in reserves dalen in 2021 ten opzichte van 2020 met 11.000 euro.",
               11'000, "11.000", down);
    EXPECT_EQ(additions.verdict, supported);
    EXPECT_EQ(additions.measures, std::vector{LineCode::reserve_additions});
    // The amount of the other row, the other way, and an amount of no row.
    EXPECT_EQ(
        level("De toevoegingen aan de reserves bedragen in 2020 328.000 euro.", 328'000, "328.000")
            .verdict,
        other_label);
    EXPECT_EQ(judged("De onttrekkingen aan reserves stijgen in 2021 ten opzichte van 2020 met "
                     "328.000 euro.",
                     328'000, "328.000")
                  .verdict,
              wrong_direction);
    EXPECT_EQ(
        level("De onttrekking uit de reserves bedraagt in 2020 500.000 euro.", 500'000, "500.000")
            .verdict,
        unsupported);
}

TEST(CheckClaims, LeaveAloneMovementsOfOneReserve) {
    for (const char* sentence : {
             "De onttrekking aan de reserve riolering bedraagt in 2020 5.000 euro.",
             "De onttrekking aan de algemene reserve bedraagt in 2020 5.000 euro.",
             "De onttrekking aan de reserves van het grondbedrijf bedraagt in 2020 5.000 euro.",
             "De onttrekking bedraagt in 2020 5.000 euro.",
             "De incidentele onttrekking aan reserves bedraagt in 2020 5.000 euro.",
             "De stortingen en onttrekkingen aan reserves bedragen in 2020 5.000 euro.",
             "De storting in de voorziening bedraagt in 2020 5.000 euro.",
             "Voor de brandweer bedraagt de onttrekking aan reserves in 2020 5.000 euro.",
             "In 2020 wordt 5.000 euro onttrokken aan de reserves.",
         })
        EXPECT_EQ(judged(sentence, 5'000, "5.000", ClaimDirection::unstated, {}, {}).verdict,
                  not_checkable)
            << sentence;
}

TEST(CheckClaims, KnowAWrongDirectionAndAnUnknownAmount) {
    EXPECT_EQ(
        judged("De baten stijgen in 2021 ten opzichte van 2020 met 37.000 euro.", 37'000, "37.000")
            .verdict,
        wrong_direction);
    EXPECT_EQ(judged("De lasten stijgen in 2021 ten opzichte van 2020 met 400.000 euro.", 400'000,
                     "400.000")
                  .verdict,
              unsupported);
    EXPECT_EQ(judged("De lasten bedragen in 2021 33.215.000 euro.", 33'215'000, "33.215.000",
                     ClaimDirection::unstated, {}, {})
                  .verdict,
              other_label);
}

TEST(CheckClaims, LeaveAloneWhatIsNotSaidOfAWholeRow) {
    for (const char* sentence : {
             "De lasten van de brandweer stijgen in 2021 ten opzichte van 2020 met 5.000 euro.",
             "De incidentele lasten stijgen in 2021 ten opzichte van 2020 met 5.000 euro.",
             "Door de cao stijgen de lasten in 2021 ten opzichte van 2020 met 5.000 euro.",
             "Per saldo stijgen de lasten in 2021 ten opzichte van 2020 met 5.000 euro.",
             "De lasten stijgen in 2021 ten opzichte van 2020 niet met 5.000 euro.",
             "De lasten en baten stijgen budgetneutraal in 2021 ten opzichte van 2020 met 5.000 "
             "euro.",
             "De lasten zouden in 2021 ten opzichte van 2020 met 5.000 euro stijgen.",
             "Bij jeugdzorg stijgen de lasten in 2021 ten opzichte van 2020 met 5.000 euro.",
             "In de jeugdzorg stijgen de lasten in 2021 ten opzichte van 2020 met 5.000 euro.",
             "De lasten voor jeugdzorg stijgen in 2021 ten opzichte van 2020 met 5.000 euro.",
             "Jeugdzorg: de lasten stijgen in 2021 ten opzichte van 2020 met 5.000 euro.",
             "Een deel van de lasten stijgt in 2021 ten opzichte van 2020 met 5.000 euro.",
             "De lasten van programma 4 stijgen in 2021 ten opzichte van 2020 met 5.000 euro.",
             "De subsidie stijgt in 2021 ten opzichte van 2020 met 5.000 euro.",
             "De lasten in 2021 ten opzichte van 2020 en 5.000 euro.",
         })
        EXPECT_EQ(judged(sentence, 5'000, "5.000").verdict, not_checkable) << sentence;
    EXPECT_EQ(judged("De lasten van dit programma stijgen in 2021 ten opzichte van 2020 met 5.000 "
                     "euro.",
                     5'000, "5.000")
                  .verdict,
              unsupported);
}

TEST(CheckClaims, NeedAPeriodToContradict) {
    const auto without = [](std::int64_t amount, const std::string& verbatim) {
        return judged("De lasten stijgen met " + verbatim + " euro.", amount, verbatim, up, {}, {});
    };
    EXPECT_EQ(without(315'000, "315.000").verdict, supported);
    EXPECT_EQ(without(352'000, "352.000").verdict, ambiguous);
    EXPECT_EQ(without(5'000, "5.000").verdict, not_checkable);
    EXPECT_EQ(without(5'000, "5.000").tested, 70U);
    EXPECT_EQ(judged("De lasten stijgen in 2031 ten opzichte van 2030 met 5.000 euro.", 5'000,
                     "5.000", up, Year(2030), Year(2031))
                  .verdict,
              not_checkable);
}

TEST(CheckClaims, TakeAnAmountToItsLastZeroUpToTheStepOfTheTable) {
    const std::string front = "De lasten stijgen in 2021 ten opzichte van 2020 met ";
    EXPECT_EQ(text_of(*judged(front + "315.400 euro.", 315'400, "315.400").amount),
              "315350…315450");
    EXPECT_EQ(judged(front + "315.400 euro.", 315'400, "315.400").verdict, supported);
    EXPECT_EQ(text_of(*judged(front + "315.501 euro.", 315'501, "315.501").amount),
              "631001/2…631003/2");
    EXPECT_EQ(text_of(*judged(front + "300.000 euro.", 300'000, "300.000").amount),
              "299500…300500");
    const ClaimResult about = judged(front + "ruim 300.000 euro.", 300'000, "300.000");
    EXPECT_EQ(text_of(*about.amount), "250000…350000");
    EXPECT_EQ(about.verdict, supported);
    EXPECT_EQ(judged(front + "meer dan 300.000 euro.", 300'000, "300.000").verdict, not_checkable);
    const Report tons = check([&] {
        DocumentBuilder builder;
        const auto programme = builder.add(ProgrammeRecord{});
        builder.add(
            programme,
            ClaimRecord{Amount({.printed = Decimal(3), .multiplier = 100'000, .verbatim = "3"}),
                        {front + "3 ton.", {}},
                        up,
                        Year(2020),
                        Year(2021)});
        builder.set_budget(programme, sample::enschede_table());
        return std::move(builder).build();
    }());
    EXPECT_EQ(text_of(*tons.claims.at(0).amount), "250000…350000");
    EXPECT_EQ(tons.claims[0].verdict, supported);
}

TEST(CheckClaims, AddUpTheItemsUnderAChange) {
    const Report report =
        Explanation()
            .claim("De begrote baten en lasten stijgen in 2021 ten opzichte van 2020 met 352.000 "
                   "euro.",
                   352'000, "352.000", up, Year(2020), Year(2021))
            .claim("Toegenomen accountantskosten 35.000 euro;", 35'000, "35.000", up, {}, {},
                   "    • ")
            .claim("Een taakstelling van 70.000 euro is teruggedraaid;", 70'000, "70.000",
                   ClaimDirection::unstated, {}, {}, "    • ")
            .say("De lasten dalen in 2022 ten opzichte van 2021.")
            .claim("Nog 1.000 euro;", 1'000, "1.000", up, {}, {}, "- ")
            .check();
    ASSERT_EQ(report.claims.size(), 5U);
    EXPECT_EQ(report.claims[1].form, ClaimForm::item);
    EXPECT_EQ(report.claims[1].verdict, not_checkable);
    ASSERT_TRUE(report.claims[0].ledger);
    const ChangeLedger& ledger = *report.claims[0].ledger;
    EXPECT_EQ(ledger.items, (std::vector<Index<Claim>>{{1}, {2}}));
    EXPECT_EQ(ledger.explained, Rational(105'000));
    EXPECT_EQ(ledger.unexplained, Rational(247'000));
    EXPECT_EQ(text_of(ledger.if_exact), "246500…247500");
    EXPECT_EQ(text_of(ledger.if_rounded), "245500…248500");
    EXPECT_EQ(ledger.share, Rational(105, 352));
}

TEST(CheckClaims, AddUpNothingThatCountsBothWays) {
    const Report report =
        Explanation()
            .claim("De lasten stijgen in 2021 ten opzichte van 2020 met 315.000 euro.", 315'000,
                   "315.000", up, Year(2020), Year(2021))
            .claim("Hogere kosten 35.000 euro;", 35'000, "35.000", up, {}, {}, "• ")
            .claim("Lagere kosten 5.000 euro;", 5'000, "5.000", down, {}, {}, "• ")
            .check();
    EXPECT_FALSE(report.claims[0].ledger);
}

TEST(CheckClaims, TurnSidesThatArePrintedBelowZero) {
    const auto signed_cash =
        sample::table({sample::line("Lasten", LineCode::expenditure, {-41'169, -41'484}),
                       sample::line("Baten", LineCode::revenue, {8'307, 8'270}),
                       sample::line("Saldo", LineCode::balance, {-32'863, -33'215})});
    const auto verdict = [&](ClaimDirection direction, const char* verb) {
        return Explanation()
            .claim(std::string("De lasten ") + verb +
                       " in 2021 ten opzichte van 2020 met 315.000 euro.",
                   315'000, "315.000", direction, Year(2020), Year(2021))
            .check(signed_cash)
            .claims.at(0)
            .verdict;
    };
    EXPECT_EQ(verdict(up, "stijgen"), supported);
    EXPECT_EQ(verdict(down, "dalen"), wrong_direction);
}

TEST(CheckClaims, SayNothingWhereTheTableContradictsItself) {
    BudgetTableRecord table = sample::enschede_table();
    table.lines[0].amounts[1] = sample::in_thousands(51'484);
    const Report report =
        Explanation()
            .claim("De lasten stijgen in 2021 ten opzichte van 2020 met 5.000 euro.", 5'000,
                   "5.000", up, Year(2020), Year(2021))
            .claim("De lasten dalen in 2022 ten opzichte van 2021 met 3.597.000 euro.", 3'597'000,
                   "3.597.000", down, Year(2021), Year(2022))
            .claim("De lasten stijgen in 2024 ten opzichte van 2023 met 1.614.000 euro.", 1'614'000,
                   "1.614.000", up, Year(2023), Year(2024))
            .check(table);
    EXPECT_EQ(report.claims[0].verdict, not_checkable);
    EXPECT_EQ(report.claims[1].verdict, not_checkable);
    EXPECT_EQ(report.claims[2].verdict, supported);
}

TEST(CheckClaims, GiveFindingsThatNameWhatFits) {
    const Report report =
        Explanation()
            .claim("De begrote baten en lasten stijgen in 2021 ten opzichte van 2020 met 352.000 "
                   "euro.",
                   352'000, "352.000", up, Year(2020), Year(2021))
            .claim("De baten stijgen in 2021 ten opzichte van 2020 met 37.000 euro.", 37'000,
                   "37.000", up, Year(2020), Year(2021))
            .claim("De lasten stijgen in 2021 ten opzichte van 2020 met 400.000 euro.", 400'000,
                   "400.000", up, Year(2020), Year(2021))
            .check();
    std::vector<std::string> said;
    for (const Finding& each : report.findings) {
        if (!each.id.starts_with("claim.")) continue;
        said.push_back(each.id);
        for (const char* name : {"match", "claimed", "period"})
            said.back().append(" | ").append(each.argument(name).value_or("-"));
    }
    const std::string period = " | Begroting 2020 → Begroting 2021";
    EXPECT_EQ(said, (std::vector<std::string>{
                        "claim.measure | Saldo (+352) | Lasten (+315), Baten (-37), Lasten + Baten "
                        "(+278)" +
                            period,
                        "claim.direction |  | Baten (-37)" + period,
                        "claim.unsupported |  | Lasten (+315)" + period}));
}

TEST(CheckClaims, AreNoneInADocumentWithoutProse) {
    EXPECT_TRUE(check(sample::document(sample::enschede_table())).claims.empty());
    EXPECT_TRUE(check(Document()).claims.empty());
    const Report report = Explanation()
                              .claim("De lasten stijgen in 2021 ten opzichte van 2020 met 1 euro.",
                                     1, "1", up, Year(2020), Year(2021))
                              .check({});
    ASSERT_EQ(report.claims.size(), 1U);
    EXPECT_EQ(report.claims[0].verdict, not_checkable);
}

TEST(CheckClaims, SurviveHostileProse) {
    for (const std::string& prose :
         {std::string(), std::string(10'000, 'a'), std::string("\0\xFF\x80", 3),
          std::string("ten opzichte van"), std::string("dan in"), std::string("lasten"),
          std::string("de lasten stijgen ten opzichte van 2020"), std::string("lasten van"),
          std::string("€€€ 2020.2021,2022"), std::string("saldo van"),
          std::string("De baten dalen in 9999 ten opzichte van vorig jaar"),
          std::string("De baten dalen in 1900 ten opzichte van vorig jaar")}) {
        const Report report =
            Explanation().say(prose).claim(prose + "x", 1, "", up, Year(2020), Year(2021)).check();
        for (const Finding& each : report.findings)
            EXPECT_FALSE(each.id.starts_with("claim.")) << prose;
    }
}

TEST(ClaimVerdict, HasNames) {
    EXPECT_EQ(name_of(other_label), "other_label");
    EXPECT_EQ(name_of(ClaimForm::item), "item");
}

} // namespace
} // namespace sluitend
