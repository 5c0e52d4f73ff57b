// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: the equations of a budget table under each sign convention.
///
/// - `LineEquation`: an identity between the lines of one column;
/// - `line_equations`: the balance and the result under a convention;
/// - `SignEvidence`: how many equations hold under a convention;
/// - `infer_sign_convention`: which convention the figures of a table support.
#pragma once

#include <sluitend/model/budget_table.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// One line of an equation and its sign.
struct LineTerm {
    LineCode line = LineCode::expenditure; ///< which line
    int coefficient = 1;                   ///< 1 or −1
};

/// Σ coefficient × line = 0, in every column of a table.
struct LineEquation {
    std::string_view rule;           ///< finding stem, `table.balance` or `table.result`
    std::span<const LineTerm> terms; ///< the lines, printed total last
};

/// The equations of a table: balance (BBV art. 17 a) and result (art. 17 e) under `convention`.
/// \param has_balance false for a table without a balance: the result is over both sides then
std::array<LineEquation, 2> line_equations(SignConvention convention,
                                           bool has_balance = true) noexcept;

/// How the figures of a table stand under one sign convention.
///
/// Both signed conventions have the same equations; the signs of the gross lines tell them apart.
struct SignEvidence {
    SignConvention convention = SignConvention::net_cost; ///< under which
    std::size_t exact = 0;                                ///< equations that hold at face value
    std::size_t within_rounding = 0; ///< equations that are off by no more than rounding explains
    std::size_t broken = 0;          ///< equations that are off by more
    std::size_t unusual_signs = 0;   ///< figures of gross lines that have the other sign

    /// How many equations hold.
    std::size_t holding() const noexcept { return exact + within_rounding; }
    bool operator==(const SignEvidence&) const = default;
};

/// What the figures of a table say about its sign convention.
struct SignInference {
    std::optional<SignConvention> chosen{};   ///< declared, or the only one that fits best
    bool declared = false;                    ///< true if the table declares it
    std::vector<SignConvention> candidates{}; ///< conventions that fit equally well, if not decided
    std::size_t discriminating_columns = 0;   ///< columns in which the conventions differ
    std::vector<SignEvidence> evidence{};     ///< every convention, in the order of their names
};

/// Tries every convention on every column within the rounding bound.
///
/// The convention with the most equations that hold wins if it wins alone; among conventions with
/// the same equations the signs of the gross lines decide. A table of zeros decides nothing.
SignInference infer_sign_convention(const BudgetTableRecord& table);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/sign_convention-inl.hpp>
#endif
