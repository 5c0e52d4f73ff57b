// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/chart.hpp>

#include "chart_data.hpp"
#include "overview.hpp"
#include "ranking_text.hpp"
#include "svg_canvas.hpp"
#include "text_layout.hpp"

#include <sluitend/base/text.hpp>

#include <algorithm>
#include <array>
#include <cmath>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr double letter = 0.6; // width of a letter by its size, in wide fonts
constexpr std::string_view faint = "fill-opacity:.8";
constexpr std::string_view halo =
    "paint-order:stroke;stroke:var(--sluitend-paper,transparent);stroke-width:3;"
    "font-variant-numeric:tabular-nums";
constexpr std::string_view own_stroke = "stroke:var(--sluitend-expenditure,#2f6db5);fill:none";
constexpr std::string_view own_fill =
    "fill:var(--sluitend-expenditure,#2f6db5);stroke:var(--sluitend-expenditure,#2f6db5);"
    "stroke-width:2";
constexpr std::string_view hollow =
    "fill:var(--sluitend-paper,#fff);stroke:var(--sluitend-expenditure,#2f6db5);stroke-width:2";
constexpr std::string_view target_stroke =
    "stroke:var(--sluitend-target,#16836a);fill:none;stroke-dasharray:7 3";
constexpr std::string_view band = "fill:var(--sluitend-target,#16836a);fill-opacity:.2";
constexpr std::string_view break_stroke = "stroke:currentColor;stroke-dasharray:2 3;fill:none";

/// Lines of other areas differ by their dashes, so that no colour is needed to tell them apart.
constexpr std::array<std::string_view, 3> other_strokes{
    "stroke:var(--sluitend-revenue,#e08a1e);fill:none;stroke-dasharray:6 4",
    "stroke:var(--sluitend-revenue,#e08a1e);fill:none;stroke-dasharray:2 3",
    "stroke:var(--sluitend-revenue,#e08a1e);fill:none;stroke-dasharray:10 3 2 3"};

double width_of(std::string_view text, double size) {
    return letter * size * static_cast<double>(count_code_points(text));
}

/// Lines of a text in a room, all of them.
std::vector<std::string> broken(std::string_view text, double room, double size) {
    return wrapped(text,
                   std::max<std::size_t>(8, static_cast<std::size_t>(room / (letter * size))));
}

