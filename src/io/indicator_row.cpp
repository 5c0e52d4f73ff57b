// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "indicator_row.hpp"

#include "cell_text.hpp"
#include "indicator_score.hpp"
#include "observation_text.hpp"

#include <sluitend/model/observation_rows-inl.hpp>
#include <sluitend/model/statutory_indicators.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

bool has_letter(std::string_view text) {
    return std::ranges::any_of(text, is_letter);
}

struct Bound {
    std::string_view words;
    Comparator comparator;
};
constexpr std::array bounds{
    Bound{"\u2265", Comparator::at_least},     Bound{">=", Comparator::at_least},
    Bound{"minimaal ", Comparator::at_least},  Bound{"min. ", Comparator::at_least},
    Bound{"minstens ", Comparator::at_least},  Bound{"ten minste ", Comparator::at_least},
    Bound{"tenminste ", Comparator::at_least}, Bound{"\u2264", Comparator::at_most},
    Bound{"<=", Comparator::at_most},          Bound{"maximaal ", Comparator::at_most},
    Bound{"max. ", Comparator::at_most},       Bound{"hoogstens ", Comparator::at_most},
    Bound{"ten hoogste ", Comparator::at_most}};

/// Why there is no target, if a mark in its place says so.
std::optional<NoTargetReason> no_target(MissingReason reason) {
    if (reason == MissingReason::not_applicable) return NoTargetReason::not_applicable;
    if (reason == MissingReason::not_yet_known) return NoTargetReason::not_yet_set;
    return std::nullopt;
}

/// What a cell of one line or more says.
IndicatorCell figure_in(const TextLines& page, std::string_view cell) {
    if (cell.find('\n') == std::string_view::npos)
        return cell_in(cell, NumberStyle::dutch, &page, true).cell;
    const Text text = text_over_lines(page, cell);
    IndicatorCell out = cell_in(text.value, NumberStyle::dutch, nullptr, true).cell;
    if (out.value) out.value->span = text.span;
    if (out.period) out.period->span = text.span;
    if (out.unit) out.unit->span = text.span;
    return out;
}

/// The rate that a name ends in: "per 1.000 inwoners" of "Verwijzingen (per 1.000 inwoners)".
std::string_view rate_of_name(std::string_view name) {
    const std::size_t at = std::min(name.rfind("per "), name.size());
    std::string_view out = name.substr(at);
    if (out.ends_with(')')) out.remove_suffix(1);
    return out.find('\n') == std::string_view::npos ? out : std::string_view();
}

} // namespace

Text text_over_lines(const TextLines& page, std::string_view piece) {
    piece = trimmed(piece);
    const std::size_t end = piece.find('\n');
    if (end == std::string_view::npos) return text_at(page, piece);
    std::string value(piece);
    std::ranges::replace(value, '\n', ' ');
    std::erase(value, '\r');
    Text out{plain(value), page.span(trimmed(piece.substr(0, end)))};
    out.span.end = page.span(piece.substr(piece.rfind('\n') + 1)).end;
    return out;
}

namespace {

/// Bare targets that fall from year to year, below what was measured, are to be reached from above.
void assume_at_most(IndicatorRecord& record) {
    std::vector<StepTarget*> steps;
    for (Target& each : record.targets)
        if (auto* const step = std::get_if<StepTarget>(&each.value)) steps.push_back(step);
    std::optional<Decimal> last;
    for (const Observation& each : record.observations)
        if (each.value && !each.area) last = each.value->value;
    std::size_t falls = 0;
    for (const StepTarget* const step : steps) {
        if (step->upper || (!step->comparator_inferred && step->comparator != Comparator::at_most))
            return;
        if (last && step->value.value >= *last) return;
        if (last) ++falls;
        last = step->value.value;
    }
    constexpr std::size_t fewest = 2; // one step may be a slip
    if (falls < fewest) return;
    for (StepTarget* const step : steps)
        step->comparator = Comparator::at_most;
}

} // namespace

std::string_view IndicatorRowReader::cell_of(const IndicatorCells& cells,
                                             IndicatorColumn kind) const {
    const auto column = column_of(heads_, kind);
    return column ? trimmed(cells[*column]) : std::string_view();
}

