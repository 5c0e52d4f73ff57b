// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "indicator_table_text.hpp"

#include "bar_cells.hpp"
#include "indicator_row.hpp"
#include "indicator_stack.hpp"
#include "page_parts.hpp"
#include "programme_text.hpp"

#include <sluitend/model/table_units-inl.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

constexpr std::size_t most_heading_bytes = 80;

/// What two blanks or more part.
IndicatorCells padded_parts(std::string_view line) {
    IndicatorCells out;
    while (!line.empty()) {
        const std::size_t gap = std::min(line.find("  "), line.size());
        out.push_back(trimmed(line.substr(0, gap)));
        line = trimmed(line.substr(gap));
    }
    return out;
}

IndicatorCells cells_of_line(std::string_view line, std::size_t width) {
    return parts_by_bars(line) ? cells_between_bars(line, width) : padded_parts(line);
}

void drop_blank_end(IndicatorCells& cells, std::size_t least) {
    while (cells.size() > least && cells.back().empty())
        cells.pop_back();
}

/// The only cell that is not blank; empty if there are more.
std::string_view only_cell(const IndicatorCells& cells) {
    std::string_view only;
    for (const std::string_view cell : cells) {
        if (cell.empty()) continue;
        if (!only.empty()) return {};
        only = cell;
    }
    return only;
}

