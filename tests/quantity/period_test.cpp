// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/quantity/period.hpp>

#include <gtest/gtest.h>

#include <climits>
#include <string>
#include <type_traits>

namespace {

using namespace sluitend;

template <class Do> std::string error_of(Do&& perform) {
    try {
        static_cast<void>(perform());
        return "none";
    } catch (const Error& error) {
        return error.id();
    }
}

TEST(Year, RunsFromFirstToLast) {
    EXPECT_EQ(Year(1900).number(), 1900);
    EXPECT_EQ(Year(2200).number(), 2200);
    for (const int wrong : {1899, 2201, 0, -2021, 65536 + 2021, INT_MAX, INT_MIN})
        EXPECT_EQ(error_of([&] { return Year(wrong); }), "year.range") << wrong;
}

TEST(Year, DiffersFromAnotherByANumberOfYears) {
    static_assert(Year(2024) - Year(2021) == 3);
    static_assert(Year(2021) - Year(2024) == -3);
    static_assert(std::is_same_v<decltype(Year(2021) - Year(2020)), int>);
}

TEST(Year, CanBeMovedWithinItsRange) {
    static_assert(Year(2021) + 3 == Year(2024));
    static_assert(Year(2021) + -121 == Year(1900));
    static_assert(Year(1900) + 300 == Year(2200));
    for (const int years : {180, -122, 100'000, INT_MAX, INT_MIN})
        EXPECT_EQ(error_of([&] { return Year(2021) + years; }), "year.range") << years;
}

TEST(Year, IsOrdered) {
    EXPECT_LT(Year(2020), Year(2021));
    EXPECT_EQ(Year(2020), Year(2019) + 1);
}

TEST(Period, IsAWholeYearUnlessSaidOtherwise) {
    constexpr Period period{Year(2019)};
    EXPECT_EQ(period.kind(), PeriodKind::calendar_year);
    EXPECT_EQ(period.year(), Year(2019));
    EXPECT_EQ(period.part(), 0);
    EXPECT_EQ(period, Period(PeriodKind::calendar_year, Year(2019)));
}

TEST(Period, HasOnlyThePartsOfItsKind) {
    struct Case {
        PeriodKind kind;
        int least;
        int most;
    };
    for (const Case& each : {Case{PeriodKind::calendar_year, 0, 0},
                             Case{PeriodKind::school_year, 0, 0}, Case{PeriodKind::half_year, 1, 2},
                             Case{PeriodKind::quarter, 1, 4}, Case{PeriodKind::month, 1, 12}})
        for (int part = -1; part <= 13; ++part) {
            const bool fits = part >= each.least && part <= each.most;
            EXPECT_EQ(error_of([&] { return Period(each.kind, Year(2021), part); }),
                      fits ? "none" : "period.part")
                << name_of(each.kind) << ' ' << part;
        }
}

TEST(Period, IsEqualInKindYearAndPart) {
    const Period quarter(PeriodKind::quarter, Year(2021), 2);
    EXPECT_EQ(quarter, Period(PeriodKind::quarter, Year(2021), 2));
    EXPECT_NE(quarter, Period(PeriodKind::quarter, Year(2021), 3));
    EXPECT_NE(quarter, Period(PeriodKind::quarter, Year(2022), 2));
    EXPECT_NE(quarter, Period(PeriodKind::month, Year(2021), 2));
}

} // namespace
