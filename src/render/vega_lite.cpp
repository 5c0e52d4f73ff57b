// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/chart.hpp>

#include "chart_data.hpp"
#include "overview.hpp"
#include "ranking_text.hpp"

#include <sluitend/number/number_style.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

SLUITEND_BEGIN

namespace detail {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* own_colour = "#2f6db5";
constexpr const char* other_colour = "#e08a1e";
constexpr const char* target_colour = "#16836a";
constexpr const char* ink = "#767676"; // readable on white and on black

Json words(std::string_view text) {
    return harmless(text);
}

/// A number for drawing: the shortest text of the nearest binary number.
Json drawn(const Rational& value) {
    return to_double_lossy(value);
}

/// The exact value, as text: a decimal, else a fraction.
std::string exact_text(const Rational& value) {
    const auto decimal = value.to_exact_decimal();
    return decimal ? format_decimal(*decimal, NumberStyle::plain) : value.to_string();
}

/// A month as a day that Vega reads as a time.
std::string date_of(int month) {
    const int number = month % 12 + 1;
    return std::to_string(month / 12) + (number < 10 ? "-0" : "-") + std::to_string(number) + "-01";
}

/// Dutch layout of numbers and times, as d3 names its parts.
Json layout_of(Language language) {
    if (language == Language::en) return Json::object();
    return {
        {"formatLocale",
         {{"decimal", ","}, {"thousands", "."}, {"grouping", {3}}, {"currency", {"€ ", ""}}}},
        {"timeFormatLocale",
         {{"dateTime", "%a %e %B %Y %X"},
          {"date", "%d-%m-%Y"},
          {"time", "%H:%M:%S"},
          {"periods", {"AM", "PM"}},
          {"days",
           {"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"}},
          {"shortDays", {"zo", "ma", "di", "wo", "do", "vr", "za"}},
          {"months",
           {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
            "oktober", "november", "december"}},
          {"shortMonths",
           {"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"}}}}};
}

Json config() {
    return {{"background", "transparent"},
            {"axis",
             {{"labelColor", ink},
              {"titleColor", ink},
              {"tickColor", ink},
              {"domainColor", ink},
              {"gridColor", ink},
              {"gridOpacity", 0.25}}},
            {"legend", {{"labelColor", ink}, {"titleColor", ink}}},
            {"title", {{"color", ink}, {"subtitleColor", ink}, {"anchor", "start"}}},
            {"text", {{"color", ink}}},
            {"view", {{"stroke", nullptr}}}};
}

/// What a specification begins with.
Json specification(std::string_view description, Language language) {
    return {{"$schema", "https://vega.github.io/schema/vega-lite/v5.json"},
            {"description", words(description)},
            {"usermeta", {{"embedOptions", layout_of(language)}}},
            {"config", config()}};
}

/// The layers of one indicator.
class ChartSpecification {
public:
    ChartSpecification(const ChartData& chart, const ChartOptions& options)
        : chart_(chart), say_{options.language}, options_(options) {}

    Json make() const {
        Json out{{"title", title()},
                 {"width", options_.width},
                 {"height", options_.height},
                 {"layer", Json::array()}};
        Json& layers = out["layer"];
        if (auto area = bands()) layers.push_back(*area);
        if (!chart_.targets.empty()) layers.push_back(steps());
        if (!chart_.breaks.empty()) layers.push_back(rules());
        for (const ChartLine& each : chart_.others)
            layers.push_back(line(each, false));
        if (!chart_.own.points.empty()) {
            layers.push_back(line(chart_.own, true));
            layers.push_back(marks());
        }
        if (layers.empty()) layers.push_back(nothing());
        return out;
    }

private:
    Json title() const {
        Json out{{"text", words(chart_.title)}};
        Json below = Json::array();
        if (!chart_.unit.empty()) below.push_back(words(chart_.unit));
        for (const std::string& each : chart_.notes)
            below.push_back(words(each));
        if (!below.empty()) out["subtitle"] = below;
        return out;
    }

    std::string own_name() const {
        return chart_.own.name.empty() ? std::string(say_("gemeten", "measured")) : chart_.own.name;
    }

    Json rows(const ChartLine& line, std::string_view name) const {
        Json out = Json::array();
        for (const ChartPoint& each : line.points)
            out.push_back({{"date", date_of(each.period.first_month())},
                           {"period", describe(each.period, say_.language)},
                           {"value", drawn(each.value)},
                           {"exact", exact_text(each.value)},
                           {"shown", each.text},
                           {"provisional", each.is_provisional},
                           {"segment", each.segment},
                           {"area", words(name)}});
        return out;
    }

    Json time(const char* field) const {
        return {{"field", field},
                {"type", "temporal"},
                {"scale", {{"domain", {date_of(chart_.from), date_of(chart_.to)}}}},
                {"axis", {{"format", "%Y"}, {"tickCount", "year"}, {"title", nullptr}}}};
    }

