// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "observations.hpp"

#include <sluitend/base/error.hpp>
#include <sluitend/io/read_arrow.hpp>
#include <sluitend/io/tidy_observations.hpp>

#include <cmath>

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

/// "column 'value', row 3: ".
std::string place_of(const Column& column, std::size_t row) {
    return "column '" + column.name + "', row " + std::to_string(row + 1) + ": ";
}

bool fits_int64(py::handle whole) {
    int overflow = 0;
    const auto index = py::reinterpret_steal<py::object>(PyNumber_Index(whole.ptr()));
    if (!index) throw py::error_already_set();
    PyLong_AsLongLongAndOverflow(index.ptr(), &overflow);
    return overflow == 0;
}

/// The type of a cell. Raises for what is none.
CellType type_of(py::handle cell) {
    PyObject* object = cell.ptr();
    if (PyBool_Check(object)) return CellType::boolean;
    if (PyUnicode_Check(object) || py::isinstance<sluitend::Period>(cell)) return CellType::text;
    if (PyIndex_Check(object)) return fits_int64(cell) ? CellType::int64 : CellType::decimal;
    if (py::isinstance(cell, python_objects().decimal)) return CellType::decimal;
    if (PyFloat_Check(object) && std::isfinite(PyFloat_AS_DOUBLE(object)))
        throw py::type_error("a float is binary and rarely what was printed: pass Decimal(\"" +
                             std::string(text_of(py::repr(py::float_(PyFloat_AS_DOUBLE(object))))) +
                             "\") or an int, or name decimals= to round to");
    if (PyFloat_Check(object))
        throw py::type_error("NaN and infinity are no numbers: an absent cell is None");
    if (py::hasattr(cell, "year"))
        throw py::type_error("a " + type_name(cell) +
                             " is a moment: name its year or period, such as 2021 or \"2021-04\"");
    throw py::type_error("a cell is a str, int, Decimal, bool, Period or None, not " +
                         type_name(cell));
}

/// The type that holds all cells. Raises for a cell of another kind.
CellType type_of(const Column& column) {
    std::optional<CellType> out;
    const auto is_number = [](CellType type) {
        return type == CellType::int64 || type == CellType::decimal;
    };
    for (std::size_t row = 0; row < column.cells.size(); ++row) {
        const py::object& each = column.cells[row];
        if (each.is_none()) continue;
        try {
            CellType mine = type_of(each);
            if (out && *out != mine) {
                if (!is_number(*out) || !is_number(mine))
                    throw py::type_error("a cell is " + std::string(sluitend::name_of(mine)) +
                                         ", those before it are " +
                                         std::string(sluitend::name_of(*out)));
                mine = CellType::decimal;
            }
            out = mine;
        } catch (const py::type_error& error) {
            throw py::type_error(place_of(column, row) + error.what());
        }
    }
    return out.value_or(CellType::text);
}

void add_cell(TidyColumn& to, const py::object& cell) {
    if (cell.is_none())
        to.add_absent();
    else if (to.type() == CellType::text)
        to.add_text(py::isinstance<sluitend::Period>(cell)
                        ? py::cast<const sluitend::Period&>(cell).to_string()
                        : words_from(cell));
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
        } catch (const sluitend::ValueError& error) {
            throw sluitend::ValueError(error.id(), place_of(column, row) + error.what());
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
