// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: fills tidy tables.
#pragma once

#include <sluitend/io/tidy_table.hpp>

#include <concepts>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

SLUITEND_BEGIN
namespace detail {

/// Fills a table row by row; what is not there becomes an absent cell.
class TableWriter {
public:
    using Columns = std::initializer_list<std::pair<const char*, CellType>>;

    explicit TableWriter(const Columns& columns, const Columns& more = {}) {
        for (const Columns& each : {columns, more})
            for (const auto& [name, type] : each)
                table_.columns.push_back(TidyColumn(name, type));
    }
    /// Adds one row; there must be a cell for every column.
    template <class... Cells> void row(const Cells&... cells) {
        next_ = 0;
        (cell(cells), ...);
        if (next_ != table_.columns.size()) throw ModelError("table.cell", "a row is too short");
    }
    TidyTable take() && { return std::move(table_); }

private:
    TidyColumn& next() { return table_.columns.at(next_++); }

    void cell(std::string_view text) { next().add_text(text); }
    void cell(const std::string& text) { next().add_text(text); }
    void cell(const Text& text) { next().add_text(text.value); }
    void cell(const Printed<Code>& code) { next().add_text(code.value.text()); }
    void cell(const Decimal& value) { next().add_decimal(value); }
    void cell(Year year) { next().add_number(year.number()); }
    void cell(std::nullopt_t) { next().add_absent(); }
    template <std::integral T> void cell(T value) {
        if constexpr (std::same_as<T, bool>)
            next().add_flag(value);
        else
            next().add_number(static_cast<std::int64_t>(value));
    }
    template <NamedEnum E> void cell(E value) { next().add_text(name_of(value)); }
    template <class T> void cell(const std::optional<T>& value) {
        if (value)
            cell(*value);
        else
            next().add_absent();
    }

    TidyTable table_;
    std::size_t next_ = 0;
};

/// What an indicator is called: its number, else its key, else its name.
inline std::optional<std::string_view> called(const IndicatorRecord& indicator) {
    if (indicator.number) return indicator.number->value.text();
    if (indicator.key) return *indicator.key;
    return indicator.name ? std::optional<std::string_view>(indicator.name->value) : std::nullopt;
}

inline std::optional<std::uint32_t> line_of(const SourceSpan& span) {
    return span.is_known() ? std::optional(span.line) : std::nullopt;
}

} // namespace detail
SLUITEND_END
