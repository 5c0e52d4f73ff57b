// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_chapter.hpp>

#include "finding_list.hpp"
#include "input_text.hpp"
#include "page_text.hpp"
#include "programme_text.hpp"
#include "table_text.hpp"

#include <sluitend/model/builder.hpp>

#include <algorithm>
#include <array>
#include <set>
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

/// Where a programme begins: its title, if it has one, and its first line after that.
struct Start {
    std::optional<std::size_t> title;
    std::size_t first = 0;
};

/// Finds the programmes of a page: a title, then the first section of a programme.
class StartFinder {
public:
    explicit StartFinder(const TextLines& page) : page_(page) {}

    std::vector<Start> find() {
        for (std::size_t i = 0; i < page_.size(); ++i) {
            const std::string_view line = title_line(page_, i);
            if (line.empty()) continue;
            if (const auto section = section_of(line))
                take_section(*section, i);
            else
                take_words(line, i);
        }
        return std::move(starts_);
    }

    /// A line without the byte-order mark that may stand before the first.
    static std::string_view title_line(const TextLines& page, std::size_t i) {
        std::string_view line = page[i];
        if (i == 0 && line.starts_with("\uFEFF")) line.remove_prefix(3);
        return trimmed(line);
    }

private:
    void take_words(std::string_view line, std::size_t i) {
        ++age_;
        const auto heading = heading_of(line);
        if (heading && (starts_.empty() || follows(*heading))) {
            heading_ = i;
            heading_text_ = *heading;
            age_ = 0;
        }
        if (!starts_.empty() || !words_) words_ = i;
    }

    void take_section(Section section, std::size_t i) {
        // Words between a title and its programme are few.
        const bool has_heading = heading_ && (starts_.empty() || age_ <= 10);
        const bool opens = starts_.empty() ||
                           (section == Section::tree && (has_heading || words_)) ||
                           (section == Section::achieve && last_ != Section::tree && has_heading);
        if (opens) {
            const auto title = has_heading ? heading_ : words_;
            starts_.push_back({title, title ? *title + 1 : i});
            if (has_heading) number_ = heading_text_;
        }
        last_ = section;
        words_.reset();
        heading_.reset();
    }

    /// True if a heading may begin the next programme: numbered like the last one, and after it.
    bool follows(const Heading& heading) const {
        return number_ && heading.components == number_->components &&
               natural_less(number_->code, heading.code);
    }

    const TextLines& page_;
    std::vector<Start> starts_;
    std::optional<std::size_t> words_;   ///< the first line of words; later the last one
    std::optional<std::size_t> heading_; ///< the last numbered heading
    Heading heading_text_;
    std::optional<Heading> number_; ///< of the last programme
    std::optional<Section> last_;
    std::size_t age_ = 0; ///< lines of words since the heading
};

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

/// The tables of a page that are no part of its chapters: those over several programmes or sides.
std::vector<PlacedTable> overviews_of(std::vector<PlacedTable> tables,
                                      const std::vector<Start>& starts) {
    std::set<std::ptrdiff_t> with_budget; // programmes, as many starts as lie above
    const auto is_part = [&](const PlacedTable& each) {
        const auto above = std::count_if(starts.begin(), starts.end(), [&](const Start& start) {
            return start.first <= each.first;
        });
        return !is_overview(each.table) && (with_budget.insert(above).second || !each.table.title);
    };
    if (!starts.empty()) std::erase_if(tables, is_part);
    return tables;
}

/// The lines of tables, which chapters leave alone.
std::vector<bool> lines_of(const std::vector<PlacedTable>& tables, std::size_t lines) {
    std::vector<bool> out(lines);
    for (const PlacedTable& each : tables)
        std::fill(out.begin() + static_cast<std::ptrdiff_t>(each.first),
                  out.begin() + static_cast<std::ptrdiff_t>(each.last) + 1, true);
    return out;
}

/// Adds tables, and what was odd in them.
void add_tables(std::vector<PlacedTable> tables, DocumentBuilder& builder, FindingList& findings) {
    for (PlacedTable& each : tables) {
        builder.add(std::move(each.table));
        for (Finding& finding : each.findings)
            findings.add(std::move(finding));
    }
}

} // namespace

} // namespace detail

ReadResult read_chapter(std::string_view text, const ReadChapterOptions& options) {
    using namespace detail;
    require_readable(text, options.limits);
    const TextLines page(text);
    FindingList findings(options.limits.diagnostics);
    for (const Finding& each : options.found)
        findings.add(each);
    report_invisible(text.substr(byte_order_mark(text)), page, findings);

    const std::vector<Start> starts = StartFinder(page).find();
    ReadTablesOptions table_options;
    table_options.sign_convention = options.sign_convention;
    std::vector<PlacedTable> tables = overviews_of(placed_tables(page, table_options), starts);
    if (starts.empty() && tables.empty())
        throw_read_error(
            "input.no-programme",
            "no programme: no line is a heading such as \"Doelenboom\" or \"Wat willen we "
            "bereiken?\" under a title",
            text, 0, std::min<std::size_t>(text.size(), 80));
    const std::vector<bool> taken = lines_of(tables, page.size());
    DocumentBuilder builder({{}, {}, options.budget_year, options.source}, options.limits);
    std::optional<Year> action_year;
    std::optional<Year> table_year;
    std::size_t nodes = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        ProgrammeReader reader(page, options, findings, nodes);
        if (starts[i].title)
            reader.take_title(StartFinder::title_line(page, *starts[i].title));
        else
            reader.miss_title(StartFinder::title_line(page, starts[i].first));
        for (std::size_t above = 0; i == 0 && starts[0].title && above < *starts[0].title; ++above)
            if (const std::string_view line = StartFinder::title_line(page, above);
                !line.empty() && !taken[above])
                reader.unplaced(line);
        const auto next = i + 1 < starts.size() ? std::optional(starts[i + 1]) : std::nullopt;
        reader.read(starts[i].first, next ? next->title.value_or(next->first) : page.size(), taken);
        if (!action_year) action_year = reader.action_year();
        if (!table_year) table_year = reader.table_year();
        reader.finish(builder);
    }
    add_tables(std::move(tables), builder, findings);
    if (!options.budget_year) builder.record().budget_year = action_year ? action_year : table_year;
    builder.record().diagnostics = std::move(findings).take();
    builder.record().origins = options.origins;
    Document document = builder.build();
    Findings diagnostics = document.record().diagnostics;
    return {std::move(document), std::move(diagnostics)};
}

SLUITEND_END
