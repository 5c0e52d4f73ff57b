// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_chapter.hpp>

#include "budget_table_text.hpp"
#include "claim_text.hpp"
#include "indicator_text.hpp"
#include "input_text.hpp"
#include "page_text.hpp"

#include <sluitend/base/error.hpp>
#include <sluitend/model/builder.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

SLUITEND_BEGIN

namespace detail {

namespace {

struct ActionDraft {
    ActionRecord record;
    Passage text;
};

struct IndicatorDraft {
    Passage explanation;
};

struct ContributionDraft {
    Text party;
    Passage societal_return;
};

struct GoalDraft {
    GoalRecord record;
    std::optional<std::size_t> parent;
    bool listed = false;    ///< in the goal tree
    bool explained = false; ///< in the text
    Passage description;
    std::deque<ActionDraft> actions;
    std::deque<IndicatorDraft> indicators;
    std::deque<ContributionDraft> contributions;
};

enum class Section { before, tree, achieve, act, mandated, cost };
enum class Block { none, description, indicators, actions, contribution };

struct SectionTitle {
    std::string_view folded;
    Section section;
};

constexpr std::array section_titles{
    SectionTitle{"doelenboom", Section::tree},
    SectionTitle{"watwillenwebereiken", Section::achieve},
    SectionTitle{"watwilenwebereiken", Section::achieve},
    SectionTitle{"watgaanwedoen", Section::act},
    SectionTitle{"watgaanwedaarvoordoen", Section::act},
    SectionTitle{"wettelijkverplichteindicatoren", Section::mandated},
    SectionTitle{"verplichteindicatoren", Section::mandated},
    SectionTitle{"verplichtebeleidsindicatoren", Section::mandated},
    SectionTitle{"beleidsindicatoren", Section::mandated},
    SectionTitle{"watmaghetkosten", Section::cost},
    SectionTitle{"watgaathetkosten", Section::cost},
};

std::optional<Section> section_of(std::string_view line) {
    if (line.size() > 60) return std::nullopt;
    const std::string folded = folded_label(line);
    for (const SectionTitle& each : section_titles)
        if (each.folded == folded) return each.section;
    return std::nullopt;
}

/// What stands behind `words` at the start of a line, compared without case; nothing if it differs.
std::optional<std::string_view> behind(std::string_view line, std::string_view words) {
    if (line.size() < words.size() || lowered(line.substr(0, words.size())) != words)
        return std::nullopt;
    return trimmed(line.substr(words.size()));
}

/// Titles are the same if one begins with the other, compared by letters and digits.
bool same_title(std::string_view a, std::string_view b) {
    const std::string x = folded_label(a);
    const std::string y = folded_label(b);
    return !x.empty() && x == y;
}

bool similar_title(std::string_view a, std::string_view b) {
    const std::string x = folded_label(a);
    const std::string y = folded_label(b);
    const auto common = static_cast<std::size_t>(
        std::mismatch(x.begin(), x.end(), y.begin(), y.end()).first - x.begin());
    return 2 * common >= std::max(x.size(), y.size());
}

/// Reads the lines of one programme.
class ProgrammeReader {
public:
    ProgrammeReader(const TextLines& page, const ReadChapterOptions& options, Findings& findings)
        : page_(page), options_(options), findings_(findings) {}

    void read(std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const std::string_view line = trimmed(page_[i]);
            if (line.empty()) {
                after_blank_ = true;
                if (table_open_) table_open_ = next_row_is_known(i, last);
                continue;
            }
            place(line);
            after_blank_ = false;
        }
    }

    void finish(DocumentBuilder& builder);
    /// The year in "Acties 2021", if there is one.
    std::optional<Year> action_year() const { return action_year_; }
    /// The last adopted column of the table.
    std::optional<Year> table_year() const;
    bool has_content() const { return !sections_.empty(); }
    void take_title(std::string_view line);
    /// Keeps a line that fits nowhere.
    void unplaced(std::string_view line) {
        record_.other_text.push_back(text_at(page_, line));
        find("text.unplaced", Severity::warning, {{"text", excerpt(line)}}, line);
    }

private:
    void place(std::string_view line);
    void place_in_tree(std::string_view line);
    void place_in_act(std::string_view line);
    void place_mandated(std::string_view line);
    void place_in_cost(std::string_view line);

