// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/observation_table.hpp>

#include <sluitend/base/text.hpp>
#include <sluitend/model/document_data.hpp>
#include <sluitend/model/observation_columns-inl.hpp>
#include <sluitend/model/observation_rows-inl.hpp>
#include <sluitend/model/series_parts-inl.hpp>
#include <sluitend/model/series_rows-inl.hpp>
#include <sluitend/model/sound_parts-inl.hpp>
#include <sluitend/model/statutory_direction-inl.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <stdexcept>
#include <utility>

SLUITEND_BEGIN

namespace detail {

SLUITEND_INLINE ObservationRow ObservationColumns::row(std::size_t at) const {
    ObservationRow out;
    out.indicator = indicator[at];
    out.area = positioned(area[at]);
    out.period = period[at];
    out.period_verbatim = texts[period_verbatim[at]];
    if (has_value[at] != 0) out.value = value[at];
    out.verbatim = verbatim(at);
    out.span = span[at];
    out.missing_reason = named<MissingReason>(missing_reason[at]);
    out.status = named<ObservationStatus>(status[at]);
    out.unit = positioned(unit[at]);
    out.source = texts[source[at]];
    out.vintage = texts[vintage[at]];
    out.qualifier = texts[qualifier[at]];
    return out;
}

} // namespace detail

SLUITEND_INLINE ObservationTable::ObservationTable()
    : columns_(std::make_shared<const detail::ObservationColumns>()) {}
SLUITEND_INLINE ObservationTable::ObservationTable(detail::ObservationColumnsPointer columns)
    : columns_(std::move(columns)) {}

