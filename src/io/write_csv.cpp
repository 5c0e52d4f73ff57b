// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/write_csv.hpp>

#include "input_text.hpp"

#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <array>

SLUITEND_BEGIN
namespace detail {

namespace {

/// True if a spreadsheet would not show the text as it stands.
bool is_formula(std::string_view text) {
    constexpr std::array<std::string_view, 10> triggers{
        "=", "+", "-", "@", "\t", "'", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    const bool starts = std::any_of(triggers.begin(), triggers.end(),
                                    [&](std::string_view each) { return text.starts_with(each); });
    return starts && !parse_decimal(text, NumberStyle::plain) &&
           !parse_decimal(text, NumberStyle::dutch);
}

void append_text(std::string& out, std::string_view text) {
    require_writable(text);
    if (!text.empty() && text.find_first_of(",\"\n\r") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void append_cell(std::string& out, const TidyColumn& column, std::size_t row,
                 const WriteCsvOptions& options) {
    if (!column.has(row)) return;
    switch (column.type()) {
    case CellType::text: {
        const std::string_view text = column.text(row);
        append_text(out, options.spreadsheet_safe && is_formula(text) ? "'" + std::string(text)
                                                                      : std::string(text));
        break;
    }
    case CellType::decimal:
        out += format_decimal(column.decimal(row), NumberStyle::plain);
        break;
    case CellType::int32:
    case CellType::int64:
        out += std::to_string(column.number(row));
        break;
    case CellType::boolean:
        out += column.flag(row) ? "true" : "false";
        break;
    }
}

} // namespace

} // namespace detail

std::string write_csv(const TidyTable& table, const WriteCsvOptions& options) {
    std::string out;
    const auto separate = [&](std::size_t column) {
        out += column + 1 == table.columns.size() ? '\n' : ',';
    };
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        detail::append_text(out, table.columns[i].name());
        separate(i);
    }
    for (std::size_t row = 0; row < table.rows(); ++row)
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            detail::append_cell(out, table.columns[i], row, options);
            separate(i);
        }
    return out;
}

std::string write_csv(const Document& document, const WriteCsvOptions& options) {
    return write_csv(figures_table(document), options);
}

std::string write_csv(const ObservationTable& table, const WriteCsvOptions& options) {
    return write_csv(observations_table(table), options);
}

SLUITEND_END
