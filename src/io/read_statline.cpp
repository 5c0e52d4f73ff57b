// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_statline.hpp>

#include "code_list.hpp"
#include "field_gaps.hpp"
#include "observation_filler.hpp"
#include "observation_text.hpp"
#include "page_text.hpp"

#include <sluitend/base/text.hpp>

#include <algorithm>
#include <deque>
#include <limits>

SLUITEND_BEGIN
namespace detail {

namespace {

constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();

/// What the properties say of a topic, measure or dimension.
struct Property {
    std::string type;
    std::string title;
    std::string description;
    std::string unit;
    std::string parent; ///< position of the group
    int decimals = -1;
    bool is_text = false;
    bool has_title_of_its_own = true; ///< false if another topic has this title too
};

/// A code of a dimension, as listed or as met in rows.
struct CodeEntry {
    std::string title;
    std::string status;
    bool is_listed = false;
    bool is_met = false;
    std::uint32_t position = nothing; ///< of an area, or counted within the dimension
    std::optional<Period> period;     ///< of time
    std::optional<ObservationStatus> firmness;
};

/// A dimension: a column of codes.
struct Dimension {
    std::string name;
    bool has_list = false;
    Dictionary<CodeEntry> codes;
    std::vector<std::pair<std::string_view, const CodeEntry*>> met; ///< by position, if it is other
    const RecordCell* cell = nullptr;                               ///< in this row
    std::string text;           ///< in this row, with the blanks at its ends
    std::string_view code;      ///< in this row, kept by `codes`
    CodeEntry* entry = nullptr; ///< in this row
};

/// What a column is for.
struct Role {
    enum class Kind { ignored, id, dimension, topic, measure, value, text_value, attribute };
    Kind kind = Kind::ignored;
    std::uint32_t at = 0; ///< position among dimensions or topics
};

struct Topic {
    std::string key;
    const Property* property = nullptr;
};

/// A row that was read, to be told from its repetition.
struct SeenRow {
    std::uint64_t id;
    std::string_view text;
};

bool ends_in_number(std::string_view name) {
    const std::size_t line = name.rfind('_');
    return line != name.npos && line + 1 < name.size() &&
           std::all_of(name.begin() + static_cast<std::ptrdiff_t>(line) + 1, name.end(), is_digit);
}

/// Reads the pages of one table.
class StatlineReader {
public:
    StatlineReader(const StatlinePayload& payload, const ReadObservationsOptions& options)
        : payload_(payload), filler_(options, payload.rows.size()) {
        read_properties();
        for (const StatlineCodes& each : payload.codes)
            read_codes(each);
        if (payload.area) area_ = filler_.builder().add(*payload.area);
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
            if (page == 0) expect_pages_like_the_first();
            require_rows(*records);
            auto next = records->beside("odata.nextLink");
            if (!next) next = records->beside("@odata.nextLink");
            if (link) link = next ? std::optional(std::string(*next)) : std::nullopt;
        }
        if (link && !link->empty())
            filler_.report("observation.incomplete", Severity::warning, {{"link", excerpt(*link)}},
                           {.line = 1, .column = 1, .byte_column = 1});
        filler_.end_pages();
        gaps_.for_each([&](std::size_t topic, std::size_t rows, std::size_t first) {
            filler_.report_gap(topics_[topic].key, rows, first);
        });
        if (has_no_rows_)
            filler_.report("observation.no-rows", Severity::warning, {},
                           {.line = 1, .column = 1, .byte_column = 1});
        report_unused_lists();
        return std::move(filler_).take();
    }

private:
    void expect_pages_like_the_first() {
        std::size_t bytes = 0;
        for (const std::string_view each : payload_.rows)
            bytes += each.size();
        const std::size_t pages = bytes / (payload_.rows.front().size() + 1) + 1;
        filler_.expect(pages);
    }

