// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/quantity/unit.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace sluitend;

Unit per_thousand() {
    Unit unit;
    unit.kind = UnitKind::rate;
    unit.per = 1'000;
    unit.population = "inwoners";
    return unit;
}

TEST(Unit, IsTextUnlessUnderstood) {
    EXPECT_EQ(Unit{}.kind, UnitKind::text);
    EXPECT_EQ(name_of(UnitKind::currency_per_capita), "currency_per_capita");
    EXPECT_EQ(name_of(UnitKind::index), "index");
}

TEST(Unit, IsEqualOnlyInAllItsParts) {
    EXPECT_EQ(per_thousand(), per_thousand());
    Unit other = per_thousand();
    other.per = 10'000;
    EXPECT_NE(other, per_thousand());
    other = per_thousand();
    other.population = "jongeren";
    EXPECT_NE(other, per_thousand());
    other = per_thousand();
    other.maximum = Decimal(10);
    EXPECT_NE(other, per_thousand());
}

TEST(Unit, ListsItsFieldsInTheOrderOfTheFile) {
    std::vector<std::string> seen;
    Unit unit;
    Unit::fields(unit, [&](const char* name, const auto&) { seen.emplace_back(name); });
    EXPECT_EQ(seen, (std::vector<std::string>{"kind", "per", "population", "ages", "multiplier",
                                              "minimum", "maximum"}));
}

Unit percent_of(std::optional<std::string> population) {
    Unit unit;
    unit.kind = UnitKind::percent;
    unit.population = std::move(population);
    return unit;
}

TEST(ConversionFactor, IsExactBetweenRatesOfOnePopulation) {
    Unit per_ten_thousand = per_thousand();
    per_ten_thousand.per = 10'000;
    EXPECT_EQ(conversion_factor(per_ten_thousand, per_thousand()), Rational(1, 10));
    EXPECT_EQ(conversion_factor(per_thousand(), per_ten_thousand), Rational(10, 1));
    EXPECT_EQ(conversion_factor(per_thousand(), per_thousand()), Rational(1, 1));
    EXPECT_EQ(conversion_factor(percent_of("Inwoners"), per_thousand()), Rational(10, 1));
    Unit per_three = per_thousand();
    per_three.per = 3;
    EXPECT_EQ(conversion_factor(per_thousand(), per_three), Rational(3, 1000));
}

TEST(ConversionFactor, NeedsTheSamePopulationAndAges) {
    Unit youths = per_thousand();
    youths.population = "jongeren";
    EXPECT_EQ(conversion_factor(youths, per_thousand()), std::nullopt);
    youths.population.reset();
    EXPECT_EQ(conversion_factor(youths, per_thousand()), std::nullopt);
    Unit working = per_thousand();
    working.ages = AgeRange{15, 64, false};
    EXPECT_EQ(conversion_factor(working, per_thousand()), std::nullopt);
    Unit inferred = working;
    inferred.ages = AgeRange{15, 64, true};
    EXPECT_EQ(conversion_factor(inferred, working), Rational(1, 1));
    inferred.ages = AgeRange{15, 74, true};
    EXPECT_EQ(conversion_factor(inferred, working), std::nullopt);
}

TEST(ConversionFactor, TurnsThousandsOfEuroIntoEuro) {
    Unit euro;
    euro.kind = UnitKind::currency;
    Unit thousands = euro;
    thousands.multiplier = 1'000;
    EXPECT_EQ(conversion_factor(thousands, euro), Rational(1'000, 1));
    EXPECT_EQ(conversion_factor(euro, thousands), Rational(1, 1'000));
}

TEST(ConversionFactor, IsAbsentBetweenDifferentThings) {
    Unit score;
    score.kind = UnitKind::score;
    score.minimum = Decimal(0);
    score.maximum = Decimal(10);
    Unit of_hundred = score;
    of_hundred.maximum = Decimal(100);
    EXPECT_EQ(conversion_factor(score, score), Rational(1, 1));
    EXPECT_EQ(conversion_factor(score, of_hundred), std::nullopt);
    EXPECT_EQ(conversion_factor(score, per_thousand()), std::nullopt);
    EXPECT_EQ(conversion_factor(Unit{}, Unit{}), std::nullopt);
    EXPECT_EQ(conversion_factor(percent_of({}), percent_of({})), Rational(1, 1));
    EXPECT_EQ(conversion_factor(percent_of({}), per_thousand()), std::nullopt);
    Unit nothing = per_thousand();
    nothing.per = 0;
    EXPECT_EQ(conversion_factor(nothing, per_thousand()), std::nullopt);
}

} // namespace
