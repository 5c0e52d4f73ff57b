// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "csv_scanner.hpp"

#include "input_text.hpp"

#include <sluitend/base/text.hpp>

#include <algorithm>

SLUITEND_BEGIN
namespace detail {

namespace {

/// Where the first line ends.
std::size_t line_end(std::string_view text) {
    return std::min(text.find_first_of("\r\n"), text.size());
}

std::ptrdiff_t count_outside_quotes(std::string_view line, char wanted) {
    std::ptrdiff_t count = 0;
    bool is_quoted = false;
    for (const char c : line) {
        if (c == '"') is_quoted = !is_quoted;
        if (c == wanted && !is_quoted) ++count;
    }
    return count;
}

[[noreturn]] void fail_at(std::string_view text, const CsvCell& cell, std::string_view id,
                          const std::string& message) {
    throw_read_error(id, message, text, cell.span.begin, cell.span.end);
}

} // namespace

CsvScanner::CsvScanner(std::string_view text, const ReadCsvOptions& options)
    : text_(text),
      limits_(options.limits),
      at_(byte_order_mark(text)),
      line_begin_(at_),
      counted_(at_) {
    delimiter_ = find_delimiter(options);
}

bool CsvScanner::next(std::vector<CsvCell>& cells) {
    while (skip_line_end()) {}
    if (is_end()) return false;
    if (rows_ > limits_.rows) fail("model.limit", "too many rows", at_, at_ + 1);
    ++rows_;
    std::size_t count = 0;
    for (;;) {
        if (count == limits_.columns)
            fail("model.limit", "more than " + std::to_string(limits_.columns) + " columns", at_,
                 at_ + 1);
        if (count == cells.size()) cells.emplace_back();
        cell(cells[count++]);
        if (is_end() || text_[at_] != delimiter_) break;
        ++at_;
    }
    cells.resize(count);
    skip_line_end();
    return true;
}

void CsvScanner::fail(std::string_view id, const std::string& message, std::size_t begin,
                      std::size_t end) const {
    throw_read_error(id, message, text_, begin, end);
}

/// The delimiter that is told, declared by a first line `sep=;`, or most frequent in the header.
char CsvScanner::find_delimiter(const ReadCsvOptions& options) {
    const std::string_view header = text_.substr(at_, line_end(text_.substr(at_)));
    if (header.size() == 5 && header.starts_with("sep=")) {
        at_ += header.size();
        skip_line_end();
        return options.delimiter.value_or(header.back());
    }
    if (options.delimiter) return *options.delimiter;
    char best = csv_delimiters.front();
    std::ptrdiff_t most = 0;
    for (const char each : csv_delimiters) {
        const auto count = count_outside_quotes(header, each);
        if (count > most) best = each;
        most = std::max(most, count);
    }
    return best;
}

/// Moves past LF, CRLF or a lone CR.
bool CsvScanner::skip_line_end() {
    if (is_end() || !is_line_end()) return false;
    at_ += text_.substr(at_, 2) == "\r\n" ? 2U : 1U;
    ++line_;
    line_begin_ = at_;
    counted_ = at_;
    column_ = 1;
    return true;
}

void CsvScanner::cell(CsvCell& out) {
    out.span = place();
    const std::size_t begin = at_;
    out.is_quoted = !is_end() && text_[at_] == '"';
    if (out.is_quoted) {
        out.text.clear();
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
}

void CsvScanner::quoted(std::string& out) {
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
SourceSpan CsvScanner::place() {
    column_ += count_code_points(text_.substr(counted_, at_ - counted_));
    counted_ = at_;
    const auto number = [](std::size_t value) { return static_cast<std::uint32_t>(value); };
    return {.line = number(line_),
            .column = number(column_),
            .byte_column = number(at_ - line_begin_ + 1),
            .begin = number(at_),
            .end = number(at_)};
}

void require_csv_header(std::string_view text, const std::vector<CsvCell>& header) {
    if (header.empty()) throw_read_error("csv.empty", "the table has no header", text, 0, 0);
    const bool holds_other = header.front().text.find_first_of(csv_delimiters) != std::string::npos;
    if (header.size() == 1 && !header.front().is_quoted && holds_other)
        fail_at(text, header.front(), "csv.delimiter",
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
        fail_at(text, **(twin + 1), "csv.duplicate-column", "two columns have this name");
}

void require_csv_length(std::string_view text, const std::vector<CsvCell>& row,
                        std::size_t expected) {
    if (row.size() != expected)
        fail_at(text, row.front(), "csv.columns",
                "a row of " + std::to_string(row.size()) + " cells; the header has " +
                    std::to_string(expected));
}

} // namespace detail
SLUITEND_END
