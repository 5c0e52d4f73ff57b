// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_swing.hpp>

#include "code_list.hpp"
#include "field_gaps.hpp"
#include "observation_filler.hpp"
#include "observation_text.hpp"
#include "page_text.hpp"

#include <sluitend/base/text.hpp>

#include <algorithm>
#include <array>

SLUITEND_BEGIN
namespace detail {

namespace {

template <class T> struct Word {
    std::string_view word;
    T meaning;
};
template <class T, std::size_t size>
std::optional<T> meaning_of(const std::array<Word<T>, size>& words, std::string_view text) {
    const std::string wanted = lowered(text);
    for (const Word<T>& each : words)
        if (each.word == wanted) return each.meaning;
    return std::nullopt;
}

constexpr std::array<Word<AreaKind>, 11> levels{{{"gemeente", AreaKind::municipality},
                                                 {"wijk", AreaKind::district},
                                                 {"buurt", AreaKind::neighbourhood},
                                                 {"provincie", AreaKind::province},
                                                 {"nederland", AreaKind::country},
                                                 {"land", AreaKind::country},
                                                 {"landsdeel", AreaKind::region},
                                                 {"corop", AreaKind::region},
                                                 {"regio", AreaKind::region},
                                                 {"ggdregio", AreaKind::region},
                                                 {"grootteklasse", AreaKind::size_class}}};

/// What a name says of itself, whatever the heading of its column says. Utrecht and Groningen are towns
/// as well.
std::optional<AreaKind> kind_of_name(std::string_view name) {
    constexpr std::array<Word<AreaKind>, 13> areas{{{"nederland", AreaKind::country},
                                                    {"friesland", AreaKind::province},
                                                    {"frysl\u00E2n", AreaKind::province},
                                                    {"drenthe", AreaKind::province},
                                                    {"overijssel", AreaKind::province},
                                                    {"flevoland", AreaKind::province},
                                                    {"gelderland", AreaKind::province},
                                                    {"noord-holland", AreaKind::province},
                                                    {"zuid-holland", AreaKind::province},
                                                    {"zeeland", AreaKind::province},
                                                    {"noord-brabant", AreaKind::province},
                                                    {"limburg", AreaKind::province},
                                                    {"totaal", AreaKind::other}}};
    const std::string words = lowered(name);
    if (words.starts_with("totaal ")) return AreaKind::other;
    if (words.starts_with("provincie ") || words.ends_with(" (pv)")) return AreaKind::province;
    return meaning_of(areas, words);
}

constexpr std::array<Word<PeriodKind>, 10> period_levels{{{"year", PeriodKind::calendar_year},
                                                          {"jaar", PeriodKind::calendar_year},
                                                          {"schoolyear", PeriodKind::school_year},
                                                          {"schooljaar", PeriodKind::school_year},
                                                          {"halfyear", PeriodKind::half_year},
                                                          {"halfjaar", PeriodKind::half_year},
                                                          {"quarter", PeriodKind::quarter},
                                                          {"kwartaal", PeriodKind::quarter},
                                                          {"month", PeriodKind::month},
                                                          {"maand", PeriodKind::month}}};

enum class Column { ignored, variable, code, level, name, period_level, period, value, note };

constexpr std::array<Word<Column>, 19> long_columns{{{"externalcode", Column::code},
                                                     {"geolevel", Column::level},
                                                     {"periodlevel", Column::period_level},
                                                     {"period", Column::period},
                                                     {"valuestring", Column::value},
                                                     {"value", Column::value},
                                                     {"description", Column::note},
                                                     {"@odata.id", Column::variable},
                                                     {"@odata.type", Column::ignored},
                                                     {"code", Column::code},
                                                     {"gebiedscode", Column::code},
                                                     {"gebiedcode", Column::code},
                                                     {"gemeentecode", Column::code},
                                                     {"gebiedsniveau", Column::level},
                                                     {"name", Column::name},
                                                     {"naam", Column::name},
                                                     {"gebied", Column::name},
                                                     {"gebieden", Column::name},
                                                     {"gemeente", Column::name}}};

struct Variable {
    std::string name;
    std::string unit;
    std::string description;
    std::string source;
};

/// The code in "Variables('code')"; empty if there is none.
std::string_view variable_in(std::string_view path) {
    constexpr std::string_view words = "Variables('";
    const std::size_t at = path.find(words);
    if (at == path.npos) return {};
    path.remove_prefix(at + words.size());
    return path.substr(0, std::min(path.find('\''), path.size()));
}

class SwingReader {
public:
    SwingReader(const SwingPayload& payload, const ReadObservationsOptions& options)
        : payload_(payload), filler_(options, payload.rows.size()) {
        CodeList variables(payload.variables, options.limits);
        while (variables.next())
            variables_.add(variables.field({"ExternalCode", "Code", "Id", "VariableCode"})) = {
                plain(variables.field({"Name", "Title"})),
                std::string(variables.field({"Unit", "UnitName"})),
                std::string(variables.field({"Description"})),
                std::string(variables.field({"DataSource", "Source"}))};
        CodeList items(payload.geo_items, options.limits);
        while (items.next())
            names_.add(level_and_code(items.field({"GeoLevel"}), items.field({"ExternalCode"}))) =
                plain(items.field({"Name", "FullName"}));
    }

