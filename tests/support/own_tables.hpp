// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Small documents that have tables, sections and indicators outside programmes.
#pragma once

#include <sluitend/model/builder.hpp>
#include <sluitend/model/table.hpp>
#include <sluitend/number/number_style.hpp>

#include <string>
#include <vector>

namespace sample {

using namespace sluitend;

/// "1.234" as a figure, "-" as a dash, "n.b." as words, "?" as undecided, "" as blank.
inline TableCell own_cell(const std::string& text) {
    if (text.empty()) return {};
    if (text == "-") return {CellKind::nil, {}, text, {}};
    if (text == "?") return {CellKind::undecided, {}, "", {}};
    const auto number = parse_decimal(text, NumberStyle::dutch);
    if (!number) return {CellKind::missing, {}, text, {}};
    return {CellKind::figure, *number, text, {}};
}

inline TableRow own_row(const std::string& label, const std::vector<std::string>& cells,
                        std::vector<std::string> groups = {}, bool is_total = false) {
    TableRow out;
    out.label.value = label;
    out.groups = std::move(groups);
    out.is_total = is_total;
    for (const std::string& each : cells)
        out.cells.push_back(own_cell(each));
    return out;
}

inline TableRecord own_table(const std::vector<std::string>& columns) {
    TableRecord out;
    for (const std::string& each : columns)
        out.columns.push_back({{each, {}}, {}, {}, {}});
    out.conventions.multiplier.value = 1'000;
    out.conventions.multiplier.basis = DetectionBasis::printed;
    return out;
}

/// Two groups and a total, in a section of its own.
inline TableRecord reserves() {
    TableRecord out = own_table({"Begroting 2025 Stand", "Begroting 2025 Mutatie", "Toelichting"});
    out.section = Text{"Paragraaf 2 Weerstandsvermogen", {}};
    out.title = Text{"Tabel 2.1 Reserves", {}};
    out.caption = Text{"Bedragen x € 1.000", {}};
    out.conventions.multiplier.words = out.caption;
    out.conventions.dash_is_zero.value = true;
    out.rows = {own_row("Weerstandsreserve", {"1.200", "-20", "n.b."}, {"Reserves", "Algemeen"}),
                own_row("Saldireserve", {"300", "-", ""}, {"Reserves", "Algemeen"}),
                own_row("Grondexploitatie", {"500", "15", ""}, {"Reserves", "Bestemd"}),
                own_row("Totaal", {"2.000", "-5", ""}, {}, true)};
    return out;
}

inline Document document_of(std::vector<TableRecord> tables) {
    DocumentBuilder builder;
    for (TableRecord& each : tables)
        builder.add(std::move(each));
    return builder.build();
}

/// A document with no programme, but with all that can stand outside one.
inline Document document_outside_programmes() {
    DocumentBuilder builder;
    builder.record().sections = {{{"Voorwoord", {}}, Text{"Vier woorden vooraf, meer niet.", {}}},
                                 {{"Bijlagen", {}}, {}},
                                 {{}, Text{"Los", {}}}};
    builder.add(reserves());
    IndicatorRecord indicator;
    indicator.number = Printed<Code>{Code("10"), "10", {}};
    indicator.name = Text{"Banen", {}};
    indicator.source = Text{"LISA", {}};
    builder.add(indicator);
    return builder.build();
}

} // namespace sample
