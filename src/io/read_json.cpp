// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_json.hpp>

#include "input_text.hpp"
#include "json_decoder.hpp"

#include <sluitend/base/text.hpp>
#include <sluitend/model/builder.hpp>

#include <algorithm>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

using Node = JsonDecoder::Node;

/// Refuses what JSON allows and a document does not: control characters in texts.
void require_plain_texts(const JsonTree& tree) {
    for (const JsonNode& node : tree.nodes)
        if (node.kind == JsonKind::string && find_control_character(tree.text(node)))
            throw_read_error("input.control-character", "a control character in a text",
                             tree.source, node.begin, node.end);
}

/// Refuses objects that have a key twice.
void require_distinct_keys(const JsonTree& tree) {
    std::vector<Node> keys;
    const auto name = [&](Node key) { return tree.text(tree.nodes[key]); };
    for (Node object = 0; object < tree.nodes.size(); ++object) {
        if (tree.nodes[object].kind != JsonKind::object) continue;
        keys.clear();
        for (Node key = object + 1; key < tree.nodes[object].after; key = tree.nodes[key + 1].after)
            keys.push_back(key);
        std::stable_sort(keys.begin(), keys.end(),
                         [&](Node a, Node b) { return name(a) < name(b); });
        const auto twin = std::adjacent_find(keys.begin(), keys.end(),
                                             [&](Node a, Node b) { return name(a) == name(b); });
        if (twin == keys.end()) continue;
        const JsonNode& second = tree.nodes[*(twin + 1)];
        throw_read_error("json.duplicate-key", "a key stands twice in one object", tree.source,
                         second.begin, second.end);
    }
}

class DocumentReader {
public:
    DocumentReader(const JsonTree& tree, const ReadJsonOptions& options)
        : unknown_(options.limits.diagnostics),
          decoder_(tree, options.allow_unknown_fields ? &unknown_ : nullptr),
          builder_({}, options.limits) {}

    Document document() {
        require_format();
        builder_.record() = decoder_.record<DocumentRecord>(
            0, {"format", "format_version", "programmes", "mandated_indicators", "tables"});
        for (const Node node : decoder_.items(0, "programmes"))
            programme(node);
        for (const Node node : decoder_.items(0, "mandated_indicators")) {
            auto record = decoder_.read<IndicatorRecord>(node);
            decoder_.guarded(node, [&] { builder_.add(std::move(record)); });
        }
        for (const Node node : decoder_.items(0, "tables")) {
            auto table = decoder_.read<TableRecord>(node);
            decoder_.guarded(node, [&] { builder_.add(std::move(table)); });
        }
        return builder_.build();
    }
    /// The unknown fields; they know their bytes only.
    Findings unknown() && { return std::move(unknown_).take(); }

private:
    void require_format() const {
        const auto format = decoder_.find(0, "format");
        if (!format || decoder_.read<std::string>(*format) != "sluitend.document")
            decoder_.fail(format.value_or(0), "not in the format \"sluitend.document\"",
                          "input.unknown-format");
        const Node version = decoder_.require(0, "format_version");
        if (decoder_.read<int>(version) != 1)
            decoder_.fail(version, "this library reads format version 1", "json.version");
    }

    void programme(Node node) {
        auto record = decoder_.record<ProgrammeRecord>(
            node, {"goals", "budget", "mandated_indicators", "claims"});
        const auto index = decoder_.guarded(node, [&] { return builder_.add(std::move(record)); });
        goals(node, index);
        if (const auto budget = decoder_.find(node, "budget")) {
            auto table = decoder_.read<BudgetTableRecord>(*budget);
            decoder_.guarded(*budget, [&] { builder_.set_budget(index, std::move(table)); });
        }
        children<IndicatorRecord>(node, "mandated_indicators", index);
        children<ClaimRecord>(node, "claims", index);
    }

    /// Goals of every depth without recursion: each level waits while its children are read.
    void goals(Node programme, Index<Programme> index) {
        struct Level {
            std::vector<Node> nodes;
            std::size_t next;
            std::optional<Index<Goal>> parent;
        };
        std::vector<Level> levels;
        levels.push_back({decoder_.items(programme, "goals"), 0, std::nullopt});
        while (!levels.empty()) {
            Level& level = levels.back();
            if (level.next == level.nodes.size()) {
                levels.pop_back();
                continue;
            }
            const Node node = level.nodes[level.next++];
            const auto parent = level.parent;
            auto record = decoder_.record<GoalRecord>(node, {"actions", "indicators", "goals"});
            const auto goal = decoder_.guarded(node, [&] {
                return parent ? builder_.add(*parent, std::move(record))
                              : builder_.add(index, std::move(record));
            });
            children<ActionRecord>(node, "actions", goal);
            children<IndicatorRecord>(node, "indicators", goal);
            levels.push_back({decoder_.items(node, "goals"), 0, goal});
        }
    }

    template <class Record, class Parent>
    void children(Node object, std::string_view name, Parent parent) {
        for (const Node node : decoder_.items(object, name)) {
            auto record = decoder_.read<Record>(node);
            decoder_.guarded(node, [&] { builder_.add(parent, std::move(record)); });
        }
    }

    FindingList unknown_;
    JsonDecoder decoder_;
    DocumentBuilder builder_;
};

/// Gives findings that know their bytes a line and a column too.
void place(Findings& findings, std::string_view text) {
    if (findings.empty()) return;
    const TextLines lines(text);
    for (Finding& each : findings)
        if (each.span != SourceSpan{})
            each.span = lines.span(text.substr(each.span.begin, each.span.end - each.span.begin));
}

} // namespace

} // namespace detail

ReadResult read_json(std::string_view text, const ReadJsonOptions& options) {
    const detail::JsonTree tree = detail::parse_json(text, options.limits);
    detail::require_plain_texts(tree);
    detail::require_distinct_keys(tree);
    detail::DocumentReader reader(tree, options);
    ReadResult out{reader.document(), {}};
    Findings unknown = std::move(reader).unknown();
    detail::place(unknown, text);
    out.diagnostics = out.document.record().diagnostics;
    out.diagnostics.insert(out.diagnostics.end(), unknown.begin(), unknown.end());
    return out;
}

SLUITEND_END
