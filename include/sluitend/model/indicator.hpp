// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: indicators, what was measured and what is aimed for.
///
/// - `Direction`: which way is better;
/// - `IndicatorRecord`: what the page says of an indicator;
/// - `Indicator`: a handle that keeps its document alive.
#pragma once

#include <sluitend/fwd.hpp>
#include <sluitend/model/code.hpp>
#include <sluitend/model/document.hpp>
#include <sluitend/model/observation.hpp>
#include <sluitend/model/target.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// Which way is better; never guessed from a name.
enum class Direction { unknown, higher_is_better, lower_is_better, closest_to_target, neutral };

/// The names of `Direction`.
constexpr std::array<std::string_view, 5> names(Direction) {
    return {"unknown", "higher_is_better", "lower_is_better", "closest_to_target", "neutral"};
}

/// What the page says of an indicator; each part is absent where the page is silent.
struct IndicatorRecord {
    std::optional<Printed<Code>> number{}; ///< "10", the statutory number of a mandated indicator
    std::optional<std::string> key{};      ///< in a data set, such as `TotaleBevolking_1`
    std::optional<Text> name{};            ///< lost for many own indicators
    std::optional<Text> description{};     ///< the explanation (toelichting)
    std::optional<Text> policy_field{};    ///< "1. Veiligheid"
    std::optional<Printed<Unit>> unit{};   ///< "Aantal per 1.000 inwoners"
    Direction direction = Direction::unknown; ///< which way is better
    std::optional<Text> source{};             ///< "CBS"
    std::vector<Target> targets{};            ///< in the order of the text
    std::vector<Observation> observations{};  ///< in the order of the text
    std::vector<SeriesBreak> breaks{};        ///< where figures stop being comparable

    /// True if `word` is its number or its key, or the name of one that has neither.
    bool is_called(std::string_view word) const noexcept {
        if (!number && !key) return name && name->value == word;
        return (number && number->value.text() == word) || (key && *key == word);
    }
    bool operator==(const IndicatorRecord&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("number", self.number);
        visit("key", self.key);
        visit("name", self.name);
        visit("description", self.description);
        visit("policy_field", self.policy_field);
        visit("unit", self.unit);
        visit("direction", self.direction);
        visit("source", self.source);
        visit("targets", self.targets);
        visit("observations", self.observations);
        visit("breaks", self.breaks);
    }
};

/// An indicator of a goal, or one that a programme or an annex prints beside its goals: most often one
/// that the law prescribes.
class Indicator : public detail::Handle<Indicator> {
public:
    using Handle::Handle;

    const IndicatorRecord& record() const noexcept;          ///< all that the page says
    std::optional<std::string_view> number() const noexcept; ///< "10"
    std::optional<std::string_view> name() const noexcept;   ///< its name, where printed
    const std::vector<Target>& targets() const noexcept {
        return record().targets;
    } ///< its targets
    const std::vector<Observation>& observations() const noexcept {
        return record().observations;
    }                                           ///< its values
    std::optional<Goal> goal() const;           ///< its goal; none for a mandated indicator
    std::optional<Programme> programme() const; ///< its programme; none for one of an annex
};

SLUITEND_END
