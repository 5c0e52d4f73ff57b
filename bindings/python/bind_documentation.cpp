// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "python.hpp"

#include "documentation.hpp"

namespace sluitend_python {

void document_properties(py::module_& module) {
    for (std::size_t i = 0; i < property_count; ++i) {
        const PropertyWords& each = property_words[i];
        const py::object type = module.attr(each.type);
        const py::object found = type.attr(each.name);
        found.attr("__doc__") = to_text(each.words);
    }
}

} // namespace sluitend_python
