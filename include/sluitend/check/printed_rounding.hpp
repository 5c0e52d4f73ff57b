// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: how the figures of a document may have been rounded.
///
/// - `PrintedRounding`: a hypothesis about a document, never a mode of an operation;
/// - `Grid`: what true amounts are whole numbers of, where that is known;
/// - `cell_of`, `on_grid`: all true values that print as a figure under a hypothesis.
#pragma once

#include <sluitend/base/names.hpp>
#include <sluitend/quantity/amount.hpp>
#include <sluitend/solve/interval.hpp>

#include <array>
#include <string_view>

SLUITEND_BEGIN

/// How the figures of a document may have been rounded.
enum class PrintedRounding {
    nearest,      ///< to the nearest, halves either way: what is assumed unless said otherwise
    down,         ///< towards zero (afkappen)
    floor,        ///< down, also below zero
    ceiling,      ///< up, also below zero
    up,           ///< away from zero
    exact,        ///< not at all
    half_up,      ///< to the nearest, halves away from zero (rekenkundig)
    half_down,    ///< to the nearest, halves towards zero
    half_even,    ///< to the nearest, halves to the even neighbour
    half_ceiling, ///< to the nearest, halves up
    half_floor,   ///< to the nearest, halves down
    unknown,      ///< any of these
};

/// The names of `PrintedRounding`.
constexpr std::array<std::string_view, 12> names(PrintedRounding) {
    return {"nearest", "down",      "floor",     "ceiling",      "up",         "exact",
            "half_up", "half_down", "half_even", "half_ceiling", "half_floor", "unknown"};
}

/// What true amounts are whole numbers of.
enum class Grid {
    unknown, ///< nothing is assumed
    euro,    ///< whole euros (or whole units of the document's currency)
    cent,    ///< whole cents
};

/// The names of `Grid`.
constexpr std::array<std::string_view, 3> names(Grid) {
    return {"unknown", "euro", "cent"};
}

/// All true values, in euro, that print as `amount`; ends that print otherwise are open.
///
/// An amount whose quantum is 0 is exact under every hypothesis.
solve::Interval cell_of(const Amount& amount, PrintedRounding rounding);

/// The interval from the least to the largest amount of a grid that lies in a cell; the cell itself if
/// none does, as for a figure with cents among whole euros.
/// \throws NumberOverflow if an end has more than 38 digits in steps of the grid
solve::Interval on_grid(const solve::Interval& cell, Grid grid);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/printed_rounding-inl.hpp>
#endif
