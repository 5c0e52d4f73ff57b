// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "page_themes.hpp"

#include "page_parts.hpp"
#include "page_text.hpp"
#include "programme_text.hpp"

#include <sluitend/model/code.hpp>

#include <algorithm>
#include <optional>
#include <string_view>

SLUITEND_BEGIN
namespace detail {

namespace {

std::string_view parent_of(std::string_view code) {
    const std::size_t stop = code.rfind('.');
    return stop == std::string_view::npos ? std::string_view{} : code.substr(0, stop);
}

/// A heading with a number, or the heading of a section, or of a part that is no programme.
struct Mark {
    std::size_t line = 0;
    std::optional<Section> section{};
    std::optional<Heading> heading{};
    std::size_t words = 0; ///< lines that are not blank up to here
    bool is_asked = false; ///< "Wat willen we bereiken?" stands below it

    bool is_called_programme() const {
        return heading && words_at(heading->verbatim, 0, "programma");
    }
};

class ThemeFinder {
public:
    ThemeFinder(const TextLines& page, const std::vector<bool>& taken, const PageSections& sections)
        : page_(page), taken_(taken), sections_(sections) {
        collect_marks();
        for (const Mark& each : marks_)
            has_cost_table_ |= each.section == Section::cost && has_table(each.line);
    }

    PageOutline find() const {
        PageOutline out{asked_, {}};
        for (std::size_t k = 0; k < marks_.size();) {
            const std::vector<std::size_t> themes = themes_from(k);
            const auto cover = themes.empty() ? std::nullopt : cover_of(themes);
            if (cover) {
                ThemeGroup group = judged(*cover, themes);
                const bool is_listed = parent_of(marks_[themes.front()].heading->code).empty();
                if (!is_listed || !group.are_programmes) out.groups.push_back(std::move(group));
            }
            k = themes.empty() ? k + 1 : themes.back() + 1;
        }
        return out;
    }

private:
    void collect_marks() {
        bool is_in_tree = false;
        for (std::size_t i = 0; i < page_.size(); ++i) {
            const std::string_view line = line_of_page(page_, i);
            if (line.empty() || taken_[i]) continue;
            ++words_;
            const auto section = sections_[i];
            const auto heading = section ? std::nullopt : theme_heading_of(line);
            if (section) {
                if (*section == Section::tree || (*section == Section::achieve && !is_in_tree))
                    ask(i);
                is_in_tree = *section == Section::tree;
                open_.clear();
                marks_.push_back({i, section});
            } else if (names_section(line)) {
                is_in_tree = false;
                open_.clear();
                marks_.push_back({i});
            } else if (heading && heading->components > 0 && may_head(line) &&
                       !introduces(heading->title)) {
                open_.push_back(marks_.size());
                marks_.push_back({i, {}, heading, words_});
            }
        }
    }

    /// The question on line `i` is about the heading right above it; a question with a number is
    /// about the heading that has the number of its parent: "3.2 Wat willen we bereiken?".
    void ask(std::size_t i) {
        const auto question = heading_of(line_of_page(page_, i));
        const std::string_view parent = question ? parent_of(question->code) : std::string_view{};
        for (std::size_t k = open_.size(); k-- > 0;) {
            Mark& mark = marks_[open_[k]];
            const bool is_parent = !parent.empty() && mark.heading->code == parent;
            if (!is_parent && !parent.empty() && parent_of(mark.heading->code) == parent) continue;
            const bool is_near = words_ - mark.words <= most_lines_apart + 1;
            if (!is_parent && !is_near && !is_outermost(mark)) return;
            mark.is_asked = true;
            asked_.push_back({mark.line, i});
            return;
        }
    }

    /// The headings that are asked about and have one parent, from mark `k` on.
    std::vector<std::size_t> themes_from(std::size_t k) const {
        std::vector<std::size_t> out;
        std::string_view parent;
        for (; k < marks_.size() && !ends_group(marks_[k], out, parent); ++k) {
            if (!marks_[k].is_asked) continue;
            if (out.empty()) parent = parent_of(marks_[k].heading->code);
            out.push_back(k);
        }
        const bool is_whole =
            out.size() > 1 || (out.size() == 1 && !parent.empty() && number_in(out.front()) == 1);
        const bool is_listed = parent.empty() && !out.empty() && number_in(out.front()) != 1;
        return is_whole && !is_listed ? out : std::vector<std::size_t>{};
    }
    bool ends_group(const Mark& mark, const std::vector<std::size_t>& themes,
                    std::string_view parent) const {
        if (themes.empty()) return !mark.is_asked || is_outermost(mark);
        if (!mark.heading) return !mark.section;
        if (is_outermost(mark)) return true;
        return mark.is_asked &&
               (parent_of(mark.heading->code) != parent ||
                !natural_less(marks_[themes.back()].heading->code, mark.heading->code));
    }
    /// "Programma 3", which may be above themes but is none itself.
    static bool is_outermost(const Mark& mark) {
        return mark.is_called_programme() && mark.heading->components == 1;
    }
    /// The number of a heading below its parent.
    std::optional<int> number_in(std::size_t k) const {
        const std::string_view code = marks_[k].heading->code;
        const std::string_view parent = parent_of(code);
        return small_number(code.substr(parent.empty() ? 0 : parent.size() + 1));
    }

