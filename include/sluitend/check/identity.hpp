// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: identities as data.
///
/// - `IdentityKind`: the form of an identity;
/// - `Identity`: a signed list of figures that must add to zero;
/// - `identities`: all identities of a document.
#pragma once

#include <sluitend/model/figures.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// The form of an identity.
enum class IdentityKind {
    balance, ///< expenditure − revenue = balance, under the sign convention
    result,  ///< balance + additions − withdrawals = result, under the sign convention
    sum,     ///< parts = total
};

/// The names of `IdentityKind`.
constexpr std::array<std::string_view, 3> names(IdentityKind) {
    return {"balance", "result", "sum"};
}

/// One figure of an identity with its sign.
struct IdentityTerm {
    std::optional<std::size_t> figure; ///< position in `figures(document)`; absent: not printed
    int coefficient = 1;               ///< 1 or −1
    std::string label;                 ///< "Lasten, Begroting 2020"
    /// Which cell, if it is not printed: the same number in two identities is the same cell.
    std::optional<std::size_t> unprinted{};
    std::optional<LineCode> line{}; ///< what a cell that is not printed is about, where known
    std::optional<Year> year{};     ///< of which year, likewise
    std::optional<Phase> phase{};   ///< in which phase, likewise

    bool operator==(const IdentityTerm&) const = default;
};

/// Σ coefficient × figure = 0, for the figures of one place in the document.
struct Identity {
    std::string rule;                      ///< finding stem, such as `table.balance`
    IdentityKind kind = IdentityKind::sum; ///< its form
    std::string where;                     ///< "3.1/Begroting 2020"
    bool sign_known = true;                ///< false if the sign convention could not be inferred
    std::vector<IdentityTerm> terms;       ///< the total last

    /// rule + "/" + where; the same in every run.
    std::string id() const { return rule + "/" + where; }
    bool operator==(const Identity&) const = default;
};

/// All identities of a document: balance and result of every column, goals against the total.
///
/// Goals add to the expenditure of the budget year, subgoals to their goal. A line that is not
/// printed at all gives no identity; a single absent cell gives one that is not checkable.
std::vector<Identity> identities(const Document& document);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/identity-inl.hpp>
#endif
