// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: figures as whole numbers of their last digit, for the bodies of this floor.
///
/// - `detail::magnitude`, `detail::power_of_ten`.
#pragma once

#include <sluitend/number/decimal.hpp>

#include <cstddef>

SLUITEND_BEGIN

namespace detail {

constexpr int128 magnitude(int128 value) noexcept {
    return value < 0 ? -value : value;
}

/// Ten to the power of a scale.
inline int128 power_of_ten(std::size_t power) {
    return static_cast<int128>(powers_of_ten[power]);
}

} // namespace detail

SLUITEND_END
