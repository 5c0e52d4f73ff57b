// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/svg.hpp>

#include "overview.hpp"
#include "svg_canvas.hpp"
#include "text_layout.hpp"

#include <sluitend/analyse/assessment.hpp>
#include <sluitend/base/text.hpp>
#include <sluitend/model/series.hpp>
#include <sluitend/model/statutory_direction-inl.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <variant>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr double width = 720;
constexpr double character = 0.56; // of the size of the letters, on average and in wide fonts

std::size_t characters_in(double room, double size) {
    return static_cast<std::size_t>(room / (character * size));
}

/// Lines of a text in `room`, at most `most`; the last one shows that there was more.
std::vector<std::string> lines_in(std::string_view text, double room, double size,
                                  std::size_t most) {
    const std::size_t length = characters_in(room, size);
    std::vector<std::string> lines = wrapped(shortened(text, length * (most + 1)), length);
    if (lines.size() > most) {
        lines.resize(most);
        lines.back() = shortened(lines.back(), length - 1) + "…";
    }
    return lines;
}

// ---- goals --------------------------------------------------------------------------------------

class GoalTree {
public:
    GoalTree(const Programme& programme, const SvgOptions& options)
        : programme_(programme), say_{options.language}, most_(options.rows) {}

    std::string draw() {
        const std::vector<Goal> goals = programme_.all_goals();
        const std::size_t shown = std::min(goals.size(), most_);
        for (std::size_t i = 0; i < shown; ++i)
            rows_.push_back(row(goals[i]));
        double height = 30;
        for (const Row& each : rows_)
            height += each.height;
        if (shown < goals.size()) height += 22;
        const bool has_standing = std::any_of(rows_.begin(), rows_.end(),
                                              [](const Row& each) { return each.is_judged(); });
        if (has_standing) height += 24;
        Canvas canvas(width, height, title(), description());
        heading(canvas);
        double y = 30;
        for (std::size_t i = 0; i < shown; ++i) {
            draw_row(canvas, i, y);
            y += rows_[i].height;
        }
        if (shown < goals.size())
            canvas.text({0, y + 15},
                        say_.count(goals.size() - shown, "doel meer", "doelen meer", "more goal",
                                   "more goals"),
                        12, Anchor::start, "fill-opacity:.75");
        if (has_standing) legend(canvas, height - 8);
        return std::move(canvas).take();
    }

private:
    struct Row {
        std::size_t met = 0;     // of the indicators of this goal
        std::size_t not_met = 0; // likewise
        std::size_t unclear = 0; // likewise
        std::string number;
        std::vector<std::string> lines;
        std::optional<Amount> amount;
        std::string counts;
        std::size_t depth = 0;
        double size = 13;
        double height = 0;
        double top = 0;

        std::size_t judged() const noexcept { return met + not_met + unclear; }
        bool is_judged() const noexcept { return judged() > 0; }
    };
    static constexpr double standing_left = 652;
    static constexpr double bold = 1.25; // wider than plain letters
    static constexpr double number_room = 44;
    static constexpr double bar_left = 430;
    static constexpr double bar_room = 190;
    static constexpr double indent = 22;

    Row row(const Goal& goal) const {
        Row out;
        out.depth = depth_of(goal);
        out.size = out.depth == 0 ? 14 : 12.5;
        out.number = shortened(goal.number().value_or(""), 9);
        const double left = left_of(out.depth) + number_room;
        out.lines = lines_in(goal.title(), bar_left - left - 14,
                             out.depth == 0 ? out.size * bold : out.size, 3);
        out.amount = goal.stated_expenditure();
        if (const auto actions = goal.actions().size(); actions > 0)
            out.counts = say_.count(actions, "actie", "acties", "action", "actions");
        if (const auto indicators = goal.indicators().size(); indicators > 0)
            out.counts +=
                (out.counts.empty() ? "" : ", ") +
                say_.count(indicators, "indicator", "indicatoren", "indicator", "indicators");
        for (const Indicator& each : goal.indicators()) {
            const auto verdict = standing(each);
            out.met += verdict == AssessmentVerdict::met ? 1u : 0u;
            out.not_met += verdict == AssessmentVerdict::not_met ? 1u : 0u;
            out.unclear += verdict == AssessmentVerdict::not_comparable ||
                                   verdict == AssessmentVerdict::indeterminate
                               ? 1u
                               : 0u;
        }
        const double line_height = out.size + 4;
        out.top = out.depth == 0 ? 14 : 5;
        out.height = out.top + line_height * static_cast<double>(out.lines.size()) + 4;
        return out;
    }

