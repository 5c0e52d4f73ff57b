// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "row_units.hpp"

#include "observation_text.hpp"
#include "page_text.hpp"

#include <sluitend/model/table_units-inl.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <array>
#include <string>

SLUITEND_BEGIN
namespace detail {

namespace {

constexpr std::array<std::string_view, 3> headings{"eenheid", "meeteenheid", "eenheden"};

/// True for the heading of a column of labels.
bool is_stub(std::string_view word) {
    constexpr std::array<std::string_view, 7> names{
        "omschrijving", "onderwerp", "naam", "kengetal", "indicator", "post", "product"};
    return std::ranges::find(names, word) != names.end();
}

/// True for "Omschrijving Eenheid Rekening 2024", but not for "Organisatorische eenheid".
bool begins_with_both(std::string_view line) {
    const std::string words = comparable(line);
    const std::size_t gap = words.find(' ');
    if (gap == std::string::npos || !is_stub(words.substr(0, gap))) return false;
    const std::size_t end = std::min(words.find(' ', gap + 1), words.size());
    return heads_units(words.substr(gap + 1, end - gap - 1));
}

bool is_unit(std::string_view words) {
    return unit_in_words(words).kind != UnitKind::text || is_counted_unit(words);
}

/// The fte of "Formatie (fte)", "Bezetting (in fte)" and "Bezetting in fte 2025".
std::string_view unit_in_stub(std::string_view words) {
    const std::size_t open = words.find('(');
    if (open != std::string_view::npos) {
        words = words.substr(open + 1, std::min(words.find(')', open), words.size()) - open - 1);
        return trimmed(behind(words, "in ").value_or(words));
    }
    const std::size_t in = words.find(" in ");
    if (in == std::string_view::npos) return {};
    words = words.substr(in + 4);
    return words.substr(0, words.find(' '));
}

} // namespace

bool heads_units(std::string_view words) {
    return std::ranges::find(headings, folded_words(words)) != headings.end();
}

RowUnit row_unit(std::string_view words, std::optional<TableRole> role) {
    const Unit unit = unit_in_words(words);
    const bool is_scale = unit.kind == UnitKind::count && unit.multiplier && !unit.population;
    const bool is_of_money = role && is_money(role);
    switch (unit.kind) {
    case UnitKind::currency:
    case UnitKind::currency_per_capita:
        return {unit.multiplier.value_or(1), {}, true};
    case UnitKind::percent:
        return {{}, TableRole::percentage, true};
    default:
        if (is_scale && is_of_money) return {unit.multiplier, {}, true};
        return {{}, TableRole::quantity, !is_scale && is_unit(words)};
    }
}

RowUnit row_unit_in_column(std::string_view words, std::optional<TableRole> role) {
    RowUnit out = row_unit(words, role);
    out.is_clear |= unit_in_words(words).kind == UnitKind::text;
    return out;
}

std::optional<std::size_t> column_of_units(const TableRecord& table) {
    for (std::size_t k = 0; k < table.columns.size(); ++k) {
        if (!heads_units(table.columns[k].label.value)) continue;
        std::size_t words = 0;
        std::size_t units = 0;
        bool has_figure = false;
        for (const sluitend::TableRow& row : table.rows) {
            const TableCell& cell = row.cells[k];
            const bool names_unit = is_unit(cell.verbatim); // the 000 of "(€ 000)" is no figure
            has_figure |= cell.kind == CellKind::figure && !names_unit;
            words += cell.verbatim.empty() ? 0U : 1U;
            units += names_unit ? 1U : 0U;
        }
        if (units > 0 && 2 * units >= words && !has_figure) return k;
    }
    return std::nullopt;
}

bool heads_units_in_labels(const std::vector<std::string_view>& heading) {
    std::string_view before;
    for (std::string_view line : heading) {
        line = trimmed(line);
        if (line.find_first_of("|\t") != std::string_view::npos) continue; // its cells are known
        bool is_beside = false;
        while (!line.empty()) {
            const std::size_t gap = std::min(line.find("  "), line.size());
            const std::string_view cell = trimmed(line.substr(0, gap));
            const bool is_behind = is_beside || is_stub(comparable(before));
            if (begins_with_both(cell) || (is_behind && heads_units(cell))) return true;
            line = trimmed(line.substr(gap));
            before = cell;
            is_beside = true;
        }
    }
    return false;
}

std::optional<TableRole> role_of_all(const std::vector<std::string_view>& heading) {
    for (std::string_view line : heading) {
        line.remove_prefix(std::min(line.find_first_not_of("| \t"), line.size()));
        const std::size_t end = std::min(line.find_first_of("|\t"), line.find("  "));
        const RowUnit unit = row_unit(unit_in_stub(line.substr(0, end)), {});
        if (unit.is_clear && unit.role) return unit.role;
    }
    return std::nullopt;
}

std::optional<TableRole> role_in_brackets(std::string_view label) {
    const std::size_t open = label.ends_with(')') ? label.rfind('(') : std::string_view::npos;
    if (open == std::string_view::npos) return std::nullopt;
    const RowUnit unit = row_unit(unit_in_stub(label.substr(open)), {});
    return unit.is_clear ? unit.role : std::nullopt;
}

std::string_view unit_behind(std::string_view label) {
    constexpr int most_words = 4;
    std::string_view found;
    std::string_view last;
    std::size_t begin = label.size();
    for (int words = 0; words < most_words && begin != std::string_view::npos; ++words) {
        begin = begin == 0 ? std::string_view::npos : label.rfind(' ', begin - 1);
        const std::string_view tail = label.substr(begin == std::string_view::npos ? 0 : begin + 1);
        if (last.empty()) last = tail;
        if (is_unit(tail)) found = tail;
    }
    const bool is_known = role_of_words(label) || is_total_label(label) || last == label;
    return found.empty() && !is_known ? last : found;
}

} // namespace detail
SLUITEND_END
