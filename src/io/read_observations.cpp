// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_observations.hpp>

#include "blank_units.hpp"
#include "observation_filler.hpp"
#include "observation_text.hpp"
#include "page_text.hpp"

#include <sluitend/base/text.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <limits>

SLUITEND_BEGIN
namespace detail {

namespace {

/// The columns of the table, in the order of `field_names`.
enum class Field : std::size_t {
    indicator,
    number,
    key,
    name,
    area,
    area_kind,
    area_name,
    period,
    value,
    missing_reason,
    verbatim,
    status,
    unit,
    unit_kind,
    per,
    population,
    age_from,
    age_to,
    multiplier,
    minimum,
    maximum,
    own_unit,
    direction,
    source,
    indicator_source,
    vintage,
    qualifier,
    period_verbatim,
    line_number,
    column,
    byte_column,
    byte_begin,
    byte_end,
    period_kind, // this one and what follows can be told from the period
    year,
    part
};

constexpr std::array<std::string_view, 36> field_names{"indicator",
                                                       "number",
                                                       "key",
                                                       "name",
                                                       "area",
                                                       "area_kind",
                                                       "area_name",
                                                       "period",
                                                       "value",
                                                       "missing_reason",
                                                       "verbatim",
                                                       "status",
                                                       "unit",
                                                       "unit_kind",
                                                       "per",
                                                       "population",
                                                       "age_from",
                                                       "age_to",
                                                       "multiplier",
                                                       "minimum",
                                                       "maximum",
                                                       "own_unit",
                                                       "direction",
                                                       "source",
                                                       "indicator_source",
                                                       "vintage",
                                                       "qualifier",
                                                       "period_verbatim",
                                                       "line_number",
                                                       "column",
                                                       "byte_column",
                                                       "byte_begin",
                                                       "byte_end",
                                                       "period_kind",
                                                       "year",
                                                       "part"};

/// What the rows said of an indicator so far.
struct KnownIndicator {
    IndicatorRecord record;
    std::uint32_t position = 0;
    std::array<bool, 3> is_reported{}; ///< that rows differ in name, direction, source
};

struct KnownUnit {
    std::optional<Printed<Unit>> unit;
    std::optional<std::uint32_t> position;
};

/// Reads one table.
class ObservationReader {
public:
    ObservationReader(std::string_view text, const ReadObservationsOptions& options)
        : filler_(options, 1), records_(open_csv(text, options.limits, options.spreadsheet_safe)) {
        const auto& columns = records_->columns();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            fields_.push_back(field_of(columns[i]));
            if (fields_.back() == field_names.size())
                filler_.report("observation.unknown-column", Severity::warning,
                               {{"column", excerpt(columns[i])}}, records_->column_span(i));
            else
                has_column_[fields_.back()] = true;
        }
        for (const Field each : {Field::indicator, Field::period, Field::value})
            if (!has(each))
                records_->fail("observation.shape",
                               "the column \"" + std::string(name(each)) + "\" is missing",
                               records_->column_span(0));
    }

    ReadObservationsResult read() && {
        while (records_->next()) {
            for (const RecordCell& cell : records_->cells())
                if (fields_[cell.column] < field_names.size()) cells_[fields_[cell.column]] = &cell;
            read_row();
        }
        blank_units_.settle(filler_.builder());
        return std::move(filler_).take();
    }

private:
    static std::string_view name(Field field) {
        return field_names[static_cast<std::size_t>(field)];
    }
    /// The field that a heading names, in whatever case; none if one before it names it too.
    std::size_t field_of(std::string_view heading) const {
        const auto found =
            std::find(field_names.begin(), field_names.end(), lowered(trimmed(heading)));
        const auto at = static_cast<std::size_t>(found - field_names.begin());
        return at < field_names.size() && has_column_[at] ? field_names.size() : at;
    }
    bool has(Field field) const { return has_column_[static_cast<std::size_t>(field)]; }
    /// The cell of a column that is there.
    const RecordCell& cell(Field field) const { return *cells_[static_cast<std::size_t>(field)]; }
    /// True if there is such a cell and it is not empty, or is `""`.
    bool holds(Field field) const { return has(field) && cell(field).kind != RecordKind::null; }
    std::string_view text(Field field) const {
        return holds(field) ? cell(field).text : std::string_view();
    }
    std::string_view word(Field field) const { return trimmed(text(field)); }
    std::optional<Text> prose(Field field) const {
        return holds(field) ? std::optional(Text{std::string(text(field)), {}}) : std::nullopt;
    }

