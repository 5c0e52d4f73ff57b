// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/labels.hpp>

#include "../support/budget_tables.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

namespace sluitend {
namespace {

std::set<std::string> words_of(std::string_view text) {
    std::istringstream stream{std::string(text)};
    std::set<std::string> out;
    for (std::string word; stream >> word;)
        out.insert(word);
    return out;
}

std::set<std::string> names_in(std::string_view sentence) {
    std::set<std::string> out;
    for (std::size_t at = sentence.find('{'); at != std::string_view::npos;
         at = sentence.find('{', at + 1))
        out.emplace(sentence.substr(at + 1, sentence.find('}', at) - at - 1));
    return out;
}

Finding rounding() {
    return {"table.balance-rounding",
            Severity::info,
            {{"where", "3.1/Begroting 2020"},
             {"sum", "41.169 − 8.307 = 32.862"},
             {"printed", "32.863"},
             {"residual", "-1"},
             {"bound", "1,5"},
             {"figures", "3"}},
            {},
            {}};
}

TEST(FindingLabels, StandInOrderWithWordsInBothLanguages) {
    const auto all = finding_labels();
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end(),
                               [](const auto& a, const auto& b) { return a.id < b.id; }));
    for (const FindingLabel& each : all) {
        EXPECT_FALSE(each.nl.empty()) << each.id;
        EXPECT_FALSE(each.en.empty()) << each.id;
        EXPECT_TRUE(each.sentence_nl.ends_with('.') || each.sentence_nl.ends_with(']') ||
                    each.sentence_nl.ends_with('}'))
            << each.id;
    }
}

TEST(FindingLabels, NameOnlyArgumentsThatTheFindingHas) {
    for (const FindingLabel& each : finding_labels()) {
        const auto known = words_of(each.arguments);
        for (const std::string_view sentence : {each.sentence_nl, each.sentence_en})
            for (const std::string& name : names_in(sentence))
                EXPECT_TRUE(known.contains(name)) << each.id << " {" << name << "}";
        EXPECT_EQ(names_in(each.sentence_nl), names_in(each.sentence_en)) << each.id;
    }
}

TEST(FindingLabels, LeaveNoPlaceholderBehind) {
    for (const FindingLabel& each : finding_labels()) {
        Finding finding{std::string(each.id), each.severity, {}, {}, {}};
        for (const std::string& name : words_of(each.arguments))
            finding.arguments.push_back({name, "waarde"});
        for (const Language language : {Language::nl, Language::en}) {
            const std::string said = message(finding, language);
            EXPECT_EQ(said.find_first_of("{}[]"), std::string::npos) << said;
            EXPECT_TRUE(each.arguments.empty() || said.find("waarde") != std::string::npos) << said;
            finding.arguments.clear();
            EXPECT_FALSE(message(finding, language).empty());
            for (const std::string& name : words_of(each.arguments))
                finding.arguments.push_back({name, "waarde"});
        }
    }
}

TEST(ErrorLabels, StandInOrderWithWordsInBothLanguages) {
    const auto all = error_labels();
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end(),
                               [](const auto& a, const auto& b) { return a.id < b.id; }));
    for (const ErrorLabel& each : all) {
        EXPECT_TRUE(each.nl.ends_with('.')) << each.id;
        EXPECT_TRUE(each.en.ends_with('.')) << each.id;
    }
}

TEST(Message, SaysARoundingDifferenceInPlainWords) {
    EXPECT_EQ(message(rounding(), Language::nl),
              "41.169 − 8.307 = 32.862, gedrukt staat 32.863. Dat scheelt 1 en is gewoon: de 3 "
              "bedragen zijn ieder apart afgerond, en dat kan samen tot 1,5 schelen.");
    EXPECT_EQ(message(rounding(), Language::en),
              "41.169 − 8.307 = 32.862, printed is 32.863. The difference of 1 is normal: the 3 "
              "figures were rounded one by one, which can add up to 1,5.");
    EXPECT_EQ(label(rounding(), Language::nl), "afrondingsverschil saldo");
}

