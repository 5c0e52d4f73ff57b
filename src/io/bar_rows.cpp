// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "bar_rows.hpp"

#include "page_text.hpp"
#include "row_units.hpp"
#include "table_cell_text.hpp"
#include "table_heading_text.hpp"
#include "table_layouts.hpp"

#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

using Cells = std::vector<std::string_view>;

bool is_figure(std::string_view text) {
    const auto cell = whole_cell(text);
    return cell && cell->kind == CellKind::figure;
}
bool is_words(std::string_view text) {
    return !whole_cell(text) && std::any_of(text.begin(), text.end(), is_letter);
}
/// "12", "0.1", "6.71a", "FCL6": no more than a number with its level.
bool is_code(std::string_view text) {
    constexpr std::size_t most = 12;
    return text.size() <= most && std::any_of(text.begin(), text.end(), is_digit) &&
           text.find_first_of(" ,-") == text.npos;
}

/// What stands in one column below the heading.
struct ColumnCount {
    std::size_t words = 0;
    std::size_t figures = 0;
    std::size_t codes = 0;
    std::size_t filled = 0;
    std::set<std::string_view> texts{};
};

ColumnCount count_of(const BarTable& table, std::size_t column) {
    ColumnCount out;
    for (std::size_t i = table.heading; i < table.rows.size(); ++i) {
        const std::string_view text = table.rows[i].cells[column];
        if (text.empty()) continue;
        ++out.filled;
        out.words += is_words(text) ? 1U : 0U;
        out.figures += is_figure(text) ? 1U : 0U;
        out.codes += is_code(text) ? 1U : 0U;
        out.texts.insert(text);
    }
    return out;
}

/// The words over a column in the last line that names most columns.
std::string_view heading_of(const BarTable& table, std::size_t column) {
    for (std::size_t i = table.heading; i-- > 0;) {
        const Cells& cells = table.rows[i].cells;
        const auto blank = static_cast<std::size_t>(std::ranges::count(cells, ""));
        if (2 * blank < cells.size()) return cells[column];
    }
    return {};
}

/// True if the heading names labels or codes: "Taakveld", "Nr.", "Grootboeknummer".
bool heads_labels(std::string_view heading) {
    constexpr std::array<std::string_view, 25> words{
        "omschrijving", "programma",    "taakveld",  "product", "naam",
        "post",         "beleidsveld",  "thema",     "reserve", "voorziening",
        "onderwerp",    "categorie",    "project",   "opgave",  "nr",
        "nummer",       "code",         "pijler",    "soort",   "cluster",
        "activiteit",   "kostenplaats", "grootboek", "doel",    "indicator"};
    const std::string folded = folded_label(heading);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return folded.starts_with(word) || folded.ends_with(word);
    });
}
/// True if the heading names what is said of rows: "Toelichting", "I/S", "Portefeuillehouder".
bool heads_remarks(std::string_view heading) {
    constexpr std::array<std::string_view, 9> words{"toelichting", "opmerking",   "bron",
                                                    "is",          "status",      "portefeuille",
                                                    "houder",      "incidenteel", "structureel"};
    const std::string folded = folded_label(heading);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return folded.starts_with(word); });
}

/// True if all lines have as many cells, and there is a figure.
bool is_even(const BarTable& table) {
    const std::size_t width = table.rows.empty() ? 0 : table.rows.front().cells.size();
    return table.heading < table.rows.size() && width > 2 &&
           std::all_of(table.rows.begin(), table.rows.end(),
                       [&](const BarRow& row) { return row.cells.size() == width; });
}

BarTable columns_of(const BarTable& table, std::size_t begin, std::size_t end) {
    BarTable out;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Cells& cells = table.rows[i].cells;
        Cells part(cells.begin() + static_cast<std::ptrdiff_t>(begin),
                   cells.begin() + static_cast<std::ptrdiff_t>(end));
        const bool is_blank =
            std::all_of(part.begin(), part.end(), [](auto cell) { return cell.empty(); });
        if (i < table.heading) ++out.heading;
        if (i < table.heading || !is_blank) out.rows.push_back({std::move(part), {}, {}, {}});
    }
    return out;
}

// ---- side by side

/// "Activa" and "Passiva", "Lasten" and "Baten" head the labels of tables that stand side by side.
bool are_sides(std::string_view left, std::string_view right) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> pairs{
        {{"activa", "passiva"},
         {"lasten", "baten"},
         {"uitgaven", "inkomsten"},
         {"kosten", "opbrengsten"},
         {"debet", "credit"}}};
    return std::ranges::find(pairs, std::pair<std::string_view, std::string_view>(
                                        lowered(left), lowered(right))) != pairs.end();
}

