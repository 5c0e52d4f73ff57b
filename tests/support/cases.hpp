// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Random cases that can be counted, lengthened and repeated.
///
/// SLUITEND_CASES is how many a test tries (1,000 unless it is given), SLUITEND_SEED where they
/// start (20211). Every case has a seed of its own, which a failure prints.
#pragma once

#include "random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

namespace sample {

inline std::uint64_t setting(const char* name, std::uint64_t usual) {
    const char* const text = std::getenv(name);
    return text == nullptr ? usual : std::stoull(text);
}

/// Tries a claim on many cases, up to the first that fails; a slow claim on one in `share` of them.
template <class Claim> void for_each_case(std::uint64_t share, Claim&& claim) {
    const std::uint64_t count =
        std::max<std::uint64_t>(1, setting("SLUITEND_CASES", 1'000) / share);
    const std::uint64_t seed = setting("SLUITEND_SEED", 20211);
    std::uint64_t tried = 0;
    while (tried < count && !testing::Test::HasFailure()) {
        const std::uint64_t own = seed + tried++;
        SCOPED_TRACE("repeat with SLUITEND_CASES=1 SLUITEND_SEED=" + std::to_string(own));
        Random random(own);
        claim(random);
    }
    std::cout << testing::UnitTest::GetInstance()->current_test_info()->name() << ": " << tried
              << " cases from seed " << seed << '\n';
}

} // namespace sample
