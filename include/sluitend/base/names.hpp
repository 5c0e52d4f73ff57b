// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor base: the printed names of enumerators, in files, in Python and on the command line.
///
/// - `name_of`: the name of an enumerator;
/// - `from_name`: the enumerator of a name.
///
/// An enumeration takes part by a function `names(E)` beside it that lists its names in order.
///
/// \code
/// sluitend::name_of(sluitend::Phase::adopted);              // "adopted"
/// sluitend::from_name<sluitend::Phase>("adopted").value();  // Phase::adopted
/// \endcode
#pragma once

#include <sluitend/base/config.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

SLUITEND_BEGIN

/// An enumeration whose enumerators run from 0 and have names.
template <class E>
concept NamedEnum = std::is_enum_v<E> && requires(E value) {
    names(value).size();
};

/// The name of an enumerator, as in files and in Python.
template <NamedEnum E> constexpr std::string_view name_of(E value) noexcept {
    return names(value)[static_cast<std::size_t>(value)];
}

/// The enumerator with this exact name, if there is one.
template <NamedEnum E> constexpr std::optional<E> from_name(std::string_view name) noexcept {
    const auto all = names(E{});
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i] == name) return static_cast<E>(i);
    return std::nullopt;
}

SLUITEND_END
