// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to check, and to readers: an explanation in lines and sentences.
#pragma once

#include <sluitend/base/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// A line of an explanation: its sentences, and whether it is an item of a list.
struct ProseLine {
    std::string_view text;
    bool is_item = false;
};

inline std::string_view without_blanks(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// The bytes of the mark of an item that a line begins with; 0 without one.
inline std::size_t bullet_size(std::string_view line) {
    for (const std::string_view bullet : {"•", "-", "*", "–", "o "})
        if (line.starts_with(bullet)) return bullet.size();
    return 0;
}

inline std::vector<ProseLine> prose_lines(std::string_view rest) {
    std::vector<ProseLine> out;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = without_blanks(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        const std::size_t bullet = bullet_size(line);
        out.push_back({without_blanks(line.substr(bullet)), bullet > 0});
    }
    return out;
}

/// The sentences of a line, every run of blanks as one: as claims keep them.
inline std::vector<std::string> prose_sentences(std::string_view line) {
    std::vector<std::string> out(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool blank = line[i] == ' ' || line[i] == '\t';
        std::string& last = out.back();
        if (!blank) {
            last += line[i];
        } else if (last.ends_with('.') || last.ends_with('!') || last.ends_with('?')) {
            const char after = i + 1 < line.size() ? line[i + 1] : 'A';
            if (after >= 'A' && after <= 'Z')
                out.emplace_back();
            else
                last += ' ';
        } else if (!last.empty() && !last.ends_with(' ')) {
            last += ' ';
        }
    }
    return out;
}

} // namespace detail

SLUITEND_END
