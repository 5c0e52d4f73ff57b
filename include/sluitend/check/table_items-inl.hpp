// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: the items of a table that no total has taken yet.
///
/// - `detail::OpenItem`, `detail::HiddenTotal`, `detail::is_code_below`,
///   `detail::is_marked_below`: rows and what stands below them;
/// - `detail::OpenItems`: a stack of rows, and how well its top adds up to another row.
#pragma once

#include <sluitend/check/table_grid-inl.hpp>
#include <sluitend/check/table_roles-inl.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// A row that no total has taken yet.
struct OpenItem {
    std::size_t row = 0;
    bool is_total = false; ///< it stands for rows above it
    std::size_t begin = 0; ///< the first row that it stands for
};

/// A row that is the sum of items above it though nobody calls it a total.
struct HiddenTotal {
    std::size_t row = 0;
    std::size_t begin = 0; ///< the first row that it stands for
    std::vector<CellIdentity> identities{};
};

/// A stack of rows with running sums, so that its top of any height is added up at once.
class OpenItems {
public:
    OpenItems(const TableGrid& grid, SearchBudget& budget) : grid_(grid), budget_(budget) {}

    /// A height of the stack and how well it adds up to a row.
    struct Height {
        std::size_t height = 0;
        Tally tally{};
        bool is_usual = false; ///< the items that labels and order suggest
    };

    std::size_t size() const noexcept { return items_.size(); }
    const std::vector<OpenItem>& items() const noexcept { return items_; }
    const OpenItem& from_top(std::size_t depth) const noexcept {
        return items_[items_.size() - 1 - depth];
    }
    void push(OpenItem item);
    void pop(std::size_t count);

    /// How well the `height` items at the top add up to `row`, column by column.
    ///
    /// Ends as soon as more than `most_failing` columns fail; then that many and one more fail.
    Tally tally(std::size_t height, std::size_t row, std::size_t most_failing) const;
    /// The height of which most columns add up to `row`; of equals the usual one, then the most exact.
    std::optional<Height> best_height(std::size_t row, std::size_t usual) const;
    /// Evidence of a sum: bits of the columns in which two parts or more are not 0 and it holds.
    ///
    /// Columns that repeat another add none. Of columns that follow from others (`derived`) the best
    /// one counts if it says more than all that do not.
    std::size_t evidence(std::size_t height, std::size_t row,
                         const std::vector<bool>& derived) const;
    /// Cells of one column: the `height` items at the top, then the total.
    CellIdentity stated(std::size_t height, std::size_t row, std::size_t column) const;

private:
    struct Running {
        int128 sum = 0;
        int128 quanta = 0;
        std::uint32_t filled = 0; ///< cells other than 0
        std::uint32_t open = 0;
        std::uint32_t absent = 0;
    };
    Running top(std::size_t height, std::size_t column) const noexcept;
    bool repeats(std::size_t height, std::size_t row, std::size_t column) const noexcept;

    const TableGrid& grid_;
    SearchBudget& budget_;
    std::vector<OpenItem> items_{};
    std::vector<Running> running_{}; ///< up to and with each item, column by column
};

inline void OpenItems::push(OpenItem item) {
    budget_.take(grid_.columns());
    for (std::size_t column = 0; column < grid_.columns(); ++column) {
        Running next = items_.empty() ? Running{} : running_[running_.size() - grid_.columns()];
        const GridCell& cell = grid_.at(item.row, column);
        next.sum += cell.value;
        next.quanta += cell.quantum;
        next.filled += cell.is_zero() ? 0u : 1u;
        next.open += cell.state == GridCell::State::open ? 1u : 0u;
        next.absent += cell.state == GridCell::State::absent ? 1u : 0u;
        running_.push_back(next);
    }
    items_.push_back(item);
}

inline void OpenItems::pop(std::size_t count) {
    items_.resize(items_.size() - count);
    running_.resize(items_.size() * grid_.columns());
}

inline OpenItems::Running OpenItems::top(std::size_t height, std::size_t column) const noexcept {
    const auto at = [&](std::size_t count) {
        return count == 0 ? Running{} : running_[(count - 1) * grid_.columns() + column];
    };
    const Running all = at(items_.size());
    const Running below = at(items_.size() - height);
    return {all.sum - below.sum, all.quanta - below.quanta, all.filled - below.filled,
            all.open - below.open, all.absent - below.absent};
}

