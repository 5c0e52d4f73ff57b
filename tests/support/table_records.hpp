// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Published tables as records, their headings and labels taken apart.
#pragma once

#include "fact_tables.hpp"

#include <sluitend/model/table.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sample {

/// "2016 rekening L": a year, words, and the side.
inline TableColumn table_column(const std::string& heading) {
    TableColumn out;
    out.label.value = heading;
    std::string words = heading;
    if (words.size() >= 4 && words.starts_with("20")) {
        out.year = Year(std::stoi(words.substr(0, 4)));
        words.erase(0, std::min<std::size_t>(5, words.size()));
    }
    const std::string last = words.substr(words.find_last_of(' ') + 1);
    if (last == "L") out.role = TableRole::expenditure;
    if (last == "B") out.role = TableRole::revenue;
    if (last == "S") out.role = TableRole::balance;
    if (!out.role && !words.ends_with("na wijziging")) out.role = detail::role_of_words(last);
    for (const auto& each : detail::kind_words)
        if (!out.phase && words.find(each.word) != std::string::npos) out.phase = each.phase;
    for (const std::string_view amended : {"na wij", "na VJN"})
        if (words.find(amended) != std::string::npos) out.phase = Phase::amended;
    for (const std::string_view adopted : {"voor wij", "prim"})
        if (words.find(adopted) != std::string::npos) out.phase = Phase::adopted;
    return out;
}

/// "Programma 1", "1A …", "02 …", "1.1", "P2 4.1 …": the code of a row, and the group before it.
inline void take_code(TableRow& row) {
    const std::string& label = row.label.value;
    std::string first = label.substr(0, label.find(' '));
    std::string rest = label.substr(std::min(first.size() + 1, label.size()));
    if (first == "P1" || first == "P2" || first == "P3" || first == "P4" || first == "P5")
        if (rest.starts_with("TOTAAL") || (!rest.empty() && std::isdigit(rest[0]) != 0)) {
            row.groups = {first};
            row.label.value = rest;
            take_code(row);
            return;
        }
    if (first == "Programma") first = rest.substr(0, rest.find_first_of(" :"));
    if (!first.empty() && std::isdigit(first[0]) != 0) row.code = {Code(first), first, {}};
}

/// "01 Economie / Lasten": groups and a label; a label that is known as a whole stays whole.
inline TableRow table_row(const std::string& label) {
    TableRow out;
    out.label.value = label;
    for (std::size_t at = 0; !detail::role_of_words(label);) {
        const std::size_t bar = label.find(" / ", at);
        if (bar == std::string::npos) break;
        out.groups.push_back(label.substr(at, bar - at));
        at = bar + 3;
        out.label.value = label.substr(at);
    }
    if (out.groups.empty()) take_code(out);
    out.role = detail::role_of_words(out.label.value);
    out.is_total = detail::is_total_label(out.label.value);
    return out;
}

inline TableCell table_cell(const std::string& text) {
    if (text.empty()) return {};
    if (text == "-") return {CellKind::nil, {}, text, {}};
    return {CellKind::figure, parse_decimal(text, NumberStyle::dutch).value(), text, {}};
}

inline TableRecord table_record(const TableName& name) {
    const FactTable facts = fact_table(name.name);
    TableRecord out;
    for (const std::string& heading : facts.columns)
        out.columns.push_back(table_column(heading));
    for (const FactRow& each : facts.rows) {
        out.rows.push_back(table_row(each.label));
        for (const std::string& cell : each.cells)
            out.rows.back().cells.push_back(table_cell(cell));
        out.rows.back().cells.resize(out.columns.size());
    }
    if (name.is_exact) out.quantum = Decimal(0);
    return out;
}

} // namespace sample
