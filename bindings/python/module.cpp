// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "python.hpp"

#include <sluitend/base/config.hpp>

namespace {

std::string version() {
    return std::to_string(SLUITEND_VERSION_MAJOR) + "." + std::to_string(SLUITEND_VERSION_MINOR) +
           "." + std::to_string(SLUITEND_VERSION_PATCH);
}

} // namespace

PYBIND11_MODULE(_core, module) {
    using namespace sluitend_python;
    module.doc() = "The compiled half of sluitend; use the package instead.";
    module.attr("__version__") = version();
    register_objects();
    register_enumerations();
    register_errors();
    bind_source(module);
    bind_number(module);
    bind_quantity(module);
    bind_indicator_records(module);
    bind_goal_records(module);
    bind_table_records(module);
    bind_document(module);
    bind_tables(module);
    bind_goal(module);
    bind_builder(module);
    bind_joint(module);
    bind_derived(module);
    bind_check(module);
    bind_rounding(module);
    bind_diff(module);
    bind_recover(module);
    bind_table(module);
    bind_observations(module);
    bind_analyse(module);
    bind_assessments(module);
    bind_statutory(module);
    bind_arrow(module);
    bind_io(module);
    bind_view(module);
    bind_readers(module);
    bind_render(module);
    bind_chart(module);
    bind_command_line(module);
    document_properties(module);
}
