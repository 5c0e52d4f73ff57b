// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// What text and HTML both say of how figures were rounded.
#pragma once

#include "words.hpp"

#include <sluitend/check/report.hpp>

#include <string>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// One assumption with its evidence.
struct AssumptionLine {
    std::string name; ///< "Afronding"
    std::string text; ///< "op het dichtstbijzijnde …; uitgesloten: naar beneden …"
};

/// How figures were taken to be rounded, and totals to come about; nothing without identities.
std::vector<AssumptionLine> assumption_lines(const Report& report, Words say);

/// How the sums of a table stand under every sign convention; nothing where there are none.
std::vector<std::string> sign_evidence_lines(const SignInference& sign, Words say);

} // namespace detail

SLUITEND_END
