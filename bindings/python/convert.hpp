// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Fields of records across the border.
///
/// - `plain`: what a field means, as a Python object: str, int, Decimal, a tuple, a record;
/// - `as_printed`: the same, with verbatim text and place where the field has them;
/// - `take`: a field from either.
#pragma once

#include "casters.hpp"

#include <sluitend/base/source.hpp>
#include <sluitend/model/code.hpp>
#include <sluitend/model/document.hpp>
#include <sluitend/model/table.hpp>
#include <sluitend/number/number_style.hpp>
#include <sluitend/quantity/amount.hpp>

#include <concepts>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace sluitend_python {

/// `Printed<T>` for every T: Python's class `Printed`.
struct PrintedObject {
    py::object value;
    std::string verbatim;
    sluitend::SourceSpan span;
};

/// `Detected<T>` for every T: Python's class `Detected`.
struct DetectedObject {
    py::object value;
    sluitend::DetectionBasis basis = sluitend::DetectionBasis::assumed;
    py::object candidates;
    std::optional<sluitend::Text> words;
    std::uint32_t holding = 0;
    std::uint32_t tested = 0;
};

template <class T, template <class...> class Of> inline constexpr bool is_a = false;
template <template <class...> class Of, class... Parts>
inline constexpr bool is_a<Of<Parts...>, Of> = true;

template <class T> inline constexpr bool is_index = false;
template <class T> inline constexpr bool is_index<sluitend::Index<T>> = true;

template <class T>
concept Words = std::same_as<T, std::string> || std::same_as<T, std::string_view>;

/// An enumerator, number or class of the module, which pybind11 can cast.
template <class T> py::object plain(const T& value) {
    if constexpr (is_a<T, std::optional>) {
        return value ? plain(*value) : py::none();
    } else if constexpr (is_a<T, std::vector>) {
        py::tuple out(value.size());
        for (std::size_t i = 0; i < value.size(); ++i)
            out[i] = plain(value[i]);
        return out;
    } else if constexpr (is_a<T, std::variant>) {
        return std::visit([](const auto& each) { return plain(each); }, value);
    } else if constexpr (is_a<T, sluitend::Printed>) {
        return plain(value.value);
    } else if constexpr (is_a<T, sluitend::Detected>) {
        return py::cast(DetectedObject{plain(value.value), value.basis, plain(value.candidates),
                                       value.words, value.holding, value.tested});
    } else if constexpr (std::same_as<T, sluitend::Text>) {
        return to_text(value.value);
    } else if constexpr (std::same_as<T, sluitend::Code>) {
        return to_text(value.text());
    } else if constexpr (std::same_as<T, sluitend::Currency>) {
        return to_text(value.code());
    } else if constexpr (std::same_as<T, sluitend::Year>) {
        return py::int_(value.number());
    } else if constexpr (is_index<T>) {
        return py::int_(value.value);
    } else if constexpr (Words<T>) {
        return to_text(value);
    } else if constexpr (std::same_as<T, py::object>) {
        return value;
    } else {
        return py::cast(value);
    }
}

/// A field with its verbatim text and place, where it has them.
template <class T> py::object as_printed(const T& value) {
    if constexpr (is_a<T, std::optional>) {
        return value ? as_printed(*value) : py::none();
    } else if constexpr (is_a<T, std::vector>) {
        py::tuple out(value.size());
        for (std::size_t i = 0; i < value.size(); ++i)
            out[i] = as_printed(value[i]);
        return out;
    } else if constexpr (is_a<T, sluitend::Printed>) {
        return py::cast(PrintedObject{plain(value.value), value.verbatim, value.span});
    } else if constexpr (std::same_as<T, sluitend::Text>) {
        return py::cast(value);
    } else {
        return plain(value);
    }
}

/// The place of a field, if it has one.
template <class T> sluitend::SourceSpan place_of(const T& value) {
    if constexpr (is_a<T, std::optional>)
        return value ? place_of(*value) : sluitend::SourceSpan{};
    else if constexpr (is_a<T, sluitend::Printed> || std::same_as<T, sluitend::Text>)
        return value.span;
    else if constexpr (std::same_as<T, sluitend::Amount>)
        return value.span();
    else
        return {};
}

/// What a value that no page printed would look like in print.
template <class T> std::string unprinted(const T& value) {
    if constexpr (std::same_as<T, std::string>)
        return value;
    else if constexpr (std::same_as<T, sluitend::Code>)
        return value.text();
    else if constexpr (std::same_as<T, sluitend::Decimal>)
        return sluitend::format_decimal(value, sluitend::NumberStyle::dutch);
    else if constexpr (std::integral<T>)
        return std::to_string(value);
    else
        return {};
}

