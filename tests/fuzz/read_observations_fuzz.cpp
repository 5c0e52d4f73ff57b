// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// Any text is a table of observations, rows of StatLine or of Swing, or is refused with its place;
// what was read comes back equal from CSV, with no finding that was not there. A line `---` parts the
// rows from a list beside them.

#include <sluitend/io/read_observations.hpp>
#include <sluitend/io/read_statline.hpp>
#include <sluitend/io/read_swing.hpp>
#include <sluitend/io/write_csv.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

bool is_among(const sluitend::Findings& findings, std::string_view id) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const sluitend::Finding& each) { return each.id == id; });
}

void require_round_trip(const sluitend::ReadObservationsResult& read) {
    for (const auto& finding : read.diagnostics)
        if (finding.id.empty()) std::abort();
    const auto all = read.table.indicators();
    const bool is_keyed = std::all_of(all.begin(), all.end(),
                                      [](const auto& each) { return each.number || each.key; });
    if (!is_keyed) return; // such an indicator is all that is said of it, more than rows can tell
    const auto csv = sluitend::write_csv(read.table);
    const auto again = sluitend::read_observations_csv(csv);
    if (again.table != read.table) std::abort();
    for (const auto& finding : again.diagnostics) // rows that contradict each other still do
        if (!is_among(read.diagnostics, finding.id)) std::abort();
}

template <class Read> void try_to(std::size_t size, Read read) {
    try {
        require_round_trip(read());
    } catch (const sluitend::ReadError& error) {
        if (error.id().empty() || error.span().begin > size) std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::size_t line = std::min(text.find("\n---\n"), size);
    const std::string_view rows = text.substr(0, line);
    const std::string_view list = text.substr(std::min(line + 5, size));
    try_to(size, [&] { return sluitend::read_observations_csv(text); });
    try_to(size, [&] {
        return sluitend::read_statline({.rows = {rows, rows},
                                        .properties = list,
                                        .codes = {{"RegioS", list}, {"Soort", list}}});
    });
    try_to(size, [&] {
        sluitend::SwingPayload payload;
        payload.rows = {rows};
        payload.geo_items = list;
        payload.indicator = std::string("a");
        return sluitend::read_swing(payload);
    });
    return 0;
}
