// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor base: the bounds that keep hostile input from exhausting the machine.
///
/// - `Limits`: one struct for every reader and builder; each bound can be changed by the caller.
///
/// \code
/// sluitend::ReadChapterOptions options;
/// options.limits.input_bytes = 1024 * 1024;
/// \endcode
#pragma once

#include <sluitend/base/config.hpp>

#include <cstddef>

SLUITEND_BEGIN

/// Bounds on what a reader or builder accepts; what exceeds one is refused with its place.
///
/// The defaults are far above any published budget. A reader never truncates at a bound: it
/// refuses, except for `diagnostics`, where the rest is counted and the count is reported.
struct Limits {
    std::size_t input_bytes = 64 * 1024 * 1024; ///< size of one document
    std::size_t line_bytes = 1024 * 1024;       ///< one line or cell
    std::size_t json_depth = 128;               ///< nesting of JSON; 32 goals deep needs 70
    std::size_t goal_depth = 32;                ///< goals below goals
    std::size_t nodes = 1'000'000;              ///< programmes, goals, actions, indicators together
    std::size_t columns = 4'096;                ///< columns of one table
    std::size_t rows = 5'000'000;               ///< rows of one table
    std::size_t title_characters = 10'000;      ///< code points of a title or code
    std::size_t diagnostics = 1'000;            ///< kept; the rest is counted
    std::size_t split_candidates = 1'000;       ///< readings kept of one run-together row
    int document_scale = 6;                     ///< decimals of a printed figure

    bool operator==(const Limits&) const = default;
};

SLUITEND_END
