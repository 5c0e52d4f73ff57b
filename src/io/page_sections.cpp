// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "page_sections.hpp"

#include "goal_table_text.hpp"
#include "page_parts.hpp"
#include "page_text.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

struct SectionTitle {
    std::string_view folded;
    Section section;
};

constexpr std::array section_titles{
    SectionTitle{"doelenboom", Section::tree},
    SectionTitle{"watwillenwebereiken", Section::achieve},
    SectionTitle{"watwilenwebereiken", Section::achieve},
    SectionTitle{"watwildenwebereiken", Section::achieve},
    SectionTitle{"watgaanwebereiken", Section::achieve},
    SectionTitle{"watwildegemeentebereiken", Section::achieve},
    SectionTitle{"watwillenwemetditprogrammabereiken", Section::achieve},
    SectionTitle{"wathebbenwebereikt", Section::achieve},
    SectionTitle{"watgaanwedoen", Section::act},
    SectionTitle{"watgaanwedaarvoordoen", Section::act},
    SectionTitle{"watgaanweervoordoen", Section::act},
    SectionTitle{"watgaanwedaaraandoen", Section::act},
    SectionTitle{"watgaatdegemeentedoen", Section::act},
    SectionTitle{"watgaatdegemeentedaarvoordoen", Section::act},
    SectionTitle{"hoegaanwedatbereiken", Section::act},
    SectionTitle{"hoegaanwedatdoen", Section::act},
    SectionTitle{"watdoenwedaarvoor", Section::act},
    SectionTitle{"watdoenweervoor", Section::act},
    SectionTitle{"wathebbenwegedaan", Section::act},
    SectionTitle{"wathebbenwedaarvoorgedaan", Section::act},
    SectionTitle{"wathebbenweervoorgedaan", Section::act},
    SectionTitle{"wettelijkverplichteindicatoren", Section::mandated},
    SectionTitle{"verplichteindicatoren", Section::mandated},
    SectionTitle{"verplichtebeleidsindicatoren", Section::mandated},
    SectionTitle{"beleidsindicatoren", Section::mandated},
    SectionTitle{"hoemetenwedat", Section::mandated},
    SectionTitle{"hoemetenwedit", Section::mandated},
    SectionTitle{"hoemetenwehet", Section::mandated},
    SectionTitle{"hoegaanwedatmeten", Section::mandated},
    SectionTitle{"waaraanmetenwedat", Section::mandated},
    SectionTitle{"watzijndeindicatoren", Section::mandated},
    SectionTitle{"watmaghetkosten", Section::cost},
    SectionTitle{"watmagdatkosten", Section::cost},
    SectionTitle{"watgaathetkosten", Section::cost},
    SectionTitle{"watmagditkosten", Section::cost},
    SectionTitle{"watgaatdatkosten", Section::cost},
    SectionTitle{"watgaatditkosten", Section::cost},
    SectionTitle{"watmagditprogrammakosten", Section::cost},
    SectionTitle{"watmaghetprogrammakosten", Section::cost},
    SectionTitle{"watgaatditprogrammakosten", Section::cost},
    SectionTitle{"watkostditprogramma", Section::cost},
    SectionTitle{"watzijndekosten", Section::cost},
    SectionTitle{"watkosthet", Section::cost},
    SectionTitle{"watkostdat", Section::cost},
    SectionTitle{"watkostdit", Section::cost},
    SectionTitle{"watheefthetgekost", Section::cost},
    SectionTitle{"watheeftdatgekost", Section::cost},
};

/// Words that head a section where a page asks no question instead; years may stand behind them.
constexpr std::array weak_section_titles{
    SectionTitle{"ambitie", Section::achieve},
    SectionTitle{"ambities", Section::achieve},
    SectionTitle{"onzeambitie", Section::achieve},
    SectionTitle{"onzeambities", Section::achieve},
    SectionTitle{"doelstelling", Section::achieve},
    SectionTitle{"doelstellingen", Section::achieve},
    SectionTitle{"doelen", Section::achieve},
    SectionTitle{"onzedoelen", Section::achieve},
    SectionTitle{"watisonsdoel", Section::achieve},
    SectionTitle{"watishetdoel", Section::achieve},
    SectionTitle{"watzijnonzedoelen", Section::achieve},
    SectionTitle{"watzijndedoelen", Section::achieve},
    SectionTitle{"welkedoelenhebbenwe", Section::achieve},
    SectionTitle{"activiteiten", Section::act},
    SectionTitle{"acties", Section::act},
    SectionTitle{"onzeactiviteiten", Section::act},
    SectionTitle{"onzeacties", Section::act},
    SectionTitle{"watdoenwe", Section::act},
    SectionTitle{"watdoenwehiervoor", Section::act},
    SectionTitle{"hoedoenwedat", Section::act},
    SectionTitle{"financi\u00EBn", Section::cost},
    SectionTitle{"financien", Section::cost},
    SectionTitle{"kosten", Section::cost},
};

constexpr std::size_t most_question_bytes = 60;

template <std::size_t N>
std::optional<Section> section_among(const std::array<SectionTitle, N>& titles,
                                     std::string_view folded) {
    for (const SectionTitle& each : titles)
        if (each.folded == folded) return each.section;
    return std::nullopt;
}

