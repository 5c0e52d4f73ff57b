// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// Any text holds tables or none: every cell is what stands at its place, a figure is the number that
// its characters spell, and what the cells have to add to names cells that are there.

#include <sluitend/base/error.hpp>
#include <sluitend/check/table_structure.hpp>
#include <sluitend/io/read_tables.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace sluitend;

void require(bool holds) {
    if (!holds) std::abort();
}

std::string digits_of(std::string_view text) {
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                 [](char c) { return c >= '0' && c <= '9'; });
    return out;
}

void require_cell(std::string_view text, const TableCell& cell) {
    require(cell.number.has_value() == (cell.kind == CellKind::figure));
    if (cell.kind == CellKind::figure) require(!digits_of(cell.verbatim).empty());
    if (!cell.span.is_known()) return;
    require(cell.span.end <= text.size());
    require(text.substr(cell.span.begin, cell.span.end - cell.span.begin) == cell.verbatim);
}

void require_table(std::string_view text, const TableRecord& table) {
    for (const TableRow& row : table.rows) {
        require(row.cells.size() == table.columns.size());
        for (const TableCell& cell : row.cells)
            require_cell(text, cell);
    }
    for (const TableIdentity& each : find_structure(table).identities)
        for (const CellTerm& term : each.terms)
            require(term.row < table.rows.size() && term.column < table.columns.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        const ReadTablesResult read = read_tables(text);
        for (const TableRecord& table : read.tables)
            require_table(text, table);
        for (const Finding& each : read.diagnostics)
            require(each.span.end <= size);
    } catch (const ReadError& error) {
        require(!error.id().empty() && error.span().begin <= size);
    }
    return 0;
}
