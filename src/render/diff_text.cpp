// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/diff.hpp>

#include "change_groups.hpp"
#include "text_layout.hpp"

#include <algorithm>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::size_t least_width = 40;

Set set_of(Cell cell) noexcept {
    return cell == Cell::own ? Set::wrap : cell == Cell::figure ? Set::right : Set::left;
}

/// Writes a comparison as text.
class DiffText {
public:
    DiffText(const EditionDiff& diff, const TextOptions& options)
        : diff_(diff),
          say_{options.language},
          width_(std::max(options.width, least_width)),
          all_(options.verbose) {}

    std::string write() {
        heading();
        for (const ChangeGroup& each : change_groups(diff_, say_, all_))
            group(each);
        line("");
        paragraph(not_compared(say_));
        return std::move(out_);
    }

private:
    void line(std::string_view text) { out_.append(text).append("\n"); }
    void paragraph(std::string_view text) {
        for (const std::string& each : wrapped(text, width_))
            line(each);
    }
    void heading() {
        std::string counts;
        for (const ChangeCount& each : change_counts(diff_, say_))
            counts += (counts.empty() ? ": " : ", ") + each.words;
        paragraph(change_headline(diff_, say_) + counts + ".");
        line("");
        TextTable editions({Set::left, Set::wrap});
        editions.add({std::string(say_("van", "from")), edition_name(diff_.before, say_)});
        editions.add({std::string(say_("naar", "to")), edition_name(diff_.after, say_)});
        out_ += editions.text(width_, 0);
    }
    void group(const ChangeGroup& group) {
        line("");
        const std::string_view kind = group.is_programme ? say_("Programma ", "Programme ") : "";
        paragraph(std::string(kind) + group.heading);
        for (const ChangeSection& each : group.sections)
            section(each);
    }
    void section(const ChangeSection& section) {
        std::vector<Set> columns;
        for (const Cell each : section.cells)
            columns.push_back(set_of(each));
        TextTable table(std::move(columns));
        const bool has_figures =
            std::count(section.cells.begin(), section.cells.end(), Cell::figure) > 1;
        if (has_figures) table.add(headed(section.heads));
        for (const auto& each : section.rows)
            table.add(each);
        line("");
        line("  " + section.title);
        out_ += table.text(width_, 4);
    }
    /// Heads in small letters, above figures alone.
    static std::vector<std::string> headed(std::vector<std::string> heads) {
        for (std::string& each : heads)
            if (!each.empty() && each.front() >= 'A' && each.front() <= 'Z')
                each.front() = static_cast<char>(each.front() - 'A' + 'a');
        return heads;
    }

    const EditionDiff& diff_;
    Words say_;
    std::size_t width_;
    bool all_;
    std::string out_;
};

} // namespace

} // namespace detail

std::string render_text(const EditionDiff& diff, const TextOptions& options) {
    return detail::DiffText(diff, options).write();
}

SLUITEND_END
