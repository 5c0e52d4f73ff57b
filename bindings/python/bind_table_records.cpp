// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "handle.hpp"

#include <sluitend/check/table_structure.hpp>
#include <sluitend/io/read_tables.hpp>

namespace sluitend_python {

namespace {

using sluitend::Table;
using sluitend::TableRecord;
using sluitend::TableRow;

/// A table of any shape, or the record of one.
TableRecord record_from(const py::object& source) {
    return py::isinstance<Table>(source) ? py::cast<const Table&>(source).record()
                                         : take<TableRecord>(source);
}

py::object row_labels(const TableRecord& table) {
    py::tuple out(table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        out[i] = to_text(table.rows[i].label.value);
    return out;
}

void bind_cells(py::module_& module) {
    bind_record<DetectedObject>(
        module, "Detected", "A property of a table, and how it is known; == compares what it is.");
    bind_record<sluitend::TableCell>(module, "TableCell",
                                     "A cell of a table; == leaves out where it stands.");
    bind_record<sluitend::TableColumn>(
        module, "TableColumn", "A column; what its heading does not say is absent.", {"label"});
    bind_record<TableRow>(module, "TableRow", "A row and its cells.", {"label"})
        .def("__len__", [](const TableRow& self) { return self.cells.size(); })
        .def("__iter__", [](const TableRow& self) { return py::iter(plain(self.cells)); });
    bind_record<sluitend::TableConventions>(
        module, "TableConventions",
        "How the figures of a table are meant: properties of this table, not of its town.");
    bind_record<TableRecord>(module, "TableRecord",
                             "What the page says in a table; == leaves out how run-together rows "
                             "were cut.");
}

void bind_any_table(py::module_& module) {
    py::class_<Table> type(module, "Table",
                           "A table of a document that is no budget table of a programme.",
                           py::is_final());
    type.def_property_readonly("rows", [](const Table& self) {
        return make_children(plain(self.rows()), row_labels(self.record()));
    });
    type.def(
        "amount",
        [](const Table& self, const py::object& row, const py::object& column) {
            return plain(self.amount(take<std::size_t>(row), take<std::size_t>(column)));
        },
        py::arg("row"), py::arg("column"),
        "The amount of a cell, by positions; None without a figure, or of a percentage.");
    type.def(
        "programme",
        [](const Table& self, const py::object& row) {
            return plain(self.programme(take<std::size_t>(row)));
        },
        py::arg("row"),
        "The programme that a row is about: its label, or a heading above it, is the title of "
        "one,\n"
        "or names it by number (\"Programma 3\", \"P3\"); else the programme in which the table "
        "stands.");
    type.def("__len__", [](const Table& self) { return self.rows().size(); });
    type.def("__iter__", [](const Table& self) { return py::iter(plain(self.rows())); });
    type.def("__repr__", [](const Table& self) {
        const auto& title = self.record().title;
        return repr_of_part("Table",
                            std::to_string(self.rows().size()) + " rows by " +
                                std::to_string(self.columns().size()) + " columns",
                            title ? std::optional<std::string_view>(title->value) : std::nullopt);
    });
    define_part(type, "Table");
}

void bind_structure(py::module_& module) {
    bind_record<sluitend::TableIdentity>(module, "TableIdentity",
                                         "Σ coefficient × cell = 0, and why.");
    bind_record<sluitend::TableStructure>(module, "TableStructure", "What was found in a table.");
    module.def("find_structure", [](const py::object& table) {
        const TableRecord record = record_from(table);
        const py::gil_scoped_release release;
        return sluitend::find_structure(record);
    });
}

void bind_reader(py::module_& module) {
    module.def("read_tables", [](const py::object& text, const py::object& multiplier,
                                 const py::object& sign_convention, const py::object& dash_is_zero,
                                 const py::object& limits) {
        const std::string content = words_from(text);
        const sluitend::ReadTablesOptions options{
            .multiplier = take<std::optional<std::int64_t>>(multiplier),
            .sign_convention = take<std::optional<sluitend::SignConvention>>(sign_convention),
            .dash_is_zero = take<std::optional<bool>>(dash_is_zero),
            .limits = take<sluitend::Limits>(limits)};
        sluitend::ReadTablesResult read;
        {
            const py::gil_scoped_release release;
            read = sluitend::read_tables(content, options);
        }
        return py::make_tuple(plain(read.tables), plain(read.diagnostics));
    });
}

} // namespace

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
    bind_cells(module);
}

void bind_tables(py::module_& module) {
    bind_any_table(module);
    bind_structure(module);
    bind_reader(module);
}

} // namespace sluitend_python
