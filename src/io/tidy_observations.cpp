// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/tidy_observations.hpp>

#include "area_notes.hpp"
#include "blank_units.hpp"
#include "observation_filler.hpp"
#include "observation_text.hpp"
#include "observation_twins.hpp"
#include "page_text.hpp"

#include <sluitend/base/error.hpp>
#include <sluitend/base/limits.hpp>
#include <sluitend/base/text.hpp>
#include <sluitend/model/statutory_indicators.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

[[noreturn]] void refuse_cell(const TidyColumn& column, std::size_t row, const std::string& words) {
    throw ReadError("observation.cell",
                    "column " + column.name() + ", row " + std::to_string(row + 1) + ": " + words,
                    {}, {});
}

/// A column that may not be there.
class Cells {
public:
    Cells(const TidyTable& table, std::string_view name) : column_(table.column(name)) {}

    bool is_there() const noexcept { return column_ != nullptr; }
    bool has(std::size_t row) const { return column_ != nullptr && column_->has(row); }

    std::optional<std::string> text(std::size_t row) const {
        if (!has(row)) return std::nullopt;
        if (column_->type() == CellType::text) return std::string(column_->text(row));
        if (is_whole()) return std::to_string(column_->number(row));
        refuse(row, "needs a text");
    }
    std::optional<std::int64_t> number(std::size_t row, std::int64_t least,
                                       std::int64_t most) const {
        const auto value = decimal(row);
        if (!value) return std::nullopt;
        if (*value != value->rescale(0, Rounding::down))
            refuse(row, "needs a whole number, not " + format_decimal(*value, NumberStyle::plain));
        if (*value < Decimal(least) || *value > Decimal(most))
            refuse(row,
                   "needs a number from " + std::to_string(least) + " to " + std::to_string(most));
        return static_cast<std::int64_t>(value->rescale(0, Rounding::down).low());
    }
    std::optional<Decimal> decimal(std::size_t row) const {
        if (!has(row)) return std::nullopt;
        if (column_->type() == CellType::decimal) return column_->decimal(row);
        if (is_whole()) return Decimal(column_->number(row));
        refuse(row, "needs a number: a text can be read in several ways");
    }
    std::optional<bool> flag(std::size_t row) const {
        if (!has(row)) return std::nullopt;
        if (column_->type() != CellType::boolean) refuse(row, "needs a yes or no");
        return column_->flag(row);
    }
    template <NamedEnum E> std::optional<E> word(std::size_t row) const {
        const auto words = text(row);
        if (!words) return std::nullopt;
        const auto found = from_name<E>(*words);
        if (!found) {
            std::string all;
            for (const std::string_view each : names(E{}))
                all += (all.empty() ? "" : ", ") + std::string(each);
            refuse(row, "needs one of " + all + ", not " + excerpt(*words));
        }
        return found;
    }
    [[noreturn]] void refuse(std::size_t row, const std::string& words) const {
        refuse_cell(*column_, row, words);
    }

private:
    bool is_whole() const noexcept {
        return column_->type() == CellType::int32 || column_->type() == CellType::int64;
    }

    const TidyColumn* column_;
};

constexpr std::array<std::string_view, 36> known_columns{"indicator",
                                                         "name",
                                                         "area_kind",
                                                         "area",
                                                         "area_name",
                                                         "period",
                                                         "period_kind",
                                                         "year",
                                                         "part",
                                                         "value",
                                                         "unit",
                                                         "unit_kind",
                                                         "per",
                                                         "population",
                                                         "status",
                                                         "missing_reason",
                                                         "verbatim",
                                                         "source",
                                                         "vintage",
                                                         "qualifier",
                                                         "number",
                                                         "key",
                                                         "direction",
                                                         "indicator_source",
                                                         "age_from",
                                                         "age_to",
                                                         "multiplier",
                                                         "minimum",
                                                         "maximum",
                                                         "own_unit",
                                                         "period_verbatim",
                                                         "line_number",
                                                         "column",
                                                         "byte_column",
                                                         "byte_begin",
                                                         "byte_end"};

