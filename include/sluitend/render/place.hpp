// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor render: where something stands, in words that a reader can follow.
///
/// - `place`: "blad “Lasten”, cel C7", "bladzijde 12" or "regel 412, teken 1".
#pragma once

#include <sluitend/render/labels.hpp>

#include <string>

SLUITEND_BEGIN

/// The page, or the sheet and cell, that a place of the text came from; else its line and character.
///
/// Empty if nothing is known.
std::string place(const Document& document, const SourceSpan& span, Language language);

SLUITEND_END
