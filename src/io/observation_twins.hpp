// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: rows of observations that say something twice.
#pragma once

#include "finding_list.hpp"

#include <sluitend/model/observation_table.hpp>

#include <cstddef>
#include <functional>
#include <optional>

SLUITEND_BEGIN
namespace detail {

/// Where a row stands, beside its span: its page, or its number.
using PlaceOfRow = std::function<std::optional<FindingArgument>(std::size_t row)>;

/// Reports rows of one indicator, area, period, edition, source, status and qualifier: each that has
/// another value than the first (`observation.contradiction`), and how many say the same
/// (`observation.repeated-row`). Cells that are unreadable
/// say the same if they have the same text.
void report_twins(const ObservationTable& table, const PlaceOfRow& place, FindingList& findings);

} // namespace detail
SLUITEND_END