/// The value with the decimals of the text that spells it; nothing if that spells others.
std::optional<Decimal> as_printed(const Decimal& value, std::string_view verbatim) {
    bool is_number = false;
    for (const NumberStyle style : {NumberStyle::dutch, NumberStyle::plain}) {
        const auto printed = parse_decimal(trimmed(verbatim), style);
        if (printed && *printed == value) return *printed;
        is_number = is_number || printed;
    }
    return is_number ? std::nullopt : std::optional(value);
}

/// Rows of which two cells that say one thing say different things.
struct Disagreement {
    const char* column; ///< that is believed
    const char* other;
    std::size_t rows = 0;
    std::size_t first_row = 0;
    std::string text{}; ///< in the first row
    std::string its{};  ///< the other's

    void meet(std::size_t row, std::string_view believed, std::string_view not_believed) {
        if (rows++ != 0) return;
        first_row = row + 1;
        text = excerpt(believed);
        its = excerpt(not_believed);
    }
};

/// What the rows say of one indicator.
struct Known {
    IndicatorRecord record{};
    std::uint32_t position = 0;
    std::array<bool, 3> is_reported{}; // that rows differ in name, direction, source
};

/// True for two of one number and key: without a key a name makes another indicator.
bool is_same(const IndicatorRecord& a, const IndicatorRecord& b) {
    if (!a.number && !a.key) return a.name == b.name;
    return a.key || !a.name || !b.name || comparable(a.name->value) == comparable(b.name->value);
}

/// What an indicator is called in messages.
std::string name_of(const IndicatorRecord& record) {
    if (record.number) return record.number->value.text();
    return record.key ? *record.key : record.name->value;
}

class Reader {
public:
    explicit Reader(const TidyTable& table) : table_(table) {
        const bool has_name =
            indicator_.is_there() || number_.is_there() || key_.is_there() || name_.is_there();
        const bool has_time = period_.is_there() || year_.is_there();
        if (!has_name || !has_time || !value_.is_there())
            throw ReadError("observation.shape",
                            "a table of observations needs the columns indicator, period and "
                            "value; this one has " +
                                names_of_columns(),
                            {}, {});
    }

    TidyObservations read() && {
        for (const TidyColumn& each : table_.columns)
            if (std::find(known_columns.begin(), known_columns.end(), each.name()) ==
                known_columns.end())
                report("observation.unknown-column", Severity::warning,
                       {{"column", excerpt(each.name())}});
        for (std::size_t row = 0; row < table_.rows(); ++row)
            meet(row);
        for (Known& each : indicators_)
            each.position = builder_.add(each.record);
        for (std::size_t row = 0; row < table_.rows(); ++row)
            add(row);
        blank_units_.settle(builder_);
        for (const Disagreement& each : {value_differs_, unit_differs_, number_differs_})
            if (each.rows != 0)
                report("observation.cell-differs", Severity::warning,
                       {{"rows", std::to_string(each.rows)},
                        {"row", std::to_string(each.first_row)},
                        {"column", each.column},
                        {"text", each.text},
                        {"other", each.other},
                        {"its", each.its}});
        report_missing_codes();
        report_unknown_areas();
        ObservationTable table = builder_.build();
        report_rows_twice(table);
        return {std::move(table), std::move(findings_)};
    }

private:
    std::string names_of_columns() const {
        std::string out;
        for (const TidyColumn& each : table_.columns)
            out += (out.empty() ? "" : ", ") + each.name();
        return out.empty() ? "none" : excerpt(out);
    }

    void report(const char* id, Severity severity, std::vector<FindingArgument> facts) {
        findings_.push_back({id, severity, std::move(facts), {}, {}});
    }

    void report_missing_codes() {
        if (missing_codes_.times != 0)
            report(
                "observation.missing-code", Severity::warning,
                {{"count", std::to_string(missing_codes_.times)}, {"text", missing_codes_.text}});
    }
    void report_unknown_areas() {
        if (unknown_areas_.times != 0)
            report("observation.area-kind", Severity::warning,
                   {{"count", std::to_string(unknown_areas_.times)},
                    {"area", excerpt(unknown_areas_.text)}});
    }
    void report_rows_twice(const ObservationTable& table) {
        FindingList twins(Limits{}.diagnostics);
        const auto number = [](std::size_t row) {
            return std::optional(FindingArgument{"row", std::to_string(row + 1)});
        };
        report_twins(table, number, twins);
        for (Finding& each : std::move(twins).take())
            findings_.push_back(std::move(each));
    }

