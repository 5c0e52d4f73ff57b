// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: how tables of each layout are taken from the lines of a page.
#pragma once

#include "table_block_text.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// The headings that rows stand under, as words come and go.
class Groups {
public:
    /// Fewer headings than there are levels replace the inner ones.
    void take(const std::vector<std::string>& words) {
        if (words.empty()) return;
        const std::size_t kept = levels_.size() > words.size() ? levels_.size() - words.size() : 0;
        levels_.resize(kept);
        levels_.insert(levels_.end(), words.begin(), words.end());
    }
    const std::vector<std::string>& levels() const noexcept { return levels_; }

private:
    std::vector<std::string> levels_;
};

inline constexpr std::size_t most_columns = 200; ///< of rows that are numbered or filled up

/// What most of some counts are.
class Mode {
public:
    void add(std::size_t value) { ++counts_[value]; }
    std::size_t value() const {
        const auto most = std::max_element(counts_.begin(), counts_.end(),
                                           [](auto a, auto b) { return a.second < b.second; });
        return most == counts_.end() ? 0 : most->first;
    }
    /// The largest count that is there twice, else the largest: blanks that vanish make a row shorter,
    /// never longer.
    std::size_t largest() const {
        for (auto each = counts_.rbegin(); each != counts_.rend(); ++each)
            if (each->second > 1) return each->first;
        return counts_.empty() ? 0 : counts_.rbegin()->first;
    }
    /// The columns of rows behind which the number of the next row may stand, and a total without a
    /// label: what explains most counts, by themselves rather than as two rows.
    std::size_t numbered() const {
        std::size_t best = 0;
        std::pair<std::size_t, std::size_t> most;
        const std::size_t largest = counts_.empty() ? 0 : counts_.rbegin()->first;
        for (std::size_t columns = 2; columns <= std::min(largest, most_columns); ++columns) {
            std::pair<std::size_t, std::size_t> explained; // in all; as one row
            for (const auto& [count, times] : counts_) {
                const bool is_one = count == columns || count == columns + 1;
                const bool is_two = count == 2 * columns || count == 2 * columns + 1;
                explained.first += is_one || is_two ? times : 0;
                explained.second += is_one ? times : 0;
            }
            if (explained <= most) continue;
            most = explained;
            best = columns;
        }
        return best;
    }
    bool has(std::size_t value) const { return counts_.contains(value); }
    bool empty() const noexcept { return counts_.empty(); }

private:
    std::map<std::size_t, std::size_t> counts_;
};

/// The lines of a page, and the tables that were found in them.
class BlockPage {
public:
    explicit BlockPage(const std::vector<PageLine>& page_lines) : lines(page_lines) {}

    /// Where the heading of a table begins whose first row is line `row`.
    /// \param most_unknown lines of words that it may have among those that name columns
    std::size_t heading_begin(std::size_t row, std::size_t most_unknown) const;
    /// Caption, legend and title in lines [first, last), and a title or a word on signs above them.
    void take_words(TableBlock& block, std::size_t first, std::size_t last) const;
    /// Keeps a table of lines [first, end). \param first_row the line behind its heading \return `end`
    std::size_t keep(TableBlock block, std::size_t first, std::size_t first_row, std::size_t end);

    const std::vector<PageLine>& lines;
    std::size_t floor = 0; ///< no heading reaches above this line
    std::vector<TableBlock> blocks{};

private:
    std::size_t last_end_ = 0; ///< of the last table
    void take_words_below(TableBlock& block, std::size_t end) const;
};

/// True if line `i` begins a table with bars or tabs between its cells.
bool begins_bars(const BlockPage& page, std::size_t i);
/// Such a table. \return the line behind it
std::size_t take_bars(BlockPage& page, std::size_t first);

/// True if line `i` labels a row of which every cell has a line of its own.
bool begins_cells(const BlockPage& page, std::size_t i);
/// Such a table. \return the line behind it
std::size_t take_cells(BlockPage& page, std::size_t first);

/// True if line `i` begins a table with one padded column of figures under a heading of its own.
bool begins_single(const BlockPage& page, std::size_t i);
/// Such a table. \return the line behind it
std::size_t take_single(BlockPage& page, std::size_t first);

/// True if line `i` begins a table with a row on each line.
bool begins_rows(const BlockPage& page, std::size_t i);
/// Such a table. \return the line behind it
std::size_t take_rows(BlockPage& page, std::size_t first);

} // namespace detail
SLUITEND_END
