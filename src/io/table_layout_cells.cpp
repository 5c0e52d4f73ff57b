// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "table_layouts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

constexpr std::size_t most_heading_lines = 14; ///< above the first row, if each holds many cells
constexpr std::size_t most_unknown_heads = 6;  ///< lines of words among the headings

/// True if a heading stands over the numbers of rows.
bool is_number_word(std::string_view text) {
    constexpr std::array<std::string_view, 6> words{"nr",         "nummer", "no",
                                                    "volgnummer", "volgnr", "code"};
    constexpr std::size_t most_bytes = 12;
    return text.size() <= most_bytes &&
           std::find(words.begin(), words.end(), folded_label(text)) != words.end();
}

using Lines = std::vector<PageLine>;

/// True if line `i` is a code that may label a row, such as `1.1`, and no figure.
bool is_code(const Lines& lines, std::size_t i) {
    const PageLine& line = lines[i];
    return line.is_cell() && line.cells.front().kind == CellKind::unreadable &&
           line.text.size() <= 6;
}

/// How many lines behind `i` are one cell each.
std::size_t cells_behind(const Lines& lines, std::size_t i) {
    std::size_t count = 0;
    while (i + 1 + count < lines.size() && lines[i + 1 + count].is_cell() &&
           !is_code(lines, i + 1 + count))
        ++count;
    return count;
}

bool are_years_behind(const Lines& lines, std::size_t i, std::size_t count) {
    for (std::size_t k = 0; k < count; ++k)
        if (!lines[i + 1 + k].cells.front().is_year()) return false;
    return true;
}

/// True if line `i` is the label of a row whose cells have a line each.
bool is_cell_label(const Lines& lines, std::size_t i) {
    const PageLine& line = lines[i];
    if ((line.is_cell() && !is_code(lines, i)) || line.is_prose || has_bars(line.text))
        return false;
    const std::size_t count = cells_behind(lines, i);
    return count > 0 && !are_years_behind(lines, i, count);
}

/// Takes a table with one cell per line.
class CellsReader {
public:
    explicit CellsReader(BlockPage& page) : page_(page) {}

    /// \return the line behind the table that begins at `first`, or is none
    std::size_t take(std::size_t first) {
        const bool is_numbered = are_numbered(first);
        if (!is_numbered) first = first_label(first);
        const std::size_t heading_end = is_numbered ? first - 1 : first;
        std::size_t begin = page_.heading_begin(heading_end, most_unknown_heads);
        const auto years = years_in(begin, heading_end);
        std::vector<std::size_t> labels{first};
        Mode counts;
        counts.add(cells_behind(page_.lines, first));
        std::size_t end = first + 1 + cells_behind(page_.lines, first);
        while (const auto next = next_label(end)) {
            const std::size_t between = *next - end;
            if (between > most_unknown_heads && !is_repeated_heading(end, *next)) break;
            if (const auto others = years_in(end, *next); others.size() > 1 && others != years)
                break;
            labels.push_back(*next);
            counts.add(cells_behind(page_.lines, *next));
            end = *next + 1 + cells_behind(page_.lines, *next);
        }
        TableBlock block;
        block.columns = is_numbered                ? counts.numbered()
                        : counts.has(years.size()) ? years.size()
                                                   : counts.largest();
        std::size_t from = name_cell_columns(block, begin, heading_end);
        if (labels.size() < 2 && block.heads.empty()) return end;
        const std::size_t first_row = from;
        page_.take_words(block, begin, from);
        Groups groups;
        for (const std::size_t label : labels) {
            if (is_numbered && cells_behind(page_.lines, label) == 1)
                continue; // a heading and a number
            from = take_cell_row(block, groups, from, label, is_numbered);
        }
        return page_.keep(std::move(block), begin, first_row, end);
    }

private:
    /// The next label of a table that goes on behind line `from`, words between apart.
    std::optional<std::size_t> next_label(std::size_t from) const {
        for (std::size_t i = from; i < page_.lines.size() && i < from + most_heading_lines * 2;
             ++i) {
            if (is_cell_label(page_.lines, i)) return i;
            const PageLine& line = page_.lines[i];
            const bool is_weak = line.is_cell() || !line.is_prose;
            if (!is_weak || is_title(line.text) || is_row(line)) return std::nullopt;
        }
        return std::nullopt;
    }

