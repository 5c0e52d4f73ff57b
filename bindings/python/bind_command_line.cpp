// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "convert.hpp"

#include <sluitend/command_line.hpp>

namespace sluitend_python {

void bind_command_line(py::module_& module) {
    module.def("run_command_line", [](const py::object& arguments, const py::bytes& input) {
        std::vector<std::string> words;
        for (const py::object& each : take<std::vector<py::object>>(arguments))
            words.push_back(each.cast<py::bytes>());
        const std::string standard_input = input;
        sluitend::CommandOutcome outcome;
        {
            const py::gil_scoped_release release;
            outcome = sluitend::run_command_line(words, standard_input);
        }
        return py::make_tuple(outcome.status, py::bytes(outcome.output), py::bytes(outcome.errors));
    });
}

} // namespace sluitend_python
