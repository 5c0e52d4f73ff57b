// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "page_parts.hpp"

#include "page_text.hpp"
#include "programme_text.hpp"

#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

constexpr std::size_t most_title_bytes = 80;

/// Headings that begin a part of a budget wherever they stand (BBV art. 7 to 11), folded.
constexpr std::array<std::string_view, 26> section_titles{
    "voorwoord",
    "inhoudsopgave",
    "leeswijzer",
    "aanbieding",
    "aanbiedingsbrief",
    "bestuurlijkesamenvatting",
    "paragrafen",
    "lokaleheffingen",
    "weerstandsvermogen",
    "weerstandsvermogenenrisicobeheersing",
    "weerstandsvermogenenrisicos",
    "onderhoudkapitaalgoederen",
    "grondbeleid",
    "financielebegroting",
    "uiteenzettingfinancielepositie",
    "uiteenzettingvandefinancielepositie",
    "financielepositie",
    "algemenedekkingsmiddelen",
    "algemenedekkingsmiddelenenonvoorzien",
    "overzichtalgemenedekkingsmiddelen",
    "staatvanreservesenvoorzieningen",
    "overzichtreservesenvoorzieningen",
    "overzichtincidentelebatenenlasten",
    "bijlage",
    "bijlagen",
    "begrippenlijst",
};

/// Headings that stand inside a programme too: they count outside one, or with an outer number.
constexpr std::array<std::string_view, 25> weak_section_titles{
    "inleiding",
    "inhoud",
    "samenvatting",
    "financielesamenvatting",
    "financieelbeeld",
    "financieleuitgangspunten",
    "programmas",
    "programmaplan",
    "financiering",
    "bedrijfsvoering",
    "verbondenpartijen",
    "openbaarheid",
    "overzichtvanbatenenlasten",
    "overzichtvanlastenenbaten",
    "overhead",
    "onvoorzien",
    "meerjarenraming",
    "meerjarenbegroting",
    "reservesenvoorzieningen",
    "incidentelebatenenlasten",
    "taakvelden",
    "overzichttaakvelden",
    "overzichtpertaakveld",
    "verplichtebeleidsindicatoren",
    "beleidsindicatoren",
};

/// Headings of a text before the questions, which name no programme, folded.
constexpr std::array<std::string_view, 12> introductions{
    "inleiding", "algemeen",    "context", "samenvatting", "ontwikkelingen", "aanleiding",
    "inhoud",    "achtergrond", "missie",  "visie",        "missieenvisie",  "leeswijzer",
};

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& titles, std::string_view folded) {
    return std::find(titles.begin(), titles.end(), folded) != titles.end();
}

/// What stands behind a word and a number: "Paragraaf 2. Financiering", "Bijlage: Taakvelden".
std::optional<std::string_view> behind_part_word(std::string_view line) {
    for (const std::string_view word : {"paragraaf ", "bijlage ", "bijlage: "})
        if (const auto rest = behind(line, word)) {
            std::size_t at = 0;
            while (at < rest->size() && (is_digit((*rest)[at]) || (*rest)[at] == '.'))
                ++at;
            while (at < rest->size() && ((*rest)[at] == ':' || (*rest)[at] == '.'))
                ++at;
            return trimmed(rest->substr(at));
        }
    return std::nullopt;
}

/// True if a line is a row of a list of contents: "3.1 Financiering ........ 45".
bool has_page_number(std::string_view line) {
    if (line.find("...") != std::string_view::npos || line.find("\u2026") != std::string_view::npos)
        return true;
    const std::size_t last = line.find_last_not_of("0123456789");
    const std::size_t digits = line.size() - (last == std::string_view::npos ? 0 : last + 1);
    return digits > 0 && digits < 4 && last != std::string_view::npos &&
           !behind_part_word(line).value_or(line).empty();
}

/// Small letters, without the years behind them.
std::string title_words(std::string_view title) {
    std::string out = folded_words(title);
    while (out.size() > 4 &&
           out.find_first_not_of("0123456789", out.size() - 4) == std::string::npos)
        out.resize(out.size() - 4);
    return out;
}

/// Finds the parts of a page: a title, then the first section of a programme; or a title that is
/// known to begin another part of a budget.
class PartFinder {
public:
    PartFinder(const TextLines& page, const std::vector<bool>& taken, const PageSections& sections,
               const PageOutline& outline)
        : page_(page), taken_(taken), sections_(sections) {
        for (const AskedHeading& each : outline.asked)
            questions_[each.line] = each.question;
        for (const ThemeGroup& group : outline.groups) {
            if (!group.are_programmes)
                places_[group.cover] = {Place::programme, group.last};
            else if (!group.is_cover_asked)
                places_[group.cover] = {Place::section, 0};
            for (const std::size_t theme : group.themes)
                places_[theme] = {group.are_programmes ? Place::heading : Place::goal, 0};
        }
        asks_nothing_ =
            std::ranges::none_of(sections, [](const auto& each) { return each.has_value(); });
        lists_indicators_alone_ = std::ranges::all_of(sections, [](const auto& each) {
            return each.value_or(Section::mandated) == Section::mandated;
        });
    }

