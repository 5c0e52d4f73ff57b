// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "chart_data.hpp"

#include "overview.hpp"

#include <sluitend/analyse/converted-inl.hpp>
#include <sluitend/base/text.hpp>
#include <sluitend/model/series_parts-inl.hpp>
#include <sluitend/model/sound_parts-inl.hpp>
#include <sluitend/model/statutory_direction-inl.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <variant>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr int most_shown_decimals = 4;

int end_of(const Period& period) noexcept {
    return period.first_month() + period.months();
}

/// The targets that have a height, from their first year on.
class TargetHeights {
public:
    TargetHeights(ChartData& chart, const std::optional<Unit>& unit, Words say)
        : chart_(chart), unit_(unit), say_(say) {}

    void add(const Target& target) {
        require_sound(target);
        target_ = &target;
        text_ = describe(target, unit_, say_.language);
        std::visit(*this, target.value);
    }
    void operator()(const StepTarget& step) {
        ChartTarget& line = hold(Rational(step.value.value), shown(step.value));
        if (!step.upper) return;
        line.upper = Rational(step.upper->value);
        line.upper_shown = shown(*step.upper);
    }
    void operator()(const TrajectoryTarget& path) {
        for (const TrajectoryPoint& point : path.points)
            chart_.targets.push_back({Rational(point.value.value), std::nullopt,
                                      point.period.first_month(), end_of(point.period), text_,
                                      shown(point.value)});
    }
    void operator()(const BenchmarkTarget& benchmark) {
        if (!benchmark.value) return tell();
        if (!benchmark.offset) {
            hold(Rational(benchmark.value->value), shown(*benchmark.value));
            return;
        }
        const Rational height =
            Rational(benchmark.value->value) + Rational(benchmark.offset->value);
        hold(height, number_text(height, say_.language));
    }
    template <class Other> void operator()(const Other&) { tell(); }

private:
    std::string shown(const Printed<Decimal>& each) const {
        return number_text(each.value, say_.language);
    }
    ChartTarget& hold(const Rational& value, std::string shown) {
        const auto year = [](Year each) { return Period(each); };
        return chart_.targets.emplace_back(ChartTarget{
            value, std::nullopt,
            target_->valid_from ? year(*target_->valid_from).first_month() : chart_.from,
            target_->valid_to ? end_of(year(*target_->valid_to)) : 0, text_, std::move(shown)});
    }
    void tell() {
        chart_.notes.push_back(std::string(say_("Streefwaarde: ", "Target: ")) + text_ + ".");
    }

    ChartData& chart_;
    const std::optional<Unit>& unit_;
    Words say_;
    const Target* target_ = nullptr;
    std::string text_;
};

bool is_provisional(const Observation& each) {
    return each.status == ObservationStatus::provisional ||
           each.status == ObservationStatus::estimate;
}

std::string not_drawn(const Observation& each, std::optional<LeftOutReason> reason, Words say) {
    const std::string when = describe(each.period.value, say.language);
    if (reason) return when + ": " + std::string(label(*reason, say.language));
    if (!each.value)
        return when + ": " +
               (each.missing_reason ? std::string(label(*each.missing_reason, say.language))
                                    : std::string(say("geen waarde", "no value")));
    const std::string& verbatim = each.value->verbatim;
    return when + ": " +
           (verbatim.empty() ? number_text(each.value->value, say.language) : verbatim) +
           std::string(say(" in een andere eenheid", " in another unit"));
}

ChartLine line_of(const Series& given, const std::optional<Unit>& unit, Words say,
                  std::string& left_out) {
    const Series series = in_order(given);
    const Unit* const usual = series.unit && series.unit != unit ? &*series.unit : nullptr;
    ChartLine out;
    const PeriodKind kind = usual_kind(series);
    for (const Observation& each : series.observations) {
        std::optional<LeftOutReason> reason;
        if (each.period.value.kind() != kind) reason = LeftOutReason::period_differs;
        if (is_contradicted(series, each)) reason = LeftOutReason::contradicting_observations;
        const Conversion way = conversion_into(unit, each.unit ? &each.unit->value : usual);
        const auto value = each.value && !reason ? converted(each.value->value, way) : std::nullopt;
        if (!value) {
            left_out += (left_out.empty() ? "" : "; ") + not_drawn(each, reason, say);
            continue;
        }
        ChartPoint point{each.period.value, value->ratio(), {}, is_provisional(each), 0};
        point.text = way.is_needed ? number_text(point.value, say.language)
                                   : number_text(each.value->value, say.language);
        for (const SeriesBreak& at : series.breaks)
            if (!is_before(point.period, at)) ++point.segment;
        out.points.push_back(std::move(point));
    }
    return out;
}

