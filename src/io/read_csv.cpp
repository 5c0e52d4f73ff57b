// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_csv.hpp>

#include "csv_scanner.hpp"
#include "input_text.hpp"

#include <sluitend/base/text.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <limits>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

[[noreturn]] void fail(std::string_view text, const CsvCell& cell, std::string_view id,
                       const std::string& message) {
    throw_read_error(id, message, text, cell.span.begin, cell.span.end);
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
    detail::CsvScanner scanner(text, options);
    CsvTable out{.delimiter = scanner.delimiter(), .rows = {}};
    for (std::vector<CsvCell> row; scanner.next(row); row.clear())
        out.rows.push_back(std::move(row));
    detail::require_csv_header(text, out.rows.empty() ? std::vector<CsvCell>() : out.rows.front());
    for (const auto& row : out.rows)
        detail::require_csv_length(text, row, out.rows.front().size());
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
