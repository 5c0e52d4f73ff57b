// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "budget_table_text.hpp"

#include "nil_reserves.hpp"
#include "page_line.hpp"
#include "result_row.hpp"

#include <sluitend/base/error.hpp>
#include <sluitend/check/recover.hpp>
#include <sluitend/check/report.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

SLUITEND_BEGIN
namespace detail {

namespace {

/// A known label is short; longer text only looks like one.
constexpr std::size_t most_label_bytes = 100;

std::optional<LineCode> line_code(std::string_view label) {
    if (label.size() > most_label_bytes) return std::nullopt;
    const std::string folded = folded_label(label);
    for (const LabelWord& each : label_words)
        if (each.folded == folded) return line_of(each.role);
    const auto role = role_of_words(label); // "Gerealiseerd saldo van baten en lasten"
    const bool concludes = role == TableRole::balance || role == TableRole::result;
    return concludes && !is_structural_label(label) ? line_of(*role) : std::nullopt;
}

constexpr std::size_t most_slips = 2; ///< letters that a misspelt label has wrong

/// True if at most two letters are lost, added or exchanged.
bool is_misspelt(std::string_view label, std::string_view known) {
    const auto apart =
        label.size() > known.size() ? label.size() - known.size() : known.size() - label.size();
    if (apart > most_slips) return false;
    std::vector<std::size_t> slips(known.size() + 1); // from what is read to each start of `known`
    for (std::size_t k = 0; k <= known.size(); ++k)
        slips[k] = k;
    for (const char letter : label) {
        std::size_t before = slips[0]++;
        for (std::size_t k = 0; k < known.size(); ++k) {
            const std::size_t same = before + (letter == known[k] ? 0 : 1);
            before = slips[k + 1];
            slips[k + 1] = std::min({same, slips[k] + 1, before + 1});
        }
    }
    return slips.back() <= most_slips;
}

/// The only line that an unknown label may be a misspelling of.
std::optional<LineCode> similar_line(std::string_view label) {
    if (label.size() > most_label_bytes || role_of_words(label)) return std::nullopt;
    const std::string folded = folded_label(label);
    std::optional<LineCode> found;
    for (const LabelWord& each : label_words) {
        if (!is_misspelt(folded, each.folded)) continue;
        const auto line = line_of(each.role);
        if (found && found != line) return std::nullopt;
        found = line;
    }
    return found;
}

/// A column that begins at `at`, and where it ends.
struct ColumnAt {
    Column column;
    std::size_t end;
};

ColumnAt column_of(const TextLines& page, std::string_view verbatim, Year year,
                   std::optional<Phase> phase, std::size_t end) {
    return {{{plain(verbatim), std::string(verbatim), page.span(verbatim)}, year, phase}, end};
}

std::optional<ColumnAt> column_at(const TextLines& page, std::string_view line, std::size_t at) {
    for (const KindWord& kind : kind_words) {
        const auto behind_kind = words_at(line, at, kind.word);
        if (!behind_kind) continue;
        Phase phase = kind.phase;
        std::size_t end = *behind_kind;
        const auto qualify = [&] {
            for (const KindWord& each : qualifier_words)
                if (const auto behind = words_at(line, skip_blanks(line, end), each.word)) {
                    phase = each.phase;
                    end = *behind;
                    return;
                }
        };
        qualify();
        end = skip_blanks(line, end);
        const auto year = year_at(line, end);
        if (!year) continue;
        end += 4;
        qualify();
        return column_of(page, line.substr(at, end - at), *year, phase, end);
    }
    const bool is_apart = at == 0 || line[at - 1] == '|' || ends_in_blank(line.substr(0, at));
    const auto year = is_apart ? year_at(line, at) : std::nullopt;
    if (!year) return std::nullopt;
    return column_of(page, line.substr(at, 4), *year, std::nullopt, at + 4);
}

std::size_t skip_separators(std::string_view line, std::size_t at) {
    for (;;) {
        const std::size_t next = skip_blanks(line, at);
        if (line.substr(next, 1) != "|") return next;
        at = next + 1;
    }
}

/// The columns at the end of a line, nothing between or behind them; `first` is where they begin.
std::vector<Column> columns_at_end(const TextLines& page, std::string_view line,
                                   std::size_t& first) {
    std::vector<Column> columns;
    for (first = 0; first < line.size();) {
        columns.clear();
        std::size_t at = first;
        while (at < line.size()) {
            auto found = column_at(page, line, at);
            if (!found) break;
            columns.push_back(std::move(found->column));
            at = skip_separators(line, found->end);
        }
        if (at >= line.size()) return columns;
        first = columns.empty() ? first + 1 : at;
    }
    return {};
}

/// Where the unit caption begins in the text before the columns.
std::size_t caption_begin(std::string_view before) {
    constexpr std::array<std::string_view, 9> starts{
        "Bedragen", "bedragen", "(x ", "(in ", "x €", "x 1.", "* €", "in 1.000", "in €"};
    std::size_t begin = before.size();
    for (const std::string_view start : starts)
        begin = std::min(begin, before.find(start));
    return begin;
}

bool is_glued(const RecoveredRow& row) {
    if (row.surviving.size() != 1) return true;
    const RowReading& cells = row.surviving.front();
    for (std::size_t i = 1; i < cells.size(); ++i)
        if (cells[i - 1].offset + cells[i - 1].verbatim.size() == cells[i].offset) return true;
    return false;
}

/// A label, which may go on on the next line.
Printed<std::string> label_of(const TextLines& page, std::string_view verbatim) {
    std::string label;
    for (std::size_t at = 0; at < verbatim.size();) {
        const std::size_t end = std::min(verbatim.find_first_of("\r\n", at), verbatim.size());
        if (end > at) label += (label.empty() ? "" : " ") + plain(verbatim.substr(at, end - at));
        at = end + 1;
    }
    return {std::move(label), std::string(verbatim), page.span(verbatim)};
}

} // namespace

RecoveredCells evidence_of(const RecoveredRow& row, std::size_t line, Text cells) {
    RecoveredCells out{static_cast<std::uint32_t>(line),
                       std::move(cells),
                       row.readings,
                       row.truncated,
                       row.decided_by,
                       {},
                       row.margin};
    for (const RowReading& reading : row.surviving) {
        out.surviving.emplace_back();
        for (const CellText& cell : reading)
            out.surviving.back().push_back(cell.verbatim);
    }
    return out;
}

std::optional<BudgetTableRecord> budget_of(const TableRecord& table,
                                           std::optional<SignConvention> convention) {
    BudgetTableRecord out{table.title, table.caption, convention, {}, {}, table.recovered};
    for (const TableColumn& column : table.columns) {
        if (!column.year) return std::nullopt;
        const Text& label = column.label;
        out.columns.push_back({{label.value, label.value, label.span}, column.year, column.phase});
    }
    std::set<LineCode> known;
    std::vector<Amount*> figures;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const TableRow& from = table.rows[row];
        const auto code = from.role ? line_of(*from.role) : std::nullopt;
        if (code && !known.insert(*code).second) return std::nullopt;
        BudgetLine line{{row_name(from), row_name(from), from.label.span}, code, {}};
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            line.amounts.push_back(amount_of(table, row, column));
        out.lines.push_back(std::move(line));
    }
    const bool has_side =
        known.contains(LineCode::expenditure) || known.contains(LineCode::revenue);
    if (!has_side || known.size() < 2) return std::nullopt;
    for (BudgetLine& line : out.lines)
        for (auto& amount : line.amounts)
            if (amount) figures.push_back(&*amount);
    judge_quantum(figures);
    return out;
}

