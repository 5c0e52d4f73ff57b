// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Reads HTML and SVG back as a strict reader would: tags with attributes, and text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace sample {

/// A page taken apart.
struct Markup {
    std::vector<std::string> tags;       ///< "p", "/p", "meta", in order, attribute names behind
    std::vector<std::string> texts;      ///< what stands between tags
    std::vector<std::string> attributes; ///< name=value, in order
};

inline std::string unescaped(std::string_view text) {
    struct Entity {
        std::string_view name;
        char character;
    };
    constexpr Entity entities[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
    std::string out;
    while (!text.empty()) {
        if (text.front() != '&') {
            out += text.front();
            text.remove_prefix(1);
            continue;
        }
        bool known = false;
        for (const Entity& each : entities) {
            if (!text.starts_with(each.name)) continue;
            out += each.character;
            text.remove_prefix(each.name.size());
            known = true;
            break;
        }
        if (!known) throw std::runtime_error("a bare ampersand");
    }
    return out;
}

/// \throws std::runtime_error if tags do not nest or a character should have been escaped
inline Markup read_markup(std::string_view page) {
    Markup out;
    std::vector<std::string> open;
    const auto fail = [](std::string_view what, std::string_view where) {
        throw std::runtime_error(std::string(what) + ": " + std::string(where.substr(0, 60)));
    };
    while (!page.empty()) {
        const std::size_t angle = std::min(page.find('<'), page.size());
        const std::string_view text = page.substr(0, angle);
        const bool is_style = !open.empty() && open.back() == "style";
        if (!is_style && text.find('>') != std::string_view::npos) fail("a bare >", text);
        if (!text.empty() && !is_style) out.texts.push_back(unescaped(text));
        page.remove_prefix(angle);
        if (page.empty()) break;
        if (page.starts_with("<!DOCTYPE html>")) {
            page.remove_prefix(15);
            continue;
        }
        const std::size_t end = page.find('>');
        if (end == std::string_view::npos) fail("an open tag", page);
        std::string_view tag = page.substr(1, end - 1);
        page.remove_prefix(end + 1);
        if (tag.starts_with('/')) {
            if (open.empty() || open.back() != tag.substr(1)) fail("a wrong end", tag);
            open.pop_back();
            out.tags.emplace_back(tag);
            continue;
        }
        const bool is_empty = tag.ends_with('/');
        if (is_empty) tag.remove_suffix(1);
        std::string name(tag.substr(0, tag.find(' ')));
        std::string names = name;
        tag.remove_prefix(name.size());
        while (!tag.empty()) {
            const std::size_t equals = tag.find("=\"");
            if (!tag.starts_with(' ') || equals == std::string_view::npos) fail("attribute", tag);
            const std::size_t close = tag.find('"', equals + 2);
            if (close == std::string_view::npos) fail("an open attribute", tag);
            const std::string attribute(tag.substr(1, equals - 1));
            names += " " + attribute;
            out.attributes.push_back(attribute + "=" +
                                     unescaped(tag.substr(equals + 2, close - equals - 2)));
            tag.remove_prefix(close + 1);
        }
        out.tags.push_back(names);
        if (!is_empty) open.push_back(name);
    }
    if (!open.empty()) fail("not closed", open.back());
    return out;
}

} // namespace sample
