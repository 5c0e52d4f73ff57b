// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "change_groups.hpp"

#include "overview.hpp"

#include <algorithm>
#include <map>
#include <utility>

SLUITEND_BEGIN

namespace {

using detail::choose;
using detail::Pair;

} // namespace

std::string_view label(EditionChangeKind kind, Language language) noexcept {
    constexpr std::array<Pair, 7> pairs{{{"bijgekomen", "added"},
                                         {"vervallen", "dropped"},
                                         {"hernoemd", "renamed"},
                                         {"verplaatst", "moved"},
                                         {"hernummerd", "renumbered"},
                                         {"aangepast", "restated"},
                                         {"niet eenduidig", "ambiguous"}}};
    return choose(pairs, kind, language);
}

std::string_view label(EditionPart part, Language language) noexcept {
    constexpr std::array<Pair, 12> pairs{{{"programma", "programme"},
                                          {"doel", "goal"},
                                          {"subdoel", "subgoal"},
                                          {"actie", "action"},
                                          {"indicator", "indicator"},
                                          {"eenheid", "unit"},
                                          {"streefwaarde", "target"},
                                          {"meting", "observation"},
                                          {"tabel", "table"},
                                          {"kolom", "column"},
                                          {"regel", "row"},
                                          {"bedrag", "figure"}}};
    return choose(pairs, part, language);
}

namespace detail {

namespace {

using enum EditionChangeKind;
using enum EditionPart;

bool is_heading(EditionPart each) noexcept {
    return each <= indicator;
}
bool is_of_indicator(EditionPart each) noexcept {
    return each == unit || each == target || each == observation;
}

std::string capitalised(std::string_view words) {
    std::string out(words);
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
}

/// "+416", "-328", in thousands if both amounts are.
std::string signed_text(const Decimal& difference, std::int64_t multiplier) {
    const Rational shown = Rational(difference) / Rational(multiplier);
    return (shown.sign() > 0 ? "+" : "") + dutch_number(shown);
}

/// The multiplier of the amounts of a change, if they share one; else 0.
std::int64_t multiplier_of(const EditionChange& change) {
    std::int64_t out = 0;
    for (const auto* side : {&change.before, &change.after}) {
        if (!*side || !(*side)->amount) continue;
        const std::int64_t mine = (*side)->amount->multiplier();
        if (out != 0 && out != mine) return 0;
        out = mine;
    }
    return out;
}

std::string difference_text(const EditionChange& change) {
    if (!change.difference) return {};
    const std::int64_t multiplier = change.part == figure ? multiplier_of(change) : 1;
    return signed_text(*change.difference, multiplier == 0 ? 1 : multiplier);
}

/// What one side prints, with its unit where the other side has another.
std::string printed_text(const std::optional<EditionSide>& side, bool with_unit, Words say) {
    if (!side) return {};
    if (side->amount && with_unit)
        return side->printed + " " + unit_text(side->amount->multiplier());
    if (side->printed.empty() && side->missing_reason)
        return std::string(label(*side->missing_reason, say.language));
    return side->printed;
}

/// What a figure is called: the row of its table, or the goal that states it.
std::string row_name(const EditionSide& side) {
    return side.number.empty() ? side.title : side.number + " " + side.title;
}

/// Gathers the changes of one programme into sections.
class GroupWriter {
public:
    GroupWriter(std::vector<const EditionChange*> changes, Words say, bool all)
        : changes_(std::move(changes)), say_(say), all_(all) {}

    std::vector<ChangeSection> write() {
        one_sided(added);
        one_sided(dropped);
        renamed();
        places(moved);
        places(renumbered);
        indicators();
        columns();
        figures();
        ambiguous();
        return std::move(out_);
    }

private:
    template <class Takes> std::vector<const EditionChange*> those(Takes takes) const {
        std::vector<const EditionChange*> out;
        std::copy_if(changes_.begin(), changes_.end(), std::back_inserter(out),
                     [&](const EditionChange* each) { return takes(*each); });
        return out;
    }
    std::string part_of(const EditionChange& change) const {
        return std::string(label(change.part, say_.language));
    }
    void add(ChangeSection section) {
        if (!section.rows.empty()) out_.push_back(std::move(section));
    }
    ChangeSection section(std::string title, std::vector<Cell> cells,
                          std::vector<std::string_view> heads, std::size_t changes) const {
        ChangeSection out{std::move(title), std::move(cells), {}, {}, changes};
        for (const std::string_view each : heads)
            out.heads.emplace_back(each);
        return out;
    }