std::optional<TableHeader> table_header(const TextLines& page, std::string_view line) {
    const std::string_view tail = line.substr(line.size() - std::min<std::size_t>(line.size(), 64));
    if (!std::any_of(tail.begin(), tail.end(), is_digit)) return std::nullopt;
    std::size_t first = 0;
    std::vector<Column> columns = columns_at_end(page, line, first);
    if (columns.size() < 2) return std::nullopt;
    std::string_view before = line.substr(0, first);
    while (!before.empty() && (before.back() == '|' || ends_in_blank(before)))
        before = before.back() == '|' ? before.substr(0, before.size() - 1) : trimmed(before);
    while (!before.empty() && before.front() == '|')
        before = trimmed(before.substr(1));
    const std::size_t caption = caption_begin(before);
    const std::string_view title_text = trimmed(before.substr(0, caption));
    const std::string_view caption_text = trimmed(before.substr(caption));
    const auto text = [&](std::string_view piece) {
        return piece.empty() ? std::nullopt : std::optional(text_at(page, piece));
    };
    return TableHeader{text(title_text), text(caption_text), std::move(columns)};
}

namespace {

/// Bytes of a character that may stand among cells and ends at `end`; else 0.
std::size_t cell_character(std::string_view line, std::size_t end) {
    const char c = line[end - 1];
    if (is_digit(c) || c == ' ' || c == '\t' || c == '.' || c == ',' || c == '-' || c == '|')
        return 1;
    const std::string_view before = line.substr(0, end);
    if (before.ends_with("\u00A0")) return 2;
    const bool is_mark =
        before.ends_with("\u2212") || before.ends_with("\u2013") || before.ends_with("\u202F");
    return is_mark ? 3 : 0;
}

/// Where the figures at the end of a line begin.
std::size_t cells_begin(std::string_view line) {
    std::size_t begin = line.size();
    while (begin > 0) {
        const std::size_t step = cell_character(line, begin);
        if (step == 0) break;
        begin -= step;
    }
    return begin;
}

/// Cells without the borders around them and without the dots that lead to them.
std::string_view without_frame(std::string_view cells) {
    cells = trimmed(cells);
    while (!cells.empty() && (cells.front() == '|' || cells.starts_with("..") ||
                              cells.starts_with(". ") || cells == "."))
        cells = trimmed(cells.substr(1));
    while (!cells.empty() && cells.back() == '|')
        cells = trimmed(cells.substr(0, cells.size() - 1));
    return cells;
}

bool has_digit_or_dash(std::string_view cells) {
    return std::any_of(cells.begin(), cells.end(), is_digit) ||
           cells.find('-') != std::string_view::npos ||
           cells.find("\u2013") != std::string_view::npos;
}

/// The figures that a line holds if it holds nothing else.
std::optional<std::string_view> only_cells(std::string_view line) {
    const std::string_view cells = without_frame(line);
    if (cells_begin(line) != 0 || !std::any_of(cells.begin(), cells.end(), is_digit))
        return std::nullopt;
    return cells;
}

std::string_view without_bars(std::string_view label) {
    label = trimmed(label);
    while (!label.empty() && label.front() == '|')
        label = trimmed(label.substr(1));
    return label;
}

/// The row of which `line` is the first half of the label and `next` the rest.
std::optional<RowText> wrapped_row(std::string_view line, std::string_view next) {
    if (line.size() > most_label_bytes) return std::nullopt;
    if (const auto cells = only_cells(next))
        return line_code(line) ? std::optional(RowText{line, *cells, line_code(line)})
                               : std::nullopt;
    auto row = table_row(next);
    if (!row || row->label.size() > most_label_bytes) return std::nullopt;
    row->code = line_code(std::string(line) + ' ' + std::string(row->label));
    row->label = from_to(line, row->label);
    return row->code ? row : std::nullopt;
}

bool is_year(std::string_view cells) {
    return cells.size() == 4 && year_at(cells, 0);
}

} // namespace

