// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "stacked_heads.hpp"

#include <algorithm>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

/// Words of a line with wide blanks around them.
struct HeadPiece {
    std::string_view text;
    std::size_t line;
    std::size_t begin; ///< in characters
    std::size_t end;
};

/// Pieces of which each stands above or below another.
struct HeadStack {
    std::vector<HeadPiece> pieces;
    std::size_t begin;
    std::size_t end;
};

using Stacks = std::vector<HeadStack>;

std::vector<HeadPiece> pieces_of(const PageLine& line, std::size_t number) {
    std::vector<HeadPiece> out;
    for (const std::string_view text : words_apart(line.text))
        out.push_back({text, number, begin_of(line, text), end_of(line, text)});
    return out;
}

bool is_unit_alone(const std::vector<HeadPiece>& pieces) {
    return pieces.size() == 1 &&
           heading_line(pieces.front().text).caption.size() == pieces.front().text.size();
}

/// Puts pieces that share a character of their lines together.
Stacks stacks_of(std::vector<HeadPiece> pieces) {
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const HeadPiece& a, const HeadPiece& b) { return a.begin < b.begin; });
    Stacks out;
    for (const HeadPiece& piece : pieces) {
        if (out.empty() || piece.begin >= out.back().end)
            out.push_back({{}, piece.begin, piece.end});
        out.back().pieces.push_back(piece);
        out.back().end = std::max(out.back().end, piece.end);
    }
    for (HeadStack& stack : out)
        std::stable_sort(stack.pieces.begin(), stack.pieces.end(),
                         [](const HeadPiece& a, const HeadPiece& b) { return a.line < b.line; });
    return out;
}

bool stand_over(const Stacks& stacks, const std::vector<std::size_t>& edges) {
    if (stacks.size() != edges.size()) return false;
    for (std::size_t k = 0; k < edges.size(); ++k)
        if (stacks[k].begin >= edges[k] || (k > 0 && stacks[k].end <= edges[k - 1])) return false;
    return true;
}

/// True if each stack has at most one piece of a line.
bool are_single(const Stacks& stacks) {
    return std::all_of(stacks.begin(), stacks.end(), [](const HeadStack& stack) {
        return std::adjacent_find(stack.pieces.begin(), stack.pieces.end(),
                                  [](const HeadPiece& a, const HeadPiece& b) {
                                      return a.line == b.line;
                                  }) == stack.pieces.end();
    });
}

std::vector<std::string_view> texts_of(const HeadStack& stack) {
    std::vector<std::string_view> out;
    for (const HeadPiece& piece : stack.pieces)
        out.push_back(piece.text);
    return out;
}

/// True if a piece of a line that has not one over each column says what only some columns have:
/// it may be about its neighbours too.
/// \param texts all that heads each column
bool may_be_merged(const Stacks& stacks, const std::vector<std::vector<std::string_view>>& texts) {
    std::vector<ColumnHead> heads;
    for (const auto& each : texts)
        heads.push_back(column_head(each));
    std::vector<std::size_t> counts;
    for (const HeadStack& stack : stacks)
        for (const HeadPiece& piece : stack.pieces) {
            counts.resize(std::max(counts.size(), piece.line + 1));
            ++counts[piece.line];
        }
    const auto lack = [&](auto has) {
        return std::any_of(heads.begin(), heads.end(),
                           [&](const ColumnHead& head) { return !has(head); });
    };
    const bool lack_year = lack([](const ColumnHead& head) { return head.year.has_value(); });
    const bool lack_phase = lack([](const ColumnHead& head) { return head.phase.has_value(); });
    const bool lack_role = lack([](const ColumnHead& head) { return head.role.has_value(); });
    for (const HeadStack& stack : stacks)
        for (const HeadPiece& piece : stack.pieces) {
            const bool is_above = piece.line < stack.pieces.back().line;
            if (counts[piece.line] == stacks.size() || !is_above) continue;
            const ColumnHead head = column_head({piece.text});
            if ((head.year && lack_year) || (head.phase && lack_phase) || (head.role && lack_role))
                return true;
        }
    return false;
}

/// True if two years or kinds stand in one piece.
bool names_several(const HeadPiece& piece) {
    const auto heads = heading_line(piece.text).heads;
    return std::count_if(heads.begin(), heads.end(),
                         [](const ColumnHead& head) { return head.year || head.phase; }) > 1;
}

/// The pieces of a line that stand each over as many columns, one per column; empty if they do not.
std::vector<std::string_view> spread_over(const std::vector<HeadPiece>& pieces,
                                          const std::vector<HeadPiece>& lowest,
                                          const std::vector<std::size_t>& edges) {
    const std::size_t columns = edges.size();
    if (pieces.empty() || columns % pieces.size() != 0) return {};
    const std::size_t width = columns / pieces.size();
    std::vector<std::string_view> out;
    for (std::size_t k = 0; k < columns; ++k) {
        const HeadPiece& piece = pieces[k / width];
        const std::size_t first = k - k % width;
        const std::size_t last = first + width - 1;
        const bool is_over = piece.begin < edges[last] && piece.end > lowest[first].begin;
        const bool is_over_next = last + 1 < columns && piece.end > lowest[last + 1].begin;
        const bool is_over_other = first > 0 && piece.begin < edges[first - 1];
        if (!is_over || is_over_next || is_over_other || names_several(piece)) return {};
        out.push_back(piece.text);
    }
    return out;
}