    std::vector<PagePart> find() {
        for (std::size_t i = 0; i < page_.size(); ++i) {
            const std::string_view line = line_of_page(page_, i);
            if (line.empty() || taken_[i]) continue;
            if (const auto place = places_.find(i); place != places_.end())
                take_place(place->second, i);
            else if (const auto section = sections_[i]; section && !begins_annex(*section, i))
                take_section(*section, i);
            else if (begins_section(line, i))
                take_other(i);
            else if (begins_plan(line))
                open_plan(i);
            else
                take_words(line, i);
        }
        close(page_.size());
        return std::move(parts_);
    }

private:
    /// What a line of a group of themes is.
    struct Place {
        enum Kind { programme, section, heading, goal } kind = goal;
        std::size_t last = 0; ///< behind the goals of the programme
    };

    void take_place(const Place& place, std::size_t i) {
        if (place.kind == Place::section) return take_other(i);
        words_.reset();
        heading_.reset();
        if (place.kind == Place::goal) return parts_.back().themes.push_back(i);
        heading_ = i;
        heading_text_ = *theme_heading_of(line_of_page(page_, i));
        age_ = 0;
        if (place.kind != Place::programme) return;
        open_programme(i, i + 1);
        heading_.reset();
        goals_end_ = place.last;
    }

    bool is_outside() const { return parts_.empty() || !parts_.back().is_programme; }

    /// A list of indicators outside the programmes, under whatever heading, is one of an annex.
    bool begins_annex(Section section, std::size_t i) const {
        const bool is_open = !parts_.empty() || lists_indicators_alone_;
        return section == Section::mandated && is_open && is_outside() && !follows_title(i);
    }

    /// The next line from `i` on in one direction that is not blank; empty if there is none.
    std::string_view neighbour(std::size_t i, bool is_below) const {
        while (is_below ? ++i < page_.size() : i-- > 0)
            if (const std::string_view line = line_of_page(page_, i); !line.empty()) return line;
        return {};
    }

    /// True if words stand over columns: far from the margin above a line of several fields, or
    /// among years that stand line by line.
    bool heads_columns(std::string_view line, std::size_t i) const {
        constexpr std::size_t least_indent = 12;
        const std::size_t indent = skip_blanks(page_[i], 0);
        if (indent >= least_indent && i + 1 < page_.size()) {
            const std::string_view next = line_of_page(page_, i + 1);
            if (skip_blanks(page_[i + 1], 0) < indent && next.find("  ") != std::string_view::npos)
                return true;
        }
        return std::ranges::any_of(std::array{false, true}, [&](bool is_below) {
            const std::string_view beside = neighbour(i, is_below);
            const bool is_year = beside.size() == 4 && year_at(beside, 0);
            return is_year || (beside != line && title_words(beside) == title_words(line));
        });
    }

    bool begins_section(std::string_view line, std::size_t i) const {
        const bool is_costed = last_ == Section::cost || last_ == Section::mandated;
        if (names_section(line)) return is_outside() || is_costed || parts_.back().is_plan;
        if (!may_head(line) || i < question_) return false;
        const auto heading = heading_of(line);
        return is_among(weak_section_titles, title_words(heading ? heading->title : line)) &&
               !heads_columns(line, i) &&
               (is_outside() || (is_costed && heading && is_outer(*heading)));
    }
    /// True if a number is none that a heading inside the open programme can have.
    bool is_outer(const Heading& heading) const {
        if (!number_) return false;
        const std::string_view own = number_->code;
        return heading.code.substr(0, heading.code.find('.')) != own.substr(0, own.find('.')) &&
               heading.components <= number_->components && natural_less(own, heading.code);
    }

    /// True for the first objective of a plan on a page that asks no questions.
    bool begins_plan(std::string_view line) const {
        if (!asks_nothing_ || !is_outside()) return false;
        const auto heading = goal_heading_of(line);
        return heading && is_objective(*heading);
    }

    void open_plan(std::size_t i) {
        const auto title = std::exchange(words_, std::nullopt);
        open_programme(title, title ? *title + 1 : i);
        parts_.back().is_plan = true;
    }

    void take_other(std::size_t i) {
        close(i);
        parts_.push_back({false, i, i + 1, 0, false, {}});
        last_.reset();
        words_.reset();
        heading_.reset();
    }

    void take_words(std::string_view line, std::size_t i) {
        ++age_;
        const auto question = questions_.find(i);
        const bool is_within = i < question_ && question == questions_.end();
        const auto heading = is_within ? std::nullopt : programme_heading_of(line);
        const bool is_first = !has_programme_;
        if (heading && (is_first || follows(*heading))) {
            heading_ = i;
            heading_text_ = *heading;
            age_ = 0;
            if (question != questions_.end()) question_ = question->second;
        }
        if (heading && begins_programme(*heading)) {
            open_programme(i, i + 1);
            heading_.reset();
            words_.reset();
            return;
        }
        if (!parts_.empty() || !words_) words_ = i;
    }

