// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: what is known of numbers that are derived from printed figures.
///
/// - `bounds`: the tightest interval of an expression, a sound one of a ratio;
/// - `guaranteed`: the digits of an interval that may be printed;
/// - `Change`, `changes`: what every row did from column to column.
///
/// A printed figure is rounded, so a difference of two may be off by one and a percentage in its
/// second decimal. Identities tell more than the figures by themselves: where a balance is off by
/// one, its three figures are known to half a step.
#pragma once

#include <sluitend/check/expression.hpp>
#include <sluitend/check/report.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

SLUITEND_BEGIN

/// What an expression can be, in euro, over all true values that print like the figures.
///
/// The tightest interval: figures of one block move together, blocks by themselves. A figure in no
/// identity is anything that prints like it.
/// \return nothing if one of its figures is in a block that is impossible or undecided
/// \throws ValueError with id `expression.figure` if it names a figure that is not there
std::optional<solve::Interval> bounds(const Report& report, const Expression& expression);

/// An interval in which a ratio lies; sound, though perhaps wider than it need be, as numerator
/// and denominator are taken by themselves.
/// \return nothing as above, or if the denominator can be 0
std::optional<solve::Interval> bounds(const Report& report, const Ratio& ratio);

/// The one number, with the most decimals, that everything in an interval prints as.
///
/// By rounding to the nearest, halves either way: 314.5 to 315.5 gives 315, and 668 to 670
/// nothing. 0 is given only if the number may be 0. \param most  decimals at most, 0 to 18
/// \throws ValueError with id `number.scale` if `most` is another number
std::optional<Decimal> guaranteed(const solve::Interval& interval, int most = 6);

/// What a row did from one column to the next.
struct Change {
    Index<BudgetTable> table{};              ///< of which table
    std::size_t from = 0;                    ///< position of the earlier figure
    std::size_t to = 0;                      ///< position of the later figure
    Expression expression{};                 ///< the change
    Decimal printed{};                       ///< the printed figures subtracted, in euro
    std::optional<solve::Interval> bounds{}; ///< what it can be, in euro
    std::optional<solve::Interval> growth{}; ///< as a part of the earlier figure
};

/// The changes between neighbouring columns of all tables, row by row.
///
/// Left out are cells that are not printed and figures in different currencies.
std::vector<Change> changes(const Report& report);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/derived-inl.hpp>
#endif
