// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// The validator says what the table of well-formed sequences says, and places are what a slow count
// gives.

#include <sluitend/base/text.hpp>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace {

using namespace sluitend;

void require(bool holds) {
    if (!holds) std::abort();
}

/// A row of the table of well-formed sequences: the range of every byte.
struct Sequence {
    std::size_t size;
    std::array<std::array<unsigned, 2>, 4> ranges;
};
constexpr std::array<Sequence, 9> well_formed{
    {{1, {{{0x00, 0x7F}}}},
     {2, {{{0xC2, 0xDF}, {0x80, 0xBF}}}},
     {3, {{{0xE0, 0xE0}, {0xA0, 0xBF}, {0x80, 0xBF}}}},
     {3, {{{0xE1, 0xEC}, {0x80, 0xBF}, {0x80, 0xBF}}}},
     {3, {{{0xED, 0xED}, {0x80, 0x9F}, {0x80, 0xBF}}}},
     {3, {{{0xEE, 0xEF}, {0x80, 0xBF}, {0x80, 0xBF}}}},
     {4, {{{0xF0, 0xF0}, {0x90, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}}},
     {4, {{{0xF1, 0xF3}, {0x80, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}}},
     {4, {{{0xF4, 0xF4}, {0x80, 0x8F}, {0x80, 0xBF}, {0x80, 0xBF}}}}}};

std::size_t sequence_at(std::string_view text) {
    for (const Sequence& row : well_formed) {
        bool fits = text.size() >= row.size;
        for (std::size_t i = 0; fits && i < row.size; ++i) {
            const unsigned byte = static_cast<unsigned char>(text[i]);
            fits = byte >= row.ranges[i][0] && byte <= row.ranges[i][1];
        }
        if (fits) return row.size;
    }
    return 0;
}

std::optional<std::size_t> find_slowly(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = sequence_at(text.substr(at));
        if (size == 0) return at;
        at += size;
    }
    return std::nullopt;
}

void check_places(std::string_view text) {
    const TextLines lines(text);
    std::size_t line = 1;
    std::size_t column = 1;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const SourceSpan span = lines.span(text.substr(at, 0));
        require(span.begin == at && span.line == line && span.byte_column == at - start + 1);
        require(span.column == column);
        if (text[at] == '\n') {
            ++line;
            start = at + 1;
            column = 1;
        } else if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) {
            ++column;
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto found = find_invalid_utf8(text);
    require(found == find_slowly(text));
    require(!find_invalid_utf8(excerpt(text)));
    require(count_code_points(excerpt(text)) <= 80);
    if (!found) check_places(text);
    return 0;
}