    void one_sided(EditionChangeKind kind) {
        const auto found = those(
            [&](const EditionChange& each) { return each.kind == kind && is_heading(each.part); });
        ChangeSection out = section(
            capitalised(label(kind, say_.language)),
            {Cell::words, Cell::code, Cell::own, Cell::words},
            {say_("Wat", "What"), say_("Waar", "Where"), say_("Naam", "Name"), ""}, found.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (found[i]->with_parent && !all_) continue;
            const EditionSide& side = found[i]->place();
            std::string note = all_ ? std::string() : company(found, i);
            if (side.amount) {
                note += (note.empty() ? "" : "; ");
                note += side.printed + " " + unit_text(side.amount->multiplier());
            }
            out.rows.push_back({part_of(*found[i]), side.path, side.title, std::move(note)});
        }
        add(std::move(out));
    }
    /// "met 2 subdoelen, 5 acties": what came or went with a programme or goal.
    std::string company(const std::vector<const EditionChange*>& found, std::size_t at) const {
        const std::string inside = found[at]->place().path + "/";
        std::size_t subgoals = 0, actions = 0, indicators = 0;
        for (std::size_t i = at + 1; i < found.size(); ++i) {
            if (!found[i]->with_parent) break;
            if (!found[i]->place().path.starts_with(inside) &&
                found[i]->place().path + "/" != inside)
                continue;
            subgoals += found[i]->part == goal || found[i]->part == subgoal ? 1U : 0U;
            actions += found[i]->part == action ? 1U : 0U;
            indicators += found[i]->part == indicator ? 1U : 0U;
        }
        std::string out;
        const auto tell = [&](std::size_t count, std::string_view nl, std::string_view nl_many,
                              std::string_view en, std::string_view en_many) {
            if (count == 0) return;
            out += out.empty() ? say_("met ", "with ") : std::string_view(", ");
            out += say_.count(count, nl, nl_many, en, en_many);
        };
        if (found[at]->part == programme)
            tell(subgoals, "doel", "doelen", "goal", "goals");
        else
            tell(subgoals, "subdoel", "subdoelen", "subgoal", "subgoals");
        tell(actions, "actie", "acties", "action", "actions");
        tell(indicators, "indicator", "indicatoren", "indicator", "indicators");
        return out;
    }

    void renamed() {
        const auto found = those([](const EditionChange& each) {
            return each.kind == EditionChangeKind::renamed && is_heading(each.part);
        });
        ChangeSection out = section(capitalised(label(EditionChangeKind::renamed, say_.language)),
                                    {Cell::words, Cell::code, Cell::own, Cell::own, Cell::figure},
                                    {say_("Wat", "What"), say_("Waar", "Where"), say_("Was", "Was"),
                                     say_("Is", "Is"), say_("Gelijkenis", "Similarity")},
                                    found.size());
        for (const EditionChange* each : found)
            out.rows.push_back({part_of(*each), each->place().path, each->before->title,
                                each->after->title, each->similarity->to_string()});
        add(std::move(out));
    }
    void places(EditionChangeKind kind) {
        const auto found = those([&](const EditionChange& each) { return each.kind == kind; });
        ChangeSection out = section(
            capitalised(label(kind, say_.language)),
            {Cell::words, Cell::code, Cell::code, Cell::own},
            {say_("Wat", "What"), say_("Was", "Was"), say_("Is", "Is"), say_("Naam", "Name")},
            found.size());
        for (const EditionChange* each : found)
            out.rows.push_back(
                {part_of(*each), each->before->path, each->after->path, each->after->title});
        add(std::move(out));
    }