    void read_properties() {
        CodeList list(payload_.properties, filler_.options().limits);
        std::unordered_map<std::string, std::string> groups;
        Dictionary<Property*> by_title;
        while (list.next()) {
            Property property;
            property.type = list.field({"Type"});
            property.title = plain(list.field({"Title"}));
            if (property.type == "TopicGroup") {
                groups[std::string(list.field({"ID"}))] = property.title;
                continue;
            }
            const std::string_view key = list.field({"Key", "Identifier"});
            if (key.empty()) continue;
            property.description = list.field({"Description"});
            property.unit = list.field({"Unit"});
            property.parent = list.field({"ParentID"});
            property.decimals = small_number(list.field({"Decimals"})).value_or(-1);
            const std::string_view type = list.field({"Datatype", "DataType"});
            property.is_text = type == "String" || type == "Text";
            Property& kept = properties_.add(key) = std::move(property);
            if (Property** twin = by_title.find(kept.title)) {
                kept.has_title_of_its_own = false;
                (*twin)->has_title_of_its_own = false;
            } else {
                by_title.add(kept.title) = &kept;
            }
        }
        groups_ = std::move(groups);
    }

    void read_codes(const StatlineCodes& codes) {
        Dimension& dimension = dimension_named(codes.dimension);
        CodeList list(codes.text, filler_.options().limits);
        while (list.next()) {
            CodeEntry entry;
            entry.title = plain(list.field({"Title"}));
            entry.status = list.field({"Status"});
            entry.is_listed = true;
            dimension.codes.add(list.field({"Key", "Identifier"})) = std::move(entry);
        }
        dimension.has_list = !codes.text.empty();
    }

    Dimension& dimension_named(std::string_view name) {
        for (Dimension& each : dimensions_)
            if (each.name == name) return each;
        dimensions_.emplace_back().name = name;
        return dimensions_.back();
    }

    void report_unused_lists() {
        for (const Dimension& each : dimensions_)
            if (each.has_list && !each.codes.empty() && !is_used(each))
                filler_.report("observation.unknown-column", Severity::warning,
                               {{"column", excerpt(each.name)}}, {});
    }
    bool is_used(const Dimension& dimension) const {
        return has_no_rows_ || &dimension == time_ || &dimension == place_ ||
               std::find(others_.begin(), others_.end(), &dimension) != others_.end();
    }

    // ---- columns -----------------------------------------------------------------------------

    /// What the columns of this row are for; later rows may bring further ones.
    void assign_roles(const Records& records) {
        const bool is_first = roles_.empty();
        const auto& names = records.columns();
        if (is_first && std::find(names.begin(), names.end(), "Measure") != names.end())
            is_long_ = true;
        roles_.resize(names.size());
        is_known_.resize(names.size(), false);
        for (const RecordCell& cell : records.cells())
            if (!is_known_[cell.column]) {
                is_known_[cell.column] = true;
                roles_[cell.column] = role_of(names[cell.column], cell, records);
            }
        const bool has_topic = std::any_of(roles_.begin(), roles_.end(), [](const Role& each) {
            return each.kind == Role::Kind::topic || each.kind == Role::Kind::value;
        });
        if (is_first && !has_topic)
            records.fail_row("observation.shape",
                             "no rows of StatLine: neither a column \"Name_1\" of a topic nor "
                             "\"Measure\" and \"Value\"");
        if (time_ == nullptr && !payload_.period)
            records.fail_row("observation.shape", "the rows name no period, and neither does the "
                                                  "caller");
    }

    Role role_of(const std::string& name, const RecordCell& cell, const Records& records) {
        if (name == "ID" || name == "Id") return {Role::Kind::id, 0};
        if (is_long_) {
            if (name == "Measure") return {Role::Kind::measure, 0};
            if (name == "Value") return {Role::Kind::value, 0};
            if (name == "StringValue") return {Role::Kind::text_value, 0};
            if (name == "ValueAttribute") return {Role::Kind::attribute, 0};
            return dimension_role(name, cell, "", records);
        }
        const Property* property = properties_.find(name);
        if (property == nullptr) {
            if (!payload_.properties.empty()) report_code("DataProperties", name, cell.span);
            return ends_in_number(name) ? topic_role(name, nullptr)
                                        : dimension_role(name, cell, "", records);
        }
        if (property->type != "Topic") return dimension_role(name, cell, property->type, records);
        if (!property->is_text) return topic_role(name, property);
        filler_.report("observation.unknown-column", Severity::warning, {{"column", excerpt(name)}},
                       cell.span);
        return {};
    }