std::string sentences(const ChartData& chart, Words say) {
    std::string out = chart.title + (chart.unit.empty() ? "" : ", " + chart.unit) + ".";
    const auto tell = [&](const ChartLine& line, std::string_view name) {
        if (line.points.empty()) return;
        out += " " + std::string(name) + ": ";
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            const ChartPoint& each = line.points[i];
            out += (i == 0 ? "" : ", ") + describe(each.period, say.language) + " " + each.text;
            if (each.is_provisional) out += say(" (voorlopig)", " (provisional)");
        }
        out += ".";
    };
    tell(chart.own, say("Gemeten", "Measured"));
    for (const ChartLine& each : chart.others)
        tell(each, each.name);
    std::string last;
    for (const ChartTarget& each : chart.targets)
        if (std::exchange(last, each.text) != each.text)
            out += std::string(say(" Streefwaarde: ", " Target: ")) + each.text + ".";
    for (const ChartBreak& each : chart.breaks)
        out += " " + each.text + ".";
    for (const std::string& each : chart.notes)
        out += " " + each;
    return out;
}

std::string text_of(const SeriesBreak& each, Words say) {
    std::string out = std::string(say("Trendbreuk in ", "Break of the series in ")) +
                      describe(each.first, say.language);
    return each.note ? out + ": " + each.note->value : out;
}

/// The time axis: whole years around everything that is drawn.
void set_span(ChartData& chart) {
    constexpr int shortest = 24; // of a step without an end, so that it looks like one
    std::vector<int> months;
    const auto take = [&](const ChartLine& line) {
        for (const ChartPoint& each : line.points) {
            months.push_back(each.period.first_month());
            months.push_back(end_of(each.period));
        }
    };
    take(chart.own);
    for (const ChartLine& each : chart.others)
        take(each);
    for (const ChartTarget& each : chart.targets)
        for (const int month :
             {each.from, each.to == 0 && each.from > 0 ? each.from + shortest : each.to})
            if (month > 0) months.push_back(month);
    if (months.empty()) months = {Period(Year(2000)).first_month()};
    const auto [least, most] = std::minmax_element(months.begin(), months.end());
    chart.from = *least / 12 * 12;
    chart.to = std::max((*most + 11) / 12 * 12, chart.from + 12);
    for (ChartTarget& each : chart.targets) {
        if (each.from == 0) each.from = chart.from;
        if (each.to == 0) each.to = chart.to;
    }
}

/// A step ends where the next one begins.
void end_steps(std::vector<ChartTarget>& targets) {
    std::stable_sort(targets.begin(), targets.end(),
                     [](const ChartTarget& a, const ChartTarget& b) { return a.from < b.from; });
    for (std::size_t i = 0; i + 1 < targets.size(); ++i)
        if (targets[i].to == 0 && targets[i + 1].from > targets[i].from)
            targets[i].to = targets[i + 1].from;
}

} // namespace

std::pair<double, double> ChartData::range_lossy() const {
    std::vector<double> all;
    for (const ChartPoint& each : own.points)
        all.push_back(detail::to_double_lossy(each.value));
    for (const ChartLine& line : others)
        for (const ChartPoint& each : line.points)
            all.push_back(detail::to_double_lossy(each.value));
    for (const ChartTarget& each : targets) {
        all.push_back(detail::to_double_lossy(each.value));
        if (each.upper) all.push_back(detail::to_double_lossy(*each.upper));
    }
    if (all.empty()) return {0, 1};
    const auto [least, most] = std::minmax_element(all.begin(), all.end());
    return {*least, *most};
}

