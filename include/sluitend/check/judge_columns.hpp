// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: the verdict on one identity in every row of columns.
///
/// - `RowVerdict`, `ColumnVerdicts`: how every row stands;
/// - `judge_columns`: judges them.
///
/// For many documents at once: a column of expenditure, one of revenue and one of balance, and in each row
/// the figures of one programme in one year. No texts are read or copied.
///
/// \code
/// const std::vector<sluitend::DecimalColumn> columns{expenditure, revenue, balance};
/// const std::vector<int> coefficients{1, -1, -1};
/// const auto judged = sluitend::judge_columns(columns, coefficients);
/// \endcode
#pragma once

#include <sluitend/check/reconcile.hpp>
#include <sluitend/number/decimal_column.hpp>

#include <cstddef>
#include <span>
#include <vector>

SLUITEND_BEGIN

/// How the figures of one row stand.
struct RowVerdict {
    Verdict verdict = Verdict::not_checkable; ///< how they stand
    Suspicion suspicion = Suspicion::none;    ///< why, if suspicious
    Reason reason = Reason::none;             ///< why, if not checkable

    bool operator==(const RowVerdict&) const = default;
};

/// How every row stands.
struct ColumnVerdicts {
    std::vector<RowVerdict> rows{}; ///< row by row
    DecimalColumn residuals{};      ///< Σ coefficient × figure; absent where a figure is

    /// How many rows have this verdict.
    std::size_t count(Verdict verdict) const noexcept;
};

/// Judges Σ coefficient × figure = 0 in every row, as `reconcile` judges one identity.
///
/// A column's quantum is that of its figures, declared; without one it is that of the last decimal.
/// Exact; rows beyond 64 bits take longer, and all else about a nanosecond for each figure.
/// \param coefficients 1 or −1 for each column
/// \throws ValueError with id `judge.columns` unless there are columns, of one length, each with a coefficient
/// \throws UnitError if the tags of two columns differ
/// \throws NumberOverflow if a residual has more than 38 digits
ColumnVerdicts judge_columns(std::span<const DecimalColumn> columns,
                             std::span<const int> coefficients,
                             PrintedRounding rounding = PrintedRounding::nearest);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/judge_columns-inl.hpp>
#endif