    Role topic_role(const std::string& name, const Property* property) {
        return {Role::Kind::topic, topic_at(name, property)};
    }
    std::uint32_t topic_at(std::string_view key, const Property* property) {
        if (const std::uint32_t* found = topic_positions_.find(key)) return *found;
        const auto at = static_cast<std::uint32_t>(topics_.size());
        topics_.push_back({std::string(key), property});
        return topic_positions_.add(key) = at;
    }

    Role dimension_role(const std::string& name, const RecordCell& cell, std::string_view type,
                        const Records& records) {
        Dimension& dimension = dimension_named(name);
        const auto at = static_cast<std::uint32_t>(
            std::find_if(dimensions_.begin(), dimensions_.end(),
                         [&](const Dimension& each) { return &each == &dimension; }) -
            dimensions_.begin());
        const bool is_kept = &dimension == time_ || &dimension == place_ ||
                             std::find(others_.begin(), others_.end(), &dimension) != others_.end();
        if (is_kept) return {Role::Kind::dimension, at};
        if (!has_no_rows_)
            records.fail("json.field", "earlier rows are without " + excerpt(name), cell.span);
        const std::string_view code = trimmed(cell.text);
        const bool is_told = !type.empty();
        const bool seems_time = name.starts_with("Perio") || statline_code_of_period(code);
        const bool seems_place = name.starts_with("Regio") || name == "Gemeenten" ||
                                 name == "WijkenEnBuurten" ||
                                 area_of_code(code).value_or(Area{}).kind != AreaKind::other;
        if (time_ == nullptr && (is_told ? type == "TimeDimension" : seems_time))
            time_ = &dimension;
        else if (place_ == nullptr && (is_told ? type.starts_with("Geo") : seems_place))
            place_ = &dimension;
        else
            others_.push_back(&dimension);
        return {Role::Kind::dimension, at};
    }
    static bool statline_code_of_period(std::string_view code) {
        return code.size() == 8 && !is_digit(code[4]) && period_in_words(code).period.has_value();
    }

    void report_code(std::string_view dimension, std::string_view code, const SourceSpan& span) {
        filler_.report("observation.unknown-code", Severity::warning,
                       {{"dimension", excerpt(dimension)}, {"code", excerpt(code)}}, span);
    }

    // ---- rows --------------------------------------------------------------------------------

    std::size_t read_page(Records& records) {
        roles_.clear();
        is_known_.clear();
        std::size_t rows = 0;
        std::size_t repeated = 0;
        SourceSpan first_repeated;
        for (; records.next(); ++rows) {
            const bool has_new = std::any_of(
                records.cells().begin(), records.cells().end(), [&](const RecordCell& each) {
                    return each.column >= is_known_.size() || !is_known_[each.column];
                });
            if (has_new || rows == 0) assign_roles(records);
            if (!read_row(records)) {
                if (repeated++ == 0) first_repeated = records.cells().front().span;
            }
            gaps_.end_row();
            has_no_rows_ = false;
        }
        if (repeated != 0)
            filler_.report("observation.page-repeated", Severity::warning,
                           {{"rows", std::to_string(repeated)}}, first_repeated);
        return rows;
    }

    /// False if the row was read before.
    bool read_row(const Records& records) {
        values_.clear();
        for (Dimension& each : dimensions_)
            each.cell = nullptr;
        const RecordCell* id = nullptr;
        const RecordCell* measure = nullptr;
        const RecordCell* text_value = nullptr;
        std::string_view attribute;
        for (const RecordCell& cell : records.cells()) {
            const Role role = roles_[cell.column];
            switch (role.kind) {
            case Role::Kind::ignored:
                break;
            case Role::Kind::id:
                id = &cell;
                break;
            case Role::Kind::dimension:
                dimensions_[role.at].cell = &cell;
                break;
            case Role::Kind::measure:
                measure = &cell;
                break;
            case Role::Kind::text_value:
                text_value = cell.kind == RecordKind::null ? nullptr : &cell;
                break;
            case Role::Kind::attribute:
                if (cell.kind == RecordKind::text && cell.text != "None") attribute = cell.text;
                break;
            case Role::Kind::topic:
                gaps_.meet(role.at);
                [[fallthrough]];
            case Role::Kind::value:
                values_.push_back({&cell, role.at});
                break;
            }
        }
        if (id != nullptr && is_seen(*id, records.row_text())) return false;
        if (is_long_) {
            if (measure == nullptr || values_.empty())
                records.fail_row("json.field", "a row without Measure or Value");
            values_.front().topic = measure_at(*measure, records);
            if (values_.front().cell->kind == RecordKind::null && text_value != nullptr)
                values_.front().cell = text_value;
        }
        add_row(records, attribute);
        return true;
    }

