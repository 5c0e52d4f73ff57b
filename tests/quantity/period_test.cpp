// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/quantity/period.hpp>

#include <gtest/gtest.h>

#include <climits>
#include <string>
#include <type_traits>
#include <vector>

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

std::vector<Period> some_periods() {
    std::vector<Period> out;
    for (const int year : {1900, 2020, 2021, 2022, 2200})
        for (std::size_t i = 0; i < names(PeriodKind{}).size(); ++i) {
            const auto kind = static_cast<PeriodKind>(i);
            const int parts = Period::parts(kind);
            for (int part = parts == 0 ? 0 : 1; part <= parts; ++part)
                out.push_back(Period(kind, Year(year), part));
        }
    return out;
}

TEST(Period, IsWrittenInOneWayAndReadBack) {
    EXPECT_EQ(Period(Year(2021)).to_string(), "2021");
    EXPECT_EQ(Period(PeriodKind::school_year, Year(2021)).to_string(), "2021/2022");
    EXPECT_EQ(Period(PeriodKind::half_year, Year(2021), 2).to_string(), "2021-H2");
    EXPECT_EQ(Period(PeriodKind::quarter, Year(2021), 3).to_string(), "2021-Q3");
    EXPECT_EQ(Period(PeriodKind::month, Year(2021), 4).to_string(), "2021-04");
    for (const Period& each : some_periods()) {
        const auto read = parse_period(each.to_string());
        ASSERT_TRUE(read) << each.to_string();
        EXPECT_EQ(*read, each);
    }
}

TEST(Period, OtherTextsAreNotRead) {
    for (const char* wrong : {"", "21", "2021 ", " 2021", "1899", "2201", "2021/2023", "2021/22",
                              "2021-H0", "2021-H3", "2021-Q5", "2021-13", "2021-00", "2021-4",
                              "2021JJ00", "2021-", "2021/", "20a1", "-021"}) {
        const auto read = parse_period(wrong);
        ASSERT_FALSE(read) << wrong;
        EXPECT_EQ(read.error().id, "period.text");
    }
}

TEST(Period, IsInOrderOfItsEndThenOfItsBegin) {
    const Period year{Year(2021)};
    const Period school{PeriodKind::school_year, Year(2020)};
    const Period december{PeriodKind::month, Year(2021), 12};
    EXPECT_LT(school, year);
    EXPECT_LT(year, Period(PeriodKind::school_year, Year(2021)));
    EXPECT_LT(year, december);
    EXPECT_LT(Period(PeriodKind::quarter, Year(2021), 3), year);
    const std::vector<Period> all = some_periods();
    for (const Period& a : all)
        for (const Period& b : all)
            EXPECT_EQ((a <=> b) == 0, a == b) << a.to_string() << ' ' << b.to_string();
}

TEST(Period, KnowsItsMonths) {
    EXPECT_EQ(Period(Year(2021)).first_month(), 2021 * 12);
    EXPECT_EQ(Period(PeriodKind::school_year, Year(2021)).first_month(), 2021 * 12 + 7);
    EXPECT_EQ(Period(PeriodKind::half_year, Year(2021), 2).first_month(), 2021 * 12 + 6);
    EXPECT_EQ(Period(PeriodKind::quarter, Year(2021), 4).first_month(), 2021 * 12 + 9);
    EXPECT_EQ(Period(PeriodKind::quarter, Year(2021), 4).months(), 3);
    EXPECT_EQ(Period(PeriodKind::month, Year(2021), 12).months(), 1);
    EXPECT_EQ(Period(PeriodKind::school_year, Year(2021)).months(), 12);
}

} // namespace
