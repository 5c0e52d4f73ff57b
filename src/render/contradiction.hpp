// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// What every form of output says of figures that cannot all be true.
#pragma once

#include "words.hpp"

#include <sluitend/check/joint.hpp>

#include <string>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// One line of an addition.
struct ProofLine {
    std::string name;    ///< "Lasten"
    std::string printed; ///< "41.448"; "2 keer 41.448" if it counts twice
};

/// A certificate as an addition that a person can check.
struct ProofText {
    std::vector<ProofLine> parts;  ///< to be added up
    std::string sum;               ///< what they add to
    std::vector<ProofLine> totals; ///< what that must be equal to, added up; none: to 0
    std::string total;             ///< what they add to
    std::string conclusion;        ///< "Verschil 3; afronding van 5 bedragen verklaart …"
};

/// One figure that may be wrong.
struct Suspect {
    std::string name;    ///< "Lasten"
    std::string printed; ///< "41.448"
    std::string implied; ///< "zou dan tussen 41.484 en 41.486 moeten liggen"
    SourceSpan span;     ///< where it stands
};

/// Figures that are all wrong if no others are.
struct SuspectSet {
    std::vector<Suspect> members; ///< if there are several, they are one event
    std::string proposal;         ///< "41.484: twee cijfers verwisseld"; empty without one
};

/// Why the figures of one block cannot all be true, and which of them may be wrong.
struct ContradictionText {
    std::string where;             ///< what its figures share: "Begroting 2021"; may be empty
    std::vector<ProofText> proofs; ///< no figure stands in two of them
    std::string heading;           ///< "Minstens 1 bedrag is fout. …"; empty if none was searched
    std::vector<SuspectSet> sets;  ///< likeliest first
    std::size_t left_out = 0;      ///< sets that are not listed
};

/// One impossible block with at most `most` sets of suspects.
ContradictionText contradiction(const JointResult& joint, const JointBlock& block, Words say,
                                std::size_t most);
/// Every impossible block, likewise.
std::vector<ContradictionText> contradictions(const JointResult& joint, Words say,
                                              std::size_t most);

/// "Tel op: baten A (4) + saldo A (5) = 9. Dat moet gelijk zijn aan … (12). Verschil 3; …".
std::string sentence(const ProofText& proof, const std::string& where, Words say);
/// "412:7: Lasten, 41.448 zou dan … moeten liggen; misschien 41.484: twee cijfers verwisseld."
std::string sentence(const SuspectSet& set, Words say);
/// The same of a set by itself; empty unless it says as much of every figure.
std::string sentence(const CulpritSet& set, Words say);
/// Every proof, the suspects and what is left out, each on a line of its own.
std::string whole_text(const ContradictionText& text, Words say);
/// True if a finding says what a proof says.
bool tells(const Finding& finding, const Certificate& proof);
/// "3 mogelijkheden zijn niet getoond."; empty if there are none.
std::string left_out_text(const ContradictionText& text, Words say);

/// "Minstens 1 bedrag is fout. Het kan op een van deze plaatsen zitten, …".
std::string heading(const FigureCulprits& culprits, Words say);
/// What figures share: "programma 3.1, Begroting 2021"; empty if that is nothing.
std::string shared_name(const std::vector<const Figure*>& figures, Words say);
/// "Lasten, programma 3.1, Begroting 2021".
std::string figure_name(const Figure& figure, Words say);
/// What an interval in euro says in a printed unit: "tussen 41.169 en 41.169,5".
std::string range_text(const solve::Interval& range, std::int64_t multiplier, Words say);

} // namespace detail

SLUITEND_END
