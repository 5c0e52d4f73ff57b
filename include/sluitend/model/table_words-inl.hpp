// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: the words of row labels and column headings, for the bodies of this floor and above.
///
/// - `detail::role_of_words`: what a label or heading is about;
/// - `detail::is_total_label`, `detail::is_incidental_label`, `detail::is_structural_label`,
///   `detail::is_first_day`;
/// - `detail::row_name`, `detail::scope_of`: a row and a table as a reader names them;
/// - `detail::line_of`, `detail::line_in`, `detail::role_of`: lines of a budget table among the roles.
#pragma once

#include <sluitend/base/names.hpp>
#include <sluitend/base/text.hpp>
#include <sluitend/model/table.hpp>
#include <sluitend/model/table_word_lists-inl.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

SLUITEND_BEGIN

namespace detail {

/// `comparable(text)` without its blanks: small letters and digits.
inline std::string folded_words(std::string_view text) {
    std::string out = comparable(text);
    out.erase(std::remove(out.begin(), out.end(), ' '), out.end());
    return out;
}

/// True if `word` stands in `text`, which is `comparable`, as a word.
inline bool has_word(std::string_view text, std::string_view word) noexcept {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' '))
            return true;
    }
    return false;
}

/// The role of a label that is known, letter by letter.
inline std::optional<TableRole> role_of_folded(std::string_view folded) noexcept {
    for (const LabelWord& each : label_words)
        if (each.folded == folded) return each.role;
    for (const LabelWord& each : side_words)
        if (each.folded == folded) return each.role;
    return std::nullopt;
}

/// "Stand 1-1", "Boekwaarde per 31 december", folded and without the year behind it.
inline std::optional<TableRole> role_by_day(std::string_view folded) {
    for (const std::string_view stem :
         {"stand", "saldo", "boekwaarde", "restant", "restschuld", "schuld", "omvang"}) {
        if (!folded.starts_with(stem)) continue;
        std::string_view day = folded.substr(stem.size());
        if (day.starts_with("per") || day.starts_with("op"))
            day.remove_prefix(day[0] == 'p' ? 3 : 2);
        if (day == "11" || day == "0101" || day == "1januari") return TableRole::opening;
        if (day == "3112" || day == "31december") return TableRole::closing;
    }
    return std::nullopt;
}

/// "Saldo voor mutaties reserves", "Resultaat na resultaatbestemming": by the reserves (BBV art. 17 c
/// to e), before or behind which it stands.
inline std::optional<TableRole> role_by_reserves(std::string_view folded) {
    const auto has = [&](std::string_view word) { return folded.find(word) != folded.npos; };
    if (!has("bestemming") && !has("reserve")) return std::nullopt;
    for (const std::string_view stem :
         {"saldo", "resultaat", "begrotingssaldo", "exploitatiesaldo"})
        if (folded.starts_with(stem)) {
            if (folded.substr(stem.size()).starts_with("voor")) return TableRole::balance;
            if (folded.substr(stem.size()).starts_with("na")) return TableRole::result;
        }
    return std::nullopt;
}

/// True if a label is about a share: "Aandeel (%)", "% van totaal"; the 2% of "Indexatie 2%" is none.
inline bool names_share(std::string_view label, std::string_view folded) {
    if (folded.ends_with("percentage")) return true;
    const std::size_t at = label.find('%');
    if (at == std::string_view::npos) return false;
    const std::size_t before = label.find_last_not_of(' ', at == 0 ? 0 : at - 1);
    return at == 0 || before == std::string_view::npos || label[before] < '0' ||
           label[before] > '9';
}

/// True for what is counted and is no money: "fte", "in jaren", "m2".
inline bool is_counted_unit(std::string_view words) {
    constexpr std::array<std::string_view, 12> units{
        "fte", "ftes", "jaren", "jaar", "jr", "uren", "m2", "m3", "ha", "stuks", "km", "inwoners"};
    const std::string unit = folded_words(words);
    return std::any_of(units.begin(), units.end(), [&](std::string_view each) {
        return unit == each || (unit.starts_with("in") && unit.substr(2) == each);
    });
}

/// True if a label is about a number of something: "Aantal inwoners", "Formatie (fte)", "Index",
/// "Weerstandsratio", "Afschrijving (jaren)"; the 2 fte of "Uitbreiding met 2 fte" cost money.
inline bool names_quantity(std::string_view label, std::string_view folded) {
    constexpr std::array<std::string_view, 10> words{
        "fte",         "ftes",  "formatiefte", "formatieinfte", "personeelinfte",
        "indexcijfer", "index", "levensduur",  "looptijd",      "afschrijvingstermijn"};
    const std::string plain = comparable(label);
    if (plain.starts_with("aantal ") || plain == "aantal" || plain == "leerlingen" ||
        plain == "inwoners" || plain == "ziekteverzuim" || plain.starts_with("inwoners per "))
        return true;
    if (folded.starts_with("indexcijfer") || folded.starts_with("inwonertal") ||
        folded.starts_with("formatieplaats") || folded.ends_with("index") ||
        folded.ends_with("injaren") || folded.ends_with("ratio") ||
        folded.starts_with("nettoschuldquote") || has_word(plain, "ratio") ||
        folded.starts_with("solvabiliteit") || folded.starts_with("ozbtarief"))
        return true;
    if (std::find(words.begin(), words.end(), folded) != words.end()) return true;
    const std::size_t bracket = label.ends_with(')') ? label.rfind('(') : std::string_view::npos;
    return bracket != std::string_view::npos && is_counted_unit(label.substr(bracket));
}

