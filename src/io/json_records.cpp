// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "json_records.hpp"

#include "input_text.hpp"

#include <sluitend/base/byte_block-inl.hpp>
#include <sluitend/base/text.hpp>

#include <algorithm>

SLUITEND_BEGIN
namespace detail {

namespace {

constexpr bool is_decimal(char c) noexcept {
    return c >= '0' && c <= '9';
}

std::uint32_t narrow(std::size_t value) noexcept {
    return static_cast<std::uint32_t>(value);
}

void append_utf8(std::string& out, std::uint32_t code) {
    const auto byte = [&](std::uint32_t bits) { out += static_cast<char>(bits); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) {
        byte(0xC0 | code >> 6);
    } else {
        if (code < 0x10000) {
            byte(0xE0 | code >> 12);
        } else {
            byte(0xF0 | code >> 18);
            byte(0x80 | (code >> 12 & 0x3F));
        }
        byte(0x80 | (code >> 6 & 0x3F));
    }
    byte(0x80 | (code & 0x3F));
}

} // namespace

JsonRecords::JsonRecords(std::string_view text, const Limits& limits)
    : Records(text),
      limits_(limits),
      is_ascii_(is_ascii(text)),
      at_(byte_order_mark(text)),
      line_begin_(at_),
      counted_(at_) {
    const auto wrong = find_control_character(text, "\r");
    if (wrong) fail_at("input.control-character", "a control character", *wrong, *wrong + 1);
    skip_blanks();
    is_bare_ = peek() == '[';
    has_rows_ = is_bare_;
    state_ = is_bare_ ? State::first_row : State::first_member;
    ++at_;
}

bool JsonRecords::next() {
    while (state_ != State::finished) {
        skip_blanks();
        if (state_ == State::first_member || state_ == State::members) {
            member();
            continue;
        }
        if (peek() == ']') {
            ++at_;
            state_ = is_bare_ ? State::finished : State::members;
            if (is_bare_) end();
            continue;
        }
        if (state_ == State::rows) {
            expect(',', "a comma or the end of the list");
            skip_blanks();
        }
        if (peek() != '{') {
            RecordCell other;
            const std::size_t begin = at_;
            value(other, is_bare_ ? 1 : 2);
            fail_at("json.field", "expected an object in the list of rows", begin, at_);
        }
        state_ = State::rows;
        row();
        return true;
    }
    return false;
}

std::optional<std::string_view> JsonRecords::beside(std::string_view name) const {
    for (const auto& [key, text] : beside_)
        if (key == name) return text;
    return std::nullopt;
}

void JsonRecords::fail_at(std::string_view id, const std::string& message, std::size_t begin,
                          std::size_t end) const {
    throw_read_error(id, message, text_, begin, end);
}

void JsonRecords::fail_syntax(const char* expected) const {
    fail_at("json.syntax", std::string("no JSON: expected ") + expected, at_, at_ + 1);
}

void JsonRecords::skip_blanks() {
    for (; at_ < text_.size(); ++at_) {
        const char c = text_[at_];
        if (c == ' ' || c == '\t') continue;
        if (c != '\n' && c != '\r') return;
        if (c == '\r' && text_.substr(at_ + 1, 1) == "\n") continue;
        ++line_;
        line_begin_ = at_ + 1;
        counted_ = line_begin_;
        column_ = 1;
    }
}

void JsonRecords::expect(char c, const char* words) {
    if (peek() != c) fail_syntax(words);
    ++at_;
}

/// The place of the next byte; the end is not known yet.
SourceSpan JsonRecords::place() {
    if (is_ascii_)
        column_ = at_ - line_begin_ + 1;
    else
        column_ += count_code_points(text_.substr(counted_, at_ - counted_));
    counted_ = at_;
    return {.line = narrow(line_),
            .column = narrow(column_),
            .byte_column = narrow(at_ - line_begin_ + 1),
            .begin = narrow(at_),
            .end = narrow(at_)};
}

/// A member of the object around the rows, or its end.
void JsonRecords::member() {
    if (peek() == '}') {
        ++at_;
        state_ = State::finished;
        return end();
    }
    if (state_ == State::members) {
        expect(',', "a comma or the end of the object");
        skip_blanks();
    }
    state_ = State::members;
    if (peek() != '"') fail_syntax("a name in quotes");
    const std::size_t begin = at_;
    texts_used_ = 0;
    const std::string name(string());
    if (beside(name)) fail_at("json.duplicate-key", "this name stands twice", begin, at_);
    if (beside_.size() == limits_.columns)
        fail_at("model.limit", "too many names beside the rows", begin, at_);
    skip_blanks();
    expect(':', "a colon");
    skip_blanks();
    if (name == "value" && peek() == '[') {
        beside_.emplace_back(name, "");
        has_rows_ = true;
        ++at_;
        state_ = State::first_row;
        return;
    }
    RecordCell cell;
    value(cell, 1);
    beside_.emplace_back(name, cell.text);
}

void JsonRecords::end() {
    skip_blanks();
    if (at_ != text_.size()) fail_syntax("the end of the text");
}

void JsonRecords::row() {
    if (row_ == limits_.rows) fail_at("model.limit", "too many rows", at_, at_ + 1);
    ++row_;
    row_begin_ = at_;
    cells_.clear();
    texts_used_ = 0;
    ++at_;
    skip_blanks();
    if (peek() == '}') {
        ++at_;
        return;
    }
    for (;;) {
        RecordCell& cell = cells_.emplace_back();
        cell.column = key(cells_.size() - 1);
        skip_blanks();
        expect(':', "a colon");
        skip_blanks();
        value(cell, is_bare_ ? 2 : 3);
        skip_blanks();
        if (peek() == '}') break;
        expect(',', "a comma or the end of the object");
        skip_blanks();
    }
    ++at_;
}

/// The column of the next key, most likely the one that stood here in other rows.
std::uint32_t JsonRecords::key(std::size_t expected) {
    const std::size_t begin = at_;
    std::uint32_t found = narrow(expected);
    if (expected < literals_.size() && text_.substr(at_).starts_with(literals_[expected])) {
        at_ += literals_[expected].size();
    } else {
        if (peek() != '"') fail_syntax("a name in quotes");
        const std::string_view name = string();
        found = column_of(name, text_.substr(begin, at_ - begin));
    }
    if (last_row_[found] == row_)
        fail_at("json.duplicate-key", "this name stands twice in one row", begin, at_);
    last_row_[found] = row_;
    return found;
}

std::uint32_t JsonRecords::column_of(std::string_view name, std::string_view literal) {
    const auto [found, is_new] = positions_.try_emplace(std::string(name), narrow(columns_.size()));
    if (is_new) {
        if (columns_.size() == limits_.columns)
            fail_at("model.limit", "too many different names", at_ - literal.size(), at_);
        columns_.emplace_back(name);
        literals_.emplace_back(literal);
        last_row_.push_back(0);
    }
    return found->second;
}

void JsonRecords::value(RecordCell& out, std::size_t depth) {
    out.span = place();
    const std::size_t begin = at_;
    const char c = peek();
    if (c == '"') {
        out.kind = RecordKind::text;
        out.text = string();
        out.span.end = narrow(at_);
        return;
    }
    if (c == '-' || is_decimal(c)) {
        out.kind = RecordKind::number;
        number();
    } else if (c == '{' || c == '[') {
        out.kind = RecordKind::other;
        nested(depth);
    } else {
        word();
        out.kind = c == 'n' ? RecordKind::null : RecordKind::other;
    }
    out.text = text_.substr(begin, at_ - begin);
    out.span.end = narrow(at_);
}

std::string_view JsonRecords::string() {
    const std::size_t begin = ++at_;
    const char* const all = text_.data();
    std::size_t at = begin;
    const std::size_t size = text_.size();
    while (at < size && all[at] != '"' && all[at] != '\\' &&
           static_cast<unsigned char>(all[at]) >= 0x20)
        ++at;
    at_ = at;
    if (at < size && all[at] == '"') {
        ++at_;
        return text_.substr(begin, at - begin);
    }
    return unescaped(begin, at);
}

/// A string with escapes, of which the first stands at `at`.
std::string_view JsonRecords::unescaped(std::size_t begin, std::size_t at) {
    if (texts_used_ == texts_.size()) texts_.emplace_back();
    std::string& out = texts_[texts_used_++];
    out = text_.substr(begin, at - begin);
    for (;;) {
        if (at_ >= text_.size())
            fail_at("json.syntax", "no JSON: this string does not end", begin - 1, begin);
        const char c = text_[at_];
        if (c == '"') break;
        if (static_cast<unsigned char>(c) < 0x20)
            fail_syntax("an escape instead of a line end or tab in a string");
        if (c == '\\') {
            escape(out);
        } else {
            out += c;
            ++at_;
        }
    }
    ++at_;
    return out;
}

void JsonRecords::escape(std::string& out) {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const std::size_t begin = at_++;
    std::uint32_t code = 0;
    if (const std::size_t letter = letters.find(peek()); peek() != '\0' && letter != letters.npos) {
        code = static_cast<unsigned char>(meanings[letter]);
        ++at_;
    } else if (peek() == 'u') {
        ++at_;
        code = hexadecimal();
        const bool is_high = code >= 0xD800 && code < 0xDC00;
        if (is_high && text_.substr(at_, 2) == "\\u") {
            at_ += 2;
            const std::uint32_t low = hexadecimal();
            code = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((code - 0xD800) << 10) + low - 0xDC00
                                                 : 0xD800;
        }
        if (code >= 0xD800 && code < 0xE000)
            fail_at("json.syntax", "no JSON: half a surrogate pair", begin, at_);
    } else {
        fail_syntax("a known escape");
    }
    // Line ends become those of the library.
    if (code == '\r')
        code = text_.substr(at_, 2) == "\\n" ? 0 : '\n';
    else if (code < 0x20 && code != '\t' && code != '\n')
        fail_at("input.control-character", "a control character in a string", begin, at_);
    else if (code >= 0x7F && code < 0xA0)
        fail_at("input.control-character", "a control character in a string", begin, at_);
    if (code != 0) append_utf8(out, code);
}

std::uint32_t JsonRecords::hexadecimal() {
    std::uint32_t code = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
        const char c = peek();
        if (is_decimal(c))
            code = code << 4 | static_cast<std::uint32_t>(c - '0');
        else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))
            code = code << 4 | static_cast<std::uint32_t>((c | 0x20) - 'a' + 10);
        else
            fail_syntax("four hexadecimal digits");
    }
    return code;
}

