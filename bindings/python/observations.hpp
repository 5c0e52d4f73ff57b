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

/// A position from 0, or from the end below 0, among `size` things that are called `kind`.
std::size_t position_from(const py::object& position, std::size_t size, const char* kind);

} // namespace sluitend_python
