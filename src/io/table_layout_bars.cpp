// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "bar_rows.hpp"
#include "table_layouts.hpp"

#include <algorithm>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

constexpr std::ptrdiff_t most_heading_rows = 14; ///< that a heading is compared with

using Parts = std::vector<std::string_view>;
using Lines = std::vector<Parts>;

bool is_bare(const Parts& parts) {
    return std::all_of(parts.begin() + 1, parts.end(),
                       [](std::string_view part) { return part.empty(); });
}

bool has_figure(const Parts& parts) {
    for (std::size_t k = 1; k < parts.size(); ++k)
        if (const auto cell = whole_cell(parts[k])) {
            const bool is_known = cell->kind != CellKind::unreadable;
            if (is_known && !cell->is_year()) return true;
        }
    return false;
}

/// The cells of a row up to the last that is not blank.
std::size_t reach_of(const Parts& row) {
    std::size_t reach = row.size();
    while (reach > 0 && row[reach - 1].empty())
        --reach;
    return reach;
}

/// True if no cell of a row is blank up to its `reach`, the first apart.
bool names_all(const Parts& row, std::size_t reach) {
    const auto end = row.begin() + static_cast<std::ptrdiff_t>(reach);
    return std::find(row.begin() + 1, end, "") == end;
}

/// Makes rows with tabs between their cells equally long, if that is certain: blank cells at the end
/// of a row may have lost their tabs.
void level_tabs(Lines& rows) {
    const auto figures = std::find_if(rows.begin(), rows.end(), has_figure);
    std::size_t reach = 0;
    bool keeps_blanks = false;
    for (const Parts& row : rows) {
        reach = std::max(reach, reach_of(row));
        keeps_blanks =
            keeps_blanks || (!is_bare(row) && std::find(row.begin(), row.end(), "") != row.end());
    }
    const auto head = std::find_if_not(std::make_reverse_iterator(figures), rows.rend(), is_bare);
    const bool is_named =
        head != rows.rend() && reach_of(*head) == reach && names_all(*head, reach);
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        const bool has_blanks = std::find(row->begin(), row->end(), "") != row->end();
        const bool is_certain = (keeps_blanks && is_named) || (row < figures && has_blanks);
        if (row->size() > reach || (is_certain && reach <= most_columns)) row->resize(reach);
    }
}

/// Takes a table with bars between its cells.
class BarReader {
public:
    explicit BarReader(BlockPage& page) : page_(page) {}

    /// \return the line behind the tables that begin at `first`, or are none
    std::size_t take(std::size_t first) {
        const std::size_t end = collect(first);
        std::vector<std::size_t> begins{0};
        while (const auto next = other_heading(begins.back()))
            begins.push_back(*next);
        begins.push_back(rows_.size());
        for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
            keep(begins[i], begins[i + 1], begins[i + 1] < rows_.size() ? at_[begins[i + 1]] : end);
            page_.floor = begins[i + 1] < rows_.size() ? at_[begins[i + 1]] : end;
        }
        return end;
    }

