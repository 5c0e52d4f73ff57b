// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// Every reading of a row joins back to the row, and a table of rows is decided or left alone.

#include <sluitend/check/recover.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace {

using namespace sluitend;

void require(bool holds) {
    if (!holds) std::abort();
}

bool is_border(std::string_view text) {
    return text.find_first_not_of(" \t|\xC2\xA0\xE2\x80\xAF") == std::string_view::npos;
}

void require_reading(std::string_view row, const RowReading& reading, std::size_t columns) {
    require(reading.size() == columns);
    std::size_t end = 0;
    for (const CellText& cell : reading) {
        require(cell.offset >= end && !cell.verbatim.empty());
        require(is_border(row.substr(end, cell.offset - end)));
        require(row.substr(cell.offset, cell.verbatim.size()) == cell.verbatim);
        end = cell.offset + cell.verbatim.size();
    }
    require(is_border(row.substr(end)));
}

void split(std::string_view row, std::size_t columns, bool ungrouped) {
    std::uint64_t count = 0;
    const auto readings = cut_row(row, columns, ungrouped, 50, count);
    require(readings.size() == std::min<std::uint64_t>(count, 50));
    for (const RowReading& reading : readings)
        require_reading(row, reading, columns);
}

void recover_table(std::string_view text, std::size_t columns) {
    std::vector<RawRow> rows;
    while (!text.empty() && rows.size() < 8) {
        const std::string_view row = text.substr(0, text.find('\n'));
        rows.push_back({row, static_cast<LineCode>(rows.size() % 6)});
        text.remove_prefix(std::min(row.size() + 1, text.size()));
    }
    Limits limits;
    limits.split_candidates = 20;
    const Recovery recovery = recover(rows, columns, std::nullopt, limits);
    require(recovery.rows.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RecoveredRow& row = recovery.rows[i];
        for (const RowReading& reading : row.surviving)
            require_reading(rows[i].cells, reading, columns);
        if (row.decided_by != DecidedBy::undecided) require(row.surviving.size() == 1);
        if (row.decided_by == DecidedBy::grammar) require(row.readings == 1);
        if (row.readings == 0) require(row.surviving.empty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::size_t columns = data[0] % 16U;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    split(text, columns, false);
    split(text, columns, true);
    recover_table(text, columns);
    return 0;
}