    bool is_seen(const RecordCell& id, std::string_view text) {
        std::uint64_t number = 0;
        for (const char c : trimmed(id.text)) {
            if (!is_digit(c) || number > std::numeric_limits<std::uint64_t>::max() / 10 - 1)
                return false;
            number = number * 10 + static_cast<std::uint64_t>(c - '0');
        }
        if (seen_.empty() || number > seen_.back().id) {
            seen_.push_back({number, text});
            return false;
        }
        const auto at = std::lower_bound(
            seen_.begin(), seen_.end(), number,
            [](const SeenRow& each, std::uint64_t wanted) { return each.id < wanted; });
        if (at->id == number) return at->text == text;
        const auto [found, is_new] = seen_late_.try_emplace(number, text);
        return !is_new && found->second == text;
    }

    std::uint32_t measure_at(const RecordCell& cell, const Records& records) {
        require_code(cell, records, "Measure");
        const std::string_view key = trimmed(cell.text);
        if (const std::uint32_t* found = topic_positions_.find(key)) return *found;
        const Property* property = properties_.find(key);
        if (property == nullptr && !payload_.properties.empty())
            report_code("MeasureCodes", key, cell.span);
        return topic_at(key, property);
    }

    void require_code(const RecordCell& cell, const Records& records, std::string_view name) const {
        const bool is_code = (cell.kind == RecordKind::text || cell.kind == RecordKind::number) &&
                             !trimmed(cell.text).empty();
        if (!is_code) records.fail("json.field", "expected a code of " + excerpt(name), cell.span);
    }

    /// Finds the code of a dimension in this row.
    CodeEntry& look_up(Dimension& dimension, const Records& records) {
        if (dimension.cell == nullptr)
            records.fail_row("json.field", "a row without " + excerpt(dimension.name));
        const RecordCell& cell = *dimension.cell;
        if (dimension.entry != nullptr && dimension.text == cell.text) return *dimension.entry;
        require_code(cell, records, dimension.name);
        const std::string_view code = trimmed(cell.text);
        dimension.entry = dimension.codes.find(code);
        if (dimension.entry == nullptr) dimension.entry = &dimension.codes.add(code);
        dimension.code = dimension.codes.last_text();
        dimension.text = cell.text;
        CodeEntry& entry = *dimension.entry;
        if (!entry.is_met) {
            entry.is_met = true;
            if (dimension.has_list && !entry.is_listed)
                report_code(dimension.name, code, cell.span);
            meet(dimension, entry);
        }
        return entry;
    }

    /// What a code means, worked out once.
    void meet(Dimension& dimension, CodeEntry& entry) {
        if (&dimension == time_) {
            PeriodText period = period_in_words(dimension.code);
            entry.period = period.period;
            entry.firmness = status_of_stars(entry.title);
            if (const auto status = status_in_words(entry.status)) entry.firmness = status;
        } else if (&dimension == place_) {
            Area area = *area_of_code(dimension.code);
            area.name = entry.title;
            entry.position = filler_.add(area, dimension.cell->span);
        } else {
            entry.position = static_cast<std::uint32_t>(dimension.met.size());
            dimension.met.emplace_back(dimension.code, &entry);
        }
    }

