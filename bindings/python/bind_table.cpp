// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "handle.hpp"

#include <sluitend/io/tidy_table.hpp>
#include <sluitend/io/write_arrow.hpp>
#include <sluitend/io/write_csv.hpp>
#include <sluitend/io/write_diff.hpp>
#include <sluitend/model/document_data.hpp>
#include <sluitend/render/labels.hpp>

#include <algorithm>
#include <memory>

namespace sluitend_python {

namespace {

using sluitend::CellType;
using sluitend::Document;
using sluitend::Report;
using sluitend::TidyColumn;
using sluitend::TidyTable;

py::object cell(const TidyColumn& column, std::size_t row) {
    if (!column.has(row)) return py::none();
    switch (column.type()) {
    case CellType::text:
        return to_text(column.text(row));
    case CellType::decimal:
        return to_python(column.decimal(row));
    case CellType::int32:
    case CellType::int64:
        return py::int_(column.number(row));
    case CellType::boolean:
        return py::bool_(column.flag(row));
    }
    return py::none();
}

/// The first `most` rows, or all.
py::list rows_of(const TidyTable& table, const std::optional<std::size_t>& most) {
    std::vector<py::str> names;
    for (const TidyColumn& column : table.columns)
        names.push_back(to_text(column.name()));
    const std::size_t count = std::min(table.rows(), most.value_or(table.rows()));
    py::list out(count);
    for (std::size_t row = 0; row < count; ++row) {
        py::dict cells;
        for (std::size_t i = 0; i < names.size(); ++i)
            cells[names[i]] = cell(table.columns[i], row);
        out[row] = std::move(cells);
    }
    return out;
}

/// A capsule that owns an Arrow struct; what a consumer took is not released again.
template <class Struct> py::object capsule_of(std::unique_ptr<Struct> held, const char* name) {
    PyObject* out = PyCapsule_New(held.get(), name, [](PyObject* capsule) {
        auto* inside =
            static_cast<Struct*>(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
        const std::unique_ptr<Struct> owner(inside);
        if (owner && owner->release != nullptr) owner->release(owner.get());
    });
    if (out == nullptr) {
        held->release(held.get());
        throw py::error_already_set();
    }
    static_cast<void>(held.release());
    return py::reinterpret_steal<py::object>(out);
}

py::object arrow_stream(const TidyTable& table, const py::object& requested) {
    sluitend::WriteArrowOptions options;
    if (!requested.is_none()) {
        options.requested_schema =
            static_cast<ArrowSchema*>(PyCapsule_GetPointer(requested.ptr(), "arrow_schema"));
        if (options.requested_schema == nullptr) throw py::error_already_set();
    }
    auto stream = std::make_unique<ArrowArrayStream>();
    {
        const py::gil_scoped_release release;
        sluitend::export_table(table, stream.get(), options);
    }
    return capsule_of(std::move(stream), "arrow_array_stream");
}

py::object arrow_schema(const TidyTable& table) {
    auto schema = std::make_unique<ArrowSchema>();
    sluitend::export_schema(table, schema.get());
    return capsule_of(std::move(schema), "arrow_schema");
}

/// The tables of a document by the name of their view.
TidyTable table_of(const Document& document, std::string_view view) {
    if (view == "figures") return sluitend::figures_table(document);
    if (view == "goals") return sluitend::goals_table(document);
    if (view == "actions") return sluitend::actions_table(document);
    if (view == "indicators") return sluitend::indicators_table(document);
    if (view == "observations") return sluitend::observations_table(document);
    if (view == "targets") return sluitend::targets_table(document);
    if (view == "assessments") return sluitend::assessments_table(document);
    return sluitend::claims_table(document);
}

TidyTable table_of(const Report& report, std::string_view view, sluitend::Language language) {
    if (view == "identities") return sluitend::identities_table(report);
    std::vector<std::string> messages;
    for (const auto& finding : report.findings)
        messages.push_back(sluitend::message(finding, language));
    return sluitend::findings_table(report, messages);
}

TidyTable view_table(const py::object& owner, const std::string& view,
                     sluitend::Language language) {
    if (py::isinstance<Report>(owner))
        return table_of(py::cast<const Report&>(owner), view, language);
    if (py::isinstance<sluitend::EditionDiff>(owner))
        return sluitend::changes_table(py::cast<const sluitend::EditionDiff&>(owner));
    return table_of(py::cast<const Document&>(owner), view);
}

} // namespace

void bind_table(py::module_& module) {
    py::class_<TidyTable> type(module, "TidyTable",
                               "A table in tidy form: named columns of equal length.",
                               py::is_final());
    type.def_property_readonly("columns", [](const TidyTable& self) {
        py::list out;
        for (const TidyColumn& column : self.columns)
            out.append(py::make_tuple(to_text(column.name()), column.type()));
        return py::tuple(out);
    });
    type.def("__len__", [](const TidyTable& self) { return self.rows(); });
    type.def(
        "to_pylist",
        [](const TidyTable& self, const py::object& most) {
            return rows_of(self, take<std::optional<std::size_t>>(most));
        },
        py::arg("most") = py::none());
    type.def("to_csv", [](const TidyTable& self, bool spreadsheet_safe) {
        return to_text(sluitend::write_csv(self, {.spreadsheet_safe = spreadsheet_safe}));
    });
    type.def("arrow_stream", &arrow_stream);
    type.def("arrow_schema", &arrow_schema);
    type.attr("__module__") = "sluitend";
    module.def("view_table", &view_table);
}

} // namespace sluitend_python
