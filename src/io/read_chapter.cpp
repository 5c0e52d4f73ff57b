// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_chapter.hpp>

#include "budget_table_text.hpp"
#include "finding_list.hpp"
#include "indicator_table_text.hpp"
#include "input_text.hpp"
#include "mandated_row.hpp"
#include "nil_reserves.hpp"
#include "page_furniture.hpp"
#include "page_parts.hpp"
#include "page_text.hpp"
#include "programme_text.hpp"
#include "table_text.hpp"

#include <sluitend/base/byte_block-inl.hpp>
#include <sluitend/model/builder.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

SLUITEND_BEGIN

namespace detail {

namespace {

/// The first carriage return that ends no line, or other control character.
std::optional<std::size_t> stray_control(std::string_view text) noexcept {
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto found = find_control_character(text.substr(begin), "\f");
        if (!found) return std::nullopt;
        const std::size_t at = begin + *found;
        if (text.substr(at, 2) != "\r\n") return at;
        begin = at + 2;
    }
    return std::nullopt;
}

void require_readable(std::string_view text, const Limits& limits) {
    require_utf8_input(text, limits);
    if (const auto at = stray_control(text))
        throw_read_error("input.control-character", "a control character", text, *at, *at + 1);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end - begin > limits.line_bytes)
            throw_read_error("input.line-too-long",
                             "more than " + std::to_string(limits.line_bytes) + " bytes on a line",
                             text, begin + limits.line_bytes, begin + limits.line_bytes + 1);
        begin = end + 1;
    }
}

void report_invisible(std::string_view text, const TextLines& page, FindingList& findings) {
    constexpr std::string_view first_bytes = "\xD8\xE1\xE2\xEF\xF3";
    std::size_t count = 0;
    std::string_view first;
    for (std::size_t at = text.find_first_of(first_bytes); at != std::string_view::npos;
         at = text.find_first_of(first_bytes, at + 1)) {
        const std::size_t size = hidden_at(text, at);
        if (size > 0 && ++count == 1) first = text.substr(at, size);
    }
    if (count > 0)
        findings.add({"text.invisible-characters",
                      Severity::warning,
                      {{"characters", std::to_string(count)}},
                      page.span(first),
                      {}});
}

/// True if a fifth of a line or more is no character: replaced ones, and those of private use, which
/// a font may draw as anything.
bool is_garbled(std::string_view line) {
    if (is_ascii(line)) return false;
    constexpr std::size_t fewest = 3; // one may be the mark of a list
    constexpr std::size_t share = 5;
    std::size_t strange = 0;
    for (std::size_t at = 0; at + 2 < line.size(); ++at) {
        const std::string_view character = line.substr(at, 3);
        if (character == "\uFFFD" || (character >= "\uE000" && character <= "\uF8FF")) ++strange;
    }
    return strange >= fewest && strange * share >= count_code_points(line);
}

/// Marks the lines of a table from line `first` on.
void take_lines(std::vector<bool>& taken, const PlacedTable& table, std::size_t first) {
    std::fill(taken.begin() + static_cast<std::ptrdiff_t>(first),
              taken.begin() + static_cast<std::ptrdiff_t>(table.last) + 1, true);
}