SLUITEND_INLINE std::size_t ObservationTable::size() const noexcept {
    return columns_->size();
}
SLUITEND_INLINE Observation ObservationTable::operator[](std::size_t row) const {
    if (row >= size()) throw std::out_of_range("no such row of observations");
    return detail::observation_of(*columns_, row);
}
SLUITEND_INLINE std::size_t ObservationTable::indicator(std::size_t row) const {
    return columns_->indicator.at(row);
}
SLUITEND_INLINE std::span<const IndicatorRecord> ObservationTable::indicators() const noexcept {
    return columns_->indicators;
}
SLUITEND_INLINE std::span<const Area> ObservationTable::areas() const noexcept {
    return columns_->areas;
}
SLUITEND_INLINE std::vector<Period> ObservationTable::periods() const {
    std::vector<Period> out = columns_->period;
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

namespace detail {

/// The series of the rows that are wanted, by indicator and area in the order of the table.
template <class Wanted>
std::vector<Series> series_where(const ObservationColumns& columns, Wanted is_wanted) {
    SeriesRows all = series_rows(columns, is_wanted);
    all.order_by_name();
    std::vector<Series> out;
    for (const SeriesRows::Series& each : all.series) {
        Series series = empty_series(columns.indicators[each.indicator]);
        if (each.area != absent_position) series.area = columns.areas[each.area];
        for (const std::uint32_t row : all.of(each))
            series.observations.push_back(observation_of(columns, row));
        out.push_back(in_order(std::move(series)));
    }
    return out;
}

/// True if figures in one unit become figures in the other, exactly; no unit goes with no unit only.
inline bool has_one_unit(const IndicatorRecord& a, const IndicatorRecord& b) {
    if (!a.unit || !b.unit) return !a.unit && !b.unit;
    return is_same_unit(*a.unit, *b.unit) || conversion_factor(b.unit->value, a.unit->value);
}

/// Records of two tables by their number of the law; nullptr where several of one table have it.
inline std::map<int, IndicatorRecord*> by_statutory_number(std::vector<IndicatorRecord>& all) {
    std::map<int, IndicatorRecord*> out;
    for (IndicatorRecord& each : all) {
        const StatutoryIndicator* const listed =
            each.number ? statutory_indicator_of(each) : nullptr;
        if (listed == nullptr) continue;
        const auto [found, is_new] = out.try_emplace(listed->number, &each);
        if (!is_new) found->second = nullptr;
    }
    return out;
}

/// Makes records of one indicator of the law the same for a builder.
inline void unite_statutory(std::vector<IndicatorRecord>& first,
                            std::vector<IndicatorRecord>& second) {
    const auto others = by_statutory_number(second);
    for (const auto& [number, mine] : by_statutory_number(first)) {
        const auto found = others.find(number);
        if (mine == nullptr || found == others.end() || found->second == nullptr) continue;
        IndicatorRecord& its = *found->second;
        if (!has_one_unit(*mine, its)) continue;
        if (mine->key && its.key && mine->key != its.key)
            mine->key.reset();
        else if (!mine->key)
            mine->key = its.key;
        its.key = mine->key;
        if (mine->name) its.name = mine->name;
        if (mine->targets.empty() && !its.targets.empty()) mine->unit = its.unit; // of its targets
    }
}

} // namespace detail

SLUITEND_INLINE std::vector<Series> ObservationTable::all_series() const {
    return detail::series_where(*columns_, [](std::size_t) { return true; });
}

SLUITEND_INLINE std::vector<Series> ObservationTable::all_series(std::string_view indicator) const {
    const std::size_t called = detail::position_called(columns_->indicators, indicator);
    return detail::series_where(
        *columns_, [&](std::size_t row) { return columns_->indicator[row] == called; });
}

SLUITEND_INLINE Series ObservationTable::series(std::string_view indicator,
                                                std::string_view area) const {
    const std::size_t called = detail::position_called(columns_->indicators, indicator);
    const std::string code = detail::area_code(area);
    bool has_own_town = false;
    std::vector<Series> found = detail::series_where(*columns_, [&](std::size_t row) {
        if (columns_->indicator[row] != called) return false;
        const std::uint32_t its = columns_->area[row];
        has_own_town = has_own_town || its == detail::absent_position;
        if (its == detail::absent_position) return area.empty();
        const Area& known = columns_->areas[its];
        return known.code.empty() ? !area.empty() && known.name == area : known.code == code;
    });
    if (!found.empty()) return std::move(found.front());
    std::string message = "no row of indicator " + excerpt(indicator) + " in area " + excerpt(area);
    if (has_own_town) message += "; the own town is \"\", or give observations_of its area";
    throw ValueError("observation.unknown", message);
}

SLUITEND_INLINE ObservationTable
ObservationTable::with_indicators(std::vector<IndicatorRecord> indicators) const {
    if (indicators.size() != columns_->indicators.size())
        throw ModelError("model.index", "there are not as many indicators as the table has");
    auto columns = std::make_shared<detail::ObservationColumns>(*columns_);
    for (IndicatorRecord& each : indicators)
        each.observations.clear();
    for (const IndicatorRecord& each : indicators)
        detail::require_sound(each);
    columns->indicators = std::move(indicators);
    return ObservationTable(std::move(columns));
}

SLUITEND_INLINE ObservationTable ObservationTable::with_areas(std::vector<Area> areas) const {
    if (areas.size() != columns_->areas.size())
        throw ModelError("model.index", "there are not as many areas as the table has");
    auto columns = std::make_shared<detail::ObservationColumns>(*columns_);
    for (Area& each : areas)
        each.code = detail::area_code(each.code);
    columns->areas = std::move(areas);
    return ObservationTable(std::move(columns));
}

SLUITEND_INLINE ObservationTable ObservationTable::select(std::span<const std::size_t> rows) const {
    for (const std::size_t row : rows)
        if (row >= size()) throw std::out_of_range("no such row of observations");
    ObservationTableBuilder builder;
    detail::RowCopier copier(*columns_, builder, rows);
    for (const std::size_t row : rows)
        copier.copy(row);
    return builder.build();
}

SLUITEND_INLINE ObservationTable join(const ObservationTable& a, const ObservationTable& b) {
    std::vector<IndicatorRecord> mine = a.columns().indicators;
    std::vector<IndicatorRecord> its = b.columns().indicators;
    detail::unite_statutory(mine, its);
    ObservationTableBuilder builder;
    detail::RowCopier of_a(a.columns(), builder, mine);
    detail::RowCopier of_b(b.columns(), builder, its);
    for (std::size_t row = 0; row < a.size(); ++row)
        of_a.copy(row);
    for (std::size_t row = 0; row < b.size(); ++row)
        of_b.copy(row);
    return builder.build();
}

namespace detail {

/// True if rows of both are of one indicator, whatever else is known of it.
inline bool is_named_alike(const IndicatorRecord& a, const IndicatorRecord& b) {
    const bool has_name_only = !a.number && !a.key && !b.number && !b.key;
    const auto name = [](const IndicatorRecord& record) {
        return record.name ? std::string_view(record.name->value) : std::string_view();
    };
    return has_name_only ? name(a) == name(b) : is_same_indicator(a, b);
}

} // namespace detail

SLUITEND_INLINE bool operator==(const ObservationTable& a, const ObservationTable& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t row = 0; row < a.size(); ++row) {
        const Observation mine = a[row];
        const Observation other = b[row];
        const bool is_verbatim =
            mine.period.verbatim == other.period.verbatim &&
            (!mine.value || !other.value || identical(*mine.value, *other.value));
        if (!is_verbatim || mine != other ||
            !detail::is_named_alike(a.indicators()[a.indicator(row)],
                                    b.indicators()[b.indicator(row)]))
            return false;
    }
    return true;
}

