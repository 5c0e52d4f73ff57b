// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor base: what a reader or a check found, as data.
///
/// - `Severity`: how bad it is;
/// - `Finding`: a stable id, the facts, and the places; no sentence;
/// - `Findings`: a list of them.
///
/// The Dutch or English sentence of a finding is made by `message` in `render/labels.hpp`. All ids
/// are listed in `docs/diagnostics.md`.
#pragma once

#include <sluitend/base/source.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// How much a finding matters.
enum class Severity {
    info,    ///< normal in honest documents, worth knowing
    warning, ///< worth a look
    error,   ///< something on the page is wrong or could not be read
};

/// The names of `Severity`.
constexpr std::array<std::string_view, 3> names(Severity) {
    return {"info", "warning", "error"};
}

/// One fact of a finding: a name and its exact text.
struct FindingArgument {
    std::string name{};  ///< such as `declared`
    std::string value{}; ///< such as `5`

    bool operator==(const FindingArgument&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("name", self.name);
        visit("value", self.value);
    }
};

/// Something odd in a document (bevinding), with its facts and its places.
///
/// Oddities never throw: the model keeps what was printed and the finding says what is odd.
struct Finding {
    std::string id{};                         ///< stable, `area.fact`
    Severity severity = Severity::info;       ///< how much it matters
    std::vector<FindingArgument> arguments{}; ///< the facts, in a fixed order per id
    SourceSpan span{};                        ///< the main place
    std::vector<SourceSpan> related{};        ///< further places

    /// The value of one fact, or nothing if the finding has no such fact.
    std::optional<std::string_view> argument(std::string_view name) const {
        for (const auto& each : arguments)
            if (each.name == name) return each.value;
        return std::nullopt;
    }

    bool operator==(const Finding&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("id", self.id);
        visit("severity", self.severity);
        visit("arguments", self.arguments);
        visit("span", self.span);
        visit("related", self.related);
    }
};

/// Findings in the order in which they are to be shown.
using Findings = std::vector<Finding>;

SLUITEND_END