    /// The first of the rows above a row that have but one cell, for their blank ones have vanished.
    std::size_t first_label(std::size_t first) const {
        while (first >= page_.floor + 2 && cells_behind(page_.lines, first - 2) == 1 &&
               is_cell_label(page_.lines, first - 2))
            first -= 2;
        return first;
    }

    /// The years that stand alone on lines [first, last).
    std::vector<std::string_view> years_in(std::size_t first, std::size_t last) const {
        std::vector<std::string_view> out;
        for (std::size_t i = first; i < last; ++i)
            if (page_.lines[i].is_cell() && page_.lines[i].cells.front().is_year())
                out.push_back(trimmed(page_.lines[i].text));
        return out;
    }

    /// True if rows have a number on a line before their label, under a heading such as "Nr.".
    bool are_numbered(std::size_t first) const {
        if (first <= page_.floor || !page_.lines[first - 1].is_cell()) return false;
        if (page_.lines[first - 1].cells.front().is_year()) return false;
        for (std::size_t i = first; i > page_.floor && i + most_heading_lines * 2 > first; --i)
            if (is_number_word(page_.lines[i - 1].text)) return true;
        return false;
    }

    bool is_repeated_heading(std::size_t first, std::size_t last) const {
        return std::all_of(page_.lines.begin() + static_cast<std::ptrdiff_t>(first),
                           page_.lines.begin() + static_cast<std::ptrdiff_t>(last),
                           [](const PageLine& line) { return is_columnar(line); });
    }

    /// \return the line behind the row
    std::size_t take_cell_row(TableBlock& block, Groups& groups, std::size_t from,
                              std::size_t label, bool is_numbered) const {
        std::vector<std::string> words;
        const auto heads =
            std::count_if(page_.lines.begin() + static_cast<std::ptrdiff_t>(from),
                          page_.lines.begin() + static_cast<std::ptrdiff_t>(label), is_columnar);
        for (std::size_t i = from; i < label; ++i) {
            const bool is_group =
                !is_columnar(page_.lines[i]) || (heads == 1 && is_side(page_.lines[i].text));
            if (is_group && !(is_numbered && page_.lines[i].is_cell()))
                words.push_back(plain(page_.lines[i].text));
        }
        groups.take(words);
        BlockRow row{{}, groups.levels(), {}, {}, {}};
        if (is_numbered && label > from && page_.lines[label - 1].is_cell())
            row.label.push_back(trimmed(page_.lines[label - 1].text));
        row.label.push_back(trimmed(page_.lines[label].text));
        std::size_t count = cells_behind(page_.lines, label);
        if (is_numbered && count % block.columns == 1) --count; // the number of the next row
        const std::size_t whole = is_numbered && count == 2 * block.columns ? block.columns : count;
        add_cells(row, block.columns, label + 1, whole);
        block.rows.push_back(std::move(row));
        if (whole < count) { // a total without a label
            BlockRow total{{}, groups.levels(), {}, {}, {}};
            add_cells(total, block.columns, label + 1 + whole, count - whole);
            block.rows.push_back(std::move(total));
        }
        return label + 1 + count;
    }
    void add_cells(BlockRow& row, std::size_t columns, std::size_t first, std::size_t count) const {
        for (std::size_t k = 0; k < count; ++k)
            row.loose.push_back(page_.lines[first + k].cells.front());
        if (count == columns) row.cells.assign(row.loose.begin(), row.loose.end());
        if (!row.cells.empty()) row.loose.clear();
    }