    /// What is said of the last period in which an indicator was measured.
    static std::optional<AssessmentVerdict> standing(const Indicator& indicator) {
        std::optional<AssessmentVerdict> last;
        for (const Assessment& each : assess(indicator))
            if (each.verdict != AssessmentVerdict::no_observation) last = each.verdict;
        return last;
    }

    void mark_met(Canvas& canvas, Point at) const { canvas.diamond(at, 6, target_fill); }
    void mark_not_met(Canvas& canvas, Point at) const {
        canvas.line({at.x - 4.5, at.y - 4.5}, {at.x + 4.5, at.y + 4.5}, ink_stroke, 2);
        canvas.line({at.x - 4.5, at.y + 4.5}, {at.x + 4.5, at.y - 4.5}, ink_stroke, 2);
    }
    void mark_unclear(Canvas& canvas, Point at) const {
        canvas.circle(at, 4.5, "fill:none;stroke:currentColor;stroke-width:1.5");
    }
    void legend(Canvas& canvas, double y) const {
        mark_met(canvas, {8, y - 4});
        canvas.text({20, y}, say_("streefwaarde gehaald", "target met"), 12);
        mark_not_met(canvas, {188, y - 4});
        canvas.text({200, y}, say_("niet gehaald", "not met"), 12);
        mark_unclear(canvas, {308, y - 4});
        canvas.text({320, y}, say_("niet te zeggen", "cannot be told"), 12);
    }

    static double left_of(std::size_t depth) {
        return indent * static_cast<double>(std::min<std::size_t>(depth, 8));
    }

    std::string title() const {
        return std::string(say_("Doelenboom van ", "Goal tree of ")) + heading_of(programme_);
    }

    std::string description() const {
        std::string out;
        for (const Row& each : rows_) {
            if (!out.empty()) out += "; ";
            out += each.number;
            for (const std::string& line : each.lines)
                out += " " + line;
            if (each.amount) out += ": " + figure_text(*each.amount);
            if (!each.counts.empty()) out += " (" + each.counts + ")";
            if (each.is_judged())
                out += ", " + std::string(say_("streefwaarden gehaald: ", "targets met: ")) +
                       std::to_string(each.met) + std::string(say_(" van ", " of ")) +
                       std::to_string(each.judged());
            if (each.unclear > 0)
                out += ", " + std::string(say_("niet te zeggen: ", "cannot be told: ")) +
                       std::to_string(each.unclear);
        }
        return out + ".";
    }

    void heading(Canvas& canvas) const {
        const bool has_money = std::any_of(rows_.begin(), rows_.end(),
                                           [](const Row& each) { return each.amount.has_value(); });
        constexpr std::string_view faint = "fill-opacity:.75";
        canvas.text({0, 16}, say_("Doel", "Goal"), 12, Anchor::start, faint);
        if (!has_money) return;
        const std::string unit = goal_unit(programme_);
        canvas.text({bar_left, 16},
                    std::string(say_("Lasten", "Expenditure")) +
                        (unit.empty() ? unit : " (" + unit + ")"),
                    12, Anchor::start, faint);
    }

    double largest() const {
        double most = 0;
        for (const Row& each : rows_)
            if (each.amount) most = std::max(most, std::abs(to_double_lossy(each.amount->value())));
        return most;
    }

    void draw_row(Canvas& canvas, std::size_t at, double y) {
        const Row& row = rows_[at];
        const double left = left_of(row.depth);
        const double baseline = y + row.top + row.size;
        if (row.depth == 0)
            canvas.line({0, y + 4}, {width, y + 4}, faint_stroke);
        else
            connect(canvas, at, y, baseline - 4);
        const std::string_view weight = row.depth == 0 ? "font-weight:600" : "";
        canvas.text({left, baseline}, row.number, row.size, Anchor::start, weight);
        double line = baseline;
        for (const std::string& each : row.lines) {
            canvas.text({left + number_room, line}, each, row.size, Anchor::start, weight);
            line += row.size + 4;
        }
        if (row.amount) {
            const double most = largest();
            const double length =
                most > 0 ? bar_room * std::abs(to_double_lossy(row.amount->value())) / most : 0;
            canvas.rectangle({bar_left, baseline - 12}, std::max(length, 1.5), 15,
                             expenditure_fill);
            canvas.text({bar_left + std::max(length, 1.5) + 8, baseline}, figure_text(*row.amount),
                        13, Anchor::start, "font-variant-numeric:tabular-nums");
        } else {
            canvas.text({bar_left, baseline}, row.counts, 12, Anchor::start, "fill-opacity:.8");
        }
        double x = standing_left;
        for (std::size_t i = 0; i < std::min<std::size_t>(row.judged(), 4); ++i, x += 17) {
            if (i < row.met)
                mark_met(canvas, {x, baseline - 4});
            else if (i < row.met + row.not_met)
                mark_not_met(canvas, {x, baseline - 4});
            else
                mark_unclear(canvas, {x, baseline - 4});
        }
    }

