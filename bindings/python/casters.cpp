// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "casters.hpp"

#include <sluitend/base/error.hpp>
#include <sluitend/base/text.hpp>
#include <sluitend/number/number_style.hpp>

#include <cmath>
#include <limits>

namespace sluitend_python {

namespace {

using sluitend::Decimal;

py::object stolen(PyObject* object) {
    if (object == nullptr) throw py::error_already_set();
    return py::reinterpret_steal<py::object>(object);
}

[[noreturn]] void refuse_type(const std::string& message) {
    throw py::type_error(message);
}

[[noreturn]] void refuse_number(py::handle source) {
    PyObject* object = source.ptr();
    if (PyBool_Check(object)) refuse_type("True and False are no numbers: pass an int");
    if (PyFloat_Check(object)) {
        const double number = PyFloat_AS_DOUBLE(object);
        if (!std::isfinite(number))
            refuse_type("a float may be NaN or infinity, which are no numbers");
        refuse_type("a float is binary and rarely what was printed: pass Decimal(\"" +
                    std::string(text_of(py::repr(py::float_(number)))) + "\") or an int");
    }
    if (PyUnicode_Check(object))
        refuse_type("a text can be read in several ways: pass parse_decimal(text, style=\"dutch\") "
                    "or style=\"plain\"");
    if (py::hasattr(source, "numerator") && py::hasattr(source, "denominator"))
        refuse_type("a fraction may have no end in decimals: round it first, "
                    "divide(a, b, scale=..., rounding=...)");
    refuse_type("needs a decimal.Decimal or an int, not " + type_name(source));
}

/// The parts of what `Decimal.__str__` gives: sign, digits, exponent.
sluitend::Result<Decimal> parse_python_decimal(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    if (text.empty() || text.front() < '0' || text.front() > '9')
        throw sluitend::ValueError("number.character",
                                   "NaN and infinity are no numbers: " + std::string(text));
    std::int64_t exponent = 0;
    if (const std::size_t mark = text.find_first_of("Ee"); mark != std::string_view::npos) {
        const std::string power(text.substr(mark + (text[mark + 1] == '+' ? 2 : 1)));
        exponent = std::stoll(power);
        text = text.substr(0, mark);
    }
    const std::size_t point = text.find('.');
    std::string digits(text.substr(0, point));
    if (point != std::string_view::npos) {
        digits += text.substr(point + 1);
        exponent -= static_cast<std::int64_t>(text.size() - point - 1);
    }
    return Decimal::from_digits(negative, digits, exponent);
}

Decimal decimal_from_decimal(PyObject* object) {
    // Decimal's own text: a subclass may have another.
    const auto* type = reinterpret_cast<PyTypeObject*>(python_objects().decimal.ptr());
    const py::object owner = stolen(type->tp_str(object));
    const std::string_view text = text_of(owner);
    if (text.find_first_not_of("-.0123456789") == std::string_view::npos)
        if (const auto plain = sluitend::parse_decimal(text, sluitend::NumberStyle::plain))
            return *plain;
    const auto parsed = parse_python_decimal(text);
    if (!parsed)
        throw sluitend::ValueError(parsed.error().id,
                                   "beyond 38 digits or 18 decimals: " + sluitend::excerpt(text));
    return *parsed;
}

Decimal decimal_from_integer(PyObject* object) {
    int overflow = 0;
    const long long small = PyLong_AsLongLongAndOverflow(object, &overflow);
    if (overflow == 0) return Decimal(static_cast<std::int64_t>(small));
    const py::handle whole(object);
    constexpr int most_bits = 127; // beyond, no text is made: it could be endless
    if (whole.attr("bit_length")().cast<int>() <= most_bits) {
        const py::str text(whole);
        if (const auto read = sluitend::parse_decimal(text_of(text), sluitend::NumberStyle::plain))
            return *read;
    }
    throw sluitend::ValueError("number.digits", "a whole number beyond 38 digits");
}

py::object integer_to_python(const std::string& digits) {
    return stolen(PyLong_FromString(digits.c_str(), nullptr, 10));
}

} // namespace

py::object to_python(const Decimal& value) {
    const PythonObjects& objects = python_objects();
    const auto low = static_cast<std::int64_t>(value.low());
    if (value.high() != low >> 63) {
        const py::str text(sluitend::format_decimal(value, sluitend::NumberStyle::plain));
        return objects.decimal(text);
    }
    const py::object coefficient = stolen(PyLong_FromLongLong(low));
    const py::handle unit = objects.units[static_cast<std::size_t>(value.scale())];
    return stolen(PyObject_CallFunctionObjArgs(objects.multiply.ptr(), coefficient.ptr(),
                                               unit.ptr(), nullptr));
}

py::object to_python(const sluitend::Rational& value) {
    return py::module_::import("fractions")
        .attr("Fraction")(integer_to_python(value.numerator_text()),
                          integer_to_python(value.denominator_text()));
}

Decimal decimal_from(py::handle source) {
    PyObject* object = source.ptr();
    const auto* type = reinterpret_cast<const PyTypeObject*>(python_objects().decimal.ptr());
    if (Py_TYPE(object) == type || py::isinstance(source, python_objects().decimal))
        return decimal_from_decimal(object);
    if (PyLong_Check(object) && !PyBool_Check(object)) return decimal_from_integer(object);
    if (PyIndex_Check(object) && !PyBool_Check(object)) { // whole numbers of numpy
        const py::object whole = stolen(PyNumber_Index(object));
        return decimal_from_integer(whole.ptr());
    }
    refuse_number(source);
}

sluitend::Rational rational_from(py::handle source) {
    const py::object fraction = py::module_::import("fractions").attr("Fraction");
    if (!py::isinstance(source, fraction)) return sluitend::Rational(decimal_from(source));
    const std::string text(text_of(py::str(source)));
    return sluitend::Rational::from_text(text).value();
}

std::int64_t integer_from(py::handle source, std::int64_t least, std::int64_t most,
                          const char* what) {
    PyObject* object = source.ptr();
    if (PyBool_Check(object) || !PyIndex_Check(object))
        refuse_type(std::string(what) + " must be an int, not " + type_name(source));
    const py::object whole = stolen(PyNumber_Index(object));
    int overflow = 0;
    const long long value = PyLong_AsLongLongAndOverflow(whole.ptr(), &overflow);
    if (overflow != 0 || value < least || value > most)
        throw py::value_error(std::string(what) + " must be from " + std::to_string(least) +
                              " to " + std::to_string(most));
    return value;
}

sluitend::Year year_from(py::handle source) {
    constexpr auto least = std::numeric_limits<int>::min();
    constexpr auto most = std::numeric_limits<int>::max();
    return sluitend::Year(static_cast<int>(integer_from(source, least, most, "a year")));
}

void refuse_word(py::handle source, const char* enumeration, const std::string_view* words,
                 std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += (i == 0 ? "" : ", ") + std::string(words[i]);
    const std::string needs = "needs " + with_article(enumeration) + ", one of " + all + "; not ";
    if (PyUnicode_Check(source.ptr()))
        throw py::value_error(needs + std::string(text_of(py::repr(source))));
    throw py::type_error(needs + type_name(source));
}

} // namespace sluitend_python