    bool start_explanation(std::string_view line);
    void explain(std::size_t goal, const Heading& heading);
    std::size_t add_goal(const Heading& heading, std::string_view title, bool listed);
    std::optional<std::size_t> goal_with(std::string_view code) const;
    bool take_declared_counts(std::string_view line);
    bool take_expenditure(std::string_view line);
    bool take_block_title(std::string_view line);
    bool take_action(std::string_view line);
    bool take_contribution(std::string_view line);
    bool take_responsibility(std::string_view line);
    void add_people(Role role, std::string_view names);
    bool take_table_line(std::string_view line);
    bool next_row_is_known(std::size_t i, std::size_t last) const;
    void judge_goal_quantum();
    void finish_goals(DocumentBuilder& builder, Index<Programme> programme);
    void finish_table(DocumentBuilder& builder, Index<Programme> programme);
    void report_missing();

    void find(std::string id, Severity severity, std::vector<FindingArgument> arguments,
              std::string_view place, std::vector<SourceSpan> related = {}) {
        findings_.push_back(
            {std::move(id), severity, std::move(arguments), page_.span(place), std::move(related)});
    }

    const TextLines& page_;
    const ReadChapterOptions& options_;
    Findings& findings_;

    ProgrammeRecord record_;
    std::deque<GoalDraft> goals_;
    std::map<std::string, std::size_t, std::less<>> goal_by_code_;
    std::vector<std::size_t> open_goals_; ///< the path to the last goal of the tree
    Passage achieve_;
    Passage act_;
    Passage cost_;
    Passage mandated_note_;
    std::vector<IndicatorRecord> mandated_;
    std::vector<ClaimRecord> claims_;
    std::optional<TableHeader> header_;
    std::string_view last_caption_;
    std::vector<TableRow> rows_;
    bool table_open_ = false;