    /// An elbow from the goal above to this one.
    void connect(Canvas& canvas, std::size_t at, double y, double middle) const {
        const double x = left_of(rows_[at].depth) - indent + 8;
        double top = y;
        for (std::size_t i = at; i-- > 0 && rows_[i].depth >= rows_[at].depth;)
            top -= rows_[i].height;
        canvas.polyline({{x, top - 2}, {x, middle}, {x + 11, middle}}, faint_stroke, 1.5);
    }

    const Programme& programme_;
    Words say_;
    std::size_t most_;
    std::vector<Row> rows_;
};

// ---- budget -------------------------------------------------------------------------------------

class BudgetBars {
public:
    BudgetBars(const BudgetTable& table, const SvgOptions& options)
        : table_(table),
          say_{options.language},
          columns_(std::min<std::size_t>(table.columns().size(), 24)) {}

    std::string draw() {
        if (columns_ == 0 || (!has(LineCode::expenditure) && !has(LineCode::revenue))) return {};
        const auto [low, high] = range();
        const Scale scale(low, high, bottom, top, 5);
        left_ = left_for(scale);
        Canvas canvas(width, bottom + 14 + 16 * label_lines(), title(), description());
        grid(canvas, scale);
        legend(canvas);
        for (std::size_t i = 0; i < columns_; ++i)
            column(canvas, scale, i);
        balance(canvas, scale);
        return std::move(canvas).take();
    }

private:
    static constexpr double top = 48;
    static constexpr double bottom = 278;
    static constexpr double least_left = 62;

    bool has(LineCode code) const {
        for (std::size_t i = 0; i < columns_; ++i)
            if (table_.amount(code, i)) return true;
        return false;
    }

    /// In the printed unit of the table, for drawing.
    double value_lossy(const Amount& amount) const {
        return to_double_lossy(amount.value()) / static_cast<double>(unit());
    }
    std::int64_t unit() const {
        for (const BudgetLine& line : table_.lines())
            for (const auto& amount : line.amounts)
                if (amount) return amount->multiplier();
        return 1;
    }

    std::pair<double, double> range() const {
        double low = 0;
        double high = 0;
        for (const LineCode code : {LineCode::expenditure, LineCode::revenue, LineCode::balance})
            for (std::size_t i = 0; i < columns_; ++i)
                if (const auto amount = table_.amount(code, i)) {
                    low = std::min(low, value_lossy(*amount));
                    high = std::max(high, value_lossy(*amount));
                }
        return {low, high};
    }

    std::string title() const {
        return std::string(
            say_("Lasten, baten en saldo per jaar", "Expenditure, revenue and balance per year"));
    }

    std::string description() const {
        std::string out;
        for (std::size_t i = 0; i < columns_; ++i) {
            std::string items;
            for (const LineCode code :
                 {LineCode::expenditure, LineCode::revenue, LineCode::balance})
                if (const auto amount = table_.amount(code, i))
                    items += (items.empty() ? "" : ", ") + std::string(label(code, say_.language)) +
                             " " + figure_text(*amount);
            out += table_.columns()[i].label.value + ": " + items + ". ";
        }
        return out;
    }

    double room() const { return (width - left_) / static_cast<double>(columns_); }
    double bar() const { return std::min(40.0, room() * 0.34); }
    double middle(std::size_t column) const {
        return left_ + room() * (static_cast<double>(column) + 0.5);
    }

    std::vector<std::string> label_of(std::size_t column) const {
        return lines_in(table_.columns()[column].label.value, room() - 4, 12, 2);
    }
    double label_lines() const {
        std::size_t most = 1;
        for (std::size_t i = 0; i < columns_; ++i)
            most = std::max(most, label_of(i).size());
        return static_cast<double>(most);
    }

    static int steps(const Scale& scale) {
        return static_cast<int>(std::lround((scale.high() - scale.low()) / scale.step()));
    }
    /// What the longest number beside the axis needs.
    static double left_for(const Scale& scale) {
        double out = least_left;
        for (int i = 0; i <= steps(scale); ++i) {
            const auto text = tick_text(scale.low() + i * scale.step(), scale.step());
            const auto letters = static_cast<double>(count_code_points(text));
            out = std::max(out, 14 + 11 * character * letters);
        }
        return std::min(out, width / 3);
    }