/// What a row label or the words of a column heading are about, if they say so.
///
/// "Geraamd resultaat 2022" is a result. The whole label counts: "Lokale heffingen (baten)" is not
/// known, and neither is "Saldo financieringsfunctie".
inline std::optional<TableRole> role_of_words(std::string_view label) {
    constexpr std::size_t most_bytes = 100; // a known label is short
    if (label.size() > most_bytes) return std::nullopt;
    const std::string folded = folded_words(label);
    if (names_share(label, folded)) return TableRole::percentage;
    if (names_quantity(label, folded)) return TableRole::quantity;
    std::string_view rest = folded;
    if (const auto role = role_of_folded(rest)) return role;
    if (const auto role = role_by_day(rest)) return role;
    if (const auto year = rest.size() - std::min<std::size_t>(rest.size(), 4);
        rest.find_first_not_of("0123456789", year) == std::string_view::npos)
        rest = rest.substr(0, year);
    for (;;) {
        if (const auto role = role_of_folded(rest)) return role;
        if (const auto role = role_by_reserves(rest)) return role;
        if (const auto role = role_by_day(rest)) return role;
        const auto word =
            std::find_if(leading_words.begin(), leading_words.end(),
                         [&](std::string_view each) { return rest.starts_with(each); });
        if (word == leading_words.end()) return std::nullopt;
        rest.remove_prefix(word->size());
    }
}

/// True if a label calls its row a total or a subtotal.
inline bool is_total_label(std::string_view label) {
    constexpr std::array<std::string_view, 9> words{
        "totaal",     "totale",           "totalen",         "subtotaal",      "subtotalen",
        "eindtotaal", "alle programma s", "alle programmas", "generaal totaal"};
    const std::string plain = comparable(label);
    return plain.starts_with("totaal") || plain.starts_with("subtotaal") ||
           std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return has_word(plain, word); });
}

/// True if a label says what it is per head: "Lasten per inwoner", which is never in thousands; a
/// rate in brackets, "(€ 2,50 per inwoner)", says how something was reckoned.
inline bool is_per_head(std::string_view label) {
    const std::string plain = comparable(label);
    const std::size_t bracket = std::min(label.find('('), label.size());
    if (label.find_first_of("0123456789", bracket) != std::string_view::npos) return false;
    return std::any_of(std::begin(heads_counted), std::end(heads_counted),
                       [&](std::string_view head) { return has_word(plain, head); });
}

/// True for "Saldo na mutaties", "Nieuw begrotingssaldo": what a list from one saldo to another ends in.
inline bool concludes(std::string_view label) {
    const std::string plain = comparable(label);
    return plain.starts_with("saldo na ") || plain.starts_with("nieuw saldo") ||
           plain.starts_with("nieuw begrotingssaldo") || plain.starts_with("begrotingssaldo na ") ||
           plain.starts_with("resultaat na ") || plain.starts_with("saldo inclusief ");
}

/// True for "Waarvan subsidies", which is part of the row above and no item of a list.
inline bool is_part_of_above(std::string_view label) {
    const std::string plain = comparable(label);
    return plain.starts_with("waarvan ") || plain.starts_with("w v ") || plain == "waarvan";
}

/// True if a row is called a balance and the row above it is not: "Saldo programmabegroting".
inline bool ends_in_balance(const sluitend::TableRow& above, const sluitend::TableRow& row) {
    const auto is_balance = [](const sluitend::TableRow& each) {
        const std::string plain = comparable(each.label.value);
        return plain.starts_with("saldo ") || plain.ends_with(" saldo");
    };
    return !row.role && is_balance(row) && !is_balance(above);
}

/// True if a label is about the incidental part of something (incidentele baten en lasten).
inline bool is_incidental_label(std::string_view label) {
    const std::string plain = comparable(label);
    return has_word(plain, "incidenteel") || has_word(plain, "incidentele");
}

/// True if a label is about the structural part of something (structureel saldo).
inline bool is_structural_label(std::string_view label) {
    const std::string plain = comparable(label);
    return has_word(plain, "structureel") || has_word(plain, "structurele");
}

/// True if a label names the first day of a year: "Stand 1-1-2026", "Saldo per 1 januari".
inline bool is_first_day(std::string_view label) {
    const std::string plain = comparable(label);
    return has_word(plain, "1 januari") || has_word(plain, "1 1") || has_word(plain, "01 01");
}

/// The row of a table with the headings above it: "02 Zorg (Wmo) / Baten".
inline std::string row_name(const sluitend::TableRow& row) {
    std::string out;
    for (const std::string& group : row.groups)
        out += group + " / ";
    return out + row.label.value;
}

/// What a table of a document is called: its title, else the heading above it, else its position.
inline std::string scope_of(const TableRecord& table, std::size_t position) {
    return table.title     ? table.title->value
           : table.section ? table.section->value
                           : "table " + std::to_string(position + 1);
}

/// The line of a budget table with this role, if such tables have one.
inline std::optional<LineCode> line_of(TableRole role) noexcept {
    return from_name<LineCode>(name_of(role));
}

/// What a cell is about: its row says so, but in rows of outcomes a column of one side does.
inline std::optional<LineCode> line_in(std::optional<TableRole> row,
                                       std::optional<TableRole> column) {
    const bool is_outcome = row == TableRole::balance || row == TableRole::result;
    const bool is_side = column == TableRole::expenditure || column == TableRole::revenue;
    const auto role = row && !(is_outcome && is_side) ? row : column;
    return role ? line_of(*role) : std::nullopt;
}

/// The role of a line of a budget table.
inline TableRole role_of(LineCode line) noexcept {
    return *from_name<TableRole>(name_of(line));
}

} // namespace detail

SLUITEND_END
