// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/tidy_table.hpp>

#include "table_writer.hpp"

#include <sluitend/analyse/assessment.hpp>
#include <sluitend/analyse/peers.hpp>
#include <sluitend/model/indicator.hpp>
#include <sluitend/number/rational.hpp>

#include <algorithm>
#include <span>
#include <vector>

SLUITEND_BEGIN
namespace detail {

namespace {

/// Calls `visit(programme, goal, indicator)` for every indicator, with the numbers of its programme
/// and goal.
template <class Visit> void for_each_indicator(const Document& document, Visit visit) {
    for (const Indicator& each : document.all_indicators()) {
        const auto programme = each.programme();
        const auto goal = each.goal();
        visit(programme ? programme->record().number : std::nullopt,
              goal ? goal->record().number : std::nullopt, each);
    }
}

/// The columns of a target that differ per alternative.
struct TargetCells {
    std::optional<Comparator> comparator;
    std::optional<Movement> movement;
    std::optional<Benchmark> benchmark;
    std::optional<NoTargetReason> reason;
    std::optional<Period> period;
    std::optional<Printed<Decimal>> value;
    std::optional<Printed<Decimal>> upper{};
    std::optional<Printed<Decimal>> offset{};
    std::optional<Decimal> share{};
    std::optional<bool> is_relative{};
};

/// One row per target, one per point of a trajectory.
struct TargetRows {
    std::vector<TargetCells> operator()(const StepTarget& target) const {
        return {{target.comparator, {}, {}, {}, {}, target.value, target.upper}};
    }
    std::vector<TargetCells> operator()(const TrajectoryTarget& target) const {
        std::vector<TargetCells> out;
        for (const TrajectoryPoint& each : target.points)
            out.push_back({target.comparator, {}, {}, {}, each.period, each.value});
        return out;
    }
    std::vector<TargetCells> operator()(const DirectionalTarget& target) const {
        return {{{},
                 target.movement,
                 {},
                 {},
                 target.baseline,
                 target.amount,
                 {},
                 {},
                 {},
                 target.is_relative}};
    }
    std::vector<TargetCells> operator()(const BenchmarkTarget& target) const {
        return {{target.comparator,
                 {},
                 target.reference,
                 {},
                 {},
                 target.value,
                 {},
                 target.offset,
                 target.share}};
    }
    std::vector<TargetCells> operator()(const NoTarget& target) const {
        return {{{}, {}, {}, target.reason, {}, {}}};
    }
    std::vector<TargetCells> operator()(const UnstatedTarget&) const { return {{}}; }
    std::vector<TargetCells> operator()(const TextTarget&) const { return {{}}; }
};

std::optional<std::string_view> present(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<AreaKind> kind_of(const std::optional<Area>& area) {
    return area ? std::optional(area->kind) : std::nullopt;
}
std::optional<std::string_view> code_of(const std::optional<Area>& area) {
    return area ? present(area->code) : std::nullopt;
}
std::optional<std::string_view> name_of_area(const std::optional<Area>& area) {
    return area ? present(area->name) : std::nullopt;
}

/// A ratio as a decimal, if a decimal holds it; else as "1/3".
struct NumberCells {
    explicit NumberCells(const std::optional<Rational>& value) {
        if (!value) return;
        decimal = value->to_exact_decimal();
        if (!decimal) fraction = value->numerator_text() + "/" + value->denominator_text();
    }
    std::optional<Decimal> decimal;
    std::optional<std::string> fraction;
};

constexpr TableWriter::Columns assessed{{"period", CellType::text},
                                        {"period_kind", CellType::text},
                                        {"year", CellType::int32},
                                        {"verdict", CellType::text},
                                        {"reason", CellType::text},
                                        {"value", CellType::decimal},
                                        {"goal_value", CellType::decimal},
                                        {"distance", CellType::decimal},
                                        {"value_fraction", CellType::text},
                                        {"goal_fraction", CellType::text},
                                        {"distance_fraction", CellType::text},
                                        {"target", CellType::text},
                                        {"unit", CellType::text}};

/// Adds a row of what is assessed: the cells of what it is about, then those of `assessed`.
template <class... About>
void add_assessment(TableWriter& out, const Assessment& said, std::span<const Target> targets,
                    const IndicatorRecord& indicator, const About&... about) {
    const NumberCells value(said.value);
    const NumberCells goal(said.goal);
    const NumberCells distance(said.distance);
    out.row(about..., said.period.to_string(), said.period.kind(), said.period.year(), said.verdict,
            said.reason == AssessmentReason::none ? std::nullopt : std::optional(said.reason),
            value.decimal, goal.decimal, distance.decimal, value.fraction, goal.fraction,
            distance.fraction,
            said.target ? std::optional<std::string_view>(targets[*said.target].text.value)
                        : std::nullopt,
            indicator.unit ? std::optional<std::string_view>(indicator.unit->verbatim)
                           : std::nullopt);
}

} // namespace

} // namespace detail

using enum CellType;

TidyTable indicators_table(const Document& document) {
    detail::TableWriter out({{"programme", text},
                             {"goal", text},
                             {"indicator", text},
                             {"name", text},
                             {"mandated", boolean},
                             {"unit", text},
                             {"unit_kind", text},
                             {"per", int64},
                             {"population", text},
                             {"direction", text},
                             {"policy_field", text},
                             {"description", text},
                             {"source", text},
                             {"targets", int32},
                             {"observations", int32},
                             {"line_number", int32}});
    detail::for_each_indicator(document, [&](const auto& programme, const auto& goal,
                                             const Indicator& indicator) {
        const IndicatorRecord& record = indicator.record();
        const auto& unit = record.unit;
        out.row(programme, goal, detail::called(record), record.name, !indicator.goal(),
                unit ? std::optional(unit->verbatim) : std::nullopt,
                unit ? std::optional(unit->value.kind) : std::nullopt,
                unit ? unit->value.per : std::nullopt, unit ? unit->value.population : std::nullopt,
                record.direction, record.policy_field, record.description, record.source,
                record.targets.size(), record.observations.size(),
                detail::line_of(record.number ? record.number->span
                                : record.name ? record.name->span
                                              : SourceSpan{}));
    });
    return std::move(out).take();
}

TidyTable observations_table(const Document& document) {
    detail::TableWriter out({{"programme", text},      {"goal", text},        {"indicator", text},
                             {"name", text},           {"period", text},      {"period_kind", text},
                             {"year", int32},          {"part", int32},       {"value", decimal},
                             {"missing_reason", text}, {"verbatim", text},    {"area_kind", text},
                             {"area", text},           {"area_name", text},   {"unit", text},
                             {"status", text},         {"source", text},      {"vintage", text},
                             {"qualifier", text},      {"line_number", int32}});
    detail::for_each_indicator(
        document, [&](const auto& programme, const auto& goal, const Indicator& indicator) {
            for (const Observation& each : indicator.record().observations) {
                const Period& period = each.period.value;
                const auto& unit = each.unit ? each.unit : indicator.record().unit;
                out.row(programme, goal, detail::called(indicator.record()),
                        indicator.record().name, each.period.verbatim, period.kind(), period.year(),
                        period.part() == 0 ? std::nullopt : std::optional(period.part()),
                        each.value ? std::optional(each.value->value) : std::nullopt,
                        each.missing_reason,
                        each.value ? std::optional(each.value->verbatim) : std::nullopt,
                        detail::kind_of(each.area), detail::code_of(each.area),
                        detail::name_of_area(each.area),
                        unit ? std::optional(unit->verbatim) : std::nullopt, each.status,
                        each.source, each.vintage, each.qualifier,
                        detail::line_of(each.value ? each.value->span : each.period.span));
            }
        });
    return std::move(out).take();
}

TidyTable targets_table(const Document& document) {
    detail::TableWriter out(
        {{"programme", text},   {"goal", text},       {"indicator", text}, {"name", text},
         {"kind", text},        {"comparator", text}, {"movement", text},  {"benchmark", text},
         {"reason", text},      {"year", int32},      {"value", decimal},  {"verbatim", text},
         {"upper", decimal},    {"offset", decimal},  {"share", decimal},  {"is_relative", boolean},
         {"valid_from", int32}, {"valid_to", int32},  {"set_by", text},    {"text", text},
         {"line_number", int32}});
    detail::for_each_indicator(
        document, [&](const auto& programme, const auto& goal, const Indicator& indicator) {
            for (const Target& target : indicator.record().targets)
                for (const auto& each : std::visit(detail::TargetRows{}, target.value))
                    out.row(programme, goal, detail::called(indicator.record()),
                            indicator.record().name, target.kind(), each.comparator, each.movement,
                            each.benchmark, each.reason,
                            each.period ? std::optional(each.period->year()) : std::nullopt,
                            each.value ? std::optional(each.value->value) : std::nullopt,
                            each.value ? std::optional(each.value->verbatim) : std::nullopt,
                            each.upper ? std::optional(each.upper->value) : std::nullopt,
                            each.offset ? std::optional(each.offset->value) : std::nullopt,
                            each.share, each.is_relative, target.valid_from, target.valid_to,
                            target.set_by, target.text, detail::line_of(target.text.span));
        });
    return std::move(out).take();
}

TidyTable assessments_table(const Document& document) {
    detail::TableWriter out(
        {{"programme", text}, {"goal", text}, {"indicator", text}, {"name", text}},
        detail::assessed);
    detail::for_each_indicator(
        document, [&](const auto& programme, const auto& goal, const Indicator& indicator) {
            const IndicatorRecord& record = indicator.record();
            for (const Assessment& each : assess(indicator))
                detail::add_assessment(out, each, record.targets, record, programme, goal,
                                       detail::called(record), record.name);
        });
    return std::move(out).take();
}

TidyTable assessments_table(const AssessmentTable& judged, std::size_t most) {
    detail::TableWriter out({{"indicator", text},
                             {"name", text},
                             {"area", text},
                             {"area_kind", text},
                             {"area_name", text},
                             {"observation", int64}},
                            detail::assessed);
    const ObservationTable& table = judged.observations();
    for (std::size_t i = 0; i < std::min(judged.size(), most); ++i) {
        const IndicatorRecord& record = table.indicators()[judged.indicator(i)];
        const auto at = judged.area(i);
        const Area* const area = at ? &table.areas()[*at] : nullptr;
        const Assessment said = judged[i];
        detail::add_assessment(
            out, said, judged.targets(i), record, detail::called(record), record.name,
            area != nullptr ? detail::present(area->code) : std::nullopt,
            area != nullptr ? std::optional(area->kind) : std::nullopt,
            area != nullptr ? detail::present(area->name) : std::nullopt, said.observation);
    }
    return std::move(out).take();
}

TidyTable ranking_table(const Ranking& ranking) {
    detail::TableWriter out({{"rank", decimal},
                             {"area", text},
                             {"area_name", text},
                             {"value", decimal},
                             {"value_fraction", text},
                             {"reason", text},
                             {"indicator", text},
                             {"name", text},
                             {"period", text}});
    const auto row = [&](const Area& area, const std::optional<Rational>& rank,
                         const std::optional<Decimal>& value,
                         const std::optional<std::string>& fraction,
                         const std::optional<LeftOutReason>& reason) {
        out.row(detail::NumberCells(rank).decimal, detail::present(area.code),
                detail::present(area.name), value, fraction, reason,
                detail::present(ranking.indicator), detail::present(ranking.name),
                ranking.period.to_string());
    };
    for (const AreaValue& each : ranking.areas) {
        const detail::NumberCells value(each.value);
        row(each.area, each.rank, each.printed ? each.printed : value.decimal, value.fraction, {});
    }
    for (const AreaLeftOut& each : ranking.left_out)
        row(each.area, {}, {}, {}, each.reason);
    return std::move(out).take();
}

TidyTable peers_table(const PeerComparison& comparison) {
    detail::TableWriter out({{"group", text},
                             {"count", int64},
                             {"left_out", int64},
                             {"value", decimal},
                             {"mean", decimal},
                             {"median", decimal},
                             {"difference", decimal},
                             {"percentile_rank", decimal},
                             {"value_fraction", text},
                             {"mean_fraction", text},
                             {"median_fraction", text},
                             {"difference_fraction", text},
                             {"percentile_rank_fraction", text}});
    const auto& [group, value, mean, middle, difference, share, count, left_out] = comparison;
    std::vector<detail::NumberCells> numbers;
    for (const std::optional<Rational>& each :
         {std::optional(value), mean, middle, difference, share})
        numbers.emplace_back(each);
    out.row(detail::present(group), count, left_out.size(), numbers[0].decimal, numbers[1].decimal,
            numbers[2].decimal, numbers[3].decimal, numbers[4].decimal, numbers[0].fraction,
            numbers[1].fraction, numbers[2].fraction, numbers[3].fraction, numbers[4].fraction);
    return std::move(out).take();
}

SLUITEND_END
