// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: which ways of rounding the figures of a document allow.
///
/// - `Basis`: on what ground one of them is assumed;
/// - `RefutedRounding`, `RoundingInference`: what is left of every hypothesis;
/// - `infer_rounding`: tests them all.
#pragma once

#include <sluitend/check/joint.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// On what ground a hypothesis is assumed.
enum class Basis {
    declared,      ///< the caller says so, and not the usual one
    only_survivor, ///< every other hypothesis is refuted
    preferred,     ///< others are possible too; this one is the usual one
    undecided,     ///< it is refuted itself, so nothing was found to assume
};

/// The names of `Basis`.
constexpr std::array<std::string_view, 4> names(Basis) {
    return {"declared", "only_survivor", "preferred", "undecided"};
}

/// A way of rounding under which the figures cannot all be true.
struct RefutedRounding {
    PrintedRounding rounding = PrintedRounding::exact; ///< which
    std::size_t possible_blocks = 0; ///< blocks that could be true under it all the same
    Certificate certificate{};       ///< why another cannot
};

/// Which ways of rounding the figures allow.
///
/// Rules for halves are judged together with `nearest`: they are almost never told apart.
struct RoundingInference {
    PrintedRounding assumed = PrintedRounding::nearest; ///< what the check assumed
    Basis basis = Basis::undecided;                     ///< on what ground
    std::size_t blocks = 0;                             ///< blocks of identities that were tested
    std::size_t telling = 0; ///< identities that do not add exactly, so that they tell
    std::vector<PrintedRounding> survivors{}; ///< in the order of preference; those not decided too
    std::vector<RefutedRounding> refuted{};   ///< likewise
};

/// Tests nearest, down, floor, ceiling, up and exact, in this order of preference, on all identities.
///
/// A verdict never changes for that: figures that are impossible under `nearest` and possible when cut
/// off may also hold one mistake, so the caller who knows better says so in `JointOptions`.
/// \param joint what `check_jointly` said of them
RoundingInference infer_rounding(std::span<const IdentityResult> identities,
                                 std::span<const Figure> figures, const JointResult& joint,
                                 const solve::Effort& effort = {});

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/infer_rounding-inl.hpp>
#endif
