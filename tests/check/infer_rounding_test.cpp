// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/infer_rounding.hpp>

#include "../support/budget_tables.hpp"
#include "../support/published_table.hpp"

#include <sluitend/check/report.hpp>

#include <gtest/gtest.h>

#include <map>

using namespace sluitend;

namespace {

constexpr auto nearest = PrintedRounding::nearest;
constexpr auto down = PrintedRounding::down;
constexpr auto to_floor = PrintedRounding::floor;
constexpr auto ceiling = PrintedRounding::ceiling;
constexpr auto up = PrintedRounding::up;
constexpr auto exact = PrintedRounding::exact;

RoundingInference infer(const sample::Sum& sum, PrintedRounding rounding = nearest) {
    const std::vector<IdentityResult> identities{reconcile(sum.identity, sum.figures, rounding)};
    JointOptions options;
    options.rounding = rounding;
    const JointResult joint = check_jointly(identities, sum.figures, options);
    return infer_rounding(identities, sum.figures, joint);
}

std::vector<PrintedRounding> refuted(const RoundingInference& inference) {
    std::vector<PrintedRounding> out;
    for (const RefutedRounding& each : inference.refuted)
        out.push_back(each.rounding);
    return out;
}

sample::Sum sum_of(const std::vector<std::string>& figures) {
    std::vector<Amount> amounts;
    for (const std::string& each : figures)
        amounts.push_back(sample::printed(each));
    return sample::Sum(amounts);
}

} // namespace

TEST(InferRounding, LeavesAllOpenWhereEverythingAddsExactly) {
    const RoundingInference inference = infer(sum_of({"1", "2", "3"}));
    EXPECT_EQ(inference.telling, 0u);
    EXPECT_EQ(inference.basis, Basis::preferred);
    EXPECT_EQ(inference.survivors.size(), 6u);
}

TEST(InferRounding, RefutesWhatCannotBe) {
    // The total is above its parts: not exact, not rounded up, nor to the ceiling.
    const RoundingInference inference = infer(sum_of({"1", "2", "4"}));
    EXPECT_EQ(inference.telling, 1u);
    EXPECT_EQ(inference.survivors, (std::vector{nearest, down, to_floor}));
    EXPECT_EQ(refuted(inference), (std::vector{ceiling, up, exact}));
    EXPECT_EQ(inference.refuted.back().certificate.residual, Rational(1));
    EXPECT_EQ(inference.refuted.back().certificate.explained_at_most, Rational(0));
    EXPECT_EQ(inference.refuted.back().possible_blocks, 0u);
}

TEST(InferRounding, SaysThatFiguresMayHaveBeenCutOff) {
    // 1,9 four times is 7,6.
    const RoundingInference inference = infer(sum_of({"1", "1", "1", "1", "7"}));
    EXPECT_EQ(inference.assumed, nearest);
    EXPECT_EQ(inference.basis, Basis::undecided);
    EXPECT_EQ(inference.survivors, (std::vector{down, to_floor}));
}

TEST(InferRounding, KnowsWhatTheCallerSays) {
    EXPECT_EQ(infer(sum_of({"1", "1", "1", "1", "7"}), down).basis, Basis::declared);
}

TEST(InferRounding, TellsDownFromFloorBelowZero) {
    // −1,9 + −1,9 = −3,8 cut off: −1 + −1 = −3; to the floor it would be −2 + −2 = −4.
    const RoundingInference inference = infer(sum_of({"-1", "-1", "-3"}));
    EXPECT_EQ(inference.survivors, (std::vector{nearest, down, ceiling}));
}

TEST(InferRoundingOfThePublishedChapter, PrefersNearest) {
    const Report report = check(sample::document_with(sample::table(sample::enschede_rows())));
    EXPECT_EQ(report.rounding.survivors, (std::vector{nearest, ceiling, up}));
    EXPECT_EQ(refuted(report.rounding), (std::vector{down, to_floor, exact}));
    EXPECT_EQ(report.rounding.basis, Basis::preferred);
    EXPECT_EQ(report.rounding.telling, 2u);
}

TEST(InferRoundingOfPublishedTables, LeavesOnlyNearestForBaarleNassau) {
    SLUITEND_NEEDS_SAMPLES();
    const sample::PublishedTable table({"baarlenassau_2018"});
    const RoundingInference inference =
        infer_rounding(table.identities, table.figures, table.check());
    EXPECT_EQ(inference.blocks, 6u);
    EXPECT_EQ(inference.survivors, std::vector{nearest});
    EXPECT_EQ(inference.basis, Basis::only_survivor);
    std::map<PrintedRounding, std::size_t> possible;
    for (const RefutedRounding& each : inference.refuted)
        possible[each.rounding] = each.possible_blocks;
    EXPECT_EQ(possible, (std::map<PrintedRounding, std::size_t>{
                            {down, 2}, {to_floor, 2}, {ceiling, 1}, {up, 1}, {exact, 1}}));
}