std::optional<RowText> table_row(std::string_view line) {
    const std::size_t begin = cells_begin(line);
    const std::string_view label = without_bars(line.substr(0, begin));
    const std::string_view cells = without_frame(line.substr(begin));
    if (label.empty() || !has_digit_or_dash(cells)) return std::nullopt;
    const auto code = line_code(label);
    const bool has_digit = std::any_of(cells.begin(), cells.end(), is_digit);
    return code || has_digit ? std::optional(RowText{label, cells, code}) : std::nullopt;
}

std::optional<Amount> amount_at(const TextLines& page, std::string_view verbatim,
                                const Decimal& printed, std::int64_t multiplier,
                                const Limits& limits, FindingList& findings) {
    try {
        if (printed.scale() <= limits.document_scale)
            return Amount({.printed = printed,
                           .multiplier = multiplier,
                           .quantum = std::nullopt,
                           .quantum_basis = QuantumBasis::formal,
                           .currency = {},
                           .verbatim = std::string(verbatim),
                           .span = page.span(verbatim)});
    } catch (const NumberOverflow&) { // reported below, like too many decimals
    }
    findings.add({"figure.unreadable",
                  Severity::error,
                  {{"text", excerpt(verbatim)}},
                  page.span(verbatim),
                  {}});
    return std::nullopt;
}

void judge_quantum(const std::vector<Amount*>& figures) {
    int zeros = Decimal::max_scale;
    for (const Amount* figure : figures) {
        const Decimal& printed = figure->printed();
        int kept = printed.scale();
        while (kept > 0 && printed.rescale(kept - 1, Rounding::down) == printed)
            --kept;
        zeros = std::min(zeros, printed.scale() - kept);
    }
    if (zeros < 1 || static_cast<std::size_t>(zeros) * figures.size() < 6) return;
    for (Amount* figure : figures) {
        AmountParts parts = figure->parts();
        parts.quantum = figure->quantum().shift(zeros);
        parts.quantum_basis = QuantumBasis::content;
        *figure = Amount(std::move(parts));
    }
}