std::optional<IndicatorRecord> IndicatorRowReader::read(const IndicatorCells& cells) {
    const std::string_view name = cell_of(cells, IndicatorColumn::name);
    if (!has_letter(name)) return std::nullopt;
    IndicatorRecord out;
    out.name = text_over_lines(page_, name);
    const auto text_of = [&](IndicatorColumn kind) {
        const std::string_view cell = cell_of(cells, kind);
        return cell.empty() ? std::nullopt : std::optional(text_over_lines(page_, cell));
    };
    out.policy_field = text_of(IndicatorColumn::policy_field);
    out.source = text_of(IndicatorColumn::source);
    out.description = text_of(IndicatorColumn::note);
    take_number(cell_of(cells, IndicatorColumn::number), out);
    take_unit(cell_of(cells, IndicatorColumn::unit), out);
    if (!out.unit) take_unit(rate_of_name(name), out);
    if (!out.unit) take_unit_of_figures(cells, out);
    take_figures(cells, {}, out);
    assume_at_most(out);
    return out;
}

/// The number of the law; that of a row in its table is none.
void IndicatorRowReader::take_number(std::string_view cell, IndicatorRecord& record) const {
    std::string_view digits = cell;
    if (digits.ends_with('.')) digits.remove_suffix(1);
    if (!small_number(digits)) return;
    const auto match = match_statutory_indicator(digits, record.name->value);
    const bool is_confirmed = match && match->basis == MatchBasis::number_and_name;
    if (is_confirmed || context_.is_statutory)
        record.number = Printed<Code>{Code(digits), std::string(cell), page_.span(cell)};
}

void IndicatorRowReader::take_unit(std::string_view cell, IndicatorRecord& record) const {
    if (cell.empty()) return;
    const Text text = text_over_lines(page_, cell);
    record.unit = Printed<Unit>{unit_of_indicator(text.value, record), text.value, text.span};
}

/// The unit that all figures of a row name themselves.
void IndicatorRowReader::take_unit_of_figures(const IndicatorCells& cells,
                                              IndicatorRecord& record) const {
    std::optional<Printed<Unit>> common;
    for (std::size_t k = 0; k < heads_.size(); ++k) {
        if (heads_[k].kind != IndicatorColumn::score && heads_[k].kind != IndicatorColumn::target)
            continue;
        const IndicatorCell cell = figure_in(page_, cells[k]);
        if (!cell.value) continue;
        if (!cell.unit || (common && !is_same_unit(*common, *cell.unit))) return;
        if (!common) common = cell.unit;
    }
    record.unit = common;
}

std::optional<Printed<Period>> IndicatorRowReader::period_of(const IndicatorCells& cells) const {
    const std::string_view cell = cell_of(cells, IndicatorColumn::period);
    const auto period = period_in_words(cell).period;
    if (!period) return std::nullopt;
    return Printed<Period>{*period, std::string(cell), page_.span(cell)};
}

void IndicatorRowReader::take_figures(const IndicatorCells& cells, const std::optional<Area>& area,
                                      IndicatorRecord& record) {
    const auto period = period_of(cells);
    for (std::size_t k = 0; k < heads_.size(); ++k) {
        const std::string_view cell = trimmed(cells[k]);
        if (heads_[k].kind == IndicatorColumn::score)
            take_score(heads_[k], cell, period, area, record);
        else if (heads_[k].kind == IndicatorColumn::target && area)
            leave_column(heads_[k]);
        else if (heads_[k].kind == IndicatorColumn::target && !cell.empty())
            take_target(heads_[k], cell, record);
    }
}

void IndicatorRowReader::leave_column(const IndicatorHead& head) {
    if (!left_.insert(&head).second) return;
    const Text shown = text_over_lines(page_, head.text);
    findings_.push_back({"indicator.column-unread",
                         Severity::warning,
                         {{"column", excerpt(shown.value)}},
                         shown.span,
                         {}});
}

