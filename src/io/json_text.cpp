// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "json_text.hpp"

#include "input_text.hpp"

#include <utility>

SLUITEND_BEGIN
namespace detail {

void JsonText::name(std::string_view name) {
    before_value();
    quote(name);
    out_ += indented_ ? ": " : ":";
    after_name_ = true;
}

void JsonText::text(std::string_view value) {
    require_writable(value);
    before_value();
    quote(value);
}

void JsonText::span(const SourceSpan& span) {
    const auto item = [](std::uint32_t value) { return "," + std::to_string(value); };
    raw("[" + std::to_string(span.line) + item(span.column) + item(span.byte_column) +
        item(span.begin) + item(span.end) + "]");
}

std::string JsonText::take() && {
    out_ += '\n';
    return std::move(out_);
}

void JsonText::open(char bracket) {
    before_value();
    out_ += bracket;
    is_filled_.push_back(false);
}

void JsonText::close(char bracket) {
    const bool is_filled = is_filled_.back();
    is_filled_.pop_back();
    if (is_filled) new_line();
    out_ += bracket;
}

void JsonText::raw(std::string_view value) {
    before_value();
    out_ += value;
}

void JsonText::before_value() {
    if (std::exchange(after_name_, false) || is_filled_.empty()) return;
    if (is_filled_.back()) out_ += ',';
    is_filled_.back() = true;
    new_line();
}

void JsonText::new_line() {
    if (!indented_) return;
    out_ += '\n';
    out_.append(2 * is_filled_.size(), ' ');
}

void JsonText::quote(std::string_view value) {
    out_ += '"';
    for (const char c : value) {
        if (c == '"' || c == '\\') out_ += '\\';
        if (c == '\n')
            out_ += "\\n";
        else if (c == '\t')
            out_ += "\\t";
        else
            out_ += c;
    }
    out_ += '"';
}

} // namespace detail
SLUITEND_END
