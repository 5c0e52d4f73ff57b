// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/tidy_table.hpp>

#include "table_writer.hpp"

#include <sluitend/model/observation_columns-inl.hpp>

SLUITEND_BEGIN
namespace detail {

namespace {

std::optional<std::string_view> unless_empty(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

/// What `part` gives of something that may be absent.
template <class T, class Part> auto of(const T* from, Part part) {
    using Value = std::remove_cvref_t<decltype(part(*from))>;
    return from != nullptr ? std::optional<Value>(part(*from)) : std::nullopt;
}

/// What is absent twice over is absent.
template <class T> std::optional<T> flat(const std::optional<std::optional<T>>& value) {
    return value ? *value : std::nullopt;
}

} // namespace

} // namespace detail

using enum CellType;

TidyTable observations_table(const ObservationTable& table) {
    detail::TableWriter out({{"indicator", text},
                             {"number", text},
                             {"key", text},
                             {"name", text},
                             {"area", text},
                             {"area_kind", text},
                             {"area_name", text},
                             {"period", text},
                             {"period_kind", text},
                             {"year", int32},
                             {"part", int32},
                             {"value", decimal},
                             {"missing_reason", text},
                             {"verbatim", text},
                             {"status", text},
                             {"unit", text},
                             {"unit_kind", text},
                             {"per", int64},
                             {"population", text},
                             {"age_from", int32},
                             {"age_to", int32},
                             {"multiplier", int64},
                             {"minimum", decimal},
                             {"maximum", decimal},
                             {"own_unit", boolean},
                             {"direction", text},
                             {"source", text},
                             {"indicator_source", text},
                             {"vintage", text},
                             {"qualifier", text},
                             {"period_verbatim", text},
                             {"line_number", int32},
                             {"column", int32},
                             {"byte_column", int32},
                             {"byte_begin", int64},
                             {"byte_end", int64}});
    const detail::ObservationColumns& columns = table.columns();
    for (std::size_t i = 0; i < table.size(); ++i) {
        const ObservationRow row = columns.row(i);
        const IndicatorRecord& indicator = columns.indicators[row.indicator];
        const Area* const area = row.area ? &columns.areas[*row.area] : nullptr;
        const Printed<Unit>* const unit = row.unit         ? &columns.units[*row.unit]
                                          : indicator.unit ? &*indicator.unit
                                                           : nullptr;
        const AgeRange* const ages =
            unit != nullptr && unit->value.ages ? &*unit->value.ages : nullptr;
        const auto number =
            indicator.number ? std::optional(indicator.number->value.text()) : std::nullopt;
        const bool is_placed = row.span.is_known();
        const auto placed = [&](std::uint32_t value) {
            return is_placed ? std::optional(value) : std::nullopt;
        };
        out.row(
            detail::called(indicator), number, indicator.key, indicator.name,
            detail::flat(
                detail::of(area, [](const Area& a) { return detail::unless_empty(a.code); })),
            detail::of(area, [](const Area& a) { return a.kind; }),
            detail::flat(
                detail::of(area, [](const Area& a) { return detail::unless_empty(a.name); })),
            row.period.to_string(), row.period.kind(), row.period.year(),
            row.period.part() == 0 ? std::nullopt : std::optional(row.period.part()), row.value,
            row.missing_reason, detail::unless_empty(row.verbatim), row.status,
            detail::of(unit, [](const Printed<Unit>& u) { return u.verbatim; }),
            detail::of(unit, [](const Printed<Unit>& u) { return u.value.kind; }),
            detail::flat(detail::of(unit, [](const Printed<Unit>& u) { return u.value.per; })),
            detail::flat(
                detail::of(unit, [](const Printed<Unit>& u) { return u.value.population; })),
            detail::of(ages, [](const AgeRange& a) { return a.from; }),
            detail::flat(detail::of(ages, [](const AgeRange& a) { return a.to; })),
            detail::flat(
                detail::of(unit, [](const Printed<Unit>& u) { return u.value.multiplier; })),
            detail::flat(detail::of(unit, [](const Printed<Unit>& u) { return u.value.minimum; })),
            detail::flat(detail::of(unit, [](const Printed<Unit>& u) { return u.value.maximum; })),
            row.unit ? std::optional(true) : std::nullopt, indicator.direction,
            detail::unless_empty(row.source), indicator.source, detail::unless_empty(row.vintage),
            detail::unless_empty(row.qualifier), detail::unless_empty(row.period_verbatim),
            placed(row.span.line), placed(row.span.column), placed(row.span.byte_column),
            placed(row.span.begin), placed(row.span.end));
    }
    return std::move(out).take();
}

SLUITEND_END
