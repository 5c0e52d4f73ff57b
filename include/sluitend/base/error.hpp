// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor base: the exceptions of the library.
///
/// - `Error`: the root, with a stable id;
/// - `NumberError` and its kin: arithmetic that cannot be exact;
/// - `UnitError`, `ModelError`: a rule of the model was broken by the caller;
/// - `ReadError`: input that cannot be read, with its place.
///
/// Oddities of a document are findings, never exceptions (`base/finding.hpp`).
#pragma once

#include <sluitend/base/source.hpp>

#include <stdexcept>
#include <string>
#include <string_view>

SLUITEND_BEGIN

/// The root of all exceptions of the library; `id` is stable and documented.
class SLUITEND_EXPORT Error : public std::runtime_error {
public:
    /// \param id      stable id such as `number.overflow`
    /// \param message one English sentence for a developer
    Error(std::string_view id, const std::string& message) : std::runtime_error(message), id_(id) {}

    /// The stable id.
    const std::string& id() const noexcept { return id_; }

private:
    std::string id_;
};

/// Arithmetic that cannot give an exact result.
class SLUITEND_EXPORT NumberError : public Error {
public:
    using Error::Error;
};

/// A result beyond 38 digits or 18 decimals.
class SLUITEND_EXPORT NumberOverflow : public NumberError {
public:
    /// \param message one English sentence for a developer
    explicit NumberOverflow(const std::string& message) : NumberError("number.overflow", message) {}
};

/// A division by zero.
class SLUITEND_EXPORT DivisionByZero : public NumberError {
public:
    /// \param message one English sentence for a developer
    explicit DivisionByZero(const std::string& message)
        : NumberError("number.division-by-zero", message) {}
};

/// An exact operation whose result does not fit the wanted scale.
class SLUITEND_EXPORT InexactResult : public NumberError {
public:
    /// \param message one English sentence for a developer
    explicit InexactResult(const std::string& message) : NumberError("number.inexact", message) {}
};

/// Currencies or units that cannot be combined.
class SLUITEND_EXPORT UnitError : public Error {
public:
    /// \param message one English sentence for a developer
    explicit UnitError(const std::string& message) : Error("unit.mismatch", message) {}
};

/// A rule of the model was broken: a bad code, an index of another document, a bound exceeded.
class SLUITEND_EXPORT ModelError : public Error {
public:
    using Error::Error;
};

/// A value that a type cannot hold, such as year 1492 or a text that is no number.
class SLUITEND_EXPORT ValueError : public Error {
public:
    using Error::Error;
};

/// Input that cannot be read; nothing of it is returned.
class SLUITEND_EXPORT ReadError : public Error {
public:
    /// \param id      stable id such as `input.utf8`
    /// \param message one English sentence for a developer
    /// \param span    where reading stopped
    /// \param excerpt the offending text, escaped, at most 80 characters
    ReadError(std::string_view id, const std::string& message, SourceSpan span, std::string excerpt)
        : Error(id, message), span_(span), excerpt_(std::move(excerpt)) {}

    /// Where reading stopped.
    const SourceSpan& span() const noexcept { return span_; }
    /// The offending text, escaped and cut to 80 characters.
    const std::string& excerpt() const noexcept { return excerpt_; }

private:
    SourceSpan span_;
    std::string excerpt_;
};

SLUITEND_END