    ReadObservationsResult read() && {
        std::vector<std::size_t> counts;
        std::optional<std::string> link = std::string();
        for (std::size_t page = 0; page < payload_.rows.size(); ++page) {
            filler_.begin_page(page + 1);
            counts.push_back(0);
            if (filler_.is_repeated(payload_.rows, page, counts)) continue;
            const auto records = open_records(payload_.rows[page], filler_.options().limits);
            counts.back() = read_page(*records);
            require_rows(*records);
            const auto next = records->beside("@odata.nextLink");
            if (link) link = next ? std::optional(std::string(*next)) : std::nullopt;
        }
        if (link && !link->empty())
            filler_.report("observation.incomplete", Severity::warning, {{"link", excerpt(*link)}},
                           {.line = 1, .column = 1, .byte_column = 1});
        return std::move(filler_).take();
    }

private:
    static std::string level_and_code(std::string_view level, std::string_view code) {
        return lowered(level) + "\n" + std::string(trimmed(code));
    }

    // ---- columns -----------------------------------------------------------------------------

    struct Role {
        Column column = Column::ignored;
        std::optional<PeriodText> period{}; ///< of a column of an exported table
    };

    void assign_roles(const Records& records) {
        const auto& names = records.columns();
        for (std::size_t i = roles_.size(); i < names.size(); ++i) {
            Role role;
            PeriodText period = period_in_words(names[i]);
            if (const auto known = meaning_of(long_columns, names[i]))
                role.column = *known;
            else if (period.period)
                role.period = period;
            else
                filler_.report("observation.unknown-column", Severity::warning,
                               {{"column", excerpt(names[i])}}, records.column_span(i));
            is_of_towns_ = is_of_towns_ || lowered(names[i]).starts_with("gemeente");
            roles_.push_back(role);
        }
        const auto has = [&](Column wanted) {
            return std::any_of(roles_.begin(), roles_.end(),
                               [&](const Role& each) { return each.column == wanted; });
        };
        const bool is_wide = std::any_of(roles_.begin(), roles_.end(),
                                         [](const Role& each) { return each.period.has_value(); });
        const bool is_long = has(Column::period) && has(Column::value);
        if (is_wide == is_long || (!has(Column::code) && !has(Column::name)))
            records.fail_row("observation.shape",
                             "neither rows with ExternalCode, Period and ValueString nor a table "
                             "with areas in its rows and periods in its columns");
    }

    // ---- rows --------------------------------------------------------------------------------

    std::size_t read_page(Records& records) {
        roles_.clear();
        is_of_towns_ = false;
        gaps_ = {};
        std::size_t rows = 0;
        for (; records.next(); ++rows) {
            if (rows == 0 || records.columns().size() != roles_.size()) assign_roles(records);
            read_row(records);
            gaps_.end_row();
        }
        gaps_.for_each([&](std::size_t column, std::size_t lacking, std::size_t first) {
            filler_.report_gap(records.columns()[column], lacking, first);
        });
        return rows;
    }

    void read_row(const Records& records) {
        std::array<const RecordCell*, 9> cells{};
        for (const RecordCell& cell : records.cells())
            cells[static_cast<std::size_t>(roles_[cell.column].column)] = &cell;
        const auto cell = [&](Column column) { return cells[static_cast<std::size_t>(column)]; };
        const auto word = [&](Column column) {
            const RecordCell* const at = cell(column);
            return at == nullptr || at->kind == RecordKind::null ? std::string_view()
                                                                 : trimmed(at->text);
        };
        ObservationRow row;
        row.vintage = filler_.options().vintage;
        row.qualifier = word(Column::note);
        row.indicator = indicator_at(word(Column::variable), records);
        if (word(Column::code).empty() && word(Column::name).empty())
            records.fail_row("json.field", "a row without area");
        const RecordCell* const code = cell(Column::code);
        const RecordCell* const name = cell(Column::name);
        row.area = area_at(word(Column::level), word(Column::code), word(Column::name),
                           code != nullptr   ? code->span
                           : name != nullptr ? name->span
                                             : SourceSpan{});
        if (cell(Column::period) != nullptr)
            return read_long_row(row, records, *cell(Column::period), word(Column::period_level),
                                 cell(Column::value));
        for (const RecordCell& each : records.cells()) {
            const auto& period = roles_[each.column].period;
            if (!period) continue;
            gaps_.meet(each.column);
            row.period = *period->period;
            row.status = period->status;
            row.period_verbatim = records.columns()[each.column];
            filler_.fill(row, each, ObservationFiller::Marks::swing);
            filler_.add(row, records);
        }
    }