/// Room on a picture.
struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    bool meets(const Box& other) const noexcept {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

/// Where a label may stand.
struct Spot {
    Point at;
    Anchor anchor = Anchor::middle;
};

/// Writes labels where nothing stands yet.
class Labels {
public:
    explicit Labels(Canvas& canvas) : canvas_(canvas) {}

    void take(const Box& box) { taken_.push_back(box); }
    /// Writes at the first spot that is free; at the first if there is none and it must be told.
    void write(std::string_view text, std::initializer_list<Spot> spots, bool must) {
        const auto is_free = [&](const Spot& each) {
            const Box box = box_of(text, each);
            return std::none_of(taken_.begin(), taken_.end(),
                                [&](const Box& other) { return box.meets(other); });
        };
        const auto found = std::find_if(spots.begin(), spots.end(), is_free);
        if (found == spots.end() && !must) return;
        const Spot& spot = found == spots.end() ? *spots.begin() : *found;
        take(box_of(text, spot));
        canvas_.text(spot.at, text, size, spot.anchor, halo);
    }

private:
    static constexpr double size = 11;

    static Box box_of(std::string_view text, const Spot& spot) {
        const double width = width_of(text, size);
        const double left = spot.at.x - (spot.anchor == Anchor::start    ? 0
                                         : spot.anchor == Anchor::middle ? width / 2
                                                                         : width);
        return {left, spot.at.y - size * 0.8, left + width, spot.at.y + 2};
    }

    Canvas& canvas_;
    std::vector<Box> taken_;
};

/// A scale that holds a range with some air, from 0 where 0 is not far away.
Scale height_scale(const ChartData& chart, double bottom, double top) {
    auto [low, high] = chart.range_lossy();
    const double air = (high - low) * 0.08;
    const bool is_near_zero = low < 0 || low < high / 2 || high == low;
    if (is_near_zero) return Scale(low, high + air, bottom, top, 4);
    const Scale steps(0, high - low + 2 * air, 0, 1, 4);
    const double from = std::floor((low - air) / steps.step()) * steps.step();
    return Scale(from, std::ceil((high + air) / steps.step()) * steps.step(), bottom, top,
                 steps.step());
}

/// One chart, drawn below what the canvas holds already.
class ChartPicture {
public:
    ChartPicture(const ChartData& chart, Words say, double left, double width, double height)
        : chart_(chart),
          say_(say),
          left_(left),
          width_(width),
          title_(broken(chart.title, width, title_size * 1.12)),
          notes_(notes_of(chart, width)),
          legend_rows_(legend_rows()),
          plot_top_(18 * static_cast<double>(title_.size()) + 18 * legend_rows_ + 30),
          plot_bottom_(std::max(height, plot_top_ + 90) - 26) {}

    double height() const { return plot_bottom_ + 30 + 15 * static_cast<double>(notes_.size()); }

    void draw(Canvas& canvas, double top) const {
        const Scale scale = height_scale(chart_, top + plot_bottom_, top + plot_top_);
        heading(canvas, top);
        legend(canvas, top + 18 * static_cast<double>(title_.size()) + 16);
        if (!chart_.is_empty()) {
            grid(canvas, scale);
            years(canvas, top);
            Labels labels(canvas);
            labels.take({left_, top + plot_bottom_ + 9, left_ + width_, top + plot_bottom_ + 30});
            const double unit_y = scale(scale.high()) - 10;
            labels.take({left_, unit_y - 9, left_ + width_of(chart_.unit, 11), unit_y + 2});
            targets(canvas, scale, labels);
            breaks(canvas, top);
            for (std::size_t i = 0; i < chart_.others.size(); ++i)
                line(canvas, scale, chart_.others[i], other_strokes[i % other_strokes.size()], 1.6);
            line(canvas, scale, chart_.own, own_stroke, 2.4);
            points(canvas, scale, labels);
            take_line(labels, scale);
            for (const ChartTarget& each : chart_.targets) {
                target_label(labels, each, scale(to_double_lossy(each.value)), each.shown);
                if (each.upper)
                    target_label(labels, each, scale(to_double_lossy(*each.upper)),
                                 each.upper_shown);
            }
        }
        double y = top + plot_bottom_ + 40;
        for (const std::string& each : notes_) {
            canvas.text({left_, y}, each, 11.5, Anchor::start, faint);
            y += 15;
        }
    }

private:
    static constexpr double title_size = 14;
    static constexpr double axis_room = 52;
    static constexpr double mark_room = 34; // of the line before a name in the legend

    struct Entry {
        std::string text;
        std::string_view style;
        bool is_band = false;
    };

    static std::vector<std::string> notes_of(const ChartData& chart, double width) {
        std::vector<std::string> out;
        for (const ChartBreak& each : chart.breaks)
            for (std::string& text : broken("┊ " + each.text + ".", width, 11.5))
                out.push_back(std::move(text));
        for (const std::string& each : chart.notes)
            for (std::string& text : broken(each, width, 11.5))
                out.push_back(std::move(text));
        return out;
    }

    std::vector<Entry> entries() const {
        std::vector<Entry> out;
        if (!chart_.own.points.empty())
            out.push_back({chart_.own.name.empty() ? std::string(say_("gemeten", "measured"))
                                                   : chart_.own.name,
                           own_stroke});
        for (std::size_t i = 0; i < chart_.others.size(); ++i)
            out.push_back({chart_.others[i].name, other_strokes[i % other_strokes.size()]});
        std::string last;
        for (const ChartTarget& each : chart_.targets) {
            if (last == each.text) continue;
            last = each.text;
            out.push_back({std::string(say_("streefwaarde: ", "target: ")) + each.text,
                           target_stroke, each.upper.has_value()});
        }
        const auto& own = chart_.own.points;
        if (std::any_of(own.begin(), own.end(),
                        [](const auto& each) { return each.is_provisional; }))
            out.push_back({std::string(say_("○ voorlopig", "○ provisional")), {}});
        return out;
    }

    /// The entries in lines that fit; what goes on has no mark of its own.
    std::vector<Entry> legend_lines() const {
        std::vector<Entry> out;
        for (const Entry& each : entries()) {
            Entry line = each;
            for (std::string& text : broken(each.text, width_ - mark_room, 12)) {
                line.text = std::move(text);
                out.push_back(line);
                line = Entry{};
            }
        }
        return out;
    }

    double entry_width(const Entry& each) const {
        return (each.style.empty() ? 0 : mark_room) + width_of(each.text, 12) + 18;
    }

    double legend_rows() const {
        double rows = 1;
        double x = 0;
        for (const Entry& each : legend_lines()) {
            if (x > 0 && x + entry_width(each) > width_) {
                ++rows;
                x = 0;
            }
            x += entry_width(each);
        }
        return rows;
    }

    void heading(Canvas& canvas, double top) const {
        double y = top + 16;
        for (const std::string& each : title_) {
            canvas.text({left_, y}, each, title_size, Anchor::start, "font-weight:600");
            y += 18;
        }
    }

    void legend(Canvas& canvas, double y) const {
        double x = left_;
        for (const Entry& each : legend_lines()) {
            if (x > left_ && x + entry_width(each) > left_ + width_) {
                x = left_;
                y += 18;
            }
            const double begin = x;
            if (each.is_band) canvas.rectangle({x, y - 10}, 26, 12, band);
            if (!each.style.empty()) {
                canvas.line({x, y - 4}, {x + 26, y - 4}, each.style, 2.4);
                x += mark_room;
            }
            canvas.text({x, y}, each.text, 12);
            x = begin + entry_width(each);
        }
    }

    double plot_left() const { return left_ + axis_room; }
    double x_of(double month) const {
        const double part = (month - chart_.from) / (chart_.to - chart_.from);
        return plot_left() + part * (width_ - axis_room);
    }

    void grid(Canvas& canvas, const Scale& scale) const {
        const int steps =
            static_cast<int>(std::lround((scale.high() - scale.low()) / scale.step()));
        for (int i = 0; i <= steps; ++i) {
            const double value = scale.low() + i * scale.step();
            const bool is_zero = std::abs(value) < scale.step() / 2;
            canvas.line({plot_left(), scale(value)}, {left_ + width_, scale(value)},
                        is_zero ? ink_stroke : faint_stroke);
            canvas.text({plot_left() - 8, scale(value) + 4},
                        number_in(say_.language, tick_text(value, scale.step())), 11, Anchor::end,
                        "fill-opacity:.8;font-variant-numeric:tabular-nums");
        }
        canvas.text({left_, scale(scale.high()) - 10}, chart_.unit, 11, Anchor::start, faint);
    }

    void years(Canvas& canvas, double top) const {
        const int first = chart_.from / 12;
        const int count = (chart_.to - chart_.from) / 12;
        const double room = (width_ - axis_room) / count;
        const int every = std::max(1, static_cast<int>(std::ceil(38 / room)));
        for (int i = 0; i < count; i += every)
            canvas.text({x_of(chart_.from + 12.0 * i + 6), top + plot_bottom_ + 18},
                        std::to_string(first + i), 11.5, Anchor::middle);
    }

    void targets(Canvas& canvas, const Scale& scale, Labels& labels) const {
        const auto line = [&](double from, double to, double y) {
            canvas.line({from, y}, {to, y}, target_stroke, 2.2);
            labels.take({from, y - 3, to, y + 3});
        };
        for (const ChartTarget& each : chart_.targets) {
            const double from = x_of(each.from);
            const double to = x_of(each.to);
            const double y = scale(to_double_lossy(each.value));
            if (each.upper) {
                const double upper = scale(to_double_lossy(*each.upper));
                canvas.rectangle({from, upper}, to - from, y - upper, band);
                line(from, to, upper);
            }
            line(from, to, y);
        }
    }

    void target_label(Labels& labels, const ChartTarget& of, double y,
                      std::string_view text) const {
        const double from = x_of(of.from) + 3;
        const double to = x_of(of.to) - 3;
        labels.write(text,
                     {{{to, y - 6}, Anchor::end},
                      {{to, y + 15}, Anchor::end},
                      {{from, y - 6}, Anchor::start},
                      {{from, y + 15}, Anchor::start}},
                     false); // the legend tells it too
    }

    void breaks(Canvas& canvas, double top) const {
        for (const ChartBreak& each : chart_.breaks)
            if (each.month > chart_.from && each.month < chart_.to)
                canvas.line({x_of(each.month), top + plot_top_ - 6},
                            {x_of(each.month), top + plot_bottom_}, break_stroke, 1.6);
    }

    void line(Canvas& canvas, const Scale& scale, const ChartLine& line, std::string_view style,
              double stroke) const {
        std::vector<Point> run;
        std::size_t segment = 0;
        const auto finish = [&] {
            if (run.size() > 1) canvas.polyline(run, style, stroke);
            run.clear();
        };
        for (const ChartPoint& each : line.points) {
            if (each.segment != segment) finish();
            segment = each.segment;
            run.push_back(place(each, scale));
        }
        finish();
        if (line.points.size() == 1 || &line != &chart_.own) {
            for (const ChartPoint& each : line.points)
                canvas.circle(place(each, scale), 2.5, style);
        }
    }

    Point place(const ChartPoint& each, const Scale& scale) const {
        return {x_of(middle_of(each.period)), scale(to_double_lossy(each.value))};
    }

    /// Keeps labels off the line between the points.
    void take_line(Labels& labels, const Scale& scale) const {
        const auto& all = chart_.own.points;
        for (std::size_t i = 1; i < all.size(); ++i) {
            if (all[i].segment != all[i - 1].segment) continue;
            const Point from = place(all[i - 1], scale);
            const Point to = place(all[i], scale);
            constexpr int pieces = 12;
            for (int k = 1; k < pieces; ++k) {
                const double x = from.x + (to.x - from.x) * k / pieces;
                const double y = from.y + (to.y - from.y) * k / pieces;
                labels.take({x - 2, y - 2, x + 2, y + 2});
            }
        }
    }

    void points(Canvas& canvas, const Scale& scale, Labels& labels) const {
        for (const ChartPoint& each : chart_.own.points) {
            const Point at = place(each, scale);
            labels.take({at.x - 4, at.y - 4, at.x + 4, at.y + 4});
        }
        const double room =
            (width_ - axis_room) / std::max(1.0, static_cast<double>(chart_.own.points.size()));
        for (std::size_t i = 0; i < chart_.own.points.size(); ++i) {
            const ChartPoint& each = chart_.own.points[i];
            const Point at = place(each, scale);
            canvas.circle(at, 4, each.is_provisional ? hollow : own_fill);
            const bool is_last = i + 1 == chart_.own.points.size();
            if (is_last || room > width_of(each.text, 11) + 8)
                labels.write(each.text,
                             {{{at.x, at.y - 9}},
                              {{at.x, at.y + 17}},
                              {{at.x + 8, at.y - 9}, Anchor::start},
                              {{at.x - 8, at.y + 17}, Anchor::end}},
                             is_last);
        }
    }

    const ChartData& chart_;
    Words say_;
    double left_;
    double width_;
    std::vector<std::string> title_;
    std::vector<std::string> notes_;
    double legend_rows_;
    double plot_top_;
    double plot_bottom_;
};

std::string picture(const ChartData& chart, const ChartOptions& options) {
    const ChartPicture one(chart, {options.language}, 0, options.width, options.height);
    Canvas canvas(options.width, one.height(), chart.title, chart.description);
    one.draw(canvas, 0);
    return std::move(canvas).take();
}

// ---- many charts --------------------------------------------------------------------------------

class SmallMultiples {
public:
    SmallMultiples(const std::vector<Indicator>& indicators, const ChartOptions& options)
        : options_(options), say_{options.language} {
        for (const Indicator& each : indicators) {
            ChartData chart = chart_data(each, options.language);
            (chart.is_empty() ? unseen_ : charts_).push_back(std::move(chart));
        }
        columns_ = charts_.size() > 1 && options.width >= 560 ? 2 : 1;
    }

    std::string draw(std::string_view heading) const {
        const double room = (options_.width - gap * (columns_ - 1)) / columns_;
        std::vector<ChartPicture> pictures;
        for (std::size_t i = 0; i < charts_.size(); ++i) {
            const double left = static_cast<double>(i % columns()) * (room + gap);
            pictures.emplace_back(charts_[i], say_, left, room, options_.height * 0.8);
        }
        std::vector<std::string> notes;
        for (const ChartData& each : unseen_)
            for (std::string& text : broken(note_of(each), options_.width, 11.5))
                notes.push_back(std::move(text));
        double height = 16 + 15 * static_cast<double>(notes.size());
        for (std::size_t i = 0; i < pictures.size(); i += columns())
            height += row_height(pictures, i) + gap;
        const std::string title =
            std::string(say_("Indicatoren van ", "Indicators of ")) + std::string(heading);
        Canvas canvas(options_.width, height, title, description());
        double top = 0;
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            pictures[i].draw(canvas, top);
            if ((i + 1) % columns() == 0 || i + 1 == pictures.size())
                top += row_height(pictures, i / columns() * columns()) + gap;
        }
        for (const std::string& each : notes) {
            top += 15;
            canvas.text({0, top}, each, 11.5, Anchor::start, faint);
        }
        return std::move(canvas).take();
    }

private:
    static constexpr double gap = 28;

    std::size_t columns() const { return static_cast<std::size_t>(columns_); }

    double row_height(const std::vector<ChartPicture>& pictures, std::size_t first) const {
        double most = 0;
        for (std::size_t i = first; i < std::min(first + columns(), pictures.size()); ++i)
            most = std::max(most, pictures[i].height());
        return most;
    }

    std::string note_of(const ChartData& each) const {
        std::string out = each.title + ": ";
        if (each.notes.empty())
            out += say_("nog geen waarde en geen streefwaarde.", "no value and no target yet.");
        for (std::size_t i = 0; i < each.notes.size(); ++i)
            out += (i == 0 ? "" : " ") + each.notes[i];
        return out;
    }

    std::string description() const {
        std::string out;
        for (const ChartData& each : charts_)
            out += (out.empty() ? "" : " ") + each.description;
        for (const ChartData& each : unseen_)
            out += (out.empty() ? "" : " ") + note_of(each);
        return out;
    }

    ChartOptions options_;
    Words say_;
    std::vector<ChartData> charts_;
    std::vector<ChartData> unseen_;
    int columns_ = 1;
};

