// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "table_text.hpp"

#include "table_lines.hpp"
#include "text_layout.hpp"

#include <sluitend/base/text.hpp>

#include <algorithm>
#include <vector>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest_label = 16;
constexpr std::size_t longest_word = 20; // of a heading, before it is cut
constexpr std::size_t step = 2;          // by which a row stands below its heading
constexpr std::size_t deepest = 5;

class TableText {
public:
    TableText(const Table& table, std::size_t width, std::size_t indent)
        : table_(table),
          width_(width),
          indent_(indent),
          most_(width - indent - narrowest_label - gap) {
        for (std::size_t i = 0; i < table.columns().size(); ++i)
            widths_.push_back(width_of(i));
        label_ = std::clamp(longest_label(), narrowest_label, std::max(narrowest_label, width / 3));
    }

    std::string write() const {
        std::string out;
        std::size_t begin = 0;
        do {
            const std::size_t end = end_of_part(begin);
            if (begin > 0) out += "\n";
            out += part(begin, end);
            begin = end;
        } while (begin < widths_.size());
        return out;
    }

private:
    /// A text on one line that fits beside the narrowest labels.
    std::string fitting(std::string_view text) const {
        return shortened(harmless(text), most_ - 1); // and the sign that it was
    }

    static std::string indented(std::string_view text, std::size_t depth) {
        return std::string(step * std::min(depth, deepest), ' ') + std::string(text);
    }

    std::size_t width_of(std::size_t column) const {
        std::size_t width = 1;
        for (const TableRow& row : table_.rows())
            width = std::max(width, count_code_points(fitting(cell_text(row.cells[column]))));
        for (const std::string& word : wrapped(table_.columns()[column].label.value, 1'000'000'000))
            width = std::max(width, std::min({widest_word(word), longest_word, most_}));
        return width;
    }

    static std::size_t widest_word(std::string_view text) {
        std::size_t widest = 0;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find(' '), text.size());
            widest = std::max(widest, count_code_points(text.substr(0, end)));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return widest;
    }

    std::size_t longest_label() const {
        std::size_t longest = 0;
        for (const TableRow& row : table_.rows()) {
            const auto take = [&](std::string_view text, std::size_t depth) {
                longest = std::max(longest, count_code_points(indented(text, depth)));
            };
            take(row.label.value, row.groups.size());
            for (std::size_t i = 0; i < row.groups.size(); ++i)
                take(row.groups[i], i);
        }
        return longest;
    }

    /// Behind the last column that fits, if possible where the heading changes.
    std::size_t end_of_part(std::size_t begin) const {
        std::size_t end = begin;
        std::size_t taken = indent_ + label_;
        while (end < widths_.size() && (end == begin || taken + gap + widths_[end] <= width_))
            taken += gap + widths_[end++];
        if (end == widths_.size()) return end;
        for (const HeadingRun& run : runs_)
            if (run.begin > begin && run.begin < end && end < run.end) return run.begin;
        return end;
    }

    std::string part(std::size_t begin, std::size_t end) const {
        std::vector<Set> sets{Set::wrap};
        sets.resize(end - begin + 1, Set::right);
        TextTable out(std::move(sets));
        add_heads(out, begin, end);
        const auto& rows = table_.rows();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const TableRow& row = rows[i];
            std::vector<std::string> cells(end - begin + 1);
            for (std::size_t depth = shared_groups(rows, i); depth < row.groups.size(); ++depth) {
                cells.front() = indented(row.groups[depth], depth);
                out.add(cells);
            }
            cells.front() = indented(row.label.value, row.groups.size());
            for (std::size_t column = begin; column < end; ++column)
                cells[column - begin + 1] = fitting(cell_text(row.cells[column]));
            out.add(std::move(cells));
        }
        return out.text(width_, indent_);
    }

    /// The headings of columns, over as many lines as they need, the last line full.
    void add_heads(TextTable& out, std::size_t begin, std::size_t end) const {
        std::vector<std::vector<std::string>> heads;
        std::size_t height = 0;
        for (std::size_t i = begin; i < end; ++i) {
            heads.push_back(wrapped(table_.columns()[i].label.value, widths_[i]));
            height = std::max(height, heads.back().size());
        }
        for (std::size_t line = 0; line < height; ++line) {
            std::vector<std::string> cells{""};
            for (const auto& head : heads) {
                const std::size_t above = height - head.size();
                cells.push_back(line < above ? "" : head[line - above]);
            }
            out.add(std::move(cells));
        }
    }

    const Table& table_;
    std::size_t width_;
    std::size_t indent_;
    std::size_t most_;
    std::size_t label_ = narrowest_label;
    std::vector<std::size_t> widths_;
    std::vector<HeadingRun> runs_ = heading_runs(table_.columns());
};

} // namespace

std::string table_text(const Table& table, std::size_t width, std::size_t indent) {
    return TableText(table, width, indent).write();
}

} // namespace detail

SLUITEND_END
