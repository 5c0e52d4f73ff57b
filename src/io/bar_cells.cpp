// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "bar_cells.hpp"

#include "page_text.hpp"

#include <algorithm>

SLUITEND_BEGIN
namespace detail {

namespace {

BarCells parts_between_bars(std::string_view line) {
    BarCells out;
    for (;;) {
        const std::size_t bar = std::min(line.find_first_of("|\t"), line.size());
        out.push_back(trimmed(line.substr(0, bar)));
        if (bar == line.size()) return out;
        line.remove_prefix(bar + 1);
    }
}

} // namespace

bool parts_by_bars(std::string_view line) {
    return std::ranges::count_if(line, [](char c) { return c == '|' || c == '\t'; }) >= 2;
}

bool is_rule_of_bars(std::string_view line) {
    return parts_by_bars(line) && line.find_first_not_of("-|:+= \t") == std::string_view::npos;
}

BarCells cells_between_bars(std::string_view line, std::size_t width) {
    std::string_view inside = line;
    if (inside.starts_with('|')) inside.remove_prefix(1);
    if (inside.ends_with('|')) inside.remove_suffix(1);
    BarCells out = parts_between_bars(inside);
    return out.size() < width ? parts_between_bars(line) : out;
}

} // namespace detail
SLUITEND_END
