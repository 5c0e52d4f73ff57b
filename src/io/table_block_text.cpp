// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "table_block_text.hpp"

#include "input_text.hpp"
#include "page_furniture.hpp"
#include "page_parts.hpp"
#include "programme_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

constexpr std::size_t most_heading_lines = 14;  ///< above the first row, if each holds many cells
constexpr std::size_t most_columns = 200;       ///< of rows that are numbered
constexpr std::size_t most_gap_lines = 10;      ///< between two rows of one table
constexpr std::size_t most_words = 90;          ///< bytes of a heading inside a table
constexpr std::size_t most_unknown_heads = 6;   ///< lines of words among the headings
constexpr std::size_t most_line_bytes = 50'000; ///< what is longer is no row of a table
constexpr std::size_t heading_indent = 16;      ///< blanks before words that stand over columns

bool is_rule(std::string_view text) noexcept {
    return text.size() >= 3 && std::all_of(text.begin(), text.end(), [](char c) {
               return c == '-' || c == '|' || c == ':' || c == '+' || c == '=' || c == '_' ||
                      c == ' ';
           });
}

bool has_bars(std::string_view text) noexcept {
    return std::count_if(text.begin(), text.end(), [](char c) { return c == '|' || c == '\t'; }) >=
           2;
}

/// True if a line is a sentence.
bool is_sentence(std::string_view text) {
    if (skip_blanks(text, 0) >= heading_indent) return false;
    const std::string_view words = trimmed(text);
    if (words.find("   ") != std::string_view::npos) return false; // padded columns
    if (words.size() > most_words) return true;
    constexpr std::ptrdiff_t fewest_blanks = 4;
    return words.ends_with('.') && std::count(words.begin(), words.end(), ' ') >= fewest_blanks;
}

/// True if a heading stands over the numbers of rows.
bool is_number_word(std::string_view text) {
    constexpr std::array<std::string_view, 6> words{"nr",         "nummer", "no",
                                                    "volgnummer", "volgnr", "code"};
    constexpr std::size_t most_bytes = 12;
    return text.size() <= most_bytes &&
           std::find(words.begin(), words.end(), folded_label(text)) != words.end();
}

bool is_title(std::string_view text) {
    return words_at(trimmed(text), 0, "tabel ").has_value();
}

bool are_years(const std::vector<PrintedCell>& cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [](const PrintedCell& each) { return each.is_year(); });
}

/// True if words of a line stand apart from each other.
bool is_spread_out(std::string_view text) {
    return skip_blanks(text, 0) > 1 || trimmed(text).find("  ") != std::string_view::npos;
}

/// True if a line is a phrase about a table, such as "Overzicht van baten en lasten".
bool is_phrase(std::string_view text, const std::vector<ColumnHead>& heads) {
    if (is_spread_out(text)) return false;
    for (const ColumnHead& head : heads)
        if (head.year || head.phase) return false;
    const std::string words = " " + lowered(text) + " ";
    constexpr std::array<std::string_view, 4> joints{" van ", " en ", " per ", " naar "};
    return std::any_of(joints.begin(), joints.end(), [&](std::string_view joint) {
        return words.find(joint) != std::string::npos;
    });
}

/// True if a line names columns or says how the figures are meant.
bool is_columnar(const PageLine& line) {
    if (!are_years(line.cells)) return false;
    const HeadingLine heading = heading_line(line.text);
    if (heading.heads.size() > 1 && is_phrase(line.text, heading.heads)) return false;
    const bool says_nothing = heading.heads.empty() && heading.stub.empty() &&
                              heading.caption.empty() && heading.legend.empty();
    if (heading.is_whole && !says_nothing) return true;
    if (line.is_prose) return false;
    return heading.heads.size() >= 2 || !heading.caption.empty() || !heading.legend.empty() ||
           skip_blanks(line.text, 0) >= heading_indent;
}

/// True if the last word of a line has figures that run together with it.
bool is_run_together(std::string_view text) {
    std::size_t figures = 0;
    for (std::size_t at = text.size(); at > 0; --at) {
        const char c = text[at - 1];
        if (!is_digit(c) && c != '.' && c != ',' && c != '-') break;
        ++figures;
    }
    if (figures < 3 || text.ends_with('.')) return false;
    const auto items = heading_items(text);
    return items.empty() || items.back().kind != HeadingKind::year;
}

/// True if figures stand on a line, with a label or without.
bool is_row(const PageLine& line) {
    if (has_bars(line.text) || line.is_cell()) return false;
    if (line.cells.size() >= 2) return !are_years(line.cells);
    return is_run_together(line.text) && heading_line(line.text).caption.empty();
}

std::string_view from_to(std::string_view a, std::string_view b) {
    return {a.data(), static_cast<std::size_t>(b.data() - a.data()) + b.size()};
}