/// What the cover of a budget says: "Programmabegroting 2026-2029", "Gemeente Zandveen".
bool take_cover(const TextLines& page, std::string_view line, DocumentRecord& record) {
    constexpr std::size_t most_bytes = 60;
    if (line.size() > most_bytes) return false;
    if (const auto name = behind(line, "gemeente "); name && !record.government) {
        constexpr std::ptrdiff_t most_blanks = 3;
        const bool is_name = !name->empty() && (*name)[0] >= 'A' && (*name)[0] <= 'Z' &&
                             std::none_of(name->begin(), name->end(), is_digit) &&
                             std::count(name->begin(), name->end(), ' ') <= most_blanks;
        if (is_name) record.government = text_at(page, *name);
        return is_name;
    }
    const std::string words = folded_label(line);
    const std::size_t digit = words.find_first_of("0123456789");
    const std::string_view years = std::string_view(words).substr(std::min(digit, words.size()));
    const std::string_view behind_year = years.substr(std::min<std::size_t>(4, years.size()));
    const bool is_title = !record.title &&
                          std::string_view(words).substr(0, digit).ends_with("begroting") &&
                          (behind_year.empty() || is_digit(behind_year.front()) ||
                           behind_year.starts_with("en") || behind_year.starts_with("meerjaren"));
    const auto year = is_title ? year_at(years.substr(0, 4), 0) : std::nullopt;
    if (!year) return false;
    record.title = text_at(page, line);
    if (!record.budget_year) record.budget_year = year;
    return true;
}

/// What the first lines of a page say of the whole.
DocumentRecord cover_of(const TextLines& page, const PageSections& sections) {
    constexpr std::size_t most_lines = 60;
    DocumentRecord out;
    for (std::size_t i = 0; i < std::min(page.size(), most_lines); ++i) {
        const std::string_view line = line_of_page(page, i);
        if (sections[i]) break;
        if (!line.empty()) take_cover(page, line, out);
    }
    return out;
}

/// Reads the lines of a section: a preface, a thematic section, an annex.
class SectionReader {
public:
    SectionReader(const TextLines& page, PageClaims& claims, FindingList& findings)
        : page_(page), claims_(claims), findings_(findings) {}

    DocumentSection read(const PagePart& part) {
        DocumentSection section;
        if (part.title) section.title = text_at(page_, line_of_page(page_, *part.title));
        Passage text;
        bool after_blank = false;
        lists_indicators_ = lists_statutory_indicators(section.title.value);
        for (std::size_t i = part.first; i < part.last; ++i) {
            if (auto table = claims_.indicators.extract(i)) take_table(std::move(table.mapped()));
            const std::string_view line = line_of_page(page_, i);
            if (line.empty() || claims_.taken[i]) {
                after_blank = true;
                continue;
            }
            lists_indicators_ |= lists_statutory_indicators(line);
            if (!lists_indicators_ || !take_indicator(line)) text.add(line, after_blank);
            after_blank = false;
        }
        section.text = text.text(page_);
        return section;
    }

    /// The indicators of the section, with the programmes that they name.
    std::vector<TableIndicator> take_indicators() { return std::move(indicators_); }

private:
    bool take_indicator(std::string_view line) {
        auto row = mandated_row(page_, line);
        if (!row || !row->record.number) return false;
        indicators_.push_back({std::move(row->record), {}});
        for (Finding& each : row->findings)
            findings_.add(std::move(each));
        return true;
    }

    void take_table(IndicatorTable table) {
        for (TableIndicator& each : table.indicators)
            indicators_.push_back(std::move(each));
        for (Finding& each : table.findings)
            findings_.add(std::move(each));
    }

    const TextLines& page_;
    PageClaims& claims_;
    FindingList& findings_;
    std::vector<TableIndicator> indicators_;
    bool lists_indicators_ = false;
};

/// The programmes that an annex may name.
class ProgrammeNames {
public:
    void add(const Heading& heading, std::set<std::string> numbers) {
        names_.push_back(
            {std::string(heading.code), folded_label(heading.title), std::move(numbers)});
    }

    /// The one programme that has this number and title, as far as `text` gives them.
    std::optional<std::size_t> find(std::string_view text) const {
        std::string_view code = text;
        std::string title;
        if (const auto heading = programme_heading_of(text)) {
            code = heading->code;
            title = heading->title == text ? std::string() : folded_label(heading->title);
        } else if (!small_number(text)) {
            code = {};
            title = folded_label(text);
        }
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const bool is_named = (code.empty() || names_[i].code == code) &&
                                  (title.empty() || names_[i].title == title);
            if (is_named && found) return std::nullopt;
            if (is_named) found = i;
        }
        return found;
    }

    /// True if a programme prints an indicator with this number itself.
    bool prints(std::size_t programme, const IndicatorRecord& indicator) const {
        return indicator.number &&
               names_[programme].numbers.contains(indicator.number->value.text());
    }