    /// Two levels, the upper of which has words that go on below: "Vermeerde-" over "ringen 2025". One
    /// line about all columns may stand between them.
    /// \param begin where the heading begins; moved up to its upper level
    /// \param end the line behind the lower level
    std::vector<ColumnHead> parted_heads(std::size_t& begin, std::size_t end,
                                         std::size_t columns) const {
        for (const std::size_t between : {0U, 1U}) {
            if (end < page_.floor + 2 * columns + between) continue;
            const std::size_t lower = end - columns;
            const std::size_t upper = lower - between - columns;
            std::vector<ColumnHead> out;
            std::size_t parted = 0;
            std::size_t years = 0;
            for (std::size_t k = 0; k < columns; ++k) {
                const std::string_view head = trimmed(page_.lines[upper + k].text);
                const std::string_view rest = trimmed(page_.lines[lower + k].text);
                out.push_back(column_head({head, rest}));
                const bool is_parted = head.ends_with('-') && begins_small(rest);
                const PageLine& below = page_.lines[lower + k];
                const bool is_year = below.is_cell() && below.cells.front().is_year();
                if (!is_parted && (!is_year || head.ends_with('-'))) break;
                ++(is_parted ? parted : years);
            }
            if (parted == 0 || parted + years < columns) continue;
            begin = std::min(begin, upper);
            return out;
        }
        return {};
    }

    /// The last level of a heading, if it names each column, whatever stands above it.
    static std::vector<ColumnHead> lowest_heads(const std::vector<std::vector<ColumnHead>>& lines,
                                                std::size_t columns) {
        std::vector<ColumnHead> out;
        for (std::size_t i = lines.size(); i > 0 && lines[i - 1].size() == 1; --i)
            out.insert(out.begin(), lines[i - 1].front());
        if (out.size() < columns) return {};
        out.erase(out.begin(), out.end() - static_cast<std::ptrdiff_t>(columns));
        return out;
    }

    /// True for the title of a table with its unit: "Incidentele lasten (x € 1.000)".
    static bool names_table(const HeadingLine& heading) {
        return !heading.is_whole && !heading.caption.empty() && heading.heads.size() == 1 &&
               !heading.heads.front().year && !heading.heads.front().phase;
    }

    /// Names the columns after lines [begin, first); words that are no heading are left to the rows.
    /// \return the end of the heading
    std::size_t name_cell_columns(TableBlock& block, std::size_t& begin, std::size_t first) const {
        std::vector<std::vector<ColumnHead>> known, all;
        std::size_t end = begin;
        for (std::size_t i = begin; i < first; ++i) {
            HeadingLine heading = heading_line(page_.lines[i].text);
            const bool is_known = is_columnar(page_.lines[i]);
            if (names_table(heading)) continue;
            if (is_known) end = i + 1;
            const bool is_unit_of_column = is_known && heading.heads.empty() && !known.empty() &&
                                           !heading.stub.empty() && !heading.caption.empty();
            if (is_unit_of_column) heading.heads = {column_head({trimmed(page_.lines[i].text)})};
            if (is_known && !heading.heads.empty()) known.push_back(heading.heads);
            if (is_known && !heading.heads.empty())
                all.push_back(std::move(heading.heads));
            else if (!is_known)
                all.push_back({ColumnHead{{trimmed(page_.lines[i].text)}, {}, {}, {}}});
        }
        block.heads = joined_heads(known, block.columns);
        if (!block.heads.empty()) return end;
        const bool is_group = first > begin + 1 && is_side(page_.lines[first - 1].text) &&
                              !is_side(page_.lines[first - 2].text);
        if (is_group) {
            known.pop_back();
            block.heads = joined_heads(known, block.columns);
            if (!block.heads.empty()) return first - 1;
        }
        block.heads = joined_heads(all, block.columns);
        if (!block.heads.empty()) return first;
        for (std::size_t words = 0; words < 3 && words < first; ++words) { // headings of first rows
            block.heads = parted_heads(begin, first - words, block.columns);
            if (!block.heads.empty()) return first - words;
        }
        block.heads = lowest_heads(known, block.columns);
        block.has_uncertain_years = !block.heads.empty();
        return end;
    }

    BlockPage& page_;
};

} // namespace

bool begins_cells(const BlockPage& page, std::size_t i) {
    return is_cell_label(page.lines, i) && cells_behind(page.lines, i) >= 2;
}

std::size_t take_cells(BlockPage& page, std::size_t first) {
    return CellsReader(page).take(first);
}

} // namespace detail
SLUITEND_END
