// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor render: pictures of goals, money and targets.
///
/// - `SvgOptions`: language and size;
/// - `goal_tree_svg`: goals with money and counts;
/// - `budget_svg`: expenditure and revenue per column, with the balance as a line;
/// - `target_svg`: a target and what was measured, on a scale.
///
/// Each picture is one `svg` element without scripts or ids, with a title and a description for
/// screen readers. Text takes `currentColor`; fills are the CSS variables `--sluitend-expenditure`,
/// `-revenue`, `-target` and `-faint`, with colours that colour-blind readers tell apart. Binary
/// floats stand for positions only; figures are printed as they stand on the page.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "render is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/model/document.hpp>
#include <sluitend/render/labels.hpp>

#include <cstddef>
#include <string>

SLUITEND_BEGIN

/// How pictures are drawn.
struct SvgOptions {
    Language language = Language::nl; ///< of everything but the document's own words
    std::size_t rows = 60;            ///< goals drawn at most; the rest is counted
};

/// The goals of a programme (doelenboom): bars for stated money, counts of actions and indicators,
/// and a mark for every indicator that is judged: whether it met its target when it was last
/// measured, or that it cannot be told.
std::string goal_tree_svg(const Programme& programme, const SvgOptions& options = {});

/// A budget table in bars: expenditure, revenue, and the printed balance as a line.
///
/// At most 24 columns are drawn. Empty if the table has neither expenditure nor revenue.
std::string budget_svg(const BudgetTable& table, const SvgOptions& options = {});

/// The first target of an indicator with a value and its latest observation, on a scale.
///
/// Empty if there is no value to draw: a target may be words, or deliberately absent.
std::string target_svg(const Indicator& indicator, const SvgOptions& options = {});

SLUITEND_END
