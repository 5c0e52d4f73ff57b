// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_csv.hpp>

#include "input_text.hpp"

#include <sluitend/base/text.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <limits>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

constexpr std::string_view delimiters = ",;\t";

/// Where the first line ends.
std::size_t line_end(std::string_view text) {
    return std::min(text.find_first_of("\r\n"), text.size());
}

/// Reads cells from left to right, counting physical lines.
class CsvScanner {
public:
    CsvScanner(std::string_view text, const ReadCsvOptions& options)
        : text_(text),
          limits_(options.limits),
          at_(byte_order_mark(text)),
          line_begin_(at_),
          counted_(at_) {
        delimiter_ = delimiter(options);
    }

    CsvTable table() {
        CsvTable out{.delimiter = delimiter_, .rows = {}};
        while (!is_end()) {
            if (skip_line_end()) continue;
            if (out.rows.size() > limits_.rows) fail("model.limit", "too many rows", at_, at_ + 1);
            out.rows.push_back(row());
        }
        return out;
    }

private:
    bool is_end() const { return at_ >= text_.size(); }
    bool is_line_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }

    [[noreturn]] void fail(std::string_view id, const std::string& message, std::size_t begin,
                           std::size_t end) const {
        throw_read_error(id, message, text_, begin, end);
    }

    /// The delimiter that is told, declared by a first line `sep=;`, or most frequent in the header.
    char delimiter(const ReadCsvOptions& options) {
        const std::string_view header = text_.substr(at_, line_end(text_.substr(at_)));
        if (header.size() == 5 && header.starts_with("sep=")) {
            at_ += header.size();
            skip_line_end();
            return options.delimiter.value_or(header.back());
        }
        if (options.delimiter) return *options.delimiter;
        char best = delimiters.front();
        std::ptrdiff_t most = 0;
        for (const char each : delimiters) {
            const auto count = count_outside_quotes(header, each);
            if (count > most) best = each;
            most = std::max(most, count);
        }
        return best;
    }
    static std::ptrdiff_t count_outside_quotes(std::string_view line, char wanted) {
        std::ptrdiff_t count = 0;
        bool is_quoted = false;
        for (const char c : line) {
            if (c == '"') is_quoted = !is_quoted;
            if (c == wanted && !is_quoted) ++count;
        }
        return count;
    }

    /// Moves past LF, CRLF or a lone CR.
    bool skip_line_end() {
        if (is_end() || !is_line_end()) return false;
        at_ += text_.substr(at_, 2) == "\r\n" ? 2U : 1U;
        ++line_;
        line_begin_ = at_;
        counted_ = at_;
        column_ = 1;
        return true;
    }

    std::vector<CsvCell> row() {
        std::vector<CsvCell> cells;
        for (;;) {
            if (cells.size() == limits_.columns)
                fail("model.limit", "more than " + std::to_string(limits_.columns) + " columns",
                     at_, at_ + 1);
            cells.push_back(cell());
            if (is_end() || text_[at_] != delimiter_) break;
            ++at_;
        }
        skip_line_end();
        return cells;
    }

    CsvCell cell() {
        CsvCell out;
        out.span = place();
        const std::size_t begin = at_;
        if (!is_end() && text_[at_] == '"') {
            out.is_quoted = true;
            quoted(out.text);
        } else {
            while (!is_end() && text_[at_] != delimiter_ && !is_line_end())
                ++at_;
            out.text = text_.substr(begin, at_ - begin);
        }
        out.span.end = static_cast<std::uint32_t>(at_);
        if (at_ - begin > limits_.line_bytes)
            fail("input.line-too-long",
                 "a cell has more than " + std::to_string(limits_.line_bytes) + " bytes", begin,
                 begin + 1);
        if (find_control_character(out.text, "\r"))
            fail("input.control-character", "a control character in a cell", begin, at_);
        return out;
    }

    void quoted(std::string& out) {
        const std::size_t open = at_;
        ++at_;
        for (;;) {
            if (is_end()) fail("csv.syntax", "this quote is not closed", open, open + 1);
            if (text_[at_] == '"') {
                ++at_;
                if (is_end() || text_[at_] != '"') break;
            }
            const std::size_t begin = at_;
            if (!skip_line_end()) ++at_;
            out += text_.substr(begin, at_ - begin);
        }
        if (!is_end() && text_[at_] != delimiter_ && !is_line_end())
            fail("csv.syntax", "text after a closing quote", at_, at_ + 1);
    }

    /// The place of the next byte; columns are counted from where they were counted last.
    SourceSpan place() {
        column_ += count_code_points(text_.substr(counted_, at_ - counted_));
        counted_ = at_;
        const auto number = [](std::size_t value) { return static_cast<std::uint32_t>(value); };
        return {.line = number(line_),
                .column = number(column_),
                .byte_column = number(at_ - line_begin_ + 1),
                .begin = number(at_),
                .end = number(at_)};
    }

    std::string_view text_;
    const Limits& limits_;
    std::size_t at_;
    std::size_t line_begin_;
    std::size_t line_ = 1;
    std::size_t counted_; ///< up to where the code points of this line are counted
    std::size_t column_ = 1;
    char delimiter_ = ',';
};