SLUITEND_INLINE ObservationTableBuilder::ObservationTableBuilder()
    : columns_(std::make_unique<detail::ObservationColumns>()) {}
SLUITEND_INLINE ObservationTableBuilder::~ObservationTableBuilder() = default;
SLUITEND_INLINE
ObservationTableBuilder::ObservationTableBuilder(ObservationTableBuilder&&) noexcept = default;
SLUITEND_INLINE ObservationTableBuilder&
ObservationTableBuilder::operator=(ObservationTableBuilder&&) noexcept = default;

SLUITEND_INLINE std::uint32_t ObservationTableBuilder::add(const IndicatorRecord& indicator) {
    IndicatorRecord record = indicator;
    record.observations.clear();
    detail::require_sound(record);
    auto& all = columns_->indicators;
    auto& places = columns_->positions["i" + detail::name_in_index(record)];
    for (const std::uint32_t at : places)
        if (detail::is_same_indicator(all[at], record)) {
            detail::fill_absent(all[at], record);
            return at;
        }
    places.push_back(static_cast<std::uint32_t>(all.size()));
    all.push_back(std::move(record));
    return places.back();
}

SLUITEND_INLINE std::uint32_t ObservationTableBuilder::add(const Area& area) {
    if (area.code.starts_with(' ') || area.code.ends_with(' '))
        return add(Area{area.kind, detail::area_code(area.code), area.name});
    auto& all = columns_->areas;
    auto& places = columns_->positions["a" + (area.code.empty() ? area.name : area.code)];
    for (const std::uint32_t at : places) {
        if (all[at] != area) continue;
        if (all[at].name.empty()) all[at].name = area.name;
        return at;
    }
    places.push_back(static_cast<std::uint32_t>(all.size()));
    all.push_back(area);
    return places.back();
}

SLUITEND_INLINE std::uint32_t ObservationTableBuilder::add(const Printed<Unit>& unit) {
    auto& all = columns_->units;
    auto& places = columns_->positions["u" + unit.verbatim];
    for (const std::uint32_t at : places)
        if (all[at] == unit) return at;
    detail::require_sound(unit.value);
    places.push_back(static_cast<std::uint32_t>(all.size()));
    all.push_back(unit);
    return places.back();
}

