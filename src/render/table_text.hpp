// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// A table of any shape as plain text, in as many parts as its columns need.
#pragma once

#include "words.hpp"

#include <sluitend/model/table.hpp>

#include <cstddef>
#include <string>

SLUITEND_BEGIN

namespace detail {

/// Rows below their headings; a table that is too wide is cut between columns, its labels repeated.
std::string table_text(const Table& table, std::size_t width, std::size_t indent);

} // namespace detail

SLUITEND_END
