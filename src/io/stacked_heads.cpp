// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "stacked_heads.hpp"

#include <algorithm>
#include <iterator>
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
    for (std::size_t at = skip_blanks(line.text, 0); at < line.text.size();) {
        const std::size_t end = std::min(line.text.find("  ", at), line.text.size());
        const std::string_view text = trimmed(line.text.substr(at, end - at));
        const std::size_t begin = count_code_points(line.text.substr(0, at));
        out.push_back({text, number, begin, begin + count_code_points(text)});
        at = skip_blanks(line.text, end);
    }
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
bool may_be_merged(const Stacks& stacks) {
    std::vector<ColumnHead> heads;
    std::vector<std::size_t> counts;
    for (const HeadStack& stack : stacks) {
        heads.push_back(column_head(texts_of(stack)));
        for (const HeadPiece& piece : stack.pieces) {
            counts.resize(std::max(counts.size(), piece.line + 1));
            ++counts[piece.line];
        }
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

} // namespace

std::vector<std::vector<std::string_view>> stacked_heads(const std::vector<const PageLine*>& lines,
                                                         const std::vector<std::size_t>& edges,
                                                         std::size_t label_begin) {
    std::vector<HeadPiece> all;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (const auto pieces = pieces_of(*lines[i], i); !is_unit_alone(pieces))
            std::copy_if(pieces.begin(), pieces.end(), std::back_inserter(all),
                         [&](const HeadPiece& piece) { return piece.begin > label_begin + 1; });
    const Stacks stacks = stacks_of(std::move(all));
    std::vector<std::vector<std::string_view>> out;
    if (!stand_over(stacks, edges) || !are_single(stacks) || may_be_merged(stacks)) return out;
    for (const HeadStack& stack : stacks)
        out.push_back(texts_of(stack));
    return out;
}

} // namespace detail
SLUITEND_END