ChartData chart_data(const Series& series, std::span<const Target> targets,
                     std::span<const Series> comparisons, Language language) {
    const Words say{language};
    ChartData out;
    out.title = !series.name.empty() ? series.name
                : !series.indicator.empty()
                    ? std::string(say("Indicator ", "Indicator ")) + series.indicator
                    : std::string(say("Indicator", "Indicator"));
    out.unit = unit_words(series.unit, language);
    std::string left_out;
    out.own = line_of(series, series.unit, say, left_out);
    out.own.name = !series.area.name.empty() ? series.area.name : series.area.code;
    if (!left_out.empty())
        out.notes.push_back(std::string(say("Niet getekend: ", "Not drawn: ")) + left_out + ".");
    for (const Series& each : comparisons) {
        std::string unseen;
        ChartLine line = line_of(each, series.unit, say, unseen);
        line.name = !each.area.name.empty() ? each.area.name : each.area.code;
        if (!unseen.empty())
            out.notes.push_back(std::string(say("Niet getekend van ", "Not drawn of ")) +
                                line.name + ": " + unseen + ".");
        if (!line.points.empty()) out.others.push_back(std::move(line));
    }
    TargetHeights heights(out, series.unit, say);
    for (const Target& each : targets)
        heights.add(as_judged(each, series.direction));
    end_steps(out.targets);
    set_span(out);
    for (const SeriesBreak& each : series.breaks)
        out.breaks.push_back({each.first.first_month(), text_of(each, say)});
    out.description = sentences(out, say);
    return out;
}

ChartData chart_data(const Indicator& indicator, Language language) {
    const std::vector<Series> comparisons = series_elsewhere(indicator);
    Series series = series_of(indicator);
    if (series.name.empty() && series.indicator.empty())
        if (const auto goal = indicator.goal())
            series.name =
                std::string(Words{language}("Indicator bij ", "Indicator of ")) + heading_of(*goal);
    return chart_data(series, indicator.targets(), comparisons, language);
}

double to_double_lossy(const Rational& value) {
    constexpr int decimals = 9;
    try {
        return sluitend::to_double_lossy(value.to_decimal(decimals, Rounding::half_even));
    } catch (const NumberOverflow&) {
        return value.sign() * 1e29;
    }
}

std::string number_text(const Rational& value, Language language) {
    const auto exact = value.to_exact_decimal();
    if (exact && exact->scale() <= most_shown_decimals) return number_text(*exact, language);
    try {
        return "≈ " +
               number_text(value.to_decimal(most_shown_decimals, Rounding::half_even), language);
    } catch (const NumberOverflow&) {
        return value.to_string();
    }
}

std::string number_text(const Decimal& printed, Language language) {
    if (printed.scale() > most_shown_decimals) return number_text(Rational(printed), language);
    return number_in(language, format_decimal(printed, NumberStyle::dutch));
}

std::string number_text(const AreaValue& area, Language language) {
    return area.printed ? number_text(*area.printed, language) : number_text(area.value, language);
}

std::string unit_words(const std::optional<Unit>& unit, Language language) {
    const Words say{language};
    if (!unit) return {};
    std::string out;
    switch (unit->kind) {
    case UnitKind::percent:
        out = "%";
        break;
    case UnitKind::score:
        out = say("score", "score");
        break;
    case UnitKind::rate:
        if (unit->per)
            out = "per " +
                  number_in(language, format_decimal(Decimal(*unit->per), NumberStyle::dutch));
        break;
    case UnitKind::count:
        out = say("aantal", "count");
        break;
    case UnitKind::currency:
        out = "euro";
        break;
    case UnitKind::currency_per_capita:
        out = say("euro per inwoner", "euro per inhabitant");
        break;
    case UnitKind::mass_per_capita:
        out = say("kg per inwoner", "kg per inhabitant");
        break;
    case UnitKind::index:
        out = say("index", "index");
        break;
    case UnitKind::text:
        break;
    }
    if (unit->multiplier && *unit->multiplier != 1)
        out = "x " +
              number_in(language, format_decimal(Decimal(*unit->multiplier), NumberStyle::dutch)) +
              " " + out;
    if (unit->population)
        out += (unit->kind == UnitKind::percent ? std::string(say(" van ", " of ")) : " ") +
               *unit->population;
    if (unit->ages)
        out += " (" + std::to_string(unit->ages->from) +
               (unit->ages->to ? "–" + std::to_string(*unit->ages->to) : "+") + ")";
    return out;
}

double middle_of(const Period& period) noexcept {
    return period.first_month() + period.months() / 2.0;
}

void require_size(const ChartOptions& options) {
    const bool is_right = options.width >= 240 && options.width <= 4'000 && options.height >= 160 &&
                          options.height <= 4'000;
    if (!is_right)
        throw ValueError("chart.size", "a chart is 240 to 4,000 wide and 160 to 4,000 high");
}

} // namespace detail

SLUITEND_END
