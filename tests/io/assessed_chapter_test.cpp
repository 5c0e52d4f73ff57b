// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// The six own indicators of the real chapter against their targets, as they are and as they would be
// once something was measured.

#include "../support/chapter.hpp"

#include <sluitend/analyse/assessment.hpp>
#include <sluitend/io/read.hpp>
#include <sluitend/model/programme.hpp>
#include <sluitend/model/statutory_indicators.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace sluitend {
namespace {

using Words = std::vector<std::string>;

class AssessedChapter : public testing::TestWithParam<std::filesystem::path> {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(GetParam())) GTEST_SKIP() << "no " << GetParam();
        programme_ = read_file(GetParam().string()).document.programmes().front();
        for (const Goal& goal : programme_->all_goals())
            for (const Indicator& each : goal.indicators())
                own_.push_back(each);
    }

    std::optional<Programme> programme_;
    std::vector<Indicator> own_;
};

TEST_P(AssessedChapter, HasNoObservationOfItsOwnIndicatorsInTheBudgetYear) {
    ASSERT_EQ(own_.size(), 6u);
    for (const Indicator& each : own_) {
        const auto all = assess(each);
        ASSERT_EQ(all.size(), 1u);
        EXPECT_EQ(all.front().period, Period(Year(2021)));
        EXPECT_EQ(all.front().verdict, AssessmentVerdict::no_observation);
    }
}

/// What would be said of 2021, had `value` been measured.
Words judged(const std::vector<Indicator>& own, int value) {
    Words out;
    for (const Indicator& each : own) {
        Series series = series_of(each);
        Observation seen;
        seen.period = {Period(Year(2021)), "2021", {}};
        seen.value = Printed<Decimal>{Decimal(value), std::to_string(value), {}};
        series.observations.push_back(seen);
        out.emplace_back(name_of(assess(series, each.targets()).front().verdict));
    }
    return out;
}

TEST_P(AssessedChapter, WouldBeJudgedByItsTargetsOnceMeasured) {
    EXPECT_EQ(judged(own_, 7), (Words{"met", "met", "not_yet_applicable", "not_yet_applicable",
                                      "target_unstated", "no_target"}));
    EXPECT_EQ(judged(own_, 6), (Words{"not_met", "not_met", "not_yet_applicable",
                                      "not_yet_applicable", "target_unstated", "no_target"}));
}

TEST_P(AssessedChapter, BindsItsMandatedIndicatorsToTheStatutoryList) {
    std::vector<int> numbers;
    for (const Indicator& each : programme_->mandated_indicators()) {
        const auto match = match_statutory_indicator(each);
        ASSERT_TRUE(match) << *each.name();
        EXPECT_EQ(match->basis, MatchBasis::number_and_name) << *each.name();
        numbers.push_back(match->indicator->number);
        const auto& unit = each.record().unit;
        ASSERT_TRUE(unit);
        EXPECT_EQ(unit->value.per, match->indicator->unit.per) << *each.name();
    }
    EXPECT_EQ(numbers, (std::vector<int>{6, 8, 9, 10, 11}));
}

TEST(AssessedTable, OfTheLawIsJudgedByItsDirection) {
    const std::string page =
        "Programmabegroting 2025\n\nProgramma 1 Veilig wonen\n\nWat willen we bereiken?\nRust.\n\n"
        "Hoe meten we dat?\n\n"
        "| Indicator | Eenheid | Bron | 2024 | Streefwaarde |\n"
        "|---|---|---|---|---|\n"
        "| Winkeldiefstallen | Aantal per 1.000 inwoners | CBS | 4,8 | 2,5 |\n"
        "| Diefstallen uit woning | Aantal per 1.000 inwoners | CBS | 1,0 | 2,5 |\n"
        "| Cijfer voor de wijk | Cijfer | Enquête | 8,0 | 7 |\n"
        "\nWat gaan we daarvoor doen?\nToezicht.\n";
    Words out;
    for (const Indicator& each : read(page).document.all_indicators()) {
        const Assessment said = assess(each).at(0);
        out.push_back(std::string(name_of(said.verdict)) + " " + std::string(name_of(said.reason)));
    }
    EXPECT_EQ(out, (Words{"not_met none", "met none", "met comparator_assumed"}));
}

INSTANTIATE_TEST_SUITE_P(Chapters, AssessedChapter,
                         testing::Values(sample::own_chapter(), sample::real_chapter()));

} // namespace
} // namespace sluitend