private:
    struct Name {
        std::string code;
        std::string title;             ///< folded
        std::set<std::string> numbers; ///< of the law
    };
    std::vector<Name> names_;
};

/// Reads the parts of a page.
class ChapterReader {
public:
    ChapterReader(std::string_view text, const ReadChapterOptions& options)
        : text_(text),
          page_(text),
          options_(options),
          findings_(options.limits.diagnostics),
          builder_({{}, {}, options.budget_year, options.source}, options.limits),
          claims_{page_sections(page_),
                  std::vector<bool>(page_.size()),
                  page_furniture(page_),
                  {},
                  sentence_of_unit(page_)} {}

    ReadResult read() {
        for (const Finding& each : options_.found)
            findings_.add(each);
        report_invisible(text_.substr(byte_order_mark(text_)), page_, findings_);
        ReadTablesOptions table_options;
        table_options.sign_convention = options_.sign_convention;
        tables_ = placed_tables(page_, table_options);
        find_indicators();
        refuse_garbled();
        std::vector<bool> rows = claims_.taken;
        for (const PlacedTable& each : tables_)
            take_lines(rows, each, each.first_row);
        const PageOutline outline = page_outline(page_, rows, claims_.sections);
        for (const ThemeGroup& each : outline.groups)
            report_unclear(each);
        std::transform(rows.begin(), rows.end(), claims_.furniture.begin(), rows.begin(),
                       std::logical_or<>());
        parts_ = page_parts(page_, rows, claims_.sections, outline);
        note_costing();
        take_cover_title();
        share_tables();
        if (parts_.empty() && tables_.empty() && claims_.indicators.empty())
            throw_read_error(
                "input.no-programme",
                "no programme: no line is a heading such as \"Doelenboom\" or \"Wat willen we "
                "bereiken?\" under a title",
                text_, 0, std::min<std::size_t>(text_.size(), 80));
        for (PlacedTable& each : tables_)
            take_lines(claims_.taken, each, each.first);
        for (std::size_t i = 0; i < parts_.size(); ++i)
            if (parts_[i].is_programme)
                read_programme(i);
            else
                read_section(i);
        if (parts_.empty()) keep_unread();
        keep_other_indicators();
        add_annex();
        add_tables();
        return finish();
    }

private:
    /// Finds the tables of indicators; what they take is in no table of money.
    void find_indicators() {
        const DocumentRecord cover = cover_of(page_, claims_.sections);
        const IndicatorContext context{
            options_.budget_year ? options_.budget_year : cover.budget_year,
            cover.government ? std::string_view(cover.government->value) : std::string_view(),
            false, false};
        for (IndicatorTable& each : indicator_tables(page_, claims_.furniture, context)) {
            for (const std::size_t line : each.lines)
                claims_.taken[line] = true;
            if (each.lines.empty())
                for (Finding& finding : each.findings)
                    findings_.add(std::move(finding));
            else
                claims_.indicators.emplace(each.lines.front(), std::move(each));
        }
        std::erase_if(tables_, [&](const PlacedTable& table) {
            const auto begin = claims_.taken.begin() + static_cast<std::ptrdiff_t>(table.first_row);
            const auto end = claims_.taken.begin() + static_cast<std::ptrdiff_t>(table.last) + 1;
            return std::find(begin, end, true) != end;
        });
    }

    /// Leaves out lines that are no text, and says where they stand.
    void refuse_garbled() {
        for (std::size_t i = 0; i < page_.size(); ++i) {
            const std::size_t first = i;
            for (; i < page_.size() && is_garbled(page_[i]); ++i)
                claims_.taken[i] = true;
            if (i > first)
                findings_.add(
                    {"text.garbled",
                     Severity::error,
                     {{"text", excerpt(page_[first])}, {"lines", std::to_string(i - first)}},
                     page_.span(page_[first]),
                     {}});
        }
    }

