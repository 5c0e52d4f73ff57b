// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: the printed numbers of programmes, goals, actions and indicators.
///
/// - `Code`: a number used as a label, which stays text;
/// - `natural_less`: the order in which people number things.
#pragma once

#include <sluitend/base/config.hpp>

#include <string>
#include <string_view>

SLUITEND_BEGIN

/// A printed number used as a label, such as `3.1`, `03` or `6.71a`; never read as a number.
///
/// Codes are attributes, not keys: they may repeat (two actions `03`) or be absent.
///
/// Invariant: not empty, valid UTF-8, no blanks at the ends, no control or direction characters.
class Code {
public:
    /// \throws ValueError with id `code.text` if the invariant fails
    explicit Code(std::string_view text);

    /// The text, such as `5.02`.
    const std::string& text() const noexcept { return text_; }
    bool operator==(const Code&) const = default;

private:
    std::string text_;
};

/// True if `a` comes before `b` as people number things: `1.9` before `1.10`, `0.9` before `0.10`.
///
/// Runs of digits compare by their number of digits and digits, all else byte by byte; equal
/// numbers with more leading zeros come first.
bool natural_less(std::string_view a, std::string_view b) noexcept;

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/model/code-inl.hpp>
#endif