namespace {

/// A known label with more figures than letters behind it: "Lasten41.16941.48(", "Lasten 1 2 3x".
bool is_damaged_row(std::string_view line) {
    const std::size_t digit = line.find_first_of("0123456789");
    if (digit == std::string_view::npos || !line_code(line.substr(0, digit))) return false;
    const std::string_view cells = line.substr(digit);
    const auto digits = std::count_if(cells.begin(), cells.end(), is_digit);
    const auto letters = std::count_if(cells.begin(), cells.end(),
                                       [](char c) { return lower(c) >= 'a' && lower(c) <= 'z'; });
    return digits > letters;
}

} // namespace

void TableReader::find(const char* id, Severity severity, const char* argument,
                       std::string_view text) {
    findings_.add({id, severity, {{argument, excerpt(text)}}, page_.span(text), {}});
}

bool TableReader::take(std::string_view line, std::string_view next) {
    if (is_open_ && is_rule(line)) return true;
    if (auto header = table_header(page_, line)) return take_header(std::move(*header), line);
    const auto row = pending_ ? std::exchange(pending_, std::nullopt) : table_row(line);
    if (is_open_) return row ? take_row(*row, line) : take_words(line, next);
    if (!row) {
        is_further_ = false;
    } else if (row->code && !is_further_ && !is_year(row->cells)) {
        find(header_ ? "table.row-outside" : "table.no-header", Severity::error, "text", line);
    }
    return false;
}

bool TableReader::take_header(TableHeader header, std::string_view line) {
    const bool is_new = !header_ || rows_.empty();
    if (!is_new && header.columns != header_->columns) {
        find("table.further", Severity::warning, "text", line);
        is_open_ = false;
        is_further_ = true;
        return false;
    }
    if (is_new) header_ = std::move(header);
    is_open_ = true;
    return true;
}

bool TableReader::take_row(const RowText& row, std::string_view line) {
    if (!row.code && is_damaged_row(line)) {
        find("table.row-outside", Severity::error, "text", line);
        return true;
    }
    if (!row.code) {
        std::uint64_t readings = 0;
        static_cast<void>(cut_row(row.cells, header_->columns.size(), true, 0, readings));
        if (readings == 0) { // prose that ends in a figure, or a row that is cut off
            find("text.unplaced", Severity::warning, "text", line);
            is_open_ = false;
            return false;
        }
    }
    rows_.push_back(row);
    return true;
}

/// A line inside the table that is no row: half a label, a caption, a damaged row, or the end.
bool TableReader::take_words(std::string_view line, std::string_view next) {
    pending_ = wrapped_row(line, next);
    if (pending_) return true;
    if (is_damaged_row(line)) find("table.row-outside", Severity::error, "text", line);
    is_open_ = rows_.empty() && line.size() <= most_label_bytes;
    return false;
}

void TableReader::pause(std::string_view next) {
    if (!is_open_ || rows_.empty()) return;
    const auto row = table_row(next);
    is_open_ = row && row->code;
}

void TableReader::close() {
    is_open_ = false;
    is_further_ = false;
    pending_.reset();
}

void TableReader::note_caption(std::string_view line) {
    if (line.size() < 80 && multiplier_of(line) && caption_begin(line) < line.size())
        caption_line_ = line;
}

std::optional<Year> adopted_year(PhaseYears years) {
    if (years[Phase::draft].size() == 1) return *years[Phase::draft].begin();
    std::set<Year> budgets = years[Phase::adopted];
    budgets.merge(years[Phase::draft]);
    if (budgets.empty()) return std::nullopt;
    std::set<Year> in_progress = years[Phase::amended];
    in_progress.merge(years[Phase::forecast]);
    if (!in_progress.empty() && budgets.contains(*in_progress.rbegin() + 1))
        return *in_progress.rbegin() + 1;
    const auto& actual = years[Phase::actual];
    if (!actual.empty()) budgets.erase(budgets.begin(), budgets.upper_bound(*actual.rbegin()));
    const bool follows = !actual.empty() && budgets.contains(*actual.rbegin() + 1);
    if (follows && budgets.contains(*actual.rbegin() + 2)) return *actual.rbegin() + 2;
    const auto& estimates = years[Phase::estimate];
    if (!budgets.empty() && estimates.contains(*budgets.rbegin() + 1)) return *budgets.rbegin();
    const std::size_t most = actual.empty() ? 2 : 1; // of two the other is the year before
    return !budgets.empty() && budgets.size() <= most ? std::optional(*budgets.rbegin())
                                                      : std::nullopt;
}