bool begins_small(std::string_view text) {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

std::vector<IndicatorHead> heads_of(const IndicatorCells& cells) {
    std::vector<IndicatorHead> out;
    for (const std::string_view cell : cells)
        out.push_back(indicator_head(cell));
    return out;
}

/// Two lines of headings: words, each over one year or more.
std::vector<IndicatorHead> joined(const IndicatorCells& upper, const IndicatorCells& lower) {
    if (upper.size() != lower.size()) return {};
    std::vector<IndicatorHead> out;
    std::string_view over;
    bool has_year = false;
    for (std::size_t k = 0; k < upper.size(); ++k) {
        const auto year = year_at(lower[k], 0);
        if (!lower[k].empty() && (!year || lower[k].size() > 4)) return {};
        if (!upper[k].empty() || !year) over = upper[k];
        out.push_back(indicator_head(over, year));
        has_year |= year.has_value();
    }
    return has_year ? out : std::vector<IndicatorHead>();
}

/// A cell that has a line or more to itself.
struct CellLines {
    std::string_view text;
    std::size_t first = 0;
    std::size_t end = 0; ///< the line behind it
};

/// Reads the rows of one table.
class TableFiller {
public:
    TableFiller(const TextLines& page, std::vector<IndicatorHead> heads,
                const IndicatorContext& context, IndicatorTable& out)
        : page_(page),
          heads_(std::move(heads)),
          context_(context),
          out_(out),
          reader_(page, heads_, context, out.findings) {
        for (const IndicatorHead& head : heads_)
            if (head.kind == IndicatorColumn::other && !head.text.empty())
                reader_.leave_column(head);
    }

    const IndicatorRowReader& reader() const noexcept { return reader_; }

    void take(const IndicatorCells& cells, std::size_t line) {
        const std::string_view label = cells.front();
        if (take_area(cells, label) || take_attribute(cells, label)) return;
        named_ = {};
        auto record = reader_.read(cells);
        if (!record) return refuse(cells, line);
        if (!record->policy_field) record->policy_field = field_;
        auto programme = programme_;
        if (const auto cell = reader_.cell_of(cells, IndicatorColumn::programme); !cell.empty())
            programme = text_over_lines(page_, cell);
        out_.indicators.push_back({std::move(*record), std::move(programme)});
    }

    /// Words that stand alone in a table: the name of what the rows below tell, the heading of a
    /// group, the description of the row above. False if they are none of these.
    bool take_words(std::string_view words) {
        if (behind(words, "programma ")) {
            programme_ = text_at(page_, words);
            field_.reset();
        } else if (is_digit(words.front()) && heading_of(words)) {
            field_ = text_at(page_, words);
        } else if (words.ends_with('.')) {
            if (out_.indicators.empty()) return false;
            out_.indicators.back().record.description = text_at(page_, words);
        } else {
            named_ = words;
        }
        return true;
    }

    /// The rest of a name that is wrapped. False if there is no row above.
    bool continue_name(std::string_view words) {
        if (out_.indicators.empty()) return false;
        out_.indicators.back().record.name->value += " " + plain(words);
        return true;
    }

    void refuse(const IndicatorCells& cells, std::size_t line) {
        refuse(cells.front().empty() ? line_of_page(page_, line) : cells.front());
    }
    void refuse(std::string_view text) { find("indicator.unreadable-row", "text", text); }

private:
    void find(const char* id, const char* argument, std::string_view text) {
        const Text shown = text_over_lines(page_, text);
        out_.findings.push_back(
            {id, Severity::warning, {{argument, excerpt(shown.value)}}, shown.span, {}});
    }

    /// "Gemeente", "Nederland": the figures of what is named above.
    bool take_area(const IndicatorCells& cells, std::string_view label) {
        const auto area = elsewhere(label);
        const std::string word = folded_label(label);
        const bool is_town =
            word == "gemeente" || (!word.empty() && word == folded_label(context_.government));
        if (!area && !is_town) return false;
        if (!named_.empty()) {
            IndicatorRecord record;
            record.name = text_at(page_, named_);
            out_.indicators.push_back({std::move(record), programme_});
            named_ = {};
            is_described_ = true;
        }
        if (!is_described_) return false;
        reader_.take_figures(cells, area, out_.indicators.back().record);
        return true;
    }

    bool take_attribute(const IndicatorCells& cells, std::string_view label) {
        if (!is_described_ || out_.indicators.empty()) return false;
        const auto value = std::find_if(cells.begin() + 1, cells.end(),
                                        [](std::string_view each) { return !each.empty(); });
        return value != cells.end() &&
               reader_.take_attribute(label, *value, out_.indicators.back().record);
    }

    const TextLines& page_;
    std::vector<IndicatorHead> heads_;
    const IndicatorContext& context_;
    IndicatorTable& out_;
    IndicatorRowReader reader_;
    std::optional<Text> programme_; ///< of the group of rows
    std::optional<Text> field_;
    std::string_view named_;    ///< an indicator that rows below tell of
    bool is_described_ = false; ///< the last indicator has a row for each area
};

/// Finds tables of indicators line by line.
class IndicatorFinder {
public:
    IndicatorFinder(const TextLines& page, const std::vector<bool>& furniture,
                    const IndicatorContext& document)
        : page_(page), furniture_(furniture), context_(document) {}

    std::vector<IndicatorTable> find() {
        for (std::size_t i = 0; i < page_.size();) {
            const std::string_view line = line_of(i);
            note_heading(line);
            const std::size_t end = line.empty() || section_of(line) ? i : take_table(i);
            i = std::max(end, i + 1);
        }
        return std::move(tables_);
    }

private:
    /// A line; blank if it is furniture of the page.
    std::string_view line_of(std::size_t i) const {
        return furniture_[i] ? std::string_view() : line_of_page(page_, i);
    }

    /// Whether a heading above lists indicators, and those of the law.
    void note_heading(std::string_view line) {
        if (line.empty() || line.size() > most_heading_bytes) return;
        const bool is_statutory = lists_statutory_indicators(line);
        const bool lists = is_statutory || folded_label(line).ends_with("indicatoren");
        if (!lists && !section_of(line) && !names_section(line)) return;
        context_.is_statutory = is_statutory;
        context_.lists_indicators = lists;
    }

    /// The headings of the columns of a table.
    struct TableHeads {
        std::vector<IndicatorHead> heads{};
        std::size_t end = 0;     ///< the line behind them
        bool is_unclear = false; ///< over which columns words stand
    };

    TableHeads heading_at(std::size_t i) const {
        if (!parts_by_bars(page_[i]))
            if (auto stacked = stacked_heading(i)) return std::move(*stacked);
        IndicatorCells cells = cells_of_line(line_of(i), 0);
        drop_blank_end(cells, 1);
        if (i + 1 < page_.size()) {
            IndicatorCells lower = cells_of_line(line_of(i + 1), cells.size());
            drop_blank_end(lower, cells.size());
            if (auto both = joined(cells, lower); !both.empty()) return {std::move(both), i + 2};
        }
        return {heads_of(cells), i + 1};
    }

    /// Words on line `i` over years on the next one, perhaps past a blank line.
    std::optional<TableHeads> stacked_heading(std::size_t i) const {
        const std::size_t next = i + 1 < page_.size() && line_of(i + 1).empty() ? i + 2 : i + 1;
        if (next >= page_.size() || line_of(next).empty() || parts_by_bars(page_[next]))
            return std::nullopt;
        auto heads = stacked_indicator_heads(page_[i], page_[next]);
        if (!heads) return std::nullopt;
        const bool is_unclear = heads->empty();
        for (const std::size_t line : {i, next})
            if (is_unclear)
                for (const IndicatorHead& each : heads_of(padded_parts(line_of(line))))
                    heads->push_back(each);
        if (!head_indicators(*heads, context_)) return std::nullopt;
        return TableHeads{std::move(*heads), next + 1, is_unclear};
    }

    /// \return the line behind the table; `i` if none begins there
    std::size_t take_table(std::size_t i) {
        auto [heads, first, is_unclear] = heading_at(i);
        if (heads.size() < 2) return take_cells(i);
        if (!head_indicators(heads, context_) || holds_budget_lines(heads, first)) return i;
        IndicatorTable table;
        if (is_unclear || !settle_heads(heads, context_))
            return leave(std::move(table), heads, first);
        heading_.clear();
        for (std::size_t line = i; line < first; ++line) {
            table.lines.push_back(line);
            heading_.push_back(folded_label(line_of(line)));
        }
        const std::size_t end = parts_by_bars(page_[i]) ? take_bars(table, heads, first)
                                                        : take_padded(table, heads, first);
        tables_.push_back(std::move(table));
        return end;
    }

    /// True if "Lasten" or "Saldo" stand under a heading that may be of any table, in rows from `i` on.
    bool holds_budget_lines(const std::vector<IndicatorHead>& heads, std::size_t i) const {
        const std::size_t name = *column_of(heads, IndicatorColumn::name);
        if (heads[name].is_certain || context_.lists_indicators) return false;
        for (; i < page_.size() && !line_of(i).empty(); ++i) {
            const IndicatorCells cells = cells_of_line(line_of(i), heads.size());
            const auto role =
                cells.size() > name ? role_of_words(cells[name]) : std::optional<TableRole>();
            if (role && is_money(role)) return true;
        }
        return false;
    }

    /// Says that the columns of a table cannot be told apart. \return `end`, the line behind its heading
    std::size_t leave(IndicatorTable table, const std::vector<IndicatorHead>& heads,
                      std::size_t end) {
        const Text shown = text_over_lines(page_, heads.front().text);
        table.findings.push_back({"indicator.table-unread",
                                  Severity::warning,
                                  {{"text", excerpt(shown.value)}},
                                  shown.span,
                                  {}});
        tables_.push_back(std::move(table));
        return end;
    }

    std::size_t take_bars(IndicatorTable& table, const std::vector<IndicatorHead>& heads,
                          std::size_t i) {
        TableFiller filler(page_, heads, context_, table);
        for (; i < page_.size(); ++i) {
            i = behind_page_break(i);
            const std::string_view line = i < page_.size() ? line_of(i) : std::string_view();
            if (!parts_by_bars(line)) break;
            IndicatorCells cells = cells_between_bars(line, heads.size());
            drop_blank_end(cells, heads.size());
            const std::string_view words = only_cell(cells);
            if (is_rule_of_bars(line) || heads_again(line)) {
                table.lines.push_back(i);
            } else if (!words.empty()) {
                if (filler.take_words(words)) table.lines.push_back(i);
            } else if (cells.size() == heads.size()) {
                take_row(table, filler, cells, i);
            } else {
                filler.refuse(cells, i);
            }
        }
        return i;
    }

    /// The line behind what parts two pages, if `i` is the first line of that; else `i`.
    std::size_t behind_page_break(std::size_t i) const {
        bool is_break = false;
        std::size_t end = i;
        for (; end < page_.size() && line_of(end).empty(); ++end)
            is_break |= furniture_[end] || page_[end].find('\f') != std::string_view::npos;
        return is_break ? end : i;
    }

    /// Rows whose cells stand apart; the first line that has another shape ends them.
    std::size_t take_padded(IndicatorTable& table, const std::vector<IndicatorHead>& heads,
                            std::size_t i) {
        TableFiller filler(page_, heads, context_, table);
        std::size_t end = i;
        for (; i < page_.size(); ++i) {
            const std::string_view line = line_of(i);
            if (line.empty()) continue;
            const IndicatorCells cells = padded_parts(line);
            const bool is_beside = i == end;
            if (heads_again(line)) {
                table.lines.push_back(i);
            } else if (cells.size() == 1) {
                const bool is_rest = is_beside && begins_small(line) && filler.continue_name(line);
                if (!is_rest) break;
                table.lines.push_back(i);
            } else if (cells.size() == heads.size()) {
                take_row(table, filler, cells, i);
            } else if (is_beside) {
                filler.refuse(line);
            } else {
                break;
            }
            end = i + 1;
        }
        return end;
    }

    static void take_row(IndicatorTable& table, TableFiller& filler, const IndicatorCells& cells,
                         std::size_t i) {
        const std::size_t before = table.findings.size();
        filler.take(cells, i);
        const bool is_refused = table.findings.size() > before &&
                                table.findings.back().id == "indicator.unreadable-row";
        if (!is_refused) table.lines.push_back(i);
    }

    /// True if a line of the heading of the table comes again, as on another page.
    bool heads_again(std::string_view line) const {
        return std::ranges::find(heading_, folded_label(line)) != heading_.end();
    }

    // ---- one cell per line

    /// The cell that begins at line `i` or behind blank lines; empty at the end of the page.
    CellLines cell_at_line(std::size_t i) const {
        constexpr std::size_t most_lines = 3;
        while (i < page_.size() && line_of(i).empty())
            ++i;
        CellLines out{{}, i, i};
        while (out.end < page_.size() && out.end < i + most_lines && !line_of(out.end).empty())
            ++out.end;
        if (out.end == i) return out;
        const std::string_view first = line_of(i);
        const std::string_view last = line_of(out.end - 1);
        out.text = {first.data(),
                    static_cast<std::size_t>(last.data() - first.data()) + last.size()};
        return out;
    }

    /// Cells from line `i` on. \return fewer at the end of the page
    std::vector<CellLines> cells_from(std::size_t i, std::size_t count) const {
        std::vector<CellLines> out;
        while (out.size() < count) {
            const CellLines cell = cell_at_line(i);
            if (cell.text.empty()) break;
            i = cell.end;
            out.push_back(cell);
        }
        return out;
    }

    /// Headings that have a line each: known ones, and the name of a town before that of its country.
    std::vector<CellLines> head_cells(std::size_t i) const {
        constexpr std::size_t most_columns = 40;
        const auto cells = cells_from(i, most_columns);
        const auto is_known = [](const CellLines& cell) {
            return indicator_head(cell.text).kind != IndicatorColumn::other;
        };
        std::size_t count = 0;
        while (count < cells.size()) {
            const bool is_town = count + 1 < cells.size() && elsewhere(cells[count + 1].text);
            if (!is_known(cells[count]) && !is_town) break;
            ++count;
        }
        return {cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(count)};
    }

    static IndicatorCells texts_of(const std::vector<CellLines>& cells) {
        IndicatorCells out;
        for (const CellLines& cell : cells)
            out.push_back(cell.text);
        return out;
    }

    std::size_t take_cells(std::size_t i) {
        const IndicatorColumn kind = indicator_head(line_of(i)).kind;
        if (kind == IndicatorColumn::other || kind == IndicatorColumn::dated) return i;
        const auto headings = head_cells(i);
        auto heads = heads_of(texts_of(headings));
        if (!head_indicators(heads, context_)) return i;
        IndicatorTable table;
        if (!settle_heads(heads, context_))
            return leave(std::move(table), heads, headings.back().end);
        for (const CellLines& cell : headings)
            take_lines(table, cell);
        std::size_t end = headings.back().end;
        TableFiller filler(page_, heads, context_, table);
        for (;;) {
            const auto row = next_row(filler, heads.size(), end);
            if (!row) break;
            if (const CellLines skipped = cell_at_line(end); skipped.first < row->front().first)
                filler.refuse(skipped.text);
            filler.take(texts_of(*row), row->front().first);
            for (const CellLines& cell : *row)
                take_lines(table, cell);
            end = row->back().end;
        }
        if (!table.indicators.empty()) tables_.push_back(std::move(table));
        return end;
    }

    /// The next row that can be read, past cells of at most one that cannot.
    std::optional<std::vector<CellLines>> next_row(const TableFiller& filler, std::size_t columns,
                                                   std::size_t from) const {
        const auto cells = cells_from(from, 3 * columns);
        for (std::size_t at = 0; at < 2 * columns && at + columns <= cells.size(); ++at) {
            const auto begin = cells.begin() + static_cast<std::ptrdiff_t>(at);
            const std::vector<CellLines> row(begin, begin + static_cast<std::ptrdiff_t>(columns));
            if (ends_table(row.front())) return std::nullopt;
            if (filler.reader().is_whole(texts_of(row))) return row;
        }
        return std::nullopt;
    }
    /// True if a cell is a heading of the page, or of another table.
    static bool ends_table(const CellLines& cell) {
        return section_of(cell.text) || names_section(cell.text) ||
               indicator_head(cell.text).is_certain ||
               programme_heading_of(cell.text).value_or(Heading{}).verbatim.starts_with(
                   "Programma");
    }

    static void take_lines(IndicatorTable& table, const CellLines& cell) {
        for (std::size_t line = cell.first; line < cell.end; ++line)
            table.lines.push_back(line);
    }

    const TextLines& page_;
    const std::vector<bool>& furniture_;
    IndicatorContext context_;
    std::vector<std::string> heading_; ///< lines of the heading of the open table, folded
    std::vector<IndicatorTable> tables_;
};

} // namespace

bool lists_statutory_indicators(std::string_view line) {
    return line.size() <= most_heading_bytes &&
           (section_of(line) == Section::mandated ||
            folded_label(line).ends_with("beleidsindicatoren"));
}

std::vector<IndicatorTable> indicator_tables(const TextLines& page,
                                             const std::vector<bool>& furniture,
                                             const IndicatorContext& document) {
    return IndicatorFinder(page, furniture, document).find();
}

} // namespace detail
SLUITEND_END
