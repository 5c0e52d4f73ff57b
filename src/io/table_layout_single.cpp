// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "stacked_heads.hpp"
#include "table_layouts.hpp"

#include <sluitend/model/table_units-inl.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

constexpr std::size_t most_heading_lines = 3;
constexpr std::size_t fewest_rows = 2;

std::size_t end_of(const PageLine& line) {
    return count_code_points(line.text);
}

/// True if one figure stands apart behind a label.
bool is_single(const PageLine& line) {
    if (line.cells.size() != 1 || line.is_prose || has_bars(line.text)) return false;
    const PrintedCell& cell = line.cells.front();
    const std::string_view before = line.text.substr(0, line.label_size);
    return (cell.kind == CellKind::figure || cell.kind == CellKind::nil) && !cell.is_year() &&
           !line.label().empty() && before.ends_with("  ");
}

bool is_single_at(const PageLine& line, std::size_t edge) {
    return is_single(line) && end_of(line) == edge;
}

/// True if words name a column of amounts.
bool names_amounts(const ColumnHead& head) {
    const bool is_dated = head.year || head.phase;
    const bool is_role = head.role && is_money(head.role);
    return is_dated || is_role || folded_label(head.texts.front()).starts_with("bedrag");
}

/// The one column that is named above line `row`, and where its heading begins.
struct SingleHead {
    ColumnHead head;
    std::size_t begin;
};

std::optional<SingleHead> head_above(const BlockPage& page, std::size_t row) {
    const auto may_head = [](const PageLine& line) {
        return !line.is_prose && are_years(line.cells) && !is_title(line.text) &&
               !has_bars(line.text);
    };
    std::size_t begin = row;
    while (begin > page.floor && row - begin < most_heading_lines &&
           may_head(page.lines[begin - 1]))
        --begin;
    std::vector<const PageLine*> lines;
    for (std::size_t i = begin; i < row; ++i)
        lines.push_back(&page.lines[i]);
    const auto stacks =
        stacked_heads(lines, {end_of(page.lines[row])}, skip_blanks(page.lines[row].text, 0));
    if (stacks.empty()) return std::nullopt;
    SingleHead out{column_head(stacks.front()), begin};
    return names_amounts(out.head) ? std::optional(std::move(out)) : std::nullopt;
}

/// True if line `i` holds words that head the row below it or begin its label.
bool are_words_above(const BlockPage& page, std::size_t i, std::size_t edge) {
    const PageLine& line = page.lines[i];
    return line.cells.empty() && !line.is_prose && !is_title(line.text) && !is_columnar(line) &&
           i + 1 < page.lines.size() && is_single_at(page.lines[i + 1], edge);
}

} // namespace

bool begins_single(const BlockPage& page, std::size_t i) {
    if (!is_single(page.lines[i])) return false;
    const std::size_t edge = end_of(page.lines[i]);
    for (std::size_t k = i; k < i + fewest_rows; ++k)
        if (k >= page.lines.size() || !is_single_at(page.lines[k], edge)) return false;
    return head_above(page, i).has_value();
}

std::size_t take_single(BlockPage& page, std::size_t first) {
    auto heading = head_above(page, first);
    const std::size_t edge = end_of(page.lines[first]);
    TableBlock block;
    block.columns = 1;
    block.heads = {std::move(heading->head)};
    page.take_words(block, heading->begin, first);
    Groups groups;
    std::size_t end = first;
    for (std::size_t i = first; i < page.lines.size(); end = ++i) {
        BlockRow row;
        if (are_words_above(page, i, edge)) {
            const std::string_view words = trimmed(page.lines[i++].text);
            if (is_cut_off(words) || begins_small(page.lines[i].label()))
                row.label.push_back(words);
            else
                groups.take({plain(words)});
        }
        const PageLine& line = page.lines[i];
        if (!is_single_at(line, edge)) break;
        row.label.push_back(line.label());
        row.groups = groups.levels();
        row.cells.push_back(line.cells.front());
        block.rows.push_back(std::move(row));
    }
    return page.keep(std::move(block), heading->begin, first, end);
}

} // namespace detail
SLUITEND_END
