// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Drawing on an SVG; positions are binary floats, money never is.
#pragma once

#include "markup.hpp"

#include <sluitend/number/decimal.hpp>

#include <string>
#include <string_view>

SLUITEND_BEGIN

namespace detail {

/// The colours of the pictures: variables of the page, with a colour for pages that set none.
inline constexpr std::string_view expenditure_fill = "fill:var(--sluitend-expenditure,#2f6db5)";
inline constexpr std::string_view revenue_fill = "fill:var(--sluitend-revenue,#e08a1e)";
inline constexpr std::string_view target_fill = "fill:var(--sluitend-target,#16836a)";
inline constexpr std::string_view faint_fill =
    "fill:var(--sluitend-faint,#8a94a3);fill-opacity:.28";
inline constexpr std::string_view faint_stroke =
    "stroke:var(--sluitend-faint,#8a94a3);stroke-opacity:.45;fill:none";
inline constexpr std::string_view ink_stroke = "stroke:currentColor;fill:none";

/// Where a text starts, ends or has its middle.
enum class Anchor { start, middle, end };

/// A position as text, with one decimal.
std::string position(double value);

/// A point of the picture.
struct Point {
    double x = 0;
    double y = 0;
};

/// One picture.
class Canvas {
public:
    Canvas(double width, double height, std::string_view title, std::string_view description);

    void rectangle(Point corner, double width, double height, std::string_view style);
    void line(Point from, Point to, std::string_view style, double width = 1);
    void polyline(const std::vector<Point>& points, std::string_view style, double width);
    void circle(Point centre, double radius, std::string_view style);
    void diamond(Point centre, double radius, std::string_view style);
    void text(Point at, std::string_view text, double size, Anchor anchor = Anchor::start,
              std::string_view style = {});

    std::string take() &&;

private:
    Markup markup_;
};

/// A scale from numbers to positions, with round steps.
class Scale {
public:
    /// Covers `low` to `high`, and 0, with at most `most` steps.
    Scale(double low, double high, double from, double to, int most);
    /// Covers exactly `low` to `high`, with steps where `step` is above 0.
    Scale(double low, double high, double from, double to, double step = 0);

    double operator()(double value) const noexcept;
    double low() const noexcept { return low_; }
    double high() const noexcept { return high_; }
    double step() const noexcept { return step_; }

private:
    double low_;
    double high_;
    double from_;
    double to_;
    double step_ = 0;
};

/// A number on a scale in Dutch layout, without more decimals than `step` needs.
std::string tick_text(double value, double step);

} // namespace detail

SLUITEND_END
