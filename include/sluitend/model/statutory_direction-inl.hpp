// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to model and the floors above: what the list of the law adds where the page is silent.
#pragma once

#include <sluitend/model/indicator.hpp>
#include <sluitend/model/statutory_indicators.hpp>

#include <optional>
#include <string>
#include <variant>

SLUITEND_BEGIN

namespace detail {

/// True if the unit is known to be of another kind than the law prescribes.
inline bool has_other_unit(const IndicatorRecord& record, const StatutoryIndicator& listed) {
    return record.unit && record.unit->value.kind != UnitKind::text &&
           record.unit->value.kind != listed.unit.kind;
}

/// The prescribed indicator that a record is beyond doubt, or nullptr.
///
/// A number alone will do, and one with a name that has this number; a name alone needs a unit of
/// the prescribed kind.
inline const StatutoryIndicator* statutory_indicator_of(const IndicatorRecord& record) {
    if (!record.name) {
        if (!record.number) return nullptr;
        return find_statutory_indicator(record.number->value.text());
    }
    const auto match = match_statutory_indicator(std::nullopt, record.name->value);
    if (!match) return nullptr;
    const StatutoryIndicator& named = *match->indicator;
    const bool is_it = record.number ? record.number->value.text() == std::to_string(named.number)
                                     : !has_other_unit(record, named);
    return is_it ? &named : nullptr;
}

/// Which way is better: as the page says, else as the list of the law has it.
inline Direction prescribed_direction(const IndicatorRecord& record) {
    if (record.direction != Direction::unknown) return record.direction;
    const StatutoryIndicator* const listed = statutory_indicator_of(record);
    return listed != nullptr ? listed->direction : Direction::unknown;
}

/// A record as it is judged: an indicator beside the goals may be one of the law.
inline IndicatorRecord judged_record(IndicatorRecord record, bool is_beside_goals) {
    if (is_beside_goals) record.direction = prescribed_direction(record);
    return record;
}

/// How a value is compared: a page that does not say it means what is better.
inline Comparator comparator_of(const StepTarget& target, Direction direction) noexcept {
    const bool is_lower = direction == Direction::lower_is_better;
    return target.comparator_inferred && is_lower ? Comparator::at_most : target.comparator;
}

/// A target with the comparator that it is judged by.
inline Target as_judged(Target target, Direction direction) {
    if (auto* const step = std::get_if<StepTarget>(&target.value))
        step->comparator = comparator_of(*step, direction);
    return target;
}

} // namespace detail

SLUITEND_END