    void report_word(Field field) {
        filler_.report("observation.unknown-word", Severity::warning,
                       {{"column", std::string(name(field))}, {"text", excerpt(text(field))}},
                       cell(field).span);
    }

    template <NamedEnum E> std::optional<E> named(Field field) {
        if (word(field).empty()) return std::nullopt;
        const auto found = from_name<E>(word(field));
        if (!found) report_word(field);
        return found;
    }
    std::optional<Decimal> decimal(Field field) {
        if (word(field).empty()) return std::nullopt;
        const auto found = parse_decimal(word(field), NumberStyle::plain);
        if (!found) report_word(field);
        return found ? std::optional(*found) : std::nullopt;
    }
    std::optional<std::int64_t> whole(Field field, std::int64_t least, std::int64_t most) {
        const auto number = decimal(field);
        if (!number) return std::nullopt;
        const auto found = number->scale() == 0 ? number->to_int64() : std::nullopt;
        if (found && *found >= least && *found <= most) return found;
        report_word(field);
        return std::nullopt;
    }

    void read_row() {
        ObservationRow row;
        if (!read_period(row)) return;
        KnownUnit& unit = read_unit();
        KnownIndicator& indicator = read_indicator(unit);
        row.indicator = indicator.position;
        if (is_of_its_own(unit, indicator)) row.unit = position_of(unit);
        row.area = read_area();
        read_value(row);
        row.source = text(Field::source);
        row.vintage = holds(Field::vintage) ? text(Field::vintage)
                                            : std::string_view(filler_.options().vintage);
        row.qualifier = text(Field::qualifier);
        filler_.add(row, *records_);
        blank_units_.meet(row.indicator, unit.unit);
    }

    bool read_period(ObservationRow& row) {
        const RecordCell& at = cell(Field::period);
        const PeriodText* period = periods_.find(at.text);
        if (period == nullptr) period = &(periods_.add(at.text) = period_in_words(at.text));
        if (!period->period) {
            filler_.lose(at.text, at);
            return false;
        }
        row.period = *period->period;
        row.status = period->status;
        row.period_verbatim = text(Field::period_verbatim);
        if (!has(Field::period_verbatim) && !parse_period(trimmed(at.text)))
            row.period_verbatim = trimmed(at.text);
        if (!word(Field::status).empty()) {
            row.status = from_name<ObservationStatus>(word(Field::status));
            if (!row.status) row.status = status_in_words(word(Field::status));
            if (!row.status) report_word(Field::status);
        }
        return true;
    }

    KnownUnit& read_unit() {
        constexpr std::array<Field, 9> parts{Field::unit,       Field::unit_kind, Field::per,
                                             Field::population, Field::age_from,  Field::age_to,
                                             Field::multiplier, Field::minimum,   Field::maximum};
        text_.clear();
        bool is_there = false;
        for (const Field each : parts) {
            text_ += text(each);
            text_ += holds(each) ? "\x1F" : "\x1E";
            is_there = is_there || !text(each).empty();
        }
        if (KnownUnit* found = units_.find(text_)) return *found;
        KnownUnit& known = units_.add(text_);
        if (!is_there && !holds(Field::unit)) return known;
        Unit unit = unit_in_words(text(Field::unit));
        if (const auto kind = named<UnitKind>(Field::unit_kind)) {
            unit = Unit{};
            unit.kind = *kind;
        }
        using Ages = std::numeric_limits<int>;
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        if (const auto per = whole(Field::per, 1, most)) unit.per = per;
        if (holds(Field::population)) unit.population = std::string(text(Field::population));
        if (const auto from = whole(Field::age_from, Ages::min(), Ages::max()))
            unit.ages = AgeRange{static_cast<int>(*from), {}, false};
        if (const auto to = whole(Field::age_to, Ages::min(), Ages::max()); to && unit.ages)
            unit.ages->to = static_cast<int>(*to);
        else if (to)
            report_word(Field::age_to);
        if (const auto multiplier = whole(Field::multiplier, 1, most)) unit.multiplier = multiplier;
        if (const auto minimum = decimal(Field::minimum)) unit.minimum = minimum;
        if (const auto maximum = decimal(Field::maximum)) unit.maximum = maximum;
        known.unit = Printed<Unit>{unit, std::string(text(Field::unit)), {}};
        return known;
    }

