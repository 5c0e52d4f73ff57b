// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "text_layout.hpp"

#include <sluitend/base/text.hpp>

#include <algorithm>
#include <utility>

SLUITEND_BEGIN

namespace detail {

namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 16;

/// The byte behind `characters` code points.
std::size_t byte_behind(std::string_view text, std::size_t characters) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const bool starts = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (starts && characters-- == 0) break;
    }
    return at;
}

std::string aligned(const std::string& text, std::size_t width, bool right) {
    const std::string blanks(width - std::min(width, count_code_points(text)), ' ');
    return right ? blanks + text : text + blanks;
}

void remove_blanks_at_end(std::string& line) {
    line.erase(line.find_last_not_of(' ') + 1);
}

} // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    const std::string plain = harmless(text);
    width = std::max<std::size_t>(width, 1);
    std::string line;
    std::size_t length = 0;
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t end = std::min(plain.find_first_of(" \n\t", at), plain.size());
        std::string_view word = std::string_view(plain).substr(at, end - at);
        std::size_t size = count_code_points(word);
        at = end + 1;
        while (!word.empty()) {
            const std::size_t room = length == 0 ? width : width - std::min(width, length + 1);
            if (size > room && length > 0) {
                lines.push_back(std::exchange(line, {}));
                length = 0;
                continue;
            }
            const std::size_t cut = byte_behind(word, room);
            const std::size_t taken = std::min(size, room);
            line += length == 0 ? "" : " ";
            line += word.substr(0, cut);
            length += taken + (length == 0 ? 0 : 1);
            word.remove_prefix(cut);
            size -= taken;
        }
    }
    if (!line.empty() || lines.empty()) lines.push_back(line);
    return lines;
}

void TextTable::add(std::vector<std::string> cells) {
    for (std::string& cell : cells)
        cell = shortened(harmless(cell), cell.size());
    rows_.push_back(std::move(cells));
}

std::vector<std::size_t> TextTable::widths(std::size_t width, std::size_t indent) const {
    std::vector<std::size_t> widths(columns_.size(), 0);
    for (const auto& row : rows_)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], count_code_points(row[i]));
    std::size_t taken = indent + gap * (columns_.size() - 1);
    std::size_t wrapping = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i] == Set::wrap)
            ++wrapping;
        else
            taken += widths[i];
    }
    if (wrapping == 0) return widths;
    const std::size_t share = std::max(narrowest, (width - std::min(width, taken)) / wrapping);
    for (std::size_t i = 0; i < columns_.size(); ++i)
        if (columns_[i] == Set::wrap) widths[i] = std::min(widths[i], share);
    return widths;
}

std::string TextTable::text(std::size_t width, std::size_t indent) const {
    const std::vector<std::size_t> room = widths(width, indent);
    std::string out;
    for (const auto& row : rows_) {
        std::vector<std::vector<std::string>> cells;
        std::size_t height = 1;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::size_t lead = std::min(row[i].find_first_not_of(' '), row[i].size());
            cells.push_back(columns_[i] == Set::wrap && room[i] > lead
                                ? wrapped(row[i].substr(lead), room[i] - lead)
                                : std::vector{row[i].substr(lead)});
            for (std::string& line : cells.back())
                line.insert(0, lead, ' ');
            height = std::max(height, cells.back().size());
        }
        for (std::size_t line = 0; line < height; ++line) {
            std::string text(indent, ' ');
            for (std::size_t i = 0; i < row.size(); ++i) {
                const std::string cell = line < cells[i].size() ? cells[i][line] : std::string();
                text += (i == 0 ? "" : std::string(gap, ' ')) +
                        aligned(cell, room[i], columns_[i] == Set::right);
            }
            remove_blanks_at_end(text);
            out += text + '\n';
        }
    }
    return out;
}

} // namespace detail

SLUITEND_END