    std::optional<Printed<Unit>> unit(std::size_t row) const {
        const auto words = unit_words_.text(row);
        const auto kind = unit_kind_.word<UnitKind>(row);
        if (!words && !kind) return std::nullopt;
        return Printed<Unit>{
            kind ? unit(*kind, row) : unit_in_words(*words), words.value_or(""), {}};
    }

    /// Looks whether the words of a unit are about the kind of unit that the row tells.
    void compare_unit(std::size_t row, const Printed<Unit>& told) {
        const Unit read = unit_in_words(told.verbatim);
        if (read.kind != UnitKind::text &&
            (read.kind != told.value.kind || read.per != told.value.per))
            unit_differs_.meet(
                row, std::string(sluitend::name_of(told.value.kind)) + per_text(told.value),
                told.verbatim);
    }
    static std::string per_text(const Unit& unit) {
        return unit.per ? " per " + std::to_string(*unit.per) : "";
    }

    Unit unit(UnitKind kind, std::size_t row) const {
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        constexpr auto oldest = std::numeric_limits<int>::max();
        Unit out;
        out.kind = kind;
        out.per = per_.number(row, 1, most);
        out.population = population_.text(row);
        if (const auto from = age_from_.number(row, 0, oldest)) {
            out.ages = AgeRange{static_cast<int>(*from), {}, false};
            if (const auto to = age_to_.number(row, 0, oldest))
                out.ages->to = static_cast<int>(*to);
        }
        out.multiplier = multiplier_.number(row, 1, most);
        out.minimum = minimum_.decimal(row);
        out.maximum = maximum_.decimal(row);
        return out;
    }

    Printed<Code> code(const Cells& column, std::size_t row, const std::string& words) const {
        try {
            return {Code(words), words, {}};
        } catch (const ValueError& error) {
            column.refuse(row, error.what());
        }
    }

    const Cells& first_name() const {
        for (const Cells* each : {&indicator_, &number_, &key_})
            if (each->is_there()) return *each;
        return name_;
    }

    IndicatorRecord record(std::size_t row) const {
        IndicatorRecord out;
        if (const auto number = number_.text(row)) out.number = code(number_, row, *number);
        out.key = key_.text(row);
        const auto called = indicator_.text(row);
        const bool is_a_name = key_.is_there() && called && called == name_.text(row);
        if (called && !out.number && !out.key && !is_a_name) {
            if (find_statutory_indicator(*called) != nullptr)
                out.number = code(indicator_, row, *called);
            else
                out.key = *called;
        }
        if (const auto name = name_.text(row)) out.name = Text{*name, {}};
        if (const auto source = indicator_source_.text(row)) out.source = Text{*source, {}};
        out.direction = direction_.word<Direction>(row).value_or(Direction::unknown);
        if (!out.number && !out.key && !out.name)
            first_name().refuse(row, "the indicator has neither number nor key nor name");
        return out;
    }

    /// What a row says of its indicator; the first row that speaks is believed.
    void meet(std::size_t row) {
        IndicatorRecord mine = record(row);
        compare_number(row, mine);
        auto its_unit = own_unit_.flag(row).value_or(false) ? std::nullopt : unit(row);
        auto& same_code =
            places_[(mine.number ? mine.number->value.text() : "") + "\n" + mine.key.value_or("")];
        const auto found = std::find_if(same_code.begin(), same_code.end(), [&](std::size_t at) {
            return is_same(indicators_[at].record, mine);
        });
        of_row_.push_back(found != same_code.end() ? *found : indicators_.size());
        if (found == same_code.end()) {
            same_code.push_back(indicators_.size());
            indicators_.push_back({std::move(mine), 0, {}});
            indicators_.back().record.unit = std::move(its_unit);
            return;
        }
        Known& known = indicators_[*found];
        agree(known, "name", 0, known.record.name, mine.name);
        agree(known, "indicator_source", 2, known.record.source, mine.source);
        if (!known.record.unit) known.record.unit = std::move(its_unit);
        Direction& direction = known.record.direction;
        if (direction == Direction::unknown)
            direction = mine.direction;
        else if (mine.direction != Direction::unknown && mine.direction != direction)
            report_difference(known, "direction", 1, sluitend::name_of(direction),
                              sluitend::name_of(mine.direction));
    }