    void grid(Canvas& canvas, const Scale& scale) const {
        for (int i = 0; i <= steps(scale); ++i) {
            const double value = scale.low() + i * scale.step();
            const bool is_zero = std::abs(value) < scale.step() / 2;
            canvas.line({left_ - 6, scale(value)}, {width, scale(value)},
                        is_zero ? ink_stroke : faint_stroke);
            canvas.text({left_ - 12, scale(value) + 4}, tick_text(value, scale.step()), 11,
                        Anchor::end, "fill-opacity:.75;font-variant-numeric:tabular-nums");
        }
    }

    void legend(Canvas& canvas) const {
        double x = left_ - 6;
        const auto name = [&](LineCode code) { return label(code, say_.language); };
        const auto advance = [&](std::string_view text) {
            canvas.text({x + 20, 17}, text, 12.5);
            x += 46 + 12.5 * character * static_cast<double>(count_code_points(text));
        };
        if (has(LineCode::expenditure)) {
            canvas.rectangle({x, 6}, 13, 13, expenditure_fill);
            advance(name(LineCode::expenditure));
        }
        if (has(LineCode::revenue)) {
            canvas.rectangle({x, 6}, 13, 13, revenue_fill);
            advance(name(LineCode::revenue));
        }
        if (has(LineCode::balance)) {
            canvas.line({x - 2, 12.5}, {x + 15, 12.5}, ink_stroke, 2);
            canvas.circle({x + 6.5, 12.5}, 4, marker);
            advance(name(LineCode::balance));
        }
        if (const std::string unit = table_unit(table_); !unit.empty())
            canvas.text({width, 17}, unit, 12, Anchor::end, "fill-opacity:.75");
    }

    void column(Canvas& canvas, const Scale& scale, std::size_t at) const {
        const double centre = middle(at);
        draw_bar(canvas, scale, LineCode::expenditure, at, centre - bar() - 1, expenditure_fill);
        draw_bar(canvas, scale, LineCode::revenue, at, centre + 1, revenue_fill);
        double y = bottom + 20;
        for (const std::string& each : label_of(at)) {
            canvas.text({centre, y}, each, 12, Anchor::middle);
            y += 16;
        }
    }

    void draw_bar(Canvas& canvas, const Scale& scale, LineCode code, std::size_t at, double x,
                  std::string_view style) const {
        const auto amount = table_.amount(code, at);
        if (!amount) return;
        const double y = scale(value_lossy(*amount));
        const double zero = scale(0);
        canvas.rectangle({x, std::min(y, zero)}, bar(), std::max(std::abs(zero - y), 0.5), style);
        if (room() < 76) return;
        canvas.text({x + bar() / 2, y > zero ? y + 13 : y - 5}, figure_text(*amount), 11,
                    Anchor::middle, halo);
    }

    void balance(Canvas& canvas, const Scale& scale) const {
        std::vector<Point> points;
        const auto draw = [&] {
            if (points.size() > 1) canvas.polyline(points, ink_stroke, 2);
        };
        for (std::size_t i = 0; i < columns_; ++i) {
            const auto amount = table_.amount(LineCode::balance, i);
            if (amount) {
                points.push_back({middle(i) + 1 + bar() / 2, scale(value_lossy(*amount))});
            } else {
                draw();
                points.clear();
            }
        }
        draw();
        for (std::size_t i = 0; i < columns_; ++i) {
            const auto amount = table_.amount(LineCode::balance, i);
            if (!amount) continue;
            const Point at{middle(i) + 1 + bar() / 2, scale(value_lossy(*amount))};
            canvas.circle(at, 4, marker);
            if (room() >= 76)
                canvas.text({at.x + 4, at.y - 9}, figure_text(*amount), 11, Anchor::middle, halo);
        }
    }

    static constexpr std::string_view marker =
        "fill:var(--sluitend-paper,#fff);stroke:currentColor;stroke-width:2";
    static constexpr std::string_view halo =
        "paint-order:stroke;stroke:var(--sluitend-paper,transparent);stroke-width:3;"
        "font-variant-numeric:tabular-nums";

    const BudgetTable& table_;
    Words say_;
    std::size_t columns_;
    double left_ = least_left; ///< where the bars begin
};

// ---- targets ------------------------------------------------------------------------------------

class TargetMarker {
public:
    TargetMarker(const Indicator& indicator, const SvgOptions& options)
        : indicator_(indicator), say_{options.language} {}

