// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/infer_rounding.hpp>

#include <sluitend/check/joint_system-inl.hpp>
#include <sluitend/solve/decide.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

SLUITEND_BEGIN

namespace detail {

/// In the order of preference.
inline constexpr std::array rounding_hypotheses{PrintedRounding::nearest, PrintedRounding::down,
                                                PrintedRounding::floor,   PrintedRounding::ceiling,
                                                PrintedRounding::up,      PrintedRounding::exact};

/// Nothing if the figures can be true under this way of rounding.
/// \param joint as the check found it; under `exact` its blocks fall apart into single identities
inline std::optional<RefutedRounding>
refuted(PrintedRounding hypothesis, std::span<const IdentityResult> identities,
        std::span<const Figure> figures, const JointResult& joint, const solve::Effort& effort) {
    const JointSystem assumed(identities, figures, {hypothesis, joint.grid});
    const solve::Solution solution = solve::decide(assumed.linear(), effort);
    const solve::Proof* first = nullptr;
    std::set<std::size_t> impossible;
    for (const solve::Block& block : solution.blocks) {
        if (!block.proof) continue;
        if (first == nullptr) first = &*block.proof;
        for (const std::size_t each : block.equations)
            impossible.insert(assumed.identity(each));
    }
    if (first == nullptr) return std::nullopt;
    const auto possible =
        std::count_if(joint.blocks.begin(), joint.blocks.end(), [&](const JointBlock& block) {
            return std::none_of(block.identities.begin(), block.identities.end(),
                                [&](std::size_t each) { return impossible.contains(each); });
        });
    return RefutedRounding{
        hypothesis, static_cast<std::size_t>(possible),
        certificate_of(assumed, figures, solve::shortened(assumed.linear(), *first, effort))};
}

inline Basis basis_of(const RoundingInference& inference) {
    if (inference.assumed != PrintedRounding::nearest) return Basis::declared;
    const auto& survivors = inference.survivors;
    if (survivors.empty() || survivors.front() != inference.assumed) return Basis::undecided;
    return survivors.size() == 1 ? Basis::only_survivor : Basis::preferred;
}

} // namespace detail

SLUITEND_INLINE RoundingInference infer_rounding(std::span<const IdentityResult> identities,
                                                 std::span<const Figure> figures,
                                                 const JointResult& joint,
                                                 const solve::Effort& effort) {
    RoundingInference out;
    out.assumed = joint.rounding;
    out.blocks = joint.blocks.size();
    for (const JointBlock& block : joint.blocks)
        for (const std::size_t each : block.identities)
            if (!identities[each].residual.is_zero()) ++out.telling;
    for (const PrintedRounding hypothesis : detail::rounding_hypotheses) {
        // Figures that add exactly may be what they say, so every way of rounding allows them.
        std::optional<RefutedRounding> found;
        const bool is_known = hypothesis == joint.rounding && joint.certificate() == nullptr;
        if (out.telling > 0 && !is_known)
            found = detail::refuted(hypothesis, identities, figures, joint, effort);
        if (found)
            out.refuted.push_back(std::move(*found));
        else
            out.survivors.push_back(hypothesis);
    }
    out.basis = detail::basis_of(out);
    return out;
}

SLUITEND_END
