// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the scores of indicators as rows and columns print them.
#pragma once

#include "page_text.hpp"

#include <sluitend/base/finding.hpp>
#include <sluitend/io/indicator_cell.hpp>
#include <sluitend/model/indicator.hpp>

#include <optional>
#include <string_view>

SLUITEND_BEGIN
namespace detail {

/// A score as it stands in a row.
struct ScoreText {
    Printed<Period> period;     ///< of its row or column
    IndicatorCell cell{};       ///< what it says
    std::string_view text{};    ///< all of the cell
    std::optional<Area> area{}; ///< absent: the town itself
};

/// Gives an indicator what a score says: an observation, another of the place that it is compared
/// with, a target that is relative to another year; and says what is odd about it.
void take_score(const TextLines& page, ScoreText score, IndicatorRecord& indicator,
                Findings& findings);

} // namespace detail
SLUITEND_END
