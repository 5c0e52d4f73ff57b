// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// What a chart of an indicator shows, before it is drawn or written.
#pragma once

#include "words.hpp"

#include <sluitend/model/series.hpp>
#include <sluitend/model/target.hpp>
#include <sluitend/number/rational.hpp>
#include <sluitend/render/chart.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// A value on the chart.
struct ChartPoint {
    Period period{Year(Year::first)};
    Rational value;
    std::string text;            ///< as people read it: "2,4"
    bool is_provisional = false; ///< provisional or estimated
    std::size_t segment = 0;     ///< counts the breaks before it
};

/// A line of the chart: one area.
struct ChartLine {
    std::string name;
    std::vector<ChartPoint> points;
};

/// A target on the chart: one height, or a band, for some months.
struct ChartTarget {
    Rational value;
    std::optional<Rational> upper; ///< of a range
    int from = 0;                  ///< first month, counted as `Period::first_month`
    int to = 0;                    ///< month after the last
    std::string text;              ///< "minstens 7, vanaf 2020"
    std::string shown;             ///< "7"
    std::string upper_shown{};     ///< of a range
};

struct ChartBreak {
    int month = 0; ///< where the new kind begins
    std::string text;
};

/// All of a chart.
struct ChartData {
    std::string title;
    std::string unit; ///< "per 1.000 inwoners"
    ChartLine own;
    std::vector<ChartLine> others;
    std::vector<ChartTarget> targets;
    std::vector<ChartBreak> breaks;
    std::vector<std::string> notes; ///< what is not drawn, and why
    std::string description;        ///< the chart in sentences
    int from = 0;                   ///< first month of the time axis
    int to = 0;                     ///< month after the last

    /// True if there is nothing to draw.
    bool is_empty() const noexcept { return own.points.empty() && targets.empty(); }
    /// The least and the greatest value drawn, for drawing.
    std::pair<double, double> range_lossy() const;
};

ChartData chart_data(const Series& series, std::span<const Target> targets,
                     std::span<const Series> comparisons, Language language);
ChartData chart_data(const Indicator& indicator, Language language);

/// A number for drawing only.
double to_double_lossy(const Rational& value);
/// A number as people read it: exact if it has few decimals, else rounded to 4 with "≈" before it.
std::string number_text(const Rational& value, Language language);
/// The same with the decimals that were printed, where they are few.
std::string number_text(const Decimal& printed, Language language);
/// The same of an area.
std::string number_text(const AreaValue& area, Language language);
/// "per 1.000 inwoners", "%", "x 1.000 euro".
std::string unit_words(const std::optional<Unit>& unit, Language language);
/// The middle of a period, in months.
double middle_of(const Period& period) noexcept;

void require_size(const ChartOptions& options);

} // namespace detail

SLUITEND_END