    void compare_number(std::size_t row, const IndicatorRecord& mine) {
        const auto called = indicator_.text(row);
        if (called && mine.number && mine.number->value.text() != *called && mine.key != called)
            number_differs_.meet(row, mine.number->value.text(), *called);
    }

    void agree(Known& known, const char* field, std::size_t flag, std::optional<Text>& before,
               std::optional<Text>& now) {
        if (!before)
            before = std::move(now);
        else if (now && *now != *before)
            report_difference(known, field, flag, before->value, now->value);
    }
    void report_difference(Known& known, const char* field, std::size_t flag,
                           std::string_view first, std::string_view text) {
        if (std::exchange(known.is_reported[flag], true)) return;
        report("observation.indicator-differs", Severity::warning,
               {{"indicator", excerpt(name_of(known.record))},
                {"column", field},
                {"first", excerpt(first)},
                {"text", excerpt(text)}});
    }

    std::optional<Area> area(std::size_t row) const {
        const auto kind = area_kind_.word<AreaKind>(row);
        const auto given = area_.text(row);
        const auto name = area_name_.text(row);
        if (!kind && !given && !name) return std::nullopt;
        Area out;
        if (given) {
            const auto known = area_of_code(*given);
            out = known ? *known : Area{};
            if (kind) out.code = *given;
        }
        if (kind) out.kind = *kind;
        out.name = name.value_or("");
        return out;
    }

    /// The position of the area of a row.
    std::optional<std::uint32_t> place(std::size_t row) {
        const auto found = area(row);
        if (!found) return std::nullopt;
        const auto [known, is_new] = positions_.try_emplace(
            std::string(sluitend::name_of(found->kind)) + "\n" + found->code + "\n" + found->name);
        if (!is_new) return known->second;
        if (found->kind == AreaKind::other && !area_kind_.has(row))
            unknown_areas_.meet(code_or_name(*found), {}, 0);
        if (const auto first = area_names_.differing(*found))
            report("observation.area-differs", Severity::warning,
                   {{"area", excerpt(found->code)},
                    {"first", excerpt(*first)},
                    {"text", excerpt(found->name)}});
        return known->second = builder_.add(*found);
    }

    Period period(std::size_t row) const {
        const auto year = year_.number(row, Year::first, Year::last);
        const auto part = part_.number(row, 0, 12);
        const auto kind = period_kind_.word<PeriodKind>(row);
        if (const auto words = period_.text(row)) {
            const auto read = period_in_words(*words).period;
            if (!read)
                period_.refuse(row,
                               "needs a period such as 2021, 2021/2022, 2021-H1, 2021-Q3, 2021-04, "
                               "2021KW01 or \"1e kwartaal 2021\", not " +
                                   excerpt(*words));
            if (year && *year != read->year().number())
                year_.refuse(row, "the period is of another year");
            if (kind && *kind != read->kind())
                period_kind_.refuse(row, "the period is of another kind");
            if (part.value_or(read->part()) != read->part())
                part_.refuse(row, "the period is another part of the year");
            return *read;
        }
        if (!year) (period_.is_there() ? period_ : year_).refuse(row, "there is no period");
        try {
            return Period(kind.value_or(PeriodKind::calendar_year), Year(static_cast<int>(*year)),
                          static_cast<int>(part.value_or(0)));
        } catch (const ValueError& error) {
            year_.refuse(row, error.what());
        }
    }

    SourceSpan span(std::size_t row) const {
        constexpr auto most = std::numeric_limits<std::uint32_t>::max();
        const auto of = [&](const Cells& column) {
            return static_cast<std::uint32_t>(column.number(row, 0, most).value_or(0));
        };
        return {of(line_), of(column_), of(byte_column_), of(begin_), of(end_)};
    }

