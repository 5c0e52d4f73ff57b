// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "table_layouts.hpp"

#include <sluitend/base/text.hpp>
#include <sluitend/model/table_words-inl.hpp>
#include <sluitend/number/rational.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

SLUITEND_BEGIN
namespace detail {

namespace {

bool is_of_column(const TableBlock& block, std::string_view caption) {
    return std::any_of(block.heads.begin(), block.heads.end(), [&](const ColumnHead& head) {
        return head.caption.data() == caption.data();
    });
}

/// True for "Opbrengst 2026", which may have a unit of its own.
bool names_a_thing(const ColumnHead& head) {
    const auto items = heading_items(head.texts.empty() ? "" : head.texts.front());
    constexpr std::size_t fewest_letters = 4;
    return !items.empty() && items.front().kind == HeadingKind::word &&
           items.front().text.size() >= fewest_letters;
}

/// The only unit that is printed, behind the last of columns that have years or sides, is that of
/// all of them: "Rekening 2019 Begroting 2020 (x € 1.000)".
void share_caption(TableBlock& block) {
    if (!block.caption.empty() || block.heads.empty()) return;
    const auto is_plain = [](const ColumnHead& head) {
        return (head.year || head.phase || head.role) && !names_a_thing(head);
    };
    for (const ColumnHead& head : block.heads)
        if (!is_plain(head) || (&head != &block.heads.back() && !head.caption.empty())) return;
    block.caption = std::exchange(block.heads.back().caption, {});
}

/// True if a table goes on where another ends, with the same columns or, if nothing stands between
/// them, such columns of other years.
bool continues(const TableBlock& block, const TableBlock& above) {
    constexpr std::size_t most_lines = 4;
    constexpr std::size_t most_furniture = 2; // a page number and a running head
    const auto are_alike = [](const ColumnHead& a, const ColumnHead& b) {
        return a.role == b.role && a.year.has_value() == b.year.has_value();
    };
    const auto same = [](const ColumnHead& a, const ColumnHead& b) {
        return a.year == b.year && a.phase == b.phase && a.role == b.role;
    };
    const auto match = [&](auto compare) {
        return std::equal(block.heads.begin(), block.heads.end(), above.heads.begin(),
                          above.heads.end(), compare);
    };
    if (block.heads.empty() || block.first <= above.last) return false;
    if (block.words_above == 0) return match(are_alike);
    const bool is_near =
        block.first - above.last <= most_lines || block.words_above <= most_furniture;
    return is_near && match(same);
}

/// A table without a unit has that of the table right above it, if their columns are the same:
/// "Activa" and "Passiva" of one balance sheet.
void hand_down_captions(std::vector<TableBlock>& blocks) {
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        const bool is_open = blocks[i].caption.empty() && !blocks[i - 1].caption.empty();
        if (is_open && continues(blocks[i], blocks[i - 1]))
            blocks[i].caption = blocks[i - 1].caption;
    }
}

/// The words of a line without the unit and what says that a table goes on: "Tabel 3 (vervolg)".
std::string words_on_any_page(std::string_view line) {
    std::string words(line);
    if (const std::string_view caption = heading_line(line).caption; !caption.empty())
        words.erase(static_cast<std::size_t>(caption.data() - line.data()), caption.size());
    std::string out = comparable(words);
    constexpr std::string_view mark = " vervolg";
    if (out.ends_with(mark)) out.erase(out.size() - mark.size());
    return out;
}

/// Joins tables that go on over the next page, where nothing stands between them but what stands above
/// the first. Two totals end two tables.
class PageJoiner {
public:
    explicit PageJoiner(const std::vector<PageLine>& lines) : lines_(lines) {}

