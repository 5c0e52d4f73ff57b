// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor render: charts of indicators, as pictures and as Vega-Lite.
///
/// - `ChartOptions`: language and size;
/// - `indicator_svg`, `indicator_vega_lite`: one indicator in time, with its target;
/// - `indicators_svg`, `indicators_vega_lite`: all indicators of a programme or a document, side by side;
/// - `ranking_svg`, `ranking_vega_lite`: one indicator over all towns.
///
/// Provisional values are hollow, breaks part the line, a target is a step from its first year, and
/// another area is a thin line with dashes. What has no place in the picture, such as a value in
/// another unit, is told below it. Pictures are made like those of `svg.hpp`. Vega-Lite (version 5,
/// also read by 6) carries exact values as text beside the numbers that are drawn, Dutch layout of
/// numbers in `usermeta`, and a description for screen readers; it loads nothing.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "render is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/analyse/peers.hpp>
#include <sluitend/model/document.hpp>
#include <sluitend/model/series.hpp>
#include <sluitend/model/target.hpp>
#include <sluitend/render/labels.hpp>

#include <span>
#include <string>
#include <string_view>

SLUITEND_BEGIN

/// How charts are drawn.
struct ChartOptions {
    Language language = Language::nl; ///< of everything but the document's own words
    int width = 640;                  ///< of the whole picture, 240 to 4,000
    int height = 320;                 ///< of one chart, 160 to 4,000
};

/// A chart of an indicator with its targets and the areas that its document compares it with.
/// \throws ValueError with id `chart.size` beyond the sizes of `ChartOptions`
std::string indicator_svg(const Indicator& indicator, const ChartOptions& options = {});
/// A chart of any series. \param targets  in the unit of the series
/// \param comparisons  the same indicator in other areas \throws ValueError as above
std::string indicator_svg(const Series& series, std::span<const Target> targets,
                          std::span<const Series> comparisons = {},
                          const ChartOptions& options = {});
/// The same chart as a Vega-Lite specification. \throws ValueError as above
std::string indicator_vega_lite(const Indicator& indicator, const ChartOptions& options = {});
/// The same chart of any series. \throws ValueError as above
std::string indicator_vega_lite(const Series& series, std::span<const Target> targets,
                                std::span<const Series> comparisons = {},
                                const ChartOptions& options = {});

/// All indicators of a programme that have a value or a numeric target, two beside each other where
/// the width allows; the others are named below. \throws ValueError as above
std::string indicators_svg(const Programme& programme, const ChartOptions& options = {});
/// Those of a whole document, with the indicators of an annex. \throws ValueError as above
std::string indicators_svg(const Document& document, const ChartOptions& options = {});
/// The same charts as one Vega-Lite specification. \throws ValueError as above
std::string indicators_vega_lite(const Programme& programme, const ChartOptions& options = {});
/// Likewise of a whole document. \throws ValueError as above
std::string indicators_vega_lite(const Document& document, const ChartOptions& options = {});

/// Every area of a ranking as a mark on one scale, with the median and the one that is looked for.
/// \param area  code of the area to point out; empty for none
/// \throws ValueError as above; with id `peers.area` for an area that is not in the ranking
std::string ranking_svg(const Ranking& ranking, std::string_view area = {},
                        const ChartOptions& options = {});
/// The same strip as a Vega-Lite specification. \throws ValueError as above
std::string ranking_vega_lite(const Ranking& ranking, std::string_view area = {},
                              const ChartOptions& options = {});

SLUITEND_END