// ---- rankings -----------------------------------------------------------------------------------

class RankingStrip {
public:
    RankingStrip(const Ranking& ranking, std::string_view area, const ChartOptions& options)
        : ranking_(ranking),
          text_(ranking, area, options.language),
          options_(options),
          say_{options.language} {}

    std::string draw() const {
        // The place of the area that is pointed out stands in the picture, with what rank 1 is.
        std::string note = text_.sought() != nullptr ? text_.order() : text_.on_sought();
        if (const std::string more = text_.left_out(); !more.empty())
            note += (note.empty() ? "" : " ") + more;
        const auto notes = broken(note, options_.width, 11.5);
        const double height = 150 + 15 * static_cast<double>(notes.size());
        Canvas canvas(options_.width, height, text_.title(), text_.description());
        canvas.text({0, 16}, text_.title(), 14, Anchor::start, "font-weight:600");
        if (!ranking_.areas.empty()) strip(canvas);
        double y = 148;
        for (const std::string& each : notes) {
            canvas.text({0, y}, each, 11.5, Anchor::start, faint);
            y += 15;
        }
        return std::move(canvas).take();
    }

private:
    static constexpr double middle = 84;

    void strip(Canvas& canvas) const {
        const auto [least, most] = text_.ends();
        const double low = to_double_lossy(least->value);
        const double high = to_double_lossy(most->value);
        const Scale scale(low, high, 16, options_.width - 16);
        canvas.line({16, middle + 14}, {options_.width - 16.0, middle + 14}, faint_stroke, 1);
        for (const AreaValue& each : ranking_.areas) {
            const double x = scale(to_double_lossy(each.value));
            canvas.line({x, middle - 10}, {x, middle + 10},
                        "stroke:var(--sluitend-expenditure,#2f6db5);stroke-opacity:.35;fill:none",
                        2);
        }
        const double x = scale(to_double_lossy(text_.middle()));
        canvas.line({x, middle - 14}, {x, middle + 14}, ink_stroke, 2);
        label_at(canvas, x, middle + 50,
                 std::string(say_("mediaan ", "median ")) + text_.middle_text(), 11.5);
        label_at(canvas, 16, middle + 32, text_.value_of(*least), 11.5);
        label_at(canvas, options_.width - 16.0, middle + 32, text_.value_of(*most), 11.5);
        if (const AreaValue* each = text_.sought()) {
            const double at = scale(to_double_lossy(each->value));
            canvas.line({at, middle - 24}, {at, middle + 14},
                        "stroke:var(--sluitend-target,#16836a);fill:none", 3);
            canvas.diamond({at, middle - 26}, 6, target_fill);
            label_at(canvas, at, middle - 40, text_.place_of(*each), 13);
        }
    }

