// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "markup.hpp"

#include "words.hpp"

SLUITEND_BEGIN

namespace detail {

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : harmless(text)) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

void Markup::start(std::string_view tag, Attributes attributes) {
    out_.append("<").append(tag);
    for (const Attribute& each : attributes)
        if (!each.name.empty())
            out_.append(" ")
                .append(each.name)
                .append("=\"")
                .append(escaped(each.value))
                .append("\"");
}

Markup& Markup::open(std::string_view tag, Attributes attributes) {
    start(tag, attributes);
    out_ += '>';
    open_.push_back(tag);
    return *this;
}

Markup& Markup::close() {
    out_.append("</").append(open_.back()).append(">");
    open_.pop_back();
    return *this;
}

Markup& Markup::text(std::string_view text) {
    out_ += escaped(text);
    return *this;
}

Markup& Markup::leaf(std::string_view tag, std::string_view text, Attributes attributes) {
    return open(tag, attributes).text(text).close();
}

Markup& Markup::empty(std::string_view tag, Attributes attributes) {
    start(tag, attributes);
    out_ += "/>";
    return *this;
}

Markup& Markup::add(std::string_view markup) {
    out_ += markup;
    return *this;
}

} // namespace detail

SLUITEND_END
