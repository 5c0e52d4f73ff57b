// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to model and the floors above: what the list of the law adds where the page is silent.
#pragma once

#include <sluitend/model/goal.hpp>
#include <sluitend/model/indicator.hpp>
#include <sluitend/model/statutory_indicators.hpp>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

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

/// True if an indicator is one of the law, as its number or name tells.
inline bool is_statutory(const Indicator& indicator) {
    return indicator.record().number || statutory_indicator_of(indicator.record()) != nullptr;
}

/// The indicators of the law, and the others.
inline std::pair<std::vector<Indicator>, std::vector<Indicator>>
parted_by_law(const std::vector<Indicator>& indicators) {
    std::pair<std::vector<Indicator>, std::vector<Indicator>> out;
    for (const Indicator& each : indicators)
        (is_statutory(each) ? out.first : out.second).push_back(each);
    return out;
}

/// Which way is better: as the page says, else as the list of the law has it.
inline Direction prescribed_direction(const IndicatorRecord& record) {
    if (record.direction != Direction::unknown) return record.direction;
    const StatutoryIndicator* const listed = statutory_indicator_of(record);
    return listed != nullptr ? listed->direction : Direction::unknown;
}

/// The direction by which an indicator of a document is judged: one beside its goals may be of the
/// law, as its name tells. A number alone may be the town's own.
inline Direction judged_direction(const IndicatorRecord& record, bool is_beside_goals) {
    return is_beside_goals && record.name ? prescribed_direction(record) : record.direction;
}

/// How a value is compared: a page that does not say it means what is better.
inline Comparator comparator_of(const StepTarget& target, Direction direction) noexcept {
    const bool is_lower = direction == Direction::lower_is_better;
    return target.comparator_inferred && is_lower ? Comparator::at_most : target.comparator;
}

/// A target with the comparator by which it is judged.
inline Target as_judged(Target target, Direction direction) {
    if (auto* const step = std::get_if<StepTarget>(&target.value)) {
        step->comparator = comparator_of(*step, direction);
        const bool is_known =
            direction == Direction::higher_is_better || direction == Direction::lower_is_better;
        step->comparator_inferred = step->comparator_inferred && !is_known;
    }
    return target;
}

/// The targets of an indicator with the comparators by which they are judged.
inline std::vector<Target> judged_targets(const Indicator& indicator) {
    const Direction direction = judged_direction(indicator.record(), !indicator.goal());
    std::vector<Target> out;
    for (const Target& each : indicator.targets())
        out.push_back(as_judged(each, direction));
    return out;
}

} // namespace detail

SLUITEND_END