    std::uint32_t position_of(KnownUnit& known) {
        if (!known.position) known.position = filler_.builder().add(*known.unit);
        return *known.position;
    }

    /// True if the unit of this row is not that of its indicator.
    bool is_of_its_own(const KnownUnit& unit, const KnownIndicator& indicator) {
        if (!unit.unit) return false;
        return is_said_to_be_its_own() || !indicator.record.unit ||
               !is_same_unit(*indicator.record.unit, *unit.unit);
    }
    bool is_said_to_be_its_own() {
        const std::string_view said = word(Field::own_unit);
        if (!said.empty() && said != "true" && said != "false") report_word(Field::own_unit);
        return said == "true";
    }

    KnownIndicator& read_indicator(const KnownUnit& unit) {
        const std::string_view number = word(Field::number);
        std::string_view key = text(Field::key);
        const bool is_a_name =
            has(Field::key) && holds(Field::name) && text(Field::indicator) == text(Field::name);
        if (key.empty() && !is_a_name && (number.empty() || !has(Field::key)) &&
            word(Field::indicator) != number)
            key = word(Field::indicator);
        identity_.clear();
        for (const std::string_view each : {number, key}) {
            identity_ += each;
            identity_ += '\n';
        }
        const bool is_nameless = number.empty() && key.empty();
        if (is_nameless) {
            for (const Field each : {Field::name, Field::direction, Field::indicator_source}) {
                identity_ += text(each);
                identity_ += holds(each) ? "\x1F" : "\x1E";
            }
            identity_ += text_;
        }
        KnownIndicator* known = identity_.empty() ? nullptr : indicators_.find(identity_);
        const bool is_new = known == nullptr;
        if (is_new) known = &indicators_.add(identity_);
        IndicatorRecord& record = known->record;
        bool has_more = is_new;
        if (is_new) {
            if (!number.empty()) record.number = code_of(number);
            if (!key.empty()) record.key = std::string(key);
        }
        has_more |= take_prose(*known, Field::name, record.name, 0);
        has_more |= take_prose(*known, Field::indicator_source, record.source, 2);
        has_more |= take_direction(*known);
        if (!record.unit && unit.unit && !is_said_to_be_its_own()) {
            record.unit = unit.unit;
            has_more = true;
        }
        if (has_more) known->position = added(record);
        return *known;
    }

    /// What no indicator can be, such as ages from 24 to 17, is refused with its row.
    std::uint32_t added(const IndicatorRecord& record) {
        try {
            return filler_.builder().add(record);
        } catch (const ModelError& error) {
            records_->fail_row(error.id(), error.what());
        }
    }

    std::optional<Printed<Code>> code_of(std::string_view number) {
        try {
            return Printed<Code>{Code(number), std::string(number), {}};
        } catch (const Error&) {
            report_word(Field::number);
            return std::nullopt;
        }
    }