    void indicators() {
        const auto found = those([](const EditionChange& each) {
            return is_of_indicator(each.part) && each.kind != EditionChangeKind::ambiguous;
        });
        ChangeSection out =
            section(std::string(say_("Streefwaarden, metingen en eenheden",
                                     "Targets, observations and units")),
                    {Cell::words, Cell::own, Cell::words, Cell::own, Cell::own, Cell::figure},
                    {say_("Wat", "What"), say_("Indicator", "Indicator"), say_("Wanneer", "When"),
                     say_("Was", "Was"), say_("Is", "Is"), say_("Verschil", "Difference")},
                    found.size());
        for (const EditionChange* each : found)
            out.rows.push_back({part_of(*each), each->place().title, each->place().column,
                                was(*each), is(*each), difference_text(*each)});
        add(std::move(out));
    }
    std::string was(const EditionChange& change, bool with_unit = false) const {
        return change.before ? printed_text(change.before, with_unit, say_) : std::string("–");
    }
    std::string is(const EditionChange& change, bool with_unit = false) const {
        return change.after ? printed_text(change.after, with_unit, say_) : std::string("–");
    }

    void columns() {
        const auto found = those([](const EditionChange& each) {
            return (each.part == EditionPart::table || each.part == column || each.part == row) &&
                   each.kind != EditionChangeKind::ambiguous;
        });
        const bool has_table = std::any_of(found.begin(), found.end(), [](const auto* each) {
            return each->part == EditionPart::table;
        });
        ChangeSection out = section(
            std::string(has_table ? say_("Tabellen, jaren en regels", "Tables, years and rows")
                                  : say_("Jaren en regels", "Years and rows")),
            {Cell::words, Cell::words, Cell::own, Cell::own},
            {say_("Wat", "What"), say_("Wijziging", "Change"), say_("Was", "Was"),
             say_("Is", "Is")},
            found.size());
        const auto name = [](const std::optional<EditionSide>& side) {
            if (!side) return std::string("–");
            return side->title + (side->column.empty() ? "" : ", " + side->column);
        };
        for (const EditionChange* each : found)
            out.rows.push_back({part_of(*each), std::string(label(each->kind, say_.language)),
                                name(each->before), name(each->after)});
        add(std::move(out));
    }

    void figures() {
        std::map<std::int64_t, std::vector<const EditionChange*>, std::greater<>> by_unit;
        for (const EditionChange* each :
             those([](const EditionChange& change) { return change.part == figure; }))
            by_unit[multiplier_of(*each)].push_back(each);
        for (const auto& [multiplier, found] : by_unit)
            figures(multiplier, found);
    }
    void figures(std::int64_t multiplier, const std::vector<const EditionChange*>& found) {
        const bool is_mixed = multiplier == 0;
        std::string title(say_("Bedragen", "Figures"));
        title += is_mixed ? std::string(say_("; verschil in euro", "; difference in euro"))
                          : " (" + unit_text(multiplier) + ")";
        const bool has_notes = std::any_of(found.begin(), found.end(),
                                           [](const auto* each) { return each->within_rounding; });
        ChangeSection out = section(
            std::move(title), {Cell::own, Cell::own, Cell::figure, Cell::figure, Cell::figure},
            {say_("Regel of doel", "Row or goal"), say_("Kolom", "Column"), say_("Was", "Was"),
             say_("Is", "Is"), say_("Verschil", "Difference")},
            found.size());
        if (has_notes) {
            out.cells.push_back(Cell::words);
            out.heads.emplace_back();
        }
        for (const EditionChange* each : found) {
            out.rows.push_back({row_name(each->place()), each->place().column, was(*each, is_mixed),
                                is(*each, is_mixed), difference_text(*each)});
            if (has_notes)
                out.rows.back().emplace_back(each->within_rounding ? say_("afronding", "rounding")
                                                                   : std::string_view());
        }
        add(std::move(out));
    }

    void ambiguous() {
        const auto found = those(
            [](const EditionChange& each) { return each.kind == EditionChangeKind::ambiguous; });
        ChangeSection out =
            section(std::string(say_("Niet eenduidig: dit kan hetzelfde zijn",
                                     "Ambiguous: these may be the same")),
                    {Cell::words, Cell::code, Cell::own, Cell::code, Cell::own, Cell::figure},
                    {say_("Wat", "What"), say_("Was", "Was"), "", say_("Is", "Is"), "",
                     say_("Gelijkenis", "Similarity")},
                    found.size());
        for (const EditionChange* change : found)
            for (const EditionCandidate& each : change->candidates)
                out.rows.push_back({part_of(*change), each.before.path, each.before.title,
                                    each.after.path, each.after.title,
                                    each.similarity.to_string()});
        add(std::move(out));
    }