/// One alternative of a variant, each of which is a class of the module.
template <class Variant, std::size_t at = 0> Variant take_alternative(py::handle source) {
    if constexpr (at < std::variant_size_v<Variant>) {
        using Alternative = std::variant_alternative_t<at, Variant>;
        if (py::isinstance<Alternative>(source)) return py::cast<Alternative>(source);
        return take_alternative<Variant, at + 1>(source);
    } else {
        throw py::type_error("needs one of the classes of targets, not " + type_name(source));
    }
}

/// A text from a str. Raises if it is something else.
std::string words_from(py::handle source);

/// A field from what `plain` or `as_printed` gives. Raises if it is something else.
template <class T> T take(py::handle source) {
    if constexpr (is_a<T, std::optional>) {
        if (source.is_none()) return std::nullopt;
        return take<typename T::value_type>(source);
    } else if constexpr (is_a<T, std::vector>) {
        if (PyUnicode_Check(source.ptr()) || !py::isinstance<py::sequence>(source))
            throw py::type_error("needs a list or tuple, not " + type_name(source));
        T out;
        for (const py::handle each : py::reinterpret_borrow<py::sequence>(source))
            out.push_back(take<typename T::value_type>(each));
        return out;
    } else if constexpr (is_a<T, std::variant>) {
        return take_alternative<T>(source);
    } else if constexpr (is_a<T, sluitend::Printed>) {
        using Value = decltype(T::value);
        if (py::isinstance<PrintedObject>(source)) {
            const auto& printed = py::cast<const PrintedObject&>(source);
            return {take<Value>(printed.value), printed.verbatim, printed.span};
        }
        Value value = take<Value>(source);
        std::string verbatim = unprinted(value);
        return {std::move(value), std::move(verbatim), {}};
    } else if constexpr (is_a<T, sluitend::Detected>) {
        const auto given = py::isinstance<DetectedObject>(source)
                               ? py::cast<DetectedObject>(source)
                               : DetectedObject{py::reinterpret_borrow<py::object>(source),
                                                sluitend::DetectionBasis::given,
                                                py::tuple(),
                                                {},
                                                0,
                                                0};
        return {take<decltype(T::value)>(given.value),
                given.basis,
                take<decltype(T::candidates)>(given.candidates),
                given.words,
                given.holding,
                given.tested};
    } else if constexpr (std::same_as<T, sluitend::Text>) {
        if (py::isinstance<sluitend::Text>(source)) return py::cast<sluitend::Text>(source);
        return {words_from(source), {}};
    } else if constexpr (std::same_as<T, std::string>) {
        return words_from(source);
    } else if constexpr (std::same_as<T, sluitend::Code>) {
        return sluitend::Code(words_from(source));
    } else if constexpr (std::same_as<T, sluitend::Currency>) {
        return sluitend::Currency(words_from(source));
    } else if constexpr (std::same_as<T, sluitend::Year>) {
        return year_from(source);
    } else if constexpr (std::same_as<T, sluitend::Period>) {
        if (py::isinstance<T>(source)) return py::cast<T>(source);
        if (!PyIndex_Check(source.ptr()))
            throw py::type_error("needs a Period or a year, not " + type_name(source));
        return T(year_from(source));
    } else if constexpr (std::same_as<T, sluitend::Decimal>) {
        return decimal_from(source);
    } else if constexpr (std::same_as<T, sluitend::Rational>) {
        return rational_from(source);
    } else if constexpr (std::same_as<T, py::object>) {
        return py::reinterpret_borrow<py::object>(source);
    } else if constexpr (std::same_as<T, bool>) {
        if (!PyBool_Check(source.ptr()))
            throw py::type_error("needs True or False, not " + type_name(source));
        return source.is(py::handle(Py_True));
    } else if constexpr (is_index<T>) {
        return {take<std::uint32_t>(source)};
    } else if constexpr (std::integral<T>) {
        constexpr auto largest = std::numeric_limits<std::int64_t>::max();
        constexpr std::int64_t most =
            sizeof(T) < 8 ? static_cast<std::int64_t>(std::numeric_limits<T>::max()) : largest;
        constexpr auto least = static_cast<std::int64_t>(std::numeric_limits<T>::min());
        return static_cast<T>(integer_from(source, least, most, "a number"));
    } else if constexpr (sluitend::NamedEnum<T>) {
        return enumerator_from<T>(source);
    } else {
        if (!py::isinstance<T>(source))
            throw py::type_error("needs " +
                                 with_article(text_of(py::type::of<T>().attr("__name__"))) +
                                 ", not " + type_name(source));
        return py::cast<T>(source);
    }
}

} // namespace sluitend_python
