// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "budget_table_text.hpp"

#include <sluitend/base/error.hpp>
#include <sluitend/check/recover.hpp>
#include <sluitend/check/report.hpp>

#include <algorithm>
#include <array>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

struct KindWord {
    std::string_view word;
    Phase phase;
};

/// Longer words first, so that "Meerjarenbegroting" is not taken for "begroting".
constexpr std::array kind_words{
    KindWord{"Bijgestelde begroting", Phase::amended},
    KindWord{"Meerjarenbegroting", Phase::estimate},
    KindWord{"Actuele begroting", Phase::amended},
    KindWord{"Ontwerpbegroting", Phase::draft},
    KindWord{"Meerjarenraming", Phase::estimate},
    KindWord{"Jaarrekening", Phase::actual},
    KindWord{"Realisatie", Phase::actual},
    KindWord{"Begroting", Phase::adopted},
    KindWord{"Werkelijk", Phase::actual},
    KindWord{"Rekening", Phase::actual},
    KindWord{"Prognose", Phase::forecast},
    KindWord{"Raming", Phase::estimate},
};

struct LabelWord {
    std::string_view folded;
    LineCode code;
};

/// Labels as printed by municipalities, folded to lower-case letters.
constexpr std::array label_words{
    LabelWord{"lasten", LineCode::expenditure},
    LabelWord{"totalelasten", LineCode::expenditure},
    LabelWord{"totaallasten", LineCode::expenditure},
    LabelWord{"baten", LineCode::revenue},
    LabelWord{"totalebaten", LineCode::revenue},
    LabelWord{"totaalbaten", LineCode::revenue},
    LabelWord{"saldo", LineCode::balance},
    LabelWord{"saldovanbatenenlasten", LineCode::balance},
    LabelWord{"saldovanlastenenbaten", LineCode::balance},
    LabelWord{"saldobatenenlasten", LineCode::balance},
    LabelWord{"saldolastenenbaten", LineCode::balance},
    LabelWord{"totaalsaldovanbatenenlasten", LineCode::balance},
    LabelWord{"geraamdtotaalsaldovanbatenenlasten", LineCode::balance},
    LabelWord{"stortingreserves", LineCode::reserve_additions},
    LabelWord{"stortingenreserves", LineCode::reserve_additions},
    LabelWord{"stortinginreserves", LineCode::reserve_additions},
    LabelWord{"stortingeninreserves", LineCode::reserve_additions},
    LabelWord{"stortingenaanreserves", LineCode::reserve_additions},
    LabelWord{"toevoegingreserves", LineCode::reserve_additions},
    LabelWord{"toevoegingenreserves", LineCode::reserve_additions},
    LabelWord{"toevoegingaanreserves", LineCode::reserve_additions},
    LabelWord{"toevoegingenaanreserves", LineCode::reserve_additions},
    LabelWord{"dotatiereserves", LineCode::reserve_additions},
    LabelWord{"dotatiesreserves", LineCode::reserve_additions},
    LabelWord{"onttrekkingreserves", LineCode::reserve_withdrawals},
    LabelWord{"onttrekkingenreserves", LineCode::reserve_withdrawals},
    LabelWord{"onttrekkingaanreserves", LineCode::reserve_withdrawals},
    LabelWord{"onttrekkingenaanreserves", LineCode::reserve_withdrawals},
    LabelWord{"onttrekkinguitreserves", LineCode::reserve_withdrawals},
    LabelWord{"onttrekkingenuitreserves", LineCode::reserve_withdrawals},
    LabelWord{"resultaat", LineCode::result},
    LabelWord{"geraamdresultaat", LineCode::result},
    LabelWord{"gerealiseerdresultaat", LineCode::result},
    LabelWord{"saldonabestemming", LineCode::result},
    LabelWord{"resultaatnabestemming", LineCode::result},
};

std::optional<LineCode> line_code(std::string_view label) {
    const std::string folded = folded_label(label);
    for (const LabelWord& each : label_words)
        if (each.folded == folded) return each.code;
    return std::nullopt;
}

/// A column that begins at `at`, and where it ends.
struct ColumnAt {
    Column column;
    std::size_t end;
};

