// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor quantity: the state of the budget that a column shows.
///
/// - `Phase`: actual, draft, adopted, amended, estimate, forecast.
#pragma once

#include <sluitend/base/names.hpp>

#include <array>
#include <string_view>

SLUITEND_BEGIN

/// The state of a year's money (rekening, ontwerp, begroting, na wijziging, raming, prognose).
enum class Phase {
    actual,   ///< realised (rekening, realisatie)
    draft,    ///< proposed, not yet adopted (ontwerpbegroting)
    adopted,  ///< as the council adopted it (begroting, primitief)
    amended,  ///< adopted plus amendments (begroting na wijziging)
    estimate, ///< one of the years after the budget year (meerjarenraming; BBV art. 22)
    forecast, ///< expectation within the year (prognose)
};

/// The names of `Phase`.
constexpr std::array<std::string_view, 6> names(Phase) {
    return {"actual", "draft", "adopted", "amended", "estimate", "forecast"};
}

SLUITEND_END
