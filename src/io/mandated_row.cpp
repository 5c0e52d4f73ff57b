// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "mandated_row.hpp"

#include "cell_text.hpp"
#include "indicator_score.hpp"
#include "observation_text.hpp"

#include <sluitend/base/text.hpp>
#include <sluitend/model/statutory_indicators.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

/// The nine main task fields, as policy fields are named.
constexpr std::array<std::string_view, 12> policy_fields{
    "bestuur en ondersteuning",
    "veiligheid",
    "verkeer, vervoer en waterstaat",
    "verkeer en vervoer",
    "economie",
    "onderwijs",
    "sport, cultuur en recreatie",
    "sociaal domein",
    "volksgezondheid en milieu",
    "volkshuisvesting, ruimtelijke ordening en stedelijke vernieuwing",
    "volkshuisvesting, leefomgeving en stedelijke vernieuwing",
    "vhrosv"};

/// The end of "1. Veiligheid" at the start of `text`; 0 if there is none.
std::size_t policy_field_end(std::string_view text) {
    if (text.empty() || text[0] < '0' || text[0] > '8') return 0;
    std::size_t at = 1;
    if (text.substr(at, 1) == ".") ++at;
    const std::size_t name = skip_blanks(text, at);
    if (name == at) return 0;
    for (const std::string_view field : policy_fields)
        if (lowered(text.substr(name, field.size())) == field) return name + field.size();
    const std::size_t end = text.find(' ', name);
    return end == std::string_view::npos ? 0 : end;
}

std::size_t skip_bars(std::string_view text, std::size_t at) noexcept {
    for (;;) {
        const std::size_t next = skip_blanks(text, at);
        if (text.substr(next, 1) != "|") return next;
        at = next + 1;
    }
}

/// `text` without blanks and bars at its ends.
std::string_view without_bars(std::string_view text) noexcept {
    text.remove_prefix(std::min(skip_bars(text, 0), text.size()));
    while (text.ends_with('|') || ends_in_blank(text))
        text = text.ends_with('|') ? text.substr(0, text.size() - 1) : trimmed(text);
    return text;
}

/// True if a word for a unit stands at the start of `text`; small letters count in cells only.
bool is_unit_word(std::string_view text, bool is_cell) {
    constexpr std::array<std::string_view, 18> units{
        "Aantal", "%",      "Percentage", "\u2030", "Promille",     "Euro",
        "EUR",    "\u20AC", "Kg",         "kg",     "In euro",      "In Euro",
        "Index",  "Fte",    "fte",        "Per ",   "Duizend euro", "Kosten per"};
    constexpr std::array<std::string_view, 8> in_cells{
        "aantal", "percentage", "promille", "euro", "index", "duizend euro", "kosten per", "per "};
    const auto stands = [&](std::string_view unit) {
        const std::string_view behind = text.substr(std::min(unit.size(), text.size()));
        return text.starts_with(unit) &&
               (behind.empty() || unit.ends_with(' ') || !is_letter(behind.front()));
    };
    return std::any_of(units.begin(), units.end(), stands) ||
           (is_cell && std::any_of(in_cells.begin(), in_cells.end(), stands));
}

/// Where the unit of a row begins, behind a name: in a cell of its own if there is one; npos if the
/// row names none.
std::size_t unit_begin(std::string_view text) {
    std::size_t in_words = std::string_view::npos;
    for (std::size_t at = skip_bars(text, 0) + 1; at < text.size(); ++at) {
        const std::string_view before = text.substr(0, at);
        if (blank_at(text, at) != 0 || !(before.ends_with('|') || ends_in_blank(before))) continue;
        const bool is_cell = trimmed(before).ends_with('|');
        if (!is_unit_word(text.substr(at), is_cell)) continue;
        if (is_cell) return at;
        in_words = std::min(in_words, at);
    }
    return in_words;
}

/// What stands behind the year of a row.
struct RowTail {
    IndicatorCell cell{};
    std::string_view cell_text{};
    std::string_view source{};

    bool is_read() const noexcept {
        return cell.missing_reason != MissingReason::unreadable && !cell_text.empty();
    }
};

/// True if `text` begins as a figure does.
bool is_like_figure(std::string_view text) noexcept {
    return !text.empty() && (is_digit(text[0]) || text[0] == '-' || text.starts_with("\u20AC"));
}

/// True if `text` is who publishes an indicator of the law.
bool is_publisher(std::string_view text) {
    constexpr std::size_t most_bytes = 60;
    if (text.empty() || text.size() > most_bytes) return false;
    const std::string name = lowered(text);
    const auto& all = statutory_indicators();
    return std::any_of(all.begin(), all.end(), [&](const StatutoryIndicator& each) {
        return lowered(each.source) == name;
    });
}

RowTail unreadable_tail(std::string_view text) {
    RowTail out;
    out.cell.missing_reason = MissingReason::unreadable;
    out.cell_text = text;
    return out;
}

