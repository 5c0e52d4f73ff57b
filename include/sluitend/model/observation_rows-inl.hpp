// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/base/text.hpp>
#include <sluitend/model/observation_columns-inl.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

template <class E> std::optional<E> named(std::uint8_t number) {
    return number == no_name ? std::nullopt : std::optional(static_cast<E>(number));
}
template <class E> std::uint8_t number_of(const std::optional<E>& value) {
    return value ? static_cast<std::uint8_t>(*value) : no_name;
}
inline std::optional<std::uint32_t> positioned(std::uint32_t at) {
    return at == absent_position ? std::nullopt : std::optional(at);
}
inline std::optional<Text> text_or_none(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(Text{text, {}});
}

inline Observation observation_of(const ObservationColumns& columns, std::size_t at) {
    const ObservationRow row = columns.row(at);
    Observation out;
    out.period = {row.period,
                  row.period_verbatim.empty() ? row.period.to_string()
                                              : std::string(row.period_verbatim),
                  {}};
    if (row.value) out.value = Printed<Decimal>{*row.value, std::string(row.verbatim), row.span};
    out.missing_reason = row.missing_reason;
    out.status = row.status;
    if (row.area) out.area = columns.areas[*row.area];
    if (row.unit) out.unit = columns.units[*row.unit];
    out.source = text_or_none(std::string(row.source));
    out.vintage = text_or_none(std::string(row.vintage));
    out.qualifier = text_or_none(std::string(row.qualifier));
    return out;
}

/// The code of an area as tables hold it: without the blanks that data services add.
inline std::string area_code(std::string_view text) {
    const auto area = area_of_code(text);
    return area ? area->code : std::string();
}

inline bool is_same_indicator(const IndicatorRecord& a, const IndicatorRecord& b) {
    if (!a.number && !b.number && !a.key && !b.key) return a == b;
    const bool has_one_name =
        a.key || !a.name || !b.name || comparable(a.name->value) == comparable(b.name->value);
    return a.number == b.number && a.key == b.key && has_one_name;
}

/// By what an indicator is found among others: those that are the same have the same name here.
inline std::string name_in_index(const IndicatorRecord& record) {
    if (!record.number && !record.key) return record.name ? record.name->value : std::string();
    return (record.number ? record.number->value.text() : std::string()) + "\n" +
           record.key.value_or("");
}

/// True if figures in one are figures in the other: of units not understood the words tell.
inline bool is_same_unit(const Printed<Unit>& a, const Printed<Unit>& b) {
    return a == b && (a.value.kind != UnitKind::text || a.verbatim == b.verbatim);
}

/// The unit that a row of `record` needs of its own to keep it among those of `joined`.
inline const Printed<Unit>* unit_to_keep(const IndicatorRecord& record,
                                         const IndicatorRecord& joined) {
    if (!record.unit || (joined.unit && is_same_unit(*record.unit, *joined.unit))) return nullptr;
    return &*record.unit;
}

template <class IsIt>
std::vector<std::size_t> positions_where(std::span<const IndicatorRecord> all, IsIt is_it) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (is_it(all[i])) out.push_back(i);
    return out;
}

[[noreturn]] inline void refuse_several(std::span<const IndicatorRecord> all,
                                        std::span<const std::size_t> found, std::string_view word) {
    constexpr std::size_t most = 8;
    std::string message = "several indicators are called " + excerpt(word) + ":";
    for (std::size_t i = 0; i < found.size() && i < most; ++i) {
        const IndicatorRecord& each = all[found[i]];
        message += (i == 0 ? " " : ", ") + excerpt(each.key    ? std::string_view(*each.key)
                                                   : each.name ? std::string_view(each.name->value)
                                                               : word);
    }
    if (found.size() > most) message += " and " + std::to_string(found.size() - most) + " more";
    throw ValueError("observation.ambiguous", message);
}

