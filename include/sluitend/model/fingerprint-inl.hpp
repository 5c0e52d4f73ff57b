// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: one number for the contents of a document, for the floors above.
///
/// - `detail::fingerprint`: equal for equal documents.
#pragma once

#include <sluitend/base/names.hpp>
#include <sluitend/model/document_data.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// Mixes values into one number (FNV-1a); what `==` ignores is left out.
class Fingerprint {
public:
    std::uint64_t value() const noexcept { return state_; }

    void add(std::uint64_t word) noexcept {
        for (int shift = 0; shift < 64; shift += 8)
            state_ = (state_ ^ ((word >> shift) & 0xFF)) * 0x100000001B3;
    }
    void add(const std::string& text) noexcept {
        add(text.size());
        for (const char c : text)
            state_ = (state_ ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    }
    template <std::integral T> void add(T number) noexcept {
        add(static_cast<std::uint64_t>(number));
    }
    template <NamedEnum E> void add(E value) noexcept { add(static_cast<std::uint64_t>(value)); }
    void add(const Text& text) noexcept { add(text.value); }
    void add(const Code& code) noexcept { add(code.text()); }
    void add(Year year) noexcept { add(year.number()); }
    void add(const Period& period) noexcept {
        add(period.kind());
        add(period.year());
        add(period.part());
    }
    void add(const Decimal& number) noexcept { add(std::hash<Decimal>{}(number)); }
    void add(const Amount& amount) {
        add(amount.value());
        add(amount.quantum());
        add(std::string(amount.currency().code()));
    }
    template <class T> void add(const Printed<T>& printed) { add(printed.value); }
    template <class T> void add(const std::optional<T>& value) {
        add(value.has_value());
        if (value) add(*value);
    }
    template <class T> void add(const std::vector<T>& values) {
        add(values.size());
        for (const T& each : values)
            add(each);
    }
    template <class... T> void add(const std::variant<T...>& value) {
        add(value.index());
        std::visit([this](const auto& each) { this->add(each); }, value);
    }
    void add(const TableCell& cell) noexcept {
        add(cell.kind);
        add(cell.number);
        add(cell.verbatim);
    }
    template <class T> void add(const Detected<T>& property) noexcept { add(property.value); }
    void add(const TableRecord& table) {
        add(table.title);
        add(table.caption);
        add(table.section);
        add(table.columns);
        add(table.rows);
        add(table.conventions);
        add(table.quantum);
    }
    template <class Record>
    requires requires(const Record& record) {
        Record::fields(record, [](auto&&...) {});
    }
    void add(const Record& record) {
        Record::fields(record, [this](const char*, const auto& member) { this->add(member); });
    }

private:
    std::uint64_t state_ = 0xCBF29CE484222325;
};

/// The fingerprint of a document's contents; its source and how it was read do not count.
inline std::uint64_t fingerprint(const DocumentData& data) {
    Fingerprint out;
    out.add(data.record.title);
    out.add(data.record.government);
    out.add(data.record.budget_year);
    out.add(data.record.sections);
    const auto add_all = [&out](const auto& nodes) {
        out.add(nodes.size());
        for (const auto& node : nodes)
            out.add(node.record);
    };
    add_all(data.programmes);
    add_all(data.goals);
    for (const GoalNode& node : data.goals)
        out.add(node.subtree_end);
    add_all(data.actions);
    add_all(data.indicators);
    add_all(data.budget_tables);
    add_all(data.claims);
    add_all(data.tables);
    return out.value();
}

} // namespace detail

SLUITEND_END
