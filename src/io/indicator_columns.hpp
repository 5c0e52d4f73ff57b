// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the headings of tables of indicators.
#pragma once

#include <sluitend/quantity/area.hpp>
#include <sluitend/quantity/period.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// What stands in a column of a table of indicators.
enum class IndicatorColumn {
    number,
    programme,
    policy_field,
    name,
    unit,
    source,
    period, ///< the year that the scores of a row are of
    score,
    target,
    dated, ///< a year without a word: scores or targets
    note,
    other, ///< nothing that is known
};

/// The heading of one column.
struct IndicatorHead {
    IndicatorColumn kind = IndicatorColumn::other;
    std::string_view text{};
    std::optional<Year> year{}; ///< that it names
    std::optional<Area> area{}; ///< another than the town
    bool is_certain = false;    ///< of a name: no other table has such a column
};

/// What `text` is as a heading. \param below the year under it, on a line of its own
IndicatorHead indicator_head(std::string_view text, std::optional<Year> below = {});

/// What is known of the document that a table stands in.
struct IndicatorContext {
    std::optional<Year> budget_year{};
    std::string_view government{};
    bool lists_indicators = false; ///< a heading above says so
    bool is_statutory = false;     ///< and that the law prescribes them
};

/// True if these are the headings of a table of indicators.
bool head_indicators(const std::vector<IndicatorHead>& heads, const IndicatorContext& context);

/// Settles what the headings leave open: years before the budget year are measured, others aimed
/// for; the column of the town is that of its scores. False if two columns say the same.
bool settle_heads(std::vector<IndicatorHead>& heads, const IndicatorContext& context);

/// Where a column of this kind is; none if there is none.
std::optional<std::size_t> column_of(const std::vector<IndicatorHead>& heads, IndicatorColumn kind);

/// The area that `text` names, if it is another than the town: "Nederland", "Provincie".
std::optional<Area> elsewhere(std::string_view text);

} // namespace detail
SLUITEND_END