    std::vector<TableBlock> join(std::vector<TableBlock> blocks) const {
        std::vector<TableBlock> out;
        for (TableBlock& block : blocks)
            if (!out.empty() && goes_on(out.back(), block))
                append(out.back(), std::move(block));
            else
                out.push_back(std::move(block));
        return out;
    }

private:
    bool goes_on(const TableBlock& above, const TableBlock& block) const {
        const auto same = [](const ColumnHead& a, const ColumnHead& b) {
            return std::equal(a.texts.begin(), a.texts.end(), b.texts.begin(), b.texts.end(),
                              [](auto x, auto y) { return comparable(x) == comparable(y); });
        };
        if (block.heads.empty() || block.columns != above.columns || block.first <= above.last)
            return false;
        if (!block.caption.empty() && multiplier_of(block.caption) != multiplier_of(above.caption))
            return false;
        if (!std::equal(block.heads.begin(), block.heads.end(), above.heads.begin(),
                        above.heads.end(), same) ||
            (ends_in_total(above) && ends_in_total(block) && !is_total_of_both(above, block)))
            return false;
        auto known = words_of(above.first, above.first_row, above.heading);
        known.push_back(words_on_any_page(above.title));
        const auto again = words_of(above.last + 1, block.first_row, block.heading);
        return !again.empty() && !has_row(above, block.rows.front()) &&
               std::all_of(again.begin(), again.end(), [&](const auto& words) {
                   return std::find(known.begin(), known.end(), words) != known.end();
               });
    }
    /// The words of the lines with numbers [first, end), and of a heading.
    std::vector<std::string> words_of(std::size_t first, std::size_t end,
                                      const std::vector<std::string_view>& heading) const {
        std::vector<std::string> out;
        const auto take = [&](std::string_view line) {
            std::string words = is_rule(line) ? std::string() : words_on_any_page(line);
            if (!words.empty()) out.push_back(std::move(words)); // else the unit alone
        };
        auto line = std::lower_bound(
            lines_.begin(), lines_.end(), first,
            [](const PageLine& each, std::size_t number) { return each.number < number; });
        for (; line != lines_.end() && line->number < end; ++line)
            take(line->text);
        std::for_each(heading.begin(), heading.end(), take);
        return out;
    }
    static std::string label_of(const BlockRow& row) {
        std::string out;
        for (const std::string_view piece : row.label)
            out += comparable(piece) + " ";
        return row.label.empty() ? comparable(row.run) : out;
    }
    /// True if a row that comes behind a table is in it already.
    static bool has_row(const TableBlock& above, const BlockRow& next) {
        const auto& groups = next.groups.empty() ? above.rows.back().groups : next.groups;
        return std::any_of(above.rows.begin(), above.rows.end(), [&](const BlockRow& row) {
            return row.groups == groups && label_of(row) == label_of(next);
        });
    }
    static bool ends_in_total(const TableBlock& block) {
        const BlockRow& row = block.rows.back();
        return is_total_label(row.label.empty() ? row.run : row.label.back());
    }
    /// True if the total of the second is that of the first and its own other rows.
    static bool is_total_of_both(const TableBlock& above, const TableBlock& block) {
        const auto figure = [](const BlockRow& row, std::size_t column) {
            const bool is_known = column < row.cells.size() && row.cells[column];
            return Rational(is_known ? row.cells[column]->number : Decimal());
        };
        bool any = false;
        for (std::size_t column = 0; column < block.columns; ++column) {
            Rational sum = figure(above.rows.back(), column);
            if (sum.is_zero()) continue;
            any = true;
            for (std::size_t i = 0; i + 1 < block.rows.size(); ++i)
                sum += figure(block.rows[i], column);
            const Rational difference = sum - figure(block.rows.back(), column);
            if (abs(difference) * Rational(2) >
                Rational(static_cast<std::int64_t>(block.rows.size() + 1)))
                return false;
        }
        return any;
    }
    static void append(TableBlock& above, TableBlock block) {
        const std::vector<std::string> groups = above.rows.back().groups;
        bool is_first = true;
        for (BlockRow& row : block.rows) {
            is_first = is_first && row.groups.empty();
            if (is_first) row.groups = groups;
            above.rows.push_back(std::move(row));
        }
        above.last = block.last;
    }

