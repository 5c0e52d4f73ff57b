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
    EXPECT_EQ(seen, (std::vector<std::string>{"kind", "per", "population", "minimum", "maximum"}));
}

} // namespace
