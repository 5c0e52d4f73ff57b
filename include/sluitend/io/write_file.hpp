// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: files that are written whole or not at all.
///
/// - `write_file_atomically`: replaces a file in one step.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/base/error.hpp>

#include <string>
#include <string_view>

SLUITEND_BEGIN

/// Writes `bytes` to the file `path`: afterwards it is new and whole, or as it was.
///
/// A temporary file in the same folder, which its owner alone can read, is written, made durable and
/// renamed. A new file gets the rights that the process gives (umask); one that is replaced keeps
/// its own.
/// \throws Error with id `output.file` if any step fails; nothing is left behind
void write_file_atomically(const std::string& path, std::string_view bytes);

SLUITEND_END