    /// The value of a row or why it has none; a code for none keeps its text.
    void take_value(std::size_t row, std::string& verbatim, ObservationRow& out) {
        out.missing_reason = missing_reason_.word<MissingReason>(row);
        const auto value = value_.decimal(row);
        const auto printed = as_printed(value.value_or(Decimal()), verbatim);
        const bool is_code = value && is_missing_code(*value);
        if (!printed && (value || !out.missing_reason))
            value_differs_.meet(row, value ? format_decimal(*value, NumberStyle::plain) : "",
                                verbatim);
        if (is_code) {
            missing_codes_.meet(format_decimal(*value, NumberStyle::plain), {}, 0);
            if (verbatim.empty()) verbatim = format_decimal(*value, NumberStyle::plain);
        } else if (value) {
            out.value = printed ? printed : value;
        }
        if (out.value && out.missing_reason)
            missing_reason_.refuse(row, "a value needs no reason why it is missing");
        if (!out.value && !out.missing_reason)
            out.missing_reason = is_code ? MissingReason::unknown : MissingReason::empty_cell;
    }

    void add(std::size_t row) {
        const Known& known = indicators_[of_row_[row]];
        const auto words = period_.text(row).value_or("");
        const auto period_verbatim =
            period_verbatim_.text(row).value_or(parse_period(words) ? std::string() : words);
        auto verbatim = verbatim_.text(row).value_or("");
        const auto source = source_.text(row).value_or("");
        const auto vintage = vintage_.text(row).value_or("");
        const auto qualifier = qualifier_.text(row).value_or("");
        ObservationRow out;
        out.indicator = known.position;
        out.area = place(row);
        out.period = period(row);
        out.period_verbatim = period_verbatim;
        take_value(row, verbatim, out);
        out.verbatim = verbatim;
        out.span = span(row);
        out.status = status_.word<ObservationStatus>(row);
        if (!out.status) out.status = period_in_words(words).status;
        const auto its = unit(row);
        if (its) compare_unit(row, *its);
        if (its && (own_unit_.flag(row).value_or(false) || !known.record.unit ||
                    !is_same_unit(*its, *known.record.unit)))
            out.unit = builder_.add(*its);
        blank_units_.meet(out.indicator, its);
        out.source = source;
        out.vintage = vintage;
        out.qualifier = qualifier;
        builder_.add(out);
    }

    const TidyTable& table_;
    ObservationTableBuilder builder_{};
    BlankUnits blank_units_{};
    Disagreement value_differs_{"value", "verbatim"};
    Disagreement unit_differs_{"unit_kind", "unit"};
    Disagreement number_differs_{"number", "indicator"};
    Findings findings_{};
    Occurrences missing_codes_{};
    Occurrences unknown_areas_{}; // whose kind nobody tells
    AreaNames area_names_{};
    std::unordered_map<std::string, std::uint32_t> positions_{}; // of areas
    std::vector<Known> indicators_{};
    std::vector<std::size_t> of_row_{};
    std::unordered_map<std::string, std::vector<std::size_t>> places_{};

    Cells indicator_{table_, "indicator"}, number_{table_, "number"}, key_{table_, "key"},
        name_{table_, "name"}, direction_{table_, "direction"},
        indicator_source_{table_, "indicator_source"};
    Cells area_kind_{table_, "area_kind"}, area_{table_, "area"}, area_name_{table_, "area_name"};
    Cells period_{table_, "period"}, period_kind_{table_, "period_kind"}, year_{table_, "year"},
        part_{table_, "part"}, period_verbatim_{table_, "period_verbatim"};
    Cells value_{table_, "value"}, verbatim_{table_, "verbatim"},
        missing_reason_{table_, "missing_reason"}, status_{table_, "status"},
        source_{table_, "source"}, vintage_{table_, "vintage"}, qualifier_{table_, "qualifier"};
    Cells unit_words_{table_, "unit"}, unit_kind_{table_, "unit_kind"}, per_{table_, "per"},
        population_{table_, "population"}, age_from_{table_, "age_from"}, age_to_{table_, "age_to"},
        multiplier_{table_, "multiplier"}, minimum_{table_, "minimum"}, maximum_{table_, "maximum"},
        own_unit_{table_, "own_unit"};
    Cells line_{table_, "line_number"}, column_{table_, "column"},
        byte_column_{table_, "byte_column"}, begin_{table_, "byte_begin"}, end_{table_, "byte_end"};
};

} // namespace

} // namespace detail

TidyObservations observations_from(const TidyTable& table) {
    return detail::Reader(table).read();
}

SLUITEND_END
