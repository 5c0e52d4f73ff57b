// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "page_line.hpp"

#include "input_text.hpp"
#include "page_furniture.hpp"
#include "page_parts.hpp"
#include "programme_text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

std::size_t begin_of(const PageLine& line, std::string_view piece) {
    const auto bytes = static_cast<std::size_t>(piece.data() - line.text.data());
    return count_code_points(line.text.substr(0, bytes));
}

std::size_t end_of(const PageLine& line, std::string_view piece) {
    const auto bytes = static_cast<std::size_t>(piece.data() - line.text.data()) + piece.size();
    return count_code_points(line.text.substr(0, bytes));
}

std::vector<std::string_view> words_apart(std::string_view text) {
    std::vector<std::string_view> out;
    for (std::size_t at = skip_blanks(text, 0); at < text.size();) {
        const std::size_t end = std::min(text.find("  ", at), text.size());
        out.push_back(trimmed(text.substr(at, end - at)));
        at = skip_blanks(text, end);
    }
    return out;
}

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

bool is_pair(std::string_view text) {
    const std::size_t bar = text.find_first_of("|\t");
    return bar != text.npos && text.find_first_of("|\t", bar + 1) == text.npos &&
           !trimmed(text.substr(0, bar)).empty() && !trimmed(text.substr(bar + 1)).empty();
}

bool is_title(std::string_view text) {
    return words_at(trimmed(text), 0, "tabel ").has_value();
}

bool are_years(const std::vector<PrintedCell>& cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [](const PrintedCell& each) { return each.is_year(); });
}

namespace {

/// True if words of a line stand apart from each other.
bool is_spread_out(std::string_view text) {
    return skip_blanks(text, 0) > 1 || trimmed(text).find("  ") != std::string_view::npos;
}

} // namespace

bool is_phrase(std::string_view text, const std::vector<ColumnHead>& heads) {
    if (is_spread_out(text)) return false;
    for (const ColumnHead& head : heads)
        if (head.year || head.phase) return false;
    const std::string words = " " + lowered(text) + " ";
    constexpr std::array<std::string_view, 6> joints{" van ",  " en ",  " per ",
                                                     " naar ", " aan ", " uit "};
    return std::any_of(joints.begin(), joints.end(), [&](std::string_view joint) {
        return words.find(joint) != std::string::npos;
    });
}

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

bool is_side(std::string_view text) {
    const HeadingLine line = heading_line(text);
    return skip_blanks(text, 0) < heading_indent && line.heads.size() == 1 &&
           line.heads.front().role && line.heads.front().texts.size() == 1 &&
           !line.heads.front().year && line.caption.empty() && line.legend.empty();
}

namespace {

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

} // namespace

bool is_row(const PageLine& line) {
    if (has_bars(line.text) || line.is_cell()) return false;
    if (line.cells.size() >= 2) return !are_years(line.cells);
    return is_run_together(line.text) && heading_line(line.text).caption.empty();
}

