// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/infer_rounding.hpp>

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
/// \param blocks as the check found them; under `exact` they fall apart into single identities
inline std::optional<RefutedRounding> refuted(const JointResult& joint,
                                              const std::vector<JointBlock>& blocks) {
    const Certificate* certificate = joint.certificate();
    if (certificate == nullptr) return std::nullopt;
    std::set<std::size_t> impossible;
    for (const JointBlock& block : joint.blocks)
        if (block.verdict == JointVerdict::impossible)
            impossible.insert(block.identities.begin(), block.identities.end());
    const auto possible = std::count_if(blocks.begin(), blocks.end(), [&](const JointBlock& block) {
        return std::none_of(block.identities.begin(), block.identities.end(),
                            [&](std::size_t each) { return impossible.contains(each); });
    });
    return RefutedRounding{joint.rounding, static_cast<std::size_t>(possible), *certificate};
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
                                                 const JointOptions& options) {
    RoundingInference out;
    out.assumed = joint.rounding;
    out.blocks = joint.blocks.size();
    for (const JointBlock& block : joint.blocks)
        for (const std::size_t each : block.identities)
            if (!identities[each].residual.is_zero()) ++out.telling;
    for (const PrintedRounding hypothesis : detail::rounding_hypotheses) {
        // Figures that add exactly may be what they say, so every way of rounding allows them.
        std::optional<RefutedRounding> found;
        if (out.telling > 0) {
            JointOptions own = options;
            own.rounding = hypothesis;
            own.wants_culprits = own.wants_values = false;
            found = detail::refuted(
                hypothesis == joint.rounding ? joint : check_jointly(identities, figures, own),
                joint.blocks);
        }
        if (found)
            out.refuted.push_back(std::move(*found));
        else
            out.survivors.push_back(hypothesis);
    }
    out.basis = detail::basis_of(out);
    return out;
}

SLUITEND_END
