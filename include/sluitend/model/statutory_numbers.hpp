// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: the numbers of the law for indicators of data services, which have keys only.
///
/// - `NumberedObservations`, `with_statutory_numbers`: so that tables join by number, area, period.
///
/// \code
/// const auto numbered = sluitend::with_statutory_numbers(sluitend::read_statline(payload).table);
/// const auto theft = numbered.table.series("8", "GM0153");
/// \endcode
#pragma once

#include <sluitend/base/finding.hpp>
#include <sluitend/model/observation_table.hpp>

SLUITEND_BEGIN

/// A table whose indicators have numbers, and what was not bound.
struct NumberedObservations {
    ObservationTable table; ///< the same rows; keys and names stay
    Findings diagnostics;   ///< `indicator.unbound`, `indicator.bound-by-likeness`
};

/// Gives every indicator without a number the one that the law has for its name.
///
/// Names are matched by `match_statutory_indicator`. Never guessed: an indicator of which no number
/// is known, whose unit is of another kind than the prescribed one, or whose number another
/// indicator of the table has or would get, stays without one and is reported. A direction that is
/// not known is taken from the list, where that has one; also for indicators with a number.
NumberedObservations with_statutory_numbers(const ObservationTable& table);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/model/statutory_numbers-inl.hpp>
#endif