void JsonRecords::number() {
    const auto digits = [&] {
        if (!is_decimal(peek())) fail_syntax("a digit");
        while (is_decimal(peek()))
            ++at_;
    };
    if (peek() == '-') ++at_;
    if (peek() == '0')
        ++at_;
    else
        digits();
    if (peek() == '.') {
        ++at_;
        digits();
    }
    if (peek() == 'e' || peek() == 'E') {
        ++at_;
        if (peek() == '+' || peek() == '-') ++at_;
        digits();
    }
}

void JsonRecords::word() {
    for (const std::string_view each : {"null", "true", "false"})
        if (text_.substr(at_).starts_with(each)) {
            at_ += each.size();
            return;
        }
    fail_syntax("a value");
}

/// Skips a list or an object; depth of the input never becomes depth of the stack.
void JsonRecords::nested(std::size_t depth) {
    std::string open; // the brackets that are not closed yet
    bool is_value_next = true;
    do {
        skip_blanks();
        const char c = peek();
        if (is_value_next && (c == '{' || c == '[')) {
            if (depth + open.size() >= limits_.json_depth)
                fail_at("json.depth",
                        "nested deeper than " + std::to_string(limits_.json_depth) + " levels", at_,
                        at_ + 1);
            open += c;
            ++at_;
            skip_blanks();
            if (peek() == (c == '{' ? '}' : ']')) {
                ++at_;
                open.pop_back();
                is_value_next = false;
            }
        } else if (is_value_next) {
            RecordCell ignored;
            value(ignored, depth + open.size());
            is_value_next = false;
        } else if (c == (open.back() == '{' ? '}' : ']')) {
            ++at_;
            open.pop_back();
        } else {
            expect(',', "a comma or a closing bracket");
            is_value_next = true;
        }
        if (is_value_next && open.back() == '{') {
            skip_blanks();
            if (peek() != '"') fail_syntax("a name in quotes");
            string();
            skip_blanks();
            expect(':', "a colon");
        }
    } while (!open.empty());
}

} // namespace detail
SLUITEND_END
