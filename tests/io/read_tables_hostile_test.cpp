// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// Tables whose text is damaged: nothing is invented, nothing is lost in silence.

#include <sluitend/io/read_tables.hpp>

#include "../support/fact_tables.hpp"
#include "../support/random.hpp"

#include <sluitend/base/error.hpp>
#include <sluitend/check/report.hpp>
#include <sluitend/io/read.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace sluitend;

std::map<std::string, std::string> texts() {
    std::map<std::string, std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(sample::samples() / "layouts"))
        out[entry.path().filename()] = sample::bytes_of(entry.path());
    return out;
}

/// Every cell is what stands at its place.
bool is_as_printed(const TableRecord& table, const std::string& text) {
    for (const TableRow& row : table.rows)
        for (const TableCell& cell : row.cells) {
            if (cell.verbatim.empty()) continue;
            if (text.substr(cell.span.begin, cell.span.end - cell.span.begin) != cell.verbatim)
                return false;
        }
    return true;
}

std::size_t figures_of(const ReadTablesResult& read) {
    std::size_t out = 0;
    for (const TableRecord& table : read.tables)
        for (const TableRow& row : table.rows)
            out += static_cast<std::size_t>(
                std::count_if(row.cells.begin(), row.cells.end(),
                              [](const TableCell& cell) { return cell.number.has_value(); }));
    return out;
}

void expect_nothing_invented(const std::string& text, const std::string& name) {
    try {
        for (const TableRecord& table : read_tables(text).tables) {
            ASSERT_TRUE(is_as_printed(table, text)) << name;
            for (const TableRow& row : table.rows)
                ASSERT_EQ(row.cells.size(), table.columns.size()) << name;
        }
    } catch (const ReadError&) { // no UTF-8 any more
    }
}

TEST(DamagedTables, ChangedBytesInventNothing) {
    SLUITEND_NEEDS_SAMPLES();
    sample::Random random(20261129);
    for (const auto& [name, text] : texts()) {
        const char* wanted = std::getenv("SLUITEND_CASES");
        const std::size_t cases = wanted == nullptr ? 10 : std::strtoul(wanted, nullptr, 10) / 81;
        for (std::size_t i = 0; i < cases; ++i) {
            std::string changed = text;
            constexpr std::string_view bytes = "0123456789.,-|\n\t  ()%€NVaB\f";
            changed[random.position(changed.size())] = bytes[random.position(bytes.size())];
            expect_nothing_invented(changed, name);
        }
    }
}

TEST(DamagedTables, LostAndRepeatedLinesInventNothing) {
    SLUITEND_NEEDS_SAMPLES();
    for (const auto& [name, text] : texts()) {
        if (name.find("cells") != std::string::npos) continue; // hundreds of lines
        std::size_t line = 0;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
            if (line++ % 7 != 0 && std::getenv("SLUITEND_CASES") == nullptr) {
                begin = end;
                continue;
            }
            expect_nothing_invented(text.substr(0, begin) + text.substr(end), name);
            expect_nothing_invented(text.substr(0, end) + text.substr(begin), name);
            expect_nothing_invented(text.substr(0, end), name);
            begin = end;
        }
    }
}

/// A digit that changes is another figure or none; the other figures stay what they were, or it is said.
TEST(DamagedTables, AChangedDigitChangesNoOtherFigureInSilence) {
    SLUITEND_NEEDS_SAMPLES();
    sample::Random random(20261129);
    for (const auto& [name, text] : texts()) {
        const ReadTablesResult intact = read_tables(text);
        for (int i = 0; i < 10; ++i) {
            std::string changed = text;
            const auto& table = intact.tables[random.position(intact.tables.size())];
            const auto& row = table.rows[random.position(table.rows.size())];
            const auto& cell = row.cells[random.position(row.cells.size())];
            const std::size_t digit = cell.verbatim.find_last_of("123456789");
            if (digit == std::string::npos) continue;
            char& c = changed[cell.span.begin + digit];
            c = c == '9' ? '1' : static_cast<char>(c + 1);
            const ReadTablesResult read = read_tables(changed);
            if (figures_of(read) == figures_of(intact)) continue;
            const bool is_told =
                std::any_of(read.diagnostics.begin(), read.diagnostics.end(),
                            [](const Finding& each) { return each.severity != Severity::info; });
            EXPECT_TRUE(is_told) << name << ": " << cell.verbatim << " in " << row.label.value;
        }
    }
}

TEST(DamagedTables, HostilePagesEndSoon) {
    const auto started = std::chrono::steady_clock::now();
    std::string bars(1, '|');
    for (int i = 0; i < 3'000; ++i)
        bars += " 12 |";
    std::string deep;
    for (int i = 0; i < 20'000; ++i)
        deep += "Wonen 1.0001.0001.0001.000\n";
    std::string cells = "Wonen\n";
    for (int i = 0; i < 50'000; ++i)
        cells += "12\n";
    for (const std::string& text :
         {bars + "\n" + bars + "\n", deep, cells, std::string(100'000, '-'),
          std::string(100'000, '|'), std::string(50'000, '\n'), std::string(200'000, '1'),
          "| a | " + std::string(100'000, '9') + " | 2 |\n"})
        expect_nothing_invented(text, text.substr(0, 20));
    const auto seconds = std::chrono::steady_clock::now() - started;
    EXPECT_LT(seconds, std::chrono::seconds(60));
}

TEST(HostileTables, CellsThatStandApartAreNotCut) {
    const auto result = read_tables("| | Rekening 2024 | Lasten 2026 | Baten 2026 | Saldo 2026 |\n"
                                    "| 1 Veilig | 26 |\n| Zorg (13001 | 2401 | N 10.60d | 0 |\n"
                                    "| 2 Zorg | 49.7 | 10 | 20 2 | 5 | 6 | 7 |\n");
    for (const TableRecord& table : result.tables)
        for (const TableRow& row : table.rows)
            EXPECT_EQ(row.cells.size(), table.columns.size());
}

} // namespace