    /// The heading right above the first theme that has the number of all; themes that are numbered
    /// 1, 2 need one that is called a programme.
    std::optional<std::size_t> cover_of(const std::vector<std::size_t>& themes) const {
        const std::string_view parent = parent_of(marks_[themes.front()].heading->code);
        bool has_section = false;
        for (std::size_t k = themes.front(); k-- > 0;) {
            const Mark& mark = marks_[k];
            has_section |= mark.section.has_value();
            if (!mark.heading && !mark.section) return std::nullopt;
            if (!mark.heading) continue;
            const bool is_above =
                parent.empty() ? is_outermost(mark) : mark.heading->code == parent;
            if (is_above && (mark.is_called_programme() || mark.is_asked || !has_section)) return k;
            if (mark.is_asked || is_outermost(mark)) return std::nullopt;
        }
        return std::nullopt;
    }

    ThemeGroup judged(std::size_t cover, const std::vector<std::size_t>& themes) const {
        ThemeGroup out{marks_[cover].line, marks_[cover].is_asked};
        const std::size_t end = end_of(themes);
        out.last = end < marks_.size() ? marks_[end].line : page_.size();
        std::size_t costs = 0; // of the last theme
        std::size_t most = 0;  // of the others
        for (std::size_t k = 0; k < themes.size(); ++k) {
            out.themes.push_back(marks_[themes[k]].line);
            most = std::max(most, costs);
            costs = costs_in(themes[k], k + 1 < themes.size() ? themes[k + 1] : end);
            out.with_costs += costs > 0 ? 1 : 0;
        }
        const bool is_last_alone = out.with_costs == 1 && costs > 0;
        const bool is_single = themes.size() == 1;
        const bool is_called = marks_[cover].is_called_programme();
        const std::size_t own = costs_in(cover, themes.front());
        const bool are_all = out.with_costs == themes.size() && (!is_single || !is_called);
        const bool is_one = own > 0 ? out.with_costs == 0 : is_last_alone && !is_single;
        out.are_programmes = are_all || (!is_one && (!is_called || out.with_costs > 1));
        out.is_clear = are_all ? is_single || costs <= most : is_one;
        return out;
    }

    /// The mark behind the last theme: of another programme or part.
    std::size_t end_of(const std::vector<std::size_t>& themes) const {
        const std::string_view code = marks_[themes.back()].heading->code;
        std::size_t k = themes.back() + 1;
        for (; k < marks_.size(); ++k) {
            const Mark& mark = marks_[k];
            if (!mark.section && !mark.heading) break;
            if (mark.heading && (mark.is_asked || is_outermost(mark))) break;
            const bool is_outer = mark.heading && !parent_of(code).empty() &&
                                  mark.heading->components == 1 && !mark.heading->has_stop &&
                                  natural_less(code, mark.heading->code);
            if (is_outer && marks_[k - 1].section == Section::cost) break;
        }
        return k;
    }

    std::size_t costs_in(std::size_t first, std::size_t end) const {
        std::size_t out = 0;
        for (std::size_t k = first; k < end; ++k)
            if (marks_[k].section == Section::cost &&
                (!has_cost_table_ || has_table(marks_[k].line)))
                ++out;
        return out;
    }
    /// True if a table stands under the heading at `line`, before the next one of a section.
    bool has_table(std::size_t line) const {
        for (std::size_t i = line + 1; i < page_.size(); ++i) {
            if (taken_[i]) return true;
            if (sections_[i]) return false;
        }
        return false;
    }