/// True if columns from `middle` on are headed as those before it.
bool repeats_heading(const BarTable& table, std::size_t middle) {
    const std::size_t width = table.rows.front().cells.size();
    if (width != 2 * middle || table.heading == 0) return false;
    for (std::size_t k = 1; k < middle; ++k) {
        const std::string left = lowered(heading_of(table, k));
        if (left.empty() || left != lowered(heading_of(table, middle + k))) return false;
    }
    return true;
}

bool heads_second_table(const BarTable& table, std::size_t middle) {
    const ColumnCount words = count_of(table, middle);
    const ColumnCount behind = count_of(table, middle + 1);
    const ColumnCount before = count_of(table, middle - 1);
    if (words.figures > 0 || words.words < 2 || 2 * words.texts.size() <= words.filled)
        return false;
    if (behind.figures == 0 || before.figures == 0) return false;
    return repeats_heading(table, middle) ||
           are_sides(heading_of(table, 0), heading_of(table, middle));
}

bool is_year_heading(std::string_view heading) {
    constexpr std::array<std::string_view, 6> names{"jaar",       "boekjaar",    "begrotingsjaar",
                                                    "dienstjaar", "verslagjaar", "kalenderjaar"};
    return std::ranges::find(names, folded_label(heading)) != names.end();
}
// ---- labels

/// True if every row says on which side its figures are.
bool holds_sides(const ColumnCount& count) {
    return count.filled > 0 && std::all_of(count.texts.begin(), count.texts.end(),
                                           [](auto text) { return role_of_words(text); });
}

bool is_label_column(const BarTable& table, std::size_t column) {
    const ColumnCount count = count_of(table, column);
    return count.words > count.figures;
}

/// True for codes and the word of a total among them.
bool is_code_column(const BarTable& table, std::size_t column) {
    const ColumnCount count = count_of(table, column);
    const std::string_view heading = heading_of(table, column);
    return 2 * count.codes > count.filled && count.codes + count.words >= count.filled &&
           (column == 0 || heads_labels(heading));
}

/// How many rows columns [0, end) tell apart.
std::size_t kinds_of_rows(const BarTable& table, std::size_t end) {
    std::set<Cells> met;
    for (std::size_t i = table.heading; i < table.rows.size(); ++i) {
        const auto begin = table.rows[i].cells.begin();
        met.emplace(begin, begin + static_cast<std::ptrdiff_t>(end));
    }
    return met.size();
}

/// True if a column of words behind other labels belongs to them.
bool goes_on_labels(const BarTable& table, std::size_t column) {
    const std::string_view heading = heading_of(table, column);
    return heading.empty() || heads_labels(heading) || holds_sides(count_of(table, column)) ||
           (!heads_units(heading) && !heads_remarks(heading) &&
            kinds_of_rows(table, column + 1) > kinds_of_rows(table, column));
}

/// How many of the first columns are labels: codes before words, and words that tell rows apart.
std::size_t label_columns(const BarTable& table) {
    const std::size_t last = table.rows.front().cells.size() - 1;
    std::size_t count = 0;
    while (count < last && is_code_column(table, count))
        ++count;
    if (count < last && is_label_column(table, count)) ++count;
    while (count > 0 && count < last && is_label_column(table, count) &&
           goes_on_labels(table, count))
        ++count;
    return std::max<std::size_t>(count, 1);
}

/// A column of codes and that of the words behind them, or one of both.
struct Level {
    std::size_t column = 0;
    std::optional<std::size_t> code{};
    std::string_view heading{}; ///< of codes without words
};

std::vector<Level> levels_of(const BarTable& table, std::size_t labels) {
    std::vector<Level> out;
    std::optional<std::size_t> code;
    for (std::size_t k = 0; k < labels; ++k) {
        const bool is_code = is_code_column(table, k);
        const bool has_words = k + 1 < labels && !is_code_column(table, k + 1);
        const std::string_view heading = heading_of(table, k);
        if (is_code && has_words && !is_year_heading(heading)) {
            code = k;
            continue;
        }
        out.push_back({k, std::exchange(code, {}), is_code ? heading : ""});
    }
    return out;
}

/// Takes the labels of the rows of a table, line by line.
class LabelTaker {
public:
    LabelTaker(const BarTable& table, std::size_t labels)
        : levels_(levels_of(table, labels)), labels_(labels), above_(levels_.size()) {}

    /// True if nothing stands behind the labels of a row.
    bool is_bare(const BarRow& row) const {
        return std::all_of(row.cells.begin() + static_cast<std::ptrdiff_t>(labels_),
                           row.cells.end(), [](auto cell) { return cell.empty(); });
    }

