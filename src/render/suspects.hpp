// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// What text and HTML both say of figures that cannot all be true.
#pragma once

#include "words.hpp"

#include <sluitend/check/report.hpp>
#include <sluitend/model/figures.hpp>

#include <string>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// One line of an addition.
struct ProofLine {
    std::string name;    ///< "Lasten, Begroting 2021"
    std::string printed; ///< "41.448"; "2 × 41.448" if it counts twice
    SourceSpan span;     ///< where it stands
};

/// A certificate as an addition that a person can check.
struct ProofText {
    std::vector<ProofLine> parts;  ///< to be added up
    std::string sum;               ///< what they add to
    std::vector<ProofLine> totals; ///< what that must be equal to, added up
    std::string total;             ///< what they add to
    std::string conclusion;        ///< "Dat scheelt 3; afronding van 5 bedragen verklaart …"
};

/// One figure that may be wrong, and how.
struct Suspect {
    std::string name;     ///< "Lasten, Begroting 2021"
    std::string printed;  ///< "41.448"
    std::string implied;  ///< "zou dan tussen 41.484 en 41.486 moeten liggen"
    std::string proposal; ///< "41.484: twee cijfers verwisseld"; empty without one
    SourceSpan span;      ///< where it stands
};

/// Figures of which at least so many must be wrong.
struct SuspectsText {
    std::string heading;                    ///< "Minstens één bedrag is fout. …"
    std::vector<std::vector<Suspect>> sets; ///< likeliest first
    std::size_t left_out = 0;               ///< sets that are not listed
};

/// "Lasten, Begroting 2021"; with several programmes also which.
std::string figure_name(const Figure& figure, Words say);
/// Every impossible block as an addition.
std::vector<ProofText> proofs(const Report& report, Words say);
/// Every part with figures that must be wrong, with at most `most` sets.
std::vector<SuspectsText> suspects(const Report& report, Words say, std::size_t most);

} // namespace detail

SLUITEND_END
