// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: values of a document from the nodes of a JSON text.
#pragma once

#include "finding_list.hpp"
#include "json_tree.hpp"

#include <sluitend/model/programme.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// Decodes values; a record is read field by field, as `fields` of its type tells.
///
/// Lists may be absent, which means empty; every other field that is not optional must be there.
class JsonDecoder {
public:
    using Node = std::uint32_t; ///< a position in the tree

    /// `unknown` is where unknown fields are reported; without it they are refused.
    JsonDecoder(const JsonTree& tree, FindingList* unknown) : tree_(tree), unknown_(unknown) {}

    const JsonNode& at(Node node) const { return tree_.nodes[node]; }
    /// The value of a field; nothing if it is absent.
    std::optional<Node> find(Node object, std::string_view name) const;
    Node require(Node object, std::string_view name) const;
    /// The items of an array.
    std::vector<Node> items(Node array) const;
    /// The items of a list that may be absent.
    std::vector<Node> items(Node object, std::string_view name) const;
    [[noreturn]] void fail(Node node, const std::string& message,
                           std::string_view id = "json.field") const;
    /// Refuses or reports the fields of an object that are not among `known`.
    void require_known(Node object, const std::vector<std::string_view>& known) const;
    /// Calls `make`; what breaks a rule of the model is reported with the place of `node`.
    template <class Make> auto guarded(Node node, Make make) const {
        try {
            return make();
        } catch (const ReadError&) {
            throw;
        } catch (const Error& error) {
            fail(node, error.what(), error.id());
        }
    }

    /// A value of type T.
    template <class T> T read(Node node) const { return read(node, static_cast<T*>(nullptr)); }
    /// A record; `others` are the names of its children, which the caller reads.
    template <class Record>
    Record record(Node node, std::initializer_list<std::string_view> others) const {
        std::vector<std::string_view> known(others);
        Record out = blank(static_cast<Record*>(nullptr));
        members(node, out, known);
        require_known(node, known);
        return out;
    }

private:
    void require_kind(Node node, JsonKind kind, std::string_view words) const;
    std::string_view string(Node node) const;
    std::int64_t whole(Node node, std::int64_t least, std::int64_t most) const;
    SourceSpan span(Node object) const;
    std::string verbatim(Node object) const;

    std::string read(Node node, std::string*) const { return std::string(string(node)); }
    bool read(Node node, bool*) const;
    int read(Node node, int*) const;
    std::uint32_t read(Node node, std::uint32_t*) const;
    std::int64_t read(Node node, std::int64_t*) const;
    std::uint64_t read(Node node, std::uint64_t*) const;
    Decimal read(Node node, Decimal*) const;
    Code read(Node node, Code*) const;
    Year read(Node node, Year*) const;
    Period read(Node node, Period*) const;
    Text read(Node node, Text*) const;
    SourceSpan read(Node node, SourceSpan*) const;
    Amount read(Node node, Amount*) const;
    TargetValue read(Node node, TargetValue*) const;

    template <NamedEnum E> E read(Node node, E*) const {
        const auto value = from_name<E>(string(node));
        if (!value) fail(node, "not one of the names that this field has");
        return *value;
    }
    template <class T> Printed<T> read(Node node, Printed<T>*) const {
        require_known(node, {"value", "verbatim", "span"});
        return {read<T>(require(node, "value")), verbatim(node), span(node)};
    }
    template <class T> std::optional<T> read(Node node, std::optional<T>*) const {
        if (at(node).kind == JsonKind::null) return std::nullopt;
        return read<T>(node);
    }
    template <class T> std::vector<T> read(Node node, std::vector<T>*) const {
        std::vector<T> out;
        for (const Node each : items(node))
            out.push_back(read<T>(each));
        return out;
    }
    template <class Record>
    requires requires(Record& record) {
        Record::fields(record, [](auto&&...) {});
    }
    Record read(Node node, Record*) const { return record<Record>(node, {}); }

    template <class Record>
    void members(Node node, Record& out, std::vector<std::string_view>& known) const {
        Record::fields(out, [&](std::string_view name, auto& value) {
            known.push_back(name);
            member(node, name, value);
        });
    }
    template <class T> void member(Node object, std::string_view name, T& out) const {
        out = read<T>(require(object, name));
    }
    template <class T>
    void member(Node object, std::string_view name, std::optional<T>& out) const {
        if (const auto node = find(object, name)) out = read<T>(*node);
    }
    template <class T> void member(Node object, std::string_view name, std::vector<T>& out) const {
        if (const auto node = find(object, name)) out = read<std::vector<T>>(*node);
    }

    template <class T> static T blank(T*) { return {}; }
    static ClaimRecord blank(ClaimRecord*) {
        return {Amount(AmountParts{}), {}, ClaimDirection::unstated, {}, {}};
    }
    static TrajectoryPoint blank(TrajectoryPoint*) { return {Period(Year(Year::first)), {}}; }

    const JsonTree& tree_;
    FindingList* unknown_;
};

} // namespace detail
SLUITEND_END