    std::vector<const EditionChange*> changes_;
    Words say_;
    bool all_;
    std::vector<ChangeSection> out_;
};

std::string name_in_path(const Programme& programme) {
    return std::string(programme.number().value_or(programme.title()));
}

/// The headings of programmes by the name that changes know them by.
std::map<std::string, std::string> headings_of(const Document& document) {
    std::map<std::string, std::string> out;
    for (const Programme& each : document.programmes())
        out.try_emplace(name_in_path(each), heading_of(each));
    return out;
}

/// What programmes of the earlier edition are called in the later one, where that differs.
std::map<std::string, std::string> later_names(const EditionDiff& diff) {
    std::map<std::string, std::string> out;
    for (const EditionChange& each : diff.changes)
        if ((each.part == programme || each.part == EditionPart::table) && each.before &&
            each.after)
            out[each.before->programme] = each.after->programme;
    return out;
}

} // namespace

std::string change_headline(const EditionDiff& diff, Words say) {
    if (diff.is_empty()) return std::string(say("Geen wijzigingen", "No changes"));
    return say.count(diff.changes.size(), "wijziging", "wijzigingen", "change", "changes");
}

std::vector<ChangeCount> change_counts(const EditionDiff& diff, Words say) {
    std::vector<ChangeCount> out;
    for (const std::string_view name : names(EditionChangeKind{})) {
        const auto kind = *from_name<EditionChangeKind>(name);
        const std::size_t count = diff.count(kind);
        const std::string_view words = label(kind, say.language);
        if (count > 0) out.push_back({kind, say.count(count, words, words, words, words)});
    }
    return out;
}

std::string edition_name(const Document& document, Words say) {
    std::string out = title_of(document, say.language);
    if (const auto year = document.budget_year())
        out += std::string(say(", begroting ", ", budget ")) + std::to_string(year->number());
    if (!document.source().empty()) out += " (" + document.source() + ")";
    return out;
}

std::string_view not_compared(Words say) noexcept {
    return say("Toelichtingen, namen van personen en bedragen in de lopende tekst zijn niet "
               "vergeleken.",
               "Explanations, names of people and amounts in the running text are not compared.");
}

std::vector<ChangeGroup> change_groups(const EditionDiff& diff, Words say, bool all) {
    const auto later = later_names(diff);
    std::vector<std::string> order;
    std::map<std::string, std::vector<const EditionChange*>> by_programme;
    for (const EditionChange& each : diff.changes) {
        std::string name = each.place().programme;
        if (!each.after && later.contains(name)) name = later.at(name);
        if (!by_programme.contains(name)) order.push_back(name);
        by_programme[name].push_back(&each);
    }
    auto headings = headings_of(diff.after);
    headings.merge(headings_of(diff.before));
    std::vector<ChangeGroup> out;
    for (const std::string& name : order) {
        const auto heading = headings.find(name);
        const std::string outside(say("Buiten de programma's", "Outside the programmes"));
        const bool is_programme = heading != headings.end();
        out.push_back({is_programme   ? heading->second
                       : name.empty() ? outside
                                      : name,
                       is_programme, GroupWriter(by_programme[name], say, all).write()});
    }
    return out;
}

} // namespace detail

std::string message(const EditionChange& change, Language language) {
    const detail::Words say{language};
    const EditionSide& place = change.place();
    const auto before = change.text_before();
    const auto after = change.text_after();
    std::string out(label(change.part, language));
    out += " " + place.path;
    if (!place.title.empty() && change.candidates.empty()) out += " “" + place.title + "”";
    if (!place.column.empty()) out += ", " + place.column;
    out += ": " + std::string(label(change.kind, language));
    if (before && after)
        out += "; was “" + *before + "”, is “" + *after + "”";
    else if (const auto& only = before ? before : after; only && *only != place.title)
        out += " “" + *only + "”";
    if (change.difference) out += " (" + detail::difference_text(change) + ")";
    if (change.similarity)
        out += std::string(say("; gelijkenis ", "; similarity ")) + change.similarity->to_string();
    return out + ".";
}

SLUITEND_END