bool begins_small(std::string_view text) {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

bool is_cut_off(std::string_view words) {
    words = trimmed(words);
    if (words.empty()) return false;
    const char last = words.back();
    const auto open = std::count(words.begin(), words.end(), '(');
    if (last == ',' || last == '/' || last == '&' || last == '-') return true;
    if (open > std::count(words.begin(), words.end(), ')')) return true;
    constexpr std::array<std::string_view, 8> joints{"en", "of",  "van", "voor",
                                                     "de", "het", "in",  "met"};
    const std::size_t blank = words.find_last_of(' ');
    return blank != std::string_view::npos &&
           std::find(joints.begin(), joints.end(), words.substr(blank + 1)) != joints.end();
}

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

namespace {

constexpr std::size_t most_line_bytes = 50'000; ///< what is longer is no row of a table

/// True if a line is a sentence.
bool is_sentence(std::string_view text) {
    if (skip_blanks(text, 0) >= heading_indent) return false;
    const std::string_view words = trimmed(text);
    if (words.find("   ") != std::string_view::npos) return false; // padded columns
    if (words.size() > most_words) return true;
    constexpr std::ptrdiff_t fewest_blanks = 4;
    return words.ends_with('.') && std::count(words.begin(), words.end(), ' ') >= fewest_blanks;
}

/// The number in "Bedragen x € 1.000" and years that have run together are no cells.
void drop_cells_of_heading(PageLine& line) {
    const auto is_years = [](const PrintedCell& cell) {
        const auto items = heading_items(cell.text);
        return items.size() > 1 && items.front().kind == HeadingKind::year;
    };
    std::erase_if(line.cells, is_years);
    const std::string_view caption =
        line.cells.empty() ? std::string_view() : heading_line(line.text).caption;
    if (caption.empty() || is_lone_unit(trimmed(line.text))) return;
    const char* const end = caption.data() + caption.size();
    std::erase_if(line.cells, [&](const PrintedCell& cell) { return cell.text.data() < end; });
}

/// The number in "Programma 1" alone on a line is no cell.
void drop_number_of_label(PageLine& line) {
    constexpr std::size_t most_bytes = 12;
    const std::string_view words = trimmed(line.text);
    if (line.cells.size() == 1 && words.size() <= most_bytes && words_at(words, 0, "programma ") &&
        words.find("  ") == std::string_view::npos)
        line.cells.clear();
}

/// The name of a section right between two rows is a group of theirs, and between cells on lines of
/// their own the label of a row: "Algemene dekkingsmiddelen".
void admit_groups(std::vector<PageLine>& lines) {
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        const PageLine& above = lines[i - 1];
        const PageLine& below = lines[i + 1];
        if (!lines[i].is_prose || !names_section(trimmed(lines[i].text))) continue;
        const bool is_group = above.number + 1 == lines[i].number &&
                              lines[i].number + 1 == below.number && is_row(above) && is_row(below);
        const bool is_label =
            above.is_cell() && below.is_cell() && i + 2 < lines.size() && lines[i + 2].is_cell();
        if (is_group || is_label) lines[i].is_prose = false;
    }
}

/// "€ 1.000" right above a heading of columns is their unit.
void admit_units(std::vector<PageLine>& lines) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (!is_lone_unit(trimmed(lines[i].text))) continue;
        const PageLine& below = lines[i + 1];
        const bool is_year = below.is_cell() && below.cells.front().is_year();
        const bool names_columns =
            are_years(below.cells) && heading_line(below.text).heads.size() > 1;
        if (is_year || names_columns) lines[i].cells.clear();
    }
}

/// True if nothing but one figure stands on a line, its thousands parted by blanks: "12 345".
bool is_parted_cell(const PageLine& line) {
    return line.is_cells_only() && line.cells.size() > 1 && with_thousands(line.cells).size() == 1;
}