    /// True if a section at line `i` stands below the heading of a programme.
    bool follows_title(std::size_t i) const {
        return heading_ && (!has_programme_ || age_ <= most_lines_apart || i == question_);
    }

    /// True if the last line names a programme in a document that numbers none: it stands right
    /// above the first question, and what the last programme costs has been said.
    bool is_named_above() const {
        if (!words_ || last_ != Section::cost || number_ || heading_) return false;
        const std::string_view line = line_of_page(page_, *words_);
        return may_head(line) && line.front() >= 'A' && line.front() <= 'Z' && !line.ends_with(':');
    }

    void take_section(Section section, std::size_t i) {
        const bool has_heading = follows_title(i);
        const bool is_open = has_programme_ && !is_outside() && !last_; // and says nothing yet
        const bool opens =
            !is_open && i >= goals_end_ &&
            (!has_programme_ || (section == Section::tree && (has_heading || words_)) ||
             (section == Section::achieve && last_ != Section::tree &&
              (has_heading || is_named_above())) ||
             (is_outside() && has_heading));
        if (opens) {
            const auto title = has_heading ? heading_ : words_;
            open_programme(title, title ? *title + 1 : i);
        }
        last_ = section;
        words_.reset();
        heading_.reset();
    }

    void open_programme(std::optional<std::size_t> title, std::size_t first) {
        close(title.value_or(first));
        parts_.push_back({true, title, first, 0, false, {}});
        has_programme_ = true;
        if (title && heading_ == title) number_ = heading_text_;
        last_.reset();
    }

    /// True if a heading begins a programme whatever stands below it: it is called one, has the next
    /// number, and the programme that is open has said what it costs.
    bool begins_programme(const Heading& heading) const {
        return has_programme_ && !is_outside() && last_ == Section::cost && number_ && heading_ &&
               is_programme_word(heading) && is_programme_word(*number_) &&
               heading.components > 0 && natural_less(number_->code, heading.code);
    }

    /// True if a heading may begin the next programme: numbered like the last one, and after it, or
    /// with an outer number once that has said what it costs; or called one, and no other than the
    /// last.
    bool follows(const Heading& heading) const {
        if (is_programme_word(heading))
            return !number_ || heading.title != number_->title || heading.code != number_->code;
        if (!number_ || !natural_less(number_->code, heading.code)) return false;
        return heading.components == number_->components ||
               (heading.components < number_->components && last_ == Section::cost);
    }
    static bool is_programme_word(const Heading& heading) {
        return words_at(heading.verbatim, 0, "programma").has_value();
    }

    void close(std::size_t line) {
        if (!parts_.empty()) parts_.back().last = line;
    }

    const TextLines& page_;
    const std::vector<bool>& taken_;
    const PageSections& sections_;
    std::vector<PagePart> parts_;
    bool has_programme_ = false;
    std::optional<std::size_t> words_;   ///< the first line of words; later the last one
    std::optional<std::size_t> heading_; ///< the last heading of a programme
    Heading heading_text_;
    std::optional<Heading> number_; ///< of the last programme
    std::optional<Section> last_;
    std::size_t age_ = 0; ///< lines of words since the heading
    std::map<std::size_t, Place> places_;
    std::map<std::size_t, std::size_t> questions_; ///< about headings
    std::size_t question_ = 0;                     ///< about the last heading of a programme
    bool asks_nothing_ = false;                    ///< no heading asks anything
    bool lists_indicators_alone_ = false;          ///< no heading asks anything else
    std::size_t goals_end_ = 0; ///< behind goals that have questions of their own
};

} // namespace

bool may_head(std::string_view line) {
    return line.size() <= most_title_bytes && !line.ends_with('.') && !has_page_number(line);
}

bool introduces(std::string_view title) {
    return title.size() <= most_title_bytes && is_among(introductions, title_words(title));
}

bool names_section(std::string_view line) {
    if (!may_head(line)) return false;
    if (const auto rest = behind_part_word(line))
        return rest->empty() || (rest->front() >= 'A' && rest->front() <= 'Z');
    const auto heading = heading_of(line);
    return is_among(section_titles, title_words(heading ? heading->title : line));
}

std::string_view line_of_page(const TextLines& page, std::size_t i) {
    std::string_view line = page[i];
    if (i == 0) line.remove_prefix(line.starts_with("\uFEFF") ? 3 : 0);
    line = trimmed(line);
    const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
    const bool is_marked = marks > 0 && marks < 7 && blank_at(line, marks) > 0;
    return without_emphasis(is_marked ? trimmed(line.substr(marks)) : line);
}

std::vector<PagePart> page_parts(const TextLines& page, const std::vector<bool>& taken,
                                 const PageSections& sections, const PageOutline& outline) {
    return PartFinder(page, taken, sections, outline).find();
}

} // namespace detail
SLUITEND_END