    BarRow take(const BarRow& row) {
        const auto rest = row.cells.begin() + static_cast<std::ptrdiff_t>(labels_);
        const bool is_alone = is_bare(row);
        std::size_t last = levels_.size();
        while (last > 1 && text_of(row, levels_[last - 1]).empty())
            --last;
        BarRow out;
        for (std::size_t level = 0; level + 1 < last; ++level) {
            std::string text = text_of(row, levels_[level]);
            if (text.empty()) text = above_[level];
            if (!text.empty()) out.groups.push_back(text);
            above_[level] = is_alone ? "" : std::move(text);
        }
        const Level& label = levels_[last - 1];
        above_[last - 1] = is_alone ? "" : text_of(row, label);
        const std::string_view code = label.code ? row.cells[*label.code] : "";
        const std::string_view words = row.cells[label.column];
        out.cells.push_back(words.empty() ? code : words);
        if (!words.empty()) out.code = code;
        out.cells.insert(out.cells.end(), rest, row.cells.end());
        return out;
    }

    /// A line of the heading: the first words over the labels.
    BarRow head(const BarRow& row) const {
        const auto rest = row.cells.begin() + static_cast<std::ptrdiff_t>(labels_);
        const auto first =
            std::find_if(row.cells.begin(), rest, [](auto cell) { return !cell.empty(); });
        BarRow out{{first == rest ? "" : *first}, {}, {}, {}};
        out.cells.insert(out.cells.end(), rest, row.cells.end());
        return out;
    }

private:
    /// "1.1 Bestuur"; "Programma 1" of a code without words.
    static std::string text_of(const BarRow& row, const Level& level) {
        std::string out = level.code ? plain(row.cells[*level.code]) : "";
        const std::string words = plain(row.cells[level.column]);
        const bool needs_name =
            !level.heading.empty() && !words.empty() && folded_label(level.heading) == "programma";
        if (needs_name) out = "Programma";
        if (!out.empty() && !words.empty()) out += ' ';
        return out + words;
    }

    std::vector<Level> levels_;
    std::size_t labels_;
    std::vector<std::string> above_; ///< of each level, the last that was printed
};

// ---- years in cells

bool is_plain_year(std::string_view text) {
    return text.size() == 4 && year_at(text, 0);
}
bool is_phase(std::string_view text) {
    const auto items = heading_items(text);
    return !items.empty() && std::all_of(items.begin(), items.end(), [](const HeadingItem& item) {
        return item.kind == HeadingKind::phase;
    });
}

/// The columns whose cells say of which year or kind the figures beside them are.
std::vector<std::size_t> key_columns(const BarTable& table) {
    std::vector<std::size_t> years;
    std::vector<std::size_t> phases;
    for (std::size_t k = 0; k < table.rows.front().cells.size(); ++k) {
        const auto all_are = [&](auto is_key) {
            return std::all_of(table.rows.begin() + static_cast<std::ptrdiff_t>(table.heading),
                               table.rows.end(),
                               [&](const BarRow& row) { return is_key(row.cells[k]); });
        };
        if (is_year_heading(heading_of(table, k)) && all_are(is_plain_year))
            years.push_back(k);
        else if (all_are(is_phase))
            phases.push_back(k);
    }
    if (years.size() > 1 || phases.size() > 1) return {};
    years.insert(years.end(), phases.begin(), phases.end());
    return years;
}

/// The cells of a row in the columns that are named, or in all others.
Cells cells_in(const BarRow& row, const std::vector<std::size_t>& columns, bool are_named) {
    Cells out;
    for (std::size_t k = 0; k < row.cells.size(); ++k)
        if ((std::ranges::find(columns, k) != columns.end()) == are_named)
            out.push_back(row.cells[k]);
    return out;
}

BarTable without(const BarTable& table, const std::vector<std::size_t>& columns) {
    BarTable out;
    out.heading = table.heading;
    for (const BarRow& row : table.rows)
        out.rows.push_back({cells_in(row, columns, false), {}, {}, {}});
    return out;
}

/// True if no column behind the labels says itself what the keys say.
bool are_undated(const BarTable& table, std::size_t labels, const Cells& keys) {
    const ColumnHead key = column_head(keys);
    for (std::size_t k = labels; k < table.rows.front().cells.size(); ++k)
        for (std::size_t i = 0; i < table.heading; ++i) {
            const ColumnHead head = column_head({table.rows[i].cells[k]});
            if ((key.year && head.year) || (key.phase && head.phase)) return false;
        }
    return true;
}

/// Puts rows of one label and different years beside each other.
class Spreader {
public:
    Spreader(const BarTable& table, const std::vector<std::size_t>& keys)
        : rest_(without(table, keys)), labels_(label_columns(rest_)) {
        for (const BarRow& row : table.rows)
            keys_.push_back(cells_in(row, keys, true));
    }

