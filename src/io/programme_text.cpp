// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "programme_text.hpp"

#include "claim_text.hpp"
#include "goal_cost_text.hpp"
#include "indicator_text.hpp"
#include "mandated_row.hpp"
#include "page_parts.hpp"

#include <sluitend/base/error.hpp>
#include <sluitend/model/table_words-inl.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

constexpr std::size_t most_title_bytes = 200;

/// Titles are the same if their letters and digits are.
bool same_title(std::string_view a, std::string_view b) {
    const std::string x = folded_label(a);
    return !x.empty() && x == folded_label(b);
}

/// Titles are similar if they begin with the same half.
bool similar_title(std::string_view a, std::string_view b) {
    const std::string x = folded_label(a);
    const std::string y = folded_label(b);
    const auto common = static_cast<std::size_t>(
        std::mismatch(x.begin(), x.end(), y.begin(), y.end()).first - x.begin());
    return 2 * common >= std::max(x.size(), y.size());
}

/// A model error as an error of the text, with its place.
template <class Do> auto placed(const SourceSpan& span, std::string_view shown, Do&& perform) {
    try {
        return perform();
    } catch (const ModelError& error) {
        throw ReadError(error.id(), "line " + std::to_string(span.line) + ": " + error.what(), span,
                        excerpt(shown.substr(0, 320)));
    }
}

/// The mark before an item of a list, with its blank; empty if there is none.
std::string_view bullet_mark(std::string_view line) {
    for (const std::string_view mark :
         {"- ",      "* ",      "+ ",       "o ",       "\u2022 ", "\u2013 ", "\u00B7 ",
          "\u25AA ", "\u25CF ", "\u25CB ",  "\u25E6 ",  "\u25A0 ", "\u25A1 ", "\u25B6 ",
          "\u25BA ", "\u2023 ", "\u2192 ",  "\u27A2 ",  "\u2713 ", "\u2714 ", "\u00BB ",
          "\uF0B7 ", "\uF0A7 ", "\u2022\t", "\uF0B7\t", "-\t"})
        if (line.starts_with(mark)) return line.substr(0, mark.size());
    return {};
}

/// A line and the next one as one text, without the hyphen that parts a word.
std::string joined_lines(std::string_view line, std::string_view next) {
    const bool is_parted = line.size() > 1 && line.ends_with('-') && !ends_in_blank(line);
    if (!is_parted || words_at(next, 0, "en ") || words_at(next, 0, "of "))
        return plain(line) + ' ' + plain(next);
    const char before = line[line.size() - 2];
    const bool keeps_hyphen = is_digit(before) || (before >= 'A' && before <= 'Z');
    return plain(line.substr(0, line.size() - (keeps_hyphen ? 0 : 1))) + plain(next);
}

/// Blanks at the start of a line; a new page is none.
std::size_t indent_of(std::string_view line) {
    const std::size_t end = skip_blanks(line, 0);
    return end - static_cast<std::size_t>(std::ranges::count(line.substr(0, end), '\f'));
}

/// True for "In 2026 gaan wij het volgende doen:".
bool announces_actions(std::string_view line) {
    const std::string words = lowered(line);
    return std::ranges::any_of(
        std::array<std::string_view, 6>{"doen", "gaan", "acties", "activiteiten", "maatregelen",
                                        "zetten"},
        [&](std::string_view word) { return words.find(word) != std::string::npos; });
}

/// True for "Hoe meten we dat?", which may be asked of a goal.
bool asks_measure(std::string_view line) {
    const std::string words = folded_label(line);
    return words.find("meten") != std::string::npos || words.ends_with("watzijndeindicatoren");
}

/// True for headings below the actions that are about the whole: "Verbonden partijen".
bool leaves_goals(std::string_view line) {
    constexpr std::array<std::string_view, 9> titles{
        "verbondenpartijen", "beleidsnotas",   "relevantebeleidsnotas",
        "beleidskaders",     "beleidskader",   "kaderstellendenotas",
        "risicos",           "ontwikkelingen", "relevantebeleidskaders"};
    if (line.size() > 40) return false;
    const std::string folded = folded_label(line);
    return std::ranges::find(titles, folded) != titles.end();
}

/// True for a line of the page that is a link, which is no running head.
bool is_link(std::string_view line) {
    return line.starts_with("http") || line.starts_with("www.");
}

/// The number of a goal; empty if it has none.
std::string code_of(const GoalDraft& goal) {
    return goal.record.number ? goal.record.number->value.text() : std::string();
}

Printed<Code> number_of(const TextLines& page, const Heading& heading) {
    return {Code(heading.code), std::string(heading.verbatim), page.span(heading.verbatim)};
}

} // namespace

void ProgrammeReader::take_title(std::string_view line) {
    if (const auto heading = theme_heading_of(line)) {
        if (heading->components > 0) record_.number = number_of(page_, *heading);
        record_.title = text_at(page_, heading->title);
        is_title_bare_ = heading->title == line;
    } else {
        record_.title = text_at(page_, line);
    }
}

/// The name of a programme may stand below its number: "Programma 3", "Veilig en leefbaar".
bool ProgrammeReader::take_second_title(std::string_view line) {
    const bool is_title = std::exchange(is_title_bare_, false) && line.size() <= most_title_bytes &&
                          line.front() >= 'A' && line.front() <= 'Z' && !line.ends_with('.');
    if (is_title) record_.title = text_at(page_, line);
    return is_title;
}

void ProgrammeReader::miss_title(std::string_view line) {
    record_.title.span = page_.span(line);
    find("programme.title-missing", Severity::warning, {{"text", excerpt(line)}}, line);
}

void ProgrammeReader::unplaced(std::string_view line) {
    record_.other_text.push_back(text_at(page_, line));
    find("text.unplaced", Severity::warning, {{"text", excerpt(line)}}, line);
}

/// The first line from `i` on that is not blank, furniture of the page apart; else `last`.
std::size_t ProgrammeReader::next_at(std::size_t i, std::size_t last,
                                     const PageClaims& claims) const {
    while (i < last && (claims.furniture[i] || line_of_page(page_, i).empty()))
        ++i;
    return i;
}