void IndicatorRowReader::take_score(const IndicatorHead& head, std::string_view cell,
                                    const std::optional<Printed<Period>>& row,
                                    const std::optional<Area>& area,
                                    IndicatorRecord& record) const {
    ScoreText score{
        {Period(Year(Year::first)), {}, {}}, figure_in(page_, cell), cell, area ? area : head.area};
    if (cell.empty() && (score.area || (!head.year && !row))) return;
    if (head.year)
        score.period = {Period(*head.year), std::to_string(head.year->number()),
                        page_.span(trimmed(head.text))};
    else if (row)
        score.period = *row;
    else if (score.cell.period)
        score.period = *score.cell.period;
    else {
        findings_.push_back({"indicator.period-unknown",
                             Severity::warning,
                             {{"text", excerpt(cell)}, {"name", excerpt(record.name->value)}},
                             text_over_lines(page_, cell).span,
                             {}});
        return;
    }
    detail::take_score(page_, std::move(score), record, findings_);
}

/// What a cell aims for; nothing if it is blank or its mark says nothing of a target.
std::optional<TargetValue> IndicatorRowReader::target_of(std::string_view cell,
                                                         const IndicatorRecord& record) const {
    StepTarget step{Comparator::at_least, true, {}, {}};
    for (const Bound& each : bounds)
        if (const auto end = words_at(cell, 0, each.words)) {
            step.comparator = each.comparator;
            step.comparator_inferred = false;
            cell = trimmed(cell.substr(*end));
            break;
        }
    IndicatorCell read = figure_in(page_, cell);
    if (read.target && step.comparator_inferred) return std::move(read.target->value);
    if (read.missing_reason && *read.missing_reason != MissingReason::unreadable) {
        const auto reason = no_target(*read.missing_reason);
        return reason ? std::optional<TargetValue>(NoTarget{*reason}) : std::nullopt;
    }
    const bool is_plain = read.value && !read.comparison && !read.qualifier && !read.period;
    const auto unit = unit_of_cell(read.unit, record.unit);
    if (!is_plain || unit.own || unit.is_contradiction) return TextTarget{};
    step.value = std::move(*read.value);
    return step;
}

/// Aims are kept year by year: none says whether it is to be reached from below or from above.
void IndicatorRowReader::take_target(const IndicatorHead& head, std::string_view cell,
                                     IndicatorRecord& record) const {
    auto value = target_of(cell, record);
    if (!value) return;
    Target target{std::move(*value), text_over_lines(page_, cell), head.year, head.year, {}, {}};
    if (target.kind() == TargetKind::text && std::ranges::any_of(cell, is_digit))
        findings_.push_back({"indicator.unreadable-target",
                             Severity::warning,
                             {{"text", excerpt(target.text.value)}},
                             target.text.span,
                             {}});
    record.targets.push_back(std::move(target));
}

bool IndicatorRowReader::is_whole(const IndicatorCells& cells) const {
    for (std::size_t k = 0; k < heads_.size(); ++k) {
        const std::string_view cell = trimmed(cells[k]);
        switch (heads_[k].kind) {
        case IndicatorColumn::name:
            if (!has_letter(cell) || figure_in(page_, cell).value) return false;
            break;
        case IndicatorColumn::number:
            if (!small_number(cell.substr(0, cell.size() - (cell.ends_with('.') ? 1 : 0))))
                return false;
            break;
        case IndicatorColumn::period:
            if (!period_in_words(cell).period) return false;
            break;
        case IndicatorColumn::score:
        case IndicatorColumn::target:
            if (figure_in(page_, cell).missing_reason == MissingReason::unreadable) return false;
            break;
        default:
            break;
        }
    }
    return true;
}

bool IndicatorRowReader::take_attribute(std::string_view label, std::string_view value,
                                        IndicatorRecord& record) const {
    const std::string word = folded_label(label);
    if (word == "eenheid")
        take_unit(value, record);
    else if (word == "bron")
        record.source = text_over_lines(page_, value);
    else if (word == "toelichting")
        record.description = text_over_lines(page_, value);
    else
        return false;
    return true;
}

} // namespace detail
SLUITEND_END
