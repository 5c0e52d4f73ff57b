// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// The one door to pybind11: included first by every file of the module.
///
/// - `PythonObjects`: the Python objects that the border needs at every crossing;
/// - `register_enumerations`, `register_errors`, `bind_…`: the parts of the module, in floor order.
#pragma once

#include <pybind11/pybind11.h>

#include <array>
#include <string>
#include <string_view>

namespace sluitend_python {

namespace py = pybind11;

/// What conversions need of Python, fetched at import; Python owns it as long as the module lives.
struct PythonObjects {
    py::handle decimal;               ///< decimal.Decimal
    py::handle multiply;              ///< of a context of our own: exact, or it raises
    std::array<py::handle, 19> units; ///< Decimal("1E-0") to Decimal("1E-18")
    py::handle errors;                ///< the module sluitend._errors
};

/// The objects, set by `register_objects`.
PythonObjects& python_objects();

/// Fetches what `PythonObjects` lists.
void register_objects();
/// Ties every C++ enumeration to its Python class in sluitend._names.
void register_enumerations();
/// Turns C++ exceptions into the classes of sluitend._errors.
void register_errors();

void bind_source(py::module_& module);
void bind_number(py::module_& module);
void bind_quantity(py::module_& module);
void bind_goal_records(py::module_& module);
void bind_indicator_records(py::module_& module);
void bind_table_records(py::module_& module);
void bind_tables(py::module_& module);
void bind_document(py::module_& module);
void bind_goal(py::module_& module);
void bind_builder(py::module_& module);
void bind_check(py::module_& module);
void bind_joint(py::module_& module);
void bind_derived(py::module_& module);
void bind_rounding(py::module_& module);
void bind_diff(py::module_& module);
void bind_recover(py::module_& module);
void bind_observations(py::module_& module);
void bind_analyse(py::module_& module);
void bind_assessments(py::module_& module);
void bind_statutory(py::module_& module);
void bind_arrow(py::module_& module);
void bind_io(py::module_& module);
void bind_table(py::module_& module);
void bind_view(py::module_& module);
void bind_readers(py::module_& module);
void bind_render(py::module_& module);
void bind_chart(py::module_& module);
void bind_command_line(py::module_& module);
/// Gives every property the words of the stub; last, as it looks the classes up.
void document_properties(py::module_& module);

/// A Python str of UTF-8; what is no UTF-8 is shown as U+FFFD.
py::str to_text(std::string_view text);
/// The UTF-8 of a Python str. Raises UnicodeEncodeError on lone surrogates.
std::string_view text_of(py::handle text);
/// The name of an object's type, as it stands in messages.
std::string type_name(py::handle object);
/// "a Period", "an Area".
std::string with_article(std::string_view name);

} // namespace sluitend_python
