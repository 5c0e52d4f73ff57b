// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// The fields of what changed between two editions; see fields.hpp.
#pragma once

#include "record.hpp"

#include <sluitend/analyse/diff.hpp>

namespace sluitend_python {

template <>
inline constexpr auto fields_of<sluitend::EditionSide> =
    std::tuple{Field{"programme", &sluitend::EditionSide::programme},
               Field{"path", &sluitend::EditionSide::path},
               Field{"number", &sluitend::EditionSide::number},
               Field{"title", &sluitend::EditionSide::title},
               Field{"column", &sluitend::EditionSide::column},
               Field{"printed", &sluitend::EditionSide::printed},
               Field{"amount", &sluitend::EditionSide::amount},
               Field{"missing_reason", &sluitend::EditionSide::missing_reason},
               Field{"span", &sluitend::EditionSide::span}};
template <>
inline constexpr auto fields_of<sluitend::EditionCandidate> =
    std::tuple{Field{"before", &sluitend::EditionCandidate::before},
               Field{"after", &sluitend::EditionCandidate::after},
               Field{"similarity", &sluitend::EditionCandidate::similarity}};
template <>
inline constexpr auto fields_of<sluitend::EditionChange> =
    std::tuple{Field{"kind", &sluitend::EditionChange::kind},
               Field{"part", &sluitend::EditionChange::part},
               Field{"before", &sluitend::EditionChange::before},
               Field{"after", &sluitend::EditionChange::after},
               Field{"difference", &sluitend::EditionChange::difference},
               Field{"within_rounding", &sluitend::EditionChange::within_rounding},
               Field{"with_parent", &sluitend::EditionChange::with_parent},
               Field{"similarity", &sluitend::EditionChange::similarity},
               Field{"candidates", &sluitend::EditionChange::candidates}};

} // namespace sluitend_python
