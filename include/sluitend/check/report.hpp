// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: everything that can be said about a document.
///
/// - `Report`: verdicts on all identities, by themselves and at once, and all findings;
/// - `check`: makes it.
///
/// \par Example
/// \snippet examples/04_check_a_chapter.cpp check
#pragma once

#include <sluitend/base/finding.hpp>
#include <sluitend/check/claims.hpp>
#include <sluitend/check/infer_rounding.hpp>
#include <sluitend/check/joint.hpp>
#include <sluitend/check/reconcile.hpp>
#include <sluitend/check/sign_convention.hpp>
#include <sluitend/model/document.hpp>
#include <sluitend/model/table.hpp>

#include <cstddef>
#include <vector>

SLUITEND_BEGIN

/// The sign convention under which a table was judged.
struct TableAssumption {
    Index<BudgetTable> table; ///< which table
    SignInference sign;       ///< what its signs were taken to mean, and on what evidence
};

/// The product of a check.
struct Report {
    Document document;                          ///< what was checked
    std::vector<IdentityResult> identities{};   ///< in document order
    std::vector<TableAssumption> assumptions{}; ///< per table
    JointResult joint{};                        ///< whether all figures can be true at once
    RoundingInference rounding{};               ///< which ways of rounding the figures allow
    Findings findings;                          ///< worst first, then in document order
    std::vector<ClaimResult> claims{};          ///< prose against tables, in document order

    /// How many identities have this verdict.
    std::size_t count(Verdict verdict) const noexcept;
    /// How many findings have this severity.
    std::size_t count(Severity severity) const noexcept;
    /// True if no finding is an error.
    bool all_passed() const noexcept { return count(Severity::error) == 0; }
};

/// Checks a document: every identity by itself, all of them at once, its structure and its claims.
///
/// What its reader found is joined.
Report check(const Document& document, const JointOptions& options = {});

/// Joins the findings of a reader to a report, in the report's order; none is repeated.
void add_findings(Report& report, const Findings& findings);

/// What `check` says of run-together rows; readers report it too.
Findings recovery_findings(const BudgetTableRecord& table);
/// Likewise.
Findings recovery_findings(const TableRecord& table);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/report-inl.hpp>
#endif