void ProgrammeReader::read(const PagePart& part, PageClaims& claims) {
    const std::size_t last = part.last;
    table_.note_sentence_of_unit(claims.sentence_of_unit);
    unit_of_all_ = multiplier_of(claims.sentence_of_unit);
    const auto goals = goals_asked(page_, claims.taken, claims.sections, part.first, last);
    const auto section_at = [&](std::size_t i) {
        return i < last ? claims.sections[i] : std::nullopt;
    };
    is_plan_ = part.is_plan;
    if (is_plan_) {
        section_ = Section::act;
        prose_ = &achieve_;
        has_tree_ = lists_goals_in_text_ = names_levels_ = true;
    }
    std::size_t measures = 0;
    for (std::size_t i = part.first; i < last; ++i)
        if (section_at(i) == Section::mandated && asks_measure(line_of_page(page_, i))) ++measures;
    measures_goals_ = measures > 1;
    for (std::size_t i = part.first; i < last; ++i) {
        if (claims.furniture[i] && (table_.is_open() || !is_link(line_of_page(page_, i)))) continue;
        has_taken_costs_ |= claims.taken[i] && section_ == Section::cost;
        indent_ = indent_of(page_[i]);
        if (auto table = claims.indicators.extract(i)) take_indicators(std::move(table.mapped()));
        if (section_at(i) == Section::act) lists_actions_ = lists_actions(i + 1, last, claims);
        if (const std::size_t end = take_goal_table(i, last, claims); end > i) {
            i = end - 1;
            continue;
        }
        if (claims.taken[i] && section_ == Section::tree) take_arrows(line_of_page(page_, i));
        const std::string_view line = claims.taken[i] ? std::string_view{} : line_of_page(page_, i);
        if (!line.empty()) {
            const bool is_next_text = i + 1 < last && !claims.taken[i + 1] &&
                                      !claims.furniture[i + 1] && !claims.sections[i + 1];
            next_ = is_next_text ? line_of_page(page_, i + 1) : std::string_view{};
            if (std::binary_search(part.themes.begin(), part.themes.end(), i))
                open_theme(line);
            else if (std::binary_search(goals.begin(), goals.end(), i))
                open_goal(line);
            else if (!named_goal(line) ||
                     !nest_goal(line, section_at(next_at(i + 1, last, claims))))
                place(line, section_at(i));
        } else if (!after_blank_) {
            const std::size_t next = next_at(i, last, claims);
            table_.pause(next < last ? line_of_page(page_, next) : std::string_view{});
        }
        after_blank_ = line.empty();
    }
}

/// A table with goals and what is done for them. \return the line behind it; `i` if there is none
std::size_t ProgrammeReader::take_goal_table(std::size_t i, std::size_t last,
                                             const PageClaims& claims) {
    if (section_ == Section::cost || section_ == Section::mandated) return i;
    const auto table = goal_table_at(page_, i, last, goal_ && lists_goals_in_text_);
    if (!table) return i;
    for (std::size_t line = i; line < table->end; ++line)
        if (claims.taken[line]) return i;
    const std::string_view heading = line_of_page(page_, i);
    if (claims.sections[i]) open_section(Section::achieve, heading);
    if (table->is_unclear) {
        find("goal.table-unread", Severity::warning, {{"text", excerpt(heading)}}, heading);
        return i;
    }
    if (table->names_goals) sections_.push_back(Section::achieve);
    sections_.push_back(Section::act);
    for (const GoalRow& row : table->rows)
        take_goal_row(row);
    if (table->names_goals) goal_ = nested_goal_;
    bullet_ = {};
    block_ = Block::none;
    next_ = {};
    prose_ = goal_ ? &goals_[*goal_].description : section_ == Section::act ? &act_ : &achieve_;
    return table->end;
}

/// The goal that a cell names by its number, its title or both.
std::optional<std::size_t> ProgrammeReader::goal_of_row(const Heading& cell) const {
    const auto numbered = goals_by_code_.find(cell.code);
    if (cell.title == cell.verbatim && numbered != goals_by_code_.end()) return numbered->second;
    return explained_goal(cell);
}

void ProgrammeReader::take_goal_row(const GoalRow& row) {
    next_ = {};
    if (!row.goal.title.empty()) {
        const auto known = goal_of_row(row.goal);
        const bool is_listed = !has_tree_ || lists_goals_in_text_;
        if (!known && !is_listed)
            find("goal.unlisted", Severity::warning,
                 {{"number", std::string(row.goal.code)}, {"title", plain(row.goal.title)}},
                 row.goal.title);
        goal_ = known ? known : add_goal(row.goal, row.goal.title, true);
        goals_[*goal_].explained = true;
        if (is_listed) has_tree_ = lists_goals_in_text_ = true;
    }
    prose_ = &goals_[*goal_].description;
    for (const std::string_view piece : row.actions) {
        const auto named = action_heading_of(piece);
        const auto numbered = named ? named : heading_of(piece);
        const std::string_view words = numbered ? numbered->title : piece;
        const std::string_view title =
            words.size() > most_title_bytes ? sentences_of(words).front() : words;
        add_action(numbered ? Heading{numbered->verbatim, numbered->code, numbered->components,
                                      numbered->has_stop, title}
                            : Heading{{}, {}, 0, false, title});
        const std::string_view rest = trimmed(words.substr(title.size()));
        if (!rest.empty()) prose_->add(rest, false);
    }
    for (const GoalRemark& each : row.remarks)
        prose_->add(each.cell, false, plain(each.heading) + ": " + plain(each.cell));
}

/// True if the lines up to the next section are a list of one level, with no words of its items but
/// parts below them, "a. Aanbesteden": then those are no goals.
bool ProgrammeReader::lists_actions(std::size_t first, std::size_t last,
                                    const PageClaims& claims) const {
    int items = 0;
    for (std::size_t i = first; i < last && !claims.sections[i]; ++i) {
        const std::string_view line = line_of_page(page_, i);
        if (line.empty() || claims.taken[i] || claims.furniture[i]) continue;
        const auto heading = heading_of(line);
        const bool is_next = heading && heading->components == 1 && heading->has_stop &&
                             small_number(heading->code) == items + 1;
        const bool is_below = items > 0 && line.front() >= 'a' && line.front() <= 'z';
        if (is_next)
            ++items;
        else if (heading || (items > 0 && !is_below) || goal_heading_of(line))
            return false;
    }
    return items > 0;
}

/// An item of a list of actions that no goal is there to hold stays text.
bool ProgrammeReader::keep_loose_action(std::string_view line) {
    if (!lists_actions_ || !goals_.empty() || has_tree_ || achieve_.empty()) return false;
    const auto heading = heading_of(line);
    if (!heading) return false;
    if (heading->code == "1")
        find("action.without-goal", Severity::info, {{"text", excerpt(line)}}, line);
    act_.add(line, after_blank_);
    return true;
}

/// Says that a question comes again and no goal tells what it is about: the answers run together.
void ProgrammeReader::report_repeated(Section section, std::string_view line) {
    const bool is_answered = section == Section::achieve ? !achieve_.empty()
                             : section == Section::act   ? !act_.empty()
                                                         : table_.has_table() || has_taken_costs_;
    const bool is_asked = section == Section::achieve || section == Section::act;
    if (!is_answered || !(is_asked ? !goal_ : section == Section::cost)) return;
    find("programme.section-repeated", Severity::warning, {{"text", excerpt(line)}}, line);
}