bool begins_small(std::string_view text) {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

/// Cells whose thousands stand apart by single blanks: "5 400 5 610" as 5400 and 5610.
std::vector<PrintedCell> with_thousands(const std::vector<PrintedCell>& cells) {
    constexpr std::size_t group = 3;
    constexpr std::size_t most_digits = 12;
    const auto digits_in = [](std::string_view text) {
        return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
    };
    std::vector<PrintedCell> out;
    for (const PrintedCell& cell : cells) {
        const bool is_group = cell.kind == CellKind::figure && cell.text.size() == group &&
                              digits_in(cell.text) == group && !out.empty();
        if (is_group) {
            PrintedCell& last = out.back();
            const bool is_beside = last.text.data() + last.text.size() + 1 == cell.text.data();
            const bool is_whole =
                last.number.scale() == 0 && last.text.find_first_of(".,") == std::string_view::npos;
            const std::size_t digits = digits_in(last.text);
            const bool is_first = digits <= group || (last.grouping == Grouping::blank &&
                                                      digits + group <= most_digits);
            if (is_beside && is_whole && is_first && last.kind == CellKind::figure) {
                const Decimal thousands = last.number * Decimal(1'000);
                last.number = thousands + (last.minus ? -cell.number : cell.number);
                last.text = from_to(last.text, cell.text);
                last.grouping = Grouping::blank;
                continue;
            }
        }
        out.push_back(cell);
    }
    return out;
}

/// The places of cells by their right ends, where a table is padded.
class ColumnEdges {
public:
    ColumnEdges(const std::vector<const PageLine*>& rows, std::size_t columns) {
        std::vector<std::map<std::size_t, std::size_t>> ends(columns);
        std::size_t whole = 0;
        bool has_gap = false;
        for (const PageLine* row : rows) {
            if (row->cells.size() != columns) continue;
            ++whole;
            has_gap = has_gap || row->text.find("  ") != std::string_view::npos;
            for (std::size_t k = 0; k < columns; ++k)
                ++ends[k][end_of(*row, row->cells[k].text)];
        }
        if (whole < 2 || !has_gap) return;
        bool is_even = true;
        for (const auto& each : ends) {
            const auto most = std::max_element(each.begin(), each.end(),
                                               [](auto a, auto b) { return a.second < b.second; });
            edges_.push_back(most->first);
            is_even = is_even && most->second * 10 >= whole * 7;
        }
        if (!is_even) edges_.clear();
    }

    bool are_known() const noexcept { return !edges_.empty(); }

    /// The column that a piece of a line stands in; none for what stands before the first.
    std::optional<std::size_t> column_of(const PageLine& line, std::string_view piece) const {
        const std::size_t end = end_of(line, piece);
        const std::size_t middle = end - count_code_points(piece) / 2;
        const std::size_t pitch = edges_.size() > 1 ? edges_[1] - edges_[0] : 14;
        if (middle + pitch <= edges_.front()) return std::nullopt;
        for (std::size_t k = 0; k < edges_.size(); ++k)
            if (end <= edges_[k] + 1 || middle < edges_[k]) return k;
        return std::nullopt;
    }

    /// The cells of a row in their columns; empty if one is between two.
    std::vector<std::optional<PrintedCell>> placed(const PageLine& row) const {
        std::vector<std::optional<PrintedCell>> out(edges_.size());
        for (const PrintedCell& cell : row.cells) {
            const auto edge = std::find(edges_.begin(), edges_.end(), end_of(row, cell.text));
            if (edge == edges_.end()) return {};
            out[static_cast<std::size_t>(edge - edges_.begin())] = cell;
        }
        return out;
    }

private:
    static std::size_t end_of(const PageLine& line, std::string_view piece) {
        const auto bytes = static_cast<std::size_t>(piece.data() - line.text.data()) + piece.size();
        return count_code_points(line.text.substr(0, bytes));
    }

    std::vector<std::size_t> edges_;
};

/// What most of some counts are.
class Mode {
public:
    void add(std::size_t value) { ++counts_[value]; }
    std::size_t value() const {
        const auto most = std::max_element(counts_.begin(), counts_.end(),
                                           [](auto a, auto b) { return a.second < b.second; });
        return most == counts_.end() ? 0 : most->first;
    }
    /// The largest count that is there twice, else the largest: blanks that vanish make a row shorter,
    /// never longer.
    std::size_t largest() const {
        for (auto each = counts_.rbegin(); each != counts_.rend(); ++each)
            if (each->second > 1) return each->first;
        return counts_.empty() ? 0 : counts_.rbegin()->first;
    }
    /// The columns of rows behind which the number of the next row may stand, and a total without a
    /// label: what explains most counts, by themselves rather than as two rows.
    std::size_t numbered() const {
        std::size_t best = 0;
        std::pair<std::size_t, std::size_t> most;
        const std::size_t largest = counts_.empty() ? 0 : counts_.rbegin()->first;
        for (std::size_t columns = 2; columns <= std::min(largest, most_columns); ++columns) {
            std::pair<std::size_t, std::size_t> explained; // in all; as one row
            for (const auto& [count, times] : counts_) {
                const bool is_one = count == columns || count == columns + 1;
                const bool is_two = count == 2 * columns || count == 2 * columns + 1;
                explained.first += is_one || is_two ? times : 0;
                explained.second += is_one ? times : 0;
            }
            if (explained <= most) continue;
            most = explained;
            best = columns;
        }
        return best;
    }
    bool has(std::size_t value) const { return counts_.contains(value); }
    bool empty() const noexcept { return counts_.empty(); }

private:
    std::map<std::size_t, std::size_t> counts_;
};

/// The headings that rows stand under, as words come and go.
class Groups {
public:
    /// Fewer headings than there are levels replace the inner ones.
    void take(const std::vector<std::string>& words) {
        if (words.empty()) return;
        const std::size_t kept = levels_.size() > words.size() ? levels_.size() - words.size() : 0;
        levels_.resize(kept);
        levels_.insert(levels_.end(), words.begin(), words.end());
    }
    const std::vector<std::string>& levels() const noexcept { return levels_; }

private:
    std::vector<std::string> levels_;
};

/// Finds tables line by line.
class BlockFinder {
public:
    explicit BlockFinder(const std::vector<PageLine>& lines) : lines_(lines) {}

    std::vector<TableBlock> find() {
        for (std::size_t i = 0; i < lines_.size();) {
            const std::size_t end = has_bars(lines_[i].text) ? take_bars(i)
                                    : begins_cells(i)        ? take_cells(i)
                                    : is_row(lines_[i])      ? take_rows(i)
                                                             : i;
            if (end > i) floor_ = end;
            i = std::max(end, i + 1);
        }
        return std::move(blocks_);
    }

private:
    // ---- headings

    /// Where the heading of a table begins whose first row is line `row`.
    std::size_t heading_begin(std::size_t row, std::size_t most_unknown) const {
        std::size_t begin = row;
        std::size_t unknown = 0;
        for (std::size_t i = row; i > floor_;) {
            --i;
            const PageLine& line = lines_[i];
            if (has_bars(line.text) || is_rule(line.text)) break;
            if (is_columnar(line)) {
                begin = i;
            } else if (line.is_prose || ++unknown > most_unknown || !are_years(line.cells)) {
                break;
            }
        }
        return begin;
    }

    static bool is_of_column(const TableBlock& block, std::string_view caption) {
        return std::any_of(block.heads.begin(), block.heads.end(), [&](const ColumnHead& head) {
            return head.caption.data() == caption.data();
        });
    }

    /// The only unit that is printed, behind the last of columns that have years or sides, is that of
    /// all of them: "Rekening 2019 Begroting 2020 (x € 1.000)".
    static void share_caption(TableBlock& block) {
        if (!block.caption.empty() || block.heads.empty()) return;
        const auto is_plain = [](const ColumnHead& head) {
            return head.year || head.phase || head.role;
        };
        for (const ColumnHead& head : block.heads)
            if (!is_plain(head) || (&head != &block.heads.back() && !head.caption.empty())) return;
        block.caption = std::exchange(block.heads.back().caption, {});
    }

    /// Caption, legend and title in lines [first, last), and a title or a word on signs above them.
    void take_words(TableBlock& block, std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i < last; ++i) {
            const HeadingLine heading = heading_line(lines_[i].text);
            for (const HeadingItem& item : heading_items(lines_[i].text))
                if (item.kind == HeadingKind::caption && block.caption.empty() &&
                    !is_of_column(block, item.text))
                    block.caption = item.text;
            if (block.legend.empty()) block.legend = heading.legend;
            block.heading.push_back(lines_[i].text);
            if (is_title(lines_[i].text)) block.title = trimmed(lines_[i].text);
        }
        for (std::size_t i = first; i > floor_ && i + 4 > first; --i) {
            const std::string_view above = lines_[i - 1].text;
            if (block.title.empty() && is_title(above)) block.title = trimmed(above);
            if (block.legend.empty() && minus_is_surplus(above)) block.legend = trimmed(above);
            if (block.caption.empty() && above.size() < most_words)
                block.caption = heading_line(above).caption;
        }
    }

    /// Keeps a table of lines [first, end). \param first_row the line behind its heading \return `end`
    std::size_t keep(TableBlock block, std::size_t first, std::size_t first_row, std::size_t end) {
        take_words_below(block, end);
        share_caption(block);
        block.first = lines_[first].number;
        block.first_row = lines_[first_row].number;
        block.last = lines_[end - 1].number;
        blocks_.push_back(std::move(block));
        return end;
    }

    /// A legend and the unit may stand under the table.
    void take_words_below(TableBlock& block, std::size_t end) const {
        if (block.caption.empty() && end < lines_.size() && lines_[end].text.size() < most_words)
            block.caption = heading_line(lines_[end].text).caption;
        if (block.legend.empty() && end < lines_.size() && lines_[end].text.size() < most_words &&
            lines_[end].cells.empty() && minus_is_surplus(lines_[end].text))
            block.legend = trimmed(lines_[end].text);
    }

    // ---- bars

    /// What stands between bars; one before the first cell or behind the last is a border only where
    /// most lines have it.
    static std::vector<std::string_view> parts_of(std::string_view line, bool has_first,
                                                  bool has_last) {
        std::vector<std::string_view> parts;
        std::size_t begin = 0;
        for (std::size_t at = 0; at <= line.size(); ++at)
            if (at == line.size() || line[at] == '|' || line[at] == '\t') {
                parts.push_back(trimmed(line.substr(begin, at - begin)));
                begin = at + 1;
            }
        if (has_first && line.starts_with('|')) parts.erase(parts.begin());
        if (has_last && line.ends_with('|') && !parts.empty()) parts.pop_back();
        return parts;
    }

    static bool has_figure(const std::vector<std::string_view>& parts) {
        for (std::size_t k = 1; k < parts.size(); ++k)
            if (const auto cell = whole_cell(parts[k])) {
                const bool is_known = cell->kind != CellKind::unreadable;
                if (is_known && !cell->is_year()) return true;
            }
        return false;
    }

    std::size_t take_bars(std::size_t first) {
        std::vector<std::string_view> texts;
        std::size_t firsts = 0;
        std::size_t lasts = 0;
        std::size_t end = first;
        for (; end < lines_.size(); ++end) {
            const std::string_view text = trimmed(lines_[end].text);
            if (is_rule(text)) continue;
            if (!has_bars(text)) break;
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
        take_words(block, first, first + static_cast<std::size_t>(begin - rows.begin()));
        Groups groups;
        for (auto row = begin; row != rows.end(); ++row)
            take_bar_row(block, groups, *row, texts[static_cast<std::size_t>(row - rows.begin())]);
        join_flags(block);
        return keep(std::move(block), first, first, end);
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

    static void take_bar_row(TableBlock& block, Groups& groups,
                             const std::vector<std::string_view>& parts, std::string_view text) {
        const std::size_t width = block.columns + 1;
        if (is_bare(parts) && parts.front().empty()) return;
        if (is_bare(parts)) return groups.take({plain(parts.front())});
        if (!has_figure(parts)) return; // a heading again
        BlockRow row{{parts.front()}, groups.levels(), {}, {}, {}};
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

    // ---- one cell per line

    /// How many lines behind `i` are one cell each.
    std::size_t cells_behind(std::size_t i) const {
        std::size_t count = 0;
        while (i + 1 + count < lines_.size() && lines_[i + 1 + count].is_cell() &&
               !is_code(i + 1 + count))
            ++count;
        return count;
    }
    bool are_years_behind(std::size_t i, std::size_t count) const {
        for (std::size_t k = 0; k < count; ++k)
            if (!lines_[i + 1 + k].cells.front().is_year()) return false;
        return true;
    }
    /// True if line `i` is the label of a row whose cells have a line each.
    bool is_cell_label(std::size_t i) const {
        const PageLine& line = lines_[i];
        if ((line.is_cell() && !is_code(i)) || line.is_prose || has_bars(line.text)) return false;
        const std::size_t count = cells_behind(i);
        return count > 0 && !are_years_behind(i, count);
    }
    bool begins_cells(std::size_t i) const { return is_cell_label(i) && cells_behind(i) >= 2; }

    /// True if line `i` is a code that may label a row, such as `1.1`, and no figure.
    bool is_code(std::size_t i) const {
        const PageLine& line = lines_[i];
        return line.is_cell() && line.cells.front().kind == CellKind::unreadable &&
               line.text.size() <= 6;
    }

    /// The next label of a table that goes on behind line `from`, words between apart.
    std::optional<std::size_t> next_label(std::size_t from) const {
        for (std::size_t i = from; i < lines_.size() && i < from + most_heading_lines * 2; ++i) {
            if (is_cell_label(i)) return i;
            const PageLine& line = lines_[i];
            const bool is_weak = line.is_cell() || !line.is_prose;
            if (!is_weak || is_title(line.text) || is_row(line)) return std::nullopt;
        }
        return std::nullopt;
    }

    /// The first of the rows above a row that have but one cell, for their blank ones have vanished.
    std::size_t first_label(std::size_t first) const {
        while (first >= floor_ + 2 && cells_behind(first - 2) == 1 && is_cell_label(first - 2))
            first -= 2;
        return first;
    }

    /// The years that stand alone on lines [first, last).
    std::vector<std::string_view> years_in(std::size_t first, std::size_t last) const {
        std::vector<std::string_view> out;
        for (std::size_t i = first; i < last; ++i)
            if (lines_[i].is_cell() && lines_[i].cells.front().is_year())
                out.push_back(trimmed(lines_[i].text));
        return out;
    }

    /// True if rows have a number on a line before their label, under a heading such as "Nr.".
    bool are_numbered(std::size_t first) const {
        if (first <= floor_ || !lines_[first - 1].is_cell()) return false;
        if (lines_[first - 1].cells.front().is_year()) return false;
        for (std::size_t i = first; i > floor_ && i + most_heading_lines * 2 > first; --i)
            if (is_number_word(lines_[i - 1].text)) return true;
        return false;
    }

    std::size_t take_cells(std::size_t first) {
        const bool is_numbered = are_numbered(first);
        if (!is_numbered) first = first_label(first);
        const std::size_t heading_end = is_numbered ? first - 1 : first;
        std::size_t begin = heading_begin(heading_end, most_unknown_heads);
        const auto years = years_in(begin, heading_end);
        std::vector<std::size_t> labels{first};
        Mode counts;
        counts.add(cells_behind(first));
        std::size_t end = first + 1 + cells_behind(first);
        while (const auto next = next_label(end)) {
            const std::size_t between = *next - end;
            if (between > most_unknown_heads && !is_repeated_heading(end, *next)) break;
            if (const auto others = years_in(end, *next); others.size() > 1 && others != years)
                break;
            labels.push_back(*next);
            counts.add(cells_behind(*next));
            end = *next + 1 + cells_behind(*next);
        }
        TableBlock block;
        block.columns = is_numbered                ? counts.numbered()
                        : counts.has(years.size()) ? years.size()
                                                   : counts.largest();
        std::size_t from = name_cell_columns(block, begin, heading_end);
        if (labels.size() < 2 && block.heads.empty()) return end;
        const std::size_t first_row = from;
        take_words(block, begin, from);
        Groups groups;
        for (const std::size_t label : labels) {
            if (is_numbered && cells_behind(label) == 1) continue; // a heading and a number
            from = take_cell_row(block, groups, from, label, is_numbered);
        }
        return keep(std::move(block), begin, first_row, end);
    }

    bool is_repeated_heading(std::size_t first, std::size_t last) const {
        return std::all_of(lines_.begin() + static_cast<std::ptrdiff_t>(first),
                           lines_.begin() + static_cast<std::ptrdiff_t>(last),
                           [](const PageLine& line) { return is_columnar(line); });
    }

    /// \return the line behind the row
    std::size_t take_cell_row(TableBlock& block, Groups& groups, std::size_t from,
                              std::size_t label, bool is_numbered) const {
        std::vector<std::string> words;
        for (std::size_t i = from; i < label; ++i)
            if (!is_columnar(lines_[i]) && !(is_numbered && lines_[i].is_cell()))
                words.push_back(plain(lines_[i].text));
        groups.take(words);
        BlockRow row{{trimmed(lines_[label].text)}, groups.levels(), {}, {}, {}};
        if (is_numbered && label > from && lines_[label - 1].is_cell())
            row.label.insert(row.label.begin(), trimmed(lines_[label - 1].text));
        std::size_t count = cells_behind(label);
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
            row.loose.push_back(lines_[first + k].cells.front());
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
            if (end < floor_ + 2 * columns + between) continue;
            const std::size_t lower = end - columns;
            const std::size_t upper = lower - between - columns;
            std::vector<ColumnHead> out;
            std::size_t parted = 0;
            std::size_t years = 0;
            for (std::size_t k = 0; k < columns; ++k) {
                const std::string_view head = trimmed(lines_[upper + k].text);
                const std::string_view rest = trimmed(lines_[lower + k].text);
                out.push_back(column_head({head, rest}));
                const bool is_parted = head.ends_with('-') && begins_small(rest);
                const PageLine& below = lines_[lower + k];
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

    /// Names the columns after lines [begin, first); words that are no heading are left to the rows.
    /// \return the end of the heading
    std::size_t name_cell_columns(TableBlock& block, std::size_t& begin, std::size_t first) const {
        std::vector<std::vector<ColumnHead>> known, all;
        std::size_t end = begin;
        for (std::size_t i = begin; i < first; ++i) {
            HeadingLine heading = heading_line(lines_[i].text);
            const bool is_known = is_columnar(lines_[i]);
            if (is_known) end = i + 1;
            const bool is_unit_of_column = is_known && heading.heads.empty() && !known.empty() &&
                                           !heading.stub.empty() && !heading.caption.empty();
            if (is_unit_of_column) heading.heads = {column_head({trimmed(lines_[i].text)})};
            if (is_known && !heading.heads.empty()) known.push_back(heading.heads);
            if (is_known && !heading.heads.empty())
                all.push_back(std::move(heading.heads));
            else if (!is_known)
                all.push_back({ColumnHead{{trimmed(lines_[i].text)}, {}, {}, {}}});
        }
        block.heads = joined_heads(known, block.columns);
        if (!block.heads.empty()) return end;
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

    // ---- one row per line

    /// The next row of a table that goes on behind line `from`.
    std::optional<std::size_t> next_row(std::size_t from) const {
        for (std::size_t i = from; i < lines_.size() && i < from + most_gap_lines; ++i) {
            const PageLine& line = lines_[i];
            if (is_row(line)) return i;
            const bool is_weak = are_years(line.cells) && !line.is_prose && !has_bars(line.text) &&
                                 !is_title(line.text) && !begins_cells(i);
            if (!is_weak) return std::nullopt;
        }
        return std::nullopt;
    }

    /// What the lines of a heading say, to tell whether it comes again.
    std::vector<HeadingLine> heads_in(std::size_t first, std::size_t last) const {
        std::vector<HeadingLine> out;
        for (std::size_t i = first; i < last; ++i)
            if (!is_title(lines_[i].text) && heading_line(lines_[i].text).heads.size() >= 2)
                out.push_back(heading_line(lines_[i].text));
        return out;
    }
    static bool say_the_same(const std::vector<HeadingLine>& a, const std::vector<HeadingLine>& b) {
        const auto same = [](const ColumnHead& x, const ColumnHead& y) {
            return x.year == y.year && x.phase == y.phase && x.role == y.role;
        };
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [&](const HeadingLine& x, const HeadingLine& y) {
                              return x.stub == y.stub &&
                                     std::equal(x.heads.begin(), x.heads.end(), y.heads.begin(),
                                                y.heads.end(), same);
                          });
    }

    std::size_t take_rows(std::size_t first) {
        const std::size_t begin = heading_begin(first, 2);
        const auto heading = heads_in(begin, first);
        std::vector<std::size_t> rows{first};
        std::size_t end = first + 1;
        while (const auto next = next_row(end)) {
            const auto again = heads_in(end, *next);
            if (!again.empty() && !say_the_same(again, heading)) break;
            rows.push_back(*next);
            end = *next + 1;
        }
        TableBlock block;
        const std::size_t heading_end = end_of_heading(begin, first);
        const bool is_named = name_row_columns(block, begin, heading_end, rows);
        if (block.columns < 2 || (rows.size() < 2 && !is_named)) return end;
        take_words(block, begin, first);
        end = place_rows(block, begin, heading_end, rows);
        return keep(std::move(block), begin, first, end);
    }

    /// Behind the last line that names columns; what follows up to the first row are its groups.
    std::size_t end_of_heading(std::size_t begin, std::size_t first) const {
        std::size_t end = first;
        while (end > begin && (!is_columnar(lines_[end - 1]) || is_side(lines_[end - 1].text)))
            --end;
        return end > begin ? end : first;
    }
    /// True if a line is one word such as "Lasten", which heads the rows below it.
    static bool is_side(std::string_view text) {
        const HeadingLine line = heading_line(text);
        return skip_blanks(text, 0) < heading_indent && line.heads.size() == 1 &&
               line.heads.front().role && line.heads.front().texts.size() == 1 &&
               !line.heads.front().year && line.caption.empty() && line.legend.empty();
    }

    bool name_row_columns(TableBlock& block, std::size_t begin, std::size_t first,
                          const std::vector<std::size_t>& rows) {
        Mode counts;
        for (const std::size_t row : rows) {
            const auto& cells = lines_[row].cells;
            const bool is_clean = std::none_of(cells.begin(), cells.end(), [](const auto& each) {
                return each.kind == CellKind::unreadable;
            });
            if (cells.size() >= 2 && is_clean) counts.add(cells.size());
        }
        std::vector<std::vector<ColumnHead>> levels;
        for (std::size_t i = begin; i < first; ++i)
            if (const auto heads = heading_line(lines_[i].text).heads;
                !is_title(lines_[i].text) && !is_phrase(lines_[i].text, heads))
                levels.push_back(heads);
        block.heads = joined_heads(levels, 0);
        const std::size_t named = block.heads.size();
        has_parted_thousands_ = named >= 2 && are_parted(rows, named);
        if (has_parted_thousands_) {
            block.columns = named;
            edges_ = ColumnEdges({}, 0);
            return true;
        }
        block.columns =
            named >= 2 && (counts.empty() || counts.has(named)) ? named : counts.value();
        if (block.columns == 0) return false;
        if (named != block.columns) block.heads = joined_heads(levels, block.columns);
        std::vector<const PageLine*> all;
        for (const std::size_t row : rows)
            all.push_back(&lines_[row]);
        edges_ = ColumnEdges(all, block.columns);
        if (edges_.are_known()) name_padded_columns(block, begin, first);
        return !block.heads.empty();
    }

    /// True if rows have as many cells as columns only where blanks part thousands.
    bool are_parted(const std::vector<std::size_t>& rows, std::size_t columns) const {
        std::size_t parted = 0;
        for (const std::size_t row : rows) {
            const auto& cells = lines_[row].cells;
            if (cells.size() <= columns) {
                if (cells.size() == columns && with_thousands(cells).size() < columns) return false;
                continue;
            }
            if (with_thousands(cells).size() != columns) return false;
            ++parted;
        }
        return parted > 0;
    }

    /// The words of a heading over the columns above which they stand.
    void place_by_position(std::vector<std::string_view>& pieces, const PageLine& line,
                           std::string_view text) const {
        const auto items = heading_items(text);
        const bool is_units = items.size() > 1 &&
                              std::all_of(items.begin(), items.end(), [](const HeadingItem& item) {
                                  return item.kind == HeadingKind::caption;
                              });
        for (const HeadingItem& item : items) {
            if (item.kind == HeadingKind::legend) continue;
            const auto column = edges_.column_of(line, item.text);
            if (!column) continue;
            std::string_view& piece = pieces[*column];
            if (item.kind == HeadingKind::caption && piece.empty() && !is_units) continue;
            piece = piece.empty() ? item.text : from_to(piece, item.text);
        }
    }

    /// True if heads stand each over as many columns, which a level below names.
    bool stand_over_columns(const PageLine& line, const std::vector<ColumnHead>& heads,
                            std::size_t columns) const {
        if (heads.empty() || heads.size() == columns || columns % heads.size() != 0) return false;
        const std::size_t width = columns / heads.size();
        for (std::size_t i = 0; i < heads.size(); ++i) {
            const auto column = edges_.column_of(line, heads[i].texts.back());
            if (!column || *column / width != i) return false;
        }
        return true;
    }
    static bool is_dated(const ColumnHead& head) { return head.year || head.phase; }

    void name_padded_columns(TableBlock& block, std::size_t begin, std::size_t first) const {
        const std::size_t columns = block.columns;
        std::vector<std::vector<std::string_view>> texts(columns);
        bool is_uncertain = false;
        for (std::size_t i = begin; i < first; ++i) {
            const std::string_view text = lines_[i].text;
            const auto heads = heading_line(text).heads;
            if (is_title(text) || is_phrase(text, heads)) continue;
            std::vector<std::string_view> pieces(columns);
            if (heads.size() != columns) place_by_position(pieces, lines_[i], text);
            const bool is_above = std::all_of(heads.begin(), heads.end(), is_dated) &&
                                  std::count(pieces.begin(), pieces.end(), "") > 0 &&
                                  has_level_of_sides(i + 1, first, columns);
            if (heads.size() == columns ||
                (is_above && stand_over_columns(lines_[i], heads, columns)))
                for (std::size_t k = 0; k < columns; ++k) {
                    const ColumnHead& head = heads[k * heads.size() / columns];
                    pieces[k] = from_to(head.texts.front(),
                                        head.caption.empty() ? head.texts.back() : head.caption);
                }
            else if (is_above && !heads.empty()) {
                is_uncertain = true;
                continue;
            }
            for (std::size_t k = 0; k < columns; ++k)
                if (!pieces[k].empty()) texts[k].push_back(pieces[k]);
        }
        std::vector<ColumnHead> heads;
        for (const auto& each : texts) {
            heads.push_back(column_head(each));
            if (each.empty()) return;
        }
        block.heads = std::move(heads);
        block.has_uncertain_years = is_uncertain;
    }
    /// True if a line of a heading names the side of every column, and no year.
    bool has_level_of_sides(std::size_t begin, std::size_t end, std::size_t columns) const {
        for (std::size_t i = begin; i < end; ++i)
            if (const auto heads = heading_line(lines_[i].text).heads;
                heads.size() == columns &&
                std::all_of(heads.begin(), heads.end(),
                            [](const ColumnHead& each) { return each.role && !is_dated(each); }))
                return true;
        return false;
    }

    /// Puts the rows into the block, with the words between them. \return the line behind
    std::size_t place_rows(TableBlock& block, std::size_t begin, std::size_t heading_end,
                           const std::vector<std::size_t>& rows) const {
        Groups groups;
        take_group_heading(groups, begin, heading_end);
        std::size_t from = heading_end;
        for (const std::size_t row : rows) {
            take_group_heading(groups, from, row);
            std::vector<std::string_view> words = words_in(from, row);
            BlockRow out = row_of(block, lines_[row]);
            std::vector<std::string_view> label;
            const std::string_view own = label_of(out, lines_[row]);
            if (!words.empty() && (own.empty() || begins_small(own)) && out.run.empty()) {
                label.push_back(words.back());
                words.pop_back();
            }
            if (!own.empty() && out.run.empty()) label.push_back(own);
            groups.take({words.begin(), words.end()});
            out.groups = groups.levels();
            out.label = std::move(label);
            from = row + 1;
            if (goes_on_below(row)) out.label.push_back(trimmed(lines_[from++].text));
            block.rows.push_back(std::move(out));
        }
        return from;
    }

    /// True if the label of a row goes on on the next line, and that begins no label of its own.
    bool goes_on_below(std::size_t row) const {
        if (row + 1 >= lines_.size()) return false;
        const PageLine& below = lines_[row + 1];
        if (below.number != lines_[row].number + 1 || !below.cells.empty()) return false;
        if (!begins_small(trimmed(below.text)) || below.is_prose) return false;
        const bool begins_next = row + 2 < lines_.size() && is_row(lines_[row + 2]) &&
                                 begins_small(lines_[row + 2].label());
        return !begins_next || lines_[row].label().ends_with('-') || lines_[row].label().empty();
    }

    /// True if figures stand apart behind a label that does not end in one.
    static bool is_clean(const PageLine& line) {
        const auto is_figure = [](const PrintedCell& cell) {
            return cell.kind != CellKind::unreadable;
        };
        const std::string_view label = line.label();
        return line.cells.size() >= 2 && !label.empty() && !is_digit(label.back()) &&
               !whole_cell(label.substr(label.find_last_of(' ') + 1)) &&
               std::all_of(line.cells.begin(), line.cells.end(), is_figure);
    }

    /// What stands before the cells of a row.
    static std::string_view label_of(const BlockRow& row, const PageLine& line) {
        for (const auto& cell : row.cells)
            if (cell)
                return trimmed(line.text.substr(
                    0, static_cast<std::size_t>(cell->text.data() - line.text.data())));
        return line.label();
    }

    /// Words between rows that head a group or begin a label.
    std::vector<std::string_view> words_in(std::size_t first, std::size_t last) const {
        std::vector<std::string_view> out;
        for (std::size_t i = first; i < last; ++i)
            if (is_side(lines_[i].text) ||
                (!is_columnar(lines_[i]) && heading_line(lines_[i].text).heads.size() < 2))
                out.push_back(trimmed(lines_[i].text));
        return out;
    }

    /// "Programma: P2 Mens en maatschappij" before the columns of a heading is a group.
    void take_group_heading(Groups& groups, std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i < last; ++i) {
            const auto name = behind(heading_line(lines_[i].text).stub, "programma:");
            if (!name) continue;
            std::string group = plain(*name);
            for (std::size_t k = i + 1; k < last && k < i + 3; ++k)
                if (begins_small(lines_[k].text) && !is_columnar(lines_[k]))
                    group += ' ' + plain(lines_[k].text);
            groups.take({group});
        }
    }

    BlockRow row_of(const TableBlock& block, const PageLine& line) const {
        BlockRow out;
        if (has_parted_thousands_ && line.cells.size() > block.columns) {
            const auto cells = with_thousands(line.cells);
            out.cells.assign(cells.begin(), cells.end());
            return out;
        }
        const std::size_t count = line.cells.size();
        if (edges_.are_known()) out.cells = edges_.placed(line);
        if (!out.cells.empty()) return out;
        const bool is_code_and_cells = count == block.columns + 1 && line.label().empty() &&
                                       line.cells.front().kind == CellKind::unreadable;
        if (count == block.columns || is_code_and_cells)
            out.cells.assign(line.cells.end() - static_cast<std::ptrdiff_t>(block.columns),
                             line.cells.end());
        else if (count < block.columns && is_clean(line))
            out.loose = line.cells;
        else
            out.run = trimmed(line.text);
        return out;
    }

    const std::vector<PageLine>& lines_;
    std::vector<TableBlock> blocks_;
    ColumnEdges edges_{{}, 0};
    bool has_parted_thousands_ = false; ///< of the table that is being read
    std::size_t floor_ = 0;             ///< no heading reaches above this line
};

/// The number in "Bedragen x € 1.000" and years that have run together are no cells.
void drop_cells_of_heading(PageLine& line) {
    const auto is_years = [](const PrintedCell& cell) {
        const auto items = heading_items(cell.text);
        return items.size() > 1 && items.front().kind == HeadingKind::year;
    };
    std::erase_if(line.cells, is_years);
    const std::string_view caption =
        line.cells.empty() ? std::string_view() : heading_line(line.text).caption;
    if (caption.empty()) return;
    const char* const end = caption.data() + caption.size();
    std::erase_if(line.cells, [&](const PrintedCell& cell) { return cell.text.data() < end; });
}

/// True if nothing but one figure stands on a line, its thousands parted by blanks: "12 345".
bool is_parted_cell(const PageLine& line) {
    return line.is_cells_only() && line.cells.size() > 1 && with_thousands(line.cells).size() == 1;
}

/// Joins a figure and its N or V where cells have a line each.
void join_flags(std::vector<PageLine>& lines) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const std::string_view flag = trimmed(lines[i + 1].text);
        if ((flag != "N" && flag != "V") || !lines[i].is_cell()) continue;
        PrintedCell& cell = lines[i].cells.front();
        if (cell.kind != CellKind::figure || cell.minus) continue;
        cell.minus = MinusStyle::flag_behind;
        if (flag == "N") cell.number = -cell.number;
        cell.text = from_to(cell.text, flag);
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i + 1));
    }
}

/// Joins thousands where cells have a line each: under a label stand two such lines or more.
void join_thousands(std::vector<PageLine>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].cells.empty()) continue;
        std::size_t end = i + 1;
        bool is_parted = false;
        for (; end < lines.size() && (lines[end].is_cell() || is_parted_cell(lines[end])); ++end)
            is_parted |= !lines[end].is_cell();
        for (std::size_t k = i + 1; is_parted && end > i + 2 && k < end; ++k)
            lines[k].cells = with_thousands(lines[k].cells);
        i = end - 1;
    }
}

} // namespace

