// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "record.hpp"

#include <sluitend/base/origin.hpp>

namespace sluitend_python {

void bind_source(py::module_& module) {
    bind_record<sluitend::SourceSpan>(
        module, "SourceSpan",
        "A place in the text that was read; lines and columns count from 1, bytes from 0.")
        .def_property_readonly("is_known", &sluitend::SourceSpan::is_known,
                               "True if the span names a place in a text.")
        .def("__str__", [](const sluitend::SourceSpan& self) {
            return std::to_string(self.line) + ":" + std::to_string(self.column);
        });
    bind_record<sluitend::LineOrigin>(
        module, "LineOrigin",
        "Where lines of a text came from; it holds up to the line of the next origin.", {"line"});
    bind_record<sluitend::Text>(module, "Text",
                                "A piece of prose and where it stood; == compares the prose alone.",
                                {"value"})
        .def("__str__", [](const sluitend::Text& self) { return to_text(self.value); });
    bind_record<PrintedObject>(
        module, "Printed",
        "A value as it stood on the page: what it means, how it was printed, and where.", {"value"})
        .def("__str__", [](const PrintedObject& self) { return to_text(self.verbatim); });
    bind_record<sluitend::Limits>(
        module, "Limits",
        "Bounds on what a reader or builder accepts; what exceeds one is refused with its place.");
}

} // namespace sluitend_python
