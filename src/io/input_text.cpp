// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "input_text.hpp"

#include <sluitend/base/byte_block-inl.hpp>
#include <sluitend/base/text.hpp>

#include <algorithm>

SLUITEND_BEGIN
namespace detail {

SourceSpan place_of(std::string_view text, std::size_t begin, std::size_t end) noexcept {
    begin = std::min(begin, text.size());
    std::size_t line = 1;
    std::size_t start = 0;
    for (std::size_t at = 0; at < begin; ++at) {
        const bool lone_return = text[at] == '\r' && text.substr(at + 1, 1) != "\n";
        if (text[at] != '\n' && !lone_return) continue;
        ++line;
        start = at + 1;
    }
    const auto number = [](std::size_t value) { return static_cast<std::uint32_t>(value); };
    return {.line = number(line),
            .column = number(count_code_points(text.substr(start, begin - start)) + 1),
            .byte_column = number(begin - start + 1),
            .begin = number(begin),
            .end = number(std::clamp(end, begin, text.size()))};
}

void throw_read_error(std::string_view id, const std::string& message, std::string_view text,
                      std::size_t begin, std::size_t end) {
    const SourceSpan span = place_of(text, begin, end);
    const auto shown = text.substr(span.begin, std::min<std::size_t>(span.end - span.begin, 320));
    throw ReadError(id, "line " + std::to_string(span.line) + ": " + message, span, excerpt(shown));
}

void require_utf8_input(std::string_view text, const Limits& limits) {
    // Places are 32 bits wide, so a caller cannot raise the bound beyond that.
    const std::size_t most = std::min<std::size_t>(limits.input_bytes, 0xFFFF'FFF0);
    if (text.size() > most)
        throw ReadError("input.too-large",
                        "the input has more than " + std::to_string(most) + " bytes",
                        {.line = 1, .column = 1, .byte_column = 1}, excerpt(text.substr(0, 80)));
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        throw_read_error("input.utf16", "the input is UTF-16; save it as UTF-8", text, 0, 2);
    if (const auto wrong = find_invalid_utf8(text))
        throw_read_error("input.utf8", "the input is not UTF-8", text, *wrong, *wrong + 1);
}

std::size_t byte_order_mark(std::string_view text) noexcept {
    return text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

std::optional<std::size_t> find_control_character(std::string_view text,
                                                  std::string_view allowed) noexcept {
    for (std::size_t at = 0; at < text.size(); ++at) {
        while (text.size() - at > 8 && EightBytes(text.data() + at).are_printable())
            at += 8;
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool is_c0 = (byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7F;
        const bool is_c1 =
            byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
        if (is_c1 || (is_c0 && allowed.find(text[at]) == std::string_view::npos)) return at;
    }
    return std::nullopt;
}

void require_writable(std::string_view text) {
    if (find_invalid_utf8(text))
        throw ValueError("text.utf8", "a text is not UTF-8: \"" + excerpt(text) + "\"");
    if (find_control_character(text))
        throw ValueError("text.control-character",
                         "a text holds a control character: \"" + excerpt(text) + "\"");
}

} // namespace detail
SLUITEND_END