private:
    /// The lines from `first` that bars or tabs part. \return the line behind
    std::size_t collect(std::size_t first) {
        const bool are_pairs = is_pair(page_.lines[first].text);
        is_tabbed_ = has_tabs(page_.lines[first].text);
        std::size_t end = first;
        for (; end < page_.lines.size(); ++end) {
            const std::string_view text = bar_text(page_.lines[end].text);
            if (is_rule(text)) continue;
            const bool is_group = !are_pairs && !has_borders(text) && stands_between_bars(end);
            if (!is_group && !(are_pairs ? is_pair(text) : has_borders(text))) break;
            texts_.push_back(text);
            at_.push_back(end);
        }
        const bool has_first = have_border(begins_with_border);
        const bool has_last =
            have_border([](std::string_view text) { return text.ends_with('|'); });
        for (const std::string_view text : texts_)
            rows_.push_back(parts_of(text, has_first, has_last));
        return end;
    }
    /// True if most lines have a border at one end that is none of a blank cell: without it they have
    /// as many cells as lines that have none there.
    template <class HasBorder> bool have_border(HasBorder has_border) const {
        Mode with;
        Mode without;
        std::size_t count = 0;
        for (const std::string_view text : texts_) {
            const bool is_there = has_border(text);
            (is_there ? with : without).add(parts_of(text, false, false).size());
            count += is_there ? 1U : 0U;
        }
        return 2 * count > texts_.size() && (without.empty() || with.value() != without.value());
    }

    static bool has_tabs(std::string_view text) {
        return text.find('|') == text.npos && text.find('\t') != text.npos;
    }
    /// A tab before the first words is the border of a blank cell.
    static std::string_view bar_text(std::string_view text) {
        if (!has_tabs(text)) return trimmed(text);
        const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
        return text.substr(begin);
    }
    static bool begins_with_border(std::string_view text) {
        return text.starts_with('|') || text.starts_with('\t');
    }
    /// One tab is a border where others stand beside it.
    bool has_borders(std::string_view text) const {
        return has_bars(text) || (is_tabbed_ && has_tabs(text));
    }

    /// The first row behind row `begin` and its figures that heads another table; rows above it that
    /// have but a label are its groups.
    std::optional<std::size_t> other_heading(std::size_t begin) const {
        const auto from = rows_.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto figures = std::find_if(from, rows_.end(), has_figure);
        const auto first = figures - std::min<std::ptrdiff_t>(figures - from, most_heading_rows);
        for (auto row = figures; row != rows_.end(); ++row) {
            if (is_bare(*row) || has_figure(*row) || !is_other_heading(first, figures, row))
                continue;
            while (is_bare(*std::prev(row)) && !begins_small(std::prev(row)->front()))
                --row;
            return static_cast<std::size_t>(row - rows_.begin());
        }
        return std::nullopt;
    }
    template <class Row> bool is_other_heading(Row first, Row figures, Row row) const {
        const auto is_same = [&](const Parts& head) {
            return year_in(head.front()) == year_in(row->front()) &&
                   std::equal(head.begin() + 1, head.end(), row->begin() + 1, row->end(),
                              [](auto a, auto b) { return folded_label(a) == folded_label(b); });
        };
        if (std::any_of(first, figures, is_same)) return false;
        const auto names_column = [](std::string_view text) {
            const ColumnHead head = column_head({text});
            return head.year || head.phase || head.role;
        };
        if (std::none_of(row->begin() + 1, row->end(), names_column))
            return is_apart(row) && row->size() != figures->size() && names_all(*row, row->size());
        const std::string corner = folded_label(row->front());
        const auto is_alike = [&](const Parts& head) {
            return folded_label(head.front()) == corner;
        };
        auto above = row; // rows that have but a label belong to the heading below them
        while (is_bare(*std::prev(above)) && !is_apart(above))
            --above;
        const bool is_wider = !is_tabbed_ && row->size() > figures->size() &&
                              std::all_of(row->begin() + 1, row->end(), names_column);
        return is_wider || is_apart(above) || corner.empty() || year_in(row->front()) ||
               !heading_line(row->front()).caption.empty() || are_years_in_order(*row) ||
               !side_in_corner(row->front()).empty() || std::any_of(first, figures, is_alike);
    }
    /// True if a blank line stands above a row.
    template <class Row> bool is_apart(Row row) const {
        const std::size_t at = at_[static_cast<std::size_t>(row - rows_.begin())];
        return page_.lines[at].number > page_.lines[at - 1].number + 1;
    }
    /// "Investeringen | 2025 | 2026 | 2027": years that follow each other head columns.
    static bool are_years_in_order(const Parts& row) {
        std::optional<Year> before;
        for (std::size_t k = 1; k < row.size(); ++k) {
            const auto year = row[k].size() == 4 ? year_at(row[k], 0) : std::nullopt;
            if (!year || (before && *year != *before + 1)) return false;
            before = year;
        }
        constexpr std::size_t fewest = 3; // two may be when things are ready
        return row.size() > fewest;
    }
    static std::optional<Year> year_in(std::string_view text) {
        for (const HeadingItem& item : heading_items(text))
            if (item.year) return item.year;
        return std::nullopt;
    }

    /// Keeps the tables of rows [begin, end), if they are any.
    void keep(std::size_t begin, std::size_t end, std::size_t line_end) {
        Lines rows(rows_.begin() + static_cast<std::ptrdiff_t>(begin),
                   rows_.begin() + static_cast<std::ptrdiff_t>(end));
        if (is_tabbed_) level_tabs(rows);
        const auto figures = std::find_if(rows.begin(), rows.end(), has_figure);
        if (figures == rows.end()) return;
        BarTable table;
        table.heading = static_cast<std::size_t>(figures - rows.begin());
        for (std::size_t i = 0; i < rows.size(); ++i)
            table.rows.push_back({rows[i], {}, {}, texts_[begin + i]});
        const auto named =
            at_[begin] +
            static_cast<std::size_t>(first_group(rows.begin(), figures, is_bare) - rows.begin());
        for (BarTable& each : tables_beside(std::move(table)))
            keep_table(labels_taken(years_across(std::move(each))), at_[begin], named, line_end);
    }

    /// \param begin the line where its heading begins, `first_row` that behind it, `end` behind all
    void keep_table(const BarTable& table, std::size_t begin, std::size_t first_row,
                    std::size_t end) {
        Mode widths;
        for (const BarRow& row : table.rows)
            widths.add(row.cells.size());
        const std::size_t width = widths.value();
        if (width < 2) return;
        const auto is_bare_row = [](const BarRow& row) { return is_bare(row.cells); };
        const auto rows = table.rows.begin();
        const auto first =
            first_group(rows, rows + static_cast<std::ptrdiff_t>(table.heading), is_bare_row);
        TableBlock block;
        block.columns = width - 1;
        block.has_repeated_years = table.has_repeated_years;
        Lines heading;
        for (auto row = rows; row != first; ++row)
            heading.push_back(row->cells);
        name_bar_columns(block, heading);
        page_.take_words(block, begin, first_row);
        Groups groups;
        words_ = {};
        for (const Parts& line : heading)
            take_corner(groups, line);
        for (auto row = first; row != table.rows.end(); ++row)
            take_bar_row(block, groups, *row);
        join_flags(block);
        page_.keep(std::move(block), begin, begin, end);
    }

    /// Words and figures without the marks of Markdown that stand on both sides: "**1.200**".
    static std::string_view without_marks(std::string_view text) {
        for (const std::string_view mark : {"*", "_", "`"})
            while (text.size() > 2 * mark.size() && text.starts_with(mark) && text.ends_with(mark))
                text = trimmed(text.substr(mark.size(), text.size() - 2 * mark.size()));
        return text;
    }

    /// What stands between bars; one before the first cell or behind the last is a border only where
    /// most lines have it.
    static std::vector<std::string_view> parts_of(std::string_view line, bool has_first,
                                                  bool has_last) {
        std::vector<std::string_view> parts;
        std::size_t begin = 0;
        for (std::size_t at = 0; at <= line.size(); ++at)
            if (at == line.size() || line[at] == '|' || line[at] == '\t') {
                parts.push_back(without_marks(trimmed(line.substr(begin, at - begin))));
                begin = at + 1;
            }
        if (has_first && begins_with_border(line)) parts.erase(parts.begin());
        if (has_last && line.ends_with('|') && !parts.empty()) parts.pop_back();
        return parts;
    }

    /// True for "Lasten" alone on a line of a table whose lines have no bars at their ends.
    bool stands_between_bars(std::size_t i) const {
        constexpr std::size_t most_bytes = 60;
        const PageLine& line = page_.lines[i];
        return i + 1 < page_.lines.size() && has_borders(page_.lines[i + 1].text) &&
               line.number + 1 == page_.lines[i + 1].number && !line.is_prose &&
               !is_caption(line.text) && line.cells.empty() && line.text.size() <= most_bytes &&
               !page_.lines[i + 1].text.starts_with('|') && line.text.find('|') == line.text.npos;
    }

    /// Lines with nothing but words in their first cell, below a heading that names columns, are the
    /// groups of the first row with figures.
    template <class Row, class IsBare>
    static Row first_group(Row first, Row figures, IsBare is_alone) {
        Row begin = figures;
        while (begin != first && is_alone(*std::prev(begin)))
            --begin;
        return std::all_of(first, begin, is_alone) ? figures : begin;
    }

    /// Words without figures: the rest of the label above, or a group, or the start of a label.
    void take_words(TableBlock& block, Groups& groups, std::string_view words) {
        if (begins_small(words) && words_.empty() && !block.rows.empty()) {
            block.rows.back().label.push_back(words);
            return;
        }
        before_words_ = groups;
        words_ = words;
        groups.take({plain(words)});
    }

    /// "Lasten" before the columns of a heading, or above them, is the group of the rows below.
    static void take_corner(Groups& groups, const Parts& parts) {
        const std::string_view side = side_in_corner(parts.front());
        if (!side.empty()) groups.take({plain(side)});
    }

    void take_bar_row(TableBlock& block, Groups& groups, const BarRow& line) {
        const Parts& parts = line.cells;
        const std::size_t width = block.columns + 1;
        if (is_bare(parts) && parts.front().empty()) return;
        if (is_bare(parts) && line.code.empty()) return take_words(block, groups, parts.front());
        if (is_bare(parts)) return groups.take({plain(line.code) + ' ' + plain(parts.front())});
        if (!has_figure(parts)) return take_corner(groups, parts); // a heading again
        BlockRow row{{}, groups.levels(), {}, {}, {}};
        if (!words_.empty() && (begins_small(parts.front()) || parts.front().starts_with('('))) {
            row.groups = before_words_.levels();
            groups = before_words_;
            row.label.push_back(words_);
        }
        words_ = {};
        row.groups.insert(row.groups.end(), line.groups.begin(), line.groups.end());
        if (!line.code.empty()) row.label.push_back(line.code);
        row.label.push_back(parts.front());
        for (std::size_t k = 1; k < parts.size(); ++k) {
            auto cell = whole_cell(parts[k]);
            if (!cell && !parts[k].empty()) {
                cell.emplace();
                cell->text = parts[k];
                cell->kind = CellKind::unreadable;
            }
            if (parts.size() == width)
                row.cells.push_back(std::move(cell));
            else if (cell)
                row.loose.push_back(*cell);
        }
        if (parts.size() > width) row.run = line.text;
        block.rows.push_back(std::move(row));
    }

    static bool is_flag(std::string_view text) { return text == "N" || text == "V"; }

    /// A column of N and V says which figures of the column before it are unfavourable.
    static void join_flags(TableBlock& block) {
        for (std::size_t k = block.columns; k-- > 1;) {
            std::size_t flags = 0;
            std::size_t others = 0;
            bool has_sign = false; // and so N and V only repeat what signs say
            for (const BlockRow& row : block.rows)
                if (k < row.cells.size() && row.cells[k]) {
                    ++(is_flag(row.cells[k]->text) && row.cells[k - 1] ? flags : others);
                    has_sign |= row.cells[k - 1] && row.cells[k - 1]->minus;
                }
            if (flags == 0 || others > 0 || has_sign) continue;
            for (BlockRow& row : block.rows) {
                if (k >= row.cells.size()) continue;
                if (row.cells[k])
                    if (auto joined =
                            whole_cell(from_to(row.cells[k - 1]->text, row.cells[k]->text)))
                        row.cells[k - 1] = std::move(joined);
                row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(k));
            }
            if (!block.heads.empty())
                block.heads.erase(block.heads.begin() + static_cast<std::ptrdiff_t>(k));
            --block.columns;
        }
    }

    /// How many columns each heading of a line stands over: cells that are merged leave blank ones.
    static std::size_t merged_width(const Parts& line) {
        const std::size_t columns = line.size() - 1;
        const auto filled = static_cast<std::size_t>(std::count_if(
            line.begin() + 1, line.end(), [](std::string_view cell) { return !cell.empty(); }));
        if (filled == 0 || columns % filled != 0) return 1;
        const std::size_t width = columns / filled;
        for (std::size_t k = 0; k < columns; k += width)
            if (line[k + 1].empty()) return 1;
        return width;
    }

    static bool is_caption(std::string_view cell) {
        return !cell.empty() && heading_line(cell).caption.size() == trimmed(cell).size();
    }
    /// True if one unit stands over all columns, once or over each.
    static bool says_caption_only(const Parts& line) {
        const auto first = std::find_if(line.begin() + 1, line.end(), is_caption);
        return first != line.end() && std::all_of(line.begin() + 1, line.end(), [&](auto cell) {
                   return cell.empty() || cell == *first;
               });
    }

    /// True if the corner says of which year all columns are: "Begroting 2026 | Lasten | Baten".
    static bool is_date_of_all(const Parts& line) {
        const auto items = heading_items(line.front());
        const auto is_date = [](const HeadingItem& item) {
            return item.kind == HeadingKind::year || item.kind == HeadingKind::phase;
        };
        const auto lacks_date = [](std::string_view cell) {
            const ColumnHead head = column_head({cell});
            return !cell.empty() && !head.year && !head.phase;
        };
        return year_in(line.front()) && std::all_of(items.begin(), items.end(), is_date) &&
               std::all_of(line.begin() + 1, line.end(), lacks_date);
    }

    static void name_bar_columns(TableBlock& block, const Lines& heading) {
        std::vector<std::vector<std::string_view>> texts(block.columns);
        bool is_even = true;
        for (const auto& line : heading) {
            if (line.size() != block.columns + 1) is_even = false;
            if (!is_even) continue;
            const std::size_t width = line == heading.back() ? 1 : merged_width(line);
            if (says_caption_only(line)) continue;
            for (std::size_t k = 0; k < block.columns; ++k)
                if (const std::string_view text = line[k - k % width + 1]; !text.empty()) {
                    if (is_date_of_all(line)) texts[k].push_back(line.front());
                    texts[k].push_back(text);
                }
        }
        if (is_even) {
            for (const auto& each : texts)
                block.heads.push_back(column_head(each));
            drop_uncertain_years(block);
            spread_estimate(block);
            return;
        }
        std::vector<std::vector<ColumnHead>> levels;
        for (const auto& line : heading) {
            levels.emplace_back();
            for (std::size_t k = 1; k < line.size(); ++k)
                if (!line[k].empty()) levels.back().push_back(column_head({line[k]}));
        }
        block.heads = joined_heads(std::move(levels), block.columns);
    }

    /// "Meerjarenraming" over the first of the years that are left is about all of them: the cells
    /// behind it are blank, merged with it.
    static void spread_estimate(TableBlock& block) {
        for (std::size_t k = 1; k < block.heads.size(); ++k) {
            const ColumnHead& before = block.heads[k - 1];
            ColumnHead& head = block.heads[k];
            const bool is_bare = head.year && !head.phase && !head.role;
            if (is_bare && before.phase == Phase::estimate && before.year && !before.role &&
                *head.year == *before.year + 1)
                head.phase = Phase::estimate;
        }
    }

    /// Where a kind stands over more columns than have a year, no year of them is certain.
    static void drop_uncertain_years(TableBlock& block) {
        for (std::size_t k = 0; k < block.heads.size();) {
            std::size_t end = k;
            while (end < block.heads.size() && block.heads[end].phase == block.heads[k].phase)
                ++end;
            const auto lacks_year = [](const ColumnHead& head) { return !head.year && !head.role; };
            const auto begin = block.heads.begin();
            const auto first = begin + static_cast<std::ptrdiff_t>(k);
            const auto last = begin + static_cast<std::ptrdiff_t>(end);
            const bool is_short = block.heads[k].phase && std::any_of(first, last, lacks_year) &&
                                  !std::all_of(first, last, lacks_year);
            if (is_short) {
                block.has_uncertain_years = true;
                for (auto head = first; head != last; ++head)
                    head->year.reset();
            }
            k = end;
        }
    }

    BlockPage& page_;
    bool is_tabbed_ = false; ///< tabs, no bars
    std::vector<std::string_view> texts_{};
    Lines rows_{};
    std::vector<std::size_t> at_{}; ///< the lines where they stand
    Groups before_words_;
    std::string_view words_{}; ///< the last line, if it had no figures
};

} // namespace

bool begins_bars(const BlockPage& page, std::size_t i) {
    if (has_bars(page.lines[i].text)) return true;
    constexpr std::size_t fewest_lines = 3; // one bar alone stands in any line of links
    std::size_t figures = 0;
    for (std::size_t k = i; k < i + fewest_lines; ++k) {
        if (k >= page.lines.size() || !is_pair(page.lines[k].text)) return false;
        const std::string_view text = page.lines[k].text;
        figures += whole_cell(text.substr(text.find_first_of("|\t") + 1)) ? 1U : 0U;
    }
    return figures + 1 >= fewest_lines;
}

std::size_t take_bars(BlockPage& page, std::size_t first) {
    return BarReader(page).take(first);
}

} // namespace detail
SLUITEND_END
