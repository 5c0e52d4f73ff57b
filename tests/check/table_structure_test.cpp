// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/table_structure.hpp>

#include "../support/table_records.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <chrono>
#include <random>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace sluitend;
using Terms = std::vector<std::pair<std::pair<std::size_t, std::size_t>, int>>;

/// The terms of an identity in one order and with one sign.
Terms canonical(const CellIdentity& identity) {
    Terms out;
    for (const CellTerm& each : identity)
        out.push_back({{each.row, each.column}, each.coefficient});
    std::sort(out.begin(), out.end());
    if (!out.empty() && out.front().second < 0)
        for (auto& each : out)
            each.second = -each.second;
    return out;
}

std::set<Terms> identities_of(const TableStructure& structure) {
    std::set<Terms> out;
    for (const TableIdentity& each : structure.identities)
        out.insert(canonical(each.terms));
    return out;
}

std::set<Terms> expected_of(const std::string& name) {
    std::set<Terms> out;
    for (const auto& each : sample::expected_identities(name)) {
        CellIdentity identity;
        for (const auto& term : each.terms)
            identity.push_back({term.row, term.column, term.coefficient});
        out.insert(canonical(identity));
    }
    return out;
}

std::string text_of(const Terms& terms, const TableRecord& table) {
    std::string out;
    for (const auto& [place, coefficient] : terms)
        out += (coefficient < 0 ? " -" : " +") + std::to_string(place.first) + ':' +
               std::to_string(place.second) + " (" +
               table.rows[place.first].cells[place.second].verbatim + ')';
    return out;
}

TEST(TableStructure, FindsExactlyTheIdentitiesOfPublishedTables) {
    SLUITEND_NEEDS_SAMPLES();
    std::size_t all = 0;
    for (const auto& name : sample::table_names) {
        SCOPED_TRACE(name.name);
        const TableRecord table = sample::table_record(name);
        const TableStructure structure = find_structure(table);
        const auto found = identities_of(structure);
        EXPECT_EQ(found.size(), structure.identities.size()) << "an identity was found twice";
        const auto expected = expected_of(name.name);
        for (const Terms& each : expected)
            if (!found.contains(each)) ADD_FAILURE() << "missing" << text_of(each, table);
        for (const Terms& each : found)
            if (!expected.contains(each)) ADD_FAILURE() << "too many" << text_of(each, table);
        EXPECT_TRUE(structure.unexplained.empty());
        EXPECT_TRUE(structure.is_complete);
        all += found.size();
    }
    EXPECT_EQ(all, 865u);
}

TEST(TableStructure, FindsTheSignConventionOfPublishedTables) {
    SLUITEND_NEEDS_SAMPLES();
    using enum SignConvention;
    const std::map<std::string, SignConvention> by_name{
        {"S1", net_cost}, {"S2", net_revenue}, {"S3", signed_cash}, {"S4", signed_cost}};
    const std::map<std::string, std::vector<SignConvention>> open{
        {"bergendal_2017_voorjaarsnota", {net_revenue, signed_cash}}, // balances only
        {"groningen_2026", {net_cost, net_revenue}},                  // sides only
        {"wassenaar_2026_reserves", {}}};                             // neither
    for (const auto& name : sample::table_names) {
        SCOPED_TRACE(name.name);
        const auto found = find_structure(sample::table_record(name)).sign_convention;
        if (const auto undecided = open.find(name.name); undecided != open.end()) {
            EXPECT_FALSE(found.value);
            EXPECT_EQ(found.candidates, undecided->second);
        } else {
            EXPECT_EQ(found.value, by_name.at(sample::fact_table(name.name).sign.substr(0, 2)));
            EXPECT_TRUE(found.candidates.empty());
            EXPECT_EQ(found.basis, Basis::inferred);
            EXPECT_EQ(found.holding, found.tested);
            EXPECT_GT(found.holding, 0u);
        }
    }
}

/// A figure with one digit changed: `digit` places from the left to another value.
Decimal with_other_digit(const Decimal& number, std::size_t place, char digit) {
    std::string text = format_decimal(number, NumberStyle::plain);
    const std::size_t first = text.find_first_of("0123456789");
    text[first + place] = digit;
    return parse_decimal(text, NumberStyle::plain).value();
}

