// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "record.hpp"

namespace sluitend_python {

void bind_table_records(py::module_& module) {
    using sluitend::BudgetLine;
    bind_record<sluitend::Column>(
        module, "Column", "A column of a budget table: a year in a phase, as printed.", {"label"});
    bind_record<BudgetLine>(
        module, "BudgetLine",
        "A row of a budget table; a cell that is absent in the source is absent here, never zero.",
        {"label"})
        .def("__len__", [](const BudgetLine& self) { return self.amounts.size(); })
        .def("__iter__", [](const BudgetLine& self) { return py::iter(plain(self.amounts)); });
    bind_record<sluitend::RecoveredCells>(
        module, "RecoveredCells",
        "How the run-together cells of one row were cut: the evidence for its amounts.", {"line"});
    bind_record<sluitend::BudgetTableRecord>(
        module, "BudgetTableRecord", "What the page says in a budget table (wat mag het kosten).");
}

} // namespace sluitend_python
