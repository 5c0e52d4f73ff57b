// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the syntax layer of JSON. It keeps every key, also repeated ones, and the literal
/// text of numbers; what a document may not hold is refused by the layer above.
#pragma once

#include <sluitend/base/limits.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

enum class JsonKind : std::uint8_t { object, array, string, number, boolean, null };

/// One value or key; `begin` and `end` are its bytes in the text that was read.
struct JsonNode {
    JsonKind kind = JsonKind::null;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t after = 0;      ///< position of the next node that is not inside this one
    std::uint32_t text_begin = 0; ///< of a string: its characters in `JsonTree::characters`
    std::uint32_t text_end = 0;
};

/// A JSON text as nodes in document order; in an object each key stands before its value.
struct JsonTree {
    std::string_view source;     ///< the text that was read; it must outlive the tree
    std::vector<JsonNode> nodes; ///< the whole value first
    std::string characters;      ///< of all strings, unescaped

    /// The characters of a string or key.
    std::string_view text(const JsonNode& node) const noexcept {
        return std::string_view(characters)
            .substr(node.text_begin, node.text_end - node.text_begin);
    }
    /// A value as it is written.
    std::string_view literal(const JsonNode& node) const noexcept {
        return source.substr(node.begin, node.end - node.begin);
    }
};

/// Reads one JSON text (RFC 8259), iteratively.
/// \throws ReadError with id `json.syntax`, `json.depth`, `json.nul`, `input.utf8`, `input.utf16` or
///         `input.too-large`
JsonTree parse_json(std::string_view text, const Limits& limits);

} // namespace detail
SLUITEND_END
