// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: text at the border, with the place of what is wrong.
#pragma once

#include <sluitend/base/error.hpp>
#include <sluitend/base/limits.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

SLUITEND_BEGIN
namespace detail {

/// The place of bytes [`begin`, `end`) of `text`; lines end in LF, CRLF or a lone CR.
SourceSpan place_of(std::string_view text, std::size_t begin, std::size_t end) noexcept;

/// Throws a ReadError about bytes [`begin`, `end`) of `text`.
[[noreturn]] void throw_read_error(std::string_view id, const std::string& message,
                                   std::string_view text, std::size_t begin, std::size_t end);

/// Refuses what is too large (`input.too-large`), UTF-16 (`input.utf16`) or no UTF-8 (`input.utf8`).
void require_utf8_input(std::string_view text, const Limits& limits);

/// The bytes of a byte-order mark at the start of `text`: 3 or 0.
std::size_t byte_order_mark(std::string_view text) noexcept;

/// The first C0 or C1 control character of valid UTF-8 but tab, line feed and those in `allowed`.
std::optional<std::size_t> find_control_character(std::string_view text,
                                                  std::string_view allowed = {}) noexcept;

/// Refuses text that our own readers would refuse to read back.
/// \throws ValueError with id `text.utf8` or `text.control-character`
void require_writable(std::string_view text);

} // namespace detail
SLUITEND_END
