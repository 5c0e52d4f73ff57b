// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/indicator.hpp>

#include <sluitend/model/builder.hpp>
#include <sluitend/model/programme.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace sluitend;

IndicatorRecord burglaries() {
    IndicatorRecord record;
    record.number = Printed<Code>{Code("10"), "10.", {}};
    record.name = Text{"Diefstallen uit woning", {}};
    Observation observation;
    observation.period = {Period(Year(2019)), "2019", {}};
    observation.value = Printed<Decimal>{Decimal::with_scale(24, 1), "2,4", {}};
    record.observations.push_back(observation);
    return record;
}

struct Built {
    Document document;
    Index<Programme> programme{};
};

Built built() {
    DocumentBuilder builder;
    ProgrammeRecord programme;
    programme.title.value = "Veilig";
    const auto place = builder.add(programme);
    GoalRecord goal;
    goal.title.value = "Minder inbraken";
    builder.add(builder.add(place, goal), IndicatorRecord{});
    builder.add(place, burglaries());
    return {builder.build(), place};
}

TEST(Indicator, OfAGoalKnowsItsGoalAndItsProgramme) {
    const Built all = built();
    const Goal goal = all.document.programmes()[0].goals()[0];
    const Indicator own = goal.indicators().at(0);
    EXPECT_EQ(own.goal(), goal);
    EXPECT_EQ(own.programme(), all.document.programmes()[0]);
    EXPECT_EQ(own.number(), std::nullopt);
    EXPECT_EQ(own.name(), std::nullopt);
    EXPECT_TRUE(own.targets().empty());
}

TEST(Indicator, StandInOneListPerProgrammeAndThenTheAnnex) {
    DocumentBuilder builder;
    const auto named = [](const char* name) {
        IndicatorRecord out;
        out.name = Text{name, {}};
        return out;
    };
    builder.add(named("annex"));
    for (const std::string programme : {"a", "b"}) {
        const auto place = builder.add(ProgrammeRecord{});
        builder.add(place, named((programme + " of the law").c_str()));
        const auto goal = builder.add(place, GoalRecord{});
        builder.add(goal, named((programme + " goal").c_str()));
        builder.add(builder.add(goal, GoalRecord{}), named((programme + " subgoal").c_str()));
    }
    const Document document = builder.build();
    std::vector<std::string> names;
    for (const Indicator& each : document.all_indicators())
        names.emplace_back(*each.name());
    EXPECT_EQ(names, (std::vector<std::string>{"a goal", "a subgoal", "a of the law", "b goal",
                                               "b subgoal", "b of the law", "annex"}));
    EXPECT_EQ(document.programmes()[1].all_indicators().size(), 3U);
}

TEST(Indicator, OfAnAnnexHangsOnTheDocument) {
    DocumentBuilder builder;
    builder.add(ProgrammeRecord{});
    IndicatorRecord record;
    record.number = Printed<Code>{Code("10"), "10", {}};
    builder.add(record);
    const Document document = builder.build();
    ASSERT_EQ(document.mandated_indicators().size(), 1U);
    EXPECT_EQ(document.mandated_indicators()[0].number(), "10");
    EXPECT_EQ(document.mandated_indicators()[0].programme(), std::nullopt);
    EXPECT_TRUE(document.programmes()[0].mandated_indicators().empty());
    EXPECT_NE(document.fingerprint(), Document().fingerprint());
}

TEST(Indicator, ThatTheLawPrescribesHangsOnTheProgramme) {
    const Built all = built();
    const Indicator mandated = all.document.programmes()[0].mandated_indicators().at(0);
    EXPECT_EQ(mandated.goal(), std::nullopt);
    EXPECT_EQ(mandated.programme()->title(), "Veilig");
    EXPECT_EQ(mandated.number(), "10");
    EXPECT_EQ(mandated.name(), "Diefstallen uit woning");
    EXPECT_EQ(mandated.observations().at(0).value->value, Decimal::with_scale(24, 1));
}

TEST(IndicatorRecord, IsEqualWhateverItsPlaces) {
    IndicatorRecord other = burglaries();
    other.number->verbatim = "10";
    other.name->span.line = 4;
    other.observations[0].value->span.line = 4;
    EXPECT_EQ(burglaries(), other);
    other.direction = Direction::neutral;
    EXPECT_NE(burglaries(), other);
    other = burglaries();
    other.observations[0].value.reset();
    other.observations[0].missing_reason = MissingReason::not_yet_known;
    EXPECT_NE(burglaries(), other);
}

TEST(Indicator, HasANameForEveryEnumerator) {
    EXPECT_EQ(name_of(MissingReason::unknown), "unknown");
    EXPECT_EQ(name_of(Direction::neutral), "neutral");
}

} // namespace