    const std::vector<PageLine>& lines_;
};

/// The unit that a line states; "€ 1.000" among cells is a figure.
std::string_view caption_of(const PageLine& line) {
    const bool is_figure = !line.cells.empty() && is_lone_unit(trimmed(line.text));
    return is_figure || line.text.size() >= most_words ? "" : heading_line(line.text).caption;
}

/// A cell of words.
PrintedCell word_cell(std::string_view word) {
    PrintedCell out;
    out.text = word;
    out.kind = CellKind::unreadable;
    return out;
}

/// The word behind the figures of a row; its line is `at` or one behind it.
std::string_view word_behind(const BlockRow& row, const std::vector<PageLine>& lines,
                             std::size_t& at, std::size_t end) {
    const PrintedCell* last = row.loose.empty() ? nullptr : &row.loose.back();
    for (const auto& cell : row.cells)
        if (cell) last = &*cell;
    const char* const place = last ? last->text.data() : row.run.data();
    const auto holds = [&](const PageLine& line) {
        return place >= line.text.data() && place < line.text.data() + line.text.size();
    };
    std::size_t found = at;
    while (found < end && !holds(lines[found]))
        ++found;
    if (found == end) return {};
    at = found;
    return lines[found].behind;
}

/// Words behind the figures of lines [first, end) are a column of their own; where the places of
/// figures are not known yet, they belong to the labels.
void add_words_behind(TableBlock& block, const std::vector<PageLine>& lines, std::size_t first,
                      std::size_t first_row, std::size_t end) {
    const auto head = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(first),
                                   lines.begin() + static_cast<std::ptrdiff_t>(first_row),
                                   [](const PageLine& line) { return !line.behind.empty(); });
    if (head == lines.begin() + static_cast<std::ptrdiff_t>(first_row)) return;
    const bool are_placed = std::all_of(block.rows.begin(), block.rows.end(),
                                        [](const BlockRow& row) { return !row.cells.empty(); });
    const bool is_column = are_placed && !block.heads.empty();
    std::size_t at = first_row;
    for (BlockRow& row : block.rows) {
        const std::string_view word = word_behind(row, lines, at, end);
        if (is_column)
            row.cells.push_back(word.empty() ? std::nullopt : std::optional(word_cell(word)));
        else if (!word.empty())
            row.label.push_back(word);
    }
    if (!is_column) return;
    block.heads.push_back({});
    block.heads.back().texts.push_back(head->behind);
    ++block.columns;
}

} // namespace

std::size_t BlockPage::heading_begin(std::size_t row, std::size_t most_unknown) const {
    std::size_t begin = row;
    std::size_t unknown = 0;
    for (std::size_t i = row; i > floor;) {
        --i;
        const PageLine& line = lines[i];
        if (has_bars(line.text) || is_rule(line.text)) break;
        if (is_columnar(line)) {
            begin = i;
        } else if (line.is_prose || ++unknown > most_unknown || !are_years(line.cells)) {
            break;
        }
    }
    return begin;
}

void BlockPage::take_words(TableBlock& block, std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
        const HeadingLine heading = heading_line(lines[i].text);
        for (const HeadingItem& item : heading_items(lines[i].text))
            if (item.kind == HeadingKind::caption && block.caption.empty() &&
                !is_of_column(block, item.text))
                block.caption = item.text;
        if (block.legend.empty()) block.legend = heading.legend;
        block.heading.push_back(lines[i].text);
        if (is_title(lines[i].text)) block.title = trimmed(lines[i].text);
    }
    for (std::size_t i = first; i > floor && i + 4 > first; --i) {
        const std::string_view above = lines[i - 1].text;
        if (block.title.empty() && is_title(above)) block.title = trimmed(above);
        if (block.legend.empty() && minus_is_surplus(above)) block.legend = trimmed(above);
        if (block.caption.empty()) block.caption = caption_of(lines[i - 1]);
    }
}

std::size_t BlockPage::keep(TableBlock block, std::size_t first, std::size_t first_row,
                            std::size_t end) {
    take_words_below(block, end);
    share_caption(block);
    add_words_behind(block, lines, first, first_row, end);
    block.first = lines[first].number;
    block.first_row = lines[first_row].number;
    block.last = lines[end - 1].number;
    block.words_above = first - std::min(first, std::exchange(last_end_, end));
    blocks.push_back(std::move(block));
    return end;
}

/// A legend and the unit may stand under the table.
void BlockPage::take_words_below(TableBlock& block, std::size_t end) const {
    if (block.caption.empty() && end < lines.size()) block.caption = caption_of(lines[end]);
    if (block.legend.empty() && end < lines.size() && lines[end].text.size() < most_words &&
        lines[end].cells.empty() && minus_is_surplus(lines[end].text))
        block.legend = trimmed(lines[end].text);
}

std::vector<TableBlock> table_blocks(const std::vector<PageLine>& lines) {
    BlockPage page(lines);
    for (std::size_t i = 0; i < lines.size();) {
        const std::size_t end = begins_bars(page, i)     ? take_bars(page, i)
                                : begins_cells(page, i)  ? take_cells(page, i)
                                : begins_single(page, i) ? take_single(page, i)
                                : begins_rows(page, i)   ? take_rows(page, i)
                                                         : i;
        if (end > i) page.floor = end;
        i = std::max(end, i + 1);
    }
    hand_down_captions(page.blocks);
    return PageJoiner(lines).join(std::move(page.blocks));
}

} // namespace detail
SLUITEND_END
