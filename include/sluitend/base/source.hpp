// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor base: where something stood and how it was printed.
///
/// - `SourceSpan`: line, column and byte range in the text that was read;
/// - `Text`: a piece of prose and its place;
/// - `Printed<T>`: a value together with its verbatim text and its place;
/// - `identical`: equality that also compares text and place.
///
/// \code
/// sluitend::Printed<int> count{5, "5", {.line = 11, .column = 15, .byte_column = 15, .begin = 98, .end = 99}};
/// \endcode
#pragma once

#include <sluitend/base/config.hpp>

#include <compare>
#include <cstdint>
#include <string>

SLUITEND_BEGIN

/// A place in the text that was read; lines and columns count from 1, bytes from 0.
///
/// Line 0 means "no place": the value was made by a program, not read from a page.
struct SourceSpan {
    std::uint32_t line = 0;        ///< physical line, from 1; 0 without a place
    std::uint32_t column = 0;      ///< code points before it on the line, plus 1
    std::uint32_t byte_column = 0; ///< bytes before it on the line, plus 1
    std::uint32_t begin = 0;       ///< first byte in the document
    std::uint32_t end = 0;         ///< byte after the last

    /// True if the span names a place in a text.
    constexpr bool is_known() const noexcept { return line != 0; }

    bool operator==(const SourceSpan&) const = default;
    auto operator<=>(const SourceSpan&) const = default;
};

/// A piece of prose and where it stood; `==` compares the prose alone.
struct Text {
    std::string value{}; ///< the prose; paragraphs are separated by an empty line
    SourceSpan span{};   ///< from its first to its last character

    friend bool operator==(const Text& a, const Text& b) { return a.value == b.value; }
};

/// A value as it stood on the page: what it means, how it was printed, and where.
///
/// `==` compares the value alone, so that one table read from two layouts gives equal models;
/// `identical` compares everything.
template <class T> struct Printed {
    T value;                ///< what the text means
    std::string verbatim{}; ///< the characters as printed
    SourceSpan span{};      ///< where they stand

    friend bool operator==(const Printed& a, const Printed& b) { return a.value == b.value; }
};

/// True if value, verbatim text and place are all equal.
template <class T> bool identical(const Printed<T>& a, const Printed<T>& b) {
    return a.value == b.value && a.verbatim == b.verbatim && a.span == b.span;
}

SLUITEND_END
