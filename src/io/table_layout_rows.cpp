// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "stacked_heads.hpp"
#include "table_layouts.hpp"

#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

constexpr std::size_t most_gap_lines = 10;     ///< between two rows of one table
constexpr std::size_t most_rows_ahead = 50;    ///< that tell where columns end
constexpr std::size_t most_heading_lines = 14; ///< that may tell it

/// The pieces of a heading that stand apart behind the place of the labels.
std::vector<std::string_view> pieces_of(const PageLine& line) {
    auto out = words_apart(line.text);
    if (!out.empty() && out.front().data() == line.text.data()) out.erase(out.begin());
    return out;
}
std::vector<std::size_t> ends_of_pieces(const PageLine& line) {
    std::vector<std::size_t> out;
    for (const std::string_view piece : pieces_of(line))
        out.push_back(end_of(line, piece));
    return out;
}
std::vector<std::size_t> begins_of_pieces(const PageLine& line) {
    std::vector<std::size_t> out;
    for (const std::string_view piece : pieces_of(line))
        out.push_back(begin_of(line, piece));
    return out;
}

/// What stands in a line where columns begin; empty if a word stands across such a place.
std::vector<std::string_view> cut_at(const std::vector<std::size_t>& begins,
                                     std::string_view text) {
    std::vector<std::string_view> out(begins.size());
    std::size_t begin = 0;
    std::size_t passed = 0;
    for (std::size_t at = 0, k = 0; at <= text.size() && k <= begins.size(); ++at) {
        const bool is_end = at == text.size();
        if (!is_end && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
        if (is_end || (k < begins.size() && passed == begins[k])) {
            if (!is_end && at > 0 && text[at - 1] != ' ') return {};
            if (k > 0) out[k - 1] = trimmed(text.substr(begin, at - begin));
            begin = at;
            ++k;
        }
        ++passed;
    }
    return out;
}

/// Which of some places, in order, one is.
std::optional<std::size_t> place_of(const std::vector<std::size_t>& places, std::size_t place) {
    const auto found = std::lower_bound(places.begin(), places.end(), place);
    if (found == places.end() || *found != place) return std::nullopt;
    return static_cast<std::size_t>(found - places.begin());
}
/// Adds a place to such, unless it is there.
void add_place(std::vector<std::size_t>& places, std::size_t place) {
    const auto found = std::lower_bound(places.begin(), places.end(), place);
    if (found == places.end() || *found != place) places.insert(found, place);
}

/// The cells of a row in the columns that begin where they do; empty if one begins elsewhere.
std::vector<std::optional<PrintedCell>> placed_by_begin(const std::vector<std::size_t>& begins,
                                                        const PageLine& row) {
    std::vector<std::optional<PrintedCell>> out(begins.size());
    for (const PrintedCell& cell : row.cells) {
        const auto column = place_of(begins, begin_of(row, cell.text));
        if (!column) return {};
        out[*column] = cell;
    }
    return out;
}

/// The end that a figure has, or stands next to. \param ends in order
std::optional<std::size_t> nearest(const std::vector<std::size_t>& ends, std::size_t end) {
    for (const std::size_t other : {end, end + 1, end - 1})
        if (const auto found = place_of(ends, other)) return found;
    return std::nullopt;
}

/// The same for a cell; what is behind its digits may hang over: "50 V", "60 *".
std::optional<std::size_t> column_at(const std::vector<std::size_t>& ends, const PageLine& line,
                                     const PrintedCell& cell) {
    const std::size_t size = cell.text.find_last_of("0123456789") + 1;
    const auto column = nearest(ends, end_of(line, cell.text));
    if (column || size == 0 || size == cell.text.size()) return column;
    return nearest(ends, end_of(line, cell.text.substr(0, size)));
}

bool stands_in(const std::vector<std::size_t>& ends, const PageLine& line,
               const std::vector<PrintedCell>& cells) {
    return std::all_of(cells.begin(), cells.end(), [&](const PrintedCell& cell) {
        return column_at(ends, line, cell).has_value();
    });
}

/// True if figures may end a label: "per 31/12", "Saldo 2026", "Fase 2".
bool may_end_label(const PrintedCell& cell) {
    constexpr std::size_t most_bytes = 4;
    const bool is_short = cell.kind == CellKind::figure && !cell.minus && !cell.is_percentage &&
                          cell.text.size() <= most_bytes;
    return cell.is_year() || cell.kind == CellKind::unreadable || is_short;
}

/// How many cells of a row end its label rather: single blanks part them from it, wide ones from
/// the figures.
std::size_t cells_of_label(const PageLine& line) {
    if (line.label().empty()) return 0;
    const auto gap_before = [&](std::size_t k) {
        const auto begin = static_cast<std::size_t>(line.cells[k].text.data() - line.text.data());
        return begin - (line.text.find_last_not_of(' ', begin - 1) + 1);
    };
    std::size_t count = 0;
    while (count < line.cells.size() && gap_before(count) == 1 && may_end_label(line.cells[count]))
        ++count;
    const bool is_apart = count < line.cells.size() && gap_before(count) > 1;
    return is_apart ? count : 0;
}

/// True if figures stand apart behind a label, perhaps one alone.
bool is_apart(const PageLine& line) {
    return !line.cells.empty() && !line.label().empty() && !line.is_prose && !has_bars(line.text) &&
           !are_years(line.cells) &&
           (line.text.substr(0, line.label_size).ends_with("  ") || cells_of_label(line) > 0);
}

/// The cells of a row without those that end its label.
std::vector<PrintedCell> own_cells(const PageLine& line) {
    return {line.cells.begin() + static_cast<std::ptrdiff_t>(cells_of_label(line)),
            line.cells.end()};
}

/// The places of cells by their right ends, where a table is padded.
class ColumnEdges {
public:
    explicit ColumnEdges(std::vector<std::size_t> edges) : edges_(std::move(edges)) {}
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
        if (!is_even || !std::is_sorted(edges_.begin(), edges_.end())) edges_.clear();
    }

    bool are_known() const noexcept { return !edges_.empty(); }
    const std::vector<std::size_t>& values() const noexcept { return edges_; }
    /// True if a piece of a line ends where a column does, or next to that.
    bool is_edge(const PageLine& line, std::string_view piece) const {
        const std::size_t end = end_of(line, piece);
        return std::any_of(edges_.begin(), edges_.end(),
                           [&](std::size_t edge) { return edge <= end + 1 && end <= edge + 1; });
    }

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
            const auto column = column_at(edges_, row, cell);
            if (!column || out[*column]) return {};
            out[*column] = cell;
        }
        return out;
    }

