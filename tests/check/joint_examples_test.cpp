// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Worked examples with every figure: a chapter, slips in it, and what published tables tell.

#include <sluitend/check/joint.hpp>

#include "../support/budget_tables.hpp"
#include "../support/printed_system.hpp"
#include "../support/published_table.hpp"

#include <sluitend/solve/culprits.hpp>

#include <gtest/gtest.h>

#include <map>

namespace sluitend {
namespace {

using sample::PublishedTable;
using sample::text_of;
using solve::Interval;
using enum PrintedRounding;

/// The programme "Samenleving en bestuur", Enschede 2021, with its five goals; x 1,000 euro.
struct Chapter {
    std::vector<Figure> figures;
    std::vector<Identity> all;

    Chapter() {
        std::vector<Amount> goals;
        for (const char* goal : {"11.133", "3.989", "211", "5.085", "21.067"})
            goals.push_back(sample::printed(goal, 1'000));
        const Document document =
            sample::document_with(sample::table(sample::enschede_rows()), goals);
        figures = sluitend::figures(document);
        all = sluitend::identities(document);
    }

    /// Rows: expenditure, revenue, balance, additions, withdrawals, result.
    static std::size_t at(std::size_t row, int year) {
        return 5 + 5 * row + static_cast<std::size_t>(year - 2020);
    }
    static std::size_t goal(std::size_t number) { return number - 1; }

    void print(std::size_t figure, const char* text) {
        figures[figure].amount = sample::printed(text, 1'000);
    }
    std::vector<IdentityResult> results() const { return sample::judged(all, figures); }
    JointResult check(PrintedRounding rounding = nearest) const {
        return check_jointly(results(), figures, {.rounding = rounding});
    }
    /// The same in thousands, as equations.
    solve::LinearSystem system(PrintedRounding rounding) const {
        solve::LinearSystem out;
        for (const Figure& each : figures) {
            Interval cell = cell_of(each.amount, rounding);
            cell.lower->value /= Rational(1'000);
            cell.upper->value /= Rational(1'000);
            out.add(std::move(cell));
        }
        for (const Identity& each : all) {
            std::vector<solve::Term> terms;
            for (const IdentityTerm& term : each.terms)
                terms.push_back({term.figure.value(), term.coefficient});
            out.require(std::move(terms));
        }
        return out;
    }
};

// ---- the chapter ----

TEST(Chapter, HasElevenIdentitiesOfWhichThreeAreOffByOne) {
    const Chapter chapter;
    std::map<Verdict, int> seen;
    for (const IdentityResult& each : chapter.results())
        ++seen[each.verdict];
    EXPECT_EQ(chapter.all.size(), 11U);
    EXPECT_EQ(seen[Verdict::exact], 8);
    EXPECT_EQ(seen[Verdict::within_rounding], 3);
    const JointResult joint = chapter.check();
    EXPECT_EQ(joint.verdict, JointVerdict::consistent);
    for (const JointBlock& block : joint.blocks)
        EXPECT_EQ(block.route, solve::Route::propagation);
}

TEST(Chapter, TightensTheSixFiguresOfItsTwoYears) {
    const Chapter chapter;
    const std::map<std::size_t, std::string> tightened{
        {Chapter::at(0, 2020), "[41169000, 41169500]"},
        {Chapter::at(1, 2020), "[8306500, 8307000]"},
        {Chapter::at(2, 2020), "[32862500, 32863000]"},
        {Chapter::at(0, 2021), "[41484000, 41484500]"},
        {Chapter::at(1, 2021), "[8269500, 8270000]"},
        {Chapter::at(2, 2021), "[33214500, 33215000]"}};
    const JointResult joint = chapter.check();
    for (std::size_t i = 0; i < chapter.figures.size(); ++i) {
        const auto known = tightened.find(i);
        EXPECT_EQ(text_of(*joint.bounds_of(i)),
                  known != tightened.end() ? known->second
                                           : text_of(cell_of(chapter.figures[i].amount, nearest)))
            << i;
    }
    // In whole euros, halves away from zero: up to 41,169,499 and so on.
    const JointResult half = chapter.check(half_up);
    for (const auto& [figure, text] : tightened)
        EXPECT_EQ(text_of(*half.bounds_of(figure)), text.substr(0, text.size() - 1) + ")");
}

TEST(Chapter, TellsMoreIfItsZerosAreNoRoundedFigures) {
    Chapter chapter;
    for (const std::size_t row : {3U, 4U}) {
        AmountParts parts = chapter.figures[Chapter::at(row, 2021)].amount.parts();
        parts.quantum = Decimal(0);
        chapter.figures[Chapter::at(row, 2021)].amount = Amount(std::move(parts));
    }
    EXPECT_EQ(text_of(*chapter.check().bounds_of(Chapter::at(5, 2021))), "[33214500, 33215000]");
}

TEST(Chapter, KnowsItsChangesBetterThanItsRoundedFigures) {
    const Chapter chapter;
    const auto change = [&](std::size_t row, PrintedRounding rounding) {
        const solve::Term terms[] = {{Chapter::at(row, 2021), 1}, {Chapter::at(row, 2020), -1}};
        return *extent(chapter.system(rounding), terms);
    };
    EXPECT_EQ(text_of(change(0, nearest)), "[629/2, 631/2]");
    EXPECT_EQ(text_of(change(0, half_up)), "(629/2, 631/2)");
    EXPECT_EQ(text_of(change(1, half_up)), "(-75/2, -73/2)");
    EXPECT_EQ(text_of(change(2, half_up)), "(703/2, 705/2)");
    EXPECT_EQ(text_of(change(5, half_up)), "(668, 670)");
    for (const std::size_t row : {0U, 1U, 2U})
        EXPECT_EQ(guaranteed_decimals(change(row, half_up), Rounding::half_up), 0);
    EXPECT_EQ(guaranteed_decimals(change(5, half_up), Rounding::half_up), std::nullopt);
}

/// Per cent of the other figure, from the bounds of both; the least and the most.
Interval share(const JointResult& joint, std::size_t of, std::size_t in, int minus = 0) {
    const Interval& part = *joint.bounds_of(of);
    const Interval& whole = *joint.bounds_of(in);
    return Interval::closed(
        Rational(100) * (part.lower->value / whole.upper->value - Rational(minus)),
        Rational(100) * (part.upper->value / whole.lower->value - Rational(minus)));
}

std::string four_decimals(const Interval& interval) {
    const auto text = [](const Rational& value) {
        return format_decimal(value.to_decimal(4, Rounding::half_even), NumberStyle::plain);
    };
    return text(interval.lower->value) + " to " + text(interval.upper->value);
}

TEST(Chapter, PrintsOfItsSharesOnlyWhatIsCertain) {
    const JointResult joint = Chapter().check();
    const auto growth = [&](std::size_t row) {
        return share(joint, Chapter::at(row, 2021), Chapter::at(row, 2020), 1);
    };
    const auto digits = [](const Interval& interval) {
        return guaranteed_decimals(interval, Rounding::half_up);
    };
    EXPECT_EQ(four_decimals(growth(0)), "0.7639 to 0.7664");
    EXPECT_EQ(digits(growth(0)), 1);
    EXPECT_EQ(four_decimals(growth(1)), "-0.4514 to -0.4394");
    EXPECT_EQ(digits(growth(1)), 0);
    EXPECT_EQ(four_decimals(growth(2)), "1.0696 to 1.0727");
    EXPECT_EQ(digits(growth(2)), 2);
    const Interval goal = share(joint, Chapter::goal(5), Chapter::at(0, 2021));
    EXPECT_EQ(four_decimals(goal), "50.7816 to 50.7846");
    EXPECT_EQ(digits(goal), 2);
    const Interval revenue = share(joint, Chapter::at(1, 2021), Chapter::at(0, 2021));
    EXPECT_EQ(four_decimals(revenue), "19.9340 to 19.9354");
    EXPECT_EQ(digits(revenue), 1);
}

// ---- slips in the chapter ----

const CulpritSet* set_of(const FigureCulprits& culprits, std::size_t figure) {
    for (const CulpritSet& each : culprits.sets)
        if (each.figures == std::vector{figure}) return &each;
    return nullptr;
}

TEST(Slips, OfTheTotalHaveOneCulprit) {
    Chapter chapter;
    chapter.print(Chapter::at(0, 2021), "41.448");
    const JointResult joint = chapter.check();
    ASSERT_EQ(joint.culprits.size(), 1U);
    const auto& sets = joint.culprits[0].sets;
    ASSERT_EQ(sets.size(), 1U);
    EXPECT_EQ(sets[0].figures, std::vector{Chapter::at(0, 2021)});
    EXPECT_EQ(text_of(sets[0].implied[0]), "[41484000, 41486000]");
    EXPECT_EQ(sets[0].repairs[0].at(0).kind, RepairKind::transposition);
    EXPECT_EQ(sets[0].repairs[0].at(0).printed, Decimal(41'484));
}

TEST(Slips, OfAWithdrawalHaveThreeOfWhichOneIsExplained) {
    Chapter chapter;
    chapter.print(Chapter::at(4, 2020), "382");
    const JointResult joint = chapter.check();
    ASSERT_EQ(joint.culprits.size(), 1U);
    const FigureCulprits& culprits = joint.culprits[0];
    ASSERT_EQ(culprits.sets.size(), 3U);
    const std::map<std::size_t, std::string> implied{
        {Chapter::at(3, 2020), "[64000, 66500]"},
        {Chapter::at(4, 2020), "[326500, 329000]"},
        {Chapter::at(5, 2020), "[32490500, 32493000]"}};
    for (const auto& [figure, text] : implied) {
        ASSERT_NE(set_of(culprits, figure), nullptr) << figure;
        EXPECT_EQ(text_of(set_of(culprits, figure)->implied[0]), text);
    }
    EXPECT_EQ(culprits.sets[0].figures, std::vector{Chapter::at(4, 2020)});
    EXPECT_EQ(culprits.sets[0].repairs[0].at(0).kind, RepairKind::transposition);
    EXPECT_EQ(culprits.sets[0].repairs[0].at(0).printed, Decimal(328));
    EXPECT_TRUE(culprits.sets[1].repairs[0].empty());
    EXPECT_TRUE(culprits.sets[2].repairs[0].empty());
}

TEST(Slips, OfAGoalMayBeOfAnyGoal) {
    Chapter chapter;
    chapter.print(Chapter::goal(5), "21.607");
    const JointResult joint = chapter.check();
    ASSERT_EQ(joint.culprits.size(), 1U);
    const FigureCulprits& culprits = joint.culprits[0];
    ASSERT_EQ(culprits.sets.size(), 5U);
    EXPECT_EQ(culprits.sets[0].figures, std::vector{Chapter::goal(5)});
    EXPECT_EQ(culprits.sets[0].repairs[0].at(0).kind, RepairKind::transposition);
    EXPECT_EQ(culprits.sets[0].repairs[0].at(0).printed, Decimal(21'067));
    EXPECT_EQ(text_of(culprits.sets[0].implied[0]), "[21064000, 21068500]");
    EXPECT_EQ(text_of(set_of(culprits, Chapter::goal(1))->implied[0]), "[10590000, 10594500]");
    EXPECT_EQ(text_of(set_of(culprits, Chapter::goal(3))->implied[0]), "[-332000, -327500]");
}

// ---- three by three ----

TEST(ThreeByThree, HasSevenProofsOfMultipliersOneAndTheShortestHasFiveFigures) {
    const sample::BalanceTable table({{10, 4, 5}, {20, 7, 12}, {31, 12, 18}});
    std::size_t proofs = 0;
    std::size_t fewest = 9;
    for (int code = 1; code < 729; ++code) {
        solve::Proof proof;
        for (std::size_t i = 0, rest = static_cast<std::size_t>(code); i < 6; ++i, rest /= 3)
            if (rest % 3 != 0) proof.multipliers.push_back({i, rest % 3 == 1 ? 1 : -1});
        if (proof.multipliers[0].times < 0 || !verify(table.system, proof)) continue;
        ++proofs;
        fewest = std::min(fewest, add_up(table.system, proof).terms.size());
    }
    EXPECT_EQ(proofs, 7U);
    EXPECT_EQ(fewest, 5U);
    for (const solve::Proof& proof :
         {solve::Proof{{{0, 1}, {1, 1}, {3, -1}}}, solve::Proof{{{2, 1}, {4, -1}, {5, -1}}}}) {
        EXPECT_TRUE(verify(table.system, proof));
        std::vector<std::size_t> figures;
        for (const solve::Term& term : add_up(table.system, proof).terms)
            figures.push_back(term.variable);
        EXPECT_EQ(figures, (std::vector<std::size_t>{1, 2, 4, 5, 6}));
    }
}

TEST(ThreeByThree, BlamesOneFigureUnderAnyRuleForHalvesAndFourMoreAtOnePoint) {
    const sample::BalanceTable table({{10, 4, 5}, {20, 7, 12}, {31, 12, 18}});
    std::vector<Figure> figures;
    for (const char* text : {"10", "4", "5", "20", "7", "12", "31", "12", "18"})
        figures.push_back(sample::figure(sample::printed(text, 1'000)));
    std::vector<IdentityResult> identities;
    for (const solve::Equation& equation : table.system.equations()) {
        Identity identity;
        for (const solve::Term& term : equation.terms)
            identity.terms.push_back({term.variable, static_cast<int>(term.coefficient), ""});
        identities.push_back(reconcile(identity, figures));
    }
    const JointResult declared = check_jointly(identities, figures, {.rounding = half_up});
    ASSERT_EQ(declared.culprits.at(0).sets.size(), 1U);
    EXPECT_EQ(declared.culprits[0].sets[0].figures, std::vector<std::size_t>{6});
    EXPECT_EQ(text_of(declared.culprits[0].sets[0].implied[0]), "[29000, 30000)");

    const JointResult either = check_jointly(identities, figures);
    const FigureCulprits& culprits = either.culprits.at(0);
    ASSERT_EQ(culprits.sets.size(), 5U);
    EXPECT_EQ(culprits.sets[0].figures, std::vector<std::size_t>{6});
    const std::map<std::size_t, std::string> points{
        {1, "[5000, 5000]"}, {2, "[6000, 6000]"}, {4, "[8000, 8000]"}, {5, "[13000, 13000]"}};
    for (const auto& [figure, text] : points) {
        ASSERT_NE(set_of(culprits, figure), nullptr);
        EXPECT_TRUE(set_of(culprits, figure)->ties_only);
        EXPECT_EQ(text_of(set_of(culprits, figure)->implied[0]), text);
    }
}

// ---- one label, two scopes ----

TEST(Scopes, TellWhatIsInOneAndNotInTheOther) {
    // The programme with overhead, from its chapter, and without it, from the overview.
    struct Year {
        std::array<std::int64_t, 3> with;
        std::array<std::int64_t, 3> without;
        std::string overhead;
        std::array<std::int64_t, 2> apart; ///< by expenditure and by balance
    };
    for (const Year& year :
         {Year{{41'169, 8'307, 32'863}, {38'603, 8'307, 30'296}, "[2566, 2567]", {2'566, 2'567}},
          Year{{41'484, 8'270, 33'215}, {38'891, 8'270, 30'621}, "[2593, 2594]", {2'593, 2'594}}}) {
        EXPECT_EQ(year.with[0] - year.without[0], year.apart[0]);
        EXPECT_EQ(year.with[2] - year.without[2], year.apart[1]);
        solve::LinearSystem system;
        std::vector<std::size_t> with;
        std::vector<std::size_t> without;
        for (const std::int64_t each : year.with)
            with.push_back(system.add(sample::cell(each)));
        for (const std::int64_t each : year.without)
            without.push_back(system.add(sample::cell(each)));
        for (const auto* each : {&with, &without})
            system.require({{(*each)[0], 1}, {(*each)[1], -1}, {(*each)[2], -1}});
        // One label, one figure: no true value prints as both.
        solve::LinearSystem as_one = system;
        as_one.require({{with[0], 1}, {without[0], -1}});
        EXPECT_EQ(decide(as_one).state, solve::Feasibility::infeasible);
        const std::size_t overhead = system.add({});
        system.require({{with[0], 1}, {without[0], -1}, {overhead, -1}});
        system.require({{with[2], 1}, {without[2], -1}, {overhead, -1}});
        EXPECT_EQ(text_of(bounds(system)->at(overhead)), year.overhead);
    }
}

// ---- published tables ----

/// The differences of the identities of each name, with how often.
std::map<std::string, std::map<std::string, int>> differences(const char* name) {
    std::map<std::string, std::map<std::string, int>> out;
    const PublishedTable table(sample::TableName{name});
    const auto expected = sample::expected_identities(name);
    for (std::size_t i = 0; i < expected.size(); ++i)
        ++out[expected[i].name][table.identities[i].residual.to_string()];
    return out;
}

using Counts = std::map<std::string, int>;

TEST(Published, DifferencesAreThoseOfThePage) {
    SLUITEND_NEEDS_SAMPLES();
    auto baarle = differences("baarlenassau_2018");
    EXPECT_EQ(baarle["lasten - baten = saldo"], (Counts{{"-1", 1}, {"0", 45}, {"1", 14}}));
    EXPECT_EQ(baarle["sum programmes = subtotaal"],
              (Counts{{"-2", 5}, {"-1", 2}, {"0", 8}, {"1", 3}}));
    auto wassenaar = differences("wassenaar_2026_programmes");
    EXPECT_EQ(wassenaar["baten + lasten = saldo"], (Counts{{"-1", 8}, {"0", 19}, {"1", 3}}));
    EXPECT_EQ(wassenaar["saldo + mutaties = resultaat"], (Counts{{"0", 29}, {"1", 1}}));
    EXPECT_EQ(wassenaar["onttrekking + toevoeging = mutaties"], (Counts{{"-1", 1}, {"0", 29}}));
    auto reserves = differences("wassenaar_2026_reserves");
    EXPECT_EQ(reserves["stand + vermeerdering + vermindering = next stand"],
              (Counts{{"-1", 2}, {"0", 121}, {"1", 9}}));
    EXPECT_EQ(reserves["sum bestemming = totaal"], (Counts{{"0", 8}, {"1", 5}}));
}

std::vector<std::string> residuals(const char* name, std::size_t first, std::size_t count) {
    const PublishedTable table(sample::TableName{name});
    std::vector<std::string> out;
    for (std::size_t i = first; i < first + count; ++i) {
        out.push_back(table.identities.at(i).residual.to_string());
        EXPECT_TRUE(table.identities[i].verdict == Verdict::exact ||
                    table.identities[i].verdict == Verdict::within_rounding);
    }
    return out;
}

TEST(Published, LongSumsAreOffByUpToThree) {
    SLUITEND_NEEDS_SAMPLES();
    EXPECT_EQ(residuals("groningen_2026", 0, 8),
              (std::vector<std::string>{"-1", "0", "1", "1", "-2", "0", "3", "0"}));
    EXPECT_EQ(residuals("bergendal_2017_voorjaarsnota", 0, 5),
              (std::vector<std::string>{"1", "0", "1", "1", "0"}));
    EXPECT_EQ(residuals("bergendal_2017_voorjaarsnota", 5, 5),
              (std::vector<std::string>{"0", "0", "-1", "-1", "0"}));
}

TEST(Published, GroningenIsBrokenWithoutItsReserves) {
    SLUITEND_NEEDS_SAMPLES();
    const PublishedTable table(sample::TableName{"groningen_2026"});
    for (const IdentityResult& each : table.identities) {
        Identity identity = each.identity;
        identity.terms.pop_back(); // the row of reserve movements is the last
        EXPECT_EQ(reconcile(identity, table.figures).verdict, Verdict::broken);
    }
}

TEST(Published, SevenFiguresOfWassenaarAreHalved) {
    SLUITEND_NEEDS_SAMPLES();
    const PublishedTable table(sample::TableName{"wassenaar_2026_programmes"});
    const JointResult joint = table.check();
    const std::vector<std::string> expected{
        "[63914, 127829/2]", "[-23341, -46681/2]", "[81147/2, 40574]", "[1113, 2227/2]",
        "[-990, -1979/2]",   "[247/2, 124]",       "[40697, 81395/2]"};
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_EQ(text_of(*joint.bounds_of(table.rows[14 + i][0])), expected[i]);
}

TEST(Published, FortyTwoFiguresOfWassenaarAreTightened) {
    SLUITEND_NEEDS_SAMPLES();
    const PublishedTable table(sample::TableName{"wassenaar_2019_web"});
    const JointResult joint = table.check();
    int tightened = 0;
    for (const FigureBounds& each : joint.bounds)
        tightened += each.bounds.upper->value - each.bounds.lower->value < Rational(1) ? 1 : 0;
    EXPECT_EQ(joint.bounds.size(), 126U);
    EXPECT_EQ(tightened, 42);
}

TEST(Published, ACellThatEnschedeDoesNotPrintIsKnownToTwoThousand) {
    SLUITEND_NEEDS_SAMPLES();
    const PublishedTable table(sample::TableName{"enschede_2021_overzicht"});
    const auto& row = table.rows.back();
    ASSERT_EQ(row.size(), 8U);
    solve::LinearSystem system;
    for (const Figure& each : table.figures)
        system.add(cell_of(each.amount, nearest));
    const std::size_t balance = system.add({});
    system.require({{row[6], 1}, {row[7], -1}, {balance, -1}});
    EXPECT_EQ(text_of(bounds(system)->at(balance)), "[397875, 397877]");
}

// ---- slips in Baarle-Nassau 2018, the column of the budget ----

/// Programmes 0 to 8 and their subtotal, each side a row of its own over the years.
struct BaarleNassau {
    std::vector<Figure> figures{};
    std::vector<Identity> all{};

    BaarleNassau() {
        const sample::FactTable facts = sample::fact_table("baarlenassau_2018");
        for (const sample::FactRow& row : facts.rows)
            for (std::size_t side = 0; side < 3; ++side)
                for (std::size_t year = 0; year < 6; ++year) {
                    figures.push_back(sample::figure(sample::cell(row.cells[3 * year + side])));
                    figures.back().row = row.label + " LBS"[side + 1];
                    figures.back().column = std::to_string(2016 + year);
                }
        const std::size_t year = 2;
        for (std::size_t row = 0; row < 10; ++row)
            require({{at(row, 0, year), 1}, {at(row, 1, year), -1}, {at(row, 2, year), -1}});
        for (std::size_t side = 0; side < 3; ++side) {
            std::vector<std::pair<std::size_t, int>> terms;
            for (std::size_t row = 0; row < 10; ++row)
                terms.emplace_back(at(row, side, year), row == 9 ? -1 : 1);
            require(terms);
        }
    }

    static std::size_t at(std::size_t row, std::size_t side, std::size_t year = 2) {
        return 18 * row + 6 * side + year;
    }
    void require(const std::vector<std::pair<std::size_t, int>>& terms) {
        Identity identity;
        for (const auto& [figure, sign] : terms)
            identity.terms.push_back({figure, sign, ""});
        all.push_back(std::move(identity));
    }
    std::vector<IdentityResult> results() const { return sample::judged(all, figures); }
    JointResult check() const { return check_jointly(results(), figures); }
};

TEST(BaarleNassau, NamesTheFigureThatTwoSumsShare) {
    SLUITEND_NEEDS_SAMPLES();
    BaarleNassau table;
    const std::size_t slip = BaarleNassau::at(6, 0);
    ASSERT_EQ(table.figures[slip].amount.verbatim(), "5.284");
    table.figures[slip].amount = sample::cell("5.824");
    EXPECT_EQ(table.results()[6].residual, Rational(540));
    EXPECT_EQ(table.results()[10].residual, Rational(541));
    const JointResult joint = table.check();
    ASSERT_EQ(joint.culprits.size(), 1U);
    const FigureCulprits& culprits = joint.culprits[0];
    ASSERT_EQ(culprits.sets.size(), 1U);
    EXPECT_EQ(culprits.sets[0].figures, std::vector{slip});
    EXPECT_EQ(text_of(culprits.sets[0].implied[0]), "[5283, 5285]");
    EXPECT_EQ(culprits.sets[0].repairs[0].at(0).kind, RepairKind::transposition);
    EXPECT_EQ(culprits.sets[0].repairs[0].at(0).printed, Decimal(5'284));
    std::map<std::size_t, int> shared;
    for (const Certificate& conflict : culprits.conflicts)
        for (const PrintedTerm& term : conflict.figures)
            ++shared[term.figure];
    std::erase_if(shared, [&](const auto& each) {
        return each.second != static_cast<int>(culprits.conflicts.size());
    });
    ASSERT_EQ(shared.size(), 1U);
    EXPECT_EQ(shared.begin()->first, slip);
}

TEST(BaarleNassau, NamesTenPairsWhereARowIsThatOfTheYearBefore) {
    SLUITEND_NEEDS_SAMPLES();
    BaarleNassau table;
    for (std::size_t side = 0; side < 3; ++side)
        table.figures[BaarleNassau::at(0, side)].amount =
            table.figures[BaarleNassau::at(0, side, 1)].amount;
    EXPECT_EQ(table.results()[0].residual, Rational(0));
    EXPECT_EQ(table.results()[10].residual, Rational(-38));
    EXPECT_EQ(table.results()[10].bound, Rational(5));
    EXPECT_EQ(table.results()[12].residual, Rational(-40));
    const JointResult joint = table.check();
    ASSERT_EQ(joint.culprits.size(), 1U);
    const FigureCulprits& culprits = joint.culprits[0];
    EXPECT_EQ(culprits.at_least, 2U);
    EXPECT_TRUE(culprits.complete);
    ASSERT_EQ(culprits.sets.size(), 10U);
    std::map<std::size_t, int> rows;
    for (const CulpritSet& set : culprits.sets) {
        ASSERT_EQ(set.figures.size(), 2U);
        const std::size_t row = std::min(set.figures[0], set.figures[1]) / 18;
        EXPECT_TRUE(std::is_permutation(
            set.figures.begin(), set.figures.end(),
            std::vector{BaarleNassau::at(row, 0), BaarleNassau::at(row, 2)}.begin()));
        ++rows[row];
    }
    EXPECT_EQ(rows.size(), 10U);
    const CulpritSet& first = culprits.sets[0];
    EXPECT_EQ(first.figures, (std::vector{BaarleNassau::at(0, 0), BaarleNassau::at(0, 2)}));
    EXPECT_EQ(text_of(first.implied[0]), "[1831/2, 1845/2]");
    EXPECT_EQ(text_of(first.implied[1]), "[1623/2, 1637/2]");
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(first.repairs[i].at(0).kind, RepairKind::neighbour_copied);
        EXPECT_EQ(first.repairs[i].at(0).neighbour, first.figures[i] - 1);
    }
}

} // namespace
} // namespace sluitend