TEST(Message, SaysWhenRoundingExplainsLessThanTheBound) {
    Finding finding = rounding();
    finding.arguments[4].value = "1";
    for (const std::string stem : {"table.balance-broken", "goal.total-broken"}) {
        finding.id = stem;
        EXPECT_NE(message(finding, Language::nl).find("verklaart minder dan 1."),
                  std::string::npos);
        EXPECT_NE(message(finding, Language::en).find("explains less than 1."), std::string::npos);
    }
    finding.arguments[4].value = "0,5";
    EXPECT_NE(message(finding, Language::nl).find("verklaart hoogstens 0,5."), std::string::npos);
}

TEST(Describe, RefusesAUnitThatIsNotAboveZero) {
    const auto interval = solve::Interval::closed(Rational(1), Rational(2));
    for (const int unit : {0, -1})
        try {
            static_cast<void>(describe(interval, Rational(unit), Language::nl));
            FAIL() << unit;
        } catch (const ValueError& error) {
            EXPECT_EQ(error.id(), "number.unit");
        }
}

TEST(Message, TranslatesWhatDecidedAReading) {
    Finding finding{"table.recovered",
                    Severity::info,
                    {{"row", "Onttrekking reserves"},
                     {"cells", "3280000"},
                     {"readings", "4"},
                     {"decided_by", "identities"},
                     {"reading", "328 | 0 | 0 | 0 | 0"},
                     {"margin", "8,0"}},
                    {},
                    {}};
    EXPECT_EQ(
        message(finding, Language::nl),
        "De cellen van “Onttrekking reserves” stonden aan elkaar: 3280000. Van de 4 mogelijke "
        "lezingen past er één bij de optellingen van de tabel: 328 | 0 | 0 | 0 | 0. De "
        "eerstvolgende lezing zit 8 buiten de afrondingsgrens.");
    finding.arguments[5].value.clear();
    EXPECT_TRUE(message(finding, Language::en).ends_with("328 | 0 | 0 | 0 | 0."));
    const auto said = [&](DecidedBy decided_by) {
        finding.arguments[3].value = name_of(decided_by);
        return message(finding, Language::en);
    };
    EXPECT_NE(said(DecidedBy::label).find("Behind this known label"), std::string::npos);
    EXPECT_NE(said(DecidedBy::row_identities).find("sums within the row"), std::string::npos);
    EXPECT_NE(said(DecidedBy::joint).find("true at once"), std::string::npos);
}

TEST(Message, TranslatesSignConventionsOneByOne) {
    const Finding finding{
        "sign.ambiguous", Severity::warning, {{"candidates", "net_cost, signed_cost"}}, {}, {}};
    const std::string said = message(finding, Language::nl);
    EXPECT_NE(said.find(std::string(label(SignConvention::net_cost, Language::nl)) + "; " +
                        std::string(label(SignConvention::signed_cost, Language::nl))),
              std::string::npos)
        << said;
}

TEST(Message, CountsOneNumberAsWellAsMany) {
    const Finding finding{
        "claim.unsupported",
        Severity::warning,
        {{"period", "2021"}, {"amount", "352.000"}, {"claimed", "Lasten (+315)"}, {"tested", "1"}},
        {},
        {}};
    EXPECT_EQ(message(finding, Language::en),
              "2021: the amount of 352.000 euro fits no number of the table over this period; "
              "compared: 1. The sentence names Lasten (+315).");
}

TEST(Message, HoldsNothingThatSteersATerminal) {
    const Finding finding{
        "text.unplaced", Severity::warning, {{"text", "a\u202Eb\x1B[31m"}}, {}, {}};
    EXPECT_EQ(message(finding, Language::en),
              "This line could not be placed anywhere: “a\uFFFDb\uFFFD[31m”.");
}

TEST(Message, NeverFillsInWhatWasFilledIn) {
    const Finding finding{
        "text.unplaced", Severity::warning, {{"text", "{text} [{bound}] {"}}, {}, {}};
    EXPECT_EQ(message(finding, Language::en),
              "This line could not be placed anywhere: “{text} [{bound}] {”.");
}

TEST(Message, LeavesOutAPartWithoutFacts) {
    Finding finding{
        "action.duplicate-number",
        Severity::warning,
        {{"goal", "5.02"}, {"number", "03"}, {"count", "2"}, {"declared", ""}, {"found", "4"}},
        {},
        {}};
    EXPECT_EQ(message(finding, Language::nl),
              "Actienummer 03 staat 2 keer bij 5.02. Alle acties zijn bewaard.");
    finding.arguments[3].value = "5";
    EXPECT_EQ(message(finding, Language::nl),
              "Actienummer 03 staat 2 keer bij 5.02. Aangekondigd aantal acties: 5; gevonden: 4. "
              "Alle acties zijn bewaard.");
}

