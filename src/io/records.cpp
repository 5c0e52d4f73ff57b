// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "records.hpp"

#include "csv_scanner.hpp"
#include "input_text.hpp"
#include "json_records.hpp"

#include <algorithm>

SLUITEND_BEGIN
namespace detail {

namespace {

/// CRLF and CR within a cell become LF, as everywhere in the library.
std::string with_plain_line_ends(std::string text) {
    for (std::size_t at = text.find('\r'); at != text.npos; at = text.find('\r', at)) {
        if (text.compare(at, 2, "\r\n") == 0)
            text.erase(at, 1);
        else
            text[at] = '\n';
    }
    return text;
}

/// Rows of CSV; the first names the columns.
class CsvRecords final : public Records {
public:
    CsvRecords(std::string_view text, const Limits& limits, bool is_safe)
        : Records(text), scanner_(text, {.delimiter = {}, .limits = limits}), is_safe_(is_safe) {
        if (!scanner_.next(row_)) row_.clear();
        require_csv_header(text, row_);
        for (const CsvCell& each : row_) {
            columns_.emplace_back(shown(each));
            column_spans_.push_back(each.span);
        }
        cells_.resize(row_.size());
    }

    bool next() override {
        if (!scanner_.next(row_)) return false;
        require_csv_length(text_, row_, columns_.size());
        for (std::size_t i = 0; i < row_.size(); ++i) {
            if (row_[i].is_quoted) row_[i].text = with_plain_line_ends(std::move(row_[i].text));
            const bool is_absent = row_[i].text.empty() && !row_[i].is_quoted;
            cells_[i] = {static_cast<std::uint32_t>(i),
                         is_absent ? RecordKind::null : RecordKind::text, shown(row_[i]),
                         row_[i].span};
        }
        return true;
    }
    std::string_view row_text() const override {
        return text_.substr(row_.front().span.begin,
                            row_.back().span.end - row_.front().span.begin);
    }
    std::optional<std::string_view> beside(std::string_view) const override { return std::nullopt; }
    bool has_rows() const override { return true; }

private:
    std::string_view shown(const CsvCell& cell) const {
        return std::string_view(cell.text).substr(is_safe_ && cell.text.starts_with('\'') ? 1 : 0);
    }

    CsvScanner scanner_;
    bool is_safe_;
    std::vector<CsvCell> row_;
};

/// Where the text begins, blanks left out.
std::size_t require_no_markup(std::string_view text) {
    const std::size_t begin =
        std::min(text.find_first_not_of(" \t\r\n", byte_order_mark(text)), text.size());
    if (text.substr(begin, 1) == "<")
        throw_read_error("input.markup",
                         "XML or HTML instead of JSON or CSV; ask the service for JSON, as with "
                         "$format=json",
                         text, begin, text.size());
    return begin;
}

} // namespace

void Records::fail(std::string_view id, const std::string& message, const SourceSpan& span) const {
    throw_read_error(id, message, text_, span.begin, span.end);
}

void Records::fail_row(std::string_view id, const std::string& message) const {
    const std::string_view row = row_text();
    const auto begin = static_cast<std::size_t>(row.data() - text_.data());
    throw_read_error(id, message, text_, begin, begin + row.size());
}

std::unique_ptr<Records> open_records(std::string_view text, const Limits& limits) {
    require_utf8_input(text, limits);
    const std::string_view first = text.substr(require_no_markup(text), 1);
    if (first == "{" || first == "[") return std::make_unique<JsonRecords>(text, limits);
    return std::make_unique<CsvRecords>(text, limits, false);
}

std::unique_ptr<Records> open_csv(std::string_view text, const Limits& limits, bool is_safe) {
    require_utf8_input(text, limits);
    require_no_markup(text);
    return std::make_unique<CsvRecords>(text, limits, is_safe);
}

} // namespace detail
SLUITEND_END
