// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "observation_filler.hpp"

#include "observation_text.hpp"
#include "observation_twins.hpp"
#include "page_text.hpp"

#include <sluitend/quantity/area_codes-inl.hpp>
#include <sluitend/base/text.hpp>

#include <algorithm>

SLUITEND_BEGIN
namespace detail {

namespace {

/// What a sign of Statistics Netherlands says.
std::optional<MissingReason> statline_reason(std::string_view text) {
    if (text.empty()) return MissingReason::not_applicable;
    if (text == ".") return MissingReason::not_available;
    if (text == "x" || text == "X") return MissingReason::not_published;
    return text == "-" ? std::optional(MissingReason::unknown) : std::nullopt;
}

/// `value` with at least so many decimals, where that fits.
Decimal with_decimals(const Decimal& value, int decimals) {
    constexpr int most = 18;
    if (decimals <= value.scale() || decimals > most) return value;
    try {
        return value.rescale(decimals);
    } catch (const NumberOverflow&) {
        return value;
    }
}

} // namespace

ObservationFiller::ObservationFiller(const ReadObservationsOptions& options, std::size_t pages)
    : options_(options), pages_(pages), findings_(options.limits.diagnostics) {}

void ObservationFiller::report(std::string_view id, Severity severity,
                               std::vector<FindingArgument> arguments, const SourceSpan& span) {
    if (pages_ > 1 && page_ != 0) arguments.push_back({"page", std::to_string(page_)});
    findings_.add({std::string(id), severity, std::move(arguments), span, {}});
}

void ObservationFiller::report(std::string_view id, Severity severity, const Occurrences& met,
                               std::vector<FindingArgument> more) {
    if (met.times == 0) return;
    page_ = met.page;
    more.insert(more.begin(), {"count", std::to_string(met.times)});
    report(id, severity, std::move(more), met.span);
}

std::uint32_t ObservationFiller::add(const Area& area, const SourceSpan& span) {
    if (const auto first = area_names_.differing(area))
        report("observation.area-differs", Severity::warning,
               {{"area", excerpt(area.code)},
                {"first", excerpt(*first)},
                {"text", excerpt(area.name)}},
               span);
    return builder_.add(area);
}

void ObservationFiller::tell_kind(Area& area, const SourceSpan& span) {
    if (!options_.area_kind) return note_unknown(area, span);
    area.kind = *options_.area_kind;
    area.code = official_code(area.kind, std::move(area.code));
}

void ObservationFiller::note_unknown(const Area& area, const SourceSpan& span) {
    unknown_areas_.meet(code_or_name(area), span, page_);
}

std::size_t ObservationFiller::page_of(std::size_t row) const {
    const auto end = std::upper_bound(page_ends_.begin(), page_ends_.end(), row);
    return static_cast<std::size_t>(end - page_ends_.begin());
}

void ObservationFiller::fill(ObservationRow& row, const RecordCell& cell, Marks marks,
                             int decimals) {
    row.value.reset();
    row.missing_reason.reset();
    const bool is_nested = cell.kind == RecordKind::other &&
                           (cell.text.starts_with('{') || cell.text.starts_with('['));
    row.verbatim = cell.kind == RecordKind::null || is_nested ? std::string_view() : cell.text;
    row.span = cell.span;
    if (cell.kind == RecordKind::null) {
        row.missing_reason =
            marks == Marks::statline ? MissingReason::unknown : MissingReason::empty_cell;
        return;
    }
    const std::string_view text = trimmed(cell.text);
    if (cell.kind == RecordKind::number || cell.kind == RecordKind::text) {
        const auto value = cell.kind == RecordKind::number
                               ? json_decimal(text)
                               : parse_decimal(text, options_.number_style);
        if (value && is_missing_code(*value)) {
            row.missing_reason = MissingReason::unknown;
            if (marks != Marks::swing) missing_codes_.meet(cell, page_);
            return;
        }
        if (value) {
            row.value = with_decimals(*value, decimals);
            if (decimals >= 0 && value->scale() > decimals &&
                *value != value->rescale(decimals, Rounding::down))
                too_precise_.meet(cell, page_);
            return;
        }
        if (cell.kind == RecordKind::text)
            row.missing_reason =
                marks == Marks::statline ? statline_reason(text) : missing_reason_of(text);
    }
    if (marks == Marks::statline && text == "-") dashes_.meet(cell, page_);
    if (row.missing_reason) return;
    row.missing_reason = MissingReason::unreadable;
    report("observation.unreadable", Severity::error, {{"text", excerpt(cell.text)}}, cell.span);
}

void ObservationFiller::add(const ObservationRow& row, const Records& records) {
    if (rows_ == options_.limits.rows) records.fail_row("model.limit", "too many observations");
    ++rows_;
    builder_.add(row);
}

void ObservationFiller::report_gap(std::string_view field, std::size_t rows, std::size_t first) {
    report("observation.absent-field", Severity::warning,
           {{"column", excerpt(field)},
            {"rows", std::to_string(rows)},
            {"row", std::to_string(first)}},
           {});
}

void ObservationFiller::lose(std::string_view period, const RecordCell& cell) {
    Occurrences* found = lost_.find(period);
    if (found == nullptr) {
        found = &lost_.add(period);
        if (lost_order_.size() < options_.limits.diagnostics) lost_order_.emplace_back(period);
    }
    found->meet(cell, page_);
}

bool ObservationFiller::is_repeated(const std::vector<std::string_view>& pages, std::size_t at,
                                    const std::vector<std::size_t>& rows) {
    const auto end = pages.begin() + static_cast<std::ptrdiff_t>(at);
    const auto twin = std::find(pages.begin(), end, pages[at]);
    if (twin == end) return false;
    const auto earlier = static_cast<std::size_t>(twin - pages.begin());
    report("observation.page-repeated", Severity::warning,
           {{"rows", std::to_string(rows[earlier])}}, {.line = 1, .column = 1, .byte_column = 1});
    return true;
}

ReadObservationsResult ObservationFiller::take() && {
    for (const std::string& period : lost_order_) {
        const Occurrences& lost = *lost_.find(period);
        page_ = lost.page;
        report("observation.period", Severity::error,
               {{"period", excerpt(period)}, {"rows", std::to_string(lost.times)}}, lost.span);
    }
    report("observation.dash", Severity::info, dashes_, {});
    report("observation.missing-code", Severity::warning, missing_codes_,
           {{"text", excerpt(missing_codes_.text)}});
    report("observation.area-kind", Severity::warning, unknown_areas_,
           {{"area", excerpt(unknown_areas_.text)}});
    report("observation.too-precise", Severity::warning, too_precise_,
           {{"text", excerpt(too_precise_.text)}});
    ObservationTable table = builder_.build();
    const auto page = [&](std::size_t row) {
        return pages_ > 1 ? std::optional(FindingArgument{"page", std::to_string(page_of(row))})
                          : std::nullopt;
    };
    report_twins(table, page, findings_);
    return {std::move(table), std::move(findings_).take()};
}

} // namespace detail
SLUITEND_END