/// A title without its number, without the year behind it, and with "we" for "wij".
std::string section_words(std::string_view line) {
    std::string out = folded_label(line);
    out.erase(0, std::min(out.find_first_not_of("0123456789"), out.size()));
    const std::size_t last = out.find_last_not_of("0123456789");
    if (last != std::string::npos && out.size() - last - 1 == 4) {
        out.resize(last + 1);
        for (const std::string_view joint : {"in", "voor"})
            if (std::string_view(out).ends_with("bereiken" + std::string(joint)) ||
                std::string_view(out).ends_with("doen" + std::string(joint)) ||
                std::string_view(out).ends_with("kosten" + std::string(joint)))
                out.resize(out.size() - joint.size());
    }
    for (const std::string_view verb : {"willen", "wilden", "gaan", "doen", "hebben"})
        if (const std::size_t at = out.find("wat" + std::string(verb) + "wij"); at == 0)
            out.replace(3 + verb.size(), 3, "we");
    return out;
}

/// "Wat wil Zandveen bereiken?", "Wat gaan we hiervoor doen?", "Wat mag dat de stad kosten?".
std::optional<Section> question_of(std::string_view line) {
    struct Ending {
        std::string_view words;
        Section section;
    };
    constexpr std::array endings{Ending{" bereiken?", Section::achieve},
                                 Ending{" doen?", Section::act}, Ending{" kosten?", Section::cost}};
    const std::string words = lowered(line);
    const bool is_asked =
        std::ranges::any_of(std::array<std::string_view, 6>{"wat wil ", "wat willen ", "wat gaat ",
                                                            "wat gaan ", "wat mag ", "wat mogen "},
                            [&](std::string_view start) { return words.starts_with(start); });
    if (!is_asked) return std::nullopt;
    for (const Ending& each : endings)
        if (words.ends_with(each.words)) return each.section;
    return std::nullopt;
}

/// The section that a word of its own may head, or a question with words of its own; "5. Financiën"
/// may be a programme.
std::optional<Section> weak_section_of(std::string_view line) {
    line = heading_unit_of(line).words;
    if (line.empty() || line.size() > most_question_bytes) return std::nullopt;
    if (const auto heading = heading_of(line)) return question_of(heading->title);
    const auto section = section_among(weak_section_titles, section_words(line));
    return section ? section : question_of(line);
}

/// The sections of some lines of a page, by how they are known.
class SectionLines {
public:
    void add(std::size_t i, std::string_view line, std::optional<Section> section) {
        const auto weak = section ? std::nullopt : weak_section_of(line);
        if (section) asked_.insert(*section);
        if (weak) named_.insert(*weak);
        if (weak) weak_.push_back({i, *weak});
    }

    /// Words that head a section where no question of these lines does.
    void settle(PageSections& out) const {
        const auto has = [&](Section section) {
            return asked_.contains(section) || named_.contains(section);
        };
        if (!has(Section::achieve) || !(has(Section::act) || has(Section::cost))) return;
        for (const auto& [line, section] : weak_)
            if (!asked_.contains(section)) out[line] = section;
    }

private:
    std::vector<std::pair<std::size_t, Section>> weak_;
    std::set<Section> asked_;
    std::set<Section> named_;
};

/// The number of a programme that `line` is the heading of, or its name; empty if it is none.
std::string_view named_programme(std::string_view line) {
    const auto heading = may_head(line) && words_at(line, 0, "programma ")
                             ? programme_heading_of(line)
                             : std::nullopt;
    if (!heading) return {};
    return heading->code.empty() ? heading->title : heading->code;
}

} // namespace

HeadingUnit heading_unit_of(std::string_view line) {
    constexpr std::size_t most_unit_bytes = 50;
    constexpr std::array<std::string_view, 6> starts{"(",  "bedragen ", "bedrag ",
                                                     "x ", "in ",       "* "};
    std::size_t end = line.find_first_of("?(");
    for (const std::string_view word : {" Bedragen ", " bedragen "})
        end = std::min(end, line.find(word));
    if (end >= line.size()) return {line, {}};
    if (line[end] == '?') ++end;
    const std::string_view unit = trimmed(line.substr(end));
    const bool begins = std::ranges::any_of(
        starts, [&](std::string_view start) { return words_at(unit, 0, start).has_value(); });
    const bool is_unit = begins && unit.size() <= most_unit_bytes && multiplier_of(unit);
    return is_unit ? HeadingUnit{trimmed(line.substr(0, end)), unit} : HeadingUnit{line, {}};
}

std::optional<Section> section_of(std::string_view line) {
    line = heading_unit_of(line).words;
    if (line.size() > most_question_bytes) return std::nullopt;
    return section_among(section_titles, section_words(line));
}

PageSections page_sections(const TextLines& page) {
    PageSections out;
    std::vector<SectionLines> programmes(1);
    std::string_view last;
    for (std::size_t i = 0; i < page.size(); ++i) {
        const std::string_view line = line_of_page(page, i);
        const std::string_view programme = named_programme(line);
        if (!programme.empty() && programme != last) programmes.emplace_back();
        if (!programme.empty()) last = programme;
        out.push_back(asks_in_columns(line) ? Section::achieve : section_of(line));
        programmes.back().add(i, line, out.back());
    }
    for (const SectionLines& each : programmes)
        each.settle(out);
    return out;
}

} // namespace detail
SLUITEND_END