    std::vector<Section> sections_;
    Section section_ = Section::before;
    Block block_ = Block::none;
    Passage* prose_ = nullptr;
    std::optional<std::size_t> goal_;
    bool after_blank_ = false;
    std::optional<Year> action_year_;
    std::optional<Year> block_year_;
};

void ProgrammeReader::take_title(std::string_view line) {
    if (const auto heading = heading_of(line)) {
        record_.number = Printed<Code>{Code(heading->code), std::string(heading->verbatim),
                                       page_.span(heading->verbatim)};
        record_.title = text_at(page_, heading->title);
    } else {
        record_.title = text_at(page_, line);
    }
}

void ProgrammeReader::place(std::string_view line) {
    if (const auto section = section_of(line)) {
        section_ = *section;
        sections_.push_back(*section);
        block_ = Block::none;
        goal_.reset();
        table_open_ = false;
        prose_ = section_ == Section::achieve ? &achieve_
                 : section_ == Section::act   ? &act_
                                              : &cost_;
        return;
    }
    switch (section_) {
    case Section::before:
        if (!take_responsibility(line)) unplaced(line);
        break;
    case Section::tree:
        place_in_tree(line);
        break;
    case Section::achieve:
        if (line != ".") achieve_.add(line, after_blank_);
        break;
    case Section::act:
        place_in_act(line);
        break;
    case Section::mandated:
        place_mandated(line);
        break;
    case Section::cost:
        place_in_cost(line);
        break;
    }
}

std::optional<std::size_t> ProgrammeReader::goal_with(std::string_view code) const {
    const auto found = goal_by_code_.find(code);
    return found == goal_by_code_.end() ? std::nullopt : std::optional(found->second);
}

/// Adds a goal below the nearest goal before it whose number begins its number.
std::size_t ProgrammeReader::add_goal(const Heading& heading, std::string_view title, bool listed) {
    GoalDraft draft;
    draft.record.number = Printed<Code>{Code(heading.code), std::string(heading.verbatim),
                                        page_.span(heading.verbatim)};
    draft.record.title = text_at(page_, title);
    draft.listed = listed;
    const auto is_below = [&](std::size_t goal) {
        const std::string& code = goals_[goal].record.number->value.text();
        return heading.code.size() > code.size() && heading.code.starts_with(code) &&
               heading.code[code.size()] == '.';
    };
    while (!open_goals_.empty() && !is_below(open_goals_.back()))
        open_goals_.pop_back();
    if (!open_goals_.empty()) draft.parent = open_goals_.back();
    goals_.push_back(std::move(draft));
    open_goals_.push_back(goals_.size() - 1);
    goal_by_code_.emplace(std::string(heading.code), goals_.size() - 1);
    return goals_.size() - 1;
}

/// "Aantal acties: 5", "Aantal indicatoren: 1".
bool ProgrammeReader::take_declared_counts(std::string_view line) {
    const auto actions = behind(line, "aantal acties:");
    const auto indicators = behind(line, "aantal indicatoren:");
    if (!goal_ || (!actions && !indicators)) return false;
    const std::string_view digits = actions ? *actions : *indicators;
    const auto number = small_number(digits);
    if (!number) return false;
    auto& counts = actions ? goals_[*goal_].record.declared_action_counts
                           : goals_[*goal_].record.declared_indicator_counts;
    counts.push_back({*number, std::string(digits), page_.span(digits)});
    return true;
}

/// "totale lasten (x 1.000 euro): 11.133,00".
bool ProgrammeReader::take_expenditure(std::string_view line) {
    const std::size_t colon = line.rfind(':');
    if (!goal_ || colon == std::string_view::npos) return false;
    const std::string_view label = trimmed(line.substr(0, colon));
    const std::string_view figure = trimmed(line.substr(colon + 1));
    if (lowered(label).find("lasten") == std::string::npos || figure.empty()) return false;
    const auto printed = parse_decimal(figure, NumberStyle::dutch);
    if (!printed || goals_[*goal_].record.stated_expenditure) {
        find("figure.unreadable", Severity::error, {{"text", excerpt(figure)}}, figure);
        return true;
    }
    goals_[*goal_].record.expenditure_label =
        text_at(page_, label.substr(0, std::min(label.find('('), label.size())));
    goals_[*goal_].record.stated_expenditure = amount_at(
        page_, figure, *printed, multiplier_of(label).value_or(1), options_.limits, findings_);
    return true;
}

void ProgrammeReader::place_in_tree(std::string_view line) {
    if (take_declared_counts(line) || take_expenditure(line)) return;
    const auto heading = heading_of(line);
    if (!heading) {
        const std::string folded = folded_label(line);
        const bool furniture =
            folded == "doel" || folded == "subdoel" || folded == "subdoellink" || folded == "link";
        if (!furniture) unplaced(line);
        return;
    }
    constexpr std::string_view marker = "Indicatoren:";
    const std::size_t at = heading->title.rfind(marker);
    const std::string_view title = trimmed(heading->title.substr(0, at));
    goal_ = add_goal(*heading, title, true);
    if (at == std::string_view::npos) return;
    const std::string_view digits = trimmed(heading->title.substr(at + marker.size()));
    if (const auto count = small_number(digits))
        goals_[*goal_].record.declared_indicator_counts.push_back(
            {*count, std::string(digits), page_.span(digits)});
    else
        unplaced(line);
}

void ProgrammeReader::explain(std::size_t goal, const Heading& heading) {
    GoalDraft& draft = goals_[goal];
    if (draft.listed && !same_title(draft.record.title.value, heading.title))
        find("goal.title-drift", Severity::info,
             {{"number", std::string(heading.code)},
              {"listed", draft.record.title.value},
              {"text", plain(heading.title)}},
             heading.title, {draft.record.title.span});
    draft.explained = true;
    goal_ = goal;
    block_ = Block::description;
    prose_ = &draft.description;
}

/// True if `line` is the heading under which a goal is explained.
bool ProgrammeReader::start_explanation(std::string_view line) {
    const auto heading = heading_of(line);
    if (!heading) return false;
    if (const auto goal = goal_with(heading->code)) {
        const std::string& title = goals_[*goal].record.title.value;
        const bool same = same_title(title, heading->title);
        const bool drifted = block_ != Block::actions && !goals_[*goal].explained &&
                             (heading->components > 1 || similar_title(title, heading->title));
        if (!same && !drifted) return false;
        explain(*goal, *heading);
        return true;
    }
    const bool has_tree = std::any_of(goals_.begin(), goals_.end(),
                                      [](const GoalDraft& each) { return each.listed; });
    const bool plausible =
        has_tree ? heading->components > 1
                 : block_ != Block::actions && (heading->components > 1 || heading->has_stop);
    if (!plausible) return false;
    const std::size_t goal = add_goal(*heading, heading->title, false);
    if (has_tree)
        find("goal.unlisted", Severity::warning,
             {{"number", std::string(heading->code)}, {"title", plain(heading->title)}},
             heading->title);
    explain(goal, *heading);
    return true;
}

bool ProgrammeReader::take_block_title(std::string_view line) {
    const std::string folded = line.size() > 40 ? std::string() : folded_label(line);
    if (folded == "indicatoren") {
        block_ = Block::indicators;
        return true;
    }
    if (folded == "toelichting" && block_ == Block::indicators) {
        goals_[*goal_].indicators.emplace_back();
        prose_ = &goals_[*goal_].indicators.back().explanation;
        return true;
    }
    if (folded.starts_with("acties") || folded.starts_with("activiteiten")) {
        const std::string_view rest =
            line.size() < 4 ? std::string_view{} : line.substr(line.size() - 4);
        const auto year = year_at(rest, 0);
        if (!year && folded != "acties" && folded != "activiteiten") return false;
        block_ = Block::actions;
        block_year_ = year;
        if (year && !action_year_) action_year_ = year;
        prose_ = &goals_[*goal_].description;
        return true;
    }
    return false;
}

bool ProgrammeReader::take_action(std::string_view line) {
    const auto heading = heading_of(line);
    if (block_ != Block::actions || !heading || heading->components != 1 || !heading->has_stop)
        return false;
    ActionDraft draft;
    draft.record.number = Printed<Code>{Code(heading->code), std::string(heading->verbatim),
                                        page_.span(heading->verbatim)};
    draft.record.title = text_at(page_, heading->title);
    draft.record.year = block_year_;
    goals_[*goal_].actions.push_back(std::move(draft));
    prose_ = &goals_[*goal_].actions.back().text;
    return true;
}

bool ProgrammeReader::take_contribution(std::string_view line) {
    auto party = behind(line, "bijdrage verbonden partij:");
    if (!party) party = behind(line, "bijdrage verbonden partijen:");
    if (party && !party->empty()) {
        goals_[*goal_].contributions.push_back({text_at(page_, *party), {}});
        block_ = Block::contribution;
        prose_ = &goals_[*goal_].contributions.back().societal_return;
        return true;
    }
    const auto gain = behind(line, "maatschappelijk rendement:");
    if (!gain || block_ != Block::contribution) return false;
    if (!gain->empty()) prose_->add(*gain, false);
    return true;
}

void ProgrammeReader::place_in_act(std::string_view line) {
    if (line == ".") { // ends the text of a goal
        block_ = Block::none;
        goal_.reset();
        prose_ = &act_;
        return;
    }
    if (start_explanation(line)) return;
    if (goal_ && (take_declared_counts(line) || take_block_title(line) || take_action(line) ||
                  take_contribution(line)))
        return;
    prose_->add(line, after_blank_);
}

void ProgrammeReader::place_mandated(std::string_view line) {
    if (auto row = mandated_row(page_, line)) {
        mandated_.push_back(std::move(*row));
        return;
    }
    const auto heading = heading_of(line);
    const bool row_like = (heading && heading->has_stop) ||
                          (!line.empty() && line.front() >= '0' && line.front() <= '9');
    if (row_like)
        find("indicator.unreadable-row", Severity::warning, {{"text", excerpt(line)}}, line);
    const bool heads_table = lowered(line).find("beleidsveld") != std::string::npos;
    if (!heads_table && line != ".") mandated_note_.add(line, after_blank_);
}

void ProgrammeReader::add_people(Role role, std::string_view names) {
    while (!names.empty()) {
        const std::size_t comma = names.find(',');
        const std::size_t word = names.find(" en ");
        const std::size_t end = std::min({comma, word, names.size()});
        const std::string_view name = trimmed(names.substr(0, end));
        if (!name.empty()) record_.responsibilities.push_back({role, text_at(page_, name)});
        names.remove_prefix(std::min(end + (end == word ? 4 : 1), names.size()));
    }
}

bool ProgrammeReader::take_responsibility(std::string_view line) {
    struct Title {
        std::string_view words;
        Role role;
    };
    constexpr std::array titles{Title{"portefeuillehouders", Role::portfolio_holder},
                                Title{"portefeuillehouder", Role::portfolio_holder},
                                Title{"concerndirecteuren", Role::executive_director},
                                Title{"concerndirecteur", Role::executive_director}};
    for (const Title& title : titles) {
        auto names = behind(line, title.words);
        if (!names || names->empty() || line.substr(title.words.size()).front() == names->front())
            continue;
        if (names->front() == ':') names->remove_prefix(1);
        add_people(title.role, trimmed(*names));
        return true;
    }
    return false;
}

/// Looks ahead over blank lines: a table goes on if the next line is a row with a known label.
bool ProgrammeReader::next_row_is_known(std::size_t i, std::size_t last) const {
    while (i < last && trimmed(page_[i]).empty())
        ++i;
    if (i == last) return false;
    const auto row = table_row(trimmed(page_[i]));
    return row && row->code;
}

bool ProgrammeReader::take_table_line(std::string_view line) {
    if (!header_) {
        header_ = table_header(page_, line);
        table_open_ = header_.has_value();
        if (table_open_) return true;
        const auto row = table_row(line);
        if (row && row->code)
            find("table.no-header", Severity::error, {{"text", excerpt(line)}}, line);
        return false;
    }
    if (!table_open_) return false;
    const auto row = table_row(line);
    if (row)
        rows_.push_back(*row);
    else
        table_open_ = false;
    return row.has_value();
}

void ProgrammeReader::place_in_cost(std::string_view line) {
    if (take_table_line(line) || take_responsibility(line)) return;
    if (line == ".") return;
    if (line.size() < 80 && multiplier_of(line) &&
        lowered(line).find("bedragen") != std::string::npos)
        last_caption_ = line;
    cost_.add(line, after_blank_);
    for (ClaimRecord& claim : claims_in(page_, line, options_.limits, findings_))
        claims_.push_back(std::move(claim));
}

/// Judges zero decimals: if all figures of the tree end in z of them and z × figures >= 6, the
/// chance of an accident is below one in a million and the figures are taken as rounded there.
void ProgrammeReader::judge_goal_quantum() {
    std::vector<GoalDraft*> stated;
    int zeros = options_.limits.document_scale;
    for (GoalDraft& goal : goals_) {
        if (!goal.record.stated_expenditure) continue;
        stated.push_back(&goal);
        const Decimal& printed = goal.record.stated_expenditure->printed();
        int kept = printed.scale();
        while (kept > 0 && printed.rescale(kept - 1, Rounding::down) == printed)
            --kept;
        zeros = std::min(zeros, printed.scale() - kept);
    }
    if (zeros < 1 || static_cast<std::size_t>(zeros) * stated.size() < 6) return;
    for (GoalDraft* goal : stated) {
        AmountParts parts = goal->record.stated_expenditure->parts();
        parts.quantum = goal->record.stated_expenditure->quantum().shift(zeros);
        parts.quantum_basis = QuantumBasis::content;
        goal->record.stated_expenditure = Amount(std::move(parts));
    }
}

void ProgrammeReader::finish_goals(DocumentBuilder& builder, Index<Programme> programme) {
    judge_goal_quantum();
    std::vector<Index<Goal>> built;
    for (GoalDraft& goal : goals_) {
        goal.record.description = goal.description.text(page_);
        for (ContributionDraft& each : goal.contributions)
            goal.record.related_party_contributions.push_back(
                {std::move(each.party), each.societal_return.text(page_)});
        built.push_back(goal.parent ? builder.add(built[*goal.parent], std::move(goal.record))
                                    : builder.add(programme, std::move(goal.record)));
        for (ActionDraft& action : goal.actions) {
            action.record.text = action.text.text(page_);
            builder.add(built.back(), std::move(action.record));
        }
        for (const IndicatorDraft& each : goal.indicators) {
            IndicatorRecord indicator;
            indicator.description = each.explanation.text(page_);
            read_explanation(page_, each.explanation, indicator);
            builder.add(built.back(), std::move(indicator));
        }
    }
}

void ProgrammeReader::finish_table(DocumentBuilder& builder, Index<Programme> programme) {
    if (!header_) return;
    const std::string_view caption =
        header_->caption ? std::string_view(header_->caption->value) : std::string_view();
    auto multiplier = multiplier_of(caption);
    if (!multiplier && !last_caption_.empty()) {
        multiplier = multiplier_of(last_caption_);
        header_->caption = text_at(page_, last_caption_);
    }
    if (!multiplier && !rows_.empty())
        find("table.unit-unstated", Severity::warning, {{"row", plain(rows_.front().label)}},
             rows_.front().label);
    builder.set_budget(programme,
                       make_table(page_, std::move(*header_), rows_, multiplier.value_or(1),
                                  options_.sign_convention, options_.limits, findings_));
}

void ProgrammeReader::report_missing() {
    const auto seen = [&](Section section) {
        return std::find(sections_.begin(), sections_.end(), section) != sections_.end();
    };
    const auto missing = [&](std::string_view section) {
        findings_.push_back({"programme.section-missing",
                             Severity::warning,
                             {{"section", std::string(section)}},
                             record_.title.span,
                             {}});
    };
    if (!seen(Section::tree)) missing("tree");
    if (!seen(Section::achieve)) missing("achieve");
    if (!seen(Section::act)) missing("act");
    if (!seen(Section::cost)) missing("cost");
    if (!header_) missing("budget");
    const bool any = std::any_of(goals_.begin(), goals_.end(),
                                 [](const GoalDraft& each) { return each.explained; });
    for (const GoalDraft& goal : goals_)
        if (any && !goal.explained)
            findings_.push_back(
                {"goal.unexplained",
                 Severity::warning,
                 {{"number", goal.record.number->value.text()}, {"title", goal.record.title.value}},
                 goal.record.title.span,
                 {}});
}

void ProgrammeReader::finish(DocumentBuilder& builder) {
    report_missing();
    record_.narrative = {achieve_.text(page_), act_.text(page_), cost_.text(page_)};
    record_.mandated_note = mandated_note_.text(page_);
    const Index<Programme> programme = builder.add(record_);
    finish_goals(builder, programme);
    for (IndicatorRecord& indicator : mandated_)
        builder.add(programme, std::move(indicator));
    finish_table(builder, programme);
    for (ClaimRecord& claim : claims_)
        builder.add(programme, std::move(claim));
}

std::optional<Year> ProgrammeReader::table_year() const {
    std::optional<Year> year;
    if (header_)
        for (const Column& column : header_->columns)
            if (column.phase == Phase::adopted) year = column.year;
    return year;
}

/// The first carriage return that ends no line, or other control character.
std::optional<std::size_t> stray_control(std::string_view text) noexcept {
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto found = find_control_character(text.substr(begin));
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

/// The lines on which programmes begin: a line of words, then the first section of a programme.
std::vector<std::size_t> programme_starts(const TextLines& page) {
    std::vector<std::size_t> starts;
    std::optional<std::size_t> words;
    std::optional<Section> last;
    for (std::size_t i = 0; i < page.size(); ++i) {
        const std::string_view line = trimmed(page[i]);
        if (line.empty()) continue;
        const auto section = section_of(line);
        const bool opens = section == Section::tree ||
                           (section == Section::achieve && last != Section::tree) ||
                           (section && starts.empty());
        if (opens && words) starts.push_back(*words);
        if (section) last = section;
        const bool keeps = starts.empty() && words && !heading_of(line);
        words = section ? std::nullopt : keeps ? words : std::optional(i);
    }
    return starts;
}

void report_invisible(std::string_view text, const TextLines& page, Findings& findings) {
    constexpr std::array<std::string_view, 16> characters{
        "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C",
        "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u2060", "\uFEFF"};
    std::size_t count = 0;
    std::string_view first;
    for (std::size_t at = text.find_first_of("\xE2\xEF"); at != std::string_view::npos;
         at = text.find_first_of("\xE2\xEF", at + 1)) {
        const std::string_view piece = text.substr(at, 3);
        if (std::find(characters.begin(), characters.end(), piece) == characters.end()) continue;
        if (++count == 1) first = piece;
    }
    if (count > 0)
        findings.push_back({"text.invisible-characters",
                            Severity::info,
                            {{"characters", std::to_string(count)}},
                            page.span(first),
                            {}});
}

void cap(Findings& findings, std::size_t most) {
    if (findings.size() <= most) return;
    const std::size_t more = findings.size() - most;
    findings.resize(most);
    findings.push_back(
        {"diagnostics.truncated", Severity::info, {{"more", std::to_string(more)}}, {}, {}});
}

} // namespace

} // namespace detail