    /// A label around `x`, moved so that it stays on the picture.
    void label_at(Canvas& canvas, double x, double y, std::string_view text, double size) const {
        const double half = width_of(text, size) / 2;
        const double most = std::max(half, options_.width - half);
        canvas.text({std::clamp(x, std::min(half, most), most), y}, text, size, Anchor::middle,
                    halo);
    }

    const Ranking& ranking_;
    RankingText text_;
    ChartOptions options_;
    Words say_;
};

} // namespace

} // namespace detail

std::string indicator_svg(const Indicator& indicator, const ChartOptions& options) {
    detail::require_size(options);
    return detail::picture(detail::chart_data(indicator, options.language), options);
}

std::string indicator_svg(const Series& series, std::span<const Target> targets,
                          std::span<const Series> comparisons, const ChartOptions& options) {
    detail::require_size(options);
    return detail::picture(detail::chart_data(series, targets, comparisons, options.language),
                           options);
}

std::string indicators_svg(const Programme& programme, const ChartOptions& options) {
    detail::require_size(options);
    return detail::SmallMultiples(programme.all_indicators(), options).draw(programme.title());
}

std::string indicators_svg(const Document& document, const ChartOptions& options) {
    detail::require_size(options);
    return detail::SmallMultiples(document.all_indicators(), options)
        .draw(detail::title_of(document, options.language));
}

std::string ranking_svg(const Ranking& ranking, std::string_view area,
                        const ChartOptions& options) {
    detail::require_size(options);
    return detail::RankingStrip(ranking, area, options).draw();
}

SLUITEND_END