inline Tally OpenItems::tally(std::size_t height, std::size_t row, std::size_t most_failing) const {
    Tally out;
    for (std::size_t column = 0; column < grid_.columns(); ++column) {
        const GridCell& total = grid_.at(row, column);
        const Running parts = top(height, column);
        if (total.state == GridCell::State::absent || parts.absent > 0) continue;
        if (!budget_.take(1)) return {};
        if (total.state == GridCell::State::open || parts.open > 0) {
            grid_.count(stated(height, row, column), out);
            continue;
        }
        if (total.is_zero() && parts.filled == 0) continue;
        ++out.tested;
        if (const auto off = distance(parts.sum - total.value, parts.quanta + total.quantum)) {
            ++out.holding;
            out.off += *off;
        }
        if (out.failing() > most_failing) break;
    }
    return out;
}

inline std::optional<OpenItems::Height> OpenItems::best_height(std::size_t row,
                                                               std::size_t usual) const {
    std::optional<Height> best;
    for (std::size_t height = usual == 1 ? 1 : 2; height <= items_.size(); ++height) {
        if (budget_.is_spent()) break;
        const Height each{height, tally(height, row, grid_.columns() / 2), height == usual};
        if (!each.tally.is_most()) continue;
        const auto is_better = [&] {
            if (each.tally.holding != best->tally.holding)
                return each.tally.holding > best->tally.holding;
            if (best->is_usual || each.is_usual) return each.is_usual;
            return each.tally.off <= best->tally.off;
        };
        if (!best || is_better()) best = each;
    }
    return best;
}

inline bool OpenItems::repeats(std::size_t height, std::size_t row,
                               std::size_t column) const noexcept {
    const auto is_same = [&](std::size_t other) {
        if (grid_.at(row, other).value != grid_.at(row, column).value) return false;
        for (std::size_t depth = 0; depth < height; ++depth)
            if (grid_.at(from_top(depth).row, other).value !=
                grid_.at(from_top(depth).row, column).value)
                return false;
        return true;
    };
    for (std::size_t other = 0; other < column; ++other)
        if (is_same(other)) return true;
    return false;
}

inline std::size_t OpenItems::evidence(std::size_t height, std::size_t row,
                                       const std::vector<bool>& derived) const {
    std::size_t bits = 0;
    std::size_t best = 0;
    for (std::size_t column = 0; column < grid_.columns(); ++column) {
        Tally one;
        if (top(height, column).filled < 2) continue; // one part repeats, it does not add up
        if (!budget_.take(height)) return 0;
        grid_.count(stated(height, row, column), one);
        best = std::max(best, one.bits);
        if (one.holding > 0 && !derived[column] && !repeats(height, row, column)) bits += one.bits;
    }
    return std::max(bits, best);
}

inline CellIdentity OpenItems::stated(std::size_t height, std::size_t row,
                                      std::size_t column) const {
    CellIdentity out;
    out.reserve(height + 1);
    for (std::size_t depth = height; depth-- > 0;)
        out.push_back({from_top(depth).row, column, 1});
    out.push_back({row, column, -1});
    return out;
}

/// True for "- economisch nut" below a row that has no mark of a list.
inline bool is_marked_below(const sluitend::TableRow& row, const sluitend::TableRow& above) {
    const auto is_marked = [](std::string_view label) {
        constexpr std::array<std::string_view, 5> marks{"- ", "\u2013 ", "\u2022 ", "\u00B7 ",
                                                        "* "};
        return std::any_of(marks.begin(), marks.end(),
                           [&](std::string_view mark) { return label.starts_with(mark); });
    };
    return is_marked(row.label.value) && !is_marked(above.label.value);
}

/// `1A` and `1.2` stand below `1`; `6.711` does not stand below `6.71`.
inline bool is_code_below(std::string_view code, std::string_view parent) noexcept {
    if (code.size() <= parent.size() || !code.starts_with(parent)) return false;
    const char next = code[parent.size()];
    return (next == '.' && code.size() > parent.size() + 1) || (next >= 'A' && next <= 'Z') ||
           (next >= 'a' && next <= 'z');
}

/// What the lists of a table share.
struct SumSearch {
    const TableRecord& table;
    const TableGrid& grid;
    const RoleFinder& roles;
    const std::vector<bool>& derived; ///< columns that follow from others
    SearchBudget& budget;
    TableStructure& out;
};

} // namespace detail

SLUITEND_END
