// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: which programme a row of a table is about, for the bodies of this floor.
///
/// - `detail::TableProgrammes`: finds it by title, by number, or by where the table stands.
#pragma once

#include <sluitend/base/text.hpp>
#include <sluitend/model/document_data.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

SLUITEND_BEGIN

namespace detail {

/// The programmes of a document by the names that tables give them.
class TableProgrammes {
public:
    explicit TableProgrammes(const DocumentData& data) {
        for (std::uint32_t i = 0; i < data.programmes.size(); ++i) {
            const ProgrammeRecord& record = data.programmes[i].record;
            add(titles_, words_of(record.title.value), i);
            if (record.number) add(numbers_, code_of(comparable(record.number->value.text())), i);
        }
    }

    /// \throws std::out_of_range if there is no such row
    std::optional<std::uint32_t> of(const TableRecord& table, std::size_t row) const {
        const sluitend::TableRow& wanted = table.rows.at(row);
        if (const auto found = named(wanted.label.value)) return found;
        for (auto group = wanted.groups.rbegin(); group != wanted.groups.rend(); ++group)
            if (const auto found = named(*group)) return found;
        return table.section ? found_in(titles_, words_of(table.section->value)) : std::nullopt;
    }

    /// The programme that a row names itself, or that the heading right above its side or balance names;
    /// rows of anything less than the whole programme have none.
    std::optional<std::uint32_t> whole(const sluitend::TableRow& row) const {
        if (const auto found = named(row.label.value)) return found;
        return row.role && !row.groups.empty() ? named(row.groups.back()) : std::nullopt;
    }

private:
    using Positions = std::map<std::string, std::optional<std::uint32_t>, std::less<>>;

    /// A name that two programmes have tells nothing.
    static void add(Positions& positions, std::string name, std::uint32_t position) {
        if (name.empty()) return;
        const auto [place, is_new] = positions.emplace(std::move(name), position);
        if (!is_new) place->second.reset();
    }

    static std::optional<std::uint32_t> found_in(const Positions& positions,
                                                 std::string_view name) {
        const auto found = positions.find(name);
        return found == positions.end() ? std::nullopt : found->second;
    }

    /// A title without "en" and what stands for it: "Zorg & welzijn" as "zorg welzijn".
    static std::string words_of(std::string_view title) {
        std::string out = comparable(title);
        for (std::size_t at = out.find(" en "); at != std::string::npos; at = out.find(" en "))
            out.erase(at, 3);
        return out;
    }

    static std::string_view without(std::string_view text, std::string_view word) {
        return text.starts_with(word) ? text.substr(word.size()) : text;
    }

    /// The words with digits that a name begins with, without leading zeros: "3 1" of "03 1 zorg".
    static std::string code_of(std::string_view name) {
        std::string out;
        while (!name.empty()) {
            std::string_view word = name.substr(0, name.find(' '));
            if (word.find_first_of("0123456789") == std::string_view::npos) break;
            name.remove_prefix(std::min(word.size() + 1, name.size()));
            while (word.size() > 1 && word.front() == '0')
                word.remove_prefix(1);
            out += (out.empty() ? "" : " ") + std::string(word);
        }
        return out;
    }
    static std::string_view behind_code(std::string_view name) {
        for (;;) {
            const std::size_t end = name.find(' ');
            const std::string_view word = name.substr(0, end);
            if (end == std::string_view::npos ||
                word.find_first_of("0123456789") == std::string_view::npos)
                return name;
            name.remove_prefix(end + 1);
        }
    }

    /// The programme with this title, behind a number or not; or called by its number.
    std::optional<std::uint32_t> named(std::string_view label) const {
        constexpr std::size_t most_bytes = 200; // a title is short
        if (label.size() > most_bytes) return std::nullopt;
        const std::string words = words_of(label);
        const std::string_view whole = without(without(words, "totaal "), "subtotaal ");
        std::string_view name = without(whole, "programma ");
        for (const std::string_view each : {whole, name, behind_code(name)})
            if (const auto found = found_in(titles_, each)) return found;
        if (name.size() == whole.size()) name = without(whole, "p");
        return name.size() < whole.size() ? found_in(numbers_, code_of(name)) : std::nullopt;
    }

    Positions titles_;
    Positions numbers_;
};

} // namespace detail

SLUITEND_END