std::vector<PageLine> page_lines(const TextLines& page) {
    std::vector<PageLine> out;
    const std::vector<bool> furniture = page_furniture(page);
    for (std::size_t i = 0; i < page.size(); ++i) {
        if (furniture[i]) continue;
        std::string_view text = page[i];
        if (i == 0) text.remove_prefix(byte_order_mark(text));
        while (text.starts_with('\f'))
            text.remove_prefix(1);
        const std::string_view words = trimmed(text);
        if (words.empty() || words.size() > most_line_bytes) continue;
        text = text.substr(0, static_cast<std::size_t>(words.data() - text.data()) + words.size());
        const bool is_prose = is_sentence(text) || section_of(words) || names_section(words);
        PageLine line{text, i, is_prose, {}, text.size()};
        if (!has_bars(text)) line.cells = trailing_cells(text);
        drop_cells_of_heading(line);
        if (!line.cells.empty())
            line.label_size =
                static_cast<std::size_t>(line.cells.front().text.data() - text.data());
        out.push_back(std::move(line));
    }
    join_thousands(out);
    join_flags(out);
    return out;
}

std::vector<TableBlock> table_blocks(const std::vector<PageLine>& lines) {
    return BlockFinder(lines).find();
}

} // namespace detail
SLUITEND_END