    void read_long_row(ObservationRow& row, const Records& records, const RecordCell& at,
                       std::string_view level, const RecordCell* value) {
        if (value == nullptr) records.fail_row("json.field", "a row without ValueString");
        const PeriodText* period = periods_.find(at.text);
        if (period == nullptr) period = &(periods_.add(at.text) = period_in_words(at.text));
        const auto kind = meaning_of(period_levels, level);
        if (!period->period || (kind && period->period->kind() != *kind))
            return filler_.lose(at.text, at);
        row.period = *period->period;
        row.status = period->status;
        row.period_verbatim = trimmed(at.text);
        filler_.fill(row, *value, ObservationFiller::Marks::swing);
        filler_.add(row, records);
    }

    std::uint32_t indicator_at(std::string_view path, const Records& records) {
        std::string_view code = payload_.indicator;
        if (code.empty()) code = variable_in(path);
        if (code.empty()) code = variable_in(records.beside("@odata.context").value_or(""));
        if (code.empty())
            records.fail_row("observation.shape",
                             "no variable is named, neither by the caller nor in @odata.id");
        if (const std::uint32_t* found = indicators_.find(code)) return *found;
        IndicatorRecord record;
        record.key = std::string(code);
        Variable variable{payload_.name, payload_.unit, "", ""};
        if (const Variable* found = variables_.find(code))
            variable = *found;
        else if (!variables_.empty())
            filler_.report("observation.unknown-code", Severity::warning,
                           {{"dimension", "Variables"}, {"code", excerpt(code)}},
                           records.cells().front().span);
        if (!variable.name.empty()) record.name = Text{variable.name, {}};
        if (!variable.description.empty()) record.description = Text{variable.description, {}};
        if (!variable.source.empty()) record.source = Text{variable.source, {}};
        if (!variable.unit.empty())
            record.unit = Printed<Unit>{unit_in_words(variable.unit), variable.unit, {}};
        return indicators_.add(code) = filler_.builder().add(record);
    }

    std::uint32_t area_at(std::string_view level, std::string_view code, std::string_view name,
                          const SourceSpan& span) {
        identity_.clear();
        for (const std::string_view each : {level, code, name}) {
            identity_ += each;
            identity_ += '\n';
        }
        if (const std::uint32_t* found = areas_.find(identity_)) return *found;
        Area area = area_of_code(code).value_or(Area{});
        area.name = name;
        if (area.kind == AreaKind::other) tell_kind(area, level, span);
        if (!names_.empty() && !code.empty()) {
            const std::string* found = names_.find(level_and_code(level, code));
            if (found == nullptr) found = names_.find(level_and_code("", code));
            if (found == nullptr)
                filler_.report("observation.unknown-code", Severity::warning,
                               {{"dimension", "GeoItems"}, {"code", excerpt(code)}}, span);
            else if (area.name.empty())
                area.name = *found;
        }
        return areas_.add(identity_) = filler_.add(area, span);
    }

    /// The kind that level, name or heading tell, and with it the official code.
    void tell_kind(Area& area, std::string_view level, const SourceSpan& span) {
        const bool is_number = !area.code.empty() && area.code.size() <= 4 &&
                               std::all_of(area.code.begin(), area.code.end(), is_digit);
        const bool has_town_code = payload_.has_official_codes && is_number;
        auto kind = meaning_of(levels, level);
        if (level.empty()) {
            kind = kind_of_name(area.name);
            if (!kind && (is_of_towns_ || has_town_code)) kind = AreaKind::municipality;
            if (!kind) return filler_.tell_kind(area, span);
        }
        area.kind = kind.value_or(AreaKind::other);
        if (area.kind == AreaKind::other) filler_.note_unknown(area, span);
        if (area.kind == AreaKind::municipality && has_town_code)
            area.code.insert(0, "GM" + std::string(4 - area.code.size(), '0'));
    }

    const SwingPayload& payload_;
    ObservationFiller filler_;
    Dictionary<Variable> variables_;
    Dictionary<std::string> names_;
    std::vector<Role> roles_; ///< of the columns of this page
    bool is_of_towns_ = false;
    FieldGaps gaps_; ///< by column of this page
    Dictionary<PeriodText> periods_;
    Dictionary<std::uint32_t> indicators_;
    Dictionary<std::uint32_t> areas_;
    std::string identity_;
};

} // namespace

} // namespace detail

ReadObservationsResult read_swing(const SwingPayload& payload,
                                  const ReadObservationsOptions& options) {
    return detail::SwingReader(payload, options).read();
}

SLUITEND_END
