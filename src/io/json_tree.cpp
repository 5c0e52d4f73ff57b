// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "json_tree.hpp"

#include "input_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

SLUITEND_BEGIN
namespace detail {

namespace {

/// Walks over the text and tells how far the reader has come.
class Cursor {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Cursor(const char* at, const char** reached) : at_(at), reached_(reached) {}
    reference operator*() const { return *at_; }
    Cursor& operator++() {
        *reached_ = ++at_;
        return *this;
    }
    Cursor operator++(int) {
        Cursor before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const Cursor& a, const Cursor& b) { return a.at_ == b.at_; }

private:
    const char* at_;
    const char** reached_;
};

/// Takes the events of the reader and builds the tree.
///
/// Between two tokens stand only blanks, commas and colons; so a token begins after them, counted
/// from the end of the token before. A number ends with its last character, for the reader looks
/// one character beyond it.
class TreeBuilder {
public:
    using Json = nlohmann::json;

    TreeBuilder(JsonTree& tree, std::size_t begin, const char* const* reached, std::size_t depth)
        : tree_(tree), begin_(begin), end_(begin), reached_(reached), most_depth_(depth) {}

    bool null() { return scalar(JsonKind::null); }
    bool boolean(bool) { return scalar(JsonKind::boolean); }
    bool number_integer(Json::number_integer_t) { return number(); }
    bool number_unsigned(Json::number_unsigned_t) { return number(); }
    bool number_float(Json::number_float_t, const std::string&) { return number(); }
    bool string(std::string& value) { return characters(value); }
    bool key(std::string& value) { return characters(value); }
    bool binary(Json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(JsonKind::object); }
    bool start_array(std::size_t) { return open(JsonKind::array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool parse_error(std::size_t position, const std::string&, const Json::exception& error) {
        // "[json.exception…] parse error at line 1, column 2: <what is wrong>; last read: '…'"
        std::string words = error.what();
        words.erase(std::min(words.find("; last read"), words.size()));
        if (const std::size_t colon = words.find(": "); colon != std::string::npos)
            words.erase(0, colon + 2);
        const std::size_t at = begin_ + std::max<std::size_t>(position, 1);
        throw_read_error("json.syntax", "no JSON: " + words, tree_.source, at - 1, at);
    }

private:
    std::size_t token_begin() const {
        return std::min(tree_.source.find_first_not_of(" \t\r\n,:", end_), tree_.source.size());
    }
    std::size_t reached() const {
        return static_cast<std::size_t>(*reached_ - tree_.source.data());
    }

    JsonNode& add(JsonKind kind, std::size_t begin, std::size_t end) {
        end_ = end;
        const auto position = static_cast<std::uint32_t>(tree_.nodes.size());
        tree_.nodes.push_back({.kind = kind,
                               .begin = static_cast<std::uint32_t>(begin),
                               .end = static_cast<std::uint32_t>(end),
                               .after = position + 1});
        return tree_.nodes.back();
    }
    bool scalar(JsonKind kind) {
        add(kind, token_begin(), reached());
        return true;
    }
    bool number() {
        const std::size_t begin = token_begin();
        const std::size_t end = tree_.source.find_first_not_of("+-.0123456789Ee", begin);
        add(JsonKind::number, begin, std::min(end, tree_.source.size()));
        return true;
    }
    bool characters(const std::string& value) {
        JsonNode& node = add(JsonKind::string, token_begin(), reached());
        node.text_begin = static_cast<std::uint32_t>(tree_.characters.size());
        tree_.characters += value;
        node.text_end = static_cast<std::uint32_t>(tree_.characters.size());
        return true;
    }
    bool open(JsonKind kind) {
        const std::size_t begin = token_begin();
        if (open_.size() == most_depth_)
            throw_read_error("json.depth",
                             "nested deeper than " + std::to_string(most_depth_) + " levels",
                             tree_.source, begin, begin + 1);
        open_.push_back(static_cast<std::uint32_t>(tree_.nodes.size()));
        add(kind, begin, begin + 1);
        return true;
    }
    bool close() {
        JsonNode& node = tree_.nodes[open_.back()];
        open_.pop_back();
        node.after = static_cast<std::uint32_t>(tree_.nodes.size());
        end_ = reached();
        node.end = static_cast<std::uint32_t>(end_);
        return true;
    }

    JsonTree& tree_;
    std::size_t begin_;
    std::size_t end_; // of the last token
    const char* const* reached_;
    std::size_t most_depth_;
    std::vector<std::uint32_t> open_;
};

} // namespace

JsonTree parse_json(std::string_view text, const Limits& limits) {
    require_utf8_input(text, limits);
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
        throw_read_error("json.nul", "a NUL byte is no JSON", text, nul, nul + 1);
    JsonTree tree{.source = text, .nodes = {}, .characters = {}};
    const std::size_t begin = byte_order_mark(text);
    const char* reached = text.data() + begin;
    TreeBuilder builder(tree, begin, &reached, limits.json_depth);
    nlohmann::json::sax_parse(Cursor(text.data() + begin, &reached),
                              Cursor(text.data() + text.size(), &reached), &builder);
    return tree;
}

} // namespace detail
SLUITEND_END
