// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "svg_canvas.hpp"

#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

SLUITEND_BEGIN

namespace detail {

namespace {

std::string fixed(double value, int decimals) {
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::fixed, decimals);
    std::string text(buffer.data(), end.ptr);
    if (text.find_first_not_of("-0.") == std::string::npos && text.front() == '-') text.erase(0, 1);
    return text;
}

} // namespace

std::string position(double value) {
    std::string text = fixed(std::clamp(value, -1e6, 1e6), 1);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

Canvas::Canvas(double width, double height, std::string_view title, std::string_view description) {
    const std::string box = "0 0 " + position(width) + " " + position(height);
    markup_.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                         {"viewBox", box},
                         {"width", position(width)},
                         {"height", position(height)},
                         {"role", "img"},
                         {"style", "max-width:100%;height:auto;font-family:inherit"},
                         {"fill", "currentColor"}});
    markup_.leaf("title", title).leaf("desc", description);
}

void Canvas::rectangle(Point corner, double width, double height, std::string_view style) {
    markup_.empty("rect", {{"x", position(corner.x)},
                           {"y", position(corner.y)},
                           {"width", position(std::max(width, 0.0))},
                           {"height", position(std::max(height, 0.0))},
                           {"rx", "1.5"},
                           {"style", style}});
}

void Canvas::line(Point from, Point to, std::string_view style, double width) {
    markup_.empty("line", {{"x1", position(from.x)},
                           {"y1", position(from.y)},
                           {"x2", position(to.x)},
                           {"y2", position(to.y)},
                           {"stroke-width", position(width)},
                           {"style", style}});
}

void Canvas::polyline(const std::vector<Point>& points, std::string_view style, double width) {
    std::string text;
    for (const Point& each : points)
        text += (text.empty() ? "" : " ") + position(each.x) + "," + position(each.y);
    markup_.empty("polyline", {{"points", text},
                               {"stroke-width", position(width)},
                               {"stroke-linejoin", "round"},
                               {"style", style}});
}

void Canvas::circle(Point centre, double radius, std::string_view style) {
    markup_.empty("circle", {{"cx", position(centre.x)},
                             {"cy", position(centre.y)},
                             {"r", position(radius)},
                             {"style", style}});
}

void Canvas::diamond(Point centre, double radius, std::string_view style) {
    const std::string path = "M" + position(centre.x) + " " + position(centre.y - radius) + "l" +
                             position(radius) + " " + position(radius) + " " + position(-radius) +
                             " " + position(radius) + " " + position(-radius) + " " +
                             position(-radius) + "z";
    markup_.empty("path", {{"d", path}, {"style", style}});
}

void Canvas::text(Point at, std::string_view text, double size, Anchor anchor,
                  std::string_view style) {
    constexpr std::array<std::string_view, 3> anchors{"start", "middle", "end"};
    markup_.leaf("text", text,
                 {{"x", position(at.x)},
                  {"y", position(at.y)},
                  {"font-size", position(size)},
                  {"text-anchor", anchors[static_cast<std::size_t>(anchor)]},
                  {style.empty() ? "" : "style", style}});
}

std::string Canvas::take() && {
    markup_.close();
    return std::move(markup_).take();
}

Scale::Scale(double low, double high, double from, double to, int most) : from_(from), to_(to) {
    low = std::min(low, 0.0);
    high = std::max(high, 0.0);
    if (high - low <= 0) high = low + 1;
    const double rough = (high - low) / most;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    step_ = 10 * power;
    for (const double each : {5.0, 2.0, 1.0})
        if (each * power >= rough) step_ = each * power;
    low_ = std::floor(low / step_) * step_;
    high_ = std::ceil(high / step_) * step_;
}

Scale::Scale(double low, double high, double from, double to, double step)
    : low_(low), high_(high > low ? high : low + 1), from_(from), to_(to), step_(step) {}

double Scale::operator()(double value) const noexcept {
    return from_ + (value - low_) / (high_ - low_) * (to_ - from_);
}

std::string tick_text(double value, double step) {
    if (std::abs(value) >= 1e15) return {};
    const int decimals =
        step >= 1 ? 0 : std::min(6, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    const auto number = parse_decimal(fixed(value, decimals), NumberStyle::plain);
    return number ? format_decimal(*number, NumberStyle::dutch) : std::string();
}

} // namespace detail

SLUITEND_END
