// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: what changed between two editions, as a table and as JSON.
///
/// - `changes_table`: one row per change;
/// - `write_json`: the same rows, with the candidates of what is ambiguous.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/analyse/diff.hpp>
#include <sluitend/io/tidy_table.hpp>
#include <sluitend/io/write_json.hpp>

#include <string>

SLUITEND_BEGIN

/// Every change, in the order of the comparison: kind, part, place, what was and what is.
///
/// `before` and `after` are `EditionChange::text_before` and `text_after`; `value_before` and
/// `value_after` amounts in euro; `difference` as in `EditionChange`; `similarity` a fraction.
TidyTable changes_table(const EditionDiff& diff);

/// The changes as JSON, format `sluitend.diff` version 1, ended by a line feed.
///
/// Both editions by title, source and year, counts per kind, and the rows of `changes_table` without
/// absent cells; decimals are strings. \throws ValueError as for a document
std::string write_json(const EditionDiff& diff, const WriteJsonOptions& options = {});

SLUITEND_END
