// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/statutory_numbers.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace sluitend;

/// A table with one row of each of these indicators.
class Table {
public:
    Table& add(const std::string& key, const std::string& name, UnitKind kind = UnitKind::text) {
        IndicatorRecord record;
        record.key = key;
        record.name = Text{name, {}};
        record.unit = Printed<Unit>{Unit{}, "eenheid", {}};
        record.unit->value.kind = kind;
        return add(record);
    }
    Table& add(const IndicatorRecord& record) {
        ObservationRow row;
        row.indicator = builder_.add(record);
        row.area = builder_.add(Area{AreaKind::municipality, "GM0153", ""});
        row.value = Decimal(1);
        builder_.add(row);
        return *this;
    }
    NumberedObservations numbered() { return with_statutory_numbers(builder_.build()); }

private:
    ObservationTableBuilder builder_;
};

TEST(StatutoryNumbers, BindKeysByTheNameOfTheLaw) {
    const auto found = Table()
                           .add("Winkeldiefstal_1", "Winkeldiefstal", UnitKind::rate)
                           .add("Bevolking_2", "Totale bevolking", UnitKind::count)
                           .numbered();
    EXPECT_EQ(found.table.series("8", "GM0153").observations.size(), 1U);
    EXPECT_EQ(found.table.indicators()[0].key, "Winkeldiefstal_1") << "the key stays";
    EXPECT_FALSE(found.table.indicators()[1].number);
    ASSERT_EQ(found.diagnostics.size(), 1U);
    EXPECT_EQ(found.diagnostics[0].id, "indicator.unbound");
    EXPECT_EQ(found.diagnostics[0].severity, Severity::info);
    EXPECT_EQ(found.diagnostics[0].argument("indicator"), "Bevolking_2");
}

TEST(StatutoryNumbers, BringTheDirectionThatTheListHas) {
    IndicatorRecord theft;
    theft.number = Printed<Code>{Code("8"), "8", {}};
    IndicatorRecord neutral = theft;
    neutral.key = "own";
    neutral.direction = Direction::neutral;
    IndicatorRecord other = theft;
    other.name = Text{"Zwerfafval", {}};
    const auto direction = [](const IndicatorRecord& record) {
        return Table().add(record).numbered().table.indicators()[0].direction;
    };
    EXPECT_EQ(direction(theft), Direction::lower_is_better);
    EXPECT_EQ(direction(neutral), Direction::neutral) << "what is said stays";
    EXPECT_EQ(direction(other), Direction::unknown) << "its name is of no number 8";
    const auto bound = Table().add("T_1", "Winkeldiefstal", UnitKind::rate).numbered();
    EXPECT_EQ(bound.table.indicators()[0].direction, Direction::lower_is_better);
}

TEST(StatutoryNumbers, AreNotGuessedAgainstTheUnit) {
    const auto found = Table().add("D_1", "Winkeldiefstal", UnitKind::count).numbered();
    EXPECT_FALSE(found.table.indicators()[0].number);
    EXPECT_EQ(found.diagnostics.at(0).argument("unit"), "eenheid");
    EXPECT_EQ(found.diagnostics[0].argument("number"), "8");
    EXPECT_EQ(found.diagnostics[0].severity, Severity::warning);
}

TEST(StatutoryNumbers, AreGivenToNobodyWhereTwoIndicatorsMeanOne) {
    const auto found =
        Table().add("A_1", "Winkeldiefstal").add("B_2", "Winkeldiefstallen").numbered();
    for (const IndicatorRecord& each : found.table.indicators())
        EXPECT_FALSE(each.number);
    ASSERT_EQ(found.diagnostics.size(), 2U);
    EXPECT_EQ(found.diagnostics[0].argument("other"), "B_2");
    EXPECT_EQ(found.diagnostics[1].argument("other"), "A_1");

    IndicatorRecord numbered;
    numbered.number = Printed<Code>{Code("8"), "8.", {}};
    const auto taken = Table().add(numbered).add("A_1", "Winkeldiefstal").numbered();
    EXPECT_EQ(taken.table.indicators()[0].number->verbatim, "8.");
    EXPECT_FALSE(taken.table.indicators()[1].number);
    EXPECT_EQ(taken.diagnostics.at(0).argument("other"), "8");
}

TEST(StatutoryNumbers, SayWhichNameIsOnlySimilar) {
    const auto found = Table().add("A_1", "Winkeldiefstalen").numbered();
    EXPECT_EQ(found.table.indicators()[0].number->value.text(), "8");
    ASSERT_EQ(found.diagnostics.size(), 1U);
    EXPECT_EQ(found.diagnostics[0].id, "indicator.bound-by-likeness");
    EXPECT_EQ(found.diagnostics[0].argument("statutory"), "Winkeldiefstallen");
}

} // namespace