    Json height(const char* field) const {
        const auto [low, high] = chart_.range_lossy();
        return {{"field", field},
                {"type", "quantitative"},
                {"scale", {{"zero", low < 0 || low < high / 2 || low == high}}},
                {"title", chart_.unit.empty() ? Json(nullptr) : words(chart_.unit)}};
    }

    static Json tooltip() {
        Json out = Json::array();
        for (const char* each : {"area", "period", "shown", "exact"})
            out.push_back({{"field", each}, {"type", "nominal"}});
        return out;
    }

    Json line(const ChartLine& of, bool is_own) const {
        Json mark{{"type", "line"}, {"strokeWidth", is_own ? 2.4 : 1.6}};
        if (!is_own) {
            mark["strokeDash"] = {6, 4};
            mark["point"] = {{"size", 18}};
        }
        const std::string name = is_own ? own_name() : of.name;
        return {{"data", {{"values", rows(of, name)}}},
                {"mark", mark},
                {"encoding",
                 {{"x", time("date")},
                  {"y", height("value")},
                  {"detail", {{"field", "segment"}, {"type", "nominal"}}},
                  {"color", colour()},
                  {"tooltip", tooltip()}}}};
    }

    /// One scale for all layers, so that the legend names every line.
    Json colour() const {
        Json domain = Json::array();
        Json range = Json::array();
        if (!chart_.own.points.empty()) {
            domain.push_back(words(own_name()));
            range.push_back(own_colour);
        }
        for (const ChartLine& each : chart_.others) {
            domain.push_back(words(each.name));
            range.push_back(other_colour);
        }
        if (!chart_.targets.empty()) {
            domain.push_back(say_("streefwaarde", "target"));
            range.push_back(target_colour);
        }
        return {{"field", "area"},
                {"type", "nominal"},
                {"scale", {{"domain", domain}, {"range", range}}},
                {"legend", {{"title", nullptr}, {"orient", "top"}}}};
    }

    /// The measured values themselves; provisional ones are hollow.
    Json marks() const {
        return {{"data", {{"values", rows(chart_.own, own_name())}}},
                {"mark", {{"type", "point"}, {"size", 55}, {"strokeWidth", 2}, {"opacity", 1}}},
                {"encoding",
                 {{"x", time("date")},
                  {"y", height("value")},
                  {"stroke", {{"value", own_colour}}},
                  {"fill",
                   {{"condition", {{"test", "datum['provisional']"}, {"value", "transparent"}}},
                    {"value", own_colour}}},
                  {"tooltip", tooltip()}}}};
    }

    Json target_row(const ChartTarget& each, const Rational& value) const {
        return {{"from", date_of(each.from)}, {"to", date_of(each.to)},
                {"value", drawn(value)},      {"exact", exact_text(value)},
                {"target", words(each.text)}, {"area", say_("streefwaarde", "target")}};
    }

    Json target_encoding() const {
        Json tip = Json::array();
        for (const char* each : {"target", "exact"})
            tip.push_back({{"field", each}, {"type", "nominal"}});
        return {{"x", time("from")},
                {"x2", {{"field", "to"}}},
                {"y", height("value")},
                {"tooltip", tip}};
    }

    /// A line per height; a range has two.
    Json steps() const {
        Json rows = Json::array();
        for (const ChartTarget& each : chart_.targets) {
            rows.push_back(target_row(each, each.value));
            if (each.upper) rows.push_back(target_row(each, *each.upper));
        }
        Json encoding = target_encoding();
        encoding["color"] = colour();
        return {{"data", {{"values", rows}}},
                {"mark", {{"type", "rule"}, {"strokeWidth", 2.2}, {"strokeDash", {7, 3}}}},
                {"encoding", encoding}};
    }

    std::optional<Json> bands() const {
        Json rows = Json::array();
        for (const ChartTarget& each : chart_.targets) {
            if (!each.upper) continue;
            rows.push_back(target_row(each, each.value));
            rows.back()["upper"] = drawn(*each.upper);
        }
        if (rows.empty()) return std::nullopt;
        Json encoding = target_encoding();
        encoding["y2"] = {{"field", "upper"}};
        return Json{{"data", {{"values", rows}}},
                    {"mark", {{"type", "rect"}, {"opacity", 0.2}, {"fill", target_colour}}},
                    {"encoding", encoding}};
    }

    Json rules() const {
        Json values = Json::array();
        for (const ChartBreak& each : chart_.breaks)
            values.push_back({{"date", date_of(each.month)}, {"text", words(each.text)}});
        return {{"data", {{"values", values}}},
                {"mark", {{"type", "rule"}, {"color", ink}, {"strokeDash", {2, 3}}}},
                {"encoding",
                 {{"x", time("date")}, {"tooltip", {{"field", "text"}, {"type", "nominal"}}}}}};
    }

