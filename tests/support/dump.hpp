// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Everything that a document holds as text, places and printed scale included, so that two
/// documents are identical if and only if their dumps are equal. No writer of the library is used.
#pragma once

#include <sluitend/model/document_data.hpp>
#include <sluitend/number/number_style.hpp>

#include <string>
#include <variant>

namespace sample {

using namespace sluitend;

class Dump {
public:
    const std::string& text() const { return out_; }

    void add(const Document& document) {
        const detail::DocumentData& data = document.data();
        add(data.record);
        for (const auto& node : data.programmes) {
            add(node.record);
            add(node.goals), add(node.mandated_indicators), add(node.claims), add(node.budget);
        }
        for (const auto& node : data.goals) {
            add(node.record);
            add(node.programme), add(node.parent), add(node.subtree_end), add(node.actions);
            add(node.indicators);
        }
        for (const auto& node : data.actions)
            add(node.record), add(node.goal);
        for (const auto& node : data.indicators)
            add(node.record), add(node.programme), add(node.goal);
        for (const auto& node : data.budget_tables)
            add(node.record), add(node.programme);
        for (const auto& node : data.claims)
            add(node.record), add(node.programme);
    }

private:
    void add(const std::string& value) { out_ += std::to_string(value.size()) + ":" + value + ";"; }
    void add(const char*) = delete;
    void add(const Decimal& value) { add(format_decimal(value, NumberStyle::plain)); }
    void add(const Code& value) { add(value.text()); }
    void add(Year value) { add(value.number()); }
    template <std::integral T> void add(T value) { out_ += std::to_string(value) + ";"; }
    template <NamedEnum E> void add(E value) { add(std::string(name_of(value))); }
    void add(const detail::Extent& value) { add(value.first), add(value.last); }
    void add(const SourceSpan& value) {
        add(value.line), add(value.column), add(value.byte_column), add(value.begin);
        add(value.end);
    }
    void add(const Text& value) { add(value.value), add(value.span); }
    void add(const Period& value) { add(value.kind()), add(value.year()), add(value.part()); }
    void add(const Amount& value) {
        add(value.printed()), add(value.multiplier()), add(value.quantum());
        add(value.quantum_basis()), add(std::string(value.currency().code()));
        add(value.verbatim()), add(value.span());
    }
    template <class T> void add(const Printed<T>& value) {
        add(value.value), add(value.verbatim), add(value.span);
    }
    template <class T> void add(const std::optional<T>& value) {
        out_ += value ? "+" : "-;";
        if (value) add(*value);
    }
    template <class T> void add(const std::vector<T>& values) {
        add(values.size());
        for (const T& each : values)
            add(each);
    }
    template <class... T> void add(const std::variant<T...>& value) {
        add(value.index());
        std::visit([&](const auto& each) { add(each); }, value);
    }
    template <class Record>
    requires requires(const Record& record) {
        Record::fields(record, [](auto&&...) {});
    }
    void add(const Record& record) {
        out_ += "{";
        Record::fields(record, [&](const char*, const auto& value) { add(value); });
        out_ += "}";
    }

    std::string out_;
};

inline std::string dump(const Document& document) {
    Dump out;
    out.add(document);
    return out.text();
}

} // namespace sample
