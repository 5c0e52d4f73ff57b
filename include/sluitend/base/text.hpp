// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor base: text at the border of the library.
///
/// - `find_invalid_utf8`: strict validation;
/// - `excerpt`: a piece of foreign text made safe for a message;
/// - `comparable`: a wording reduced to what decides whether it is the same;
/// - `TextLines`: the lines of a document with the place of every byte.
#pragma once

#include <sluitend/base/source.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// The offset of the first byte that is no valid UTF-8, if there is one.
///
/// Overlong forms, surrogates, values above U+10FFFF and cut sequences are invalid.
std::optional<std::size_t> find_invalid_utf8(std::string_view text) noexcept;

/// The number of code points in valid UTF-8.
std::size_t count_code_points(std::string_view text) noexcept;

/// `text` with invalid bytes, control characters and those that are not shown or turn the direction
/// of reading escaped, cut to at most 80 characters.
std::string excerpt(std::string_view text);

/// A wording for comparison: small letters without accents, digits, and single blanks for all else.
///
/// "Cliënten  met een maatwerkarrangement (WMO)*" gives "clienten met een maatwerkarrangement wmo".
/// Latin letters only; others stay as they are.
std::string comparable(std::string_view text);

namespace detail {

/// Bytes of a character at `at` that is not shown or turns the direction of reading; else 0.
///
/// U+061C, U+180E, U+200B–200F, U+202A–202E, U+2060–206F, U+FEFF, U+E0000–E007F.
std::size_t hidden_at(std::string_view text, std::size_t at) noexcept;

} // namespace detail

/// The lines of a document (LF or CRLF ended, mixed too), each with its place.
///
/// A view: the text must outlive it. Lines are given without their end.
class TextLines {
public:
    /// \param text valid UTF-8 of less than 4 GiB
    explicit TextLines(std::string_view text);

    /// The number of lines; an empty text has none.
    std::size_t size() const noexcept { return begins_.size(); }
    /// Line `index`, counted from 0, without its end.
    std::string_view operator[](std::size_t index) const noexcept;
    /// The place of bytes [`begin`, `end`) of line `index`, offsets counted from the line's start.
    SourceSpan span(std::size_t index, std::size_t begin, std::size_t end) const noexcept;
    /// The place of a piece of the text that was given to the constructor, on one line.
    SourceSpan span(std::string_view piece) const noexcept;

private:
    std::size_t code_points_before(std::size_t byte) const noexcept;

    std::string_view text_;
    std::vector<std::size_t> begins_;
    std::vector<std::uint32_t> code_points_; ///< before every block of 256 bytes
};

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/base/text-inl.hpp>
#endif