TEST(Message, GivesAGeneralSentenceForAnUnknownId) {
    const Finding finding{
        "future.wonder", Severity::info, {{"where", "here"}, {"size", "3"}}, {}, {}};
    EXPECT_EQ(message(finding, Language::nl), "Bevinding future.wonder: where here, size 3.");
    EXPECT_EQ(label(finding, Language::nl), "future.wonder");
}

TEST(Message, SaysWhatHelpsAgainstAnError) {
    EXPECT_EQ(
        message(ReadError("input.utf8", "bad", {}, ""), Language::nl),
        "De tekst is geen geldige UTF-8. Sla haar op als UTF-8; komt zij uit Windows: iconv -f "
        "CP1252 -t UTF-8 oud.txt > nieuw.txt.");
    EXPECT_EQ(message(Error("future.error", "it broke"), Language::nl), "it broke");
}

template <NamedEnum E> void expect_words(bool first_is_silent, bool last_is_silent) {
    const auto all = names(E{});
    for (const Language language : {Language::nl, Language::en})
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool is_silent =
                (i == 0 && first_is_silent) || (i + 1 == all.size() && last_is_silent);
            EXPECT_EQ(label(static_cast<E>(i), language).empty(), is_silent) << all[i];
        }
}

TEST(Label, HasWordsForEveryEnumerator) {
    expect_words<Severity>(false, false);
    expect_words<Verdict>(false, false);
    expect_words<Suspicion>(true, false);
    expect_words<Reason>(true, false);
    expect_words<LineCode>(false, false);
    expect_words<Phase>(false, false);
    expect_words<Role>(false, false);
    expect_words<SignConvention>(false, false);
    expect_words<QuantumBasis>(false, false);
    expect_words<MissingReason>(false, false);
    expect_words<TargetKind>(false, false);
    expect_words<NoTargetReason>(false, true);
    expect_words<RepairKind>(false, false);
    expect_words<solve::Route>(false, false);
    expect_words<Grid>(false, false);
    expect_words<AssessmentVerdict>(false, false);
    expect_words<AssessmentReason>(true, false);
    expect_words<LeftOutReason>(false, false);
    expect_words<AreaKind>(false, false);
    expect_words<ObservationStatus>(false, false);
    expect_words<BreakKind>(false, false);
}

Target target(TargetValue value) {
    return {std::move(value), {"zo veel als kan", {}}, {}, {}, {}, {}};
}

Printed<Decimal> printed(std::int64_t coefficient, int scale) {
    return {Decimal::with_scale(coefficient, scale), "", {}};
}

TEST(Describe, SaysTargetsOfEveryKind) {
    const std::optional<Unit> none;
    const std::optional<Unit> percent = Unit{.kind = UnitKind::percent};
    const auto nl = Language::nl;
    Target step = target(StepTarget{Comparator::at_least, true, printed(7, 0)});
    EXPECT_EQ(describe(step, none, nl), "7") << "the page does not say how to compare";
    std::get<StepTarget>(step.value).comparator_inferred = false;
    EXPECT_EQ(describe(step, none, nl), "minstens 7");
    step.valid_from = Year(2020);
    EXPECT_EQ(describe(step, none, nl), "minstens 7, vanaf 2020");
    EXPECT_EQ(describe(step, percent, Language::en), "at least 7%, from 2020");
    step.valid_to = Year(2022);
    EXPECT_EQ(describe(step, none, nl), "minstens 7, van 2020 tot en met 2022");
    step.valid_to = step.valid_from;
    EXPECT_EQ(describe(step, none, nl), "minstens 7, in 2020");
    step.valid_to = Year(2022);
    step.valid_from.reset();
    EXPECT_EQ(describe(step, none, nl), "minstens 7, tot en met 2022");

    EXPECT_EQ(describe(target(TrajectoryTarget{Comparator::at_most,
                                               {{Period(Year(2021)), printed(725, 1)},
                                                {Period(Year(2022)), printed(70, 0)}}}),
                       none, nl),
              "hoogstens 72,5 in 2021, 70 in 2022");
    EXPECT_EQ(
        describe(target(DirectionalTarget{Movement::decrease, printed(5, 0), Period(Year(2019))}),
                 percent, nl),
        "daling met 5% ten opzichte van 2019");
    EXPECT_EQ(describe(target(BenchmarkTarget{Benchmark::national_mean, Comparator::at_most,
                                              printed(699, 0)}),
                       Unit{.kind = UnitKind::currency}, nl),
              "hoogstens het landelijk gemiddelde (€ 699)");
    Target unstated = target(UnstatedTarget{});
    EXPECT_EQ(describe(unstated, none, nl), "waarde niet vermeld");
    unstated.set_by = Text{"de raad", {}};
    EXPECT_EQ(describe(unstated, none, nl), "vastgesteld door de raad, waarde niet vermeld");
    EXPECT_EQ(describe(target(NoTarget{NoTargetReason::policy_makes_figure_ambiguous}), none, nl),
              "bewust geen streefwaarde: nieuw beleid verandert het cijfer zelf");
    EXPECT_EQ(describe(target(NoTarget{}), none, nl), "bewust geen streefwaarde");
    EXPECT_EQ(describe(target(TextTarget{}), none, nl), "zo veel als kan");
}