    /// Tables of indicators that stand in no part are of the document.
    void keep_other_indicators() {
        for (auto& [line, table] : claims_.indicators) {
            std::move(table.indicators.begin(), table.indicators.end(), std::back_inserter(annex_));
            for (Finding& each : table.findings)
                findings_.add(std::move(each));
        }
    }

    /// Where the titles and units of tables begin and end.
    std::map<std::uint32_t, std::uint32_t> places_of_tables() const {
        std::map<std::uint32_t, std::uint32_t> out;
        for (const PlacedTable& each : tables_)
            for (const auto& text : {each.table.title, each.table.caption})
                if (text) out.emplace(text->span.begin, text->span.end);
        return out;
    }

    /// True if a line is the title or the unit of a table.
    bool is_of_table(std::string_view line,
                     const std::map<std::uint32_t, std::uint32_t>& places) const {
        const SourceSpan place = page_.span(line);
        const auto next = places.upper_bound(place.begin);
        return next != places.begin() && std::prev(next)->second >= place.end;
    }

    /// Keeps the words around tables, and says so where they seem to be those of a programme of which
    /// no question was known.
    void keep_unread() {
        Passage text;
        std::string_view first;
        const auto places = places_of_tables();
        for (std::size_t i = 0; i < page_.size(); ++i) {
            const std::string_view line = line_of_page(page_, i);
            if (line.empty() || claims_.taken[i] || claims_.furniture[i]) continue;
            if (is_of_table(line, places) || take_cover(page_, line, builder_.record())) continue;
            text.add(line, i > 0 && page_[i - 1].empty());
            const bool is_question = line.ends_with('?') && is_letter(line.front());
            const bool is_title =
                words_at(line, 0, "programma ") && programme_heading_of(line) && may_head(line);
            if (first.empty() && (is_question || is_title)) first = line;
        }
        if (!text.empty()) builder_.record().sections.push_back({{}, text.text(page_)});
        if (first.empty()) return;
        findings_.add({"text.without-programme",
                       Severity::warning,
                       {{"text", excerpt(first)}},
                       page_.span(first),
                       {}});
    }

    /// Says of numbered parts that they may be goals of one programme as well as programmes.
    void report_unclear(const ThemeGroup& group) {
        if (group.is_clear) return;
        const std::string_view cover = line_of_page(page_, group.cover);
        std::vector<SourceSpan> places;
        for (const std::size_t theme : group.themes)
            places.push_back(page_.span(line_of_page(page_, theme)));
        findings_.add({"programme.parts-unclear",
                       Severity::warning,
                       {{"title", excerpt(cover)},
                        {"parts", std::to_string(group.themes.size())},
                        {"costs", std::to_string(group.with_costs)},
                        {"reading", group.are_programmes ? "programmes" : "goals"}},
                       page_.span(cover),
                       std::move(places)});
    }

    /// Ties the indicators of annexes to the programmes that they name.
    void add_annex() {
        for (TableIndicator& each : annex_) {
            const auto programme =
                each.programme ? programmes_.find(each.programme->value) : std::nullopt;
            if (each.programme && !programme)
                findings_.add({"indicator.programme-unknown",
                               Severity::warning,
                               {{"programme", excerpt(each.programme->value)},
                                {"name", excerpt(each.record.name ? each.record.name->value : "")}},
                               each.programme->span,
                               {}});
            if (programme && !programmes_.prints(*programme, each.record))
                builder_.add(Index<Programme>{static_cast<std::uint32_t>(*programme)},
                             std::move(each.record));
            else
                builder_.add(std::move(each.record));
        }
    }

    /// Which lines stand under a heading over costs.
    void note_costing() {
        bool is_costing = false;
        for (std::size_t i = 0; i < page_.size(); ++i) {
            if (const auto section = claims_.sections[i]) is_costing = section == Section::cost;
            is_costing_.push_back(is_costing);
        }
    }