private:
    std::vector<std::size_t> edges_;
};

/// Takes a table with a row on each line.
class RowsReader {
public:
    explicit RowsReader(BlockPage& page) : page_(page) {}

    /// \return the line behind the table that begins at `first`, or is none
    std::size_t take(std::size_t first) {
        first = first_row(first);
        std::size_t begin = page_.heading_begin(first, 2);
        const auto heading = heads_in(begin, first);
        const auto dates = dates_in(begin, first);
        std::vector<std::size_t> rows{first};
        std::size_t end = first + 1;
        note_ends(begin, end);
        while (const auto next = next_row(end)) {
            const auto again = heads_in(end, *next);
            if (!again.empty() && !say_the_same(again, heading)) break;
            if (have_same_corners(again, heading) && may_end(rows, *next)) break;
            const auto others = dates_in(end, *next);
            if (!others.empty() && others != dates && !(again.empty() && dates.empty())) break;
            if (again.empty() && has_words_over({*next}, end, *next)) break;
            rows.push_back(*next);
            end = *next + 1;
            note_ends(*next, end);
        }
        TableBlock block;
        begin = std::min(begin, begin_of_words_over(rows, first));
        const std::size_t heading_end = end_of_heading(rows, begin, first);
        take_heading(begin, heading_end);
        const bool is_named = name_row_columns(block, rows);
        if (block.columns < 2 || (rows.size() < 2 && !is_named)) return end;
        page_.take_words(block, begin, first);
        end = place_rows(block, begin, heading_end, rows);
        return page_.keep(std::move(block), begin, first, end);
    }

private:
    /// True if a table may end above a heading that comes again, and nothing else between them: in a
    /// total, or before a row that it has. Whether it goes on is judged when both parts are known.
    bool may_end(const std::vector<std::size_t>& rows, std::size_t next) const {
        const std::size_t last = rows.back();
        const std::string_view label = page_.lines[next].label();
        const bool comes_again = std::any_of(rows.begin(), rows.end(), [&](std::size_t row) {
            return page_.lines[row].label() == label;
        });
        return (is_total_label(page_.lines[last].label()) || comes_again) &&
               std::all_of(
                   page_.lines.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                   page_.lines.begin() + static_cast<std::ptrdiff_t>(next),
                   [](const PageLine& line) { return is_columnar(line) && !is_side(line.text); });
    }
    /// True if such a line is a row of which all figures stand in columns that are known.
    bool is_short_row(std::size_t i) const {
        const PageLine& line = page_.lines[i];
        return is_apart(line) && !begins_single(page_, i) &&
               (stands_in(ends_, line, own_cells(line)) || !placed_by_begin(begins_, line).empty());
    }

