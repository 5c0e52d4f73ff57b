// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor quantity: years and the periods that figures are about.
///
/// - `Year`: a calendar year, which is also the fiscal year of a municipality;
/// - `Period`: a year or a part of one;
/// - `parse_period`: reads what `Period::to_string` writes.
///
/// There is deliberately no `Year + Year`; `later - earlier` is a number of years.
#pragma once

#include <sluitend/base/error.hpp>
#include <sluitend/base/names.hpp>
#include <sluitend/base/result.hpp>

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

SLUITEND_BEGIN

/// A calendar year from 1900 to 2200 (begrotingsjaar, boekjaar).
class Year {
public:
    static constexpr int first = 1900; ///< earliest year
    static constexpr int last = 2200;  ///< latest year

    /// True if `number` can be a year.
    static constexpr bool is_valid(int number) noexcept {
        return number >= first && number <= last;
    }

    /// \throws ValueError with id `year.range` outside 1900 to 2200
    constexpr explicit Year(int number) : number_(static_cast<std::int16_t>(number)) {
        if (!is_valid(number))
            throw ValueError("year.range", "no year from 1900 to 2200: " + std::to_string(number));
    }

    /// The year as a number, such as 2021.
    constexpr int number() const noexcept { return number_; }

    /// The number of years from `earlier` to `later`.
    friend constexpr int operator-(Year later, Year earlier) noexcept {
        return later.number_ - earlier.number_;
    }
    /// The year `years` later. \throws ValueError outside 1900 to 2200
    friend constexpr Year operator+(Year year, int years) {
        constexpr int most =
            last - first + 1; // far enough to leave the range, too near to overflow
        return Year(year.number_ + (years > most ? most : years < -most ? -most : years));
    }
    auto operator<=>(const Year&) const = default;

private:
    std::int16_t number_;
};

/// What kind of period a figure is about.
enum class PeriodKind : std::uint8_t {
    calendar_year, ///< 2021
    school_year,   ///< 2020/2021, named by its first year
    half_year,     ///< part 1 or 2
    quarter,       ///< part 1 to 4
    month,         ///< part 1 to 12
};

/// The names of `PeriodKind`.
constexpr std::array<std::string_view, 5> names(PeriodKind) {
    return {"calendar_year", "school_year", "half_year", "quarter", "month"};
}

/// A year or a part of a year (peiljaar, periode).
///
/// Invariant: `part` is 0 for whole years, else counts from 1 within the year.
class Period {
public:
    /// A calendar year.
    constexpr explicit Period(Year year) noexcept : year_(year) {}
    /// \throws ValueError with id `period.part` if the kind has no such part
    constexpr Period(PeriodKind kind, Year year, int part = 0)
        : year_(year), kind_(kind), part_(static_cast<std::int8_t>(part)) {
        const int most = parts(kind);
        if (part < (most == 0 ? 0 : 1) || part > most)
            throw ValueError("period.part", "no such part of a year: " + std::to_string(part));
    }

    /// How many parts of this kind a year has; 0 for whole years.
    static constexpr int parts(PeriodKind kind) noexcept {
        constexpr std::array<int, 5> each{0, 0, 2, 4, 12};
        return each[static_cast<std::size_t>(kind)];
    }

    constexpr PeriodKind kind() const noexcept { return kind_; } ///< what kind of period
    constexpr Year year() const noexcept { return year_; }       ///< its (first) year
    constexpr int part() const noexcept { return part_; }        ///< 0, or the part from 1

    /// Its first month, counted from January of year 0; a school year begins in August.
    constexpr int first_month() const noexcept {
        if (kind_ == PeriodKind::school_year) return year_.number() * 12 + 7;
        return year_.number() * 12 + (part_ == 0 ? 0 : (part_ - 1) * months());
    }
    /// How many months it lasts.
    constexpr int months() const noexcept { return part_ == 0 ? 12 : 12 / parts(kind_); }
    /// `2021`, `2021/2022`, `2021-H1`, `2021-Q3`, `2021-04`.
    std::string to_string() const;

    bool operator==(const Period&) const = default;
    /// Order of time: what ends earlier comes first; of two that end together, what begins earlier.
    friend constexpr std::strong_ordering operator<=>(const Period& a, const Period& b) noexcept {
        const auto ends = a.first_month() + a.months() <=> b.first_month() + b.months();
        return ends != 0 ? ends : a.first_month() <=> b.first_month();
    }

private:
    Year year_;
    PeriodKind kind_ = PeriodKind::calendar_year;
    std::int8_t part_ = 0;
};

/// Reads `2021`, `2021/2022`, `2021-H1`, `2021-Q3` or `2021-04`, and nothing else.
///
/// Fails with `period.text`.
Result<Period> parse_period(std::string_view text);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/quantity/period-inl.hpp>
#endif
