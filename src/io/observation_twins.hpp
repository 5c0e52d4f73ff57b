// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: rows of observations that say something twice.
#pragma once

#include "finding_list.hpp"

#include <sluitend/model/observation_table.hpp>

SLUITEND_BEGIN
namespace detail {

/// Reports rows of one indicator, area, period, edition, source, status and qualifier: each that has
/// another value than the first (`observation.contradiction`), and how many say the same
/// (`observation.repeated-row`).
void report_twins(const ObservationTable& table, FindingList& findings);

} // namespace detail
SLUITEND_END
