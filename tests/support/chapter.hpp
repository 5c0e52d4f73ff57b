// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Chapters of programme budgets as text, and what is compared of them.
#pragma once

#include "shared_file.hpp"

#include <sluitend/check/report.hpp>
#include <sluitend/io/read_chapter.hpp>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace sample {

using namespace sluitend;

inline std::filesystem::path own_chapter() {
    return std::filesystem::path(SLUITEND_SOURCE_DIR) / "examples/data" /
           "enschede-2021-samenleving-en-bestuur.txt";
}
inline std::filesystem::path real_chapter() {
    return std::filesystem::path(SLUITEND_SHARED_DIR) / "documents" /
           "enschede-2021-samenleving-en-bestuur.txt";
}

/// The ids of findings with one argument: "goal.unlisted 2".
inline std::vector<std::string> ids(const Findings& findings) {
    std::vector<std::string> out;
    for (const Finding& each : findings)
        out.push_back(each.id);
    return out;
}

inline std::size_t count(const Findings& findings, std::string_view id) {
    return static_cast<std::size_t>(std::count_if(
        findings.begin(), findings.end(), [&](const Finding& each) { return each.id == id; }));
}

inline const Finding* find(const Findings& findings, std::string_view id) {
    const auto at = std::find_if(findings.begin(), findings.end(),
                                 [&](const Finding& each) { return each.id == id; });
    return at == findings.end() ? nullptr : &*at;
}

/// The first finding with this id, which must be there.
inline const Finding& finding(const ReadResult& result, std::string_view id) {
    const Finding* const found = find(result.diagnostics, id);
    if (found == nullptr) throw std::logic_error("no such finding");
    return *found;
}

/// The ids of findings about indicators.
inline std::vector<std::string> indicator_ids(const ReadResult& result) {
    std::vector<std::string> out = ids(result.diagnostics);
    std::erase_if(out, [](const std::string& each) { return !each.starts_with("indicator."); });
    return out;
}

/// The place of bytes [`begin`, `end`) of a text, counted the slow and obvious way.
inline SourceSpan place(std::string_view text, std::size_t begin, std::size_t end) {
    SourceSpan out{.line = 1,
                   .column = 1,
                   .byte_column = 1,
                   .begin = static_cast<std::uint32_t>(begin),
                   .end = static_cast<std::uint32_t>(end)};
    for (std::size_t at = 0; at < begin; ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == '\n') {
            ++out.line;
            out.column = 1;
            out.byte_column = 1;
        } else {
            ++out.byte_column;
            if ((byte & 0xC0) != 0x80) ++out.column;
        }
    }
    return out;
}

/// The place of the first `words` in a text behind the first `anchor`.
inline SourceSpan place_of(std::string_view text, std::string_view anchor, std::string_view words) {
    const std::size_t begin = text.find(words, text.find(anchor));
    return place(text, begin, begin + words.size());
}

/// The cells of a line of a table: "41.169|41.484", "." for an absent one.
inline std::string cells(const BudgetLine& line) {
    std::string out;
    for (const auto& amount : line.amounts)
        out += (out.empty() ? "" : "|") + (amount ? amount->verbatim() : std::string("."));
    return out;
}

/// The cells of the first line with a code, or "-" without such a line.
inline std::string cells(const Programme& programme, LineCode code) {
    const auto budget = programme.budget();
    const BudgetLine* line = budget ? budget->line(code) : nullptr;
    return line == nullptr ? "-" : cells(*line);
}

/// A table that adds up, so that a test can put something around it.
inline constexpr std::string_view small_table = R"(Wat mag het kosten?
Bedragen x 1.000 euro Begroting 2020 Begroting 2021 Raming 2022
Lasten 100 200 300
Baten 40 50 60
Saldo 60 150 240
)";

/// A chapter with one goal, one subgoal, one action and a table.
inline std::string small_chapter(std::string_view table = small_table) {
    return std::string(R"(3.2 Economie en werk

Doelenboom
1. Meer werk
totale lasten (x 1.000 euro): 200
1.01 Banen voor iedereen Indicatoren: 1
Aantal acties: 1

Wat willen we bereiken?
Een stad die werkt.

Wat gaan we doen?
1. Meer werk
Zo doen we dat.
1.01 Banen voor iedereen
Iedereen doet mee.
Indicatoren
Toelichting
We streven ernaar vanaf 2022 75% te halen.
Acties 2021
01. We beginnen
Meteen.
.
)") + std::string(table);
}

} // namespace sample
