// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "table_layouts.hpp"

#include <algorithm>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

/// Takes a table with bars between its cells.
class BarReader {
public:
    explicit BarReader(BlockPage& page) : page_(page) {}

    /// \return the line behind the table that begins at `first`, or is none
    std::size_t take(std::size_t first) {
        std::vector<std::string_view> texts;
        const bool are_pairs = is_pair(page_.lines[first].text);
        std::size_t firsts = 0;
        std::size_t lasts = 0;
        std::size_t end = first;
        for (; end < page_.lines.size(); ++end) {
            const std::string_view text = trimmed(page_.lines[end].text);
            if (is_rule(text)) continue;
            const bool is_group = !are_pairs && !has_bars(text) && stands_between_bars(end);
            if (!is_group && !(are_pairs ? is_pair(text) : has_bars(text))) break;
            texts.push_back(text);
            firsts += text.starts_with('|') ? 1U : 0U;
            lasts += text.ends_with('|') ? 1U : 0U;
        }
        std::vector<std::vector<std::string_view>> rows;
        Mode widths;
        for (const std::string_view text : texts) {
            rows.push_back(parts_of(text, 2 * firsts > texts.size(), 2 * lasts > texts.size()));
            widths.add(rows.back().size());
        }
        const std::size_t width = widths.value();
        const auto figures = std::find_if(rows.begin(), rows.end(), has_figure);
        if (figures == rows.end() || width < 2) return end;
        const auto begin = first_group(rows.begin(), figures);
        TableBlock block;
        block.columns = width - 1;
        name_bar_columns(block, {rows.begin(), begin});
        page_.take_words(block, first, first + static_cast<std::size_t>(begin - rows.begin()));
        Groups groups;
        for (auto row = rows.begin(); row != begin; ++row)
            take_corner(groups, *row);
        for (auto row = begin; row != rows.end(); ++row)
            take_bar_row(block, groups, *row, texts[static_cast<std::size_t>(row - rows.begin())]);
        join_flags(block);
        return page_.keep(std::move(block), first, first, end);
    }

private:
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
        if (has_first && line.starts_with('|')) parts.erase(parts.begin());
        if (has_last && line.ends_with('|') && !parts.empty()) parts.pop_back();
        return parts;
    }

    /// True for "Lasten" alone on a line of a table whose lines have no bars at their ends.
    bool stands_between_bars(std::size_t i) const {
        constexpr std::size_t most_bytes = 60;
        const PageLine& line = page_.lines[i];
        return i + 1 < page_.lines.size() && has_bars(page_.lines[i + 1].text) &&
               line.number + 1 == page_.lines[i + 1].number && !line.is_prose &&
               line.cells.empty() && line.text.size() <= most_bytes &&
               !page_.lines[i + 1].text.starts_with('|') && line.text.find('|') == line.text.npos;
    }

    static bool has_figure(const std::vector<std::string_view>& parts) {
        for (std::size_t k = 1; k < parts.size(); ++k)
            if (const auto cell = whole_cell(parts[k])) {
                const bool is_known = cell->kind != CellKind::unreadable;
                if (is_known && !cell->is_year()) return true;
            }
        return false;
    }

    static bool is_bare(const std::vector<std::string_view>& parts) {
        return std::all_of(parts.begin() + 1, parts.end(),
                           [](std::string_view part) { return part.empty(); });
    }

    /// Lines with nothing but words in their first cell, below a heading that names columns, are the
    /// groups of the first row with figures.
    template <class Row> static Row first_group(Row first, Row figures) {
        Row begin = figures;
        while (begin != first && is_bare(*std::prev(begin)))
            --begin;
        return std::all_of(first, begin, is_bare) ? figures : begin;
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

    /// "Lasten" before the columns of a heading is the group of the rows below.
    static void take_corner(Groups& groups, const std::vector<std::string_view>& parts) {
        const std::string_view side = is_bare(parts) ? "" : side_in_corner(parts.front());
        if (!side.empty()) groups.take({plain(side)});
    }

    void take_bar_row(TableBlock& block, Groups& groups, const std::vector<std::string_view>& parts,
                      std::string_view text) {
        const std::size_t width = block.columns + 1;
        if (is_bare(parts) && parts.front().empty()) return;
        if (is_bare(parts)) return take_words(block, groups, parts.front());
        if (!has_figure(parts)) return take_corner(groups, parts); // a heading again
        BlockRow row{{}, groups.levels(), {}, {}, {}};
        if (!words_.empty() && (begins_small(parts.front()) || parts.front().starts_with('('))) {
            row.groups = before_words_.levels();
            groups = before_words_;
            row.label.push_back(words_);
        }
        words_ = {};
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
        if (parts.size() > width) row.run = text;
        block.rows.push_back(std::move(row));
    }

    static bool is_flag(std::string_view text) { return text == "N" || text == "V"; }

    /// A column of N and V says which figures of the column before it are unfavourable.
    static void join_flags(TableBlock& block) {
        for (std::size_t k = block.columns; k-- > 1;) {
            std::size_t flags = 0;
            std::size_t others = 0;
            for (const BlockRow& row : block.rows)
                if (k < row.cells.size() && row.cells[k])
                    ++(is_flag(row.cells[k]->text) && row.cells[k - 1] ? flags : others);
            if (flags == 0 || others > 0) continue;
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
    static std::size_t merged_width(const std::vector<std::string_view>& line) {
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
    static bool says_caption_only(const std::vector<std::string_view>& line) {
        const auto first = std::find_if(line.begin() + 1, line.end(), is_caption);
        return first != line.end() && std::all_of(line.begin() + 1, line.end(), [&](auto cell) {
                   return cell.empty() || cell == *first;
               });
    }

    static void name_bar_columns(TableBlock& block,
                                 const std::vector<std::vector<std::string_view>>& heading) {
        std::vector<std::vector<std::string_view>> texts(block.columns);
        bool is_even = true;
        for (const auto& line : heading) {
            if (line.size() != block.columns + 1) is_even = false;
            if (!is_even) continue;
            const std::size_t width = line == heading.back() ? 1 : merged_width(line);
            if (says_caption_only(line)) continue;
            for (std::size_t k = 0; k < block.columns; ++k)
                if (const std::string_view text = line[k - k % width + 1]; !text.empty())
                    texts[k].push_back(text);
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
        figures += whole_cell(text.substr(text.find('|') + 1)) ? 1U : 0U;
    }
    return figures + 1 >= fewest_lines;
}

std::size_t take_bars(BlockPage& page, std::size_t first) {
    return BarReader(page).take(first);
}

} // namespace detail
SLUITEND_END
