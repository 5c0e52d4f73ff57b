// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// What text and HTML both say of claims.
#pragma once

#include "words.hpp"

#include <sluitend/check/report.hpp>

#include <string>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// One claim that was judged, in a sentence.
struct ClaimLine {
    Index<Programme> programme; ///< whose explanation it stands in
    std::string text;           ///< "“De begrote …”: bedrag hoort bij een andere post. …"
};

/// Every claim that the table tells something of, or that items explain.
std::vector<ClaimLine> claim_lines(const Report& report, Words say);

} // namespace detail

SLUITEND_END
