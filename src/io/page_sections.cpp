// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "page_sections.hpp"

#include "page_parts.hpp"
#include "page_text.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

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
    SectionTitle{"activiteiten", Section::act},
    SectionTitle{"acties", Section::act},
    SectionTitle{"onzeactiviteiten", Section::act},
    SectionTitle{"onzeacties", Section::act},
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

/// The section that a word of its own may head; "5. Financiën" may be a programme.
std::optional<Section> weak_section_of(std::string_view line) {
    line = heading_unit_of(line).words;
    if (line.empty() || line.size() > most_question_bytes || is_digit(line.front()))
        return std::nullopt;
    return section_among(weak_section_titles, section_words(line));
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
    PageSections weak;
    std::set<Section> asked;
    std::set<Section> named;
    for (std::size_t i = 0; i < page.size(); ++i) {
        const std::string_view line = line_of_page(page, i);
        out.push_back(section_of(line));
        weak.push_back(weak_section_of(line));
        if (out.back()) asked.insert(*out.back());
        if (weak.back()) named.insert(*weak.back());
    }
    const auto has = [&](Section section) {
        return asked.contains(section) || named.contains(section);
    };
    if (!has(Section::achieve) || !(has(Section::act) || has(Section::cost))) return out;
    for (std::size_t i = 0; i < out.size(); ++i)
        if (weak[i] && !asked.contains(*weak[i])) out[i] = weak[i];
    return out;
}

} // namespace detail
SLUITEND_END