TEST(TableStructure, StaysTheSameIfOneDigitIsWrong) {
    SLUITEND_NEEDS_SAMPLES();
    for (const auto& name : sample::table_names) {
        TableRecord table = sample::table_record(name);
        const auto expected = identities_of(find_structure(table));
        std::size_t faults = 0;
        std::size_t changed = 0;
        std::string places;
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t column = 0; column < table.columns.size(); ++column) {
                TableCell& cell = table.rows[row].cells[column];
                if (!cell.number) continue;
                const Decimal printed = *cell.number;
                const auto digits = static_cast<std::size_t>(printed.digits());
                for (std::size_t place = 0; place < digits; ++place)
                    for (const char digit : {'1', '5', '9'}) {
                        const Decimal wrong = with_other_digit(printed, place, digit);
                        if (wrong == printed) continue;
                        cell.number = wrong;
                        ++faults;
                        if (identities_of(find_structure(table)) != expected) {
                            ++changed;
                            if (places.size() < 300) places += " " + std::to_string(row) + ":" + std::to_string(column) + "=" + format_decimal(wrong, NumberStyle::plain);
                        }
                    }
                cell.number = printed;
            }
        std::cout << name.name << " faults " << faults << " changed " << changed << places << "\n";
        EXPECT_LE(changed * 100, faults) << name.name;
    }
}


template <class Change> void report(const char* title, Change&& change) {
    for (const auto& name : sample::table_names) {
        TableRecord table = sample::table_record(name);
        const auto expected = identities_of(find_structure(table));
        change(table);
        const auto found = identities_of(find_structure(table));
        std::size_t missing = 0, extra = 0;
        std::string words;
        for (const Terms& each : expected)
            if (!found.contains(each)) {++missing; if (missing <= 2) words += "\n   missing " + text_of(each, table); }
        for (const Terms& each : found)
            if (!expected.contains(each)) {++extra; if (extra <= 2) words += "\n   extra " + text_of(each, table); }
        if (missing + extra > 0) std::cout << title << ' ' << name.name << " missing " << missing << " extra " << extra << " of " << expected.size() << words << "\n";
    }
}
TEST(X, Strip) {
    report("no groups/codes", [](TableRecord& t) { for (auto& r : t.rows) { r.code.reset(); if (t.columns[0].role) r.groups.clear(); } });
    report("no is_total", [](TableRecord& t) { for (auto& r : t.rows) r.is_total = false; });
    report("no is_total, no row roles in lists", [](TableRecord& t) { for (auto& r : t.rows) {r.is_total = false; if (t.columns[0].role) r.role.reset(); }});
    report("no row roles", [](TableRecord& t) { for (auto& r : t.rows) r.role.reset(); });
    report("no groups at all", [](TableRecord& t) { for (auto& r : t.rows) r.groups.clear(); });
    report("no phases", [](TableRecord& t) { for (auto& r : t.columns) r.phase.reset(); });
    report("no years", [](TableRecord& t) { for (auto& r : t.columns) r.year.reset(); });
    report("scaled", [](TableRecord& t) { for (auto& r : t.rows) for (auto& c : r.cells) if (c.number) c.number = c.number->shift(-3); });
    for (int seed = 0; seed < 5; ++seed)
    report("one row undecided", [&](TableRecord& t) { std::size_t row = (static_cast<std::size_t>(seed) * 7 + 3) % t.rows.size(); for (auto& c : t.rows[row].cells) c = {CellKind::undecided, {}, c.verbatim, {}}; });
}
TEST(X, Speed) {
    for (const auto& name : sample::table_names) {
        TableRecord table = sample::table_record(name);
        auto t0 = std::chrono::steady_clock::now();
        for (int i = 0; i < 20; ++i) find_structure(table);
        auto t1 = std::chrono::steady_clock::now();
        std::cout << name.name << ' ' << std::chrono::duration_cast<std::chrono::microseconds>(t1 - t0).count() / 20 << " us\n";
    }
}

TEST(X, Readings) {
    std::size_t rows = 0, wrong = 0, skipped = 0;
    for (const auto& name : sample::table_names) {
        const TableRecord table = sample::table_record(name);
        const auto expected = identities_of(find_structure(table));
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            TableRecord open = table;
            std::string glued;
            for (auto& cell : open.rows[row].cells) { glued += cell.verbatim; if (cell.kind != CellKind::blank) cell = {CellKind::undecided, {}, {}, {}}; }
            std::uint64_t count = 0;
            RecoveredCells readings;
            readings.line = static_cast<std::uint32_t>(row);
            for (const auto& r : cut_row(glued, table.columns.size(), false, 1000, count)) {
                readings.surviving.emplace_back();
                for (const auto& c : r) readings.surviving.back().push_back(c.verbatim);
            }
            if (count == 0 || count > 1000) { ++skipped; continue; }
            open.recovered.push_back(readings);
            ++rows;
            const auto found = identities_of(find_structure(open));
            if (found != expected) {
                ++wrong;
                std::size_t missing = 0, extra = 0;
                std::string words;
                for (const Terms& each : expected)
                    if (!found.contains(each)) {++missing; if (missing <= 1) words += "\n   missing " + text_of(each, table); }
                for (const Terms& each : found)
                    if (!expected.contains(each)) {++extra; if (extra <= 1) words += "\n   extra " + text_of(each, table); }
                std::cout << name.name << " row " << row << " readings " << count << " missing " << missing << " extra " << extra << words << "\n";
            }
        }
    }
    std::cout << rows << " rows, wrong " << wrong << ", skipped " << skipped << "\n";
}

