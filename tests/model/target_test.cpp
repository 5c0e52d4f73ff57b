// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/target.hpp>

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace {

using namespace sluitend;

Target target(TargetValue value) {
    return {std::move(value), {"vanaf 2020 een 7", {}}, Year(2020), {}, {}, {}};
}

TEST(Target, KnowsWhichAlternativeItIs) {
    const std::array values{TargetValue(StepTarget{{}, {}, {Decimal(7), "7", {}}}),
                            TargetValue(TrajectoryTarget{}),
                            TargetValue(DirectionalTarget{}),
                            TargetValue(BenchmarkTarget{}),
                            TargetValue(UnstatedTarget{}),
                            TargetValue(NoTarget{}),
                            TargetValue(TextTarget{})};
    ASSERT_EQ(values.size(), names(TargetKind{}).size());
    for (std::size_t i = 0; i < values.size(); ++i)
        EXPECT_EQ(static_cast<std::size_t>(target(values[i]).kind()), i);
    EXPECT_EQ(name_of(target(NoTarget{}).kind()), "none");
    EXPECT_EQ(name_of(target(UnstatedTarget{}).kind()), "unstated");
}

TEST(Target, ThatIsUnstatedIsNotAbsent) {
    EXPECT_NE(target(UnstatedTarget{}), target(NoTarget{}));
    EXPECT_NE(target(NoTarget{}), target(NoTarget{NoTargetReason::count_is_not_a_goal}));
}

TEST(Target, IsEqualWhateverItsPlaces) {
    Target a = target(StepTarget{Comparator::at_least, true, {Decimal(7), "7", {}}});
    Target b = a;
    b.text.span.line = 9;
    std::get<StepTarget>(b.value).value.verbatim = "7,0";
    EXPECT_EQ(a, b);
    std::get<StepTarget>(b.value).comparator_inferred = false;
    EXPECT_NE(a, b);
    b = a;
    b.valid_to = Year(2024);
    EXPECT_NE(a, b);
}

template <class Record> std::vector<std::string> fields_of(const Record& record) {
    std::vector<std::string> seen;
    Record::fields(record, [&](const char* name, const auto&) { seen.emplace_back(name); });
    return seen;
}

TEST(Target, ListsTheFieldsOfEveryAlternative) {
    using Names = std::vector<std::string>;
    EXPECT_EQ(fields_of(StepTarget{{}, {}, {Decimal(), "", {}}}),
              (Names{"comparator", "comparator_inferred", "value", "upper"}));
    EXPECT_EQ(fields_of(TrajectoryTarget{}), (Names{"comparator", "points"}));
    EXPECT_EQ(fields_of(TrajectoryPoint{Period(Year(2021)), {Decimal(), "", {}}}),
              (Names{"period", "value"}));
    EXPECT_EQ(fields_of(DirectionalTarget{}),
              (Names{"movement", "amount", "baseline", "is_relative"}));
    EXPECT_EQ(fields_of(BenchmarkTarget{}),
              (Names{"reference", "comparator", "value", "offset", "share"}));
    EXPECT_EQ(fields_of(UnstatedTarget{}), Names{});
    EXPECT_EQ(fields_of(NoTarget{}), Names{"reason"});
    EXPECT_EQ(fields_of(TextTarget{}), Names{});
    EXPECT_EQ(fields_of(target(TextTarget{})),
              (Names{"value", "text", "valid_from", "valid_to", "set_by", "upper_note"}));
}

TEST(Target, HasANameForEveryEnumerator) {
    EXPECT_EQ(name_of(Comparator::equal), "equal");
    EXPECT_EQ(name_of(Movement::stable), "stable");
    EXPECT_EQ(name_of(Benchmark::size_class), "size_class");
    EXPECT_EQ(name_of(NoTargetReason::unknown), "unknown");
}

} // namespace