ReadResult read_chapter(std::string_view text, const ReadChapterOptions& options) {
    using namespace detail;
    require_readable(text, options.limits);
    const std::string_view body = text.substr(byte_order_mark(text));
    const TextLines page(text);
    ReadResult out;
    report_invisible(body, page, out.diagnostics);

    const std::vector<std::size_t> starts = programme_starts(page);
    if (starts.empty())
        throw_read_error(
            "input.no-programme",
            "no programme: no line is a heading such as \"Doelenboom\" or \"Wat willen we "
            "bereiken?\" under a title",
            text, 0, std::min<std::size_t>(text.size(), 80));
    DocumentBuilder builder({{}, {}, options.budget_year, options.source}, options.limits);
    std::optional<Year> action_year;
    std::optional<Year> table_year;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        ProgrammeReader reader(page, options, out.diagnostics);
        std::string_view title = trimmed(page[starts[i]]);
        if (starts[i] == 0 && title.starts_with("\uFEFF")) title.remove_prefix(3);
        reader.take_title(title);
        for (std::size_t above = 0; i == 0 && above < starts[0]; ++above)
            if (const std::string_view line = trimmed(page[above]); !line.empty())
                reader.unplaced(line);
        reader.read(starts[i] + 1, i + 1 < starts.size() ? starts[i + 1] : page.size());
        if (!action_year) action_year = reader.action_year();
        if (!table_year) table_year = reader.table_year();
        reader.finish(builder);
    }
    if (!options.budget_year) builder.record().budget_year = action_year ? action_year : table_year;
    out.document = builder.build();
    cap(out.diagnostics, options.limits.diagnostics);
    return out;
}

SLUITEND_END