void ProgrammeReader::open_section(Section section, std::string_view line) {
    costed_goal_ = section == Section::cost ? goal_ : std::nullopt;
    const bool is_below_goal = section == Section::act && section_ == Section::act && goal_ &&
                               goals_[*goal_].actions.empty(); // "Doel 1", then the question again
    if (!is_below_goal) goal_ = nested_goal_;
    report_repeated(section, line);
    section_ = section;
    sections_.push_back(section);
    block_ = Block::none;
    table_.close();
    const std::string_view unit = heading_unit_of(line).unit;
    if (section == Section::cost) table_.note_caption(unit);
    if (section == Section::tree && !unit.empty()) tree_multiplier_ = multiplier_of(unit);
    prose_ = section == Section::achieve ? &achieve_ : section == Section::act ? &act_ : &cost_;
    if (goal_ && section != Section::cost) prose_ = &goals_[*goal_].description;
    if (section == Section::mandated && goal_ && measures_goals_ && asks_measure(line))
        block_ = Block::indicators;
    if (section == Section::act && !goal_ && lists_goals_in_text_ && goals_.size() == 1) {
        goal_ = 0; // whose actions it must be
        takes_bullets_ = true;
    }
}

void ProgrammeReader::place(std::string_view line, std::optional<Section> section) {
    const bool is_rest = line.data() == std::exchange(rest_of_title_, {}).data();
    if (is_rest) return;
    if (section) return open_section(*section, line);
    switch (section_) {
    case Section::before:
        if (!take_responsibility(line) && !take_second_title(line)) unplaced(line);
        break;
    case Section::tree:
        place_in_tree(line);
        break;
    case Section::achieve:
        place_in_achieve(line);
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

/// A title on two lines as one: the next line begins small and is no item of a list nor a sentence.
std::optional<std::string> ProgrammeReader::wrapped_title(std::string_view title) const {
    const bool goes_on = !next_.empty() && next_.front() >= 'a' && next_.front() <= 'z';
    const bool is_whole = title.ends_with('.') || title.ends_with(':') || title.ends_with('?');
    if (!goes_on || is_whole || title.size() + next_.size() > most_title_bytes) return std::nullopt;
    const bool is_item = !bullet_mark(next_).empty() || next_.find_first_of(").") < 2;
    const bool is_sentence = next_.ends_with('.') && !title.ends_with('-');
    const bool is_stated = next_.find(':') != std::string_view::npos; // "totale lasten: 200"
    if (is_item || is_sentence || is_stated || is_link(next_)) return std::nullopt;
    return joined_lines(title, next_);
}

/// True if a title is that of a goal, perhaps with the line below it.
bool ProgrammeReader::names_goal(std::size_t goal, std::string_view title) const {
    const std::string& own = goals_[goal].record.title.value;
    if (same_title(own, title)) return true;
    const auto whole = wrapped_title(title);
    return whole && same_title(own, *whole);
}

/// The title with the line below it, if that goes on with it.
Text ProgrammeReader::take_title_lines(std::string_view title) {
    const auto whole = wrapped_title(title);
    if (!whole) return text_at(page_, title);
    rest_of_title_ = next_;
    return {*whole, page_.span(from_to(title, next_))};
}

/// Refuses what the builder will refuse before it takes memory.
void ProgrammeReader::count_node(std::string_view title) {
    const Limits& limits = options_.limits;
    placed(page_.span(title), title, [&] {
        if (++nodes_ > limits.nodes)
            throw ModelError("model.limit",
                             "more than " + std::to_string(limits.nodes) + " goals and actions");
        if (title.size() > limits.title_characters &&
            count_code_points(title) > limits.title_characters)
            throw ModelError("model.limit", "a title has more than " +
                                                std::to_string(limits.title_characters) +
                                                " characters");
    });
}

void ProgrammeReader::require_depth(std::size_t depth, std::string_view place) const {
    if (depth > options_.limits.goal_depth)
        placed(page_.span(place), place, [&]() -> void {
            throw ModelError("model.limit", "goals are more than " +
                                                std::to_string(options_.limits.goal_depth) +
                                                " deep");
        });
}

/// True if a goal that is called so is a part of the last one of the highest level: "Subdoel: …", or
/// "Actieplan 1", which has a number of its own.
bool ProgrammeReader::is_lower_level(const Heading& heading) const {
    const auto top = top_goal();
    if (!top) return false;
    if (!heading.code.empty()) return heading.components == 1 && is_action_plan(heading);
    const bool is_lower =
        words_at(heading.verbatim, 0, "subdoel") || words_at(heading.verbatim, 0, "operationeel");
    const std::string_view level = goals_[*top].level;
    return is_lower && !level.empty() && !same_title(level, heading.verbatim);
}

/// Adds a goal below the nearest goal before it whose number begins its number.
std::size_t ProgrammeReader::add_goal(const Heading& heading, std::string_view title, bool listed) {
    count_node(title);
    GoalDraft draft;
    if (!heading.code.empty()) draft.record.number = number_of(page_, heading);
    has_unnumbered_ |= !draft.record.number;
    draft.record.title = take_title_lines(title);
    draft.listed = listed;
    const auto is_below = [&](std::size_t goal) {
        const std::string code = code_of(goals_[goal]);
        return !code.empty() && heading.code.size() > code.size() &&
               heading.code.starts_with(code) &&
               (heading.code[code.size()] == '.' || is_letter(code.back()));
    };
    draft.level = heading.code.empty() ? heading.verbatim : std::string_view{};
    const bool is_subgoal = is_lower_level(heading);
    if (is_subgoal) open_goals_.resize(theme_ ? 2 : 1);
    while (!is_subgoal && !open_goals_.empty() && open_goals_.back() != theme_ &&
           !is_below(open_goals_.back()))
        open_goals_.pop_back();
    if (!open_goals_.empty()) {
        draft.parent = open_goals_.back();
        draft.depth = goals_[*draft.parent].depth + 1;
    }
    require_depth(draft.depth, heading.verbatim);
    const bool is_top = goals_.empty() || code_of(goals_.front()).find('.') != std::string::npos;
    if (!draft.parent && heading.components > 1 && !is_top)
        find("goal.without-parent", Severity::warning,
             {{"number", std::string(heading.code)}, {"title", plain(title)}}, title);
    goals_.push_back(std::move(draft));
    open_goals_.push_back(goals_.size() - 1);
    // the number of a part that has one of its own names no goal
    if (!heading.code.empty() && !is_subgoal)
        goals_by_code_.emplace(std::string(heading.code), goals_.size() - 1);
    goals_by_title_.emplace(folded_label(goals_.back().record.title.value), goals_.size() - 1);
    return goals_.size() - 1;
}

/// "goal --> theme --> product --> Lasten 1.234": goals by their titles, as deep as the line.
bool ProgrammeReader::take_arrows(std::string_view line) {
    std::vector<std::string_view> levels = arrow_pieces(line);
    if (levels.size() < 2) return false;
    const std::string_view last = levels.back();
    const std::size_t digit = std::min(last.find_first_of("0123456789"), last.size());
    const auto role = role_of_words(trimmed(last.substr(0, digit)));
    if (role) levels.pop_back();
    std::size_t depth = 0;
    for (const std::string_view level : levels) {
        const bool is_open =
            depth < open_goals_.size() &&
            same_title(goals_[open_goals_[depth]].record.title.value, title_of_level(level));
        if (!is_open) {
            open_goals_.resize(std::min(depth, open_goals_.size()));
            add_level(level);
        }
        ++depth;
    }
    open_goals_.resize(depth);
    has_tree_ = true;
    goal_ = open_goals_.back();
    const std::string_view figure = trimmed(last.substr(digit));
    if (role == TableRole::expenditure && stated_figure(figure))
        take_stated(trimmed(last.substr(0, digit)), figure);
    return true;
}

std::string_view ProgrammeReader::title_of_level(std::string_view level) {
    const auto heading = heading_of(level);
    return heading ? heading->title : level;
}

/// Adds a goal of an arrow tree below the goals that are open.
void ProgrammeReader::add_level(std::string_view level) {
    count_node(level);
    GoalDraft draft;
    if (const auto heading = heading_of(level)) draft.record.number = number_of(page_, *heading);
    has_unnumbered_ |= !draft.record.number;
    draft.record.title = text_at(page_, title_of_level(level));
    draft.listed = true;
    draft.depth = open_goals_.size() + 1;
    require_depth(draft.depth, level);
    if (!open_goals_.empty()) draft.parent = open_goals_.back();
    goals_.push_back(std::move(draft));
    open_goals_.push_back(goals_.size() - 1);
    if (const std::string code = code_of(goals_.back()); !code.empty())
        goals_by_code_.emplace(code, goals_.size() - 1);
    goals_by_title_.emplace(folded_label(goals_.back().record.title.value), goals_.size() - 1);
}

/// "Aantal acties: 5", "Aantal indicatoren: 1".
bool ProgrammeReader::take_declared_counts(std::string_view line) {
    auto digits = behind(line, "aantal acties:");
    const bool is_actions = digits.has_value();
    if (!digits) digits = behind(line, "aantal indicatoren:");
    if (!digits) return false;
    const auto number = small_number(*digits);
    if (!goal_ || !number) {
        unplaced(line);
        return true;
    }
    GoalRecord& record = goals_[*goal_].record;
    auto& counts = is_actions ? record.declared_action_counts : record.declared_indicator_counts;
    counts.push_back({*number, std::string(*digits), page_.span(*digits)});
    return true;
}

/// "totale lasten (x 1.000 euro): 11.133,00".
bool ProgrammeReader::take_expenditure(std::string_view line) {
    const std::size_t colon = line.rfind(':');
    if (!goal_ || colon == std::string_view::npos) return false;
    const std::string_view label = trimmed(line.substr(0, colon));
    const std::string_view figure = trimmed(line.substr(colon + 1));
    const bool is_label = words_at(label, 0, "totale lasten") ||
                          words_at(label, 0, "totaal lasten") || words_at(label, 0, "lasten");
    if (!is_label || figure.empty()) return false;
    if (!stated_figure(figure)) {
        if (section_ == Section::act && !std::any_of(figure.begin(), figure.end(), is_digit))
            return false;
        find("figure.unreadable", Severity::error, {{"text", excerpt(figure)}}, figure);
        return true;
    }
    if (!take_stated(label, figure)) unplaced(line);
    return true;
}

/// The expenditure of the goal that is open; false if it has another one.
bool ProgrammeReader::take_stated(std::string_view label, std::string_view figure) {
    GoalDraft& draft = goals_[*goal_];
    const auto printed = stated_figure(figure);
    auto factor = printed->scale;
    for (const auto& stated : {multiplier_of(label), tree_multiplier_})
        if (!factor) factor = stated;
    if (!factor && !printed->has_euro) factor = unit_of_all_;
    auto amount =
        amount_at(page_, figure, printed->value, factor.value_or(1), options_.limits, findings_);
    if (!amount) return true;
    auto& cost = draft.record.stated_expenditure;
    const bool is_same_print = cost && amount->printed() == cost->printed();
    if (cost && !(is_same_print && factor && !draft.open_cost.empty()))
        return *amount == *cost || (is_same_print && !factor);
    draft.open_cost = factor ? std::string_view{} : from_to(label, figure);
    draft.record.expenditure_label =
        text_at(page_, label.substr(0, std::min(label.find('('), label.size())));
    cost = std::move(amount);
    return true;
}

void ProgrammeReader::place_in_tree(std::string_view line) {
    if (take_declared_counts(line) || take_expenditure(line) || take_arrows(line)) return;
    if (const auto pieces = arrow_pieces(line); !pieces.empty()) line = pieces.front();
    auto heading = heading_of(line);
    if (!heading) heading = lettered_heading_of(line);
    if (!heading) heading = goal_heading_of(line);
    if (!heading) {
        const std::string folded = line.size() > 40 ? std::string() : folded_label(line);
        const bool furniture =
            folded == "doel" || folded == "subdoel" || folded == "subdoellink" || folded == "link";
        if (const auto factor = multiplier_of(line); factor && folded.starts_with("bedragen"))
            tree_multiplier_ = factor;
        else if (!furniture)
            unplaced(line);
        return;
    }
    has_tree_ = true;
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

/// Many towns draw no tree and number their goals under "Wat willen we bereiken?".
void ProgrammeReader::place_in_achieve(std::string_view line) {
    if (line == "." || list_goal(line)) return;
    if (lists_goals_in_text_ && take_named_action(line)) return;
    above_ = line;
    Passage& prose = goal_ ? goals_[*goal_].description : achieve_;
    prose.add(line, after_blank_);
}

/// The heading of a goal that names its level; "Doel: …" among goals with numbers is none.
std::optional<Heading> ProgrammeReader::named_goal(std::string_view line) const {
    const auto heading = goal_heading_of(line);
    const bool is_text =
        heading && heading->code.empty() && !goals_.empty() && goals_.front().record.number;
    return is_text ? std::nullopt : heading;
}

/// "Doel 1.2 Meer toezicht" right above "Wat willen we bereiken?": that question is about this goal.
bool ProgrammeReader::nest_goal(std::string_view line, std::optional<Section> next) {
    const auto heading = named_goal(line);
    if (!heading || line.size() > most_title_bytes || next != Section::achieve) return false;
    if (has_tree_ && !lists_goals_in_text_) return false;
    open_goal(line);
    return true;
}

/// The goal that has the number of a heading, or its title if that has no number.
std::optional<std::size_t> ProgrammeReader::goal_of(const Heading& heading) const {
    const bool is_part = is_lower_level(heading);
    if (!heading.code.empty() && !is_part) {
        const auto found = goals_by_code_.find(heading.code);
        return found == goals_by_code_.end() ? std::nullopt : std::optional(found->second);
    }
    for (const auto& title :
         {std::optional(std::string(heading.title)), wrapped_title(heading.title)}) {
        if (!title || folded_label(*title).empty()) continue;
        const auto [first, last] = goals_by_title_.equal_range(folded_label(*title));
        for (auto each = first; each != last; ++each)
            if (!is_part || goals_[each->second].parent == top_goal()) return each->second;
    }
    return std::nullopt;
}

/// The heading of a goal: the questions below it are about this goal.
void ProgrammeReader::open_goal(std::string_view line) {
    const auto named = goal_heading_of(line);
    const Heading heading = named ? *named : *heading_of(line);
    nested_goal_ = goal_of(heading);
    if (!nested_goal_) nested_goal_ = add_goal(heading, heading.title, true);
    has_tree_ = lists_goals_in_text_ = takes_bullets_ = true;
    names_levels_ = names_levels_ || named;
    section_ = Section::achieve;
    block_ = Block::none;
    goal_ = nested_goal_;
}

/// "3.1 Jeugd" with questions of its own: what follows is about this goal, numbered by itself.
void ProgrammeReader::open_theme(std::string_view line) {
    if (!theme_) themes_by_code_ = goals_by_code_;
    goals_by_code_ = themes_by_code_;
    const Heading heading = *theme_heading_of(line);
    const auto known = explained_goal(heading);
    theme_.reset();
    open_goals_.clear();
    nested_goal_ = known ? known : add_goal(heading, heading.title, true);
    if (!known) themes_by_code_.emplace(std::string(heading.code), *nested_goal_);
    goals_by_code_.clear();
    goals_by_title_.clear();
    goals_by_code_.emplace(std::string(heading.code), *nested_goal_);
    theme_ = nested_goal_;
    open_goals_ = {*theme_};
    has_tree_ = lists_goals_in_text_ = takes_bullets_ = true;
    names_levels_ = false;
    above_ = {};
    section_ = Section::achieve;
    block_ = Block::none;
    goal_ = theme_;
    table_.close();
}

/// The last goal of the highest level, below the theme if there is one.
std::optional<std::size_t> ProgrammeReader::top_goal() const {
    const std::size_t level = theme_ ? 1 : 0;
    return level < open_goals_.size() ? std::optional(open_goals_[level]) : std::nullopt;
}

bool ProgrammeReader::list_goal(std::string_view line) {
    if (has_tree_ && !lists_goals_in_text_) return false;
    auto heading = named_goal(line);
    const bool names_level = heading.has_value();
    if (!heading && !names_levels_ && !above_.ends_with(':')) heading = heading_of(line);
    if (!heading || line.size() > most_title_bytes || goal_of(*heading)) return false;
    if (!names_level && (heading->title.ends_with('.') || heading->title.ends_with(';')))
        return false;
    const bool is_small = heading->title.front() >= 'a' && heading->title.front() <= 'z';
    const bool is_first = !top_goal() && (small_number(heading->code) == 1 || heading->code == "A");
    const bool is_next = is_first || is_next_top_goal(*heading) || heading->components != 1 ||
                         is_lower_level(*heading);
    if (is_small || !is_next || !(heading->has_stop || heading->components > 1)) return false;
    has_tree_ = lists_goals_in_text_ = true;
    names_levels_ = names_levels_ || names_level;
    goal_ = add_goal(*heading, heading->title, true);
    return true;
}

/// "2.1 We handhaven vaker" below goals that are listed without subgoals, or "- Vaker handhaven".
bool ProgrammeReader::take_listed_action(std::string_view line) {
    if (!lists_goals_in_text_) return false;
    if (take_named_action(line) || take_lettered_action(line)) return true;
    if (goal_ && take_enumerated(line)) return true;
    resume_bullets(line);
    if (goal_ && takes_bullets_ && (take_bullet(line) || take_rest_of_bullet(line))) return true;
    auto heading = heading_of(line);
    if (heading && goal_ && is_first_or_next(*heading)) {
        block_ = Block::actions;
        add_action(*heading);
        return true;
    }
    if (!heading) heading = lettered_heading_of(line);
    if (!heading || heading->components < 2 || goals_by_code_.contains(heading->code)) return false;
    const auto goal = goals_by_code_.find(heading->code.substr(0, heading->code.rfind('.')));
    if (goal == goals_by_code_.end()) return false;
    goal_ = goal->second;
    block_ = Block::actions;
    add_action(*heading);
    return true;
}

/// True if a heading numbers the next action of the goal that is open, and repeats no goal.
bool ProgrammeReader::is_first_or_next(const Heading& heading) const {
    const auto number = small_number(heading.code);
    if (heading.components != 1 || !heading.has_stop || !number) return false;
    const auto [first, last] = goals_by_code_.equal_range(heading.code);
    for (auto each = first; each != last; ++each)
        if (similar_title(goals_[each->second].record.title.value, heading.title)) return false;
    const auto& actions = goals_[*goal_].actions;
    if (actions.empty()) return *number == 1;
    const auto& before = actions.back().record.number;
    return before && small_number(before->value.text()) == *number - 1;
}

/// A bullet goes on on the next line; a heading ends the bullets of a goal, a sentence does not.
bool ProgrammeReader::take_rest_of_bullet(std::string_view line) {
    auto& actions = goals_[*goal_].actions;
    const bool is_last_listed = !actions.empty() && !actions.back().record.number;
    if (is_last_listed && goes_on(line) && !line.ends_with(':')) {
        if (is_in_detail_ || !actions.back().text.empty())
            prose_->add(line, false);
        else
            actions.back().record.title.value =
                joined_lines(actions.back().record.title.value, line);
        return true;
    }
    const bool announces = line.ends_with(':') && announces_actions(line);
    const bool may_head = line.ends_with(':') || line.ends_with('?');
    takes_bullets_ = line.ends_with('.') || (actions.empty() && (announces || !may_head));
    is_sentence_cut_ = !takes_bullets_ && !may_head;
    return false;
}

/// True if a line goes on with the sentence of the line above it.
bool ProgrammeReader::goes_on(std::string_view line) const {
    return !after_blank_ && line.front() >= 'a' && line.front() <= 'z';
}

/// What seemed to be a heading between bullets may be a sentence over several lines.
void ProgrammeReader::resume_bullets(std::string_view line) {
    if (!std::exchange(is_sentence_cut_, false) || !goes_on(line)) return;
    takes_bullets_ = line.ends_with('.');
    is_sentence_cut_ = !takes_bullets_;
}

bool ProgrammeReader::take_bullet(std::string_view line) {
    const std::string_view mark = bullet_mark(line);
    const std::string_view words = without_emphasis(trimmed(line.substr(mark.size())));
    if (mark.empty() || words.empty()) return false;
    if (is_detail(mark)) {
        is_in_detail_ = true;
        prose_->add(line, after_blank_);
        return true;
    }
    const std::string_view title =
        words.size() > most_title_bytes ? sentences_of(words).front() : words;
    if (title.size() > most_title_bytes) return false;
    bullet_ = mark;
    bullet_indent_ = indent_;
    add_action({{}, {}, 0, false, title});
    const std::string_view rest = trimmed(words.substr(title.size()));
    if (!rest.empty()) prose_->add(rest, false);
    return true;
}

/// True if a bullet stands below the last action: deeper, with another mark, or below a number.
bool ProgrammeReader::is_detail(std::string_view mark) const {
    const auto& actions = goals_[*goal_].actions;
    if (actions.empty() || (bullet_.empty() && !actions.back().record.number)) return false;
    return actions.back().record.number || indent_ > bullet_indent_ ||
           (indent_ == bullet_indent_ && mark != bullet_);
}

/// "Actie 1: Handhaven" and "Maatregel 2.1.3 Handhaven", the latter of goal 2.1 if there is one.
bool ProgrammeReader::take_named_action(std::string_view line) {
    const auto heading = action_heading_of(line);
    if (!heading || line.size() > most_title_bytes) return false;
    const auto owner = goals_by_code_.find(heading->code.substr(
        0, heading->components > 1 ? heading->code.rfind('.') : std::string_view::npos));
    const bool is_open =
        goal_ && owner != goals_by_code_.end() && code_of(goals_[*goal_]) == owner->first;
    if (heading->components > 1 && owner != goals_by_code_.end() && !is_open) goal_ = owner->second;
    if (!goal_) return false;
    block_ = Block::actions;
    add_action(*heading);
    return true;
}

/// "a. Vaker handhaven", "b) …" or "1) …": actions if none but these come first, each the next.
bool ProgrammeReader::take_enumerated(std::string_view line) {
    const bool is_lettered = line.front() >= 'a' && line.front() <= 'z';
    std::size_t end = is_lettered ? 1 : 0;
    while (end < line.size() && end < 2 && is_digit(line[end]))
        ++end;
    const std::string_view code = line.substr(0, end);
    if (end == 0 || end >= line.size() || (is_lettered && end > 1)) return false;
    if (line[end] != ')' && (line[end] != '.' || !is_lettered)) return false;
    const std::string_view title = trimmed(line.substr(end + 1));
    if (blank_at(line, end + 1) == 0 || title.empty() || title.size() > most_title_bytes)
        return false;
    const auto& actions = goals_[*goal_].actions;
    const std::string before = actions.empty() || !actions.back().record.number
                                   ? std::string()
                                   : actions.back().record.number->value.text();
    const bool is_first = actions.empty() && takes_bullets_ && (code == "a" || code == "1");
    const bool is_next = is_lettered ? before.size() == 1 && before[0] + 1 == code[0]
                                     : small_number(before).value_or(-1) + 1 == small_number(code);
    if (!is_first && (before.empty() || !is_next)) return false;
    add_action({line.substr(0, end + 1), code, 1, true, title});
    return true;
}

/// "1.a We handhaven vaker" and "1a. …" below goal 1.
bool ProgrammeReader::take_lettered_action(std::string_view line) {
    const std::size_t digits = line.find_first_not_of("0123456789.");
    if (digits == 0 || digits == std::string_view::npos || digits + 1 >= line.size()) return false;
    const bool is_parted = line[digits - 1] == '.';
    const bool is_ended = line[digits + 1] == '.' || line[digits + 1] == ')';
    if (line[digits] < 'a' || line[digits] > 'z' || !(is_parted || is_ended)) return false;
    const std::size_t stop = is_parted ? digits - 1 : digits; // "2e fase" is no number
    const auto goal = goals_by_code_.find(line.substr(0, stop));
    std::size_t end = digits + 1;
    if (line[end] == '.' || line[end] == ')') ++end;
    const std::string_view title = trimmed(line.substr(std::min(end, line.size())));
    if (goal == goals_by_code_.end() || blank_at(line, end) == 0 || title.empty() ||
        title.size() > most_title_bytes)
        return false;
    goal_ = goal->second;
    block_ = Block::actions;
    add_action({line.substr(0, end), line.substr(0, digits + 1), 2, true, title});
    return true;
}

void ProgrammeReader::add_action(const Heading& heading) {
    count_node(heading.title);
    ActionDraft draft;
    if (!heading.code.empty()) draft.record.number = number_of(page_, heading);
    const bool is_parted = !heading.code.empty() && heading.title.ends_with('-');
    draft.record.title =
        is_parted ? take_title_lines(heading.title) : text_at(page_, heading.title);
    draft.record.year = block_year_;
    goals_[*goal_].actions.push_back(std::move(draft));
    is_in_detail_ = false;
    prose_ = &goals_[*goal_].actions.back().text;
}

void ProgrammeReader::explain(std::size_t goal, const Heading& heading) {
    GoalDraft& draft = goals_[goal];
    if (draft.listed && !same_title(draft.record.title.value, heading.title) &&
        names_goal(goal, heading.title))
        rest_of_title_ = next_;
    else if (draft.listed && !same_title(draft.record.title.value, heading.title))
        find("goal.title-drift", Severity::info,
             {{"number", std::string(heading.code)},
              {"listed", draft.record.title.value},
              {"text", plain(heading.title)}},
             heading.title, {draft.record.title.span});
    draft.explained = true;
    takes_bullets_ = true;
    goal_ = goal;
    block_ = Block::description;
    prose_ = &draft.description;
}

/// The goal that a heading explains: one with its number and title, else one whose title drifted.
std::optional<std::size_t> ProgrammeReader::explained_goal(const Heading& heading) const {
    if (heading.code.empty() || is_lower_level(heading)) return goal_of(heading);
    std::optional<std::size_t> drifted;
    const auto [first, last] = goals_by_code_.equal_range(heading.code);
    for (auto each = first; each != last; ++each) {
        const GoalDraft& goal = goals_[each->second];
        if (names_goal(each->second, heading.title)) return each->second;
        const bool may_drift =
            !goal.explained &&
            (heading.components > 1 ||
             (block_ != Block::actions && similar_title(goal.record.title.value, heading.title)));
        if (may_drift && !drifted) drifted = each->second;
    }
    return drifted;
}

/// True if a heading fits as the next action of the goal that is open.
bool ProgrammeReader::is_next_action(const Heading& heading) const {
    if (block_ != Block::actions || !goal_) return false;
    const auto& actions = goals_[*goal_].actions;
    if (actions.empty() || !actions.back().record.number)
        return heading.code == "1" || heading.code == "01";
    const std::string& before = actions.back().record.number->value.text();
    const auto last = small_number(before);
    const auto next = small_number(heading.code);
    const bool same_style = (before.front() == '0') == (heading.code.front() == '0') ||
                            before.size() == heading.code.size();
    return same_style && last && next && (*next == *last + 1 || *next == *last);
}

/// True if a heading has the number that follows that of the last top-level goal.
bool ProgrammeReader::is_next_top_goal(const Heading& heading) const {
    const auto top = top_goal();
    if (!top) return false;
    const std::string before = code_of(goals_[*top]);
    if (before.size() == 1 && before[0] >= 'A' && before[0] < 'Z')
        return heading.code.size() == 1 && heading.code[0] == before[0] + 1;
    const auto last = small_number(before);
    const auto next = small_number(heading.code);
    return last && next && *next == *last + 1 && heading.code.front() != '0';
}

/// True if a heading with a number that no goal has begins a goal that the tree does not list.
bool ProgrammeReader::is_new_goal(const Heading& heading) const {
    if (heading.title.front() >= 'a' && heading.title.front() <= 'z') return false;
    if (heading.components > 1) return true;
    return !has_tree_ && heading.has_stop && !is_next_action(heading);
}

/// True if `line` is the heading under which a goal is explained.
bool ProgrammeReader::start_explanation(std::string_view line) {
    auto heading = heading_of(line);
    const auto lettered = lettered_heading_of(line);
    const auto named = named_goal(line);
    if (!heading && lettered && explained_goal(*lettered)) heading = lettered;
    if (!heading && named && (lists_goals_in_text_ || explained_goal(*named))) heading = named;
    if (!heading) return explain_by_title(line);
    if (const auto goal = explained_goal(*heading)) {
        explain(*goal, *heading);
        return true;
    }
    if (goal_of(*heading) && (has_tree_ || is_next_action(*heading))) return false;
    if (!named && !is_new_goal(*heading)) return false;
    const std::size_t goal = add_goal(*heading, heading->title, false);
    if (has_tree_ && !lists_goals_in_text_)
        find("goal.unlisted", Severity::warning,
             {{"number", std::string(heading->code)}, {"title", plain(heading->title)}},
             heading->title);
    explain(goal, *heading);
    return true;
}

/// A goal without a number is explained under its title.
bool ProgrammeReader::explain_by_title(std::string_view line) {
    if (!has_unnumbered_ || line.size() > most_title_bytes) return false;
    const std::string title = folded_label(line);
    if (title.empty()) return false;
    const auto [first, last] = goals_by_title_.equal_range(title);
    for (auto each = first; each != last; ++each)
        if (const GoalDraft& goal = goals_[each->second]; !goal.record.number && !goal.explained) {
            explain(each->second, {{}, {}, 0, false, line});
            return true;
        }
    return false;
}

bool ProgrammeReader::take_block_title(std::string_view line) {
    const std::string folded = line.size() > 40 ? std::string() : folded_label(line);
    if (folded == "indicatoren") {
        block_ = Block::indicators;
        return true;
    }
    if (folded == "toelichting" && block_ == Block::indicators) {
        count_node(line);
        goals_[*goal_].indicators.emplace_back();
        prose_ = &goals_[*goal_].indicators.back();
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
    if (block_ != Block::actions || !heading || heading->components != 1) return false;
    if (!heading->has_stop && heading->code.front() != '0') return false;
    if (!has_tree_ && is_next_top_goal(*heading)) // without a tree it could be either
        find("text.unplaced", Severity::warning, {{"text", excerpt(line)}}, line);
    add_action(*heading);
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

/// Reports a line that becomes prose although it looks like structure.
void ProgrammeReader::report_structure(std::string_view line) {
    const auto heading = heading_of(line);
    const bool is_goal = heading && heading->components == 1 && heading->has_stop && has_tree_ &&
                         !goals_by_code_.contains(heading->code);
    const auto row = is_digit(line.front()) ? mandated_row(page_, line) : std::nullopt;
    if (is_goal || (row && row->is_read()))
        find("text.unplaced", Severity::warning, {{"text", excerpt(line)}}, line);
}

void ProgrammeReader::place_in_act(std::string_view line) {
    if (line == ".") { // ends the text of a goal
        block_ = Block::none;
        goal_.reset();
        prose_ = &act_;
        return;
    }
    if (lists_goals_in_text_ && goal_ && leaves_goals(line)) {
        goal_ = theme_;
        prose_ = theme_ ? &goals_[*theme_].description : &act_;
        takes_bullets_ = is_sentence_cut_ = false;
        block_ = Block::none;
    }
    if (keep_loose_action(line)) return;
    if (take_listed_action(line) || start_explanation(line) || take_declared_counts(line)) return;
    if (goal_ && (take_expenditure(line) || take_block_title(line) || take_action(line) ||
                  take_contribution(line)))
        return;
    report_structure(line);
    prose_->add(line, after_blank_);
}

void ProgrammeReader::place_mandated(std::string_view line) {
    if (auto row = mandated_row(page_, line); row && row->record.number) {
        count_node(line);
        mandated_.push_back(std::move(row->record));
        for (Finding& each : row->findings)
            findings_.add(std::move(each));
        return;
    } else if (row || (!line.empty() && is_digit(line.front()))) {
        find("indicator.unreadable-row", Severity::warning, {{"text", excerpt(line)}}, line);
    }
    const bool heads_table =
        line.size() < 200 && lowered(line).find("beleidsveld") != std::string::npos;
    if (!heads_table && line != ".") mandated_note_.add(line, after_blank_);
}

/// The indicators of a table belong to the goal that says "Indicatoren" above them, else to the
/// programme.
void ProgrammeReader::take_indicators(IndicatorTable table) {
    auto& owner = goal_ && block_ == Block::indicators ? goals_[*goal_].measured : mandated_;
    for (TableIndicator& each : table.indicators) {
        count_node(line_of_page(page_, table.lines.front()));
        owner.push_back(std::move(each.record));
    }
    for (Finding& each : table.findings)
        findings_.add(std::move(each));
}

std::set<std::string> ProgrammeReader::statutory_numbers() const {
    std::set<std::string> out;
    for (const IndicatorRecord& each : mandated_)
        if (each.number) out.insert(each.number->value.text());
    return out;
}

std::optional<Finding> ProgrammeReader::unclear_year() const {
    const bool is_stated = std::ranges::any_of(
        goals_, [](const GoalDraft& each) { return each.record.stated_expenditure.has_value(); });
    if (!is_stated || (!table_.has_table() && !offered_)) return std::nullopt;
    std::string labels;
    for (const Column& each : table_.has_table() ? table_.columns() : offered_->columns)
        labels += (labels.empty() ? "" : ", ") + each.label.value;
    return Finding{"programme.year-unclear",
                   Severity::warning,
                   {{"columns", excerpt(labels)}},
                   record_.title.span,
                   {}};
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
    constexpr std::size_t most_bytes = 1'000;
    for (const Title& title : titles) {
        const auto end = words_at(line, 0, title.words);
        if (!end || line.size() > most_bytes) continue;
        std::string_view names = line.substr(*end);
        const bool is_apart = names.starts_with(':') || blank_at(names, 0) != 0;
        if (names.starts_with(':')) names.remove_prefix(1);
        names = trimmed(names);
        if (names.starts_with(':')) names = trimmed(names.substr(1));
        if (!is_apart || names.empty()) continue;
        add_people(title.role, names);
        return true;
    }
    return false;
}

/// "Wat mag het kosten?" may be asked of every goal: its cost, or the heading of the next goal.
bool ProgrammeReader::take_cost_of_goal(std::string_view line) {
    if (!costed_goal_ || !lists_goals_in_text_ || table_.has_table() || has_taken_costs_)
        return false;
    if (const auto heading = heading_of(line);
        goal_heading_of(line) || (heading && goals_by_code_.contains(heading->code))) {
        section_ = Section::act;
        const bool is_goal = start_explanation(line);
        if (!is_goal) section_ = Section::cost;
        return is_goal;
    }
    if (!stated_figure(trimmed(line.substr(line.rfind(':') + 1)))) return false;
    const auto open = std::exchange(goal_, costed_goal_);
    const bool is_taken = take_expenditure(line);
    goal_ = open;
    return is_taken;
}

void ProgrammeReader::place_in_cost(std::string_view line) {
    if (take_cost_of_goal(line)) return;
    if (table_.take(line, next_) || take_responsibility(line)) return;
    if (line == ".") return;
    table_.note_caption(line);
    const std::string_view before =
        cost_.empty() || after_blank_ ? std::string_view{} : cost_.lines().back();
    cost_.add(line, after_blank_);
    for (ClaimRecord& claim : claims_in(page_, line, before, options_.limits, findings_)) {
        count_node({});
        claims_.push_back(std::move(claim));
    }
}

void ProgrammeReader::judge_goal_quantum() {
    std::vector<Amount*> stated;
    for (GoalDraft& goal : goals_)
        if (goal.record.stated_expenditure) stated.push_back(&*goal.record.stated_expenditure);
    judge_quantum(stated);
}

/// What goals cost that are no part of a goal with a cost.
GoalCosts ProgrammeReader::costs_of_goals() const {
    GoalCosts out;
    out.are_whole = true;
    std::vector<bool> are_covered;
    for (const GoalDraft& goal : goals_) {
        const bool is_inside = goal.parent && are_covered[*goal.parent];
        const auto& cost = goal.record.stated_expenditure;
        are_covered.push_back(is_inside || cost);
        out.are_whole &= goal.parent || cost;
        if (is_inside || !cost) continue;
        (goal.open_cost.empty() ? out.known : out.open) += Rational(cost->value());
    }
    return out;
}

/// Costs of goals without a unit have one under which they are of the size of the programme; if
/// there is none, they are compared with nothing and stay text.
void ProgrammeReader::settle_goal_units(const BudgetTableRecord* budget) {
    const BudgetLine* total = budget ? expenditure_of(*budget) : nullptr;
    const auto fitting = total ? fitting_unit(costs_of_goals(), *total) : std::nullopt;
    const bool is_known = fitting.has_value();
    const std::int64_t unit = fitting.value_or(1);
    bool is_told = false;
    for (GoalDraft& goal : goals_) {
        if (goal.open_cost.empty()) continue;
        auto& cost = goal.record.stated_expenditure;
        const bool has_euro = stated_figure(cost->verbatim())->has_euro;
        if (is_known && (unit != 1 || !has_euro)) {
            AmountParts parts = cost->parts();
            parts.multiplier = unit;
            parts.quantum.reset();
            cost = Amount(std::move(parts));
            if (!std::exchange(is_told, true))
                find("goal.unit-assumed", Severity::info,
                     {{"text", excerpt(goal.open_cost)}, {"factor", std::to_string(unit)}},
                     goal.open_cost);
        } else if (!has_euro && !total) {
            find("table.unit-unstated", Severity::warning,
                 {{"row", excerpt(goal.record.expenditure_label->value)}}, goal.open_cost);
        } else if (!has_euro && !is_known) {
            find("goal.unit-unclear", Severity::warning, {{"text", excerpt(goal.open_cost)}},
                 goal.open_cost);
            goal.description.add(goal.open_cost, false);
            goal.record.expenditure_label.reset();
            cost.reset();
        }
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
        for (const Passage& explanation : goal.indicators) {
            IndicatorRecord indicator;
            indicator.description = explanation.text(page_);
            read_explanation(page_, explanation, indicator, findings_);
            builder.add(built.back(), std::move(indicator));
        }
        for (IndicatorRecord& indicator : goal.measured)
            builder.add(built.back(), std::move(indicator));
        goal = GoalDraft{}; // its text is in the builder now
    }
}

void ProgrammeReader::report_missing() {
    if (is_plan_) return;
    const auto seen = [&](Section section) {
        return std::find(sections_.begin(), sections_.end(), section) != sections_.end();
    };
    const auto missing = [&](std::string_view section, Severity severity = Severity::warning) {
        findings_.add({"programme.section-missing",
                       severity,
                       {{"section", std::string(section)}},
                       record_.title.span,
                       {}});
    };
    const bool is_told = seen(Section::achieve) && seen(Section::act); // many towns draw no tree
    if (!seen(Section::tree)) missing("tree", is_told ? Severity::info : Severity::warning);
    if (!seen(Section::achieve)) missing("achieve");
    if (!seen(Section::act)) missing("act");
    if (!seen(Section::cost)) missing("cost");
    if (!table_.has_table() && !offered_) missing("budget");
    const bool any =
        !lists_goals_in_text_ && std::any_of(goals_.begin(), goals_.end(),
                                             [](const GoalDraft& each) { return each.explained; });
    std::set<std::size_t> parents; // levels of an arrow tree are not explained by themselves
    for (const GoalDraft& goal : goals_)
        if (goal.parent && !goals_[*goal.parent].record.number) parents.insert(*goal.parent);
    for (std::size_t i = 0; i < goals_.size(); ++i)
        if (const GoalDraft& goal = goals_[i]; any && !goal.explained && !parents.contains(i))
            findings_.add({"goal.unexplained",
                           Severity::warning,
                           {{"number", code_of(goal)}, {"title", goal.record.title.value}},
                           goal.record.title.span,
                           {}});
}

/// The budget of the programme, if the page prints one.
std::optional<BudgetTableRecord> ProgrammeReader::take_budget() {
    if (!table_.has_table()) return std::exchange(offered_, {});
    const Printed<std::string> column = table_.columns().front().label;
    return placed(column.span, column.verbatim, [&] {
        if (table_.columns().size() > options_.limits.columns)
            throw ModelError("model.limit",
                             "more than " + std::to_string(options_.limits.columns) + " columns");
        return std::optional(table_.make(options_.sign_convention));
    });
}

void ProgrammeReader::finish(DocumentBuilder& builder) {
    report_missing();
    std::optional<BudgetTableRecord> budget = take_budget();
    settle_goal_units(budget ? &*budget : nullptr);
    record_.narrative = {achieve_.text(page_), act_.text(page_), cost_.text(page_)};
    record_.mandated_note = mandated_note_.text(page_);
    const SourceSpan place = record_.title.span;
    const std::string shown = record_.title.value;
    placed(place, shown, [&] {
        const Index<Programme> programme = builder.add(std::move(record_));
        finish_goals(builder, programme);
        for (IndicatorRecord& indicator : mandated_)
            builder.add(programme, std::move(indicator));
        for (ClaimRecord& claim : claims_)
            builder.add(programme, std::move(claim));
        if (!budget) return;
        const Printed<std::string> column = budget->columns.front().label;
        placed(column.span, column.verbatim,
               [&] { builder.set_budget(programme, std::move(*budget)); });
    });
}

} // namespace detail
SLUITEND_END