SLUITEND_INLINE void ObservationTableBuilder::add(const ObservationRow& row) {
    detail::ObservationColumns& to = *columns_;
    if (row.indicator >= to.indicators.size() || (row.area && *row.area >= to.areas.size()) ||
        (row.unit && *row.unit >= to.units.size()))
        throw ModelError("model.index", "a row refers to what was not added");
    if (to.verbatims.size() + row.verbatim.size() > std::numeric_limits<std::uint32_t>::max())
        throw ModelError("model.limit", "the texts of observations exceed 4 GiB");
    detail::require_one(row.value.has_value(), row.missing_reason.has_value());
    to.indicator.push_back(row.indicator);
    to.area.push_back(row.area.value_or(detail::absent_position));
    to.unit.push_back(row.unit.value_or(detail::absent_position));
    to.period.push_back(row.period);
    to.period_verbatim.push_back(to.texts.add(row.period_verbatim));
    to.value.push_back(row.value.value_or(Decimal()));
    to.has_value.push_back(row.value ? 1 : 0);
    to.verbatims += row.verbatim;
    to.verbatim_end.push_back(static_cast<std::uint32_t>(to.verbatims.size()));
    to.span.push_back(row.span);
    to.missing_reason.push_back(detail::number_of(row.missing_reason));
    to.status.push_back(detail::number_of(row.status));
    to.source.push_back(to.texts.add(row.source));
    to.vintage.push_back(to.texts.add(row.vintage));
    to.qualifier.push_back(to.texts.add(row.qualifier));
}

SLUITEND_INLINE void ObservationTableBuilder::add(std::uint32_t indicator,
                                                  const Observation& observation) {
    const auto text = [](const std::optional<Text>& words) {
        return words ? std::string_view(words->value) : std::string_view();
    };
    ObservationRow row;
    row.indicator = indicator;
    if (observation.area) row.area = add(*observation.area);
    row.period = observation.period.value;
    row.period_verbatim = observation.period.verbatim;
    if (observation.value) {
        row.value = observation.value->value;
        row.verbatim = observation.value->verbatim;
        row.span = observation.value->span;
    }
    row.missing_reason = observation.missing_reason;
    row.status = observation.status;
    if (observation.unit) row.unit = add(*observation.unit);
    row.source = text(observation.source);
    row.vintage = text(observation.vintage);
    row.qualifier = text(observation.qualifier);
    add(row);
}

SLUITEND_INLINE const IndicatorRecord& ObservationTableBuilder::indicator(std::uint32_t at) const {
    if (at >= columns_->indicators.size())
        throw ModelError("model.index", "no such indicator was added");
    return columns_->indicators[at];
}

SLUITEND_INLINE void ObservationTableBuilder::set_unit(std::size_t row, std::uint32_t unit) {
    if (row >= columns_->size() || unit >= columns_->units.size())
        throw ModelError("model.index", "no such row or unit was added");
    columns_->unit.set(row, unit);
}

SLUITEND_INLINE void ObservationTableBuilder::reserve(std::size_t rows) {
    detail::ObservationColumns& to = *columns_;
    const auto make_room = [rows](auto&... columns) { (columns.reserve(rows), ...); };
    make_room(to.indicator, to.area, to.period, to.period_verbatim, to.value, to.has_value,
              to.verbatim_end, to.span);
}

SLUITEND_INLINE ObservationTable ObservationTableBuilder::build() {
    auto columns = std::exchange(columns_, std::make_unique<detail::ObservationColumns>());
    columns->positions.clear();
    return ObservationTable(detail::ObservationColumnsPointer(std::move(columns)));
}

namespace detail {

/// The observations of a document; those without an area get `area`, if there is one.
inline ObservationTable observations_in(const Document& document, const Area* area) {
    ObservationTableBuilder builder;
    for (const IndicatorNode& node : document.data().indicators) {
        IndicatorRecord record = node.record;
        record.direction = judged_direction(record, !node.goal);
        const std::uint32_t indicator = builder.add(record);
        const auto* unit = unit_to_keep(node.record, builder.indicator(indicator));
        for (Observation each : node.record.observations) {
            if (area != nullptr && !each.area) each.area = *area;
            if (unit != nullptr && !each.unit) each.unit = *unit;
            builder.add(indicator, each);
        }
    }
    return builder.build();
}

} // namespace detail

SLUITEND_INLINE ObservationTable observations_of(const Document& document) {
    return detail::observations_in(document, nullptr);
}

SLUITEND_INLINE ObservationTable observations_of(const Document& document, const Area& area) {
    return detail::observations_in(document, &area);
}

SLUITEND_END