    void add_row(const Records& records, std::string_view attribute) {
        ObservationRow row;
        row.area = area_;
        row.vintage = filler_.options().vintage;
        row.qualifier = attribute;
        if (place_ != nullptr) row.area = look_up(*place_, records).position;
        const std::uint32_t combination = find_combination(records);
        if (time_ != nullptr) {
            const CodeEntry& time = look_up(*time_, records);
            if (!time.period) return filler_.lose(time_->code, *time_->cell);
            row.period = *time.period;
            row.period_verbatim = time_->code;
            row.status = time.firmness;
        } else {
            row.period = *payload_.period;
        }
        if (const auto status = status_in_words(attribute)) row.status = status;
        for (const Value& each : values_) {
            const Property* property = topics_[each.topic].property;
            row.indicator = indicator_at(combination, each.topic);
            filler_.fill(row, *each.cell, ObservationFiller::Marks::statline,
                         property == nullptr ? -1 : property->decimals);
            if (row.missing_reason == MissingReason::unknown)
                row.missing_reason = reason_of_attribute(attribute);
            filler_.add(row, records);
        }
    }
    static MissingReason reason_of_attribute(std::string_view attribute) {
        if (attribute == "Impossible") return MissingReason::not_applicable;
        if (attribute == "Confidential") return MissingReason::not_published;
        return MissingReason::unknown;
    }

    /// A number for the codes of the other dimensions together.
    std::uint32_t find_combination(const Records& records) {
        std::uint32_t at = 0;
        for (Dimension* each : others_) {
            const std::uint64_t pair = std::uint64_t{at} << 32 | look_up(*each, records).position;
            const auto next = static_cast<std::uint32_t>(combinations_.size() + 1);
            at = combinations_.try_emplace(pair, next).first->second;
        }
        return at;
    }

    std::uint32_t indicator_at(std::uint32_t combination, std::uint32_t topic) {
        const auto [found, is_new] =
            indicators_.try_emplace(std::uint64_t{combination} << 32 | topic, 0);
        if (is_new) found->second = filler_.builder().add(indicator_of(topics_[topic]));
        return found->second;
    }

    /// The indicator of a topic for the codes of this row.
    IndicatorRecord indicator_of(const Topic& topic) {
        IndicatorRecord record;
        std::string codes;
        std::string titles;
        for (const Dimension* each : others_) {
            codes += "|" + each->name + "=" + std::string(each->code);
            const Property* property = properties_.find(each->name);
            const bool has_title = property != nullptr && !property->title.empty();
            titles += (titles.empty() ? "" : "; ") + (has_title ? property->title : each->name) +
                      ": " +
                      (each->entry->title.empty() ? std::string(each->code) : each->entry->title);
        }
        record.key = topic.key + codes;
        if (topic.property == nullptr) return record;
        const Property& property = *topic.property;
        std::string name = property.title;
        const auto group = groups_.find(property.parent);
        if (!property.has_title_of_its_own && group != groups_.end())
            name = group->second + ": " + name;
        if (!titles.empty()) name += " (" + titles + ")";
        if (!property.title.empty()) record.name = Text{name, {}};
        if (!property.description.empty()) record.description = Text{property.description, {}};
        if (!property.unit.empty())
            record.unit = Printed<Unit>{unit_in_words(property.unit), property.unit, {}};
        return record;
    }

    struct Value {
        const RecordCell* cell;
        std::uint32_t topic;
    };

    const StatlinePayload& payload_;
    ObservationFiller filler_;
    std::optional<std::uint32_t> area_;
    Dictionary<Property> properties_;
    std::unordered_map<std::string, std::string> groups_;

    bool is_long_ = false; ///< version 4
    bool has_no_rows_ = true;
    FieldGaps gaps_;          ///< by topic
    std::vector<Role> roles_; ///< of the columns of this page
    std::vector<bool> is_known_;
    std::deque<Dimension> dimensions_;
    Dimension* time_ = nullptr;
    Dimension* place_ = nullptr;
    std::vector<Dimension*> others_;
    std::vector<Topic> topics_;
    Dictionary<std::uint32_t> topic_positions_;

    std::vector<Value> values_; ///< of this row
    std::vector<SeenRow> seen_; ///< by ID, as far as they rise
    std::unordered_map<std::uint64_t, std::string_view> seen_late_;
    std::unordered_map<std::uint64_t, std::uint32_t> combinations_;
    std::unordered_map<std::uint64_t, std::uint32_t> indicators_;
};

} // namespace

} // namespace detail

ReadObservationsResult read_statline(const StatlinePayload& payload,
                                     const ReadObservationsOptions& options) {
    return detail::StatlineReader(payload, options).read();
}

SLUITEND_END