    /// The first of the rows above line `row` that have figures in some of its columns only.
    std::size_t first_row(std::size_t row) {
        const auto may_be_above = [&](const PageLine& line) {
            return is_apart(line) ||
                   (line.cells.empty() && !line.is_prose && !is_title(line.text) &&
                    !has_bars(line.text) && !is_columnar(line));
        };
        std::size_t top = row;
        for (std::size_t i = row; i > page_.floor && i + most_gap_lines > row; --i) {
            if (!may_be_above(page_.lines[i - 1])) break;
            if (is_apart(page_.lines[i - 1])) top = i - 1;
        }
        if (top == row) return row;
        std::size_t end = row + 1;
        while (end < page_.lines.size() && end < row + most_rows_ahead && is_row(page_.lines[end]))
            ++end;
        note_ends(page_.heading_begin(top, 2), end);
        std::size_t first = row;
        for (std::size_t i = row; i > top && (is_short_row(i - 1) || !is_apart(page_.lines[i - 1]));
             --i)
            if (is_short_row(i - 1)) first = i - 1;
        return first;
    }

    /// Notes where the columns of lines [first, last) end.
    void note_ends(std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const PageLine& line = page_.lines[i];
            if (is_row(line))
                for (const PrintedCell& cell : own_cells(line))
                    add_place(ends_, end_of(line, cell.text));
            else if (heading_line(line.text).heads.size() > 1)
                for (const std::string_view piece : pieces_of(line)) {
                    add_place(ends_, end_of(line, piece));
                    add_place(begins_, begin_of(line, piece));
                }
        }
    }

    /// The next row of a table that goes on behind line `from`.
    std::optional<std::size_t> next_row(std::size_t from) const {
        for (std::size_t i = from; i < page_.lines.size() && i < from + most_gap_lines; ++i) {
            const PageLine& line = page_.lines[i];
            if (line.number <= page_.lines[from - 1].number) return std::nullopt; // beside it
            if (is_row(line) || is_short_row(i)) return i;
            const bool is_weak = are_years(line.cells) && !line.is_prose && !has_bars(line.text) &&
                                 !is_title(line.text) && !begins_cells(page_, i);
            if (!is_weak) return std::nullopt;
        }
        return std::nullopt;
    }

    /// The year and its kind if nothing else stands on a line: "Begroting 2026" over all columns.
    using Date = std::pair<Year, std::optional<Phase>>;
    static std::optional<Date> date_alone(const PageLine& line) {
        const HeadingLine heading = heading_line(line.text);
        if (!heading.is_whole || heading.heads.size() != 1 || !heading.stub.empty())
            return std::nullopt;
        const ColumnHead& head = heading.heads.front();
        return head.year && !head.role ? std::optional(Date(*head.year, head.phase)) : std::nullopt;
    }
    std::vector<Date> dates_in(std::size_t first, std::size_t last) const {
        std::vector<Date> out;
        for (std::size_t i = first; i < last; ++i)
            if (const auto date = date_alone(page_.lines[i])) out.push_back(*date);
        return out;
    }
    bool has_date_of_all() const {
        return std::any_of(heading_.begin(), heading_.end(),
                           [](const PageLine* line) { return date_alone(*line).has_value(); });
    }

    /// What the lines of a heading say, to tell whether it comes again.
    std::vector<HeadingLine> heads_in(std::size_t first, std::size_t last) const {
        std::vector<HeadingLine> out;
        for (std::size_t i = first; i < last; ++i)
            if (HeadingLine heading = heading_line(page_.lines[i].text);
                heading.heads.size() >= 2 && !is_title(page_.lines[i].text) &&
                !is_phrase(page_.lines[i].text, heading.heads))
                out.push_back(std::move(heading));
        return out;
    }
    /// The side in a corner may differ: it heads the rows below it.
    static bool say_the_same(const std::vector<HeadingLine>& a, const std::vector<HeadingLine>& b) {
        const auto same = [](const ColumnHead& x, const ColumnHead& y) {
            return x.year == y.year && x.phase == y.phase && x.role == y.role;
        };
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [&](const HeadingLine& x, const HeadingLine& y) {
                              return (x.stub == y.stub || have_sides(x, y)) &&
                                     std::equal(x.heads.begin(), x.heads.end(), y.heads.begin(),
                                                y.heads.end(), same);
                          });
    }

    static bool have_same_corners(const std::vector<HeadingLine>& a,
                                  const std::vector<HeadingLine>& b) {
        const auto same = [](const HeadingLine& x, const HeadingLine& y) {
            return x.stub == y.stub;
        };
        return !a.empty() && std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
    }

    static bool have_sides(const HeadingLine& a, const HeadingLine& b) {
        return !side_in_corner(a.stub).empty() && !side_in_corner(b.stub).empty();
    }

    /// The line right above the first row, or above a group of it, that has a word over each column of
    /// figures; `first` if there is none.
    std::size_t begin_of_words_over(const std::vector<std::size_t>& rows, std::size_t first) const {
        constexpr std::size_t most_lines = 2;
        for (std::size_t i = first; i > page_.floor && i + most_lines > first; --i)
            if (has_words_over(page_.lines[i - 1], rows)) return i - 1;
        return first;
    }
    bool has_words_over(const std::vector<std::size_t>& rows, std::size_t first,
                        std::size_t last) const {
        for (std::size_t i = first; i < last; ++i)
            if (has_words_over(page_.lines[i], rows)) return true;
        return false;
    }
    /// True if a line has as many words apart as rows have figures, each beginning or ending with them.
    bool has_words_over(const PageLine& line, const std::vector<std::size_t>& rows) const {
        const auto begins = begins_of_pieces(line);
        const auto ends = ends_of_pieces(line);
        if (begins.size() < 2 || !line.cells.empty() || line.is_prose) return false;
        const auto is_over = [&](std::size_t k, const PageLine& row, const PrintedCell& cell) {
            const std::size_t end = end_of(row, cell.text);
            return begins[k] == begin_of(row, cell.text) ||
                   (end <= ends[k] + 1 && ends[k] <= end + 1);
        };
        std::size_t whole = 0;
        for (const std::size_t row : rows) {
            const auto cells = own_cells(page_.lines[row]);
            if (cells.size() != begins.size()) continue;
            ++whole;
            for (std::size_t k = 0; k < cells.size(); ++k)
                if (!is_over(k, page_.lines[row], cells[k])) return false;
        }
        return whole > 0;
    }

    /// Behind the last line that names columns; what follows up to the first row are its groups.
    std::size_t end_of_heading(const std::vector<std::size_t>& rows, std::size_t begin,
                               std::size_t first) const {
        const auto names_columns = [&](const PageLine& line) {
            return (is_columnar(line) && !is_side(line.text)) || has_words_over(line, rows);
        };
        std::size_t end = first;
        while (end > begin && !names_columns(page_.lines[end - 1]))
            --end;
        return end > begin ? end : first;
    }
    /// The lines [begin, end) that may name columns; a side alone above such a line is a group.
    void take_heading(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            if (!is_group_above(i, end)) heading_.push_back(&page_.lines[i]);
        const std::size_t above = heading_.size() - std::min(heading_.size(), most_heading_lines);
        nearest_heading_ = {heading_.begin() + static_cast<std::ptrdiff_t>(above), heading_.end()};
    }
    /// True for "Lasten" where labels begin and a heading of several columns below it.
    bool is_group_above(std::size_t i, std::size_t heading_end) const {
        const std::string_view text = page_.lines[i].text;
        std::size_t below = i + 1;
        while (below < heading_end && heading_line(page_.lines[below].text).heads.empty())
            ++below; // the unit
        return below < heading_end && is_side(text) && !side_in_corner(trimmed(text)).empty() &&
               skip_blanks(text, 0) <= 1 && heading_line(page_.lines[below].text).heads.size() > 1;
    }

    /// Rows without the figures in which their labels end.
    void take_lines(const std::vector<std::size_t>& rows, std::size_t columns) {
        lines_.clear();
        for (const std::size_t row : rows) {
            PageLine& line = lines_.emplace_back(page_.lines[row]);
            const std::size_t count = cells_of_label(line);
            if (count == 0) continue;
            const auto cells = own_cells(line);
            const bool is_whole = cells.size() == columns;
            const bool is_before = end_of(line, line.cells[count - 1].text) + 1 < ends_.front();
            const bool is_placed =
                is_before && stands_in(ends_, line, cells) && cells.size() < columns;
            if (!is_whole && !is_placed) continue;
            line.cells = cells;
            line.label_size =
                static_cast<std::size_t>(cells.front().text.data() - line.text.data());
        }
    }

    /// Where the columns end under a heading of which each piece ends with the figures below it. Words
    /// before those that have figures stand over the labels.
    std::vector<std::size_t> headed_edges(std::size_t named) const {
        std::vector<std::size_t> out;
        for (const PageLine* line : nearest_heading_) {
            auto ends = ends_of_pieces(*line);
            const bool is_over =
                std::all_of(lines_.begin(), lines_.end(),
                            [&](const PageLine& row) { return stands_in(ends, row, row.cells); });
            while (is_over && ends.size() > named && !has_figures(ends, 0))
                ends.erase(ends.begin());
            if (ends.size() > std::max<std::size_t>(out.size(), 1) && is_over)
                out = std::move(ends);
        }
        return out;
    }
    bool has_figures(const std::vector<std::size_t>& ends, std::size_t column) const {
        for (const PageLine& row : lines_)
            for (const PrintedCell& cell : row.cells)
                if (column_at(ends, row, cell) == column) return true;
        return false;
    }
    /// The heading of which each piece begins with the figures below it, if each has some.
    const PageLine* headed_begins() const {
        for (const PageLine* line : nearest_heading_) {
            const auto begins = begins_of_pieces(*line);
            std::vector<bool> are_used(begins.size());
            bool is_over = begins.size() > 1;
            for (const PageLine& row : lines_) {
                const auto cells = placed_by_begin(begins, row);
                is_over = is_over && !cells.empty();
                for (std::size_t k = 0; k < cells.size(); ++k)
                    if (cells[k]) are_used[k] = true;
            }
            if (is_over && std::find(are_used.begin(), are_used.end(), false) == are_used.end())
                return line;
        }
        return nullptr;
    }
    /// How many pieces the fullest line of a heading has.
    std::size_t most_pieces() const {
        std::size_t most = 0;
        for (const PageLine* line : heading_)
            most = std::max(most, ends_of_pieces(*line).size());
        return most;
    }

    bool name_row_columns(TableBlock& block, const std::vector<std::size_t>& rows) {
        std::vector<std::vector<ColumnHead>> levels;
        for (const PageLine* line : heading_)
            if (const auto heads = heading_line(line->text).heads;
                !is_title(line->text) && !is_phrase(line->text, heads))
                levels.push_back(heads);
        block.heads = joined_heads(levels, 0);
        const std::size_t named = block.heads.size();
        take_lines(rows, named);
        has_parted_thousands_ = named >= 2 && are_parted(rows, named);
        if (has_parted_thousands_) {
            block.columns = named;
            edges_ = ColumnEdges({});
            return true;
        }
        const Mode counts = counts_of_rows();
        const auto headed = headed_edges(named);
        const PageLine* const aligned = headed.empty() ? headed_begins() : nullptr;
        left_ = aligned ? begins_of_pieces(*aligned) : std::vector<std::size_t>();
        const std::size_t pieces = most_pieces();
        block.columns = !left_.empty()                                        ? left_.size()
                        : !headed.empty()                                     ? headed.size()
                        : pieces > named && counts.largest() == pieces        ? pieces
                        : named >= 2 && (counts.empty() || counts.has(named)) ? named
                                                                              : counts.value();
        if (block.columns == 0) return false;
        if (named != block.columns) block.heads = joined_heads(levels, block.columns);
        std::vector<const PageLine*> all;
        for (const PageLine& line : lines_)
            all.push_back(&line);
        edges_ = headed.empty() ? ColumnEdges(all, block.columns) : ColumnEdges(headed);
        const bool is_stacked = name_stacked_columns(block, all);
        if (!is_stacked && edges_.are_known()) name_padded_columns(block);
        if (!is_stacked && !left_.empty()) name_left_columns(block);
        if (block.heads.empty() && !heading_.empty())
            name_columns_in_order(block, *heading_.back());
        return !block.heads.empty();
    }
    /// Names columns that begin with their heading; above the first line that has words over each, one
    /// may be about several.
    void name_left_columns(TableBlock& block) const {
        std::vector<std::vector<std::string_view>> texts(block.columns);
        for (const PageLine* line : heading_) {
            const auto pieces = cut_at(left_, line->text);
            const auto blanks = std::count(pieces.begin(), pieces.end(), "");
            if (is_title(line->text) || (!pieces.empty() && blanks == std::ssize(pieces))) continue;
            const bool is_caption = heading_line(line->text).heads.empty() && texts[0].empty();
            if (is_caption) continue;
            if (pieces.empty() || (blanks > 0 && texts[0].empty())) return;
            for (std::size_t k = 0; k < pieces.size(); ++k)
                if (!pieces[k].empty()) texts[k].push_back(pieces[k]);
        }
        std::vector<ColumnHead> heads;
        for (const auto& each : texts)
            heads.push_back(column_head(each));
        if (!texts.empty() && !texts[0].empty()) block.heads = std::move(heads);
    }
    /// Names the columns after a line of the heading, if it has as many pieces.
    static void name_columns_in_order(TableBlock& block, const PageLine& line) {
        const auto pieces = pieces_of(line);
        if (pieces.size() != block.columns) return;
        for (const std::string_view piece : pieces)
            block.heads.push_back(column_head({piece}));
    }
    /// How many cells rows have.
    Mode counts_of_rows() const {
        Mode counts;
        for (const PageLine& line : lines_) {
            const bool is_clean =
                std::none_of(line.cells.begin(), line.cells.end(),
                             [](const auto& each) { return each.kind == CellKind::unreadable; });
            if (line.cells.size() >= 2 && is_clean) counts.add(line.cells.size());
        }
        return counts;
    }

    /// Names the columns after the pieces of the heading that stand over them.
    bool name_stacked_columns(TableBlock& block, const std::vector<const PageLine*>& rows) const {
        std::vector<const PageLine*> lines;
        for (const PageLine* line : heading_)
            if (!is_title(line->text) && !is_phrase(line->text, heading_line(line->text).heads))
                lines.push_back(line);
        std::size_t label_begin = rows.front()->text.size();
        for (const PageLine* row : rows)
            label_begin = std::min(label_begin, skip_blanks(row->text, 0));
        const auto ends = edges_.are_known() ? edges_.values() : column_ends(rows, block.columns);
        std::vector<ColumnHead> heads;
        for (const auto& each : stacked_heads(lines, ends, label_begin))
            heads.push_back(column_head(each));
        if (heads.empty() ||
            (has_date_of_all() && !std::all_of(heads.begin(), heads.end(), is_dated)))
            return false;
        block.heads = std::move(heads);
        return true;
    }

    /// True if rows have as many cells as columns only where blanks part thousands.
    bool are_parted(const std::vector<std::size_t>& rows, std::size_t columns) const {
        std::size_t parted = 0;
        for (const std::size_t row : rows) {
            const auto& cells = page_.lines[row].cells;
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

    /// True if the only word of a line ends over no column but between two: it is about all.
    bool stands_over_all(const PageLine& line, const ColumnHead& head) const {
        return head.texts.size() == 1 && head.role != TableRole::difference &&
               !edges_.is_edge(line, head.texts.front());
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
    /// True if a line has as many heads as there are columns by chance: "Stand per     Nieuwe".
    bool stand_elsewhere(const PageLine& line, const std::vector<ColumnHead>& heads) const {
        const std::size_t pieces = pieces_of(line).size();
        const auto is_known = [](const ColumnHead& head) { return is_dated(head) || head.role; };
        const bool are_known = std::all_of(heads.begin(), heads.end(), is_known); // glued words
        if (are_known || pieces < 2 || pieces >= heads.size()) return false;
        for (std::size_t k = 0; k < heads.size(); ++k)
            if (edges_.column_of(line, heads[k].texts.back()) != k) return true;
        return false;
    }

    void name_padded_columns(TableBlock& block) const {
        const std::size_t columns = block.columns;
        std::vector<std::vector<std::string_view>> texts(columns);
        bool is_uncertain = false;
        for (std::size_t i = 0; i < heading_.size(); ++i) {
            const PageLine& line = *heading_[i];
            const auto heads = heading_line(line.text).heads;
            if (is_title(line.text) || is_phrase(line.text, heads)) continue;
            std::vector<std::string_view> pieces(columns);
            if (heads.size() == 1 && stands_over_all(line, heads.front()))
                std::fill(pieces.begin(), pieces.end(), heads.front().texts.front());
            else if (heads.size() != columns || stand_elsewhere(line, heads))
                place_by_position(pieces, line, line.text);
            const bool is_above = std::all_of(heads.begin(), heads.end(), is_dated) &&
                                  std::count(pieces.begin(), pieces.end(), "") > 0 &&
                                  has_level_of_sides(i + 1, columns);
            const bool is_in_order = heads.size() == columns && !stand_elsewhere(line, heads);
            if (is_in_order || (is_above && stand_over_columns(line, heads, columns)))
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
        if (say_more(block.heads, heads)) return;
        block.heads = std::move(heads);
        block.has_uncertain_years = is_uncertain;
    }
    /// True if heads say all that others say, and a phase also where those lack one.
    static bool say_more(const std::vector<ColumnHead>& heads,
                         const std::vector<ColumnHead>& others) {
        const auto is_named = [](const ColumnHead& head) { return head.year && head.phase; };
        const auto agree = [](const ColumnHead& a, const ColumnHead& b) {
            return a.year == b.year && a.role == b.role && (!b.phase || a.phase == b.phase);
        };
        return std::all_of(heads.begin(), heads.end(), is_named) &&
               std::equal(heads.begin(), heads.end(), others.begin(), others.end(), agree) &&
               !std::all_of(others.begin(), others.end(), is_named);
    }
    /// True if a line of a heading names the side of every column, and no year.
    bool has_level_of_sides(std::size_t begin, std::size_t columns) const {
        for (std::size_t i = begin; i < heading_.size(); ++i)
            if (const auto heads = heading_line(heading_[i]->text).heads;
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
        for (std::size_t i = begin; i < heading_end; ++i)
            if (is_group_above(i, heading_end)) groups.take({plain(page_.lines[i].text)});
        take_group_heading(groups, begin, heading_end);
        std::size_t from = heading_end;
        std::string_view caption;
        for (std::size_t k = 0; k < rows.size(); ++k) {
            const std::size_t row = rows[k];
            take_group_heading(groups, from, row);
            if (k > 0) caption = caption_in(from, row, caption);
            std::vector<std::string_view> words = words_in(from, row);
            BlockRow out = row_of(block, lines_[k]);
            std::vector<std::string_view> label;
            const std::string_view own = label_of(out, lines_[k]);
            const bool goes_on = own.empty() || begins_small(own) || own.starts_with('(') ||
                                 (!words.empty() && is_cut_off(words.back()));
            if (!words.empty() && goes_on && out.run.empty()) {
                label.push_back(words.back());
                words.pop_back();
            }
            if (!own.empty() && out.run.empty()) label.push_back(own);
            groups.take({words.begin(), words.end()});
            out.groups = groups.levels();
            out.label = std::move(label);
            out.caption = caption;
            from = row + 1;
            if (goes_on_below(row)) out.label.push_back(trimmed(page_.lines[from++].text));
            block.rows.push_back(std::move(out));
        }
        return from;
    }

    /// The unit that lines between rows state, else the one before.
    std::string_view caption_in(std::size_t first, std::size_t last,
                                std::string_view before) const {
        for (std::size_t i = first; i < last; ++i)
            if (const auto caption = heading_line(page_.lines[i].text).caption; !caption.empty())
                before = caption;
        return before;
    }

    /// True if the label of a row goes on on the next line, and that begins no label of its own.
    bool goes_on_below(std::size_t row) const {
        if (row + 1 >= page_.lines.size()) return false;
        const PageLine& below = page_.lines[row + 1];
        if (below.number != page_.lines[row].number + 1 || !below.cells.empty()) return false;
        if (below.is_prose) return false;
        if (is_cut_off(page_.lines[row].label())) return !is_columnar(below);
        if (!begins_small(trimmed(below.text))) return false;
        const bool begins_next = row + 2 < page_.lines.size() && is_row(page_.lines[row + 2]) &&
                                 begins_small(page_.lines[row + 2].label());
        return !begins_next || page_.lines[row].label().empty();
    }

    /// True if figures stand apart behind a label that does not end in one.
    static bool is_clean(const PageLine& line) {
        const auto is_figure = [](const PrintedCell& cell) {
            return cell.kind != CellKind::unreadable;
        };
        const std::string_view label = line.label();
        if (line.cells.empty() || label.empty() || cells_of_label(line) > 0) return false;
        const bool is_wide = line.text.substr(0, line.label_size).ends_with("  ");
        const bool ends_in_word = line.cells.size() >= 2 && !is_digit(label.back()) &&
                                  !whole_cell(label.substr(label.find_last_of(' ') + 1));
        return (is_wide || ends_in_word) &&
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
        for (std::size_t i = first; i < last; ++i) {
            const std::string_view text = page_.lines[i].text;
            const auto heads = heading_line(text).heads;
            const bool is_heading =
                is_columnar(page_.lines[i]) || (heads.size() > 1 && !is_phrase(text, heads));
            if (is_side(text) || !is_heading) out.push_back(trimmed(text));
        }
        return out;
    }

    /// "Programma: P2 Mens en maatschappij" or "Lasten" before the columns of a heading is a group.
    void take_group_heading(Groups& groups, std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i < last; ++i) {
            const HeadingLine heading = heading_line(page_.lines[i].text);
            if (const auto side = side_in_corner(heading.stub);
                !side.empty() && !heading.heads.empty())
                groups.take({plain(side)});
            const auto name = behind(heading.stub, "programma:");
            if (!name) continue;
            std::string group = plain(*name);
            for (std::size_t k = i + 1; k < last && k < i + 3; ++k)
                if (begins_small(page_.lines[k].text) && !is_columnar(page_.lines[k]))
                    group += ' ' + plain(page_.lines[k].text);
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
        if (!left_.empty())
            out.cells = placed_by_begin(left_, line);
        else if (edges_.are_known())
            out.cells = edges_.placed(line);
        if (!out.cells.empty()) return out;
        const bool is_code_and_cells = count == block.columns + 1 && line.label().empty() &&
                                       line.cells.front().kind == CellKind::unreadable;
        if ((count == block.columns && cells_of_label(line) == 0) || is_code_and_cells)
            out.cells.assign(line.cells.end() - static_cast<std::ptrdiff_t>(block.columns),
                             line.cells.end());
        else if (count < block.columns && is_clean(line))
            out.loose = line.cells;
        else
            out.run = trimmed(line.text);
        return out;
    }

    BlockPage& page_;
    std::vector<std::size_t> ends_{};        ///< where figures and pieces of the heading end
    std::vector<std::size_t> begins_{};      ///< where pieces of the heading begin
    std::vector<std::size_t> left_{};        ///< where columns begin, if figures do so too
    std::vector<const PageLine*> heading_{}; ///< lines that name columns
    std::vector<const PageLine*> nearest_heading_{}; ///< the last of them
    std::vector<PageLine> lines_{};                  ///< the rows
    ColumnEdges edges_{{}};
    bool has_parted_thousands_ = false;
};

} // namespace

bool begins_rows(const BlockPage& page, std::size_t i) {
    const PageLine& line = page.lines[i];
    if (is_row(line)) return true;
    if (!is_apart(line) || i <= page.floor) return false;
    const PageLine& above = page.lines[i - 1];
    const auto heads = heading_line(above.text).heads;
    const auto ends = ends_of_pieces(above);
    const bool names_columns = heads.size() > 1 && ends.size() >= heads.size() &&
                               is_columnar(above) && !is_phrase(above.text, heads);
    return names_columns && (stands_in(ends, line, own_cells(line)) ||
                             !placed_by_begin(begins_of_pieces(above), line).empty());
}

std::size_t take_rows(BlockPage& page, std::size_t first) {
    return RowsReader(page).take(first);
}

} // namespace detail
SLUITEND_END
