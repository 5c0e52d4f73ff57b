// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/derived.hpp>

#include "../support/chapter.hpp"

#include <gtest/gtest.h>

namespace sluitend {
namespace {

using enum ClaimVerdict;

class ClaimsOfTheChapter : public testing::TestWithParam<std::filesystem::path> {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(GetParam())) GTEST_SKIP() << "the chapter is not there";
        report_ = check(read_chapter(sample::bytes_of(GetParam())).document);
    }

    Report report_;
};

TEST_P(ClaimsOfTheChapter, AreJudgedAsTheTextReads) {
    ASSERT_EQ(report_.claims.size(), 4U);
    const ClaimResult& rise = report_.claims[0];
    EXPECT_EQ(rise.verdict, other_label);
    ASSERT_EQ(rise.matches.size(), 1U);
    EXPECT_EQ(rise.matches[0].expression.label,
              "Saldo van baten en lasten, Begroting 2020 → Begroting 2021");
    ASSERT_TRUE(rise.ledger);
    EXPECT_EQ(rise.ledger->explained, Rational(105'000));
    EXPECT_EQ(rise.ledger->share, Rational(105, 352));
    EXPECT_EQ(report_.claims[1].form, ClaimForm::item);
    EXPECT_EQ(report_.claims[2].form, ClaimForm::item);
    const ClaimResult& fall = report_.claims[3];
    EXPECT_EQ(fall.verdict, supported);
    EXPECT_EQ(fall.direction, ClaimDirection::down);
    EXPECT_EQ(fall.from, Year(2021));
    EXPECT_EQ(fall.to, Year(2022));
    EXPECT_EQ(fall.matches.size(), 2U);
}

TEST_P(ClaimsOfTheChapter, GiveOneFindingAndNoFalseAlarm) {
    Findings found;
    for (const Finding& each : report_.findings)
        if (each.id.starts_with("claim.")) found.push_back(each);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].id, "claim.measure");
    EXPECT_EQ(found[0].argument("match"), "Saldo van baten en lasten (+352)");
    EXPECT_EQ(found[0].argument("claimed"), "Lasten (+315), Baten (-37), Lasten + Baten (+278)");
    EXPECT_EQ(found[0].argument("tested"), "7");
    EXPECT_EQ(found[0].argument("matched"), "1");
    EXPECT_EQ(found[0].span, report_.document.programmes()[0].claims()[0].amount().span());
}

TEST_P(ClaimsOfTheChapter, AreRightThatOnlyOneNumberOfAllIsNear) {
    const auto all = expressions(*report_.document.programmes()[0].budget());
    EXPECT_EQ(all.size(), 105U);
    const auto near = solve::Interval::closed(Rational(349'000), Rational(355'000));
    std::vector<std::string> found;
    for (const Expression& each : all)
        if (!intersection(near, *bounds(report_, each)).is_empty()) found.push_back(each.label);
    EXPECT_EQ(found, std::vector<std::string>{
                         "Saldo van baten en lasten, Begroting 2020 → Begroting 2021"});
}

INSTANTIATE_TEST_SUITE_P(Chapters, ClaimsOfTheChapter,
                         testing::Values(sample::own_chapter(), sample::real_chapter()));

/// What is said of the claims under a table of 100, 200, 300 over 40, 50, 60.
std::string said_of(const std::string& sentence) {
    const Report report =
        check(read_chapter(sample::small_chapter(std::string(sample::small_table) +
                                                 "\nToelichting\n" + sentence + "\n"))
                  .document);
    std::string out;
    for (const ClaimResult& each : report.claims)
        out.append(out.empty() ? "" : " ").append(name_of(each.verdict));
    return out;
}

TEST(ClaimsOfAChapter, TakeTheFormsThatPeopleWrite) {
    for (const char* sentence : {
             "De lasten stijgen in 2021 ten opzichte van 2020 met € 100.000.",
             "De lasten stijgen in 2021 t.o.v. 2020 met 0,1 miljoen.",
             "De lasten stijgen in 2021 ten opzichte van 2020 met € 0,1 mln.",
             "De lasten stijgen in 2021 ten opzichte van 2020 met 1 ton.",
             "De lasten stijgen in 2021 ten opzichte van vorig jaar met 100.000 euro.",
             "De lasten nemen in 2021 vergeleken met 2020 toe met 100.000 euro.",
             "De lasten zijn in 2021 100.000 euro hoger dan in 2020.",
             "De lasten van dit programma stijgen in 2021 ten opzichte van 2020 tot 200.000 euro.",
             "De lasten bedragen in 2021 200.000 euro.",
             "In 2021 stijgen de lasten ten opzichte van 2020 met ruim 100.000 euro.",
             "De baten en lasten stijgen in 2021 ten opzichte van 2020.",
         })
        EXPECT_EQ(said_of(sentence), "supported") << sentence;
    EXPECT_EQ(
        said_of("De lasten stijgen in 2021 ten opzichte van 2020 met 100.000 euro en de baten "
                "stijgen met 10.000 euro."),
        "supported supported");
    EXPECT_EQ(said_of("De lasten dalen in 2021 ten opzichte van 2020 met 0,1 miljoen euro."),
              "wrong_direction");
    EXPECT_EQ(said_of("De lasten dalen in 2022 ten opzichte van 2021."), "wrong_direction");
}

TEST(ClaimsOfAChapter, AreNotFoundWhereNoneAre) {
    for (const char* sentence :
         {"De lasten stijgen.", "Er ligt 3 ton afval in 2021.",
          "De lasten stijgen in 2021 ten opzichte van 2020 met 3 ton afval."})
        EXPECT_NE(said_of(sentence).find("unsupported"), 0U) << sentence;
    EXPECT_EQ(said_of("Wij doen het goed in 2021 ten opzichte van 2020."), "");
}

} // namespace
} // namespace sluitend
