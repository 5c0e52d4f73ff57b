// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "observations.hpp"

#include <sluitend/io/read_arrow.hpp>
#include <sluitend/io/tidy_observations.hpp>

namespace sluitend_python {

namespace {

using sluitend::CellType;
using sluitend::TidyColumn;
using sluitend::TidyTable;

py::tuple import_stream(const py::object& capsule, const py::object& decimals) {
    auto* stream =
        static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule.ptr(), "arrow_array_stream"));
    if (stream == nullptr) throw py::error_already_set();
    const sluitend::ReadArrowOptions options{take<std::optional<int>>(decimals)};
    sluitend::ImportedTable imported;
    {
        const py::gil_scoped_release release;
        imported = sluitend::import_table(stream, options);
    }
    return py::make_tuple(std::move(imported.table), plain(imported.diagnostics));
}

/// The cells of a column, None where a row has none.
struct Column {
    std::string name;
    std::vector<py::object> cells;
};

/// The type that holds all cells. Raises for a cell of another kind.
CellType type_of(const Column& column) {
    std::optional<CellType> out;
    for (const py::object& each : column.cells) {
        if (each.is_none()) continue;
        PyObject* cell = each.ptr();
        CellType mine = CellType::decimal;
        if (PyBool_Check(cell))
            mine = CellType::boolean;
        else if (PyUnicode_Check(cell))
            mine = CellType::text;
        else if (PyIndex_Check(cell))
            mine = CellType::int64;
        const auto is_number = [](CellType type) {
            return type == CellType::int64 || type == CellType::decimal;
        };
        if (out && *out != mine) {
            if (!is_number(*out) || !is_number(mine))
                throw py::type_error("column '" + column.name + "' holds " +
                                     std::string(sluitend::name_of(*out)) + " and " +
                                     std::string(sluitend::name_of(mine)));
            mine = CellType::decimal;
        }
        out = mine;
    }
    return out.value_or(CellType::text);
}

void add_cell(TidyColumn& to, const py::object& cell) {
    if (cell.is_none())
        to.add_absent();
    else if (to.type() == CellType::text)
        to.add_text(words_from(cell));
    else if (to.type() == CellType::boolean)
        to.add_flag(cell.is(py::handle(Py_True)));
    else if (to.type() == CellType::int64)
        to.add_number(take<std::int64_t>(cell));
    else
        to.add_decimal(decimal_from(cell));
}

TidyColumn tidy(const Column& column) {
    TidyColumn out(column.name, type_of(column));
    for (std::size_t row = 0; row < column.cells.size(); ++row)
        try {
            add_cell(out, column.cells[row]);
        } catch (const py::type_error& error) {
            throw py::type_error("column '" + column.name + "', row " + std::to_string(row + 1) +
                                 ": " + error.what());
        } catch (const py::value_error& error) {
            throw py::value_error("column '" + column.name + "', row " + std::to_string(row + 1) +
                                  ": " + error.what());
        }
    return out;
}

/// A table of rows, which are dicts; a cell that a row lacks is absent.
TidyTable table_of_rows(const py::list& rows) {
    std::vector<Column> columns;
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (const auto& [key, value] : py::reinterpret_borrow<py::dict>(rows[row])) {
            const std::string name = words_from(key);
            Column* found = nullptr;
            for (Column& each : columns)
                if (each.name == name) found = &each;
            if (found == nullptr) found = &columns.emplace_back(Column{name, {}});
            found->cells.resize(rows.size(), py::none());
            found->cells[row] = py::reinterpret_borrow<py::object>(value);
        }
    TidyTable out;
    for (const Column& each : columns)
        out.columns.push_back(tidy(each));
    return out;
}

Observations observations_from(const TidyTable& table, const py::object& diagnostics) {
    auto found = take<sluitend::Findings>(diagnostics);
    const py::gil_scoped_release release;
    auto read = sluitend::observations_from(table);
    found.insert(found.end(), read.diagnostics.begin(), read.diagnostics.end());
    return {std::move(read.table), std::move(found)};
}

} // namespace

void bind_arrow(py::module_& module) {
    module.def("import_stream", &import_stream);
    module.def("table_of_rows", &table_of_rows);
    module.def("observations_from", &observations_from);
}

} // namespace sluitend_python
