// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor number: parts that add up.
///
/// - `allocate`: share a total over weights by largest remainder;
/// - `round_preserving_sum`: round figures so that they add up to the rounded total.
///
/// Both serve new tables; figures of a source are never changed.
#pragma once

#include <sluitend/number/decimal.hpp>

#include <span>
#include <vector>

SLUITEND_BEGIN

/// Shares `total` over `weights` by largest remainder (grootste overschotten).
///
/// Works in the last decimal of `total`; each part has the scale of `total`, lies within one last
/// digit of its exact share, and the parts add up to `total`. Ties go to the lowest index, a
/// negative total mirrors a positive one, a zero weight gets zero.
///
/// 41484 over 11133, 3989, 211, 5085, 21067 gives 11133, 3989, 211, 5085, 21066.
/// \throws NumberError with id `number.weights` if a weight is negative or all are 0
std::vector<Decimal> allocate(const Decimal& total, std::span<const Decimal> weights);

/// Rounds each value to a multiple of `unit` so that the results add up to the rounded total.
///
/// The total is rounded with `mode`; each value becomes the multiple below or above it, the
/// largest fractions going up, ties to the lowest index. The results have the scale of `unit`.
/// \throws NumberError with id `number.unit` if `unit` is not above 0
/// \throws NumberOverflow if a result has more than 38 digits
std::vector<Decimal> round_preserving_sum(std::span<const Decimal> values, const Decimal& unit,
                                          Rounding mode);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/number/allocate-inl.hpp>
#endif
