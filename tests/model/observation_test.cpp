// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/observation.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace sluitend;

TEST(Observation, IsEqualInEverythingButPlaces) {
    Observation one;
    one.period = {Period(Year(2019)), "2019", {}};
    one.value = Printed<Decimal>{Decimal(119), "119", {}};
    Observation other = one;
    other.value->span = {.line = 3, .column = 1, .byte_column = 1, .begin = 0, .end = 3};
    EXPECT_EQ(one, other);
    other.status = ObservationStatus::provisional;
    EXPECT_NE(one, other);
    other = one;
    other.area = Area{AreaKind::country, "NL01", "Nederland"};
    EXPECT_NE(one, other);
}

TEST(Observation, ListsItsFieldsInTheOrderOfTheFile) {
    std::vector<std::string> seen;
    Observation one;
    Observation::fields(one, [&](const char* name, const auto&) { seen.emplace_back(name); });
    EXPECT_EQ(seen, (std::vector<std::string>{"period", "value", "missing_reason", "status", "area",
                                              "unit", "source", "vintage", "qualifier"}));
}

TEST(SeriesBreak, NamesWhatChanged) {
    EXPECT_EQ(name_of(BreakKind::definition), "definition");
    EXPECT_EQ(name_of(ObservationStatus::final), "final");
    const SeriesBreak one{Period(Year(2018)), BreakKind::definition, Text{"> 16 uur", {}}};
    SeriesBreak other = one;
    EXPECT_EQ(one, other);
    other.kind = BreakKind::method;
    EXPECT_NE(one, other);
}

} // namespace
