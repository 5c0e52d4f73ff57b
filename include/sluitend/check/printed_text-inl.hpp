// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to check and render: figures and exact numbers as a Dutch page prints them.
///
/// - `detail::dutch_number`: an exact number;
/// - `detail::figure_text`: a figure.
#pragma once

#include <sluitend/number/number_style.hpp>
#include <sluitend/number/rational.hpp>
#include <sluitend/quantity/amount.hpp>

#include <string>

SLUITEND_BEGIN

namespace detail {

/// "2,5"; "1/3" for what no decimal equals.
inline std::string dutch_number(const Rational& number) {
    const auto exact = number.to_exact_decimal();
    return exact ? format_decimal(*exact, NumberStyle::dutch) : number.to_string();
}

/// A figure as printed; in Dutch layout if it was made by a program.
inline std::string figure_text(const Amount& amount) {
    return amount.verbatim().empty() ? format_decimal(amount.printed(), NumberStyle::dutch)
                                     : amount.verbatim();
}

} // namespace detail

SLUITEND_END
