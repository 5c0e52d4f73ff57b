// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Numbers, years and names across the border, exactly or not at all.
///
/// - `Decimal` and decimal.Decimal, `Rational` and fractions.Fraction, `Year` and int;
/// - enumerators and the members of the Python enumeration of the same name.
///
/// What cannot cross raises with a remedy; no conversion looks at the caller's decimal context.
#pragma once

#include "python.hpp"

#include <sluitend/base/names.hpp>
#include <sluitend/number/decimal.hpp>
#include <sluitend/number/number_style.hpp>
#include <sluitend/number/rational.hpp>
#include <sluitend/quantity/period.hpp>

#include <cstddef>
#include <cstdint>

SLUITEND_BEGIN

/// The names of `Rounding`.
constexpr std::array<std::string_view, 7> names(Rounding) {
    return {"half_even", "half_up", "half_down", "down", "up", "floor", "ceiling"};
}
/// The names of `NumberStyle`.
constexpr std::array<std::string_view, 2> names(NumberStyle) {
    return {"dutch", "plain"};
}

SLUITEND_END

namespace sluitend_python {

py::object to_python(const sluitend::Decimal& value);
py::object to_python(const sluitend::Rational& value);

/// A decimal from Decimal or any whole number; float, bool, str, NaN and infinity raise.
sluitend::Decimal decimal_from(py::handle source);
/// A ratio from Fraction, or from what gives a decimal.
sluitend::Rational rational_from(py::handle source);
/// A whole number within [`least`, `most`]; bool raises. `what` names it in messages.
std::int64_t integer_from(py::handle source, std::int64_t least, std::int64_t most,
                          const char* what);
sluitend::Year year_from(py::handle source);

/// The Python members of an enumeration, in the order of its enumerators.
template <sluitend::NamedEnum E> struct PythonEnumeration {
    static constexpr auto words = names(E{});
    static inline const char* name = "";
    static inline std::array<py::handle, words.size()> members;
};

/// Raises what to say of a word that is none of an enumeration.
[[noreturn]] void refuse_word(py::handle source, const char* enumeration,
                              const std::string_view* words, std::size_t count);

/// An enumerator from a member of the Python enumeration, or from its word.
template <sluitend::NamedEnum E> E enumerator_from(py::handle source) {
    using Enumeration = PythonEnumeration<E>;
    for (std::size_t i = 0; i < Enumeration::members.size(); ++i)
        if (source.is(Enumeration::members[i])) return static_cast<E>(i);
    if (PyUnicode_CheckExact(source.ptr()))
        if (const auto found = sluitend::from_name<E>(text_of(source))) return *found;
    refuse_word(source, Enumeration::name, Enumeration::words.data(), Enumeration::words.size());
}

} // namespace sluitend_python

namespace pybind11::detail {

#if PYBIND11_VERSION_HEX >= 0x03000000
// Enumerations cross as members of Python's own, not as pybind11's native_enum.
template <class E>
struct type_caster_enum_type_enabled<E, std::enable_if_t<sluitend::NamedEnum<E>>>
    : std::false_type {};
#endif

template <class E> struct type_caster<E, std::enable_if_t<sluitend::NamedEnum<E>>> {
    PYBIND11_TYPE_CASTER(E, const_name("str"));
    bool load(handle source, bool) {
        value = sluitend_python::enumerator_from<E>(source);
        return true;
    }
    static handle cast(E from, return_value_policy, handle) {
        return sluitend_python::PythonEnumeration<E>::members[static_cast<std::size_t>(from)]
            .inc_ref();
    }
};

template <> struct type_caster<sluitend::Decimal> {
    PYBIND11_TYPE_CASTER(sluitend::Decimal, const_name("decimal.Decimal"));
    bool load(handle source, bool) {
        value = sluitend_python::decimal_from(source);
        return true;
    }
    static handle cast(const sluitend::Decimal& from, return_value_policy, handle) {
        return sluitend_python::to_python(from).release();
    }
};

template <> struct type_caster<sluitend::Rational> {
    PYBIND11_TYPE_CASTER(sluitend::Rational, const_name("fractions.Fraction"));
    bool load(handle source, bool) {
        value = sluitend_python::rational_from(source);
        return true;
    }
    static handle cast(const sluitend::Rational& from, return_value_policy, handle) {
        return sluitend_python::to_python(from).release();
    }
};

} // namespace pybind11::detail