    std::string draw() {
        find_target();
        find_observation();
        if (!target_) return {};
        const auto [low, high] = range();
        const Scale scale(low, high, from, to);
        Canvas canvas(220, 56, say_("Streefwaarde", "Target"), description());
        canvas.rectangle({from, track}, to - from, 8, faint_fill);
        shade(canvas, scale);
        const double x = std::clamp(scale(to_double_lossy(*target_)), from, to);
        canvas.diamond({x, track + 4}, 9, target_fill);
        canvas.text({std::clamp(x, from + 16, to - 16), track - 10}, number(*target_), 13,
                    Anchor::middle, "font-weight:600");
        if (observed_) {
            const double at = std::clamp(scale(to_double_lossy(*observed_)), from, to);
            canvas.circle({at, track + 4}, 5, "fill:currentColor");
        }
        constexpr std::string_view faint = "fill-opacity:.75";
        for (const auto& [x_of_end, end] : {std::pair(from, low), std::pair(to, high)})
            canvas.text({x_of_end, track + 25},
                        number_in(say_.language, tick_text(end, high - low < 2 ? 0.1 : 1)), 11,
                        Anchor::middle, faint);
        return std::move(canvas).take();
    }

private:
    static constexpr double track = 25;
    static constexpr double from = 16;
    static constexpr double to = 200;

    void find_target() {
        for (const Target& target : judged_targets(indicator_)) {
            words_ = describe(target, unit(), say_.language);
            if (const auto* step = std::get_if<StepTarget>(&target.value)) {
                target_ = step->value.value;
                comparator_ = step->comparator_inferred ? Comparator::equal : step->comparator;
            } else if (const auto* path = std::get_if<TrajectoryTarget>(&target.value)) {
                target_ = path->points.back().value.value;
                comparator_ = path->comparator;
            } else if (const auto* benchmark = std::get_if<BenchmarkTarget>(&target.value)) {
                if (!benchmark->value) continue;
                target_ = benchmark->value->value;
                comparator_ = benchmark->comparator;
            }
            if (target_) return;
        }
    }

    void find_observation() {
        for (const Observation& each : series_of(indicator_).observations)
            if (each.value) observed_ = each.value->value;
    }

    std::optional<Unit> unit() const {
        const auto& unit = indicator_.record().unit;
        return unit ? std::optional(unit->value) : std::nullopt;
    }

    std::string number(const Decimal& value) const {
        const auto measure = unit();
        const bool is_percent = measure && measure->kind == UnitKind::percent;
        return number_in(say_.language, format_decimal(value, NumberStyle::dutch)) +
               (is_percent ? "%" : "");
    }

    std::string description() const {
        std::string out = words_ + ".";
        if (observed_) out += std::string(say_(" Gemeten: ", " Measured: ")) + number(*observed_);
        return out;
    }

    std::pair<double, double> range() const {
        const auto measure = unit();
        double most = std::abs(to_double_lossy(*target_));
        if (observed_) most = std::max(most, std::abs(to_double_lossy(*observed_)));
        const bool is_percent = measure && measure->kind == UnitKind::percent;
        const bool is_score = measure && measure->kind == UnitKind::score;
        double low = 0;
        double high = is_percent && most <= 100 ? 100
                      : is_score && most <= 10  ? 10
                                                : Scale(0, most * 1.2, 0, 1, 4).high();
        if (measure && measure->minimum) low = to_double_lossy(*measure->minimum);
        if (measure && measure->maximum) high = to_double_lossy(*measure->maximum);
        if (target_->sign() < 0) low = std::min(low, -most);
        return {low, high};
    }

    /// The part of the scale on which the target is met.
    void shade(Canvas& canvas, const Scale& scale) const {
        const double x = std::clamp(scale(to_double_lossy(*target_)), from, to);
        constexpr std::string_view met = "fill:var(--sluitend-target,#16836a);fill-opacity:.35";
        if (comparator_ == Comparator::at_least)
            canvas.rectangle({x, track}, to - x, 8, met);
        else if (comparator_ == Comparator::at_most)
            canvas.rectangle({from, track}, x - from, 8, met);
    }

    const Indicator& indicator_;
    Words say_;
    std::optional<Decimal> target_;
    std::optional<Decimal> observed_;
    Comparator comparator_ = Comparator::equal;
    std::string words_;
};

} // namespace

} // namespace detail

std::string goal_tree_svg(const Programme& programme, const SvgOptions& options) {
    return detail::GoalTree(programme, options).draw();
}

std::string budget_svg(const BudgetTable& table, const SvgOptions& options) {
    return detail::BudgetBars(table, options).draw();
}

std::string target_svg(const Indicator& indicator, const SvgOptions& options) {
    return detail::TargetMarker(indicator, options).draw();
}

SLUITEND_END
