// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: reads figures of Swing databanks, such as waarstaatjegemeente.nl.
///
/// - `SwingPayload`: the texts that the service returned, and what they do not say;
/// - `read_swing`: rows of the Open Data Service, or an exported table.
///
/// Nothing is fetched: who calls has the texts.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/io/read_observations.hpp>

#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// The texts of one or more variables; only `rows` is needed, and `indicator` where rows name none.
struct SwingPayload {
    std::vector<std::string_view> rows{}; ///< pages of `Values`, or one exported table; JSON or CSV
    std::string_view variables{};         ///< the entity set `Variables`: names and units
    std::string_view geo_items{};         ///< the entity set `GeoItems`: names of areas
    std::string indicator{};              ///< the variable's code; else read from `@odata.id`
    std::string name{};                   ///< its name, where `variables` is absent
    std::string unit{};                   ///< its unit in words, where `variables` is absent
    /// True if codes of municipalities are those of Statistics Netherlands: 153 is `GM0153`.
    bool has_official_codes = false;
};

/// Reads rows `ExternalCode, GeoLevel, PeriodLevel, Period, ValueString`, or an exported table.
///
/// An exported table has areas in its rows (a column `ExternalCode`, `Code` or `Gebiedscode`, a
/// column `Name`, `Naam`, `Gebied` or `Gemeente`, or both) and periods in the names of its other
/// columns; its number style is that of the options. Values are read as in `read_observations_csv`;
/// `?` and the codes -99999 to -99995 are no figure, `unknown`. Without a `GeoLevel` the name tells
/// the kind of an area (the country, provinces, totals), else the heading of its column
/// (`Gemeente`), else its official code; what stays unknown is reported. A period that is not of
/// its `PeriodLevel` is reported and left out.
/// \throws ReadError as `read_statline`; `observation.shape` also if no variable is named
ReadObservationsResult read_swing(const SwingPayload& payload,
                                  const ReadObservationsOptions& options = {});

SLUITEND_END