std::size_t skip_words(std::string_view line, std::size_t at, std::string_view words) {
    const std::size_t begin = skip_blanks(line, at);
    return line.substr(begin, words.size()) == words ? begin + words.size() : at;
}

std::optional<ColumnAt> column_at(const TextLines& page, std::string_view line, std::size_t at) {
    for (const KindWord& kind : kind_words) {
        if (line.substr(at, kind.word.size()) != kind.word) continue;
        Phase phase = kind.phase;
        std::size_t end = at + kind.word.size();
        const auto qualify = [&] {
            const std::size_t amended = skip_words(line, end, "na wijziging");
            if (amended != end) phase = Phase::amended;
            end = std::max(
                {amended, skip_words(line, end, "primitief"), skip_words(line, end, "primair")});
        };
        qualify();
        end = skip_blanks(line, end);
        const auto year = year_at(line, end);
        if (!year) continue;
        end += 4;
        qualify();
        const std::string_view verbatim = line.substr(at, end - at);
        return ColumnAt{
            {{plain(verbatim), std::string(verbatim), page.span(verbatim)}, *year, phase}, end};
    }
    return std::nullopt;
}

/// Columns with a kind and a year; `first` is where they begin.
std::vector<Column> columns_with_kinds(const TextLines& page, std::string_view line,
                                       std::size_t& first) {
    std::vector<Column> columns;
    for (std::size_t at = 0; at < line.size();) {
        auto found = column_at(page, line, at);
        if (!found) {
            ++at;
            continue;
        }
        if (columns.empty()) first = at;
        columns.push_back(std::move(found->column));
        at = found->end;
    }
    return columns;
}

/// Bare years at the end of a line, two or more.
std::vector<Column> bare_years(const TextLines& page, std::string_view line, std::size_t& first) {
    std::vector<Column> columns;
    std::size_t end = line.size();
    while (end >= 4) {
        const auto year = year_at(line, end - 4);
        if (!year || (end > 4 && trimmed(line.substr(0, end - 4)).size() == end - 4)) break;
        const std::string_view verbatim = line.substr(end - 4, 4);
        columns.insert(
            columns.begin(),
            {{std::string(verbatim), std::string(verbatim), page.span(verbatim)}, *year, {}});
        first = end - 4;
        end = trimmed(line.substr(0, end - 4)).size();
    }
    return columns;
}

/// Where the unit caption begins in the text before the columns.
std::size_t caption_begin(std::string_view before) {
    constexpr std::array<std::string_view, 9> starts{
        "Bedragen", "bedragen", "(x ", "(in ", "x €", "x 1.", "* €", "in 1.000", "in €"};
    std::size_t begin = before.size();
    for (const std::string_view start : starts)
        begin = std::min(begin, before.find(start));
    return begin;
}

bool is_glued(const RecoveredRow& row) {
    if (row.surviving.size() != 1) return true;
    const RowReading& cells = row.surviving.front();
    for (std::size_t i = 1; i < cells.size(); ++i)
        if (cells[i - 1].offset + cells[i - 1].verbatim.size() == cells[i].offset) return true;
    return false;
}

RecoveredCells evidence(const TextLines& page, const TableRow& row, std::uint32_t line,
                        const RecoveredRow& recovered) {
    RecoveredCells out{line,
                       {std::string(row.cells), page.span(row.cells)},
                       recovered.readings,
                       recovered.truncated,
                       recovered.decided_by,
                       {},
                       recovered.margin};
    for (const RowReading& reading : recovered.surviving) {
        out.surviving.emplace_back();
        for (const CellText& cell : reading)
            out.surviving.back().push_back(cell.verbatim);
    }
    return out;
}

} // namespace

