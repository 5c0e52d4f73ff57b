// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "indicator_score.hpp"

#include "cell_text.hpp"

#include <utility>
#include <vector>

SLUITEND_BEGIN
namespace detail {

namespace {

/// Fills an indicator with what its score says.
class ScoreTaker {
public:
    ScoreTaker(const TextLines& page, ScoreText score, IndicatorRecord& record, Findings& findings)
        : page_(page), score_(std::move(score)), record_(record), findings_(findings) {}

    void take() && {
        IndicatorCell& cell = score_.cell;
        Observation observation;
        observation.period = score_.period;
        observation.area = score_.area;
        if (cell.period) take_period(observation, *cell.period);
        observation.value = cell.value;
        observation.missing_reason = cell.missing_reason;
        observation.status = cell.status;
        observation.qualifier = qualifier();
        take_unit(observation);
        if (cell.target) {
            record_.targets.push_back(std::move(*cell.target));
            observation.missing_reason = MissingReason::not_available;
        }
        if (cell.missing_reason == MissingReason::unreadable)
            report("indicator.unreadable-cell", Severity::warning, {});
        record_.observations.push_back(observation);
        if (cell.comparison) take_comparison(observation, *cell.comparison);
    }

private:
    void report(const char* id, Severity severity, std::vector<FindingArgument> more) {
        std::vector<FindingArgument> facts{{"text", excerpt(score_.text)}};
        facts.insert(facts.end(), more.begin(), more.end());
        findings_.push_back({id, severity, std::move(facts), page_.span(score_.text), {}});
    }

    /// What stands in a cell beside its value: marks and words, or all of it if it is unreadable.
    std::optional<Text> qualifier() const {
        const IndicatorCell& cell = score_.cell;
        if (cell.missing_reason == MissingReason::unreadable) return text_at(page_, score_.text);
        std::optional<Text> out = cell.mark;
        if (!out) return cell.qualifier;
        if (cell.qualifier) out->value += " " + cell.qualifier->value;
        return out;
    }

    /// A year in the cell goes before that of the row.
    void take_period(Observation& observation, const Printed<Period>& period) {
        if (!score_.cell.target && period.value != observation.period.value)
            report("indicator.cell-period", Severity::info,
                   {{"period", period.verbatim}, {"row", observation.period.verbatim}});
        if (!score_.cell.target) observation.period = period;
    }

    void take_unit(Observation& observation) {
        const auto unit = unit_of_cell(score_.cell.unit, record_.unit);
        if (!observation.value) return;
        observation.unit = unit.own;
        if (unit.is_contradiction)
            report("indicator.cell-unit", Severity::warning,
                   {{"unit", excerpt(record_.unit->verbatim)}});
    }

    void take_comparison(const Observation& own, ComparedValue& other) {
        Observation elsewhere;
        elsewhere.period = own.period;
        elsewhere.value = std::move(other.value);
        elsewhere.status = own.status;
        elsewhere.area = std::move(other.area);
        elsewhere.unit = own.unit;
        record_.observations.push_back(std::move(elsewhere));
    }

    const TextLines& page_;
    ScoreText score_;
    IndicatorRecord& record_;
    Findings& findings_;
};

} // namespace

void take_score(const TextLines& page, ScoreText score, IndicatorRecord& indicator,
                Findings& findings) {
    ScoreTaker(page, std::move(score), indicator, findings).take();
}

} // namespace detail
SLUITEND_END
