// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// The one way in which HTML and SVG are written: foreign text is always escaped.
#pragma once

#include <sluitend/base/config.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// An attribute of an element; an empty name is left out.
struct Attribute {
    std::string_view name;
    std::string_view value;
};

/// Text in which no character means anything to HTML, XML or a terminal.
std::string escaped(std::string_view text);

/// Builds a tree of elements; what is opened is closed in order.
class Markup {
public:
    using Attributes = std::initializer_list<Attribute>;

    /// Opens an element; `tag` is a literal.
    Markup& open(std::string_view tag, Attributes attributes = {});
    /// Closes the element that was opened last.
    Markup& close();
    /// Escaped text.
    Markup& text(std::string_view text);
    /// An element with text alone.
    Markup& leaf(std::string_view tag, std::string_view text, Attributes attributes = {});
    /// An element without content, such as `meta` or `rect`.
    Markup& empty(std::string_view tag, Attributes attributes = {});
    /// What another `Markup` has made, or a literal.
    Markup& add(std::string_view markup);

    /// The text; everything must be closed.
    std::string take() && { return std::move(out_); }

private:
    void start(std::string_view tag, Attributes attributes);

    std::string out_;
    std::vector<std::string_view> open_;
};

} // namespace detail

SLUITEND_END
