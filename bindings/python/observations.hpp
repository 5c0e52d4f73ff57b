// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// A table of observations as Python has it: with what was odd while it was read.
#pragma once

#include "record.hpp"

#include <sluitend/base/finding.hpp>
#include <sluitend/model/observation_table.hpp>

namespace sluitend_python {

/// Python's class `ObservationTable`.
struct Observations {
    sluitend::ObservationTable table;
    sluitend::Findings diagnostics;
};

} // namespace sluitend_python