[[noreturn]] void fail(std::string_view text, const CsvCell& cell, std::string_view id,
                       const std::string& message) {
    throw_read_error(id, message, text, cell.span.begin, cell.span.end);
}

void require_header(std::string_view text, const CsvTable& table) {
    if (table.rows.empty()) throw_read_error("csv.empty", "the table has no header", text, 0, 0);
    const std::vector<CsvCell>& header = table.rows.front();
    const bool holds_other = header.front().text.find_first_of(delimiters) != std::string::npos;
    if (header.size() == 1 && !header.front().is_quoted && holds_other)
        fail(text, header.front(), "csv.delimiter",
             "one column only; is the delimiter another character?");
    std::vector<const CsvCell*> sorted;
    for (const CsvCell& each : header)
        sorted.push_back(&each);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const CsvCell* a, const CsvCell* b) { return a->text < b->text; });
    const auto twin =
        std::adjacent_find(sorted.begin(), sorted.end(),
                           [](const CsvCell* a, const CsvCell* b) { return a->text == b->text; });
    if (twin != sorted.end())
        fail(text, **(twin + 1), "csv.duplicate-column", "two columns have this name");
}

void require_equal_lengths(std::string_view text, const CsvTable& table) {
    const std::size_t expected = table.rows.front().size();
    for (const auto& row : table.rows)
        if (row.size() != expected)
            fail(text, row.front(), "csv.columns",
                 "a row of " + std::to_string(row.size()) + " cells; the header has " +
                     std::to_string(expected));
}

void remove_apostrophes(CsvTable& table) {
    for (auto& row : table.rows)
        for (CsvCell& cell : row)
            if (cell.text.starts_with('\'')) cell.text.erase(0, 1);
}

void add_cell(std::string_view text, const CsvCell& cell, TidyColumn& column) {
    if (cell.text.empty() && !cell.is_quoted) return column.add_absent();
    if (column.type() == CellType::text) return column.add_text(cell.text);
    const auto number = parse_decimal(cell.text, NumberStyle::plain);
    if (!number) fail(text, cell, number.error().id, "expected a plain decimal number");
    if (column.type() == CellType::decimal) return column.add_decimal(*number);
    using Narrow = std::numeric_limits<std::int32_t>;
    const auto whole = number->scale() == 0 ? number->to_int64() : std::nullopt;
    const bool fits = whole && *whole >= Narrow::min() && *whole <= Narrow::max();
    if (!fits) fail(text, cell, "csv.cell", "expected a whole number of 32 bits");
    column.add_number(*whole);
}

} // namespace

} // namespace detail

CsvTable read_csv(std::string_view text, const ReadCsvOptions& options) {
    detail::require_utf8_input(text, options.limits);
    CsvTable out = detail::CsvScanner(text, options).table();
    detail::require_header(text, out);
    detail::require_equal_lengths(text, out);
    if (options.spreadsheet_safe) detail::remove_apostrophes(out);
    return out;
}

TidyTable read_figures_csv(std::string_view text, const ReadCsvOptions& options) {
    const CsvTable table = read_csv(text, options);
    TidyTable out = figures_table(Document());
    const std::vector<CsvCell>& header = table.rows.front();
    for (std::size_t i = 0; i < header.size(); ++i)
        if (i >= out.columns.size() || header[i].text != out.columns[i].name())
            detail::fail(text, header[i], "csv.columns", "not a column of figures in this place");
    if (header.size() != out.columns.size())
        detail::fail(text, header.back(), "csv.columns", "columns of figures are missing");
    for (std::size_t row = 1; row < table.rows.size(); ++row)
        for (std::size_t i = 0; i < header.size(); ++i)
            detail::add_cell(text, table.rows[row][i], out.columns[i]);
    return out;
}

SLUITEND_END
