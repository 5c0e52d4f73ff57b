// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "table_layouts.hpp"

#include <algorithm>
#include <utility>

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
    return std::move(page.blocks);
}

} // namespace detail
SLUITEND_END