    /// Takes what the row says if no row said it before; true if it is new.
    bool take_prose(KnownIndicator& known, Field field, std::optional<Text>& to, std::size_t flag) {
        if (!holds(field)) return false;
        if (to) {
            if (to->value != text(field)) report_difference(known, field, to->value, flag);
            return false;
        }
        to = prose(field);
        return true;
    }
    bool take_direction(KnownIndicator& known) {
        const std::string_view said = word(Field::direction);
        Direction& direction = known.record.direction;
        if (said.empty() || said == name_of(direction)) return false;
        const auto found = from_name<Direction>(said);
        if (!found) {
            report_word(Field::direction);
        } else if (direction == Direction::unknown) {
            direction = *found;
            return true;
        } else if (*found != Direction::unknown) {
            report_difference(known, Field::direction, name_of(direction), 1);
        }
        return false;
    }
    void report_difference(KnownIndicator& known, Field field, std::string_view first,
                           std::size_t flag) {
        if (known.is_reported[flag]) return;
        known.is_reported[flag] = true;
        filler_.report("observation.indicator-differs", Severity::warning,
                       {{"indicator", excerpt(word(Field::indicator))},
                        {"column", std::string(name(field))},
                        {"first", excerpt(first)},
                        {"text", excerpt(text(field))}},
                       cell(field).span);
    }

    std::optional<std::uint32_t> read_area() {
        area_.clear();
        for (const Field each : {Field::area, Field::area_kind, Field::area_name}) {
            area_ += text(each);
            area_ += '\n';
        }
        if (area_.size() == 3) return std::nullopt;
        if (const std::uint32_t* found = areas_.find(area_)) return *found;
        Area area = area_of_code(word(Field::area)).value_or(Area{});
        area.name = text(Field::area_name);
        if (const auto kind = named<AreaKind>(Field::area_kind))
            area.kind = *kind;
        else if (area.kind == AreaKind::other)
            filler_.tell_kind(area, place_of_first({Field::area, Field::area_name}));
        return areas_.add(area_) =
                   filler_.add(area, place_of_first({Field::area_name, Field::area}));
    }
    SourceSpan place_of_first(std::initializer_list<Field> fields) const {
        for (const Field each : fields)
            if (holds(each)) return cell(each).span;
        return {};
    }

    void read_value(ObservationRow& row) {
        filler_.fill(row, cell(Field::value), ObservationFiller::Marks::printed);
        const auto reason = named<MissingReason>(Field::missing_reason);
        if (reason && row.missing_reason != MissingReason::unreadable) row.missing_reason = reason;
        const bool is_unreadable = row.missing_reason == MissingReason::unreadable && !reason;
        if (has(Field::verbatim) && !is_unreadable) row.verbatim = text(Field::verbatim);
        if (!has(Field::line_number)) return;
        const auto place = [&](Field field) {
            const auto found = has(field)
                                   ? whole(field, 0, std::numeric_limits<std::uint32_t>::max())
                                   : std::nullopt;
            return static_cast<std::uint32_t>(found.value_or(0));
        };
        row.span = {.line = place(Field::line_number),
                    .column = place(Field::column),
                    .byte_column = place(Field::byte_column),
                    .begin = place(Field::byte_begin),
                    .end = place(Field::byte_end)};
        if (!row.span.is_known()) row.span = {};
    }

    ObservationFiller filler_;
    BlankUnits blank_units_;
    std::unique_ptr<Records> records_;
    std::vector<std::size_t> fields_; ///< of the columns
    std::array<bool, field_names.size()> has_column_{};
    std::array<const RecordCell*, field_names.size()> cells_{}; ///< of this row
    Dictionary<PeriodText> periods_;
    Dictionary<KnownUnit> units_;
    Dictionary<KnownIndicator> indicators_;
    Dictionary<std::uint32_t> areas_;
    std::string text_;     ///< the unit of this row, all of its cells
    std::string identity_; ///< what tells the indicator of this row
    std::string area_;     ///< the area of this row, all of its cells
};

} // namespace

} // namespace detail

ReadObservationsResult read_observations_csv(std::string_view text,
                                             const ReadObservationsOptions& options) {
    return detail::ObservationReader(text, options).read();
}

SLUITEND_END
