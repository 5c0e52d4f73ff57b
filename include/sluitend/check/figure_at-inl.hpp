// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to check: figures that are there.
///
/// - `detail::figure_at`: a figure, or an error;
/// - `detail::is_same_table`: whether two figures stand in one table;
/// - `detail::require_figures`: that all figures of an identity are there.
#pragma once

#include <sluitend/base/error.hpp>
#include <sluitend/check/identity.hpp>

#include <cstddef>
#include <span>
#include <string>

SLUITEND_BEGIN

namespace detail {

[[noreturn]] inline void throw_no_figure(std::size_t figure) {
    throw ValueError("expression.figure", "there is no figure " + std::to_string(figure));
}

/// \throws ValueError with id `expression.figure` if there is no such figure
inline const Figure& figure_at(std::span<const Figure> all, std::size_t figure) {
    if (figure >= all.size()) throw_no_figure(figure);
    return all[figure];
}

/// True if figures stand in one table, or are the goals and the own table of one programme.
inline bool is_same_table(const Figure& a, const Figure& b) {
    return a.edition == b.edition && a.scope == b.scope && (a.scope || a.programme == b.programme);
}

/// \throws ValueError with id `expression.figure` if an identity names a figure that is not there
inline void require_figures(const Identity& identity, std::span<const Figure> all) {
    for (const IdentityTerm& term : identity.terms)
        if (term.figure && *term.figure >= all.size()) throw_no_figure(*term.figure);
}

} // namespace detail

SLUITEND_END