/// Lines of a heading of which the lowest names each column, and each above it as many together.
std::vector<std::vector<std::string_view>>
grouped_heads(const std::vector<std::vector<HeadPiece>>& lines,
              const std::vector<std::size_t>& edges) {
    std::vector<std::vector<std::string_view>> out(edges.size());
    if (lines.empty() || !stand_over(stacks_of(lines.back()), edges)) return {};
    for (const std::vector<HeadPiece>& line : lines) {
        if (line.size() == 1) return {}; // about all of them, or some
        const auto texts = spread_over(line, lines.back(), edges);
        if (texts.empty()) return {};
        for (std::size_t k = 0; k < texts.size(); ++k)
            out[k].push_back(texts[k]);
    }
    return out;
}

/// The columns that a piece stands over; those behind it too if it is the last of its line and an
/// estimate: "Meerjarenraming" over 2027 to 2029.
std::vector<std::size_t> columns_under(const HeadPiece& piece, bool is_last,
                                       const std::vector<HeadPiece>& full) {
    std::vector<std::size_t> out;
    const bool is_estimate = is_last && column_head({piece.text}).phase == Phase::estimate;
    for (std::size_t k = 0; k < full.size(); ++k)
        if ((piece.begin < full[k].end && full[k].begin < piece.end) ||
            (is_estimate && !out.empty()))
            out.push_back(k);
    return out;
}

/// Lines of a heading of which one names each column, and the others what stands above or below it;
/// a piece above one column alone may name nothing that another column lacks.
std::vector<std::vector<std::string_view>>
spanned_heads(const std::vector<std::vector<HeadPiece>>& lines,
              const std::vector<std::size_t>& edges) {
    const auto full = std::find_if(lines.begin(), lines.end(), [&](const auto& line) {
        return line.size() == edges.size() && stand_over(stacks_of(line), edges);
    });
    if (full == lines.end()) return {};
    Stacks stacks(edges.size());
    Stacks alone(edges.size()); // without what stands over several
    for (const std::vector<HeadPiece>& line : lines)
        for (const HeadPiece& piece : line) {
            const auto columns = columns_under(piece, &piece == &line.back(), *full);
            if (columns.empty() || (columns.size() > 1 && names_several(piece))) return {};
            for (const std::size_t k : columns) {
                stacks[k].pieces.push_back(piece);
                if (columns.size() == 1) alone[k].pieces.push_back(piece);
            }
        }
    std::vector<std::vector<std::string_view>> out;
    for (const HeadStack& stack : stacks)
        out.push_back(texts_of(stack));
    if (!are_single(stacks) || may_be_merged(alone, out)) return {};
    return out;
}

} // namespace

std::vector<std::vector<std::string_view>> stacked_heads(const std::vector<const PageLine*>& lines,
                                                         const std::vector<std::size_t>& edges,
                                                         std::size_t label_begin) {
    std::vector<std::vector<HeadPiece>> pieces;
    std::vector<HeadPiece> all;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto line = pieces_of(*lines[i], i);
        if (is_unit_alone(line)) continue;
        std::erase_if(line, [&](const HeadPiece& piece) { return piece.begin <= label_begin + 1; });
        all.insert(all.end(), line.begin(), line.end());
        if (!line.empty()) pieces.push_back(std::move(line));
    }
    const Stacks stacks = stacks_of(std::move(all));
    std::vector<std::vector<std::string_view>> out;
    for (const HeadStack& stack : stacks)
        out.push_back(texts_of(stack));
    if (stand_over(stacks, edges) && are_single(stacks) && !may_be_merged(stacks, out)) return out;
    out = grouped_heads(pieces, edges);
    return out.empty() ? spanned_heads(pieces, edges) : out;
}

std::vector<std::size_t> column_ends(const std::vector<const PageLine*>& rows,
                                     std::size_t columns) {
    constexpr std::size_t fewest_rows = 2;
    std::vector<std::size_t> begins(columns, static_cast<std::size_t>(-1));
    std::vector<std::size_t> ends(columns);
    std::size_t whole = 0;
    for (const PageLine* row : rows) {
        if (row->cells.size() != columns) continue;
        ++whole;
        for (std::size_t k = 0; k < columns; ++k) {
            begins[k] = std::min(begins[k], begin_of(*row, row->cells[k].text));
            ends[k] = std::max(ends[k], end_of(*row, row->cells[k].text));
        }
    }
    for (std::size_t k = 1; k < columns; ++k)
        if (ends[k - 1] >= begins[k]) return {};
    return whole < fewest_rows ? std::vector<std::size_t>{} : ends;
}

} // namespace detail
SLUITEND_END