std::optional<TableHeader> table_header(const TextLines& page, std::string_view line) {
    std::size_t first = 0;
    std::vector<Column> columns = columns_with_kinds(page, line, first);
    if (columns.size() < 2) columns = bare_years(page, line, first);
    if (columns.size() < 2) return std::nullopt;
    const std::string_view before = line.substr(0, first);
    const std::size_t caption = caption_begin(before);
    const std::string_view title_text = trimmed(before.substr(0, caption));
    const std::string_view caption_text = trimmed(before.substr(caption));
    const auto text = [&](std::string_view piece) {
        return piece.empty() ? std::nullopt : std::optional(text_at(page, piece));
    };
    return TableHeader{text(title_text), text(caption_text), std::move(columns)};
}

std::optional<TableRow> table_row(std::string_view line) {
    std::size_t begin = line.size();
    bool digits = false;
    while (begin > 0) {
        const char c = line[begin - 1];
        std::size_t step = 1;
        if (c >= '0' && c <= '9')
            digits = true;
        else if (c == ' ' || c == '\t' || c == '.' || c == ',' || c == '-' || c == '|')
            step = 1;
        else if (begin >= 2 && line.substr(begin - 2, 2) == "\u00A0")
            step = 2;
        else if (begin >= 3 &&
                 (line.substr(begin - 3, 3) == "\u2212" || line.substr(begin - 3, 3) == "\u2013" ||
                  line.substr(begin - 3, 3) == "\u202F"))
            step = 3;
        else
            break;
        begin -= step;
    }
    if (!digits || begin == 0) return std::nullopt;
    const auto is_end = [](char c) {
        return c == ' ' || c == '\t' || c == '.' || c == ',' || c == '|';
    };
    std::string_view cells = trimmed(line.substr(begin));
    while (!cells.empty() && is_end(cells.front()))
        cells.remove_prefix(1);
    while (!cells.empty() && (cells.back() == ' ' || cells.back() == '|'))
        cells.remove_suffix(1);
    const std::string_view label = trimmed(line.substr(0, begin));
    return TableRow{label, trimmed(cells), line_code(label)};
}

std::optional<Amount> amount_at(const TextLines& page, std::string_view verbatim,
                                const Decimal& printed, std::int64_t multiplier,
                                const Limits& limits, Findings& findings) {
    try {
        if (printed.scale() <= limits.document_scale)
            return Amount({.printed = printed,
                           .multiplier = multiplier,
                           .quantum = std::nullopt,
                           .quantum_basis = QuantumBasis::formal,
                           .currency = {},
                           .verbatim = std::string(verbatim),
                           .span = page.span(verbatim)});
    } catch (const NumberOverflow&) { // reported below, like too many decimals
    }
    findings.push_back({"figure.unreadable",
                        Severity::error,
                        {{"text", excerpt(verbatim)}},
                        page.span(verbatim),
                        {}});
    return std::nullopt;
}

BudgetTableRecord make_table(const TextLines& page, TableHeader header,
                             const std::vector<TableRow>& rows, std::int64_t multiplier,
                             std::optional<SignConvention> convention, const Limits& limits,
                             Findings& findings) {
    BudgetTableRecord table{std::move(header.title),
                            std::move(header.caption),
                            convention,
                            std::move(header.columns),
                            {},
                            {}};
    std::vector<RawRow> raw;
    for (const TableRow& row : rows)
        raw.push_back({row.cells, row.code});
    const Recovery recovery = recover(raw, table.columns.size(), convention, limits);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RecoveredRow& recovered = recovery.rows[i];
        BudgetLine line{
            {plain(rows[i].label), std::string(rows[i].label), page.span(rows[i].label)},
            rows[i].code,
            {}};
        line.amounts.resize(table.columns.size());
        if (recovered.decided_by != DecidedBy::undecided)
            for (std::size_t column = 0; column < table.columns.size(); ++column) {
                const CellText& cell = recovered.surviving.front()[column];
                line.amounts[column] =
                    amount_at(page, rows[i].cells.substr(cell.offset, cell.verbatim.size()),
                              cell.value, multiplier, limits, findings);
            }
        if (is_glued(recovered))
            table.recovered.push_back(
                evidence(page, rows[i], static_cast<std::uint32_t>(i), recovered));
        table.lines.push_back(std::move(line));
    }
    for (Finding& finding : recovery_findings(table))
        findings.push_back(std::move(finding));
    return table;
}

} // namespace detail
SLUITEND_END