    /// The cover of a budget is no title of a programme.
    void take_cover_title() {
        if (parts_.empty() || !parts_.front().title) return;
        const std::string_view line = line_of_page(page_, *parts_.front().title);
        if (!take_cover(page_, line, builder_.record())) return;
        claims_.taken[*parts_.front().title] = true;
        parts_.front().title.reset();
    }

    /// What is known of a part while its tables are shared.
    struct Share {
        std::size_t indicators = 0; ///< the first line of a section that lists indicators
        bool has_budget = false;
    };

    /// The part in which a line stands.
    std::optional<std::size_t> part_of(std::size_t line) const {
        const auto next =
            std::upper_bound(parts_.begin(), parts_.end(), line,
                             [](std::size_t at, const PagePart& part) { return at < part.first; });
        if (next == parts_.begin()) return std::nullopt;
        const auto part = static_cast<std::size_t>(next - parts_.begin()) - 1;
        return line < parts_[part].last ? std::optional(part) : std::nullopt;
    }

    /// Leaves to programmes what is their own.
    void share_tables() {
        std::erase_if(tables_,
                      [](const PlacedTable& each) { return is_of_indicators(each.table); });
        std::vector<Share> shares;
        for (const PagePart& part : parts_)
            shares.push_back({part.is_programme ? part.last : indicators_begin(part), false});
        for (std::size_t i = 0; i < parts_.size(); ++i)
            if (parts_[i].is_programme && !parts_[i].is_plan && !is_named_programme(parts_[i]) &&
                is_cost_alone(parts_[i]) && holds_overviews(i))
                parts_[i].is_programme = false;
        std::erase_if(tables_, [&](PlacedTable& each) {
            const auto part = part_of(each.first_row);
            if (!part || parts_[*part].is_plan) return false;
            each.first = std::max(each.first, parts_[*part].first);
            return parts_[*part].is_programme ? is_taken(each, shares[*part])
                                              : each.first >= shares[*part].indicators;
        });
    }

    /// True if a programme reads a table itself: its budget, and others without a title of their own.
    bool is_taken(PlacedTable& table, Share& share) {
        if (is_overview(table.table)) return false;
        const bool is_plain = has_plain_heading(table);
        if ((!is_plain && !budget_of(table.table, {})) || share.has_budget)
            return !table.table.title && !(share.has_budget && is_further(table));
        share.has_budget = true;
        if (!is_plain) {
            take_lines(claims_.taken, table, table.first);
            budgets_.push_back(std::move(table));
        }
        return true;
    }

    bool is_named_programme(const PagePart& part) const {
        return part.title && programme_heading_of(line_of_page(page_, *part.title));
    }

    /// True if the tables of a part are no budget of one programme: an overview, or several tables.
    bool holds_overviews(std::size_t part) const {
        std::size_t tables = 0;
        for (const PlacedTable& each : tables_)
            if (part_of(each.first_row) == part) {
                if (is_overview(each.table)) return true;
                ++tables;
            }
        return tables > 1;
    }

    /// True if the columns of a table are those of indicators, which are no money.
    static bool is_of_indicators(const TableRecord& table) {
        constexpr std::array<std::string_view, 5> words{"indicator", "nulmeting", "streefwaarde",
                                                        "peildatum", "bron"};
        return std::ranges::any_of(table.columns, [&](const TableColumn& column) {
            const std::string label = folded_label(column.label.value);
            return std::ranges::any_of(
                words, [&](std::string_view word) { return label.starts_with(word); });
        });
    }

    /// True if a table without a title is one by itself: under a heading over costs, with years.
    bool is_further(const PlacedTable& table) const {
        const auto& columns = table.table.columns;
        return is_costing_[table.first_row] && table.table.rows.size() > 1 &&
               std::ranges::all_of(columns, [](const auto& each) { return each.year.has_value(); });
    }

