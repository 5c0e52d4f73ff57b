// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "convert.hpp"

#include <sluitend/base/text.hpp>
#include <sluitend/number/allocate.hpp>
#include <sluitend/number/number_style.hpp>

namespace sluitend_python {

namespace {

using sluitend::Decimal;
using Decimals = std::vector<Decimal>;

Decimal parse(const py::object& text, sluitend::NumberStyle style) {
    const std::string_view words = text_of(text);
    const auto parsed = sluitend::parse_decimal(words, style);
    if (!parsed && parsed.error().id == "number.digits")
        throw sluitend::ValueError("number.digits",
                                   "a number beyond 38 digits: " + sluitend::excerpt(words));
    if (!parsed && parsed.error().id == "number.scale")
        throw sluitend::ValueError("number.scale",
                                   "a number beyond 18 decimals: " + sluitend::excerpt(words));
    if (!parsed)
        throw sluitend::ValueError(
            parsed.error().id, std::string(text_of(py::repr(text))) + " is no number in style " +
                                   std::string(sluitend::name_of(style)) + " (byte " +
                                   std::to_string(parsed.error().offset) + ")");
    return *parsed;
}

} // namespace

void bind_number(py::module_& module) {
    module.def("parse_decimal", &parse);
    module.def("format_decimal", [](const Decimal& value, sluitend::NumberStyle style) {
        return sluitend::format_decimal(value, style);
    });
    module.def("ratio", [](const Decimal& a, const Decimal& b) { return sluitend::divide(a, b); });
    module.def("divide", [](const Decimal& a, const Decimal& b, const py::object& scale,
                            sluitend::Rounding rounding) {
        return sluitend::divide(a, b, take<int>(scale), rounding);
    });
    module.def("multiply", [](const Decimal& a, const Decimal& b, const py::object& scale,
                              sluitend::Rounding rounding) {
        return sluitend::multiply(a, b, take<int>(scale), rounding);
    });
    module.def("rescale",
               [](const Decimal& value, const py::object& scale, sluitend::Rounding rounding) {
                   return value.rescale(take<int>(scale), rounding);
               });
    module.def("rescale_exactly", [](const Decimal& value, const py::object& scale) {
        return value.rescale(take<int>(scale));
    });
    module.def("add", [](const py::object& values) {
        Decimal sum;
        for (const Decimal& each : take<Decimals>(values))
            sum += each;
        return sum;
    });
    module.def("mean",
               [](const py::object& values) { return sluitend::mean(take<Decimals>(values)); });
    module.def("allocate", [](const Decimal& total, const py::object& weights) {
        return plain(sluitend::allocate(total, take<Decimals>(weights)));
    });
    module.def("round_preserving_sum", [](const py::object& values, const Decimal& unit,
                                          sluitend::Rounding rounding) {
        return plain(sluitend::round_preserving_sum(take<Decimals>(values), unit, rounding));
    });
}

} // namespace sluitend_python
