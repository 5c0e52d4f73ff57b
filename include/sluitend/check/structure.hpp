// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: counts, duplicates and numbering, and what the law prescribes.
///
/// - `check_structure`: findings that need no arithmetic.
#pragma once

#include <sluitend/base/finding.hpp>
#include <sluitend/model/document.hpp>

SLUITEND_BEGIN

/// Compares what a document declares with what is found, without rounding or tolerance.
///
/// Invariants B3, G2, G3, G5 and I2: declared counts, repeated numbers, gaps in own numbering, and
/// statutory indicators against the list of the budget year. A gap in statutory numbers is judged
/// against that list, never by itself.
Findings check_structure(const Document& document);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/structure-inl.hpp>
#endif