template <class Value, class Row, class Col> TableRecord big(std::size_t rows, std::size_t columns, Value&& value, Row&& row_change, Col&& col_change) {
    TableRecord t;
    for (std::size_t c = 0; c < columns; ++c) { t.columns.emplace_back(); t.columns.back().year = Year(2000 + static_cast<int>(c % 150)); col_change(t.columns.back(), c); }
    for (std::size_t r = 0; r < rows; ++r) {
        t.rows.emplace_back();
        t.rows.back().label.value = "rij";
        row_change(t.rows.back(), r);
        for (std::size_t c = 0; c < columns; ++c) t.rows.back().cells.push_back({CellKind::figure, Decimal(value(r, c)), "", {}});
    }
    return t;
}
TEST(X, Hostile) {
    std::mt19937_64 random(1);
    const auto run = [&](const char* title, const TableRecord& t) {
        auto t0 = std::chrono::steady_clock::now();
        const auto s = find_structure(t);
        auto t1 = std::chrono::steady_clock::now();
        std::cout << title << ' ' << std::chrono::duration_cast<std::chrono::milliseconds>(t1 - t0).count() << " ms, identities " << s.identities.size() << " complete " << s.is_complete << " unexplained " << s.unexplained.size() << "\n";
    };
    const auto any = [&](std::size_t, std::size_t) { return static_cast<std::int64_t>(random() % 100000); };
    const auto zero = [&](std::size_t, std::size_t) { return std::int64_t{0}; };
    const auto one = [&](std::size_t, std::size_t) { return std::int64_t{7}; };
    const auto small = [&](std::size_t, std::size_t) { return static_cast<std::int64_t>(random() % 3); };
    const auto plain = [](auto&, std::size_t) {};
    const auto totals = [](TableRow& r, std::size_t) { r.is_total = true; };
    const auto some = [](TableRow& r, std::size_t i) { r.is_total = i % 50 == 49; };
    const auto codes = [](TableRow& r, std::size_t i) { std::string c = "1"; for (std::size_t k = 0; k < i % 100; ++k) c += "A"; r.code = {Code(c), c, {}}; };
    const auto flat = [](TableRow& r, std::size_t i) { std::string c = i == 0 ? "1" : "1A"; r.code = {Code(c), c, {}}; };
    const auto deep = [](TableRow& r, std::size_t i) { std::string c = "1" + std::string(i, 'A'); r.code = {Code(c), c, {}}; };
    const auto sides = [](TableColumn& c, std::size_t i) { c.year = Year(2000 + static_cast<int>(i / 3)); c.role = static_cast<TableRole>(i % 3); };
    const auto diffs = [](TableColumn& c, std::size_t i) { if (i % 2) c.role = TableRole::difference; };
    const auto rolls = [](TableColumn& c, std::size_t i) { c.year = Year(2000 + static_cast<int>(i / 3)); c.role = static_cast<TableRole>(7 + i % 3); };
    run("random", big(10000, 100, any, plain, plain));
    run("random totals", big(10000, 100, any, totals, plain));
    run("random some totals", big(10000, 100, any, some, plain));
    run("zero", big(10000, 100, zero, plain, plain));
    run("zero some totals", big(10000, 100, zero, some, plain));
    run("zero all totals", big(10000, 100, zero, totals, plain));
    run("seven", big(10000, 100, one, plain, plain));
    run("seven totals", big(10000, 100, one, totals, plain));
    run("seven some", big(10000, 100, one, some, plain));
    run("small", big(10000, 100, small, plain, plain));
    run("small some", big(10000, 100, small, some, plain));
    run("small totals", big(10000, 100, small, totals, plain));
    run("codes", big(10000, 100, any, codes, plain));
    run("flat codes", big(10000, 100, any, flat, plain));
    run("deep codes", big(3000, 100, any, deep, plain));
    run("zero codes", big(10000, 100, zero, codes, plain));
    run("sides random", big(10000, 99, any, plain, sides));
    run("sides zero", big(10000, 99, zero, some, sides));
    run("diffs", big(10000, 100, any, plain, diffs));
    run("diffs zero", big(10000, 100, zero, plain, diffs));
    run("diffs small", big(10000, 100, small, plain, diffs));
    run("rolls", big(10000, 99, any, plain, rolls));
    run("rolls zero", big(10000, 99, zero, plain, rolls));
    run("wide", big(10, 4096, small, some, plain));
    run("wide diffs", big(10, 4096, small, some, diffs));
    run("66x20", big(66, 20, any, some, plain));
    run("66x20 small", big(66, 20, small, some, plain));
}
} // namespace