/// Cell and source where no bar parts them.
RowTail tail_in_words(const TextLines& page, std::string_view text) {
    text = without_bars(text);
    const CellText found = cell_in(text, NumberStyle::dutch, &page, false);
    if (found.end > 0 || text.empty())
        return {found.cell, trimmed(text.substr(0, found.end)),
                without_bars(text.substr(found.end))};
    if (!is_publisher(text)) return unreadable_tail(text);
    RowTail blank;
    blank.cell.missing_reason = MissingReason::empty_cell;
    blank.source = text;
    return blank;
}

/// Cell and source, which bars may part.
RowTail tail_of(const TextLines& page, std::string_view text) {
    std::string_view inside = text.substr(std::min(skip_blanks(text, 0), text.size()));
    if (inside.starts_with('|')) inside.remove_prefix(1);
    const std::size_t bar = inside.find('|');
    if (bar == std::string_view::npos) return tail_in_words(page, inside);
    const std::string_view cell = trimmed(inside.substr(0, bar));
    const std::string_view source = without_bars(inside.substr(bar));
    // More figures than the heading has columns: which of them is of this year is not certain.
    if (is_like_figure(source)) return unreadable_tail(without_bars(inside));
    return {cell_in(cell, NumberStyle::dutch, &page, true).cell, cell, source};
}

/// The year of a row and what stands behind it.
struct RowYear {
    std::size_t at = 0;
    Year year{Year::first};
    RowTail tail{};
};

/// A year that is a cell of its own.
std::optional<RowYear> year_cell_at(const TextLines& page, std::string_view text, std::size_t at) {
    const auto year = year_at(text, at);
    const std::string_view before = text.substr(0, at);
    const std::string_view behind = text.substr(std::min(at + 4, text.size()));
    const bool is_cell = year && (before.ends_with('|') || ends_in_blank(before)) &&
                         (behind.empty() || behind[0] == '|' || blank_at(behind, 0) != 0);
    if (!is_cell) return std::nullopt;
    return RowYear{at, *year, tail_of(page, behind)};
}

/// The year that the score of a row is of: the first one, unless words follow it that are no score
/// ("peildatum 2018 per 1.000 inwoners 2019 3,9"), or at once a year with a score.
std::optional<RowYear> row_year(const TextLines& page, std::string_view text, std::size_t begin) {
    std::optional<RowYear> first;
    for (std::size_t at = begin; at < text.size(); ++at) {
        auto found = is_digit(text[at]) ? year_cell_at(page, text, at) : std::nullopt;
        if (!found) continue;
        const bool is_certain = first && skip_blanks(text, first->at + 4) != at &&
                                is_like_figure(first->tail.cell_text);
        if (is_certain) break;
        if (found->tail.is_read()) return found;
        if (!first) first = std::move(found);
    }
    return first;
}

} // namespace

bool MandatedRow::is_read() const noexcept {
    const Observation& own = record.observations.front();
    return own.value || (own.missing_reason != MissingReason::unreadable &&
                         own.missing_reason != MissingReason::empty_cell);
}

std::optional<MandatedRow> mandated_row(const TextLines& page, std::string_view line) {
    constexpr std::size_t most_row_bytes = 2'000;
    if (line.size() > most_row_bytes) return std::nullopt;
    line = without_bars(line);
    const std::size_t at = static_cast<std::size_t>(
        std::find_if_not(line.begin(), line.end(), is_digit) - line.begin());
    if (at > 3) return std::nullopt;
    MandatedRow out;
    IndicatorRecord& record = out.record;
    const std::string_view number = line.substr(0, line.substr(at, 1) == "." ? at + 1 : at);
    if (at > 0)
        record.number =
            Printed<Code>{Code(line.substr(0, at)), std::string(number), page.span(number)};
    const std::string_view rest =
        line.substr(std::min(skip_bars(line, number.size()), line.size()));
    const std::size_t field = policy_field_end(rest);
    if (field != 0) record.policy_field = text_at(page, rest.substr(0, field));
    const std::string_view body = rest.substr(field);
    const std::size_t unit = unit_begin(body);
    if (unit == std::string_view::npos) return std::nullopt;
    auto year = row_year(page, body, unit);
    if (!year || year->at <= unit) return std::nullopt;
    const std::string_view name = without_bars(body.substr(0, unit));
    const std::string_view unit_text = without_bars(body.substr(unit, year->at - unit));
    record.name = text_at(page, name);
    record.unit = Printed<Unit>{unit_of_indicator(unit_text, record), std::string(unit_text),
                                page.span(unit_text)};
    RowTail& tail = year->tail;
    const std::string_view year_text = body.substr(year->at, 4);
    take_score(page,
               {{Period(year->year), std::string(year_text), page.span(year_text)},
                std::move(tail.cell),
                tail.cell_text,
                {}},
               record, out.findings);
    if (!tail.source.empty()) record.source = text_at(page, tail.source);
    if (!record.number && !record.observations.front().value) return std::nullopt;
    return out;
}

} // namespace detail
SLUITEND_END
