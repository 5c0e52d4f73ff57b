// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor base: the answer of one call that can fail.
///
/// - `Failure`: a stable id and the byte offset of the trouble;
/// - `Result<T>`: a value or a `Failure`, a subset of `std::expected`.
///
/// \code
/// auto parsed = sluitend::parse_decimal("3,9", sluitend::NumberStyle::dutch);
/// if (parsed) use(*parsed);
/// else        report(parsed.error().id, parsed.error().offset);
/// \endcode
#pragma once

#include <sluitend/base/error.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

SLUITEND_BEGIN

/// Why a call failed: a stable id and the place inside the text that was given.
struct Failure {
    std::string_view id;    ///< stable, with static lifetime, such as `number.grouping`
    std::size_t offset = 0; ///< first offending byte

    bool operator==(const Failure&) const = default;
};

/// A value or a `Failure`; `.value()` throws, the rest does not.
template <class T> class [[nodiscard]] Result {
public:
    /// A value.
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    /// A failure.
    Result(Failure failure) : content_(std::in_place_index<1>, failure) {}

    /// True if there is a value.
    bool has_value() const noexcept { return content_.index() == 0; }
    /// True if there is a value.
    explicit operator bool() const noexcept { return has_value(); }

    /// The value. \throws ValueError with the failure's id if there is none.
    const T& value() const {
        if (!has_value())
            throw ValueError(error().id, std::string(error().id) + " at byte " +
                                             std::to_string(error().offset));
        return **this;
    }
    /// The value; there must be one.
    const T& operator*() const noexcept { return std::get<0>(content_); }
    /// A member of the value; there must be one.
    const T* operator->() const noexcept { return &std::get<0>(content_); }
    /// The value, or `other` if there is none.
    T value_or(T other) const { return has_value() ? **this : std::move(other); }
    /// The failure; there must be one.
    const Failure& error() const noexcept { return std::get<1>(content_); }

private:
    std::variant<T, Failure> content_;
};

SLUITEND_END