    /// True if nothing but a heading over costs stands in a part.
    bool is_cost_alone(const PagePart& part) const {
        for (std::size_t i = part.first; i < part.last; ++i)
            if (claims_.sections[i].value_or(Section::cost) != Section::cost) return false;
        return true;
    }

    /// True if the reader of programmes finds the same years in one line, and phases if there are any.
    bool has_plain_heading(const PlacedTable& table) const {
        if (!is_plainly_printed(table.table) || has_emphasis(table)) return false;
        const auto year_of = [](const auto& column) { return column.year; };
        const auto has_phase = [](const auto& column) { return column.phase.has_value(); };
        const auto& columns = table.table.columns;
        for (std::size_t i = table.first; i <= table.last; ++i) {
            const auto header = table_header(page_, line_of_page(page_, i));
            if (header && std::ranges::equal(header->columns, columns, {}, year_of, year_of) &&
                (std::ranges::any_of(header->columns, has_phase) ||
                 std::ranges::none_of(columns, has_phase)))
                return true;
        }
        return false;
    }

    /// True if Markdown marks cells as bold.
    bool has_emphasis(const PlacedTable& table) const {
        for (std::size_t i = table.first; i <= table.last; ++i)
            if (page_[i].find("**") != std::string_view::npos) return true;
        return false;
    }

    /// True if the reader of programmes knows cells such as these, or some rows are better left to it.
    static bool is_plainly_printed(const TableRecord& table) {
        for (const TableRow& row : table.rows)
            for (const TableCell& cell : row.cells)
                if (cell.kind == CellKind::undecided) return true;
        for (const TableRow& row : table.rows)
            if (!row.groups.empty()) return false;
        const auto& grouping = table.conventions.grouping.value;
        const auto& minus = table.conventions.minus.value;
        if (grouping.value_or(Grouping::point) != Grouping::point && grouping != Grouping::none)
            return false;
        if (minus.value_or(MinusStyle::leading) != MinusStyle::leading) return false;
        for (const TableRow& row : table.rows)
            for (const TableCell& cell : row.cells)
                if (cell.kind == CellKind::unreadable || cell.kind == CellKind::missing ||
                    cell.verbatim.empty() || has_words(cell))
                    return false;
        return true;
    }
    /// True if more than a number is printed: "€ 1.234", "nihil".
    static bool has_words(const TableCell& cell) {
        return cell.verbatim.find("\u20AC") != std::string::npos ||
               std::ranges::any_of(cell.verbatim, is_letter);
    }

    /// The first line of a section from which it lists indicators; its end if it lists none.
    std::size_t indicators_begin(const PagePart& part) const {
        for (std::size_t i = part.title.value_or(part.first); i < part.last; ++i)
            if (lists_statutory_indicators(line_of_page(page_, i))) return i;
        return part.last;
    }

    /// The lines above the first part that tell nothing of the whole.
    std::vector<std::string_view> above() {
        std::vector<std::string_view> out;
        const std::size_t end = parts_.front().title.value_or(parts_.front().first);
        for (std::size_t i = 0; i < end; ++i)
            if (const std::string_view line = line_of_page(page_, i);
                !line.empty() && !claims_.taken[i] && !take_cover(page_, line, builder_.record()))
                out.push_back(line);
        return out;
    }

    void keep_above() {
        Passage text;
        for (const std::string_view line : above())
            text.add(line, true);
        if (!text.empty()) builder_.record().sections.push_back({{}, text.text(page_)});
    }

    void read_section(std::size_t i) {
        if (i == 0) keep_above();
        SectionReader reader(page_, claims_, findings_);
        builder_.record().sections.push_back(reader.read(parts_[i]));
        for (TableIndicator& each : reader.take_indicators())
            annex_.push_back(std::move(each));
    }

