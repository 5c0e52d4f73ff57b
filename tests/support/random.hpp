// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Random numbers that are the same everywhere.
#pragma once

#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace sample {

class Random {
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {
        engine_.discard(10); // neighbouring seeds begin alike
    }

    std::int64_t below(std::int64_t bound) {
        return static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(bound));
    }
    std::int64_t between(std::int64_t lower, std::int64_t upper) {
        return lower + below(upper - lower + 1);
    }
    std::size_t position(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }
    bool chance(std::int64_t one_in) { return below(one_in) == 0; }
    template <class T> void shuffle(std::vector<T>& values) {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[position(i)]);
    }

private:
    std::mt19937_64 engine_;
};

} // namespace sample
