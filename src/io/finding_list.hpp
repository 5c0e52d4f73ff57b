// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: findings of a reader, with a bound on how many are kept.
#pragma once

#include <sluitend/base/finding.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// Keeps at most `most` findings in the order of adding, errors before others; counts the rest.
class FindingList {
public:
    explicit FindingList(std::size_t most) : most_(most) {}

    void add(Finding finding) {
        ++added_;
        auto& kept = finding.severity == Severity::error ? errors_ : others_;
        if (kept.size() < most_) kept.push_back({added_, std::move(finding)});
    }

    /// All that is kept, and at the end how many are not.
    Findings take() && {
        others_.resize(std::min(others_.size(), most_ - errors_.size()));
        errors_.insert(errors_.end(), std::make_move_iterator(others_.begin()),
                       std::make_move_iterator(others_.end()));
        std::sort(errors_.begin(), errors_.end(),
                  [](const Numbered& a, const Numbered& b) { return a.number < b.number; });
        Findings out;
        for (Numbered& each : errors_)
            out.push_back(std::move(each.finding));
        if (added_ > out.size())
            out.push_back({"diagnostics.truncated",
                           Severity::info,
                           {{"more", std::to_string(added_ - out.size())}},
                           {},
                           {}});
        return out;
    }

private:
    struct Numbered {
        std::size_t number = 0;
        Finding finding{};
    };

    std::size_t most_;
    std::size_t added_ = 0;
    std::vector<Numbered> errors_;
    std::vector<Numbered> others_;
};

} // namespace detail
SLUITEND_END