/// Joins a figure and its N or V where cells have a line each.
void join_flags(std::vector<PageLine>& lines) {
    const auto joins = [&](PageLine& line, std::string_view flag) {
        if ((flag != "N" && flag != "V") || !line.is_cell()) return false;
        PrintedCell& cell = line.cells.front();
        if (cell.kind != CellKind::figure || cell.minus) return false;
        cell.minus = MinusStyle::flag_behind;
        if (flag == "N") cell.number = -cell.number;
        cell.text = from_to(cell.text, flag);
        return true;
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (kept > 0 && joins(lines[kept - 1], trimmed(lines[i].text))) continue;
        if (kept != i) lines[kept] = std::move(lines[i]);
        ++kept;
    }
    lines.resize(kept);
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

PageLine line_at(std::string_view text, std::size_t number) {
    const std::string_view words = trimmed(text);
    const bool is_prose = is_sentence(text) || section_of(words) || names_section(words);
    PageLine line{text, number, is_prose, {}, text.size(), {}};
    if (!has_bars(text)) line.cells = trailing_cells(text);
    drop_cells_of_heading(line);
    drop_number_of_label(line);
    if (!line.cells.empty())
        line.label_size = static_cast<std::size_t>(line.cells.front().text.data() - text.data());
    return line;
}

/// True for the heading of a column that says of each row whether it is incidental or structural.
bool heads_kinds(std::string_view words) {
    constexpr std::array<std::string_view, 9> names{"i s",
                                                    "s i",
                                                    "inc str",
                                                    "inc struc",
                                                    "inc struct",
                                                    "incid struct",
                                                    "incidenteel structureel",
                                                    "structureel incidenteel",
                                                    "i of s"};
    return std::ranges::find(names, comparable(words)) != names.end();
}
/// True for a cell of such a column.
bool is_kind(std::string_view word) {
    constexpr std::array<std::string_view, 12> names{
        "i",   "s",     "i s",    "s i",         "inc",         "incid",
        "str", "struc", "struct", "incidenteel", "structureel", "i en s"};
    return std::ranges::find(names, comparable(word)) != names.end();
}

/// The words at the end of a line for which `is` holds, with something before them; else nothing.
template <class Is> std::string_view words_at_end(std::string_view text, Is is) {
    constexpr int most_words = 3;
    std::size_t begin = text.size();
    for (int words = 0; words < most_words; ++words) {
        begin = begin == 0 ? text.npos : text.rfind(' ', begin - 1);
        if (begin == text.npos || trimmed(text.substr(0, begin)).empty()) break;
        if (is(text.substr(begin + 1))) return text.substr(begin + 1);
    }
    return {};
}

/// Parts the words behind figures, under a heading of their own, from the lines that they end.
void part_kinds(std::vector<PageLine>& lines) {
    const auto cut = [](PageLine& line, std::string_view words) {
        const std::string_view rest = line.text.substr(0, line.text.size() - words.size());
        line = line_at(rest.substr(0, rest.find_last_not_of(' ') + 1), line.number);
        line.behind = words;
    };
    bool are_headed = false;
    std::vector<PageLine> out;
    for (PageLine& line : lines) {
        const std::string_view words = trimmed(line.text);
        const std::string_view head = words_at_end(line.text, heads_kinds);
        const bool has_heads = (are_headed || !head.empty()) && are_years(line.cells) &&
                               heading_line(line.text).heads.size() > 1;
        const std::string_view kind = are_headed ? words_at_end(line.text, is_kind) : "";
        if (!out.empty() && heads_kinds(words)) {
            are_headed = true;
            out.back().behind = words;
            continue;
        }
        if (are_headed && is_kind(words) && out.back().is_cell() && out.back().behind.empty()) {
            out.back().behind = words;
            continue;
        }
        if (has_bars(line.text)) {
            are_headed = false;
        } else if (has_heads) {
            are_headed = !head.empty();
            if (are_headed) cut(line, head);
        } else if (!kind.empty() && line.cells.empty() &&
                   !trailing_cells(line.text.substr(0, line.text.size() - kind.size())).empty()) {
            cut(line, kind);
        }
        out.push_back(std::move(line));
    }
    lines = std::move(out);
}

/// Where a second label begins, behind the figures of a first: two tables stand side by side.
std::optional<std::size_t> second_label(const PageLine& line) {
    const std::string_view label = line.text.substr(0, line.label_size);
    std::size_t at = skip_blanks(label, 0);
    bool has_figure = false;
    bool has_label = false;
    while (at < label.size()) {
        const std::size_t end = std::min(label.find("  ", at), label.size());
        const auto cell = whole_cell(label.substr(at, end - at));
        const bool is_figure = cell && cell->kind == CellKind::figure && !cell->is_year();
        if (is_figure && !has_label) return std::nullopt;
        if (!is_figure && has_figure) return at;
        has_figure = is_figure;
        has_label = true;
        at = skip_blanks(label, end);
    }
    return std::nullopt;
}

/// The bytes of a line before a column of characters; none if a word stands across it.
std::optional<std::size_t> bytes_before(std::string_view text, std::size_t column) {
    std::size_t at = 0;
    const auto goes_on = [&] {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    for (std::size_t passed = 0; at < text.size() && passed < column; ++passed) {
        ++at;
        while (goes_on())
            ++at;
    }
    const bool is_apart = at >= text.size() || at < 2 || blank_at(text, at - 1) > 0;
    return is_apart ? std::optional(at) : std::nullopt;
}

/// The line behind those of two tables side by side; a row may stand in one of them alone.
std::size_t end_of_run(const std::vector<PageLine>& lines,
                       const std::vector<std::optional<std::size_t>>& columns, std::size_t first) {
    if (!columns[first]) return first;
    std::size_t end = first + 1;
    for (std::size_t i = end; i < lines.size(); ++i) {
        const bool is_both = columns[i] == columns[first];
        const auto at = bytes_before(lines[i].text, *columns[first]);
        const bool is_one =
            at && !lines[i].is_prose && lines[i].cells.size() > 1 &&
            (*at == lines[i].text.size() || trimmed(lines[i].text.substr(0, *at)).empty());
        if (is_both) end = i + 1;
        if (!is_both && !is_one) break;
    }
    return end;
}

/// Tables that stand side by side, one below the other: the left halves of their lines, then the
/// right ones.
std::vector<PageLine> parted_tables(std::vector<PageLine> lines) {
    constexpr std::size_t most_heading_lines = 3;
    std::vector<std::optional<std::size_t>> columns;
    for (const PageLine& line : lines) {
        const auto at = line.cells.empty() ? std::nullopt : second_label(line);
        columns.push_back(at ? std::optional(count_code_points(line.text.substr(0, *at)))
                             : std::nullopt);
    }
    const auto is_second = [](const auto& column) { return column.has_value(); };
    if (std::none_of(columns.begin(), columns.end(), is_second)) return lines;
    std::vector<PageLine> out;
    for (std::size_t i = 0; i < lines.size();) {
        const std::size_t end = end_of_run(lines, columns, i);
        if (end < i + 2) {
            out.push_back(std::move(lines[i++]));
            continue;
        }
        std::vector<PageLine> rows;
        while (!out.empty() && rows.size() < most_heading_lines && !out.back().is_prose &&
               (out.back().cells.empty() || are_years(out.back().cells))) {
            rows.insert(rows.begin(), std::move(out.back()));
            out.pop_back();
        }
        rows.insert(rows.end(), lines.begin() + static_cast<std::ptrdiff_t>(i),
                    lines.begin() + static_cast<std::ptrdiff_t>(end));
        std::vector<PageLine> right;
        for (const PageLine& row : rows) {
            const auto at = bytes_before(row.text, *columns[i]);
            const std::string_view left = row.text.substr(0, at.value_or(row.text.size()));
            if (!trimmed(left).empty()) {
                const std::size_t size = left.find_last_not_of(' ') + 1;
                out.push_back(line_at(left.substr(0, size), row.number));
            }
            if (at && *at < row.text.size())
                right.push_back(line_at(row.text.substr(*at), row.number));
            else if (!heading_line(left).caption.empty()) // the unit of both
                right.push_back(line_at(left, row.number));
        }
        std::move(right.begin(), right.end(), std::back_inserter(out));
        i = end;
    }
    return out;
}

/// True for a line that is drawn under a heading or above a total: "-----------    -----------".
bool is_drawn(std::string_view words) {
    constexpr std::size_t shortest = 3;
    for (std::size_t at = 0; at < words.size(); at = skip_blanks(words, at)) {
        const char c = words[at];
        const std::size_t end = std::min(words.find_first_not_of(c, at), words.size());
        if ((c != '-' && c != '=' && c != '_') || end - at < shortest) return false;
        at = end;
    }
    return true;
}

/// Bytes of the tabs behind the words of a line that has tabs among them too: borders of blank cells.
std::size_t tabs_behind(std::string_view words, std::string_view line) {
    if (words.find('\t') == words.npos || words.find('|') != words.npos) return 0;
    const auto end = static_cast<std::size_t>(words.data() - line.data()) + words.size();
    return line.find_last_not_of(' ') + 1 - end;
}

} // namespace

std::vector<PageLine> page_lines(const TextLines& page) {
    std::vector<PageLine> out;
    const std::vector<bool> furniture = page_furniture(page);
    const PageSections sections = page_sections(page);
    for (std::size_t i = 0; i < page.size(); ++i) {
        if (furniture[i]) continue;
        std::string_view text = page[i];
        if (i == 0) text.remove_prefix(byte_order_mark(text));
        while (text.starts_with('\f'))
            text.remove_prefix(1);
        const std::string_view words = trimmed(text);
        if (words.empty() || words.size() > most_line_bytes || is_drawn(words)) continue;
        text = text.substr(0, static_cast<std::size_t>(words.data() - text.data()) + words.size() +
                                  tabs_behind(words, text));
        out.push_back(line_at(text, i));
        out.back().is_prose |= sections[i] == Section::achieve;
    }
    out = parted_tables(std::move(out));
    join_thousands(out);
    join_flags(out);
    part_kinds(out);
    admit_groups(out);
    admit_units(out);
    return out;
}

} // namespace detail
SLUITEND_END