/// The position of the one indicator with this key, else number, else name.
inline std::size_t position_called(std::span<const IndicatorRecord> all, std::string_view word) {
    auto found = positions_where(all, [&](const auto& each) { return each.key == word; });
    if (found.empty())
        found = positions_where(all, [&](const auto& each) { return each.is_called(word); });
    if (found.empty())
        found = positions_where(
            all, [&](const auto& each) { return each.name && each.name->value == word; });
    if (found.empty()) throw ValueError("observation.unknown", "no indicator " + excerpt(word));
    if (found.size() > 1) refuse_several(all, found, word);
    return found.front();
}

/// What `record` does not say is taken from `other`; both are the same indicator.
inline void fill_absent(IndicatorRecord& record, const IndicatorRecord& other) {
    if (!record.name) record.name = other.name;
    if (!record.description) record.description = other.description;
    if (!record.policy_field) record.policy_field = other.policy_field;
    if (!record.unit) record.unit = other.unit;
    if (record.direction == Direction::unknown) record.direction = other.direction;
    if (!record.source) record.source = other.source;
    if (record.targets.empty() && unit_to_keep(other, record) == nullptr)
        record.targets = other.targets;
    if (record.breaks.empty()) record.breaks = other.breaks;
}

/// Gives a row of one table to another; equal indicators, areas and units become one.
class RowCopier {
public:
    /// For any row; indicators and areas that have none are taken over as well, the indicators as
    /// they are given here.
    RowCopier(const ObservationColumns& from, ObservationTableBuilder& to,
              const std::vector<IndicatorRecord>& indicators)
        : from_(from),
          to_(to),
          indicators_(add(indicators, std::vector<bool>(indicators.size(), true))),
          areas_(add(from.areas, std::vector<bool>(from.areas.size(), true))),
          units_(add(from.units, std::vector<bool>(from.units.size(), true))) {}
    /// For these rows, with no more than what they refer to.
    RowCopier(const ObservationColumns& from, ObservationTableBuilder& to,
              std::span<const std::size_t> rows)
        : from_(from),
          to_(to),
          indicators_(add(from.indicators, met(from.indicator, from.indicators.size(), rows))),
          areas_(add(from.areas, met(from.area, from.areas.size(), rows))),
          units_(add(from.units, met(from.unit, from.units.size(), rows))) {}
    void copy(std::size_t at) {
        ObservationRow row = from_.row(at);
        row.indicator = indicators_[row.indicator];
        if (row.area) row.area = areas_[*row.area];
        row.unit = row.unit ? units_[*row.unit] : kept_unit(from_.indicator[at]);
        to_.add(row);
    }

private:
    /// Which of `count` things a column refers to in these rows.
    template <class Column>
    static std::vector<bool> met(const Column& column, std::size_t count,
                                 std::span<const std::size_t> rows) {
        std::vector<bool> out(count);
        for (const std::size_t row : rows)
            if (column[row] != absent_position) out[column[row]] = true;
        return out;
    }
    /// The unit that rows of an indicator need of their own; all indicators must have been added.
    std::optional<std::uint32_t> kept_unit(std::uint32_t indicator) {
        const auto [found, is_new] = kept_units_.try_emplace(indicator);
        if (!is_new) return found->second;
        const IndicatorRecord& record = from_.indicators[indicator];
        const auto* unit = unit_to_keep(record, to_.indicator(indicators_[indicator]));
        if (unit != nullptr) found->second = to_.add(*unit);
        return found->second;
    }
    template <class Item>
    std::vector<std::uint32_t> add(const std::vector<Item>& items,
                                   const std::vector<bool>& is_wanted) {
        std::vector<std::uint32_t> out(items.size(), absent_position);
        for (std::size_t i = 0; i < items.size(); ++i)
            if (is_wanted[i]) out[i] = to_.add(items[i]);
        return out;
    }

    const ObservationColumns& from_;
    ObservationTableBuilder& to_;
    std::vector<std::uint32_t> indicators_;
    std::vector<std::uint32_t> areas_;
    std::vector<std::uint32_t> units_;
    std::unordered_map<std::uint32_t, std::optional<std::uint32_t>> kept_units_; ///< by indicator
};

} // namespace detail

SLUITEND_END