    Json nothing() const {
        return {{"data", {{"values", Json::array({Json::object()})}}},
                {"mark",
                 {{"type", "text"},
                  {"text", say_("geen waarden en geen streefwaarde", "no values and no target")}}}};
    }

    const ChartData& chart_;
    Words say_;
    ChartOptions options_;
};

std::string written(const Json& specification) {
    return specification.dump(1) + "\n";
}

std::string one_chart(const ChartData& chart, const ChartOptions& options) {
    Json out = specification(chart.description, options.language);
    out.update(ChartSpecification(chart, options).make());
    return written(out);
}

std::string all_charts(const std::vector<Indicator>& indicators, std::string_view heading,
                       const ChartOptions& options) {
    const Words say{options.language};
    std::string description =
        std::string(say("Indicatoren van ", "Indicators of ")) + std::string(heading) + ".";
    Json charts = Json::array();
    ChartOptions each_size = options;
    each_size.width = std::max(240, options.width / 2);
    for (const Indicator& each : indicators) {
        const ChartData chart = chart_data(each, options.language);
        description += " " + chart.description;
        if (chart.is_empty()) continue;
        charts.push_back(ChartSpecification(chart, each_size).make());
    }
    Json out = specification(description, options.language);
    out["columns"] = 2;
    out["concat"] = charts;
    out["resolve"] = {
        {"scale", {{"x", "independent"}, {"y", "independent"}, {"color", "independent"}}}};
    return written(out);
}

Json ranking_rows(const Ranking& ranking, const RankingText& text, Language language) {
    Json out = Json::array();
    for (const AreaValue& each : ranking.areas)
        out.push_back({{"area", words(each.area.code)},
                       {"name", words(each.area.name)},
                       {"value", drawn(each.value)},
                       {"exact", exact_text(each.value)},
                       {"shown", number_text(each, language)},
                       {"rank", exact_text(each.rank)},
                       {"sought", text.is_sought(each)}});
    return out;
}

} // namespace

} // namespace detail

std::string indicator_vega_lite(const Indicator& indicator, const ChartOptions& options) {
    detail::require_size(options);
    return detail::one_chart(detail::chart_data(indicator, options.language), options);
}

std::string indicator_vega_lite(const Series& series, std::span<const Target> targets,
                                std::span<const Series> comparisons, const ChartOptions& options) {
    detail::require_size(options);
    return detail::one_chart(detail::chart_data(series, targets, comparisons, options.language),
                             options);
}

std::string indicators_vega_lite(const Programme& programme, const ChartOptions& options) {
    detail::require_size(options);
    return detail::all_charts(programme.all_indicators(), programme.title(), options);
}

std::string indicators_vega_lite(const Document& document, const ChartOptions& options) {
    detail::require_size(options);
    return detail::all_charts(document.all_indicators(),
                              detail::title_of(document, options.language), options);
}

std::string ranking_vega_lite(const Ranking& ranking, std::string_view area,
                              const ChartOptions& options) {
    detail::require_size(options);
    using detail::Json;
    const detail::RankingText text(ranking, area, options.language);
    Json out = detail::specification(text.description(), options.language);
    out["title"] = {{"text", detail::words(text.title())}};
    if (const std::string place = text.on_sought(); !place.empty())
        out["title"]["subtitle"] = detail::words(place);
    out["width"] = options.width;
    out["height"] = 60;
    out["data"] = {{"values", detail::ranking_rows(ranking, text, options.language)}};
    const Json value{{"field", "value"},
                     {"type", "quantitative"},
                     {"scale", {{"zero", false}}},
                     {"title", nullptr}};
    Json tip = Json::array();
    for (const char* each : {"name", "area", "shown", "exact", "rank"})
        tip.push_back({{"field", each}, {"type", "nominal"}});
    const Json strip{
        {"mark", {{"type", "tick"}, {"thickness", 2}}},
        {"encoding",
         {{"x", value},
          {"color",
           {{"condition", {{"test", "datum['sought']"}, {"value", detail::target_colour}}},
            {"value", detail::own_colour}}},
          {"opacity", {{"condition", {{"test", "datum['sought']"}, {"value", 1}}}, {"value", 0.4}}},
          {"size", {{"condition", {{"test", "datum['sought']"}, {"value", 48}}}, {"value", 24}}},
          {"tooltip", tip}}}};
    const Json middle{
        {"mark", {{"type", "rule"}, {"color", detail::ink}, {"strokeWidth", 2}}},
        {"encoding",
         {{"x", {{"field", "value"}, {"type", "quantitative"}, {"aggregate", "median"}}}}}};
    out["layer"] = {strip, middle};
    return detail::written(out);
}

SLUITEND_END