    /// True if rows have labels beside their keys, and columns no years of their own.
    bool is_possible() const {
        return (is_label_column(rest_, 0) || heads_labels(heading_of(rest_, 0))) &&
               labels_ < width() && are_undated(rest_, labels_, keys_.back());
    }
    /// Nothing if two rows have the same label and key.
    std::optional<BarTable> spread() {
        if (!place_all()) return std::nullopt;
        BarTable out;
        for (std::size_t level = 0; level < keys_.front().size(); ++level)
            out.rows.push_back(line_of({}, [&](std::size_t key) {
                return Cells(width() - labels_, orders_[key][level]);
            }));
        for (std::size_t i = 0; i < rest_.heading; ++i)
            out.rows.push_back(line_of(label_of(i), [&](std::size_t) { return figures_of(i); }));
        out.heading = out.rows.size();
        for (const Cells& label : order_of_labels_)
            out.rows.push_back(line_of(label, [&](std::size_t key) {
                const auto found = rows_.find({label, orders_[key]});
                return found == rows_.end() ? Cells(width() - labels_) : figures_of(found->second);
            }));
        return out;
    }

private:
    std::size_t width() const { return rest_.rows.front().cells.size(); }
    Cells label_of(std::size_t i) const {
        const Cells& cells = rest_.rows[i].cells;
        return Cells(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(labels_));
    }
    Cells figures_of(std::size_t i) const {
        const Cells& cells = rest_.rows[i].cells;
        return Cells(cells.begin() + static_cast<std::ptrdiff_t>(labels_), cells.end());
    }

    bool place_all() {
        for (std::size_t i = rest_.heading; i < rest_.rows.size(); ++i) {
            const Cells label = label_of(i);
            if (std::ranges::find(orders_, keys_[i]) == orders_.end()) orders_.push_back(keys_[i]);
            if (labels_met_.insert(label).second) order_of_labels_.push_back(label);
            if (!rows_.emplace(std::pair{label, keys_[i]}, i).second) return false;
        }
        return orders_.size() * (width() - labels_) <= most_columns;
    }

    template <class Part> BarRow line_of(Cells label, Part part_of) const {
        label.resize(labels_);
        for (std::size_t key = 0; key < orders_.size(); ++key) {
            const Cells part = part_of(key);
            label.insert(label.end(), part.begin(), part.end());
        }
        return {std::move(label), {}, {}, {}};
    }

    BarTable rest_;
    std::size_t labels_;
    std::vector<Cells> keys_{};
    std::vector<Cells> orders_{}; ///< of keys, as they appear
    std::vector<Cells> order_of_labels_{};
    std::set<Cells> labels_met_{};
    std::map<std::pair<Cells, Cells>, std::size_t> rows_{};
};

/// Years and kinds as the first columns, which are groups of the rows.
BarTable keys_first(const BarTable& table, const std::vector<std::size_t>& keys) {
    BarTable out = table;
    for (BarRow& row : out.rows) {
        const Cells rest = cells_in(row, keys, false);
        row.cells = cells_in(row, keys, true);
        row.cells.insert(row.cells.end(), rest.begin(), rest.end());
    }
    return out;
}

} // namespace

std::vector<BarTable> tables_beside(BarTable table) {
    std::vector<BarTable> out;
    if (is_even(table))
        for (std::size_t k = 2; k + 1 < table.rows.front().cells.size(); ++k)
            if (heads_second_table(table, k)) {
                out.push_back(columns_of(table, 0, k));
                out.push_back(columns_of(table, k, table.rows.front().cells.size()));
                return out;
            }
    out.push_back(std::move(table));
    return out;
}

BarTable years_across(BarTable table) {
    if (!is_even(table)) return table;
    const auto keys = key_columns(table);
    if (keys.empty() || keys.size() + 1 >= table.rows.front().cells.size()) return table;
    Spreader spreader(table, keys);
    if (!spreader.is_possible()) return table;
    if (auto spread = spreader.spread()) return std::move(*spread);
    table = keys_first(table, keys);
    table.has_repeated_years = true;
    return table;
}

BarTable labels_taken(BarTable table) {
    if (!is_even(table)) return table;
    const std::size_t labels = label_columns(table);
    if (labels == 1) return table;
    LabelTaker taker(table, labels);
    bool has_heading = false; // bare rows below it are groups
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        BarRow& row = table.rows[i];
        const bool is_head = i < table.heading && (!has_heading || !taker.is_bare(row));
        has_heading = has_heading || !taker.is_bare(row);
        row = is_head ? taker.head(row) : taker.take(row);
    }
    return table;
}

} // namespace detail
SLUITEND_END
