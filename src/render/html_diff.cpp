// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/diff.hpp>

#include "html_parts.hpp"

#include <algorithm>
#include <limits>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

std::string_view count_class(EditionChangeKind kind) noexcept {
    switch (kind) {
    case EditionChangeKind::added:
        return "sl-mark sl-good";
    case EditionChangeKind::dropped:
        return "sl-mark sl-bad";
    case EditionChangeKind::ambiguous:
        return "sl-mark sl-attention";
    case EditionChangeKind::renamed:
    case EditionChangeKind::moved:
    case EditionChangeKind::renumbered:
    case EditionChangeKind::restated:
        break;
    }
    return "sl-mark sl-info";
}

std::string_view cell_class(Cell cell) noexcept {
    switch (cell) {
    case Cell::figure:
        return "sl-number";
    case Cell::code:
        return "sl-muted sl-figures";
    case Cell::own:
    case Cell::words:
        break;
    }
    return {};
}

} // namespace

void HtmlParts::change_counts(const EditionDiff& diff) {
    if (diff.is_empty()) return;
    out_.open("p", {{"class", "sl-counts"}});
    for (const ChangeCount& each : detail::change_counts(diff, say_))
        out_.leaf("span", each.words, {{"class", count_class(each.kind)}}).text(" ");
    out_.close();
}

void HtmlParts::change_sections(const ChangeGroup& group, std::string_view heading_tag) {
    for (const ChangeSection& section : group.sections) {
        out_.leaf(heading_tag, section.title + " · " + std::to_string(section.changes));
        out_.open("div", {{"class", "sl-scroll"},
                          {"role", "region"},
                          {"aria-label", section.title},
                          {"tabindex", "0"}});
        out_.open("table", {{"class", "sl-changes"}}).open("thead").open("tr");
        for (std::size_t i = 0; i < section.heads.size(); ++i)
            head(section.heads[i], cell_class(section.cells[i]));
        out_.close().close().open("tbody");
        for (std::size_t row = 0; row < std::min(section.rows.size(), most_.rows); ++row) {
            out_.open("tr");
            for (std::size_t i = 0; i < section.cells.size(); ++i) {
                const std::string_view style = cell_class(section.cells[i]);
                if (section.cells[i] == Cell::own)
                    own("td", section.rows[row][i], style);
                else
                    out_.leaf("td", cut(section.rows[row][i]),
                              {{style.empty() ? "" : "class", style}});
            }
            out_.close();
        }
        out_.close();
        close_table();
        more(section.rows.size());
    }
}

namespace {

/// The whole page about one comparison.
class DiffPage {
public:
    DiffPage(const EditionDiff& diff, const HtmlOptions& options)
        : diff_(diff), say_{options.language}, parts_(options.language, {all, all, all}) {}

    std::string write() {
        const std::string title = title_of(diff_.after, say_.language);
        parts_.open_page(title + std::string(say_(": wat is er veranderd?", ": what changed?")));
        out().open("header").leaf("p", say_("Twee edities vergeleken", "Two editions compared"),
                                  {{"class", "sl-kicker"}});
        parts_.own("h1", title);
        edition(say_("van ", "from "), diff_.before);
        edition(say_("naar ", "to "), diff_.after);
        out().close().open("main");
        out().leaf("p", change_headline(diff_, say_), {{"class", "sl-headline sl-total-changes"}});
        parts_.change_counts(diff_);
        for (const ChangeGroup& each : change_groups(diff_, say_, true)) {
            out().open("section", {{"class", "sl-programme"}});
            parts_.own("h2", each.heading);
            parts_.change_sections(each, "h3");
            out().close();
        }
        guide();
        out().close();
        parts_.close_page({diff_.before.source(), diff_.after.source()});
        return std::move(parts_).take();
    }

private:
    Markup& out() noexcept { return parts_.out(); }

    void edition(std::string_view word, const Document& document) {
        out().open("p", {{"class", "sl-people"}}).text(word);
        parts_.own("bdi", edition_name(document, say_));
        out().close();
    }
    void guide() {
        out().open("section").leaf("h2", say_("Hoe leest u dit?", "How to read this"));
        out().leaf(
            "p",
            say_("Hetzelfde deel wordt herkend aan nummer en naam; bij een andere naam staat de "
                 "gelijkenis van beide namen erbij, van 0 tot 1. Wat op meer manieren bij "
                 "elkaar kan horen, is niet geraden maar staat onder “Niet eenduidig”.",
                 "The same part is known by number and name; where the name differs, the "
                 "similarity of both names is given, from 0 to 1. What may belong together in "
                 "several ways is not guessed but listed as ambiguous."));
        out().leaf(
            "p", say_("Bedragen staan zoals ze gedrukt zijn; het verschil is exact. Een jaar of "
                      "regel die maar één editie heeft, is één keer genoemd. Een ander bedrag in "
                      "een latere editie is geen fout.",
                      "Figures stand as printed; the difference is exact. A year or row that only "
                      "one edition has is told once. Another figure in a later edition is no "
                      "error."));
        out().leaf("p", not_compared(say_)).close();
    }

    const EditionDiff& diff_;
    Words say_;
    HtmlParts parts_;
};

} // namespace

} // namespace detail

std::string render_html(const EditionDiff& diff, const HtmlOptions& options) {
    return detail::DiffPage(diff, options).write();
}

SLUITEND_END