    const TextLines& page_;
    const std::vector<bool>& taken_;
    const PageSections& sections_;
    std::vector<Mark> marks_;
    std::vector<std::size_t> open_; ///< headings since the last section
    std::vector<AskedHeading> asked_;
    std::size_t words_ = 0;
    bool has_cost_table_ = false;
};

/// The numbers of a code: 3 and 2 for "3.02".
std::vector<int> numbers_of(std::string_view code) {
    std::vector<int> out;
    while (!code.empty()) {
        const std::size_t stop = std::min(code.find('.'), code.size());
        out.push_back(small_number(code.substr(0, stop)).value_or(0));
        code.remove_prefix(std::min(stop + 1, code.size()));
    }
    return out;
}

/// True if `code` may stand next after `before` in a tree: 2 or 1.3 or 2.1 after 1.2.
bool is_next_code(std::string_view before, std::string_view code) {
    if (before.empty() && code.empty()) return true; // "Doel: …" and again
    const std::vector<int> a = numbers_of(before);
    const std::vector<int> b = numbers_of(code);
    std::size_t at = 0;
    while (at < a.size() && at < b.size() && a[at] == b[at])
        ++at;
    if (at == b.size()) return false;
    if (at < a.size() && b[at] != a[at] + 1) return false;
    if (at < a.size()) ++at;
    return std::all_of(b.begin() + static_cast<std::ptrdiff_t>(at), b.end(),
                       [](int number) { return number == 1; });
}

/// Finds the goals under one "Wat willen we bereiken?" that each say what is done for them.
class AskedGoalFinder {
public:
    AskedGoalFinder(const TextLines& page, const std::vector<bool>& taken,
                    const PageSections& sections)
        : page_(page), taken_(taken), sections_(sections) {}

    std::vector<std::size_t> find(std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const std::string_view line = line_of_page(page_, i);
            if (line.empty() || taken_[i]) continue;
            if (const auto section = sections_[i])
                take_section(*section);
            else if (const auto heading = heading_in(line); heading && !is_beside_numbers(*heading))
                headings_.push_back({i, *heading});
        }
        end_chain();
        return std::move(out_);
    }

private:
    struct Goal {
        std::size_t line = 0;
        Heading heading{};
    };

    /// A heading of the kind of the first goal: "Doel 1 …", or with a number alone.
    std::optional<Heading> heading_in(std::string_view line) const {
        const auto named = goal_heading_of(line);
        const bool is_named = !chain_.empty() && chain_.front().heading.verbatim.front() > '9';
        if (named || is_named || !may_head(line)) return named;
        const auto heading = heading_of(line);
        const bool is_title = heading && (heading->has_stop || heading->components > 1) &&
                              !(heading->title.front() >= 'a' && heading->title.front() <= 'z');
        return is_title ? heading : std::nullopt;
    }

    /// True if a heading has no number and other goals have one.
    bool is_beside_numbers(const Heading& heading) const {
        const auto& first = chain_.empty() ? headings_ : chain_;
        return heading.code.empty() && !first.empty() && !first.front().heading.code.empty();
    }

    void take_section(Section section) {
        if (section == Section::act && is_achieve_) {
            is_chain_ = is_chain_ && take_goals();
            ++acts_;
        } else if (section != Section::mandated) {
            end_chain();
            is_achieve_ = is_chain_ = section == Section::achieve;
        }
        headings_.clear();
    }

    /// The goal right above "Wat gaan we doen?", and the one of which it is a part.
    bool take_goals() {
        for (std::size_t k = headings_.size(); k-- > 0;) {
            const std::string_view code = headings_[k].heading.code;
            if (!chain_.empty() && !is_next_code(chain_.back().heading.code, code)) continue;
            if (!chain_.empty() && k > 0 && !code.empty() &&
                headings_[k - 1].heading.code == parent_of(code) &&
                is_next_code(chain_.back().heading.code, parent_of(code)))
                chain_.push_back(headings_[k - 1]);
            chain_.push_back(headings_[k]);
            return true;
        }
        return false;
    }

    void end_chain() {
        if (is_chain_ && acts_ > 1)
            for (const Goal& each : chain_)
                out_.push_back(each.line);
        chain_.clear();
        is_achieve_ = is_chain_ = false;
        acts_ = 0;
    }

    const TextLines& page_;
    const std::vector<bool>& taken_;
    const PageSections& sections_;
    std::vector<Goal> headings_; ///< since the last heading of a section
    std::vector<Goal> chain_;
    bool is_achieve_ = false; ///< below "Wat willen we bereiken?"
    bool is_chain_ = false;   ///< and each "Wat gaan we doen?" had its goal
    std::size_t acts_ = 0;
    std::vector<std::size_t> out_;
};

} // namespace

std::vector<std::size_t> goals_asked(const TextLines& page, const std::vector<bool>& taken,
                                     const PageSections& sections, std::size_t first,
                                     std::size_t last) {
    return AskedGoalFinder(page, taken, sections).find(first, last);
}

PageOutline page_outline(const TextLines& page, const std::vector<bool>& taken,
                         const PageSections& sections) {
    return ThemeFinder(page, taken, sections).find();
}

} // namespace detail
SLUITEND_END