TEST(Describe, WritesNumbersAsItsLanguageDoes) {
    const Target step = target(StepTarget{Comparator::at_least, false, printed(12'345, 1)});
    const Unit rate{.kind = UnitKind::rate, .per = 10'000, .population = "inwoners"};
    EXPECT_EQ(describe(step, rate, Language::nl), "minstens 1.234,5 per 10.000 inwoners");
    EXPECT_EQ(describe(step, rate, Language::en), "at least 1,234.5 per 10,000 inwoners");
}

TEST(Describe, SaysValuesInTheirUnit) {
    const Target seven = target(StepTarget{Comparator::equal, false, printed(1234, 0)});
    const auto said = [&](Unit unit) { return describe(seven, unit, Language::nl); };
    EXPECT_EQ(said({.kind = UnitKind::rate, .per = 10'000, .population = "jongeren"}),
              "precies 1.234 per 10.000 jongeren");
    EXPECT_EQ(said({.kind = UnitKind::rate}), "precies 1.234");
    EXPECT_EQ(said({.kind = UnitKind::currency_per_capita}), "precies € 1.234 per inwoner");
    EXPECT_EQ(said({.kind = UnitKind::mass_per_capita}), "precies 1.234 kg per inwoner");
}

TEST(Describe, SaysPeriods) {
    EXPECT_EQ(describe(Period(Year(2021)), Language::nl), "2021");
    EXPECT_EQ(describe(Period(PeriodKind::school_year, Year(2020)), Language::nl), "2020/2021");
    EXPECT_EQ(describe(Period(PeriodKind::half_year, Year(2021), 2), Language::nl),
              "2e helft 2021");
    EXPECT_EQ(describe(Period(PeriodKind::quarter, Year(2021), 3), Language::en),
              "quarter 3 of 2021");
    EXPECT_EQ(describe(Period(PeriodKind::month, Year(2021), 12), Language::nl), "december 2021");
}

// ---- proofs -----------------------------------------------------------------------------------

Figure figure(const char* row, const char* printed, std::optional<std::string> column = {},
              std::optional<std::string> programme = {}) {
    Figure out = sample::figure(sample::printed(printed, 1'000));
    out.row = row;
    out.column = std::move(column);
    out.programme = std::move(programme);
    return out;
}

/// Figures with how often each is counted; what is left and what rounding explains follow.
Certificate proof_of(const std::vector<std::pair<int, Figure>>& terms) {
    Certificate out;
    out.multiplier = 1'000;
    for (const auto& [times, figure] : terms) {
        out.figures.push_back({out.figures.size(), times, figure});
        out.residual += Rational(times) * Rational(figure.amount.printed());
        out.explained_at_most += abs(Rational(times)) / Rational(2);
    }
    return out;
}

const std::vector<std::pair<int, Figure>> three_by_three{{-1, figure("baten A", "4")},
                                                         {-1, figure("saldo A", "5")},
                                                         {-1, figure("baten B", "7")},
                                                         {-1, figure("saldo B", "12")},
                                                         {1, figure("lasten totaal", "31")}};

TEST(Message, TellsAProofAsAnAddition) {
    const Certificate proof = proof_of(three_by_three);
    EXPECT_EQ(
        message(proof, Language::nl),
        "Tel op: baten A (4) + saldo A (5) + baten B (7) + saldo B (12) = 28. Dat moet gelijk "
        "zijn aan lasten totaal (31). Verschil 3; afronding van 5 bedragen verklaart "
        "hoogstens 2,5.");
    EXPECT_EQ(message(proof, Language::en),
              "Add baten A (4) + saldo A (5) + baten B (7) + saldo B (12) = 28. This must equal "
              "lasten totaal (31). Difference 3; rounding of 5 figures explains at most 2,5.");
}

TEST(Message, CountsAFigureOftenerAndSeveralTotals) {
    const Certificate proof = proof_of({{2, figure("a", "1.500")},
                                        {1, figure("b", "1")},
                                        {1, figure("c", "2")},
                                        {-1, figure("d", "1.000")},
                                        {-1, figure("e", "1.000")}});
    EXPECT_TRUE(
        message(proof, Language::nl)
            .starts_with("Tel op: a (2 keer 1.500) + b (1) + c (2) = 3.003. Dat moet "
                         "gelijk zijn aan d (1.000) + e (1.000) = 2.000. Verschil 1.003; "));
    EXPECT_TRUE(message(proof, Language::en)
                    .starts_with("Add a (2 times 1.500) + b (1) + c (2) = 3.003. This must equal d "
                                 "(1.000) + e (1.000) = 2.000. Difference 1.003; "));
}

TEST(Message, SaysOnceWhatTheFiguresOfAProofShare) {
    const auto said = [](const Figure& second) {
        return message(proof_of({{1, figure("Lasten", "9", "2021", "3.1")}, {-1, second}}),
                       Language::nl);
    };
    EXPECT_TRUE(said(figure("Baten", "4", "2021", "3.1"))
                    .starts_with("Tel op (programma 3.1, 2021): Baten (4) = 4. Dat moet gelijk "
                                 "zijn aan Lasten (9)."));
    EXPECT_TRUE(said(figure("Lasten", "4", "2022", "3.1"))
                    .starts_with("Tel op (programma 3.1): Lasten, 2022 (4) = 4. Dat moet gelijk "
                                 "zijn aan Lasten, 2021 (9)."));
    EXPECT_TRUE(said(figure("Lasten", "4", "2021", "3.2"))
                    .starts_with("Tel op (2021): Lasten, programma 3.2 (4) = 4. Dat moet gelijk "
                                 "zijn aan Lasten, programma 3.1 (9)."));
}

TEST(Message, TellsFiguresThatAreCalledAlikeApartByTheirLines) {
    Figure first = figure("Lasten", "9", "2021");
    Figure second = figure("Lasten", "4", "2021");
    AmountParts parts = second.amount.parts();
    parts.span = {12, 7, 7, 100, 101};
    second.amount = Amount(parts);
    parts.span = {11, 7, 7, 90, 91};
    parts.printed = Decimal(9);
    parts.verbatim = "9";
    first.amount = Amount(parts);
    EXPECT_TRUE(message(proof_of({{1, first}, {-1, second}}), Language::nl)
                    .starts_with("Tel op (2021): Lasten, regel 12 (4) = 4. Dat moet gelijk zijn "
                                 "aan Lasten, regel 11 (9)."));
}

TEST(Message, NamesAUnitThatIsNotThatOfTheAddition) {
    Certificate proof = proof_of({{1, figure("a", "5")}, {-1, figure("b", "3")}});
    proof.multiplier = 1;
    EXPECT_TRUE(message(proof, Language::nl)
                    .starts_with("Tel op: b (3 x 1.000 euro) = 3.000. Dat moet gelijk zijn aan a "
                                 "(5 x 1.000 euro)."));
    proof.figures.pop_back();
    EXPECT_TRUE(
        message(proof, Language::nl)
            .starts_with("Tel op: a (5 x 1.000 euro) = 5.000. Dat moet gelijk zijn aan 0."));
}

TEST(Label, SaysWhetherAllFiguresCanBeTrue) {
    EXPECT_EQ(label(JointVerdict::impossible, Language::nl),
              "de bedragen kunnen niet allemaal juist zijn");
    EXPECT_EQ(label(JointVerdict::consistent, Language::en), "the figures can all be true");
}

} // namespace
} // namespace sluitend
