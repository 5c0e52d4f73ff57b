// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: writes JSON, value by value, without building it first.
#pragma once

#include <sluitend/base/source.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// A JSON text that grows; the caller opens and closes in pairs.
class JsonText {
public:
    explicit JsonText(bool indented) : indented_(indented) {}

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }
    /// The name of the next value.
    void name(std::string_view name);
    /// A string. \throws ValueError with id `text.utf8` or `text.control-character`
    void text(std::string_view value);
    template <std::integral T> void number(T value) { raw(std::to_string(value)); }
    void boolean(bool value) { raw(value ? "true" : "false"); }
    void null() { raw("null"); }
    /// `[line, column, byte column, begin, end]`
    void span(const SourceSpan& span);

    /// The finished text.
    std::string take() &&;

private:
    void open(char bracket);
    void close(char bracket);
    void raw(std::string_view value);
    void before_value();
    void new_line();
    void quote(std::string_view value);

    bool indented_;
    bool after_name_ = false;
    std::vector<bool> is_filled_; ///< per open bracket
    std::string out_;
};

} // namespace detail
SLUITEND_END