std::int64_t TableReader::multiplier() {
    auto multiplier = header_->caption ? multiplier_of(header_->caption->value) : std::nullopt;
    if (!multiplier && !caption_line_.empty()) {
        multiplier = multiplier_of(caption_line_);
        header_->caption = text_at(page_, caption_line_);
    }
    if (!multiplier) multiplier = multiplier_of(sentence_of_unit_);
    if (!multiplier && !rows_.empty())
        find("table.unit-unstated", Severity::warning, "row", rows_.front().label);
    return multiplier.value_or(1);
}

void TableReader::find_unknown_rows() {
    std::set<LineCode> known;
    for (const RowText& row : rows_)
        if (row.code) known.insert(*row.code);
    for (const RowText& row : rows_) {
        if (row.code) continue;
        const auto similar = similar_line(row.label);
        if (!similar || known.contains(*similar)) {
            find("table.unknown-row", Severity::info, "row", row.label);
            continue;
        }
        findings_.add({"table.row-misspelt",
                       Severity::warning,
                       {{"row", excerpt(row.label)}, {"line", std::string(name_of(*similar))}},
                       page_.span(row.label),
                       {}});
    }
}

namespace {

/// "Saldo" behind the reserves may be the result.
void note_results(BudgetTableRecord& table) {
    std::vector<RoleRow> rows;
    for (const BudgetLine& line : table.lines) {
        rows.push_back({line.code ? std::optional(role_of(*line.code)) : std::nullopt, {}});
        for (const auto& amount : line.amounts)
            rows.back().figures.push_back(amount ? std::optional(amount->printed()) : std::nullopt);
    }
    name_results(rows);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].role) table.lines[i].code = line_of(*rows[i].role);
}

} // namespace

BudgetTableRecord TableReader::make(std::optional<SignConvention> convention) {
    find_unknown_rows();
    const std::int64_t factor = multiplier();
    BudgetTableRecord table{std::move(header_->title),
                            std::move(header_->caption),
                            convention,
                            std::move(header_->columns),
                            {},
                            {}};
    const std::size_t columns = table.columns.size();
    std::vector<RawRow> raw;
    for (const RowText& row : rows_)
        raw.push_back({row.cells, row.code});
    const Recovery recovery = recover(raw, columns, convention, limits_);
    std::vector<NilCell> dashes;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const RecoveredRow& recovered = recovery.rows[i];
        BudgetLine line{label_of(page_, rows_[i].label), rows_[i].code, {}};
        line.amounts.resize(columns);
        for (std::size_t k = 0; recovered.decided_by != DecidedBy::undecided && k < columns; ++k) {
            const CellText& cell = recovered.surviving.front()[k];
            const std::string_view text =
                std::string_view(rows_[i].cells).substr(cell.offset, cell.verbatim.size());
            if (cell.is_nil)
                dashes.push_back({i, k, std::string(text), page_.span(text)});
            else
                line.amounts[k] = amount_at(page_, text, cell.value, factor, limits_, findings_);
        }
        if (is_glued(recovered))
            table.recovered.push_back(evidence_of(
                recovered, i, {std::string(rows_[i].cells), page_.span(rows_[i].cells)}));
        table.lines.push_back(std::move(line));
    }
    note_results(table);
    std::vector<Amount*> figures;
    for (BudgetLine& line : table.lines)
        for (auto& amount : line.amounts)
            if (amount) figures.push_back(&*amount);
    judge_quantum(figures);
    if (auto zeros = take_nil_reserves(table, dashes)) {
        std::erase_if(dashes, [&](const NilCell& each) {
            return table.lines[each.line].amounts[each.column].has_value();
        });
        findings_.add(std::move(*zeros));
    }
    if (!dashes.empty())
        findings_.add({"table.nil-cells",
                       Severity::info,
                       {{"cells", std::to_string(dashes.size())}},
                       table.lines.front().label.span,
                       {}});
    for (Finding& finding : recovery_findings(table))
        findings_.add(std::move(finding));
    return table;
}

} // namespace detail
SLUITEND_END