    void read_programme(std::size_t i) {
        const PagePart& part = parts_[i];
        ProgrammeReader reader(page_, options_, findings_, nodes_);
        if (part.title)
            reader.take_title(line_of_page(page_, *part.title));
        else
            reader.miss_title(line_of_page(page_, part.first));
        if (i == 0 && part.is_plan) keep_above();
        if (i == 0 && !part.is_plan)
            for (const std::string_view line : above())
                reader.unplaced(line);
        reader.read(part, claims_);
        for (PlacedTable& each : budgets_) {
            if (part_of(each.first) != i) continue;
            if (reader.has_own_table()) { // and this one is no budget of it
                tables_.push_back(std::move(each));
                continue;
            }
            BudgetTableRecord budget = *budget_of(each.table, options_.sign_convention);
            if (auto zeros = take_nil_reserves(budget, nil_cells_of(each.table)))
                findings_.add(std::move(*zeros));
            reader.offer_budget(std::move(budget));
            for (Finding& finding : each.findings)
                findings_.add(std::move(finding));
        }
        if (!action_year_) action_year_ = reader.action_year();
        if (!table_year_) table_year_ = reader.table_year();
        if (!unclear_year_) unclear_year_ = reader.unclear_year();
        programmes_.add(heading_of_part(part), reader.statutory_numbers());
        reader.finish(builder_);
    }

    Heading heading_of_part(const PagePart& part) const {
        if (!part.title) return {};
        const std::string_view line = line_of_page(page_, *part.title);
        return theme_heading_of(line).value_or(Heading{{}, {}, 0, false, line});
    }

    /// The heading of the part in which a line stands.
    std::optional<Text> heading_above(std::size_t line) const {
        const auto part = part_of(line);
        if (!part || !parts_[*part].title) return std::nullopt;
        return title_of(parts_[*part]);
    }
    Text title_of(const PagePart& part) const {
        return text_at(page_, part.is_programme ? heading_of_part(part).title
                                                : line_of_page(page_, *part.title));
    }

    /// Adds tables, and what was odd in them.
    void add_tables() {
        std::stable_sort(
            tables_.begin(), tables_.end(),
            [](const PlacedTable& a, const PlacedTable& b) { return a.first < b.first; });
        for (PlacedTable& each : tables_) {
            if (const auto year = adopted_year(phase_years(each.table.columns)))
                overview_year_ = year;
            each.table.section = heading_above(each.first);
            builder_.add(std::move(each.table));
            for (Finding& finding : each.findings)
                findings_.add(std::move(finding));
        }
    }

    ReadResult finish() {
        DocumentRecord& record = builder_.record();
        for (const auto& year : {action_year_, table_year_, overview_year_})
            if (!record.budget_year) record.budget_year = year;
        if (!record.budget_year && unclear_year_) findings_.add(std::move(*unclear_year_));
        record.diagnostics = std::move(findings_).take();
        record.origins = options_.origins;
        Document document = builder_.build();
        Findings diagnostics = document.record().diagnostics;
        return {std::move(document), std::move(diagnostics)};
    }

    std::string_view text_;
    TextLines page_;
    const ReadChapterOptions& options_;
    FindingList findings_;
    DocumentBuilder builder_;
    std::vector<PlacedTable> tables_;  ///< of no programme, once they are shared
    std::vector<PlacedTable> budgets_; ///< of programmes, in layouts of their own
    std::vector<TableIndicator> annex_;
    ProgrammeNames programmes_;
    std::vector<PagePart> parts_;
    PageClaims claims_;
    std::vector<bool> is_costing_; ///< lines under a heading over costs
    std::size_t nodes_ = 0;
    std::optional<Year> action_year_;
    std::optional<Year> table_year_;
    std::optional<Finding> unclear_year_;
    std::optional<Year> overview_year_; ///< that tables of no programme are a budget for
};

} // namespace

} // namespace detail

ReadResult read_chapter(std::string_view text, const ReadChapterOptions& options) {
    detail::require_readable(text, options.limits);
    return detail::ChapterReader(text, options).read();
}

SLUITEND_END
